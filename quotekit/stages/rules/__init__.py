"""
Rules: a cue, what stands beside it, and so an attribution.

Each rule is a function that looks at one cue and proposes an attribution or
declines.  They are listed here by the voice of the cue, the most precise first;
the first that proposes wins, and its name goes into the quote.  docs/rules.md says
of each what it looks for and what it declines.
"""

from quotekit.stages.rules.after import (
    clause_after_cue,
    noun_phrase_after_cue,
    preposition_after_cue,
    quotation_after_cue,
)
from quotekit.stages.rules.around import (
    according_to,
    behind_stop,
    forecast,
    inserted,
    inverted,
    reported_from,
    said_this,
    view_of,
)
from quotekit.stages.rules.blocks import block_below_cue, list_below_cue
from quotekit.stages.rules.contents import Stops
from quotekit.stages.rules.cues import Voice
from quotekit.stages.rules.labels import label_attributions
from quotekit.stages.rules.nominal import noun_cue, noun_with_is
from quotekit.stages.rules.passives import passive, passive_with_quotation
from quotekit.stages.rules.sites import Proposal, Rule, Site, site_of
from quotekit.stages.rules.unlisted import unlisted_blocks, unlisted_cues

__all__ = [
    "FIRST_RULES",
    "SECOND_RULES",
    "Proposal",
    "Rule",
    "Site",
    "Stops",
    "label_attributions",
    "site_of",
    "unlisted_blocks",
    "unlisted_cues",
]

FIRST_RULES: dict[Voice, tuple[Rule, ...]] = {
    Voice.FIXED: (view_of, according_to),
    Voice.FINITE: (inverted, inserted, behind_stop, said_this, forecast),
    Voice.REDUCED: (forecast,),
    Voice.PARTICIPLE: (reported_from,),
}
"""Rules for contents before their cue: where these begin, others end."""

SECOND_RULES: dict[Voice, tuple[Rule, ...]] = {
    Voice.FINITE: (
        quotation_after_cue,
        list_below_cue,
        block_below_cue,
        clause_after_cue,
        preposition_after_cue,
        noun_phrase_after_cue,
    ),
    Voice.PARTICIPLE: (
        quotation_after_cue,
        list_below_cue,
        block_below_cue,
        clause_after_cue,
        preposition_after_cue,
        noun_phrase_after_cue,
    ),
    Voice.INFINITIVE: (
        quotation_after_cue,
        list_below_cue,
        block_below_cue,
        clause_after_cue,
        preposition_after_cue,
    ),
    Voice.PASSIVE: (
        passive_with_quotation,
        quotation_after_cue,
        list_below_cue,
        block_below_cue,
        passive,
    ),
    Voice.REDUCED: (
        quotation_after_cue,
        list_below_cue,
        block_below_cue,
        clause_after_cue,
    ),
    Voice.NOMINAL: (noun_cue, noun_with_is),
    Voice.FIXED: (quotation_after_cue, list_below_cue, block_below_cue),
}
"""Rules for contents after their cue."""
