"""CSV: every reader gets the same cells, and no spreadsheet a formula."""

import csv
import io

import pytest
from attrs import evolve
from example_document import DOCUMENT
from hypothesis import given
from hypothesis import strategies as st

from quotekit.export.rows import COLUMNS, rows
from quotekit.export.spreadsheet import read_csv, write_csv


def said(text):
    return evolve(DOCUMENT, quotes=(evolve(DOCUMENT.quotes[0], text=text),))


def cells(document):
    written = "".join(write_csv([document]))
    return list(csv.DictReader(io.StringIO(written, newline="")))


def test_the_standard_library_reads_what_is_written():
    written = cells(DOCUMENT)

    assert list(written[0]) == list(COLUMNS)
    assert written[0]["text"] == "The harbour closes on Friday, That is final."
    assert written[0]["confidence"] == "0.9876"
    assert [row["negated"] for row in written] == ["false", "true", "false"]
    assert written[2]["name"] == ""
    # This one begins as a formula would.
    assert written[2]["text"] == "'@Fishers will <not> & cannot pay"


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\u00a0=1", "＝1", "'=1", "\r=1"],
)
def test_no_cell_begins_a_formula(text):
    assert cells(said(text))[0]["text"] == f"'{text}"


@pytest.mark.parametrize("text", ["one = two", "a-b", "“=1”", "", "  "])
def test_other_cells_stay(text):
    assert cells(said(text))[0]["text"] == text


@given(st.text())
def test_what_is_written_reads_back_equal(text):
    written = "".join(write_csv([said(text)]))

    (row,) = read_csv(io.StringIO(written, newline=""))

    assert row["text"] == text
    assert list(row) == list(COLUMNS)


def test_lines_end_as_rfc_4180_says():
    header, first, *_ = write_csv([DOCUMENT])

    assert header.endswith("rule,sentence\r\n")
    assert first.endswith("\r\n")
    # A line break in a sentence stays inside its cell.
    assert cells(DOCUMENT)[0]["sentence"] == next(rows([DOCUMENT]))["sentence"]
