"""The blocks of a page: its paragraphs, with where each character comes from."""

from collections.abc import Sequence
from html import unescape
from typing import Final, NamedTuple

import regex
from attrs import define, evolve, field, frozen

from quotekit.annotations.segments import BodyForm, SegmentKind
from quotekit.markup.elements import (
    BLOCKS,
    CLOSES,
    HEADINGS,
    VOID,
    is_dropped,
    is_furniture,
    kind_of,
    names,
)
from quotekit.markup.tags import Tag, cut

# What is not shown as it stands.  White space is one blank, and so are characters
# that end a line elsewhere than in HTML; of the invisible, the joiners stay, since
# emoji and scripts need them.
_SPECIAL: Final = regex.compile(
    r"(?P<blank>[ \t\n\v\f\r\x85\u2028\u2029]{2,}+|[\t\n\v\f\r\x85\u2028\u2029])"
    r"|(?P<entity>&(?:\#[xX]?+[0-9a-fA-F]{1,32}+;?+|[A-Za-z][A-Za-z0-9]{1,32}+;?+))"
    r"|(?P<unseen>[\xad\u200b\u2060\ufeff]++)"
)
_BLANKS: Final = frozenset(" \t\n\v\f\r\x85\u2028\u2029")
_UNSEEN: Final = frozenset("\xad\u200b\u2060\ufeff")
_BREAKS: Final = regex.compile(r"\r\n|[\n\v\f\r\x85\u2028\u2029]")

# "<q>" shows the marks that its depth asks for.
_MARKS: Final = (("“", "”"), ("‘", "’"))
_ANY_MARK: Final = frozenset("\"'“”„‟‘’‚‛«»‹›")
_FIRST_WORD: Final = regex.compile(r"(?:\s|<[^<>]*+>)*+(?P<word>&\w{2,8};|.)")

_FINAL: Final = frozenset('.!?:;…"”’»)')


class Run(NamedTuple):
    """
    Some characters of the text, and the stretch of the source they come from.

    Where the stretch is as long as the text it is the same, but for kinds of blank;
    else it stands for it as a whole, as an entity does.
    """

    text: str
    start: int
    end: int
    stands_for_tag: bool = False

    def source_of(self, index: int) -> tuple[int, int]:
        """Return where the character at *index* comes from."""
        if self.end - self.start != len(self.text) or self.stands_for_tag:
            return self.start, self.end
        return self.start + index, self.start + index + 1


@frozen
class Place:
    """
    What holds for the words at one place, by the elements that are open there.

    Attributes:
        dropped: Whether nothing is shown here.

        furniture: Whether this seems not to be part of the article.

        main: Whether this lies in ``<main>``.

        article: Which outermost ``<article>`` this lies in, from 1.

        author: Whether an element in the line names the author.
    """

    dropped: bool = False
    furniture: bool = False
    main: bool = False
    article: int = 0
    kind: SegmentKind | None = None
    form: BodyForm | None = None
    heading: bool = False
    preformatted: bool = False
    author: bool = False


@define
class Block:
    """A paragraph: its runs, and the place it stands at."""

    place: Place
    runs: list[Run] = field(factory=list)
    author: int = 0

    @property
    def text(self) -> str:
        """What the block says."""
        return "".join([run.text for run in self.runs])


def read_blocks(html: str) -> list[Block]:
    """Return the blocks of a page that have something to show, in order."""
    reader = _Reader(html)
    for start, end, tag in cut(html):
        if tag is None:
            reader.read_words(start, end)
        elif tag.closing:
            reader.close(tag.name, start, end)
        else:
            reader.open(tag, start, end)
    reader.end_block()
    return reader.blocks


class _Open(NamedTuple):
    """An element that is open."""

    name: str
    block: bool
    outside: Place
    # What closes a quotation that the element opened.
    mark: str | None


class _Reader:
    """Where the reading has come to."""

    def __init__(self, html: str) -> None:
        self.blocks: list[Block] = []
        self._html = html
        self._place = Place()
        self._block = Block(self._place)
        # Every element that is open; the indices of each name, and of blocks.
        self._open: list[_Open] = []
        self._by_name: dict[str, list[int]] = {}
        self._open_blocks: list[int] = []
        self._articles = 0
        self._quotations = 0
        # White space, and breaks of the line, that only count if words follow.
        self._blank: tuple[int, int] | None = None
        self._breaks: list[tuple[int, int]] = []

    def open(self, tag: Tag, start: int, end: int) -> None:
        """Read a start tag."""
        name = tag.name
        if name == "br":
            self._breaks.append((start, end))
            return
        block = name in BLOCKS
        outside = self._place
        if block:
            self._close_implied(name, start, end)
            outside = self._place
        elif name in CLOSES:
            self._close_nearest(*CLOSES[name], start, end)
        if name in VOID:
            if block or name == "hr":
                self.end_block()
            return
        place = self._place_in(tag)
        # A credit in a caption is a paragraph of its own, whatever its element.
        if not block and place.kind is SegmentKind.CREDIT is not self._place.kind:
            block = True
        if block:
            self.end_block()
        mark = self._open_quotation(start, end) if name == "q" else None
        self._by_name.setdefault(name, []).append(len(self._open))
        if block:
            self._open_blocks.append(len(self._open))
        self._open.append(_Open(name, block, outside, mark))
        self._move_to(place)

    def close(self, name: str, start: int, end: int) -> None:
        """Read an end tag; one that ends nothing is passed over."""
        if name == "br":
            self._breaks.append((start, end))
            return
        if name in HEADINGS:
            # Each ends any other.
            name = max(HEADINGS, key=self._last)
        found = self._by_name.get(name)
        if not found:
            if name == "p":
                self.end_block()
            return
        # What is in the line does not end a block around it.
        inside = self._open_blocks and found[-1] < self._open_blocks[-1]
        if inside and name not in BLOCKS:
            return
        self._close_to(found[-1], start, end)

    def _close_implied(self, name: str, start: int, end: int) -> None:
        """Close what a start tag of a block ends by coming."""
        if name in CLOSES:
            self._close_nearest(*CLOSES[name], start, end)
        self._close_nearest(("p",), ("table", "td", "th", "button"), start, end)
        if name in HEADINGS and self._open and self._open[-1].name in HEADINGS:
            self._close_to(len(self._open) - 1, start, end)

    def _close_nearest(
        self, names: Sequence[str], around: Sequence[str], start: int, end: int
    ) -> None:
        """Close the nearest open element of some names, within those around."""
        edge = max((self._last(name) for name in around), default=-1)
        inside = [at for name in names if (at := self._last(name)) > edge]
        if inside:
            # A row ends with the cell that is open in it.
            self._close_to(min(inside), start, end)

    def _last(self, name: str) -> int:
        found = self._by_name.get(name)
        return found[-1] if found else -1

    def _close_to(self, index: int, start: int, end: int) -> None:
        """Close the open elements from *index* on."""
        while len(self._open) > index:
            element = self._open.pop()
            self._by_name[element.name].pop()
            if element.mark is not None:
                self._quotations -= 1
                if element.mark:
                    self._flush()
                    self._block.runs.append(Run(element.mark, start, end, True))
            if element.block:
                self._open_blocks.pop()
                self.end_block()
            self._move_to(element.outside)

    def _move_to(self, place: Place) -> None:
        self._place = place
        if not self._block.runs:
            self._block.place = place

    def _place_in(self, tag: Tag) -> Place:
        """Return what holds inside of an element that opens here."""
        outside = self._place
        if outside.dropped:
            return outside
        name, attributes = tag.name, tag.attributes
        block = name in BLOCKS
        if not attributes and not block and name not in _TELLING:
            return outside
        if is_dropped(name, attributes):
            return evolve(outside, dropped=True)
        kind = kind_of(name, attributes, in_caption=outside.kind is SegmentKind.CAPTION)
        author = outside.author
        if not block and kind is not SegmentKind.CREDIT:
            # In the line only an author and a credit are of interest.
            author = author or kind is SegmentKind.BYLINE
            kind = None
        form, heading = outside.form, outside.heading or name in HEADINGS
        furniture = outside.furniture
        if block:
            furniture = furniture or is_furniture(name, attributes)
            if name == "footer":
                furniture, kind = _footer(outside, furniture=furniture)
            form = _FORMS.get(name, form)
        article = outside.article
        if name == "article" and not article:
            self._articles += 1
            article = self._articles
        if name in _CONTAINERS:
            # A class on the whole article says nothing of each paragraph.
            kind = None
        return Place(
            furniture=furniture,
            main=outside.main or name == "main" or attributes.get("role") == "main",
            article=article,
            kind=kind or outside.kind,
            form=form,
            heading=heading,
            preformatted=outside.preformatted or name == "pre",
            author=author,
        )

    def _open_quotation(self, start: int, end: int) -> str:
        """Write the mark that "<q>" shows; return the closing one, if any is due."""
        opening, closing = _MARKS[self._quotations % 2]
        self._quotations += 1
        if self._place.dropped:
            return ""
        before = self._block.runs[-1].text[-1] if self._block.runs else ""
        after = _FIRST_WORD.match(self._html, end, end + 200)
        if (before in _ANY_MARK and before and not self._blank) or (
            after and unescape(after["word"]) in _ANY_MARK
        ):
            # The page has its own marks.
            return ""
        self._flush()
        self._block.runs.append(Run(opening, start, end, True))
        return closing

    def read_words(self, start: int, end: int) -> None:
        """Read a stretch without tags."""
        if self._place.dropped:
            return
        html = self._html
        done = start
        for special in _SPECIAL.finditer(html, start, end):
            at = special.start()
            if done < at:
                self._read_plain(done, at)
            done = special.end()
            if special["blank"]:
                self._read_blank(at, done)
            elif special["entity"]:
                self._read_entity(special["entity"], at, done)
        if done < end:
            self._read_plain(done, end)

    def _read_entity(self, source: str, start: int, end: int) -> None:
        character = unescape(source)
        if character == source:
            self._show(source, start, end)
        elif character in _BLANKS:
            self._read_blank(start, end)
        elif character not in _UNSEEN and character:
            self._show(character, start, end)

    def _read_plain(self, start: int, end: int) -> None:
        """Read words with single blanks between them, and maybe around them."""
        html = self._html
        if html[start] == " ":
            self._read_blank(start, start + 1)
            start += 1
        if start < end:
            last = end - 1 if html[end - 1] == " " else end
            if start < last:
                self._show(html[start:last], start, last)
            if last < end:
                self._read_blank(last, end)

    def _read_blank(self, start: int, end: int) -> None:
        if self._place.preformatted:
            breaks = _BREAKS.finditer(self._html, start, end)
            self._breaks.extend(found.span() for found in breaks)
        if self._blank is None:
            self._blank = (start, end)
        elif self._blank[1] == start:
            self._blank = (self._blank[0], end)

    def _show(self, words: str, start: int, end: int) -> None:
        if self._breaks:
            self._break_line(words[0])
        self._flush()
        self._block.runs.append(Run(words, start, end))
        if self._place.author:
            self._block.author += len(words)

    def _flush(self) -> None:
        """Write the blank that has been read, if words stand before it."""
        if self._breaks:
            self._break_line("")
        if self._blank is not None:
            if self._block.runs:
                self._block.runs.append(Run(" ", *self._blank))
            self._blank = None

    def _break_line(self, following: str) -> None:
        """
        Break the line, before the character that follows.

        Two breaks make a paragraph.  One in a headline is there for its looks, and
        so is one in the middle of a sentence.
        """
        breaks, self._breaks = self._breaks, []
        if not self._block.runs:
            self._blank = None
            return
        if len(breaks) > 1:
            self.end_block()
            return
        self._blank = None
        flows = self._place.heading or (
            not self._place.preformatted
            and following.islower()
            and self._block.runs[-1].text[-1] not in _FINAL
        )
        self._block.runs.append(Run(" " if flows else "\n", *breaks[0], True))

    def end_block(self) -> None:
        """End the paragraph here."""
        self._blank = None
        self._breaks = []
        block = self._block
        if any(not run.text.isspace() for run in block.runs):
            self.blocks.append(block)
        if block.runs:
            self._block = Block(self._place)
        else:
            block.place = self._place


# Elements that are no block and still tell something without an attribute.
_TELLING: Final = names(
    "audio button canvas datalist embed iframe map meter noscript object pre progress"
    " rp rt script select style svg template textarea title video"
)

_CONTAINERS: Final = frozenset({"article", "main", "body", "html"})

_FORMS: Final = {
    "li": BodyForm.LIST_ITEM,
    "blockquote": BodyForm.BLOCK_QUOTATION,
}


def _footer(outside: Place, *, furniture: bool) -> tuple[bool, SegmentKind | None]:
    """Tell whether a footer is furniture, and what it is if not."""
    if outside.form is BodyForm.BLOCK_QUOTATION or outside.kind is not None:
        return furniture, None  # it says whose words these are
    if outside.article or outside.main:
        return furniture, SegmentKind.NOTICE
    return True, None
