"""
The cast of a text: the people and bodies it names, wherever it names them.

Who a surname, a pronoun or "the minister" refers to may be somebody who is never a
source.  So one pass over the capitalized words collects every name, with the titles
and roles beside it, before any source is looked at.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import compress
from operator import eq, ne
from typing import NamedTuple

from attrs import define

from quotekit.annotations.speakers import SpeakerType
from quotekit.annotations.tokens import Tokens
from quotekit.lexicons.mention_words import GENERATIONS, MentionWords
from quotekit.lexicons.people import Gender
from quotekit.stages.appositions import is_kind_of_body
from quotekit.stages.body_names import BodyNames, fold_name
from quotekit.stages.members import Member, Named, Role
from quotekit.stages.mentions import MentionParser
from quotekit.stages.name_context import NameContext
from quotekit.stages.offices import heads_of, is_beside
from quotekit.stages.page import Page
from quotekit.stages.parsed_mentions import ParsedMention
from quotekit.stages.patterns import when_needed
from quotekit.stages.person_names import fold, same_person
from quotekit.stages.reading import Range
from quotekit.stages.word_classes import FIRMS

# How much evidence of a gender one pronoun in passing is.
_HINT, _STRONG_HINT = 0.3, 0.5

_TELLING = {
    "he": Gender.MALE,
    "his": Gender.MALE,
    "she": Gender.FEMALE,
    "her": Gender.FEMALE,
}
_OPENING = frozenset(("he", "she"))


@define(eq=False)
class _Run:
    """
    A stretch of capitalized words with a person's name at its end.

    ``titled`` tells whether an office stands in it, ``sure`` whether it must be a
    name there, and not the rest of a body's.
    """

    name: Range
    tokens: Range
    titled: bool
    sure: bool = True


# The classes of a stretch of capitalized words that ends in a person's name: "Sen.
# Marco Rubio", "J. Doe Jr."; and of one that holds a body's.
# Behind a title nothing before it is a name: "Tun Dr Lund".
_PERSON = when_needed(
    r"(?P<before>(?:[NiRHMDPAOQLh]*H)?[RHMDPAOQL]*+)(?P<name>[Ni@][NijquAP]*+)"
)
_AFTER_BODY = when_needed(r"[NMDPAQ]*+O++(?P<name>[Ni]*N[Ni]*N)u*+")
# "UCSC", "NYU", but "UN", "EU", "UK", "US".
_OF_UNIVERSITIES = when_needed(
    r"(?!UN|US|UK|EU|AU|UAE|UEFA)\p{Lu}{0,3}U\p{Lu}{0,3}(?<=..)"
)
_TITLES = frozenset("RHL")
_BODIES = frozenset("OA&bm")
_NAME_TAGS = frozenset(("NNP", "NNPS", "FW", "NN", "NNS", "JJ", "CD"))
_ARTICLES = frozenset(("the", "a", "an"))
_TITLE_WORDS = frozenset(
    """
    minister president chairman chairwoman speaker senator governor secretary member
    commissioner director ambassador justice general professor premier
""".split()  # noqa: SIM905  # read like prose
)
_FIRM_BEFORE = frozenset((firm,) for firm in FIRMS)
_BEFORE_SINGLE = frozenset(("NN", ","))
_MARKS = frozenset("“”\"‘’'«»„")
# What bodies are called before or after a name that nothing else tells to be one.
_OUTLETS = frozenset(
    """
    newspaper magazine paper daily weekly blog website broadcaster channel station
    outlet charity newsletter site platform portal tabloid broadsheet
""".split()  # noqa: SIM905  # read like prose
)
_CALLED = _OUTLETS | frozenset(
    """
    group company firm agency network label band consultancy think-tank startup start-up
    bank airline retailer insurer union chain foundation nonprofit non-profit ngo
    conglomerate organisation organization cooperative co-operative initiative
""".split()  # noqa: SIM905  # read like prose
)
# What may be people as well: "the developer Ana Lisi".
_CALLED_SINGLE = _CALLED | FIRMS
_LEGAL_FORMS = frozenset(
    """
    inc inc. ltd ltd. limited llc llp plc corp corp. gmbh ag kgaa bv b.v
    b.v. nv n.v n.v. sa s.a s.a. s.p.a s.p.a. spa srl oyj asa ab jsc pjsc ojsc cjsc pty
    pte bhd berhad tbk
""".split()  # noqa: SIM905  # read like prose
)
_DETERMINED = frozenset((("a",), ("an",), ("the",)))
_AFTER_CALLED = frozenset(
    """
    , . which that of based in for who whose with and said ( ; known called owned by at
    from to on as behind where
""".split()  # noqa: SIM905  # read like prose
)
_LONGEST_CALLED = 10
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_OF_BODIES = frozenset(("its", "their"))
_MENTIONS_READ = 6
_LONGEST_KIND = 10
_LONGEST_RUN = 30
_LONGEST_NAME = 6
_LONGEST_LOOK = 60
_SENTENCES_BACK = 2
_MENTIONS_BESIDE = 6
_MOST_NAMESAKES = 50
_SHORTEST_TO_MISSPELL = 6


def _with(role: Role, others: tuple[Role, ...]) -> tuple[Role, ...]:
    """Add a role; of two readings of one mention the wider is right."""
    first, end = role.mention
    if any(r.mention[0] <= first and end <= r.mention[1] for r in others):
        return others
    apart = [r for r in others if not (first <= r.mention[0] and r.mention[1] <= end)]
    return (*apart, role)


class Firm(NamedTuple):
    """A body's name, and what the text calls the body beside it."""

    name: Range
    called: Range


class Cast:
    """
    Everybody named in one text, and where.

    Attributes:
        parser: Takes the text's noun phrases apart.

        classes: The classes of its words.

        members: The people, in order of first mention.

        bodies: The names of bodies.

        firms: Names that only this text shows to be bodies': "the blog Sea View".

        titles: Who holds a title that only this text shows to be one.

        countries: Words for places, each with one name for the place.
    """

    def __init__(
        self,
        tokens: Tokens,
        tags: Sequence[str],
        words: MentionWords,
        headlines: Sequence[Range] = (),
    ) -> None:
        """
        Collect the names of one text.

        Args:
            tokens:
                Its tokens.

            tags:
                Their Penn tags.

            words:
                What is known of words in mentions.

            headlines:
                The tokens of headlines: where every word may have a capital, names
                are only found again.
        """
        self._tokens = tokens
        self._tags = tags
        self._lexicon = words
        self._surnames: set[str] = set()
        self.countries = words.countries
        self.firms: dict[tuple[str, ...], Firm] = {}
        self.parser = MentionParser(tokens, tags, words, self._surnames)
        self.classes = self.parser.classes
        self._context = NameContext(tokens, tags, self.classes)
        self.members: list[Member] = []
        self.titles: dict[str, Member] = {}
        self._named: list[Named] = []
        self._by_last: dict[str, list[Member]] = {}
        self._by_first: dict[str, list[Member]] = {}
        self._by_middle: dict[str, list[Member]] = {}
        self._by_beginning: dict[str, list[Member]] | None = None
        self._called: dict[Range, Member] = {}
        self._after_the: set[str] = set()
        self._alone: set[str] = set()
        self._bare_uses: dict[Member, int] = {}
        self._headlines = headlines
        self.bodies = self._collect()
        self._starts = [named.tokens[0] for named in self._named]
        self._learn_genders()

    # -- looking up --------------------------------------------------------

    def called(self, name: Range) -> Member | None:
        """Return the person whom the name at these tokens was found to mean."""
        return self._called.get(name)

    def people_named(self, word: str) -> list[Member]:
        """Return the people with this surname, else first name, else middle name."""
        return (
            self._by_last.get(word)
            or self._by_first.get(word)
            or self._by_middle.get(word)
            or []
        )

    def people_like(self, surname: str) -> Sequence[Member]:
        """Return people whose surnames begin like *surname*, the first few."""
        if self._by_beginning is None:
            self._by_beginning = {}
            for last, members in self._by_last.items():
                known = self._by_beginning.setdefault(last[:3], [])
                known += members[: max(0, _MOST_NAMESAKES - len(known))]
        return self._by_beginning.get(surname[:3], ())

    def find_full(self, words: tuple[str, ...]) -> Member | None:
        """Return the person of this full name, in this form or another."""
        for member in self._by_last.get(words[-1], ())[:_MOST_NAMESAKES]:
            if same_person(member.words, words, self._lexicon.short_names):
                return member
        # "Wan Azhar" of "Wan Azhar Wan Sulaiman", whichever comes first
        beginning = [
            member
            for member in self._by_first.get(words[0], ())[:_MOST_NAMESAKES]
            if min(len(words), len(member.words)) > 1
            and all(map(eq, member.words, words))
        ]
        return beginning[0] if len(beginning) == 1 else None

    def spelled_alike(self, words: tuple[str, ...]) -> Member | None:
        """Find "Ashot Torosian" for "A. Torosyan": same initial, one letter apart."""
        last = words[-1]
        if len(last) < _SHORTEST_TO_MISSPELL:
            return None
        for member in self.people_like(last):
            other = member.words[-1]
            if (
                len(member.words) > 1
                and member.words[0][0] == words[0][0]
                and len(other) == len(last)
                and sum(a != b for a, b in zip(other, last, strict=True)) == 1
            ):
                return member
        return None

    def named_before(self, index: int, limit: int) -> Iterator[Named]:
        """Return the last names that stand before token *index*, nearest first."""
        at = bisect_left(self._starts, index)
        return reversed(self._named[max(0, at - limit) : at])

    def people_in(self, first: int, end: int) -> Sequence[Named]:
        """Return where people are named in these tokens, the first few."""
        at = bisect_left(self._starts, first)
        stop = bisect_left(self._starts, end)
        return self._named[at : min(stop, at + _MENTIONS_BESIDE * 2)]

    def body_before(self, at: int) -> Range | None:
        """Return the first body named in the sentence before *at*, or one before it."""
        start = end = at
        for _ in range(_SENTENCES_BACK):
            first, end = self._context.sentence_start(start - 1), start
            if first >= end or not start:
                break
            start = first
            for index in range(first, min(end, first + _LONGEST_RUN)):
                if not self.classes.is_capital(index):
                    continue
                if self.classes.of(index, index + 1) == "A":
                    return index, index + 1
                name = self.bodies.starting(index)
                if name is not None:
                    return name
        return None

    def only_body_before(self, at: int) -> Range | None:
        """Return the one body named in the sentence before *at*, or the one before."""
        start = self._context.sentence_start(at)
        for first, end in (
            (start, at),
            (self._context.sentence_start(start - 1), start) if start else (at, at),
        ):
            found: dict[tuple[str, ...], Range] = {}
            for index in range(first, min(end, first + _LONGEST_LOOK)):
                if self.classes.is_capital(index):
                    name = self._body_at(index)
                    if name is not None:
                        found.setdefault(self.fold_name(name), name)
            if found:
                return next(iter(found.values())) if len(found) == 1 else None
        return None

    def _body_at(self, index: int) -> Range | None:
        """Return the body whose name begins with this token."""
        name = self.bodies.starting(index)
        if name is not None:
            return name
        if (fold(self._tokens.words[index]),) in self.firms:
            return index, index + 1
        if self.classes.of(index, index + 1) == "A":
            full = self.bodies.spelled_out(fold(self._tokens.words[index]))
            return full or (index, index + 1)
        return None

    @cached_property
    def only_company(self) -> Range | None:
        """The one body of the text with a legal form in its name: "Lund Foods Inc."."""
        found = {
            tuple(
                word for word in self.fold_name(name) if word not in _LEGAL_FORMS
            ): name
            for name, words in reversed(self.bodies.all)
            if not _LEGAL_FORMS.isdisjoint(words)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def body_called(self, noun: str) -> Range | None:
        """Return the one name that a noun stands before: "the charity Oxfam"."""
        classes, lower = self.classes, self._tokens.lower
        found: dict[tuple[str, ...], Range] = {}
        for index in range(len(lower) - 1):
            if lower[index] != noun or not classes.is_capital(index + 1):
                continue
            end = index + 1
            while end < len(lower) and classes.of(end, end + 1) in "NAO":
                end += 1
            if end > index + 1 and index + 1 not in classes.sentence_firsts:
                found.setdefault(lower[index + 1 : end], (index + 1, end))
        return next(iter(found.values())) if len(found) == 1 else None

    def with_acronym(self, name: Range) -> Range:
        """Return a body's name with the acronym in brackets that follows it."""
        words, end = self._tokens.words, name[1]
        if (
            words[end : end + 1] == ("(",)
            and words[end + 2 : end + 3] == (")",)
            and self.bodies.spelled_out(fold(words[end + 1])) is not None
        ):
            return name[0], end + 3
        return name

    @cached_property
    def university_acronym(self) -> Range | None:
        """The one acronym of the text that may be a university's: "UCSC", "NYU"."""
        found: dict[str, Range] = {}
        for index, word in enumerate(self._tokens.words):
            if word.isupper() and _OF_UNIVERSITIES.fullmatch(word) is not None:
                found.setdefault(word, (index, index + 1))
        return next(iter(found.values())) if len(found) == 1 else None

    def fold_name(self, name: Range) -> tuple[str, ...]:
        """Return a name's folded words, without articles, marks and suffixes."""
        return fold_name(self._tokens, name, self._lexicon.suffixes)

    def in_words(self, member: Member, page: Page) -> str:
        """Return what to call a member in a reason: the name, else the office."""
        if member.name is not None:
            return page.words(member.name)
        parts = [part for role in member.roles for part in role.parts]
        return f"“{page.words(parts[0])}”" if parts else "somebody unnamed"

    # -- adding ------------------------------------------------------------

    def add(self, member: Member, name: Range) -> None:
        """Take in somebody whom only a source names."""
        self._index(member)
        self._called[name] = member
        at = bisect_left(self._starts, name[0])
        self._named.insert(at, Named(name, member))
        self._starts.insert(at, name[0])
        # "Tewodros, an electrician who lives here, said"
        self._note(member, name, name, titled=False)

    def take(self, member: Member, parsed: ParsedMention) -> None:
        """Add what a parsed mention tells about a member."""
        organization = parsed.organization
        if (
            organization is None
            and parsed.possessor is not None
            and self.classes.of(*parsed.possessor).strip("PDdh")
            and not is_beside(self.classes, parsed.roles)
        ):
            organization = parsed.possessor
        owner = None
        if parsed.possessor is not None:
            at = parsed.possessor[0]
            owner = at if self._tokens.lower[at] in _OF_BODIES else None
        if parsed.roles or organization:
            place = parsed.place
            if (
                place is None
                and parsed.possessor is not None
                and not self.classes.of(*parsed.possessor).strip("PDd")
            ):
                # "Kenya's Foreign Minister"
                place = parsed.possessor
            role = Role(parsed.roles, organization, place, parsed.tokens, owner)
            member.roles = _with(role, member.roles)
            if parsed.wider is not None and role in member.roles:
                more = Role((), parsed.wider, None, parsed.wider)
                member.roles = (*member.roles, more)
            member.heads |= heads_of(self.classes, parsed.roles)
            member.certain = True
        member.add_gender(parsed.gender)

    def _index(self, member: Member) -> None:
        self.members.append(member)
        self._by_last.setdefault(member.words[-1], []).append(member)
        if len(member.words) > 1:
            self._by_first.setdefault(member.words[0], []).append(member)
            for word in member.words[1:-1]:
                if len(word) > 2 and word not in self._lexicon.particles:
                    self._by_middle.setdefault(word, []).append(member)

    def _link(self, member: Member, name: Range) -> None:
        self._called[name] = member
        member.mentions.add(name)
        member.first = min(member.first, name[0])
        self._named.append(Named(name, member))

    # -- collecting --------------------------------------------------------

    def _collect(self) -> BodyNames:
        """Find the names; full ones first, so that short ones know whose they are."""
        full: list[_Run] = []
        initialed: list[_Run] = []
        short: list[_Run] = []
        bodies: list[Range] = []
        runs = list(self._runs(self._capitals()))
        self._learn_surnames(runs)
        for first, end in self._not_firms(runs):
            if end - first == 1:
                self._sort_single(first, short, bodies)
                continue
            codes = self.classes.of(first, min(end, first + _LONGEST_RUN))
            match = _PERSON.fullmatch(codes)
            if match is not None and len(codes) == end - first:
                name = first + match.start("name"), self._name_end(first, codes)
                stop = end
                if name[1] == end and self._has_generation(end):
                    # "Joe Bidding, Jr."
                    stop = end + 2
                    name = name[0], stop
                titled = not _TITLES.isdisjoint(match["before"])
                proper = len(match["name"]) - sum(map(match["name"].count, "ijqu@"))
                run = _Run(name, (first, stop), titled)
                if proper > 1:
                    if titled or not self._is_marked(first, end):
                        full.append(run)
                elif proper and self._has_initials(name):
                    initialed.append(run)
                else:
                    short.append(run)
            elif not _BODIES.isdisjoint(codes):
                after = _AFTER_BODY.fullmatch(codes)
                if after is not None and self._context.is_after_preposition(first):
                    # "CEO of the Lund Council Ana Lisi", if the office is read so.
                    name = first + after.start("name"), first + len(codes)
                    full.append(_Run(name, (first, name[1]), titled=False, sure=False))
                    bodies.append((first, name[0]))
                else:
                    bodies.append((first, end))
        self._add_people(full, initialed, short)
        return BodyNames(self._tokens, self.parser, self._context, bodies)

    def _add_people(
        self, full: list[_Run], initialed: list[_Run], short: list[_Run]
    ) -> None:
        """Add full names, then those with initials, headlines' and short ones."""
        self._alone = {fold(self._tokens.words[run.name[1] - 1]) for run in short}
        headed = [run for run in full if self._is_headline(run.name[0])]
        for run in full:
            if run not in headed:
                self._add_full(run)
        for run in initialed:
            # After the full names: "A. Torosyan" may be Ashot Torosian.
            words = self.fold_name(run.name)
            known = self.find_full(words) or self.people_named(words[-1])
            if known or self.spelled_alike(words) is None:
                self._add_full(run)
        for run in headed:
            self._find_again(run, short)
        short.sort(key=lambda run: run.name)
        self._add_shorts(short)
        for member in self.members:
            if member.name is not None:
                self._surnames.add(self._tokens.lower[member.name[1] - 1])
                # Not "Jr."
                self._surnames.add(member.words[-1])
                # "Xi" of "Xi Jinping"
                given = self._tokens.lower[member.name[0]]
                if given not in self._lexicon.capitals:
                    self._surnames.add(given)
        self._named.sort(key=lambda named: named.tokens)
        self.members.sort(key=lambda member: member.first)

    def _is_marked(self, first: int, end: int) -> bool:
        """Tell whether marks stand around words, as around the name of a firm."""
        words = self._tokens.words
        return (
            first > 0
            and end < len(words)
            and words[first - 1] in _MARKS
            and words[end] in _MARKS
        )

    def _has_initials(self, name: Range) -> bool:
        """Tell whether a name is initials and a surname: "K. Shanmugam"."""
        first, end = name
        return (
            end - first > 1
            and self.classes.of(end - 1, end) == "N"
            and self._tokens.words[first][-1] == "."
        )

    def _not_firms(self, runs: Sequence[Range]) -> Sequence[Range]:
        """Note which names are bodies', and return the others."""
        for run in runs:
            called = self._called_body(*run)
            if called is not None:
                self.firms.setdefault(self.fold_name(run), Firm(run, called))
        if not self.firms:
            return runs
        lower = self._tokens.lower
        surnames = {lower[end - 1] for first, end in runs if end - first > 1}
        for words in [words for words in self.firms if len(words) == 1]:
            if words[0] in surnames:
                # "The company Hall & Sons", and its director Ana Hall.
                del self.firms[words]
        return [run for run in runs if self.fold_name(run) not in self.firms]

    def _called_body(self, first: int, end: int) -> Range | None:
        """Return what says beside a name that a body has it: "the blog Sea View"."""
        lower, classes = self._tokens.lower, self.classes
        if lower[end : end + 1] == ("&",):
            return None
        nouns = _CALLED_SINGLE if end - first == 1 else _CALLED
        if first and lower[first - 1] in nouns:
            if first in classes.sentence_firsts or (
                lower[first - 2] in _ARTICLES
                and lower[first - 1] not in _OUTLETS
                and not _FINITE.isdisjoint(self._tags[end : end + 1])
            ):
                return None
            start, at = self._context.phrase_start(first - 1), first - 1
        elif lower[end : end + 1] == (",",) and lower[end + 1 : end + 2] in _DETERMINED:
            # "Nordhaven, the Danish shipping group,"
            start = at = end + 2
            stop = min(len(lower), end + _LONGEST_CALLED)
            while at < stop and lower[at] not in _AFTER_CALLED:
                at += 1
            at -= 1
            if at < start or lower[at] not in nouns:
                return None
        else:
            return None
        codes = classes.of(first, min(end, first + _LONGEST_RUN))
        if codes.strip("Nij") or "N" not in codes or classes.is_capital(at):
            return None
        while start < at and classes.of(start, start + 1) == "d":
            start += 1
        return start, at + 1

    def _has_generation(self, end: int) -> bool:
        """Tell whether a comma and "Jr." follow."""
        following = self._tokens.lower[end : end + 2]
        return (
            len(following) == 2
            and following[0] == ","
            and following[1].rstrip(".") in GENERATIONS
        )

    def _name_end(self, first: int, codes: str) -> int:
        """Return where a name ends, honors and degrees left out: "Hall OAM"."""
        end = len(codes)
        while (
            end > 1
            and codes[end - 1] == "u"
            and (self._tokens.lower[first + end - 1].rstrip(".") not in GENERATIONS)
        ):
            end -= 1
        return first + end

    def _sort_single(self, index: int, short: list[_Run], bodies: list[Range]) -> None:
        """Tell what a capitalized word alone may be; only look-ups, there are many."""
        lower = self._tokens.lower[index]
        letter = self._lexicon.capitals.get(lower)
        if letter is None or lower in self._surnames:
            # "the Taoiseach" may turn out to be a title.
            if index and self._tokens.lower[index - 1] == "the":
                self._after_the.add(fold(lower))
            short.append(_Run((index, index + 1), (index, index + 1), titled=False))
        elif letter in _BODIES:
            bodies.append((index, index + 1))

    def _capitals(self) -> list[int]:
        """Return the tokens that have a capital and may be in names."""
        words, tags = self._tokens.words, self._tags
        written_so = map(ne, words, self._tokens.lower)
        return [
            index
            for index in compress(range(len(words)), written_so)
            if tags[index] in _NAME_TAGS or words[index][0] == "@"
        ]

    def _learn_surnames(self, runs: Iterable[Range]) -> None:
        """Note what follows "Mr": with it, "Church" and "Baker" are known as names."""
        lower, honorifics = self._tokens.lower, self._lexicon.honorifics
        for first, end in runs:
            if end - first > 1 and lower[first].rstrip(".") in honorifics:
                word = lower[first + 1]
                # But "Hon. Minister", "Tun Dr".
                if word not in _TITLE_WORDS and word.rstrip(".") not in honorifics:
                    self._surnames.add(word)

    def _runs(self, capitals: Iterable[int]) -> Iterator[Range]:
        """Return the stretches of capitalized words, particles inside included."""
        lower, particles = self._tokens.lower, self._lexicon.particles
        opens = self.classes.sentence_firsts
        start = end = -1
        for index in capitals:
            if (
                start >= 0
                and index - end <= 2
                and index not in opens
                and (
                    all(lower[between] in particles for between in range(end, index))
                    or self._is_nicknamed(start, end, index)
                )
            ):
                end = index + 1
                continue
            if start >= 0:
                yield start, end
            start, end = index, index + 1
        if start >= 0:
            yield start, end

    def _is_nicknamed(self, start: int, end: int, index: int) -> bool:
        """Tell whether a mark stands around a nickname: "Teodoro “Doy” Lisi"."""
        words = self._tokens.words
        if index - end != 1 or words[end] not in _MARKS:
            return False
        if words[index + 1 : index + 2] and words[index + 1] in _MARKS:
            # the opening one
            after = index + 2
            return after < len(words) and self.classes.is_capital(after)
        return end - 2 > start and words[end - 2] in _MARKS

    def _add_full(self, run: _Run) -> None:  # noqa: C901  # a table of cases
        """Add a name of more words than one."""
        words = self.fold_name(run.name)
        if not 1 < len(words) <= _LONGEST_NAME:
            return
        if words[0] in self._after_the:
            self._add_titled(run, words[0])
            return
        name = run.name
        office = self._office_before(run, words)
        if office is not None and office.name is not None:
            name = office.name
            words = self.fold_name(name)
        elif not run.sure:
            return
        titled = run.titled or (
            office is not None or self._context.has_role_before(run.tokens[0])
        )
        definite = self._tokens.lower[run.tokens[0] - 1] in _ARTICLES
        if definite and run.tokens[0] and not titled:
            if len(words) == 2 or words[-1] not in self._alone:
                return
            # "the Ruritanian Kanzler Heinz Beck": "Beck" stands alone elsewhere.
            name = name[1] - 2, name[1]
            words = self.fold_name(name)
            if len(words) < 2:
                return
        member = self.find_full(words)
        if member is None:
            member = Member(SpeakerType.PERSON, name, words, name[0])
            self._index(member)
        elif len(words) > len(member.words):
            member.name, member.words = name, words
        self._link(member, name)
        self._note(member, name, run.tokens, titled=titled)
        member.add_gender(self._honorific_gender(run))
        if office is not None:
            self.take(member, office)

    def _office_before(self, run: _Run, words: tuple[str, ...]) -> ParsedMention | None:
        """Read "Minister of Rivers" or "CEO of the Refugee Council" before a name."""
        inside = run.tokens[0] < run.name[0]
        if run.titled or not (len(words) > 2 or inside):
            return None
        if not self._context.is_after_preposition(run.tokens[0]):
            return None
        parsed = self.parser.parse(*self._context.phrase(run.tokens))
        if (
            parsed is not None
            and parsed.name is not None
            and parsed.roles
            and run.name[0] <= parsed.name[0] < parsed.name[1] - 1
            and parsed.name[1] == run.name[1]
        ):
            return parsed
        return None

    def _is_headline(self, token: int) -> bool:
        """Tell whether a token stands where every word of weight has a capital."""
        return any(
            first <= token < end and not self._has_small_words(first, end)
            for first, end in self._headlines
        )

    def _has_small_words(self, first: int, end: int) -> bool:
        words = self._tokens.words[first : min(end, first + _LONGEST_RUN)]
        return any(len(word) > 4 and word.islower() for word in words)

    def _find_again(self, run: _Run, short: list[_Run]) -> None:
        """Find people of the body in a headline's capitals: "TRUMP MUST DECIDE"."""
        words = self.fold_name(run.name)
        member = self.find_full(words) if words else None
        if member is not None:
            self._link(member, run.name)
            titled = run.titled or self._context.has_role_before(run.tokens[0])
            self._note(member, run.name, run.tokens, titled=titled)
            return
        for index in range(*run.name):
            if self.people_named(fold(self._tokens.words[index])):
                name = index, index + 1
                short.append(_Run(name, name, titled=False))
                return
        if len(words) == 2 and words[-1] in self._alone:
            # Named in full only in the headline: "A talk with Ana Lisi".
            self._add_full(run)

    def _add_titled(self, run: _Run, title: str) -> None:
        """Add "Taoiseach Leo Varadkar" where the text also has "the Taoiseach"."""
        at = run.name[0]
        name = at + 1, run.name[1]
        rest = _Run(name, run.tokens, titled=True)
        if name[1] - name[0] > 1:
            self._add_full(rest)
        else:
            self._add_short(rest)
        member = self._called.get(name)
        if member is not None:
            self.titles.setdefault(title, member)
            if not member.roles:
                member.roles = (Role(((at, at + 1),), None, None, run.tokens),)

    def _add_shorts(self, runs: Sequence[_Run]) -> None:
        """Add names of one word, each after the full names before it."""
        self._named.sort(key=lambda named: named.tokens)
        full_names, self._named = self._named, []
        at = 0
        for run in runs:
            while at < len(full_names) and full_names[at].tokens < run.name:
                self._named.append(full_names[at])
                at += 1
            self._add_short(run)
        self._named += full_names[at:]

    def _add_short(self, run: _Run) -> None:
        """Add a name of one word, if it is clear whose."""
        lower, name = self._tokens.lower, run.name
        words = self.fold_name(name)
        if not words:
            return
        word = words[-1]
        if word in self.titles and name[0] and lower[name[0] - 1] == "the":
            self._link(self.titles[word], name)
            return
        members = self.people_named(word)
        first = run.tokens[0]
        if (
            not members
            and not run.titled
            and (not first or self._tags[first - 1] not in _BEFORE_SINGLE)
            and not self._is_introduced(name[1])
        ):
            return
        titled = run.titled or self._context.has_role_before(first)
        if not members:
            if not run.titled and self._is_firm(name):
                return
            if (
                run.titled
                or self._context.has_office_before(first)
                or self._context.is_apposed(*name)
                or (self._is_introduced(name[1]) and self._context.heads_after(name[1]))
            ):
                member = Member(SpeakerType.PERSON, name, words[-1:], name[0])
                self._index(member)
                self._link(member, name)
                self._note(member, name, run.tokens, titled=True)
            return
        gender = self._honorific_gender(run)
        owner = self._owner(members, name, gender)
        if owner is not None:
            self._link(owner, name)
            self._note(owner, name, run.tokens, titled=titled)
            owner.add_gender(gender)

    def _is_introduced(self, end: int) -> bool:
        """Tell whether "Fatima, a cleaner" may follow a name."""
        following = self._tokens.lower[end : end + 2]
        return following in {(",", "a"), (",", "an")}

    def _is_firm(self, name: Range) -> bool:
        """Tell "wheat exporter AWB" from "founder Lund"."""
        return (
            self.classes.of(*name) == "A"
            or self._tokens.lower[name[0] - 1 : name[0]] in _FIRM_BEFORE
        )

    def _owner(
        self, members: Sequence[Member], name: Range, gender: Gender | None
    ) -> Member | None:
        """
        Choose among people with one name, for a mention of that name alone.

        Whoever was called so while nobody else of that name had come up goes on
        being called so, but not beside another's full name.
        """
        if len(members) == 1:
            return members[0]
        fitting = list(members[:_MOST_NAMESAKES])
        if gender is not None:
            fitting = [m for m in fitting if m.gender in {None, gender}]
            fitting = [m for m in fitting if m.gender is gender] or fitting
            if len(fitting) == 1:
                return fitting[0]
        met = [m for m in fitting if m.first < name[0]]
        if len(met) > 1:
            used = [m for m in met if m in self._bare_uses]
            if len(used) != 1 or self._is_beside(met, used[0], name):
                return None
            met = used
        if len(met) != 1:
            return None
        self._bare_uses[met[0]] = self._bare_uses.get(met[0], 0) + 1
        return met[0]

    def _is_beside(self, members: Sequence[Member], one: Member, name: Range) -> bool:
        """Tell whether another of *members* is named in the same sentence."""
        start = self._context.sentence_start(name[0])
        return any(
            named.member is not one
            and named.member in members
            and named.tokens[0] >= start
            for named in self._named[-_MENTIONS_BESIDE:]
        )

    def _honorific_gender(self, run: _Run) -> Gender | None:
        for index in range(run.tokens[0], run.name[0]):
            plain = self._tokens.lower[index].rstrip(".")
            gender = self._lexicon.honorifics.get(plain)
            if gender is not None:
                return gender
        return None

    def _learn_genders(self) -> None:
        """
        Learn from pronouns that can hardly mean anybody else.

        That is "his" or "her" after the only name of a sentence, and "he" or "she" that
        opens the sentence after one with one name.  One such pronoun is not enough.
        """
        lower = self._tokens.lower
        for index in compress(range(len(lower)), map(_TELLING.__contains__, lower)):
            start, end = self._context.sentence_start(index), index
            word, weight = lower[index], _HINT
            if word in _OPENING or index == start:
                if index != start or not start:
                    continue
                # "Her lawyer" is nobody's who is named there.
                weight = _HINT if word in _OPENING else _STRONG_HINT
                start, end = self._context.sentence_start(start - 1), start
            people = self.people_in(start, end)
            if len({named.member for named in people}) == 1:
                people[0].member.add_gender(_TELLING[word], weight)

    def _note(self, member: Member, name: Range, run: Range, *, titled: bool) -> None:
        """Note an office beside a name; its words are read when they are asked for."""
        member.certain = member.certain or titled
        if len(member.unread) == _MENTIONS_READ:
            return
        context = self._context
        end = self._after_honors(name[1])
        if self._is_body(end):
            member.type = SpeakerType.ORGANIZATION
        heads = context.heads_before(name[0]) if titled else []
        after = context.heads_after(end)
        if heads and not after and member.unread and member.heads.issuperset(heads):
            # One more "Sen. Ruiz" tells nothing new.
            return
        heads += after
        if not heads and not (
            context.is_after_comma(run[0])
            or context.has_origin(end)
            or context.has_owner(run[0])
            or (run[0] and self.classes.of(run[0] - 1, run[0]) == "q")
            or context.body_after(end) is not None
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

    def _is_body(self, end: int) -> bool:
        """Tell whether what follows a name is "a charity based in Lund"."""
        lower = self._tokens.lower
        if lower[end : end + 1] != (",",) or not _ARTICLES.intersection(
            lower[end + 1 : end + 2]
        ):
            return False
        stop = min(self._context.sentence_end(end), end + 1 + _LONGEST_KIND)
        codes = self.classes.of(end + 1, stop).partition(",")[0]
        return is_kind_of_body(self.classes, end + 1, codes)

    def read_roles(self, member: Member) -> Sequence[Role]:
        """Return the offices that the text gives a member, read by now."""
        for name, run in member.unread[member.read :]:
            self._read(member, name, run)
        member.read = len(member.unread)
        return member.roles

    def _after_honors(self, end: int) -> int:
        """Step over what follows a name and is no part of it: "Ana Lisi OAM"."""
        lower = self._tokens.lower
        while (
            end < len(lower)
            and lower[end] in self._lexicon.suffixes
            and (self.classes.of(end, end + 1) == "u")
        ):
            end += 1
        return end

    def _read(self, member: Member, name: Range, run: Range) -> None:
        """Read the office around a name."""
        headed = self._context.body_after(self._after_honors(name[1]))
        if headed is not None:
            member.roles = _with(Role((), headed, None, headed), member.roles)
            member.certain = True
        spoken_for = self._context.spoken_for(run[0])
        if spoken_for is not None:
            member.roles = _with(Role((), spoken_for, None, spoken_for), member.roles)
        office = self._context.office_after(self._after_honors(name[1]))
        if office is not None:
            parsed = self.parser.parse(*office)
            if parsed is not None and parsed.type is SpeakerType.PERSON:
                # "is Member of Parliament for St Ann North"
                parsed = self.parser.parse_office(*office)
            if parsed is not None and parsed.type is SpeakerType.ANONYMOUS:
                self.take(member, parsed)
        first, end = self._context.phrase(run)
        parsed = self.parser.parse(first, end)
        if parsed is None or parsed.name is None or parsed.name[1] < name[1]:
            parsed = self.parser.parse(run[0], end)
        if (
            parsed is not None
            and parsed.name is not None
            and parsed.name[0] <= name[0]
            and parsed.name[1] >= name[1]
        ):
            self.take(member, parsed)
