"""
Opening subjects: who opens a sentence whose one verb is a cue.

"The mayor, who opened the fair at the old | mill, said", "A notice put up late on |
Monday said": however much stands between them, there is no other clause that the verb
could be of.
"""

from quotekit.stages.columns.phrases import (
    ADVERBS,
    FINITE,
    NAMES,
    TIME_WORDS,
    noun_phrase_after,
)
from quotekit.stages.columns.reading import Range, Reading
from quotekit.stages.rules import Proposal


def opening_subject(
    reading: Reading, proposal: Proposal, source: Range, floor: int
) -> Range | None:
    """
    Return the whole subject of a cue of which *source* is only the end.

    The sentence begins at *floor*.  It opens with a noun phrase, and between that and
    the cue there are as many finite verbs as "who" and "which".
    """
    first, end = source
    tags = reading.tags
    cue = proposal.cue[0][0]
    if (
        first - 2 < floor
        or proposal.content[0][0] < first
        or not (
            _is_within(reading, first, cue)
            or _is_time(reading, first, end)
            or _is_named_behind_clause(reading, source, floor)
        )
    ):
        return None
    begin = floor
    if tags[begin] in ADVERBS and tags[begin + 1] == ",":
        # "Meanwhile, the mayor who"
        begin += 2
    if tags[begin] in _FRONTS:
        # "In a plea bargain on May 2, Ana Lisi, 41, of | Lund agreed"
        begin = _behind_front(reading, begin, first)
    if begin >= first:
        return None
    stop = noun_phrase_after(reading, begin, first)
    if (
        stop is None
        or tags[begin] in _NO_SUBJECTS
        or reading.lower[stop - 1] in TIME_WORDS
        or not _is_one_clause(reading, stop, cue)
    ):
        return None
    return begin, _before_time(reading, first, end)


def _behind_front(reading: Reading, floor: int, limit: int) -> int:
    """Return where a full name begins behind the phrase that opens a sentence."""
    tags = reading.tags
    for index in range(floor, limit):
        if tags[index] in FINITE:
            break
        if tags[index] == "," and tags[index + 1] in NAMES and tags[index + 2] in NAMES:
            return index + 1
    return limit


_FRONTS = frozenset({"IN", "VBG"})


def _is_named_behind_clause(reading: Reading, source: Range, floor: int) -> bool:
    """Tell "The director, who was there as well, | Mr. Ode said"."""
    first, end = source
    tags = reading.tags
    return (
        reading.lower[floor] == "the"
        and tags[first - 1] == ","
        and "who" in reading.lower[floor:first]
        and NAMES.issuperset(tags[first:end])
        and not FINITE.isdisjoint(tags[end : end + 1])
    )


def _is_within(reading: Reading, first: int, cue: int) -> bool:
    """Tell whether what stands before a noun says that it is no subject."""
    if reading.lower[first - 1] in _CLAUSES:
        # "hours after | Ms Lisi spoke", but "who spoke after | meeting voters"
        return reading.tags[first] == "VBG"
    if reading.tags[first - 1] == "CC":
        # "Ms Lisi, who was flanked by X and | the dean, said"
        return reading.tags[cue - 1] == ","
    return reading.tags[first - 1] in _WITHIN and reading.lower[first - 1] != "ago"


_WITHIN = frozenset({"IN", "TO", "VBG", "VBN", "VBD", "RB"})
_NO_SUBJECTS = frozenset({"PRP", "EX", "IN", "VBG", "VBN"})


def _is_one_clause(reading: Reading, start: int, cue: int) -> bool:
    """Tell whether only relative clauses stand between a noun phrase and the cue."""
    tags, lower = reading.tags, reading.lower
    verbs = relatives = joints = 0
    for index in range(start, cue):
        tag, word = tags[index], lower[index]
        if tag in _SIGNS or word in _OPENERS:
            return False
        if word in _RELATIVES:
            relatives += 1
        elif tag == "CC":
            joints += 1
        elif word in _MADE and index == start:
            # "A notice put up on Monday", where no other verb is but the cue
            continue
        elif tag in FINITE or (tag == "VB" and tags[index - 1] not in _BEFORE_BASES):
            verbs += 1
    return verbs == relatives and (relatives > 0 or not joints)


_SIGNS = frozenset({"``", "''", ":", ".", "PRP"})
_OPENERS = frozenset({"that", "if", "whether", "although", "though", "so", "but"})
_CLAUSES = frozenset(
    """
    after as because before once since than though unless until when while
    """.split()  # noqa: SIM905  # read like prose
)
_RELATIVES = frozenset({"who", "which", "whose"})
_MADE = frozenset(
    """
    addressed delivered filed handed issued made obtained posted published put read
    released sent seen shared signed submitted written
    """.split()  # noqa: SIM905  # read like prose
)
_BEFORE_BASES = frozenset({"TO", "MD", "RB", "VBP", "VBD"})


def _before_time(reading: Reading, first: int, end: int) -> int:
    """Return where a subject ends without the time or the comma behind it."""
    if _is_time(reading, first, end):
        end = first - (reading.tags[first - 1] == "IN")
    return end - (reading.tags[end - 1] == ",")


def _is_time(reading: Reading, first: int, end: int) -> bool:
    """Tell "this week" and "Tuesday"."""
    first += reading.lower[first] in {"this", "last"}
    return first < end and TIME_WORDS.issuperset(reading.lower[first:end])
