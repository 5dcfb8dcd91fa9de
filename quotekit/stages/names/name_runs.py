"""
Name runs: stretches of capitalized words, and what each may be.

"Sen. Marco Rubio" ends in a full name, "K. Shanmugam" is initials and a surname,
"Rubio" may be short for somebody, "Ministry of Health" is a body's name, and "the blog
Sea View" is one that only the words beside it show to be so.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from attrs import define

from quotekit.annotations.tokens import Tokens
from quotekit.lexicons.mention_words import BODY, GENERATIONS, PATRONYMICS
from quotekit.stages.columns.phrases import ARTICLES, CALLED, FINITE, MONTHS, WEEKDAYS
from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.name_phrases import opens_with_firm
from quotekit.stages.names.body_names import fold_name
from quotekit.stages.names.name_context import NameContext
from quotekit.stages.names.person_names import fold
from quotekit.stages.names.told_firms import BEFORE_FIRMS, BEHIND_FIRMS, is_told_firm
from quotekit.stages.names.told_surnames import told_surnames
from quotekit.stages.patterns import plain_when_needed
from quotekit.stages.vocabulary.body_words import FIRM_WORDS
from quotekit.stages.vocabulary.class_words import (
    COMMON_GIVEN_NAMES,
    FIRMS,
    FIRMS_ALONE,
    PARENT_FIRMS,
    POSSESSIVES,
)
from quotekit.stages.vocabulary.word_classes import WordClasses
from quotekit.stages.vocabulary.word_neighbors import ACRONYM

# The classes of a stretch of capitalized words that ends in a person's name: "Sen.
# Marco Rubio", "J. Doe Jr."; and of one that holds a body's.
# Behind a title nothing before it is a name: "Tun Dr Lund".
_PERSON = plain_when_needed(
    r"(?P<before>(?:[NiRHMDPAOQLh]*H)?[RHMDPAOQL]*+)"
    # "Mr van Roe"
    r"(?P<name>(?:[Ni@]|(?<=[HR])j+N)(?:[NijquAP]|(?<=q)d)*)"
)
# "Dunholm Mayor Ana Lisi": what stands before the office says where or of what.
_AFTER_OFFICE = plain_when_needed(
    r"(?P<before>[NiRHMDPAOQL]*R[RHMDPAOQL]*+)(?P<name>[Ni](?:[NijquAP]|(?<=q)d)*)"
)
_AFTER_BODY = plain_when_needed(r"(?:[NMDPAQ]*+O++)+(?P<name>[Ni][Nij]*N)u*+")
_TITLES = frozenset("RHL")
_BODIES = frozenset("OA&bm")
_NAME_TAGS = frozenset(("NNP", "NNPS", "FW", "NN", "NNS", "JJ", "CD"))
_MARKS = frozenset("“”\"‘’'«»„")
_AROUND_NICKNAMES = _MARKS | {"(", ")"}
_TITLE_WORDS = frozenset(
    """
    minister president chairman chairwoman speaker senator governor secretary member
    commissioner director ambassador justice general professor premier prime vice
    chancellor taoiseach mayor representative congressman congresswoman chief counsel
    prosecutor admiral colonel captain coordinator
""".split()  # noqa: SIM905  # read like prose
)
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
    conglomerate organisation organization cooperative co-operative initiative body
    watchdog federation association consortium lobby syndicate
""".split()  # noqa: SIM905  # read like prose
)
_AND = frozenset(("and", "&"))
# What may be people as well: "the developer Ana Lisi".
_CALLED_SINGLE = _CALLED | FIRMS
_DETERMINED = frozenset((("a",), ("an",), ("the",)))
_AFTER_CALLED = frozenset(
    """
    , . which that of based in for who whose with and said ( ; known called owned by at
    from to on as behind where
""".split()  # noqa: SIM905  # read like prose
)
_LONGEST_CALLED = 10
# What stands before the names of bodies: "Museum Roe", "Fundación Roe".
_KINDS_FIRST = frozenset(
    """
    museum hotel fundación fundacion fundação fondation fundacja stiftung asociación
    asociacion associação association instituto institut istituto centro museu museo
    musée universidad universidade universität université università banco banca banque
    grupo groupe gruppo partido parti partito confederación sindicato cooperativa
    empresa compañía ministerio radio galería galerie teatro théâtre
""".split()  # noqa: SIM905  # read like prose
)
_LONGEST_BEHIND_KIND = 4
_OPENING_KINDS = FIRMS_ALONE | {"ngo"}
# What firms have in their names and people as well.
_SURNAMES = frozenset(("steel", "gas", "bank", "stores", "capital", "labs"))
_FUTURE = (("would",), ("will",))
_UNDERTAKEN = tuple(
    (verb,)
    for verb in """
    hire install recall refund release ship
    """.split()  # noqa: SIM905  # read like prose
)
# What firms say, and in what; what they do with what is theirs, and their shares with
# the market.
_SAID = (("said",), ("says",), ("wrote",), ("announced",), ("reported",), ("noted",))
_SAID_OR_IN = frozenset(("in", *(word for (word,) in _SAID)))
_REPORTS = tuple(
    ("in", "its", word)
    for word in (
        *("report", "statement", "filing", "results", "annual", "latest", "survey"),
        *("study", "analysis", "research", "review", "forecast", "submission"),
    )
)
_LONGEST_DEED = 7
_DEEDS = frozenset(
    """
    cut cuts raised raises lowered lowers trimmed slashed lifted boosted doubled halved
    launched launches unveiled unveils opened opens closed closes shut shuts sold sells
    cancelled canceled suspended halted stopped recalled expanded expands extended
    posted reported moved grew shed delayed scrapped ended paused resumed rebranded
    published released upgraded downgraded
    cancel close sell open raise launch halt move end
""".split()  # noqa: SIM905  # read like prose
)
_MOVES = frozenset(
    """
    rose fell dropped gained lost jumped surged slumped tumbled climbed slid sank soared
    plunged advanced
""".split()  # noqa: SIM905  # read like prose
)
# One of these follows the name of a firm that acts.
_BEHIND_FIRMS = _DEEDS | _MOVES | {"will", "plans", "on", "said"}
# What stands beside a name that more beside it may tell to be a body's.
_BEHIND_BODIES = _BEHIND_FIRMS | _SAID_OR_IN | {","}
_BEFORE_CALLED = _CALLED_SINGLE | CALLED
_BEFORE_BODIES = _BEFORE_CALLED | {"in"}
_LONGEST_RUN = 30
_LONGEST_TOLD = 6
_FAR_BEHIND = 3
# What stands before a name and is no part of it: "On Sunday Ana Lisi", but not "Sunday
# Okoro said".
_TODAY = frozenset(("today", "yesterday", "tomorrow", "tonight"))
_NAMED_TIMES = WEEKDAYS | MONTHS
_WHICH_TIME = frozenset(("last", "this", "next", "late", "early", "since", "until"))
_BEFORE_DAYS = _WHICH_TIME | {"on", "every"}
_BEFORE_MONTHS = _WHICH_TIME | {"in"}
_OCCASIONS = frozenset(
    """
    christmas easter ramadan thanksgiving eid diwali twitter facebook instagram youtube
    tiktok whatsapp telegram linkedin
    """.split()  # noqa: SIM905  # read like prose
)
_OPENING_TIMES = _TODAY | _NAMED_TIMES | _WHICH_TIME | _OCCASIONS
_PLACE_AND_NAME = 3
_BEFORE_TOWNS = frozenset(("in", "near", "from"))
_BEFORE_OCCASIONS = frozenset(("at", "on", "in", "over", "before", "after", "since"))
_SITES = frozenset(
    """
    township village constituency district subdivision barangay estate suburb valley
    province prefecture oblast municipality islands peninsula avenue boulevard
    mountains airport highway motorway railway strait lagoon archipelago plateau glacier
    """.split()  # noqa: SIM905  # read like prose
)
# Somebody may be called so: "Frank Ocean".
_WATERS = frozenset(
    "island river creek ocean coast harbour harbor reef canyon".split()  # noqa: SIM905  # read like prose
)
_ENDS_OF_SITES = _SITES | _WATERS
_SIDES = frozenset(("north", "south", "east", "west", "upper", "lower", "great"))
_BEFORE_WATERS = frozenset(
    ("in", "on", "at", "along", "near", "across", "off", "of", "from", "to")
)


@define(eq=False)
class Run:
    """
    A stretch of capitalized words with a person's name at its end.

    ``titled`` tells whether an office stands in it, ``sure`` whether it must be a
    name there, and not the rest of a body's.
    """

    name: Range
    tokens: Range
    titled: bool
    sure: bool = True


class Firm(NamedTuple):
    """A body's name, and what the text calls the body beside it, if it does."""

    name: Range
    called: Range | None


class Runs(NamedTuple):
    """
    The runs of one text.

    Attributes:
        full: Those that end in a full name.

        initialed: Those that end in initials and a surname.

        short: Those that end in a name of one word.

        bodies: Those that hold the name of a body.

        after_the: Single words that stand behind "the": they may be titles.
    """

    full: list[Run]
    initialed: list[Run]
    short: list[Run]
    bodies: list[Range]
    after_the: set[str]


class RunFinder:
    """
    Finds the runs of one text.

    Attributes:
        firms: Names that only this text shows to be bodies'.
    """

    def __init__(
        self,
        tokens: Tokens,
        tags: Sequence[str],
        classes: WordClasses,
        context: NameContext,
        surnames: set[str],
    ) -> None:
        """Get ready for one text; what follows "Mr" is added to *surnames*."""
        self._tokens = tokens
        self._tags = tags
        self._classes = classes
        self._context = context
        self._surnames = surnames
        self._lexicon = classes.words
        self._after_the: set[str] = set()
        self.firms: dict[tuple[str, ...], Firm] = {}
        # What longer names begin with, once it is asked for.
        self._begun: set[tuple[str, ...]] | None = None

    def sort(self) -> "Runs":  # noqa: C901, PLR0912  # a table of cases
        """Return the stretches of capitalized words by what they may be."""
        full: list[Run] = []
        initialed: list[Run] = []
        short: list[Run] = []
        bodies: list[Range] = []
        lower = self._tokens.lower
        runs = self._runs(self._capitals())
        # Before any of them is classified.
        self._surnames.update(
            told_surnames(
                lower, self._classes.sentence_firsts, self._lexicon.capitals, runs
            )
        )
        runs = self._not_firms(runs)
        for first, end in runs:
            if end - first == 1:
                continue
            codes = self._classes.of(first, min(end, first + _LONGEST_RUN))
            if lower[end - 1] in FIRM_WORDS and self._is_firm(end, codes):
                bodies.append((first, end))
                continue
            if (
                lower[end - 1] in _ENDS_OF_SITES
                and codes[-1] in "MN"
                and self._is_site(first, end)
            ):
                # "Kawale Township": nobody is called so
                continue
            if codes[0] == "O" and lower[first] in _KINDS_FIRST:
                bodies.append((first, end))
                continue
            person = _person_in(codes)
            if person is not None and len(codes) == end - first:
                name = first + person.start, end
                if codes[-1] == "u":
                    name = name[0], self._name_end(first, codes)
                run = Run(name, (first, end), person.titled)
                if person.proper > 1:
                    if person.titled or not self._is_marked(first, end):
                        full.append(run)
                elif person.proper and self._has_initials(name):
                    initialed.append(run)
                else:
                    short.append(run)
            elif not _BODIES.isdisjoint(codes):
                within = self._context.is_after_preposition(first)
                after = _AFTER_BODY.fullmatch(codes) if within else None
                if after is not None:
                    # "CEO of the Lund Council Ana Lisi", if the office is read so.
                    name = first + after.start("name"), first + len(codes)
                    full.append(Run(name, (first, name[1]), titled=False, sure=False))
                    bodies.append((first, name[0]))
                else:
                    bodies.append((first, end))
        self._sort_singles(runs, short, bodies)
        return Runs(full, initialed, short, bodies, self._after_the)

    def _behind_time(self, first: int, end: int) -> int:
        """Return where a name begins in "On Sunday Ana Lisi", "Last May Ana Lisi"."""
        lower, start = self._tokens.lower, first
        before = lower[first - 1] if first else ""
        if lower[first] in _WHICH_TIME and lower[first + 1] in _NAMED_TIMES:
            before, start = lower[first], first + 1
        word = lower[start]
        if start + 1 < end and (
            # but "Today FM"
            (word in _TODAY and lower[start + 1] != "fm")
            or (word in WEEKDAYS and before in _BEFORE_DAYS)
            or (
                word in MONTHS
                and (before in _BEFORE_MONTHS or before.isdecimal())
                # "led by Jan van Dam"
                and (len(word) > len("jan") or word == "may")
            )
            or (word in _OCCASIONS and before in _BEFORE_OCCASIONS)
        ):
            return start + 1
        if (
            # "In Lund Ana Lisi came"
            end - first == _PLACE_AND_NAME
            and before in _BEFORE_TOWNS
            and first - 1 in self._classes.sentence_firsts
            # "From Anna Karin Moen came a note"
            and (lower[first],) not in COMMON_GIVEN_NAMES
            and not FINITE.isdisjoint(self._tags[end : end + 1])
            and self._classes.of(first, end) == "N" * _PLACE_AND_NAME
        ):
            return first + 1
        return first

    def _is_site(self, first: int, end: int) -> bool:
        """Tell "Kawale Township" and "the Lund River" from "Frank Ocean"."""
        lower = self._tokens.lower
        if lower[end - 1] not in _WATERS:
            return lower[end - 1] in _SITES
        before = first - 1
        before -= before > 0 and lower[before] == "the"
        return (
            before < first - 1
            or lower[max(0, before)] in _BEFORE_WATERS
            or lower[max(0, before)] in POSSESSIVES
            or lower[first] in _SIDES
        )

    def _is_firm(self, end: int, codes: str) -> bool:
        """Tell whether a name with the last word of a firm is one's."""
        return (
            codes[-1] in "MNQ"
            and self._tokens.lower[end - 1] not in _SURNAMES
            and not codes[:-1].strip("NMP")
        )

    def _parent(self, first: int, end: int) -> Range | None:
        """Return "Facebook owner" before "Orvex", but not "pub owner" before "Roe"."""
        begin = first - 2
        if (
            end - first > 1
            or begin < 0
            or not self._classes.is_capital(begin)
            or self._classes.letter(begin) not in {BODY, ACRONYM}
            or (
                begin in self._classes.sentence_firsts
                and self._classes.is_body_noun(begin)
            )
        ):
            return None
        while (
            begin
            and begin not in self._classes.sentence_firsts
            and (
                # "British Gas owner Orvex"
                self._classes.is_capital(begin - 1)
            )
        ):
            begin -= 1
        return begin, first

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
            and self._classes.letter(end - 1) == "N"
            and self._tokens.words[first][-1] == "."
        )

    def _not_firms(  # noqa: C901  # a table of cases
        self, runs: list[Range]
    ) -> list[Range]:
        """Note which names are bodies', and return the others."""
        lower, length = self._tokens.lower, len(self._tokens.lower)
        for first, end in runs:
            before = lower[first - 1] if first else ""
            behind = lower[end] if end < length else ""
            # There are many names: first the words beside each are looked up.
            told = behind in _BEHIND_BODIES or before in _BEFORE_BODIES
            owns = behind in BEHIND_FIRMS or before in BEFORE_FIRMS
            makes = before.endswith("maker") and _makes_things(before)
            opened = lower[first] in _OPENING_KINDS and self._opens_with_kind(
                first, end
            )
            owned = self._parent(first, end) if before in PARENT_FIRMS else None
            if not (told or makes or opened or owns or owned):
                continue
            name, called = (first, end), None
            if behind == "," or before in _BEFORE_CALLED or makes:
                if before in _CALLED_SINGLE and behind in _AND:
                    name = first, self._end_of_joint(end)
                called = self._called_body(*name)
            if opened:
                # "Carmaker Orvex"
                name, called = (first + 1, end), (first, first + 1)
            if owned:
                # "Facebook owner Orvex"
                called = owned
            if (
                called is not None
                or (
                    (behind in _BEHIND_FIRMS or before == "in")
                    and self._acts_as_firm(first, end)
                )
                or (behind in _SAID_OR_IN and self._says_in_its_report(first, end))
                or (behind == "," and self._is_which(first, end))
                or (owns and self._is_told(name, runs))
            ):
                self.firms.setdefault(
                    fold_name(self._tokens, name, self._lexicon.suffixes),
                    Firm(name, called),
                )
        if not self.firms:
            return runs
        surnames = {lower[end - 1] for first, end in runs if end - first > 1}
        for words in [words for words in self.firms if len(words) == 1]:
            if words[0] in surnames:
                # "The company Hall & Sons", and its director Ana Hall.
                del self.firms[words]
        return [
            run
            for run in runs
            if fold_name(self._tokens, run, self._lexicon.suffixes) not in self.firms
            and not self._opens_with_kind(*run)
        ]

    def _opens_with_kind(self, first: int, end: int) -> bool:
        """Tell "Carmaker Orvex", "the NGO Lund Aid": what it is has capitals, too."""
        if self._tokens.words[first] == "NGO":
            return 1 < end - first <= _LONGEST_BEHIND_KIND and not self._classes.of(
                first + 1, end
            ).strip("Nj")
        return end - first == 2 and opens_with_firm(self._classes, first)

    def _is_told(self, name: Range, runs: Iterable[Range]) -> bool:
        """Tell "an analyst at Navimag", if that is no "Navimag Ferries" elsewhere."""
        first, end = name
        codes = self._classes.of(first, min(end, first + _LONGEST_RUN))
        if codes[0] != "N" or codes.strip("NijM"):
            return False
        lower = self._tokens.lower
        if not is_told_firm(
            lower, first, end, opening=first in self._classes.sentence_firsts
        ):
            return False
        if self._begun is None:
            self._begun = {
                lower[start:stop]
                for start, last in runs
                for stop in range(start + 1, min(last, start + _LONGEST_TOLD))
            }
        return lower[first:end] not in self._begun

    def _is_which(self, first: int, end: int) -> bool:
        """Tell "Kitchen Roe, which has closed, …" from people, who are no "which"."""
        return (
            self._tokens.lower[end + 1 : end + 2] == ("which",)
            and not FINITE.isdisjoint(self._tags[end + 2 : end + 3])
            and (
                first in self._classes.sentence_firsts
                or self._tokens.lower[first - 1] == "at"
            )
            and not self._classes.of(first, end).strip("NijM")
            and "-" not in self._tokens.lower[first]
        )

    def _called_body(  # noqa: C901  # a table of cases
        self, first: int, end: int
    ) -> Range | None:
        """Return what says beside a name that a body has it: "the blog Sea View"."""
        lower, classes = self._tokens.lower, self._classes
        if lower[end : end + 1] == ("&",):
            return None
        joint = end - first > 2 and lower[end - 2] in _AND
        nouns = _CALLED_SINGLE if end - first == 1 or joint else _CALLED
        if first > 1 and lower[first - 1] in CALLED and lower[first - 2] in nouns:
            # "a charity called Lund Aid"
            start, at = self._context.phrase_start(first - 2), first - 2
        elif first and (lower[first - 1] in nouns or _makes_things(lower[first - 1])):
            if first in classes.sentence_firsts or (
                lower[first - 2] in ARTICLES
                and lower[first - 1] not in _OUTLETS
                and not FINITE.isdisjoint(self._tags[end : end + 1])
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
        if joint:
            # "the charity Older and Heard", "the company Lisi & Söhne"
            codes = codes[:-2] + codes[-1]
        if codes.strip("NijMPT") or codes[0] != "N" or classes.is_capital(at):
            return None
        while start < at and classes.letter(start) == "d":
            start += 1
        return start, at + 1

    def _end_of_joint(self, end: int) -> int:
        """Return where "Older | and Heard" ends, behind "the charity"; or *end*."""
        classes = self._classes
        whole = classes.letter(end + 1) == "N" and not classes.is_capital(end + 2)
        return end + 2 if whole else end

    def _acts_as_firm(self, first: int, end: int) -> bool:
        """Tell "Halvorsen Marine cut its outlook", "Skarne rose 4%": no person does."""
        lower, at = self._tokens.lower, end
        if first > 1 and lower[first - 2 : first] == ("shares", "in"):
            return not self._classes.of(first, end).strip("NijMP")
        following = lower[at : at + _LONGEST_DEED]
        if following[:1] == ("will",) or following[:2] == ("plans", "to"):
            following = following[1:] if following[0] == "will" else following[2:]
        elif following[:1] == ("on",) and len(following) > 2:
            # "Halvorsen Marine on Monday cut"
            following = following[2:]
        if not following or not (
            first in self._classes.sentence_firsts
            # "Poland's Polmed surged"
            or lower[first - 1] in POSSESSIVES
        ):
            return False
        verb, behind = following[0], following[1:]
        if (verb, *behind[:1]) == ("said", "it"):
            # "Tuxbook said it would ship laptops"
            if behind[1:2] not in _FUTURE or behind[2:3] not in _UNDERTAKEN:
                return False
        elif verb in _DEEDS:
            if "its" not in behind[:4]:
                return False
        elif verb not in _MOVES or not (
            "%" in behind[:2]
            or "percent" in behind[:2]
            or behind[1:3] == ("per", "cent")
        ):
            return False
        codes = self._classes.of(first, min(end, first + _LONGEST_RUN))
        return not codes.strip("NijM") and codes[0] == "N"

    def _says_in_its_report(self, first: int, end: int) -> bool:
        """Tell "Harvenor said in its report" and "said Harvenor in its report"."""
        lower = self._tokens.lower
        if not (
            (lower[end : end + 1] in _SAID and lower[end + 1 : end + 4] in _REPORTS)
            or (lower[first - 1 : first] in _SAID and lower[end : end + 3] in _REPORTS)
        ):
            return False
        codes = self._classes.of(first, min(end, first + _LONGEST_RUN))
        return not codes.strip("NijM") and codes[0] == "N"

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

    def _sort_singles(
        self, runs: Iterable[Range], short: list[Run], bodies: list[Range]
    ) -> None:
        """Tell what capitalized words alone may be; only look-ups, there are many."""
        lower, capitals = self._tokens.lower, self._lexicon.capitals
        for run in runs:
            first, end = run
            if end - first > 1:
                continue
            word = lower[first]
            letter = capitals.get(word)
            if letter is None or word in self._surnames:
                # "the Taoiseach" may turn out to be a title.
                if first and lower[first - 1] == "the":
                    self._after_the.add(fold(word))
                name = run
                if first and lower[first - 1] in self._lexicon.particles:
                    name = self._with_particles(first), end
                short.append(Run(name, name, titled=False))
            elif letter in _BODIES:
                bodies.append(run)
        # They stand among the longer names of bodies.
        bodies.sort()

    def _with_particles(self, first: int) -> int:
        """Return where "de la Cruz said" begins, but not "the van Roe drove"."""
        lower, start = self._tokens.lower, first
        while (
            start
            and lower[start - 1] in self._lexicon.particles
            and self._tags[start - 1] == "NNP"
        ):
            start -= 1
        return start

    def _capitals(self) -> list[int]:
        """Return the tokens that have a capital and may be in names."""
        words, tags = self._tokens.words, self._tags
        return [
            index
            for index in compress(range(len(words)), self._classes.has_capital)
            if tags[index] in _NAME_TAGS or words[index][0] == "@"
        ]

    def _long_run(self, first: int, end: int) -> Range:
        """
        Return several capitalized words without a time before them.

        Note what follows "Mr": with it, "Church" and "Baker" are known as names.
        """
        lower, honorifics = self._tokens.lower, self._lexicon.honorifics
        if lower[first] in _OPENING_TIMES or end - first == _PLACE_AND_NAME:
            first = self._behind_time(first, end)
        if end - first > 1 and lower[first].endswith("-year-old"):
            # "Seven-year-old Ana Lisi has written to the mayor"
            first += 1
        if lower[first].rstrip(".") in honorifics and end - first > 1:
            after = first + 1
            while after < end - 1 and lower[after] in self._lexicon.particles:
                after += 1  # "Mr de la Cruz"
            word = lower[after]
            # But "Hon. Minister", "Tun Dr".
            if word not in _TITLE_WORDS and word.rstrip(".") not in honorifics:
                self._surnames.add(word)
        return first, end

    def _runs(self, capitals: Iterable[int]) -> list[Range]:
        """Return the stretches of capitalized words, particles inside included."""
        opens = self._classes.sentence_firsts
        fathers_named = bool(self._classes.places_of(*PATRONYMICS))
        runs: list[Range] = []
        # One far behind the last closes the last stretch.
        start, *others = (*capitals, len(self._tokens.lower) + _FAR_BEHIND)
        end = start + 1
        for index in others:
            if (
                index - end <= 2
                and index not in opens
                and (index == end or self._is_linked(start, end, index))
            ):
                end = index + 1
                continue
            if fathers_named:
                end = self._behind_patronymic(end)
            runs.append(
                (start, end) if end - start == 1 else self._long_run(start, end)
            )
            start, end = index, index + 1
        return runs

    def _behind_patronymic(self, end: int) -> int:
        """Step over the last word of "Nurlan Asanbek uulu"."""
        return end + (not PATRONYMICS.isdisjoint(self._tokens.lower[end : end + 1]))

    def _is_linked(self, start: int, end: int, index: int) -> bool:
        """Tell whether the words from *end* stand inside a name: "Sofia de Vries"."""
        # Most words between two with capitals are neither, which the first tells.
        if self._tokens.lower[end] not in self._lexicon.particles:
            return self._tokens.words[end] in _AROUND_NICKNAMES and self._is_nicknamed(
                start, end, index
            )
        return index == end + 1 or self._tokens.lower[end + 1] in (
            self._lexicon.particles
        )

    def _is_nicknamed(self, start: int, end: int, index: int) -> bool:
        """Tell whether a mark is inside a name: "Teodoro “Doy” Lisi"."""
        words = self._tokens.words
        the = index - end == 2 and self._tokens.lower[end + 1] == "the"
        if index - end != 1 and not the:
            return False
        if words[end] in {"(", ")"}:
            opening = end if words[end] == "(" else end - 2
            # "Lund Metals (Pty) Ltd" as well
            return self._classes.is_nicknamed(opening) or self._classes.is_legal_form(
                opening
            )
        if words[end] not in _MARKS:
            return False
        closing = next(
            (
                after
                for after in range(index + 1, min(index + _LONGEST_NICK, len(words)))
                if words[after] in _MARKS
            ),
            None,
        )
        if closing is not None:
            return closing + 1 < len(words) and self._classes.is_capital(closing + 1)
        return any(
            words[before] in _MARKS
            for before in range(max(start + 1, end - _LONGEST_NICK), end - 1)
        )


class _Person(NamedTuple):
    """
    A person's name at the end of capitalized words.

    ``start`` is where it begins, ``titled`` tells whether an office or a title stands
    before it, and ``proper`` counts its words that are more than initials.
    """

    start: int
    titled: bool
    proper: int


@lru_cache(maxsize=8192)
def _person_in(codes: str) -> _Person | None:
    """Find the person's name in words of these classes; most texts have "NN"."""
    match = _PERSON.fullmatch(codes) or _AFTER_OFFICE.fullmatch(codes)
    if match is None:
        return None
    name = match["name"]
    return _Person(
        match.start("name"),
        not _TITLES.isdisjoint(match["before"]),
        len(name) - sum(map(name.count, "ijqu@")),
    )


def _makes_things(noun: str) -> bool:
    """Tell "truckmaker" and "drugmaker" from "lawmaker"."""
    return noun.endswith("maker") and noun != "maker" and noun not in _MAKERS


_MAKERS = frozenset(
    """
    lawmaker policymaker filmmaker film-maker peacemaker moviemaker playmaker matchmaker
    troublemaker dressmaker homemaker cabinetmaker winemaker shoemaker watchmaker
    programme-maker policy-maker law-maker decision-maker cheesemaker bookmaker
""".split()  # noqa: SIM905  # read like prose
)
_LONGEST_NICK = 4
