"""Whether a confidence means what it says."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from quotekit.evaluation.judgements import Judgement

_BINS = 10


@frozen(kw_only=True)
class Bin:
    """
    The claims whose confidence lies between two bounds.

    Attributes:
        low: The lower bound, included.

        high: The upper bound, excluded but for 1.

        count: How many claims there are.

        confidence: Their mean confidence.

        right: The share of them that is right.
    """

    low: float
    high: float
    count: int
    confidence: float
    right: float


def reliability(judgements: Iterable[Judgement]) -> tuple[Bin, ...]:
    """Sort claims by confidence into ten equal bins; empty ones are left out."""
    members: list[list[tuple[float, bool]]] = [[] for _ in range(_BINS)]
    for judgement in judgements:
        confidence = judgement.confidence
        if confidence is not None:
            index = min(_BINS - 1, int(confidence * _BINS))
            members[index].append((confidence, judgement.right))
    return tuple(
        Bin(
            low=index / _BINS,
            high=(index + 1) / _BINS,
            count=len(claims),
            confidence=sum(confidence for confidence, _ in claims) / len(claims),
            right=sum(right for _, right in claims) / len(claims),
        )
        for index, claims in enumerate(members)
        if claims
    )


def expected_calibration_error(bins: Sequence[Bin]) -> float:
    """
    Return how far confidence and truth are apart, on average over claims.

    Source:
        Naeini, Cooper and Hauskrecht (2015), "Obtaining Well Calibrated
        Probabilities Using Bayesian Binning", AAAI.
    """
    total = sum(each.count for each in bins)
    return sum(each.count * abs(each.confidence - each.right) for each in bins) / max(
        1, total
    )
