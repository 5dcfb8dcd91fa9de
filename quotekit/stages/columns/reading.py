"""
One text as the rules read it: columns of words, tags and quotation marks.

The rules ask the same questions of a token again and again (is it inside a
quotation? where does its sentence end?).  They are answered once, here, as
columns over token indices.
"""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from attrs import field, frozen

from quotekit.annotations.quotations import Quotation
from quotekit.annotations.segments import BodyForm, Segment, SegmentKind
from quotekit.annotations.tokens import Sentence, Tokens
from quotekit.stages.word_sets import places_of

Range = tuple[int, int]
"""Tokens from the first index to before the second."""

OUTSIDE = -1
"""What ``Reading.quotation_of`` holds for a token outside all quotations."""

_SIGN_TAGS = frozenset({",", ":", "CC"})
_BEHIND_ALL = sys.maxsize


class Marked(NamedTuple):
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

        turns: The segments that are turns of an interview or a transcript.

        items: The segments that are items of a list.

        answers: The segments without a label that answer in an interview, or go on
            in the turn before them.

        quotations: The outermost quotations, in text order.

        quotation_of: The index of the outermost quotation that each token stands
            in, marks included, or :data:`OUTSIDE`.

        parts: The tokens of each paragraph of each quotation, in text order.

        openings: The first token of each of them.

        signs: The commas, colons, dashes and coordinating conjunctions: where a
            content may end.
    """

    words: tuple[str, ...] = field(repr=False)
    lower: tuple[str, ...] = field(repr=False)
    tags: tuple[str, ...] = field(repr=False)
    sentence_of: Sequence[int] = field(repr=False)
    sentences: tuple[Range, ...] = field(repr=False)
    segment_of: tuple[int, ...] = field(repr=False)
    segment_kinds: tuple[SegmentKind, ...] = field(repr=False)
    turns: frozenset[int] = field(repr=False)
    items: frozenset[int] = field(repr=False)
    answers: frozenset[int] = field(repr=False)
    quotations: tuple[Marked, ...] = field(repr=False)
    quotation_of: Sequence[int] = field(repr=False)
    parts: tuple[Range, ...] = field(repr=False)
    openings: frozenset[int] = field(repr=False)
    signs: Sequence[int] = field(repr=False)

    def sentence_end(self, index: int) -> int:
        """Return one past the last token of *index*'s sentence."""
        return self.sentences[self.sentence_of[index]][1]

    def sentence_start(self, index: int) -> int:
        """Return the first token of *index*'s sentence."""
        return self.sentences[self.sentence_of[index]][0]

    def paragraph_from(self, number: int) -> Range:
        """Return the tokens from sentence *number* to the end of its segment."""
        first, end = self.sentences[number]
        segment = self.segment_of[number]
        for later in range(number + 1, len(self.sentences)):
            if self.segment_of[later] != segment:
                break
            end = self.sentences[later][1]
        return first, end

    def part_at(self, index: int) -> Range | None:
        """Return the paragraph of a quotation that holds *index*, if one does."""
        if self.quotation_of[index] == OUTSIDE:
            return None
        return self.parts[bisect_right(self.parts, (index, _BEHIND_ALL)) - 1]

    def marked_parts(self, first: int, end: int) -> tuple[Range, ...]:
        """Return the paragraphs of quotations that share a token with a range."""
        parts = self.parts
        low = bisect_right(parts, (first, _BEHIND_ALL))
        if low and parts[low - 1][1] > first:
            low -= 1
        if low == len(parts) or parts[low][0] >= end:
            return ()
        return parts[low : bisect_left(parts, (end, 0), low)]

    def is_marked(self, first: int, end: int) -> bool:
        """Tell whether anything in a range stands in quotation marks."""
        if self.quotation_of[first] != OUTSIDE:
            return True
        low = bisect_left(self.parts, (first, 0))
        return low < len(self.parts) and self.parts[low][0] < end


def tokens_of(ranges: Iterable[Range]) -> set[int]:
    """Return the tokens in *ranges*."""
    return {index for first, end in ranges for index in range(first, end)}


def read_columns(
    segments: Sequence[Segment],
    sentences: Sequence[Sentence],
    tokens: Tokens,
    tags: tuple[str, ...],
    quotations: Sequence[Quotation],
) -> Reading:
    """Lay out one text's columns for the rules; all from the same text."""
    ranges = tuple(pairwise(tokens.sentence_first))
    sentence_of: list[int] = []
    for index, (first, end) in enumerate(ranges):
        sentence_of += [index] * (end - first)
    quotation_of = [OUTSIDE] * len(tokens)
    marked: list[Marked] = []
    parts: list[Range] = []
    for quotation in quotations:
        if quotation.depth:
            continue
        in_tokens = _in_tokens(quotation, tokens)
        if in_tokens is None:
            continue
        for first, end in in_tokens.parts:
            quotation_of[first:end] = [len(marked)] * (end - first)
        parts += in_tokens.parts
        marked.append(in_tokens)
    parts.sort()
    return Reading(
        words=tokens.words,
        lower=tokens.lower,
        tags=tags,
        sentence_of=sentence_of,
        sentences=ranges,
        segment_of=tuple(sentence.segment for sentence in sentences),
        segment_kinds=tuple(segment.kind for segment in segments),
        turns=_of_form(segments, BodyForm.TURN),
        items=_of_form(segments, BodyForm.LIST_ITEM),
        answers=_of_form(segments, BodyForm.ANSWER),
        quotations=tuple(marked),
        quotation_of=quotation_of,
        parts=tuple(parts),
        openings=frozenset(first for first, _ in parts),
        signs=places_of(_SIGN_TAGS, tags),
    )


def _of_form(segments: Sequence[Segment], form: BodyForm) -> frozenset[int]:
    return frozenset(
        number for number, segment in enumerate(segments) if segment.form is form
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
