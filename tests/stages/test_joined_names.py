"""Nicknames and generations in one token with what they belong to."""

import pytest
import regex
from hypothesis import given
from strategies import press_text

from quotekit import Resources
from quotekit.preparation import prepare

RESOURCES = Resources.rules_only()

# Texts, and their tokens that hold more than a word.
JOINED = [
    ("Ed “Skip” Barlow left.", ["“Skip”"]),
    ('Ed "Skip" Barlow left.', ['"Skip"']),
    ("Jose 'Lito' Roe and Jo ‘Bo’ Lund left.", ["'Lito'", "‘Bo’"]),
    ("Jose (“Lito”) Roe left.", ["(“Lito”)"]),
    ("William H. “Bill” Roe left.", ["“Bill”"]),
    ("Gov. “Skip” Barlow left.", ["“Skip”"]),
    ("Ana “The Cat” de la Cruz left.", ["“The Cat”"]),
    ("Ana “the Cat” al-Masri left.", ["“the Cat”"]),
    ("Larry “J.R.” Roe left.", ["“J.R.”"]),
    ("“Ed “Skip” Barlow left,” she said.", ["“Skip”"]),
    ("ED “SKIP” BARLOW left.", ["“SKIP”"]),
    ("It rained. Al Roe Jr. left.", ["Roe Jr."]),
    ("Al Roe, Jr., left with Tom Roe Sr.", ["Roe, Jr.", "Roe Sr"]),
    ("Al Roe III’s car and Al Lisi Jr.'s left.", ["Roe III", "Lisi Jr."]),
    ("Ed “Skip” Roe, Jr. left.", ["“Skip”", "Roe, Jr."]),
    # Whose words nobody else's name goes on behind, or before.
    ("The “Skip” Barlow left.", []),
    ("He said “Yes” Barlow left.", []),
    ("So said Roe. “Never.” He left.", []),
    ("Then Roe’s “Skip” Barlow left.", []),
    ("NBC “Today” Host Ana Lisi left.", []),
    ("Lund Holdings (“Lund”) President Roe left.", []),
    ("Ana Lisi “welcomed” Rao.", []),
    ("Ana Lisi, “Yes” Rao.", []),
    ("World War II ended in Phase III.", []),
    ("Ana Lisi left. Jr. was late.", []),
    ("Jr. and Sr.", []),
    ("“Skip” Barlow", []),
]


@pytest.mark.parametrize(("text", "joined"), JOINED)
def test_joined_names(text, joined):
    """A nickname is one token; "Jr." is in the one of the surname before it."""
    tokens = prepare(f"It rained in Lund.\n\n{text}", RESOURCES).tokens

    assert [
        word
        for word in tokens.words
        if " " in word
        or (
            word.strip("“”\"‘’'()") != word
            and word not in {"“", "”", '"', "(", ")"}
            and word not in {"’s", "'s"}
        )
    ] == joined


def test_headline_of_capitals():
    """Where each word has a capital, marks stand around what was said."""
    text = "Lisi “Lied” Says Barlow\n\nIt rained in Lund, Ana Lisi said."

    assert "“Lied”" not in prepare(text, RESOURCES).tokens.words


def visible(text):
    unseen = r"[\s\x1c-\x1f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
    return regex.sub(unseen, "", text)


@given(press_text())
def test_tokens_as_they_stand(text):
    """Tokens hold every visible character once, in order, joined or not."""
    prepared = prepare(text, RESOURCES)
    tokens = prepared.tokens

    assert [token.span.of(text) for token in tokens] == list(tokens.words)
    # Marks of direction and the like are seen by nobody, and need be in no token.
    assert visible(text) == visible("".join(tokens.words))
    assert tokens.sentence_first[-1] == len(tokens.words) == len(prepared.tags)
    for sentence, first in zip(prepared.sentences, tokens.sentence_first, strict=False):
        assert tokens.starts[first] == sentence.start
