"""From trained weights to a file: quantized, in one row a feature."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

from quotekit.models.attribution import FEATURE_VERSION
from quotekit.models.weights import LinearModel, write_weights

_STEP = 0.01
_GREATEST = 127


@frozen(eq=False)
class Trained:
    """
    One trained model.

    Attributes:
        name: What it is for.

        labels: Its labels.

        weights: For each label but the first, and each feature.

        transitions: The tied transitions, if labels follow one another.

        index: The place in *weights* of each feature's number.
    """

    name: str
    labels: tuple[str, ...]
    weights: NDArray[np.floating] = field(repr=False)
    transitions: NDArray[np.float64] = field(repr=False)
    index: Mapping[int, int] = field(repr=False)


def write_trained(
    path: Path,
    models: Sequence[Trained],
    words: Mapping[int, int],
    provenance: Mapping[str, object],
) -> None:
    """Write the file of *models* and their table of *words*."""
    linear: list[tuple[LinearModel, dict[int, list[int]]]] = []
    for model in models:
        # A step of a hundredth loses nothing; a weight too great for it needs a wider.
        weights = model.weights
        step = max(_STEP, float(np.abs(weights).max(initial=0.0)) / _GREATEST)
        units = np.rint(weights.T / step).astype(np.int64).tolist()
        transitions = np.rint(model.transitions / step).astype(np.int64)
        rows = {
            feature: units[place]
            for feature, place in model.index.items()
            if any(units[place])
        }
        linear.append(
            (
                LinearModel(
                    name=model.name,
                    labels=model.labels,
                    step=step,
                    transitions=tuple(transitions.tolist()),
                    rows={},
                ),
                rows,
            )
        )
    write_weights(
        path,
        linear,
        feature_version=FEATURE_VERSION,
        words=words,
        provenance=provenance,
    )
