"""The models of attribution, as one value: what is learned of cues and of spans."""

from functools import cache
from pathlib import Path

from attrs import field, frozen

from quotekit.errors import ModelError
from quotekit.models.weights import Weights, read_weights

FEATURE_VERSION = 1
"""Raised whenever features change, so that old weights are not misread."""

CUE_LABELS = (
    "O",
    "B-source",
    "I-source",
    "B-cue",
    "I-cue",
    "B-content",
    "I-content",
)
SPAN_LABELS = ("O", "B-source", "I-source", "B-content", "I-content")


@frozen(eq=False)
class AttributionModels:
    """
    The cue model and the span model.

    Attributes:
        cues: Labels every token; its cues are used.

        spans: Labels the tokens around one cue.

        memory: Sums met so far.  It only saves time: what stands in it follows
            from the weights, and it may be emptied whenever no text is being read.
    """

    cues: Weights
    spans: Weights
    memory: dict[str, object] = field(factory=dict, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        for weights, model, labels in (
            (self.cues, "cues", CUE_LABELS),
            (self.spans, "spans", SPAN_LABELS),
        ):
            if weights.model != model or weights.labels != labels:
                raise ModelError(
                    f"a model of {weights.model!r} where {model!r} belongs"
                )
            if weights.feature_version != FEATURE_VERSION:
                raise ModelError(
                    f"the {model} were trained with features of version"
                    f" {weights.feature_version}, this is version {FEATURE_VERSION}"
                )
            roles = len(labels) // 2
            if len(weights.transitions) != (roles + 1) ** 2 + 2 * roles:
                raise ModelError(f"the {model} have too few or too many transitions")


def read_models(folder: Path) -> AttributionModels:
    """
    Read the models in *folder*.

    Raises:
        ModelError: If one is damaged or was made for other features.
    """
    return AttributionModels(
        read_weights(folder / "cues.weights"), read_weights(folder / "spans.weights")
    )


@cache
def shipped_models() -> AttributionModels:
    """Return the models that come with quotekit."""
    return read_models(Path(__file__).parent)
