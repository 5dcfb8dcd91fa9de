"""Citations: the outlets, rights holders and documents that a text refers to."""

from enum import StrEnum

from attrs import frozen

from quotekit.annotations.spans import Passage


class CitationKind(StrEnum):
    """What is cited."""

    OUTLET = "outlet"
    CREDIT = "credit"
    RIGHTS = "rights"
    DOCUMENT = "document"


@frozen(order=True)
class Citation(Passage):
    """
    One citation.

    ``target`` is the clean name of what is cited.  ``mentions`` are later short
    forms of it ("the Convention", "OPCAT"), in text order.
    """

    kind: CitationKind
    target: str
    mentions: tuple[Passage, ...] = ()
