"""
Features: numbers that stand for what a token shows.

A feature is a template ("the word after is …") filled with values.  Its number is made
by arithmetic from theirs, modulo 2 to the 32nd, so that no string is built: a
template's number plus the values', each but the last times :data:`MIX`.  Two features
that fall on one number share their weights; of some hundred thousand, a handful do.
"""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar
from zlib import crc32

MIX = 0x9E3779B1
"""Knuth's multiplicative hash constant: 2 to the 32nd over the golden ratio."""

MASK = 0xFFFFFFFF
"""What is left of a number that arithmetic has made longer."""

Score = Callable[[Iterable[int]], int]
"""From features to the packed sum of their weights."""

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


def number(text: str) -> int:
    """Return the number of a template or of a value that is text: its CRC-32."""
    return crc32(text.encode("utf-8", "surrogatepass"))


class Memo(dict[K, V]):
    """Values by key, each made when its key is first asked for."""

    __slots__ = ("_make",)

    def __init__(self, make: Callable[[K], V]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: K) -> V:
        value = self[key] = self._make(key)
        return value
