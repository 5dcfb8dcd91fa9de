"""People as a system: what one annotator marked, to be judged by what another did."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from quotekit.annotations.attributions import AttributionType, QuoteKind
from quotekit.annotations.documents import Document
from quotekit.annotations.quotes import Cue, Quote, Source
from quotekit.annotations.spans import Passage, Span
from quotekit.corpora.articles import Article, GoldAttribution


def annotator_pairs(articles: Sequence[Article]) -> Iterator[tuple[Article, Document]]:
    """
    Yield each article with what another annotator marked in the same text.

    Of two annotators each is judged by the other, so each pair comes twice.  Articles
    that one person annotated are passed over.
    """
    by_name: dict[tuple[str, str], list[Article]] = {}
    for article in articles:
        by_name.setdefault((article.name, article.text), []).append(article)
    for same in by_name.values():
        for gold, other in permutations(same, 2):
            yield gold, annotated_document(other)


def annotated_document(article: Article) -> Document:
    """Return an annotator's attributions as a document that a system might give."""
    return Document(
        id=article.id,
        quotes=tuple(
            _quote(article.text, attribution)
            for attribution in article.attributions
            if attribution.content
        ),
        text=article.text,
    )


def _quote(text: str, attribution: GoldAttribution) -> Quote:
    cue = _passages(text, attribution.cue)
    source = _passages(text, attribution.source)
    return Quote(
        id=attribution.id,
        kind=attribution.kind or _kind(text, attribution),
        type=attribution.type or AttributionType.ASSERTION,
        negated=False,
        text=None,
        content=_passages(text, attribution.content),
        cue=Cue(spans=cue, lemma="") if cue else None,
        source=Source(spans=source) if source else None,
        speaker=None,
        speaker_reason="annotated",
        parent=attribution.parent,
        continues=attribution.continues,
        confidence=1.0,
        rule="annotator",
    )


def _kind(text: str, attribution: GoldAttribution) -> QuoteKind:
    """Tell by quotation marks what the annotator did not say."""
    words = "".join(span.of(text) for span in attribution.content)
    if _MARKS.isdisjoint(words):
        # Of a quote without a cue, "indirect" would say that a voice goes on.
        return QuoteKind.INDIRECT if attribution.cue else QuoteKind.MIXED
    whole = words[0] in _MARKS and words[-1] in _MARKS
    return QuoteKind.DIRECT if whole else QuoteKind.MIXED


_MARKS = frozenset('"“”')


def _passages(text: str, spans: Sequence[Span]) -> tuple[Passage, ...]:
    return tuple(Passage.at(span, text) for span in spans)
