"""
Part-of-speech tags: a table of words, and a table of neighbors for the doubtful.

A word's entry names its most frequent Penn tag and, where another is common
enough, that one too.  Only for words with two tags the neighbors are asked: the
tag chosen for the word before, and the first tag of the word after.  On news
this agrees with CoreNLP on 96 words of 100, which is as much as attribution can
use (a full tagger adds nothing to it), at the price of one or two look-ups a word.
"""

from collections.abc import Mapping

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
_INFINITIVE_MARKS = frozenset({"TO", "MD"})
_SUBJECTS = frozenset({"NNS", "NNPS", "PRP", "WP", "WDT"})

_REGULAR_PAST: dict[str, TagPair] = {
    "VBD": ("VBD", "VBN"),
    "VBN": ("VBN", "VBD"),
}
_OBJECTS = frozenset({"DT", "PRP", "PRP$"})

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
    firsts = set(tokens.sentence_first)
    tags: list[str] = []
    after = [pair[0] for pair in pairs[1:]]
    after.append(EDGE_RIGHT)
    before = before_that = EDGE_LEFT
    for index, (first, other) in enumerate(pairs):
        if other is None:
            # "to issue her support": many nouns are verbs too.
            infinitive = first == "NN" and before == "TO" and after[index] in _OBJECTS
            tag = "VB" if infinitive else first
        else:
            left = EDGE_LEFT if index in firsts else before
            right = after[index]
            both = f"{before_that} {left}"
            tag = (
                (left == "RB" and contexts.get((first, other, both, right)))
                or contexts.get((first, other, left, right))
                or contexts.get((first, other, both, ""))
                or contexts.get((first, other, left, ""))
                or contexts.get((first, other, "", right))
                or first
            )
        if tag in _BASE_FORMS:
            # One form, two tags: after "to" and "will" it is an infinitive.
            bound = before in _INFINITIVE_MARKS or (
                before == "RB" and before_that in _INFINITIVE_MARKS
            )
            tag = "VB" if bound else "VBP" if before in _SUBJECTS else tag
        tags.append(tag)
        before_that = before
        before = tag
    return tuple(tags)


def look_up_tags(tokens: Tokens, words: Mapping[str, TagPair]) -> list[TagPair]:
    """Return each token's entry, from the tables or by its shape."""
    guessed: dict[tuple[str, bool], TagPair] = {}
    pairs: list[TagPair] = []
    firsts = set(tokens.sentence_first)
    before = ""
    for index, word in enumerate(tokens.words):
        opens = index in firsts or before in _OPENERS
        before = word
        lower = tokens.lower[index]
        # Inside a sentence a capital is evidence, at its start it is none.
        capital = word[0].isupper()
        pair = words.get(word if capital and not opens else lower)
        if capital and opens:
            acronym = len(word) > 1 and word.isupper()
            if pair is None or acronym or pair[0] in _OPEN_CLASSES:
                pair = _as_name(word, words) or pair
        if pair is None:
            key = (word, opens)
            pair = guessed.get(key)
            if pair is None:
                pair = guessed[key] = _guess(word, lower, words, opens=opens)
        if pair[1] is None and lower.endswith("ed"):
            # One form for the past tense and the participle: the neighbors decide.
            pair = _REGULAR_PAST.get(pair[0], pair)
        pairs.append(pair)
    return pairs


# At the start of a sentence, words of these classes may be names ("Mark Holden").
_OPEN_CLASSES = frozenset({"NN", "NNS", "VB", "VBP", "VBZ", "JJ"})


def _as_name(word: str, words: Mapping[str, TagPair]) -> TagPair | None:
    """Return the entry of a word that is a name where its capital means something."""
    pair = words.get(word)
    return pair if pair is not None and pair[0] in {"NNP", "NNPS"} else None


def _guess(
    word: str, lower: str, words: Mapping[str, TagPair], *, opens: bool
) -> TagPair:
    """Judge an unknown word by its signs, capital, digits and suffix."""
    sign = _SIGNS.get(word)
    if sign is not None:
        return sign, None
    capital = word[0].isupper()
    if capital and opens and word in words:
        return words[word]
    if capital and not opens:
        return "NNP", None
    if not any(character.isalpha() for character in word):
        has_digit = any(character.isdigit() for character in word)
        return ("CD" if has_digit else ":"), None
    if word[0].isdigit():
        return "CD", "JJ"
    if "-" in word:
        return "JJ", "NN"
    if capital:
        return "NNP", "NN"
    return _by_suffix(lower)


def _by_suffix(lower: str) -> TagPair:
    """Return the tags that a word's ending suggests."""
    for suffix, pair in _SUFFIXES:
        if lower.endswith(suffix) and len(lower) > len(suffix) + 1:
            return pair
    return "NN", "JJ"
