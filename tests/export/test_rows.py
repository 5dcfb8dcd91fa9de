"""Flat rows: one a quote, always the same columns."""

import sqlite3
from pathlib import Path

from attrs import evolve
from example_document import DOCUMENT, TEXT

from quotekit import Document
from quotekit.export.rows import COLUMNS, rows

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"


def test_a_row_says_who_said_what_and_where():
    first, second, third = rows([DOCUMENT])

    start, end = TEXT.index("“The"), TEXT.index("final.”") + len("final.”")
    assert first == {
        "document": "news/harbour.txt",
        "quote": "q1",
        "start": start,
        "end": end,
        "kind": "direct",
        "type": "assertion",
        "negated": False,
        "text": "The harbour closes on Friday, That is final.",
        "content": "“The harbour closes on Friday,” … “That is final.”",
        "cue": "said",
        "lemma": "say",
        "source": "the mayor, Ines Okafor of the council",
        "speaker": "s1",
        "name": "Ines Okafor",
        "role": "mayor",
        "organization": "Harbour Council",
        "speaker_type": "person",
        "speaker_reason": "name in the source",
        "parent": None,
        "continues": None,
        "confidence": 0.9876,
        "rule": "mark.cue.source",
        "sentence": TEXT[start:end],
    }
    assert second["parent"] == "q1"
    assert third["cue"] is third["source"] is third["name"] is None
    for row in (first, second, third):
        assert tuple(row) == COLUMNS


def test_a_quote_over_two_sentences_has_both():
    first, middle, last = DOCUMENT.sentences
    cut = TEXT.index("\n“That is final.”")
    sentences = (
        first,
        evolve(middle, end=cut),
        evolve(middle, start=cut + 1),
        last,
    )

    whole, inside, _ = rows([evolve(DOCUMENT, sentences=sentences)])

    assert whole["sentence"] == TEXT[middle.start : middle.end]
    assert inside["sentence"] == TEXT[middle.start : cut]


def test_a_sentence_that_begins_where_the_quote_ends_is_not_its():
    first, middle, last = DOCUMENT.sentences
    end = DOCUMENT.quotes[1].content[0].end
    sentences = (first, evolve(middle, end=end), evolve(middle, start=end), last)

    _, inside, _ = rows([evolve(DOCUMENT, sentences=sentences)])

    assert inside["sentence"] == TEXT[middle.start : end]


def test_a_document_read_back_gives_its_segments_for_sentences():
    for row in rows([Document.from_dict(DOCUMENT.to_dict())]):
        assert row["text"].split()[-1] in row["sentence"]


def test_without_words_there_are_still_rows():
    bare = Document.from_dict(DOCUMENT.to_dict(with_text=False))

    assert [row["sentence"] for row in rows([bare])] == [None] * 3


def test_the_table_of_the_docs_has_these_columns():
    """`docs/examples/quotes.sql` makes it, with numbers where there are numbers."""
    script = (EXAMPLES / "quotes.sql").read_text(encoding="utf-8")
    create = script[script.index("CREATE TABLE IF") : script.index("DROP TABLE")]
    database = sqlite3.connect(":memory:")
    database.execute(create)

    made = database.execute("PRAGMA table_info(quotes)").fetchall()
    database.close()

    assert tuple(name for _, name, *_ in made) == COLUMNS
    assert {name: kind for _, name, kind, *_ in made if kind != "TEXT"} == {
        "start": "INTEGER",
        "end": "INTEGER",
        "confidence": "REAL",
    }
