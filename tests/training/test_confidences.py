"""From scores and verdicts to a table of how often what is so sure was right."""

from hypothesis import given
from hypothesis import strategies as st

from quotekit.training.confidences import steps

judged = st.lists(
    st.tuples(st.floats(0.5, 0.99), st.booleans()), min_size=1, max_size=60
)


@given(judged, st.floats(0, 1))
def test_steps_rise(judged, mean):
    """Bounds rise to 1, and no surer quote is right less often."""
    found = steps(judged, mean)

    bounds, shares, _ = zip(*found, strict=True)
    assert len(found) <= 8
    assert list(bounds) == sorted(set(bounds))
    assert bounds[-1] == 1.0
    assert list(shares) == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 1


def test_shares_are_drawn_towards_the_mean():
    """As if eight more had been seen, right as often as all are."""
    judged = [(score / 100, score >= 58) for score in range(50, 66)]

    found = steps(judged, 0.5)

    assert [(round(bound, 2), seen) for bound, _, seen in found] == [
        *((round(0.51 + 0.02 * place, 2), 2) for place in range(7)),
        (1.0, 2),
    ]
    assert [share for _, share, _ in found] == [0.4] * 4 + [0.6] * 4
