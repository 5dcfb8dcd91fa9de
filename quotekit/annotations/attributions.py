"""
Attributions: a source, a cue and a content, as found in the text.

The words are those of PARC 3.0 (Pareti 2016) and PolNeAR (Newell, Margolin and
Ruths 2018); the attribution types are the Penn Discourse Treebank's.
"""

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import Attribute, field, frozen
from attrs.validators import min_len

from quotekit.annotations.spans import Passage, Span

if TYPE_CHECKING:
    from quotekit.annotations.quotes import Cue


class QuoteKind(StrEnum):
    """How much of a content stands in quotation marks."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class AttributionType(StrEnum):
    """What the source does with the content (Penn Discourse Treebank 2.0)."""

    ASSERTION = "assertion"
    BELIEF = "belief"
    FACT = "fact"
    EVENTUALITY = "eventuality"


def check_share(_: object, attribute: "Attribute[float]", value: float) -> None:
    """Raise ``ValueError`` unless *value* lies from 0 to 1."""
    if not 0.0 <= value <= 1.0:
        raise ValueError(f"{attribute.name!r} must be from 0 to 1, not {value}")


@frozen(kw_only=True)
class Attribution:
    """
    One attribution relation, with the rule or model that proposed it.

    Attributions stand in the order of their first character of content.

    Attributes:
        content: What is attributed, in text order, quotation marks included.

        cue: What signals it; ``None`` for a continuation and for a quotation
            that stands alone.

        source: The noun phrase of whoever it is attributed to, in text order;
            empty where the text names nobody.

        negated: Whether the cue denies or withholds ("did not say").

        parent: The index of the attribution in whose content this one stands.

        continues: The index of the attribution, with a cue, that this one
            goes on from.

        rule: Who proposed it.

        confidence: How sure that is, from 0 to 1.
    """

    content: tuple[Span, ...] = field(validator=min_len(1))
    cue: "Cue | None"
    source: tuple[Passage, ...]
    kind: QuoteKind
    type: AttributionType
    negated: bool = False
    parent: int | None = None
    continues: int | None = None
    rule: str
    confidence: float = field(validator=check_share)
