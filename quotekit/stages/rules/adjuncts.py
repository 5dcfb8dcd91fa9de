"""
Adjuncts: times, places and media between a cue and its content.

"said on Monday in Geneva", "told them three times": none of them is said.
"""

from quotekit.stages.columns.phrases import (
    FINITE,
    MONTHS,
    TIME_WORDS,
    WEEKDAYS,
    is_clause_start,
    noun_phrase_after,
    past_date,
)
from quotekit.stages.columns.reading import Reading

_ADJUNCT_PREPOSITIONS = frozenset(
    """
    in at on during after before from via through by to with over under of for amid
    following inside outside near upon
    """.split()  # noqa: SIM905  # read like prose
)
_DEICTICS = frozenset({"last", "this", "next", "late", "early", "that"})
_LONGEST_ADJUNCT = 12
_OF_MATTERS = frozenset({"on", "about", "of", "for"})

# All else but a number or "Sept." opens no time and no place.
_OPENING_ADJUNCTS = (
    TIME_WORDS | MONTHS | _DEICTICS | _ADJUNCT_PREPOSITIONS | {"overnight"}
)
_OF_TERMS = 6
_DAYS_ALONE = frozenset((day,) for day in WEEKDAYS)
_PLURALS = (("NNS",), ("NNPS",))


def past_adjunct(  # noqa: C901, PLR0911, PLR0912  # a table of cases
    reading: Reading, index: int, ceiling: int
) -> int | None:
    """Return where the time, place or medium that begins at *index* ends."""
    tags, lower = reading.tags, reading.lower
    word = lower[index]
    if (
        word not in _OPENING_ADJUNCTS
        and tags[index] != "CD"
        and not word.isdigit()
        and word[-1] != "."
    ):
        return None
    if tags[index] == "CD" and lower[index + 1 : index + 2] == ("times",):
        # "were told three times | that it was late"
        return index + 2
    date = past_date(reading, index, ceiling)
    if date is not None:
        return date
    if word in TIME_WORDS or word == "overnight":
        return index + 1
    if word in _DEICTICS and index + 1 < ceiling and lower[index + 1] in TIME_WORDS:
        return index + 2
    if word == "on" and lower[index + 1 : index + 2] in _DAYS_ALONE:
        # "said on Thursday | rebels loyal to Ode shelled the town"
        after = tags[index + 2 : index + 3]
        if after in _PLURALS and is_clause_start(reading, index + 2, ceiling):
            return index + 2
    if word == "in" and "terms" in lower[index + 1 : min(ceiling, index + _OF_TERMS)]:
        # "condemns in the strongest possible terms the attack"
        return lower.index("terms", index) + 1
    if (
        word == "in"
        and index + 2 < ceiling
        and tags[index + 1] == "JJ"
        and reading.words[index + 1][0].isupper()
        and (lower[index + 2] == "that" or tags[index + 2] in {",", ":"})
    ):
        return index + 2  # "said in Swedish that"
    if (
        word in _ADJUNCT_PREPOSITIONS
        and tags[index] in {"IN", "TO"}
        and not (word == "at" and is_degree(reading, index))
    ):
        end = noun_phrase_after(reading, index + 1, ceiling)
        if end is not None and end - index <= _LONGEST_ADJUNCT:
            if (
                word in _OF_MATTERS
                and end < ceiling
                and lower[end] == "to"
                and tags[end - 1] in {"NN", "NNS", "CD"}
            ):
                # "agreed on the need to reform it", "appealed for $3 million to"
                return None
            if end < ceiling and lower[end] in GIVEN_OUT:
                return _past_given_out(reading, end, ceiling)
            return None if end < ceiling and tags[end] == "VBG" else end
    return None


def _past_given_out(reading: Reading, start: int, ceiling: int) -> int:
    """Step over "published on Monday" behind "in an interview", up to what it said."""
    for index in range(start + 1, min(ceiling, start + _LONGEST_ADJUNCT)):
        if (
            reading.lower[index] == "that"
            or reading.tags[index] == ":"
            or index in reading.openings
        ):
            return index
        if reading.tags[index] in FINITE or reading.tags[index] == ".":
            break
    return start


GIVEN_OUT = frozenset(
    """
    published posted held following released broadcast aired filed issued shared
    uploaded recorded carried convened organised organized chaired attended addressed
    marking
    """.split()  # noqa: SIM905  # read like prose
)
"""What is done with an interview, a video, a meeting in which something is said."""


def past_time(reading: Reading, index: int, ceiling: int) -> int | None:
    """
    Return where nothing but a time ends that a comma or the sentence's end follows.

    "figures released by the bank | on Monday, |", "in early May", "last week".
    """
    if reading.lower[index] not in _OPENING_TIMES:
        return None
    timed = False
    for here in range(index, min(ceiling, index + _LONGEST_TIME)):
        word = reading.lower[here]
        if reading.tags[here] in _BEHIND_TIMES:
            return here if timed else None
        if word in TIME_WORDS or word in MONTHS:
            timed = True
        elif reading.tags[here] == "CD":
            timed = timed or (word.isdigit() and len(word) == _YEAR)
        elif word not in _IN_TIMES:
            return None
    return None


_YEAR = 4
_LONGEST_TIME = 7
_BEHIND_TIMES = frozenset({",", ".", ":"})
_IN_TIMES = frozenset(
    """
    on in at of the last this earlier later late early next mid since same
    """.split()  # noqa: SIM905  # read like prose
)
_OPENING_TIMES = TIME_WORDS | frozenset(
    ["on", "in", "at", "last", "this", "earlier", "late", "early", "since"]
)


def ends_time(reading: Reading, index: int) -> bool:
    """Tell whether a day or a date ends before *index*, perhaps with its comma."""
    last = index - 1 - (reading.tags[index - 1] == ",")
    word = reading.lower[last]
    return word in _TIMES or (
        # "July 30", "30 July", "July 30, 2019,"
        (reading.tags[last] == "CD" or word in MONTHS)
        and any(
            near.rstrip(".") in MONTHS
            for near in reading.lower[max(0, last - _LONGEST_YEAR) : last + 1]
        )
    )


_TIMES = TIME_WORDS | {"overnight"}
_LONGEST_YEAR = 3


def is_degree(reading: Reading, index: int) -> bool:
    """Tell whether the "at" at *index* is that of "at least" or "at most"."""
    return reading.lower[index + 1 : index + 2] in _DEGREES


_DEGREES = (("least",), ("most",))
