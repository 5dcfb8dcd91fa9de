"""
Office fronts: where a role begins, and what body is named before it.

"Acme Robotics CEO" has the body to "Robotics", "Banana grower" none; "Oklahoma state
senator" and "Human Rights Commissioner" are offices from their first word.
"""

from quotekit.stages.columns.reading import Range
from quotekit.stages.patterns import plain_when_needed
from quotekit.stages.roles.office_parts import (
    BEFORE_BODY,
    LOCALS,
    OFFICERS,
    PORTFOLIOS,
    SPOKESPEOPLE,
    STATES,
    after_place,
)
from quotekit.stages.vocabulary.class_words import (
    COMPASS,
    ONE_OF_A_KIND,
    PARTIES,
    WHENCE,
)
from quotekit.stages.vocabulary.sought_words import PLAYERS
from quotekit.stages.vocabulary.word_classes import WordClasses

# A noun for bodies, and before it nothing that makes it a name.
_BODY_NOUN = plain_when_needed(r"(?:[MRO]*c[MRO]*|R*)O{1,2}")
# "Student Council", "Refugee Council": a word before the noun makes it a name.
_NAMED_BODY = plain_when_needed(r"[MRO]*(?:c[MRO]+)?O")
_BEFORE_ROLE = frozenset("MDRQLxn-,cqevu")
_COMMON = frozenset(("NN", "NNS", "JJ"))
# Those who are a body's even where only its noun stands before: "Palace press officer".
_SPEAKING = frozenset(
    """
    spokesman spokeswoman spokesperson officer official executive vice-president
    adviser advisor staffer employee
""".split()  # noqa: SIM905  # read like prose
)

_OF_RANKS = frozenset(("station", "watch", "unit", "branch", "group"))

# What makes a name before an office a place: "the Volta Regional Director of X".
_AREAS = frozenset(
    ("regional", "provincial", "district", "county", "zonal", "divisional", "area")
)

# How nouns end that name a field, and hardly ever a body.
_ABSTRACT = ("tion", "sion", "ment", "ance", "ence", "ity", "ics", "ship", "ology")
_PLAYERS = PLAYERS | frozenset(
    """
    winger prop hooker midfielder goalkeeper quarterback striker fullback halfback
    pitcher linebacker outfielder catcher cornerback shortstop fly-half scrum-half
    guard defender
""".split()  # noqa: SIM905  # read like prose
)
_OF_CLUBS = _PLAYERS | {"coach", "captain", "co-captain", "skipper", "manager", "boss"}
# Those of them that a town or a country has, which is then its team.
_OF_TEAMS = frozenset(
    """
    coach captain co-captain vice-captain skipper midfielder goalkeeper striker winger
    fullback full-back fly-half scrum-half centre-back quarterback hooker
""".split()  # noqa: SIM905  # read like prose
)
# Who is over a team, and over much else: "Lund manager", but "Lund area manager".
_MANAGERS = frozenset(("manager", "boss"))
_GRADES_OF_MANAGERS = frozenset(
    ("assistant", "caretaker", "interim", "former", "ex", "then", "new", "current")
)
# Captains of what a town or a country has, and no team.
_NO_TEAMS = frozenset(("police", "fire", "army", "navy", "ferry", "ship", "port"))
# Who is trained together, and is no club.
_NO_CLUBS = frozenset(
    """
    students seniors juniors veterans rookies goalkeepers strikers forwards girls boys
    ladies players women men
""".split()  # noqa: SIM905  # read like prose
)
_USERS = frozenset(("user", "subscriber", "viewer", "listener"))

# Adjectives for what belongs to an office, and never a body.
_OF_OFFICE = frozenset(
    """
    ministerial departmental presidential governmental congressional mayoral papal royal
    parliamentary municipal gubernatorial
""".split()  # noqa: SIM905  # read like prose
)
# Members of parties, told of by where they were voted for.
_PARTISANS = frozenset(("republican", "democrat", "independent"))

# Those of them who are a firm's, so that a field before the office is in its name.
_OF_FIRMS = frozenset(
    """
    ceo cfo coo cto chair chairman chairwoman chairperson founder co-founder owner
    president spokesman spokeswoman spokesperson boss
""".split()  # noqa: SIM905  # read like prose
)

# What stands before an office, and never in a body's name before it.
_GRADES = frozenset(
    """
    deputy vice assistant associate acting senior junior chief executive general
    managing interim founding lead leading head principal regional group national
    global former core non-executive first second executive corporate joint
""".split()  # noqa: SIM905  # read like prose
)
# Those of them that no body's noun is: "group", "national".
_RANKS = frozenset(
    """
    deputy assistant associate acting senior junior interim founding lead leading head
    principal core
""".split()  # noqa: SIM905  # read like prose
)
# What opens a sentence before an office, and makes no body of what is between.
_OPENING_RANKS = BEFORE_BODY | {"additional"}


def start_of_role(  # noqa: C901, PLR0911  # a table of cases
    classes: WordClasses, first: int, head: int, codes: str
) -> int:
    """Return where the role begins, after the organization before it."""
    begin = _leftmost_start(classes, first, head, codes)
    whence = _end_of_whence(classes, first, head) if head > 1 else 0
    if whence:
        # "Danish-born fund manager", "Rio de Janeiro-based Lund Group director"
        inner = start_of_role(classes, first + whence, head - whence, codes[whence:])
        return inner + whence if inner else 0
    if head and _is_compound(classes, first, head, codes):
        return 0
    known = _start_behind_people(classes, first, head, begin, codes)
    if known is not None:
        return known
    if begin == 0 or _is_at_body(classes, first, head, begin, codes):
        # "Retail Growth Manager at Lund Foods"
        return 0
    known = _start_behind_team(classes, first, head, begin, codes)
    if known is not None:
        return known
    if _is_of_field_or_land(classes, first, head, begin, codes):
        return 0
    if " ".join(classes.lower[first : first + begin]) in classes.words.bodies:
        # "General Motors spokesman"
        return begin
    # "Union president", "council leader", "Chief Cabinet Secretary": the nouns alone
    # name no body.
    if _BODY_NOUN.fullmatch(codes, 0, begin) and classes.is_body_noun(
        first + begin - 1
    ):
        return _start_behind_noun(classes, first, head, begin, codes)
    if (
        begin
        and codes[begin - 1] == "N"
        and classes.lower[first + begin] in _RANKS
        and not classes.is_capital(first + begin)
    ):
        # "Tarn lead developer"
        return begin
    if _is_kind(classes, first, head, begin, codes) or (
        # "Los Angeles-based attorney"
        classes.lower[first + begin].endswith(WHENCE) and not codes[:begin].strip("NP")
    ):
        return 0
    begin = _behind_field_of_firm(classes, first, head, begin, codes)
    return _start_behind_name(classes, first, head, begin, codes)


def _leftmost_start(classes: WordClasses, first: int, head: int, codes: str) -> int:
    """Return where the words begin that may belong to a role, by their classes."""
    begin = head
    while begin > 0 and (
        codes[begin - 1] in _BEFORE_ROLE
        # "Postal Service letter carrier"
        or (codes[begin - 1] == "T" and not classes.is_capital(first + begin - 1))
        # "Caltex government affairs manager"
        or (codes[begin] == "M" and classes.lower[first + begin - 1] == "government")
    ):
        begin -= 1
    if codes[begin - 1 : begin] == "p" or (
        codes[begin - 1 : begin] == "&" and "Op" in codes[:begin]
    ):
        # "Department of Forestry investigator", "Ministry of Ports, Trade and Sport
        # spokesman": the capitals are the body's.
        begin = head
        while begin > 0 and (
            # "Ministry of Rivers spokesman Lt. Gen."
            codes[begin - 1] == "R"
            or (
                codes[begin - 1] in _BEFORE_ROLE
                and not classes.is_capital(first + begin - 1)
            )
        ):
            begin -= 1
    return begin


def _start_behind_people(  # noqa: PLR0911  # a table of cases
    classes: WordClasses, first: int, head: int, begin: int, codes: str
) -> int | None:
    """Return where "coach" begins in "Knights coach", behind people or a mark."""
    if (
        head == 1
        and codes[0] in "QN"
        and classes.is_capital(first)
        and classes.lower[first].endswith("s")
        and classes.lower[first] not in _NO_CLUBS
        and classes.lower[first + 1] in (_OF_CLUBS if codes[0] == "Q" else _PLAYERS)
    ):
        # "Knights coach Tom Roe", "Dodgers pitcher Ana Lisi"
        return 1
    if classes.lower[first + head] in _USERS:
        # "a Twitter user": no body's
        return 0
    if codes[: head - 1] in {"N", "A"} and classes.lower[
        first + head - 1 : first + head + 1
    ] == ("board", "member"):
        # "Equinet board member"
        return head - 1
    if (
        codes[begin] in "MQxR"
        and begin < head
        and classes.is_capital(first + begin)
        and not classes.is_capital(first + head)
        and codes[begin - 1 : begin] in {"&", "d", "p"}
    ):
        # "Ernst & Young spokesman", "Office of the Ombudsman spokesman"
        while begin < head and classes.is_capital(first + begin):
            begin += 1
        return begin
    bracket = codes.rfind(")", 0, begin)
    if bracket >= 0:
        # "Reporters Without Borders (RSF) Asia-Pacific director"
        return bracket + 1
    if (
        codes[begin] == "Q"
        and begin == 0
        and head > 0
        and classes.lower[first] == "police"
        and classes.lower[first + 1] in SPOKESPEOPLE
        and first not in classes.sentence_firsts
    ):
        # "police spokesman"
        return 1
    if (
        begin < head
        and codes[begin] == "Q"
        and begin > 0
        and classes.is_capital(first + begin)
        and (
            not classes.is_capital(first + begin + 1)
            # "Grain Growers Chairman", but "Young People Minister"
            or (
                classes.lower[first + begin].endswith("rs")
                and "O" not in codes[:begin]
                and classes.lower[first + head] not in PORTFOLIOS
            )
        )
        and not codes[:begin].strip("NPMDO")
    ):
        # "Southern Riverina Irrigators acting chief executive"
        return begin + 1
    return None


def _start_behind_team(
    classes: WordClasses, first: int, head: int, begin: int, codes: str
) -> int | None:
    """Return where "captain" begins behind a land, "Coordinator" behind letters."""
    if (
        begin < head
        and codes[begin] == "Q"
        and classes.lower[first + head] != "minister"
        and _is_force(classes, first, begin, codes)
    ):
        # "Rivers Police Commissioner"
        return begin + 1
    office = classes.lower[first + head]
    club = _end_of_club(classes, first, head)
    if club is not None:
        return club
    if (
        codes[:begin]
        and not codes[:begin].strip("P")
        and (
            (
                office in _OF_TEAMS
                and _NO_TEAMS.isdisjoint(classes.lower[first + begin : first + head])
            )
            or (
                office in _MANAGERS
                and not classes.is_capital(first + head)
                and _GRADES_OF_MANAGERS.issuperset(
                    classes.lower[first + begin : first + head]
                )
            )
        )
    ):
        # "Zimbabwe captain Ana Lisi", "the New Zealand head coach"
        return begin
    if begin > 1 and classes.lower[first + begin - 2].endswith("-year"):
        # "a second-year HSPS student"
        return begin - 2
    if begin > 1 and codes[0] == "A" and not codes[1:begin].strip("PD"):
        # "CPJ Africa Coordinator"
        return 1
    return None


def _end_of_club(classes: WordClasses, first: int, head: int) -> int | None:
    """
    Return where the office begins in "Lund City striker", "Krenk team principal".

    A town has a manager as well, whose office has the capital: "Lund City Manager".
    """
    office = classes.lower[first + head]
    if office not in _OF_CLUBS and office != "principal":
        return None
    start = head
    while start and not classes.is_capital(first + start):
        start -= 1
    if start + 1 > head or start < 0:
        return None
    if classes.lower[first + start + 1 : first + head] == ("team",):
        # "Krenk team boss"
        return start + 1
    named = start and classes.is_capital(first + start - 1)
    return start + 1 if named and classes.lower[first + start] in _CLUBS else None


_CLUBS = frozenset("city town county united rovers wanderers albion athletic".split())  # noqa: SIM905


def _is_of_field_or_land(
    classes: WordClasses, first: int, head: int, begin: int, codes: str
) -> bool:
    """Tell whether all that stands before a role says what or where it is for."""
    if (
        classes.lower[first + begin] in _AREAS
        and not codes[:begin].strip("NP")
        and "O" in codes[head:]
    ):
        # "the Volta Regional Director of the Commission"
        return True
    noun, before = classes.lower[first + head], set(codes[:begin])
    if noun in _PARTISANS and not codes[:begin].strip("NPd"):
        # "a Marietta Republican"
        return True
    if noun in PORTFOLIOS and all(
        code not in "OA"
        or (
            classes.lower[index] in classes.words.subjects
            and not classes.is_capital(index)
        )
        for index, code in enumerate(codes[:begin], first)
    ):
        # "Environmental engineering professor"
        return True
    if noun in PORTFOLIOS and (
        {"O", "A"}.isdisjoint(before) or (noun == "minister" and "A" not in before)
    ):
        # "Human Rights and Equal Opportunity Commissioner", "Rural Industries Minister"
        return True
    # "Oklahoma state senator"
    return _of_state(classes, first, codes[:begin])


def _start_behind_noun(
    classes: WordClasses, first: int, head: int, begin: int, codes: str
) -> int:
    """Return where a role begins behind the noun of a body: "Council leader"."""
    if classes.lower[first + begin] in SPOKESPEOPLE and begin == 1:
        # "company spokeswoman"
        return begin if first not in classes.sentence_firsts else 0
    named = (
        _NAMED_BODY.fullmatch(codes, 0, begin) is not None
        and (
            classes.is_capital(first + begin - 1)
            # "School board trustee", where it opens the sentence
            or codes[:begin] == "OO"
        )
        and classes.lower[first + head] not in PORTFOLIOS
        and (
            begin > 1
            or (
                classes.lower[first + head] in _SPEAKING
                and first not in classes.sentence_firsts
                # "Station Officer Ana Lisi": a rank
                and classes.lower[first] not in _OF_RANKS
            )
        )
        and _GRADES.isdisjoint(classes.lower[first : first + begin])
    )
    return begin if named else 0


def _behind_field_of_firm(
    classes: WordClasses, first: int, head: int, begin: int, codes: str
) -> int:
    """Return where "CEO" begins in "Acme Robotics CEO": the field is the firm's."""
    if (
        codes[begin] == "M"
        and codes[begin - 1 : begin] == "N"
        and (
            classes.lower[first + head] in _OF_FIRMS
            # "Acme Robotics director", and not "Guardian Africa editor"
            or not classes.is_capital(first + head)
        )
    ):
        # "Acme Robotics CEO": the field is the firm's.
        while (
            begin < head
            and (codes[begin] == "M" or (codes[begin] == "c" and "Op" in codes[:begin]))
            and classes.is_capital(first + begin + (codes[begin] == "c"))
            and classes.lower[first + begin] not in _GRADES
        ):
            begin += 1
    return begin


def _start_behind_name(  # noqa: PLR0911  # a table of cases
    classes: WordClasses, first: int, head: int, begin: int, codes: str
) -> int:
    """Return where a role begins behind what may be a name, 0 if that is a place's."""
    grade = _grade_behind_body(classes, first, begin, codes)
    if grade is not None:
        return grade
    if begin and codes[head] == "R" and classes.lower[first + begin - 1] == "cabinet":
        # "Interior Cabinet Secretary"
        fields = classes.lower[first : first + begin - 1]
        return 0 if classes.words.subjects.issuperset(fields) else begin - 1
    if (
        codes[begin - 1 : begin] in {"P", "D"}
        and classes.lower[first] in _GRADES
        and not codes[1:begin].strip("PDM")
    ):
        # "Assistant U.S. Attorney", "senior Sudan analyst"
        return 0
    # A bare place belongs to the office: "Texas Governor", "Brooklyn District …".
    if begin == 1 and classes.lower[first] in _OF_OFFICE:
        # "Ministerial spokesperson"
        return 0
    if COMPASS.issuperset(classes.lower[first : first + begin]):
        return 0
    # Nor does "Former", or "Guest house", where it opens a sentence, make one of what
    # follows.
    opener = first in classes.sentence_firsts and (
        classes.lower[first] in _OPENING_RANKS or (codes[0] == "x" and begin > 1)
    )
    if not codes[:begin].strip("PDMdc") or not classes.any_capital(
        first + opener, first + begin
    ):
        return 0
    return begin


def _is_at_body(
    classes: WordClasses, first: int, head: int, begin: int, codes: str
) -> bool:
    """Tell whether a body comes behind an office, so that none is before it."""
    return (
        codes[head + 1 : head + 2] == "p"
        and classes.lower[first + head + 1] == "at"
        and (classes.is_capital(first + head + 2) or codes[head + 2 : head + 4] == "dO")
        and all(classes.is_capital(at) for at in range(first, first + head + 1))
        and not codes[:begin].strip("NMx")
    )


def _is_compound(classes: WordClasses, first: int, head: int, codes: str) -> bool:
    """Tell "Kenyan party leader", "Former software engineer": no party's, no body's."""
    noun = first + head - 1
    if (
        # "TV presenter" is written so everywhere
        (classes.is_capital(noun) and classes.lower[noun] != "tv")
        or classes.lower[noun : noun + 2] not in classes.words.compounds
        or classes.lower[noun] in ONE_OF_A_KIND
    ):
        return False
    if classes.lower[noun] == "party" and classes.lower[noun - 1] in _OF_A_PARTY:
        return False
    # "Lund Valley board member"
    before = codes[: head - 1]
    return not before.strip("DMRx" if classes.lower[noun] in _BOARDS else "DMPRx")


_OF_A_PARTY = PARTIES | {"republican", "democratic", "tory", "labor"}
_BOARDS = frozenset(("board", "committee", "council", "commission", "department"))


def _end_of_whence(classes: WordClasses, first: int, head: int) -> int:
    """Return how many words say where somebody is from: "Dar es Salaam-based"."""
    for index in range(min(_LONGEST_WHENCE, head)):
        if classes.lower[first + index].endswith(WHENCE):
            return index + 1
        if classes.of(first + index, first + index + 1) in _OF_BODIES or not (
            classes.is_capital(first + index)
            or (index and len(classes.lower[first + index]) < _LONGEST_WHENCE)
        ):
            break
    return 0


_LONGEST_WHENCE = 4
_OF_BODIES = frozenset("OA")


def _grade_behind_body(
    classes: WordClasses, first: int, begin: int, codes: str
) -> int | None:
    """Return where "senior East Africa adviser" begins behind a body's name."""
    for index in range(1, begin):
        if (
            classes.lower[first + index] in _RANKS
            and not classes.is_capital(first + index)
            and classes.is_capital(first + index - 1)
            and not codes[index + 1 : begin].strip("PDM")
        ):
            return index
    return None


def _is_force(classes: WordClasses, first: int, begin: int, codes: str) -> bool:
    """Tell whether "Police" ends the name of a body before an office."""
    return (
        begin > 0
        and codes[begin - 1] in "NPDO"
        and classes.lower[first + begin] == "police"
        and classes.is_capital(first + begin)
    )


def _is_kind(
    classes: WordClasses, first: int, head: int, begin: int, codes: str
) -> bool:
    """
    Tell whether the word that opens a sentence says what kind: "Banana grower".

    It does if the text has it without its capital, and if the role is nobody's
    office.
    """
    if (
        codes[:begin] == "N"
        and first in classes.sentence_firsts
        and classes.lower[first].endswith(_ABSTRACT)
    ):
        # "Exploration Manager", in titles of announcements
        return True
    if begin and classes.lower[first + head] in LOCALS:
        # "Kununurra resident", "a fourth-generation Wakool grower"
        return not codes[:begin].strip("NMxd")
    if (
        codes[:begin] not in {"N", "T"}
        or first not in classes.sentence_firsts
        or classes.is_capital(first + head)
    ):
        return False
    word = classes.lower[first]
    return word not in classes.surnames and (
        classes.lower[first + head] not in OFFICERS
        or classes.tags[first] in _COMMON
        or word in classes.in_small_letters
    )


def _of_state(classes: WordClasses, first: int, codes: str) -> bool:
    """Tell whether a place and "state" stand before a role."""
    return (
        codes[-1:] == "O"
        and not codes[:-1].strip("PDMd")
        and "P" in codes
        and classes.lower[first + len(codes) - 1] in STATES
    )


def body_before(
    classes: WordClasses, first: int, begin: int, codes: str
) -> Range | None:
    """Return the body before a role, without "s" and without what is no name."""
    stop = begin - 1 if codes[begin - 1 : begin] == "s" else begin
    start = 0
    while (
        start < stop
        and (
            (codes[start] in "dxMuev" and not classes.is_capital(first + start))
            # "Newly appointed Lund Bank governor"
            or (
                classes.lower[first + start] == "newly"
                and first + start in classes.sentence_firsts
            )
            # "New FIFA president Ana Lisi"
            or (
                classes.lower[first + start] == "new" and codes[start + 1 : stop] == "A"
            )
        )
    ):
        start += 1
    # "Ohio-based GOP strategist"
    start = after_place(classes, first + start, first + stop) - first
    return (first + start, first + stop) if start < stop else None
