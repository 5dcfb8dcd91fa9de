"""The CRF learns, and learns the same thing twice."""

import pytest

numpy = pytest.importorskip("numpy", reason="training needs NumPy")

from attrs import evolve  # noqa: E402

from quotekit.training.crf import (  # noqa: E402
    Labelled,
    Recipe,
    _batch,
    _expectations,
    _ties,
    _Trainer,
    train_chain,
)

RECIPE = Recipe(epochs=30, rate=0.1, decay=0.0, batch=8, least=1, seed=1)
SILENT = lambda _: None  # noqa: E731


def _sequence(features, labels):
    """Return a sequence from a list of features a position."""
    return Labelled(
        numpy.array([x for each in features for x in each], numpy.int32),
        numpy.array([len(each) for each in features], numpy.int32),
        numpy.array(labels, numpy.int64),
    )


# Feature 0 begins a role, 1 goes on with it, 2 is outside; 3 says nothing.
SEQUENCES = [
    _sequence([[2, 3], [0, 3], [1, 3], [2]], [0, 1, 2, 0]),
    _sequence([[0], [1, 3]], [1, 2]),
    _sequence([[2, 3]], [0]),
    _sequence([[2], [2, 3], [0]], [0, 0, 1]),
]


def test_it_learns():
    """What tells the labels apart gets their weight."""
    chain = train_chain(SEQUENCES, 4, 1, RECIPE, SILENT)

    assert chain.weights.shape == (3, 4)
    assert chain.weights[:, 0].argmax() == 1
    assert chain.weights[:, 1].argmax() == 2
    assert chain.weights[:, 2].argmax() == 0
    assert not chain.weights[0].any()


def test_it_is_repeatable():
    """The same data and recipe give the same weights; another seed does not."""
    one, same = (train_chain(SEQUENCES, 4, 1, RECIPE, SILENT) for _ in range(2))
    other = train_chain(SEQUENCES, 4, 1, evolve(RECIPE, batch=1, seed=2), SILENT)

    assert (one.weights == same.weights).all()
    assert (one.transitions == same.transitions).all()
    assert (one.weights != other.weights).any()


def test_the_loss_falls():
    """Each epoch is reported, and the last is better than the first."""
    lines = []

    train_chain(SEQUENCES, 4, 1, RECIPE, lines.append)

    losses = [float(line.rpartition(" ")[2]) for line in lines]
    assert len(losses) == RECIPE.epochs
    assert losses[-1] < losses[0]


def test_expectations_are_the_slope_of_the_loss():
    """A score that rises by a little changes the loss by its expectation as much."""
    batch = _batch(sorted(SEQUENCES, key=lambda each: len(each.labels)))
    random = numpy.random.default_rng(3)
    scores = random.normal(size=(3, len(batch.labels))).astype(numpy.float32)
    ties = _ties(1)
    moves = numpy.where(ties < 0, -1e9, random.normal(size=ties.shape))
    loss, expected, pairs = _expectations(batch, scores, moves)

    for label, position in ((0, 0), (1, 3), (2, 6)):
        moved = scores.copy()
        moved[label, position] += 0.05
        slope = (_expectations(batch, moved, moves)[0] - loss) / 0.05
        assert slope == pytest.approx(expected[label, position], abs=0.03)
    for before, after in ((0, 0), (0, 1), (1, 2), (1, 0)):
        moved = moves.copy()
        moved[before, after] += 0.05
        slope = (_expectations(batch, scores, moved)[0] - loss) / 0.05
        assert slope == pytest.approx(pairs[before, after], abs=0.06)


def test_transitions_are_tied():
    """Leaving a role costs the same from its begin and from its inside."""
    ties = _ties(2)

    assert (ties[1] == ties[2])[[0, 1, 3]].all()
    assert ties[1, 2] != ties[2, 2]
    assert ties[0, 2] == ties[1, 4] == ties[3, 2] == -1
    assert ties.max() == 12


@pytest.mark.parametrize("bare", [0, 1, 2])
def test_a_position_without_features_scores_nought(bare):
    """It has the loss of one whose feature has no weights."""
    losses = []
    for unseen in ([], [4]):
        features = [[0, 3], [3], [0]]
        features[bare] = unseen
        trainer = _Trainer(5, 1, RECIPE)
        trainer.learn(_batch(SEQUENCES[1:2]), averaging=False)
        batch = _batch([_sequence(features, [0, 1, 2])])
        losses.append(trainer.learn(batch, averaging=False))

    assert losses[0] == losses[1] > 0


def _learned(steps, averaging, **changes):
    """Return what is learned of all sequences in so many steps."""
    trainer = _Trainer(4, 1, evolve(RECIPE, **changes))
    batch = _batch(sorted(SEQUENCES, key=lambda each: len(each.labels)))
    for step in range(steps):
        trainer.learn(batch, averaging=step >= averaging)
    return trainer.average()


def test_weights_are_averaged():
    """From the step on at which averaging begins."""
    second, third, fourth = (_learned(steps, steps) for steps in (2, 3, 4))

    average = _learned(4, 1)

    for part in ("weights", "transitions"):
        means = sum(getattr(each, part) for each in (second, third, fourth)) / 3
        assert getattr(average, part) == pytest.approx(means, abs=1e-5)
        assert (abs(means - getattr(fourth, part)) > 1e-3).any()


def test_the_last_half_of_the_epochs_is_averaged():
    """Of three epochs the last, of four the last two."""
    one_batch = evolve(RECIPE, batch=1000)
    for epochs, averaging in ((3, 2), (4, 2)):
        recipe = evolve(one_batch, epochs=epochs)
        chain = train_chain(SEQUENCES, 4, 1, recipe, SILENT)

        assert chain.weights == pytest.approx(_learned(epochs, averaging).weights)


def test_decay_draws_weights_to_nought():
    free, drawn = _learned(60, 60), _learned(60, 60, decay=2.0)

    assert abs(drawn.weights).sum() < 0.7 * abs(free.weights).sum()
