"""
The words by which mentions of people and bodies are read, put into classes.

A class is one letter, so that a noun phrase is a string of classes that a pattern can
read (see :mod:`quotekit.stages.vocabulary.word_classes` for what each stands for).  The
tables say what a word is before anybody has looked at its neighbors.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Self

from attrs import field, frozen

from quotekit.lexicons.documents import YES, DocumentWord
from quotekit.lexicons.lexicon import Lexicon
from quotekit.lexicons.organizations import (
    NationalBodyWord,
    OrganizationWord,
    national_names,
)
from quotekit.lexicons.outlets import Outlet
from quotekit.lexicons.people import Gender, PersonKind, PersonWord, genders
from quotekit.lexicons.places import NONE, Place
from quotekit.lexicons.short_names import ShortName
from quotekit.lexicons.short_names import short_names as shipped_names
from quotekit.lexicons.words import NamePart, NamePartKind, Word

Genders = Mapping[str, Gender | None]
"""Words, and the gender that each tells; ``None`` where it tells none."""

Classes = dict[str, str]

ROLE, PEOPLE, MODIFIER, HONORIFIC, RELATION = "R", "Q", "M", "H", "L"
BODY, DOCUMENT, PERSON, PARTICLE, SUFFIX = "O", "T", "e", "j", "u"
PLACE, DEMONYM = "P", "D"
BODY_ALONE, BODY_OR_SUBJECT, SUFFIX_IN_CAPITALS = "b", "m", "U"
"""Classes that the neighbors decide: see :class:`MentionWords`."""


@frozen(eq=False, kw_only=True)
class MentionWords:
    """
    What is known of words in mentions; all keys in lower case, without final period.

    Attributes:
        capitals: Classes of words that are written with a capital.  Besides the plain
            ones, ``b`` is a body whose name is also a surname ("Ford"), ``m`` a noun
            for bodies and for what offices are for ("Business"), ``U`` a suffix if it
            stands in capitals ("MA").

        nouns: Classes of words that are not.

        settled: The part of ``capitals`` where no neighbor can change the class.

        phrases: Names of several words, by their first word: the other words and the
            class of all, the longest first.

        tails: The words of ``phrases`` that are not the first and alone are something
            else, each with the first words.

        openings: The first two words of each of ``phrases``.

        names_of_words: Names of bodies in which a word is none, by the first word:
            "Save the Children".

        bodies: Names of bodies and outlets, of any length.

        honorifics: "mr", "mrs", "dr": they stand before names and are no office.

        compounds: Offices of two words, of which the first may be a body's elsewhere:
            "party leader", "software engineer".

        titles: Offices of several words around a preposition, by the word before it:
            "member", and ("of", "parliament").

        genders: What other words for people tell: "spokeswoman", "father".

        particles: Words inside names: "van", "de", "bin".

        suffixes: Words after names: "jr", "phd".

        short_names: Short forms of given names that do not begin them: "bill".

        subjects: Words for what offices and chairs are for: "energy".

        outlets: Names of outlets of one word: "reuters".

        countries: Names of places and adjectives of one word, each with the place's
            first name: "kenyan", "kenya".
    """

    capitals: Mapping[str, str] = field(repr=False)
    nouns: Mapping[str, str] = field(repr=False)
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]] = field(repr=False)
    bodies: Collection[str] = field(repr=False)
    honorifics: Genders = field(repr=False)
    compounds: frozenset[tuple[str, ...]] = field(repr=False)
    titles: Mapping[str, tuple[tuple[str, ...], ...]] = field(repr=False)
    genders: Genders = field(repr=False)
    particles: Collection[str] = field(repr=False)
    suffixes: Collection[str] = field(repr=False)
    short_names: Mapping[str, Collection[str]] = field(repr=False)
    countries: Mapping[str, str] = field(repr=False)
    subjects: frozenset[str] = field(repr=False)
    outlets: frozenset[str] = field(repr=False)
    tails: Mapping[str, frozenset[str]] = field(repr=False, init=False)
    names_of_words: Mapping[str, tuple[tuple[str, ...], ...]] = field(
        repr=False, init=False
    )
    openings: frozenset[tuple[str, str]] = field(repr=False, init=False)
    settled: Mapping[str, str] = field(repr=False, init=False)

    @tails.default
    def _tails(self) -> dict[str, frozenset[str]]:
        heads: dict[str, set[str]] = {}
        for first, phrases in self.phrases.items():
            for rest, letter in phrases:
                for word in rest:
                    if self.capitals.get(word) != letter:
                        heads.setdefault(word, set()).add(first)
        return {word: frozenset(first) for word, first in heads.items()}

    @openings.default
    def _openings(self) -> frozenset[tuple[str, str]]:
        return frozenset(
            (first, rest[0])
            for first, phrases in self.phrases.items()
            for rest, _ in phrases
        )

    @names_of_words.default
    def _names_of_words(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        found = {
            first: tuple(
                rest
                for rest, letter in phrases
                if letter == BODY and not _NO_NAMES.isdisjoint((first, *rest))
            )
            for first, phrases in self.phrases.items()
            if first != "the"
        }
        return {first: rests for first, rests in found.items() if rests}

    @settled.default
    def _settled(self) -> dict[str, str]:
        return {
            word: letter
            for word, letter in self.capitals.items()
            if letter in _SETTLED
            and word not in self.phrases
            and word not in self.tails
            and word not in GIVEN_DEMONYMS
            and word not in GIVEN_PLACES
            and word not in _NAME_HONORIFICS
            and word not in SURNAME_DEMONYMS
            and word not in SURNAME_NOUNS
        }

    @classmethod
    def from_lexicons(  # noqa: PLR0913  # as many as there are lexicons
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
        national_bodies: Lexicon[NationalBodyWord],
        outlets: Lexicon[Outlet],
        document_words: Lexicon[DocumentWord],
        places: Lexicon[Place],
        short_names: Lexicon[ShortName] | None = None,
    ) -> Self:
        """Return the words of these lexicons."""
        titles = genders(honorifics)
        courtesies = {
            word: titles[word]
            for word, kind in honorifics.cells("word", "kind")
            if (kind in _COURTESIES or word in _DOCTORS)
            and word not in _GIVEN_NAMES
            and word not in _ROYALS
        }
        offices = {
            word: gender
            for lexicon in (honorifics, anonymous_sources, roles)
            for word, gender in genders(lexicon).items()
            if word not in courtesies and word not in _GIVEN_NAMES
        }
        # "Det Con", "Ch Insp": no part of them need be an office
        ranks = {word for word in titles if " " in word and word in offices}
        styles = {word for word in courtesies if " " in word}
        related = genders(relations)
        people = genders(persons)
        subjects = _single_words(role_subjects.column("word"))
        modifiers = _single_words(role_modifiers.column("word")) - _PARTISANS
        of_offices = subjects | modifiers
        parts = name_parts.cells("word", "kind")
        nouns_for_bodies = set(organization_words.column("word"))
        # "Watch Manager": its first word is in no table.
        known = of_offices.union(offices, nouns_for_bodies, courtesies)
        ranks |= {
            word
            for word in genders(roles)
            if " " in word and word.partition(" ")[0] not in known
        }
        named_bodies = {
            name
            for name in (
                *bodies.column("word"),
                *national_names(national_bodies),
                *"|".join(outlets.column("names")).lower().split("|"),
            )
            # "Foreign Affairs" is a magazine, but more often what a minister does.
            if not all(word in of_offices for word in name.split())
        }.union(name for name in bodies.column("word") if " " in name)
        # "Macy's said" ends in no possessive, but is cut into two tokens like one.
        owned = {
            name.replace("'s", f" {ending}")
            for name in named_bodies
            for ending in ("'s", "’s")
            if "'s" in name
        }
        documents = {
            word
            for word, speaks in document_words.cells("word", "speaks")
            if speaks == YES and word not in _PUBLISHERS
        }
        peoples = _forms(places.column("people"))
        demonyms = _forms(places.column("adjectives")) | _PARTISANS
        place_names = _forms(places.column("names"))
        suffixes = {w for w, kind in parts if kind == NamePartKind.SUFFIX}
        particles = {w for w, kind in parts if kind == NamePartKind.PARTICLE}
        plurals = {_plural(word) for word in (*offices, *related, *demonyms)}
        groups_of_people = (
            set(groups.column("word")) | (peoples - demonyms) | _COLLECTIVES
        )
        both = nouns_for_bodies & (subjects | modifiers)
        return cls(
            # The first table that holds a word decides.
            capitals=_merge(
                (courtesies, HONORIFIC),
                (suffixes & (GENERATIONS | _DEGREES), SUFFIX),
                (suffixes, SUFFIX_IN_CAPITALS),
                (groups_of_people, PEOPLE),
                (nouns_for_bodies & offices.keys(), BODY),
                (nouns_for_bodies & named_bodies, BODY_ALONE),
                (offices, ROLE),
                (related, RELATION),
                (place_names, PLACE),
                (demonyms, DEMONYM),
                (both, BODY_OR_SUBJECT),
                (nouns_for_bodies, BODY),
                (modifiers | subjects, MODIFIER),
                (named_bodies & plurals, PEOPLE),
                (named_bodies, BODY_ALONE),
                (plurals, PEOPLE),
                (documents | {_plural(word) for word in documents}, DOCUMENT),
                # "Societies", but "Banks" is somebody's name.
                ({_plural(w) for w in nouns_for_bodies if len(w) > 6}, BODY),
            ),
            nouns=_merge(
                # "María del Carmen Ruiz"; in capitals "Del." is a delegate
                (particles, PARTICLE),
                (PATRONYMICS, SUFFIX),
                (offices, ROLE),
                (related, RELATION),
                (groups_of_people | plurals, PEOPLE),
                (documents | {_plural(word) for word in documents}, DOCUMENT),
                (nouns_for_bodies, BODY),
                (people, PERSON),
                (modifiers, MODIFIER),
            ),
            phrases=_by_first_word(
                _merge(
                    (named_bodies | owned, BODY),
                    (place_names, PLACE),
                    (ranks, ROLE),
                    (styles, HONORIFIC),
                    # "Sri Lankans", but not "the French"
                    ({p for p in peoples if not p.startswith("the ")}, PEOPLE),
                    # "North Korean", of which "Korean" alone is none
                    (demonyms, DEMONYM),
                    spaces=True,
                )
            ),
            bodies=frozenset(named_bodies),
            honorifics=courtesies,
            compounds=frozenset(
                tuple(office.split())
                for office in offices
                if office.partition(" ")[0] in nouns_for_bodies
                and office.count(" ") == 1
            ),
            titles=_around_prepositions(offices),
            genders={
                word: gender
                for word, gender in (people | related | offices).items()
                if gender is not None
            },
            particles=frozenset(particles),
            suffixes=frozenset(suffixes),
            subjects=frozenset(subjects),
            outlets=frozenset(
                name
                for name in "|".join(outlets.column("names")).lower().split("|")
                if " " not in name
            ),
            countries={
                form: names.partition("|")[0]
                for names, adjectives in places.cells("names", "adjectives")
                for form in f"{names}|{adjectives}".split("|")
                if " " not in form and form != NONE
            },
            short_names={
                short: tuple(names.split("|"))
                for short, names in (short_names or shipped_names()).cells(
                    "short", "names"
                )
            },
        )


GIVEN_DEMONYMS = frozenset(("norman", "roman", "german", "dane", "frank"))
"""Names of peoples that are first names as well."""
GIVEN_PLACES = frozenset(
    """
    adelaide alexandria asia austin brooklyn bristol camden carolina carson chad
    charlotte chelsea cheyenne dakota dallas denver devon florence georgia houston
    india israel jackson jordan kent kenya kerry kingston lincoln logan london lorraine
    madison marseille milan montana nevada odessa orlando paris petra phoenix regina
    salvador santiago savannah siena sierra sofia sydney trent tyrone valencia
    victoria vienna virginia
""".split()  # noqa: SIM905  # read like prose
)
"""Names of places that are first names as well."""
SURNAME_DEMONYMS = frozenset(
    ("english", "french", "welsh", "german", "roman", "baloch")
)
"""Names of peoples that are surnames as well."""
SURNAME_NOUNS = frozenset(
    """
    page song story wing form post field bond press word speech read bell book law gates
    bank banks park lake forest temple abbey hall court mill mills
    rule bill hunt ward chambers pledge forge price church house marsh
    steel street parks parish guard lodge brand crown trust
""".split()  # noqa: SIM905  # read like prose
)
"""Nouns for bodies and things that are surnames behind a title and a first name."""
# Words that no name is made of, but that some stand in.
_NO_NAMES = frozenset(
    """
    the of on in for at to and not against without sans per we
    see save make vote hacked under breaking first 10
""".split()  # noqa: SIM905  # read like prose
)
_NAME_HONORIFICS = frozenset(
    (
        *("tuan", "don", "dom", "pan", "ko", "haji", "baron"),
        *("shaikh", "sheikh", "sheik", "pandit", "swami", "lady"),
        # "Moussa Ag Attaher"
        "ag",
    )
)
_SETTLED = frozenset((HONORIFIC, PLACE, DEMONYM, BODY))
_COURTESIES = frozenset((PersonKind.COURTESY, PersonKind.NOBILITY))
_DOCTORS = frozenset(("dr", "prof", "hon", "rt hon", "ing", "mgr"))
PATRONYMICS = frozenset(
    """
    uulu kyzy uly qizi kizi gizi oglu ogly ogli
""".split()  # noqa: SIM905  # read like prose
)
"""What makes a father's name a child's: "Nurlan Asanbek uulu"."""
GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv")) | PATRONYMICS
"""Suffixes that belong to a name; the others are honors and degrees."""
_DEGREES = frozenset(
    """
    esq phd ph.d scd sc.d ed.d meng m.eng dphil d.phil mphil m.phil d.sc m.sc b.sc
    m.s b.s s.m s.b b.a m.a m.b.a j.d ll.m ll.b m.p.a m.p.h m.f.a m.d
""".split()  # noqa: SIM905  # read like prose
)


# Titles that are first names or plain words as often.
_GIVEN_NAMES = frozenset(
    (
        *("earl", "count", "master", "pan", "u", "daw", "dom", "hm", "canon", "st"),
        *("saint", "amir"),
    )
)
# Titles that are offices.
_ROYALS = frozenset(
    (
        *(
            "king",
            "queen",
            "prince",
            "princess",
            "emperor",
            "empress",
            "sultan",
            "emir",
        ),
        *("duke", "duchess"),
    )
)
# Documents that stand for the firm behind them.
_PUBLISHERS = frozenset(("magazine", "newspaper", "journal", "post", "blog"))
# Members of parties stand before names as people of countries do.
_PARTISANS = frozenset(("republican", "democrat", "democratic", "tory"))
_COLLECTIVES = frozenset(
    ("media", "press", "police", "public", "couple", "pair", "duo", "trio", "jury")
)


_IN_TITLES = (" of ", " for ", " in ", " to ")


def _merge(*tables: tuple[Iterable[str], str], spaces: bool = False) -> dict[str, str]:
    """Return the class of each word; of each phrase if *spaces*."""
    classes: dict[str, str] = {}
    # The last table first, so that the first one has the last word.
    for words, letter in reversed(tables):
        classes.update(dict.fromkeys(words, letter))
    return {word: letter for word, letter in classes.items() if (" " in word) is spaces}


def _around_prepositions(
    offices: Iterable[str],
) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the rests of offices such as "member of parliament", by their head."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for office in offices:
        for preposition in _IN_TITLES:
            before, _, rest = office.partition(preposition)
            if rest:
                head = before.split()[-1]
                rests = {*found.get(head, ()), (preposition.strip(), *rest.split())}
                found[head] = tuple(sorted(rests, key=lambda one: (-len(one), one)))
    return found


def _by_first_word(
    phrases: Mapping[str, str],
) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, letter in phrases.items():
        first, *rest = phrase.split()
        found.setdefault(first, []).append((tuple(rest), letter))
    return {
        first: tuple(sorted(entries, key=lambda entry: -len(entry[0])))
        for first, entries in found.items()
    }


def _single_words(phrases: Iterable[str]) -> set[str]:
    """Return the words of phrases, without short ones: "of", "and"."""
    return {word for phrase in phrases for word in phrase.split() if len(word) > 3}


def _forms(cells: Iterable[str]) -> set[str]:
    """Return the parts of cells that bars keep apart."""
    return set("|".join(cells).split("|")) - {NONE}


def _plural(noun: str) -> str:
    if noun.endswith("man") and len(noun) > 4:
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "ch", "sh", "x")) else "s")
