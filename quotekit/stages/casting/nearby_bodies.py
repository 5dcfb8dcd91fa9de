"""
Nearby bodies: which body an office is in that stands without one.

"Its director" is of the body named just before, "the charity's director" of the one
that is called a charity, a "chancellor" of the one university.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import compress, count, pairwise

from quotekit.annotations.tokens import Tokens
from quotekit.lexicons.mention_words import BODY
from quotekit.stages.columns.phrases import FINITE
from quotekit.stages.columns.reading import Range
from quotekit.stages.lazy import lazy
from quotekit.stages.names.body_names import BodyNames, fold_name
from quotekit.stages.names.name_context import NameContext
from quotekit.stages.names.person_names import fold
from quotekit.stages.patterns import when_needed
from quotekit.stages.vocabulary.body_words import ANY_BODY, NO_FIRM
from quotekit.stages.vocabulary.class_words import OUTLETS, POSSESSIVES
from quotekit.stages.vocabulary.word_classes import WordClasses
from quotekit.stages.word_sets import places_of

# "UCSC", "NYU", but "UN", "EU", "UK", "US".
_OF_UNIVERSITIES = when_needed(
    r"(?!UN|US|UK|EU|AU|UAE|UCU|UEFA)\p{Lu}{0,3}U\p{Lu}{0,3}(?<=..)"
)
_LEGAL_FORMS = frozenset(
    """
    inc inc. ltd ltd. limited llc llp plc corp corp. gmbh ag kgaa bv b.v
    b.v. nv n.v n.v. sa s.a s.a. s.p.a s.p.a. spa srl oyj asa ab jsc pjsc ojsc cjsc pty
    pte bhd berhad tbk
""".split()  # noqa: SIM905  # read like prose
)
_SEEN_BY = (("seen", "by"), ("obtained", "by"), ("reviewed", "by"), ("told", "the"))
_LONGEST_RUN = 30
_GERMS = frozenset(
    """
    virus bacterium bacteria infection infections variant vaccine vaccines outbreak
    """.split()  # noqa: SIM905  # read like prose
)
_WHICH = (",", "which")
_ARTICLES = (("the",), ("The",), ("THE",))
# What tells of papers, of whose page nobody is, and of countries above a ministry.
_NO_LETTERHEADS = OUTLETS | frozenset(
    """
    news press newsletter magazine online media tv radio report republic kingdom herald
    times post gazette tribune chronicle journal mail telegraph express star sun mirror
    courier bulletin record echo globe citizen standard reporter review dispatch argus
    advertiser broadcasting
""".split()  # noqa: SIM905  # read like prose
)
_THROUGH = frozenset(("through", "via"))
_ON_BEHALF = frozenset(("from", "for", "at"))
# What is a body's, and has a head of its own.
_OWN_PARTS = frozenset(
    """
    office center centre school institute hospital museum clinic college laboratory lab
    faculty library
    """.split()  # noqa: SIM905  # read like prose
)
# What shops and places to eat are called, which no table takes for bodies' names.
_SHOPS = frozenset(
    """
    diner grill deli bar kitchen shop store hardware market butchers garage salon
    motel lodge shelter guesthouse
    """.split()  # noqa: SIM905  # read like prose
)
_LONGEST_PART = 5
_LONGEST_FIRM = 5
_LONGEST_LOOK = 60
_OF_LATE = 180
_SENTENCES_BACK = 2
_SENTENCES_ABOUT = 3
_LONGEST_VERB = 5
# What a body says or is: whoever speaks next is likely of it, whomever it speaks of.
_SAYING = frozenset(
    """
    says said is are warns warned argues argued believes hopes fears supports supported
    opposes opposed backs backed
    """.split()  # noqa: SIM905  # read like prose
)
# The same of what it has or wants, but not "has fined Roe Foods".
_OF_ITSELF = frozenset(
    """
    was were has have had will would wants want expects plans aims runs needs
    """.split()  # noqa: SIM905  # read like prose
)
_LONGEST_OPENING = 8
_OTHERS = frozenset("NHRQ")


# What firms do, and hardly anybody else that one word names.
_ACTS_OF_FIRMS = frozenset(
    """
    makes sells operates owns employs runs supplies manufactures ships launched
    announced unveiled reported acquired listed recalled hired opened produces
    """.split()  # noqa: SIM905  # read like prose
)
_UNDERGONE_BY_FIRMS = frozenset(
    ("was", verb)
    for verb in ("sued", "acquired", "founded", "fined", "listed", "bought", "sold")
)


class NearbyBodies:
    """
    The bodies of one text, by where they stand and what they are called.

    Attributes:
        openings: The tokens of each line above the text.
    """

    def __init__(
        self,
        tokens: Tokens,
        classes: WordClasses,
        context: NameContext,
        bodies: BodyNames,
        firms: Collection[tuple[str, ...]],
    ) -> None:
        """Get ready for one text."""
        self.openings: Sequence[Range] = ()
        self._tokens = tokens
        self._classes = classes
        self._context = context
        self._bodies = bodies
        self._firms = firms
        self._firm_openings = {words[0] for words in firms}
        self._only: dict[tuple[str, ...], Range | None] = {}
        self._named_with: dict[str, Range | None] = {}
        self._called: dict[str, Range | None] = {}

    def _fold(self, name: Range) -> tuple[str, ...]:
        return fold_name(self._tokens, name, self._classes.words.suffixes)

    def sentence_start(self, at: int) -> int:
        """Return the first token of a token's sentence."""
        return self._context.sentence_start(at)

    def last_of(self, words: Collection[str], at: int) -> Range | None:
        """Return the last body before *at* whose one word is of *words*."""
        lower = self._tokens.lower
        for index in range(at - 1, max(-1, at - _LONGEST_LOOK), -1):
            if lower[index] in words and self._classes.letter(index) == "O":
                return index, index + 1
        return None

    def body_before(self, at: int, *, alone: bool = False) -> Range | None:
        """
        Return the first body named in the sentence before *at*, or one before it.

        One that only the lexicon tells from a word counts where it is asked for by
        "its" *alone*: "Chelsea won.  The agency's founder" is of no club.
        """
        own = self._acts_through(at)
        if own is not None:
            return own
        start = at
        for _ in range(_SENTENCES_BACK):
            first, end = self._context.sentence_start(start - 1), start
            if first >= end or not start:
                break
            start = first
            for index in range(first, min(end, first + _LONGEST_RUN)):
                if not self._classes.is_capital(index):
                    continue
                if self._classes.letter(index) == "A":
                    return self._with_part((index, index + 1))
                # "The ferry operator Northline warned … Its director"
                name = (
                    self._bodies.starting(index)
                    or self._firm_at(index)
                    or (
                        # "Save the Children warned …  Its director", but no "Google
                        # was asked by it" and no "told CNN"
                        self._known_at(index, end)
                        if alone
                        and index - first <= (self._tokens.lower[first] == "the")
                        and self._tokens.lower[index] not in self._classes.words.outlets
                        else None
                    )
                )
                if name is not None:
                    return self._with_part(name)
        return None

    def _acts_through(self, at: int) -> Range | None:
        """Return the body of "The Lund Council regretted through | its mayor"."""
        lower, opening = self._tokens.lower, self._context.sentence_start(at)
        if lower[at - 1] not in _THROUGH and not (
            # "From the charity Sea View, | its director, Ana Lisi,"
            lower[at - 1] == "," and lower[opening] in _ON_BEHALF
        ):
            return None
        found = list(self.bodies_between(opening, at).values())
        return found[0] if len(found) == 1 else None

    def _with_part(self, name: Range) -> Range:
        """Return "the Diocese of Lund's youth center" for the diocese before it."""
        lower, end = self._tokens.lower, name[1]
        if POSSESSIVES.isdisjoint(lower[end : end + 1]):
            return name
        for at in range(end + 1, min(end + _LONGEST_PART, len(lower))):
            if lower[at] in _OWN_PARTS:
                return name[0], at + 1
            if self._classes.letter(at) not in "MxQTe":
                break
        return name

    def unnamed_before(self, at: int) -> Range | None:
        """Return "miners' union" of "The miners' union is on strike.  Its chair …"."""
        lower, tags = self._tokens.lower, self._classes.tags
        end = self._context.sentence_start(at)
        first = self._context.sentence_start(end - 1) if end else end
        for verb in range(first + 2, min(end, first + _LONGEST_RUN)):
            if tags[verb] not in FINITE:
                continue
            if lower[verb - 1] not in ANY_BODY:
                return None
            start = verb - 1
            while start > first and lower[start] != "the":
                start -= 1
            return (start + 1, verb) if lower[start] == "the" else None
        return None

    def acronym_before(self, at: int) -> Range | None:
        """Return the known body that opens the sentence before: "UNICEF is late"."""
        start = self._context.sentence_start(at)
        first = self._context.sentence_start(start - 1) if start else start
        first += self._tokens.lower[first] == "the"
        word, end = self._tokens.words[first], first + 1
        known = (
            end < start
            and word.isupper()
            and word.lower() in self._classes.words.bodies
            and word.lower() not in self._classes.words.outlets
            and not FINITE.isdisjoint(self._classes.tags[end : end + 1])
        )
        return (first, end) if known else None

    def _known_at(self, index: int, end: int) -> Range | None:
        """Return the name that begins here and that is known: "Save the Children"."""
        stop = index
        while stop < end and self._classes.letter(stop) == BODY:
            stop += 1
        name = " ".join(self._tokens.lower[index:stop])
        goes_on = stop < end and self._classes.is_capital(stop)
        known = name in self._classes.words.bodies and not goes_on
        return (index, stop) if known else None

    def _firm_at(self, index: int) -> Range | None:
        """Return the name that begins here and that only this text shows a body's."""
        if fold(self._tokens.words[index]) not in self._firm_openings:
            return None
        for end in range(
            min(index + _LONGEST_FIRM, len(self._tokens.words)), index, -1
        ):
            if (
                self._tokens.words[end - 1][-1].isalnum()
                and self._fold((index, end)) in self._firms
            ):
                return index, end
        return None

    def only_body_before(self, at: int) -> Range | None:
        """Return the one body named in the sentence before *at*, or the one before."""
        start = self._context.sentence_start(at)
        for first, end in (
            (start, at),
            (self._context.sentence_start(start - 1), start) if start else (at, at),
        ):
            found = self.bodies_between(first, end)
            if found:
                return next(iter(found.values())) if len(found) == 1 else None
        return None

    def topic_before(self, at: int) -> Range | None:
        """
        Return the body that the sentences right before *at* are about.

        It is the subject of the nearest sentence that names any: "The Grains Council
        is worried about the Wheat Authority.  It wants a vote.  Spokesman …".
        """
        start = self._context.sentence_start(at)
        for _ in range(_SENTENCES_ABOUT):
            first, end = self._context.sentence_start(start - 1), start
            if first >= end or not start:
                return None
            start = first
            found = self.bodies_between(first, end)
            if found:
                alone = len(found) == 1
                subject = next(filter(self._is_subject, found.values()), None)
                about = subject is not None and (alone or self._is_of_itself(subject))
                return subject if about else None
            again = self._meant_by_subject(first)
            if again is not None or self._is_of_somebody(first):
                return again
        return None

    def _is_of_somebody(self, first: int) -> bool:
        """Tell whether a sentence opens with others: "Minister Ana Lisi", "Farmers"."""
        classes = self._classes
        return classes.letter(first) in _OTHERS or (
            first + 1 < len(self._tokens.words) and classes.is_capital(first + 1)
        )

    def verb_of(self, body: Range) -> str:
        """Return the word behind a body's name, where its verb may stand."""
        at = self._behind_acronym(body[1])
        return "".join(self._tokens.lower[at : at + 1])

    def _is_of_itself(self, subject: Range) -> bool:
        """Tell "The council is worried about the Rome Bank" from "sued the bank"."""
        lower, verb = self._tokens.lower, self._behind_acronym(subject[1])
        return lower[verb] in _SAYING or (
            lower[verb] in _OF_ITSELF
            and not self.bodies_between(verb + 1, verb + _LONGEST_VERB)
        )

    def _behind_acronym(self, end: int) -> int:
        """Step over the "(LGB)" behind a name."""
        lower = self._tokens.lower
        closed = lower[end : end + 1] == ("(",) and lower[end + 2 : end + 3] == (")",)
        return end + 3 if closed else end

    def _meant_by_subject(self, first: int) -> Range | None:
        """Return the one body that "The council" means where it opens a sentence."""
        lower = self._tokens.lower
        if self._classes.letter(first) in "NMx" and not FINITE.isdisjoint(
            self._classes.tags[first + 1 : first + 2]
        ):
            # "Midtown", where "Midtown Partners" was named, but no "Lund City Council"
            named = {
                words: name
                for name in self._bodies.beginning(fold(lower[first]))
                if name[0] < first and NO_FIRM.isdisjoint(words := self._fold(name))
            }
            return next(iter(named.values())) if len(named) == 1 else None
        if lower[first] != "the" or FINITE.isdisjoint(
            self._classes.tags[first + 2 : first + 3]
        ):
            return None
        names = {
            self._fold(name): name
            for name in self._bodies.called(lower[first + 1])
            if name[0] < first
        }
        return next(iter(names.values())) if len(names) == 1 else None

    def _is_subject(self, name: Range) -> bool:
        """Tell whether a body's name is the subject of its sentence."""
        first, end = name
        lower, tags = self._tokens.lower, self._classes.tags
        opening = self._context.sentence_start(first)
        if "and" in lower[max(opening, first - 2) : first]:
            # "The Lund Museum and the Rome Museum"
            return False
        end = self._behind_acronym(end)
        return (
            first - opening <= _LONGEST_OPENING
            and FINITE.isdisjoint(tags[opening:first])
            and (
                not FINITE.isdisjoint(tags[end : end + 1])
                or lower[end : end + 2] == _WHICH
            )
        )

    def only_body_of_late(
        self, at: int, *, but: frozenset[str] = frozenset()
    ) -> Range | None:
        """
        Return the one body that the text has named of late before *at*.

        Those with a word in their name that is in *but* do not count.
        """
        found: dict[tuple[str, ...], Range] = {}
        for first in range(max(0, at - _OF_LATE), at, _LONGEST_LOOK):
            found |= self.bodies_between(first, min(at, first + _LONGEST_LOOK))
        if but:
            found = {
                words: name for words, name in found.items() if but.isdisjoint(words)
            }
        longest = max(found, key=len, default=())
        # "World Shelter Fund" and "United Nations World Shelter Fund" are one.
        alike = all(set(words) <= set(longest) for words in found)
        return found[longest] if found and alike else None

    def bodies_between(self, first: int, end: int) -> dict[tuple[str, ...], Range]:
        """Return the bodies named in these tokens by their words, the first few."""
        found: dict[tuple[str, ...], Range] = {}
        for _, name in self._scan(first, min(end, first + _LONGEST_LOOK)):
            found.setdefault(self._fold(name), name)
        return found

    def named_between(self, first: int, end: int) -> dict[tuple[str, ...], list[Range]]:
        """Return all bodies named in these tokens by their words, and where."""
        found: dict[tuple[str, ...], list[Range]] = {}
        firsts = self._starts_of_all
        for at in range(bisect_left(firsts, first), bisect_left(firsts, end)):
            name = self._all[at][1]
            found.setdefault(self._fold(name), []).append(name)
        return found

    @lazy
    def _all(self) -> tuple[tuple[int, Range], ...]:
        """Where the text names any body, and the name that tells most of it."""
        return tuple(self._scan(0, len(self._tokens.words)))

    @lazy
    def _starts_of_all(self) -> list[int]:
        return [index for index, _ in self._all]

    def _scan(self, first: int, stop: int) -> Iterator[tuple[int, Range]]:
        words, capitals = self._tokens.words, self._classes.has_capital[first:stop]
        done = first
        for index in compress(count(first), capitals):
            name = self._body_at(index) if index >= done else None
            if name is None:
                continue
            yield index, name
            done = name[1]
            if words[done : done + 1] == ("(",):
                # "The National Safety Committee (KNKT)" is one.
                done = min(stop, done + 2)

    def _body_at(  # noqa: PLR0911  # a table of cases
        self, index: int
    ) -> Range | None:
        """Return the body whose name begins with this token."""
        if self._tokens.lower[index] in self._classes.words.outlets or (
            index > 1 and self._tokens.lower[index - 2 : index] in _SEEN_BY
        ):
            # "In a letter seen by the Courier, the chief executive …"
            return None
        name = self._bodies.starting(index) or self._firm_at(index)
        if name is not None:
            return name
        if self._classes.of(index, index + 3) == "N&N" and (
            self._tokens.words[index + 1] == "&"
        ):
            # "Fosse & Roe"
            return index, index + 3
        if self._tokens.lower[index] in self._diseases:
            return None
        if self._classes.letter(index) == "A":
            if (
                index > 1
                and self._tokens.words[index - 1] == "("
                and not self._classes.is_capital(index - 2)
            ):
                # "electric vehicles (EVs)"
                return None
            letters = fold(self._tokens.words[index])
            alike = self._bodies.with_initials(letters)
            full = self._bodies.spelled_out(letters)
            if full is None and len(set(map(self._fold, alike))) == 1:
                # "The Palm Producers Association, known as the PPA"
                full = alike[0]
            return full or (index, index + 1)
        if self._tokens.lower[index] in self._classes.words.bodies and not (
            self._stands_in_run(index)
        ):
            # "Greenpeace", "Oxfam"
            return index, index + 1
        return None

    def shop_before(self, at: int) -> Range | None:
        """Return the "Blue Heron Diner" of the sentences before *at*, if one is."""
        lower, classes = self._tokens.lower, self._classes
        start = self._context.sentence_start(at)
        start = self._context.sentence_start(start - 1) if start else 0
        found: dict[tuple[str, ...], Range] = {}
        for index in range(start + 1, at):
            if lower[index] not in _SHOPS or not classes.is_capital(index):
                continue
            first = index
            while (
                first > start
                and classes.is_capital(first - 1)
                and lower[first - 1] != "the"
            ):
                first -= 1
            if first < index:
                found.setdefault(lower[first : index + 1], (first, index + 1))
        return next(iter(found.values())) if len(found) == 1 else None

    def subject_before(self, at: int) -> Range | None:
        """Return the lone capitalized word that the sentence before *at* opens with."""
        opening = self._context.sentence_start(at)
        first = self._context.sentence_start(opening - 1) if opening else 0
        lower, classes = self._tokens.lower, self._classes
        end = first + 1
        if (
            end >= opening
            or classes.of(first, end) != "N"
            or classes.is_capital(end)
            or lower[first] in classes.surnames
            or not (
                lower[end] in _ACTS_OF_FIRMS
                or lower[end : end + 2] in _UNDERGONE_BY_FIRMS
                or lower[end : end + 2] == _WHICH
            )
        ):
            return None
        return first, end

    @lazy
    def _diseases(self) -> frozenset[str]:
        """What the text calls a virus or a bacterium: "the MRSA bacterium"."""
        lower = self._tokens.lower
        if _GERMS.isdisjoint(lower):
            return frozenset()
        return frozenset(
            lower[index - 1]
            for index, word in enumerate(lower)
            if word in _GERMS and index and self._tokens.words[index - 1].isupper()
        )

    def _stands_in_run(self, index: int) -> bool:
        """Tell whether words with capitals stand beside one."""
        classes = self._classes
        return (
            index > 0
            and index not in classes.sentence_firsts
            and classes.is_capital(index - 1)
        ) or (
            index + 1 < len(self._tokens.words)
            and classes.is_capital(index + 1)
            and index + 1 not in classes.sentence_firsts
        )

    @lazy
    def only_company(self) -> Range | None:
        """The one body of the text with a legal form in its name: "Lund Foods Inc."."""
        found = {
            tuple(word for word in self._fold(name) if word not in _LEGAL_FORMS): name
            for name, words in reversed(self._bodies.all)
            if not _LEGAL_FORMS.isdisjoint(words)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    @lazy
    def letterhead(self) -> Range | None:
        """
        The body whose name is the whole of a line above the text, if one is.

        It may have a date or a heading beside it: "17 March | News | Lund Council".
        """
        words = self._tokens.words
        for first, end in self.openings:
            bars = [at for at in range(first, end) if words[at] == "|"]
            for before, stop in pairwise((first - 1, *bars, end)):
                start = before + 1
                begin = start + (words[start : start + 1] in _ARTICLES)
                name = self._bodies.starting(begin) if stop - begin > 1 else None
                if name == (begin, stop) and _NO_LETTERHEADS.isdisjoint(
                    self._tokens.lower[begin:stop]
                ):
                    return name
        return None

    def only_called(self, nouns: tuple[str, ...]) -> Range | None:
        """Return the one body of the text that is called by one of these nouns."""
        if nouns not in self._only:
            self._only[nouns] = self._find_only(nouns, len(self._tokens.words))
        return self._only[nouns]

    def only_called_before(self, nouns: tuple[str, ...], at: int) -> Range | None:
        """Return the one of them that is named before *at*."""
        return self._find_only(nouns, at)

    def _find_only(self, nouns: tuple[str, ...], limit: int) -> Range | None:
        lower = self._tokens.lower
        names = {
            self._fold(name): name
            for noun in nouns
            for name in self._bodies.called(noun)
            if noun in lower[slice(*name)] and name[0] < limit
        }
        if not names and "university" in nouns:
            return self.university_acronym
        # Of names in the same words, in whatever order, none is the one.
        by_bag: dict[frozenset[str], list[Range]] = {}
        for words, name in names.items():
            by_bag.setdefault(frozenset(words), []).append(name)
        found: Range | None = None
        wider: list[frozenset[str]] = []
        for bag in sorted(by_bag, key=len, reverse=True):
            if any(bag < other for other in wider):
                continue
            wider.append(bag)
            if len(by_bag[bag]) == 1:
                if found is not None:
                    return None
                found = by_bag[bag][0]
        return found

    def body_called(self, noun: str) -> Range | None:
        """Return the one name that a noun stands before: "the charity Oxfam"."""
        if noun not in self._called:
            self._called[noun] = self._find_called(noun)
        return self._called[noun]

    def _find_called(self, noun: str) -> Range | None:
        classes, lower = self._classes, self._tokens.lower
        found: dict[tuple[str, ...], Range] = {}
        for index in places_of({noun}, lower):
            if (
                not classes.is_capital(index + 1)
                # "the Seamen's Union Winston Joseph"
                or (classes.is_capital(index) and index not in classes.sentence_firsts)
            ):
                continue
            end = index + 1
            while end < len(lower) and classes.letter(end) in "NAO&":
                end += 1
            if end > index + 1 and index + 1 not in classes.sentence_firsts:
                found.setdefault(lower[index + 1 : end], (index + 1, end))
        return next(iter(found.values())) if len(found) == 1 else None

    def only_with(self, noun: str) -> Range | None:
        """Return the one name that stands before a noun: "the Northwind festival"."""
        if noun not in self._named_with:
            self._named_with[noun] = self._find_with(noun)
        return self._named_with[noun]

    def _find_with(self, noun: str) -> Range | None:
        classes, lower = self._classes, self._tokens.lower
        found: dict[tuple[str, ...], Range] = {}
        for index in places_of({noun}, lower):
            start = index
            while start and classes.letter(start - 1) in "NP":
                start -= 1
            if start < index and not classes.is_capital(index):
                found.setdefault(lower[start:index], (start, index + 1))
        return next(iter(found.values())) if len(found) == 1 else None

    def with_acronym(self, name: Range) -> Range:
        """Return a body's name with the acronym in brackets that follows it."""
        words, end = self._tokens.words, name[1]
        if (
            words[end : end + 1] == ("(",)
            and words[end + 2 : end + 3] == (")",)
            and self._bodies.spelled_out(fold(words[end + 1])) is not None
        ):
            return name[0], end + 3
        return name

    @lazy
    def university_acronym(self) -> Range | None:
        """
        The one acronym of the text that may be a university's: "UCSC", "NYU".

        "UC Davis" has it with its town, and "UC" alone may be said of the same.
        """
        words = self._tokens.words
        found: dict[str, Range] = {}
        for index, word in enumerate(words):
            if (
                word.isupper()
                and _OF_UNIVERSITIES.fullmatch(word) is not None
                # "MS. HAUG:" is a person.
                and self._classes.letter(index) == "A"
                and self._tokens.lower[index + 1 : index + 2] != (":",)
            ):
                end = index + 1
                while (
                    end < len(words)
                    and self._classes.letter(end) == BODY
                    and self._classes.words.capitals.get(self._tokens.lower[end])
                    != BODY
                ):
                    end += 1
                letters = word + "".join([town[0] for town in words[index + 1 : end]])
                start, stop = found.get(letters, (index, index))
                if end - index > stop - start:
                    found[letters] = index, end
        longest = max(found, key=len, default="")
        same = all(longest.startswith(letters) for letters in found)
        return found[longest] if found and same else None
