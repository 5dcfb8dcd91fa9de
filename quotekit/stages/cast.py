"""
The cast of a text: the people and bodies it names, wherever it names them.

Who a surname, a pronoun or "the minister" refers to may be somebody who is never a
source.  So one pass over the capitalized words collects every name, with the titles
and roles beside it, before any source is looked at.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from unicodedata import combining, normalize

import regex
from attrs import define, field

from quotekit.annotations.speakers import SpeakerType
from quotekit.annotations.tokens import Tokens
from quotekit.stages.mentions import (
    Gender,
    MentionParser,
    MentionWords,
    ParsedMention,
)
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
_PARSED_MENTIONS = 3
_LONGEST_NAME = 6

# Letters of other scripts that are drawn like Latin ones: press releases hold names
# with one Cyrillic letter in them.
_LOOKALIKES = str.maketrans("аеіјорсухѕԁһԛѡАВЕНІЈКМОРСТХУ", "aeijopcyxsdhqwabehijkmopctxy")


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
        self.members: list[Member] = []
        self.named: list[Named] = []
        self._by_last: dict[str, list[Member]] = {}
        self._by_first: dict[str, list[Member]] = {}
        self._bodies: dict[str, list[Member]] = {}
        self.acronyms: dict[str, Member] = {}
        self._collect()
        self.starts = [named.tokens[0] for named in self.named]

    # -- looking up --------------------------------------------------------

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

    # -- collecting --------------------------------------------------------

    def _collect(self) -> None:
        full: list[tuple[Range, Range, str]] = []
        single: list[tuple[Range, Range, str]] = []
        bodies: list[Range] = []
        for first, end in self._runs():
            codes = self.parser.classes(first, end)
            match = _PERSON.match(codes)
            if match is None:
                continue
            if match["name"] is None:
                bodies.append((first, end))
                continue
            start, stop = match.span("name")
            name = first + start, first + stop
            before = match["before"]
            proper = sum(code in "NAP" for code in match["name"])
            (full if proper >= 2 else single).append((name, (first, end), before))
        for name, run, before in full:
            self._add_full(name, run, before)
        known = self._by_last
        for name, run, before in single:
            self._add_single(name, run, before)
        self.surnames.update(
            self._tokens.lower[member.name[1] - 1]
            for members in known.values()
            for member in members
            if member.name is not None and member.type is SpeakerType.PERSON
        )
        self._bodies_at = bodies
        self.named.sort(key=lambda named: named.tokens)
        self.members.sort(key=lambda member: member.first)

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
            if start >= 0 and index - end <= 2 and index not in firsts and all(
                lower[between] in particles for between in range(end, index)
            ):
                end = index + 1
                continue
            if start >= 0:
                yield start, end
            start, end = index, index + 1
        if start >= 0:
            yield start, end

    def _add_full(self, name: Range, run: Range, before: str) -> None:
        words = self._name_words(name)
        if not words or len(words) > _LONGEST_NAME:
            return
        definite = run[0] > 0 and self._tokens.lower[run[0] - 1] in {"the", "a", "an"}
        titled = bool(set(before) & set("RHL")) or self._role_before(run[0])
        if definite and not titled:
            return
        member = self.find_full(words)
        if member is None:
            member = Member(SpeakerType.PERSON, name, words, name[0])
            self._index(member)
        elif len(words) > len(member.words):
            member.name, member.words = name, words
        self._link(member, name)
        if titled or self._tokens.lower[name[1] : name[1] + 1] == (",",):
            self._read_around(member, name, run)
        if titled:
            member.certain = True

    def _add_single(self, name: Range, run: Range, before: str) -> None:
        word = fold(self._tokens.words[name[1] - 1])
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
            if set(before) & set("RH"):
                members[0].certain = True
                self._read_around(members[0], name, run)
            return
        gender = self._honorific_gender(run[0], name[0])
        fitting = [m for m in members if gender is None or m.gender in {None, gender}]
        if len(fitting) == 1:
            self._link(fitting[0], name)
            fitting[0].add_gender(gender)

    def _honorific_gender(self, first: int, end: int) -> Gender | None:
        for index in range(first, end):
            plain = self._tokens.lower[index].rstrip(".")
            gender = self._lexicon.honorifics.get(plain)
            if gender is not None:
                return gender
        return None

    def _role_before(self, index: int) -> bool:
        return index > 0 and self.parser.classes(index - 1, index) in _ROLE_NOUNS

    def _link(self, member: Member, name: Range) -> None:
        member.mentions.add(name)
        member.first = min(member.first, name[0])
        self.named.append(Named(name, member))

    def _index(self, member: Member) -> None:
        self.members.append(member)
        self._by_last.setdefault(member.words[-1], []).append(member)
        if len(member.words) > 1:
            self._by_first.setdefault(member.words[0], []).append(member)

    def _name_words(self, name: Range) -> tuple[str, ...]:
        """Return the folded words of a name, suffixes and nicknames' marks left out."""
        suffixes = self._lexicon.suffixes
        words = [
            fold(word)
            for word in self._tokens.words[name[0] : name[1]]
            if word[0] not in _MARKS
        ]
        while len(words) > 1 and words[-1] in suffixes:
            words.pop()
        return tuple(words)

    def find_full(self, words: tuple[str, ...]) -> Member | None:
        """Return the person of this full name, in this form or another."""
        for member in self._by_last.get(words[-1], ()):
            if same_person(member.words, words):
                return member
        return None

    def _read_around(self, member: Member, name: Range, run: Range) -> None:
        """Parse the noun phrase around a name for roles, the first few times."""
        if len(member.roles) >= _PARSED_MENTIONS:
            return
        first = self._phrase_start(run[0])
        end = self._phrase_end(name[1])
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
        if parsed.roles or parsed.organization:
            at = parsed.tokens[0]
            if all(role.at != at for role in member.roles):
                member.roles.append(
                    Role(parsed.roles, parsed.organization, parsed.place, at)
                )
            for start, end in parsed.roles:
                codes = self.parser.classes(start, end)
                for offset, code in enumerate(codes):
                    if code in "RL":
                        member.heads.add(self._tokens.lower[start + offset].rstrip("."))
                    elif code == "p":
                        break
            member.certain = True
        member.add_gender(parsed.gender)

    def _phrase_start(self, index: int) -> int:
        """Return where the noun phrase that holds token *index* begins."""
        lower, tags = self._tokens.lower, self._tags
        floor = max(0, index - _LONGEST_PHRASE)
        start = best = index
        crossed = False
        while start > floor:
            code = self.parser.classes(start - 1, start)
            tag = tags[start - 1]
            if code in "pd":
                if code == "p" and lower[start - 1] not in _INNER_PREPOSITIONS:
                    break
                crossed = crossed or code == "p"
                start -= 1
                if code == "d" and not crossed:
                    best = start
                if code == "d" and self.parser.classes(start - 1, start) != "p":
                    break
                continue
            if code in "MDRPNAOQLsiH" or (code == "x" and tag[:2] in {"NN", "JJ"}):
                start -= 1
                if code in "RL":
                    best = start
                elif not crossed:
                    best = start
                elif best < index and code in "MDxNA" and best == start + 1:
                    best = start
                continue
            break
        while best > floor and best == start and self.parser.classes(best - 1, best) == "d":
            best -= 1
        return best

    def _phrase_end(self, end: int) -> int:
        """Return where the appositions after a name end."""
        lower = self._tokens.lower
        size = min(len(lower), end + _LONGEST_APPOSITION)
        if lower[end : end + 1] == (",",):
            index = end + 1
            if lower[index : index + 1] and lower[index].isdigit():
                if lower[index + 1 : index + 2] != (",",):
                    return end
                index += 2
            stop = index
            while stop < size and lower[stop] not in _STOPS:
                stop += 1
            codes = self.parser.classes(index, stop)
            if stop < size and codes and _APPOSED.match(codes):
                return stop
        return end


_NAME_TAGS = frozenset(("NNP", "NNPS", "FW", "NN", "NNS", "JJ", "CD"))
_MARKS = frozenset("\"“”'‘’(),`«»„")
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
    return all(
        any(_agree(word, whole) for whole in right) for word in left
    ) and _agree(left[0], right[0])


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
