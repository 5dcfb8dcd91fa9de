"""
Coordinated verbs: contents that run on into a second verb of who says them.

"Police believe he was pushed and | are treating it as murder": he is one, so it is the
police who are.  Of "said he was tired and left" it cannot be told, and it is left.
"""

from collections.abc import Iterator

from quotekit.annotations.attributions import AttributionType
from quotekit.stages.attributing.cuts import end_contents_at
from quotekit.stages.columns.phrases import (
    ADVERBS,
    FINITE,
    NAMES,
    OBJECT_PRONOUNS,
    WH_WORDS,
    is_clause_start,
)
from quotekit.stages.columns.reading import Reading
from quotekit.stages.rules import Proposal

_ASSERTION = AttributionType.ASSERTION


def end_before_own_verbs(reading: Reading, proposals: list[Proposal]) -> None:
    """End what somebody says where "and" joins another verb of theirs to the cue."""
    for number, proposal in enumerate(proposals):
        first, end = proposal.content[-1]
        if (
            first <= proposal.main
            or (
                reading.tags[proposal.main] not in FINITE
                and proposal.base_rule != "passive-to"
            )
            or reading.quotation_of[first] != reading.quotation_of[proposal.main]
        ):
            continue
        for joint, verb in _second_verbs(reading, first, end):
            if not (
                (
                    reading.tags[proposal.main] in FINITE
                    and _is_of_cue(reading, proposal, joint, verb)
                )
                or _follows_infinitive(reading, first, joint, verb)
            ):
                continue
            cut = joint - (reading.tags[joint - 1] == ",")
            end_contents_at(proposals, number, cut)
            break


def _second_verbs(reading: Reading, first: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield each "and" or "but" of a content with the verb right behind it."""
    tags, own = reading.tags, reading.quotation_of[first]
    end = min(end, reading.sentence_end(first))
    for joint in range(first + 2, end - 1):
        if tags[joint] != "CC" or reading.quotation_of[joint] != own:
            continue
        verb = joint + 1
        while verb < end - 1 and tags[verb] in ADVERBS:
            verb += 1
        if tags[verb] in FINITE or reading.lower[verb] in _DEEDS:
            yield joint, verb


def _is_of_cue(reading: Reading, proposal: Proposal, joint: int, verb: int) -> bool:
    """Tell whether the verb behind "and" is no verb of what is said before it."""
    first = proposal.content[-1][0]
    first += reading.lower[first] == "that"
    clause = reading.tags[first:joint]
    if FINITE.isdisjoint(clause) or not WH_WORDS.isdisjoint(clause):
        return False
    if "CC" in clause or _SUBORDINATING.intersection(reading.lower[first:joint]):
        # "believe the man and his wife were pushed and are": of whom, is hard to tell
        return False
    if not is_clause_start(reading, first, joint):
        return False
    return (
        _is_of_another_number(reading, proposal, first, joint, verb)
        or _is_past_of_future(reading, proposal, clause, verb)
        or _gives_nothing(reading, proposal, verb)
        or _is_deed_of_judge(reading, proposal, verb)
        or _is_deed_of_firm(reading, first, joint, verb)
    )


def _follows_infinitive(reading: Reading, first: int, joint: int, verb: int) -> bool:
    """Tell "is believed | to be ill and | was seen in Ode", which is no infinitive."""
    clause = reading.tags[first:joint]
    return (
        reading.lower[first] == "to"
        and reading.tags[first + 1] == "VB"
        and reading.tags[verb] in {"VBD", "VBZ", "MD"}
        and FINITE.isdisjoint(clause)
        and WH_WORDS.isdisjoint(clause)
        and _SUBORDINATING.isdisjoint(reading.lower[first:joint])
    )


_SUBORDINATING = frozenset({"if", "because", "that", "although", "unless", "while"})


def _is_of_another_number(
    reading: Reading, proposal: Proposal, first: int, joint: int, verb: int
) -> bool:
    """Tell "Police believe he was pushed and | are treating" from "and is in care"."""
    plural = _PLURAL.get(reading.lower[verb])
    if plural is None:
        return False
    of_clause = _number_of_subject(reading, first, joint)
    if of_clause is None or of_clause == plural:
        return False
    of_cue = _number_of_cue(reading, proposal)
    return of_cue == plural


# Forms that are of one number alone.
_PLURAL = {
    "are": True,
    "were": True,
    "have": True,
    "do": True,
    "is": False,
    "was": False,
    "has": False,
    "does": False,
}


def _number_of_subject(  # noqa: PLR0911  # a table of cases
    reading: Reading, first: int, joint: int
) -> bool | None:
    """Tell whether the subject at the beginning of a clause is plural."""
    tags, lower = reading.tags, reading.lower
    if lower[first] in _SINGULAR_PRONOUNS:
        return False
    if lower[first] in _PLURAL_PRONOUNS:
        return True
    verb = first
    while verb < joint and tags[verb] not in FINITE:
        verb += 1
    if verb == joint or "," in tags[first:verb]:
        return None
    own = _PLURAL.get(lower[verb])
    if own is not None:
        return own
    head = verb - 1
    while head > first and tags[head] in ADVERBS:
        head -= 1
    if "IN" in tags[first:head]:
        return None
    if tags[head] == "NNS":
        return True
    if tags[head] == "NN" and tags[first] == "DT" and tags[verb] != "VBP":
        return False
    return None


_SINGULAR_PRONOUNS = frozenset({"he", "she", "it", "this"})
_PLURAL_PRONOUNS = frozenset({"they", "we", "these", "those"})


def _number_of_cue(  # noqa: PLR0911  # a table of cases
    reading: Reading, proposal: Proposal
) -> bool | None:
    """Tell whether a cue is plural, by its form or by its source."""
    lower, tags = reading.lower, reading.tags
    cue = proposal.cue[0][0]
    for index in range(cue, proposal.main + 1):
        if lower[index] in _PLURAL:
            return _PLURAL[lower[index]]
    if tags[proposal.main] in {"VBZ", "VBP"}:
        return tags[proposal.main] == "VBP"
    if len(proposal.source) != 1:
        return None
    first, end = proposal.source[0]
    if "IN" in tags[first:end] or "," in tags[first:end] or "CC" in tags[first:end]:
        return None
    head = end - 1
    if tags[head] == "NNS" or lower[head] in _MANY:
        return True
    if tags[head] in {"NN", "NNP"} or lower[head] in _SINGULAR_PRONOUNS:
        return False
    return True if lower[head] in _PLURAL_PRONOUNS else None


_MANY = frozenset({"police", "people"})


def _is_past_of_future(
    reading: Reading, proposal: Proposal, clause: tuple[str, ...], verb: int
) -> bool:
    """Tell "said the law will change and | left" from "said it had shut and left"."""
    return (
        reading.tags[proposal.main] == reading.tags[verb] == "VBD"
        and "VBD" not in clause
        and "VBN" not in clause
        # "would" tells of the future, too, but "would stay and cut" goes on
        and any(
            word in _OF_FUTURE
            for word in reading.lower[proposal.content[-1][0] : verb - 1]
        )
        and reading.lower[verb] not in _ALSO_BARE
    )


_OF_FUTURE = frozenset({"will", "wo", "shall", "may", "can"})
_ALSO_BARE = frozenset(
    {"cut", "put", "set", "hit", "let", "shut", "hurt", "cost", "quit"}
)


def _gives_nothing(reading: Reading, proposal: Proposal, verb: int) -> bool:
    """Tell "said a man was hurt but | gave no details"."""
    lower = reading.lower
    if proposal.type is not _ASSERTION or lower[verb + 1 : verb + 2] not in _NO:
        return False
    if lower[verb] not in _GIVING:
        return False
    last = min(verb + _LONGEST_NOTHING, reading.sentence_end(verb))
    return not _DETAILS.isdisjoint(lower[verb + 2 : last])


_NO = (("no",), ("few",), ("little",))
_GIVING = frozenset({"gave", "gives", "provided", "provides", "offered", "offers"})
_DETAILS = frozenset(
    """
    detail details explanation comment evidence reason reasons figures specifics
    timeline timetable information elaboration
    """.split()  # noqa: SIM905  # read like prose
)
_LONGEST_NOTHING = 6


def _is_deed_of_judge(reading: Reading, proposal: Proposal, verb: int) -> bool:
    """Tell "The judge said he was a danger and | jailed him"."""
    lower = reading.lower
    if lower[verb] not in _OF_JUDGES:
        return False
    if proposal.source:
        judges = _JUDGES.intersection(lower[slice(*proposal.source[-1])])
    else:
        # "the court | heard", which has no source
        judges = _JUDGES.intersection(lower[proposal.main - 1 : proposal.main])
    if not judges or not _JUDGES.isdisjoint(lower[proposal.content[-1][0] : verb]):
        return False
    behind = lower[verb + 1]
    return (
        behind in OBJECT_PRONOUNS
        or reading.tags[verb + 1] in NAMES
        or (behind in {"the", "a", "his", "her"} and lower[verb] in _OF_COURTS)
    )


_JUDGES = frozenset(
    """
    judge judges court magistrate magistrates tribunal panel jury sheriff justice
    commission referee
    """.split()  # noqa: SIM905  # read like prose
)
_OF_COURTS = frozenset({"adjourned", "dismissed", "upheld", "quashed", "granted"})
_OF_JUDGES = _OF_COURTS | frozenset(
    """
    jailed sentenced fined acquitted cleared remanded bailed convicted banned suspended
    disqualified
    """.split()  # noqa: SIM905  # read like prose
)


def _is_deed_of_firm(reading: Reading, first: int, joint: int, verb: int) -> bool:
    """Tell "said sales had fallen and | cut its forecast": sales cut nothing."""
    lower, tags = reading.lower, reading.tags
    if lower[verb] not in _OF_FIRMS or lower[verb + 1] not in {"its", "their"}:
        return False
    noun = first
    while noun < joint and tags[noun] not in FINITE:
        noun += 1
    if _TAKINGS.isdisjoint(lower[first:noun]) or "'s" in lower[first:noun]:
        return False
    last = min(verb + _LONGEST_FORECAST, reading.sentence_end(verb))
    return not _FORECASTS.isdisjoint(lower[verb + 2 : last])


_OF_FIRMS = frozenset(
    """
    cut raised lowered trimmed slashed lifted scrapped withdrew suspended reaffirmed
    maintained doubled increased reduced upgraded downgraded
    """.split()  # noqa: SIM905  # read like prose
)
_TAKINGS = frozenset(
    """
    sales profit profits revenue revenues earnings costs demand losses margins income
    bookings orders deliveries prices trading turnover
    """.split()  # noqa: SIM905  # read like prose
)
_FORECASTS = frozenset(
    """
    forecast forecasts guidance outlook dividend target targets estimate estimates
    projection projections payout expectations
    """.split()  # noqa: SIM905  # read like prose
)
_LONGEST_FORECAST = 8
_DEEDS = _OF_JUDGES | _OF_FIRMS | _GIVING
