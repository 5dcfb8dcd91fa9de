"""Words for people: titles, roles, relations, persons, unnamed sources, pronouns."""

from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple, Self

from quotekit.lexicons.lexicon import Lexicon

ANY = "any"
"""What a cell says of gender or number where the word tells none."""


class Gender(StrEnum):
    """What a word tells about whom it may refer to."""

    FEMALE = "female"
    MALE = "male"
    NEUTER = "neuter"


class Number(StrEnum):
    """Whether a word stands for one or for more."""

    SINGULAR = "singular"
    PLURAL = "plural"


class Case(StrEnum):
    """What a pronoun does in its clause."""

    SUBJECT = "subject"
    OBJECT = "object"
    POSSESSIVE = "possessive"
    REFLEXIVE = "reflexive"
    RELATIVE = "relative"
    INDEFINITE = "indefinite"
    DEMONSTRATIVE = "demonstrative"


class PersonKind(StrEnum):
    """What a word for a person goes by."""

    COURTESY = "courtesy"
    """Said to anybody: "Mrs"."""
    NOBILITY = "nobility"
    ACADEMIA = "academia"
    POLITICS = "politics"
    GOVERNMENT = "government"
    DIPLOMACY = "diplomacy"
    LAW = "law"
    POLICE = "police"
    MILITARY = "military"
    ROYALTY = "royalty"
    RELIGION = "religion"
    BUSINESS = "business"
    MEDIA = "media"
    SCIENCE = "science"
    EDUCATION = "education"
    HEALTH = "health"
    ARTS = "arts"
    SPORT = "sport"
    SOCIETY = "society"
    WORK = "work"
    FAMILY = "family"
    """Somebody's: "wife"."""
    SOCIAL = "social"
    """Somebody's: "friend"."""
    PERSON = "person"
    """Nothing but a person: "woman"."""
    ANONYMOUS = "anonymous"
    """Somebody whom the text does not name: "insider"."""


class PersonWord(NamedTuple):
    """
    A word, or several, that a person goes by.

    ``word`` is in lower case, without a final period, and in the singular if it has
    one.  ``gender`` is ``None`` where it tells none.
    """

    word: str
    kind: PersonKind
    gender: Gender | None
    example: str

    @property
    def key(self) -> tuple[str, ...]:
        """A word has one row."""
        return (self.word,)

    @property
    def forms(self) -> tuple[str, ...]:
        """The word."""
        return (self.word,)

    @classmethod
    def from_cells(cls, cells: Sequence[str]) -> Self:
        """Return the entry that one row's cells describe."""
        word, kind, gender, example = cells
        return cls(word, _kind(kind), _gender(gender), example)


class Pronoun(NamedTuple):
    """A pronoun; ``None`` where its form does not tell."""

    word: str
    person: int
    number: Number | None
    gender: Gender | None
    case: Case
    example: str

    @property
    def key(self) -> tuple[str, ...]:
        """A pronoun has one row."""
        return (self.word,)

    @property
    def forms(self) -> tuple[str, ...]:
        """The word."""
        return (self.word,)

    @classmethod
    def from_cells(cls, cells: Sequence[str]) -> Self:
        """Return the entry that one row's cells describe."""
        word, person, number, gender, case, example = cells
        if person not in _PERSONS:
            raise ValueError(f"{person!r} is not a person, 1 to 3")
        return cls(
            word,
            _PERSONS[person],
            None if number == ANY else Number(number),
            _gender(gender),
            Case(case),
            example,
        )


_PERSONS = {"1": 1, "2": 2, "3": 3}

# A thousand rows name a few kinds: asking an enum each time would be felt.
_kind = cache(PersonKind)


@cache
def honorifics() -> Lexicon[PersonWord]:
    """Return what stands before a name: "mr", "sen", "col"."""
    return Lexicon.shipped(PersonWord, "honorifics.tsv")


@cache
def roles() -> Lexicon[PersonWord]:
    """Return offices and occupations: "minister", "spokeswoman", "farmer"."""
    return Lexicon.shipped(PersonWord, "roles.tsv")


@cache
def relations() -> Lexicon[PersonWord]:
    """Return what makes somebody somebody else's: "wife", "deputy"."""
    return Lexicon.shipped(PersonWord, "relations.tsv")


@cache
def persons() -> Lexicon[PersonWord]:
    """Return the words for people that are no role: "man", "girl"."""
    return Lexicon.shipped(PersonWord, "persons.tsv")


@cache
def anonymous_sources() -> Lexicon[PersonWord]:
    """Return what stands for somebody unnamed: "insider", "someone"."""
    return Lexicon.shipped(PersonWord, "anonymous_sources.tsv")


@cache
def pronouns() -> Lexicon[Pronoun]:
    """Return the pronouns."""
    return Lexicon.shipped(Pronoun, "pronouns.tsv")


def genders(lexicon: Lexicon[PersonWord]) -> dict[str, Gender | None]:
    """Return the words of a lexicon, each with the gender that it tells."""
    return {word: _gender(gender) for word, gender in lexicon.cells("word", "gender")}


@cache
def _gender(cell: str) -> Gender | None:
    return None if cell == ANY else Gender(cell)
