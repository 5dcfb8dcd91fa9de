"""
Deeds: what people and things do with verbs of saying, and say nothing by.

"The two sides discussed trade", "reforms that aim to cut waste", "posted a photo",
"the board has approved six projects": a subject is named, an aim, a picture, a number
of things, but nobody's words.
"""

from itertools import pairwise

from quotekit.stages.columns.phrases import FINITE, NOUNS, WH_WORDS
from quotekit.stages.columns.reading import OUTSIDE, Range, Reading
from quotekit.stages.rules import Proposal

_NEAR = 5
_BEHIND_HEADS = frozenset({"IN", "WP", "WDT", "TO", ",", "VBG"})


def _head_of(reading: Reading, span: Range) -> int:
    """Return the last word of a noun phrase's head: "Efforts | to cut waste"."""
    first, end = span
    behind = (i for i in range(first + 1, end) if reading.tags[i] in _BEHIND_HEADS)
    return next(behind, end) - 1


def is_of_thing(reading: Reading, proposal: Proposal) -> bool:
    """Tell "The reforms | aim to cut waste", "programs that | support students"."""
    if len(proposal.source) != 1:
        return False
    if proposal.lemma in _ATTENTION:
        # "The noise | drew the guard's attention to the gate"
        return reading.lower[_head_of(reading, proposal.source[0])] in _NOTICED
    if proposal.lemma not in OF_MINDS:
        return False
    first, end = proposal.source[0]
    if reading.lower[first] in _RELATIVES and end == first + 1 and first:
        begin = first = first - 1
        while first and reading.tags[first - 1] in _IN_HEADS:
            first -= 1
        end = begin + 1
    elif end == proposal.cue[0][0]:
        # "Efforts to cut | waste | have seen": the whole phrase has the head
        start = reading.sentence_start(first)
        if (
            start < first
            and reading.lower[start] in _THINGS
            and FINITE.isdisjoint(reading.tags[start:end])
        ):
            first = start
    head = _head_of(reading, (first, end))
    # "Project Hope aims to", but "The project aims to"
    return reading.lower[head] in _THINGS and (
        head == first or reading.words[head] == reading.lower[head]
    )


_ATTENTION = frozenset(
    (
        *("draw attention to", "draw … attention to"),
        *("bring … attention to", "bring to … attention"),
    )
)
_NOTICED = frozenset(
    """
    bang bangs barking commotion cries cry crash explosion explosions fire flash flames
    light lights movement noise noises scream screams shout shouts smell smoke sound
    sounds
    """.split()  # noqa: SIM905  # read like prose
)
OF_MINDS = frozenset(
    "see support aim threaten recognize remind favor favour".split()  # noqa: SIM905
)
_RELATIVES = frozenset({"that", "which"})
_IN_HEADS = frozenset({"NN", "NNS", "JJ", "DT", "CD", "PRP$"})
_THINGS = frozenset(
    """
    approach approaches case cases change changes condition conditions conflict cost
    costs crisis decline disease drought drug drugs effect effects effort efforts
    flood floods grant grants growth impact impacts increase initiative initiatives
    machine machines material materials measure measures method methods price prices
    problem problems product products program programme programmes programs project
    projects reform reforms rise sale sales scheme schemes scholarship scholarships
    shortage shortages software spending step steps storm storms system systems
    technique techniques technologies technology tension tensions therapies therapy tool
    tools treatment treatments unrest vaccine vaccines violence war weather
    """.split()  # noqa: SIM905  # read like prose
)


def is_discussed(reading: Reading, proposal: Proposal) -> bool:
    """Tell "The two sides | discussed trade", a subject, from "discussed how to"."""
    if proposal.lemma != "discuss" or proposal.negated:
        return False
    start, stop = proposal.content[0]
    if (
        reading.tags[start] in WH_WORDS
        or not _SAID.isdisjoint(reading.lower[start:stop])
        or "that" in reading.lower[start - 1 : start + 1]
        # "discussed the possibility that it would rain", not "the role that it has"
        or ("that", "IN")
        in zip(reading.lower[start:stop], reading.tags[start:stop], strict=True)
    ):
        return False
    if reading.lower[start] == "with":
        # "discussed | with the king the state of the talks"
        return True
    if not proposal.source or reading.tags[proposal.main] not in {"VBD", "VBP", "VBZ"}:
        return False
    first, end = proposal.source[0]
    head = _head_of(reading, proposal.source[0])
    return (
        # but "The United States discussed the value of trade"
        reading.tags[head] == "NNS"
        or reading.lower[head] in _MEETING
        or reading.lower[first] in {"they", "both", "two"}
        or "and" in reading.lower[first:end]
    )


_SAID = frozenset({"how", "whether", "plans"})
_MEETING = frozenset(
    """
    meeting conference summit forum session seminar workshop event duo pair delegation
    committee subcommittee commission council cabinet board panel parliament assembly
    """.split()  # noqa: SIM905  # read like prose
)


def is_shown(reading: Reading, proposal: Proposal) -> bool:
    """Tell "posted a photo of the bridge" from "posted a message", which says it."""
    start, stop = proposal.content[0]
    if (
        proposal.lemma not in {"post", "share"}
        # "a photo with the caption “Home at last”"
        or any(reading.quotation_of[index] != OUTSIDE for index in range(start, stop))
    ):
        return False
    head = _head_of(reading, (start, min(stop, start + _NEAR)))
    return (
        proposal.main < start
        and reading.lower[head] in _PICTURES
        and "that" not in reading.lower[start:stop]
    )


_PICTURES = frozenset(
    """
    clip clips footage image images link links photo photograph photographs photos
    picture pictures selfie selfies screenshot screenshots update updates video videos
    """.split()  # noqa: SIM905  # read like prose
)


def is_of_number(reading: Reading, proposal: Proposal) -> bool:
    """Tell "has approved six projects" from "approved the sale"."""
    start, stop = proposal.content[0]
    return (
        proposal.lemma == "approve"
        and start == proposal.cue[-1][1]
        # but "approved plans to shut the port"
        and ("TO", "VB") not in pairwise(reading.tags[start:stop])
        and (
            reading.tags[start] in {"CD", "NNS"}
            or (
                reading.tags[start] in {"JJ", "NN"}
                and reading.tags[min(start + 1, stop - 1)] == "NNS"
            )
        )
    )


def is_supposed(reading: Reading, proposal: Proposal) -> bool:
    """Tell "The town would agree to permit it", "If the town agrees to", yet unsaid."""
    if proposal.lemma != "agree" or reading.lower[proposal.content[0][0]] != "to":
        return False
    first, end = proposal.cue[0]
    if not _MAYBE.isdisjoint(reading.lower[first:end]):
        return True
    begin = proposal.source[0][0] if proposal.source else first
    return begin > 0 and reading.lower[begin - 1] in {"if", "unless"}


_MAYBE = frozenset({"would", "might"})


def is_choosing(reading: Reading, proposal: Proposal) -> bool:
    """Tell "More people are | choosing to stay", which is what they do."""
    return proposal.lemma == "choose" and reading.tags[proposal.main] == "VBG"


def is_dismissed(reading: Reading, proposal: Proposal) -> bool:
    """Tell "dismissed him in October", who lost his post, from "dismissed it as"."""
    start, stop = proposal.content[0]
    return (
        proposal.lemma == "dismiss"
        and reading.lower[start] in _PEOPLE
        and "as" not in reading.lower[start:stop]
        and reading.lower[start + 1 : start + 2] in _ON_DISMISSAL
    )


_PEOPLE = frozenset({"him", "her", "them", "me", "us"})
_ON_DISMISSAL = tuple(
    (word,) for word in ("in", "on", "for", "from", "last", "after", "over", "by", ".")
)


def is_attribute(reading: Reading, proposal: Proposal) -> bool:
    """Tell "Two | accused border guards confessed" from "He accused two guards"."""
    first, end = proposal.cue[0]
    start, stop = proposal.content[0]
    return (
        end - first == 1
        and start == end
        and proposal.lemma in ATTRIBUTES
        and len(proposal.source) == 1
        and proposal.source[0][1] == first
        and reading.tags[first - 1] in {"CD", "DT", "PRP$"}
        and reading.tags[start] in {"NN", "NNS", "JJ"}
        and not FINITE.isdisjoint(reading.tags[start:stop])
    )


ATTRIBUTES = frozenset({"accuse", "allege", "suspect"})


def is_conjunction(reading: Reading, proposal: Proposal) -> bool:
    """Tell "It is wide, | considering that few use it", which nobody considers."""
    first, end = proposal.cue[0]
    return (
        reading.lower[first] in GIVEN
        and reading.lower[first + 1 : end] in _AT_MOST_THAT
        # but "Ms Roe, considering that it was late, left"
        and not FINITE.isdisjoint(reading.tags[reading.sentence_start(first) : first])
        and reading.lower[end - 1 : end + 1].count("that") > 0
        and reading.tags[first - 1] == ","
        and first > 0
    )


GIVEN = frozenset({"considering", "given"})
_AT_MOST_THAT = ((), ("that",))


def is_title(reading: Reading, proposal: Proposal) -> bool:
    """Tell "The report, | titled “Old Walls,” accused": it is called so."""
    first, end = proposal.cue[0]
    if reading.lower[first] not in TITLED or end - first != 1 or not first:
        return False
    behind = proposal.content[-1][1]
    return (
        reading.tags[first - 1] == ","
        # "a piece, entitled “Who will stay?”", and nothing more of it
        and behind + 1 < reading.sentence_end(first)
        and not reading.is_marked(first, end)
    )


TITLED = frozenset({"titled", "entitled"})


def is_courtesy(reading: Reading, proposal: Proposal) -> bool:
    """Tell "I'd like | to thank you for coming", where one wish says it all."""
    first, _ = proposal.cue[0]
    return (
        proposal.lemma in COURTESIES
        and first > 1
        and bool(proposal.source)
        and reading.lower[first - 1 : first + 1] in _WISHED
        and reading.lower[slice(*proposal.source[0])] in _SPEAKERS
    )


COURTESIES = frozenset({"thank", "congratulate", "commend", "welcome", "praise"})
_WISHED = (("like", "to"), ("want", "to"), ("wish", "to"), ("love", "to"))
_SPEAKERS = (("i",), ("we",))


def is_voiced(reading: Reading, proposal: Proposal) -> bool:
    """Tell "expressed her | belief that", where she says it by "expressed"."""
    if not proposal.base_rule.startswith("noun-") or len(proposal.source) != 1:
        return False
    first, end = proposal.source[0]
    return (
        first > 0
        and end == proposal.cue[0][0]
        and reading.tags[first:end] == ("PRP$",)
        and reading.lower[first - 1] in _EXPRESSED
    )


_EXPRESSED = frozenset({"express", "expresses", "expressed", "expressing"})


def is_relative(reading: Reading, proposal: Proposal) -> bool:
    """Tell "proof of what Roe | said | and we hope", where the clause is closed."""
    behind = proposal.cue[-1][1]
    return (
        len(proposal.source) == 1
        and reading.lower[behind : behind + 1] == ("and",)
        and reading.lower[proposal.source[0][0] - 1] == "what"
        and proposal.source[0][1] <= proposal.cue[0][0]
        and any(first == behind for first, _ in proposal.content)
    )


def is_noun_in_list(reading: Reading, proposal: Proposal) -> bool:
    """Tell "threats and | attacks | journalists face" from "and says boats wait"."""
    main, start = proposal.main, proposal.content[0][0]
    return (
        proposal.base_rule == "verb-noun-phrase"
        and main > 1
        and reading.lower[main].endswith("s")
        and reading.tags[main - 1] == "CC"
        and reading.tags[main - 2] in NOUNS
        and start == main + 1
        and reading.tags[start : start + 1] == ("NNS",)
        and (
            reading.tags[start + 1 : start + 2] in _VERBS_OF_CLAUSES
            # What is a verb here may be tagged as a noun.
            or reading.tags[start + 1 : start + 3] == ("NN", "IN")
        )
    )


_VERBS_OF_CLAUSES = (("VBP",), ("VBD",), ("MD",))
