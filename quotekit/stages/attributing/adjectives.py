"""
Participles that are adjectives: "14 confirmed cases", "my learned friend".

A reporting verb's participle before a noun describes the noun, and nobody says it:
"talks about proposed changes", "a widely reported study", "the two accused".
"""

from quotekit.stages.columns.phrases import FINITE, MONTHS, TIME_WORDS
from quotekit.stages.columns.reading import Reading
from quotekit.stages.rules import Proposal
from quotekit.stages.vocabulary.class_words import POSSESSIVES


def is_adjective(reading: Reading, proposal: Proposal) -> bool:
    """Tell "14 confirmed cases", "my learned friend", "defending champions"."""
    first, end = proposal.cue[0]
    lower = reading.lower
    if lower[end - 1] == "planning" and lower[end : end + 1] in _OF_PLANNING:
        return True
    if not first or len(proposal.cue) > 1:
        return False
    if end - first != 1:
        return _is_in_phrase(reading, proposal)
    # Most cues are neither.
    return (
        lower[first] in _PARTICIPLES or reading.tags[first] in _COUNTED
    ) and _is_alone(reading, proposal)


def _is_alone(reading: Reading, proposal: Proposal) -> bool:
    """Tell "defending champions", "fears that | planned cuts will", "two | accused"."""
    (first, end), lower = proposal.cue[0], reading.lower
    if lower[first : first + 2] in _COMPOUNDS or _is_of_preposition(reading, first):
        return True
    if lower[first] == "accused":
        # "the two accused told the court"
        return lower[first - 1] in _BEFORE_ACCUSED and not FINITE.isdisjoint(
            reading.tags[end : end + 1]
        )
    return _is_participle_before_noun(reading, proposal)


def _is_in_phrase(reading: Reading, proposal: Proposal) -> bool:
    """Tell "the club|'s united front", "his | widely reported study"."""
    first, end = proposal.cue[0]
    if _is_of_preposition(reading, end - 1):
        return True
    if end - first != 2:
        return False
    if reading.lower[first] in POSSESSIVES:
        # But "He's confirmed reports"
        owned = reading.tags[end - 1 : end + 1] in _BEHIND_OWNERS
        return owned and reading.tags[first - 1] != "PRP"
    return reading.tags[first] == "RB" and _is_participle_before_noun(reading, proposal)


def _is_of_preposition(reading: Reading, index: int) -> bool:
    """Tell "talks about | proposed changes", "fears that | planned cuts will"."""
    tags, lower = reading.tags, reading.lower
    if (
        index < 2
        or lower[index] not in _ADJECTIVES
        or tags[index + 1 : index + 2] not in _NOUNS
    ):
        return False
    if lower[index - 1] == "or":
        # "without an owner or known cause"
        return lower[index] == "known" and tags[index - 2] in {"NN", "NNS"}
    if lower[index - 1] == "that":
        # "the bill that proposed cuts"
        end = index + _NEAR
        return tags[index - 2] == "NNS" and not FINITE.isdisjoint(tags[index + 2 : end])
    return lower[index - 1] in _BEFORE_NOUNS


_NEAR = 6
_NOUNS = (("NN",), ("NNS",), ("JJ",), ("VBG",))
_BEFORE_NOUNS = frozenset(
    {"about", "around", "against", "of", "on", "over", "for", "with", "into", "from"}
)
_BEHIND_OWNERS = (("VBN", "NN"), ("VBN", "NNS"), ("JJ", "NN"), ("JJ", "NNS"))


def _is_participle_before_noun(reading: Reading, proposal: Proposal) -> bool:
    first, end = proposal.cue[0]
    lower, tags = reading.lower, reading.tags
    if (
        lower[first - 1] == "and"
        and {lower[first - 2], lower[end - 1]} <= _ADJECTIVES
        and tags[end : end + 1] in _NOUNS
    ):
        # "suspected and confirmed cases"
        return True
    if proposal.source and proposal.source[-1][1] != first:
        return False
    before, tag = lower[first - 1], tags[end - 1]
    counted = (
        tags[first - 1] == "CD"
        and before not in _PRONOUNS
        and (
            # "in 2015", "Section 16", "a mother of three"
            tags[first - 2 : first - 1] not in _NUMBERED
            # "on more than 44,000 confirmed cases fell"
            or (lower[first - 2] == "than" and _has_verb(reading, end))
        )
    )
    if tag in _COUNTED:
        # "three schemes to support ports"
        return counted
    if counted and lower[first - 2] == "," and not _has_verb(reading, end):
        # "Of those polled, 55 reported symptoms"
        return False
    if (
        lower[end - 1] not in _ADJECTIVES
        or tags[end : end + 1] not in NOUNS_BEHIND
        or lower[end] in _WHEN_SAID
    ):
        return False
    return (
        counted
        or before in _BEFORE_ADJECTIVES
        or (before[:1].isdigit() and before.endswith(("st", "nd", "rd", "th")))
    )


def _has_verb(reading: Reading, index: int) -> bool:
    tags = reading.tags[index : reading.sentence_end(index - 1)]
    return not FINITE.isdisjoint(tags)


_ADJECTIVES = frozenset(
    """
    accepted acknowledged added agreed announced approved believed confirmed detected
    documented estimated expected feared identified known learned planned projected
    promised proposed recognised recognized recommended repeated reported requested
    required stated suspected threatened written
    """.split()  # noqa: SIM905  # read like prose
)
_PARTICIPLES = _ADJECTIVES | {"accused", "defending"}
_COUNTED = frozenset({"VBZ", "NNS"})
_NUMBERED = (("IN",), ("NN",), ("NNP",), ("NNS",))
NOUNS_BEHIND = (("NN",), ("NNS",), ("NNP",), ("JJ",))
_WHEN_SAID = TIME_WORDS | MONTHS
_BEFORE_ADJECTIVES = frozenset(
    """
    the a an my our your his her its their these no any only new various further recent
    """.split()  # noqa: SIM905  # read like prose
)
_PRONOUNS = frozenset({"one", "two", "both"})
_COMPOUNDS = frozenset(
    {
        ("defending", "champions"),
        ("defending", "champion"),
        ("defending", "titleholders"),
        ("learned", "friend"),
        ("learned", "colleague"),
        ("learned", "counsel"),
        ("learned", "silk"),
    }
)
_BEFORE_ACCUSED = frozenset({"the", "two", "three", "four", "five", "both"})
_OF_PLANNING = tuple(
    (word,)
    for word in """
    committee committees officer officers permission application applications authority
    authorities department inspector inspectors inspectorate board commission consent
    policy chief director process system rules law laws stage
    """.split()  # noqa: SIM905  # read like prose
)
