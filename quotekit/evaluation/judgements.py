"""Single judgements, and the scores that they add up to."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from enum import StrEnum
from typing import TypeVar

from attrs import frozen

from quotekit.annotations.attributions import AttributionType, QuoteKind


class Side(StrEnum):
    """Whose claim is judged: the annotator's (recall) or the system's (precision)."""

    GOLD = "gold"
    FOUND = "found"


@frozen(kw_only=True)
class Judgement:
    """
    Whether one claim is right by one figure.

    Attributes:
        figure: The name of the figure that this counts for.

        key: What is judged, unique in its article, figure and side; empty where
            it would be cut otherwise in another run.

        weight: How much it counts: characters where those are scored, else 1.

        kind: How much of the content is quoted, ``None`` where it is no matter,
            as for ``type``, ``rule`` and ``confidence``.

        rule: The rule or model that found it; on the annotator's side, the one
            that found what it is paired with.
    """

    figure: str
    side: Side
    key: str
    right: bool
    weight: int = 1
    kind: QuoteKind | None = None
    type: AttributionType | None = None
    rule: str | None = None
    confidence: float | None = None


@frozen(kw_only=True)
class Score:
    """
    Counts of one figure, and the shares that follow from them.

    A share of nothing is 0, as the published scorers have it.
    """

    gold: int = 0
    gold_right: int = 0
    found: int = 0
    found_right: int = 0

    @property
    def precision(self) -> float:
        """Return the share of what was found that is right."""
        return self.found_right / max(1, self.found)

    @property
    def recall(self) -> float:
        """Return the share of what is annotated that was found."""
        return self.gold_right / max(1, self.gold)

    @property
    def f1(self) -> float:
        """Return the harmonic mean of both."""
        right = self.found_right + self.gold_right
        return right / max(1, self.found + self.gold)


Group = TypeVar("Group", bound=Hashable)


def count_scores(
    judgements: Iterable[Judgement], group: Callable[[Judgement], Group]
) -> dict[Group, Score]:
    """Add up judgements by group, in the order in which groups appear."""
    counts: dict[Group, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for judgement in judgements:
        count = counts[group(judgement)]
        first = 0 if judgement.side is Side.GOLD else 2
        count[first] += judgement.weight
        if judgement.right:
            count[first + 1] += judgement.weight
    return {
        name: Score(gold=gold, gold_right=right, found=found, found_right=hits)
        for name, (gold, right, found, hits) in counts.items()
    }
