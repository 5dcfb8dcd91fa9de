"""
Contents: where what is attributed begins and ends.

To the right of its cue a content runs to the end of its clause, which is the end
of the sentence unless another attribution, a participle that shares the source
or a coordinated cue begins before it.  To the left it runs back to the beginning
of the sentence, or to the opening mark of its quotation.
"""

from collections.abc import Set as AbstractSet
from enum import StrEnum

from quotekit.stages.frames import opens_quotation
from quotekit.stages.phrases import ADVERBS, FINITE, TIME_WORDS, is_clause_start
from quotekit.stages.reading import OUTSIDE, Range, Reading

_FINAL = frozenset({".", "?", "!", "…", "...", ";", ":", ",", "-", "—", "–", "--"})
_CLOSING = frozenset({")", "]"})


def sentence_content_end(reading: Reading, index: int, ceiling: int) -> int:
    """Return *ceiling* without the period and other signs that end the sentence."""
    end = ceiling
    words = reading.lower
    while (
        end > index
        and words[end - 1] in _FINAL
        and (
            reading.quotation_of[end - 1] == OUTSIDE
            or reading.quotation_of[end - 1] == reading.quotation_of[index]
        )
    ):
        end -= 1
    return end


class Shape(StrEnum):
    """What a content is, which decides where it ends."""

    THAT = "that"
    CLAUSE = "clause"
    INFINITIVE = "infinitive"
    NOUN_PHRASE = "noun_phrase"
    REST = "rest"


def content_after(
    reading: Reading,
    start: int,
    ceiling: int,
    stops: AbstractSet[int],
    shape: Shape = Shape.REST,
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
            Tokens at which something begins that belongs to another attribution:
            a coordinated cue, a participle with a comma, an inserted "he said".

        shape:
            What the content is.
    """
    if start >= ceiling:
        return None
    quotation = reading.quotation_of[start]
    index = start
    while index < ceiling:
        if index > start and index in stops:
            break
        if (
            index > start + 1
            and reading.tags[index] in _BREAKING_TAGS
            and reading.quotation_of[index] == quotation
            and _breaks(reading, start, index, ceiling, shape)
        ):
            break
        number = reading.quotation_of[index]
        if number not in (OUTSIDE, quotation):
            index = min(ceiling, _end_of_part(reading, number, index))
            continue
        index += 1
    end = sentence_content_end(reading, start, min(index, ceiling))
    while (
        end > start
        and reading.tags[end - 1] in {"CC", ","}
        and (reading.quotation_of[end - 1] == reading.quotation_of[start])
    ):
        end -= 1
    return (start, end) if end > start else None


_BREAKING_TAGS = frozenset({",", ":", "CC"})

# Behind a comma, what more often follows a content than belongs to it; counted on
# the training corpus by the shape of the content.
_RELATIVES = frozenset({"which", "who", "whose", "whom"})
_CONTRASTS = frozenset({"while", "whilst", "but", "whereas", "even", "despite"})
_NO_PARTICIPLES = frozenset({"including", "regarding", "concerning", "excluding"})
_DASHES = frozenset({"—", "–", "--", "-"})
_FINITE_FORMS = frozenset({"VBD", "VBZ", "VBP"})


def _breaks(
    reading: Reading, start: int, index: int, ceiling: int, shape: Shape
) -> bool:
    """Tell whether a content of *shape* ends before the sign or word at *index*."""
    if shape is Shape.REST or index + 1 >= ceiling:
        return False
    tag, after = reading.tags[index], reading.tags[index + 1]
    word = reading.lower[index + 1]
    if tag == "CC":
        return shape is Shape.NOUN_PHRASE and _verb_comes(reading, index + 1, ceiling)
    if tag == ":":
        sign = reading.lower[index]
        if shape is Shape.THAT:
            return False
        if sign == ":":
            # “It quoted critics …, one stating: “…””: the quotation is another's.
            return shape is Shape.NOUN_PHRASE and opens_quotation(reading, index + 1)
        return sign == ";" or (sign in _DASHES and shape is Shape.NOUN_PHRASE)
    if after == "VBG":
        return word not in _NO_PARTICIPLES and not _in_list(reading, start, index)
    if shape is Shape.THAT:
        return False
    if word in _RELATIVES or word in _CONTRASTS:
        return True
    if after == "PRP":
        return is_clause_start(reading, index + 1, ceiling)
    if after == "CC":
        return shape is not Shape.CLAUSE and (
            _verb_comes(reading, index + 2, ceiling)
            or _pronoun_clause(reading, index + 2, ceiling)
        )
    if word in {"a", "an"}:
        return not _list_goes_on(reading, index + 1, ceiling)
    return shape is Shape.NOUN_PHRASE and (
        after in _FINITE_FORMS
        or (word == "the" and not _list_goes_on(reading, index + 1, ceiling))
    )


def _verb_comes(reading: Reading, index: int, ceiling: int) -> bool:
    """Tell whether a coordinated finite verb stands at *index*."""
    while index < ceiling and reading.tags[index] in ADVERBS:
        index += 1
    return index < ceiling and reading.tags[index] in _FINITE_FORMS


def _pronoun_clause(reading: Reading, index: int, ceiling: int) -> bool:
    return (
        index + 1 < ceiling
        and reading.tags[index] in {"PRP", "EX", "NNP"}
        and (is_clause_start(reading, index, ceiling))
    )


def _in_list(reading: Reading, start: int, comma: int) -> bool:
    """Tell whether participles are listed: "monitoring …, ensuring … and …"."""
    tags = reading.tags
    if tags[start] == "VBG":
        return True
    for index in range(start + 1, comma):
        if tags[index] == "VBG":
            before = index - 1
            while before > start and tags[before] in ADVERBS | {"JJ"}:
                before -= 1
            if tags[before] in {"IN", ","}:
                return True
    return False


def _list_goes_on(reading: Reading, index: int, ceiling: int) -> bool:
    """Tell whether an "and" after more noun phrases closes a list."""
    for here in range(index, min(ceiling, index + 25)):
        tag = reading.tags[here]
        if tag == "CC":
            return True
        if tag in _FINITE_FORMS or tag in {":", ".", "MD"}:
            return False
    return False


def _end_of_part(reading: Reading, number: int, index: int) -> int:
    """Return where the part of quotation *number* that holds *index* ends."""
    for first, end in reading.quotations[number].parts:
        if first <= index < end:
            return end
    return index + 1


def quotation_content(
    reading: Reading, start: int, ceiling: int, stops: AbstractSet[int]
) -> tuple[tuple[Range, ...], bool]:
    """
    Return the content that begins with the quotation at *start*.

    A quotation that is a sentence of its own is the whole content.  One that is a
    fragment ("a “strong case” for reform") goes on to the end of the clause, and
    the content is mixed: the second value says so.
    """
    number = reading.quotation_of[start]
    quotation = reading.quotations[number]
    parts = quotation.parts
    end = parts[-1][1]
    if len(parts) > 1 or end >= ceiling:
        return parts, False
    word, tag = reading.lower[end], reading.tags[end]
    if tag in {".", ",", ":", "``", "''", "-RRB-"} or word in {"—", "–", "--"}:
        if word == "," and _list_of_quotations(reading, end, ceiling):
            after = content_after(reading, start, ceiling, stops)
            return ((after or parts[0]),), True
        return parts, False
    if end in stops or word in TIME_WORDS:
        return parts, False
    if _ends_sentence_inside(reading, quotation.end):
        return parts, False
    after = content_after(reading, start, ceiling, stops)
    if after is None or after[1] <= end:
        return parts, False
    return (after,), True


def _list_of_quotations(reading: Reading, comma: int, ceiling: int) -> bool:
    """Tell whether another fragment follows: “A,” “B” and “C”."""
    index = comma + 1
    if index < ceiling and reading.tags[index] == "CC":
        index += 1
    return index < ceiling and opens_quotation(reading, index)


def _ends_sentence_inside(reading: Reading, end: int) -> bool:
    """Tell whether the quotation that ends at *end* holds its own final mark."""
    inner = end - 2
    return inner >= 0 and reading.lower[inner] in {".", "?", "!", "…", "...", ","}


def content_before(reading: Reading, end: int, floor: int) -> tuple[Range, ...] | None:
    """
    Return the content that ends where a source and its cue begin, at *end*.

    ``“A. B,” he said`` gives the quotation, over all its sentences; an unquoted
    sentence is content from its first word.  The comma before *end* is left out.
    """
    last = end - 1
    if last < 0:
        return None
    lower = reading.lower
    if (
        lower[last] in {",", "—", "–", "--", "-"}
        and reading.quotation_of[last] == OUTSIDE
    ):
        last -= 1
    if last < 0:
        return None
    number = reading.quotation_of[last]
    if number == OUTSIDE:
        start = floor
        return ((start, last + 1),) if start <= last else None
    quotation = reading.quotations[number]
    if quotation.parts[-1][1] != last + 1:
        return None
    return _with_words_before(reading, quotation.parts)


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
    while end - 1 > start and lower[end - 1] in {
        "on",
        "last",
        "this",
        "next",
        "late",
        "early",
    }:
        end -= 1
    if tags[end - 1] in {"IN", "DT", "JJ", "PRP$", "CC", "CD"}:
        return content
    return start, end


def has_clause(reading: Reading, part: Range) -> bool:
    """Tell whether a finite verb stands in *part*."""
    return any(reading.tags[index] in FINITE for index in range(*part))


def goes_on(reading: Reading, start: int, ceiling: int) -> bool:
    """
    Tell whether a content that a source and cue interrupt goes on at *start*.

    "The plan, he said, would help": it does.  "…, he said, adding that", "…, he
    said, as the crowd left", "…, he said in Geneva": it does not.
    """
    if start >= ceiling:
        return False
    tags, lower = reading.tags, reading.lower
    if opens_quotation(reading, start):
        return True
    tag, word = tags[start], lower[start]
    if tag in FINITE or (
        tag in ADVERBS and start + 1 < ceiling and tags[start + 1] in FINITE
    ):
        return True
    if tag == "CC":
        return is_clause_start(reading, start + 1, ceiling) or (
            start + 1 < ceiling and tags[start + 1] in FINITE
        )
    if word in {"that", "because", "if", "unless", "although", "though", "even", "but"}:
        return True
    return tag not in {"VBG", "VBN", "IN", "TO", "RB", ",", "."} and is_clause_start(
        reading, start, ceiling
    )
