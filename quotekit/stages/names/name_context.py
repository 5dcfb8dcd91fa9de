"""
Name context: the noun phrase that a name in running text is part of.

The attribution rules hand over a source's noun phrase whole.  For names elsewhere only
the name is known, and what stands around it has to be found: "the head of the Refugee
Council, Enver Solomon, 34, a lawyer,".
"""

from collections.abc import Sequence

from quotekit.annotations.tokens import Tokens
from quotekit.stages.columns.phrases import (
    ARTICLES,
    FINITE,
    GOVERNING,
    PRESENT,
    SPACED_DASHES,
    TIME_WORDS,
)
from quotekit.stages.columns.reading import Range
from quotekit.stages.names.appointments import ENTRIES, behind_entry
from quotekit.stages.names.phrase_ends import (
    APPOSITIONS,
    ATTRIBUTIVE,
    LONGEST_APPOSITION,
    MOST_HEADS,
    ORIGINS_AHEAD,
    WORKPLACES,
    PhraseEnds,
)
from quotekit.stages.names.phrase_starts import (
    JOINING,
    LONGEST_PHRASE,
    ROLES,
)
from quotekit.stages.names.predicates import (
    BODIES_AHEAD,
    COPULAS,
    PERFECTS,
    SHORT_IS,
    STOPS,
    Predicates,
    has_office,
)
from quotekit.stages.roles.office_parts import bare
from quotekit.stages.roles.offices import COUNSEL
from quotekit.stages.vocabulary.class_words import POSSESSIVES, is_agent
from quotekit.stages.vocabulary.word_classes import WordClasses

# "professional", "operative", "laureate", "mechanic"
_ADJECTIVAL = ("ive", "ess", "eur", "ster", "ic", "ient", "iot", "ete", "nal")
_PERFECT = frozenset(("has", "had"))
_NO_APPOSITIONS = frozenset(
    """
    on in during for by after before when while as since until with at under
    nobody anyone everyone someone somebody everybody anybody no where whose
""".split()  # noqa: SIM905  # read like prose
)
# What ends the search for the verb whose subject an office is.
_STOPS = frozenset((",", "WP", "WDT", "WRB", "CC", "-LRB-", "''", "``", "VBN", "VBG"))
_BEHIND = frozenset(("turned", "based", "called", "named", "known", "accused"))
_WRITTEN = ("blog", "newsletter", "podcast")
_AT_BLOGS = (("over", "at"), ("writing", "at"), ("writing", "on"), ("blogging", "at"))
_WAS = (("was",), ("is",), ("were",), ("are",))
_PLATFORMS = frozenset(
    """
    twitter facebook instagram truth telegram x linkedin tiktok medium substack whatsapp
    weibo threads bluesky mastodon youtube reddit snapchat vk vkontakte tumblr
    livejournal wechat viber
""".split()  # noqa: SIM905  # read like prose
)
_SPEAKING_FOR = (
    *(("speaking", "for"), ("speaking", "on", "behalf", "of"), ("on", "behalf", "of")),
    *(("representing",), ("writing", "for"), ("writing", "in")),
    *_AT_BLOGS,
    *(
        (link, whose, blog)
        for link in ("on", "in")
        for whose in ("his", "her", "their", "the")
        for blog in _WRITTEN
    ),
)
_BLOGGERS = frozenset(("blogger", "microblogger"))
# "At Sel et Miel, blogger Ana Lisi"
_WHERE_BLOGGERS = (("at",), ("on",), ("over", "on"))
_OPENING_FOR = frozenset(words[0] for words in (*_SPEAKING_FOR, *_WHERE_BLOGGERS))
_CLAUSE_STARTS = frozenset((*',:;“”"„«»', "``", "''")) | SPACED_DASHES
_FRONTED = frozenset(("VBG", "IN"))
_BEHIND_APPOSITIONS = ((",",), (".",), (";",))
_OBJECTS = frozenset(("DT", "PRP$", "TO", "IN"))
_FRONTS = frozenset(("a", "an", "now", "once", "himself", "herself", "formerly"))
_STYLES = frozenset(("most", "very", "right"))
_NEAR_VERB = 12
_BEHIND_OFFICES = (("IN",), (",",), (".",), ("CC",))
_BY_CRAFT = frozenset(
    ("by", how) for how in ("training", "profession", "trade", "education", "vocation")
)
_BEING = frozenset(("as", "being"))
_WHOSE = frozenset(("his", "her", "their", "a", "the"))
_LEAST_BEFORE = 2  # a name and a comma
_OPENINGS = COPULAS | SPACED_DASHES | {",", "("}
# Behind a name these may begin what somebody is; other words seldom do.
_TELLING = _OPENINGS | _PERFECT | ENTRIES | ORIGINS_AHEAD | BODIES_AHEAD
_BEGINNING_OFFICES = frozenset(("JJ", "NN"))
_ENDS = frozenset(".;:)!?—–") | {"said", "says", "told", "which", "whose"}
_NOT = frozenset(("no", "not"))
# What ends an office behind a name, some of it only where more tells.
_MAYBE_ENDS = _ENDS | COPULAS | _NOT | _PERFECT
# Between the fields of an office.
_JOINTS = frozenset((("and",), ("&",), (",",)))
_ENDS_OF_SPEECH = frozenset((",", "."))
_ASIDE = frozenset((*",“\"‘'„«»", "``", "''"))
_ENDS_OF_ASIDES = _ASIDE | {":", ".", ";", "that"}
_SAYING = frozenset(
    (verb,)
    for verb in """
    said says told tells added wrote writes recalled recalls argued argues explained
    explains noted notes warned warns insisted insists claimed claims testified
""".split()  # noqa: SIM905  # read like prose
)
_ON_THE_WAY = (("is", "becoming"), ("was", "becoming"))
_NAMING = frozenset(("named", "called", "as"))
_BEHIND_NAMED = frozenset((".", ",", ";", ":", "who", "and", "whose", ")", "–", "—"))
_ANYBODY = frozenset("man woman boy girl person guy child friend".split())  # noqa: SIM905
_LONGEST_CALLING = 5
_SPANS = frozenset(("minute", "hour", "day", "week", "month", "year"))
_DAYS = frozenset(("today", "yesterday", "tonight", "tomorrow", "here"))


class NameContext(PhraseEnds):
    """
    The surroundings of names in one text.

    Attributes:
        opens: The first tokens of its sentences.

        capacities: Where an office begins in "in her capacity as | chair".
    """

    def __init__(
        self, tokens: Tokens, tags: Sequence[str], classes: WordClasses
    ) -> None:
        """Get ready for one text."""
        super().__init__(tokens, tags, classes)
        self._nouns = classes.words.nouns
        self._predicates = Predicates(tokens, tags, classes)
        self.capacities = [
            at + 2
            for at in classes.places_of("capacity", "role")
            if self._lower[at - 1] in _WHOSE
            and self._lower[at + 1 : at + 2] == ("as",)
            # but "loved her role as a queen", "in her role as Queen Mab"
            and (
                self._lower[at] == "capacity"
                or (
                    self._lower[at - 2] == "in"
                    and not classes.is_capital(at + 2)
                    and ARTICLES.isdisjoint(self._lower[at + 2 : at + 3])
                )
            )
        ]
        # Hardly a text has anybody "represented by" another.
        self._is_any_sent = bool(classes.places_of("represented"))

    def has_role_before(self, index: int) -> bool:
        """Tell whether the word before a name says what somebody is."""
        if index == 0 or index in self.opens:
            return False
        code = self._classes.letter(index - 1)
        tag = self._tags[index - 1]
        if (
            code in ROLES
            or (code == "M" and self._is_glossed(index))
            or (
                tag == "NN"
                and (
                    code == "e"
                    or (code == "x" and _may_be_somebody(self._lower[index - 1]))
                )
            )
        ):
            return True
        # Behind most verbs, as "said", nothing is an office's subject.
        return (
            code in "xMTOv"
            and not (code == "v" and tag == "VBD")
            and self._is_subject_of_office(index - 1)
        )

    def _is_glossed(self, index: int) -> bool:
        """Tell whether "Commissioner (Ombudsman)" ends before a name."""
        return (
            index > 0
            and self._lower[index - 1] == ")"
            and self._classes.letter(index - 1) == "M"
        )

    def has_office_before(self, index: int) -> bool:
        """Tell whether the word before a name is an office, not any noun."""
        return (
            index > 0
            and index not in self.opens
            and self._classes.letter(index - 1) in ROLES
        )

    def is_after_speech(self, index: int) -> bool:
        """Tell whether a mark stands before a name that closes what is said."""
        return (
            index > 1
            and self._lower[index - 2] in _ENDS_OF_SPEECH
            and self._classes.of(index - 2, index) in {",q", "-q"}
        )

    def is_after_comma(self, index: int) -> bool:
        """Tell whether a name may be an apposition: a comma stands before it."""
        return index > 0 and index not in self.opens and self._lower[index - 1] == ","

    def is_apposed(self, index: int, end: int) -> bool:
        """Tell whether a name stands between commas after a word for somebody."""
        return (
            self.is_after_comma(index)
            and self._lower[end : end + 1] == (",",)
            and index > 1
            and self._classes.letter(index - 2) in {"R", "L"}
            and (
                not self._classes.is_capital(index - 2)
                # "met the Provost, Ana Lisi, on Monday"
                or self._lower[index - 3] == "the"
            )
        )

    def is_after_preposition(self, index: int) -> bool:
        """Tell whether a name may stand inside "CEO of the X NAME", "of X's Y NAME"."""
        before = self._before_fields(index) - 1
        if before > 0 and self._lower[before] == "the":
            before -= 1
        return before >= 0 and (
            self._lower[before] in JOINING or self._lower[before] in POSSESSIVES
        )

    def _before_fields(self, index: int) -> int:
        """Step over "Trade, Labor and" of "Minister of Trade, Labor and | Industry"."""
        start = index
        if self._lower[start - 1 : start] in _JOINTS:
            floor = max(self.sentence_start(index), index - LONGEST_PHRASE)
            while start > floor and (
                self._classes.is_capital(start - 1)
                or self._lower[start - 1 : start] in _JOINTS
            ):
                start -= 1
        return start

    def heads_before(self, index: int) -> list[str]:
        """Return the nouns of the office right before a name."""
        heads: list[str] = []
        # "the museum's director Dr Ana Lisi"
        while index > 0 and self._classes.letter(index - 1) == "H":
            index -= 1
        if index and self._is_styled(index - 1):
            index -= 1
        if self._is_glossed(index):
            return [self._lower[index - 2]]
        office = self._office_of_subject(index - 1) if index else None
        if office is not None:
            return [self._lower[office].rstrip(".")]
        while index > 0 and index not in self.opens and len(heads) < MOST_HEADS:
            index -= 1
            code = self._classes.letter(index)
            if code in ROLES:
                heads.append(self._lower[index].rstrip("."))
            elif (
                heads
                and self._lower[index] in {"of", "for"}
                and self._classes.letter(index - 1) in ROLES
            ):
                # "Minister of Justice Ana Lisi"
                heads.append(self._lower[index - 1].rstrip("."))
                break
            elif heads or code not in "xe":
                break
            elif code == "e" or _may_be_somebody(self._lower[index]):
                heads.append(self._lower[index])
                break
            else:
                break
        return heads

    def may_tell(self, end: int) -> bool:
        """
        Tell whether what stands behind a name may say what somebody is.

        What follows most names does not, and one word shows that: "said", a period.
        """
        lower, count = self._lower, len(self._lower)
        return end < count and (
            lower[end] in _TELLING
            or self._tags[end] in _BEGINNING_OFFICES
            or "who" in lower[end - 2 : end]
            or self._predicates.joins_clause(end)
            or (end + 1 < count and lower[end + 1] in WORKPLACES)
        )

    def heads_after(  # noqa: C901, PLR0912  # a table of cases
        self, end: int
    ) -> list[str]:
        """Return the nouns of the office after a name: "Bello, 34, a nurse"."""
        lower = self._lower
        if end >= len(lower):
            return []
        end = self._behind_land(end)
        word = lower[end]
        if word not in _OPENINGS and (
            word not in _PERFECT or lower[end : end + 2] not in PERFECTS
        ):
            entered = behind_entry(self._classes, end)
            if entered is None or entered >= len(lower):
                return []
            end = entered
        nouns = self._nouns
        if lower[end] == "(" and lower[end + 2 : end + 4] == (")", ","):
            end += 3
        end = self._predicates.behind_asides(end)
        limit = min(len(lower), end + LONGEST_APPOSITION)
        # "Ana Lisi – president of the council"
        end += lower[end] in SPACED_DASHES
        commas = 0
        behind_copula = -1
        if lower[end : end + 1] and lower[end] in COPULAS:
            behind_copula = end + 1
        elif lower[end : end + 2] in PERFECTS:
            behind_copula = end + 2
        if (
            lower[end : end + 1] == (",",)
            and (
                not _NO_APPOSITIONS.isdisjoint(lower[end + 1 : end + 2])
                # "Her driver, Ana Lisi, was a friend": the predicate is read apart
                or not COPULAS.isdisjoint(lower[end + 1 : end + 2])
            )
        ):
            # "Ana Lisi, on her official visit"
            return []
        for index in range(end, limit):
            word = lower[index]
            if word == ",":
                commas += 1
                if commas > APPOSITIONS or lower[index + 1 : index + 2] == ("and",):
                    break
            # Most words neither end an office nor are one.
            elif (
                word in _MAYBE_ENDS
                or self._tags[index] in FINITE
                or index == behind_copula
            ) and self._ends_office(index, end, behind_copula):
                break
            else:
                code = nouns.get(word)
                if code is None and self._classes.is_capital(index):
                    code = self._classes.letter(index)
                if code in ROLES:
                    if not POSSESSIVES.isdisjoint(lower[index + 1 : index + 2]):
                        # "Tom Roe, the coach's nephew," is no coach
                        continue
                    return [] if self._acts(index, limit) else self._heads_from(index)
        return []

    def _ends_office(self, index: int, end: int, behind_copula: int) -> bool:
        """Tell whether what may be an office, and begins at *end*, is over here."""
        lower = self._lower
        word = lower[index]
        return (
            word in _ENDS
            or (word in COPULAS and index > end + 2)
            # "who is no relation of the captain", but "not only a captain"
            or (word in _NOT and lower[index + 1 : index + 2] != ("only",))
            # "Ana Lisi has been managing the local centre"
            or (
                index == behind_copula
                and self._tags[index] == "VBG"
                # but "is planning director"
                and (
                    self._classes.letter(index + 1) != "R"
                    or self._classes.is_capital(index + 1)
                    or self._tags[index + 2 : index + 3] not in _BEHIND_OFFICES
                )
                and (
                    word not in ATTRIBUTIVE
                    # but "is managing director"
                    or not _OBJECTS.isdisjoint(self._tags[index + 1 : index + 2])
                )
            )
            # "Ana Lisi, from Lund, had seen her son"
            or (word in _PERFECT and index > end + 1 and lower[index - 1] == ",")
            # "Ana Lisi, 34, told the senator"
            or (
                index > end
                and self._tags[index] in FINITE
                and word not in COPULAS
                and word not in _PERFECT
                and word not in SHORT_IS
            )
        )

    def _heads_from(self, index: int) -> list[str]:
        """Return the nouns of an office that begins here: "deputy", "minister"."""
        heads = [self._lower[index]]
        for at in range(index + 1, min(len(self._lower), index + MOST_HEADS)):
            if self._nouns.get(self._lower[at]) not in ROLES:
                break
            heads.append(self._lower[at])
        return heads

    def _acts(self, office: int, limit: int) -> bool:
        """Tell whether an office is a subject: "says Ms Bello, the mayor will go"."""
        tags, lower = self._tags, self._lower
        for index in range(office + 1, limit):
            tag = tags[index]
            if tag in PRESENT or (
                tag == "VBD" and index == office + 1 and lower[index] not in _BEHIND
            ):
                return True
            if tag in _STOPS or lower[index] in _ENDS or tag in FINITE:
                break
        return False

    def phrase(self, run: Range) -> Range:
        """Return the noun phrase that a name is the head or an apposition of."""
        start = self._behind_time(self.phrase_start(run[0]), run[0])
        if start < run[0] and self._tags[run[0] - 1] == "VBD":
            # "Parliament elected | Ana Lisi"
            start = run[0]
        if (
            start
            and self._lower[start - 1] == ","
            # "The bishop, Most Rev. Ana Lisi,"
            and (start == run[0] or self._lower[start] in _STYLES)
        ):
            behind = self._before_bracket(start - 1)
            if self._lower[behind - 2 : behind] in _BY_CRAFT:
                # "An anthropologist by training, Ana Lisi"
                behind -= 2
            office = self._wider_office(self.phrase_start(behind))
            office = self._behind_time(office, behind)
            codes = self._classes.of(office, start - 1)
            bare = self._office_before_body(start - 1)
            if bare is not None:
                office, codes = bare, "R"
            if (
                not {"R", "L"}.isdisjoint(codes)
                and not self._is_object(office, run[1])
                and not self._is_inserted(run)
                and not self._is_of_another(office)
            ):
                start = office
            return start, self._phrase_end(run[1], apposed=True)
        land = self._end_of_land(run[1])
        return start, self._phrase_end(run[1]) if land is None else land

    def _wider_office(self, office: int) -> int:
        """Return where "the advocate for the rights of the | child" begins."""
        noun = office + (self._classes.letter(office) == "d")
        if self._classes.letter(noun) != "L" or (
            self._lower[noun - 2 : noun] != ("of", "the")
        ):
            return office
        floor = max(self.sentence_start(office), office - LONGEST_PHRASE)
        for start in range(noun - 3, floor, -1):
            code = self._classes.letter(start)
            if code == "R" and self._lower[start + 1] in {"of", "for"}:
                return self.phrase_start(start + 1)
            if code in "v,w(" or self._tags[start] in FINITE:
                break
        return office

    def _is_of_another(self, office: int) -> bool:
        """Tell "According to Ada Roe, head of it, | Lisi": the head is Roe."""
        if office < _LEAST_BEFORE or self._lower[office - 1] != ",":
            return False
        start = self.sentence_start(office)
        told = self._lower[start : start + 2] == ("according", "to")
        return (
            start < office - 1
            and self._classes.letter(office - 2) == "N"
            and (told or self._lower[office] not in ARTICLES | {"its"})
        )

    def _is_inserted(self, run: Range) -> bool:
        """Tell "The worker, | Harlow said, went away", where Harlow is another."""
        first, end = run
        return (
            end - first == 1
            and self._lower[end + 1 : end + 2] == (",",)
            and self._tags[end] in {"VBD", "VBZ"}
        )

    def _behind_time(self, start: int, stop: int) -> int:
        """Step over "last night" and "today" before what somebody is."""
        lower = self._lower
        if start < stop and lower[start] in _DAYS:
            return start + 1
        if start + 1 >= stop:
            return start
        if lower[start] in {"last", "this"} and lower[start + 1] in TIME_WORDS:
            start += 2
        elif lower[start] in ARTICLES and lower[start + 1] in _SPANS:
            # "Within a day | blogger Ana Lisi"
            start += 2
        return min(start, stop)

    def _office_before_body(self, comma: int) -> int | None:
        """Return where "Secretary, Ministry of Water" begins, which ends at a comma."""
        floor = max(self.sentence_start(comma), comma - LONGEST_PHRASE)
        start = comma
        while start > floor and (
            self._classes.is_capital(start - 1)
            or self._lower[start - 1] in {"of", "and", "for", "the", "&"}
        ):
            start -= 1
        if (
            start <= floor
            or self._lower[start - 1] != ","
            or self._classes.letter(start) not in "OA"
        ):
            return None
        office = start - 1
        while office > floor and self._classes.letter(office - 1) in "RM":
            office -= 1
        held = self._classes.of(office, start - 1)
        return office if held.endswith("R") else None

    def _is_object(self, office: int, end: int) -> bool:
        """Tell an adjunct from an apposition: "In a letter to the mayor, X said"."""
        before = office - 1
        if office in self.opens or self._lower[end : end + 1] in _BEHIND_APPOSITIONS:
            return False
        if before in self.opens and self._lower[before] in _BEING:
            # "As mayor of Lund, Ana Lisi said"
            return False
        if self._classes.of(before, office) == "p":
            return self._lower[before - 1 : office] != ("according", "to")
        if self._classes.of(before, office) == "c":
            # "Citing talks between the deputies and the minister, X said"
            start = self.sentence_start(office)
            fronted = (
                self._tags[start] in _FRONTED
                and "as"
                not in (
                    # "As a scientist and mother, Ana Lisi said"
                    self._lower[start : start + 2]
                )
            )
            if fronted and "," not in self._lower[start:office]:
                return True
        if FINITE.isdisjoint(self._tags[end : end + 1]):
            return False
        # "The club will hire a coach, X said", but "As he was becoming chairman, X did"
        return (
            self._tags[before] in {"VB", "VBG"}
            and self._lower[before - 1 : office] not in _ON_THE_WAY
        ) or self._ends_clause(office)

    def _ends_clause(self, office: int) -> bool:
        """Tell "The fire killed | a teacher, X said" by the verb before the noun."""
        start = max(self.sentence_start(office), office - LONGEST_PHRASE)
        for index in range(office - 1, start - 1, -1):
            if self._lower[index] in _CLAUSE_STARTS:
                break
            if self._tags[index] in FINITE:
                return self._lower[index : index + 2] not in _ON_THE_WAY
        return False

    def _predicate_start(self, end: int) -> int:
        """Return where the clause goes on after "of the museum" or an apposition."""
        end = self._behind_land(end)
        if self._lower[end : end + 1] == (",",) and self._lower[end + 1 : end + 2] != (
            "who",
        ):
            stop = self._phrase_end(end)
            if stop > end and self._lower[stop : stop + 1] == (",",):
                return stop + 1
        elif self.has_origin(end):
            return self._phrase_end(end)
        return end

    def office_after(self, end: int) -> Range | None:
        """Return the office in "X is the director of Y", "X, who is a nurse,"."""
        found = self._predicates.office(
            self._predicate_start(end), self.sentence_end(end)
        ) or self.second_office(end)
        if found is None:
            return None
        first, stop = found
        while stop - first > 1 and self._lower[stop - 1] in {"and", "or", "but"}:
            # "Ana Lisi is a wool grower and she says"
            stop -= 1
        return first, stop

    def second_office(self, end: int) -> Range | None:
        """Return the office in "Ana Lisi, 29, came to Lund in May and is a nurse"."""
        if not self._predicates.may_join_later(end):
            return None
        end = self._predicates.behind_asides(end)
        return self._predicates.second_office(end, self.sentence_end(end))

    def body_after(self, end: int) -> Range | None:
        """
        Return the body in "X, who heads the Y", "X, 40, who works for the Y".

        *end* is where the name ends, and something stands behind it.
        """
        if (
            self._lower[end] not in BODIES_AHEAD
            and "who" not in self._lower[end - 2 : end]
        ):
            return None
        return self._predicates.body(end, self.sentence_end(end - 1))

    def calling(self, end: int) -> Range | None:
        """Return the verb that says what somebody is: "X, who chairs the council"."""
        return self._predicates.calling(end)

    def office_that_is(self, run: Range) -> Range | None:
        """Return the office in "Its director is | Ana Lisi"."""
        start, end = run
        if start < _LEAST_BEFORE or self._lower[start - 1] not in {"is", "was"}:
            return None
        if not POSSESSIVES.isdisjoint(self._lower[end : end + 1]):
            # "The victim was Ana Lisi's husband"
            return None
        if start - 1 in self.opens or self._classes.letter(start - 2) == "w":
            return None
        first = self.phrase_start(start - 1)
        if first not in self.opens and self._tags[first - 1][:2] in GOVERNING:
            # "The man charged with killing | the officer is Ana Lisi"
            return None
        codes = self._classes.of(first, start - 1)
        told = codes[:1] in {"d", "h"} or "s" in codes
        return (first, start - 1) if told and has_office(codes) else None

    def office_named(self, run: Range) -> Range | None:
        """
        Return the office in "a farmer named | Ana Lisi", but no "man named".

        "A judge named Ana Lisi as heir" is another, and so is "The farmer called Tom".
        """
        end = run[0] - 1
        if end < 1 or self._lower[end] not in _NAMING:
            return None
        if self._lower[end] == "as":
            end -= 1
            if self._lower[end] != "identified":
                return None
        behind = run[1]
        if FINITE.isdisjoint(self._tags[behind : behind + 1]) and (
            _BEHIND_NAMED.isdisjoint(self._lower[behind : behind + 1])
        ):
            return None
        first = self.phrase_start(end)
        aged = first > 1 and self._lower[first - 1].endswith("-year-old")
        article = self._lower[first - 2 if aged else first]
        told = article in {"a", "an"} and self._classes.of(first, end)[-1:] in ROLES
        return (first, end) if told and self._lower[end - 1] not in _ANYBODY else None

    def fronted_office(self, index: int) -> Range | None:
        """Return the office in "A former nurse in Lund, | she said"."""
        end = index - 1
        if self._lower[end] != ",":
            return None
        start = self.sentence_start(index)
        if end <= start or self._lower[start] not in _FRONTS:
            return None
        if (
            not FINITE.isdisjoint(self._tags[start:end])
            or "," in self._lower[start:end]
            or self._is_aside(index)
        ):
            return None
        first = start + (self._lower[start] not in ARTICLES)
        codes = self._classes.of(first, end)
        told = codes[:1] == "d" and codes.lstrip("dMxPD")[:1] in ROLES
        # but no "An ambassador's job"
        return (first, end) if told and "s" not in codes.partition("p")[0] else None

    def _is_aside(self, index: int) -> bool:
        """Tell "A good teacher, | he said, is rare", "A doctor, she told him, came"."""
        limit = self.sentence_end(index)
        if self._lower[index + 1 : index + 2] not in _SAYING:
            return False
        stop = next(
            (
                word
                for word in self._lower[index + 2 : limit]
                if word in _ENDS_OF_ASIDES
            ),
            "",
        )
        return stop in _ASIDE

    def office_of_age(self, start: int) -> Range | None:
        """Return the office in "The 71-year-old | parish priest | had kept it"."""
        end, limit = start + 2, self.sentence_end(start)
        while end < limit and self._tags[end] not in FINITE and self._lower[end] != ",":
            end += 1
        codes = self._classes.of(start + 2, end)
        told = end < limit and has_office(codes) and not codes.strip("RLMxPDO")
        return (start + 2, end) if told else None

    def office_acted_in(self, run: Range) -> Range | None:
        """Return the office in "Ana Lisi spoke in her capacity as chair of it"."""
        for start in self.capacities:
            end, limit = start, self.sentence_end(start)
            while end < limit and self._lower[end] not in STOPS:
                end += 1
            behind = self.sentence_start(start) <= run[0] < start < run[
                1
            ] + _NEAR_VERB and not self._classes.any_capital(run[1], start)
            if end > start and (behind or end + 1 == run[0]):
                return start, end
        return None

    def has_owner(self, index: int) -> bool:
        """Tell whether a body's name stands before a name: "UCSC's Ana Lisi"."""
        return (
            index > 1
            and self._lower[index - 1] in {"'s", "’s"}
            and self._classes.letter(index - 2) in "OA"
        )

    def spoken_for(self, start: int) -> Range | None:
        """Return the body whose word a name gives: "Speaking for Oxfam, Ana Lisi"."""
        lower = self._lower
        blogger = start > 1 and lower[start - 1] in _BLOGGERS
        start = self._before_calling(start)
        if not start or lower[start - 1] != ",":
            sent = self._is_any_sent and not blogger
            return self._sent_by(start) if sent else None
        opening = self.sentence_start(start - 1)
        if lower[opening] not in _OPENING_FOR:
            return None
        for words in (*_SPEAKING_FOR, *_WHERE_BLOGGERS) if blogger else _SPEAKING_FOR:
            body = opening + len(words)
            if lower[opening:body] == words and 1 < start - body < LONGEST_PHRASE:
                end = start - 1
                if "on" in lower[body:end]:
                    # "Writing in the Lund Journal on Monday"
                    end = lower.index("on", body)
                    if lower[end + 1] in _WHOSE:
                        # "Writing in Portuguese on her blog"
                        continue
                if lower[end - 1] == "]":
                    # "On his blog Sel et Miel [fr], Ana Lisi"
                    end = max(body + 1, end - 3)
                if not self._classes.any_capital(body, end):
                    # "Writing on her blog, Ana Lisi"
                    continue
                codes = self._classes.of(body, end)
                blog = (
                    (blogger or words in _AT_BLOGS or words[-1] in _WRITTEN)
                    and not codes.strip("NTM" if codes[-1:] != "N" else "NTMxjp")
                    and _PLATFORMS.isdisjoint(lower[body:end])
                )
                named = not blogger and not {"O", "A"}.isdisjoint(codes)
                if (blog or named) and "," not in codes:
                    return bare(self._classes, body, end)
        return None

    def _before_calling(self, start: int) -> int:
        """Step over "teacher and blogger" of "On Sel et Miel, teacher and | Lisi"."""
        if not start or (
            # Few names stand behind a word that may be one, which a look tells.
            self._lower[start - 1] == ","
            or self._classes.is_capital(start - 1)
            or self._classes.letter(start - 1) not in "RMxc"
        ):
            return start
        floor = max(self.sentence_start(start - 1), start - _LONGEST_CALLING)
        at = start
        while at > floor and self._lower[at - 1] != ",":
            small = not self._classes.is_capital(at - 1)
            if not small or self._classes.letter(at - 1) not in "RMxc":
                return start
            at -= 1
        return at if at > floor else start

    def _sent_by(self, start: int) -> Range | None:
        """Return the body in "The ministry was represented by director | Ana Lisi"."""
        lower = self._lower
        first = self.phrase_start(start)
        if (
            first == start
            or lower[first - 2 : first] != ("represented", "by")
            or lower[first - 3 : first - 2] not in _WAS
            # Whoever is represented by a lawyer is no body of hers.
            or not COUNSEL.isdisjoint(lower[first:start])
        ):
            return None
        opening = self.sentence_start(first)
        if self._classes.letter(opening) != "d":
            # "At the meeting the Lund Museum was represented by"
            opening = self.phrase_start(first - 3)
        codes = self._classes.of(opening, first - 3)
        if {"O", "A"}.isdisjoint(codes) or not {",", "v"}.isdisjoint(codes):
            return None
        return bare(self._classes, opening, first - 3)


def _may_be_somebody(noun: str) -> bool:
    """Tell whether a noun that no lexicon knows may say what somebody is."""
    return is_agent(noun) or (len(noun) > 5 and noun.endswith(_ADJECTIVAL))
