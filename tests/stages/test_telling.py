"""What the stages tell of themselves; see also tests/test_explanation.py."""

import regex
from reported import LEXICONS, columns_of

from quotekit import AttributionType, Decision, Resources, Span, Verdict
from quotekit.stages.attributing.telling import tell_dropped, tell_merged
from quotekit.stages.learned import merging
from quotekit.stages.learned.merging import merge_learned
from quotekit.stages.rules import Proposal
from quotekit.stages.rules.cues import find_cues

TEXT = "Ms Diallo frets."


def proposal(rule, score=1.0):
    return Proposal(
        rule=rule,
        main=2,
        lemma="fret",
        type=AttributionType.BELIEF,
        negated=False,
        cue=((2, 3),),
        source=((0, 2),),
        content=((3, 4),),
        score=score,
    )


def test_what_the_models_find_and_what_is_dropped_is_told():
    tokens, _ = columns_of(TEXT)
    told = []

    tell_dropped(told.append, tokens)((2, 3), "hardly sure")

    assert told == [
        Decision(
            stage="models",
            rule="learned",
            span=Span(10, 15),
            verdict=Verdict.LOST,
            evidence="hardly sure",
        )
    ]


def test_what_the_models_hardly_see_is_dropped_with_a_reason(monkeypatch):
    _, reading = columns_of("Ms Adler said that the ferry was late.")
    cues = find_cues(reading, LEXICONS.cues)
    dropped = []
    # As if nothing that the models see alone were sure enough.
    monkeypatch.setattr(merging, "_ALONE", 2.0)

    merged = merge_learned(
        reading,
        cues,
        (),
        Resources.shipped().models,
        dropped=lambda *told: dropped.append(told),
    )

    assert merged == ()
    ((cue, reason),) = dropped
    assert reading.words[slice(*cue)] == ("said",)
    assert regex.fullmatch(r"the models are only 0\.\d\d sure", reason)


def told_of_merging(ruled, merged):
    tokens, _ = columns_of(TEXT)
    told = []
    tell_merged(told.append, tokens, ruled, merged)
    return [(each.verdict.value, each.rule, each.evidence) for each in told]


def test_what_the_models_make_of_the_rules():
    ruled = [proposal("verb-that")]

    assert told_of_merging(ruled, [proposal("learned+verb-that", 0.9)]) == [
        (
            "proposed",
            "learned+verb-that",
            (
                "the models see it too, 0.90 sure of its cue; where it begins and ends"
                " is theirs to say"
            ),
        )
    ]
    assert told_of_merging(ruled, []) == [
        (
            "lost",
            "verb-that",
            "the models see no cue here, and the rule alone is not believed",
        )
    ]
    assert told_of_merging(ruled, [proposal("verb-that", 0.0)]) == [
        (
            "proposed",
            "verb-that",
            "the models see no cue here; the rule alone is believed",
        )
    ]
    assert told_of_merging([], [proposal("learned", 0.8)]) == [
        (
            "proposed",
            "learned",
            (
                "the models see an attribution, 0.80 sure of its cue, where no rule"
                " proposes one"
            ),
        )
    ]
