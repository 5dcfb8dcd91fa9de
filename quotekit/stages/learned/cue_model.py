"""
The cue model: which of the words that may be cues are cues.

A logistic regression judges each place (see :mod:`quotekit.stages.learned.cue_places`)
by what it sees of it (:mod:`quotekit.stages.learned.cue_clues`).  How far the cue
reaches is found in :mod:`quotekit.stages.learned.cue_extents`, its source and its
content in :mod:`quotekit.stages.learned.span_model`.
"""

from collections.abc import Sequence
from math import exp

from attrs import define

from quotekit.models.attribution import AttributionModels
from quotekit.stages.columns.reading import Reading
from quotekit.stages.learned.cue_clues import CueClues
from quotekit.stages.learned.cue_places import Place, find_places
from quotekit.stages.learned.hints import Hints
from quotekit.stages.learned.word_facts import Word
from quotekit.stages.rules.cues import Candidate

# Four of ten places that no rule proposes score less by what stands beside them; on
# PolNeAR's dev part one of them in 2,600 would have become a quote.
_HOPELESS = -1.0


# Nothing changes it, but what is frozen takes twice as long to make.
@define(eq=False)
class JudgedCue:
    """
    A place with the model's verdict.

    Attributes:
        place: The place.

        confidence: How sure the model is that a cue is there, from 0 to 1.
    """

    place: Place
    confidence: float


def judge_cues(
    reading: Reading,
    words: Sequence[Word],
    candidates: Sequence[Candidate],
    hints: Hints,
    models: AttributionModels,
) -> tuple[JudgedCue, ...]:
    """
    Say of each word or phrase that may be a cue how sure the model is that it is one.

    Args:
        reading: The text's columns.

        words: Its words, as the models see them.

        candidates: What the lexicon knows in it.

        hints: What the rules propose.

        models: The models.

    Returns:
        Each place with the model's verdict, in text order.  That of a hopeless one
        rests on what stands beside it alone.
    """
    model = models.cues
    clues = models.memory.get("cues")
    if not isinstance(clues, CueClues):
        clues = CueClues(model.score, _HOPELESS / model.step)
        models.memory["cues"] = clues
    places = find_places(reading, words, candidates, hints)
    return tuple(
        [
            JudgedCue(place, 1 / (1 + exp(-model.step * total)))
            for place, total in zip(
                places, clues.sums(reading, words, places, hints), strict=True
            )
        ]
    )
