# ruff: noqa: E501  # a case is one sentence on one line
"""What is made of the rules' proposals: polarity, kind, type, nesting, the trace."""

import time

import pytest
from hypothesis import given
from marked import read_marked
from reported import (
    LEXICONS,
    attributions_of,
    columns_of,
    read_reported,
    reported_in,
)
from strategies import press_text

from quotekit import AttributionType, QuoteKind
from quotekit.stages.attributing.attributions import (
    build_attributions,
    propose_attributions,
)
from quotekit.stages.rules.contents import Stops
from quotekit.stages.rules.cues import find_cues


def of_cue(text, cue):
    """Return the attribution whose cue is *cue*."""
    (found,) = (
        attribution
        for attribution in attributions_of(text)
        if attribution.cue
        and " ".join(text[s.start : s.end] for s in attribution.cue.spans) == cue
    )
    return found


@pytest.mark.parametrize(
    ("text", "cue", "negated"),
    [
        ("He said that it rained.", "said", False),
        ("He did not say that it rained.", "did not say", True),
        ("He didn't say that it rained.", "didn't say", True),
        ("He never said that it rained.", "never said", True),
        ("He has never said that it rained.", "has never said", True),
        ("He denied that it rained.", "denied", True),
        ("Ms Adler declined to comment.", "declined", True),
        # Two negations are none.
        ("He did not deny that it rained.", "did not deny", False),
        # The negation of the content is not the cue's.
        ("He said that it did not rain.", "said", False),
        # "Not long ago" stands outside the verb group.
        ("Not long ago, he said that it rained.", "said", False),
        ("He refused to pay.", "refused", True),
        ("The bank is not sure that it rained.", "is not sure", True),
        ("It was not believed that the fire was set.", "was not believed", True),
    ],
)
def test_what_denies_or_withholds_is_negated(text, cue, negated):
    assert of_cue(text, cue).negated is negated


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He said, “It rained all day.”", QuoteKind.DIRECT),
        ("“It rained,” he said. “It rained all day.”", QuoteKind.DIRECT),
        ("He said that it “rained” all day.", QuoteKind.MIXED),
        ("He called it “a flood” of letters.", QuoteKind.MIXED),
        ("He said that it rained all day.", QuoteKind.INDIRECT),
    ],
)
def test_the_kind_is_how_much_stands_in_marks(text, kind):
    assert [it.kind for it in attributions_of(text) if it.cue] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He said that it rained.", AttributionType.ASSERTION),
        ("He thinks that it rained.", AttributionType.BELIEF),
        ("He knew that it rained.", AttributionType.FACT),
        ("He wants to leave.", AttributionType.EVENTUALITY),
        ("The dam is safe, according to Ms Roe.", AttributionType.ASSERTION),
    ],
)
def test_the_type_is_the_cue_s(text, kind):
    assert [it.type for it in attributions_of(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("She underlined that it rained.", "underline"),
        ("She has said that it rained.", "say"),
        ("It rained, according to her.", "according to"),
        ("Ms Adler: “It rained all day.”", ":"),
        ("“It rained all day.”\n\n— Ms Adler", "—"),
    ],
)
def test_the_lemma_is_the_deciding_word_s(text, lemma):
    assert {it.cue.lemma for it in attributions_of(text)} == {lemma}


def parents_of(text):
    """Return cue and parent's cue of each attribution, in text order."""
    found = attributions_of(text)

    def cue(index):
        spans = found[index].cue.spans
        return text[spans[0].start : spans[0].end]

    return [
        (cue(index), None if it.parent is None else cue(it.parent))
        for index, it in enumerate(found)
    ]


@pytest.mark.parametrize(
    ("text", "parents"),
    [
        ("He said that she said that it rained.", [("said", None), ("said", "said")]),
        (
            "Ms Adler said the bank believes that he knew that it rained.",
            [("said", None), ("believes", "said"), ("knew", "believes")],
        ),
        # Side by side, they are not nested.
        (
            "He said that it rained, adding that it snowed.",
            [("said", None), ("adding", None)],
        ),
        (
            "He said that it rained and warned that it snowed.",
            [("said", None), ("warned", None)],
        ),
        # Inside a quotation.
        (
            "“The bank warned that it rained,” he said.",
            [("said", None), ("warned", "said")],
        ),
        (
            "She said that, according to the bank, it rained.",
            [("said", None), ("according to", "said")],
        ),
        ("She said that, in his view, it rained.", [("said", None), ("in", "said")]),
    ],
)
def test_what_stands_in_another_content_has_it_as_parent(text, parents):
    assert parents_of(text) == parents


def test_what_is_nested_ends_where_its_parent_ends():
    text, gold = read_marked("“He said that {content:it rained all day},” she said.")
    outer, inner = attributions_of(text)

    assert inner.parent == 0
    assert inner.content[0].end == gold["content"][0].end
    assert outer.content[0].start == 0


def test_a_cue_in_marks_with_which_nobody_is_quoted_is_none():
    assert attributions_of("The song “He Said That She Left” was sung.") == ()


@pytest.mark.parametrize(
    "marked",
    [
        "{source_ab:He} {cue_a:said} {content_a:it was shut}, {cue_b:adding} {content_b:that it hurt}.",
        "{source_ab:He} {cue_a:said} {content_a:it was shut} and {cue_b:warned} {content_b:that it hurt}.",
        "{source_ab:The union} {cue_a:praised} {content_a:the plan}, while {cue_b:stressing} {content_b:the need for tents}.",
        "{source_ab:The union} {cue_a:praised} {content_a:the plan} and {cue_b:said} {content_b:it would help}.",
        "{source_abc:He} {cue_a:said} {content_a:it rained}, {cue_b:adding} {content_b:that it froze} and {cue_c:warning} {content_c:that it hurt}.",
    ],
)
def test_coordinated_cues_share_their_source(marked):
    text, gold = read_reported(marked)

    assert set(reported_in(text)) == set(gold)


@pytest.mark.parametrize(
    "marked",
    [
        # What stands before a clause that announces a quotation ends there.
        "{cue_a:Conceding} {content_a:that it was late}, {source_ab:she} {cue_b:said:} {content_b:“It is not too late.”}",
        "{source_a:He} {cue_a:said} {content_a:that it was late}, to which {source_b:Ms Adler} {cue_b:replied:} {content_b:“It is not.”}",
        "{source_ab:He} {cue_a:said} {content_a:that it was “rather late,”} {cue_b:adding}, {content_b:“It is not too late.”}",
        # A clause that the sentence opens with ends where the main clause begins.
        "When {cue_a:asked} {content_a:what it cost}, {source_b:he} {cue_b:said} {content_b:it was free}.",
        "After {source_a:he} {cue_a:criticised} {content_a:the mayor}, {source_b:she} {cue_b:rejected} {content_b:the plan}.",
        "{cue_a:Noting} {content_a:the cost of the bridge}, {source_ab:Ms Adler} {cue_b:demanded} {content_b:a report}.",
        # Not every comma in it is followed by the main clause.
        "When {source:he} {cue:said} {content:that on Monday, the road was shut}, the pilots left.",
        "Because {source:he} {cue:said} {content:that it takes resilient, secure chains that can hold}, the pilots walked.",
        "Because {source:he} {cue:said} {content:that it should be fired, as a potter fires a pot}, the pilots walked.",
        "After the vote, {source:he} {cue:said} {content:that prices rose, wages fell and rents doubled}.",
        # “…,” said Ms Adler, who thinks often: the clause is about her.
        "{content_a:“It was a flood,”} {cue_a:said} {source_a:Ms Adler}, who thinks often about it.",
        # What stands before a colon is whom it is said to.
        "{source:The club} {cue:hit back at} its critics: {content:“Nobody has asked you.”}",
        "{source:The parties} {cue:agreed on} {content:the need to reform it}.",
        "{source:The UN reports} {cue:show} {content:that rates fell}.",
        "{source:Marta Adler, from the port}, {cue:said} {content:that it rained}.",
    ],
)
def test_what_another_says_is_no_part_of_a_content(marked):
    text, gold = read_reported(marked)

    assert set(reported_in(text)) == set(gold)


def decisions_of(text):
    told = []
    traced = attributions_of(text, trace=told.append)
    assert traced == attributions_of(text)
    return [
        (it.verdict.value, it.rule, text[it.span.start : it.span.end]) for it in told
    ]


def test_the_trace_tells_what_was_proposed_kept_and_lost():
    assert decisions_of("He said that it rained. The report was long.") == [
        ("proposed", "verb-that", "said"),
        ("lost", "no-rule", "report"),
        ("kept", "verb-that", "said"),
    ]


def test_the_trace_tells_what_was_proposed_in_vain():
    assert ("lost", "verb-that", "said") in decisions_of(
        "The song “He said that she left” was sung."
    )


def test_the_trace_says_what_a_rule_saw():
    told = []
    attributions_of("He said that it rained.", trace=told.append)

    assert told[0].stage == "attributions"
    assert "“say” (verb, finite), followed by that" in told[0].evidence


def test_stops_are_found_by_place():
    stops = Stops.at([9, 3, 3])

    assert stops.indices == (3, 9)
    assert 3 in stops
    assert 4 not in stops
    assert stops.first_from(0, 20) == 3
    assert stops.first_from(4, 20) == 9
    assert stops.first_from(4, 6) == 6
    assert stops.first_from(10, 20) == 20


@given(press_text())
def test_parts_of_an_attribution_hold_for_any_text(text):
    """Spans lie in the text, in order; contents hold no cue and no source."""
    found = attributions_of(text)

    assert list(found) == sorted(found, key=lambda it: it.content[0].start)
    for index, it in enumerate(found):
        ends = [(span.start, span.end) for span in it.content]
        assert ends == sorted(ends)
        assert all(0 <= start < end <= len(text) for start, end in ends)
        own = (*it.source, *(it.cue.spans if it.cue else ()))
        assert not any(span.overlaps(part) for span in it.content for part in own)
        assert it.parent is None or it.parent != index
        if it.continues is not None:
            assert found[it.continues].cue is not None


@given(press_text(), press_text())
def test_a_paragraph_at_the_end_moves_nothing_before_it(text, more):
    """Proposals of the first text's sentences stay when another sentence follows."""
    tokens, reading = columns_of(text)
    alone = find_cues(reading, LEXICONS.cues)
    _, longer = columns_of(f"{text}\n\n{more}")
    if (
        longer.lower[: len(reading.lower)] == reading.lower
        and longer.sentences[: len(reading.sentences)] == reading.sentences
    ):
        found = find_cues(longer, LEXICONS.cues)
        if longer.tags[: len(reading.tags)] == reading.tags:
            assert found[: len(alone)] == alone
    assert tokens is not None


HOSTILE = {
    "cues": "said ",
    "clauses": "he said that ",
    "insertions": ", he said ",
    "inversions": ", said he ",
    "coordination": "and said ",
    "participles": ", saying ",
    "nouns": "his claim of claim ",
    "phrases": "according to in the view of ",
    "commas": ",",
    "conjunctions": "Adler and ",
    "relatives": "that he was and said ",
    "adverbs": "said quickly ",
    "brackets": "said ( ",
    "quotations": "he said “a” , ",
    "labels": "Adler: ",
    "semicolons": "he said ; ",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_grows_with_the_text_and_no_faster(unit):
    """Four times the text takes about four times as long, in one sentence."""

    def seconds(times):
        text = unit * times
        tokens, reading = columns_of(text)
        cues = find_cues(reading, LEXICONS.cues)
        begin = time.process_time()
        proposals = propose_attributions(reading, tokens, cues)
        build_attributions(text, reading, tokens, proposals)
        return time.process_time() - begin

    short = min(seconds(500) for _ in range(2))

    long = min(seconds(2000) for _ in range(2))

    assert long < 12 * short + 0.1
