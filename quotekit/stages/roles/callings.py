"""Callings: the nouns that somebody may be called by in turn, field by field."""

FIELDS = tuple(
    (frozenset(again.split()), frozenset((again + " " + before).split()))
    for again, before in (
        (
            """
            professor academic expert specialist scientist researcher economist
            historian biologist ecologist epidemiologist virologist psychologist
            sociologist anthropologist archaeologist criminologist geologist
            climatologist physicist chemist astronomer don zoologist botanist
            oceanographer hydrologist seismologist volcanologist meteorologist
            geographer philosopher linguist statistician agronomist ecophysiologist
            """,
            "lecturer scholar analyst head director fellow",
        ),
        ("actress actor performer star", ""),
        ("singer musician artist performer star", "songwriter rapper guitarist"),
        ("author novelist writer poet", "journalist columnist playwright"),
        ("filmmaker film-maker", "director producer"),
        ("jurist", "judge lawyer attorney prosecutor justice"),
        ("educator pedagogue", "teacher lecturer headteacher headmaster headmistress"),
        ("medic clinician", "doctor surgeon nurse paramedic"),
        ("chef cook restaurateur", "owner"),
        ("firefighter", "lieutenant captain"),
        ("ruler monarch", "king queen emir sultan oba obi lamido emperor"),
        ("conservationist environmentalist", "activist director ranger biologist"),
        ("banker", "governor chairman president executive"),
        ("cop policeman policewoman", "officer inspector sergeant constable detective"),
        ("tycoon magnate industrialist billionaire", "owner founder chairman"),
        (
            """
            footballer player striker forward defender midfielder goalkeeper winger
            centre-half centre-back batsman bowler athlete champion skipper veteran
            international full-forward full-back half-back fullback fly-half scrum-half
            flanker winger quarterback pitcher batter playmaker medallist medalist
            olympian goalscorer rookie all-rounder debutant
            """,
            """
            captain keeper sprinter swimmer runner cyclist boxer golfer rower skier
            skater jockey rider wrestler fighter
            """,
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

CALLED_AGAIN = frozenset().union(
    *(again for again, _ in FIELDS),
    ("pensioner", "retiree", "grandmother", "grandfather", "widow", "widower"),
)
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
