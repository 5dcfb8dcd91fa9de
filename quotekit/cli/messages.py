"""What is told to people on standard error, apart from the data."""

import sys
import time
from collections.abc import Iterable, Iterator

from quotekit.annotations.documents import Document

# Between two lines of progress, in seconds: fast enough to be seen to move.
_INTERVAL = 0.2
_CLEAR = "\r\x1b[K"


def complain(message: str) -> None:
    """Say what went wrong."""
    clear = _CLEAR if sys.stderr.isatty() else ""
    print(f"{clear}quotekit: {message}", file=sys.stderr)


def with_progress(documents: Iterable[Document]) -> Iterator[Document]:
    """
    Hand the documents on, and say on a terminal how far that has got.

    The line is overwritten as work goes on, and gone when it is done.
    """
    if not sys.stderr.isatty():
        yield from documents
        return
    count = quotes = 0
    begun = shown = time.monotonic()
    try:
        for document in documents:
            yield document
            count += 1
            quotes += len(document.quotes)
            now = time.monotonic()
            if now - shown >= _INTERVAL:
                shown = now
                rate = count / (now - begun)
                what = "document" if count == 1 else "documents"
                told = f"{count} {what}, {quotes} quotes, {rate:.0f} a second"
                print(f"{_CLEAR}{told}", end="", file=sys.stderr, flush=True)
    finally:
        if shown != begun:
            print(_CLEAR, end="", file=sys.stderr, flush=True)
