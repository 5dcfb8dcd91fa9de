"""
TEI P5: the article with ``said`` around what was said.

Elements must nest, contents need not: one that crosses another, a paragraph's end
or its own source is written in parts, linked by ``next`` and ``prev``.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from typing import Final, TypeAlias

import regex
from attrs import frozen

from quotekit.annotations.attributions import QuoteKind
from quotekit.annotations.documents import Document, each_document
from quotekit.annotations.segments import Segment, SegmentKind
from quotekit.annotations.spans import Span
from quotekit.annotations.speakers import Speaker, SpeakerType

# Characters that XML 1.0 has no way to write; each becomes U+FFFD, so that
# offsets stay.
_ILLEGAL: Final = regex.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]"
)

# What XML gives a meaning, and line breaks that a parser would turn into others.
_ESCAPES: Final = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        "\r": "&#13;",
        "\x85": "&#133;",
        "\u2028": "&#8232;",
    }
)


def write_tei(documents: Iterable[Document]) -> Iterator[str]:
    """Write the documents as one ``teiCorpus``, each a ``TEI`` in it."""
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">\n'
        f"{_header('quotes')}\n"
    )
    for number, document in enumerate(each_document(documents), start=1):
        yield to_tei(document, prefix=f"d{number}-") + "\n"
    yield "</teiCorpus>\n"


def to_tei(document: Document, prefix: str = "") -> str:
    """
    Return the document as one ``TEI`` element.

    A body segment is a ``p``, any other an ``ab`` of its kind; their text is the
    segments', to the character.  Speakers stand in the header.  A quote's
    ``said`` has ``who``, ``direct`` (false for mixed ones too) and ``cert``; its
    cue and source are ``seg`` elements that correspond to it.

    Args:
        document:
            With the words of its segments.

        prefix:
            What the ids of quotes and speakers begin with, to tell documents
            apart in one file.

    Raises:
        ValueError: If the segments' words are not there.
    """
    elements = _elements(document, prefix)
    pieces = [_nested(inside) for inside in _inside(document.segments, elements)]
    tags = _Tags(elements, pieces)
    lines = [
        '<TEI xmlns="http://www.tei-c.org/ns/1.0">',
        _header(document.id, document.speakers, prefix),
        "<text><body>",
    ]
    for segment, inside in zip(document.segments, pieces, strict=True):
        if segment.text is None:
            raise ValueError("TEI needs the words of the segments")
        body = segment.kind is SegmentKind.BODY
        opening = "p" if body else f'ab type="{segment.kind.value}"'
        closing = "p" if body else "ab"
        marked = _marked(segment.text, segment.start, inside, tags)
        lines.append(f"<{opening}>{marked}</{closing}>")
    # A body may not be empty.
    lines.append("</body></text>" if document.segments else "<p/></body></text>")
    lines.append("</TEI>")
    return "\n".join(lines)


@frozen
class _Element:
    """What surrounds some spans: its tag, its attributes, and its id if it has one."""

    tag: str
    attributes: str
    name: str | None
    spans: tuple[Span, ...]


def _elements(document: Document, prefix: str) -> list[_Element]:
    """Return the elements of all quotes; the surrounding come before what is in."""
    elements: list[_Element] = []
    for quote in document.quotes:
        name = prefix + quote.id
        direct = "true" if quote.kind is QuoteKind.DIRECT else "false"
        attributes = f' direct="{direct}" cert="{quote.confidence}"'
        if quote.speaker is not None:
            attributes = f' who="#{_escaped(prefix + quote.speaker)}"' + attributes
        elements.append(_Element("said", attributes, name, quote.content))
        for role, part in (("cue", quote.cue), ("source", quote.source)):
            if part is not None:
                attributes = f' type="{role}" corresp="#{_escaped(name)}"'
                elements.append(_Element("seg", attributes, None, part.spans))
    return elements


_Piece: TypeAlias = tuple[int, int, int]
"""Start, end made negative, and the index of the element: sorted outside in."""


def _inside(
    segments: Sequence[Segment], elements: Sequence[_Element]
) -> list[list[_Piece]]:
    """Return for each segment the spans in it, cut at its ends."""
    starts = [segment.start for segment in segments]
    pieces: list[list[_Piece]] = [[] for _ in segments]
    for index, element in enumerate(elements):
        for span in element.spans:
            number = max(0, bisect_right(starts, span.start) - 1)
            while number < len(segments) and segments[number].start < span.end:
                start = max(span.start, segments[number].start)
                end = min(span.end, segments[number].end)
                if start < end:
                    pieces[number].append((start, -end, index))
                number += 1
    return pieces


def _nested(pieces: list[_Piece]) -> list[_Piece]:
    """Cut pieces that cross until each lies inside or outside of any other."""
    heapify(pieces)
    nested: list[_Piece] = []
    around: list[int] = []
    while pieces:
        start, minus_end, index = heappop(pieces)
        while around and around[-1] <= start:
            around.pop()
        end = -minus_end
        if around and around[-1] < end:
            heappush(pieces, (around[-1], -end, index))
            end = around[-1]
        nested.append((start, -end, index))
        around.append(end)
    return nested


def _marked(text: str, offset: int, pieces: Sequence[_Piece], tags: "_Tags") -> str:
    """Write *text*, which begins at *offset*, with its pieces as elements."""
    written: list[str] = []
    around: list[tuple[int, str]] = []
    done = offset

    def write_to(place: int) -> None:
        nonlocal done
        while around and around[-1][0] <= place:
            end, closing = around.pop()
            written.append(_escaped(text[done - offset : end - offset]) + closing)
            done = end
        written.append(_escaped(text[done - offset : place - offset]))
        done = place

    for start, minus_end, index in pieces:
        write_to(start)
        opening, closing = tags.next(index)
        written.append(opening)
        around.append((-minus_end, closing))
    write_to(offset + len(text))
    return "".join(written)


class _Tags:
    """Hands out the tags of each element's parts, one after the other, linked."""

    def __init__(
        self, elements: Sequence[_Element], pieces: Iterable[Sequence[_Piece]]
    ) -> None:
        self._elements = elements
        self._parts = Counter(index for inside in pieces for _, _, index in inside)
        self._written: Counter[int] = Counter()

    def next(self, index: int) -> tuple[str, str]:
        """Return the tags around the next part of an element."""
        element = self._elements[index]
        self._written[index] += 1
        part, parts = self._written[index], self._parts[index]
        links = ""
        if element.name is not None:
            links = f' xml:id="{_part_name(element.name, part)}"'
            if part > 1:
                links += f' prev="#{_part_name(element.name, part - 1)}"'
            if part < parts:
                links += f' next="#{_part_name(element.name, part + 1)}"'
        return f"<{element.tag}{links}{element.attributes}>", f"</{element.tag}>"


def _part_name(name: str, part: int) -> str:
    return _escaped(name if part == 1 else f"{name}.{part}")


def _header(title: str, speakers: Iterable[Speaker] = (), prefix: str = "") -> str:
    people = "".join(_participant(speaker, prefix) for speaker in speakers)
    profile = (
        f"<profileDesc><particDesc>{people}</particDesc></profileDesc>"
        if people
        else ""
    )
    return (
        "<teiHeader><fileDesc>"
        f"<titleStmt><title>{_escaped(title)}</title></titleStmt>"
        "<publicationStmt><p>Not published.</p></publicationStmt>"
        "<sourceDesc><p>Quotes found by quotekit.</p></sourceDesc>"
        f"</fileDesc>{profile}</teiHeader>"
    )


def _participant(speaker: Speaker, prefix: str) -> str:
    """Write a speaker as ``person``, ``personGrp`` or ``org``."""
    name, role, organization = (
        None if value is None else _escaped(value)
        for value in (speaker.name, speaker.role, speaker.organization)
    )
    identity = f'xml:id="{_escaped(prefix + speaker.id)}"'
    if speaker.type in (SpeakerType.PERSON, SpeakerType.ANONYMOUS):
        inside = f"<persName>{name}</persName>" if name else ""
        inside += f"<occupation>{role}</occupation>" if role else ""
        inside += f"<affiliation>{organization}</affiliation>" if organization else ""
        return f"<person {identity}>{inside}</person>"
    inside = f"<orgName>{name or role or ''}</orgName>"
    return f'<org {identity} type="{speaker.type.value}">{inside}</org>'


def _escaped(text: str) -> str:
    return _ILLEGAL.sub("\ufffd", text).translate(_ESCAPES)
