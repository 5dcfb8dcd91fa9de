"""
Offices: the words before or after a name, parted into role, organization and place.

"Deputy Resident Representative in Kazakhstan" of the UNDP, "vice chancellor for
Business", "director of the Dallas chapter of the Council": what is for a subject or a
place belongs to the role, what names a body is the organization.
"""

from collections.abc import Sequence
from typing import NamedTuple

from quotekit.stages.patterns import when_needed
from quotekit.stages.reading import Range
from quotekit.stages.word_classes import WordClasses


class Office(NamedTuple):
    """
    What somebody is, as one phrase gives it; in tokens.

    Attributes:
        roles: The words of the role, in text order; in two parts where the
            organization stands between.

        organization: The body.

        place: Where.
    """

    roles: tuple[Range, ...] = ()
    organization: Range | None = None
    place: Range | None = None


NO_OFFICE = Office()

# A role, and then a preposition that no clause comes before.
ROLE_OF = when_needed(r"[RQL][^pw]*p")
# "the inventor of X and the founder of Y"
# and "banker and Reagan administration official"
_TWO_ROLES = when_needed(r"(?<=[RL].*)c(?=d.*[RL])|(?<=[RL])c(?=[^pc]*[NAO][^pc]*[RL])")
# "president and ran the day-to-day operations"
_SECOND_VERB = when_needed(r"(?<=[RL].*)cx?v")
# A body whose name is in quotation marks, and more after it.
_QUOTED_BODY = when_needed(r"[^qp]*q[^q]+q(?=.)")
_BEFORE_ROLE = frozenset("MDRQLxn-,cqev")

# Offices that are of a subject or a place, never of a body: "Minister of Rivers".
_PORTFOLIOS = frozenset(
    (
        *("minister", "undersecretary", "commissioner", "governor", "mayor", "bishop"),
        *("archbishop", "king", "queen", "prince", "princess", "duke", "sheriff"),
    )
)

# Nouns that stand in the names of countries and parts of them.
_STATES = frozenset(
    """
        republic kingdom state states province region federation commonwealth city
        county emirate principality district
    """.split()  # noqa: SIM905  # read like prose
)


def read_office(classes: WordClasses, first: int, end: int) -> Office:
    """Part the phrase from token *first* to before *end*."""
    codes = classes.of(first, end)
    owned = codes.find("s")
    if 0 < owned < len(codes) - 1 and "p" not in codes[:owned]:
        return _owned_office(classes, first, owned, end, codes)
    return _plain_office(classes, first, codes)


def _owned_office(
    classes: WordClasses, first: int, owned: int, end: int, codes: str
) -> Office:
    """Read "the ministry's spokesman", "Clinton's communications director"."""
    office = _plain_office(classes, first + owned + 1, codes[owned + 1 :])
    del end
    owner = codes[:owned].lstrip("d")
    if office.organization is not None or not owner.strip("PDh"):
        return office
    start = first + owned - len(owner)
    return Office(office.roles, (start, first + owned), office.place)


def _plain_office(classes: WordClasses, first: int, codes: str) -> Office:
    joint = _TWO_ROLES.search(codes)
    if joint is not None:
        cut = joint.start()
        one = _plain_office(classes, first, codes[:cut])
        more = _plain_office(classes, first + cut + 1, codes[cut + 1 :])
        return Office(
            one.roles + more.roles,
            one.organization or more.organization,
            one.place or more.place,
        )
    verb = _SECOND_VERB.search(codes)
    if verb is not None:
        codes = codes[: verb.start()]
    skipped = len(codes) - len(codes.lstrip("dn"))
    first, codes = first + skipped, codes[skipped:].rstrip(",-dpq")
    if not codes or not codes.strip("PD"):
        return NO_OFFICE
    post = _end_of_role(codes)
    begin = _start_of_role(classes, first, post - 1, codes)
    roles = [(first + begin, first + post)]
    organization = _before_role(classes, first, begin, codes)
    place: Range | None = None
    index = post
    while index < len(codes) and codes[index] == "p":
        stop = _end_of_phrase(classes, first, index + 1, codes)
        inner = codes[index + 1 : stop]
        kind = _kind(classes, first, index, inner)
        if (
            kind == "O"
            and set(inner).isdisjoint("OA&q")
            and (classes.lower[first + post - 1] in _PORTFOLIOS)
        ):
            kind = "x"
        if kind == "O":
            quoted = _QUOTED_BODY.match(codes, index + 1)
            if quoted is not None and "R" in codes[quoted.end() : stop]:
                roles.append((first + quoted.end(), first + stop))
                stop = quoted.end()
            if organization is None:
                organization = bare(classes, first + index + 1, first + stop)
        else:
            _append(roles, (first + index, first + stop))
            if kind == "P":
                place = bare(classes, first + index + 1, first + stop)
        index = stop
    return Office(tuple(roles), organization, place)


def bare(classes: WordClasses, first: int, end: int) -> Range:
    """Leave out determiners and marks at the start of a phrase."""
    codes = classes.of(first, end)
    start = first + len(codes) - len(codes.lstrip("dq"))
    return (start, end) if start < end else (first, end)


def _append(roles: list[Range], more: Range) -> None:
    """Add a range, joined to the one before if they touch."""
    if roles[-1][1] == more[0]:
        roles[-1] = roles[-1][0], more[1]
    else:
        roles.append(more)


def _end_of_role(codes: str) -> int:
    """Return one past the role's head: "Director" of "Director of X"."""
    if codes[-1] in "RQL" and ROLE_OF.search(codes) is None:
        return len(codes)
    index = codes.find("p")
    while index >= 0:
        if not set(codes[:index]).isdisjoint("RQLe"):
            return index
        index = codes.find("p", index + 1)
    return len(codes)


def _start_of_role(classes: WordClasses, first: int, head: int, codes: str) -> int:
    """Return where the role begins, after the organization before it."""
    begin = head
    while begin > 0 and codes[begin - 1] in _BEFORE_ROLE:
        begin -= 1
    if codes[begin - 1 : begin] == "p":
        # "Department of Forestry investigator": the capitals are the body's.
        begin = head
        while (
            begin > 0
            and codes[begin - 1] in _BEFORE_ROLE
            and not classes.is_capital(first + begin - 1)
        ):
            begin -= 1
    # A bare place belongs to the office: "Texas Governor", "Brooklyn District …".
    if not codes[:begin].strip("PDMd") or not classes.any_capital(first, first + begin):
        return 0
    return begin


def _before_role(
    classes: WordClasses, first: int, begin: int, codes: str
) -> Range | None:
    """Return the body before a role, without "s" and without what is no name."""
    stop = begin - 1 if codes[begin - 1 : begin] == "s" else begin
    start = 0
    while (
        start < stop and codes[start] in "dxM" and not classes.is_capital(first + start)
    ):
        start += 1
    return (first + start, first + stop) if start < stop else None


def _end_of_phrase(classes: WordClasses, first: int, start: int, codes: str) -> int:
    """Return where the noun phrase after a preposition ends, bodies whole."""
    index = _next_preposition(codes, start)
    while index < len(codes):
        following = index + 1
        while codes[following : following + 1] == "d":
            following += 1
        inner = set(codes[start:index])
        lower = classes.lower[first + index]
        if (
            following >= len(codes)
            or inner.isdisjoint("ONA")
            or not classes.is_capital(first + following)
            or not (
                lower == "of"
                or (
                    lower in {"for", "on"}
                    and not inner.isdisjoint("OA")
                    and codes[following] != "P"
                )
            )
        ):
            break
        index = _next_preposition(codes, index + 1)
    return index


def _next_preposition(codes: str, start: int) -> int:
    index = codes.find("p", start)
    return len(codes) if index < 0 else index


def _kind(  # noqa: PLR0911  # a table of cases
    classes: WordClasses, first: int, preposition: int, inner: str
) -> str:
    """Tell whether a prepositional phrase holds a body, a place or neither."""
    word = classes.lower[first + preposition]
    names = inner.strip("dq")
    if not names:
        return "x"
    if not names.strip("PD"):
        return "P"
    start = first + preposition + 1
    found = set(inner)
    if not classes.any_capital(start, start + len(inner)):
        # "The head of the agency", but "the chief of police".
        return "O" if inner[-1] == "O" and inner[0] in "dhs" else "x"
    if "P" in found and _is_state(classes, start, inner):
        return "P"
    if word == "for" and inner[0] == "M" and ("c" in found or found.isdisjoint("NAP")):
        return "x"
    if not found.isdisjoint("OA"):
        return "O"
    if not found.isdisjoint("RQ"):
        return "x" if found.isdisjoint("N@") else "O"
    if not found.isdisjoint("N@"):
        return "P" if word in {"in", "to"} else "O"
    return "x"


def _is_state(classes: WordClasses, start: int, inner: str) -> bool:
    """Tell whether a phrase is a country in full: "the Republic of Kenya"."""
    return not inner.strip("PDpdO") and all(
        code != "O" or classes.lower[start + offset] in _STATES
        for offset, code in enumerate(inner)
    )


def heads_of(classes: WordClasses, roles: Sequence[Range]) -> set[str]:
    """Return the nouns of offices, in lower case: "director" of "director of X"."""
    heads: set[str] = set()
    for start, end in roles:
        for offset, code in enumerate(classes.of(start, end)):
            if code in "RL":
                heads.add(classes.lower[start + offset].rstrip("."))
            elif code == "p":
                break
    return heads
