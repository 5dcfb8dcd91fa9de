"""
Leading clauses: contents that run on from the clause before the main one.

"After claiming that he was ill, | Tom Roe left", "While the minister insisted that the
road was safe, | drivers stayed away": what is said ends where the main clause begins.
"""

from quotekit.stages.attributing.cuts import end_contents_at
from quotekit.stages.attributing.overruns import needs_verb, opens_clause
from quotekit.stages.columns.phrases import FINITE, begins_with_subject
from quotekit.stages.columns.reading import Reading
from quotekit.stages.rules import Proposal
from quotekit.stages.rules.sources import subject_of_next


def end_in_leading_clauses(reading: Reading, proposals: list[Proposal]) -> None:
    """
    End what the clause of a leading conjunction says where the main clause begins.

    "If the court finds that the law is void, | the ministry will appeal": a clause
    that begins with "if" must be followed by another.
    """
    for number, proposal in enumerate(proposals):
        first, end = proposal.content[-1]
        # Few have a comma, which a look tells.
        if first < proposal.main or "," not in reading.tags[first:end]:
            continue
        comma = _end_of_leading(reading, proposal) if proposal.cue else None
        if comma is not None:
            end_contents_at(proposals, number, comma)


def _end_of_leading(reading: Reading, proposal: Proposal) -> int | None:
    """Return the comma that ends the leading clause a cue is the verb of."""
    cue, (first, end) = proposal.cue[0][0], proposal.content[-1]
    floor = reading.sentence_start(cue)
    lower, tags = reading.lower, reading.tags
    floor += tags[floor] == "CC"
    if (
        lower[floor] not in _LEADING
        or tags[proposal.main] not in FINITE
        # "After the vote, | he said that it rose, it fell and it doubled"
        or not _BEFORE_CUES.isdisjoint(tags[floor:cue])
        # "As the surgeon explained, | it is late"
        or tags[first - 1] in {",", ":"}
    ):
        return None
    ceiling = reading.sentence_end(cue)
    own = reading.quotation_of[cue]
    # "said that, if it rained, the road was shut, drivers stayed away"
    open_clauses = int(needs_verb(reading, proposal))
    waiting = 0
    for index in range(first, min(end, ceiling - 1)):
        if reading.quotation_of[index] != own:
            continue
        if index > first and opens_clause(reading, index):
            open_clauses += 1
            waiting += lower[index] != "that"
        elif tags[index] in FINITE and open_clauses:
            open_clauses -= 1
        elif tags[index] == "," and begins_with_subject(reading, index + 1, ceiling):
            if waiting:
                waiting -= 1
            elif not open_clauses:
                return index
    return None


_BEFORE_CUES = FINITE | {","}
_LEADING = frozenset(
    """
    after although as because before if once since though unless until when whereas
    while whilst
    """.split()  # noqa: SIM905  # read like prose
)


def end_before_main_clauses(reading: Reading, proposals: list[Proposal]) -> None:
    """
    End what a leading participle says where the clause behind it begins.

    "After claiming that he was ill, | Tom Roe left": and it is he who claimed it.
    """
    for number, proposal in enumerate(proposals):
        cue = proposal.cue[0][0] if proposal.cue else 0
        first = proposal.content[0][0]
        if first < proposal.main or not opens_with_participle(reading, cue):
            continue
        subject = subject_of_next(reading, first)
        if subject is None:
            continue
        start = subject[0] - 1
        opened = [
            at
            for at in range(first + 1, start)
            # "describing it | as a plan that failed"
            if reading.lower[at] != "as" and opens_clause(reading, at)
        ]
        verbs = sum(tag in FINITE for tag in reading.tags[first:start])
        if verbs < len(opened) + needs_verb(reading, proposal) or any(
            # "Saying that, if it rained, the road was shut, he left"
            reading.lower[at - 1] in {",", "that"}
            for at in opened
        ):
            continue
        source = proposal.source or (subject,)
        proposals[number] = proposal._replace(source=source)
        for other in range(number, len(proposals)):
            inner = proposals[other]
            if inner.main >= start:
                break
            if inner.content[-1][1] > start and inner.main < inner.content[0][0]:
                content = tuple(
                    (one, min(end, start)) for one, end in inner.content if one < start
                )
                proposals[other] = inner._replace(content=content or inner.content)


def opens_with_participle(reading: Reading, cue: int) -> bool:
    """Tell whether a sentence begins with a cue: "Saying", "After admitting"."""
    floor = reading.sentence_start(cue)
    if reading.tags[cue] != "VBG" or reading.lower[cue] == "according":
        return False
    return cue == floor or (
        cue == floor + 1 and reading.lower[floor] in _BEFORE_PARTICIPLES
    )


_BEFORE_PARTICIPLES = frozenset(
    """
    after before by despite in since upon when while whilst without
    """.split()  # noqa: SIM905  # read like prose
)
