"""Reliability and its expected error, against numbers worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotekit.evaluation.calibration import expected_calibration_error, reliability
from quotekit.evaluation.judgements import Judgement, Side


def claims(*pairs):
    return [
        Judgement(figure="x", side=Side.FOUND, key="", right=right, confidence=sure)
        for sure, right in pairs
    ]


def test_bins():
    bins = reliability(claims((0.0, False), (0.71, True), (0.79, False), (1.0, True)))

    assert [(it.low, it.high, it.count, it.right) for it in bins] == [
        (0.0, 0.1, 1, 0.0),
        (0.7, 0.8, 2, 0.5),
        (0.9, 1.0, 1, 1.0),
    ]
    assert bins[1].confidence == pytest.approx(0.75)
    # 0 for the first, 0.25 twice, 0 for the last, of four.
    assert expected_calibration_error(bins) == pytest.approx(0.125)


def test_claims_without_confidence_are_left_out():
    assert reliability(claims((None, True))) == ()
    assert expected_calibration_error(()) == 0


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans())))
def test_every_claim_is_in_one_bin(pairs):
    bins = reliability(claims(*pairs))

    assert sum(it.count for it in bins) == len(pairs)
    assert all(it.low - 1e-9 <= it.confidence <= it.high + 1e-9 for it in bins)
    assert 0 <= expected_calibration_error(bins) <= 1
