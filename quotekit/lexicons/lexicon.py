"""Lexicons: the entries of one table, and how they are found and added to."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from operator import itemgetter
from typing import Protocol, Self, TypeVar

from attrs import field, frozen

from quotekit.lexicons.tables import Source, Table, read_table, shipped


class Entry(Protocol):
    """What one row says, as a named tuple: its fields are those of the columns."""

    @classmethod
    def from_cells(cls, cells: Sequence[str]) -> Self:
        """
        Return the entry that one row's cells describe.

        Raises:
            ValueError: If a cell is not what its column holds; says how.
        """

    @property
    def key(self) -> str | tuple[str, ...]:
        """What no second row of a table may repeat; an added row overrides it."""

    @property
    def forms(self) -> tuple[str, ...]:
        """The words under which the entry is found, several apart by one space."""

    @property
    def example(self) -> str:
        """A sentence of our own in which braces mark one of the forms."""


E = TypeVar("E", bound=Entry)


@frozen(eq=False, repr=False)
class Lexicon(Sequence[E]):
    """
    The entries of one table, in file order, and by their forms.

    An entry of a table of ours is made when it is first asked for: a process that
    reads one article needs few of them, and all would cost more than the article.

    Attributes:
        kind: What the entries are.

        version: The CRC-32 of what they were read from, to tell versions apart.
    """

    kind: type[E]
    version: int
    _table: Table = field(eq=False)

    @cached_property
    def entries(self) -> tuple[E, ...]:
        """The entries."""
        return tuple(_entries(self.kind, self._table).values())

    @cached_property
    def by_form(self) -> Mapping[str, tuple[E, ...]]:
        """The entries of each form, as the file spells it."""
        found: dict[str, tuple[E, ...]] = {}
        for entry in self.entries:
            for form in entry.forms:
                found[form] = (*found[form], entry) if form in found else (entry,)
        return found

    @classmethod
    def read(cls, kind: type[E], source: Source) -> Self:
        """
        Read a lexicon.

        Raises:
            LexiconError: If the source cannot be read or a row is bad; the message
                gives file, line and fault.
        """
        table = read_table(source, columns_of(kind))
        lexicon = cls(kind, table.version, table)
        lexicon.entries  # noqa: B018  # a bad row is told at once
        return lexicon

    @classmethod
    def shipped(cls, kind: type[E], name: str) -> Self:
        """
        Return a lexicon that comes with quotekit, its rows read when needed.

        Raises:
            LexiconError: If the table is damaged; a bad row is told when it is read.
        """
        table = read_table(shipped(name), columns_of(kind))
        return cls(kind, table.version, table)

    def column(self, name: str) -> list[str]:
        """
        Return the cells of one column, as the table has them.

        Whoever has to look at every row does so here or in :meth:`cells`, without
        an entry for each.
        """
        number = columns_of(self.kind).index(name)
        try:
            return [line.split("\t", number + 1)[number] for line in self._rows]
        except IndexError:
            _entries(self.kind, self._table)  # raises, and says in which line
            raise

    def cells(self, *columns: str) -> list[tuple[str, ...]]:
        """Return the cells of two columns or more, row by row."""
        choose = itemgetter(*map(columns_of(self.kind).index, columns))
        try:
            return [choose(line.split("\t")) for line in self._rows]
        except IndexError:
            _entries(self.kind, self._table)  # raises, and says in which line
            raise

    def row(self, number: int) -> E:
        """Return the entry of a row, from 0, without making the others."""
        line = self._rows[number]
        try:
            return self.kind.from_cells(line.split("\t"))
        except ValueError:
            _entries(self.kind, self._table)  # raises, and says in which line
            raise

    @cached_property
    def _rows(self) -> list[str]:
        return [line for line in self._table.lines if line and line[0] != "#"]

    def extend(self, source: Source) -> Self:
        """
        Return a lexicon with the rows of *source* added to the entries of this one.

        A row with the key of an entry takes its place.

        Raises:
            LexiconError: As for :meth:`read`.
        """
        added = read_table(source, columns_of(self.kind))
        rows = {
            **_lines_by_key(self.kind, self._table),
            **_lines_by_key(self.kind, added),
        }
        version = (self.version * 31 + added.version) % 2**32
        table = Table(added.name, added.columns, tuple(rows.values()), version)
        return type(self)(self.kind, version, table)

    def __contains__(self, form: object) -> bool:
        return form in self.by_form

    def __getitem__(self, index: int) -> E:  # type: ignore[override]  # no slices
        return self.entries[index]

    def __iter__(self) -> Iterator[E]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def __repr__(self) -> str:
        return f"<{len(self)} {self.kind.__name__}, version {self.version:08x}>"


def columns_of(kind: type[Entry]) -> tuple[str, ...]:
    """Return the names of the columns of the table that holds entries of *kind*."""
    return tuple(kind.__annotations__)


def _lines_by_key(kind: type[E], table: Table) -> dict[str | tuple[str, ...], str]:
    """Return the rows of a table, after they were checked, by their keys."""
    rows = ["\t".join(cells) for _, cells in table.rows()]
    return dict(zip(_entries(kind, table), rows, strict=True))


def _entries(kind: type[E], table: Table) -> dict[str | tuple[str, ...], E]:
    """Return the entries of a table by their keys."""
    entries: dict[str | tuple[str, ...], E] = {}
    for line, cells in table.rows():
        try:
            entry = kind.from_cells(cells)
        except ValueError as error:
            raise table.fault(line, error) from error
        key = entry.key
        if key in entries:
            name = key if isinstance(key, str) else ", ".join(key)
            raise table.fault(line, f"{name!r} has a row already")
        entries[key] = entry
    return entries
