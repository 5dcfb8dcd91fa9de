"""The command line: read, call the library, write."""

import argparse
import json
import os
import shutil
import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import nullcontext
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import BinaryIO, TypeVar

from attrs import define, evolve

from quotekit.annotations.attributions import AttributionType, QuoteKind
from quotekit.annotations.documents import Document
from quotekit.errors import FormatError, LexiconError
from quotekit.export.brat import brat_files
from quotekit.export.citron import write_citron
from quotekit.export.jsonl import write_lines, write_list
from quotekit.export.page import write_page
from quotekit.export.schema import json_schema
from quotekit.export.schema_org import write_schema_org
from quotekit.export.spreadsheet import write_csv
from quotekit.export.table import write_table
from quotekit.export.tei import write_tei
from quotekit.export.web_annotation import write_web_annotations
from quotekit.extraction import extract
from quotekit.markup.decoding import decode_html
from quotekit.markup.html_text import read_html
from quotekit.resources import Resources
from quotekit.version import VERSION

_EXAMPLES = """\
Who said what in press text, exactly where.

examples:
  quotekit extract article.txt                   a table of who said what
  quotekit extract articles/ > quotes.jsonl      a folder of *.txt as JSON lines
  quotekit extract --kinds direct,mixed a.txt    only quotes in quotation marks
  curl -s https://example.org/a.txt | quotekit extract -
  quotekit schema                                the JSON Schema of those lines
"""

_EXTRACT = """\
Extract the quotes of press texts.

examples:
  quotekit extract article.txt
  quotekit extract --format jsonl -o quotes.jsonl articles/
  quotekit extract --types assertion --min-confidence 0.8 articles/
  quotekit extract --input html pages/
  quotekit extract --input jsonl --text-field body archive.jsonl
  quotekit extract --encoding windows-1252 --format json old.txt
  quotekit extract --format html -o quotes.html articles/
  quotekit extract --format csv -o quotes.csv articles/
  quotekit extract --format brat -o to_correct articles/

Offsets count the code points of the decoded file: line ends are left as they
are, and a byte order mark counts as a character.  Of an HTML page, start and end
count in its text, and page_start and page_end in the file.

exit status: 0 done; 1 some documents failed, the others are written; 2 wrong
usage; 130 interrupted, what is written is complete.
"""

_INTERRUPTED = 130


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
    CITRON = "citron"
    SCHEMA_ORG = "schema-org"


class Input(StrEnum):
    """What ``--input`` takes."""

    TEXT = "text"
    HTML = "html"
    JSONL = "jsonl"


# What is read of a folder.
_ENDINGS = {
    Input.TEXT: (".txt",),
    Input.HTML: (".html", ".htm"),
    Input.JSONL: (".jsonl",),
}


def run() -> None:
    """Run the command and end the process with its exit status."""
    sys.exit(main())


def main(argv: Sequence[str] | None = None) -> int:
    """
    Run the command and return its exit status.

    Data goes to standard output, everything else to standard error.
    """
    options = _parser().parse_args(argv)
    try:
        status: int = options.run(options)
    except BrokenPipeError:
        # Whoever read has seen enough.  The interpreter flushes once more at
        # its end, which must go somewhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        _complain(f"cannot write: {error}")
        return 1
    except KeyboardInterrupt:
        return _INTERRUPTED
    return status


def _print_schema(_options: argparse.Namespace) -> int:
    print(json_schema(), end="", flush=True)
    return 0


def _extract(options: argparse.Namespace) -> int:
    if not options.with_text and options.format not in (None, *_JSON):
        options.error("--no-text goes with jsonl and json only")
    if options.format == Format.BRAT and options.output == "-":
        options.error("--format brat needs a folder: -o FOLDER")
    if not options.paths and sys.stdin.isatty():
        options.error("give a PATH, or - for standard input")
    inputs = _Inputs(
        options.paths or ["-"],
        Input(options.input),
        options.encoding,
        options.text_field,
        options.id_field,
        _resources(options),
    )
    documents = (
        document.select(
            kinds=options.kinds,
            types=options.types,
            min_confidence=options.min_confidence,
        )
        for document in inputs
    )
    if options.format == Format.BRAT:
        _write_files(brat_files(documents), Path(options.output))
    else:
        with _output(options.output) as output:
            for piece in _written(documents, options):
                output.write(piece)
            output.flush()
    return 1 if inputs.failures else 0


@define
class _Inputs:
    """The documents at some paths; those that fail are told of and counted."""

    paths: Sequence[str]
    kind: Input
    encoding: str | None
    text_field: str
    id_field: str
    resources: Resources
    failures: int = 0

    def __iter__(self) -> Iterator[Document]:
        for path in self.paths:
            for name in self._files(path):
                yield from self._documents(name)

    def _documents(self, name: str) -> Iterator[Document]:
        """Yield what one file holds: a document, or one for each line of JSON."""
        try:
            with _open(name) as file:
                if self.kind is Input.JSONL:
                    for number, line in enumerate(file, start=1):
                        if line.strip():
                            place = f"{name}:{number}"
                            yield from self._attempt(self._of_record, line, place)
                else:
                    read = self._of_page if self.kind is Input.HTML else self._of_text
                    yield from self._attempt(read, file.read(), name)
        except OSError as error:
            self._fail(f"{name}: {error.strerror or error}")

    def _attempt(
        self, read: Callable[[bytes, str], Document], data: bytes, name: str
    ) -> Iterator[Document]:
        """Yield what *read* makes of *data*, or tell why it does not."""
        try:
            document = read(data, name)
        except UnicodeError as error:
            self._fail(f"{name}: {error} (see --encoding)")
        except FormatError as error:
            self._fail(f"{name}: {error}")
        except Exception as error:  # noqa: BLE001  # the rest goes on
            self._fail(f"{name}: {type(error).__name__}: {error}")
        else:
            yield document

    def _of_text(self, data: bytes, name: str) -> Document:
        return extract(data.decode(self.encoding or "utf-8"), self.resources, id=name)

    def _of_page(self, data: bytes, name: str) -> Document:
        page = read_html(decode_html(data, self.encoding))
        document = extract(page.text, self.resources, id=name, layout=page.layout)
        return evolve(document, on_page=page.source_span)

    def _of_record(self, data: bytes, name: str) -> Document:
        try:
            record = json.loads(data.decode(self.encoding or "utf-8"))
        except json.JSONDecodeError as error:
            raise FormatError(f"no JSON: {error}") from error
        text = record.get(self.text_field) if isinstance(record, dict) else None
        if not isinstance(text, str):
            raise FormatError(f"no text under {self.text_field!r} (see --text-field)")
        return extract(text, self.resources, id=str(record.get(self.id_field, name)))

    def _files(self, path: str) -> Iterator[str]:
        """Yield *path*, or what is to be read below it in the order of the paths."""
        if path == "-" or not Path(path).is_dir():
            yield path
            return
        endings = _ENDINGS[self.kind]
        found = 0
        for folder, folders, names in os.walk(path, onerror=self._fail_to_list):
            folders.sort()
            for name in sorted(names):
                if name.endswith(endings):
                    found += 1
                    yield os.path.join(folder, name)  # noqa: PTH118  # as given
        if not found:
            _complain(f"{path}: no *{' or *'.join(endings)} in it")

    def _fail_to_list(self, error: OSError) -> None:
        self._fail(f"{error.filename}: {error.strerror}")

    def _fail(self, message: str) -> None:
        self.failures += 1
        _complain(message)


def _resources(options: argparse.Namespace) -> Resources:
    if options.lexicons is None:
        return Resources.rules_only() if options.rules_only else Resources.shipped()
    resources: Resources = options.lexicons
    return evolve(resources, models=None) if options.rules_only else resources


def _open(name: str) -> "nullcontext[BinaryIO] | BinaryIO":
    return nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb")


def _written(
    documents: Iterable[Document], options: argparse.Namespace
) -> Iterator[bytes]:
    """Write the documents in the format asked for, one piece after the other."""
    terminal = options.output == "-" and sys.stdout.isatty()
    chosen = Format(options.format or ("table" if terminal else "jsonl"))
    if chosen in _JSON:
        return _JSON[chosen](documents, with_text=options.with_text)
    if chosen in _OTHERS:
        return _OTHERS[chosen](documents)
    table = write_table(
        documents,
        width=shutil.get_terminal_size().columns,
        color=terminal and not os.environ.get("NO_COLOR"),
    )
    return _encoded(table, sys.stdout.encoding if terminal else "utf-8")


def _encoded(pieces: Iterable[str], encoding: str = "utf-8") -> Iterator[bytes]:
    return (piece.encode(encoding, "replace") for piece in pieces)


_JSON = {Format.JSONL: write_lines, Format.JSON: write_list}

_OTHERS: dict[Format, Callable[[Iterable[Document]], Iterator[bytes]]] = {
    # The byte order mark tells spreadsheets that this is UTF-8.
    Format.CSV: lambda documents: chain([BOM_UTF8], _encoded(write_csv(documents))),
    Format.HTML: lambda documents: _encoded(write_page(documents)),
    Format.TEI: lambda documents: _encoded(write_tei(documents)),
    Format.WEB_ANNOTATION: write_web_annotations,
    Format.CITRON: write_citron,
    Format.SCHEMA_ORG: write_schema_org,
}


def _write_files(files: Iterable[tuple[str, bytes]], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files:
        (folder / name).write_bytes(content)


def _output(path: str) -> "nullcontext[BinaryIO] | BinaryIO":
    if path == "-":
        return nullcontext(sys.stdout.buffer)
    return Path(path).open("wb")


def _complain(message: str) -> None:
    print(f"quotekit: {message}", file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="quotekit",
        description=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"quotekit {VERSION}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    schema = commands.add_parser(
        "schema", help="print the JSON Schema of what extract writes"
    )
    schema.set_defaults(run=_print_schema)
    command = commands.add_parser(
        "extract",
        help="extract the quotes of press texts",
        description=_EXTRACT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.set_defaults(run=_extract, error=command.error)
    command.add_argument(
        "paths",
        metavar="PATH",
        nargs="*",
        help="a text file, a folder (every *.txt below it), or - for standard "
        "input, which is also read where there is no PATH",
    )
    command.add_argument(
        "-f",
        "--format",
        choices=[known.value for known in Format],
        help="default: table where standard output is a terminal, else jsonl",
    )
    command.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        default="-",
        help="write there (brat: a folder) instead of standard output",
    )
    command.add_argument(
        "--input",
        default="text",
        choices=[known.value for known in Input],
        help="what a PATH holds: text (default), an HTML page, or lines of JSON; of a "
        "folder, *.txt, *.html and *.htm, or *.jsonl are read",
    )
    command.add_argument(
        "--text-field",
        metavar="KEY",
        default="text",
        help="with --input jsonl: where the text is (default: text)",
    )
    command.add_argument(
        "--id-field",
        metavar="KEY",
        default="id",
        help="with --input jsonl: where the id is (default: id); without one it is "
        "path and line",
    )
    command.add_argument(
        "--encoding",
        type=_encoding,
        help="default: utf-8; for HTML, what the page declares",
    )
    command.add_argument(
        "--lexicons",
        metavar="FOLDER",
        type=_lexicons,
        help="tables of your own to add: see docs/lexicons.md",
    )
    command.add_argument(
        "--rules-only",
        action="store_true",
        help="decide by rules alone: faster, and less accurate",
    )
    command.add_argument(
        "--kinds",
        default=tuple(QuoteKind),
        type=lambda given: _members(QuoteKind, given),
        metavar="KIND,...",
        help="only these: " + ", ".join(QuoteKind),
    )
    command.add_argument(
        "--types",
        default=tuple(AttributionType),
        type=lambda given: _members(AttributionType, given),
        metavar="TYPE,...",
        help="only these: " + ", ".join(AttributionType),
    )
    command.add_argument(
        "--min-confidence",
        default=0.0,
        type=_share,
        metavar="N",
        help="only quotes at least this sure, from 0 to 1",
    )
    command.add_argument(
        "--no-text",
        dest="with_text",
        action="store_false",
        help="leave the words out of the JSON: offsets only",
    )
    return parser


_Member = TypeVar("_Member", bound=StrEnum)


def _members(members: type[_Member], given: str) -> Collection[_Member]:
    """Return the members that a list with commas names."""
    try:
        return frozenset(members(name.strip()) for name in given.split(","))
    except ValueError as error:
        known = ", ".join(members)
        raise argparse.ArgumentTypeError(f"{error}: use {known}") from error


def _share(given: str) -> float:
    try:
        share = float(given)
    except ValueError:
        share = -1.0
    if not 0.0 <= share <= 1.0:
        raise argparse.ArgumentTypeError(f"{given!r} is no number from 0 to 1")
    return share


def _lexicons(folder: str) -> Resources:
    try:
        return Resources.load(folder)
    except LexiconError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _encoding(given: str) -> str:
    try:
        b" ".decode(given)
    except LookupError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    except UnicodeError:
        pass  # it exists; one byte is not enough for it
    return given
