"""
Contents: where what is attributed begins and ends.

To the right of its cue a content runs to the end of its clause, which is the end
of the sentence unless another attribution, a participle that shares the source
or a coordinated cue begins before it.  To the left it runs back to the beginning
of the sentence, or to the opening mark of its quotation.

Where a content ends inside its sentence was counted on the train part of PolNeAR,
by the shape of the content and by what stands behind each comma, dash and "and":
there a participle ends nearly all contents, a relative clause most noun phrases,
and nothing but those two a clause with "that".
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from enum import StrEnum
from typing import Self

from attrs import frozen

from quotekit.stages.columns.phrases import (
    ADVERBS,
    DASHES,
    FINITE,
    NAMES,
    TIME_WORDS,
    is_clause_start,
)
from quotekit.stages.columns.reading import OUTSIDE, Range, Reading
from quotekit.stages.rules.frames import opens_quotation

_MOST_SIGNS = 300
_MOST_FINAL_SIGNS = 50
_LONGEST_LIST = 25
_LONGEST_CLAUSE = 200
_LONGEST_LIST_BEFORE = 120


@frozen
class Stops:
    """
    The tokens at which a content to their left has to end, in text order.

    Something begins there that belongs to another attribution: a coordinated cue, a
    participle behind a comma, an inserted "he said".
    """

    indices: tuple[int, ...] = ()

    @classmethod
    def at(cls, indices: Iterable[int]) -> Self:
        """Return the stops at *indices*, which may come in any order."""
        return cls(tuple(sorted(set(indices))))

    def __contains__(self, index: object) -> bool:
        return isinstance(index, int) and self.first_from(index, index + 1) == index

    def first_from(self, index: int, ceiling: int) -> int:
        """Return the first stop at or after *index*, or *ceiling* if none is near."""
        place = bisect_left(self.indices, index)
        if place == len(self.indices):
            return ceiling
        return min(self.indices[place], ceiling)


class Shape(StrEnum):
    """What a content is, which decides where it ends."""

    THAT = "that"
    CLAUSE = "clause"
    INFINITIVE = "infinitive"
    NOUN_PHRASE = "noun_phrase"
    REST = "rest"


# An enum is slow to give its members, and these are asked for at every content.
_THAT, _CLAUSE, _INFINITIVE = Shape.THAT, Shape.CLAUSE, Shape.INFINITIVE
_NOUN_PHRASE, _REST = Shape.NOUN_PHRASE, Shape.REST


def content_after(
    reading: Reading,
    start: int,
    ceiling: int,
    stops: Stops,
    shape: Shape = _REST,
) -> Range | None:
    """
    Return the clause or noun phrase that begins at *start*.

    It ends at *ceiling*, at a stop, or where most contents of its shape end: at a
    comma and a participle, say, or, if it is a noun phrase, at a finite verb.

    Args:
        reading:
            The text's columns.

        start:
            Its first token, "that" or "to" included.

        ceiling:
            The end of the sentence, or of the quotation around the cue.

        stops:
            Where other attributions begin; those inside a quotation that belongs
            to the content do not count.

        shape:
            What the content is.
    """
    if start >= ceiling:
        return None
    quotation = reading.quotation_of[start]
    end = _next_stop(reading, start, ceiling, stops)
    if shape is not _REST:
        signs = reading.signs
        # A noun phrase may be one word: "called for calm and urged them".
        first = bisect_right(signs, start + (shape is not _NOUN_PHRASE))
        last = bisect_left(signs, end, first, min(len(signs), first + _MOST_SIGNS))
        for sign in signs[first:last]:
            if reading.quotation_of[sign] == quotation and _breaks(
                reading, start, sign, ceiling, shape
            ):
                end = sign
                break
    end = sentence_content_end(reading, start, end)
    while (
        end > start
        and reading.tags[end - 1] in {"CC", ","}
        and reading.quotation_of[end - 1] == quotation
    ):
        end -= 1
    return (start, end) if end > start else None


def _next_stop(reading: Reading, start: int, ceiling: int, stops: Stops) -> int:
    """Return the first stop behind *start* that no other quotation holds."""
    quotation = reading.quotation_of[start]
    stop = stops.first_from(start + 1, ceiling)
    while stop < ceiling and reading.quotation_of[stop] not in (OUTSIDE, quotation):
        part = reading.part_at(stop)
        if part is None or part[0] == stop or part[0] <= start:
            break
        stop = stops.first_from(part[1], ceiling)
    return stop


def sentence_content_end(reading: Reading, index: int, ceiling: int) -> int:
    """Return *ceiling* without the period and other signs that end the sentence."""
    end = ceiling
    own = (OUTSIDE, reading.quotation_of[index])
    limit = max(index, ceiling - _MOST_FINAL_SIGNS)
    while (
        end > limit
        and reading.lower[end - 1] in _FINAL
        and reading.quotation_of[end - 1] in own
    ):
        end -= 1
    return end


_FINAL = frozenset({".", "?", "!", "…", "...", ";", ":", ",", "-", "—", "–", "--"})


def _breaks(  # noqa: PLR0911  # a table of cases
    reading: Reading, start: int, index: int, ceiling: int, shape: Shape
) -> bool:
    """Tell whether a content of *shape* ends before the sign or word at *index*."""
    if index + 1 >= ceiling:
        return False
    if shape is _CLAUSE and not has_clause(reading, (start, index)):
        return False  # "the fire, which began at night, was out"
    tag = reading.tags[index]
    if tag == "CC":
        if shape is _INFINITIVE:
            # "had agreed to share costs | but was told to stop"
            return reading.tags[index + 1] in _SURELY_FINITE and FINITE.isdisjoint(
                reading.tags[start:index]
            )
        return shape is _NOUN_PHRASE and _verb_comes(reading, index + 1, ceiling)
    if tag == ":":
        return _breaks_at_sign(reading, index, shape)
    if reading.tags[index + 1] == "VBG":
        return reading.lower[
            index + 1
        ] not in _NO_PARTICIPLES and not _lists_participles(reading, start, index)
    return shape is not _THAT and _breaks_at_comma(reading, index, ceiling, shape)


def _breaks_at_sign(reading: Reading, index: int, shape: Shape) -> bool:
    """Tell whether a content of *shape* ends at a colon, semicolon or dash."""
    sign = reading.lower[index]
    if shape is _THAT:
        return False
    if sign == ":":
        # It quoted critics …, one stating: “…”: the quotation is another's.
        return shape is _NOUN_PHRASE and opens_quotation(reading, index + 1)
    return sign == ";" or (sign in DASHES and shape is _NOUN_PHRASE)


def _breaks_at_comma(reading: Reading, index: int, ceiling: int, shape: Shape) -> bool:
    """Tell whether what the comma at *index* leads to is no part of the content."""
    word, after = reading.lower[index + 1], reading.tags[index + 1]
    if word in _NO_CONTENT:
        return True
    if shape is _NOUN_PHRASE and splices(reading, index, ceiling):
        return True
    if after == "PRP":
        return is_clause_start(reading, index + 1, ceiling)
    if after == "CC":
        return shape is not _CLAUSE and (
            _verb_comes(reading, index + 2, ceiling)
            or _pronoun_clause_comes(reading, index + 2, ceiling)
        )
    if word in {"a", "an"} or (word == "the" and shape is _NOUN_PHRASE):
        return not _list_goes_on(reading, index + 1, ceiling)
    return shape is _NOUN_PHRASE and after in _FINITE_FORMS


def splices(reading: Reading, comma: int, ceiling: int) -> bool:
    """Tell "He called for calm, | Roe had bail continued": another's clause begins."""
    tags, index = reading.tags, comma + 1
    near = tags[max(0, comma - _LONGEST_ASIDE) : comma]
    if "-LRB-" in near and "-RRB-" not in near:
        # "wants peace (in fact, Roe has said so)"
        return False
    while index < ceiling and tags[index] in NAMES:
        index += 1
    return (
        comma + 1 < index <= comma + _LONGEST_NAME
        and index < ceiling
        and tags[index] in _FINITE_FORMS
    )


_LONGEST_NAME = 3
_LONGEST_ASIDE = 5


# Behind a comma, what more often follows a content than belongs to it: relative
# clauses and contrasts.
_NO_CONTENT = frozenset(
    """
    which who whose whom while whilst but whereas even despite
    """.split()  # noqa: SIM905  # read like prose, not a line a word
)
_NO_PARTICIPLES = frozenset({"including", "regarding", "concerning", "excluding"})
_FINITE_FORMS = frozenset({"VBD", "VBZ", "VBP"})
_SURELY_FINITE = frozenset({"VBD", "VBZ"})


def _verb_comes(reading: Reading, index: int, ceiling: int) -> bool:
    """Tell whether a coordinated finite verb stands at *index*."""
    while index < ceiling and reading.tags[index] in ADVERBS:
        index += 1
    if index + 1 >= ceiling:
        return index < ceiling and reading.tags[index] in _FINITE_FORMS
    return reading.tags[index] in _FINITE_FORMS or (
        # "has called for calm and urged them to leave"
        reading.tags[index] == "VBN"
        and reading.tags[index + 1] in {"DT", "PRP", "PRP$"}
    )


def _pronoun_clause_comes(reading: Reading, index: int, ceiling: int) -> bool:
    return (
        index + 1 < ceiling
        and reading.tags[index] in {"PRP", "EX", "NNP"}
        and is_clause_start(reading, index, ceiling)
    )


def _lists_participles(reading: Reading, start: int, comma: int) -> bool:
    """Tell whether participles are listed: "monitoring …, ensuring … and …"."""
    tags = reading.tags
    if tags[start] == "VBG":
        return True
    for index in range(max(start + 1, comma - _LONGEST_LIST_BEFORE), comma):
        if tags[index] == "VBG":
            before = index - 1
            while before > start and (tags[before] in ADVERBS or tags[before] == "JJ"):
                before -= 1
            if tags[before] in {"IN", ","}:
                return True
    return False


def _list_goes_on(reading: Reading, index: int, ceiling: int) -> bool:
    """Tell whether an "and" after more noun phrases closes a list."""
    for here in range(index, min(ceiling, index + _LONGEST_LIST)):
        tag = reading.tags[here]
        if tag == "CC":
            return True
        if tag in FINITE or tag in {":", "."}:
            return False
    return False


def quotation_content(
    reading: Reading, start: int, ceiling: int, stops: Stops
) -> tuple[Range, ...]:
    """
    Return the content that begins with the quotation at *start*.

    A quotation that is a sentence of its own is the whole content.  One that is a
    fragment ("a “strong case” for reform") goes on to the end of the clause.
    """
    quotation = reading.quotations[reading.quotation_of[start]]
    parts = quotation.parts
    end = parts[-1][1]
    if len(parts) > 1 or end >= ceiling:
        return parts
    word = reading.lower[end]
    if reading.tags[end] in _BEHIND_WHOLE or word in DASHES - {"-"}:
        if not _quotation_goes_on(reading, end, ceiling):
            return parts
    elif (
        end in stops or word in TIME_WORDS or _ends_sentence(reading, quotation.end - 2)
    ):
        return parts
    after = content_after(reading, start, ceiling, stops)
    return parts if after is None or after[1] <= end else (after,)


_BEHIND_WHOLE = frozenset({".", ",", ":", "``", "''", "-RRB-"})


def _quotation_goes_on(reading: Reading, index: int, ceiling: int) -> bool:
    """Tell whether another fragment follows: “A”, “B” and “C”, or “A,” “B”."""
    if opens_quotation(reading, index):
        return reading.lower[index - 2] == ","
    if reading.lower[index] != ",":
        return False
    index += 1
    if index < ceiling and reading.tags[index] == "CC":
        index += 1
    return index < ceiling and opens_quotation(reading, index)


def _ends_sentence(reading: Reading, index: int) -> bool:
    """Tell whether a sentence's final sign, or a comma, stands at *index*."""
    return index >= 0 and reading.lower[index] in {".", "?", "!", "…", "...", ","}


def content_before(reading: Reading, end: int, floor: int) -> tuple[Range, ...] | None:
    """
    Return the content that ends where a source and its cue begin, at *end*.

    ``“A. B,” he said`` gives the quotation, over all its sentences; an unquoted
    sentence is content from its first word.  The comma before *end* is left out.
    """
    last = end - 1
    if last >= 0 and reading.quotation_of[last] == OUTSIDE:
        last -= reading.lower[last] in DASHES
        last -= last >= 0 and reading.lower[last] == ","
    if last < 0:
        return None
    number = reading.quotation_of[last]
    if number == OUTSIDE:
        return ((floor, last + 1),) if floor <= last else None
    parts = reading.quotations[number].parts
    if parts[-1][1] != last + 1:
        return None
    return _with_words_before(reading, parts)


def _with_words_before(reading: Reading, parts: tuple[Range, ...]) -> tuple[Range, ...]:
    """Add the unquoted words of the sentence in which a quotation begins."""
    first, end = parts[0]
    start = reading.sentence_start(first)
    if start >= first or reading.quotation_of[start] == reading.quotation_of[first]:
        return parts
    if reading.tags[first - 1] in {",", ":"}:
        return parts
    return ((start, end), *parts[1:])


def strip_time(reading: Reading, content: Range) -> Range:
    """Drop a time at a content's end: "Monday", "on Monday", "last week"."""
    start, end = content
    tags, lower = reading.tags, reading.lower
    if end - start < 3 or lower[end - 1] not in TIME_WORDS:
        return content
    end -= 1
    while end - 1 > start and lower[end - 1] in _BEFORE_TIME:
        end -= 1
    if tags[end - 1] in {"IN", "DT", "JJ", "PRP$", "CC", "CD"}:
        return content
    return start, end


_BEFORE_TIME = frozenset({"on", "last", "this", "next", "late", "early"})


def has_clause(reading: Reading, part: Range) -> bool:
    """Tell whether a finite verb stands in *part*, not too far from its end."""
    first, end = part
    return not FINITE.isdisjoint(reading.tags[max(first, end - _LONGEST_CLAUSE) : end])


def goes_on(reading: Reading, start: int, ceiling: int) -> bool:
    """
    Tell whether a content that a source and cue interrupt goes on at *start*.

    "The plan, he said, would help": it does.  "…, he said, adding that", "…, he
    said, as the crowd left", "…, he said in Geneva": it does not.
    """
    if start >= ceiling:
        return False
    tags = reading.tags
    tag, after = tags[start], tags[start + 1] if start + 1 < ceiling else ""
    if tag == "CC":
        return after in FINITE or is_clause_start(reading, start + 1, ceiling)
    if (
        opens_quotation(reading, start)
        or tag in FINITE
        or (tag in ADVERBS and after in FINITE)
        or reading.lower[start] in _CONJUNCTIONS
    ):
        return True
    return tag not in _NO_CLAUSE and is_clause_start(reading, start, ceiling)


_CONJUNCTIONS = frozenset(
    """
    that because if unless although though even but
    """.split()  # noqa: SIM905  # read like prose, not a line a word
)
_NO_CLAUSE = frozenset({"VBG", "VBN", "IN", "TO", "RB", ",", "."})
