"""The models of attribution: what is learned of cues, their extents and spans."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Protocol

from attrs import field, frozen

from quotekit.errors import ModelError
from quotekit.models.weights import LinearModel, Weights, read_weights

FEATURE_VERSION = 6
"""Raised whenever features change, so that old weights are not misread."""

CUE_LABELS = ("no", "cue")
EXTENT_LABELS = ("outside", "inside")
SPAN_LABELS = ("O", "B-source", "I-source", "B-content", "I-content")


class Kept(Protocol):
    """Sums that were met, with what makes more of them."""

    def count(self) -> int:
        """Return how many there are."""


_PARTS = (("cues", CUE_LABELS), ("extents", EXTENT_LABELS), ("spans", SPAN_LABELS))
_SPAN_TRANSITIONS = 13
_SUMS_KEPT = 500_000  # at some 120 bytes each, 60 of the 150 MB a process may use


@frozen(eq=False)
class AttributionModels:
    """
    The models of cues, of their extents, and of their spans.

    Attributes:
        weights: The weights of all.

        memory: Sums met so far.  It only saves time: what stands in it follows
            from the weights, and it may be emptied whenever no text is being read.
    """

    weights: Weights
    memory: dict[str, Kept] = field(factory=dict, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """
        Check that the weights are those of attribution, and fit this version.

        Raises:
            ModelError: If not.
        """
        weights = self.weights
        found = tuple((model.name, model.labels) for model in weights.models)
        if found != _PARTS:
            names = ", ".join(name for name, _ in found)
            raise ModelError(f"weights of {names}, not those of attribution")
        if weights.feature_version != FEATURE_VERSION:
            raise ModelError(
                f"trained with features of version {weights.feature_version}, this is"
                f" version {FEATURE_VERSION}"
            )
        if len(self.spans.transitions) != _SPAN_TRANSITIONS:
            raise ModelError("the spans lack transitions")

    def bound_memory(self) -> None:
        """Forget all sums if there are too many; no text must be being read."""
        if sum([kept.count() for kept in tuple(self.memory.values())]) > _SUMS_KEPT:
            self.memory.clear()

    @property
    def cues(self) -> LinearModel:
        """What judges each word or phrase that may be a cue."""
        return self.weights.models[0]

    @property
    def extents(self) -> LinearModel:
        """What judges whether a token beside a cue belongs to it."""
        return self.weights.models[1]

    @property
    def spans(self) -> LinearModel:
        """What labels the tokens around one cue."""
        return self.weights.models[2]

    def __reduce__(self) -> tuple[Callable[..., object], tuple[Weights, ...]]:
        """
        Travel to other processes without the memory, which they make anew.

        Models that come with quotekit travel as a name.
        """
        if self is shipped_models():
            return shipped_models, ()
        return type(self), (self.weights,)


def read_models(path: Path) -> AttributionModels:
    """
    Read the models in a file.

    Raises:
        ModelError: If it is damaged or was made for other features.
    """
    return AttributionModels(read_weights(path))


@cache
def shipped_models() -> AttributionModels:
    """
    Return the models that come with quotekit.

    Raises:
        ModelError: If the installed file is damaged.
    """
    return read_models(Path(__file__).with_name("attribution.weights"))
