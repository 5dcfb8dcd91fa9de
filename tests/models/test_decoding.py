"""Decoding finds the best of all labelings; tried by listing them."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from quotekit.models.decoding import OFFSET, Chain, decode_spans, unpack
from quotekit.models.weights import packed

small = st.integers(-90, 90)


ROLES = 2


@st.composite
def chains(draw):
    """Scores of labels by position, tied transitions, and a bonus."""
    length = draw(st.integers(1, 5))
    labels = 2 * ROLES
    scores = draw(
        st.lists(
            st.lists(small, min_size=labels, max_size=labels),
            min_size=length,
            max_size=length,
        )
    )
    count = (ROLES + 1) ** 2 + 2 * ROLES
    transitions = draw(st.lists(small, min_size=count, max_size=count))
    return scores, transitions, draw(small)


def _decoded(scores, transitions, bonus):
    chain = Chain(transitions, bonus)
    columns = unpack([packed(each) + chain.offset for each in scores])
    return decode_spans(columns, chain)


def _labelings(length):
    """Yield each labeling in which inside follows begin or inside."""
    for labels in product(range(2 * ROLES + 1), repeat=length):
        before = 0
        for label in labels:
            if label and label % 2 == 0 and before not in (label, label - 1):
                break
            before = label
        else:
            yield labels


def _score(labels, scores, transitions, bonus):
    total = 0
    before = 0
    for position, label in enumerate(labels):
        if label:
            total += scores[position][label - 1]
        if label and label % 2 == 0:
            place = (ROLES + 1) ** 2 + label - 2
            total += transitions[place + (before == label)]
        else:
            row = (before + 1) // 2 * (ROLES + 1)
            total += transitions[row + (label + 1) // 2] + bonus * (label % 2)
        before = label
    return total + transitions[(before + 1) // 2 * (ROLES + 1)]


@given(chains())
def test_the_best_labels(chain):
    """No labeling scores higher than the one found."""
    scores, transitions, bonus = chain

    labels = _decoded(scores, transitions, bonus)

    best = max(_score(x, *chain) for x in _labelings(len(scores)))
    assert _score(labels, *chain) == best


def test_no_text_no_labels():
    """Nothing is decoded to nothing."""
    assert _decoded([], [0] * 13, 0) == []


@given(st.lists(st.lists(st.integers(-32_000, 32_000), min_size=4, max_size=4)))
def test_fields_come_apart(rows):
    """Fields come apart without borrowing from each other."""
    columns = unpack([packed(row) + OFFSET for row in rows])

    apart = [list(column) for column in columns]
    assert apart == [[row[place] for row in rows] for place in range(4)]
