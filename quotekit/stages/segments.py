"""What the page is laid out in: headline, dateline, paragraphs, notices."""

import regex

from quotekit.annotations.segments import Segment, SegmentKind

# A line: everything up to a line break of any kind that Unicode knows.
_LINE = regex.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]++")

# A first line that is a plain sentence of running prose is no headline.
_LONGEST_HEADLINE = 200


def split_segments(text: str) -> tuple[Segment, ...]:
    """
    Split *text* into the pieces of its layout, in text order.

    Every visible character lies in exactly one segment; segments carry no white
    space at their ends.
    """
    segments: list[Segment] = []
    for match in _LINE.finditer(text):
        line = match.group()
        words = line.strip()
        if not words:
            continue
        start = match.start() + line.index(words)
        kind = SegmentKind.BODY
        if (
            not segments
            and len(words) <= _LONGEST_HEADLINE
            and words[-1] not in '.!?”"'
        ):
            kind = SegmentKind.HEADLINE
        segments.append(Segment(start, start + len(words), words, kind))
    return tuple(segments)
