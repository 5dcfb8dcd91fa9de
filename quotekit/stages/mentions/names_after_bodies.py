"""
Names after bodies: where a name begins behind what an office is of or for.

"CEO of the Refugee Council Enver Solomon", "Minister of Trade of Kenya J. K. Rao",
"spokesman of the Ministry of Health Ana Maria Lisi".
"""

from quotekit.stages.columns.reading import Range
from quotekit.stages.patterns import plain_when_needed
from quotekit.stages.roles.office_parts import FOR_PEOPLE, PORTFOLIOS, ROLE_OF
from quotekit.stages.vocabulary.class_words import COMMON_GIVEN_NAMES, COMPASS
from quotekit.stages.vocabulary.word_classes import WordClasses

# The last two words of a run, with what belongs between and before them.
_TWO_WORDS = plain_when_needed(r"N(?:i|qd?N+q)*(?:j*+N)u*+$")
# What a country may be called by: "the Republic of Kazakhstan".
_STATES = frozenset(("republic", "kingdom", "state", "federation", "emirate"))
# A surname with nothing but initials before it, behind what is no name.
_INITIALED = plain_when_needed(r"(?<![NijA])i[ij]*Nu*$")
# "Moray J. Rao", "North Lund J. K. Rao"
_TOWN_AND_INITIALS = plain_when_needed(r"(?:N|NN(?=ii))(?P<name>i+j*Nu*)$")
_LONGEST_NAME = 4
_BEFORE_TOWNS = frozenset(("in", "of", "from", "near", "across", "to", "at"))
_PORTFOLIO = plain_when_needed(r"M*R(?P<of>p)d?[MTOPxRNQ]+(?:[pc][MTOPxRNQ]*)*MN")
_WHOLE_NAME = plain_when_needed(r"[Ni][Nij]*+(?<=N)u*+")
# Who is over a field: "Minister of Rivers".
_OF_FIELDS = frozenset(("minister", "secretary", "commissioner", "undersecretary"))


def name_after_body(  # noqa: C901, PLR0911  # a table of cases
    classes: WordClasses, first: int, start: int, runs: Range, codes: str
) -> int | None:
    """Find where "Enver Solomon" begins in "CEO of the Refugee Council Enver …"."""
    outer, run = runs
    office = ROLE_OF.search(codes[start:outer])
    if office is None or {"R", "L"}.isdisjoint(office.group()):
        # "supporters of Hillary Clinton"
        return None
    initialed = _INITIALED.search(codes, outer)
    if initialed is not None and codes[outer] == "P":
        # "The defender of the children of Mongolia D. Batbayar"
        return initialed.start()
    if (
        run > outer
        and not codes[outer:run].strip("P")
        and _is_of_place(classes, first, codes, outer)
    ):
        # "in Kazakhstan Ana Maria Lisi": the place ends where the name begins, and
        # "for Accra Central" behind one word more
        side = classes.lower[first + run] in COMPASS and codes.startswith("NN", run + 1)
        if _WHOLE_NAME.fullmatch(codes, run + side) is not None:
            return run + side
    if "i" in codes:
        begin = _after_town(classes, first, runs, codes)
        if begin is not None:
            return begin
    after = _after_field(classes, first, outer, codes)
    if after is not None:
        return after
    two = _TWO_WORDS.search(codes[run:])
    if two is None:
        return None
    begin = run + two.start()
    if (
        begin > outer + 1
        and not codes[outer:].strip("Nj")
        and len(codes) - outer <= _LONGEST_NAME + 1
        and _is_town_alone(classes, first + outer)
    ):
        return outer + 1
    if begin == outer > start and codes[outer - 1] == "p":
        # "The lawyer for Ana Lisi" is not she, "the MP for Lund North" no person
        return None
    if (
        begin > outer
        or classes.lower[first + len(codes) - 1].rstrip(".") in classes.surnames
        or is_bare(codes, start)
    ):
        return begin
    return None


def _is_town_alone(classes: WordClasses, town: int) -> bool:
    """Tell whether "MP for | Moray Ana Maria Lisi" and "in Moray" are in one text."""
    before = classes.before_capitals.get(classes.lower[town])
    return before is not None and (
        classes.lower[town - 1] in before or not before.isdisjoint(_BEFORE_TOWNS)
    )


def _is_of_place(classes: WordClasses, first: int, codes: str, place: int) -> bool:
    """
    Tell whether an office is of a place, which is no part of a body's name.

    "Minister of Trade of | Kenya", "Governor of the | Lund Region", "envoy for Europe
    and | Asia", "head of UNICEF for | Europe"; but "University of | Texas Arlington".
    """
    joint = place - 1
    while codes[joint] in "cP" and joint > 1:
        joint -= 1
    joint -= codes[joint] == "d"
    if codes[joint] != "p":
        return False
    return (
        classes.lower[first + joint] in {"in", "for", "to"}
        or codes[joint - 1] in "RLMQP"
        or classes.lower[first + joint - 1] in _STATES
    )


def _after_town(
    classes: WordClasses, first: int, runs: Range, codes: str
) -> int | None:
    """
    Return where "J. K. Rao" begins in "MP for Moray J. K. Rao", "of Salem J. Rao".

    One initial is as often a middle name: only an office of towns and fields shows
    that the word before it is none's given name.
    """
    outer, run = runs
    match = _TOWN_AND_INITIALS.match(codes, run)
    joint = outer - 1 - (codes[outer - 1] == "d")
    if match is None or codes[joint] != "p":
        return None
    office = classes.lower[first + joint - 1]
    if (
        classes.lower[first + joint] == "in"
        or office in PORTFOLIOS
        or (
            codes.startswith("ii", match.start("name"))
            and office not in FOR_PEOPLE
            # "the portraitist of George R. R. Hall"
            and (classes.lower[first + run],) not in COMMON_GIVEN_NAMES
        )
    ):
        return match.start("name")
    return None


def _after_field(
    classes: WordClasses, first: int, outer: int, codes: str
) -> int | None:
    """
    Return where a name of up to four words begins behind what an office is for.

    "Minister of Foreign Affairs Le Hoai Phuong", "spokesman of the Ministry of Health
    Ana Maria Lisi": the last word that is no name tells; "Secretary for Peace Ana Maria
    Lisi": one word is left to the office.  Not "the director of Museum Lund Ana Lisi".
    """
    joint = max(codes.rfind("p", 0, outer + 1), codes.rfind("c", 0, outer + 1))
    if joint < 0:
        return None
    field = joint + 1 + (codes[joint + 1 : joint + 2] == "d")
    name = len(codes.rstrip("u"))
    while name > field and codes[name - 1] in "Nij":
        name -= 1
    words = codes[name:].rstrip("u")
    if name > field:
        known = codes[name - 1] in "MT" or (codes[name - 1] == "O" and name - field > 1)
        full = 1 < len(words) <= _LONGEST_NAME and _WHOLE_NAME.fullmatch(codes, name)
        return name if known and full else None
    given = _given_name_in(classes, first, name, len(codes))
    if given is not None and codes[joint - 1 : joint] == "R":
        # "Secretary of Inland Waters Paula Lisi"
        return given
    one = name + 1
    if (
        codes[joint - 1 : joint] == "R"
        and classes.lower[first + joint - 1] in _OF_FIELDS
        and 2 < len(words) <= _LONGEST_NAME + 1
        and _WHOLE_NAME.fullmatch(codes, one)
    ):
        return one
    return None


def _given_name_in(classes: WordClasses, first: int, name: int, end: int) -> int | None:
    """Return where a common first name stands behind words of the same look."""
    for index in range(name + 1, end - 1):
        if classes.lower[first + index : first + index + 1] in COMMON_GIVEN_NAMES:
            return index if end - index <= _LONGEST_NAME else None
    return None


def is_portfolio(classes: WordClasses, first: int, codes: str) -> bool:
    """Tell whether a minister's field and a name of one word follow."""
    match = _PORTFOLIO.fullmatch(codes)
    return match is not None and classes.lower[first + match.start("of") - 1] in (
        _OF_FIELDS
    )


def is_bare(codes: str, start: int) -> bool:
    """Tell whether a role stands without determiner, so that a name must follow."""
    return start == 0 and (codes[0] in "RMNADPOxLe" or codes[:2] == "QR")
