"""
Own subjects: the noun phrase before a finite verb that is the verb's subject.

Dates, appositions and relative clauses may stand between the two, and a title of
somebody before the name.
"""

from typing import Final

from quotekit.stages.columns.phrases import (
    ADVERBS,
    DASHES,
    FINITE,
    MONTHS,
    NAMES,
    NOUNS,
    OBJECT_PRONOUNS,
    OCCASIONS,
    REFLEXIVES,
    SPEAKING_NOUNS,
    TIME_WORDS,
    WEEKDAYS,
    WH_WORDS,
    noun_phrase_after,
    noun_phrase_before,
    without_occasion,
)
from quotekit.stages.columns.reading import Range, Reading

_LONGEST_APPOSITION = 25
_LONGEST_TITLE = 12

SHARED: Final[Range] = (-1, -1)
"""The answer that a verb has the subject of the verb before it."""

_NOBODY: Final[Range] = (-2, -2)


def own_subject(  # noqa: C901, PLR0911, PLR0912  # a table of cases
    reading: Reading, start: int, floor: int
) -> Range | None:
    """Return the subject of the finite verb group at *start*, or ``SHARED``."""
    tags, lower = reading.tags, reading.lower
    index = _over_times(reading, start - 1, floor)
    if index < floor or (index == floor and tags[index] in ADVERBS):
        return None
    tag = tags[index]
    if tag in WH_WORDS:
        # "Who signed it?" asks for somebody and names nobody.
        is_relative = tag in {"WP", "WDT"} and index > floor and lower[index] != "whom"
        return (index, index + 1) if is_relative else None
    if tag == "CC" or (tag == "," and index + 1 < start and tags[index + 1] == "RB"):
        return SHARED
    if tag == "," and _names_speaker_behind(reading, start, floor):
        return None
    if tag == "," or lower[index] in DASHES:
        return _subject_over_comma(reading, index, floor)
    if tag == "''" and lower[index - 1] == ",":
        subject = _with_title_of_work(reading, index, floor)
        if subject is not None:
            return subject
    if lower[index] in _SELDOM_SUBJECTS:
        subject = _seldom_subject(reading, index, floor)
        if subject is not None:
            return None if subject is _NOBODY else subject
    begin = noun_phrase_before(reading, index + 1, floor)
    if begin is None:
        if _is_lone_name(reading, index):
            return index, index + 1
        return _unnamed(reading, index, floor)
    if begin - 2 > floor:
        begin = _over_whereabouts(reading, begin, floor)
        begin = _over_insight(reading, begin, floor)
        head = _before_relative(reading, begin, floor)
        if head is not None:
            return head, index + 1
    if tag in NAMES:
        # "The fees or stock, US researchers report": people who are named by no name
        begin = _with_title_before(reading, begin, floor, closed=False)
    if begin - 1 == floor:
        begin = _behind_occasion(reading, begin, index, floor)
    begin = _with_quantity(reading, begin, index, floor)
    return begin, without_occasion(reading, begin, index + 1)


def _over_insight(reading: Reading, begin: int, floor: int) -> int:
    """Return where "a source close to | the talks", "people briefed on it" begins."""
    near = begin - 2
    if reading.lower[begin - 1] not in _BEFORE_MATTERS or (
        reading.lower[near] not in _NEAR_MATTERS
    ):
        return begin
    whole = noun_phrase_before(reading, near, floor) if near > floor else None
    return begin if whole is None else whole


_BEFORE_MATTERS = frozenset({"to", "with", "on", "in", "about"})
_NEAR_MATTERS = frozenset(
    {"acquainted", "briefed", "close", "familiar", "involved", "knowledgeable"}
)


def _with_quantity(reading: Reading, begin: int, last: int, floor: int) -> int:
    """
    Return where a subject begins with how many they are: "All but | one said".

    But "the ones | nobody wanted", where a pronoun is alone.
    """
    lower = reading.lower
    if begin < last and lower[last] in _ANYBODY and reading.tags[last - 1] in NOUNS:
        return last
    if begin > floor and lower[begin - 1] in _QUANTIFIERS:
        return begin - 1
    if lower[begin] in _OF_BOTH and lower[begin - 1] == "they":
        # "They | both know"
        return begin - (begin > floor)
    if begin - 2 >= floor and lower[begin - 2 : begin] == ("all", "but"):
        return begin - 2
    return begin


_ANYBODY = frozenset(
    """
    anybody anyone everybody everyone nobody somebody someone
    """.split()  # noqa: SIM905  # read like prose
)
_OF_BOTH = frozenset({"all", "both", "each"})


def _seldom_subject(reading: Reading, last: int, floor: int) -> Range | None:
    """Return the subject that ends with a rare last word, or ``_NOBODY``."""
    tags, word = reading.tags, reading.lower[last]
    if word == "accused" and tags[last - 1] in {"DT", "CD"} and last > floor:
        # "The accused | said", "The two accused | told the court"
        counted = last - 1 > floor and tags[last - 2 : last] == ("DT", "CD")
        return last - 1 - counted, last + 1
    if word in OBJECT_PRONOUNS and tags[last - 2 : last] == ("TO", "VB"):
        # "The first governor to back him said"
        begin = noun_phrase_before(reading, last - 2, floor)
        return _NOBODY if begin is None else (begin, last + 1)
    if word in REFLEXIVES and tags[last - 1] in NOUNS:
        # "Even the teachers themselves say"
        begin = noun_phrase_before(reading, last, floor)
        return _NOBODY if begin is None else (begin, last + 1)
    return _unnamed(reading, last, floor)


def _names_speaker_behind(reading: Reading, verb: int, floor: int) -> bool:
    """Tell "They discussed trade, reached on the visit, said the press service."."""
    end = reading.sentence_end(verb) - 1
    return (
        reading.lower[verb] in _SAID
        and verb + 1 < end <= verb + _LONGEST_SPEAKER
        and reading.tags[end] == "."
        and reading.lower[end - 1] in SPEAKING_NOUNS
        and noun_phrase_after(reading, verb + 1, end) == end
        and not FINITE.isdisjoint(reading.tags[floor:verb])
    )


_SAID = frozenset({"said", "says"})
_LONGEST_SPEAKER = 8


def _over_times(reading: Reading, index: int, floor: int) -> int:
    """Step back over adverbs, days and dates between a subject and its verb."""
    tags, lower = reading.tags, reading.lower
    if lower[index] == "]":
        index = _over_language(reading, index, floor)
    while index > floor and (
        tags[index] in ADVERBS
        or (
            lower[index] in TIME_WORDS
            and (
                tags[index - 1] in _BEFORE_TIME
                # "Ms Adler, a nurse, today said"
                or (tags[index - 1] == "," and lower[index] in _LATELY)
            )
        )
    ):
        index -= 1
    if (
        index - 2 > floor
        and lower[index] in WEEKDAYS
        and lower[index - 1] == "on"
        and tags[index - 2] == ","
    ):
        # "The mayor, Ana Lisi, on Monday called"
        index -= 2
    return _over_date(reading, index, floor) if tags[index] in _ENDS_OF_DATES else index


def _over_language(reading: Reading, closing: int, floor: int) -> int:
    """Step back over what language a page is in: "The Ode Herald | [es] reports"."""
    lower = reading.lower
    if (
        closing - 3 > floor - 1
        and lower[closing - 2] == "["
        and len(lower[closing - 1]) == _LANGUAGE_CODE
        and reading.words[closing - 1].isalpha()
    ):
        return closing - 3
    return closing


_LANGUAGE_CODE = 2  # in letters: "es"
_ENDS_OF_DATES = frozenset({"CD", ","})
_BEFORE_TITLES = frozenset(
    """
    of book novel blog show podcast 's ’s magazine series film album newsletter program
    programme documentary memoir column
    """.split()  # noqa: SIM905  # read like prose, not a line a word
)


def _with_title_of_work(reading: Reading, closing: int, floor: int) -> Range | None:
    """Return the subject in "Adrienne Cole, author of “Ash and Vinegar,” said"."""
    first = closing - 1
    lowest = max(floor, closing - _LONGEST_TITLE)
    while first > lowest and first not in reading.openings:
        first -= 1
    if first <= floor + 1 or reading.lower[first - 1] not in _BEFORE_TITLES:
        return None
    subject = _subject_over_comma(reading, closing - 1, floor)
    return None if subject is None or subject is SHARED else (subject[0], closing + 1)


_NAMELESS = frozenset({"named", "identified", "quoted", "anonymous", "anonymity"})


_SELDOM_SUBJECTS = _NAMELESS | OBJECT_PRONOUNS | REFLEXIVES | {"accused"}


def _unnamed(reading: Reading, last: int, floor: int) -> Range | None:
    """Return the subject in "A driver who asked not to be named | said"."""
    if reading.lower[last] not in _NAMELESS:
        return None
    for who in range(last - 1, max(floor, last - _LONGEST_TITLE), -1):
        if reading.lower[who] == "who":
            head = noun_phrase_before(reading, who, floor)
            return None if head is None else (head, last + 1)
    return None


def _before_relative(reading: Reading, begin: int, floor: int) -> int | None:
    """Return the subject in "An officer who wanted no trouble | told the paper"."""
    if (
        begin - 2 <= floor
        or reading.tags[begin - 1] not in FINITE
        or reading.lower[begin - 2] != "who"
    ):
        return None
    return noun_phrase_before(reading, begin - 2, floor)


def _behind_occasion(reading: Reading, begin: int, last: int, floor: int) -> int:
    """Step over what a sentence opens with: "In his speech | Ambassador Ode said"."""
    if reading.lower[floor] not in _TO_OCCASIONS:
        return begin
    for index in range(last - 1, begin, -1):
        if reading.lower[index] in OCCASIONS and (
            reading.tags[index + 1] in NAMES or reading.tags[index + 1] in {"DT", "PRP"}
        ):
            return index + 1
    return begin


_TO_OCCASIONS = frozenset({"in", "at", "during", "after", "before", "with"})


def _over_date(reading: Reading, index: int, floor: int) -> int:
    """Step back over a date with a comma: "Amnesty on May 4, 2024(,) called"."""
    tags, lower = reading.tags, reading.lower
    year = index - (tags[index] == "," and tags[index - 1] == "CD")
    if (
        year - 4 > floor
        and tags[year] == "CD"
        and lower[year - 1] == ","
        and lower[year - 3] in MONTHS
        and lower[year - 4] == "on"
    ):
        return year - 5
    return index


def _is_lone_name(reading: Reading, index: int) -> bool:
    """Tell a name that the tagger takes for an adjective: “…,” Devine said."""
    return (
        reading.tags[index] in {"JJ", "VBN"}
        and reading.words[index][0].isupper()
        and (index == 0 or reading.tags[index - 1] in {"''", ","})
    )


_LATELY = frozenset({"today", "yesterday", "tonight", "recently", "later", "earlier"})
# "Ms Adler today said": the time is not part of the subject.
_BEFORE_TIME = NAMES | {"NNS", "PRP", "NN", "POS"}


# What may stand before a determiner or number and belong to the noun phrase.
_QUANTIFIERS = frozenset(
    """
    both either only nearly almost about roughly some around even
    """.split()  # noqa: SIM905  # read like prose, not a line a word
)


def _over_whereabouts(reading: Reading, begin: int, floor: int) -> int:
    """Step back over "living in" to "A nurse living in Lund, who asked"."""
    if begin - 2 <= floor or reading.lower[begin - 2] not in _WHEREABOUTS:
        return begin
    head = noun_phrase_before(reading, begin - 2, floor)
    return begin if head is None else head


_WHEREABOUTS = frozenset({"living", "working", "based", "studying", "staying"})


def _with_title_before(
    reading: Reading, begin: int, floor: int, *, closed: bool = True
) -> int:
    """
    Step over a comma to the title that names belong to.

    "One of the leaders of the group, Alberto Pizango, …": the noun phrase before
    the comma identifies the name, if a clause begins with it.  Where no comma follows
    the name (*closed* is false), "and" before the title joins it to something else:
    "free its leader and a member of the group, Amnesty said".
    """
    tags = reading.tags
    comma = begin - 1
    if comma <= floor or tags[comma] != "," or tags[begin] not in NAMES:
        return begin
    title = noun_phrase_before(reading, comma, floor)
    if title is None or tags[comma - 1] == "CD" or tags[title] in NAMES:
        return begin
    if "NN" not in tags[title:comma]:
        return begin
    at_clause_start = title == floor or (
        tags[title - 1] == "``"
        or (closed and tags[title - 1] == "CC")
        or reading.lower[title - 1] == "that"
    )
    return title if at_clause_start else begin


def _subject_over_comma(  # noqa: C901, PLR0911  # a table of cases
    reading: Reading, comma: int, floor: int
) -> Range | None:
    """Return the subject where a comma or dash stands between it and its verb."""
    tags, lower = reading.tags, reading.lower
    earlier = comma - 1
    stop = max(floor, comma - _LONGEST_APPOSITION)
    while earlier >= stop and tags[earlier] != tags[comma]:
        earlier -= 1
    if earlier - 1 > floor and lower[earlier - 1] == "who":
        # "who, after a long silence, said"
        return earlier - 1, earlier
    if earlier <= floor or tags[earlier] != tags[comma]:
        if ", " in reading.words[comma - 1]:
            # "Joe Bek, Sr., | said": the other comma is in his surname's token
            begin = noun_phrase_before(reading, comma, floor)
            return None if begin is None else (begin, comma)
        # No other comma: ", and said" is the previous verb's subject.
        has_verb = tags[comma] == "," and has_finite(reading, floor, comma)
        return SHARED if has_verb else None
    earlier = over_place(reading, earlier, comma, stop)
    begin = noun_phrase_before(reading, earlier, floor)
    if begin is None:
        return None
    begin = _over_whereabouts(reading, begin, floor)
    if lower[begin] in REFLEXIVES and begin > floor and tags[begin - 1] in NOUNS:
        # "Bell herself, reached by telephone, said"
        head = noun_phrase_before(reading, begin, floor)
        begin = begin if head is None else head
    begin = _with_title_before(reading, begin, floor)
    if tags[begin:earlier] == ("CD",):
        # "Gordon, 41, who has denied it, said"
        begin = _first_apposition(reading, begin, floor)
    first = earlier + 1
    if tags[first] in WH_WORDS or lower[first] in {"that", "where"}:
        return begin, earlier
    if tags[first] in _NO_APPOSITION and lower[first] not in {"of", "from"}:
        return begin, earlier
    if has_finite(reading, first, comma):
        if begin - 1 == floor and tags[begin - 1] == "IN":
            # "In a statement, the ministers hailed the vote, urged calm"
            return SHARED
        return begin, earlier
    return _first_apposition(reading, begin, floor), comma


_NO_APPOSITION = frozenset({"IN", "RB", "TO", "VBG", "VBN", "CC"})


def over_place(reading: Reading, earlier: int, comma: int, stop: int) -> int:
    """
    Return the comma before "who spoke at Lund Hall, Ode", else *earlier*.

    A place by its town ends such a clause with a comma inside: "The mayor, speaking
    at Lund Hall, Ode, said".  *comma* ends it, and *stop* is before all of it.
    """
    tags = reading.tags
    if not NAMES.issuperset(tags[earlier + 1 : comma]):
        return earlier
    house = earlier - 1
    while house > stop and tags[house] in _OF_HOUSES:
        house -= 1
    if reading.lower[house] not in {"at", "in", "near", "outside"}:
        return earlier
    for index in range(house - 1, stop, -1):
        if tags[index] == ",":
            clause = tags[index + 1] in WH_WORDS or tags[index + 1] == "VBG"
            return index if clause else earlier
    return earlier


_OF_HOUSES = NAMES | {"DT", "NN", "JJ", "POS"}


def _first_apposition(reading: Reading, begin: int, floor: int) -> int:
    """Step back over appositions in several parts: "Ali, 34, a nurse, said"."""
    tags = reading.tags
    while begin > floor + 1 and tags[begin - 1] == ",":
        more = noun_phrase_before(reading, begin - 1, floor)
        if more is None or tags[more] not in NAMES or begin - more > _LONGEST_TITLE:
            break
        if more > floor + 1 and reading.lower[more - 1] in _TO_PLACES_AND_DAYS:
            # "They left on Monday, the mayor, Ana Lisi, said"
            break
        begin = more
    return begin


_TO_PLACES_AND_DAYS = frozenset({"on", "in", "at", "to", "into", "near", "until", "by"})


def over_apposition(reading: Reading, start: int, floor: int) -> bool:
    """
    Tell whether a comma before *start* closes an apposition or relative clause.

    "Ms Adler, who left, said …" has its subject before the verb, though a comma
    stands between; "Nobody left, said Ms Adler" has not.
    """
    tags = reading.tags
    comma = start - 1
    if comma <= floor or tags[comma] != ",":
        return False
    if ", " in reading.words[comma - 1]:
        # "Joe Bek, Sr., | said"
        return True
    for earlier in range(comma - 1, max(floor, comma - _LONGEST_APPOSITION) - 1, -1):
        if tags[earlier] == ",":
            first = earlier + 1
            if tags[first] in WH_WORDS:
                return True
            if tags[first] == "IN" and not has_finite(
                reading, _behind_quotation(reading, floor, earlier), earlier
            ):
                # "Ms Adler, for her part, said", "Ms Adler, from Lund, told"
                return True
            return tags[first] not in {"CC", "IN", "PRP"} and not has_finite(
                reading, first, comma
            )
    return False


_LONGEST_SUBJECT = 30


def _behind_quotation(reading: Reading, floor: int, end: int) -> int:
    """Return where what stands before *end* begins, behind a quotation's end."""
    for index in range(end - 1, max(floor, end - _LONGEST_SUBJECT) - 1, -1):
        if reading.tags[index] == "''":
            return index + 1
    return floor


def has_finite(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a finite verb stands in these tokens."""
    return not FINITE.isdisjoint(reading.tags[start:end])
