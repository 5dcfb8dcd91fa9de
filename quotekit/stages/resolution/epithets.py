"""
Epithets: whom "the Oscar winner", "the mother of six" or "the defendant" means.

Press calls somebody by what is not an office, after whom the text has just told of: the
only one it tells of, the one who comes up in the sentence before, the one woman, the
one who denies a crime.  Whatever may as well be said of another is left open.
"""

from collections.abc import Sequence

from quotekit.annotations.speakers import SpeakerType
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member, Named
from quotekit.stages.casting.page import Page
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.resolution.ages import Ages
from quotekit.stages.resolution.defendants import DEFENDANTS, find_defendant
from quotekit.stages.resolution.floor import Floor
from quotekit.stages.resolution.party_leaders import (
    PARTY_LEADERS,
    leads_opposition,
    may_lead,
)
from quotekit.stages.roles.callings import OTHER_CALLINGS
from quotekit.stages.roles.office_owners import KIN
from quotekit.stages.roles.office_parts import SPOKESPEOPLE
from quotekit.stages.roles.office_words import LEADERS

_PEOPLE = frozenset("RLeD")
_BODIES = frozenset((SpeakerType.ORGANIZATION, SpeakerType.GROUP))
# Who may come up beside the one person of a text, and is another.
_OTHERS = (
    OTHER_CALLINGS
    | LEADERS
    | (KIN - {"widow", "widower"})
    | frozenset(
        """
        man woman boy girl baby child victim suspect accused defendant minister
        secretary soldier policeman passenger passer-by bystander motorist gunman killer
        attacker patient client customer resident tenant landlord homeowner
        """.split()  # noqa: SIM905  # read like prose
    )
)
# Whoever is somebody's, or one of many, may be anybody else who is told of.
_OWNERS = frozenset(("a", "an", "his", "her", "their", "'s", "’s", "another", "the"))
_UNNAMED = KIN | frozenset(
    """
    man woman boy girl teenager teen pupil student driver victim suspect player
    """.split()  # noqa: SIM905  # read like prose
)
# What somebody is by being there, besides any trade: "passenger Ana Lisi, a nurse".
_BY_CHANCE = frozenset(
    """
    passenger resident witness neighbor neighbour customer fan survivor visitor local
    """.split()  # noqa: SIM905  # read like prose
)
# Who speaks of others: "Judge Ana Lisi", and then "the 34-year-old", whom she tried.
_SPEAKING_OF_OTHERS = SPOKESPEOPLE | frozenset(
    """
    attorney lawyer solicitor barrister prosecutor judge justice coroner magistrate
    detective officer inspector sergeant superintendent constable sheriff chief
    commissioner coach manager trainer boss referee doctor surgeon headteacher
    headmaster headmistress principal agent critic reviewer reporter biographer
    """.split()  # noqa: SIM905  # read like prose
)
_PARENTS = frozenset("mother father mum mom dad grandmother grandfather".split())  # noqa: SIM905
# What somebody is by age or loss, whatever else: "violinist Ana Lisi", "the teenager".
_STATES = frozenset(
    """
    teenager teen youngster schoolboy schoolgirl pensioner retiree octogenarian
    septuagenarian nonagenarian widow widower
    """.split()  # noqa: SIM905  # read like prose
)
_MOST_NAMES = 30
_LONGEST_LOOK = 60


class Epithets:
    """What people of one text are called besides their offices."""

    def __init__(self, page: Page, cast: Cast, floor: Floor, ages: Ages) -> None:
        """Get ready for one text."""
        self._page = page
        self._cast = cast
        self._floor = floor
        self._ages = ages
        self._lower = page.tokens.lower

    def resolve(self, parsed: ParsedMention) -> tuple[Member, str] | None:
        """Return whom an epithet means, and why."""
        at = parsed.tokens[0]
        if parsed.plural or parsed.possessor is not None or self._lower[at] != "the":
            return None
        if parsed.organization is not None:
            member = self._leader(parsed)
            return None if member is None else (member, "the only one told of")
        if parsed.head in DEFENDANTS:
            member, why = find_defendant(self._page, self._cast, at), "who stands trial"
        elif parsed.head in _PARENTS and self._is_of_number(parsed):
            member, why = self._parent(parsed), "the only one who fits"
        else:
            return self._of_no_office(parsed)
        return None if member is None else (member, why)

    def _of_no_office(self, parsed: ParsedMention) -> tuple[Member, str] | None:
        """Return Tom Roe for "the 34-year-old" and "the teen", not "the judge"."""
        is_old = self._ages.told(parsed) is not None or (
            parsed.head.endswith("-year-old")
        )
        is_aged = is_old or parsed.head in _STATES
        if not is_old and (
            _PEOPLE.isdisjoint(self._cast.classes.of(*parsed.tokens))
            or parsed.head in _OTHERS
            or parsed.head in self._lower[: parsed.tokens[0]]
        ):
            return None
        member = self._newcomer(parsed, is_aged=is_aged)
        if member is not None:
            return member, "who comes up just before"
        member = self._only_one(parsed, is_aged=is_aged)
        return None if member is None else (member, "the only one told of")

    def _is_of_number(self, parsed: ParsedMention) -> bool:
        """Tell "the mother of three" and "the 29-year-old mother" from "the mother"."""
        first, end = parsed.tokens
        near = self._lower[first:end]
        behind = near.index(parsed.head) + 1
        return (
            near[behind : behind + 1] == ("of",)
            and self._page.tags[first + behind + 1 : first + behind + 2] == ("CD",)
            # "the mother of one of the boys"
            and near[behind + 2 : behind + 3] != ("of",)
        )

    def _fits(self, member: Member, parsed: ParsedMention) -> bool:
        return (
            member.type is SpeakerType.PERSON
            and member.name is not None
            and member.leans_to(parsed.gender)
            and member.heads.isdisjoint(_SPEAKING_OF_OTHERS)
            and not self._ages.differ(member, parsed)
        )

    def _newcomer(self, parsed: ParsedMention, *, is_aged: bool) -> Member | None:
        """
        Return Tom Roe in "Tom Roe scored twice.  “I'm glad,” the 23-year-old said".

        He acts in the sentence before, of this paragraph, alone, and nobody has spoken
        since.  Of his trade nothing else is told, unless it is his age that follows.
        """
        page, at = self._page, parsed.tokens[0]
        sentence = page.sentence(at)
        if not sentence or page.segment_of(sentence - 1) != page.segment(at):
            return None
        first, opening = page.tokens.sentence_first[sentence - 1 : sentence + 1]
        people = self._cast.people_in(first, opening)
        member = self._one_of(people)
        last = self._floor.last_before(at)
        if (
            member is None
            or not self._fits(member, parsed)
            or not any(page.is_subject(named.tokens) for named in people)
            or page.is_quoted(people[0].tokens[0])
            or (last is not None and last.token >= first)
            or self._tells_of_another(people[0].tokens[1], opening)
            or any(
                not page.is_quoted(named.tokens[0])
                for named in self._cast.people_in(opening, at)
            )
        ):
            return None
        if is_aged or member.heads <= _BY_CHANCE:
            return member
        return None

    def _only_one(self, parsed: ParsedMention, *, is_aged: bool) -> Member | None:
        """
        Return Ana Lisi for "the Oscar winner", if the text tells of nobody else.

        Bodies may have spoken, but no other person, named or not.
        """
        page, at = self._page, parsed.tokens[0]
        people = [
            named
            for named in (
                *self._cast.people_in(0, at),
                *self._cast.named_before(at, _MOST_NAMES),
            )
            if not page.is_headline(named.tokens[0])
            # "I was home for New Year", which is nobody
            and (named.member.certain or not page.is_quoted(named.tokens[0]))
        ]
        member = self._one_of(people)
        if (
            member is None
            or not self._fits(member, parsed)
            or not member.certain
            or any(
                turn.member is not member and turn.member.type not in _BODIES
                for turn in self._floor.before(at)
            )
        ):
            return None
        last = self._floor.last_before(at)
        nearest = max(named.tokens[0] for named in people)
        if last is not None and last.member is member:
            nearest = max(nearest, last.token)
        begin = max(0, at - _LONGEST_LOOK)
        if (
            page.segment(at) - page.segment(nearest) > 1
            or not (
                is_aged
                or self._floor.has_spoken(member)
                or any(page.is_subject(named.tokens) for named in people)
            )
            or self._tells_of_another(begin, at)
        ):
            return None
        return member

    def _leader(self, parsed: ParsedMention) -> Member | None:
        """
        Return First Minister Tom Roe for "the Labour leader", of no other party.

        He is the only one told of, or spoke just before.
        """
        body = parsed.organization
        if parsed.head not in PARTY_LEADERS or body is None:
            return None
        member = self._only_one(parsed, is_aged=False)
        if member is not None and leads_opposition(self._cast, member):
            return member
        member = member or self._last_speaker(parsed)
        if member is None or not may_lead(self._cast, member, body):
            return None
        return member

    def _last_speaker(self, parsed: ParsedMention) -> Member | None:
        """Return who spoke in the sentence or paragraph before, and who alone."""
        at, page = parsed.tokens[0], self._page
        last = self._floor.last_before(at)
        if (
            last is None
            or page.segment(at) - page.segment(last.token) > 1
            or not self._fits(last.member, parsed)
            or any(
                named.member is not last.member
                for named in self._cast.people_in(page.token_at(last.end), at)
            )
        ):
            return None
        return last.member

    def _one_of(self, people: Sequence[Named]) -> Member | None:
        member = people[0].member if people else None
        if any(named.member is not member for named in people):
            return None
        return member

    def _tells_of_another(self, first: int, end: int) -> bool:
        """Tell "Ana Lisi's mother found her", who may be meant then."""
        lower = self._lower
        return any(
            lower[index] in _UNNAMED
            and not _OWNERS.isdisjoint(lower[max(first, index - 2) : index])
            for index in range(first, end)
            # "Ana Lisi, the mother of two, left"
            if lower[index + 1 : index + 2] != ("of",)
        )

    def _parent(self, parsed: ParsedMention) -> Member | None:
        """
        Return who may be "the mother of six": who has just spoken, or the one woman.

        Whoever is named since may be meant as well, if a woman.
        """
        page, at = self._page, parsed.tokens[0]
        last = self._floor.last_before(at)
        near: dict[Member, None] = {}
        if last is not None and page.segment(at) - page.segment(last.token) <= 1:
            near = {
                named.member: None
                for named in self._cast.people_in(page.token_at(last.end), at)
                if named.member is not last.member
                and page.is_subject(named.tokens)
                and self._fits(named.member, parsed)
            }
            if self._fits(last.member, parsed):
                near[last.member] = None
        near = near or {
            named.member: None
            for named in self._cast.named_before(at, _MOST_NAMES)
            if self._fits(named.member, parsed)
        }
        if len(near) > 1:
            # Of whom the text tells a sex
            near = {one: None for one in near if one.gender is parsed.gender}
        return next(iter(near)) if len(near) == 1 else None
