"""Flat rows, one a quote: for tables, data frames and databases."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from quotekit.annotations.documents import Document, each_document
from quotekit.annotations.spans import Passage, Span

Row: TypeAlias = dict[str, str | int | float | bool | None]

COLUMNS: Final = (
    "document",
    "quote",
    "start",
    "end",
    "kind",
    "type",
    "negated",
    "text",
    "content",
    "cue",
    "lemma",
    "source",
    "speaker",
    "name",
    "role",
    "organization",
    "speaker_type",
    "speaker_reason",
    "parent",
    "continues",
    "confidence",
    "rule",
    "sentence",
)


def rows(documents: Iterable[Document]) -> Iterator[Row]:
    """
    Return one row for each quote, with the same keys in the same order.

    ``start`` and ``end`` are those of the first and the last fragment; fragments
    of ``content``, ``cue`` and ``source`` are joined by " … ".  ``sentence`` is
    all that the sentences say in which the quote begins and ends, or the
    segments' text where a document was read back without its sentences.

    >>> import quotekit
    >>> document = quotekit.extract("Nobody spoke.")
    >>> list(quotekit.rows([document]))
    []
    """
    for document in each_document(documents):
        places = document.sentences or document.segments
        starts = [place.start for place in places]
        for quote in document.quotes:
            speaker = document.speaker_of(quote)
            start, end = quote.content[0].start, quote.content[-1].end
            first = max(0, bisect_right(starts, start) - 1)
            last = bisect_right(starts, end - 1)
            yield {
                "document": document.id,
                "quote": quote.id,
                "start": start,
                "end": end,
                "kind": quote.kind.value,
                "type": quote.type.value,
                "negated": quote.negated,
                "text": quote.text,
                "content": _joined(quote.content),
                "cue": _joined(quote.cue.spans) if quote.cue else None,
                "lemma": quote.cue.lemma if quote.cue else None,
                "source": _joined(quote.source.spans) if quote.source else None,
                "speaker": quote.speaker,
                "name": speaker.name if speaker else None,
                "role": speaker.role if speaker else None,
                "organization": speaker.organization if speaker else None,
                "speaker_type": speaker.type.value if speaker else None,
                "speaker_reason": quote.speaker_reason,
                "parent": quote.parent,
                "continues": quote.continues,
                "confidence": quote.confidence,
                "rule": quote.rule,
                "sentence": _words(document.text, places[first:last]),
            }


def _joined(passages: Iterable[Passage]) -> str | None:
    words = [passage.text for passage in passages if passage.text is not None]
    return " … ".join(words) if words else None


def _words(text: str | None, places: tuple[Span, ...]) -> str | None:
    """Return what stands from the first of *places* to the end of the last."""
    if text is not None and places:
        return text[places[0].start : places[-1].end]
    return _joined(place for place in places if isinstance(place, Passage))
