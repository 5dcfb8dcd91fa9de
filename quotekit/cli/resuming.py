"""Going on with an output that was left unfinished."""

import json
import os
import tempfile
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from attrs import define

from quotekit.cli.files import PACKED, reading, writing
from quotekit.errors import FormatError
from quotekit.resources import Resources
from quotekit.version import VERSION


def resume(name: str, resources: Resources) -> frozenset[str]:
    """
    Cut an output of JSON lines back to its last whole line; return the ids in it.

    Where there is no output yet, there are none.

    Raises:
        FormatError: If a line is no document, or was made with other versions of
            quotekit, of the lexicons or of the models, so that what is added would
            not be like it.

        OSError: If the output cannot be read or written.
    """
    if not Path(name).exists():
        return frozenset()
    versions = {
        "quotekit": VERSION,
        "lexicons": resources.version,
        "models": resources.models_version,
    }
    lines = _WholeLines(name)
    done = frozenset(
        _id_in(line, versions, f"{name}:{number}")
        for number, line in enumerate(lines, start=1)
    )
    if lines.rest:
        _cut(name, lines)
    return done


@define
class _WholeLines:
    """The whole lines of a file; ``rest`` tells whether anything is behind them."""

    name: str
    count: int = 0
    size: int = 0
    rest: bool = False

    def __iter__(self) -> Iterator[bytes]:
        self.count = self.size = 0
        try:
            with reading(self.name) as file:
                for line in file:
                    self.rest = not line.endswith(b"\n")
                    if self.rest:
                        return
                    self.count += 1
                    self.size += len(line)
                    yield line
        except (EOFError, zlib.error):
            # Packed, and not to its end.
            self.rest = True


def _id_in(line: bytes, versions: dict[str, str | None], place: str) -> str:
    try:
        record = json.loads(line)
    except ValueError as error:
        raise FormatError(f"{place}: no JSON: {error}") from error
    if not isinstance(record, dict) or not isinstance(record.get("id"), str):
        raise FormatError(f"{place}: no document")
    if record.get("versions") != versions:
        raise FormatError(f"{place}: made with other versions of quotekit or its data")
    return str(record["id"])


def _cut(name: str, lines: _WholeLines) -> None:
    """Leave only the whole lines in a file."""
    path = Path(name)
    if not name.endswith(PACKED):
        os.truncate(path, lines.size)
        return
    # What is packed cannot be cut: its beginning is packed anew, beside it.
    handle, beside = tempfile.mkstemp(suffix=PACKED, dir=path.parent)
    os.close(handle)
    try:
        with writing(beside) as file:
            file.writelines(islice(lines, lines.count))
        Path(beside).chmod(path.stat().st_mode)
        Path(beside).replace(path)
    finally:
        Path(beside).unlink(missing_ok=True)
