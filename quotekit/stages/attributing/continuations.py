"""
Continuations: quotations that stand alone, and sentences in the same voice.

What a speaker says often runs on without a new "he said".  A quotation that is a
paragraph or a sentence of its own goes on from the attribution before it; so does
an unquoted sentence that keeps the speaker's voice ("free indirect report"), which
is only believed where several signs agree: it is the hardest thing to tell from the
article's own narration.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from quotekit.annotations.attributions import AttributionType
from quotekit.annotations.segments import SegmentKind
from quotekit.stages.columns.phrases import (
    FINITE,
    NAMES,
    SINGLE_DASHES,
    noun_phrase_after,
)
from quotekit.stages.columns.reading import OUTSIDE, Range, Reading
from quotekit.stages.patterns import when_needed
from quotekit.stages.rules.around import CONTENT_BEFORE
from quotekit.stages.rules.sites import Proposal
from quotekit.stages.vocabulary.class_words import is_agent

_SPOKEN_OF = (SegmentKind.BODY, SegmentKind.CAPTION)
_SHORTEST_QUOTATION = 4
_FARTHEST_SEGMENT = 1
_LONE = "lone-quotation"
_BARE = "bare-quotation"
_ANSWER = "answer"
_TURN = "turn"
SAME_VOICE = "same-voice"
"""The rule of what goes on, without marks, in the voice of the sentence before."""

# An enum is slow to give its members, and these are asked for at every attribution.
_ASSERTION = AttributionType.ASSERTION


def claimed_quotations(reading: Reading, proposals: Iterable[Proposal]) -> set[int]:
    """
    Return the quotations that are, at least in part, somebody's content.

    The quotation that the cue itself stands in does not count.
    """
    if not reading.quotations:
        return set()
    claimed: set[int] = set()
    covered = bytearray(len(reading.words))
    for proposal in proposals:
        around = reading.quotation_of[proposal.main]
        for first, end in proposal.content:
            if around == OUTSIDE:
                covered[first:end] = b"\1" * (end - first)
            else:
                claimed.update(_quotations_in(reading, first, end) - {around})
    claimed.update(
        reading.quotation_of[first]
        for first, end in reading.parts
        if covered.find(1, first, end) >= 0
    )
    return claimed


def _quotations_in(reading: Reading, first: int, end: int) -> set[int]:
    if not reading.is_marked(first, end):
        return set()
    parts = reading.marked_parts(first, end)
    return {reading.quotation_of[low] for low, _ in parts}


def lone_quotations(
    reading: Reading, claimed: AbstractSet[int]
) -> tuple[Proposal, ...]:
    """
    Propose the quotations that no cue has *claimed* but that stand as sentences.

    A marked word or title inside a narrator's sentence is no quote; what opens a
    sentence or a paragraph and closes it is, and so is what has the comma or the full
    stop of speech inside its marks.
    """
    return tuple(
        without_source(rule, quotation.first, quotation.parts)
        for number, quotation in enumerate(reading.quotations)
        if number not in claimed and (rule := rule_without_cue(reading, number))
    )


def interview_answers(
    reading: Reading, proposals: Sequence[Proposal]
) -> tuple[tuple[Proposal, int | None], ...]:
    """
    Propose the paragraphs of an interview that have no label.

    Returns:
        Each with the index, in *proposals*, of the turn that it goes on from; ``None``
        for one that answers a question, and for what goes on from that.
    """
    if not reading.answers:
        return ()
    turns = {
        reading.segment_of[reading.sentence_of[proposal.main]]: index
        for index, proposal in enumerate(proposals)
        if proposal.base_rule == _TURN
    }
    found: list[tuple[Proposal, int | None]] = []
    for number, segment in enumerate(reading.segment_of):
        if number and reading.segment_of[number - 1] == segment:
            continue
        if segment not in reading.answers:
            continue
        first, end = reading.paragraph_from(number)
        turn = segment - 1
        while turn in reading.answers:
            turn -= 1
        first += reading.lower[first] in SINGLE_DASHES
        end -= reading.lower[end - 1] == "."
        if first < end:
            content = ((first, end),)
            found.append((without_source(_ANSWER, first, content), turns.get(turn)))
    return tuple(found)


def rule_without_cue(reading: Reading, number: int) -> str | None:
    """Return the rule by which a quotation that no cue claims is a quote, if any is."""
    if stands_alone(reading, number):
        return _LONE
    return _BARE if _is_punctuated_as_speech(reading, number) else None


def without_source(rule: str, main: int, content: tuple[Range, ...]) -> Proposal:
    """Return a proposal of *content* without any cue or source."""
    return Proposal(
        rule=rule,
        main=main,
        lemma="",
        type=_ASSERTION,
        negated=False,
        cue=(),
        source=(),
        content=content,
    )


def stands_alone(reading: Reading, number: int) -> bool:
    """Tell whether a quotation begins and ends with a sentence, in running text."""
    quotation = reading.quotations[number]
    first, end = quotation.first, quotation.end
    sentence = reading.sentence_of[first]
    return (
        quotation.words >= _SHORTEST_QUOTATION
        and _begins_sentence(reading, sentence, first)
        and reading.segment_kinds[reading.segment_of[sentence]] in _SPOKEN_OF
        and _only_signs(reading, end, reading.sentence_end(end - 1))
        and not FINITE.isdisjoint(reading.tags[first:end])
    )


def _begins_sentence(reading: Reading, sentence: int, first: int) -> bool:
    """Tell whether a sentence begins at *first*, or at a dash right before it."""
    start = reading.sentences[sentence][0]
    if start == first:
        return True
    # «…», — said Ms Quill. — «It is late».  Where a paragraph begins, it marks an item.
    return (
        start == first - 1
        and reading.lower[start] in SINGLE_DASHES
        and sentence > 0
        and reading.segment_of[sentence] == reading.segment_of[sentence - 1]
    )


def _is_punctuated_as_speech(reading: Reading, number: int) -> bool:
    """
    Tell "“The pier is old,” ran the argument" and "…: “The pier is old.”" from titles.

    Titles and catchwords have no comma inside their marks, and no full stop behind a
    colon or a comma.
    """
    quotation = reading.quotations[number]
    first, end, tags = quotation.first, quotation.end, reading.tags
    sentence = reading.sentence_of[first]
    if (
        not quotation.closed
        or quotation.words < _SHORTEST_QUOTATION
        or FINITE.isdisjoint(tags[first:end])
        or not reading.words[first + 1][0].isupper()
        or reading.segment_kinds[reading.segment_of[sentence]] not in _SPOKEN_OF
    ):
        return False
    begins = reading.sentences[sentence][0] == first
    if begins and tags[end - 2] == ",":
        return True
    announced = first > 0 and tags[first - 1] in {":", ","}
    return announced and tags[end - 2] == "." and reading.sentence_end(end - 2) <= end


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


def lone_continue(reading: Reading, proposals: Sequence[Proposal]) -> dict[int, int]:
    """
    Say which attribution each lone quotation goes on from, if one is near.

    Who is reported by somebody else is not heard again: "Roe said the crews had hoped
    for rain" goes on in Roe's words.
    """
    found: dict[int, int] = {}
    if all(proposal.rule != _LONE for proposal in proposals):
        return found
    last: int | None = None
    last_segment = -1
    reported = _reported(reading, proposals)
    for index, proposal in enumerate(proposals):
        first = proposal.content[0][0]
        segment = reading.segment_of[reading.sentence_of[first]]
        if proposal.rule == _LONE:
            if last is not None and segment - last_segment <= _FARTHEST_SEGMENT:
                if segment > last_segment and _is_introduced(
                    reading, first, proposals[last]
                ):
                    # Whose it is is told by who has the floor.
                    last = None
                    continue
                found[index] = last
                last_segment = segment
        elif (
            proposal.cue
            and reading.quotation_of[proposal.main] == OUTSIDE
            and index not in reported
        ):
            last = index
            last_segment = reading.segment_of[reading.sentence_of[proposal.main]]
    return found


def _is_introduced(reading: Reading, first: int, before: Proposal) -> bool:
    """
    Tell whether somebody else acts right before a quotation: "Ana Lisi agrees. | “…”".

    The sentence before it, in its paragraph, is the newcomer's, by a full name.
    """
    sentence = reading.sentence_of[first] - 1
    if sentence < 0 or reading.segment_of[sentence] != reading.segment_of[sentence + 1]:
        return False
    tags, (start, end) = reading.tags, reading.sentences[sentence]
    stop = noun_phrase_after(reading, start, end)
    if stop is None or stop - start < 2 or not NAMES.issuperset(tags[stop - 2 : stop]):
        return False
    if tags[stop] == "," and "," in tags[stop + 1 : end]:
        # "Ana Lisi, who runs a farm, agrees"
        verb = tags.index(",", stop + 1) + 1
    else:
        verb = stop
    return (
        verb < end
        and tags[verb] in FINITE
        and not any(
            reading.words[stop - 1] in reading.words[low:high]
            for low, high in before.source
        )
    )


def _reported(reading: Reading, proposals: Sequence[Proposal]) -> frozenset[int]:
    """Return the attributions whose cue stands in the content of one before them."""
    reported: list[int] = []
    until = 0
    named = False
    for index, proposal in enumerate(proposals):
        if not proposal.cue:
            continue
        if proposal.main < until:
            # "Police said Ana Lisi had told them": she may well be heard again
            if named or not _names_somebody(reading, proposal):
                reported.append(index)
        elif (
            reading.quotation_of[proposal.main] == OUTSIDE
            and proposal.source
            and proposal.base_rule in _RULES_OF_CLAUSES
        ):
            named = _names_somebody(reading, proposal)
            until = max(
                [end for first, end in proposal.content if first > proposal.main],
                default=until,
            )
    return frozenset(reported)


def _names_somebody(reading: Reading, proposal: Proposal) -> bool:
    return any(
        not NAMES.isdisjoint(reading.tags[first:end]) for first, end in proposal.source
    )


_RULES_OF_CLAUSES = frozenset({"verb-that", "verb-clause"})


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
    for sentence, part in enumerate(reading.sentences):
        here = by_sentence.get(sentence, ())
        if voice is None and not here:
            continue
        if (
            sentence
            and reading.segment_of[sentence] != reading.segment_of[sentence - 1]
        ):
            voice = None
        if (
            voice is not None
            # of a turn all is its speaker's, what others are quoted with as well
            and reading.segment_of[sentence] not in reading.turns
            and _keeps_voice(reading, [proposals[index] for index in here], part)
            and not _leads_to_quotation(reading, sentence)
        ):
            first, end = part
            while end > first + 1 and reading.tags[end - 1] == ".":
                end -= 1
            continuation = without_source(SAME_VOICE, first, ((first, end),))
            found.append((continuation, voice))
        else:
            voice = next(
                (
                    index
                    for index in here
                    if _may_go_on(reading, proposals[index], part)
                ),
                None,
            )
    return tuple(found)


def dialogue(
    reading: Reading, proposals: Sequence[Proposal]
) -> tuple[tuple[Proposal, int], ...]:
    """
    Propose what goes on behind a dash, where dashes stand for quotation marks.

    "— It is late, — said Ms Quill. — Too late.": a paragraph of such a dialogue has a
    dash at its start, and one where the speaker has the word again.
    """
    # By sentence: a paragraph goes on once, however many are told of in its first.
    opening = {
        reading.sentence_of[proposal.main]: index
        for index, proposal in enumerate(proposals)
        if proposal.base_rule in CONTENT_BEFORE and _opens_dialogue(reading, proposal)
    }
    if not opening:
        return ()
    cues = {reading.sentence_of[one.main] for one in proposals if one.cue}
    found: list[tuple[Proposal, int]] = []
    for sentence, index in opening.items():
        segment = reading.segment_of[sentence]
        again = False
        for later in range(sentence + 1, len(reading.sentences)):
            if reading.segment_of[later] != segment or later in cues:
                break
            start, end = reading.sentences[later]
            if reading.lower[start] in SINGLE_DASHES:
                again = True
                start += 1
            end -= reading.tags[end - 1] == "."
            if again and start < end:
                part = ((start, end),)
                found.append((without_source(SAME_VOICE, start, part), index))
    return tuple(found)


def _opens_dialogue(reading: Reading, proposal: Proposal) -> bool:
    """Tell whether what is said opens its paragraph behind a dash, without marks."""
    sentence = reading.sentence_of[proposal.main]
    first = reading.sentences[sentence][0]
    return (
        reading.lower[first] in SINGLE_DASHES
        and proposal.content[0][0] <= first + 1
        and not reading.is_marked(*proposal.content[0])
        and not (
            sentence
            and reading.segment_of[sentence - 1] == reading.segment_of[sentence]
        )
    )


def _may_go_on(reading: Reading, proposal: Proposal, sentence: Range) -> bool:
    """Tell whether the next sentence may keep the voice of *proposal*."""
    if reading.tags[proposal.main] != "VBD" or proposal.negated or not proposal.source:
        return False
    rule = proposal.base_rule
    return (
        rule.startswith(_RULES_OF_STATEMENTS)
        and proposal.type is _ASSERTION
        # "The agency announced grants.": what follows is the release's own
        and not (rule == _OF_OBJECTS and proposal.lemma in _ACTS)
        and (proposal.content[-1][1] >= sentence[1] - 2 or rule == "inserted")
        and not any(reading.is_marked(first, end) for first, end in proposal.content)
    )


_OF_OBJECTS = "verb-noun-phrase"
_ACTS = frozenset({"announce", "declare", "offer", "propose"})
_RULES_OF_STATEMENTS = ("verb-that", "verb-clause", "verb-noun-phrase", "inserted")


def _keeps_voice(reading: Reading, here: Sequence[Proposal], sentence: Range) -> bool:
    """
    Tell whether a sentence reads as the words of the speaker before it.

    Args:
        reading:
            The text's columns.

        here:
            The attributions whose cue stands in the sentence: none, or further
            statements that reach to its end.

        sentence:
            Its tokens.
    """
    first, end = sentence
    if reading.is_marked(first, end):
        return False
    tags = reading.tags
    if not all(
        proposal.source
        and tags[proposal.main] == "VBD"
        and proposal.content[-1][1] >= end - 2
        # "If it breaks, he added, the town will burn": it is his already
        and proposal.content[0][0] > proposal.main
        for proposal in here
    ):
        return False
    # A narrator tells in the past tense; reported words keep the present or a modal.
    finite = next((index for index in range(first, end) if tags[index] in FINITE), None)
    if finite is not None and not _ANSWERS.isdisjoint(
        reading.lower[finite : finite + 3]
    ):
        # "Abernethy has denied this"
        return False
    if finite is not None and any(
        # "Ana Roe, who is at a school, said": of somebody new
        source <= finite < stop
        for proposal in here
        for source, stop in proposal.source
    ):
        return False
    return (
        finite is not None
        and (tags[finite] in {"VBZ", "VBP"} or reading.lower[finite] in _UNTOLD)
        # "The author of the letter, P. Roe, has left": who tells that has new people
        and (
            _BY_NAME.search(" ".join(tags[first:finite])) is None
            or not any(
                is_agent(reading.lower[index])
                for index in range(first, finite)
                if tags[index] == "NN"
            )
        )
    )


def _leads_to_quotation(reading: Reading, sentence: int) -> bool:
    """
    Tell "Roe is to visit Lund.  “I want to see it,” he said", which the narrator tells.

    It is of somebody by name, who speaks in the next sentence of the paragraph.
    """
    first, end = reading.sentences[sentence]
    if sentence + 1 >= len(reading.sentences) or reading.tags[first] != "NNP":
        return False
    following, stop = reading.sentences[sentence + 1]
    if (
        reading.segment_of[sentence + 1] != reading.segment_of[sentence]
        or reading.quotation_of[following] == OUTSIDE
    ):
        return False
    while first < end and reading.tags[first] == "NNP":
        first += 1
    return reading.tags[first] in FINITE and not _HE.isdisjoint(
        reading.lower[following:stop]
    )


_HE = frozenset(("he", "she"))
_BY_NAME = when_needed(r", NNP(?: NNP)+ ,")


_ANSWERS = frozenset(
    """
    denied denies rejected rejects dismissed dismisses disputed disputes refuted
    confirmed confirms disagreed disagrees agreed agrees declined declines
    """.split()  # noqa: SIM905  # read like prose
)
_UNTOLD = frozenset(["must", "should", "shall", "ought", "cannot", "need", "will"])
