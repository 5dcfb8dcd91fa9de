"""
Unspoken: what is only asked about, undergone or made known, and said by nobody.

"The question is whether they will realise that", "the way children described it", "The
rules announced Tuesday affect all": a verb of saying stands there, and no words.
"""

from quotekit.stages.attributing.edges import SPEAKING_BODIES
from quotekit.stages.columns.phrases import (
    ADVERBS,
    BE,
    CALLED,
    DO,
    FINITE,
    HAVE,
    NAMES,
    NOUNS,
    VERBS,
    WEEKDAYS,
)
from quotekit.stages.columns.reading import OUTSIDE, Reading
from quotekit.stages.rules import Proposal
from quotekit.stages.vocabulary.class_words import is_agent, singular


def is_heading(reading: Reading, proposal: Proposal) -> bool:
    """Tell the heading "What | the neighbors | said", with nothing behind it."""
    first, end = proposal.content[0]
    start, stop = reading.sentences[reading.sentence_of[first]]
    return (
        end - first == 1
        and len(proposal.content) == 1
        and stop == proposal.cue[-1][1]
        # "3. What | the neighbors | said"
        and not any(map(str.isalpha, "".join(reading.lower[start:first])))
    )


def is_open(reading: Reading, proposal: Proposal) -> bool:
    """
    Tell what is left open: whether anybody thinks it.

    "“The question is whether they will | realise that it is late or | believe that”",
    "“Does the minister | believe that it is late?”", but "“Did he say why?”" asks.
    Nor does "If you | believe you were cheated, call us" say that anybody does.
    """
    main = proposal.main
    if proposal.source and proposal.lemma in THOUGHT:
        you = proposal.source[0][0]
        if reading.lower[max(0, you - 1) : you + 1] == ("if", "you"):
            return True
    if (
        reading.quotation_of[main] == OUTSIDE
        or not proposal.source
        or proposal.lemma not in THOUGHT
        or not proposal.base_rule.startswith("verb-")
    ):
        return False
    lower, tags = reading.lower, reading.tags
    first = proposal.source[0][0]
    if first > 0 and lower[first - 1] in _OPEN:
        return True
    if tags[main] not in {"VB", "VBP"}:
        return False
    begin, start = reading.sentence_start(main), proposal.cue[0][0]
    if tags[start - 1] == "CC" and start == main:
        # "whether they will realise it or | believe that"
        return "whether" in lower[max(begin, main - _FARTHEST_WHETHER) : main]
    end = reading.sentence_end(main)
    return (
        first > 0
        and lower[first - 1] in DO
        and "?" in lower[proposal.content[-1][1] - 1 : end]
    )


THOUGHT = frozenset(
    """
    accept acknowledge admit agree believe know realise realize recognise recognize
    think understand
    """.split()  # noqa: SIM905  # read like prose
)
_OPEN = frozenset({"whether"})
_FARTHEST_WHETHER = 25


def is_way(reading: Reading, proposal: Proposal) -> bool:
    """Tell "struck by the way children | described it", which is how they did."""
    if len(proposal.source) != 1 or proposal.content[0][0] < proposal.main:
        return False
    (first, end), lower = proposal.source[0], reading.lower
    if end - first > 2 and lower[first] == "the" and lower[first + 1] == "way":
        # "the way of the cross said", "the way, children said"
        return reading.tags[first + 2] not in {"IN", ",", "TO"}
    return first > 1 and lower[first - 1] == "way" and lower[first - 2] == "the"


def is_counted(reading: Reading, proposal: Proposal) -> bool:
    """Tell "has 2,000 defence | schemes to protect it", where a plural is counted."""
    if (
        reading.tags[proposal.main] != "VBZ"
        or len(proposal.source) != 1
        or proposal.cue[0] != (proposal.main, proposal.main + 1)
    ):
        return False
    first, end = proposal.source[0]
    return (
        end == proposal.main
        and end - first > 1
        and reading.tags[first] == "CD"
        and reading.lower[first] not in _ONE
        and reading.tags[end - 1] in {"NN", "NNS", "JJ"}
        and reading.tags[end - 2] not in {"IN", "CC"}
        and reading.words[end - 1] == reading.lower[end - 1]
    )


_ONE = frozenset({"one", "1"})


def is_made_known(reading: Reading, proposal: Proposal) -> bool:
    """Tell "The rules | announced Tuesday affect all", whose verb is still to come."""
    (_, end), lower, tags = proposal.cue[0], reading.lower, reading.tags
    if (
        tags[proposal.main] not in {"VBN", "VBD"}
        or proposal.cue[0] != (proposal.main, end)
        or lower[end : end + 1] not in _DAYS
        or len(proposal.source) != 1
        or proposal.source[0][1] != proposal.main
        or proposal.lemma == "say"
    ):
        return False
    head = lower[proposal.main - 1]
    if (
        tags[proposal.main - 1] not in {"NN", "NNS"}
        or is_agent(singular(head))
        or singular(head) in SPEAKING_BODIES
        or head in _SOMEBODY
    ):
        return False
    behind = end + 1
    while behind < len(tags) and tags[behind] in ADVERBS:
        behind += 1
    return tags[behind : behind + 1] in _VERBS_OF_CLAUSES


_DAYS = tuple((day,) for day in WEEKDAYS)
_VERBS_OF_CLAUSES = (("VBD",), ("VBP",), ("VBZ",), ("VB",), ("MD",))
_SOMEBODY = frozenset(
    """
    agency authorities charity department firm group mayor office officials party
    people police prosecutors team
    """.split()  # noqa: SIM905  # read like prose
)


def is_undergone(reading: Reading, proposal: Proposal) -> bool:
    """
    Tell what is only done to somebody, where nobody is told of who says it.

    "Theft can be | reported to the hotline", "has been | challenged in its efforts",
    "was | charged with theft", which prosecutors do.
    """
    cue, lower = proposal.cue[0], reading.lower
    main = lower[proposal.main]
    if main not in UNDERGONE or BE.isdisjoint(lower[slice(*cue)]):
        return False
    behind = lower[proposal.main + 1 : proposal.main + 2]
    if main == "charged":
        return behind in _CHARGED_HOW
    if proposal.source:
        return False
    if main == "challenged":
        return behind == ("in",)
    # "was reported to be ill"
    return (
        behind == ("to",)
        and lower[cue[0]] in _MAY
        and reading.tags[proposal.main + 2 : proposal.main + 3] != ("VB",)
    )


_CHARGED_HOW = (("with",), ("by",))
UNDERGONE = frozenset({"reported", "challenged", "charged"})
_MAY = frozenset({"can", "may", "must", "should", "could"})


def is_caption(reading: Reading, proposal: Proposal) -> bool:
    """Tell "Image | caption The bridge at Ode", a label that nobody says."""
    first = proposal.cue[0][0]
    return first > 0 and reading.lower[first - 1] in _PICTURES


_PICTURES = frozenset({"image", "photo", "picture", "media", "video"})


def is_publisher(reading: Reading, proposal: Proposal) -> bool:
    """Tell "The union | has published a statement", where the union is no content."""
    (first, end), lower = proposal.cue[0], reading.lower
    return (
        not proposal.source
        and lower[proposal.main] in MADE_PUBLIC
        and lower[first] in HAVE
        and BE.isdisjoint(lower[first:end])
        and len(proposal.content) == 1
        and proposal.content[0][1] == first
    )


MADE_PUBLIC = frozenset({"published", "issued", "released", "posted", "sent"})


def is_of_nobody(reading: Reading, proposal: Proposal) -> bool:
    """Tell "“No one had | told me there was a dam,” she said": nobody said it."""
    return (
        proposal.lemma == "tell"
        and reading.quotation_of[proposal.main] != OUTSIDE
        and len(proposal.source) == 1
        and reading.lower[slice(*proposal.source[0])] in _NOBODY
    )


_NOBODY = (("no", "one"), ("nobody",), ("no-one",))


def is_kind_of_text(reading: Reading, proposal: Proposal) -> bool:
    """Tell "Ombudsman | report: Girl left alone" from "Survivors report: …"."""
    if len(proposal.source) != 1 or proposal.base_rule not in OF_COLONS:
        return False
    first, end = proposal.source[0]
    start = proposal.cue[0][0]
    if proposal.base_rule == "headline-colon":
        # "Ombudsman report" is the label, and "Officer Report" a name
        end -= 1
        start = end
    return (
        end == start > first
        and reading.lower[start] == "report"
        and reading.words[start] == reading.lower[start]
        and reading.lower[start + 1 : start + 2] == (":",)
        and reading.tags[end - 1] in NOUNS
        and not reading.lower[end - 1].endswith("s")
        and VERBS.isdisjoint(reading.tags[first:end])
    )


OF_COLONS = frozenset({"verb-colon", "headline-colon", "quotation-after-cue"})


def is_meeting(reading: Reading, proposal: Proposal) -> bool:
    """Tell "called an urgent meeting at noon" from "called the meeting a farce"."""
    if proposal.lemma != "call" or len(proposal.content) != 1:
        return False
    (first, end), lower = proposal.content[0], reading.lower
    if first != proposal.cue[-1][1] or lower[first] not in _ANOTHER:
        return False
    if lower[first - 1] == "for":
        # "her call for a vote"
        return False
    head = first + 1
    while head < end and reading.tags[head] in _IN_NAMES_OF_EVENTS:
        if lower[head] in _MEETINGS:
            behind = head + 1
            return behind == end or reading.tags[behind] in _BEHIND_EVENTS
        head += 1
    return False


_ANOTHER = frozenset({"a", "an", "another"})
_IN_NAMES_OF_EVENTS = NAMES | {"NN", "NNS", "JJ", "CD", "VBN", "VBG"}
_BEHIND_EVENTS = frozenset({"IN", "TO", "."})
_MEETINGS = frozenset(
    """
    meeting vote summit strike session referendum election conference assembly truce
    """.split()  # noqa: SIM905  # read like prose
)


def is_naming(reading: Reading, proposal: Proposal) -> bool:
    """Tell "The group, called Fair Rents Now, said": it is what the group is called."""
    (first, end), (start, stop) = proposal.cue[0], proposal.content[0]
    if end - first == 1 and start == end and _is_named(reading, proposal):
        return True
    return (
        reading.lower[first] in CALLED
        and end - first == 1
        and start == end
        and first > 0
        and reading.lower[first - 1] == ","
        and reading.lower[stop : stop + 1] == (",",)
        and all(
            reading.words[index] != reading.lower[index]
            or reading.lower[index] in _IN_NAMES
            for index in range(start, stop)
        )
    )


def _is_named(reading: Reading, proposal: Proposal) -> bool:
    """Tell "A reader nicknamed Old Tom wrote" from "A reader called Tom a liar"."""
    first = proposal.cue[0][0]
    if (
        reading.lower[first] not in NAMED
        or len(proposal.source) != 1
        or proposal.source[0][1] != first
        or reading.lower[proposal.source[0][0]] not in {"a", "an", "another", "one"}
    ):
        return False
    behind = first + 1
    stop = reading.sentence_end(first)
    while behind < stop and reading.tags[behind] in NAMES:
        behind += 1
    if behind == first + 1:
        return False
    while behind < stop and reading.tags[behind] in ADVERBS:
        behind += 1
    return behind < stop and (
        reading.tags[behind] in FINITE or reading.tags[behind] == "-LRB-"
    )


NAMED = CALLED | {"nicknamed"}
"""Participles behind which a name stands."""

_IN_NAMES = frozenset({"of", "for", "the", "and", "in", "to", "on", "against"})


def is_correction(reading: Reading, proposal: Proposal) -> bool:
    """Tell "An earlier version of this story | misstated the cost" of the text."""
    for first, end in proposal.source:
        lower = reading.lower[first:end]
        if "version" in lower and not OWN_TEXTS.isdisjoint(lower):
            return True
        if lower[:1] == ("this",) and lower[-1] in OWN_TEXTS:
            cue = reading.lower[slice(*proposal.cue[0])]
            return not _WRONGLY.isdisjoint(cue) or cue[-1].startswith("mis")
    return False


OWN_TEXTS = frozenset(
    """
    article story report post page column piece release headline dispatch
    """.split()  # noqa: SIM905  # read like prose
)
_WRONGLY = frozenset(
    """
    erroneously inaccurately incorrectly mistakenly originally previously wrongly
    """.split()  # noqa: SIM905  # read like prose
)
CORRECTED = frozenset(
    """
    attribute claim describe give identify imply indicate list misattribute
    mischaracterize misidentify misquote misreport misspell misstate name quote refer
    report say spell state suggest
    """.split()  # noqa: SIM905  # read like prose
)
"""What a text says that it once said wrongly."""


def is_source_of_report(reading: Reading, proposal: Proposal) -> bool:
    """Tell "…, Harborside reports, | citing the ministry", which quotes nothing."""
    first, lower = proposal.cue[0][0], reading.lower
    verb = proposal.main
    if len(proposal.cue) > 1 or proposal.content[0][0] < first:
        return False  # "quoting the mayor as saying", "The road is shut, …, citing"
    if lower[first] in WITH_SOURCES:
        verb = first - 1 - (lower[first - 1] == ",")
    elif (
        lower[verb + 1 : verb + 4] != ("with", "reference", "to")
        or proposal.content[0][0]
        < verb  # "The road is shut, Harborside reports with …"
    ):
        return False
    return lower[verb] in OF_TAGS


WITH_SOURCES = frozenset({"citing", "quoting", "referring"})
OF_TAGS = frozenset({"report", "reports", "reported", "inform", "informs", "writes"})
