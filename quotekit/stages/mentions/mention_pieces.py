"""
Mention pieces: what stands between the commas, dashes and brackets of a source.

The first piece is who is meant, with determiners and possessors before; the others are
read in :mod:`~quotekit.stages.mentions.appositions`.
"""

from quotekit.annotations.speakers import SpeakerType
from quotekit.lexicons.mention_words import SUFFIX
from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.descriptions import description, office_holder, quantity
from quotekit.stages.mentions.name_phrases import trailing_name
from quotekit.stages.mentions.names_with_origins import leading_name, opening_name
from quotekit.stages.mentions.parsed_mentions import MentionForm, ParsedMention
from quotekit.stages.patterns import holds_any, plain_when_needed
from quotekit.stages.roles.office_owners import with_owner
from quotekit.stages.roles.office_parts import Office
from quotekit.stages.vocabulary.word_classes import WordClasses

_PERCENT = (("%",), ("percent",), ("per",))
# Parts of a body that speak for it.
_VOICES = frozenset(("service", "office", "department", "center", "centre", "team"))
# Of whom a country, a town or a court has one, with an office that speaks.
_WITH_OFFICES = frozenset(
    tuple(office.split())
    for office in (
        *("prime minister", "president", "vice president", "premier", "chancellor"),
        *("governor", "mayor", "attorney general", "prosecutor", "prosecutors"),
        *("district attorney", "sheriff", "coroner", "ombudsman", "first minister"),
        *("public prosecutor", "auditor", "auditor general", "comptroller"),
        *("state auditor", "state prosecutor", "medical examiner", "fire marshal"),
    )
)
# What such an office may be of: "the federal prosecutor's office".
_OF_LEVELS = frozenset(
    """
    federal state national county city regional provincial district chief
""".split()  # noqa: SIM905  # read like prose
)
# A determiner or a number.
_DETERMINERS = frozenset("dn")
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
# A possessor: "Labour's", "the ministry's".
_OWNED = plain_when_needed(r"[^pcw,s]+s(?=.)")
# "President of Azerbaijan said"
_OFFICE_OF_PLACE = plain_when_needed(r"M*R+pP+")
# "Ana Lisi Amnesty International's Director"
_KNOWN_BEHIND_NAME = plain_when_needed(r"(?P<name>[Ni][Nij]*N)O{2,}s")
# A body of more names than one before a person's: "Meat and Livestock Lund's Ana Lisi".
_OWNED_BY_BODY = plain_when_needed(
    r"[MNPDOAQ][MNPDOAQ&]*+(?:[psc]d?[MNPDOAQ&]++)+s(?=H*+[Ni][ij]*+N?[Nij]*+$)"
)
# And before an office: "the Council of Europe's Commissioner for Human Rights".
_OWNED_BY_COUNCIL = plain_when_needed(r"[MNDPA]*O+pd?[MNPDOA]+s(?=[MTx]*R)")
# Somebody or nobody, of a body, and an office with nobody's name behind it.
_OF_BODY = plain_when_needed(r"(?:[MRHx]*+[Ni][Nij]*+|d?[Mx]*R+)?p[^,c]*[ONAP]")
_OFFICE_ALONE = plain_when_needed(r"x?d?[xMT]*R+(?:p[^,H]*)?")
# "Godfrey Banda the leader of the union"
_NAME_THEN_OFFICE = plain_when_needed(
    r"(?:H+N|H*[Ni][Nij]*N)(?=d[xM]*R[pR]|dpd)"
    # "Ana Lisi Executive Director of Lund Airport"
    r"|H*(?:N|[Ni]*i|Nj+)N(?=M?R+pd?[NMPDA]*O+(?:$|,[^N]*$))"
)
_NAME_OPENS = frozenset("HNi")
# One of these is in what that pattern matches.
_OFFICE_BEHIND_NAME = ("Nd", *(f"{own}N{code}" for own in "Nij" for code in "MR"))
# A short form in brackets amid a phrase: "Episcopal Conference (CEI) president".
_INLINE_BRACKET = plain_when_needed(
    r"(?<=[OMNATPQ])\([AN]\)(?=[^,(w)-])|(?<=[OQ])\([NMPDO]{2,3}\)(?=[HNi])"
)


def read_piece(  # noqa: C901  # a table of cases
    classes: WordClasses, first: int, codes: str, *, named_later: bool = False
) -> ParsedMention:
    """Read what stands before the first comma; *named_later* if a name follows it."""
    start = after_determiners(codes)
    if not start and len(codes) > 1 and classes.lower[first].endswith("-year-old"):
        # "16-year-old Ana Lisi from Lund", but "5 Stelle"
        start = 1
    if (
        start
        and codes[start - 1] == "n"
        and (classes.lower[first + start : first + start + 1] in _PERCENT)
    ):
        # "12% of drivers"
        start -= 1
    definite = start > 0 and not _DEFINITE.isdisjoint(
        classes.lower[first : first + start]
    )
    the = definite
    possessor: Range | None = None
    if codes[start : start + 1] == "h":
        possessor = (first + start, first + start + 1)
        start += 1
    owned = None
    if "s" in codes:
        owned = (
            _OWNED.match(codes, start)
            or _OWNED_BY_BODY.match(codes, start)
            or _OWNED_BY_COUNCIL.match(codes, start)
        )
    if owned is not None and not _is_body_of_people(classes, first, owned.end(), codes):
        possessor = (first + start, first + owned.end() - 1)
        named = _named_before_owner(classes, first, start, possessor, codes)
        if named is not None:
            return named
        start = owned.end()
    if possessor is not None:
        definite, the = True, False
    if start >= len(codes):
        found = quantity(classes, first, codes)
        # "the two", "the 47-year-old"
        found.definite = definite
        return found
    if codes[start] == "p" and start and classes.lower[first] != "one":
        # "most in Miami", "some of us"
        return quantity(classes, first, codes[:start])
    indefinite = start > 0 and not definite
    has_origin = "p" in codes
    found = (
        office_holder(classes, first, start, codes)
        if named_later
        else (has_origin and not start and opening_name(classes, first, codes))
        or trailing_name(classes, first, start, codes, the=the, indefinite=indefinite)
        or (has_origin and leading_name(classes, first, start, codes))
    ) or description(classes, first, start, codes)
    found.tokens = first, first + len(codes)
    found.definite = definite or (
        start == 0
        and (
            codes[-1] == "R"
            # "President of Azerbaijan said"
            or (
                codes[-1] == "P"
                and classes.is_capital(first)
                and _OFFICE_OF_PLACE.fullmatch(codes) is not None
            )
        )
    )
    found.possessor = possessor
    if possessor is not None:
        _take_possessor(classes, found, possessor, codes)
    return found


def _named_before_owner(
    classes: WordClasses, first: int, start: int, possessor: Range, codes: str
) -> ParsedMention | None:
    """Read "Ana Lisi Amnesty International's Director", where a comma is lacking."""
    known = _KNOWN_BEHIND_NAME.match(codes, start)
    if known is None or known.end() != possessor[1] + 1 - first:
        return None
    begin = known.end("name")
    body = " ".join(classes.lower[first + begin : possessor[1]])
    if body not in classes.words.bodies:
        return None
    found = read_piece(classes, first + begin, codes[begin:])
    if found.name is not None or not found.roles:
        return None
    found.type, found.form = SpeakerType.PERSON, MentionForm.NAME
    found.name = first + start, first + begin
    found.tokens = first, first + len(codes)
    return found


def _take_possessor(
    classes: WordClasses, found: ParsedMention, possessor: Range, codes: str
) -> None:
    """Take whose it is for the body, where it may be one's: "Oxfam's director"."""
    if found.name is not None:
        take_owner(classes, found, possessor)
    elif (
        found.head == "office"
        and found.tokens[0] + 1 == possessor[0]
        and classes.lower[found.tokens[0]] == "the"
        and _has_office(classes.lower[slice(*possessor)])
        and possessor[1] + len(("'s", "office")) == found.tokens[1]
    ):
        # "the prime minister's office", as "the Prime Minister's Office"
        found.form, found.possessor = MentionForm.NAME, None
        found.name, found.roles = (possessor[0], found.tokens[1]), ()
    elif (
        found.type is SpeakerType.ORGANIZATION
        and found.head in _VOICES
        and not {"O", "A"}.isdisjoint(classes.of(*possessor))
    ):
        # "SAPO's press service", but "Ms Roe's office"
        found.organization = possessor
    elif (
        found.type is SpeakerType.ANONYMOUS
        and found.organization is None
        and found.roles
        and codes[-1] in "RMxpNO"
        and not {"O", "A"}.isdisjoint(classes.of(*possessor))
    ):
        # "Oxfam's director"
        office = with_owner(classes, Office(found.roles), possessor)
        found.roles, found.organization = office.roles, office.organization


def _has_office(owner: tuple[str, ...]) -> bool:
    """Tell whether "the federal | prosecutor |'s office" is a body so called."""
    return owner in _WITH_OFFICES or (
        owner[0] in _OF_LEVELS and owner[1:] in _WITH_OFFICES
    )


def _is_body_of_people(classes: WordClasses, first: int, end: int, codes: str) -> bool:
    """Tell whether people own no body but name it: "Lund Teachers' Union"."""
    return (
        codes[end - 2] == "Q"
        and "O" in codes[end:]
        and not codes[end:].strip("OMQpcNP&")
        and classes.is_capital(first + end - 2)
        and classes.is_capital(first + end)
    )


def take_owner(classes: WordClasses, found: ParsedMention, possessor: Range) -> None:
    """Take "Labour's" for the organization, but not "New Zealand's"."""
    if found.type is SpeakerType.PERSON:
        office = Office(found.roles, found.organization)
        owned = with_owner(classes, office, possessor)
        found.roles, found.organization = owned.roles, owned.organization


def may_be_parted(codes: str) -> bool:
    """Tell whether a mention may have pieces that no mark and no "who" parts."""
    return "c" in codes or _may_lack_comma(codes)


def _may_lack_comma(codes: str) -> bool:
    """Tell whether an office may stand right behind a name."""
    return codes[:1] in _NAME_OPENS and holds_any(codes, _OFFICE_BEHIND_NAME)


def split_pieces(codes: str) -> list[Range]:  # noqa: C901  # a scan with few states
    """Split at commas, dashes and brackets; stop at a relative clause."""
    pieces: list[Range] = []
    start = 0
    inline: set[int] = set()
    if "(" in codes:
        for match in _INLINE_BRACKET.finditer(codes):
            inline |= {match.start(), match.end() - 1}
    unmarked = _NAME_THEN_OFFICE.match(codes) if _may_lack_comma(codes) else None
    if unmarked is not None:
        # "Godfrey Banda the leader of the union": the comma is left out
        start = unmarked.end()
        pieces.append((0, start))
    if "w" in codes or not codes.isalpha():
        for index, code in enumerate(codes[start:], start):
            if code in ",()-w" and index not in inline:
                if start < index:
                    pieces.append((start, index))
                start = index + 1
                if code == "w":
                    return pieces
    if start < len(codes):
        pieces.append((start, len(codes)))
    if ",u" in codes:
        pieces = [part for piece in pieces for part in _suffix_apart(codes, piece)]
    if "c" not in codes:
        return pieces
    return [part for piece in pieces for part in _second_office(codes, piece)]


def _suffix_apart(codes: str, piece: Range) -> list[Range]:
    """Part "Jr. of the police" behind its suffix, which belongs to the name before."""
    start, end = piece
    stop = start
    while stop < end and codes[stop] == SUFFIX:
        stop += 1
    if not 0 < start < stop < end:
        return [piece]
    return [(start, stop), (stop, end)]


def _second_office(codes: str, piece: Range) -> list[Range]:
    """Part "of Lund University and the chair of the board" at its "and"."""
    start, end = piece
    joint = codes.rfind("c", start, end)
    if (
        joint <= start
        or _OF_BODY.fullmatch(codes, start, joint) is None
        or _OFFICE_ALONE.fullmatch(codes, joint + 1, end) is None
    ):
        return [piece]
    return [(start, joint), (joint + 1, end)]


def after_determiners(codes: str) -> int:
    """Step over determiners and numbers, but for one in a name ("5 Stelle")."""
    start = 0
    if codes[:1] not in _DETERMINERS:
        return start
    while codes[start : start + 1] == "d" or (
        codes[start : start + 1] == "n"
        and codes[start + 1 : start + 2] not in {"N", "A"}
    ):
        start += 1
    return start
