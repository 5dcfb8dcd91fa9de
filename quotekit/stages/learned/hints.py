"""
Hints: what the rules propose, as the models see it.

The rules know cues that the training data lacks, and frames; the models know how often
each rule is right.  So a rule's proposal is evidence, weighed like any other.
"""

from collections.abc import Mapping, Sequence

from attrs import define, field, frozen

from quotekit.models.features import Memo, number
from quotekit.stages.columns.reading import OUTSIDE, Range, Reading
from quotekit.stages.rules.sites import Proposal

NOTHING, SOURCE, CUE, CONTENT = 0, 1, 4, 7
"""A token's part in a proposal: where a role begins.  Then come inside, and end."""

TOP, NESTED, MARKED = range(3)
"""Whether a cue stands in another's content, or in quotation marks of nobody's."""


# Nothing changes a hint, but a frozen one takes twice as long to make.
@define(eq=False, kw_only=True)
class Hint:
    """
    One proposal.

    Attributes:
        proposal: What the rule proposes.

        rule: The number of the rule's name and the cue's strength.

        place: ``TOP``, ``NESTED`` or ``MARKED``.

    """

    proposal: Proposal
    rule: int
    place: int

    def parts(self) -> tuple[tuple[int, tuple[Range, ...]], ...]:
        """Return its tokens: ranges, by their role; the later role wins."""
        proposal = self.proposal
        return (
            (CONTENT, proposal.content),
            (SOURCE, proposal.source),
            (CUE, proposal.cue),
        )


@frozen(eq=False, kw_only=True)
class Hints:
    """
    All proposals of one text.

    Attributes:
        hints: The proposals that have a cue.

        of_cue: The hint of each token that stands in a cue.

        cover: For each token the smallest hint whose content holds it, or
            ``OUTSIDE``.
    """

    hints: tuple[Hint, ...]
    of_cue: Mapping[int, int] = field(repr=False)
    cover: Sequence[int] = field(repr=False)


def read_hints(
    reading: Reading, proposals: Sequence[Proposal], strengths: Mapping[int, int]
) -> Hints:
    """
    Lay out what the rules propose for one text.

    Args:
        reading: The text.

        proposals: What
            :func:`~quotekit.stages.attributing.attributions.propose_attributions`
            returns.

        strengths: The strength in the lexicon of each candidate, by its main token.
    """
    proposals = [each for each in proposals if each.cue]
    cover = _cover(reading, proposals)
    of_cue: dict[int, int] = {}
    hints: list[Hint] = []
    for index, proposal in enumerate(proposals):
        for first, end in proposal.cue:
            for token in range(first, end):
                of_cue[token] = index
        hints.append(
            Hint(
                proposal=proposal,
                rule=_RULES[proposal.rule, strengths.get(proposal.main, 0)],
                place=_place(reading, proposals, index, cover),
            )
        )
    return Hints(hints=tuple(hints), of_cue=of_cue, cover=cover)


_RULES = Memo[tuple[str, int], int](lambda rule: number(f"{rule[0]} {rule[1]}"))


def part_codes(role: int, length: int) -> list[int]:
    """Return the parts of a range's tokens: begin, inside, end."""
    if length == 1:
        return [role]
    return [role, *[role + 1] * (length - 2), role + 2]


def _cover(reading: Reading, proposals: Sequence[Proposal]) -> list[int]:
    """Return for each token the smallest proposal whose content holds it."""
    cover = [OUTSIDE] * len(reading.words)
    sizes = [sum([end - first for first, end in each.content]) for each in proposals]
    for index in sorted(range(len(proposals)), key=lambda each: -sizes[each]):
        proposal = proposals[index]
        own = [
            (first, end, cover[first:end])
            for spans in (proposal.cue, proposal.source)
            for first, end in spans
        ]
        for first, end in proposal.content:
            cover[first:end] = [index] * (end - first)
        # Its own cue and source are no part of its content.
        for first, end, before in own:
            cover[first:end] = before
    return cover


def _place(
    reading: Reading, proposals: Sequence[Proposal], index: int, cover: Sequence[int]
) -> int:
    """Tell whether a proposal's cue stands in another's content."""
    first = proposals[index].cue[0][0]
    outer = cover[first]
    if outer not in (OUTSIDE, index):
        other = proposals[outer].cue[0][0]
        mutual = any(low <= other < high for low, high in proposals[index].content)
        return TOP if mutual else NESTED
    return TOP if reading.quotation_of[first] == OUTSIDE else MARKED
