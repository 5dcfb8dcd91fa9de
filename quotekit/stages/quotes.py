"""Quotes: attributions put in order, numbered, and given their speaker."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from quotekit.annotations.attributions import Attribution
from quotekit.annotations.quotations import Quotation
from quotekit.annotations.quotes import Quote, Source
from quotekit.annotations.spans import Passage, Span
from quotekit.annotations.speakers import Resolution, Speaker
from quotekit.stages.patterns import when_needed

# The "that" which opens a clause, with the comma of what is put in after it
# ("that, in time, …").  Before a finite verb it is the pronoun ("said that was
# wrong") and part of what was said.  A capital is a pronoun too: "That plan …".
_LEADING_THAT = when_needed(
    r"that\b(?:,|\s++(?!(?:is|was|are|were|will|would|has|had|can|could|may|might"
    r"|must|should|does|did|makes|made|means|meant)\b))\s*+"
    r"(?=\S)"
)


# No press text nests deeper.  Each quote carries its words, so that a chain without
# an end ("he said that he said that …") would fill a page for every link.
_DEEPEST = 20


def assemble_quotes(
    text: str,
    quotations: Sequence[Quotation],
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker],
    resolutions: Sequence[Resolution],
) -> tuple[Quote, ...]:
    """
    Return the quotes, in the order of the first character of what was said.

    Where two begin together, the longer stands first, so that a quote comes
    before those nested in it.  What is nested more than twenty deep is left out.

    Args:
        text:
            The article.

        quotations:
            Its paired quotation marks.

        attributions:
            Its attributions; they refer to each other by index.

        speakers:
            Its speakers, numbered.

        resolutions:
            One for each attribution: an index into *speakers*, with a reason.
    """
    places = [*map(_place, attributions)]
    order = [
        index
        for index, attribution in enumerate(attributions)
        if attribution.parent is None or _is_told(attributions, index)
    ]
    order.sort(key=places.__getitem__)
    ids = {index: f"q{number}" for number, index in enumerate(order, start=1)}
    marks = _Marks.of(quotations)
    quotes: list[Quote] = []
    for index in order:
        attribution, resolution = attributions[index], resolutions[index]
        content, source = attribution.content, attribution.source
        speaker, parent = resolution.speaker, attribution.parent
        continues = attribution.continues
        quotes.append(
            Quote(
                id=ids[index],
                kind=attribution.kind,
                type=attribution.type,
                negated=attribution.negated,
                text=_words_said(text, content, marks),
                content=_passages(text, content),
                cue=attribution.cue,
                source=Source(spans=source) if source else None,
                speaker=None if speaker is None else speakers[speaker].id,
                speaker_reason=resolution.reason,
                parent=None if parent is None else ids[parent],
                continues=None if continues is None else ids.get(continues),
                confidence=round(attribution.confidence, 4),
                rule=attribution.rule,
            )
        )
    return tuple(quotes)


def _is_told(attributions: Sequence[Attribution], index: int) -> bool:
    """Tell whether an attribution is not nested too deep."""
    parent = attributions[index].parent
    for _ in range(_DEEPEST):
        if parent is None:
            return True
        parent = attributions[parent].parent
    return parent is None


def _place(attribution: Attribution) -> tuple[int, int, int]:
    """Return what quotes are ordered by; cues part those with the same content."""
    content, cue = attribution.content, attribution.cue
    return content[0].start, -content[-1].end, cue.spans[0].start if cue else -1


def _passages(text: str, spans: Sequence[Span]) -> tuple[Passage, ...]:
    if len(spans) == 1:
        start, end = spans[0].start, spans[0].end
        return (Passage(start, end, text[start:end]),)
    return tuple([Passage(s.start, s.end, text[s.start : s.end]) for s in spans])


class _Marks(NamedTuple):
    """The quotation marks of one text as columns, in text order."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    depths: tuple[int, ...]

    @classmethod
    def of(cls, quotations: Sequence[Quotation]) -> "_Marks":
        marks: list[tuple[int, int, int]] = []
        for quotation in quotations:
            opening = len(quotation.opening)
            depth = quotation.depth
            marks += [
                (span.start, span.start + opening, depth) for span in quotation.spans
            ]
            if quotation.closing:
                end = quotation.spans[-1].end
                marks.append((end - len(quotation.closing), end, depth))
        marks.sort()
        return cls(*zip(*marks, strict=True)) if marks else cls((), (), ())


def _words_said(text: str, content: Sequence[Span], marks: _Marks) -> str:
    """
    Return what was said: without its outermost marks and leading "that".

    Marks that stand inside those, around words that the speaker quotes, stay.
    """
    starts = marks.starts
    if len(content) == 1:
        # Most contents are one span, and most of those hold no mark.
        (span,) = content
        end = span.end
        first = bisect_left(starts, span.start)
        if first == len(starts) or starts[first] >= end:
            return text[_behind_that(text, span) : end].strip()
    ranges = [
        range(bisect_left(starts, span.start), bisect_left(starts, span.end))
        for span in content
    ]
    outermost = 0
    if any(ranges):
        outermost = min([marks.depths[i] for inside in ranges for i in inside])
    fragments: list[str] = []
    for span, inside in zip(content, ranges, strict=True):
        done, end = _behind_that(text, span), span.end
        parts: list[str] = []
        for index in inside:
            if marks.depths[index] == outermost:
                parts.append(text[done : starts[index]])
                done = marks.ends[index]
        parts.append(text[done:end])
        fragments.append("".join(parts).strip())
    return " ".join(filter(None, fragments))


def _behind_that(text: str, span: Span) -> int:
    """Return where a span begins without a leading "that"."""
    if not text.startswith("that", span.start, span.end):
        return span.start
    that = _LEADING_THAT.match(text, span.start, span.end)
    return that.end() if that else span.start
