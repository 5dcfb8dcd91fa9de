"""The plainest layout: each line is a body paragraph."""

from quotekit.annotations.segments import Segment, SegmentKind


def body_lines(text):
    """Return a body segment for each line that is not blank."""
    segments = []
    done = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            start = done + line.index(words)
            segments.append(Segment(start, start + len(words), words, SegmentKind.BODY))
        done += len(line)
    return tuple(segments)
