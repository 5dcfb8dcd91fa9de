"""From trained weights to model files: quantized, numbered, with their provenance."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from quotekit.models.attribution import FEATURE_VERSION
from quotekit.models.weights import write_weights
from quotekit.training.crf import Chain

_STEP = 0.01
_GREATEST = 127


def write_chain(  # noqa: PLR0913  # the parts of a file, by keyword
    path: Path,
    *,
    model: str,
    labels: tuple[str, ...],
    chain: Chain,
    index: Mapping[int, int],
    words: Mapping[int, int],
    provenance: Mapping[str, object],
) -> None:
    """
    Write a model file.

    *index* has the place in *chain* of each feature's number, *words* is the model's
    word table.
    """
    weights = chain.weights[1:]
    # A step of a hundredth loses nothing; a weight too great for it needs a wider one.
    step = max(_STEP, float(np.abs(weights).max(initial=0.0)) / _GREATEST)
    units = np.rint(weights / step).astype(np.int64).T
    write_weights(
        path,
        model=model,
        feature_version=FEATURE_VERSION,
        labels=labels,
        step=step,
        rows={feature: units[place].tolist() for feature, place in index.items()},
        transitions=np.rint(chain.transitions / step).astype(np.int64).tolist(),
        words=words,
        provenance=provenance,
    )
