"""
Capital words: classes of what is written with a capital.

Tables say what a word may be; whether it is that here, somebody's name, or a part of
an office or a body, is told by the words beside it.
"""

from quotekit.lexicons.mention_words import (
    BODY,
    BODY_ALONE,
    BODY_OR_SUBJECT,
    DEMONYM,
    DOCUMENT,
    GIVEN_DEMONYMS,
    GIVEN_PLACES,
    HONORIFIC,
    MODIFIER,
    PEOPLE,
    PLACE,
    RELATION,
    ROLE,
    SUFFIX,
    SUFFIX_IN_CAPITALS,
    SURNAME_DEMONYMS,
    SURNAME_NOUNS,
)
from quotekit.stages.columns.phrases import FINITE, MONTHS, NAMES_OR_NOUNS, WEEKDAYS
from quotekit.stages.lazy import lazy
from quotekit.stages.patterns import when_needed
from quotekit.stages.vocabulary.body_words import ENDS_OF_FIRMS
from quotekit.stages.vocabulary.class_words import (
    ADJECTIVAL,
    ADJECTIVES,
    AFTER_ROLES,
    COMMON_GIVEN_NAMES,
    COMPASS,
    FIRMS_ALONE,
    NATIONALS,
    NO_SURNAMES,
    OF_PROGRAMS,
    ONCE,
    OUTLETS,
    PROGRAMS,
    SEATED,
    STREETS,
    SURNAMES,
    WHENCE,
    WHOSE,
    is_agent,
    is_brand,
)
from quotekit.stages.vocabulary.small_words import COUNTRIES, YEARS, SmallWords
from quotekit.stages.vocabulary.word_neighbors import (
    ACRONYM,
    CAPITALS,
    FIXED,
    INITIAL,
    INITIALS,
    NAME,
    NAME_TAGS,
    NUMBER,
    OTHER,
)

_WHAT_SOMEBODY_WAS = frozenset((None, BODY_ALONE, MODIFIER, PEOPLE))
_LONGEST_GRADE = 3
_MEN = ("man", "men", "woman")
_SERVICES = frozenset(("ias", "ips", "ifs"))
_SURNAMES_BEHIND_NAMES = frozenset((RELATION, DOCUMENT))
_PAUSES = ((",",), (".",), ("VBD",))
_SURNAMES_BEHIND_GIVEN_NAMES = frozenset((DOCUMENT, MODIFIER, RELATION, PEOPLE))
_SURNAMES = SURNAME_DEMONYMS | {"young"}
_BEFORE_BODIES = (("of",), ("from",), ("with",), ("at",), ("by",))
_POLICY = {
    "justice": tuple(
        (word,)
        for word in ("youth", "criminal", "social", "climate", "racial", "juvenile")
    ),
}
_OVER_JUSTICE = frozenset(
    (office, link)
    for office in ("minister", "ministry", "secretary", "department", "commissioner")
    for link in ("of", "for")
)
# "diGenova" and "MaryAnn" are somebody's names, "eBay" and "LinkedIn" firms'.
_PARTICLES_INSIDE = frozenset(
    """
    al ben da de del des di du el fitz la le mac mc san van ver vanden vander von
    """.split()  # noqa: SIM905  # read like prose
)
_GIVEN_INSIDE = ("ann", "anne", "marie", "beth", "ellen", "jean", "jane", "lynn", "lee")
_BRAND = when_needed(r"(?P<small>\p{Ll}++|\p{Lu}\p{Ll}{2,}+)\p{Lu}\p{Ll}.*+")
# Words for people that a name before them makes a body's.
_BODIES_OF_PEOPLE = frozenset(("community", "media"))
# Behind a body's name, where it works.
_WHERE_ACTIVE = frozenset(
    ("uk", "usa", "international", "worldwide", "australia", "canada")
)
_NO_BODIES = frozenset((PLACE, DEMONYM, ROLE, MODIFIER, PEOPLE, HONORIFIC))
_COMPASS_BEFORE = frozenset((word,) for word in COMPASS)
_SCHOOLS = frozenset(("college", "school", "faculty"))
_ARTICLES_BEFORE = (("the",), ("a",), ("an",), ("another",))
_BEFORE_SURNAMES = (("councillor",), ("councilor",), ("cllr",), ("alderman",))
# Before what is a surname as often as an office: "Senator Butler", "Mr Justice Baker".
_BEFORE_OFFICES = frozenset(
    (title,)
    for title in """
    senator sen. congressman congresswoman representative rep. governor gov. president
    mayor sheriff judge justice magistrate sergeant sgt sgt. constable detective
    inspector superintendent lieutenant lt. captain capt. colonel col. admiral professor
    prof prof. dr dr. pastor reverend rev. rev bishop archbishop rabbi imam sister
    brother minister premier secretary commissioner ambassador
    """.split()  # noqa: SIM905  # read like prose
)
_BEHIND_SURNAMES = ((",",), ("VBD",), ("VBZ",), (".",), ("MD",))
_CAPITALS_OF_ACRONYMS = 3
# Behind names only, unlike "MP".
_NEVER_BEFORE_NAMES = frozenset(("kc", "qc", "sc", "bs", "ba", "ma", "jd", "rn", "oc"))
_BY_NEIGHBORS = frozenset((BODY_ALONE, BODY_OR_SUBJECT, SUFFIX_IN_CAPITALS))

# Words whose class a title or an office beside them tells.
_BESIDE_TITLES = frozenset(("new", "police", "lady")) | YEARS | AFTER_ROLES
BEFORE_TITLES = frozenset(("chief",)).union(*ONCE, *_BEFORE_SURNAMES, *_BEFORE_OFFICES)
"""Words behind which others may be titles: "former", "chief"."""
# Unknown words that are no names beside some others.
_SELDOM_NAMES = (
    NATIONALS
    | FIRMS_ALONE
    | STREETS
    | ENDS_OF_FIRMS
    | {"without", "watch", "against", "charge"}
)
_BEFORE_FAMILIES = (("le",), ("la",), ("de",), ("van",), ("von",))
_DOMAINS = (".com", ".org", ".net")
_TIMES_OVER = ("-time", "-times", "-cap", "-term", "-generation")
# Who bands together under a name: "Friends of", "Parents for", "Doctors Against".
BANDS = frozenset(
    """
    academics artists citizens doctors engineers families farmers fathers friends
    grandmothers journalists lawyers mothers neighbors neighbours nurses parents
    physicians rabbis scientists students teachers veterans women workers writers youth
    """.split()  # noqa: SIM905  # read like prose
)
"""People of whom many a body is called: "Parents for Safe Streets"."""
_LONGEST_BAND = 10
_BANDED = (("for",), ("against",), ("without",))
# Who, where a sentence opens, may be somebody's: "Lawyers for Roe".
_OF_SOMEBODY = frozenset(("lawyers", "friends", "workers", "families", "doctors"))
_BEFORE_PEOPLE = frozenset((HONORIFIC, ROLE, BODY))
WITH_CASES = _BESIDE_TITLES | _SELDOM_NAMES | COMPASS | FIXED.keys() | BANDS
"""Words that have cases of their own, whatever the lexicons say of them."""

ELECTED = tuple(
    (word,)
    for word in """
    councillor councilor candidate senator lawmaker
    """.split()  # noqa: SIM905  # read like prose
)
"""Who is voted for: behind "the Independent", no paper."""


class CapitalWords(SmallWords):
    """Tells the class of a word with a capital by what stands around it."""

    def letter(self, index: int) -> str:
        """Return the class of a token, as :class:`WordClasses` finds it."""
        raise NotImplementedError

    def _class_of_capital(self, index: int, word: str, plain: str) -> str:
        """Judge a word with a capital by what tables say, and by its neighbors."""
        letter = self.words.capitals.get(plain)
        if plain in _BESIDE_TITLES or (
            index and self.lower[index - 1] in BEFORE_TITLES
        ):
            told = self._class_beside_titles(index, letter, plain)
            if told is not None:
                return told
        if letter is None or word == "Di":
            # "Di Holland" is no detective inspector
            return self._class_of_unknown(index, word, plain)
        return (
            self._class_if_name_or_letters(index, letter, plain)
            or self._class_if_part(index, letter, plain)
            or letter
        )

    def _names_band(self, index: int) -> bool:
        """
        Tell "Parents for Safe Streets" from "Parents for whom", by their capitals.

        In a headline all words may have them.
        """
        lower, end = self.lower, len(self.lower)
        joint = lower[index + 1 : index + 2]
        if joint not in _BANDED and (joint != ("of",) or lower[index] != "friends"):
            return False
        at = index + 2
        at += lower[at : at + 1] == ("the",)
        if at >= end or not self.is_capital(at):
            return False
        if (
            index in self.sentence_firsts
            and lower[index] in _OF_SOMEBODY
            and at == index + 2
            and lower[index : at + 1] not in self._bands_inside
            and self._is_somebody(at)
        ):
            return False
        stop = min(end, at + _LONGEST_BAND)
        while at < stop and self.is_capital(at):
            at += 1
        return at < stop

    @lazy
    def _bands_inside(self) -> frozenset[tuple[str, ...]]:
        """How bands begin that stand inside sentences, where capitals show them."""
        lower, firsts = self.lower, self.sentence_firsts
        return frozenset(
            lower[index : index + 3]
            for index, word in enumerate(lower)
            if word in _OF_SOMEBODY and self.is_capital(index) and index not in firsts
        )

    def _is_somebody(self, index: int) -> bool:
        """Tell "Lawyers for | Ana Lisi" and "for Mr Roe" from "for Human Rights"."""
        lower = self.lower[index]
        return (
            (lower,) in COMMON_GIVEN_NAMES
            or lower in self.surnames
            or self.words.capitals.get(lower.rstrip(".")) in _BEFORE_PEOPLE
            or (self._is_plain_name(index) and not self._names_thing(index + 1))
        )

    def _names_thing(self, index: int) -> bool:
        """Tell "Friends of Lund | Pier": what is no name, or a plural, goes on."""
        return self.is_capital(index) and (
            not self._is_plain_name(index) or self.lower[index].endswith("s")
        )

    def _class_beside_titles(  # noqa: PLR0911  # a table of cases
        self, index: int, letter: str | None, plain: str
    ) -> str | None:
        """Return the class of a word that a title or an office stands beside."""
        if plain == "new" and (
            (
                index in self.sentence_firsts
                and (
                    ROLE in self._letters_of(index + 1)
                    # "New British Envoy"
                    or (
                        DEMONYM in self._letters_of(index + 1)
                        and ROLE in self._letters_of(index + 2)
                    )
                )
            )
            or CAPITALS.fullmatch(self.written[min(index + 1, len(self.written) - 1)])
        ):
            # "New CEO Ana Lisi", "New FIFA president Ana Lisi"
            return MODIFIER
        if (
            plain in YEARS
            and index in self.sentence_firsts
            and self._is_full_name(index + 1)
        ):
            # "Senior Ana Lisi said": of a school
            return ROLE
        if (
            plain in YEARS
            and index > 1
            and self._is_plain_name(index - 1)
            and self.is_capital(index - 2)
            and not self.is_capital(index + 1)
        ):
            # "Ana Lisi Senior"
            return SUFFIX
        if (
            letter is not None
            and letter not in {HONORIFIC, PLACE, DEMONYM}
            and (
                self.lower[index - 1 : index] in _BEFORE_SURNAMES
                or (
                    plain in SURNAMES
                    and self.lower[index - 1 : index] in _BEFORE_OFFICES
                )
            )
            and self._follows_title(index)
            and (self.tags[index + 1 : index + 2] in _BEHIND_SURNAMES)
        ):
            # "Councillor Ward, from Lund", "Senator Bishop said"
            return NAME
        if (
            plain == "police"
            and index
            and self.is_capital(index - 1)
            and (
                self.words.capitals.get(self.lower[index - 1]) == PLACE
                or self._is_plain_name(index - 1)
                # "the Federal Police", but "Local Police"
                or (
                    self.words.capitals.get(self.lower[index - 1]) == MODIFIER
                    and index - 1 not in self.sentence_firsts
                )
            )
            and not self._is_in_capitals(index + 1)
        ):
            # "the Commander of Dubai Police", but "Police Officer Ana Lisi"
            return BODY
        if (
            self.lower[index - 1 : index] == ("chief",)
            and self.lower[index + 1 : index + 2] == ("officer",)
            and letter != ROLE
        ):
            # "Lund Foods Chief Operating Officer"
            return MODIFIER
        if plain == "lady" and self.lower[index - 1 : index] == ("first",):
            return ROLE
        if plain in AFTER_ROLES and index and self._follows_role(index):
            # "Chancellor Emeritus Robert Sins"
            return ROLE
        if (
            letter in _WHAT_SOMEBODY_WAS
            and self.lower[index - 1 : index] in ONCE
            # "former National Guardsman Ana Lisi"
            and not "".join(self.lower[index + 1 : index + 2]).endswith(_MEN)
            and self._is_full_name(index + 1)
        ):
            # "Former Marine Ana Lisi", "former Scientologist Tom Roe"
            return ROLE
        return None

    def _class_if_name_or_letters(  # noqa: C901, PLR0911, PLR0912  # a table of cases
        self, index: int, letter: str, plain: str
    ) -> str | None:
        """Return what a known word is that is somebody's name here, or letters."""
        word = self.written[index]
        if plain in self.surnames and letter not in {"H", "u"}:
            return NAME
        if (
            letter == MODIFIER
            and word[1:].islower()
            and self.lower[index + 1 : index + 2] in _BEFORE_FAMILIES
            # "Minister of Foreign Affairs Le Hoai Phuong"
            and not (index and self.is_capital(index - 1))
            and self.is_capital(index + 1)
            and self._is_plain_name(index + 2)
        ):
            # "Marine Le Pen"
            return NAME
        if (
            (plain in SURNAME_NOUNS or letter in _SURNAMES_BEHIND_GIVEN_NAMES)
            and self.lower[index - 1 : index] in COMMON_GIVEN_NAMES
            and self._ends_short_name(index)
        ):
            # "Jim Urban said", "Amy Page, a nurse,", "Lauren Child said"
            return NAME
        if (
            letter in _SURNAMES_BEHIND_NAMES
            and self._is_plain_name(index - 1)
            and self._is_plain_name(index - 2)
            and not self.is_capital(min(index + 1, len(self.written) - 1))
            and (letter == RELATION or self.tags[index + 1 : index + 2] in _PAUSES)
        ):
            # "Nguyen Thanh Son", "José Ruiz Wills,"
            return NAME
        if (
            letter == MODIFIER
            and word.isupper()
            and len(word) > _LONGEST_GRADE
            # "SENIOR councillor Ana Lisi": a story's first word
            and index not in self.sentence_firsts
            and self.words.nouns.get("".join(self.lower[index + 1 : index + 2])) != ROLE
            and not self._among_capitals(index)
        ):
            # "FIRST Global", "CLEAN"; but "MD", "VP"
            return ACRONYM
        if word.isupper() and (
            plain == "ing"
            or (plain in _SERVICES and not self._is_plain_name(index - 1))
        ):
            # "ING economist Ana Lisi", "the IFS", but "Ana Lisi IAS"
            return ACRONYM
        if plain in self.words.settled:
            return letter
        if (
            letter == HONORIFIC
            and self._is_plain_name(index - 1)
            and not self._before_name(index)
        ):
            # "Doan Khac Tuan"
            return NAME
        if (
            letter == DEMONYM
            and plain in GIVEN_DEMONYMS
            and self._is_plain_name(index + 1)
        ):
            # "Commissioner Norman Hall"
            return NAME
        if plain in _WHERE_ACTIVE and index and self._ends_body(index):
            # "Diabetes UK", "Turning Point USA", "Dairy Australia"
            return BODY
        if (
            plain in GIVEN_PLACES
            and letter == PLACE
            and self.lower[index - 1 : index] not in _COMPASS_BEFORE
            and self._opens_person(index)
        ):
            # "Sofia Keller", but "Member for Western Victoria Sofia Keller"
            return NAME
        if plain in _SURNAMES and self._ends_person(index):
            # "Anna French", "Pavel Young"
            return NAME
        if plain == "da":
            return self._class_of_da(index)
        if (
            plain == "ag"
            and not word.isupper()
            and self._is_plain_name(index - 1)
            and self._is_plain_name(index + 1)
        ):
            # "Moussa Ag Attaher"
            return NAME
        if plain == "ag" and (
            self.lower[index - 1 : index] == ("the",)
            or (self._is_plain_name(index + 1) and not self._is_plain_name(index - 1))
        ):
            # "said AG Tchekov", but "Lund AG"
            return ROLE
        if letter == SUFFIX and self._is_faction(index + 1):
            # "a JD(S) leader"
            return ACRONYM
        if (
            plain == "sr"
            and self._is_plain_name(index + 1)
            and not (index and self._is_plain_name(index - 1))
        ):
            # "her aunt, Sr Ana Lisi", but "Tom Lisi Sr"
            return HONORIFIC
        if plain in PROGRAMS and self.lower[index + 1 : index + 2] in OF_PROGRAMS:
            return MODIFIER
        if letter == SUFFIX and self._is_role_noun(index + 1):
            # "a PhD student"
            return MODIFIER
        return None

    def _class_if_part(  # noqa: C901, PLR0911, PLR0912  # a table of cases
        self, index: int, letter: str, plain: str
    ) -> str | None:
        """Return what a known word is as a part of an office, a body or a name."""
        word = self.written[index]
        if letter in _BY_NEIGHBORS:
            return self._class_by_neighbors(index, letter, plain)
        if letter == DOCUMENT and self._is_first_name(index):
            return NAME
        if (
            plain in self.words.particles
            and word[1:].islower()
            and self._is_plain_name(index - 1)
            and self._is_plain_name(index + 1)
        ):
            # "Estanislau Da Silva"; "da" is a district attorney as well
            return NAME
        if (
            plain in self.words.particles
            and word[1:].islower()
            and self._is_plain_name(index - 1)
            and not self._before_name(index)
        ):
            # "Bimal Das said"
            return NAME
        if letter == ROLE and self._owns_office(index):
            return MODIFIER
        if plain == "home" and index and self._ends_body(index):
            # "the Saint Anne Home", but "the Home Office", "Home Secretary"
            return BODY
        if plain in _BODIES_OF_PEOPLE and self._ends_name(index):
            # "the Bonfire Community", "Lund Media"
            return BODY
        if (
            plain in OUTLETS
            and self.lower[index - 1 : index] == ("the",)
            and not self._before_name(index)
            and self.lower[index + 1 : index + 2] not in ELECTED
        ):
            # "according to the Guardian"
            return BODY
        if letter == PEOPLE and self._has_own_office(index):
            return MODIFIER
        if (
            letter == PEOPLE
            and self.lower[index + 1 : index + 2] == ("for",)
            and self.lower[index - 1 : index] in _BEFORE_BODIES
            and self._is_plain_name(index + 2)
        ):
            # "the president of Farmers for Peace"
            return BODY
        if plain in _POLICY and self.lower[index - 1 : index] in _POLICY[plain]:
            # "Minister for Youth Justice"
            return MODIFIER
        if plain == "justice" and self.lower[index - 2 : index] in _OVER_JUSTICE:
            # "the Minister of Justice Ana Lisi", but "a clerk for Justice Lisi"
            return MODIFIER
        if (
            letter == ROLE
            and self.lower[index + 1 : index + 2] in WHOSE
            and self.is_capital(index + 1)
        ):
            # "Consumer Affairs"
            return MODIFIER
        if (
            plain in ADJECTIVES
            and self._before_name(index)
            # "Representative Paul Ray"
            and not (letter == ROLE and self._opens_name(index))
        ):
            return MODIFIER
        if (
            letter in {ROLE, RELATION}
            and (
                plain in SURNAMES
                or (plain.endswith("man") and plain not in NO_SURNAMES)
            )
            and (
                self._is_plain_name(index - 1)
                # "Arthur J. King"
                or (
                    INITIALS.fullmatch(self.written[index - 1]) is not None
                    and self._is_plain_name(index - 2)
                )
            )
            # "Ana Lisi, Harold Marcus Dean of the College of Letters"
            and not (
                plain == "dean"
                and self.lower[index - 3 : index - 2] == (",",)
                and self._leads_school(index + 1)
            )
            # "HRC Chairman"
            and not (self.written[index - 1].isupper() and not word.isupper())
            and not self._goes_on(index)
        ):
            return NAME
        if (
            letter in {ROLE, RELATION}
            and plain in SURNAMES
            and self._follows_title(index)
            and plain in self._surnames_elsewhere
        ):
            # "Sergeant Ward", who is Alice Ward
            return NAME
        return None

    def _is_named(self, index: int) -> bool:
        """Tell whether a word is somebody's name here, whatever tables say of it."""
        return self._is_plain_name(index) or (
            index >= 0
            and (self.lower[index] in SURNAMES or self.lower[index] in SURNAME_NOUNS)
            and self.letter(index) == NAME
        )

    def _is_brand(self, index: int) -> bool:
        """Tell whether a word is written like "eBay", and stands beside no name."""
        match = _BRAND.fullmatch(self.written[index])
        return (
            match is not None
            and match["small"].lower() not in _PARTICLES_INSIDE
            and not self.lower[index].endswith(_GIVEN_INSIDE)
            and not self._is_plain_name(index - 1)
            and not self._is_plain_name(index + 1)
        )

    def _ends_name(self, index: int) -> bool:
        """Tell whether a word stands behind a name, and nothing of one behind it."""
        return self._is_plain_name(index - 1) and not self._before_name(index)

    def _ends_body(self, index: int) -> bool:
        """Tell whether a body's name, and no word of a headline, ends here."""
        before = index - 1
        lower = self.lower[before]
        return (
            self.is_capital(before)
            and index not in self.sentence_firsts
            and lower not in FIXED
            and lower not in COMPASS
            and lower not in WEEKDAYS
            and lower not in MONTHS
            # "Right to Rise USA"
            and self.lower[before - 1 : before] != ("to",)
            and self.words.capitals.get(lower) not in _NO_BODIES
            and (
                before not in self.sentence_firsts
                or self.tags[before] in NAMES_OR_NOUNS
            )
            and not self.is_capital(min(index + 1, len(self.written) - 1))
        )

    def _leads_school(self, index: int) -> bool:
        """Tell "of the Faculty of Law", "of Lund College", behind a dean."""
        return self.lower[index : index + 1] == ("of",) and not _SCHOOLS.isdisjoint(
            self.lower[index + 1 : index + 4]
        )

    def _opens_subject(self, index: int) -> bool:
        """Tell whether no preposition, article or other name stands before a name."""
        return index in self.sentence_firsts or not (
            self.is_capital(index - 1) or self.tags[index - 1] in {"IN", "TO", "DT"}
        )

    def _is_initials(self, index: int) -> bool:
        """Tell whether two capitals stand between an office and a surname: "PT Rao"."""
        word = self.written[index]
        return (
            len(word) == 2
            and word.isalpha()
            and word.isupper()
            and index > 0
            and self._is_plain_name(index + 1)
            and self.written[index + 1][1:].islower()
            and self.letter(index - 1) in {ROLE, HONORIFIC}
        )

    def _class_by_neighbors(  # noqa: C901, PLR0911  # a table of cases
        self, index: int, letter: str, plain: str
    ) -> str:
        word = self.written[index]
        if letter == SUFFIX_IN_CAPITALS:
            if word.isupper() and len(plain) > 1:
                behind = self.lower[index + 1 : index + 2]
                if (
                    plain in SEATED
                    and self.words.nouns.get("".join(behind)) in {ROLE, MODIFIER}
                    and not self._is_in_capitals(index + 1)
                ):
                    # "MLA general manager Ana Lisi"
                    return ACRONYM
                if plain in _NEVER_BEFORE_NAMES and self._is_initials(index):
                    return INITIAL
                if (
                    plain in self.words.nouns
                    and (
                        self._is_plain_name(index + 1)
                        or not self._is_named(index - 1)
                        # "A Sinn Féin TD"
                        or self.letter(index - 1) == BODY
                        or self._is_of_seat(index)
                        or (
                            # "SNP MSP for Lund"
                            self.lower[index + 1 : index + 2] == ("for",)
                            and index > 0
                            and self.letter(index - 1) in {BODY, ACRONYM}
                        )
                    )
                ):
                    # "Labour MP Wera Hall", but "Wera Hall MP".
                    return self.words.nouns[plain]
                if index:
                    return SUFFIX
            return self._class_of_unknown(index, word, plain)
        if letter == BODY_OR_SUBJECT:
            before = self.lower[index - 1] if index else ""
            return MODIFIER if before in {"of", "for", "and"} else BODY
        if self._follows_title(index) and not self._before_name(index):
            # "Senator Ford said", "TAOISEACH ROCHE:"
            return NAME
        if self.tags[index] == "NNPS":
            return "Q" if plain.endswith("s") and len(plain) > 4 else BODY
        if index - 1 in self.sentence_firsts and self.lower[index - 1] in FIRMS_ALONE:
            # "Carmaker Tesla"
            return BODY
        if word.isupper() or not (
            self._is_plain_name(index - 1) or self._is_plain_name(index + 1)
        ):
            return BODY
        return NAME

    def _class_of_unknown(  # noqa: C901, PLR0911  # a table of cases
        self, index: int, word: str, plain: str
    ) -> str:
        """Judge a capitalized word that no table knows, by its look."""
        if plain in self.surnames:
            return NAME
        if plain in _SELDOM_NAMES or not plain.isalpha():
            told = self._class_of_seldom_name(index, word, plain)
            if told is not None:
                return told
        if not word[1:].islower():
            told = self._class_of_letters(index, word, plain)
            if told is not None:
                return told
        elif plain.endswith(ADJECTIVAL) and self._before_office(index):
            # "Acting Divisional Commander"
            return MODIFIER
        elif is_brand(plain) and not self._is_plain_name(index - 1):
            return ACRONYM
        elif plain in COMPASS:
            told = self._class_of_direction(index)
            if told is not None:
                return told
        tag = self.tags[index]
        if tag == "NNPS":
            # "Millennials": the table of tags has it as a plural.
            return "Q"
        if tag in FINITE or (
            index in self.sentence_firsts
            and tag not in NAME_TAGS
            and not self._before_name(index)
        ):
            return OTHER
        if (self._is_titled(index) or self._opens_title(index)) and is_agent(plain):
            return ROLE
        return NAME

    def _class_of_seldom_name(  # noqa: C901, PLR0911, PLR0912  # a table of cases
        self, index: int, word: str, plain: str
    ) -> str | None:
        """Return what "the Frenchman", "Justice Watch" and "Ex-minister" are."""
        if (plain in NATIONALS and self._is_national(index)) or self.words.capitals.get(
            plain.rpartition("-")[2]
        ) == DEMONYM:
            # "an African-American delegate"
            return DEMONYM
        if plain.endswith(_DOMAINS):
            # "Lund.com editor Ana Lisi"
            return BODY
        if (
            plain in {"without", "watch", "against"}
            and index not in self.sentence_firsts
            and self.is_capital(index - 1)
        ):
            # "Lawyers Without Frontiers", "Justice Watch"
            return BODY
        if (
            plain in FIRMS_ALONE
            and index in self.sentence_firsts
            and self.is_capital(min(index + 1, len(self.written) - 1))
        ):
            # "Carmaker Lund"
            return ROLE
        if plain == "charge" and self.lower[index - 1 : index] == ("in",):
            # "Special Agent in Charge Ana Lisi"
            return MODIFIER
        if plain in STREETS and self._is_plain_name(index - 1):
            given = self.lower[index - 1 : index] in COMMON_GIVEN_NAMES
            # "Alice Street said", but "in Alice Street"
            person = given and self.tags[index + 1 : index + 2] in _BEHIND_SURNAMES
            return NAME if person and self._opens_subject(index - 1) else BODY
        if plain in ENDS_OF_FIRMS and self._ends_name(index):
            # "Arvo Therapeutics"
            return BODY
        if "/" in plain and self._is_two_roles(plain):
            return ROLE
        if "-" in plain:
            if plain.endswith("-year-old"):
                return NUMBER
            if self._is_compound_role(word, plain) or self._is_parent(plain):
                return ROLE
            branch = plain.partition("-")
            if self.words.nouns.get(branch[0]) == BODY and self.words.capitals.get(
                branch[2]
            ) in {PLACE, DEMONYM}:
                # "Hill Peoples Party-Nepal"
                return BODY
            if plain.endswith(WHENCE):
                return MODIFIER
            if plain.endswith(_TIMES_OVER):
                # "Two-time champion Ana Lisi"
                return MODIFIER
            if plain.endswith("-speaking"):
                # "English-speaking West Africa"
                return DEMONYM
        return None

    def _is_national(self, index: int) -> bool:
        """
        Tell "said the Frenchman", "Briton Ana Lisi" from "Dane Roe", "Tom Pole".

        Some are names as well: before one name they are, and behind one.
        """
        before = index - 1
        if self.lower[before:index] in _ARTICLES_BEFORE:
            return True
        return self._is_full_name(index + 1) and not self._is_plain_name(before)

    def _class_of_letters(  # noqa: PLR0911  # a table of cases
        self, index: int, word: str, plain: str
    ) -> str | None:
        """Return what is not one capital and then small letters: "UN", "J.", "eBay"."""
        if self._is_initials(index):
            return INITIAL
        if plain in COUNTRIES and word.isupper():
            return PLACE
        if INITIALS.fullmatch(word):
            return INITIAL
        if CAPITALS.fullmatch(word) and not self._among_capitals(index):
            return self._class_of_capitals(index)
        if word.isalpha() and self._is_brand(index):
            # "eBay", "LinkedIn", but "Ana deSouza"
            return ACRONYM
        if (
            sum(map(str.isupper, word)) >= _CAPITALS_OF_ACRONYMS
            and word.isalpha()
            and not word.isupper()
        ):
            # "BaRCFS"
            return ACRONYM
        return None

    def _class_of_direction(self, index: int) -> str | None:
        """Return what "South" is in "the South African-born forward"."""
        if index and self.written[index - 1] == ")":
            # "Deputy Inspector General (DIG) South Ana Lisi"
            return MODIFIER
        if index + 1 < len(self.written):
            if self.lower[index + 1].endswith(WHENCE):
                return MODIFIER
            letter = self.words.capitals.get(self.lower[index + 1])
            if letter in {PLACE, DEMONYM} and self.is_capital(index + 1):
                return letter
        return None
