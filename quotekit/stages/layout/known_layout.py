"""What the caller knows of the layout, put over what the words seem to say."""

from bisect import bisect_left
from collections.abc import Sequence

from attrs import evolve

from quotekit.annotations.segments import BodyForm, Segment, SegmentKind

# In words: a line over the headline.
_LONGEST_KICKER = 12

# What a line of a list or of a block quotation may be taken for by its look alone.
_BY_LOOK = frozenset({SegmentKind.HEADLINE, SegmentKind.SUBHEAD})


def apply_layout(
    segments: Sequence[Segment], layout: Sequence[Segment]
) -> tuple[Segment, ...]:
    """
    Return the segments with the kinds and forms that *layout* knows.

    A paragraph known to be a headline, a caption or the like is one segment of that
    kind.  One known to be body in some form keeps a dateline and a notice that its
    words show.  Where the headline is known there is no other.  Known segments that
    are not made of whole paragraphs are passed over.
    """
    if not layout:
        return tuple(segments)
    known: list[Segment] = []
    titled = any(segment.kind is SegmentKind.HEADLINE for segment in layout)
    starts = [segment.start for segment in segments]
    done = 0
    for given in sorted(layout):
        first = bisect_left(starts, given.start)
        after = bisect_left(starts, given.end)
        if first < done or first == after:
            continue
        inside = segments[first:after]
        if inside[0].start != given.start or inside[-1].end != given.end:
            continue
        known.extend(_unheaded(segments[done:first], titled=titled))
        if given.kind is SegmentKind.BODY:
            known.extend(_formed(segment, given.form) for segment in inside)
        else:
            known.append(given)
        done = after
    known.extend(_unheaded(segments[done:], titled=titled))
    return tuple(known)


def _formed(segment: Segment, form: BodyForm) -> Segment:
    if segment.kind is SegmentKind.BODY or segment.kind in _BY_LOOK:
        return evolve(segment, kind=SegmentKind.BODY, form=form)
    return segment


def _unheaded(segments: Sequence[Segment], *, titled: bool) -> Sequence[Segment]:
    """Return the segments without a headline, if another one is known."""
    if not titled:
        return segments
    return [
        evolve(
            segment,
            kind=SegmentKind.SUBHEAD
            if (segment.text or "").count(" ") < _LONGEST_KICKER
            else SegmentKind.BODY,
        )
        if segment.kind is SegmentKind.HEADLINE
        else segment
        for segment in segments
    ]
