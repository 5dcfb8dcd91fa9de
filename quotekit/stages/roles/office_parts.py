"""Office parts: what an office is parted into, and the words that part it."""

from typing import NamedTuple

from quotekit.stages.columns.reading import Range
from quotekit.stages.patterns import plain_when_needed
from quotekit.stages.vocabulary.class_words import BANDS, COMPASS, WHENCE
from quotekit.stages.vocabulary.word_classes import WordClasses


class Office(NamedTuple):
    """
    What somebody is, as one phrase gives it; in tokens.

    Attributes:
        roles: The words of the role, in text order; in two parts where the
            organization stands between.

        organization: The body.

        place: Where.

        wider: The body that the body is part of: "the Senate at the university".
    """

    roles: tuple[Range, ...] = ()
    organization: Range | None = None
    place: Range | None = None
    wider: Range | None = None


NO_OFFICE = Office()

ROLE_OF = plain_when_needed(r"[RQL][^pw]*p")
"""A role, and then a preposition that no clause comes before."""

PORTFOLIOS = frozenset(
    (
        *("minister", "undersecretary", "commissioner", "governor", "mayor", "bishop"),
        "ombud",
        *(
            "akim",
            "archbishop",
            "king",
            "queen",
            "prince",
            "princess",
            "duke",
            "sheriff",
        ),
        *("mp", "mep", "msp", "senator", "representative", "councillor", "candidate"),
        *("counsellor", "under-secretary-general", "undersecretary-general"),
        *("professor", "lecturer", "teacher", "student", "scholar", "historian"),
        *("author", "co-author", "writer", "creator", "composer", "inventor"),
    )
)
"""Offices of a subject or a place, never of a body: "Minister of Rivers"."""

TIMES = frozenset(
    """
    former ex late then current acting interim incoming outgoing longtime long-time
    presumptive one-time sometime veteran retired
""".split()  # noqa: SIM905  # read like prose
)
"""What says when an office is held, before the body that it is held in."""

BEFORE_BODY = TIMES | frozenset(
    ("deputy", "assistant", "associate", "presiding", "supervising")
)
"""And of what rank it is: "deputy IMF director"."""

OF_LANDS = frozenset(
    """
    president premier minister taoiseach chancellor king queen emir sultan ambassador
    governor mayor bishop archbishop
    """.split()  # noqa: SIM905  # read like prose
)
"""Offices that are of a country or a town, which may stand behind the name."""

FOR_PEOPLE = frozenset(
    """
    spokesman spokeswoman spokesperson aide adviser advisor lawyer attorney counsel
    agent assistant secretary deputy supporter backer biographer staff ally critic
    rival opponent envoy speechwriter predecessor successor widow wife husband son
    daughter brother sister mother father friend lieutenant
""".split()  # noqa: SIM905  # read like prose
)
"""Offices that are somebody's: what "for" or "to" brings after them may be a person."""

LOCALS = frozenset(
    """
    resident grower farmer grazier fisherman producer pastoralist rancher native
    homeowner villager mother father man woman teenager shopkeeper landowner irrigator
    orchardist beekeeper winemaker publican hotelier vet smallholder fisher trucker
    breeder shearer local pensioner couple housewife widow trader vendor hawker
""".split()  # noqa: SIM905  # read like prose
)
"""Those whom a name before says where they are from, or what they grow."""

OFFICERS = frozenset(
    """
    spokesman spokeswoman spokesperson ceo cfo coo cto chair chairman chairwoman
    chairperson president director secretary executive founder co-founder editor
    head chief leader boss treasurer member official officer employee worker staffer
    reporter correspondent journalist lawyer attorney manager coordinator captain coach
    economist representative delegate minister analyst partner consultant scientist
    researcher engineer adviser advisor trader broker strategist auditor lecturer
    editor-in-chief co-editor vice-president co-chair vice-chair vice-chairman
    secretary-general director-general co-director co-owner
""".split()  # noqa: SIM905  # read like prose
)
"""Who speaks and acts for a body: "Elders spokesman", but "Banana grower"."""

SPOKESPEOPLE = frozenset(("spokesman", "spokeswoman", "spokesperson"))
"""Who speaks for a body, whatever else they do."""

STATES = frozenset(
    """
        republic kingdom state states province region federation commonwealth city
        county emirate principality district
    """.split()  # noqa: SIM905  # read like prose
)
"""Nouns that stand in the names of countries and parts of them."""


# What links words in the names of bodies: "Aid to Refugees", "Protection from Fire".
_LINKS = {
    **dict.fromkeys(
        ("aid", "help", "assistance", "support", "access", "service"),
        frozenset(("to",)),
    ),
    **dict.fromkeys(
        ("protection", "prevention", "freedom", "defence", "defense"),
        frozenset(("against", "from")),
    ),
    **dict.fromkeys(
        ("embassy", "consulate", "delegation", "mission"), frozenset(("in", "to"))
    ),
    **dict.fromkeys(
        ("fight", "struggle", "violence", "action"), frozenset(("against",))
    ),
    **dict.fromkeys(
        ("persons", "people", "children", "women", "adults", "youth", "students"),
        frozenset(("with",)),
    ),
}


def goes_on_behind(classes: WordClasses, index: int) -> bool:
    """Tell whether a body's name goes on: "Aid to Refugees", "Protection from"."""
    links = _LINKS.get(classes.lower[index - 1], ())
    return (
        classes.lower[index] in links
        and classes.is_capital(index + 1)
        # "People with Disabilities", but "a minister met people with Ana Lisi"
        and (classes.lower[index] != "with" or classes.letter(index + 1) != "N")
    )


def after_place(classes: WordClasses, first: int, end: int) -> int:
    """Step over where a body is: "Rome-based Institute", "New York-listed Orvex"."""
    for index in range(first, min(first + _LONGEST_PLACE, end - 1)):
        if not classes.is_capital(index) and (
            index == first or len(classes.lower[index]) > _LONGEST_PARTICLE
        ):
            # but "Rio de Janeiro-based Institute"
            break
        if classes.lower[index].endswith(WHENCE) and classes.is_capital(index + 1):
            return index + 1
    return first


_LONGEST_PLACE = 3
_LONGEST_PARTICLE = 3


def bare(classes: WordClasses, first: int, end: int) -> Range:
    """
    Leave out determiners and marks at the start of a phrase, and what says the kind.

    "The charity Oxfam" is Oxfam, but "the ministry of Rivers" stays.
    """
    codes = classes.of(first, end)
    start = first + len(codes) - len(codes.lstrip("dq"))
    if classes.lower[end - 2 : end] == ("think", "tank") and classes.is_capital(start):
        # "the Lund Forum think tank"
        end = max(start + 1, end - 2)
    start = after_place(classes, start, end)
    if start >= end:
        return (first, end)
    name = start
    while name < end and codes[name - first] == "D" and classes.is_capital(name):
        # "the Italian newspaper La Voce"
        name += 1
    kind = name
    while (
        name < end
        and not classes.is_capital(name)
        and (
            codes[name - first] in "MOxDeRQ"
            # "the law firm Lund & Roe"
            or classes.lower[name : name + 2] == ("law", "firm")
        )
    ):
        name += 1
    if kind < name < end and (
        codes[name - first] in "NOAM"
        or (codes[name - first] == "Q" and classes.lower[name - 1] in BANDS)
    ):
        start = name
    else:
        owner = _OF_PLACE.match(codes, start - first)
        if owner is not None and classes.lower[first + owner.end()] not in _OF_STATES:
            # "Canada's Simon Fraser University", but "Kenya's Foreign Ministry"
            start = first + owner.end()
    return (start, _before_town(classes, start, end))


_OF_PLACE = plain_when_needed(r"P+s(?=[MO]*[N])")
# What a country's own bodies are called: "Kenya's Central Bank" stays.
_OF_STATES = COMPASS | {"national", "federal", "royal", "supreme", "state"}


def _before_town(classes: WordClasses, start: int, end: int) -> int:
    """Return where "Lund Fossils Centre | in Mount Isa" ends without its town."""
    for index in range(end - 2, start, -1):
        if classes.lower[index] == "in":
            # but "the Dutch embassy in Lima"
            named = classes.is_capital(index - 1)
            return index if named and classes.letter(index - 1) in "OA" else end
        if not classes.is_capital(index) and classes.lower[index] != ",":
            break
    return end
