"""
Words for bodies: the nouns that they are named with, and names without one.

Some names are made of a field and a nation, the same fields in one nation after the
other: "Cricket Australia", "Cricket Ireland".  A table holds the words, not the names.
"""

from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple, Self

from quotekit.lexicons.lexicon import Lexicon


class OrganizationKind(StrEnum):
    """What a body does."""

    GOVERNMENT = "government"
    LEGISLATURE = "legislature"
    COURT = "court"
    PARTY = "party"
    POLICE = "police"
    MILITARY = "military"
    BUSINESS = "business"
    MEDIA = "media"
    EDUCATION = "education"
    HEALTH = "health"
    ASSOCIATION = "association"
    RELIGION = "religion"
    SPORT = "sport"
    INTERNATIONAL = "international"


class OrganizationWord(NamedTuple):
    """A noun that bodies are named with, or a body's name; in lower case."""

    word: str
    kind: OrganizationKind
    example: str

    @property
    def key(self) -> tuple[str, ...]:
        """A word has one row."""
        return (self.word,)

    @property
    def forms(self) -> tuple[str, ...]:
        """The word."""
        return (self.word,)

    @classmethod
    def from_cells(cls, cells: Sequence[str]) -> Self:
        """Return the entry that one row's cells describe."""
        word, kind, example = cells
        return cls(word, _kind(kind), example)


class NationalBodyKind(StrEnum):
    """What a word says in the name of a nation's body."""

    FIELD = "field"
    NATION = "nation"


class NationalBodyWord(NamedTuple):
    """A word that names of nations' bodies are made of; in lower case."""

    word: str
    kind: NationalBodyKind
    example: str

    @property
    def key(self) -> tuple[str, ...]:
        """A word has one row."""
        return (self.word,)

    @property
    def forms(self) -> tuple[str, ...]:
        """The word."""
        return (self.word,)

    @classmethod
    def from_cells(cls, cells: Sequence[str]) -> Self:
        """Return the entry that one row's cells describe."""
        word, kind, example = cells
        return cls(word, NationalBodyKind(kind), example)


# A thousand rows name a few kinds: asking an enum each time would be felt.
_kind = cache(OrganizationKind)


@cache
def organization_words() -> Lexicon[OrganizationWord]:
    """Return the nouns that bodies are named with: "ministry", "inc"."""
    return Lexicon.shipped(OrganizationWord, "organization_words.tsv")


@cache
def bodies() -> Lexicon[OrganizationWord]:
    """Return names of bodies with no such noun in them: "kremlin", "unicef"."""
    return Lexicon.shipped(OrganizationWord, "bodies.tsv")


@cache
def national_bodies() -> Lexicon[NationalBodyWord]:
    """Return what names such as "Cricket Australia" are made of."""
    return Lexicon.shipped(NationalBodyWord, "national_bodies.tsv")


def national_names(words: Lexicon[NationalBodyWord]) -> frozenset[str]:
    """Return each field with each nation, in lower case: "hockey india"."""
    rows = words.cells("word", "kind")
    fields = [word for word, kind in rows if kind == NationalBodyKind.FIELD]
    nations = [word for word, kind in rows if kind == NationalBodyKind.NATION]
    return frozenset(f"{field} {nation}" for field in fields for nation in nations)
