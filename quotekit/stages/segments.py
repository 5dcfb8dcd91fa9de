"""What the page is laid out in: headline, dateline, paragraphs, notices."""

from collections.abc import Iterator, Sequence

import regex

from quotekit.annotations.segments import BodyForm, Segment, SegmentKind
from quotekit.stages.captions import (
    ends_in_credit,
    find_opening_caption,
    find_opening_fragment,
    is_caption,
    is_fragment,
)
from quotekit.stages.credits import (
    has_speech,
    is_byline,
    is_credit,
    is_name,
    is_slashed_name,
    is_staff_credit,
)
from quotekit.stages.datelines import find_dateline, is_dateline
from quotekit.stages.forms import find_forms
from quotekit.stages.layout import LIST_MARK, Paragraph, split_paragraphs
from quotekit.stages.notices import (
    is_contact,
    is_end_mark,
    is_label,
    is_notice,
    is_plain_notice,
    opens_boilerplate,
)
from quotekit.stages.patterns import when_needed

# In words.  Newspapers' headlines have three to twenty; official ones run longer.
_LONGEST_HEADLINE = 40
_LONGEST_SUBHEAD = 30  # under the headline
_LONGEST_STANDFIRST = 45  # a sentence or two there
_LONGEST_HEADING = 12  # over a section
_LONGEST_FRAGMENT = 20  # a caption without a verb
_LONGEST_SENTENCE_HEADLINE = 14  # with a period at its end
_LONGEST_NOTICE = 120

# A paragraph of prose ends as a sentence does, or is long.
_SHORTEST_PROSE = 8
_SHORTEST_OPEN_PROSE = 30

# A page has few lines between its headline and its first paragraph; where there
# are more, they are a list or a table.
_MOST_SUBHEADS = 4

# Among so many paragraphs at the top, one may open with a caption run into it.
_OPENING_PARAGRAPHS = 3

# In words: an opening paragraph with a headline over it.
_FULL_PARAGRAPH = 22

# After the mark of a text's end, or the heading "About Acme", there follow a few
# paragraphs; where there are more, the text goes on.
_MOST_BOILERPLATE = 12

# Words that a sentence cannot do without and headlines leave out.
_PROSE_WORDS = when_needed(
    r"\b(?:the|an?|is|are|was|were|had|has|have|been|he|she|they|it|his|their|said|I)\b"
    r"|[\"“„«]",
    regex.IGNORECASE,
)
# What the first sentence of a story has and a headline, told in the present and
# without pronouns, has not.
_PAST = when_needed(
    r"\b(?:was|were|had|did|came|went|said|told|took|made|began|got|has|have|been)\b"
    r"|\b\p{Ll}{2,}+(?<=[^e]ed)\b|^(?:I|It|He|She|They|We|You|This|That|These|There)\b"
    r"|[\"“„«]",
)
_LONG_WORD = when_needed(r"\p{L}[\p{L}\p{M}'’-]{3,}+")
_SEVERAL_SENTENCES = when_needed(r"\p{Ll}[.!?][\"”’')]?+\s\p{Lu}")
_LETTERS = when_needed(r"\p{L}{2}")
_QUESTION = when_needed(
    r"(?:what|who|why|how|when|where|which|can|is|are|does|do)\b[^\"“”«»]+\?",
    regex.IGNORECASE,
)
# The colon of "Key findings:" ends a heading, that of "Ana Roe:" announces words.
_LIST_HEADING = when_needed(
    r"(?:list|key|main|background|highlights?|facts|findings|results|summary|overview"
    r"|recommendations|speakers|participants|members|signatories|schedule|agenda"
    r"|programme|program|next\ssteps|quick\sfacts|at\sa\sglance|timeline)\b[^.!?@:]*+:",
    regex.IGNORECASE,
)


def split_segments(text: str) -> tuple[Segment, ...]:
    """
    Split *text* into the pieces of its layout, in text order.

    Every visible character lies in exactly one segment; segments carry no white
    space at their ends.  A paragraph is a segment, but for a dateline or a
    caption that opens it, which is one of its own.

    What a line is follows from its wording and from its place: over the first
    paragraph of prose, among the prose, under the last.  In doubt it is body,
    since a quotation in a paragraph taken for a notice is lost.
    """
    paragraphs = split_paragraphs(text)
    kinds = [_kind_by_wording(paragraph) for paragraph in paragraphs]
    first = _read_head(paragraphs, kinds)
    _read_headings(paragraphs, kinds, first)
    _read_end(paragraphs, kinds, first)
    settled = [kind or SegmentKind.BODY for kind in kinds]
    return tuple(_segments(text, paragraphs, settled))


def _kind_by_wording(paragraph: Paragraph) -> SegmentKind | None:
    """Return what the words of a paragraph show it to be, wherever it stands."""
    line = paragraph.text
    if paragraph.words > _LONGEST_NOTICE:
        return None
    if is_plain_notice(line):
        return SegmentKind.NOTICE
    if is_end_mark(line) or is_label(line):
        return SegmentKind.NOTICE
    if is_dateline(line):
        return SegmentKind.DATELINE
    if is_credit(line):
        return SegmentKind.CREDIT
    if ends_in_credit(line):
        return SegmentKind.CAPTION
    kind = None
    if is_notice(line):
        kind = SegmentKind.NOTICE
    elif is_staff_credit(line):
        kind = SegmentKind.CREDIT
    elif is_caption(line):
        kind = SegmentKind.CAPTION
    return None if kind is None or has_speech(line) else kind


def _read_head(paragraphs: Sequence[Paragraph], kinds: list[SegmentKind | None]) -> int:
    """
    Settle what stands over the first paragraph of prose; return its index.

    There are the headline, lines below it, the byline and the date.  Where no
    paragraph is prose, the number of paragraphs is returned.
    """
    count = len(paragraphs)
    for index in range(count):
        if kinds[index] is None and is_byline(paragraphs[index].text):
            kinds[index] = SegmentKind.BYLINE
        if kinds[index] in {None, SegmentKind.CAPTION}:
            break
    else:
        return count
    if kinds[index] is None and _is_headline(paragraphs, index):
        kinds[index] = SegmentKind.HEADLINE
    headline = index
    first = next(
        (
            i
            for i in range(index, count)
            if kinds[i] is None and _is_prose(paragraphs[i])
        ),
        count,
    )
    if kinds[headline] is not SegmentKind.HEADLINE or first == count:
        return first
    for position in range(headline + 1, min(headline + 3, count)):
        if kinds[position] is None and is_slashed_name(paragraphs[position].text):
            kinds[position] = SegmentKind.CREDIT
    if first - headline < 3 and _is_standfirst(paragraphs, kinds, first):
        kinds[first] = SegmentKind.SUBHEAD
        first = next(
            i
            for i in range(first + 1, count)
            if kinds[i] is None and _is_prose(paragraphs[i])
        )
    between = [i for i in range(headline + 1, first) if kinds[i] is None]
    if paragraphs[headline].text.endswith(";") and headline + 1 == first:
        # Two decks of one headline, as some newspapers set them.
        kinds[first] = SegmentKind.SUBHEAD
        return first + 1
    for position in between:
        line = paragraphs[position]
        if is_byline(line.text) or is_name(line.text):
            kinds[position] = SegmentKind.BYLINE
        elif len(between) <= _MOST_SUBHEADS and _is_subhead(line):
            kinds[position] = SegmentKind.SUBHEAD
    return first


def _is_standfirst(
    paragraphs: Sequence[Paragraph], kinds: Sequence[SegmentKind | None], index: int
) -> bool:
    """Tell whether a short paragraph has a byline or a credit under it, then prose."""
    if index + 2 >= len(paragraphs):
        return False
    line, below = paragraphs[index], paragraphs[index + 1]
    return (
        line.words <= _LONGEST_STANDFIRST
        and (
            kinds[index + 1] in {SegmentKind.CREDIT, SegmentKind.DATELINE}
            or is_byline(below.text)
            or is_name(below.text)
        )
        and any(
            kinds[i] is None and _is_prose(paragraphs[i])
            for i in range(index + 2, min(index + 5, len(paragraphs)))
        )
        and not has_speech(line.text)
    )


def _is_prose(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph reads as running text."""
    if paragraph.closed:
        return paragraph.words >= _SHORTEST_PROSE
    return paragraph.words >= _SHORTEST_OPEN_PROSE


def _is_headline(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """
    Tell whether the first line that is no furniture is the headline.

    Without a period it is, unless it is long or announces what follows.  With
    one it must read as headlines do: in title case, or without the small words
    of a sentence, or with a dateline or a byline under it.
    """
    line = paragraphs[index]
    text = line.text
    if line.words > _LONGEST_HEADLINE or text[-1] in ",:" or LIST_MARK.match(text):
        return False
    if not any(character.isalpha() for character in text):
        return False
    if not line.closed or text.endswith(("…", "...")):
        return not text[0].islower() or line.words <= _LONGEST_HEADING
    if index + 1 == len(paragraphs):
        return False
    if is_in_title_case(text):
        return True
    if line.words > _LONGEST_SENTENCE_HEADLINE or _SEVERAL_SENTENCES.search(text):
        return False
    after = paragraphs[index + 1]
    return (
        text[-1] in "?!"
        or _PROSE_WORDS.search(text) is None
        or (_PAST.search(text) is None and after.words >= _FULL_PARAGRAPH)
        or is_dateline(after.text)
        or is_byline(after.text)
        or find_dateline(after.text, first=True) is not None
    )


def is_in_title_case(line: str) -> bool:
    """Tell whether most long words after the first begin with a capital."""
    words = _LONG_WORD.findall(line)[1:]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) > 1 and capitals * 5 >= len(words) * 4


def _is_subhead(line: Paragraph) -> bool:
    """Tell whether a line between headline and prose is set as a title is."""
    text = line.text
    if line.words > _LONGEST_SUBHEAD or text[-1] in ",:" or LIST_MARK.match(text):
        return False
    return not line.closed or (text.isupper() and line.words > 1)


def _read_headings(
    paragraphs: Sequence[Paragraph], kinds: list[SegmentKind | None], first: int
) -> None:
    """Settle the headings among the prose, and datelines that are none there."""
    for index in range(first, len(paragraphs)):
        if kinds[index] is not None:
            continue
        line = paragraphs[index]
        if line.words > _LONGEST_FRAGMENT or index + 1 == len(paragraphs):
            continue
        if _is_heading(paragraphs, kinds, index):
            kinds[index] = SegmentKind.SUBHEAD
        elif index > first and line.text[-1] == "." and is_fragment(line.text):
            kinds[index] = SegmentKind.CAPTION


def _is_heading(
    paragraphs: Sequence[Paragraph], kinds: Sequence[SegmentKind | None], index: int
) -> bool:
    """Tell whether a short line stands over prose as a heading does."""
    line = paragraphs[index]
    text = line.text
    before, after = paragraphs[index - 1], paragraphs[index + 1]
    if line.words > _LONGEST_HEADING or (index and before.text[-1] == ":"):
        return False  # too long, or what the line before announces
    if text[0].islower() or "@" in text or not _LETTERS.search(text):
        return False
    if LIST_MARK.match(text):
        return False
    if text[-1] == ":":
        return kinds[index + 1] is None and _LIST_HEADING.fullmatch(text) is not None
    if kinds[index + 1] is not None or not _is_prose(after):
        return False
    if text[-1] == "?":
        return (
            _QUESTION.fullmatch(text) is not None
            and after.words >= 25
            and after.text[0] not in '"“„«'
        )
    if line.closed:
        return text.isupper() and line.words > 1 and text[-1] == "."
    if text[-1] in ",;-–—" or text[0] in '"“„«#':
        return False
    # Two lines of this sort in a row are a list, a table or verse.
    return not index or before.closed or kinds[index - 1] is not None


def _read_end(
    paragraphs: Sequence[Paragraph], kinds: list[SegmentKind | None], first: int
) -> None:
    """Settle what follows the mark of the text's end or opens boilerplate."""
    count = len(paragraphs)
    index = first + 1
    while index < count:
        text = paragraphs[index].text
        ended = (
            kinds[index] is SegmentKind.NOTICE
            and is_end_mark(text)
            and any(character.isalnum() or character == "#" for character in text)
        )
        opened = (
            2 * index >= count
            and opens_boilerplate(text)
            and kinds[index] in {None, SegmentKind.NOTICE, SegmentKind.SUBHEAD}
        )
        if (ended or opened) and count - index <= _MOST_BOILERPLATE + 1:
            kinds[index] = SegmentKind.NOTICE
            for later in range(index + 1, count):
                if kinds[later] in {None, SegmentKind.SUBHEAD} and not has_speech(
                    paragraphs[later].text
                ):
                    kinds[later] = SegmentKind.NOTICE
            return
        if kinds[index] is SegmentKind.NOTICE and is_contact(text):
            index = _read_contacts(paragraphs, kinds, index)
        index += 1
    for later in range(count - 1, first, -1):
        if kinds[later] is None:
            if is_byline(paragraphs[later].text):
                kinds[later] = SegmentKind.BYLINE
            else:
                break


def _read_contacts(
    paragraphs: Sequence[Paragraph], kinds: list[SegmentKind | None], index: int
) -> int:
    """Settle the lines without a sentence below a contact; return the last one."""
    later = index
    while (
        later + 1 < len(paragraphs)
        and later < index + _MOST_BOILERPLATE
        and kinds[later + 1] in {None, SegmentKind.NOTICE, SegmentKind.SUBHEAD}
        and (
            kinds[later + 1] is SegmentKind.NOTICE
            or not _is_prose(paragraphs[later + 1])
        )
        and paragraphs[later + 1].words <= _LONGEST_HEADING
        and not has_speech(paragraphs[later + 1].text)
    ):
        later += 1
        kinds[later] = SegmentKind.NOTICE
    return later


def _segments(
    text: str, paragraphs: Sequence[Paragraph], kinds: Sequence[SegmentKind]
) -> list[Segment]:
    """Make the segments; split off datelines and captions that open prose."""
    forms = find_forms(paragraphs, kinds)
    segments: list[Segment] = []
    bodies = 0
    for paragraph, kind, form in zip(paragraphs, kinds, forms, strict=True):
        start = paragraph.start
        if kind is SegmentKind.BODY:
            if form is BodyForm.PARAGRAPH:
                for end, opening in _openings(paragraph.text, bodies):
                    words = text[start : paragraph.start + end]
                    segments.append(Segment(start, start + len(words), words, opening))
                    start += len(words)
                    while text[start].isspace():
                        start += 1
            bodies += 1
        words = paragraph.text[start - paragraph.start :]
        segments.append(Segment(start, paragraph.end, words, kind, form))
    return segments


def _openings(paragraph: str, before: int) -> Iterator[tuple[int, SegmentKind]]:
    """
    Yield where what opens a paragraph before its prose ends, and its kind.

    *before* is how many paragraphs of prose stand above.
    """
    at = 0
    dateline = find_dateline(paragraph, first=before == 0)
    if dateline is not None:
        at = dateline
        yield at, SegmentKind.DATELINE
    while (caption := find_opening_caption(paragraph, at)) is not None:
        at = caption
        yield at, SegmentKind.CAPTION
    if at == 0 and before < _OPENING_PARAGRAPHS:
        fragment = find_opening_fragment(paragraph)
        if fragment is not None:
            yield fragment, SegmentKind.CAPTION
