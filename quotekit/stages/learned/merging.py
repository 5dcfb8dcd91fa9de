"""
Merging: what the models find and what the rules propose, made one.

The models were trained on news without nested attributions, so they decide what is
attributed in a sentence and where it begins and ends; the rules add what the models
were never shown: what is nested in another content, names before a colon, lines below
a quotation, and the cues of texts that are not news.  Which rules are believed was
measured on PolNeAR's dev part and on press texts of other kinds (docs/accuracy.md).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from quotekit.annotations.attributions import AttributionType
from quotekit.lexicons.confidences import LEARNED
from quotekit.lexicons.cues import Frame
from quotekit.models.attribution import AttributionModels
from quotekit.stages.attributing.bounds import is_speech
from quotekit.stages.attributing.leading_clauses import opens_with_participle
from quotekit.stages.attributing.passive_sources import may_be_done_to_somebody
from quotekit.stages.columns.phrases import (
    ARTICLES,
    BE,
    NAMES,
    NEGATIONS,
    SUBORDINATORS,
    WAITING,
    WH_WORDS,
)
from quotekit.stages.columns.reading import OUTSIDE, Range, Reading
from quotekit.stages.learned.agreement import COMMON_RULES, agreed
from quotekit.stages.learned.clues import read_page
from quotekit.stages.learned.cue_extents import find_extents
from quotekit.stages.learned.cue_model import judge_cues
from quotekit.stages.learned.cue_places import Place
from quotekit.stages.learned.hints import read_hints
from quotekit.stages.learned.learned_contents import learned_content
from quotekit.stages.learned.settled_spans import settled_spans
from quotekit.stages.learned.span_model import PredictedSpans, predict_spans
from quotekit.stages.learned.word_facts import facts_of
from quotekit.stages.rules import Proposal
from quotekit.stages.rules.adjuncts import GIVEN_OUT
from quotekit.stages.rules.around import CONTENT_BEFORE
from quotekit.stages.rules.complements import is_deed, is_named_what, is_when
from quotekit.stages.rules.cues import Candidate
from quotekit.stages.rules.doubtful_verbs import is_heard
from quotekit.stages.rules.sources import behind_place

# The one rule that is not believed where the models see no cue: all others, added one
# by one, left the accuracy on PolNeAR's dev part and on press texts as it was or
# raised it.
_DOUBTFUL = frozenset({"noun-preposition"})

# Rules that take nearly any object or clause: what they find inside another content
# is only believed where the verb is a cue often enough.
_LOOSE = frozenset({"verb-noun-phrase", "verb-ing", "noun-preposition"})
_LEAST_NESTED = 4
_LEAST_TOLD = 3
_SURE = 5

# So sure of a cue the model must be, at least: where a rule proposes it, where none
# does, where no lexicon has its word either (then somebody must be the source), and
# where the span model finds no source; and, last, for what only a common rule sees.
# They were chosen on PolNeAR's dev part and the texts that are looked at.
_LIKELY = 0.45
_ALONE = 0.55
_UNKNOWN = 0.8
_WITHOUT_SOURCE = 0.67
_NOT_EXCLUDED = 0.2
_NEVER = 1.0


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
    settled = settled_spans(reading, cues, hints)
    asked_in = {cue.sentence for cue in cues if cue.main not in settled}
    page = read_page(reading, words, asked_in, hints, models)
    predicted = predict_spans(page, cues, models, settled)
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
        content = learned_content(reading, spans, by_token)
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
                source=_behind_place(reading, spans.source),
                content=content,
                score=spans.cue.confidence,
            )
        )
    return proposals


def _behind_place(reading: Reading, source: tuple[Range, ...]) -> tuple[Range, ...]:
    if len(source) != 1 or "," not in reading.tags[slice(*source[0])]:
        return source
    return (behind_place(reading, source[0]),)


def _merged(
    reading: Reading,
    ruled: Sequence[Proposal],
    learned: Sequence[Proposal],
    strengths: Mapping[int, int],
    sure: Mapping[int, float],
) -> tuple[Proposal, ...]:
    """Add to the learned proposals the ruled ones that they lack."""
    ends = {proposal.cue[-1][1] for proposal in ruled if proposal.cue}
    learned = [
        each
        for each in learned
        # "said | in a statement | that": the cue stands before it
        if each.source
        or each.cue[0][0] not in ends
        or reading.tags[each.cue[0][0]] != "IN"
    ]
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
            merged[number] = agreed(reading, merged[number], proposal)
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
            strength = strengths.get(main, _SURE)
            stays = not _is_idle(reading, proposal) and (
                strength >= _LEAST_NESTED
                or proposal.rule not in _LOOSE
                or _is_stance(reading, proposal)
                or (
                    (strength >= _LEAST_TOLD or proposal.lemma == "thank")
                    and proposal.rule == _OF_OBJECTS
                    and any(_is_told_by(reading, proposal, outer) for outer in merged)
                )
            )
        else:
            excluded = (
                proposal.rule in COMMON_RULES
                and strengths.get(main, _SURE) < _SURE
                and sure.get(main, 1.0) <= _NOT_EXCLUDED
                and not _follows_quotation(reading, proposal)
                # "He is ill, the court heard"
                and not is_heard(reading, proposal.lemma, proposal.cue[0][0])
                # "After admitting he had lied, she left"
                and not _leads(reading, proposal)
                # "Ana Lisi admitted theft", "Police put the crowd at 6,000"
                and not (proposal.lemma in _OF_THINGS and proposal.rule == _OF_OBJECTS)
            )
            stays = not excluded and (
                proposal.rule not in _DOUBTFUL or _is_asked_for(reading, proposal)
            )
        if stays:
            merged.append(proposal._replace(score=0.0))
    return tuple(sorted(merged, key=lambda proposal: proposal.main))


_OF_THINGS = frozenset({"admit", "put"})


def _is_asked_for(reading: Reading, proposal: Proposal) -> bool:
    """Tell "her call for a ban was new" from "the Post's request for comment"."""
    first, end = proposal.content[0]
    return (
        proposal.lemma in _ASKED_FOR
        # what it did, the sentence tells: "they responded to Roe's call for a ban"
        and proposal.source[0][0] == reading.sentence_start(first)
        and reading.lower[first - 1] == "for"
        and reading.lower[end - 1] not in _OF_REPORTERS
    )


_ASKED_FOR = frozenset({"appeal", "call", "demand", "plea", "request"})
_OF_REPORTERS = frozenset(
    {"comment", "comments", "interview", "interviews", "reaction"}
)


def _leads(reading: Reading, proposal: Proposal) -> bool:
    """Tell "After admitting that he had lied, he left" from "after admitting him"."""
    cue = proposal.cue[0][0]
    return (
        proposal.base_rule in {"verb-that", "verb-clause"}
        and opens_with_participle(reading, cue)
        and proposal.type is AttributionType.ASSERTION
    )


def _is_idle(reading: Reading, proposal: Proposal) -> bool:
    """Tell what in somebody's words is said by nobody, though its verb is a cue."""
    return (
        _is_of_it(reading, proposal)
        or _is_yet_to_be_known(reading, proposal)
        or _is_quoted_deed(reading, proposal)
        # "said most people | had voted for | the party"
        or (proposal.lemma == "vote" and proposal.rule == "verb-preposition")
    )


def _is_yet_to_be_known(reading: Reading, proposal: Proposal) -> bool:
    """Tell "They will meet | to decide whether", "I would like | to know who"."""
    first = proposal.cue[0][0]
    return (
        proposal.rule == "verb-wh"
        and reading.lower[first] == "to"
        and (
            proposal.lemma in _FINDING_OUT
            or (proposal.lemma == "know" and reading.lower[first - 1] == "like")
        )
    )


_FINDING_OUT = frozenset({"decide", "determine", "establish", "hear", "prove", "see"})


def _is_quoted_deed(reading: Reading, proposal: Proposal) -> bool:
    """
    Tell "said it | was found “in the river”", "it | shows “a link”": hers, not its.

    The marks are of who says it all; but "said she | was told “to wait”".
    """
    if proposal.rule != "quotation-after-cue":
        return False
    first, end = proposal.cue[0]
    if reading.lower[first] == "to":
        return True
    if not BE.isdisjoint(reading.lower[first:end]) and reading.tags[end - 1] == "VBN":
        return not (
            may_be_done_to_somebody(proposal.lemma) or proposal.lemma in _SAID_OF
        )
    if proposal.lemma not in _SHOWING or not proposal.source:
        return False
    last = proposal.source[-1][1] - 1
    return reading.tags[last] not in NAMES and (
        reading.tags[last] != "PRP" or reading.lower[last] == "it"
    )


_SAID_OF = frozenset({"call", "describe", "dub", "expect", "label", "plan", "quote"})
_SHOWING = frozenset({"confirm", "demonstrate", "explain", "prove", "show"})


def _is_of_it(reading: Reading, proposal: Proposal) -> bool:
    """Tell "They write it down", which says nothing of what they write."""
    first, end = proposal.content[0]
    return (
        proposal.lemma in _PUT_INTO_WORDS
        and proposal.rule == _OF_OBJECTS
        and reading.tags[first:end] == ("PRP",)
    )


def _is_stance(reading: Reading, proposal: Proposal) -> bool:
    """Tell "said they | support the plan" from "said the data | support the theory"."""
    return (
        proposal.lemma in _STANCES
        and proposal.rule == _OF_OBJECTS
        and bool(proposal.source)
        and reading.lower[proposal.source[-1][1] - 1] not in _WITHOUT_MINDS
    )


# Verbs that say where somebody stands, whatever their object.
_STANCES = frozenset(
    {"back", "demand", "deny", "favor", "oppose", "reject", "support", "want"}
)
_WITHOUT_MINDS = frozenset(
    """
    this that which evidence data results findings figures research study studies model
    models theory conditions weather market rules law laws system systems programs
    programme programmes program policies
    """.split()  # noqa: SIM905  # read like prose
)
_PUT_INTO_WORDS = frozenset({"write", "say", "tell"})


def _is_told_by(reading: Reading, inner: Proposal, outer: Proposal) -> bool:
    """
    Tell whether another cue's content is, by its form, what somebody said.

    "She said that Ana Lisi | highlighted the need" begins with who said it; "She said
    that aid had come and | demanded a list" shares its source.
    """
    if not inner.source or inner.main <= outer.main:
        return False
    if not (is_speech(inner) and is_speech(outer)):
        return False
    first, end = outer.content[-1]
    if not first < inner.main < end:
        return False
    start = inner.source[0][0]
    if inner.source == outer.source:
        before = inner.cue[0][0] - 1
        return (
            reading.tags[before] == "CC"
            and reading.tags[inner.main] in {"VBD", "VBZ", "VBN"}
            # "could find help if they paid and offered more"
            and WH_WORDS.isdisjoint(reading.tags[first:before])
            and _OPENERS.isdisjoint(reading.lower[first + 1 : before])
        )
    opens = start - (reading.lower[start - 1] == "that")
    return (
        first in {start, opens}
        and reading.tags[inner.source[0][1] - 1] in NAMES
        and outer.lemma != ":"
        and reading.tags[inner.main] in {"VBD", "VBZ"}
        and inner.cue[0][0] == inner.source[-1][1]
    )


def _follows_quotation(reading: Reading, proposal: Proposal) -> bool:
    """Tell whether a quotation waits before the cue for who said it."""
    last = proposal.content[0][1] - 1
    return (
        proposal.rule in CONTENT_BEFORE
        and reading.quotation_of[last] != OUTSIDE
        and last < proposal.main
        and (
            reading.lower[last - 1] in WAITING
            # "“It was bad”. | Peter Smith said."
            or proposal.source[0][0] in {last + 1, last + 2}
        )
    )


_OPENERS = frozenset({"that", "if", "because", "while", "after", "before", "as"})
_OF_OBJECTS = "verb-noun-phrase"


def _is_likely(reading: Reading, learned: Proposal, *, known: bool) -> bool:
    """
    Tell whether the models are sure enough of what they found.

    *known* says whether the lexicon has the cue's word.  "The conference discussed
    prisons" names a subject and nobody's words: an event is no source.
    """
    least = _LIKELY
    if _is_given_out(reading, learned):
        least = _NEVER
    elif learned.rule == LEARNED:
        if learned.source and reading.lower[learned.source[-1][1] - 1] in _EVENTS:
            return False
        if reading.tags[learned.cue[0][0]] == "POS" or (
            learned.source and reading.lower[learned.source[0][0]] == "whom"
        ):
            # "Russia | 's announced | withdrawal"
            # "to whom quoted text may be attributed"
            return False
        if learned.source and reading.tags[slice(*learned.source[0])] == ("DT",):
            # "The | accused | told the court"
            return reading.lower[learned.source[0][0]] not in ARTICLES
        if _is_deed(reading, learned) or _is_undergone(reading, learned):
            return False
        least = _ALONE if known else _UNKNOWN
        if not known and not learned.source:
            return False
    sourced = (
        bool(learned.source)
        or _is_impersonal(reading, learned)
        # whose it is, is told by the clause behind it
        or _leads(reading, learned)
    )
    return learned.score > (least if sourced else max(least, _WITHOUT_SOURCE))


def _is_impersonal(reading: Reading, learned: Proposal) -> bool:
    """Tell "It | was believed that", "is planned for May": no source to find."""
    if learned.base_rule in _WITHOUT_AGENTS:
        return True
    first = learned.cue[0][0]
    floor = reading.sentence_start(first)
    return (
        learned.base_rule == "passive-that"
        and "it" in reading.lower[max(floor + 1, first - 1) : first + 1]
    )


_WITHOUT_AGENTS = frozenset(
    {"passive-preposition", "passive-noun-phrase", "passive-to"}
)


def _is_given_out(reading: Reading, learned: Proposal) -> bool:
    """Tell "said in an interview | published on Monday that": it said nothing."""
    first = learned.cue[0][0]
    return (
        reading.lower[first] in GIVEN_OUT
        and bool(learned.source)
        and learned.source[-1][1] == first
        and reading.lower[learned.source[0][0] - 1] in {"in", "on", "at"}
    )


def _is_deed(reading: Reading, learned: Proposal) -> bool:
    """Tell "called the police", which reports nothing, by what follows the verb."""
    content = learned.content[0]
    if len(learned.source) == 1 and is_named_what(
        reading, learned.lemma, learned.source[0], learned.cue[-1][1]
    ):
        return False
    return (
        content[0] == learned.cue[-1][1] and is_deed(reading, learned.lemma, content)
    ) or (len(learned.content) == 1 and is_when(reading, learned.lemma, content))


def _is_undergone(reading: Reading, learned: Proposal) -> bool:
    """Tell "women are denied care", "a man accused of theft", "Roe, quoted by TASS"."""
    first, end = learned.cue[0]
    if (
        end - first == 1
        and reading.tags[first] in {"VBN", "VBD"}
        and reading.lower[end : end + 2] == ("to", "be")
    ):
        # "a car, believed to be grey,"
        return True
    if reading.lower[first : first + 2] in _COMPOUND:
        # "Any officer found wanting will face the law"
        return True
    if (
        reading.lower[first:end] == ("asked", "about")
        and reading.lower[first - 1] == ","
    ):
        # "The coach, asked about his future, said"
        return True
    return (
        not _UNDERGONE.isdisjoint(reading.lower[first:end])
        and bool(learned.source)
        and learned.source[-1][1] <= first
        and (reading.tags[end - 1] == "VBN" or reading.lower[end - 1] in {"by", "of"})
        # "has promised a plan" is no passive
        and (
            not BE.isdisjoint(reading.lower[first:end])
            or reading.tags[first] in {"VBN", "VBD"}
        )
        and (end - first > 1 or reading.lower[end : end + 1] == ("of",))
    )


_COMPOUND = frozenset((("found", "wanting"), ("found", "guilty")))
_UNDERGONE = frozenset(
    """
    denied refused promised accused acquitted absolved exonerated quoted cited
    """.split()  # noqa: SIM905  # read like prose
)
_EVENTS = frozenset(
    """
    conference conferences meeting meetings session sessions summit forum seminar
    workshop workshops event events ceremony talks visit trip symposium roundtable
    """.split()  # noqa: SIM905  # read like prose
)


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
                merged[number] = learned._replace(content=content)


# What stands between a content and a coordinated cue: ", while", "and also".
_BETWEEN = frozenset({",", "CC", "IN", "RB", ":"})


def _covered(proposals: Iterable[Proposal], length: int) -> bytearray:
    """Return for each token whether it stands in a content."""
    covered = bytearray(length)
    for proposal in proposals:
        for first, end in proposal.content:
            covered[first:end] = b"\1" * (end - first)
    return covered
