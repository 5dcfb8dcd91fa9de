"""
Naming: whom a name or a description refers to, anywhere in the text.

A surname goes to the person with that surname, an acronym to the body that it was
introduced for, "the minister" to the one minister of the text.  What several could be
meant by is left open, or goes to the nearest with a note of doubt.
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from quotekit.annotations.speakers import SpeakerType
from quotekit.lexicons.mention_words import MentionWords
from quotekit.stages.cast import Cast
from quotekit.stages.floor import Floor, Found
from quotekit.stages.holders import Holders
from quotekit.stages.members import Member, Named, Role
from quotekit.stages.page import Page
from quotekit.stages.parsed_mentions import MentionForm, ParsedMention
from quotekit.stages.reading import Range
from quotekit.stages.word_classes import STREETS

_LOOK_BACK = 24
_MOST_HOLDERS = 50
_LONGEST_MEETING = 16
_SENTENCES_BACK = 3
_PROBABLE = 0.6
_LIKELY = 0.5
_PEOPLE = frozenset("ReD")
_LONGEST_LOOK = 150
_AGE_TO_NAME = 6

# Whoever is called so beside somebody named is not that somebody.
_SOMEBODY_ELSE = frozenset(
    """
    spokesman spokeswoman spokesperson aide lawyer attorney counsel official officer
    reporter journalist interviewer moderator judge prosecutor witness source
    investigator neighbor neighbour friend colleague counterpart adviser advisor
    assistant interpreter translator critic opponent rival author reader writer
    narrator caller expert analyst user person one other
""".split()  # noqa: SIM905  # read like prose
)
# What any body may be called.
_ANY_BODY = frozenset(
    """
    organisation organization company firm group agency body charity union association
    federation foundation institute institution corporation business retailer bank
    airline manufacturer maker paper newspaper newswire broadcaster network magazine
    club party committee council commission authority department
""".split()  # noqa: SIM905  # read like prose
)

# What people do with each other, and what two of them may then be called.
_MUTUAL = frozenset(
    """
    and met meets meet meeting spoke speak speaks talked talks hosted hosts welcomed
    welcomes joined joins together call called visited visits discussed held bilateral
    conversation thanked congratulated alongside greeted received joint
""".split()  # noqa: SIM905  # read like prose
)
_PAIR_NOUNS = frozenset(
    """
    leader president minister man woman pair two both side partner official senator
    scientist author researcher couple duo
""".split()  # noqa: SIM905  # read like prose
)


class Naming:
    """
    The names and descriptions of one text, each with whom it refers to.

    Attributes:
        joined: The members of groups that are several together: "Google and Yahoo".
    """

    def __init__(
        self, page: Page, cast: Cast, floor: Floor, words: MentionWords
    ) -> None:
        """Begin with the people of the cast."""
        self._page = page
        self._cast = cast
        self._floor = floor
        self._words = words
        self._lower = page.tokens.lower
        self._bodies: dict[tuple[str, ...], Member] = {}
        self._by_noun: dict[str, list[Member]] = {}
        self._unnamed: dict[tuple[str, ...], Member] = {}
        self.joined: dict[Member, tuple[Member, ...]] = {}

    # -- before anybody is resolved ----------------------------------------

    def meet(self, parsed: ParsedMention) -> None:
        """Take in what a source tells of the people that it names."""
        for part in parsed.parts or (parsed,):
            if part.type is SpeakerType.PERSON and part.name is not None:
                member = self._person(part)
                if member is not None:
                    member.certain = True
                    self._cast.take(member, part)

    @cached_property
    def _holders(self) -> Holders:
        # Not before all sources are met.
        return Holders(self._page, self._cast, self._floor)

    # -- mentions ----------------------------------------------------------

    def resolve(self, parsed: ParsedMention) -> Found:
        """Return whom a name, a description or several of them refer to."""
        if parsed.form is MentionForm.COORDINATION:
            return self._several(parsed)
        if parsed.form is MentionForm.NAME:
            if parsed.type is SpeakerType.PERSON:
                return self._name_of_person(parsed)
            return self._name_of_body(parsed)
        return self._description(parsed)

    def in_words(self, member: Member) -> str:
        """Return what to call somebody in a reason."""
        if member in self.joined:
            return " and ".join(self.in_words(part) for part in self.joined[member])
        return self._cast.in_words(member, self._page)

    def _several(self, parsed: ParsedMention) -> Found:
        members = [self.resolve(part).member for part in parsed.parts]
        named = [m for m in members if m is not None and m.name is not None]
        at = parsed.tokens[0]
        if len(named) == len(members):
            group = self._group(named, at)
        else:
            group = Member(SpeakerType.GROUP, None, (), at)
            group.roles = (Role((parsed.tokens,), None, None, parsed.tokens),)
        return Found(group, "several", "several together")

    def _group(self, members: Sequence[Member], at: int) -> Member:
        """Return the group of some people or bodies who have names."""
        words = tuple(word for member in members for word in ("and", *member.words))
        group = self._unnamed.get(words)
        if group is None:
            group = Member(SpeakerType.GROUP, None, words[1:], at)
            self.joined[group] = tuple(members)
            self._unnamed[words] = group
        return group

    # -- people ------------------------------------------------------------

    def _name_of_person(self, parsed: ParsedMention) -> Found:
        name = parsed.name or parsed.tokens
        member = self._person(parsed)
        here = self._page.words(name)
        if member is None:
            return Found(
                None, "ambiguous name", f"“{here}” may be any of several people"
            )
        if member.name is None or member.name == name:
            return Found(member, "name", f"“{here}” is named here")
        full = self._page.words(member.name)
        line = self._page.line(member.name[0])
        if len(self._cast.fold_name(name)) < len(member.words):
            return Found(
                member, "short name", f"“{here}” is short for “{full}” (line {line})"
            )
        return Found(member, "name", f"“{here}” is “{full}” (line {line})")

    def _person(self, parsed: ParsedMention) -> Member | None:
        """Return whom a person's name refers to, new if nobody; ``None`` in doubt."""
        cast, name = self._cast, parsed.name or parsed.tokens
        called = cast.called(name)
        if called is not None:
            return called
        words = cast.fold_name(name)
        if not words:
            return None
        if len(words) > 1:
            member = cast.find_full(words) or cast.spelled_alike(words)
            if member is None:
                return self._new_person(name, words)
            if len(words) > len(member.words) and words[-1] == member.words[-1]:
                member.name, member.words = name, words
            return member
        members = cast.people_named(words[0])
        if not members:
            return (
                self._bodies.get(words)
                or self._body_of(words[0])
                or self._new_person(name, words)
            )
        return members[0] if len(members) == 1 else self._one_of(members, parsed)

    def _body_of(self, word: str) -> Member | None:
        """Return the body that ends in "of" and a name: "Church of Scientology"."""
        full = self._cast.bodies.full_form((word,))
        if full is None or self._lower[full[1] - 2] != "of":
            return None
        words = self._cast.fold_name(full)
        member = self._bodies.get(words)
        if member is None:
            member = Member(SpeakerType.ORGANIZATION, full, words, full[0])
            self._know_body(words, member)
        self._know_body((word,), member)
        return member

    def _new_person(self, name: Range, words: tuple[str, ...]) -> Member:
        member = Member(SpeakerType.PERSON, name, words, name[0], certain=True)
        member.mentions.add(name)
        self._cast.add(member, name)
        return member

    def _one_of(
        self, members: Sequence[Member], parsed: ParsedMention
    ) -> Member | None:
        """Choose among people of one name: by gender, title, then who is known so."""
        fitting = list(members[:_MOST_HOLDERS])
        if parsed.gender is not None:
            fitting = [m for m in fitting if m.gender in {None, parsed.gender}]
            fitting = [m for m in fitting if m.gender is parsed.gender] or fitting
        if parsed.roles:
            heads = {
                word.rstrip(".")
                for start, end in parsed.roles
                for word in self._lower[start:end]
            }
            fitting = [m for m in fitting if heads & m.heads] or fitting
        if len(fitting) == 1:
            return fitting[0]
        before = [m for m in fitting if m.first < parsed.tokens[0]]
        if len(before) == 1:
            return before[0]
        spoken = [m for m in fitting if self._floor.has_spoken(m)]
        return spoken[0] if len(spoken) == 1 else None

    # -- bodies ------------------------------------------------------------

    def _name_of_body(  # noqa: PLR0911  # from the surest down
        self, parsed: ParsedMention
    ) -> Found:
        cast, name = self._cast, parsed.name or parsed.tokens
        words, here = cast.fold_name(name), self._page.words(name)
        if not words:
            return self._somebody_unnamed(parsed)
        if words[-1] in STREETS and " ".join(words) not in self._words.bodies:
            return Found(None, "street", f"“{here}” is a street")
        member = self._bodies.get(words)
        if member is not None:
            return Found(member, "body", f"“{here}” is {self.in_words(member)}")
        if len(words) == 1:
            holder = cast.titles.get(words[0])
            if holder is not None:
                reason = f"“{here}” is {self.in_words(holder)}"
                return Found(holder, "title", reason)
            people = cast.people_named(words[0])
            if len(people) == 1 and name[1] - name[0] == 1:
                reason = f"“{here}” is {self.in_words(people[0])}"
                return Found(people[0], "short name", reason)
        full = self._full_name(words, parsed)
        full_words = cast.fold_name(full)
        member = self._bodies.get(full_words) or self._longer_known(words)
        if member is None:
            member = Member(parsed.type, full, full_words, full[0])
            self._know_body(full_words, member)
        self._know_body(words, member)
        cast.take(member, parsed)
        if parsed.alias is not None:
            self._know_body(cast.fold_name(parsed.alias), member)
        if full == name:
            return Found(member, "body", f"“{here}” is named here")
        return Found(member, "body", f"“{here}” is {self.in_words(member)}")

    def body_of(self, member: Member, reason: str) -> Found | None:
        """Return the first body that somebody's office is in."""
        for role in self._cast.read_roles(member):
            if role.organization is None:
                continue
            words = self._cast.fold_name(role.organization)
            known = self._bodies.get(words)
            if known is None:
                if not self._cast.classes.any_capital(*role.organization):
                    continue
                name = role.organization
                known = Member(SpeakerType.ORGANIZATION, name, words, name[0])
                known.mentions.add(name)
                self._know_body(words, known)
            if known.type is SpeakerType.ORGANIZATION:
                what = f"{reason}: {self.in_words(known)}"
                return Found(known, "own body", what, _PROBABLE)
        return None

    def _longer_known(self, words: tuple[str, ...]) -> Member | None:
        """Return the one body whose name begins or ends with these words."""
        size = len(words)
        longer = {
            member
            for noun in (words[0], words[-1])
            for member in self._by_noun.get(noun, ())[:_MOST_HOLDERS]
            if len(member.words) > size
            and words in {member.words[:size], member.words[-size:]}
        }
        return longer.pop() if len(longer) == 1 else None

    def _know_body(self, words: tuple[str, ...], member: Member) -> None:
        if words and words not in self._bodies:
            self._bodies[words] = member
            for noun in {words[0], words[-1]}:
                known = self._by_noun.setdefault(noun, [])
                if member not in known[-_MOST_HOLDERS:]:
                    known.append(member)

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
        if full is None and len(words) == 1 and cast.classes.is_body_noun(name[0]):
            # "The College" is Imperial College London.
            names = self._longest_only(cast.bodies.called(words[0])[:_MOST_HOLDERS])
            full = names[0] if len(names) == 1 else None
        if full is None and len(words) == 2 and parsed.head == words[1]:
            # "The M5S party": the acronym has a full form.
            full = cast.bodies.spelled_out(words[0])
        return full or name

    # -- descriptions ------------------------------------------------------

    def _description(self, parsed: ParsedMention) -> Found:
        found: Found | None = None
        if parsed.definite or self._lower[parsed.tokens[0]] == "both":
            holder = self._cast.titles.get(parsed.head)
            if holder is not None and parsed.possessor is None:
                found = Found(holder, "title", self._is(parsed, holder))
            elif parsed.type is SpeakerType.ANONYMOUS:
                found = (
                    self._surname(parsed)
                    or self._holders.find(parsed)
                    or self._of_age(parsed)
                    or self._in_other_words(parsed)
                )
            elif parsed.type is SpeakerType.ORGANIZATION:
                found = self._short_body(parsed) or self._last_body(parsed)
            elif parsed.type is SpeakerType.GROUP:
                found = self._pair(parsed)
        return found or self._somebody_unnamed(parsed)

    def _is(self, parsed: ParsedMention, member: Member) -> str:
        return f"“{self._page.words(parsed.tokens)}” is {self.in_words(member)}"

    def _surname(self, parsed: ParsedMention) -> Found | None:
        """Resolve a surname that is a word for a role: "Shepherd said"."""
        first, end = parsed.tokens
        if end - first > 1 or not self._cast.classes.is_capital(first):
            return None
        people = self._cast.people_named(parsed.head)
        if len(people) != 1:
            return None
        return Found(people[0], "short name", self._is(parsed, people[0]))

    def _of_age(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the 47-year-old" to whoever is said to be 47."""
        years = parsed.head.removesuffix("-year-old")
        if years == parsed.head or not years.isdigit():
            return None
        lower = self._lower
        found: set[Member] = set()
        for index in range(parsed.tokens[0]):
            if lower[index] == years or lower[index] == parsed.head:
                near = self._cast.people_in(index - 4, index + _AGE_TO_NAME)
                found.update(
                    named.member
                    for named in near
                    if named.tokens[1] == index - 1
                    or (lower[index] != years and named.tokens[0] > index)
                )
        if len(found) != 1:
            return None
        (member,) = found
        return Found(member, "age", self._is(parsed, member), _PROBABLE)

    def _in_other_words(self, parsed: ParsedMention) -> Found | None:
        """
        Resolve "the Florida senator" to the one person of the sentence before.

        It must be somebody of whom no office is told, who acts there or has just
        spoken, and nobody else may be near; a spokesman is always somebody else.
        """
        at, page = parsed.tokens[0], self._page
        if (
            parsed.possessor is not None
            or parsed.head in _SOMEBODY_ELSE
            or parsed.organization is not None
            or self._lower[at] != "the"
            or _PEOPLE.isdisjoint(self._cast.classes.of(*parsed.tokens))
        ):
            return None
        sentence = page.sentence(at)
        start = page.tokens.sentence_first[max(0, sentence - 1)]
        near = [
            named
            for named in self._cast.people_in(start, at)
            if page.segment(at) - page.segment(named.tokens[0]) <= 1
        ]
        people = list(dict.fromkeys(named.member for named in near))
        last = next(self._floor.before(at), None)
        if last is not None and page.segment(at) - page.segment(last.token) > 1:
            last = None
        if len(people) != 1:
            return None
        (member,) = people
        acts = any(page.is_subject(named.tokens) for named in near)
        if (
            member.type is not SpeakerType.PERSON
            or len(member.words) < 2
            or member.heads
            or self._cast.read_roles(member)
            or not (acts or (last is not None and last.member is member))
            or (last is not None and last.member is not member)
            or (
                parsed.gender is not None and member.gender not in {None, parsed.gender}
            )
        ):
            return None
        reason = f"{self._is(parsed, member)}, the only person just before"
        self._cast.take(member, parsed)
        return Found(member, "in other words", reason, _LIKELY)

    def _last_body(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the company" to the body that has just spoken, if only one has."""
        at, page = parsed.tokens[0], self._page
        if (
            parsed.possessor is not None
            or parsed.head not in _ANY_BODY
            or self._lower[at] != "the"
            or parsed.tokens[1] - at > 2
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
                # Perhaps a body that nothing tells to be one.
                return None
            if turn.member.type is SpeakerType.ORGANIZATION and turn.member.name:
                bodies.append(turn.member)
                since = turn.token
        if not bodies or any(body is not bodies[0] for body in bodies):
            return None
        if self._names_another(bodies[0], max(since, at - _LONGEST_LOOK), at):
            return None
        reason = f"{self._is(parsed, bodies[0])}, the only body that has just spoken"
        return Found(bodies[0], "last body", reason, _LIKELY)

    def _names_another(self, member: Member, first: int, end: int) -> bool:
        """Tell whether some body but *member* is named in these tokens."""
        classes = self._cast.classes
        own = {*member.words, "".join(word[0] for word in member.words)}
        return any(
            code in "AO" and classes.is_capital(index) and self._lower[index] not in own
            for index, code in enumerate(
                (classes.of(index, index + 1) for index in range(first, end)), first
            )
        )

    def _short_body(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the ministry" to the one body whose name holds the word."""
        if parsed.possessor is not None:
            return None
        names = self._longest_only(
            self._cast.bodies.called(parsed.head)[:_MOST_HOLDERS]
        )
        known = self._by_noun.get(parsed.head, [])
        if len(names) > 1 or len(known) > 1:
            return None
        if known:
            member = known[0]
        elif names:
            words = self._cast.fold_name(names[0])
            member = Member(SpeakerType.ORGANIZATION, names[0], words, names[0][0])
            member.mentions.add(names[0])
            self._know_body(words, member)
        else:
            return None
        return Found(member, "short body", self._is(parsed, member))

    def _longest_only(self, names: Sequence[Range]) -> list[Range]:
        """Leave out names that are part of another in the list."""
        words = [self._cast.fold_name(name) for name in names]
        return [
            name
            for name, own in zip(names, words, strict=True)
            if not any(
                len(other) > len(own) and own in {other[: len(own)], other[-len(own) :]}
                for other in words
            )
        ]

    def _pair(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the leaders" to the two who have met."""
        if parsed.head not in _PAIR_NOUNS or parsed.possessor is not None:
            return None
        pair = self.pair_before(parsed.tokens[0])
        if pair is None:
            return None
        if not pair.roles:
            pair.roles = (Role(parsed.roles, None, None, parsed.tokens),)
        return Found(pair, "pair", self._is(parsed, pair), _PROBABLE)

    def pair_before(self, at: int) -> Member | None:
        """Return the two who meet in a sentence before *at*, or who last spoke so."""
        page, firsts = self._page, self._page.tokens.sentence_first
        sentence = page.sentence(at)
        for number in range(sentence - 1, max(-1, sentence - _SENTENCES_BACK - 1), -1):
            first, end = firsts[number : number + 2]
            if page.segment(at) - page.segment(first) > 1:
                break
            people = self._cast.people_in(first, end)
            pair = self._meeting(people)
            if pair is not None:
                return self._group(pair, first)
            if any(named.member.certain for named in people):
                break
        for turn in self._floor.before(at):
            if page.segment(at) - page.segment(turn.token) > 1:
                break
            if turn.member in self.joined:
                return turn.member
        return None

    def _meeting(self, people: Sequence[Named]) -> tuple[Member, Member] | None:
        """Return two neighbors in a sentence with a word of meeting between them."""
        for one, other in pairwise(people):
            between = self._lower[one.tokens[1] : other.tokens[0]]
            if (
                one.member is not other.member
                and len(between) <= _LONGEST_MEETING
                and not _MUTUAL.isdisjoint(between)
            ):
                return one.member, other.member
        certain = list(dict.fromkeys(n.member for n in people if n.member.certain))
        if len(certain) == 2:
            return certain[0], certain[1]
        return None

    def _somebody_unnamed(self, parsed: ParsedMention) -> Found:
        """Return somebody without a name; the same for the same definite words."""
        first, end = parsed.tokens
        words = tuple(
            word for word in self._lower[first:end] if word not in {"the", "a", "an"}
        )
        member = self._unnamed.get(words) if parsed.definite else None
        if member is None:
            member = Member(parsed.type, None, (), first)
            roles = parsed.roles or (parsed.tokens,)
            place, tokens = parsed.place, parsed.tokens
            member.roles = (Role(roles, parsed.organization, place, tokens),)
            member.add_gender(parsed.gender)
            self._unnamed[words] = member
        return Found(member, "unnamed", "the text gives no name")
