"""
Bodies: which ministry, company or party a name refers to.

An acronym is the body that it was introduced for, or the one whose initials it is;
"the Health Ministry" is the Ministry of Health of Kenya.
"""

from collections.abc import Iterable, Sequence

from quotekit.annotations.speakers import SpeakerType
from quotekit.lexicons.mention_words import BODY, PLACE, MentionWords
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Member, Role
from quotekit.stages.casting.page import Page
from quotekit.stages.columns.reading import Range
from quotekit.stages.lazy import lazy
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.resolution.floor import Found
from quotekit.stages.vocabulary.body_words import FIRM_WORDS
from quotekit.stages.vocabulary.class_words import POSSESSIVES, STREETS
from quotekit.stages.vocabulary.word_neighbors import ACRONYM

_MOST_ALIKE = 50
_PROBABLE = 0.6

# What stands in the names of bodies and says nothing of which one it is.
_JOINTS = frozenset(("and", "&"))
_LIGHT = frozenset(
    """
    the of for and & to in on at 's ’s affairs republic
""".split()  # noqa: SIM905  # read like prose
)
# What a country is called by, before its name.
_OF_STATES = frozenset(
    """
    of the republic kingdom state federation federal democratic people 's islamic united
    emirate sultanate commonwealth union arab socialist
""".split()  # noqa: SIM905  # read like prose
)
# What stands behind the names of bodies in small letters and says what they are.
_KINDS_BEHIND = frozenset(
    """
    party newspaper magazine website newsletter blog channel broadcaster charity chain
""".split()  # noqa: SIM905  # read like prose
)
_PAPERS = frozenset(("newspaper", "magazine", "website", "newsletter", "blog"))
_MEDIA = frozenset(("TV", "FM", "UK", "US", "EU"))
# What press calls one body of a sport for the other.
_FEDERATIONS = frozenset(("association", "federation", "fa"))
_LONGEST_INITIALS = 4
_MOST_HOLDERS = 50

# What everybody knows by two names, neither of which the other shows.
_FORMS = (
    ("fed", "federal reserve"),
    ("met", "metropolitan police"),
    ("m&s", "marks and spencer", "marks & spencer"),
    ("vw", "volkswagen"),
    ("jlr", "jaguar land rover"),
    ("ge", "general electric"),
    ("gm", "general motors"),
    ("p&g", "procter & gamble", "procter and gamble"),
    ("j&j", "johnson & johnson", "johnson and johnson"),
)
OTHER_FORMS = {
    tuple(form.split()): tuple(tuple(each.split()) for each in forms if each != form)
    for forms in _FORMS
    for form in forms
}
"""The names of bodies that have others, each with those."""


class Bodies:
    """The bodies that speak in one text, by all that they are called."""

    def __init__(self, page: Page, cast: Cast, words: MentionWords) -> None:
        """Begin with none."""
        self._page = page
        self._cast = cast
        self._words = words
        self._lower = page.tokens.lower
        self._known: dict[tuple[str, ...], Member] = {}
        self._by_noun: dict[str, list[Member]] = {}
        self._by_initials: dict[str, list[Member]] = {}
        for folded, (name, called) in cast.firms.items():
            firm = self._new(name, folded)
            if called is not None:
                firm.roles = (Role((called,), None, None, called),)
        for name, _ in cast.bodies.all:
            self._read_apposition(name)

    def _read_apposition(self, name: Range) -> None:
        """Note what "UNAF, the | UN Forest Agency |, said" calls UNAF."""
        (first, end), lower = name, self._lower
        at = first - 3
        if (
            at < 0
            or lower[at + 1 : first] != (",", "the")
            or lower[end : end + 1] != (",",)
            or self._page.sentence(at) != self._page.sentence(first)
            or not self._page.tokens.words[at].isupper()
            or self._cast.classes.letter(at) not in {ACRONYM, BODY}
        ):
            return
        letters = self._cast.fold_name((at, at + 1))
        full = self._cast.bodies.full_form(letters) or (at, at + 1)
        words = self._cast.fold_name(full)
        member = self._known.get(words) or self._new(full, words)
        member.roles = member.roles or (Role((name,), None, None, name),)
        self.know(letters, member)
        self.know(self._cast.fold_name(name), member)

    # -- names ---------------------------------------------------------------

    def named(self, parsed: ParsedMention) -> Found | None:
        """Return the body that a name refers to; ``None`` if there is no word in it."""
        self._part_from_kind(parsed)
        cast, name = self._cast, parsed.name or parsed.tokens
        words, here = cast.fold_name(name), self._page.words(name)
        if not words:
            return None
        if words[-1] in STREETS and " ".join(words) not in self._words.bodies:
            return Found(None, "street", f"“{here}” is a street")
        member = (
            self._of_other_country(words, parsed)
            or self._known.get(words)
            or self._in_other_form(words)
        )
        if member is not None:
            own = member.name == name
            what = f"“{here}” is named here" if own else self.is_called(here, member)
            return Found(member, "body", what)
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
        return Found(member, "body", self.is_called(here, member))

    def _in_other_form(self, words: tuple[str, ...]) -> Member | None:
        """Return the Federal Reserve for "the Fed", if the text has named it."""
        for form in OTHER_FORMS.get(words, ()):
            name = self._cast.bodies.full_form(form) if len(form) > 1 else None
            member = self._known.get(form)
            if member is None and name is not None:
                member = self.at(name)
            if member is not None:
                self.know(words, member)
                return member
        return None

    def _of_other_country(
        self, words: tuple[str, ...], parsed: ParsedMention
    ) -> Member | None:
        """Return Zambia's Central Bank, beside the Central Bank of Nigeria."""
        name = parsed.name or parsed.tokens
        countries = self._owning_country(name)
        if len(countries) != 1:
            return None
        (country,) = countries
        if country not in self._with_peoples:
            # "Kyiv's Foreign Ministry" is Ukraine's
            return None
        known = self._known.get(words)
        full = self._full_name(words, parsed) if known is None else known.name
        named = set[str]() if full is None else self._countries_of(full)
        if not named or country in named or full == name:
            return None
        own = (country, *words)
        member = self._known.get(own)
        if member is None:
            member = self._known[own] = Member(parsed.type, name, words, name[0])
            self._cast.offices.take(member, parsed)
        return member

    @lazy
    def _with_peoples(self) -> frozenset[str]:
        """The places that have a word for their people, as countries do: "Zambian"."""
        countries = self._cast.countries.items()
        return frozenset(place for word, place in countries if word != place)

    def _owning_country(self, name: Range) -> set[str]:
        """Return the country in "Zambia's | Central Bank", "South Africa's"."""
        at = name[0] - 1
        if at < 1 or self._lower[at] not in POSSESSIVES:
            return set()
        countries = self._cast.countries
        words = {self._lower[at - 1]} & countries.keys()
        return {countries[word] for word in words}

    def _countries_of(self, name: Range) -> set[str]:
        """Return the countries that a body is of: "Central Bank of Nigeria"."""
        countries = self._cast.countries
        inner = {
            countries[word] for word in self._lower[slice(*name)] if word in countries
        }
        return inner or self._owning_country(name)

    def _part_from_kind(self, parsed: ParsedMention) -> None:
        """Part "the M5S party", "the Lund Herald newspaper": what it is is no name."""
        if parsed.name is None:
            return
        first, end = parsed.name
        classes = self._cast.classes
        if (
            end - first > 1
            and self._lower[end - 1] in _KINDS_BEHIND
            and not classes.is_capital(end - 1)
            and classes.is_capital(end - 2)
            and not classes.of(first, end - 1).strip("NAO")
            # "a Lund newspaper", "The National party"
            and self._lower[first - 1] not in {"a", "an"}
            and self._lower[end - 2] != "national"
            and (end - first > 2 or self._is_known_alone(first, end))
        ):
            parsed.name = first, end - 1
            parsed.roles = (*parsed.roles, (end - 1, end))

    def _is_known_alone(self, first: int, end: int) -> bool:
        """Tell "the M5S party", "the Guardian newspaper" from "the Green party"."""
        word = self._page.tokens.words[first]
        if word[-2:].isupper() and word not in _MEDIA:
            return True
        return (
            self._lower[end - 1] in _PAPERS
            # "the Lund newspaper", if there is no such place
            and self._cast.classes.of(first, first + 1) in "AO"
        )

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

    def at(self, name: Range) -> Member:
        """Return the body of a name, new if it was not met before."""
        words = self._cast.fold_name(name)
        member = (
            self._known.get(words)
            or self._around(name, words)
            or self._new(name, words)
        )
        member.mentions.add(name)
        return member

    def _around(self, name: Range, words: tuple[str, ...]) -> Member | None:
        """Return who is mentioned by "Food and | Drug Administration"."""
        if self._lower[name[0] - 1] not in _JOINTS:
            return None
        longer = self._longer_known(words, of_place=False)
        around = longer is not None and any(
            first < name[0] and name[1] <= end for first, end in longer.mentions
        )
        return longer if around else None

    def with_noun(self, noun: str) -> Sequence[Member]:
        """Return the bodies met so far that have a noun in their names."""
        return self._by_noun.get(noun, ())

    def of_name(self, words: tuple[str, ...]) -> Member | None:
        """Return the body met so far whose name these words are."""
        member = self._known.get(words)
        return member if member is not None and member.words == words else None

    def _in_words(self, member: Member) -> str:
        return self._cast.in_words(member, self._page)

    def is_called(self, here: str, member: Member) -> str:
        """Return the reason that words stand for a body."""
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
            return Found(holder, "title", self.is_called(here, holder))
        holder = self.holder_of(word, name)
        if holder is not None:
            return Found(holder, "title", self.is_called(here, holder))
        people = cast.people.named(word)
        if len(people) == 1 and name[1] - name[0] == 1:
            return Found(people[0], "short name", self.is_called(here, people[0]))
        return None

    def holder_of(self, word: str, name: Range) -> Member | None:
        """Return who holds the office that "the DPP" or "the IG" stands for."""
        at = name[0]
        if (
            not 1 < len(word) <= _LONGEST_INITIALS
            or not self._page.tokens.words[at].isupper()
            or self._lower[at - 1 : at] != ("the",)
            or word in self._words.bodies
            # "the US", whoever is its Secretary of State
            or self._cast.classes.of(at, at + 1) == PLACE
            or self._cast.bodies.spelled_out(word) is not None
        ):
            return None
        holders = [
            member
            for member in self._cast.members[:_MOST_HOLDERS]
            if member.first < at
            and member.type is SpeakerType.PERSON
            and any(
                word in self._initials(part)
                for role in self._cast.offices.read_roles(member)
                for part in role.parts
            )
        ]
        return holders[0] if len(holders) == 1 else None

    def _initials(self, part: Range) -> tuple[str, str]:
        """Return the initials of an office, and of what stands before "of" in it."""
        # "Inspector-General"
        words = "-".join(self._lower[slice(*part)]).split("-")
        words = list(filter(None, words))
        head = words[: words.index("of")] if "of" in words else words
        return (
            "".join(word[0] for word in words if word not in _LIGHT),
            "".join(word[0] for word in head if word not in _LIGHT),
        )

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
        member = self._known.get(full_words)
        if member is None:
            member = self._longer_known(words, of_place=self._is_place(name))
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
            # "Coles Myer"
            or " ".join(self._cast.fold_name(name)) in self._words.bodies
        ]
        longest = self.longest_only(names)
        return self._with_short_name(longest[0], word) if len(longest) == 1 else None

    def _with_short_name(self, full: Range, word: str) -> Member:
        words = self._cast.fold_name(full)
        member = self._known.get(words) or self._new(full, words)
        self.know((word,), member)
        return member

    def _longer_known(self, words: tuple[str, ...], *, of_place: bool) -> Member | None:
        """
        Return the one body whose name begins or ends with these words.

        "Kenya" is the Republic of Kenya, but not the Ministry of Health of Kenya.
        """
        size = len(words)
        longer = {
            member
            for noun in (words[0], words[-1])
            for member in self._by_noun.get(noun, ())[:_MOST_ALIKE]
            if len(member.words) > size
            and words in {member.words[:size], member.words[-size:]}
            and (not of_place or _OF_STATES.issuperset(member.words[:-size]))
        }
        return longer.pop() if len(longer) == 1 else None

    def _full_name(self, words: tuple[str, ...], parsed: ParsedMention) -> Range:
        cast, name = self._cast, parsed.name or parsed.tokens
        if parsed.alias is not None:
            alias = cast.fold_name(parsed.alias)
            spelled = cast.bodies.full_form(alias) if len(alias) == 1 else None
            if spelled is not None and spelled[1] == name[1]:
                return spelled
        if self._is_place(name):
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
        if full is None and len(words) == 2:
            full = self._federation_of(words, name)
        return full or name

    def _is_place(self, name: Range) -> bool:
        return not self._cast.classes.of(*name).strip("PD")

    def _federation_of(self, words: tuple[str, ...], name: Range) -> Range | None:
        """Find the "Football Association of Kenya" for "the Kenya federation"."""
        countries, noun = self._cast.countries, words[1]
        if (
            words[0] not in countries
            or noun not in _FEDERATIONS
            or (self._cast.classes.is_capital(name[1] - 1) and noun != "fa")
        ):
            return None
        country = countries[words[0]]
        longest = self.longest_only(
            [
                known
                for kind in sorted(_FEDERATIONS)
                for known in self._cast.bodies.called(kind)[:_MOST_ALIKE]
                if country in self._bag(self._cast.fold_name(known))
                and self._cast.fold_name(known) != words
            ]
        )
        return longest[0] if len(longest) == 1 else None

    def _full_name_of_word(self, word: str, name: Range) -> Range | None:
        """Return what "the College" and "the NHRC" are, if that is clear."""
        cast = self._cast
        if cast.classes.is_body_noun(name[0]):
            # "The College" is Imperial College London.
            names = self.longest_only(cast.bodies.called(word)[:_MOST_ALIKE])
        elif sum(map(str.isupper, cast.classes.written[name[1] - 1])) > 1:
            alike = self._by_initials.get(word, ())[:_MOST_ALIKE]
            known = (member.name for member in alike if member.name is not None)
            spelled = (*cast.bodies.with_initials(word)[:_MOST_ALIKE], *known)
            names = self.longest_only(spelled)
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
        longest = self.longest_only(longer)
        if len(longest) != 1 or self._cast.fold_name(longest[0]) == words:
            return None
        return longest[0]

    def _bag(self, words: Iterable[str]) -> frozenset[str]:
        """Return the words that tell which body it is, places by one name."""
        countries = self._cast.countries
        return frozenset(countries.get(word, word) for word in words) - _LIGHT

    def longest_only(self, names: Sequence[Range]) -> list[Range]:
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
