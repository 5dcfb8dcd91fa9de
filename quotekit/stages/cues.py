"""
Cues: the words that signal an attribution, with their verb group and voice.

A candidate is any word or phrase of the cue lexicon whose tag fits its kind.
Whether it is a cue after all is decided by what stands beside it: see
:mod:`quotekit.stages.frames` and :mod:`quotekit.stages.rules`.
"""

from collections.abc import Sequence
from enum import StrEnum

from attrs import frozen

from quotekit.lexicons.cues import GAP, CueEntry, CueKind, CueLexicon, Polarity
from quotekit.stages.phrases import (
    ADVERBS,
    AUXILIARIES,
    BE,
    FINITE,
    GET,
    HAVE,
    NEGATIONS,
    VERBS,
    verb_group,
)
from quotekit.stages.reading import Range, Reading


class Voice(StrEnum):
    """How a cue is built into its clause."""

    FINITE = "finite"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"
    PASSIVE = "passive"
    REDUCED = "reduced"
    NOMINAL = "nominal"
    FIXED = "fixed"


@frozen(kw_only=True)
class Candidate:
    """
    A word or phrase that may be a cue.

    Attributes:
        entry: Its row in the lexicon.

        main: The token that decides: the main verb, the noun, the first word
            of a phrase.

        group: All its tokens: auxiliaries, negation and particle included.

        voice: How it is built in.

        negated: Whether the group denies it, or the word itself does.

        hole: The tokens inside a phrase that belong to its source: "the minister's"
            in "in the minister's view".
    """

    entry: CueEntry
    main: int
    group: Range
    voice: Voice
    negated: bool
    hole: Range | None = None


_KIND_TAGS: dict[CueKind, frozenset[str]] = {
    CueKind.VERB: VERBS,
    CueKind.NOUN: frozenset({"NN", "NNS"}),
    CueKind.ADJECTIVE: frozenset({"JJ", "VBN", "VBD", "RB", "NN"}),
}


# "focus on" is a verb's phrase; where its first word is a noun, it is no cue.
_NO_FIXED_PHRASE = frozenset(
    {"NN", "NNS", "JJ", "VB", "VBP", "VBZ", "VBD", "MD", "POS"}
)


def find_cues(reading: Reading, lexicon: CueLexicon) -> tuple[Candidate, ...]:
    """
    Find the words that may be cues, in text order, none inside another.

    Of two forms that begin at a word the longer one wins, and of two rows with
    one form the one whose kind the word's tag fits.
    """
    words, phrases = lexicon.words, lexicon.phrases
    candidates: list[Candidate] = []
    free = 0
    for index, word in enumerate(reading.lower):
        entries = words.get(word)
        longer = phrases.get(word)
        if (entries is None and longer is None) or index < free:
            continue
        candidate = _first_that_fits(reading, index, longer or (), entries or ())
        if candidate is not None:
            candidates.append(candidate)
            free = max(candidate.group[1], index + 1)
    return tuple(candidates)


def _first_that_fits(
    reading: Reading,
    index: int,
    phrases: Sequence[tuple[tuple[str, ...], CueEntry]],
    words: Sequence[CueEntry],
) -> Candidate | None:
    """Return the candidate that begins at *index*, phrases before words."""
    for form, entry in phrases:
        candidate = _candidate(reading, index, form, entry)
        if candidate is not None:
            return candidate
    for entry in words:
        candidate = _candidate(reading, index, (reading.lower[index],), entry)
        if candidate is not None:
            return candidate
    return None


def _candidate(
    reading: Reading, index: int, form: tuple[str, ...], entry: CueEntry
) -> Candidate | None:
    """Return the candidate at *index*, if the form stands there with a fitting tag."""
    if GAP in form:
        return _with_hole(reading, index, form, entry)
    size = len(form)
    lower, tags = reading.lower, reading.tags
    if size > 1 and lower[index : index + size] != form:
        return None
    floor, ceiling = reading.sentences[reading.sentence_of[index]]
    if index + size > ceiling:
        return None
    kind = entry.kind
    # A phrase with several forms is a verb's ("expressed confidence"), one with a
    # single form is fixed ("according to").
    inflected = kind is CueKind.PHRASE and len(entry.forms) > 1
    verbal = kind is CueKind.VERB or (
        inflected and (tags[index] in VERBS or tags[index] == "MD")
    )
    if verbal:
        return _verb(reading, index, size, entry, (floor, ceiling))
    if kind is not CueKind.PHRASE and tags[index] not in _KIND_TAGS[kind]:
        return None
    negative = entry.polarity is Polarity.NEGATIVE
    if kind is CueKind.ADJECTIVE:
        start = _copula(reading, index, floor)
        if start is None:
            return None
        negated = negative or _negated(reading, start, index)
        group = (start, index + size)
        return Candidate(
            entry=entry, main=index, group=group, voice=Voice.FINITE, negated=negated
        )
    if kind is CueKind.PHRASE and tags[index] in _NO_FIXED_PHRASE:
        return None
    voice = Voice.NOMINAL if kind is CueKind.NOUN else Voice.FIXED
    return Candidate(
        entry=entry,
        main=index,
        group=(index, index + size),
        voice=voice,
        negated=negative,
    )


_WIDEST_HOLE = 8


def _with_hole(
    reading: Reading, index: int, form: tuple[str, ...], entry: CueEntry
) -> Candidate | None:
    """Return the candidate for a fixed phrase around a noun phrase ("in … view")."""
    cut = form.index(GAP)
    left, right = form[:cut], form[cut + 1 :]
    lower = reading.lower
    first = index + len(left)
    ceiling = reading.sentence_end(index)
    if lower[index:first] != left or not right or reading.tags[index] in VERBS:
        return None
    for second in range(first + 1, min(first + _WIDEST_HOLE, ceiling - len(right)) + 1):
        if reading.tags[second - 1] in FINITE or reading.tags[second - 1] == ",":
            return None
        if lower[second : second + len(right)] == right:
            return Candidate(
                entry=entry,
                main=index,
                group=(index, second + len(right)),
                voice=Voice.FIXED,
                negated=entry.polarity is Polarity.NEGATIVE,
                hole=(first, second),
            )
    return None


def _verb(
    reading: Reading, index: int, size: int, entry: CueEntry, sentence: Range
) -> Candidate | None:
    """Return the verb at *index* with its group and voice."""
    tags, lower = reading.tags, reading.lower
    floor, ceiling = sentence
    tag = tags[index]
    if tag not in VERBS and not (tag == "MD" and size > 1):
        if tag == "JJ" and _progressive(reading, index, sentence):
            tag = "VBG"
        elif tag in {"NNS", "NN"} and _stands_as_verb(reading, index, sentence):
            tag = "VBZ" if tag == "NNS" else "VBP"
        else:
            return None
    quotation = reading.quotation_of[index]
    while floor < index and reading.quotation_of[floor] != quotation:
        floor += 1
    start, end = verb_group(reading, index, floor, ceiling)
    end = max(end, index + size) if size > 1 else end
    auxiliaries = lower[start:index]
    voice = _voice(tag, auxiliaries, bool(tags[start] == "TO"))
    if voice is None:
        return None
    negated = _negated(reading, start, index)
    return Candidate(
        entry=entry,
        main=index,
        group=(start, end),
        voice=voice,
        negated=negated != (entry.polarity is Polarity.NEGATIVE),
    )


def _voice(tag: str, auxiliaries: Sequence[str], infinitive: bool) -> Voice | None:  # noqa: FBT001  # private, one call
    has_be = any(word in BE or word in GET for word in auxiliaries)
    has_have = any(word in HAVE for word in auxiliaries)
    if tag == "VBN" and has_be and not (has_have and "been" not in auxiliaries):
        return Voice.PASSIVE
    if infinitive:
        return Voice.INFINITIVE
    if tag == "VBG" and not has_be:
        return Voice.PARTICIPLE
    if tag == "VBN" and not auxiliaries:
        return Voice.REDUCED
    return Voice.FINITE


def _stands_as_verb(reading: Reading, index: int, sentence: Range) -> bool:
    """
    Tell whether a word that the tagger takes for a noun stands where a verb does.

    "…, the ministry reports." at a sentence's end and "Ms Adler wishes to": many
    reporting verbs are more often nouns.
    """
    tags, lower = reading.tags, reading.lower
    floor, ceiling = sentence
    if index <= floor or index + 1 >= ceiling:
        return False
    before, after = tags[index - 1], lower[index + 1]
    if before not in {"NNP", "NNPS", "PRP", "-RRB-"}:
        return False
    if after == "to":
        return index + 2 < ceiling and tags[index + 2] == "VB"
    return after in {"that", "whether", ":"} or (
        index + 2 == ceiling and tags[index + 1] == "." and "," in lower[floor:index]
    )


def _progressive(reading: Reading, index: int, sentence: Range) -> bool:
    """Tell "is encouraging citizens" from "is encouraging"."""
    if not reading.lower[index].endswith("ing"):
        return False
    before = index - 1
    while before > sentence[0] and reading.tags[before] in ADVERBS:
        before -= 1
    return (
        before >= sentence[0]
        and reading.lower[before] in BE
        and index + 1 < sentence[1]
        and reading.tags[index + 1] in {"DT", "NN", "NNS", "NNP", "PRP", "PRP$", "JJ"}
    )


def _copula(reading: Reading, index: int, floor: int) -> int | None:
    """Return where "is also" before an adjective begins, if it stands there."""
    lower, tags = reading.lower, reading.tags
    start = index
    found = False
    while start > floor:
        word = lower[start - 1]
        if word in AUXILIARIES or tags[start - 1] == "MD" or word in _LINKING:
            found = True
        elif tags[start - 1] not in ADVERBS:
            break
        start -= 1
    return start if found else None


# Verbs that join a subject to an adjective as "be" does.
_LINKING = frozenset(
    ["remain", "remains", "remained", "feel", "feels", "felt", "seem", "seems", "seemed", "become", "becomes", "became", "appear", "appears", "appeared", "sound", "sounds", "sounded"]
)


def _negated(reading: Reading, start: int, end: int) -> bool:
    return any(word in NEGATIONS for word in reading.lower[start:end])
