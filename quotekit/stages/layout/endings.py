"""What stands below a text: the mark of its end, signatures, contacts, notes."""

from collections.abc import Sequence

import regex

from quotekit.annotations.segments import SegmentKind
from quotekit.stages.layout.credits import (
    has_speech,
    is_byline,
    is_known_agency,
    is_name,
    is_office,
    is_slashed_name,
    is_writers_office,
)
from quotekit.stages.layout.datelines import is_date_of_page
from quotekit.stages.layout.headlines import is_prose, is_sender
from quotekit.stages.layout.notices import (
    is_contact,
    is_end_mark,
    is_reference,
    is_story_list,
    opens_boilerplate,
    opens_notes,
    without_markup,
)
from quotekit.stages.layout.paragraphs import Paragraph, opens_item
from quotekit.stages.layout.signatures import (
    is_about_unnamed_writer,
    is_about_writer,
    is_initials,
    is_letters,
    is_signature,
    opens_signature,
)
from quotekit.stages.patterns import holds_any, when_needed

# In words; nothing longer is a line of a list of contacts, or initials, a number.
LONGEST_LISTED = 12
_LONGEST_SHORT = 5

# After the mark of a text's end, or the heading "About Acme", there follow a few
# paragraphs; where there are more, the text goes on, unless it said "ENDS" or they
# are its notes.
_MOST_BOILERPLATE = 12
_MOST_NOTES = 30

# In the first half of a page, at most so many follow "About Acme".
_MOST_SILENT = 2

Kinds = list[SegmentKind | None]
"""What each paragraph is; None is not settled yet, and body in the end."""

# How headings open that stand over a paragraph or a list; "Notes to editors" and
# "Contacts" are notices as what follows.
_HEADINGS = (
    "About ",
    "ABOUT ",
    "Source",
    "Related",
    "External",
    "Sister",
    "Reference",
    "Publication",
)

_NOT_SETTLED = frozenset({None, SegmentKind.SUBHEAD})


def read_end(paragraphs: Sequence[Paragraph], kinds: Kinds, first: int) -> None:
    """Settle what follows the mark of the text's end or opens boilerplate."""
    count = len(paragraphs)
    done = first
    for index in range(first + 1, count):
        text = paragraphs[index].text
        most = _MOST_NOTES if opens_notes(text) else _MOST_BOILERPLATE
        if count - index <= most + 1 and (
            _ends_text(text, kinds[index])
            or (
                kinds[index] is SegmentKind.NOTICE
                and is_end_mark(text)
                and all(map(_is_short, paragraphs[index + 1 :]))
            )
            or (
                _opens_boilerplate(text, kinds[index])
                and (
                    2 * index >= count
                    or (
                        not is_story_list(text)
                        and _is_all_silent(paragraphs, kinds, index)
                    )
                )
            )
        ):
            kinds[index] = _kind_of_opening(text)
            for later in range(index + 1, count):
                if kinds[later] in _NOT_SETTLED and _is_silent(paragraphs[later]):
                    kinds[later] = _kind_of_opening(paragraphs[later].text)
            _read_signatures(paragraphs, kinds, range(first + 1, index))
            return
        if index > done and kinds[index] is SegmentKind.NOTICE:
            done = _read_listed(paragraphs, kinds, index)
    _read_signatures(paragraphs, kinds, range(first + 1, count))


def _read_signatures(
    paragraphs: Sequence[Paragraph], kinds: Kinds, indices: range
) -> None:
    """Settle the bylines and agencies' names that stand below the last prose."""
    for later in reversed(indices):
        if kinds[later] is None:
            text = paragraphs[later].text
            if is_signature(text) or is_initials(text):
                kinds[later] = SegmentKind.CREDIT
            elif is_byline(text):
                kinds[later] = SegmentKind.BYLINE
            elif (
                is_known_agency(text)
                or _is_in_brackets(text)
                or ("/" in text and is_slashed_name(text))
            ):
                kinds[later] = SegmentKind.CREDIT
            else:
                return


def _is_in_brackets(line: str) -> bool:
    """Tell whether *line* is a name or an agency's letters: "(Ana Roe)", "(ANI)"."""
    inside = line[1:-1].strip()
    return (
        line[0] == "(" and line[-1] == ")" and (is_letters(inside) or is_name(inside))
    )


def read_below_prose(paragraphs: Sequence[Paragraph], kinds: Kinds, first: int) -> None:
    """Settle what stands below the last prose: on the writer, the office, the site."""
    writers = " ".join(
        line.text.lower()
        for line, kind in zip(paragraphs, kinds, strict=True)
        if kind is SegmentKind.BYLINE
    )
    below = len(paragraphs)
    while below > first + 1:
        line = paragraphs[below - 1]
        if kinds[below - 1] is None:
            above = paragraphs[below - 2]
            if (
                _is_footnote(line.text)
                or _is_bracketed_note(line.text)
                or is_about_writer(line.text.strip("()"), writers, above.text)
                or (
                    below > first + 2
                    and line.words <= _LONGEST_ABOUT_WRITER
                    and is_about_unnamed_writer(
                        line.text,
                        "\n".join(one.text for one in paragraphs[: below - 1]),
                    )
                )
                or _is_lone_bullet(line, above, paragraphs[below : below + 1])
            ):
                kinds[below - 1] = SegmentKind.NOTICE
            elif is_prose(line) and not _has_number(line):
                break
        below -= 1
    _read_signer(paragraphs, kinds, below)
    noticed = False
    for index in range(below, len(paragraphs)):
        if kinds[index] in _NOT_SETTLED or kinds[index] is SegmentKind.DATELINE:
            after = paragraphs[index + 1 : index + 2]
            alone = index == below and not any(map(is_prose, after))
            kinds[index] = _kind_below_prose(
                paragraphs[index], kinds[index], writers, alone=alone, noticed=noticed
            )
        noticed = noticed or kinds[index] is SegmentKind.NOTICE


# In words: what is said of a writer, and no paragraph of prose.
_LONGEST_ABOUT_WRITER = 60


def _read_signer(paragraphs: Sequence[Paragraph], kinds: Kinds, below: int) -> None:
    """Settle who signs a text right below its last prose: "Ana Roe", "Chairperson"."""
    if below >= len(paragraphs) or paragraphs[below - 1].text[-1] == ":":
        return
    if paragraphs[below].text.rstrip(",:").lower() in _CLOSINGS:
        kinds[below] = SegmentKind.NOTICE
        below += 1
    if opens_signature(paragraphs[below].text):
        for index in range(below, min(below + _MOST_SIGNING, len(paragraphs))):
            if kinds[index] in _NOT_SETTLED and _is_short(paragraphs[index]):
                kinds[index] = SegmentKind.NOTICE
        return
    names = [
        index
        for index in range(below, min(below + 3, len(paragraphs)))
        if kinds[index] is None and is_name(paragraphs[index].text)
    ]
    office = paragraphs[below + 1 : below + 2]
    tied = (
        bool(office)
        and kinds[below + 1] is None
        and office[0].start - paragraphs[below].end == 1
        and is_writers_office(office[0].text)
    )
    if names != [below]:
        return  # none, or a list of them
    kinds[below] = SegmentKind.BYLINE
    if tied:
        kinds[below + 1] = SegmentKind.BYLINE


# In lines: "For the Executive Bureau", "The Secretary General", "Ana Roe".
_MOST_SIGNING = 4

# How letters end.
_CLOSINGS = frozenset(
    {
        *("best regards", "kind regards", "regards", "signed", "sincerely"),
        *("yours", "yours faithfully", "yours sincerely", "yours truly"),
    }
)


def _kind_below_prose(
    line: Paragraph,
    kind: SegmentKind | None,
    writers: str,
    *,
    alone: bool,
    noticed: bool,
) -> SegmentKind | None:
    """
    Return what a line below the last prose is.

    *alone* tells that it is right below and that no prose follows, *noticed* that a
    notice stands above it.
    """
    text = line.text
    if kind is SegmentKind.DATELINE:
        return SegmentKind.NOTICE if is_date_of_page(text) else kind
    if text.lower() in writers and is_name(text):
        return SegmentKind.NOTICE  # over what is said of the writer
    if kind is not None:
        return kind
    if alone and is_letters(text):
        return SegmentKind.CREDIT
    if (
        is_office(text)
        or is_sender(text)
        or (noticed and _is_listed(line))
        or _has_number(line)
    ):
        return SegmentKind.NOTICE
    return None


def _is_listed(line: Paragraph) -> bool:
    """Tell whether a line below a notice may be another of its sort."""
    return (
        line.words <= LONGEST_LISTED
        and not line.closed
        and not opens_item(line.text)
        and _is_silent(line)
    )


def _has_number(line: Paragraph) -> bool:
    """Tell whether *line* is where an office is, with its box or telephone."""
    text = line.text
    return (
        line.words <= _LONGEST_ADDRESS
        and holds_any(text, _NUMBER_HINTS)
        and _NUMBER.search(text) is not None
        and not has_speech(text)
    )


# "Harbor House, Long Road. P.O. Box 74359 Ode. Tel: 254-20-2717908".
_NUMBER = when_needed(
    r"\b(?:p\.?\s?o\.?\sbox|tel|telephone|phone|fax)\b\.?\s?:?\s?[+(]?\d",
    regex.IGNORECASE,
)
_NUMBER_HINTS = ("Box", "BOX", "Tel", "TEL", "hone", "Fax", "FAX")
_LONGEST_ADDRESS = 30  # in words


def _is_footnote(line: str) -> bool:
    """Tell whether *line* explains a star in the text: "*Not her real name"."""
    return line[0] == "*" and line[1:2].isalpha() and not has_speech(line)


def _is_bracketed_note(line: str) -> bool:
    """Tell whether *line* is words in brackets: "(The briefing ended at 12.50)"."""
    return (
        line[0] in "(["
        and line[-1] in ")]"
        and line[-2:-1].isalnum()
        and line.count(" ") < LONGEST_LISTED + 8
        and not has_speech(line)
    )


def _is_lone_bullet(
    line: Paragraph, above: Paragraph, after: Sequence[Paragraph]
) -> bool:
    """Tell whether a lone bullet below the prose opens a note, as of a tour."""
    return (
        line.text.startswith("• ")
        and not any(opens_item(other.text) for other in (above, *after))
        and above.text[-1] != ":"
        and _is_silent(line)
    )


def _is_short(paragraph: Paragraph) -> bool:
    """Tell whether a short line, as of initials or a number, is no prose."""
    return paragraph.words <= _LONGEST_SHORT and not paragraph.closed


def _is_silent(paragraph: Paragraph) -> bool:
    """Tell whether nobody speaks in a paragraph; titles are no speech."""
    return is_reference(paragraph.text) or not has_speech(paragraph.text)


def _ends_text(line: str, kind: SegmentKind | None) -> bool:
    """Tell whether *line* is a mark of the end, as "* * *" is not."""
    return (
        kind is SegmentKind.NOTICE
        and is_end_mark(line)
        and ("#" in line or any(map(str.isalnum, line)))
    )


def _opens_boilerplate(line: str, kind: SegmentKind | None) -> bool:
    """Tell whether *line* is the heading of the last notices."""
    return (kind in _NOT_SETTLED or kind is SegmentKind.NOTICE) and opens_boilerplate(
        line
    )


def _kind_of_opening(line: str) -> SegmentKind:
    """Return what a line of boilerplate is: "About Acme", "Sources" are headings."""
    heading = without_markup(line)
    if (
        opens_boilerplate(line)
        and heading.startswith(_HEADINGS)
        and heading[-1].isalnum()
    ):
        return SegmentKind.SUBHEAD
    return SegmentKind.NOTICE


def _is_all_silent(paragraphs: Sequence[Paragraph], kinds: Kinds, index: int) -> bool:
    """Tell whether little prose follows, and nobody speaks in it."""
    prose = [
        paragraph
        for paragraph, kind in zip(
            paragraphs[index + 1 :], kinds[index + 1 :], strict=True
        )
        if kind is None and is_prose(paragraph)
    ]
    return len(prose) <= _MOST_SILENT and not any(
        has_speech(paragraph.text) for paragraph in prose
    )


def _read_listed(paragraphs: Sequence[Paragraph], kinds: Kinds, index: int) -> int:
    """
    Settle the short lines below a contact or below "Related stories".

    Return the index of the last of them, *index* if there is none.
    """
    text = paragraphs[index].text
    if not (is_contact(text) or is_story_list(text)):
        return index
    for later in range(index + 1, min(index + _MOST_BOILERPLATE, len(paragraphs))):
        line = paragraphs[later]
        if kinds[later] is not SegmentKind.NOTICE and (
            kinds[later] not in _NOT_SETTLED
            or (is_prose(line) and not is_reference(line.text))
            or line.words > LONGEST_LISTED
            or not _is_silent(line)
        ):
            return later - 1
        kinds[later] = SegmentKind.NOTICE
    return index
