"""How body paragraphs are set: as items of a list, as turns, as quoted blocks."""

from collections import Counter
from collections.abc import Sequence

from quotekit.annotations.segments import BodyForm, SegmentKind
from quotekit.stages.layout import LIST_MARK, Paragraph
from quotekit.stages.patterns import when_needed

# The label of a turn in capitals: "Q:", "A.", "MR. EARNEST:", "SMITH (via video):".
_CAPITAL_LABEL = when_needed(
    r"(?:[QA][:.]\s|Q\s(?=\p{Lu})|(?:QUESTION|ANSWER|Question|Answer|Interviewer)s?+:"
    r"|(?:M[RS]S?\.\s|DR\.\s)?+\p{Lu}[\p{Lu}.'’-]++(?:\s[\p{Lu}.'’-]{2,}+){0,4}+"
    r"(?:\s\([^()\n]{1,40}\))?+:)\s*+(?=\S)"
)

# The label of a turn as a name: "Ana Roe:", "Mr. Roe (through interpreter):".
_NAME_LABEL = when_needed(
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov)\.?+\s)?+"
    r"\p{Lu}[\p{L}\p{M}.'’-]*+(?:\s\p{Lu}[\p{L}\p{M}.'’-]*+){0,3}+"
    r"(?:\s\([^()\n]{1,40}\))?+:\s++(?=\S)"
)

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
    turns = _find_turns(paragraphs, body)
    previous = ""
    for index in body:
        line = paragraphs[index]
        if index in turns:
            forms[index] = BodyForm.TURN
        elif line.text[0] == ">":
            forms[index] = BodyForm.BLOCK_QUOTATION
        elif not line.text[0].isupper() and LIST_MARK.match(line.text):
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


def _find_turns(paragraphs: Sequence[Paragraph], body: Sequence[int]) -> set[int]:
    """
    Return the paragraphs that are turns of an interview or a transcript.

    One label alone is none: "Poland: Ana Roe" is an item of a list.  Turns come
    at least twice, under labels in capitals or under a name that comes again.
    """
    capitals: list[int] = []
    names: dict[int, str] = {}
    for index in body:
        line = paragraphs[index]
        head = line.text[:100]
        if ":" not in head and head[0] not in "QA":
            continue
        if _CAPITAL_LABEL.match(head):
            capitals.append(index)
        elif line.words >= 4 and (match := _NAME_LABEL.match(head)):
            names[index] = match[0]
    turns = set(capitals) if len(capitals) + len(names) > 1 else set[int]()
    if len(capitals) > 1:
        # "Q:" and the name of whoever answers.
        turns.update(names)
    often = Counter(names.values())
    if len(names) > 2 and max(often.values()) > 1:
        turns.update(names)
    return turns
