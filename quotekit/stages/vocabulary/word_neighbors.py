"""
Word neighbors: what stands beside a word, and what that says of its class.

A capital, a title or a particle beside a word, its place in the sentence and what the
text writes elsewhere tell names from words that are names as often.
"""

from collections.abc import Collection, Sequence
from itertools import chain, compress
from operator import ne, not_

from quotekit.annotations.tokens import Tokens
from quotekit.lexicons.mention_words import (
    BODY,
    BODY_ALONE,
    BODY_OR_SUBJECT,
    DOCUMENT,
    HONORIFIC,
    MODIFIER,
    PEOPLE,
    PLACE,
    RELATION,
    ROLE,
    SUFFIX,
    SUFFIX_IN_CAPITALS,
    MentionWords,
)
from quotekit.stages.columns.phrases import COMMON_TAGS, FINITE
from quotekit.stages.lazy import lazy
from quotekit.stages.patterns import when_needed
from quotekit.stages.vocabulary.class_words import (
    AFTER_ROLES,
    GIVEN_NAMES,
    NOT_OF_PARTIES,
    OF_PARTIES,
    OFFICES,
    ONE_OF_A_KIND,
    OWNERS,
    POSSESSIVES,
    SEATED,
    SURNAMES,
)
from quotekit.stages.vocabulary.sought_words import SOUGHT

NAME, INITIAL, ACRONYM, HANDLE = "N", "i", "A", "@"
POSSESSIVE, AMPERSAND, CLAUSE, NUMBER, VERB, OTHER = "s", "&", "w", "n", "v", "x"

FIXED = {
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
"""The class of words and marks that have one whatever the lexicons say."""

NAME_TAGS = frozenset(("NNP", "NNPS"))
"""What the tagger says of names."""

_IS_SOUGHT = SOUGHT.__contains__
_OWNED = frozenset(
    {
        ("sheriff", "department"),
        ("coroner", "court"),
        ("magistrate", "court"),
        ("ombudsman", "institute"),
        ("defender", "institute"),
    }
)
_LONGEST_OWNER = 3
_NO_LONGER = frozenset(("ex", "former"))
# "Labour health spokeswoman"
_LONGEST_FIELD = 3
_NEAR_PARTY = 5
_YOUNG = ("young",)
_CARED_FOR = (("rights",), ("welfare",), ("protection",), ("affairs",))
# Parties whose names are words for what anybody may be.
_OPINIONS = frozenset(("conservative", "liberal", "green", "reform"))
_OF_FIELDS = frozenset(("NN", "NNS", "JJ"))
_LONGEST_SEAT = 5
_LONGEST_OFFICE = 7
_CHOSEN = frozenset(("designate", "elect", "nominate", "delegate"))
_IN_NAMES = frozenset(("against", "without", "before", "beyond", "across", "behind"))
_IN_NAMES_AND_HEADLINES = frozenset(("with", "for", "over"))
_PRIVATE = (("pty", ")"), ("pvt", ")"), ("private", ")"))
_NEAR_CAPITALS = 6
_LONGEST_SMALL = 4
_BEFORE_PLACES = frozenset(
    """
    in at from to near of the around across into through toward towards outside inside
    since until by last this next early late mid on every between during mid-
""".split()  # noqa: SIM905  # read like prose
)
_HONORS = frozenset((SUFFIX, SUFFIX_IN_CAPITALS))
_NOUN_BEHIND = frozenset((tag,) for tag in ("NN", "NNS", "NNP", "NNPS", "JJ", "CD"))
_SURNAMES_BEHIND = frozenset((name,) for name in SURNAMES)
INITIALS = when_needed(r"\p{Lu}\.?(?:-?\p{Lu}\.)*+")
"""A single capital, with its period or without, or several ("J.", "J.R.", "M")."""
CAPITALS = when_needed(r"(?=[^\p{Lu}]*+\p{Lu})[\p{Lu}\p{Nd}&.+/-]{2,}+s?")
"""Capitals only, with a digit, "&", "-" or period inside: "UNHCR", "C5+1"."""


class WordNeighbors:
    """
    The words of one text, each with those beside it.

    Attributes:
        written: Each token as written.

        lower: Each token in lower case.

        tags: Each token's Penn tag.

        words: What the lexicons say of words.

        surnames: Words, in lower case, that the text has as names of people.

        has_capital: For each token, whether it has a capital anywhere.

        joints: Where "and" stands.
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
        self.has_capital: list[bool] = list(map(ne, self.written, self.lower))
        self.words = words
        self.surnames = surnames
        self.sentence_firsts = frozenset(tokens.sentence_first)
        self._nouns = words.nouns
        self._places: dict[str, list[int]] = {}
        for index in compress(range(len(self.lower)), map(_IS_SOUGHT, self.lower)):
            self._places.setdefault(self.lower[index], []).append(index)
        self.joints = self.places_of("and")

    @lazy
    def in_small_letters(self) -> frozenset[str]:
        """The words that the text has without a capital."""
        return frozenset(compress(self.lower, map(not_, self.has_capital)))

    @lazy
    def _surnames_elsewhere(self) -> frozenset[str]:
        """The words for roles that a first name stands before somewhere."""
        return frozenset(
            lower
            for index, lower in enumerate(self.lower)
            if lower in SURNAMES and index and self._is_plain_name(index - 1)
        )

    def places_of(self, *words: str) -> Sequence[int]:
        """Return where words or marks stand, in order; all are in lower case."""
        if not SOUGHT.issuperset(words):
            raise KeyError(words)
        if len(words) == 1:
            return self._places.get(words[0], ())
        found = [self._places[word] for word in words if word in self._places]
        if len(found) > 1:
            return sorted(chain.from_iterable(found))
        return found[0] if found else ()

    def is_capital(self, index: int) -> bool:
        """
        Tell whether a token has a capital anywhere: "openSUSE", "al-Majid".

        Behind the last token there is none that has: a text may end anywhere.
        """
        try:
            return self.has_capital[index]
        except IndexError:
            return False

    def any_capital(self, first: int, end: int) -> bool:
        """Tell whether one of the tokens has a capital."""
        return True in self.has_capital[first:end]

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
            and index not in self.sentence_firsts
            and not self._among_capitals(index)
            and (
                self.lower[index] in _IN_NAMES
                or (
                    self.lower[index] in _IN_NAMES_AND_HEADLINES
                    and self._is_in_running_text(index)
                )
            )
        )

    def _is_in_running_text(self, index: int) -> bool:
        """Tell "of Jobs With Justice, one of the groups" from a headline's capitals."""
        first = max(0, index - _NEAR_CAPITALS)
        return any(
            len(word) > _LONGEST_SMALL and word.islower() and word.isalpha()
            for word in self.written[first : index + _NEAR_CAPITALS]
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

    def is_legal_form(self, index: int) -> bool:
        """Tell whether brackets are a firm's: "Lund Metals (Pty) Ltd"."""
        return (
            index > 0
            and self.written[index] == "("
            and self.is_capital(index - 1)
            and self.lower[index + 1 : index + 3] in _PRIVATE
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
        if not self._is_plain_name(after):
            return False
        # "for Europe and Asia Ana Lisi"
        joined = index > 1 and (
            self.lower[index - 1] == "and"
            and self.words.capitals.get(self.lower[index - 2]) == PLACE
        )
        return not index or (self.lower[index - 1] not in _BEFORE_PLACES and not joined)

    def _ends_person(self, index: int) -> bool:
        """Tell whether a first name stands before a word, and no noun behind it."""
        after = self.tags[index + 1 : index + 2]
        return (
            self._is_plain_name(index - 1)
            and self.lower[index - 2 : index - 1] != ("the",)
            and after not in _NOUN_BEHIND
        )

    def _ends_short_name(self, index: int) -> bool:
        """Tell whether a first name stands before a word, and nothing beside both."""
        return (
            self._is_plain_name(index - 1)
            and (
                self._before_honors(index)
                or not (
                    self._before_name(index)
                    or self.tags[index + 1 : index + 2] in _NOUN_BEHIND
                )
            )
            and not (
                index > 1
                and self.is_capital(index - 2)
                and self.words.capitals.get(self.lower[index - 2].rstrip("."))
                # "Director of Civil Enforcement Kevin Chambers"
                not in {ROLE, HONORIFIC, MODIFIER}
            )
        )

    def _ends_titled(self, index: int) -> bool:
        """
        Tell whether a title and a first name stand before a word, nothing behind.

        A comma may stand between, as in "its chief executive, Ana Steel, said".
        """
        if index < 2 or not self._is_plain_name(index - 1) or self._goes_on(index):
            return False
        before = self.lower[index - 2].rstrip(".")
        if before == ",":
            return self.lower[index + 1 : index + 2] == (",",) and self._ends_in_office(
                index - 2
            )
        nouns = self.words.capitals if self.is_capital(index - 2) else self.words.nouns
        return nouns.get(before) in {ROLE, HONORIFIC, SUFFIX_IN_CAPITALS}

    def _ends_in_office(self, end: int) -> bool:
        """Tell "the minister of ports, Ana Steel" from "a supplier, Lund Steel"."""
        for index in range(end - 1, max(-1, end - _LONGEST_OFFICE), -1):
            tag = self.tags[index]
            if tag[0] not in "NJ" and tag not in {"IN", "DT", "CC", "POS", "PRP$"}:
                return False
            if self._nouns.get(self.lower[index]) == ROLE:
                return self.lower[index] not in OWNERS
            if index in self.sentence_firsts:
                return False
        return False

    def _is_party(self, index: int) -> bool:  # noqa: PLR0911  # a table of cases
        """Tell the party in "Labour health spokeswoman", "the Liberals' critic"."""
        after = index + 1
        if after >= len(self.lower):
            return False
        following = self.lower[after]
        if (
            self.lower[index] == "labour"
            and (
                self.tags[after] in FINITE
                # "Labour, the opposition party, said"
                or (
                    following == ","
                    and not {"of", "for", "and"}.intersection(
                        self.lower[max(0, index - 1) : index]
                    )
                    and "party" in self.lower[after : after + _NEAR_PARTY]
                )
            )
        ):
            # "Labour said it would vote"
            return index == 0 or not self.is_capital(index - 1)
        if self.lower[index].endswith("s"):
            # "the Liberals' critic", "Greens leader Ana Lisi"
            return following in POSSESSIVES or (
                following in OF_PARTIES and index > 0 and self.is_capital(after + 1)
            )
        if self.lower[index] == "labor" and following == "leader":
            return False  # of a union
        if following == "ms" and self.written[after] == "MS":
            return True
        if following in NOT_OF_PARTIES or (
            following not in OF_PARTIES and self.is_capital(after)
        ):
            return False
        return self._has_office_behind(
            after,
            # "Conservative justice spokesman", but "Liberal arts professor"
            of_party=index in self.sentence_firsts and self.lower[index] in _OPINIONS,
        )

    def _has_office_behind(self, first: int, *, of_party: bool) -> bool:
        """Tell "health spokeswoman" from ", a lawyer"; *of_party*: of parties only."""
        for near in range(first, min(first + _LONGEST_FIELD, len(self.lower))):
            if of_party and self.lower[near] in OF_PARTIES:
                return True
            if not of_party and self._nouns.get(self.lower[near]) == ROLE:
                return True
            if self.tags[near] not in _OF_FIELDS:
                break
        return False

    def _has_own_office(self, index: int) -> bool:
        """Tell whether an office is for people: "the Children’s Commissioner"."""
        lower, capitals = self.lower, self.words.capitals
        following = lower[index + 1] if index + 1 < len(lower) else ""
        if following == "and":
            # "the Children and Young People's Commissioner"
            return (
                lower[index + 2 : index + 3] == _YOUNG
                and self.is_capital(index)
                and self._has_own_office(index + 3)
            )
        if following not in POSSESSIVES or capitals.get(lower[index]) != PEOPLE:
            return False
        office = index + 2
        # "the Children's Rights Commissioner"
        office += lower[office : office + 1] in _CARED_FOR and self.is_capital(office)
        return (
            self.is_capital(index)
            and capitals.get("".join(lower[office : office + 1])) == ROLE
            and self.is_capital(office)
        )

    def _owns_office(self, index: int) -> bool:
        """Tell whether a body is called by an office: "the Prosecutor’s Office"."""
        lower, capitals = self.lower, self.words.capitals
        for end in range(index + 1, min(index + 1 + _LONGEST_OWNER, len(lower))):
            if lower[end] in POSSESSIVES:
                if not (self.is_capital(index) and self.is_capital(end + 1)):
                    return False
                owned = lower[end + 1 : end + 2]
                return owned in OFFICES or (lower[end - 1], *owned) in _OWNED
            if capitals.get(lower[end]) != ROLE:
                # "the Attorney General’s Office"
                break
        return False

    def _is_common(self, index: int, plain: str) -> bool:
        """Tell whether a capital only opens a sentence, as here: "Psychology major"."""
        if self.tags[index] not in COMMON_TAGS:
            return False
        if self._is_acronym(index) or self.written[index][0].islower():
            # "ZANU-PF spokesman", "easyJet said"
            return False
        if (
            self.words.capitals.get(plain) == BODY_ALONE
            and plain not in self.words.outlets
            and (self._acts(index) or self._is_role_noun(index + 1))
        ):
            # "Shelter said", "Unite spokeswoman"
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
                self._is_full_name(index + 1)
                or self.lower[index + 2 : index + 3] in _SURNAMES_BEHIND
                or INITIALS.fullmatch("".join(self.written[index + 2 : index + 3]))
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
            and CAPITALS.fullmatch(word) is not None
            and not self._among_capitals(index)
        )

    def _before_name(self, index: int) -> bool:
        """Tell whether what follows a token may be the rest of a name."""
        after = index + 1
        return after < len(self.written) and (
            self.is_capital(after) or self.lower[after] in self.words.particles
        )

    def _goes_on(self, index: int) -> bool:
        """Tell whether more of a name follows than honors: "Jane Cook | MP" ends."""
        return self._before_name(index) and not self._before_honors(index)

    def _before_honors(self, index: int) -> bool:
        """Tell whether honors end a name here: "Jane Page | QC", "Jane Cook | MP"."""
        after = index + 1
        if after >= len(self.written) or not self.written[after].isupper():
            return False
        plain = self.lower[after].rstrip(".")
        return (
            plain in SEATED or self.words.capitals.get(plain) in _HONORS
        ) and not self._is_plain_name(after + 1)

    def _is_role_near(self, index: int) -> bool:
        """Tell whether an office ends what stands here in capitals."""
        for near in range(index, min(index + _LONGEST_FIELD + 1, len(self.lower))):
            if not self.is_capital(near):
                return False
            if self.words.capitals.get(self.lower[near]) == ROLE:
                return True
        return False

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
        if not before:  # no hyphen at all
            return capitals.get(last) == ROLE
        if before[0] in _NO_LONGER and last.endswith("ist") and last not in capitals:
            # "Ex-Scientologist Ana Lisi"
            return True
        return capitals.get(last) == ROLE and (
            word[-len(last) :].islower()
            or all(capitals.get(part) in {ROLE, MODIFIER} for part in before)
        )

    def _is_two_roles(self, plain: str) -> bool:
        """Tell "Director/CEO" and "singer/songwriter"."""
        capitals = self.words.capitals
        return all(capitals.get(part) == ROLE for part in plain.split("/"))

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
            lower not in FIXED
            and self.words.capitals.get(lower.rstrip("."), BODY_ALONE) == BODY_ALONE
            and (index not in self.sentence_firsts or self.tags[index] in NAME_TAGS)
        )

    def _is_full_name(self, index: int) -> bool:
        """Tell whether two names stand from here on: "Ana Lisi", "Ana de la Cruz"."""
        if not self._is_plain_name(index):
            return False
        after = index + 1
        while self.lower[after : after + 1] and (
            self.lower[after] in self.words.particles and not self.is_capital(after)
        ):
            after += 1
        return self._is_plain_name(after)

    def opens_full_name(self, index: int) -> bool:
        """Tell whether two names and no third stand from here on: "Ana Lisi said"."""
        return self._is_full_name(index) and not self.is_capital(index + 2)

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
            and self._is_full_name(index + 1)
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
