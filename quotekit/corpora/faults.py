"""Strict reading: each fault is named for whoever repairs the file."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import NoReturn, TypeVar

from attrs import field, frozen

from quotekit.annotations.spans import Span
from quotekit.errors import CorpusError

Kind = TypeVar("Kind")
Closed = TypeVar("Closed", bound=StrEnum)


@frozen
class Place:
    """Where a value was read, to be named in a fault."""

    file: str
    line: int

    def fault(self, message: str) -> NoReturn:
        """Raise a :class:`~quotekit.errors.CorpusError`: ``file:line: message``."""
        raise CorpusError(f"{self.file}:{self.line}: {message}")


@frozen
class Record:
    """
    A JSON object whose members are taken with their type.

    ``what`` names the object in faults ("quote 'q3'").  Each method raises a
    :class:`~quotekit.errors.CorpusError` where the member is not what it must be.
    """

    members: Mapping[str, object] = field(repr=False)
    what: str
    place: Place

    @classmethod
    def of(cls, value: object, what: str, place: Place) -> "Record":
        """Return *value* as a record, if it is a JSON object."""
        if not isinstance(value, dict):
            place.fault(f"{what} is not an object")
        return cls(value, what, place)

    def _take(self, key: str, kind: type[Kind]) -> Kind:
        if key not in self.members:
            self.place.fault(f"{self.what} has no {key!r}")
        value = self.members[key]
        if not isinstance(value, kind):
            self.place.fault(
                f"{key!r} of {self.what} is {_shown(value)}, not {_NAMES[kind]}"
            )
        return value

    def string(self, key: str) -> str:
        """Return a string."""
        return self._take(key, str)

    def string_or_none(self, key: str) -> str | None:
        """Return a string, or ``None`` for null."""
        return None if self.members.get(key, "") is None else self._take(key, str)

    def one_of(self, key: str, closed: type[Closed]) -> Closed:
        """Return a member of a closed set."""
        value = self._take(key, str)
        try:
            return closed(value)
        except ValueError:
            self.place.fault(f"{key!r} of {self.what} is {value!r}: unknown")

    def items(self, key: str) -> Sequence[object]:
        """Return the items of a list, unread."""
        return self._take(key, list)

    def numbers(self, key: str) -> tuple[int, ...]:
        """Return a list of whole numbers."""
        items = self.items(key)
        if not all(type(item) is int for item in items):
            self.place.fault(f"{key!r} of {self.what} holds more than whole numbers")
        return tuple(items)  # type: ignore[arg-type]  # checked above

    def strings(self, key: str) -> tuple[str, ...]:
        """Return a list of strings."""
        items = self.items(key)
        if not all(isinstance(item, str) for item in items):
            self.place.fault(f"{key!r} of {self.what} holds more than strings")
        return tuple(items)  # type: ignore[arg-type]  # checked above

    def spans(self, key: str, length: int) -> tuple[Span, ...]:
        """Return a list of ``[start, end]`` that do not overlap, in text order."""
        items = self.items(key)
        spans = tuple(
            read_span(item, length, f"{key!r} of {self.what}", self.place)
            for item in items
        )
        for before, after in pairwise(spans):
            if before.end > after.start:
                self.place.fault(
                    f"{key!r} of {self.what}: [{after.start}, {after.end}] does not "
                    f"follow [{before.start}, {before.end}]"
                )
        return spans


def read_text(path: Path) -> str:
    """
    Return a file's text as it stands: line endings and byte order mark are kept.

    Raises:
        CorpusError: If it is not UTF-8.

        OSError: If it cannot be read.
    """
    data = path.read_bytes()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        Place(path.name, data.count(b"\n", 0, error.start) + 1).fault("not UTF-8")


def read_span(item: object, length: int, what: str, place: Place) -> Span:
    """Return ``[start, end]`` as a span of a text of *length* code points."""
    if (
        not isinstance(item, list)
        or len(item) != 2
        or not all(type(offset) is int for offset in item)
    ):
        place.fault(f"{what}: {_shown(item)} is not [start, end]")
    start, end = item
    if not 0 <= start < end <= length:
        place.fault(f"{what}: [{start}, {end}] is no span of {length} characters")
    return Span(start, end)


_NAMES: dict[type, str] = {str: "a string", list: "a list"}


def _shown(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 40 else f"{shown[:40]}…"
