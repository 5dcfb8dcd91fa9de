"""Credits and rights: who wrote or took something, and who holds the rights."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from quotekit.annotations.citations import CitationKind
from quotekit.annotations.segments import SegmentKind
from quotekit.stages.citing.name_shapes import NAME, WORD
from quotekit.stages.layout.captions import END_OF_CAPTION
from quotekit.stages.layout.credits import LICENSE, PICTURE
from quotekit.stages.layout.signatures import is_signature, names_agency
from quotekit.stages.patterns import holds_any, when_needed

if TYPE_CHECKING:
    import regex

# What stands before the name in a credit, and after it.
_BEFORE_NAME = when_needed(
    rf"[(\[*]*+(?:[–—-]{{1,2}}\s?+)?+(?:{PICTURE}\s?+(?:[:|/©–—,-]|\s(?i:by|from|via|of|courtesy(?:\sof)?+):?+)?+\s?+"
    r"|(?i:(?:(?:written|words|story|text|reported|posted|compiled|edited|translated|published"
    r"|reporting|additional\sreporting|contributed|produced|writing|editing|photo|image)\s)?+by:?+\s"
    r"|(?:author|reporter|writer|translator|contributing|contributors?+)\s?+:?+\s"
    r"|(?:interview|words|text|story|report|reporting)\s?+:\s"
    r"|courtesy(?:\sof)?+:?+\s|with\s(?:files|reporting)\s(?:from|by)\s))"
    r"(?i:(?:by|courtesy\sof|via)\s)?+"
)
_AFTER_NAME = " .;)]|"

# "Photo of the march by Ana Roe and used under …": a caption that is a credit.
_TAKEN_BY = when_needed(
    rf"(?i:photo|image|picture|photograph|screenshot|illustration)\s(?:of|showing)\s"
    rf"[^\n]{{2,200}}?\sby\s(?:\w++\suser\s(?P<name>@?\w[\w.]*+)|(?P<name>{NAME}))(?=\s(?:and\s)?(?:is\s)?(?:used|published|shared|licen|under)|[.,]|$)"
)

# A name of a rights holder, up to what is said of the rights.
_HOLDER = (
    r"(?:(?:[Tt]he|by|of)\s)?+"
    rf"(?P<name>(?:(?:News|Information)\s(?:Agency|Service)\s)?(?:{NAME}['’]s\s)?{NAME}"
    r"(?:,\s(?:Inc|LLC|Ltd|LLP|S\.A|GmbH)\b\.?)?|www(?:\.[\w-]++){2,4}|[\w-]++\.(?:\w++\.)?"
    r"(?:com|org|net|info|example|[a-z]{2})(?!\w))"
)
_YEARS = r"(?:\d{4}(?:\s?+[-–,/]\s?+\d{2,4})*+,?+\s)"
# What names the holder of rights.  The patterns are long, and most lines have none of
# the parts in small letters before a pattern, without which it cannot hold.
_Row = tuple[tuple[str, ...], "regex.Pattern[str]"]
# "© 2014 Acme", "Copyright (c) 2001-2005 UNHCR", "Copyright of materials of Acme"
_COPYRIGHT: _Row = (
    ("©", "(c)", "℗", "copyright"),
    when_needed(
        rf"(?:©|\([cC]\)|℗|[Cc]opyright|COPYRIGHT)(?:\s?+(?:©|\([cC]\)|[Cc]opyright|:)){{0,3}}+\s?+{_YEARS}?+"
        rf"(?:of\s(?:the\s)?(?:materials|content|text|article|photo)s?\s)?+(?:is\s|are\s)?+(?:by\s|of\s|held\sby\s"
        rf"|belongs?\sto\s|owned\sby\s)?+{_HOLDER}"
    ),
)
_RIGHTS: tuple[_Row, ...] = (
    # "without reference to Acme", "with the permission of Acme", "property of Acme"
    (
        (
            *("reference", "attribution", "credit", "link", "permission", "consent"),
            *("approval", "licen", "courtesy", "property", "materials"),
        ),
        when_needed(
            r"\b(?:reference|references|attribution|credit|link|hyperlink|permission|consent|approval|licen[sc]e|courtesy|property"
            rf"|materials)\s(?:to|of|from|by)\s(?:(?:the|its)\s)?+{_HOLDER}"
        ),
    ),
    # "by Acme and used under a licence", "licensed by Acme", "rights reserved by Acme"
    (
        ("ed under", "ed with", "ed by", "ed from", "ed to", "held by", "held to"),
        when_needed(
            rf"\bby\s{_HOLDER}(?=,?\s(?:and\s)?(?:is\s|are\s|(?:may|can)\sbe\s)?(?:used|licen[sc]ed|shared|published|republished)\s(?:under|with|by))"
            rf"|\b(?:republished|reprinted|reproduced|adapted)\sfrom\s{_HOLDER}"
            rf"|\b(?:licen[sc]ed|owned|reserved|held)\s(?:by|to)\s{_HOLDER}"
        ),
    ),
    # "by Flickr user eels_at_night, used under a licence"
    (
        (" user ",),
        when_needed(
            r"\bby\s\w++\suser\s(?P<name>\w[\w.]*+)"
            r"(?=,?\s(?:and\s)?(?:is\s)?(?:used|licen[sc]ed|shared|published)\sunder)"
        ),
    ),
    # "by Ana Roe on Flickr, CC BY 2.0"
    (
        ("cc by", "cc-by"),
        when_needed(
            rf"\bby\s(?P<name>{WORD}(?:\s{WORD}){{0,3}}+)"
            r"(?=(?:\s(?:on|via)\s\w++)?+[.,]?\s\(?CC[ -]BY\b)"
        ),
    ),
    # "if Acme is indicated as the source"
    (
        (
            *("indicated", "cited", "credited", "mentioned", "named", "given"),
            *("acknowledged", "quoted"),
        ),
        when_needed(
            rf"\b(?:if|that|when|provided)\s(?:the\s)?{_HOLDER}(?=\s(?:is|are)\s(?:indicated|cited|credited"
            r"|mentioned|named|given|acknowledged|quoted)\b)"
        ),
    ),
    # "please credit Acme"
    (
        ("credit", "acknowledg", "cite", "citing"),
        when_needed(
            r"\b(?:[Pp]lease|must|should|with|when)\s(?:credit(?:\sto)?+|acknowledg(?:e|ing)|cit(?:e|ing))\s"
            rf"(?:the\ssource:?\s)?+[“\"]?+{_HOLDER}"
        ),
    ),
    # "Reproduction of Acme materials", "This text comes from Acme"
    (
        (
            *("material", "content", "text", "article", "photo"),
            *("comes from", "is from", "taken from"),
        ),
        when_needed(
            r"\b(?:[Rr]eproduction|[Rr]eprinting|[Uu]se|[Uu]sing|[Cc]opying|[Qq]uoting|[Rr]epublication)\s"
            rf"(?:of\s)?+(?:the\s)?+{_HOLDER}(?=\s(?:materials?|contents?|texts?|articles?|photos?)\b)"
            rf"|^[Tt]h(?:is|e)\s(?:text|article|story|material|page)\s(?:comes|is|was\staken)\sfrom\s{_HOLDER}"
        ),
    ),
    # "Acme © 2024"
    (("©",), when_needed(rf"(?P<name>{NAME})\s©\s?+\d{{4}}")),
    # "Pumpstore is a registered trademark of Acme"
    (("trademark",), when_needed(rf"\btrademarks?+\sof\s{_HOLDER}")),
    # "Acme. All rights reserved"
    (
        ("all rights reserved",),
        when_needed(rf"^(?P<name>{NAME})[.,|]?\s(?i:all\srights\sreserved)"),
    ),
)
_NO_HOLDER = when_needed(
    r"(?:All|Rights?|Reserved|Creative\sCommons|Attribution|CC|Terms|Privacy|Policy|No|This|Site|Any|Some"
    r"|Article|Copyright|Materials|Use|January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b"
)
_AFTER_HOLDER = when_needed(r"(?:\s(?:All|Rights|RIGHTS|ALL)\b.*+)$")


class FoundCredit(NamedTuple):
    """A credit or a rights holder found, and the name without the rest."""

    start: int
    end: int
    target: str
    kind: CitationKind


def find_credits(
    text: str, start: int, end: int, kind: SegmentKind
) -> Iterator[FoundCredit]:
    """Yield the credits and rights holders of a segment that is not prose."""
    if kind in {SegmentKind.BYLINE, SegmentKind.CREDIT}:
        words = text[start:end]
        if names_agency(words):  # "- AAP"
            name = words.lstrip("–—- /").rstrip(" ./")
            start += words.index(name)
            yield FoundCredit(start, start + len(name), name, CitationKind.CREDIT)
        elif not is_signature(words) or "WITH " in words:
            # "—WITH A REPORT FROM ANA ROE"
            yield _credit(text, start, end)
    elif kind is SegmentKind.CAPTION:
        yield from _of_caption(text, start, end)
    # "© Acme" is a picture's credit there, and no more.
    of_page = kind is SegmentKind.NOTICE
    yield from _rights(text, start, end, (_COPYRIGHT, *_RIGHTS) if of_page else _RIGHTS)


def _credit(text: str, start: int, end: int) -> FoundCredit:
    """Return a credit that fills *start* to *end*, its last marks aside."""
    words = text[start:end]
    whole = words.rstrip(" .")
    if words.startswith(("(", "[")):
        whole = words[1:].rstrip(" .)]")
        start += 1
    # below it stands where the writer works
    parts = _NEXT_PART.split(whole.partition("\n")[0]) if " by " in whole else [whole]
    if len(parts) > 1:
        names = [_AT_WORK.sub("", _name_in(part)) for part in parts]
        name = "; ".join(filter(None, names))
    else:
        name = _name_in(whole)
    return FoundCredit(start, start + len(whole), name or whole, CitationKind.CREDIT)


def _name_in(words: str) -> str:
    """Return who is named in a credit: "Ana Lisi" in "Photo by Ana Lisi"."""
    opening = _BEFORE_NAME.match(words)
    name = words[opening.end() :] if opening is not None else words
    name = name.partition("\n")[0]
    return " ".join(LICENSE.sub("", name).strip(_AFTER_NAME).split())


# "Reporting by Ana Lisi in Lund; | Writing by Tom Roe; | Editing by Eva Berg"
_NEXT_PART = when_needed(
    r"\s?+[;,.|/]\s++(?=(?i:(?:(?:additional|further|extra)\s)?+"
    r"(?:reporting|writing|editing|production|translation|graphics?+|photography|research)\sby\b))"
)
_AT_WORK = when_needed(rf"\sin\s{WORD}(?:\s{WORD})*+")


def _of_caption(text: str, start: int, end: int) -> Iterator[FoundCredit]:
    """Yield the credit at the end of a caption, or the caption that is one."""
    ending = END_OF_CAPTION.search(text, max(start, end - 160), end)
    if ending is not None:
        yield _credit(text, ending.start(), end)
        return
    taken = _TAKEN_BY.match(text, start, end)
    if taken is not None:
        yield FoundCredit(start, taken.end(), taken["name"], CitationKind.CREDIT)


def _rights(
    text: str, start: int, end: int, rows: Sequence[_Row]
) -> Iterator[FoundCredit]:
    """Yield the holders of rights that a notice, a credit or a caption names."""
    low = " ".join(text[start:end].casefold().split())
    found: dict[int, FoundCredit] = {}
    for parts, pattern in rows:
        if not holds_any(low, parts):
            continue
        for match in pattern.finditer(text, start, end):
            name = _AFTER_HOLDER.sub("", match["name"])
            if not _NO_HOLDER.match(name):
                begin = match.start("name")
                target = " ".join(name.split())
                found.setdefault(
                    begin,
                    FoundCredit(begin, begin + len(name), target, CitationKind.RIGHTS),
                )
    yield from (found[begin] for begin in sorted(found))
