"""
Agents: who says what a passive verb reports, behind "by".

"was condemned on Monday by | rights groups", "was urged to act by | campaigners",
"was praised by | the mayor | for his courage": the agent may stand away from its verb,
and what is said of its object behind it.
"""

from quotekit.stages.columns.phrases import (
    ADVERBS,
    MONTHS,
    NAMES,
    OFFICE_NOUNS,
    PAST,
    TIME_WORDS,
    noun_phrase_after,
)
from quotekit.stages.columns.reading import Range, Reading
from quotekit.stages.rules.sources import noun_phrase_with_apposition
from quotekit.stages.vocabulary.class_words import is_agent, singular


def by_behind_time(reading: Reading, start: int, ceiling: int) -> int | None:
    """Return the "by" of "condemned | by" and "condemned | on Monday by"."""
    for index in range(start, min(ceiling, start + _LONGEST_TIME)):
        word = reading.lower[index]
        if word == "by":
            return index
        if not (
            word in _IN_TIMES
            or word in TIME_WORDS
            or word in MONTHS
            or reading.tags[index] in ADVERBS
            or reading.tags[index] == "CD"
        ):
            break
    return None


_LONGEST_TIME = 6
_IN_TIMES = frozenset({"on", "last", "this", "late", "early", "both"})


def own_agent(reading: Reading, lemma: str, start: int, ceiling: int) -> Range | None:
    """Return who says it, without the reason: "prosecutors | of taking bribes"."""
    if reading.lower[start : start + 2] in _BY_MANY:
        # "is seen by many | as an insult"
        return start, start + 1
    preposition = _REASONS.get(lemma)
    if preposition is not None:
        end = noun_phrase_after(reading, start, ceiling)
        cut = None if end is None else _reason(reading, preposition, start, end)
        if cut is not None:
            return start, cut
    return noun_phrase_with_apposition(reading, start, ceiling)


_BY_MANY = frozenset(
    (who, behind)
    for who in ("many", "some", "most", "others", "few")
    for behind in ("as", "to", "for", "who")
)


def _reason(reading: Reading, preposition: str, start: int, end: int) -> int | None:
    """Return where "of taking bribes", "for her courage" begins in a noun phrase."""
    for index in range(start + 1, end - 1):
        if reading.lower[index] != preposition:
            continue
        before, behind = reading.lower[index - 1], reading.tags[index + 1]
        if preposition == "for":
            if (
                behind in NAMES
                or before in _WHO_IS_FOR
                or (before in OFFICE_NOUNS and behind not in {"PRP$", "VBG"})
            ):
                # "the Minister for Health", "a spokesman for the club"
                continue
            return index
        if behind == "VBG" or (
            # "prosecutors of fraud", but "the Ministry of Justice"
            behind not in NAMES
            and (
                reading.tags[index - 1] in NAMES
                or before in _ACCUSERS
                or is_agent(singular(before))
            )
        ):
            return index
    return None


_REASONS = {
    "accuse": "of",
    **dict.fromkeys(
        """
        applaud berate blame commend condemn criticise criticize denounce hail honour
        mock praise rebuke reprimand scold slam thank
        """.split(),  # noqa: SIM905  # read like prose
        "for",
    ),
}
_WHO_IS_FOR = frozenset(
    """
    adviser advisers advocates campaign campaigners candidate candidates centre center
    council group groups lawyer lawyers network representative representatives spokesman
    spokespeople spokesperson spokeswoman
    """.split()  # noqa: SIM905  # read like prose
)
_ACCUSERS = frozenset({"police", "prosecutors", "critics", "opponents", "government"})


def may_have_agent_behind(lemma: str) -> bool:
    """Tell "was urged to act by unions" from "is expected to be cut by unions"."""
    return lemma in _ASKED_OF_SOMEBODY


_ASKED_OF_SOMEBODY = frozenset(
    """
    advise ask beg challenge encourage implore instruct invite order press remind tell
    urge warn
    """.split()  # noqa: SIM905  # read like prose
)


def agent_at_end(reading: Reading, start: int, ceiling: int) -> Range | None:
    """
    Return who says it in "urged | to act by campaigners", "accused | of theft by Roe".

    But "told to be home by noon", "urged to act by cutting taxes", "asked to obey the
    rules set by the club", "accused of an attack by rebels".
    """
    for by in range(start + 1, min(ceiling - 1, start + _FARTHEST_AGENT)):
        if reading.lower[by] != "by" or reading.tags[by] != "IN":
            continue
        before = by - 1
        if (
            reading.quotation_of[by] != reading.quotation_of[start - 1]
            or reading.tags[before] in PAST
            or singular(reading.lower[before]) in _MADE
        ):
            return None
        agent = noun_phrase_with_apposition(reading, by + 1, ceiling)
        if agent is None or not _speaks(reading, agent):
            return None
        return agent
    return None


_FARTHEST_AGENT = 25
# What stands before "by" is somebody's: "a report by the club".
_MADE = frozenset(
    """
    action album article assault attack attempt bid book call claim comment decision
    failure film interference letter move novel offer painting plan play poem proposal
    protest remark report request review ruling song speech statement strike study
    support survey threat use violence visit vote work
    """.split()  # noqa: SIM905  # read like prose
)


def _speaks(reading: Reading, agent: Range) -> bool:
    """Tell "by campaigners", "by Ana Lisi", "by the council" from "by noon"."""
    first, end = agent
    head = first
    for index in range(first, end):
        if index > first and reading.tags[index] in {"IN", ","}:
            break
        head = index
    word = reading.lower[head]
    if word in MONTHS or word in TIME_WORDS:
        return False
    if reading.tags[head] in NAMES or (
        # "by his widow, Ana Lisi"
        reading.tags[head + 1 : head + 2] == (",",)
        and reading.tags[min(head + 2, end - 1)] in NAMES
    ):
        return True
    noun = singular(word)
    return noun in _SPEAKERS or is_agent(noun) or noun in OFFICE_NOUNS


_SPEAKERS = frozenset(
    """
    activist agency analyst authority board body charity club commission committee
    company council court critic doctor economist expert family fan father firm friend
    government group judge lawmaker lawyer mother mp neighbor neighbour nurse official
    guard opponent opposition panel parent parliament party patient people player police
    politician prosecutor protester rebel relative resident rival scientist student
    supporter tenant union victim villager voter watchdog witness
    """.split()  # noqa: SIM905  # read like prose
)
