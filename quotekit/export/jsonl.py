"""JSON: one object of schema ``quotekit/1`` a document, on a line each or in a list."""

import json
from collections.abc import Iterable, Iterator
from typing import Final

from quotekit.annotations.documents import Document, each_document
from quotekit.errors import FormatError

# Line breaks to ``str.splitlines`` that JSON would leave as they are.
_BREAKS: Final = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def write_lines(
    documents: Iterable[Document], *, with_text: bool = True
) -> Iterator[bytes]:
    """
    Write one line of UTF-8 for each document, its line feed included.

    Lone surrogates are escaped, so that the bytes are valid UTF-8.  A high and a
    low one side by side read back as the one character that JSON takes them for.
    """
    for document in each_document(documents):
        yield encode(document.to_dict(with_text=with_text)) + b"\n"


def write_list(
    documents: Iterable[Document], *, with_text: bool = True
) -> Iterator[bytes]:
    """Write one JSON list of all the documents, indented for people."""
    before = b"[\n"
    for document in each_document(documents):
        yield before + encode(document.to_dict(with_text=with_text), indent=2)
        before = b",\n"
    yield b"[]\n" if before == b"[\n" else b"\n]\n"


def encode(record: object, indent: int | None = None) -> bytes:
    """Return *record* as JSON in valid UTF-8, whatever its strings hold."""
    dumped = json.dumps(record, ensure_ascii=False, indent=indent)
    # Surrogates stand in strings only, and there JSON reads ``\udc80``, which is
    # what "backslashreplace" writes.
    return dumped.translate(_BREAKS).encode("utf-8", "backslashreplace")


def read_lines(lines: Iterable[str | bytes]) -> Iterator[Document]:
    """
    Read documents back, one from each line that is not blank.

    Raises:
        FormatError: If a line is no JSON or no document; the message gives the
            line, from 1, and the path of the fault in it.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield Document.from_dict(json.loads(line))
        except json.JSONDecodeError as error:
            raise FormatError(f"line {number}: {error.msg}") from error
        except (ValueError, RecursionError) as error:
            raise FormatError(f"line {number}: {error}") from error
