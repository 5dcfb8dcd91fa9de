"""
An HTML source cut into tags and words.

The standard library's parser reads each tag, but does not look for them: on its
own it takes quadratic time on ``"<a " * n`` or ``"<!--" * n``, raises on ``<![x``
and differs between versions of Python in what it takes for a comment or a script.
"""

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from typing import Final

import regex
from attrs import frozen

# Their content is no markup and is not shown as the text of the page.
RAW_ELEMENTS: Final = frozenset(
    {"iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"}
)

# A tag as HTML's tokenizer reads it: a name, then attributes, whose values may
# hold ">" in quotation marks.  A mark that is never closed is taken for part of a
# name, so that the tag ends at the next ">".
_TAG: Final = regex.compile(
    r"""</?+[A-Za-z][^\s/>]*+
    (?:
        [\s/]++
      | =?+[^\s/>=]++ (?: \s*+=\s*+ (?: "[^"]*+" | '[^']*+' | (?!["'])[^\s>]++ )?+ )?+
      | =
    )*+>""",
    regex.VERBOSE,
)
# The same, for a source in which one tag is never closed outside of quotation
# marks: it ends at the first ">".
_PLAIN_TAG: Final = regex.compile(r"</?+[A-Za-z][^>]*+>")
# "<!DOCTYPE …>", "<?xml …>", "<![CDATA[", "</ >": no tag, and nothing to show.
_DECLARATION: Final = regex.compile(r"<(?:[!?]|/(?![A-Za-z]))[^>]*+>")
_OPENING: Final = regex.compile(r"<[A-Za-z/!?]")
_NAME: Final = regex.compile(r"[A-Za-z][^\s/>]*+")


@frozen
class Tag:
    """A start tag or an end tag; ``attributes`` have names in lower case."""

    name: str
    closing: bool
    attributes: Mapping[str, str]


def cut(html: str) -> Iterator[tuple[int, int, Tag | None]]:
    """
    Yield the tags of *html* and the stretches of words between them.

    Each comes as start, end and the tag, which is ``None`` for words.  Comments,
    declarations and what is in raw elements, such as scripts, are passed over.
    """
    reader = _TagReader(html)
    done = 0
    place = html.find("<")
    while 0 <= place < reader.last:
        end, tag = reader.read(place)
        if end is None:
            place = html.find("<", place + 1)
            continue
        if done < place:
            yield done, place, None
        if tag is not None:
            yield place, end, tag
            if tag.name in RAW_ELEMENTS and not tag.closing:
                end = _end_of_raw(html, tag.name, end)
        done = end
        place = html.find("<", done)
    # Behind the last ">" a tag can only begin; browsers show nothing of it.
    opened = _OPENING.search(html, max(done, reader.last + 1))
    end = opened.start() if opened else len(html)
    if done < end:
        yield done, end, None


def _end_of_raw(html: str, name: str, start: int) -> int:
    """Return where the end tag of a raw element begins: at the end, if it has none."""
    found = regex.compile(rf"</{name}(?=[\s/>])", regex.IGNORECASE).search(html, start)
    return found.start() if found else len(html)


class _TagReader(HTMLParser):
    """Reads one tag at a time, each source of a tag once."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.last: Final = html.rfind(">")
        self._html: Final = html
        self._last_comment: Final = html.rfind("-->")
        self._pattern = _TAG
        self._attributes: dict[str, str] = {}
        self._read: dict[str, Tag] = {}

    def read(self, place: int) -> tuple[int | None, Tag | None]:
        """
        Return where what opens with the "<" at *place* ends, and the tag it is.

        The end is ``None`` where the "<" opens nothing.
        """
        html = self._html
        if html.startswith("<!--", place) and place + 1 < self._last_comment:
            # "<!-->" is a comment too.
            return html.find("-->", place + 2) + 3, None
        if found := _DECLARATION.match(html, place):
            return found.end(), None
        if not (name := _NAME.match(html, place + (html[place + 1] == "/") + 1)):
            return None, None
        found = self._pattern.match(html, place)
        if found is None:
            # To look for the end of each tag once more would take for ever.
            self._pattern = _PLAIN_TAG
            found = self._pattern.match(html, place)
        if found is None:
            return None, None
        return found.end(), self._tag(found[0], name[0].lower())

    def _tag(self, source: str, name: str) -> Tag:
        tag = self._read.get(source)
        if tag is None:
            closing = source[1] == "/"
            self._attributes = {}
            # A name alone has no attributes to read.
            if not closing and len(source) > len(name) + 2:
                self.reset()
                self.feed(source)
            tag = self._read[source] = Tag(name, closing, self._attributes)
        return tag

    def handle_starttag(
        self,
        tag: str,  # noqa: ARG002  # we have it
        attrs: list[tuple[str, str | None]],
    ) -> None:
        """Keep the attributes; of one that comes twice, the first counts."""
        self._attributes = {name: value or "" for name, value in reversed(attrs)}
