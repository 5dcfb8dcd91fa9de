"""
Small words: classes of what is written in small letters, and of marks and articles.

"'s" may join the parts of a name or tell an owner, "&" two partners or two subjects; a
noun is an office, a body or neither.
"""

from quotekit.lexicons.mention_words import (
    BODY,
    BODY_OR_SUBJECT,
    DEMONYM,
    HONORIFIC,
    MODIFIER,
    PLACE,
    ROLE,
    SUFFIX,
)
from quotekit.stages.columns.phrases import FINITE
from quotekit.stages.vocabulary.class_words import OF_PARTIES
from quotekit.stages.vocabulary.word_neighbors import (
    ACRONYM,
    AMPERSAND,
    CLAUSE,
    HANDLE,
    INITIAL,
    NAME,
    NAME_TAGS,
    NUMBER,
    OTHER,
    POSSESSIVE,
    VERB,
    WordNeighbors,
)

COUNTRIES = frozenset(("us", "u.s", "uk", "u.k", "usa", "u.s.a", "uae"))
VERB_TAGS = FINITE | {"VBN"}
YEARS = frozenset(("senior", "junior"))
# Behind these "'s" is a verb.
_NO_OWNERS = frozenset((word,) for word in ("there", "here", "it", "he", "she", "that"))
# "Per Olav", "An Wang", "He Jintao": where a capital and a name after it say so.
_MAY_BE_GIVEN_NAMES = frozenset("pdhw")
_BEHIND_YEARS = ((",",), (".",), ("VBD",), ("VBZ",), ("WP",))
_SAID_IT = (("said", "it"), ("said", "its"), ("said", "that"), ("declined", "to"))
_GIVEN_MONTHS = frozenset(("april", "june", "august", "sunday"))
_SURNAME_MONTHS = frozenset(("march", "april", "june", "august"))
_EXCELLENCIES = tuple(
    (word,)
    for word in """
    excellency majesty highness holiness eminence grace honour honor worship lordship
    ladyship
    """.split()  # noqa: SIM905  # read like prose
)
_STYLED = (("hon",), ("hon.",), ("honourable",), ("honorable",), ("rev",), ("rev.",))
# Forms of address that many write without a capital, before a name and behind one.
_BEFORE_NAMES = frozenset(
    """
    comrade cde don doña dona monsieur madame herr frau signor signora señor señora
    pani pan shri smt ustad hajji sheikh mr mrs ms dr
    """.split()  # noqa: SIM905  # read like prose
)
_BEHIND_NAMES = frozenset(("sir", "madam", "ji", "bhai", "saheb", "sahib"))
SMALL_TITLES = _BEFORE_NAMES | _BEHIND_NAMES
"""Titles that are seldom written small: their neighbors tell."""
_BEHIND_TITLES = tuple((mark,) for mark in (*",.;:)", "”"))
_PATRONS = (("king",), ("queen",), ("prince",), ("princess",), ("christ",))
_SAINTS = (("st",), ("st.",), ("saint",))
_BRACKETS = frozenset("()")
_CURRENCIES = frozenset(
    """
    AUD CAD CHF CNY DKK EUR GBP GHS HKD INR JPY KES KSH NGN NOK NZD PHP PKR PLN RM RMB
    RWF SEK SGD TZS UGX USD VND VNĐ XAF ZAR
""".split()  # noqa: SIM905  # read like prose
)
# What is counted, and written in capitals.
_MEASURES = frozenset(
    """
    EBITDA EBITA EBIT EBT EBITDAR GDP GNP GNI GVA VAT GST ROI ROCE EPS CAGR CAPEX OPEX
    ARR MRR KPI KPIS AUM PPI FFO
""".split()  # noqa: SIM905  # read like prose
)
_SAID = (("said",), ("says",), ("'s",), ("’s",))
# What offices are for that is written in capitals.
_FIELDS_IN_CAPITALS = frozenset(
    """
    IT ICT HR PR AI UX UI QA GIS SEO CSR ESG DEI HSE OHS VR STEM PE ESL HIV TB CCTV GPS
    EV IVF
""".split()  # noqa: SIM905  # read like prose
)


class SmallWords(WordNeighbors):
    """Tells the class of a word in small letters by what stands around it."""

    def _class_of_fixed(  # noqa: C901, PLR0911, PLR0912  # a table of cases
        self, index: int, letter: str
    ) -> str:
        word, lower = self.written[index], self.lower[index]
        if index and self._has_own_office(index - 1):
            return MODIFIER
        if (
            word in {"His", "Her"}
            and self.lower[index + 1 : index + 2] in _EXCELLENCIES
            and self._is_in_capitals(index + 2)
        ):
            # "His Excellency Sir Paul Roe", but "His Excellency said"
            return HONORIFIC
        if word == "Most" and self.lower[index + 1 : index + 2] in _STYLED:
            # "the Most Hon. Ana Lisi"
            return HONORIFIC
        if letter == "q":
            # "the workers' union"
            if (
                word in {"'", "’"}
                and index
                and self.lower[index - 1][-1:] == "s"
                # "the report, ‘Cold Homes’, says"
                and self.lower[index + 1 : index + 2] not in _BEHIND_TITLES
            ):
                return AMPERSAND if self._is_inside_body(index) else POSSESSIVE
        elif letter == POSSESSIVE:
            if self.lower[index - 1 : index] in _NO_OWNERS:
                # "Then there's Councillor Ana Lisi"
                return VERB
            if (
                self.lower[index + 1 : index + 3] in _SAID_IT
                and index
                and self.lower[index - 1] not in self.surnames
                and self._is_plain_name(index - 1)
            ):
                # "Darby's said"
                return BODY
            return AMPERSAND if self._is_inside_body(index) else POSSESSIVE
        elif word == "*":
            if index and self._is_plain_name(index - 1):
                # "Mia*, a student": not her name
                return SUFFIX
        elif (
            word == "A"
            and index
            and len(self.written[index - 1].rstrip(".")) == 1
            and self.is_capital(index - 1)
            and self.is_capital(min(index + 1, len(self.written) - 1))
        ):
            # "M A Farooqui"
            return INITIAL
        elif word in _BRACKETS:
            opening = index if word == "(" else index - 2
            if self._is_faction(opening) or self.is_legal_form(opening):
                return AMPERSAND
            if self._is_titled_twice(opening):
                return HONORIFIC
            if self.is_nicknamed(opening):
                return "q"
        elif lower == "that":
            if self.tags[index] == "WDT" and index and not self.is_capital(index):
                # "the firm that built the tower"
                return CLAUSE
        elif lower == "&":
            if self._follows_role(index) and self._is_role_near(index + 1):
                # "Vice President & Co-Group Head"
                return "c"
        elif letter == "p" and self._joins_body(index):
            return AMPERSAND
        elif word == "Near" and self.lower[index + 1 : index + 2] == ("east",):
            # "the Institute for Near East Studies"
            return PLACE
        elif word == "-":
            # "the Council on American - Islamic Relations"
            if (
                0 < index < len(self.written) - 1
                and self.words.capitals.get(self.lower[index - 1]) == DEMONYM
                and self.is_capital(index + 1)
            ):
                return AMPERSAND
        elif word.isupper() and len(word) > 1 and not self._among_capitals(index):
            if lower == "the":
                # "THE Minister for Roads": a text's first word
                return letter
            if lower == "he" and self._is_plain_name(index + 1):
                # "HE Omar Haddad": His Excellency
                return HONORIFIC
            # "the WHO", "an IT firm"
            return PLACE if lower in COUNTRIES else self._class_of_capitals(index)
        elif word != lower and self.tags[index] in NAME_TAGS:
            if word.isupper() and len(word) > 1:
                return PLACE if lower in COUNTRIES else ACRONYM
            if lower in _GIVEN_MONTHS and self._opens_person(index):
                # "June Aldous", but "in June Aldous left"
                return NAME
            if lower in _SURNAME_MONTHS and self._ends_person(index):
                return NAME
            if lower == "may" or (
                letter in _MAY_BE_GIVEN_NAMES
                and word[1:].islower()
                and self._is_plain_name(index + 1)
                and (lower == "per" or index not in self.sentence_firsts)
            ):
                return NAME
        elif (
            word == "He"
            and index not in self.sentence_firsts
            and self._is_plain_name(index + 1)
            and self._follows_office(index)
        ):
            # "Vice-Premier He Lining"
            return NAME
        elif (
            word == "An"
            and index not in self.sentence_firsts
            and self._is_plain_name(index + 1)
            and ("-" in self.written[index + 1] or self._follows_office(index))
        ):
            # "the envoy, An Chol-min, said", but "the film, An Education"
            return NAME
        elif lower == "per" and word != lower and self._is_plain_name(index + 1):
            return NAME
        return letter

    def _class_of_capitals(self, index: int) -> str:
        """Tell "IT architect", whose field it is, and "RM30" from "IBM architect"."""
        word = self.written[index]
        if word in _MEASURES and not self._is_body_of_measures(index):
            return MODIFIER
        if word in _CURRENCIES and self.tags[index + 1 : index + 2] == ("CD",):
            # "revenue of NOK 812 million"
            return NUMBER
        if word[-1].isdecimal() and word.rstrip("0123456789.,") in _CURRENCIES:
            return NUMBER
        field = word in _FIELDS_IN_CAPITALS and (
            self._is_role_noun(index + 1)
            or self._is_role_noun(index + 2)
            or self._before_office(index)
        )
        return MODIFIER if field else ACRONYM

    def _is_body_of_measures(self, index: int) -> bool:
        """Tell "the CPI said", a party, from "the CPI rose" and "GDP of 4 %"."""
        return self.lower[index + 1 : index + 2] in _SAID or self._is_role_noun(
            index + 1
        )

    def _class_of_da(self, index: int) -> str:
        """Tell "DA Ana Lisi", an office, from "DA leader Ana Lisi" and "Da Silva"."""
        if not self.written[index].isupper():
            return NAME if self._is_plain_name(index + 1) else ROLE
        behind = self.lower[index + 1 : index + 2]
        party = behind and (behind[0] in OF_PARTIES or behind[0] == "caucus")
        return ACRONYM if party else ROLE

    def _is_inside_body(self, index: int) -> bool:
        """Tell whether people in a body's name own it: "Nurses' Guild"."""
        if not self._before_name(index):
            return False
        capitals = self.words.capitals
        if (
            self._owns_office(index - 1)
            # "St Joseph's Secondary School"
            or self.lower[index - 2 : index - 1] in _SAINTS
            # "King's College London", "The Prince's Trust"
            or (
                self.lower[index - 1 : index] in _PATRONS
                and self.is_capital(index - 1)
                and self.is_capital(index + 1)
                and capitals.get(self.lower[index + 1]) in {BODY, BODY_OR_SUBJECT}
            )
        ):
            return True
        return (
            0 < index < len(self.lower) - 1
            and self.is_capital(index - 1)
            and capitals.get(self.lower[index - 1]) == "Q"
            and self.is_capital(index + 1)
            and any(
                capitals.get(word) in {BODY, BODY_OR_SUBJECT}
                for word in self.lower[index + 1 : index + 3]
            )
        )

    def _class_of_noun(  # noqa: C901, PLR0911  # a table of cases
        self, index: int, plain: str
    ) -> str:
        if plain in _BEFORE_NAMES and self._is_plain_name(index + 1):
            # "don Tomás", "the union's secretary, comrade Ana Lisi"
            return HONORIFIC
        if plain in _BEHIND_NAMES and index and self._is_plain_name(index - 1):
            # "Ravi sir said"
            return SUFFIX
        letter = self.words.nouns.get(plain)
        if letter is not None:
            return letter
        if "/" in plain and self._is_two_roles(plain):
            return ROLE
        if "-" in plain and (
            self.words.nouns.get(plain.rpartition("-")[2]) == ROLE
            or self._is_parent(plain)
            or self._is_chosen(plain)
            or plain.endswith(("-in-residence", "-in-charge"))
        ):
            # "journalist-turned-politician", "ex-policeman", "premier-designate"
            return ROLE
        if plain[0].isdigit():
            return NUMBER
        if plain in YEARS and self.tags[index + 1 : index + 2] in _BEHIND_YEARS:
            # "a high school senior"
            return ROLE
        tag = self.tags[index]
        if tag in VERB_TAGS:
            return VERB
        word = self.written[index]
        if "_" in word and word.strip("_").replace("_", "").isalnum():
            # "the blogger sea_view"
            return HANDLE
        if not word.isascii() and word.isalpha() and word.upper() == word:
            # A script without capitals.
            return NAME
        return OTHER

    def _is_in_capitals(self, index: int) -> bool:
        """Tell whether there is a token at *index* with a capital."""
        return index < len(self.written) and self.is_capital(index)
