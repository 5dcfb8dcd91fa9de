"""
Sole firms: the one firm of a text, which "the company" is wherever it stands.

It is a firm by its name, or the text says that it is one: "the operating company, Norte
del Lund, claims", "Imola Coal, the operator of the mine".
"""

from quotekit.annotations.speakers import SpeakerType
from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.page import Page
from quotekit.stages.columns.phrases import ARTICLES, TIME_WORDS
from quotekit.stages.columns.reading import Range
from quotekit.stages.lazy import lazy
from quotekit.stages.resolution.bodies import Bodies
from quotekit.stages.vocabulary.body_words import FIRM, FIRM_WORDS, NO_FIRM
from quotekit.stages.word_sets import places_of

# What a firm is told to be behind its name: "Imola Coal, the operator of the mine".
_TOLD = FIRM | frozenset(
    """
    operator developer supplier producer subsidiary brand airline lender exporter
    importer contractor brewery
""".split()  # noqa: SIM905  # read like prose
)
_MOST_FIRMS = 20
_LONGEST_NAME = 6
_LONGEST_KIND = 4
# What joins the words of a firm's name: "Norte del Lund", "Roe & Sons".
_INSIDE = frozenset(("de", "del", "da", "do", "of", "y", "e", "&"))
# What goes on with what a firm is: "the operator of the mine", "a company based in".
_SAID_OF_FIRMS = frozenset(
    (word,) for word in ("of", "that", "which", "behind", "based", "owned", "in", ",")
)
_BEHIND_NAMES = frozenset(",.;)")


class SoleFirms:
    """Finds out which firm of one text "the company" is, if there is only one."""

    def __init__(self, page: Page, cast: Cast, bodies: Bodies) -> None:
        """Get ready for one text."""
        self._page = page
        self._cast = cast
        self._bodies = bodies
        self._lower = page.tokens.lower

    def before(self, at: int) -> Range | None:
        """Return the one firm that the text has named before a token."""
        named = [name for name in self._firms if name[0] < at]
        found = self._bodies.longest_only(named)
        return found[0] if len(found) == 1 else None

    def behind(self, at: int) -> Range | None:
        """
        Return the one firm of the text that opens the paragraph after a token's.

        "One of Ohio's largest manufacturers will close, the company said.  | Lund Axle
        Corp. told its workers", where nobody is named before.
        """
        found = self._bodies.longest_only(self._firms)
        name = found[0] if len(found) == 1 else None
        page = self._page
        if (
            name is None
            or name[0] < at
            or page.segment(name[0]) - page.segment(at) != 1
            or name[0] != page.token_at(page.segments[page.segment(name[0])].start)
            or self._cast.nearby.bodies_between(
                page.token_at(page.segments[page.segment(at)].start), at
            )
        ):
            return None
        return name

    @lazy
    def _firms(self) -> list[Range]:
        """The firms of the text, the first few, by where they stand."""
        cast = self._cast
        firms = [name for name, _ in cast.firms.values()]
        firms += [
            name
            for name, _ in cast.bodies.all
            if self._lower[name[1] - 1].rstrip(".") in FIRM_WORDS
            and NO_FIRM.isdisjoint(cast.fold_name(name))
        ]
        for noun in places_of(_TOLD, self._lower)[:_MOST_FIRMS]:
            name = self._behind(noun) or self._in_front(noun)
            if name is not None and self._may_be_firm(name):
                firms.append(name)
        return sorted(set(firms))[:_MOST_FIRMS]

    def _behind(self, noun: int) -> Range | None:
        """Return Norte Lund in "the operating company, | Norte Lund, claims"."""
        lower = self._lower
        apposed = lower[noun + 1 : noun + 2] == (",",)
        if not self._is_the(noun) or self._cast.classes.is_capital(noun):
            return None
        # "on the company | Norte Lund and"
        first = end = noun + 1 + apposed
        while end - first < _LONGEST_NAME and end < len(lower) and self._goes_on(end):
            end += 1
        closed = not apposed or _BEHIND_NAMES.issuperset(lower[end : end + 1])
        return (first, end) if first < end and closed else None

    def _goes_on(self, index: int) -> bool:
        """Tell whether a name goes on, or begins, at a token."""
        if self._lower[index] in _INSIDE:
            index += 1
        return (
            index < len(self._lower)
            and self._cast.classes.is_capital(index)
            and self._lower[index] not in TIME_WORDS
        )

    def _in_front(self, noun: int) -> Range | None:
        """Return Imola Coal in "Imola Coal | , the operator of the mine"."""
        lower, article = self._lower, noun - 1
        if lower[noun + 1 : noun + 2] not in _SAID_OF_FIRMS:
            # "On 20 March, the company announced"
            return None
        while article > max(0, noun - _LONGEST_KIND) and lower[article] not in ARTICLES:
            if self._cast.classes.is_capital(article) or lower[article] == ",":
                return None
            article -= 1
        if article < 2 or lower[article] not in ARTICLES or lower[article - 1] != ",":
            return None
        first = end = article - 1
        while first and end - first < _LONGEST_NAME and self._goes_on(first - 1):
            first -= 1
            if first in self._cast.classes.sentence_firsts:
                break
        while first < end and lower[first] in _INSIDE | ARTICLES:
            first += 1
        return (first, end) if first < end else None

    def _is_the(self, noun: int) -> bool:
        """Tell "the operating company" from "a company", "the head of the company"."""
        for article in range(noun - 1, max(1, noun - _LONGEST_KIND), -1):
            if self._lower[article] == "the":
                near = self._cast.classes.of(article - 2, article)
                return near[-1:] != "p" or near[0] not in "RLQe"
        return False

    def _may_be_firm(self, name: Range) -> bool:
        """Tell whether a name is nobody's, no place, and no body of another kind."""
        cast = self._cast
        called = cast.called(name)
        return (
            (
                called is None
                or called.type is not SpeakerType.PERSON
                # Nothing but two capitals makes a person of it.
                or not (called.certain or called.gender)
            )
            and not cast.people.named(self._lower[name[1] - 1])
            and bool(cast.classes.of(*name).strip("PDR"))
            and NO_FIRM.isdisjoint(cast.fold_name(name))
        )
