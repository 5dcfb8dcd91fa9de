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
from typing import Any

from quotekit.annotations.tokens import Tokens
from quotekit.lexicons.mention_words import (
    BODY,
    HONORIFIC,
    MODIFIER,
    PLACE,
    ROLE,
    SUFFIX,
    SURNAME_NOUNS,
    MentionWords,
)
from quotekit.stages.columns.nicknames import ENDS_OF_NICKNAMES, is_nickname
from quotekit.stages.columns.phrases import FINITE
from quotekit.stages.lazy import lazy
from quotekit.stages.vocabulary.body_words import (
    FOREIGN_ADJECTIVES,
    FOREIGN_ARTICLES,
    FOREIGN_JOINTS,
)
from quotekit.stages.vocabulary.capital_words import (
    BANDS,
    BEFORE_TITLES,
    ELECTED,
    WITH_CASES,
    CapitalWords,
)
from quotekit.stages.vocabulary.class_words import (
    ADJECTIVAL,
    ENDS_OF_BRANDS,
    PARTIES,
    POSSESSIVES,
)
from quotekit.stages.vocabulary.small_words import SMALL_TITLES, VERB_TAGS
from quotekit.stages.vocabulary.word_neighbors import (
    ACRONYM,
    AMPERSAND,
    FIXED,
    HANDLE,
    INITIAL,
    INITIALS,
    NAME,
    NUMBER,
    OTHER,
    POSSESSIVE,
    VERB,
)

_JOINTS = FOREIGN_JOINTS | FOREIGN_ARTICLES
# Fixed words whose neighbors make no difference.
_PLAIN = {
    word: letter
    for word, letter in FIXED.items()
    if word not in "-'’()*&" and word != "that" and letter != POSSESSIVE
}
_TELLING_ENDS = ADJECTIVAL + ENDS_OF_BRANDS
_LONGEST_TAIL = 5
_OF_PEOPLE = tuple(
    (word,)
    for word in """
    lawyer lawyers attorney attorneys aide aides wife husband brother sister mother
    father son daughter family widow
    """.split()  # noqa: SIM905  # read like prose
)
_NOT_ONLY_PAPERS = frozenset(("national", "independent"))
_OF_PRESS = tuple(
    (word,)
    for word in """
    secretary officer attaché attache office corps conference release service centre
    center
    """.split()  # noqa: SIM905  # read like prose
)
_OWNED_SITES = frozenset(
    """
    bay creek point cove landing ferry harbour harbor vineyard mills corner gap ford
    flat flats crossing inlet
    """.split()  # noqa: SIM905  # read like prose
)
_TITLES_AND_NAMES = frozenset(
    ("dean", "duke", "earl", "prince", "marshal", "guy", "mukhtar", "shah")
)
# What a text tells of that has a dean or a shah.
_LED_SO = {
    "dean": frozenset(
        """
        college school faculty university campus academic academy professor students
        cathedral diocese church bishop seminary
        """.split()  # noqa: SIM905  # read like prose
    ),
    "shah": frozenset(("iran", "iranian", "tehran", "persia", "pahlavi", "iranians")),
}
_SHORT_FOR_BODIES = frozenset(("da", "ag", "cs", "ps", "cm", "dc", "pc", "dg"))
_CLUBS = frozenset(("fc", "afc", "ac", "sc", "cf", "rc"))
# What people are called by two letters without periods: "JD Roe", "DK Rao".
_GIVEN_INITIALS = frozenset(
    """
    aj bj cj dj ej jj kj lj mj oj pj rj tj vj jd jb jc jr jt jk dk sk pk rk bk nk kk vk
    hd kt pt ak gk tc tr rs vs
""".split()  # noqa: SIM905  # read like prose
)
# Words that the text may have as a name, whatever the lexicons say of them.
_MAYBE_NAMES = (
    _SHORT_FOR_BODIES
    | _TITLES_AND_NAMES
    | _CLUBS
    | SURNAME_NOUNS
    | PARTIES
    | _GIVEN_INITIALS
)
_WITH_CASES = WITH_CASES | _MAYBE_NAMES
_OF_NO_NAMES = FINITE | {"NNPS"}


class WordClasses(CapitalWords):
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

        offices: What phrases tell of offices, by first token and classes; many a phrase
            is read as a source, and again as what stands beside a name.
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
        # Who reads them is in a package above this one.
        self.offices: dict[tuple[int, str], Any] = {}
        self._settled = words.settled
        self._tails = words.tails
        self._phrases = words.phrases
        self._length = len(tokens.words)
        self._known = [""] * self._length

    def letter(self, index: int) -> str:
        """Return the class of a token; behind the last one there is none."""
        if index >= self._length:
            return ""
        return self._known[index] or self._found(index)

    def of(self, first: int, end: int) -> str:
        """
        Return the classes of the tokens from *first* to before *end*.

        Behind the last token there are none, as a slice has it: a text may break off.
        """
        known = self._known
        if end - first == 1:
            # Most ask about one token, most often not for the first time.
            return known[first] or self._found(first) if first < self._length else ""
        letters = known[first:end]
        if "" in letters:
            for index, letter in enumerate(letters, first):
                # One that was classified may have given the next ones their classes.
                if not letter and not known[index]:
                    self._found(index)
            letters = known[first:end]
        return "".join(letters)

    def _found(self, index: int) -> str:
        """Return the class of a token that nobody has asked for yet."""
        lower = self.lower[index]
        # Most words are settled by one look-up.
        if not self.has_capital[index]:
            letter = _PLAIN.get(lower) or self._nouns.get(lower)
            joint = self._foreign_joint(index) if lower in _JOINTS and index else None
            if joint is not None:
                letter = joint
            elif lower in SMALL_TITLES:
                letter = None
            elif (
                letter is None
                and lower.isascii()
                and lower.isalpha()
                and lower != "that"
            ):
                # As _class_of_noun says of what is none.
                letter = VERB if self.tags[index] in VERB_TAGS else OTHER
        elif lower in self.surnames:
            letter = NAME if self._is_only_surname(index, lower) else None
        elif index in self.sentence_firsts or lower in self.introduced:
            letter = None
        elif lower in self.words.capitals:
            letter = self._settled.get(lower)
        elif lower[-1] == ".":
            letter = self._settled_if_short(index, lower)
        else:
            letter = NAME if self._is_only_name(index, lower) else None
        if letter is None:
            self._classify(index)
            return self._known[index]
        self._known[index] = letter
        return letter

    def _foreign_joint(self, index: int) -> str | None:
        """
        Return the class of "del" in "Defensoría del Pueblo", and of "la" behind "de".

        It stands behind a body's noun, or behind an adjective of that, and before a
        capital, as in "Banco do Sul" and not in "Omar de la Cruz".
        """
        before, after = index - 1, index + 1
        if (
            self.lower[index] in FOREIGN_ARTICLES
            and self.lower[before] in FOREIGN_JOINTS
            # Only behind a capital a joint has to be asked, which asks no other.
            and before
            and self.has_capital[before - 1]
            and self.letter(before) == AMPERSAND
        ):
            return AMPERSAND
        if self.lower[index] not in FOREIGN_JOINTS or not self.has_capital[before]:
            return None
        if after < self._length and self.lower[after] in FOREIGN_ARTICLES:
            after += 1
        if after >= self._length or not self.has_capital[after]:
            return None
        if before and self.lower[before] in FOREIGN_ADJECTIVES:
            before -= 1
        is_body = self.words.nouns.get(self.lower[before]) == BODY
        return AMPERSAND if is_body and self.letter(before) == BODY else None

    def _is_only_name(self, index: int, lower: str) -> bool:
        """
        Tell "Lisi" from whatever may be more than an unknown word with a capital.

        It is in no table, looks like a name, opens no sentence, and nothing beside it
        may tell another class: as _class_of says of most.
        """
        return (
            lower.isalpha()
            and self.written[index][1:].islower()
            and self.tags[index] not in _OF_NO_NAMES
            and lower not in _WITH_CASES
            and lower not in self._tails
            and lower not in self._phrases
            and (not index or self.lower[index - 1] not in BEFORE_TITLES)
            and not lower.endswith(_TELLING_ENDS)
            and index + 2 < self._length
            # "Defender of Rights"
            and self.lower[index + 1] not in {"of", "for"}
            and index not in self._owned_sites
        )

    def _is_only_surname(self, index: int, lower: str) -> bool:
        """Tell "Lisi", a surname of the text, from what may be more, as "Church"."""
        return (
            lower.isalpha()
            and lower not in self._nouns
            and lower not in FIXED
            and lower not in self._tails
            and lower not in self._phrases
            and index not in self._owned_sites
        )

    def _settled_if_short(self, index: int, lower: str) -> str | None:
        """Return the class of "Mr." where nothing beside it may tell another."""
        plain = lower[:-1]
        if (
            lower in FIXED
            or lower in self._tails
            or lower in self._phrases
            or plain in self.surnames
            or plain in _WITH_CASES
            or self.written[index].isupper()
            or (index and self.lower[index - 1] in BEFORE_TITLES)
            or index in self._owned_sites
        ):
            return None
        return self._settled.get(plain)

    def join(self, index: int) -> None:
        """Take a comma for a part of the office that it stands in."""
        self._known[index] = MODIFIER

    def take_for_offices(self, words: Iterable[tuple[int, str]]) -> None:
        """Give words of an office the classes that they have in it alone."""
        for index, letter in words:
            self._known[index] = letter

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
        if self.has_capital[index]:
            if index in self._owned_sites:
                self._known[index : index + 3] = PLACE * 3
                return
            heads = self._tails.get(lower)
            if heads is not None:
                first = max(0, index - _LONGEST_TAIL)
                # Phrases are read to the left as well: "York", then "New".
                for start, word in enumerate(self.lower[first:index], first):
                    if word in heads and self._classify_phrase(start, index):
                        return
            if lower in self._phrases and self._classify_phrase(index, index):
                return
        self._known[index] = self._class_of(index)

    @lazy
    def before_capitals(self) -> dict[str, set[str]]:
        """The words before each word with a capital that no other such word follows."""
        found: dict[str, set[str]] = {}
        for at in range(1, self._length - 1):
            if self.has_capital[at] and not self.has_capital[at + 1]:
                found.setdefault(self.lower[at], set()).add(self.lower[at - 1])
        return found

    @lazy
    def _owned_sites(self) -> frozenset[int]:
        """Where "Hawke's Bay" begins: hardly a text has one."""
        lower = self.lower
        return frozenset(
            [
                owning - 1
                for owning in self.places_of("'s")
                if 0 < owning < self._length - 1
                and lower[owning + 1] in _OWNED_SITES
                and self.has_capital[owning + 1]
                and lower[owning - 1] not in self.words.capitals
            ]
        )

    def _classify_phrase(self, start: int, index: int) -> bool:
        """Give a phrase that begins at *start* and holds *index* its class."""
        opening = self.lower[start : start + 2]
        if opening not in self.words.openings or not self.has_capital[start]:
            return False
        following = opening[1]
        if (
            self.lower[start] == "the"
            and (
                not self.is_capital(start + 1)
                or (
                    # "The Press Secretary"
                    following == "press"
                    and self.lower[start + 2 : start + 3] in _OF_PRESS
                )
                # "The National Ombudsperson", "The Independent Expert on Debt"
                or (
                    following in _NOT_ONLY_PAPERS
                    and (
                        self.is_capital(start + 2)
                        # "The Independent councillor"
                        or self.lower[start + 2 : start + 3] in ELECTED
                    )
                )
            )
        ):
            # "The diplomat" is no magazine.
            return False
        for rest, letter in self._phrases[opening[0]]:
            if rest[0] != following:
                continue
            stop = start + 1 + len(rest)
            if (
                stop > index
                and self.lower[start + 1 : stop] == rest
                and self._is_name_whole(start, stop, letter)
                and not (self.lower[start] == "the" and self._goes_on_as_body(stop))
            ):
                self._known[start:stop] = letter * (stop - start)
                return True
        return False

    def _goes_on_as_body(self, index: int) -> bool:
        """Tell "The Australian | Workers Union" from "The Australian", a paper."""
        for at in range(index, min(index + _LONGEST_TAIL, self._length)):
            if not self.has_capital[at] or at in self.sentence_firsts:
                break
            word = self.lower[at]
            if self.words.capitals.get(word) == BODY or word == "police":
                return True
        return False

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

    def _class_of(  # noqa: C901, PLR0911  # a table of cases
        self, index: int
    ) -> str:
        lower, word = self.lower[index], self.written[index]
        fixed = FIXED.get(lower)
        if fixed is not None:
            return self._class_of_fixed(index, fixed)
        plain = lower.rstrip(".")
        if not plain:
            # "Ana Lisi, Ph.D., a surgeon", but not where the sentence ends
            degree = index and self.letter(index - 1) == SUFFIX
            ends = index + 1 in self.sentence_firsts or index + 1 == len(self.lower)
            return SUFFIX if degree and not ends and word == "." else "-"
        if plain[0] == "'" and plain[1:].isdigit():
            # "Ana Lisi ’09", "Ana Lisi PhD ’09", "Ana Lisi ’09, M.A. ’12"
            named = index and (
                self._is_plain_name(index - 1) or self.letter(index - 1) == SUFFIX
            )
            return SUFFIX if named else NUMBER
        if word[0] == "@" and len(word) > 1:
            return HANDLE
        if word[-1] in ENDS_OF_NICKNAMES and is_nickname(word):
            # "Ed “Skip” Barlow": no more than an initial, whatever it means
            return INITIAL
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
        told = (
            self._class_of_maybe_name(index, plain)
            if plain in _MAYBE_NAMES or plain in self.introduced
            else None
        )
        if told is not None:
            return told
        if plain in BANDS and word != lower and self._names_band(index):
            return BODY
        if word == lower or (
            index in self.sentence_firsts and self._is_common(index, plain)
        ):
            return self._class_of_noun(index, plain)
        return self._class_of_capital(index, word, plain)

    def _class_of_maybe_name(  # noqa: PLR0911  # a table of cases
        self, index: int, plain: str
    ) -> str | None:
        """Return what a word is that the text may have as somebody's or a body's."""
        lower, word = self.lower[index], self.written[index]
        if (
            plain in _SHORT_FOR_BODIES
            and word.isupper()
            and self.written[index - 1 : index] == ("(",)
            and self.written[index + 1 : index + 2] == (")",)
        ):
            # "Department of Agriculture (DA)", no district attorney
            return ACRONYM
        if (
            plain in _GIVEN_INITIALS
            and word.isupper()
            and self._is_plain_name(index + 1)
            and not self._is_plain_name(index + 2)
            and not self._is_plain_name(index - 1)
        ):
            return INITIAL
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
        return None

    def _names_club(self, index: int) -> bool:
        """Tell whether the place or the name of a club stands at *index*."""
        return self._is_in_capitals(index) and (
            self._is_plain_name(index)
            or self.words.capitals.get(self.lower[index]) == PLACE
        )

    def _is_given(self, index: int) -> bool:
        """
        Tell "City Manager Dean Potts" and "Guy Pembrey," from "Dean Potts".

        That is a dean where the text tells of what he leads or calls him "the dean".
        """
        if not self._is_plain_name(index + 1) or self._is_plain_name(index + 2):
            return False
        if self.lower[index] == "mukhtar":
            return True
        if self.lower[index] == "guy":
            return index in self.sentence_firsts or not self._is_plain_name(index - 1)
        led = _LED_SO.get(self.lower[index])
        if (
            led is not None
            and led.isdisjoint(self.lower)
            and self.lower[index] not in self.written
            and not self._is_plain_name(index - 1)
        ):
            return True
        return index > 0 and self.words.capitals.get(
            self.lower[index - 1].rstrip(".")
        ) in {ROLE, HONORIFIC}
