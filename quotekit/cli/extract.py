"""``quotekit extract``: the quotes of texts, in the format asked for."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from contextlib import closing

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
from quotekit.cli.inputs import Inputs
from quotekit.cli.messages import complain, with_progress
from quotekit.cli.outputs import (
    WITH_OR_WITHOUT_TEXT,
    Format,
    choose_format,
    is_terminal,
    write_output,
)
from quotekit.cli.overwriting import refuse_overwriting
from quotekit.cli.resuming import resume
from quotekit.errors import FormatError

_DESCRIPTION = """\
Extract the quotes of press texts.

examples:
  quotekit extract article.txt
  quotekit extract --format jsonl -o quotes.jsonl articles/
  quotekit extract --types assertion --min-confidence 0.8 articles/
  quotekit extract --cues mine.tsv articles/
  quotekit extract --input html pages/
  quotekit extract --input jsonl --text-field body archive.jsonl
  quotekit extract --encoding windows-1252 --format json old.txt
  quotekit extract --format html -o quotes.html articles/
  quotekit extract --format csv -o quotes.csv articles/
  quotekit extract --format brat -o to_correct articles/
  quotekit extract --jobs 0 -o quotes.jsonl.gz archive/
  quotekit extract --jobs 0 -o quotes.jsonl.gz --resume archive/

A name that ends in .gz is read and written packed.
Offsets count the code points of the decoded file: line ends are left as they
are, and a byte order mark counts as a character.  Of an HTML page, start and end
count in its text, and page_start and page_end in the decoded file.

exit status: 0 done; 1 some documents failed, the others are written; 2 wrong
usage; 130 interrupted, what is written is complete.
"""


def _add_arguments(parser: ArgumentParser) -> None:
    add_paths(parser)
    parser.add_argument(
        "-f",
        "--format",
        choices=[known.value for known in Format],
        help="default: table where standard output is a terminal, else jsonl",
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        default="-",
        help="write there (brat: a folder) instead of standard output",
    )
    add_reading(parser)
    add_resources(parser)
    add_selection(parser)
    add_threshold(parser)
    parser.add_argument(
        "--no-text",
        dest="with_text",
        action="store_false",
        help="leave the words out of the JSON: offsets only",
    )
    parser.add_argument(
        "-j",
        "--jobs",
        type=_count,
        default=1,
        metavar="N",
        help="work in so many processes; 0: one a core.  The output is the same",
    )
    parser.add_argument(
        "--max-chars",
        type=_count,
        metavar="N",
        help="a text with more characters fails; none is ever cut short",
    )
    parser.add_argument(
        "--resume",
        action="store_true",
        help="add to the JSON lines in -o FILE what is not in them yet",
    )
    parser.add_argument(
        "--fail-fast",
        action="store_true",
        help="end at the first document that fails; those before it are written",
    )


def _count(given: str) -> int:
    if not given.isdecimal():
        raise ArgumentTypeError(f"{given!r} is no number from 0 up")
    return int(given)


def _run(options: Namespace) -> int:
    if not options.with_text and options.format not in (None, *WITH_OR_WITHOUT_TEXT):
        options.error("--no-text goes with jsonl and json only")
    if options.format == Format.BRAT and options.output == "-":
        options.error("--format brat needs a folder: -o FOLDER")
    if not options.paths and sys.stdin.isatty():
        options.error("give a PATH, or - for standard input")
    chosen = choose_format(options.format, options.output)
    if options.resume and (options.output == "-" or chosen is not Format.JSONL):
        options.error("--resume needs -o FILE, and goes with jsonl only")
    how = reader(options)
    inputs = Inputs(options.paths or ["-"], how.kind, options.fail_fast)
    refuse_overwriting(options, inputs, is_folder=chosen is Format.BRAT)
    known = resources(options)
    try:
        done = resume(options.output, known) if options.resume else {}
    except FormatError as error:
        options.error(f"cannot resume: {error}")
    extraction = Extraction(
        reader=how,
        resources=known,
        max_chars=options.max_chars,
        speaker_threshold=options.speaker_threshold,
        jobs=options.jobs,
        done=done,
    )
    # Processes end with the last document, and also where writing fails.
    with closing(extraction.documents(inputs)) as found:
        documents = (select(document, options) for document in found)
        write_output(
            documents if is_terminal(options.output) else with_progress(documents),
            chosen,
            options.output,
            with_text=options.with_text,
            more=options.resume,
        )
    if inputs.passed_over:
        count = inputs.passed_over
        already = "1 document is" if count == 1 else f"{count} documents are"
        complain(f"{options.output}: {already} in it already, and not read again")
    return 1 if inputs.failures else 0


COMMAND = Command(
    name="extract",
    help="extract the quotes of press texts",
    description=_DESCRIPTION,
    add_arguments=_add_arguments,
    run=_run,
)
