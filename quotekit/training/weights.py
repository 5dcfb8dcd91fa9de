"""From trained weights to a file: quantized, in one row a feature."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from attrs import field, frozen

from quotekit.models.attribution import FEATURE_VERSION
from quotekit.models.weights import LinearModel, write_weights
from quotekit.training.crf import Chain

_STEP = 0.01
_GREATEST = 127


@frozen(eq=False)
class Trained:
    """
    One trained model.

    Attributes:
        name: What it is for.

        labels: Its labels.

        chain: Its weights.

        index: The place in them of each feature's number.
    """

    name: str
    labels: tuple[str, ...]
    chain: Chain = field(repr=False)
    index: Mapping[int, int] = field(repr=False)


def write_trained(
    path: Path,
    models: Sequence[Trained],
    words: Mapping[int, int],
    provenance: Mapping[str, object],
) -> None:
    """Write the file of *models* and their table of *words*."""
    linear: list[LinearModel] = []
    rows: dict[int, list[int]] = {}
    width = sum(len(model.labels) - 1 for model in models)
    for model in models:
        # A step of a hundredth loses nothing; a weight too great for it needs a wider.
        weights = model.chain.weights[1:]
        step = max(_STEP, float(np.abs(weights).max(initial=0.0)) / _GREATEST)
        low = sum(len(each.labels) - 1 for each in linear)
        units = np.rint(weights.T / step).astype(np.int64).tolist()
        for feature, place in model.index.items():
            row = rows.setdefault(feature, [0] * width)
            row[low : low + len(model.labels) - 1] = units[place]
        transitions = np.rint(model.chain.transitions / step).astype(np.int64)
        linear.append(
            LinearModel(
                name=model.name,
                labels=model.labels,
                step=step,
                transitions=tuple(transitions.tolist()),
            )
        )
    write_weights(
        path,
        linear,
        rows,
        feature_version=FEATURE_VERSION,
        words=words,
        provenance=provenance,
    )
