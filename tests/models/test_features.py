"""Features are numbers, the same on every machine; sums are made once."""

from hypothesis import given
from hypothesis import strategies as st

from quotekit.models.features import Memo, number


def test_numbers_never_change():
    """Weights in files are found by these numbers, so they may not change."""
    assert number("w+1") == 0x89515A94
    assert number("“") == 0x971D9AF8


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_every_text_has_a_number(text):
    """Lone surrogates included, every string has a number of 32 bits."""
    assert 0 <= number(text) < 2**32


def test_values_are_made_once():
    """A memo asks for each key's value once."""
    asked = []
    memo = Memo(lambda key: asked.append(key) or key * 2)

    assert [memo[3], memo[4], memo[3]] == [6, 8, 6]
    assert asked == [3, 4]
