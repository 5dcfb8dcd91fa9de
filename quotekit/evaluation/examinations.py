"""What came of judging one article."""

from collections.abc import Iterator

from attrs import field, frozen

from quotekit.annotations.documents import Document
from quotekit.annotations.quotes import Quote
from quotekit.corpora.articles import Article, GoldAttribution
from quotekit.evaluation.judgements import Judgement, Side
from quotekit.evaluation.pairs import Pair
from quotekit.evaluation.parts import Role


@frozen(kw_only=True)
class Examination:
    """
    One article with what was found in it, judged.

    Attributes:
        judgements: All single judgements, by figure.

        pairs: Each annotated attribution that has a cue, in the annotator's order,
            with what was found for it.

        spurious: Found attributions whose cue is none of the annotated ones.

        missed_continuations: Annotated attributions without a cue that no found
            content covers by half.

        spurious_continuations: Found attributions without a cue that no annotated
            content covers by half.
    """

    article: Article
    document: Document
    judgements: tuple[Judgement, ...] = field(repr=False)
    pairs: tuple[Pair, ...]
    spurious: tuple[Quote, ...]
    missed_continuations: tuple[GoldAttribution, ...] = ()
    spurious_continuations: tuple[Quote, ...] = ()


def judge_parts(pairs: tuple[Pair, ...]) -> Iterator[Judgement]:
    """
    Judge the parts of the annotated attributions that have a pair.

    ``cue exact``, ``content exact`` and ``source exact`` are shares of these, on
    the annotator's side alone.
    """
    for pair in pairs:
        if pair.found is not None:
            for role in (Role.CUE, Role.CONTENT, Role.SOURCE):
                yield judge_gold(f"{role} exact", pair, right=pair.right(role))


def judge_gold(figure: str, pair: Pair, *, right: bool) -> Judgement:
    """Judge one annotated attribution, under its id."""
    return Judgement(
        figure=figure,
        side=Side.GOLD,
        key=pair.gold.id,
        right=right,
        kind=pair.gold.kind,
        type=pair.gold.type,
        rule=None if pair.found is None else pair.found.rule,
    )


def judge_found(figure: str, quote: Quote, *, right: bool) -> Judgement:
    """Judge one found attribution, under the place of its cue."""
    return Judgement(
        figure=figure,
        side=Side.FOUND,
        key=cue_key(quote),
        right=right,
        kind=quote.kind,
        type=quote.type,
        rule=quote.rule,
        confidence=quote.confidence,
    )


def cue_key(quote: Quote) -> str:
    """Return the place of a quote's cue, or of its content if it has none."""
    first = quote.content[0] if quote.cue is None else quote.cue.spans[0]
    return f"{first.start}-{first.end}"
