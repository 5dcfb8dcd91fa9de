"""What its place alone shows: entries of a live page, pictures between paragraphs."""

from collections.abc import Sequence
from itertools import pairwise

from quotekit.annotations.segments import SegmentKind
from quotekit.stages.layout.credits import (
    has_speech,
    is_byline,
    is_name_in_capitals,
)
from quotekit.stages.layout.datelines import is_clock
from quotekit.stages.layout.endings import Kinds
from quotekit.stages.layout.paragraphs import Paragraph

# A page with so many times alone on their lines is a live page; in words, what
# stands over an entry of it.
_FEWEST_CLOCKS = 3
_LONGEST_TOPIC_OF_ENTRY = 14

# In words.
_SHORTEST_CAPTION = 5
_LONGEST_CAPTION = 45


def read_clocks(paragraphs: Sequence[Paragraph], kinds: Kinds) -> None:
    """
    Settle the times over the entries of a live page, and the headings below them.

    "6.52pm", "Levee holds at Ode" and then what happened; a lone time is none.
    """
    clocks = [index for index, line in enumerate(paragraphs) if is_clock(line.text)]
    if len(clocks) < _FEWEST_CLOCKS or any(
        after - before < 2 for before, after in pairwise(clocks)
    ):
        return
    for index in clocks:
        kinds[index] = SegmentKind.DATELINE
        if index + 2 >= len(paragraphs) or kinds[index + 1] is not None:
            continue
        line = paragraphs[index + 1]
        if line.words <= _LONGEST_TOPIC_OF_ENTRY and not (
            line.text[-1] in ".,;:" or index + 2 in clocks
        ):
            kinds[index + 1] = SegmentKind.SUBHEAD
            if kinds[index + 2] is None and is_byline(paragraphs[index + 2].text):
                kinds[index + 2] = SegmentKind.BYLINE


def read_pictures(paragraphs: Sequence[Paragraph], kinds: Kinds) -> None:
    """
    Settle a sentence that stands apart from the prose with a credit beside it.

    "A trader closes her stall." over or under "Photo: Ana Roe"; "ANA ROE" alone is
    such a credit under it.
    """
    for index in range(1, len(paragraphs) - 1):
        if kinds[index] is not SegmentKind.CREDIT and not (
            kinds[index] is None
            and paragraphs[index].text.isupper()
            and is_name_in_capitals(paragraphs[index].text)
        ):
            continue
        start, end = index, index + 1
        if paragraphs[index].start - paragraphs[index - 1].end == 1:
            start -= 1
        elif kinds[index] and paragraphs[end].start - paragraphs[index].end == 1:
            end += 1
        if end - start != 2 or not _is_apart(paragraphs, start, end):
            continue
        other = start if start != index else index + 1
        line = paragraphs[other]
        if (
            kinds[other] is None
            and line.closed
            and _SHORTEST_CAPTION <= line.words <= _LONGEST_CAPTION
            and not has_speech(line.text)
        ):
            kinds[other], kinds[index] = SegmentKind.CAPTION, SegmentKind.CREDIT


def _is_apart(paragraphs: Sequence[Paragraph], start: int, end: int) -> bool:
    """Tell whether a blank line stands above and below some lines."""
    return (
        start > 0
        and paragraphs[start].start - paragraphs[start - 1].end > 1
        and (
            end == len(paragraphs)
            or paragraphs[end].start - paragraphs[end - 1].end > 1
        )
    )
