"""Outlets: newspapers, magazines, broadcasters, news agencies and sites."""

from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple, Self

from quotekit.lexicons.lexicon import Lexicon
from quotekit.lexicons.tables import split_forms


class OutletKind(StrEnum):
    """What an outlet is."""

    AGENCY = "agency"
    NEWSPAPER = "newspaper"
    MAGAZINE = "magazine"
    BROADCASTER = "broadcaster"
    SITE = "site"


class Outlet(NamedTuple):
    """
    An outlet.

    Attributes:
        name: Its full name, without a leading "The" that texts leave out.

        names: How texts call it, spelled as they do.  A plain word such as "Sun" is
            not among them.

        country: Where it is edited, in lower case.
    """

    name: str
    names: tuple[str, ...]
    kind: OutletKind
    country: str
    example: str

    @property
    def key(self) -> tuple[str, ...]:
        """An outlet's name may be another's abroad."""
        return (self.name, self.country)

    @property
    def forms(self) -> tuple[str, ...]:
        """The names, as texts spell them."""
        return self.names

    @classmethod
    def from_cells(cls, cells: Sequence[str]) -> Self:
        """Return the entry that one row's cells describe."""
        name, names, kind, country, example = cells
        return cls(name, split_forms(names), OutletKind(kind), country, example)


@cache
def outlets() -> Lexicon[Outlet]:
    """Return the outlets that come with quotekit."""
    return Lexicon.shipped(Outlet, "outlets.tsv")
