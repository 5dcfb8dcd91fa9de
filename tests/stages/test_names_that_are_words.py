"""Names that are words: "Alice Steel", "Deputy mayor Alice Major", "Rose Lisi"."""

import pytest
from resolved import resolve_marked

# Surnames that are nouns for bodies and things, for people, and for relatives.
SURNAMES: list[str] = [
    *("Steel", "Parks", "Parish", "Guard", "Lodge", "Brand", "Crown", "Temple"),
    *("House", "Church", "Abbey", "Post", "Bank", "Law", "Page", "Bill", "Street"),
    *("Major", "Sergeant", "Head", "Reader", "Marshall", "Bishop", "Cook", "Farmer"),
    *("Child", "Groom", "Son", "Parent", "Childs", "Krentwick"),
]
PLACES: list[str] = [
    "They met on Monday. {s:Alice NAME} said that the road was closed.",
    "They met on Monday. {s:Deputy mayor Alice NAME} said that it was closed.",
    "They met on Monday. {s:Alice NAME, 34,} said that the road was closed.",
    "They met on Monday. {s:Alice NAME, who lives there,} said that it was closed.",
    "{s:Its chief executive, Alice NAME,} said that the road was closed.",
    "{s:The minister of transport, Alice NAME,} said that the road was closed.",
]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("surname", SURNAMES)
def test_surnames_that_are_words(place, surname):
    """Behind a common first name a noun is a surname."""
    speakers, (found,) = resolve_marked(place.replace("NAME", surname))

    assert speakers[found.speaker].name == f"Alice {surname}"


# What a text has, and who its sources are: first names that nobody knows, so that only
# the text tells names from bodies.
TOLD: list[tuple[str, list[str | None]]] = [
    ("{s:Ngozi Steel} said so. Later {s:Steel} said that it was so.", ["Ngozi Steel"]),
    (
        "Ngozi Page runs a farm. “It is so,” said {s:Page}.",
        ["Ngozi Page"],
    ),
    (
        "Attorney General Ngozi Temple came. {s:Attorney General Temple} said so.",
        ["Ngozi Temple"],
    ),
    (
        "The mayor met Ngozi Temple. “Here,” {s:Temple} said.",
        ["Ngozi Temple"],
    ),
    # Bodies and offices speak without an article as well.
    ("The Ngozi Council met. {s:Council} said so.", ["Ngozi Council"]),
    ("{s:Ngozi Bank} said so. {s:The bank} said that it was so.", ["Ngozi Bank"]),
    ("{s:Its operator, Ngozi Parks,} said so.", ["Ngozi Parks"]),
]


@pytest.mark.parametrize(("marked", "names"), TOLD)
def test_surnames_that_the_text_tells(marked, names):
    """A word that speaks alone and ends a full name is a surname in that text."""
    speakers, found = resolve_marked(marked)
    said = [None if f.speaker is None else speakers[f.speaker] for f in found]

    assert {speaker and speaker.name for speaker in said} == set(names)


def test_a_body_is_no_person_for_its_noun():
    """What owns, runs or supplies something is a body, whatever it is called."""
    speakers, (found,) = resolve_marked("{s:Its operator, Ngozi Parks,} said so.")

    assert speakers[found.speaker].type == "organization"


# First names that are verbs where a sentence opens.
@pytest.mark.parametrize("given", ["Rose", "Will", "Skip", "Buck", "May", "Grant"])
def test_first_names_that_are_verbs(given):
    """The surname and the verb behind it tell that a name opens the sentence."""
    speakers, (found,) = resolve_marked(
        f"They met on Monday. {{s:{given} Lisi}} said that it was closed."
    )

    assert speakers[found.speaker].name == f"{given} Lisi"
