"""
Blocks: what a line that ends with a colon attributes below it.

The paragraph below "The statement reads:", and the list below "She recommends that
the authorities:".
"""

from quotekit.annotations.segments import SegmentKind
from quotekit.lexicons.cues import Frame
from quotekit.stages.columns.phrases import FINITE
from quotekit.stages.columns.reading import OUTSIDE, Range, Reading
from quotekit.stages.rules.contents import Stops, content_after
from quotekit.stages.rules.sites import Proposal, Site
from quotekit.stages.rules.translations import block_below

BLOCK_BELOW = "block-below-cue"
"""The rule of a paragraph below a colon, which only one cue of the line before has."""

_FARTHEST_COLON = 12
_MOST_ITEMS = 60


def list_below_cue(site: Site, stops: Stops) -> Proposal | None:
    """
    Propose the items of the list below "The minister announced:".

    Declined where what stands between cue and colon is not all the cue's: "He said it
    was late and she announced:".
    """
    candidate, reading = site.candidate, site.reading
    number = reading.sentence_of[candidate.main]
    end = reading.sentences[number][1]
    colon, start = end - 1, candidate.group[1]
    if (
        reading.lower[colon] != ":"
        or colon - start > _FARTHEST_COLON
        or not site.is_reporting
        or site.subject is None
        or reading.quotation_of[candidate.main] != OUTSIDE
    ):
        return None
    items = items_below(reading, number)
    if not items:
        return None
    if start == colon or " ".join(reading.lower[start:colon]) in _POINTERS:
        cue_end = colon + 1 if start == colon else None
        return site.propose("list-below-cue", site.subject, items, cue_end)
    opening = start, colon
    if content_after(reading, start, colon, stops) != opening or _has_second_verb(
        reading, *opening
    ):
        return None
    return site.propose("list-below-cue", site.subject, (opening, *items))


def _has_second_verb(reading: Reading, first: int, end: int) -> bool:
    """Tell whether a verb stands behind a clause: "it was late, announced"."""
    return any(
        reading.tags[index] in FINITE and reading.tags[index - 1] in {",", "CC"}
        for index in range(first + 1, end)
    ) or (
        "CC" in reading.tags[first:end]
        and sum(tag in FINITE for tag in reading.tags[first:end]) > 1
    )


_POINTERS = frozenset({"the following", "as follows", "this", "these", "that"})


def items_below(reading: Reading, number: int) -> tuple[Range, ...]:
    """Return the items of the list that begins below sentence *number*, unmarked."""
    segment = reading.segment_of[number] + 1
    if segment not in reading.items:
        return ()
    found: list[Range] = []
    last = len(reading.sentences)
    number += 1
    while number < last and len(found) < _MOST_ITEMS:
        if reading.segment_of[number] != segment:
            break
        first, end = reading.paragraph_from(number)
        while number < last and reading.segment_of[number] == segment:
            number += 1
        while first < end and _is_sign(reading, first):
            first += 1
        while end > first and reading.tags[end - 1] in _ITEM_ENDS:
            end -= 1
        if first < end:
            found.append((first, end))
        segment += segment + 1 in reading.items
    return tuple(found)


def _is_sign(reading: Reading, index: int) -> bool:
    """Tell a bullet, "1." and "(a)" from the first word of an item."""
    word = reading.lower[index]
    if not any(map(str.isalnum, word)):
        return reading.tags[index] != "``"
    after = reading.lower[index + 1 : index + 2]
    return (word.isdigit() or len(word) == 1) and after in {(".",), (")",)}


_ITEM_ENDS = frozenset({".", ",", ":", "CC"})


def block_below_cue(site: Site, stops: Stops) -> Proposal | None:
    """
    Propose the paragraph below "The statement reads:", set without marks.

    A clause before the colon is of the content: "She says that it rains:".
    """
    candidate, reading = site.candidate, site.reading
    colon = site.ceiling - 1
    if reading.lower[colon] != ":" or not site.is_reporting:
        return None
    if colon - candidate.group[1] > _FARTHEST_COLON or Frame.QUOTE not in site.frames:
        return None
    if _has_second_verb(reading, candidate.group[1], colon) or has_own_cue(site):
        return None
    number = reading.sentence_of[candidate.main]
    if site.ceiling != reading.sentences[number][1] or not has_body_below(
        reading, number
    ):
        return None
    if site.subject is None:
        return None
    cue_end = colon + 1 if colon == candidate.group[1] else None
    content = block_below(reading, number)
    clause = candidate.group[1], colon
    if (
        clause[0] + 1 < colon
        # "Police said that Tom Roe wrote: | “…”"
        and content[0][0] not in reading.openings
        and reading.lower[clause[0]] in _OPENING_CLAUSES
        and content_after(reading, *clause, stops) == clause
    ):
        content = (clause, *content)
    return site.propose(BLOCK_BELOW, site.subject, content, cue_end)


_OPENING_CLAUSES = frozenset({"that", "how", "why", "whether", "what", "if", "where"})


def has_own_cue(site: Site) -> bool:
    """Tell "issued a statement:" before "“We are here,” said the mayor": said twice."""
    reading = site.reading
    if site.ceiling not in reading.openings:
        return False
    quotation = reading.quotations[reading.quotation_of[site.ceiling]]
    end = quotation.end
    return (
        quotation.closed
        and reading.tags[end - 2] == ","
        and end < reading.sentence_end(end - 1)
    )


def has_body_below(reading: Reading, number: int) -> bool:
    """Tell whether sentence *number* ends a segment and running text follows."""
    if number + 1 >= len(reading.sentences):
        return False
    below = reading.segment_of[number + 1]
    return (
        below != reading.segment_of[number]
        and reading.segment_kinds[below] is SegmentKind.BODY
    )
