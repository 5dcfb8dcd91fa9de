"""Several together: "Google and Yahoo", "the two leaders", "they" who have met."""

from collections.abc import Sequence
from itertools import pairwise

from quotekit.annotations.speakers import SpeakerType
from quotekit.lexicons.mention_words import ROLE
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member, Named
from quotekit.stages.casting.page import Page
from quotekit.stages.resolution.floor import Floor

_LONGEST_MEETING = 16
_LONGEST_OFFICE = 4
_MOST_HOLDERS = 50
_JOINT = frozenset((("and",), ("with",)))
_SENTENCES_BACK = 3

# What people do with each other, and what two of them may then be called.
_MUTUAL = frozenset(
    """
    and met meets meet meeting spoke speak speaks talked talks hosted hosts welcomed
    welcomes joined joins together call called visited visits discussed held bilateral
    conversation thanked congratulated alongside greeted received joint
""".split()  # noqa: SIM905  # read like prose
)
PAIR_NOUNS = frozenset(
    """
    leader president minister man woman pair two both side partner official senator
    scientist author researcher couple duo
""".split()  # noqa: SIM905  # read like prose
)
"""What two who have met may be called."""


class Groups:
    """
    The groups of one text whose members have names.

    Attributes:
        joined: The members of each.
    """

    def __init__(self, page: Page, cast: Cast, floor: Floor) -> None:
        """Begin with none."""
        self._page = page
        self._cast = cast
        self._floor = floor
        self._known: dict[tuple[str, ...], Member] = {}
        self._by_office: dict[str, set[Member]] = {}
        self.joined: dict[Member, tuple[Member, ...]] = {}

    def of(self, members: Sequence[Member], at: int) -> Member:
        """Return the group of some people or bodies who have names."""
        words = tuple(word for member in members for word in ("and", *member.words))
        group = self._known.get(words)
        if group is None:
            group = Member(SpeakerType.GROUP, None, words[1:], at)
            self.joined[group] = tuple(members)
            self._known[words] = group
        return group

    def share(self, office: str, group: Member) -> None:
        """Remember who the senators of "Senators Ana Lisi and Tom Roe" are."""
        self._by_office.setdefault(office, set()).add(group)

    def sharing(self, office: str) -> Member | None:
        """Return the only ones by now who were named with this office together."""
        groups = self._by_office.get(office, ())
        return next(iter(groups)) if len(groups) == 1 else None

    def in_words(self, member: Member) -> str:
        """Return what to call somebody, or each of a group, in a reason."""
        parts = self.joined.get(member)
        if parts is not None:
            return " and ".join(map(self.in_words, parts))
        return self._cast.in_words(member, self._page)

    def pair_before(self, at: int) -> Member | None:
        """Return the two who meet in a sentence before *at*, or who last spoke so."""
        page, firsts = self._page, self._page.tokens.sentence_first
        sentence = page.sentence(at)
        for number in range(sentence - 1, max(-1, sentence - _SENTENCES_BACK - 1), -1):
            first, end = firsts[number : number + 2]
            if page.segment(at) - page.segment(first) > 1:
                break
            people = self._cast.people_in(first, end)
            pair = _meeting(page, people) or self._with_holder(first, people)
            if pair is not None:
                return self.of(pair, first)
            if self._is_of_office(first) or any(
                named.member.certain for named in people
            ):
                break
        for turn in self._floor.before(at):
            if page.segment(at) - page.segment(turn.token) > 1:
                break
            if turn.member in self.joined:
                return turn.member
        return None

    def _is_of_office(self, first: int) -> bool:
        """Tell whether somebody without a name opens: "The President and Ms Lisi"."""
        lower = self._page.tokens.lower
        return (
            lower[first] == "the"
            and lower[first + 2 : first + 3] in _JOINT
            and self._cast.classes.of(first + 1, first + 2) == ROLE
        )

    def _with_holder(
        self, first: int, people: Sequence[Named]
    ) -> tuple[Member, Member] | None:
        """Return Mr Roe and Ms Lisi for "The President and Minister Lisi spoke"."""
        if len(people) != 1 or not self._is_of_office(first):
            return None
        lower, (named,) = self._page.tokens.lower, people
        between = lower[first + 3 : named.tokens[0]]
        holders = [
            member
            for member in self._cast.members[:_MOST_HOLDERS]
            if lower[first + 1] in member.heads and member is not named.member
        ]
        if len(holders) != 1 or len(between) > _LONGEST_OFFICE:
            return None
        return holders[0], named.member


def _meeting(page: Page, people: Sequence[Named]) -> tuple[Member, Member] | None:
    """Return two neighbors in a sentence with a word of meeting between them."""
    for one, other in pairwise(people):
        between = page.tokens.lower[one.tokens[1] : other.tokens[0]]
        if (
            one.member is not other.member
            and len(between) <= _LONGEST_MEETING
            and not _MUTUAL.isdisjoint(between)
        ):
            return one.member, other.member
    certain = list(dict.fromkeys(n.member for n in people if n.member.certain))
    if len(certain) == 2:
        return certain[0], certain[1]
    return None
