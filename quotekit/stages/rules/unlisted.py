"""
Unlisted cues: a quotation whose place says that somebody is quoted, whatever the verb.

"The club hit back: “…”" and "“…,” quipped another" report, though no lexicon of cues
has the verb: a colon before a quotation, and a comma inside its closing mark, are
seldom written for anything else.
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from quotekit.annotations.attributions import AttributionType
from quotekit.stages.phrases import (
    ADVERBS,
    BE,
    FINITE,
    VERBS,
    noun_phrase_after,
    verb_group,
)
from quotekit.stages.reading import OUTSIDE, Range, Reading
from quotekit.stages.rules.sites import Proposal
from quotekit.stages.sources import own_subject

_LONGEST_CUE = 12
_SHORTEST_QUOTATION = 3


def unlisted_cues(reading: Reading, claimed: AbstractSet[int]) -> Iterable[Proposal]:
    """
    Propose the quotations with which a verb that no lexicon has quotes somebody.

    Args:
        reading:
            The text's columns.

        claimed:
            The quotations that other attributions have already.
    """
    for number, quotation in enumerate(reading.quotations):
        if number in claimed or quotation.words < _SHORTEST_QUOTATION:
            continue
        proposal = _behind_colon(reading, number) or _before_verb(reading, number)
        if proposal is not None:
            yield proposal


def _behind_colon(reading: Reading, number: int) -> Proposal | None:
    """Propose "He hit back: “…”"; the cue goes from the verb to the colon."""
    quotation = reading.quotations[number]
    colon = quotation.first - 1
    if colon < 0 or reading.lower[colon] != ":":
        return None
    floor = reading.sentence_start(colon)
    tags = reading.tags
    for verb in range(colon - 1, max(floor, colon - _LONGEST_CUE) - 1, -1):
        if tags[verb] not in FINITE or reading.quotation_of[verb] != OUTSIDE:
            continue
        start, _ = verb_group(reading, verb, floor, colon)
        source = own_subject(reading, start, floor)
        if source is None or reading.lower[verb] in _NO_SPEECH:
            return None
        if reading.lower[source[0]] in _NOBODY:
            return None
        if "," in tags[start:colon]:
            return None
        main = _main_verb(reading, verb, colon)
        return _proposal(
            reading, "colon-quotation", main, ((start, colon + 1), source), number
        )
    return None


_NO_SPEECH = BE | {"include", "includes", "included", "has", "have", "had"}
_NOBODY = frozenset({"it", "this", "that", "there", "which", "i", "we", "you"})


def _main_verb(reading: Reading, first: int, end: int) -> int:
    """Return the last verb of the group that the auxiliary at *first* begins."""
    main = first
    for index in range(first + 1, end):
        if reading.tags[index] in VERBS:
            main = index
        elif reading.tags[index] not in ADVERBS:
            break
    return main


def _before_verb(reading: Reading, number: int) -> Proposal | None:
    """Propose "“…,” she quipped" and "“…,” quipped another"."""
    quotation = reading.quotations[number]
    after, tags = quotation.end, reading.tags
    if not quotation.closed or tags[after - 2] != ",":
        return None
    ceiling = reading.sentence_end(after - 1)
    is_title = FINITE.isdisjoint(tags[quotation.first : after])
    if is_title or after + 1 >= ceiling:
        return None
    source, verb = _subject_and_verb(reading, after, ceiling)
    if source is None or reading.lower[verb] in _NO_SPEECH:
        return None
    cue = verb_group(reading, verb, after, ceiling)
    return _proposal(reading, "quotation-verb", verb, (cue, source), number)


def _subject_and_verb(
    reading: Reading, start: int, ceiling: int
) -> tuple[Range | None, int]:
    """Return the subject and the verb at *start*, in whichever order they stand."""
    tags = reading.tags
    if tags[start] in _SIMPLE:
        return _noun_phrase(reading, start + 1, ceiling), start
    source = _noun_phrase(reading, start, ceiling)
    verb = start if source is None else source[1]
    while verb < ceiling and tags[verb] in ADVERBS:
        verb += 1
    if verb >= ceiling or tags[verb] not in _SIMPLE:
        return None, start
    return source, verb


_SIMPLE = frozenset({"VBD", "VBZ"})


def _noun_phrase(reading: Reading, start: int, ceiling: int) -> Range | None:
    end = noun_phrase_after(reading, start, ceiling)
    if end is None and start < ceiling and reading.lower[start] in _SOMEBODY:
        end = start + 1
    return (start, end) if end is not None else None


_SOMEBODY = frozenset({"another", "one", "some", "many", "others"})


def _proposal(
    reading: Reading,
    rule: str,
    main: int,
    cue_and_source: tuple[Range, Range],
    number: int,
) -> Proposal:
    cue, source = cue_and_source
    return Proposal(
        rule=rule,
        main=main,
        lemma=reading.lower[main],
        type=AttributionType.ASSERTION,
        negated=False,
        cue=(cue,),
        source=(source,),
        content=reading.quotations[number].parts,
    )
