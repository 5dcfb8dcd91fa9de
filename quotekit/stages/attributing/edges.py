"""
Edges: words that a cue, a source or a content has from the other two.

"She met the head, | Ana Lisi, the ministry | said": the name is told about, and speaks
not.  "announced | today a plan": the day is no part of the plan.
"""

from quotekit.stages.attributing.cue_edges import with_own_cue
from quotekit.stages.attributing.participle_sources import who_is_quoted
from quotekit.stages.columns.phrases import (
    ADVERBS,
    FINITE,
    NAMES,
    NOUNS,
    SPEAKING_NOUNS,
    WEEKDAYS,
    WH_WORDS,
)
from quotekit.stages.columns.reading import OUTSIDE, Range, Reading
from quotekit.stages.rules import Proposal

_LONGEST_NAME = 6


def with_own_edges(reading: Reading, proposal: Proposal) -> Proposal:
    """Return a proposal whose cue, source and content have each their own words."""
    if len(proposal.cue) != 1 and proposal.lemma not in _QUOTED:
        return proposal
    if proposal.lemma in _QUOTED:
        return _with_quoted_source(reading, proposal)
    proposal = _within_brackets(reading, proposal)
    proposal = with_own_cue(reading, proposal)
    lower = reading.lower
    if lower[proposal.content[0][0]] == "that":
        proposal = _without_connective(reading, proposal)
    if proposal.base_rule == "inserted":
        proposal = _without_name_told_of(reading, proposal)
        proposal = _with_description(reading, proposal)
    if proposal.content[0][0] in reading.openings:
        proposal = _with_subject_before(reading, proposal)
    if lower[proposal.content[0][0]] in _DAYS:
        proposal = _without_time(reading, proposal)
    return proposal


def _with_quoted_source(reading: Reading, proposal: Proposal) -> Proposal:
    """
    Give "The paper quoted | Ana Lisi | as saying that" whoever said it.

    Where "quoted" and "as saying" stand apart, she stands between; the paper says
    only that she did.
    """
    first, end = proposal.cue[0][0], proposal.cue[-1][1]
    start, last = proposal.content[0]
    if end == start == first + 1 and "as" in reading.lower[start:last]:
        # the models have all behind "quoting" for what is said
        behind = reading.lower.index("as", start) + 2
        if behind < last and reading.lower[behind - 1] in _SAYING:
            end = behind
            rest = ((end, last), *proposal.content[1:])
            proposal = proposal._replace(cue=((first, end),), content=rest)
    between = reading.lower[first + 1 : end]
    if (
        reading.lower[first] not in _QUOTING
        or "as" not in between
        or "by" in between
        # but "“…,” the paper quoted her as saying"
        or first <= proposal.content[0][0] < end
    ):
        return proposal
    stop = first + 1 + between.index("as")
    source = who_is_quoted(reading, first + 1, stop) if stop > first + 1 else None
    if source is None:
        return proposal
    return proposal._replace(cue=((first, first + 1), (stop, end)), source=(source,))


_QUOTED = frozenset({"be quoted as saying", "be cited as saying"})
_SAYING = frozenset({"saying", "telling"})
_QUOTING = frozenset({"quoted", "quotes", "quoting", "cited", "cites", "citing"})


def _within_brackets(reading: Reading, proposal: Proposal) -> Proposal:
    """
    Keep to the brackets that a cue stands in: "was late | (“I slept,” said Ana Lisi)".

    Whoever says it directly behind the bracket says what is around it: "The mayor (he
    told us) was late".
    """
    cue, tags = proposal.main, reading.tags
    floor = reading.sentence_start(cue)
    if "-LRB-" not in tags[floor:cue]:
        return proposal
    opening = cue - 1 - tags[floor:cue][::-1].index("-LRB-")
    inserted = proposal.source[:1] or proposal.cue
    if "-RRB-" in tags[opening:cue] or (
        opening + 1 == min(cue, inserted[0][0]) and proposal.content[0][0] < opening
    ):
        return proposal
    ceiling = reading.sentence_end(cue)
    behind = tags[cue:ceiling]
    closing = cue + behind.index("-RRB-") if "-RRB-" in behind else ceiling
    content = _clip(proposal.content, opening + 1, closing)
    if not content:
        return proposal
    source = _clip(proposal.source, opening + 1, closing)
    return proposal._replace(content=content, source=source)


def _clip(ranges: tuple[Range, ...], first: int, end: int) -> tuple[Range, ...]:
    """Return what of each range that reaches between two tokens stands there."""
    return tuple(
        (max(low, first), min(high, end))
        if low < first < high or low < end < high
        else (low, high)
        for low, high in ranges
    )


def _without_connective(reading: Reading, proposal: Proposal) -> Proposal:
    """Cut "That said, | she noted, “It rained”", which is said of what came before."""
    first, end = proposal.content[0]
    if len(proposal.content) == 1 or reading.lower[first:end] != ("that", "said"):
        return proposal
    return proposal._replace(content=proposal.content[1:])


def _without_name_told_of(reading: Reading, proposal: Proposal) -> Proposal:
    """Give the name to the content in "She met the head, | Ana Lisi, the ministry"."""
    if len(proposal.source) != 1:
        return proposal
    first, end = proposal.source[0]
    tags = reading.tags
    comma = first
    while comma < end and tags[comma] in NAMES:
        comma += 1
    if (
        comma == first
        or comma - first > _LONGEST_NAME
        or reading.lower[comma : comma + 2] != (",", "the")
        or tags[comma + 2 : end].count(",")
        or _first_head(reading, comma + 2, end) not in SPEAKING_BODIES
    ):
        return proposal
    start, last = proposal.content[-1]
    if (
        tags[first - 1] != ","
        or last not in {first, first - 1}
        or tags[last - 1] not in NOUNS
    ):
        return proposal
    content = (*proposal.content[:-1], (start, comma))
    return proposal._replace(source=((comma + 1, end),), content=content)


def _with_description(reading: Reading, proposal: Proposal) -> Proposal:
    """
    Give the source who it is in "“It rained,” | another guest, Ana Lisi said".

    The comma behind the name is often left out; what stands between a quotation and a
    name is no part of what is said.
    """
    if len(proposal.source) != 1 or not proposal.content:
        return proposal
    first, end = proposal.source[0]
    start, last = proposal.content[-1]
    tags = reading.tags
    if last not in {first, first - 1} or tags[first - 1] != "," or first < start + 2:
        return proposal
    if not NAMES.issuperset(tags[first:end]) or tags[first - 2] not in NOUNS:
        return proposal
    begin = first - 2
    while begin > start and tags[begin - 1] in _DESCRIBING:
        begin -= 1
    while begin < first and tags[begin] == "IN":
        begin += 1
    stop = begin - (tags[begin - 1] == ",")
    if tags[begin] not in {"DT", "PRP$"} or tags[stop - 1] != "''" or stop <= start:
        return proposal
    if stop == begin and reading.lower[begin - 2] not in {",", "?", "!"}:
        # "He called it “a farce” the mayor": the sentence goes on
        return proposal
    content = (*proposal.content[:-1], (start, stop))
    return proposal._replace(source=((begin, end),), content=content)


_DESCRIBING = NOUNS | NAMES | {"DT", "PRP$", "POS", "JJ", "CD", "VBG", "VBN", "IN"}


def _first_head(reading: Reading, start: int, end: int) -> str:
    """Return the head of the noun phrase from *start*, before "of" and its like."""
    while start < end and reading.tags[start] not in {"IN", "TO", ","}:
        start += 1
    return reading.lower[start - 1]


SPEAKING_BODIES = (
    SPEAKING_NOUNS - {"spokesman", "spokeswoman", "spokesperson", "prosecutor"}
) | frozenset(
    """
    government company committee commission council court union army bank
    association newspaper paper
    """.split()  # noqa: SIM905  # read like prose
)
"""What is no apposition of a person's name: "Ana Lisi, the ministry"."""


def _with_subject_before(reading: Reading, proposal: Proposal) -> Proposal:
    """Begin a content with its subject: "The find, a rare one, | “is new,” he said"."""
    first, end = proposal.content[0]
    tags = reading.tags
    if (
        proposal.main < end
        or tags[first + 1] not in _PREDICATES
        or reading.quotation_of[proposal.main] != OUTSIDE
    ):
        return proposal
    start = reading.sentence_start(first)
    before = tags[start:first]
    if (
        before.count(",") != _AROUND_PARENTHESIS
        or before[-1] != ","
        or tags[start] not in _SUBJECT_STARTS
        or not FINITE.isdisjoint(before)
        or not _MARKS.isdisjoint(before)
        or any(start <= low < first for low, _ in proposal.source)
    ):
        return proposal
    return proposal._replace(content=((start, end), *proposal.content[1:]))


_PREDICATES = frozenset({"VBZ", "VBD", "MD"})
_SUBJECT_STARTS = NAMES | {"DT", "PRP$"}
_AROUND_PARENTHESIS = 2
_MARKS = WH_WORDS | {"``", "''", ":"}


def _without_time(reading: Reading, proposal: Proposal) -> Proposal:
    """Cut the time from "announced | today | a plan", "said | Monday | China acts"."""
    first, end = proposal.content[0]
    starts = _OBJECT_STARTS if reading.lower[first] in _TODAY else _CLAUSE_STARTS
    if (
        first != proposal.cue[-1][1]
        or first + 2 >= end
        or reading.tags[first + 1] not in starts
        or reading.tags[proposal.main] in ADVERBS
    ):
        return proposal
    return proposal._replace(content=((first + 1, end), *proposal.content[1:]))


_TODAY = frozenset({"today", "yesterday", "tonight", "recently"})
_DAYS = _TODAY | WEEKDAYS
_OBJECT_STARTS = frozenset({"DT", "PRP$", "PRP", "CD"})
_CLAUSE_STARTS = _OBJECT_STARTS | {"NNP", "NNPS", "NNS", "IN"}


def without_slash(reading: Reading, content: Range) -> Range:
    """Cut "./" from the end of a telegram: "said that the road was open./."."""
    first, end = content
    if end - 1 > first and reading.lower[end - 1] == "/":
        end -= 1
        end -= reading.lower[end - 1] == "."
    return first, end
