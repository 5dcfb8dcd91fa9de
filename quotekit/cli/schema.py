"""``quotekit schema``: what the lines of JSON look like."""

from argparse import ArgumentParser, Namespace

from quotekit.cli.arguments import Command
from quotekit.export.schema import json_schema

_DESCRIPTION = """\
Print the JSON Schema of what extract writes, a document a line.

examples:
  quotekit schema > quotekit-1.schema.json
"""


def _add_arguments(_parser: ArgumentParser) -> None:
    """Add nothing: there is nothing to choose."""


def _run(_options: Namespace) -> int:
    print(json_schema(), end="", flush=True)
    return 0


COMMAND = Command(
    name="schema",
    help="print the JSON Schema of what extract writes",
    description=_DESCRIPTION,
    add_arguments=_add_arguments,
    run=_run,
)
