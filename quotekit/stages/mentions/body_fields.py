"""
Body fields: "the Livestock, Forestry and Seeds Authority" is one body, not three.

What a body is for may be a list.  Its commas and its "and" then join the parts of one
name, which has to be known before mentions are split at them.
"""

from collections.abc import Sequence

from quotekit.annotations.tokens import Tokens
from quotekit.lexicons.mention_words import (
    BODY,
    BODY_ALONE,
    BODY_OR_SUBJECT,
    DEMONYM,
    MODIFIER,
    PEOPLE,
    PLACE,
    ROLE,
)
from quotekit.stages.vocabulary.class_words import PARTIES, POSSESSIVES
from quotekit.stages.vocabulary.sought_words import (
    BRANCHED,
    GLOSSES,
    GOVERNED,
    WITH_BRANCHES,
)
from quotekit.stages.vocabulary.word_classes import WordClasses
from quotekit.stages.vocabulary.word_neighbors import CAPITALS

_LONGEST_FIELD = 4
_MOST_FIELDS = 6
_LONGEST_REST = 6
_BEFORE = frozenset(("the", "its", "their", "our", "his", "her", "'s", "’s"))
# Where two fields alone are joined, the first has to look like one.
_FIELDS = frozenset((MODIFIER, PEOPLE, BODY_OR_SUBJECT))


def joints_in_bodies(tokens: Tokens, classes: WordClasses) -> frozenset[int]:
    """
    Return the commas and the "and"s that join what one body is for.

    The fields stand before the noun that it is called by: "the Tolin Garment Makers and
    Exporters Association", "the Arts, Culture and Sports Board".  An article or an
    owner stands before them, or their initials in brackets behind them.  Behind "of"
    a list of them belongs to the noun before: "the Ministry of Trade, Ports and Sport".
    """
    words, lower = tokens.words, tokens.lower
    joints: set[int] = set()
    for joint in classes.joints:
        if not 1 < joint < len(words) - 2 or not classes.has_capital[joint + 1]:
            continue
        end = _end_of_name(tokens, classes, joint + 1)
        if end is None:
            joints |= _of_fields(tokens, classes, joint)
            continue
        start, commas = _fields_before(tokens, classes, joint)
        if start is None:
            continue
        of_house = _is_of_house(lower, start, end)
        if (
            not commas
            and not of_house
            and (
                joint - start < 2
                or classes.words.capitals.get(lower[joint - 1]) not in _FIELDS
            )
        ):
            continue
        owned = of_house or (start > 0 and lower[start - 1] in _BEFORE)
        spelled = words[end : end + 2] == ("(", _initials(words[start:end]))
        if owned or spelled:
            joints |= {joint, *commas}
    return frozenset(joints)


def _is_of_house(lower: Sequence[str], start: int, end: int) -> bool:
    """Tell "House Ways and Means Committee", which has no article before it."""
    return (
        lower[start] in {"house", "senate"}
        and lower[end - 1] in _COMMITTEES
        # but "House Speaker Tom Roe and Senate Ethics Committee chair"
        and _CHAMBERS_AND_OFFICES.isdisjoint(lower[start + 1 : end])
    )


_CHAMBERS_AND_OFFICES = frozenset(
    """
    house senate speaker leader whip majority minority president chairman chair member
    """.split()  # noqa: SIM905  # read like prose
)
_COMMITTEES = frozenset(("committee", "subcommittee", "panel"))


def campuses(tokens: Tokens, classes: WordClasses) -> frozenset[int]:
    """Return the commas inside the names of universities that several towns have."""
    lower = tokens.lower
    found: set[int] = set()
    for index in classes.places_of("university"):
        start = index - 2 if lower[index - 1] == "state" else index
        for comma in range(index + 1, min(index + _LONGEST_STATE, len(lower))):
            if lower[comma] == ",":
                towns = _CAMPUSES.get(" ".join(lower[start:comma]), ())
                for town in towns:
                    end = comma + 1 + len(town.split())
                    if (
                        " ".join(lower[comma + 1 : end]) == town
                        # "In a letter to it, Austin police said"
                        and lower[end : end + 1] not in _OF_TOWNS
                    ):
                        found.add(comma)
                break
    return frozenset(found)


def branches(tokens: Tokens, classes: WordClasses) -> frozenset[int]:
    """Return the towns in names such as "UC Davis", which tell a branch of a body."""
    words = tokens.words
    found: set[int] = set()
    for index in classes.places_of(*BRANCHED):
        if words[index] in WITH_BRANCHES:
            town = index + 1
            limit = min(town + _LONGEST_TOWN, len(words))
            while town < limit and classes.letter(town) == PLACE:
                found.add(town)
                town += 1
    return frozenset(found)


_OF_TOWNS = tuple(
    (word,)
    for word in """
    police mayor officials residents native resident firefighters officers prosecutors
    sheriff authorities city councilman councilwoman lawyer attorney
    """.split()  # noqa: SIM905  # read like prose
)
_LONGEST_TOWN = 3
_LONGEST_STATE = 5
_CAMPUSES = {
    "university of california": (
        *("berkeley", "davis", "irvine", "los angeles", "merced", "riverside"),
        *("san diego", "san francisco", "santa barbara", "santa cruz"),
    ),
    "california state university": (
        *("bakersfield", "chico", "dominguez hills", "east bay", "fresno", "fullerton"),
        *("long beach", "los angeles", "northridge", "sacramento", "stanislaus"),
    ),
    "university of alabama": ("birmingham", "huntsville"),
    "university of alaska": ("anchorage", "fairbanks"),
    "university of arkansas": ("fayetteville", "little rock"),
    "university of colorado": ("boulder", "denver"),
    "university of hawaii": ("hilo", "manoa"),
    "university of illinois": ("chicago", "springfield", "urbana-champaign"),
    "university of maryland": ("baltimore", "college park"),
    "university of massachusetts": ("amherst", "boston", "dartmouth", "lowell"),
    "university of michigan": ("ann arbor", "dearborn", "flint"),
    "university of minnesota": ("duluth", "twin cities"),
    "university of missouri": ("columbia", "kansas city", "st. louis"),
    "university of nebraska": ("lincoln", "omaha"),
    "university of nevada": ("las vegas", "reno"),
    "university of north carolina": ("chapel hill", "charlotte", "greensboro"),
    "university of tennessee": ("chattanooga", "knoxville", "martin"),
    "university of texas": ("arlington", "austin", "dallas", "el paso", "san antonio"),
    "university of wisconsin": ("madison", "milwaukee"),
}


def districts(tokens: Tokens, classes: WordClasses) -> frozenset[int]:
    """Return the "district"s that are bodies: "the school district", "the district"."""
    lower = tokens.lower
    found: set[int] = set()
    for index in classes.places_of("district"):
        if not index:
            continue
        after = classes.tags[index + 1 : index + 2]
        if (
            lower[index - 1] in _OF_DISTRICTS
            or (
                lower[index - 1] == "the"
                and after in _BEHIND_SUBJECTS
                # "The congressman for the district said"
                and classes.tags[index - 2 : index - 1] != ("IN",)
            )
        ):
            found.add(index)
    return frozenset(found)


_OF_DISTRICTS = frozenset(
    """
    school schools unified fire water health transit park library irrigation
    """.split()  # noqa: SIM905  # read like prose
)
_BEHIND_SUBJECTS = (("VBD",), ("VBZ",), ("MD",))


def glosses(tokens: Tokens, classes: WordClasses) -> frozenset[int]:
    """Return the brackets in "Commissioner for Human Rights (Ombudsman) of Kenya"."""
    words, lower = tokens.words, tokens.lower
    found: set[int] = set()
    for index in classes.places_of(*GLOSSES):
        if (
            1 < index < len(lower) - 1
            and words[index - 1] == "("
            and words[index + 1] == ")"
            and classes.letter(index - 2) in {"R", "M"}
            and lower[index + 2 : index + 3] != ("for",)
        ):
            found |= {index - 1, index + 1}
    return frozenset(found)


def think_tanks(tokens: Tokens, classes: WordClasses) -> frozenset[int]:
    """Return the "tank"s that think: "the think tank Lund Forum"."""
    lower = tokens.lower
    return frozenset(
        index
        for index in classes.places_of("tank")
        if lower[index - 1 : index] == ("think",)
    )


def regions(tokens: Tokens, classes: WordClasses) -> frozenset[int]:
    """Return the words for a place in "Governor of the Lund Region Ana Lisi"."""
    lower = tokens.lower
    found: set[int] = set()
    for index in classes.places_of(*GOVERNED):
        start = index
        while start > max(0, index - _LONGEST_TOWN) and classes.is_capital(start - 1):
            start -= 1
        of = start - 1 - (lower[start - 1] == "the")
        if (
            start < index
            and classes.is_capital(index)
            and of > 0
            and lower[of] == "of"
            and index + 1 < len(lower)
            and classes.is_capital(index + 1)
            and index + 1 not in classes.sentence_firsts
            and lower[of - 1] in _GOVERNORS
            # but "the Kara Region General Ana Lisi", "the Lund County Police"
            and classes.letter(index + 1) in {"N", "i", "j"}
        ):
            found.update(range(start, index + 1))
    return frozenset(found)


_GOVERNORS = frozenset(
    """
    governor governors akim hakim prefect mayor administrator voivode head khokim
""".split()  # noqa: SIM905  # read like prose
)


def is_field(word: str, classes: WordClasses) -> bool:
    """Tell whether bodies and offices are for what a word in small letters says."""
    if word in PARTIES:
        return False
    return (
        word in classes.words.subjects
        or word in _MORE_FIELDS
        or classes.words.capitals.get(word) in _FIELDS
        or (word.endswith(_ENDINGS_OF_FIELDS) and classes.words.nouns.get(word) != BODY)
    )


_MORE_FIELDS = frozenset(
    ("law", "power", "land", "lands", "steel", "coal", "space", "healthcare")
)
_ENDINGS_OF_FIELDS = ("tion", "ment", "ture", "ics", "logy", "ity")


def _of_fields(tokens: Tokens, classes: WordClasses, joint: int) -> set[int]:
    """Return what joins the fields of "the Ministry of Trade, Ports and Fisheries"."""
    words, lower = tokens.words, tokens.lower
    if not (is_field(lower[joint + 1], classes) or lower[joint + 1] in _LABOUR):
        return set()
    commas: set[int] = set()
    known = words[joint - 1] == ","
    index = joint - 1
    while index > max(1, joint - _LONGEST_LIST):
        if words[index] == ",":
            if not known:
                return set()
            commas.add(index)
            known = False
        elif lower[index] in {"of", "for"} or (
            lower[index] == "on" and lower[index - 1] in _ON_FIELDS
        ):
            break
        elif (
            not classes.is_capital(index)
            or _is_short(words[index])
            # "of Industries" is a field, "University" is not
            or (classes.is_body_noun(index) and not lower[index].endswith("s"))
        ):
            return set()
        else:
            known = known or is_field(lower[index], classes)
        index -= 1
    # What stands right behind "of" need not be known: "of Widows, Ports and Sport".
    named = lower[index] in {"of", "for", "on"} and (
        bool(commas)
        # "the Department of Social Welfare and Development"
        or (known and lower[index - 1] in _DEPARTMENTS)
    )
    at = index - 1
    if not (named and classes.is_capital(at) and classes.is_body_noun(at)):
        return set()
    return {joint, *commas}


_LONGEST_LIST = 16
_DEPARTMENTS = frozenset(
    ("ministry", "department", "directorate", "secretariat", "bureau")
)
_LABOUR = frozenset(("labour", "labor"))
_ON_FIELDS = _COMMITTEES | {"commission", "council", "covenant"}


def _end_of_name(tokens: Tokens, classes: WordClasses, first: int) -> int | None:
    """Return where the noun ends that stands behind the last field, at *first*."""
    for index in range(first, min(first + _LONGEST_REST, len(tokens.words))):
        if index > first:
            if tokens.lower[index] in POSSESSIVES:
                continue
            if classes.is_body_noun(index):
                # "The Conservatives and Unity Party" are two
                return None if tokens.lower[index] == "party" else index + 1
        if not classes.is_capital(index) or _is_short(tokens.words[index]):
            return None
    return None


def _fields_before(
    tokens: Tokens, classes: WordClasses, joint: int
) -> tuple[int | None, list[int]]:
    """Return where the first of the fields before *joint* begins, and their commas."""
    commas: list[int] = []
    end = joint
    if end and tokens.words[end - 1] == ",":
        # "the Arts, Culture, and Sports Board"
        end -= 1
        commas.append(end)
    for _ in range(_MOST_FIELDS):
        start = end
        while (
            start > max(0, end - _LONGEST_FIELD)
            and classes.is_capital(start - 1)
            and tokens.lower[start - 1] not in _BEFORE
            and not _is_short(tokens.words[start - 1])
        ):
            start -= 1
        if start == end or _stands_alone(tokens.lower[end - 1], classes):
            break
        if start < 2 or tokens.words[start - 1] != ",":
            return start, commas
        end = start - 1
        commas.append(end)
    return None, []


def _stands_alone(word: str, classes: WordClasses) -> bool:
    """Tell a place, a body or an office, which may well speak beside another body."""
    # "the Foreign, Commonwealth and Development Office"
    return word not in _FIELDS_TOO and (
        word in PARTIES or classes.words.capitals.get(word) in _ALONE
    )


_FIELDS_TOO = _LABOUR | {"commonwealth"}
_ALONE = frozenset((PLACE, DEMONYM, BODY, BODY_ALONE, ROLE))


def _is_short(word: str) -> bool:
    """Tell whether a word is an acronym, and so a body by itself."""
    return (
        len(word) > 1 and not word[1].islower() and CAPITALS.fullmatch(word) is not None
    )


def _initials(words: tuple[str, ...]) -> str:
    return "".join([word[0] for word in words if word[0].isupper()])
