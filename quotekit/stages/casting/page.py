"""Where things stand in one text: tokens in sentences, segments, lines and marks."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from quotekit.annotations.quotations import Quotation
from quotekit.annotations.segments import Segment, SegmentKind
from quotekit.annotations.spans import Span
from quotekit.annotations.tokens import Sentence, Tokens
from quotekit.stages.columns.phrases import FINITE
from quotekit.stages.columns.reading import Range
from quotekit.stages.lazy import lazy
from quotekit.stages.patterns import when_needed

_LINE_BREAK = when_needed(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
# What ends lines for Python, and for nobody who reads a page.
_SEPARATORS = "\x1c\x1d\x1e"
_ASIDES = {",": ",", "-LRB-": "-RRB-"}
# What an aside, an adverb or a team begins with that stands before a verb.
_BEFORE_VERBS = frozenset((*_ASIDES, "RB", "CC"))
_TITLES_WITH_NAMES = frozenset(
    (what, link)
    for what in ("remarks", "statement", "address", "speech", "interview", "readout")
    for link in ("by", "from", "with", "of")
)
_HEADLINES = frozenset((SegmentKind.HEADLINE, SegmentKind.SUBHEAD))
_OPENINGS = _HEADLINES | {SegmentKind.NOTICE, SegmentKind.DATELINE}
_MOST_OPENINGS = 4
_MOST_ASIDES = 3
_ORIGINS = frozenset(("from", "of", "at"))
_IN_ORIGINS = frozenset(
    """
    NNP NNPS NN NNS DT JJ POS IN CD VBG VBN PRP$
""".split()  # noqa: SIM905  # read like prose
)
_LONGEST_ASIDE = 15
_LONGEST_TEAM = 4
_NO_ASIDE = frozenset((".", "''", "``"))


class Page:
    """
    One text with its columns, for questions of place.

    Attributes:
        text: The text.

        tokens: Its tokens.

        tags: Their Penn tags.

        segments: The text's segments.
    """

    def __init__(  # noqa: PLR0913, PLR0917  # the columns of a text
        self,
        text: str,
        segments: Sequence[Segment],
        sentences: Sequence[Sentence],
        tokens: Tokens,
        tags: Sequence[str],
        quotations: Sequence[Quotation],
    ) -> None:
        """Lay the columns of one text beside each other."""
        self.text = text
        self.tokens = tokens
        self.tags = tags
        self._sentences = sentences
        self._sentence_of: list[int] = []
        for number, (first, end) in enumerate(pairwise(tokens.sentence_first)):
            self._sentence_of += [number] * (end - first)
        self._length = len(self._sentence_of)
        # Whether each name, by its end, has a verb behind it: candidates ask often.
        self._verbs: dict[int, int | None] = {}
        self.segments = segments
        self._segment_starts = [segment.start for segment in segments]
        self._quotations = quotations

    def headlines(self) -> list[Range]:
        """
        Return the tokens of headlines and subheads, and of credits.

        Who took the picture is nobody of whom the text tells, but in a headline as well
        a name may be found again.  "Remarks by President Lisi" is none: its capitals
        are those of names.
        """
        headlines = [
            (self.token_at(segment.start), self.token_at(segment.end))
            for segment in self.segments
            if segment.kind in _HEADLINES or segment.kind is SegmentKind.CREDIT
        ]
        words, lower = self.tokens.words, self.tokens.lower
        return [
            (first, end)
            for first, end in headlines
            if lower[first : first + 2] not in _TITLES_WITH_NAMES
            or words[first].isupper()
        ]

    def openings(self) -> list[Range]:
        """Return the tokens of the lines above the text: of headlines, of notices."""
        found: list[Range] = []
        for segment in self.segments[:_MOST_OPENINGS]:
            if segment.kind is SegmentKind.BODY:
                break
            if segment.kind in _OPENINGS:
                found.append((self.token_at(segment.start), self.token_at(segment.end)))
        return found

    def is_headline(self, token: int) -> bool:
        """Tell whether a token stands in a headline or subhead."""
        return self.is_head(self.segment(token))

    def is_head(self, segment: int) -> bool:
        """Tell whether the segment of this number is a headline or subhead."""
        return self.segments[segment].kind in _HEADLINES

    def words(self, tokens: Range) -> str:
        """Return the words of a range of tokens, as written."""
        starts, ends = self.tokens.starts, self.tokens.ends
        return self.text[starts[tokens[0]] : ends[tokens[1] - 1]]

    def range_of(self, spans: Sequence[Span]) -> Range | None:
        """Return the tokens of the first of *spans*, if there are any."""
        if not spans:
            return None
        first = bisect_right(self.tokens.ends, spans[0].start)
        end = bisect_left(self.tokens.starts, spans[0].end)
        return (first, end) if first < end else None

    def token_at(self, offset: int) -> int:
        """Return the first token that begins at *offset* or after it."""
        return bisect_left(self.tokens.starts, offset)

    def sentence(self, token: int) -> int:
        """Return the number of a token's sentence."""
        if 0 <= token < self._length:
            return self._sentence_of[token]
        return max(0, bisect_right(self.tokens.sentence_first, token) - 1)

    def segment(self, token: int) -> int:
        """Return the number of a token's segment."""
        return self._sentences[self.sentence(token)].segment

    def segment_of(self, sentence: int) -> int:
        """Return the number of a sentence's segment."""
        return self._sentences[sentence].segment

    def segment_at(self, offset: int) -> int:
        """Return the number of the segment that holds *offset*."""
        return max(0, bisect_right(self._segment_starts, offset) - 1)

    def is_quoted(self, token: int) -> bool:
        """Tell whether a token stands in quotation marks."""
        at = self.tokens.starts[token]
        before = bisect_left(self._quoted, (at, at))
        return before > 0 and self._quoted[before - 1][1] > at

    def is_subject(self, name: Range) -> bool:
        """Tell whether a verb follows a name, and what is said of it by the way."""
        return self.verb_of(name) is not None

    def verb_of(self, name: Range) -> int | None:
        """Return the verb that follows a name, behind what is said of it by the way."""
        end = name[1]
        if end not in self._verbs:
            tag = self.tags[end] if end < len(self.tags) else ""
            if tag in _BEFORE_VERBS or (tag and self.tokens.lower[end] in _ORIGINS):
                self._verbs[end] = self._verb_behind_aside(name)
            else:
                self._verbs[end] = end if tag in FINITE else None
        return self._verbs[end]

    def _verb_behind_aside(self, name: Range) -> int | None:
        """Return the verb behind what stands beside a name, if that is by the way."""
        tags, end = self.tags, name[1]
        count = len(tags)
        if (
            tags[end : end + 1] == (",",)
            and end + 1 < count
            and tags[end + 1] in FINITE
            and "," in tags[max(0, name[0] - _LONGEST_ASIDE // 2) : name[0]]
        ):
            # "Her neighbor, Ana Lisi, agreed"
            end += 1
        end = self._past_team(self._past_origin(end))
        for _ in range(_MOST_ASIDES):
            if end >= count or tags[end] not in _ASIDES:
                break
            # "Ana Lisi, 34, a nurse, agreed", "Paul Ray (Labour) agreed"
            closing = _ASIDES[tags[end]]
            limit = min(count, end + _LONGEST_ASIDE)
            end += 1
            while end < limit and tags[end] != closing and tags[end] not in _NO_ASIDE:
                end += 1
            if end >= count or tags[end] != closing:
                # Not closed near: no aside
                return None
            if closing != ",":
                # "Ana Lisi (Labour), a nurse, agreed"
                end += 1
            elif end + 1 >= count or tags[end + 1] in FINITE:
                end += 1
                break
        if end < count and tags[end] == "RB":
            end += 1
        return end if end < count and tags[end] in FINITE else None

    def _past_team(self, end: int) -> int:
        """Step over "and her team", who do what she does."""
        tags = self.tags
        if tags[end : end + 2] != ("CC", "PRP$"):
            return end
        stop, limit = end + 2, min(len(tags), end + 2 + _LONGEST_TEAM)
        while stop < limit and tags[stop] in {"NN", "NNS", "JJ"}:
            stop += 1
        return stop

    def _past_origin(self, end: int) -> int:
        """Step over "from the growers' group Tarnveg" behind a name."""
        tags, count = self.tags, len(self.tags)
        if end >= count or self.tokens.lower[end] not in _ORIGINS:
            return end
        stop, limit = end + 1, min(count, end + _LONGEST_ASIDE)
        while stop < limit and tags[stop] in _IN_ORIGINS:
            stop += 1
        comma = stop < limit and tags[stop] == ","
        behind = stop + comma
        return behind if behind < count and tags[behind] in FINITE else end

    def line(self, token: int) -> int:
        """Return the number of a token's line, from 1."""
        return 1 + bisect_right(self._breaks, self.tokens.starts[token])

    @lazy
    def _quoted(self) -> list[Range]:
        # Outermost quotations follow each other, so that the last one to begin is
        # the only one that a place can be inside of.
        return sorted(
            (span.start, span.end)
            for quotation in self._quotations
            if not quotation.depth
            for span in quotation.spans
        )

    @lazy
    def _breaks(self) -> list[int]:
        if any(map(self.text.__contains__, _SEPARATORS)):
            return [match.end() for match in _LINE_BREAK.finditer(self.text)]
        return list(accumulate(map(len, self.text.splitlines(keepends=True))))
