"""
Whole sources: whose verb a cue is, where something stands between the two.

"The priest who attended the fire | said", "a man wearing a mask | said", "Ana Lisi, the
mayor | said" without a second comma: whoever looks only at the noun before the verb has
the fire, the mask and nobody's name.
"""

from quotekit.stages.phrases import (
    ADVERBS,
    FINITE,
    NAMES,
    NOUNS,
    OCCASIONS,
    TIME_WORDS,
    noun_phrase_before,
)
from quotekit.stages.reading import OUTSIDE, Range, Reading
from quotekit.stages.rules import Proposal
from quotekit.stages.sources import clause_subject

_LONGEST_NAME = 6
_LONGEST_CLAUSE = 40
_FARTHEST_NAME = 14


def with_whole_source(reading: Reading, proposal: Proposal) -> Proposal:
    """Return a proposal with the source that its verb has, if that is told."""
    if not proposal.cue or len(proposal.source) > 1:
        return proposal
    start = proposal.cue[0][0]
    if reading.tags[proposal.main] == "VBG":
        found = _of_participle(reading, proposal)
    elif not proposal.source:
        found = _behind_clause_of_its_own(reading, start)
    elif proposal.source[0][1] <= start <= proposal.source[0][1] + 2:
        found = _whole(reading, proposal, proposal.source[0])
    else:
        return proposal
    if found is None or found == proposal.source[:1]:
        return proposal
    return proposal._replace(source=(found,))


def _whole(reading: Reading, proposal: Proposal, source: Range) -> Range | None:
    tags = reading.tags
    if (
        FINITE.isdisjoint(tags[slice(*proposal.cue[0])])
        or tags[source[1] - 1] in {"PRP", "DT"}
        or reading.quotation_of[source[0]] != reading.quotation_of[proposal.main]
    ):
        return None
    floor = reading.sentence_start(source[0])
    return (
        _behind_fronted(reading, source, floor)
        or _around_modifier(reading, source, floor)
        or _with_name_before(reading, proposal, source, floor)
        or _before_circumstance(reading, source, floor)
    )


def _of_participle(reading: Reading, proposal: Proposal) -> Range | None:
    """Return whose participle a cue is, if not that of the noun before it."""
    cue = proposal.cue[0][0]
    if reading.lower[cue] == "according" or not FINITE.isdisjoint(
        reading.tags[slice(*proposal.cue[0])]
    ):
        return None
    found = _in_absolute(reading, cue)
    if found is not None or not proposal.source or proposal.source[0][1] != cue:
        return found
    first, end = proposal.source[0]
    lower = reading.lower
    if not (
        lower[end - 1] in OCCASIONS - _WRITTEN
        or lower[end - 1] in TIME_WORDS
        or lower[end - 1] in _DEEDS
    ):
        return None
    # "led the move for approval | stating that": no approval states anything.
    subject = clause_subject(reading, first, reading.sentence_start(cue))
    if subject is None or subject[1] > first or reading.tags[subject[0]] == "EX":
        return None
    return subject


# These say something themselves: "a letter asking for help".
_WRITTEN = frozenset(
    """
    advisory affidavit bulletin comment comments dispatch email e-mail emails filing
    letter memo message note notice post posts presentation release remarks reply
    response speech statement statements submission submissions testimony tweet tweets
    """.split()  # noqa: SIM905  # read like prose
)
_DEEDS = frozenset(
    """
    absence approval bid insistence motion move peace plan presence proposal refusal
    reluctance solidarity unity vote votes
    """.split()  # noqa: SIM905  # read like prose
)


def _in_absolute(reading: Reading, cue: int) -> Range | None:
    """Return who says it in "…, with one inspector | saying it will grow"."""
    floor = reading.sentence_start(cue)
    end = cue - (reading.tags[cue - 1] == ",")
    begin = noun_phrase_before(reading, end, floor)
    if begin is None or begin - 2 <= floor:
        return None
    if reading.tags[begin] in NAMES and reading.tags[begin - 1] == ",":
        return None
    # "with Relief Now, one of its members, announcing"
    while reading.tags[begin - 1] == "," and end < cue:
        earlier = noun_phrase_before(reading, begin - 1, floor)
        if earlier is None or earlier - 2 <= floor:
            return None
        begin = earlier
    if reading.lower[begin - 1] != "with" or reading.tags[begin - 2] != ",":
        return None
    return begin, end


def _behind_fronted(reading: Reading, source: Range, floor: int) -> Range | None:
    """
    Return a source without what is still part of the phrase before it.

    "In response to an appeal by the UN and | city leaders today, Tom Roe, a director,
    said": the list ends where the name begins.
    """
    first, end = source
    tags, lower = reading.tags, reading.lower
    if lower[first - 1] not in {"and", "or"} or first - 1 <= floor:
        return None
    if lower[floor : floor + 2] not in _FRONTED and lower[floor] not in _REPLYING:
        return None
    for comma in range(first, end - 1):
        if tags[comma] == "," and tags[comma + 1] in NAMES:
            return comma + 1, end
    return None


_FRONTED = frozenset({("in", "response"), ("in", "reaction"), ("in", "reply")})
_REPLYING = frozenset(
    {"responding", "reacting", "commenting", "replying"}
)


def _around_modifier(reading: Reading, source: Range, floor: int) -> Range | None:
    """Return the whole of "a man wearing | a mask", "executives who run | schools"."""
    first, end = source
    tags, lower = reading.tags, reading.lower
    begin = first
    opener = _relative_opener(reading, begin, end, floor)
    if opener is not None:
        head = noun_phrase_before(reading, opener, floor)
        if head is None:
            return None
        begin = head
    while begin - 2 > floor - 1 and lower[begin - 1] in _ENGAGED:
        before = begin - 2
        while before > floor and tags[before] in ADVERBS:
            before -= 1
        if tags[before] not in NOUNS:
            break
        head = noun_phrase_before(reading, before + 1, floor)
        if head is None:
            break
        begin = head
    return (begin, end) if begin < first else None


# What somebody is busy with tells who it is: "a man wearing a mask".
_ENGAGED = frozenset(
    """
    wearing carrying representing using holding owning facing battling seeking running
    leading attending visiting covering overseeing supervising
    """.split()  # noqa: SIM905  # read like prose
)


def _relative_opener(
    reading: Reading, begin: int, end: int, floor: int
) -> int | None:
    """
    Return the "who" whose clause ends with the noun before a verb.

    Each clause has one finite verb: where as many have been met as clauses were
    opened, the verb behind them all is that of the noun before the first "who".
    """
    tags, lower = reading.tags, reading.lower
    lowest = max(floor + 1, begin - _LONGEST_CLAUSE)
    # "two men died | last night has": what is taken for the noun may hold a verb.
    verbs = int(not _PAST.isdisjoint(tags[begin:end]))
    relatives = clauses = 0
    found = None
    for index in range(begin - 1, lowest - 1, -1):
        tag = tags[index]
        if tag in _ENDS_OF_RELATIVES or lower[index] == "that":
            break
        if tag in FINITE and tags[index - 1] != "MD":
            verbs += 1
        elif lower[index] in _RELATIVES:
            relatives += 1
            clauses += 1
            if tags[index - 1] in NOUNS and relatives <= verbs <= clauses:
                found = index
        elif lower[index] in _OPENERS:
            clauses += 1
    return found


_RELATIVES = frozenset({"who", "which"})
# Some of them open a clause, or stand before a noun.
_OPENERS = frozenset({"after", "before", "because", "when", "where", "since", "until"})
_PAST = frozenset({"VBD", "VBN"})
_ENDS_OF_RELATIVES = frozenset({",", ":", "``", "''", ".", "CC"})


def _with_name_before(
    reading: Reading, proposal: Proposal, source: Range, floor: int
) -> Range | None:
    """
    Return a source with the name before it, where no comma closes its apposition.

    "Ana Lisi, the mayor | said that", "Tom Roe, Senior Campaigner at Relief Now | said":
    the name begins the clause, and what follows it says what its bearer is.
    """
    first, end = source
    tags, lower = reading.tags, reading.lower
    if (
        first - 2 < floor
        or tags[first - 1] != ","
        or tags[end - 1] == ","
        or "," in tags[first:end]
        # "Paris, the mayor said, is quiet"
        or reading.lower[proposal.cue[-1][1] : proposal.cue[-1][1] + 1] == (",",)
    ):
        return None
    begin = _name_start(reading, first - 1, floor)
    if begin is None:
        return None
    if tags[first] in {"DT", "PRP$"}:
        pass
    elif _OFFICES.isdisjoint(lower[first:end]):
        return None
    before = begin - 1
    if begin == floor or reading.quotation_of[before] != reading.quotation_of[begin]:
        return begin, end
    if tags[before] in {"''", ":"} or lower[before] in _CONJUNCTIONS:
        return begin, end
    # "Responding to the news that …, Ana Lisi, Deputy Director of Relief Now | said"
    if tags[before] == "," and (
        lower[floor] in _REPLYING or lower[floor : floor + 2] in _FRONTED
    ):
        return begin, end
    return None


_CONJUNCTIONS = frozenset({"but", "and", "while", "that"})
# What opens no name of somebody else: "Ana Lisi, Tom Roe said".
_OFFICES = frozenset(
    """
    adviser advisor ambassador analyst attorney campaigner captain ceo chair chairman
    chairperson chairwoman chief coach commissioner coordinator director economist
    editor engineer executive founder governor head headmaster headmistress headteacher
    lawyer leader lecturer manager mayor member minister officer president principal
    professor representative researcher secretary spokesman spokesperson spokeswoman
    superintendent
    """.split()  # noqa: SIM905  # read like prose
)


def _name_start(reading: Reading, end: int, floor: int) -> int | None:
    """Return where a person's name of two words or more begins that ends there."""
    tags, words = reading.tags, reading.words
    begin = end
    while (
        begin > floor
        and end - begin < _LONGEST_NAME
        and (tags[begin - 1] in NAMES or words[begin - 1] in {"de", "van", "al", "bin"})
        and words[begin - 1][:1].isalpha()
    ):
        begin -= 1
    return begin if end - begin > 1 else None


def _before_circumstance(reading: Reading, source: Range, floor: int) -> Range | None:
    """
    Return who speaks "at a media conference | yesterday", "while parading | suspects".

    What was taken for the source is the occasion, or the object of what its speaker
    was doing meanwhile.
    """
    first, end = source
    tags, lower = reading.tags, reading.lower
    if (
        first - 3 > floor
        and lower[first - 1] in {"at", "in", "during"}
        and tags[first - 2] == ","
        and (lower[end - 1] in OCCASIONS or lower[end - 1] in TIME_WORDS)
    ):
        begin = _subject_before(reading, first - 2, floor)
        return None if begin is None else (begin, first - 2)
    for index in range(first - 2, max(floor, first - _FARTHEST_NAME), -1):
        if tags[index] in FINITE or tags[index] in {",", ":", "``", "''"}:
            return None
        if lower[index] == "while" and tags[index + 1] == "VBG":
            begin = _subject_before(reading, index, floor)
            return None if begin is None else (begin, index)
    return None


def _subject_before(reading: Reading, end: int, floor: int) -> int | None:
    """Return where the noun phrase begins that opens a sentence and ends there."""
    begin = noun_phrase_before(reading, end, floor)
    if begin is None:
        return None
    if reading.tags[begin - 1] == "," and begin - 1 > floor:
        # "The Deputy Minister, Ana Lisi, at a briefing"
        wider = noun_phrase_before(reading, begin - 1, floor)
        begin = begin if wider is None else wider
    return begin if begin == floor else None


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
