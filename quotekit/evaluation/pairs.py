"""Which found attribution answers to which annotated one."""

from collections.abc import Sequence

from attrs import frozen

from quotekit.annotations.quotes import Quote
from quotekit.annotations.speakers import Speaker
from quotekit.corpora.articles import GoldAttribution
from quotekit.evaluation.parts import Parts, Role, Units, overlap, spans_of


@frozen(kw_only=True)
class Pair:
    """
    An annotated attribution with a cue, and what was found for it.

    Attributes:
        found: ``None``, as ``found_parts`` and ``speaker`` are, where its cue was
            missed.

        speaker: Whom the found one is said to be by.

        content_right: Whether the content is the annotated one or another that
            the corpus accepts.
    """

    gold: GoldAttribution
    gold_parts: Parts
    found: Quote | None
    found_parts: Parts | None
    speaker: Speaker | None
    content_right: bool

    def right(self, role: Role) -> bool:
        """Tell whether one part is right in full."""
        if self.found_parts is None:
            return False
        if role is Role.CONTENT:
            return self.content_right
        return self.found_parts.of(role) == self.gold_parts.of(role)

    @property
    def linked(self) -> bool:
        """Tell whether all three parts are."""
        return all(map(self.right, Role))


def pair_cues(
    gold: Sequence[GoldAttribution], found: Sequence[Quote]
) -> dict[str, Quote]:
    """
    Return the found attribution for each annotated one whose cue it overlaps.

    One to one, in the annotator's order; of several, the first whose content
    overlaps too is taken.  The keys are the ids of the annotated ones; those
    without a cue are in no pair.
    """
    free = [quote for quote in found if quote.cue is not None]
    pairs: dict[str, Quote] = {}
    for attribution in gold:
        options = [
            quote
            for quote in free
            if overlap(attribution.cue, spans_of(quote, Role.CUE))
        ]
        if options:
            best = max(
                options, key=lambda quote: overlap(attribution.content, quote.content)
            )
            pairs[attribution.id] = best
            free.remove(best)
    return pairs


def joined_contents(
    attribution: GoldAttribution, gold: Sequence[GoldAttribution], units: Units
) -> frozenset[frozenset[int]]:
    """
    Return every content that is right for *attribution*.

    What goes on from it in the same voice may be joined to it or stand alone.
    """
    joined = list(attribution.content)
    accepted = {units(joined)}
    for other in gold:
        if other.continues == attribution.id:
            joined += other.content
            accepted.add(units(joined))
    return frozenset(accepted)
