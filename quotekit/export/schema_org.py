"""schema.org ``Quotation``, for web pages and search engines, as JSON-LD."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from quotekit.annotations.documents import Document, each_document
from quotekit.annotations.quotes import Quote
from quotekit.annotations.speakers import Speaker, SpeakerType
from quotekit.export.jsonl import encode

_CONTEXT: Final = "https://schema.org"

# A speaking document is no creator but what the quotation is based on.
_TYPES: Final = {
    SpeakerType.PERSON: "Person",
    SpeakerType.ANONYMOUS: "Person",
    SpeakerType.ORGANIZATION: "Organization",
    SpeakerType.GROUP: "Organization",
}


def write_schema_org(documents: Iterable[Document]) -> Iterator[bytes]:
    """Write one line of JSON-LD for each document."""
    for document in each_document(documents):
        yield encode(to_schema_org(document)) + b"\n"


def to_schema_org(document: Document) -> dict[str, Any]:
    """
    Return the document as an ``Article`` with its quotes as ``hasPart``.

    Each is a ``Quotation`` with ``text``, ``creator`` and ``isBasedOn``; offsets,
    cues and confidence have no place there.  Quotes by nobody have no creator.
    """
    return {
        "@context": _CONTEXT,
        "@type": "Article",
        "identifier": document.id,
        "hasPart": [_quotation(document, quote) for quote in document.quotes],
    }


def _quotation(document: Document, quote: Quote) -> dict[str, Any]:
    record: dict[str, Any] = {
        "@type": "Quotation",
        "identifier": f"{document.id}#{quote.id}",
        "text": quote.text,
    }
    speaker = document.speaker_of(quote)
    based_on: list[dict[str, Any]] = [
        {"@type": "Article", "identifier": document.id},
    ]
    if speaker is not None:
        if speaker.type is SpeakerType.DOCUMENT:
            based_on.append(
                {"@type": "CreativeWork", "name": speaker.name or speaker.role}
            )
        else:
            record["creator"] = _creator(speaker)
    record["isBasedOn"] = based_on
    return record


def _creator(speaker: Speaker) -> dict[str, Any]:
    record: dict[str, Any] = {"@type": _TYPES[speaker.type]}
    if speaker.name is not None:
        record["name"] = speaker.name
    if speaker.role is not None:
        is_office = speaker.type is SpeakerType.PERSON
        record["jobTitle" if is_office else "description"] = speaker.role
    if speaker.organization is not None:
        relation = (
            "parentOrganization" if record["@type"] == "Organization" else "affiliation"
        )
        record[relation] = {"@type": "Organization", "name": speaker.organization}
    return record
