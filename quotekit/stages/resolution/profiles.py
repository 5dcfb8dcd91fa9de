"""
Profiles: the role and the organization of a speaker, gathered over the text.

An office may be given at any mention, in parts, and in other words each time.  What
is said in fewer words of an office given elsewhere adds nothing to it.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from quotekit.annotations.speakers import SpeakerType
from quotekit.lexicons.mention_words import BODY
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member, Role
from quotekit.stages.columns.phrases import CALLED, FINITE
from quotekit.stages.columns.reading import Range
from quotekit.stages.patterns import plain_when_needed
from quotekit.stages.resolution.bare_offices import body_at_hand
from quotekit.stages.resolution.letterheads import body_of_letterhead
from quotekit.stages.resolution.seats import content_words, seat_of
from quotekit.stages.roles.office_parts import FOR_PEOPLE, SPOKESPEOPLE
from quotekit.stages.roles.offices import COUNSEL
from quotekit.stages.vocabulary.body_words import (
    ANY_BODY,
    FIRM,
    FIRM_WORDS,
    NO_FIRM,
)
from quotekit.stages.vocabulary.class_words import (
    COMMON_GIVEN_NAMES,
    PARTIES,
    singular,
)

_MOST_ROLES = 4
# What any body may be called that was just named; the rest of ANY_BODY is as often
# one that the reader is thought to know: "the department".
_ANY_BODY = (ANY_BODY | {"society", "non-profit"}) - frozenset(
    """
    department council committee commission authority unit campaign movement trust fund
    network paper magazine newspaper newswire corporation coalition alliance lobby
    institution body
""".split()  # noqa: SIM905  # read like prose
)
# "Commission director" is its director, but an Indian "Union Minister" no union's.
_BEFORE_OFFICES = frozenset(
    """
    commission committee council foundation trust association federation society
    university college club company institute board museum charity league agency
    authority
""".split()  # noqa: SIM905  # read like prose
)
# And who is nothing without it: a "Board member" is no mere "member".
_HEADS = SPOKESPEOPLE | frozenset(
    """
    director chair chairman chairwoman chairperson president leader executive chief head
    treasurer coordinator founder co-founder vice-president vice-chair
""".split()  # noqa: SIM905  # read like prose
)
# What is often named with a small letter: "the Northwind festival".
_SITES = frozenset(
    """
    festival fair restaurant hotel brewery winery bakery theatre theater orchestra choir
    museum gallery bar pub cafe café farm estate mine refuge sanctuary
""".split()  # noqa: SIM905  # read like prose
)
_PREMISES = frozenset(
    (noun,) for noun in ("restaurant", "diner", "eatery", "shop", "store", "bar")
)
_INDEFINITE = frozenset(("a", "an"))
_AGENCY = frozenset(("agency", "body", "organisation", "organization"))
# What is called an agency later on.
_AGENCIES = _AGENCY | frozenset(
    """
    administration authority bureau commission fund office program programme service
    """.split()  # noqa: SIM905  # read like prose
)
_COMPANY = frozenset(
    ("company", "firm", "retailer", "manufacturer", "airline", "group", "business")
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


def _is_client(role: Role, body: Range, member: Member, cast: Cast) -> bool:
    """Tell "Roe's lawyer", "President Roe's aide": a person, and no body."""
    if _serves_somebody(role, body, member, cast):
        return True
    codes = cast.classes.of(*body)
    named = _NAMED.fullmatch(codes) if codes.endswith(("N", "i")) else None
    if named is None:
        return False
    lower, words = cast.classes.lower, cast.fold_name(body)
    if not words or lower[body[0]] in _IN_BODIES or lower[slice(*body)] in _BRANDS:
        return False
    called = [each for each in cast.people.named(words[-1]) if each is not member]
    if any(lower[end - 1] in COUNSEL for _, end in role.parts):
        return bool(called)
    # "Okafor's business manager", where somebody's full name ends so
    in_full = len(words) == 1 and any(len(each.words) > 1 for each in called)
    staff = any(
        lower[end - 1] in FOR_PEOPLE or "campaign" in lower[start:end]
        for start, end in role.parts
    )
    # "Tommy Hall spoke.  Tom Roe, an analyst at Hall,"
    of_firm = not named["title"] and any(
        lower[end - 1] in _OF_FIRMS or lower[start:end] == ("finance", "director")
        for start, end in role.parts
    )
    return (in_full and staff) or (
        (in_full or named["title"] != "")
        and not of_firm
        and any(each.certain for each in called)
    )


def _serves_somebody(role: Role, body: Range, member: Member, cast: Cast) -> bool:
    """
    Tell "Hill's lawyer" below Tom Hill, and "a spokesman for Mary Roe", from firms'.

    A hill is no body where somebody is called so; a first name that is common is a
    person's, but for brands: "a spokesman for Thomas Cook".
    """
    lower = cast.classes.lower
    heads = {lower[end - 1] for _, end in role.parts if end > 0}
    if heads.isdisjoint(_SERVING) or not cast.classes.any_capital(*body):
        return False
    words = cast.fold_name(body)
    called = [
        each
        for each in (cast.people.named(words[-1]) if words else ())
        if each is not member and each.words[-1] == words[-1] and len(each.words) > 1
    ]
    if len(called) != 1:
        return False
    if body[1] - body[0] == 1:
        return (
            called[0].first < body[0]
            and cast.classes.letter(body[0]) not in _FIRMS_AND_PLACES
            and lower[body[0] - 1] != "the"
        )
    return called[0].words == words and (
        not heads.isdisjoint(_PERSONAL)
        or (
            (words[0],) in COMMON_GIVEN_NAMES
            and words not in _FIRMS_LIKE_PEOPLE
            and FIRM_WORDS.isdisjoint(words)
        )
    )


_FIRMS_AND_PLACES = frozenset("AP")
_PERSONAL = frozenset(("aide", "publicist", "speechwriter", "biographer", "stylist"))
# Whose services people have, and firms.
_SERVING = SPOKESPEOPLE | COUNSEL | _PERSONAL
_FIRMS_LIKE_PEOPLE = frozenset(
    tuple(name.split("."))
    for name in """
    john.lewis thomas.cook charles.schwab angus.reid jack.daniels william.hill
    ben.sherman laura.ashley ted.baker paul.smith ralph.lauren jimmy.choo harry.winston
    mary.kay philip.morris eddie.bauer tim.hortons johns.hopkins john.deere john.menzies
    james.hardie elizabeth.arden russell.reynolds arthur.andersen oscar.mayer
    tommy.hilfiger calvin.klein hugo.boss walt.disney tom.ford kate.spade michael.kors
    victoria.beckham robert.bosch frank.russell martin.marietta henry.schein
    edward.jones raymond.james george.wimpey john.laing john.wood robert.walters
    michael.page bob.evans papa.johns jimmy.johns jack.wills fred.perry paul.weiss
    """.split()  # noqa: SIM905  # read like prose
)


# "New Jersey Gov. Tom Roe", "former President Roe"
_NAMED = plain_when_needed(r"(?:[PMx]++(?=[RH]))?(?P<title>[RH]*+)(?:j*[Ni])+")
# Firms and brands that are called as a person is.
_BRANDS = frozenset(
    (title, name)
    for title, names in (
        ("dr", ("pepper", "martens", "oetker")),
        ("mrs", ("fields",)),
        ("mr", ("kipling",)),
    )
    for name in names
)
# Who is a firm's, and nobody's in person.
_OF_FIRMS = frozenset(("analyst", "economist", "executive", "ceo"))
# Titles that bodies and places are as often named with: "Justice Monitor".
_IN_BODIES = frozenset(("justice", "king", "queen", "prince", "bishop", "mla", "saint"))


def profile(member: Member, cast: Cast) -> Profile:
    """Gather what the text says of a member's office."""
    held = cast.offices.read_roles(member)
    if not held:
        return _NOTHING
    roles = _distinct(held, cast)
    parts = [part for role in roles for part in role.parts]
    bodies: list[Range] = []
    # What is said of an office in other words: "director" for "Commission director".
    short: dict[Range, Range] = {}
    for role in held:
        body = role.organization
        if body is not None and _is_client(role, body, member, cast):
            short |= _with_client(role, body)
            continue
        if role.owner is not None:
            owner = _owner(role.owner, member, cast)
            if body is None:
                body = owner
            elif owner is not None:
                # "Its president, former Lund Bank executive Ana Lisi"
                bodies.append(_in_full(owner, cast))
        if (
            body is None
            and member.name is not None
            and not _is_held_elsewhere(role, held, cast)
        ):
            body = _guessed(role, member, cast)
            short |= _without_noun(role, body, cast)
        spoken_for = _spoken_for(role, body, cast)
        if spoken_for is not None:
            body = spoken_for
            short[role.parts[0]] = role.parts[0][1] - 1, role.parts[0][1]
        if body is not None:
            bodies.append(_in_full(body, cast))
            bodies += _beside_party(role, body, cast)
            short |= _with_common_body(role, cast)
    said = [short.get(part, part) for part in parts] if short else parts
    return Profile(tuple(said), _apart(bodies, cast) if bodies else ())


def _owner(its: int, member: Member, cast: Cast) -> Range | None:
    """Return the body that "its" means, which stands at *its*."""
    if member.type is SpeakerType.ANONYMOUS:
        return cast.nearby.only_body_before(its)
    return (
        cast.nearby.body_before(its, alone=True)
        or _name_before(its, cast, holder=member)
        or cast.nearby.unnamed_before(its)
    )


def _spoken_for(role: Role, body: Range | None, cast: Cast) -> Range | None:
    """Return the police of "Lund municipal police spokesman", named with its office."""
    lower = cast.classes.lower
    start, end = role.parts[0] if role.parts else (0, 0)
    if (
        end - start < 2
        or lower[end - 1] not in SPOKESPEOPLE
        # "Deputy police spokesman"
        or lower[start] in _RANKED
    ):
        return None
    noun = lower[end - 2]
    speaks = noun in _SPEAKING or (
        cast.classes.words.nouns.get(noun) == BODY
        and noun not in _FIELDS
        and noun not in _OF_SOMEBODY
    )
    if not speaks or (body is not None and body[1] != start):
        return None
    return (start if body is None else body[0]), end - 1


# Whom people speak for, and no noun for bodies.
_SPEAKING = frozenset(("police", "military", "coastguard", "guard", "forces"))
_RANKED = frozenset("former deputy chief senior acting assistant ex".split())  # noqa: SIM905
# What parties have spokespeople on.
_FIELDS = frozenset("business transport trade school schools industry".split())  # noqa: SIM905
# Whom a campaign is of is somebody; which party it is the text has told, or not.
_OF_SOMEBODY = frozenset(("campaign", "family", "team", "campus", "party"))


def _is_held_elsewhere(role: Role, held: Sequence[Role], cast: Cast) -> bool:
    """Tell whether the same office has its body elsewhere: "Cllr Ana Lisi (Lab)"."""
    words = content_words(role.parts, cast)
    return any(
        other.organization is not None and content_words(other.parts, cast) == words
        for other in held
    )


def _beside_party(role: Role, body: Range, cast: Cast) -> list[Range]:
    """Return the committee of "Deputy Chair Ana Lisi (Green Party)"."""
    lower = cast.classes.lower
    if lower[body[0] - 1] != "(" or not any(
        lower[end - 1] in _CHAIRS for _, end in role.parts
    ):
        return []
    committee = cast.nearby.only_called(_COMMITTEE)
    return [] if committee is None else [committee]


_COMMITTEE = ("committee",)
_CHAIRS = frozenset(
    "chair chairman chairwoman chairperson vice-chair vice-chairman rapporteur".split()  # noqa: SIM905  # read like prose
)


def _with_common_body(role: Role, cast: Cast) -> Mapping[Range, Range]:
    """
    Return "Parish council chairman" for "chairman", and "Water Division Manager".

    What has no name is a part of the office that stands behind it, as "emergency
    services" in "Lund emergency services chief"; a spokesman speaks for anybody.
    """
    body, lower = role.organization, cast.classes.lower
    part = next((part for part in role.parts if body and part[0] == body[1]), None)
    if body is None or part is None or lower[part[1] - 1] in SPOKESPEOPLE:
        return {}
    if (
        part != role.parts[0]
        and cast.classes.is_capital(part[0])
        and not cast.classes.is_capital(part[0] - 1)
    ):
        # "Leader of the council | Councillor Ana Lisi"
        return {}
    codes = cast.classes.of(*body)
    first = body[0] + len(codes.rstrip(_COMMON))
    last = body[1] - 1
    if last < first or (
        cast.classes.is_capital(last)
        and lower[last] not in _PARTS
        and lower[first : last + 1] != ("local", "government")
    ):
        return {}
    return {part: (first, part[1])}


# What common words are, and not names, places, acronyms or brackets.
_COMMON = "OMQRxL"
# What a body has more than one of.
_PARTS = frozenset("division unit desk section branch squad".split())  # noqa: SIM905  # read like prose


def _with_client(role: Role, body: Range) -> Mapping[Range, Range]:
    """Return "Trump supporter" for "supporter", whose candidate is no body."""
    if not role.parts or role.parts[0][0] != body[1]:
        return {}
    return {role.parts[0]: (body[0], role.parts[0][1])}


def _guessed(role: Role, member: Member, cast: Cast) -> Range | None:
    """Return the body that an office without one is likely in."""
    lower = cast.classes.lower
    if any(lower[start] == "of" for start, _ in role.parts):
        # "Chancellor Ana Lisi of Austria"
        return None
    body = (
        seat_of(role.parts, cast)
        or body_at_hand(role, member, cast)
        or body_of_letterhead(role, cast)
    )
    if body is None or (
        any(lower[end - 1] in _OF_MANY_BODIES for _, end in role.parts)
        and _is_of_another(body, member, cast)
    ):
        return None
    return body


def _is_of_another(body: Range, member: Member, cast: Cast) -> bool:
    """Tell "Professor Roe, of the University of Lund," where it is somebody else's."""
    for named in cast.named_before(body[0], 1):
        between = frozenset(cast.classes.lower[named.tokens[1] : body[0]])
        if named.member is not member and between & _OF_BODIES:
            return between <= _BETWEEN
    return False


# Of whom there is more than one in most texts, each of another university or court.
_OF_MANY_BODIES = frozenset(("professor", "judge", "justice"))
_OF_BODIES = frozenset(("of", "at", "from"))
_BETWEEN = _OF_BODIES | {",", "the"}


def _without_noun(role: Role, body: Range | None, cast: Cast) -> Mapping[Range, Range]:
    """Return "director" for "Commission director", whose commission is known."""
    if body is None or not role.parts:
        return {}
    start, end = role.parts[0]
    noun = cast.classes.lower[start]
    if (
        end - start < 2
        or not cast.classes.is_capital(start)
        or noun not in _BEFORE_OFFICES
        or cast.classes.lower[end - 1] not in _HEADS
        or noun not in cast.classes.lower[slice(*body)]
        or not cast.classes.any_capital(*body)
    ):
        return {}
    return {(start, end): (start + 1, end)}


def _apart(bodies: Sequence[Range], cast: Cast) -> tuple[Range, ...]:
    """Return the bodies that no other names more fully, in text order."""
    if len(bodies) < 2:
        return tuple(body for body in bodies if cast.fold_name(body))
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


def _in_full(  # noqa: PLR0911  # a table of cases
    organization: Range, cast: Cast
) -> Range:
    """
    Return the body's full name for what stands for it.

    "EH&S" is what the text introduced it for, "the restaurant" the one body called
    so.
    """
    words = cast.fold_name(organization)
    if cast.classes.lower[organization[0]] == "its":
        # "the head of its training centre"
        return cast.nearby.body_before(organization[0]) or organization
    called = _called_so(organization[1], cast)
    if called is not None:
        return called
    if (
        cast.classes.any_capital(*organization)
        and words != ("ngo",)
        and not _is_only_kind(organization, cast)
    ):
        return _named_in_full(organization, words, cast)
    if _has_own_field(organization, cast):
        return organization
    names = sorted(cast.bodies.called(words[-1])) if words else []
    if len(names) > 1:
        # "The association's": of several the one named last before.
        names = [name for name in names if name[0] < organization[0]][-1:]
    if names:
        return cast.nearby.with_acronym(names[0])
    if not words or words[-1] not in _ANY_BODY:
        site = (
            len(words) == 1
            and words[0] in _SITES
            and cast.classes.lower[organization[0] - 1] == "the"
        )
        return (
            (cast.nearby.only_with(words[0]) if site else None)
            or (
                # "The Blue Heron Diner shut … The restaurant's owner"
                cast.nearby.shop_before(organization[0]) if words in _PREMISES else None
            )
            or organization
        )
    if BODY in cast.classes.of(organization[0], organization[1] - 1):
        # "the sensory systems group"
        return organization
    if words[-1] == "party":
        return cast.nearby.last_of(PARTIES, organization[0]) or organization
    return (
        cast.nearby.body_called(words[-1])
        or (_only_firm(cast) if words[-1] in _COMPANY else None)
        # "UNICEF is late.  The agency's deputy representative"
        or (
            cast.nearby.acronym_before(organization[0])
            if words[-1] in _AGENCY
            else None
        )
        or _body_before(organization, cast)
        or _name_before(organization[0], cast, spoke=False)
        or _named_of_late(organization, cast)
        or _of_somebody_before(organization, cast)
        or (
            # "Norhavet was sued.  … a spokeswoman for the company"
            cast.nearby.subject_before(organization[0])
            if words[-1] in _COMPANY
            and cast.classes.lower[organization[0] - 1] == "the"
            else None
        )
        or (
            cast.nearby.only_body_of_late(organization[0], but=NO_FIRM)
            if words[-1] in FIRM and len(words) == 1
            else None
        )
        or organization
    )


def _body_before(organization: Range, cast: Cast) -> Range | None:
    """Return the body named just before, and for "the company" no "Green Alliance"."""
    body = cast.nearby.body_before(organization[0])
    if body is None or cast.classes.lower[organization[1] - 1] not in FIRM:
        return body
    return body if NO_FIRM.isdisjoint(cast.fold_name(body)) else None


def _only_firm(cast: Cast) -> Range | None:
    """Return the one firm of the text: by its legal form, or "the retailer" before."""
    only = cast.nearby.only_company
    called = {cast.nearby.body_called(noun) for noun in FIRM} - {None}
    if only is None:
        return called.pop() if len(called) == 1 else None
    # "Lund Foods Inc.  …  The logistics company Lisi & Söhne": two firms
    words = frozenset(cast.fold_name(only))
    alike = (name is None or words >= set(cast.fold_name(name)) for name in called)
    return only if all(alike) else None


def _called_so(end: int, cast: Cast) -> Range | None:
    """Return the name of "a group | called Friends of Lund"."""
    classes, first = cast.classes, end + 1
    if CALLED.isdisjoint(classes.lower[end:first]):
        return None
    last = len(classes.lower) - 1
    if first < last and classes.letter(first) == "q":
        first += 1
    stop = first
    while stop <= last and (
        classes.is_capital(stop)
        or (
            first < stop < last
            and classes.letter(stop) in "pdc"
            and classes.is_capital(stop + 1)
        )
    ):
        stop += 1
    return (first, stop) if stop > first else None


def _has_own_field(organization: Range, cast: Cast) -> bool:
    """Tell "the national union | of nurses", which is no union named before."""
    lower, end = cast.classes.lower, organization[1]
    return (
        lower[end : end + 1] in _OF_FIELD
        and "NNS" in cast.classes.tags[end + 1 : end + 3]
        and lower[organization[0] - 1 : organization[0]] == ("the",)
    )


_OF_FIELD = frozenset((("of",), ("for",)))


def _of_somebody_before(organization: Range, cast: Cast) -> Range | None:
    """Return the union of "the Seamen's Union president", of whom was told before."""
    lower = cast.classes.lower
    for named in cast.named_before(organization[0], _MOST_ROLES):
        for role in named.member.roles:
            body = role.organization
            if body is not None and lower[organization[1] - 1] == lower[body[1] - 1]:
                return body if cast.classes.any_capital(*body) else None
    return None


def _named_of_late(organization: Range, cast: Cast) -> Range | None:
    """Return the body of "the agency's director", and not "his own firm"."""
    first, end = organization
    noun = cast.classes.lower[end - 1]
    if cast.classes.lower[first - 1 : first] != ("the",):
        return None
    body = cast.nearby.only_body_of_late(first)
    words = () if body is None else cast.fold_name(body)
    if body is None or not (
        noun in words
        or (
            noun in _AGENCY
            and (
                not _AGENCIES.isdisjoint(words)
                or (len(words) == 1 and cast.classes.of(*body) == "A")
            )
        )
    ):
        return None
    lower = cast.classes.lower
    # "A local model agency closed" as well
    another = any(
        word == noun and not _INDEFINITE.isdisjoint(lower[max(0, at - 3) : at])
        for at, word in enumerate(lower[body[1] : first], body[1])
    )
    return None if another else body


def _is_only_kind(organization: Range, cast: Cast) -> bool:
    """Tell "the Society's president" from "the Guardian's": a kind named before."""
    first, end = organization
    lower = cast.classes.lower
    return (
        end - first == 1
        and lower[first - 1 : first] == ("the",)
        and cast.classes.words.nouns.get(lower[first]) == BODY
        and lower[first] not in cast.classes.words.bodies
        and any(name[0] < first for name in cast.bodies.called(lower[first]))
    )


def _named_in_full(organization: Range, words: tuple[str, ...], cast: Cast) -> Range:
    """Return the full name of a body that is named."""
    full = cast.bodies.full_form(words) if len(words) == 1 else None
    if full is not None and (
        # of Representatives, whatever is said of the White House; of the GOP, of whose
        # "Elite GOP donors" a headline tells
        words in {("house",), ("gop",)}
        # "federal Nationals leader Ana Lisi", and not those of Queensland
        or (words[0] in PARTIES and cast.classes.lower[full[1] - 1] != "party")
    ):
        return organization
    return cast.nearby.with_acronym(full or organization)


_WHICH = (",", "which")


def _name_before(
    at: int, cast: Cast, *, spoke: bool = True, holder: Member | None = None
) -> Range | None:
    """
    Return the one name before, in its sentence or the last, that may be a body's.

    "Frontfield said it had enough.  Its director, Ana Lisi, …": whose director she is
    has no other name there.  Whoever has spoken may be somebody, unless *spoke*; the
    *holder* of the office is not what it is of.
    """
    opening = cast.nearby.sentence_start(at)
    named = cast.people_in(opening, at)
    if not named or not (
        cast.classes.lower[at - 1] == ";"
        # "Lorvex Alba said so, its director, Ana Lisi, added"
        or _is_subject_of(named[0].tokens, opening, at, cast)
    ):
        named = cast.people_in(cast.nearby.sentence_start(opening - 1), opening)
    if len({each.member for each in named}) != 1:
        return None
    member = named[0].member
    if member.gender is not None or member.name is None or member is holder:
        return None
    if len(member.words) > 2:
        # "Grey Renters Lund, which was heard, said so.  Its director"
        end = member.name[1]
        return member.name if cast.classes.lower[end : end + 2] == _WHICH else None
    return None if member.certain and not spoke else member.name


def _is_subject_of(name: Range, opening: int, its: int, cast: Cast) -> bool:
    """Tell whether a name opens the sentence of "its", and no body comes between."""
    end = name[1]
    return (
        name[0] == opening
        and not FINITE.isdisjoint(cast.classes.tags[end : end + 1])
        # but "Ana Lisi sued the school and its principal"
        and BODY not in cast.classes.of(end, its)
    )


_LONG_FORMS = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "pres": "president",
    "atty": "attorney",
    "supt": "superintendent",
    "lt": "lieutenant",
}


@lru_cache(maxsize=4096)
def _in_long_form(words: frozenset[str]) -> frozenset[str]:
    """Return the words of a role as it is told elsewhere: "Gov.", and "Governor"."""
    return frozenset(
        [_LONG_FORMS.get(one.rstrip("."), one) for one in map(singular, words)]
    )


def _distinct(roles: Sequence[Role], cast: Cast) -> list[Role]:
    """Return the roles that no other says more fully, in text order."""
    if len(roles) == 1:
        return list(roles)
    heavy = [
        (role, _in_long_form(content_words(role.parts, cast)))
        for role in roles
        if role.parts
    ]
    if len(heavy) < 2:
        return [role for role, words in heavy if words]
    kept: list[Role] = []
    seen: list[frozenset[str]] = []
    written = cast.classes.written

    def rank(pair: tuple[Role, frozenset[str]]) -> tuple[int, bool]:
        start, end = pair[0].parts[0]
        # "President" before "PRESIDENT", as speakers are labelled, and before "Pres."
        return -len(pair[1]), (
            all(word.isupper() for word in written[start:end])
            or written[end - 1].endswith(".")
        )

    for role, words in sorted(heavy, key=rank):
        if not words or any(words <= other for other in seen):
            continue
        kept.append(role)
        seen.append(words)
    return sorted(kept[:_MOST_ROLES], key=lambda role: role.mention)
