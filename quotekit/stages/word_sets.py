"""Closed sets of words, written as text, and where they stand in a column."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import compress


def word_set(text: str) -> frozenset[str]:
    """Return the words of *text*, which blanks and line breaks keep apart."""
    return frozenset(text.split())


def places_of(words: AbstractSet[str], column: Sequence[str]) -> list[int]:
    """Return where in *column* one of *words* stands; no step is made in Python."""
    return [*compress(range(len(column)), map(words.__contains__, column))]
