"""Which words and phrases the cue model is asked of."""

from math import inf

from reported import LEXICONS, columns_of

from quotekit.models.attribution import AttributionModels, shipped_models
from quotekit.stages.attributing.attributions import propose_attributions
from quotekit.stages.learned.cue_clues import CueClues
from quotekit.stages.learned.cue_model import judge_cues
from quotekit.stages.learned.cue_places import find_places
from quotekit.stages.learned.hints import read_hints
from quotekit.stages.learned.word_facts import WordFacts
from quotekit.stages.rules.cues import find_cues

# 0 Ms 1 Adler 2 has 3 said 4 that 5 it 6 zigzagged 7 .
TEXT = "Ms Adler has said that it zigzagged."


def _read(text, *, listed=True, ruled=None, strengths=None):
    """Return what :func:`find_places` takes; *ruled* is the cue of a rule."""
    tokens, reading = columns_of(text)
    cues = find_cues(reading, LEXICONS.cues)
    proposals = propose_attributions(reading, tokens, cues)
    if ruled:
        main = ruled[-1][1] - 1
        proposals = tuple(each._replace(main=main, cue=ruled) for each in proposals)
    hints = read_hints(reading, proposals, {})
    strengths = {"Vsay": 5, "Vzigzag": 3, "Vgive": 0} | (strengths or {})
    words = WordFacts(lambda name: strengths.get(name, 2)).of(reading)
    return reading, words, cues if listed else (), hints


def _places(*arguments, **options):
    return [
        (place.main, place.group, bool(place.candidate), bool(place.hint))
        for place in find_places(*_read(*arguments, **options))
    ]


def test_what_the_lexicon_knows_with_what_a_rule_makes_of_it():
    assert _places(TEXT)[0] == (3, (2, 4), True, True)


def test_what_only_a_rule_takes_for_a_cue():
    """Unless it lies in what the lexicon knows."""
    assert (5, (4, 6), False, True) in _places(TEXT, ruled=((4, 6),))
    assert _places(TEXT, ruled=((2, 3),))[0] == (3, (2, 4), True, False)


def test_words_that_are_cues_often_enough():
    """They bring their verb group, and are no places twice."""
    assert _places(TEXT)[1:] == [(6, (6, 7), False, False)]
    assert _places(TEXT, listed=False, ruled=((5, 6),)) == [
        (3, (2, 4), False, False),
        (5, (5, 6), False, True),
        (6, (6, 7), False, False),
    ]
    assert [main for main, *_ in _places(TEXT, listed=False, ruled=((6, 7),))] == [3, 6]


def test_weak_words_that_no_rule_takes_are_no_places():
    """Those of the lexicon may be weaker than others."""
    weak = {"Vsay": 1, "Vzigzag": 2}

    assert _places("She zigzagged.", strengths=weak) == []
    assert _places("She has said.", strengths=weak) == []
    assert _places("She has said.", strengths={"Vsay": 2}) == [(2, (1, 3), True, False)]
    # A rule's is a place however weak.
    assert _places(TEXT, strengths=weak) == [(3, (2, 4), True, True)]


class Told(CueClues):
    """Gives each place the sum that a test tells it."""

    def __init__(self, sums):
        self._told = sums

    def sums(self, _reading, _words, _places, _hints):
        return self._told


def test_the_confidence_is_the_logistic_of_the_sum():
    """A sum counts in steps, as the weights do."""
    models = AttributionModels(shipped_models().weights)
    models.memory["cues"] = Told([0, round(2 / models.cues.step)])
    reading, words, cues, hints = _read(TEXT)

    judged = judge_cues(reading, words, cues, hints, models)

    assert [round(each.confidence, 2) for each in judged] == [0.5, 0.88]


def test_a_hopeless_place_is_not_looked_at_any_further():
    """But a rule's is, whatever it looks like."""
    reading, words, cues, hints = _read("He gave a statement. She said it rained.")
    places = find_places(reading, words, cues, hints)
    seen = []

    def sums(hopeless):
        clues = CueClues(lambda features: len(tuple(features)), hopeless)
        return clues.sums(reading, words, places, hints)

    for place, whole, cut in zip(places, sums(None), sums(inf), strict=True):
        assert (cut == whole) == (place.hint is not None)
        assert cut <= whole
        seen.append(place.hint is not None)
    assert set(seen) == {True, False}


def test_no_hopeless_place_is_likely():
    """Whoever is looked at to the end has the confidence of all that is seen."""
    reading, words, cues, hints = _read(
        "He asked for the plan of the port. They say nothing, and he noted the time."
        " A report found a leak. Ms Adler promised to answer the call."
    )
    models = AttributionModels(shipped_models().weights)
    judged = judge_cues(reading, words, cues, hints, models)
    whole = CueClues(models.cues.score).sums(
        reading, words, [each.place for each in judged], hints
    )
    models.memory["cues"] = Told(whole)

    full = judge_cues(reading, words, cues, hints, models)

    cut = [
        (one.confidence, other.confidence)
        for one, other in zip(judged, full, strict=True)
        if one.confidence != other.confidence
    ]
    assert cut
    assert all(confidence < 0.3 for confidence, _ in cut)
