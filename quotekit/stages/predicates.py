"""
Predicates: what a clause says that somebody is, or what body somebody works for.

"Ana Lisi is the director of the museum", "Ana Lisi, who's been named mayor,"; and by
what somebody does: "who heads the Lund Museum", "40, who works for the museum".
"""

from collections.abc import Sequence

from quotekit.annotations.tokens import Tokens
from quotekit.lexicons.mention_words import BODY
from quotekit.stages.office_parts import bare
from quotekit.stages.patterns import when_needed
from quotekit.stages.reading import Range
from quotekit.stages.word_classes import WordClasses

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
_TAKING_OVER = frozenset(
    (
        *(("took", "over", "as"), ("takes", "over", "as"), ("stepped", "down", "as")),
        *(("steps", "down", "as"), ("will", "serve", "as"), ("has", "served", "as")),
    )
)
_LATELY = frozenset(
    (which, length)
    for which in ("last", "this", "next", "earlier")
    for length in ("week", "month", "year", "summer", "fall", "spring", "winter")
)
_SINCE = frozenset(("in", "since", "from", "until", "till", "between"))
STOPS = frozenset(",.;:)!?—–") | {"who", "which", "said", "says", "since"}
"""Before these an office behind a name ends at the latest."""

_AFTER_COPULA = frozenset(("been", "as", "also", "now", "currently"))

# What somebody does to a body who has an office in it: "X, who heads the Y".
_HEADING = frozenset(
    """
    heads leads co-chairs co-directs chairs directs runs manages edits coordinates
    oversees commands coaches presides founded joined co-founded leading heading
    chairing headed led chaired directed represents
""".split()  # noqa: SIM905  # read like prose
)
# What somebody does at a body, in it, or for it.
_WORKING = frozenset(("works", "teaches", "worked", "studies", "taught", "based"))
_WRITING = frozenset(("blogs", "blogging", "blogged", "writes", "tweets"))
_WITH_BODIES = _HEADING | _WORKING | _WRITING
# Nobody does these to anything but a body.
_OF_ANY_BODY = _WORKING - {"studies"} | {"founded", "co-founded", "heads", "chairs"}
# What somebody who "does" it at a body need not be of it for.
_PASSING = frozenset(
    """
    says speaks votes believes hopes thinks wants is has does was appears testifies
    seeks plays stars sits stands stays arrives lives goes comes spends
""".split()  # noqa: SIM905  # read like prose
)
_AT_WORK = frozenset(("for", "at", "with", "on"))
JOINING_BODIES = frozenset(("of", "for", "on"))
"""Between an office, or the kind of a body, and what it is of."""

_COPULAS_NOW = (("is",), ("was",), ("became",), ("serves",))
_OF = (("of",), ("from",))
_BESIDE = (("with",), ("at",))
_NOW = (("now",), ("also",), ("still",), ("currently",), ("once",), ("previously",))
_A = (("a",), ("an",))
_LONGEST_OFFICE = 6
_OF_PARTY = when_needed(r"[DRI]-\p{Lu}.*")
# The classes of words in an office that is described; no word has none of them.
_OFFICE = tuple("RMODPAxeL")
_WHOSE_TEAM = (("his",), ("her",), ("their",))
_TEAMS = (("colleagues",), ("team",), ("co-workers",), ("coworkers",))
_AT_BODIES = (("from",), ("at",), ("of",))
_INSIDE = frozenset(("the", "and", "&", "'s", "’s", "'", "’"))
_LOOSE = JOINING_BODIES | {"the", "and", "'s", "’s", "'", "’", ","}


class Predicates:
    """What the clauses of one text say of the people whose names come before."""

    def __init__(
        self, tokens: Tokens, tags: Sequence[str], classes: WordClasses
    ) -> None:
        """Get ready for one text."""
        self._lower = tokens.lower
        self._tags = tags
        self._classes = classes

    def behind_asides(self, end: int) -> int:
        """Return the copula in "X, 19, of Lund, is a student", or *end*."""
        lower = self._lower
        index = end
        if (
            lower[end : end + 1] == (",",)
            and "".join(lower[end + 1 : end + 2]).isdigit()
        ):
            index = end + 2
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
        if index == end or lower[index : index + 1] != (",",):
            return end
        return index + 1 if lower[index + 1 : index + 2] in _COPULAS_NOW else end

    def office(self, end: int, limit: int) -> Range | None:
        """
        Return the office in "X is the director of Y", "X, who is a nurse,".

        *end* is where the name ends, *limit* where its sentence does.
        """
        lower = self._lower
        index = self.behind_asides(end)
        if lower[index : index + 2] == (",", "who"):
            index = self._second_copula(index + 2, limit)
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
            # "was elected as mayor"
            index += lower[index - 1 : index + 1] in _NAMED_AS
        elif lower[index : index + 3] in _TAKING_OVER:
            index += 3
        else:
            return None
        stop = index
        limit = min(limit, index + _LONGEST)
        while stop < limit and lower[stop] not in STOPS:
            if (
                lower[stop : stop + 2] in _LATELY
                or (
                    lower[stop] in _SINCE
                    and "".join(lower[stop + 1 : stop + 2]).isdigit()
                )
                or lower[stop] in {"until", "till"}
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

    def body(  # noqa: PLR0911  # a table of cases
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
        verb = lower[index]
        if verb in {"is", "was"} and lower[index + 1 : index + 2] in _BESIDE:
            # "who is with the Lund Hospital", but "who is at the Olympic Games"
            body = self._body_at(index + 2, limit, verb)
            if body is None or lower[index + 1] == "with":
                return body
            codes = self._classes.of(*body)
            return body if "O" in codes or "A" in codes else None
        if verb == "and":
            return self._body_of_team(index + 1, limit)
        if verb in _WITH_BODIES or (
            # "who trains doctors at the Lund Hospital"
            (lower[index - 1] == "who" or lower[index - 2 : index - 1] == ("who",))
            and self._tags[index] == "VBZ"
            and verb not in _PASSING
        ):
            return self._body_behind(index, limit, end + _NEAREST)
        return None

    def _body_behind(self, index: int, limit: int, nearest: int) -> Range | None:
        """Return the body that a verb has for its object, or is done at."""
        verb = self._lower[index]
        headed = verb in _HEADING
        start = index + 1 + (verb == "presides")
        if headed and verb != "represents":
            found = self._body_at(start, limit, verb)
            if found is not None:
                return found
        at = self._at_work(start, limit, nearest)
        if at is not None:
            return self._body_at(at, limit, verb)
        return self._body_at(start, limit, verb) if verb == "represents" else None

    def _verb_after(self, end: int) -> int:
        """Return the verb after a name, an age and "who", "who is"."""
        lower = self._lower
        index = end
        if lower[index : index + 1] == (",",):
            if lower[index + 2 : index + 3] == (",",) and (
                lower[index + 1].isdigit()
                # "D-N.M."
                or _OF_PARTY.match(self._classes.written[index + 1])
            ):
                index += 2
            index += 1
            if lower[index : index + 1] == ("who",):
                index += 1 + (lower[index + 1 : index + 2] in _NOW)
            elif lower[index : index + 1] in _A:
                index = self._verb_of_office(index)
        if lower[index : index + 2] in {("is", "based"), ("was", "based")}:
            index += 1
        return index

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
            if self._lower[index] in _AT_WORK:
                return index + 1
            if self._classes.is_capital(index):
                return None
        return None

    def _body_at(self, start: int, limit: int, verb: str) -> Range | None:
        """Return the body whose name begins here, or "the Y museum"."""
        lower, classes = self._lower, self._classes
        index = start
        while index < limit and classes.of(index, index + 1) in "dM":
            index += 1
        while index < limit and (
            classes.is_capital(index)
            or (lower[index] in JOINING_BODIES and index > start)
            or lower[index] in _INSIDE
        ):
            index += 1
        if index < limit and classes.words.nouns.get(lower[index]) == BODY:
            index += 1
            while index < limit and (
                classes.is_capital(index) or lower[index] in {"of", "for", "the"}
            ):
                index += 1
        while index > start and lower[index - 1] in _LOOSE:
            index -= 1
        codes = classes.of(start, index)
        if not classes.any_capital(start, index) or (
            verb not in _WRITING
            and {"O", "A"}.isdisjoint(codes)
            and (verb not in _OF_ANY_BODY or "N" not in codes)
        ):
            return None
        return bare(classes, start, index)


def has_office(codes: str) -> bool:
    """Tell whether a phrase opens like a noun phrase with an office in it."""
    if codes[:2] == "dn":
        # "the 11th chancellor"
        codes = codes[2:]
    for code in codes:
        if code in "RL":
            return True
        if code not in "dhMDPNAOQxsiTv&":
            return False
    return False
