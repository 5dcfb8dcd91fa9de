"""
Source starts: the first words of a source that the models leave out, or take along.

"Several of | them said", "unions, parties, and | many lawmakers claim": what stands
before the noun belongs to it.  "About | his candidacy, the campaign chief said",
"Saturday at the convention | Sen. Lisi said": what opens the clause does not.
"""

from quotekit.stages.columns.phrases import (
    FINITE,
    MONTHS,
    NAMES,
    NOUNS,
    TIME_WORDS,
    WEEKDAYS,
    noun_phrase_after,
)
from quotekit.stages.columns.reading import Range, Reading
from quotekit.stages.vocabulary.class_words import is_agent


def with_quantity(reading: Reading, source: Range, floor: int) -> Range | None:
    """Return the whole of "several of | them", "38 per | cent of heads"."""
    first, end = source
    tags, lower = reading.tags, reading.lower
    begin = first
    if lower[first] in _PARTITIVE and first - 2 >= floor and lower[first - 1] == "of":
        begin = first - 2
        if lower[begin] not in _QUANTITIES and tags[begin] != "CD":
            return None
        while begin > floor and tags[begin - 1] in _BEFORE_COUNTED:
            begin -= 1
    elif lower[first] == "cent":
        # "38 per | cent of heads"
        if first - 2 < floor or lower[first - 1] != "per" or tags[first - 2] != "CD":
            return None
        begin = first - 2
    elif tags[first] not in {"CD", "DT", "PDT", "RB", "JJ"}:
        return None
    while begin > floor and lower[begin - 1] in _LIMITING:
        begin -= 1
    return (begin, end) if begin < first else None


_PARTITIVE = frozenset({"them", "us", "these", "those", "the", "his", "her", "their"})
_QUANTITIES = frozenset(
    """
    several some most many few half all none both either neither each much any one two
    three majority dozens hundreds thousands number handful
    """.split()  # noqa: SIM905  # read like prose
)
_BEFORE_COUNTED = frozenset({"CD", "DT", "JJ"})
_LIMITING = frozenset({"only", "nearly", "almost", "virtually", "roughly", "not"})


def with_list_before(reading: Reading, source: Range, floor: int) -> Range | None:
    """
    Return the whole of "labor unions, greens, and | many lawmakers claim".

    The list opens its sentence, behind "but" at most, and each but the last item is a
    noun phrase and nothing else.
    """
    first, end = source
    tags = reading.tags
    joined = tags[first - 1] == "CC" and tags[first - 2] == ","
    if first - 2 <= floor or not (
        joined or (tags[first - 1] == "," and "CC" in tags[first:end])
    ):
        return None
    begin = floor + (tags[floor] == "CC")
    if tags[begin] not in _ITEM_STARTS:
        return None
    index, items = begin, 0
    while index < first - 1:
        stop = noun_phrase_after(reading, index, first)
        # "unions" and "12% of Democrats" are several; names may be of one.
        several = {tags[index], tags[stop - 1]} & _SEVERAL if stop else ()
        if stop is None or tags[stop] != "," or not several:
            return None
        items += 1
        index = stop + 1
    # "Ana Lisi, the mayor, and | her deputies": two commas close an apposition too.
    return (begin, end) if items > joined else None


_SEVERAL = frozenset({"NNS", "NNPS", "CD"})
_ITEM_STARTS = NOUNS | {"DT", "CD", "JJ", "PRP$"}


def behind_front(reading: Reading, source: Range, floor: int) -> Range | None:
    """
    Return who speaks in "In | a report the council says", "In | 2019 Ana Lisi said".

    No subject stands behind the preposition that opens a sentence: where one noun
    phrase follows another, the second is it.
    """
    first, end = source
    tags, lower = reading.tags, reading.lower
    if first - 1 != floor or lower[floor] not in _FRONTS or lower[end - 1] in _FRONTS:
        return None
    begin = _behind_date(reading, first, end)
    if begin is None:
        begin = next(
            (
                index
                for index in range(first + 1, end)
                if tags[index - 1] in NOUNS
                and (
                    tags[index] in {"DT", "PRP$", "PRP"}
                    or lower[index] in _SOMEBODY
                    or lower[index] in _TITLES
                    or _is_name_behind_noun(reading, index, end)
                )
            ),
            None,
        )
    if begin is None or begin >= end or tags[begin] in {"IN", "CC", ",", "POS"}:
        return None
    return begin, end


_FRONTS = frozenset(
    """
    in on at during under with from through inside outside via throughout amid despite
    """.split()  # noqa: SIM905  # read like prose
)
_SOMEBODY = frozenset({"somebody", "someone", "nobody", "everybody", "everyone"})
_TITLES = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir"})


def _behind_date(reading: Reading, first: int, end: int) -> int | None:
    """Return where somebody stands behind "In | March 2019", "In | 2019"."""
    index = first + (reading.lower[first] in MONTHS)
    if (
        index < end
        and reading.tags[index] == "CD"
        and len(reading.lower[index]) == _YEAR
    ):
        index += 1
    if index == first or index >= end or reading.tags[index] not in _SUBJECT_STARTS:
        return None
    return index


_YEAR = 4  # in letters


def _is_name_behind_noun(reading: Reading, start: int, end: int) -> bool:
    """Tell "the blog | Ana Lisi" from "the singer Ana Lisi", a name of two or more."""
    return (
        reading.tags[start - 1] == "NN"
        and start + 2 <= end
        and NAMES.issuperset(reading.tags[start : start + 2])
        and not is_agent(reading.lower[start - 1])
        and reading.words[start - 1].islower()
    )


def behind_preposition(reading: Reading, source: Range, floor: int) -> Range | None:
    """
    Return who speaks in "While some doubt | his candidacy, the chief, Tom Roe, said".

    What stands behind a preposition is no subject, where no noun opens the sentence.
    """
    first, end = source
    tags = reading.tags
    if (
        first - 1 <= floor
        or tags[floor] not in {"IN", "VBG", "WRB"}
        or "," not in tags[first:end]
        or not _governs(reading, first - 1, floor)
    ):
        return None
    begin = first + tags[first:end].index(",") + 1
    if begin >= end or tags[begin] not in _SUBJECT_STARTS:
        return None
    stop = noun_phrase_after(reading, begin, end)
    return (begin, end) if stop is not None else None


def _governs(reading: Reading, index: int, floor: int) -> bool:
    """Tell "doubt about | his candidacy" and "While many doubted | his candidacy"."""
    if reading.tags[index] == "IN":
        return reading.lower[index] not in _CONJUNCTIONS
    return reading.tags[index] in FINITE and reading.lower[floor] in _CONJUNCTIONS


_SUBJECT_STARTS = NAMES | {"DT", "PRP$", "CD", "NNS"}
_CONJUNCTIONS = frozenset(
    """
    after although as because before if once since than that though unless until when
    whereas whether while by
    """.split()  # noqa: SIM905  # read like prose
)


def behind_weekday(reading: Reading, source: Range) -> Range | None:
    """Return who speaks in "Saturday at the convention | Sen. Lisi said"."""
    first, end = source
    tags = reading.tags
    if (
        reading.lower[first] not in WEEKDAYS
        or first + 2 >= end
        or tags[first + 1] != "IN"
        or tags[end - 1] not in NAMES
    ):
        return None
    begin = end
    while begin > first and tags[begin - 1] in NAMES:
        begin -= 1
    return (begin, end) if tags[begin - 1] == "NN" else None


def behind_occasion_of(reading: Reading, source: Range, floor: int) -> Range | None:
    """Return who learned it in "at | the moment Tom Roe learned"."""
    first, end = source
    named = first + 2
    if (
        first <= floor
        or named >= end
        or reading.lower[first] != "the"
        or reading.lower[first + 1] not in _OCCASIONS
        or reading.tags[named] not in _SUBJECT_STARTS
        or not FINITE.isdisjoint(reading.tags[first:end])
    ):
        return None
    return named, end


_OCCASIONS = frozenset({"moment", "day", "night", "time", "reason", "way", "year"})


def around_time(reading: Reading, source: Range, floor: int) -> Range | None:
    """Return who backed it in "A second officer at the base that | evening backed"."""
    first, end = source
    tags = reading.tags
    if end - first > 1 or reading.lower[first] not in TIME_WORDS or first <= floor:
        return None
    if reading.lower[first - 1] not in {"that", "this", "last"}:
        return None
    before = tags[floor : first - 1]
    if (
        tags[floor] not in {"DT", "CD"}
        or not FINITE.isdisjoint(before)
        or not _NO_PHRASE.isdisjoint(before)
    ):
        return None
    return floor, first - 1


_NO_PHRASE = frozenset({",", ":", "``", "''", "CC", "WP", "WDT"})
