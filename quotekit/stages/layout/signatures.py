"""Lines below a text that say who worked on it: agencies, initials, staff, writers."""

import regex

from quotekit.stages.layout.credits import (
    QUOTED,
    is_known_agency,
    is_name,
    known_agencies,
)
from quotekit.stages.layout.headlines import is_sender
from quotekit.stages.layout.letterheads import names_body
from quotekit.stages.patterns import holds_any, when_needed

_ON_BEHALF = ("for the ", "for and on behalf of the ", "on behalf of the ")


def opens_signature(line: str) -> bool:
    """Tell whether *line*, below a text, says who signs: "For the Board of Ports"."""
    low = line.lower()
    for opening in _ON_BEHALF:
        if low.startswith(opening):
            body = line[len(opening) :].rstrip(",:").strip()
            return bool(body) and (names_body(body) or is_sender(body))
    return False


# Who else worked on the text, as agencies and newspapers say it at the end.
_STAFF = when_needed(
    r"[(\[*]*+(?:[–—-]{1,2}\s?+)?+(?:(?:additional\s)?+reporting\s(?:by|from)"
    r"|(?:additional\s)?+reporting(?=\s?:)|additional\sreporting"
    r"|with\s(?:(?:files|inputs|agency\sinputs|reporting|additional\sreporting|contributions"
    r"|assistance|(?:an?\s)?+reports?+)\s(?:from|by)|agency)"
    r"|writing\sby|edit(?:ed|ing)\sby|editors?+(?=\s?:)|translat(?:ed|ion)\sby|produced\sby"
    r"|compiled\sby|contributing|contributors?+|contributed\sby"
    r"|this\s(?:article|story|report)\swas\s(?:written|compiled|reported|edited)\sby)"
    r"(?:\s?:)?\s(?:(?-i:\p{Lu})|(?:news\s|wire\s)?agenc|inputs)",
    regex.IGNORECASE,
)
# "(With AFP)", "(Harbor 24 with AFP and Reuters)", "With agencies".
_AGENCY = r"(?:\p{Lu}{2,6}|Reuters|Xinhua|Bernama|dpa|agencies)"
_WITH_AGENCY = when_needed(
    rf"[(\[]?+(?:\p{{Lu}}[\p{{L}}\d. ]{{1,30}}\s)?(?:[Ww]ith|WITH)\s{_AGENCY}"
    rf"(?:(?:,|,?\sand)\s{_AGENCY})*+[)\]]?+\.?+"
)
_STAFF_WORDS = frozenset(
    """
    additional compiled contributed contributing contributor contributors edited editing
    editor editors produced reporting this translated translation with writing
    """.split()  # noqa: SIM905  # read like prose
)
_CONTRIBUTED = when_needed(
    r"contributed\s(?:(?:additional\s)?+reporting|to\sth(?:is|e)\s(?:report(?:ing)?+|story|article|post|piece))\.?+$"
)


# An agency's name or initials below its text: "– BERNAMA", "//JPS// M.K.".
_SIGNED = when_needed(
    r"[–—-]{1,2}\s?(?:WITH\s)?\p{Lu}{3}[\p{Lu} .&-]{0,40}+"
    r"|//?\p{Lu}{2,8}//?(?:\s\p{Lu}[\p{Lu}. ]{0,12}+)?+"
    r"|[–—-]{1,2}\s?(?:Agencies|Anadolu|Bernama|Kyodo|Reuters|Xinhua|Yonhap)"
)


def is_signature(line: str) -> bool:
    """Tell whether *line* is an agency's name behind a dash or between slashes."""
    return (
        len(line) <= _LONGEST_SIGNATURE
        and line[0] in "–—-/"
        and (_SIGNED.fullmatch(line) is not None or names_agency(line))
    )


def names_agency(line: str) -> bool:
    """Tell "- AAP" and "— Reuters/AFP" from "– HARBOR NEWS", whom few know."""
    names = line.strip(" –—-./").split("/")
    return all(is_known_agency(name.strip()) for name in names)


# In characters.
_LONGEST_SIGNATURE = 50

# Who wrote and who edited, as agencies sign a text: "PTI KRV BNM", "dk-ab/cbw/rlp".
_BY_INITIALS = (
    r"(?:(?:PTI|ANI|IANS|UNI|AP|AFP|DPA)(?:\s\p{Lu}{2,4}){1,6}|\p{Lu}{2,3}(?:/\p{Lu}{2,3}){1,3}"
    r"|\p{Ll}{2,4}(?:-\p{Ll}{2,4})?+(?:/\p{Ll}{2,4}(?:-\p{Ll}{2,4})?+){1,5}"
    r"|\p{Lu}{2,5}/\p{Ll}{2,3}|dpa(?:\s\p{Ll}{2,3}\d?+){1,5})"
)
_INITIALS = when_needed(rf"/?+{_BY_INITIALS}/?+(?:\s\([\p{{L}}, ]{{2,40}}\))?+")


def is_initials(line: str) -> bool:
    """Tell whether *line* is the initials of those who made the text."""
    return (
        len(line) <= _LONGEST_SIGNATURE
        and (line[0].isalpha() or line[0] == "/")
        and _INITIALS.fullmatch(line) is not None
    )


def is_letters(line: str) -> bool:
    """Tell whether *line* is an agency's letters alone, as below its text: "VNA"."""
    return 2 < len(line) <= _LONGEST_LETTERS and line.isalpha() and line.isupper()


# In characters.
_LONGEST_LETTERS = 10

# What is said of a writer below the text: "Ana Roe covers harbors for the Herald."
_ABOUT_WRITER = when_needed(
    r"(?:(?:Dr|Prof(?:essor)?+|Mr|Ms|Mrs|Rev)\b\.?+\s)?+"
    r"(?P<name>\p{Lu}[\p{L}.'’-]*+(?:\s\p{Lu}[\p{L}.'’-]*+){1,3})(?:,[^,.]{2,80},)?+"
    r"\s(?:is|was|has|can|covers|writes|reports|works|teaches|edits|lives|leads|serves)\b"
)


# "Ana Roe is a columnist for the Herald", "Tom Lund, an historian, teaches at Ode".
_WRITES = when_needed(
    r"\s(?:is|was)\s(?:an?|the|our)\s(?:[\w-]++\s){0,4}?(?:columnist|correspondent|reporter|writer"
    r"|journalist|commentator|contributor|editor|author|essayist|blogger|novelist|fellow"
    r"|lecturer|professor|historian)\b"
    r"|\s(?:covers|writes)\s"
)


def is_about_unnamed_writer(line: str, above: str) -> bool:
    """
    Tell whether the last *line* introduces who wrote a text without a byline.

    "Ana Roe is a columnist for the Herald", if nobody of that surname is told of in the
    text *above*, as an author who is quoted is.
    """
    about = _ABOUT_WRITER.match(line)
    if about is None or QUOTED.search(line):
        return False
    writes = _WRITES.search(line, about.end("name"), about.end("name") + 120)
    return writes is not None and about["name"].rsplit(None, 1)[-1] not in above


def is_about_writer(line: str, writers: str, above: str) -> bool:
    """
    Tell whether *line* introduces a writer of the text.

    *writers* is what the bylines say, in lower case.  Where the line *above* is a
    writer's name, this line may begin with a part of it: "Ana covers harbors."
    """
    if not writers or QUOTED.search(line):
        return False
    if (
        is_name(above)
        and above.lower() in writers
        and line.split(None, 1)[0] in above.split()
    ):
        return True
    about = _ABOUT_WRITER.match(line)
    return about is not None and about["name"].lower() in writers


def is_staff_credit(line: str) -> bool:
    """Tell whether *line* says who else worked on the text."""
    if "contributed" in line[-40:] and line.count(" ") < 40:
        return _CONTRIBUTED.search(line) is not None
    first = line.lstrip("([–—-* ").partition(" ")[0].rstrip(":").lower()
    if first in _STAFF_WORDS and _STAFF.match(line) is not None:
        return True
    short = len(line) <= _LONGEST_SIGNATURE and holds_any(line, _WITH)
    return short and _WITH_AGENCY.fullmatch(line) is not None


_WITH = ("ith ", "ITH ")


# "… on Monday. (Reporting by Ana Roe)", "… of schools. —With a report from Ana Roe".
_CLOSING_STAFF = when_needed(
    r"(?<=[.!?”\"’»]\s?)(?:[(\[](?=[^()\[\]]+[)\]]\.?$)|[–—]{1,2}\s?)"
    r"(?=(?i:additional|reporting|with|writing|edit(?:ed|ing)|translat(?:ed|ion))\s[^.]+\.?$)"
    # Without a mark there are but names: "… of schools. With reports from Ode".
    r"|(?<=[.!?”\"’»]\s)(?=(?:Additional\s[Rr]eporting|With\s(?:(?:an?\s)?+reports?|reporting))"
    r"\s(?:by|from)(?:,?\s(?:(?:and|at|in|of|the)\b|\p{Lu}[\p{L}.’'-]*+))++$)"
)


_ONE = "|".join(known_agencies())
_KNOWN = rf"(?:{_ONE})(?:\s?/\s?(?:{_ONE}))?"
# "… on Monday. PTI", "… on Monday. PTI KRV BNM", "… (Ana Roe / Harbor Times)".
_CLOSING_NAMES = when_needed(
    rf"(?<=[.!?”\"’»]\s)(?:{_BY_INITIALS}"
    r"|\(\p{Lu}[\p{L}\p{M}.'’ -]{2,40}+/\s?\p{Lu}[\p{L}\p{M}.'’ -]{2,40}+\)"
    rf"|{_KNOWN})\.?+$"
    # "… on Monday. - Reuters", "… on Monday.—AFP"
    rf"|(?<=[.!?”\"’»]\s?)[–—-]{{1,2}}\s?{_KNOWN}\.?+$"
)


def find_closing_credit(paragraph: str) -> int | None:
    """Return where a credit begins that stands behind the last sentence."""
    tail = paragraph[-_LONGEST_CLOSING:]
    match = None
    if holds_any(tail, _CLOSING_HINTS):
        match = _CLOSING_STAFF.search(tail)
        if match is not None and not is_staff_credit(tail[match.end() :]):
            match = None
    if match is None and paragraph.rstrip(".")[-1:] not in _SENTENCE_ENDS:
        match = _CLOSING_NAMES.search(tail)
    return None if match is None else len(paragraph) - len(tail) + match.start()


# In characters.
_LONGEST_CLOSING = 160
_CLOSING_HINTS = (" by ", " from ", " BY ", " FROM ")
_SENTENCE_ENDS = '.!?”"’»'
