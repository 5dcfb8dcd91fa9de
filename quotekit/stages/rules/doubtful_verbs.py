"""
Doubtful verbs: words that are verbs here, though their tags say something else.

Reporting verbs are nouns or adjectives as often ("reports", "welcome"), and past tense
and participle have one form.  What stands beside them tells.
"""

from typing import Final

from quotekit.annotations.segments import SegmentKind
from quotekit.lexicons.cues import CueEntry, Frame
from quotekit.stages.columns.phrases import (
    ADVERBS,
    BE,
    FINITE,
    HEARERS,
    TIME_WORDS,
    is_clause_start,
)
from quotekit.stages.columns.reading import Range, Reading

_NOUN_TAGS: Final = frozenset({"NN", "NNS"})


def tag_of_doubtful_verb(reading: Reading, index: int, sentence: Range) -> str | None:
    """Return the tag of a word that stands where a verb does, but is tagged else."""
    tag = reading.tags[index]
    if tag == "JJ":
        return _tag_of_adjective(reading, index, sentence)
    if tag in _NOUN_TAGS and _stands_as_verb(reading, index, sentence):
        return "VBZ" if tag == "NNS" else "VBP"
    if tag in _CAPITAL_TAGS and _is_capital_verb(reading, index, sentence):
        return "VBP"
    return None


def _tag_of_adjective(reading: Reading, index: int, sentence: Range) -> str | None:
    """Return the tag of a verb that looks like an adjective: "welcome", "alleged"."""
    word = reading.lower[index]
    if word == "welcome":
        return "VBP" if _is_welcoming(reading, index, sentence) else None
    if word == "alleged":
        return "VBD" if _is_alleging(reading, index, sentence) else None
    if word.endswith("ed"):
        # No adjective stands before a possessor: "extended his condolences"
        owns = reading.tags[index + 1 : index + 2] == ("PRP$",)
        return "VBD" if owns and index > sentence[0] else None
    return "VBG" if _is_progressive(reading, index, sentence) else None


def is_past_tense(
    reading: Reading, index: int, entry: CueEntry, sentence: Range
) -> bool:
    """
    Tell "The agency classified it as toxic" from "people accused of theft".

    Past tense and participle have one form.  Behind a noun, with an object and no
    finite verb near, it is past tense; so it is where the verb takes no object that
    a passive could make its subject ("The council resolved to sue").
    """
    floor, ceiling = sentence
    tags = reading.tags
    if (
        index - 1 > floor
        and tags[index - 1] == "''"
        and reading.lower[index - 2] in {",", "?", "!"}
    ):
        return Frame.PARENTHETICAL in entry.frames  # "“…,” shot back Ms Adler"
    if index == floor:
        return False
    if tags[index - 1] == ",":
        return _follows_relative(reading, index, entry, floor)
    if tags[index - 1] not in _NOUNS_BEFORE:
        return False
    behind = _past_day(reading, index + 1)
    after = tags[index + 1] if index + 1 < ceiling else "."
    if tags[behind : behind + 1] == ("TO",) and behind < ceiling:
        fits = (after == "TO" and entry.frames.isdisjoint(_FRAMES_WITH_OBJECT)) or (
            # "The government pledged to cut it", "The union threatened on Sunday to
            # strike", but not "people urged to leave".
            Frame.TO in entry.frames
            and Frame.OBJECT_TO not in entry.frames
            and tags[behind + 1 : behind + 2] == ("VB",)
        )
    else:
        fits = after in _OBJECT_STARTS or after == "."
    if not fits and Frame.PARENTHETICAL in entry.frames:
        fits = _answers_quotation(reading, index, floor)
    if (
        Frame.PARENTHETICAL in entry.frames
        and (after == "." or reading.lower[index + 1] in {"on", *TIME_WORDS})
        and (
            tags[index - 1] in _NAMES
            or reading.lower[index - 1].endswith(_PEOPLE_END)
            or reading.lower[index - 1] in _WHAT_FINDS
            # "He is ill, the court heard."
            or is_heard(reading, entry.lemma, index)
        )
        and _ends_clause(reading, index, sentence)
    ):
        # "The talks failed, organisers confirmed.", but "…, all terms agreed."
        return True
    return fits and _lacks_verb(reading, index, sentence)


def _follows_relative(
    reading: Reading, index: int, entry: CueEntry, floor: int
) -> bool:
    """
    Tell "The mayor, who was ill, | pledged to stay", whose subject has no other verb.

    A participle there has no object: "…, who was there, accused of theft, said".
    """
    tags = reading.tags
    opener = next(
        (
            here
            for here in range(index - 2, max(floor, index - _LONGEST_RELATIVE), -1)
            if tags[here] in _RELATIVES and tags[here - 1] == ","
        ),
        None,
    )
    if (
        opener is None
        or opener - 2 < floor
        or tags[opener - 2] not in _NOUNS_BEFORE
        or not FINITE.isdisjoint(tags[floor:opener])
        or FINITE.isdisjoint(tags[opener:index])
    ):
        return False
    after = tags[index + 1 : index + 2]
    if after == ("TO",):
        return Frame.TO in entry.frames and tags[index + 2 : index + 3] == ("VB",)
    return (
        after in _DIRECT_OBJECTS
        or reading.lower[index + 1 : index + 2] == ("that",)
        or index + 1 in reading.openings
    )


_LONGEST_RELATIVE = 25
_RELATIVES = frozenset({"WP", "WDT", "WP$"})
_DIRECT_OBJECTS = (("DT",), ("PRP",), ("PRP$",), ("NNP",))


def is_heard(reading: Reading, lemma: str, start: int) -> bool:
    """Tell "the court | heard" and "the inquest | has heard" from "she heard"."""
    return (
        lemma == "hear"
        and start > 0
        and reading.lower[start - 1] in HEARERS
        and reading.lower[start] in _HEARD
    )


_HEARD = frozenset({"heard", "hears", "has"})


def _past_day(reading: Reading, index: int) -> int:
    """Step over "on Sunday" or "Sunday" behind a verb."""
    day = index + (reading.lower[index : index + 1] == ("on",))
    return day + 1 if reading.lower[day : day + 1] in _DAYS else index


_DAYS = tuple((word,) for word in TIME_WORDS)
_PEOPLE_END = ("ers", "ors", "ists", "ials", "ants", "men", "ians")


def _answers_quotation(reading: Reading, index: int, floor: int) -> bool:
    """Tell whether a quotation and a noun phrase stand before: “…,” the firm added."""
    mark = index - 1
    tags = reading.tags
    while mark > floor and tags[mark] in _IN_SHORT_SUBJECTS:
        mark -= 1
    return (
        floor < mark < index - 1
        and tags[mark] == "''"
        and reading.lower[mark - 1] in {",", "?", "!"}
    )


_IN_SHORT_SUBJECTS = frozenset(
    {"NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "DT", "JJ", "POS", "CD"}
)


_NOUNS_BEFORE = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "-RRB-"})
_FRAMES_WITH_OBJECT = frozenset(
    {Frame.NP, Frame.OBJECT_TO, Frame.OBJECT_THAT, Frame.AS, Frame.OF}
)


def _lacks_verb(reading: Reading, index: int, sentence: Range) -> bool:
    """Tell whether no finite verb stands near *index*, other quotations aside."""
    own = reading.quotation_of[index]
    first = max(sentence[0], index - _FARTHEST_VERB)
    end = min(sentence[1], index + _FARTHEST_VERB)
    if ";" in reading.lower[first:end]:
        # a clause of its own
        signs = [here for here in range(first, end) if reading.lower[here] == ";"]
        first = max([first, *(sign for sign in signs if sign < index)])
        end = min([end, *(sign for sign in signs if sign > index)])
    return not any(
        reading.tags[here] in FINITE and reading.quotation_of[here] == own
        for here in range(first, end)
    )


_FARTHEST_VERB = 40


def _stands_as_verb(  # noqa: PLR0911  # a table of cases
    reading: Reading, index: int, sentence: Range
) -> bool:
    """
    Tell whether a word that the tagger takes for a noun stands where a verb does.

    "…, the ministry reports." at a sentence's end, "Ms Adler wishes to", "Experts
    doubt that", "The report paints a picture", "Farmers call for rain": many
    reporting verbs are more often nouns.
    """
    tags = reading.tags
    floor, ceiling = sentence
    if index <= floor:
        return False
    if (
        reading.lower[index - 1] in _NEVER_SUBJECTS
        and reading.tags[index + 1 : index + 2] in _NAMES_BEHIND
    ):
        # "Human rights advocate Ana Lisi said"
        return False
    before = tags[index - 1]
    is_plural = tags[index] == "NNS"
    if not is_plural and (
        _follows_pronoun(reading, index, ceiling)
        or _follows_publication(reading, index, floor)
    ):
        return True
    if before == ("NN" if is_plural else "NNS") and _ends_clause(
        reading, index, sentence
    ):
        return True
    if index + 1 >= ceiling:
        return False
    if not is_plural and not _ARTICLES.isdisjoint(
        reading.lower[max(floor, index - _LONGEST_BASE) : index]
    ):
        # "in an Instagram post that", "a 2019 report it": no verb agrees with that
        return False
    is_name = before in _BEFORE_DOUBTFUL_VERB or (
        before == "NN" and reading.words[index - 1][0].isupper()
    )
    agrees = is_name if is_plural else before == "NNS"
    return (
        (is_name and _follows_name(reading, index, sentence))
        or (agrees and _agrees_as_verb(reading, index, sentence))
        or (
            tags[index + 1] in {"DT", "PRP$", "PRP"}
            and (agrees or (before in _NOUNS_BEFORE and is_plural))
            and _lacks_verb(reading, index, sentence)
        )
    )


def _follows_pronoun(reading: Reading, index: int, ceiling: int) -> bool:
    """Tell "Officials said they | fear the report will be late"."""
    return (
        reading.lower[index - 1] in _PLURAL_SUBJECTS
        and index + 1 < ceiling
        and (
            reading.lower[index + 1] in {"that", "whether"}
            or reading.tags[index + 1] in {"DT", "PRP", "PRP$"}
        )
    )


_PLURAL_SUBJECTS = frozenset({"they", "we", "i"})


def _follows_publication(reading: Reading, index: int, floor: int) -> bool:
    """Tell "The findings, published in the Lancet today, | show that"."""
    tags, lower = reading.tags, reading.lower
    if tags[index - 1] != "," or not FINITE.isdisjoint(tags[floor:index]):
        return False
    first = next((i for i in range(floor, index - 1) if tags[i] == ","), None)
    return (
        first is not None
        and lower[first + 1] in _PUBLISHED
        and lower[first - 1] in _FINDINGS
        and "," not in tags[first + 1 : index - 1]
    )


_PUBLISHED = frozenset({"published", "presented", "released", "reported", "posted"})
_FINDINGS = frozenset(
    """
    findings results figures data estimates studies reports surveys polls statistics
    records documents emails minutes
    """.split()  # noqa: SIM905  # read like prose
)


def _is_capital_verb(reading: Reading, index: int, sentence: Range) -> bool:
    """
    Tell "Officials Urge Caution", "Lisi, Quill Announce Funding", in a headline.

    All its words have capitals, so that verbs look like names; a plural or several
    names before a word that no other verb follows have it for theirs.
    """
    floor, ceiling = sentence
    tags, words = reading.tags, reading.words
    segment = reading.segment_of[reading.sentence_of[index]]
    if (
        not floor < index < ceiling - 1
        or reading.segment_kinds[segment] not in _HEADLINES
        or tags[ceiling - 1] == "."
        or tags[index + 1] not in _BEHIND_CAPITAL_VERB
        or not FINITE.isdisjoint(tags[floor:ceiling])
        or not all(tag in _IN_CAPITAL_SUBJECTS for tag in tags[floor:index])
        or not all(
            word[0].isupper() or not word[0].isalpha() or len(word) <= _SMALL
            for word in words[floor:ceiling]
        )
    ):
        return False
    # "Officials Urge", "Police Officers Urge", "Lisi, Quill Announce"
    if words[index].endswith("s") and not words[index].endswith("ss"):
        return False
    if reading.lower[index - 1].endswith(_PEOPLE_END):
        return True
    return tags[index] == "NNP" and (
        tags[index - 1] in {"NNS", "NNPS"}
        or (tags[index - 1] == "NNP" and not _LISTING.isdisjoint(tags[floor:index]))
    )


_LISTING = frozenset({",", "CC"})
_CAPITAL_TAGS = frozenset({"NNP", "NN"})
_SMALL = 4
_IN_CAPITAL_SUBJECTS = frozenset({"NNP", "NNPS", "NNS", "NN", "JJ", ",", "CC", "DT"})
_BEHIND_CAPITAL_VERB = frozenset(
    {"NNP", "NNPS", "NN", "NNS", "JJ", "DT", "PRP$", "IN", "TO", "$", "CD", "VBG"}
)
_NAMES_BEHIND = (("NNP",), ("NNPS",))
_NEVER_SUBJECTS = frozenset({"rights", "affairs"})
_ARTICLES = frozenset({"a", "an"})
_LONGEST_BASE = 3


def _follows_name(reading: Reading, index: int, sentence: Range) -> bool:
    """Tell whether a word behind a name is its verb, by what follows."""
    floor, ceiling = sentence
    after = reading.lower[index + 1]
    if after == "to":
        return index + 2 < ceiling and reading.tags[index + 2] == "VB"
    if after == ",":
        # "The bridge, Ibarra notes, is old", no list
        first = index - 1
        while first > floor and reading.tags[first] in _NAMES:
            first -= 1
        return (
            reading.tags[first] == ","
            and index + 2 < ceiling
            and reading.tags[index + 2] in _GOES_ON
        )
    return after in {"that", "whether", ":"} or (
        index + 2 == ceiling
        and reading.tags[index + 1] == "."
        and "," in reading.lower[floor:index]
    )


_NAMES = frozenset({"NNP", "NNPS"})
_GOES_ON = FINITE | {"DT", "PRP", "EX"}


def _agrees_as_verb(reading: Reading, index: int, sentence: Range) -> bool:
    """Tell whether a word that agrees with the noun before it is that noun's verb."""
    after = reading.lower[index + 1]
    if after in {"that", "whether"} and reading.tags[index] == "NN":
        return True
    return (
        (
            after == "to"
            and reading.tags[index + 2 : index + 3] == ("VB",)
            and _lacks_verb(reading, index, sentence)
        )
        or _begins_clause(reading, index, sentence)
        or _is_verb_of_headline(reading, index, sentence)
    )


def _ends_clause(reading: Reading, index: int, sentence: Range) -> bool:
    """
    Tell whether a word ends a clause that a comma and a subject begin.

    "…, scientists report.", "…, a new study shows", "…, researchers report in May".
    """
    tags = reading.tags
    floor, ceiling = sentence
    after = index + 1
    if (
        after < ceiling
        and tags[after] not in {".", "IN"}
        and reading.lower[after] not in TIME_WORDS
    ):
        return False
    first = index - 1
    while first > floor and tags[first] in _IN_SHORT_SUBJECTS:
        first -= 1
    return (
        first > floor
        and tags[first] in {",", "''"}
        and (
            not FINITE.isdisjoint(tags[floor:first])
            or reading.lower[index - 1] in _WHAT_FINDS
        )
    )


# What is named at the end for what it found, though no word before may be known as a
# verb: "Owls hunt by day, a study shows".
_WHAT_FINDS = frozenset(
    """
    study survey poll report research analysis review researchers scientists experts
    officials police authorities analysts economists doctors
""".split()  # noqa: SIM905  # read like prose
)


def _is_verb_of_headline(reading: Reading, index: int, sentence: Range) -> bool:
    """Tell "Farmers call for rain", where no other word is a verb."""
    floor, ceiling = sentence
    tags = reading.tags
    return (
        index - floor <= _LONGEST_SUBJECT_OF_HEADLINE
        and tags[index + 1] in _BEHIND_VERB_OF_HEADLINE
        and all(tag in _IN_SHORT_SUBJECTS for tag in tags[floor:index])
        and FINITE.isdisjoint(tags[floor:ceiling])
        and tags[ceiling - 1] != "."
    )


_LONGEST_SUBJECT_OF_HEADLINE = 5
_BEHIND_VERB_OF_HEADLINE = frozenset({"IN", "TO", "DT", "PRP$", "JJ", "NNS", "NNP"})


def _begins_clause(reading: Reading, index: int, sentence: Range) -> bool:
    """Tell "The CSIRO hopes | new research will help" from "hopes to win"."""
    floor, ceiling = sentence
    tags = reading.tags
    return (
        tags[index + 1] in _SUBJECT_STARTS
        and is_clause_start(reading, index + 1, ceiling)
        and FINITE.isdisjoint(tags[floor:index])
    )


# A noun alone is left out: "The UN reports show that".
_SUBJECT_STARTS = frozenset({"DT", "PRP", "PRP$", "JJ", "NNP", "NNS", "CD", "EX"})


_BEFORE_DOUBTFUL_VERB = frozenset({"NNP", "NNPS", "PRP", "-RRB-"})


def _is_welcoming(reading: Reading, index: int, sentence: Range) -> bool:
    """Tell "Growers welcome trade talks" from "a welcome change"."""
    floor, ceiling = sentence
    tags = reading.tags
    return (
        floor < index < ceiling - 1
        and tags[index - 1] in {"NNS", "NNP", "NNPS", "PRP"}
        and tags[index + 1] in _OBJECT_STARTS
        and FINITE.isdisjoint(tags[max(floor, index - 3) : index])
    )


def _is_alleging(reading: Reading, index: int, sentence: Range) -> bool:
    """Tell “…,” he alleged" and “…,” alleged Ms Lisi" from "the alleged thief"."""
    floor, ceiling = sentence
    tags = reading.tags
    if index <= floor:
        return False
    if tags[index - 1] == "''":
        return tags[index + 1 : index + 2] in {("NNP",), ("PRP",), ("DT",)}
    before = index - 1
    while before > floor and tags[before] in ADVERBS:
        # "They also alleged"
        before -= 1
    if reading.lower[before] in _SUBJECTS:
        return True
    return tags[before] in _BEFORE_DOUBTFUL_VERB and (
        index + 1 >= ceiling or tags[index + 1] in {".", ",", ":", "IN", "``"}
    )


_SUBJECTS = frozenset({"he", "she", "they", "we", "i", "who"})


def _is_progressive(reading: Reading, index: int, sentence: Range) -> bool:
    """Tell "is encouraging citizens" from "is encouraging"."""
    lower, tags = reading.lower, reading.tags
    if not lower[index].endswith("ing"):
        return False
    floor, ceiling = sentence
    before = index - 1
    while before > floor and tags[before] in ADVERBS:
        before -= 1
    return (
        before >= floor
        and lower[before] in BE
        and index + 1 < ceiling
        and tags[index + 1] in _OBJECT_STARTS
    )


_OBJECT_STARTS = frozenset({"DT", "NN", "NNS", "NNP", "PRP", "PRP$", "JJ"})


def is_headline_of_feeling(
    reading: Reading, start: int, index: int, floor: int
) -> bool:
    """Tell "UN experts alarmed by raids", where a headline spares its "are"."""
    tags = reading.tags
    end = reading.sentence_end(index)
    return (
        start > floor
        and index + 1 < end
        and tags[index + 1] == "IN"
        and tags[end - 1] != "."
        and all(tag in _IN_SHORT_SUBJECTS or tag == ":" for tag in tags[floor:start])
        and reading.segment_kinds[reading.segment_of[reading.sentence_of[index]]]
        in _HEADLINES
        and FINITE.isdisjoint(tags[floor:end])
    )


_HEADLINES = frozenset({SegmentKind.HEADLINE, SegmentKind.SUBHEAD})
