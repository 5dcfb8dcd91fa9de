"""Noun phrases of sources are taken apart into name, office, body and place."""

import pytest
from columns import read_columns_of
from hypothesis import given
from hypothesis import strategies as st
from marked import read_marked
from resolved import resolve_marked
from strategies import press_text

from quotekit.annotations.spans import Span
from quotekit.annotations.speakers import SpeakerType
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.mentions.parsing import MentionParser

MarkedSpans = dict[str, list[Span]]

# In each phrase the parts are marked that must be found: name, honorific, role,
# organization, place, alias, possessor.  Parts that are not marked must not be found,
# but for places and possessors, which stand inside other parts.
PEOPLE = [
    # A name alone.
    "{name:Amara Okafor}",
    "{name:Jean-Claude van Rijn Jr.}",
    "{name:Kim Dae Su}",
    "{name:Kim Dae Un}",
    "{name:Nursultan Äbişuly}",
    "{name:Sukhrob Khоdja}",
    "{name:Ali Hassan al-Rashid}",
    "{name:Maria de la Cruz}",
    "{name:Ludwig von Stein}",
    "{name:J. R. Moyo}",
    "{name:Siobhán O’Dowd}",
    "{name:Tariq bin Saleh}",
    "{name:@kwame_writes}",
    "{name:Ines Duarte} @inesd",
    "{name:William “Buck” Tanner}",
    # When it was said is no part of it.
    "{name:Amara Okafor} today",
    # Honorifics are no office.
    "{honorific:Mr.} {name:Okafor}",
    "{honorific:Dr} {name:M. K. Iyer} of {organization:AIIMS}",
    # what is cut off before a name
    "north coast, {honorific:Dr} {name:Juma Kombo}",
    "{honorific:Mrs} {name:Lindqvist}",
    # An office before the name.
    "{role:Foreign Minister} {name:Ana Lisi}",
    "{role:Sen.} {name:Dario Ruiz} (R-Fla.)",
    "{role:President} {name:Moyo}",
    "{role:Minister of Education} {name:Carla Renzi}",
    "{role:Minister of Foreign Affairs} {name:Pavel Horák}",
    "{role:Undersecretary for Education} {honorific:Mr.} {name:Brandi}",
    "{role:Commissioner for Human Rights} {name:Timur Aliev}",
    "{role:Secretary of State} {name:Joan Pike}",
    "the {role:plastic surgeon} {name:Aram Petrosyan}",
    "{role:Emeritus Professor} {name:John Hale}",
    "{role:immigration barrister} {name:Tom Yeo}",
    "{role:American academic and professor} {name:Mark Lane Hill}",
    "{role:Acting Prime Minister} {name:Rita Bose}",
    "{role:Mayor-elect} {name:Lena Fox}",
    # An office and its body before the name.
    (
        "The {organization:UNDP} {role:Deputy Resident Representative in Kenya}"
        " {name:Sukhrob Khodja}"
    ),
    (
        "The {organization:EU} {role:Ambassador to the Republic of Kenya}"
        " {name:Alena Simková}"
    ),
    (
        "the {role:Ambassador-at-Large} of the {organization:Ministry of Foreign"
        " Affairs of the Republic of Kenya} {name:Stan Vasilev}"
    ),
    "{role:CEO} of the {organization:Refugee Council} {name:Enid Solomon}",
    "{organization:Facebook} {role:co-founder} {name:Max Zuber}",
    "{organization:EH&S} {role:director} {name:Buddy Norris}",
    "{organization:Labour}’s {role:Shadow Home Secretary} {name:Yvonne Coop}",
    (
        "{organization:University of Leeds Students Association} {role:president}"
        " {name:Sara Memon}"
    ),
    (
        "{organization:Joint Council for the Welfare of Sailors} {role:campaigner}"
        " {name:Kate Boswin}"
    ),
    "{organization:Save the Children} {role:spokeswoman} {name:Ida Lund}",
    # A country belongs to the office.
    "{role:French Foreign Minister} {name:Luc Martel}",
    "{role:US President} {name:Walter Groves}",
    "{role:Ohio Gov.} {name:Jon Kass}",
    "{possessor:New Zealand}’s {role:Prime Minister} {name:Joan Keye}",
    # An office for several subjects, and one of several words.
    "{role:Deputy Minister of Ports, Fisheries and Water Industry} {name:Aslan Bekoev}",
    "The {role:Minister of Culture, Youth and Sport}, {name:Hana Novak},",
    "{name:Kwame Boaten}, the {role:Member of Parliament for Tema East},",
    "{role:federal Member for Indy} {name:Helen Hale}",
    "{role:Superintendent of Schools} {name:Linda Chow}",
    "{role:U.S. Attorney for the Eastern District of New York} {name:Breon Pike}",
    "{role:Ambassador Extraordinary and Plenipotentiary of Kenya} {name:Silas Velb}",
    "{role:Chargé d’Affaires} of the {organization:U.S. Embassy} {name:Julie Stahl}",
    "the {role:Minister of Trade of Ruritania}, {name:Jana Asanova},",
    # A board is no body of its own.
    (
        "{name:Ulrich Stern}, {role:Chairman of the Executive Board} of the"
        " {organization:Linden Group},"
    ),
    (
        "{role:Chairman of the Board} of {organization:Damo Fund JSC}"
        " {name:Farid Orazov}"
    ),
    # A word before the noun for a body makes it a name.
    "{organization:Refugee Council} {role:chief executive} {name:Enid Hale}",
    "{organization:Student Government Association} {role:President} {name:Eli Burk}",
    "{organization:Acme Robotics} {role:CEO} {name:Jane Hollow}",
    "{organization:ZANO-PF} {role:spokesman} {name:Chris Mutsa}",
    # Titles after an office, and a title that is no office of its own.
    (
        "{organization:Ministry of Defence} {role:spokesperson} {role:Lt. Gen.}"
        " {name:Igor Konov}"
    ),
    "{honorific:H.E. Dr.} {name:Mariam Al Sawidi}",
    "{name:Claudio Vento}, {role:parliamentary secretary to the Prime Minister},",
    "{name:Stef Duja}, {role:spokesman} for the {organization:UN Secretary-General},",
    # What kind of grower, and what opens the sentence.
    "{role:Banana grower} {name:Naomi Kang}",
    "{role:Sweet potato grower} {name:Paul Higgs}",
    "{role:Regional weed officer} {name:Steve Wingrove}",
    "{role:South Australian breeder} {name:Robin Schwarz}",
    "{organization:Telstar} {role:spokeswoman} {name:Ida Lund}",
    "{role:Los Angeles-based attorney} {name:Edgar Marten}",
    "{role:Stockman} {name:Simon Hamm}",
    # Titles that a region, a police force, an acronym or a bracket stands in.
    (
        "{role:Volta Regional Director} of the {organization:Commission on Human"
        " Rights} {name:Isaac Akron}"
    ),
    "{organization:Met Police} {role:Commissioner} {name:Mark Rowley}",
    "{organization:CPJ} {role:Africa Program Coordinator} {name:Angela Quinn}",
    (
        "{organization:Reporters Without Borders (RSF)} {role:Asia-Pacific director}"
        " {name:Cedric Alvin}"
    ),
    "{role:Akyikatchy (Ombudsman)} {name:Jamila Jamanova}",
    (
        "{honorific:Dr.} {name:Jiten Sang}, {role:Minister of State} (Independent"
        " Charge) {role:for Science and Technology},"
    ),
    "{role:Head} of the {organization:EU Delegation to Kenya} {name:Charlotte Adrian}",
    "{role:Advisor to the President} {name:Erlan Karim}",
    (
        "{organization:Bureau of Immigration (BI)} {role:Commissioner}"
        " {name:Norman Tansing}"
    ),
    (
        "{role:Director} of the {organization:Bureau for Human Rights and Rule of Law}"
        " {name:Nodira Abdul}"
    ),
    (
        "{role:Chairman} of the {organization:Committee on Constitutional Legislation,"
        " State Structure and Human Rights} {name:Elena Bakan}"
    ),
    "the {role:head} of «{organization:Nuri Zinda}» {name:Manizha Bobo}",
    "{role:Acting Divisional Commander} {name:Verena Raita}",
    # Titles that go on behind a comma.
    (
        "{honorific:Mrs} {name:Nkechi Obi}, the {role:Head}, {role:Corporate Affairs}"
        " of the {organization:Ports Authority},"
    ),
    "{name:Tiago Neves}, {role:Staff Engineer}, {organization:Padaria Digital}",
    (
        "{organization:HRC} {role:Commissioner responsible for Places of Detention},"
        " {honorific:Mrs.} {name:Beatrice Phiri},"
    ),
    (
        "{role:Representative} of the {organization:Main Department of Ports},"
        " {role:lieutenant colonel of justice} {name:Davlat Rahim}"
    ),
    # People whom a body's name says that it is theirs, and judges.
    "{organization:Progressive People’s Party (3P)} {role:secretary} {name:Rab Kape}",
    "{name:Marva Tull}, {role:president} of the {organization:Nurses’ Guild},",
    "{honorific:Mr} {role:Justice} {name:Fintan Corr}",
    "{role:Menteri Besar} {honorific:Dr} {name:Azhar Wan}",
    "the {organization:company} {role:spokeswoman} {name:Ida Lund}",
    "{role:Exploration Manager} {name:Siobhan Keen}",
    "a {role:fourth-generation Wakool grower}, {name:Shane Buch},",
    # Where somebody is from, however its name looks.
    "{name:Chris Caloger} of {organization:Sea King Seafoods}",
    "{name:Maurie McNeal} from {organization:Elders Wool}",
    "{name:Clive White} from {organization:Queensland Cotton}",
    "{name:Phil Franko} from {organization:King River Processors in Perth}",
    "{name:Tim Dart} from the {organization:Pastoralists and Graziers Association}",
    "{name:Jan Davies} from the dairy group {organization:Growcow}",
    "{role:Detective} {name:Rob Hanna}, of {organization:Avon and Somerset Police},",
    "{name:Pia Nahr}, {role:analyst} at the Rome-based {organization:Ridge Institute}",
    "{name:Scott Kinn}, from the {organization:Biological Farmers of Kenya},",
    "{name:Kim Creek} from {organization:Forestry Tasmania}",
    "{name:Mike Leahey}, from {organization:Windsor Farms} in central Kenya,",
    "{role:Co-author Associate Professor} {name:Ewan Ford} from {organization:CSIRO}",
    "{name:Brian Kraft}, {role:lead keeper} at {organization:Oakland Zoo} in Kenya,",
    "{name:Andrew Farr}, now a {role:trade policy consultant} living in Rome,",
    "{name:Jenny Mick}, a {role:research associate} at the {organization:Lund Museum},",
    # Names and places that "and" joins inside an office or a body.
    (
        "{name:Jagan Chap}, {role:secretary general} of the {organization:International"
        " Federation of Red Cross and Red Crescent Societies},"
    ),
    (
        "{name:Nadia Haddad}, {role:Middle East and North Africa researcher} at"
        " {organization:Amnesty International},"
    ),
    (
        "{role:lecturer in media} at the {organization:Lund University}"
        " {honorific:Dr} {name:Tim Dwight}"
    ),
    "the {role:mayor of the town of Nova Lund}, {name:Ivan Petrov},",
    "{role:party leader} {name:Adam Church}",
    # Offices after the name.
    "{name:Aisha Bello}, 34, a {role:nurse} at the {organization:clinic}",
    "{name:Raymond Hull}, {role:Director} of {organization:UNHCR’s Europe Bureau}",
    "{name:Tom Vane}, {role:vice chancellor for Business and Finance}",
    "{name:Claudia Vento}, {role:undersecretary to the prime minister}",
    "{name:Sterling Platt}, {role:wine director} at {organization:Schaefer’s}",
    "{name:Jim Proctor}, a {organization:Twitter} {role:spokesman},",
    "{name:Brad Komarov}, {organization:Clinton}’s {role:state director}",
    "{role:Emeritus Professor} {name:John Hale}, the {role:chairman of the panel}",
    (
        "{name:Yang Shu}, {role:director} of the {organization:Institute of Asian"
        " Studies} at Lanzhou University,"
    ),
    "{name:Barbara Mikula} of {place:Maryland}",
    "{name:Mujtaba Rahimi} of the {organization:Eurasia Group}",
    (
        "{organization:Oxfam}’s {role:Deputy Regional Director for East Africa}"
        " {name:Sella Mwangi}"
    ),
    "{organization:Oxfam}’s {role:Zeal Ambassador for East Africa} {name:Sella Mwangi}",
    # The name in apposition.
    "the {role:president} of the {organization:Lombardy Council}, {name:Rob Maroni}",
    "{role:One of the leaders of the protest}, {name:Alba Pizarro}",
    (
        "the {organization:ministry}’s {role:spokesman}, {role:Colonel}"
        " {name:Ali Hassan al-Rashid}"
    ),
    "{possessor:His} {role:father} {name:Mohamed El-Hassan}",
    (
        "The {role:secretary general} of {organization:CEI (Italian Episcopal"
        " Conference)}, {name:Nunzio Gallo}"
    ),
    "the {role:defendant}, {name:Earl Travis}, 26,",
]

BODIES = [
    "the {name:United States}",
    "{name:Ministry of Foreign Affairs of the Republic of Kenya}",
    "the {name:New Zealand Herald}",
    "the {name:Kremlin}",
    "the {name:New Zealand government}",
    "the {name:Clinton campaign}",
    "the {name:British Red Cross}",
    "{name:NASA}",
    "the state-run {name:Lund News Agency}",
    "the {role:official news agency} {name:Tass}",
    "the {name:Lund Daily newspaper}",
    "the {name:Italian Supreme Court of Cassation}",
    "The {name:Department of Health, Labour and Welfare}",
    "The {name:Union of Rationalist Atheists and Agnostics} ({alias:UAAR})",
    "The {role:secularist magazine} {name:MicroMega}",
    "{name:Shaw & Company}",
    # Bodies without a name.
    "the {role:government}",
    "{possessor:Clinton}’s {role:campaign}",
    "{possessor:her} {role:party}",
    "a {role:federal court}",
]

GROUPS = [
    "{role:residents}",
    "{role:UN experts}",
    "{role:Italians}",
    "{role:Millennials}",
    "{role:Thousands of people}",
    "the {role:couple}",
    "{role:supporters of Hillary Clinton}",
    "{possessor:Mr. Rubin}’s {role:backers}",
    "a {role:number of residents}",
    "{role:critics}, including the Nobel laureate Ann Day,",
]

DOCUMENTS = [
    "a {role:recent poll}",
    "the {role:report}",
    "A {role:leaked internal letter} seen by Sky News",
    "{role:annual figures} released by the {organization:UN refugee agency}",
    "The {role:Home Office letter}",
]

ANONYMOUS = [
    "a {role:senior official} who asked not to be named",
    "a {role:spokesperson} for {organization:HSBC}",
    "A {organization:California Department of Forestry} {role:investigator}",
    "the {role:former secretary of state}",
    "{possessor:his} {role:deputy}",
    "An {organization:FBI} {role:spokesman}",
    "a {role:teacher}",
    # The name belongs to whom they work for.
    "a {role:spokesman} for {organization:House Speaker Paul Ray}",
]


PARTS = ("name", "honorific", "organization", "place", "alias", "possessor")


def parse_phrase(phrase: str) -> tuple[str, ParsedMention | None, MarkedSpans]:
    """Return a sentence with the phrase as subject, its parse and what is marked."""
    text, wanted = read_marked(f"{phrase} said so.")
    columns = read_columns_of(text)
    tokens = columns.tokens
    parser = MentionParser(tokens, columns.tags, columns.words)
    return text, parser.parse(0, len(tokens) - 3), wanted


def parts_of(text: str, parsed: ParsedMention) -> dict[str, list[str]]:
    """Return the words of each part that was found."""
    tokens = read_columns_of(text).tokens

    def words(stretch: tuple[int, int]) -> str:
        return text[tokens.starts[stretch[0]] : tokens.ends[stretch[1] - 1]]

    found = {
        part: [words(getattr(parsed, part))]
        for part in PARTS
        if getattr(parsed, part) is not None
    }
    if parsed.roles:
        found["role"] = [words(role) for role in parsed.roles]
    return found


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        *((marked, SpeakerType.PERSON) for marked in PEOPLE),
        *((marked, SpeakerType.ORGANIZATION) for marked in BODIES),
        *((marked, SpeakerType.GROUP) for marked in GROUPS),
        *((marked, SpeakerType.DOCUMENT) for marked in DOCUMENTS),
        *((marked, SpeakerType.ANONYMOUS) for marked in ANONYMOUS),
    ],
)
def test_parts_of_a_phrase(marked, kind):
    """Each part is found where the example marks it, and none besides."""
    text, parsed, wanted = parse_phrase(marked)

    assert parsed is not None
    found = parts_of(text, parsed)
    for part in {"possessor", "place"} - wanted.keys():
        found.pop(part, None)
    assert found == {
        part: [span.of(text) for span in spans] for part, spans in wanted.items()
    }
    assert parsed.type is kind


COORDINATED = [
    ("{a:Google} and {b:Yahoo}", 2),
    ("Presidents {a:Moyo} and {b:Orlov}", 2),
    ("Mr. {a:Rubin} and Senator {b:Tess Cruse}", 2),
    ("Both the {a:Leeds School Board} and the {b:Leeds Police Department}", 2),
    ("{a:Ana Lisi}, of Lund, and {b:Ben Okori}", 2),
    ("{a:Felicia Sands} and {b:Polly Shepherd}", 2),
    (("former Florida governor {a:Jed Rush}, Ohio Gov. {b:Jon Kass}, {c:Christy}"
     " and {d:Pauling}"), 4),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "size"), COORDINATED)
def test_coordinated_sources(marked, size):
    """Two names joined are two mentions, each with its name."""
    text, parsed, wanted = parse_phrase(marked)

    assert parsed is not None
    names = [parts_of(text, part)["name"][0] for part in parsed.parts]
    assert names == [wanted[mark][0].of(text) for mark in "abcd"[:size]]


NOT_COORDINATED = [
    "the Department of Health and Human Services",
    "American academic and professor Mark Lane Hill",
    "Minister of Trade and Industry Carla Renzi",
    "Bill Dombrow, president and chief executive of the Retailers Association,",
    "an inventor and the founder of Airware",
]


@pytest.mark.parametrize("marked", NOT_COORDINATED)
def test_one_source_with_and_in_it(marked):
    """“And” inside a title or a body's name joins no sources."""
    _, parsed, _ = parse_phrase(marked)

    assert parsed is not None
    assert parsed.parts == ()


GENDERS = [
    ("Mr. Okafor", "male"),
    ("Mrs Lindqvist", "female"),
    ("spokeswoman Ida Lund", "female"),
    ("the actress Tea Moran", "female"),
    ("his father", "male"),
    ("she", "female"),
    # A given name is no evidence.
    ("Maria Lund", None),
    ("John Hale", None),
    ("Dr Hale", None),
]


@pytest.mark.parametrize(("marked", "gender"), GENDERS)
def test_gender_only_from_evidence(marked, gender):
    """Titles, offices and pronouns tell a gender; given names never do."""
    _, parsed, _ = parse_phrase(marked)

    assert parsed is not None
    assert parsed.gender == gender


@given(press_text())
def test_any_tokens_can_be_parsed(text):
    """No phrase raises, and what is found lies inside it."""
    columns = read_columns_of(text)
    tokens = columns.tokens
    parser = MentionParser(tokens, columns.tags, columns.words)
    size = len(tokens)

    for first in range(0, size, 3):
        for end in (first + 1, first + 4, size):
            parsed = parser.parse(first, min(end, size))
            if parsed is None:
                continue
            for stretch in (parsed.name, parsed.organization, *parsed.roles):
                if stretch is not None:
                    assert first <= stretch[0] < stretch[1] <= size


# What the noun phrases of sources are made of: any order must be survived.
PHRASE_WORDS = (
    *("the", "a", "his", "its", "former", "Deputy", "vice", "Goodwill", "Dr", "Mr."),
    *("minister", "President", "director", "spokesman", "professor", "MP", "Professor"),
    *("of", "for", "at", "in", "and", ",", "(", ")", "’s", "–", "“", "”", "&", "who"),
    *(
        "Ana",
        "Lisi",
        "J.",
        "UNDP",
        "UCSC",
        "Kenya",
        "Kenyan",
        "al",
        "Jr.",
        "34",
        "@lisi",
    ),
    *(
        "Council",
        "ministry",
        "University",
        "company",
        "report",
        "residents",
        "Emeritus",
    ),
    *("physics", "Human", "Rights", "East", "Africa", "is", "said", "been", "elected"),
)


@given(st.lists(st.sampled_from(PHRASE_WORDS), min_size=1, max_size=14))
def test_no_order_of_words_breaks_a_phrase(words):
    """No range that is found is empty, and all lie in the phrase."""
    columns = read_columns_of(" ".join(words))
    size = len(columns.tokens)
    parsed = MentionParser(columns.tokens, columns.tags, columns.words).parse(0, size)

    for mention in () if parsed is None else (parsed, *parsed.parts):
        found = (
            *(mention.name, mention.honorific, mention.organization, mention.place),
            *(mention.wider, mention.alias, mention.possessor, mention.tokens),
            *(*mention.roles, *mention.appositions),
        )
        for part in found:
            assert part is None or 0 <= part[0] < part[1] <= size


@given(st.lists(st.sampled_from(PHRASE_WORDS), min_size=2, max_size=30))
def test_no_order_of_words_breaks_a_text(words):
    """Whoever is found in them, with whatever office, can be written."""
    middle = len(words) // 2
    before, after = " ".join(words[:middle]), " ".join(words[middle:])

    speakers, _ = resolve_marked(f"{before} {{s:{after}}} said so. {{s:Lisi}} left.")

    assert all(speaker.mentions for speaker in speakers)
