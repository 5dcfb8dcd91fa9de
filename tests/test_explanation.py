"""Why something was found at a place, or why it was not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import press_text

import quotekit
from quotekit import InputError, Resources, Span, explain, extract

RULES = Resources.rules_only()


def reasons_for(text, resources=RULES):
    found = explain(text, Span(0, len(text)), resources)
    return [
        (each.stage, each.verdict.value, each.rule, each.span.of(text))
        for reasons in found.reasons
        for each in reasons.decisions
    ]


def evidence(text, words, resources=RULES):
    """Return what is said about the decisions on *words*, lost ones only."""
    (reasons,) = explain(text, text.index(words), resources).reasons
    return [each.evidence for each in reasons.lost if each.span.of(text) == words]


def test_a_place_belongs_to_one_sentence():
    text = "It rained. She said that it snowed."

    (dry,) = explain(text, 3, RULES).reasons
    (told,) = explain(text, 12, RULES).reasons

    assert (dry.sentence.text, dry.quotes) == ("It rained.", ())
    assert told.sentence.text == "She said that it snowed."
    assert [quote.text for quote in told.quotes] == ["it snowed"]
    assert told.segment.kind == "body"


def test_a_span_may_hold_several_sentences():
    text = "It rained. She said that it snowed."

    found = explain(text, Span(9, 12), RULES)

    assert len(found.reasons) == 2
    assert found.document == extract(text, RULES)


def test_a_quote_belongs_to_each_sentence_that_it_stands_in():
    text = "“It snowed,” she said. “It was cold.”"

    first, second = explain(text, Span(0, len(text)), RULES).reasons

    assert first.quotes == second.quotes
    assert len(first.quotes) == 1


def test_between_paragraphs_there_is_nothing_to_explain():
    text = "It rained.\n\nIt snowed."

    found = explain(text, text.index("\n"), RULES)

    assert (found.segments, found.reasons) == ((), ())


def test_what_was_taken_and_what_the_speaker_is():
    assert reasons_for("Ms Diallo said that it rained.") == [
        ("speakers", "kept", "name", "Ms Diallo"),
        ("attributions", "proposed", "verb-that", "said"),
        ("attributions", "kept", "verb-that", "said"),
    ]


def test_signs_and_what_has_no_cue_are_told_of_too():
    label = "Marta Quill: “The pier is safe.”"
    lone = "“It is over,” Ms Diallo said.\n\n“Nobody will come back to us.”"
    voice = "She said that the dam is old. It must be closed at once."

    assert ("attributions", "proposed", "label-colon", ":") in reasons_for(label)
    assert (
        "attributions",
        "kept",
        "lone-quotation",
        "“Nobody will come back to us.”",
    ) in reasons_for(lone)
    assert (
        "attributions",
        "kept",
        "same-voice",
        "It must be closed at once",
    ) in reasons_for(voice)


def test_the_models_have_their_say():
    stages = reasons_for("Ms Diallo said that it rained.", Resources.shipped())

    assert ("models", "proposed", "learned+verb-that", "said") in stages


WHY_NOT = [
    # What follows fits none of the word's frames.
    ("The report was long.", "report", "followed by end; it is a cue with"),
    ("The report was long.", "report", "declined by noun-cue"),
    # The tag is another kind's.
    ("A state visit was planned.", "state", "as a verb; this one is tagged NN, a noun"),
    # The author speaks.
    ("I think that it rained.", "think", "“I” is the author, who is not quoted"),
    # Nobody is quoted with these words.
    (
        "The song “He said that she left” was sung.",
        "said",
        "inside quotation marks with which nobody is quoted",
    ),
    ("The “ferry people” met.", "“ferry people”", "of 2 words that no cue claims"),
]


@pytest.mark.parametrize(("text", "words", "reason"), WHY_NOT)
def test_why_nothing_was_found(text, words, reason):
    assert extract(text, RULES).quotes == ()

    assert any(reason in said for said in evidence(text, words))


def test_what_would_have_been_proposed_otherwise():
    text = "Ms Diallo denied the plan was old."

    assert "verb-clause is asked before it" in evidence(text, "denied")


def test_a_place_behind_the_text_is_refused():
    with pytest.raises(InputError, match="21 is after the text's end, 20"):
        explain("The report was long.", 20)


def test_a_text_must_be_a_string():
    with pytest.raises(InputError, match="expected a string"):
        explain(b"The report", 2)


@settings(max_examples=40)
@given(press_text(), st.data())
def test_explaining_changes_nothing_and_fails_nowhere(text, data):
    """Any place of any text has an explanation, of the document that it gives."""
    if not text:
        return
    place = data.draw(st.integers(0, len(text) - 1))

    found = quotekit.explain(text, place)

    assert found.document == extract(text)
    for reasons in found.reasons:
        assert reasons.sentence.start <= place < reasons.sentence.end
        assert all(reasons.sentence.overlaps(each.span) for each in reasons.decisions)
