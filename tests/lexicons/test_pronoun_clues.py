"""Clues to whom a pronoun stands for: the table, sums and shares."""

from math import exp, isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotekit.errors import LexiconError
from quotekit.lexicons.pronoun_clues import PronounClues, pronoun_clues

scores = st.lists(st.floats(-1e4, 1e4), min_size=1, max_size=8)


def test_a_sum_is_of_the_clues_that_are_known():
    clues = PronounClues.read([("last to speak", "1.5"), ("named", "-0.25")])

    assert clues.score({"named", "last to speak", "whatever"}) == 1.25
    assert clues.score(()) == 0.0


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([("a", "1"), ("a", "2")], "rows:2: 'a' stands in a row above"),
        ([("a", "heavy")], "rows:1: could not convert string to float: 'heavy'"),
        ([("a", "1e9")], "rows:1: a weight of 1e9"),
        ([("a", "nan")], "rows:1: a weight of nan"),
    ],
)
def test_a_bad_row_is_told(rows, message):
    with pytest.raises(LexiconError) as raised:
        PronounClues.read(rows)

    assert str(raised.value) == message


def test_candidates_share_by_their_exponentials():
    share = PronounClues.share([2.0, 1.0], 0.0)

    assert isclose(share, exp(2) / (exp(2) + exp(1) + 1))


@given(scores, st.floats(-1e4, 1e4))
def test_a_share_is_one_whatever_the_scores(scores, none):
    assert 0.0 <= PronounClues.share(scores, none) <= 1.0


def test_the_shipped_clues_say_what_one_expects():
    weigh = pronoun_clues().weights

    assert weigh["last to speak"] > weigh["second last to speak"]
    assert weigh["named 1 sentences ago"] > weigh["named 5 sentences ago"]
    assert weigh["of that gender"] > 0 > weigh["another acts since speaking"]
