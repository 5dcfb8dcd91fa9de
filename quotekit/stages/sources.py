"""
Sources: the noun phrase that an attribution is attributed to.

Before a verb it is the verb's subject, over appositions, relative clauses and
coordinated verbs; after an inverted verb and after "according to" it is the noun
phrase that follows, with the apposition that identifies it.
"""

from typing import Final

from quotekit.stages.cues import Candidate, Voice
from quotekit.stages.phrases import (
    ADVERBS,
    BE,
    DASHES,
    FINITE,
    MONTHS,
    NAMES,
    NOUNS,
    OCCASIONS,
    TIME_WORDS,
    VERBS,
    WH_WORDS,
    base_noun_phrase,
    is_clause_start,
    noun_phrase_after,
    noun_phrase_before,
    verb_group,
    without_occasion,
)
from quotekit.stages.reading import Range, Reading

_FARTHEST_SUBJECT = 150
_LONGEST_APPOSITION = 25
_LONGEST_TITLE = 12
_FARTHEST_MAIN_CLAUSE = 60

_SHARED: Final[Range] = (-1, -1)
"""The answer that a verb has the subject of the verb before it."""


def subject_of(reading: Reading, candidate: Candidate, floor: int) -> Range | None:
    """
    Return the noun phrase whose verb the candidate is; ``None`` if it has none.

    Args:
        reading:
            The text's columns.

        candidate:
            A cue that is a verb.

        floor:
            The first token that may belong to the subject: the beginning of the
            sentence or of the quotation that the cue stands in.
    """
    start = candidate.group[0]
    floor = max(floor, start - _FARTHEST_SUBJECT)
    if candidate.voice is Voice.PARTICIPLE:
        return _subject_of_participle(reading, start, floor)
    if candidate.voice is Voice.INFINITIVE:
        return _subject_of_infinitive(reading, start, floor)
    subject = own_subject(reading, start, floor)
    if subject is _SHARED:
        return _subject_of_previous(reading, start, floor)
    if subject is not None and "," in reading.tags[slice(*subject)]:
        subject = behind_place(reading, subject)
        return _between_commas(reading, subject, candidate.group[1])
    return subject


def behind_place(reading: Reading, source: Range) -> Range:
    """Leave out the place of "In Geneva, the UNHCR's spokesperson, Ms Adler,"."""
    first, end = source
    tags = reading.tags
    if (
        not first
        or reading.lower[first - 1] not in {"in", "at"}
        or reading.sentence_start(first) != first - 1
    ):
        return source
    comma = first
    while comma < end and tags[comma] in _OF_PLACES:
        comma += 1
    if comma - first > _LONGEST_PLACE or comma + 1 >= end or tags[comma] != ",":
        return source
    return comma + 1, end


_OF_PLACES = NAMES | {"DT"}
_LONGEST_PLACE = 4


def _between_commas(reading: Reading, subject: Range, end: int) -> Range:
    """Return who claims it in "The plan, Ms Adler claims, is late", else *subject*."""
    tags, (first, last) = reading.tags, subject
    comma = last - 1
    while comma > first and tags[comma] in NAMES:
        comma -= 1
    if tags[comma] != "," or comma == last - 1:
        return subject
    limit = min(len(tags), end + _LONGEST_ADDRESSEE)
    while end < limit and tags[end] not in _ENDS_OF_INSERTIONS:
        # "The plan, Ms Adler told reporters on Monday, is late"
        end += 1
    if end + 1 >= limit or tags[end] != "," or tags[end + 1] not in FINITE:
        return subject
    return comma + 1, last


_LONGEST_ADDRESSEE = 8
_ENDS_OF_INSERTIONS = FINITE | {",", ".", ":", "``"}


def own_subject(  # noqa: C901, PLR0911, PLR0912  # a table of cases
    reading: Reading, start: int, floor: int
) -> Range | None:
    """Return the subject of the finite verb group at *start*, or ``_SHARED``."""
    tags, lower = reading.tags, reading.lower
    index = _over_times(reading, start - 1, floor)
    if index < floor or (index == floor and tags[index] in ADVERBS):
        return None
    tag = tags[index]
    if tag in WH_WORDS:
        # "Who signed it?" asks for somebody and names nobody.
        is_relative = tag in {"WP", "WDT"} and index > floor and lower[index] != "whom"
        return (index, index + 1) if is_relative else None
    if tag == "CC" or (tag == "," and index + 1 < start and tags[index + 1] == "RB"):
        return _SHARED
    if tag == "," or lower[index] in DASHES:
        return _subject_over_comma(reading, index, floor)
    if tag == "''" and lower[index - 1] == ",":
        subject = _with_title_of_work(reading, index, floor)
        if subject is not None:
            return subject
    if lower[index] == "accused" and tags[index - 1] == "DT" and index > floor:
        return index - 1, index + 1
    if lower[index] in _OBJECTS and tags[index - 2 : index] == ("TO", "VB"):
        # "The first governor to back him said"
        begin = noun_phrase_before(reading, index - 2, floor)
        return None if begin is None else (begin, index + 1)
    if lower[index] in _REFLEXIVES and tags[index - 1] in NOUNS:
        # "Even the teachers themselves say"
        begin = noun_phrase_before(reading, index, floor)
        return None if begin is None else (begin, index + 1)
    begin = noun_phrase_before(reading, index + 1, floor)
    if begin is None:
        if _is_lone_name(reading, index):
            return index, index + 1
        return _unnamed(reading, index, floor)
    head = _before_relative(reading, begin, floor)
    if head is not None:
        return head, index + 1
    if tag in NAMES:
        # "The fees or stock, US researchers report": people who are named by no name
        begin = _with_title_before(reading, begin, floor)
    begin = _behind_occasion(reading, begin, index, floor)
    if begin > floor and lower[begin - 1] in _QUANTIFIERS:
        begin -= 1
    return begin, without_occasion(reading, begin, index + 1)


_OBJECTS = frozenset({"him", "her", "them"})
_REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})


def _over_times(reading: Reading, index: int, floor: int) -> int:
    """Step back over adverbs, days and dates between a subject and its verb."""
    tags, lower = reading.tags, reading.lower
    while index > floor and (
        tags[index] in ADVERBS
        or (
            lower[index] in TIME_WORDS
            and (
                tags[index - 1] in _BEFORE_TIME
                # "Ms Adler, a nurse, today said"
                or (tags[index - 1] == "," and lower[index] in _LATELY)
            )
        )
    ):
        index -= 1
    if (
        index - 2 > floor
        and lower[index] in _WEEKDAYS
        and lower[index - 1] == "on"
        and tags[index - 2] == ","
    ):
        # "The mayor, Ana Lisi, on Monday called"
        index -= 2
    return _over_date(reading, index, floor)


_BEFORE_TITLES = frozenset(
    """
    of book novel blog show podcast 's ’s magazine series film album newsletter program
    programme documentary memoir column
    """.split()  # noqa: SIM905  # read like prose, not a line a word
)


def _with_title_of_work(reading: Reading, closing: int, floor: int) -> Range | None:
    """Return the subject in "Adrienne Cole, author of “Ash and Vinegar,” said"."""
    first = closing - 1
    lowest = max(floor, closing - _LONGEST_TITLE)
    while first > lowest and first not in reading.openings:
        first -= 1
    if first <= floor + 1 or reading.lower[first - 1] not in _BEFORE_TITLES:
        return None
    subject = _subject_over_comma(reading, closing - 1, floor)
    return None if subject is None or subject is _SHARED else (subject[0], closing + 1)


def _unnamed(reading: Reading, last: int, floor: int) -> Range | None:
    """Return the subject in "A driver who asked not to be named | said"."""
    if reading.lower[last] not in {"named", "identified", "quoted"}:
        return None
    for who in range(last - 1, max(floor, last - _LONGEST_TITLE), -1):
        if reading.lower[who] == "who":
            head = noun_phrase_before(reading, who, floor)
            return None if head is None else (head, last + 1)
    return None


def _before_relative(reading: Reading, begin: int, floor: int) -> int | None:
    """Return the subject in "An officer who wanted no trouble | told the paper"."""
    if (
        begin - 2 <= floor
        or reading.tags[begin - 1] not in FINITE
        or reading.lower[begin - 2] != "who"
    ):
        return None
    return noun_phrase_before(reading, begin - 2, floor)


def _behind_occasion(reading: Reading, begin: int, last: int, floor: int) -> int:
    """Step over what a sentence opens with: "In his speech | Ambassador Ode said"."""
    if begin - 1 != floor or reading.lower[floor] not in _TO_OCCASIONS:
        return begin
    for index in range(last - 1, begin, -1):
        if reading.lower[index] in OCCASIONS and (
            reading.tags[index + 1] in NAMES or reading.tags[index + 1] in {"DT", "PRP"}
        ):
            return index + 1
    return begin


_TO_OCCASIONS = frozenset({"in", "at", "during", "after", "before", "with"})


def _over_date(reading: Reading, index: int, floor: int) -> int:
    """Step back over a date with a comma: "Amnesty on May 4, 2024(,) called"."""
    tags, lower = reading.tags, reading.lower
    year = index - (tags[index] == "," and tags[index - 1] == "CD")
    if (
        year - 4 > floor
        and tags[year] == "CD"
        and lower[year - 1] == ","
        and lower[year - 3] in MONTHS
        and lower[year - 4] == "on"
    ):
        return year - 5
    return index


def _is_lone_name(reading: Reading, index: int) -> bool:
    """Tell a name that the tagger takes for an adjective: “…,” Devine said."""
    return (
        reading.tags[index] in {"JJ", "VBN"}
        and reading.words[index][0].isupper()
        and (index == 0 or reading.tags[index - 1] in {"''", ","})
    )


_WEEKDAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
_LATELY = frozenset({"today", "yesterday", "tonight", "recently", "later", "earlier"})
# "Ms Adler today said": the time is not part of the subject.
_BEFORE_TIME = NAMES | {"NNS", "PRP", "NN", "POS"}


# What may stand before a determiner or number and belong to the noun phrase.
_QUANTIFIERS = frozenset(
    """
    both either only nearly almost about roughly some around even
    """.split()  # noqa: SIM905  # read like prose, not a line a word
)


def _with_title_before(reading: Reading, begin: int, floor: int) -> int:
    """
    Step over a comma to the title that names belong to.

    "One of the leaders of the group, Alberto Pizango, …": the noun phrase before
    the comma identifies the name, if a clause begins with it.
    """
    tags = reading.tags
    comma = begin - 1
    if comma <= floor or tags[comma] != "," or tags[begin] not in NAMES:
        return begin
    title = noun_phrase_before(reading, comma, floor)
    if title is None or tags[comma - 1] == "CD" or tags[title] in NAMES:
        return begin
    if "NN" not in tags[title:comma]:
        return begin
    at_clause_start = title == floor or (
        tags[title - 1] in {"CC", "``"} or reading.lower[title - 1] == "that"
    )
    return title if at_clause_start else begin


def _subject_over_comma(  # noqa: PLR0911  # a table of cases
    reading: Reading, comma: int, floor: int
) -> Range | None:
    """Return the subject where a comma or dash stands between it and its verb."""
    tags, lower = reading.tags, reading.lower
    earlier = comma - 1
    stop = max(floor, comma - _LONGEST_APPOSITION)
    while earlier >= stop and tags[earlier] != tags[comma]:
        earlier -= 1
    if earlier - 1 > floor and lower[earlier - 1] == "who":
        # "who, after a long silence, said"
        return earlier - 1, earlier
    if earlier <= floor or tags[earlier] != tags[comma]:
        # No other comma: ", and said" is the previous verb's subject.
        has_verb = tags[comma] == "," and _has_finite(reading, floor, comma)
        return _SHARED if has_verb else None
    begin = noun_phrase_before(reading, earlier, floor)
    if begin is None:
        return None
    begin = _with_title_before(reading, begin, floor)
    if tags[begin:earlier] == ("CD",):
        # "Gordon, 41, who has denied it, said"
        begin = _first_apposition(reading, begin, floor)
    first = earlier + 1
    if tags[first] in WH_WORDS or lower[first] in {"that", "where"}:
        return begin, earlier
    if tags[first] in _NO_APPOSITION and lower[first] not in {"of", "from"}:
        return begin, earlier
    if _has_finite(reading, first, comma):
        if begin - 1 == floor and tags[begin - 1] == "IN":
            # "In a statement, the ministers hailed the vote, urged calm"
            return _SHARED
        return begin, earlier
    return _first_apposition(reading, begin, floor), comma


_NO_APPOSITION = frozenset({"IN", "RB", "TO", "VBG", "VBN", "CC"})


def _first_apposition(reading: Reading, begin: int, floor: int) -> int:
    """Step back over appositions in several parts: "Ali, 34, a nurse, said"."""
    tags = reading.tags
    while begin > floor + 1 and tags[begin - 1] == ",":
        more = noun_phrase_before(reading, begin - 1, floor)
        if more is None or tags[more] not in NAMES or begin - more > _LONGEST_TITLE:
            break
        begin = more
    return begin


def over_apposition(reading: Reading, start: int, floor: int) -> bool:
    """
    Tell whether a comma before *start* closes an apposition or relative clause.

    "Ms Adler, who left, said …" has its subject before the verb, though a comma
    stands between; "Nobody left, said Ms Adler" has not.
    """
    tags = reading.tags
    comma = start - 1
    if comma <= floor or tags[comma] != ",":
        return False
    for earlier in range(comma - 1, max(floor, comma - _LONGEST_APPOSITION) - 1, -1):
        if tags[earlier] == ",":
            first = earlier + 1
            if tags[first] in WH_WORDS:
                return True
            if tags[first] == "IN" and not _has_finite(
                reading, _behind_quotation(reading, floor, earlier), earlier
            ):
                # "Ms Adler, for her part, said", "Ms Adler, from Lund, told"
                return True
            return tags[first] not in {"CC", "IN", "PRP"} and not _has_finite(
                reading, first, comma
            )
    return False


_LONGEST_SUBJECT = 30


def _behind_quotation(reading: Reading, floor: int, end: int) -> int:
    """Return where what stands before *end* begins, behind a quotation's end."""
    for index in range(end - 1, max(floor, end - _LONGEST_SUBJECT) - 1, -1):
        if reading.tags[index] == "''":
            return index + 1
    return floor


def _has_finite(reading: Reading, start: int, end: int) -> bool:
    return not FINITE.isdisjoint(reading.tags[start:end])


def _subject_of_previous(reading: Reading, index: int, floor: int) -> Range | None:
    """
    Return the subject that the verb group at *index* has from a verb before it.

    Verbs of one tense are coordinated: in "Ms Cooper said her party has helped and
    called it fair" the subject of "called" is that of "said".
    """
    tense = next((tag for tag in reading.tags[index : index + 3] if tag in FINITE), "")
    if tense:
        subject = _subject_of_verb_before(reading, index, floor, tense)
        if subject is not None:
            return subject
    return _subject_of_verb_before(reading, index, floor, "")


def _subject_of_verb_before(
    reading: Reading, index: int, floor: int, tense: str
) -> Range | None:
    """
    Return the subject of the nearest finite verb, of *tense* where that is told.

    The subject of a relative or "that" clause is not shared with what follows it.
    """
    tags = reading.tags
    quotation = reading.quotation_of[index]
    for verb in range(index - 1, floor - 1, -1):
        if tags[verb] not in FINITE or (tense and tags[verb] != tense):
            continue
        if reading.quotation_of[verb] != quotation:
            continue
        start, _ = verb_group(reading, verb, floor, verb + 1)
        subject = own_subject(reading, start, floor)
        if subject is None:
            return None
        if subject is not _SHARED and not _in_relative(reading, subject, floor):
            return subject
    return None


def _in_relative(reading: Reading, subject: Range, floor: int) -> bool:
    if reading.tags[subject[0]] in WH_WORDS:
        return True
    return subject[0] > floor and reading.lower[subject[0] - 1] in _CLAUSE_OPENERS


_CLAUSE_OPENERS = frozenset({"that", "whether", "if", "because", "when", "who"})


def _subject_of_participle(reading: Reading, start: int, floor: int) -> Range | None:
    """Return the subject that a participle shares with its clause."""
    tags = reading.tags
    index = start - 1
    if index < floor:
        return _subject_of_next(reading, start)
    # "a letter asking": the noun right before is what says it.
    if tags[index] in _COMMON_OR_NAME and reading.lower[start] not in _FREE_PARTICIPLES:
        begin = base_noun_phrase(reading, index + 1, floor)
        if begin > floor and tags[begin - 1] in _GOVERNORS:
            if reading.lower[begin - 1] in {"in", "at"} and (
                reading.lower[begin - 2] in BE
            ):
                # "Ministers are in Geneva today discussing tariffs"
                return _subject_of_verb_before(reading, begin - 1, floor, "")
            if reading.lower[begin - 1] in {"to", "of"} and tags[begin - 2] == "NNS":
                # "with aides to Ms. Vogt warning"
                wider = noun_phrase_before(reading, index + 1, floor)
                return (begin if wider is None else wider), index + 1
            if reading.lower[begin - 1] in PLACING:
                return _over_circumstances(reading, begin, start, floor)
            return begin, index + 1
    return _subject_of_verb_before(reading, start, floor, "")


def _over_circumstances(
    reading: Reading, begin: int, start: int, floor: int
) -> Range | None:
    """
    Return who does what a participle at *start* says, behind where, when or to whom.

    Args:
        reading:
            The text's columns.

        begin:
            Where the noun phrase behind the preposition begins.

        start:
            The participle: "a letter to the club | asking for help", "people in the
            square | shouting", "wrote to the club in April | asking for help".

        floor:
            The first token of the clause.
    """
    tags, lower = reading.tags, reading.lower
    while begin - 2 >= floor and lower[begin - 1] in PLACING:
        before = begin - 2
        if tags[before] not in NOUNS:
            break
        begin = base_noun_phrase(reading, before + 1, floor)
        if lower[before] in _WRITINGS or (
            tags[before] == "NNS" and tags[begin - 1] not in {"IN", "TO"}
        ):
            return begin, start
    return _subject_of_verb_before(reading, begin, floor, "")


PLACING = frozenset({"in", "on", "at", "to", "outside", "near", "during", "from"})
_WRITINGS = frozenset(
    """
    letter petition motion memo email e-mail message note post tweet resolution bill
    complaint lawsuit article video banner sign appeal statement report editorial text
    invoice leaflet publication
    """.split()  # noqa: SIM905  # read like prose
)
_COMMON_OR_NAME = frozenset({"NN", "NNS", "NNP", "NNPS"})
_FREE_PARTICIPLES = frozenset({"saying", "adding", "noting"})
_GOVERNORS = VERBS | {"IN", "TO"}


def _subject_of_next(reading: Reading, start: int) -> Range | None:
    """Return the subject of the clause that a leading participle belongs to."""
    tags = reading.tags
    end = reading.sentence_end(start)
    for comma in range(start, min(end - 1, start + _FARTHEST_MAIN_CLAUSE)):
        if tags[comma] != ",":
            continue
        finish = noun_phrase_after(reading, comma + 1, end)
        if finish is not None and finish < end and tags[finish] in _PREDICATES:
            return comma + 1, finish
    return None


_PREDICATES = FINITE | ADVERBS


_TO_DO = frozenset(
    {"time", "right", "rights", "chance", "opportunity", "ability", "duty"}
)


def _subject_of_infinitive(reading: Reading, start: int, floor: int) -> Range | None:
    """Return who is to do it: the object before "to", else the verb's subject."""
    tags = reading.tags
    index = start - 1
    if index < floor:
        return None
    if tags[index] in NOUNS:
        if reading.lower[index] in _TO_DO:
            # "They have the right to know who pays"
            return None
        begin = noun_phrase_before(reading, index + 1, floor)
        if begin is not None and begin > floor and tags[begin - 1] in VERBS:
            return begin, index + 1
    subject = _subject_of_verb_before(reading, start, floor, "")
    if (
        subject is not None
        and reading.lower[subject[0]] in _EXPLETIVES
        and (not BE.isdisjoint(reading.lower[subject[1] : start]))
    ):
        # "It is too early to say", "That is not to say"
        return None
    return subject


_EXPLETIVES = frozenset({"it", "that", "this", "there"})


def noun_phrase_with_apposition(
    reading: Reading, start: int, ceiling: int, *, before_name: bool = True
) -> Range | None:
    """
    Return the noun phrase at *start* with what identifies it.

    "Sterling Pratt, wine director at Schaefer's" after "said"; a relative clause
    ("who chairs …") and a participle (", adding") end it.  Where a clause follows
    the comma ("According to the Herald, Ms Adler …"), *before_name* is false: a name
    behind a comma is then no apposition.
    """
    tags, lower = reading.tags, reading.lower
    end = noun_phrase_after(reading, start, ceiling)
    if end is None:
        return None
    if tags[end - 1] == "PRP":
        return start, end
    end = _past_participle(reading, _name_alone(reading, start, end), ceiling)
    while end + 1 < ceiling and tags[end] == ",":
        first = end + 1
        if tags[first] in _NO_IDENTIFIER and lower[first] not in {"of", "then", "also"}:
            break
        if (
            not before_name
            and (tags[first] in NAMES or tags[first] == "PRP")
            # "According to his daughter, Ana Roe, …" names her.
            and tags[start] != "PRP$"
            # "According to the head of the union, Ana Roe, …"
            and not (tags[start] == "DT" and "NN" in tags[start:end])
        ):
            break
        stop = _end_of_apposition(reading, first, ceiling)
        if stop is None:
            break
        if not before_name and not _begins_clause(reading, stop + 1, ceiling):
            # "According to the board, the plan, which is late, …": its subject.
            break
        end = stop
    return start, end


def _begins_clause(reading: Reading, start: int, ceiling: int) -> bool:
    """Tell whether a clause begins whose verb no comma parts from its subject."""
    if not is_clause_start(reading, start, ceiling):
        return False
    for tag in reading.tags[start:ceiling]:
        if tag in FINITE:
            return True
        if tag == ",":
            return False
    return False


_NO_IDENTIFIER = WH_WORDS | {"VBG", "CC", "RB", "IN", "``", "TO"}


def _past_participle(reading: Reading, end: int, ceiling: int) -> int:
    """Step over a participle behind a noun: "figures | released by the bank"."""
    if end + 2 >= ceiling:
        return end
    if reading.tags[end + 1] == "," and reading.lower[end] in _HANDED_OVER:
        return end + 1
    if reading.tags[end] != "VBN":
        return end
    if reading.lower[end + 1] not in {"by", "in", "from", "for", "at"}:
        return end
    return noun_phrase_after(reading, end + 2, ceiling) or end


# "According to information received, …"
_HANDED_OVER = frozenset(
    """
    available collected gathered obtained provided published received released seen
    submitted
    """.split()  # noqa: SIM905  # read like prose
)


def _name_alone(reading: Reading, start: int, end: int) -> int:
    """Cut what follows a name: "said Ms Adler | about the summit"."""
    tags, lower = reading.tags, reading.lower
    for index in range(start + 1, end):
        if tags[index] in {"IN", "TO"} and lower[index] not in {"of", "from", "for"}:
            if lower[index : index + 2] == ("in", "charge"):
                # "Special Agent in Charge Ana Roe"
                continue
            return index if tags[index - 1] in NAMES else end
    return end


def _end_of_apposition(reading: Reading, first: int, ceiling: int) -> int | None:
    """Return where the noun phrase between commas that begins at *first* ends."""
    tags = reading.tags
    limit = min(ceiling, first + _LONGEST_APPOSITION + 1)
    stop = first
    while stop < limit and tags[stop] not in _APPOSITION_ENDS:
        if tags[stop] in FINITE:
            return None
        stop += 1
    if stop == limit < ceiling or NOUNS.isdisjoint(tags[first:stop]):
        return None
    return stop


_APPOSITION_ENDS = WH_WORDS | {",", ".", ":", "``", "''"}
