"""Plain word lists: what stands beside roles, and words for more than one."""

from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple, Self

from quotekit.lexicons.lexicon import Lexicon


class Word(NamedTuple):
    """A word or several, in lower case."""

    word: str
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
        return cls(*cells)


class NamePartKind(StrEnum):
    """Where a word stands in a name."""

    PARTICLE = "particle"
    """Inside, in lower case: "van"."""
    SUFFIX = "suffix"
    """After it: "Jr"."""


class NamePart(NamedTuple):
    """A word that belongs to names; in lower case, without a final period."""

    word: str
    kind: NamePartKind
    example: str

    @property
    def key(self) -> tuple[str, ...]:
        """A word has one row a kind."""
        return (self.word, self.kind)

    @property
    def forms(self) -> tuple[str, ...]:
        """The word."""
        return (self.word,)

    @classmethod
    def from_cells(cls, cells: Sequence[str]) -> Self:
        """Return the entry that one row's cells describe."""
        word, kind, example = cells
        return cls(word, NamePartKind(kind), example)


@cache
def groups() -> Lexicon[Word]:
    """Return words for more than one person: "residents", "police"."""
    return Lexicon.shipped(Word, "groups.tsv")


@cache
def role_modifiers() -> Lexicon[Word]:
    """Return words that belong to the role after them: "deputy", "foreign"."""
    return Lexicon.shipped(Word, "role_modifiers.tsv")


@cache
def role_subjects() -> Lexicon[Word]:
    """Return what offices are for: "affairs", "human rights"."""
    return Lexicon.shipped(Word, "role_subjects.tsv")


@cache
def name_parts() -> Lexicon[NamePart]:
    """Return particles and suffixes of names: "van", "jr"."""
    return Lexicon.shipped(NamePart, "name_parts.tsv")
