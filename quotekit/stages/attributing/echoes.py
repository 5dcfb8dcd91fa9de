"""
Echoes: what a headline quotes of the words that the text below it gives to somebody.

"‘We have no boats’: island waits for ferry" has no speaker; "“We have no boats, and we
never had,” said Ana Roe" below it tells whose words they are.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from quotekit.annotations.segments import SegmentKind
from quotekit.stages.attributing.continuations import without_source
from quotekit.stages.columns.reading import Reading
from quotekit.stages.rules.sites import Proposal

_ECHO = "headline-quotation"
_HEADLINES = frozenset({SegmentKind.HEADLINE, SegmentKind.SUBHEAD})
_FEWEST_WORDS = 4
_BEFORE = frozenset({":", "-", "–", "—", "|"})


def echoes(
    reading: Reading, proposals: Sequence[Proposal], claimed: AbstractSet[int]
) -> tuple[tuple[Proposal, int], ...]:
    """
    Propose the quotations of headlines that the text below has again.

    Args:
        reading:
            The text's columns.

        proposals:
            What is attributed with a cue.

        claimed:
            The quotations that are somebody's already.

    Returns:
        Each with the index, in *proposals*, of the attribution that holds its words.
    """
    if not reading.quotations or not claimed:
        return ()
    found: list[tuple[Proposal, int]] = []
    below: list[tuple[int, str]] | None = None
    for number, quotation in enumerate(reading.quotations):
        if number in claimed or quotation.words < _FEWEST_WORDS:
            continue
        sentence = reading.sentence_of[quotation.first]
        if reading.segment_kinds[reading.segment_of[sentence]] not in _HEADLINES:
            continue
        if not _stands_apart(reading, quotation.first):
            continue
        if below is None:
            below = [
                (index, _words(reading, proposal.content))
                for index, proposal in enumerate(proposals)
                if proposal.cue
                and any(reading.is_marked(*part) for part in proposal.content)
            ]
        words = _words(reading, quotation.parts)
        index = next((index for index, said in below if words in said), None)
        if index is not None:
            found.append(
                (without_source(_ECHO, quotation.first, quotation.parts), index)
            )
    return tuple(found)


def _stands_apart(reading: Reading, first: int) -> bool:
    """Tell "“We have no boats”: island waits" from "Boats ‘were all late’ in Lund"."""
    start = reading.sentences[reading.sentence_of[first]][0]
    return first == start or reading.lower[first - 1] in _BEFORE


def _words(reading: Reading, parts: Sequence[tuple[int, int]]) -> str:
    """Return the words of *parts*, each between blanks, without signs."""
    words = [
        word
        for first, end in parts
        for word in reading.lower[first:end]
        if word[0].isalnum() or word[-1].isalnum()
    ]
    return f" {' '.join(words)} "
