"""
Mentions: the noun phrase of a source, taken apart.

"The UNDP Deputy Resident Representative in Kazakhstan Sukhrob Khojimatov" holds an
organization, a role and a name; "Aisha Bello, 34, a nurse at the clinic" holds a
name, and a role and an organization in apposition.  Each token of a phrase is given
a class, written as one letter, and the phrase is read off the string of letters:
press English puts names, titles and bodies in few orders.

Nothing here looks beyond the phrase but for one question, whether a word is known
as a surname elsewhere in the text: "the head of Jones Lang LaSalle" and "the head of
Oxfam Danny Sriskandarajah" look alike.
"""

from collections.abc import Collection, Sequence
from enum import StrEnum

import regex
from attrs import evolve, frozen

from quotekit.annotations.speakers import SpeakerType
from quotekit.annotations.tokens import Tokens
from quotekit.lexicons.mention_words import COUNTRIES, Genders, MentionWords
from quotekit.lexicons.people import Gender
from quotekit.stages.reading import Range


class MentionForm(StrEnum):
    """How a mention refers."""

    PRONOUN = "pronoun"
    NAME = "name"
    DESCRIPTION = "description"
    COORDINATION = "coordination"


@frozen(kw_only=True)
class ParsedMention:
    """
    A source's noun phrase, taken apart; all ranges count tokens of the text.

    Attributes:
        form: How it refers.

        type: What sort of somebody it refers to, as far as the phrase tells.

        tokens: The whole phrase, without marks around it.

        head: The word that decides, in lower case and singular: a pronoun, or the
            head noun of a description; "" for a name.

        name: A proper name, without title; of a person, or of a body.

        honorific: "Mr", "Dr".

        roles: Offices and occupations, in text order, without the organization.  An
            office around its organization is in two ranges.

        organization: The body that somebody speaks for.

        place: Where somebody is from.

        appositions: What stands after the first comma or in brackets, piece by piece.

        alias: A short or full form in brackets: "CEI" in "Episcopal Conference (CEI)".

        possessor: Who somebody is said to belong to: "his", "Clinton".

        definite: Whether "the", "this" or a possessor comes first.

        plural: Whether more than one is meant.

        gender: What honorific, role or pronoun tell.

        parts: The coordinated mentions.
    """

    form: MentionForm
    type: SpeakerType
    tokens: Range
    head: str = ""
    name: Range | None = None
    honorific: Range | None = None
    roles: tuple[Range, ...] = ()
    organization: Range | None = None
    place: Range | None = None
    appositions: tuple[Range, ...] = ()
    alias: Range | None = None
    possessor: Range | None = None
    definite: bool = False
    plural: bool = False
    gender: Gender | None = None
    parts: tuple["ParsedMention", ...] = ()


PRONOUNS: Genders = {
    **dict.fromkeys(("he", "him", "his", "himself"), Gender.MALE),
    **dict.fromkeys(("she", "her", "hers", "herself"), Gender.FEMALE),
    **dict.fromkeys(
        "i me my myself we us our ourselves you your they them their themselves it its"
        " itself who whom whose which that this these those".split()
    ),
}
"""Pronouns that may stand for a source, and the gender that each tells."""

PLURAL_PRONOUNS = frozenset("they them their themselves we us our ourselves".split())

# The classes of words, a letter each.
_NAME, _INITIAL, _ACRONYM, _PLACE, _DEMONYM = "N", "i", "A", "P", "D"
_ROLE, _PLURAL, _MODIFIER, _HONORIFIC, _RELATION = "R", "Q", "M", "H", "L"
_BODY, _DOCUMENT, _PERSON, _PARTICLE, _SUFFIX = "O", "T", "e", "j", "u"
_PREPOSITION, _DETERMINER, _POSSESSIVE, _OWNER = "p", "d", "s", "h"
_AND, _AMPERSAND, _RELATIVE, _NUMBER, _VERB, _OTHER = "c", "&", "w", "n", "v", "x"
_HANDLE = "@"
_QUOTE, _COMMA, _OPENING, _CLOSING, _DASH = "q", ",", "(", ")", "-"

_SIGNS = {
    **dict.fromkeys(",;:", _COMMA),
    **dict.fromkeys("([{", _OPENING),
    **dict.fromkeys(")]}", _CLOSING),
    **dict.fromkeys(("-", "–", "—", "--", "―", "…", "...", "|", "/"), _DASH),
    **dict.fromkeys("\"“”„«»‹›'‘’`", _QUOTE),
    **dict.fromkeys(("``", "''"), _QUOTE),
    "&": _AMPERSAND,
    "+": _AMPERSAND,
}
_FUNCTION_WORDS = {
    **dict.fromkeys(
        "of for to at in on from with by under over about against between among near"
        " behind within across around inside outside into per including like as than"
        " via during since after before".split(),
        _PREPOSITION,
    ),
    **dict.fromkeys(
        "the a an this that these those some any no many several most each every both"
        " all another other few one two three four five six seven eight nine ten"
        " dozens hundreds thousands millions more less than nearly about only even"
        " another such certain various either neither".split(),
        _DETERMINER,
    ),
    **dict.fromkeys("his her their its my our your whose".split(), _OWNER),
    **dict.fromkeys("and or nor".split(), _AND),
    **dict.fromkeys("who which whom where when whose while because".split(), _RELATIVE),
}
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march"
    " april june july august september october november december jan. feb. mar. apr."
    " jun. jul. aug. sept. oct. nov. dec. today yesterday tomorrow".split()
)
_POSSESSIVES = frozenset(("'s", "'"))
_GENERATIONS = frozenset("jr sr ii iii iv esq phd".split())
_NUMERALS = frozenset("i ii iii iv v vi vii viii ix x xi xii".split())
_NOUN_TAGS = frozenset(("NN", "NNS", "JJ", "VBG"))
_VERB_TAGS = frozenset(("VBD", "VBN", "VBG", "VBZ", "VBP", "VB", "MD"))

# A single capital, with its period or without, or several ("J.", "J.R.", "M").
_INITIALS = regex.compile(r"\p{Lu}\.?(?:-?\p{Lu}\.)*+")
# Capitals only, with a digit, "&", "-" or period inside: "UNHCR", "AT&T", "C5+1".
_CAPITALS = regex.compile(r"(?=.*\p{Lu})[\p{Lu}\p{Nd}&.+/-]{2,}+s?")
# The party and state of American press: "D-Ore.", "R", "I-Vt.".
_PARTY = regex.compile(r"(?:D|R|I|Lib|Con|Lab)(?:-.{1,12})?+")
# What stands before a name and is neither office nor body: "Republican", "Texas".
_LEADING = regex.compile(r"[PD]+(?=[NijAu]*N[Nij]*N)")
# A name in the letters of the classes: particles only inside, initials anywhere but
# at the end, suffixes last.
_TRAILING_NAME = regex.compile(r"[NiADPj@][NiADPj&@]*+u*+$")
# The last two words of a run, with what belongs between and before them.
_TWO_WORDS = regex.compile(r"N(?:i|qN+q)*+(?:j*+N)u*+$")


class MentionParser:
    """
    Takes the noun phrases of one text apart.

    It holds the text's columns and the class of each token looked at, so that a
    phrase costs no more than its length.
    """

    def __init__(
        self,
        tokens: Tokens,
        tags: Sequence[str],
        words: MentionWords,
        surnames: Collection[str] = (),
    ) -> None:
        """
        Get ready for one text.

        Args:
            tokens:
                Its tokens.

            tags:
                Their Penn tags.

            words:
                The lexicons.

            surnames:
                Words, in lower case, that stand elsewhere in the text as names of
                people.
        """
        self._written = tokens.words
        self._lower = tokens.lower
        self._tags = tags
        self._words = words
        self._surnames = surnames
        self._sentence_firsts = frozenset(tokens.sentence_first)
        self._classes: dict[int, str] = {}

    def parse(self, first: int, end: int) -> ParsedMention | None:
        """
        Take the phrase from token *first* to before *end* apart.

        Returns:
            ``None`` if there is no word in it.
        """
        first, end = self._trim(first, end)
        if first >= end:
            return None
        lower = self._lower[first]
        if lower in PRONOUNS and (
            end - first == 1 or (end - first == 2 and self._lower[end - 1] in _EMPHATIC)
        ):
            return _pronoun(lower, (first, end))
        codes = self.classes(first, end)
        return self._coordination(first, end, codes) or self._whole(first, end, codes)

    def classes(self, first: int, end: int) -> str:
        """Return the classes of the tokens, a letter each."""
        known = self._classes
        for index in range(first, end):
            if index not in known:
                self._classify(index, end)
        return "".join([known[index] for index in range(first, end)])

    # -- words -------------------------------------------------------------

    def _classify(self, index: int, end: int) -> None:
        """Give token *index*, and what belongs with it, a class."""
        lower, words, known = self._lower, self._words, self._classes
        written = self._written
        if index + 1 < end:
            pair = f"{lower[index]} {lower[index + 1]}"
            if pair in words.places:
                known[index] = known[index + 1] = _PLACE
                return
            if pair in words.bodies and written[index] != lower[index]:
                known[index] = known[index + 1] = _BODY
                return
        known[index] = self._class_of(index)

    def _class_of(self, index: int) -> str:
        word, lower, words = self._written[index], self._lower[index], self._words
        sign = _SIGNS.get(word)
        if sign is not None:
            if word == "-" and self._joins_names(index):
                return _AMPERSAND
            if word in "'’" and index and self._lower[index - 1].endswith("s"):
                return _POSSESSIVE
            return sign
        if lower == "'s":
            return _POSSESSIVE
        function = _FUNCTION_WORDS.get(lower)
        capital = word != lower
        if function is not None and not (capital and self._in_name(index)):
            return function
        if lower in _TIMES:
            return _OTHER
        plain = lower.rstrip(".")
        if word[0] == "@":
            return _HANDLE
        if not plain:
            return _DASH
        if capital and not (
            index in self._sentence_firsts and self._tags[index] in _NOUN_TAGS
        ):
            return self._class_of_capital(index, word, plain)
        return self._class_of_noun(index, plain)

    def _joins_names(self, index: int) -> bool:
        """Tell whether a hyphen with spaces stands inside a name."""
        words = self._words
        return (
            0 < index < len(self._written) - 1
            and self._lower[index - 1] in words.demonyms
            and self._written[index + 1] != self._lower[index + 1]
        )

    def _in_name(self, index: int) -> bool:
        """Tell whether a function word in capitals is one inside a name ("Al Be")."""
        return (
            self._written[index].isupper()
            and len(self._written[index]) > 1
            and (self._tags[index] in {"NNP", "NNPS"})
        )

    def _class_of_capital(self, index: int, word: str, plain: str) -> str:
        words = self._words
        if plain in words.honorifics and index + 1 < len(self._written):
            return _HONORIFIC
        if (
            plain in words.suffixes
            and index
            and (plain in _GENERATIONS or (word.isupper() and len(plain) > 1))
        ):
            return _SUFFIX
        if plain in COUNTRIES and word.isupper():
            return _PLACE
        if plain in words.groups:
            return _PLURAL
        if plain in words.organizations and plain in words.roles:
            return _BODY
        if plain in words.roles or plain in words.relations:
            # "Larry King", but "GOP Chairman": the surname is known elsewhere.
            return _NAME if plain in self._surnames else _ROLE
        if plain in words.places:
            return _PLACE
        if plain in words.demonyms:
            return _DEMONYM
        if plain in words.organizations:
            if plain in self._surnames:
                return _NAME
            if (plain in words.subjects or plain in words.modifiers) and (
                index and self._lower[index - 1] in {"of", "for", "and"}
            ):
                return _MODIFIER
            return _BODY
        if plain in words.bodies and plain not in self._surnames:
            if self._tags[index] == "NNPS" or (
                plain.endswith("s") and plain[:-1] in words.roles
            ):
                return _PLURAL
            if word.isupper() or not (
                self._is_plain_name(index - 1) or self._is_plain_name(index + 1)
            ):
                return _BODY
        if plain in words.modifiers or plain in words.subjects:
            return _NAME if plain in self._surnames else _MODIFIER
        if plain in words.groups or self._is_plural_of_people(plain):
            return _PLURAL
        if plain in words.documents:
            return _DOCUMENT
        if plain in self._surnames:
            return _NAME
        if _INITIALS.fullmatch(word):
            return _INITIAL
        if plain in words.particles and word[:1].islower():
            return _PARTICLE
        if _CAPITALS.fullmatch(word) and not self._among_capitals(index):
            return _ACRONYM
        tag = self._tags[index]
        if tag in _VERB_TAGS or (tag == "RB" and word[0].isupper()):
            return _OTHER
        if _is_agent(plain) and self._is_titled(index):
            return _ROLE
        return _NAME

    def _is_titled(self, index: int) -> bool:
        """Tell whether a word stands as an office: "Public Defender of Rights"."""
        lower = self._lower
        before = lower[index - 1] if index else ""
        return lower[index + 1 : index + 2] in {("of",), ("for",)} and (
            before == "the"
            or before in self._words.modifiers
            or before in self._words.roles
        )

    def _is_plain_name(self, index: int) -> bool:
        """Tell whether a word has a capital and no lexicon knows it."""
        if not 0 <= index < len(self._written):
            return False
        lower, words = self._lower[index], self._words
        plain = lower.rstrip(".")
        return (
            self._written[index] != lower
            and lower not in _FUNCTION_WORDS
            and plain not in words.roles
            and plain not in words.organizations
            and plain not in words.modifiers
            and plain not in words.places
            and plain not in words.demonyms
            and plain not in words.honorifics
            and index not in self._sentence_firsts
        )

    def _among_capitals(self, index: int) -> bool:
        """Tell whether a word in capitals stands beside another: in a headline."""
        return (
            any(
                word.isupper() and len(word) > 3 and word.isalpha()
                for word in self._written[max(0, index - 1) : index + 2 : 2]
            )
            if index
            else len(self._written) > 1
            and (self._written[1].isupper() and len(self._written[1]) > 3)
        )

    def _is_plural_of_people(self, plain: str) -> bool:
        if not plain.endswith("s"):
            return plain.endswith("men") and plain[:-2] + "an" in self._words.roles
        singular = plain[:-1]
        words = self._words
        return (
            singular in words.roles
            or singular in words.relations
            or singular in words.demonyms
            or (plain.endswith("ies") and plain[:-3] + "y" in words.roles)
        )

    def _class_of_noun(self, index: int, plain: str) -> str:
        words = self._words
        tag = self._tags[index]
        if plain in words.roles:
            return _ROLE
        if plain in words.relations:
            return _RELATION
        if plain in words.groups or self._is_plural_of_people(plain):
            return _PLURAL
        if plain in words.documents:
            return _DOCUMENT
        if plain in words.organizations:
            return _BODY
        if plain in words.persons:
            return _PERSON
        if plain in words.particles:
            return _PARTICLE
        if plain in words.suffixes:
            return _SUFFIX
        if plain in words.modifiers:
            return _MODIFIER
        if plain[0].isdigit():
            return _NUMBER
        if tag in {"PRP", "EX", "WRB"}:
            return _RELATIVE
        if tag in {"VBN", "VBD", "VBZ", "VBP", "MD"}:
            return _VERB
        return _OTHER

    def body_end(self, first: int, end: int, limit: int) -> int:
        """Return where a body's name ends whose capitals run from *first* to *end*."""
        codes = self.classes(first, limit)
        return first + self._body_end(first, end - first - 1, codes)

    # -- phrases -----------------------------------------------------------

    def _trim(self, first: int, end: int) -> Range:
        """Leave out marks, and words that lead up to a mention."""
        lower = self._lower
        while first < end and (
            lower[first] in _LEADING_WORDS
            or _SIGNS.get(lower[first], "") in {_COMMA, _DASH, _CLOSING, _QUOTE}
        ):
            first += 1
        while first < end and (
            lower[end - 1] in {"and", "or", "to", "alike", "'s"}
            or _SIGNS.get(lower[end - 1], "") in {_COMMA, _DASH, _OPENING, _QUOTE}
        ):
            end -= 1
        return first, end

    def _coordination(self, first: int, end: int, codes: str) -> ParsedMention | None:
        """Read "Google and Yahoo", "Mr. Rubio and Senator Ted Cruz"; else nothing."""
        cut = codes.find(_RELATIVE)
        limit = len(codes) if cut <= 0 else cut
        joints = [
            index
            for index in range(1, limit - 1)
            if codes[index] == _AND and self._joins(codes, index, first)
        ]
        if not joints:
            return None
        parts: list[ParsedMention] = []
        start = 0
        for joint in [*joints[:_MOST_PARTS], limit]:
            for part_start, part_end in self._listed(codes, start, joint):
                part = self._whole(
                    first + part_start, first + part_end, codes[part_start:part_end]
                )
                if part is not None:
                    parts.append(part)
            start = joint + 1
        if len(parts) < 2:
            return None
        shared = parts[0].roles if parts[0].plural and parts[0].name else ()
        if shared:
            parts = [evolve(part, roles=part.roles or shared) for part in parts]
        return ParsedMention(
            form=MentionForm.COORDINATION,
            type=SpeakerType.GROUP,
            tokens=(first, first + limit),
            plural=True,
            parts=tuple(parts),
        )

    def _listed(self, codes: str, start: int, end: int) -> list[Range]:
        """Split "A, B" before "and C" at its commas where each part is a name."""
        while end > start and codes[end - 1] == _COMMA:
            end -= 1
        pieces: list[Range] = []
        done = start
        for index in range(start, end):
            if codes[index] == _COMMA:
                pieces.append((done, index))
                done = index + 1
        pieces.append((done, end))
        if all(_PLAIN_NAME.fullmatch(codes[a:b]) for a, b in pieces):
            return pieces
        return [(start, end)]

    def _joins(self, codes: str, index: int, first: int) -> bool:
        """Tell whether "and" at *index* joins two mentions."""
        left, right = codes[:index].rstrip(","), codes[index + 1 :]
        if not left:
            return False
        if right[0] == _DETERMINER and self._lower[first + index + 1] in {
            "the", "a", "an", "some", "many", "other"
        }:  # fmt: skip
            # "an inventor and the founder of X" is one, "Obama and the Democrats" two.
            return left[-1] in "NiAPOQMu)"
        if right[0] in "hH":
            return left[-1] in "NiAPOQu)"
        if right[0] not in "NiAPRQOD@M" or left[-1] not in "NiAu)@OPQ":
            return False
        own = _NAME_AFTER_AND.match(right)
        if own is None:
            return False
        if _OF_CHAIN.search(left):
            # "the Department of Health and Human Services": one body.
            return False
        if left[-1] == _MODIFIER:
            return False
        return _LEFT_COMPLETE.search(left) is not None

    def _whole(self, first: int, end: int, codes: str) -> ParsedMention | None:
        """Read a mention that is not coordinated."""
        pieces = self._pieces(codes)
        if not pieces:
            return None
        start, stop = pieces[0]
        own = codes[start:stop].replace("(", _BODY).replace(")", _BODY)
        main = self._piece(first + start, first + stop, own)
        if main is None:
            return None
        for start, stop in pieces[1:]:
            main = self._add_apposition(
                main, first + start, first + stop, codes[start:stop]
            )
        return evolve(main, tokens=(first, end))

    def _pieces(self, codes: str) -> list[Range]:
        """Split at commas, dashes and brackets; stop at a relative clause."""
        pieces: list[Range] = []
        start = 0
        inline = {
            place
            for match in _INLINE_BRACKET.finditer(codes)
            for place in (match.start(), match.end() - 1)
        }
        for index, code in enumerate(codes):
            if code in _SEPARATORS and index not in inline:
                if start < index:
                    pieces.append((start, index))
                start = index + 1
                if code == _RELATIVE:
                    return pieces
        if start < len(codes):
            pieces.append((start, len(codes)))
        return pieces

    def _piece(self, first: int, end: int, codes: str) -> ParsedMention | None:
        """Read what stands before the first comma."""
        whole = (first, end)
        definite, start = self._determined(first, codes)
        possessor: Range | None = None
        if start < len(codes) and codes[start] == _OWNER:
            possessor = (first + start, first + start + 1)
            definite = True
            start += 1
        owned = _OWNED.match(codes, start)
        if owned is not None:
            possessor = (first + start, first + owned.end() - 1)
            definite = True
            start = owned.end()
        if start >= len(codes):
            return self._bare_quantity(whole, codes) if codes else None
        if start == 0 and codes[0] in "RM" and codes[-1] in _ROLE:
            definite = True
        the = definite and possessor is None and start > 0
        found = (
            self._trailing_name(first, start, codes, the)
            or self._leading_name(first, start, codes)
            or self._description(first, start, codes)
        )
        found = evolve(
            found,
            tokens=whole,
            definite=definite,
            possessor=possessor,
        )
        if possessor is not None and found.name is not None:
            found = self._with_owner(found, possessor)
        return found

    def _with_owner(self, found: ParsedMention, possessor: Range) -> ParsedMention:
        """Take "Labour's" as the organization, "Kazakhstan's" as part of nothing."""
        codes = self.classes(*possessor)
        if (
            found.organization is None
            and found.type is SpeakerType.PERSON
            and codes.strip("PDd")
            and codes != _OWNER
        ):
            start = possessor[0] + (codes[0] == _DETERMINER)
            return evolve(found, organization=(start, possessor[1]))
        return found

    def _determined(self, first: int, codes: str) -> tuple[bool, int]:
        """Step over determiners; tell whether they make the phrase definite."""
        start = 0
        definite = False
        while start < len(codes) and codes[start] in "dn":
            if (
                codes[start] == _NUMBER
                and start + 1 < len(codes)
                and (codes[start + 1] in "NA")
            ):
                break
            definite |= self._lower[first + start] in {"the", "this", "that", "these"}
            start += 1
        return definite, start

    def _bare_quantity(self, tokens: Range, codes: str) -> ParsedMention:
        """Read "some", "many", "both"."""
        del codes
        head = self._lower[tokens[1] - 1]
        singular = head in {"one", "another", "each", "either", "neither"}
        return ParsedMention(
            form=MentionForm.DESCRIPTION,
            type=SpeakerType.ANONYMOUS if singular else SpeakerType.GROUP,
            tokens=tokens,
            head=head,
            plural=not singular,
        )

    # -- names -------------------------------------------------------------

    def _trailing_name(
        self, first: int, start: int, codes: str, definite: bool
    ) -> ParsedMention | None:
        """Read a name at the end: "EH&S director Buddy Morris", "Penny Wong"."""
        run = self._name_run(codes, start)
        if run is None:
            return None
        run_start = run
        before = codes[run - 1] if run > start else ""
        leading = _LEADING.match(codes, run)
        if leading is not None:
            run = leading.end()
        end = len(codes)
        if self._is_object(codes, start, run):
            return None
        if before in {
            _PREPOSITION,
            _DETERMINER,
            _AND,
            _AMPERSAND,
            _POSSESSIVE,
            _MODIFIER,
        }:
            if before == _MODIFIER and not _ROLE_BEFORE_PREPOSITION.search(
                codes[start:run]
            ):
                return self._name_after_modifier(first, start, run, codes)
            run_of_two = self._name_after_body(first, start, (run_start, run), codes)
            if run_of_two is None:
                return None
            run = run_of_two
        elif before in {_BODY, _DOCUMENT}:
            if codes[run:].strip("NAijPD"):
                return None
            if self._written[first + run - 1][0].islower():
                return self._named_body(first, start, run, codes)
            if not _ROLE_BEFORE_PREPOSITION.search(codes[start:run]):
                return None
        elif before == "" and not self._is_person(first + run, codes[run:], definite):
            return self._body(first, start, codes)
        return self._person(first, start, run, end, codes)

    def _is_object(self, codes: str, start: int, run: int) -> bool:
        """Tell "spokesman for candidate Hillary Clinton" from "Minister for X Ms Y"."""
        match = _OBJECT.search(codes, start, run)
        if match is None:
            return False
        if (
            _ROLE in match["inner"]
            or _PLURAL in codes[:run]
            or _DOCUMENT in codes[:run]
        ):
            return True
        return not self._is_bare(codes, start)

    def _name_run(self, codes: str, start: int) -> int | None:
        """Return where the run of capitalized words at the end begins."""
        run = len(codes)
        while run > start and codes[run - 1] in "NiADPjuq@&":
            run -= 1
        while run < len(codes) and codes[run] in "juq&":
            run += 1
        if run == len(codes):
            return None
        return run if set(codes[run:]) & set("NA@iPD") else None

    def _is_person(self, index: int, codes: str, definite: bool) -> bool:
        """Tell whether capitalized words standing alone name a person."""
        lower = " ".join(self._lower[index : index + len(codes)])
        if lower in self._words.bodies:
            return False
        if self._lower[index + len(codes) - 1].rstrip(".") in self._surnames:
            return not definite or _NAME in codes
        if _AMPERSAND in codes or definite or not codes.strip("PDA"):
            return False
        return not (codes[0] == _ACRONYM or codes[-1] in "AD")

    def _name_after_modifier(
        self, first: int, start: int, run: int, codes: str
    ) -> ParsedMention | None:
        """Read "former Mike Pence", but not "Human Rights Watch"."""
        names = codes[run:]
        if (
            self._written[first + run - 1][0].islower()
            and names.count(_NAME) >= 2
            and _ACRONYM not in names
        ):
            return self._person(first, start, run, len(codes), codes)
        return None

    def _name_after_body(
        self, first: int, start: int, runs: Range, codes: str
    ) -> int | None:
        """Find where "Enver Solomon" begins in "CEO of the Refugee Council Enver …"."""
        run_start, run = runs
        if not _ROLE_BEFORE_PREPOSITION.search(codes[start:run]):
            return None
        names = codes[run:]
        two = _TWO_WORDS.search(names)
        if two is None:
            return None
        begin = run + two.start()
        led = run > run_start
        known = self._lower[first + len(codes) - 1].rstrip(".") in self._surnames
        if known or led or begin > run or self._is_bare(codes, start):
            return begin
        return None

    def _is_bare(self, codes: str, start: int) -> bool:
        """Tell whether a role stands without determiner, so that a name must follow."""
        return start == 0 and codes[0] in "RMNADPOx"

    def _person(
        self, first: int, start: int, run: int, end: int, codes: str
    ) -> ParsedMention:
        """Return the person whose name runs from *run*, with what stands before."""
        name_end = end
        while name_end > run + 1 and codes[name_end - 1] == _HANDLE:
            name_end -= 1
        role_end = run
        honorific: Range | None = None
        gender: Gender | None = None
        if role_end > start and codes[role_end - 1] == _HONORIFIC:
            begin = role_end - 1
            while begin > start and codes[begin - 1] == _HONORIFIC:
                begin -= 1
            honorific = (first + begin, first + role_end)
            for index in range(*honorific):
                plain = self._lower[index].rstrip(".")
                gender = gender or self._words.honorifics.get(plain)
            role_end = begin
        roles, organization, place = self._role(
            first + start, first + role_end, codes[start:role_end]
        )
        plural = role_end > start and codes[role_end - 1] == _PLURAL
        return ParsedMention(
            form=MentionForm.NAME,
            type=SpeakerType.PERSON,
            tokens=(first, first + end),
            name=(first + run, first + name_end),
            honorific=honorific,
            roles=roles,
            organization=organization,
            place=place,
            gender=gender or self._gender_of(roles),
            plural=plural,
        )

    def _leading_name(self, first: int, start: int, codes: str) -> ParsedMention | None:
        """Read "Mujtaba Rahman of the Eurasia Group", "Dr M. K. Rao of AIIMS"."""
        match = _NAME_THEN_PREPOSITION.match(codes, start)
        if match is None:
            return None
        run, end = match.span("name")
        if self._lower[first + end] not in _FROM_WORDS:
            return None
        if not match["before"] and not self._is_person(
            first + run, codes[run:end], definite=start > 0
        ):
            return None
        if (
            end - run == 1
            and not match["before"]
            and (
                self._lower[first + run] not in self._surnames
                and self._lower[first + end] == "of"
                and not set(codes[end + 1 :]) & set("NAO")
            )
        ):
            return None
        found = self._person(first, start, run, end, codes)
        body_start = end + 1 + (codes[end + 1 : end + 2] == _DETERMINER)
        rest = (first + body_start, first + len(codes))
        if rest[0] >= rest[1]:
            return found
        if codes[body_start:].strip("PD,") and set(codes[body_start:]) & set("NAO"):
            if found.organization is None:
                return evolve(found, organization=rest)
            return found
        return evolve(found, place=rest)

    def _named_body(
        self, first: int, start: int, run: int, codes: str
    ) -> ParsedMention:
        """Read "the secularist magazine MicroMega"."""
        return ParsedMention(
            form=MentionForm.NAME,
            type=SpeakerType.DOCUMENT
            if codes[run - 1] == _DOCUMENT
            else SpeakerType.ORGANIZATION,
            tokens=(first, first + len(codes)),
            name=(first + run, first + len(codes)),
            roles=((first + start, first + run),),
        )

    def _body(self, first: int, start: int, codes: str) -> ParsedMention:
        """Return the body, country or people that the whole piece names."""
        return ParsedMention(
            form=MentionForm.NAME,
            type=SpeakerType.ORGANIZATION,
            tokens=(first, first + len(codes)),
            name=(first + start, first + len(codes)),
        )

    # -- descriptions ------------------------------------------------------

    def _description(self, first: int, start: int, codes: str) -> ParsedMention:
        """Read a phrase by its head: "the ministry", "a senior official"."""
        head = self._head(first, start, codes)
        code = codes[head]
        end = self._body_end(first, head, codes)
        whole = (first, first + len(codes))
        plain = self._lower[first + head].rstrip(".")
        if (
            code in "ONAPDM"
            and code != _MODIFIER
            or (code == _MODIFIER and self._written[first + head][0].isupper())
        ):
            capital = any(
                self._written[index] != self._lower[index]
                for index in range(first + start, first + end)
            )
            if capital and self._is_named(first, start, end):
                return ParsedMention(
                    form=MentionForm.NAME,
                    type=SpeakerType.ORGANIZATION,
                    tokens=whole,
                    head=plain,
                    name=(first + start, first + end),
                )
            return ParsedMention(
                form=MentionForm.DESCRIPTION,
                type=SpeakerType.ORGANIZATION,
                tokens=whole,
                head=plain,
                roles=((first + start, first + len(codes)),),
            )
        if plain in _QUANTITIES and codes[head + 1 : head + 2] == _PREPOSITION:
            return ParsedMention(
                form=MentionForm.DESCRIPTION,
                type=SpeakerType.GROUP,
                tokens=whole,
                head=plain,
                roles=((first + start, first + len(codes)),),
                plural=True,
            )
        if self._lower[first] == "one" and codes[1:2] == _PREPOSITION:
            return ParsedMention(
                form=MentionForm.DESCRIPTION,
                type=SpeakerType.ANONYMOUS,
                tokens=whole,
                head=_singular(plain),
                roles=(whole,),
            )
        if code in {_ROLE, _RELATION, _PERSON}:
            roles, organization, place = self._role(
                first + start, first + len(codes), codes[start:]
            )
            return ParsedMention(
                form=MentionForm.DESCRIPTION,
                type=SpeakerType.ANONYMOUS,
                tokens=whole,
                head=plain,
                roles=roles,
                organization=organization,
                place=place,
                gender=self._gender_of(((first + head, first + head + 1),)),
            )
        plural = code == _PLURAL or self._tags[first + head] in {"NNS", "NNPS"}
        if code == _DOCUMENT or (code != _PLURAL and not _is_agent(plain)):
            stop = head + 1
            roles = ((first + start, first + stop),)
            return ParsedMention(
                form=MentionForm.DESCRIPTION,
                type=SpeakerType.GROUP
                if plural and code != _DOCUMENT
                else SpeakerType.DOCUMENT,
                tokens=whole,
                head=plain,
                roles=roles,
                organization=self._maker(first, stop, codes),
                plural=plural,
            )
        return ParsedMention(
            form=MentionForm.DESCRIPTION,
            type=SpeakerType.GROUP if plural else SpeakerType.ANONYMOUS,
            tokens=whole,
            head=_singular(plain) if plural else plain,
            roles=((first + start, first + len(codes)),),
            plural=plural,
        )

    def _is_named(self, first: int, start: int, end: int) -> bool:
        """Tell whether a body's phrase holds a name, not only a capital at its start."""
        for index in range(first + start, first + end):
            word = self._written[index]
            if word != self._lower[index] and (
                self._classes[index] != _MODIFIER or index > first + start
            ):
                return True
        return False

    def _head(self, first: int, start: int, codes: str) -> int:
        """Return the head noun: the last word before a preposition or a participle."""
        limit = len(codes)
        for index in range(start + 1, len(codes)):
            code = codes[index]
            if code in {_PREPOSITION, _RELATIVE}:
                limit = index
                break
            if code == _VERB and codes[index - 1] in "xTQROLeNAP":
                limit = index
                break
            if code == _AND and codes[index - 1] in "QR":
                limit = index
                break
        last = codes[start:].rfind(_ROLE)
        if (
            codes[-1] in {_ROLE, _PLURAL}
            and last >= 0
            and _OF_BODY.search(codes[start:])
        ):
            return len(codes) - 1
        del first
        for index in range(limit - 1, start - 1, -1):
            if codes[index] not in "dnqus&cj":
                return index
        return start

    def _body_end(self, first: int, head: int, codes: str) -> int:
        """Return where a body's name ends: "Ministry of Foreign Affairs of X"."""
        end = head + 1
        while end < len(codes):
            index = end
            while index < len(codes) and codes[index] in "pd&cs" and index - end < 3:
                if self._lower[first + index] in {
                    "in",
                    "at",
                    "with",
                    "from",
                    "to",
                    "by",
                }:
                    return end
                index += 1
            if (
                index >= len(codes)
                or self._written[first + index] == self._lower[first + index]
            ):
                return end
            end = index + 1
        return end

    def _maker(self, first: int, start: int, codes: str) -> Range | None:
        """Return the body in "figures released by the agency", "letter from X"."""
        match = _MADE_BY.search(codes, start)
        if match is None or self._lower[first + match.end() - 1] not in _MAKER_WORDS:
            return None
        begin = match.end()
        while begin < len(codes) and codes[begin] == _DETERMINER:
            begin += 1
        if not set(codes[begin:]) & set("NAO"):
            return None
        return (first + begin, first + len(codes))

    # -- roles -------------------------------------------------------------

    def _role(
        self, first: int, end: int, codes: str
    ) -> tuple[tuple[Range, ...], Range | None, Range | None]:
        """Part a role from its organization and place."""
        joint = _TWO_ROLES.search(codes)
        if joint is not None:
            cut = joint.start() + 1
            roles, body, origin = self._role(first, first + cut - 1, codes[: cut - 1])
            more = self._role(first + cut, end, codes[cut:])
            return (*roles, *more[0]), body or more[1], origin or more[2]
        while codes and codes[0] in "dn":
            first, codes = first + 1, codes[1:]
        while codes and codes[-1] in ",-dpq":
            end, codes = end - 1, codes[:-1]
        if not codes or not codes.strip("PD"):
            return (), None, None
        post = self._post_modifier(codes)
        head = post - 1
        begin = self._role_start(first, head, codes)
        organization: Range | None = None
        if begin:
            stop = begin - 1 if codes[begin - 1] == _POSSESSIVE else begin
            start = 0
            while (
                start < stop
                and codes[start] in "dxM"
                and self._written[first + start] == self._lower[first + start]
            ):
                start += 1
            organization = (first + start, first + stop) if start < stop else None
        roles = [(first + begin, first + post)]
        place: Range | None = None
        index = post
        while index < len(codes):
            if codes[index] != _PREPOSITION:
                break
            stop = self._phrase_end(first, index + 1, codes)
            kind = self._kind(first, index, stop, codes)
            if kind == _BODY:
                quoted = _QUOTED_BODY.match(codes, index + 1)
                if quoted is not None and set(codes[quoted.end() : stop]) & set("R"):
                    roles.append((first + quoted.end(), first + stop))
                    stop = quoted.end()
                if organization is None:
                    organization = self._bare((first + index + 1, first + stop))
            else:
                roles = self._append(roles, (first + index, first + stop))
                if kind == _PLACE:
                    place = self._bare((first + index + 1, first + stop))
            index = stop
        return tuple(roles), organization, place

    def _append(self, roles: list[Range], more: Range) -> list[Range]:
        """Add a range, joined to the one before if they touch."""
        if roles[-1][1] == more[0]:
            return [*roles[:-1], (roles[-1][0], more[1])]
        return [*roles, more]

    def _bare(self, tokens: Range) -> Range:
        """Leave out determiners at the start."""
        first, end = tokens
        while first < end - 1 and self._classes[first] in {_DETERMINER, _QUOTE}:
            first += 1
        return first, end

    def _post_modifier(self, codes: str) -> int:
        """Return one past the role's head: "Director" of "Director of X"."""
        if codes[-1] in "RQL" and not _ROLE_BEFORE_PREPOSITION.search(codes):
            return len(codes)
        index = codes.find(_PREPOSITION)
        while 0 <= index:
            if set(codes[:index]) & set("RQLe"):
                return index
            index = codes.find(_PREPOSITION, index + 1)
        return len(codes)

    def _role_start(self, first: int, head: int, codes: str) -> int:
        """Return where the role begins, after the organization before it."""
        begin = head
        while begin > 0 and codes[begin - 1] in "MDRQLxn-,cqev":
            begin -= 1
        before = codes[:begin]
        if before.endswith(_PREPOSITION):
            # "Department of Forestry investigator": the capitals are the body's.
            begin = head
            while (
                begin > 0
                and codes[begin - 1] in "MDRQLxn-,cqev"
                and (self._written[first + begin - 1] == self._lower[first + begin - 1])
            ):
                begin -= 1
            before = codes[:begin]
        # A bare place belongs to the office: "Texas Governor", "Brooklyn District …".
        if not before.strip("PDd"):
            return 0
        if not any(
            self._written[first + index] != self._lower[first + index]
            for index in range(begin)
        ):
            return 0
        return begin

    def _phrase_end(self, first: int, start: int, codes: str) -> int:
        """Return where the noun phrase after a preposition ends, bodies whole."""
        index = start
        while index < len(codes) and codes[index] != _PREPOSITION:
            index += 1
        while index < len(codes):
            following = self._bare_index(codes, index + 1)
            if (
                self._lower[first + index] in {"of", "for", "on"}
                and set(codes[start:index]) & set("OA")
                and following < len(codes)
                and codes[following] != _PLACE
                and self._written[first + following] != self._lower[first + following]
            ) or (
                self._lower[first + index] == "of"
                and set(codes[start:index]) & set("ON")
                and following < len(codes)
                and self._written[first + following] != self._lower[first + following]
            ):
                index += 1
                while index < len(codes) and codes[index] != _PREPOSITION:
                    index += 1
            else:
                break
        return index

    def _bare_index(self, codes: str, index: int) -> int:
        while index < len(codes) and codes[index] in "d":
            index += 1
        return index

    def _kind(self, first: int, preposition: int, end: int, codes: str) -> str:
        """Tell whether a prepositional phrase holds a body, a place or neither."""
        inner = codes[preposition + 1 : end]
        word = self._lower[first + preposition]
        names = inner.strip("dq")
        if not names:
            return _OTHER
        if not names.strip("PD") or (
            _PLACE in names
            and not names.strip("PDpdN")
            and (word in {"in", "to", "from"})
        ):
            return _PLACE
        capital = any(
            self._written[index] != self._lower[index]
            for index in range(first + preposition + 1, first + end)
        )
        if not capital:
            # "The head of the agency", but "the chief of police".
            return _BODY if inner[-1] == _BODY and inner[0] in "dhs" else _OTHER
        if (
            _PLACE in inner
            and not inner.strip("PDpdO")
            and all(
                code != _BODY
                or self._lower[first + preposition + 1 + offset] in _STATES
                for offset, code in enumerate(inner)
            )
        ):
            return _PLACE
        if (
            word == "for"
            and inner[0] == _MODIFIER
            and (_AND in inner or not set(inner) & set("NAP"))
        ):
            return _OTHER
        if set(inner) & set("RQ") and not set(inner) & set("OA"):
            return _OTHER
        if set(inner) & set("OA"):
            return _BODY
        if _NAME in inner or "@" in inner:
            return _PLACE if word in {"in", "to"} else _BODY
        return _OTHER

    def _gender_of(self, roles: Sequence[Range]) -> Gender | None:
        words = self._words
        for start, end in roles:
            for index in range(end - 1, start - 1, -1):
                plain = self._lower[index].rstrip(".")
                for genders in (words.roles, words.relations, words.persons):
                    gender = genders.get(plain)
                    if gender is not None:
                        return gender
        return None

    # -- appositions -------------------------------------------------------

    def _add_apposition(
        self, main: ParsedMention, first: int, end: int, codes: str
    ) -> ParsedMention:
        """Take what stands after a comma or in brackets into *main*."""
        whole = (first, end)
        main = evolve(main, appositions=(*main.appositions, whole))
        if codes == _SUFFIX and main.name is not None and main.name[1] == first - 1:
            return evolve(main, name=(main.name[0], end))
        bracketed = first > 0 and self._classes.get(first - 1) == _OPENING
        if bracketed and self._is_alias(main, first, end, codes):
            if main.organization is not None and main.organization[1] == first - 1:
                return evolve(main, organization=(main.organization[0], end + 1))
            return evolve(main, alias=whole)
        if (
            bracketed
            and codes == _NAME
            and main.type is SpeakerType.PERSON
            and main.name is not None
            and main.name[1] - main.name[0] == 1
            and main.name[1] == first - 1
            and not _PARTY.fullmatch(self._written[first])
        ):
            # "Alan (García)": the writer adds the surname.
            return evolve(main, name=(main.name[0], end + 1))
        if not set(codes) & set("RQLNAOTPeijM") or not codes.strip("nx"):
            return main
        if codes[0] in "dn" and codes[1:2] == _PREPOSITION:
            if self._lower[first] != "one":
                return main
        if codes[0] == _PREPOSITION:
            return self._add_origin(main, first, end, codes)
        if bracketed and _PARTY.fullmatch(self._written[first]):
            return main
        if main.name is None:
            return self._add_name(main, first, end, codes)
        if main.type is SpeakerType.PERSON and set(codes) & set("RQLe"):
            roles, organization, place = self._role(first, end, codes)
            start = self._determined(first, codes)[1]
            owned = _OWNED.match(codes, start)
            if owned is not None:
                roles, organization, place = self._owned_role(
                    first, start, owned.end(), end, codes
                )
            return evolve(
                main,
                roles=(*main.roles, *roles),
                organization=main.organization or organization,
                place=main.place or place,
                gender=main.gender or self._gender_of(roles),
            )
        return main

    def _owned_role(
        self, first: int, start: int, owned: int, end: int, codes: str
    ) -> tuple[tuple[Range, ...], Range | None, Range | None]:
        """Read "the ministry's spokesman", "Clinton's communications director"."""
        roles, organization, place = self._role(first + owned, end, codes[owned:])
        owner = codes[start : owned - 1]
        if organization is None and owner.strip("PDh"):
            organization = (first + start, first + owned - 1)
        return roles, organization, place

    def _is_alias(self, main: ParsedMention, first: int, end: int, codes: str) -> bool:
        """Tell whether brackets hold a short form, or the full form, of the name."""
        if _PARTY.fullmatch(self._written[first]) and len(codes) == 1:
            return False
        if main.type is SpeakerType.PERSON and main.name is not None:
            return False
        if main.name is None and main.organization is None:
            return False
        del end
        return codes in {_ACRONYM, _NAME} or (
            (main.name is not None or main.organization is not None)
            and set(codes) <= set("NADPOMQpdc&")
        )

    def _add_origin(
        self, main: ParsedMention, first: int, end: int, codes: str
    ) -> ParsedMention:
        """Read ", of Houston", ", from the University of Leeds"."""
        rest = self._bare((first + 1, end)) if end - first > 1 else (first, end)
        if set(codes[1:]) & set("OA") and main.type is SpeakerType.PERSON:
            return evolve(main, organization=main.organization or rest)
        return evolve(main, place=main.place or rest)

    def _add_name(
        self, main: ParsedMention, first: int, end: int, codes: str
    ) -> ParsedMention:
        """Read the name in "the ministry's spokesman, Colonel Ali Hassan"."""
        if main.type not in {SpeakerType.ANONYMOUS, SpeakerType.GROUP}:
            return main
        if set(codes) & set("pO") or codes[0] in "dh":
            return main
        named = self._piece(first, end, codes)
        if named is None or named.name is None:
            return main
        if named.type is not SpeakerType.PERSON:
            return main
        organization = main.organization or named.organization
        if (
            organization is None
            and main.possessor is not None
            and self.classes(*main.possessor).strip("PDhd")
        ):
            organization = self._bare(main.possessor)
        return evolve(
            named,
            head="",
            roles=(*main.roles, *named.roles),
            organization=organization,
            place=main.place or named.place,
            possessor=main.possessor,
            appositions=main.appositions,
            gender=named.gender or main.gender or self._gender_of(main.roles),
        )


_QUANTITIES = frozenset(
    "number majority minority quarter third half percent % handful couple group"
    " series dozens hundreds thousands millions lot bulk pair rest chorus much many"
    " most some crowd array range variety members".split()
)
_STATES = frozenset(
    "republic kingdom state states province region federation commonwealth city"
    " county emirate principality district".split()
)
_EMPHATIC = frozenset("himself herself themselves itself myself all both too".split())
_LEADING_WORDS = frozenset(
    "and but or both even then that according to because as if".split()
)
_FROM_WORDS = frozenset("of from at with for".split())
_MAKER_WORDS = frozenset("by from of".split())
_SEPARATORS = frozenset((_COMMA, _OPENING, _CLOSING, _DASH, _RELATIVE))
_MOST_PARTS = 8

_PLAIN_NAME = regex.compile(r"d?[xRMHNijuAPDO]*[NAOPQ]u*")
_LEFT_COMPLETE = regex.compile(r"[NiAPOQu)@][u,)]*$")
_OF_CHAIN = regex.compile(r"O[^,c]*p[^,c]*[MNPx]$|^[^,]*[RQ]p[^,c]*M$")
_NAME_AFTER_AND = regex.compile(
    r"(?:[MD]*[RH]+)?[NiAPD@][NijAPDu@O]*(?:$|[,(pcR])|[NAPD]*[QO]"
)
_OWNED = regex.compile(r"[^pcw,s]+s(?=.)")
_ROLE_BEFORE_PREPOSITION = regex.compile(r"[RQ][^pw]*p")
_OF_BODY = regex.compile(r"Op")
_NAME_THEN_PREPOSITION = regex.compile(
    r"(?P<before>[MNADPOx]*[RH]+)?(?P<name>[NiAD][NijDPu]*)(?=p.)"
)
# A short form in brackets amid a phrase: "Episcopal Conference (CEI) president".
_INLINE_BRACKET = regex.compile(r"(?<=[OMNA])\([AN]\)(?=[^,(w)-])")
# A preposition, and before the name only words that belong to it.
_OBJECT = regex.compile(r"p(?P<inner>[MDRHPdxeL]*[RHxLe])$")
_TWO_ROLES = regex.compile(r"(?<=[RL].*)c(?=d.*[RL])")
_QUOTED_BODY = regex.compile(r"[^qp]*q[^q]+q(?=.)")
_MADE_BY = regex.compile(r"[vx]?p")


def _pronoun(lower: str, tokens: Range) -> ParsedMention:
    plural = lower in PLURAL_PRONOUNS
    return ParsedMention(
        form=MentionForm.PRONOUN,
        type=SpeakerType.GROUP if plural else SpeakerType.ANONYMOUS,
        tokens=tokens,
        head=lower,
        plural=plural,
        gender=PRONOUNS[lower],
    )


def _singular(noun: str) -> str:
    """Return the singular of a regular plural."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith("men"):
        return noun[:-2] + "an"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def _is_agent(noun: str) -> bool:
    """Tell whether a noun's ending speaks for a person: "-er", "-ist"."""
    return noun.endswith(
        (
            "er",
            "or",
            "ist",
            "ian",
            "ant",
            "ee",
            "man",
            "woman",
            "person",
            "mate",
            "body",
        )
    )
