"""
Blocks of a voice: what a report that ends with a colon has below it.

"She writes that the fare has not paid for a bus in years: | We want seats that …": the
paragraph or list below goes on in her words, however long the report before the colon.
"""

from collections.abc import Sequence

from quotekit.annotations.attributions import AttributionType
from quotekit.stages.attributing.continuations import SAME_VOICE, without_source
from quotekit.stages.columns.phrases import NAMES
from quotekit.stages.columns.reading import OUTSIDE, Reading
from quotekit.stages.rules.blocks import has_body_below, items_below
from quotekit.stages.rules.sites import Proposal
from quotekit.stages.rules.translations import block_below

_SAID = frozenset({AttributionType.ASSERTION, AttributionType.BELIEF})


def blocks_of_voice(
    reading: Reading, proposals: Sequence[Proposal]
) -> tuple[tuple[Proposal, int], ...]:
    """
    Propose the blocks below reports that end with a colon.

    Returns:
        Each with the index, in *proposals*, of the attribution it goes on from.
    """
    widest: dict[int, int] = {}
    lower = reading.lower
    for index, proposal in enumerate(proposals):
        colon = proposal.content[-1][1]
        if (
            colon < len(lower)
            and lower[colon] == ":"
            and proposal.cue
            and proposal.type in _SAID
            and reading.quotation_of[proposal.main] == OUTSIDE
        ):
            before = widest.get(colon)
            if before is None or (
                proposal.content[0][0] < proposals[before].content[0][0]
            ):
                widest[colon] = index
    if not widest:
        return ()
    claimed = {first for each in proposals for first, _ in each.content}
    found: list[tuple[Proposal, int]] = []
    for colon, index in widest.items():
        number = reading.sentence_of[colon]
        if colon + 1 != reading.sentences[number][1] or not has_body_below(
            reading, number
        ):
            continue
        block = items_below(reading, number) or block_below(reading, number)
        first = block[0][0]
        if (
            first not in claimed
            and first not in reading.openings
            and not _is_told_of_others(reading, proposals, number + 1)
        ):
            found.append((without_source(SAME_VOICE, first, block), index))
    return tuple(found)


def _is_told_of_others(
    reading: Reading, proposals: Sequence[Proposal], number: int
) -> bool:
    """Tell whether sentence *number* has a speaker: "Ana Roe, 40, said she would"."""
    return any(
        reading.sentence_of[proposal.main] == number
        and any(
            not NAMES.isdisjoint(reading.tags[first:end])
            for first, end in proposal.source
        )
        for proposal in proposals
    )
