"""What must hold of any text at all, in one function that fuzzing can call."""

import json

from quotekit import Document, Resources, extract, read_html, rows
from quotekit.export.brat import brat_files
from quotekit.export.citron import write_citron
from quotekit.export.highlight import highlight_html, quote_marks
from quotekit.export.jsonl import write_lines
from quotekit.export.page import write_page
from quotekit.export.schema_org import write_schema_org
from quotekit.export.spreadsheet import write_csv
from quotekit.export.tei import write_tei
from quotekit.export.web_annotation import write_web_annotations


def check(data: bytes) -> None:
    """
    Read *data* as a text and as a page; raise if what must hold does not.

    The bytes are UTF-8; what is none becomes lone surrogates.
    """
    text = data.decode("utf-8", "surrogateescape")
    document = extract(text, id="a")
    _check_document(document, text)
    _check_document(extract(text, Resources.rules_only()), text)
    page = read_html(text)
    of_page = extract(page.text, layout=page.layout)
    _check_document(of_page, page.text)
    for quote in of_page.quotes:
        for passage in quote.content:
            place = page.source_span(passage)
            assert 0 <= place.start < place.end <= len(text)
    highlight_html(page, quote_marks(of_page))
    _check_exports(document)


def _check_document(document: Document, text: str) -> None:
    for passage in _passages(document):
        assert text[passage.start : passage.end] == passage.text
    for before, after in zip(document.segments, document.segments[1:], strict=False):
        assert before.end <= after.start
    for quote in document.quotes:
        parts = [
            quote.content,
            quote.cue.spans if quote.cue else (),
            quote.source.spans if quote.source else (),
        ]
        places = [place for part in parts for place in part]
        covered = [at for place in places for at in range(place.start, place.end)]
        assert len(covered) == len(set(covered))
    (line,) = write_lines([document])
    assert Document.from_dict(json.loads(line), text) == document


def _passages(document: Document):
    yield from document.segments
    yield from document.citations
    for citation in document.citations:
        yield from citation.mentions
    for speaker in document.speakers:
        yield from speaker.mentions
    for quote in document.quotes:
        yield from quote.content
        if quote.cue:
            yield from quote.cue.spans
        if quote.source:
            yield from quote.source.spans


def _check_exports(document: Document) -> None:
    documents = [document]
    for write in (
        rows,
        brat_files,
        write_citron,
        write_csv,
        write_page,
        write_schema_org,
        write_tei,
        write_web_annotations,
    ):
        for _ in write(documents):
            pass
