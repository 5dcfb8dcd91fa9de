"""What is written: the formats, to standard output, a file or a folder."""

import os
import shutil
import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import partial
from itertools import chain
from pathlib import Path

from quotekit.annotations.documents import Document
from quotekit.cli.files import writing
from quotekit.export.brat import brat_files
from quotekit.export.citron import write_citron
from quotekit.export.jsonl import write_lines, write_list
from quotekit.export.page import write_page
from quotekit.export.schema_org import write_schema_org
from quotekit.export.spreadsheet import write_csv
from quotekit.export.table import write_table
from quotekit.export.tei import write_tei
from quotekit.export.web_annotation import write_web_annotations


class Format(StrEnum):
    """What ``--format`` takes."""

    JSONL = "jsonl"
    JSON = "json"
    TABLE = "table"
    HTML = "html"
    CSV = "csv"
    BRAT = "brat"
    TEI = "tei"
    WEB_ANNOTATION = "web-annotation"
    WEB_ANNOTATION_UTF16 = "web-annotation-utf16"
    CITRON = "citron"
    SCHEMA_ORG = "schema-org"


def choose_format(given: str | None, path: str) -> Format:
    """Return the format asked for: by default a table for people, else JSON lines."""
    return Format(given or ("table" if is_terminal(path) else "jsonl"))


def write_output(
    documents: Iterable[Document],
    chosen: Format,
    path: str,
    *,
    with_text: bool = True,
    more: bool = False,
) -> None:
    """
    Write the documents to *path*: a file, ``-``, or for brat a folder.

    ``with_text=False`` leaves the words out of JSON, and of nothing else; with *more*
    a file is added to, not replaced.

    Raises:
        OSError: If that cannot be written.
    """
    if chosen is Format.BRAT:
        _write_files(brat_files(documents), Path(path))
        return
    with writing(path, more=more) as output:
        for piece in _pieces(documents, chosen, path, with_text=with_text):
            output.write(piece)


def _pieces(
    documents: Iterable[Document], chosen: Format, path: str, *, with_text: bool
) -> Iterator[bytes]:
    """Yield the documents in their format, one piece after the other."""
    if chosen in WITH_OR_WITHOUT_TEXT:
        return WITH_OR_WITHOUT_TEXT[chosen](documents, with_text=with_text)
    if chosen in _OTHERS:
        return _OTHERS[chosen](documents)
    if not is_terminal(path):
        return _encoded(write_table(documents, width=_width()))
    return _encoded(_table_for_people(documents), sys.stdout.encoding)


def _table_for_people(documents: Iterable[Document]) -> Iterator[str]:
    """Write the table in color, unless told not to; by ``rich`` where there is one."""
    color = not os.environ.get("NO_COLOR")
    if color:
        try:
            from quotekit.cli.terminal import write_rich_table  # noqa: PLC0415  # extra
        except ImportError:
            pass
        else:
            return write_rich_table(documents, width=_width())
    return write_table(documents, width=_width(), color=color)


def _width() -> int:
    return shutil.get_terminal_size().columns


def _encoded(pieces: Iterable[str], encoding: str = "utf-8") -> Iterator[bytes]:
    return (piece.encode(encoding, "replace") for piece in pieces)


WITH_OR_WITHOUT_TEXT = {Format.JSONL: write_lines, Format.JSON: write_list}
"""The formats whose words can be left out."""

_OTHERS: dict[Format, Callable[[Iterable[Document]], Iterator[bytes]]] = {
    # The byte order mark tells spreadsheets that this is UTF-8.
    Format.CSV: lambda documents: chain([BOM_UTF8], _encoded(write_csv(documents))),
    Format.HTML: lambda documents: _encoded(write_page(documents)),
    Format.TEI: lambda documents: _encoded(write_tei(documents)),
    Format.WEB_ANNOTATION: write_web_annotations,
    Format.WEB_ANNOTATION_UTF16: partial(write_web_annotations, utf16=True),
    Format.CITRON: write_citron,
    Format.SCHEMA_ORG: write_schema_org,
}


def _write_files(files: Iterable[tuple[str, bytes]], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files:
        (folder / name).write_bytes(content)


def is_terminal(path: str) -> bool:
    """Tell whether what is written to *path* is seen by people at once."""
    return path == "-" and sys.stdout.isatty()
