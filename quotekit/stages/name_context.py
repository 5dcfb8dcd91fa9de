"""
Name context: the noun phrase that a name in running text is part of.

The attribution rules hand over a source's noun phrase whole.  For names elsewhere only
the name is known, and what stands around it has to be found: "the head of the Refugee
Council, Enver Solomon, 34, a lawyer,".
"""

from bisect import bisect_right
from collections.abc import Sequence

from quotekit.annotations.tokens import Tokens
from quotekit.stages.reading import Range
from quotekit.stages.word_classes import WordClasses

_LONGEST_PHRASE = 18
_LONGEST_APPOSITION = 25
_APPOSITIONS = 3

_ROLES = frozenset("RQL")
_COPULAS = frozenset(
    """
    is was are serves served works worked became
""".split()  # noqa: SIM905  # read like prose
)
_PERFECTS = frozenset((("has", "been"), ("had", "been")))
_AFTER_COPULA = frozenset(("been", "as", "also"))
_OPENINGS = _COPULAS | {",", "("}
_ENDS = frozenset(".;:)!?—–") | {"said", "says", "told", "which"}
_MOST_HEADS = 4
_JOINING = frozenset(("of", "for", "at", "in", "to", "on", "from"))
_JOINING_BODIES = frozenset(("of", "for", "on"))
_STOPS = frozenset(",.;:)!?—–") | {"who", "which", "said", "says"}


class NameContext:
    """The surroundings of names in one text."""

    def __init__(
        self, tokens: Tokens, tags: Sequence[str], classes: WordClasses
    ) -> None:
        """Get ready for one text."""
        self._lower = tokens.lower
        self._firsts = tokens.sentence_first
        self._opens = frozenset(tokens.sentence_first)
        self._tags = tags
        self._classes = classes
        self._nouns = classes.words.nouns

    def sentence_start(self, index: int) -> int:
        """Return the first token of a token's sentence."""
        return self._firsts[max(0, bisect_right(self._firsts, index) - 1)]

    def sentence_end(self, index: int) -> int:
        """Return one past the last token of a token's sentence."""
        place = min(len(self._firsts) - 1, bisect_right(self._firsts, index))
        return self._firsts[place]

    def has_role_before(self, index: int) -> bool:
        """Tell whether the word before a name says what somebody is."""
        if index == 0 or index in self._opens:
            return False
        code = self._classes.of(index - 1, index)
        return code in _ROLES or (code in "xe" and self._tags[index - 1] == "NN")

    def has_office_before(self, index: int) -> bool:
        """Tell whether the word before a name is an office, not any noun."""
        return (
            index > 0
            and index not in self._opens
            and self._classes.of(index - 1, index) in _ROLES
        )

    def is_after_comma(self, index: int) -> bool:
        """Tell whether a name may be an apposition: a comma stands before it."""
        return index > 0 and index not in self._opens and self._lower[index - 1] == ","

    def is_after_preposition(self, index: int) -> bool:
        """Tell whether a name may stand inside "CEO of the X NAME"."""
        before = index - 1
        if before > 0 and self._lower[before] == "the":
            before -= 1
        return before >= 0 and self._lower[before] in _JOINING

    def heads_before(self, index: int) -> list[str]:
        """Return the nouns of the office right before a name."""
        heads: list[str] = []
        while index > 0 and index not in self._opens and len(heads) < _MOST_HEADS:
            index -= 1
            code = self._classes.of(index, index + 1)
            if code in _ROLES:
                heads.append(self._lower[index].rstrip("."))
            elif code != "H" and (heads or code not in "xe"):
                break
            elif code in "xe":
                heads.append(self._lower[index])
                break
        return heads

    def heads_after(self, end: int) -> list[str]:
        """Return the nouns of the office after a name: "Bello, 34, a nurse"."""
        lower = self._lower
        if end >= len(lower) or lower[end] not in _OPENINGS:
            return []
        nouns = self._nouns
        limit = min(len(lower), end + _LONGEST_APPOSITION)
        commas = 0
        for index in range(end, limit):
            word = lower[index]
            if word == ",":
                commas += 1
                if commas > _APPOSITIONS:
                    break
            elif word in _ENDS or (word in _COPULAS and index > end + 2):
                break
            elif nouns.get(word) in _ROLES or (
                word not in nouns
                and self._classes.is_capital(index)
                and self._classes.of(index, index + 1) in _ROLES
            ):
                return [word]
        return []

    def phrase(self, run: Range) -> Range:
        """Return the noun phrase that a name is the head or an apposition of."""
        start = self.phrase_start(run[0])
        if start == run[0] and start and self._lower[start - 1] == ",":
            office = self.phrase_start(start - 1)
            codes = self._classes.of(office, start - 1)
            if not {"R", "L"}.isdisjoint(codes):
                start = office
        return start, self._phrase_end(run[1])

    def office_after(self, end: int) -> Range | None:
        """Return the office in "X is the director of Y", "X, who is a nurse,"."""
        lower = self._lower
        index = end
        if lower[index : index + 2] == (",", "who"):
            index += 2
        if lower[index : index + 2] in _PERFECTS:
            index += 2
        elif lower[index : index + 1] and lower[index] in _COPULAS:
            index += 1
            index += lower[index : index + 1] != () and lower[index] in _AFTER_COPULA
        else:
            return None
        limit = min(self.sentence_end(end), index + _LONGEST_APPOSITION)
        stop = index
        while stop < limit and lower[stop] not in _STOPS:
            stop += 1
        codes = self._classes.of(index, stop)
        if codes[:1] in {"d", "h", "R"} and _has_office(codes):
            return index, stop
        return None

    def phrase_start(self, index: int) -> int:  # noqa: C901, PLR0912  # by class
        """
        Return where the noun phrase begins that ends before token *index*.

        Going left, words of noun phrases belong to it; beyond a preposition only what
        an office or a body's name begins with: "CEO of the Refugee Council", "Joint
        Council for the Welfare of Immigrants campaigner", but not "met in Rome".
        """
        classes, lower = self._classes, self._lower
        floor = max(self.sentence_start(index), index - _LONGEST_PHRASE)
        start = best = index
        crossed = titled = noun = False
        while start > floor:
            code = classes.of(start - 1, start)
            if code == "p":
                joining = _JOINING_BODIES if titled or noun else _JOINING
                if lower[start - 1] not in joining:
                    break
                crossed = True
                start -= 1
            elif code == "d":
                inside = start - 1 > floor and classes.of(start - 2, start - 1) == "p"
                if titled and crossed and not inside:
                    break
                start -= 1
                if not crossed:
                    best = start
                if not inside:
                    break
            elif code in "MDRPNAOQLsiH" or (
                code in "xe" and self._tags[start - 1][:2] in {"NN", "JJ"}
            ):
                noun = noun or (code in "xe" and start == index)
                start -= 1
                if titled and crossed and best != start + 1:
                    # Only a body's name reaches beyond an office and a preposition.
                    if code == "O":
                        best = start
                    elif code in "RLHx":
                        break
                elif code in "RLH" or not crossed or best == start + 1 < index:
                    best = start
                    titled = titled or code in "RLH"
            else:
                break
        while best > floor and best == start and classes.of(best - 1, best) == "d":
            best -= 1
        return best

    def has_origin(self, end: int) -> bool:
        """Tell whether a body follows a name: "Ana Lisi of the Lund Museum"."""
        lower = self._lower
        if end >= len(lower) or lower[end] not in {"of", "from"}:
            return False
        stop = self._origin_end(end, min(self.sentence_end(end), end + _LONGEST_PHRASE))
        return not {"O", "A"}.isdisjoint(self._classes.of(end + 1, stop))

    def _origin_end(self, end: int, limit: int) -> int:
        stop = end + 1
        while stop < limit and (
            self._lower[stop] == "the" or self._classes.is_capital(stop)
        ):
            stop += 1
        return stop

    def _phrase_end(self, end: int) -> int:
        """Return where the appositions after a name end."""
        lower = self._lower
        limit = min(self.sentence_end(end - 1), end + _LONGEST_APPOSITION)
        if lower[end : end + 1] == ("(",):
            stop = end + 1
            while stop < limit and lower[stop] != ")":
                stop += 1
            inside = self._classes.of(end + 1, stop)
            return stop + 1 if stop < limit and _has_office(inside) else end
        if self.has_origin(end):
            return self._origin_end(end, limit)
        comma = end
        for _ in range(_APPOSITIONS):
            if comma >= limit or lower[comma] != ",":
                break
            stop = comma + 1
            while stop < limit and lower[stop] not in _STOPS:
                stop += 1
            if stop < limit and _has_office(self._classes.of(comma + 1, stop)):
                return stop
            comma = stop
        return end


def _has_office(codes: str) -> bool:
    """Tell whether a phrase opens like a noun phrase with an office in it."""
    for code in codes:
        if code in "RL":
            return True
        if code not in "dhMDPNAOQxsi&":
            return False
    return False
