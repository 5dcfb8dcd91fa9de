"""
Part-of-speech tags: a table of words, and a table of neighbors for the doubtful.

A word's entry names its most frequent Penn tag and, where another is common
enough, that one too.  Only for words with two tags the neighbors are asked: the
tag chosen for the word before, and the first tag of the word after.  On news
this agrees with CoreNLP on 96 words of 100, which is as much as attribution can
use (a full tagger adds nothing to it), at the price of one or two look-ups a word.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from quotekit.annotations.tokens import Tokens
from quotekit.stages.word_sets import word_set

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
_BEFORE_OBJECTS = (["DT"], ["PRP"], ["PRP$"])
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
    ("ize", ("VB", "VBP")),
    ("ise", ("VB", "VBP")),
    ("ify", ("VB", "VBP")),
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
    ("ers", ("NNS", None)),
    ("ors", ("NNS", None)),
    ("ists", ("NNS", None)),
    ("ions", ("NNS", None)),
    ("ments", ("NNS", None)),
    ("ss", ("NN", None)),
    ("us", ("NN", None)),
    ("is", ("NN", None)),
    ("s", ("NNS", "VBZ")),
)


def tag_words(  # noqa: C901, PLR0912  # one loop: calls would cost time
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
    memory = _memory_of(words, contexts)
    # The first tag of the word after is asked for, whatever is chosen there.
    entries, after, noted = _look_up(tokens, memory)
    small = tokens.lower
    firsts = frozenset(tokens.sentence_first)
    # What stands before the first word is found at the end: at -1 and -2.
    tags = [*after, EDGE_LEFT, EDGE_LEFT]
    after.append(EDGE_RIGHT)
    infinitives: list[int] = []
    # Most words have one tag, and nothing has to be done for them.
    for index in noted:
        entry = entries[index]
        if not entry.doubtful:
            continue
        before, before_that = tags[index - 1], tags[index - 2]
        tag = entry.first
        if entry.other is not None:
            if entry.pair is _APOSTROPHE:
                if after[index + 1] in _OWNED and _ends_plural(tokens, index):
                    tags[index] = "POS"
                continue
            left = EDGE_LEFT if index in firsts else before
            right = after[index + 1]
            tag = entry.chosen.get((left, right)) or memory.choose(
                entry, before_that, left, right
            )
        if entry.peculiar:
            tag = _tag_of_peculiar(tag, small, after, index, before, before_that)
        if tag == "VBP" and before == "VBZ" and entries[index - 1].may_be_plural:
            # "Court records | show": one verb does not stand right behind another.
            tags[index - 1] = before = "NNS"
        if tag == "NNS" and before == "CC" and entry.may_be_plural:
            if _is_second_verb(tags, small, after, index):
                tag = "VBZ"
        elif tag in _BASE_FORMS:
            behind_article = before == "DT" and small[index - 1] in _ARTICLES
            tag = _tag_of_base_form(tag, before, before_that, behind_article)
            if tag == "VB" and entry.other == "VBD" and before in _NAMES_OR_NOUN:
                # "The firm put its losses at 40 million"
                near = small[max(0, index - _NEAR_HELP) : index]
                tag = "VBD" if _WITH_INFINITIVES.isdisjoint(near) else tag
        elif tag == "VBZ":
            # "asked the monitors not to tell", "three reports"
            if entry.may_be_plural and _counts(before, small[index - 1]):
                tag = "NNS"
        elif tag == "TO":
            if _is_verb_too(small, after, index + 1) or (
                # "to issue her support": many words are verbs too.
                after[index + 2 : index + 3] in _BEFORE_OBJECTS
                and entries[index + 1].pair in _DOUBTFUL_VERBS
            ):
                infinitives.append(index + 1)
        elif (
            entry.may_be_verb
            and _binds_infinitive(before, before_that)
            and small[index - 2 : index] != _ACCORDING_TO
        ):
            # "to waylay them", "to show mercy", but "according to don Lisi"
            tag = "VB"
        tags[index] = tag
    for index in infinitives:
        tags[index] = "VB"
    return tuple(tags[:-2])


_NAMES_OR_NOUN = frozenset({"NN", "NNP"})
_NEAR_HELP = 6
# "Will the firm cut jobs?", "helped the firm cut its losses"
_WITH_INFINITIVES = frozenset(
    """
    can could did do does had has have help helped helping helps let lets letting made
    make makes making may might must saw see seeing sees shall should to watch watched
    will would
    """.split()  # noqa: SIM905  # read like prose
)


def _is_second_verb(
    tags: Sequence[str], small: Sequence[str], after: Sequence[str], index: int
) -> bool:
    """Tell "denies his guilt and | claims to be ill" from "rumors and | claims"."""
    following = after[index + 1]
    if small[index - 1] not in {"and", "but"} or tags[index - 2] not in _ONE_THING:
        return False
    if small[index + 1 : index + 2] != ("that",) and not (
        following == "TO" and after[index + 2 : index + 3] in _MAYBE_INFINITIVES
    ):
        return False
    for at in range(index - 2, max(-1, index - _FARTHEST_VERB), -1):
        if tags[at] in _VERBS_OF_NOW:
            return tags[at] == "VBZ"
        if tags[at] in _NO_CLAUSE:
            break
    return False


_ONE_THING = frozenset({"NN", "NNP", "RB", "PRP"})
# Many infinitives may be nouns: "hopes to move".
_MAYBE_INFINITIVES = (["VB"], ["VBP"], ["NN"])
_VERBS_OF_NOW = frozenset({"VBZ", "VBP", "VBD", "MD"})
_NO_CLAUSE = frozenset({".", ":", "``", "''"})
_FARTHEST_VERB = 30


def _tag_of_peculiar(  # noqa: C901, PLR0911, PLR0913, PLR0917  # rare, and asked from the loop
    tag: str,
    small: Sequence[str],
    after: Sequence[str],
    index: int,
    before: str,
    before_that: str,
) -> str:
    """Return the tag of a word that the table of neighbors does not do justice to."""
    word, following = small[index], small[index + 1 : index + 2]
    if (
        word in {"van", "den"}
        and before not in _BEFORE_NOUNS
        and (after[index + 1] == "NNP" or following == ("den",))
    ):
        # "Ludwig van den Berg", "said van Roe", but "a white van Roe drove"
        return "NNP"
    if word == "think" and following in _TANKS:
        # "Lund-based think tank Fanilo"
        return "NN"
    if word == "show" and tag == "NN":
        is_verb = _shows_what_follows(small, after, index, before)
        return "VBP" if is_verb else tag
    if word == "forecast" and small[index - 1] in _BEING and following in _TO_OR_AT:
        # "Growth is forecast to slow"
        return "VBN"
    if word == "warning" and before == "PRP$" and following == ("that",):
        # "his warning that prices would rise was ignored"
        return "NN"
    if word == "denied" and tag == "VBN" and before in _WHO_DENY:
        # "The bank denied wrongdoing", but "women denied care"
        return "VBD" if following in _DENIED else tag
    if word == "alleged" and small[index - 2 : index] in _IT_IS:
        # "The pair, it was alleged, planned it", "it is alleged that"
        return "VBN"
    if word == "alleged" and tag == "JJ" and before in _WHO_ALLEGE:
        # "Ana Lisi alleged fraud", but "the Lund alleged fraud case"
        doubtful_noun = before_that == "DT" and after[index + 1] in _OWNED
        return tag if doubtful_noun or following in _ALLEGED_TO_BE else "VBD"
    if word == "writing" and tag == "VBG" and small[index - 1] == "in":
        # "The council replied in writing that"
        return "NN" if following in _BEHIND_WRITING else tag
    if word == "retired" and tag == "VBN" and after[index + 1] == "NNP":
        # "its secretary, retired Commodore Ana Lisi"
        return "JJ"
    if (
        word == "forward"
        and before in _BEFORE_PLAYERS
        and (after[index + 1] in _VERBS_BEHIND or after[index + 1 : index + 3] == _WHO)
    ):
        # "The Lund forward said", but "The way forward is"
        return "NN"
    if (
        word == "that"
        and before in {"IN", "TO"}
        and small[index - 1] in _BEFORE_DETERMINERS
        and after[index + 1] in {"NN", "JJ"}
    ):
        # "disagreed with that view"
        return "DT"
    return tag


_IT_IS = (("it", "is"), ("it", "was"))
_BEING = frozenset({"is", "are", "was", "were", "been", "be"})
_TO_OR_AT = (("to",), ("at",))
_WHO_DENY = frozenset({"NN", "NNS", "NNP", "PRP"})
_DENIED = tuple(
    (word,)
    for word in (
        *("any", "all", "charges", "guilt", "involvement", "knowledge", "liability"),
        *("manslaughter", "murder", "responsibility", "theft", "wrongdoing"),
    )
)
_PECULIAR = frozenset(
    """
    think alleged writing retired that van den show forward warning denied forecast
    """.split()  # noqa: SIM905  # read like prose
)
_BEFORE_PLAYERS = frozenset({"NNP", "NNPS", "JJ", "POS", "DT"})
_WHO = [",", "WP"]
_BEFORE_NOUNS = frozenset(
    {"DT", "JJ", "NN", "NNS", "PRP$", "POS", "CD", "VBN", "VBG", "WP$"}
)
_BEFORE_DETERMINERS = frozenset(
    {"with", "of", "on", "for", "from", "to", "against", "by", "at", "about"}
)


def _shows_what_follows(
    small: Sequence[str], after: Sequence[str], index: int, before: str
) -> bool:
    """Tell "records | show that" and "records show." from "stages show trials"."""
    following, tag = small[index + 1 : index + 2], after[index + 1]
    clause = tag in _WHAT_IS_SHOWN or (
        # "a show that will run"
        following in _CONJUNCTIONS and after[index + 2] not in _VERBS_BEHIND
    )
    if before not in _PLURALS_OR_VERBS:
        # "… published on Monday show | prices rose"
        clause |= tag == "NNS" and after[index + 2] in _VERBS_BEHIND
        return clause and _is_from_finders(small, after, index)
    if clause:
        # No verb has a "show" without an article for its object.
        return True
    of_record = small[index - 1] in WHAT_SHOWS
    if not of_record and before != "NNS":
        return False
    if tag in _ENDS or tag == "JJ" or following in _PREPOSITIONS_BEHIND:
        return of_record
    # "figures show | crime is", but "the records show trials"
    return tag in _NOUNS and not _VERBS_BEHIND.isdisjoint(
        after[index + 2 : index + _LONGEST_SHOWN]
    )


def _is_from_finders(small: Sequence[str], after: Sequence[str], index: int) -> bool:
    """Tell "Bank statements seen by the Post | show that" from "the Post show that"."""
    for here in range(index - 3, max(0, index - _LONGEST_FINDERS) - 1, -1):
        if after[here] in _VERBS_BEHIND or after[here] == ".":
            if after[here] != "VBD":
                return False
        elif small[here] in WHAT_SHOWS:
            if after[here + 1] == "IN":
                # "Data from Eurostat", but "photos of the fashion show that she ran"
                return after[index - 1] in {"NNP", "NNPS", "CD"}
            return after[here + 1] in _PAST and small[here + 2] in _BY
    return False


# Who "alleged victims" are: nobody alleges them.
_ALLEGED_TO_BE = tuple(
    (word + plural,)
    for word in ("victim", "attacker", "fighter", "killer", "member", "spy", "leader")
    for plural in ("", "s")
)
_PLURALS_OR_VERBS = frozenset({"VBZ", "NNS"})
_WHAT_IS_SHOWN = frozenset({"DT", "PRP", "PRP$", "CD", "EX", "WRB", "$", "NNP"})
_CONJUNCTIONS = (("that",), ("whether",), ("if",), ("as",))
_PREPOSITIONS_BEHIND = (("in",), ("on",), ("at",), ("by",))
_ENDS = frozenset({".", ","})
_NOUNS = frozenset({"NN", "NNS", "VBZ", "VBG"})
_VERBS_BEHIND = frozenset({"VBZ", "VBD", "VBP", "MD"})
_LONGEST_SHOWN = 8
_LONGEST_FINDERS = 14
_BY = frozenset({"by", "in", "from", "on", "to", "for", "last", "this", "earlier"})
WHAT_SHOWS = word_set(
    """
    accounts analyses data documents emails estimates figures filings files findings
    images letters messages minutes numbers papers photographs photos polls projections
    records reports results statements statistics studies surveys tests transcripts
    videos
    """
)
"""What shows how things are, though "accounts", "documents" and "records" are verbs."""
_TANKS = (("tank",), ("tanks",))
_BEHIND_WRITING = (("that",), ("to",), (",",), (".",), ("on",), ("whether",))
_WHO_ALLEGE = frozenset({"NNP", "NNPS", "NNS", "PRP", "WP"})
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


# "the seafarers' union": a mark that may be an apostrophe, and what one stands before.
_APOSTROPHE: TagPair = ("''", "POS")
_APOSTROPHES = frozenset({"'", "’"})
_OWNED = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "CD", "``"})
_FARTHEST_OPENING = 100


def _ends_plural(tokens: Tokens, index: int) -> bool:
    """Tell whether a mark right behind an "s" closes no quotation in single marks."""
    starts, ends, words = tokens.starts, tokens.ends, tokens.words
    if (
        not index
        or words[index - 1][-1] not in "sS"
        or starts[index] != ends[index - 1]
    ):
        return False
    opening = "‘" if words[index] == "’" else "'"
    return not any(
        words[other] == opening and (not other or ends[other - 1] < starts[other])
        for other in range(max(0, index - _FARTHEST_OPENING), index)
    )


def _counts(before: str, word: str) -> bool:
    """Tell whether an article or a number stands before a plural."""
    if before == "DT":
        return word in _ARTICLES
    return before == "CD" and word != "one"


def _binds_infinitive(before: str, before_that: str) -> bool:
    """Tell whether "to" or "will" stands before, perhaps with an adverb between."""
    return before in _INFINITIVE_MARKS or (
        before == "RB" and before_that in _INFINITIVE_MARKS
    )


_ACCORDING_TO = ("according", "to")
_NOUNS_AND_VERBS = frozenset({("NN", "VBP"), ("JJ", "VBP")})
_PLURALS_AND_VERBS = frozenset({("NNS", "VBZ"), ("VBZ", "NNS")})

# "set" is a participle more often, and "show" a noun: "to" leaves no doubt.
_ALWAYS_VERBS = word_set(
    """
    back become burst cast claim dispatch favor favour harvest hit hurt process quit set
    show shut split spread upgrade watch
    """
)

# Adjectives that are verbs as well, unless a noun follows: "to free them", but
# "access to free water".
ADJECTIVES_AND_VERBS = word_set(
    """
    better blunt calm clean clear close complete cool correct double dry ease empty
    exempt free further last level lower narrow open own perfect prompt quiet ready
    right secure slow smooth steady subject tense thin top total trim void warm welcome
    """
)


def _is_verb_too(small: Sequence[str], after: Sequence[str], index: int) -> bool:
    """Tell whether the word behind "to" is a verb, though it may be something else."""
    word = small[index] if index < len(small) else ""
    if word == "contact":
        # "to contact police", but "due to contact with", "to contact sports"
        named = after[index + 1] in _CONTACTED
        return named and small[index + 1] not in _OF_CONTACT
    return word in _ALWAYS_VERBS or (
        word in ADJECTIVES_AND_VERBS and after[index + 1] not in _BEHIND_ADJECTIVES
    )


_CONTACTED = _NAMES | {"NN", "NNS"}
_OF_CONTACT = frozenset({"sport", "sports", "lens", "lenses", "tracing", "details"})


_BEHIND_ADJECTIVES = frozenset({"NN", "NNS", "JJ", "CC", "VB", "VBP", "VBN"})


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
    entries, _, _ = _look_up(tokens, _memory_of(words, _NO_CONTEXTS))
    return [entry.pair for entry in entries]


def _tag_of_base_form(
    tag: str,
    before: str,
    before_that: str,
    behind_article: bool,  # noqa: FBT001  # a keyword would cost time
) -> str:
    """Tell what a form is that has two tags: after "to" and "will" an infinitive."""
    if before in _INFINITIVE_MARKS or (
        before == "RB" and before_that in _INFINITIVE_MARKS
    ):
        return "VB"
    if before in _SUBJECTS:
        return "VBP"
    # "his hope that": no verb stands behind these.
    return "NN" if behind_article or before in _POSSESSIVES else tag


_NO_CONTEXTS: Contexts = {}


class _Entry:
    """
    What words with the same tags have in common, however many they are.

    Attributes:
        pair: Their tags.

        first: The first of them.

        other: The second of them.

        opens: Whether a sentence may begin behind them.

        doubtful: Whether their neighbors have to be looked at.

        noted: Whether either holds.

        peculiar: Whether the table of neighbors does not do justice to them.

        may_be_verb: Whether they are verbs behind "to".

        may_be_plural: Whether they are verbs or plurals.

        chosen: What a tag before and a first tag after chose, where that is enough.
    """

    __slots__ = (
        *("chosen", "doubtful", "first", "may_be_verb", "noted", "opens", "other"),
        *("may_be_plural", "pair", "peculiar"),
    )

    def __init__(self, pair: TagPair, *, opens: bool, peculiar: bool) -> None:
        self.pair = pair
        self.first, self.other = pair
        self.opens = opens
        self.doubtful = peculiar or self.other is not None or self.first in _DEPENDENT
        self.noted = opens or self.doubtful
        self.peculiar = peculiar
        self.may_be_verb = pair is _UNKNOWN or pair in _NOUNS_AND_VERBS
        self.may_be_plural = pair in _PLURALS_AND_VERBS
        self.chosen: dict[tuple[str, str], str] = {}


class _Entries(dict[str, _Entry]):
    """
    The entries of words as written, which are looked up when they are met.

    Args:
        memory: What holds the tables.

        opens: Whether a word may have its capital from its place.
    """

    def __init__(self, memory: "_Memory", *, opens: bool) -> None:
        super().__init__()
        self._memory = memory
        self._opens = opens

    def __missing__(self, word: str) -> _Entry:
        """Look up a word that was not met yet."""
        lower = word.lower().replace("’", "'")
        words = self._memory.words
        if word[0].isupper():
            pair = _look_up_capital(word, lower, words, opens=self._opens)
        else:
            pair = words.get(lower) or _guess(word, lower)
        pair = _with_participle(pair, lower)
        self[word] = entry = self._memory.entry(pair, word, lower)
        return entry


class _Memory:
    """
    What was met in one pair of tables.

    It only saves time, since texts hold the same words again and again.

    Attributes:
        entries: The entries of words inside a sentence.

        openings: The entries of words with a capital that a sentence may begin with.
    """

    def __init__(self, words: Mapping[str, TagPair], contexts: Contexts) -> None:
        self.words = words
        self.contexts = contexts
        self.entries = _Entries(self, opens=False)
        self.openings = _Entries(self, opens=True)
        self._shared: dict[tuple[TagPair, bool, bool, bool], _Entry] = {}
        self._chosen: dict[tuple[TagPair, str, str, str], str] = {}
        # Where the tag before is not enough, by the two tags of the word.
        self._asking_farther = {
            (first, other, left.rpartition(" ")[2])
            for first, other, left, _ in contexts
            if " " in left
        }

    def is_full(self) -> bool:
        """Tell whether to begin anew: archives hold words without end."""
        return max(len(self.entries), len(self.openings), len(self._chosen)) > _MOST_MET

    def entry(self, pair: TagPair, word: str, lower: str) -> _Entry:
        """Return the entry that a word shares with others of its tags."""
        opens, peculiar = word in _OPENERS, lower in _PECULIAR
        # What is told apart by its identity has an entry of its own.
        key = pair, pair is _UNKNOWN or pair is _APOSTROPHE, opens, peculiar
        entry = self._shared.get(key)
        if entry is None:
            entry = _Entry(pair, opens=opens, peculiar=peculiar)
            self._shared[key] = entry
        return entry

    def choose(self, entry: _Entry, before_that: str, left: str, right: str) -> str:
        """Choose between two tags, and remember it by as few neighbors as count."""
        pair = entry.pair
        if (*pair, left) not in self._asking_farther:
            tag = _choose(pair, self.contexts, before_that, left, right)
            entry.chosen[left, right] = tag
            return tag
        key = pair, before_that, left, right
        known = self._chosen.get(key)
        if known is None:
            known = _choose(pair, self.contexts, before_that, left, right)
            self._chosen[key] = known
        return known


# What stands before a name and makes it an adjective: "Anti-Russian".
_PREFIXES = frozenset(
    """
    anti non pro pre post ex inter intra trans mid pan sub un cross all
""".split()  # noqa: SIM905  # read like prose
)
# What Arabic names begin with.
_ARTICLES_IN_NAMES = frozenset(
    """
    al el ul ad an ar as ash at az abd abu
""".split()  # noqa: SIM905  # read like prose
)
_MOST_MET = 1 << 15
_memories: dict[tuple[int, int], _Memory] = {}


def _memory_of(words: Mapping[str, TagPair], contexts: Contexts) -> _Memory:
    # Tables cannot be hashed; while one is remembered its number is no other's.
    key = id(words), id(contexts)
    memory = _memories.get(key)
    if memory is None or memory.is_full():
        if len(_memories) > 4:
            _memories.clear()
        memory = _memories[key] = _Memory(words, contexts)
    return memory


def _look_up(  # noqa: C901  # calls would cost time
    tokens: Tokens, memory: _Memory
) -> tuple[list[_Entry], list[str], list[int]]:
    """
    Return each token's entry and first tag, and those tokens that are not plain.

    Inside a sentence a capital is evidence, at its start it is none.
    """
    written, small = tokens.words, tokens.lower
    entries = [*map(memory.entries.__getitem__, written)]
    firsts = [entry.first for entry in entries]
    noted = [index for index, entry in enumerate(entries) if entry.noted]
    begin = {index + 1 for index in noted if entries[index].opens}
    begin.update(tokens.sentence_first)
    begin.discard(len(written))
    changed: dict[int, _Entry] = {}
    for index in begin:
        word = written[index]
        if word in _FIRST_IN_NAMES:
            name = _tag_in_name(written, firsts, index)
            if name is not None:
                firsts[index] = name
                continue
        if word[0].isupper():
            entry = memory.openings[word]
            if entry.first in _BASE_FORMS and (
                written[index + 1 : index + 3] in _ASIDES
                or (
                    firsts[index + 1 : index + 2] == ["VBZ"]
                    and small[index + 1] not in _MAY_FOLLOW_NOUNS
                )
            ):
                # "Unite, which represents the staff, said", "Unite rejects this"
                firsts[index] = "NNP"
                continue
            changed[index] = entry
            firsts[index] = entry.first
    for first, end in pairwise(tokens.sentence_first):
        if 1 < end - first <= _LONGEST_TITLE and written[end - 1] not in _FINAL:
            for index in _verbs_in_title_case(tokens, first, end, memory.words):
                lower = small[index]
                entry = memory.entry(memory.words[lower], written[index], lower)
                changed[index] = entry
                firsts[index] = entry.first
    for index, entry in changed.items():
        if entry.noted and not entries[index].noted:
            noted.append(index)
        entries[index] = entry
    noted.sort()
    return entries, firsts, noted


def _is_capital(written: Sequence[str], index: int) -> bool:
    return index < len(written) and written[index][0].isupper()


def _tag_in_name(
    written: Sequence[str], firsts: Sequence[str], index: int
) -> str | None:
    """Return the tag of a word that opens a sentence and a name, if it does."""
    word = written[index]
    if word in _BEFORE_CAPITALS and _is_capital(written, index + 1):
        # "South Korea said", "Miss Roe said": the capital behind it is evidence.
        return firsts[index]
    if word in _FIRST_NAMES and _names_somebody(written, firsts, index + 1):
        # "Will Roe said", but "Will Roe say?"
        return "NNP"
    return None


def _names_somebody(written: Sequence[str], firsts: Sequence[str], at: int) -> bool:
    """Tell whether a surname stands here that a finite verb or a comma follows."""
    end = at
    while end < at + 2 and _is_capital(written, end):
        end += 1
    return at < end < len(written) and (
        firsts[end] in {"VBD", "VBZ"} or written[end] == ","
    )


# First names that are verbs at the beginning of a sentence.
_FIRST_NAMES = frozenset(
    "Will May Sue Drew Grant Chase Pat Bob Rose Skip Buck".split()  # noqa: SIM905  # read like prose
)
_BEFORE_CAPITALS = frozenset({"North", "South", "East", "West", "Miss"})
_FIRST_IN_NAMES = _FIRST_NAMES | _BEFORE_CAPITALS
# "Help is on its way", "Leave has been granted": these are nouns there.
_MAY_FOLLOW_NOUNS = frozenset({"is", "was", "has", "does"})
_ASIDES = ((",", "which"), (",", "who"), (",", "whose"))
_LONGEST_TITLE = 30
_SHORTEST_TITLE = 3
_FINAL = frozenset({".", "?", "!", ":", ";", ","})
_VERBS_OF_TITLES = frozenset({("VBZ", None), ("VBZ", "NNS")})
_VERBS_BEHIND_TO = frozenset({"VB", "VBP"})


def _verbs_in_title_case(
    tokens: Tokens, first: int, end: int, words: Mapping[str, TagPair]
) -> Iterator[int]:
    """
    Yield the words that are verbs, where a headline is in title case.

    "Mayor Denies Claims", "UN Urges Ode to Release Reporters": there a capital shows no
    name.
    """
    written, small = tokens.words, tokens.lower
    long = [word for word in written[first:end] if len(word) > 3 and word[0].isalpha()]
    if len(long) < _SHORTEST_TITLE or sum(map(_is_small, long)) * 4 > len(long):
        return
    for index in range(first + 1, end):
        if not written[index][0].isupper():
            continue
        pair = words.get(small[index])
        if pair is not None and (
            (pair in _VERBS_OF_TITLES and small[index] != "may")
            or (pair[0] in _VERBS_BEHIND_TO and small[index - 1] == "to")
        ):
            yield index


def _is_small(word: str) -> bool:
    return word[0].islower()


def _with_participle(pair: TagPair, lower: str) -> TagPair:
    """Return both tags of a form that the past tense and the participle share."""
    if pair[1] is None and pair[0] in _PAST and lower.endswith("ed"):
        return _PAST[pair[0]]
    return pair


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
        # "Al-Otaibi", but "Long-term"; "Anti-Russian" is as often no name.
        before, _, last = word.rpartition("-")
        if last[:1].isupper() and before.lower() not in _PREFIXES:
            # "Smith-Jones hopes", but "Anglo-American"
            unknown = not {last, last.lower()} & words.keys()
            return "NNP", None if unknown else "JJ"
        return "JJ", "NN"
    return "NNP", "NN"


def _guess(word: str, lower: str) -> TagPair:  # noqa: PLR0911  # a table of cases
    """Judge an unknown word without a capital by its signs, digits and suffix."""
    if word in _APOSTROPHES:
        return _APOSTROPHE
    sign = _SIGNS.get(word)
    if sign is not None:
        return sign, None
    if not any(map(str.isalpha, word)):
        return ("CD" if any(map(str.isdigit, word)) else ":"), None
    if word[0].isdigit():
        return "CD", "JJ"
    if word[0] == "@":
        # what somebody is called on a platform
        return "NNP", None
    if "-" in word:
        before, _, last = word.rpartition("-")
        # "al-Rassi", but "well-known"
        named = before in _ARTICLES_IN_NAMES and last[:1].isupper()
        return ("NNP", None) if named else ("JJ", "NN")
    return _by_suffix(lower)


def _by_suffix(lower: str) -> TagPair:
    """Return the tags that a word's ending suggests."""
    for suffix, pair in _SUFFIXES:
        if lower.endswith(suffix) and len(lower) > len(suffix) + 1:
            return pair
    return _UNKNOWN


# What is told apart from the same tags of a word in a table by its identity.
_UNKNOWN: TagPair = ("NN", "JJ")
