"""
Merging: what the models find and what the rules propose, made one.

The models were trained on news without nested attributions, so they decide what is
attributed in a sentence and where it begins and ends; the rules add what the models
were never shown: what is nested in another content, names before a colon, lines below
a quotation, and the cues of texts that are not news.  Which rules are believed was
measured on PolNeAR's dev part and on press texts of other kinds (docs/accuracy.md).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import evolve

from quotekit.annotations.attributions import AttributionType
from quotekit.lexicons.confidences import AGREED, LEARNED
from quotekit.lexicons.cues import Frame
from quotekit.models.attribution import AttributionModels
from quotekit.stages.clues import read_page
from quotekit.stages.complements import is_deed
from quotekit.stages.cue_extents import find_extents
from quotekit.stages.cue_model import judge_cues
from quotekit.stages.cue_places import Place
from quotekit.stages.cues import Candidate
from quotekit.stages.hints import read_hints
from quotekit.stages.phrases import (
    ADVERBS,
    FINITE,
    MONTHS,
    NEGATIONS,
    OCCASIONS,
    SUBORDINATORS,
)
from quotekit.stages.reading import OUTSIDE, Range, Reading
from quotekit.stages.rules import Proposal
from quotekit.stages.span_model import PredictedSpans, predict_spans
from quotekit.stages.word_facts import facts_of

# The one rule that is not believed where the models see no cue: all others, added one
# by one, left the accuracy on PolNeAR's dev part and on press texts as it was or
# raised it.
_DOUBTFUL = frozenset({"noun-preposition"})

# Rules that take nearly any object or clause: what they find inside another content
# is only believed where the verb is a cue often enough.
_LOOSE = frozenset({"verb-noun-phrase", "verb-ing", "noun-preposition"})
_LEAST_NESTED = 4
_SURE = 5

# So sure of a cue the model must be, at least: where a rule proposes it, where none
# does, where no lexicon has its word either (then somebody must be the source), and
# where the span model finds no source; and, last, for what only a common rule sees.
# They were chosen on PolNeAR's dev part and the texts that are looked at.
_LIKELY = 0.45
_ALONE = 0.55
_UNKNOWN = 0.8
_WITHOUT_SOURCE = 0.7
_NOT_EXCLUDED = 0.2


def merge_learned(
    reading: Reading,
    candidates: Sequence[Candidate],
    proposals: Sequence[Proposal],
    models: AttributionModels,
    *,
    dropped: Callable[[Range, str], None] | None = None,
) -> tuple[Proposal, ...]:
    """
    Return what the models find in a text, and what its rules add to that.

    Args:
        reading:
            The text's columns.

        candidates:
            Its possible cues.

        proposals:
            What the rules propose; the models weigh it, too.

        models:
            The models of cues, extents and spans.

        dropped:
            Told of the cues that the models find and that are left out after all,
            by their tokens, and why.

    Returns:
        At most one proposal a cue, in the order of the cues.
    """
    models.bound_memory()
    strengths = {each.main: each.entry.strength for each in candidates}
    words = facts_of(models).of(reading)
    hints = read_hints(reading, proposals, strengths)
    judged = judge_cues(reading, words, candidates, hints, models)
    likely = [each for each in judged if each.confidence > _least(each.place)]
    cues = find_extents(reading, words, likely, models)
    page = read_page(reading, words, {cue.sentence for cue in cues}, hints, models)
    predicted = predict_spans(page, cues, models)
    learned = _as_proposals(reading, predicted, candidates)
    sure = {each.place.main: each.confidence for each in judged}
    merged = _merged(reading, proposals, learned, strengths, sure)
    if dropped is not None:
        kept = {proposal.main for proposal in merged}
        for proposal in learned:
            if proposal.main not in kept:
                reason = _HARDLY_SURE.format(proposal.score)
                if proposal.main not in strengths and not proposal.source:
                    reason = "no lexicon has the cue, and it has no source"
                dropped(proposal.cue[0], reason)
        told = kept | {proposal.main for proposal in learned}
        asked = {cue.main for cue in cues}
        for each in judged:
            main = each.place.main
            if each.confidence > _LIKELY and main not in told:
                reason = "the models take it for a part of another cue"
                if each.confidence <= _least(each.place):
                    reason = _HARDLY_SURE.format(each.confidence)
                elif main in asked:
                    reason = "the models find no content for it"
                dropped(each.place.group, reason)
    return merged


_HARDLY_SURE = "the models are only {:.2f} sure"


def _least(place: Place) -> float:
    """Return how sure the cue model must be for the others to be asked."""
    if place.hint is not None:
        return _LIKELY
    return _ALONE if place.candidate is not None else _UNKNOWN


def _as_proposals(
    reading: Reading,
    predicted: Iterable[PredictedSpans],
    candidates: Iterable[Candidate],
) -> list[Proposal]:
    """
    Give what the models found its lemma, type and polarity.

    The models say where cues are; what a cue means stands in the lexicon.  A cue that
    the lexicon lacks is taken for an assertion.
    """
    by_token = {
        index: candidate
        for candidate in candidates
        for index in range(*candidate.group)
    }
    proposals: list[Proposal] = []
    for spans in predicted:
        if not spans.content:
            continue
        first, end = spans.cue.first, spans.cue.end
        content = _in_own_clause(reading, spans, _to_edges(reading, spans), by_token)
        candidate = next(
            (by_token[i] for i in range(end - 1, first - 1, -1) if i in by_token), None
        )
        lemma, kind = reading.lower[end - 1], AttributionType.ASSERTION
        negated = any(word in NEGATIONS for word in reading.lower[first:end])
        if candidate is not None:
            if Frame.NONE in candidate.entry.frames:
                continue  # switched off by whoever brought the lexicon
            lemma, kind = candidate.entry.lemma, candidate.entry.type
            negated = candidate.negated
        proposals.append(
            Proposal(
                rule=LEARNED,
                main=candidate.main if candidate else end - 1,
                lemma=lemma,
                type=kind,
                negated=negated,
                cue=((first, end),),
                source=spans.source,
                content=content,
                score=spans.cue.confidence,
            )
        )
    return proposals


def _to_edges(reading: Reading, spans: PredictedSpans) -> tuple[Range, ...]:
    """
    Return a content that begins and ends where its quotations do.

    The models look only so far, and a sentence of a long quotation may seem to end it.
    """
    cue = spans.cue
    if reading.quotation_of[cue.main] != OUTSIDE:
        return spans.content
    apart = {*range(cue.first, cue.end), *_tokens(spans.source)}
    widened: list[Range] = []
    for first, end in spans.content:
        low, high = first, end
        for start, stop in reading.marked_parts(first, end):
            if not apart.isdisjoint(range(start, stop)):
                continue
            inside = min(stop, end) - max(start, first)
            # At its beginning or its end, or by its greater part, it is all meant.
            if first <= start or stop <= end or 2 * inside > stop - start:
                low, high = min(low, start), max(high, stop)
        if widened and low <= widened[-1][1]:
            widened[-1] = widened[-1][0], max(widened[-1][1], high)
        else:
            widened.append((low, high))
    return tuple(widened)


def _in_own_clause(
    reading: Reading,
    spans: PredictedSpans,
    content: tuple[Range, ...],
    candidates: Mapping[int, Candidate],
) -> tuple[Range, ...]:
    """
    Return a content that ends where the clause of its cue goes on with another verb.

    "The email blames the software and promises payment": what has no finite verb
    cannot be gone on with by one.  Of what has one, a verb in the tense of the cue
    that is often enough a cue itself tells: "said a tariff will follow and promised
    a draft".
    """
    first, end = content[-1]
    main = spans.cue.main
    tags = reading.tags
    if first < main or reading.quotation_of[main] != OUTSIDE:
        return content
    signs = reading.signs
    for index in signs[bisect_right(signs, first) : bisect_left(signs, end - 1)]:
        if tags[index] != "CC" or reading.quotation_of[index] != OUTSIDE:
            continue
        verb = index + 1
        while verb < end - 1 and tags[verb] in ADVERBS:
            verb += 1
        # "continued reforms" reads as a verb with its object, and is none.
        if tags[verb] not in FINITE or tags[verb + 1] in _NOUN_PARTS:
            continue
        before = next((tag for tag in tags[first:index][::-1] if tag in FINITE), "")
        if before and not (
            tags[verb] == tags[main] != before
            and verb in candidates
            and candidates[verb].entry.strength >= _OFTEN
        ):
            continue
        stop = index - (tags[index - 1] == ",")
        return *content[:-1], (first, stop)
    return content


_OFTEN = 3
_NOUN_PARTS = frozenset({"NN", "NNS", "JJ"})


def _merged(
    reading: Reading,
    ruled: Sequence[Proposal],
    learned: Sequence[Proposal],
    strengths: Mapping[int, int],
    sure: Mapping[int, float],
) -> tuple[Proposal, ...]:
    """Add to the learned proposals the ruled ones that they lack."""
    of_cue = {
        index: number
        for number, proposal in enumerate(learned)
        for first, end in proposal.cue
        for index in range(first, end)
    }
    merged = list(learned)
    rest: list[Proposal] = []
    for proposal in ruled:
        same = {
            of_cue[index]
            for first, end in proposal.cue
            for index in range(first, end)
            if index in of_cue
        }
        if same:
            # Both see it: the models' spans, and the rule's name behind theirs.
            number = min(same)
            merged[number] = _agreed(reading, merged[number], proposal)
        else:
            rest.append(proposal)
    _cut_at_shared_sources(reading, merged, rest)
    merged = [
        each
        for each in merged
        if _is_likely(reading, each, known=each.main in strengths)
    ]
    covered = _covered(merged, len(reading.words))
    for proposal in rest:
        main = proposal.main
        nested = covered[main] or reading.quotation_of[main] != OUTSIDE
        if nested:
            weak = strengths.get(main, _SURE) < _LEAST_NESTED
            stays = not (weak and proposal.rule in _LOOSE)
        else:
            excluded = (
                proposal.rule in _COMMON
                and strengths.get(main, _SURE) < _SURE
                and sure.get(main, 1.0) <= _NOT_EXCLUDED
                and not _follows_quotation(reading, proposal)
            )
            stays = proposal.rule not in _DOUBTFUL and not excluded
        if stays:
            merged.append(evolve(proposal, score=0.0))
    return tuple(sorted(merged, key=lambda proposal: proposal.main))


def _follows_quotation(reading: Reading, proposal: Proposal) -> bool:
    """Tell whether a quotation waits before the cue for who said it."""
    last = proposal.content[0][1] - 1
    return (
        proposal.rule in _OF_CONTENTS_BEFORE
        and reading.quotation_of[last] != OUTSIDE
        and last < proposal.main
        and reading.lower[last - 1] in _WAITING
    )


_OF_CONTENTS_BEFORE = frozenset({"inserted", "inverted"})
_WAITING = frozenset({",", "?", "!"})


def _is_likely(reading: Reading, learned: Proposal, *, known: bool) -> bool:
    """
    Tell whether the models are sure enough of what they found.

    *known* says whether the lexicon has the cue's word.  "The conference discussed
    prisons" names a subject and nobody's words: an event is no source.
    """
    least = _LIKELY
    if learned.rule == LEARNED:
        if learned.source and reading.lower[learned.source[-1][1] - 1] in _EVENTS:
            return False
        if _is_deed(reading, learned):
            return False
        least = _ALONE if known else _UNKNOWN
        if not known and not learned.source:
            return False
    return learned.score > (least if learned.source else max(least, _WITHOUT_SOURCE))


def _is_deed(reading: Reading, learned: Proposal) -> bool:
    """Tell "called the police", which reports nothing, by what follows the verb."""
    content = learned.content[0]
    return content[0] == learned.cue[-1][1] and is_deed(reading, learned.lemma, content)


_EVENTS = frozenset(
    """
    conference conferences meeting meetings session sessions summit forum seminar
    workshop workshops event events ceremony talks visit trip symposium roundtable
    """.split()  # noqa: SIM905  # read like prose
)


def _agreed(reading: Reading, learned: Proposal, ruled: Proposal) -> Proposal:
    """
    Return what both see: the models' spans, and the rule's name behind theirs.

    A participle has the source of its clause, which the rules look for farther away.
    """
    content = learned.content
    if (
        ruled.rule in _OVER_PARAGRAPHS
        or (ruled.rule == _OF_OBJECTS and _is_cut_list(reading, content, ruled.content))
        or _misses_beginning(reading, content, ruled)
        or _is_elsewhere(content, ruled)
        or _holds_predicate(reading, content, ruled)
        or _adds_to_quotations(reading, content, ruled)
        or _lacks_paragraphs(reading, content, ruled)
    ):
        content = ruled.content
    source = learned.source
    if ruled.source and _overruns(reading, learned, ruled):
        source = ruled.source
    return evolve(learned, rule=AGREED + ruled.rule, source=source, content=content)


def _overruns(reading: Reading, learned: Proposal, ruled: Proposal) -> bool:
    """
    Tell whether the rules' source is the better one.

    The models lack the source of a participle or of a second verb, leave holes in
    others, and carry some on into where or on what occasion something was said: "Ms
    Adler in an interview", "the minister, speaking at a school".
    """
    if not learned.source:
        return (
            reading.tags[ruled.main] == "VBG"
            or _is_coordinated(reading, ruled)
            or _has_date_between(reading, ruled)
            or ruled.rule == _OF_HEADLINES
        )
    if len(learned.source) > 1:
        return True
    (first, end), (start, last) = learned.source[0], ruled.source[0]
    if first < start and end == last:
        # "In his speech | Ambassador Ode said"
        return not OCCASIONS.isdisjoint(reading.lower[first:start])
    if first != start or last >= end or len(ruled.source) > 1:
        return False
    tags = reading.tags
    if tags[last] == ",":
        return last + 1 < end and tags[last + 1] in _CIRCUMSTANCES
    return tags[last] in {"IN", "TO"}


_OF_HEADLINES = "headline-colon"


def _has_date_between(reading: Reading, ruled: Proposal) -> bool:
    """Tell whether a date stands behind the source: "Amnesty on May 4, 2024 said"."""
    between = reading.lower[ruled.source[-1][1] : ruled.cue[0][0]]
    return len(between) <= _LONGEST_DATE and not MONTHS.isdisjoint(between)


_LONGEST_DATE = 6


def _is_coordinated(reading: Reading, ruled: Proposal) -> bool:
    """Tell whether a cue shares the subject before it: "… but stressed that"."""
    before = ruled.cue[0][0] - 1
    while before > 0 and reading.tags[before] in ADVERBS:
        before -= 1
    return before > 0 and reading.tags[before] in {"CC", ","}


_CIRCUMSTANCES = frozenset({"VBG", "VBN", "IN", "TO", "RB"})


def _misses_beginning(
    reading: Reading, learned: Sequence[Range], ruled: Proposal
) -> bool:
    """Tell whether the models' content has words before its "that" or its mark."""
    start = ruled.content[0][0]
    return (
        ruled.content[-1][1] == learned[-1][1]
        and learned[0][0] < start
        and _tokens(ruled.content) < _tokens(learned)
        and (
            reading.lower[start] in _OPENERS
            or start in reading.openings
            or ruled.rule == _OF_SOURCES_BEFORE
        )
    )


_OPENERS = frozenset({"that", "to", "whether"})
# It knows what is said of its source: "According to Ms Adler, who chairs it, …".
_OF_SOURCES_BEFORE = "according-to"


def _is_elsewhere(learned: Sequence[Range], ruled: Proposal) -> bool:
    """
    Tell whether the models and a rule of a rarer kind see wholly other contents.

    Of the commoner kinds the models have seen enough to know better.
    """
    return ruled.rule not in _COMMON and _tokens(learned).isdisjoint(
        _tokens(ruled.content)
    )


def _holds_predicate(
    reading: Reading, learned: Sequence[Range], ruled: Proposal
) -> bool:
    """Tell "his call for a boycott | was ignored", which the models take in."""
    if not ruled.rule.startswith(_OF_NOUNS) or len(ruled.content) > 1:
        return False
    (first, end), (start, last) = learned[0], ruled.content[0]
    return first == start and last < end and reading.tags[last] in FINITE


def _adds_to_quotations(
    reading: Reading, learned: Sequence[Range], ruled: Proposal
) -> bool:
    """Tell whether the models take words along to what is whole quotations."""
    if reading.quotation_of[ruled.main] != OUTSIDE or not all(
        reading.quotation_of[first] != OUTSIDE
        and reading.part_at(first) == (first, end)
        for first, end in ruled.content
    ):
        return False
    more = _tokens(learned) - _tokens(ruled.content)
    return (
        bool(more)
        and _tokens(ruled.content) <= _tokens(learned)
        and all(reading.quotation_of[index] == OUTSIDE for index in more)
    )


def _lacks_paragraphs(
    reading: Reading, learned: Sequence[Range], ruled: Proposal
) -> bool:
    """
    Tell whether the models see but a part of a quotation over several paragraphs.

    A paragraph that reopens its mark goes on with the quotation before it, which is
    one content; the models look no farther than the paragraph of the cue.
    """
    had, whole = _tokens(learned), _tokens(ruled.content)
    if not had < whole:
        return False
    lacking = {reading.quotation_of[index] for index in whole - had}
    number = min(lacking)
    return (
        len(lacking) == 1
        and number != OUTSIDE
        and len(reading.quotations[number].parts) > 1
        and any(reading.quotation_of[index] == number for index in had)
    )


_OF_NOUNS = "noun-"
_COMMON = frozenset(
    {
        "inserted",
        "inverted",
        "quotation-after-cue",
        "verb-clause",
        "verb-noun-phrase",
        "verb-that",
    }
)


def _tokens(ranges: Iterable[Range]) -> set[int]:
    return {index for first, end in ranges for index in range(first, end)}


def _is_cut_list(
    reading: Reading, learned: Sequence[Range], ruled: Sequence[Range]
) -> bool:
    """
    Tell whether the models end a content inside a list that the rules see to its end.

    Press releases list what somebody welcomes ("A, B and C"); news seldom does.
    """
    if len(learned) != 1 or len(ruled) != 1:
        return False
    (first, end), (start, last) = learned[0], ruled[0]
    if first != start or end >= last:
        return False
    between = reading.tags[end:last]
    return between[0] in {",", "CC"} and "CC" in between[:_LIST_REACH]


_LIST_REACH = 25
# Their contents are paragraphs, and the models read one.
_OVER_PARAGRAPHS = frozenset({"turn", "list-below-cue"})
_OF_OBJECTS = "verb-noun-phrase"


def _cut_at_shared_sources(
    reading: Reading, merged: list[Proposal], rest: Iterable[Proposal]
) -> None:
    """
    End a learned content where a cue with the same source begins.

    "She praised the plan, while stressing its cost": what was trained on news takes
    the second for part of the first, but the source says both.
    """
    for proposal in rest:
        if not proposal.cue or not proposal.source:
            continue
        start = proposal.cue[0][0]
        if reading.lower[start - 1] not in SUBORDINATORS:
            continue
        for number, learned in enumerate(merged):
            if learned.source != proposal.source:
                continue
            first, end = learned.content[-1]
            if first < start < end and learned.cue[0][0] < start:
                while start - 1 > first and reading.tags[start - 1] in _BETWEEN:
                    start -= 1
                content = (*learned.content[:-1], (first, start))
                merged[number] = evolve(learned, content=content)


# What stands between a content and a coordinated cue: ", while", "and also".
_BETWEEN = frozenset({",", "CC", "IN", "RB", ":"})


def _covered(proposals: Iterable[Proposal], length: int) -> bytearray:
    """Return for each token whether it stands in a content."""
    covered = bytearray(length)
    for proposal in proposals:
        for first, end in proposal.content:
            covered[first:end] = b"\1" * (end - first)
    return covered
