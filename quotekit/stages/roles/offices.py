"""
Offices: the words before or after a name, parted into role, organization and place.

"Deputy Resident Representative in Kazakhstan" of the UNDP, "vice chancellor for
Business", "director of the Dallas chapter of the Council": what is for a subject or a
place belongs to the role, what names a body is the organization.
"""

from collections.abc import Sequence

from quotekit.stages.columns.phrases import CALLED, FINITE
from quotekit.stages.columns.reading import Range
from quotekit.stages.patterns import holds_any, plain_when_needed, when_needed
from quotekit.stages.roles.office_complements import end_of_role, read_complements
from quotekit.stages.roles.office_fronts import body_before, start_of_role
from quotekit.stages.roles.office_owners import with_owner
from quotekit.stages.roles.office_parts import (
    BEFORE_BODY,
    FOR_PEOPLE,
    NO_OFFICE,
    Office,
)
from quotekit.stages.vocabulary.word_classes import WordClasses

# "the inventor of X and the founder of Y"
# and "banker and Reagan administration official"
_TWO_ROLES = when_needed(
    r"(?<=[RL])d(?=[RH]+$)|(?<=[RL].*)c(?=d.*[RL])|(?<=[RL])c(?=[^pc]*[NAOP][^pc]*[RL])|(?<=^d?D)c(?=.*R)"
    r"|(?<=[RL])c(?=[MNDP]*Op[^,cR]*R+$)"
)
# Two letters that one of these has in it.
_ROLE_JOINTS = ("Rd", "Ld", "Rc", "Lc", "cd", "Dc")
# "managing partner of the bank and author of a book"
_ROLE_AFTER_BODY = when_needed(r"(?<=[RL].*p.*)c(?=M*R+(?:p|$))")
_ANOTHER_OFFICE = plain_when_needed(r"M*R+p[^c]*cM*R+")
_OFFICE_OF = plain_when_needed(r"R+p")
_OF_OWNER = plain_when_needed(r"[Mx]*R+pd?(?P<body>[NMP]*[OA]+)s")
# A body of a country before an office.
_BODY_OF_PLACE = plain_when_needed(
    r"[MNDPARTQO&]*(?P<noun>[OAQ])p"
    r"(?P<place>d?(?:[PD]+|[NMPDOQ]+(?=\()|[NMPDO]*Q))(?:\([AO]\))?"
    r"(?P<office>[xe]*M*R+)"
)
# "president and ran the day-to-day operations"
_SECOND_VERB = when_needed(r"(?<=[RL].*)cx?v(?=.)")
# A title after a body and before a name: "President of the Commission Professor", but
# not "secretary to the Prime Minister".
_TITLE_AT_END = when_needed(r"(?<=[RQL][^p]*p[^p]*[OMNAPD])R++$")


COUNSEL = frozenset(("lawyer", "attorney", "barrister", "solicitor", "counsel"))
"""Whose clients may be people as well as bodies."""


def read_office(classes: WordClasses, first: int, end: int) -> Office:
    """Part the phrase from token *first* to before *end*."""
    codes = classes.of(first, end)
    known: Office | None = classes.offices.get((first, codes))
    if known is None:
        known = classes.offices[first, codes] = _read_phrase(classes, first, end, codes)
    return known


def _read_phrase(classes: WordClasses, first: int, end: int, codes: str) -> Office:
    owned = codes.find("s")
    if (
        owned > 0
        and classes.lower[first] == "one"
        and codes[1:2] == "p"
        and owned == len(codes) - 2
    ):
        # "one of the group's founders", but "of the country's growers", "the bill's"
        owner = codes[2:owned].lstrip("d")
        office = Office(((first, end),), None)
        if (
            classes.of(first + owned - 1, first + owned) not in {"O", "A"}
            or classes.lower[first + owned - 1] in _LANDS
        ):
            return office
        return with_owner(classes, office, (first + owned - len(owner), first + owned))
    if (
        owned > 0
        and classes.lower[first : first + 2] == ("one", "of")
        and not codes[2:owned].strip("dPD")
    ):
        # "one of Italy's most popular politicians"
        return Office(((first, end),), None)
    if 0 < owned < len(codes) - 1 and "p" not in codes[:owned]:
        joint = codes.rfind("c", 0, owned)
        if (
            joint > 0
            and not {"R", "L"}.isdisjoint(codes[:joint])
            and (codes[joint + 1] == "d" or not codes[joint + 1 : owned].strip("Nij"))
        ):
            # "a biologist and the study's lead author", "and Tom Roe's adviser"
            one = _plain_office(classes, first, codes[:joint])
            more = read_office(classes, first + joint + 1, end)
            return _joined(one, more)
        return _owned_office(classes, first, owned, codes)
    return _plain_office(classes, first, codes)


_AWARDED = frozenset(
    """
    winner winners nominee nominees laureate laureates finalist recipient medalist
    medallist champion champions
    """.split()  # noqa: SIM905  # read like prose
)


def _owned_office(classes: WordClasses, first: int, owned: int, codes: str) -> Office:
    """Read "the ministry's spokesman", "Clinton's communications director"."""
    owner = codes[:owned].lstrip("d")
    office = _plain_office(classes, first + owned + 1, codes[owned + 1 :])
    return with_owner(classes, office, (first + owned - len(owner), first + owned))


def _plain_office(  # noqa: C901, PLR0911, PLR0912, PLR0915  # a table of cases
    classes: WordClasses, first: int, codes: str
) -> Office:
    joint = _TWO_ROLES.search(codes) if holds_any(codes, _ROLE_JOINTS) else None
    if joint is not None and classes.lower[first + joint.end()] == "plenipotentiary":
        # "Ambassador Extraordinary and Plenipotentiary of Kenya"
        joint = None
    if joint is None and "c" in codes:
        joint = _ROLE_AFTER_BODY.search(codes)
        if (
            joint is not None
            and classes.is_capital(first + joint.end())
            and not _OFFICE_OF.match(codes, joint.end())
        ):
            # "Minister of Trade and Industry Secretary", but "Professor of Modern
            # History and Chair of the Faculty Board"
            joint = None
    if joint is not None:
        cut = joint.start()
        one = _plain_office(classes, first, codes[:cut])
        # "Roe's nephew and the club's captain"
        more = read_office(classes, first + cut + 1, first + len(codes))
        return _joined(one, more)
    title = _TITLE_AT_END.search(codes) if "p" in codes else None
    if (
        title is not None
        and classes.is_capital(first + title.start())
        # and not "Envoy of the UN Secretary-General", with no name behind it
        and classes.is_capital(first + len(codes))
        and classes.lower[first + codes.rindex("p")] in {"of", "at", "for"}
        and classes.lower[first + codes.index("p") - 1] not in FOR_PEOPLE
    ):
        one = _plain_office(classes, first, codes[: title.start()])
        other = (first + title.start(), first + len(codes))
        return Office((*one.roles, other), one.organization, one.place, one.wider)
    verb = _SECOND_VERB.search(codes) if "c" in codes else None
    if verb is not None:
        codes = codes[: verb.start()]
    and_ = codes.rfind("c", 1, -1)
    if and_ > 0 and classes.tags[first + and_ + 1] == "MD":
        # "manager of the new branch | and will report to Tom Roe"
        codes = codes[:and_]
    of_place = _BODY_OF_PLACE.fullmatch(codes) if "p" in codes else None
    if of_place is not None and classes.is_capital(first + of_place.start("noun")):
        # "Law Society of Kenya president"
        office = first + of_place.start("office")
        while codes[office - first - 1] == "D" and classes.is_capital(office):
            # "Confederation of Indian Industry spokesman"
            office += 1
        return Office(((office, first + len(codes)),), (first, office))
    finite = None
    if "v" in codes:
        finite = _finite_verb(classes, first, codes)
    if finite is None and ("v" in codes or "x" in codes):
        finite = _living(classes, first, codes)
    if finite is None and ("v" in codes or "M" in codes):
        finite = _what_was_done(classes, first, codes)
    if finite is not None:
        # "former secretary of state mocked"
        codes = codes[:finite]
        if {"R", "L", "Q", "e"}.isdisjoint(codes):
            return NO_OFFICE
    # "Ana Lisi, his chief of staff"
    skipped = len(codes) - len(codes.lstrip("dnh"))
    if codes[skipped : skipped + 1] == "p":
        # "one of the leaders"
        skipped = 0
    first, codes = first + skipped, codes[skipped:]
    if not (codes[-2:] == "pd" and classes.lower[first + len(codes) - 1] in _HOW_MANY):
        # but "mother of five"
        codes = codes.rstrip(",-dpq")
    if codes[-1:] in {"v", "x"} and classes.lower[first + len(codes) - 1] in CALLED:
        # "A resident | named Ana Lisi"
        codes = codes[:-1]
    if not codes or not codes.strip("PD"):
        return NO_OFFICE
    partisan = _PARTISAN_ON.fullmatch(codes)
    if partisan is not None and classes.lower[first + partisan.end(1)] in _PARTISANS:
        # "the top Republican on the panel"
        noun, panel = first + partisan.end(1) + 1, first + partisan.start("panel")
        return Office(((first, noun),), (panel, first + len(codes)))
    post = end_of_role(codes)
    begin = start_of_role(classes, first, post - 1, codes) if post > 1 else 0
    stop = post
    for_body = (
        classes.lower[first + post : first + post + 1] in _AT_BODIES
        or classes.tags[first + post - 1] == "VBN"
    )
    while for_body and stop > begin + 1 and classes.lower[first + stop - 1] in _AT_WORK:
        # "a pollster currently working for the Lund Museum"
        stop -= 1
    if codes[begin] == "c" and _ANOTHER_OFFICE.fullmatch(codes, 0, post) is not None:
        # "co-creator of Folio and principal engineer at Redwood"
        one = _plain_office(classes, first, codes[:begin])
        return _joined(
            one, _plain_office(classes, first + begin + 1, codes[begin + 1 :])
        )
    roles = [(first + begin, first + stop)]
    organization = body_before(classes, first, begin, codes) if begin else None
    if (
        organization is not None
        and " ".join(classes.lower[slice(*organization)]) in _WATCHED
        and classes.lower[first + stop - 1] in _WATCHERS
        # "NATO intelligence analyst" is one of NATO's
        and organization[1] == first + stop - 1
    ):
        # "Vatican analyst Tom Roe"
        roles, organization = [(organization[0], first + stop)], None
    if (
        organization is not None
        and organization[1] == roles[0][0]
        and (
            classes.lower[organization[1] - 1].endswith("-winning")
            or classes.lower[first + stop - 1] in _AWARDED
        )
    ):
        # "Pulitzer Prize-winning reporter Tom Roe", "Oscar nominee Ana Lisi"
        roles, organization = [(organization[0], roles[0][1])], None
    if organization is not None and organization[1] == roles[0][0]:
        # "NFU member services manager Ana Lisi"
        organization = _before_service(classes, organization)
        roles = [(organization[1], roles[0][1])]
    found = _with_grade_before_body(classes, first, Office(tuple(roles), organization))
    if post < len(codes):
        found = read_complements(classes, first, post, codes, found)
    body = found.organization or _owner_inside(classes, first, begin, codes)
    if body is not None and classes.lower[body[1] - 1] == "here":
        # "secretary of the Park Users Forum here"
        body = body[0], body[1] - 1
    stacked = _stacked(classes, *found.roles[0])
    if body == found.organization and len(stacked) == 1:
        return found
    return found._replace(organization=body, roles=(*stacked, *found.roles[1:]))


_PARTISAN_ON = plain_when_needed(r"([xMv]+)Dpd(?P<panel>[MxNA]*Q)")
_PARTISANS = frozenset(("republican", "democrat"))


def _owner_inside(
    classes: WordClasses, first: int, begin: int, codes: str
) -> Range | None:
    """Return the body of "head of WHO's emergency program"."""
    owner = _OF_OWNER.match(codes, begin) if "s" in codes else None
    if owner is None:
        return None
    body = first + owner.start("body"), first + owner.end("body")
    return body if classes.any_capital(*body) else None


def _before_service(classes: WordClasses, organization: Range) -> Range:
    """Cut the "member services" of a body from its name."""
    first, end = organization
    if (
        classes.lower[end - 1] in _SERVICES
        and not classes.is_capital(end - 1)
        and classes.letter(first) == "A"
    ):
        while end - 1 > first and not classes.is_capital(end - 1):
            end -= 1
    elif (
        classes.lower[end - 1 : end + 1] in _OVER_STATIONS
        and not classes.is_capital(end - 1)
        and classes.is_capital(end - 2)
        and end - first > 1
    ):
        # "Lund Fire and Rescue | station manager"
        end -= 1
    return first, end


_OVER_STATIONS = frozenset(
    ("station", office) for office in ("manager", "commander", "officer", "master")
)
_SERVICES = frozenset(("services", "support", "operations", "relations", "resources"))


OF_SERVICE = frozenset(
    """
    long-serving longest-serving long-time long-standing high-ranking top-ranking
    senior-most part-time full-time non-executive senior junior veteran
""".split()  # noqa: SIM905  # read like prose
)
"""What is said of officers, and not of their bodies."""


def _with_grade_before_body(classes: WordClasses, first: int, office: Office) -> Office:
    """Return an office with the "former" that stands before its body."""
    if office.organization is None:
        return office
    start, end = office.organization
    if classes.lower[start] in BEFORE_BODY or (
        # "Long-serving Lumen spokesman"
        start in classes.sentence_firsts and classes.lower[start] in OF_SERVICE
    ):
        # "Former House speaker", "deputy IMF director"
        name = start + 1
        while (
            name < end and classes.letter(name) in "xM" and not classes.is_capital(name)
        ):
            # "Former high-ranking Lumen official"
            name += 1
        return office._replace(
            roles=((start, start + 1), *office.roles),
            organization=(name, end) if name < end else None,
        )
    # "a former IMF director", "a former senior White House adviser"
    senior: Range | None = None
    while start > first and (
        classes.lower[start - 1] == "senior"
        or (
            classes.letter(start - 1) in "xM"
            and not classes.is_capital(start - 1)
            and classes.lower[start - 1] not in BEFORE_BODY
        )
    ):
        start -= 1
        if classes.lower[start] == "senior":
            senior = start, start + 1
    if start > first and classes.lower[start - 1] in BEFORE_BODY:
        return office._replace(roles=((start - 1, start), *office.roles))
    if senior is not None:
        # "a senior White House adviser"
        return office._replace(roles=(senior, *office.roles))
    return office


def _joined(one: Office, more: Office) -> Office:
    """Return two offices of one person as one."""
    return Office(
        one.roles + more.roles,
        one.organization or more.organization,
        one.place or more.place,
        one.wider or more.wider or (more.organization if one.organization else None),
    )


def _finite_verb(classes: WordClasses, first: int, codes: str) -> int | None:
    """Return where a clause begins in what is taken for an office."""
    for index in range(1, len(codes) - 1):
        if (
            codes[index] == "v"
            and classes.tags[first + index] in FINITE
            # "director of policy studies at the institute"
            and classes.lower[first + index] not in classes.words.subjects
            # "Regional weed officer": what may be a verb has nobody before it.
            and not (codes[index + 1] == "R" and not codes[:index].strip("MDPx"))
        ):
            return index
    return None


def _what_was_done(classes: WordClasses, first: int, codes: str) -> int | None:
    """Return where "elected in May", "challenged by Roe" begins behind an office."""
    for index in range(1, len(codes)):
        if (
            codes[index] in "vM"
            and codes[index - 1] in "RLQ"
            and classes.tags[first + index] in _DONE
            and not classes.is_capital(first + index)
            and classes.lower[first + index] not in _STILL_THERE
            and codes[index + 1 : index + 2] in {"p", "x", ""}
        ):
            return index
    return None


def _living(classes: WordClasses, first: int, codes: str) -> int | None:
    """Return where "living in Lund" begins behind an office."""
    for index in range(1, len(codes)):
        if (
            codes[index] in "vx"
            and (
                classes.lower[first + index] in _DWELLING
                # "a journalist based in Lund"
                or (
                    classes.lower[first + index : first + index + 2] == ("based", "in")
                    # "a lawyer based in Lund with the Refugee Council"
                    and codes.find("p", index + 2) < 0
                )
            )
        ):
            return index
    return None


_HOW_MANY = frozenset(
    ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
)
_LANDS = frozenset(
    ("country", "nation", "world", "state", "city", "town", "region", "area", "village")
)
# Whom others watch, and what these are called.
_WATCHED = frozenset(
    ("vatican", "kremlin", "nato", "eu", "white house", "supreme court", "congress")
)
_WATCHERS = frozenset(
    ("analyst", "expert", "watcher", "observer", "scholar", "historian", "specialist")
)
_DWELLING = frozenset(("living", "residing", "hailing", "originally"))
_AT_BODIES = (("for",), ("at",))
_AT_WORK = frozenset(
    """
    working employed enrolled assigned attached seconded stationed embedded affiliated
    currently presently
    """.split()  # noqa: SIM905  # read like prose
)
_STILL_THERE = _AT_WORK | {"based"}
_DONE = frozenset(("VBN", "VBD"))


def _stacked(classes: WordClasses, first: int, end: int) -> tuple[Range, ...]:
    """Part "anthropologist Assistant Professor" where the title begins."""
    for index in range(first, end - 1):
        if (
            classes.letter(index) == "R"
            and not classes.is_capital(index)
            and classes.letter(index + 1) in "RM"
            and classes.is_capital(index + 1)
        ):
            return (first, index + 1), (index + 1, end)
    return ((first, end),)


def heads_of(classes: WordClasses, roles: Sequence[Range]) -> set[str]:
    """Return the nouns of offices, in lower case: "director" of "director of X"."""
    heads: set[str] = set()
    for start, end in roles:
        codes = classes.of(start, end)
        for offset, code in enumerate(codes):
            if code in "RL":
                if codes[offset + 1 : offset + 2] == "s" and offset + 2 < len(codes):
                    # "the coach's nephew" is no coach
                    continue
                heads.add(classes.lower[start + offset].rstrip("."))
            elif code == "p":
                break
    return heads
