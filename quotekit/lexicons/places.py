"""Places, and what their people are called."""

from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple, Self

from quotekit.lexicons.lexicon import Lexicon
from quotekit.lexicons.tables import split_forms

NONE = "-"
"""Stands in a cell for no word."""


class PlaceKind(StrEnum):
    """What a place is."""

    COUNTRY = "country"
    REGION = "region"
    CITY = "city"


class Place(NamedTuple):
    """
    A place; all words are in lower case, without periods.

    Attributes:
        names: How texts call it.

        adjectives: "french".

        people: What its people are called, in the plural: "texans".
    """

    names: tuple[str, ...]
    kind: PlaceKind
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    example: str

    @property
    def key(self) -> tuple[str, ...]:
        """A place is known by its first name."""
        return (self.names[0], self.kind)

    @property
    def forms(self) -> tuple[str, ...]:
        """Names, adjectives and people, each once."""
        return tuple(dict.fromkeys((*self.names, *self.adjectives, *self.people)))

    @classmethod
    def from_cells(cls, cells: Sequence[str]) -> Self:
        """Return the entry that one row's cells describe."""
        names, kind, adjectives, people, example = cells
        return cls(
            split_forms(names),
            PlaceKind(kind),
            () if adjectives == NONE else split_forms(adjectives),
            () if people == NONE else split_forms(people),
            example,
        )


@cache
def places() -> Lexicon[Place]:
    """Return countries, regions and cities."""
    return Lexicon.shipped(Place, "places.tsv")
