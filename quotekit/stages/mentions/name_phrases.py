"""
Name phrases: noun phrases that hold the name of a person or a body.

"EH&S director Buddy Morris" has the name at its end, "Mujtaba Rahman of the Eurasia
Group" at its beginning; what stands around it are offices and bodies.
"""

from collections.abc import Sequence

from quotekit.lexicons.mention_words import GENERATIONS
from quotekit.lexicons.people import Gender
from quotekit.stages.columns.phrases import CALLED, OCCASIONS
from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.compared_kinds import (
    DOCUMENT_TYPE,
    NAME_FORM,
    ORGANIZATION_TYPE,
    PERSON_TYPE,
)
from quotekit.stages.mentions.deeds_of_people import deed_of
from quotekit.stages.mentions.names_after_bodies import (
    is_bare,
    is_portfolio,
    name_after_body,
)
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.patterns import plain_when_needed
from quotekit.stages.roles.office_owners import KIN
from quotekit.stages.roles.office_parts import (
    FOR_PEOPLE,
    ROLE_OF,
    SPOKESPEOPLE,
    Office,
    after_place,
)
from quotekit.stages.roles.offices import read_office
from quotekit.stages.vocabulary.body_words import (
    FIRM_WORDS,
    KINDS_IN_CAPITALS,
    KINDS_OF_KNOWN,
    KNOWN_UNIONS,
    MAJORS,
)
from quotekit.stages.vocabulary.class_words import (
    COMMON_GIVEN_NAMES,
    FIRMS,
    FIRMS_ALONE,
    ONCE,
    OWNERS,
    PARENT_FIRMS,
    POSSESSIVES,
    SEATED,
    is_agent,
)
from quotekit.stages.vocabulary.word_classes import WordClasses
from quotekit.stages.vocabulary.word_neighbors import ACRONYM, FIXED

_OFFICE_LETTERS = frozenset("RLQTe")
_ONE = (("a",), ("an",))
# What somebody was that no lexicon has for an office.
_SOMEBODY_ONCE = plain_when_needed(r"[MR][DNMAQ](?P<name>H*[Nij]*N)")
# Who is over a field, which no lexicon need know.
_OVER_FIELDS = frozenset(
    """
    director head chief manager president vice-president coordinator minister secretary
    commissioner dean chair professor member holder
""".split()  # noqa: SIM905  # read like prose
)
# "cabinet member for highways Cllr Ana Lisi"
_OF_COUNCILS = frozenset(("cllr", "cllr.", "councillor", "coun", "coun."))
# Words for offices that are as often what another office is over.
_OFFICES_OVER = frozenset(("justice", "chief"))
_WHOSE = {"his": Gender.MALE, "her": Gender.FEMALE}
# Peoples that are parties, and nouns for those who are of a people: whoever follows
# is one of them, where "the American Legion" is a body.
_ONE_OF_THEM = ("republican", "democrat", "conservative", "liberal", "man", "woman")
_PARTISANS = (("conservative",), ("liberal",), ("independent",), ("socialist",))
# Places and peoples before a name of two words: "Republican Ted Cruz".
_LEADING_PLACE = plain_when_needed(
    r"[PD]++(?=[NijAu]*N[Nij]*N|i[ij]*N[Nij]*+u*$)|D++(?=Nu*$)"
)
# A surname that is also a role, in capitals: "Polly Shepherd".
_NAME_LIKE_ROLE = plain_when_needed(r"H*+[Ni][Nij]*+Ru*+")
# A surname that is a noun for bodies as well: "party leader Adam Church".
_NAME_LIKE_BODY = plain_when_needed(r"[^p,]*RNO")
# What bodies of these countries end with.
_HOMES = frozenset(("nz", "uk", "usa", "us", "eu"))
# A body, its letters in brackets, and where it is.
_BRANCH = plain_when_needed(r"[MND]*O(?:pd?[MNQTPO]+)*OAON")
# A preposition, and before the name only words that belong to its phrase.
_OBJECT = plain_when_needed(r"p(?P<inner>[MDRHPdxeLOv]*[RHxLe])$")


# What the last word of a phrase is that a name ends.
_ENDS_OF_NAMES = frozenset("NiADPjuq@&d")
# And of surnames that are also a role or a noun for bodies.
_NAME_LIKE_ENDS = frozenset("RO")
_RANKS_OF_SCHOLARS = frozenset(("prof", "prof.", "professor"))
_HONOURABLE = frozenset(("honourable", "honorable"))
# Of priests and soldiers, whose offices are told besides.
_RANKS = frozenset(
    ("fr.", "rev.", "gen.", "maj.", "col.", "lt.", "sgt.", "capt.", "cmdr.", "brig.")
)
_BODY_AND_TITLE = plain_when_needed(r"d?[MDPx]*O[RH]+")
_PLACE_THEN_TITLE = plain_when_needed(r"d?[MDP]*PH+")
# "Victims of Crime Commissioner Ana Lisi"
_PEOPLES_OFFICE = plain_when_needed(r"Qp[Mx]+R+H*[Ni][ij]*N")
LEARNED = ("ist", "ian")
"""How nouns for those end who know a field."""
_OFFICE_OF_KIND = plain_when_needed(r"[xM]*R+pd")
_OFFICE_AND_FIELD = plain_when_needed(r"R+M+")
_OF_FIRM = plain_when_needed(r"[xMNO]*Rpd?[xMDP]*[QOR]?")
# A document, and before the name the word for what it stands in.
_IN_JOURNAL = plain_when_needed(r"[xvMDPAn]*T[vxMDpn]*pd?[xM]*[TO]")


def trailing_name(  # noqa: C901, PLR0911, PLR0912, PLR0913  # a table of what stands before
    classes: WordClasses,
    first: int,
    start: int,
    codes: str,
    *,
    the: bool,
    indefinite: bool,
) -> ParsedMention | None:
    """Read a name at the end: "EH&S director Buddy Morris", "Penny Wong"."""
    last = codes[-1]
    if last not in _ENDS_OF_NAMES and last not in _NAME_LIKE_ENDS:
        # "the hospital", "residents": most descriptions
        return None
    if (
        codes.startswith("Qp", start)
        and not _PEOPLES_OFFICE.match(codes, start)
        and (not classes.is_capital(first + start) or first in classes.sentence_firsts)
    ):
        # "residents of Goth Haji Lisi", but "Children of Lund director Ana Lisi"
        return None
    if codes[start] in "MR" and (classes.lower[first + start],) in ONCE:
        former = _SOMEBODY_ONCE.fullmatch(codes, start)
        if former is not None:
            # "Former Marine Ana Lisi", "Ex-Scientologist Ana Lisi"
            return person(classes, first, start, former.start("name"), codes)
    outer = _name_run(codes, start)
    if outer is not None and deed_of(classes, first, (start, outer), codes):
        return None
    if (
        outer is None
        and codes.endswith("RNO")
        and _NAME_LIKE_BODY.fullmatch(codes, start) is not None
    ):
        if _is_firm(classes, first, start, len(codes) - 2, codes):
            # "Developer Barton Homes", but "Senator Jane Church"
            return _titled_body(first, start, len(codes) - 2, codes)
        return person(classes, first, start, len(codes) - 2, codes)
    if outer is None:
        if (
            start == 0
            and codes[0] in "HNi"
            and _NAME_LIKE_ROLE.fullmatch(codes) is not None
            # "Ana Judge", but "Oxley Cement chairman"
            and classes.is_capital(first + len(codes) - 1)
        ):
            return person(classes, first, 0, len(codes) - len(codes.lstrip("H")), codes)
        return None
    if ("T" in codes and _IN_JOURNAL.fullmatch(codes, start, outer) is not None) or (
        # "The widow of Felix Roe" is not he
        outer > start + 1
        and (
            (
                classes.lower[first + outer - 1] == "of"
                and classes.lower[first + outer - 2] in KIN
            )
            # "the lawyer for 19-year-old Felix Roe"
            or (
                classes.lower[first + outer - 1].endswith("-year-old")
                and codes[outer - 2] == "p"
            )
        )
    ):
        # "a study in the journal Insect Minds"
        return None
    if (
        outer > start + 1
        and codes[outer - 2] in "OT"
        and classes.lower[first + outer - 1] in CALLED
    ):
        # "a charity called Lund Aid"
        found = _titled_body(first, start, outer - 1, codes)
        found.name = first + outer, first + len(codes)
        return found
    if "&" in codes[outer:] and _OF_FIRM.fullmatch(codes, start, outer) is not None:
        # "a spokesman for developers Bowyer & Lunt"
        return None
    if (
        codes[outer:] == "A"
        and classes.lower[first + outer] in _HOMES
        and outer > start
        and all(classes.is_capital(first + index) for index in range(start, outer))
    ) or (codes.endswith("OAON") and _BRANCH.fullmatch(codes, start)):
        # "Consumer NZ", "the Department of Health (DOH) Caraga"
        return _body(classes, first, start, codes)
    leading = _LEADING_PLACE.match(codes, outer) if codes[outer] in "PD" else None
    run = outer if leading is None else leading.end()
    before = codes[outer - 1] if outer > start else ""
    if before not in {"", "R", "H"} and not codes[outer:].strip("PD"):
        # "Chief Constable Ana Lisi of Police Scotland"
        return None
    if (
        start
        and codes[-1] == "D"
        and not codes[outer:].strip("PD")
        and before in {"", "x"}
    ):
        # "the Republican", "a lifelong Democrat", "the South Korean"
        return None
    if indefinite and codes[start:] == "N" and len(codes) == start + 1:
        # "A Scientologist said"
        return None
    if before == "":
        if the and run == outer + 1 == len(codes) - 1 and codes[outer] == "D":
            if not _is_one_of(classes, first + outer):
                return _body(classes, first, start, codes)
        elif run == outer and not is_person(classes, first + run, codes[run:], the=the):
            return None if indefinite else _body(classes, first, start, codes)
        return person(classes, first, start, run, codes)
    if _is_object(classes, first, codes, (start, outer), indefinite=indefinite):
        return None
    if _is_firm(classes, first, start, outer, codes):
        return _titled_body(first, start, outer, codes)
    if before in "pdc&sM" or codes[:outer].endswith("pn"):
        begin = name_after_body(classes, first, start, (outer, run), codes)
        if begin == outer and before == "d":
            # "Sources of the Ministry for the Ecological Transition"
            begin = None
        if begin is None and before == "M" and _is_two_names(codes[run:]):
            # "former Mike Pence", "VP Education Ana Lisi", but "Human Rights Watch".
            fielded = _OFFICE_AND_FIELD.fullmatch(codes, start, outer) is not None
            begin = (
                run
                if fielded
                or not classes.is_capital(first + outer - 1)
                # "Senate Intelligence Democrat Ana Lisi"
                or (run > outer and _is_one_of(classes, first + run - 1))
                # "Conservative Tom Roe", but "Conservative Way Forward"
                or (
                    classes.lower[first + start : first + outer] in _PARTISANS
                    and classes.lower[first + run : first + run + 1]
                    in COMMON_GIVEN_NAMES
                )
                else None
            )
        if begin is None and before == "M" and is_portfolio(classes, first, codes):
            # "Minister of Law and Human Rights Suryanto"
            begin = run
        if begin is None or indefinite:
            return None
        return person(classes, first, start, begin, codes)
    if before in "OT" and (before == "T" or leading is None):
        if (
            not classes.is_capital(first + outer - 1)
            or classes.lower[first + outer - 1] in KINDS_IN_CAPITALS
        ):
            if (
                # "A spokesman for the charity Lund Aid"
                not indefinite
                and _is_two_names(codes[run:])
                and ROLE_OF.search(codes[start:outer]) is not None
            ):
                # "the head of the Rivers regional administration Ana Lisi"
                return person(classes, first, start, run, codes)
            if _OFFICE_OF_KIND.match(codes, start) is not None:
                # "the director of the environmental charity Greenmantle"
                return None
            return _titled_body(first, start, outer, codes)
        if indefinite or ROLE_OF.search(codes[start:outer]) is None:
            return None
    elif indefinite and before == "x" and len(codes) - run == 1:
        # "A super PAC"
        return None
    return person(classes, first, start, run, codes)


def _is_style(classes: WordClasses, first: int, codes: str, start: int) -> bool:
    """Tell whether what stands before a name ends with a title that is no office."""
    word = classes.lower[first + start + len(codes) - 1]
    if codes[-1] == "H":
        # but "Physics Prof. Ana Lisi", "Assoc. Prof. Ana Lisi"
        return word not in _RANKS_OF_SCHOLARS or codes[-2:-1] not in {"M", "N"}
    return (
        # "Immigration Minister honourable Ana Lisi"
        word in _HONOURABLE
        # "Spokesman for the Catholic Church | Fr. Tom Roe"
        or (codes[-2:] == "OR" and word in _RANKS and "p" in codes)
    )


def _is_mood(classes: WordClasses, index: int, end: int) -> bool:
    """Tell the word in "A determined Ana Lisi", "A tearful Mr Roe" from an office."""
    return (
        end - index == 1
        and classes.tags[index] in {"VBN", "JJ", "VBG"}
        and classes.lower[index - 1 : index] in _ONE
        and classes.letter(index) in {"x", "v", "M"}
        and not classes.is_capital(index)
    )


def _is_one_of(classes: WordClasses, index: int) -> bool:
    """Tell "the Democrat Hall" from "the American Legion"."""
    return (
        classes.lower[index].endswith(_ONE_OF_THEM)
        or classes.lower[index + 1] in classes.surnames
    )


def _is_firm(
    classes: WordClasses, first: int, start: int, run: int, codes: str
) -> bool:
    """Tell "wheat exporter AWB" and "car maker Lund" from "founder Lund"."""
    if run > start and (
        classes.lower[first + run - 1] in OWNERS
        and classes.lower[first + len(codes) - 1] in FIRM_WORDS
    ):
        # "Developer Barton Homes"
        return True
    if (
        len(codes) - run == 1
        and run > start + 1
        and (
            _is_parent_firm(classes, first, start, run, codes)
            or _is_major(classes, first + run - 1)
        )
    ):
        # "Facebook owner Meta", but not "Facebook owner Roe", of whom the text tells
        return classes.lower[first + run] not in classes.surnames
    if run == start + 1 and opens_with_firm(classes, first + start):
        # "Carmaker Lund", "Retailer Marks & Spencer"
        return (
            len(codes) - run == 1
            or "&" in codes[run:]
            or classes.lower[first + start] in KINDS_OF_KNOWN
        )
    if (
        run == start
        or codes[run - 1] not in "RxOe"
        or classes.is_capital(first + run - 1)
    ):
        return False
    if classes.lower[first + run - 1] in FIRMS:
        return (
            len(codes) - run == 1
            and run - start > 1
            # "property developer | Roe", of whom the text tells
            and classes.lower[first + run] not in classes.surnames
        )
    return codes[run:] == "A" and codes[run - 1] in "Rx"


def opens_with_firm(classes: WordClasses, index: int) -> bool:
    """Tell whether a sentence opens with what firms are called by."""
    if index not in classes.sentence_firsts or not classes.is_capital(index + 1):
        return False
    kind = classes.lower[index]
    return kind in FIRMS_ALONE or (
        kind in KINDS_OF_KNOWN and _is_known_body(classes, index)
    )


_LONGEST_KNOWN = 3


def _is_known_body(classes: WordClasses, kind: int) -> bool:
    """Tell whether a body everybody knows, or letters, stand behind its kind alone."""
    if classes.written[kind].isupper():
        return False
    end = kind + 1
    while end - kind <= _LONGEST_KNOWN + 1 and classes.is_capital(end):
        end += 1
    words = classes.lower[kind:end]
    bodies = classes.words.bodies
    if " ".join(words) in bodies:
        # "Network Rail"
        return False
    return (
        words[1:] in KNOWN_UNIONS
        or " ".join(words[1:]) in bodies
        or (len(words) == len("ab") and classes.letter(kind + 1) == ACRONYM)
    )


_OWNED_BODY = plain_when_needed(r"d?[MNPD]*[OA]+[RL]")


def _is_parent_firm(
    classes: WordClasses, first: int, start: int, run: int, codes: str
) -> bool:
    """Tell "Facebook owner", "British Gas parent" from "pub owner", "Leeds owner"."""
    owned = first + run - 2
    return (
        classes.lower[first + run - 1] in PARENT_FIRMS
        and classes.is_capital(owned)
        and _OWNED_BODY.fullmatch(codes, start, run) is not None
        # "Hotel owner", where a sentence opens
        and not (owned in classes.sentence_firsts and classes.is_body_noun(owned))
    )


def _is_major(classes: WordClasses, noun: int) -> bool:
    """Tell "Oil major", which is a firm, from "psychology major"."""
    return classes.lower[noun] == "major" and classes.lower[noun - 1] in MAJORS


_SPEAKING_FOR_HEADS = SPOKESPEOPLE | {"secretary", "adviser", "advisor", "aide"}


def _is_object(  # noqa: C901, PLR0911, PLR0912  # a table of cases
    classes: WordClasses, first: int, codes: str, before: Range, *, indefinite: bool
) -> bool:
    """Tell "spokesman for candidate Hillary Clinton" from "Minister for X Ms Y"."""
    start, run = before
    if codes.find("p", start, run) < 0:
        return False
    match = _OBJECT.search(codes, start, run)
    if match is None:
        return False
    if classes.lower[first + match.start()] == "on":
        # "spokesperson on health Senator Ana Lisi"
        return False
    held = codes[start : match.start()]
    if (
        classes.lower[first + run - 1] in _RANKS
        and _BODY_AND_TITLE.fullmatch(match["inner"]) is not None
        and is_bare(codes, start)
    ):
        # "Spokesman for the Catholic Church Fr. Tom Roe"
        return False
    if ")" in classes.lower[first + run - 2 : first + run]:
        # "Commissioner for Human Rights (Ombudsman) Mrs. Ana Lisi"
        return False
    if (
        _PLACE_THEN_TITLE.fullmatch(match["inner"])
        and classes.lower[first + match.start()] in {"of", "in", "for"}
        and "L" not in held
        and "R" in held
    ):
        # "the Ombudsman of Albania Mrs. Ana Lisi", but "the lawyer for Mrs. Lisi"
        return False
    if (held[-1:] in {"O", "A"} and _OFFICE_LETTERS.isdisjoint(held)) or (
        held[-1:] in {"O", "A", "Q"}
        and all(
            code in "&s" or classes.is_capital(index)
            for index, code in enumerate(held, first + start)
        )
    ):
        # "Council of Rivers Secretary General Ana Lisi", "Law Society of Kenya
        # president Ana Lisi"
        return False
    if (
        match["inner"][0] == "d"
        and not match["inner"][1:].strip("RM")
        and is_bare(codes, start)
        and "L" not in held
        and (
            classes.lower[first + match.start()] == "to"
            # Of two names: "the President Ruslan" is one person.
            or (
                classes.lower[first + match.start() - 1] in _SPEAKING_FOR_HEADS
                and classes.is_capital(first + run - 1)
                and len(codes) - run > 1
            )
        )
    ):
        # "Adviser to the President Ana Lisi", but "adviser to President Ana Lisi"
        return False
    owned = codes[start - 1 : start] == "s"
    if (
        match["inner"] in {"dDR", "dPR"}
        and not classes.is_capital(first + run - 1)
        and is_bare(codes, start)
        # but "Wife of the Russian president Ivan Lisi"
        and "L" not in held
    ):
        # "Press secretary of the Russian president Ivan Lisi": the secretary's name
        return False
    if codes[run - 1] == "H" and (owned or is_bare(codes, start)) and not indefinite:
        # "lecturer in media at the university Dr Ana Lisi"
        return classes.lower[first + codes.index("p", start) - 1] in FOR_PEOPLE
    if (
        match["inner"] == "R"
        and classes.lower[first + match.end("inner") - 1] in _OFFICES_OVER
        # "the ruling from Justice Ana Lisi"
        and "R" in held
    ):
        # "Kenya's minister of justice Ana Lisi", "editor in chief Ana Lisi"
        return False
    if (
        not match["inner"].removesuffix("R").strip("xM")
        and (
            match["inner"][-1] != "R" or classes.lower[first + run - 1] in _OF_COUNCILS
        )
        and (
            classes.lower[first + match.start() - 1] in _OVER_FIELDS
            # "Sociologist of religion Ana Lisi"
            or classes.lower[first + match.start() - 1].endswith(LEARNED)
        )
        and not is_agent(classes.lower[first + run - 1])
        and not classes.any_capital(
            first + match.start("inner"), first + run - match["inner"].endswith("R")
        )
        and match.end("inner") == run
    ):
        # "Oxfam's director of advocacy Ana Lisi", but "widow of explorer Tom Roe"
        return False
    if indefinite or not {"R", "Q", "T"}.isdisjoint(match["inner"].rstrip("RH")):
        return True
    if not {"Q", "T"}.isdisjoint(codes[codes.startswith("QR") : run]):
        return True
    if match["inner"][-1] == "R":
        # "Speaker of the House Rep. Paul Ray": bare, so that a name must follow;
        # but "Spokesman for President Paul Ray".
        office = classes.lower[first + match.start() - 1]
        return not is_bare(codes, start) or office in FOR_PEOPLE
    return not is_bare(codes, start)


def is_person(classes: WordClasses, index: int, codes: str, *, the: bool) -> bool:
    """Tell whether capitalized words standing alone name a person."""
    if classes.lower[index + len(codes) - 1].rstrip(".") in classes.surnames:
        return not the or "N" in codes
    if the or "&" in codes or not codes.strip("PDA"):
        return False
    if " ".join(classes.lower[index : index + len(codes)]) in classes.words.bodies:
        return False
    return not (codes[0] == "A" or codes[-1] in "AD")


def _titles(
    classes: WordClasses, first: int, before: Range, codes: str
) -> tuple[int, int, Range | None]:
    """Return where the office before a name begins and ends, and the title."""
    start, run = before
    role_end, honorific = run, None
    opening = start
    while opening < run and codes[opening] == "H":
        # "Mr Justice Ana Lisi"
        opening += 1
    if start < opening < run:
        honorific = first + start, first + opening
        start = opening
    while role_end > start and _is_style(classes, first, codes[start:role_end], start):
        role_end -= 1
    if role_end < run:
        honorific = first + role_end, first + run
        # "general secretary the Rev. Ana Lisi"
        role_end -= role_end > start and codes[role_end - 1] == "d"
    if codes.startswith("sx", start) and classes.lower[first + start + 1] in OCCASIONS:
        # "yesterday|'s meeting deputy mayor Ana Lisi"
        start = min(start + 2, role_end)
    return start, role_end, honorific


def _gender_of_title(classes: WordClasses, title: Range) -> Gender | None:
    """Return the gender that "Mrs", or "Her" before "Excellency", tells."""
    gender: Gender | None = None
    for index in range(*title):
        plain = classes.lower[index].rstrip(".")
        gender = gender or classes.words.honorifics.get(plain)
    if gender is None:
        # "Her Excellency"
        before = classes.lower[max(0, title[0] - 2) : title[0]]
        gender = next(filter(None, map(_WHOSE.get, before)), None)
    return gender


def _office_before(
    classes: WordClasses, first: int, before: Range, codes: str
) -> Office | None:
    """Return the office in what stands before a name, if that is one."""
    start, end = before
    if (
        end <= start
        or _is_mood(classes, first + start, first + end)
        # "At the hearing Ana Lisi said": what stands there is no office
        or ("R" not in codes[start:end] and classes.lower[first + end - 1] in OCCASIONS)
    ):
        return None
    return read_office(classes, first + start, first + end)


def person(
    classes: WordClasses, first: int, start: int, run: int, codes: str
) -> ParsedMention:
    """Return the person whose name runs from *run*, with what stands before."""
    role_end = run
    honorific: Range | None = None
    gender: Gender | None = None
    office: Office | None = None
    if start < run:
        start, role_end, honorific = _titles(classes, first, (start, run), codes)
        if honorific is not None:
            gender = _gender_of_title(classes, honorific)
        councillor = (
            "p" in codes[start:role_end]
            and classes.lower[first + role_end - 1] in _OF_COUNCILS
        )
        office = _office_before(classes, first, (start, role_end - councillor), codes)
        if councillor and office is not None:
            # "cabinet member for highways | Cllr Ana Lisi"
            title = first + role_end - 1, first + role_end
            office = office._replace(roles=(*office.roles, title))
    end = len(codes)
    while end > run + 1 and (
        codes[end - 1] == "@"
        or (
            codes[end - 1] == "u"
            and classes.lower[first + end - 1].rstrip(".") not in GENERATIONS
        )
    ):
        end -= 1
    found = ParsedMention(
        form=NAME_FORM,
        type=PERSON_TYPE,
        tokens=(first, first + len(codes)),
        name=(first + run, first + end),
        honorific=honorific,
        gender=gender,
        plural=role_end > start and codes[role_end - 1] == "Q",
    )
    if office is not None:
        take_office(classes, found, office)
    if end < len(codes) and classes.lower[first + end] in SEATED:
        # "Wera Hall MP"
        found.roles += ((first + end, first + end + 1),)
    return found


def take_office(classes: WordClasses, found: ParsedMention, office: Office) -> None:
    """Add an office to what was found."""
    found.roles += office.roles
    found.wider = found.wider or office.wider
    organization = _bare_body(classes, office.organization)
    if found.organization is None:
        found.organization = organization
    else:
        found.wider = found.wider or organization
    found.place = found.place or office.place
    found.gender = found.gender or gender_of(classes, office.roles)


def _bare_body(classes: WordClasses, organization: Range | None) -> Range | None:
    """Cut "today's strike | NFU" and "the ruling | Unity Party" to the name."""
    if organization is None:
        return None
    first, end = organization
    mark = classes.of(first, end).find("q")
    if (
        mark > 0
        and classes.lower[first + mark - 1] in _TITLED
        and "q" not in classes.of(first + mark + 1, end - 1)
    ):
        # "the local daily “Shamal”", but "the center “Lund”"
        return first + mark + 1, end - (classes.letter(end - 1) == "q")
    begin = end
    while begin > first and classes.is_capital(begin - 1):
        begin -= 1
    before = classes.lower[first:begin]
    timed = before[:1] and before[0] in POSSESSIVES
    if begin < end and (timed or not _TIMES.isdisjoint(before)):
        return begin, end
    if (
        classes.lower[first] in _RULING
        and first + 1 < end
        and not classes.is_capital(first)
        and classes.is_capital(first + 1)
    ):
        return first + 1, end
    return organization


_TIMES = frozenset(("today", "yesterday", "tomorrow"))
# What has a title in marks, which says all.
_TITLED = frozenset(
    """
    daily weekly monthly newspaper paper magazine journal website blog film series
    program programme show classic
""".split()  # noqa: SIM905  # read like prose
)
_RULING = frozenset(("ruling", "governing", "main", "powerful", "outlawed", "banned"))


def _titled_body(first: int, start: int, run: int, codes: str) -> ParsedMention:
    """Read "the secularist magazine MicroMega"."""
    return ParsedMention(
        form=NAME_FORM,
        type=DOCUMENT_TYPE if codes[run - 1] == "T" else ORGANIZATION_TYPE,
        tokens=(first, first + len(codes)),
        name=(first + run, first + len(codes)),
        roles=((first + start, first + run),),
    )


def _body(classes: WordClasses, first: int, start: int, codes: str) -> ParsedMention:
    """Return the body or country that the whole piece names."""
    end = first + len(codes)
    begin = after_place(classes, first + start, end)
    called = behind_kind(classes, begin, end)
    if called is not None:
        # "Human rights group Lund Watch"
        return ParsedMention(
            form=NAME_FORM,
            type=ORGANIZATION_TYPE,
            tokens=(first, end),
            name=(called, end),
            roles=((begin, called),),
        )
    return ParsedMention(
        form=NAME_FORM,
        type=ORGANIZATION_TYPE,
        tokens=(first, end),
        name=(begin, end),
    )


def behind_kind(classes: WordClasses, first: int, end: int) -> int | None:
    """Return where the name begins behind what opens a sentence and says the kind."""
    named = end
    while named > first and classes.is_capital(named - 1):
        named -= 1
    if (
        first + 1 < named < end
        and classes.is_capital(named - 2)
        and classes.lower[named - 1] in PARENT_FIRMS
        and not (named == first + 2 and classes.is_body_noun(first))
    ):
        # "British Gas owner Centrica"
        return named
    if first not in classes.sentence_firsts:
        return None
    index = first + 1
    while index < end and not classes.is_capital(index):
        index += 1
    kind = index - 1
    if index >= end:
        return None
    if kind == first:
        alone = (
            index == end - 1 and classes.words.nouns.get(classes.lower[index]) is None
        )
        known = " ".join(classes.lower[index:end]) in classes.words.bodies
        # "Airline Ryanair", but "Charity Commission", "Airline Pilots Association"
        return index if (alone or known) and opens_with_firm(classes, first) else None
    if (
        classes.lower[kind] not in OWNERS
        and (
            classes.letter(kind) != "O"
            # "Friends of the Earth"
            or classes.lower[kind] in FIXED
        )
        and not _is_major(classes, kind)
    ):
        return None
    return index


def gender_of(classes: WordClasses, roles: Sequence[Range]) -> Gender | None:
    """Return the gender that the words of offices tell, if any: "spokeswoman"."""
    for start, end in roles:
        for index in range(end - 1, start - 1, -1):
            gender = classes.words.genders.get(classes.lower[index].rstrip("."))
            if gender is not None:
                return gender
    return None


def _name_run(codes: str, start: int) -> int | None:
    """Return where the run of capitalized words at the end begins."""
    if codes[-1] not in _ENDS_OF_NAMES:
        return None
    run = len(codes)
    while (
        run > start
        and (
            codes[run - 1] in "NiADPjuq@&"
            # "Terry “The Tank” Lomax"
            or (
                run - start > 2
                and codes[run - 2 : run] == "qd"
                and codes[run - 3] == "N"
            )
        )
    ):
        run -= 1
    if codes[run : run + 1] == "q" and codes[run - 1 : run] in {"p", "O"}:
        # "the head of «Sea Star» Ana Lisi"
        run = max(run, codes.find("q", run + 1))
    while run < len(codes) and codes[run] in "juq&":
        if codes[run] == "j" and (run == start or codes[run - 1] in "HR"):
            break  # "Mr van Lierop", "chairman Di Holland", "de la Cruz said"
        run += 1
    if run == len(codes) or set(codes[run:]).isdisjoint("NA@iPD"):
        return None
    return run


def _is_two_names(codes: str) -> bool:
    """Tell whether more words than one name somebody: "Ana Lisi", "A. Lisi"."""
    return (codes.count("N") >= 2 or codes[:1] == "i") and "A" not in codes
