"""
Passive sources: "Ms Lisi was asked whether", "it is alleged that".

What stands before such a cue is not who says it: nobody is named, or whoever stands
behind "by".  So PolNeAR has it for "was asked" and "has been criticized".
"""

from collections.abc import Sequence

from quotekit.stages.columns.phrases import (
    BE,
    FINITE,
    HEARERS,
    ONLY_OBJECTS,
    without_occasion,
)
from quotekit.stages.columns.reading import OUTSIDE, Range, Reading
from quotekit.stages.rules import Proposal
from quotekit.stages.rules.sources import noun_phrase_with_apposition

NOBODY: Range = (-1, -1)
"""The answer that nobody is named."""


def source_of_passive(
    reading: Reading, proposal: Proposal, source: Range
) -> Range | None:
    """
    Return who asks in "Ms Lisi was asked by her aide", or :data:`NOBODY`.

    ``None`` if *source*, which stands before the cue, may be who says it.
    """
    if proposal.lemma == "hear" and _is_hearing(reading, source):
        return NOBODY
    if BE.isdisjoint(reading.lower[slice(*proposal.cue[0])]) or _has(reading, proposal):
        return None
    if _is_expletive(reading, proposal, source):
        return NOBODY
    if _is_undergone(reading, proposal, source):
        return _agent_behind(reading, proposal) or NOBODY
    return None


def _has(reading: Reading, proposal: Proposal) -> bool:
    """Tell "Tom's told | me it rained", who has, from "Tom's told it rained"."""
    first, end = proposal.cue[0]
    return reading.lower[first] in _CONTRACTED and reading.lower[end] in ONLY_OBJECTS


_CONTRACTED = frozenset({"'s", "’s"})


def _is_expletive(reading: Reading, proposal: Proposal, source: Range) -> bool:
    """Tell "it is alleged that", where nobody is named who alleges it."""
    first, end = source
    cue = proposal.cue[0]
    return (
        end - first == 1
        and reading.lower[first] == "it"
        and reading.lower[cue[1] - 1] in _BY_ANYBODY
        and proposal.base_rule != "passive-by"
    )


def _is_hearing(reading: Reading, source: Range) -> bool:
    """Tell "Louth County Council heard that" from "Ms Lisi heard that"."""
    first, end = source
    if HEARERS.isdisjoint(reading.lower[first:end]):
        return False
    for index in range(first, end):
        if reading.tags[index] in {"IN", ","} and index > first:
            # "The inquest into the death of", but "Members of the jury"
            return reading.lower[index - 1] in HEARERS
    return reading.lower[end - 1] in HEARERS


def _is_undergone(reading: Reading, proposal: Proposal, source: Range) -> bool:
    """Tell "Ms Lisi | was asked whether", where she is not the one who asks."""
    first, end = proposal.cue[0]
    cue = reading.lower[first:end]
    return (
        (
            is_done_to_somebody(proposal.lemma, cue)
            # "Ms Lisi | was declared the winner", but "Ms Lisi's announced that"
            or (proposal.lemma in _CALLED_SOMETHING and not _PASSIVE.isdisjoint(cue))
        )
        and proposal.base_rule != "passive-by"
        # "asked for help, and | was told that"
        and (source[1] == first or reading.lower[first - 1] in _JOINTS)
        # "Passengers | are being told": of a phrase the first word may decide
        and not {"VBD", "VBN"}.isdisjoint(
            (reading.tags[proposal.main], reading.tags[end - 1])
        )
        # "“Kane's told me,” he said": of what is spoken, that is "has"
        and (
            reading.quotation_of[proposal.main] == OUTSIDE
            or not _PASSIVE.isdisjoint(cue)
        )
        and "by" not in reading.lower[first:end]
    )


def is_told(reading: Reading, proposal: Proposal) -> bool:
    """Tell "They were turned back and | told that": whoever tells has an object."""
    first, end = proposal.cue[0]
    return (
        reading.lower[first] == "told"
        and end == first + 1
        and reading.lower[first - 1] in {"and", "or"}
        and reading.lower[end : end + 1] == ("that",)
        and proposal.content[0][0] == end
        # "stood up and told that story"
        and not FINITE.isdisjoint(reading.tags[slice(*proposal.content[0])])
    )


def is_done_to_somebody(lemma: str, cue: Sequence[str]) -> bool:
    """Tell whether "was asked", "has been told" have whoever hears it before them."""
    return may_be_done_to_somebody(lemma) and not BE.isdisjoint(cue)


def may_be_done_to_somebody(lemma: str) -> bool:
    """Tell whether a cue in the passive has whoever hears it before it: "ask"."""
    return lemma.partition(" ")[0] in _DONE_TO_SOMEBODY or lemma == "be told"


_CALLED_SOMETHING = frozenset({"announce", "declare", "proclaim"})
_PASSIVE = BE - _CONTRACTED
_JOINTS = frozenset({"and", "but", ","})
_DONE_TO_SOMEBODY = frozenset(
    """
    accuse advise applaud ask assure blame caution commend condemn credit criticise
    criticize hail inform invite notify order praise promise question quiz rebuke
    remind reprimand tell urge warn
    """.split()  # noqa: SIM905  # read like prose
)


def _agent_behind(reading: Reading, proposal: Proposal) -> Range | None:
    """Return who asks in "was asked | by the host"."""
    end = proposal.cue[0][1]
    if reading.lower[end : end + 1] != ("by",):
        return None
    ceiling = reading.sentence_end(end - 1)
    agent = noun_phrase_with_apposition(reading, end + 1, ceiling)
    return agent and (agent[0], without_occasion(reading, *agent))


# What is done by nobody in particular: "it is worried" is about a body.
_BY_ANYBODY = frozenset(
    """
    accepted acknowledged agreed alleged announced argued assumed believed claimed
    confirmed decided estimated expected feared found hoped known noted recommended
    reported rumoured rumored said suggested suspected thought understood
    """.split()  # noqa: SIM905  # read like prose
)
