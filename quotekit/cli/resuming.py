"""Going on with an output that was left unfinished."""

import json
import os
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from attrs import define

from quotekit.cli.files import PACKED, reading, writing
from quotekit.errors import FormatError
from quotekit.resources import Resources
from quotekit.version import VERSION


def resume(name: str, resources: Resources) -> dict[str, int | None]:
    """
    Cut an output of JSON lines back to its last whole line; return the ids in it.

    Each has the digest of its text (:func:`digest`), ``None`` where the words have
    been left out.  Where there is no output yet, there are none.

    Raises:
        FormatError: If a line is no document, or was made with other versions of
            quotekit, of the lexicons or of the models, so that what is added would
            not be like it.

        OSError: If the output cannot be read or written.
    """
    if not Path(name).exists():
        return {}
    versions = {
        "quotekit": VERSION,
        "lexicons": resources.version,
        "models": resources.models_version,
    }
    lines = _WholeLines(name)
    done = dict(
        _told_by(line, versions, f"{name}:{number}")
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


def digest(pieces: Iterable[str]) -> int:
    """
    Return what tells one text from others, in this run; white space does not count.

    The segments of a text hold all of it but for the white space around them.

    >>> digest(["Ferry stays", "It rained."]) == digest(["Ferry stays  It rained. "])
    True
    """
    return hash("".join(word for piece in pieces for word in piece.split()))


def _told_by(
    line: bytes, versions: dict[str, str | None], place: str
) -> tuple[str, int | None]:
    """Return the id of a document, and the digest of its text."""
    try:
        record = json.loads(line)
    except ValueError as error:
        reason = getattr(error, "msg", error)
        raise FormatError(f"{place}: no JSON: {reason}") from error
    if not isinstance(record, dict) or not isinstance(record.get("id"), str):
        raise FormatError(f"{place}: no document")
    if record.get("versions") != versions:
        raise FormatError(f"{place}: made with other versions of quotekit or its data")
    try:
        found = digest(segment["text"] for segment in record["segments"])
    except (KeyError, TypeError, AttributeError):
        found = None
    return str(record["id"]), found


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
