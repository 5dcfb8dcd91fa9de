"""What a reader of a document should be careful about."""

from enum import StrEnum

from attrs import frozen


class WarningKind(StrEnum):
    """What looks odd about a text."""

    HARD_WRAPPED = "hard_wrapped"
    LANGUAGE = "language"
    GARBLED = "garbled"


@frozen(kw_only=True)
class TextWarning:
    """
    One reason to trust a document less.

    Attributes:
        kind: What looks odd.

        message: The same, for people to read.

        segments: Where: indices into the document's segments, in order; empty
            where it is the whole text.
    """

    kind: WarningKind
    message: str
    segments: tuple[int, ...] = ()
