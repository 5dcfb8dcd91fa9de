"""The spaCy component marks in a Doc what extract finds in its text."""

import subprocess
import sys
import warnings

import pytest

from quotekit import Document, LengthError, extract

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # what its own dependencies say
    spacy = pytest.importorskip("spacy", reason="needs the extra spacy")

from quotekit.contrib.spacy import QuoteMarker

pytestmark = pytest.mark.filterwarnings("ignore")

TEXT = "“It is over,” said Ms Diallo. “We go home.”  She denied that it was late.\n"


@pytest.fixture(scope="module")
def nlp():
    nlp = spacy.blank("en")
    nlp.add_pipe("quotekit")
    return nlp


def test_spans_are_those_of_the_quotes(nlp):
    doc = nlp(TEXT)
    document = extract(TEXT)

    assert [
        (span.label_, span.id_, span.text, span.start_char)
        for span in doc.spans["quotes"]
    ] == [
        (quote.kind.value, quote.id, passage.text, passage.start)
        for quote in document.quotes
        for passage in quote.content
    ]
    assert [span.text for span in doc.spans["quote_cues"]] == ["said", "denied"]
    assert [span.text for span in doc.spans["quote_sources"]] == ["Ms Diallo", "She"]
    assert len(doc.spans["quotes"]) == 3


def test_the_whole_is_at_hand_with_exact_offsets(nlp):
    doc = nlp(TEXT)

    assert Document.from_dict(doc._.quotekit, TEXT) == extract(TEXT)


def test_a_doc_travels(nlp):
    doc = spacy.tokens.Doc(nlp.vocab).from_bytes(nlp(TEXT).to_bytes())

    assert [span.id_ for span in doc.spans["quotes"]] == ["q1", "q1", "q2"]
    assert doc._.quotekit == extract(TEXT).to_dict()


def test_texts_without_quotes_have_empty_groups(nlp):
    for text in ("", "It rained."):
        doc = nlp(text)
        assert [list(doc.spans[name]) for name in doc.spans] == [[], [], []]


def test_options_are_those_of_the_pipeline():
    nlp = spacy.blank("en")
    marker = nlp.add_pipe("quotekit", config={"rules_only": True, "max_chars": 80})

    assert isinstance(marker, QuoteMarker)
    assert nlp(TEXT)._.quotekit["versions"]["models"] is None
    with pytest.raises(LengthError, match="148 characters, more than 80"):
        nlp(TEXT * 2)


def test_it_is_found_by_name_where_quotekit_is_installed():
    program = "import spacy; print(spacy.blank('en').add_pipe('quotekit'))"

    done = subprocess.run(  # noqa: S603
        [sys.executable, "-W", "ignore", "-c", program],
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.startswith("QuoteMarker(")


def test_pipelines_are_saved_and_read_with_it(tmp_path, nlp):
    nlp.to_disk(tmp_path)

    assert len(spacy.load(tmp_path)(TEXT).spans["quotes"]) == 3
