"""The words by which mentions of people and bodies are read, from all lexicons."""

from collections.abc import Collection, Iterable, Mapping
from typing import Self

from attrs import field, frozen

from quotekit.lexicons.documents import DocumentWord
from quotekit.lexicons.lexicon import Lexicon
from quotekit.lexicons.organizations import OrganizationWord
from quotekit.lexicons.outlets import Outlet
from quotekit.lexicons.people import Gender, PersonKind, PersonWord
from quotekit.lexicons.places import Place
from quotekit.lexicons.words import NamePart, NamePartKind, Word

COUNTRIES = frozenset("us u.s uk u.k usa u.s.a uae".split())
"""Countries by their initials; only in capitals, for "us" is a pronoun."""

Genders = Mapping[str, Gender | None]
"""Words, and the gender that each tells; ``None`` where it tells none."""


@frozen(eq=False, kw_only=True)
class MentionWords:
    """
    The words by which mentions are read.

    All stand in lower case, without a final period, in the singular if the
    attribute does not say otherwise.

    Attributes:
        honorifics: "mr", "mrs", "dr": they stand before names and are no office.

        roles: "minister", "sen", "spokeswoman".

        relations: "father", "wife".

        persons: "man", "girl": words for people that are no role.

        modifiers: Words that belong to the role after them: "deputy", "foreign".

        groups: Words for more than one, in the plural: "residents", "police".

        organizations: The nouns that bodies are named with: "ministry", "bank".

        bodies: Bodies and outlets with no such noun in their name, "the guardian",
            and those of two words that would be misread, "white house".

        documents: "report", "survey", in singular and plural.

        places: Countries, regions and cities, of one word or more.

        demonyms: "french", "texan".

        subjects: What offices are for, where capitals might make it a name:
            "affairs", "education".

        particles: "van", "de", "bin": words inside names.

        suffixes: "jr", "phd", "mp": words after names.
    """

    honorifics: Genders = field(repr=False)
    roles: Genders = field(repr=False)
    relations: Genders = field(repr=False)
    persons: Genders = field(repr=False)
    modifiers: Collection[str] = field(repr=False)
    groups: Collection[str] = field(repr=False)
    organizations: Collection[str] = field(repr=False)
    bodies: Collection[str] = field(repr=False)
    documents: Collection[str] = field(repr=False)
    places: Collection[str] = field(repr=False)
    demonyms: Collection[str] = field(repr=False)
    subjects: Collection[str] = field(repr=False)
    particles: Collection[str] = field(repr=False)
    suffixes: Collection[str] = field(repr=False)

    @classmethod
    def from_lexicons(
        cls,
        *,
        honorifics: Lexicon[PersonWord],
        roles: Lexicon[PersonWord],
        anonymous_sources: Lexicon[PersonWord],
        relations: Lexicon[PersonWord],
        persons: Lexicon[PersonWord],
        role_modifiers: Lexicon[Word],
        role_subjects: Lexicon[Word],
        groups: Lexicon[Word],
        name_parts: Lexicon[NamePart],
        organization_words: Lexicon[OrganizationWord],
        bodies: Lexicon[OrganizationWord],
        outlets: Lexicon[Outlet],
        document_words: Lexicon[DocumentWord],
        places: Lexicon[Place],
    ) -> Self:
        """Return the words of these lexicons, as the parser looks them up."""
        courteous = {
            entry.word: entry.gender
            for entry in honorifics
            if (entry.kind in _COURTESIES or entry.word in _DOCTORS)
            and entry.word not in _GIVEN_NAMES
        }
        offices = {
            entry.word: entry.gender
            for lexicon in (honorifics, anonymous_sources, roles)
            for entry in lexicon
            if entry.word not in courteous and entry.word not in _GIVEN_NAMES
        }
        subjects = frozenset(_single_words(entry.word for entry in role_subjects))
        modifiers = frozenset(_single_words(entry.word for entry in role_modifiers))
        peoples = {name for place in places for name in place.people}
        demonyms = {word for place in places for word in place.adjectives}
        documents = {
            entry.word
            for entry in document_words
            if entry.speaks and entry.word not in _PUBLISHERS
        }
        return cls(
            honorifics=courteous,
            roles=offices,
            relations={entry.word: entry.gender for entry in relations},
            persons={entry.word: entry.gender for entry in persons},
            modifiers=modifiers,
            groups=frozenset(
                {entry.word for entry in groups} | (peoples - demonyms) | _COLLECTIVES
            ),
            organizations=frozenset(entry.word for entry in organization_words),
            bodies=frozenset(
                name
                for name in (
                    *(entry.word for entry in bodies),
                    *(name.lower() for outlet in outlets for name in outlet.names),
                )
                # "Foreign Affairs" is a magazine, but more often what a minister does.
                if not all(word in subjects | modifiers for word in name.split())
            ),
            documents=frozenset(documents | {_plural(word) for word in documents}),
            places=frozenset(name for place in places for name in place.names),
            demonyms=frozenset(demonyms),
            subjects=subjects,
            particles=frozenset(
                part.word for part in name_parts if part.kind is NamePartKind.PARTICLE
            ),
            suffixes=frozenset(
                part.word for part in name_parts if part.kind is NamePartKind.SUFFIX
            ),
        )


_COURTESIES = frozenset((PersonKind.COURTESY, PersonKind.NOBILITY))
_DOCTORS = frozenset(("dr", "prof"))
# Titles that are first names or words as often, and papers that are also firms.
_GIVEN_NAMES = frozenset("earl count master pan u daw dom hm canon".split())
_COLLECTIVES = frozenset("media press police public".split())
_PUBLISHERS = frozenset("magazine newspaper journal post blog".split())


def _single_words(phrases: Iterable[str]) -> Iterable[str]:
    return (word for phrase in phrases for word in phrase.split() if len(word) > 3)


def _plural(noun: str) -> str:
    return noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
