"""
A logistic regression, trained in NumPy.

The logarithm of the labels' probability, less a share of the squared weights, is
maximized over all examples at once, so that the result depends on no order.

Source:
    Liu and Nocedal (1989), "On the Limited Memory BFGS Method for Large Scale
    Optimization", Mathematical Programming 45.
"""

from collections.abc import Callable

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

Doubles = NDArray[np.float64]

_MEMORY = 10
_ENOUGH = 1e-5
_SHORTEST = 1e-10
_DECREASE = 1e-4


@frozen(eq=False)
class Judged:
    """
    Examples with their labels.

    Attributes:
        features: The feature numbers of all examples, one example after the other.

        counts: How many of them each example has.

        labels: Whether each example is one.
    """

    features: NDArray[np.int32] = field(repr=False)
    counts: NDArray[np.int32] = field(repr=False)
    labels: NDArray[np.bool_] = field(repr=False)


@frozen(kw_only=True)
class LogisticRecipe:
    """
    How to train.

    Attributes:
        decay: The weight of half the squared weights in the loss.

        least: How often a feature must occur.

        rounds: How many steps to take at most.
    """

    decay: float
    least: int
    rounds: int


def train_logistic(
    judged: Judged,
    features: int,
    recipe: LogisticRecipe,
    report: Callable[[str], None],
) -> Doubles:
    """
    Return a weight for each feature.

    *features* is one more than the greatest feature number; *report* is called with
    a line now and then.
    """
    seen = judged.counts > 0
    starts = (np.cumsum(judged.counts) - judged.counts)[seen]
    signs = np.where(judged.labels, 1.0, -1.0)

    def loss(weights: Doubles) -> tuple[float, Doubles]:
        margins = np.zeros(len(signs))
        margins[seen] = signs[seen] * np.add.reduceat(weights[judged.features], starts)
        value = np.logaddexp(0.0, -margins).sum()
        pull = -signs / (1.0 + np.exp(margins))
        slope = np.bincount(
            judged.features, np.repeat(pull, judged.counts), minlength=features
        )
        value += 0.5 * recipe.decay * (weights @ weights)
        return float(value), slope + recipe.decay * weights

    weights = np.zeros(features)
    value, slope = loss(weights)
    first = np.abs(slope).max()
    steps: list[tuple[Doubles, Doubles]] = []
    for number in range(recipe.rounds):
        direction = _direction(slope, steps)
        length = 1.0 if steps else 1.0 / np.linalg.norm(slope)
        downhill = slope @ direction
        while True:
            moved = weights + length * direction
            new, new_slope = loss(moved)
            if new <= value + _DECREASE * length * downhill or length < _SHORTEST:
                break
            length /= 2.0
        steps = [*steps, (moved - weights, new_slope - slope)][-_MEMORY:]
        weights, value, slope = moved, new, new_slope
        if number % 20 == 0:
            report(f"step {number + 1}: loss {value:.1f}")
        if np.abs(slope).max() < _ENOUGH * first:
            break
    report(f"step {number + 1}: loss {value:.1f}")
    return weights


def _direction(slope: Doubles, steps: list[tuple[Doubles, Doubles]]) -> Doubles:
    """Return where to go: the slope, bent by what the last steps told of its bends."""
    direction = -slope
    shares: list[float] = []
    for step, change in reversed(steps):
        share = float(step @ direction) / float(step @ change)
        direction = direction - share * change
        shares.append(share)
    if steps:
        step, change = steps[-1]
        direction *= float(step @ change) / float(change @ change)
    for (step, change), share in zip(steps, reversed(shares), strict=True):
        back = float(change @ direction) / float(step @ change)
        direction = direction + (share - back) * step
    return direction
