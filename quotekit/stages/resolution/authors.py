"""
Authors: who says "I" outside all quotations.

Most texts have nobody to say it.  Where a byline names somebody, or a headline tells
whose statement or speech the text is, "I" and "we" are that person.
"""

from functools import partial

from quotekit.annotations.segments import Segment, SegmentKind
from quotekit.annotations.speakers import SpeakerType
from quotekit.stages.casting.page import Page
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.mentions.parsing import MentionParser
from quotekit.stages.patterns import when_needed

# "By Tim Steed", "Written by Tim Steed, staff writer".
_BYLINE = when_needed(r"(?i:(?:written |text |story )?by)\s")
# "Statement by President Lisi on the Flood", "MESSAGE FROM AMBASSADOR LISI".
_ISSUED = when_needed(
    r"(?i:\b(?:statement|remarks|message|speech|address|letter|op-?ed|comments"
    r"|greetings?|foreword|lecture|keynote|testimony)\b[^.:?!]{0,40}?\s(?:by|from|of)\s)"
)
# What comes after whose it is.
_ABOUT = frozenset(
    """
    on at to for in regarding concerning about following after before during marking
    as the and with upon commemorating honoring ahead
""".split()  # noqa: SIM905  # read like prose
)
_LONGEST = 12


def find_author(page: Page, parser: MentionParser) -> ParsedMention | None:
    """Return the person who a text says has written or spoken it, if it does."""
    alone = []
    for segment in page.segments:
        text = segment.of(page.text)
        if segment.kind is SegmentKind.BYLINE:
            match = _BYLINE.match(text)
            if match is None:
                alone.append(segment)
        elif segment.kind in {SegmentKind.HEADLINE, SegmentKind.SUBHEAD}:
            match = _ISSUED.search(text)
        else:
            continue
        if match is None:
            continue
        first = page.token_at(segment.start + match.end())
        end = min(page.token_at(segment.end), first + _LONGEST)
        stop = first
        while stop < end and page.tokens.lower[stop] not in _ABOUT:
            stop += 1
        if stop < end and page.tokens.lower[stop] == "and":
            # Of two, nobody can tell which one says "I".
            return None
        parsed = parser.parse(first, stop) if first < stop else None
        if (
            parsed is not None
            and parsed.type is SpeakerType.PERSON
            and parsed.name is not None
            # "Statement of Facts"
            and (parsed.name[1] - parsed.name[0] > 1 or parsed.roles)
        ):
            return parsed
    named = [
        parsed
        for parsed in map(partial(_named_alone, page, parser), alone)
        if parsed is not None
    ]
    return named[0] if len(named) == 1 else None


def _named_alone(
    page: Page, parser: MentionParser, byline: Segment
) -> ParsedMention | None:
    """Return whom a line names that has nothing but a name: "Ana Lisi"."""
    first, end = page.token_at(byline.start), page.token_at(byline.end)
    parsed = parser.parse(first, end) if first < end <= first + _LONGEST else None
    whole = parsed is not None and parsed.name == (first, end)
    of_two = len(byline.of(page.text).splitlines()) > 1
    return parsed if whole and end - first > 1 and not of_two else None
