"""Lists of fields inside the names of bodies."""

import pytest

import quotekit

# Who said it, and the name that the whole list belongs to.
NAMED = [
    "The Livestock, Forestry and Seeds Authority",
    "The Arts, Culture and Sports Board",
    "The Tolin Garment Makers and Exporters Association",
    "The Ministry of Trade, Ports and Sport",
]

# Commas and "and" that part two bodies.
TWO = [
    "The Conservatives and Unity Party",
    "Lund Council and Ode Council",
    "UNHCR, UNICEF and Relief Now",
]


def speakers(source, resources):
    document = quotekit.extract(f"{source} said that prices had risen.", resources)
    return [
        None if speaker is None else speaker.name
        for quote in document.quotes
        for speaker in [document.speaker_of(quote)]
    ]


@pytest.mark.parametrize("source", NAMED)
def test_what_a_body_is_for_may_be_a_list(source):
    for resources in (quotekit.Resources.shipped(), quotekit.Resources.rules_only()):
        assert speakers(source, resources) == [source.removeprefix("The ")]


@pytest.mark.parametrize("source", TWO)
def test_two_bodies_are_no_list(source):
    for resources in (quotekit.Resources.shipped(), quotekit.Resources.rules_only()):
        document = quotekit.extract(f"{source} said that prices rose.", resources)
        whole = source.removeprefix("The ")

        assert not any(
            speaker.type is quotekit.SpeakerType.ORGANIZATION and speaker.name == whole
            for speaker in document.speakers
        )


def test_initials_in_brackets_tell_that_a_list_is_one_name():
    document = quotekit.extract(
        "Widows, Traders and Farmers Union (WTFU) said it would strike."
    )
    (speaker,) = document.speakers

    assert speaker.name == "Widows, Traders and Farmers Union"


@pytest.mark.parametrize(
    "name",
    [
        "University of California, Santa Cruz",
        "UC Santa Cruz",
        "Senate Health, Education, Labor and Pensions Committee",
        "Foreign, Commonwealth and Development Office",
        "Union of Persons with Disabilities",
    ],
)
def test_a_campus_a_committee_and_whom_it_is_for_are_one_name(name):
    for resources in (quotekit.Resources.shipped(), quotekit.Resources.rules_only()):
        assert speakers(f"The {name}", resources) == [name]


def test_what_only_follows_a_university_is_no_campus():
    document = quotekit.extract(
        "It rained.\n\nAt the University of Texas, Austin police said it was late."
    )

    (quote,) = document.quotes
    assert [span.text for span in quote.source.spans] == ["Austin police"]


@pytest.mark.parametrize("source", ["(Ombudsman) Ana Lisi", "Okafor Senior"])
@pytest.mark.parametrize("last", ["the President", "Reuters"])
def test_the_last_word_tells_nothing_of_the_first(source, last):
    rules = quotekit.Resources.rules_only()
    told = f"{source} said that prices had risen. She met {last}"
    open_ended, closed = (
        [(speaker.name, speaker.role) for speaker in found.speakers]
        for found in (
            quotekit.extract(told, rules),
            quotekit.extract(f"{told}.", rules),
        )
    )

    assert closed
    assert open_ended == closed
