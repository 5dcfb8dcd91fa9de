# ruff: noqa: E501  # a case is one sentence on one line
"""Models and rules made one: whose spans are taken, and what is dropped."""

import pytest
from marked import read_marked
from reported import LEXICONS, columns_of

from quotekit.annotations.attributions import AttributionType
from quotekit.lexicons.confidences import LEARNED
from quotekit.resources import Resources
from quotekit.stages import merging
from quotekit.stages.attributions import propose_attributions
from quotekit.stages.cues import find_cues
from quotekit.stages.merging import merge_learned
from quotekit.stages.rules import Proposal

MODELS = Resources.shipped().models


@pytest.fixture
def merged(monkeypatch):
    """Return what is made of a text in which the models see what is marked."""

    def read(seen, score=0.9, dropped=None):
        text, spans = read_marked(seen)
        tokens, reading = columns_of(text)
        firsts = {start: index for index, start in enumerate(tokens.starts)}
        ends = {end: index + 1 for index, end in enumerate(tokens.ends)}
        parts = {
            role: tuple((firsts[span.start], ends[span.end]) for span in found)
            for role, found in spans.items()
        }
        cues = find_cues(reading, LEXICONS.cues)
        proposals = propose_attributions(reading, tokens, cues)
        learned = []
        if parts:
            last = parts["cue"][-1][1] - 1
            mains = [it.main for it in cues if it.group[0] <= last < it.group[1]]
            learned.append(
                Proposal(
                    rule=LEARNED,
                    main=mains[0] if mains else last,
                    lemma="",
                    type=AttributionType.ASSERTION,
                    negated=False,
                    cue=parts["cue"],
                    source=parts.get("source", ()),
                    content=parts["content"],
                    score=score,
                )
            )
        monkeypatch.setattr(merging, "_as_proposals", lambda *_: learned)
        found = merge_learned(reading, cues, proposals, MODELS, dropped=dropped)

        def words(ranges):
            return " | ".join(
                text[tokens.starts[first] : tokens.ends[end - 1]]
                for first, end in ranges
            )

        return [(words(it.source), words(it.content)) for it in found]

    return read


@pytest.mark.parametrize(
    ("seen", "source", "content"),
    [
        # A second verb has the subject of the first, which the models may not see.
        (
            "She rose and {cue:stressed} {content:that the road was safe}.",
            "She",
            "that the road was safe",
        ),
        # The models know better where a source and a content end …
        (
            "{content:“It rained,”} {cue:said} {source:Marta Adler, a pilot who left}.",
            "Marta Adler, a pilot who left",
            "“It rained,”",
        ),
        (
            "{source:She} {cue:said} {content:that it rained} on Monday.",
            "She",
            "that it rained",
        ),
        # … but not where they carry on into the occasion, or leave holes.
        (
            "{content:“It rained,”} {cue:said} {source:Marta Adler in an interview}.",
            "Marta Adler",
            "“It rained,”",
        ),
        (
            "{content:“It rained,”} {cue:said} {source:Ms Adler, speaking at a school}.",
            "Ms Adler",
            "“It rained,”",
        ),
        (
            "{source:She}, {source:the} pilot, {cue:said} {content:that it rained}.",
            "She, the pilot",
            "that it rained",
        ),
        # … nor where a content begins before its "that" or its mark.
        (
            "{source:She} {cue:told} {content:reporters that it rained}.",
            "She",
            "that it rained",
        ),
        (
            "{source:She} {cue:told} {content:reporters, “It rained all day”}.",
            "She",
            "“It rained all day”",
        ),
        # … nor where it takes in the verb of which the noun is the subject.
        (
            "{source:His} {cue:call for} {content:a boycott was ignored}.",
            "His",
            "a boycott",
        ),
        # … nor where they see one paragraph of a quotation over several.
        (
            "“It rained all day.\n\n{content:“It froze at night,”} {cue:said} {source:Ms Adler}.",
            "Ms Adler",
            "“It rained all day. | “It froze at night,”",
        ),
        (
            "“It rained all day.”\n\n{content:“It froze at night,”} {cue:said} {source:Ms Adler}.",
            "Ms Adler",
            "“It froze at night,”",
        ),
        # Of rarer kinds, the rules know where the content lies.
        (
            "{content:It rained}. {cue:According to} {source:the mayor}, it snowed.",
            "the mayor",
            "it snowed",
        ),
    ],
)
def test_whose_spans_are_taken(merged, seen, source, content):
    assert merged(seen) == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said that it rained.",
        "The mayor is sure that it rained.",
        "We heard of his decision to resign.",
        "The plan was praised by farmers.",
        "It is feared that forty people drowned.",
    ],
)
def test_the_rules_are_believed_where_the_models_see_no_cue(merged, text):
    assert len(merged(text)) == 1


def test_one_rule_is_not_believed_where_the_models_see_no_cue(merged):
    assert merged("Her criticism of the plan was sharp.") == []


@pytest.mark.parametrize(
    ("seen", "score", "kept"),
    [
        # In the lexicon, but no rule proposes it.
        ("{content:The road} {cue:was questioned}.", 0.8, True),
        ("{content:The road} {cue:was questioned}.", 0.4, False),
        # In no lexicon.
        ("{source:The mayor} {cue:zigzagged} {content:to the road}.", 0.9, True),
        ("{source:The mayor} {cue:zigzagged} {content:to the road}.", 0.7, False),
        ("{content:Not everybody} {cue:was zigzagged}.", 0.9, False),
    ],
)
def test_what_only_the_models_see_must_be_likely(merged, seen, score, kept):
    assert len(merged(seen, score)) == kept


def test_why_a_find_of_the_models_is_dropped(merged):
    dropped = []
    merged(
        "{content:Not everybody} {cue:was zigzagged}.",
        dropped=lambda _, reason: dropped.append(reason),
    )

    assert dropped == ["no lexicon has the cue, and it has no source"]
