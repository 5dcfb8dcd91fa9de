"""What a command reads and would write over: told before anything is opened."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path
from stat import S_ISREG
from typing import IO

from quotekit.cli.inputs import Inputs

# What a brat folder is filled with.
_BRAT = (".txt", ".ann", ".conf")


def refuse_overwriting(
    options: Namespace, inputs: Inputs, *, is_folder: bool = False
) -> None:
    """
    End with a message where the output is among what is read.

    Opening it would empty it, or what is written would be read again.  It may have
    another name there, by a link or a longer path, and need not be there yet: of a
    folder, what is read below it is found while the output is written.  With
    *is_folder* the output is a folder of brat's.
    """
    if is_folder:
        read = _read_of_folder(options.output, inputs)
    else:
        read = _read_of_file(options.output, inputs, _tables(options))
    if read is not None:
        written = "standard output" if options.output == "-" else options.output
        read = "standard input" if read == "-" else read
        options.error(f"{written} would be written over {read}, which is read")


def _read_of_file(output: str, inputs: Inputs, tables: Iterable[str]) -> str | None:
    """Return the input or the table that a file is, ``None`` if it is none."""
    written = _identity(output, sys.stdout)
    if written is not None:
        for name in (*tables, *inputs.files()):
            if _identity(name, sys.stdin) == written:
                return name
        return None
    if output == "-" or not inputs.is_read_of_folders(output):
        return None
    place = Path(output).resolve()
    for path in inputs.paths:
        if path != "-" and Path(path).is_dir() and _is_below(place, path):
            return path
    return None


def _read_of_folder(output: str, inputs: Inputs) -> str | None:
    """Return the input that a folder of brat's would hold or stand in."""
    place = Path(output).resolve()
    for path in inputs.paths:
        if path == "-":
            continue
        if Path(path).is_dir():
            # A text that is written there would be read.
            if inputs.is_read_of_folders(".txt") and _is_below(place / "a", path):
                return path
        elif path.endswith(_BRAT) and Path(path).resolve().parent == place:
            return path
    return None


def _is_below(place: Path, folder: str) -> bool:
    return Path(folder).resolve() in place.parents


def _tables(options: Namespace) -> Iterator[str]:
    """Yield the lexicons of the user's own."""
    if options.cues is not None:
        yield options.cues
    if options.lexicons is not None:
        yield from map(str, Path(options.lexicons).glob("*.tsv"))


def _identity(name: str, stream: IO[str]) -> tuple[int, int] | None:
    """
    Return what is the same for all names of a file; ``None`` if it is not there.

    Pipes, terminals and the like can be read and written at once.  *stream* is what
    ``-`` stands for.
    """
    try:
        found = os.fstat(stream.fileno()) if name == "-" else Path(name).stat()
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino) if S_ISREG(found.st_mode) else None
