"""
Marks put into plain text or into a page of the caller's own.

A mark becomes one element for each stretch that can be surrounded without crossing
another mark or one of the page's tags, so that what comes out is balanced whatever
nests, crosses or is cut in parts.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from html import escape
from typing import Final, TypeAlias

import regex
from attrs import field, frozen

from quotekit.annotations.documents import Document
from quotekit.annotations.spans import Span
from quotekit.errors import InputError
from quotekit.markup.html_text import HtmlText

# Names as HTML has them, so that nothing else comes in by this way.
_NAME: Final = regex.compile(r"[A-Za-z][A-Za-z0-9:_.-]*+")

# What HTML has no way to write, or reads as something else.
_ILLEGAL: Final = regex.compile(
    r"[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]"
)


@frozen(kw_only=True)
class Mark:
    """
    One thing to show, in as many parts as it has.

    Attributes:
        spans: Where it is, in the text.

        attributes: What its elements bear; the values are escaped when written.
            Each element also has ``data-part``: ``only``, ``first``, ``middle`` or
            ``last``.

        label: HTML to put at the beginning of the first element.  It is the one
            thing that is written as it stands.

        tag: The name of its elements.
    """

    spans: tuple[Span, ...]
    attributes: Mapping[str, str] = field(factory=dict)
    label: str = ""
    tag: str = "mark"


def highlight_text(text: str, marks: Sequence[Mark], start: int = 0) -> str:
    """
    Return *text* as HTML, escaped, with the marks in it.

    Of two marks on the same characters, the first one given is outside.

    Args:
        text:
            The text, or a part of it.

        marks:
            What to show; what lies outside of *text* is passed over.

        start:
            Where *text* begins in the text that the spans count in.

    Raises:
        InputError: If *text* is not a string.

        ValueError: If a tag or an attribute has no name of HTML.
    """
    if not isinstance(text, str):
        raise InputError(f"expected a string, got {type(text).__name__}")
    end = start + len(text)
    pieces = [
        (max(span.start, start) - start, start - min(span.end, end), index)
        for index, mark in enumerate(marks)
        for span in mark.spans
        if span.start < end and start < span.end
    ]
    return _written(text, _nested(pieces), marks, escape_text)


def highlight_html(page: HtmlText, marks: Sequence[Mark]) -> str:
    """
    Return the source of a page with the marks in it.

    Nothing else of the source changes: without the marks' tags and labels it is the
    same to the character.

    Raises:
        InputError: If *page* is not what :func:`quotekit.read_html` returns.

        SpanError: If a span does not lie in ``page.text``.

        ValueError: If a tag or an attribute has no name of HTML.
    """
    if not isinstance(page, HtmlText):
        raise InputError(f"expected an HtmlText, got {type(page).__name__}")
    pieces = [
        (piece.start, -piece.end, index)
        for index, mark in enumerate(marks)
        for span in mark.spans
        for piece in page.source_pieces(span)
    ]
    return _written(page.html, _nested(pieces), marks, str)


def quote_marks(document: Document, prefix: str = "") -> tuple[Mark, ...]:
    """
    Return the marks of all that belongs to the document's quotes.

    A content has the class ``quote`` and the quote's kind, a cue ``cue`` and a source
    ``source``; ``data-quote`` and ``data-speaker`` hold the ids, after *prefix*.  What
    the speaker is called and how sure that is stands in ``title``.
    """
    marks: list[Mark] = []
    for quote in document.quotes:
        speaker = document.speaker_of(quote)
        name = (speaker.name or speaker.role or "") if speaker else ""
        identity = {"data-quote": prefix + quote.id}
        if quote.speaker is not None:
            identity["data-speaker"] = prefix + quote.speaker
        said = f"{name or 'nobody named'}, {quote.kind}, {quote.confidence:.0%} sure"
        marks.append(
            Mark(
                spans=quote.content,
                attributes={
                    "class": f"quote {quote.kind}",
                    "title": said,
                    **identity,
                },
            )
        )
        for role, part in (("cue", quote.cue), ("source", quote.source)):
            if part is not None:
                attributes = {"class": role, **identity}
                marks.append(Mark(spans=part.spans, attributes=attributes, tag="span"))
    return tuple(marks)


def escape_text(text: str) -> str:
    """Return *text* as it is written in HTML; what cannot be becomes U+FFFD."""
    return escape(_ILLEGAL.sub("\ufffd", text))


_Piece: TypeAlias = tuple[int, int, int]
"""Start, end made negative, and the index of the mark: sorted outside in."""


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


def _written(
    source: str,
    pieces: Sequence[_Piece],
    marks: Sequence[Mark],
    escaped: Callable[[str], str],
) -> str:
    """Return *source* with an element around each piece."""
    parts = Counter(index for _, _, index in pieces)
    done_parts: Counter[int] = Counter()
    written: list[str] = []
    around: list[tuple[int, str]] = []
    done = 0

    def write_to(place: int) -> None:
        nonlocal done
        while around and around[-1][0] <= place:
            end, closing = around.pop()
            written.append(escaped(source[done:end]) + closing)
            done = end
        written.append(escaped(source[done:place]))
        done = place

    for start, minus_end, index in pieces:
        write_to(start)
        done_parts[index] += 1
        written.append(_opening(marks[index], done_parts[index], parts[index]))
        around.append((-minus_end, f"</{marks[index].tag}>"))
    write_to(len(source))
    return "".join(written)


def _opening(mark: Mark, part: int, parts: int) -> str:
    """Return the start tag of one part of a mark, and its label with the first."""
    place = "last" if part == parts else "middle"
    if part == 1:
        place = "only" if parts == 1 else "first"
    for name in (mark.tag, *mark.attributes):
        if not _NAME.fullmatch(name):
            raise ValueError(f"no name of HTML: {name!r}")
    attributes = "".join(
        f' {name}="{escape_text(value)}"' for name, value in mark.attributes.items()
    )
    label = mark.label if part == 1 else ""
    return f'<{mark.tag}{attributes} data-part="{place}">{label}'
