"""What is told to people on standard error, apart from the data."""

import sys


def complain(message: str) -> None:
    """Say what went wrong."""
    print(f"quotekit: {message}", file=sys.stderr)
