"""How far cues reach, given what a model says of each token."""

import pytest
from reported import columns_of

from quotekit.models.attribution import AttributionModels, shipped_models
from quotekit.stages.learned.cue_extents import ExtentClues, find_extents
from quotekit.stages.learned.cue_model import JudgedCue
from quotekit.stages.learned.cue_places import Place


class Told(ExtentClues):
    """Says of each token what a test tells it, in log-odds."""

    def __init__(self, odds, step):
        self.odds = odds
        self.step = step

    def _sum(self, _reading, _words, _place, index, _step):
        return self.odds[index] / self.step


def _extents(text, odds, *cues):
    """Return the extents of cues, each a main token, a group and a confidence."""
    models = AttributionModels(shipped_models().weights)
    models.memory["extents"] = Told(odds, models.extents.step)
    _, reading = columns_of(text)
    judged = [
        JudgedCue(Place(main, group, None, None), confidence)
        for main, group, confidence in cues
    ]
    found = find_extents(reading, (), judged, models)
    return [(cue.first, cue.main, cue.end, cue.confidence) for cue in found]


WORDS = "one two three four five six seven eight nine ten " * 3


@pytest.mark.parametrize(
    ("odds", "group", "extent"),
    [
        # The main token is taken unasked, each other where the odds are for it …
        ([-1.0] * 10, (5, 6), (5, 6)),
        ([-1.0] * 3 + [1.0] + [-1.0] + [1.0] * 3 + [-1.0] + [1.0], (5, 6), (5, 8)),
        ([1.0] * 10, (5, 6), (0, 10)),
        # … well for it behind the group.
        ([0.5] * 10, (5, 6), (0, 6)),
        ([0.5] * 10, (5, 8), (0, 8)),
        ([0.8] * 10, (5, 8), (0, 10)),
    ],
)
def test_from_the_main_token_outwards(odds, group, extent):
    ((first, _, end, _),) = _extents(WORDS[:48], odds, (5, group, 0.9))

    assert (first, end) == extent


def test_only_so_far():
    """Eight tokens on either side."""
    assert _extents(WORDS, [1.0] * 30, (15, (15, 16), 0.9)) == [(7, 15, 24, 0.9)]


def test_only_in_its_sentence():
    text = "It rained. She said so. It froze."

    assert _extents(text, [1.0] * 10, (4, (4, 5), 0.9)) == [(3, 4, 7, 0.9)]


@pytest.mark.parametrize("order", [1, -1])
def test_the_surer_one_comes_first(order):
    """What it has taken is no other's, be it the main token or one beside."""
    odds = [-1.0] * 4 + [1.0] * 5 + [-1.0] * 2
    cues = [(3, (3, 4), 0.6), (6, (6, 7), 0.9), (7, (7, 8), 0.7), (9, (9, 10), 0.8)]

    found = _extents(WORDS[:52], odds, *cues[::order])

    assert found == [(3, 3, 4, 0.6), (4, 6, 9, 0.9), (9, 9, 10, 0.8)]
