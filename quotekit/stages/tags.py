"""
Part-of-speech tags: a table of words, and a table of neighbors for the doubtful.

A word's entry names its most frequent Penn tag and, where another is common
enough, that one too.  Only for words with two tags the neighbors are asked: the
tag chosen for the word before, and the first tag of the word after.  On news
this agrees with CoreNLP on 96 words of 100, which is as much as attribution can
use (a full tagger adds nothing to it), at the price of one or two look-ups a word.
"""

from collections.abc import Mapping, Sequence
from typing import cast

from quotekit.annotations.tokens import Tokens

TagPair = tuple[str, str | None]
"""A word's most frequent tag, and the other one it may have."""

Contexts = Mapping[tuple[str, str | None, str, str], str]
"""(first tag, other tag, tag before, first tag after) to the tag to choose.

The tag before or the tag after may be "", and then only the other side counts;
two tags before stand in one string, with a space between them.
"""

EDGE_LEFT = "^"
EDGE_RIGHT = "$"

# After these a capital letter says nothing: a sentence may begin here.
_OPENERS = frozenset("\"“'‘«„‚‹(:—–-;") | {"``", "--"}

# The tags of signs, as the Penn Treebank has them.
_SIGNS = {
    ",": ",",
    ".": ".",
    "?": ".",
    "!": ".",
    "(": "-LRB-",
    "[": "-LRB-",
    "{": "-LRB-",
    ")": "-RRB-",
    "]": "-RRB-",
    "}": "-RRB-",
    "$": "$",
    "£": "$",
    "€": "$",
    "%": "NN",
    "&": "CC",
    "“": "``",
    "„": "``",
    "«": "``",
    "``": "``",
    "”": "''",
    "»": "''",
    "''": "''",
    "‘": "``",
    "’": "''",
    "'": "''",
    '"': "''",
}

_BASE_FORMS = frozenset({"VB", "VBP"})

# Words of these tags are looked at even where they have no other.
_DEPENDENT = _BASE_FORMS | {"TO"}
_INFINITIVE_MARKS = frozenset({"TO", "MD"})
_SUBJECTS = frozenset({"NNS", "NNPS", "PRP", "WP", "WDT"})

_PAST: dict[str, TagPair] = {
    "VBD": ("VBD", "VBN"),
    "VBN": ("VBN", "VBD"),
}
_OBJECTS = frozenset({"DT", "PRP", "PRP$"})
_POSSESSIVES = frozenset({"PRP$", "POS"})
_ARTICLES = frozenset({"the", "a", "an", "every", "no"})

_NAMES = frozenset({"NNP", "NNPS"})

# At the start of a sentence, words of these classes may be names ("Mark Holden").
_OPEN_CLASSES = frozenset({"NN", "NNS", "VB", "VBP", "VBZ", "JJ"})

# Suffixes tried in this order, for words that no table knows.
_SUFFIXES: tuple[tuple[str, TagPair], ...] = (
    ("ly", ("RB", None)),
    ("ing", ("VBG", "NN")),
    ("ed", ("VBN", "VBD")),
    ("ness", ("NN", None)),
    ("ment", ("NN", None)),
    ("ion", ("NN", None)),
    ("ity", ("NN", None)),
    ("ism", ("NN", None)),
    ("ous", ("JJ", None)),
    ("ful", ("JJ", None)),
    ("able", ("JJ", None)),
    ("ible", ("JJ", None)),
    ("ical", ("JJ", None)),
    ("ish", ("JJ", "NN")),
    ("ive", ("JJ", "NN")),
    ("less", ("JJ", None)),
    ("ic", ("JJ", "NN")),
    ("al", ("JJ", "NN")),
    ("ian", ("JJ", "NN")),
    ("est", ("JJS", "NN")),
    ("ss", ("NN", None)),
    ("us", ("NN", None)),
    ("is", ("NN", None)),
    ("s", ("NNS", "VBZ")),
)


def tag_words(
    tokens: Tokens, words: Mapping[str, TagPair], contexts: Contexts
) -> tuple[str, ...]:
    """
    Tag each token with its Penn Treebank part of speech, as column.

    Args:
        tokens:
            The tokens of one text.

        words:
            Tags by word, in lower case, and as written where a capital makes a
            difference ("May").

        contexts:
            What to choose between two tags, by neighbors.

    Returns:
        One tag a token.  Words that no table knows are judged by capital,
        digits and suffix.
    """
    pairs = look_up_tags(tokens, words)
    small = tokens.lower
    firsts = set(tokens.sentence_first)
    # The first tag of the word after is asked for, whatever is chosen there.
    after = [pair[0] for pair in pairs]
    tags = after.copy()
    after.append(EDGE_RIGHT)
    # A text asks the same of the contexts again and again.
    chosen: dict[tuple[TagPair, str, str, str], str] = {}
    infinitives: list[int] = []
    # Most words have one tag, and nothing has to be done for them.
    doubtful = [
        index
        for index, (tag, other) in enumerate(pairs)
        if other is not None or tag in _DEPENDENT
    ]
    for index in doubtful:
        pair = pairs[index]
        tag, other = pair
        before = tags[index - 1] if index else EDGE_LEFT
        before_that = tags[index - 2] if index > 1 else EDGE_LEFT
        if other is not None:
            left = EDGE_LEFT if index in firsts else before
            right = after[index + 1]
            known = chosen.get((pair, before_that, left, right))
            if known is None:
                known = _choose(pair, contexts, before_that, left, right)
                chosen[pair, before_that, left, right] = known
            tag = known
        if tag in _BASE_FORMS:
            # One form, two tags: after "to" and "will" it is an infinitive.
            if before in _INFINITIVE_MARKS or (
                before == "RB" and before_that in _INFINITIVE_MARKS
            ):
                tag = "VB"
            elif before in _SUBJECTS:
                tag = "VBP"
            elif before in _POSSESSIVES or (
                before == "DT" and small[index - 1] in _ARTICLES
            ):
                # "his hope that": no verb stands behind these.
                tag = "NN"
        elif tag == "TO" and _is_infinitive(pairs, index + 1):
            infinitives.append(index + 1)
        tags[index] = tag
    for index in infinitives:
        tags[index] = "VB"
    return tuple(tags)


def _is_infinitive(pairs: Sequence[TagPair], index: int) -> bool:
    """Tell "to issue her support", "to close the road": many words are verbs too."""
    return (
        index + 1 < len(pairs)
        and pairs[index] in _DOUBTFUL_VERBS
        and pairs[index + 1][0] in _OBJECTS
    )


_DOUBTFUL_VERBS: frozenset[TagPair] = frozenset(
    {
        ("NN", None),
        ("JJ", None),
        ("NN", "JJ"),
        ("JJ", "NN"),
        ("JJ", "RB"),
        ("RB", "JJ"),
    }
)


def _choose(
    pair: TagPair, contexts: Contexts, before_that: str, left: str, right: str
) -> str:
    """Return the tag that the neighbors prefer, the nearest evidence first."""
    first, other = pair
    both = f"{before_that} {left}"
    return (
        (left == "RB" and contexts.get((first, other, both, right)))
        or contexts.get((first, other, left, right))
        or contexts.get((first, other, both, ""))
        or contexts.get((first, other, left, ""))
        or contexts.get((first, other, "", right))
        or first
    )


def look_up_tags(tokens: Tokens, words: Mapping[str, TagPair]) -> list[TagPair]:
    """Return each token's entry, from the tables or by its shape."""
    firsts = set(tokens.sentence_first)
    written, small = tokens.words, tokens.lower
    pairs: list[TagPair | None] = [*map(words.get, small)]
    guessed: dict[str, TagPair] = {}
    capitals: dict[tuple[str, bool], TagPair] = {}
    # Most words are small and known, and have their entry already.
    special = [
        index
        for index, (word, lower, pair) in enumerate(
            zip(written, small, pairs, strict=True)
        )
        if word != lower or pair is None or (pair[1] is None and pair[0] in _PAST)
    ]
    for index in special:
        word, lower, pair = written[index], small[index], pairs[index]
        if word[0].isupper():
            # Inside a sentence a capital is evidence, at its start it is none.
            opens = index in firsts or (index > 0 and written[index - 1] in _OPENERS)
            pair = capitals.get((word, opens))
            if pair is None:
                pair = _look_up_capital(word, lower, words, opens=opens)
                capitals[word, opens] = pair
        elif pair is None:
            pair = guessed.get(word)
            if pair is None:
                pair = guessed[word] = _guess(word, lower)
        if pair[1] is None and pair[0] in _PAST and lower.endswith("ed"):
            # One form for the past tense and the participle: the neighbors decide.
            pair = _PAST[pair[0]]
        pairs[index] = pair
    return cast("list[TagPair]", pairs)


def _look_up_capital(
    word: str, lower: str, words: Mapping[str, TagPair], *, opens: bool
) -> TagPair:
    """Return the entry of a word with a capital, which may be a name."""
    if not opens:
        return words.get(word) or ("NNP", None)
    pair = words.get(lower)
    acronym = len(word) > 1 and word.isupper()
    if pair is None or acronym or pair[0] in _OPEN_CLASSES:
        as_written = words.get(word)
        if as_written is not None and (as_written[0] in _NAMES or pair is None):
            return as_written
    if pair is not None:
        return pair
    if "-" in word:
        return "JJ", "NN"
    return "NNP", "NN"


def _guess(word: str, lower: str) -> TagPair:
    """Judge an unknown word without a capital by its signs, digits and suffix."""
    sign = _SIGNS.get(word)
    if sign is not None:
        return sign, None
    if not any(map(str.isalpha, word)):
        return ("CD" if any(map(str.isdigit, word)) else ":"), None
    if word[0].isdigit():
        return "CD", "JJ"
    if "-" in word:
        return "JJ", "NN"
    return _by_suffix(lower)


def _by_suffix(lower: str) -> TagPair:
    """Return the tags that a word's ending suggests."""
    for suffix, pair in _SUFFIXES:
        if lower.endswith(suffix) and len(lower) > len(suffix) + 1:
            return pair
    return "NN", "JJ"
