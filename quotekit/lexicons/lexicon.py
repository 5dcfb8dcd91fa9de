"""Lexicons: the entries of one table, and how they are found and added to."""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, Protocol, Self, TypeVar

from attrs import field, frozen

from quotekit.lexicons.tables import Source, Table, read_table


class Entry(Protocol):
    """What one row says, as a frozen value."""

    COLUMNS: ClassVar[tuple[str, ...]]
    """The names of the cells, in order."""

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

    Attributes:
        kind: What the entries are.

        version: The CRC-32 of what they were read from, to tell versions apart.

        entries: The entries.

        by_form: The entries of each form, as the file spells it.
    """

    kind: type[E]
    version: int
    entries: tuple[E, ...]
    by_form: Mapping[str, tuple[E, ...]] = field(init=False)

    @by_form.default
    def _by_form(self) -> dict[str, tuple[E, ...]]:
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
        table = read_table(source, kind.COLUMNS)
        return cls(kind, table.version, tuple(_entries(kind, table).values()))

    def extend(self, source: Source) -> Self:
        """
        Return a lexicon with the rows of *source* added to the entries of this one.

        A row with the key of an entry takes its place.

        Raises:
            LexiconError: As for :meth:`read`.
        """
        table = read_table(source, self.kind.COLUMNS)
        entries = {entry.key: entry for entry in self.entries}
        entries |= _entries(self.kind, table)
        version = (self.version * 31 + table.version) % 2**32
        return type(self)(self.kind, version, tuple(entries.values()))

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
