"""
A linear-chain CRF, trained in NumPy.

The logarithm of the labels' probability is maximized by stochastic gradients with
AdaGrad's step sizes; the weights are averaged over the last half of the epochs.
Sequences of similar length are trained on together, so that NumPy's loops, not
Python's, run over them.

Source:
    Lafferty, McCallum and Pereira (2001), "Conditional Random Fields", ICML; Duchi,
    Hazan and Singer (2011), "Adaptive Subgradient Methods", JMLR 12.
"""

from collections.abc import Callable, Sequence

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

Integers = NDArray[np.int64]
Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

_NEVER = -1e9
_START = 1e-8  # what AdaGrad's sums of squares begin with


@frozen(eq=False)
class Labelled:
    """
    A labelled sequence.

    Attributes:
        features: The feature numbers of all positions, one position after the other.

        counts: How many of them each position has.

        labels: The label of each position.
    """

    features: NDArray[np.int32] = field(repr=False)
    counts: NDArray[np.int32] = field(repr=False)
    labels: Integers = field(repr=False)


@frozen(kw_only=True)
class Recipe:
    """
    How to train.

    Attributes:
        epochs: How often each sequence is seen.

        rate: AdaGrad's learning rate.

        decay: The weight of the squared weights in the loss, taken at each step for the
            features it touches.

        batch: How many positions a step looks at, at least.

        least: How often a feature must occur.

        seed: What the order of steps is drawn from.
    """

    epochs: int
    rate: float
    decay: float
    batch: int
    least: int
    seed: int


@frozen(eq=False)
class Chain:
    """
    Trained weights.

    Attributes:
        weights: For each label and feature, the first label's being nought.

        transitions: The tied transitions, see :mod:`quotekit.models.decoding`.
    """

    weights: Floats = field(repr=False)
    transitions: Doubles


def train_chain(
    sequences: Sequence[Labelled],
    features: int,
    roles: int,
    recipe: Recipe,
    report: Callable[[str], None],
) -> Chain:
    """
    Train on *sequences*.

    *features* is one more than the greatest feature number; *roles* is how many roles
    the labels O, B-x, I-x, B-y … have; *report* is called with a line for each epoch.
    """
    trainer = _Trainer(features, roles, recipe)
    batches = _batches(sequences, recipe.batch)
    random = np.random.default_rng(recipe.seed)
    for epoch in range(recipe.epochs):
        averaging = 2 * epoch >= recipe.epochs
        loss = 0.0
        for index in random.permutation(len(batches)):
            loss += trainer.learn(batches[index], averaging=averaging)
        report(f"epoch {epoch + 1} of {recipe.epochs}: loss {loss:.0f}")
    return trainer.average()


@frozen(eq=False)
class _Batch:
    """
    Sequences of rising length, as a grid of time and sequence.

    ``place`` tells where in the flattened grid each position stands; ``known`` are the
    features that occur, ``local`` the index into them of each feature of each position,
    ``seen`` tells which positions have any, ``position_starts`` where those of each of
    these begin in ``local``, ``positions`` the position of each occurrence, in the
    order of ``known``.
    """

    lengths: Integers
    place: Integers
    labels: Integers
    grid_labels: Integers
    filled: NDArray[np.bool_]
    known: Integers
    local: Integers
    seen: NDArray[np.bool_]
    position_starts: Integers
    positions: Integers
    known_starts: Integers


def _batches(sequences: Sequence[Labelled], least: int) -> list[_Batch]:
    batches: list[_Batch] = []
    waiting: list[Labelled] = []
    size = 0
    for sequence in sorted(sequences, key=lambda each: len(each.labels)):
        if not len(sequence.labels):
            continue
        waiting.append(sequence)
        size += len(sequence.labels)
        if size >= least:
            batches.append(_batch(waiting))
            waiting, size = [], 0
    if waiting:
        batches.append(_batch(waiting))
    return batches


def _batch(sequences: Sequence[Labelled]) -> _Batch:
    lengths = np.array([len(each.labels) for each in sequences])
    width = len(sequences)
    place = np.concatenate(
        [np.arange(length) * width + index for index, length in enumerate(lengths)]
    )
    labels = np.concatenate([each.labels for each in sequences])
    grid_labels = np.zeros(lengths[-1] * width, np.int64)
    grid_labels[place] = labels
    filled = np.zeros(lengths[-1] * width, np.bool_)
    filled[place] = True
    counts = np.concatenate([each.counts for each in sequences])
    known, local = np.unique(
        np.concatenate([each.features for each in sequences]), return_inverse=True
    )
    order = np.argsort(local, kind="stable")
    return _Batch(
        lengths=lengths,
        place=place,
        labels=labels,
        grid_labels=grid_labels.reshape(-1, width),
        filled=filled.reshape(-1, width),
        known=known.astype(np.int64),
        local=local,
        seen=counts > 0,
        position_starts=(np.cumsum(counts) - counts)[counts > 0],
        positions=np.repeat(np.arange(len(counts)), counts)[order],
        known_starts=np.searchsorted(local[order], np.arange(len(known))),
    )


class _Trainer:
    """Weights on their way."""

    def __init__(self, features: int, roles: int, recipe: Recipe) -> None:
        self._labels = 2 * roles + 1
        self._recipe = recipe
        shape = (self._labels, features)
        self._weights = np.zeros(shape, np.float32)
        self._squares = np.full(shape, _START, np.float32)
        self._past = np.zeros(shape)
        self._tie = _ties(roles)
        self._allowed = self._tie >= 0
        count = int(self._tie.max()) + 1
        self._moves = np.zeros(count)
        self._move_squares = np.full(count, _START)
        self._move_past = np.zeros(count)
        self._steps = 0

    def learn(self, batch: _Batch, *, averaging: bool) -> float:
        """Take one step; return the loss before it."""
        recipe = self._recipe
        weights = self._weights[:, batch.known]
        scores = np.zeros((self._labels, len(batch.labels)), np.float32)
        scores[:, batch.seen] = np.add.reduceat(
            weights[:, batch.local], batch.position_starts, axis=1
        )
        moves = self._matrix()
        loss, expected, pairs = _expectations(batch, scores, moves)
        pairs[~self._allowed] = 0.0
        gradient = np.bincount(
            self._tie[self._allowed],
            weights=pairs[self._allowed],
            minlength=len(self._moves),
        )
        self._move_squares += gradient * gradient
        change = recipe.rate * gradient / np.sqrt(self._move_squares)
        self._moves -= change
        slope = (
            np.add.reduceat(expected[:, batch.positions], batch.known_starts, axis=1)
            + recipe.decay * weights
        )
        squares = self._squares[:, batch.known] + slope * slope
        self._squares[:, batch.known] = squares
        step = recipe.rate * slope / np.sqrt(squares)
        self._weights[:, batch.known] = weights - step
        if averaging:
            # The mean is the last weights plus each change times its number, over all.
            self._past[:, batch.known] += self._steps * step
            self._move_past += self._steps * change
            self._steps += 1
        return loss

    def average(self) -> Chain:
        """Return the mean of the weights since averaging began."""
        steps = max(1, self._steps)
        weights = self._weights + (self._past / steps).astype(np.float32)
        return Chain(weights - weights[0], self._moves + self._move_past / steps)

    def _matrix(self) -> Doubles:
        matrix = np.full(self._tie.shape, _NEVER)
        matrix[self._allowed] = self._moves[self._tie[self._allowed]]
        return matrix


def _ties(roles: int) -> Integers:
    """Return for each two labels the number of their transition, -1 if forbidden."""
    labels = 2 * roles + 1
    ties = np.full((labels, labels), -1, np.int64)
    role = [(label + 1) // 2 for label in range(labels)]
    for before in range(labels):
        for label in range(labels):
            if label == 0 or label % 2:
                ties[before, label] = role[before] * (roles + 1) + role[label]
            elif role[before] == role[label]:
                inside = (roles + 1) ** 2 + 2 * (role[label] - 1)
                ties[before, label] = inside + (before == label)
    return ties


def _expectations(
    batch: _Batch, scores: Floats, moves: Doubles
) -> tuple[float, Floats, Doubles]:
    """
    Compare what the model expects with what is so, by forward and backward passes.

    Returns:
        The loss; expected less actual labels of each position, by label; expected less
        actual transitions.
    """
    labels = len(moves)
    times, width = batch.filled.shape
    highest = scores.max(0)
    grid = np.ones((times * width, labels), np.float32)
    grid[batch.place] = np.exp(scores - highest).T
    chances = grid.reshape(times, width, labels)
    rates = np.exp(moves).astype(np.float32)
    # Sequences stand in the order of their lengths: from `alive[t]` on they reach t.
    alive = np.searchsorted(batch.lengths, np.arange(times), side="right")
    forward = np.zeros_like(chances)
    scale = np.ones((times, width), np.float32)
    state = chances[0] * rates[0]
    for time in range(times):
        if time:
            state = (forward[time - 1, alive[time] :] @ rates) * chances[
                time, alive[time] :
            ]
        norm = state.sum(1)
        forward[time, alive[time] :] = state / norm[:, None]
        scale[time, alive[time] :] = norm
    last = batch.lengths - 1
    column = np.arange(width)
    backward = np.zeros_like(chances)
    backward[last, column] = rates[:, 0]
    following = np.zeros_like(chances)
    for time in range(times - 2, -1, -1):
        on = alive[time + 1]
        ahead = chances[time + 1, on:] * backward[time + 1, on:]
        ahead /= scale[time + 1, on:, None]
        following[time, on:] = ahead
        backward[time, on:] = ahead @ rates.T
    nodes = forward * backward
    whole = nodes[last, column].sum(1)
    nodes /= whole[None, :, None]
    filled, grid_labels = batch.filled, batch.grid_labels
    going = filled[1:]
    before, after = grid_labels[:-1][going], grid_labels[1:][going]
    positions = np.arange(len(batch.labels))
    right = (
        scores[batch.labels, positions].sum(dtype=np.float64)
        + moves[before, after].sum()
        + moves[0, grid_labels[0]].sum()
        + moves[grid_labels[last, column], 0].sum()
    )
    loss = (
        np.log(scale[filled]).sum(dtype=np.float64)
        + highest.sum(dtype=np.float64)
        + np.log(whole).sum()
        - right
    )
    share = (forward[:-1] / whole[None, :, None])[going].astype(np.float64)
    pairs = share.T @ following[:-1][going] * rates
    np.subtract.at(pairs, (before, after), 1.0)
    pairs[0] += nodes[0].sum(0)
    np.subtract.at(pairs, (np.zeros(width, np.int64), grid_labels[0]), 1.0)
    pairs[:, 0] += nodes[last, column].sum(0)
    np.subtract.at(pairs, (grid_labels[last, column], np.zeros(width, np.int64)), 1.0)
    expected = nodes.reshape(-1, labels)[batch.place].T.copy()
    expected[batch.labels, positions] -= 1.0
    return float(loss), expected, pairs
