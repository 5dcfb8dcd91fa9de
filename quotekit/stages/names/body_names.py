"""
Body names: the bodies that a text names, their full forms, and their acronyms.

"The Home Office" may be the United Kingdom Home Office further up, "the M5S" the
Movimento 5 Stelle that brackets introduced, "the ministry" the one ministry of the
text.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from quotekit.annotations.tokens import Tokens
from quotekit.lexicons.mention_words import BODY, DOCUMENT, GENERATIONS, PLACE
from quotekit.stages.columns.reading import Range
from quotekit.stages.lazy import lazy
from quotekit.stages.mentions.joined_mentions import NATIONAL
from quotekit.stages.mentions.name_phrases import behind_kind
from quotekit.stages.mentions.parsing import MentionParser
from quotekit.stages.names.name_context import NameContext
from quotekit.stages.names.person_names import fold
from quotekit.stages.patterns import plain_when_needed, when_needed
from quotekit.stages.roles.office_parts import TIMES, after_place
from quotekit.stages.roles.offices import OF_SERVICE
from quotekit.stages.vocabulary.class_words import OWNERS, POSSESSIVES
from quotekit.stages.vocabulary.word_classes import WordClasses

NameWords = tuple[str, ...]
"""A name's folded words."""

_LONGEST = 18
_MOST_SUBJECTS = 4
_MOST_ALIKE = 100
_JOINING = frozenset(("of", "for", "at", "in", "to", "on", "from"))

_TAKINGS = frozenset(("revenue", "revenues"))
_OF_BELIEVERS = frozenset(
    ("church", "fellowship", "movement", "society", "brotherhood", "temple", "mission")
)
_TOLD = frozenset(("told", "tells", "informed", "assured", "reminded"))

# Suffixes that are written like names.
_LIKE_NAMES = GENERATIONS | {"esq", "ret"}

# What brackets introduce: "NPM", "EH&S", "U.N.", "M5S".
_ACRONYM = when_needed(r"(?=[^\p{Lu}]*+\p{Lu})[\p{Lu}\p{Nd}&.]{2,10}+s?")
# "DepEd", "PhilHealth": capitals and small letters, two capitals at least.
_MIXED = when_needed(r"\p{Lu}\p{Ll}+\p{Lu}[\p{L}]{1,10}")
# "(LRC)", "(LRC or the Commission)"
_BEHIND_ACRONYMS = frozenset((")", "or", ";"))
_OFFICER_NAMED = plain_when_needed(r"(?<=O)R+H*[Ni]")
_LEAST_FOREIGN = 3
_OF_BODIES = frozenset("AO")
_ARTICLES = frozenset(("the", "The", "THE", "a", "an"))
# Before one word of a body's name these tell that more of it stands further left.
_BEFORE_OWNED = POSSESSIVES | {"and"}
_TIMES = TIMES - {"current", "late"}


def fold_name(
    tokens: Tokens, name: Range, suffixes: Iterable[str] = frozenset()
) -> NameWords:
    """Return a name's folded words, without articles, marks and suffixes."""
    return _fold_words(tokens.words[name[0] : name[1]], frozenset(suffixes))


@lru_cache(maxsize=8192)
def _fold_words(written: tuple[str, ...], suffixes: frozenset[str]) -> NameWords:
    if len(written) > 1 and written[0] in _ARTICLES:
        written = written[1:]
    written = tuple([word for word in written if word[0].isalnum() or word[0] in "@&"])
    words = [fold(word) for word in written]
    if len(words) == 1 and "." in words[0]:
        # "A.Torosyan", "U.N."
        words = [word for word in words[0].split(".") if word]
    while (
        len(words) > 1
        and words[-1] in suffixes
        # "Ana Lisi, MA", but "Jack Ma"
        and (words[-1] in _LIKE_NAMES or not written[-1][1:].islower())
    ):
        words.pop()
        written = written[:-1] or written
    return tuple(words)


class BodyNames:
    """
    The names of bodies in one text.

    Attributes:
        all: Each name, and the set of its words, in text order.
    """

    def __init__(
        self,
        tokens: Tokens,
        parser: MentionParser,
        context: NameContext,
        runs: Iterable[Range],
    ) -> None:
        """Collect the names that stretches of capitalized words begin."""
        self._tokens = tokens
        self._parser = parser
        self._context = context
        self._by_word: dict[str, list[tuple[NameWords, Range]]] = {}
        self._listed: set[NameWords] = set()
        self._by_inner: dict[str, list[tuple[NameWords, Range]]] = {}
        self._acronyms: dict[str, Range] = {}
        self.all: list[tuple[Range, frozenset[str]]] = []
        for first, end in runs:
            self._collect(first, end)
        self._collect_acronyms()

    def full_form(self, words: NameWords) -> Range | None:
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
        longest = size
        for known, name in self._by_word.get(words[-1], ())[:_MOST_ALIKE]:
            if (
                len(known) > longest
                and known[-size:] == words
                # "the BBC and Ofcom" is no longer name of Ofcom's, but "Office of
                # Management and Budget"
                and (known[-size - 1] != "and" or "of" in known[: -size - 1])
                # "Kerala Congress" is a branch of Congress
                and not (words == ("congress",) and len(known) == 2)
            ):
                longest, best = len(known), name
        for known, name in self._by_word.get(words[0], ())[:_MOST_ALIKE]:
            if (
                len(known) > longest
                and known[:size] == words
                and known[size] in _JOINING
            ):
                longest, best = len(known), name
        return best

    def spelled_out(self, acronym: str) -> Range | None:
        """Return the name that an acronym, folded, was introduced for."""
        return self._acronyms.get(acronym)

    def starting(self, index: int) -> Range | None:
        """Return the name that begins with this token."""
        at = bisect_right(self._starts, index) - 1
        if at < 0 or self._starts[at] != index:
            return None
        return self.all[at][0]

    def between(self, first: int, end: int) -> Sequence[Range]:
        """Return the names that begin in these tokens, the first few."""
        at, stop = bisect_left(self._starts, first), bisect_left(self._starts, end)
        return [name for name, _ in self.all[at : min(stop, at + _MOST_ALIKE)]]

    @lazy
    def _starts(self) -> list[int]:
        self.all.sort(key=lambda known: known[0])
        return [name[0] for name, _ in self.all]

    def called(self, noun: str) -> Sequence[Range]:
        """Return the names whose noun this is: "ministry"; each form once."""
        return tuple(
            {
                words: name
                for words, name in self._by_word.get(noun, ())[:_MOST_ALIKE]
                if (words[-1] == noun or words[1] in _JOINING)
                and not is_for_cause(words, noun)
            }.values()
        ) + tuple(dict(self._by_inner.get(noun, ())[:_MOST_ALIKE]).values())

    def beginning(self, word: str) -> Sequence[Range]:
        """Return the names that begin with a word."""
        return tuple(
            name
            for words, name in self._by_word.get(word, ())[:_MOST_ALIKE]
            if words[0] == word
        )

    def with_initials(self, letters: str) -> Sequence[Range]:
        """Return the names whose initials these are: "nhrc", "moh"."""
        return self._by_initials.get(letters, ())

    @lazy
    def _by_initials(self) -> dict[str, list[Range]]:
        found: dict[str, list[Range]] = {}
        for first, end in sorted({name for name, _ in self.all}):
            words = [
                word for word in self._tokens.words[first:end] if word[0].isalpha()
            ]
            if words and words[0] in _ARTICLES:
                words = words[1:]
            if not words:
                continue
            initials = "".join(word[0] for word in words)
            of_place = (
                "of" in words[:-1] and self._parser.classes.letter(end - 1) == PLACE
            )
            # "MoH" is the Ministry of Health of Kenya.
            at_home = initials.rpartition("o")[0] if of_place else ""
            for spelled in {initials, at_home}:
                for letters in {
                    spelled.lower(),
                    "".join(filter(str.isupper, spelled)).lower(),
                }:
                    if len(letters) > 1:
                        found.setdefault(letters, []).append((first, end))
        return found

    def _collect(  # noqa: C901, PLR0912  # a table of what stands before
        self, first: int, end: int
    ) -> None:
        lower, firsts = self._tokens.lower, self._tokens.sentence_first
        if first > 1 and lower[first - 2 : first] in _SAVING:
            # "Save Our | Park Council"
            first -= 2
        if first > 2 and lower[first - 3 : first] in _WISHING:
            # "the Campaign for a | Lund Town Council", which there is none of
            first -= 3
        if (
            first
            and lower[first - 1] in _TOLD
            and lower[first + 1 : first + 2] == ("the",)
        ):
            # "told Reuters | the Education Ministry had"
            first += 1
        if (
            first > 2
            and lower[first - 1] == "of"
            and lower[first - 3] == "the"
            and self._parser.classes.letter(first - 2) == "N"
            and lower[end - 1] in _OF_BELIEVERS
        ):
            # "the Path of | Light Church"
            first -= 2
        if lower[first] in _TAKINGS and lower[first + 1 : first + 2] == ("of",):
            # "Revenue of Lund Foods rose"
            return
        if end - first > 1 and (
            lower[first] in _TIMES
            or (
                lower[first] in OF_SERVICE
                and first in self._parser.classes.sentence_firsts
            )
        ):
            # "Former IMF director", "Senior IMF economist"
            first += 1
        codes = self._parser.classes.of(first, end)
        officer = _OFFICER_NAMED.search(codes)
        # "U.S. District Court | Judge Ana Lisi"
        held = len(codes.rstrip("RH")) if officer is None else officer.start()
        if held < len(codes):
            # "Cabinet Secretary for Health" is no body, "NATO Secretary General" one.
            if held > 1:
                name = (first, first + held)
                self._know(name)
            return
        limit = min(end + _LONGEST, firsts[bisect_right(firsts, first)])
        name = first, self._parser.body_end(end, limit)
        if name[1] - first == 1 and lower[first - 1] not in _BEFORE_OWNED:
            # A word alone is no name to look others up in.
            return
        if first > 1 and lower[first - 1] in POSSESSIVES:
            owner = self._owning_people(first - 1)
            if owner is not None:
                # "the Jamaica Nurses' Guild"
                self._know((owner, name[1]))
                return
        begin = after_place(self._parser.classes, first, end)
        # "Airline Ryanair"
        begin = behind_kind(self._parser.classes, first, end) or begin
        if lower[first] in OWNERS and end - first > 2:
            # "Developer Barton Homes"
            begin = first + 1
        if begin > first:
            # "Kuala Lumpur-based Tenagro Bhd"
            self._know((begin, name[1]))
            return
        if DOCUMENT in self._parser.classes.of(end, name[1]):
            # "the World Health Organization's World Malaria Report"
            name = name[0], end
        if lower[first] == "the":
            name = first + 1, name[1]
        elif first > 1 and lower[first - 1] == "and":
            name = self._first_subject(first - 1), name[1]
        elif first > 1 and lower[first - 1] == "'s":
            # "the Brooklyn District Attorney's Office"
            owner = self._context.phrase_start(first - 1)
            owner += lower[owner] == "the"
            if self._parser.classes.is_capital(owner) and (
                # "Victoria's | Department of Ports"
                self._parser.classes.of(owner, first - 1).strip("PD")
            ):
                owned = owner, name[1]
                self.all.append((owned, frozenset(lower[owner : name[1]])))
        if name[1] - name[0] > 1:
            self._know(name)

    def _owning_people(self, at: int) -> int | None:
        """Return where the people begin whose name a body has: "Nurses' Guild"."""
        classes = self._parser.classes
        if classes.letter(at) != "&":
            return None
        while (
            at
            and at not in classes.sentence_firsts
            and classes.is_capital(at - 1)
            and self._tokens.lower[at - 1] != "the"
        ):
            at -= 1
        return at

    def _know(self, name: Range) -> None:
        words = fold_name(self._tokens, name)
        if len(words) > 1:
            self.all.append((name, frozenset(words)))
            self._listed.add(words)
            for word in {words[0], words[-1]}:
                self._by_word.setdefault(word, []).append((words, name))
            inner = self._inner_noun(words, name)
            if inner is not None:
                self._by_inner.setdefault(inner, []).append((words, name))

    def _inner_noun(self, words: NameWords, name: Range) -> str | None:
        """Return the noun in the midst of a name: "Imperial College London"."""
        nouns = self._parser.classes.words.nouns
        for index in range(1, len(words) - 1):
            if nouns.get(words[index]) == BODY and (
                words[index + 1] in _JOINING
                or (
                    index == len(words) - 2
                    and self._parser.classes.of(name[1] - 1, name[1]) == PLACE
                )
            ):
                return words[index]
        return None

    def _first_subject(self, joint: int) -> int:
        """Return where "Human Rights and Equal Opportunity Commission" begins."""
        classes = self._parser.classes
        start = joint
        while (
            start > max(0, joint - _MOST_SUBJECTS)
            and start not in classes.sentence_firsts
            and classes.letter(start - 1) == "M"
            and classes.is_capital(start - 1)
        ):
            start -= 1
        while (
            start < joint
            and start not in classes.sentence_firsts
            and classes.letter(start - 1) in "NP"
            and classes.is_capital(start - 1)
        ):
            # "the Tannet Education and Rehabilitation Foundation"
            start -= 1
        for begin in range(joint - 1, max(0, joint - _MOST_SUBJECTS) - 1, -1):
            if not classes.is_capital(begin):
                break
            if self._tokens.lower[begin] in NATIONAL:
                # "the National Drug and Food Agency"
                return begin
        return start if start < joint else joint + 1

    # -- acronyms ----------------------------------------------------------

    def _collect_acronyms(self) -> None:  # noqa: C901  # a table of cases
        """Find "Movimento 5 Stelle (M5S)" and "M5S (Movimento 5 Stelle)"."""
        words = self._tokens.words
        for index in self._parser.classes.places_of("("):
            if not 0 < index < len(words) - 2:
                continue
            inner = words[index + 1]
            if words[index + 2] in _BEHIND_ACRONYMS and _ACRONYM.fullmatch(inner):
                start = self._spelled_out(inner, index)
                if start is None:
                    start = self._in_other_words(inner, index)
                if start is not None:
                    self._know_acronym(inner, (start, index))
            elif (
                words[index + 2] == ")"
                and inner.lower() in self._parser.classes.introduced
            ):
                start = self._start_by_end.get(index)
                if start is not None:
                    self._know_acronym(inner, (start, index))
            elif words[index + 2] == ")" and _MIXED.fullmatch(inner):
                # "Department of Education (DepEd)"
                capitals = "".join(filter(str.isupper, inner))
                start = self._spelled_out(capitals, index)
                if start is None:
                    start = self._in_other_words(inner, index)
                if start is not None:
                    self._know_acronym(inner, (start, index))
            elif _ACRONYM.fullmatch(words[index - 1]):
                self._read_spelled_out(words[index - 1], index + 1)

    def _in_other_words(self, acronym: str, end: int) -> int | None:
        """
        Return where the body's name before *end* begins: "Social Insurance Agency".

        Its acronym may be of its name in another language, "(VSAA)", if the text goes
        on to use it; a country's is where the body is.
        """
        if (
            len(acronym) < _LEAST_FOREIGN
            or not acronym.isalpha()
            or self._uses[acronym] == 1
        ):
            return None
        start = self._start_by_end.get(end)
        code = self._parser.classes.letter(end + 1)
        if start is None or code in _OF_BODIES:
            return start
        # "Government Technology Agency of Singapore (GovTech)"
        opening = fold(self._tokens.words[start])[:_LEAST_FOREIGN]
        same = not acronym.isupper() and fold(acronym).startswith(opening)
        return start if same else None

    @lazy
    def _uses(self) -> Counter[str]:
        """How often each word stands in the text."""
        return Counter(self._tokens.words)

    @lazy
    def _start_by_end(self) -> dict[int, int]:
        """Where the names begin, by where they end; of several the first found."""
        return {name[1]: name[0] for name, _ in reversed(self.all)}

    def _know_acronym(self, acronym: str, name: Range) -> None:
        self._acronyms.setdefault(fold(acronym).replace(".", ""), name)
        words = fold_name(self._tokens, name)
        if len(words) > 2 and words not in self._listed:
            # "Center for Human Rights in Iran (CHRI)"
            self._listed.add(words)
            self._by_word.setdefault(words[0], []).append((words, name))

    def _read_spelled_out(self, acronym: str, first: int) -> None:
        """Read the full form in brackets; its initials may stand in any order."""
        words = self._tokens.words
        end = first
        while end < min(len(words), first + _LONGEST) and words[end] != ")":
            end += 1
        initials = sorted(word[0] for word in words[first:end] if word[0].isupper())
        if initials == sorted(letter for letter in acronym if letter.isupper()):
            self._know_acronym(acronym, (first, end))

    def _spelled_out(self, acronym: str, end: int) -> int | None:
        """
        Return where the words before *end* begin whose initials these are.

        Those of words in small letters count where the others are too few: "Center
        for Human Rights in Iran (CHRI)", but "United Front for Renewal (UFR)".
        """
        for small in (False, True):
            start = self._of_initials(acronym, end, small=small)
            if start is not None:
                return start
        return None

    def _of_initials(self, acronym: str, end: int, *, small: bool) -> int | None:
        letters = [letter.lower() for letter in acronym if letter.isalnum()]
        words = self._tokens.words
        index = end
        while letters and index > max(0, end - 2 * len(acronym) - 2):
            index -= 1
            initial = words[index][0]
            own = words[index].lower() if words[index].isupper() else ""
            if len(own) > 1 and "".join(letters).endswith(own):
                # "UN High Commissioner for Refugees (UNHCR)"
                del letters[-len(own) :]
                continue
            if initial in "&'’" or (initial.islower() and not small):
                # "Lund Nurses' Guild (LNG)"
                continue
            if initial.lower() == letters[-1] and (
                initial.isupper() or initial.isdigit() or len(letters) > 1
            ):
                letters.pop()
            elif initial.isupper() or not initial.isalpha():
                return None
        return None if letters or words[index][0].islower() else index


def is_for_cause(words: Sequence[str], noun: str) -> bool:
    """Tell whether a noun is what some are for: "Campaign for a Town | Council"."""
    return words[0] in _CAUSES and noun in words[1:]


_CAUSES = frozenset(("campaign", "campaigners", "friends", "save", "keep", "stop"))
_WISHING = frozenset(("campaign", "for", article) for article in ("a", "an"))
_SAVING = frozenset((verb, "our") for verb in ("save", "keep", "protect", "defend"))


def named_anonymous(tokens: Tokens, classes: WordClasses) -> bool:
    """Tell whether a text has the group Anonymous: "members of Anonymous"."""
    lower = tokens.lower
    return any(
        tokens.words[index] == "Anonymous"
        and index not in classes.sentence_firsts
        and not classes.is_capital(index - 1)
        and (
            lower[index - 1] in _BEFORE_ANONYMOUS
            or not _BEHIND_ANONYMOUS.isdisjoint(lower[index + 1 : index + 2])
        )
        for index in classes.places_of("anonymous")
    )


_BEFORE_ANONYMOUS = frozenset(("of", "group", "collective", "network", "called"))
_BEHIND_ANONYMOUS = frozenset(
    """
    group members member hackers hacker activists collective protesters has have is are
    was were plans planned attacked targeted claimed announced organised organized
""".split()  # noqa: SIM905  # read like prose
)


def short_names_in_brackets(tokens: Tokens, classes: WordClasses) -> set[str]:
    """
    Return the short names that are words: "Human Rights Commission (Komnas)".

    They stand in brackets behind a noun for bodies in capitals, are in no table, and
    come again in the text.
    """
    words, lower = tokens.words, tokens.lower
    found: set[str] = set()
    for index in classes.places_of("("):
        if not 1 < index < len(words) - 2 or words[index + 2] != ")":
            continue
        word, short = words[index + 1], lower[index + 1]
        if (
            word.isalpha()
            and word[0].isupper()
            and word[1:].islower()
            and len(word) >= _SHORTEST_NAME
            and short not in classes.words.capitals
            and short not in classes.words.nouns
            and _ends_in_body(tokens, classes, index)
        ):
            found.add(short)
    if not found:
        return found
    uses = Counter(lower)
    return {short for short in found if uses[short] > 1}


def _ends_in_body(tokens: Tokens, classes: WordClasses, bracket: int) -> bool:
    """Tell whether words with capitals before a bracket name a body, no club."""
    lower = tokens.lower
    index = bracket - 1
    while index >= max(0, bracket - _FARTHEST_NOUN) and (
        classes.is_capital(index) or lower[index] in _INSIDE_NAMES
    ):
        if classes.words.nouns.get(lower[index]) == BODY:
            return lower[index] not in _OF_PLAYERS
        if index in classes.sentence_firsts:
            break
        index -= 1
    return False


_SHORTEST_NAME = 4
_FARTHEST_NOUN = 5
_INSIDE_NAMES = frozenset(("of", "for", "and", "the", "on"))
# Behind these, brackets hold somebody who is of them.
_OF_PLAYERS = frozenset(("club", "party", "team", "university", "college", "school"))
