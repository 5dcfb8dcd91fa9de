"""
Authors: who says "I" outside all quotations.

Most texts have nobody to say it.  Where a byline names somebody, or a headline tells
whose statement or speech the text is, "I" and "we" are that person.  Else "we" is the
body that a page is of: its letterhead's, that of "Statement by the Lund Council", or
the one of which a notice below tells what it is ("About the Lund Council").
"""

from functools import partial

from quotekit.annotations.segments import Segment, SegmentKind
from quotekit.annotations.speakers import SpeakerType
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.page import Page
from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.mentions.parsing import MentionParser
from quotekit.stages.patterns import when_needed

# "By Tim Steed", "Posted on May 3 by Tim Steed", "Text and photos: Tim Steed".
_BYLINE = when_needed(r"\A(?i:[^.:\n]{0,40}?\bby\s|[\p{L} &/]{2,30}+:\s)")
# "Statement by President Lisi on the Flood", "MESSAGE FROM AMBASSADOR LISI".
_ISSUED = when_needed(
    r"(?i:\b(?:statement|remarks|message|speech|address|letter|op-?ed|comments"
    r"|greetings?|foreword|lecture|keynote|testimony)\b[^.:?!]{0,40}?\s(?:by|from|of)\s)"
)
# "Ana Lisi is a farmer in Lund.", "About the author: Ana Lisi writes on roads."
_TOLD_BELOW = when_needed(
    r"(?:(?i:about the (?:author|writer):?)\s++)?"
    r"(?P<name>\p{Lu}[\p{L}.'’-]*+"
    r"(?: [“‘\"']?+(?:[ae]l-)?+\p{Lu}[\p{L}.'’-]*+[”\"]?+){1,3}(?:, [JS]r\.)?+)"
    r" (?:is (?:a|an|the) |writes |lives |teaches )"
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
        opening = _OPENINGS.get(segment.kind)
        if opening is None:
            continue
        text = segment.of(page.text)
        match = opening.search(text)
        if match is None:
            if segment.kind is SegmentKind.BYLINE:
                alone.append(segment)
            continue
        first = page.token_at(segment.start + match.end())
        line = text.find("\n", match.end())
        end = page.token_at(segment.end if line < 0 else segment.start + line)
        end = min(end, first + _LONGEST)
        stop = next((at for at in range(first, end) if _is_behind(page, at)), end)
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
    if not alone:
        return _told_below(page, parser)
    return named[0] if len(named) == 1 else None


_OPENINGS = {
    SegmentKind.BYLINE: _BYLINE,
    SegmentKind.DATELINE: _BYLINE,
    SegmentKind.HEADLINE: _ISSUED,
    SegmentKind.SUBHEAD: _ISSUED,
}


def _is_behind(page: Page, at: int) -> bool:
    return page.tokens.lower[at] in _ABOUT


def _told_below(page: Page, parser: MentionParser) -> ParsedMention | None:
    """Return Ana Lisi where the last line is "Ana Lisi is a farmer in Lund"."""
    segment = page.segments[-1]
    text = segment.of(page.text)
    match = _TOLD_BELOW.match(text)
    if match is None or page.text.find(match["name"]) < segment.start:
        return None
    first = page.token_at(segment.start + match.start("name"))
    end = page.token_at(segment.start + match.end("name"))
    parsed = parser.parse(first, end)
    if parsed is None or parsed.type is not SpeakerType.PERSON:
        return None
    return parsed if parsed.name == (first, end) else None


def find_issuer(page: Page, cast: Cast) -> Range | None:
    """Return the name of the body that a text says it is from, if it does."""
    if cast.nearby.letterhead is not None:
        return cast.nearby.letterhead
    for segment in page.segments:
        if segment.kind not in _ABOVE_AND_BELOW:
            continue
        text = segment.of(page.text)
        match = _ABOUT_BODY.match(text) or _ISSUED.search(text)
        if match is None:
            continue
        first = page.token_at(segment.start + match.end())
        first += page.tokens.lower[first : first + 1] == ("the",)
        name = cast.bodies.starting(first)
        if name is not None and name[1] <= page.token_at(segment.end):
            return name
    return None


# "About the Lund Council", as a heading or at the beginning of what stands below it.
_ABOUT_BODY = when_needed(r"(?i:about\s)")
_ABOVE_AND_BELOW = frozenset(
    (SegmentKind.HEADLINE, SegmentKind.SUBHEAD, SegmentKind.NOTICE)
)


def _named_alone(
    page: Page, parser: MentionParser, byline: Segment
) -> ParsedMention | None:
    """
    Return whom a line names that begins with a name: "Ana Lisi", "Ana Lisi, Lund Echo".

    A line below it tells what somebody is, or names another.
    """
    lines = byline.of(page.text).splitlines()
    first = page.token_at(byline.start)
    end = page.token_at(byline.start + len(lines[0]))
    comma = next(
        # The period is that of "Al Roe Jr."
        (at for at in range(first, end) if page.tokens.lower[at] in {",", "."}),
        end,
    )
    if not first + 1 < comma <= first + _LONGEST or len(lines) > _MOST_LINES:
        return None
    parsed = parser.parse(first, comma)
    if parsed is None or parsed.name != (first, comma):
        return None
    if len(lines) > 1:
        below = parser.parse(end, page.token_at(byline.end))
        if below is not None and below.type is SpeakerType.PERSON and below.name:
            return None
    return parsed if parsed.type is SpeakerType.PERSON else None


# More are no byline.
_MOST_LINES = 2
