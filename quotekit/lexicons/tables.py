"""
Tables: the one format of all lexicons, read and checked.

A table is a UTF-8 text file.  It opens with a head of lines that begin with "#"; one
of them names the columns: ``# Columns: lemma, kind (verb or noun), example.``  What
stands in brackets explains and is not part of a name.  Each line after the head is a
row, its cells apart by tabs.  Empty lines are skipped, and so is any that begins with
"#".
"""

from collections.abc import Iterable, Iterator, Sequence
from os import PathLike, fspath, path
from typing import NamedTuple
from zlib import crc32

from quotekit.errors import LexiconError

Source = str | PathLike[str] | Iterable[Sequence[str]]
"""A path to a table, or rows: each the cells in the order of the columns."""


class Table(NamedTuple):
    """
    A table as read, its columns checked and its rows not yet.

    Attributes:
        name: The name of the file, for messages.

        columns: The names of the columns.

        lines: All lines of the file, so that a row's number is its place here.

        version: The CRC-32 of the file, to tell versions apart.
    """

    name: str
    columns: tuple[str, ...]
    lines: Sequence[str]
    version: int

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """
        Yield the rows with their line numbers.

        Raises:
            LexiconError: If a row has more or fewer cells, or an empty one.
        """
        width = len(self.columns)
        for number, line in enumerate(self.lines, start=1):
            if not line or line[0] == "#":
                continue
            cells = line.split("\t")
            if len(cells) != width:
                raise self.fault(number, f"{len(cells)} cells, not {width}")
            if "" in cells:
                raise self.fault(number, f"no {self.columns[cells.index('')]}")
            yield number, cells

    def fault(self, line: int, message: object) -> LexiconError:
        """Return the error that says what is wrong in *line*."""
        return LexiconError(f"{self.name}:{line}: {message}")


def shipped(name: str) -> str:
    """Return the path of a table that comes with quotekit."""
    # Not with pathlib, which takes longer to import than any table to read.
    return path.join(path.dirname(__file__), name)  # noqa: PTH118, PTH120


def read_table(source: Source, columns: tuple[str, ...]) -> Table:
    """
    Read a table from a file, or make one of rows.

    Raises:
        LexiconError: If the file cannot be read, or its head does not name *columns*.
    """
    if not isinstance(source, str | PathLike):
        return _table_of_rows(source, columns)
    name = path.basename(fspath(source))  # noqa: PTH119
    try:
        with open(source, "rb") as file:  # noqa: PTH123
            contents = file.read()
    except OSError as error:
        raise LexiconError(f"{name}: {error.strerror or error}") from error
    try:
        # Spreadsheets begin a file with a byte order mark.
        lines = contents.decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    except UnicodeDecodeError as error:
        number = error.object.count(b"\n", 0, error.start) + 1
        raise LexiconError(f"{name}:{number}: not UTF-8") from error
    table = Table(name, columns, lines, crc32(contents))
    for number, line in enumerate(lines, start=1):
        if line.startswith("# Columns:"):
            named = _columns(line)
            if named == columns:
                return table
            raise table.fault(
                number, f"columns {', '.join(named)}, not {', '.join(columns)}"
            )
    raise table.fault(1, f"no line '# Columns: {', '.join(columns)}.'")


def split_forms(cell: str) -> tuple[str, ...]:
    """
    Split a cell at its bars.

    Raises:
        ValueError: If a part is empty, twice there or has space at an end.
    """
    forms = tuple(cell.split("|"))
    if forms[0] == "" or "||" in cell or cell[-1] == "|":
        raise ValueError(f"{cell!r} has an empty part")
    if " |" in cell or "| " in cell or cell != cell.strip():
        raise ValueError(f"{cell!r} has space beside a bar or at an end")
    if len(set(forms)) < len(forms):
        raise ValueError(f"{cell!r} has a part twice")
    return forms


def _table_of_rows(rows: Iterable[Sequence[str]], columns: tuple[str, ...]) -> Table:
    """Return rows as a table; the first is line 1."""
    try:
        lines = ["\t".join(cells) for cells in rows]
    except TypeError as error:
        raise LexiconError(f"rows: a cell is not a string: {error}") from error
    version = crc32("\n".join(lines).encode("utf-8", "surrogatepass"))
    table = Table("rows", columns, lines, version)
    for number, line in enumerate(lines, start=1):
        if "\n" in line or line[:1] in ("#", ""):
            raise table.fault(number, f"{line!r} cannot be a row")
    return table


def _columns(line: str) -> tuple[str, ...]:
    """
    Return the names in a head line, without what is said in brackets.

    Brackets hold no brackets themselves.
    """
    names, *explained = line.removeprefix("# Columns:").split("(")
    names += "".join(part.partition(")")[2] for part in explained)
    return tuple(name.strip() for name in names.split(".")[0].split(","))
