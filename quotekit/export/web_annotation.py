"""
W3C Web Annotations (Recommendation of 2017), as JSON-LD.

Each target has both selectors of the data model: the position, which is exact,
and the quotation with what stands before and after it, which finds the place
again where the page has changed.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final
from urllib.parse import quote as percent_encoded

from quotekit.annotations.documents import Document, each_document
from quotekit.annotations.quotes import Quote
from quotekit.annotations.spans import Passage
from quotekit.export.jsonl import encode
from quotekit.export.offsets import utf16_offsets

_CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"

# Characters of context on either side of a quotation, as Hypothesis gives them.
_CONTEXT_LENGTH: Final = 32


def write_web_annotations(
    documents: Iterable[Document], *, utf16: bool = False
) -> Iterator[bytes]:
    """Write one ``AnnotationPage`` a line for each document."""
    for document in each_document(documents):
        yield encode(to_web_annotations(document, utf16=utf16)) + b"\n"


def to_web_annotations(document: Document, *, utf16: bool = False) -> dict[str, Any]:
    """
    Return the document as an ``AnnotationPage``.

    Each quote is an annotation of its content; its cue and its source are
    annotations of their own that link to it.

    Args:
        document:
            Its id is the target's source, percent-encoded where an IRI needs it.
            Without its text, quotations have no prefix and suffix.

        utf16:
            Whether positions count UTF-16 code units, as JavaScript does and
            tools like Hypothesis expect, in place of the code points that the
            recommendation asks for.  Needs the document's text.

    Raises:
        ValueError: If *utf16* is asked for and the text is not there.
    """
    if not utf16:
        position: Callable[[int], int] = int
    elif document.text is None:
        raise ValueError("UTF-16 offsets need the text")
    else:
        position = utf16_offsets(document.text)
    source = percent_encoded(
        document.id.encode("utf-8", "surrogatepass"), safe="/:#?&="
    )

    def target(passages: Sequence[Passage]) -> list[dict[str, Any]]:
        return [
            {
                "type": "SpecificResource",
                "source": source,
                "selector": [
                    {
                        "type": "TextPositionSelector",
                        "start": position(passage.start),
                        "end": position(passage.end),
                    },
                    *_quotation(document.text, passage),
                ],
            }
            for passage in passages
        ]

    items: list[dict[str, Any]] = []
    for quote in document.quotes:
        name = f"{source}#{quote.id}"
        items.append(
            {
                "id": name,
                "type": "Annotation",
                "motivation": "identifying",
                "body": _bodies(document, quote),
                "target": target(quote.content),
            }
        )
        parts = (("cue", quote.cue), ("source", quote.source))
        items.extend(
            {
                "id": f"{name}-{role}",
                "type": "Annotation",
                "motivation": "linking",
                "body": [name, _tag(role)],
                "target": target(part.spans),
            }
            for role, part in parts
            if part is not None
        )
    return {
        "@context": _CONTEXT,
        "id": f"{source}#quotes",
        "type": "AnnotationPage",
        "items": items,
    }


def _bodies(document: Document, quote: Quote) -> list[dict[str, Any]]:
    bodies = [_tag(quote.kind.value), _tag(quote.type.value)]
    if quote.negated:
        bodies.append(_tag("negated"))
    speaker = document.speaker_of(quote)
    who = speaker and (speaker.name or speaker.role)
    if who:
        bodies.append({"type": "TextualBody", "purpose": "identifying", "value": who})
    return bodies


def _tag(value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": "tagging", "value": value}


def _quotation(text: str | None, passage: Passage) -> list[dict[str, Any]]:
    if passage.text is None:
        return []
    selector = {"type": "TextQuoteSelector", "exact": passage.text}
    if text is not None:
        start, end = passage.start, passage.end
        selector["prefix"] = text[max(0, start - _CONTEXT_LENGTH) : start]
        selector["suffix"] = text[end : end + _CONTEXT_LENGTH]
    return [selector]
