"""Members: the people and bodies of a text, as far as it has told of them by now."""

from attrs import define, field

from quotekit.annotations.speakers import SpeakerType
from quotekit.lexicons.people import Gender
from quotekit.stages.columns.reading import Range

# Looking up a member of an enumeration takes Python 3.11 fifty times as long.
_FEMALE, _MALE = Gender.FEMALE, Gender.MALE
# How much evidence decides on a gender.
_ENOUGH = 0.5


@define(eq=False)
class Role:
    """
    An office as one mention gives it.

    Attributes:
        parts: The words of the office, in tokens.

        organization: The body it is held in.

        place: Where.

        mention: Where the mention stands.

        owner: "Its" or "their" before the office: whose it is.
    """

    parts: tuple[Range, ...]
    organization: Range | None
    place: Range | None
    mention: Range
    owner: int | None = None


@define(eq=False)
class Member:
    """
    Somebody in the cast, as far as the text has told by now.

    Attributes:
        type: What sort of somebody.

        name: The fullest form of the name, in tokens; ``None`` for the unnamed.

        words: That name's words, folded: without case, accents and titles.

        first: The first token of the first mention.

        mentions: Where the text refers to them, in tokens.

        female: How much evidence there is that this is a woman.

        male: How much that it is a man.

        roles: The offices that the text gives, each with the organization beside
            it.

        heads: The nouns of these offices, in lower case.

        certain: Whether more than two capitals speak for a person: a title, a
            role, or being a source.

        gender: What that evidence says; ``None`` where there is none or it is divided.

        unread: Names, and the capitalized words that they stand in, where an office
            stands beside them.

        read: How many of those have been read.
    """

    type: SpeakerType
    name: Range | None
    words: tuple[str, ...]
    first: int
    mentions: set[Range] = field(factory=set)
    female: float = 0.0
    male: float = 0.0
    roles: tuple[Role, ...] = ()
    heads: frozenset[str] = frozenset()
    certain: bool = False
    unread: tuple[tuple[Range, Range], ...] = ()
    read: int = 0
    # Asked for far more often than evidence comes up.
    gender: Gender | None = field(default=None, init=False)

    def add_gender(self, gender: Gender | None, weight: float = 1.0) -> None:
        """Count a piece of evidence."""
        if gender is None:
            return
        if gender is _FEMALE:
            self.female += weight
        elif gender is _MALE:
            self.male += weight
        female, male = self.female, self.male
        if female > 2 * male:
            self.gender = _FEMALE if female >= _ENOUGH else None
        else:
            told = male > 2 * female and male >= _ENOUGH
            self.gender = _MALE if told else None

    def leans_to(self, gender: Gender | None) -> bool:
        """Tell whether no more speaks for the other sex, be it ever so little."""
        if gender is None:
            return True
        told, other = (
            (self.female, self.male) if gender is _FEMALE else (self.male, self.female)
        )
        return told >= other


@define(eq=False)
class Named:
    """One place where a person's name stands."""

    tokens: Range
    member: Member
