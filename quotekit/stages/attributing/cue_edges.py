"""
Cue edges: which words beside a cue are its own, and which are not.

"“Never,” he said | quietly" is how he said it, "he exclaimed | upon seeing it" when,
and "TASS reports | with reference to the ministry" whom it has it from.
"""

from quotekit.stages.columns.phrases import ADVERBS, VERBS
from quotekit.stages.columns.reading import Reading
from quotekit.stages.rules import Proposal

_LONGEST_NAME = 6


def with_own_cue(reading: Reading, proposal: Proposal) -> Proposal:
    """Return a proposal whose cue, of one part, has its own words and no others."""
    lower, (first, end) = reading.lower, proposal.cue[0]
    if end < len(lower) and lower[end].endswith("ly"):
        proposal = _with_manner(reading, proposal)
    if lower[end - 1] in _UPON:
        proposal = _without_occasion(reading, proposal)
    if "reference" in lower[end - 1 : end + 2]:
        proposal = _without_reference(reading, proposal)
    if lower[first] in _FROM:
        proposal = _without_tag(reading, proposal)
    return proposal


def _with_manner(reading: Reading, proposal: Proposal) -> Proposal:
    """Give the cue how it is said: "“Never,” he said | quietly"."""
    first, end = proposal.cue[0]
    if (
        reading.tags[end] not in ADVERBS
        or reading.tags[end - 1] not in VERBS
        or reading.lower[end] in _NO_MANNER
        or any(start <= end < stop for start, stop in proposal.content)
        or any(start <= end < stop for start, stop in proposal.source)
    ):
        return proposal
    return proposal._replace(cue=((first, end + 1),))


_NO_MANNER = frozenset(
    """
    early only shortly lately daily weekly monthly yearly likely nearly exactly
    """.split()  # noqa: SIM905  # read like prose
)


def _without_occasion(reading: Reading, proposal: Proposal) -> Proposal:
    """Cut when it is said from "“My God,” he exclaimed | upon seeing it"."""
    first, end = proposal.cue[0]
    if (
        reading.tags[end : end + 1] != ("VBG",)
        or proposal.content[0][0] > first
        or any(start <= end < stop for start, stop in proposal.content)
    ):
        return proposal
    return proposal._replace(cue=((first, end - 1),))


_UPON = frozenset({"upon", "on", "after", "before", "when", "while"})


def _without_reference(reading: Reading, proposal: Proposal) -> Proposal:
    """Cut whom it is had from: "…, TASS reports | with reference to the ministry"."""
    first, end = proposal.cue[0]
    lower = reading.lower
    if lower[end - 2 : end] == ("with", "reference") and end - 2 > first:
        end -= 2
    elif lower[end : end + 2] != ("with", "reference"):
        return proposal
    content = tuple(part for part in proposal.content if not end <= part[0] < end + 4)
    if not content:
        return proposal
    return proposal._replace(cue=((first, end),), content=content)


def _without_tag(reading: Reading, proposal: Proposal) -> Proposal:
    """Cut who reports it: "The road is shut | , TASS reports |, citing the mayor"."""
    start, end = proposal.content[-1]
    before = proposal.cue[0][0] - 1
    verb = before - (reading.lower[before] == ",")
    if end not in {verb + 1, before + 1} or reading.lower[verb] not in _OF_TAGS:
        return proposal
    low = max(start, verb - _LONGEST_NAME)
    comma = next((at for at in range(verb, low, -1) if reading.tags[at] == ","), None)
    if comma is None:
        return proposal
    content = (*proposal.content[:-1], (start, comma))
    return proposal._replace(content=content)


_FROM = frozenset({"citing", "quoting", "referring"})
_OF_TAGS = frozenset({"report", "reports", "informs", "writes"})
