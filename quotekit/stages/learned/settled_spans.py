"""
Settled spans: quotations and clauses whose source and content nobody has to weigh.

Of "“It rained,” Ana Lisi said" and "Ana Lisi said it had rained." a rule knows all that
the span model could find, so the model is not asked; docs/models.md tells of how many
that is.
"""

from collections.abc import Iterable

from quotekit.stages.columns.phrases import FINITE, NAMES_OR_NOUNS
from quotekit.stages.columns.reading import OUTSIDE, Reading
from quotekit.stages.learned.cue_extents import PredictedCue
from quotekit.stages.learned.hints import Hints
from quotekit.stages.learned.span_model import PredictedSpans
from quotekit.stages.rules.sites import Proposal


def settled_spans(
    reading: Reading, cues: Iterable[PredictedCue], hints: Hints
) -> dict[int, PredictedSpans]:
    """
    Return what plain quotations and clauses say and who does, by the tokens of *cues*.

    Args:
        reading: The text's columns.

        cues: What the models took for cues.

        hints: What the rules propose.
    """
    settled: dict[int, PredictedSpans] = {}
    for cue in cues:
        number = hints.of_cue.get(cue.main)
        if number is None:
            continue
        proposal = hints.hints[number].proposal
        if proposal.cue != ((cue.first, cue.end),) or len(proposal.source) != 1:
            continue
        plain = _PLAIN.get(proposal.rule)
        if plain is not None and plain(reading, proposal):
            settled[cue.main] = PredictedSpans(cue, proposal.source, proposal.content)
    return settled


def _is_plain_quotation(reading: Reading, proposal: Proposal) -> bool:
    """Tell whether whole quotations, or a sentence, stand beside verb and subject."""
    return _has_plain_source(reading, proposal) and (
        _is_told_before(reading, proposal)
        or all(
            reading.quotation_of[first] != OUTSIDE
            and reading.part_at(first) == (first, end)
            for first, end in proposal.content
        )
    )


def _has_plain_source(reading: Reading, proposal: Proposal) -> bool:
    """Tell whether a short subject stands beside its verb, and nothing more of it."""
    first, end = proposal.source[0]
    start, stop = proposal.cue[0]
    if end - first > _LONGEST or (end != start and first != stop):
        return False
    if first != stop and not _opens_clause(reading, first):
        return False
    if first == stop and reading.tags[end : end + 1] != (".",):
        # "said Ana Lisi | , who": whoever says it may be told more of.
        return False
    tags = reading.tags[first:end]
    return tags == _PRONOUN or _PLAIN_TAGS.issuperset(tags)


def _is_told_before(reading: Reading, proposal: Proposal) -> bool:
    """Tell "It rained, Ana Lisi said.", a sentence that it closes."""
    (start, stop), behind = proposal.content[0], proposal.cue[0][1]
    tags = reading.tags
    return (
        len(proposal.content) == 1
        and reading.quotation_of[start] == OUTSIDE
        and stop + 1 == proposal.source[0][0]
        and start == reading.sentence_start(start)
        and tags[behind : behind + 1] == (".",)
        and behind + 1 == reading.sentence_end(start)
        and _NO_MARKS.isdisjoint(tags[start:stop])
    )


def _is_plain_clause(reading: Reading, proposal: Proposal) -> bool:
    """Tell "Ana Lisi said that it rained." from what has a comma or a second verb."""
    (first, end), (start, stop) = proposal.source[0], proposal.content[0]
    tags = reading.tags
    return (
        len(proposal.content) == 1
        and end == proposal.cue[0][0]
        and start == proposal.cue[0][1]
        and (_opens_clause(reading, first) or tags[first - 1] == "CC")
        and end - first <= _LONGEST
        and (tags[first:end] == _PRONOUN or _PLAIN_TAGS.issuperset(tags[first:end]))
        and tags[stop : stop + 1] == (".",)
        and stop + 1 == reading.sentence_end(start)
        and _NO_SIGNS.isdisjoint(tags[start:stop])
        and (
            "CC" not in tags[start:stop]
            or FINITE.isdisjoint(tags[tags.index("CC", start) : stop])
        )
    )


def _opens_clause(reading: Reading, first: int) -> bool:
    """Tell "“It rained,” Ana Lisi said" from "The poet and teacher Ana Lisi said"."""
    return (
        first == reading.sentence_start(first)
        or reading.tags[first - 1] in _BEFORE_CLAUSES
    )


_PLAIN = {
    "inserted": _is_plain_quotation,
    "inverted": _is_plain_quotation,
    "quotation-after-cue": _is_plain_quotation,
    "verb-that": _is_plain_clause,
    "verb-clause": _is_plain_clause,
}
# What a clause may end at, or another begin behind.
_NO_MARKS = frozenset({":", "``", "''", "-LRB-", "-RRB-"})
_NO_SIGNS = _NO_MARKS | {","}
_LONGEST = 5
_BEFORE_CLAUSES = frozenset({"''", ","})
_PRONOUN = ("PRP",)
_PLAIN_TAGS = NAMES_OR_NOUNS | {"DT", "PRP$", "JJ"}
