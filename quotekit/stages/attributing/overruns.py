"""
Overruns: contents that run on into the clause around that of their cue.

"Tom Roe, who says he wrote, | has left", "A letter saying he wrote | was found": the
subject that a relative clause or a participle stands behind has yet to get its verb,
and a verb that nothing in the content needs is that one.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from quotekit.stages.attributing.cuts import end_contents_at
from quotekit.stages.columns.phrases import (
    ADVERBS,
    BE,
    FINITE,
    HAVE,
    NAMES_OR_NOUNS,
    NOUNS,
    WH_WORDS,
    is_clause_start,
    noun_phrase_before,
)
from quotekit.stages.columns.reading import OUTSIDE, Range, Reading
from quotekit.stages.rules import Proposal


class _Modifier(NamedTuple):
    """
    A relative clause or participle with a cue, behind a subject without its verb.

    Attributes:
        begin: Its first token, "who" or the participle.

        subject: The noun phrase that it modifies.

        apart: Whether a comma stands before it, and one must stand behind it.
    """

    begin: int
    subject: Range
    apart: bool


def end_before_main_verbs(reading: Reading, proposals: list[Proposal]) -> None:
    """
    End what is said in a modifier of the subject where the subject's verb stands.

    "Tom Roe, who says he wrote, | has left", "People who say they feel lonely | are
    ill", "A man claiming to be ill | was seen".
    """
    for number, proposal in enumerate(proposals):
        begin = _begin_of_modifier(reading, proposal)
        if begin is None:
            continue
        modifier = _modifier(reading, begin, _outer_start(proposals, number, begin))
        if modifier is None:
            continue
        cut = _end_of_modifier(reading, modifier, proposals, number)
        if cut is not None:
            end_contents_at(proposals, number, cut)


def _begin_of_modifier(  # noqa: PLR0911  # a table of cases
    reading: Reading, proposal: Proposal
) -> int | None:
    """Return the "who" of "who says", "which analysts say"; or the participle."""
    main, tags = proposal.main, reading.tags
    first, end = proposal.content[-1]
    if not proposal.cue or first <= main or end - first < _SHORTEST:
        return None
    cue, end_of_cue = proposal.cue[0][0], proposal.cue[-1][1]
    if tags[cue] == "VBG" or (tags[cue] == "VBN" and tags[cue - 1] == ","):
        before = cue - 1 - (tags[cue - 1] == ",")
        return cue if before >= 0 and tags[before] in _SUBJECT_ENDS else None
    if tags[main] in NOUNS and first == end_of_cue:
        # "The decision | to close the road | led to protests"
        return first
    if tags[cue] not in FINITE:
        return None
    source = proposal.source[0][0] if proposal.source else cue
    if reading.lower[source] in _RELATIVE and tags[source] in WH_WORDS:
        return source
    if source > 0 and reading.lower[source - 1] in _NEVER_CONJUNCTIONS:
        # "the firm, which | analysts | say is worth a lot"
        return source - 1
    return None


_SHORTEST = 2
_SUBJECT_ENDS = NAMES_OR_NOUNS | {"DT", "PRP"}
_RELATIVE = frozenset({"who", "which", "that"})
_NEVER_CONJUNCTIONS = frozenset({"who", "which"})


def _outer_start(proposals: Sequence[Proposal], number: int, begin: int) -> int:
    """Return where the innermost content begins that *begin* stands in, or 0."""
    start = 0
    for outer in proposals[max(0, number - _FARTHEST_OUTER) : number]:
        for first, end in outer.content:
            if outer.main < first < begin < end:
                start = max(start, first)
    return start


_FARTHEST_OUTER = 4


def _modifier(reading: Reading, begin: int, floor: int) -> _Modifier | None:
    """Return what begins at *begin*, if its subject has no verb before it."""
    tags, lower = reading.tags, reading.lower
    floor = max(floor, reading.sentence_start(begin), begin - _FARTHEST_FLOOR)
    floor += lower[floor] == "that"
    apart = tags[begin - 1] == ","
    stop = begin - apart
    if stop <= floor or reading.quotation_of[begin] != reading.quotation_of[stop - 1]:
        return None
    start = noun_phrase_before(reading, stop, floor)
    if start is None:
        return None
    clause = start
    if start > floor and tags[start - 1] != "CC" and lower[start - 1] != ";":
        clause = floor
    verbs = sum(tag in FINITE for tag in tags[clause:start])
    openers = sum(opens_clause(reading, index) for index in range(clause, start))
    if verbs > openers:
        return None
    if not apart and not _can_be_subject(reading, clause, start):
        return None
    return _Modifier(begin, (start, stop), apart)


_FARTHEST_FLOOR = 60


def _can_be_subject(reading: Reading, clause: int, start: int) -> bool:
    """Tell "People who say" from "For people who say" and "Meet people who say"."""
    for index in range(start - 1, clause - 1, -1):
        if reading.tags[index] == ",":
            return True
        if reading.tags[index] in _GOVERNING:
            return False
    return reading.tags[start] not in _GOVERNING


_GOVERNING = frozenset({"IN", "TO", "VB", "VBG", "VBN"})


def opens_clause(reading: Reading, index: int) -> bool:
    """Tell whether a clause begins at *index* that needs a verb of its own."""
    if reading.tags[index] in WH_WORDS:
        return True
    word = reading.lower[index]
    return word in _OPENING or (
        word in _PERHAPS_OPENING
        and is_clause_start(reading, index + 1, reading.sentence_end(index))
    )


_OPENING = frozenset({"if", "because", "although", "though", "unless", "whereas"})
_PERHAPS_OPENING = frozenset(
    """
    that after before since until as while whilst so
    """.split()  # noqa: SIM905  # read like prose
)


def _end_of_modifier(
    reading: Reading, modifier: _Modifier, proposals: Sequence[Proposal], number: int
) -> int | None:
    """
    Return where a modifier ends: before the first verb that nothing in it needs.

    "say they feel lonely | are ill": of two verbs its one clause needs the first.
    """
    proposal = proposals[number]
    first, end = proposal.content[-1]
    end = min(end, reading.sentence_end(proposal.main))
    tags, own = reading.tags, reading.quotation_of[modifier.begin]
    telling = _told_inside(reading, proposals, number, end)
    needed = int(needs_verb(reading, proposal))
    doubtful = None
    for index in range(first, end - 1):
        if reading.quotation_of[index] != own:
            continue
        if index > first and opens_clause(reading, index):
            needed += 1
        if tags[index] not in FINITE or _goes_on_group(reading, index):
            continue
        if needed > 0:
            needed -= 1
            needed += index in telling
            continue
        cut = _cut_before(reading, modifier, first, index)
        if cut is None:
            continue
        if modifier.apart or not _may_be_participle(reading, index):
            return cut
        doubtful = doubtful or cut
    # The subject of "His hope that it would be over by May | faded" has no other verb.
    return doubtful if tags[proposal.main] in NOUNS else None


def _goes_on_group(reading: Reading, verb: int) -> bool:
    """Tell "would | have" and "to have | had" from the first verb of a group."""
    tags = reading.tags
    return tags[verb - 1] in {"MD", "TO"} or (
        tags[verb] == "VBD" and reading.lower[verb - 1] in _AUXILIARIES
    )


_AUXILIARIES = BE | HAVE


def _told_inside(
    reading: Reading, proposals: Sequence[Proposal], number: int, end: int
) -> Collection[int]:
    """Return the verbs of "people who say they think | it rained", with a clause."""
    return {
        each.main
        for each in proposals[number + 1 : number + 1 + _MOST_INSIDE]
        if each.main < end
        and each.main < each.content[-1][0]
        and each.base_rule == _OF_CLAUSES
        and _has_verb_before_comma(reading, each.content[-1])
    }


def _has_verb_before_comma(reading: Reading, content: Range) -> bool:
    """Tell "wrote | that he was ill, has left" from "wrote | 14 times, has left"."""
    tags = reading.tags[slice(*content)]
    stop = tags.index(",") if "," in tags else len(tags)
    return not FINITE.isdisjoint(tags[:stop])


_MOST_INSIDE = 4
_OF_CLAUSES = "verb-clause"
_OF_PHRASES = ("-noun-phrase", "-preposition", "-to", "-ing")


def needs_verb(reading: Reading, proposal: Proposal) -> bool:
    """Tell what needs a verb, "that it is late", from "to leave" and "the plan"."""
    if proposal.base_rule.endswith(_OF_PHRASES):
        return False
    first, end = proposal.content[-1]
    if proposal.lemma in _WITH_INFINITIVES:
        # "asking the council | to think again"
        tags = reading.tags[first:end]
        if "TO" in tags and FINITE.isdisjoint(tags[: tags.index("TO")]):
            return False
    return reading.tags[first] not in {"TO", "VBG"} and (
        reading.tags[first] != "IN" or reading.lower[first] in _BEFORE_CLAUSES
    )


_WITH_INFINITIVES = frozenset(
    """
    advise ask beg call demand instruct invite order tell urge want warn
    """.split()  # noqa: SIM905  # read like prose
)
_BEFORE_CLAUSES = frozenset({"that", "if", "whether", "as"})


def _cut_before(
    reading: Reading, modifier: _Modifier, first: int, verb: int
) -> int | None:
    """Return where a content ends before the verb of its modifier's subject."""
    tags, lower = reading.tags, reading.lower
    before = verb - 1
    while before > first and tags[before] in ADVERBS:
        before -= 1
    if before <= first and not modifier.apart and before < first:
        return None
    if modifier.apart:
        return before if tags[before] == "," and before > first else None
    if (
        tags[before] not in _BEFORE_MAIN_VERBS
        or lower[before] in _COMPARING
        or lower[before] in _NOMINATIVE
        # "would raise | rates four times"
        or (tags[before] == "VB" and tags[verb] == "VBZ" and lower[verb] not in BE)
        or not _agrees(reading, modifier.subject, verb)
    ):
        return None
    return before + 1 if lower[before + 1] in _BEFORE_VERBS else verb


# What a clause ends with; "they", "there" and "and" go on.
_BEFORE_MAIN_VERBS = (NOUNS - {"EX"}) | {
    *("IN", "JJ", "JJR", "RB", "RP", "VB", "VBD", "VBN", "''"),
}
_COMPARING = frozenset({"as", "than", "that", "if"})
_NOMINATIVE = frozenset({"he", "she", "they", "we", "i", "you", "it"})
_BEFORE_VERBS = frozenset({"also", "now", "then", "later", "still", "never", "often"})


def _agrees(reading: Reading, subject: Range, verb: int) -> bool:
    """Tell whether subject and verb are of one number, as far as both show it."""
    plural = _plural_of_verb(reading, verb)
    if plural is None:
        return True
    head = _head_of(reading, subject)
    if reading.tags[head] in {"NNS", "NNPS"} or reading.lower[head] in _MANY:
        return plural
    if reading.tags[head] == "NN" and reading.lower[head] not in _ONE_OR_MANY:
        return not plural
    return True


def _head_of(reading: Reading, phrase: Range) -> int:
    """Return the noun before the first preposition of a noun phrase."""
    first, end = phrase
    head = first
    for index in range(first, end):
        if reading.tags[index] in {"IN", ","} and index > first:
            break
        head = index
    return head


def _plural_of_verb(reading: Reading, verb: int) -> bool | None:
    """Tell "are" and "have" from "is" and "has"; of "said" it cannot be told."""
    word, tag = reading.lower[verb], reading.tags[verb]
    if word in {"was", "is", "has", "does"} or tag == "VBZ":
        return False
    if word in {"were", "are", "have", "do"} or tag == "VBP":
        return True
    return None


_MANY = frozenset({"people", "police", "those", "many", "some", "others"})
_ONE_OR_MANY = frozenset(
    """
    team group staff company council family couple crew party board committee number
    majority firm club band government public media half lot most percent
    """.split()  # noqa: SIM905  # read like prose
)


def _may_be_participle(reading: Reading, verb: int) -> bool:
    """Tell "a ban | proposed in May" from "a ban | was" and "a ban | blocked the"."""
    return (
        reading.tags[verb] == "VBD"
        and reading.lower[verb] not in _NEVER_PARTICIPLES
        and reading.tags[verb + 1] not in _OBJECT_STARTS
    )


_NEVER_PARTICIPLES = frozenset(
    """
    was were had did began broke came drew fell flew gave grew knew rose saw spoke took
    went wore wrote
    """.split()  # noqa: SIM905  # read like prose
)
_OBJECT_STARTS = frozenset({"DT", "PRP", "PRP$", "CD", "NNP"})


def without_relative(reading: Reading, proposal: Proposal) -> Proposal:
    """Cut the relative pronoun from "the man, who | police | say was armed"."""
    if len(proposal.source) != 1:
        return proposal
    first, end = proposal.source[0]
    if (
        reading.lower[first] in _RELATIVE
        and reading.tags[first] in WH_WORDS
        and first + 1 < end <= proposal.main
        and first > 0
        and (reading.tags[first - 1] == "," or reading.tags[first - 1] in NOUNS)
        and reading.quotation_of[first] == OUTSIDE
        and FINITE.isdisjoint(reading.tags[first:end])
        and reading.tags[proposal.content[-1][0]] in FINITE | ADVERBS
    ):
        return proposal._replace(source=((first + 1, end),))
    return proposal
