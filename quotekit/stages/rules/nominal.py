"""Nouns as cues: his claim that …; the minister's criticism of …."""

from quotekit.lexicons.cues import Frame
from quotekit.stages.columns.phrases import (
    ADVERBS,
    FINITE,
    WH_WORDS,
    noun_phrase_after,
    noun_phrase_before,
)
from quotekit.stages.columns.reading import Range, Reading
from quotekit.stages.rules.after import FRAME_OF_PREPOSITION
from quotekit.stages.rules.contents import Stops, content_after, has_clause
from quotekit.stages.rules.frames import Follower
from quotekit.stages.rules.sites import Proposal, Site
from quotekit.stages.vocabulary.class_words import is_agent


def noun_cue(site: Site, stops: Stops) -> Proposal | None:
    """Propose what a noun announces; the source is its possessor."""
    source = _possessor(site)
    if source is None or not _fits(site):
        return None
    following, reading = site.following, site.reading
    start, cue_end = following.start, None
    is_preposition = following.kind is Follower.PREPOSITION
    if is_preposition:
        start = cue_end = following.start + 1
        when = reading.lower[start : start + _LONGEST_TIME]
        if when[:1] in _ONE_OF_SEVERAL and not _TIMES.isdisjoint(when):
            # "cut its forecast for the second time"
            return None
    content = content_after(reading, start, site.ceiling, stops)
    if content is None:
        return None
    if source[0] == site.floor:
        content = (start, _before_predicate(reading, *content))
    if is_preposition:
        end = noun_phrase_after(reading, start, content[1])
        content = (start, end) if end is not None else content
    return site.propose(f"noun-{following.kind}", source, (content,), cue_end)


_ONE_OF_SEVERAL = (("the",), ("a",), ("this",))
_TIMES = frozenset({"time", "year", "month", "week", "quarter", "decade"})
_LONGEST_TIME = 3


def noun_with_is(site: Site, stops: Stops) -> Proposal | None:
    """
    Propose what "the team's estimate is that …" and "her view was that …" attribute.

    Whose it is may stand behind the noun as well: "reports from the police are that".
    """
    reading = site.reading
    tags, lower = reading.tags, reading.lower
    main, be = site.candidate.main, site.candidate.group[1]
    if Frame.THAT not in site.frames:
        return None
    source = _possessor(site)
    if source is None and lower[be : be + 1] in _OF_OR_FROM:
        end = noun_phrase_after(reading, be + 1, site.ceiling)
        source, be = (None, be) if end is None else ((be + 1, end), end)
    if source is None and tags[main - 1 : main] == ("NN",) and main > site.floor + 1:
        # "a minority view was that"
        start = noun_phrase_before(reading, main, site.floor)
        if start is not None and lower[main - 1] in _SIDES:
            source = start, main
    if source is None or lower[be : be + 1] not in _IS:
        return None
    that = be + 1
    while that < site.ceiling and tags[that] in ADVERBS:
        that += 1
    if that >= site.ceiling or lower[that] != "that" or tags[that] == "DT":
        return None
    content = content_after(reading, that, site.ceiling, stops)
    if content is None or not has_clause(reading, content):
        # "Her claim was that of a child"
        return None
    if source[0] > main:
        proposal = site.propose(_NOUN_IS, source, (content,))
        return proposal._replace(cue=(*proposal.cue, (be, be + 1)))
    return site.propose(_NOUN_IS, source, (content,), be + 1)


_NOUN_IS = "noun-that"
_SIDES = frozenset({"majority", "minority"})
_OF_OR_FROM = (("of",), ("from",), ("among",))
_IS = (("is",), ("was",), ("are",), ("were",))


def _possessor(site: Site) -> Range | None:
    """Return whose statement it is: "his claim", "the minister's first claim"."""
    tags = site.reading.tags
    index = site.candidate.main - 1
    farthest = max(site.floor, index - _MOST_MODIFIERS)
    while index > farthest and tags[index] in _MODIFIERS:
        index -= 1
    if index >= site.floor:
        if tags[index] == "PRP$":
            return index, index + 1
        if tags[index] == "POS":
            start = noun_phrase_before(site.reading, index, site.floor)
            if start is None:
                return None
            return _own_possessor(site.reading, start, index), index + 1
    return None


def _own_possessor(reading: Reading, start: int, end: int) -> int:
    """
    Return where the possessor begins: in "proof of | her mother's claim".

    But "the head of the council's claim" is the claim of the head.
    """
    lower = reading.lower
    for index in range(end - 1, start, -1):
        if lower[index] in {"of", "about"}:
            head = lower[index - 1]
            whole = (
                head != reading.words[index - 1]
                or is_agent(head)
                or reading.tags[index - 1] == "NNS"
                or head in _WHO_IS_OF
            )
            return start if whole else index + 1
    return start


_WHO_IS_OF = frozenset(
    """
    aunt bank brother chief city coach college committee company council cousin daughter
    department family father friend girlfriend boyfriend group head host husband king
    league ministry mother party pope queen school secretary sister society son spouse
    state team uncle union university widow wife
    """.split()  # noqa: SIM905  # read like prose, not a line a word
)


def _before_predicate(reading: Reading, start: int, end: int) -> int:
    """
    Return where a content ends that is part of its sentence's subject.

    In "His claim that the door was shut did not hold" the verb that follows another
    without a subject of its own is the sentence's.
    """
    tags, lower = reading.tags, reading.lower
    has_verb = tags[start] == "TO"
    found = end
    for index in range(start + 1, min(end, start + _LONGEST_SUBJECT)):
        tag = tags[index]
        if tag in FINITE:
            if has_verb and (
                tags[index - 1] not in _SUBJECTS_OF_CLAUSES
                # "her promise to cut taxes | has been broken"
                or (tags[index - 1] == "NNS" and lower[index] in _OF_ONE)
            ):
                found = index
                break
            has_verb = True
        elif tag in _CLAUSE_STARTS or (tag == "IN" and lower[index] in _SUBORDINATE):
            has_verb = False
    return found


_LONGEST_SUBJECT = 40
_OF_ONE = frozenset({"is", "was", "has", "does"})
_SUBJECTS_OF_CLAUSES = WH_WORDS | {"PRP", "NNS", "NNP", "EX"}
_CLAUSE_STARTS = WH_WORDS | {",", "CC", ":"}
_SUBORDINATE = frozenset({"that", "because", "if", "whether", "as", "while", "when"})
_MOST_MODIFIERS = 12
_MODIFIERS = frozenset({"JJ", "JJS", "NN", "VBN", "VBG", "RB", "CD"})


def _fits(site: Site) -> bool:
    """Tell whether what follows the noun directly is in one of its frames."""
    following = site.following
    if following.start != site.candidate.group[1]:
        return False
    if following.kind is Follower.THAT:
        return Frame.THAT in site.frames
    if following.kind is Follower.TO:
        return Frame.TO in site.frames
    return FRAME_OF_PREPOSITION.get(following.preposition or "") in site.frames
