"""What is read: files, folders, pages, lines of JSON and standard input."""

import json
import os
import zlib
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path

from attrs import define, evolve, frozen

from quotekit.annotations.documents import Document
from quotekit.annotations.trace import Trace
from quotekit.cli.files import PACKED, reading
from quotekit.cli.messages import complain
from quotekit.errors import FormatError
from quotekit.extraction import SPEAKER_THRESHOLD, extract
from quotekit.markup.decoding import decode_html
from quotekit.markup.html_text import HtmlText, read_html
from quotekit.resources import Resources


class Input(StrEnum):
    """What ``--input`` takes."""

    TEXT = "text"
    HTML = "html"
    JSONL = "jsonl"


# What is read of a folder; each also packed.
_ENDINGS = {
    Input.TEXT: (".txt",),
    Input.HTML: (".html", ".htm"),
    Input.JSONL: (".jsonl",),
}


@frozen
class Item:
    """
    The bytes of one document, not yet looked into.

    ``place`` is where they stand: a path as given, and of lines of JSON also the line.
    """

    place: str
    data: bytes


@define
class Inputs:
    """
    The items at some paths; those that fail are told of and counted.

    So are those that are passed over, because an earlier run has read them.  With
    ``fail_fast``, the first one that fails is the last.
    """

    paths: Sequence[str]
    kind: Input
    fail_fast: bool = False
    failures: int = 0
    passed_over: int = 0

    def __iter__(self) -> Iterator[Item]:
        for path in self.paths:
            for name in self._files(path):
                yield from self._items(name)
                if self.is_over:
                    return

    @property
    def is_over(self) -> bool:
        """Whether nothing more is to be read, because a document failed."""
        return self.fail_fast and self.failures > 0

    def fail(self, message: str) -> None:
        """Tell of a document that is left out, and count it."""
        self.failures += 1
        complain(message)

    def _items(self, name: str) -> Iterator[Item]:
        """Yield what one file holds: an item, or one for each line of JSON."""
        try:
            with reading(name) as file:
                if self.kind is Input.JSONL:
                    for number, line in enumerate(file, start=1):
                        if line.strip():
                            yield Item(f"{name}:{number}", line)
                else:
                    yield Item(name, file.read())
        except (EOFError, OSError, zlib.error) as error:
            self.fail(f"{name}: {getattr(error, 'strerror', None) or error}")

    def files(self) -> Iterator[str]:
        """Yield what would be read, as far as it is there; nothing is told of."""
        for path in self.paths:
            yield from self._below(path)

    def is_read_of_folders(self, name: str) -> bool:
        """Tell by its name whether a file is read where it lies in a folder."""
        endings = _ENDINGS[self.kind]
        return name.removesuffix(PACKED).endswith(endings)

    def _files(self, path: str) -> Iterator[str]:
        """Yield *path*, or what is to be read below it in the order of the paths."""
        found = False
        for name in self._below(path, self._fail_to_list):
            found = True
            yield name
        if not found:
            complain(f"{path}: no *{' or *'.join(_ENDINGS[self.kind])} in it")

    def _below(
        self, path: str, failed: Callable[[OSError], None] | None = None
    ) -> Iterator[str]:
        if path == "-" or not Path(path).is_dir():
            yield path
            return
        for folder, folders, names in os.walk(path, onerror=failed):
            folders.sort()
            for name in sorted(names):
                if self.is_read_of_folders(name):
                    yield os.path.join(folder, name)  # noqa: PTH118  # as given

    def _fail_to_list(self, error: OSError) -> None:
        self.fail(f"{error.filename}: {error.strerror}")


@frozen
class Article:
    """The text of one item, with the page that it stands on, if any."""

    id: str
    text: str
    page: HtmlText | None = None

    def extract(
        self,
        resources: Resources,
        trace: Trace | None = None,
        max_chars: int | None = None,
        speaker_threshold: float = SPEAKER_THRESHOLD,
    ) -> Document:
        """
        Return its quotes, and of a page also where they stand in its source.

        Raises:
            LengthError: If there are more than *max_chars* characters.
        """
        page = self.page
        document = extract(
            self.text,
            resources,
            id=self.id,
            layout=page.layout if page else (),
            max_chars=max_chars,
            speaker_threshold=speaker_threshold,
            trace=trace,
        )
        return evolve(document, on_page=page.source_span) if page else document


@frozen
class Reader:
    """How the bytes of an item become text."""

    kind: Input
    encoding: str | None = None
    text_field: str = "text"
    id_field: str = "id"

    def read(self, item: Item) -> Article:
        """
        Return the text of an item.

        Raises:
            UnicodeError: If the bytes are not what the encoding says.

            FormatError: If a line of JSON is none, or has no text where it should.
        """
        if self.kind is Input.HTML:
            page = read_html(decode_html(item.data, self.encoding))
            return Article(item.place, page.text, page)
        text = item.data.decode(self.encoding or "utf-8")
        if self.kind is Input.JSONL:
            return self._of_record(text, item.place)
        return Article(item.place, text)

    def id_of(self, item: Item) -> str | None:
        """Return the id that the document of an item has, ``None`` if it has none."""
        if self.kind is not Input.JSONL:
            return item.place
        try:
            return self.read(item).id
        except (UnicodeError, FormatError):
            return None

    def _of_record(self, line: str, place: str) -> Article:
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            # Where in the line would be told as line 1 or 2 of something else.
            raise FormatError(f"no JSON: {error.msg}") from error
        text = record.get(self.text_field) if isinstance(record, dict) else None
        if not isinstance(text, str):
            raise FormatError(f"no text under {self.text_field!r} (see --text-field)")
        return Article(str(record.get(self.id_field, place)), text)
