"""
Office complements: what stands behind a role, from preposition to preposition.

"Of Rivers and Ports" goes on with the role, "of the Refugee Council" is the body, "in
Kenya" a place that the role keeps: "Resident Representative in Kenya".
"""

from quotekit.lexicons.mention_words import BODY
from quotekit.stages.columns.reading import Range
from quotekit.stages.patterns import plain_when_needed
from quotekit.stages.roles.office_owners import KIN
from quotekit.stages.roles.office_parts import (
    FOR_PEOPLE,
    LOCALS,
    OFFICERS,
    PORTFOLIOS,
    ROLE_OF,
    SPOKESPEOPLE,
    STATES,
    Office,
    bare,
    goes_on_behind,
)
from quotekit.stages.vocabulary.class_words import PARTIES
from quotekit.stages.vocabulary.word_classes import WordClasses

# A body whose name is in quotation marks, and more after it.
_QUOTED_BODY = plain_when_needed(r"[^qp]*q[^q]+q(?=.)")
# "the ministry of education", where nothing has a capital.
_SMALL_MINISTRY = plain_when_needed(r"dOpd?[Mx]+(?:c[Mx]+)?")
# A body before another's office: "of the UN | Secretary-General".
_WHOLE_BODY = plain_when_needed(r"d?[NMPD]*[OA]")
# A board that every body has, and what it may be of.
_BOARD = plain_when_needed(r"d?[MR]*O(?=$|p)")
# Those who are of a work: "author of Empire of the Fund".
_OF_WORKS = frozenset(("author", "co-author", "coauthor", "writer", "creator"))
# Works that are bodies, as they come out again and again.
_PUBLISHED = frozenset(("blog", "newsletter", "podcast", "website"))
# Who speaks for what follows, whatever it is called.
_VOICES = frozenset(
    ("spokesman", "spokeswoman", "spokesperson", "representative", "source", "rep")
)
# Who protects what follows, whatever that is called.
_PROTECTORS = frozenset(
    """
    ombudsman ombudsperson ombudswoman ombud protector defender commissioner advocate
    """.split()  # noqa: SIM905  # read like prose
)
_PROTECTED = frozenset(
    """
    persons people children women girls minorities patients prisoners refugees
    migrants consumers pensioners youth students families elderly
    """.split()  # noqa: SIM905  # read like prose
)
# What a person is for what follows: "Commissioner responsible for Places of Detention".
_IN_CHARGE = frozenset(("responsible", "charge", "accredited"))
# Those who are sent to a body, not of it.
_SENT = frozenset(("ambassador", "envoy", "representative", "delegate", "nuncio"))
_SERVED = frozenset(
    """
    commission council board committee association union society agency authority
    assembly federation league
    """.split()  # noqa: SIM905  # read like prose
)
_COMMITTEES = frozenset(
    """
    committee subcommittee commission department directorate division ministry panel
    council
""".split()  # noqa: SIM905  # read like prose
)
# What a body has that its members sit on: "the union's council".
_OWN_COUNCILS = frozenset(("council", "board", "committee", "executive", "secretariat"))
_OF_ITS_COUNCIL = plain_when_needed(r"dOs[MxR]*O")
_BOARDS = frozenset(("board", "presidium"))
# A town or a street that has a body's word in its name.
_TOWN_LIKE_BODY = plain_when_needed(r"O[NM]+")
# Whom a town stands for a university with: "a professor at Stanford".
_ACADEMICS = frozenset(
    """
    professor lecturer researcher scientist economist historian fellow scholar physicist
    chemist academic philosopher mathematician astronomer dean student undergraduate
    theologian ethicist geneticist engineer psychiatrist
    """.split()  # noqa: SIM905  # read like prose
)
# Who is not on a board but of the body that is called one: "spokesman for the Board".
_OF_NO_BOARD = SPOKESPEOPLE | frozenset(
    ("director-general", "general", "head", "ceo", "manager", "officer", "adviser")
)
_BOARDLY = frozenset(
    """
    the a its executive management supervisory advisory governing administrative
    editorial
""".split()  # noqa: SIM905  # read like prose
)

# What countries alone are called.
_REALMS = frozenset(("republic", "kingdom", "emirate", "emirates", "sultanate"))
# Who does what a town needs one of.
_OF_TOWNS = frozenset(
    """
    notary postmaster postmistress priest vicar curate bailiff burgomaster headman
    blacksmith baker elder sexton resident native citizen inhabitant villager
""".split()  # noqa: SIM905  # read like prose
)
_TOWNS = frozenset(
    """
    town city village suburb hamlet township district county co district. province
""".split()  # noqa: SIM905  # read like prose
)
# What parts of countries are called that somebody governs.
_PARTS = frozenset(
    """
    region province district oblast county prefecture canton governorate municipality
    territory borough voivodeship parish
""".split()  # noqa: SIM905  # read like prose
)


def end_of_role(codes: str) -> int:
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


def read_complements(
    classes: WordClasses, first: int, post: int, codes: str, begun: Office
) -> Office:
    """
    Read what stands behind a role, whose words so far end before *post*.

    Offsets count from token *first*, whose class *codes* begins with.
    """
    reading = _Complements(classes, first, codes, begun)
    index = reading.end_of_title(post)
    while index < len(codes) and codes[index] == "p":
        index = reading.take(index)
    return reading.office()


# Behind whom "on" and "against" bring a subject, whatever that is called.
_MANDATED = frozenset(("rapporteur", "expert", "reviewer"))
_OF_MANDATES = frozenset(("on", "against"))
_IN_MANDATES = frozenset(("on", "against", "of", "in", "to", "for"))
# What is a body, and where somebody is: "in the state".
_WHERE = frozenset(("state", "city", "county"))
# What somebody sits on: "an expert on the UN panel".
_PANELS = frozenset(("panel", "team", "committee", "board", "commission", "mission"))


class _Complements:
    """What one office has been found to be of, in, at and for."""

    def __init__(
        self, classes: WordClasses, first: int, codes: str, begun: Office
    ) -> None:
        self._classes = classes
        self._first = first
        self._codes = codes
        self._head = classes.lower[begun.roles[-1][1] - 1]
        self._roles = list(begun.roles)
        self._organization = begun.organization
        self._place: Range | None = None
        self._wider: Range | None = None
        self._mandated = False

    def office(self) -> Office:
        """Return the office as read by now."""
        return Office(tuple(self._roles), self._organization, self._place, self._wider)

    def end_of_title(self, post: int) -> int:
        """Step over the rest of an office of several words: "Member of Parliament"."""
        end = self._first + len(self._codes)
        stop = _end_of_title(self._classes, self._first + post, end)
        if stop > self._first + post:
            self._roles[-1] = self._roles[-1][0], stop
        return stop - self._first

    def take(self, index: int) -> int:
        """Take in the phrase whose preposition stands at *index*; return its end."""
        classes, first, codes = self._classes, self._first, self._codes
        if codes[index + 1 : index + 2] == "h" and classes.lower[first + index] == "in":
            # "a professor in his first campaign": neither whose nor of what
            return _end_of_phrase(classes, first, index + 1, codes)
        stop = None
        if self._head not in _OF_NO_BOARD:
            stop = _end_of_board(classes, first, index + 1, codes)
        kind = "x"
        if stop is None:
            # A board goes on with the role: "chairman of the Executive Board of X"
            stop = _end_of_phrase(classes, first, index + 1, codes)
            in_state = (
                codes[index + 1 : stop] == "dO"
                and classes.lower[first + index] == "in"
                and classes.lower[first + stop - 1] in _WHERE
            )
            # "the chairman of the union in the state"
            kind = "P" if in_state else self._kind_of(index, stop)
        if kind == "O":
            return self._take_body(index, stop)
        preposition = classes.lower[first + index]
        if (
            kind == "P"
            and self._organization is not None
            and self._organization[1] == first + index
            and preposition == "to"
        ):
            # "the EU Delegation to Kenya"
            self._organization = self._organization[0], first + stop
        elif (
            kind == "P"
            and self._organization is not None
            and self._roles[-1][1] != first + index
            and preposition == "in"
        ):
            # "the manager of the bank in Lund"
            self._place = bare(classes, first + index + 1, first + stop)
        else:
            self._take_subject(index, stop, kind)
        return stop

    def _kind_of(self, index: int, stop: int) -> str:
        """Tell whether a phrase is a body, a place or neither to this role."""
        classes, codes, head = self._classes, self._codes, self._head
        inner = codes[index + 1 : stop]
        preposition = classes.lower[self._first + index]
        kind = _kind(classes, self._first, index, inner)
        if (
            head in _MANDATED
            and (
                preposition in _OF_MANDATES
                if not self._mandated
                else preposition in _IN_MANDATES
            )
            and classes.lower[self._first + stop - 1] not in _PANELS
        ):
            # "Special Rapporteur on the rights of Indigenous Peoples"
            self._mandated = True
            return "x"
        if (
            kind == "O"
            and head in _PROTECTORS
            and set(inner).isdisjoint("OA")
            and (
                not set(inner).isdisjoint("MQ")
                or not _PROTECTED.isdisjoint(
                    classes.lower[self._first + index : self._first + stop]
                )
            )
        ):
            # "Ombudsman for Persons with Disabilities", "of Rights and Freedoms"
            return "x"
        if (
            # "a professor of law at Stanford"
            kind == "P"
            and preposition == "at"
            and (head in _ACADEMICS or head.endswith("ologist"))
        ) or (
            # "A spokesperson for Water UK"
            kind != "O"
            and preposition in {"for", "at"}
            and head in _VOICES
            and classes.is_capital(self._first + stop - 1)
            and inner.strip("PDdRHc")
        ):
            return "O"
        if (
            (
                kind == "O"
                and head in _OF_WORKS
                and not (
                    # "author of the travel blog Far Roads"
                    classes.is_capital(self._first + stop - 1)
                    and not _PUBLISHED.isdisjoint(
                        classes.lower[self._first + index : self._first + stop]
                    )
                )
            )
            or head in _IN_CHARGE
            or (preposition == "to" and head in _SENT)
            or (
                preposition == "for"
                and head == "minister"
                # "a minister for the Methodist Church"
                and classes.lower[self._first + stop - 1] != "church"
            )
            or (preposition == "for" and head == "member" and "O" not in inner)
            or (
                # "Superintendent of Schools"
                preposition == "of"
                and len(inner) == 1
                and classes.words.nouns.get(classes.lower[self._first + index + 1][:-1])
                == BODY
            )
            or (
                kind == "O"
                and set(inner).isdisjoint("OA&q")
                and (
                    (
                        head in PORTFOLIOS
                        and not (preposition == "at" and head in _ACADEMICS)
                    )
                    or (preposition == "of" and codes[stop : stop + 1] == "p")
                    or (
                        # "Director for Health Outcomes at the Office of Science"
                        preposition == "for"
                        and classes.lower[self._first + stop : self._first + stop + 1]
                        == ("at",)
                        and head not in FOR_PEOPLE
                    )
                )
            )
            # "a member of the union's council"
            or (
                preposition == "of"
                and _OF_ITS_COUNCIL.fullmatch(inner)
                and classes.lower[self._first + stop - 1] in _OWN_COUNCILS
                and classes.lower[self._first + index + 2] not in STATES | _TOWNS
            )
            # "a nephew of Ana Lisi"
            or (
                preposition == "of"
                and head in KIN - {"partner"}
                and not inner.strip("NiMH")
            )
            # "leader of the opposition group", in whatever council
            or classes.lower[self._first + stop - 2 : self._first + stop]
            == ("opposition", "group")
            # "Secretary of the Treasury"
            or (
                head == "secretary"
                and inner.strip("d") in {"O", "M"}
                and preposition == "of"
                # "Executive Secretary of the Commission"
                and classes.lower[self._first + stop - 1] not in _SERVED
            )
        ):
            return "x"
        if (
            kind == "O"
            and (
                # "a mother of two from Lund", but "an analyst from Lisi"
                (
                    preposition == "from"
                    and not inner.strip("N")
                    and head not in OFFICERS
                )
                # "a farmer at Lisi"
                or (preposition == "at" and inner == "N" and head in LOCALS)
                # "the notary of Lisi"
                or (preposition == "of" and not inner.strip("N") and head in _OF_TOWNS)
                # "a nurse from the town of Lisi"
                or (
                    preposition == "of"
                    and not inner.strip("N")
                    and classes.lower[self._first + index - 1] in _TOWNS
                )
                or (
                    preposition in {"from", "in"}
                    and not _TOWNS.isdisjoint(
                        classes.lower[self._first + index + 1 : self._first + stop]
                    )
                    and {"O", "A"}.isdisjoint(inner.removeprefix("O"))
                )
                # "mayor of the Rivers district"
                or (
                    head in PORTFOLIOS
                    and classes.lower[self._first + stop - 1] in _PARTS
                )
            )
        ):
            return "P"
        return kind

    def _take_body(self, index: int, stop: int) -> int:
        classes, first = self._classes, self._first
        quoted = _QUOTED_BODY.match(self._codes, index + 1)
        if quoted is not None and "R" in self._codes[quoted.end() : stop]:
            self._roles.append((first + quoted.end(), first + stop))
            stop = quoted.end()
        end = len(self._codes[:stop].rstrip("MR"))
        held = self._codes[index + 1 : end]
        if (
            end < stop
            and self._codes[stop - 1] == "R"
            and _WHOLE_BODY.fullmatch(held)
            and self._head not in SPOKESPEOPLE
        ):
            # "Special Envoy of the UN Secretary-General"
            _append(self._roles, (first + index, first + stop))
            if self._organization is None:
                self._organization = bare(classes, first + index + 1, first + end)
            return stop
        end = stop
        while (
            end > index + 2
            and self._codes[end - 1] == "v"
            and classes.tags[first + end - 1] in {"VBN", "VBD"}
        ):
            # "the Church of the Lamb known as"
            end -= 1
        if self._organization is None:
            self._organization = bare(classes, first + index + 1, first + end)
        elif self._wider is None and classes.lower[first + index] in {"at", "of", "in"}:
            self._wider = bare(classes, first + index + 1, first + end)
        return stop

    def _take_subject(self, index: int, stop: int, kind: str) -> None:
        """Let the role go on with a subject, or with a place that is its own."""
        classes, first = self._classes, self._first
        inner = self._codes[index + 1 : stop]
        _append(self._roles, (first + index, first + stop))
        owned = inner.find("Os")
        if kind == "x" and owned >= 0 and self._organization is None:
            # "the chairman of the project's panel"
            start = first + index + 1
            self._organization = bare(classes, start, start + 1 + owned)
        if kind == "P":
            self._place = bare(classes, first + index + 1, first + stop)
            if (
                self._organization is None
                and "O" in inner
                and classes.lower[first + index] == "of"
            ):
                # "Minister of Ports of the Republic of Kenya"
                self._organization = self._place


def _end_of_title(classes: WordClasses, start: int, end: int) -> int:
    """Return where an office of several words ends: "Member of Parliament"."""
    for rest in classes.words.titles.get(classes.lower[start - 1], ()):
        stop = start + len(rest)
        if stop <= end and classes.lower[start:stop] == rest:
            # Not "Minister of Education and Science", "of Education, Youth and Sport"
            goes_on = (
                stop < end
                and classes.letter(stop) != "p"
                and (
                    classes.letter(stop) in "cMT"
                    # "leader of the opposition Unity Front"
                    or "O" in classes.of(stop, end)
                    or (
                        classes.tags[stop] in {"NN", "NNS"}
                        and not classes.lower[stop].endswith("ing")
                    )
                )
            )
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
            or (inner.isdisjoint("ONA") and not goes_on_behind(classes, first + index))
            or not (
                classes.is_capital(first + following)
                # "the standing committee on human rights"
                or classes.lower[first + index - 1] in _COMMITTEES
            )
            or not (
                lower == "of"
                or (lower == "against" and codes[index - 1] == "O")
                or (
                    lower in {"against", "from", "to", "with"}
                    and goes_on_behind(classes, first + index)
                )
                or (
                    lower in {"for", "on"}
                    and not inner.isdisjoint("OA")
                    and (
                        codes[following] != "P"
                        # "for Near East Policy", but not "for Central Asia"
                        or codes[following:].lstrip("P")[:1] in {"N", "M", "O"}
                    )
                )
            )
        ):
            break
        index = _next_preposition(codes, index + 1)
    return index


def _next_preposition(codes: str, start: int) -> int:
    index = codes.find("p", start)
    return len(codes) if index < 0 else index


def _kind(  # noqa: C901, PLR0911, PLR0912  # a table of cases
    classes: WordClasses, first: int, preposition: int, inner: str
) -> str:
    """Tell whether a prepositional phrase holds a body, a place or neither."""
    word = classes.lower[first + preposition]
    names = inner.strip("dq")
    if not names or classes.lower[first + preposition + 1].endswith("-year-old"):
        return "x"
    if not names.strip("PDc") and names.strip("c"):
        # "in Kenya", "for Europe and Asia"
        return "P"
    if word == "in" and _TOWN_LIKE_BODY.fullmatch(names):
        # "the last cobbler in College Heights"
        return "P"
    start = first + preposition + 1
    last = start + len(inner) - 1
    found = set(inner)
    if word == "of" and _is_field(classes, start, inner):
        # "Director of Campus Services", "head of Estates and Facilities"
        return "x"
    if inner == "O" and classes.is_body_noun(start):
        # "Head of Office", "Chief of Mission"
        return "x"
    if (
        # "a leader of the Atlantic survey"
        word == "of"
        and classes.lower[last] in _STUDIES - {"project"}
        and not classes.is_capital(last)
    ) or (word == "on" and len(names) == 1 and classes.lower[last] in _UNDERTAKINGS):
        # "lead researcher on the project"
        return "x"
    if not classes.any_capital(start, start + len(inner)):
        if classes.lower[last] in _STUDIES:
            # "lead researcher of the project"
            return "x"
        if _SMALL_MINISTRY.fullmatch(inner) and classes.lower[
            start + inner.index("O")
        ] in {"ministry", "department"}:
            # "spokesman for the ministry of education"
            return "O"
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
    if (
        word in {"of", "in"}
        and inner[:1] == "A"
        and len(inner) > 1
        and not classes.any_capital(start + 1, last + 1)
        and inner[-1] != "O"
    ):
        # "professor of EU law"
        return "x"
    if word == "for" and names[-1] == "Q" and classes.lower[last] in PARTIES:
        # "education spokesperson for the Greens"
        return "O"
    opening = start + len(inner) - len(inner.lstrip("dqM"))
    if not found.isdisjoint("OA") or (
        word in {"at", "with"}
        # "at the non-partisan Cook Political Report"
        and (classes.is_capital(min(opening, last)) or classes.is_capital(last))
    ):
        return "O"
    if (
        names[0] == "N"
        and "M" in names
        and not names.partition("p")[0].strip("NM")
        and classes.is_capital(start + inner.find("M"))
        and word == "of"
    ):
        # "managing director of Jansen Risk Management"
        return "O"
    if not found.isdisjoint("RQ"):
        return "x" if found.isdisjoint("N@") else "O"
    if not found.isdisjoint("N@"):
        return "P" if word in {"in", "to"} else "O"
    return "x"


def _is_field(classes: WordClasses, start: int, inner: str) -> bool:
    """Tell whether words are of what is done, though some are called by bodies too."""
    return all(
        code in "Mcd&" or classes.lower[index] in _FIELDS
        for index, code in enumerate(inner, start)
    )


_UNDERTAKINGS = frozenset(
    ("project", "programme", "program", "campaign", "case", "site", "trial", "team")
)
_STUDIES = frozenset(("project", "study", "survey", "trial"))
_FIELDS = frozenset(
    """
    estates campus athletics libraries archives projects campaigns partnerships
    utilities construction fleet publishing services engineering energy revenue customs
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
        code != "O" or classes.lower[start + offset] in STATES
        for offset, code in enumerate(inner)
    )


def _append(roles: list[Range], more: Range) -> None:
    """Add a range, joined to the one before if they touch."""
    if roles[-1][1] == more[0]:
        roles[-1] = roles[-1][0], more[1]
    else:
        roles.append(more)
