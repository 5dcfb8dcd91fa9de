"""
Standings: how the names of one text stand in their sentences, found once for each.

Every pronoun asks so of the same names before it: where they stand, and whether they
act there.
"""

from collections.abc import Container

from attrs import define

from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.members import Named
from quotekit.stages.casting.page import Page
from quotekit.stages.columns.reading import Range
from quotekit.stages.lazy import lazy
from quotekit.stages.vocabulary.class_words import POSSESSIVES
from quotekit.stages.vocabulary.sought_words import INVERTING
from quotekit.stages.vocabulary.word_neighbors import FIXED

LONGEST_TITLE = 4
"""How many words before a name may be its title."""
_BY = frozenset(("by",))
_AUXILIARIES = frozenset("does did do is was has had will would can could".split())  # noqa: SIM905  # read like prose
_IN = frozenset(("in", "during", "under"))
_OWNING = tuple((mark,) for mark in POSSESSIVES)
# What somebody's thing is, that is nobody: "Ana Lisi's | heart", "Ana Lisi's | book".
_THINGS = frozenset("xMT")
_WHEN_I_ASK = frozenset((("when", "i"), ("when", "we"), ("as", "i"), ("as", "we")))
_PERSONALLY = frozenset((("he",), ("she",)))
# Before one of these a noun with "s" that follows a name is a verb.
_DETERMINERS = frozenset((("DT",), ("PRP$",)))


@define(eq=False)
class Standing:
    """
    How a name stands in its sentence.

    Attributes:
        sentence: The number of the sentence.

        segment: The number of its segment.

        acts: Whether the name is a subject.

        asks: Whether somebody is asked by whoever is named.

        is_relative: Whether the name is of a relative of somebody: "her sister, Gwen".
    """

    sentence: int
    segment: int
    acts: bool
    asks: bool
    is_relative: bool


class Standings:
    """How each name of one text stands in its sentence."""

    def __init__(self, page: Page, cast: Cast) -> None:
        """Look at the page of a cast."""
        self._page = page
        self._cast = cast
        self._known: dict[Range, Standing] = {}

    def of(self, named: Named) -> Standing:
        """Return how a name stands in its sentence."""
        known = self._known.get(named.tokens)
        if known is None:
            page, first = self._page, named.tokens[0]
            sentence = page.sentence(first)
            known = self._known[named.tokens] = Standing(
                sentence,
                page.segment_of(sentence),
                acts=self._acts(named.tokens)
                or self._agrees(first)
                or self._is_topic(named, page.tokens.sentence_first[sentence]),
                asks=bool(self._asked_by) and self.is_asker(first),
                is_relative=self._is_relative(first),
            )
        return known

    def _acts(self, name: Range) -> bool:
        """Tell whether a name is a subject, of "Ana Lisi | sorts | her mail", too."""
        page, (first, end) = self._page, name
        return page.is_subject(name) or (
            page.tags[end : end + 1] == ("NNS",)
            and page.tags[end + 1 : end + 2] in _DETERMINERS
            and not self._cast.classes.is_capital(end)
            and first in self._cast.classes.sentence_firsts
        )

    def _is_topic(self, named: Named, opening: int) -> bool:
        """Tell "For Ana Lisi, …" and "When I asked Ana Lisi, she …": about her."""
        lower, end = self._page.tokens.lower, named.tokens[1]
        if lower[end : end + 1] in _OWNING and end + 1 < len(lower):
            # "Ana Lisi's heart was mended", but "Ana Lisi's lawyer denied it"
            return (
                self._cast.people_start(named) == opening
                and self._cast.classes.letter(end + 1) in _THINGS
            )
        if lower[opening] == "for":
            start = self._cast.people_start(named)
            return start == opening + 1 and lower[end : end + 1] == (",",)
        if lower[opening] in _IN:
            # "In Ana Lisi's book, she says"
            start = self._cast.people_start(named)
            return start == opening + 1 and lower[end : end + 1] in _OWNING
        return (
            lower[opening : opening + 2] in _WHEN_I_ASK
            and lower[end : end + 1] == (",",)
            and lower[end + 1 : end + 2] in _PERSONALLY
        )

    def _agrees(self, token: int) -> bool:
        """Tell "So does engineer Ana Lisi", who acts behind her verb."""
        near = range(token - LONGEST_TITLE, token - 1)
        return bool(self._inverted) and not self._inverted.isdisjoint(near)

    def is_asker(self, name: int) -> bool:
        """Tell "was asked by TASS if": who asks is not who answers."""
        near = range(name - LONGEST_TITLE - 1, name - 1)
        return bool(self._asked_by) and not self._asked_by.isdisjoint(near)

    @property
    def is_any_asked(self) -> bool:
        """Whether somebody is asked by another anywhere: seldom."""
        return bool(self._asked_by)

    @lazy
    def _asked_by(self) -> frozenset[int]:
        """Where somebody is "asked | by" another: seldom anywhere."""
        return self._before("asked", behind=_BY)

    @lazy
    def _inverted(self) -> frozenset[int]:
        """Where "so does" and "nor is" stand: seldom anywhere."""
        return self._before(*INVERTING, behind=_AUXILIARIES)

    def _before(self, *words: str, behind: Container[str]) -> frozenset[int]:
        """Return where one of *words* stands that one of *behind* follows."""
        lower = self._page.tokens.lower
        return frozenset(
            [
                at
                for at in self._cast.classes.places_of(*words)
                if at + 1 < len(lower) and lower[at + 1] in behind
            ]
        )

    def _is_relative(self, name: int) -> bool:
        """Tell "She lost her sister, Gwen": it is about whose sister she was."""
        letter = self._cast.classes.letter
        return (
            name > 2
            # Few stand behind a comma; the words before the others need no class.
            and FIXED.get(self._page.tokens.lower[name - 1]) == ","
            and letter(name - 1) == ","
            and letter(name - 2) == "L"
            and letter(name - 3) == "h"
        )
