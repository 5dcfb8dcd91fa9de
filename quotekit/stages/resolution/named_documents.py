"""
Named documents as sources: "the Lund Declaration states", then "the document adds".

What the text cites by name is found elsewhere; here it is told which source is one.
"""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise

from quotekit.annotations.spans import Span
from quotekit.annotations.speakers import SpeakerType
from quotekit.stages.casting.members import Member
from quotekit.stages.casting.page import Page
from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.resolution.floor import Found
from quotekit.stages.vocabulary.class_words import POSSESSIVES

_PROBABLE = 0.6
_MOST_ALIKE = 50
# So far from where it is named, "the report" may be any.
_FARTHEST = 2000
_WRITTEN = frozenset((SpeakerType.DOCUMENT, SpeakerType.ORGANIZATION))
# What any document may be called in the sentence after the one that names it.
_ANY = frozenset(("document", "text", "paper"))
# What stands before a title that tells of what sort it is: "the report “| Cold Homes".
_BEFORE_TITLES = 3
_ARTICLES = frozenset(("the", "this", "that"))


class NamedDocuments:
    """The documents that one text cites by name."""

    def __init__(self, page: Page, documents: Iterable[Span]) -> None:
        """Get ready with where each stands; all are in text order."""
        self._page = page
        self._lower = page.tokens.lower
        self._names = [
            name
            for name in (page.range_of((document,)) for document in documents)
            if name is not None
        ]
        self._starts = [first for first, _ in self._names]
        self._known: dict[tuple[str, ...], Member] = {}

    def resolve(self, parsed: ParsedMention) -> Found | None:
        """Return the document that a source names, or stands for."""
        if not self._names or parsed.type not in _WRITTEN:
            return None
        return self._named(parsed) or self._described(parsed)

    def _named(self, parsed: ParsedMention) -> Found | None:
        """Read "The 2015 Lund Agreement says", which no body is."""
        first, end = parsed.tokens
        if parsed.possessor is not None:
            # "Oxfam's | Annual Report 2025"
            first = parsed.possessor[1]
            first += first < end and self._lower[first] in POSSESSIVES
        at = bisect_left(self._starts, first)
        if at == len(self._names):
            return None
        name = self._names[at]
        if (
            name[1] > end
            # "Article 19 of the treaty"
            or (name[1] < end and self._lower[name[1]] == "of")
        ) or any(
            self._page.tags[index] not in {"DT", "CD", "JJ"}
            for index in range(first, name[0])
        ):
            return None
        return self._found(name)

    def _found(self, name: Range) -> Found:
        here = self._page.words(name)
        return Found(self._of(name), "document", f"“{here}” is named here")

    def _described(self, parsed: ParsedMention) -> Found | None:
        """Resolve "the declaration" and "the document" to the one named before."""
        (first, end), noun = parsed.tokens, parsed.head
        if (
            parsed.type is not SpeakerType.DOCUMENT
            or end - first != len(("the", "document"))
            or self._lower[first] not in _ARTICLES
        ):
            return None
        stop = bisect_left(self._starts, first)
        begin = bisect_left(self._starts, first - _FARTHEST)
        before = self._names[max(begin, stop - _MOST_ALIKE) : stop]
        if noun in _ANY:
            sentence = self._page.sentence(first)
            before = [
                name for name in before if sentence - self._page.sentence(name[0]) == 1
            ]
        else:
            before = [name for name in before if self._is_of_sort(name, noun)]
        words = {self._lower[slice(*name)] for name in before}
        if len(words) != 1 or self._tells_of_another(noun, before[-1][1], first):
            return None
        member = self._of(before[-1])
        here, named = self._page.words(parsed.tokens), self._page.words(before[-1])
        return Found(member, "document", f"“{here}” is {named}", _PROBABLE)

    def _is_of_sort(self, name: Range, noun: str) -> bool:
        first, end = name
        return noun in self._lower[max(0, first - _BEFORE_TITLES) : end]

    def _tells_of_another(self, noun: str, first: int, end: int) -> bool:
        """Tell whether the text tells of "a report" or "reports" in between."""
        lower = self._lower[first:end]
        return f"{noun}s" in lower or any(
            word == noun and before not in _ARTICLES for before, word in pairwise(lower)
        )

    def _of(self, name: Range) -> Member:
        """Return the document of a name, the same for the same words."""
        words = self._lower[slice(*name)]
        member = self._known.get(words)
        if member is None:
            member = Member(SpeakerType.DOCUMENT, name, words, name[0])
            self._known[words] = member
        member.mentions.add(name)
        return member
