"""What a page of press text is laid out in."""

from enum import StrEnum

from attrs import frozen

from quotekit.annotations.spans import Passage


class SegmentKind(StrEnum):
    """What a segment does on the page."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BYLINE = "byline"
    DATELINE = "dateline"
    CREDIT = "credit"
    CAPTION = "caption"
    BODY = "body"
    NOTICE = "notice"


class BodyForm(StrEnum):
    """How a body segment is set."""

    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    BLOCK_QUOTATION = "block_quotation"
    TURN = "turn"
    QUESTION = "question"
    ANSWER = "answer"


@frozen(order=True)
class Segment(Passage):
    """
    One piece of the layout: a headline, a paragraph, a notice.

    Segments stand in text order and do not overlap.  A dateline that opens a
    paragraph is a segment of its own, and the rest of the line is another.
    ``form`` tells how a body segment is set; for other kinds it is ``paragraph``.
    """

    kind: SegmentKind
    form: BodyForm = BodyForm.PARAGRAPH
