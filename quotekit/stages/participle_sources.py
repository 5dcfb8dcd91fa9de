"""
Participle sources: whose participle a cue is, if not that of the noun before it.

"The board led the move for approval, | stating that", "…, with one inspector | saying",
"While | admitting mistakes, Ms Lisi insisted": no approval states anything.
"""

from quotekit.stages.phrases import (
    FINITE,
    NAMES,
    OBJECT_PRONOUNS,
    TIME_WORDS,
    noun_phrase_before,
)
from quotekit.stages.reading import Range, Reading
from quotekit.stages.rules import Proposal
from quotekit.stages.sources import clause_subject, subject_of_next


def source_of_participle(reading: Reading, proposal: Proposal) -> Range | None:
    """Return whose participle a cue is, if not that of the noun before it."""
    cue = proposal.cue[0][0]
    if reading.lower[cue] == "according" or not FINITE.isdisjoint(
        reading.tags[slice(*proposal.cue[0])]
    ):
        return None
    found = _beside(reading, proposal, cue) or _in_absolute(reading, cue)
    if found is None and (not proposal.source or _follows_said(reading, cue)):
        found = _around_participle_alone(reading, cue)
        if found is not None and proposal.source and proposal.source[0][0] == found[0]:
            return None
    if found is not None or not proposal.source or proposal.source[0][1] > cue:
        return found
    first, end = proposal.source[0]
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
