"""
Bodies by their noun: the one ministry for "the ministry", one union for "the union".

It is the one whose name holds the noun, or the one that the text calls so.
"""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import compress, count, islice

from quotekit.annotations.speakers import SpeakerType
from quotekit.lexicons.mention_words import DEMONYM
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member
from quotekit.stages.casting.page import Page
from quotekit.stages.columns.phrases import ARTICLES, TIME_WORDS
from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.resolution.bodies import Bodies
from quotekit.stages.resolution.body_kinds import (
    CALLED_AFTERWARDS,
    LIKELY,
    LONGEST_DESCRIPTION,
    MOST_ALIKE,
    UNIONS,
    UNIONS_OF_STATES,
    BodyKinds,
)
from quotekit.stages.resolution.floor import Floor, Found
from quotekit.stages.vocabulary.body_words import (
    FIRM,
    FIRM_WORDS,
    KNOWN_UNIONS,
    STATE_BODIES,
)

# Behind a noun for bodies, or before it and an article, these are a name.
_OF_NAMES = frozenset("NAO")
# Any of these may be called by the other.
_BANDS = frozenset(
    ("group", "organisation", "organization", "charity", "ngo", "nonprofit")
)
# So far from where it is told what a body is, "the union" may be any.
_FARTHEST = 2000


class BodiesByNoun:
    """Finds the body of one text that has, or is given, a description's noun."""

    def __init__(
        self,
        page: Page,
        cast: Cast,
        floor: Floor,
        bodies: Bodies,
        kinds: BodyKinds,
    ) -> None:
        """Get ready for one text."""
        self._page = page
        self._cast = cast
        self._floor = floor
        self._bodies = bodies
        self._kinds = kinds
        self._lower = page.tokens.lower
        self._stand_at: dict[str, list[int]] = {}

    def named_in_full(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the sheriff's office" to the Lane County Sheriff's Office."""
        first, end = parsed.tokens
        if self._lower[first] != "the" or end - first < 3:
            return None
        words = self._cast.fold_name((first + 1, end))
        if len(words) < 2 or not self._kinds.is_body_noun(words[-1]):
            return None
        name = self._cast.bodies.full_form(words)
        if name is None or name[0] > first:
            return None
        member = self._bodies.at(name)
        return Found(member, "short body", self._is(parsed, member))

    def named_for_owner(self, parsed: ParsedMention) -> Found | None:
        """Resolve "Ms Roe's campaign" to the Roe campaign that has spoken before."""
        if parsed.possessor is None:
            return None
        words = self._lower[parsed.possessor[1] - 1], parsed.head
        member = self._bodies.of_name(words)
        if member is None:
            return None
        return Found(member, "short body", self._is(parsed, member))

    def short(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the ministry" to the one body whose name holds the word."""
        # The bench that hears a case speaks for its court.
        noun = "court" if parsed.head == "bench" else parsed.head
        called = self._cast.bodies.called(noun)[:MOST_ALIKE]
        if parsed.head == "district" and not called:
            # "Tolin Public Schools"
            called = self._cast.bodies.called("schools")[:MOST_ALIKE]
        names = self._bodies.longest_only(called)
        known = self._bodies.with_noun(noun)
        if parsed.head == "bank":
            # "The World Bank said so.  The central bank …" is another
            names = [name for name in names if self._kinds.may_be_bank(parsed, name)]
            known = [
                body
                for body in known
                if body.name is not None and self._kinds.may_be_bank(parsed, body.name)
            ]
        if len(names) > 1 or len(known) > 1:
            return self._last_with_noun(parsed) or self._only_before(
                parsed, names, noun
            )
        if known:
            member = known[0]
        elif names:
            member = self._bodies.at(names[0])
        else:
            return None
        return Found(member, "short body", self._is(parsed, member))

    def _last_with_noun(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the ministry" beside two to the one that spoke last."""
        at, page = parsed.tokens[0], self._page
        if self._lower[at] != "the" or parsed.tokens[1] - at > 2:
            return None
        for turn in self._floor.before(at):
            if page.segment(at) - page.segment(turn.token) > 2:
                break
            if (
                turn.member.type is SpeakerType.ORGANIZATION
                and parsed.head in turn.member.words
            ):
                reason = f"{self._is(parsed, turn.member)}, the last of them to speak"
                return Found(turn.member, "last body", reason, LIKELY)
        return None

    def _only_before(
        self, parsed: ParsedMention, names: Iterable[Range], head: str
    ) -> Found | None:
        """Resolve "the court" to the one that is named before, if others come later."""
        at, end = parsed.tokens
        before = [name for name in names if self._stands_before(name, at)]
        if (
            len(before) != 1
            or self._lower[at] != "the"
            or end - at > len(("the", "court"))
            or head not in STATE_BODIES
            or self._places(f"{head}s", at)
            # "a lower court", "Lund's court"
            or any(
                self._lower[index - 1] != "the"
                and not self._cast.classes.is_capital(index)
                for index in self._places(head, at)
            )
        ):
            return None
        member = self._bodies.at(before[0])
        reason = f"{self._is(parsed, member)}, the only one named before"
        return Found(member, "short body", reason, LIKELY)

    def _stands_before(self, name: Range, at: int) -> bool:
        """Tell whether the words of a name stand before a token, too."""
        words = self._lower[slice(*name)]
        return any(
            self._lower[index : index + len(words)] == words
            for index in self._places(words[0], at)
        )

    def said_to_be(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the union" to Solidar that "the union Solidar" tells to be one."""
        (at, end), head = parsed.tokens, parsed.head
        if (
            head not in CALLED_AFTERWARDS
            or self._lower[at] != "the"
            or end - at > LONGEST_DESCRIPTION
            or self._places(f"{head}s", at)
        ):
            return None
        # "Acme, a hospital chain, … the | hospital | chain"
        inner = self._lower[at + 1 : end - 1]
        named = {
            self._cast.fold_name(name): name
            for noun in sorted(_BANDS | {head} if head in _BANDS else {head})
            for index in self._places(noun, at)
            if self._lower[max(0, index - len(inner)) : index] == inner
            for name in (self._name_behind(index), self._name_before(index))
            if name is not None
        }
        if len(named) != 1:
            return None
        ((words, name),) = named.items()
        if at - name[1] > _FARTHEST:
            return None
        if head in FIRM and self._kinds.names_another(words, name[1], at):
            # "the property company Ventas … the giant Cisco … the company"
            return None
        if any(
            other != words
            and (inner or self._kinds.may_be_called(parsed, other))
            and not self._kinds.is_of_another_kind(parsed, other, places)
            for other, places in self._cast.nearby.named_between(name[1], at).items()
        ):
            # "The charity Lund Care … the Rome Rescue Trust … the charity"
            return None
        member = self._bodies.at(name)
        reason = f"{self._is(parsed, member)}, which is called so"
        return Found(member, "called so", reason, LIKELY)

    def _name_behind(self, noun: int) -> Range | None:
        """Return Solidar in "local government union | Solidar"."""
        first = end = noun + 1
        classes = self._cast.classes
        if (
            classes.is_capital(noun)
            and noun not in classes.sentence_firsts
            and self._lower[noun] != "ngo"
        ):
            return None
        while end < len(self._lower) and self._is_of_name(end):
            end += 1
        if self._lower[end : end + 1] and classes.is_capital(end):
            # "union Secretary Tom Roe", "union Solidar France"
            return None
        return self._no_person((first, end))

    def _name_before(self, noun: int) -> Range | None:
        """Return Solidar in "Solidar | , the public services union" and "the union"."""
        article = noun - 1
        while article > max(0, noun - LONGEST_DESCRIPTION) and (
            self._lower[article] not in ARTICLES
            and (
                not self._cast.classes.is_capital(article)
                # "a Chadian charity"
                or self._cast.classes.letter(article) == DEMONYM
            )
            and self._lower[article] != ","
        ):
            article -= 1
        if self._lower[article] not in ARTICLES or not article:
            return None
        end = article - (self._lower[article - 1] == ",")
        if end == article and self._lower[article:noun] != ("the",):
            return None
        first = end
        while first and self._is_of_name(first - 1):
            first -= 1
            if first in self._cast.classes.sentence_firsts:
                break
        return self._no_person((first, end))

    def _is_of_name(self, index: int) -> bool:
        classes = self._cast.classes
        return (
            classes.is_capital(index)
            and classes.letter(index) in _OF_NAMES
            and self._lower[index] not in TIME_WORDS
        )

    def _no_person(self, name: Range) -> Range | None:
        """Return a name that is nobody's: Solidar, but not "the union | Tom Roe"."""
        if name[0] >= name[1]:
            return None
        called = self._cast.called(name)
        person = called is not None and called.type is SpeakerType.PERSON
        known = self._cast.people.named(self._lower[name[1] - 1])
        return None if person or (known and called is None) else name

    def only_body(self, parsed: ParsedMention) -> Found | None:
        """
        Resolve "the charity" to the one body that the text has named by now.

        It acts in some sentence or stands in a headline, and no other charity is told
        of: "a charity", "another charity".
        """
        (at, end), head = parsed.tokens, parsed.head
        if (
            head not in CALLED_AFTERWARDS
            or head in FIRM
            or self._lower[at] != "the"
            or end - at > len(("the", "charity"))
            or self._places(f"{head}s", at)
            or any(self._lower[index - 1] != "the" for index in self._places(head, at))
        ):
            return None
        near = self._cast.nearby.named_between(max(0, at - _FARTHEST), at)
        if head == "union":
            # "GMB members walked out at Tesco"
            near = {
                words: places
                for words, places in near.items()
                if words in KNOWN_UNIONS or not UNIONS.isdisjoint(words)
            }
        if len(near) != 1:
            return None
        ((words, places),) = near.items()
        if (
            words in UNIONS_OF_STATES
            # "Oxfam and Lund Aid"
            or "and" in words
            or not FIRM_WORDS.isdisjoint(words)
            or not (
                self._kinds.may_be_called(parsed, words)
                or (head == "union" and words in KNOWN_UNIONS)
            )
            or not any(
                self._page.is_headline(name[0])
                or words in KNOWN_UNIONS
                or (self._page.is_subject(name) and not self._page.is_quoted(name[0]))
                for name in places
            )
        ):
            return None
        member = self._bodies.at(places[0])
        reason = f"{self._is(parsed, member)}, the only body named before"
        return Found(member, "body before", reason, LIKELY)

    def _places(self, word: str, before: int) -> list[int]:
        """Return where a word stands before a token, the first few."""
        if word not in self._stand_at:
            found = compress(count(), map(word.__eq__, self._lower))
            self._stand_at[word] = list(islice(found, MOST_ALIKE))
        places = self._stand_at[word]
        return places[: bisect_left(places, before)]

    def _is(self, parsed: ParsedMention, member: Member) -> str:
        return self._bodies.is_called(self._page.words(parsed.tokens), member)
