"""How body paragraphs are set: as items of a list, in an interview, as blocks."""

from collections.abc import Sequence

from quotekit.annotations.segments import BodyForm, SegmentKind
from quotekit.stages.layout.interviews import find_interview
from quotekit.stages.layout.paragraphs import Paragraph, opens_item
from quotekit.stages.patterns import when_needed

# What announces that the next paragraph holds somebody's words.
_ANNOUNCED = when_needed(
    r"(?:\b(?:sa(?:id|ys)|writes?|wrote|written|tweet(?:s|ed)|posted|posts|stat(?:es|ed)|comment(?:s|ed)"
    r"|explain(?:s|ed)|add(?:s|ed)|not(?:es|ed)|reads?|continu(?:es|ed)|remark(?:s|ed)|recall(?:s|ed)|ask(?:s|ed)"
    r"|repl(?:ies|ied)|conclud(?:es|ed)|argu(?:es|ed)|declar(?:es|ed)|blogg?(?:s|ed)|report(?:s|ed)|statement"
    r"|translat(?:es|ion)|text|words|follows|message|letter)\b[^.!?:]{0,80}+|@\w++):$"
)

_OPENING_MARKS = frozenset("\"“”„«‘'‹")


def find_forms(
    paragraphs: Sequence[Paragraph], kinds: Sequence[SegmentKind]
) -> list[BodyForm]:
    """Return the form of each paragraph; ``PARAGRAPH`` for all but body."""
    forms = [BodyForm.PARAGRAPH] * len(paragraphs)
    body = [i for i, kind in enumerate(kinds) if kind is SegmentKind.BODY]
    interview = find_interview(paragraphs, body)
    previous = ""
    for index in body:
        line = paragraphs[index]
        if index in interview:
            forms[index] = interview[index]
        elif line.text[0] == ">":
            forms[index] = BodyForm.BLOCK_QUOTATION
        elif opens_item(line.text):
            forms[index] = BodyForm.LIST_ITEM
        elif (
            previous.endswith(":")
            and line.text[0] not in _OPENING_MARKS
            and line.text[-1] != ":"
            and _ANNOUNCED.search(previous, max(0, len(previous) - 120))
        ):
            forms[index] = BodyForm.BLOCK_QUOTATION
        previous = line.text
    return forms
