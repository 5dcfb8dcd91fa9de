"""Plain quotations, of which the span model is not asked, and what only seems so."""

import pytest
from proposed import propose

from quotekit.stages.learned.cue_extents import PredictedCue
from quotekit.stages.learned.hints import read_hints
from quotekit.stages.learned.settled_spans import settled_spans
from quotekit.stages.learned.span_model import PredictedSpans


def _settled(marked, rule, *, longer=0):
    _, _, reading, proposal = propose(marked, "say", rule)
    first, end = proposal.cue[0]
    cue = PredictedCue(first - longer, end, proposal.main, 0)
    found = settled_spans(reading, [cue], read_hints(reading, [proposal], {}))
    return found, PredictedSpans(cue, proposal.source, proposal.content)


@pytest.mark.parametrize(
    ("rule", "marked"),
    [
        ("inserted", "{content:“It rained,”} {source:Ana Lisi} {cue:said}."),
        ("inserted", "{content:“It rained,”} {source:she} {cue:said}."),
        ("inserted", "{content:“It rained,”} {cue:said} {source:the young mayor}."),
        (
            "inserted",
            "{content:“It rained,”} {source:she} {cue:said}, {content:“It poured.”}",
        ),
        ("quotation-after-cue", "{source:Ms Lisi} {cue:said}, {content:“It rained.”}"),
        ("inverted", "{content:“It rained,”} {cue:said} {source:Ana Lisi}."),
        ("inserted", "{content:It rained, and hard}, {source:Ana Lisi} {cue:said}."),
        ("verb-clause", "{source:Ana Lisi} {cue:said} {content:it had rained}."),
        ("verb-that", "But {source:she} {cue:said} {content:that it had rained}."),
        ("verb-that", "{source:She} {cue:said} {content:that it was wet and cold}."),
    ],
)
def test_a_plain_quotation_or_clause_is_settled(rule, marked):
    """It stands beside a verb and its short subject, and is all that is said."""
    found, expected = _settled(marked, rule)

    assert list(found.values()) == [expected]


@pytest.mark.parametrize(
    ("why", "rule", "marked"),
    [
        (
            "a comma",
            "verb-that",
            "{source:She} {cue:said} {content:that it rained, which it did}.",
        ),
        (
            "a second verb",
            "verb-clause",
            "{source:She} {cue:said} {content:it rained and left}.",
        ),
        (
            "an apposition",
            "inverted",
            "{content:“It rained,”} {cue:said} {source:Ana Lisi}, a guest.",
        ),
        ("a colon", "inserted", "{content:It rained: cats}, {source:she} {cue:said}."),
        (
            "a part of a quotation",
            "inserted",
            "“It rained. {content:It poured,}” {source:she} {cue:said}.",
        ),
        (
            "a longer subject",
            "quotation-after-cue",
            "The poet and {source:teacher Ana Lisi} {cue:said}, {content:“It rained.”}",
        ),
        (
            "a relative clause",
            "inserted",
            "{content:“It rained,”} {source:a man who fled} {cue:said}.",
        ),
        (
            "an adverbial between",
            "inserted",
            "{content:“It rained,”} {source:she} later {cue:said}.",
        ),
        ("no source", "inserted", "{content:“It rained,”} was {cue:said}."),
        (
            "another rule",
            "headline-colon",
            "{content:“It rained,”} {cue:said} {source:Ana Lisi}.",
        ),
    ],
)
def test_anything_else_is_weighed(why, rule, marked):
    """The span model is asked."""
    found, _ = _settled(marked, rule)

    assert not found, why


def test_a_longer_cue_is_weighed():
    """Where the models see another cue than the rule, they see another quote."""
    marked = "{content:“It rained,”} {source:Ana Lisi} had {cue:said}."

    found, _ = _settled(marked, "inserted", longer=1)

    assert not found
