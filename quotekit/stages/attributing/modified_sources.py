"""
Modified sources: nouns that are told more of, between them and their verb.

"A notice issued in March | said", "a man wearing a mask | said", "executives who run
schools | said": the verb is that of the first noun, not of the last.
"""

from quotekit.stages.columns.phrases import (
    ADVERBS,
    FINITE,
    NAMES,
    NOUNS,
    PAST,
    WH_WORDS,
    noun_phrase_after,
    noun_phrase_before,
)
from quotekit.stages.columns.reading import Range, Reading
from quotekit.stages.rules import Proposal

_LONGEST_CLAUSE = 40
# A participle and a preposition.
_ADJACENT = 2
_LONGEST_LIST = 25
_ENDS_OF_LISTS = frozenset({":", "``", "''", ".", "TO", "VBG"})
# Where a sentence opens they may be tagged as a name and a verb in the past tense.
_FINDINGS = frozenset(
    (word, verb)
    for word in ("research", "results", "findings", "data", "figures")
    for verb in ("published", "presented", "released")
)
_WITH_PARTICIPLES = frozenset(
    """
    about against around at by for from in into near of on outside over to with
    """.split()  # noqa: SIM905  # read like prose
)
_OF_MODIFIERS = frozenset({"VBN", "VBG", "JJ"})
_COUNTING = frozenset((("more", "than"), ("fewer", "than"), ("less", "than")))
_ENDS_OF_MODIFIERS = FINITE | WH_WORDS | {",", ":", "``", "''", "."}
_COMMON_NOUNS = frozenset({"NN", "NNS"})
# What somebody is busy with tells who it is: "a man wearing a mask".
_ENGAGED = frozenset(
    """
    wearing carrying representing using holding owning facing battling seeking running
    leading attending visiting covering overseeing supervising
    """.split()  # noqa: SIM905  # read like prose
)
_RELATIVES = frozenset({"who", "which"})
# Some of them open a clause, or stand before a noun.
_OPENERS = frozenset({"after", "before", "because", "when", "where", "since", "until"})
_ENDS_OF_RELATIVES = frozenset({",", ":", "``", "''", ".", "CC"})


def around_modifier(reading: Reading, source: Range, floor: int) -> Range | None:
    """Return the whole of "a man wearing | a mask", "executives who run | schools"."""
    first, end = source
    tags, lower = reading.tags, reading.lower
    begin = first
    opener = _relative_opener(reading, begin, end, floor)
    if opener is not None:
        head = noun_phrase_before(reading, opener, floor)
        if head is None or (head and tags[head - 1] in {"IN", "TO"}):
            # "In a letter to staff who left last year Ana Lisi said"
            return None
        begin = head
    while begin - 2 >= floor and lower[begin - 1] in _ENGAGED:
        before = begin - 2
        while before > floor and tags[before] in ADVERBS:
            before -= 1
        if tags[before] not in NOUNS:
            break
        head = noun_phrase_before(reading, before + 1, floor)
        if head is None:
            break
        begin = head
    return (begin, end) if begin < first else None


def _relative_opener(reading: Reading, begin: int, end: int, floor: int) -> int | None:
    """
    Return the "who" whose clause ends with the noun before a verb.

    Each clause has one finite verb: where as many have been met as clauses were
    opened, the verb behind them all is that of the noun before the first "who".
    """
    tags, lower = reading.tags, reading.lower
    lowest = max(floor + 1, begin - _LONGEST_CLAUSE)
    # "two men died | last night has": what is taken for the noun may hold a verb.
    verbs = int(not PAST.isdisjoint(tags[begin:end]))
    relatives = clauses = 0
    found = None
    for index in range(begin - 1, lowest - 1, -1):
        tag = tags[index]
        if tag in _ENDS_OF_RELATIVES:
            break
        if lower[index] == "that":
            # "The judges who ruled that it was void | said"
            if tags[index - 1] not in FINITE:
                break
            clauses += 1
            continue
        if tag in FINITE and tags[index - 1] != "MD":
            verbs += 1
        elif lower[index] in _RELATIVES:
            relatives += 1
            clauses += 1
            if tags[index - 1] in NOUNS and relatives <= verbs <= clauses:
                found = index
        elif lower[index] in _OPENERS:
            clauses += 1
    return found


def around_participle(reading: Reading, source: Range, floor: int) -> Range | None:
    """Return the whole of "A notice issued in | March", "men protesting at | dams"."""
    first, end = source
    tags = reading.tags
    if reading.lower[first - 1] == "into" and tags[first - 2] in _COMMON_NOUNS:
        # "An investigation into | the case"
        begin = noun_phrase_before(reading, first - 1, floor)
        return (begin, end) if begin == floor else None
    if (
        first - 2 < floor
        or tags[end - 1] == ","
        or not (
            reading.lower[first - 1] in _WITH_PARTICIPLES or tags[first - 1] == "VBG"
        )
        or "that" in reading.lower[floor:first]
    ):
        return None
    opens = floor
    if reading.lower[floor : floor + 2] in _COUNTING:
        # "More than | 400 families displaced by floods in Lund"
        opens += 2
    participle = noun_phrase_after(reading, opens, first)
    if participle is None or not floor < participle < first:
        return None
    displaced = tags[participle - 1] == "JJ" and tags[participle - 2] in _COMMON_NOUNS
    if displaced and reading.lower[participle - 1].endswith("ed"):
        # "400 families | displaced by floods in Lund"
        participle -= 1
    modified = (
        _is_modified(reading, floor, participle)
        and _opens_modifier(reading, participle, first)
        and _is_one_modifier(reading, participle, first)
    )
    return (floor, end) if modified else None


def _is_modified(reading: Reading, floor: int, participle: int) -> bool:
    """Tell whether a noun of a thing or of people stands before a participle."""
    tags = reading.tags
    return tags[participle - 1] in _COMMON_NOUNS or (
        # What opens a sentence may be tagged as a name: "Men | seen near the port said"
        participle - 1 == floor
        and tags[floor] in NAMES
        and (
            tags[participle] in {"VBN", "VBG"}
            or reading.lower[floor : participle + 1] in _FINDINGS
        )
    )


def _opens_modifier(reading: Reading, participle: int, noun: int) -> bool:
    """Tell a participle, or what is tagged as a verb and is none, up to its noun."""
    tags = reading.tags
    return (
        tags[participle] in _OF_MODIFIERS
        or _is_passive(reading, participle)
        # "A notice | issued in | March said"
        or (
            tags[participle] == "VBD"
            and noun - participle - (tags[participle + 1] == "RP") == _ADJACENT
        )
    )


def _is_one_modifier(reading: Reading, participle: int, noun: int) -> bool:
    """Tell whether no clause of its own stands between a participle and its noun."""
    return not any(
        (reading.tags[index] in _ENDS_OF_MODIFIERS and not _is_passive(reading, index))
        or (reading.tags[index] == "CC" and not _joins_participle(reading, index))
        for index in range(participle + 1, noun)
    )


def _is_passive(reading: Reading, index: int) -> bool:
    """Tell a participle that is tagged as a verb: "residents | quoted by Oxfam"."""
    lower = reading.lower
    return reading.tags[index] == "VBD" and (
        lower[index + 1] == "by"
        or lower[index - 1 : index + 1] in _FINDINGS
        or (lower[index + 1] in _WITH_PARTICIPLES and _is_second(reading, index))
    )


def _is_second(reading: Reading, index: int) -> bool:
    """Tell "sent by mail and later | posted on walls"."""
    while reading.tags[index - 1] in ADVERBS:
        index -= 1
    return reading.tags[index - 1] == "CC"


def _joins_participle(reading: Reading, joint: int) -> bool:
    """Tell "built in May | and now rented by the city" from a second clause."""
    index = joint + 1
    while reading.tags[index] in ADVERBS:
        index += 1
    return reading.tags[index] in {"VBN", "VBG"} or _is_passive(reading, index)


def around_agents(
    reading: Reading, proposal: Proposal, source: Range, floor: int
) -> Range | None:
    """
    Return the whole of "A study carried out by Ode University and | the bank in 2015".

    Of a list behind "by" only the end was taken for the source.
    """
    first, end = source
    tags, lower = reading.tags, reading.lower
    if (
        first - 4 < floor
        or proposal.content[0][0] < first
        or not (tags[first - 1] in {"CC", ","} or lower[first - 1] == "by")
    ):
        return None
    for by in range(first - 1, max(floor + 1, first - _LONGEST_LIST), -1):
        if tags[by] in FINITE or tags[by] in _ENDS_OF_LISTS or tags[by] in WH_WORDS:
            return None
        if lower[by] == "by":
            participle = noun_phrase_after(reading, floor, by)
            if (
                participle is None
                or not floor < participle < by
                or tags[participle] not in PAST
                or tags[participle - 1] not in NOUNS
                or not _ENDS_OF_MODIFIERS.isdisjoint(tags[participle + 1 : by])
            ):
                return None
            return (floor, end) if first - 1 == by or "CC" in tags[by:end] else None
    return None
