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

from collections.abc import Collection, Sequence
from functools import cached_property
from itertools import compress
from operator import eq

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
    MentionWords,
)
from quotekit.stages.class_words import (
    ADJECTIVAL,
    ADJECTIVES,
    AFTER_ROLES,
    COMPASS,
    GIVEN_NAMES,
    NATIONALS,
    NOT_OF_PARTIES,
    OF_PARTIES,
    OF_PROGRAMS,
    OFFICES,
    ONE_OF_A_KIND,
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
from quotekit.stages.phrases import FINITE

NAME, INITIAL, ACRONYM, HANDLE = "N", "i", "A", "@"
POSSESSIVE, AMPERSAND, CLAUSE, NUMBER, VERB, OTHER = "s", "&", "w", "n", "v", "x"

_FIXED = {
    **dict.fromkeys(",;:", ","),
    **dict.fromkeys("([{", "("),
    **dict.fromkeys(")]}", ")"),
    **dict.fromkeys(("-", "–", "—", "--", "―", "…", "...", "|", "/", "."), "-"),
    **dict.fromkeys("\"“”„«»‹›'‘’`", "q"),
    **dict.fromkeys(("``", "''"), "q"),
    **dict.fromkeys("&+", AMPERSAND),
    "*": OTHER,
    "'s": POSSESSIVE,
    **dict.fromkeys(
        """
        of for to at in on from with by under over about against between among near
        behind within across around inside outside into per including like as than via
        during since after before
    """.split(),  # noqa: SIM905  # read like prose
        "p",
    ),
    **dict.fromkeys(
        """
        the a an this that these those some any no many several most each every
        both all another other few one two three four five six seven eight nine
        ten more less nearly only even such certain various either neither
    """.split(),  # noqa: SIM905  # read like prose
        "d",
    ),
    **dict.fromkeys(
        """
        his her their its my our your
    """.split(),  # noqa: SIM905  # read like prose
        "h",
    ),
    **dict.fromkeys(
        """
        and or nor
    """.split(),  # noqa: SIM905  # read like prose
        "c",
    ),
    **dict.fromkeys(
        """
        who which whom whose where when while because he she they i we you it there
    """.split(),  # noqa: SIM905  # read like prose
        CLAUSE,
    ),
    **dict.fromkeys(
        """
        so meanwhile however moreover furthermore nevertheless nonetheless instead
        earlier later yesterday tonight afterwards additionally similarly likewise
        indeed thus hence still though although
    """.split(),  # noqa: SIM905  # read like prose
        ",",
    ),
    **dict.fromkeys(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march
        april may june july august september october november december jan. feb. mar.
        apr. jun. jul. aug. sept. oct. nov. dec. today yesterday tomorrow
    """.split(),  # noqa: SIM905  # read like prose
        OTHER,
    ),
}
# Those of them whose neighbors make no difference.
_PLAIN = {
    word: letter
    for word, letter in _FIXED.items()
    if word not in "-'’()*" and letter != POSSESSIVE
}
_COUNTRIES = frozenset(("us", "u.s", "uk", "u.k", "usa", "u.s.a", "uae"))
_COMMON_TAGS = frozenset(("NN", "NNS", "JJ", "VBG"))
_VERB_TAGS = FINITE | {"VBN"}
_NAME_TAGS = frozenset(("NNP", "NNPS"))
_LONGEST_TAIL = 5
_LONGEST_OWNER = 3
# "Per Olav", "An Wang", "He Jintao": where a capital and a name after it say so.
_MAY_BE_GIVEN_NAMES = frozenset("pdhw")
_SURNAMES = SURNAME_DEMONYMS | {"young"}
_FINITE_TAGS = frozenset(("VBD", "VBZ", "VBP", "MD"))
# "Labour health spokeswoman"
_LONGEST_FIELD = 3
_OF_FIELDS = frozenset(("NN", "NNS", "JJ"))
_LONGEST_SEAT = 5
_CHOSEN = frozenset(("designate", "elect", "nominate", "delegate"))
_BEFORE_BODIES = (("of",), ("from",), ("with",), ("at",), ("by",))
_IN_NAMES = frozenset(("against", "without", "before", "beyond", "across", "behind"))
_TITLED_SURNAMES = frozenset(
    """
    page song story wing form post field bond press word speech read bell book law gates
    bank banks park lake forest temple abbey hall court
""".split()  # noqa: SIM905  # read like prose
)
_GIVEN_MONTHS = frozenset(("april", "june", "august", "sunday"))
_BEFORE_PLACES = frozenset(
    """
    in at from to near of the around across into through toward towards outside inside
    since until by last this next early late mid on every between during mid-
""".split()  # noqa: SIM905  # read like prose
)
_NOUN_BEHIND = frozenset((tag,) for tag in ("NN", "NNS", "NNP", "NNPS", "JJ", "CD"))
_ARTICLES_BEFORE = (("the",), ("a",), ("an",), ("another",))
_SAINTS = (("st",), ("st.",), ("saint",))
_CAPITALS_OF_ACRONYMS = 3
_SURNAMES_BEHIND = frozenset((name,) for name in SURNAMES)
_BRACKETS = frozenset("()")
_BY_NEIGHBORS = frozenset((BODY_ALONE, BODY_OR_SUBJECT, SUFFIX_IN_CAPITALS))

# A single capital, with its period or without, or several ("J.", "J.R.", "M").
_INITIALS = when_needed(r"\p{Lu}\.?(?:-?\p{Lu}\.)*+")
# Capitals only, with a digit, "&", "-" or period inside: "UNHCR", "AT&T", "C5+1".
_CAPITALS = when_needed(r"(?=[^\p{Lu}]*+\p{Lu})[\p{Lu}\p{Nd}&.+/-]{2,}+s?")


class WordClasses:
    """
    The classes of one text's tokens, found when they are asked for.

    ``surnames`` are words, in lower case, that stand in the text as names of people:
    with them, "Baker" and "Church" are names.  They may grow before the first token
    that they concern is asked for.

    Attributes:
        written: Each token as written.

        lower: Each token in lower case.

        tags: Each token's Penn tag.
    """

    def __init__(
        self,
        tokens: Tokens,
        tags: Sequence[str],
        words: MentionWords,
        surnames: Collection[str],
    ) -> None:
        """Get ready for one text."""
        self.written = tokens.words
        self.lower = tokens.lower
        self.tags = tags
        self.words = words
        self.surnames = surnames
        self.sentence_firsts = frozenset(tokens.sentence_first)
        self._nouns = words.nouns
        self._settled = words.settled
        self._tails = words.tails
        self._known = [""] * len(tokens.words)

    def of(self, first: int, end: int) -> str:
        """Return the classes of the tokens from *first* to before *end*."""
        known = self._known
        if end - first == 1 and known[first]:
            return known[first]
        for index in range(first, end):
            if not known[index]:
                lower = self.lower[index]
                # Most words are settled by one look-up.
                if self.written[index] == lower:
                    letter = _PLAIN.get(lower) or self._nouns.get(lower)
                    if letter is None and lower.isascii() and lower.isalpha():
                        # As _class_of_noun says of what is none.
                        letter = VERB if self.tags[index] in _VERB_TAGS else OTHER
                elif index in self.sentence_firsts or lower in self.surnames:
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

    def is_joined(self, index: int) -> bool:
        """Tell whether a token is a comma that was taken for a part of an office."""
        return self._known[index] == MODIFIER and self.written[index] == ","

    @cached_property
    def in_small_letters(self) -> frozenset[str]:
        """The words that the text has without a capital."""
        return frozenset(compress(self.lower, map(eq, self.lower, self.written)))

    def is_capital(self, index: int) -> bool:
        """Tell whether a token has a capital anywhere: "openSUSE", "al-Majid"."""
        return self.written[index] != self.lower[index]

    def any_capital(self, first: int, end: int) -> bool:
        """Tell whether one of the tokens has a capital."""
        return self.written[first:end] != self.lower[first:end]

    def is_body_noun(self, index: int) -> bool:
        """Tell whether a word is a noun that many bodies are called by: "Council"."""
        lower = self.lower[index]
        return (
            self.words.capitals.get(lower) in {BODY, BODY_OR_SUBJECT}
            and lower in self._nouns
            and lower not in self.words.bodies
            and lower not in ONE_OF_A_KIND
            and not (len(lower) < 6 and self.written[index].isupper())
        )

    # -- one token ---------------------------------------------------------

    def _classify(self, index: int) -> None:
        """Give token *index*, and those that belong with it, a class."""
        lower = self.lower[index]
        if self.is_capital(index):
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

    def _classify_phrase(self, start: int, index: int) -> bool:
        """Give a phrase that begins at *start* and holds *index* its class."""
        following = self.lower[start + 1 : start + 2]
        if not following or not self.is_capital(start):
            return False
        if self.lower[start] == "the" and (
            not self.is_capital(start + 1)
            # "The National Ombudsperson"
            or (following == ("national",) and self.is_capital(start + 2))
        ):
            # "The diplomat" is no magazine.
            return False
        for rest, letter in self.words.phrases.get(self.lower[start], ()):
            if rest[0] != following[0]:
                continue
            stop = start + 1 + len(rest)
            if stop > index and self.lower[start + 1 : stop] == rest:
                self._known[start:stop] = letter * (stop - start)
                return True
        return False

    def _class_of(  # noqa: C901, PLR0911, PLR0912  # a table of cases
        self, index: int
    ) -> str:
        lower, word = self.lower[index], self.written[index]
        fixed = _FIXED.get(lower)
        if fixed is not None:
            return self._class_of_fixed(index, fixed)
        plain = lower.rstrip(".")
        if not plain:
            return "-"
        if plain[0] == "'" and plain[1:].isdigit():
            # "Ana Lisi ’09"
            return SUFFIX if index and self._is_plain_name(index - 1) else NUMBER
        if word[0] == "@" and len(word) > 1:
            return HANDLE
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
        if plain in _TITLED_SURNAMES and self._ends_titled(index):
            # "Dr. Henry Page", "Prof. Ken Wing", but "the Kyiv Post"
            return NAME
        if word == lower or self._is_common(index, plain):
            return self._class_of_noun(index, plain)
        if (
            plain == "new"
            and index in self.sentence_firsts
            and ROLE in self._letters_of(index + 1)
        ):
            # "New CEO Ana Lisi"
            return MODIFIER
        letter = self.words.capitals.get(plain)
        if plain in AFTER_ROLES and index and self._follows_role(index):
            # "Chancellor Emeritus Robert Sins"
            return ROLE
        if letter is None:
            return self._class_of_unknown(index, word, plain)
        if plain in self.surnames and letter not in {"H", "u"}:
            return NAME
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
        if plain in GIVEN_PLACES and letter == PLACE and self._opens_person(index):
            # "Sofia Keller"
            return NAME
        if plain in _SURNAMES and self._ends_person(index):
            # "Anna French", "Pavel Young"
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
        ):
            # "according to the Guardian"
            return BODY
        if letter == PEOPLE and self._has_own_office(index):
            return MODIFIER
        if plain in PARTIES and self._is_party(index):
            return BODY
        if (
            letter == PEOPLE
            and self.lower[index + 1 : index + 2] == ("for",)
            and self.lower[index - 1 : index] in _BEFORE_BODIES
            and self._is_plain_name(index + 2)
        ):
            # "the president of Farmers for Peace"
            return BODY
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
            and (plain in SURNAMES or plain.endswith("man"))
            and (
                self._is_plain_name(index - 1)
                # "Arthur J. King"
                or (
                    _INITIALS.fullmatch(self.written[index - 1]) is not None
                    and self._is_plain_name(index - 2)
                )
            )
            # "HRC Chairman"
            and not (self.written[index - 1].isupper() and not word.isupper())
            and not self._before_name(index)
        ):
            return NAME
        return letter

    def _class_of_fixed(  # noqa: C901, PLR0911, PLR0912  # a table of cases
        self, index: int, letter: str
    ) -> str:
        word, lower = self.written[index], self.lower[index]
        if index and self._has_own_office(index - 1):
            return MODIFIER
        if letter == "q":
            # "the workers' union"
            if word in {"'", "’"} and index and self.lower[index - 1][-1:] == "s":
                return AMPERSAND if self._is_inside_body(index) else POSSESSIVE
        elif letter == POSSESSIVE:
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
            if self._is_faction(index if word == "(" else index - 2):
                return AMPERSAND
            if self._is_titled_twice(index if word == "(" else index - 2):
                return HONORIFIC
            if self.is_nicknamed(index if word == "(" else index - 2):
                return "q"
        elif letter == "p" and self._joins_body(index):
            return AMPERSAND
        elif word == "-":
            # "the Council on American - Islamic Relations"
            if (
                0 < index < len(self.written) - 1
                and self.words.capitals.get(self.lower[index - 1]) == DEMONYM
                and self.is_capital(index + 1)
            ):
                return AMPERSAND
        elif word.isupper() and len(word) > 1 and not self._among_capitals(index):
            if lower == "he" and self._is_plain_name(index + 1):
                # "HE Omar Haddad": His Excellency
                return HONORIFIC
            # "the WHO", "an IT firm"
            return PLACE if lower in _COUNTRIES else ACRONYM
        elif word != lower and self.tags[index] in _NAME_TAGS:
            if word.isupper() and len(word) > 1:
                return PLACE if lower in _COUNTRIES else ACRONYM
            if lower in _GIVEN_MONTHS and self._opens_person(index):
                # "June Aldous", but "in June Aldous left"
                return NAME
            if lower == "march" and self._ends_person(index):
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
        elif lower == "per" and word != lower and self._is_plain_name(index + 1):
            return NAME
        return letter

    def _joins_body(self, index: int) -> bool:
        """Tell prepositions in a body's name: "Network Against Hunger"."""
        if not (
            0 < index < len(self.written) - 1
            and self.is_capital(index - 1)
            and self.is_capital(index + 1)
        ):
            return False
        return (
            self.is_capital(index)
            and self.lower[index] in _IN_NAMES
            and index not in self.sentence_firsts
            and not self._among_capitals(index)
        )

    def _is_faction(self, index: int) -> bool:
        """Tell whether brackets belong to an acronym: "CPI(M) leader"."""
        inner = self.written[index + 1 : index + 2]
        return (
            0 < index < len(self.written)
            and self.written[index] == "("
            and self.written[index - 1].isupper()
            and len(self.written[index - 1]) > 1
            and self.written[index + 2 : index + 3] == (")",)
            and len(inner[0]) == 1
            and inner[0].isupper()
        )

    def _is_titled_twice(self, index: int) -> bool:
        """Tell whether a bracket around another title opens: "Prof. (Mrs.) Lisi"."""
        capitals = self.words.capitals
        return (
            index > 0
            and self.written[index] == "("
            and self.written[index + 2 : index + 3] == (")",)
            and capitals.get(self.lower[index + 1].rstrip(".")) == HONORIFIC
            and capitals.get(self.lower[index - 1].rstrip(".")) in {HONORIFIC, ROLE}
        )

    def is_nicknamed(self, index: int) -> bool:
        """Tell whether a bracket inside a name opens: "Robert (Bob) Lund"."""
        return (
            index > 0
            and self.written[index] == "("
            and self.written[index + 2 : index + 3] == (")",)
            and all(
                self._is_plain_name(near) and self.written[near].istitle()
                for near in (index - 1, index + 1, index + 3)
            )
        )

    def _letters_of(self, index: int) -> frozenset[str | None]:
        """Return what a word is with a capital and without."""
        if index >= len(self.lower):
            return frozenset()
        plain = self.lower[index].rstrip(".")
        return frozenset((self.words.capitals.get(plain), self._nouns.get(plain)))

    def _follows_office(self, index: int) -> bool:
        before = self.lower[index - 1].rstrip(".")
        return ROLE in self._letters_of(index - 1) or (
            self.is_capital(index - 1) and self._is_compound_role(before, before)
        )

    def _follows_title(self, index: int) -> bool:
        """Tell whether a title stands before a word: "Senator Ward said"."""
        return (
            index > 0
            and self.is_capital(index - 1)
            and self.words.capitals.get(self.lower[index - 1].rstrip("."))
            in {ROLE, HONORIFIC}
            and not self._before_name(index)
        )

    def _opens_person(self, index: int) -> bool:
        """Tell whether a name follows, and nothing before says that this is a place."""
        after = index + 1
        if self.lower[after : after + 1] and self.lower[after] in self.words.particles:
            after += 1  # "Sofia de Vries"
        return self._is_plain_name(after) and (
            not index or self.lower[index - 1] not in _BEFORE_PLACES
        )

    def _ends_person(self, index: int) -> bool:
        """Tell whether a first name stands before a word, and no noun behind it."""
        after = self.tags[index + 1 : index + 2]
        return (
            self._is_plain_name(index - 1)
            and self.lower[index - 2 : index - 1] != ("the",)
            and after not in _NOUN_BEHIND
        )

    def _ends_titled(self, index: int) -> bool:
        """Tell whether a title and a first name stand before a word, nothing behind."""
        return (
            index > 1
            and self._is_plain_name(index - 1)
            and (
                self.words.capitals if self.is_capital(index - 2) else self.words.nouns
            ).get(self.lower[index - 2].rstrip("."))
            in {ROLE, HONORIFIC, SUFFIX_IN_CAPITALS}
            and not self._before_name(index)
        )

    def _is_party(self, index: int) -> bool:
        """Tell the party in "Labour health spokeswoman", "the Liberals' critic"."""
        after = index + 1
        if after >= len(self.lower):
            return False
        following = self.lower[after]
        if self.lower[index] == "labour" and self.tags[after] in _FINITE_TAGS:
            # "Labour said it would vote"
            return index == 0 or not self.is_capital(index - 1)
        if self.lower[index].endswith("s"):
            # "the Liberals' critic", "Greens leader Ana Lisi"
            return following in POSSESSIVES or (
                following in OF_PARTIES and index > 0 and self.is_capital(after + 1)
            )
        if self.lower[index] == "labor" and following == "leader":
            return False  # of a union
        if following in NOT_OF_PARTIES or (
            following not in OF_PARTIES and self.is_capital(after)
        ):
            return False
        return self._has_office_behind(after)

    def _has_office_behind(self, first: int) -> bool:
        """Tell "health spokeswoman" from ", a lawyer"."""
        for near in range(first, min(first + _LONGEST_FIELD, len(self.lower))):
            if self._nouns.get(self.lower[near]) == ROLE:
                return True
            if self.tags[near] not in _OF_FIELDS:
                break
        return False

    def _has_own_office(self, index: int) -> bool:
        """Tell whether an office is for people: "the Children’s Commissioner"."""
        lower, capitals = self.lower, self.words.capitals
        return (
            self.lower[index + 1 : index + 2] != ()
            and lower[index + 1] in POSSESSIVES
            and capitals.get(lower[index]) == PEOPLE
            and self.is_capital(index)
            and capitals.get("".join(lower[index + 2 : index + 3])) == ROLE
            and self.is_capital(index + 2)
        )

    def _owns_office(self, index: int) -> bool:
        """Tell whether a body is called by an office: "the Prosecutor’s Office"."""
        lower, capitals = self.lower, self.words.capitals
        for end in range(index + 1, index + 1 + _LONGEST_OWNER):
            if lower[end : end + 1] == ():
                break
            if lower[end] in POSSESSIVES:
                return lower[end + 1 : end + 2] in OFFICES and (
                    self.is_capital(index) and self.is_capital(end + 1)
                )
            if capitals.get(lower[end]) != ROLE:
                # "the Attorney General’s Office"
                break
        return False

    def _is_inside_body(self, index: int) -> bool:
        """Tell whether people in a body's name own it: "Nurses' Guild"."""
        capitals = self.words.capitals
        if self._owns_office(index - 1) or (
            # "St Joseph's Secondary School"
            self.lower[index - 2 : index - 1] in _SAINTS and self._before_name(index)
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

    def _is_common(self, index: int, plain: str) -> bool:
        """Tell whether a capital only opens a sentence: "Psychology major"."""
        if index not in self.sentence_firsts or self.tags[index] not in _COMMON_TAGS:
            return False
        if self._is_acronym(index):
            # "ZANU-PF spokesman"
            return False
        if self.words.capitals.get(plain) == MODIFIER and self._before_name(index):
            # "Human Rights Commissioner"
            return False
        return self.words.nouns.get(
            plain, DOCUMENT
        ) != DOCUMENT or not self._before_name(index)

    def _opens_name(self, index: int) -> bool:
        """Tell whether a full name and no more follows a word for somebody."""
        return (
            self.lower[index] == "representative"
            and self._is_plain_name(index + 1)
            and (
                self._is_plain_name(index + 2)
                or self.lower[index + 2 : index + 3] in _SURNAMES_BEHIND
                or _INITIALS.fullmatch("".join(self.written[index + 2 : index + 3]))
                is not None
            )
        )

    def _acts(self, index: int) -> bool:
        """Tell whether a verb follows: "Ban said"."""
        return (
            index in self.sentence_firsts
            and index + 1 < len(self.tags)
            and self.tags[index + 1] in FINITE
        )

    def _is_acronym(self, index: int) -> bool:
        """Tell whether a word stands in capitals that no word beside it shares."""
        word = self.written[index]
        return (
            word.isupper()
            and _CAPITALS.fullmatch(word) is not None
            and not self._among_capitals(index)
        )

    def _before_name(self, index: int) -> bool:
        """Tell whether what follows a token may be the rest of a name."""
        after = index + 1
        return after < len(self.written) and (
            self.is_capital(after) or self.lower[after] in self.words.particles
        )

    def _class_of_noun(  # noqa: PLR0911  # a table of cases
        self, index: int, plain: str
    ) -> str:
        letter = self.words.nouns.get(plain)
        if letter is not None:
            return letter
        if "-" in plain and (
            self.words.nouns.get(plain.rpartition("-")[2]) == ROLE
            or self._is_parent(plain)
            or self._is_chosen(plain)
        ):
            # "journalist-turned-politician", "ex-policeman", "premier-designate"
            return ROLE
        if plain[0].isdigit():
            return NUMBER
        tag = self.tags[index]
        if tag in _VERB_TAGS:
            return VERB
        word = self.written[index]
        if "_" in word and word.strip("_").replace("_", "").isalnum():
            # "the blogger sea_view"
            return HANDLE
        if not word.isascii() and word.isalpha() and word.upper() == word:
            # A script without capitals.
            return NAME
        return OTHER

    def _follows_role(self, index: int) -> bool:
        before = self.lower[index - 1]
        return before in AFTER_ROLES or self.words.capitals.get(before) == ROLE

    def _is_parent(self, plain: str) -> bool:
        """Tell "Mum-of-three" from other words with hyphens."""
        parent, of, _ = plain.partition("-of-")
        return bool(of) and self.words.nouns.get(parent) in {ROLE, RELATION, "e"}

    def _is_chosen(self, plain: str) -> bool:
        office, _, chosen = plain.rpartition("-")
        return chosen in _CHOSEN and self.words.nouns.get(office) == ROLE

    def _is_compound_role(self, word: str, plain: str) -> bool:
        """Tell "Ex-minister" and "Brigadier-General" from "Smith-Baker"."""
        *before, last = plain.split("-")
        capitals = self.words.capitals
        if last in _CHOSEN:
            return self._is_chosen(plain)
        return capitals.get(last) == ROLE and (
            word[-len(last) :].islower()
            or all(capitals.get(part) in {ROLE, MODIFIER} for part in before)
        )

    def _class_by_neighbors(  # noqa: PLR0911  # a table of cases
        self, index: int, letter: str, plain: str
    ) -> str:
        word = self.written[index]
        if letter == SUFFIX_IN_CAPITALS:
            if word.isupper() and len(plain) > 1:
                if plain in self.words.nouns and (
                    self._is_plain_name(index + 1)
                    or not self._is_plain_name(index - 1)
                    or self._is_of_seat(index)
                    or (
                        # "SNP MSP for Lund"
                        self.lower[index + 1 : index + 2] == ("for",)
                        and index > 0
                        and self.of(index - 1, index) in {BODY, ACRONYM}
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
        if self.tags[index] == "NNPS":
            return "Q" if plain.endswith("s") and len(plain) > 4 else BODY
        if word.isupper() or not (
            self._is_plain_name(index - 1) or self._is_plain_name(index + 1)
        ):
            return BODY
        return NAME

    def _is_of_seat(self, index: int) -> bool:
        """Tell "the Kambuni MP" from "Kambuni Lisi MP"."""
        start = index - 1
        while start > max(0, index - _LONGEST_SEAT) and self.is_capital(start):
            if self.lower[start] == "the":
                break
            start -= 1
        return self.lower[start] == "the"

    def _is_role_noun(self, index: int) -> bool:
        """Tell whether an office in small letters stands at a token."""
        return (
            index < len(self.lower)
            and not self.is_capital(index)
            and self._nouns.get(self.lower[index]) == ROLE
        )

    def _is_first_name(self, index: int) -> bool:
        """Tell whether a word that may be a document's is a name: "Bill Tanner"."""
        before = self.lower[index - 1] if index else ""
        particle = self.lower[index + 1 : index + 2]
        linked = bool(particle) and particle[0] in self.words.particles
        return (
            # "Bill Tanner", "Bill von Tanner"
            self._is_plain_name(index + 1 + linked)
            and before not in {"the", "a", "an"}
            and not (
                index not in self.sentence_firsts and self._is_plain_name(index - 1)
            )
        )

    def _is_plain_name(self, index: int) -> bool:
        """Tell whether a word has a capital and no lexicon knows it."""
        if not 0 <= index < len(self.written) or not self.is_capital(index):
            return False
        lower = self.lower[index]
        return (
            lower not in _FIXED
            and self.words.capitals.get(lower.rstrip("."), BODY_ALONE) == BODY_ALONE
            and (index not in self.sentence_firsts or self.tags[index] in _NAME_TAGS)
        )

    def _class_of_unknown(  # noqa: C901, PLR0911, PLR0912  # a table of cases
        self, index: int, word: str, plain: str
    ) -> str:
        """Judge a capitalized word that no table knows, by its look."""
        if plain in self.surnames:
            return NAME
        if plain in NATIONALS and self.lower[index - 1 : index] in _ARTICLES_BEFORE:
            # "said the Frenchman"
            return DEMONYM
        if (
            plain in {"without", "watch", "against"}
            and index not in self.sentence_firsts
            and self.is_capital(index - 1)
        ):
            # "Lawyers Without Frontiers", "Justice Watch"
            return BODY
        if plain == "charge" and self.lower[index - 1 : index] == ("in",):
            # "Special Agent in Charge Ana Lisi"
            return MODIFIER
        if plain in STREETS and self._is_plain_name(index - 1):
            return BODY
        if "-" in plain:
            if self._is_compound_role(word, plain) or self._is_parent(plain):
                return ROLE
            if plain.endswith(WHENCE):
                return MODIFIER
        if not word[1:].islower():
            # Not one capital and then small letters.
            if plain in _COUNTRIES and word.isupper():
                return PLACE
            if _INITIALS.fullmatch(word):
                return INITIAL
            if _CAPITALS.fullmatch(word) and not self._among_capitals(index):
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
            and tag not in _NAME_TAGS
            and not self._before_name(index)
        ):
            return OTHER
        if is_agent(plain) and (self._is_titled(index) or self._opens_title(index)):
            return ROLE
        return NAME

    def _before_office(self, index: int) -> bool:
        """Tell whether a word in capitals for an office, or its grade, follows."""
        after = index + 1
        return (
            after < len(self.written)
            and self.is_capital(after)
            and self.words.capitals.get(self.lower[after]) in {ROLE, MODIFIER}
            and self.lower[after] not in SURNAMES
        )

    def _opens_title(self, index: int) -> bool:
        """Tell whether a sentence opens with a title: "Maintainer Sean Whit"."""
        return (
            index in self.sentence_firsts
            and self.lower[index].endswith(("er", "or", "ist"))
            and self.lower[index] not in GIVEN_NAMES
            and self._is_plain_name(index + 1)
            and self._is_plain_name(index + 2)
        )

    def _among_capitals(self, index: int) -> bool:
        """Tell whether a word in capitals stands beside another: in a headline."""
        return any(
            0 <= other < len(self.written)
            and len(self.written[other]) > 2
            and self.written[other].isalpha()
            and self.written[other].isupper()
            for other in (index - 1, index + 1)
        )

    def _is_titled(self, index: int) -> bool:
        """Tell whether a word stands as an office: "Public Defender of Rights"."""
        after = index + 1
        if after >= len(self.lower) or self.lower[after] not in {"of", "for"}:
            return False
        before = self.lower[index - 1] if index else ""
        return before == "the" or self.words.capitals.get(before) in {MODIFIER, ROLE}
