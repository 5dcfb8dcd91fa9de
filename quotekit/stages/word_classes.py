"""
Word classes: what each token of a noun phrase may be, as one letter.

A phrase then is a string such as ``dORRRpPNN`` ("The UNDP Deputy Resident
Representative in Kazakhstan Sukhrob Khojimatov"), and patterns over such strings say
in what order names, offices and bodies stand.

The letters: ``N`` name, ``i`` initial, ``A`` acronym, ``@`` handle, ``j`` particle in a
name, ``u`` suffix after one, ``H`` honorific; ``R`` role, ``L`` relation, ``e`` other
word for a person, ``Q`` people, ``O`` noun or name of a body, ``T`` document; ``P``
place, ``D`` demonym, ``M`` word that belongs to an office; ``p`` preposition, ``d``
determiner, ``h`` possessive pronoun, ``s`` possessive ending, ``c`` "and", ``&``, ``w``
word that begins a clause, ``n`` number, ``v`` verb, ``x`` other; ``q`` quotation mark,
``,`` ``(`` ``)`` ``-`` for punctuation of these kinds.
"""

from collections.abc import Collection, Iterable, Sequence
from functools import cached_property

from quotekit.annotations.tokens import Tokens
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
    MentionWords,
)
from quotekit.stages.class_words import (
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
    PARTIES,
    POSSESSIVES,
    PROGRAMS,
    STREETS,
    SURNAMES,
    WHENCE,
    WHOSE,
    is_agent,
)
from quotekit.stages.patterns import when_needed
from quotekit.stages.phrases import FINITE, MONTHS, NAMES_OR_NOUNS, WEEKDAYS
from quotekit.stages.small_words import COUNTRIES, VERB_TAGS, YEARS, SmallWords
from quotekit.stages.word_neighbors import (
    ACRONYM,
    AMPERSAND,
    CAPITALS,
    FIXED,
    HANDLE,
    INITIAL,
    INITIALS,
    NAME,
    NAME_TAGS,
    NUMBER,
    OTHER,
    POSSESSIVE,
    VERB,
)

# Those of them whose neighbors make no difference.
_PLAIN = {
    word: letter
    for word, letter in FIXED.items()
    if word not in "-'’()*&" and word != "that" and letter != POSSESSIVE
}
_LONGEST_TAIL = 5
_WHAT_SOMEBODY_WAS = frozenset((None, BODY_ALONE, MODIFIER, PEOPLE))
_LONGEST_GRADE = 3
_MEN = ("man", "men", "woman")
_SERVICES = frozenset(("ias", "ips", "ifs"))
_NO_SURNAMES_OF_BODIES = frozenset((DOCUMENT, MODIFIER))
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
_OF_PEOPLE = tuple(
    (word,)
    for word in """
    lawyer lawyers attorney attorneys aide aides wife husband brother sister mother
    father son daughter family widow
    """.split()  # noqa: SIM905  # read like prose
)
# "diGenova" is somebody's name, "eBay" a firm's.
_PARTICLES_INSIDE = frozenset(
    ("al", "ben", "da", "de", "del", "di", "du", "el", "la", "le", "mac", "mc", "van")
)
_BRAND = when_needed(r"(?P<small>\p{Ll}++)\p{Lu}\p{Ll}.*+")
_NOT_ONLY_PAPERS = frozenset(("national", "independent"))
_OF_PRESS = (
    *(("secretary",), ("officer",), ("attaché",), ("attache",), ("office",)),
    *(("corps",), ("conference",), ("release",)),
)
_ELECTED = tuple(
    (word,)
    for word in """
    councillor councilor candidate senator lawmaker
    """.split()  # noqa: SIM905  # read like prose
)
# Behind a body's name, where it works.
_WHERE_ACTIVE = frozenset(
    ("uk", "usa", "international", "worldwide", "australia", "canada")
)
_NO_BODIES = frozenset((PLACE, DEMONYM, ROLE, MODIFIER, PEOPLE, HONORIFIC))
_SCHOOLS = frozenset(("college", "school", "faculty"))
_ARTICLES_BEFORE = (("the",), ("a",), ("an",), ("another",))
_BEFORE_SURNAMES = (("councillor",), ("councilor",), ("cllr",), ("alderman",))
_BEHIND_SURNAMES = ((",",), ("VBD",), ("VBZ",), (".",), ("MD",))
_OWNING = (("'s",), ("’s",))
_OWNED_SITES = tuple(
    (word,)
    for word in """
    bay creek point cove landing ferry harbour harbor vineyard mills corner gap ford
    flat flats crossing inlet
    """.split()  # noqa: SIM905  # read like prose
)
_TITLES_AND_NAMES = frozenset(
    ("dean", "duke", "earl", "prince", "marshal", "guy", "mukhtar")
)
_SHORT_FOR_BODIES = frozenset(("da", "ag", "cs", "ps", "cm", "dc", "pc", "dg"))
_CLUBS = frozenset(("fc", "afc", "ac", "sc", "cf", "rc"))
_CAPITALS_OF_ACRONYMS = 3
# Behind names only, unlike "MP".
_NEVER_BEFORE_NAMES = frozenset(("kc", "qc", "sc", "bs", "ba", "ma", "jd", "rn", "oc"))
_BY_NEIGHBORS = frozenset((BODY_ALONE, BODY_OR_SUBJECT, SUFFIX_IN_CAPITALS))


class WordClasses(SmallWords):
    """
    The classes of one text's tokens, found when they are asked for.

    ``surnames`` are words, in lower case, that stand in the text as names of people:
    with them, "Baker" and "Church" are names.  They may grow before the first token
    that they concern is asked for.

    Attributes:
        written: Each token as written.

        lower: Each token in lower case.

        tags: Each token's Penn tag.

        introduced: Words, in lower case, that the text has as short names of bodies.
    """

    def __init__(
        self,
        tokens: Tokens,
        tags: Sequence[str],
        words: MentionWords,
        surnames: Collection[str],
    ) -> None:
        """Get ready for one text."""
        super().__init__(tokens, tags, words, surnames)
        self.introduced: set[str] = set()
        self._settled = words.settled
        self._tails = words.tails
        self._length = len(tokens.words)
        self._known = [""] * self._length

    def of(self, first: int, end: int) -> str:
        """
        Return the classes of the tokens from *first* to before *end*.

        Behind the last token there are none, as a slice has it: a text may break off.
        """
        known = self._known
        end = min(end, self._length)
        if end - first == 1 and known[first]:
            return known[first]
        for index in range(first, end):
            if not known[index]:
                lower = self.lower[index]
                # Most words are settled by one look-up.
                if self.written[index] == lower:
                    letter = _PLAIN.get(lower) or self._nouns.get(lower)
                    if (
                        letter is None
                        and lower.isascii()
                        and lower.isalpha()
                        and lower != "that"
                    ):
                        # As _class_of_noun says of what is none.
                        letter = VERB if self.tags[index] in VERB_TAGS else OTHER
                elif (
                    index in self.sentence_firsts
                    or lower in self.surnames
                    or lower in self.introduced
                ):
                    letter = None
                else:
                    letter = self._settled.get(lower)
                if letter is None:
                    self._classify(index)
                else:
                    known[index] = letter
        return known[first] if end - first == 1 else "".join(known[first:end])

    def join(self, index: int) -> None:
        """Take a comma for a part of the office that it stands in."""
        self._known[index] = MODIFIER

    def take_for_bodies(self, nouns: Iterable[int]) -> None:
        """Take words for nouns of bodies that are none elsewhere."""
        for index in nouns:
            self._known[index] = BODY

    def take_for_places(self, words: Iterable[int]) -> None:
        """Take words for parts of places that are names elsewhere."""
        for index in words:
            self._known[index] = PLACE

    def join_fields(self, joints: Iterable[int]) -> None:
        """Take commas and "and"s for parts of the name of the body they stand in."""
        for index in joints:
            self._known[index] = AMPERSAND

    def is_joined(self, index: int) -> bool:
        """Tell whether a token is a comma that was taken for a part of an office."""
        return self._known[index] == MODIFIER and self.written[index] == ","

    # -- one token ---------------------------------------------------------

    def _classify(self, index: int) -> None:
        """Give token *index*, and those that belong with it, a class."""
        lower = self.lower[index]
        if self.is_capital(index):
            if self._is_owned_site(index):
                self._known[index : index + 3] = PLACE * 3
                return
            heads = self._tails.get(lower)
            if heads is not None:
                # Phrases are read to the left as well: "York", then "New".
                for start in range(max(0, index - _LONGEST_TAIL), index):
                    if self.lower[start] in heads and self._classify_phrase(
                        start, index
                    ):
                        return
            if lower in self.words.phrases and self._classify_phrase(index, index):
                return
        self._known[index] = self._class_of(index)

    def _is_owned_site(self, index: int) -> bool:
        """Tell whether "Hawke's Bay" begins here."""
        return (
            self.lower[index + 1 : index + 2] in _OWNING
            and self.lower[index + 2 : index + 3] in _OWNED_SITES
            and self.is_capital(index + 2)
            and self.words.capitals.get(self.lower[index]) is None
        )

    def _classify_phrase(self, start: int, index: int) -> bool:
        """Give a phrase that begins at *start* and holds *index* its class."""
        following = self.lower[start + 1 : start + 2]
        if self.lower[
            start : start + 2
        ] not in self.words.openings or not self.is_capital(start):
            return False
        if (
            self.lower[start] == "the"
            and (
                not self.is_capital(start + 1)
                or (
                    # "The Press Secretary"
                    following[0] == "press"
                    and self.lower[start + 2 : start + 3] in _OF_PRESS
                )
                # "The National Ombudsperson", "The Independent Expert on Debt"
                or (
                    following[0] in _NOT_ONLY_PAPERS
                    and (
                        self.is_capital(start + 2)
                        # "The Independent councillor"
                        or self.lower[start + 2 : start + 3] in _ELECTED
                    )
                )
            )
        ):
            # "The diplomat" is no magazine.
            return False
        for rest, letter in self.words.phrases.get(self.lower[start], ()):
            if rest[0] != following[0]:
                continue
            stop = start + 1 + len(rest)
            if (
                stop > index
                and self.lower[start + 1 : stop] == rest
                and self._is_name_whole(start, stop, letter)
            ):
                self._known[start:stop] = letter * (stop - start)
                return True
        return False

    def _is_brand(self, index: int) -> bool:
        """Tell whether a word is written like "eBay", and stands beside no name."""
        match = _BRAND.fullmatch(self.written[index])
        return (
            match is not None
            and match["small"] not in _PARTICLES_INSIDE
            and not self._is_plain_name(index - 1)
            and not self._is_plain_name(index + 1)
        )

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

    def _is_name_whole(self, start: int, stop: int, letter: str) -> bool:
        """Tell whether a phrase is a name: not "Best buy", nor a person's "Lowe's"."""
        if self.lower[stop - 1] in POSSESSIVES:
            return not (
                self.lower[start] in self.surnames
                or self._is_plain_name(start - 1)
                or self._follows_title(start)
                # "Denny's brother Frank"
                or self.lower[stop : stop + 1] in _OF_PEOPLE
            )
        last = stop - 1
        return letter != BODY or self.is_capital(last) or self.lower[last].isdigit()

    def _class_of(  # noqa: C901, PLR0911, PLR0912, PLR0915  # a table of cases
        self, index: int
    ) -> str:
        lower, word = self.lower[index], self.written[index]
        fixed = FIXED.get(lower)
        if fixed is not None:
            return self._class_of_fixed(index, fixed)
        plain = lower.rstrip(".")
        if not plain:
            # "Ana Lisi, Ph.D., a surgeon", but not where the sentence ends
            degree = index and self.of(index - 1, index) == SUFFIX
            ends = index + 1 in self.sentence_firsts or index + 1 == len(self.lower)
            return SUFFIX if degree and not ends and word == "." else "-"
        if plain[0] == "'" and plain[1:].isdigit():
            # "Ana Lisi ’09", "Ana Lisi PhD ’09", "Ana Lisi ’09, M.A. ’12"
            named = index and (
                self._is_plain_name(index - 1) or self.of(index - 1, index) == SUFFIX
            )
            return SUFFIX if named else NUMBER
        if word[0] == "@" and len(word) > 1:
            return HANDLE
        if (
            "." in plain
            and self.words.capitals.get(plain) != HONORIFIC
            and INITIALS.fullmatch(word)
            and self._is_plain_name(index + 1)
            and not self._is_plain_name(index - 1)
        ):
            # "director B.V. Kulkarni", but "Lund Foods B.V."
            return INITIAL
        if (
            plain in self.surnames
            and word != lower
            and (
                plain not in self.words.nouns
                or self._acts(index)
                or self._follows_title(index)
            )
        ):
            # "Xi said": a name, though no table of tags knows it.
            return NAME
        if (
            plain in _SHORT_FOR_BODIES
            and word.isupper()
            and self.written[index - 1 : index] == ("(",)
            and self.written[index + 1 : index + 2] == (")",)
        ):
            # "Department of Agriculture (DA)", no district attorney
            return ACRONYM
        if plain in _TITLES_AND_NAMES and word != lower and self._is_given(index):
            return NAME
        if plain in _CLUBS and word.isupper() and self._names_club(index + 1):
            # "FC Goa coach Ana Lisi"
            self._known[index + 1] = BODY
            return BODY
        if plain in self.introduced and word != lower:
            # "the Human Rights Commission (Komnas)"
            return ACRONYM
        if plain in SURNAME_NOUNS and (
            self._ends_titled(index)
            # "Maya D. Song"
            or (
                index > 1
                and len(self.lower[index - 1]) == len("d.")
                and self.lower[index - 1][1] == "."
                and self._is_plain_name(index - 2)
            )
        ):
            # "Dr. Henry Page", "Prof. Ken Wing", but "the Kyiv Post"
            return NAME
        if plain in PARTIES and word != lower and self._is_party(index):
            # "Conservative justice spokesman Tom Roe"
            return BODY
        if word == lower or self._is_common(index, plain):
            return self._class_of_noun(index, plain)
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
            and self._is_plain_name(index + 1)
            and self._is_plain_name(index + 2)
        ):
            # "Senior Ana Lisi said": of a school
            return ROLE
        letter = self.words.capitals.get(plain)
        if (
            letter is not None
            and letter not in {HONORIFIC, PLACE, DEMONYM}
            and self.lower[index - 1 : index] in _BEFORE_SURNAMES
            and self._follows_title(index)
            and (self.tags[index + 1 : index + 2] in _BEHIND_SURNAMES)
        ):
            # "Councillor Ward, from Lund", "Councillor Bishop said"
            return NAME
        if (
            plain == "police"
            and index
            and self.words.capitals.get(self.lower[index - 1]) == PLACE
            and self.is_capital(index - 1)
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
            and self._is_plain_name(index + 1)
            and self._is_plain_name(index + 2)
        ):
            # "Former Marine Ana Lisi", "former Scientologist Tom Roe"
            return ROLE
        if letter is None:
            return self._class_of_unknown(index, word, plain)
        if plain in self.surnames and letter not in {"H", "u"}:
            return NAME
        if (
            (plain in SURNAME_NOUNS or letter in _NO_SURNAMES_OF_BODIES)
            and self.lower[index - 1 : index] in COMMON_GIVEN_NAMES
            and self._ends_short_name(index)
        ):
            # "Jim Urban said", "Amy Page, a nurse,"
            return NAME
        if (
            letter == RELATION
            and self._is_plain_name(index - 1)
            and self._is_plain_name(index - 2)
            and not self.is_capital(min(index + 1, len(self.written) - 1))
        ):
            # "Nguyen Thanh Son"
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
        if plain in GIVEN_PLACES and letter == PLACE and self._opens_person(index):
            # "Sofia Keller"
            return NAME
        if plain in _SURNAMES and self._ends_person(index):
            # "Anna French", "Pavel Young"
            return NAME
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
        if plain in PROGRAMS and self.lower[index + 1 : index + 2] in OF_PROGRAMS:
            return MODIFIER
        if letter == SUFFIX and self._is_role_noun(index + 1):
            # "a PhD student"
            return MODIFIER
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
        if (
            plain in OUTLETS
            and self.lower[index - 1 : index] == ("the",)
            and not self._before_name(index)
            and self.lower[index + 1 : index + 2] not in _ELECTED
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
            # "Harold Marcus Dean of the College of Letters"
            and not (plain == "dean" and self._leads_school(index + 1))
            # "HRC Chairman"
            and not (self.written[index - 1].isupper() and not word.isupper())
            and not self._before_name(index)
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
        return letter

    @cached_property
    def _surnames_elsewhere(self) -> frozenset[str]:
        """The words for roles that a first name stands before somewhere."""
        return frozenset(
            lower
            for index, lower in enumerate(self.lower)
            if lower in SURNAMES and index and self._is_plain_name(index - 1)
        )

    def _leads_school(self, index: int) -> bool:
        """Tell "of the Faculty of Law", "of Lund College", behind a dean."""
        return self.lower[index : index + 1] == ("of",) and not _SCHOOLS.isdisjoint(
            self.lower[index + 1 : index + 4]
        )

    def _is_given(self, index: int) -> bool:
        """Tell "City Manager Dean Potts" and "Guy Pembrey," from "Dean Potts"."""
        if not self._is_plain_name(index + 1) or self._is_plain_name(index + 2):
            return False
        if self.lower[index] == "mukhtar":
            return True
        if self.lower[index] == "guy":
            return index in self.sentence_firsts or not self._is_plain_name(index - 1)
        return index > 0 and self.words.capitals.get(
            self.lower[index - 1].rstrip(".")
        ) in {ROLE, HONORIFIC}

    def _names_club(self, index: int) -> bool:
        """Tell whether the place or the name of a club stands at *index*."""
        return self._is_in_capitals(index) and (
            self._is_plain_name(index)
            or self.words.capitals.get(self.lower[index]) == PLACE
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
            and self.of(index - 1, index) in {ROLE, HONORIFIC}
        )

    def _class_by_neighbors(  # noqa: C901, PLR0911  # a table of cases
        self, index: int, letter: str, plain: str
    ) -> str:
        word = self.written[index]
        if letter == SUFFIX_IN_CAPITALS:
            if word.isupper() and len(plain) > 1:
                if plain in _NEVER_BEFORE_NAMES and self._is_initials(index):
                    return INITIAL
                if (
                    plain in self.words.nouns
                    and (
                        self._is_plain_name(index + 1)
                        or not self._is_plain_name(index - 1)
                        # "A Sinn Féin TD"
                        or self.of(index - 1, index) == BODY
                        or self._is_of_seat(index)
                        or (
                            # "SNP MSP for Lund"
                            self.lower[index + 1 : index + 2] == ("for",)
                            and index > 0
                            and self.of(index - 1, index) in {BODY, ACRONYM}
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

    def _class_of_unknown(  # noqa: C901, PLR0911, PLR0912  # a table of cases
        self, index: int, word: str, plain: str
    ) -> str:
        """Judge a capitalized word that no table knows, by its look."""
        if plain in self.surnames:
            return NAME
        if (
            plain in NATIONALS and self.lower[index - 1 : index] in _ARTICLES_BEFORE
        ) or self.words.capitals.get(plain.rpartition("-")[2]) == DEMONYM:
            # "said the Frenchman", "an African-American delegate"
            return DEMONYM
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
        if not word[1:].islower():
            # Not one capital and then small letters.
            if self._is_initials(index):
                return INITIAL
            if plain in COUNTRIES and word.isupper():
                return PLACE
            if INITIALS.fullmatch(word):
                return INITIAL
            if CAPITALS.fullmatch(word) and not self._among_capitals(index):
                return ACRONYM
            if word[0].islower() and word.isalpha() and self._is_brand(index):
                # "eBay", but "Ana deSouza"
                return ACRONYM
            if (
                sum(map(str.isupper, word)) >= _CAPITALS_OF_ACRONYMS
                and word.isalpha()
                and not word.isupper()
            ):
                # "BaRCFS"
                return ACRONYM
        elif plain.endswith(ADJECTIVAL) and self._before_office(index):
            # "Acting Divisional Commander"
            return MODIFIER
        elif plain in COMPASS and index and self.written[index - 1] == ")":
            # "Deputy Inspector General (DIG) South Ana Lisi"
            return MODIFIER
        elif plain in COMPASS and index + 1 < len(self.written):
            if self.lower[index + 1].endswith(WHENCE):
                # "the South African-born forward"
                return MODIFIER
            letter = self.words.capitals.get(self.lower[index + 1])
            if letter in {PLACE, DEMONYM} and self.is_capital(index + 1):
                return letter
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
        if is_agent(plain) and (self._is_titled(index) or self._opens_title(index)):
            return ROLE
        return NAME
