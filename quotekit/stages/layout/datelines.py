"""Datelines: where and when a text was written, and who sent it.

"GENEVA, 3 May (TASS) —", "Astana. 9 December.", "Friday, July 21, 2017".
A dateline stands on a line of its own or opens the first paragraph; there it
ends with its dash, so that the rest of the line begins with the prose.
"""

import re
from collections.abc import Collection, Mapping
from typing import NamedTuple

import regex

from quotekit.stages.patterns import holds_any, when_needed

# The names of months and days, short or long, with the period of a short form.
_MONTH = (
    r"(?i:jan(?:uary)?+|feb(?:ruary)?+|mar(?:ch)?+|apr(?:il)?+|may|june?+|july?+"
    r"|aug(?:ust)?+|sept?+(?:ember)?+|oct(?:ober)?+|nov(?:ember)?+|dec(?:ember)?+)"
    r"\b\.?+"
)
_WEEKDAY = (
    r"(?i:(?:mon|tues?+|wed(?:nes)?+|thu(?:rs?+)?+|fri|sat(?:ur)?+|sun)(?:day)?+)\b\.?+"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?+"
_YEAR = r"(?:1[89]|20)\d\d"

# "3 May", "3rd of May 2016", "5-Nov.-2014", "May 3, 2016", "03.05.2016",
# "2016-05-03", with a day of the week before it.  The groups tell whether there
# is a day of the week and a year, which prose seldom gives both.
_DATE = (
    rf"(?:(?P<weekday>{_WEEKDAY}),?+\s)?+"
    rf"(?:{_DAY}(?:\sof)?+[\s-]{_MONTH}(?:,?+[\s-](?P<year>{_YEAR}))?+"
    rf"|{_MONTH}(?:\s|(?<=\.)){_DAY}(?:,?+\s?+(?P<year>{_YEAR}))?+"
    rf"|{_DAY}[./]\d{{1,2}}[./](?P<year>\d{{4}})"
    r"|(?P<year>\d{4})(?:-\d\d-\d\d|/\d\d/\d\d|\.\s?+\d\d\.\s?+\d\d\.?+))(?!\w)"
)

# ", 10:23 am", " | 18:05 GMT", " at 4.30 p.m. ET".
_TIME = (
    r"(?:,?+\s?+(?:at\s|@\s?+|[|•·–—-]\s)?+\d{1,2}[:.]\d\d(?::\d\d)?+"
    r"(?:\s?+[AaPp]\.?+[Mm]\b\.?+)?+(?:\s(?:GMT|UTC|(?-i:[A-Z]{2,4}))\b)?+)"
)

# A word of a place name; a month before a number and a day of the week are none.
_PLACE_WORD = (
    rf"(?!{_MONTH}\s?+\d|(?:(?i:mon|tues|wednes|thurs|fri|satur|sun)day)\b)"
    r"\p{Lu}(?:[\p{L}\p{M}'’.]|-(?=\p{L}))*+"
)
# A pattern with places opens with this: one that held the words of each would take
# three times as long to compile.
_DEFINED = rf"(?(DEFINE)(?P<word>(?-i:{_PLACE_WORD})))"
# "GENEVA", "Rio de Janeiro", "WASHINGTON, D.C.", "Geneva/New York".
_PLACE = (
    r"(?&word)"
    r"(?:(?:\s(?:(?i:de|del|la|al|el|da|do|of|and|upon|sur|der)\s)?+|/)(?&word)){0,3}"
)

# Who sent it: "(TASS)", "/PRNewswire/", "(3 May 2016)".
_AGENCY = r"\([^()\n]{2,60}\)|/\s?+[^/\n]{2,30}/"

# The sender without brackets, which only a mark after it tells from prose:
# "YEREVAN, MAY 5, ARMENPRESS.", "Astana. 9 December. Kazakhstan Today -"; an initial
# tells nothing: "LUND, May 3, 2016 - Governor Ana M. Lisi said".
_NAME = (
    r"\p{Lu}[\p{L}.]++(?:\s\p{Lu}[\p{L}.]++){0,2}"
    r"(?=/|:\s|\s?[—–―]|\s-|(?<=\p{Lu}{2}\.)\s)"
)

_PARTS = (
    (
        "place",
        when_needed(
            rf"{_DEFINED}{_PLACE}(?P<region>(?:,\s?+{_PLACE}"
            r"(?:\s(?:province|region|district|oblast|county|governorate|prefecture)\b)?+"
            r"){1,3})?+"
        ),
    ),
    ("date", when_needed(_DATE)),
    ("agency", when_needed(_AGENCY)),
    ("name", when_needed(_NAME)),
)

# What stands between two parts, and after the last: a dash, a period, a comma, a
# colon, a slash, or a blank alone.  A hyphen is a dash only beside a blank.
_SEPARATOR = when_needed(
    r"\s{0,3}+(?P<mark>(?<=\s)»(?=\s)|[—–―‒]|-{2,3}|[.,;:|•]{1,2}+|/(?!\S)|(?<=\s)-|-(?=\s))?+"
    r"(?P<dash>(?<=[.,;/]\s?)[—–―-]{1,2})?+\s{0,3}+"
)

# A line that holds nothing but a date, with a place or a label before it, a time
# after it.
_LINE = when_needed(
    rf"{_DEFINED}"
    r"(?:(?:(?:first\s)?(?:published|posted|issued|released|updated|created|added|uploaded)"
    r"(?:\son)?+|date(?:\sof\s(?:issue|release|publication))?)(?:\s?+[:|–-])?+\s"
    r"|(?:press\sreleases?+|news|statements?+|announcements?+|articles?+)\s?+[|•·:–—-]\s?+)?+"
    r"(?:\d{1,2}[:.]\d\d\s?+[ap]\.?+m\b\.?+,?+\s|\d{1,2}:\d\d,?+\s(?:\|\s)?+)?+"
    rf"(?:(?-i:{_PLACE}(?:,\s?+{_PLACE}){{0,3}})(?:\s?+[,.;|–—-]\s?+|\s))?"
    rf"\(?+(?:{_DATE}|{_MONTH}\s{_YEAR}|{_DAY}/[ivx]{{1,4}}/{_YEAR})\)?+{_TIME}?+"
    r"(?:\s?+[.|](?=\s?$))?+"
    r"(?:\s(?:first\spublished|last\s(?:modified|updated))\b.{0,60}+"
    r"|\sby\s(?-i:\p{Lu}(?:[\p{L}\p{M} “”«»\"’`'-]|(?<=\b\p{Lu}|\b[JS]r)\.){1,40}+)"
    r"|\s?+\((?-i:\p{Lu})[\p{L}.]{1,20}+\)"
    r"|\s?+[|•·–—-]\s?+(?:press\srelease|news|statement|announcement|article)s?+"
    rf"|(?:,|\s?[|•·])\s(?-i:{_PLACE})|(?:\s[|•·]\s[^|\n]{{2,60}}){{1,3}})?",
    regex.IGNORECASE,
)

# "(Bangkok, 22 September) The …"
_IN_BRACKETS = when_needed(
    rf"{_DEFINED}\({_PLACE}(?:,\s?+{_PLACE}){{0,2}},?+\s{_DATE}\)(?=\s)"
)
_DIGIT = re.compile(r"\d")
_FIRST_WORD = when_needed(r"[^\s,/]++")
_ANY_DATE = when_needed(_DATE)

# In brackets after a name, but no agency: a politician's party, an age, a year.
_NO_AGENCY = when_needed(r"[RDIL][-–]\p{Lu}|\d++$|\P{Lu}")

# No dateline is without one of these, or a number.
_MARKS = ("—", "–", "―", "--", " -", "- ", "(", "/", ":", " » ")

# No dateline is longer, in characters.
_LONGEST = 160

# What newsrooms put in capitals before a dash or a colon that is no place.
_NOT_PLACES = frozenset(
    """
    ADVISORY ALERT ALSO ANALYSIS ANSWER BACKGROUND BREAKING CHAIR COLUMN COMMENT
    CONTACT CORRECTED CORRECTION DATE DEAR EDITORIAL EMBARGO EMBARGOED END ENDS
    EXCLUSIVE EXPLAINER FACT FACTBOX FEATURE FEATURES FILE FROM HIGHLIGHTS HOME HOST
    INTERVIEW INTERVIEWER INTRODUCTION LETTER LETTERS LISTEN LIVE MODERATOR MORE NEWS
    NOTE OBITUARY OP-ED OPINION PHOTO PHOTOS PODCAST POLL PREMIUM PRESS PROFILE
    QUESTION QUESTIONER READ RELATED RELEASE REPORTER REVIEW SECOND SOURCE
    SOURCES SPORT SPORTS STATEMENT STORY SUBJECT SUMMARY TIMELINE TOPIC TRANSCRIPT
    UPDATE UPDATED URGENT VIDEO VIDEOS WARNING WATCH WHAT WHEN WHERE WHO WHY
    """.split()  # noqa: SIM905  # read like prose
)

# Words that open a sentence of prose, so that the dash after them is its own.
_NOT_MIXED_PLACES = frozenset(
    """
    A All Also An And Another Any As At But By Even Every Few For From He Her Here
    His How I If In Instead It Its Many More Most My Never No Nobody None Not Nothing
    Now Of On One Only Or Our She So Some Still That The Their Then There These They
    This Those Today Tomorrow We What When Where Who Why With Yes Yesterday Yet You
    """.split()  # noqa: SIM905  # read like prose
)


def is_dateline(line: str) -> bool:
    """Tell whether *line* is a date, with or without a place, and nothing else."""
    return (
        len(line) <= _LONGEST
        and _DIGIT.search(line) is not None
        and not line.startswith(("By ", "BY "))
        and _may_be_date(line.lower())
        and _may_open_date(line)
        and _LINE.fullmatch(line) is not None
    )


# When an entry of a live page was written: "6.52pm", "14:05 BST".
_CLOCK = when_needed(
    r"\d{1,2}[.:]\d\d(?:\s?+[ap]\.?m\b\.?+)?+(?:\s(?-i:[A-Z]{2,4}))?+", regex.IGNORECASE
)
_LONGEST_CLOCK = 14  # in characters


def is_clock(line: str) -> bool:
    """Tell whether *line* is the time of a day alone: "6.52pm", "14:05 BST"."""
    return (
        len(line) <= _LONGEST_CLOCK
        and line[0].isdecimal()
        and _CLOCK.fullmatch(line) is not None
    )


def _may_hold_date(lower: str) -> bool:
    """Tell whether a line in lower case holds a month, or signs between numbers."""
    return (
        holds_any(lower, _MONTHS)
        or "/" in lower
        or lower.count(".") > 1
        or lower.count("-") > 1
    )


def _may_be_date(lower: str) -> bool:
    """Tell the same of a date in English, where "2:45 p.m." has too few digits."""
    return holds_any(lower, _MONTHS) or (
        _may_hold_date(lower) and len(_DIGIT.findall(lower)) >= _FEWEST_DIGITS
    )


# "3/v/2016"
_FEWEST_DIGITS = 5


def _may_open_date(line: str) -> bool:
    """Tell whether before its first number a line has names, labels and days alone."""
    number = _DIGIT.search(line)
    before = line[: number.start()] if number else line
    for word in before.translate(_AS_BLANKS).split():
        if word[0].islower():
            # "news-May 3"
            small = word.casefold().partition("-")[0].rstrip(",.;")
            if small not in _BEFORE_DATES and small[:3] not in _MONTHS_AND_DAYS:
                return False
    return True


# What may part the words before a date without any blank.
_AS_BLANKS = str.maketrans(dict.fromkeys("(:|•·–—", " "))
_BEFORE_DATES = frozenset(
    """
    added announcement announcements article articles created date first issue issued
    news of on posted press published release released releases statement statements
    updated uploaded
    al and da de del der do el la sur upon
    """.split()  # noqa: SIM905  # read like prose
)
_MONTHS_AND_DAYS = frozenset(
    """
    jan feb mar apr may jun jul aug sep oct nov dec
    mon tue wed thu fri sat sun
    """.split()  # noqa: SIM905  # read like prose
)


# How their names begin, and the old "s" that no case tells from the new.
_MONTHS = (
    *("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov"),
    *("dec", "ſ"),
)


# Under a headline, where there is little else with a date: a date in any language,
# with its year, what newsrooms write beside it, and what time it is.
_DATED = when_needed(
    rf"(?:{_WEEKDAY},?+\s)?+(?:{_DAY}\.?+\s\p{{L}}{{3,12}}\.?+,?+\s{_YEAR}"
    rf"|\p{{L}}{{3,12}}\.?+\s{_DAY},?+\s{_YEAR}"
    rf"|{_DAY}(?P<sign>[./-]\s?+)\d{{1,2}}(?P=sign){_YEAR}|{_YEAR}[./-]\d\d[./-]\d\d"
    r"|\d\d(?P<sign>[./-])\d\d(?P=sign)\d\d)(?!\w)"
)
_AGO = when_needed(
    r"\b(?:\d{1,2}|an?)\s(?:min(?:ute)?|hr|hour|day|week|month)s?+\sago\b"
)
_BESIDE_DATE = when_needed(
    r"\b(?:(?:first|originally|last|release|issue|publication)\s)?+(?:published|posted|issued|released|updated|created|added"
    r"|uploaded|modified|date|time|on|at)\b"
    r"|\b\d{1,2}[:.]\d\d(?::\d\d)?+(?:\s?+[ap]\.?+m\b\.?+)?+(?:\s[A-Z]{2,5}\b)?+",
    regex.IGNORECASE,
)
# In words: "Ode", "Harbor Today".
_MOST_BESIDE = 4


def is_dated_line(line: str) -> bool:
    """
    Tell whether *line*, which stands under a headline, is about when and where.

    "Ode | Updated: November 18, 2023 22:41 IST", "21 Haratua 2024", "3 hours ago":
    behind date, time and labels there are a few names at most.
    """
    if len(line) > _LONGEST or not (_DIGIT.search(line) or line.endswith("ago")):
        return False
    rest, dates = _DATED.subn(" ", line)
    rest, ago = _AGO.subn(" ", rest)
    if not dates + ago:
        return False
    others = [word for word in _BESIDE_DATE.sub(" ", rest).split() if word[0].isalnum()]
    return len(others) <= _MOST_BESIDE and all(
        word[0].isupper() or "." in word[:-1] for word in others
    )


def is_date_of_page(line: str) -> bool:
    """Tell whether a dateline says when the page was made: "Published: 3 May 2016"."""
    return _BESIDE_DATE.match(line) is not None and line[0].isalpha()


def is_place_line(line: str) -> bool:
    """Tell whether *line* is a place in capitals, or a town so with its country."""
    line = line.removesuffix(":")  # "SINGAPORE:", "CENTRAL BUREAU:"
    city, _, country = line.partition(", ")
    words = city.split() + country.split()
    return (
        city.isupper()
        and (not country or country.istitle() or country.isupper())
        and line.count(" ") < _LONGEST_PLACE_LINE
        and all(word.isalpha() and len(word) > 1 for word in words)
        and _NOT_PLACES.isdisjoint(words)
    )


# In words: "NEW YORK", "DAR ES SALAAM".
_LONGEST_PLACE_LINE = 3


# "Ana Roe May 3, 2016", "by Ana Roe on 3 May 2016", "3 May 2016 | Ana Roe".
_WRITER_AND_DATE = when_needed(
    r"(?P<writer>[^|\d]{3,80}?)(?<![,\s])\s?+(?:(?<=\s)[–—-]\s|(?<=\s)on\s)?+\s?+"
    rf"(?:(?:Published|Posted|Updated)(?:\son)?+(?:\s?+:)?+\s)?+{_DATE}{_TIME}?+(?:\s[A-Z]{{2,5}})?+"
    rf"|(?:(?:Published|Posted|Updated)(?:\son)?+(?:\s?+:)?+\s)?+{_DATE}{_TIME}?+\s?+(?:[|•·]|[–—-](?=\s))\s?+(?P<writer>[^|\d]{{4,80}}+)"
)
_BAR = when_needed(r"\s?[|•·]\s|\s/\s")


def find_writer(line: str) -> tuple[int, int] | None:
    """Return where in a line the words stand that only place and date stand beside."""
    if len(line) > _LONGEST or not _DIGIT.search(line):
        return None
    if not _may_hold_date(line.lower()):
        return None
    bar = _BAR.search(line)
    if bar is not None and bar.start() and not _DIGIT.search(line, 0, bar.start()):
        rest = line[bar.end() :]
        dated = is_dated_line(rest) or is_dateline(rest)
        return (0, bar.start()) if dated or _DATE_ALONE.match(rest) else None
    match = _WRITER_AND_DATE.fullmatch(line) if _may_be_date(line.lower()) else None
    if match is None:
        return None
    start = match.start("writer")
    return start, start + len(match["writer"].rstrip())


# "18 April | Harbor Today": a date without its year.
_DATE_ALONE = when_needed(rf"{_DATE}(?=\s[|•·]|$)")


def find_dateline(paragraph: str, *, first: bool) -> int | None:
    """
    Return where the dateline that opens *paragraph* ends, its dash included.

    Args:
        paragraph:
            The text of a paragraph, without white space around it.

        first:
            Whether it is the first paragraph of its text.  There, less evidence
            is needed: capitals before a dash will do.
    """
    if not (first or paragraph[:2].isupper() or paragraph[:1].isdecimal()):
        return None
    head = paragraph[:_LONGEST]
    if not (
        (head[0].isalnum() or head[0] in "(/")
        and (holds_any(head, _MARKS) or _DIGIT.search(head, 0, 40))
    ):
        return None
    if head[0] == "(":
        bracketed = _bracketed(head)
        if bracketed is not None:
            return bracketed
    found: list[tuple[dict[str, regex.Match[str]], regex.Match[str]]] = []
    parts: dict[str, regex.Match[str]] = {}
    at = 0
    while (part := _next_part(head, at, parts)) is not None:
        name, match = part
        separator = _SEPARATOR.match(head, match.end())
        if separator is None:  # never: it admits the empty string
            break
        parts = {**parts, name: match}
        found.append((parts, separator))
        at = separator.end()
    for parts, separator in reversed(found):
        following = head[separator.end() : separator.end() + 1]
        if not following or following.islower() or following in ",.;:)":
            continue
        if _holds(_facts(parts, separator), first=first):
            return separator.end() - len(separator[0]) + len(separator[0].rstrip())
    return None


# "New Delhi: The", "Washington (CNN) The", "Lahore, Punjab: “We"
_OPENING_PLACE = when_needed(
    rf"{_DEFINED}(?P<place>{_PLACE})(?P<region>,\s{_PLACE})?+"
    r"(?:\s?+:|\s?+\((?:\p{Lu}{2,12}|Reuters|Bloomberg|Xinhua|dpa)\)\s?+:?+)\s?+"
    r"(?=[“\"‘']?+\p{Lu})(?!(?:I|We|My|Our|You)\b)"
)
_LONGEST_PLACE = 50  # in characters
_SHORTEST_PROSE = 8  # in words


def find_opening_place(paragraph: str, places: Collection[str]) -> int | None:
    """
    Return where the name of a known place ends that opens prose, its colon included.

    "New Delhi: The council met", "Washington (CNN) The council met", but not "Lisi: The
    council met" and "Jordan: We met them in May".
    """
    head = paragraph[:_LONGEST_PLACE]
    if (
        not head[0].isupper()
        or not (":" in head or ")" in head)
        or paragraph.count(" ") < _SHORTEST_PROSE
    ):
        return None
    match = _OPENING_PLACE.match(paragraph)
    if match is None or match["place"].lower() not in places:
        return None
    return len(match[0].rstrip())


def _bracketed(head: str) -> int | None:
    """Return where "(Bangkok, 22 September)" before prose ends, and its dash."""
    match = _IN_BRACKETS.match(head)
    if match is None:
        return None
    end, dash = match.end(), _SEPARATOR.match(head, match.end())
    if dash is not None and dash["mark"]:
        end = dash.end()
    following = head[end:].lstrip()[:1]
    if not following or following.islower() or following in ",.;:)":
        return None
    return len(head[:end].rstrip())


def _next_part(
    head: str, at: int, parts: Mapping[str, regex.Match[str]]
) -> tuple[str, regex.Match[str]] | None:
    """Return the part that begins at *at*, if it may follow those before it."""
    for name, pattern in _PARTS:
        if name in parts or (name == "place" and parts):
            continue
        if name == "name" and "date" not in parts:
            continue
        match = pattern.match(head, at)
        if match is not None:
            return name, match
    return None


class _Facts(NamedTuple):
    """What the parts of a supposed dateline say."""

    place: str  # "" where there is none, as with the agency
    region: bool  # "Boston, Mass."
    agency: str
    slashes: bool  # "/TASS/" and not "(TASS)"
    dated: bool
    year: bool
    weekday: bool
    mark: str  # "dash", ".", ":", "," or "" for a blank
    close: bool  # nothing at all before the prose: "(CNN)The"


def _facts(
    parts: Mapping[str, regex.Match[str]], separator: regex.Match[str]
) -> _Facts:
    """Read the parts of a supposed dateline and the mark after them."""
    place = parts["place"][0] if "place" in parts else ""
    brackets = parts["agency"][0] if "agency" in parts else ""
    agency = brackets[1:-1].strip()
    date = parts.get("date") or _ANY_DATE.fullmatch(agency)
    if date is not None and date.string == agency:
        agency = ""
    mark = separator["dash"] or separator["mark"] or ""
    if not mark and separator.string[: separator.start()].endswith("."):
        mark = "."
    return _Facts(
        place=place,
        region="place" in parts and parts["place"]["region"] is not None,
        agency=agency,
        slashes=brackets.startswith("/"),
        dated=date is not None,
        year=date is not None and date["year"] is not None,
        weekday=date is not None and date["weekday"] is not None,
        mark="dash" if mark[:1] in tuple("—–―‒-") else mark,
        close=not separator[0],
    )


def _holds(facts: _Facts, *, first: bool) -> bool:
    """Tell whether these parts, before this mark, make a dateline."""
    city = facts.place.partition(",")[0]
    capitals = len(city) > 2 and city == city.upper()
    sent = bool(facts.agency)
    if (sent and _NO_AGENCY.match(facts.agency)) or (
        city and not _may_be_place(city, capitals=capitals)
    ):
        return False
    if facts.mark == "dash":
        if facts.dated:
            return bool(city) or sent or facts.year
        return (first or capitals) if sent else first and bool(city)
    if facts.mark in {":", "»"}:
        # "DELHI: …", "Ode, May 3: …", "BOSTON » Ana Roe said", but "Home » News"
        if capitals:
            return first or facts.dated or facts.mark == "»"
        return facts.mark == ":" and first and facts.dated and bool(city)
    return _holds_without_dash(facts, first=first, capitals=capitals)


def _holds_without_dash(facts: _Facts, *, first: bool, capitals: bool) -> bool:
    """Tell the same where a period or nothing parts the dateline from the prose."""
    if facts.mark in {".", "./", "/"}:
        if facts.place and facts.dated:
            return first or capitals
        return capitals and bool(facts.agency) and facts.slashes
    if facts.mark or not first:
        return False
    if facts.agency:
        # "(CNN)The …", "Taipei, July 8 (CNA) The …", "GENEVA, Feb 3 (Reuters) The …"
        named = facts.agency.isupper() or (capitals and facts.dated)
        sent = bool(facts.place) and named
        return sent and (facts.close or facts.dated)
    return not facts.place and facts.weekday and facts.year


def _may_be_place(place: str, *, capitals: bool) -> bool:
    """Tell whether words with capitals may name a place rather than open prose."""
    opening = _FIRST_WORD.match(place)
    word = opening[0] if opening else place
    return word not in (_NOT_PLACES if capitals else _NOT_MIXED_PLACES)
