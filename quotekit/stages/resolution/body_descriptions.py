"""
Body descriptions: which body "the ministry", "the company" or "the charity" is.

It is the one whose name holds the word, the one that has just spoken, or the one that
the sentence before is about.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import compress, count, islice

from quotekit.annotations.speakers import SpeakerType
from quotekit.lexicons.mention_words import BODY, DEMONYM, MentionWords
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member, Named
from quotekit.stages.casting.page import Page
from quotekit.stages.columns.phrases import NAMES_OR_NOUNS, TIME_WORDS
from quotekit.stages.columns.reading import Range
from quotekit.stages.lazy import lazy
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.resolution.bodies import Bodies
from quotekit.stages.resolution.floor import Floor, Found
from quotekit.stages.roles.office_parts import TIMES
from quotekit.stages.vocabulary.body_words import (
    ANY_BODY,
    FIRM,
    FIRM_WORDS,
    KNOWN_UNIONS,
    NO_FIRM,
    STATE_BODIES,
)
from quotekit.stages.vocabulary.class_words import FIRMS, POSSESSIVES

_MOST_ALIKE = 50
_LIKELY = 0.5
_LONGEST_LOOK = 150
_LONGEST_DESCRIPTION = 5
_LONGEST_ASIDE = 20

# What a body may be called that was named in the sentence before; the other words of
# ANY_BODY are as often those of a body that the reader is thought to know.
_CALLED_AFTERWARDS = FIRM | frozenset(
    """
    organisation organization group agency body charity association nonprofit ngo
    watchdog airline bank lender retailer bloc union foundation institution institute
    operator carrier insurer regulator coalition alliance movement federation chain
""".split()  # noqa: SIM905  # read like prose
)
# What bodies of a state may be called.
_OF_STATE = frozenset(("agency", "body", "institution", "regulator", "watchdog"))
# What any body may be called, whatever its name says of its kind.
_GENERAL = frozenset(
    ("group", "organisation", "organization", "agency", "body", "charity", "company")
)
# What a firm is called never.
_NEVER_FIRMS = NO_FIRM | frozenset(
    """
    watchdog charity regulator ngo nonprofit greenpeace oxfam amnesty wwf unicef unesco
    peta rspca rspb unhcr
""".split()  # noqa: SIM905  # read like prose
)
# "the UN agency" is any of its agencies.
_UNIONS_OF_STATES = (
    *(("un",), ("u.n.",), ("u.n",), ("eu",)),
    *(("united", "nations"), ("european", "union")),
)
_OF_WORLD = frozenset(("un", "world", "international", "global", "european", "eu"))
# What agencies and firms are not called.
_BANDED = frozenset(("group", "organisation", "organization", "charity", "body"))
# So many words tell whether a sentence is about counted people: "Ten hunters".
_OPENING = 2
# What such a group is for: "the media rights group".
_OF_CAUSES = frozenset(
    """
    rights human media press freedom advocacy lobby campaign campaigning environmental
    conservation civil liberties monitoring watchdog aid relief humanitarian consumer
    animal welfare protest opposition industry trade pressure green activist
""".split()  # noqa: SIM905  # read like prose
)
_VIOLENT = frozenset(
    """
    terrorist terror militant extremist jihadist jihadi rebel insurgent armed guerrilla
    criminal hate supremacist paramilitary separatist
""".split()  # noqa: SIM905  # read like prose
)
_CHARITIES = frozenset(("charity", "nonprofit", "organisation", "organization", "ngo"))
_CHARITABLE = frozenset(
    """
    foundation trust fund relief aid society charity mission rescue refugee refugees
    children humanity without
""".split()  # noqa: SIM905  # read like prose
)
# Behind a noun for bodies, or before it and an article, these are a name.
_OF_NAMES = frozenset("NAO")
_ARTICLES = frozenset(("a", "an", "the"))
# What a body of any kind may be called; who spoke last comes before who was told so.
_ANYTHING = FIRM | _GENERAL
# Any of these may be called by the other.
_BANDS = frozenset(
    ("group", "organisation", "organization", "charity", "ngo", "nonprofit")
)
# So far from where it is told what a body is, "the union" may be any.
_FARTHEST = 2000
_IN_PHRASES = frozenset(("NN", "NNP", "NNPS", "JJ", "DT", "VBN"))
_PREPOSITIONS = frozenset(("IN", "TO"))
# What central banks have in their names: "Bank of Kenya", "Reserve Bank".
_CENTRAL = frozenset(
    (
        *("of", "central", "reserve", "national", "federal", "state", "people"),
        *("people's", "norges", "rastra"),
    )
)
# What tells what a body is for: "a union | of nurses", but not "of the town".
_OF = frozenset((("of",), ("for",)))
_DETERMINING = frozenset(
    (word,) for word in ("the", "a", "an", "his", "her", "their", "its", "this", "our")
)
_UNIONS = frozenset(
    (
        "union",
        "association",
        "federation",
        "congress",
        "guild",
        "brotherhood",
        "workers",
    )
)


class BodyDescriptions:
    """Resolves what the bodies of one text are called without their names."""

    def __init__(
        self, page: Page, cast: Cast, floor: Floor, words: MentionWords, bodies: Bodies
    ) -> None:
        """Get ready for one text."""
        self._page = page
        self._cast = cast
        self._floor = floor
        self._words = words
        self._bodies = bodies
        self._lower = page.tokens.lower
        self._stand_at: dict[str, list[int]] = {}

    def resolve(self, parsed: ParsedMention) -> Found | None:
        """Return the body that "the ministry" or "the company" refers to."""
        found = self._resolve(parsed)
        member = None if found is None else found.member
        if member is not None and (
            self._has_own_field(parsed, member)
            # "The SITE Intelligence Group said so.  The militant group …" is another
            or (
                parsed.head in member.words
                and not _VIOLENT.isdisjoint(self._lower[slice(*parsed.tokens)])
            )
        ):
            return None
        if (
            parsed.head == "bank"
            and found is not None
            and found.member is not None
            and found.member.name is not None
            and not self._may_be_bank(parsed, found.member.name)
        ):
            return None
        return found

    def _has_own_field(self, parsed: ParsedMention, member: Member) -> bool:
        """Tell "the regional ministry of forests" from the Ministry of Health."""
        first, end = parsed.tokens
        words = self._lower[first:end]
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

    def _resolve(self, parsed: ParsedMention) -> Found | None:
        """Return the body of a description, whatever kind of bank it is."""
        in_full = self._named_in_full(parsed) or self._named_for_owner(parsed)
        if in_full is not None:
            return in_full
        if parsed.possessor is not None or (
            # of a country, whoever else has spoken
            "authorities" in self._lower[slice(*parsed.tokens)]
        ):
            return None
        last = self._last(parsed) if parsed.head in _GENERAL else None
        short = self._short(parsed)
        if last is not None and short is not None and self._is_nearer(last, short):
            # "Amber Watch said … The group added", though there is a Legal Aid Group
            return last
        return (
            short
            or (None if parsed.head in _ANYTHING else self._said_to_be(parsed))
            or self._last(parsed)
            or self._firm_before(parsed)
            or self._subject_before(parsed)
            or self._of_last_speaker(parsed)
            or self._only_speaker(parsed)
            or self._said_to_be(parsed)
            or self._only_body(parsed)
        )

    def _said_to_be(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the union" to Solidar that "the union Solidar" tells to be one."""
        (at, end), head = parsed.tokens, parsed.head
        if (
            head not in _CALLED_AFTERWARDS
            or self._lower[at] != "the"
            or end - at > _LONGEST_DESCRIPTION
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
        if head in FIRM and self._names_another(words, name[1], at):
            # "the property company Ventas … the giant Cisco … the company"
            return None
        if any(
            other != words
            and (inner or self._may_be_called(parsed, other))
            and not self._is_of_another_kind(parsed, other, places)
            for other, places in self._cast.nearby.named_between(name[1], at).items()
        ):
            # "The charity Lund Care … the Rome Rescue Trust … the charity"
            return None
        member = self._bodies.at(name)
        reason = f"{self._is(parsed, member)}, which is called so"
        return Found(member, "called so", reason, _LIKELY)

    def _is_of_another_kind(
        self, parsed: ParsedMention, words: tuple[str, ...], places: Iterable[Range]
    ) -> bool:
        """Tell Verdi, that "the union Verdi" tells to be one, from "the airline"."""
        head, places = parsed.head, tuple(islice(places, _MOST_ALIKE))
        if head == "bank" and places:
            return not any(self._may_be_bank(parsed, name) for name in places)
        if head in _GENERAL:
            return False
        return (words in KNOWN_UNIONS and head != "union") or any(
            noun != head
            and noun in ANY_BODY
            and noun not in _ANYTHING
            and not self._cast.classes.is_capital(name[0] - 1)
            for name in places
            for noun in self._lower[max(0, name[0] - 1) : name[0]]
        )

    def _places(self, word: str, before: int) -> list[int]:
        """Return where a word stands before a token, the first few."""
        if word not in self._stand_at:
            found = compress(count(), map(word.__eq__, self._lower))
            self._stand_at[word] = list(islice(found, _MOST_ALIKE))
        places = self._stand_at[word]
        return places[: bisect_left(places, before)]

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
        while article > max(0, noun - _LONGEST_DESCRIPTION) and (
            self._lower[article] not in _ARTICLES
            and (
                not self._cast.classes.is_capital(article)
                # "a Chadian charity"
                or self._cast.classes.letter(article) == DEMONYM
            )
            and self._lower[article] != ","
        ):
            article -= 1
        if self._lower[article] not in _ARTICLES or not article:
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
            and classes.of(index, index + 1) in _OF_NAMES
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

    def _only_body(self, parsed: ParsedMention) -> Found | None:
        """
        Resolve "the charity" to the one body that the text has named by now.

        It acts in some sentence or stands in a headline, and no other charity is told
        of: "a charity", "another charity".
        """
        (at, end), head = parsed.tokens, parsed.head
        if (
            head not in _CALLED_AFTERWARDS
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
                if words in KNOWN_UNIONS or not _UNIONS.isdisjoint(words)
            }
        if len(near) != 1:
            return None
        ((words, places),) = near.items()
        if (
            words in _UNIONS_OF_STATES
            # "Oxfam and Lund Aid"
            or "and" in words
            or not FIRM_WORDS.isdisjoint(words)
            or not (
                self._may_be_called(parsed, words)
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
        return Found(member, "body before", reason, _LIKELY)

    def _named_in_full(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the sheriff's office" to the Lane County Sheriff's Office."""
        first, end = parsed.tokens
        if self._lower[first] != "the" or end - first < 3:
            return None
        words = self._cast.fold_name((first + 1, end))
        if len(words) < 2 or self._words.nouns.get(words[-1]) != BODY:
            return None
        name = self._cast.bodies.full_form(words)
        if name is None or name[0] > first:
            return None
        member = self._bodies.at(name)
        return Found(member, "short body", self._is(parsed, member))

    def _named_for_owner(self, parsed: ParsedMention) -> Found | None:
        """Resolve "Ms Roe's campaign" to the Roe campaign that has spoken before."""
        if parsed.possessor is None:
            return None
        words = self._lower[parsed.possessor[1] - 1], parsed.head
        for member in self._bodies.with_noun(parsed.head):
            if member.words == words:
                return Found(member, "short body", self._is(parsed, member))
        return None

    def _is_bare(self, parsed: ParsedMention, heads: Collection[str]) -> bool:
        """Tell "the company" and "the tech company" from longer descriptions."""
        first, end = parsed.tokens
        return (
            parsed.head in heads
            and self._lower[first] == "the"
            and end - first <= _LONGEST_DESCRIPTION
        )

    def _only_speaker(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the organisation" to the only body that has spoken of late."""
        at = parsed.tokens[0]
        if not self._is_bare(parsed, _BANDED):
            return None
        bodies: list[Member] = []
        end = 0
        for turn in self._floor.before(at):
            member = turn.member
            if member.type is SpeakerType.ORGANIZATION and member not in bodies:
                bodies.append(member)
                end = self._page.token_at(turn.end)
        if (
            len(bodies) != 1
            or bodies[0].name is None
            or not self._may_be_called(parsed, bodies[0].words)
            or self._names_another(bodies[0].words, max(end, at - _LONGEST_LOOK), at)
            or self._is_of_people(parsed, max(end, at - _LONGEST_LOOK), at)
        ):
            return None
        reason = f"{self._is(parsed, bodies[0])}, the only body that has spoken of late"
        return Found(bodies[0], "only body", reason, _LIKELY)

    def _is_of_people(self, parsed: ParsedMention, first: int, end: int) -> bool:
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

    def _of_last_speaker(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the charity" to the only body named, if its own has just spoken."""
        at = parsed.tokens[0]
        turn = next(iter(self._floor.before(at)), None)
        if (
            turn is None
            or parsed.head not in _CHARITIES
            or self._lower[at] != "the"
            or turn.member.type is not SpeakerType.PERSON
            or self._page.segment(at) - self._page.segment(turn.token) > 1
        ):
            return None
        called = self._page.words(parsed.tokens)
        if len(self._cast.nearby.bodies_between(0, at)) != 1 or not TIMES.isdisjoint(
            word
            for role in turn.member.roles
            for part in role.parts
            for word in self._lower[slice(*part)]
        ):
            # There may be another, and "a former director" is of none now.
            return None
        found = self._bodies.of(turn.member, f"“{called}” is the last speaker's")
        if (
            found is None
            or found.member is None
            or _CHARITABLE.isdisjoint(found.member.words)
            or self._names_another(
                found.member.words, max(turn.token, at - _LONGEST_LOOK), at
            )
        ):
            return None
        return found

    def _is(self, parsed: ParsedMention, member: Member) -> str:
        return self._bodies.is_called(self._page.words(parsed.tokens), member)

    def _is_nearer(self, one: Found, other: Found) -> bool:
        """Tell whether one body has spoken and another was not named since."""
        if one.member is None or other.member is None or one.member is other.member:
            return False
        since = next(
            turn.token
            for turn in self._floor.before(len(self._lower))
            if turn.member is one.member
        )
        name = other.member.name
        return name is not None and not any(
            self._lower[index : index + len(other.member.words)] == other.member.words
            for index in range(since, min(len(self._lower), since + _LONGEST_LOOK))
        )

    def _firm_before(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the company" to the one firm named in the last sentences."""
        at = parsed.tokens[0]
        if not self._is_bare(parsed, FIRM):
            return None
        opening = self._page.tokens.sentence_first[self._page.sentence(at)]
        first = max(0, min(at - _LONGEST_LOOK // 3, opening), at - _LONGEST_LOOK)
        names = [
            name
            for name in self._cast.bodies.between(first, at)
            if self._lower[name[1] - 1].rstrip(".") in FIRM_WORDS
        ]
        for start in range(
            bisect_left(self._firm_starts, first), len(self._firm_starts)
        ):
            if self._firms[start][0] >= at:
                break
            names.append(self._firms[start])
        near = {self._cast.fold_name(name): name for name in names}
        if len(near) > 1:
            # "Zelta Corp lost money.  It was paid by Acme Inc.  The company …"
            acting = {
                self._cast.fold_name(name)
                for name in names
                if not self._is_by_the_way(name[0])
            }
            near = {words: name for words, name in near.items() if words in acting}
        if self._lower[at - 1] == ",":
            # "Zelta Bank will buy Lund Motors, the firm said."
            near = {
                words: name
                for words, name in near.items()
                if opening <= name[0] <= opening + 1
                and name[1] < at
                and self._lower[name[1]] not in POSSESSIVES
            } or near
        if len(near) != 1:
            return None
        ((words, name),) = near.items()
        if name[0] > opening + 1 or (name[0] >= opening and self._lower[at - 1] != ","):
            # "An analyst at Zelta Bank said the firm plans …"
            return None
        if name[0] < opening and self._names_another(words, name[1], at, acting=True):
            return None
        member = self._bodies.at(name)
        member.type = SpeakerType.ORGANIZATION
        called = self._page.words(parsed.tokens)
        reason = (
            f"{self._bodies.is_called(called, member)}, the only firm named just before"
        )
        return Found(member, "firm before", reason, _LIKELY)

    def _subject_before(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the charity" to the one body that the sentence before is about."""
        at, page = parsed.tokens[0], self._page
        sentence = page.sentence(at)
        if (
            parsed.head not in _CALLED_AFTERWARDS
            or self._lower[at] != "the"
            or parsed.tokens[1] - at > _LONGEST_DESCRIPTION
            or not sentence
        ):
            return None
        first, opening = page.tokens.sentence_first[sentence - 1 : sentence + 1]
        if page.segment(at) - page.segment(first) > 1 or at - first > _LONGEST_LOOK:
            return None
        near = self._cast.nearby.bodies_between(first, at)
        people = self._cast.people_in(first, at)
        if people:
            return self._of_subject(parsed, people, near)
        if not near:
            return self._named_as_people_are(parsed, first)
        return self._first_of(parsed, near, opening)

    def _first_of(
        self,
        parsed: ParsedMention,
        near: Mapping[tuple[str, ...], Range],
        opening: int,
    ) -> Found | None:
        """Return the first of the bodies *near*, if the sentence is about it."""
        at, page = parsed.tokens[0], self._page
        words, name = next(iter(near.items()))
        after = self._after_aside(name[1])
        if (
            name[0] >= opening
            or not page.is_subject(name)
            or page.is_quoted(name[0])
            or not self._may_be_called(parsed, words)
            or any(other[0] >= after for other in near.values() if other != name)
        ):
            return None
        if self._names_another(words, after, at):
            return None
        return self._before(parsed, self._bodies.at(name))

    def _may_be_called(self, parsed: ParsedMention, words: tuple[str, ...]) -> bool:
        """Tell whether a body of this name may be "the charity", "the union"."""
        first, end = parsed.tokens
        inner = self._lower[first + 1 : end - 1]
        if (
            inner in _UNIONS_OF_STATES
            or not self._cast.classes.of(first + 1, end - 1).strip("PDx")
            # "the media rights group", but "the hunting group"
            or (parsed.head in _BANDED and _OF_CAUSES.issuperset(inner))
        ):
            head = parsed.head
            if head in _OF_STATE:
                return True
            if head in FIRM:
                return NO_FIRM.isdisjoint(words)
            if head == "union":
                return not _UNIONS.isdisjoint(words)
            if head not in _GENERAL and any(
                self._words.nouns.get(word) == BODY and word != head for word in words
            ):
                # "the foundation" is no campaign
                return False
            return STATE_BODIES.isdisjoint(words)
        # "the city council"
        return False

    def _of_subject(
        self,
        parsed: ParsedMention,
        people: Sequence[Named],
        near: Mapping[tuple[str, ...], Range],
    ) -> Found | None:
        """Resolve "the company" behind "Pelikan co-founder Ravi Menon thanked them"."""
        member = people[0].member
        if (
            any(each.member is not member for each in people)
            or not self._page.is_subject(people[0].tokens)
            or self._names_another(member.words, people[0].tokens[1], parsed.tokens[0])
        ):
            return None
        if not member.heads.isdisjoint(FIRMS):
            # "Bell Western Grains, a major exporter at Lund, closed. The company …"
            member.type = SpeakerType.ORGANIZATION
            return self._before(parsed, member)
        found = self._bodies.of(
            member, f"“{self._page.words(parsed.tokens)}” is the firm of"
        )
        if (
            found is None
            or found.member is None
            or not self._may_be_called(parsed, found.member.words)
        ):
            return None
        return found if near.keys() <= {found.member.words} else None

    def _before(self, parsed: ParsedMention, member: Member) -> Found:
        called = self._page.words(parsed.tokens)
        reason = (
            f"{self._bodies.is_called(called, member)}, the only body named just before"
        )
        return Found(member, "body before", reason, _LIKELY)

    def _after_aside(self, end: int) -> int:
        """Step over ", a unit of Denmark's Ostrup Group," behind a name."""
        lower = self._lower
        if lower[end : end + 1] != (",",):
            return end
        for index in range(end + 1, min(len(lower), end + _LONGEST_ASIDE)):
            if lower[index] == ",":
                return index
            if lower[index] == ".":
                break
        return end

    def _named_as_people_are(self, parsed: ParsedMention, first: int) -> Found | None:
        """Resolve "the airline" to the one word that opens the sentence before it."""
        cast, name = self._cast, (first, first + 1)
        words = cast.fold_name(name)
        if (
            parsed.head in _OF_STATE
            or cast.classes.of(*name) != "N"
            or len(words) != 1
            or cast.people.named(words[0])
            or not self._page.is_subject(name)
            or self._names_another_person(name[1], parsed.tokens[0])
        ):
            return None
        return self._before(parsed, self._bodies.at(name))

    def _names_another_person(self, first: int, end: int) -> bool:
        """Tell whether some name stands in these tokens."""
        return any(
            code == "N" and self._cast.classes.is_capital(index)
            for index, code in enumerate(self._cast.classes.of(first, end), first)
        )

    @lazy
    def _firms(self) -> list[Range]:
        return sorted(name for name, _ in self._cast.firms.values())

    @lazy
    def _firm_starts(self) -> list[int]:
        return [name[0] for name in self._firms]

    def _short(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the ministry" to the one body whose name holds the word."""
        # The bench that hears a case speaks for its court.
        noun = "court" if parsed.head == "bench" else parsed.head
        called = self._cast.bodies.called(noun)[:_MOST_ALIKE]
        if parsed.head == "district" and not called:
            # "Tolin Public Schools"
            called = self._cast.bodies.called("schools")[:_MOST_ALIKE]
        names = self._bodies.longest_only(called)
        known = self._bodies.with_noun(noun)
        if parsed.head == "bank":
            # "The World Bank said so.  The central bank …" is another
            names = [name for name in names if self._may_be_bank(parsed, name)]
            known = [
                body
                for body in known
                if body.name is not None and self._may_be_bank(parsed, body.name)
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
        return Found(member, "short body", reason, _LIKELY)

    def _stands_before(self, name: Range, at: int) -> bool:
        """Tell whether the words of a name stand before a token, too."""
        words = self._lower[slice(*name)]
        return any(
            self._lower[index : index + len(words)] == words
            for index in self._places(words[0], at)
        )

    def _may_be_bank(self, parsed: ParsedMention, name: Range) -> bool:
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
                return Found(turn.member, "last body", reason, _LIKELY)
        return None

    def _last(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the company" to the body that has just spoken, if only one has."""
        at, page = parsed.tokens[0], self._page
        if (
            parsed.head not in ANY_BODY
            or self._lower[at] != "the"
            or parsed.tokens[1] - at > _LONGEST_DESCRIPTION
        ):
            return None
        bodies: list[Member] = []
        since = at
        for turn in self._floor.before(at):
            if page.segment(at) - page.segment(turn.token) > 2:
                break
            if turn.member.type is SpeakerType.PERSON and (
                len(turn.member.words) == 1 and not turn.member.heads
            ):
                if parsed.head not in FIRM or bodies:
                    # Perhaps a body that nothing tells to be one.
                    return None
                bodies.append(turn.member)
                since = turn.token
            if turn.member.type is SpeakerType.ORGANIZATION and turn.member.name:
                bodies.append(turn.member)
                since = turn.token
        if self._lower[at + 1 : parsed.tokens[1] - 1] in _UNIONS_OF_STATES:
            # "The UN agency" is no national body that has spoken as well
            bodies = [body for body in bodies if self._is_of_states(body)] or bodies
        bodies = [
            body
            for body in bodies
            if not self._is_of_another_kind(parsed, body.words, body.mentions)
        ]
        if not bodies or any(body is not bodies[0] for body in bodies):
            return None
        if self._names_another(
            bodies[0].words,
            max(since, at - _LONGEST_LOOK),
            at,
            acting=parsed.head in FIRM and self._may_be_firm(bodies[0]),
        ):
            return None
        bodies[0].type = SpeakerType.ORGANIZATION
        reason = f"{self._is(parsed, bodies[0])}, the only body that has just spoken"
        return Found(bodies[0], "last body", reason, _LIKELY)

    def _may_be_firm(self, body: Member) -> bool:
        """Tell Zelta Ltd from Greenpeace, Lund Council and "the watchdog Amber"."""
        lower = self._lower
        return _NEVER_FIRMS.isdisjoint(body.words) and all(
            _NEVER_FIRMS.isdisjoint((*lower[start - 1 : start], lower[stop - 1]))
            for start, stop in islice(body.mentions, _MOST_ALIKE)
        )

    def _is_of_states(self, body: Member) -> bool:
        """Tell "United Nations Grain Office" and "World Health Organization"."""
        return body.words[:2] == ("united", "nations") or body.words[0] in _OF_WORLD

    def _is_by_the_way(self, index: int) -> bool:
        """Tell Acme from whoever acts: "a payment from chipmaker | Acme Inc"."""
        tags, first, end = self._page.tags, index, index
        while (
            first
            and index - first < _LONGEST_DESCRIPTION
            and (tags[first - 1] in _IN_PHRASES)
        ):
            first -= 1
        while end < len(tags) and self._cast.classes.is_capital(end):
            end += 1
        return (
            first > 0
            and tags[first - 1] in _PREPOSITIONS
            and not self._page.is_subject((index, end))
        )

    def _names_another(
        self, words: tuple[str, ...], first: int, end: int, *, acting: bool = False
    ) -> bool:
        """
        Tell whether some body but the one of *words* is named in these tokens.

        If one that is *acting* is asked for, whoever is only spoken of is none, but in
        the sentence of token *end*: "a boycott of Acme until the company moves".
        """
        opening = self._page.tokens.sentence_first[self._page.sentence(end)]
        classes = self._cast.classes
        own = {*words, "".join(word[0] for word in words)}
        return any(
            code in "AO"
            and classes.is_capital(index)
            and self._lower[index].rstrip(".") not in own
            and not (acting and index < opening and self._is_by_the_way(index))
            for index, code in enumerate(
                (classes.of(index, index + 1) for index in range(first, end)), first
            )
        )
