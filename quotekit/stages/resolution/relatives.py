"""
Relatives: who "her father" and "my wife" are, where the text names them.

The one person who is called so, as "his wife, Ana Lisi", or to whom the text calls the
owner the other: "Rick Lutz, Roe's son-in-law" speaks of Roe as his father-in-law.  Else
the one other person of that surname, if the text tells of both as of a family.
"""

from quotekit.annotations.speakers import SpeakerType
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member
from quotekit.stages.casting.page import Page
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.vocabulary.class_words import POSSESSIVES

_PARENTS = "father mother parent dad mum mom"
_CHILDREN = "son daughter child"
_SIBLINGS = "brother sister sibling twin"
_SPOUSES = "husband wife spouse partner widow widower"
_IN_LAWS = "father-in-law mother-in-law"
_CHILDREN_IN_LAW = "son-in-law daughter-in-law"
_GRANDPARENTS = "grandfather grandmother grandpa grandma"
_GRANDCHILDREN = "grandson granddaughter grandchild"
_UNCLES, _NEPHEWS = "uncle aunt", "nephew niece"
# What somebody is to somebody, and what that one is to the first.
_SIDES = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        (_PARENTS, _CHILDREN),
        (_CHILDREN, _PARENTS),
        (_SIBLINGS, _SIBLINGS),
        (_SPOUSES, _SPOUSES),
        (_IN_LAWS, _CHILDREN_IN_LAW),
        (_CHILDREN_IN_LAW, _IN_LAWS),
        (_GRANDPARENTS, _GRANDCHILDREN),
        (_GRANDCHILDREN, _GRANDPARENTS),
        (_UNCLES, _NEPHEWS),
        (_NEPHEWS, _UNCLES),
    )
)
RELATIVES = {word: sides for sides in _SIDES for word in sides[0]}
"""What relatives are called, with all that they and the others may be called."""

# Who is called one of several: "her elder brother".
_ONE_OF_SEVERAL = frozenset(
    """
    elder eldest older oldest younger youngest late other another first second former
    two three four ex half
""".split()  # noqa: SIM905  # read like prose
)
_PRONOUNS = frozenset(("his", "her", "their", "my", "our"))
_MOST_PEOPLE = 50
_SENTENCES_BACK, _BESIDE = 3, 4


class Relatives:
    """The families of one text."""

    def __init__(self, page: Page, cast: Cast) -> None:
        """Get ready for one text."""
        self._page = page
        self._cast = cast
        self._lower = page.tokens.lower

    def of(self, owner: Member, parsed: ParsedMention) -> Member | None:
        """Return who the father of *owner* is, for "her father"."""
        sides = RELATIVES.get(parsed.head)
        if (
            sides is None
            or owner.type is not SpeakerType.PERSON
            or not _ONE_OF_SEVERAL.isdisjoint(self._lower[slice(*parsed.tokens)])
        ):
            return None
        called, calling = sides
        others = [
            member
            for member in self._cast.members[:_MOST_PEOPLE]
            if member is not owner
            and member.type is SpeakerType.PERSON
            and member.name is not None
            and (parsed.gender is None or member.gender in {None, parsed.gender})
        ]
        told = [member for member in others if self._is_whose(member, called, owner)]
        if not told and not calling.isdisjoint(owner.heads):
            told = [
                m for m in others if self._is_whose(owner, calling, m, by_name=True)
            ]
        if not told:
            told = self._of_one_name(owner, others, parsed.tokens[0], called | calling)
        return told[0] if len(told) == 1 else None

    def _is_whose(
        self,
        member: Member,
        called: frozenset[str],
        owner: Member,
        *,
        by_name: bool = False,
    ) -> bool:
        """Tell "Roe's wife, Ana Lisi", and "his wife, Ana Lisi" unless *by_name*."""
        lower = self._lower
        for role in self._cast.offices.read_roles(member):
            for first, end in role.parts:
                at = next((i for i in range(first, end) if lower[i] in called), None)
                if at is None or not self._is_beside(member, at):
                    continue
                before = lower[at - 1] if at else ""
                if before in _PRONOUNS and not by_name and self._is_near(owner, at):
                    return True
                names = owner.words[:1] + owner.words[-1:]
                near = lower[max(0, at - 2) : at + 5]
                if not set(names).isdisjoint(near) and (
                    before in POSSESSIVES or lower[at + 1 : at + 2] == ("of",)
                ):
                    return True
        return False

    def _is_beside(self, member: Member, at: int) -> bool:
        """Tell "his son, Tom Roe" and "Tom Roe, his son" from what is read farther."""
        near = self._cast.people_in(at - _BESIDE - len(member.words), at + _BESIDE)
        return any(named.member is member for named in near)

    def _is_near(self, owner: Member, at: int) -> bool:
        """Tell whether *owner* is named in the sentences up to "his wife, Ana Lisi"."""
        page = self._page
        first = max(0, page.sentence(at) - _SENTENCES_BACK)
        near = self._cast.people_in(page.tokens.sentence_first[first], at)
        return any(named.member is owner for named in near)

    def _of_one_name(
        self, owner: Member, others: list[Member], at: int, words: frozenset[str]
    ) -> list[Member]:
        """Return the one other Roe in a text that has told of a family before."""
        if len(owner.words) < 2 or words.isdisjoint(self._lower[:at]):
            return []
        namesakes = [
            member
            for member in others
            if member.certain
            and len(member.words) > 1
            and member.words[-1] == owner.words[-1]
        ]
        if len(namesakes) != 1:
            return []
        # "her uncle Tom Roe" is no father of hers
        kin = namesakes[0].heads & RELATIVES.keys()
        return namesakes if kin <= words else []
