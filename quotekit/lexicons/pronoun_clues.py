"""What speaks for somebody's being "he" or "she", and how much each clue weighs."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import exp, fsum
from typing import Final, Self

from attrs import field, frozen

from quotekit.lexicons.tables import Source, read_table, shipped

COLUMNS: Final = ("clue", "weight")


@frozen(eq=False)
class PronounClues:
    """
    Clues to whom a pronoun stands for, and their weights.

    Attributes:
        weights: By clue; a clue that is not in the table weighs nothing.

        version: The CRC-32 of what they were read from.
    """

    weights: Mapping[str, float] = field(repr=False)
    version: int

    @classmethod
    def read(cls, source: Source) -> Self:
        """
        Read a table of clues.

        Raises:
            LexiconError: If the source cannot be read or a row is bad.
        """
        table = read_table(source, COLUMNS)
        weights: dict[str, float] = {}
        for line, (clue, weight) in table.rows():
            if clue in weights:
                raise table.fault(line, f"{clue!r} stands in a row above")
            try:
                weights[clue] = float(weight)
            except ValueError as error:
                raise table.fault(line, error) from error
            if not -_HEAVIEST < weights[clue] < _HEAVIEST:
                raise table.fault(line, f"a weight of {weight}")
        return cls(weights, table.version)

    def score(self, clues: Iterable[str]) -> float:
        """Return the sum of their weights; each counts once, in whatever order."""
        weights = self.weights
        return fsum(map(weights.__getitem__, weights.keys() & clues))

    @staticmethod
    def share(scores: Sequence[float], none: float) -> float:
        """
        Return how likely the first of some candidates is.

        Args:
            scores: Those of all of them, of which there is at least one.

            none: That of its being none of them.
        """
        best = scores[0]
        others = fsum([exp(min(score - best, _MOST)) for score in (*scores[1:], none)])
        return 1.0 / (1.0 + others)


_HEAVIEST = 100.0
_MOST = 100.0  # an exponential of more than 700 is no number


@cache
def pronoun_clues() -> PronounClues:
    """Return the table ``pronoun_clues.tsv``."""
    return PronounClues.read(shipped("pronoun_clues.tsv"))
