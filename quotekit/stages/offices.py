"""
Offices: the words before or after a name, parted into role, organization and place.

"Deputy Resident Representative in Kazakhstan" of the UNDP, "vice chancellor for
Business", "director of the Dallas chapter of the Council": what is for a subject or a
place belongs to the role, what names a body is the organization.
"""

from collections.abc import Sequence
from typing import NamedTuple

from quotekit.stages.patterns import when_needed
from quotekit.stages.reading import Range
from quotekit.stages.word_classes import WHENCE, WordClasses


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

# A role, and then a preposition that no clause comes before.
ROLE_OF = when_needed(r"[RQL][^pw]*p")
# "the inventor of X and the founder of Y"
# and "banker and Reagan administration official"
_TWO_ROLES = when_needed(
    r"(?<=[RL].*)c(?=d.*[RL])|(?<=[RL])c(?=[^pc]*[NAOP][^pc]*[RL])|(?<=^d?D)c(?=.*R)"
)
# "managing partner of the bank and author of a book"
_ROLE_AFTER_BODY = when_needed(r"(?<=[RL].*p.*)c(?=M*R+(?:p|$))")
# "president and ran the day-to-day operations"
_SECOND_VERB = when_needed(r"(?<=[RL].*)cx?v(?=.)")
# A body whose name is in quotation marks, and more after it.
_QUOTED_BODY = when_needed(r"[^qp]*q[^q]+q(?=.)")
# A noun for bodies, and before it nothing that makes it a name.
_BODY_NOUN = when_needed(r"(?:[MRO]*c[MRO]*|R*)O{1,2}")
# "Student Council", "Refugee Council": a word before the noun makes it a name.
_NAMED_BODY = when_needed(r"[MRO]*O")
# A title after a body and before a name: "President of the Commission Professor", but
# not "secretary to the Prime Minister".
_TITLE_AT_END = when_needed(r"(?<=[RQL][^p]*p[^p]*[OMNAPD])R++$")
# A board that every body has, and what it may be of.
_BOARD = when_needed(r"d?[MR]*O(?=$|p)")
_BEFORE_ROLE = frozenset("MDRQLxn-,cqevu")

_COMMON = frozenset(("NN", "NNS", "JJ"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))

# Offices that are of a subject or a place, never of a body: "Minister of Rivers".
_PORTFOLIOS = frozenset(
    (
        *("minister", "undersecretary", "commissioner", "governor", "mayor", "bishop"),
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
        *("professor", "lecturer", "teacher", "student", "scholar", "historian"),
        *("author", "co-author", "writer", "creator", "composer", "inventor"),
    )
)
# Those who are of a work: "author of Empire of the Fund".
_OF_WORKS = frozenset(("author", "co-author", "coauthor", "writer", "creator"))

TIMES = frozenset(
    """
    former ex late then current acting interim incoming outgoing longtime long-time
    presumptive one-time sometime veteran retired
""".split()  # noqa: SIM905  # read like prose
)
"""What says when an office is held, before the body that it is held in."""

FOR_PEOPLE = frozenset(
    """
    spokesman spokeswoman spokesperson aide adviser advisor lawyer attorney counsel
    agent assistant secretary deputy supporter backer biographer staff ally critic
    rival opponent envoy speechwriter predecessor successor widow wife husband son
    daughter brother sister mother father friend lieutenant
""".split()  # noqa: SIM905  # read like prose
)
"""Offices that are somebody's: what "for" or "to" brings after them may be a person."""

# What a person is for what follows: "Commissioner responsible for Places of Detention".
_IN_CHARGE = frozenset(("responsible", "charge", "accredited"))

# Those who are sent to a body, not of it.
_SENT = frozenset(("ambassador", "envoy", "representative", "delegate", "nuncio"))

# Who speaks and acts for a body, so that a word before the office names one: "Elders
# spokesman", but "Banana grower".
_OFFICERS = frozenset(
    """
    spokesman spokeswoman spokesperson ceo cfo coo cto chair chairman chairwoman
    chairperson president director secretary executive founder co-founder editor
    head chief leader boss treasurer member official officer employee worker staffer
    reporter correspondent journalist lawyer attorney manager coordinator captain coach
    economist representative delegate minister analyst partner consultant scientist
    researcher engineer adviser advisor trader broker strategist auditor lecturer
""".split()  # noqa: SIM905  # read like prose
)

_SPOKEN_FOR = frozenset(("spokesman", "spokeswoman", "spokesperson"))

# Those who are a body's even where only its noun stands before: "Palace press officer".
_SPEAKING = frozenset(
    """
    spokesman spokeswoman spokesperson officer official executive vice-president
    adviser advisor staffer employee
""".split()  # noqa: SIM905  # read like prose
)

# What makes a name before an office a place: "the Volta Regional Director of X".
_AREAS = frozenset(
    ("regional", "provincial", "district", "county", "zonal", "divisional", "area")
)

# How nouns end that name a field, and hardly ever a body.
_ABSTRACT = ("tion", "sion", "ment", "ance", "ence", "ity", "ics", "ship", "ology")
# Those whom a name before says where they are from, or what they grow.
_LOCALS = frozenset(
    """
    resident grower farmer grazier fisherman producer pastoralist rancher native
    homeowner villager mother father man woman teenager shopkeeper landowner irrigator
    orchardist beekeeper winemaker publican hotelier vet smallholder fisher trucker
    breeder shearer local pensioner couple housewife widow trader vendor hawker
""".split()  # noqa: SIM905  # read like prose
)

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
    global former non-executive first second executive corporate joint
""".split()  # noqa: SIM905  # read like prose
)

# Who is beside somebody, not in somebody's service: "Solheim's colleague".
_BESIDE = frozenset(
    """
    colleague co-author coauthor neighbor neighbour friend rival opponent counterpart
    critic fan supporter co-star teammate roommate classmate predecessor successor
    contemporary victim admirer biographer accuser
""".split()  # noqa: SIM905  # read like prose
)

# Nouns that stand in the names of countries and parts of them.
_STATES = frozenset(
    """
        republic kingdom state states province region federation commonwealth city
        county emirate principality district
    """.split()  # noqa: SIM905  # read like prose
)


def read_office(classes: WordClasses, first: int, end: int) -> Office:
    """Part the phrase from token *first* to before *end*."""
    codes = classes.of(first, end)
    owned = codes.find("s")
    if 0 < owned < len(codes) - 1 and "p" not in codes[:owned]:
        return _owned_office(classes, first, owned, codes)
    return _plain_office(classes, first, codes)


def _owned_office(classes: WordClasses, first: int, owned: int, codes: str) -> Office:
    """Read "the ministry's spokesman", "Clinton's communications director"."""
    office = _plain_office(classes, first + owned + 1, codes[owned + 1 :])
    owner = codes[:owned].lstrip("d")
    return with_owner(classes, office, (first + owned - len(owner), first + owned))


def with_owner(classes: WordClasses, office: Office, owner: Range) -> Office:
    """Return an office as the owner's, unless a body inside it has it or no body is."""
    codes = classes.of(*owner)
    if not codes.strip("PDdhT"):
        return office
    bare_people = codes == "Q" and classes.lower[owner[0] - 1 : owner[0]] != ("the",)
    if bare_people and office.roles and office.organization is None:
        # "Children's Commissioner"
        (_, stop), *others = office.roles
        return office._replace(roles=((owner[0], stop), *others))
    roles, inner = office.roles, office.organization
    if {"O", "A"}.isdisjoint(codes) and is_beside(classes, roles):
        return office
    if inner is not None:
        if not {"O", "A"}.isdisjoint(classes.of(*inner)) or not roles:
            return office
        # "Amnesty's deputy director for East Africa", "Oxfam's Goodwill ambassador"
        *others, (start, stop) = roles
        if inner[0] >= stop:
            roles = (*others, (start, inner[1]))
        elif not others and inner[1] <= start:
            roles = ((inner[0], stop),)
    return office._replace(roles=roles, organization=bare(classes, *owner))


def is_beside(classes: WordClasses, roles: Sequence[Range]) -> bool:
    """Tell whether a role is nobody's office: "Solheim's colleague"."""
    return any(classes.lower[end - 1] in _BESIDE for _, end in roles)


def _plain_office(  # noqa: C901, PLR0912, PLR0915  # a table of cases
    classes: WordClasses, first: int, codes: str
) -> Office:
    joint = _TWO_ROLES.search(codes)
    if joint is not None and classes.lower[first + joint.end()] == "plenipotentiary":
        # "Ambassador Extraordinary and Plenipotentiary of Kenya"
        joint = None
    if joint is None:
        joint = _ROLE_AFTER_BODY.search(codes)
        if joint is not None and classes.is_capital(first + joint.end()):
            # "Minister of Trade and Industry Secretary"
            joint = None
    if joint is not None:
        cut = joint.start()
        one = _plain_office(classes, first, codes[:cut])
        more = _plain_office(classes, first + cut + 1, codes[cut + 1 :])
        return Office(
            one.roles + more.roles,
            one.organization or more.organization,
            one.place or more.place,
            one.wider
            or more.wider
            or (more.organization if one.organization else None),
        )
    title = _TITLE_AT_END.search(codes)
    if (
        title is not None
        and classes.is_capital(first + title.start())
        and classes.lower[first + codes.rindex("p")] in {"of", "at", "for"}
        and classes.lower[first + codes.index("p") - 1] not in FOR_PEOPLE
    ):
        one = _plain_office(classes, first, codes[: title.start()])
        other = (first + title.start(), first + len(codes))
        return Office((*one.roles, other), one.organization, one.place, one.wider)
    verb = _SECOND_VERB.search(codes)
    if verb is not None:
        codes = codes[: verb.start()]
    finite = _finite_verb(classes, first, codes) or _living(classes, first, codes)
    if finite is not None:
        # "former secretary of state mocked"
        codes = codes[:finite]
        if {"R", "L", "Q", "e"}.isdisjoint(codes):
            return NO_OFFICE
    skipped = len(codes) - len(codes.lstrip("dn"))
    if codes[skipped : skipped + 1] == "p":
        # "one of the leaders"
        skipped = 0
    first, codes = first + skipped, codes[skipped:].rstrip(",-dpq")
    if not codes or not codes.strip("PD"):
        return NO_OFFICE
    post = _end_of_role(codes)
    begin = _start_of_role(classes, first, post - 1, codes)
    roles = [(first + begin, first + post)]
    organization = _before_role(classes, first, begin, codes)
    if organization is not None and classes.lower[organization[0]] in TIMES:
        # "Former House speaker"
        roles.insert(0, (organization[0], organization[0] + 1))
        start, end = organization
        organization = (start + 1, end) if end - start > 1 else None
    place: Range | None = None
    wider: Range | None = None
    index = post
    titled = _end_of_title(classes, first + post, first + len(codes))
    if titled > first + post:
        roles[-1] = roles[-1][0], titled
        index = titled - first
    while index < len(codes) and codes[index] == "p":
        stop = _end_of_phrase(classes, first, index + 1, codes)
        board = _end_of_board(classes, first, index + 1, codes)
        if board is not None:
            # "chairman of the Executive Board of the Lindner Group"
            stop = board
        inner = codes[index + 1 : stop]
        kind = _kind(classes, first, index, inner)
        head = classes.lower[first + post - 1]
        preposition = classes.lower[first + index]
        if (
            (kind == "O" and head in _OF_WORKS)
            or board is not None
            or head in _IN_CHARGE
            or (preposition == "to" and head in _SENT)
            or (preposition == "for" and head == "member" and "O" not in inner)
            or (
                # "Superintendent of Schools"
                preposition == "of"
                and len(inner) == 1
                and classes.words.nouns.get(classes.lower[first + index + 1][:-1])
                == "O"
            )
            or (
                kind == "O"
                and set(inner).isdisjoint("OA&q")
                and (
                    head in _PORTFOLIOS
                    or (
                        classes.lower[first + index] == "of"
                        and codes[stop : stop + 1] == "p"
                    )
                )
            )
            or (
                head == "secretary"
                and inner.strip("d") in {"O", "M"}
                and classes.lower[first + index] == "of"
            )
        ):
            # "Secretary of the Treasury"
            kind = "x"
        if kind == "O" and (
            # "a mother of two from Lund", but "an analyst from Lisi"
            (preposition == "from" and not inner.strip("N") and head not in _OFFICERS)
            # "mayor of the Rivers district"
            or (head in _PORTFOLIOS and classes.lower[first + stop - 1] in _PARTS)
        ):
            kind = "P"
        if kind == "O":
            quoted = _QUOTED_BODY.match(codes, index + 1)
            if quoted is not None and "R" in codes[quoted.end() : stop]:
                roles.append((first + quoted.end(), first + stop))
                stop = quoted.end()
            if organization is None:
                organization = bare(classes, first + index + 1, first + stop)
            elif wider is None and classes.lower[first + index] in {"at", "of", "in"}:
                wider = bare(classes, first + index + 1, first + stop)
        elif (
            kind == "P"
            and organization is not None
            and organization[1] == first + index
            and preposition == "to"
        ):
            # "the EU Delegation to Kenya"
            organization = organization[0], first + stop
        elif (
            kind == "P"
            and organization is not None
            and roles[-1][1] != first + index
            and classes.lower[first + index] == "in"
        ):
            # "the manager of the bank in Lund"
            place = bare(classes, first + index + 1, first + stop)
        else:
            _append(roles, (first + index, first + stop))
            owned = inner.find("Os")
            if kind == "x" and owned >= 0 and organization is None:
                # "the chairman of the project's panel"
                organization = bare(
                    classes, first + index + 1, first + index + 2 + owned
                )
            if kind == "P":
                place = bare(classes, first + index + 1, first + stop)
                if organization is None and preposition == "of" and "O" in inner:
                    # "Minister of Ports of the Republic of Kenya"
                    organization = place
        index = stop
    stacked = _stacked(classes, *roles[0])
    return Office((*stacked, *roles[1:]), organization, place, wider)


def _end_of_title(classes: WordClasses, start: int, end: int) -> int:
    """Return where an office of several words ends: "Member of Parliament"."""
    for rest in classes.words.titles.get(classes.lower[start - 1], ()):
        stop = start + len(rest)
        if stop <= end and classes.lower[start:stop] == rest:
            # Not "Minister of Education and Science", "of Education, Youth and Sport"
            goes_on = stop < end and classes.of(stop, stop + 1) in "cM"
            return start if goes_on else stop
    return start


def _end_of_board(
    classes: WordClasses, first: int, start: int, codes: str
) -> int | None:
    """Return where a board ends that has no name of its own: "the Executive Board"."""
    board = _BOARD.match(codes, start)
    if board is None:
        return None
    *before, noun = classes.lower[first + start : first + board.end()]
    return board.end() if noun in _BOARDS and _BOARDLY.issuperset(before) else None


_BOARDS = frozenset(("board", "presidium"))
_BOARDLY = frozenset(
    """
    the a its executive management supervisory advisory governing administrative
    editorial
""".split()  # noqa: SIM905  # read like prose
)


def _finite_verb(classes: WordClasses, first: int, codes: str) -> int | None:
    """Return where a clause begins in what is taken for an office."""
    for index in range(1, len(codes) - 1):
        if (
            codes[index] == "v"
            and classes.tags[first + index] in _FINITE
            # "Regional weed officer": what may be a verb has nobody before it.
            and not (codes[index + 1] == "R" and not codes[:index].strip("MDPx"))
        ):
            return index
    return None


def _living(classes: WordClasses, first: int, codes: str) -> int | None:
    """Return where "living in Lund" begins behind an office."""
    for index in range(1, len(codes) - 1):
        if codes[index] in "vx" and classes.lower[first + index] in _DWELLING:
            return index
    return None


_DWELLING = frozenset(("living", "residing", "hailing", "originally"))


def _stacked(classes: WordClasses, first: int, end: int) -> tuple[Range, ...]:
    """Part "anthropologist Assistant Professor" where the title begins."""
    for index in range(first, end - 1):
        if (
            classes.of(index, index + 1) == "R"
            and not classes.is_capital(index)
            and classes.of(index + 1, index + 2) in "RM"
            and classes.is_capital(index + 1)
        ):
            return (first, index + 1), (index + 1, end)
    return ((first, end),)


def bare(classes: WordClasses, first: int, end: int) -> Range:
    """
    Leave out determiners and marks at the start of a phrase, and what says the kind.

    "The charity Oxfam" is Oxfam, but "the ministry of Rivers" stays.
    """
    codes = classes.of(first, end)
    start = first + len(codes) - len(codes.lstrip("dq"))
    if end - start > 1 and classes.lower[start].endswith(WHENCE):
        # "the Rome-based Institute"
        start += 1
    if start >= end:
        return (first, end)
    name = start
    while (
        name < end and not classes.is_capital(name) and codes[name - first] in "MOxDeR"
    ):
        name += 1
    if start < name < end and codes[name - first] in "NOAM":
        start = name
    return (start, end)


def _append(roles: list[Range], more: Range) -> None:
    """Add a range, joined to the one before if they touch."""
    if roles[-1][1] == more[0]:
        roles[-1] = roles[-1][0], more[1]
    else:
        roles.append(more)


def _end_of_role(codes: str) -> int:
    """Return one past the role's head: "Director" of "Director of X"."""
    if codes[-1] in "RQL" and ROLE_OF.search(codes) is None:
        return len(codes)
    if {"R", "Q", "L", "e"}.isdisjoint(codes):
        # "lead keeper at the zoo": the noun alone says it.
        return max(codes.find("p"), 0) or len(codes)
    index = codes.find("p")
    while index >= 0:
        if not set(codes[:index]).isdisjoint("RQLe"):
            return index
        index = codes.find("p", index + 1)
    return len(codes)


def _start_of_role(  # noqa: C901, PLR0911, PLR0912  # a table of cases
    classes: WordClasses, first: int, head: int, codes: str
) -> int:
    """Return where the role begins, after the organization before it."""
    begin = head
    while begin > 0 and (
        codes[begin - 1] in _BEFORE_ROLE
        # "Postal Service letter carrier"
        or (codes[begin - 1] == "T" and not classes.is_capital(first + begin - 1))
        # "Caltex government affairs manager"
        or (codes[begin] == "M" and classes.lower[first + begin - 1] == "government")
    ):
        begin -= 1
    if codes[begin - 1 : begin] == "p":
        # "Department of Forestry investigator": the capitals are the body's.
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
    bracket = codes.rfind(")", 0, begin)
    if bracket >= 0:
        # "Reporters Without Borders (RSF) Asia-Pacific director"
        return bracket + 1
    if (
        codes[begin] == "Q"
        and begin == 0
        and head > 0
        and classes.lower[first] == "police"
        and classes.lower[first + 1] in _SPOKEN_FOR
        and first not in classes.sentence_firsts
    ):
        # "police spokesman"
        return 1
    if codes[begin] == "Q" and _is_force(classes, first, begin, codes):
        # "Rivers Police Commissioner"
        return begin + 1
    if begin > 1 and codes[0] == "A" and not codes[1:begin].strip("PD"):
        # "CPJ Africa Coordinator"
        return 1
    if (
        classes.lower[first + begin] in _AREAS
        and not codes[:begin].strip("NP")
        and "O" in codes[head:]
    ):
        # "the Volta Regional Director of the Commission"
        return 0
    noun, before = classes.lower[first + head], set(codes[:begin])
    if noun in _PORTFOLIOS and (
        {"O", "A"}.isdisjoint(before) or (noun == "minister" and "A" not in before)
    ):
        # "Human Rights and Equal Opportunity Commissioner", "Rural Industries Minister"
        return 0
    if _of_state(classes, first, codes[:begin]):
        # "Oklahoma state senator"
        return 0
    # "Union president", "council leader", "Chief Cabinet Secretary": the nouns alone
    # name no body.
    if _BODY_NOUN.fullmatch(codes, 0, begin) and classes.is_body_noun(
        first + begin - 1
    ):
        if classes.lower[first + begin] in _SPOKEN_FOR and begin == 1:
            # "company spokeswoman"
            return begin if first not in classes.sentence_firsts else 0
        named = (
            _NAMED_BODY.fullmatch(codes, 0, begin) is not None
            and (
                classes.is_capital(first + begin - 1)
                # "School board trustee", where it opens the sentence
                or (codes[:begin] == "OO" and first in classes.sentence_firsts)
            )
            and classes.lower[first + head] not in _PORTFOLIOS
            and (
                begin > 1
                or (
                    classes.lower[first + head] in _SPEAKING
                    and first not in classes.sentence_firsts
                )
            )
            and _GRADES.isdisjoint(classes.lower[first : first + begin])
        )
        return begin if named else 0
    if _is_kind(classes, first, head, begin, codes) or (
        # "Los Angeles-based attorney"
        classes.lower[first + begin].endswith(WHENCE) and not codes[:begin].strip("NP")
    ):
        return 0
    if (
        codes[begin] == "M"
        and codes[begin - 1 : begin] == "N"
        and classes.lower[first + head] in _OF_FIRMS
    ):
        # "Acme Robotics CEO": the field is the firm's.
        while (
            begin < head
            and codes[begin] == "M"
            and classes.is_capital(first + begin)
            and classes.lower[first + begin] not in _GRADES
        ):
            begin += 1
    # A bare place belongs to the office: "Texas Governor", "Brooklyn District …".
    if not codes[:begin].strip("PDMdc") or not classes.any_capital(
        first, first + begin
    ):
        return 0
    return begin


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
    if begin and classes.lower[first + head] in _LOCALS:
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
        classes.lower[first + head] not in _OFFICERS
        or classes.tags[first] in _COMMON
        or word in classes.in_small_letters
    )


def _of_state(classes: WordClasses, first: int, codes: str) -> bool:
    """Tell whether a place and "state" stand before a role."""
    return (
        codes[-1:] == "O"
        and not codes[:-1].strip("PDMd")
        and "P" in codes
        and classes.lower[first + len(codes) - 1] in _STATES
    )


def _before_role(
    classes: WordClasses, first: int, begin: int, codes: str
) -> Range | None:
    """Return the body before a role, without "s" and without what is no name."""
    stop = begin - 1 if codes[begin - 1 : begin] == "s" else begin
    start = 0
    while (
        start < stop and codes[start] in "dxM" and not classes.is_capital(first + start)
    ):
        start += 1
    return (first + start, first + stop) if start < stop else None


def _end_of_phrase(classes: WordClasses, first: int, start: int, codes: str) -> int:
    """Return where the noun phrase after a preposition ends, bodies whole."""
    index = _next_preposition(codes, start)
    while index < len(codes):
        following = index + 1
        while codes[following : following + 1] == "d":
            following += 1
        inner = set(codes[start:index])
        lower = classes.lower[first + index]
        if (
            following >= len(codes)
            or inner.isdisjoint("ONA")
            or not classes.is_capital(first + following)
            or not (
                lower == "of"
                or (
                    lower in {"for", "on"}
                    and not inner.isdisjoint("OA")
                    and codes[following] != "P"
                )
            )
        ):
            break
        index = _next_preposition(codes, index + 1)
    return index


def _next_preposition(codes: str, start: int) -> int:
    index = codes.find("p", start)
    return len(codes) if index < 0 else index


def _kind(  # noqa: C901, PLR0911  # a table of cases
    classes: WordClasses, first: int, preposition: int, inner: str
) -> str:
    """Tell whether a prepositional phrase holds a body, a place or neither."""
    word = classes.lower[first + preposition]
    names = inner.strip("dq")
    if not names:
        return "x"
    if not names.strip("PD"):
        return "P"
    start = first + preposition + 1
    last = start + len(inner) - 1
    found = set(inner)
    if inner == "O" and classes.is_body_noun(start):
        # "Head of Office", "Chief of Mission"
        return "x"
    if not classes.any_capital(start, start + len(inner)):
        # "The head of the agency", but "the chief of police".
        return "O" if inner[-1] == "O" and inner[0] in "dhs" else "x"
    if not found.isdisjoint("PD") and _is_state(classes, start, inner):
        return "P"
    if classes.lower[last] in _REALMS and not names.strip("NDPO"):
        # "of the Ruritanian Republic"
        return "P"
    if classes.lower[last] in _PARTS and len(names) > 1:
        # "the president of the Lombardy region"
        return "O"
    if word == "for" and inner[0] == "M" and ("c" in found or found.isdisjoint("NAP")):
        return "x"
    if word == "for" and "district" in classes.lower[start:last]:
        # "U.S. Attorney for the Eastern District of Rivers"
        return "x"
    opening = start + len(inner) - len(inner.lstrip("dqM"))
    if not found.isdisjoint("OA") or (
        word in {"at", "with"} and classes.is_capital(min(opening, last))
    ):
        return "O"
    if not found.isdisjoint("RQ"):
        return "x" if found.isdisjoint("N@") else "O"
    if not found.isdisjoint("N@"):
        return "P" if word in {"in", "to"} else "O"
    return "x"


# What countries alone are called.
_REALMS = frozenset(("republic", "kingdom", "emirate", "emirates", "sultanate"))
# What parts of countries are called that somebody governs.
_PARTS = frozenset(
    """
    region province district oblast county prefecture canton governorate municipality
    territory borough voivodeship parish
""".split()  # noqa: SIM905  # read like prose
)


def _is_state(classes: WordClasses, start: int, inner: str) -> bool:
    """
    Tell whether a phrase is a country in full: "the Republic of Kenya".

    "The Lombardy region" is one that somebody governs.
    """
    last = start + len(inner) - 1
    if inner[-1] == "O" and not classes.is_capital(last) and inner[0] != "O":
        return False
    return not inner.strip("PDpdOM") and all(
        code != "O" or classes.lower[start + offset] in _STATES
        for offset, code in enumerate(inner)
    )


def heads_of(classes: WordClasses, roles: Sequence[Range]) -> set[str]:
    """Return the nouns of offices, in lower case: "director" of "director of X"."""
    heads: set[str] = set()
    for start, end in roles:
        for offset, code in enumerate(classes.of(start, end)):
            if code in "RL":
                heads.add(classes.lower[start + offset].rstrip("."))
            elif code == "p":
                break
    return heads
