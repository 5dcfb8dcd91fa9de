"""
Cues: the words that signal an attribution, with their verb group and voice.

A candidate is any word or phrase of the cue lexicon whose tag fits its kind.
Whether it is a cue after all is decided by what stands beside it: see
:mod:`quotekit.stages.rules.frames` and :mod:`quotekit.stages.rules`.
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import compress, pairwise
from typing import NamedTuple

from quotekit.lexicons.cues import (
    GAP,
    POSSESSOR,
    CueEntry,
    CueKind,
    CueLexicon,
    Polarity,
)
from quotekit.stages.columns.phrases import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    BE,
    FINITE,
    GET,
    HAVE,
    NEGATIONS,
    VERBS,
    WEEKDAYS,
    verb_group,
)
from quotekit.stages.columns.reading import Range, Reading
from quotekit.stages.rules.complements import (
    ASKING,
    ONLY_SAID,
    asks_for_anonymity,
    lacks_what_it_says,
)
from quotekit.stages.rules.doubtful_verbs import (
    is_headline_of_feeling,
    is_past_tense,
    tag_of_doubtful_verb,
)


class Voice(StrEnum):
    """How a cue is built into its clause."""

    FINITE = "finite"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"
    PASSIVE = "passive"
    REDUCED = "reduced"
    NOMINAL = "nominal"
    FIXED = "fixed"


class Candidate(NamedTuple):
    """
    A word or phrase that may be a cue.

    Attributes:
        entry: Its row in the lexicon.

        main: The token that decides: the main verb, the noun, the first word
            of a phrase.

        group: All its tokens: auxiliaries, negation and particle included.

        voice: How it is built in.

        negated: Whether the group denies it, or the word itself does.

        hole: The tokens inside a phrase that are no part of the cue: the source
            "the minister's" in "in the minister's view", the object "her" in "let
            her know".
    """

    entry: CueEntry
    main: int
    group: Range
    voice: Voice
    negated: bool
    hole: Range | None = None


class _Form(NamedTuple):
    """One form of several words, with its entry and the place of its gap."""

    words: tuple[str, ...]
    entry: CueEntry
    gap: int | None


_Starts = tuple[
    Mapping[str, tuple[_Form, ...]],
    frozenset[str],
    Mapping[str, tuple[_Form, ...]],
    tuple[CueEntry, ...],
]
"""
All that may begin with one word.

By their second word the forms of several words, the longest first; the words behind a
gap of those whose second word is one, and these forms by that word; the entries of the
word alone.  A plain tuple is taken apart faster than one with names.
"""


# An enum is slow to give its members, and these are asked for at every word.
_VERB, _NOUN, _ADJECTIVE = CueKind.VERB, CueKind.NOUN, CueKind.ADJECTIVE
_FINITE, _PASSIVE, _REDUCED = Voice.FINITE, Voice.PASSIVE, Voice.REDUCED
_PARTICIPLE, _INFINITIVE = Voice.PARTICIPLE, Voice.INFINITIVE
_NOMINAL, _FIXED = Voice.NOMINAL, Voice.FIXED
_NEGATIVE = Polarity.NEGATIVE


def find_cues(reading: Reading, lexicon: CueLexicon) -> tuple[Candidate, ...]:
    """
    Find the words that may be cues, in text order, none inside another.

    Of two forms that begin at a word the longer one wins, and of two rows with
    one form the one whose kind the word's tag fits.
    """
    starts = _by_first_word(lexicon)
    lower = reading.lower
    following = (*lower[1:], "")
    candidates: list[Candidate] = []
    free = 0
    for index in compress(range(len(lower)), map(starts.__contains__, lower)):
        if index < free:
            continue
        word, after = lower[index], following[index]
        begun = starts[word]
        if begun is None:
            begun = starts[word] = _starts_of(word, lexicon)
        phrases, endings, gapped, entries = begun
        forms = phrases.get(after, ())
        if endings:
            behind = lower[index + 2 : index + _HOLE_ENDS]
            if not endings.isdisjoint(behind):
                forms += tuple(form for word in behind for form in gapped.get(word, ()))
        if forms or entries:
            candidate = None
            if after in _ON_OR_DAY and phrases:
                candidate = _over_day(reading, index, phrases)
            if candidate is None:
                candidate = _first_that_fits(reading, index, forms, entries)
            if candidate is not None:
                candidates.append(candidate)
                free = max(candidate.group[1], index + 1)
    return tuple(candidates)


@lru_cache(maxsize=8)
def _by_first_word(lexicon: CueLexicon) -> dict[str, _Starts | None]:
    """
    Return what begins with each word, ``None`` until a text first holds it.

    Most words of a lexicon never come up, and a process that reads one sentence
    must not wait for them.
    """
    return dict.fromkeys(lexicon.rows_by_first_word)


def _starts_of(first: str, lexicon: CueLexicon) -> _Starts:
    """Sort the forms that begin with *first* by their second words."""
    entries = [lexicon.row(number) for number in lexicon.rows_by_first_word[first]]
    forms = [
        _Form(words, entry, _gap_of(words))
        for entry in entries
        for form in entry.forms
        if len(words := tuple(form.split(" "))) > 1 and words[0] == first
    ]
    forms.sort(key=lambda form: -len(form.words))
    phrases: dict[str, list[_Form]] = {}
    gapped: dict[str, list[_Form]] = {}
    for form in forms:
        if form.gap != 1:
            phrases.setdefault(form.words[1], []).append(form)
        elif len(form.words) > 2:
            gapped.setdefault(form.words[2], []).append(form)
    return (
        {second: tuple(found) for second, found in phrases.items()},
        frozenset(gapped),
        {ending: tuple(found) for ending, found in gapped.items()},
        tuple(entry for entry in entries if first in entry.forms),
    )


def _gap_of(words: Sequence[str]) -> int | None:
    return next((i for i, word in enumerate(words) if word in _GAPS), None)


_GAPS = frozenset({GAP, POSSESSOR})


def _first_that_fits(
    reading: Reading,
    index: int,
    forms: Iterable[_Form],
    entries: Iterable[CueEntry],
) -> Candidate | None:
    """Return the candidate that begins at *index*, phrases before words."""
    for form in forms:
        if form.gap is not None:
            candidate = _with_hole(reading, index, form, form.gap)
        else:
            candidate = _phrase(reading, index, form)
        if candidate is not None:
            return candidate
    passive: Candidate | None = None
    for entry in entries:
        candidate = _candidate(reading, index, 1, entry)
        if candidate is None:
            continue
        if candidate.voice is not _PASSIVE:
            return candidate
        # "is determined to": of a participle and an adjective, the adjective.
        passive = passive or candidate
        if reading.lower[index + 1 : index + 2] == ("by",):
            break
    return passive


def _over_day(
    reading: Reading, index: int, phrases: Mapping[str, tuple[_Form, ...]]
) -> Candidate | None:
    """Return the candidate for a phrase around a day: "called on Friday for"."""
    lower = reading.lower
    day = index + 1 + (lower[index + 1] == "on")
    second = day + 1
    if (
        second >= reading.sentence_end(index)
        or lower[day] not in _DAYS
        or lower[second] != "for"
        or reading.tags[index] not in FINITE
        # "There are calls today for"
        or (index and lower[index - 1] in BE)
    ):
        return None
    for form in phrases.get(lower[second], ()):
        if form.words == (lower[index], lower[second]):
            return _verb(
                reading, index, second + 1 - index, form.entry, (index + 1, second)
            )
    return None


_DAYS = WEEKDAYS | {"today", "yesterday"}
_ON_OR_DAY = _DAYS | {"on"}


def _phrase(reading: Reading, index: int, form: _Form) -> Candidate | None:
    """Return the candidate at *index*, if all words of the form stand there."""
    end = index + len(form.words)
    if reading.lower[index:end] != form.words or end > reading.sentence_end(index):
        return None
    return _candidate(reading, index, len(form.words), form.entry)


def _candidate(
    reading: Reading, index: int, size: int, entry: CueEntry
) -> Candidate | None:
    """Return the candidate at *index*, if its tag fits its kind."""
    tag, kind = reading.tags[index], entry.kind
    if kind is _VERB:
        return _verb(reading, index, size, entry)
    if kind is _ADJECTIVE:
        return _adjective(reading, index, size, entry)
    if kind is _NOUN:
        voice, fits = _NOMINAL, tag in _NOUN_TAGS
    elif len(entry.forms) > 1 and tag in _VERBS_AND_MODALS:
        # A phrase with several forms is a verb's ("expressed confidence"), one with
        # a single form is fixed ("according to").
        return _verb(reading, index, size, entry)
    else:
        voice, fits = _FIXED, tag not in _NO_FIXED_PHRASE
    if not fits:
        return None
    return Candidate(
        entry=entry,
        main=index,
        group=(index, index + size),
        voice=voice,
        negated=entry.polarity is _NEGATIVE,
    )


_NOUN_TAGS = frozenset({"NN", "NNS"})
_ADJECTIVE_TAGS = frozenset({"JJ", "VBN", "VBD", "RB", "NN"})
_VERBS_AND_MODALS = VERBS | {"MD"}

# "focus on" is a verb's phrase; where its first word is a noun, it is no cue.
_NO_FIXED_PHRASE = frozenset(
    {"NN", "NNS", "JJ", "VB", "VBP", "VBZ", "VBD", "MD", "POS"}
)

_WIDEST_HOLE = 8
# "as the mayor of Lund, Ana Lisi, put it": whoever puts it is often said at length.
_WIDEST_COMPARISON = 14
_HOLE_ENDS = _WIDEST_COMPARISON + 2
_AS = ("as",)


def _with_hole(  # noqa: PLR0911  # a table of cases
    reading: Reading, index: int, form: _Form, gap: int
) -> Candidate | None:
    """Return the candidate for a phrase around other words: "in … view"."""
    left, right = form.words[:gap], form.words[gap + 1 :]
    lower, tags = reading.lower, reading.tags
    first = index + gap
    if not right or lower[index:first] != left:
        return None
    ceiling = reading.sentence_end(index)
    is_compared = left == _AS
    widest = _WIDEST_COMPARISON if is_compared else _WIDEST_HOLE
    for second in range(first + 1, min(first + widest, ceiling - len(right)) + 1):
        last = tags[second - 1]
        # "in favor: in his view", "in Lund in his view": the later "in" begins it
        if (
            last in FINITE
            or last == ":"
            or (last == "," and (not is_compared or second == first + 1))
            or lower[second - 1] == lower[index]
        ):
            return None
        if lower[second : second + len(right)] == right:
            hole = (first, second)
            if last != "," and "," in tags[first:second]:
                # "As a boy, Roe put it in the shed"
                return None
            if tags[index] in VERBS:
                size = second + len(right) - index
                return _verb(reading, index, size, form.entry, hole)
            if form.words[gap] == POSSESSOR and last not in {"PRP$", "POS"}:
                return None
            return Candidate(
                entry=form.entry,
                main=index,
                group=(index, second + len(right)),
                voice=_FIXED,
                negated=form.entry.polarity is _NEGATIVE,
                hole=hole,
            )
    return None


def _verb(
    reading: Reading,
    index: int,
    size: int,
    entry: CueEntry,
    hole: Range | None = None,
) -> Candidate | None:
    """Return the verb at *index* with its group and voice."""
    tags, lower = reading.tags, reading.lower
    sentence = reading.sentences[reading.sentence_of[index]]
    tag: str | None = tags[index]
    if tag not in VERBS and not (tag == "MD" and size > 1):
        tag = tag_of_doubtful_verb(reading, index, sentence)
        if tag is None:
            return None
    behind = index + size
    if (
        # Few verbs may, which a look tells.
        (lower[behind - 1] in ASKING and asks_for_anonymity(reading, behind))
        or (
            entry.lemma in ONLY_SAID
            and lacks_what_it_says(reading, entry.lemma, behind)
        )
    ):
        return None
    floor, ceiling = sentence
    start, end = verb_group(reading, index, floor, ceiling)
    # Behind two words more of its group it is a verb for certain.
    if start >= index - 1 and _is_attributive(
        reading, (start, index), tag, size, floor
    ):
        return None
    infinitive = tags[start] == "TO"
    if infinitive and _is_expletive(reading, start, floor):
        return None
    auxiliaries = lower[start:index]
    negated = entry.polarity is _NEGATIVE
    if auxiliaries and not NEGATIONS.isdisjoint(auxiliaries):
        negated = not negated
    voice = _voice(tag, auxiliaries, infinitive=infinitive)
    if voice is _REDUCED and is_past_tense(reading, index, entry, sentence):
        voice = _FINITE
    elif voice is _FINITE and tag == "VBD" and _is_undergone(reading, index, entry):
        voice = _REDUCED
    return Candidate(
        entry=entry,
        main=index,
        group=(start, max(end, behind) if size > 1 else end),
        voice=voice,
        negated=negated,
        hole=hole,
    )


_ASKED_ABOUT = (("about",), ("whether",), ("why",), ("how",), ("if",), ("by",))
# Somebody stands between these and "of", unless they are passive.
_OF_SOMEBODY = frozenset({"accuse", "acquit", "absolve", "exonerate"})
_NUMBERED = (("reference",), ("crime",), ("incident",), ("log",), ("ref",), ("case",))
_NOUNS_BEHIND = (("NN",), ("NNS",), ("JJ",))
_PARTICIPLES = frozenset({"VBN", "VBG"})
_BEHIND_ACCUSED = tuple(
    (tag,) for tag in ("VBD", "VBZ", "VBP", "MD", "VBN", ",", ".", "POS", "IN", "TO")
)


def _is_attributive(
    reading: Reading, verb: Range, tag: str, size: int, floor: int
) -> bool:
    """
    Tell what has a verb's form but is none, by what stands beside it.

    It is a participle or an adjective before a noun, a noun, or "the accused".
    """
    start, index = verb
    tags, lower = reading.tags, reading.lower
    if start < index:
        # "Harlan's declared goal"
        return (
            lower[start] in {"'s", "’s"}
            and tag in {"VBN", "VBD"}
            and tags[index + 1 : index + 2] in _NOUNS_BEHIND
        )
    if index == floor:
        return False
    before = tags[index - 1]
    if lower[index] == "accused" and before == "DT":
        # "The accused told the court", "the accused, who", but "they accused him"
        return tags[index + 1 : index + 2] in _BEHIND_ACCUSED
    return (
        # "the written grounds", "the labelling issue"
        (size == 1 and tag in _PARTICIPLES and lower[index - 1] in ARTICLES)
        # "In a 2019 report it found"
        or (
            size == 1
            and tag in {"VB", "VBP"}
            and before in {"CD", "JJ"}
            and index - 1 > floor
            and not _is_of_people(reading, index - 1)
        )
        # "any update on the talks"
        or (
            before == "DT" and tag in {"VB", "VBP"} and lower[index - 1] in _NO_SUBJECTS
        )
        # "the oldest known caves", "in the strongest terms"
        or (tag in {"VBN", "VBZ"} and before == "JJS")
        # "Papers seen by the Post show that"
        or (lower[index] == "seen" and lower[index + 1 : index + 2] == ("by",))
        # "call 101 quoting reference 0231"
        or (lower[index] == "quoting" and lower[index + 1 : index + 2] in _NUMBERED)
    )


# Determiners that no verb follows: "some say", "all agree".
_NO_SUBJECTS = ARTICLES | {"any", "every", "no"}


def _is_of_people(reading: Reading, index: int) -> bool:
    """Tell "the Swiss believe", "the two agree" from "a 2019 report"."""
    word = reading.lower[index]
    if reading.tags[index] == "CD":
        return not word.isdecimal()
    return word != reading.words[index] or word in _PEOPLE_BY_ADJECTIVES


_PEOPLE_BY_ADJECTIVES = frozenset(
    """
    accused blind dead deaf devout disabled displaced elderly faithful former greedy
    homeless injured innocent jobless latter living mighty missing needy old poor
    powerful religious rich sick unemployed vulnerable wealthy weak wounded young
    """.split()  # noqa: SIM905  # read like prose, not a line a word
)


def _is_expletive(reading: Reading, to: int, floor: int) -> bool:
    """Tell "It is too early to say", "That is not to say": nobody says it."""
    lower = reading.lower
    before = lower[max(floor, to - _LONGEST_EXPLETIVE) : to]
    return reading.tags[to - 1] in {"JJ", "RB"} and any(
        word in {"it", "that"} and following in _IS
        for word, following in pairwise(before)
    )


_LONGEST_EXPLETIVE = 5
_IS = frozenset({"is", "was", "'s", "’s"})


def _is_undergone(reading: Reading, index: int, entry: CueEntry) -> bool:
    """Tell "Minister accused of theft" and "The coach, asked about it, said"."""
    lower = reading.lower
    if entry.lemma in _OF_SOMEBODY:
        return lower[index + 1 : index + 2] == ("of",)
    return (
        entry.lemma == "ask"
        and lower[index - 1] == ","
        and lower[index + 1 : index + 2] in _ASKED_ABOUT
        and "," not in lower[reading.sentence_start(index) : index - 1]
    )


def _voice(tag: str, auxiliaries: Sequence[str], *, infinitive: bool) -> Voice:
    """Say how a verb is built into its clause, by its tag and what it stands behind."""
    has_be = False
    if auxiliaries:
        has_be = not _BE_OR_GET.isdisjoint(auxiliaries)
        perfect = "been" not in auxiliaries and not HAVE.isdisjoint(auxiliaries)
        if tag == "VBN" and has_be and not perfect:
            return _PASSIVE
    if infinitive:
        return _INFINITIVE
    if tag == "VBG" and not has_be:
        return _PARTICIPLE
    return _REDUCED if tag == "VBN" and not auxiliaries else _FINITE


_BE_OR_GET = BE | GET


def _adjective(
    reading: Reading, index: int, size: int, entry: CueEntry
) -> Candidate | None:
    """Return the adjective at *index* with the verb that joins it to its subject."""
    if reading.tags[index] not in _ADJECTIVE_TAGS:
        return None
    lower, tags = reading.lower, reading.tags
    floor = reading.sentence_start(index)
    start = index
    joined = False
    while start > floor:
        if lower[start - 1] in _LINKING or tags[start - 1] == "MD":
            joined = True
        elif tags[start - 1] not in ADVERBS:
            break
        start -= 1
    if not joined and not is_headline_of_feeling(reading, start, index, floor):
        return None
    negative = entry.polarity is _NEGATIVE
    return Candidate(
        entry=entry,
        main=index,
        group=(start, index + size),
        voice=_FINITE,
        negated=negative or not NEGATIONS.isdisjoint(lower[start:index]),
    )


# Verbs that join a subject to an adjective as "be" does.
_LINKING = AUXILIARIES | frozenset(
    """
    remain remains remained feel feels felt seem seems seemed become becomes became
    appear appears appeared sound sounds sounded
    """.split()  # noqa: SIM905  # read like prose, not a line a word
)
