"""
Hints: what the rules propose, as the models see it.

The rules know cues that the training data lacks, and frames; the models know how often
each rule is right.  So a rule's proposal is evidence, weighed like any other.
"""

from collections.abc import Mapping, Sequence

from attrs import field, frozen

from quotekit.models.features import number
from quotekit.stages.reading import OUTSIDE, Range, Reading
from quotekit.stages.rules.sites import Proposal

NOTHING, SOURCE, CUE, CONTENT = 0, 1, 4, 7
"""A token's part in a proposal: where a role begins.  Then come inside, and end."""

# Of the sentences without a stronger word, a hint or a quotation, one in seventy has a
# cue that the models would find, and two have one that they should not.
_OFTEN_ENOUGH = 3

TOP, NESTED, MARKED = range(3)
"""Whether a cue stands in another's content, or in quotation marks of nobody's."""


@frozen(eq=False, kw_only=True)
class Hint:
    """
    One proposal.

    Attributes:
        rule: The number of the rule's name and the cue's strength.

        place: ``TOP``, ``NESTED`` or ``MARKED``.

        parts: Its tokens: ranges, each with its role.
    """

    rule: int
    place: int
    parts: tuple[tuple[Range, int], ...]


@frozen(eq=False, kw_only=True)
class Hints:
    """
    All proposals of one text, as columns over its tokens.

    Attributes:
        hints: The proposals.

        parts: Each token's part in the proposals that are not nested.

        rules: The number of the rule that proposed it.

        nested: For tokens of cues that are nested or marked, their place.

        of_cue: The hint of each token that stands in a cue.

        sentences: The sentences that hold a hint, or a word that is a cue often
            enough.  The models need not look at others that have no quotation either.
    """

    hints: tuple[Hint, ...]
    parts: Sequence[int] = field(repr=False)
    rules: Sequence[int] = field(repr=False)
    nested: Mapping[int, int] = field(repr=False)
    of_cue: Mapping[int, int] = field(repr=False)
    sentences: frozenset[int] = field(repr=False)


def read_hints(
    reading: Reading, proposals: Sequence[Proposal], strengths: Mapping[int, int]
) -> Hints:
    """
    Lay out what the rules propose for one text.

    Args:
        reading: The text.

        proposals: What :func:`~quotekit.stages.attributions.propose_attributions`
            returns.

        strengths: The strength in the lexicon of each candidate, by its main token.
    """
    proposals = [each for each in proposals if each.cue]
    cover = _cover(reading, proposals)
    parts = [NOTHING] * len(reading.words)
    rules = [0] * len(reading.words)
    nested: dict[int, int] = {}
    of_cue: dict[int, int] = {}
    hints: list[Hint] = []
    sentence_of = reading.sentence_of
    sentences = {
        sentence_of[main]
        for main, strength in strengths.items()
        if strength >= _OFTEN_ENOUGH
    }
    for index, proposal in enumerate(proposals):
        place = _place(reading, proposals, index, cover)
        rule = number(f"{proposal.rule} {strengths.get(proposal.main, 0)}")
        ranges = tuple(
            (each, role)
            for role, spans in (
                (CONTENT, proposal.content),
                (SOURCE, proposal.source),
                (CUE, proposal.cue),
            )
            for each in spans
        )
        for first, end in proposal.cue:
            for token in range(first, end):
                of_cue[token] = index
                if place != TOP:
                    nested[token] = place
        if place == TOP:
            for (first, end), role in ranges:
                parts[first:end] = part_codes(role, end - first)
                rules[first:end] = [rule] * (end - first)
        for (first, end), _ in ranges:
            sentences.update(range(sentence_of[first], sentence_of[end - 1] + 1))
        hints.append(Hint(rule=rule, place=place, parts=ranges))
    return Hints(
        hints=tuple(hints),
        parts=parts,
        rules=rules,
        nested=nested,
        of_cue=of_cue,
        sentences=frozenset(sentences),
    )


def part_codes(role: int, length: int) -> list[int]:
    """Return the parts of a range's tokens: begin, inside, end."""
    if length == 1:
        return [role]
    return [role, *[role + 1] * (length - 2), role + 2]


def _cover(reading: Reading, proposals: Sequence[Proposal]) -> list[int]:
    """Return for each token the smallest proposal whose content holds it."""
    cover = [OUTSIDE] * len(reading.words)
    sizes = [sum(end - first for first, end in each.content) for each in proposals]
    for index in sorted(range(len(proposals)), key=lambda each: -sizes[each]):
        proposal = proposals[index]
        own = {
            token: cover[token]
            for first, end in (*proposal.cue, *proposal.source)
            for token in range(first, end)
        }
        for first, end in proposal.content:
            cover[first:end] = [index] * (end - first)
        # Its own cue and source are no part of its content.
        for token, before in own.items():
            cover[token] = before
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
