"""
Seats: the bodies that offices are named after, or that the text has only one of.

A "Human Rights Commissioner" sits in the Human Rights Commission, a "chancellor" is
one of the only university.
"""

from collections.abc import Sequence
from functools import lru_cache

from quotekit.stages.casting.cast import Cast
from quotekit.stages.columns.reading import Range
from quotekit.stages.resolution.forces import force_of
from quotekit.stages.vocabulary.sought_words import PARLIAMENTS

_MOST_BODIES = 200
_LIGHT = frozenset(
    """
    the a an of for to in at on and 's ’s ,
""".split()  # noqa: SIM905  # read like prose
)
_STEPS = frozenset(
    """
    deputy vice assistant acting former interim chief federal national state
""".split()  # noqa: SIM905  # read like prose
)

# Offices, and what the bodies are called that they are held in.
_COMPANIES = (
    *("company", "corporation", "corp", "inc", "ltd", "limited", "llc", "plc", "gmbh"),
    *("ag", "group", "holdings", "bank", "airlines", "airways", "foods", "motors"),
    *("technologies", "systems", "industries", "stores", "partners", "energy"),
)
_SEATS = {
    "commissioner": ("commission",),
    "minister": ("ministry",),
    "senator": ("senate",),
    "ombudsman": ("ombudsman",),
    "ombudsperson": ("ombudsperson",),
    **dict.fromkeys(
        (
            *("councillor", "councilor", "councilman", "councilwoman", "mayor"),
            *("cllr", "coun", "alderman", "alderwoman"),
        ),
        ("council",),
    ),
    "trustee": ("board", "district"),
    **dict.fromkeys(("bishop", "archbishop"), ("diocese", "archdiocese")),
    **dict.fromkeys(("vicar", "pastor", "curate"), ("church", "parish")),
    **dict.fromkeys(
        ("conductor", "concertmaster"), ("orchestra", "philharmonic", "symphony")
    ),
    **dict.fromkeys(("keeper", "zookeeper"), ("zoo",)),
    **dict.fromkeys(("warden", "jailer"), ("prison", "jail")),
    **dict.fromkeys(
        ("deputy", "mp", "lawmaker", "legislator", "parliamentarian"),
        ("parliament", "mazhilis", "majilis", "assembly", "duma", "rada"),
    ),
    "charge": ("facility", "prison", "station", "camp"),
    "ambassador": ("embassy",),
    "consul": ("consulate",),
    "judge": ("court",),
    "justice": ("court",),
    "rapporteur": ("rapporteur",),
    **dict.fromkeys(("chancellor", "vice-chancellor"), ("university",)),
    **dict.fromkeys(
        ("provost", "professor", "dean", "lecturer", "rector"),
        ("university", "college", "institute"),
    ),
    **dict.fromkeys(
        (
            *("principal", "headteacher", "headmaster", "headmistress"),
            "vice-principal",
        ),
        ("school", "academy"),
    ),
    "curator": ("museum", "gallery"),
    "librarian": ("library",),
    **dict.fromkeys(("ceo", "cfo", "coo"), _COMPANIES),
    **dict.fromkeys(
        ("constable", "detective", "superintendent", "inspector", "sergeant"),
        ("police", "constabulary", "force"),
    ),
    "superintendent": ("police", "constabulary", "force", "district"),
}
# "Secretary of Labor" sits in the "Department of Labor", a "secretary" in none.
_NAMED_AFTER = {"secretary": "department"}
_SEATS_OF_TWO: dict[tuple[str, ...], tuple[str, ...]] = {
    ("chief", "executive"): _COMPANIES,
    ("municipal", "commissioner"): ("corporation", "municipality"),
    **dict.fromkeys(
        (
            *(("group", "manager"), ("strategic", "director"), ("executive", "member")),
            *(("cabinet", "member"), ("portfolio", "holder"), ("town", "clerk")),
            *(("lead", "member"), ("ward", "member"), ("council", "member")),
        ),
        ("council",),
    ),
    **dict.fromkeys(
        (("head", "teacher"), ("deputy", "head"), ("assistant", "head")),
        ("school", "academy"),
    ),
    **dict.fromkeys(
        (
            *(("medical", "superintendent"), ("medical", "director")),
            *(("chief", "nurse"), ("nursing", "director"), ("head", "nurse")),
        ),
        ("hospital", "infirmary", "clinic"),
    ),
    ("music", "director"): ("orchestra", "philharmonic", "symphony", "choir"),
}
_HIGHER = frozenset(("high",))
# Of whom a body has many, and other bodies have others.
_ANYBODY = frozenset(("student", "member", "worker", "employee", "resident", "teacher"))
_TRIED = frozenset(("convicted", "jailed", "sentenced", "tried", "imprisoned"))
_NEAR = 8
_DIGITS_OF_YEAR = 4
_JUDGES = frozenset(("judge", "justice"))
_OF_SUBJECTS = frozenset(("professor", "lecturer", "dean", "reader"))
_OVER_FIELDS = frozenset(("chancellor", "provost", "ombudsman"))
_OF_COUNCILS = frozenset(
    (("cabinet", "member"), ("portfolio", "holder"), ("lead", "member"))
)
_NOT_OF_UNIVERSITIES = frozenset(
    ("federal", "german", "austrian", "exchequer", "lord", "diocese", "shadow")
)


def seat_of(parts: Sequence[Range], cast: Cast) -> Range | None:
    """
    Find the body that an office is named after.

    "Human Rights Commissioner" sits in the "Human Rights Commission", a "District
    Attorney" in the "Brooklyn District Attorney's Office": all words of the office
    stand in the body's name, at least two of them.
    """
    for part in parts:
        words = content_words((part,), cast) - _STEPS
        if len(words) > 1 and words.isdisjoint(_ANYBODY):
            wanted = {
                _NAMED_AFTER.get(word) or _SEATS.get(word, (word,))[0] for word in words
            }
            holding = [
                (len(held), name)
                for name, held in cast.bodies.all[:_MOST_BODIES]
                if (wanted <= held or words <= held)
                # "Commissioner for Human Rights" is no High Commissioner
                and not _HIGHER & (held - words)
            ]
            if holding:
                return min(holding)[1]
        only = _only_seat(part, cast)
        if only is not None:
            return only
    return None


def _fits_field(words: Sequence[str], body: Range, cast: Cast) -> bool:
    """Tell whether a minister's field, or a commissioner's, is in a body's name."""
    field = frozenset(words) - _STEPS - _OF_ANY_FIELD - {words[-1]}
    if words[-1] == "commissioner" and _is_of_union(words, body, cast):
        # "Environment Commissioner Ana Lisi"
        return True
    return field <= frozenset(cast.classes.lower[slice(*body)])


_OF_ANY_FIELD = frozenset(
    ("of", "for", "the", "and", "state", "first", "second", "high")
)
_OF_FIELDS = frozenset(("minister", "commissioner"))


def _only_seat(part: Range, cast: Cast) -> Range | None:
    """
    Return the one body of the text that an office can be held in.

    A "chancellor" is one of the only university, a "council leader" leads the only
    council.
    """
    lower = cast.classes.lower
    words = _held(lower[slice(*part)])
    nouns = _nouns_for(words, part, cast)
    found = (
        cast.nearby.only_called(nouns)
        or _board_of(words, cast)
        or force_of(words, cast)
    )
    if found is None and words[-1] in _JUDGES:
        # Where a judgment is told of, so is the court that hears the case next.
        found = cast.nearby.only_called_before(nouns, part[0])
    if found is None and len(words) == 1 and words[-1] in _IN_PARLIAMENTS:
        return _only_parliament(cast)
    if (
        found is not None
        and words[-1] in _OF_FIELDS
        and (words[-2:-1] == ("prime",) or not _fits_field(words, found, cast))
    ):
        # "Housing Minister Ana Lisi", after the Ministry of Finance
        return None
    if found is not None and _is_of_others(words, found, cast):
        return None
    if (
        found is not None
        and found[0] > part[0]
        and (
            nouns is _COMPANIES
            or (words[-1] in _JUDGES and _is_of_old(lower, found[0]))
        )
    ):
        # a bank whose analysts speak further down, a court of long ago
        return None
    return found


def _held(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return "professor" for "professor of physics": the office without its field."""
    if "of" in words:
        # "Professor of physics", but not "chancellor of Austria".
        head = words[: words.index("of")][-1:]
        of_schools = words[-3:] == ("superintendent", "of", "schools")
        of_subject = bool(head) and head[0] in _OF_SUBJECTS
        words = head if of_subject or of_schools else words
    if "for" in words:
        # "vice chancellor for Business and Administrative Services", "Deputy Ombudsman
        # for Children", "Cabinet member for transport"
        held = words[: words.index("for")]
        if held[-1:] and (held[-1] in _OVER_FIELDS or held[-2:] in _OF_COUNCILS):
            words = held
    return words


def _nouns_for(words: tuple[str, ...], part: Range, cast: Cast) -> tuple[str, ...]:
    """Return what the bodies are called that an office may be held in."""
    nouns: tuple[str, ...] = ()
    if "of" not in words and _NOT_OF_UNIVERSITIES.isdisjoint(words):
        head = words[-1].rstrip(".")
        nouns = _SEATS_OF_TWO.get(words[-2:]) or _SEATS.get(head, ())
    if not nouns and len(words) > 1 and cast.classes.is_body_noun(part[0]):
        return words[:1]
    return nouns


def _board_of(office: Sequence[str], cast: Cast) -> Range | None:
    """Return the one "Board of Supervisors" of the text that a supervisor is of."""
    if office[-1] not in _ON_BOARDS:
        return None
    wanted = {"of", office[-1] + "s"}
    found = {held: name for name, held in cast.bodies.all if wanted <= held}
    return next(iter(found.values())) if len(found) == 1 else None


_ON_BOARDS = frozenset("supervisor commissioner trustee regent freeholder".split())  # noqa: SIM905


def _only_parliament(cast: Cast) -> Range | None:
    """Return the one parliament of the text that is called by one word: "Seimas"."""
    places = cast.classes.places_of(*PARLIAMENTS)
    names = {cast.classes.lower[at] for at in places}
    return (places[0], places[0] + 1) if len(names) == 1 else None


def _is_of_union(office: Sequence[str], body: Range, cast: Cast) -> bool:
    """Tell the European Commission, whose commissioners have fields each."""
    union = cast.classes.lower[slice(*body)] == ("european", "commission")
    return union and _NO_FIELDS.isdisjoint(office)


_NO_FIELDS = frozenset(("police", "high", "county", "rights", "district", "municipal"))


def _is_of_others(office: Sequence[str], body: Range, cast: Cast) -> bool:
    """Tell the "Youth Senate" from a senator's, a "Middle School" from a name."""
    words, head = cast.classes.lower[slice(*body)], office[-1]
    if head in _JUDGES:
        # A "District Judge" sits in no Supreme Court.
        return (head == "judge" and not _HIGHEST.isdisjoint(words)) or any(
            court in office and court not in words for court in _LOWER
        )
    if head in _IN_PARLIAMENTS:
        # A "state senator" sits in no U.S. Senate.
        return not _NO_PARLIAMENTS.isdisjoint(words) or (
            "state" in office and "state" not in words
        )
    if head == "librarian":
        # A "University Librarian" is of no Engineering Library.
        return "university" in office
    if words[-1:] == ("council",) and not _LEVELS.isdisjoint(office):
        # A "parish councillor" sits on no City Council.
        levels = _LEVELS.intersection(words)
        return bool(levels) and levels.isdisjoint(office)
    if head == "mayor":
        return _WITH_MAYORS.isdisjoint(words)
    return _KINDS_OF_SCHOOLS.issuperset(words)


_LEVELS = frozenset("parish village town city borough district county state".split())  # noqa: SIM905
_HIGHEST = frozenset(("supreme", "constitutional"))
_LOWER = ("district", "circuit", "magistrate", "county")
# Councils that a mayor is elected to: others have one beside them.
_WITH_MAYORS = frozenset(("district", "borough", "shire", "regional"))
_IN_PARLIAMENTS = frozenset(
    ("senator", "deputy", "mp", "lawmaker", "legislator", "parliamentarian")
)
# What sits like a parliament and is none: the "Higher Islamic Assembly".
_NO_PARLIAMENTS = frozenset(
    """
    islamic muslim christian jewish church spiritual religious youth student students
    faculty academic children's general parliamentary parents and
    """.split()  # noqa: SIM905  # read like prose
)
_KINDS_OF_SCHOOLS = frozenset(
    """
    middle high primary elementary secondary junior senior grammar public boarding
    charter village school college academy
    """.split()  # noqa: SIM905  # read like prose
)


def _is_of_old(lower: Sequence[str], court: int) -> bool:
    """Tell "convicted in May 1988 at Lund Court" from where a trial is now."""
    near = lower[max(0, court - _NEAR) : court]
    return not _TRIED.isdisjoint(near) and any(
        len(word) == _DIGITS_OF_YEAR and word.isdecimal() for word in near
    )


def content_words(parts: Sequence[Range], cast: Cast) -> frozenset[str]:
    """Return what offices are, without light words: "justice", "minister"."""
    lower = cast.classes.lower
    return _without_light_words(
        tuple([word for start, end in parts for word in lower[start:end]])
    )


@lru_cache(maxsize=4096)
def _without_light_words(words: tuple[str, ...]) -> frozenset[str]:
    bare = (word.rstrip(".") for word in words if word not in _LIGHT)
    return frozenset([_FULL_FORMS.get(word, word) for word in bare])


_FULL_FORMS = {
    "sen": "senator",
    "gov": "governor",
    "rep": "representative",
    "gen": "general",
    "prof": "professor",
}
