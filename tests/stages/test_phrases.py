"""Noun phrases, verb groups and clauses, from tags alone."""

import pytest
from marked import read_marked
from reported import columns_of

from quotekit.stages.columns.phrases import (
    is_clause_start,
    noun_phrase_after,
    noun_phrase_before,
    verb_group,
)


def marked_columns(marked):
    """Return text, columns and the tokens of the marked phrase."""
    text, spans = read_marked(marked)
    tokens, reading = columns_of(text)
    (span,) = spans["phrase"]
    first = tokens.starts.index(span.start)
    return text, reading, first, tokens.ends.index(span.end) + 1


BEFORE = [
    "{phrase:She} said so.",
    "{phrase:The mayor} said so.",
    "{phrase:The mayor of Ode} said so.",
    "{phrase:The new mayor of the old town} said so.",
    "{phrase:The minister’s wife} said so.",
    "{phrase:Ana Roe and Hugh Ode} said so.",
    "{phrase:Roe, Ode and Adler} said so.",
    "{phrase:The mayor (34)} said so.",
    "Nearly {phrase:all voters} said so.",
    "{phrase:A letter seen by the Herald} said so.",
    "{phrase:The newly elected mayor} said so.",
    "{phrase:He and I} said so.",
    # What stands before the phrase is no part of it.
    "It rained and {phrase:the mayor} said so.",
    "In June {phrase:the mayor} said so.",
    "In the town {phrase:she} said so.",
    "Last week {phrase:the mayor} said so.",
    "They used the code and {phrase:some} said so.",
    "It rained, {phrase:the mayor} said.",
]


@pytest.mark.parametrize("marked", BEFORE)
def test_where_the_noun_phrase_before_a_verb_begins(marked):
    _, reading, first, end = marked_columns(marked)

    assert noun_phrase_before(reading, end, 0) == first


def test_there_may_be_no_noun_phrase_before_a_verb():
    _, reading = columns_of("Quickly, said she.")

    assert noun_phrase_before(reading, 2, 0) is None


AFTER = [
    "They told {phrase:him} so.",
    "They told {phrase:the mayor} that it rained.",
    "They told {phrase:the mayor of Ode} that it rained.",
    "They told {phrase:reporters in Geneva} that it rained.",
    "They told {phrase:the mayor and the council} that it rained.",
    "They told {phrase:the mayor (34)} that it rained.",
    # A time, a pronoun and a new determiner end it.
    "They told {phrase:the mayor} on Monday that it rained.",
    "They told {phrase:the mayor} it rained.",
    "They gave {phrase:the mayor} the letter.",
]


@pytest.mark.parametrize("marked", AFTER)
def test_where_the_noun_phrase_behind_a_verb_ends(marked):
    _, reading, first, end = marked_columns(marked)

    assert noun_phrase_after(reading, first, len(reading.words)) == end


def test_there_may_be_no_noun_phrase_behind_a_verb():
    _, reading = columns_of("They said that it rained.")

    assert noun_phrase_after(reading, 2, len(reading.words)) is None


@pytest.mark.parametrize(
    ("marked", "main"),
    [
        ("She {phrase:said} so.", "said"),
        ("She {phrase:has repeatedly said} so.", "said"),
        ("She {phrase:did n't say} so.", "say"),
        ("She {phrase:would never have said} so.", "said"),
        ("She came {phrase:to say} so.", "say"),
        ("She came {phrase:to finally say} so.", "say"),
        ("She {phrase:pointed out} so.", "pointed"),
        ("She however {phrase:said} so.", "said"),
        ("It {phrase:was quickly denied}.", "denied"),
    ],
)
def test_what_belongs_to_a_verb_group(marked, main):
    _, reading, first, end = marked_columns(marked.replace(" n't", "n't"))

    index = reading.words.index(main)

    assert verb_group(reading, index, 0, len(reading.words)) == (first, end)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("the bridge is safe", True),
        ("she left", True),
        ("the mayor of Ode left", True),
        ("leaving the town was hard", True),
        ("the man who left was tall", True),
        ("the bridge", False),
        ("is safe", False),
        ("in the town it rained", True),
        ("because it rained", True),
        ("left the town", False),
        (", it rained", False),
        ("reporters how it rained", False),
    ],
)
def test_where_a_clause_begins(text, answer):
    _, reading = columns_of(text)

    assert is_clause_start(reading, 0, len(reading.words)) is answer


def test_no_scan_goes_farther_than_its_bound():
    _, reading = columns_of("the " + "mayor of Ode and " * 400 + "she said so")
    end = reading.words.index("said")

    assert end - noun_phrase_before(reading, end, 0) <= 80
    assert noun_phrase_after(reading, 0, len(reading.words)) <= 80
