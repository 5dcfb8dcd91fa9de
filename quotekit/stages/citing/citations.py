"""Citations: the outlets, credits, rights holders and documents a text refers to."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import islice

import regex

from quotekit.annotations.citations import Citation, CitationKind
from quotekit.annotations.segments import Segment, SegmentKind
from quotekit.annotations.tokens import Tokens
from quotekit.lexicons.lexicon import Lexicon
from quotekit.lexicons.outlets import Outlet
from quotekit.stages.citing.credits_cited import FoundCredit, find_credits
from quotekit.stages.citing.document_titles import find_linked_titles
from quotekit.stages.citing.documents_cited import (
    DOCUMENT_WORDS,
    Documents,
    find_documents,
)
from quotekit.stages.citing.names_framed import FRAMES, find_framed_names
from quotekit.stages.citing.outlet_names import (
    BLOG_WORDS,
    ONLY_OF_BLOGS,
    OUTLET_WORDS,
    add_names,
    may_be_own,
    outlet_names,
)
from quotekit.stages.citing.outlets_cited import FoundOutlet, find_outlets, outlet_hits
from quotekit.stages.citing.references_cited import find_references
from quotekit.stages.citing.short_forms import find_short_forms
from quotekit.stages.layout.credits import is_byline, is_role_alone
from quotekit.stages.layout.headlines import is_in_title_case
from quotekit.stages.patterns import holds_any, when_needed
from quotekit.stages.word_sets import places_of

# What every segment is compared with: looking up a member of an enumeration takes
# longer than a name.
_BODY, _BYLINE, _NOTICE = SegmentKind.BODY, SegmentKind.BYLINE, SegmentKind.NOTICE
_PROSE = frozenset(
    {_BODY, SegmentKind.HEADLINE, SegmentKind.SUBHEAD, SegmentKind.CAPTION}
)

# The agency in a dateline: "(TASS)", "/PRNewswire/", "ASTANA. KAZINFORM -", "Posted
# on 3 May by PIB Ode"; "Ode (Norland), 3 May" has none, nor has "21/VI/2023".
_AGENCY = when_needed(
    r"(?<!\d)[(/]\s?+(?P<name>\p{Lu}[^()/\d]{1,40}+)[)/](?!,)"
    r"|\sby\s(?P<name>\p{Lu}{3,8}+(?:\s\p{Lu}\p{L}++){0,2})$"
    r"|\.\s(?P<name>\p{Lu}[\p{L}.]{2,20}+(?:\s\p{Lu}\p{L}++){0,2}+)\s?+[—–:-]"
    r"|,\s(?P<name>\p{Lu}{5,12}+)\.$"
)

# The agency behind a text's last sentence: "… on Monday. (TASS)".
_SIGNED = when_needed(
    r"[.!?”\"»]\s\((?P<name>\p{Lu}{2}[\p{L}.-]{0,12}+|\p{Lu}\p{L}{3,12}+)\)\.?+$"
)

# The outlet that a notice names as where the text is from: "Source: Kazinform".
_SOURCE = when_needed(
    r"(?i:source)s?+\s?+:\s?+(?P<name>\p{Lu}[\p{L}\p{N}.&'’-]*+(?:\s[\p{L}\p{N}.&'’-]++){0,7}+)$"
)


# A text without them speaks of no blogs, whose words need not be looked for.
_IN_BLOGS = ("log", "Log", "LOG")


def find_citations(
    text: str,
    segments: Sequence[Segment],
    tokens: Tokens,
    outlets: Lexicon[Outlet],
) -> tuple[Citation, ...]:
    """
    Return the citations of *text* in text order.

    Only what is named is cited: "the report said" cites nothing.  Each full
    mention of a name is a citation, and the short forms after it are its
    ``mentions``.  Two citations share words only where a credit names the holder
    of the rights too.

    Args:
        text:
            The whole text.

        segments:
            Its segments; outlets and documents are looked for in prose, rights
            and credits in what is not.

        tokens:
            Its tokens.

        outlets:
            Names of outlets.  One that is not among them is found where its
            frame and its form show it to be one.
    """
    names = outlet_names(outlets)
    blogs = holds_any(text, _IN_BLOGS) and not BLOG_WORDS.isdisjoint(tokens.lower)
    made = _makers(text, segments)
    # All words are gone through once, and most are none of these.
    notable = _notable_words(outlets, blogs)
    if own := _own_names(text, segments, made, tokens):
        names = add_names(names, own)
        notable |= {name.split()[0] for name in own}
    words = tokens.words
    found_at = places_of(notable, words)
    of_documents = _by_segment(
        [k for k in found_at if words[k] in DOCUMENT_WORDS], tokens, segments
    )
    of_outlets = _by_segment(
        outlet_hits(text, tokens, found_at, names), tokens, segments
    )
    documents: Documents = []
    others: list[Citation] = []
    for index, segment in enumerate(segments):
        start, end, kind = segment.start, segment.end, segment.kind
        makers = made.get(index, ())
        others.extend(makers)
        if kind not in _PROSE and kind is not _NOTICE:
            continue
        taken = [(one.start, one.end) for one in makers]
        if hits := of_documents.get(index):
            titled = kind is SegmentKind.HEADLINE and is_in_title_case(
                segment.text or ""
            )
            stop = bisect_left(tokens.starts, end)
            named = find_documents(text, tokens, hits, stop, titled=titled)
            documents.extend(named)
            taken.extend((one.start, one.end) for one in named)
        if kind is _NOTICE:
            documents.extend(find_linked_titles(text, start, end))
            for title, outlet in find_references(text, start, end):
                documents.extend([title] if title else [])
                others.append(_citation(text, outlet, CitationKind.OUTLET))
        elif hits := of_outlets.get(index):
            others.extend(
                _citation(text, outlet, CitationKind.OUTLET)
                for outlet in find_outlets(text, tokens, hits, names, blogs=blogs)
                if not any(
                    outlet.start < last and begin < outlet.end for begin, last in taken
                )
            )
    cited = {one.start for one in others}
    others.extend(one for one in _signature(text, segments) if one.start not in cited)
    forms = find_short_forms(text, documents)
    found = [
        Citation(
            document.start,
            document.end,
            text[document.start : document.end],
            CitationKind.DOCUMENT,
            document.target,
            mentions,
        )
        for document, mentions in zip(documents, forms, strict=True)
    ]
    return tuple(sorted([*found, *others], key=lambda one: (one.start, -one.end)))


def _makers(text: str, segments: Sequence[Segment]) -> dict[int, list[Citation]]:
    """Return what the segments that are not body say of makers, by their index."""
    others = [
        index for index, segment in enumerate(segments) if segment.kind is not _BODY
    ]
    bylines = len([index for index in others if segments[index].kind is _BYLINE])
    found: dict[int, list[Citation]] = {}
    last = _last_body(segments)
    for index in others:
        segment = segments[index]
        if segment.kind is _BYLINE and (
            # who signs a statement or a letter
            (index > last and not is_byline((segment.text or "").partition("\n")[0]))
            # "Staff Writer" is whom "By Ana Roe" names.
            or (bylines > 1 and is_role_alone(segment.text or ""))
        ):
            continue
        if made := _credits(text, segment):
            found[index] = made
    return found


def _last_body(segments: Sequence[Segment]) -> int:
    """Return the index of the last segment of prose."""
    for index in range(len(segments) - 1, -1, -1):
        if segments[index].kind is _BODY:
            return index
    return len(segments)


def _own_names(
    text: str,
    segments: Sequence[Segment],
    made: Mapping[int, Sequence[Citation]],
    tokens: Tokens,
) -> tuple[str, ...]:
    """
    Return the first few names that a text itself shows to be outlets'.

    An agency stands in its dateline; a site asks whoever reprints it for a link;
    somebody gives an interview.
    """
    names: dict[str, None] = {}
    for index, citations in made.items():
        segment = segments[index]
        if segment.kind is SegmentKind.DATELINE or (
            segment.kind is _NOTICE
            and _OF_PRESS.search(text, segment.start, segment.end)
        ):
            names.update((one.target, None) for one in citations)
    if holds_any(text, FRAMES):
        names.update((name, None) for name in find_framed_names(tokens))
    return tuple(islice(filter(may_be_own, names), _MOST_OWN))


# Each is compared with whatever begins as it does.
_MOST_OWN = 20

_OF_PRESS = when_needed(
    r"\b(?:hyper-?link|(?:re-?production|re-?distribution|use|using)\sof\s[^.]{0,40}?"
    r"\b(?:materials|contents))\b",
    regex.IGNORECASE,
)


@cache
def _notable_words(
    outlets: Lexicon[Outlet],
    blogs: bool,  # noqa: FBT001  # a key of the cache
) -> frozenset[str]:
    """Return the words that may begin or show an outlet or a document."""
    of_outlets = OUTLET_WORDS.keys() if blogs else OUTLET_WORDS.keys() - ONLY_OF_BLOGS
    return frozenset((*DOCUMENT_WORDS, *of_outlets, *outlet_names(outlets)))


def _by_segment(
    hits: Sequence[int], tokens: Tokens, segments: Sequence[Segment]
) -> dict[int, list[int]]:
    """Return the tokens that may show something, by the index of their segment."""
    found: dict[int, list[int]] = {}
    starts = [segment.start for segment in segments]
    for token in hits:
        index = bisect_right(starts, tokens.starts[token]) - 1
        found.setdefault(index, []).append(token)
    return found


def _signature(text: str, segments: Sequence[Segment]) -> list[Citation]:
    """Return the agency in brackets behind the last sentence of the prose."""
    last = next((one for one in reversed(segments) if one.kind is _BODY), None)
    if last is None or ")" not in text[last.end - 2 : last.end]:
        return []
    signed = _SIGNED.search(text, max(last.start, last.end - 30), last.end)
    if signed is None:
        return []
    found = FoundOutlet(*signed.span("name"), signed["name"])
    return [_citation(text, found, CitationKind.OUTLET)]


def _credits(text: str, segment: Segment) -> list[Citation]:
    """Return what a segment that is not prose says of its makers and owners."""
    start, end, kind = segment.start, segment.end, segment.kind
    if kind is SegmentKind.DATELINE:
        agency = _AGENCY.search(text, start, end)
        if agency is None:
            return []
        name = agency["name"].rstrip()
        begin = agency.start("name")
        found = FoundOutlet(begin, begin + len(name), name)
        return [_citation(text, found, CitationKind.OUTLET)]
    if kind is _NOTICE:
        source = _SOURCE.match(text, start, end)
        if source is not None:
            found = FoundOutlet(*source.span("name"), source["name"])
            return [_citation(text, found, CitationKind.OUTLET)]
    if kind in _PROSE and kind is not SegmentKind.CAPTION:
        return []
    return [
        _citation(text, credit, credit.kind)
        for credit in find_credits(text, start, end, kind)
    ]


def _citation(
    text: str, found: FoundCredit | FoundOutlet, kind: CitationKind
) -> Citation:
    words = text[found.start : found.end]
    return Citation(found.start, found.end, words, kind, found.target)
