"""Cuts: where contents that run on too far end, with all that stands in them."""

from quotekit.stages.rules import Proposal


def end_contents_at(proposals: list[Proposal], number: int, cut: int) -> None:
    """
    End what proposal *number* says, and what later ones say inside it, at a token.

    Args:
        proposals: All of a text, by their main tokens; those cut are replaced.

        number: The first that may be cut.

        cut: The token before which their last ranges are to end.
    """
    for other in range(number, len(proposals)):
        inner = proposals[other]
        if inner.main >= cut:
            break
        first, end = inner.content[-1]
        if inner.main < first < cut < end:
            content = (*inner.content[:-1], (first, cut))
            proposals[other] = inner._replace(content=content)
