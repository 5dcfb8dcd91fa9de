"""
Sources: the noun phrase that an attribution is attributed to.

Before a verb it is the verb's subject, over appositions, relative clauses and
coordinated verbs; after an inverted verb and after "according to" it is the noun
phrase that follows, with the apposition that identifies it.
"""

from quotekit.stages.columns.phrases import (
    ADVERBS,
    BE,
    FINITE,
    HAVE,
    NAMES,
    NAMES_OR_NOUNS,
    NOUNS,
    OFFICE_NOUNS,
    TIME_WORDS,
    VERBS,
    WH_WORDS,
    base_noun_phrase,
    is_clause_start,
    noun_phrase_after,
    noun_phrase_before,
)
from quotekit.stages.columns.reading import OUTSIDE, Range, Reading
from quotekit.stages.patterns import when_needed
from quotekit.stages.rules.adjuncts import past_time
from quotekit.stages.rules.cues import Candidate, Voice
from quotekit.stages.rules.own_subjects import SHARED, own_subject
from quotekit.stages.rules.shared_subjects import (
    subject_of_previous,
    subject_of_verb_before,
)

_FARTHEST_SUBJECT = 150
_PARTY = when_needed(r"[DRI]-\p{Lu}.*")
_LONGEST_APPOSITION = 25
_FARTHEST_MAIN_CLAUSE = 60
# An enum is slow to give its members, and these are asked for at every cue.
_PARTICIPLE, _INFINITIVE = Voice.PARTICIPLE, Voice.INFINITIVE


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
    if candidate.voice is _PARTICIPLE:
        return _subject_of_participle(reading, start, floor)
    if candidate.voice is _INFINITIVE:
        return _subject_of_infinitive(reading, start, floor)
    start = _before_adverbial(reading, start, floor)
    subject = over_title(reading, start, floor) or own_subject(reading, start, floor)
    if subject is SHARED:
        return subject_of_previous(reading, start, floor)
    if subject is not None and _is_party(reading.words[subject[0]]):
        # "Rep. Ana Roe, R-Lund, who chairs the panel, backed it but warned …"
        begin = noun_phrase_before(reading, subject[0] - 1, floor)
        return subject if begin is None else (begin, subject[1])
    if subject is not None and "," in reading.tags[slice(*subject)]:
        subject = behind_place(reading, subject)
        return _between_commas(reading, subject, candidate.group[1])
    return subject


def with_limit(reading: Reading, subject: Range, floor: int) -> Range:
    """Return a subject with its limit: "Up to | 30 people", "At | least 30"."""
    first, end = subject
    lower = reading.lower
    if lower[first] in {"least", "most"} and first > floor and lower[first - 1] == "at":
        return first - 1, end
    if first - 2 < floor or lower[first - 1] != "to" or lower[first - 2] != "up":
        return subject
    return (first - 2, end) if reading.tags[first] == "CD" else subject


def _is_party(word: str) -> bool:
    """Tell "R-Lund" and "D-Ode", what stands behind a member's name."""
    return word[1:2] == "-" and _PARTY.fullmatch(word) is not None


def _before_adverbial(reading: Reading, start: int, floor: int) -> int:
    """Return where the verb group of "The mayor | has in recent years said" begins."""
    if reading.tags[start] not in _PARTICIPLES:
        return start
    for index in range(start - 2, max(floor, start - _LONGEST_ADVERBIAL) - 1, -1):
        tag = reading.tags[index]
        if tag == "IN":
            auxiliary = index - 1
            had = auxiliary > floor and reading.lower[auxiliary] in HAVE
            return auxiliary if had else start
        if tag not in _IN_ADVERBIALS:
            break
    return start


_LONGEST_ADVERBIAL = 5
_PARTICIPLES = frozenset({"VBN", "VBD"})
_IN_ADVERBIALS = frozenset({"DT", "JJ", "NN", "NNS", "CD"})


def over_title(reading: Reading, verb: int, floor: int) -> Range | None:
    """Return what accuses them in "The report, titled “Old Walls,” | accused them"."""
    number = reading.quotation_of[verb - 1] if verb > floor else OUTSIDE
    if number == OUTSIDE or reading.quotation_of[verb] == number:
        end = verb - 1
        if verb <= floor or reading.tags[end] != ",":
            return None
        # "The report, titled “Old Walls”, accused them"
        number = reading.quotation_of[end - 1]
        if number == OUTSIDE:
            return None
    behind = reading.lower[verb + 1 : verb + 2]
    if behind == ("by",) or (
        # "The plan, dubbed “Ice,” | published in May would cost"
        reading.tags[verb] == "VBN"
        and (reading.tags[verb + 1 : verb + 2] == ("IN",) or TIME_WORDS & {*behind})
    ):
        return None
    opening = reading.quotations[number].first
    comma = opening - 2
    if (
        comma <= floor
        or reading.tags[comma] != ","
        or reading.lower[comma + 1] not in TITLED
    ):
        return None
    begin = noun_phrase_before(reading, comma, floor)
    return None if begin is None else (begin, comma)


TITLED = frozenset({"titled", "entitled", "called", "named", "headlined", "dubbed"})
"""What stands before the title of a report, a film, a letter."""


def behind_place(reading: Reading, source: Range) -> Range:
    """
    Leave out the place of "In Geneva, the UNHCR's spokesperson, Ms Adler,".

    It may have begun before the source: "On behalf of the Ministry of Roads and
    Transport, Secretary of State Ana Lisi".
    """
    first, end = source
    tags = reading.tags
    start = reading.sentence_start(first)
    if start == first or reading.lower[start] not in _BEFORE_PLACES:
        return source
    if (
        tags[first - 1] == ","
        and set(tags[start + 1 : first - 1]) <= NAMES
        and tags[first + 1] == ","
        and {tags[first], *tags[first + 2 : first + 3]} <= NAMES
        and first + 2 < end
        and "CC" not in tags[first + 2 : first + 6]
    ):
        # "In Lund, | Sweden, Ana Lisi", but "In Lund, | Boe, Lisi and Roe"
        return first + 2, end
    if start != first - 1 and reading.lower[first - 1] not in {"and", "of"}:
        return source
    comma = start + 1
    while comma < end and tags[comma] in _OF_PLACES:
        if tags[comma] == "NN" and tags[comma + 1] in NAMES:
            # "At the hearing Ana Lisi, a nurse, said"
            return source
        comma += 1
    if (
        comma - start > _LONGEST_PLACE
        or comma + 1 >= end
        or tags[comma] != ","
        or tags[comma + 1] not in _OPENING_NAMES
    ):
        return source
    if tags[comma + 2] == "," and (
        # but "Boe, Lisi and Roe", "Ravelle, Dean of Arts"
        {*tags[comma + 1 : comma + 5]} - {","} <= NAMES
        and tags[comma + 5 : comma + 6] not in {("CC",), ("IN",)}
    ):
        # "In Lund, Sweden, Ana Lisi said"
        comma += 2
    return comma + 1, end


# Of the words that open a phrase before a subject those that open no clause.
_BEFORE_PLACES = frozenset(("in", "at", "on", "from", "near", "outside", "across"))
_OF_PLACES = NAMES | {"DT", "NN", "NNS", "JJ", "IN", "CC", "POS", "PRP$", "VBG"}
_OPENING_NAMES = NAMES | {"DT", "NN", "NNS", "JJ", "PRP$"}
_LONGEST_PLACE = 16


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


def clause_subject(reading: Reading, index: int, floor: int) -> Range | None:
    """Return the subject of the nearest finite verb before *index*."""
    return subject_of_verb_before(reading, index, floor, "")


def _subject_of_participle(  # noqa: PLR0911  # a table of cases
    reading: Reading, start: int, floor: int
) -> Range | None:
    """Return the subject that a participle shares with its clause."""
    tags = reading.tags
    index = start - 1
    if index < floor:
        return subject_of_next(reading, start)
    # "a letter asking": the noun right before is what says it.
    if tags[index] in NAMES_OR_NOUNS and reading.lower[start] not in _FREE_PARTICIPLES:
        begin = base_noun_phrase(reading, index + 1, floor)
        if begin > floor and tags[begin - 1] in _GOVERNORS:
            if delivers_speech(reading, start, begin):
                return subject_of_verb_before(reading, begin, floor, "")
            if reading.lower[begin - 1] in {"in", "at"} and (
                reading.lower[begin - 2] in BE
            ):
                # "Ministers are in Geneva today discussing tariffs"
                return subject_of_verb_before(reading, begin - 1, floor, "")
            if reading.lower[begin - 1] in {"to", "of"} and tags[begin - 2] == "NNS":
                # "with aides to Ms. Vogt warning"
                wider = noun_phrase_before(reading, index + 1, floor)
                return (begin if wider is None else wider), index + 1
            if reading.lower[begin - 1] in PLACING:
                return _over_circumstances(reading, begin, start, floor)
            return begin, index + 1
    return subject_of_verb_before(reading, start, floor, "")


def delivers_speech(reading: Reading, participle: int, begin: int) -> bool:
    """Tell "delivered remarks | stressing": whoever speaks stresses it."""
    return (
        reading.lower[participle - 1] in _SPEECHES
        and reading.lower[begin - 1] in _DELIVERING
    )


_SPEECHES = frozenset(
    """
    remarks speech speeches address statement keynote lecture sermon talk presentation
    testimony
    """.split()  # noqa: SIM905  # read like prose
)
_DELIVERING = frozenset(
    (
        "deliver",
        "delivers",
        "delivered",
        "give",
        "gives",
        "gave",
        "make",
        "makes",
        "made",
    )
)


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
        if lower[before] in WRITINGS or (
            tags[before] == "NNS" and tags[begin - 1] not in {"IN", "TO"}
        ):
            return begin, start
    return subject_of_verb_before(reading, begin, floor, "")


PLACING = frozenset({"in", "on", "at", "to", "outside", "near", "during", "from"})
"""Before where, when or to whom something is said."""
WRITINGS = frozenset(
    """
    letter petition motion memo email e-mail message note post tweet resolution bill
    complaint lawsuit article video banner sign appeal statement report editorial text
    invoice leaflet publication
    """.split()  # noqa: SIM905  # read like prose
)
_FREE_PARTICIPLES = frozenset({"saying", "adding", "noting"})
_GOVERNORS = VERBS | {"IN", "TO"}


def subject_of_next(reading: Reading, start: int) -> Range | None:
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
    subject = subject_of_verb_before(reading, start, floor, "")
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
    alone = _name_alone(reading, start, end)
    end = _past_participle(reading, alone, ceiling)
    if end < ceiling and (end > alone or not _PARTICIPLES.isdisjoint(tags[start:end])):
        # "figures released by the bank | on Monday, inflation fell"
        end = past_time(reading, end, ceiling) or end
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
            # "According to Lund Council leader, Ana Roe, …"
            and lower[end - 1] not in OFFICE_NOUNS
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


_PARTICIPLES = frozenset({"VBN", "VBD"})


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
    particle = reading.tags[end + 1] == "RP"
    if reading.tags[end] in _DONE and reading.lower[end + 1 + particle] == "by":
        # "a statement | signed by the head of police", "a study | carried out by Ode"
        return noun_phrase_after(reading, end + 2 + particle, ceiling) or end
    if reading.tags[end] != "VBN":
        return end
    if reading.lower[end + 1] not in {"by", "in", "from", "for", "at"}:
        return end
    return noun_phrase_after(reading, end + 2, ceiling) or end


_DONE = frozenset({"VBN", "VBD"})
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


def past_description(reading: Reading, index: int, ceiling: int) -> int:
    """
    Step over what is said of the source between commas.

    "According to Ms Adler | , who chairs it, | the bridge is shut".
    """
    if not _is_of_source(reading, index, ceiling):
        return index
    for comma in range(index, min(ceiling - 1, index + _LONGEST_RELATIVE)):
        if reading.tags[comma] == "," and is_clause_start(reading, comma + 1, ceiling):
            return comma + 1
    return index


def _is_of_source(reading: Reading, index: int, ceiling: int) -> bool:
    """
    Tell "who chairs it", "to which she belongs" and "signed on Monday" from a clause.

    So does "a nurse who saw it" behind a name.
    """
    tags = reading.tags
    opening = tags[index : min(ceiling, index + _LONGEST_RELATIVE_OPENING)]
    if not WH_WORDS.isdisjoint(opening) and "," not in opening:
        wh = next(i for i, tag in enumerate(opening) if tag in WH_WORDS)
        if not wh or opening[wh - 1] in {"IN", "TO"}:
            return True
    if opening[:1] in {("VBN",), ("VBD",)}:
        return opening[1:2] in {("IN",), ("TO",), ("RP",)}
    if (
        index < 2
        or tags[index - 2] not in NAMES
        or reading.lower[index : index + 1] not in _ARTICLES
    ):
        return False
    for at in range(index + 1, min(ceiling, index + _LONGEST_DESCRIPTION)):
        if tags[at] not in _OF_DESCRIPTIONS:
            return tags[at] == "WP"
    return False


_ARTICLES = (("a",), ("an",))
_LONGEST_DESCRIPTION = 8
_OF_DESCRIPTIONS = frozenset({"JJ", "NN", "NNS", "VBN", "VBG", "CD"})
_LONGEST_RELATIVE_OPENING = 4
_LONGEST_RELATIVE = 25
