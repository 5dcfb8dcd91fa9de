"""
Continuations: quotations that stand alone, and sentences in the same voice.

What a speaker says often runs on without a new "he said".  A quotation that is a
paragraph or a sentence of its own goes on from the attribution before it; so does
an unquoted sentence that keeps the speaker's voice ("free indirect report"), which
is only believed where several signs agree: it is the hardest thing to tell from the
article's own narration.
"""

from collections.abc import Sequence

from quotekit.annotations.attributions import AttributionType
from quotekit.annotations.segments import SegmentKind
from quotekit.stages.phrases import FINITE
from quotekit.stages.reading import OUTSIDE, Range, Reading
from quotekit.stages.rules import Proposal

_SPOKEN_OF = (SegmentKind.BODY, SegmentKind.CAPTION)


def lone_quotations(
    reading: Reading, proposals: Sequence[Proposal]
) -> tuple[Proposal, ...]:
    """
    Propose the quotations that no cue claims but that stand as sentences.

    A marked word or title inside a narrator's sentence is no quote; what opens a
    sentence or a paragraph and closes it is.
    """
    claimed = {
        reading.quotation_of[index]
        for proposal in proposals
        for first, end in proposal.content
        for index in range(first, end)
    }
    found: list[Proposal] = []
    for number, quotation in enumerate(reading.quotations):
        if number in claimed or not stands_alone(reading, number):
            continue
        found.append(
            Proposal(
                rule="lone-quotation",
                main=quotation.first,
                lemma="",
                type=AttributionType.ASSERTION,
                negated=False,
                cue=(),
                source=(),
                content=quotation.parts,
            )
        )
    return tuple(found)


def stands_alone(reading: Reading, number: int) -> bool:
    """Tell whether a quotation begins and ends with a sentence, in running text."""
    quotation = reading.quotations[number]
    first, last = quotation.first, quotation.end - 1
    sentence = reading.sentence_of[first]
    if reading.segment_kinds[reading.segment_of[sentence]] not in _SPOKEN_OF:
        return False
    if reading.sentence_start(first) != first:
        return False
    end = reading.sentence_end(last)
    if not _only_signs(reading, quotation.end, end):
        return False
    return quotation.words >= 4 and any(
        reading.tags[index] in FINITE for index in range(first, quotation.end)
    )


def _only_signs(reading: Reading, start: int, end: int) -> bool:
    """Tell whether nothing but signs and bracketed remarks stand in the range."""
    depth = 0
    for index in range(start, end):
        tag = reading.tags[index]
        if tag == "-LRB-":
            depth += 1
        elif tag == "-RRB-":
            depth -= 1
        elif not depth and tag not in {".", ",", ":", "''"}:
            return False
    return True


def free_indirect(
    reading: Reading, proposals: Sequence[Proposal]
) -> tuple[tuple[Proposal, int], ...]:
    """
    Propose unquoted sentences that go on in the voice of the one before.

    Returns:
        Each with the index, in *proposals*, of the attribution it goes on from.
    """
    by_sentence: dict[int, list[int]] = {}
    for index, proposal in enumerate(proposals):
        if proposal.cue:
            by_sentence.setdefault(reading.sentence_of[proposal.main], []).append(index)
    found: list[tuple[Proposal, int]] = []
    voice: int | None = None
    for sentence, (first, end) in enumerate(reading.sentences):
        if (
            sentence
            and reading.segment_of[sentence] != reading.segment_of[sentence - 1]
        ):
            voice = None
        here = by_sentence.get(sentence, [])
        if voice is not None and _keeps_voice(
            reading, proposals, voice, (first, end), here
        ):
            found.append((_sentence_proposal(reading, (first, end)), voice))
            continue
        voice = _voice_after(reading, proposals, here, (first, end))
    return tuple(found)


def _sentence_proposal(reading: Reading, sentence: Range) -> Proposal:
    first, end = sentence
    while end > first + 1 and reading.tags[end - 1] == ".":
        end -= 1
    return Proposal(
        rule="same-voice",
        main=first,
        lemma="",
        type=AttributionType.ASSERTION,
        negated=False,
        cue=(),
        source=(),
        content=((first, end),),
    )


def _voice_after(
    reading: Reading,
    proposals: Sequence[Proposal],
    here: Sequence[int],
    sentence: Range,
) -> int | None:
    """Return the attribution whose voice the next sentence may keep."""
    for index in here:
        proposal = proposals[index]
        if proposal.type is not AttributionType.ASSERTION or proposal.negated:
            continue
        if not proposal.source or not proposal.rule.startswith(
            ("verb-that", "verb-clause", "verb-noun-phrase", "inserted")
        ):
            continue
        if reading.tags[proposal.main] != "VBD":
            continue
        whole = (
            proposal.content[-1][1] >= sentence[1] - 2 or proposal.rule == "inserted"
        )
        quoted = any(
            reading.quotation_of[token] != OUTSIDE
            for first, end in proposal.content
            for token in range(first, end)
        )
        if whole and not quoted:
            return index
    return None


def _keeps_voice(
    reading: Reading,
    proposals: Sequence[Proposal],
    voice: int,
    sentence: Range,
    here: Sequence[int],
) -> bool:
    """Tell whether a sentence without a cue reads as the same speaker's words."""
    first, end = sentence
    if any(not proposals[index].source for index in here):
        return False
    if any(reading.quotation_of[index] != OUTSIDE for index in range(first, end)):
        return False
    tags, lower = reading.tags, reading.lower
    if here and not all(
        tags[proposals[index].main] == "VBD"
        and proposals[index].content[-1][1] >= end - 2
        for index in here
    ):
        return False
    # A narrator tells in the past tense; reported words keep the present or a modal.
    finite = next((i for i in range(first, end) if tags[i] in FINITE), None)
    if finite is None:
        return False
    return tags[finite] in {"VBZ", "VBP"} or lower[finite] in _DEONTIC


_DEONTIC = frozenset(["must", "should", "shall", "ought", "cannot", "need"])
