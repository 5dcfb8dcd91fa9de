"""Callings: the nouns that somebody may be called by in turn, field by field."""

FIELDS = tuple(
    (frozenset(again.split()), frozenset((again + " " + before).split()))
    for again, before in (
        (
            """
            professor academic expert specialist scientist researcher economist
            historian biologist ecologist epidemiologist virologist psychologist
            sociologist anthropologist archaeologist criminologist geologist
            climatologist physicist chemist astronomer
            """,
            "lecturer scholar analyst head director fellow",
        ),
        ("actress actor performer star", ""),
        ("singer musician artist performer star", "songwriter rapper guitarist"),
        ("author novelist writer poet", "journalist columnist playwright"),
        ("filmmaker", "director producer"),
        (
            """
            footballer player striker forward defender midfielder goalkeeper winger
            centre-half centre-back batsman bowler athlete champion skipper veteran
            """,
            "captain keeper sprinter swimmer runner cyclist boxer",
        ),
        (
            """
            politician leader lawmaker parliamentarian legislator deputy official
            diplomat envoy
            """,
            """
            minister mayor president premier governor senator representative mp chairman
            chairwoman secretary spokesman spokeswoman spokesperson commissioner
            ambassador ombudsman councillor councilor vice-president congressman
            congresswoman speaker chancellor candidate
            """,
        ),
        ("prelate cleric", "bishop archbishop cardinal pope priest pastor imam rabbi"),
        (
            "executive entrepreneur businessman businesswoman",
            "chairman chairwoman founder owner ceo officer president co-founder",
        ),
        (
            "activist campaigner unionist advocate",
            "founder leader chairwoman organizer president director coordinator",
        ),
        ("lawyer attorney barrister solicitor advocate", "director partner activist"),
    )
)
"""What somebody may be called after a name, and what else before it."""

CALLED_AGAIN = frozenset().union(*(again for again, _ in FIELDS))
"""All that somebody may be called after a name."""

OTHER_CALLINGS = frozenset().union(
    *(before for _, before in FIELDS),
    """
    coach manager referee umpire lawyer attorney solicitor judge doctor surgeon nurse
    detective officer sergeant teacher journalist reporter publisher boss victim witness
    driver farmer
    """.split(),  # noqa: SIM905  # read like prose
)
"""Whoever is called so is not called by a noun of another field as well."""
