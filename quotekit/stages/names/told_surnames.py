"""
Told surnames: words of the tables that a text has for somebody's name.

"Alice Steel" may be a firm, and "Alice Major" hold an office; where "Steel said" or
"Major said" stands further on, without an article, these are surnames, and are so
wherever they stand in that text.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from quotekit.lexicons.mention_words import (
    HONORIFIC,
    MODIFIER,
    PLACE,
    ROLE,
    SUFFIX,
    SURNAME_NOUNS,
)
from quotekit.stages.columns.reading import Range
from quotekit.stages.vocabulary.class_words import COMMON_GIVEN_NAMES, SURNAMES

_SAYING = frozenset(
    (word,)
    for word in """
    said says told tells added adds noted explained explains recalled recalls wrote
    writes argued argues asked replied insisted insists warned admitted stressed
    believes thinks thought remembers remembered joked laughed continued answered
    acknowledged conceded claimed claims suggested concluded countered
    """.split()  # noqa: SIM905  # read like prose
)
# What stands before "Steel said"; a noun or an adjective there has "Steel" for its own.
_BEFORE_SUBJECTS = frozenset(
    """
    , ; : — – - " “ ” ' ‘ ’ and but that as when while after before because if though
    although so what
    """.split()  # noqa: SIM905  # read like prose
)
_BEHIND_SUBJECTS = frozenset(
    (*(",", ".", ";", ":"), *("of", "in", "on", "at", "after", "as"))
)
# Behind a first name that nobody knows; "the Lund Council" and "Deputy Minister" speak
# without an article as well, in headlines and minutes.
_SURNAMES = SURNAMES | SURNAME_NOUNS
_TITLES = frozenset((ROLE, HONORIFIC, MODIFIER))
_NO_SURNAMES = frozenset((HONORIFIC, SUFFIX))
_MOST_WORDS = 4


def told_surnames(
    lower: Sequence[str],
    firsts: frozenset[int],
    capitals: Mapping[str, str],
    runs: Iterable[Range],
) -> Iterator[str]:
    """
    Yield the words that stand in a full name, and elsewhere alone as who speaks.

    A title may stand before them: "Attorney General Temple".

    Args:
        lower:
            The words of the text, in lower case.

        firsts:
            Where its sentences begin.

        capitals:
            What words with a capital may be.

        runs:
            The stretches of words with capitals.
    """
    speaking = set()
    full = []
    for first, end in runs:
        letter = capitals.get(lower[end - 1])
        if letter is None or letter in _NO_SURNAMES:
            continue
        if end - first == 1:
            if _speaks(lower, firsts, first):
                speaking.add(lower[first])
        elif _is_titled(lower, capitals, (first, end)):
            speaking.add(lower[end - 1])
        else:
            full.append((first, end, letter))
    if not speaking:
        return
    for first, end, letter in full:
        word = lower[end - 1]
        if word in speaking and _is_named(lower, capitals, (first, end), letter):
            yield word


def _speaks(lower: Sequence[str], firsts: frozenset[int], index: int) -> bool:
    """Tell "Steel said" and "said Steel." from "the steel said"."""
    if lower[index + 1 : index + 2] in _SAYING:
        return index in firsts or lower[index - 1] in _BEFORE_SUBJECTS
    return (
        index > 0
        and lower[index - 1 : index] in _SAYING
        and not _BEHIND_SUBJECTS.isdisjoint(lower[index + 1 : index + 2])
    )


def _is_titled(lower: Sequence[str], capitals: Mapping[str, str], run: Range) -> bool:
    """Tell whether before the last word stand titles only: "Sir Cook"."""
    first, end = run
    return all(
        capitals.get(word.rstrip(".")) in _TITLES for word in lower[first : end - 1]
    )


def _is_named(
    lower: Sequence[str], capitals: Mapping[str, str], run: Range, letter: str
) -> bool:
    """Tell "Alice Steel" from "the Lund Council" and "Deputy Minister"."""
    first, end = run
    given = lower[end - 2 : end - 1]
    if given in COMMON_GIVEN_NAMES:
        return True
    word = lower[end - 1]
    return (
        given[0] not in capitals
        and end - first <= _MOST_WORDS
        and (letter == PLACE or word in _SURNAMES)
        and lower[first - 1 : first] != ("the",)
    )
