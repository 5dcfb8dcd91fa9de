"""
Settled spans: quotations whose source and content nobody has to weigh.

Of "“It rained,” Ana Lisi said" a rule knows all that the span model could find, so the
model is not asked; docs/models.md tells of how many that is, and what a trial showed.
"""

from collections.abc import Iterable

from quotekit.stages.columns.phrases import NAMES_OR_NOUNS
from quotekit.stages.columns.reading import OUTSIDE, Reading
from quotekit.stages.learned.cue_extents import PredictedCue
from quotekit.stages.learned.hints import Hints
from quotekit.stages.learned.span_model import PredictedSpans
from quotekit.stages.rules.sites import Proposal


def settled_spans(
    reading: Reading, cues: Iterable[PredictedCue], hints: Hints
) -> dict[int, PredictedSpans]:
    """
    Return what plain quotations say and who says it, by the main tokens of *cues*.

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
        if proposal.cue == ((cue.first, cue.end),) and _is_plain(reading, proposal):
            settled[cue.main] = PredictedSpans(cue, proposal.source, proposal.content)
    return settled


def _is_plain(reading: Reading, proposal: Proposal) -> bool:
    """Tell whether whole quotations stand beside the verb and its short subject."""
    if proposal.rule not in _PLAIN or len(proposal.source) != 1:
        return False
    first, end = proposal.source[0]
    start, stop = proposal.cue[0]
    if end - first > _LONGEST or (end != start and first != stop):
        return False
    if first != stop and not _opens_clause(reading, first):
        return False
    tags = reading.tags[first:end]
    if tags != _PRONOUN and not _PLAIN_TAGS.issuperset(tags):
        return False
    for one, other in proposal.content:
        if reading.quotation_of[one] == OUTSIDE or reading.part_at(one) != (one, other):
            return False
    return True


def _opens_clause(reading: Reading, first: int) -> bool:
    """Tell "“It rained,” Ana Lisi said" from "The poet and teacher Ana Lisi said"."""
    return (
        first == reading.sentence_start(first)
        or reading.tags[first - 1] in _BEFORE_CLAUSES
    )


_PLAIN = frozenset({"inserted", "quotation-after-cue"})
_LONGEST = 5
_BEFORE_CLAUSES = frozenset({"''", ","})
_PRONOUN = ("PRP",)
_PLAIN_TAGS = NAMES_OR_NOUNS | {"DT", "PRP$", "JJ"}
