"""
Predicates: what a clause says that somebody is, or what body somebody works for.

"Ana Lisi is the director of the museum", "Ana Lisi, who's been named mayor,"; and by
what somebody does: "who heads the Lund Museum", "40, who works for the museum".
"""

from bisect import bisect_left
from collections.abc import Sequence

from quotekit.annotations.tokens import Tokens
from quotekit.lexicons.mention_words import BODY
from quotekit.stages.columns.phrases import FINITE, GOVERNING, MONTHS, TIME_WORDS
from quotekit.stages.columns.reading import Range
from quotekit.stages.names.appointments import behind_entry
from quotekit.stages.names.work_words import (
    CALLINGS,
    COUNCILS,
    EFFORTS,
    FACULTIES,
    FOR_OR_AT,
    HAVE_HEADED,
    HAVE_WORKED,
    HEADING,
    KINDS_OF_BODIES,
    TEAMS_LED,
    TRADING,
    WORKING,
    WRITING,
)
from quotekit.stages.patterns import plain_when_needed, when_needed
from quotekit.stages.roles.office_parts import bare
from quotekit.stages.vocabulary.class_words import NO_LONGER, POSSESSIVES
from quotekit.stages.vocabulary.word_classes import WordClasses

_LONGEST = 25
_NEAREST = 9

COPULAS = frozenset(
    """
    is was are serves served works worked became
""".split()  # noqa: SIM905  # read like prose
)
"""Verbs behind which somebody's office may stand."""

SHORT_IS = frozenset(("'s", "’s"))
""""Is" behind "who": "Ana Lisi, who's the secretary"."""

PERFECTS = frozenset((("has", "been"), ("had", "been")))
"""What may stand for a copula, in two words."""

_NAMED = frozenset(
    """
    elected named appointed chosen promoted nominated re-elected reappointed installed
    inaugurated
""".split()  # noqa: SIM905  # read like prose
)
_NAMED_AS = frozenset((word, "as") for word in _NAMED)
_LATELY = frozenset(
    (which, length)
    for which in ("last", "this", "next", "earlier")
    for length in ("week", "month", "year", "summer", "fall", "spring", "winter")
)
_HOW_LONG = frozenset(
    ("years", "months", "weeks", "decades", "many", "several", "most", "over", "nearly")
)
_CLAUSES = frozenset(
    ("as", "after", "before", "when", "while", "because", "amid", "following")
)
_SPANS = TIME_WORDS | {"years", "months", "weeks", "decades"}
_WHICH_TIME = frozenset(("last", "next", "this"))
_SINCE = frozenset(("in", "since", "from", "until", "till", "between"))
STOPS = frozenset(",.;:)!?—–") | {"who", "which", "said", "says", "since"}
"""Before these an office behind a name ends at the latest."""

_AFTER_COPULA = frozenset(
    (
        "been",
        "as",
        "also",
        "now",
        "currently",
        "formerly",
        "previously",
        "once",
        "still",
    )
)


_TRADING_VERBS = frozenset(words[0] for words in TRADING)
_WITH_BODIES = HEADING | WORKING | WRITING
_HAVE_DONE = HAVE_WORKED | HAVE_HEADED
_SIDES = ("pro-", "anti-")
# Nobody does these to anything but a body.
_OF_ANY_BODY = WORKING - {"studies"} | {"founded", "co-founded", "heads", "chairs"}
# What somebody who "does" it at a body need not be of it for.
_PASSING = frozenset(
    """
    says speaks votes believes hopes thinks wants is has does was appears testifies
    seeks plays stars sits stands stays arrives lives goes comes spends
""".split()  # noqa: SIM905  # read like prose
)
_AT_WORK = frozenset(("for", "at", "with", "on", "by"))
JOINING_BODIES = frozenset(("of", "for", "on"))
"""Between an office, or the kind of a body, and what it is of."""

_PASSIVES = frozenset(
    (copula, verb) for copula in ("is", "was") for verb in ("based", "employed")
)
_IN_CHARGE = (("responsible", "for"), ("in", "charge", "of"))
_OWNING = frozenset(("owns", "co-owns", "keeps"))
_SITTING = frozenset((verb, "on") for verb in ("sits", "serves", "sat", "served"))
_OPENING_APPOSED = frozenset(("the", "his", "her", "its", "their"))
_THE = (("DT",), ("PRP$",))
_NO_OBJECTS = (("by",), ("for",), ("to",), ("on",), ("with",), ("against",))
_CLOSING = ((",",), (".",), (";",), (")",), ("–",), ("—",))
_VERBS_BEHIND = (("VBD",), ("VBZ",), ("VBP",), ("MD",))
_BEHIND_BODIES = (("and",), ("in",), ("at",), ("since",), ("from",), ("as",))
_CRIMES = frozenset(
    """
    attack attacks death deaths murder murders crash bombing bombings shooting
    shootings fire blast explosion killing killings
    """.split()  # noqa: SIM905  # read like prose
)
_BE = (("be",), ("become",))
_COPULAS_TOO = frozenset(("is", "was", "works", "worked", "became", "serves", "served"))
_NEW_SUBJECTS = frozenset(
    """
    ; : . who which that he she it whose whom how where why
""".split()  # noqa: SIM905  # read like prose
)
_FARTHEST = 30
_CONDITIONS = frozenset(("patient", "suspect", "witness", "victim", "hero"))
_ENDS = STOPS | {"for", "herself", "himself"}
# But no "May".
_ACTING = FINITE - {"MD"}
_SAYING = frozenset(
    """
    said says told added claimed denied recalled believes believed thinks thought knows
    knew hopes hoped feared remembered
""".split()  # noqa: SIM905  # read like prose
)
# What may stand by the way between a name and its verb.
_ASIDES = frozenset(("meanwhile", "too", "however", "now", "also", "though"))
# And behind "for".
_OWN_PARTS = frozenset((("his", "part"), ("her", "part"), ("its", "part")))
_COPULAS_NOW = (("is",), ("was",), ("became",), ("serves",))
_OF = (("of",), ("from",))
_BESIDE = (("with",), ("at",))
_NOW = (("now",), ("also",), ("still",), ("currently",), ("once",), ("previously",))
_A = (("a",), ("an",))
_LONGEST_OFFICE = 6
_OF_PARTY = when_needed(r"[DRI]-\p{Lu}.*")
# "a University of Lund historian"
_OF_UNIVERSITY = plain_when_needed(r"d[MDP]*Op[NP]+[Mx]*R")
# "the Arthur and June Calloway Professor of Chemistry"
_CHAIR_OF_TWO = plain_when_needed(r"d[Ni]+c[Ni]+R")
# The classes of words in an office that is described; no word has none of them.
_OFFICE = tuple("RMODPAxeL")
_WHOSE_TEAM = (("his",), ("her",), ("their",))
_TEAMS = (("colleagues",), ("team",), ("co-workers",), ("coworkers",))
_AT_BODIES = (("from",), ("at",), ("of",))
_INSIDE = frozenset(("the", "and", "&", "'s", "’s", "'", "’"))
_LONGEST_KIND = 4

_LOOSE = JOINING_BODIES | {"the", "and", "'s", "’s", "'", "’", ","}


BODIES_AHEAD = (
    _WITH_BODIES | HAVE_WORKED | {"who", ",", "is", "was", "has", "moved", "and"}
)
"""Words behind a name with which it may be told what body somebody works for."""


_REPRESENTING = frozenset(("represents", "representing"))
_FOR_OTHERS = frozenset(("speaks", "speaking", "writing"))


class Predicates:
    """What the clauses of one text say of the people whose names come before."""

    def __init__(
        self, tokens: Tokens, tags: Sequence[str], classes: WordClasses
    ) -> None:
        """Get ready for one text."""
        self._lower = tokens.lower
        self._tags = tags
        self._classes = classes
        # Where the "and" stands of "and is", "and became".
        self._joined_copulas = [
            joint
            for joint in classes.joints
            if joint + 1 < len(self._lower) and self._lower[joint + 1] in _COPULAS_TOO
        ]

    def behind_asides(self, end: int) -> int:
        """Return the copula in "X, 19, of Lund, is a student", or *end*."""
        lower = self._lower
        if lower[end : end + 1] != (",",):
            return end
        index = end
        word = lower[end + 1] if end + 1 < len(lower) else ""
        if word in _ASIDES or word.isdigit():
            index = end + 2
        elif word == "for" and lower[end + 2 : end + 4] in _OWN_PARTS:
            index = end + 4
        if (
            lower[index : index + 1] == (",",)
            and lower[index + 1 : index + 2] in _OF
            and index + 2 < len(lower)
            and self._classes.is_capital(index + 2)
        ):
            for comma in range(index + 3, min(len(lower), index + _NEAREST)):
                if lower[comma] == ",":
                    index = comma
                    break
                if not self._classes.is_capital(comma):
                    return end
        if lower[index : index + 1] != (",",) or (
            index == end and not self._is_apposed(end)
        ):
            return end
        now = lower[index + 1 : index + 2] in _COPULAS_NOW
        return index + 1 if now or lower[index + 1 : index + 3] in PERFECTS else end

    def _is_apposed(self, end: int) -> bool:
        """Tell "The passenger, Ana Lisi, is a nurse" from "who met Ana Lisi, is"."""
        start = end
        while start and (
            self._classes.is_capital(start - 1)
            or self._classes.letter(start - 1) == "j"
        ):
            start -= 1
        if start < end - _LONGEST_OFFICE or self._lower[start - 1 : start] != (",",):
            return False
        article = start - 2
        while article > max(0, start - _LONGEST_OFFICE) and (
            self._lower[article] not in _OPENING_APPOSED
        ):
            if self._classes.letter(article) not in "RMxLPDO":
                return False
            article -= 1
        # but "who met the mayor, Ana Lisi, is a nurse"
        governed = article > 0 and self._tags[article - 1][:2] in GOVERNING
        return self._lower[article] in _OPENING_APPOSED and not governed

    def office(  # noqa: C901  # a table of cases
        self, end: int, limit: int
    ) -> Range | None:
        """
        Return the office in "X is the director of Y", "X, who is a nurse,".

        *end* is where the name ends, *limit* where its sentence does.
        """
        lower = self._lower
        index = self.behind_asides(end)
        if lower[index : index + 2] == (",", "who"):
            index = self._second_copula(index + 2, limit)
        elif lower[index : index + 1] == (",",) and lower[index + 1 : index + 2] in _A:
            # "Ana Lisi, a professor who became the mayor"
            index = self._copula_in_apposition(index + 2, limit) or index
        if lower[index : index + 2] in PERFECTS:
            index += 2
            index += index < len(lower) and lower[index] in _NAMED
        elif lower[index : index + 1] and (
            lower[index] in COPULAS or (index > end and lower[index] in SHORT_IS)
        ):
            index += 1
            index += lower[index : index + 1] != () and (
                lower[index] in _AFTER_COPULA or lower[index] in _NAMED
            )
            if lower[index : index + 2] == ("sworn", "in"):
                index += 2 + (lower[index + 2 : index + 3] == ("as",))
            if lower[index : index + 1] == ("to",) and (
                lower[index + 1 : index + 2] not in _BE
            ):
                # "is to meet the provost"
                return None
            # "was elected as mayor"
            index += lower[index - 1 : index + 1] in _NAMED_AS
        else:
            entered = behind_entry(self._classes, index)
            if entered is None:
                return None
            index = entered
        stop = index
        limit = min(limit, index + _LONGEST)
        while stop < limit and lower[stop] not in STOPS:
            if (
                lower[stop : stop + 2] in _LATELY
                or (
                    lower[stop] in _WHICH_TIME
                    and not TIME_WORDS.isdisjoint(lower[stop + 1 : stop + 2])
                )
                # "special envoy two days after taking office", "in the mid-1990s"
                or (
                    self._tags[stop] == "CD"
                    and not _SPANS.isdisjoint(lower[stop + 1 : stop + 2])
                )
                or (
                    lower[stop : stop + 2] == ("in", "the")
                    and "".join(lower[stop + 2 : stop + 3])[-2:] == "0s"
                )
                or (
                    lower[stop] in _SINCE
                    and (
                        "".join(lower[stop + 1 : stop + 2]).isdigit()
                        or not MONTHS.isdisjoint(lower[stop + 1 : stop + 2])
                    )
                )
                or lower[stop] in {"until", "till"}
                # "resigned as head of the council after a row"
                or (
                    lower[stop] in _CLAUSES
                    and stop > index
                    # but "adviser to Tom Roe and acted as his deputy"
                    and self._tags[stop - 1] not in FINITE
                )
                # "worked as a nurse for years"
                or (
                    lower[stop] == "for"
                    and not _HOW_LONG.isdisjoint(lower[stop + 1 : stop + 2])
                )
            ):
                # "became director of the museum in 2014"
                break
            stop += 1
        codes = self._classes.of(index, stop)
        if (
            has_office(codes)
            and (
                codes[0] in "dhRM"
                # "is state chairman of the party"
                or (codes[:1] in {"O", "x"} and codes[1:2] == "R")
                # "served as Kanova's digital manager"
                or (codes[0] in "NAO" and "s" in codes)
            )
        ):
            return index, stop
        return None

    def joins_clause(self, end: int) -> bool:
        """Tell whether a verb behind a name has "and is" behind it, not far away."""
        if not self._joined_copulas or self._tags[end] not in FINITE:
            return False
        at = bisect_left(self._joined_copulas, end)
        return (
            at < len(self._joined_copulas)
            and self._joined_copulas[at] < end + _FARTHEST
        )

    def may_join_later(self, end: int) -> bool:
        """Tell whether "and is" stands behind a name, asides between them or not."""
        at = bisect_left(self._joined_copulas, end)
        return (
            at < len(self._joined_copulas)
            and self._joined_copulas[at] < end + 2 * _NEAREST + _FARTHEST
        )

    def second_office(self, end: int, limit: int) -> Range | None:
        """Return the office in "X came to Lund in May and is now a volunteer"."""
        lower = self._lower
        farthest = min(limit, end + _FARTHEST) - 2
        if lower[end : end + 1] == (",",):
            # "Ana Lisi, 29, | came"
            end += 3 if "".join(lower[end + 1 : end + 2]).isdigit() else 1
        if (
            FINITE.isdisjoint(self._tags[end : end + 1])
            or lower[end] in _SAYING
            or lower[end] in POSSESSIVES
        ):
            return None
        at = bisect_left(self._joined_copulas, end)
        if at == len(self._joined_copulas):
            return None
        joint = self._joined_copulas[at]
        if (
            joint >= farthest
            or not _NEW_SUBJECTS.isdisjoint(lower[end:joint])
            # "Ana Lisi recalled how her father left and became a priest"
            or not _ACTING.isdisjoint(self._tags[end + 1 : joint])
        ):
            return None
        start = joint + 2
        start += lower[start] in _AFTER_COPULA
        if lower[start : start + 1] not in _A:
            return None
        stop, limit = start, min(limit, start + _LONGEST)
        while stop < limit and lower[stop] not in _ENDS:
            stop += 1
        if not _CONDITIONS.isdisjoint(lower[start:stop]):
            return None
        return (start, stop) if has_office(self._classes.of(start, stop)) else None

    def _copula_in_apposition(self, start: int, limit: int) -> int | None:
        """Return the copula in "a professor of law who became the mayor"."""
        for index in range(start, min(limit, start + _NEAREST)):
            if self._lower[index] == "who":
                after = self._lower[index + 1 : index + 2]
                return index + 1 if after in _COPULAS_NOW else None
            if self._lower[index] in STOPS or (
                self._tags[index] in {"IN", "TO"}
                and self._lower[index] not in _AT_WORK
                and self._tags[index + 1 : index + 2] in _THE
            ):
                # "a neighbour of the boy who was the victim"
                break
        return None

    def _second_copula(self, start: int, limit: int) -> int:
        """Return the copula in "who once sold boats and is now mayor", or *start*."""
        lower = self._lower
        if lower[start : start + 1] and lower[start] in COPULAS | SHORT_IS | {"has"}:
            return start
        for index in range(start, min(limit, start + _NEAREST)):
            if lower[index] == "and" and lower[index + 1 : index + 2] in _COPULAS_NOW:
                return index + 1
            if lower[index] in STOPS:
                break
        return start

    def body(  # noqa: C901, PLR0911, PLR0912  # a table of cases
        self, end: int, limit: int
    ) -> Range | None:
        """
        Return the body in "X, who heads the Y", "X, 40, who works for the Y".

        *end* is where the name ends, *limit* where its sentence does.
        """
        lower = self._lower
        index = self._verb_after(end)
        limit = min(limit, end + _LONGEST)
        if index >= limit:
            return None
        if lower[end : end + 2] == (",", "whose") and self._classes.is_capital(end + 2):
            # "Ron Kersh, whose Harrow Group owns the line"
            return self._body_at(end + 2, limit, "whose")
        charged = self._behind_charge(end, index)
        if charged is not None:
            at = self._at_work(charged, limit, end + _NEAREST)
            if at is None or lower[at - 1] not in {"at", "for"}:
                return None
            return self._body_at(at, limit, "heads")
        verb = lower[index]
        if verb in _TRADING_VERBS:
            for words in TRADING:
                if lower[index : index + len(words)] == words:
                    return self._body_at(index + len(words), limit, "heads")
        if verb in {"is", "was"} and lower[index + 1 : index + 2] in _BESIDE:
            # "who is with the Lund Hospital", but "who is at the Olympic Games"
            body = self._body_at(index + 2, limit, verb)
            if body is None or lower[index + 1] == "with":
                return body
            codes = self._classes.of(*body)
            return body if "O" in codes or "A" in codes else None
        if lower[index : index + 2] in _SITTING:
            # "who sits on the Lund Council"
            return self._body_at(index + 2, limit, "heads")
        if verb == "moved" and lower[index + 1 : index + 2] == ("to",):
            return self._body_at(index + 2, limit, verb)
        if verb == "and":
            return self._body_of_team(index + 1, limit)
        if verb in _WITH_BODIES or (
            # "who trains doctors at the Lund Hospital"
            (lower[index - 1] == "who" or lower[index - 2 : index - 1] == ("who",))
            and self._tags[index] == "VBZ"
            and verb not in _PASSING
        ):
            return self._body_behind(index, limit, end + _NEAREST)
        if verb in HAVE_WORKED and lower[index - 1] == "has":
            at = self._at_work(index + 1, limit, end + _NEAREST)
            if at is not None and lower[at - 1] in {"at", "for", "in"}:
                return self._body_at(at, limit, verb)
        return None

    def _behind_charge(self, end: int, index: int) -> int | None:
        """Return what follows ", who is in charge of" and ", responsible for"."""
        lower = self._lower
        if lower[end : end + 1] != (",",):
            return None
        start = index + (lower[index] in {"is", "was"})
        for words in _IN_CHARGE:
            if lower[start : start + len(words)] == words:
                # "responsible for the attack at the Lund Hotel"
                guilty = not _CRIMES.isdisjoint(lower[start : start + _LONGEST_OFFICE])
                return None if guilty else start + len(words)
        return None

    def calling(self, end: int) -> Range | None:
        """
        Return the verb that says what somebody is: "X, who chairs the council".

        What is over is none: "X headed the council from 1988 until 2001".
        """
        lower = self._lower
        at = self._verb_after(end)
        if at >= len(lower) or lower[at] not in CALLINGS:
            return None
        if lower[at + 1 : at + 2] in _NO_OBJECTS or lower[at - 1] in NO_LONGER:
            # "headed for the hospital", "led by the party", "who once led it"
            return None
        body = self.body(end, min(len(lower), end + _LONGEST))
        if body is None or not self._is_object(at, body):
            return None
        over = _SINCE - {"since"} if lower[at - 1] == "has" else _SINCE
        if self._tags[at] in {"VBD", "VBN"} and any(
            word in over and lower[index + 1][:1].isdigit()
            for index, word in enumerate(lower[at : at + _LONGEST], at)
            if index + 1 < len(lower)
        ):
            return None
        return at, at + 1

    def _is_object(self, verb: int, body: Range) -> bool:
        """Tell "leads the Lund Council," from "led the Lund Council study"."""
        lower = self._lower
        start, end = body
        team = lower[verb + 1 : start]
        inner = self._classes.of(verb + 1, start)
        near = (
            not inner.strip("dMPs")
            # "leads the infrastructure team at Orbis Compute"
            or ("at" in team[-2:] and not TEAMS_LED.isdisjoint(team))
            or (not FOR_OR_AT.isdisjoint(team[-2:]) and not EFFORTS.isdisjoint(team))
        )
        behind = lower[end : end + 1]
        ends = (
            behind in _CLOSING
            or self._tags[end : end + 1] in _VERBS_BEHIND
            # "for 22 years", "for decades"
            or (
                behind == ("for",)
                and (
                    self._tags[end + 1 : end + 2] == ("CD",)
                    or not _HOW_LONG.isdisjoint(lower[end + 1 : end + 2])
                )
            )
        )
        return near and (ends or behind in _BEHIND_BODIES)

    def _body_behind(self, index: int, limit: int, nearest: int) -> Range | None:
        """Return the body that a verb has for its object, or is done at."""
        verb = self._lower[index]
        headed = verb in HEADING
        start = index + 1 + (verb == "presides")
        if headed and verb not in _REPRESENTING:
            start = self._behind_effort(start, limit)
            found = self._body_at(start, limit, verb)
            if found is not None or verb in _OWNING:
                # "who owns the bakery on Lund Street"
                return found
        at = self._at_work(start, limit, nearest)
        if at is not None and not (
            # "who speaks at the festival", "who works by the hotel"
            (verb in _FOR_OTHERS and self._lower[at - 1] != "for")
            or (self._lower[at - 1] == "by" and verb != "employed")
        ):
            # "leads the infrastructure team at Orbis Compute"
            led = headed and self._lower[at - 1] == "at"
            named = led and self._classes.of(at, at + 2).strip("NMij") == ""
            return self._body_at(at, limit, "heads" if named else verb)
        if verb == "writing" and self._lower[start : start + 1] == ("in",):
            # "Ana Lisi, writing in the Lancet, said"
            found = self._body_at(start + 1, limit, verb)
            return None if found is None else self._without_time(found)
        return self._body_at(start, limit, verb) if verb in _REPRESENTING else None

    def _without_time(self, body: Range) -> Range | None:
        """Cut "in the Lancet | on Monday", and tell "in May" from a paper."""
        first, end = body
        if self._lower[end - 1] in MONTHS:
            return None
        cut = next((at for at in range(first, end) if self._lower[at] == "on"), end)
        return (first, cut) if cut > first else None

    def _behind_effort(self, start: int, limit: int) -> int:
        """Return where "Oxfam" begins in "the irrigation project for | Oxfam"."""
        index, effort = start, False
        while index < limit and not self._classes.is_capital(index):
            word = self._lower[index]
            effort = effort or word in EFFORTS
            if effort and (word == "for" or (word == "at" and index > start + 2)):
                return index + 1
            # "a project on government secrecy for the Lund Trust"
            if self._classes.letter(index) not in "dMxOT" and word != "on":
                break
            index += 1
        return start

    def _verb_after(self, end: int) -> int:
        """Return the verb after a name, an age and "who", "who is"."""
        lower = self._lower
        index = end
        if lower[index : index + 1] == ("who",):
            # "Ana Lisi who is with the Lund Hospital"
            return index + 1 + (lower[index + 1 : index + 2] in _NOW)
        if lower[index : index + 1] == (",",):
            if lower[index + 2 : index + 3] == (",",) and (
                lower[index + 1].isdigit()
                # "D-N.M."
                or _OF_PARTY.match(self._classes.written[index + 1])
            ):
                index += 2
            index += 1
            if lower[index : index + 1] == ("who",):
                index = self._now_behind(index)
                index += 1 + (lower[index + 1 : index + 2] in _NOW)
            elif lower[index : index + 1] in _A:
                index = self._verb_of_office(index)
        if lower[index : index + 2] in _PASSIVES or (
            # "has studied eels at Lund University for years"
            lower[index : index + 1] == ("has",)
            and not _HAVE_DONE.isdisjoint(lower[index + 1 : index + 2])
        ):
            index += 1
        return index

    def _now_behind(self, who: int) -> int:
        """Return the "and" in "who left in 2004 and now heads", or *who*."""
        lower = self._lower
        for index in range(who + 2, min(who + _LONGEST, len(lower) - 2)):
            if lower[index] in STOPS:
                break
            if lower[index] == "and" and lower[index + 1 : index + 2] in _NOW:
                return index
        return who

    def _verb_of_office(self, article: int) -> int:
        """Return the verb in "an engineer who works for", or *article*."""
        for index in range(article + 1, article + _LONGEST_OFFICE):
            if self._lower[index : index + 1] == ("who",):
                late = self._lower[index + 1 : index + 2] in _NOW
                return index + 1 + late
            if self._classes.of(index, min(index + 1, len(self._lower))) not in _OFFICE:
                break
        return article

    def _body_of_team(self, start: int, limit: int) -> Range | None:
        """Return the body in "X and her colleagues at the Lund Hospital"."""
        lower = self._lower
        at = start + (lower[start : start + 1] in _WHOSE_TEAM)
        if lower[at : at + 1] not in _TEAMS or lower[at + 1 : at + 2] not in _AT_BODIES:
            return None
        return self._body_at(at + 2, limit, "")

    def _at_work(self, start: int, limit: int, nearest: int) -> int | None:
        """Return what follows "at" or "for" where it is near."""
        for index in range(start, min(limit, nearest)):
            if self._lower[index] in _AT_WORK or (
                # "teaches law in the Department of"
                self._lower[index : index + 2] == ("in", "the")
                and not FACULTIES.isdisjoint(self._lower[index + 2 : index + 3])
                and self._classes.is_capital(index + 2)
            ):
                return index + 1
            if self._classes.is_capital(index):
                return None
        return None

    def _body_at(self, start: int, limit: int, verb: str) -> Range | None:
        """Return the body whose name begins here, or "the Y museum"."""
        lower, classes = self._lower, self._classes
        index = start
        while index < limit and classes.letter(index) in "dM":
            index += 1
        kind = index
        while kind < min(limit, index + _LONGEST_KIND) and (
            not classes.is_capital(kind) and classes.letter(kind) in "MOx"
        ):
            kind += 1
        if (
            kind < limit
            and classes.is_capital(kind)
            and lower[kind - 1] in KINDS_OF_BODIES
        ):
            # "runs the think tank Lund Watch"
            start = index = kind
            verb = "heads"
        while index < limit and (
            classes.is_capital(index)
            or (
                index > start
                # "the Defensoría del Pueblo"
                and (lower[index] in JOINING_BODIES or classes.letter(index) == "&")
            )
            or lower[index] in _INSIDE
        ):
            index += 1
        index = self._behind_owner(index, limit)
        if index < limit and classes.words.nouns.get(lower[index]) == BODY:
            while index < limit and classes.words.nouns.get(lower[index]) == BODY:
                # "Teleland's network division"
                index += 1
            while index < limit and (
                classes.is_capital(index) or lower[index] in {"of", "for", "the"}
            ):
                index += 1
        while index > start and lower[index - 1] in _LOOSE:
            index -= 1
        codes = classes.of(start, index)
        if (
            # "who chairs the parish council", but "who leads her team"
            (
                not classes.any_capital(start, index)
                and not (verb in CALLINGS and lower[index - 1 : index] in COUNCILS)
            )
            # "heads the pro-Roe | super PAC"
            or lower[index - 1].startswith(_SIDES)
        ) or (
            verb not in WRITING
            and {"O", "A"}.isdisjoint(codes)
            and (verb not in _OF_ANY_BODY or "N" not in codes)
        ):
            return None
        return bare(classes, start, index)

    def _behind_owner(self, start: int, limit: int) -> int:
        """Return where "office" stands in "UNHCR's field | office", or *start*."""
        index = start
        if self._lower[index - 1] not in POSSESSIVES:
            return start
        while index < min(limit, start + _LONGEST_KIND) and (
            self._classes.letter(index) in "Mx"
        ):
            index += 1
        body = self._classes.words.nouns.get("".join(self._lower[index : index + 1]))
        return index if body == BODY else start


def has_office(codes: str) -> bool:
    """Tell whether a phrase opens like a noun phrase with an office in it."""
    if codes[:2] == "dn":
        # "the 11th chancellor"
        codes = codes[2:]
    if "c" in codes and _CHAIR_OF_TWO.match(codes) is not None:
        return True
    if "p" in codes and _OF_UNIVERSITY.match(codes) is not None:
        return True
    for code in codes:
        if code in "RL":
            return True
        if code not in "dhMDPNAOQxsiTev&":
            return False
    return False
