"""
Circumstances: times and occasions that were taken for a source or for its end.

"Ana Lisi late | Monday said", "The mayor, at a | briefing, said": who speaks stands
before them.
"""

from quotekit.stages.columns.phrases import (
    FINITE,
    MONTHS,
    NAMES,
    NOUNS,
    OCCASIONS,
    TIME_WORDS,
    WEEKDAYS,
    noun_phrase_before,
    without_occasion,
)
from quotekit.stages.columns.reading import Range, Reading

_FARTHEST_NAME = 14


def without_date(reading: Reading, source: Range) -> Range | None:
    """Cut "on Saturday (Nov 8)" from a source's end."""
    first, end = source
    if reading.tags[end - 1] != "-RRB-":
        return None
    for index in range(end - 4, max(first, end - _LONGEST_DATE), -1):
        if (
            reading.lower[index] == "on"
            and reading.lower[index + 1] in TIME_WORDS
            and reading.words[index + 2] == "("
        ):
            return first, index
    return None


_BEFORE_DAYS = NOUNS | {"WP", ","}
_LONGEST_DATE = 8


def without_time(reading: Reading, source: Range, floor: int) -> Range | None:
    """Cut "Tuesday afternoon" from a source's end, or find who speaks before it."""
    first, end = source
    last = reading.words[end - 1]
    if reading.lower[end - 1] not in TIME_WORDS or (
        # "USA TODAY", "Ode Today"
        last != reading.lower[end - 1]
        and not (last.istitle() and reading.lower[end - 1] in WEEKDAYS)
    ):
        return None
    if (
        reading.lower[end - 2] == "on"
        and end - 2 > first
        and reading.tags[end - 3] in _BEFORE_DAYS
    ):
        # "A group of UN experts on Tuesday"
        return first, end - 2
    stop = without_occasion(reading, first, end)
    if stop < end - 1 and reading.tags[stop - 1] in NAMES:
        # "Ana Lisi late Monday", but "Sheffield Wednesday", "Robert Sunday"
        return first, stop
    if (
        TIME_WORDS.issuperset(reading.lower[first:end])
        and first - 3 > floor
        and reading.tags[first - 1] == ","
    ):
        # "The Federation of Reporters, FR, | Tuesday condemned"
        begin = _subject_before(reading, first - 1, floor)
        return None if begin is None else (begin, first - 1)
    return None


def behind_time(reading: Reading, source: Range, floor: int) -> Range | None:
    """Return who speaks behind "Within an hour", "The same day", "A day later"."""
    first, end = source
    lower, tags = reading.lower, reading.tags
    if tags[first] == "CD" and lower[first - 1] in _BEFORE_TIMES:
        return _behind_day_and_month(reading, source)
    if first != floor and not (first == floor + 1 and lower[floor] in _BEFORE_TIMES):
        return None
    index = first
    while index < end and (tags[index] in {"DT", "CD"} or lower[index] in _WHICH_TIMES):
        index += 1
    time = index
    while index < end and (
        (lower[index] in _SPANS and reading.words[index] == lower[index])
        or (
            # "The Morning Lund poll" is none of a morning
            lower[index] in TIME_WORDS
            and (index == floor or reading.words[index] == lower[index])
        )
    ):
        index += 1
    if index == time or index >= end:
        return None
    later = lower[index] in _LATER
    index += later
    # "A four-year project", but "The same year farmers"
    told = first != floor or later or not _TELLING.isdisjoint(lower[first:index])
    starts = tags[index : index + 1] in (_STARTS if told else _NAME_STARTS)
    return (index, end) if starts and index < end else None


def _behind_day_and_month(reading: Reading, source: Range) -> Range | None:
    """Return who speaks behind "On | 3 May Ana Lisi", "On | 3 May 2016, the club"."""
    first, end = source
    index = first + 2
    if index >= end or reading.lower[first + 1] not in MONTHS:
        return None
    if reading.tags[index] == "CD":
        index += 1
    index += reading.tags[index] == ","
    starts = reading.tags[index] in {"NNP", "NNPS", "DT", "PRP", "PRP$", "NN", "NNS"}
    return (index, end) if index < end and starts else None


_BEFORE_TIMES = frozenset(("within", "in", "after", "for", "by", "on"))
_WHICH_TIMES = frozenset(
    ("same", "next", "following", "previous", "last", "earlier", "few", "late", "early")
)
_SPANS = frozenset(
    ("hour", "minute", "minutes", "weeks", "months", "years", "moment", "day")
)
_LATER = frozenset(("later", "ago", "before", "after", "earlier"))
_TELLING = frozenset(
    ("same", "next", "following", "previous", "last", "this", "later", "yesterday")
)
_NAME_STARTS = (("NNP",), ("DT",), ("PRP",))
_STARTS = (("NNP",), ("NN",), ("NNPS",), ("NNS",), ("PRP",), ("DT",), ("JJ",))


def before_circumstance(reading: Reading, source: Range, floor: int) -> Range | None:
    """
    Return who speaks "at a media conference | yesterday", "while parading | suspects".

    What was taken for the source is the occasion, or the object of what its speaker
    was doing meanwhile.
    """
    first, end = source
    tags, lower = reading.tags, reading.lower
    if (
        first - 3 > floor
        and lower[first - 1] in {"at", "in", "during"}
        and tags[first - 2] == ","
        and (
            lower[first - 1] == "during"
            or lower[end - 1] in OCCASIONS
            or lower[end - 1] in TIME_WORDS
        )
    ):
        begin = _subject_before(reading, first - 2, floor)
        return None if begin is None else (begin, first - 2)
    for index in range(first - 2, max(floor, first - _FARTHEST_NAME), -1):
        if tags[index] in FINITE or tags[index] in {",", ":", "``", "''"}:
            return None
        if lower[index] == "while" and tags[index + 1] == "VBG":
            stop = index - (tags[index - 1] == ",")
            begin = _subject_before(reading, stop, floor)
            return None if begin is None else (begin, stop)
    return None


def _subject_before(reading: Reading, end: int, floor: int) -> int | None:
    """Return where the noun phrase begins that opens a sentence and ends there."""
    begin = noun_phrase_before(reading, end, floor)
    if begin is None or reading.lower[end - 1] in TIME_WORDS:
        return None
    if reading.tags[begin - 1] == "," and begin - 1 > floor:
        # "The Deputy Minister, Ana Lisi, at a briefing"
        wider = noun_phrase_before(reading, begin - 1, floor)
        begin = begin if wider is None else wider
    return begin if begin == floor else None
