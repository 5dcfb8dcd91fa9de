"""
Body kinds: what a body may be called, going by its name, and what comes in between.

A ministry is no firm and a campaign no foundation; "the company" is not the one that
has spoken if the text names another one since.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable
from itertools import chain, islice, pairwise

from quotekit.lexicons.mention_words import BODY, MentionWords
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member
from quotekit.stages.casting.page import Page
from quotekit.stages.columns.phrases import NAMES_OR_NOUNS
from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.resolution.bodies import OTHER_FORMS
from quotekit.stages.vocabulary.body_words import (
    ANY_BODY,
    BODIES_OR_THINGS,
    FIRM,
    FIRMS_OR_PEOPLE,
    KNOWN_UNIONS,
    NO_COMPANIES,
    NO_FIRM,
    ORGANS,
    STATE_BODIES,
)

MOST_ALIKE = 50
"""How many bodies, or places in a text, that have one word in common are looked at."""

LIKELY = 0.5
"""How sure it is who is meant where more than a name tells it, from 0 to 1."""

LONGEST_LOOK = 150
"""How many tokens before a description another body may be named."""

LONGEST_DESCRIPTION = 5
"""How many tokens "the company" may have, whatever is said of it."""

CALLED_AFTERWARDS = FIRM | frozenset(
    """
    organisation organization group agency body charity association nonprofit ngo
    watchdog airline bank lender retailer bloc union foundation institution institute
    operator carrier insurer regulator coalition alliance movement federation chain
""".split()  # noqa: SIM905  # read like prose
)
"""
What a body may be called that was named in the sentence before.

The other words of ``ANY_BODY`` are as often those of a body that the reader is thought
to know.
"""

OF_STATE = frozenset(("agency", "body", "institution", "regulator", "watchdog"))
"""What bodies of a state may be called."""

GENERAL = frozenset(
    ("group", "organisation", "organization", "agency", "body", "charity", "company")
)
"""What any body may be called, whatever its name says of its kind."""

# What a firm is called never.
_NEVER_FIRMS = NO_FIRM | frozenset(
    """
    watchdog charity regulator ngo nonprofit greenpeace oxfam amnesty wwf unicef unesco
    peta rspca rspb unhcr
""".split()  # noqa: SIM905  # read like prose
)
UNIONS_OF_STATES = (
    *(("un",), ("u.n.",), ("u.n",), ("eu",)),
    *(("united", "nations"), ("european", "union")),
)
"""What stands before a noun for any of their agencies: "the UN agency"."""

_OF_WORLD = frozenset(("un", "world", "international", "global", "european", "eu"))
BANDED = frozenset(("group", "organisation", "organization", "charity", "body"))
"""What agencies and firms are not called."""

# So many words tell whether a sentence is about counted people: "Ten hunters".
_OPENING = 2
# What a chain or a firm deals in, though it is a body's noun as well.
_TRADES = frozenset(
    """
    supermarket grocery hotel restaurant pub bookshop pharmacy cinema hospital school
    airline bank shipping newspaper railway insurance retail
""".split()  # noqa: SIM905  # read like prose
)
# What such a group is for: "the media rights group".
_OF_CAUSES = frozenset(
    """
    rights human media press freedom advocacy lobby campaign campaigning environmental
    conservation civil liberties monitoring watchdog aid relief humanitarian consumer
    animal welfare protest opposition industry trade pressure green activist
""".split()  # noqa: SIM905  # read like prose
)
ANYTHING = FIRM | GENERAL
"""What any body may be called; who spoke last comes before who was told so."""

_IN_PHRASES = frozenset(("NN", "NNP", "NNPS", "JJ", "DT", "VBN"))
_PREPOSITIONS = frozenset(("IN", "TO"))
_SMALL = frozenset(("and", "of", "for", "the", "&"))
# What ministries are for, each by one name.
_FIELDS = {
    "defense": "defence",
    "external": "foreign",
    "home": "interior",
    "internal": "interior",
    **{
        field: field
        for field in """
        defence foreign interior health finance justice education labour transport
        agriculture energy trade culture environment tourism
    """.split()  # noqa: SIM905  # read like prose
    },
    "labor": "labour",
}
_OF_FIELDS = frozenset(("ministry", "department"))
# What central banks have in their names: "Bank of Kenya", "Reserve Bank".
_CENTRAL = frozenset(
    """
    of central reserve national federal state people people's norges rastra
""".split()  # noqa: SIM905  # read like prose
)
# What tells what a body is for: "a union | of nurses", but not "of the town".
_OF = frozenset((("of",), ("for",)))
_DETERMINING = frozenset(
    (word,) for word in ("the", "a", "an", "his", "her", "their", "its", "this", "our")
)
# What is in the names of forces and of prisons.
_OF_NAMES = {
    "force": frozenset(("police", "constabulary", "garda", "sheriff")),
    **dict.fromkeys(
        ("prison", "jail"),
        frozenset(("prison", "hmp", "jail", "penitentiary", "correctional")),
    ),
}
# What stands before nouns that are those of bodies only then.
_BEHIND = {
    "tank": frozenset(("think",)),
    "service": frozenset(("streaming", "ride-hailing", "delivery", "subscription")),
    "major": frozenset(("oil", "energy", "gas", "mining", "tech")),
}
_PEOPLES = frozenset(("he", "she", "his", "her"))
_OF_ORGANS = frozenset(chain.from_iterable(ORGANS)) | {"board"}
UNIONS = frozenset(
    """
    union association federation congress guild brotherhood workers
""".split()  # noqa: SIM905  # read like prose
)
"""One of these is in the name of a union."""


def may_be_company(words: tuple[str, ...]) -> bool:
    """Tell Zelta and Union Pacific from Lund Council, Greenpeace and Unite."""
    return words not in KNOWN_UNIONS and not any(
        word in NO_COMPANIES
        for word, behind in pairwise((*words, "of"))
        if behind == "of"
    )


def _fields(words: Iterable[str]) -> set[str]:
    """Return what a ministry of these words is for."""
    return {_FIELDS[word] for word in words if word in _FIELDS}


class BodyKinds:
    """Tells what the bodies of one text may be called without their names."""

    def __init__(self, page: Page, cast: Cast, words: MentionWords) -> None:
        """Get ready for one text."""
        self._page = page
        self._cast = cast
        self._words = words
        self._lower = page.tokens.lower

    def is_bare(self, parsed: ParsedMention, heads: Collection[str]) -> bool:
        """Tell "the company" and "the tech company" from longer descriptions."""
        first, end = parsed.tokens
        return (
            parsed.head in heads
            and self._lower[first] == "the"
            and end - first <= LONGEST_DESCRIPTION
        )

    def may_be_called(self, parsed: ParsedMention, words: tuple[str, ...]) -> bool:
        """Tell whether a body of this name may be "the charity", "the union"."""
        first, end = parsed.tokens
        inner = self._lower[first + 1 : end - 1]
        if (
            inner in UNIONS_OF_STATES
            # "the supermarket chain"
            or (len(inner) == 1 and inner[0] in _TRADES)
            or not self._cast.classes.of(first + 1, end - 1).strip("PDx")
            # "the media rights group", but "the hunting group"
            or (parsed.head in BANDED and _OF_CAUSES.issuperset(inner))
        ):
            head = parsed.head
            if head in OF_STATE:
                return True
            if head in FIRM:
                return NO_FIRM.isdisjoint(words) and may_be_company(words)
            if head == "union":
                return not UNIONS.isdisjoint(words)
            if head not in GENERAL and any(
                word != head and self.is_body_noun(word) for word in words
            ):
                # "the foundation" is no campaign
                return False
            return STATE_BODIES.isdisjoint(words)
        # "the city council"
        return False

    def is_body_noun(self, word: str) -> bool:
        """Tell "ministry" and "union" from other words."""
        return self._words.nouns.get(word) == BODY

    def is_of_another_kind(
        self, parsed: ParsedMention, words: tuple[str, ...], places: Iterable[Range]
    ) -> bool:
        """Tell Verdi, that "the union Verdi" tells to be one, from "the airline"."""
        head, places = parsed.head, tuple(islice(places, MOST_ALIKE))
        if head == "bank" and places:
            return not any(self.may_be_bank(parsed, name) for name in places)
        if head in GENERAL:
            return False
        return (words in KNOWN_UNIONS and head != "union") or any(
            noun != head
            and noun in ANY_BODY
            and noun not in ANYTHING
            and not self._cast.classes.is_capital(name[0] - 1)
            for name in places
            for noun in self._lower[max(0, name[0] - 1) : name[0]]
        )

    def may_be_bank(self, parsed: ParsedMention, name: Range) -> bool:
        """Tell "the central bank" from the World Bank and the Zelta Bank."""
        words = self._lower[slice(*name)]
        return self._lower[parsed.tokens[1] - 2] != "central" or (
            name[0] < parsed.tokens[0]
            and (
                words[-1] != "bank"
                or not _CENTRAL.isdisjoint(words)
                # "Bangladesh Bank"
                or (len(words) == 2 and words[0] in self._cast.countries)
            )
        )

    def may_be_firm(self, body: Member) -> bool:
        """Tell Zelta Ltd from Greenpeace, Lund Council and "the watchdog Amber"."""
        lower = self._lower
        return _NEVER_FIRMS.isdisjoint(body.words) and all(
            _NEVER_FIRMS.isdisjoint((*lower[start - 1 : start], lower[stop - 1]))
            for start, stop in islice(body.mentions, MOST_ALIKE)
        )

    def is_of_kind(self, parsed: ParsedMention, body: Member) -> bool:
        """
        Tell whether a body that has spoken may be the firm, force or prison meant.

        A council is no company and a charity no brewer; a Board of Directors is none.
        """
        head, words = parsed.head, body.words
        if not ORGANS.isdisjoint(pairwise(words)):
            return False
        if head in FIRM:
            return may_be_company(words)
        if head in _OF_NAMES:
            return not _OF_NAMES[head].isdisjoint(words)
        if head in _BEHIND:
            inner = self._lower[parsed.tokens[0] + 1 : parsed.tokens[1] - 1]
            return not _BEHIND[head].isdisjoint(inner[-1:]) and (
                head == "tank" or self.may_be_firm(body)
            )
        if head in FIRMS_OR_PEOPLE or head in BODIES_OR_THINGS:
            return self.may_be_firm(body)
        return True

    def is_somebody(self, parsed: ParsedMention) -> bool:
        """Tell "the miner said | he", who is no firm, and one of the miners."""
        end = parsed.tokens[1]
        return parsed.head in FIRMS_OR_PEOPLE and (
            not _PEOPLES.isdisjoint(self._lower[end : end + LONGEST_DESCRIPTION])
            or f"{parsed.head}s" in self._lower[: parsed.tokens[0]]
        )

    def _is_organ(self, index: int) -> bool:
        """Tell the words of "Board of Directors"."""
        near = self._lower[max(0, index - 2) : index + 3]
        return self._lower[index] in _OF_ORGANS and not ORGANS.isdisjoint(
            pairwise(near)
        )

    def is_of_states(self, body: Member) -> bool:
        """Tell "United Nations Grain Office" and "World Health Organization"."""
        return body.words[:2] == ("united", "nations") or body.words[0] in _OF_WORLD

    def has_own_field(self, parsed: ParsedMention, member: Member) -> bool:
        """Tell "the regional ministry of forests" from the Ministry of Health."""
        first, end = parsed.tokens
        words = self._lower[first:end]
        if parsed.head in _OF_FIELDS:
            # "The Russian defence ministry said so.  The foreign ministry …"
            told, known = _fields(words), _fields(member.words)
            if told and known and told.isdisjoint(known):
                return True
        at = words.index(parsed.head) + 1 if parsed.head in words else len(words)
        if words[at : at + 1] not in _OF or words[at + 1 : at + 2] in _DETERMINING:
            return False
        field = {
            word.removesuffix("s")
            for word, tag in zip(
                words[at + 1 :], self._page.tags[first + at + 1 : end], strict=True
            )
            if tag in NAMES_OR_NOUNS
        }
        return bool(field) and field.isdisjoint(
            word.removesuffix("s") for word in member.words
        )

    def names_another(
        self, words: tuple[str, ...], first: int, end: int, *, acting: bool = False
    ) -> bool:
        """
        Tell whether some body but the one of *words* is named in these tokens.

        If one that is *acting* is asked for, whoever is only spoken of is none, but in
        the sentence of token *end*: "a boycott of Acme until the company moves".
        """
        opening = self._page.tokens.sentence_first[self._page.sentence(end)]
        classes = self._cast.classes
        initials = "".join(word[0] for word in words)
        # the FDA is the Food and Drug Administration
        heavy = "".join(word[0] for word in words if word not in _SMALL)
        own = {*words, initials, heavy}
        own.update(form[0] for form in OTHER_FORMS.get(words, ()))
        return any(
            code in "AO"
            and classes.is_capital(index)
            and self._lower[index].rstrip(".") not in own
            and not self._is_organ(index)
            and not (acting and index < opening and self.is_by_the_way(index))
            for index, code in enumerate(map(classes.letter, range(first, end)), first)
        )

    def is_by_the_way(self, index: int) -> bool:
        """Tell Acme from whoever acts: "a payment from chipmaker | Acme Inc"."""
        tags, first, end = self._page.tags, index, index
        while (
            first
            and index - first < LONGEST_DESCRIPTION
            and tags[first - 1] in _IN_PHRASES
        ):
            first -= 1
        while end < len(tags) and self._cast.classes.is_capital(end):
            end += 1
        return (
            first > 0
            and tags[first - 1] in _PREPOSITIONS
            and not self._page.is_subject((index, end))
        )

    def is_of_people(self, parsed: ParsedMention, first: int, end: int) -> bool:
        """Tell whether "the group" may be "Ten hunters", or another group told of."""
        firsts = self._page.tokens.sentence_first
        for start in firsts[bisect_left(firsts, first) : bisect_left(firsts, end)]:
            codes = self._cast.classes.of(start, min(end, start + _OPENING))
            if codes == "nQ" and parsed.head == "group":
                return True
        return any(
            self._lower[index] == parsed.head and self._lower[index - 1] in {"a", "an"}
            for index in range(first + 1, end)
        )
