"""
Complements: "called the choice an honour" says something, "called the police" does not.

Of the verbs that give a name or a judgement, "call" alone is as often an action.  What
it is then said with stands behind its object: a second noun phrase, an adjective, a
quotation.  Others are deeds with any object ("signed a treaty", "published a report"),
unless words of theirs stand in marks.
"""

from quotekit.stages.phrases import ADVERBS, NAMES, TIME_WORDS
from quotekit.stages.reading import Range, Reading

_NAMING = frozenset({"call"})
_DEEDS = frozenset(
    """
    authorize nickname nominate publish ratify sign unveil veto witness
    """.split()  # noqa: SIM905  # read like prose
)


def is_deed(reading: Reading, lemma: str, content: Range) -> bool:
    """Tell whether a verb with *content* as its object does something unsaid."""
    if lemma in _NAMING:
        return not has_complement(reading, content)
    return lemma in _DEEDS and reading.openings.isdisjoint(range(*content))


def has_complement(reading: Reading, content: Range) -> bool:
    """Tell whether more than an object stands in *content*, right behind the verb."""
    first, end = content
    tags, lower = reading.tags, reading.lower
    for index in range(first, end):
        if index in reading.openings:
            return True
        if index == first or lower[index] in _TIMES_AND_DEGREES:
            continue
        tag, before = tags[index], index - 1
        while before > first and tags[before] in ADVERBS:
            before -= 1
        if lower[index - 1] in _TIMES_AND_DEGREES:
            continue
        # "called him | a liar", "the vote | very historic", "the figures | proof"
        if (tags[before] in _OBJECT_ENDS and tag in _BEGIN_COMPLEMENT) or (
            tags[before] in _PHRASE_ENDS and tag in _NOUNS
        ):
            return True
        if tag == "," and tags[index + 1 : index + 2] == ("DT",):
            return True
    return False


_OBJECT_ENDS = NAMES | {"NN", "NNS", "PRP", "CD", "-RRB-"}
_BEGIN_COMPLEMENT = frozenset({"DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "VBN"})
_PHRASE_ENDS = frozenset({"PRP", "NNS"})
_NOUNS = NAMES | {"NN", "NNS"}
_TIMES_AND_DEGREES = TIME_WORDS | frozenset(
    """
    last this next several many each every quits back
    """.split()  # noqa: SIM905  # read like prose
)
