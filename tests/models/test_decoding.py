"""Decoding finds the best of all labelings; tried by listing them."""

from itertools import product
from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotekit.models.decoding import (
    decode_three,
    decode_two,
    log_sum_two,
    margin_without,
    unpack,
)
from quotekit.models.weights import packed

small = st.integers(-90, 90)


@st.composite
def chains(draw, roles, longest):
    """Scores of labels by position, tied transitions, and a bonus."""
    length = draw(st.integers(1, longest))
    labels = 2 * roles
    scores = draw(
        st.lists(
            st.lists(small, min_size=labels, max_size=labels),
            min_size=length,
            max_size=length,
        )
    )
    count = (roles + 1) ** 2 + 2 * roles
    transitions = draw(st.lists(small, min_size=count, max_size=count))
    return scores, transitions, draw(small)


def _columns(scores):
    return unpack([packed(each) for each in scores], 0, len(scores[0]))


def _labelings(length, roles):
    """Yield each labeling in which inside follows begin or inside."""
    for labels in product(range(2 * roles + 1), repeat=length):
        before = 0
        for label in labels:
            if label and label % 2 == 0 and before not in (label, label - 1):
                break
            before = label
        else:
            yield labels


def _score(labels, scores, transitions, bonus, roles):
    total = 0
    before = 0
    for position, label in enumerate(labels):
        if label:
            total += scores[position][label - 1]
        if label and label % 2 == 0:
            place = (roles + 1) ** 2 + label - 2
            total += transitions[place + (before == label)]
        else:
            row = (before + 1) // 2 * (roles + 1)
            total += transitions[row + (label + 1) // 2] + bonus * (label % 2)
        before = label
    return total + transitions[(before + 1) // 2 * (roles + 1)]


@given(chains(2, 5))
def test_the_best_labels_of_two_roles(chain):
    """No labeling scores higher than the one found, and its score is told right."""
    scores, transitions, bonus = chain
    columns = _columns(scores)

    labels, score = decode_two(columns, transitions, bonus)

    best = max(_score(x, *chain, 2) for x in _labelings(len(scores), 2))
    assert _score(labels, *chain, 2) == best
    assert score == best


@given(chains(3, 4))
def test_the_best_labels_of_three_roles(chain):
    """No labeling scores higher than the one found."""
    scores, transitions, bonus = chain

    labels, _ = decode_three(_columns(scores), transitions, bonus)

    best = max(_score(x, *chain, 3) for x in _labelings(len(scores), 3))
    assert _score(labels, *chain, 3) == best


@given(chains(2, 4))
def test_the_sum_over_all_labelings(chain):
    """The logarithm of the sum is that of the sum."""
    scores, transitions, bonus = chain

    found = log_sum_two(_columns(scores), transitions, bonus, 0.02)

    every = (_score(x, *chain, 2) for x in _labelings(len(scores), 2))
    assert found == pytest.approx(log(sum(exp(0.02 * each) for each in every)))


@given(chains(3, 4), st.data())
def test_the_margin_of_a_begin(chain, data):
    """Where no end is in reach, it is the difference of two best labelings' scores."""
    scores, transitions, bonus = chain
    # Positions in which only O can stand, as pads are.
    scores = [*scores, [-8000] * 6, [-8000] * 6]
    columns = _columns(scores)
    labels, trail = decode_three(columns, transitions, bonus)
    begins = [k for k, label in enumerate(labels) if label % 2]
    if not begins:
        return
    place = data.draw(st.sampled_from(begins))

    margin = margin_without(columns, transitions, bonus, trail, place, labels[place])

    every = [
        (x, _score(x, scores, transitions, bonus, 3))
        for x in ((*each, 0, 0) for each in _labelings(len(scores) - 2, 3))
    ]
    best = max(score for _, score in every)
    without = max(score for x, score in every if x[place] != labels[place])
    assert margin == best - without


def test_no_text_no_labels():
    """Nothing is decoded to nothing."""
    assert decode_two([(), (), (), ()], [0] * 13, 0) == ([], 0)
    assert decode_three([()] * 6, [0] * 22, 0)[0] == []


def test_fields_above_others():
    """Fields come apart without borrowing from each other."""
    sums = [packed([-3, 4, -5, 6]), packed([0, 0, 0, -1])]

    low = unpack(sums, 0, 2)
    high = unpack(sums, 32, 2)

    assert [[x - 32768 for x in column] for column in low] == [[-3, 0], [4, 0]]
    assert [[x - 32768 for x in column] for column in high] == [[-5, 0], [6, -1]]
