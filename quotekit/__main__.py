"""The command line, as ``python -m quotekit``."""

from quotekit.cli import run

run()
