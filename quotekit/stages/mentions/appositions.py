"""
Appositions: what a source says of somebody after the first comma or in brackets.

", 34, a nurse at the clinic", "(D-Ore.)", ", of Houston", ", Colonel Ali Hassan".
"""

from quotekit.annotations.speakers import SpeakerType
from quotekit.lexicons.mention_words import GENERATIONS, ROLE
from quotekit.stages.columns.phrases import ARTICLES, CALLED
from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.mention_pieces import (
    after_determiners,
    read_piece,
    take_owner,
)
from quotekit.stages.mentions.name_phrases import gender_of, take_office
from quotekit.stages.mentions.names_with_origins import ADDRESSES, COUNTIES
from quotekit.stages.mentions.parsed_mentions import MentionForm, ParsedMention
from quotekit.stages.patterns import plain_when_needed, when_needed
from quotekit.stages.roles.office_parts import bare
from quotekit.stages.roles.offices import read_office
from quotekit.stages.vocabulary.body_words import ANY_BODY
from quotekit.stages.vocabulary.class_words import (
    COMMON_GIVEN_NAMES,
    COMPASS,
    EXCHANGES,
    FIRMS,
    NO_LONGER,
    OF_PARTIES,
    PARTIES,
    SEATED,
)
from quotekit.stages.vocabulary.word_classes import WordClasses

_CLAUSES = frozenset(("if", "whether", "why", "how", "because", "although", "since"))
_ALIASES = frozenset(("aka", "a.k.a", "a.k.a.", "alias"))
_BODY_LETTERS = frozenset("NADPOMQTpdc&,")
_OF_BODIES = frozenset(("its", "their"))
# What no body is: "Tom Church, head of the clinic", but "Lund Council, a critic".
_OF_PEOPLE = frozenset(
    """
    head chairman chairwoman chair president director manager spokesman spokeswoman
    spokesperson mayor pastor vicar priest professor lecturer teacher nurse doctor
    surgeon physician lawyer attorney judge prosecutor secretary minister senator
    congressman councillor councilor mp coach captain editor reporter journalist author
    writer actor actress singer engineer farmer student officer executive ceo founder
    co-founder detective sergeant inspector economist scientist researcher historian
    resident strategist analyst broker trader adviser advisor consultant partner
""".split()  # noqa: SIM905  # read like prose
)
# Founders are bodies too, and what is called so is no surname.
_NO_SURNAMES = frozenset(
    """
    bank council university college group ministry department agency association union
    institute foundation society company corporation committee commission authority
    party federation organization organisation academy museum hospital league club
    trust fund centre center network airlines motors systems technologies
""".split()  # noqa: SIM905  # read like prose
)
_PARTS_OF_BODIES = frozenset(
    """
    group division unit department operations wing section branch team services
""".split()  # noqa: SIM905  # read like prose
)
_NOUN_TAGS = frozenset(("NN", "NNP"))
_LONGEST_DESCRIPTION = 8
# In an apposition these belong to somebody's words: ", our next president, …".
_SPEAKERS_OWN = frozenset(("our", "my", "your"))
# What may come before "a lawyer" in an apposition.
_NOW = frozenset(
    (
        *("now", "currently", "then", "formerly", "once", "also"),
        *("himself", "herself", "themselves"),
    )
)
# Where a body is: "of the National University in Canberra".
_IN_PLACE = when_needed(r"(?<=[OANQ][^p]*)pd?x?[PD]+$")
# A name with "the" that is likely a body's, but for lands: "the Federal Reserve".
_OF_THE_NAME = plain_when_needed(r"d[MDNx]*N[MN]|d[MDNx]+N")
_LANDS = frozenset(
    """
    side mountains coast valley hills islands highlands lakes shore peninsula bay delta
    plains isles
""".split()  # noqa: SIM905  # read like prose
)
# A body alone: "University of Leeds", "Department of Drinking Water", "UNICEF".
_BODY = plain_when_needed(r"[MNDP]*+[OA][MNDPOAQ&]*+(?:pd?+[MNDPOAQ&]++)*")
# A noun for bodies with an article, and before it nothing that is somebody.
_KIND = plain_when_needed(r"d[xMDPnNAO&-]*O(?=$|[pvw])")
# What an office may be for: "Head, Corporate Affairs", and a body after it.
_FIELD = plain_when_needed(r"M[M&]*+(?:$|pd?[NOAM])")
# "former Lund Bank executive Ana Lisi"
_OFFICE_AND_NAME = plain_when_needed(r"[RL]H*+[Ni][ij]*+N[Nij]*+$")
# The name of a body that is described before.
_NAMED_BODY = plain_when_needed(
    r"d?(?:A|[NA]++[OM]?|[MNDPAQ]*+O(?:pd?+[MNDPA]++)?|[MDPA]*+N[MNDPAQ]*+x"
    r"|N+j+[Nj]*N|N&[NQ])"
)
# "Slovenian Minister of Foreign Affairs"
_OFFICE_FIRST = plain_when_needed(r"[RM]|[DP]+M*R")
_OFFICERS_OF_FIRMS = frozenset(
    ("ceo", "cfo", "coo", "cto", "founder", "co-founder", "executive", "president")
)
_CONTRACTORS = FIRMS | frozenset(
    """
    contractor subcontractor vendor landlord owner employer regulator watchdog publisher
""".split()  # noqa: SIM905  # read like prose
)
# What stands in brackets behind "Cllr Ana Lisi".
_SHORT_PARTIES = frozenset(("lab", "con", "lib", "ind"))
_WORDS_OF_PARTIES = (
    PARTIES
    | _SHORT_PARTIES
    | frozenset(
        """
    dem dems independent plaid cymru fine gael fianna fáil sinn féin renew left
""".split()  # noqa: SIM905  # read like prose
    )
)
_ELECTED = OF_PARTIES | {"mayor", "alderman", "lord", "baroness"}
_SOMEBODY_ELSE = plain_when_needed(r"[MRx]*R[Ni][Nij]*N")
_ANOTHER_OFFICER = plain_when_needed(r"[NPDMO]+R+H*[Ni][Nij]*N")
# Who has a rank, in letters that no table knows.
_OF_FORCES = frozenset(
    """
    commander commandant commissioner superintendent officer chief marshal inspector
    spokesman spokeswoman spokesperson
    """.split()  # noqa: SIM905  # read like prose
)
_RANK_AND_NAME = plain_when_needed(r"A[Ni][Nij]*N")
_LONGEST_RANK = 5
_SCHOOL_YEARS = frozenset(("junior", "senior", "sophomore", "freshman"))
_BRANCH_OF_OFFICE = plain_when_needed(r"[Mx]pd?(?P<body>[NMPDOA]*[OA])")
_BRANCHES = frozenset(("external", "internal", "academic"))
# Senior Advocates of Nigeria; the letters are a particle as well.
_HONORS_IN_BRACKETS = frozenset(("SAN",))
# "N.J.", "Calif."
_STATE = when_needed(r"(?:\p{Lu}\.){2}|(?:Calif|Conn|Fla|Mass|Mich|Minn|Tenn|Wash)\.?")
_SECOND_OFFICE = plain_when_needed(r"d[MxDP]*R+(?:p[^H]*)?")
PARTY = plain_when_needed(r"(?:D|R|I|Lib|Con|Lab)(?:-.{1,12})?")
"""What stands behind a member's name: "D-Ore.", "R"."""


def add_apposition(  # noqa: C901, PLR0911, PLR0912  # a table of cases
    classes: WordClasses, main: ParsedMention, first: int, codes: str
) -> ParsedMention:
    """Take what stands after a comma or in brackets into *main*."""
    if codes[0] == "c" and len(codes) > 1:
        # "a lecturer, and team member"
        first, codes = first + 1, codes[1:]
    whole = (first, first + len(codes))
    main.appositions += (whole,)
    if (
        codes[0] == "h"
        and classes.lower[first] in _OF_BODIES
        and main.possessor is None
        and "R" in codes
    ):
        # "Ana Lisi, its chairman"
        main.possessor = first, first + 1
        first, codes = first + 1, codes[1:]
    if codes[0] == "x" and codes[1:2] == "p" and classes.lower[first] in _NOW:
        # "Ana Lisi, also with the Tidal Institute"
        first, codes = first + 1, codes[1:]
        whole = first, whole[1]
    if (
        main.name is None
        and main.type in {SpeakerType.ORGANIZATION, SpeakerType.GROUP}
        and classes.lower[first] in CALLED
        and len(codes) > 1
        and classes.is_capital(first + 1)
    ):
        # "The group, called Fair Rents Now,"
        main.type, main.form = SpeakerType.ORGANIZATION, MentionForm.NAME
        main.name, main.plural = (first + 1, first + len(codes)), False
        return main
    if (
        main.name is None
        and codes[0] == "M"
        and classes.lower[first] in COMPASS
        and classes.letter(first - 1) == ")"
        and codes[1:2] in {"N", "i"}
    ):
        # "Deputy Inspector General (DIG) South Ana Lisi"
        first, codes = first + 1, codes[1:]
        whole = first, whole[1]
    if _is_settled(classes, main, whole, first, codes):
        return main
    office = _office_for_name(classes, main, codes)
    if office is not None:
        # "Lund Mayor, Ana Lisi, said"
        main.roles = (office,)
        main.name = first + len(codes) - len(codes.lstrip("H")), whole[1]
        return main
    if first and classes.letter(first - 1) == "(":
        return _add_bracketed(classes, main, first, codes)
    body = main.organization
    if body is not None and body[1] == first - 1 and classes.letter(body[0] - 1) == "(":
        # "Cllr Ana Lisi (Lib Dem, Castle ward)": whom somebody speaks for
        return main
    if len(codes) == 1 and PARTY.fullmatch(classes.written[first]):
        # "Rep. Chris Roe, R-NY,"
        return main
    if (
        codes[0] == "d"
        and classes.written[first] == "The"
        and _BODY.fullmatch(codes, 1) is not None
    ):
        # "Jane Doe, executive director, The Lund Foundation"
        first, codes = first + 1, codes[1:]
        whole = first, whole[1]
    described = (
        main.type is SpeakerType.PERSON
        and main.name is not None
        and codes[0] in "dh"
        and len(codes) <= _LONGEST_DESCRIPTION
        and classes.tags[first + len(codes) - 1] in _NOUN_TAGS
        and classes.lower[first] in ARTICLES
    )
    if not described and (not codes.strip("nx") or set(codes).isdisjoint("RQLNAOPeiM")):
        return main
    if _goes_with_office(classes, main, whole, first, codes):
        return main
    if _has_body_for_surname(classes, main, first, codes):
        main.type = SpeakerType.PERSON
        main.organization = None
    if main.type is SpeakerType.PERSON and is_kind_of_body(classes, first, codes):
        if _is_of_workplace(classes, main, first):
            return main
        # "Green Horizon, a charity based in Lund": the last case takes the kind.
        main.type = SpeakerType.ORGANIZATION
    return _take(classes, main, whole, first, codes, described=described)


def _office_for_name(
    classes: WordClasses, main: ParsedMention, codes: str
) -> Range | None:
    """
    Return "Lund Mayor" of "Lund Mayor, | Ana Lisi, said", "Lund North MP" of the same.

    What looks like somebody's name ends in an office, or has one behind it, and a whole
    name follows.
    """
    if (
        main.type is not SpeakerType.PERSON
        or main.name is None
        or main.honorific is not None
        or len(main.appositions) > 1
        or _WHOLE_NAME.fullmatch(codes) is None
    ):
        return None
    start, end = main.name
    held = classes.lower[end - 1]
    if main.roles:
        seat = (end, end + 1)
        if main.roles != (seat,) or classes.lower[end] not in SEATED:
            return None
        end += 1
    elif end - start == 1 or classes.words.nouns.get(held) != ROLE:
        return None
    return (
        (start, end)
        if classes.lower[start : start + 1] not in COMMON_GIVEN_NAMES
        else None
    )


_WHOLE_NAME = plain_when_needed(r"H*[Ni][Nij]*Nu*")


def _is_settled(  # noqa: PLR0911  # a table of cases
    classes: WordClasses, main: ParsedMention, whole: Range, first: int, codes: str
) -> bool:
    """Take what its first word, or letters alone, tell enough of; and tell whether."""
    if classes.lower[first] in _CLAUSES:
        # "Asked by the chairman, Tom Roe, if her client agreed, she said so"
        return True
    if main.roles and classes.lower[first] in NO_LONGER:
        # "Chief executive Tom Speke, formerly a partner at McKinsey,"
        return True
    if (
        len(codes) == 1
        and classes.lower[first] in _SCHOOL_YEARS
        and main.type is SpeakerType.PERSON
        and not main.roles
        # "Omar Diaz, Senior, 71"
        and not any(word.isdecimal() for word in classes.lower[first + 1 : first + 3])
    ):
        # "Anna Fitch, Senior, said"
        main.roles = (whole,)
        return True
    if classes.lower[first] in _ALIASES:
        # "Brian Burton, AKA Danger Mouse"
        return True
    if (
        main.type is SpeakerType.PERSON
        and main.organization is not None
        and main.organization[1] == first - 1
        and classes.lower[first - 2] in ANY_BODY
        and not classes.is_capital(first - 2)
        and all(classes.is_capital(first + index) for index in range(len(codes)))
        and set(codes) <= set("NOAPM")
    ):
        # "a spokeswoman for its parent company, Lund International"
        main.organization = whole
        return True
    if codes == "u" and main.name is not None and main.name[1] == first - 1:
        if classes.lower[first].rstrip(".") in GENERATIONS:
            main.name = main.name[0], whole[1]
        return True
    return False


def _goes_with_office(
    classes: WordClasses, main: ParsedMention, whole: Range, first: int, codes: str
) -> bool:
    """Take what goes on with an office that is told, or adds nothing; tell whether."""
    if codes[0] in "dn" and codes[1:2] == "p" and classes.lower[first] != "one":
        return True
    if codes.startswith("dpd") and codes[-1] == "Q" and main.type is SpeakerType.PERSON:
        # "Ana Lisi, one of the Lund County Councillors"
        main.roles = (*main.roles, whole)
        return True
    if main.name is not None and (
        (
            classes.lower[first].endswith("-elect")
            and _SOMEBODY_ELSE.fullmatch(codes) is not None
        )
        or (
            bool(main.roles)
            and main.roles[0][1] <= main.name[0]
            and _ANOTHER_OFFICER.fullmatch(codes) is not None
        )
    ):
        # "President Molly Roe, President-elect Devon Ruiz", "Senator Ana Lisi, Lund
        # Governor Tom Roe"
        return True
    branch = _BRANCH_OF_OFFICE.fullmatch(codes)
    if (
        branch is not None
        and main.roles
        and main.organization is None
        and main.roles[-1][1] == first - 1
        and (
            classes.lower[first] in _BRANCHES
            or classes.lower[first] in classes.words.subjects
        )
    ):
        # "Omar Lund, vice-president, external at GSU"
        main.roles = (*main.roles[:-1], (main.roles[-1][0], first + 1))
        main.organization = first + branch.start("body"), whole[1]
        return True
    return False


def _has_body_for_surname(
    classes: WordClasses, main: ParsedMention, first: int, codes: str
) -> bool:
    """Tell "Tom Church, head of the clinic" from a church and its head."""
    return (
        main.type is SpeakerType.ORGANIZATION
        and main.name is not None
        and classes.of(*main.name) == "NO"
        and codes[0] in "dRM"
        and "R" in codes.partition("p")[0]
        and classes.lower[first] != "the"
        and classes.lower[main.name[1] - 1] not in _NO_SURNAMES
        and not _OF_PEOPLE.isdisjoint(classes.lower[first : first + len(codes)])
    )


def _is_of_workplace(classes: WordClasses, main: ParsedMention, first: int) -> bool:
    """Tell whether the kind of body behind somebody is that of the workplace."""
    if main.place is not None and main.place[1] == first - 1:
        # "Tom Brill, of Vertec, an independent group in London"
        main.organization, main.place = main.place, None
        return True
    # "the editor of Sea Trade, a magazine of the League": of the body
    return main.organization is not None or any(
        not _OF_PEOPLE.isdisjoint(classes.lower[slice(*role)]) for role in main.roles
    )


def _take(  # noqa: C901, PLR0912, PLR0913  # a table of cases
    classes: WordClasses,
    main: ParsedMention,
    whole: Range,
    first: int,
    codes: str,
    *,
    described: bool,
) -> ParsedMention:
    """
    Take an office, an origin, a body or a name into *main*.

    *described* tells that somebody is described by words with an article.
    """
    if (
        codes[0] == "p"
        and main.roles
        and classes.letter(first - 1) == ")"
        and classes.lower[first] in {"for", "of", "in", "at"}
    ):
        if _is_of_body(classes, first, codes):
            # "Vice-Dean (Education) of the Faculty of Law"
            main.organization = main.organization or bare(classes, first + 1, whole[1])
        else:
            # "Minister of State (Independent Charge) for Science"
            main.roles += (whole,)
    elif codes[0] == "p":
        _add_origin(classes, main, first, codes)
    elif (
        main.name is None
        and main.type is SpeakerType.DOCUMENT
        and main.possessor is not None
        and codes.strip("Nij") == ""
        and (codes.count("N") > 1 or codes[0] == "i")
    ):
        # "Fenix's number two, Amina Doss", "His opposite number, J. K. Rao"
        main.type = SpeakerType.ANONYMOUS
        return _add_name(classes, main, first, codes)
    elif _names_body(classes, main, first, codes):
        # "the players' union, the PFU", "her label, Corvid"
        main.type, main.form = SpeakerType.ORGANIZATION, MentionForm.NAME
        if main.name is not None:
            main.roles = (main.name,)
        main.name = bare(classes, *whole)
    elif (
        main.name is None
        and main.type is SpeakerType.ANONYMOUS
        and main.roles
        and _SECOND_OFFICE.fullmatch(codes) is not None
    ):
        # "the host of the meeting, the mayor of Lund, Ana Lisi"
        take_office(classes, main, read_office(classes, first + 1, first + len(codes)))
    elif main.name is None:
        return _add_name(classes, main, first, codes)
    elif (
        main.type is SpeakerType.PERSON
        and (_BODY.fullmatch(codes) is not None)
        and classes.any_capital(*whole)
    ):
        # "Jane Doe, University of Leeds", "Jane Doe, Secretary, Ministry of Water"
        main.organization = main.organization or whole
    elif _goes_on(classes, main, first, codes):
        # "Head, Corporate Affairs of the Ports Authority"
        stop = codes.find("p")
        main.roles += ((first, first + (len(codes) if stop < 0 else stop)),)
        if stop >= 0 and {"O", "A", "N"} & set(codes[stop:]):
            rest = bare(classes, first + stop + 1, first + len(codes))
            main.organization = main.organization or rest
    elif _is_firm(classes, main, first, codes):
        # "Jane Doe, Head of Sales, Acme Digital"
        main.organization = whole
    elif main.type is SpeakerType.PERSON and (
        described or not set(codes).isdisjoint("RQLe")
    ):
        if classes.lower[first] in _SPEAKERS_OWN:
            return main
        if classes.lower[first] in _NOW:
            first, codes = first + 1, codes[1:]
        start = after_determiners(codes)
        if codes[start : start + 1] == "p":
            # "one of the project's partners"
            start = 0
        take_office(
            classes, main, read_office(classes, first + start, first + len(codes))
        )
    elif (
        main.type is SpeakerType.ORGANIZATION
        and codes[0] == "d"
        and not {"O", "T"}.isdisjoint(codes)
        and not classes.is_capital(first)
    ):
        # "UNHCR, the UN refugee agency"
        main.roles += (bare(classes, *whole),)
    return main


def _names_body(
    classes: WordClasses, main: ParsedMention, first: int, codes: str
) -> bool:
    """Tell whether a name follows what a body is called: "the UN agency, UNHCR"."""
    if (
        _NAMED_BODY.fullmatch(codes) is None
        or not classes.is_capital(first + len(codes) - 1)
        or not classes.is_capital(first + (codes[0] == "d"))
        or main.appositions[:-1]
    ):
        return False
    if main.type is SpeakerType.ORGANIZATION:
        # "The UN agency" is named so only where nothing better follows.
        return main.name is None or (
            main.name[1] == first - 1 and not classes.is_capital(main.name[1] - 1)
        )
    if main.name is None and main.head in ANY_BODY:
        # "One of the country's largest companies, Balco Foods"
        return not {"O", "A"}.isdisjoint(codes)
    return (
        main.type is SpeakerType.DOCUMENT
        and main.name is None
        and main.possessor is not None
        # "her poem, Ludwig van Roe"
        and "j" not in codes
    )


def _goes_on(classes: WordClasses, main: ParsedMention, first: int, codes: str) -> bool:
    """Tell whether a field in capitals goes on with the office before the comma."""
    return (
        main.type is SpeakerType.PERSON
        and _FIELD.match(codes) is not None
        and bool(main.roles)
        and main.roles[-1][1] == first - 1
        and classes.is_capital(main.roles[-1][0])
        and classes.is_capital(first)
    )


def _is_firm(classes: WordClasses, main: ParsedMention, first: int, codes: str) -> bool:
    """Tell whether a name alone, behind a title in capitals, is that of a body."""
    return (
        main.type is SpeakerType.PERSON
        and main.organization is None
        and "N" in codes
        and not codes.strip("NMDPA&i")
        and bool(main.roles)
        and main.roles[-1][1] == first - 1
        and (
            classes.is_capital(main.roles[-1][0])
            # "said Ida Roe, president and chief executive, Velmo"
            or classes.lower[main.roles[-1][1] - 1] in _OFFICERS_OF_FIRMS
        )
        and (len(main.roles) > 1 or classes.lower[main.roles[-1][0] - 1] == ",")
    )


def _add_bracketed(  # noqa: C901, PLR0912  # a table of cases
    classes: WordClasses, main: ParsedMention, first: int, codes: str
) -> ParsedMention:
    end = first + len(codes)
    closed = end < len(classes.lower) and classes.letter(end) == ")"
    if classes.written[first - 1] == "[" and end - first == 1:
        # "of Sel et Miel [fr]": the language
        return main
    if classes.lower[first] in EXCHANGES and (
        classes.lower[first + 1 : first + 2] == (":",)
    ):
        # "Krenk (NYSE: KRK)"
        if main.type is SpeakerType.PERSON and not main.roles:
            main.type = SpeakerType.ORGANIZATION
        return main
    if len(codes) == 1 and (
        PARTY.fullmatch(classes.written[first])
        or classes.written[first] in _HONORS_IN_BRACKETS
    ):
        if (
            classes.lower[first] in _SHORT_PARTIES
            and main.organization is None
            and not _ELECTED.isdisjoint(classes.lower[slice(*main.tokens)])
        ):
            # "Cllr Ana Lisi (Lab)"
            main.organization = first, end
        return main
    if (
        codes == "A"
        and main.type is SpeakerType.GROUP
        and main.name is None
        and classes.is_capital(first - 2)
        and main.tokens[1] == first - 1
        and "p" not in classes.of(*main.tokens)
    ):
        # "the opposition Democrats (SDD)"
        main.type, main.form = SpeakerType.ORGANIZATION, MentionForm.NAME
        main.name, main.alias, main.plural = (first - 2, first - 1), (first, end), False
        return main
    organization, name = main.organization, main.name
    if codes == "A" and _spells(classes, main, first):
        return _make_body(classes, main, first)
    if name is not None and main.type is SpeakerType.PERSON:
        if codes == "N" and name[1] - name[0] == 1 and name[1] == first - 1 and closed:
            # "Alan (García)": the writer adds the surname.
            main.name = name[0], end + 1
        elif not set(codes.partition("p")[0]).isdisjoint("RL"):
            take_office(classes, main, read_office(classes, first, end))
        elif _is_party(classes, main, first, end):
            # "Ana Lisi (Labour)"
            main.organization = organization or (first, end)
        elif (
            classes.lower[end - 1] in _PARTS_OF_BODIES
            and main.roles
            and main.roles[-1][1] == first - 1
            and classes.is_capital(first - 2)
            and closed
            and classes.letter(end + 1) == ","
            and classes.of(end + 2, end + 3) in "AOdN"
            and classes.is_capital(end + 2)
        ):
            # "Senior Director (Safety Regulation Group), CAAS": no body of its own
            main.roles = (*main.roles[:-1], (main.roles[-1][0], end + 1))
        elif (
            closed
            and classes.lower[end + 1 : end + 2] == (":",)
            and not codes.strip("NMP")
            and codes.strip("P")
            and len(codes) > 1
        ):
            # "Ana Lisi (Lund Online): Will it rain?"
            main.organization = organization or (first, end)
        elif not {"O", "A"}.isdisjoint(codes) and set(codes) <= _BODY_LETTERS | {"L"}:
            # "Dr. Feng (Lund University)", "(UN Committee on the Rights of the Child)"
            main.organization = organization or (first, end)
    elif set(codes) <= set("NADPOMQpdc&"):
        if organization is not None and organization[1] == first - 1 and closed:
            main.organization = organization[0], end + 1
        elif (
            name is not None
            # "the Lund Union, an affiliate of Workers International (WI)"
            and "," not in classes.of(name[1], first)
        ) or (name is None and organization is not None):
            main.alias = first, end
    return main


def _is_party(classes: WordClasses, main: ParsedMention, first: int, end: int) -> bool:
    """Tell "(Labour)", and behind "Cllr Ana Lisi" "(Lib Dem" or "(Greens/EFA)"."""
    words = classes.lower[first:end]
    if len(words) == 1 and words[0] in PARTIES:
        return True
    return not _ELECTED.isdisjoint(classes.lower[slice(*main.tokens)]) and (
        _WORDS_OF_PARTIES.issuperset(words)
        or (len(words) == 1 and "/" in words[0] and words[0].replace("/", "").isalpha())
    )


def is_kind_of_body(classes: WordClasses, first: int, codes: str) -> bool:
    """Tell "a charity based in Lund" from "a party member" and "the Labour Party"."""
    match = _KIND.match(codes)
    if match is None:
        return False
    head = first + match.end() - 1
    return not classes.is_capital(head) and (
        classes.lower[first] in {"a", "an"} or classes.lower[head] in ANY_BODY
    )


def _make_body(
    classes: WordClasses, main: ParsedMention, bracket: int
) -> ParsedMention:
    """Take "the Sahel Press Watch (SPW)" for a body: nobody is called Watch."""
    begin = main.tokens[0]
    while not classes.is_capital(begin) or classes.letter(begin) == "d":
        begin += 1
    main.type, main.head = SpeakerType.ORGANIZATION, classes.lower[bracket - 2]
    main.name, main.alias = (begin, bracket - 1), (bracket, bracket + 1)
    main.roles, main.organization, main.place = (), None, None
    return main


def _spells(classes: WordClasses, main: ParsedMention, bracket: int) -> bool:
    """Tell whether letters in brackets are the initials of a person's whole phrase."""
    if main.type is not SpeakerType.PERSON or main.appositions[:-1]:
        return False
    start = main.tokens[0]
    initials = "".join(
        classes.written[index][0]
        for index in range(start, bracket - 1)
        if classes.is_capital(index) and classes.letter(index) != "d"
    )
    letters = "".join(filter(str.isupper, classes.written[bracket]))
    return len(letters) > 1 and initials == letters


def _is_of_body(classes: WordClasses, first: int, codes: str) -> bool:
    """Tell whether a body follows "of", "in" or "at" behind a bracket."""
    return (
        classes.lower[first] != "for"
        and (
            codes.lstrip("pd")[:1] in {"O", "A"}
            or codes[-1:] == "O"
            # "vice-president (research) at Zelta Broking"
            or (classes.lower[first] == "at" and codes[1:2] == "N")
        )
    )


def _add_origin(
    classes: WordClasses, main: ParsedMention, first: int, codes: str
) -> None:
    """Read ", of Houston", ", from the University of Leeds"."""
    if classes.lower[first] not in {"of", "from", "at", "in", "with"} and not (
        # "Ana Lisi, for the World Food Programme"
        classes.lower[first] == "for" and not {"O", "A"}.isdisjoint(codes)
    ):
        return
    if len(codes) == 1 or main.type is not SpeakerType.PERSON:
        return
    place = _IN_PLACE.search(codes)
    if place is not None and classes.lower[first + place.start()] == "of":
        place = None
    end = len(codes) if place is None else place.start()
    rest = bare(classes, first + 1, first + end)
    name = main.name or main.tokens
    if rest[1] - rest[0] > 1 and (
        classes.lower[rest[1] - 1] in ADDRESSES
        or (
            classes.lower[rest[0]] in COUNTIES
            and rest[1] - rest[0] == 2
            and classes.of(rest[0] + 1, rest[1]) != "O"
        )
    ):
        # "Tom Roe, of Mill Lane", "from Co Tyrone"
        main.place = main.place or rest
    elif (
        (
            not set(codes[1:end]).isdisjoint("OA")
            # "of Avon and Somerset Police", "from the Organic Farmers of Kenya"
            or any(
                code == "Q" and classes.is_capital(first + index)
                for index, code in enumerate(codes[:end])
                if index
            )
            # "from Forestry Tasmania", "from King River Farms in Kenya"
            or (codes[1] == "M" and end > 2 and classes.is_capital(first + 1))
            or (place is not None and "N" in codes[1:end])
            # "Auctioneer Neil Platt, of Harker and Dent"
            or codes[1:end] == "NcN"
            # "of the Federal Reserve", "of the Black Sash", but "of the Bronx"
            or (
                classes.lower[first] == "of"
                and _OF_THE_NAME.fullmatch(codes, 1, end) is not None
                and classes.lower[rest[1] - 1] not in _LANDS
            )
        )
        or (
            # "Isabel, of Desert Notes": a name that is none of a town's
            classes.lower[first] != "in"
            and name[1] - name[0] == 1
            and codes.count("N") > 1
        )
        # "Ana Lisi, of Desert Notes"
        or (codes[end - 1] == "T" and classes.is_capital(first + end - 1))
    ):
        main.organization = main.organization or rest
    else:
        main.place = main.place or rest


def _add_name(  # noqa: C901, PLR0911, PLR0912  # a table of cases
    classes: WordClasses, main: ParsedMention, first: int, codes: str
) -> ParsedMention:
    """Read the name in "the ministry's spokesman, Colonel Ali Hassan"."""
    if main.type not in {SpeakerType.ANONYMOUS, SpeakerType.GROUP}:
        return main
    article = codes[:1] == "d" and classes.lower[first] == "the"
    if (
        main.type is SpeakerType.ANONYMOUS
        and main.head in _CONTRACTORS
        and not codes[article:].strip("NMOPDA&Q")
        and not {"O", "A", "M", "&", "Q"}.isdisjoint(codes)
        and classes.is_capital(first + article)
    ):
        # "The contractor, Delta Works"
        main.type, main.form = SpeakerType.ORGANIZATION, MentionForm.NAME
        main.name = first + article, first + len(codes)
        return main
    if (
        main.type is SpeakerType.ANONYMOUS
        and any(
            not _OF_FORCES.isdisjoint(classes.lower[slice(*role)])
            for role in main.roles
        )
        and _RANK_AND_NAME.fullmatch(codes) is not None
        and len(classes.written[first]) <= _LONGEST_RANK
    ):
        # "The regional commander, DCOP Ana Lisi"
        main.roles += ((first, first + 1),)
        first, codes = first + 1, codes[1:]
    if (
        main.type is SpeakerType.ANONYMOUS
        and _BODY.fullmatch(codes) is not None
        and classes.any_capital(first, first + len(codes))
    ):
        # "Secretary, Ministry of Water, Ms Lund"; "a spokesman for the firm's owner,
        # Zelta Group": its name, not what it is called
        if main.organization is None or not classes.any_capital(*main.organization):
            main.organization = first, first + len(codes)
        return main
    if codes[0] == "d" and classes.lower[first] in {"the", "one"}:
        # "its director, the sociologist Ana Lisi"
        first, codes = first + 1, codes[1:]
    if not codes or codes[0] in "dhp":
        return main
    if all(map(_STATE.fullmatch, classes.written[first : first + len(codes)])):
        # "a bakery in Trenton, N.J."
        return main
    if (
        main.head in {"one", "firm", "company", "group"}
        and codes.strip("NMPDA&") in {"", "O"}
        and codes[:1] == "N"
        and (classes.lower[main.tokens[0]] == "one")
    ):
        # "One of the firms, Norvale Motors"
        main.type, main.form = SpeakerType.ORGANIZATION, MentionForm.NAME
        main.name = first, first + len(codes)
        return main
    if main.type is SpeakerType.GROUP and len(codes) == 1 and main.plural:
        # "Residents of Mill Lane, Oxley"
        return main
    named = read_piece(classes, first, codes)
    if named.name is None or named.type is not SpeakerType.PERSON:
        return main
    if not {"O", "p"}.isdisjoint(codes) and _OFFICE_FIRST.match(codes) is None:
        # A body's words: only a name that opens them is surely somebody's.
        opening = named.name[0] == first + (codes[0] == "H") and (
            "N" in codes[:2] or codes[0] == "i"
        )
        sure = (
            opening
            or _OFFICE_AND_NAME.search(codes) is not None
            # "the committee's chair, the Greens' Moira Tay"
            or named.possessor is not None
        )
        if not sure or named.name[1] - named.name[0] < 2:
            return main
    named.gender = named.gender or main.gender or gender_of(classes, main.roles)
    named.roles = main.roles + named.roles
    own = named.organization
    named.organization = main.organization or own
    named.place = main.place or named.place
    named.wider = main.wider or named.wider
    if main.organization is not None and named.possessor is None:
        # "Secretary of the Lund Party and director of the museum Ana Lisi"
        named.wider = named.wider or own
    named.possessor = main.possessor
    named.appositions = main.appositions
    named.definite = True
    if named.possessor is not None:
        take_owner(classes, named, named.possessor)
    return named
