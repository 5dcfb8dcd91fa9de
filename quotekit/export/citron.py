"""
Citron's JSON, for tools that were made for it.

The format is that of BBC R&D's Citron (github.com/bbc/citron, data_format.md): a
quote has one cue span, its sources and its contents.  It knows neither quotes
without a cue nor cues in several parts.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from quotekit.annotations.documents import Document, each_document
from quotekit.annotations.quotes import Cue
from quotekit.annotations.spans import Passage
from quotekit.export.jsonl import encode


def write_citron(documents: Iterable[Document]) -> Iterator[bytes]:
    """Write one line of Citron's JSON for each document."""
    for document in each_document(documents):
        yield encode(to_citron(document)) + b"\n"


def to_citron(document: Document) -> dict[str, Any]:
    """
    Return the document as one object in Citron's annotation format.

    A quote that continues another is added to that one's contents; one with
    neither a cue nor a beginning is left out.  Of a cue in several parts the
    longest stands for all.  Each speaker's mentions are a coreference group, and
    the coreferences of their quotes.  Offsets count code points, as in Citron.
    """
    continued: dict[str, list[Passage]] = {}
    for quote in document.quotes:
        begun = quote.id if quote.cue else quote.continues
        if begun is not None:
            continued.setdefault(begun, []).extend(quote.content)
    quotes = []
    for quote in document.quotes:
        if quote.cue is None:
            continue
        speaker = document.speaker_of(quote)
        quotes.append(
            {
                "id": quote.id,
                "cue": _span(_longest(quote.cue)),
                "sources": _spans(quote.source.spans if quote.source else ()),
                "contents": _spans(sorted(continued[quote.id])),
                "coreferences": _spans(speaker.mentions if speaker else ()),
                "confidence": quote.confidence,
            }
        )
    return {
        "text": document.text,
        "quotes": quotes,
        "coreference_groups": [
            _spans(speaker.mentions) for speaker in document.speakers
        ],
    }


def _longest(cue: Cue) -> Passage:
    return max(cue.spans, key=lambda passage: passage.end - passage.start)


def _spans(passages: Iterable[Passage]) -> list[dict[str, Any]]:
    return [_span(passage) for passage in passages]


def _span(passage: Passage) -> dict[str, Any]:
    return {"start": passage.start, "end": passage.end, "text": passage.text}
