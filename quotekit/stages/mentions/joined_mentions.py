"""
Joined mentions: whether "and" parts two mentions, or stands inside of one.

"Mr Roe and Senator Lisi" are two; "the Minister of Trade and Ports", "Argyll and Bute
MP Ewan Gillies" and "the National Oceanic and Atmospheric Administration" are one.
"""

from quotekit.stages.patterns import plain_when_needed
from quotekit.stages.vocabulary.class_words import BANDS, SEATED
from quotekit.stages.vocabulary.word_classes import WordClasses

SEATS = SEATED | {"ms", "councillor", "councilor", "cllr", "senator"}
FELLOWS = frozenset(
    """
    colleagues co-workers coworkers coauthors co-authors collaborators associates
    colleague co-author collaborator team crew group staff others
""".split()  # noqa: SIM905  # read like prose
)
"""Who is nobody without whoever is named before "and": "Lisi and her team"."""
_JOINED_ARTICLES = frozenset(("the", "a", "an", "some", "many", "other"))
NATIONAL = frozenset(("national", "federal", "royal", "central", "general", "supreme"))
"""What opens the names of a country's bodies: "the National Drug and Food Agency"."""
_SEAT = plain_when_needed(r"[NPM]+(?P<seat>R)H*[Ni][Nij]*N")
# An office with no name behind it, and a person with a body before it.
_OFFICE_ALONE = plain_when_needed(r"d?[xMT]*R+(?:p(?!.*H)|$)")
_NAME_OF = plain_when_needed(r"(?:^|[RHMx])H*[Ni][Nij]*N,p[^,]*$")
# "The Lund Miners", and "Smelters Union".
_PEOPLE_OF_BODY = plain_when_needed(r"d[PDNMA]*[QRM]")
_REST_OF_PEOPLE = plain_when_needed(r"[QRMN]O(?:\(A\))?")
_AIDE_TO = plain_when_needed(r",d?[MxD]*[RL](?P<to>p)[^,]*$")
_WHOLE_NAME = plain_when_needed(r"[HNi][Nij]*N")
_ENDOWED = plain_when_needed(r",dN[Ni]*$")
_FIELD_OF_OFFICER = plain_when_needed(r"M+(?=R)")
_NAMED_CHAIR = plain_when_needed(r"d[Ni]+R+p")
_CHAIR = plain_when_needed(r"[NiPA]+M*[RO]")
_OFFICE_OF = plain_when_needed(r",d?[MxD]*[RL][^,]*p[^,]*$")
_ONE_WORD = plain_when_needed(r"[NMO](?=$|[,p])")
_NAMED_BEHIND_BODY = plain_when_needed(r"[RL][^,]*p[^,c]*[O)][Ni][Nij]*N$")
_PERSON_OF_BODY = plain_when_needed(r"H*[Ni][Nij]*N,?p[^,c]*$")
# Full names, and behind a comma of each an age, or what somebody is.
_PERSON_APART = plain_when_needed(
    r"(?:[^c]*,)?[MDPxRH]*[Ni][Nij]*N,(?:n|d[^,c]*[RLe][^,c]*),?"
)
_PERSON_APART_TOO = plain_when_needed(
    r"[MDPxRH]*[Ni][Nij]*N,(?:n|d[^,c]*[RLe])|hL,?H*[Ni]"
)
_TITLED_PERSON = plain_when_needed(r"[RH]+[Ni][Nij]*N(?:$|[,p])")
_OFFICER_BEHIND = plain_when_needed(r"[^,c]*R(?:cR+)?H*[Ni][Nij]*N")
# What may end the first of two joined mentions.
_COMPLETE = plain_when_needed(r"[NiAPOQu)@][u,)]*$")
# An office that is told with what it is over.
_OPEN_OFFICE = plain_when_needed(r"[MR]*R[QMx]")
_OFFICE_GOES_ON = plain_when_needed(r"[xMN]R")
# A body or people that "and" goes on inside of: "Department of Health and …".
_OPEN_CHAIN = plain_when_needed(r"O[^,c]*p[^,c]*[MNPx]$|^[^,]*[RQT]p[^,]*$")
# A firm named for two: "of Lisi and Roe".
_OF_NAME = plain_when_needed(r"N,pd?O?N$")
_ONE_NAME = plain_when_needed(r"N(?:$|,)")
# A field, and a body or an office that is for it.
_NAMED_BY_FIELDS = plain_when_needed(r"M+[OQR]")
# A person whose office stands behind the name, and one more office.
_PERSON_WITH_OFFICE = plain_when_needed(r"[HNi]*N,d?[Mxe]*R")
_OFFICE_BEHIND = plain_when_needed(r"[MxO]*R+")
_ANOTHER_OFFICE = plain_when_needed(r"d[xMD]*[RL]+(?:p|$)")
_REST_OF_NAME = plain_when_needed(r"[MN]+O")
_REST_OF_CHAIN = plain_when_needed(r"dM+(?:$|[,(])")
# A body that "and" goes on inside of, after a name: "head of the Society of Red Cross
# and Red Crescent Workers", "Ana Lisi, of Avon and Somerset Police".
_REST_OF_BODY = plain_when_needed(r"(?P<body>[MNPDAxROQ]*+(?<=[OMQ]))(?:$|[,(pc])")
# Places that "and" joins before an office: "Ana Lisi, Rivers and Lakes researcher".
_PLACES_OF_OFFICE = plain_when_needed(r".*,[PDMx]+$")
_OFFICE_OF_PLACES = plain_when_needed(r"[PDM]+[xM]*R(?:$|[,(p])")
# A body that is named for a place.
_OF_SECOND_PLACE = plain_when_needed(
    r"(?P<body>[NPO]{1,2}[MPO]*(?:(?<=[NP])Q|O))(?=$|[,(wMR])"
)
# "from the Tasmanian Apple", and "Pear Council".
_FIELD_OF_PLACE = plain_when_needed(r"pd?[PD]+[NO]$")
_REST_OF_FIELDS = plain_when_needed(r"N[MN]*O(?:$|[,(p])")
_OFFICE_FOR_PLACE = plain_when_needed(r"(?:.*,)?d?[MxDP]*Rp[NP]")
_ONE_PLACE = plain_when_needed(r"[NP](?=$|[,(])")
_OF_PLACES = frozenset(
    """
    police constabulary council trust fire service ambulance hospitals hospital board
    partnership college authority
""".split()  # noqa: SIM905  # read like prose
)
# A chair that is called by who gave it.
_NAME_AND_DONOR = plain_when_needed(r"H*[Ni][Nij]*Nu*(?:,u+)*,N[Nij]*")
_DONATED_CHAIR = plain_when_needed(r"[Ni][Nij]*M*R+p")
# "Minister for Information and the Arts"
_OFFICE_FOR_FIELD = plain_when_needed(r"Rp[MOxcd]*[Mx]$")
# "The charity Older", and "Heard".
_KIND_AND_NAME = plain_when_needed(r"d[MxDTO]*ON")
_THE_FIELD = plain_when_needed(r"d[Mx]+(?:$|[,(])")
# What may begin the second.
_NAME_AFTER_AND = plain_when_needed(
    r"(?:[MDPOAx]*[RH]+)?[NiAPD@][NijAPDu@O]*(?:$|[,(pcR])|[NAPD]*[QO]"
)
_NAMED_OFFICER = plain_when_needed(r"^[^,]*R[^,]*p[^,]*[OMxTQL]H*[Ni][Nij]*N$")
_OFFICER_AFTER_AND = plain_when_needed(r"[MxPDOA]*R+(?:p[^,c]*?)?H*[Ni][Nij]*N$")
_THE_OFFICE = plain_when_needed(r"d[MDx]*R+")
_THE_OTHER_OFFICE = plain_when_needed(r"d[MDx]*R+$")
_TWO_OFFICES = plain_when_needed(r"d[MxP]*R+(?:p[^N,]*)?")
_SECOND_OFFICE = plain_when_needed(r"[Mx]*R+p[^N]*$")


def joins(  # noqa: C901, PLR0911, PLR0912  # a table of cases
    classes: WordClasses, first: int, index: int, codes: str
) -> bool:
    """Tell whether "and" at *index* joins two mentions."""
    left, right = codes[:index].rstrip(","), codes[index + 1 :]
    if not left or left.count("(") > left.count(")"):
        # "the Rights Commission (LRC or the Commission)"
        return False
    if (
        left == "N"
        and classes.lower[first] in classes.surnames
        and _OFFICER_BEHIND.fullmatch(right) is not None
    ):
        # "Ode and Lund Arts Center president Ana Lisi"
        return True
    if (
        len(left) == index
        and _NAMED_BEHIND_BODY.search(left) is not None
        and _OFFICER_BEHIND.fullmatch(right) is not None
    ):
        # "the head of the Sea Fund (SF) Ana Lisi and UN aid chief Tom Roe"
        return True
    if (
        len(left) == index
        and _KIND_AND_NAME.fullmatch(left) is not None
        and _ONE_NAME.match(right) is not None
        and classes.lower[first + index - 2] in BANDS
        and classes.lower[first + index + 1] not in classes.surnames
    ):
        # "The charity Older and Heard"
        return False
    if (
        _PERSON_APART.fullmatch(left) is not None
        and _PERSON_APART_TOO.match(right) is not None
    ):
        # "Ana Lisi, 60, and Tom Roe, 58", "Ana Lisi, a nurse, and her son, Tom"
        return True
    if (
        _PERSON_OF_BODY.match(left) is not None
        and _TITLED_PERSON.match(right) is not None
    ):
        # "Dr Ana Lisi of the University of Lund and Professor Tom Roe"
        return True
    if _is_seat(classes, first, index, codes):
        # "Argyll and Bute MP Ewan Gillies"
        return False
    if (
        len(left) == index
        and _THE_OFFICE.fullmatch(left) is not None
        and _THE_OTHER_OFFICE.match(right) is not None
        and classes.lower[first] == classes.lower[first + index + 1] == "the"
    ):
        # "The President and the Taoiseach"
        return True
    if (
        len(left) == index
        and _TWO_OFFICES.fullmatch(left) is not None
        and (_SECOND_OFFICE.match(right) is not None)
    ):
        # "the Prime Minister and Minister for Finance, Trade and Ports"
        return False
    if _is_body_of_people(left, right) or (
        _FIELD_OF_PLACE.search(left) is not None
        and _REST_OF_FIELDS.match(right) is not None
    ):
        # "The Lund Miners and Smelters Union", "the Tasmanian Apple and Pear Council"
        return False
    if len(left) == index and (
        _is_second_office(left, right)
        or _is_of_two_places(classes, first, left, right)
        or _is_seat_of_two_places(classes, first, left, right)
    ):
        return False
    if (
        len(left) == index
        and _OPEN_CHAIN.search(left) is not None
        and _REST_OF_CHAIN.match(right) is not None
        and classes.is_capital(first + index + 2)
    ):
        # "the Centre for Human Rights and the Environment"
        return False
    if (
        _PERSON_WITH_OFFICE.match(left) is not None
        and _OFFICE_BEHIND.fullmatch(right) is not None
    ):
        # "Ana Lisi, senior lecturer at Lund University, and team member"
        return False
    if (
        len(left) == index
        and _NAME_AND_DONOR.fullmatch(left) is not None
        and _DONATED_CHAIR.match(right) is not None
    ):
        # "Ana Lisi, Harold and Ann Smith Professor of Physics"
        return False
    if len(left) == index and "," in left and _ANOTHER_OFFICE.match(right) is not None:
        # "said Ana Lisi, professor at Lund University and a former adviser to Ode"
        return False
    if "," in left and _NAMED_CHAIR.match(right) is not None:
        # "Lind, president of the institute and the Crane Professor of Law"
        return False
    if (
        len(left) == index
        and _THE_FIELD.match(right) is not None
        and _OFFICE_FOR_FIELD.search(left) is not None
        and classes.is_capital(first + index + 2)
    ):
        # "Ana Lisi, Minister for Trade and the Arts"
        return False
    if right[0] == "d":
        # "Obama and the Democrats", but "an inventor and the founder of X", and
        # "Tim Hall, the mayor of Lund and a lawyer".
        return (
            left[-1] in "NiAPOQMu)"
            and ("," not in left or "R" not in right or "N" in right)
            and classes.lower[first + index + 1] in _JOINED_ARTICLES
        )
    if (
        _OF_NAME.search(left) is not None
        and _ONE_NAME.match(right) is not None
        and len(left) == index
    ):
        # "his lawyer, Ana Lisi, of Lisi and Roe"
        return False
    if (
        len(left) == index
        and not NATIONAL.isdisjoint(classes.lower[first : first + index])
        and _REST_OF_NAME.match(right) is not None
    ):
        # "the National Oceanic and Atmospheric Administration"
        return False
    if _is_field(classes, first, left) and _NAMED_BY_FIELDS.match(right) is not None:
        # "Freight and Trade Council chief executive Ana Lisi"
        return False
    field = _FIELD_OF_OFFICER.match(right)
    if (
        len(left) == index
        and field is not None
        and _is_body_for(left)
        and classes.is_capital(first + index + 1)
        and not classes.is_capital(first + index + field.end())
    ):
        # "Centre for Democratic Institutions and Human Rights director Ana Lisi"
        return False
    # "Deputy Police and Crime Commissioner"
    office = (left == "Q" or _OPEN_OFFICE.fullmatch(left)) and _OFFICE_GOES_ON.match(
        right
    )
    if office is not None or _is_in_body(classes, first, index, codes):
        return False
    if (
        len(left) == index
        and _NAMED_OFFICER.search(left) is not None
        and _OFFICER_AFTER_AND.match(right) is not None
    ):
        # "Envoy on Freedom of the Media Ana Lisi and Head of the Mission Tom Roe"
        return True
    if _OPEN_CHAIN.search(left) is not None or _COMPLETE.search(left) is None:
        return False
    if _ENDOWED.search(left) is not None and _CHAIR.match(right) is not None:
        # "Maria Keane, the John and Ann Porter Professor of Housing"
        return False
    aide = _AIDE_TO.search(left) if len(left) == index else None
    if aide is not None and (
        classes.lower[first + aide.start("to")] == "to"
        # "Paul Drum, a speechwriter for Helen Marsh and Peter Lunn"
        or (
            _WHOLE_NAME.search(left, aide.end("to")) is not None
            and _WHOLE_NAME.match(right) is not None
        )
    ):
        # "Rick Taylor, a former aide to Mr. Dorn and Nathan Gill"
        return False
    if (
        len(left) == index
        and left[-1] != "P"
        and _OFFICE_OF.search(left) is not None
        and _ONE_WORD.match(right) is not None
    ):
        # "Ivo Renn, Keeper of Arms and Armor at the museum"
        return False
    if len(left) == index and (
        _goes_on(classes, first + index, left, right)
        or (
            _OFFICE_OF.search(left) is not None
            and _OFFICER_AFTER_AND.match(right) is None
            and _is_small(classes, first + index)
        )
    ):
        # "Ana Lisi, founder of the Lund company and team sponsor"
        return False
    return right[0] in "hH" or _NAME_AFTER_AND.match(right) is not None


def _is_small(classes: WordClasses, joint: int) -> bool:
    """Tell whether two nouns in small letters, and no article, stand behind "and"."""
    return not classes.is_capital(joint + 1) and classes.tags[
        joint + 1 : joint + 3
    ] in (("NN", "NN"), ("JJ", "NN"))


_FIELD_WORDS = 2


def _is_field(classes: WordClasses, first: int, left: str) -> bool:
    """Tell whether words are what a body or an office is for: "Energy"."""
    subjects = classes.words.subjects
    return (
        not left.strip("MPDO" if len(left) <= _FIELD_WORDS else "MPD")
        and classes.lower[first + len(left) - 1] in subjects
    )


def _is_seat(classes: WordClasses, first: int, joint: int, codes: str) -> bool:
    """Tell whether two places that "and" joins stand before "MP" and a name."""
    match = _SEAT.match(codes, joint + 1)
    return (
        match is not None
        and not codes[:joint].strip("dNP")
        and classes.lower[first + match.start("seat")] in SEATS
    )


def _is_of_two_places(classes: WordClasses, first: int, left: str, right: str) -> bool:
    """Tell "Avon and Somerset Police", of two places, from two bodies."""
    rest = _OF_SECOND_PLACE.match(right)
    if (
        rest is None
        # "Surrey, Sussex and Kent Police" are three
        or ("," in left and right[rest.end("body") : rest.end("body") + 1] != "R")
        or left[left.rfind(",") + 1 :].strip("d").strip("NP")
        # "Roe and Lund Police said"
        or classes.lower[first + len(left) - 1] in classes.surnames
    ):
        return False
    end = first + len(left) + 1 + rest.end("body")
    return classes.lower[end - 1] in _OF_PLACES and classes.is_capital(end - 1)


def _is_seat_of_two_places(
    classes: WordClasses, first: int, left: str, right: str
) -> bool:
    """Tell "Ana Lisi, the member for Lund | and Ode, said" from two who speak."""
    return (
        _OFFICE_FOR_PLACE.fullmatch(left) is not None
        and _ONE_PLACE.match(right) is not None
        and classes.lower[first + len(left) - 2] == "for"
        and classes.lower[first + len(left) + 1] not in classes.surnames
    )


def _is_body_for(left: str) -> bool:
    """Tell whether a body and what it is for end here: "Centre for Institutions"."""
    body, preposition, field = left.rpartition("p")
    start = max(body.rfind(","), body.rfind("c")) + 1
    return (
        bool(preposition and field)
        and "O" in body[start:]
        and not field.strip("NMDOPQx")
    )


def _is_second_office(left: str, right: str) -> bool:
    """Tell "Ana Lisi, of Lund University and the chair of its board": one."""
    return _OFFICE_ALONE.match(right) is not None and _NAME_OF.search(left) is not None


def _is_body_of_people(left: str, right: str) -> bool:
    """Tell "The Lund Miners and Smelters Union" from two bodies."""
    return (
        _PEOPLE_OF_BODY.fullmatch(left) is not None
        and _REST_OF_PEOPLE.fullmatch(right) is not None
    )


def _goes_on(classes: WordClasses, joint: int, left: str, right: str) -> bool:
    """Tell whether a body's name, or the places of an office, go on at "and"."""
    if "," in left and _PLACES_OF_OFFICE.match(left) is not None:
        return _OFFICE_OF_PLACES.match(right) is not None
    rest = _REST_OF_BODY.match(right)
    if rest is None or "p" not in left[left.rfind(",") + 1 :]:
        return False
    # "Lund University and Rome University" are two.
    return left[-1] != "O" or classes.lower[joint + rest.end("body")].endswith("s")


def _is_in_body(classes: WordClasses, first: int, joint: int, codes: str) -> bool:
    """Tell whether an acronym shows "and" to be inside: "Care and Relief (CR)"."""
    bracket = codes.find("(A)", joint)
    if bracket < 0 or codes[joint + 1 : bracket].strip("NMOPDAQTpd"):
        return False
    begin = joint
    while begin > 0 and codes[begin - 1] in "NMOPDAQT":
        begin -= 1
    letters = classes.lower[first + bracket + 1]
    initials = [classes.lower[first + at][0] for at in (begin, joint + 1)]
    return begin < joint and letters[0] == initials[0] != initials[1]
