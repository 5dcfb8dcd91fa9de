"""CSV: a row a quote, for spreadsheets and for people who do not program."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import regex

from quotekit.annotations.documents import Document
from quotekit.export.rows import COLUMNS, Row, rows

# What a spreadsheet takes for a formula, also behind white space and in the wide
# forms that East Asian versions accept; and the apostrophe itself, so that what is
# guarded and what is not can be told apart.
_UNSAFE: Final = regex.compile(r"\s*+['=+\-@＝＋－＠\t\r\n\x00]")


def write_csv(documents: Iterable[Document]) -> Iterator[str]:
    """
    Write a header and one row for each quote, with the columns of ``rows``.

    A cell that a spreadsheet could take for a formula begins with an apostrophe,
    and so does one that begins with an apostrophe anyway.  Lines end as RFC 4180
    says; truth values are ``true`` and ``false``; what is not there is empty.
    """
    return write_rows(COLUMNS, rows(documents))


def write_rows(columns: Sequence[str], written: Iterable[Row]) -> Iterator[str]:
    """Write a header and the rows, guarded as :func:`write_csv` says."""
    yield _line(columns)
    for row in written:
        yield _line([_cell(row[column]) for column in columns])


def read_csv(lines: Iterable[str]) -> Iterator[dict[str, str]]:
    """
    Read the rows back as strings, without the apostrophes that guard them.

    Args:
        lines:
            An open file (opened with ``newline=""``) or any lines of CSV.
    """
    for row in csv.DictReader(lines):
        yield {column: value.removeprefix("'") for column, value in row.items()}


def _cell(value: str | float | None) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    cell = str(value)
    return f"'{cell}" if _UNSAFE.match(cell) else cell


def _line(cells: Iterable[str]) -> str:
    written = io.StringIO()
    csv.writer(written).writerow(cells)
    return written.getvalue()
