"""References below a text: titles, and the outlets that they appeared in."""

from collections.abc import Iterator
from typing import NamedTuple

from quotekit.stages.citing.document_names import FoundDocument
from quotekit.stages.citing.name_shapes import NAME
from quotekit.stages.citing.outlets_cited import FoundOutlet
from quotekit.stages.patterns import holds_any, when_needed

# Ana Roe. "Eels are back" — The Herald, May 3, 2016
_REFERENCE = when_needed(
    r"[\"“](?P<title>[\p{Lu}\d][^\"“”\n]{4,200})[\"”],?\s?(?:[—–-]|\()\s?"
    r"(?P<outlet>\p{Ll}?\p{Lu}[^,\"“”()\n]{1,60}),\s(?=[^\n]{0,40}\b(?:1[89]|20)\d\d\b)"
)
_QUOTATION_MARKS = ('"', "“")

# "Published in The Herald, May 3", "This article first appeared in Eels Today".
_APPEARED = when_needed(
    rf"\b(?:[Pp]ublished|[Aa]ppeared)\s(?:in|on|by)\s(?:the\s)?+(?P<name>{NAME})"
)
_APPEARED_PARTS = ("ublished", "ppeared")
_NO_OUTLET = when_needed(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May\b|June|July"
    r"|August|(?:Sept|Nov|Dec)ember|October|[A-Z]\p{Ll}{2}\s\d"
)


class FoundReference(NamedTuple):
    """A title and its outlet; what only says where the text appeared has no title."""

    title: FoundDocument | None
    outlet: FoundOutlet


def find_references(text: str, start: int, end: int) -> Iterator[FoundReference]:
    """Yield what a notice refers to, and where it says that its text appeared."""
    words = text[start:end]
    quoted = holds_any(words, _QUOTATION_MARKS)
    for match in _REFERENCE.finditer(text, start, end) if quoted else ():
        title = match["title"].rstrip(" ,.")
        begin = match.start("title")
        yield FoundReference(
            FoundDocument(begin, begin + len(title), title, "title"),
            _outlet(match.start("outlet"), match["outlet"]),
        )
    appeared = holds_any(words, _APPEARED_PARTS)
    for match in _APPEARED.finditer(text, start, end) if appeared else ():
        if not _NO_OUTLET.match(match["name"]):
            yield FoundReference(None, _outlet(match.start("name"), match["name"]))


def _outlet(start: int, name: str) -> FoundOutlet:
    name = name.rstrip()
    return FoundOutlet(start, start + len(name), name)
