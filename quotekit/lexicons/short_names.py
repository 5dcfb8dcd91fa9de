"""Short forms of given names: "Bill" for William."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple, Self

from quotekit.lexicons.lexicon import Lexicon
from quotekit.lexicons.tables import split_forms


class ShortName(NamedTuple):
    """A short form, and the names that it stands for; in lower case."""

    short: str
    names: tuple[str, ...]
    example: str

    @property
    def key(self) -> tuple[str, ...]:
        """A short form has one row."""
        return (self.short,)

    @property
    def forms(self) -> tuple[str, ...]:
        """The short form."""
        return (self.short,)

    @classmethod
    def from_cells(cls, cells: Sequence[str]) -> Self:
        """Return the entry that one row's cells describe."""
        short, names, example = cells
        return cls(short, split_forms(names), example)


@cache
def short_names() -> Lexicon[ShortName]:
    """Return short forms that do not begin the name they stand for."""
    return Lexicon.shipped(ShortName, "short_names.tsv")
