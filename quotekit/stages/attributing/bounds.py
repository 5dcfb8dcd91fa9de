"""
Bounds: where sources and contents end, once all attributions of a text are known.

A source is whoever is named, without the time of speaking behind the name; a content
ends where the next thing that its source says begins.  The models, which look at one
cue at a time, draw both wider.
"""

from collections.abc import Sequence

from quotekit.annotations.attributions import AttributionType
from quotekit.lexicons.confidences import LEARNED
from quotekit.stages.attributing.coordinated_verbs import end_before_own_verbs
from quotekit.stages.attributing.edges import with_own_edges, without_slash
from quotekit.stages.attributing.fronted_phrases import behind_feelings
from quotekit.stages.attributing.leading_clauses import (
    end_before_main_clauses,
    end_in_leading_clauses,
)
from quotekit.stages.attributing.overruns import (
    end_before_main_verbs,
    without_relative,
)
from quotekit.stages.attributing.whole_sources import with_whole_source
from quotekit.stages.columns.phrases import (
    ADVERBS,
    FINITE,
    TIME_WORDS,
    VERBS,
    WH_WORDS,
    noun_phrase_after,
)
from quotekit.stages.columns.reading import OUTSIDE, Range, Reading
from quotekit.stages.rules import Proposal
from quotekit.stages.rules.frames import NEGATIVES
from quotekit.stages.rules.labels import end_of_people

# An enum is slow to give its members, and these are asked for at every attribution.
_ASSERTION = AttributionType.ASSERTION


def settle_bounds(reading: Reading, proposals: Sequence[Proposal]) -> list[Proposal]:
    """Return the proposals with sources and contents cut to what belongs to them."""
    settled = []
    for proposal in proposals:
        bounded = proposal
        for step in _STEPS:
            bounded = step(reading, bounded)
        settled.append(bounded)
    _share_widened_sources(reading, proposals, settled)
    _share_with_participles(reading, settled)
    _end_within_sources(reading, settled)
    _cut_at_coordinated_cues(reading, settled)
    end_before_main_verbs(reading, settled)
    end_before_main_clauses(reading, settled)
    end_in_leading_clauses(reading, settled)
    end_before_own_verbs(reading, settled)
    _begin_behind_others(reading, settled)
    return settled


def _share_widened_sources(
    reading: Reading, before: Sequence[Proposal], settled: list[Proposal]
) -> None:
    """Widen a source for its participle: "Ana Roe, | head of X said, adding that"."""
    widened = {
        old.source: new.source
        for old, new in zip(before, settled, strict=True)
        if old.source != new.source
        and len(old.source) == len(new.source) == 1
        and new.source[0][0] < old.source[0][0]
        and new.source[0][1] == old.source[0][1]
    }
    for number, proposal in enumerate(settled):
        if reading.tags[proposal.main] == "VBG" and proposal.source in widened:
            settled[number] = proposal._replace(source=widened[proposal.source])


def _share_with_participles(reading: Reading, proposals: list[Proposal]) -> None:
    """
    Give a participle the source of the content that ends before its comma.

    "She noted that Jordan has clinics, | calling on Chad to act": where what she says
    ends there, no Jordan calls.  But "The files say that he has sued her, | alleging".
    """
    for number, proposal in enumerate(proposals):
        if number == 0 or reading.tags[proposal.main] != "VBG":
            continue
        cue, before = proposal.cue[0][0], proposals[number - 1]
        if (
            reading.tags[cue - 1] != ","
            or len(proposal.source) != 1
            or len(before.source) != 1
            or not before.base_rule.startswith(_OF_SENTENCES)
            or reading.tags[proposal.source[0][0]] == "PRP"
            or before.content[-1][1] not in {cue, cue - 1}
            or reading.quotation_of[before.main] != reading.quotation_of[cue]
            or reading.tags[before.main] not in FINITE
            or not (is_speech(before) and is_speech(proposal))
        ):
            continue
        first, end = before.content[-1]
        if first <= proposal.source[0][0] < end:
            proposals[number] = proposal._replace(source=before.source)


_OF_SENTENCES = ("verb-that", "verb-clause")


def _end_within_sources(reading: Reading, proposals: list[Proposal]) -> None:
    """
    End what is said in a source before its cue: "Men calling for calm | said".

    What may be a clause may have that verb: "a report suggesting men | said it".
    """
    for number, proposal in enumerate(proposals):
        if reading.tags[proposal.main] not in FINITE:
            continue
        for other in range(max(0, number - _FARTHEST_INNER), number):
            inner = proposals[other]
            main, (start, last) = inner.main, inner.content[-1]
            for first, end in proposal.source:
                if first < main < start < end < last and inner.base_rule.endswith(
                    _OF_NOUN_PHRASES
                ):
                    content = (*inner.content[:-1], (start, end))
                    proposals[other] = inner._replace(content=content)


_FARTHEST_INNER = 3
_OF_NOUN_PHRASES = ("-noun-phrase", "-preposition", "-to")


def _begin_behind_others(reading: Reading, proposals: list[Proposal]) -> None:
    """
    Begin a content behind the quotation that is somebody's already.

    "“It is late,” she said. “It is cold.” | Prices rose, she added": of two sentences
    the first is said once.
    """
    if not reading.quotations:
        return
    told: set[int] = set()
    for number, proposal in enumerate(proposals):
        first, end = proposal.content[0]
        if first in told and proposal.base_rule == "inserted":
            quotation = reading.quotations[reading.quotation_of[first]]
            begin = reading.sentence_start(proposal.main)
            if first == quotation.first < quotation.end <= begin < end:
                rest = proposal.content[1:]
                proposals[number] = proposal._replace(content=((begin, end), *rest))
        for start, _ in proposal.content:
            if start in reading.openings:
                told.add(start)


def _with_bare_cue(reading: Reading, proposal: Proposal) -> Proposal:
    """Give a source what is its own in "Members | of the panel also praised"."""
    if len(proposal.cue) != 1 or len(proposal.source) != 1:
        return proposal
    first, end = proposal.cue[0]
    start, stop = proposal.source[0]
    if reading.lower[first] != "of" or stop != first:
        return proposal
    verb = first
    while verb < end and reading.tags[verb] not in _OF_VERBS:
        verb += 1
    if verb == end:
        return proposal
    return proposal._replace(cue=((verb, end),), source=((start, verb),))


_OF_VERBS = VERBS | ADVERBS | {"MD"}


def _with_bare_source(reading: Reading, proposal: Proposal) -> Proposal:
    """Cut from a source the time behind it, and what language it is in: "[es]"."""
    if not proposal.source:
        return proposal
    first, end = proposal.source[-1]
    if reading.tags[first] == "EX" and end - first == 1:
        # "There | are calls for a ban", and it is not told whose
        return proposal._replace(source=())
    if (
        reading.tags[first] == "PRP$"
        and end - first > 1
        and end == proposal.cue[0][0]
        and proposal.lemma in _FORECASTS
        and _COMMON.issuperset(reading.tags[first + 1 : end])
    ):
        # "cut its | growth | forecast"
        return proposal._replace(source=((first, first + 1),))
    if (
        reading.lower[end - 1] == "]"
        and reading.lower[end - 3] == "["
        and len(reading.lower[end - 2]) == _LANGUAGE_CODE
        and end - 3 > first
    ):
        cut = end - 3
    else:
        cut = _bare_end(reading, first, end)
    if cut == end:
        return proposal
    return proposal._replace(source=(*proposal.source[:-1], (first, cut)))


_FORECASTS = frozenset({"estimate", "forecast", "prediction", "projection"})
_COMMON = frozenset({"NN", "NNS", "JJ", "CD"})
_LANGUAGE_CODE = 2  # in letters


def _before_its_verb(reading: Reading, proposal: Proposal) -> Proposal:
    """
    End what is called for before the verb of "Calls for a ban | have grown".

    So, too, "Calls for a ban | came from doctors", who call for it.
    """
    if len(proposal.content) != 1 or not proposal.cue:
        return proposal
    (first, end), (start, stop) = proposal.content[0], proposal.cue[-1]
    tags, lower = reading.tags, reading.lower
    if stop != first or stop - start != 2 or lower[start] not in _CALLS:
        return proposal
    if start != reading.sentence_start(start):
        return proposal
    for index in range(first + 1, end):
        if tags[index] in WH_WORDS or lower[index] == "that":
            break
        if tags[index] in FINITE:
            source = proposal.source
            if lower[index : index + 2] in _CAME_FROM:
                behind = noun_phrase_after(reading, index + 2, end)
                source = source if behind is None else ((index + 2, behind),)
            return proposal._replace(source=source, content=((first, index),))
    return proposal


_CALLS = frozenset({"appeals", "calls", "demands", "pleas", "hopes"})
_CAME_FROM = (("came", "from"), ("come", "from"))


def _with_people_alone(reading: Reading, proposal: Proposal) -> Proposal:
    """Cut "“…”: residents | slam quarry plan", whose verb looks like a noun."""
    if proposal.base_rule != "headline-colon" or len(proposal.source) != 1:
        return proposal
    first, end = proposal.source[0]
    stop = end_of_people(reading, first, end)
    return proposal if stop == end else proposal._replace(source=((first, stop),))


def _with_title(reading: Reading, proposal: Proposal) -> Proposal:
    """Extend the source "a paper" to its title: "a paper | entitled “Cold Homes”"."""
    if len(proposal.source) != 1:
        return proposal
    first, end = proposal.source[0]
    lower = reading.lower
    mark = end + (lower[end : end + 1] in _ENTITLED)
    if mark not in reading.openings or lower[mark - 1 : mark] not in _ENTITLED:
        return proposal
    title = reading.part_at(mark)
    if title is None:
        return proposal
    behind = title[1] + (lower[title[1] : title[1] + 1] == (",",))
    content = tuple(
        # "According to a paper | entitled “Cold Homes”, | it was late"
        (behind, stop) if end <= start < behind < stop else (start, stop)
        for start, stop in proposal.content
    )
    if any(start < title[1] and title[0] < stop for start, stop in content):
        return proposal
    return proposal._replace(source=((first, title[1]),), content=content)


_ENTITLED = (("entitled",), ("titled",))


def _within_sentence(reading: Reading, proposal: Proposal) -> Proposal:
    """End a clause where its sentence does, though a quotation follows."""
    first, end = proposal.content[-1]
    if reading.quotation_of[first] != OUTSIDE or proposal.main > first:
        return proposal
    last = reading.sentence_end(first)
    if (
        last >= end
        or last not in reading.openings
        or not proposal.base_rule.startswith(_OF_CLAUSES)
    ):
        return proposal
    last -= reading.tags[last - 1] == "."
    if last <= first:
        return proposal
    return proposal._replace(content=(*proposal.content[:-1], (first, last)))


def _apart_from_content(reading: Reading, proposal: Proposal) -> Proposal:
    """Part a source from the content that begins before it, as few do."""
    if len(proposal.source) != 1 or proposal.content[0][0] >= proposal.source[0][0]:
        return proposal
    return _with_acronym(reading, _apart_from_source(reading, proposal))


def _apart_from_source(reading: Reading, proposal: Proposal) -> Proposal:
    """End a content where its source begins: "It rained, | Ana Lisi, 34, said"."""
    begin = proposal.source[0][0]
    for index, (first, end) in enumerate(proposal.content):
        if first < begin < end:
            cut = begin
            if (
                reading.tags[cut - 1] == ","
                and reading.quotation_of[cut - 1] == OUTSIDE
            ):
                cut -= 1
            if cut == first or end > proposal.main:
                break
            before, after = proposal.content[:index], proposal.content[index + 1 :]
            return proposal._replace(content=(*before, (first, cut), *after))
    return proposal


def _with_acronym(reading: Reading, proposal: Proposal) -> Proposal:
    """Give a source the acronym of "It burst, | DPA, German News Agency reported"."""
    if len(proposal.content) != 1:
        return proposal
    (first, end), (start, stop) = proposal.content[0], proposal.source[0]
    if end + 1 != start:
        return proposal
    acronym = end - 1
    if (
        reading.tags[end] != ","
        or reading.tags[acronym - 1] != ","
        or acronym - 1 <= first
        or not reading.words[acronym].isupper()
        or reading.lower[stop - 1] not in _AGENCIES
        # "He runs a UN body, UNHCR, | the agency said"
        or reading.tags[start] == "DT"
    ):
        return proposal
    return proposal._replace(content=((first, acronym - 1),), source=((acronym, stop),))


_AGENCIES = frozenset({"agency", "service", "organisation", "organization", "network"})


def _behind_hearer(reading: Reading, proposal: Proposal) -> Proposal:
    """
    Begin a content behind who hears it and when: "told | her she was late".

    So, too, "said | afterward she would go"; but "said | up to 60 may be hurt".
    """
    if not proposal.cue:
        return proposal
    (first, end), (start, stop) = proposal.content[0], proposal.cue[-1]
    lower, tags = reading.lower, reading.tags
    if first != stop or first + 2 >= end:
        return proposal
    begin, cue = first, proposal.cue
    if lower[first - 1 : first + 1] == ("up", "to") and tags[first + 1] == "CD":
        if stop - start > 1:
            begin, cue = first - 1, (*cue[:-1], (start, stop - 1))
    elif lower[first] in _AFTERWARD or (
        proposal.lemma == "tell"
        and lower[first] in _HEARERS
        and tags[first + 1] in _SUBJECTS
    ):
        begin = first + 1
    if begin == first:
        return proposal
    content = ((begin, end), *proposal.content[1:])
    return proposal._replace(cue=cue, content=content)


_AFTERWARD = frozenset({"afterward", "afterwards"})
_HEARERS = frozenset({"me", "us", "him", "her", "them", "you"})
_SUBJECTS = frozenset({"PRP", "DT", "NNP", "EX"})


def _with_whole_content(reading: Reading, proposal: Proposal) -> Proposal:
    """Begin a content with the "not" of "not to open", end it before "[31]"."""
    first, end = proposal.content[0]
    lower = reading.lower
    begin = first
    if lower[first] == "to" and lower[first - 1] in NEGATIVES:
        taken = any(low < first <= high for low, high in proposal.cue)
        begin = first - (not taken and first > 0)
    if len(proposal.content) == 1:
        if (
            lower[end - 1] == "]"
            and end - 3 > begin
            and lower[end - 3] == "["
            and lower[end - 2].isdecimal()
        ):
            end -= 3
        if lower[end - 1] == "/":
            begin, end = without_slash(reading, (begin, end))
    if (begin, end) == proposal.content[0]:
        return proposal
    return proposal._replace(content=((begin, end), *proposal.content[1:]))


_OF_CLAUSES = ("verb-", "phrase-", "adjective-", "passive-", "noun-", LEARNED)


# Each sees what the ones before have made of a proposal.
_STEPS = (
    without_relative,
    with_own_edges,
    _with_bare_cue,
    _with_bare_source,
    _with_people_alone,
    _with_title,
    with_whole_source,
    behind_feelings,
    _before_its_verb,
    _apart_from_content,
    _within_sentence,
    _behind_hearer,
    _with_whole_content,
)


def _bare_end(reading: Reading, first: int, end: int) -> int:
    """Return where a source ends without the time or the "however" behind it."""
    tags, lower = reading.tags, reading.lower
    last = end - 1
    if "WP$" in tags[first + 1 : end]:
        for index in range(first + 1, end):
            # "a fisherman | whose leg": the rest of it stands outside.
            if tags[index] == "WP$" and FINITE.isdisjoint(tags[index:end]):
                return index - (tags[index - 1] == ",")
    if last <= first or reading.words[last] != lower[last]:
        return end
    if lower[last] in _BY_THE_WAY:
        cut = last
    elif lower[last] in TIME_WORDS and lower[last - 1] in _BEFORE_TIME:
        cut = last - 1
    else:
        return end
    # "A poll released this week": of its release, and not of what it says.
    if cut <= first or not VERBS.isdisjoint(tags[first:cut]):
        return end
    return end if lower[cut - 1] in _DATED else cut


_BY_THE_WAY = frozenset({"today", "yesterday", "however", "meanwhile", "also", "then"})
_BEFORE_TIME = frozenset({"last", "this"})
_DATED = frozenset({"poll", "survey", "report", "study", "interview"})


def _cut_at_coordinated_cues(reading: Reading, proposals: list[Proposal]) -> None:
    """
    End a content where "and" joins another cue of its source to its own.

    "She said that the plan was late and promised to mend it": she says both.
    """
    of_source: dict[tuple[Range, ...], list[int]] = {}
    for number, second in enumerate(proposals):
        if not second.cue or not second.source:
            continue
        earlier = of_source.setdefault(second.source, [])
        joint = _conjunction_before(reading, second.cue[0][0])
        if joint is not None and is_speech(second):
            for other in earlier:
                first = proposals[other]
                if _tense(reading, first) == _tense(reading, second):
                    proposals[other] = _cut(first, joint)
        earlier.append(number)
        del earlier[:-_MOST_OF_ONE_SOURCE]


def _tense(reading: Reading, proposal: Proposal) -> str:
    """Return the tag of a cue; "urged" alone is past tense, as "said" is."""
    tag = reading.tags[proposal.main]
    alone = proposal.cue[0][0] == proposal.main
    return "VBD" if tag == "VBN" and alone else tag


# So many verbs may share one subject.
_MOST_OF_ONE_SOURCE = 8


def is_speech(proposal: Proposal) -> bool:
    """Tell whether somebody says something, rather than wants or thinks it."""
    return (
        proposal.type is _ASSERTION or proposal.lemma.partition(" ")[0] in _SPEECH_ACTS
    )


_SPEECH_ACTS = frozenset(
    """
    advise appeal ask call demand encourage express invite offer order pledge promise
    propose recommend request threaten urge voice vow
    """.split()  # noqa: SIM905  # read like prose
)


def _conjunction_before(reading: Reading, cue: int) -> int | None:
    """Return the "and" that joins a cue to what stands before, or its comma."""
    index = cue - 1
    tags = reading.tags
    while index > 0 and (tags[index] in ADVERBS or tags[index] == ","):
        index -= 1
    if tags[index] != "CC":
        return None
    return index - 1 if index and tags[index - 1] == "," else index


def _cut(proposal: Proposal, joint: int) -> Proposal:
    """Return a proposal whose content ends at *joint*, if that stands inside it."""
    first, end = proposal.content[-1]
    if not first < joint < end or proposal.main > joint:
        return proposal
    return proposal._replace(content=(*proposal.content[:-1], (first, joint)))
