"""
The cast of a text: the people and bodies it names, wherever it names them.

Who a surname, a pronoun or "the minister" refers to may be somebody who is never a
source.  So one pass over the capitalized words collects every name, with the titles
and roles beside it, before any source is looked at.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from unicodedata import combining, normalize

import regex
from attrs import define, field

from quotekit.annotations.speakers import SpeakerType
from quotekit.annotations.tokens import Tokens
from quotekit.lexicons.people import Gender
from quotekit.lexicons.mention_words import MentionWords
from quotekit.stages.mentions import MentionParser, ParsedMention
from quotekit.stages.offices import heads_of
from quotekit.stages.page import Page
from quotekit.stages.reading import Range


@define(eq=False)
class Member:
    """
    Somebody in the cast, as far as the text has told by now.

    Attributes:
        type: What sort of somebody.

        name: The fullest form of the name, in tokens; ``None`` for the unnamed.

        words: That name's words, folded: without case, accents and titles.

        first: The first token of the first mention.

        mentions: Where the text refers to them, in tokens.

        genders: The evidence for each gender.

        roles: The offices that the text gives, each with the organization beside
            it.

        heads: The nouns of these offices, in lower case.

        certain: Whether more than two capitals speaks for a person: a title, a
            role, an age, or being a source.
    """

    type: SpeakerType
    name: Range | None
    words: tuple[str, ...]
    first: int
    mentions: set[Range] = field(factory=set)
    genders: dict[Gender, float] = field(factory=dict)
    roles: list["Role"] = field(factory=list)
    heads: set[str] = field(factory=set)
    certain: bool = False

    @property
    def gender(self) -> Gender | None:
        """What the evidence says; ``None`` where there is none or it is divided."""
        female = self.genders.get(Gender.FEMALE, 0.0)
        male = self.genders.get(Gender.MALE, 0.0)
        if female == male:
            return None
        if min(female, male) * 2 > max(female, male):
            return None
        return Gender.FEMALE if female > male else Gender.MALE

    def add_gender(self, gender: Gender | None, weight: float = 1.0) -> None:
        """Count a piece of evidence."""
        if gender is not None:
            self.genders[gender] = self.genders.get(gender, 0.0) + weight


@define(eq=False)
class Role:
    """
    An office as one mention gives it.

    Attributes:
        parts: The words of the office, in tokens.

        organization: The body it is held in.

        place: Where.

        at: The first token of the mention.
    """

    parts: tuple[Range, ...]
    organization: Range | None
    place: Range | None
    at: int


@define(eq=False)
class Named:
    """One place where a name stands: a link between a token range and a member."""

    tokens: Range
    member: Member


# The classes of one name as they follow each other: "Sen. Marco Rubio", "J. Doe Jr.".
_PERSON = regex.compile(
    r"(?P<before>[RHMDPAOQL]*?)(?P<name>[Ni@][NijquAP]*)$|(?P<body>.*[OA&].*|[PD]+)$"
)
_ROLE_NOUNS = frozenset("RQL")
_LONGEST_PHRASE = 18
_LONGEST_APPOSITION = 25
_APPOSITIONS = 3
_PARSED_MENTIONS = 3
_LONGEST_NAME = 6
_MENTIONS_BESIDE = 6
_MOST_NAMESAKES = 50
_MOST_SUBJECTS = 4
_ACRONYM = regex.compile(r"(?=.*\p{Lu})[\p{Lu}\p{Nd}&.]{2,10}+s?")

# Letters of other scripts that are drawn like Latin ones: press releases hold names
# with one Cyrillic letter in them.
_LOOKALIKES = str.maketrans(
    "аеіјорсухѕԁһԛѡАВЕНІЈКМОРСТХУ", "aeijopcyxsdhqwabehijkmopctxy"
)


def fold(word: str) -> str:
    """Return a word of a name without case, accents, look-alikes and periods."""
    if word.isascii():
        return word.lower().rstrip(".")
    plain = normalize("NFKD", word.translate(_LOOKALIKES)).lower().rstrip(".")
    return "".join([letter for letter in plain if not combining(letter)])


class Cast:
    """
    Everybody named in one text, in order of first mention, and where.

    Attributes:
        titles: Who holds a title that only this text shows to be one.

        members: The people and bodies.

        named: Where each name stands, in text order.
    """

    def __init__(
        self,
        tokens: Tokens,
        tags: Sequence[str],
        words: MentionWords,
    ) -> None:
        """Collect the names of one text."""
        self._tokens = tokens
        self._tags = tags
        self._lexicon = words
        self.surnames: set[str] = set()
        self.parser = MentionParser(tokens, tags, words, self.surnames)
        self.classes = self.parser.classes
        self.members: list[Member] = []
        self.named: list[Named] = []
        self._by_last: dict[str, list[Member]] = {}
        self._by_first: dict[str, list[Member]] = {}
        self._firsts = frozenset(tokens.sentence_first)
        self._fuller: dict[str, list[tuple[tuple[str, ...], Range]]] = {}
        self._names_of_bodies: list[tuple[Range, frozenset[str]]] = []
        self._after_the: set[str] = set()
        self._alone: set[str] = set()
        self.titles: dict[str, Member] = {}
        self._acronyms: dict[str, Range] = {}
        self._by_beginning: dict[str, list[Member]] | None = None
        self._called: dict[Range, Member] = {}
        self._bare_uses: dict[int, int] = {}
        self._collect()
        self.starts = [named.tokens[0] for named in self.named]

    # -- looking up --------------------------------------------------------

    def called(self, name: Range) -> Member | None:
        """Return the person whom the name at these tokens was found to mean."""
        return self._called.get(name)

    def full_body_name(self, words: tuple[str, ...]) -> Range | None:
        """
        Return the fullest name that the text gives a body, if that is longer.

        "Home Office" is the end of "United Kingdom Home Office" and "Ministry of
        Culture" the beginning of "Ministry of Culture of Peru"; an acronym is what
        it was introduced for.
        """
        if len(words) == 1 and words[0] in self._acronyms:
            return self._acronyms[words[0]]
        size = len(words)
        best: Range | None = None
        longest = words
        for known, name in self._fuller.get(words[-1], ()):
            if len(known) > len(longest) and known[-size:] == words:
                longest, best = known, name
        for known, name in self._fuller.get(words[0], ()):
            if (
                len(known) > len(longest)
                and known[:size] == words
                and known[size] in _INNER_PREPOSITIONS
            ):
                longest, best = known, name
        return best

    def people_named(self, word: str) -> list[Member]:
        """Return the people with this surname, or, if none, this first name."""
        return self._by_last.get(word) or self._by_first.get(word) or []

    def named_before(self, index: int, limit: int) -> Iterable[Named]:
        """Return the names that stand before token *index*, the nearest first."""
        at = bisect_left(self.starts, index)
        return reversed(self.named[max(0, at - limit) : at])

    def add(self, member: Member, name: Range) -> None:
        """Take in somebody whom only a source names."""
        self._index(member)
        at = bisect_left(self.starts, name[0])
        self.named.insert(at, Named(name, member))
        self.starts.insert(at, name[0])

    def bodies_called(self, noun: str) -> list[Range]:
        """Return the names of bodies whose noun this is, each form once."""
        return list(
            {
                words: name
                for words, name in self._fuller.get(noun, ())
                if words[-1] == noun or words[1] in _INNER_PREPOSITIONS
            }.values()
        )

    def body_names(self) -> Sequence[tuple[Range, frozenset[str]]]:
        """Return the names of bodies, and their words."""
        return self._names_of_bodies

    def people_in(self, first: int, end: int) -> list[Named]:
        """Return where people are named in these tokens, the first few."""
        at = bisect_left(self.starts, first)
        stop = bisect_left(self.starts, end)
        return self.named[at : min(stop, at + _MENTIONS_BESIDE * 2)]

    def people_like(self, surname: str) -> Sequence[Member]:
        """Return people whose surnames begin like *surname*, the first few."""
        if self._by_beginning is None:
            self._by_beginning = {}
            for last, members in self._by_last.items():
                known = self._by_beginning.setdefault(last[:3], [])
                known += members[: max(0, _MOST_NAMESAKES - len(known))]
        return self._by_beginning.get(surname[:3], ())

    def called_in_words(self, member: Member, page: Page) -> str:
        """Return what to call a member in a reason: the name, else the office."""
        if member.name is not None:
            return page.words(member.name)
        parts = [part for role in member.roles for part in role.parts]
        return f"“{page.words(parts[0])}”" if parts else "somebody unnamed"

    # -- collecting --------------------------------------------------------

    def _collect(self) -> None:
        full: list[tuple[Range, Range, str]] = []
        single: list[tuple[Range, Range, str]] = []
        bodies: list[Range] = []
        lower, known = self._tokens.lower, self._lexicon.capitals
        for first, end in self._runs():
            codes = self.classes.of(first, end)
            if (
                end - first == 1
                and first
                and lower[first - 1] == "the"
                and (lower[first] not in known)
            ):
                self._after_the.add(fold(lower[first]))
                single.append(((first, end), (first, end), ""))
                continue
            match = _PERSON.match(codes)
            if match is None:
                continue
            if match["name"] is None:
                if set(codes) & set("OA&"):
                    bodies.append((first, end))
                continue
            start, stop = match.span("name")
            name = first + start, first + stop
            before = match["before"]
            proper = sum(code in "NAP" for code in match["name"])
            (full if proper >= 2 else single).append((name, (first, end), before))
        self._alone = {fold(self._tokens.words[name[1] - 1]) for name, _, _ in single}
        for name, run, before in full:
            self._add_full(name, run, before)
        known = self._by_last
        self.named.sort(key=lambda named: named.tokens)
        full_names = self.named
        self.named = []
        at = 0
        for name, run, before in single:
            while at < len(full_names) and full_names[at].tokens < name:
                self.named.append(full_names[at])
                at += 1
            self._add_single(name, run, before)
        self.named += full_names[at:]
        self.surnames.update(
            self._tokens.lower[member.name[1] - 1]
            for members in known.values()
            for member in members
            if member.name is not None and member.type is SpeakerType.PERSON
        )
        self._collect_bodies(bodies)
        self._collect_acronyms()
        self.named.sort(key=lambda named: named.tokens)
        self.members.sort(key=lambda member: member.first)

    def _collect_bodies(self, runs: Iterable[Range]) -> None:
        """Index the names of bodies by their first and last words."""
        firsts = self._tokens.sentence_first
        lower = self._tokens.lower
        for first, end in runs:
            limit = min(end + _LONGEST_PHRASE, firsts[bisect_right(firsts, first)])
            name = first, self.parser.body_end(first, end, limit)
            if lower[first] == "the":
                name = first + 1, name[1]
            elif lower[first - 1] == "and" and first > 1:
                name = self._first_subject(first - 1), name[1]
            elif first > 1 and lower[first - 1] == "'s":
                # "the Brooklyn District Attorney's Office"
                owner = self._phrase_start(first - 1)
                owner += lower[owner] == "the"
                if self.classes.is_capital(owner):
                    self._names_of_bodies.append(
                        ((owner, name[1]), frozenset(lower[owner : name[1]]))
                    )
            if name[1] - name[0] < 2:
                continue
            words = self.fold_name(name)
            entry = words, name
            if words:
                self._names_of_bodies.append((name, frozenset(words)))
                self._fuller.setdefault(words[-1], []).append(entry)
                self._fuller.setdefault(words[0], []).append(entry)

    def _first_subject(self, joint: int) -> int:
        """Return where "Human Rights and Equal Opportunity Commission" begins."""
        start = joint
        while (
            start > joint - _MOST_SUBJECTS
            and start > 0
            and self.classes.of(start - 1, start) == "M"
            and self.classes.is_capital(start - 1)
        ):
            start -= 1
        return start if start < joint else joint + 1

    def _collect_acronyms(self) -> None:
        """Find "Movimento 5 Stelle (M5S)" and "M5S (Movimento 5 Stelle)"."""
        words = self._tokens.words
        for index, word in enumerate(words):
            if word != "(" or not 0 < index < len(words) - 2:
                continue
            if words[index + 2] == ")" and _ACRONYM.fullmatch(words[index + 1]):
                start = self._spelled_out(words[index + 1], index)
                if start is not None:
                    acronym = fold(words[index + 1]).replace(".", "")
                    self._acronyms.setdefault(acronym, (start, index))
            elif _ACRONYM.fullmatch(words[index - 1]):
                end = index + 1
                while end < min(len(words), index + _LONGEST_PHRASE) and (
                    words[end] != ")"
                ):
                    end += 1
                letters = sorted(
                    inner[0].lower()
                    for inner in words[index + 1 : end]
                    if inner[0].isupper()
                )
                acronym = fold(words[index - 1]).replace(".", "")
                if letters == sorted(acronym):
                    self._acronyms.setdefault(acronym, (index + 1, end))

    def _spelled_out(self, acronym: str, end: int) -> int | None:
        """Return where the words before *end* begin whose initials these are."""
        letters = [letter.lower() for letter in acronym if letter.isalnum()]
        words = self._tokens.words
        index = end
        while letters and index > max(0, end - 2 * len(acronym) - 2):
            index -= 1
            word = words[index]
            if word == "&":
                continue
            if word[0].lower() == letters[-1] and (
                word[0].isupper() or word[0].isdigit() or len(letters) > 1
            ):
                letters.pop()
            elif word[0].isupper() or not word[0].isalpha():
                return None
        return None if letters or words[index][0].islower() else index

    def _runs(self) -> Iterable[Range]:
        """Return the stretches of capitalized words, particles inside included."""
        words, lower, tags = self._tokens.words, self._tokens.lower, self._tags
        particles = self._lexicon.particles
        firsts = set(self._tokens.sentence_first)
        capitals = [
            index
            for index, (word, low) in enumerate(zip(words, lower, strict=True))
            if word != low and (tags[index] in _NAME_TAGS or word[0] in "@")
        ]
        start = end = -1
        for index in capitals:
            if (
                start >= 0
                and index - end <= 2
                and index not in firsts
                and all(lower[between] in particles for between in range(end, index))
            ):
                end = index + 1
                continue
            if start >= 0:
                yield start, end
            start, end = index, index + 1
        if start >= 0:
            yield start, end

    def _add_full(self, name: Range, run: Range, before: str) -> None:
        words = self.fold_name(name)
        if len(words) > 1 and words[0] in self._after_the:
            # "Taoiseach Leo Varadkar", and elsewhere "the Taoiseach": a title.
            title = name[0]
            name = title + 1, name[1]
            if len(words) == 2:
                self._add_single(name, run, "R")
            else:
                self._add_full(name, run, "R")
            member = self._called.get(name)
            if member is not None:
                self.titles.setdefault(words[0], member)
                if not member.roles:
                    member.roles.append(Role(((title, title + 1),), None, None, title))
            return
        if not words or len(words) > _LONGEST_NAME:
            return
        definite = run[0] > 0 and self._tokens.lower[run[0] - 1] in {"the", "a", "an"}
        titled = bool(set(before) & set("RHL")) or self._role_before(run[0])
        if definite and not titled:
            if len(words) < 3 or words[-1] not in self._alone:
                return
            # "the Ruritanian Kanzler Heinz Beck": "Beck" stands alone elsewhere.
            name = name[1] - 2, name[1]
            words = self.fold_name(name)
        member = self.find_full(words)
        if member is None:
            member = Member(SpeakerType.PERSON, name, words, name[0])
            self._index(member)
        elif len(words) > len(member.words):
            member.name, member.words = name, words
        self._link(member, name)
        if titled or self._read_on(member, name, run):
            self._read_around(member, name, run)
        if titled:
            member.certain = True

    def _add_single(self, name: Range, run: Range, before: str) -> None:
        word = fold(self._tokens.words[name[1] - 1])
        if word in self.titles and self._tokens.lower[name[0] - 1] == "the":
            self._link(self.titles[word], name)
            return
        members = self.people_named(word)
        if not members:
            if not set(before) & set("RH") and not self._role_before(run[0]):
                return
            member = Member(SpeakerType.PERSON, name, (word,), name[0], certain=True)
            self._index(member)
            self._link(member, name)
            self._read_around(member, name, run)
            return
        if len(members) == 1:
            self._link(members[0], name)
            titled = not set(before).isdisjoint("RH") or self._role_before(run[0])
            if titled:
                members[0].certain = True
            if self._read_on(members[0], name, run) or titled:
                self._read_around(members[0], name, run)
            return
        gender = self._honorific_gender(run[0], name[0])
        fitting = [m for m in members if gender is None or m.gender in {None, gender}]
        if gender is not None:
            fitting = [m for m in fitting if m.gender is gender] or fitting
        member = self._called_so(fitting, name)
        if member is not None:
            self._link(member, name)
            member.add_gender(gender)

    def _called_so(self, members: list[Member], name: Range) -> Member | None:
        """
        Choose among people with one name, for a mention of that name alone.

        Whoever was called so while nobody else of that name had come up goes on
        being called so, but not beside another's full name.
        """
        if len(members) == 1:
            return members[0]
        met = [member for member in members if member.first < name[0]]
        if len(met) > 1:
            used = [m for m in met if self._bare_uses.get(id(m), 0)]
            if len(used) != 1:
                return None
            beside = {
                id(named.member)
                for named in self.named[-_MENTIONS_BESIDE:]
                if self._sentence_start(named.tokens[0])
                == self._sentence_start(name[0])
            }
            if any(id(m) in beside for m in met if m is not used[0]):
                return None
            met = used
        if len(met) != 1:
            return None
        self._bare_uses[id(met[0])] = self._bare_uses.get(id(met[0]), 0) + 1
        return met[0]

    def _honorific_gender(self, first: int, end: int) -> Gender | None:
        for index in range(first, end):
            plain = self._tokens.lower[index].rstrip(".")
            gender = self._lexicon.honorifics.get(plain)
            if gender is not None:
                return gender
        return None

    def _role_before(self, index: int) -> bool:
        """Tell whether the word before a name says what somebody is."""
        if index == 0 or index in self._firsts:
            return False
        code = self.classes.of(index - 1, index)
        return code in _ROLE_NOUNS or (
            code in {"x", "e"} and self._tags[index - 1] == "NN"
        )

    def _read_on(self, member: Member, name: Range, run: Range) -> bool:
        """Tell whether an apposition may follow or precede; read "X is a nurse"."""
        lower = self._tokens.lower
        after = lower[name[1] : name[1] + 4]
        if after[:1] in {(",",), ("(",)}:
            after = after[1:]
            appositive = True
        else:
            appositive = False
        index = name[1] + appositive
        if after[:1] == ("who",):
            index += 1
            after = after[1:]
        if after and after[0] in _COPULAS:
            index += 2 if after[1:2] in {("been",), ("as",), ("also",)} else 1
            self._read_office(member, index)
        before = lower[run[0] - 1] if run[0] else ""
        return appositive or before == ","

    def _read_office(self, member: Member, index: int) -> None:
        """Read the office in "is the director of X", if one stands there."""
        limit = self._firsts_after(index)
        stop = index
        while stop < min(limit, index + _LONGEST_APPOSITION) and (
            self._tokens.lower[stop] not in _STOPS
        ):
            stop += 1
        codes = self.classes.of(index, stop)
        if codes[:1] not in {"d", "h", "R"} or not _APPOSED.match(codes):
            return
        parsed = self.parser.parse(index, stop)
        if parsed is not None and parsed.type is SpeakerType.ANONYMOUS and parsed.roles:
            self.take(member, parsed)

    def _firsts_after(self, index: int) -> int:
        firsts = self._tokens.sentence_first
        return firsts[min(len(firsts) - 1, bisect_right(firsts, index))]

    def _link(self, member: Member, name: Range) -> None:
        self._called[name] = member
        member.mentions.add(name)
        member.first = min(member.first, name[0])
        self.named.append(Named(name, member))

    def _index(self, member: Member) -> None:
        self.members.append(member)
        self._by_last.setdefault(member.words[-1], []).append(member)
        if len(member.words) > 1:
            self._by_first.setdefault(member.words[0], []).append(member)

    def fold_name(self, name: Range) -> tuple[str, ...]:
        """Return a name's folded words, without articles, marks and suffixes."""
        written = self._tokens.words[name[0] : name[1]]
        if len(written) > 1 and written[0] in _ARTICLES:
            written = written[1:]
        words = [fold(word) for word in written if word[0].isalnum() or word[0] in "@&"]
        if len(words) == 1 and "." in words[0]:
            words = [word for word in words[0].split(".") if word]
        suffixes = self._lexicon.suffixes
        while len(words) > 1 and words[-1] in suffixes:
            words.pop()
        return tuple(words)

    def find_full(self, words: tuple[str, ...]) -> Member | None:
        """Return the person of this full name, in this form or another."""
        for member in self._by_last.get(words[-1], ())[:_MOST_NAMESAKES]:
            if same_person(member.words, words):
                return member
        return None

    def _read_around(self, member: Member, name: Range, run: Range) -> None:
        """Parse the noun phrase around a name for roles, the first few times."""
        if len(member.roles) >= _PARSED_MENTIONS:
            return
        first = self._phrase_start(run[0])
        end = self._phrase_end(name[1])
        if first == run[0] and run[0] and self._tokens.lower[run[0] - 1] == ",":
            first = self._office_before_comma(run[0] - 1, run[0])
        parsed = self.parser.parse(first, end)
        if parsed is None or parsed.name is None or parsed.name[1] < name[1]:
            parsed = self.parser.parse(run[0], end)
            if parsed is None or parsed.name is None:
                return
        if parsed.name[0] > name[0] or parsed.name[1] < name[1]:
            return
        self.take(member, parsed)

    def take(self, member: Member, parsed: ParsedMention) -> None:
        """Add what a parsed mention tells about a member."""
        if (
            parsed.organization is None
            and parsed.possessor is not None
            and (self.classes.of(*parsed.possessor).strip("PDdh"))
        ):
            parsed.organization = parsed.possessor
        if parsed.roles or parsed.organization:
            at = parsed.tokens[0]
            if all(role.at != at for role in member.roles):
                member.roles.append(
                    Role(parsed.roles, parsed.organization, parsed.place, at)
                )
            member.heads |= heads_of(self.classes, parsed.roles)
            member.certain = True
        member.add_gender(parsed.gender)

    def _phrase_start(self, index: int) -> int:
        """Return where the noun phrase that holds token *index* begins."""
        lower, tags = self._tokens.lower, self._tags
        floor = max(0, index - _LONGEST_PHRASE)
        start = best = index
        crossed = titled = False
        opening = self._sentence_start(index)
        floor = max(floor, opening)
        while start > floor:
            code = self.classes.of(start - 1, start)
            tag = tags[start - 1]
            if code in "pd":
                if code == "p" and (
                    lower[start - 1] not in _INNER_PREPOSITIONS
                    or (titled and lower[start - 1] not in {"of", "for", "on"})
                ):
                    break
                if (
                    titled
                    and crossed
                    and code == "d"
                    and (self.classes.of(start - 2, start - 1) != "p")
                ):
                    break
                crossed = crossed or code == "p"
                start -= 1
                if code == "d" and not crossed:
                    best = start
                if code == "d" and self.classes.of(start - 1, start) != "p":
                    break
                continue
            if code in "MDRPNAOQLsiH" or (code in "xe" and tag[:2] in {"NN", "JJ"}):
                titled = titled or (code in "xe" and start == index)
                start -= 1
                if titled and crossed:
                    # "Council for the Welfare of Immigrants campaigner": a body.
                    if code == "O":
                        best = start
                    elif code in "RLHx":
                        break
                    continue
                if code in "RLH":
                    titled = True
                    best = start
                elif not crossed:
                    best = start
                elif best < index and code in "MDxNA" and best == start + 1:
                    best = start
                continue
            break
        while best > floor and best == start and self.classes.of(best - 1, best) == "d":
            best -= 1
        return best

    def _office_before_comma(self, comma: int, otherwise: int) -> int:
        """Return where "the head of the agency, NAME" begins."""
        start = self._phrase_start(comma)
        codes = self.classes.of(start, comma)
        if start < comma and set(codes) & set("RL") and codes[0] in "dhMRDANPOxL":
            return start
        return otherwise

    def _sentence_start(self, index: int) -> int:
        firsts = self._tokens.sentence_first
        return firsts[max(0, bisect_right(firsts, index) - 1)]

    def _phrase_end(self, end: int) -> int:
        """Return where the appositions after a name end."""
        lower = self._tokens.lower
        limit = min(len(lower), end + _LONGEST_APPOSITION)
        comma = end
        for _ in range(_APPOSITIONS):
            if comma >= limit or lower[comma] != ",":
                break
            stop = comma + 1
            while stop < limit and lower[stop] not in _STOPS:
                stop += 1
            codes = self.classes.of(comma + 1, stop)
            if stop < limit and codes and _APPOSED.match(codes):
                return stop
            comma = stop
        return end


_ARTICLES = frozenset(("the", "The", "THE", "a", "an"))
_COPULAS = frozenset("is was are serves served works worked became".split())
_NAME_TAGS = frozenset(("NNP", "NNPS", "FW", "NN", "NNS", "JJ", "CD"))
_INNER_PREPOSITIONS = frozenset("of for at in to on from".split())
_STOPS = frozenset(",.;:)!?—–") | {"who", "which", "said", "says"}
# An apposition opens like a noun phrase and has an office or a relation in it.
_APPOSED = regex.compile(r"[dhMDRPNAOxsLi&]*[RL]")


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """
    Tell whether two full names with one surname can be the same person's.

    The first names must agree, one may be an initial or short form of the other,
    and middle names may be left out: "Joseph R. Biden", "Joe Biden".
    """
    if one[-1] != other[-1]:
        return False
    left, right = one[:-1], other[:-1]
    if not left or not right:
        return True
    if len(left) > len(right):
        left, right = right, left
    if right[-len(left) :] == left:
        return True
    return all(any(_agree(word, whole) for whole in right) for word in left) and _agree(
        left[0], right[0]
    )


def _agree(one: str, other: str) -> bool:
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    short, long = sorted((one, other), key=len)
    if len(short) >= 3 and long.startswith(short):
        return True
    return long in SHORT_NAMES.get(short, ()) or short in SHORT_NAMES.get(long, ())


# Short forms that do not begin the name they stand for.  This says that two forms
# are one name, never whose.
SHORT_NAMES: dict[str, tuple[str, ...]] = {
    "bill": ("william",),
    "billy": ("william",),
    "bob": ("robert",),
    "bobby": ("robert",),
    "dick": ("richard",),
    "rick": ("richard", "frederick", "derrick"),
    "jim": ("james",),
    "jimmy": ("james",),
    "joe": ("joseph", "josef"),
    "john": ("jonathan",),
    "jack": ("john",),
    "mike": ("michael",),
    "mick": ("michael",),
    "tony": ("anthony", "antonio"),
    "ted": ("edward", "theodore"),
    "ned": ("edward",),
    "hank": ("henry",),
    "harry": ("henry", "harold"),
    "chuck": ("charles",),
    "charlie": ("charles",),
    "kate": ("katherine", "catherine", "kathryn"),
    "katie": ("katherine", "catherine"),
    "kathy": ("katherine", "kathleen"),
    "liz": ("elizabeth",),
    "beth": ("elizabeth",),
    "betty": ("elizabeth",),
    "peggy": ("margaret",),
    "maggie": ("margaret",),
    "meg": ("margaret",),
    "sally": ("sarah",),
    "molly": ("mary",),
    "polly": ("mary",),
    "nancy": ("anne", "ann"),
    "jenny": ("jennifer",),
    "jerry": ("gerald", "jerome", "jeremiah"),
    "larry": ("lawrence", "laurence"),
    "andy": ("andrew",),
    "drew": ("andrew",),
    "steve": ("stephen", "steven"),
    "sandy": ("alexander", "alexandra", "sandra"),
    "sasha": ("alexander", "alexandra"),
    "alex": ("alexander", "alexandra", "alejandro"),
    "gene": ("eugene",),
    "dave": ("david",),
    "greg": ("gregory",),
    "jeff": ("jeffrey", "geoffrey"),
    "geoff": ("geoffrey",),
    "ken": ("kenneth",),
    "ron": ("ronald",),
    "don": ("donald",),
    "tom": ("thomas",),
    "tim": ("timothy",),
    "becky": ("rebecca",),
    "sue": ("susan", "suzanne"),
    "debbie": ("deborah", "debra"),
    "cathy": ("catherine",),
    "mandy": ("amanda",),
    "bernie": ("bernard",),
    "barney": ("bernard",),
    "al": ("albert", "alan", "alfred"),
    "pete": ("peter",),
    "pat": ("patrick", "patricia"),
    "paddy": ("patrick",),
    "trish": ("patricia",),
    "vince": ("vincent",),
    "walt": ("walter",),
    "wes": ("wesley",),
    "zach": ("zachary",),
    "nick": ("nicholas",),
    "mitch": ("mitchell",),
    "marty": ("martin",),
    "lenny": ("leonard",),
    "fred": ("frederick", "alfred"),
    "frank": ("francis", "franklin"),
    "ed": ("edward", "edwin"),
    "eddie": ("edward", "edwin"),
    "dan": ("daniel",),
    "danny": ("daniel",),
    "chris": ("christopher", "christine", "christina"),
    "abe": ("abraham",),
}
