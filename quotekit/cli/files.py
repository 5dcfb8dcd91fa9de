"""Files by name: ``-`` for the standard streams, ``.gz`` for what is packed."""

import gzip
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

PACKED = ".gz"


@contextmanager
def reading(name: str) -> Iterator[IO[bytes]]:
    """
    Open to read.

    Raises:
        OSError: If that is not possible; so do reads, or EOFError or zlib.error where
            what is packed is damaged.
    """
    if name == "-":
        yield sys.stdin.buffer
    elif name.endswith(PACKED):
        with gzip.open(name) as file:
            yield cast("IO[bytes]", file)
    else:
        with Path(name).open("rb") as file:
            yield file


@contextmanager
def writing(name: str, *, more: bool = False) -> Iterator[IO[bytes]]:
    """
    Open to write anew, or *more* at the end of what is there.

    What is packed holds no time and no name, so that equal data make equal files.

    Raises:
        OSError: If that is not possible.
    """
    if name == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    with Path(name).open("ab" if more else "wb") as file:
        if not name.endswith(PACKED):
            yield file
            return
        with gzip.GzipFile("", "wb", fileobj=file, mtime=0) as packed:
            yield cast("IO[bytes]", packed)
