"""The parts of attributions, annotated or found, as sets that can be compared."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum

from attrs import frozen

from quotekit.annotations.quotes import Quote
from quotekit.annotations.spans import Span
from quotekit.corpora.articles import AnalyzedTokens, GoldAttribution


class Role(StrEnum):
    """The parts of an attribution."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"


Units = Callable[[Iterable[Span]], frozenset[int]]
"""What spans cover, in the units that a corpus is judged by."""


@frozen
class Parts:
    """What the parts of one attribution cover; an absent part covers nothing."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]

    def of(self, role: Role) -> frozenset[int]:
        """Return what one part covers."""
        if role is Role.CUE:
            return self.cue
        return self.source if role is Role.SOURCE else self.content


def spans_of(attribution: GoldAttribution | Quote, role: Role) -> Sequence[Span]:
    """Return where one part of an attribution stands."""
    if role is Role.CONTENT:
        return attribution.content
    part = attribution.cue if role is Role.CUE else attribution.source
    if part is None or isinstance(part, tuple):
        return part or ()
    return part.spans


def parts_of(attribution: GoldAttribution | Quote, units: Units) -> Parts:
    """Return what the parts of an attribution cover."""
    return Parts(*(units(spans_of(attribution, role)) for role in Role))


def token_units(tokens: AnalyzedTokens) -> Units:
    """Return the unit of PolNeAR: the tokens that a span touches, by index."""

    def touched(spans: Iterable[Span]) -> frozenset[int]:
        return frozenset(
            index
            for span in spans
            for index in range(
                bisect_right(tokens.ends, span.start),
                bisect_left(tokens.starts, span.end),
            )
        )

    return touched


def letter_units(text: str) -> Units:
    """Return the unit of press texts: letters and digits, by offset."""

    def covered(spans: Iterable[Span]) -> frozenset[int]:
        return frozenset(
            offset
            for span in spans
            for offset in range(span.start, span.end)
            if text[offset].isalnum()
        )

    return covered


def overlap(one: Iterable[Span], other: Sequence[Span]) -> bool:
    """Tell whether any two spans share a character."""
    return any(span.overlaps(another) for span in one for another in other)
