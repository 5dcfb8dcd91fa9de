"""What is no text, no layout, no document: refused with what was expected."""

import pytest

from quotekit import (
    Document,
    Failure,
    InputError,
    QuotekitError,
    Resources,
    Span,
    explain,
    extract,
    pipe,
    read_html,
    rows,
)
from quotekit.export.audit import speaker_rows, total_rows
from quotekit.export.brat import brat_files
from quotekit.export.citron import write_citron
from quotekit.export.highlight import highlight_html, highlight_text
from quotekit.export.jsonl import write_lines, write_list
from quotekit.export.page import write_page
from quotekit.export.schema_org import write_schema_org
from quotekit.export.spreadsheet import write_csv
from quotekit.export.table import write_table
from quotekit.export.tei import write_tei
from quotekit.export.web_annotation import write_web_annotations

TEXT = "Ms Quill said it rained."
PAGE = read_html("<h1>Ferry stays</h1><p>Ms Quill said it rained.")

WRONG = [
    (lambda: extract(b"x"), "expected a string, got bytes"),
    (lambda: extract(TEXT, "y"), "resources: expected Resources, got str"),
    (lambda: extract(TEXT, Resources), "resources: expected Resources, got type"),
    (lambda: extract(TEXT, id=5), "id: expected a string, got int"),
    (lambda: extract(TEXT, id=None), "id: expected a string, got NoneType"),
    (lambda: extract(TEXT, layout=[1]), "layout: expected segments, got int"),
    (lambda: extract(TEXT, layout=None), "layout: expected segments, got NoneType"),
    (lambda: extract(PAGE.text, layout=PAGE), "layout: expected segments, got HtmlTex"),
    (lambda: extract(TEXT, layout=PAGE.layout), "'Ferry stays' does not stand at 0"),
    (lambda: extract(TEXT, max_chars="9"), "max_chars: expected a whole number"),
    (lambda: extract(TEXT, speaker_threshold="1"), "speaker_threshold is '1', not"),
    (lambda: extract(TEXT, trace=[]), "trace: expected a function, got list"),
    (lambda: explain(TEXT, "said"), "place: expected a Span or an int, got str"),
    (lambda: explain(TEXT, (0, 1)), "place: expected a Span or an int, got tuple"),
    (lambda: explain(TEXT, 0, "y"), "resources: expected Resources, got str"),
    (lambda: explain(TEXT, 0, speaker_threshold=2), "speaker_threshold is 2, not"),
    (lambda: pipe(TEXT), "expected several texts, got str"),
    (lambda: pipe(5), "expected several texts, got int"),
    (lambda: pipe([TEXT], "y"), "resources: expected Resources, got str"),
    (lambda: pipe([TEXT], speaker_threshold=2), "speaker_threshold is 2, not"),
    (lambda: pipe([TEXT], max_chars="9"), "max_chars: expected a whole number"),
    (lambda: pipe([TEXT], batch_size="9"), "batch_size must be at least 1, not '9'"),
    (lambda: pipe([TEXT], n_process="2"), "n_process must be a whole number"),
    (lambda: Resources.load(5), "expected a folder, got int"),
    (lambda: PAGE.source_span((0, 1)), "expected a Span, got tuple"),
    (lambda: PAGE.source_pieces((0, 1)), "expected a Span, got tuple"),
    (lambda: highlight_html(TEXT, []), "expected an HtmlText, got str"),
    (lambda: highlight_text(None, []), "expected a string, got NoneType"),
    (lambda: Document.from_dict({}, 5), "expected a string, got int"),
]


@pytest.mark.parametrize(("call", "told"), WRONG, ids=[told for _, told in WRONG])
def test_what_was_expected_is_told(call, told):
    with pytest.raises(InputError) as raised:
        call()

    assert told in str(raised.value)


WRITERS = [
    rows,
    speaker_rows,
    total_rows,
    brat_files,
    write_citron,
    write_csv,
    write_lines,
    write_list,
    write_page,
    write_schema_org,
    write_table,
    write_tei,
    write_web_annotations,
]


@pytest.mark.parametrize("write", WRITERS)
def test_only_documents_are_written(write):
    """One is not several, and what `pipe` gives for a failed text is none."""
    failed = Failure("a", "InputError: expected a string", 0)

    with pytest.raises(InputError, match="got one: put it in a list"):
        list(write(extract(TEXT)))
    with pytest.raises(InputError, match="expected documents, got Failure"):
        list(write([extract(TEXT), failed]))
    with pytest.raises(InputError, match="expected documents, got int"):
        list(write(5))


def test_what_extract_takes_reads_back():
    """Whatever is not refused can be written, and read again."""
    for name in ("", "a", "é"):
        document = extract(TEXT, id=name)
        assert Document.from_dict(document.to_dict()) == document
    with pytest.raises(QuotekitError):
        explain(TEXT, Span(0, 1_000))
