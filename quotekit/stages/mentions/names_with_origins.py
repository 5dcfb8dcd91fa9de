"""
Names with origins: noun phrases that open with a name, and say where somebody is from.

"Chris Kelly from exporter Itochu", "Mujtaba Rahman of the Eurasia Group", "Prime
Minister Ana Lisi of Kenya".
"""

from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.name_phrases import LEARNED, is_person, person
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.patterns import plain_when_needed, when_needed
from quotekit.stages.roles.office_parts import OF_LANDS, bare
from quotekit.stages.vocabulary.class_words import STREETS
from quotekit.stages.vocabulary.word_classes import WordClasses

_FROM_WORDS = frozenset(("of", "from", "at", "with", "for"))
# A full name, or one with "Mr", that a piece opens with; its last word may look like an
# office: "Dr Roland Pitcher from the museum".
_OPENING_NAME = when_needed(
    r"(?P<before>(?:[MDPOATQx]*R+(?:p(?:M+|x))?(?:N(?=H))?)?+H*+)(?P<name>(?:(?<=H)[Ni][Nij]*+|[Ni][ij]*+(?:qd?N+q)?N[Nij]*+u*+)"
    r"(?P<looks>[RLMQTO])?|(?<!R)[Ni](?P<looks>L))(?=p.)"
)
# An office and a full name that end a piece: they count, not what it opens with.
_ENDS_IN_PERSON = plain_when_needed(r"[RL]H*+[Ni][ij]*+N[Nij]*+$")
# Where a body is: "King River Processors in Perth".
_IN_PLACE = plain_when_needed(r"(?<=[NAOQ])pd?[PD]+$")
# A name, or people, and after it "of", "from".
_NAME_THEN_PREPOSITION = plain_when_needed(
    r"(?P<before>(?:[MNADPOx]*+[RHL]++)+)?(?P<name>[NiAD][NijDPu]*)(?=p.)"
)
# "Lane" is a surname as well, but not behind "of".
ADDRESSES = STREETS | {"lane", "drive", "crescent", "terrace"}
"""What people live in, behind "of"."""
COUNTIES = frozenset(("co", "co.", "county"))
"""What stands before the name of an Irish county."""
# "Gov. Ana Lisi of Minnesota", "Sen. Tom Roe of Utah"
_OF_STATES = OF_LANDS | frozenset(
    (*("gov", "sen", "senator", "rep", "congressman", "congresswoman"),)
)
_OF_SEES = frozenset(
    """
    bishop archbishop cardinal rev revd reverend metropolitan patriarch lord baroness
    viscount earl mayor
    """.split()  # noqa: SIM905  # read like prose
)


def opening_name(classes: WordClasses, first: int, codes: str) -> ParsedMention | None:
    """
    Read "Chris Kelly from exporter Itochu", "Ana Lisi of Sea King Foods".

    A full name before "from" is who speaks, whatever words follow; before "of" and
    "at" it is unless an office and a full name end the phrase.
    """
    match = _OPENING_NAME.match(codes)
    if match is None:
        return None
    run, end = match.span("name")
    joint = classes.lower[first + end]
    if joint not in _FROM_WORDS or joint == "for":
        return None
    if match["before"].endswith("x") and not classes.lower[first + run - 3].endswith(
        LEARNED
    ):
        # "Sociologist of religion Ana Lisi of Lund", no "Head of unnamed Lund Aid of"
        return None
    titled = codes[run - 1 : run] == "H"
    if match["looks"] is not None and not (
        (titled or joint == "from") and classes.is_capital(first + end - 1)
    ):
        return None
    if joint != "from" and (
        _ENDS_IN_PERSON.search(codes, end) is not None
        or not (run or is_person(classes, first, codes[:end], the=False))
    ):
        return None
    return _with_origin(classes, first, 0, codes, (run, end))


def leading_name(
    classes: WordClasses, first: int, start: int, codes: str
) -> ParsedMention | None:
    """Read "Mujtaba Rahman of the Eurasia Group", "Dr M. K. Rao of AIIMS"."""
    match = _NAME_THEN_PREPOSITION.match(codes, start)
    if match is None:
        return None
    run, end = match.span("name")
    aged = run > 0 and classes.lower[first + run - 1].endswith("-year-old")
    titled = match["before"] is not None or aged
    if classes.lower[first + end] not in _FROM_WORDS:
        if titled and "N" in match["name"]:
            # "Ombudsman Karel Nový about the summit"
            return person(classes, first, start, run, codes[:end])
        return None
    if not titled and (
        not is_person(classes, first + run, codes[run:end], the=start > 0)
        or (end - run == 1 and not _names_body(codes[end + 1 :]))
    ):
        return None
    found = _with_origin(classes, first, start, codes, (run, end))
    if aged and found.organization is not None and not found.roles:
        body = classes.of(*found.organization)
        if {"O", "A"}.isdisjoint(body):
            # "16-year-old Ana Lisi from Kajaani"
            found.organization, found.place = None, found.organization
    return found


def _with_origin(
    classes: WordClasses, first: int, start: int, codes: str, name: Range
) -> ParsedMention:
    """Return the person of a name, and the body or place after the preposition."""
    run, end = name
    found = person(classes, first, start, run, codes[:end])
    begin, stop = end + 1, len(codes)
    begin += codes[begin : begin + 1] == "d"
    while (
        begin + 1 < stop
        and codes[begin] in "Rex"
        and not classes.is_capital(first + begin)
        and classes.is_capital(first + begin + 1)
    ):
        # "from exporter Itochu"
        begin += 1
    if begin >= stop:
        return found
    if "," in classes.lower[first + begin : first + stop]:
        # "of the Department of Mines, Water and Forests | reports"
        stop = next(
            (
                index
                for index in range(begin, stop)
                if codes[index] in "xvT" and not classes.is_capital(first + index)
            ),
            stop,
        )
    rest = bare(classes, first + begin, first + stop)
    if not _OF_SEES.isdisjoint(classes.lower[first : first + run]) and (
        not codes[begin:].strip("NP")
    ):
        # "Bishop Ana Lisi of Lund"
        found.place = rest
    elif classes.lower[rest[0]] in COUNTIES and (
        rest[1] - rest[0] == 2 and classes.of(rest[0] + 1, rest[1]) != "O"
    ):
        # "Tom Roe from Co Tyrone"
        found.place = rest
    elif classes.lower[rest[1] - 1] in ADDRESSES and rest[1] - rest[0] > 1:
        # "Tom Roe, of Mill Lane"
        found.place = rest
    elif (
        _names_body(codes[begin:])
        # "of Lund police"
        or (classes.lower[rest[1] - 1] == "police" and rest[1] - rest[0] > 1)
        # "from Forestry Tasmania", but "from central Tasmania"
        or (codes[begin] == "M" and classes.is_capital(first + begin))
    ):
        found.organization = found.organization or rest
    else:
        found.place = rest
    if (
        found.place == rest
        and found.roles
        and classes.lower[first + end] == "of"
        and classes.lower[found.roles[-1][1] - 1].rstrip(".") in _OF_STATES
    ):
        # "Prime Minister Ana Lisi of Kenya"
        found.roles = (*found.roles, (first + end, rest[1]))
    return found


def _names_body(codes: str) -> bool:
    """Tell whether what follows "of" or "from" is a body and no place."""
    inside = _IN_PLACE.sub("", codes)
    return (
        not {"A", "O", "Q"}.isdisjoint(inside)
        or (
            # "Ana Lisi of Porto Alegre"
            "N" in inside
            # "Ana Lisi from Northern Rivers Development"
            or inside[-1:] == "M"
        )
    )
