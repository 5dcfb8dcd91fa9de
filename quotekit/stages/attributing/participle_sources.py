"""
Participle sources: whose participle a cue is, if not that of the noun before it.

"The board led the move for approval, | stating that", "…, with one inspector | saying",
"While | admitting mistakes, Ms Lisi insisted": no approval states anything.
"""

from quotekit.stages.columns.phrases import (
    ADVERBS,
    BE,
    FINITE,
    NAMES,
    OBJECT_PRONOUNS,
    TIME_WORDS,
    VERBS,
    WH_WORDS,
    noun_phrase_before,
)
from quotekit.stages.columns.reading import OUTSIDE, Range, Reading
from quotekit.stages.rules import Proposal
from quotekit.stages.rules.sources import WRITINGS, clause_subject, subject_of_next


def source_of_participle(  # noqa: PLR0911  # a table of cases
    reading: Reading, proposal: Proposal
) -> Range | None:
    """Return whose participle a cue is, if not that of the noun before it."""
    cue = proposal.cue[0][0]
    if reading.lower[cue] == "according" or not FINITE.isdisjoint(
        reading.tags[slice(*proposal.cue[0])]
    ):
        return None
    found = (
        _beside(reading, proposal, cue)
        or _quoted_as(reading, cue)
        or _in_absolute(reading, cue)
    )
    if found is None and (not proposal.source or _follows_said(reading, cue)):
        found = _around_participle_alone(reading, cue)
        if found is not None and proposal.source and proposal.source[0][0] == found[0]:
            return None
    if found is None and not proposal.source:
        found = _between_commas(reading, cue)
    if found is not None or not proposal.source or proposal.source[0][1] > cue:
        return found
    first, end = proposal.source[0]
    main = _before_main_verb(reading, first, end) or _writer(reading, first)
    if main is not None:
        return main
    lower = reading.lower
    if not (
        (reading.tags[end - 1] == "CD" and reading.words[first - 1] in _CURRENCIES)
        # "turned down $25,000 offered by them, | saying"
        or (end == cue and lower[end - 1] in _SPOKEN)
        or (end == cue and lower[end - 1] in TIME_WORDS)
        or (end == cue and lower[end - 1] in _DEEDS)
    ):
        return None
    # "led the move for approval | stating that": no approval states anything.
    subject = clause_subject(reading, first, reading.sentence_start(cue))
    if subject is None or subject[1] > first or reading.tags[subject[0]] == "EX":
        return None
    return subject


def _around_participle_alone(reading: Reading, cue: int) -> Range | None:
    """Return whose "While admitting …, Ms Lisi insisted" is, or "said Lisi, adding"."""
    floor = reading.sentence_start(cue)
    if cue == floor or (cue == floor + 1 and reading.lower[floor] == "while"):
        return subject_of_next(reading, cue)
    if reading.tags[cue - 1] != ",":
        return None
    begin = noun_phrase_before(reading, cue - 1, floor)
    if begin is None or begin - 2 < floor or reading.tags[begin - 1] not in FINITE:
        return None
    # "‘We won it,’ admitted the captain, | refusing to blame anybody"
    return (begin, cue - 1) if reading.tags[begin - 2] in {"''", ","} else None


_INDEFINITE = frozenset({"a", "an"})
_QUOTING = frozenset({"quoted", "quotes", "quoting", "cited", "cites"})
_THINKING = frozenset({"hoping", "believing", "fearing"})
_SOMEBODY = NAMES | {"PRP"}


def _beside(reading: Reading, proposal: Proposal, cue: int) -> Range | None:
    """Return who is quoted, or thinks, where a noun that cannot stands between."""
    lower = reading.lower
    if cue < 3:
        return None
    if lower[cue - 1] in OBJECT_PRONOUNS and lower[cue - 2] in _QUOTING:
        # "a press release quoted him | saying that"
        return cue - 1, cue
    if (
        lower[cue] not in _THINKING
        or not proposal.source
        or proposal.source[0][1] != cue
        or reading.tags[cue - 1] != "NN"
        # "the tale of a mother hoping"
        or not _INDEFINITE.isdisjoint(lower[cue - 3 : cue - 1])
    ):
        return None
    # "She stressed the need to defeat the fever | hoping that": no fever hopes
    floor = reading.sentence_start(cue)
    thinker = clause_subject(reading, proposal.source[0][0], floor)
    named = thinker is not None and reading.tags[thinker[0]] in _SOMEBODY
    return thinker if named else None


def _quoted_as(reading: Reading, cue: int) -> Range | None:
    """Return who says it in "The paper quoted Ana Lisi, a nurse, as | saying that"."""
    lower, tags = reading.lower, reading.tags
    if lower[cue] not in _SAYING or lower[cue - 1] != "as":
        return None
    floor = reading.sentence_start(cue)
    for verb in range(cue - 3, max(floor, cue - _LONGEST_QUOTED), -1):
        if tags[verb] in {"``", "''", ":"} or lower[verb] in {"by", "as"}:
            break
        if lower[verb] in _QUOTING and lower[verb - 1] not in BE:
            return who_is_quoted(reading, verb + 1, cue - 1)
    return None


def who_is_quoted(reading: Reading, first: int, end: int) -> Range | None:
    """
    Return who it is in "quoted | Ana Lisi | on Monday as saying".

    But "quoted | , in a report, | Ana Lisi as saying", and nobody in "quoted in a
    report as saying".
    """
    lower, tags = reading.lower, reading.tags
    end -= tags[end - 1] == ","
    time = end
    while time > first and lower[time - 1] in TIME_WORDS:
        time -= 1
    if first < time < end:
        end = time - (lower[time - 1] in _BEFORE_DAYS)
    if tags[first] == ",":
        if "," not in tags[first + 1 : end]:
            return None
        first = tags.index(",", first + 1) + 1
    if first >= end or tags[first] in {"IN", "TO"}:
        return None
    return first, end


_BEFORE_DAYS = frozenset({"on", "last", "this"})


_SAYING = frozenset({"saying", "telling", "having"})
_LONGEST_QUOTED = 30


def _between_commas(reading: Reading, cue: int) -> Range | None:
    """Return who acts in "The minister, | praising the letter, called on them"."""
    tags = reading.tags
    if tags[cue - 1] != "," or reading.quotation_of[cue] != OUTSIDE:
        return None
    floor, ceiling = reading.sentences[reading.sentence_of[cue]]
    if floor >= cue - 1:
        return None
    limit = min(ceiling - 1, cue + _LONGEST_INSERTION)
    comma = cue + 1
    while comma < limit and tags[comma] not in _ENDS:
        comma += 1
    verb = comma + 1
    while verb < limit and tags[verb] in ADVERBS:
        verb += 1
    if comma >= limit or tags[comma] != "," or tags[verb] not in FINITE:
        return None
    begin = noun_phrase_before(reading, cue - 1, floor)
    if begin is None or tags[begin] == "POS":
        return None
    if begin > floor and tags[begin - 1] in _GOVERNORS:
        return None
    if begin > floor + 1 and tags[begin - 1] == "," and tags[begin] not in NAMES:
        # "Ana Lisi, the mayor, | praising the letter, called"
        wider = noun_phrase_before(reading, begin - 1, floor)
        if wider == floor and tags[wider] in NAMES:
            begin = wider
    return begin, cue - 1


_LONGEST_INSERTION = 25
_ENDS = FINITE | {",", ":", ".", "``", "''"}
_GOVERNORS = VERBS | {"IN", "TO"}


def _before_main_verb(reading: Reading, first: int, end: int) -> Range | None:
    """Return who acts in "Ana Lisi | sent a card to Tom Roe | urging him to act"."""
    tags = reading.tags
    for verb in range(first + 1, end - 1):
        if tags[verb] in WH_WORDS or tags[verb] in {"IN", ","}:
            return None
        if tags[verb] in FINITE:
            has_object = tags[verb + 1] in _OBJECTS or tags[verb] == "MD"
            begins = noun_phrase_before(reading, verb, first) == first
            return (first, verb) if has_object and begins else None
    return None


# "officers sent to Lund" have no verb, and "sent a card" has.
_OBJECTS = frozenset({"DT", "PRP", "PRP$", "CD", "PDT"})


def _writer(reading: Reading, first: int) -> Range | None:
    """Return who writes in "Ana Lisi sent | a letter to Tom Roe | urging him to"."""
    if (
        reading.lower[first - 1] not in _WROTE
        or reading.lower[first] not in _INDEFINITE
        or not WRITINGS.issuperset(reading.lower[first + 1 : first + 2])
    ):
        return None
    subject = clause_subject(reading, first, reading.sentence_start(first))
    if subject is None or subject[1] > first - 1 or subject[1] < first - _NEAR_VERB:
        return None
    return subject if reading.tags[subject[0]] not in WH_WORDS else None


_WROTE = frozenset({"sent", "wrote", "issued", "posted", "sends", "writes"})
_NEAR_VERB = 4


def _follows_said(reading: Reading, cue: int) -> bool:
    """Tell "…, said the union, | adding that", whatever the sentence is about."""
    floor = reading.sentence_start(cue)
    if cue - 3 <= floor or reading.tags[cue - 1] != ",":
        return False
    begin = noun_phrase_before(reading, cue - 1, floor)
    if begin is None or begin == floor:
        return False
    return reading.lower[begin - 1] in {"said", "says"}


_CURRENCIES = frozenset("$£€₹¥")
# Where somebody says it; "a rally calling for peace" and letters do so themselves.
_SPOKEN = frozenset(
    """
    interview interviews briefing conference hearing broadcast debate address toast
    """.split()  # noqa: SIM905  # read like prose
)
_DEEDS = frozenset(
    """
    absence approval insistence peace presence refusal reluctance solidarity unity
    """.split()  # noqa: SIM905  # read like prose
)


def _in_absolute(reading: Reading, cue: int) -> Range | None:
    """Return who says it in "…, with one inspector | saying it will grow"."""
    floor = reading.sentence_start(cue)
    end = cue - (reading.tags[cue - 1] == ",")
    begin = noun_phrase_before(reading, end, floor)
    if begin is None or begin - 2 <= floor:
        return None
    lower, tags = reading.lower, reading.tags
    if tags[begin] in NAMES and "with" in lower[begin + 1 : end - 1] and end == cue:
        # "a mission in Lund, Sweden with Prime Minister Ana Lisi | saying"
        inner = lower.index("with", begin + 1) + 1
        if tags[inner] in NAMES and tags[end - 1] in NAMES:
            return inner, end
    if tags[begin] in NAMES and tags[begin - 1] == ",":
        return None
    aside = end < cue
    # "with Relief Now, one of its members, announcing"
    while reading.tags[begin - 1] == "," and end < cue:
        earlier = noun_phrase_before(reading, begin - 1, floor)
        if earlier is None or earlier - 2 <= floor:
            return None
        begin, aside = earlier, False
    if reading.lower[begin - 1] != "with" or reading.tags[begin - 2] != ",":
        return None
    # "He left, with his wife, saying": what he says
    return None if aside else (begin, end)
