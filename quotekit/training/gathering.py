"""
Features gathered for training: numbers made dense, rare ones left out.

To the code that extracts, a gathering is a scorer: it hands back the features of which
a model would return the sum.
"""

from collections.abc import Iterable, Sequence
from typing import cast

import numpy as np
from numpy.typing import NDArray

from quotekit.models.features import MASK
from quotekit.training.crf import Labelled
from quotekit.training.logistic import Judged


class FeatureIndex:
    """Feature numbers made dense, in place of their scores."""

    def __init__(self) -> None:
        self.index: dict[int, int] = {}

    def score(self, features: Iterable[int]) -> int:
        """Return *features*, each by its place in the index, in place of a score."""
        index = self.index
        found = tuple(
            [index.setdefault(feature & MASK, len(index)) for feature in features]
        )
        return cast("int", found)

    def keep(self, keep: NDArray[np.bool_]) -> NDArray[np.int64]:
        """Keep the features at the places in *keep*; return their new places."""
        places = np.cumsum(keep) - 1
        self.index = {
            feature: int(places[place])
            for feature, place in self.index.items()
            if keep[place]
        }
        return places


class JudgedGathering(FeatureIndex):
    """Examples that are one or are not, with their features."""

    def __init__(self) -> None:
        super().__init__()
        self._features: list[NDArray[np.int32]] = []
        self._labels: list[bool] = []

    def __len__(self) -> int:
        return len(self._labels)

    def add(self, features: int, *, label: bool) -> None:
        """Add an example by what :meth:`score` returned of it."""
        found = cast("tuple[int, ...]", features)
        self._features.append(np.array(found, np.int32))
        self._labels.append(label)

    def pruned(self, least: int) -> Judged:
        """Return the examples, features that occur less often than *least* left out."""
        joined = np.concatenate([np.zeros(0, np.int32), *self._features])
        keep = np.bincount(joined, minlength=len(self.index)) >= least
        places = self.keep(keep)
        counts = np.array([len(each) for each in self._features], np.int64)
        kept = keep[joined]
        example = np.repeat(np.arange(len(counts)), counts)[kept]
        return Judged(
            places[joined[kept]].astype(np.int32),
            np.bincount(example, minlength=len(counts)).astype(np.int32),
            np.array(self._labels, np.bool_),
        )


class Gathering(FeatureIndex):
    """Sequences of labels, with the features of their positions."""

    def __init__(self) -> None:
        super().__init__()
        self.sequences: list[Labelled] = []

    def add(self, sums: Sequence[int], labels: Sequence[int]) -> None:
        """Add a sequence: its positions' scores, and their labels."""
        features = cast("Sequence[tuple[int, ...]]", sums)
        counts = np.array([len(each) for each in features], np.int32)
        joined = [feature for each in features for feature in each]
        self.sequences.append(
            Labelled(np.array(joined, np.int32), counts, np.array(labels, np.int64))
        )

    def prune(self, least: int) -> None:
        """Drop the features that occur less often than *least*."""
        occurrences = np.zeros(len(self.index), np.int64)
        for sequence in self.sequences:
            occurrences += np.bincount(sequence.features, minlength=len(occurrences))
        keep = occurrences >= least
        places = self.keep(keep)
        for number, sequence in enumerate(self.sequences):
            kept = keep[sequence.features]
            position = np.repeat(np.arange(len(sequence.counts)), sequence.counts)
            self.sequences[number] = Labelled(
                places[sequence.features[kept]].astype(np.int32),
                np.bincount(position[kept], minlength=len(sequence.counts)).astype(
                    np.int32
                ),
                sequence.labels,
            )
