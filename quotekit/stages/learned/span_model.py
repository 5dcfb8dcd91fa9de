"""
The span model: given one cue, which tokens are its source and its content.

A linear-chain CRF over the sentence of the cue and the quotations that go on in the
sentences beside it.  Each token sees the cue, how far it is, and what lies between.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from attrs import frozen

from quotekit.models.attribution import AttributionModels
from quotekit.models.decoding import decode_spans, unpack
from quotekit.stages.columns.reading import Range
from quotekit.stages.learned.clues import Page, span_chain
from quotekit.stages.learned.cue_extents import PredictedCue
from quotekit.stages.learned.span_clues import SpanClues


@frozen
class PredictedSpans:
    """
    What the model found for one cue, in ranges of tokens and in order.

    Attributes:
        cue: The cue that it was asked about.

        source: Where its source stands.

        content: Where its content stands.
    """

    cue: PredictedCue
    source: tuple[Range, ...]
    content: tuple[Range, ...]


def predict_spans(
    page: Page,
    cues: Sequence[PredictedCue],
    models: AttributionModels,
    settled: Mapping[int, PredictedSpans] = MappingProxyType({}),
) -> tuple[PredictedSpans, ...]:
    """
    Return the source and the content of each cue, in the order of the cues.

    *page* has been laid out for these cues, but for those that *settled* has, by
    their main tokens: of these the model is not asked.
    """
    model = models.spans
    clues = models.memory.get("spans")
    if not isinstance(clues, SpanClues):
        clues = models.memory["spans"] = SpanClues(model.score)
    chain = span_chain(model)
    places = [
        (cue.first + page.shifts[cue.sentence], cue.end + page.shifts[cue.sentence])
        for cue in cues
    ]
    by_paragraph: dict[int, list[Range]] = {}
    for cue, place in zip(cues, places, strict=True):
        first, end = page.sentences[cue.sentence]
        if first < end:
            by_paragraph.setdefault(page.paragraph_of[cue.sentence], []).append(place)
    for others in by_paragraph.values():
        others.sort()
    crowds = Counter(cue.sentence for cue in cues)
    found = []
    for cue, place in zip(cues, places, strict=True):
        if cue.main in settled:
            found.append(settled[cue.main])
            continue
        if crowds[cue.sentence] > _CROWD:
            found.append(PredictedSpans(cue, (), ()))
            continue
        others = by_paragraph[page.paragraph_of[cue.sentence]]
        start, sums = clues.sums(page, place, cue.sentence, others)
        labels = decode_spans(unpack(sums), chain)
        labels[place[0] - start : place[1] - start] = [0] * (place[1] - place[0])
        start -= page.shifts[cue.sentence]
        found_labels = bytes(labels)
        source = _ranges(found_labels, 1, start)
        content = _ranges(found_labels, 3, start)
        found.append(PredictedSpans(cue, source, content))
    return tuple(found)


def _ranges(labels: bytes, role: int, start: int) -> tuple[Range, ...]:
    """Return the runs of one role, in tokens counted from *start*."""
    return tuple(
        [
            (start + found.start(), start + found.end())
            for found in _RUNS[role].finditer(labels)
        ]
    )


# A run begins with B, or with I where what went before was cut out as the cue.
_RUNS = {1: re.compile(rb"[\x01\x02]\x02*+"), 3: re.compile(rb"[\x03\x04]\x04*+")}

_CROWD = 40  # more cues than a sentence has, each of which would read all the others
