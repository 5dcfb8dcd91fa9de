"""
Look-alikes: what one word or two beside it tell from an attribution.

"Storms lash the coast", "the most commonly reported reactions", "said goodbye to his
players": a verb of saying stands there, and reports nothing.
"""

from collections.abc import Mapping
from itertools import pairwise

from quotekit.stages.attributing.adjectives import NOUNS_BEHIND
from quotekit.stages.columns.phrases import (
    ARTICLES,
    BE,
    FINITE,
    MONTHS,
    OCCASIONS,
    PRESENT,
    TIME_WORDS,
)
from quotekit.stages.columns.reading import OUTSIDE, Reading
from quotekit.stages.rules import Proposal
from quotekit.stages.vocabulary.class_words import is_agent, singular


def is_pointer(  # noqa: PLR0911  # a table of cases
    reading: Reading, proposal: Proposal
) -> bool:
    """Tell "He said | this when he met the press", which tells where and not what."""
    first, end = proposal.content[0]
    if (
        proposal.lemma not in _SPEAKING
        or reading.lower[first] not in {"this", "these"}
        or reading.quotation_of[first] != OUTSIDE
        or proposal.cue[-1][1] != first
    ):
        return False
    behind = reading.lower[first + 1 : min(end, first + 2)]
    if not behind or first + 2 >= len(reading.lower):
        return True
    if (
        behind == ("in",)
        and reading.lower[first + 3 : first + 4] in _STATEMENTS
        and reading.tags[first + 4 : first + 5] != ("MD",)
        and BE.isdisjoint(reading.lower[first + 4 : first + 5])
    ):
        # "said this in a speech read on her behalf", no "this in a speech was wrong"
        return True
    if behind[0] not in _CIRCUMSTANCES or reading.lower[first + 2] == "average":
        return False
    if behind[0] in _WHEN and reading.tags[first + 2] not in _CLAUSE_OPENINGS:
        # "said this while important was not enough", "this as well as the tax"
        return False
    if behind[0] == "as" and reading.tags[first + 2] == "DT":
        # "noted this as a sign of progress"
        return False
    for index in range(first + 1, end):
        if reading.lower[index] in _WHEN:
            return True
        if reading.tags[index] in FINITE:
            # "said this in turn led to a loss"
            return False
    return True


_SPEAKING = frozenset(
    """
    add affirm announce confirm disclose emphasise emphasize explain hint indicate
    mention note observe reaffirm reiterate remark reveal say state stress tell
    underline underscore
    """.split()  # noqa: SIM905  # read like prose
)
_CLAUSE_OPENINGS = frozenset({"DT", "PRP", "PRP$", "NNP", "VBG", "VBN"})
_WHEN = frozenset({"when", "while", "whilst", "after", "before", "as"})
_STATEMENTS = tuple(
    (word,) for word in ("speech", "statement", "message", "letter", "interview")
)
_CIRCUMSTANCES = _WHEN | frozenset(
    """
    in at on during through via shortly here yesterday today to
    """.split()  # noqa: SIM905  # read like prose
)


def is_dateline(reading: Reading, proposal: Proposal) -> bool:
    """Tell "KOHAT: Traders closed their shops on Tuesday", which KOHAT does not say."""
    if proposal.base_rule not in OF_LABELS or len(proposal.source) != 1:
        return False
    first, end = proposal.source[0]
    (start, stop), words = proposal.content[0], reading.words
    if reading.tags[end - 1] == "CD" and reading.lower[first] in MONTHS:
        # "NEW YORK, Nov 20: Press groups condemned it."
        return True
    label = words[first]
    return (
        end - first == 1
        and label.isupper()
        and len(label) > _LONGEST_INITIALS
        and stop - start >= _SHORTEST_REPORT
        and "VBD" in reading.tags[start:stop]
        and (
            proposal.base_rule == "headline-colon"
            # "ADLER: It is safe. It was checked": somebody's turn to speak
            or PRESENT.isdisjoint(reading.tags[start:stop])
        )
        and words[max(0, first - _FAR) : first + _FAR].count(label) == 1
        # a sentence, no headline: "MERKEL: Europe was slow to act"
        and words[reading.sentence_end(start) - 1] == "."
        and _OF_TALK.isdisjoint(reading.lower[start:stop])
    )


OF_LABELS = frozenset({"headline-colon", "turn"})
_LONGEST_INITIALS = 4
# So far away is another article, and no text takes long to look through.
_FAR = 3000
_SHORTEST_REPORT = 5
_OF_TALK = frozenset({"i", "we", "you", "my", "our", "your", "me", "us", "let"})


def is_occasion(reading: Reading, proposal: Proposal) -> bool:
    """Tell "He gave the assurance | during a visit", "the details | to traders"."""
    first, _ = proposal.content[0]
    lower = reading.lower
    if proposal.cue[-1][1] != first or reading.quotation_of[first] != OUTSIDE:
        return False
    if lower[first] == "during":
        return reading.tags[first - 1] in {"NN", "NNS"}
    return (
        # "He said | the information to hand was thin"
        proposal.lemma != "say"
        and lower[first] == "the"
        and lower[first + 1 : first + 2] in _MATTERS
        and lower[first + 2 : first + 3] == ("to",)
    )


_MATTERS = tuple((word,) for word in ("information", "details", "news", "matter"))


def is_reply_to_events(reading: Reading, proposal: Proposal) -> bool:
    """Tell "Responding to the news that …," before a statement, from a reply."""
    first, end = proposal.cue[0]
    return (
        reading.tags[proposal.main] == "VBG"
        and reading.lower[proposal.main] in {"responding", "reacting", "replying"}
        and first == reading.sentence_start(first)
        and "to" in reading.lower[end - 1 : end + 1]
    )


def is_purpose(reading: Reading, proposal: Proposal) -> bool:
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


def is_gerund_of_owner(reading: Reading, proposal: Proposal) -> bool:
    """Tell "Her announcing the date drew cheers" from "his warning that"."""
    first, end = proposal.cue[0]
    return (
        reading.tags[proposal.main] == "VBG"
        and first > 0
        and reading.tags[first - 1] == "PRP$"
        and proposal.main == first
        and reading.lower[end - 1] != ":"
        and reading.lower[proposal.content[0][0]] not in {"that", "of"}
    )


def is_nature(reading: Reading, proposal: Proposal) -> bool:
    """Tell what storms do: "Typhoon Lando slammed into the coast"."""
    if proposal.lemma.partition(" ")[0] not in BLOWS or not proposal.source:
        return False
    first, end = proposal.source[0]
    if reading.lower[end - 1] in TIME_WORDS:
        # "Typhoon Lando yesterday"
        end -= 1
    for index in range(end - 1, first, -1):
        if reading.lower[index] in _WHEN:
            # "thousands in shelters as storm lashes the coast"
            first = index
            break
    # "Survivors of the earthquake blasted the state"
    end = _end_of_head(reading, first, end)
    return reading.words[end - 1] in _STORMS or (
        reading.lower[first] in _NAMED_STORMS and end - first <= _LONGEST_STORM
    )


def _end_of_head(reading: Reading, first: int, end: int) -> int:
    """Return where a noun phrase's head ends, before "of …", "who …" or a comma."""
    return next(
        (index for index in range(first + 1, end) if reading.tags[index] in _BEHIND),
        end,
    )


_BEHIND = frozenset({"IN", "WP", "WDT", "TO", ","})
BLOWS = frozenset({"slam", "lash", "batter", "hammer", "pound", "blast"})
_STORMS = frozenset(
    """
    storm storms typhoon cyclone hurricane tornado winds wind floods flood rain rains
    waves wave earthquake quake blizzard gales wildfire
    """.split()  # noqa: SIM905  # read like prose
)
_NAMED_STORMS = frozenset({"typhoon", "cyclone", "hurricane", "storm"})
_LONGEST_STORM = 3


def is_assault(reading: Reading, proposal: Proposal) -> bool:
    """Tell "Gunmen attacked two villages" from "attacked the plan"."""
    if proposal.lemma != "attack":
        return False
    if proposal.source and reading.lower[proposal.source[0][1] - 1] in _ARMED:
        return True
    first, end = proposal.content[0]
    near = range(first, _end_of_head(reading, first, min(end, first + _NEAR)))
    # "attacked the cuts to rural villages"
    return any(reading.lower[index] in _TARGETS for index in near)


_NEAR = 6
_ARMED = frozenset(
    """
    gunmen gunman bandits militants insurgents attackers robbers assailants raiders
    jihadists
    """.split()  # noqa: SIM905  # read like prose
)
_TARGETS = frozenset({"village", "villages", "convoy", "outpost", "checkpoint"})


def is_alarm(reading: Reading, proposal: Proposal) -> bool:
    """Tell "raised the alarm about | a fire" from "about a fire brigade's state"."""
    first, lower = proposal.content[0][0], reading.lower
    return (
        lower[first : first + 2] in _FIRES
        and _is_raised(reading, proposal)
        and reading.tags[first + 2 : first + 3] not in NOUNS_BEHIND
    )


def _is_raised(reading: Reading, proposal: Proposal) -> bool:
    return "alarm" in reading.lower[slice(*proposal.cue[0])]


def is_call_for_help(reading: Reading, proposal: Proposal) -> bool:
    """Tell "called for the emergency services"."""
    first, end = proposal.content[0]
    return (
        proposal.lemma in {"call", "call for"}
        and end - first <= _LONGEST_SERVICE
        and any(pair in _SERVICES for pair in pairwise(reading.lower[first:end]))
        and not _is_raised(reading, proposal)
    )


_FIRES = frozenset({("a", "fire"), ("the", "fire"), ("a", "blaze"), ("the", "blaze")})
_SERVICES = frozenset(
    {
        ("emergency", "services"),
        ("fire", "brigade"),
        ("fire", "crews"),
        ("an", "ambulance"),
    }
)
_LONGEST_SERVICE = 4


def is_by_rule(reading: Reading, proposal: Proposal) -> bool:
    """Tell "acting according to procedures", which nobody says."""
    if proposal.lemma != "according to" or not proposal.source:
        return False
    first, end = proposal.source[0]
    # "the needs of the town", but "the procedures committee"
    return reading.words[_end_of_head(reading, first, end) - 1] in _MEASURES


_MEASURES = frozenset(
    """
    whim whims wishes procedure procedures schedule need needs merit ability size age
    taste tastes preference preferences convenience circumstances
    """.split()  # noqa: SIM905  # read like prose
)


def is_condition(reading: Reading, proposal: Proposal) -> bool:
    """Tell "As the weather allows," before what is done then."""
    if proposal.lemma not in {"allow", "permit"} or not proposal.source:
        return False
    first, end = proposal.source[0]
    return (
        first > 0
        and reading.lower[first - 1] in {"as", "if", "when", "where"}
        and end == proposal.cue[0][0]
        # "As the weather allows,", but "As Mr Roe allows,"
        and reading.tags[end - 1] in {"NN", "NNS"}
        and reading.lower[proposal.cue[-1][1] : proposal.cue[-1][1] + 1] == (",",)
    )


def is_work(reading: Reading, proposal: Proposal) -> bool:
    """Tell "beaten while reporting on a dispute": that is a reporter's work."""
    (first, end), lower = proposal.cue[0], reading.lower
    return (
        lower[end - 1] in {"on", "from"}
        and "reporting" in lower[first:end]
        and first > 0
        and lower[first - 1] in {"while", "when"}
    )


def is_set_phrase(reading: Reading, proposal: Proposal) -> bool:
    """Tell "ruled that out", "include adding", "identified as many as 80"."""
    (first, end), (start, stop) = proposal.cue[-1], proposal.content[0]
    lower = reading.lower
    if stop <= start + 2 and lower[start : start + 2] == ("that", "out"):
        return True
    if start == end and lower[end - 1] == "as" and lower[start] in _AMOUNTS:
        return True
    if end - first < 2:
        return False
    cue = lower[first:end]
    if cue[0] in _INCLUDING and len(cue) == 2:
        return True
    if cue in _SET_CUES and not (cue[0] == "committed" and proposal.source):
        return True
    return "terms" in cue and "coming" in cue


_AMOUNTS = frozenset({"many", "much", "few", "little"})
# "had certain rules", "remains | committed to working" in somebody else's words
_SET_CUES = frozenset({("had", "certain"), ("has", "certain"), ("committed", "to")})
_INCLUDING = frozenset({"include", "includes", "included"})


def is_there(reading: Reading, proposal: Proposal) -> bool:
    """Tell "There are no official | plans" by the noun that "plans" is there."""
    if not proposal.source or reading.tags[proposal.main] not in {"NNS", "VBZ"}:
        return False
    first = proposal.source[0][0]
    return reading.tags[first - 2 : first - 1] == ("EX",) and first > 1


def is_of_time(reading: Reading, proposal: Proposal) -> bool:
    """Tell "Tuesday night | saw a debate", "and June | declared as Health Month"."""
    if len(proposal.source) != 1 or proposal.lemma not in {"see", "declare"}:
        return False
    words = reading.lower[slice(*proposal.source[0])]
    if proposal.lemma == "see":
        # "a wet spring, which | saw experts predict a small crop"
        return words == ("which",) or TIME_WORDS.issuperset(words)
    behind = reading.lower[proposal.main + 1 : proposal.main + 2]
    return MONTHS.issuperset(words) and behind == ("as",)


def is_done(reading: Reading, proposal: Proposal) -> bool:
    """Tell "was approved by the board", "is signed by both"."""
    lower, end = reading.lower, proposal.cue[-1][1]
    return (
        proposal.lemma in {"approve", "characterize", "convey", "sign"}
        and reading.tags[proposal.main] in {"VBN", "VBD"}
        and "by" in lower[end - 1 : end + 1]
        and lower[proposal.content[0][0]] != "that"
    )


def is_moment(reading: Reading, proposal: Proposal) -> bool:
    """Tell "Drivers are furious | after the mayor spoke": no words of theirs."""
    start = proposal.content[0][0]
    return (
        proposal.base_rule in {"adjective-clause", "adjective-wh"}
        and reading.lower[start] in {"after", "when"}
        and start == proposal.cue[-1][1]
    )


def is_to_be_done(reading: Reading, proposal: Proposal) -> bool:
    """Tell "a group to be supported by the charities", "An autopsy was planned"."""
    lower, (first, end) = reading.lower, proposal.cue[-1]
    if lower[first] == "to" and lower[end - 1] == ":":
        # "There is more news to report: …", but "had this to say: …"
        return reading.tags[first - 1] in {"NN", "NNS"} and first > 0
    if lower[first : first + 2] == ("to", "be"):
        return reading.tags[proposal.main] == "VBN" and lower[end - 1] == "by"
    if lower[proposal.main] != "planned" or not proposal.source:
        return False
    # "was planned Tuesday for", "are planned at", but not "It was planned that"
    ahead = lower[proposal.content[0][0]]
    return ahead in TIME_WORDS or ahead in {"for", "at", "in", "on"}


def is_found(reading: Reading, proposal: Proposal) -> bool:
    """Tell "found the body", "trying to find answers" from "The study found"."""
    if proposal.lemma not in {"find", "find out"}:
        return False
    lower, start = reading.lower, proposal.content[0][0]
    if reading.quotation_of[start] != OUTSIDE and start in reading.openings:
        return False
    if lower[proposal.main] in {"find", "finding"}:
        if lower[start] == "that" or not proposal.main:
            return False
        before = lower[proposal.main - 1]
        # But "economists are finding"
        return before == "to" if lower[proposal.main] == "find" else before not in BE
    return start == proposal.cue[-1][1] and (
        lower[start] in _STATES
        or (
            lower[start] in {"the", "a", "his", "her", "their", "two", "three"}
            and lower[start + 1 : start + 2] in _BODIES
            and FINITE.isdisjoint(reading.tags[slice(*proposal.content[0])])
        )
    )


_STATES = frozenset({"dead", "alive", "unconscious", "unresponsive", "drowned"})
_BODIES = tuple(
    (word,)
    for word in """
    body bodies remains corpse car vehicle weapon gun knife man woman boy girl child
    suspect victim
    """.split()  # noqa: SIM905  # read like prose
)


def is_topic(reading: Reading, proposal: Proposal) -> bool:
    """Tell "briefed the members on his trip", "concluded a series of talks"."""
    topics = _TOPICS.get(proposal.lemma)
    if topics is None:
        return False
    start, stop = proposal.content[0]
    near = reading.lower[start : min(stop, start + _NEAR)]
    return (
        "that" not in near
        and FINITE.isdisjoint(reading.tags[start:stop])
        and not topics.isdisjoint(near)
    )


_CONCLUDED = frozenset(
    """
    series visit visits tour talks meeting meetings negotiations trip agreement contract
    """.split()  # noqa: SIM905  # read like prose
)


_TOPICS: Mapping[str, frozenset[str]] = {
    "brief": frozenset({"on", "about"}),
    "conclude": _CONCLUDED,
}


def is_asked(reading: Reading, proposal: Proposal) -> bool:
    """Tell "The mayor, | asked whether it was late, said": somebody else asked."""
    first, end = proposal.cue[0]
    tags, lower = reading.tags, reading.lower
    if (
        lower[first:end] != ("asked",)
        or not first
        or tags[first - 1] != ","
        or lower[end : end + 1] not in _QUESTIONS
    ):
        return False
    ceiling = min(reading.sentence_end(first), end + _LONGEST_QUESTION)
    return any(
        tags[index] == "," and lower[index + 1] in _ANSWERED
        for index in range(end, ceiling - 1)
    )


_QUESTIONS = (("whether",), ("if",), ("about",), ("why",), ("how",), ("what",))
_LONGEST_QUESTION = 30
_ANSWERED = frozenset(
    """
    said says replied replies answered responded told added insisted declined refused
    """.split()  # noqa: SIM905  # read like prose
)


def is_vote(reading: Reading, proposal: Proposal) -> bool:
    """Tell "Voting against removing it is shameful": nobody says that."""
    first, end = proposal.cue[0]
    return reading.lower[first] == "voting" and reading.tags[end : end + 1] == ("VBG",)


def is_dated(reading: Reading, proposal: Proposal) -> bool:
    """Tell "a decision announced | on Wednesday, however": the rest is the news."""
    start, end = proposal.content[0]
    if (
        reading.tags[proposal.main] not in {"VBN", "VBD"}
        or proposal.source
        or proposal.cue[-1][1] != start
    ):
        return False
    lower = reading.lower
    return (
        lower[start] in ON and end > start + 1 and lower[start + 1] in _DAYS_AND_MONTHS
    )


ON = frozenset({"on", "in", "last", "this"})
_DAYS_AND_MONTHS = TIME_WORDS | MONTHS


def is_said_in(reading: Reading, proposal: Proposal) -> bool:
    """Tell "said in a media | briefing there were none": the noun is no verb."""
    first, lower = proposal.cue[0][0], reading.lower
    if (
        lower[proposal.main] not in OCCASIONS
        or proposal.main != first
        or not proposal.base_rule.startswith("verb-")
    ):
        return False
    index = first - 1
    while index > 0 and reading.tags[index] in _BEFORE_OCCASIONS:
        index -= 1
    return lower[index] in {"a", "an"} and lower[index - 1] in {"in", "at", "during"}


_BEFORE_OCCASIONS = frozenset({"NN", "NNS", "NNP", "JJ"})


def is_where_said(reading: Reading, proposal: Proposal) -> bool:
    """Tell "said in its | report that it was late" from "was wrong in its claim"."""
    start = proposal.cue[0][0]
    if (
        len(proposal.source) != 1
        or proposal.source[0][1] > start
        or proposal.content[0][0] < start
        or reading.lower[proposal.content[0][0]] != "that"
    ):
        return False
    first = proposal.source[0][0]
    if reading.tags[first] != "PRP$" or reading.lower[first - 1] not in _WHERE_SAID:
        return False
    floor = max(reading.sentence_start(first), first - _NEAR_SAID)
    for index in range(first - 2, floor - 1, -1):
        if reading.lower[index] in _SAID:
            return True
        if reading.tags[index] in FINITE:
            break
    return False


_NEAR_SAID = 6
_WHERE_SAID = frozenset({"in", "during"})
_SAID = frozenset(
    """
    added argued concluded found noted said say says stated states stating saying told
    tells warned warns writes wrote
    """.split()  # noqa: SIM905  # read like prose
)


def is_evidence(reading: Reading, proposal: Proposal) -> bool:
    """Tell "The trial heard | evidence from Ana Lisi" from "heard evidence that"."""
    first, end = proposal.content[0]
    return (
        proposal.cue[-1][1] == first
        and reading.lower[first] in EVIDENCE
        and reading.lower[first + 1 : min(end, first + 2)] in _GIVEN_BY
    )


EVIDENCE = frozenset({"arguments", "evidence", "speeches", "submissions", "testimony"})
_GIVEN_BY = (("from",), ("by",), ("in",), ("on",), ("about",))


def is_goods(  # noqa: PLR0911  # a table of cases
    reading: Reading, proposal: Proposal
) -> bool:
    """
    Tell "ordered 36 jets", "recalled 3,000 cars", "asked for the bill", mere deeds.

    But "ordered two inquiries", "ordered 200 soldiers to leave", "recalled her youth".
    """
    first, end = proposal.content[0]
    tags, lower = reading.tags, reading.lower
    if proposal.cue[-1][1] != first or len(proposal.content) > 1:
        return False
    if "to" in lower[first:end] or not reading.openings.isdisjoint(range(first, end)):
        return False
    head = first
    while head < end and tags[head] in _IN_GOODS:
        head += 1
    if head == first:
        return False
    noun = lower[head - 1]
    if proposal.lemma.startswith("ask"):
        return noun in _AT_TABLE or lower[first : first + 3] in _OF_DRINKS
    if singular(noun) in _BACK_HOME:
        # "recalled its ambassador"
        return proposal.lemma == "recall"
    is_counted = tags[first] == "CD" and tags[head - 1] == "NNS"
    if proposal.lemma == "recall":
        # but "recalled the van speeding away", "recalled two days in hospital"
        return singular(noun) in _GOODS and tags[head - 1] == "NNS"
    return singular(noun) in _GOODS or (
        is_counted
        and not noun.endswith(_ENDINGS_OF_ACTIONS)
        and noun not in _ORDERED
        and not is_agent(singular(noun))
    )


GOODS_OF = frozenset({"ask", "order", "recall"})
_IN_GOODS = frozenset({"CD", "DT", "PRP$", "JJ", "JJR", "NN", "NNS", "NNP", "VBN"})
_AT_TABLE = frozenset({"autograph", "autographs", "bill", "check", "menu", "refill"})
_OF_DRINKS = tuple(
    ("a", vessel, "of") for vessel in ("bottle", "cup", "glass", "mug", "pint")
)
_BACK_HOME = frozenset({"ambassador", "envoy", "consul"})
_GOODS = frozenset(
    """
    aircraft airliner battery bus car carriage coffee engine ferry food helicopter jet
    locomotive lorry meal missile part phone pizza plane product ship submarine suv
    takeaway tank taxi toy train tram truck turbine tyre tire vaccine van vehicle vessel
    """.split()  # noqa: SIM905  # read like prose
)
_ENDINGS_OF_ACTIONS = ("ions", "ments", "ings", "als", "ures", "ies")
_ORDERED = frozenset(
    """
    arrests checks cuts days hours investigations men minutes months people police
    recounts reforms reports retrials reviews soldiers strikes tests trials troops
    weeks women years changes closures
    """.split()  # noqa: SIM905  # read like prose
)


def is_to_blame(reading: Reading, proposal: Proposal) -> bool:
    """Tell "may be | to blame for the crash" from "to blame the crew for it"."""
    main, lower = proposal.main, reading.lower
    return (
        lower[main] == "blame"
        and lower[main - 1] == "to"
        and lower[main + 1 : main + 2] == ("for",)
        and not BE.isdisjoint(lower[max(0, main - _NEAR) : main - 1])
    )


def is_most_reported(reading: Reading, proposal: Proposal) -> bool:
    """Tell "the most commonly | reported reactions": nobody reports them here."""
    main, lower = proposal.main, reading.lower
    before = main - 1
    if lower[before] not in {"most", "least"}:
        before -= reading.tags[before] == "RB"
    return (
        reading.tags[main] in {"VBN", "VBD", "JJ"}
        and lower[before] in {"most", "least"}
        and reading.tags[before - 1] in {"DT", "POS", "PRP$"}
        and before > 0
        and reading.tags[main + 1 : main + 2] in _NOUNS_AHEAD
    )


_NOUNS_AHEAD = (("NN",), ("NNS",), ("JJ",))


def is_service(reading: Reading, proposal: Proposal) -> bool:
    """Tell "the credit | reporting service Adler & Co" from "reporting a fault"."""
    start, lower = proposal.content[0][0], reading.lower
    return (
        reading.tags[proposal.main] == "VBG"
        and proposal.cue[-1][1] == start
        and start - 1 == proposal.main > 0
        and reading.tags[proposal.main - 1] in {"NN", "NNP", "JJ"}
        and lower[start] in SERVICES_AND_RULES
    )


SERVICES_AND_RULES = frozenset(
    """
    service services agency agencies firm firms company companies system systems
    standards requirements obligations platform website tool tools
    """.split()  # noqa: SIM905  # read like prose
)


def is_greeting(reading: Reading, proposal: Proposal) -> bool:
    """Tell "said goodbye to his players" from "said goodbye was hard"."""
    start = proposal.content[0][0]
    return (
        proposal.lemma == "say"
        and proposal.cue[-1][1] == start
        and reading.lower[start] in GREETINGS
        and reading.tags[start + 1 : start + 2] not in _FINITE_AHEAD
    )


GREETINGS = frozenset({"goodbye", "farewell", "hello", "goodbyes", "farewells"})
_FINITE_AHEAD = tuple((tag,) for tag in FINITE)


def is_gerund_subject(reading: Reading, proposal: Proposal) -> bool:
    """Tell "“Assessing where they were took months”": that is what took months."""
    main = proposal.main
    return (
        reading.tags[main] == "VBG"
        and not proposal.source
        and main == proposal.cue[0][0]
        and main - 1 in reading.openings
        and main - 1 == reading.sentence_start(main)
        and reading.lower[main] not in {"saying", "reporting"}
        and "," not in reading.lower[proposal.content[0][0] : proposal.content[0][1]]
    )


def is_shown_by_hearer(reading: Reading, proposal: Proposal) -> bool:
    """Tell "“You have shown that you are grown up”": that is praise, no report."""
    return proposal.lemma in {"show", "prove"} and [
        reading.lower[slice(*part)] for part in proposal.source
    ] == [("you",)]


def is_put_forward(reading: Reading, proposal: Proposal) -> bool:
    """Tell "which was put forward | by Ms Adler": by whom is not what was said."""
    start = proposal.content[0][0]
    return (
        reading.lower[start] == "by"
        and proposal.cue[-1][1] == start
        and proposal.base_rule == "verb-noun-phrase"
        and not BE.isdisjoint(reading.lower[slice(*proposal.cue[0])])
    )


def is_without_noun(reading: Reading, proposal: Proposal) -> bool:
    """Tell "The harrowing | details of the crash" and "to plant | hope for" by it."""
    if len(proposal.source) != 1 or proposal.source[0][1] != proposal.cue[0][0]:
        return False
    (first, end), lower = proposal.source[0], reading.lower
    if lower[proposal.main] in MATTERS_TOLD:
        return (
            end - first == 2
            and lower[first] in ARTICLES
            and lower[end - 1].endswith("ing")
        )
    return (
        lower[proposal.main] == "hope"
        and end - first == 1
        and reading.tags[first] == "NN"
        and lower[first - 1] == "to"
        and lower[proposal.main + 1 : proposal.main + 2] == ("for",)
    )


MATTERS_TOLD = frozenset({"details", "news", "story", "account", "accounts"})


def is_only_theirs(reading: Reading, proposal: Proposal) -> bool:
    """Tell "Only they can say | why", which is said by nobody yet."""
    if not proposal.source:
        return False
    first, start = proposal.source[0][0], proposal.content[0]
    return (
        proposal.lemma in {"say", "tell", "explain"}
        and "only" in reading.lower[max(0, first - 1) : first + 1]
        and reading.tags[proposal.cue[0][0]] == "MD"
        and reading.tags[start[0]] in {"WRB", "WP"}
    )


def is_apparently(reading: Reading, proposal: Proposal) -> bool:
    """Tell "Apparently referring to the strike, she left": the writer's guess."""
    first = proposal.cue[0][0]
    return (
        reading.lower[proposal.main] in {"referring", "alluding"}
        and reading.lower[proposal.main - 1] in {"apparently", "presumably"}
        and first >= proposal.main - 1 >= 0
    )


def is_about(reading: Reading, proposal: Proposal) -> bool:
    """Tell "The questioning | focused on how it was spent" from "Ms Adler focused"."""
    first = proposal.cue[0][0]
    return proposal.lemma == "focus on" and reading.lower[first - 1] in _OCCUPATIONS


_OCCUPATIONS = frozenset(
    """
    questioning questions discussion discussions talks debate hearing meeting training
    inquiry workshop session conversation conversations
    """.split()  # noqa: SIM905  # read like prose
)
