"""
Nesting: which attribution stands in which, and contents cut to what holds them.

"She said that he had denied the raid": his denial stands in what she said.
"""

from bisect import bisect_right
from collections.abc import Sequence

from quotekit.stages.columns.reading import Range
from quotekit.stages.rules import Proposal

_MOST_OPEN = 24
"""So many contents around a cue are looked at: real ones are nested in four."""


def find_parents(proposals: Sequence[Proposal]) -> list[int | None]:
    """
    Return for each proposal the smallest other one whose content holds its cue.

    Where two hold each other's cue, neither is the parent.  The parts of all
    contents are walked through once in text order; those that are open lie on a
    stack, the innermost on top.
    """
    parts = sorted(
        (first, -end, number)
        for number, proposal in enumerate(proposals)
        for first, end in proposal.content
    )
    mains = [
        proposal.cue[0][0] if proposal.cue else proposal.content[0][0]
        for proposal in proposals
    ]
    parents: list[int | None] = [None] * len(proposals)
    stack: list[tuple[int, int]] = []
    next_part = 0
    for number in sorted(range(len(proposals)), key=mains.__getitem__):
        main = mains[number]
        while next_part < len(parts) and parts[next_part][0] <= main:
            _, negative_end, owner = parts[next_part]
            while stack and stack[-1][0] <= parts[next_part][0]:
                stack.pop()
            stack.append((-negative_end, owner))
            next_part += 1
        while stack and stack[-1][0] <= main:
            stack.pop()
        if not stack:
            continue
        around = [
            owner
            for end, owner in stack[-_MOST_OPEN:]
            if end > main
            and owner != number
            and not _hold_each_other(proposals[number], proposals[owner])
        ]
        if around:
            parents[number] = min(
                around, key=lambda owner: (_size(proposals[owner]), owner)
            )
    return parents


def _size(proposal: Proposal) -> int:
    return sum(end - first for first, end in proposal.content)


def _hold_each_other(proposal: Proposal, other: Proposal) -> bool:
    """Tell whether *proposal*, in *other*'s content, has *other*'s cue in its own."""
    if not proposal.cue or not other.cue:
        return False
    place = bisect_right(proposal.content, (other.cue[0][0] + 1, 0)) - 1
    return place >= 0 and other.cue[0][0] < proposal.content[place][1]


def nest_contents(
    proposals: Sequence[Proposal], parents: list[int | None]
) -> list[tuple[Range, ...]]:
    """
    Return each proposal's content, cut to what its parent's holds.

    From the outermost inwards, for a parent's own content may be cut.  Where nothing
    is left, the cue stands in the other's content but what it attributes does not:
    then it is nested in nothing, and *parents* is corrected.
    """
    contents: list[tuple[Range, ...]] = [() for _ in proposals]
    for number in range(len(proposals)):
        chain: list[int] = []
        at: int | None = number
        while at is not None and not contents[at]:
            contents[at] = proposals[at].content
            chain.append(at)
            at = parents[at]
        for each in reversed(chain):
            parent = parents[each]
            if parent is None:
                continue
            clipped = _clipped(proposals[each].content, contents[parent])
            if clipped:
                contents[each] = clipped
            else:
                parents[each] = None
    return contents


def _clipped(
    content: tuple[Range, ...], around: tuple[Range, ...]
) -> tuple[Range, ...]:
    """Cut a nested content to what its parent's content holds."""
    clipped: list[Range] = []
    for first, end in content:
        place = max(0, bisect_right(around, (first + 1, 0)) - 1)
        for low, high in around[place:]:
            if low >= end:
                break
            if first < high:
                clipped.append((max(first, low), min(end, high)))
    return tuple(clipped)
