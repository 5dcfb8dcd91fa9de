"""
Candidates: who "he" or "she" may be, weighed.

The speaker of the sentence that the pronoun stands in, the last speakers, and whoever
is named just before, a subject before others; nobody of another gender.

Source:
    Agreement and recency follow Lappin and Leass (1994), "An Algorithm for Pronominal
    Anaphora Resolution", Computational Linguistics 20.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrs import define

from quotekit.annotations.speakers import SpeakerType
from quotekit.lexicons.people import Gender
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member, Named
from quotekit.stages.casting.page import Page
from quotekit.stages.casting.standings import LONGEST_TITLE, Standing, Standings
from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.compared_kinds import IMPERSONAL_TYPES, PERSON_TYPE
from quotekit.stages.resolution.floor import Floor, Found, Turn
from quotekit.stages.roles.office_parts import SPOKESPEOPLE
from quotekit.stages.vocabulary.class_words import POSSESSIVES

_SINGULAR_PEOPLE = frozenset((SpeakerType.PERSON, SpeakerType.ANONYMOUS))

_LOOK_BACK = 12
_SENTENCES_FOR_NAMES = 6
_PARAGRAPHS_FOR_SPEAKERS = 4
_PARAGRAPHS_FOR_NAMES = 2
_PARAGRAPHS_FOR_BODIES = 1

# How much speaks for whoever: the speaker of the sentence that the pronoun stands in,
# the last speakers in turn, somebody of the gender that the pronoun tells, a subject,
# and one of the sentence just before.  Chosen on PolNeAR's train part and on texts of
# our own; each may be off by a half without a change in what the tests want.
_OUTER_SPEAKER = 4.0
_LAST_SPEAKERS = (4.0, 1.5, 0.7, 0.3)
_SAME_GENDER = 2.0
_SUBJECT, _LAST_SUBJECT = 1.0, 2.0
_NEAR = 2.0
_UNCERTAIN, _UNCERTAIN_SUBJECT = 0.5, 0.65
_SPOKEN_OF = 2.0
# What is left of a last speaker after whom somebody else acts, and of those of whom no
# gender is known beside somebody of whom it surely is.
_SUCCEEDED = 0.2
_PASSED_OVER = 0.4
_LONGEST_DOCUMENT = 8
_ASKED = frozenset(("asked", "questioned", "pressed", "challenged", "quizzed"))
# What somebody answers who is asked: "When asked, he replied that it was late".
_ANSWERING_ANYBODY = frozenset(
    """
    asked question questions questioned pressed when whether criticism critics comments
    """.split()  # noqa: SIM905  # read like prose
)
_ANSWERING = frozenset(("said", "says", "replied", "answered", "told"))
_TO = frozenset((("to",), ("by",)))
# Nobody is there in somebody whom nothing else tells to be somebody.
_BEFORE_PLACES = frozenset(
    ("in", "at", "near", "outside", "inside", "into", "around", "across", "throughout")
)
_FROM = frozenset(("from", "of", "with"))
_ENDS_OF_NAMES = frozenset("Nu")
_WATERS = frozenset(
    """
    sea ocean river lake island islands valley desert peninsula basin reef strait gulf
    canal glacier mountain mountains
""".split()  # noqa: SIM905  # read like prose
)
_BEFORE_NEWCOMERS = frozenset(("a", "an", "one", "another"))
_LONGEST_NEWCOMER = 6
_TELLING = frozenset(("told", "tells", "asked", "asks", "warned", "advised", "assured"))
_THEM = {Gender.MALE: "him", Gender.FEMALE: "her"}
_SUBORDINATING = frozenset(
    ("after", "when", "before", "since", "that", "because", "if", "until", "where")
)
# How many say something is nobody: "Fewer than one in five knew".
_QUANTITIES = frozenset(
    """
    fewer more less most many few some several everybody everyone nobody everything
    nothing
""".split()  # noqa: SIM905  # read like prose
)
_UNKNOWN_GENDER, _LAST_UNKNOWN = 0.7, 0.85
_MAIN_SUBJECT = 9.0
_LONGEST_OPENING = 6
_OPENERS = _ASKED | frozenset(
    """
    although though while even when as after before because if once until despite since
""".split()  # noqa: SIM905  # read like prose
)
_SURE = 1.0
_OWN = {Gender.MALE: "his", Gender.FEMALE: "her"}


class Frame(NamedTuple):
    """
    What a pronoun stands in.

    Attributes:
        outer: Who says the sentence that holds it; ``None`` outside all contents.

        voice: Who says "I" there.

        quoted: Whether it stands in the speaker's own words.

        content: The tokens of what the pronoun is the source of: whoever is named
            there, is spoken of.

        answers: Whether it replies to what was said.
    """

    outer: Member | None
    voice: Found | None
    quoted: bool
    content: tuple[Range, ...] = ()
    answers: bool = False


@define(eq=False)
class Candidate:
    """
    Somebody who may be meant.

    Attributes:
        member: Who.

        weight: How much speaks for that; below zero, against it.

        why: What spoke first.
    """

    member: Member
    weight: float
    why: str


class Weighing:
    """The candidates for one pronoun, as far as they are weighed by now."""

    def __init__(  # noqa: PLR0913, PLR0917  # a pronoun, and where it stands
        self,
        page: Page,
        cast: Cast,
        floor: Floor,
        frame: Frame,
        gender: Gender,
        at: int,
        standings: Standings,
    ) -> None:
        """Begin with nobody for the pronoun at token *at*."""
        self._page = page
        self._cast = cast
        self._floor = floor
        self._frame = frame
        self._gender = gender
        self._at = at
        self._standings = standings
        self._sentence = page.sentence(at)
        self._segment = page.segment_of(self._sentence)
        self._opening = page.tokens.sentence_first[self._sentence]
        self._is_asked = page.tokens.lower[self._opening] in _ASKED
        # What may be spoken of before the pronoun: mostly nothing is.
        content = frame.content
        self._said = range(content[0][0] if content else at, at)
        self._candidates: dict[Member, Candidate] = {}
        # Who spoke last, and the token behind what was said.
        self._last: Turn | None = None
        self._last_end = 0
        self._succeeded: set[Member] = set()
        # Whoever says "I" in a quotation is not "he" there.
        voice = None if frame.voice is None else frame.voice.member
        self._speaking = (frame.outer, voice)

    def rank(self, subject: Member | None = None) -> Sequence[Candidate]:
        """
        Return who the pronoun may be, the likeliest first.

        *subject* acts in the sentence before without being named there.
        """
        before = next(self._floor.before(self._at), None)
        teller = None
        if before is not None and self._is_told_by_newcomer(before):
            # "A doctor told her so.  “I cried,” she said"
            teller, subject = before.member, None
        if (
            subject is not None
            and before is not None
            and self._page.segment(before.token) < self._segment
        ):
            # "A young woman lost her job": somebody new in a new paragraph
            self._succeeded.add(before.member)
        if self._frame.outer is not None:
            self._add(self._frame.outer, _OUTER_SPEAKER, "whose words it stands in")
        self._weigh_speakers()
        self._weigh_names()
        self._weigh_main_clause()
        if subject is not None:
            self._add_subject(subject)
        self._pass_over_asker()
        self._leave_out_answered()
        if teller is not None and any(each.name for each in self._candidates):
            self._candidates.pop(teller, None)
        candidates = self._candidates.values()
        if any(map(self._is_sure, self._candidates)):
            speaker = None if self._last is None else self._last.member
            for candidate in candidates:
                if candidate.member.gender is not self._gender:
                    candidate.weight *= (
                        _LAST_UNKNOWN
                        if candidate.member is speaker
                        else _UNKNOWN_GENDER
                    )
        return sorted(candidates, key=lambda candidate: -candidate.weight)

    def _is_told_by_newcomer(self, turn: Turn) -> bool:
        """Tell whether somebody without a name, and new, told "him" or "her" so."""
        page, start = self._page, turn.token
        lower = page.tokens.lower
        if (
            turn.member.name is not None
            or lower[start] not in _BEFORE_NEWCOMERS
            or page.segment(start) != self._segment
            or page.sentence(start) == self._sentence
        ):
            return False
        # Whoever is told so stands behind the verb: a text may end before.
        end = min(start + _LONGEST_NEWCOMER, len(lower) - 1)
        verb = next((at for at in range(start, end) if lower[at] in _TELLING), None)
        return verb is not None and lower[verb + 1] == _THEM[self._gender]

    def _pass_over_asker(self) -> None:
        """Weigh Ms Orr less in "Ms Orr asked her.  “Yes,” she said": she asked."""
        turn, page, at = self._last, self._page, self._at
        if turn is None or turn.asker not in self._candidates:
            return
        first = self._opening
        if page.is_quoted(min(first + 1, at)) and first > turn.token:
            self._candidates[turn.asker].weight *= _PASSED_OVER
        elif (
            # "Mr Orr asked him.  He said that it was", but "He also asked"
            first == at
            and self._sentence - page.sentence(turn.token) == 1
            and page.tokens.lower[at + 1] in _ANSWERING
        ):
            self._candidates[turn.asker].weight *= _UNKNOWN_GENDER

    def _leave_out_answered(self) -> None:
        """
        Leave out Ms Orr in "Ms Orr told Mr Roe so.  He replied that he would".

        Whoever is asked by nobody who is named goes on with an answer: "Asked about it,
        he replied", "he responded to the critics"; and so does whoever told of nobody.
        """
        turn, page, at = self._last, self._page, self._at
        if not self._frame.answers or turn is None:
            return
        sentence, stop = self._sentence, page.tokens.sentence_first[self._sentence + 1]
        here = page.tokens.lower[self._opening : stop]
        if (
            sentence - page.sentence(page.token_at(turn.end - 1)) == 1
            and page.segment(turn.token) == self._segment
            and turn.asker is None
            and _ANSWERING_ANYBODY.isdisjoint(here)
            and page.tokens.lower[at + 2 : at + 3] not in _TO
            and self._has_told_of_another(turn)
        ):
            self._candidates.pop(turn.member, None)

    def _has_told_of_another(self, turn: Turn) -> bool:
        """
        Tell "Ms Orr told Mr Roe" from "Mr Roe leads it.  Ms Orr said it was".

        But in "Mr Roe asked her why.  Ms Orr told Mr Roe so" she answers him already.
        """
        page = self._page
        firsts = page.tokens.sentence_first
        first = firsts[page.sentence(turn.token)]
        before = next((t for t in self._floor.before(first)), None)
        asker = None
        if (
            before is not None
            and "asked"
            in (page.tokens.lower[firsts[page.sentence(before.token)] : first])
        ):
            asker = before.member
        return any(
            named.member not in {turn.member, asker}
            and named.member in self._candidates
            for named in self._cast.people_in(first, page.token_at(turn.end))
        )

    def _add_subject(self, member: Member) -> None:
        """Weigh somebody who acts in the sentence before under no name."""
        if member not in self._candidates:
            weight = _NEAR - 0.5 + _LAST_SUBJECT
            self._add(member, weight, "who acts in the sentence before")

    def _fits(self, member: Member) -> bool:
        """Tell whether somebody may be meant, by sex, number and who speaks."""
        gender = member.gender
        return (
            member.type in _SINGULAR_PEOPLE
            and (gender is None or gender is self._gender)
            and not (self._frame.quoted and member in self._speaking)
            and (
                member.name is not None
                or self._page.tokens.lower[member.first] not in _QUANTITIES
            )
        )

    def _add(self, member: Member, weight: float, why: str) -> None:
        if self._fits(member):
            self._weigh(member, weight, why)

    def _weigh(self, member: Member, weight: float, why: str) -> None:
        """Add to what speaks for somebody who fits."""
        # Long ago is no evidence, and none against somebody either.
        weight = max(0.0, weight)
        known = self._candidates.get(member)
        if known is not None:
            known.weight += weight
            return
        if member.gender is self._gender and member not in self._succeeded:
            weight += _SAME_GENDER
        self._candidates[member] = Candidate(member, weight, why)

    def _is_sure(self, member: Member) -> bool:
        return (
            (member.female >= _SURE or member.male >= _SURE)
            and member.gender is self._gender
            and member not in self._succeeded
        )

    def _weigh_speakers(self) -> None:
        page = self._page
        later: set[Member] = set()
        weights: Iterator[float] = iter(_LAST_SPEAKERS)
        weight: float | None = 0.0
        for turn in self._floor.before(self._at):
            there = page.segment(turn.token)
            paragraphs = self._segment - there
            if not self._is_between(turn, paragraphs):
                weight = next(weights, None)
            if weight is None or paragraphs > _PARAGRAPHS_FOR_SPEAKERS:
                break
            if turn.member is self._frame.outer or (
                # "Leeds woman tells of joy": the text will name her.
                turn.member.name is None
                and page.is_head(there)
                and not page.is_head(self._segment)
            ):
                continue
            if self._standings.is_asker(turn.token) or self._is_in_question(turn.token):
                continue
            end = page.token_at(turn.end)
            if self._last is None:
                self._last, self._last_end = turn, end
            left = 1.0
            if self._has_successor(turn, end, is_new=paragraphs > 0):
                left = _SUCCEEDED
                if turn.member not in later:
                    self._succeeded.add(turn.member)
            later.add(turn.member)
            self._add(turn.member, left * weight - 0.5 * paragraphs, "the last speaker")
            if turn is self._last and not paragraphs:
                self._weigh_unnamed(turn, left)

    def _is_between(self, turn: Turn, paragraphs: int) -> bool:
        """Tell whether a body speaks just before, that is no "he" and takes no turn."""
        return (
            turn.member.type in IMPERSONAL_TYPES
            and paragraphs <= _PARAGRAPHS_FOR_BODIES
            and not self._frame.quoted
        )

    def _weigh_unnamed(self, turn: Turn, left: float) -> None:
        """Weigh a speaker without a name for acting, as those with one are."""
        page = self._page
        # "met a man | who had endorsed him"
        if turn.member.name is None and page.tokens.lower[turn.token] != "who":
            sentences = self._sentence - page.sentence(turn.token)
            near = _nearness(sentences) + _for_acting(sentences)
            self._add(turn.member, left * near, "the last speaker")

    def _has_successor(self, turn: Turn, end: int, *, is_new: bool) -> bool:
        """
        Tell whether somebody else acts in a sentence after a turn, before the pronoun.

        The turn ends before token *end*; *is_new* tells that the pronoun stands in a
        later paragraph.
        """
        speaker, standing_of = turn.member, self._standings.of
        for named in self._cast.people_in(max(end, turn.token + 1), self._at):
            member = named.member
            if member is speaker:
                continue
            token, standing = named.tokens[0], standing_of(named)
            if (
                (
                    standing.acts
                    or (
                        # "One of the winners was Ana Lisi": new in a new paragraph
                        is_new
                        and member.first == token
                        and member.certain
                        and standing.segment == self._segment
                    )
                )
                and (member.gender is None or member.gender is self._gender)
                and not (self._said and self._is_spoken_of(token))
                and not self._is_subordinate(token, standing)
            ):
                return True
        return False

    def _is_subordinate(self, token: int, standing: Standing) -> bool:
        """Tell "after Mayor Ana Lisi left", which is about something else."""
        tokens = self._page.tokens
        floor = tokens.sentence_first[standing.sentence]
        near = tokens.lower[max(floor, token - LONGEST_TITLE) : token]
        return "," not in near and not _SUBORDINATING.isdisjoint(near)

    def _is_spoken_of(self, token: int) -> bool:
        """Tell whether a token stands in what the pronoun is the source of."""
        return token in self._said and any(
            start <= token < end for start, end in self._frame.content
        )

    def _weigh_names(self) -> None:
        page, at, sentence = self._page, self._at, self._sentence
        lowest = page.tokens.sentence_first[max(0, sentence - _SENTENCES_FOR_NAMES)]
        spoken_of: set[Member] = set()
        last = None if self._last is None else self._last.member
        writes = (
            last is not None and last.name is None and last.type in IMPERSONAL_TYPES
        )
        farthest = 0 if self._is_in_words_of_newcomer() else _PARAGRAPHS_FOR_NAMES
        for named in self._cast.named_before(at, _LOOK_BACK):
            first, fits = named.tokens[0], self._fits(named.member)
            if not (fits or self._said):
                continue
            standing = self._standings.of(named)
            there = standing.sentence
            paragraphs = self._segment - standing.segment
            if first < lowest or paragraphs > farthest:
                break
            if self._said and self._is_spoken_of(first):
                spoken_of.add(named.member)
                continue
            if (
                not fits
                or standing.asks
                or self._is_place(named)
                or (
                    there == sentence
                    and (self._opens_question(first) or self._is_met_by_pronoun(first))
                )
            ):
                continue
            weight = self._weight_of(named, standing, writes=writes)
            self._weigh(named.member, weight, "the nearest who fits")
        for member in spoken_of:
            if member in self._candidates:
                self._candidates[member].weight -= _SPOKEN_OF

    def _is_place(self, named: Named) -> bool:
        """
        Tell "a village outside | El Bahr" from people, by the word before.

        Nor is it anybody whom somebody else is from, "Ana Lisi from | Relief Lund", nor
        the Dead Sea.
        """
        if named.member.certain:
            return False
        lower, (first, end) = self._page.tokens.lower, named.tokens
        return (
            lower[first - 1] in _BEFORE_PLACES
            or lower[end - 1] in _WATERS
            or (
                first > 1
                and lower[first - 1] in _FROM
                and (
                    self._cast.classes.letter(first - 2) in _ENDS_OF_NAMES
                    # "an 18-year-old from Porto Lund"
                    or lower[first - 2].endswith("-year-old")
                )
            )
        )

    def _is_in_words_of_newcomer(self) -> bool:
        """Tell "A man said he ran", who is nobody of the paragraphs before."""
        outer = self._frame.outer
        return (
            outer is not None
            and outer in self._candidates
            and self._page.tokens.lower[outer.first] in _BEFORE_NEWCOMERS
            and outer.heads.isdisjoint(SPOKESPEOPLE)
        )

    def _is_in_question(self, token: int) -> bool:
        """Tell "Asked about Mr Lisi, who denied it, she said", whatever he denied."""
        return self._is_asked and self._opening <= token < self._at

    def _opens_question(self, name: int) -> bool:
        """Tell "Asked by Ms Lisi if …, she said", but not "Asked, Mr Beck shrugged"."""
        lower = self._page.tokens.lower
        return self._is_asked and "," not in lower[self._opening : name]

    def _is_met_by_pronoun(self, name: int) -> bool:
        """Tell "Describing his talk with Mr Beck, he": nobody meets himself."""
        begin = max(self._opening, name - LONGEST_TITLE - 2)
        near = self._page.tokens.lower[begin:name]
        own = _OWN.get(self._gender)
        if "with" not in near or own not in near:
            return False
        title = near[near.index("with") + 1 :]
        return near.index(own) < near.index("with") and "," not in title

    def _is_in_last_turn(self, named: Named) -> bool:
        """Tell whether the last speaker spoke of somebody: "said Ms Lisi was late"."""
        turn = self._last
        return (
            turn is not None
            and named.member is not turn.member
            and turn.token < named.tokens[0] < self._last_end
        )

    def _is_passed_over(self, named: Named) -> bool:
        """Tell whether somebody has come up since, or speaks of whoever is named."""
        return (
            named.member in self._succeeded
            or self._is_in_last_turn(named)
            or (
                self._is_quoted_by_another(named)
                and self._page.is_quoted(named.tokens[0])
                and not self._page.is_quoted(self._at)
            )
        )

    def _is_quoted_by_another(self, named: Named) -> bool:
        """Tell whether whoever fits has just named somebody: "“Ask Lund,” he said"."""
        turn = self._last
        if turn is None or named.member is turn.member:
            return False
        said = max(turn.token, self._last_end)
        return (
            turn.member.type is PERSON_TYPE
            and turn.member.gender in {None, self._gender}
            and named.tokens[0] < said
        )

    def _weigh_main_clause(self) -> None:
        """Weigh whoever comes after "Although he welcomed the plan, …"."""
        page, at, start = self._page, self._at, self._opening
        if at - start > _LONGEST_OPENING or page.tokens.lower[start] not in _OPENERS:
            return
        stop = page.tokens.sentence_first[self._sentence + 1]
        for named in self._cast.people_in(at, stop):
            if (
                page.is_subject(named.tokens)
                and "," in (page.tokens.lower[at : named.tokens[0]])
            ):
                self._add(named.member, _MAIN_SUBJECT, "the subject of the main clause")
                break

    def _is_writer(self, named: Named) -> bool:
        """Tell whether what is written, and spoke last, is somebody's: "from Ana"."""
        turn, first = self._last, named.tokens[0]
        return (
            turn is not None
            and turn.token < first < turn.token + _LONGEST_DOCUMENT
            and self._page.tokens.lower[first - 1] in {"from", "by"}
        )

    def _weight_of(self, named: Named, standing: Standing, *, writes: bool) -> float:
        """
        Weigh one mention by how far back it stands, and whether it acts.

        *writes* tells that what spoke last is written, by whoever it is from.
        """
        sentences = self._sentence - standing.sentence
        paragraphs = self._segment - standing.segment
        weight = _nearness(sentences) - 0.4 * paragraphs
        if standing.acts:
            weight += _for_acting(sentences)
        elif standing.is_relative:
            weight *= _PASSED_OVER
        if not named.member.certain:
            weight *= _UNCERTAIN_SUBJECT if standing.acts else _UNCERTAIN
        if (
            not sentences
            and self._page.tokens.lower[self._at - 2 : self._at] == ("in", "which")
            and (
                self._page.is_subject(named.tokens)
                or self._page.tokens.lower[named.tokens[1]] in POSSESSIVES
            )
        ):
            # "Imam Beck sent a letter in which he wished them luck", "Mr Beck's letter,
            # in which he did so"
            weight += _LAST_SUBJECT
        if writes and self._is_writer(named):
            weight += _LAST_SUBJECT
        elif self._is_passed_over(named):
            weight *= _PASSED_OVER
        return weight


def _nearness(sentences: int) -> float:
    """Weigh whoever is named so many sentences before the pronoun."""
    return max(0.3, _NEAR - 0.5 * sentences)


def _for_acting(sentences: int) -> float:
    """Weigh that somebody acts there: most of all in the sentence just before."""
    return _LAST_SUBJECT if sentences == 1 else _SUBJECT
