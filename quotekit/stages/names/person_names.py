"""
Person names: when two of them can be one person's.

Names are compared by their folded words, so that case, accents, periods and letters of
other scripts that look alike make no difference.
"""

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from unicodedata import combining, normalize

ShortNames = Mapping[str, Collection[str]]
"""Short forms, and the names that each stands for: "bill", "william"."""

# Letters of other scripts that are drawn like Latin ones: press releases hold names
# with one Cyrillic letter in them.
_LOOKALIKES = str.maketrans(
    "аеіјорсухѕԁһԛѡАВЕНІЈКМОРСТХУ", "aeijopcyxsdhqwabehijkmopctxy"
)


_GENERATION = re.compile(r"(?<=\w),? (?:[JS]r\.?|I{2,3}|IV)$", re.IGNORECASE)
_MARKS = "“”\"„‘’'«»`()"


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """
    Return a word of a name without case, accents, look-alikes and periods.

    A surname is without its "Jr.", a nickname without its marks.
    """
    word = _GENERATION.sub("", word).strip(_MARKS)
    if word.isascii():
        return word.lower().rstrip(".")
    plain = normalize("NFKD", word.translate(_LOOKALIKES)).lower().rstrip(".")
    # "O’Dolan" and "O'Dolan" are one.
    plain = plain.replace("’", "'")
    return "".join([letter for letter in plain if not combining(letter)])


def same_person(
    one: tuple[str, ...], other: tuple[str, ...], short_names: ShortNames
) -> bool:
    """
    Tell whether two full names with one surname can be the same person's.

    The first names must agree, one may be an initial or short form of the other,
    and middle names may be left out: "Joseph R. Biden", "Joe Biden".
    """
    if one[-1] != other[-1]:
        return False
    left, right = one[:-1], other[:-1]
    if not left or not right:
        return True
    if len(left) > len(right):
        left, right = right, left
    if right[-len(left) :] == left:
        return True
    return _agree(left[0], right[0], short_names) and all(
        any(_agree(word, whole, short_names) for whole in right) for word in left[1:]
    )


def is_fuller(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Tell "Gwendoline Roe" from "Gwen Roe", and "Ana B. Lisi" from "Ana Lisi"."""
    if len(words) != len(known):
        return len(words) > len(known)
    return (
        len(words) > 1
        and words[1:] == known[1:]
        and len(words[0]) > len(known[0]) > 1
        and words[0].startswith(known[0])
    )


def _agree(one: str, other: str, short_names: ShortNames) -> bool:
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    short, long = sorted((one, other), key=len)
    if long.startswith(short):
        return True
    return long in short_names.get(short, ()) or short in short_names.get(long, ())
