"""Who is quoted how much: rows a speaker, for audits of sources."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from quotekit.annotations.documents import Document, each_document
from quotekit.annotations.quotes import Quote
from quotekit.annotations.speakers import Speaker
from quotekit.export.jsonl import encode
from quotekit.export.rows import Row
from quotekit.export.spreadsheet import write_rows
from quotekit.export.table import table_lines

COLUMNS: Final = (
    "document",
    "speaker",
    "name",
    "type",
    "role",
    "organization",
    "quotes",
    "words",
    "share",
    "mentions",
    "start",
)

TOTAL_COLUMNS: Final = (
    "name",
    "type",
    "role",
    "organization",
    "documents",
    "quotes",
    "words",
    "share",
    "document",
    "start",
)

# What people see of it in a table, and how wide each column is at least.
_SHOWN: Final = ("who", "type", "role", "organization", "quotes", "words", "share")
_NOBODY: Final = "(nobody decided on)"


def speaker_rows(documents: Iterable[Document]) -> Iterator[Row]:
    """
    Return a row for each speaker of each document, by first mention.

    ``words`` counts the words said (:meth:`Document.words_by`), ``share`` is their part
    of all words that the document reports, ``mentions`` the places that refer to
    the speaker, and ``start`` the offset of the first quote.  Quotes that nobody
    could be decided on for stand in a last row without speaker and type.

    >>> import quotekit
    >>> document = quotekit.extract("Ms Quill said it rained.")
    >>> [row["words"] for row in speaker_rows([document])]
    [2]
    """
    for document in each_document(documents):
        rows = [
            _row(document, speaker, document.quotes_by(speaker))
            for speaker in document.speakers
        ]
        lost = tuple(quote for quote in document.quotes if quote.speaker is None)
        if lost:
            rows.append(_row(document, None, lost))
        yield from _with_shares([row for row in rows if row["quotes"]])


def total_rows(documents: Iterable[Document]) -> Iterator[Row]:
    """
    Return a row for each name over all documents, most words first.

    People and bodies are told apart by type and name alone, case aside: two people of
    one name are one row.  The unnamed are one row for each type.  ``role`` and
    ``organization`` are those that most documents give, ``documents`` counts the
    documents, and ``document`` and ``start`` are the first quote's.
    """
    totals: dict[tuple[object, object], _Total] = {}
    for document in each_document(documents):
        met: set[tuple[object, object]] = set()
        for row in speaker_rows([document]):
            name = row["name"]
            key = (row["type"], name.casefold() if isinstance(name, str) else None)
            total = totals.setdefault(key, _Total(row))
            total.add(row, first=key not in met)
            met.add(key)
    rows = [total.row() for total in totals.values()]
    rows.sort(key=lambda row: (-_number(row["words"]), -_number(row["quotes"])))
    yield from _with_shares(rows)


class _Total:
    """What one name comes to over the documents."""

    def __init__(self, first: Row) -> None:
        self._first = first
        self._documents = self._quotes = 0
        self._words: int | None = 0
        self._given: dict[str, Counter[str]] = {
            "role": Counter(),
            "organization": Counter(),
        }

    def add(self, row: Row, *, first: bool) -> None:
        """Add a row; *first* tells whether it is the name's first of a document."""
        self._documents += first
        self._quotes += _number(row["quotes"])
        if self._words is not None and row["words"] is not None:
            self._words += _number(row["words"])
        else:
            self._words = None
        if row["name"] is not None:
            for column, given in self._given.items():
                value = row[column]
                if isinstance(value, str):
                    given[value] += 1

    def row(self) -> Row:
        """Return the row."""
        common = {
            column: given.most_common(1)[0][0] if given else None
            for column, given in self._given.items()
        }
        return {
            "name": self._first["name"],
            "type": self._first["type"],
            **common,
            "documents": self._documents,
            "quotes": self._quotes,
            "words": self._words,
            "share": None,
            "document": self._first["document"],
            "start": self._first["start"],
        }


def write_audit_csv(rows: Iterable[Row], *, totals: bool = False) -> Iterator[str]:
    """
    Write a header and the rows as CSV, guarded as ``write_csv`` guards its cells.

    The row of quotes that nobody could be decided on for says so under ``name``.
    """
    named = (
        row if row["type"] is not None else {**row, "name": _NOBODY} for row in rows
    )
    return write_rows(TOTAL_COLUMNS if totals else COLUMNS, named)


def write_audit_lines(rows: Iterable[Row]) -> Iterator[bytes]:
    """Write one JSON object a row, a line each."""
    return (encode(row) + b"\n" for row in rows)


def write_audit_table(
    rows: Iterable[Row], *, width: int = 80, color: bool = False
) -> Iterator[str]:
    """
    Write a table for people; each document begins with its name.

    Args:
        rows:
            Those of :func:`speaker_rows` or :func:`total_rows`.

        width:
            Of the terminal, in cells.

        color:
            Whether columns are set apart by ANSI codes also.
    """
    numbers = 8
    rest = max(60, width - 3 * numbers - 2 * len(_SHOWN))
    widths = (rest * 3 // 10, 12, (rest - 12) * 7 // 20, 0, 6, 7, 6)
    widths = (*widths[:3], max(12, rest - widths[0] - 12 - widths[2]), *widths[4:])
    before: object = None
    rows = iter(rows)
    first = next(rows, None)
    if first is None:
        return
    by_document = "speaker" in first
    for number, row in enumerate(chain([first], rows)):
        if by_document and row["document"] != before:
            before = row["document"]
            title = str(before) or "document"
            yield from table_lines(
                (title,), (width,), ("bold",), color=color, before=number > 0
            )
            yield from table_lines(_SHOWN, widths, ("dim",) * 7, color=color)
        elif not number:
            yield from table_lines(_SHOWN, widths, ("dim",) * 7, color=color)
        yield from table_lines(_cells(row), widths, ("bold", "dim"), color=color)


def _cells(row: Row) -> tuple[str, ...]:
    who = row["name"] or row["role"] or f"({row['type']})"
    if row["type"] is None:
        who = _NOBODY
    role = row["role"] if row["name"] else None
    share = row["share"]
    return (
        str(who),
        str(row["type"] or ""),
        str(role or ""),
        str(row["organization"] or ""),
        str(row["quotes"]),
        "" if row["words"] is None else str(row["words"]),
        "" if share is None else f"{share:.0%}",
    )


def _row(document: Document, speaker: Speaker | None, quotes: tuple[Quote, ...]) -> Row:
    return {
        "document": document.id,
        "speaker": speaker.id if speaker else None,
        "name": speaker.name if speaker else None,
        "type": speaker.type.value if speaker else None,
        "role": speaker.role if speaker else None,
        "organization": speaker.organization if speaker else None,
        "quotes": len(quotes),
        "words": document.words_by(speaker),
        "share": None,
        "mentions": len(speaker.mentions) if speaker else 0,
        "start": min((quote.content[0].start for quote in quotes), default=None),
    }


def _with_shares(rows: list[Row]) -> Iterator[Row]:
    """Add what part of the words each row has, to four digits."""
    total = sum(_number(row["words"]) for row in rows)
    for row in rows:
        if total and row["words"] is not None:
            row["share"] = round(_number(row["words"]) / total, 4)
        yield row


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
