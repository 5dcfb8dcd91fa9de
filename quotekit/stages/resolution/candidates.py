"""
Candidates: who "he" or "she" may be, and how likely each is.

Whoever has spoken, is named or acts before the pronoun and is of no other gender is a
candidate.  What the text shows of each is a set of clues, such as "last to speak" or
"named 1 sentence ago".  Each clue has a weight, learned from annotated texts
(docs/models.md); candidates are as likely as the exponentials of their sums, and that
it is none of them is as likely as that of the clue "nobody".

Source:
    The clues are those of Lappin and Leass (1994), "An Algorithm for Pronominal
    Anaphora Resolution", Computational Linguistics 20, weighed by ranking as in Denis
    and Baldridge (2008), "Specialized Models and Ranking for Coreference Resolution",
    EMNLP.
"""

from typing import NamedTuple

from attrs import define, field

from quotekit.annotations.segments import SegmentKind
from quotekit.annotations.speakers import SpeakerType
from quotekit.lexicons.people import Gender
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member, Named
from quotekit.stages.casting.page import Page
from quotekit.stages.casting.standings import LONGEST_TITLE, Standing, Standings
from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.compared_kinds import PERSON_TYPE
from quotekit.stages.resolution.floor import Floor, Found, Turn
from quotekit.stages.resolution.questions import Question, is_answer
from quotekit.stages.roles.office_parts import SPOKESPEOPLE
from quotekit.stages.vocabulary.class_words import POSSESSIVES

_SINGULAR_PEOPLE = frozenset((SpeakerType.PERSON, SpeakerType.ANONYMOUS))

_LOOK_BACK = 20
_SENTENCES_FOR_NAMES = 8
_PARAGRAPHS_FOR_SPEAKERS = 4
_PARAGRAPHS_FOR_NAMES = 3
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
# Who is spoken of, and how far into a quotation.
_SPOKEN_OF = {
    **dict.fromkeys(("he", "his", "him"), Gender.MALE),
    **dict.fromkeys(("she", "her"), Gender.FEMALE),
}
_LONGEST_SPOKEN_OF = 8
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
_LONGEST_OPENING = 6
_OPENERS = _ASKED | frozenset(
    """
    although though while even when as after before because if once until despite since
""".split()  # noqa: SIM905  # read like prose
)
_OWN = {Gender.MALE: "his", Gender.FEMALE: "her"}
_SURE = 1.0

_ACTS_BEFORE = "who acts in the sentence before"
_DECLINING = frozenset(("declined", "refused", "declines", "refuses"))
_OF_WRITERS = frozenset((SegmentKind.BYLINE, SegmentKind.CREDIT))

NOBODY = "nobody"
"""The clue of its being none of the candidates."""

_OUTER = "says the sentence it stands in"
_ACTS_UNNAMED = "acts unnamed a sentence ago"
_SUCCEEDED = "another acts since speaking"
_LAST = "last to speak"
_ORDER = (_LAST, "second last to speak", "third last to speak", "spoke before those")
_BY_MANNER = frozenset(
    (
        _LAST,
        "acts 1 sentences ago",
        "named last of all",
        "spoke 0 paragraphs ago",
        "named 0 sentences ago",
    )
)
_SPOKE_FARTHEST, _NAMED_FARTHEST, _OFTEN = 5, 6, 5
# What these clues are where the pronoun stands in such a manner.
_OF_QUOTATION, _AT_OPENING, _INSIDE = "of a quotation", "opening", "inside"
_IN_MANNER = {
    manner: {clue: f"{clue}, {manner}" for clue in _BY_MANNER}
    for manner in (_OF_QUOTATION, _AT_OPENING, _INSIDE)
}


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

        goes_on: Whether it goes on with what was said.
    """

    outer: Member | None
    voice: Found | None
    quoted: bool
    content: tuple[Range, ...] = ()
    answers: bool = False
    goes_on: bool = False


@define(eq=False)
class Candidate:
    """
    Somebody who may be meant.

    Attributes:
        member: Who.

        clues: What speaks for them, and against.

        score: The sum of the weights of these clues.

        grammar: Why it is they whatever the clues, if the grammar says so.
    """

    member: Member
    clues: set[str] = field(factory=set)
    score: float = 0.0
    grammar: str | None = None

    @property
    def why(self) -> str:
        """What speaks for them most, for people to read."""
        if self.grammar is not None:
            return self.grammar
        if _OUTER in self.clues:
            return "whose words it stands in"
        if not self.clues.isdisjoint(_ORDER):
            return "the last speaker"
        if _ACTS_UNNAMED in self.clues:
            return _ACTS_BEFORE
        return "the nearest who fits"


class Candidates:
    """Whoever one pronoun may be, and the clues to that."""

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
        self._in_manner = _IN_MANNER[
            _OF_QUOTATION
            if page.is_quoted(self._opening)
            else _AT_OPENING
            if at == self._opening
            else _INSIDE
        ]
        self._is_asked = page.tokens.lower[self._opening] in _ASKED
        # From where on somebody before the pronoun may be spoken of: mostly nobody is.
        content = frame.content
        self._spoken_from = content[0][0] if content else at
        self._found: dict[Member, Candidate] = {}
        # Who has just asked, and does not answer.
        self.asker: Member | None = None
        # What was said last, and where.
        self._last: Turn | None = None
        self._last_from = -1
        # Whoever says "I" in a quotation is not "he" there.
        voice = None if frame.voice is None else frame.voice.member
        self._speaking = (frame.outer, voice)

    def find(self, subject: Member | None = None) -> list[Candidate]:
        """
        Return whom the pronoun may stand for, with what speaks for each.

        *subject* acts in the sentence before without being named there.
        """
        page = self._page
        before = self._floor.last_before(self._at)
        teller = None
        if before is not None and self._is_told_by_newcomer(before):
            # "A doctor told her so.  “I cried,” she said"
            teller, subject = before.member, None
        if self._frame.outer is not None:
            self._add(self._frame.outer, _OUTER)
        self._add_speakers()
        self._add_names()
        if subject is not None:
            self._add(subject, _ACTS_UNNAMED)
            if subject in self._found and self._is_taken_up(subject):
                self._found[subject].grammar = _ACTS_BEFORE
            if before is not None and page.segment(before.token) < self._segment:
                # "A young woman lost her job": somebody new in a new paragraph
                self._add(before.member, _SUCCEEDED)
        self._add_subject_of_main_clause()
        self._leave_out_asker()
        self._leave_out_answered()
        self._leave_out_spoken_of()
        if teller is not None and any(one.name for one in self._found):
            self._found.pop(teller, None)
        found = list(self._found.values())
        is_one_sure = any(map(self._is_sure, self._found))
        for candidate in found:
            self._describe(candidate, is_one_sure=is_one_sure)
        return found

    def _is_taken_up(self, subject: Member) -> bool:
        """
        Tell "A driver was held.  He said so" and "… wrote to Ms Lisi.  He said so".

        *subject* acts in the sentence before without a name.
        """
        page, at = self._page, self._at
        first = page.tokens.sentence_first[self._sentence - 1]
        return at == self._opening and (
            page.tokens.lower[subject.first] in _BEFORE_NEWCOMERS
            or len(self._cast.people_in(first, at)) > 0
        )

    def _describe(self, candidate: Candidate, *, is_one_sure: bool) -> None:
        """
        Add what is known of somebody wherever they stand.

        *is_one_sure* tells whether a candidate is surely of the pronoun's gender.
        """
        member, clues = candidate.member, candidate.clues
        # What goes on from what was said is likelier the last speaker's.
        clues.update([self._in_manner[clue] for clue in clues & _BY_MANNER])
        if member.name is not None:
            clues.add("has a name")
        if member.certain:
            clues.add("surely a person")
        if member.gender is self._gender:
            clues.add("of that gender")
        elif is_one_sure:
            clues.add("of unknown gender beside one of that")
        if len(self._found) == 1:
            clues.add("the only one")

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

    def _leave_out_asker(self) -> None:
        """Leave out Ms Orr in "Ms Orr asked her.  “Yes,” she said", who asked."""
        page, at = self._page, self._at
        # "Asked by Ms Orr if he would go, he said no": she has asked in this sentence
        turn = self._last or self._floor.last_before(at)
        if turn is None:
            return
        if turn.question is not None and self._is_answered(turn, turn.question):
            self.asker = turn.member
            self._found.pop(turn.member, None)
            self._leave_out_asked_about(turn.question)
            return
        if turn.asker not in self._found:
            return
        first = self._opening
        if (page.is_quoted(min(first + 1, at)) and first > turn.token) or (
            # "Mr Orr asked him.  He said that it was", but "He also asked"
            first == at
            and self._sentence - page.sentence(turn.token) == 1
            and page.tokens.lower[at + 1] in _ANSWERING
        ):
            self._found.pop(turn.asker)

    def _is_answered(self, turn: Turn, question: Question) -> bool:
        """Tell whether the pronoun says the answer to what has just been asked."""
        page = self._page
        return (
            not self._frame.goes_on
            and self._segment - page.segment(page.token_at(turn.end - 1)) <= 1
            and (
                self._frame.answers
                or self._is_of_quotation()
                # "Asked by Ms Orr if he would go, he said no"
                or page.sentence(question.tokens[0]) == self._sentence
            )
            and is_answer(
                page,
                question,
                turn.member.heads,
                self._frame.content,
                replies=self._frame.answers,
            )
        )

    def _leave_out_asked_about(self, question: Question) -> None:
        """Leave out Mr Roe in "A man asked if she knew Mr Roe", if others fit."""
        about = {named.member for named in self._cast.people_in(*question.tokens)}
        if not about.issuperset(self._found):
            for member in about & self._found.keys():
                self._found.pop(member)

    def _is_of_quotation(self) -> bool:
        """Tell whether the pronoun says what opens its sentence, and is quoted."""
        page, opening = self._page, self._opening
        return page.is_quoted(min(opening + 1, self._at)) and self._is_spoken_of(
            opening
        )

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
            self._found.pop(turn.member, None)

    def _leave_out_spoken_of(self) -> None:
        """
        Leave out Ms Orr in "The coach praised Ms Orr.  “She was superb,” he said".

        Nobody speaks so of herself, and whoever spoke of her may go on.
        """
        turn, page = self._last, self._page
        if (
            turn is None
            or len(self._found) < 2
            or turn.member not in self._found
            or page.segment(turn.token) != self._segment
            or self._sentence - page.sentence(page.token_at(turn.end - 1)) != 1
            or not self._is_of_quotation()
        ):
            return
        told = self._gender_spoken_of()
        if told is None:
            return
        first = page.tokens.sentence_first[page.sentence(turn.token)]
        others = {
            named.member: named
            for named in self._cast.people_in(first, self._opening)
            if named.member is not turn.member
        }
        if len(others) != 1:
            return
        ((member, named),) = others.items()
        start = self._cast.people_start(named)
        if (
            member in self._found
            and member.gender in {None, told}
            # "The judge told Mr Roe so.  “She is wrong,” he said"
            and page.tokens.lower[start - 1] not in _TELLING
        ):
            self._found.pop(member)

    def _gender_spoken_of(self) -> Gender | None:
        """Return whom the words before the pronoun speak of: "“She was superb,” he"."""
        page, (first, end) = self._page, self._frame.content[0]
        end = min(end, first + _LONGEST_SPOKEN_OF)
        word = next(
            (word for word in page.tokens.lower[first:end] if word in _SPOKEN_OF), None
        )
        if word is None or self._cast.people_in(first, end):
            return None
        return _SPOKEN_OF[word]

    def _has_told_of_another(self, turn: Turn) -> bool:
        """
        Tell "Ms Orr told Mr Roe" from "Mr Roe leads it.  Ms Orr said it was".

        But in "Mr Roe asked her why.  Ms Orr told Mr Roe so" she answers him already.
        """
        page = self._page
        firsts = page.tokens.sentence_first
        first = firsts[page.sentence(turn.token)]
        before = self._floor.last_before(first)
        asker = None
        if (
            before is not None
            and "asked"
            in (page.tokens.lower[firsts[page.sentence(before.token)] : first])
        ):
            asker = before.member
        return any(
            named.member not in {turn.member, asker} and named.member in self._found
            for named in self._cast.people_in(first, page.token_at(turn.end))
        )

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

    def _add(self, member: Member, clue: str) -> None:
        """Add to the clues to somebody, if it may be they."""
        known = self._candidate(member)
        if known is not None:
            known.clues.add(clue)

    def _candidate(self, member: Member) -> Candidate | None:
        """Take somebody for a candidate, if it may be they."""
        known = self._found.get(member)
        if known is None and self._fits(member):
            known = self._found[member] = Candidate(member)
        return known

    def _is_sure(self, member: Member) -> bool:
        return member.gender is self._gender and (
            member.female >= _SURE or member.male >= _SURE
        )

    # -- who has spoken ----------------------------------------------------

    def _add_speakers(self) -> None:  # noqa: C901  # a table of cases
        page = self._page
        turns: dict[Candidate, int] = {}
        order = iter(_ORDER)
        place = _ORDER[-1]
        is_any_asked = self._standings.is_any_asked
        for turn in self._floor.before(self._at):
            member, there = turn.member, page.segment(turn.token)
            paragraphs = self._segment - there
            if paragraphs > _PARAGRAPHS_FOR_SPEAKERS:
                break
            if (
                # "Leeds woman tells of joy": the text will name her.
                member.name is None
                and page.is_head(there)
                and not page.is_head(self._segment)
            ):
                continue
            if (is_any_asked and self._standings.is_asker(turn.token)) or (
                self._is_asked and self._is_in_question(turn.token)
            ):
                continue
            if self._last is None:
                self._last, self._last_from = turn, turn.token
            candidate = self._candidate(member)
            if candidate is None:
                continue
            times = turns[candidate] = turns.get(candidate, 0) + 1
            if times > 1:
                continue
            place = next(order, place)
            end = page.token_at(turn.end)
            sentences = max(0, self._sentence - page.sentence(max(turn.token, end - 1)))
            clues = candidate.clues
            clues.add(place)
            clues.add(f"spoke {paragraphs} paragraphs ago")
            clues.add(f"spoke {min(sentences, _SPOKE_FARTHEST)} sentences ago")
            if self._has_successor(turn, end, is_new=paragraphs > 0):
                clues.add(_SUCCEEDED)
            if member.name is None and page.tokens.lower[turn.token] != "who":
                # but "met a man | who had endorsed him"
                clues.add(f"unnamed, spoke {min(sentences, 2)} sentences ago")
        half = sum(turns.values()) / 2
        for candidate, times in turns.items():
            candidate.clues.add(f"spoke {min(times, _OFTEN)} times of late")
            if times > half:
                candidate.clues.add("spoke most of late")

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
                and not self._is_spoken_of(token)
                and not self._is_subordinate(token, standing.sentence)
            ):
                return True
        return False

    def _is_subordinate(self, token: int, sentence: int) -> bool:
        """Tell "after Mayor Ana Lisi left", which is about something else."""
        tokens = self._page.tokens
        floor = tokens.sentence_first[sentence]
        near = tokens.lower[max(floor, token - LONGEST_TITLE) : token]
        return "," not in near and not _SUBORDINATING.isdisjoint(near)

    def _is_spoken_of(self, token: int) -> bool:
        """Tell whether a token stands in what the pronoun is the source of."""
        return any(start <= token < end for start, end in self._frame.content)

    # -- who is named ------------------------------------------------------

    def _add_names(self) -> None:  # noqa: C901  # a table of cases
        page, at, sentence = self._page, self._at, self._sentence
        lowest = page.tokens.sentence_first[max(0, sentence - _SENTENCES_FOR_NAMES)]
        farthest = 0 if self._is_in_words_of_newcomer() else _PARAGRAPHS_FOR_NAMES
        seen: dict[Candidate, int] = {}
        for named in self._cast.named_before(at, _LOOK_BACK):
            member, first = named.member, named.tokens[0]
            if first < lowest:
                break
            candidate = self._found.get(member)
            if candidate is None and not self._fits(member):
                continue
            standing = self._standings.of(named)
            paragraphs = self._segment - standing.segment
            if paragraphs > farthest:
                break
            if first >= self._spoken_from and self._is_spoken_of(first):
                if not (self._is_asked and self._opens_question(first)):
                    self._add(member, "spoken of")
                continue
            if (
                standing.asks
                or (first < self._last_from and self._declines(named))
                or page.segments[standing.segment].kind in _OF_WRITERS
                or (not member.certain and self._is_place(named))
                or (
                    standing.sentence == sentence
                    and (self._opens_question(first) or self._is_met_by_pronoun(first))
                )
            ):
                continue
            if candidate is None:
                candidate = self._found[member] = Candidate(member)
            if candidate not in seen:
                self._add_nearest(candidate, named, standing, is_nearest=not seen)
            seen[candidate] = seen.get(candidate, 0) + 1
            if page.is_head(standing.segment):
                candidate.clues.add("named in a headline")
        for candidate, times in seen.items():
            candidate.clues.add(f"named {min(times, _OFTEN)} times of late")

    def _add_nearest(  # noqa: C901  # a list of clues
        self,
        candidate: Candidate,
        named: Named,
        standing: Standing,
        *,
        is_nearest: bool,
    ) -> None:
        """Add how somebody was named last."""
        page, clues = self._page, candidate.clues
        first, end = named.tokens
        sentences = min(self._sentence - standing.sentence, _NAMED_FARTHEST)
        lower = page.tokens.lower
        clues.add(f"named {sentences} sentences ago")
        clues.add(f"named {self._segment - standing.segment} paragraphs ago")
        if is_nearest:
            clues.add("named last of all")
        if standing.acts:
            clues.add("acts")
            clues.add(f"acts {min(sentences, 3)} sentences ago")
        if first - page.tokens.sentence_first[standing.sentence] < LONGEST_TITLE:
            clues.add("opens a sentence")
        if standing.is_relative:
            clues.add("named as a relative")
        if lower[end] in POSSESSIVES:
            clues.add("named as an owner")
        if page.is_quoted(first):
            clues.add("named in a quotation")
        if first and page.tags[first - 1] == "IN":
            clues.add("behind a preposition")
        if self._is_in_last_turn(named):
            clues.add("spoken of by the last speaker")
        if self._is_writer(named):
            clues.add("wrote what spoke last")
        if (
            not sentences
            and lower[self._at - 2 : self._at] == ("in", "which")
            and (page.is_subject(named.tokens) or lower[end] in POSSESSIVES)
        ):
            # "Imam Beck sent a letter in which he wished them luck", "Mr Beck's letter,
            # in which he did so"
            candidate.grammar = "whose sentence it is"

    def _is_place(self, named: Named) -> bool:
        """
        Tell "a village outside | El Bahr" from people, by the word before.

        Nor is it anybody whom somebody else is from, "Ana Lisi from | Relief Lund", nor
        the Dead Sea.
        """
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
            and outer in self._found
            and self._page.tokens.lower[outer.first] in _BEFORE_NEWCOMERS
            and outer.heads.isdisjoint(SPOKESPEOPLE)
        )

    def _declines(self, named: Named) -> bool:
        """Tell "Ms Orr declined to comment, but a clerk said so", who then speaks."""
        return self._page.tokens.lower[named.tokens[1]] in _DECLINING

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
            and turn.member.type is PERSON_TYPE
            and turn.token < named.tokens[0] < self._page.token_at(turn.end)
        )

    def _is_writer(self, named: Named) -> bool:
        """Tell whether what is written, and spoke last, is somebody's: "from Ana"."""
        turn, first = self._last, named.tokens[0]
        return (
            turn is not None
            and turn.member.name is None
            and turn.token < first < turn.token + _LONGEST_DOCUMENT
            and self._page.tokens.lower[first - 1] in {"from", "by"}
        )

    def _add_subject_of_main_clause(self) -> None:
        """Tell who comes after "Although he welcomed the plan, …"."""
        page, at, start = self._page, self._at, self._opening
        if at - start > _LONGEST_OPENING or page.tokens.lower[start] not in _OPENERS:
            return
        stop = page.tokens.sentence_first[self._sentence + 1]
        for named in self._cast.people_in(at, stop):
            if (
                page.is_subject(named.tokens)
                and "," in (page.tokens.lower[at : named.tokens[0]])
                and (candidate := self._candidate(named.member)) is not None
            ):
                candidate.grammar = "the subject of the main clause"
                break
