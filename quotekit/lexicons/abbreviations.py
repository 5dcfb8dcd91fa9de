"""Abbreviations that carry a period, and whether a sentence may end at one."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache, cached_property
from typing import NamedTuple, Self

from attrs import frozen

from quotekit.lexicons.lexicon import Lexicon


class SentenceEnd(StrEnum):
    """What an abbreviation's period tells about the sentence."""

    NEVER = "never"
    """The next word goes on, capital or not: "Gov. Kasich"."""
    NUMBER = "number"
    """A number goes on, another word does not: "No. 5"."""
    MAYBE = "maybe"
    """It ends the sentence if another begins there: "Inc."."""


class Abbreviation(NamedTuple):
    """An abbreviation in lower case, without its last period."""

    word: str
    stands_for: str
    end: SentenceEnd
    example: str

    @property
    def key(self) -> tuple[str, ...]:
        """An abbreviation has one row."""
        return (self.word,)

    @property
    def forms(self) -> tuple[str, ...]:
        """The abbreviation."""
        return (self.word,)

    @classmethod
    def from_cells(cls, cells: Sequence[str]) -> Self:
        """Return the entry that one row's cells describe."""
        word, stands_for, end, example = cells
        return cls(word, stands_for, SentenceEnd(end), example)


@frozen(eq=False, repr=False)
class AbbreviationLexicon(Lexicon[Abbreviation]):
    """Abbreviations, ready for look-up."""

    @cached_property
    def ends(self) -> Mapping[str, SentenceEnd]:
        """What the period of each abbreviation tells about the sentence."""
        return {word: SentenceEnd(end) for word, end in self.cells("word", "end")}


@cache
def abbreviations() -> AbbreviationLexicon:
    """Return the abbreviations that come with quotekit."""
    return AbbreviationLexicon.shipped(Abbreviation, "abbreviations.tsv")
