"""The other tables: every row is found where its example marks it."""

import pytest
import regex

from quotekit.errors import LexiconError
from quotekit.lexicons import (
    abbreviations,
    documents,
    organizations,
    outlets,
    people,
    places,
    words,
)
from quotekit.lexicons.abbreviations import Abbreviation, SentenceEnd
from quotekit.lexicons.documents import DocumentKind, DocumentWord
from quotekit.lexicons.lexicon import Lexicon
from quotekit.lexicons.organizations import OrganizationKind, OrganizationWord
from quotekit.lexicons.outlets import Outlet, OutletKind
from quotekit.lexicons.people import Case, Gender, Number, PersonKind, Pronoun
from quotekit.lexicons.places import Place, PlaceKind
from quotekit.lexicons.words import NamePart, NamePartKind, Word

# Each table, and how many rows it must have at least.
TABLES = [
    (people.honorifics, 150),
    (people.roles, 1000),
    (people.relations, 100),
    (people.persons, 50),
    (people.anonymous_sources, 50),
    (people.pronouns, 40),
    (words.groups, 200),
    (words.role_modifiers, 150),
    (words.role_subjects, 100),
    (words.name_parts, 60),
    (organizations.organization_words, 300),
    (organizations.bodies, 200),
    (documents.document_words, 200),
    (outlets.outlets, 400),
    (places.places, 500),
    (abbreviations.abbreviations, 150),
]


@pytest.fixture(params=TABLES, ids=lambda table: table[0].__name__)
def table(request):
    return request.param


def test_shipped_rows_do_what_their_examples_say(table):
    """What stands in braces is a form of its row, and look-up returns the row."""
    lexicon = table[0]()
    for entry in lexicon:
        marked = regex.findall(r"\{([^{}]*+)\}", entry.example)
        assert len(marked) == 1, entry
        form = marked[0] if isinstance(entry, Outlet) else marked[0].lower()
        if isinstance(entry, Abbreviation):
            assert form.endswith("."), entry
            form = form.removesuffix(".")
        assert entry in lexicon.by_form.get(form, ()), entry


def test_there_are_words_enough(table):
    """A table that lost its rows would pass all other tests."""
    lexicon, least = table[0](), table[1]

    assert len(lexicon) >= least


def test_words_are_spelled_as_they_are_looked_up(table):
    """All but outlets are in lower case, without a final period."""
    for entry in table[0]():
        for form in entry.forms:
            assert form == form.strip()
            assert "  " not in form
            if not isinstance(entry, Outlet):
                assert form == form.lower()
                assert not form.endswith(".")


def test_tables_are_read_once(table):
    """All pipelines of a process share them."""
    assert table[0]() is table[0]()


HONORIFICS = {
    "mr": Gender.MALE,
    "mrs": Gender.FEMALE,
    "sir": Gender.MALE,
    "sheikh": Gender.MALE,
    "sen": None,
    "gov": None,
    "dr": None,
    "col": None,
}
ROLES = {
    "spokesman": Gender.MALE,
    "spokeswoman": Gender.FEMALE,
    "king": Gender.MALE,
    "actress": Gender.FEMALE,
    "ombudsman": None,
    "minister": None,
    "ambassador-at-large": None,
    "special rapporteur": None,
    "deputy resident representative": None,
    "wine director": None,
    "farmer": None,
}


@pytest.mark.parametrize(
    ("lexicon", "genders"),
    [
        (people.honorifics(), HONORIFICS),
        (people.roles(), ROLES),
        (people.relations(), {"wife": Gender.FEMALE, "deputy": None}),
        (people.persons(), {"woman": Gender.FEMALE, "teenager": None}),
    ],
)
def test_words_for_people_tell_the_gender_they_tell(lexicon, genders):
    """A gender is given where the word says it, and no given name is needed."""
    assert {word: people.genders(lexicon)[word] for word in genders} == genders


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("i", (1, Number.SINGULAR, None, Case.SUBJECT)),
        ("she", (3, Number.SINGULAR, Gender.FEMALE, Case.SUBJECT)),
        ("his", (3, Number.SINGULAR, Gender.MALE, Case.POSSESSIVE)),
        ("its", (3, Number.SINGULAR, Gender.NEUTER, Case.POSSESSIVE)),
        ("they", (3, None, None, Case.SUBJECT)),
        ("ourselves", (1, Number.PLURAL, None, Case.REFLEXIVE)),
    ],
)
def test_pronouns_tell_what_they_tell(word, expected):
    """Person, number, gender and case, each ``None`` where the form is silent."""
    (entry,) = people.pronouns().by_form[word]

    assert (entry.person, entry.number, entry.gender, entry.case) == expected


@pytest.mark.parametrize(
    ("abbreviation", "end"),
    [
        ("gov", SentenceEnd.NEVER),
        ("mr", SentenceEnd.NEVER),
        ("vs", SentenceEnd.NEVER),
        ("no", SentenceEnd.NUMBER),
        ("jan", SentenceEnd.NUMBER),
        ("inc", SentenceEnd.MAYBE),
        ("u.s", SentenceEnd.MAYBE),
        ("a.m", SentenceEnd.MAYBE),
    ],
)
def test_abbreviations_tell_whether_a_sentence_may_end(abbreviation, end):
    """The look-up that sentences are split by."""
    assert abbreviations.abbreviations().ends[abbreviation] is end


def test_abbreviations_of_ones_own_end_sentences_too():
    """The look-up follows the extension."""
    own = abbreviations.abbreviations().extend(
        [("abt", "about", "never", "It is {abt.} 5.")]
    )

    assert own.ends["abt"] is SentenceEnd.NEVER
    assert "abt" not in abbreviations.abbreviations().ends


def test_words_that_end_sentences_are_no_abbreviations():
    """A sentence that ends in "man" must not wait for a capital to end."""
    common = {"man", "sun", "sat", "wed", "art", "ill", "mass", "miss", "ore", "wash"}

    assert not common & set(abbreviations.abbreviations().ends)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Reuters", OutletKind.AGENCY),
        ("AFP", OutletKind.AGENCY),
        ("TASS", OutletKind.AGENCY),
        ("Kazinform", OutletKind.AGENCY),
        ("The Guardian", OutletKind.NEWSPAPER),
        ("NYT", OutletKind.NEWSPAPER),
        ("Der Spiegel", OutletKind.MAGAZINE),
        ("BBC", OutletKind.BROADCASTER),
        ("Al-Jazeera", OutletKind.BROADCASTER),
        ("Politico", OutletKind.SITE),
    ],
)
def test_outlets_of_the_world_are_there(name, kind):
    """Full names and short forms, spelled as texts do."""
    assert {entry.kind for entry in outlets.outlets().by_form[name]} == {kind}


@pytest.mark.parametrize("word", ["Sun", "Time", "People", "Press", "Science", "Wire"])
def test_plain_words_are_no_outlets(word):
    """Too many sentences begin with "People" for it to be a magazine."""
    assert word not in outlets.outlets()


def test_places_are_found_by_any_of_their_words():
    """Name, adjective and people lead to the place."""
    found = {
        form: places.places().by_form[form][0].names[0]
        for form in ("kazakhstan", "kazakh", "britons", "u.k", "texans", "são paulo")
    }

    assert found == {
        "kazakhstan": "kazakhstan",
        "kazakh": "kazakhstan",
        "britons": "great britain",
        "u.k": "great britain",
        "texans": "texas",
        "são paulo": "são paulo",
    }


def test_pronouns_are_no_places_or_bodies():
    """In lower case "us" and "who" are pronouns and nothing else."""
    assert not {"us", "who", "it"} & set(places.places().by_form)
    assert not {"us", "who", "it"} & set(organizations.bodies().by_form)


ROWS = [
    (
        OrganizationWord,
        ("ministry", "government", "The {ministry} left."),
        OrganizationWord(
            "ministry", OrganizationKind.GOVERNMENT, "The {ministry} left."
        ),
    ),
    (
        DocumentWord,
        ("treaty", "treaty", "no", "They signed a {treaty}."),
        DocumentWord("treaty", DocumentKind.TREATY, False, "They signed a {treaty}."),
    ),
    (
        DocumentWord,
        ("report", "report", "yes", "The {report} says so."),
        DocumentWord("report", DocumentKind.REPORT, True, "The {report} says so."),
    ),
    (
        Outlet,
        ("Echo", "The Echo|Echo", "newspaper", "fiji", "{The Echo} wrote."),
        Outlet(
            "Echo",
            ("The Echo", "Echo"),
            OutletKind.NEWSPAPER,
            "fiji",
            "{The Echo} wrote.",
        ),
    ),
    (
        Place,
        ("lund|lundland", "country", "lundish", "-", "{Lund} voted."),
        Place(
            ("lund", "lundland"), PlaceKind.COUNTRY, ("lundish",), (), "{Lund} voted."
        ),
    ),
    (
        Place,
        ("ode", "city", "-", "odes|odians", "Most {Odians} stay."),
        Place(("ode",), PlaceKind.CITY, (), ("odes", "odians"), "Most {Odians} stay."),
    ),
    (
        NamePart,
        ("van", "particle", "Ivo {van} Lund."),
        NamePart("van", NamePartKind.PARTICLE, "Ivo {van} Lund."),
    ),
    (
        Pronoun,
        ("she", "3", "singular", "female", "subject", "{She} left."),
        Pronoun("she", 3, Number.SINGULAR, Gender.FEMALE, Case.SUBJECT, "{She} left."),
    ),
    (Word, ("locals", "The {locals} left."), Word("locals", "The {locals} left.")),
    (
        people.PersonWord,
        ("nun", "religion", "female", "A {nun} left."),
        people.PersonWord("nun", PersonKind.RELIGION, Gender.FEMALE, "A {nun} left."),
    ),
]


@pytest.mark.parametrize(("kind", "cells", "entry"), ROWS)
def test_a_row_is_read_cell_by_cell(kind, cells, entry):
    """Each cell lands in its attribute."""
    assert list(Lexicon.read(kind, [cells])) == [entry]


FAULTS = [
    (OrganizationWord, ("ministry", "state", "x"), "'state' is not a valid "),
    (DocumentWord, ("report", "paper", "yes", "x"), "'paper' is not a valid "),
    (DocumentWord, ("report", "report", "no!", "x"), "'no!' is not yes or no"),
    (Outlet, ("Echo", "Echo|", "site", "fiji", "x"), "'Echo|' has an empty part"),
    (Outlet, ("Echo", "Echo", "paper", "fiji", "x"), "'paper' is not a valid "),
    (Place, ("lund", "planet", "-", "-", "x"), "'planet' is not a valid "),
    (Place, ("lund", "city", "a|a", "-", "x"), "'a|a' has a part twice"),
    (NamePart, ("van", "prefix", "x"), "'prefix' is not a valid "),
    (
        Pronoun,
        ("she", "4", "any", "any", "subject", "x"),
        "'4' is not a person, 1 to 3",
    ),
    (Pronoun, ("she", "3", "two", "any", "subject", "x"), "'two' is not a valid "),
    (Pronoun, ("she", "3", "any", "any", "dative", "x"), "'dative' is not a valid "),
    (Abbreviation, ("gov", "governor", "always", "x"), "'always' is not a valid "),
]


@pytest.mark.parametrize(("kind", "cells", "fault"), FAULTS)
def test_a_bad_cell_is_told(kind, cells, fault):
    """The message names the cell and what it should be."""
    with pytest.raises(LexiconError) as caught:
        Lexicon.read(kind, [cells])

    assert str(caught.value).startswith(f"rows:1: {fault}")
