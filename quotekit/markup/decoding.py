"""Bytes of a page to a string, by what the page says of itself."""

import codecs
from typing import Final

import regex

from quotekit.errors import InputError

# A page says its encoding early on.
_HEAD: Final = 4_096

# <meta charset="…">, <meta … content="text/html; charset=…">, <?xml … encoding="…"?>
_DECLARED: Final = regex.compile(
    rb"""(?:charset|encoding)\s*+=\s*+["']?+\s*+(?P<name>[\w.:-]++)""", regex.IGNORECASE
)

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What browsers take these names for (WHATWG Encoding Standard).
_MEANT: Final = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}


def decode_html(data: bytes, encoding: str | None = None) -> str:
    """
    Return the source of a page as a string.

    A byte order mark decides and stays, as U+FEFF; then what the page declares;
    then UTF-8, and where the bytes are none, windows-1252.

    Args:
        data:
            The page as it came.

        encoding:
            What the server said, if it is known; it decides before the page does.

    Raises:
        InputError: If *data* is not bytes, or *encoding* not a string.

        UnicodeDecodeError: If the bytes are not what is declared or given.

        LookupError: If there is no such encoding as *encoding*.
    """
    if not isinstance(data, bytes | bytearray):
        raise InputError(f"expected bytes, got {type(data).__name__}")
    if encoding is not None and not isinstance(encoding, str):
        raise InputError(f"encoding: expected a string, got {type(encoding).__name__}")
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name)
    if encoding is None:
        encoding = _declared(data)
    if encoding is not None:
        return data.decode(encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # Five bytes mean nothing in it; browsers take them as they are.
        return data.decode("cp1252", "backslashreplace")


def _declared(data: bytes) -> str | None:
    """Return the name of the codec that a page declares, if there is one."""
    found = _DECLARED.search(data, 0, _HEAD)
    if found is None:
        return None
    try:
        name = codecs.lookup(found["name"].decode("ascii", "replace")).name
        b" ".decode(name)
    except (LookupError, UnicodeError):
        # Unknown, or no encoding of text; a page that can be read so far is not
        # UTF-16 either, whatever it says.
        return None
    return _MEANT.get(name, name)
