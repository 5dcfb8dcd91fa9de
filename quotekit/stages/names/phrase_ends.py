"""
Phrase ends: what stands behind a name and belongs to it.

Honors, the land or body that somebody is of, and appositions, to where the clause goes
on: "Ana Lisi PhD, of Lund, head of the clinic, | said".
"""

from collections.abc import Sequence

from quotekit.annotations.tokens import Tokens
from quotekit.lexicons.mention_words import BODY, PLACE, SUFFIX
from quotekit.stages.columns.phrases import FINITE, SPACED_DASHES
from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.joined_mentions import FELLOWS
from quotekit.stages.names.phrase_starts import LONGEST_PHRASE, PhraseStarts
from quotekit.stages.names.predicates import (
    JOINING_BODIES,
    STOPS,
    has_office,
)
from quotekit.stages.names.work_words import KINDS_OF_BODIES
from quotekit.stages.patterns import plain_when_needed
from quotekit.stages.roles.office_parts import OF_LANDS
from quotekit.stages.vocabulary.class_words import POSSESSIVES
from quotekit.stages.vocabulary.word_classes import WordClasses

_ANOTHER_PERSON = plain_when_needed(
    r"(?:d?(?:[NPM]*[OA])?(?:[MDPx]*R)+"
    # "of the Republic of Fiji", "of Foreign Affairs of the Republic of Fiji"
    r"(?:pd?(?:[AMNDPQ]*(?P<body>O))+|(?:pP+)+|pd?[MQTx]+(?:c[MQTx]+)*){0,3}"
    r"H*[Ni][Nij]*N"
    r"|[MDP]*R+N)(?:$|[c,v])"
)
# "Lund Museum", "University of Lund"
_WHOLE_BODY = plain_when_needed(r"d?[MNDP]*+[OA][MNDPOAQ&]*+(?:pd?+[MNDPOAQ&]++)*")
_BESIDES = (("along", "with"), ("together", "with"))
_AS_WELL = ("as", "well", "as")
# "Mayor of Lund Tom Roe"
_OF_TOWN = plain_when_needed(r"[MDP]*R+pNN{2,}")
LONGEST_APPOSITION = 25
"""How many tokens an apposition has at most."""
# "Ana Lisi, 44, a nurse who works at", as well
_CLAUSES_AHEAD = frozenset((",", word) for word in ("who", "a", "an"))
_FORMERLY = frozenset((("originally",), ("formerly",), ("now",)))
_OF_OR_FROM = frozenset((("of",), ("from",)))
APPOSITIONS = 3
"""How many of them a name has."""
_PREDICATES = frozenset(("VBD", "VBZ"))
_DETERMINERS = frozenset(("DT", "PRP$"))
_CLAUSE_OPENERS = frozenset(
    """
    when as after before while although though if because since once whereas despite
""".split()  # noqa: SIM905  # read like prose
)
_BEHIND_PREDICATES = ((".",), (":",), ("that",))
_BEFORE_SPEECH = tuple((",", mark) for mark in (*'“"„«', "``"))
ATTRIBUTIVE = frozenset(
    """
    acting leading managing founding presiding ruling sitting visiting governing
    consulting operating commanding supervising coordinating opposing practicing
    practising emerging marketing advertising banking mining shipping training
""".split()  # noqa: SIM905  # read like prose
)
"""Participles that belong to an office: "the acting head"."""
_FROM = frozenset(("of", "from"))
_OFFICE_AND_NAME = plain_when_needed(r"d?[MxPD]*R+[HMij]*N")
# "head of the Lund Trust", behind another office, and no "minister of Kenya Ana Lisi"
_SECOND_OFFICE = plain_when_needed(r"[Mx]*R+pd?[MNP]*O(?:pN)?")
_CLOSED = ((",",), (".",))
_OWNERS_OF = frozenset("sOA")
_NOW = frozenset(
    (word,) for word in ("also", "now", "currently", "formerly", "previously")
)
_OF_HONORS = frozenset("'’.*")  # of years, and behind what is shortened
MOST_HEADS = 4
"""How many nouns an office has."""
ORIGINS_AHEAD = frozenset((",", "of", "from", "with", "at"))
"""Words behind a name with which the body may follow that somebody is of."""
_CLOSING = frozenset((",", ".", ";", "in", "at", "who"))
_NEAR_CAMPUS = 6
_CAMPUSES = frozenset(
    ("university", "institute", "college", "laboratory", "polytechnic")
)
WORKPLACES = frozenset(("brokerage", "consultancy", "broker", "bank", "think-tank"))
"""What stands before a body's name behind a preposition: "at brokerage Oilcrest"."""

_APPOSITIONS_AHEAD = ORIGINS_AHEAD | SPACED_DASHES | {"("}


class PhraseEnds(PhraseStarts):
    """The noun phrases behind the names of one text."""

    def __init__(
        self, tokens: Tokens, tags: Sequence[str], classes: WordClasses
    ) -> None:
        """Get ready for one text."""
        super().__init__(tokens, tags, classes)
        self._suffixes = classes.words.suffixes

    def after_honors(self, end: int) -> int:
        """Step over what follows a name and is no part of it: "Ana Lisi OAM"."""
        lower, count = self._lower, len(self._lower)
        while end < count:
            at, word = end, lower[end]
            if word == "," and end + 1 < count:
                # "Ana Lisi ’09, M.A. ’12, a judge"
                at = end + 1
                word = lower[at]
            # Most words are no honors, which a look tells.
            if word not in self._suffixes and word[0] not in _OF_HONORS:
                break
            if self._classes.letter(at) != SUFFIX:
                break
            end = at + 1
        return end

    def who_behind(self, end: int) -> int | None:
        """
        Return the comma in "Ana Lisi, 44, of Dayton, Ohio | , who is a nurse".

        An age, in brackets too, and an origin stand between her name and the clause.
        """
        lower, at = self._lower, self._behind_age(end)
        for _ in range(APPOSITIONS):
            if lower[at : at + 2] in _CLAUSES_AHEAD:
                return at if at > end else None
            start = at + (lower[at : at + 1] == (",",))
            start += lower[start : start + 1] in _FORMERLY
            stop = start + 1
            if lower[start : start + 1] not in _OF_OR_FROM:
                return None
            while stop < len(lower) and (
                self._classes.is_capital(stop)
                # "of Dayton, Ohio"
                or (lower[stop] == "," and self._classes.is_capital(stop + 1))
            ):
                stop += 1
            if stop == start + 1:
                return None
            at = stop
        return None

    def _behind_land(self, end: int) -> int:
        """Step over a country or town: "Ana Lisi | of Kenya, | then a nurse,"."""
        lower = self._lower
        if end >= len(lower) or lower[end] not in _FROM:
            return end
        stop = end + 1
        while stop < len(lower) and self._classes.letter(stop) == PLACE:
            stop += 1
        if stop == end + 1 or lower[stop : stop + 1] != (",",):
            return end
        # "Ana Lisi of Ohio, chairman Tom Roe of Texas and Jo Ode"
        another = _OFFICE_AND_NAME.match(
            self._classes.of(stop + 1, min(len(lower), stop + MOST_HEADS * 2))
        )
        return stop if another is None else end

    def _end_of_land(self, end: int) -> int | None:
        """Return where "Prime Minister Lisi | of Kenya" ends."""
        if self._lower[end : end + 1] != ("of",):
            return None
        office = end - 1
        while office >= 0 and self._classes.letter(office) in "Niju":
            office -= 1
        if self._lower[office] not in OF_LANDS:
            return None
        stop = end + 1
        while stop < len(self._lower) and self._classes.letter(stop) == PLACE:
            stop += 1
        # "Chancellor Ana Lisi of Oxford University", "of Germany's Bundesbank"
        goes_on = stop < self.sentence_end(end) and (
            self._classes.is_capital(stop) or self._classes.letter(stop) in _OWNERS_OF
        )
        return stop if stop > end + 1 and not goes_on else None

    def is_at_work(self, end: int) -> bool:
        """Tell whether a preposition stands before "brokerage Oilcrest"."""
        behind = end + 1
        return behind < len(self._lower) and self._lower[behind] in WORKPLACES

    def has_origin(self, end: int) -> bool:
        """Tell whether a body follows a name: "Ana Lisi of the Lund Museum"."""
        return self._origin_of(end) is not None

    def _origin_of(self, end: int) -> Range | None:
        """Return the body that follows a name, from the preposition before it."""
        lower, count = self._lower, len(self._lower)
        end = self._behind_age(end)
        if end >= count or (
            # Behind most names stands something else, which a look tells.
            lower[end] not in ORIGINS_AHEAD and not self.is_at_work(end)
        ):
            return None
        apart = lower[end] == ","
        at = end + apart
        if apart and (
            lower[at : at + 2] == ("over", "at") or lower[at : at + 1] in _NOW
        ):
            at += 1
        if at >= count or not (
            lower[at] in {"of", "from"}
            or lower[at] == "with"
            or (apart and lower[at] in {"at", "for", "representing"})
            # "says Wen Li at the University of Leeds"
            or (lower[at] == "at" and self._is_campus(at))
            # "said Tamas Vargas at brokerage Oilcrest"
            or self.is_at_work(at)
        ):
            return None
        stop = self._origin_end(at, min(self.sentence_end(at), at + LONGEST_PHRASE))
        if {"O", "A"}.isdisjoint(self._classes.of(at + 1, stop)):
            return None
        if lower[stop : stop + 1] == ("(",) and lower[stop + 2 : stop + 3] == (")",):
            # "Ana Lisi, for the Refugee Agency (RA), said"
            stop += 3
        closed = not _CLOSING.isdisjoint(lower[stop : stop + 1]) or (
            lower[stop : stop + 1] == ("and",)
            and not FELLOWS.isdisjoint(lower[stop + 1 : stop + 2])
        )
        if apart:
            return (at, stop) if closed else None
        # "said Ana Lisi with the Lund Hospital.", but "met Ana Lisi with the UN chief"
        return (at, stop) if lower[at] != "with" or closed else None

    def _behind_age(self, end: int) -> int:
        """Step over the age of "Ana Lisi, 44 | , of the Lund Museum", of "(44)"."""
        lower = self._lower
        mark = lower[end + 2 : end + 3]
        if mark == (",",) and lower[end] == "," and lower[end + 1].isdecimal():
            return end + 2
        if mark == (")",) and lower[end] == "(" and lower[end + 1].isdecimal():
            return end + 3
        return end

    def _is_campus(self, at: int) -> bool:
        """Tell whether "at" stands before where people work and no event is."""
        return any(
            self._lower[index] in _CAMPUSES and self._classes.is_capital(index)
            for index in range(at + 1, min(len(self._lower), at + _NEAR_CAMPUS))
        )

    def in_brackets(self, end: int) -> bool:
        """Tell "Ana Lisi | (Lund Museum)" from "Tom Roe (House of Cards)"."""
        limit = min(self.sentence_end(end), end + LONGEST_PHRASE)
        if self._lower[end] != "(" or ")" not in self._lower[end:limit]:
            return False
        inside = self._classes.of(end + 1, self._lower.index(")", end))
        return len(inside) > 1 and _WHOLE_BODY.fullmatch(inside) is not None

    def _small_noun(self, start: int, limit: int) -> int:
        """Return the end of "of the | diocese | of Lund", "of the | traffic unit,"."""
        stop = start
        while stop < limit and self._classes.of(stop, stop + 1) in "xM":
            stop += 1
        small = not self._classes.any_capital(start, stop + 1)
        if stop >= limit or not small or self._classes.letter(stop) != BODY:
            return start
        behind = self._lower[stop + 1 : stop + 2]
        if behind[:1] and behind[0] in JOINING_BODIES:
            town = stop + 2 + (self._lower[stop + 2 : stop + 3] == ("the",))
            return stop + 1 if self._classes.is_capital(town) else start
        return stop + 1 if behind[:1] and behind[0] in _CLOSING else start

    def _origin_end(self, end: int, limit: int) -> int:
        stop = end + 1
        if self._lower[stop : stop + 1] == ("the",):
            stop = self._small_noun(stop + 1, limit)
        while stop < limit and (
            self._lower[stop] == "the"
            or (stop == end + 1 and self._lower[stop] in WORKPLACES)
            or (
                # "from the Italian federation Filca"
                self._lower[stop] in KINDS_OF_BODIES
                and stop + 1 < limit
                and self._classes.is_capital(stop + 1)
            )
            or self._classes.is_capital(stop)
            # "of Perth's Marrow University"
            or self._lower[stop] in {"'s", "’s"}
            or (
                # "of the National Center for Atmospheric Research"
                self._lower[stop] in JOINING_BODIES
                and stop + 1 < limit
                and self._classes.is_capital(stop + 1)
            )
        ):
            stop += 1
        if self._lower[stop - 1] in POSSESSIVES:
            # "at the University of Lund's biology laboratory"
            owned = stop
            while owned < limit and self._classes.letter(owned) in "xM":
                owned += 1
            if owned < limit and self._classes.letter(owned) == BODY:
                return owned + 1
            stop -= 1
        return stop

    def _end_of_second(self, comma: int, limit: int) -> int:
        """Return where "a retired nurse | , head of the Lund Trust" ends."""
        stop = comma + 1
        if self._lower[comma] != ",":
            return comma
        while stop < limit and self._lower[stop] not in STOPS:
            stop += 1
        codes = self._classes.of(comma + 1, stop)
        ends = self._lower[stop : stop + 1] in _CLOSED
        told = _SECOND_OFFICE.fullmatch(codes) or (
            # "Ana Lisi, Head of Education, | Lund Museum"
            _WHOLE_BODY.fullmatch(codes) and self._classes.is_capital(comma + 1)
        )
        return stop if ends and told else comma

    def _says(self, index: int) -> bool:
        """Tell whether a verb is the one in "Ana Lisi, head of the clinic | noted."."""
        return not self._classes.is_capital(index) and (
            self._lower[index + 1 : index + 2] in _BEHIND_PREDICATES
            or self._lower[index + 1 : index + 3] in _BEFORE_SPEECH
        )

    def _is_main_subject(self, end: int, comma: int, stop: int) -> bool:
        """Tell "When he met Ana Lisi, | the mayor | said it was late": two people."""
        return (
            comma == end
            and not FINITE.isdisjoint(self._tags[stop : stop + 1])
            and self._tags[comma + 1] in _DETERMINERS
            and self._lower[self.sentence_start(comma)] in _CLAUSE_OPENERS
        )

    def _phrase_end(  # noqa: C901, PLR0912  # a table of cases
        self, end: int, *, apposed: bool = False
    ) -> int:
        """Return where the appositions after a name end; it may be one itself."""
        lower = self._lower
        end = self.after_honors(end)
        if end < len(lower) and not (
            lower[end] in _APPOSITIONS_AHEAD or self.is_at_work(end)
        ):
            return end
        limit = min(self.sentence_end(end - 1), end + LONGEST_APPOSITION)
        if lower[end : end + 1] == ("(",):
            stop = end + 1
            while stop < limit and lower[stop] != ")":
                stop += 1
            inside = self._classes.of(end + 1, stop)
            if stop < limit and (has_office(inside) or self.in_brackets(end)):
                return stop + 1
            if lower[stop : stop + 2] != (")", ","):
                return end
            # "Rep. Devon Roe (R-Ohio), chairman of the committee"
            end = stop + 1
        origin = self._origin_of(end)
        if origin is not None:
            return origin[1]
        comma = end = self._behind_land(end)
        for _ in range(APPOSITIONS):
            if comma >= limit or lower[comma : comma + 2] in {(",",), (",", "and")}:
                break
            if (
                lower[comma + 1 : comma + 3] in _BESIDES
                or lower[comma + 1 : comma + 4] == _AS_WELL
            ):
                # "Mayor Tom Roe, as well as Ana Lisi, director of the museum"
                break
            if lower[comma] != "," and not (
                comma == end and lower[end] in SPACED_DASHES
            ):
                break
            stop = comma + 1
            if stop < limit and self._tags[stop] in FINITE and (comma > end or apposed):
                # "The minister, Ana Lisi, told lawmakers that the chief of staff …"
                break
            if (
                stop < limit
                and self._tags[stop] == "VBG"
                and lower[stop] not in ATTRIBUTIVE
                # "Ana Lisi, purchasing director at the museum"
                and (
                    stop + 1 >= limit
                    or self._classes.letter(stop + 1) != "R"
                    or lower[stop] == "becoming"
                )
            ):
                # "Ana Lisi, holding that the lawmaker’s agents lied", but "acting head"
                break
            while (
                stop < limit
                and lower[stop] not in STOPS
                and not (self._tags[stop] in _PREDICATES and self._says(stop))
            ):
                stop += 1
            codes = self._classes.of(comma + 1, stop)
            another = _ANOTHER_PERSON.match(codes)
            if (
                (
                    another is not None
                    # "a columnist with the weekly Himal Patra"
                    and (
                        another["body"] is None
                        or self._classes.is_capital(comma + 1 + another.start("body"))
                    )
                )
                or (
                    # "Ombudsman Ana Lisi, Mayor of Lund Tom Roe, and …"
                    lower[stop : stop + 2] == (",", "and")
                    and _OF_TOWN.fullmatch(codes) is not None
                )
            ):
                # "Ana Lisi, economist Tom Roe and poet Jo Ode"
                break
            if self._is_main_subject(end, comma, stop):
                break
            if stop < limit and has_office(codes):
                return self._end_of_second(stop, limit)
            comma = stop
        return end
