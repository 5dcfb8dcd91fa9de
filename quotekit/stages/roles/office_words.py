"""
Office words: what one office is called in other words.

"The premier" is a prime minister, "the chief executive" a CEO, "the lawmaker" a
senator or an MP, "the head of the ministry" its minister.
"""

from collections.abc import Iterable, Mapping

SAME_OFFICE: Mapping[str, str] = {
    "sen": "senator",
    "rep": "representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "gov": "governor",
    "gen": "general",
    "lawyer": "attorney",
    "counsel": "attorney",
    "surgeon": "doctor",
    "physician": "doctor",
    "prof": "professor",
    "spokeswoman": "spokesperson",
    "spokesman": "spokesperson",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "ombudsperson": "ombudsman",
    "ombudswoman": "ombudsman",
    "pm": "premier",
    "vp": "vice-president",
    "campaigner": "activist",
    "advisor": "adviser",
    "councilor": "councillor",
    "cllr": "councillor",
    "coun": "councillor",
    "clr": "councillor",
    "councilman": "councillor",
    "councilwoman": "councillor",
    "justice": "judge",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "const": "constable",
    "pc": "constable",
    "wpc": "constable",
    "cst": "constable",
    "capt": "captain",
    "maj": "major",
    "col": "colonel",
    "cpl": "corporal",
    "det": "detective",
    "insp": "inspector",
    "supt": "superintendent",
    "amb": "ambassador",
    "atty": "attorney",
    "msgr": "monsignor",
    "fr": "priest",
    "rev": "reverend",
    "dr": "doctor",
    "mpa": "mp",
    "mna": "mp",
    "mla": "mp",
    "mep": "mp",
    "neighbour": "neighbor",
    "magistrate": "judge",
}
"""Words for one office or calling, told by the same word."""

RANKS = frozenset(
    """
    deputy assistant former ex acting interim junior shadow
""".split()  # noqa: SIM905  # read like prose
)
"""What makes another office of an office: "deputy minister"."""

_SAME_RANK = {"vice": "deputy", "ex-": "former", "ex": "former"}

# Words that stand together for an office, and the one word for it.
_TOGETHER: tuple[tuple[frozenset[str], str], ...] = tuple(
    (frozenset(words.split()), office)
    for words, office in (
        ("prime minister", "premier"),
        ("head government", "premier"),
        ("chief executive", "ceo"),
        ("managing director", "md"),
        ("chief minister", "cm"),
        ("attorney general", "ag"),
        ("director general", "dg"),
        ("inspector general", "ig"),
        ("deputy inspector general", "dig"),
        ("cabinet secretary", "cs"),
        ("head state", "head-of-state"),
        ("member parliament", "mp"),
        ("human rights commissioner", "ombudsman"),
        ("human rights defender", "ombudsman"),
        ("human rights plenipotentiary", "ombudsman"),
        ("rights commissioner", "ombudsman"),
        ("public defender rights", "ombudsman"),
        ("people advocate", "ombudsman"),
        ("protector rights", "ombudsman"),
    )
)


TOGETHER = frozenset(office for _, office in _TOGETHER)
"""The offices that several words name: "prime minister"."""


def _kinds(*rows: tuple[str, str]) -> dict[str, frozenset[str]]:
    kinds: dict[str, frozenset[str]] = {}
    for general, special in rows:
        for word in general.split():
            kinds[word] = kinds.get(word, frozenset()) | frozenset(special.split())
    return kinds


LEADERS = frozenset(
    """
    president chair director director-general ceo md head chief leader minister
    premier chancellor rector governor mayor commissioner secretary-general
    secretary general manager founder coordinator dean ombudsman principal
    prosecutor commander chief superintendent representative akim hokim king emir
    sultan
""".split()  # noqa: SIM905  # read like prose
)
"""Offices of those who lead a body or a place."""

SCHOLARS = frozenset(("academic", "scholar", "researcher", "scientist"))
"""General words for those who study."""

KINDS: Mapping[str, frozenset[str]] = _kinds(
    (
        "lawmaker legislator parliamentarian politician",
        (
            "senator representative mp mep msp deputy delegate assemblyman"
            " assemblywoman td mla congressman member"
        ),
    ),
    ("politician", "minister premier president mayor governor councillor candidate"),
    (
        "official",
        (
            "minister deputy commissioner spokesperson director secretary head envoy"
            " ambassador representative"
        ),
    ),
    (
        "diplomat envoy",
        "ambassador consul attache commissioner secretary minister spokesperson",
    ),
    (
        " ".join((*SCHOLARS, "expert")),
        (
            "professor lecturer researcher scientist economist historian fellow"
            " biologist physicist chemist psychologist sociologist epidemiologist"
            " doctor ecologist geologist climatologist criminologist anthropologist"
        ),
    ),
    ("expert", "rapporteur analyst doctor attorney"),
    ("doctor", "pediatrician cardiologist psychiatrist oncologist epidemiologist"),
    (
        "commander officer",
        (
            "general colonel captain major lieutenant brigadier admiral sergeant"
            " commissioner superintendent inspector commander constable"
        ),
    ),
    ("detective", "dci di ds dsu dcs inspector superintendent sergeant constable"),
    ("soldier", "general colonel captain major lieutenant sergeant corporal private"),
    (
        "cleric clergyman clergywoman preacher prelate",
        (
            "bishop archbishop imam priest pastor reverend rabbi cardinal mufti mullah"
            " monsignor"
        ),
    ),
    ("vicar priest minister pastor curate rector chaplain", "reverend father canon"),
    ("nun", "sister mother"),
    (
        "musician star artist performer",
        "singer rapper guitarist drummer pianist actor actress songwriter vocalist",
    ),
    ("executive businessman businesswoman boss", "ceo md director founder chair"),
    ("entrepreneur businessman businesswoman", "founder owner"),
    ("boss manager", "coach manager"),
    ("leader chief head boss", " ".join(LEADERS)),
    ("leader", "captain bishop cardinal chief elder"),
    ("head-of-state", "president king queen emir sultan emperor"),
    ("monarch", "king queen emir sultan emperor"),
    ("journalist", "reporter editor correspondent columnist presenter anchor"),
    ("writer author", "novelist poet playwright author writer journalist"),
    ("activist", "founder coordinator"),
    ("attorney", "prosecutor barrister solicitor"),
    ("farmer", "grower rancher grazier"),
    (
        "player athlete footballer sportsman sportswoman",
        (
            "striker midfielder defender goalkeeper winger captain skipper batsman"
            " bowler sprinter"
        ),
    ),
    ("skipper", "captain"),
    ("keeper goalie", "goalkeeper"),
    ("governor", "akim hokim"),
    ("jurist", "judge attorney prosecutor"),
    ("filmmaker film-maker", "director producer"),
    ("educator", "teacher headteacher headmaster headmistress lecturer principal"),
    ("don", "professor lecturer"),
    ("entrepreneur", "hotelier restaurateur shopkeeper trader owner ceo director"),
    ("medic clinician physician", "doctor nurse paramedic surgeon midwife"),
    ("ruler monarch", "king queen emir sultan oba obi lamido emperor chief"),
    ("headman", "chief elder sarpanch"),
    ("environmentalist conservationist", "activist campaigner ranger biologist"),
    ("unionist", "secretary president chair leader"),
    ("industrialist tycoon magnate billionaire", "founder chair ceo owner"),
    ("banker", "governor ceo president chair"),
    ("trainer tactician", "coach manager"),
    ("cop policeman policewoman", "constable sergeant inspector superintendent"),
    ("scribe newsman", "journalist editor reporter columnist"),
    ("herder pastoralist breeder", "farmer rancher"),
    ("chef", "owner restaurateur"),
)
"""What a general word for somebody may be said of, by :data:`SAME_OFFICE`'s words."""


def office_of(head: str) -> str:
    """Return the one word for an office: "representative" for "congressman"."""
    before, _, last = head.rpartition("-")
    if before in {"vice", "deputy", "ex", "co"}:
        head = last
    return SAME_OFFICE.get(head, head)


def office_words(words: Iterable[str]) -> set[str]:
    """Return the words of an office: apart at hyphens, ranks by one word."""
    found: set[str] = set()
    for word in words:
        plain = word.rstrip(".")
        found.add(plain)
        if "-" in plain:
            parts = plain.split("-")
            found.update(part for part in parts if len(part) > 2 or part == "ex")
    return {_SAME_RANK.get(word, word) for word in found}


def offices_named(words: set[str], heads: Iterable[str]) -> set[str]:
    """Return the offices that words name, each as one word."""
    found = set(map(office_of, heads))
    found.update(office for together, office in _TOGETHER if together <= words)
    return found
