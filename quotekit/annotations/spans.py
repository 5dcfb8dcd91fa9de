"""Stretches of text: spans of offsets, and passages that carry their words."""

from attrs import Attribute, field, frozen

from quotekit.errors import SpanError


@frozen(order=True)
class Span:
    """
    A non-empty, half-open range of code points in one text.

    ``text[span.start : span.end]`` is what the span covers.  Offsets count code
    points, as Python and brat do; they are not bytes, UTF-16 units or tokens.

    Raises:
        SpanError: If the range is empty or begins before the text.
    """

    start: int = field()
    end: int = field()

    @end.validator
    def _covers_something(self, _: "Attribute[int]", end: int) -> None:
        if not 0 <= self.start < end:
            raise SpanError(f"not a span: [{self.start}, {end})")

    def of(self, text: str) -> str:
        """Return what the span covers in *text*."""
        return text[self.start : self.end]

    def cover(self, other: "Span") -> "Span":
        """Return the smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether *other* lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@frozen(order=True)
class Passage(Span):
    """
    A span with the words it covers.

    ``text`` is ``None`` only where a document was read from data that leaves
    the words out.
    """

    text: str | None

    @classmethod
    def at(cls, span: Span, text: str) -> "Passage":
        """Return the passage that *span* covers in *text*."""
        return cls(span.start, span.end, text[span.start : span.end])
