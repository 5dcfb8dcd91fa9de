"""Lines that hold two things, a writer and a date, and headlines over two lines."""

from collections.abc import Sequence
from itertools import pairwise

from quotekit.annotations.segments import SegmentKind
from quotekit.stages.layout.credits import (
    is_byline,
    is_known_agency,
    is_name,
    opens_as_place,
)
from quotekit.stages.layout.datelines import (
    find_writer,
    is_dated_line,
    is_dateline,
)
from quotekit.stages.layout.headlines import is_section
from quotekit.stages.layout.notices import is_label
from quotekit.stages.layout.paragraphs import Paragraph, part
from quotekit.stages.patterns import when_needed

# In lines, from the top: where a headline may be broken, and where a writer's name
# may stand beside a date.
_MOST_BROKEN = 4
_MOST_ABOVE = 8

# In words: what has a date beside it, and a line of a headline.
_LONGEST_DATED = 20
_SHORTEST_BROKEN = 3

# Where a headline in capitals is broken.
_JOINTS = frozenset(
    ["A", "AND", "AS", "AT", "BY", "FOR", "FROM", "IN", "OF", "ON", "OVER", "THE", "TO"]
)


def join_capitals(text: str, paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Join a headline in capitals over two lines: "BOARD SHUTS HALL", "OF FISHERS"."""
    for index, (line, below) in enumerate(pairwise(paragraphs[:_MOST_BROKEN])):
        if (
            below.start - line.end == 1
            and line.words >= _SHORTEST_BROKEN
            and line.text.isupper()
            and below.text.isupper()
            and (
                line.text.rpartition(" ")[2] in _JOINTS
                or below.text.partition(" ")[0] in _JOINTS
            )
        ):
            both = part(
                Paragraph(0, len(text), text, 0, closed=False), line.start, below.end
            )
            return [*paragraphs[:index], both, *paragraphs[index + 2 :]]
    return paragraphs


def part_byline(
    paragraphs: Sequence[Paragraph],
) -> tuple[Sequence[Paragraph], dict[int, SegmentKind]]:
    """
    Part "By Ana Roe | 3 May 2016" near the top into a byline and a date.

    Return the paragraphs and the kinds of the parts; the bar goes with the date.
    """
    for index, line in enumerate(paragraphs[:_MOST_ABOVE]):
        if "   " in line.text or "\t" in line.text:
            end = _end_of_number(line.text)
            if end is not None:
                pieces = [part(line, 0, end), part(line, end, len(line.text))]
                return (
                    [*paragraphs[:index], *pieces, *paragraphs[index + 1 :]],
                    {index: SegmentKind.NOTICE, index + 1: SegmentKind.DATELINE},
                )
        if index == 0 or line.words > _LONGEST_DATED:
            continue
        found = find_writer(line.text)
        if found is None:
            continue
        start, end = found
        writer = line.text[start:end]
        kind = _kind_beside_date(writer, line.text[end:])
        if kind is SegmentKind.NOTICE and start:
            kind = None
        if kind is not None:
            parts = [(start, end), (end, len(line.text))]
            kinds = [kind, SegmentKind.DATELINE]
            if start:
                parts = [(0, start), (start, end)]
                kinds.reverse()
            pieces = [part(line, first, last) for first, last in parts]
            return (
                [*paragraphs[:index], *pieces, *paragraphs[index + 1 :]],
                dict(enumerate(kinds, index)),
            )
    return paragraphs, {}


def _end_of_number(line: str) -> int | None:
    """Return where a number ends far before a date: "No. 12     Ode, 3 May"."""
    blanks = _WIDE_BLANK.search(line)
    if blanks is None or not is_label(line[: blanks.start()]):
        return None
    dated = " ".join(line[blanks.end() :].split())
    return blanks.start() if is_dateline(dated) or is_dated_line(dated) else None


_WIDE_BLANK = when_needed(r"\s{3,}|\t\s*")


def _kind_beside_date(words: str, behind: str) -> SegmentKind | None:
    """Return what stands on one line with a date: a writer, a label, a section."""
    if is_byline(words) or (is_known_agency(words) and "|" not in behind):
        return SegmentKind.BYLINE
    if is_section(words):
        return SegmentKind.NOTICE
    if is_name(words) and not opens_as_place(words):
        return SegmentKind.BYLINE
    return None
