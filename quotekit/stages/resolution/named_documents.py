"""
Named documents as sources: "the Lund Declaration states", then "the document adds".

What the text cites by name is found elsewhere; here it is told which source is one.
So is a source that gives the title: "the report, “Cold Homes”, says".
"""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise

from quotekit.annotations.spans import Span
from quotekit.annotations.speakers import SpeakerType
from quotekit.stages.casting.members import Member, Role
from quotekit.stages.casting.page import Page
from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.patterns import plain_when_needed
from quotekit.stages.resolution.floor import Found
from quotekit.stages.roles.office_owners import owning_body
from quotekit.stages.vocabulary.class_words import POSSESSIVES
from quotekit.stages.vocabulary.word_classes import WordClasses

_PROBABLE = 0.6
_MOST_ALIKE = 50
# So far from where it is named, "the report" may be any.
_FARTHEST = 2000
# What any document may be called in the sentence after the one that names it.
_ANY = frozenset(("document", "text", "paper"))
# So many words before a title its sort may stand: "the | report “ | Cold Homes".
_BEFORE_TITLES = 3
_ARTICLES = frozenset(("the", "this", "that"))
# A document, who made it, and its title in marks: "the report by Oxfam, “Cold Homes”".
_TITLED = plain_when_needed(
    r"[^,qT]*(?P<sort>T)(?P<so>[vx]?)(?:p[^,q]*)?,?q(?P<title>[^q]++)q"
)
# The same without marks: "the report, Holding the Fort".
_BARELY_TITLED = plain_when_needed(r"d?[MxD]*(?P<sort>T)(?P<so>),(?P<title>[^,q]++),?")
_ENTITLED = frozenset(("entitled", "titled", "called", "named", "dubbed", "headed"))
_STOPS = frozenset((",", "."))
_IN_TITLES = frozenset("dpc")


class NamedDocuments:
    """The documents that one text cites by name."""

    def __init__(
        self, page: Page, classes: WordClasses, documents: Iterable[Span]
    ) -> None:
        """Get ready with where each stands; all are in text order."""
        self._page = page
        self._classes = classes
        self._lower = page.tokens.lower
        self._names = [
            name
            for name in (page.range_of((document,)) for document in documents)
            if name is not None
        ]
        self._starts = [first for first, _ in self._names]
        self._known: dict[tuple[str, ...], Member] = {}
        # Titles that sources give, and of what sort of document.
        self._titles: list[tuple[Range, str]] = []
        self._titled_at: dict[int, Range] = {}

    def resolve(self, parsed: ParsedMention) -> Found | None:
        """Return the document that an impersonal source names, or stands for."""
        found = self._titled(parsed) or (self._named(parsed) if self._names else None)
        if found is None:
            return self._described(parsed)
        maker = parsed.organization
        owner = parsed.possessor
        if (
            maker is None
            and owner is not None
            and self._classes.letter(owner[0]) != "h"
        ):
            # "the World Hunger Agency's | World Hunger Report 2014"
            maker = owning_body(self._classes, owner)
        if maker is not None and found.member is not None:
            found.member.roles += (Role((), maker, None, parsed.tokens),)
        return found

    def _titled(self, parsed: ParsedMention) -> Found | None:
        """Read "The report, “Cold Homes”, says", whether it is cited or not."""
        first, end = parsed.tokens
        codes = self._classes.of(first, min(end + 1, len(self._lower)))
        if "T" not in codes or not ("q" in codes or "," in codes):
            return None
        match = _TITLED.match(codes)
        if match is None:
            match = _BARELY_TITLED.fullmatch(codes)
            if match is None or not self._is_title(first, match.span("title")):
                return None
        name = first + match.start("title"), first + match.end("title")
        name = name[0], name[1] - (self._lower[name[1] - 1] in _STOPS)
        sort = self._lower[first + match.start("sort")]
        if not self._classes.is_capital(name[0]) or (
            match["so"] and self._lower[first + match.start("so")] not in _ENTITLED
        ):
            return None
        self._titles.append((name, sort))
        self._titled_at[first] = name
        return self._found(name)

    def _is_title(self, first: int, title: Range) -> bool:
        """Tell "Holding the Fort" from who made a report, and when."""
        begin, end = first + title[0], first + title[1]
        codes = self._classes.of(begin, end)
        return (
            self._classes.is_capital(begin)
            and self._classes.is_capital(end - 1)
            and not _IN_TITLES.isdisjoint(codes[1:])
            and not codes.strip("OMQdpcxTN")
        )

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
        if first in self._titled_at:
            # "A new report, “Cold Homes”, says it is late.  It adds"
            return self._found(self._titled_at[first])
        if (
            parsed.type is not SpeakerType.DOCUMENT
            or end - first != 2
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
        before += [
            name
            for name, sort in self._titles[-_MOST_ALIKE:]
            if sort == noun and 0 <= first - name[1] < _FARTHEST
        ]
        before.sort()
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
