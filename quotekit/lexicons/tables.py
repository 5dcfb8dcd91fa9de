"""
Tables: the one format of all lexicons, read and checked.

A table is a UTF-8 text file.  It opens with a head of lines that begin with "#"; one
of them names the columns: ``# Columns: lemma, kind (verb or noun), example.``  What
stands in brackets explains and is not part of a name.  Each line after the head is a
row, its cells apart by tabs.  Empty lines are skipped, and so is any that begins with
"#".
"""

from collections.abc import Iterable, Mapping, Sequence
from os import PathLike
from pathlib import Path
from zlib import crc32

import regex
from attrs import frozen

from quotekit.errors import LexiconError

Source = str | PathLike[str] | Iterable[Sequence[str]]
"""A path to a table, or rows: each the cells in the order of the columns."""

# What a head line says in brackets, which hold no brackets themselves.
_EXPLANATION = regex.compile(r"\([^()]*+\)")


@frozen
class Table:
    """
    A table as read: its rows with their line numbers, and what they add up to.

    ``version`` is the CRC-32 of the file, by which versions are told apart.
    """

    name: str
    rows: tuple[tuple[int, Sequence[str]], ...]
    version: int

    def fault(self, line: int, message: object) -> LexiconError:
        """Return the error that says what is wrong in *line*."""
        return LexiconError(f"{self.name}:{line}: {message}")


def shipped(name: str) -> Path:
    """Return the path of a table that comes with quotekit."""
    return Path(__file__).parent / name


def read_table(source: Source, columns: tuple[str, ...]) -> Table:
    """
    Read a table and check its shape.

    Raises:
        LexiconError: If the file cannot be read, its head names other columns, or a
            row has more or fewer cells, or an empty one.
    """
    if isinstance(source, str | PathLike):
        table = _read_file(Path(source), columns)
    else:
        rows = tuple(enumerate(map(tuple, source), start=1))
        contents = "\n".join("\t".join(map(str, cells)) for _, cells in rows)
        table = Table("rows", rows, crc32(contents.encode("utf-8", "surrogatepass")))
    width = len(columns)
    for line, cells in table.rows:
        if len(cells) != width:
            raise table.fault(line, f"{len(cells)} cells, not {width}")
        if not all(cells):
            raise table.fault(line, f"no {columns[list(cells).index('')]}")
    return table


def split_forms(cell: str) -> tuple[str, ...]:
    """
    Split a cell at its bars.

    Raises:
        ValueError: If a part is empty, twice there or has space at an end.
    """
    forms = tuple(cell.split("|"))
    for form in forms:
        if form != form.strip() or not form:
            raise ValueError(f"{cell!r} has an empty part or space beside a bar")
    if len(set(forms)) < len(forms):
        raise ValueError(f"{cell!r} has a part twice")
    return forms


def _read_file(path: Path, columns: tuple[str, ...]) -> Table:
    """Return the rows of a file whose head names *columns*."""
    try:
        contents = path.read_bytes()
    except OSError as error:
        raise LexiconError(f"{path.name}: {error.strerror or error}") from error
    try:
        lines = contents.decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        line = contents.count(b"\n", 0, error.start) + 1
        raise LexiconError(f"{path.name}:{line}: not UTF-8") from error
    named = None
    rows: list[tuple[int, Sequence[str]]] = []
    for number, line in enumerate(lines, start=1):
        if line[:1] not in ("#", "\r", ""):
            rows.append((number, line.rstrip("\r").split("\t")))
        elif line.startswith("# Columns:"):
            named = _columns(line)
            if named != columns:
                raise LexiconError(
                    f"{path.name}:{number}: columns are {', '.join(named)};"
                    f" expected {', '.join(columns)}"
                )
    if named is None:
        raise LexiconError(f"{path.name}:1: no line '# Columns: {', '.join(columns)}.'")
    return Table(path.name, tuple(rows), crc32(contents))


def _columns(line: str) -> tuple[str, ...]:
    """Return the names in a head line, without what is said in brackets."""
    names = _EXPLANATION.sub("", line.removeprefix("# Columns:")).split(".")[0]
    return tuple(name.strip() for name in names.split(","))
