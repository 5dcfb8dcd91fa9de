"""``quotekit speakers``: who is quoted, and how much."""

import os
import shutil
import sys
from argparse import ArgumentParser, Namespace
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from contextlib import closing

from quotekit.annotations.documents import Document
from quotekit.cli.arguments import (
    Command,
    add_paths,
    add_reading,
    add_resources,
    add_selection,
    add_threshold,
    reader,
    resources,
    select,
)
from quotekit.cli.extraction import Extraction
from quotekit.cli.files import writing
from quotekit.cli.inputs import Inputs
from quotekit.cli.messages import with_progress
from quotekit.cli.outputs import is_terminal
from quotekit.cli.overwriting import refuse_overwriting
from quotekit.export.audit import (
    speaker_rows,
    total_rows,
    write_audit_csv,
    write_audit_lines,
    write_audit_table,
)

_DESCRIPTION = """\
Count who is quoted: a row a speaker, with type, role, quotes and words.

examples:
  quotekit speakers article.txt                    the speakers of one article
  quotekit speakers --total articles/              a row a name over all of them
  quotekit speakers --kinds direct,mixed a.txt     only quotes in quotation marks
  quotekit speakers --format csv -o who.csv articles/
  quotekit speakers --format jsonl --input html pages/

Words are those of what was said.  With --total, people and bodies are told apart by
name and type alone; the unnamed are one row for each type.

exit status: 0 done; 1 some documents failed, the others are counted; 2 wrong
usage; 130 interrupted.
"""

_FORMATS = ("table", "csv", "jsonl")


def _add_arguments(parser: ArgumentParser) -> None:
    add_paths(parser)
    parser.add_argument(
        "-f",
        "--format",
        choices=_FORMATS,
        help="default: table where standard output is a terminal, else csv",
    )
    parser.add_argument(
        "-o", "--output", metavar="FILE", default="-", help="write there instead"
    )
    parser.add_argument(
        "--total", action="store_true", help="add up over all documents"
    )
    add_reading(parser)
    add_resources(parser)
    add_selection(parser)
    add_threshold(parser)


def _run(options: Namespace) -> int:
    if not options.paths and sys.stdin.isatty():
        options.error("give a PATH, or - for standard input")
    terminal = is_terminal(options.output)
    how = reader(options)
    inputs = Inputs(options.paths or ["-"], how.kind)
    refuse_overwriting(options, inputs)
    extraction = Extraction(
        reader=how,
        resources=resources(options),
        speaker_threshold=options.speaker_threshold,
    )
    chosen = options.format or ("table" if terminal else "csv")
    with closing(extraction.documents(inputs)) as found:
        selected = (select(document, options) for document in found)
        documents = selected if terminal else with_progress(selected)
        with writing(options.output) as output:
            for piece in _pieces(documents, chosen, options, terminal=terminal):
                output.write(piece)
    return 1 if inputs.failures else 0


def _pieces(
    documents: Iterable[Document], chosen: str, options: Namespace, *, terminal: bool
) -> Iterator[bytes]:
    """Yield the rows in their format, one piece after the other."""
    rows = total_rows(documents) if options.total else speaker_rows(documents)
    if chosen == "jsonl":
        yield from write_audit_lines(rows)
    elif chosen == "csv":
        # The byte order mark tells spreadsheets that this is UTF-8.
        yield BOM_UTF8
        for line in write_audit_csv(rows, totals=options.total):
            yield line.encode("utf-8", "replace")
    else:
        width = shutil.get_terminal_size().columns
        color = terminal and not os.environ.get("NO_COLOR")
        encoding = sys.stdout.encoding if terminal else "utf-8"
        for line in write_audit_table(rows, width=width, color=color):
            yield line.encode(encoding, "replace")


COMMAND = Command(
    name="speakers",
    help="count who is quoted, and how much",
    description=_DESCRIPTION,
    add_arguments=_add_arguments,
    run=_run,
)
