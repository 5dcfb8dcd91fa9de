"""
Bare offices: the body of "chief executive Ana Lisi said", which was just named.

An office that is always some body's, without one, at the first mention of its holder,
is that of the only body in the sentence before it, or in the one before that.
"""

from quotekit.lexicons.mention_words import BODY, PLACE
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member, Role
from quotekit.stages.columns.reading import Range
from quotekit.stages.names.body_names import is_for_cause
from quotekit.stages.roles.office_parts import SPOKESPEOPLE
from quotekit.stages.vocabulary.body_words import ANY_BODY, ENDS_OF_FIRMS, FIRM_WORDS
from quotekit.stages.vocabulary.class_words import PARTIES, POSSESSIVES, PROGRAMS

# What stands before the office of somebody in the body that was just named.
_OF_BODY_NAMED = ANY_BODY | frozenset(
    """
    branch board university college school festival museum gallery theatre theater
    hospital orchestra league society institute center centre observatory force club
    ministry agency council trust prison airport
""".split()  # noqa: SIM905  # read like prose
)
# What is chaired or led itself, and no part of what was named.
_NEVER_OF_OTHERS = frozenset(("committee", "commission", "council", "department"))
# Offices that are always some body's.
_BODYS = frozenset(
    """
    spokesman spokeswoman spokesperson ceo cfo coo cto cio chairman chairwoman
    chairperson chair founder co-founder
""".split()  # noqa: SIM905  # read like prose
)
_OF_BRANCHES = frozenset(("national", "regional", "branch", "assistant", "deputy"))
_ORGANISERS = frozenset(("organiser", "organizer"))
_OF_UNIONS = frozenset(("officer", "organiser", "organizer", "secretary"))
# Offices of those who lead a part of a body, which the word before tells: "finance
# chief", "project director".
_OF_PARTS = frozenset(("director", "manager", "officer", "chief", "agent", "treasurer"))
# What makes them a country's or a town's.
_OF_COUNTRIES = frozenset(
    """
    intelligence defence defense trade foreign policy security spy police army navy
    military rebel opposition party town city state county district regional local
    federal national prison prisons customs border immigration health education
    emergency fire rescue film music art stage casting tour team
""".split()  # noqa: SIM905  # read like prose
)
# What the first and the last word make the office of some body.
_RANKS = frozenset(
    (rank, office)
    for rank, offices in (
        ("chief", ("analyst", "economist", "scientist", "engineer")),
        ("regional", ("manager", "coordinator", "director")),
        ("national", ("manager", "coordinator")),
        ("project", ("leader", "coordinator", "director")),
        ("team", ("leader",)),
        ("program", ("leader", "manager", "coordinator")),
        ("research", ("director", "manager")),
        ("zone", ("commander",)),
        ("area", ("commander", "manager")),
        ("incident", ("commander", "controller")),
        ("duty", ("manager",)),
    )
    for office in offices
)
# What firms have managers of, and hardly anybody else.
_OF_FIRMS = frozenset(
    """
    warehouse plant factory depot fleet store branch mine mill refinery brewery quarry
    exploration production distribution site hotel
""".split()  # noqa: SIM905  # read like prose
)
_OVER_FIELDS = frozenset((head, "of") for head in ("director", "head", "manager"))
# Fields that towns, hospitals and clubs have a director of, whatever was just named.
_LOCAL_FIELDS = frozenset(
    ("planning", "education", "nursing", "football", "rugby", "cricket", "health")
)
# An analyst speaks of the firms in the news, and is of the one that speaks itself.
_ANALYSTS = frozenset(("analyst", "economist"))
_REPORTING = frozenset(
    "says said expects forecasts predicts predicted estimates reports".split()  # noqa: SIM905  # read like prose
)
_PAYING = frozenset(("funded", "paid", "commissioned", "published", "sponsored"))
_WORDS_OVER_FIELD = 3
_SPEAKING = frozenset(
    """
    says said believes wants claims argues hopes fears warns warned rejected demanded
    urged condemned welcomed
    """.split()  # noqa: SIM905  # read like prose
)
_NEAR = 4
_STANDING_IN = frozenset(("acting", "interim", "deputy"))
_OF_STATES = frozenset(("european", "african", "soviet"))
# What has a president, and which of them speaks.
_PRESIDED = frozenset(
    """
    union association federation society club chamber league college university
    institute guild foundation alliance confederation
""".split()  # noqa: SIM905  # read like prose
)
# Where somebody works who is told of behind "At": "At Lund Hospital, chief nurse".
_SITES = frozenset(
    """
    hospital school academy university college clinic museum library prison zoo church
    institute hospice airport theatre theater
""".split()  # noqa: SIM905  # read like prose
)
# What has spokespeople, but no chief executive or chairman.
_STATE = frozenset(
    """
    government department ministry parliament senate congress court police exchange
    inquiry cabinet
""".split()  # noqa: SIM905  # read like prose
)
_BODYS_OF_TWO = frozenset(
    (
        *(("chief", "executive"), ("managing", "director"), ("general", "manager")),
        *(("executive", "officer"), ("executive", "director"), ("vice", "chancellor")),
        *(("general", "secretary"), ("secretary", "general"), ("vice", "president")),
        *(("financial", "officer"), ("operating", "officer"), ("press", "officer")),
        *(
            ("commissioner", "general"),
            ("ranking", "member"),
            ("branch", "secretary"),
            ("club", "secretary"),
        ),
        *(("managing", "partner"), ("senior", "partner"), ("founding", "partner")),
        *(("country", "representative"), ("resident", "representative")),
        *(("non-executive", "chair"), ("executive", "chair"), ("head", "coach")),
    )
)


_FIRMS = ENDS_OF_FIRMS | {"&", "architects", "associates", "solicitors", "partners"}
# Who is of the place where one is met, as a minister is not.
_STAFF = frozenset(
    """
    nurse doctor surgeon physician midwife matron chaplain warden governor head director
    manager principal headmaster headmistress headteacher teacher dean rector
    professor registrar librarian curator archivist conservator keeper ranger
""".split()  # noqa: SIM905  # read like prose
)


def body_at_hand(role: Role, member: Member, cast: Cast) -> Range | None:
    """Find the body of a bare office: the one that was just named."""
    if (
        not role.parts
        or role.place is not None
        or not role.mention[0] <= member.first < role.mention[1]
    ):
        return None
    first, end = role.parts[0]
    words = cast.classes.lower[first:end]
    if first != role.mention[0]:
        # "At Lund Hospital, the nurse Ana Lisi"
        article = cast.classes.lower[role.mention[0] : first] == ("the",)
        staff = article and (
            words[-1] in _STAFF
            or words[-1].endswith(("ologist", "istorian", "conomist"))
        )
        return (_site(first - 1, cast) if staff else None) or (
            _definite(words, first, cast) if article else None
        )
    if words[0] == "party" or (words[0] in _OF_BODY_NAMED and len(words) > 1):
        return _of_kind(words, first, cast)
    if (
        len(words) == _WORDS_OVER_FIELD
        and words[:2] in _OVER_FIELDS
        and words[2] not in _LOCAL_FIELDS
        and not cast.classes.is_capital(end - 1)
    ):
        # "Director of policy Ana Lisi"
        return _just_named(first, cast)
    return _of_rank((first, end), cast)


def _definite(words: tuple[str, ...], first: int, cast: Cast) -> Range | None:
    """Return the body of "The Lund Hotel burned down.  The manager, Ana Lisi, …"."""
    if words[-2:] not in _BODYS_OF_TWO and not (
        words[-1] in _LEADING and (len(words) == 1 or words[0] in _STANDING_IN)
    ):
        return None
    lower = cast.classes.lower
    if words[-1] == "director" and _is_of_show(first, cast):
        return None
    body = cast.nearby.only_body_before(first)
    return body if body is None or _STATE.isdisjoint(lower[slice(*body)]) else None


# Who leads some body, where the text has named it.
_LEADING = _BODYS | {"director", "manager", "chair", "principal", "headteacher"}
# What has a director and is no body.
_SHOWN = frozenset(
    "film films movie documentary play opera musical ballet series drama".split()  # noqa: SIM905  # read like prose
)
_FARTHEST_SHOW = 80


def _of_rank(office: Range, cast: Cast) -> Range | None:
    """Return the body of "Spokeswoman Ana Lisi", "Chief market analyst Tom Roe"."""
    first, end = office
    words = cast.classes.lower[first:end]
    ranked = words[-2:] in _BODYS_OF_TWO or (words[0], words[-1]) in _RANKS
    # "Exploration Manager", "warehouse manager"
    opening = words[0] in PROGRAMS or (
        words[0] in _OF_FIRMS and words[1:] == ("manager",)
    )
    # "Route director", "quality manager", whatever the word before is
    part = words[1:] in _OVER_PARTS and cast.classes.of(first, end) == "xR"
    if not (ranked or part) and cast.classes.of(first + opening, end).strip("MR"):
        return None
    return (
        _site(first, cast)
        or _central_bank(words, first, cast)
        or _of_union(words, first, cast)
        or _of_office(words, first, cast)
    )


_OVER_PARTS = frozenset((("director",), ("manager",)))


def _of_kind(words: tuple[str, ...], first: int, cast: Cast) -> Range | None:
    """Return the body of "Company spokeswoman Ana Lisi", "Board president Ana Lisi"."""
    if words[0] == "party":
        return cast.nearby.last_of(PARTIES, first)
    if _is_any(words[0], first, cast):
        return None
    body = _just_named(first, cast)
    if body is not None and _is_inside(body, words[0], cast):
        return None
    # "Committee chairman Ana Lisi" is of no ministry, a member may be of a fund.
    own = words[0] in _NEVER_OF_OTHERS and words[-1] != "member"
    # "University librarian Ana Lisi" is of no Engineering Library.
    own |= words[0] in _OWN_KINDS and _is_of_some_kind(body, cast)
    return None if own and not _is_called(body, words[0], cast) else body


def _is_inside(body: Range, noun: str, cast: Cast) -> bool:
    """Tell the "Pupils' Union Foundation", which is no union, from a union."""
    words = cast.fold_name(body)
    if noun not in words or words[-1] == noun:
        return is_for_cause(words, noun)
    behind = words[words.index(noun) + 1 :]
    nouns = cast.classes.words.nouns
    return _JOINING.isdisjoint(behind) and nouns.get(behind[-1]) == BODY


_JOINING = frozenset(("of", "for", "in", "at", "on"))


def _is_of_some_kind(body: Range | None, cast: Cast) -> bool:
    """Tell "Lund Library" from "Harvard", whose name does not tell what it is."""
    return body is not None and any(
        cast.classes.words.nouns.get(word) == BODY
        for word in cast.classes.lower[slice(*body)]
    )


_OWN_KINDS = frozenset(
    ("campaign", "university", "college", "museum", "hospital", "festival")
)


def _is_called(body: Range | None, noun: str, cast: Cast) -> bool:
    return body is not None and noun in cast.classes.lower[slice(*body)]


def _just_named(office: int, cast: Cast) -> Range | None:
    return (
        cast.nearby.only_body_before(office)
        or cast.nearby.topic_before(office)
        or cast.nearby.only_company
        or _told_of(office, cast)
        or _of_who_spoke(office, cast)
    )


def _told_of(office: int, cast: Cast) -> Range | None:
    """Return the firm of "Polarbit, which makes sensors, has closed a round"."""
    body = cast.nearby.subject_before(office)
    if body is None or cast.classes.lower[body[1] : body[1] + 2] != (",", "which"):
        return None
    return body


def _of_who_spoke(office: int, cast: Cast) -> Range | None:
    """Return the body of "Polarbit's chief executive", named in the sentence before."""
    opening = cast.nearby.sentence_start(office)
    before = cast.nearby.sentence_start(opening - 1) if opening else 0
    for named in cast.named_before(opening, 1):
        if named.tokens[0] >= before and before < opening:
            for role in cast.offices.read_roles(named.member):
                body = role.organization
                if (
                    body is not None
                    and role.mention[0] >= before
                    # and not "Marketing company"
                    and cast.classes.any_capital(
                        body[0] + (body[0] in cast.classes.sentence_firsts), body[1]
                    )
                ):
                    return body
    return None


def _of_office(  # noqa: PLR0911  # a table of cases
    words: tuple[str, ...], first: int, cast: Cast
) -> Range | None:
    """Return the body just named, if somebody with this office is always one's."""
    lower = cast.classes.lower
    bare = words[-1] if len(words) == 1 else ""
    if words in _OF_BANKS or bare in _OF_ONE_PLACE:
        return _placed(words, first, cast)
    part = len(words) > 1 and (
        (
            words[-1] in _OF_PARTS
            and _OF_COUNTRIES.isdisjoint(words)
            and words != ("project", "manager")
        )
        # "Regional manager", "Project leader", "Chief market analyst"
        or (words[0], words[-1]) in _RANKS
    )
    if bare == "partner":
        # "Drawn by Fosse & Roe.  Partner Ana Lisi": a firm's, if one was named
        body = cast.nearby.only_body_before(first)
        firm = body is not None and not _FIRMS.isdisjoint(lower[slice(*body)])
        return body if firm else None
    if words[-1] == "president" and (bare or words[0] in _STANDING_IN):
        return _presided(words, first, cast)
    if "presidential" in words:
        # of a president, whatever ministry was named
        return None
    if not _NO_BODIES.isdisjoint(words[:-1]) or not (
        part or words[-2:] in _BODYS_OF_TWO or words[-1] in _BODYS
    ):
        # A campaign is somebody's who runs, a village has a chair of its own.
        return None
    body = _just_named(first, cast)
    if body is not None and (words[0], words[-1]) in _RANKS:
        verb = cast.nearby.verb_of(body)
        if verb in _PAYING or (words[-1] in _ANALYSTS and verb not in _REPORTING):
            return None
    if body is None and len(words) == 1 and bare in SPOKESPEOPLE:
        return _spoken_for(first, cast)
    if body is None or _STATE.isdisjoint(
        # No "Department of Trade" has a general secretary.
        lower[slice(*body)]
        if words[-1] == "secretary"
        else lower[body[1] - 1 : body[1]]
    ):
        return body
    # Of two ministries that the sentences before are about neither is likelier.
    near = body == cast.nearby.only_body_before(first)
    return body if words[-1] in SPOKESPEOPLE and near else None


_NO_BODIES = frozenset(("campaign", "village", "barangay"))


def _placed(words: tuple[str, ...], first: int, cast: Cast) -> Range | None:
    """Return the bank, the hotel, the museum just named, whose head speaks."""
    lower = cast.classes.lower
    if words in _OF_BANKS:
        # "The Bank of Lund held its rates.  Governor Ana Lisi said …"
        body = cast.nearby.only_body_before(first)
        return body if body is not None and "bank" in lower[slice(*body)] else None
    if words == ("director",):
        return _directed(first, cast)
    return _owned(words[0], first, cast)


def _directed(first: int, cast: Cast) -> Range | None:
    """Return the body just named: "director Ana Lisi", not "film Director"."""
    if cast.classes.is_capital(first) and (
        first not in cast.classes.sentence_firsts or _is_of_show(first, cast)
    ):
        return None
    return cast.nearby.only_body_before(first)


def _is_of_show(first: int, cast: Cast) -> bool:
    lower = cast.classes.lower
    return not _SHOWN.isdisjoint(lower[max(0, first - _FARTHEST_SHOW) : first])


def _owned(office: str, first: int, cast: Cast) -> Range | None:
    """Return the hotel just named, whose owner or manager speaks, but no club."""
    lower = cast.classes.lower
    body = cast.nearby.only_body_before(first)
    kinds = _OWNED if office in _OWNING else _RUN
    if body is not None and not kinds.isdisjoint(lower[slice(*body)]):
        return body
    return cast.nearby.shop_before(first) if body is None else None


_OWNING = frozenset(
    "owner co-owner proprietor landlord landlady chef baker publican".split()  # noqa: SIM905  # read like prose
)
_RUNNING = frozenset(("manager", "manageress", "supervisor"))
_OF_ONE_PLACE = _OWNING | _RUNNING | {"director"}
# What people own, and what is managed, that is called so in its name.
_OWNED = FIRM_WORDS | frozenset(
    """
    restaurant hotel cafe café bakery pub inn tavern bistro pizzeria brewery winery
    vineyard distillery farm ranch creamery bookshop bookstore pharmacy boutique
    barbershop gym florist florists casino hostel cinema theatre theater daycare
    preschool nursery kindergarten market brewpub
    """.split()  # noqa: SIM905  # read like prose
)
_RUN = (_OWNED - {"group", "united"}) | frozenset(
    """
    shelter museum zoo library airport hospice centre center home sanctuary refuge
    store factory mill park aquarium playhouse foodbank
    """.split()  # noqa: SIM905  # read like prose
)


def _central_bank(words: tuple[str, ...], office: int, cast: Cast) -> Range | None:
    """Return the bank of "Fiji's central bank cut rates.  Governor Ana Lisi …"."""
    if words not in _OF_BANKS:
        return None
    lower, classes = cast.classes.lower, cast.classes
    found: dict[str, Range] = {}
    start = office
    for _ in range(_SENTENCES_TO_BANK):
        start = cast.nearby.sentence_start(start - 1) if start else 0
    for end in range(start + len(_CENTRAL_BANK) + 2, office):
        first = end - len(_CENTRAL_BANK)
        if (
            lower[first:end] == _CENTRAL_BANK
            and lower[first - 1] in POSSESSIVES
            and classes.of(first - 2, first - 1) == PLACE
        ):
            found.setdefault(lower[first - 2], (first - 2, end))
    bodies = cast.nearby.bodies_between(start, office).values()
    if len(found) != 1 or any("bank" in lower[slice(*body)] for body in bodies):
        return None
    return next(iter(found.values()))


_CENTRAL_BANK = ("central", "bank")
_OF_BANKS = frozenset((("governor",), ("deputy", "governor")))
_SENTENCES_TO_BANK = 4


def _presided(words: tuple[str, ...], first: int, cast: Cast) -> Range | None:
    """Return the union, the club just named, if "President Ana Lisi" is likely its."""
    lower = cast.classes.lower
    stands_in = len(words) > 1
    if stands_in and cast.classes.is_capital(first + len(words) - 1):
        # "Acting President Ana Lisi" is a land's.
        return None
    body = _just_named(first, cast)
    named = frozenset() if body is None else frozenset(lower[slice(*body)])
    if body is None or not named & _PRESIDED or not named.isdisjoint(_OF_STATES):
        # "The European Union waited.  Acting president Ana Lisi …"
        return None
    # "The Union of Carriers is waiting.  Acting president Ana Lisi …", but "The
    # Teachers' Union went on strike.  President Ana Lisi …" may be the land's.
    speaks = not _SPEAKING.isdisjoint(lower[body[1] : body[1] + _NEAR])
    return body if speaks or stands_in else None


def _of_union(words: tuple[str, ...], first: int, cast: Cast) -> Range | None:
    """Return the body of "The union Solidar said … National officer Ana Lisi"."""
    if words[-1] not in _OF_UNIONS or not (
        words[0] in _OF_BRANCHES or words[0] in _ORGANISERS
    ):
        return None
    body = cast.nearby.only_body_before(first)
    if body is None or "union" not in cast.classes.lower[body[0] - 1 : body[1]]:
        return None
    return body


def _spoken_for(office: int, cast: Cast) -> Range | None:
    """Return the body of "a foreign ministry spokesperson", told of just before."""
    classes = cast.classes
    if office not in classes.sentence_firsts or not office:
        return None
    before = cast.nearby.sentence_start(office - 1)
    for index in range(office - 1, max(before, office - _FARTHEST_SPEAKER), -1):
        if classes.lower[index] not in SPOKESPEOPLE:
            continue
        start = index
        while start and classes.of(start - 1, start) in "MDPO":
            start -= 1
        return (start, index) if start < index else None
    return None


_FARTHEST_SPEAKER = 40


def _is_any(noun: str, at: int, cast: Cast) -> bool:
    """Tell whether some body of the kind has no name: "A company formed by …"."""
    lower = cast.classes.lower
    start = cast.nearby.sentence_start(cast.nearby.sentence_start(at) - 1)
    return any(
        lower[index] == noun and lower[index - 1] in {"a", "an"}
        for index in range(max(1, start), at)
    )


def _site(office: int, cast: Cast) -> Range | None:
    """Return where "At Lund Hospital, chief nurse Ana Lisi" works."""
    lower = cast.classes.lower
    opening = cast.nearby.sentence_start(office)
    if lower[opening] != "at" or lower[office - 1] != ",":
        return None
    bodies = list(cast.nearby.bodies_between(opening, office).values())
    if len(bodies) != 1 or _SITES.isdisjoint(lower[slice(*bodies[0])]):
        return None
    return bodies[0]
