"""Logistic regression: the optimum of its loss, found."""

import pytest

np = pytest.importorskip("numpy", reason="training needs NumPy")

from quotekit.training.logistic import (  # noqa: E402
    Judged,
    LogisticRecipe,
    _direction,
    train_logistic,
)


def _judged(rows, labels):
    return Judged(
        np.array([each for row in rows for each in row], np.int32),
        np.array([len(row) for row in rows], np.int32),
        np.array(labels),
    )


def _trained(judged, features, decay):
    recipe = LogisticRecipe(decay=decay, least=1, rounds=200)
    return train_logistic(judged, features, recipe, lambda _: None)


def test_one_feature_has_the_odds():
    """Without decay, a feature's weight is the logarithm of its odds."""
    judged = _judged([[0]] * 10, [True] * 8 + [False] * 2)

    assert _trained(judged, 1, 0.0) == pytest.approx([np.log(4)], abs=1e-4)


def test_an_example_without_features_says_nothing():
    """Wherever it stands, it leaves the odds of the others alone."""
    rows = [[], *[[0]] * 5, [], [], *[[0]] * 5, []]
    labels = [False, *[True] * 5, False, False, *[True] * 3, False, False, True]

    weights = _trained(_judged(rows, labels), 1, 0.0)

    assert weights == pytest.approx([np.log(4)], abs=1e-4)


def test_decay_draws_to_nought():
    """The slope of the loss is nought where decay and data balance."""
    judged = _judged([[0, 1], [0], [1]] * 5, [True, False, True] * 5)

    weights = _trained(judged, 2, 2.0)

    scores = np.array([weights.sum(), weights[0], weights[1]])
    pulls = 5 * (np.array([1, 0, 1]) - 1 / (1 + np.exp(-scores)))
    slope = np.array([pulls[0] + pulls[1], pulls[0] + pulls[2]]) - 2.0 * weights
    assert slope == pytest.approx([0, 0], abs=1e-3)
    assert weights[1] > 0 > weights[0]


def test_many_features():
    """What separates the examples gets the greater weight."""
    random = np.random.default_rng(3)
    rows = [[0, *random.choice(range(2, 60), 5)] for _ in range(400)]
    labels = random.random(400) < 0.5
    rows = [row + [1] * bool(label) for row, label in zip(rows, labels, strict=True)]

    weights = _trained(_judged(rows, labels), 60, 1.0)

    assert weights[1] == max(weights)
    assert weights[0] < 0


def test_the_loss_is_told():
    """It is that of the data, and the penalty."""
    told = []
    recipe = LogisticRecipe(decay=30.0, least=1, rounds=50)

    judged = _judged([[0]] * 100, [True] * 90 + [False] * 10)
    (weight,) = train_logistic(judged, 1, recipe, told.append)

    loss = 90 * np.log1p(np.exp(-weight)) + 10 * np.log1p(np.exp(weight))
    assert told[-1].endswith(f": loss {loss + 15 * weight**2:.1f}")
    assert 15 * weight**2 > 1


STEPS = [
    (np.array([1.0, 0.5, 0.0]), np.array([2.0, 1.5, 0.0])),
    (np.array([-0.5, 1.0, 0.0]), np.array([-0.5, 3.0, 0.0])),
]


def test_the_way_is_downhill():
    """Without steps it is the steepest; with them, still against the slope."""
    slope = np.array([1.0, -2.0, 3.0])

    assert _direction(slope, []) == pytest.approx(-slope)
    assert slope @ _direction(slope, STEPS) < 0


@pytest.mark.parametrize("count", [1, 2])
def test_the_way_knows_the_last_step(count):
    """A slope that the last step would change so much is undone by that step."""
    step, change = STEPS[count - 1]

    assert _direction(change, STEPS[:count]) == pytest.approx(-step)


def test_the_way_where_no_step_went():
    """It has the scale of the last step."""
    step, change = STEPS[-1]
    slope = np.array([0.0, 0.0, 4.0])

    scale = (step @ change) / (change @ change)
    assert _direction(slope, STEPS) == pytest.approx(-scale * slope)


def test_the_way_back_is_as_far():
    """What bends the slope is symmetric, as the bends of a loss are."""
    one, other = np.array([1.0, -2.0, 3.0]), np.array([0.5, 4.0, -1.0])

    there = one @ _direction(other, STEPS)

    assert other @ _direction(one, STEPS) == pytest.approx(there)
