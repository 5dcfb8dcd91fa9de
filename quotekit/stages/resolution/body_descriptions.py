"""
Body descriptions: which body "the ministry", "the company" or "the charity" is.

It is the one whose name holds the word, the one that has just spoken, or the one that
the sentence before is about.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from quotekit.annotations.speakers import SpeakerType
from quotekit.lexicons.mention_words import GIVEN_PLACES, PLACE, MentionWords
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member, Named
from quotekit.stages.casting.page import Page
from quotekit.stages.columns.reading import Range
from quotekit.stages.lazy import lazy
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.resolution.bodies import Bodies
from quotekit.stages.resolution.bodies_by_noun import BodiesByNoun
from quotekit.stages.resolution.body_kinds import (
    ANYTHING,
    BANDED,
    CALLED_AFTERWARDS,
    GENERAL,
    LIKELY,
    LONGEST_DESCRIPTION,
    LONGEST_LOOK,
    OF_STATE,
    UNIONS_OF_STATES,
    BodyKinds,
)
from quotekit.stages.resolution.floor import Floor, Found
from quotekit.stages.resolution.kind_names import KindNames
from quotekit.stages.resolution.sole_firms import SoleFirms
from quotekit.stages.roles.office_parts import TIMES
from quotekit.stages.vocabulary.body_words import (
    ANY_BODY,
    BODIES_OR_THINGS,
    FIRM,
    FIRM_WORDS,
    FIRMS_OR_PEOPLE,
    ORGANS,
)
from quotekit.stages.vocabulary.class_words import FIRMS, POSSESSIVES

CALLED_BODIES = ANY_BODY | FIRMS_OR_PEOPLE | BODIES_OR_THINGS
"""What a body may be called that has just spoken."""

_LONGEST_ASIDE = 20
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
# What is led by a minister, though its name need not tell so.
_OF_MINISTERS = frozenset(("department", "ministry"))
_OFFICES_OF_STATE = frozenset(
    ("office", "treasury", "department", "ministry", "pentagon", "defra", "dwp")
)
# What any firm is called, whatever it makes.
_FIRMS_OF_ALL = frozenset(("company", "firm", "business"))
_BEFORE_TOWNS = frozenset(("in", "near", "outside", "across", "throughout"))
_HELD_IN_FIRMS = frozenset(
    """
    stake stakes share shares interest investment investments holding holdings stock
    invested invest invests bonds position confidence trust
    """.split()  # noqa: SIM905  # read like prose
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
        self._bodies = bodies
        self._kinds = BodyKinds(page, cast, words)
        self._by_noun = BodiesByNoun(page, cast, floor, bodies, self._kinds)
        self._sole_firms = SoleFirms(page, cast, bodies)
        self._kind_names = KindNames(page, cast, bodies)
        self._lower = page.tokens.lower

    def resolve(self, parsed: ParsedMention) -> Found | None:
        """Return the body that "the ministry" or "the company" refers to."""
        found = self._resolve(parsed)
        member = None if found is None else found.member
        if member is not None and (
            self._kinds.has_own_field(parsed, member)
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
            and not self._kinds.may_be_bank(parsed, found.member.name)
        ):
            return None
        return found

    def _resolve(self, parsed: ParsedMention) -> Found | None:
        """Return the body of a description, though it be another bank or another's."""
        in_full = self._by_noun.named_in_full(parsed) or self._by_noun.named_for_owner(
            parsed
        )
        if in_full is not None:
            return in_full
        if parsed.possessor is not None or (
            # of a country, whoever else has spoken
            "authorities" in self._lower[slice(*parsed.tokens)]
        ):
            return None
        last = self._last(parsed) if parsed.head in GENERAL else None
        short = self._by_noun.short(parsed)
        if short is not None and self._is_named_later(parsed, short):
            # "The Home Office said so.  The department …", before another is named
            short = self._office_of_state(parsed) or short
        if last is not None and short is not None and self._is_nearer(last, short):
            # "Amber Watch said … The group added", though there is a Legal Aid Group
            return last
        return (
            short
            or (None if parsed.head in ANYTHING else self._by_noun.said_to_be(parsed))
            or self._last(parsed)
            or self._firm_before(parsed)
            or self._subject_before(parsed)
            or self._of_last_speaker(parsed)
            or self._office_of_spokesperson(parsed)
            or self._only_speaker(parsed)
            or self._by_noun.said_to_be(parsed)
            or self._by_noun.only_body(parsed)
            or self._only_firm(parsed)
            or self._named_for_kind(parsed)
        )

    def _is_named_later(self, parsed: ParsedMention, found: Found) -> bool:
        """Tell whether a body is not named before "the department"."""
        member, at = found.member, parsed.tokens[0]
        return (
            parsed.head in _OF_MINISTERS
            and member is not None
            and member.name is not None
            and member.name[0] > at
            and all(first > at for first, _ in member.mentions)
        )

    def _office_of_spokesperson(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the department" to the Home Office, whose spokesman spoke last."""
        if parsed.head not in _OF_MINISTERS or (
            parsed.tokens[1] - parsed.tokens[0] > len(("the", "department"))
        ):
            return None
        return self._office_of_state(parsed)

    def _office_of_state(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the department" to the Home Office, if it or its own spoke last."""
        at, page = parsed.tokens[0], self._page
        turn = self._floor.last_before(at)
        if turn is None or page.segment(at) - page.segment(turn.token) > 2:
            return None
        member = turn.member
        if member.type is not SpeakerType.ORGANIZATION:
            called = self._page.words(parsed.tokens)
            found = self._bodies.of(member, f"“{called}” is the last speaker's")
            member = member if found is None or found.member is None else found.member
        if member.name is None or _OFFICES_OF_STATE.isdisjoint(member.words):
            return None
        reason = f"{self._is(parsed, member)}, the last of them to speak"
        return Found(member, "last body", reason, LIKELY)

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
            for index in range(since, min(len(self._lower), since + LONGEST_LOOK))
        )

    def _last(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the company" to the body that has just spoken, if only one has."""
        at, page = parsed.tokens[0], self._page
        if (
            parsed.head not in CALLED_BODIES
            or self._kinds.is_somebody(parsed)
            or self._lower[at] != "the"
            or parsed.tokens[1] - at > LONGEST_DESCRIPTION
        ):
            return None
        bodies: list[Member] = []
        since = at
        for turn in self._floor.before(at):
            if page.segment(at) - page.segment(turn.token) > 2:
                break
            if turn.member.type is SpeakerType.PERSON and (
                not turn.member.heads
                and (len(turn.member.words) == 1 or self._is_of_place(turn.member))
            ):
                if parsed.head not in FIRM or bodies:
                    # Perhaps a body that nothing tells to be one.
                    return None
                bodies.append(turn.member)
                since = turn.token
            if turn.member.type is SpeakerType.ORGANIZATION and turn.member.name:
                bodies.append(turn.member)
                since = turn.token
        if self._lower[at + 1 : parsed.tokens[1] - 1] in UNIONS_OF_STATES:
            # "The UN agency" is no national body that has spoken as well
            bodies = [
                body for body in bodies if self._kinds.is_of_states(body)
            ] or bodies
        bodies = [
            body
            for body in bodies
            if not self._kinds.is_of_another_kind(parsed, body.words, body.mentions)
            and self._kinds.is_of_kind(parsed, body)
        ]
        if not bodies or any(body is not bodies[0] for body in bodies):
            return None
        if self._kinds.names_another(
            bodies[0].words,
            max(since, at - LONGEST_LOOK),
            at,
            acting=parsed.head in FIRM and self._kinds.may_be_firm(bodies[0]),
        ):
            return None
        bodies[0].type = SpeakerType.ORGANIZATION
        reason = f"{self._is(parsed, bodies[0])}, the only body that has just spoken"
        return Found(bodies[0], "last body", reason, LIKELY)

    def _is_of_place(self, member: Member) -> bool:
        """Tell "Kentucky Power", of whom nothing tells a sex, from "Virginia Woolf"."""
        name = member.name
        return (
            name is not None
            and name[1] - name[0] == len(("Kentucky", "Power"))
            and member.gender is None
            and self._cast.classes.words.capitals.get(self._lower[name[0]]) == PLACE
            and self._lower[name[0]] not in GIVEN_PLACES
        )

    def _firm_before(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the company" to the one firm named in the last sentences."""
        at = parsed.tokens[0]
        if not self._kinds.is_bare(parsed, FIRM):
            return None
        opening = self._page.tokens.sentence_first[self._page.sentence(at)]
        first = max(0, min(at - LONGEST_LOOK // 3, opening), at - LONGEST_LOOK)
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
                if not self._kinds.is_by_the_way(name[0])
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
        if name[0] < opening and self._kinds.names_another(
            words, name[1], at, acting=True
        ):
            return None
        member = self._bodies.at(name)
        member.type = SpeakerType.ORGANIZATION
        reason = f"{self._is(parsed, member)}, the only firm named just before"
        return Found(member, "firm before", reason, LIKELY)

    @lazy
    def _firms(self) -> list[Range]:
        return sorted(name for name, _ in self._cast.firms.values())

    @lazy
    def _firm_starts(self) -> list[int]:
        return [name[0] for name in self._firms]

    def _subject_before(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the charity" to the one body that the sentence before is about."""
        at, page = parsed.tokens[0], self._page
        sentence = page.sentence(at)
        if (
            parsed.head not in CALLED_AFTERWARDS
            or self._lower[at] != "the"
            or parsed.tokens[1] - at > LONGEST_DESCRIPTION
            or not sentence
        ):
            return None
        first, opening = page.tokens.sentence_first[sentence - 1 : sentence + 1]
        if page.segment(at) - page.segment(first) > 1 or at - first > LONGEST_LOOK:
            return None
        near = {
            words: name
            for words, name in self._cast.nearby.bodies_between(first, at).items()
            # The Board of Directors is no company.
            if ORGANS.isdisjoint(pairwise(words)) and not self._is_where(name[0])
        }
        people = self._cast.people_in(first, at)
        if people:
            return self._of_subject(parsed, people, near)
        if not near:
            return self._named_as_people_are(parsed, first)
        return self._first_of(parsed, near, opening)

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
            or self._kinds.names_another(
                member.words, people[0].tokens[1], parsed.tokens[0]
            )
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
            or not self._kinds.may_be_called(parsed, found.member.words)
        ):
            return None
        return found if near.keys() <= {found.member.words} else None

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
            or not self._kinds.may_be_called(parsed, words)
            or any(other[0] >= after for other in near.values() if other != name)
        ):
            return None
        if self._kinds.names_another(words, after, at):
            return None
        return self._before(parsed, self._bodies.at(name))

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
            parsed.head in OF_STATE
            or cast.classes.of(*name) != "N"
            or len(words) != 1
            or cast.people.named(words[0])
            or not self._page.is_subject(name)
            or self._names_another_person(name[1], parsed.tokens[0])
        ):
            return None
        return self._before(parsed, self._bodies.at(name))

    def _is_where(self, name: int) -> bool:
        """Tell "closed a plant in | Brussels", no body, from "its stake in | Acme"."""
        return (
            self._lower[name - 1] in _BEFORE_TOWNS
            and self._lower[name - 2] not in _HELD_IN_FIRMS
        )

    def _names_another_person(self, first: int, end: int) -> bool:
        """Tell whether some name stands in these tokens."""
        return any(
            code == "N"
            and self._cast.classes.is_capital(index)
            and not self._is_where(index)
            for index, code in enumerate(self._cast.classes.of(first, end), first)
        )

    def _before(self, parsed: ParsedMention, member: Member) -> Found:
        reason = f"{self._is(parsed, member)}, the only body named just before"
        return Found(member, "body before", reason, LIKELY)

    def _of_last_speaker(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the charity" to the only body named, if its own has just spoken."""
        at = parsed.tokens[0]
        turn = self._floor.last_before(at)
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
            or self._kinds.names_another(
                found.member.words, max(turn.token, at - LONGEST_LOOK), at
            )
        ):
            return None
        return found

    def _named_for_kind(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the club" to Lund United, the one club that is named."""
        name = self._kind_names.of(parsed)
        if name is None:
            return None
        member = self._bodies.at(name)
        member.type = SpeakerType.ORGANIZATION
        return Found(member, "kind in name", self._is(parsed, member), LIKELY)

    def _only_firm(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the company" to the one firm of the text, however far before."""
        (at, end), head = parsed.tokens, parsed.head
        if (
            head not in _FIRMS_OF_ALL
            or self._lower[at] != "the"
            or end - at > len(("the", "company"))
        ):
            return None
        name = self._sole_firms.before(at) or self._sole_firms.behind(at)
        if (
            name is None
            # "The Board of Directors of Acme Inc met.  The company …"
            or not ORGANS.isdisjoint(pairwise(self._cast.fold_name(name)))
            or self._page.sentence(name[0]) == self._page.sentence(at)
        ):
            # "An analyst at Zelta Bank said the firm plans …"
            return None
        member = self._bodies.at(name)
        member.type = SpeakerType.ORGANIZATION
        reason = f"{self._is(parsed, member)}, the only firm named before"
        return Found(member, "only firm", reason, LIKELY)

    def _only_speaker(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the organisation" to the only body that has spoken of late."""
        at = parsed.tokens[0]
        if not self._kinds.is_bare(parsed, BANDED):
            return None
        bodies: list[Member] = []
        end = 0
        for turn in self._floor.before(at):
            member = turn.member
            if (
                member.type is SpeakerType.ORGANIZATION
                and member not in bodies
                and self._kinds.is_of_kind(parsed, member)
            ):
                bodies.append(member)
                end = self._page.token_at(turn.end)
        if (
            len(bodies) != 1
            or bodies[0].name is None
            or not self._kinds.may_be_called(parsed, bodies[0].words)
            or self._kinds.names_another(
                bodies[0].words, max(end, at - LONGEST_LOOK), at
            )
            or self._kinds.is_of_people(parsed, max(end, at - LONGEST_LOOK), at)
        ):
            return None
        reason = f"{self._is(parsed, bodies[0])}, the only body that has spoken of late"
        return Found(bodies[0], "only body", reason, LIKELY)

    def _is(self, parsed: ParsedMention, member: Member) -> str:
        return self._bodies.is_called(self._page.words(parsed.tokens), member)
