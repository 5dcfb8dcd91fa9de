"""
Joined names: what stands inside names, in one token with the words that it is of.

With "Ed | “Skip” | Barlow" and "Al | Benton, Jr." a name is a row of words like any
other.  The marks quote nothing, the comma parts nothing, and "Benton" is still his
surname: that is what its token is looked up as.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from quotekit.annotations.spans import Span
from quotekit.annotations.tokens import Tokens
from quotekit.stages.columns.tags import TagPair
from quotekit.stages.word_sets import places_of

_YOUNGER_AND_ELDER = frozenset(("jr", "jr.", "sr", "sr."))
_NUMBERS = frozenset(("ii", "iii", "iv"))
_GENERATIONS = _YOUNGER_AND_ELDER | _NUMBERS
_NAMES = frozenset(("NNP", "NNPS"))
_UNKNOWN: TagPair = ("NNP", None)


def join_names(
    text: str,
    tokens: Tokens,
    nicknames: Sequence[Span],
    tags_of_words: Mapping[str, TagPair],
) -> Tokens:
    """
    Return *tokens* with nicknames as one each, and "Jr." in the surname's before it.

    So "“Mayor”" is no office, and "“The Boss”" is one word of a name.
    """
    if not nicknames and _GENERATIONS.isdisjoint(tokens.lower):
        return tokens
    joined = [(span, span.of(text).lower()) for span in nicknames]
    for at in places_of(_GENERATIONS, tokens.lower):
        surname = at - 1 - (tokens.words[at - 1] == ",")
        if _goes_on_with_name(tokens, surname, at, tags_of_words):
            span = Span(tokens.starts[surname], tokens.ends[at])
            joined.append((span, tokens.lower[surname]))
    if not joined:
        return tokens
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    lower: list[str] = []
    # The tokens that are parts of others now.
    gone: list[int] = []
    done = 0
    for span, form in sorted(joined):
        first = bisect_left(tokens.starts, span.start)
        end = bisect_left(tokens.starts, span.end)
        behind = bisect_right(tokens.sentence_first, first)
        if (
            first < done
            or tokens.starts[first] != span.start
            or tokens.sentence_first[behind] < end
        ):
            continue
        starts += tokens.starts[done : first + 1]
        ends += (*tokens.ends[done:first], tokens.ends[end - 1])
        words += (*tokens.words[done:first], span.of(text))
        lower += (*tokens.lower[done:first], form.replace("’", "'"))
        gone += range(first + 1, end)
        done = end
    return Tokens(
        starts=(*starts, *tokens.starts[done:]),
        ends=(*ends, *tokens.ends[done:]),
        words=(*words, *tokens.words[done:]),
        lower=(*lower, *tokens.lower[done:]),
        sentence_first=tuple(
            [at - bisect_left(gone, at) for at in tokens.sentence_first]
        ),
    )


def _goes_on_with_name(
    tokens: Tokens, surname: int, at: int, tags_of_words: Mapping[str, TagPair]
) -> bool:
    """Tell whether a name ends in "Jr.": "Benton | Jr.", "Benton, | III"."""
    words = tokens.words
    if surname < 0 or not (words[at][0].isupper() and words[surname][0].isupper()):
        return False
    if any(first in tokens.sentence_first for first in range(surname + 1, at + 1)):
        return False
    if tokens.lower[at] in _YOUNGER_AND_ELDER:
        return True
    # Not "World War II", "Phase III"
    tag, _ = tags_of_words.get(tokens.lower[surname], _UNKNOWN)
    return tag in _NAMES


def tag_nicknames(
    tokens: Tokens, tags: tuple[str, ...], nicknames: Sequence[Span]
) -> tuple[str, ...]:
    """Return *tags* with the nicknames tagged as the names that they are."""
    if not nicknames:
        return tags
    changed = list(tags)
    for nickname in nicknames:
        changed[bisect_left(tokens.starts, nickname.start)] = "NNP"
    return tuple(changed)
