"""Every body that the table names is one wherever a text names it as its source."""

import pytest
import regex

from quotekit import Resources, extract
from quotekit.annotations.speakers import SpeakerType
from quotekit.lexicons.organizations import bodies, national_bodies, national_names

# Parties and a union that are called by what their members are, and two whose sign is
# no word.
_PEOPLE = {"Conservatives", "Tories", "Democrats", "Republicans", "Teamsters"}
_SIGNS = {"OPEC+", "C5+1"}
NAMES = [
    name
    for entry in bodies()
    if (name := regex.search(r"\{(.*)\}", entry.example)[1]) not in _PEOPLE | _SIGNS
]
RULES = Resources.rules_only()


def named(text):
    document = extract(text, RULES)
    speaker = document.speaker_of(document.quotes[-1])
    return speaker and (speaker.type, speaker.name, speaker.organization)


@pytest.mark.parametrize("start", range(0, len(NAMES), 100))
def test_a_known_body_is_named_whole(start):
    wrong = [
        name
        for name in NAMES[start : start + 100]
        if named(f"Rents rose again. According to {name}, rents will fall.")
        != (SpeakerType.ORGANIZATION, name, name)
    ]
    assert not wrong


@pytest.mark.parametrize(
    "name",
    ["Cricket Australia", "Sport England", "Air Canada", "World Rugby", "Diabetes UK"],
)
def test_a_national_body_is_no_person(name):
    what = named(f"Rents rose again. {name} said that rents would fall.")
    assert what == (SpeakerType.ORGANIZATION, name, name)


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Rents rose. McDonald’s said it would pay.", "McDonald’s"),
        ("Rents rose. Doctors Without Borders said it would pay.", None),
        ("Rents rose. Friends of the Earth said it would pay.", None),
        ("Rents rose in May. eBay said it would pay.", "eBay"),
        ("Rents rose. Best buy now, said Ana Lisi.", ""),
        ("Rents rose. Peace now is what we need, said Ana Lisi.", ""),
    ],
)
def test_names_that_look_like_something_else(text, organization):
    name = text.split(". ")[-1].split(" said")[0]
    speaker_type, *_, found = named(text)
    if organization == "":
        assert speaker_type is SpeakerType.PERSON
    else:
        assert found == (organization or name)


def test_a_person_of_the_same_name_has_what_is_hers():
    text = (
        "Tom Lowe fell ill. Lowe said he was tired. "
        "Lowe's lawyer, Ana Lisi, said it was over."
    )
    document = extract(text, RULES)
    names = [document.speaker_of(quote).name for quote in document.quotes]
    assert names == ["Tom Lowe", "Ana Lisi"]


def test_each_field_goes_with_each_nation():
    kinds = [entry.kind for entry in national_bodies()]
    names = national_names(national_bodies())
    assert len(names) == kinds.count("field") * kinds.count("nation")
    assert "cricket australia" in names


def test_a_nation_of_ones_own_has_such_bodies_too():
    text = "Rents rose again. Cricket Ruritania said that rents would fall."
    added = ("ruritania", "nation", "Cricket {Ruritania} said so.")
    document = extract(text, RULES.extend(national_bodies=[added]))
    assert document.speaker_of(document.quotes[0]).type is SpeakerType.ORGANIZATION
    assert named(text)[0] is SpeakerType.PERSON
