"""A table for people at a terminal: who, by which cue, said what."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from quotekit.annotations.documents import Document, each_document
from quotekit.annotations.quotes import Quote

HEADER: Final = ("speaker", "cue", "what was said")
_GAP: Final = "  "

# No column is narrower than this many cells, however narrow the terminal.
_NARROWEST: Final = 12

_BOLD: Final = "\x1b[1m"
_DIM: Final = "\x1b[2m"
_PLAIN: Final = "\x1b[0m"
_LOOKS: Final = {"bold": _BOLD, "dim": _DIM, "": ""}


def write_table(
    documents: Iterable[Document], *, width: int = 80, color: bool = False
) -> Iterator[str]:
    """
    Write each document as a title, its warnings and a table of its quotes.

    Args:
        documents:
            Read one by one, each written before the next is asked for.

        width:
            Of the terminal, in cells.

        color:
            Whether titles and columns are set apart by ANSI codes also.  All
            that they tell is told by words and places as well.
    """
    before = ""
    for document in each_document(documents):
        count = len(document.quotes)
        title = f"{visible(document.id) or 'document'}: {count} "
        title += "quote" if count == 1 else "quotes"
        lines = [before + _styled(title, _BOLD, color=color)]
        lines.extend(
            f"warning: {visible(warning.message)}" for warning in document.warnings
        )
        if count:
            rows = [HEADER, *(cells_of(document, each) for each in document.quotes)]
            widths = _widths(rows, width)
            for row in rows:
                looks = (_DIM, _DIM, _DIM) if row is HEADER else (_BOLD, _DIM, "")
                lines.extend(_row(row, widths, looks, color=color))
        yield "\n".join(lines) + "\n"
        before = "\n"


def table_lines(
    cells: tuple[str, ...],
    widths: tuple[int, ...],
    looks: tuple[str, ...],
    *,
    color: bool = False,
    before: bool = False,
) -> Iterator[str]:
    """
    Write one row of a table, wrapped inside its columns, a line each.

    *looks* are ``bold``, ``dim`` or nothing, for as many columns as there are; with
    *before*, a blank line comes first.
    """
    styles = tuple(_LOOKS[look] for look in (*looks, *[""] * len(cells))[: len(cells)])
    if before:
        yield "\n"
    for line in _row(cells, widths, styles, color=color):
        yield line + "\n"


def cells_of(document: Document, quote: Quote) -> tuple[str, str, str]:
    """Return who said *quote*, by which cue, and what was said."""
    return _who(document, quote), _signal(quote), quote.text or ""


def _who(document: Document, quote: Quote) -> str:
    speaker = document.speaker_of(quote)
    if speaker is None:
        return "(nobody decided on)"
    return speaker.name or speaker.role or f"({speaker.type})"


def _signal(quote: Quote) -> str:
    if quote.cue is not None:
        return " … ".join(passage.text or "" for passage in quote.cue.spans)
    return f"(continues {quote.continues})" if quote.continues else "(none)"


def _widths(rows: Sequence[tuple[str, str, str]], width: int) -> tuple[int, int, int]:
    """
    Share *width* out: what names and cues need, and the rest for words.

    Names get three tenths at most, cues a sixth.
    """
    names = max(_cells(visible(row[0])) for row in rows)
    signals = max(_cells(visible(row[1])) for row in rows)
    speaker = min(names, max(_NARROWEST, min(30, width * 3 // 10)))
    cue = min(signals, max(_NARROWEST, min(20, width // 6)))
    return speaker, cue, max(_NARROWEST, width - speaker - cue - 2 * len(_GAP))


def _row(
    cells: tuple[str, ...],
    widths: tuple[int, ...],
    styles: tuple[str, ...],
    *,
    color: bool,
) -> Iterator[str]:
    """Write one row, wrapped inside its columns."""
    columns = [
        _wrapped(visible(cell), width)
        for cell, width in zip(cells, widths, strict=True)
    ]
    for number in range(max(map(len, columns))):
        parts: list[str] = []
        for column, width, style in zip(columns, widths, styles, strict=True):
            line = column[number] if number < len(column) else ""
            padding = " " * (width - _cells(line))
            parts.append(_styled(line, style, color=color) + padding)
        yield _GAP.join(parts).rstrip()


def _styled(text: str, style: str, *, color: bool) -> str:
    return f"{style}{text}{_PLAIN}" if color and style and text else text


def visible(text: str) -> str:
    """
    Return *text* on one line and without what a terminal would obey.

    Control characters could move the cursor, direction marks could reorder the
    row.  The joiners that hold emoji and Indic letters together stay.
    """
    plain = "".join(
        " "
        if unicodedata.category(character) in ("Cc", "Zl", "Zp")
        else "\ufffd"
        if unicodedata.category(character) == "Cs"
        else character
        for character in text
        if unicodedata.category(character) != "Cf" or character in "\u200c\u200d"
    )
    return " ".join(plain.split())


def _cells(text: str) -> int:
    """Return how many terminal cells *text* takes."""
    return len(text) if text.isascii() else sum(map(_cells_of, text))


def _cells_of(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _wrapped(text: str, width: int) -> list[str]:
    """Break *text* at spaces into lines of *width* cells, cutting longer words."""
    lines: list[str] = []
    line, taken = "", 0
    for word in text.split(" "):
        for piece in _cut(word, width):
            cells = _cells(piece)
            if line and taken + 1 + cells <= width:
                line, taken = f"{line} {piece}", taken + 1 + cells
            else:
                if line:
                    lines.append(line)
                line, taken = piece, cells
    return [*lines, line]


def _cut(word: str, width: int) -> Iterator[str]:
    """Cut *word* into pieces of at most *width* cells."""
    start = taken = 0
    for index, character in enumerate(word):
        cells = _cells_of(character)
        if taken + cells > width:
            yield word[start:index]
            start, taken = index, 0
        taken += cells
    yield word[start:]
