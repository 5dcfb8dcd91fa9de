"""How often each rule, and the models at each score, were right on held-out news."""

from bisect import bisect_left
from collections.abc import Mapping
from functools import cache
from typing import Final, Self

from attrs import field, frozen

from quotekit.lexicons.tables import Source, read_table, shipped

COLUMNS: Final = ("rule", "score", "confidence", "seen")

LEARNED: Final = "learned"
"""The rule's name of what the models found."""

AGREED: Final = "learned+"
"""Stands in the table for all that models and a rule found together."""

_UNKNOWN = 0.5


@frozen(eq=False)
class Confidences:
    """
    From a rule and a score to the share that was right.

    Attributes:
        steps: By rule: upper bounds of the score, rising, and for each the
            confidence up to it.

        version: The CRC-32 of what they were read from.
    """

    steps: Mapping[str, tuple[tuple[float, ...], tuple[float, ...]]] = field(repr=False)
    version: int

    @classmethod
    def read(cls, source: Source) -> Self:
        """
        Read a table of confidences.

        Raises:
            LexiconError: If the source cannot be read or a row is bad.
        """
        table = read_table(source, COLUMNS)
        rows: dict[str, list[tuple[float, float]]] = {}
        for line, (rule, score, confidence, _) in table.rows():
            try:
                pair = float(score), float(confidence)
            except ValueError as error:
                raise table.fault(line, error) from error
            if not all(0.0 <= number <= 1.0 for number in pair):
                raise table.fault(line, "score and confidence lie between 0 and 1")
            earlier = rows.setdefault(rule, [])
            if earlier and earlier[-1][0] >= pair[0]:
                raise table.fault(line, "the scores of a rule rise from row to row")
            earlier.append(pair)
        steps = {
            rule: (tuple(bound for bound, _ in pairs), tuple(sure for _, sure in pairs))
            for rule, pairs in rows.items()
        }
        return cls(steps, table.version)

    def of(self, rule: str, score: float) -> float:
        """
        Return how sure a proposal of *rule* is.

        Args:
            rule:
                The rule's name, as the quote carries it.

            score:
                How sure the models are that there is a cue: 1 where there are no
                models, 0 where they see none.
        """
        name = AGREED if rule.startswith(AGREED) else rule
        steps = self.steps.get(name)
        if steps is None:
            return _UNKNOWN
        bounds, confidences = steps
        return confidences[min(bisect_left(bounds, score), len(bounds) - 1)]


@cache
def confidences() -> Confidences:
    """Return the table ``confidences.tsv``."""
    return Confidences.read(shipped("confidences.tsv"))
