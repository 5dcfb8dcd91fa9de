"""
Deeds of people: what somebody without a name does or undergoes, told behind the noun.

Whoever is named there is somebody else: "lawyers representing Ana Lisi".
"""

from quotekit.stages.columns.phrases import CALLED
from quotekit.stages.columns.reading import Range
from quotekit.stages.patterns import plain_when_needed
from quotekit.stages.vocabulary.word_classes import WordClasses

_DEED = plain_when_needed(r"[RQTe](?=[xvM])")
_GOVERNING = frozenset(("IN", "RP", "TO"))
_OFFICES_BEHIND = frozenset("RQMe")
_DONE = frozenset(("VBN", "VBD"))
_NEAR_TO = frozenset(("close", "familiar"))
_NO_DEEDS = frozenset(("acting", "including", "elect", "turned"))


def deed_of(classes: WordClasses, first: int, before: Range, codes: str) -> int | None:
    """
    Return where it begins what somebody without a name does or undergoes.

    "sources | close to Ana Lisi", "women | interviewed by Radio Lund": who is named
    behind it is somebody else.
    """
    start, end = before
    if end - start < 2:
        # A name alone, as most are
        return None
    for people in _DEED.finditer(codes, start, end):
        at = people.end()
        word, tag = classes.lower[first + at], classes.tags[first + at]
        if classes.is_capital(first + at) or word in CALLED or word in _NO_DEEDS:
            continue
        if (
            word in _NEAR_TO
            # "the woman leading | Lund Rovers", but "chief operating officer Ana Lisi"
            or (tag == "VBG" and codes[at + 1 : at + 2] not in _OFFICES_BEHIND)
            or (tag in _DONE and classes.tags[first + at + 1] in _GOVERNING)
        ):
            return at
    return None
