"""
Quotation marks: which signs are marks at all, and which two belong together.

Marks pair by family: double, single, guillemets.  Within a family any opening
mark may be closed by any closing one, since press texts mix ``“`` with ``"``.
What a straight mark does is decided by its neighbors (its shape), then by what
is open.  Each paragraph is read once, from left to right, with one stack.
"""

import re
from collections.abc import Iterable, Sequence
from enum import Enum, StrEnum
from typing import NamedTuple

import regex
from attrs import define, evolve

from quotekit.annotations.quotations import Quotation
from quotekit.annotations.segments import Segment, SegmentKind
from quotekit.annotations.spans import Span
from quotekit.stages.patterns import when_needed


class _Family(StrEnum):
    """Marks that can pair with each other; strings, since those hash fastest."""

    DOUBLE = "double"
    SINGLE = "single"
    GUILLEMET = "guillemet"
    ANGLE = "angle"
    CORNER = "corner"
    WHITE_CORNER = "white corner"


class _Shape(Enum):
    """What the characters on both sides of a mark say about it."""

    OPENING = "opening"
    CLOSING = "closing"
    EITHER = "either"


# What each mark does where its shape does not say otherwise.
_OPENS = frozenset("“„‟‘‚‛`«‹「『") | {"``", "‘‘"}
_CLOSES = frozenset({"”", "’’"})

_FAMILIES = (
    dict.fromkeys(
        ["“", "”", "„", "‟", '"', "＂", "``", "''", "‘‘", "’’"], _Family.DOUBLE
    )
    | dict.fromkeys("'‘’‚‛`", _Family.SINGLE)
    | dict.fromkeys("«»", _Family.GUILLEMET)
    | dict.fromkeys("‹›", _Family.ANGLE)
    | dict.fromkeys("「」", _Family.CORNER)
    | dict.fromkeys("『』", _Family.WHITE_CORNER)
)

# German and Danish »turn« their guillemets.
_TURNED = {"«": "»", "»": "«", "‹": "›", "›": "‹"}

# Any sign that may be one or begin one.  Python's own patterns find single characters
# five times as fast.
_SIGN = re.compile("[“”„‟\"＂«»‹›「」『』'‘’‚‛`]")

# What the single marks are, and signs of two characters.
_CANDIDATE = when_needed(
    r"""
    # Feet and inches (6'2", 5’ 10”), years ('90s), and words that begin with
    # an apostrophe ('em, ’tis, rock 'n' roll) hold no mark.
    (
        (?<=\d) ['’] [ \xa0]?+ \d{1,2} [½¼¾]?+ (?: ["”] | '' )
      | (?<!\w) ['’‘] (?:
            \d\d (?: s | (?![\w,]) )
          | (?i: n['’] | em | tis | twas | til | cause | bout | cos | cuz ) (?!\w) )
    )
    | `` | '' | ‘‘ | ’’
    # Between two letters it is an apostrophe.
    | ['‘’‚‛`] (?: (?<!\w.) | (?!\w) )
    """,
    regex.VERBOSE,
)

_APOSTROPHE = 1  # the group; its name would be found with more ado
_MAY_BE_APOSTROPHES = frozenset("'‘’‚‛`")

# Before an opening mark stands nothing, white space or one of these.
_BEFORE_OPENING = frozenset("([{<—–―-/*_~|=¿¡•" + "".join(_FAMILIES))
# After a closing mark stands nothing, white space or one of these.
_AFTER_CLOSING = frozenset(".,;:!?)]}>—–―-/*_~|…‥" + "".join(_FAMILIES))
# An opening mark is not followed by these.
_NOT_AFTER_OPENING = frozenset(",;:!?)]}>%")
# A word that ends so may have an apostrophe after it: "the dogs' food", "goin' home".
_BEFORE_APOSTROPHE = frozenset("sSxXzZnN")


class _Mark(NamedTuple):
    """
    A sign that may be a quotation mark, in its place.

    ``before`` and ``after`` are its neighbors, empty at the segment's ends.
    """

    family: _Family
    glyph: str
    start: int
    end: int
    shape: _Shape
    before: str
    after: str


@define
class _Open:
    """
    A quotation that is not closed yet.

    It is damaged once the same mark opens another inside it: then its own closing
    mark was most likely forgotten, and no later paragraph can go on with it.
    """

    mark: _Mark
    spans: list[Span]
    start: int
    damaged: bool = False


def pair_marks(
    text: str, segments: Sequence[Segment], nicknames: Sequence[Span] = ()
) -> tuple[Quotation, ...]:
    """
    Pair the quotation marks of each segment, but for those around *nicknames*.

    A body paragraph that begins with a mark of the kind that the paragraph before
    left open continues that quotation.  Otherwise an unclosed quotation ends with
    its paragraph.  A closing mark that closes nothing is no quotation.
    """
    marks = [_marks(text, segment) for segment in segments]
    if nicknames:
        around = {at for each in nicknames for at in range(each.start, each.end)}
        marks = [[mark for mark in row if mark.start not in around] for row in marks]
    pairing = _Pairing(text, marks)
    for segment, found in zip(segments, marks, strict=True):
        if found or pairing.pending:
            pairing.read(segment, found)
    pairing.finish()
    return _nested(pairing.quotations)


def _marks(text: str, segment: Segment) -> list[_Mark]:
    """Return the candidates of one segment with their shapes."""
    marks: list[_Mark] = []
    first, last = segment.start, segment.end
    done = first
    for sign in _SIGN.finditer(text, first, last):
        start, glyph = sign.start(), sign[0]
        if start < done:
            continue
        end = start + 1
        before = text[start - 1] if start > first else ""
        after = text[end] if end < last else ""
        if glyph in _MAY_BE_APOSTROPHES:
            if before.isalpha() and after.isalpha():
                continue  # nearly all of them
            match = _CANDIDATE.match(text, start, last)
            if match is None:
                continue
            done = match.end()
            if match[_APOSTROPHE] is not None:
                continue
            if done > end:
                glyph, end = match[0], done
                after = text[end] if end < last else ""
        shape = _shape(before, after, text, end)
        marks.append(_Mark(_FAMILIES[glyph], glyph, start, end, shape, before, after))
    return marks


def _shape(before: str, after: str, text: str, end: int) -> _Shape:
    if before and not after:
        return _Shape.CLOSING  # nothing can be opened at a paragraph's end
    before_blank = not before or before.isspace()
    after_blank = after.isspace()
    opening = (
        (before_blank or before in _BEFORE_OPENING)
        and not (
            after_blank
            or after in _NOT_AFTER_OPENING
            # A period; but an opening mark may stand before "...and" and ".5".
            or (after == "." and text[end + 1 : end + 2].isspace())
        )
    )
    closing = not before_blank and (after_blank or after in _AFTER_CLOSING)
    if opening == closing:
        return _Shape.EITHER
    return _Shape.OPENING if opening else _Shape.CLOSING


class _Pairing:
    """What is open while the paragraphs are read in order."""

    def __init__(self, text: str, marks: Sequence[Sequence[_Mark]]) -> None:
        self.text = text
        self.quotations: list[Quotation] = []
        self.pending: list[_Open] = []
        self._stack: list[_Open] = []
        # The same by family, so that nothing has to be searched.
        self._of_family: dict[_Family, list[_Open]] = {family: [] for family in _Family}
        self._single_style = _quotes_with_single_marks(marks)
        self._turned = _turns_guillemets(marks)

    def read(self, segment: Segment, marks: Sequence[_Mark]) -> None:
        """Pair the marks of one segment."""
        body = segment.kind is SegmentKind.BODY
        held: list[_Open] = []
        done = 0
        if body:
            done = self._reopen(segment, marks)
        else:
            held, self.pending = self.pending, []
        following = _following(marks)
        for index in range(done, len(marks)):
            mark = marks[index]
            after = following[index]
            self._take(mark, marks[after] if after is not None else None)
        self._close_paragraph(segment.end, goes_on=body)
        if held:
            self.pending = held

    def finish(self) -> None:
        """Give up what was never closed."""
        for unclosed in self.pending:
            self._end_unclosed(unclosed)
        self.pending = []

    def _reopen(self, segment: Segment, marks: Sequence[_Mark]) -> int:
        """Continue what is pending; return the number of marks that this took."""
        position = segment.start
        count = 0
        for unclosed in self.pending:
            mark = marks[count] if count < len(marks) else None
            if (
                mark is None
                or mark.family is not unclosed.mark.family
                or (mark.start != position and self.text[position : mark.start].strip())
            ):
                break
            unclosed.start = mark.start
            self._push(unclosed)
            position = mark.end
            count += 1
        for unclosed in self.pending[count:]:
            self._end_unclosed(unclosed)
        self.pending = []
        return count

    def _take(self, mark: _Mark, following: _Mark | None) -> None:
        """Let *mark* open a quotation, close one, or do nothing."""
        if mark.family is _Family.SINGLE:
            self._take_single(mark, following)
        elif mark.family is _Family.DOUBLE:
            self._take_double(mark, following)
        else:
            self._take_directed(mark, following)

    def _take_double(self, mark: _Mark, following: _Mark | None) -> None:
        opened = self._top(_Family.DOUBLE)
        shape = mark.shape
        if opened is None:
            if self._may_open(mark, following):
                self._open(mark)
            return
        ends = following is None or following.shape is _Shape.OPENING
        if mark.glyph in _CLOSES:
            self._close(opened, mark)
        elif mark.glyph in _OPENS:
            low = opened.mark.glyph in ("„", "‟")
            if shape is _Shape.CLOSING or (shape is _Shape.EITHER and (low or ends)):
                self._close(opened, mark)
            else:
                self._open(mark, within=opened)
        elif shape is _Shape.OPENING:
            if ends:
                # The space stands on the wrong side: "It is over "he said.
                self._close(opened, mark)
            else:
                self._open(mark, within=opened)
        elif not (
            # Inches, where a closing mark is still to come.
            shape is _Shape.CLOSING
            and mark.before.isdigit()
            and following is not None
            and following.shape is _Shape.CLOSING
        ):
            self._close(opened, mark)

    def _may_open(self, mark: _Mark, following: _Mark | None) -> bool:
        """Tell whether a double mark opens a quotation while none is open."""
        closes_later = following is not None and (
            following.glyph in _CLOSES or following.shape is not _Shape.OPENING
        )
        if mark.shape is _Shape.CLOSING:
            # The space stands on the wrong side: said,“ For example …
            return (
                closes_later
                and mark.before in ",.:;"
                and self.text[mark.end : mark.end + 1].isspace()
                and self.text[mark.end + 1 : mark.end + 2].isupper()
            )
        if mark.glyph in _CLOSES:
            return mark.shape is _Shape.OPENING and closes_later
        if mark.shape is _Shape.OPENING:
            return True
        return following is not None or mark.before in (",", ":")

    def _take_single(self, mark: _Mark, following: _Mark | None) -> None:
        opened = self._stack[-1] if self._stack else None
        if opened is not None and opened.mark.family is not _Family.SINGLE:
            opened = None
        if mark.shape is _Shape.OPENING:
            if self._opens_single(mark, following, opened):
                self._open(mark)
        elif opened is None and mark.glyph == "‘" and mark.shape is _Shape.EITHER:
            if following is not None:
                self._open(mark)
        elif opened is not None and self._closes_single(mark, following, opened):
            self._close(opened, mark)

    def _opens_single(
        self, mark: _Mark, following: _Mark | None, opened: _Open | None
    ) -> bool:
        """Tell whether a mark with an opening shape is one, and no apostrophe."""
        if mark.glyph in _OPENS and mark.glyph != "`":
            return True
        if mark.glyph == "’" and opened is not None:
            return False
        if mark.glyph == "'" and self._single_style:
            return True
        return following is not None and following.shape is _Shape.CLOSING

    def _closes_single(
        self, mark: _Mark, following: _Mark | None, opened: _Open
    ) -> bool:
        """Tell whether a mark without an opening shape closes *opened*."""
        if mark.glyph in ("‚", "‛", "`"):
            return False
        if mark.glyph == "‘" and opened.mark.glyph != "‚":
            return False
        if mark.shape is _Shape.CLOSING:
            return not self._is_apostrophe(mark, following)
        # No apostrophe stands alone.
        return mark.before.isspace()

    def _is_apostrophe(self, mark: _Mark, following: _Mark | None) -> bool:
        """Tell a possessive or clipped word from the end of a single quotation."""
        return (
            self._may_be_apostrophe(mark)
            and following is not None
            and following.shape is _Shape.CLOSING
            and not self._may_be_apostrophe(following)
        )

    def _may_be_apostrophe(self, mark: _Mark) -> bool:
        return (
            mark.before in _BEFORE_APOSTROPHE
            and mark.after.isspace()
            and self.text[mark.end + 1 : mark.end + 2].isalnum()
        )

    def _take_directed(self, mark: _Mark, following: _Mark | None) -> None:
        """Take a guillemet, or another mark that tells left from right."""
        glyph = mark.glyph
        if self._turned:
            glyph = _TURNED.get(glyph, glyph)
        opened = self._top(mark.family)
        if opened is None:
            if glyph in _OPENS:
                opens = mark.shape is _Shape.OPENING or following is not None
            else:
                opens = mark.shape is _Shape.OPENING and following is not None
            if opens:
                self._open(mark)
        elif glyph in _OPENS and mark.shape is not _Shape.CLOSING:
            self._open(mark, within=opened)
        else:
            self._close(opened, mark)

    def _top(self, family: _Family) -> _Open | None:
        """Return the innermost open quotation of a family."""
        unclosed = self._of_family[family]
        return unclosed[-1] if unclosed else None

    def _push(self, unclosed: _Open) -> None:
        self._stack.append(unclosed)
        self._of_family[unclosed.mark.family].append(unclosed)

    def _pop(self) -> _Open:
        unclosed = self._stack.pop()
        self._of_family[unclosed.mark.family].pop()
        return unclosed

    def _open(self, mark: _Mark, within: _Open | None = None) -> None:
        """Open a quotation; *within* is the open one of its family, if any."""
        if within is not None and within.mark.glyph == mark.glyph:
            if within.mark.end == mark.start:
                return  # a mark written twice
            within.damaged = True
        self._push(_Open(mark, [], mark.start))

    def _close(self, opened: _Open, mark: _Mark) -> None:
        """Close *opened*; what was opened inside it was no quotation."""
        while self._pop() is not opened:
            pass
        opened.spans.append(Span(opened.start, mark.end))
        if len(opened.spans) > 1 or self.text[opened.mark.end : mark.start].strip():
            self._add(opened, mark.glyph)

    def _close_paragraph(self, end: int, *, goes_on: bool) -> None:
        """Keep what is open for the next paragraph, or end it here."""
        for unclosed in self._stack:
            unclosed.spans.append(Span(unclosed.start, end))
            if goes_on and not unclosed.damaged:
                self.pending.append(unclosed)
            else:
                goes_on = False
                self._end_unclosed(unclosed)
            self._of_family[unclosed.mark.family].clear()
        self._stack = []

    def _end_unclosed(self, unclosed: _Open) -> None:
        single = unclosed.mark.family is _Family.SINGLE
        if not single or self._single_style or len(unclosed.spans) > 1:
            self._add(unclosed, None)

    def _add(self, opened: _Open, closing: str | None) -> None:
        self.quotations.append(
            Quotation(
                spans=tuple(opened.spans), opening=opened.mark.glyph, closing=closing
            )
        )


def _following(marks: Sequence[_Mark]) -> list[int | None]:
    """Return for each mark the index of the next one of its family."""
    following: list[int | None] = [None] * len(marks)
    latest: dict[_Family, int] = {}
    for index in range(len(marks) - 1, -1, -1):
        family = marks[index].family
        following[index] = latest.get(family)
        latest[family] = index
    return following


def _quotes_with_single_marks(marks: Iterable[Sequence[_Mark]]) -> bool:
    """Tell whether the article's outer marks are single, as in British papers."""
    single = double = ended = 0
    for found in marks:
        for mark in found:
            if mark.family is _Family.SINGLE:
                if mark.shape is _Shape.OPENING:
                    single += 1
                elif mark.before in (".", ",", "?", "!"):
                    ended += 1
            elif mark.family is _Family.DOUBLE and mark.shape is _Shape.OPENING:
                double += 1
    return ended > 0 and single > double


def _turns_guillemets(marks: Iterable[Sequence[_Mark]]) -> bool:
    """Tell whether guillemets point »inwards«."""
    outward = inward = 0
    for found in marks:
        for mark in found:
            if mark.glyph in _TURNED and mark.shape is not _Shape.EITHER:
                opens = mark.shape is _Shape.OPENING
                if opens == (mark.glyph in _OPENS):
                    outward += 1
                else:
                    inward += 1
    return inward > outward


def _nested(quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
    """Put quotations in text order, each with its depth."""
    ordered = sorted(quotations, key=lambda quotation: quotation.spans[0].start)
    ends: list[int] = []
    result: list[Quotation] = []
    for quotation in ordered:
        while ends and ends[-1] <= quotation.spans[0].start:
            ends.pop()
        result.append(evolve(quotation, depth=len(ends)) if ends else quotation)
        ends.append(quotation.spans[-1].end)
    return tuple(result)
