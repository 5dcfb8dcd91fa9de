"""The command line: read, call the library, write."""

import os
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence

from quotekit.cli import cues, explain, extract, schema, speakers
from quotekit.cli.messages import complain
from quotekit.errors import WorkerError
from quotekit.version import VERSION

_COMMANDS = (
    extract.COMMAND,
    speakers.COMMAND,
    explain.COMMAND,
    cues.COMMAND,
    schema.COMMAND,
)

_DESCRIPTION = """\
Who said what in press text, exactly where.

examples:
  quotekit extract article.txt                   a table of who said what
  quotekit extract articles/ > quotes.jsonl      a folder of *.txt as JSON lines
  quotekit extract --kinds direct,mixed a.txt    only quotes in quotation marks
  curl -s https://example.org/a.txt | quotekit extract -
  quotekit speakers articles/                    who is quoted, and how much
  quotekit explain article.txt --line 7          why that was found there, or not
  quotekit cues deny                             what is known of a reporting word
  quotekit schema                                the JSON Schema of those lines
"""

_INTERRUPTED = 130


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
        complain(f"cannot write: {error}")
        return 1
    except WorkerError as error:
        complain(str(error))
        return 1
    except KeyboardInterrupt:
        return _INTERRUPTED
    return status


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="quotekit",
        description=_DESCRIPTION,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"quotekit {VERSION}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in _COMMANDS:
        of_command = commands.add_parser(
            command.name,
            help=command.help,
            description=command.description,
            formatter_class=RawDescriptionHelpFormatter,
        )
        of_command.set_defaults(run=command.run, error=of_command.error)
        command.add_arguments(of_command)
    return parser
