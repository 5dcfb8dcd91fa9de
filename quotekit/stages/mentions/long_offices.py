"""
Long offices: what somebody is in several words that look like something else.

"Police and Crime Commissioner Ana Lisi" is one person, "World No. 1 Ana Lisi" has a
rank and no body, and "father of three Tom Roe" is nobody's father.
"""

from collections.abc import Iterator

from quotekit.annotations.tokens import Tokens
from quotekit.lexicons.mention_words import DEMONYM, MODIFIER, PLACE, ROLE
from quotekit.stages.vocabulary.class_words import POSSESSIVES
from quotekit.stages.vocabulary.small_words import COUNTRIES
from quotekit.stages.vocabulary.sought_words import PARENTS, PLAYERS, RANKS
from quotekit.stages.vocabulary.word_classes import WordClasses

_PLAYERS = frozenset(("women", "men", "ladies"))
_LANDS = frozenset((PLACE, DEMONYM))
_PAUSES = ((",",), (".",), ("said",), ("says",))
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
    yield from _ranked(classes)
    for player in classes.places_of(*PLAYERS):
        if player and _plays(classes, player):
            yield player, ROLE
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


def _plays(classes: WordClasses, player: int) -> bool:
    """Tell "Lakers center Ana Lisi" from "the arts center Lund House"."""
    club = classes.lower[player - 1]
    return (
        club.endswith("s")
        and classes.is_capital(player - 1)
        and club not in classes.words.capitals
        and not classes.is_capital(player)
        # "The Lakers center, Ana Lisi,"
        and classes.opens_full_name(
            player + 1 + (classes.lower[player + 1 : player + 2] == (",",))
        )
    )


def _ranked(classes: WordClasses) -> Iterator[tuple[int, str]]:
    """Yield the words of "World No. 1", "British number one"."""
    lower, last = classes.lower, len(classes.lower) - 1
    for rank in classes.places_of(*RANKS):
        begin = (
            _start_of_ranked(classes, rank)
            if 0 < rank < last and _is_number(lower[rank + 1])
            else None
        )
        if begin is not None:
            for index in range(begin, rank + 1):
                yield index, MODIFIER
            yield rank + 1, ROLE


def _start_of_ranked(classes: WordClasses, rank: int) -> int | None:
    """
    Tell "World No. 1", "British number one Ana Lisi" from "Lund's number one export".

    Of a country there are ranks of songs and goods as well, which have nouns behind.
    A land has a class of its own; "World" and "women's" have what they have in this.
    """
    before = classes.lower[rank - 1]
    if before == "world":
        return rank - 1
    if not (
        classes.is_capital(rank + 2) or classes.lower[rank + 2 : rank + 3] in _PAUSES
    ):
        return None
    begin = rank
    if before in POSSESSIVES and classes.lower[rank - 2] in _PLAYERS:
        # "British women's number one"
        begin = rank - 2
    land = begin - 1 - (begin == rank and before in POSSESSIVES)
    return begin if land >= 0 and _is_land(classes, land) else None


def _is_land(classes: WordClasses, index: int) -> bool:
    """Tell "British", "US", "South | Korean"."""
    if not classes.is_capital(index):
        return False
    word = classes.lower[index]
    if word in COUNTRIES:
        return classes.written[index].isupper()
    heads = classes.words.tails.get(word, ())
    return (
        classes.words.capitals.get(word) in _LANDS or classes.lower[index - 1] in heads
    )


def _is_number(word: str) -> bool:
    return word.isdecimal() or word in _WORDS_FOR_NUMBERS
