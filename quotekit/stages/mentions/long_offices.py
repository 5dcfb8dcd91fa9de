"""
Long offices: what somebody is in several words that look like something else.

"Police and Crime Commissioner Ana Lisi" is one person, "World No. 1 Ana Lisi" has a
rank and no body, and "father of three Tom Roe" is nobody's father.
"""

from collections.abc import Iterator

from quotekit.annotations.tokens import Tokens
from quotekit.lexicons.mention_words import MODIFIER, ROLE
from quotekit.stages.vocabulary.sought_words import PARENTS
from quotekit.stages.vocabulary.word_classes import WordClasses

_RANKS = frozenset(("no", "no.", "nos.", "number"))
_WORDS_FOR_NUMBERS = frozenset(
    """
    one two three four five six seven eight nine ten eleven twelve
    """.split()  # noqa: SIM905  # read like prose
)
_SERGEANTS = frozenset(("sgt", "sgt.", "sergeant", "sergeants"))
_POLICE_AND = ("police", "and")
_OFFICERS = frozenset(
    ("commissioner", "commissioners", "commissioner-elect", "candidate", "candidates")
)


def long_offices(tokens: Tokens, classes: WordClasses) -> Iterator[tuple[int, str]]:
    """
    Yield tokens of such offices, and the class each has there.

    Args:
        tokens:
            The text's tokens.

        classes:
            Their classes, of which none has to be known yet.
    """
    lower, last = tokens.lower, len(tokens.lower) - 1
    for crime in classes.places_of("crime"):
        if (
            lower[max(0, crime - 2) : crime] == _POLICE_AND
            and crime < last
            and (lower[crime + 1] in _OFFICERS)
        ):
            for index in (crime - 2, crime - 1, crime):
                yield index, MODIFIER
    for world in classes.places_of("world"):
        if (
            world + 2 <= last
            and lower[world + 1] in _RANKS
            and (_is_number(lower[world + 2]))
        ):
            yield world, MODIFIER
            yield world + 1, MODIFIER
            yield world + 2, ROLE
    for master in classes.places_of("master"):
        if master < last and lower[master + 1] in _SERGEANTS:
            yield master, MODIFIER
    for parent in classes.places_of(*PARENTS):
        if (
            parent + 2 < last
            and lower[parent + 1] == "of"
            and _is_number(lower[parent + 2])
            and classes.is_capital(parent + 3)
            and parent + 3 not in classes.sentence_firsts
        ):
            yield parent, MODIFIER
            yield parent + 1, MODIFIER
            yield parent + 2, ROLE


def _is_number(word: str) -> bool:
    return word.isdecimal() or word in _WORDS_FOR_NUMBERS
