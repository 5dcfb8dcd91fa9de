"""
Learned contents: where what the span model found begins and ends.

The model judges token by token; a quotation is meant as a whole, and a content ends
where the clause of its cue goes on.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping

from quotekit.stages.columns.phrases import (
    ADVERBS,
    FINITE,
    WH_WORDS,
    begins_with_subject,
)
from quotekit.stages.columns.reading import OUTSIDE, Range, Reading
from quotekit.stages.learned.span_model import PredictedSpans
from quotekit.stages.rules.contents import Shape, Stops, content_after, splices
from quotekit.stages.rules.cues import Candidate


def learned_content(
    reading: Reading, spans: PredictedSpans, candidates: Mapping[int, Candidate]
) -> tuple[Range, ...]:
    """
    Return the content of what the models found.

    Args:
        reading: The text's columns.

        spans: What they found for one cue; it has a content.

        candidates: What the lexicon knows, by token.
    """
    content = _with_predicate(reading, spans, _to_edges(reading, spans))
    content = _with_rest(reading, spans, content)
    content = _from_clause_start(reading, spans, content)
    return _in_own_clause(reading, spans, content, candidates)


def _with_predicate(
    reading: Reading, spans: PredictedSpans, content: tuple[Range, ...]
) -> tuple[Range, ...]:
    """
    Return a content whose "that" has the verb of its subject.

    In "denied rumours that a guard, Ana Lisi, | was told to go" the comma closes an
    apposition, and not what is denied.
    """
    first, end = content[-1]
    tags, ceiling = reading.tags, reading.sentence_end(spans.cue.main)
    if first < spans.cue.main or end + 1 >= ceiling or tags[end] != ",":
        return content
    if tags[end + 1] not in FINITE or "," not in tags[first:end]:
        return content
    if "that" not in reading.lower[first:end]:
        return content
    that = reading.lower.index("that", first)
    between = tags[that:end]
    if tags[that] != "IN" or "," not in between or not FINITE.isdisjoint(between):
        return content
    whole = content_after(reading, that, ceiling, Stops(), Shape.THAT)
    return content if whole is None else (*content[:-1], (first, whole[1]))


def _with_rest(
    reading: Reading, spans: PredictedSpans, content: tuple[Range, ...]
) -> tuple[Range, ...]:
    """
    Return a content with what plainly belongs to it behind its end.

    "said that it rained, | and that it snowed"; "asked the Winter Road Agency | (WRA)
    to close it".
    """
    first, end = content[-1]
    tags, ceiling = reading.tags, reading.sentence_end(spans.cue.main)
    if first < spans.cue.main or end + 1 >= ceiling:
        return content
    start, shape = end, Shape.INFINITIVE
    if tags[end] == "-LRB-" and tags[end + 2 : end + 3] == ("-RRB-",):
        start += 3
        goes_on = reading.lower[start : start + 1] == ("to",)
    else:
        start += (tags[end] == ",") + 1
        shape = Shape.THAT
        goes_on = (
            tags[start - 1] == "CC"
            and reading.lower[first] == "that"
            and reading.lower[start : start + 1] == ("that",)
        )
    if not goes_on or start >= ceiling:
        return content
    rest = content_after(reading, start, ceiling, Stops(), shape)
    return (*content[:-1], (first, rest[1])) if rest else content


def _from_clause_start(
    reading: Reading, spans: PredictedSpans, content: tuple[Range, ...]
) -> tuple[Range, ...]:
    """
    Return a content that does not begin within its clause, where its cue follows.

    "Voters now admire | the mayor for his calm, a study found": what is said before
    who says it is a sentence.
    """
    first, end = content[0][0], content[-1][1]
    cue, tags = spans.cue, reading.tags
    if end > cue.first or _CLOSING.isdisjoint(tags[end - 1 : end + 1]):
        return content
    floor = reading.sentence_start(cue.main)
    if first <= floor or not tags[first - 1][:1].isalpha() or tags[first - 1] == "CC":
        return content
    if reading.lower[first] == "that" or reading.quotation_of[first - 1] != OUTSIDE:
        return content
    start = first - 1
    while start > floor and tags[start - 1] not in _BREAKS:
        start -= 1
    if any(start < end for _, end in spans.source if end <= first):
        return content
    return (start, content[0][1]), *content[1:]


def _to_edges(reading: Reading, spans: PredictedSpans) -> tuple[Range, ...]:
    """
    Return a content that begins and ends where its quotations do.

    The models look only so far, and a sentence of a long quotation may seem to end it.
    """
    cue = spans.cue
    content = spans.content
    if reading.quotation_of[cue.main] != OUTSIDE:
        return content
    marked = [reading.marked_parts(first, end) for first, end in content]
    if len(content) == 1 and not marked[0]:
        return content
    apart = ((cue.first, cue.end), *spans.source)
    widened: list[Range] = []
    for (first, end), parts in zip(content, marked, strict=True):
        low, high = first, end
        for start, stop in parts:
            if any(one < stop and start < other for one, other in apart):
                continue
            inside = min(stop, end) - max(start, first)
            # At its beginning or its end, or by its greater part, it is all meant.
            if first <= start or stop <= end or 2 * inside > stop - start:
                low, high = min(low, start), max(high, stop)
        if widened and (
            low < widened[-1][1]
            # but one for each paragraph of a quotation
            or (low == widened[-1][1] and _is_in_one_paragraph(reading, low - 1, low))
        ):
            widened[-1] = widened[-1][0], max(widened[-1][1], high)
        else:
            widened.append((low, high))
    return tuple(widened)


def _is_in_one_paragraph(reading: Reading, first: int, second: int) -> bool:
    sentences, segments = reading.sentence_of, reading.segment_of
    return segments[sentences[first]] == segments[sentences[second]]


def _in_own_clause(
    reading: Reading,
    spans: PredictedSpans,
    content: tuple[Range, ...],
    candidates: Mapping[int, Candidate],
) -> tuple[Range, ...]:
    """
    Return a content that ends where the clause of its cue goes on with another verb.

    "The email blames the software and promises payment": what has no finite verb
    cannot be gone on with by one.  Of what has one, a verb in the tense of the cue
    that is often enough a cue itself tells: "said a tariff will follow and promised
    a draft".
    """
    first, end = content[-1]
    main = spans.cue.main
    tags = reading.tags
    if first < main or reading.quotation_of[main] != OUTSIDE:
        return content
    signs = reading.signs
    for index in signs[bisect_right(signs, first) : bisect_left(signs, end - 1)]:
        if (
            tags[index] == ","
            and index > first + 1
            and main in candidates
            and _OF_CLAUSES.isdisjoint(tags[main + 1 : index])
            and tags[first] not in _CLAUSE_STARTS
            and "that" not in reading.lower[first:index]
            and reading.quotation_of[index] == OUTSIDE
            and splices(reading, index, end)
        ):
            # "called for a report, | Roe had bail continued"
            return *content[:-1], (first, index)
        if tags[index] != "CC" or reading.quotation_of[index] != OUTSIDE:
            continue
        verb = index + 1
        while verb < end - 1 and tags[verb] in ADVERBS:
            verb += 1
        # "continued reforms" reads as a verb with its object, and is none.
        if tags[verb] not in FINITE or tags[verb + 1 : verb + 2] in _NOUN_PARTS:
            if (
                tags[index - 1] == ","
                and _NO_OBJECT.isdisjoint(tags[first : index - 1])
                and tags[first] not in _CLAUSE_STARTS
                and begins_with_subject(reading, index + 1, end)
            ):
                # "savaged the mayor, | and the mayor hit back"; a list of those that
                # something is said of has more commas, or none
                return *content[:-1], (first, index - 1)
            continue
        before = next((tag for tag in tags[first:index][::-1] if tag in FINITE), "")
        if (
            before
            and not (
                tags[verb] == tags[main] != before
                and verb in candidates
                and candidates[verb].entry.strength >= _OFTEN
            )
            and not _withholds(reading, index + 1)
        ):
            continue
        stop = index - (tags[index - 1] == ",")
        return *content[:-1], (first, stop)
    return content


def _withholds(reading: Reading, start: int) -> bool:
    """Tell "confirmed that it was late, but | declined to say why"."""
    lower = reading.lower
    verb = start + 2
    if reading.tags[start] == "MD" or lower[start] in {"did", "does"}:
        withheld = lower[start + 1 : verb] in {("not",), ("n't",), ("n’t",)}
    else:
        withheld = lower[start] in _REFUSING and lower[start + 1 : verb] == ("to",)
    return withheld and lower[verb : verb + 1] in _TELLING


_REFUSING = frozenset({"declined", "declines", "refused", "refuses"})
_TELLING = tuple(
    (word,)
    for word in """
    say comment name elaborate identify disclose specify discuss give answer confirm
    """.split()  # noqa: SIM905  # read like prose
)
_CLOSING = frozenset({",", "''"})
# A colon, a dash or a semicolon; a bracket; a mark.
_BREAKS = frozenset({":", "-LRB-", "-RRB-", "``", "''"})
_OFTEN = 3
_NO_OBJECT = FINITE | WH_WORDS | {","}
_OF_CLAUSES = FINITE | WH_WORDS
_CLAUSE_STARTS = frozenset({"IN", "WDT", "WP", "WRB", "TO"})
_NOUN_PARTS = frozenset({("NN",), ("NNS",), ("JJ",)})
