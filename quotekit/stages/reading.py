"""
One text as the rules read it: columns of words, tags and quotation marks.

The rules ask the same questions of a token again and again (is it inside a
quotation? where does its sentence end?).  They are answered once, here, as
columns over token indices.
"""

from bisect import bisect_left
from collections.abc import Sequence

from attrs import field, frozen

from quotekit.annotations.quotations import Quotation
from quotekit.annotations.segments import Segment, SegmentKind
from quotekit.annotations.tokens import Sentence, Tokens

Range = tuple[int, int]
"""Tokens from the first index to before the second."""

OUTSIDE = -1
"""What ``Reading.quotation_of`` holds for a token outside all quotations."""


@frozen(kw_only=True)
class Marked:
    """
    A quotation in tokens.

    Attributes:
        parts: Its tokens, marks included, one range a paragraph.

        first: Its first token, the opening mark.

        end: One past its last token.

        closed: Whether its last token is a closing mark.

        words: How many tokens it holds, marks left out.
    """

    parts: tuple[Range, ...]
    first: int
    end: int
    closed: bool
    words: int


@frozen(eq=False, kw_only=True)
class Reading:
    """
    The columns that rules read.

    Attributes:
        words: Each token as written.

        lower: Each token in lower case.

        tags: Each token's Penn tag.

        sentence_of: The index of each token's sentence.

        sentences: The tokens of each sentence.

        segment_of: The index of each sentence's segment.

        segment_kinds: The kind of each segment.

        quotations: The outermost quotations, in text order.

        quotation_of: The index of the outermost quotation that each token stands
            in, marks included, or :data:`OUTSIDE`.
    """

    words: tuple[str, ...] = field(repr=False)
    lower: tuple[str, ...] = field(repr=False)
    tags: tuple[str, ...] = field(repr=False)
    sentence_of: Sequence[int] = field(repr=False)
    sentences: tuple[Range, ...] = field(repr=False)
    segment_of: tuple[int, ...] = field(repr=False)
    segment_kinds: tuple[SegmentKind, ...] = field(repr=False)
    quotations: tuple[Marked, ...] = field(repr=False)
    quotation_of: Sequence[int] = field(repr=False)

    def sentence_end(self, index: int) -> int:
        """Return one past the last token of *index*'s sentence."""
        return self.sentences[self.sentence_of[index]][1]

    def sentence_start(self, index: int) -> int:
        """Return the first token of *index*'s sentence."""
        return self.sentences[self.sentence_of[index]][0]


def read_columns(
    segments: Sequence[Segment],
    sentences: Sequence[Sentence],
    tokens: Tokens,
    tags: tuple[str, ...],
    quotations: Sequence[Quotation],
) -> Reading:
    """Lay out one text's columns for the rules; all from the same text."""
    firsts = tokens.sentence_first
    ranges = tuple(zip(firsts, firsts[1:], strict=False))
    sentence_of: list[int] = []
    for index, (first, end) in enumerate(ranges):
        sentence_of += [index] * (end - first)
    quotation_of = [OUTSIDE] * len(tokens)
    marked: list[Marked] = []
    for quotation in quotations:
        if quotation.depth:
            continue
        in_tokens = _in_tokens(quotation, tokens)
        if in_tokens is None:
            continue
        for first, end in in_tokens.parts:
            quotation_of[first:end] = [len(marked)] * (end - first)
        marked.append(in_tokens)
    return Reading(
        words=tokens.words,
        lower=tokens.lower,
        tags=tags,
        sentence_of=sentence_of,
        sentences=ranges,
        segment_of=tuple(sentence.segment for sentence in sentences),
        segment_kinds=tuple(segment.kind for segment in segments),
        quotations=tuple(marked),
        quotation_of=quotation_of,
    )


def _in_tokens(quotation: Quotation, tokens: Tokens) -> Marked | None:
    """Return *quotation* in tokens; ``None`` for marks with nothing inside."""
    parts: list[Range] = []
    for span in quotation.spans:
        first = bisect_left(tokens.starts, span.start)
        end = bisect_left(tokens.starts, span.end)
        if first < end:
            parts.append((first, end))
    closed = quotation.closing is not None
    words = sum(end - first - 1 for first, end in parts) - closed
    if not parts or words < 1:
        return None
    return Marked(
        parts=tuple(parts),
        first=parts[0][0],
        end=parts[-1][1],
        closed=closed,
        words=words,
    )
