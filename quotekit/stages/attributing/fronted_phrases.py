"""
Fronted phrases: where a source begins behind what its sentence opens with.

"In his turn | President Roe said", "In Lund, Sweden, | the mayor said", "Speaking at
the hearing | Ana Lisi said": no comma has to tell where the phrase ends.
"""

from quotekit.annotations.segments import SegmentKind
from quotekit.stages.columns.phrases import FINITE, NAMES, OCCASIONS, TIME_WORDS
from quotekit.stages.columns.reading import Range, Reading
from quotekit.stages.rules import Proposal


def behind_fronted(reading: Reading, source: Range, floor: int) -> Range | None:
    """
    Return a source without what is still part of the phrase before it.

    "In response to an appeal by the UN and | city leaders today, Tom Roe, a director,
    said": the list ends where the name begins.
    """
    first, end = source
    tags, lower = reading.tags, reading.lower
    if tags[first - 1] == "IN" and tags[floor] == "VBG" and first - 1 > floor:
        # "Speaking on behalf of the council, its president, Tom Roe, asked"
        for comma in range(first, end - 1):
            if tags[comma] == "," and lower[comma + 1] in {"its", "their"}:
                return comma + 1, end
    if lower[first - 1] not in {"and", "or"} or first - 1 <= floor:
        return None
    replying = is_reply(reading, floor)
    if not replying and lower[floor] not in {"in", "on"}:
        return None
    for comma in range(first, end - 1):
        if tags[comma] == "," and tags[comma + 1] in NAMES:
            # "In a video posted on Vimeo and | YouTube, Ana Lisi, a baker, said"
            if replying or (
                name_end(reading, comma + 1) - comma > 2
                and tags[name_end(reading, comma + 1)] == ","
            ):
                return comma + 1, end
            return None
    return None


def behind_place(reading: Reading, source: Range, floor: int) -> Range | None:
    """
    Return a source without the place or the occasion that a sentence opens with.

    "In | Lund County Court, Ana Lisi, 31, said", "At | the hearing Tom Roe said".
    """
    first, end = source
    tags = reading.tags
    if tags[first - 1] not in {"IN", "TO"} or tags[floor] not in {"IN", "VBG"}:
        return None
    if not FINITE.isdisjoint(tags[floor:first]) or "," in tags[floor:first]:
        return None
    if _is_front(reading, first) and end - first > 1 + (tags[first] == "PRP$"):
        # "For years | students", "In his turn | President Roe"
        return first + 1 + (tags[first] == "PRP$"), end
    begin = _begin_within(reading, floor, source)
    return None if begin is None else (begin, end)


def _is_front(reading: Reading, first: int) -> bool:
    """Tell "For | years" and "In | his turn" before who speaks."""
    lower = reading.lower
    if lower[first - 1] == "for":
        return lower[first] in {"years", "decades", "months", "weeks"}
    return lower[first + 1] == "turn" and reading.tags[first] == "PRP$"


def _begin_within(reading: Reading, floor: int, source: Range) -> int | None:
    """Return where a name or an office begins behind a place, an occasion, a day."""
    (first, end), tags, lower = source, reading.tags, reading.lower
    named_last = tags[floor] == "VBG" and tags[end - 1] in NAMES
    for index in range(first + 1, end):
        if tags[index] == ",":
            name = index + 1
            stop = name_end(reading, name)
            # "In Lund, Sweden, the mayor said", "at Oxfam, a charity, staff said"
            named = stop - name > 1 and tags[stop : stop + 1] == (",",)
            listed = tags[stop + 1 : stop + 2] == ("CC",)
            return name if named and stop < end and not listed else None
        if (lower[index - 1] in OCCASIONS or lower[index - 1] in _MESSAGES) and (
            tags[index] in NAMES
            # "Speaking at today's meeting deputy mayor Ana Lisi said"
            or (named_last and tags[index] in {"NN", "JJ"})
        ):
            return index
        if (
            tags[index] in NAMES
            and lower[index - 2] == "on"
            and lower[index - 1] in TIME_WORDS
        ):
            # "Speaking with staff on Monday Ana Lisi said"
            return index
    return None


# What somebody says something in: "In a video Ana Lisi said".
_MESSAGES = frozenset(
    ("video", "tweet", "post", "message", "podcast", "clip", "recording", "memo")
)


def behind_feelings(reading: Reading, proposal: Proposal) -> Proposal:
    """Cut "Residents furious as | council backs plan": they are no part of it."""
    if len(proposal.source) != 1:
        return proposal
    first, end = proposal.source[0]
    if reading.segment_kinds[reading.segment_of[reading.sentence_of[first]]] not in (
        SegmentKind.HEADLINE,
        SegmentKind.SUBHEAD,
    ):
        return proposal
    for index in range(first + 2, end - 1):
        if reading.lower[index] in _JOINTS and reading.tags[index - 1] in _FEELINGS:
            return proposal._replace(source=((index + 1, end),))
    return proposal


_JOINTS = frozenset({"as", "after", "when", "while"})
_FEELINGS = frozenset({"JJ", "VBN", "VBD"})


def is_reply(reading: Reading, floor: int) -> bool:
    """Tell whether a sentence opens with what its speaker replies to."""
    lower = reading.lower
    return lower[floor : floor + 2] in _FRONTED or lower[floor] in _REPLYING


_FRONTED = frozenset({("in", "response"), ("in", "reaction"), ("in", "reply")})
_REPLYING = frozenset({"responding", "reacting", "commenting", "replying"})


def name_end(reading: Reading, start: int) -> int:
    """Return where the names end that begin at *start*."""
    while start < len(reading.tags) - 1 and reading.tags[start] in NAMES:
        start += 1
    return start
