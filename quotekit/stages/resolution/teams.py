"""
Teams: what a team is called in short, "the Coalers" for the Lund Coalers.

The whole name says where it is from, and it is the only team so called in the text.
"""

from quotekit.stages.casting.cast import Cast
from quotekit.stages.casting.page import Page
from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.word_sets import places_of

_MOST_PLACES = 50
_LONGEST_HOME = 3
_HOMES = frozenset("NP")


class Teams:
    """The teams of one text, by the last words of their names."""

    def __init__(self, page: Page, cast: Cast) -> None:
        """Get ready for one text."""
        self._page = page
        self._cast = cast
        self._known: dict[str, Range | None] = {}

    def full_name(self, parsed: ParsedMention) -> Range | None:
        """Return where "Lund Coalers" stands for the first time, for "the Coalers"."""
        first, end = parsed.tokens
        lower = self._page.tokens.lower
        if (
            end - first != len(("the", "Coalers"))
            or lower[first] != "the"
            or not lower[first + 1].endswith("s")
            or lower[first + 1].endswith("ss")
            or not self._cast.classes.is_capital(first + 1)
            or self._page.tokens.words[first + 1].isupper()
        ):
            return None
        word = lower[first + 1]
        if word not in self._known:
            self._known[word] = self._find(word)
        return self._known[word]

    def _find(self, word: str) -> Range | None:
        """Return the first full name that ends in a word, if all such are one."""
        found: dict[tuple[str, ...], Range] = {}
        classes = self._cast.classes
        for index in places_of({word}, self._page.tokens.lower)[:_MOST_PLACES]:
            start = index
            while (
                index - start < _LONGEST_HOME
                and start
                and classes.is_capital(start - 1)
                and classes.letter(start - 1) in _HOMES
            ):
                start -= 1
            if start < index and classes.is_capital(index):
                found.setdefault(
                    self._cast.fold_name((start, index + 1)), (start, index + 1)
                )
        return next(iter(found.values())) if len(found) == 1 else None
