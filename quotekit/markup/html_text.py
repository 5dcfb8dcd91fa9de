"""The text of an HTML page, every character of which knows its place in the source."""

from bisect import bisect_right

from attrs import field, frozen

from quotekit.annotations.segments import Segment
from quotekit.annotations.spans import Span
from quotekit.errors import InputError, SpanError
from quotekit.markup.blocks import Block, Run, read_blocks
from quotekit.markup.layout import choose_blocks, segments_of

# Between two paragraphs.
_GAP = "\n\n"


@frozen(kw_only=True)
class HtmlText:
    """
    A page as text, for :func:`quotekit.extract`, and the way back to its source.

    Attributes:
        html: The caller's source, unchanged.

        text: What a reader sees of it, paragraphs apart by blank lines: entities
            undone, tags gone, runs of white space one blank, soft hyphens and
            other invisible characters left out.  ``<q>`` has become marks.

        layout: What the markup says of the layout: headlines, bylines, captions,
            list items, block quotations, in text order.
    """

    html: str = field(repr=False)
    text: str
    layout: tuple[Segment, ...]
    # Where in the text each run begins, and where what it was made of stands.
    _starts: tuple[int, ...] = field(repr=False, eq=False)
    _runs: tuple[Run, ...] = field(repr=False, eq=False)

    def source_span(self, span: Span) -> Span:
        """
        Return where in ``html`` the characters of *span* stand.

        Tags and comments between them are part of it, those around them are not.

        Raises:
            SpanError: If *span* does not lie in ``text``.

            InputError: If it is no :class:`Span`.
        """
        first, last = self._runs_of(span)
        start, _ = self._runs[first].source_of(span.start - self._starts[first])
        _, end = self._runs[last].source_of(span.end - 1 - self._starts[last])
        # Where a tag has closed a quotation and a paragraph, nothing is left of it
        # for the blank line.
        return Span(start, max(end, start + 1))

    def source_pieces(self, span: Span) -> tuple[Span, ...]:
        """
        Return the stretches of ``html`` without a tag that make up *span*.

        They are what can be surrounded by an element of its own without crossing
        any of the page's.  Stretches of white space alone are left out, and so are
        characters that stand for a tag.

        Raises:
            SpanError: If *span* does not lie in ``text``.

            InputError: If it is no :class:`Span`.
        """
        first, last = self._runs_of(span)
        pieces: list[list[int]] = []
        for index in range(first, last + 1):
            run, at = self._runs[index], self._starts[index]
            if run.stands_for_tag:
                continue
            start = run.source_of(max(0, span.start - at))[0]
            end = run.source_of(min(len(run.text), span.end - at) - 1)[1]
            if pieces and "<" not in self.html[pieces[-1][1] : start]:
                pieces[-1][1] = end
            else:
                pieces.append([start, end])
        return tuple(
            Span(start, end)
            for start, end in pieces
            if not self.html[start:end].isspace()
        )

    def _runs_of(self, span: Span) -> tuple[int, int]:
        """Return the indices of the first and the last run of a span."""
        if not isinstance(span, Span):
            raise InputError(f"expected a Span, got {type(span).__name__}")
        if span.end > len(self.text):
            raise SpanError(f"not in the text: [{span.start}, {span.end})")
        return (
            bisect_right(self._starts, span.start) - 1,
            bisect_right(self._starts, span.end - 1) - 1,
        )


def read_html(html: str) -> HtmlText:
    """
    Read the text of a page of press text.

    Any string is valid: tags that are never closed, crossed or cut off are read as
    browsers do.  Scripts, styles, navigation and what is hidden are left out, and
    so is what stands outside of the main part where the page marks one.

    Args:
        html:
            The page, or a part of one, decoded.  It is not changed.

    Raises:
        InputError: If *html* is not a string; see :func:`decode_html`.
    """
    if not isinstance(html, str):
        raise InputError(f"expected a string, got {type(html).__name__}")
    blocks = choose_blocks(read_blocks(html))
    starts: list[int] = []
    runs: list[Run] = []
    length = 0
    places: list[int] = []
    for block in blocks:
        if runs:
            gap = Run(_GAP, runs[-1].end, block.runs[0].start, stands_for_tag=True)
            starts.append(length)
            runs.append(gap)
            length += len(_GAP)
        places.append(length)
        for run in block.runs:
            starts.append(length)
            runs.append(run)
            length += len(run.text)
    text = "".join([run.text for run in runs])
    return HtmlText(
        html=html,
        text=text,
        layout=_layout(text, blocks, places),
        starts=tuple(starts),
        runs=tuple(runs),
    )


def _layout(text: str, blocks: list[Block], places: list[int]) -> tuple[Segment, ...]:
    return tuple(
        segment
        for block, start in zip(blocks, places, strict=True)
        for segment in segments_of(block, text, start)
    )
