"""Where contents begin and end."""

import pytest
from marked import read_marked
from reported import columns_of

from quotekit.stages.rules.contents import (
    Shape,
    Stops,
    content_after,
    content_before,
    goes_on,
    quotation_content,
    sentence_content_end,
    strip_time,
)


def marked_range(marked):
    text, spans = read_marked(marked)
    tokens, reading = columns_of(text)
    (span,) = spans["content"]
    first = tokens.starts.index(span.start)
    return reading, first, tokens.ends.index(span.end) + 1


@pytest.mark.parametrize(
    ("shape", "marked"),
    [
        (Shape.THAT, "She said {content:that it rained}."),
        (Shape.THAT, "She said {content:that it rained, snowed and froze}."),
        (Shape.THAT, "She said {content:that it rained, which was true}."),
        (Shape.THAT, "She said {content:that it rained}, leaving the hall."),
        (Shape.THAT, "She said {content:that it rained, including in Ode}."),
        (Shape.THAT, "She said {content:that it rained; it snowed}."),
        (Shape.CLAUSE, "She said {content:it rained}, while nobody left."),
        (Shape.CLAUSE, "She said {content:it rained}, but he left."),
        (Shape.CLAUSE, "She said {content:it was “cold, which hurts” there}."),
        (Shape.CLAUSE, "She said {content:the town, which she knew, was old}."),
        (Shape.NOUN_PHRASE, "She praised {content:calm} and left."),
        (Shape.CLAUSE, "She said {content:it rained}, he left."),
        (Shape.CLAUSE, "She said {content:it rained}; he left."),
        (Shape.INFINITIVE, "She wants {content:to leave}, which is odd."),
        (Shape.INFINITIVE, "She wants {content:to leave}, and she will."),
        (Shape.NOUN_PHRASE, "She praised {content:the plan} and left."),
        (Shape.NOUN_PHRASE, "She praised {content:the plan and the town}."),
        (Shape.NOUN_PHRASE, "She praised {content:the plan} — the old one."),
        (Shape.NOUN_PHRASE, "She praised {content:the plan}, a long text."),
        (Shape.NOUN_PHRASE, "She praised {content:the plan, the town and the mayor}."),
        (Shape.REST, "She said {content:it rained, but he left}."),
        (Shape.REST, "She said {content:it rained}…"),
    ],
)
def test_a_content_ends_by_its_shape(shape, marked):
    reading, first, end = marked_range(marked)

    found = content_after(reading, first, len(reading.words), Stops(), shape)

    assert found == (first, end)


def test_a_content_ends_at_a_stop():
    reading, first, end = marked_range(
        "She said {content:that it rained}, adding more."
    )

    assert content_after(reading, first, 9, Stops.at([end])) == (first, end)


def test_a_stop_inside_another_quotation_does_not_count():
    _, reading = columns_of("She said that “it rained” today.")
    inside = reading.words.index("it")

    assert content_after(reading, 2, 8, Stops.at([inside])) == (2, 8)


def test_there_is_no_content_behind_the_end():
    _, reading = columns_of("She said:")

    assert content_after(reading, 3, 3, Stops()) is None
    assert content_after(reading, 2, 3, Stops()) is None


def test_the_sentence_s_last_signs_are_no_content():
    _, reading = columns_of("It rained . . .")

    assert sentence_content_end(reading, 0, len(reading.words)) == 2


def test_the_signs_inside_a_quotation_are_its_own():
    _, reading = columns_of("He said that “it rained.”")

    assert sentence_content_end(reading, 2, len(reading.words)) == len(reading.words)


@pytest.mark.parametrize(
    "marked",
    [
        "She said, {content:“It rained.”}",
        "She said, {content:“It rained,”} and left.",
        "She called it {content:“a strong case” for reform}.",
        "She listed {content:“rain,” “snow” and “frost”}.",
        "She said {content:“rain”} Monday.",
    ],
)
def test_a_fragment_goes_on_and_a_sentence_does_not(marked):
    reading, first, end = marked_range(marked)

    (found,) = quotation_content(reading, first, len(reading.words), Stops())

    assert found == (first, end)


@pytest.mark.parametrize(
    ("text", "end", "content"),
    [
        ("It rained, he said.", 3, ((0, 2),)),
        ("“It rained,” he said.", 5, ((0, 5),)),
        ("It was “a flood”, he said.", 7, ((0, 6),)),
        ("He said.", 0, None),
    ],
)
def test_what_stands_before_a_source(text, end, content):
    _, reading = columns_of(text)

    assert content_before(reading, end, 0) == content


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the plan on Monday", 2),
        ("the plan last week", 2),
        ("the plan today", 2),
        ("the plan for Monday", 4),
        ("the long night", 3),
        ("the plan", 2),
    ],
)
def test_a_time_at_the_end_is_no_content(text, words):
    _, reading = columns_of(text)

    assert strip_time(reading, (0, len(reading.words))) == (0, words)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("would help", True),
        ("but it would help", True),
        ("“it would help”", True),
        ("because it rained", True),
        ("it would help", True),
        ("adding that it rained", False),
        ("as the crowd left", False),
        ("in Geneva", False),
        ("the old town", False),
        ("", False),
    ],
)
def test_whether_a_content_goes_on_behind_an_insertion(text, answer):
    _, reading = columns_of(text)

    assert goes_on(reading, 0, len(reading.words)) is answer
