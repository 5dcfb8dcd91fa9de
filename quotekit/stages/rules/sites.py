"""Sites and proposals: what a rule is asked, and what it answers."""

from bisect import bisect_right
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from attrs import define, field

from quotekit.annotations.attributions import AttributionType
from quotekit.lexicons.cues import CueKind, Frame
from quotekit.stages.columns.phrases import FINITE, is_clause_start
from quotekit.stages.columns.reading import OUTSIDE, Range, Reading
from quotekit.stages.lazy import lazy
from quotekit.stages.rules.contents import Stops
from quotekit.stages.rules.cues import Candidate, Voice
from quotekit.stages.rules.frames import Following, what_follows
from quotekit.stages.rules.sources import subject_of, with_limit


class Proposal(NamedTuple):
    """
    An attribution in tokens, as a rule proposes it.

    Attributes:
        rule: The name of the rule.

        main: The token that decides: the main verb, the noun, the colon.

        lemma: The dictionary form of the cue; empty without one.

        score: How sure the models are of the cue; 1 where they were not asked, 0
            where they see none.
    """

    rule: str
    main: int
    lemma: str
    type: AttributionType
    negated: bool
    cue: tuple[Range, ...]
    source: tuple[Range, ...]
    content: tuple[Range, ...]
    score: float = 1.0

    @property
    def base_rule(self) -> str:
        """The rule, without the models that agree with it."""
        return _BASES[self.rule]


class _Bases(dict[str, str]):
    """Rules without the models that agree with them; there are few."""

    def __missing__(self, rule: str) -> str:
        base = self[rule] = rule.rpartition("+")[2]
        return base


_BASES = _Bases()


# Nothing changes a site, but a frozen one takes twice as long to make.
@define(kw_only=True, eq=False, slots=False)
class Site:
    """
    One cue and its surroundings, as every rule gets them.

    Attributes:
        floor: The first token that may belong to the attribution: the beginning
            of the sentence, or of the quotation that the cue stands in.

        ceiling: One past the last such token.

        frames: The frames in which the cue signals an attribution.

        is_reporting: Whether the cue is a verb or a phrase, which may stand with a
            quotation.

        is_addressed: Whether the cue's object is who it is said to: "told reporters".
    """

    reading: Reading = field(repr=False)
    candidate: Candidate
    floor: int
    ceiling: int
    frames: AbstractSet[Frame]
    is_reporting: bool
    is_addressed: bool

    @lazy
    def following(self) -> Following:
        """What stands to the right of the cue."""
        return what_follows(
            self.reading,
            self.candidate.group[1],
            self.ceiling,
            addressed=self.is_addressed,
            wanting=not self.frames.isdisjoint(_FRAMES_WITH_TO),
            likening=_AS in self.frames and self.frames.isdisjoint(_OF_CLAUSES),
        )

    @lazy
    def subject(self) -> Range | None:
        """The subject of the cue, if it is a verb that has one."""
        subject = subject_of(self.reading, self.candidate, self.floor)
        if subject is None:
            return None
        return with_limit(self.reading, subject, self.floor)

    @property
    def is_narrator(self) -> bool:
        """Whether the cue's subject is the author ("I think that …")."""
        reading, start = self.reading, self.candidate.group[0]
        return (
            start > self.floor
            and reading.lower[start - 1] in _NARRATOR
            and reading.quotation_of[start] == OUTSIDE
        )

    def propose(
        self,
        rule: str,
        source: Range | None,
        content: tuple[Range, ...],
        cue_end: int | None = None,
    ) -> Proposal:
        """Return the attribution with this cue, which may end behind its group."""
        candidate = self.candidate
        start, end = candidate.group
        cue: tuple[Range, ...] = ((start, cue_end or end),)
        if candidate.hole is not None:
            first, second = candidate.hole
            cue = ((start, first), (second, cue_end or end))
        return Proposal(
            rule=rule,
            main=candidate.main,
            lemma=candidate.entry.lemma,
            type=candidate.entry.type,
            negated=candidate.negated,
            cue=cue,
            source=(source,) if source else (),
            content=content,
        )


_FRAMES_WITH_TO = frozenset({Frame.TO, Frame.OBJECT_TO})
_AS = Frame.AS
_OF_CLAUSES = frozenset({Frame.BARE, Frame.THAT})
_NARRATOR = frozenset({"i", "we", "you"})

Rule = Callable[[Site, Stops], Proposal | None]
"""Proposes an attribution for a site, or declines."""


def site_of(reading: Reading, candidate: Candidate) -> Site:
    """Return the surroundings of *candidate*."""
    main, entry = candidate.main, candidate.entry
    floor, ceiling = reading.sentences[reading.sentence_of[main]]
    number = reading.quotation_of[main]
    if number != OUTSIDE and (part := reading.part_at(main)) is not None:
        quotation = reading.quotations[number]
        closed = quotation.closed and part[1] == quotation.end
        floor, ceiling = max(floor, part[0] + 1), min(ceiling, part[1] - closed)
    return Site(
        reading=reading,
        candidate=candidate,
        floor=floor,
        ceiling=_opening_end(reading, candidate, floor, ceiling),
        frames=entry.frames,
        is_reporting=entry.kind in _REPORTING,
        is_addressed=_OBJECT_THAT in entry.frames and _THAT not in entry.frames,
    )


_REPORTING = frozenset({CueKind.VERB, CueKind.PHRASE})
# An enum is slow to give its members.
_OBJECT_THAT, _THAT = Frame.OBJECT_THAT, Frame.THAT


def _opening_end(
    reading: Reading, candidate: Candidate, floor: int, ceiling: int
) -> int:
    """
    Return where what a sentence opens with ends, if the cue stands there.

    "Asked what it cost, she said …", "When he spoke about the fire, the video showed
    …": a comma, and the main clause begins.
    """
    main, tags = candidate.main, reading.tags
    opener = floor + (tags[floor] == "CC" or tags[floor] == "RB")
    if not 0 <= main - opener <= _LONGEST_OPENING or (
        reading.lower[opener] not in _CLAUSE_OPENERS
        and (
            tags[opener] not in _PHRASE_OPENERS
            or candidate.voice in _VOICES_OF_MAIN_VERBS
        )
    ):
        return ceiling
    if "," in tags[opener:main]:
        return ceiling
    signs = reading.signs
    # A comma right behind the cue leaves it without any content of its own.
    for sign in signs[bisect_right(signs, candidate.group[1]) :]:
        if sign + 1 >= ceiling:
            break
        if (
            tags[sign] == ","
            and tags[sign - 1] not in {"IN", "CC", "JJ"}
            and tags[sign + 1] not in {"IN", "CC", "VBG"}
            and reading.quotation_of[sign] == reading.quotation_of[main]
            and is_clause_start(reading, sign + 1, ceiling)
            and not _is_clause_opening(reading, candidate.group[1], sign)
        ):
            return sign
    return ceiling


def _is_clause_opening(reading: Reading, start: int, comma: int) -> bool:
    """Tell whether only "that on Monday" stands before the comma."""
    tags = reading.tags
    return reading.lower[start] == "that" and not any(
        tags[index] in FINITE for index in range(start + 1, comma)
    )


_LONGEST_OPENING = 12
_PHRASE_OPENERS = frozenset({"VBG", "VBN", "TO", "IN"})
_CLAUSE_OPENERS = frozenset(
    """
    when after before while although though if since because once until whenever
    """.split()  # noqa: SIM905  # read like prose, not a line a word
)
_VOICES_OF_MAIN_VERBS = frozenset({Voice.FINITE, Voice.PASSIVE, Voice.FIXED})
