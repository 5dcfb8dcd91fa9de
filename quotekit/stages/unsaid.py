"""
What only looks like an attribution: deeds, descriptions and weather.

A verb of saying is also done, undergone, or an adjective: "defending champions", "a
way to show it", "storms lash the coast".  Rules and models are both taken in by some
of these, so that both are asked once all is proposed.
"""

from collections.abc import Callable, Mapping

from quotekit.stages.phrases import MONTHS, TIME_WORDS
from quotekit.stages.reading import OUTSIDE, Reading
from quotekit.stages.rules import Proposal


def why_unsaid(reading: Reading, proposal: Proposal) -> str | None:
    """Return why a proposal reports nothing, or ``None`` if it may."""
    for reason, holds in _REASONS.items():
        if holds(reading, proposal):
            return reason
    return None


def _is_pointer(reading: Reading, proposal: Proposal) -> bool:
    """Tell "He said | this when he met the press", which tells where and not what."""
    first, end = proposal.content[0]
    if (
        proposal.lemma not in _SPEAKING
        or reading.lower[first] != "this"
        or reading.quotation_of[first] != OUTSIDE
        or proposal.cue[-1][1] != first
    ):
        return False
    behind = reading.lower[first + 1 : min(end, first + 2)]
    return not behind or behind[0] in _CIRCUMSTANCES


_SPEAKING = frozenset(
    """
    add affirm announce confirm disclose emphasise emphasize explain hint indicate
    mention note observe reaffirm reiterate remark reveal say state stress tell
    underline underscore
    """.split()  # noqa: SIM905  # read like prose
)
_CIRCUMSTANCES = frozenset(
    """
    when while whilst in at on during after before as through via shortly here
    yesterday today
    """.split()  # noqa: SIM905  # read like prose
)


def _is_occasion(reading: Reading, proposal: Proposal) -> bool:
    """Tell "He gave the assurance | during a visit", "the details | to traders"."""
    first, _ = proposal.content[0]
    lower = reading.lower
    if proposal.cue[-1][1] != first or reading.quotation_of[first] != OUTSIDE:
        return False
    if lower[first] == "during":
        return True
    return (
        lower[first] == "the"
        and lower[first + 1 : first + 2] in _MATTERS
        and lower[first + 2 : first + 3] == ("to",)
    )


_MATTERS = tuple((word,) for word in ("information", "details", "news", "matter"))


def _is_reply_to_events(reading: Reading, proposal: Proposal) -> bool:
    """Tell "Responding to the news that …," before a statement, from a reply."""
    first, end = proposal.cue[0]
    return (
        reading.tags[proposal.main] == "VBG"
        and reading.lower[proposal.main] in {"responding", "reacting", "replying"}
        and first == reading.sentences[reading.sentence_of[first]][0]
        and "to" in reading.lower[end - 1 : end + 1]
    )


def _is_adjective(reading: Reading, proposal: Proposal) -> bool:
    """Tell "14 confirmed cases", "my learned friend", "defending champions"."""
    first, end = proposal.cue[0]
    if end - first != 1 or not first or len(proposal.cue) > 1:
        return False
    lower, tags = reading.lower, reading.tags
    if lower[first : first + 2] in _COMPOUNDS or (
        lower[first] == "planning" and lower[end : end + 1] in _OF_PLANNING
    ):
        return True
    if proposal.source and proposal.source[-1][1] != first:
        return False
    before, tag = lower[first - 1], tags[first]
    counted = tags[first - 1] == "CD" and before not in _PRONOUNS
    if tag in {"VBZ", "NNS"}:
        # "three schemes to support ports", but "its poll in 2015 finds"
        return counted and tags[first - 2 : first - 1] != ("IN",)
    if tag not in {"VBN", "VBD", "JJ"} or tags[end : end + 1] not in _NOUNS_BEHIND:
        return False
    return (
        counted
        or before in _BEFORE_ADJECTIVES
        or (before[:1].isdigit() and before.endswith(("st", "nd", "rd", "th")))
    )


_NOUNS_BEHIND = (("NN",), ("NNS",), ("NNP",), ("JJ",))
_BEFORE_ADJECTIVES = frozenset(
    """
    the a an my our your his her its their these no any every each only new various
    first second third further recent
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
_OF_PLANNING = tuple(
    (word,)
    for word in """
    committee committees officer officers permission application applications authority
    authorities department inspector inspectors inspectorate board commission consent
    policy chief director process system rules law laws stage
    """.split()  # noqa: SIM905  # read like prose
)


def _is_purpose(reading: Reading, proposal: Proposal) -> bool:
    """Tell "a better way | to show support": no way shows anything."""
    if reading.tags[proposal.main] != "VB" or len(proposal.source) != 1:
        return False
    end = proposal.source[0][1]
    return (
        end == proposal.cue[0][0]
        and reading.lower[end] == "to"
        and reading.lower[end - 1] in _WAYS
    )


_WAYS = frozenset(
    """
    way ways time chance opportunity effort ability need place means
    """.split()  # noqa: SIM905  # read like prose
)


def _is_gerund_of_owner(reading: Reading, proposal: Proposal) -> bool:
    """Tell "Her announcing the date drew cheers" from "his warning that"."""
    first = proposal.cue[0][0]
    return (
        reading.tags[proposal.main] == "VBG"
        and first > 0
        and reading.tags[first - 1] == "PRP$"
        and proposal.main == first
        and reading.lower[proposal.content[0][0]] not in {"that", "of", ":"}
        and proposal.content[0][0] not in reading.openings
    )


def _is_nature(reading: Reading, proposal: Proposal) -> bool:
    """Tell what storms do: "Typhoon Lando slammed into the coast"."""
    if proposal.lemma.partition(" ")[0] not in _BLOWS or not proposal.source:
        return False
    words = reading.lower[slice(*proposal.source[0])]
    return not _STORMS.isdisjoint((*words[:2], *words[-2:]))


_BLOWS = frozenset({"slam", "lash", "batter", "hammer", "pound", "blast", "threaten"})
_STORMS = frozenset(
    """
    storm storms typhoon cyclone hurricane tornado winds wind floods flood rain rains
    waves wave earthquake quake blizzard gales fire wildfire
    """.split()  # noqa: SIM905  # read like prose
)


def _is_assault(reading: Reading, proposal: Proposal) -> bool:
    """Tell "Gunmen attacked two villages" from "attacked the plan"."""
    if proposal.lemma.partition(" ")[0] not in {"attack", "charge"}:
        return False
    if proposal.lemma == "attack" and proposal.source:
        if reading.lower[proposal.source[0][1] - 1] in _ARMED:
            return True
        # "was attacked by a group of men"
        head = reading.lower[slice(*proposal.source[0])]
        if not _ARMED.isdisjoint(head):
            return True
    first, end = proposal.content[0]
    return proposal.lemma == "attack" and not _TARGETS.isdisjoint(
        reading.lower[first : min(end, first + _NEAR)]
    )


_NEAR = 6
_ARMED = frozenset(
    """
    gunmen gunman bandits militants insurgents rebels attackers robbers assailants
    raiders jihadists mob men thugs dogs dog shark bear
    """.split()  # noqa: SIM905  # read like prose
)
_TARGETS = frozenset(
    """
    village villages communities convoy camp camps outpost checkpoint patrol ship
    vessel pedestrians
    """.split()  # noqa: SIM905  # read like prose
)


def _is_call_for_help(reading: Reading, proposal: Proposal) -> bool:
    """Tell "called for the emergency services", "raised the alarm about a fire"."""
    first, end = proposal.content[0]
    lower = reading.lower
    cue = lower[slice(*proposal.cue[0])]
    if "alarm" in cue and not {"raise", "raised", "raising"}.isdisjoint(cue):
        return not _FIRES.isdisjoint(lower[first:end])
    if proposal.lemma.partition(" ")[0] != "call":
        return False
    ahead = lower[first : min(end, first + _NEAR)]
    return any(
        pair in _SERVICES for pair in zip(ahead, ahead[1:], strict=False)
    ) or not _SUMMONED.isdisjoint(ahead[:2])


_FIRES = frozenset({"fire", "blaze", "flames", "smoke"})
_SERVICES = frozenset(
    {
        ("emergency", "services"),
        ("fire", "brigade"),
        ("fire", "crews"),
        ("police", "officers"),
    }
)
_SUMMONED = frozenset({"ambulance", "999", "911", "paramedics"})


def _is_condition(reading: Reading, proposal: Proposal) -> bool:
    """Tell "As the weather allows," before what is done then."""
    if proposal.lemma not in {"allow", "permit"} or not proposal.source:
        return False
    first, end = proposal.source[0]
    return (
        reading.lower[first - 1] in {"as", "if", "when", "where"}
        and end == proposal.cue[0][0]
        and reading.lower[proposal.cue[-1][1] : proposal.cue[-1][1] + 1] == (",",)
    )


def _is_work(reading: Reading, proposal: Proposal) -> bool:
    """Tell "beaten while reporting on a dispute": that is a reporter's work."""
    first, end = proposal.cue[0]
    words = reading.lower[first:end]
    return (
        "reporting" in words
        and reading.lower[first - 1] in {"while", "when"}
        and reading.lower[end - 1] in {"on", "from"}
    )


def _is_set_phrase(reading: Reading, proposal: Proposal) -> bool:
    """Tell "ruled that out", "include adding", "identified as many as 80"."""
    (first, end), start = proposal.cue[-1], proposal.content[0][0]
    lower = reading.lower
    cue = lower[first:end]
    ahead = lower[start : start + 2]
    if ahead == ("that", "out") and proposal.content[0][1] <= start + 2:
        return True
    if start == end and cue[-1:] == ("as",) and ahead[:1] in _AMOUNTS:
        return True
    if start == end and lower[start : start + 3] in _AS_MANY:
        return True
    if cue[:1] in _INCLUDING and len(cue) == 2:
        return True
    return "terms" in cue and "coming" in cue


_AMOUNTS = (("many",), ("much",), ("few",), ("little",))
_AS_MANY = (("as", "many", "as"), ("as", "few", "as"), ("as", "much", "as"))
_INCLUDING = (("include",), ("includes",), ("included",))


def _is_vote(reading: Reading, proposal: Proposal) -> bool:
    """Tell "Voting against removing it is shameful": nobody says that."""
    first, end = proposal.cue[0]
    return (
        reading.lower[first] == "voting"
        and reading.tags[end : end + 1] == ("VBG",)
    )


def _is_dated(reading: Reading, proposal: Proposal) -> bool:
    """Tell "a decision announced | on Wednesday, however": the rest is the news."""
    start, end = proposal.content[0]
    if (
        reading.tags[proposal.main] != "VBN"
        or proposal.source
        or proposal.cue[-1][1] != start
    ):
        return False
    ahead = reading.lower[start : min(end, start + 3)]
    return ahead[:1] in _ON and (ahead[1:2] in _DAYS or ahead[1:2] in _MONTHS)


_ON = (("on",), ("in",), ("last",), ("this",))
_DAYS = tuple((word,) for word in TIME_WORDS)
_MONTHS = tuple((word,) for word in MONTHS)

_REASONS: Mapping[str, Callable[[Reading, Proposal], bool]] = {
    "“this” points at words that stand elsewhere": _is_pointer,
    "what follows is when or to whom it was said": _is_occasion,
    "it says what a statement replies to": _is_reply_to_events,
    "an adjective or a part of a name": _is_adjective,
    "what a way or a time is for": _is_purpose,
    "an action that is somebody's": _is_gerund_of_owner,
    "what storms and fires do": _is_nature,
    "an attack with weapons": _is_assault,
    "a call for help": _is_call_for_help,
    "a condition": _is_condition,
    "a reporter's work": _is_work,
    "a set phrase that reports nothing": _is_set_phrase,
    "a vote": _is_vote,
    "it says when something was made public": _is_dated,
}
