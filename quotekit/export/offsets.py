"""Offsets in the units of other tools."""

from bisect import bisect_left
from collections.abc import Callable


def utf16_offsets(text: str) -> Callable[[int], int]:
    """
    Return what turns an offset into *text* from code points to UTF-16 units.

    JavaScript, Java and what is made with them count so: a character beyond the
    Basic Multilingual Plane, such as an emoji, takes two units.

    >>> utf16_offsets("🌊 sea")(2)
    3
    """
    astral = [index for index, character in enumerate(text) if character > "\uffff"]
    return lambda offset: offset + bisect_left(astral, offset)
