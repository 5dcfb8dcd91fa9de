"""
Frames: what stands to the right of a cue, and so what its content can be.

"said that", "told reporters in Geneva that", "called for", "asked whether": the
same verb reports or does not by what it is followed by.  Between a cue and its
content may stand an adverb, a time, a place, the medium and the addressee; none
of them belongs to the content.
"""

from collections.abc import Set as AbstractSet
from enum import StrEnum
from typing import NamedTuple

from quotekit.stages.columns.phrases import (
    ADVERBS,
    FINITE,
    OF_SPEAKING,
    ONLY_OBJECTS,
    VERBS,
    is_clause_start,
    is_verb_too,
    noun_phrase_after,
)
from quotekit.stages.columns.reading import OUTSIDE, Range, Reading
from quotekit.stages.rules.adjuncts import ends_time, is_degree, past_adjunct


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


# An enum is slow to give its members, and these are asked for at every cue.
_QUOTATION, _COLON, _END = Follower.QUOTATION, Follower.COLON, Follower.END
_THAT, _CLAUSE, _TO = Follower.THAT, Follower.CLAUSE, Follower.TO
_PREPOSITION, _NOUN_PHRASE = Follower.PREPOSITION, Follower.NOUN_PHRASE


class Following(NamedTuple):
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


WH = frozenset(
    """
    whether if how what why who whom where which when whose
    """.split()  # noqa: SIM905  # read like prose, not a line a word
)

# Of these, the ones that a relative clause begins with more often.
_RELATIVES = frozenset(["which", "who", "whom", "whose", "where", "when"])

_CONTENT_PREPOSITIONS = frozenset(
    """
    for of about on against as with in at over to into toward towards from upon
    behind around
    """.split()  # noqa: SIM905  # as above
)
_PREPOSITION_TAGS = frozenset({"IN", "TO", "RB", "RP"})
_INTERRUPTERS = frozenset({",", "--", "—", "–"})
_CLAUSE_ENDS = frozenset({".", ",", ":", "''", "-RRB-"})
_SIGNS = _INTERRUPTERS | {":"}
# What tells by itself what follows, where it is no sign and no participle.
_TELLING = WH | {"that", "to"}

# A quotation behind these is a title or a name: "said on NBC's “Meet the Press”".
_BEFORE_TITLES = frozenset({"POS", "IN", "DT"})

# Between two commas these part a cue from its content.
_ASIDES = frozenset(
    (word, ",")
    for word in ("however", "though", "meanwhile", "moreover", "too", "furthermore")
)

_LONGEST_INSERTION = 12
_MOST_ADJUNCTS = 3


def opens_quotation(reading: Reading, index: int) -> bool:
    """Tell whether the token at *index* is the first of a quotation."""
    return index in reading.openings


def what_follows(  # noqa: PLR0913  # where it is, and what the cue takes
    reading: Reading,
    start: int,
    ceiling: int,
    *,
    addressed: bool = False,
    wanting: bool = False,
    likening: bool = False,
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

        wanting:
            Whether the cue takes infinitives ("wants to sail"): then a word behind
            "to" may be one, though it is more often a noun or adjective.

        likening:
            Whether the cue takes no clause, but "as" behind its object ("regards the
            terms set for it as harsh").
    """
    tags, lower = reading.tags, reading.lower
    index = start
    adjuncts = 0
    if lower[start : start + 1] == (",",) and lower[start + 1 : start + 3] in _ASIDES:
        # "did not agree, however, with the figure"
        index = min(start + 3, ceiling)
    while index < ceiling:
        found = None
        word, tag = lower[index], tags[index]
        if tag in _CLAUSE_ENDS or index in reading.openings or word in _SIGNS:
            found = _at_sign(reading, index, ceiling, adjuncts)
        if found is None and (tag == "VBG" or word in _TELLING):
            found = _at_word(reading, index, ceiling, adjuncts, wanting=wanting)
        if found is None and word in _AMOUNTS and not adjuncts and not addressed:
            # but "told around 30 workers the plant would close"
            found = _at_amount(reading, index, ceiling, wanting=wanting)
        if found is not None:
            return found
        past = past_adjunct(reading, index, ceiling)
        if past is not None and _content_follows(reading, past, ceiling):
            index = past
            adjuncts += 1
        elif word in NEGATIVES and _is_negative_infinitive(reading, index, ceiling):
            return Following(kind=_TO, start=index, adjuncts=adjuncts)
        elif tag in ADVERBS and index + 1 < ceiling and tags[index + 1] != "JJ":
            index += 1
        else:
            return _at_phrase(
                reading,
                index,
                ceiling,
                adjuncts,
                addressed=addressed,
                wanting=wanting,
                likening=likening,
            )
    return Following(kind=_END, start=min(index, ceiling), adjuncts=adjuncts)


def _at_sign(
    reading: Reading, index: int, ceiling: int, adjuncts: int
) -> Following | None:
    """Return what follows where a mark, a colon, a comma or a period tells."""
    word, colon = reading.lower[index], None
    kind = _QUOTATION
    if index in reading.openings:
        if adjuncts and reading.tags[index - 1] == "POS":
            return None
    elif word == ":":
        colon = index
        index += 1
        if index >= ceiling or index not in reading.openings:
            kind = _COLON
    elif word in _INTERRUPTERS and index + 1 < ceiling:
        that = _that_behind_comma(reading, index, ceiling) if word == "," else None
        if index + 1 in reading.openings:
            index += 1
        elif that is not None:
            index = that
            kind = _THAT
        else:
            kind = _END
    elif reading.tags[index] in _CLAUSE_ENDS:
        kind = _END
    else:
        return None
    return Following(kind=kind, start=index, adjuncts=adjuncts, colon=colon)


def _at_word(
    reading: Reading, index: int, ceiling: int, adjuncts: int, *, wanting: bool
) -> Following | None:
    """Return what follows where its first word alone tells."""
    word, tag = reading.lower[index], reading.tags[index]
    noun_phrase = None
    if word == "that":
        if tag not in {"IN", "WDT"} and not is_clause_start(
            reading, index + 1, ceiling
        ):
            return None
        kind = _THAT
        if _is_pronoun(reading, index, ceiling):
            # but "“I deny that,” he said"
            noun_phrase = index, index + 1
            kind = _END if reading.tags[index + 1] == "RB" else _NOUN_PHRASE
    elif word == "to":
        if not _is_infinitive(reading, index + 1, ceiling) and not (
            wanting and _may_be_infinitive(reading, index + 1, ceiling)
        ):
            return None
        kind = _TO
    elif word in WH:
        kind = Follower.WH
    elif tag == "VBG" and not adjuncts:
        clause = is_clause_start(reading, index, ceiling)
        kind = _CLAUSE if clause else Follower.ING
    else:
        return None
    return Following(kind=kind, start=index, object=noun_phrase, adjuncts=adjuncts)


def _is_pronoun(reading: Reading, that: int, ceiling: int) -> bool:
    """Tell "Who decided that?" and "I say that lightly and" from "that it is"."""
    if reading.quotation_of[that] == OUTSIDE:
        # in a narrator's sentence it is hardly ever one
        return False
    behind = that + 1
    while behind < ceiling and reading.tags[behind] == "RB":
        behind += 1
    if behind >= ceiling:
        return behind < len(reading.tags)
    if reading.tags[behind] == ".":
        return True
    return behind > that + 1 and reading.tags[behind] == "CC"


def _at_phrase(  # noqa: PLR0913  # where it is, and what the cue takes
    reading: Reading,
    index: int,
    ceiling: int,
    adjuncts: int,
    *,
    addressed: bool,
    wanting: bool,
    likening: bool,
) -> Following:
    """Return what follows where a preposition, a clause or a noun phrase begins."""
    word, tag = reading.lower[index], reading.tags[index]
    if (
        word in _CONTENT_PREPOSITIONS
        and tag in _PREPOSITION_TAGS
        and not (word == "at" and is_degree(reading, index))
    ):
        return Following(
            kind=_PREPOSITION, start=index, preposition=word, adjuncts=adjuncts
        )
    if not adjuncts:
        found = None
        if likening:
            found = _likened(reading, index, ceiling)
        if found is None:
            found = _at_noun_phrase(
                reading, index, ceiling, addressed=addressed, wanting=wanting
            )
        if found is not None:
            return found
    elif is_clause_start(reading, index, ceiling):
        return Following(kind=_CLAUSE, start=index, adjuncts=adjuncts)
    elif ends_time(reading, index):
        end = _object_behind_time(reading, index, ceiling)
        if end is not None:
            return Following(
                kind=_NOUN_PHRASE,
                start=index,
                object=(index, end),
                adjuncts=adjuncts,
            )
    kind = Follower.ADJECTIVE if tag in {"JJ", "VBN"} else _END
    return Following(kind=kind, start=index, adjuncts=adjuncts)


def _at_amount(
    reading: Reading, index: int, ceiling: int, *, wanting: bool
) -> Following | None:
    """Return the clause or the noun phrase that opens with "at least a fifth of"."""
    if index + 1 >= ceiling:
        return None
    word = reading.lower[index]
    rests = [rest for rest in _AMOUNTS[word] if _reads(reading, index + 1, rest)]
    if not rests:
        return None
    amount = index + 1 + len(rests[0])
    if reading.tags[amount : amount + 1] not in _NUMBERS and not (
        reading.lower[amount : amount + 1] in _ONE
        and reading.lower[amount + 1 : amount + 2] in _PARTS
    ):
        return None
    if is_clause_start(reading, amount, ceiling):
        return Following(kind=_CLAUSE, start=index)
    end = noun_phrase_after(reading, amount, ceiling)
    if end is None or word in _CONTENT_PREPOSITIONS - {"at"}:
        return None
    return _after_object(reading, (index, end), ceiling, wanting=wanting) or Following(
        kind=_NOUN_PHRASE, start=index, object=(index, end)
    )


def _reads(reading: Reading, start: int, words: tuple[str, ...]) -> bool:
    return reading.lower[start : start + len(words)] == words


# What opens an amount, and what stands between it and the number.
_AMOUNTS: dict[str, tuple[tuple[str, ...], ...]] = {
    **dict.fromkeys(("more", "less", "fewer"), (("than",),)),
    **dict.fromkeys(("about", "around", "over", "nearly", "almost", "roughly"), ((),)),
    "at": (("least",), ("most",)),
    "up": (("to",),),
    "as": (("many", "as"), ("much", "as"), ("few", "as"), ("little", "as")),
}
_NUMBERS = (("CD",), ("$",), ("#",))
_ONE = (("a",), ("an",), ("one",), ("half",))
_PARTS = tuple(
    (word,)
    for word in """
    half third quarter fifth sixth tenth dozen hundred thousand million billion of a
    """.split()  # noqa: SIM905  # read like prose
)


def _at_noun_phrase(
    reading: Reading, index: int, ceiling: int, *, addressed: bool, wanting: bool
) -> Following | None:
    """Return the clause or noun phrase at *index*, or what follows as its object."""
    lower = reading.lower
    if not addressed and is_clause_start(reading, index, ceiling):
        return Following(kind=_CLAUSE, start=index)
    end = noun_phrase_after(reading, index, ceiling)
    after = None
    if end is not None:
        after = _after_object(reading, (index, end), ceiling, wanting=wanting)
    if addressed:
        if after is not None and (
            after.kind is not _PREPOSITION
            # "reminded him of his word"
            or (lower[index] in ONLY_OBJECTS and after.preposition in {"of", "about"})
        ):
            return after
        told = _behind_addressee(reading, index, ceiling)
        if told is not None:
            return told
    if end is None:
        if lower[index] not in _POINTING or not _ends_clause(
            reading, index + 1, ceiling
        ):
            return None
        end = index + 1  # "The union rejects | this."
    return after or Following(kind=_NOUN_PHRASE, start=index, object=(index, end))


def _ends_clause(reading: Reading, index: int, ceiling: int) -> bool:
    """Tell whether a clause ends at *index*, with its sentence or before "and"."""
    return index >= ceiling or reading.tags[index] in {".", ",", "CC", "''"}


_POINTING = frozenset({"this", "these", "those"})


def _likened(reading: Reading, index: int, ceiling: int) -> Following | None:
    """Return the "as" of "regards | the terms set for it | as harsh"."""
    end = noun_phrase_after(reading, index, ceiling)
    if end is None:
        return None
    found = _after_object(reading, (index, end), ceiling, wanting=False)
    return found if found is not None and found.preposition == "as" else None


def _behind_addressee(reading: Reading, index: int, ceiling: int) -> Following | None:
    """Return the clause behind whom it is said to at *index*, or in their stead."""
    if _reads_as_verb(reading, index, ceiling):
        # "told UNHCR monitors | that the water was bad"
        return Following(kind=_THAT, start=index + 2, object=(index, index + 2))
    start = _clause_behind_addressee(reading, index, ceiling)
    if start is not None:
        return Following(kind=_CLAUSE, start=start, object=(index, start))
    if is_clause_start(reading, index, ceiling):
        return Following(kind=_CLAUSE, start=index)
    return None


def _reads_as_verb(reading: Reading, index: int, ceiling: int) -> bool:
    """Tell "UNHCR monitors that", whose noun the tagger takes for a verb."""
    return (
        index + 2 < ceiling
        and reading.lower[index + 2] == "that"
        and reading.tags[index : index + 2] == ("NNP", "VBZ")
        and reading.words[index].isupper()
    )


def _clause_behind_addressee(reading: Reading, start: int, ceiling: int) -> int | None:
    """
    Return where the clause begins that no mark parts from whom it is said to.

    "told reporters | Chad is in ruins", "told CNN | Chad was ready".
    """
    tags, words = reading.tags, reading.words
    told = start
    while told < ceiling and tags[told] in {"DT", "PRP$", "JJ"}:
        told += 1
    if told + 1 >= ceiling or tags[told + 1] not in _NEW_SUBJECTS:
        return None
    if tags[told] == "NNS":
        addressed = reading.lower[told] in _ADDRESSED
    else:
        # initials before a name in small letters, "told CNN Chad was"
        addressed = (
            told == start
            and tags[told] == "NNP"
            and words[told].isupper()
            and len(words[told]) > 1
            and tags[told + 1] == "NNP"
            and not words[told + 1].isupper()
            and (tags[told + 2 : told + 3] in _BEHIND_NAMES)
        )
    if not addressed or not is_clause_start(reading, told + 1, ceiling):
        return None
    return told + 1


_NEW_SUBJECTS = frozenset({"NNP", "NNPS", "DT", "PRP$", "EX"})
_BEHIND_NAMES = (("VBD",), ("VBZ",), ("VBP",), ("MD",), (",",), ("CC",))
_ADDRESSED = frozenset(
    """
    reporters journalists lawmakers delegates newsmen jurors deputies senators
    correspondents investigators detectives
    """.split()  # noqa: SIM905  # read like prose
)


def _that_behind_comma(reading: Reading, comma: int, ceiling: int) -> int | None:
    """Return the "that" behind a comma, or behind an insertion and its comma."""
    for index in range(comma, min(ceiling - 1, comma + _LONGEST_INSERTION)):
        if reading.tags[index] == ",":
            if _is_that(reading, index + 1, {"IN"}):
                return index + 1
            if index > comma:
                break
    return None


def _is_that(reading: Reading, index: int, tags: AbstractSet[str]) -> bool:
    return reading.lower[index] == "that" and reading.tags[index] in tags


def _is_infinitive(reading: Reading, index: int, ceiling: int) -> bool:
    """Tell whether a verb's base form stands at *index*, perhaps behind an adverb."""
    tags = reading.tags
    if index < ceiling and (tags[index] in ADVERBS or reading.lower[index] == "better"):
        index = min(index + 1, ceiling - 1)
    return index < ceiling and tags[index] == "VB"


def _is_negative_infinitive(reading: Reading, index: int, ceiling: int) -> bool:
    """Tell whether the "not" at *index* is that of "not to open it"."""
    return (
        index + 2 < ceiling
        and reading.lower[index + 1] == "to"
        and _is_infinitive(reading, index + 2, ceiling)
    )


NEGATIVES = frozenset({"not", "never"})
"""Before the "to" of an infinitive that is denied."""


def _may_be_infinitive(reading: Reading, index: int, ceiling: int) -> bool:
    """Tell "promised to mend" from "consented to mediation", "to a search"."""
    if index >= ceiling:
        return False
    return is_verb_too(reading, index) or (
        reading.tags[index] in {"NN", "JJ", "RB"}
        and not reading.lower[index].endswith(_NO_VERB_ENDINGS)
        and (index + 1 == ceiling or reading.tags[index + 1] not in {"NN", "NNS"})
    )


_NO_VERB_ENDINGS = ("ion", "ment", "ness", "ity", "ance", "ence", "ism", "ship", "ly")


def _content_follows(reading: Reading, index: int, ceiling: int) -> bool:
    """Tell whether content begins at *index*, perhaps past another adjunct."""
    for _ in range(_MOST_ADJUNCTS):
        if index >= ceiling:
            return False
        found = _is_content(reading, index, ceiling)
        if found is not None:
            return found
        past = past_adjunct(reading, index, ceiling)
        if past is None:
            return ends_time(reading, index) and (
                is_clause_start(reading, index, ceiling)
                or _object_behind_time(reading, index, ceiling) is not None
            )
        index = past
    return False


def _object_behind_time(reading: Reading, index: int, ceiling: int) -> int | None:
    """Return where "the closure of" ends in "announced on Tuesday | the closure of"."""
    if reading.tags[index] not in _DETERMINERS:
        return None
    return noun_phrase_after(reading, index, ceiling)


_DETERMINERS = frozenset({"DT", "PRP$"})
_WAYS = frozenset({"way", "manner", "extent", "degree"})
_VERBS_BEHIND = (("VBD",), ("VBZ",), ("VBP",), ("VBN",))


def _is_content(  # noqa: PLR0911  # a table of cases
    reading: Reading, index: int, ceiling: int
) -> bool | None:
    """Tell whether content begins at *index*; ``None`` where its word is not enough."""
    word, tag = reading.lower[index], reading.tags[index]
    if word == "," and index + 1 < ceiling:
        return index + 1 in reading.openings
    if index in reading.openings:
        return reading.tags[index - 1] not in _BEFORE_TITLES
    if (
        word == "that"
        and tag == "WDT"
        and reading.tags[index + 1 : index + 2] in _VERBS_BEHIND
        and reading.lower[index - 1] not in OF_SPEAKING
    ):
        return False  # "charged in a fire that destroyed a church"
    if word == "that" and reading.lower[index - 1] in _WAYS:
        return False  # "written in such a way that only one could win"
    if word == "that":
        return tag in {"IN", "WDT"} or is_clause_start(reading, index + 1, ceiling)
    if word == ":" or (word in WH and word not in _WH_OF_PLACE_AND_TIME):
        return True
    if word == "to" and index + 1 < ceiling and reading.tags[index + 1] == "VB":
        return True
    return None


_WH_OF_PLACE_AND_TIME = frozenset(["which", "who", "where", "when"])


def _after_object(
    reading: Reading, noun_phrase: Range, ceiling: int, *, wanting: bool
) -> Following | None:
    """Say what follows the cue's object, where that is content."""
    index = noun_phrase[1]
    # A long noun phrase may have swallowed the place: "told reporters in Geneva".
    for _ in range(_MOST_ADJUNCTS):
        if index >= ceiling:
            return None
        past = past_adjunct(reading, index, ceiling)
        if past is None or not _content_follows(reading, past, ceiling):
            break
        index = past
    if reading.tags[index] in {"VBN", "VBD"}:
        index = _past_participle(reading, index, ceiling)
        if index >= ceiling:
            return None
    word = reading.lower[index]
    kind: Follower | None
    colon: int | None = None
    if word in {",", ":"} and index + 1 < ceiling:
        colon = index if word == ":" else None
        kind, index = _behind_sign(reading, index, ceiling, wanting=wanting)
    else:
        kind = _behind_object(reading, index, ceiling, wanting=wanting)
    if kind is None:
        return None
    return Following(
        kind=kind,
        start=index,
        object=noun_phrase,
        preposition=word if kind is _PREPOSITION else None,
        colon=colon,
    )


def _behind_sign(
    reading: Reading, sign: int, ceiling: int, *, wanting: bool
) -> tuple[Follower | None, int]:
    """Return what stands behind the comma or colon behind an object, and where."""
    if sign + 1 in reading.openings:
        return _QUOTATION, sign + 1
    if reading.lower[sign] == ":":
        return _COLON, sign + 1
    # "told Ana Roe, prosecuting, | that it was late"
    that = _that_behind_comma(reading, sign, ceiling)
    if that is not None:
        return _THAT, that
    to = _to_behind_commas(reading, sign, ceiling) if wanting else None
    return (None, sign + 1) if to is None else (_TO, to)


def _to_behind_commas(reading: Reading, comma: int, ceiling: int) -> int | None:
    """
    Return the "to" behind what is said by the way of an object.

    "asked the builder, Roe & Sons, | to leave", "urged Ana Lisi, who is ill, | to
    rest"; but "asked the mayor, and they agreed, to leave", "told him, once more, to".
    """
    tags, lower = reading.tags, reading.lower
    first = comma + 1
    if tags[first : first + 1] not in _BY_THE_WAY and (
        lower[first : first + 2] not in _AS_WELL
    ):
        return None
    for index in range(first + 1, min(ceiling - 2, comma + _LONGEST_INSERTION)):
        if tags[index] == ",":
            if lower[index + 1] == "to":
                return index + 1 if tags[index + 2] == "VB" else None
            if tags[first] in _RELATIVE_TAGS:
                return None
        elif tags[index] in FINITE and tags[first] not in _RELATIVE_TAGS:
            return None
        elif lower[index] == "and" and tags[first] in _OF_NOUNS:
            return None  # "ordered tea, a cake and a pie, to go with it"
    return None


_RELATIVE_TAGS = frozenset({"WP", "WDT"})
_BY_THE_WAY = (
    *(("NNP",), ("NNPS",), ("DT",), ("NN",), ("NNS",), ("JJ",), ("WP",), ("WDT",)),
    *(("PRP$",), ("CD",)),
)
_OF_NOUNS = frozenset({"DT", "NN", "NNS", "JJ", "PRP$", "CD"})
_AS_WELL = (("as", "well"), ("together", "with"), ("along", "with"))


def _past_participle(reading: Reading, index: int, ceiling: int) -> int:
    """Step over "imposed on him" between an object and its "as"."""
    tags = reading.tags
    if index + 2 >= ceiling or tags[index + 1] != "IN":
        return index
    end = noun_phrase_after(reading, index + 2, ceiling)
    if end is None or reading.lower[end : end + 1] != ("as",):
        return index
    return end


def _behind_object(
    reading: Reading, index: int, ceiling: int, *, wanting: bool
) -> Follower | None:
    """Return what begins at *index*, behind the cue's object."""
    word, tag = reading.lower[index], reading.tags[index]
    kind: Follower | None = None
    if index in reading.openings:
        kind = _QUOTATION
    elif word == "that" and tag in {"IN", "WDT"}:
        kind = _THAT
    elif word in WH and word not in _RELATIVES:
        kind = Follower.WH
    elif (word in NEGATIVES and _is_negative_infinitive(reading, index, ceiling)) or (
        word == "to"
        and (
            reading.tags[index + 1 : index + 2] == ("RB",)
            or _is_infinitive(reading, index + 1, ceiling)
            or (wanting and index + 1 < ceiling and is_verb_too(reading, index + 1))
        )
    ):
        kind = _TO
    elif tag == "VBG":
        kind = Follower.ING
    elif word in _CONTENT_PREPOSITIONS and tag in {"IN", "TO"}:
        kind = _PREPOSITION
    elif tag not in VERBS and is_clause_start(reading, index, ceiling):
        kind = _CLAUSE
    return kind
