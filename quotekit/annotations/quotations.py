"""Quotation marks, paired."""

from attrs import frozen

from quotekit.annotations.spans import Span


@frozen(kw_only=True)
class Quotation:
    """
    What one pair of quotation marks holds, marks included.

    A quotation that reopens its mark at each paragraph is one quotation with a
    span for each paragraph.  Quotations stand in order of their first mark.

    Attributes:
        spans: One a paragraph, from its opening mark to its closing mark, or to
            the paragraph's end where the quotation goes on or is never closed.

        opening: The opening mark as written.

        closing: The closing mark as written, ``None`` if there is none.

        depth: 0 for an outermost quotation, 1 for one inside it, and so on.
    """

    spans: tuple[Span, ...]
    opening: str
    closing: str | None
    depth: int = 0
