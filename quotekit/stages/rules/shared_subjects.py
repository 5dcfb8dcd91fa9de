"""
Shared subjects: whose a verb is that has its subject from a verb before it.

In "Ms Adler said the roads were closed and urged patience" she urges it, in "Ms Adler,
who chairs the board and wanted a vote," it is "who".
"""

from quotekit.stages.columns.phrases import (
    BE,
    FINITE,
    HAVE,
    NOUNS,
    WH_WORDS,
    verb_group,
)
from quotekit.stages.columns.reading import Range, Reading
from quotekit.stages.rules.own_subjects import SHARED, own_subject


def subject_of_previous(reading: Reading, index: int, floor: int) -> Range | None:
    """
    Return the subject that the verb group at *index* has from a verb before it.

    Verbs of one tense are coordinated: in "Ms Cooper said her party has helped and
    called it fair" the subject of "called" is that of "said".
    """
    tense = next((tag for tag in reading.tags[index : index + 3] if tag in FINITE), "")
    if tense:
        subject = subject_of_verb_before(reading, index, floor, tense)
        if subject is not None:
            return subject
    return subject_of_verb_before(reading, index, floor, "")


def subject_of_verb_before(
    reading: Reading, index: int, floor: int, tense: str
) -> Range | None:
    """
    Return the subject of the nearest finite verb, of *tense* where that is told.

    The subject of a relative or "that" clause is not shared with what follows it.
    """
    tags = reading.tags
    quotation = reading.quotation_of[index]
    for verb in range(index - 1, floor - 1, -1):
        tag = "VBD" if _is_past_with_that(reading, verb, floor) else tags[verb]
        if tag not in FINITE or (tense and tag != tense):
            continue
        if reading.quotation_of[verb] != quotation:
            continue
        start, _ = verb_group(reading, verb, floor, verb + 1)
        subject = own_subject(reading, start, floor)
        if subject is None:
            return None
        if subject is not SHARED and _tells_on(reading, subject, index):
            return subject
        if (
            subject is not SHARED
            and not _in_relative(reading, subject, floor)
            and not _is_reported_thing(reading, subject, floor)
            and not _is_undergone(reading, subject, verb, floor)
            and not _is_done_to(reading, verb, subject, index)
            and not _is_earlier(reading, verb, subject, index)
            and not _is_state(reading, verb, subject, index)
        ):
            return subject
    return None


def _tells_on(reading: Reading, subject: Range, cue: int) -> bool:
    """
    Tell whether a relative clause goes on: "Ms Roe, who left in May and warned them".

    What a comma closes is by the way, and "those who left and urged them" may be told
    of by whoever thanks them.
    """
    first = subject[0]
    return (
        reading.lower[first] in _RELATIVES
        and first > 0
        and reading.lower[first - 1] in _ENDS
        and _ENDS.isdisjoint(reading.lower[first:cue])
    )


_RELATIVES = frozenset({"who", "which"})
_ENDS = frozenset({",", ")", "-", "–", "—"})


def _is_earlier(reading: Reading, verb: int, subject: Range, cue: int) -> bool:
    """
    Tell "Ms Rao said | two bridges had been closed and urged patience".

    What was so before she spoke, or was done to somebody, is not what she goes on
    with: "said the council had met and called for a vote".
    """
    lower, tags = reading.lower, reading.tags
    if (
        tags[subject[0]] == "PRP"
        or lower[cue] in HAVE
        or tags[cue] not in _PAST
        or not _is_reported(reading, subject)
    ):
        return False
    behind = verb + 1
    while behind < cue and tags[behind] == "RB":
        behind += 1
    if lower[verb] == "had":
        return tags[behind] == "VBN"
    being = lower[behind] == "being"
    return lower[verb] in _WAS and tags[behind + being] == "VBN" and being


def _is_state(reading: Reading, verb: int, subject: Range, cue: int) -> bool:
    """
    Tell "Police said | they were at work and urged patience": police urge it.

    How things stand is said, and so is what is urged then; but "said he was at home
    and called his lawyer", "said he left and urged her to stay".
    """
    lower = reading.lower
    return (
        reading.tags[subject[0]] == "PRP"
        and (lower[verb] in BE or lower[verb] in HAVE)
        and lower[cue] in _DECLARING
        and lower[cue - 1] in _BEFORE_DECLARING
        and reading.tags[subject[0] - 1] in FINITE
        and subject[0] > 0
    )


_BEFORE_DECLARING = frozenset({"and", "but", "also", "therefore"})
_DECLARING = frozenset(
    """
    accused acknowledged apologised apologized appealed condemned criticised criticized
    demanded denied denounced described insisted pledged praised promised rejected
    stressed thanked urged vowed warned
    """.split()  # noqa: SIM905  # read like prose
)


def _is_reported(reading: Reading, subject: Range) -> bool:
    """Tell "said | the roads", "said at | least 40 roads" from what nobody says."""
    before = subject[0] - 1
    if before > 0 and reading.lower[before] in _ABOUT:
        before -= 1
    return before > 0 and (
        reading.tags[before] in FINITE
        or not _TOLD.isdisjoint(reading.lower[max(0, before - 3) : before])
    )


_PAST = frozenset({"VBD", "VBN"})
_ABOUT = frozenset({"at", "about", "around", "nearly", "over", "some"})


def _is_undergone(reading: Reading, subject: Range, verb: int, floor: int) -> bool:
    """Tell "Amnesty condemned | the term handed down to him", which hands nothing."""
    before = subject[0] - 1
    if before <= floor or reading.lower[verb] not in _HANDED:
        return False
    tags = reading.tags
    return (
        tags[verb + 1 + (tags[verb + 1] == "RP")] in _BEHIND_HANDED
        and tags[verb - 1] in _COMMON_NOUNS
        and tags[before] in FINITE
        and reading.lower[before] not in _SAID
    )


_COMMON_NOUNS = frozenset({"NN", "NNS"})
_SAID = frozenset({"said", "says", "say"})
_BEHIND_HANDED = frozenset({"IN", "TO"})
# Of what they are said to it is done, where no object follows.
_HANDED = frozenset(
    """
    brought carried enacted filed given handed imposed inflicted issued laid levelled
    levied made meted offered passed posed put raised released sent signed used
    """.split()  # noqa: SIM905  # read like prose
)


def _is_past_with_that(reading: Reading, verb: int, floor: int) -> bool:
    """Tell "The senator | alleged that", though "alleged" is as often a participle."""
    return (
        reading.tags[verb] == "VBN"
        and verb > floor
        and reading.tags[verb - 1] in NOUNS
        and reading.lower[verb + 1 : verb + 2] == ("that",)
    )


def _is_reported_thing(reading: Reading, subject: Range, floor: int) -> bool:
    """Tell "Ms Rao said | the plan was weak and urged them": no plan urges anybody."""
    first, end = subject
    before = first - 1
    if reading.tags[first] == "EX":
        # "Ms Rao said | there was a fire and wondered why"
        return True
    if before <= floor or reading.tags[first] != "DT":
        return False
    for index in range(first + 2, end):
        if reading.tags[index] == "IN":
            # "the case against her client"
            end = index
            break
    return (
        reading.lower[end - 1] in _THINGS
        and (
            reading.tags[before] in FINITE
            # "told the jury | the case was weak and urged them"
            or not _TOLD.isdisjoint(reading.lower[max(floor, before - 3) : before])
        )
    )


def _is_done_to(reading: Reading, verb: int, subject: Range, cue: int) -> bool:
    """Tell "Ms Rao claimed | they were beaten and urged the court to act"."""
    if reading.tags[subject[0] - 1] not in FINITE or subject[0] == 0:
        return False
    return (
        reading.lower[verb] in _WAS
        and reading.tags[verb + 1 : verb + 2] == ("VBN",)
        and not _ASKING_FOR.isdisjoint(reading.lower[cue : cue + 2])
        and reading.lower[cue - 1] in _JOINTS
    )


_WAS = frozenset({"was", "were", "is", "are", "been"})
_JOINTS = frozenset({"and", "therefore", "also"})
_ASKING_FOR = frozenset(
    """
    urged demanded requested appealed asked called urges demands requests appeals asks
    calls
    """.split()  # noqa: SIM905  # read like prose
)
_TOLD = frozenset({"told", "tells", "tell"})


_THINGS = frozenset(
    """
    plan plans bill law laws road roads tax taxes vote deal decision move case idea
    proposal project policy measure measures scheme ban rule rules strike war crisis
    price prices cost costs problem issue change changes evidence result
    results system economy attack accident fire death incident budget fee fees cut cuts
    process matter work delay delays charge charges allegation allegations claim claims
    inquiry investigation warning explanation apology response situation attempt answer
    compensation damage risk water air weather site line service services
    report study figures conditions cells building bridge dam school hospital
    """.split()  # noqa: SIM905  # read like prose
)


def _in_relative(reading: Reading, subject: Range, floor: int) -> bool:
    if reading.tags[subject[0]] in WH_WORDS:
        return True
    before = subject[0] - 1
    if before < floor:
        return False
    return reading.lower[before] in _CLAUSE_OPENERS or (
        # "was a mile from | where the van stopped and recalled a bang"
        reading.lower[before] == "where"
        and before > floor
        and reading.tags[before - 1] in {"IN", "TO"}
    )


_CLAUSE_OPENERS = frozenset(
    """
    that whether if because when who while although though until unless
    """.split()  # noqa: SIM905  # read like prose
)
