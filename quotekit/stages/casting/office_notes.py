"""
Office notes: what the text says beside names of what people are.

That an office stands beside a name is noted at once, its words are read when they are
asked for: most people are never asked about.
"""

from collections.abc import Sequence

from quotekit.annotations.speakers import SpeakerType
from quotekit.lexicons.mention_words import PLACE
from quotekit.stages.casting.members import Member, Role
from quotekit.stages.casting.shared_offices import JOINTS, shared_office
from quotekit.stages.columns.phrases import (
    ARTICLES,
    MONTHS,
    TIME_WORDS,
    VERBS,
    WEEKDAYS,
)
from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.appositions import is_kind_of_body
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.mentions.parsing import MentionParser
from quotekit.stages.names.name_context import NameContext
from quotekit.stages.names.predicates import STOPS
from quotekit.stages.names.work_words import CALLINGS
from quotekit.stages.roles.office_owners import KIN, is_beside, owning_body
from quotekit.stages.roles.offices import COUNSEL, heads_of, read_office
from quotekit.stages.vocabulary.class_words import COUNSEL_BEHIND, SEATED, singular
from quotekit.stages.vocabulary.small_words import SMALL_TITLES
from quotekit.stages.vocabulary.word_neighbors import FIXED

_READ_AGAIN = frozenset((SpeakerType.PERSON, SpeakerType.GROUP))
_OF_BODIES = frozenset(("its", "their"))
_OF_PEOPLE = COUNSEL | KIN | {"teacher", "doctor", "landlord", "neighbour", "neighbor"}
_WHO_WORKS = frozenset(
    (",", "who", verb) for verb in ("works", "worked", "serves", "served")
)
_WHO_HAS_WORKED = frozenset(
    (",", "who", "has", verb) for verb in ("worked", "served", "acted")
)
_LONGEST_WORK = 8
# Right before a name only these say that more before it tells what somebody is.
_TELLING_BEFORE = frozenset((",", "is", "was", "'s", "’s")).union(
    word for word, letter in FIXED.items() if letter in "q()"
)
_NAMED_TIMES = MONTHS | WEEKDAYS
_OF_CLOCKS = frozenset(("a.m.", "p.m.", "a.m", "p.m", "noon"))
# Whoever is called something in more places is told enough of.
_MOST_ROLES = 200
_MENTIONS_READ = 6
_LONGEST_KIND = 10
# What somebody was while young, which is no office.
_YOUNG = frozenset(("teenager", "child", "youth", "volunteer", "boy", "girl"))


class OfficeNotes:
    """Notes and reads the offices of one text's people."""

    def __init__(self, parser: MentionParser, context: NameContext) -> None:
        """Get ready for one text."""
        self._parser = parser
        self._context = context
        self._classes = parser.classes
        self._lower = parser.classes.lower
        self._lexicon = parser.classes.words
        # What was taken for somebody, by its words.
        self._taken: dict[tuple[Member, Range], ParsedMention] = {}

    def take(self, member: Member, parsed: ParsedMention) -> None:
        """Add what a parsed mention tells about a member."""
        if not (parsed.roles or parsed.organization or parsed.possessor):
            # A name alone, as most sources are
            member.add_gender(parsed.gender)
            return
        self._taken[member, parsed.tokens] = parsed
        parsed.roles = tuple([part for part in parsed.roles if self._is_office(part)])
        organization = parsed.organization
        if (
            organization is None
            and parsed.possessor is not None
            and not is_beside(self._classes, parsed.roles)
            and not self._classes.of(*parsed.possessor).startswith("h")
        ):
            organization = owning_body(self._classes, parsed.possessor)
        if organization is not None and self._is_town(*organization):
            # "Ana Lisi of Madison, Alabama"
            parsed.place, organization = parsed.place or organization, None
        if organization is not None and not parsed.roles:
            # "Ana Lisi, of the blog Far Roads,"
            parsed.roles = self._as_blogger(organization)
        owner = None
        if parsed.possessor is not None:
            at = parsed.possessor[0]
            owner = at if self._lower[at] in _OF_BODIES else None
            if self._lower[at] == "their" and any(
                self._lower[end - 1] in _OF_PEOPLE for _, end in parsed.roles
            ):
                # "said Sami Haddad, their lawyer"
                owner = None
        if parsed.roles or organization:
            place = parsed.place
            if (
                place is None
                and parsed.possessor is not None
                and not self._classes.of(*parsed.possessor).strip("PDd")
            ):
                # "Kenya's Foreign Minister"
                place = parsed.possessor
            mention = self._before_clause(*parsed.tokens)
            role = Role(parsed.roles, organization, place, mention, owner)
            member.roles = _with(role, member.roles)
            if parsed.wider is not None and role in member.roles:
                more = Role((), parsed.wider, None, parsed.wider)
                member.roles = (*member.roles, more)
            member.heads |= heads_of(self._classes, parsed.roles)
            member.certain = True
        member.add_gender(parsed.gender)

    def _as_blogger(self, body: Range) -> tuple[Range, ...]:
        """Return the "blog" before its name, whose writer is a blogger."""
        blog = body[0] - 1
        named = blog >= 0 and self._lower[blog] == "blog"
        return ((blog, body[0]),) if named else ()

    def _before_clause(self, first: int, end: int) -> Range:
        """Cut "a strategist | who serves as treasurer": the clause is read apart."""
        clauses = (at for at in range(first + 1, end) if self._lower[at] == "who")
        return first, next(clauses, end)

    def _is_office(self, part: Range) -> bool:
        """Tell an office from a particle and from "the morning of May 2 | Roe said"."""
        codes = self._classes.of(*part)
        if part[1] - part[0] == 1 and self._lower[part[0]] in _NAMED_TIMES:
            # "In November Ana Lisi said"
            return False
        if (
            # "One of them, Ana Lisi,", "before 10 a.m. Dr. Ana Lisi"
            self._lower[part[0]] == "one" and not codes.strip("dpnhx")
        ) or self._lower[part[1] - 1] in _OF_CLOCKS:
            return False
        behind = codes.find("p")
        noun = self._lower[part[0] + behind - 1] if behind > 0 else ""
        return codes.strip("j") != "" and noun not in TIME_WORDS

    def _is_town(self, first: int, end: int) -> bool:
        """Tell whether a word is a town's name: a country or a state follows."""
        return (
            end - first == 1
            and self._classes.of(first, end) == "N"
            and self._lower[end : end + 1] == (",",)
            and self._classes.letter(end + 1) == PLACE
            and self._lower[end + 2 : end + 3] != ("'s",)
        )

    def note(self, member: Member, name: Range, run: Range, *, titled: bool) -> None:
        """Note an office beside a name; its words are read when they are asked for."""
        member.certain = member.certain or titled
        if len(member.unread) == _MENTIONS_READ:
            return
        context, lower = self._context, self._lower
        run = self._with_small_title(run)
        end = context.after_honors(name[1])
        told_behind = context.may_tell(end)
        if told_behind and lower[end] == "," and self._is_body(end):
            member.type = SpeakerType.ORGANIZATION
        if not member.roles and (
            (run[0] and lower[run[0] - 1] in JOINTS)
            or (name[0] and lower[name[0] - 1] in JOINTS)
            or (end < len(lower) and (lower[end] in JOINTS or lower[end] == "("))
        ):
            self._share(member, (name[0], end))
        heads = context.heads_before(name[0]) if titled else []
        after = context.heads_after(end) if told_behind else []
        if heads and not after and member.unread and member.heads.issuperset(heads):
            # One more "Sen. Ruiz" tells nothing new.
            return
        heads += after
        if end > name[1]:
            heads += [lower[at] for at in self._offices_behind(name[1], end, member)]
        if not (
            heads or self._is_told_before(run) or (told_behind and self._is_told(end))
        ):
            return
        member.unread += ((name, run),)
        if heads:
            member.heads |= set(heads)
            member.certain = True
            for head in heads:
                member.add_gender(self._lexicon.genders.get(head))
        if not heads or context.is_after_comma(run[0]):
            # "the head of the agency, Enver Solomon"
            self.read_roles(member)

    def _with_small_title(self, run: Range) -> Range:
        """Take in the "comrade" of "the union's secretary, comrade Ana Lisi"."""
        first, end = run
        titled = first > 0 and self._lower[first - 1] in SMALL_TITLES
        return first - titled, end

    def _is_told_before(self, run: Range) -> bool:
        """Tell whether more than the word before a name may say what somebody is."""
        context, first = self._context, run[0]
        if self._lower[first - 1] in _TELLING_BEFORE and (
            context.is_after_comma(first)
            or context.has_owner(first)
            or (first > 0 and self._classes.letter(first - 1) in "q)")
            or context.office_that_is(run) is not None
        ):
            return True
        if context.office_named(run) is not None:
            return True
        # Hardly a text tells of any.
        return bool(context.capacities) and context.office_acted_in(run) is not None

    def _is_told(self, end: int) -> bool:
        """Tell whether words behind a name, no office first, say what somebody is."""
        context = self._context
        return (
            # "who once sold boats and is now mayor"
            self._lower[end : end + 2] == (",", "who")
            or context.who_behind(end) is not None
            or context.has_origin(end)
            or context.in_brackets(end)
            or context.second_office(end) is not None
            or context.body_after(end) is not None
        )

    def _share(self, member: Member, run: Range) -> None:
        """Note the office that somebody has with others: "Senators Lisi and Roe"."""
        shared = shared_office(self._classes, self._context.opens, run)
        if shared is None:
            return
        office = read_office(self._classes, *shared)
        if office.roles:
            # "Police officers" is one office
            parts = office.roles if office.organization else (shared,)
            role = Role(parts, office.organization, office.place, shared)
            member.roles = _with(role, member.roles)
            noun = self._lower[office.roles[0][1] - 1]
            member.heads |= {singular(noun)}
            member.certain = True

    def _offices_behind(self, start: int, end: int, member: Member) -> list[int]:
        """Return which of the honors behind a name are offices: "Ana Lisi MP"."""
        # "Ana Lisi KC", if she is not chair of an inquiry
        offices = SEATED if member.roles else SEATED | COUNSEL_BEHIND
        return [at for at in range(start, end) if self._lower[at] in offices]

    def _is_body(self, end: int) -> bool:
        """Tell whether what follows a name and a comma is "a charity based in Lund"."""
        lower = self._lower
        if ARTICLES.isdisjoint(lower[end + 1 : end + 2]):
            return False
        stop = min(self._context.sentence_end(end), end + 1 + _LONGEST_KIND)
        codes = self._classes.of(end + 1, stop).partition(",")[0]
        return is_kind_of_body(self._classes, end + 1, codes)

    def read_roles(self, member: Member) -> Sequence[Role]:
        """Return the offices that the text gives a member, read by now."""
        for name, run in member.unread[member.read :]:
            self._read(member, name, run)
        member.read = len(member.unread)
        return member.roles

    def read_clause(self, member: Member, end: int) -> None:
        """Read what a clause says of its subject, which ends there: "is a nurse"."""
        if not self._context.may_tell(end):
            return
        who = self._context.who_behind(end)
        if who is not None:
            # "Ana Lisi, 44, of Ode, who is a nurse"
            end = who
        headed = self._context.body_after(end)
        if headed is not None:
            self._take_body(member, headed, end)
        office = self._context.office_after(end)
        if office is not None:
            parsed = self._parser.parse(*office)
            if parsed is not None and parsed.type in _READ_AGAIN:
                # "is a professor at Lund University and the author of …", "is Member
                # of Parliament for St Ann North"
                parsed = self._parser.parse_office(*office)
            if parsed is not None and parsed.type is SpeakerType.ANONYMOUS:
                self.take(member, parsed)
        elif (
            self._lower[end : end + 3] in _WHO_WORKS
            or self._lower[end : end + 4] in _WHO_HAS_WORKED
        ):
            # "who works in retail as a sales manager"
            stop = min(end + _LONGEST_WORK, self._context.sentence_end(end))
            at = next((at for at in range(end, stop) if self._lower[at] == "as"), stop)
            if at < stop and not self._classes.any_capital(end + 3, at):
                self._read_work(member, at + 1)

    def _take_body(self, member: Member, body: Range, end: int) -> None:
        """Take the body of "who chairs the council", and what that makes of one."""
        calling = self._context.calling(end)
        parts = self._as_blogger(body) if calling is None else (calling,)
        if parts or self._classes.any_capital(*body):
            member.roles = _with(Role(parts, body, None, body), member.roles)
            member.certain = True
        if calling is not None:
            member.heads |= {CALLINGS[self._lower[calling[0]]]}
        elif self._lower[body[1] : body[1] + 1] == ("as",):
            self._read_work(member, body[1] + 1)

    def read_fronted(self, member: Member, phrase: Range) -> None:
        """Read an office that stands apart: "A former nurse, | she said"."""
        self.take(member, self._parser.parse_office(*phrase))

    def _read_work(self, member: Member, start: int) -> None:
        """Read "who works at the museum as | an engineer", no "as | does she"."""
        if not VERBS.isdisjoint(
            self._classes.tags[start : start + 1]
        ) or not _YOUNG.isdisjoint(self._lower[start + 1 : start + 2]):
            return
        end, limit = start, self._context.sentence_end(start)
        while end < limit and self._lower[end] not in STOPS:
            end += 1
        if end > start:
            self._take_office(member, (start, end))

    def _take_office(self, member: Member, phrase: Range) -> None:
        """Take what a phrase without a name says that somebody is."""
        told = self._parser.parse(*phrase)
        if told is not None and told.type is SpeakerType.ANONYMOUS and told.roles:
            self.take(member, told)

    def _read(  # noqa: C901  # a table of cases
        self, member: Member, name: Range, run: Range
    ) -> None:
        """Read the office around a name."""
        if self._is_speaker_alone(name, run):
            return
        end = self._context.after_honors(name[1])
        for at in self._offices_behind(name[1], end, member):
            word = at, at + 1
            member.roles = _with(Role((word,), None, None, word), member.roles)
        spoken_for = self._context.spoken_for(run[0])
        if spoken_for is not None:
            parts = self._as_blogger(spoken_for)
            member.roles = _with(
                Role(parts, spoken_for, None, spoken_for), member.roles
            )
        self.read_clause(member, end)
        office = self._context.office_that_is(run) or self._context.office_named(run)
        if office is not None:
            # "Its director is Ana Lisi", "a farmer named Ana Lisi"
            self._take_office(member, office)
        office = self._context.office_acted_in(run)
        if office is not None:
            # "Ana Lisi, in her capacity as director"
            self.take(member, self._parser.parse_office(*office))
        first, end = self._context.phrase(run)
        if self._is_office_or_body(run[1], end):
            # "Ana Lisi, a nurse at Lund Hospital, | who heads the Lund Union"
            self.read_clause(member, end)
        # No more than a name says nothing, and most are no more.
        bare = end == run[1] and not self._classes.of(*run).strip("Nij")
        if bare and first == run[0]:
            return
        taken = self._taken.get((member, (first, end)))
        if taken is not None:
            # As a source, whose roles are known since: it tells no more of them.
            member.add_gender(taken.gender)
            return
        parsed = self._parser.parse(first, end)
        if parsed is None or parsed.name is None or parsed.name[1] < name[1]:
            if bare:
                return
            parsed = self._parser.parse(run[0], end)
        if (
            parsed is not None
            and parsed.name is not None
            and parsed.name[0] <= name[0]
            and parsed.name[1] >= name[1]
        ):
            self.take(member, parsed)

    def _is_office_or_body(self, first: int, end: int) -> bool:
        """Tell ", a nurse at Lund Hospital" from ", the daughter of a judge"."""
        codes = self._classes.of(first, end)
        return codes.endswith("O") or (codes.endswith(("R", "L")) and "p" not in codes)

    def _is_speaker_alone(self, name: Range, run: Range) -> bool:
        """Tell "“It is late,” | Lisi | said", as most are quoted: no office is near."""
        context, end = self._context, run[1]
        return (
            context.is_after_speech(run[0])
            and name[1] == end == context.after_honors(end)
            and end < len(self._lower)
            and not context.may_tell(end)
            and not context.capacities
            and not self._classes.of(*run).strip("Nij")
        )


def _with(role: Role, others: tuple[Role, ...]) -> tuple[Role, ...]:
    """Add a role; of two readings of one mention the wider is right."""
    first, end = role.mention
    if len(others) >= _MOST_ROLES or any(
        r.mention[0] <= first and end <= r.mention[1] and not _adds_body(role, r)
        for r in others
    ):
        return others
    apart = [
        r
        for r in others
        if not (first <= r.mention[0] and r.mention[1] <= end) or _adds_body(r, role)
    ]
    return (*apart, role)


def _adds_body(inner: Role, outer: Role) -> bool:
    """Tell whether a clause inside a mention has its body: "who works for"."""
    # "who heads the council": a body, and what that makes somebody
    clause = not inner.parts or inner.parts[0][1] <= inner.mention[0]
    return clause and inner.organization is not None and outer.organization is None
