"""Names as the press of all parts of the world writes them, in full and in short."""

import pytest
from resolved import resolve_marked

# A name as it is first written, a later short form, and what the person is called.
NAMES: list[tuple[str, str, str]] = [
    # The family name comes first.
    ("Xu Pingan", "Xu", "Xu Pingan"),
    ("Chan Boon Keng", "Mr. Chan", "Chan Boon Keng"),
    ("Ryu Ga-eun", "Ryu", "Ryu Ga-eun"),
    # One name and the father's, or the middle one, stands for the whole.
    ("Tedla Abebe Girma", "Dr. Tedla", "Tedla Abebe Girma"),
    ("Osman Zahari Latif", "Zahari", "Osman Zahari Latif"),
    ("Þorgerður Kolbrá Hansdóttir", "Þorgerður", "Þorgerður Kolbrá Hansdóttir"),
    # Arabic articles, fathers and houses.
    ("Abdullah Al-Qarni", "Al-Qarni", "Abdullah Al-Qarni"),
    ("Abdulmalik al-Rassi", "al-Rassi", "Abdulmalik al-Rassi"),
    ("Lt. Gen. Hatem Galal al-Burini", "al-Burini", "Hatem Galal al-Burini"),
    (
        "H.H. Sheikh Majid bin Rashed Al Marwani",
        "Sheikh Majid",
        "Majid bin Rashed Al Marwani",
    ),
    (
        "His Excellency Hareb bin Saif Al Ketbawi",
        "Al Ketbawi",
        "Hareb bin Saif Al Ketbawi",
    ),
    ("HE Reema Al Hashel", "Her Excellency Reema Al Hashel", "Reema Al Hashel"),
    # Titles one after the other, and titles that look like names.
    ("Tan Sri Zulkifli bin Omar", "Zulkifli", "Zulkifli bin Omar"),
    ("Tun Dr Mazlan Salleh", "Mazlan", "Mazlan Salleh"),
    ("Datuk Seri Ismail Yaakob", "Ismail", "Ismail Yaakob"),
    ("Alhaji Lawal Sani", "Sani", "Lawal Sani"),
    ("Engr. Segun Obawole", "Obawole", "Segun Obawole"),
    ("Ing. Petr Nováček", "Nováček", "Petr Nováček"),
    ("Shri. Omkar Patwari", "Shri. Patwari", "Omkar Patwari"),
    ("Cde. Tendai Moyana", "Cde. Moyana", "Tendai Moyana"),
    ("PhDr. Petr Nováček", "Nováček", "Petr Nováček"),
    # Initials.
    ("K. Shanmugavel", "Mr Shanmugavel", "K. Shanmugavel"),
    ("J. P. Naddar", "Naddar", "J. P. Naddar"),
    ("Ch. Batmunkh", "Batmunkh", "Ch. Batmunkh"),
    ("Dr. S. Jayaraman", "Jayaraman", "S. Jayaraman"),
    # Particles and joined names.
    ("María del Carmen Ruizal", "Ruizal", "María del Carmen Ruizal"),
    ("Rodrigo de la Cerna", "de la Cerna", "Rodrigo de la Cerna"),
    ("Estêvão Da Silveira", "Da Silveira", "Estêvão Da Silveira"),
    ("Nana Addai Dankwa Osei-Addai", "Osei-Addai", "Nana Addai Dankwa Osei-Addai"),
    ("Yael Lapidot-Cohen", "Lapidot-Cohen", "Yael Lapidot-Cohen"),
    # A surname that is a word for somebody.
    ("Gary Ward", "Mr Ward", "Gary Ward"),
    # The first two words of several.
    ("Wan Anwar Wan Sulong", "Wan Anwar", "Wan Anwar Wan Sulong"),
    (
        "President Tomas “Doy” Makaran III",
        "President Makaran",
        "Tomas “Doy” Makaran III",
    ),
    ("Dr Roland Pitcher", "Dr Pitcher", "Roland Pitcher"),
]
PLACES: list[str] = [
    "{s:FULL} said that the plan was ready. The talks went on. {s:SHORT} said so.",
    "The plan is ready, {s:FULL} said on Monday. “It will work,” {s:SHORT} added.",
    "Health Minister {s:FULL} said that it was ready. {s:SHORT} noted that it was not.",
    "FULL, chairman of the State Committee, came. {s:SHORT} said that it was ready.",
    "{s:FULL from the Lund Institute} said so. {s:SHORT} said that it was ready.",
    (
        "{s:UNDP Resident Representative in Kazakhstan FULL} underlined that. "
        "{s:SHORT} said so."
    ),
]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("full", "short", "name"), NAMES)
def test_names_in_full_and_in_short(place, full, short, name):
    """A name is read whole, without titles, and its short form is the same person."""
    speakers, found = resolve_marked(
        place.replace("FULL", full).replace("SHORT", short)
    )

    assert {None if f.speaker is None else speakers[f.speaker].name for f in found} == {
        name
    }


# What a source is, whatever its words look like: a name; a body; somebody else.
ORIGINS: list[tuple[str, str | None, str | None]] = [
    ("{s:Chris Kell from exporter Itohara} said so.", "Chris Kell", "Itohara"),
    ("{s:Maura Neill from Elders Wool} said so.", "Maura Neill", "Elders Wool"),
    ("{s:Ana Lisi of Sea King Foods} said so.", "Ana Lisi", "Sea King Foods"),
    ("{s:Amigos Unidos of Lund director Ana Lisi} said so.", "Ana Lisi", None),
    (
        "{s:Meat and Livestock Lund’s Malcolm Harl} said so.",
        "Malcolm Harl",
        "Meat and Livestock Lund",
    ),
    (
        "{s:The Ministry of Labour and Trade’s Ana Lisi} said so.",
        "Ana Lisi",
        "Ministry of Labour and Trade",
    ),
    ("{s:Wheat exporter AWX} said so.", "AWX", "AWX"),
    ("{s:Vegetable processor Simplon} said so.", "Simplon", "Simplon"),
    ("In May {s:the American Legion} said so.", "American Legion", "American Legion"),
    ("{s:The Republican Harkins} said so.", "Harkins", None),
    # An article in the apposition, and words of bodies behind a name.
    ("{s:Its director, the sociologist Ana Lisi,} said so.", "Ana Lisi", None),
    ("{s:Its chair, one Sir Paul Dale CBE,} said so.", "Paul Dale", None),
    (
        "{s:The petitioner, Ana Lisi of the United Front (UF),} said so.",
        "Ana Lisi",
        None,
    ),
    (
        "{s:Opposition spokesperson on health Senator Ana Lisi} said so.",
        "Ana Lisi",
        None,
    ),
    ("{s:Deputy Police and Crime Commissioner Ana Lisi} said so.", "Ana Lisi", None),
    ("{s:Rep. Ana Lisi of Guro Muna} said so.", "Ana Lisi", "Guro Muna"),
    ("{s:Transport MEC Ana Lisi (DA)} said so.", "Ana Lisi", None),
    ("{s:University spokesperson Ana Lisi ’09} said so.", "Ana Lisi", None),
    ("{s:The players’ union, the PFU,} said so.", "PFU", "PFU"),
    ("{s:Her label, Corvina,} said so.", "Corvina", "Corvina"),
    # Groups of people, whatever their town or office is called.
    ("{s:Residents of Goth Haji Malla} said so.", None, None),
    ("{s:Analysts at the think-tank Fundación Cauza} said so.", None, None),
    # Whom "who" stands for, behind what is said by the way.
    (
        "Officer Ana Lisi, of Lund Fire and Rescue, {s:who} came, said so.",
        "Ana Lisi",
        None,
    ),
    ("Fatima, a cleaner from Groot-Zand, {s:who} came, said so.", "Fatima", None),
    ("{s:The chief of staff to Governor Ana Lisi} said so.", None, None),
    ("Ana Lisi, {s:who on Tuesday} came, said so.", "Ana Lisi", None),
]


@pytest.mark.parametrize(("marked", "name", "organization"), ORIGINS)
def test_who_is_from_where(marked, name, organization):
    """A name before "from" or behind a body's is who speaks, the body where from."""
    speakers, (found,) = resolve_marked(marked)

    speaker = speakers[found.speaker]
    assert speaker.name == name
    if organization is not None:
        assert speaker.organization == organization
