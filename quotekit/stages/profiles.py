"""
Profiles: the role and the organization of a speaker, gathered over the text.

An office may be given at any mention, in parts, and in other words each time.  What
is said in fewer words of an office given elsewhere adds nothing to it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from quotekit.annotations.speakers import SpeakerType
from quotekit.stages.body_words import ANY_BODY
from quotekit.stages.cast import Cast
from quotekit.stages.class_words import PARTIES, PROGRAMS
from quotekit.stages.members import Member, Role
from quotekit.stages.office_parts import FOR_PEOPLE, SPOKESPEOPLE
from quotekit.stages.offices import COUNSEL
from quotekit.stages.reading import Range

_MOST_ROLES = 4
_MOST_BODIES = 200
_LIGHT = frozenset(
    """
    the a an of for to in at on and 's ’s ,
""".split()  # noqa: SIM905  # read like prose
)
# What any body may be called that was just named; the rest of ANY_BODY is as often
# one that the reader is thought to know: "the department".
_ANY_BODY = (ANY_BODY | {"society", "non-profit"}) - frozenset(
    """
    department council committee commission authority unit campaign movement trust fund
    network paper magazine newspaper newswire corporation coalition alliance lobby
    institution body
""".split()  # noqa: SIM905  # read like prose
)
# What stands before the office of somebody in the body that was just named.
_OF_BODY_NAMED = ANY_BODY | frozenset(
    """
    branch board university college school festival museum gallery theatre theater
    hospital orchestra league society institute center centre observatory
""".split()  # noqa: SIM905  # read like prose
)
_COMPANY = frozenset(
    ("company", "firm", "retailer", "manufacturer", "airline", "group")
)
_STEPS = frozenset(
    """
    deputy vice assistant acting former interim chief federal national state
""".split()  # noqa: SIM905  # read like prose
)

# Offices, and what the bodies are called that they are held in.
_COMPANIES = (
    *("company", "corporation", "corp", "inc", "ltd", "limited", "llc", "plc", "gmbh"),
    *("ag", "group", "holdings", "bank", "airlines", "airways", "foods", "motors"),
    *("technologies", "systems", "industries", "stores", "partners", "energy"),
)
_SEATS = {
    "commissioner": ("commission",),
    "minister": ("ministry",),
    "senator": ("senate",),
    "ombudsman": ("ombudsman",),
    "ombudsperson": ("ombudsperson",),
    **dict.fromkeys(
        ("councillor", "councilor", "councilman", "councilwoman"), ("council",)
    ),
    **dict.fromkeys(
        ("deputy", "mp", "lawmaker", "legislator", "parliamentarian"),
        ("parliament", "mazhilis", "majilis", "assembly", "duma", "rada"),
    ),
    "charge": ("facility", "prison", "station", "camp"),
    "ambassador": ("embassy",),
    "consul": ("consulate",),
    "judge": ("court",),
    "justice": ("court",),
    "rapporteur": ("rapporteur",),
    **dict.fromkeys(
        ("chancellor", "vice-chancellor", "pro-vice-chancellor"), ("university",)
    ),
    **dict.fromkeys(
        ("provost", "professor", "dean", "lecturer", "rector"),
        ("university", "college", "institute"),
    ),
    **dict.fromkeys(("principal", "headteacher", "headmaster"), ("school", "academy")),
    **dict.fromkeys(("ceo", "cfo", "coo"), _COMPANIES),
    **dict.fromkeys(
        ("constable", "detective", "superintendent", "inspector", "sergeant"),
        ("police", "constabulary", "force"),
    ),
}
# Offices that are always some body's.
_BODYS = frozenset(
    """
    spokesman spokeswoman spokesperson ceo cfo coo chairman chairwoman chairperson
    founder co-founder
""".split()  # noqa: SIM905  # read like prose
)
# Offices of those who lead a part of a body, which the word before tells: "finance
# chief", "project director".
_OF_PARTS = frozenset(("director", "manager", "officer", "chief", "agent", "treasurer"))
# What makes them a country's or a town's.
_OF_COUNTRIES = frozenset(
    """
    intelligence defence defense trade foreign policy security spy police army navy
    military rebel opposition party town city state county district regional local
    federal national prison prisons customs border immigration health education
    emergency fire rescue film music art
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
        *(("ranking", "member"), ("branch", "secretary"), ("club", "secretary")),
    )
)
_OF_SUBJECTS = frozenset(("professor", "lecturer", "dean", "reader"))
_NOT_OF_UNIVERSITIES = frozenset(
    ("federal", "german", "austrian", "exchequer", "lord", "diocese", "shadow")
)


class Profile(NamedTuple):
    """
    What somebody is, in tokens.

    Attributes:
        roles: The words of the offices, in text order.

        organizations: The bodies, in text order.
    """

    roles: tuple[Range, ...]
    organizations: tuple[Range, ...]


_NOTHING = Profile((), ())


def _is_client(role: Role, body: Range, cast: Cast) -> bool:
    """Tell "Roe's lawyer", whose client is somebody and no body."""
    lower, words = cast.classes.lower, cast.fold_name(body)
    if not words or cast.classes.of(*body).strip("Ni"):
        return False
    called = cast.people.named(words[-1])
    if not called:
        return False
    # "Okafor's campaign manager", where somebody's full name ends so
    staff = len(words) == 1 and any(len(member.words) > 1 for member in called)
    return any(
        lower[end - 1] in COUNSEL
        or (staff and (lower[end - 1] in FOR_PEOPLE or "campaign" in lower[start:end]))
        for start, end in role.parts
    )


def profile(member: Member, cast: Cast) -> Profile:
    """Gather what the text says of a member's office."""
    held = cast.offices.read_roles(member)
    if not held:
        return _NOTHING
    roles = _distinct(held, cast)
    parts = tuple(part for role in roles for part in role.parts)
    bodies: list[Range] = []
    for role in held:
        body = role.organization
        if body is not None and _is_client(role, body, cast):
            continue
        if role.owner is not None:
            at = role.owner
            if member.type is SpeakerType.ANONYMOUS:
                owner = cast.nearby.only_body_before(at)
            else:
                owner = cast.nearby.body_before(at) or _name_before(at, cast)
            if body is None:
                body = owner
            elif owner is not None:
                # "Its president, former Lund Bank executive Ana Lisi"
                bodies.append(_in_full(owner, cast))
        if body is None and member.name is not None:
            body = _seat(role.parts, cast) or _at_hand(role, member, cast)
        if body is not None:
            bodies.append(_in_full(body, cast))
    return Profile(parts, _apart(bodies, cast))


def _apart(bodies: Sequence[Range], cast: Cast) -> tuple[Range, ...]:
    """Return the bodies that no other names more fully, in text order."""
    if not bodies:
        return ()
    # Somebody's body is mostly named in the same words each time.
    first: dict[frozenset[str], Range] = {}
    for body in sorted(set(bodies)):
        first.setdefault(frozenset(cast.fold_name(body)), body)
    first.pop(frozenset(), None)
    kept: list[frozenset[str]] = []
    for words in sorted(first, key=lambda one: (-len(one), first[one])):
        if not any(words <= other for other in kept):
            kept.append(words)
    return tuple(sorted(first[words] for words in kept[:_MOST_ROLES]))


def _in_full(organization: Range, cast: Cast) -> Range:
    """
    Return the body's full name for what stands for it.

    "EH&S" is what the text introduced it for, "the restaurant" the one body called
    so.
    """
    words = cast.fold_name(organization)
    if words == ("house",):
        # of Representatives, whatever is said of the White House
        return organization
    if len(words) == 1 and words[0] in PARTIES:
        # "federal Nationals leader Ana Lisi", and not those of Queensland
        full = cast.bodies.full_form(words)
        named = full is not None and cast.classes.lower[full[1] - 1] == "party"
        return full if full is not None and named else organization
    if cast.classes.any_capital(*organization) and words != ("ngo",):
        full = cast.bodies.full_form(words) if len(words) == 1 else None
        return cast.nearby.with_acronym(full or organization)
    names = sorted(cast.bodies.called(words[-1])) if words else []
    if len(names) > 1:
        # "The association's": of several the one named last before.
        names = [name for name in names if name[0] < organization[0]][-1:]
    if names:
        return cast.nearby.with_acronym(names[0])
    if not words or words[-1] not in _ANY_BODY:
        return organization
    if words[-1] == "party":
        return cast.nearby.last_of(PARTIES, organization[0]) or organization
    return (
        cast.nearby.body_called(words[-1])
        or (cast.nearby.only_company if words[-1] in _COMPANY else None)
        or cast.nearby.body_before(organization[0])
        or _name_before(organization[0], cast)
        or organization
    )


def _name_before(at: int, cast: Cast) -> Range | None:
    """
    Return the one name in the sentence before that nothing tells to be a person's.

    "Frontfield said it had enough.  Its director, Ana Lisi, …": whose director she is
    has no other name there.
    """
    opening = cast.nearby.sentence_start(at)
    named = cast.people_in(cast.nearby.sentence_start(opening - 1), opening)
    if len({each.member for each in named}) != 1:
        return None
    member = named[0].member
    if member.gender is not None or member.name is None or len(member.words) > 2:
        return None
    return member.name


def _at_hand(role: Role, member: Member, cast: Cast) -> Range | None:
    """
    Find the body of "chief executive Ana Lisi said": the one that was just named.

    An office that is always some body's, bare, at the first mention of its holder,
    is that of the only body in the sentence before it, or in the one before that.
    """
    if (
        not role.parts
        or role.place is not None
        or not role.mention[0] <= member.first < role.mention[1]
    ):
        return None
    first, end = role.parts[0]
    words = cast.classes.lower[first:end]
    if first != role.mention[0]:
        return None
    if words[0] == "party":
        return cast.nearby.last_of(PARTIES, first)
    if words[0] in _OF_BODY_NAMED:
        if _is_any(words[0], first, cast):
            return None
        # "Company spokeswoman Ana Lisi", "Board president Ana Lisi"
        return cast.nearby.only_body_before(first) or cast.nearby.only_company
    of_two = words[-2:] in _BODYS_OF_TWO
    if not of_two and (
        cast.classes.of(first + (words[0] in PROGRAMS), end).strip("MR")
    ):
        return None
    site = _site(first, cast)
    if site is not None:
        return site
    if words == ("governor",) or (
        words == ("director",) and not cast.classes.is_capital(first)
    ):
        # "The Bank of Lund held its rates.  Governor Ana Lisi said …"
        body = cast.nearby.only_body_before(first)
        if body is None or words[0] == "director":
            return body
        return body if "bank" in cast.classes.lower[slice(*body)] else None
    if "campaign" in words:
        return None  # of somebody who runs
    part = (
        len(words) > 1
        and words[-1] in _OF_PARTS
        and _OF_COUNTRIES.isdisjoint(words)
        and words != ("project", "manager")
    )
    if not (part or of_two or words[-1] in _BODYS):
        return None
    body = cast.nearby.only_body_before(first) or cast.nearby.only_company
    if body is None or cast.classes.lower[body[1] - 1] not in _STATE:
        return body
    return body if words[-1] in SPOKESPEOPLE else None


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


def _distinct(roles: Sequence[Role], cast: Cast) -> list[Role]:
    """Return the roles that no other says more fully, in text order."""
    if len(roles) == 1:
        return list(roles)
    heavy = [(role, _content(role.parts, cast)) for role in roles if role.parts]
    kept: list[Role] = []
    seen: list[frozenset[str]] = []
    for role, words in sorted(heavy, key=lambda pair: -len(pair[1])):
        if not words or any(words <= other for other in seen):
            continue
        kept.append(role)
        seen.append(words)
    return sorted(kept[:_MOST_ROLES], key=lambda role: role.mention)


def _content(parts: Sequence[Range], cast: Cast) -> frozenset[str]:
    lower = cast.classes.lower
    return frozenset(
        _FULL_FORMS.get(word.rstrip("."), word.rstrip("."))
        for start, end in parts
        for word in lower[start:end]
        if word not in _LIGHT
    )


def _seat(parts: Sequence[Range], cast: Cast) -> Range | None:
    """
    Find the body that an office is named after.

    "Human Rights Commissioner" sits in the "Human Rights Commission", a "District
    Attorney" in the "Brooklyn District Attorney's Office": all words of the office
    stand in the body's name, at least two of them.
    """
    for part in parts:
        words = _content((part,), cast) - _STEPS
        if len(words) > 1:
            wanted = {_SEATS.get(word, (word,))[0] for word in words}
            holding = [
                (len(held), name)
                for name, held in cast.bodies.all[:_MOST_BODIES]
                if wanted <= held or words <= held
            ]
            if holding:
                return min(holding)[1]
        only = _only_seat(part, cast)
        if only is not None:
            return only
    return None


def _fits_field(words: Sequence[str], body: Range, cast: Cast) -> bool:
    """Tell whether a minister's field, or a commissioner's, is in a body's name."""
    field = frozenset(words) - _STEPS - _OF_ANY_FIELD - {words[-1]}
    return field <= frozenset(cast.classes.lower[slice(*body)])


_OF_ANY_FIELD = frozenset(
    ("of", "for", "the", "and", "state", "first", "second", "high")
)
_OF_FIELDS = frozenset(("minister", "commissioner"))


def _only_seat(part: Range, cast: Cast) -> Range | None:
    """
    Return the one body of the text that an office can be held in.

    A "chancellor" is one of the only university, a "council leader" leads the only
    council.
    """
    lower, classes = cast.classes.lower, cast.classes
    words = lower[slice(*part)]
    if "of" in words:
        # "Professor of physics", but not "chancellor of Austria".
        head = words[: words.index("of")][-1:]
        words = head if head and head[0] in _OF_SUBJECTS else words
    if "of" in words or not _NOT_OF_UNIVERSITIES.isdisjoint(words):
        nouns: tuple[str, ...] = ()
    elif words[-2:] == ("chief", "executive"):
        nouns = _COMPANIES
    else:
        nouns = _SEATS.get(words[-1], ())
    if not nouns and len(words) > 1 and classes.is_body_noun(part[0]):
        nouns = (words[0],)
    found = cast.nearby.only_called(nouns)
    if (
        found is not None
        and words[-1] in _OF_FIELDS
        and (words[-2:-1] == ("prime",) or not _fits_field(words, found, cast))
    ):
        # "Housing Minister Ana Lisi", after the Ministry of Finance
        return None
    if found is not None and nouns is _COMPANIES and found[0] > part[0]:
        # a bank whose analysts speak further down
        return None
    return found


_FULL_FORMS = {
    "sen": "senator",
    "gov": "governor",
    "rep": "representative",
    "gen": "general",
    "prof": "professor",
}
