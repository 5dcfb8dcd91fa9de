"""
Whole sources: whose verb a cue is, where something stands between the two.

"The priest who attended the fire | said", "a man wearing a mask | said", "Ana Lisi, the
mayor | said" without a second comma: whoever looks only at the noun before the verb has
the fire, the mask and nobody's name.
"""

from quotekit.stages.attributing.circumstances import (
    before_circumstance,
    behind_time,
    without_date,
    without_time,
)
from quotekit.stages.attributing.edges import SPEAKING_BODIES
from quotekit.stages.attributing.fronted_phrases import (
    behind_fronted,
    behind_place,
    is_reply,
)
from quotekit.stages.attributing.modified_sources import (
    around_agents,
    around_modifier,
    around_participle,
)
from quotekit.stages.attributing.opening_subjects import opening_subject
from quotekit.stages.attributing.participle_sources import source_of_participle
from quotekit.stages.attributing.passive_sources import (
    NOBODY,
    is_told,
    source_of_passive,
)
from quotekit.stages.attributing.source_starts import (
    around_time,
    behind_front,
    behind_occasion_of,
    behind_preposition,
    behind_weekday,
    with_list_before,
    with_quantity,
)
from quotekit.stages.columns.nicknames import is_nickname
from quotekit.stages.columns.phrases import (
    ADVERBS,
    CALLED,
    FINITE,
    NAMES,
    NAMES_OR_NOUNS,
    NOUNS,
    OFFICE_NOUNS,
    ONLY_OBJECTS,
    PAST,
    TIME_WORDS,
    WH_WORDS,
    noun_phrase_after,
    noun_phrase_before,
)
from quotekit.stages.columns.reading import OUTSIDE, Range, Reading
from quotekit.stages.rules import Proposal
from quotekit.stages.rules.own_subjects import over_place
from quotekit.stages.rules.sources import (
    clause_subject,
    noun_phrase_with_apposition,
    over_title,
)
from quotekit.stages.vocabulary.class_words import is_agent

_LONGEST_NAME = 6
_NEAR = 2
_FARTHEST_NAME = 14
_LONGEST_OFFICE = 6


def with_whole_source(reading: Reading, proposal: Proposal) -> Proposal:
    """Return a proposal with the source that its verb has, if that is told."""
    if not proposal.cue or len(proposal.source) > 1:
        return proposal
    start = proposal.cue[0][0]
    if proposal.source and is_told(reading, proposal):
        return proposal._replace(source=())
    clause = _subject_of_clause(reading, proposal) or _behind_event(reading, proposal)
    if clause is not None:
        found: Range | None = clause
    elif (
        reading.tags[proposal.main] == "VBG" and not _is_finite(reading, proposal)
    ) or (
        # "Ana Lisi, | having praised the crew, said"
        reading.lower[start] == "having"
    ):
        found = source_of_participle(reading, proposal)
    elif not proposal.source:
        found = (
            over_title(reading, start, reading.sentence_start(start))
            or _behind_clause_of_its_own(reading, start)
            or _around_opening_participle(reading, proposal)
            or _behind_time(reading, proposal)
            or _shared(reading, proposal)
            or _behind_quote(reading, proposal)
        )
    elif proposal.source[0][1] <= start and (
        start <= proposal.source[0][1] + _NEAR
        or reading.lower[proposal.source[0][1] + 1] in CALLED
    ):
        found = _whole(reading, proposal, proposal.source[0])
    elif proposal.source[0][1] <= start and _is_finite(reading, proposal):
        source = proposal.source[0]
        floor = reading.sentence_start(source[0])
        found = (
            source_of_passive(reading, proposal, source)
            or opening_subject(reading, proposal, source, floor)
            or behind_front(reading, source, floor)
        )
    else:
        return _without_manner(reading, proposal)
    if found is not None and found != NOBODY:
        floor = reading.sentence_start(found[0])
        found = behind_time(reading, found, floor) or found
    if found is None or (found,) == proposal.source:
        return proposal
    return proposal._replace(source=(found,) if found != NOBODY else ())


def _without_manner(reading: Reading, proposal: Proposal) -> Proposal:
    """Cut how it is said: "said Ana Lisi | bluntly", "asked the boy aloud"."""
    first, end = proposal.source[0]
    last = end - 1
    word = reading.words[last]
    if (
        last == first
        or reading.tags[last] not in ADVERBS
        or not word.islower()
        or not (word.endswith("ly") or word == "aloud")
        or reading.tags[last - 1] not in NAMES_OR_NOUNS
    ):
        return proposal
    return proposal._replace(source=((first, last),))


def _whole(  # noqa: PLR0911  # from the likeliest down
    reading: Reading, proposal: Proposal, source: Range
) -> Range | None:
    undergone = source_of_passive(reading, proposal, source)
    if undergone is not None:
        return undergone
    if (
        not _is_finite(reading, proposal)
        or reading.quotation_of[source[0]] != reading.quotation_of[proposal.main]
    ):
        return _with_names_of_headline(reading, proposal, source)
    floor = reading.sentence_start(source[0])
    if reading.tags[source[0] - 1] == "''" and NAMES.issuperset(
        reading.tags[source[0] : source[1]]
    ):
        # "“It rained,” | Ana Lisi said": nothing more stands there.
        return None
    if reading.tags[source[1] - 1] in _NO_NOUNS:
        if reading.lower[source[0]] in ONLY_OBJECTS and source[0] > floor:
            # "Nurses treating | them said"
            return with_quantity(reading, source, floor) or around_participle(
                reading, source, floor
            )
        return _whom_both_are(reading, source, floor)
    if source[0] == floor:
        # Most sources begin their sentence, and nothing stands before them.
        return (
            behind_time(reading, source, floor)
            or behind_place(reading, source, floor)
            or behind_weekday(reading, source)
            or _with_name_it_is_called(reading, proposal, source)
            or _without_hall(reading, source)
            or without_date(reading, source)
            or without_time(reading, source, floor)
        )
    return (
        behind_time(reading, source, floor)
        or behind_fronted(reading, source, floor)
        or behind_place(reading, source, floor)
        or behind_front(reading, source, floor)
        or _with_name_it_is_called(reading, proposal, source)
        or _with_name_it_follows(reading, source, floor)
        or _with_fields_before(reading, source, floor)
        or _over_town(reading, proposal, source, floor)
        or without_date(reading, source)
        or without_time(reading, source, floor)
        or around_modifier(reading, source, floor)
        or around_participle(reading, source, floor)
        or around_agents(reading, proposal, source, floor)
        or _with_first_of_list(reading, proposal, source, floor)
        or _with_name_before(reading, proposal, source, floor)
        or before_circumstance(reading, source, floor)
        or opening_subject(reading, proposal, source, floor)
        or with_quantity(reading, source, floor)
        or with_list_before(reading, source, floor)
        or behind_preposition(reading, source, floor)
        or behind_occasion_of(reading, source, floor)
        or around_time(reading, source, floor)
    )


def _without_hall(reading: Reading, source: Range) -> Range | None:
    """Cut the clause from "The mayor | , who spoke at Lund Hall, Ode | , said"."""
    first, end = source
    last = end if reading.tags[end] == "," else end - 1
    if reading.tags[last] != "," or reading.tags[last - 2] != ",":
        return None
    comma = over_place(reading, last - 2, last, first)
    return (first, comma) if comma < last - 2 else None


def _is_finite(reading: Reading, proposal: Proposal) -> bool:
    """Tell whether a cue is the verb of a clause, though it looks like a participle."""
    first, end = proposal.cue[0]
    return not FINITE.isdisjoint(reading.tags[first:end]) or (
        reading.tags[first:end] == ("VBN",)
        and proposal.base_rule in {"verb-that", "verb-clause"}
    )


_NO_NOUNS = WH_WORDS | {"PRP", "DT"}


def _whom_both_are(reading: Reading, source: Range, floor: int) -> Range | None:
    """Return who they are in "Ana Lisi and Tom Roe, | both said"."""
    first, end = source
    if reading.lower[first] != "both" or end - first != 1 or first - 3 < floor:
        return None
    if reading.tags[first - 1] != ",":
        return None
    begin = noun_phrase_before(reading, first - 1, floor)
    if begin is None or "and" not in reading.lower[begin:first]:
        return None
    return begin, first - 1


def _behind_event(reading: Reading, proposal: Proposal) -> Range | None:
    """Return who warns in "40 months into the crisis | UNICEF was warning"."""
    if not proposal.source:
        return None
    first, end = proposal.source[0]
    if end - first != _EVENT_AND_INITIALS:
        return None
    last = reading.words[end - 1]
    if (
        first <= reading.sentence_start(first)
        or not (last.isupper() and len(last) > 1)
        or reading.lower[first] not in {"the", "this", "last"}
        or reading.lower[first + 1] not in _EVENTS
        or reading.tags[first - 1] != "IN"
    ):
        return None
    return end - 1, end


_EVENT_AND_INITIALS = 3
_EVENTS = TIME_WORDS | frozenset(
    """
    attack attacks blast campaign conflict crash crisis disaster earthquake emergency
    epidemic famine fighting fire flood floods outbreak pandemic siege storm strike
    uprising violence war
    """.split()  # noqa: SIM905  # read like prose
)


def _with_name_it_is_called(
    reading: Reading, proposal: Proposal, source: Range
) -> Range | None:
    """Return the whole of "The group | , called Fair Rents Now, said"."""
    tags, end = reading.tags, source[1]
    cue = proposal.cue[0][0]
    if tags[end - 1] == ",":
        end -= 1
    if (
        tags[end : end + 1] != (",",)
        or reading.lower[end + 1] not in CALLED
        or tags[end + 2 : end + 3] not in _NAME_STARTS
    ):
        return None
    stop = end + 3
    while stop < cue and tags[stop] != ",":
        stop += 1
    if (
        stop + 1 != cue
        or stop - end > _LONGEST_NAME + 2
        # "named Employer of the Year"
        or reading.lower[stop - 1] in TIME_WORDS
    ):
        return None
    return source[0], stop


_NAME_STARTS = (("NNP",), ("NNPS",), ("NNS",), ("NN",), ("JJ",), ("VB",))


def _with_name_it_follows(reading: Reading, source: Range, floor: int) -> Range | None:
    """Return the whole of "Deodar Lal, | M.P"."""
    first, end = source
    letters = reading.words[first].replace(".", "")
    if (
        not (end - first == 1 and letters in _HONORS)
        or reading.tags[first - 1] != ","
        or first - 2 <= floor
    ):
        return None
    begin = _name_start(reading, first - 1, floor)
    return None if begin is None else (begin, end)


_HONORS = frozenset(
    """
    MP MPP MLA MNA MSP TD QC KC SC MD JP OBE MBE CBE OAM SAN OFR PhD
    """.split()  # noqa: SIM905  # read like prose
)


def _over_town(
    reading: Reading, proposal: Proposal, source: Range, floor: int
) -> Range | None:
    """Return the whole of "Scientists at a clinic in Kiel, | Germany said"."""
    first, end = source
    tags = reading.tags
    if any(start < first for start, _ in proposal.content):
        # "The attack on a town in Kiel, Germany said, was an act of war"
        return None
    if (
        end - first > _NEAR
        or first - 4 < floor
        or tags[first - 1] != ","
        or not NAMES.issuperset(tags[first:end])
        or tags[end : end + 1] == (",",)
    ):
        return None
    town = first - 2
    while town > floor and tags[town] in NAMES:
        town -= 1
    if reading.lower[town] not in _IN_TOWNS or tags[town - 1] not in NOUNS:
        return None
    begin = noun_phrase_before(reading, first - 1, floor)
    if town == first - 2 or begin is None or begin >= town:
        return None
    # "In a study out today, scientists at a clinic in Kiel, | Germany said"
    behind_occasion = tags[begin - 1] == "," and tags[floor] == "IN"
    return (begin, end) if begin == floor or behind_occasion else None


_IN_TOWNS = frozenset(("in", "near", "from", "of", "outside"))


def _with_fields_before(reading: Reading, source: Range, floor: int) -> Range | None:
    """Return the whole of "the Ministry of Youth, | Culture and Sport"."""
    first, end = source
    lower, tags, words = reading.lower, reading.tags, reading.words
    if tags[first - 1] != "," or first - 3 <= floor or tags[first] == "DT":
        return None
    if "and" not in lower[first : min(end, first + _LONGEST_NAME)]:
        return None
    index = first - 1
    lowest = max(floor, first - _FARTHEST_NAME)
    while index > lowest and (words[index] != lower[index] or tags[index] == ","):
        index -= 1
    if lower[index] not in {"of", "for"} or lower[index - 1] not in _OVER_FIELDS:
        return None
    index -= 1
    return index - (tags[index - 1] == "DT" and index > floor), end


_OVER_FIELDS = frozenset(
    """
    ministry department office directorate committee commission agency bureau
    secretariat minister secretary
    """.split()  # noqa: SIM905  # read like prose
)


def _subject_of_clause(  # noqa: PLR0911  # a table of cases
    reading: Reading, proposal: Proposal
) -> Range | None:
    """Return the subject of "The court has lifted the ban, | holding that"."""
    if not proposal.source:
        return None
    first, end = proposal.source[0]
    cue, tags = proposal.cue[0][0], reading.tags
    if tags[cue] == "TO" and end == cue:
        return _before_purpose(reading, first, end)
    if end > cue or not (tags[end - 1] == "," or tags[end] in {",", "CC"}):
        return None
    if cue - end > _NEAR and tags[proposal.main] != "VBG":
        return None
    for verb in range(first + 1, end - 1):
        if tags[verb] in {",", "IN"} or tags[verb] in WH_WORDS:
            return None
        if tags[verb] in FINITE:
            begin = noun_phrase_before(reading, verb, first)
            # "Figures released on Monday, said": no verb of theirs
            doubtful = (
                tags[verb] == "VBD" and tags[verb + 1] in {"IN", "TO", ","}
            ) or (
                # "Flight attendants Ana Lisi and Tom Roe", "the works manager"
                tags[verb] in {"VBZ", "VBP"} and tags[verb + 1] in NOUNS
            )
            return (first, verb) if begin == first and not doubtful else None
    return None


def _before_purpose(reading: Reading, first: int, end: int) -> Range | None:
    """Return who acts in "The President | met the Taoiseach today | to reaffirm"."""
    tags = reading.tags
    for verb in range(first + 1, end - 1):
        if tags[verb] in WH_WORDS or tags[verb] == "TO":
            return None
        if tags[verb] in FINITE:
            return first, verb
    return None


def _with_first_of_list(
    reading: Reading, proposal: Proposal, source: Range, floor: int
) -> Range | None:
    """
    Return the whole of "Solidar, | the R&W and the GMU", a list that opens a sentence.

    Each may have its apposition: "The Larch Fund, a charity, and | the Kite Fund".
    """
    first, end = source
    tags, lower = reading.tags, reading.lower
    if (
        lower[first] != "the"
        or first - 2 < floor
        or _is_inserted(reading, proposal.cue[-1][1])
    ):
        return None
    joined = lower[first - 1] == "and" and tags[first - 2] == ","
    if not joined and not (tags[first - 1] == "," and "and" in lower[first:end]):
        return None
    stop = noun_phrase_after(reading, floor, first)
    if stop is None or tags[stop] != "," or tags[stop - 1] not in NAMES:
        return None
    if joined:
        # The apposition is closed, and no clause stands between.
        between = tags[stop + 1 : first - 1]
        aside = lower[stop + 1] in {"a", "an", "the"} or tags[stop + 1] in NAMES
        closed = between.count(",") == 1 and aside and lower[floor] == "the"
        return (floor, end) if closed and FINITE.isdisjoint(between) else None
    return (floor, end) if stop == first - 1 and tags[floor] in NAMES else None


def _with_names_of_headline(
    reading: Reading, proposal: Proposal, source: Range
) -> Range | None:
    """Return both names of "Lisi, | Quill Announce Funding", which is no place."""
    first, end = source
    floor = reading.sentence_start(first)
    verb = reading.words[proposal.main]
    if (
        first - 2 < floor
        or reading.tags[first - 1] != ","
        or verb == reading.lower[proposal.main]
        # "Lund, Sweden Announces"
        or verb.endswith("s")
        or not NAMES.issuperset({*reading.tags[floor:end]} - {","})
    ):
        return None
    return floor, end


def _with_name_before(  # noqa: PLR0911  # a table of cases
    reading: Reading, proposal: Proposal, source: Range, floor: int
) -> Range | None:
    """
    Return a source with the name before it, where no comma closes its apposition.

    "Ana Lisi, the mayor | said that", "Tom Roe, Senior Campaigner at Relief Now |
    said": the name begins the clause, and what follows it says what its bearer is.
    """
    first, end = source
    tags, lower = reading.tags, reading.lower
    whence = lower[first - 1] in {"of", "from"} and tags[first - 2] == ","
    first -= whence
    if (
        first - 2 < floor
        or tags[first - 1] != ","
        or tags[end - 1] == ","
        or "," in tags[first:end]
    ):
        return None
    office = _office_before(reading, first, floor)
    begin = _name_start(reading, office - 1, floor)
    if begin is None or (office < first and begin > floor):
        return None
    first = office
    if (
        tags[first] not in {"DT", "PRP$", "CD"}
        and not whence
        and OFFICE_NOUNS.isdisjoint(lower[first:end])
        and not _is_somebody(reading, first, end)
    ):
        return None
    before = begin - 1
    if lower[first] == "the" and lower[end - 1] in SPEAKING_BODIES:
        # "She met Ana Lisi, | the ministry said": it is nobody's apposition
        return None
    if tags[before] != "''" and _is_inserted(reading, proposal.cue[-1][1]):
        # but "“We act,” Ana Lisi, head of Relief Now | said, adding that"
        return None
    if begin == floor or reading.quotation_of[before] != reading.quotation_of[begin]:
        return begin, end
    if tags[floor] == "IN" and lower[before] == "and":
        # "On behalf of the Ministry of Roads and | Transport, Secretary Ana Lisi"
        return None
    if tags[before] in {"''", ":"} or lower[before] in _CONJUNCTIONS:
        return begin, end
    # "Responding to the news that …, Ana Lisi, Deputy Director of Relief Now | said",
    # "It rained all day, Ana Lisi, the mayor | said."
    behind = proposal.base_rule == "inserted" and proposal.content[-1][1] <= first
    if tags[before] == "," and (behind or is_reply(reading, floor)):
        return begin, end
    return None


def _is_somebody(reading: Reading, first: int, end: int) -> bool:
    """Tell "assistant administrator for the office" by the word for a person."""
    tags = reading.tags
    head = first
    while head < end and tags[head] in {"NN", "JJ"}:
        head += 1
    return head > first and tags[head - 1] == "NN" and is_agent(reading.lower[head - 1])


def _is_inserted(reading: Reading, start: int) -> bool:
    """Tell "Tom Roe, his lawyer said on Monday, will appeal": it is about him."""
    tags = reading.tags
    if tags[start : start + 2] == (",", "``"):
        # "Blake Roe, Junior said, “It was fun.”"
        return False
    for index in range(start, min(len(tags) - 1, start + _LONGEST_INSERTION)):
        if tags[index] == ",":
            behind = index + 1 + (tags[index + 1] in ADVERBS)
            return index == start or not FINITE.isdisjoint(tags[behind : behind + 1])
        if tags[index] in {".", "``", ":"} or tags[index] in FINITE:
            return False
    return False


_LONGEST_INSERTION = 8
_CONJUNCTIONS = frozenset({"but", "and", "while", "that"})


def _office_before(reading: Reading, first: int, floor: int) -> int:
    """Step back over an office: "Ana Lisi, Executive Director, | Relief Now said"."""
    if reading.tags[first] not in NAMES:
        return first
    for index in range(first - 2, max(floor, first - _LONGEST_OFFICE), -1):
        if reading.tags[index] == ",":
            held = reading.lower[index + 1 : first - 1]
            return first if OFFICE_NOUNS.isdisjoint(held) else index + 1
        if reading.tags[index] not in NOUNS | {"JJ"}:
            break
    return first


def _name_start(reading: Reading, end: int, floor: int) -> int | None:
    """Return where a person's name of two words or more begins that ends there."""
    tags, words = reading.tags, reading.words
    begin = end
    while (
        begin > floor
        and end - begin < _LONGEST_NAME
        and (tags[begin - 1] in NAMES or words[begin - 1] in {"de", "van", "al", "bin"})
        and (words[begin - 1][:1].isalpha() or is_nickname(words[begin - 1]))
    ):
        begin -= 1
    return begin if end - begin > 1 else None


def _behind_time(reading: Reading, proposal: Proposal) -> Range | None:
    """Return who speaks in "Ana Lisi, a candidate, this week | called on them"."""
    cue, lower = proposal.cue[0][0], reading.lower
    floor = reading.sentence_start(cue)
    first = cue
    while first > floor + 2 and lower[first - 1] in TIME_WORDS | {"this", "last"}:
        first -= 1
    if (
        first == cue
        or reading.tags[first - 1] != ","
        or not _is_finite(reading, proposal)
    ):
        return None
    return opening_subject(reading, proposal, (first, cue), floor)


def _shared(reading: Reading, proposal: Proposal) -> Range | None:
    """Return whose second verb it is in "The bishop blessed two bells, and | asked"."""
    cue, tags = proposal.cue[0][0], reading.tags
    if (
        reading.lower[cue - 1] != "and"
        or tags[cue] not in PAST
        or tags[proposal.main] not in PAST
        or reading.quotation_of[cue] != OUTSIDE
    ):
        return None
    floor = reading.sentence_start(cue)
    subject = clause_subject(reading, cue - 1, floor)
    if subject is None or subject[0] != floor:
        return None
    # "She said that it was late and promised …" may be its promise
    return None if "that" in reading.lower[subject[1] : cue] else subject


_ONE_NAME = tuple((tag,) for tag in NAMES)


def _behind_quote(reading: Reading, proposal: Proposal) -> Range | None:
    """Return who speaks in "“…,” | complained Fatima, a cleaner, who asked not to"."""
    (first, end), tags = proposal.cue[0], reading.tags
    if (
        proposal.base_rule != "inverted"
        or end - first != 1
        or tags[first - 1] not in {"''", ","}
        or tags[end : end + 1] not in _ONE_NAME
    ):
        return None
    return noun_phrase_with_apposition(reading, end, reading.sentence_end(first))


def _around_opening_participle(reading: Reading, proposal: Proposal) -> Range | None:
    """Return what says it in "A letter urging him to act | said that"."""
    cue, tags = proposal.cue[0][0], reading.tags
    if (
        not proposal.base_rule.startswith(_OF_CLAUSES)
        or not _is_finite(reading, proposal)
        or reading.quotation_of[cue] != OUTSIDE
    ):
        return None
    floor = reading.sentence_start(cue)
    stop = noun_phrase_after(reading, floor, cue)
    if stop is None or tags[stop] != "VBG" or cue - stop > _FARTHEST_NAME:
        return None
    between = tags[stop:cue]
    return (floor, cue) if _NO_MODIFIERS.isdisjoint(between) else None


_OF_CLAUSES = ("verb-that", "verb-clause")
_NO_MODIFIERS = FINITE | WH_WORDS | {",", ":", "CC", "``", "''"}


def _behind_clause_of_its_own(reading: Reading, cue: int) -> Range | None:
    """Return who noted it in "Ms Lisi who told it in an interview, | noted that"."""
    tags, lower = reading.tags, reading.lower
    if tags[cue] not in FINITE or reading.quotation_of[cue] != OUTSIDE:
        return None
    floor = reading.sentence_start(cue)
    if tags[cue - 1] != "," or cue - 4 <= floor:
        return None
    for index in range(floor + 1, min(cue, floor + _FARTHEST_NAME)):
        if tags[index] in {",", ":", "``", "''"} or tags[index] in FINITE:
            return None
        if lower[index] == "who":
            begin = noun_phrase_before(reading, index, floor)
            between = tags[index + 1 : cue - 1]
            verbs = sum(tag in FINITE for tag in between)
            if begin == floor and verbs == 1 and "," not in between:
                return begin, index
            return None
    return None
