"""
The floor: who has spoken, in what order, and so who speaks when no source is named.

A quotation without a source goes on from the last speaker, in the same paragraph or
the next; where two speak in turns, a paragraph is the other's.  It is nobody's where
somebody new has come up in between.
"""

from collections.abc import Iterator, Sequence

from attrs import define

from quotekit.annotations.speakers import SpeakerType
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member
from quotekit.stages.casting.page import Page
from quotekit.stages.resolution.questions import Question

_LOOK_BACK = 12
_GOES_ON = 0.6
_IN_TURN = 0.55
_INTRODUCED = 0.55


@define(eq=False)
class Found:
    """
    Who a mention refers to, or an attribution belongs to.

    Attributes:
        member: Who; ``None`` in doubt.

        rule: What decided.

        reason: Why, for people to read.

        confidence: How sure that is, from 0 to 1.
    """

    member: Member | None
    rule: str
    reason: str
    confidence: float = 1.0


@define(eq=False)
class Turn:
    """
    What somebody said.

    Attributes:
        member: Who.

        token: The first token of the source, or of the quotation without one.

        end: Where content and source end in the text.

        asks: Whether it ends in a question mark.

        in_turn: Whether only the alternation of two speakers told whose it is.

        asker: Who asked them, where they have not said anything yet.

        question: What it asks.
    """

    member: Member
    token: int
    end: int
    asks: bool = False
    in_turn: bool = False
    asker: Member | None = None
    question: Question | None = None


class Floor:
    """Who has spoken so far, in text order, what stands in others' words left out."""

    def __init__(self, page: Page, cast: Cast) -> None:
        """Begin with nobody."""
        self._page = page
        self._cast = cast
        self._turns: list[Turn] = []

    def add(self, turn: Turn) -> None:
        """Remember who said what."""
        self._turns.append(turn)

    def before(self, token: int) -> Iterator[Turn]:
        """Return the last turns whose source stands before a token, nearest first."""
        for turn in reversed(self._turns[-_LOOK_BACK:]):
            if turn.token < token:
                yield turn

    def last_before(self, token: int) -> Turn | None:
        """Return the last turn whose source stands before a token."""
        for turn in reversed(self._turns[-_LOOK_BACK:]):
            if turn.token < token:
                return turn
        return None

    def only_speaker(self) -> Member | None:
        """Return the one person who has spoken so far, if that person has a name."""
        spoken = {
            turn.member
            for turn in self._turns
            if turn.member.type in {SpeakerType.PERSON, SpeakerType.ANONYMOUS}
        }
        only = next(iter(spoken)) if len(spoken) == 1 else None
        return None if only is None or only.name is None else only

    def has_spoken(self, member: Member) -> bool:
        """Tell whether somebody is among the last to have spoken."""
        return any(turn.member is member for turn in self._turns[-_LOOK_BACK:])

    def holder(self, start: int) -> tuple[Found, bool]:
        """
        Return whose a quotation without a source is that begins at *start*.

        The second value tells whether it is somebody's only because two take turns.
        """
        page = self._page
        said = [turn for turn in self._turns[-_LOOK_BACK:] if turn.end <= start]
        if not said:
            return _nobody("nobody has spoken before it"), False
        last = said[-1]
        paragraphs = page.segment_at(start) - page.segment_at(last.end - 1)
        if paragraphs > 1:
            return _nobody("the last speaker is paragraphs away"), False
        newcomer = self._newcomer(last, start)
        if newcomer is not None and paragraphs and self._introduces(newcomer, start):
            reason = f"{self._named(newcomer)} acts right before it"
            return Found(newcomer, "introduced", reason, _INTRODUCED), False
        if newcomer is not None:
            return _nobody(
                f"after {self._named(last.member)}, {self._named(newcomer)} comes up"
            ), False
        other = _other(said)
        if paragraphs and other is not None and (last.in_turn or last.asks):
            reason = f"{self._named(other)} and {self._named(last.member)} take turns"
            return Found(other, "turn", reason, _IN_TURN), True
        reason = f"{self._named(last.member)} goes on"
        return Found(last.member, "goes on", reason, _GOES_ON), False

    def _newcomer(self, last: Turn, start: int) -> Member | None:
        """Return somebody else who acts between what was said and *start*."""
        page = self._page
        for named in self._cast.people_in(
            page.token_at(last.end), page.token_at(start)
        ):
            if named.member is not last.member and page.is_subject(named.tokens):
                return named.member
        return None

    def _introduces(self, newcomer: Member, start: int) -> bool:
        """Tell whether nobody else acts in the sentence that a quotation follows."""
        page = self._page
        token = page.token_at(start)
        sentence = page.sentence(token) - 1
        begin = page.tokens.sentence_first[sentence] if sentence >= 0 else token
        acting = [
            named.member
            for named in self._cast.people_in(begin, token)
            if page.is_subject(named.tokens)
        ]
        return acting == [newcomer]

    def _named(self, member: Member) -> str:
        return self._cast.in_words(member, self._page)


def _nobody(reason: str) -> Found:
    return Found(None, "no source", f"no source, and {reason}")


def _other(said: Sequence[Turn]) -> Member | None:
    """Return who spoke before the last speaker did."""
    for turn in reversed(said):
        if turn.member is not said[-1].member:
            return turn.member
    return None
