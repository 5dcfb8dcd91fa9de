"""
Bodies: which ministry, company or party a name or a description refers to.

An acronym is the body that it was introduced for, or the one whose initials it is;
"the Health Ministry" is the Ministry of Health of Kenya, "the ministry" the one
ministry of the text, "the company" the body that has just spoken.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from quotekit.annotations.speakers import SpeakerType
from quotekit.lexicons.mention_words import BODY, MentionWords
from quotekit.stages.body_words import ANY_BODY, FIRM, FIRM_WORDS
from quotekit.stages.cast import Cast
from quotekit.stages.class_words import FIRMS, POSSESSIVES, STREETS
from quotekit.stages.floor import Floor, Found
from quotekit.stages.members import Member, Named, Role
from quotekit.stages.page import Page
from quotekit.stages.parsed_mentions import ParsedMention
from quotekit.stages.reading import Range

_MOST_ALIKE = 50
_PROBABLE = 0.6
_LIKELY = 0.5
_LONGEST_LOOK = 150
_LONGEST_DESCRIPTION = 5
_LONGEST_ASIDE = 20

# What stands in the names of bodies and says nothing of which one it is.
_LIGHT = frozenset(
    """
    the of for and & to in on at 's ’s affairs republic
""".split()  # noqa: SIM905  # read like prose
)


# What a body may be called that was named in the sentence before; the other words of
# ANY_BODY are as often those of a body that the reader is thought to know.
_CALLED_AFTERWARDS = FIRM | frozenset(
    """
    organisation organization group agency body charity association nonprofit ngo
    watchdog airline bank lender retailer bloc union foundation institution institute
    operator carrier insurer regulator coalition alliance movement federation
""".split()  # noqa: SIM905  # read like prose
)
# Bodies of a state, and what these may be called.
_STATE = frozenset(
    """
    ministry court parliament senate congress assembly government police army navy
    council commission committee department office university college hospital school
    cabinet treasury state city county club house
""".split()  # noqa: SIM905  # read like prose
)
_OF_STATE = frozenset(("agency", "body", "institution", "regulator", "watchdog"))
# What any body may be called, whatever its name says of its kind.
_GENERAL = frozenset(
    ("group", "organisation", "organization", "agency", "body", "charity", "company")
)
# What a firm and what a union have in their names never.
_NO_FIRM = _STATE | frozenset(
    """
    association federation foundation institute union party church league society trust
    museum festival star council alliance network
""".split()  # noqa: SIM905  # read like prose
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


class Bodies:
    """The bodies that speak in one text, by all that they are called."""

    def __init__(
        self, page: Page, cast: Cast, floor: Floor, words: MentionWords
    ) -> None:
        """Begin with none."""
        self._page = page
        self._cast = cast
        self._floor = floor
        self._words = words
        self._lower = page.tokens.lower
        self._known: dict[tuple[str, ...], Member] = {}
        self._by_noun: dict[str, list[Member]] = {}
        self._by_initials: dict[str, list[Member]] = {}
        for folded, (name, called) in cast.firms.items():
            firm = self._new(name, folded)
            if called is not None:
                firm.roles = (Role((called,), None, None, called),)

    # -- names ---------------------------------------------------------------

    def named(self, parsed: ParsedMention) -> Found | None:
        """Return the body that a name refers to; ``None`` if there is no word in it."""
        cast, name = self._cast, parsed.name or parsed.tokens
        words, here = cast.fold_name(name), self._page.words(name)
        if not words:
            return None
        if words[-1] in STREETS and " ".join(words) not in self._words.bodies:
            return Found(None, "street", f"“{here}” is a street")
        member = self._known.get(words)
        if member is not None:
            return Found(member, "body", self._is(here, member))
        if len(words) == 1:
            person = self._person_called(words[0], name)
            if person is not None:
                return person
        member, full = self._member_called(words, parsed)
        self.know(words, member)
        for more in self._more_names(parsed):
            self.know(more, member)
        cast.offices.take(member, parsed)
        if full == name:
            return Found(member, "body", f"“{here}” is named here")
        return Found(member, "body", self._is(here, member))

    def starting_with(self, word: str) -> Member | None:
        """Return the body that a word which no person is called by stands for."""
        return self._known.get((word,)) or self._ending_in(word) or self._firm(word)

    def firm(self, words: tuple[str, ...]) -> Member | None:
        """Return the body that only what the text calls it shows to be one."""
        return self._known.get(words)

    def know(self, words: tuple[str, ...], member: Member) -> None:
        """Remember one more name of a body."""
        if words and words not in self._known:
            self._known[words] = member
            initials = "".join(word[0] for word in words if word not in _LIGHT)
            self._by_initials.setdefault(initials, []).append(member)
            nouns = {words[0], words[-1]}
            if "of" in words[1:]:
                # "press service of the Lund Fleet"
                nouns.add(words[words.index("of", 1) - 1])
            for noun in nouns:
                known = self._by_noun.setdefault(noun, [])
                if member not in known[-_MOST_ALIKE:]:
                    known.append(member)

    def of(self, member: Member, reason: str) -> Found | None:
        """Return the first body that somebody's office is in."""
        for role in self._cast.offices.read_roles(member):
            if role.organization is None:
                continue
            words = self._cast.fold_name(role.organization)
            known = self._known.get(words)
            if known is None:
                if not self._cast.classes.any_capital(*role.organization):
                    continue
                known = self._new(role.organization, words)
                known.mentions.add(role.organization)
            if known.type is SpeakerType.ORGANIZATION:
                what = f"{reason}: {self._in_words(known)}"
                return Found(known, "own body", what, _PROBABLE)
        return None

    def _in_words(self, member: Member) -> str:
        return self._cast.in_words(member, self._page)

    def _is(self, here: str, member: Member) -> str:
        return f"“{here}” is {self._in_words(member)}"

    def _new(self, name: Range, words: tuple[str, ...]) -> Member:
        member = Member(SpeakerType.ORGANIZATION, name, words, name[0])
        self.know(words, member)
        return member

    def _person_called(self, word: str, name: Range) -> Found | None:
        """Return the person whom a word means that looks like a body's name."""
        cast, here = self._cast, self._page.words(name)
        holder = cast.titles.get(word)
        if holder is not None:
            return Found(holder, "title", self._is(here, holder))
        people = cast.people.named(word)
        if len(people) == 1 and name[1] - name[0] == 1:
            return Found(people[0], "short name", self._is(here, people[0]))
        return None

    def _member_called(
        self, words: tuple[str, ...], parsed: ParsedMention
    ) -> tuple[Member, Range]:
        """Return the body of a name not met before, and its fullest name."""
        cast, name = self._cast, parsed.name or parsed.tokens
        person = cast.called(name)
        if person is not None and person.type is SpeakerType.ORGANIZATION:
            # "Green Horizon, a charity,"
            return person, person.name or name
        full = self._full_name(words, parsed)
        full_words = cast.fold_name(full)
        member = self._known.get(full_words) or self._longer_known(words)
        if member is None:
            member = Member(parsed.type, full, full_words, full[0])
            self.know(full_words, member)
        return member, full

    def _more_names(self, parsed: ParsedMention) -> Iterable[tuple[str, ...]]:
        """Yield what stands in brackets or in apposition: "UNHCR, the UN agency"."""
        if parsed.alias is not None:
            yield self._cast.fold_name(parsed.alias)
        for apposition in parsed.appositions:
            codes = self._cast.classes.of(*apposition)
            if codes[0] == "d" and codes[-1] == "O":
                yield self._cast.fold_name(apposition)

    def _ending_in(self, word: str) -> Member | None:
        """Return the body that ends in "of" and a name: "Church of Scientology"."""
        full = self._cast.bodies.full_form((word,))
        if full is None or self._lower[full[1] - 2] != "of":
            return None
        return self._with_short_name(full, word)

    def _firm(self, word: str) -> Member | None:
        """Return the one firm that a word is short for: "Zelta Foods Ltd."."""
        names = [
            name
            for name in self._cast.bodies.beginning(word)
            if FIRM_WORDS.issuperset(self._cast.fold_name(name)[1:])
        ]
        longest = self._longest_only(names)
        return self._with_short_name(longest[0], word) if len(longest) == 1 else None

    def _with_short_name(self, full: Range, word: str) -> Member:
        words = self._cast.fold_name(full)
        member = self._known.get(words) or self._new(full, words)
        self.know((word,), member)
        return member

    def _longer_known(self, words: tuple[str, ...]) -> Member | None:
        """Return the one body whose name begins or ends with these words."""
        size = len(words)
        longer = {
            member
            for noun in (words[0], words[-1])
            for member in self._by_noun.get(noun, ())[:_MOST_ALIKE]
            if len(member.words) > size
            and words in {member.words[:size], member.words[-size:]}
        }
        return longer.pop() if len(longer) == 1 else None

    def _full_name(self, words: tuple[str, ...], parsed: ParsedMention) -> Range:
        cast, name = self._cast, parsed.name or parsed.tokens
        if parsed.alias is not None:
            alias = cast.fold_name(parsed.alias)
            spelled = cast.bodies.full_form(alias) if len(alias) == 1 else None
            if spelled is not None and spelled[1] == name[1]:
                return spelled
        if not cast.classes.of(*name).strip("PD"):
            # "Kenya" is not the Ministry of Health of Kenya.
            return name
        full = cast.bodies.full_form(words)
        if full is None and len(words) == 1:
            full = self._full_name_of_word(words[0], name)
        if full is None and len(words) == 2 and parsed.head == words[1]:
            # "The M5S party": the acronym has a full form.
            full = cast.bodies.spelled_out(words[0])
        if full is None and len(words) > 1:
            full = self._in_another_order(words)
        return full or name

    def _full_name_of_word(self, word: str, name: Range) -> Range | None:
        """Return what "the College" and "the NHRC" are, if that is clear."""
        cast = self._cast
        if cast.classes.is_body_noun(name[0]):
            # "The College" is Imperial College London.
            names = self._longest_only(cast.bodies.called(word)[:_MOST_ALIKE])
        elif sum(map(str.isupper, cast.classes.written[name[1] - 1])) > 1:
            alike = self._by_initials.get(word, ())[:_MOST_ALIKE]
            known = (member.name for member in alike if member.name is not None)
            spelled = (*cast.bodies.with_initials(word)[:_MOST_ALIKE], *known)
            names = self._longest_only(spelled)
        else:
            return None
        return names[0] if len(names) == 1 else None

    def _in_another_order(self, words: tuple[str, ...]) -> Range | None:
        """Find "Ministry of Health of Kenya" for "Health Ministry"."""
        bag = self._bag(words)
        longer: list[Range] = []
        for noun in words:
            if self._words.nouns.get(noun) != "O":
                continue
            alike = self._by_noun.get(noun, ())[:_MOST_ALIKE]
            known = (member.name for member in alike if member.name is not None)
            longer += [
                name
                for name in (*self._cast.bodies.called(noun)[:_MOST_ALIKE], *known)
                if bag <= self._bag(self._cast.fold_name(name))
                # What only goes on behind the words may be somebody's name.
                and (
                    self._cast.fold_name(name) == words
                    or self._cast.fold_name(name)[: len(words)] != words
                )
            ]
        longest = self._longest_only(longer)
        if len(longest) != 1 or self._cast.fold_name(longest[0]) == words:
            return None
        return longest[0]

    def _bag(self, words: Iterable[str]) -> frozenset[str]:
        """Return the words that tell which body it is, places by one name."""
        countries = self._cast.countries
        return frozenset(countries.get(word, word) for word in words) - _LIGHT

    def _longest_only(self, names: Sequence[Range]) -> list[Range]:
        """Leave out names that are part of another in the list."""
        found: dict[frozenset[str], Range] = {}
        for name in names:
            bag = self._bag(self._cast.fold_name(name))
            known = found.get(bag)
            if known is None or known[1] - known[0] < name[1] - name[0]:
                found[bag] = name
        return [
            name for bag, name in found.items() if not any(bag < more for more in found)
        ]

    # -- descriptions --------------------------------------------------------

    def described(self, parsed: ParsedMention) -> Found | None:
        """Return the body that "the ministry" or "the company" refers to."""
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
            or self._last(parsed)
            or self._firm_before(parsed)
            or self._subject_before(parsed)
        )

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
        if (
            parsed.head not in FIRM
            or self._lower[at] != "the"
            or parsed.tokens[1] - at > _LONGEST_DESCRIPTION
        ):
            return None
        opening = self._page.tokens.sentence_first[self._page.sentence(at)]
        first = max(0, min(at - _LONGEST_LOOK // 3, opening), at - _LONGEST_LOOK)
        near = {
            self._cast.fold_name(name): name
            for name in self._cast.bodies.between(first, at)
            if self._lower[name[1] - 1].rstrip(".") in FIRM_WORDS
        }
        for start in range(
            bisect_left(self._firm_starts, first), len(self._firm_starts)
        ):
            name = self._firms[start]
            if name[0] >= at:
                break
            near[self._cast.fold_name(name)] = name
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
        member = self._known.get(words) or self._new(name, words)
        if name[0] < opening and self._names_another(member, name[1], at):
            return None
        self.know(words, member)
        member.mentions.add(name)
        member.type = SpeakerType.ORGANIZATION
        called = self._page.words(parsed.tokens)
        reason = f"{self._is(called, member)}, the only firm named just before"
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
        if not near and not people:
            return self._named_as_people_are(parsed, first)
        if not near or people:
            return None
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
        member = self._known.get(words) or self._new(name, words)
        if self._names_another(member, after, at):
            return None
        member.mentions.add(name)
        return self._before(parsed, member)

    def _may_be_called(self, parsed: ParsedMention, words: tuple[str, ...]) -> bool:
        """Tell whether a body of this name may be "the charity", "the union"."""
        first, end = parsed.tokens
        if not self._cast.classes.of(first + 1, end - 1).strip("PDx"):
            head = parsed.head
            if head in _OF_STATE:
                return True
            if head in FIRM:
                return _NO_FIRM.isdisjoint(words)
            if head == "union":
                return not _UNIONS.isdisjoint(words)
            if head not in _GENERAL and any(
                self._words.nouns.get(word) == BODY and word != head for word in words
            ):
                # "the foundation" is no campaign
                return False
            return _STATE.isdisjoint(words)
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
            or self._names_another(member, people[0].tokens[1], parsed.tokens[0])
        ):
            return None
        if not member.heads.isdisjoint(FIRMS):
            # "Bell Western Grains, a major exporter at Lund, closed. The company …"
            member.type = SpeakerType.ORGANIZATION
            return self._before(parsed, member)
        found = self.of(member, f"“{self._page.words(parsed.tokens)}” is the firm of")
        if (
            found is None
            or found.member is None
            or not self._may_be_called(parsed, found.member.words)
        ):
            return None
        return found if near.keys() <= {found.member.words} else None

    def _before(self, parsed: ParsedMention, member: Member) -> Found:
        called = self._page.words(parsed.tokens)
        reason = f"{self._is(called, member)}, the only body named just before"
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
        member = self._known.get(words) or self._new(name, words)
        member.mentions.add(name)
        return self._before(parsed, member)

    def _names_another_person(self, first: int, end: int) -> bool:
        """Tell whether some name stands in these tokens."""
        return any(
            code == "N" and self._cast.classes.is_capital(index)
            for index, code in enumerate(self._cast.classes.of(first, end), first)
        )

    @cached_property
    def _firms(self) -> list[Range]:
        return sorted(name for name, _ in self._cast.firms.values())

    @cached_property
    def _firm_starts(self) -> list[int]:
        return [name[0] for name in self._firms]

    def _short(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the ministry" to the one body whose name holds the word."""
        names = self._longest_only(self._cast.bodies.called(parsed.head)[:_MOST_ALIKE])
        known = self._by_noun.get(parsed.head, [])
        if len(names) > 1 or len(known) > 1:
            return None
        if known:
            member = known[0]
        elif names:
            member = self._new(names[0], self._cast.fold_name(names[0]))
            member.mentions.add(names[0])
        else:
            return None
        here = self._page.words(parsed.tokens)
        return Found(member, "short body", self._is(here, member))

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
        if not bodies or any(body is not bodies[0] for body in bodies):
            return None
        if self._names_another(bodies[0], max(since, at - _LONGEST_LOOK), at):
            return None
        bodies[0].type = SpeakerType.ORGANIZATION
        here = self._page.words(parsed.tokens)
        reason = f"{self._is(here, bodies[0])}, the only body that has just spoken"
        return Found(bodies[0], "last body", reason, _LIKELY)

    def _names_another(self, member: Member, first: int, end: int) -> bool:
        """Tell whether some body but *member* is named in these tokens."""
        classes = self._cast.classes
        own = {*member.words, "".join(word[0] for word in member.words)}
        return any(
            code in "AO"
            and classes.is_capital(index)
            and self._lower[index].rstrip(".") not in own
            for index, code in enumerate(
                (classes.of(index, index + 1) for index in range(first, end)), first
            )
        )
