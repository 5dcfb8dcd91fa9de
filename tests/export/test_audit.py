"""Who is quoted how much: rows a speaker, and totals over documents."""

import csv
import io
import json

import pytest
from attrs import evolve
from example_document import DOCUMENT
from hypothesis import given
from strategies import press_text

from quotekit import Document, extract
from quotekit.export.audit import (
    COLUMNS,
    TOTAL_COLUMNS,
    speaker_rows,
    total_rows,
    write_audit_csv,
    write_audit_lines,
    write_audit_table,
)

TEXT = """\
Minister of Rivers Ana Lisi opened the dam on Monday.
“It will hold,” Lisi said. “We built it well.”
Her deputy said the costs were in hand. He added that nobody knew.
"""


def numbers(rows, *columns):
    return [tuple(row[column] for column in columns) for row in rows]


def test_each_speaker_has_a_row():
    rows = list(speaker_rows([extract(TEXT, id="dam")]))

    assert [tuple(row) for row in rows] == [COLUMNS] * len(rows)
    assert numbers(rows, "document", "name", "role", "quotes", "words") == [
        ("dam", "Ana Lisi", "Minister of Rivers", 1, 7),
        ("dam", None, "deputy", 2, 7),
    ]
    assert [row["share"] for row in rows] == [0.5, 0.5]
    assert rows[0]["start"] == TEXT.index("“It will")


def test_quotes_of_nobody_have_a_row():
    """What cannot be decided is not passed over in silence."""
    document = extract("The bridge is closed. He said it would rain.")

    (row,) = speaker_rows([document])

    assert (row["speaker"], row["type"], row["quotes"]) == (None, None, 1)
    assert row["words"] == len(["it", "would", "rain"])


def test_a_speaker_whose_quotes_are_left_out_has_no_row():
    document = extract("Ana Lisi said it rained.").select(min_confidence=1.0)

    assert not list(speaker_rows([document]))


def test_words_are_counted_once():
    """Of nested quotes of one speaker, and of the unnamed ones of one type."""
    document = extract("Ana Lisi said that she believes that it will rain soon.")
    (lisi,) = document.speakers

    assert len(document.quotes_by(lisi)) == 2
    # "she believes that it will rain soon"
    assert document.words_by(lisi) == 7


SAID = [
    "Ms Lee said that it rained.",
    "Ms Lee said it rained.",
    "Ms Lee said that was wrong.",
    "Ms Lee said that plan was wrong.",
    "Ms Lee said that, in time, it would rain.",
    "Ms Lee said that “it rained” and that “it snowed”.",
    "“It rained,” Ms Lee said, adding that “that was all”.",
    "That it rained, Ms Lee denied.",
    "“That it rained is wrong,” said Ms Lee.",
    "“I know – that …” said Ms Lee, “that it rained.”",
    "It rained, Ms Lee said, and that it snowed.",
    "Ms Lee said that\nit rained.",
]


@pytest.mark.parametrize("text", SAID)
def test_the_words_are_those_of_what_was_said(text):
    """A leading "that" is none of them, a pronoun is."""
    document = extract(text)

    for speaker in (*document.speakers, None):
        said = [
            quote.text
            for quote in document.quotes
            if document.speaker_of(quote) == speaker
        ]
        words = [word for text in said for word in text.split()]
        spoken = [word for word in words if any(map(str.isalnum, word))]
        assert document.words_by(speaker) == len(spoken)


@given(press_text())
def test_the_words_of_a_lone_quote_are_those_of_its_text(text):
    document = extract(text)

    for speaker in document.speakers:
        quotes = document.quotes_by(speaker)
        if len(quotes) == 1:
            words = (quotes[0].text or "").split()
            spoken = [word for word in words if any(map(str.isalnum, word))]
            assert document.words_by(speaker) == len(spoken)


def test_words_need_a_letter_or_digit():
    document = extract("Ana Lisi said: “It – rained … 3 times.”")

    assert document.words_by(document.speakers[0]) == 4


def test_without_words_nothing_is_counted():
    document = Document.from_dict(DOCUMENT.to_dict(with_text=False))

    assert document.words_by(document.speakers[0]) is None
    assert {row["words"] for row in speaker_rows([document])} == {None}
    assert {row["share"] for row in speaker_rows([document])} == {None}
    assert {row["words"] for row in total_rows([document])} == {None}


def test_totals_are_over_all_documents():
    """One name is one row, case aside; the unnamed are a row for each type."""
    documents = [
        extract("Mayor Ana Lisi said it rained. Residents said it did.", id="a"),
        extract("Minister ANA LISI said it rained. The mayor said so too.", id="b"),
        extract("Mayor Ana Lisi said it snows a lot. Voters said it did.", id="c"),
    ]

    rows = list(total_rows(documents))

    assert {tuple(row) for row in rows} == {TOTAL_COLUMNS}
    named = [row for row in rows if row["name"]]
    assert numbers(named, "name", "role", "documents", "document") == [
        ("Ana Lisi", "Mayor", 3, "a")
    ]
    assert sum(row["quotes"] for row in rows) == sum(
        len(document.quotes) for document in documents
    )
    assert rows == sorted(rows, key=lambda row: -row["words"])


def test_csv_reads_back():
    rows = list(speaker_rows([DOCUMENT]))

    written = "".join(write_audit_csv(rows))
    read = list(csv.DictReader(io.StringIO(written, newline="")))

    assert list(read[0]) == list(COLUMNS)
    assert [row["quotes"] for row in read] == [str(row["quotes"]) for row in rows]


@pytest.mark.parametrize("count", [speaker_rows, total_rows])
def test_quotes_of_nobody_say_so_in_csv(count):
    """A blank cell would look like a fault; the unnamed have their type beside it."""
    document = extract("The bridge is closed. He said it rained. Residents said so.")
    rows = list(count([document]))

    lines = write_audit_csv(rows, totals=count is total_rows)

    read = list(csv.DictReader(io.StringIO("".join(lines), newline="")))
    assert {(row["name"], row["type"]) for row in read} == {
        ("(nobody decided on)", ""),
        ("", "group"),
    }
    assert all(row["name"] is None for row in rows)


def test_lines_are_json():
    rows = list(total_rows([DOCUMENT]))

    assert [json.loads(line) for line in write_audit_lines(rows)] == rows


@pytest.mark.parametrize("width", [20, 80, 200])
def test_table_names_documents_and_speakers(width):
    table = "".join(write_audit_table(speaker_rows([DOCUMENT, DOCUMENT]), width=width))

    assert "Ines" in table
    assert "\x1b" not in table
    colored = "".join(
        write_audit_table(speaker_rows([DOCUMENT]), width=width, color=True)
    )
    assert "\x1b[1m" in colored


def test_table_of_nobody_is_empty():
    assert list(write_audit_table([])) == []


def test_tables_obey_no_text():
    """Control characters and direction marks do not reach the terminal."""
    (speaker, *_) = DOCUMENT.speakers
    named = evolve(speaker, name="Ines\x1b[2J\u202eOkafor")
    document = evolve(DOCUMENT, speakers=(named, *DOCUMENT.speakers[1:]))

    table = "".join(write_audit_table(speaker_rows([document])))

    assert "\x1b" not in table
    assert "\u202e" not in table


@given(press_text())
def test_rows_count_every_quote(text):
    """Of any text, each quote stands in one row, and the shares are a whole."""
    document = extract(text)

    rows = list(speaker_rows([document]))

    assert sum(row["quotes"] for row in rows) == len(document.quotes)
    shares = [row["share"] for row in rows if row["share"] is not None]
    assert not shares or abs(sum(shares) - 1) < 0.01
    assert sum(row["words"] for row in total_rows([document])) == sum(
        row["words"] for row in rows
    )
