"""What the page is laid out in: headline, dateline, paragraphs, notices."""

from collections.abc import Collection, Iterator, Sequence

from quotekit.annotations.segments import BodyForm, Segment, SegmentKind
from quotekit.stages.layout.captions import (
    ends_in_credit,
    find_opening_caption,
    find_opening_fragment,
    is_caption,
    is_fragment,
)
from quotekit.stages.layout.credits import (
    LONGEST_CREDIT,
    has_speech,
    is_byline,
    is_credit,
    is_known_agency,
    is_name,
    is_name_in_capitals,
    is_office,
    is_slashed_name,
    is_writers_office,
)
from quotekit.stages.layout.datelines import (
    find_dateline,
    find_opening_place,
    is_clock,
    is_date_of_page,
    is_dated_line,
    is_dateline,
    is_place_line,
)
from quotekit.stages.layout.endings import (
    LONGEST_LISTED,
    Kinds,
    read_below_prose,
    read_end,
)
from quotekit.stages.layout.forms import find_forms
from quotekit.stages.layout.headlines import (
    is_heading,
    is_headline,
    is_over_list,
    is_prose,
    is_section,
    is_section_path,
    is_sender,
    is_subhead,
    may_tell,
)
from quotekit.stages.layout.letterheads import (
    is_body_name,
    is_kind_of_text,
    is_paper_name,
    is_rule,
    is_title,
    is_under_sender,
    may_be_name,
    names_body,
    read_mail_head,
)
from quotekit.stages.layout.notices import (
    is_contact,
    is_end_mark,
    is_label,
    is_notice,
    is_plain_notice,
)
from quotekit.stages.layout.paragraphs import (
    Paragraph,
    opens_item,
    split_paragraphs,
)
from quotekit.stages.layout.parted_lines import join_capitals, part_byline
from quotekit.stages.layout.set_apart import read_clocks, read_pictures
from quotekit.stages.layout.signatures import (
    find_closing_credit,
    is_staff_credit,
)

# In words; nothing longer is a notice, a standfirst or a caption without a verb.
_LONGEST_NOTICE = 120
_LONGEST_STANDFIRST = 45
_LONGEST_FRAGMENT = 20

# In characters; nothing longer is an end mark, a label or a date.
_LONGEST_LABEL = 160

# A page has few lines between its headline and its first paragraph; where there
# are more, they are a list or a table.
_MOST_SUBHEADS = 4
_MOST_LISTED = 6

# In lines: the head of an e-mail.
_MOST_ABOVE = 8
# In lines: the name of a ministry, a label, a number, a date, and then the headline;
# there may be a street, a telephone and addresses besides.
_MOST_IN_LETTERHEAD = 12
# In words: a headline under the name of a ministry says what it did.
_SHORTEST_UNDER_SENDER = 4
# In words: what a section is of, as "Ports" under "News".
_LONGEST_TOPIC = 2
# In characters: "AMNESTY INTERNATIONAL".
_LONGEST_NAME = 60

# Among so many paragraphs at the top, one may open with a caption run into it.
_OPENING_PARAGRAPHS = 3

_BULLETS = frozenset("*•-–")
_MARKS = frozenset({SegmentKind.NOTICE, SegmentKind.DATELINE})
_MAKERS = frozenset({SegmentKind.CREDIT, SegmentKind.CAPTION})


def split_segments(text: str, places: Collection[str] = ()) -> tuple[Segment, ...]:
    """
    Split *text* into the pieces of its layout, in text order.

    Every visible character lies in exactly one segment; segments carry no white
    space at their ends.  A paragraph is a segment, but for a dateline or a
    caption that opens it, which is one of its own.

    What a line is follows from its wording and from its place: over the first
    paragraph of prose, among the prose, under the last.  In doubt it is body,
    since a quotation in a paragraph taken for a notice is lost.

    *places* are names of places, in lower case, which tell "Mumbai: The council met"
    from "Lisi: The council met", and "DAR ES SALAAM" from "ANA LISI".
    """
    paragraphs, parted = part_byline(join_capitals(text, split_paragraphs(text)))
    kinds: Kinds = [
        parted.get(index) or _kind_by_wording(paragraph)
        for index, paragraph in enumerate(paragraphs)
    ]
    for index, kind in read_mail_head(paragraphs[:_MOST_ABOVE]).items():
        kinds[index] = kind
    read_clocks(paragraphs, kinds)
    read_pictures(paragraphs, kinds)
    first = _read_head(paragraphs, kinds, places)
    _read_headings(paragraphs, kinds, first)
    read_end(paragraphs, kinds, first)
    read_below_prose(paragraphs, kinds, first)
    settled = [kind or SegmentKind.BODY for kind in kinds]
    return tuple(_segments(text, paragraphs, settled, places))


def _kind_by_wording(paragraph: Paragraph) -> SegmentKind | None:
    """Return what the words of a paragraph show it to be, wherever it stands."""
    line = paragraph.text
    kind = None
    if paragraph.words > _LONGEST_NOTICE:
        return None
    short = len(line) <= _LONGEST_LABEL
    if is_plain_notice(line) or (short and (is_end_mark(line) or is_label(line))):
        kind = SegmentKind.NOTICE
    elif short and is_dateline(line):
        kind = SegmentKind.DATELINE
    elif paragraph.words <= LONGEST_CREDIT and is_credit(line):
        kind = SegmentKind.CREDIT
    elif ends_in_credit(line) and not is_byline(line):
        kind = SegmentKind.CAPTION
    return kind or _kind_without_speech(line)


def _kind_without_speech(line: str) -> SegmentKind | None:
    """Return what a line is worded as, unless it reports what somebody said."""
    kind = None
    if is_notice(line):
        kind = SegmentKind.NOTICE
    elif is_staff_credit(line):
        kind = SegmentKind.CREDIT
    elif is_caption(line):
        kind = SegmentKind.CAPTION
    return None if kind is None or has_speech(line) else kind


def _read_head(
    paragraphs: Sequence[Paragraph], kinds: Kinds, places: Collection[str]
) -> int:
    """
    Settle what stands over the first paragraph of prose; return its index.

    There are the headline, lines below it, the byline and the date.  Where no
    paragraph is prose, the number of paragraphs is returned.
    """
    top = _read_above_headline(paragraphs, kinds)
    if top == len(paragraphs) or kinds[top] is not None:
        return _first_prose(paragraphs, kinds, top)
    after = paragraphs[top + 1] if top + 1 < len(paragraphs) else None
    if not is_headline(paragraphs[top], after):
        return _first_prose(paragraphs, kinds, top)
    below = _headline_below_sender(paragraphs, kinds, top)
    if below is not None:
        top = below
    kinds[top] = SegmentKind.HEADLINE
    if paragraphs[top].text[-1] == ";" and kinds[top + 1 : top + 2] == [None]:
        kinds[top + 1] = SegmentKind.SUBHEAD  # the second deck of one headline
    first = _behind_summary(paragraphs, kinds, _first_prose(paragraphs, kinds, top + 1))
    if first == len(paragraphs):
        return first
    for index in range(top + 1, min(max(top + 3, first), first + 2, len(paragraphs))):
        line = paragraphs[index].text
        if (
            kinds[index] is None
            and is_slashed_name(line)
            and not (is_byline(line) or is_section_path(line, under=True))
        ):
            kinds[index] = SegmentKind.CREDIT
    if first < top + 3 and _is_standfirst(paragraphs, kinds, first):
        kinds[first] = SegmentKind.SUBHEAD
        first = _first_prose(paragraphs, kinds, first + 1)
    _read_below_headline(paragraphs, kinds, range(top + 1, first), places)
    return first


def _headline_below_sender(
    paragraphs: Sequence[Paragraph], kinds: Kinds, top: int
) -> int | None:
    """
    Return the headline under the name of whose text it is, or of what section.

    "Ministry of Health", "AMNESTY INTERNATIONAL" over a label or a date, "News".
    The lines above the headline become notices.
    """
    above = [top]
    short: list[int] = []  # what may be of the letterhead, if a label follows
    text = paragraphs[top].text
    for index in range(top + 1, min(top + _MOST_IN_LETTERHEAD, len(paragraphs) - 1)):
        if kinds[index] is not None:
            continue
        line = paragraphs[index]
        if (
            _is_of_site(line.text)
            or (index == top + 1 and line.words <= _LONGEST_TOPIC and is_section(text))
            or is_under_sender(line.text)
        ):
            above.append(index)  # "Department of Ports"; "Ports" under "NEWS"
            continue
        if line.words < _SHORTEST_UNDER_SENDER and not (
            _ends_head(paragraphs, kinds, index)
            and (_is_of_site(text) or names_body(text))
        ):
            short.append(index)
            continue
        if not (
            (not is_prose(line) or line.text.isupper())
            and (not line.closed or line.text[-1] in "?!" or line.text.isupper())
            and is_headline(line, paragraphs[index + 1])
            and _is_sent(paragraphs[: index + 1], kinds[:index], above)
            and (not short or SegmentKind.NOTICE in kinds[short[-1] + 1 : index])
        ):
            return None
        for each in above + short:
            kinds[each] = SegmentKind.NOTICE
        return index
    return None


def _ends_head(paragraphs: Sequence[Paragraph], kinds: Kinds, index: int) -> bool:
    """Tell whether a few words stand between label or date and the first prose."""
    line, below = paragraphs[index : index + 2]
    return (
        line.words > 1
        and not line.closed
        and kinds[index - 1] in _MARKS
        and kinds[index + 1] is None
        and is_prose(below)
        and not (is_name(line.text) or is_office(line.text) or is_place_line(line.text))
        and not is_byline(line.text)
    )


def _is_sent(head: Sequence[Paragraph], kinds: Kinds, above: Sequence[int]) -> bool:
    """
    Tell whether the name of whose text it is stands over the last line of a head.

    *kinds* is what the other lines are, *above* where the name stands, and others.
    """
    top = above[0]
    sender = head[top].text
    if _is_of_site(sender) or is_paper_name(sender):
        return True
    marks = [index for index, kind in enumerate(kinds) if kind in _MARKS]
    labelled = bool(marks) and marks[-1] > top
    if names_body(sender):
        title = head[-1].text
        return bool(marks) or len(above) > 1 or may_tell(title) or is_title(title)
    if not labelled:
        return False
    if sender.isupper():
        return len(sender) < _LONGEST_NAME
    return is_label(head[top + 1].text) and may_be_name(sender)


def _is_of_site(line: str) -> bool:
    """Tell whether *line* says whose page it is, or what section of it."""
    return (
        is_sender(line)
        or is_body_name(line)
        or is_section(line)
        or is_section_path(line, under=False)
    )


def _read_above_headline(paragraphs: Sequence[Paragraph], kinds: Kinds) -> int:
    """Settle the furniture at the top; return the index of what is none."""
    for index, paragraph in enumerate(paragraphs):
        if (
            kinds[index] is None
            and is_byline(paragraph.text)
            and not is_section(paragraph.text)
        ):
            kinds[index] = SegmentKind.BYLINE
        elif kinds[index] is None and _is_among_contacts(paragraphs, kinds, index):
            kinds[index] = SegmentKind.NOTICE
        if kinds[index] in {None, SegmentKind.CAPTION}:
            return index
    return len(paragraphs)


def _is_among_contacts(
    paragraphs: Sequence[Paragraph], kinds: Kinds, index: int
) -> bool:
    """Tell whether contacts stand right above a short line and soon below it."""
    return (
        index > 0
        and kinds[index - 1] is SegmentKind.NOTICE
        and not is_label(paragraphs[index - 1].text)
        and paragraphs[index].words <= LONGEST_LISTED
        and any(
            kinds[below] is SegmentKind.NOTICE and is_contact(paragraphs[below].text)
            for below in range(index + 1, min(index + 3, len(paragraphs)))
        )
    )


def _first_prose(paragraphs: Sequence[Paragraph], kinds: Kinds, start: int) -> int:
    """Return the index of the first paragraph of prose from *start*."""
    for index in range(start, len(paragraphs)):
        if kinds[index] is None and is_prose(paragraphs[index]):
            return index
    return len(paragraphs)


def _behind_summary(paragraphs: Sequence[Paragraph], kinds: Kinds, first: int) -> int:
    """Return the first prose behind the list from *first*, if it sums the text up."""
    below = first
    while below < len(paragraphs) and opens_item(paragraphs[below].text):
        below += 1
    if (
        first < below < len(paragraphs)
        and below - first <= _MOST_LISTED
        and (
            kinds[below] is SegmentKind.DATELINE
            or is_byline(paragraphs[below].text)
            or (
                _opens_summary(paragraphs, kinds, first, below)
                and is_prose(paragraphs[below])
            )
        )
    ):
        return _first_prose(paragraphs, kinds, below)
    return first


def _opens_summary(
    paragraphs: Sequence[Paragraph], kinds: Kinds, first: int, below: int
) -> bool:
    """
    Tell whether a few bullets sum a text up, below its headline or "Key events".

    *below* is where they end.
    """
    above = paragraphs[first - 1]
    return (
        below - first <= _MOST_SUBHEADS
        and below < len(paragraphs)
        and paragraphs[first].text[0] in _BULLETS
        and kinds[below] in {None, SegmentKind.DATELINE}
        and (
            is_over_list(above.text)
            or (
                kinds[first - 1] is SegmentKind.HEADLINE
                and above.text[-1].isalnum()
                # Apart from both; else they may be all that the text says.
                and paragraphs[first].start - above.end > 1
                and paragraphs[below].start - paragraphs[below - 1].end > 1
            )
        )
    )


def _is_standfirst(paragraphs: Sequence[Paragraph], kinds: Kinds, index: int) -> bool:
    """Tell whether a short paragraph has a byline or a credit under it, then prose."""
    if index + 2 >= len(paragraphs):
        return False
    line, below = paragraphs[index], paragraphs[index + 1].text
    return (
        line.words <= _LONGEST_STANDFIRST
        and (
            kinds[index + 1]
            in {SegmentKind.CREDIT, SegmentKind.DATELINE, SegmentKind.BYLINE}
            or is_byline(below)
            or is_name(below)
        )
        and not is_clock(below)
        and _first_prose(paragraphs, kinds, index + 2) < index + 5
    )


def _read_below_headline(
    paragraphs: Sequence[Paragraph],
    kinds: Kinds,
    indices: range,
    places: Collection[str],
) -> None:
    """Settle the lines between the headline and the prose."""
    for index in indices:
        text = paragraphs[index].text
        if kinds[index] in _MAKERS and (is_byline(text) or text.isalpha()):
            # "Translated by Ana Roe", "Story and photos by Ana Roe", "Reuters"
            kinds[index] = SegmentKind.BYLINE
    listed = [
        index
        for index in indices
        if kinds[index] is None and opens_item(paragraphs[index].text)
    ]
    if len(listed) <= _MOST_LISTED and (
        any(
            kinds[index] is SegmentKind.DATELINE or is_byline(paragraphs[index].text)
            for index in range(listed[-1] + 1 if listed else indices.stop, indices.stop)
        )
        or (
            listed
            and listed[-1] == indices.stop - 1
            and indices.stop < len(paragraphs)
            and find_dateline(paragraphs[indices.stop].text, first=True) is not None
        )
        or (listed and _opens_summary(paragraphs, kinds, listed[0], listed[-1] + 1))
    ):
        # What an agency sums its story up in.
        for index in listed:
            kinds[index] = SegmentKind.SUBHEAD
    _read_dates(paragraphs, kinds, indices)
    clocks = (
        index
        for index in indices
        if kinds[index] is SegmentKind.DATELINE and is_clock(paragraphs[index].text)
    )
    entries = next(clocks, indices.stop)  # of a live page
    between = [index for index in range(indices.start, entries) if kinds[index] is None]
    dated = any(kinds[index] is SegmentKind.DATELINE for index in indices) or (
        indices.stop < len(paragraphs)
        and find_dateline(paragraphs[indices.stop].text, first=True) is not None
    )
    for index in between:
        line = paragraphs[index]
        few = len(between) <= _MOST_SUBHEADS
        above = paragraphs[index - 1]
        below_byline = (
            kinds[index - 1] is SegmentKind.BYLINE and line.start - above.end == 1
        )
        if is_byline(line.text) or (
            few
            and not is_over_list(line.text)
            and (
                is_name(line.text)
                or is_office(line.text)
                or is_known_agency(line.text.partition(",")[0])
                or (below_byline and is_writers_office(line.text))
                or (
                    (dated or _is_tied_to_headline(paragraphs, kinds, index))
                    and is_name_in_capitals(line.text)
                )
            )
        ):
            kinds[index] = SegmentKind.BYLINE
        elif index == indices.stop - 1 and is_place_line(line.text):
            named = is_name_in_capitals(line.text) and line.text.lower() not in places
            kinds[index] = SegmentKind.BYLINE if named else SegmentKind.DATELINE
        elif (
            is_section_path(line.text, under=True)
            or _is_of_site(line.text)
            or is_kind_of_text(line.text)
        ):
            kinds[index] = SegmentKind.NOTICE
        elif few and is_subhead(line):
            kinds[index] = SegmentKind.SUBHEAD


def _is_tied_to_headline(
    paragraphs: Sequence[Paragraph], kinds: Kinds, index: int
) -> bool:
    """Tell whether a headline stands right above a line, and a blank line below it."""
    above, line, *below = paragraphs[index - 1 : index + 2]
    return (
        bool(below)
        and kinds[index - 1] is SegmentKind.HEADLINE
        and not above.text.isupper()
        and line.start - above.end == 1
        and below[0].start - line.end > 1
    )


def _read_dates(paragraphs: Sequence[Paragraph], kinds: Kinds, indices: range) -> None:
    """Settle what under a headline is a date or a picture's credit by its place."""
    for index in indices:
        line, kind = paragraphs[index], kinds[index]
        noticed = kind is SegmentKind.NOTICE
        if (kind is None or (noticed and is_date_of_page(line.text))) and (
            is_dated_line(line.text) and not is_byline(line.text)
        ):
            kinds[index] = SegmentKind.DATELINE
        elif noticed and line.text[0] == "©" and "/" in line.text:
            kinds[index] = SegmentKind.CREDIT  # "© Acme/Ana Roe"


def _read_headings(paragraphs: Sequence[Paragraph], kinds: Kinds, first: int) -> None:
    """Settle the headings among the prose, and the captions without a verb."""
    for index in range(first, len(paragraphs) - 1):
        line = paragraphs[index]
        if (
            kinds[index] is SegmentKind.DATELINE
            and not is_clock(line.text)
            and is_prose(paragraphs[index + 1])
            and paragraphs[index - 1].words > _LONGEST_FRAGMENT
        ):
            kinds[index] = SegmentKind.SUBHEAD  # a day in a list of days
        if kinds[index] is not None or line.words > _LONGEST_FRAGMENT:
            continue
        above = paragraphs[index - 1] if index and kinds[index - 1] is None else None
        at = index + 1
        if is_rule(paragraphs[at].text) and at + 1 < len(paragraphs):
            above, at = None, at + 1  # drawn under it, so that no other mark is needed
        below = paragraphs[at]
        if kinds[at] is None and is_heading(line, above, below):
            kinds[index] = SegmentKind.SUBHEAD
        elif (
            index > first
            and line.text[-1] == "."
            and paragraphs[index - 1].text[-1] != ";"
            and is_fragment(line.text)
        ):
            kinds[index] = SegmentKind.CAPTION


def _segments(
    text: str,
    paragraphs: Sequence[Paragraph],
    kinds: Sequence[SegmentKind],
    places: Collection[str],
) -> list[Segment]:
    """Make the segments; split off datelines and captions that open prose."""
    forms = find_forms(paragraphs, kinds)
    segments: list[Segment] = []
    bodies = 0
    dated = False
    all_bodies = kinds.count(SegmentKind.BODY)
    for paragraph, kind, form in zip(paragraphs, kinds, forms, strict=True):
        start = paragraph.start
        if kind is SegmentKind.BODY:
            if form is BodyForm.PARAGRAPH:
                headed = dated and segments[-1].kind is SegmentKind.SUBHEAD
                first = bodies == 0 or headed
                for end, opening in _openings(
                    paragraph.text, bodies, places, first=first
                ):
                    dated = dated or opening is SegmentKind.DATELINE
                    words = text[start : paragraph.start + end]
                    segments.append(Segment(start, start + len(words), words, opening))
                    start += len(words)
                    while start < paragraph.end and text[start].isspace():
                        start += 1
            bodies += 1
        words = paragraph.text[start - paragraph.start :]
        if not words:
            continue  # the opening was all
        last = kind is SegmentKind.BODY and bodies == all_bodies
        closing = find_closing_credit(words) if last else None
        if closing is not None:
            prose = words[:closing].rstrip()
            segments.append(Segment(start, start + len(prose), prose, kind, form))
            words = words[closing:]
            credit = SegmentKind.CREDIT
            segments.append(
                Segment(paragraph.end - len(words), paragraph.end, words, credit)
            )
            continue
        if (
            kind is SegmentKind.NOTICE
            and segments
            and segments[-1].kind is kind
            and (segments[-1].text or "").lower() == "tags"
            and text[segments[-1].end : start].count("\n") == 1
        ):
            start = segments.pop().start
            words = text[start : paragraph.end]
        if (
            kind is SegmentKind.BYLINE
            and segments
            and segments[-1].kind is kind
            and is_writers_office(words)
            and text[segments[-1].end : start].count("\n") == 1
        ):
            # "By Ana Roe", "Staff Writer": one byline over two lines.
            start = segments.pop().start
            words = text[start : paragraph.end]
        segments.append(Segment(start, paragraph.end, words, kind, form))
    return segments


def _openings(
    paragraph: str, before: int, places: Collection[str], *, first: bool
) -> Iterator[tuple[int, SegmentKind]]:
    """
    Yield where what opens a paragraph before its prose ends, and its kind.

    *before* is how many paragraphs of prose stand above, *first* whether it is the
    first of the text or of a further story, where the one above had a dateline.
    """
    at = 0
    dateline = find_dateline(paragraph, first=first)
    if dateline is None and first and places:
        dateline = find_opening_place(paragraph, places)
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
