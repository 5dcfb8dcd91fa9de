"""
Frames: what stands to the right of a cue, and so what its content can be.

"said that", "told reporters in Geneva that", "called for", "asked whether": the
same verb reports or does not by what it is followed by.  Between a cue and its
content may stand an adverb, a time, a place, the medium and the addressee; none
of them belongs to the content.
"""

from enum import StrEnum

from attrs import frozen

from quotekit.stages.phrases import (
    ADVERBS,
    TIME_WORDS,
    VERBS,
    is_clause_start,
    noun_phrase_after,
)
from quotekit.stages.reading import OUTSIDE, Range, Reading


class Follower(StrEnum):
    """What follows a cue."""

    THAT = "that"
    WH = "wh"
    TO = "to"
    ING = "ing"
    CLAUSE = "clause"
    NOUN_PHRASE = "noun_phrase"
    PREPOSITION = "preposition"
    QUOTATION = "quotation"
    COLON = "colon"
    ADJECTIVE = "adjective"
    END = "end"


@frozen(kw_only=True)
class Following:
    """
    What follows a cue.

    Attributes:
        kind: What it is.

        start: The first token of what follows; of the content, if it is one.

        object: The noun phrase between cue and content ("told reporters that").

        preposition: Which, for :attr:`Follower.PREPOSITION`.

        adjuncts: How many times, places and media were stepped over.

        colon: The index of the colon before the content, if there is one.
    """

    kind: Follower
    start: int
    object: Range | None = None
    preposition: str | None = None
    adjuncts: int = 0
    colon: int | None = None


WH = frozenset(["whether", "if", "how", "what", "why", "who", "whom", "where", "which", "when", "whose"])
_ADJUNCT_PREPOSITIONS = frozenset(
    ["in", "at", "on", "during", "after", "before", "from", "via", "through", "by", "to", "with", "over", "under", "of", "for", "amid", "following", "inside", "outside", "near", "upon"]
)
CONTENT_PREPOSITIONS = frozenset(
    ["for", "of", "about", "on", "against", "as", "with", "in", "at", "over", "to", "into", "toward", "towards", "from", "upon", "behind", "around"]
)
_CLAUSE_ENDS = frozenset({".", ",", ":", "''", "-RRB-"})
OPENING_MARKS = frozenset({"“", '"', "``", "‘", "'", "«", "„", "‚", "‹", "»", "›"})


def opens_quotation(reading: Reading, index: int) -> bool:
    """Tell whether the token at *index* is the first of a quotation."""
    number = reading.quotation_of[index]
    if number == OUTSIDE:
        return False
    return any(first == index for first, _ in reading.quotations[number].parts)


def what_follows(
    reading: Reading, start: int, ceiling: int, *, addressed: bool = False
) -> Following:
    """
    Say what begins at *start*, past adverbs, times, places and media.

    Args:
        reading:
            The text's columns.

        start:
            The token after the cue.

        ceiling:
            Where to stop looking: the end of the sentence or of the quotation
            that the cue stands in.

        addressed:
            Whether the cue is said to somebody ("told reporters he left"): then a
            noun phrase before a clause is the addressee, not its subject.
    """
    tags, lower = reading.tags, reading.lower
    index = start
    adjuncts = 0
    addressee: Range | None = None
    while index < ceiling:
        word, tag = lower[index], tags[index]
        simple = _simple(reading, index, ceiling, adjuncts, addressee)
        if simple is not None:
            return simple
        past = _past_adjunct(reading, index, ceiling)
        if past is not None and _content_follows(reading, past, ceiling):
            index = past
            adjuncts += 1
            continue
        if tag in ADVERBS and index + 1 < ceiling and tags[index + 1] not in {"JJ"}:
            index += 1
            continue
        if word in CONTENT_PREPOSITIONS and tag in {"IN", "TO", "RB", "RP"}:
            return Following(
                kind=Follower.PREPOSITION,
                start=index,
                object=addressee,
                preposition=word,
                adjuncts=adjuncts,
            )
        if addressee is None and not adjuncts:
            if addressed:
                end = noun_phrase_after(reading, index, ceiling)
                if end is not None and is_clause_start(reading, end, ceiling):
                    return Following(
                        kind=Follower.CLAUSE, start=end, object=(index, end)
                    )
            if is_clause_start(reading, index, ceiling):
                return Following(kind=Follower.CLAUSE, start=index)
            end = noun_phrase_after(reading, index, ceiling)
            if end is not None:
                after = _after_object(reading, (index, end), ceiling)
                if after is not None:
                    return after
                return Following(
                    kind=Follower.NOUN_PHRASE, start=index, object=(index, end)
                )
        elif is_clause_start(reading, index, ceiling):
            return Following(
                kind=Follower.CLAUSE, start=index, object=addressee, adjuncts=adjuncts
            )
        if tag in {"JJ", "VBN"}:
            return Following(kind=Follower.ADJECTIVE, start=index, adjuncts=adjuncts)
        break
    return Following(
        kind=Follower.END,
        start=min(index, ceiling),
        object=addressee,
        adjuncts=adjuncts,
    )


def _simple(
    reading: Reading, index: int, ceiling: int, adjuncts: int, addressee: Range | None
) -> Following | None:
    """Return what follows where its first word already tells."""
    tags, lower = reading.tags, reading.lower
    word, tag = lower[index], tags[index]
    kind: Follower | None = None
    colon: int | None = None
    if opens_quotation(reading, index):
        if adjuncts and tags[index - 1] == "POS":
            return None  # a title: "said on NBC's “Meet the Press”"
        kind = Follower.QUOTATION
    elif word == ":":
        colon = index
        index += 1
        if index < ceiling and opens_quotation(reading, index):
            kind = Follower.QUOTATION
        else:
            kind = Follower.COLON
    elif word in {",", "--", "—", "–"} and index + 1 < ceiling:
        if opens_quotation(reading, index + 1):
            index += 1
            kind = Follower.QUOTATION
        elif word == "," and lower[index + 1] == "that" and tags[index + 1] == "IN":
            index += 1
            kind = Follower.THAT
        else:
            kind = Follower.END
    elif tag in _CLAUSE_ENDS:
        kind = Follower.END
    elif word == "that" and (
        tag in {"IN", "WDT"} or is_clause_start(reading, index + 1, ceiling)
    ):
        kind = Follower.THAT
    elif (
        word == "to"
        and index + 1 < ceiling
        and (
            tags[index + 1] == "VB"
            or (
                tags[index + 1] in ADVERBS and tags[min(index + 2, ceiling - 1)] == "VB"
            )
        )
    ):
        kind = Follower.TO
    elif word in WH:
        kind = Follower.WH
    elif tag == "VBG" and not adjuncts:
        clause = is_clause_start(reading, index, ceiling)
        kind = Follower.CLAUSE if clause else Follower.ING
    if kind is None:
        return None
    return Following(
        kind=kind, start=index, object=addressee, adjuncts=adjuncts, colon=colon
    )


def _past_adjunct(reading: Reading, index: int, ceiling: int) -> int | None:
    """Return where the time, place or medium that begins at *index* ends."""
    tags, lower = reading.tags, reading.lower
    word = lower[index]
    if word in TIME_WORDS:
        return index + 1
    if word in {"last", "this", "next", "late", "early", "that"} and (
        index + 1 < ceiling and lower[index + 1] in TIME_WORDS
    ):
        return index + 2
    if word in _ADJUNCT_PREPOSITIONS and tags[index] in {"IN", "TO"}:
        end = noun_phrase_after(reading, index + 1, ceiling)
        if end is not None and end - index <= 12:
            if end < ceiling and tags[end] == "VBG":
                return None
            return end
    return None


# A quotation behind these is a title or a name: "said on NBC's “Meet the Press”".
_NEVER_BEFORE_CONTENT = frozenset({"POS", "IN", "DT"})


def _content_follows(reading: Reading, index: int, ceiling: int) -> bool:
    """Tell whether content begins at *index*, perhaps past another adjunct."""
    for _ in range(3):
        if index >= ceiling:
            return False
        word, tag = reading.lower[index], reading.tags[index]
        if word == "," and index + 1 < ceiling:
            return opens_quotation(reading, index + 1)
        if word == "that" and tag in {"IN", "WDT"}:
            return True
        if opens_quotation(reading, index):
            return reading.tags[index - 1] not in _NEVER_BEFORE_CONTENT
        if word == ":" or (
            word in WH and word not in {"which", "who", "where", "when"}
        ):
            return True
        if word == "that":
            return is_clause_start(reading, index + 1, ceiling)
        if word == "to" and index + 1 < ceiling and reading.tags[index + 1] == "VB":
            return True
        past = _past_adjunct(reading, index, ceiling)
        if past is None:
            return (
                index > 0
                and reading.lower[index - 1] in TIME_WORDS
                and is_clause_start(reading, index, ceiling)
            )
        index = past
    return False


def _after_object(
    reading: Reading, noun_phrase: Range, ceiling: int
) -> Following | None:
    """Say what follows the cue's object, where that is content."""
    tags, lower = reading.tags, reading.lower
    index = noun_phrase[1]
    # A long noun phrase may have swallowed the place: "told reporters in Geneva".
    if index >= ceiling:
        return None
    for _ in range(3):
        past = _past_adjunct(reading, index, ceiling)
        if past is None or not _content_follows(reading, past, ceiling):
            break
        index = past
    if index >= ceiling:
        return None
    word = lower[index]
    kind: Follower | None = None
    colon: int | None = None
    if word == "," and index + 1 < ceiling and opens_quotation(reading, index + 1):
        index += 1
        kind = Follower.QUOTATION
    elif word == ":" and index + 1 < ceiling:
        colon = index
        index += 1
        kind = Follower.QUOTATION if opens_quotation(reading, index) else Follower.COLON
    elif opens_quotation(reading, index):
        kind = Follower.QUOTATION
    elif word == "that" and (tags[index] in {"IN", "WDT"}):
        kind = Follower.THAT
    elif word in WH and word not in {"which", "who", "whom", "whose", "where", "when"}:
        kind = Follower.WH
    elif word == "to" and index + 1 < ceiling and tags[index + 1] in {"VB", "RB"}:
        kind = Follower.TO
    elif tags[index] == "VBG":
        kind = Follower.ING
    elif word in CONTENT_PREPOSITIONS and tags[index] in {"IN", "TO"}:
        return Following(
            kind=Follower.PREPOSITION,
            start=index,
            object=noun_phrase,
            preposition=word,
        )
    elif is_clause_start(reading, index, ceiling) and tags[index] not in VERBS:
        kind = Follower.CLAUSE
    if kind is None:
        return None
    return Following(kind=kind, start=index, object=noun_phrase, colon=colon)
