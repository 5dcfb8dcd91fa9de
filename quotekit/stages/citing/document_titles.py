"""Titles of reports, studies and books, beside the word for such a writing."""

from collections.abc import Iterator

from quotekit.stages.citing.document_names import FoundDocument, Line
from quotekit.stages.citing.document_sorts import (
    BODIES,
    CLOSING,
    DAYS,
    LONGEST_TITLE,
)
from quotekit.stages.patterns import when_needed
from quotekit.stages.vocabulary.class_words import POSSESSIVES
from quotekit.stages.word_sets import word_set

# The sorts of writing that have titles, and the words between them and a title.
WRITINGS = word_set(
    """
    analysis anthology article assessment audit autobiography bill biography book
    booklet brief briefing brochure chapter column communiqué declaration dissertation
    document dossier editorial encyclical essay evaluation exhortation factsheet guide
    guidelines handbook investigation law leaflet manifesto manual memoir memorandum
    monograph novel op-ed pamphlet paper petition piece post publication report
    resolution review sheet toolkit
    story strategy study survey thesis treaty articles books essays papers reports
    studies memoirs
    """
)

# Those that a title stands before: "“Broken Promises”, a report by".
_AFTER_TITLE = WRITINGS - word_set(
    """
    bill law story piece post column review sheet strategy
    """
)

_CALLED = word_set("entitled titled called named headlined dubbed title headline")

_BETWEEN_TITLE = word_set("is was are as , :")

# "under the title", "under the headline".
_UNDER_TITLE = ("under", "the")

# Those whose titles are known without marks, by their capitals.
_BARE_TITLED = word_set(
    """
    autobiography biography book booklet books dossier encyclical handbook manifesto
    manual memoir memoirs novel pamphlet report
    """
)

# Words in lower case that titles hold.
_INSIDE_TITLE = word_set("of the and in for to a an on with from at against")

_TITLE_OPENINGS = word_set("The A An On How Why From To")

_NO_TITLE = DAYS | word_set(
    """
    He She It They We I You That This These Mr. Mrs. Ms. Dr. President
    """
)

# What leads from a title to the sort of writing that it is.
_APPOSED = word_set(", a an the its their his her this")

_OPENING = {close: mark for mark, close in CLOSING.items()}

# "Trends in Asylum, 2004" in a line that links to a file.
_LINKED_TITLE = when_needed(
    r"[“\"«](?P<title>[\p{Lu}\d][^“”\"«»\n]{2,200})[”\"»](?=\s(?:here\b|[\[(](?i:pdf|doc)))"
)


def find_linked_titles(text: str, start: int, end: int) -> Iterator[FoundDocument]:
    """Yield the titles of the files that a notice links to."""
    for match in _LINKED_TITLE.finditer(text, start, end):
        title = match["title"].rstrip(" ,.;")
        begin = match.start("title")
        name = " ".join(title.split())
        yield FoundDocument(begin, begin + len(title), name, "title")


def find_title(line: Line, at: int) -> FoundDocument | None:
    """Return the title that stands beside the word for a writing."""
    now, called = _behind_writing(line, at)
    mark = line.words[now] if now < line.stop else ""
    if mark in CLOSING:
        found = _marked_title(line, now, CLOSING[mark])
        if found is not None and (called or _in_title_case(found.target)):
            return found
        return None
    bare = (
        line.words[at] in _BARE_TITLED
        and _is_noun(line, at)
        and (
            "," not in line.words[at + 1 : now]
            or line.word(now) in _TITLE_OPENINGS
            or _is_enclosed(line, now)
            or ":" in line.words[now : now + 8]
        )
    )
    if (bare or called) and not line.titled:
        found = _bare_title(line, now, called=called)
        if found is not None:
            return found
    if line.words[at] in _AFTER_TITLE:
        return _title_before(line, at)
    return None


def _behind_writing(line: Line, at: int) -> tuple[int, bool]:
    """Return where "(2015), entitled" ends, and whether it announces a title."""
    now = _behind_brackets(line, at + 1)
    if line.word(now) in {"by", "from"}:
        # "a report by the Board of Ports (BOP), “…”"
        now += 1 + (line.word(now + 1) == "the")
        while line.word(now)[:1].isupper() or line.word(now) in {"of", "for", "and"}:
            now += 1
        now = _behind_brackets(line, now)
    called = False
    while True:
        if (line.word(now), line.word(now + 1)) == _UNDER_TITLE:
            now += 2  # and then "title" or "headline"
        if line.word(now) in _CALLED:
            called = True
        elif line.word(now) not in _BETWEEN_TITLE:
            return now, called
        now += 1


def _behind_brackets(line: Line, at: int) -> int:
    """Return where the brackets that open at *at* end, *at* if there are none."""
    if line.word(at) != "(":
        return at
    close = at + 1
    while close < at + _LONGEST_BRACKETS and line.word(close) != ")":
        close += 1
    return close + 1


_LONGEST_BRACKETS = 8


_BODIES = BODIES | word_set("Agency Authority Bank Bureau Church Ministry Party Union")


def _is_enclosed(line: Line, at: int) -> bool:
    """Tell whether a title ends at a comma before its verb: "…, Eels at Home, says"."""
    end = at
    while end < at + 16 and (
        line.word(end)[:1].isupper() or line.word(end) in _INSIDE_TITLE
    ):
        end += 1
    return (
        end > at + 2
        and line.word(end) == ","
        and line.word(end + 1).islower()
        and line.word(at) not in _BODIES
        and line.word(at - 1) == ","
    )


def _is_noun(line: Line, at: int) -> bool:
    """Tell whether "report" or "book" is no verb: none stands behind its subject."""
    before = line.word(at - 1)
    return (
        before in POSSESSIVES
        or (before.isalnum() and before[-1] != "s")
        or (before.lower() in {"its", "his", "this"})
    )


def _marked_title(line: Line, opening: int, close: str) -> FoundDocument | None:
    """Return the title between the mark at *opening* and its closing one."""
    for at in range(opening + 2, min(opening + LONGEST_TITLE, line.stop)):
        if line.words[at] == close:
            last = at
            while last > opening + 1 and line.words[last - 1] in {",", ".", ";"}:
                last -= 1
            first = line.words[opening + 1]
            if last == opening + 1 or not (first[0].isupper() or first[0].isdecimal()):
                return None
            return line.found(opening + 1, last, "title")
    return None


def _title_before(line: Line, at: int) -> FoundDocument | None:
    """Return the title in marks that a writing is named behind."""
    now = at - 1
    low = max(line.first, at - 5)
    while now >= low and line.words[now] not in _OPENING:
        if not (line.words[now] == "," or line.words[now].isalpha()):
            return None
        now -= 1
    if now < low or (now < at - 1 and line.words[now + 1] not in _APPOSED):
        return None
    mark = _OPENING[line.words[now]]
    for opening in range(now - 2, max(now - LONGEST_TITLE, -1), -1):
        if line.words[opening] == mark:
            found = _marked_title(line, opening, line.words[now])
            return found if found and _in_title_case(found.target) else None
    return None


def _bare_title(line: Line, at: int, *, called: bool) -> FoundDocument | None:
    """Return a title whose marks or italics got lost: "her book The Last Harbor"."""
    first = line.word(at)
    if not first[:1].isupper() or first in _NO_TITLE:
        return None
    end = now = at
    linked = first in _TITLE_OPENINGS
    while now < at + 16:
        word = line.word(now)
        if word[:1].isupper() and word not in _NO_TITLE:
            now += 1
            end = now
        elif word in _INSIDE_TITLE:
            now += 1
        elif (word in {":", "’s", "'s"} or (called and word == ",")) and line.word(
            now + 1
        )[:1].isupper():
            now += 1
            linked = linked or word == ":"
        else:
            break
    linked = linked or any(line.words[k].islower() for k in range(at, end))
    if end - at < 2 or not (called or (linked and end - at > 2)):
        return None
    return line.found(at, end, "title")


def _in_title_case(title: str) -> bool:
    """Tell whether a quotation is set as a title: most long words in capitals."""
    words = [word for word in title.split() if len(word) > 3 and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) > 1 and 3 * capitals >= 2 * len(words)
