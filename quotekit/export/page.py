"""
The HTML view: articles with who said what marked in them, in one file to look at.

It needs no network and no script; a little script adds filters.  Kinds, cues and
sources differ in line and type, not by color alone.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import chain, islice
from typing import Final

from attrs import frozen

from quotekit.annotations.attributions import QuoteKind
from quotekit.annotations.documents import Document, each_document
from quotekit.annotations.quotes import Quote
from quotekit.annotations.segments import BodyForm, Segment, SegmentKind
from quotekit.annotations.spans import Span
from quotekit.annotations.speakers import Speaker
from quotekit.export.highlight import Mark, escape_text, highlight_text

_HEAD: Final = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" \
content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>Who said what</title>
<style>
{style}</style>
</head>
<body>
<header>
<h1>Who said what</h1>
<ul class="legend" style="--hue: 215; --levels: 0">
<li><span class="quote direct" data-part="only">direct</span></li>
<li><span class="quote mixed" data-part="only">mixed</span></li>
<li><span class="quote indirect" data-part="only">indirect</span></li>
<li><span class="cue">cue</span></li>
<li><span class="source">source</span></li>
<li>a letter is a speaker, a number a quote; ↪ goes on</li>
</ul>
{contents}</header>
<main>
"""

_TO_CONTENTS: Final = '<p class="facts"><a href="#texts">All texts in a list</a></p>\n'

_FOOT: Final = """\
</main>
{contents}<script>
{script}</script>
</body>
</html>
"""

# Neighbors in the list of speakers get hues far from each other.
_GOLDEN_ANGLE: Final = 137.508
_FIRST_HUE: Final = 215


def write_page(documents: Iterable[Document]) -> Iterator[str]:
    """
    Write one HTML page with all the documents, a piece at a time.

    Raises:
        ValueError: If a document has been read back without its words.
    """
    rest = each_document(documents)
    first = list(islice(rest, 2))
    several = len(first) > 1
    yield _HEAD.format(
        style=_asset("page.css"), contents=_TO_CONTENTS if several else ""
    )
    entries: list[str] = []
    for number, document in enumerate(chain(first, rest), start=1):
        prefix = f"d{number}-"
        yield _View.of(document, prefix).section()
        entries.append(
            f'<li><a href="#{prefix}title">{_title(document)}</a>'
            f" {_count(document)}</li>\n"
        )
    contents = _CONTENTS.format(entries="".join(entries)) if several else ""
    yield _FOOT.format(contents=contents, script=_asset("page.js"))


# At the end, for nobody knows how many texts there are before they are written.
_CONTENTS: Final = """\
<nav aria-labelledby="texts">
<h2 id="texts">All texts</h2>
<ol>
{entries}</ol>
</nav>
"""


def _title(document: Document) -> str:
    return escape_text(document.id or "A text")


def _count(document: Document) -> str:
    """Return how many quotes there are, in words."""
    count = len(document.quotes)
    return f"{count} quote{'s' * (count != 1)}"


@cache
def _asset(name: str) -> str:
    return (files("quotekit.export") / name).read_text(encoding="utf-8")


@frozen
class _View:
    """
    One document, and what it takes to show it.

    Attributes:
        prefix: What ids begin with, to tell documents apart in one file.

        letters: What each speaker is called in the margin, by id.

        hues: The color of each speaker, by id, in degrees.

        levels: How many levels of quotes each quote has inside, by id.
    """

    document: Document
    prefix: str
    letters: Mapping[str, str]
    hues: Mapping[str, int]
    levels: Mapping[str, int]

    @classmethod
    def of(cls, document: Document, prefix: str) -> "_View":
        speakers = [speaker.id for speaker in document.speakers]
        return cls(
            document=document,
            prefix=prefix,
            letters={one: _letters(index) for index, one in enumerate(speakers)},
            hues={
                one: round(_FIRST_HUE + index * _GOLDEN_ANGLE) % 360
                for index, one in enumerate(speakers)
            },
            levels=_levels(document.quotes),
        )

    def section(self) -> str:
        """Return the document's part of the page."""
        document, prefix = self.document, self.prefix
        facts = _count(document)
        speakers = len(document.speakers)
        facts += f" by {speakers} speaker{'s' * (speakers != 1)}" if speakers else ""
        notes = "".join(
            f'<p class="facts">Careful: {escape_text(warning.message)}</p>\n'
            for warning in document.warnings
        )
        return (
            f'<section class="document" aria-labelledby="{prefix}title">\n'
            f'<h2 id="{prefix}title">{_title(document)}</h2>\n'
            f'<p class="facts">{facts}</p>\n{notes}'
            f'<div class="columns">\n<div class="article">\n{self._article()}</div>\n'
            f'<div class="side">\n{self._side()}</div>\n</div>\n{self._table()}'
            "</section>\n"
        )

    def _article(self) -> str:
        pieces = _by_segment(self.document)
        lines: list[str] = []
        started: set[str] = set()
        for segment, inside in zip(self.document.segments, pieces, strict=True):
            if segment.text is None:
                raise ValueError("a page needs the words of the segments")
            marks = [self._mark(*piece, started) for piece in inside]
            marked = highlight_text(segment.text, marks, segment.start)
            lines.append(f"<p{_looks(segment)}>{marked}</p>\n")
        return "".join(lines)

    def _mark(
        self, quote: Quote, role: str, spans: tuple[Span, ...], started: set[str]
    ) -> Mark:
        """Return the mark of a part of a quote in one segment."""
        attributes = {
            "class": f"quote {quote.kind}" if role == "quote" else role,
            **self._data(quote),
            "style": self._style(quote),
        }
        if role != "quote":
            return Mark(spans=spans, attributes=attributes, tag="span")
        card = self._card(quote)
        attributes["data-card"] = card
        label = self._chip(quote, card)
        if quote.id in started:
            # In a further paragraph the quote is named, but not reached once more.
            label = (
                f'<span class="chip" aria-hidden="true">↪ {self._name(quote)}</span>'
            )
        else:
            started.add(quote.id)
        return Mark(spans=spans, attributes=attributes, label=label)

    def _data(self, quote: Quote) -> dict[str, str]:
        return {
            "data-quote": self.prefix + quote.id,
            "data-kind": quote.kind.value,
            "data-speaker": quote.speaker or "",
        }

    def _style(self, quote: Quote) -> str:
        return f"{self._color(quote.speaker)}; --levels: {self.levels[quote.id]}"

    def _color(self, speaker: str | None) -> str:
        """Return the style that gives a speaker's color; nobody's is gray."""
        if speaker is None:
            return "--hue: 0; --sat: 0"
        return f"--hue: {self.hues[speaker]}; --sat: 1"

    def _name(self, quote: Quote) -> str:
        """Return the letter of who speaks and the number of the quote."""
        letter = "?" if quote.speaker is None else self.letters[quote.speaker]
        return escape_text(f"{letter} {quote.id.removeprefix('q')}")

    def _chip(self, quote: Quote, card: str) -> str:
        identity = escape_text(self.prefix + quote.id)
        name = self._name(quote)
        told = escape_text(card.replace("\n", "; "))
        return (
            f'<a class="chip" id="{identity}" href="#{identity}-row"'
            f' aria-label="{name}: {told}">{name}</a>'
        )

    def _card(self, quote: Quote) -> str:
        """Return who, how sure and by which rule, in a few lines."""
        speaker = self.document.speaker_of(quote)
        lines = [_called(speaker)]
        if speaker is not None and (about := _about(speaker)):
            lines[0] += f", {about}"
        facts = [
            quote.kind.value,
            quote.type.value,
            f"{quote.confidence:.0%} sure",
            f"rule {quote.rule}",
        ]
        if quote.negated:
            facts.insert(2, "denied or withheld")
        lines.append(" · ".join(facts))
        if quote.speaker_reason:
            lines.append(f"speaker: {quote.speaker_reason}")
        return "\n".join(lines)

    def _side(self) -> str:
        """Return the filters and the list of speakers."""
        kinds = "".join(
            f'<label><input type="checkbox" name="kind" value="{kind}" checked>'
            f" {kind}</label>\n"
            for kind in QuoteKind
        )
        words = {
            speaker.id if speaker else None: self.document.words_by(speaker) or 0
            for speaker in (*self.document.speakers, None)
        }
        total = sum(words.values()) or 1
        count = Counter(quote.speaker for quote in self.document.quotes)
        everybody = sorted(
            self.document.speakers, key=lambda speaker: -words[speaker.id]
        )
        rows = [
            self._speaker(speaker, count[speaker.id], words[speaker.id] / total)
            for speaker in everybody
        ]
        if count[None]:
            rows.append(self._speaker(None, count[None], words[None] / total))
        return (
            '<fieldset class="filter" hidden><legend>Show</legend>\n'
            f"{kinds}</fieldset>\n"
            "<details open><summary>Speakers by share of quoted words</summary>\n"
            f'<ul class="speakers">\n{"".join(rows)}</ul></details>\n'
        )

    def _speaker(self, speaker: Speaker | None, count: int, share: float) -> str:
        identity = speaker.id if speaker else ""
        letter = self.letters[identity] if speaker else "?"
        name = escape_text(_called(speaker))
        about = _about(speaker) if speaker else ""
        box = f"{self.prefix}{identity or 'nobody'}-box"
        return (
            f'<li style="{self._color(speaker.id if speaker else None)}">'
            f'<span class="chip">{letter}</span> '
            f'<span class="filter" hidden><input type="checkbox" name="speaker" '
            f'id="{escape_text(box)}" value="{escape_text(identity)}" checked '
            f'aria-label="Show {name}"></span> '
            f"<strong>{name}</strong>"
            + (f' <span class="about">{escape_text(about)}</span>' if about else "")
            + f'<span class="bar" aria-hidden="true">'
            f'<span style="width: {share:.1%}"></span></span>'
            f"{share:.0%} of words, {count} quote{'s' * (count != 1)}</li>\n"
        )

    def _table(self) -> str:
        """Return every quote in a row."""
        if not self.document.quotes:
            return ""
        rows = "".join(self._row(quote) for quote in self.document.quotes)
        title = f"{self.prefix}table"
        caption = f"Quotes of text {self.prefix[1:-1]}"
        return (
            f'<div class="scroll" role="region" tabindex="0" aria-labelledby="{title}">'
            f'<table><caption id="{title}">{caption}</caption>\n<thead><tr>'
            '<th scope="col">Quote</th><th scope="col">Speaker</th>'
            '<th scope="col">What was said</th><th scope="col">Kind</th>'
            '<th scope="col">Sure</th><th scope="col">Rule</th>'
            f"</tr></thead>\n<tbody>\n{rows}</tbody></table></div>\n"
        )

    def _row(self, quote: Quote) -> str:
        data = "".join(
            f' {name}="{escape_text(value)}"'
            for name, value in self._data(quote).items()
        )
        identity = escape_text(self.prefix + quote.id)
        speaker = escape_text(_called(self.document.speaker_of(quote)))
        negated = ", denied or withheld" if quote.negated else ""
        return (
            f'<tr id="{identity}-row"{data} style="{self._color(quote.speaker)}">'
            f'<th scope="row"><a class="chip" href="#{identity}">'
            f"{self._name(quote)}</a></th><td>{speaker}</td>"
            f'<td class="said">{escape_text(quote.text or "")}</td>'
            f"<td>{quote.kind}, {quote.type}{negated}</td>"
            f"<td>{quote.confidence:.0%}</td>"
            f'<td class="rule">{escape_text(quote.rule)}</td></tr>\n'
        )


def _letters(index: int) -> str:
    """Return A to Z for 0 to 25, then AA, AB and so on."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _levels(quotes: Sequence[Quote]) -> dict[str, int]:
    """Return how many levels of quotes each quote has inside."""
    parents = {quote.id: quote.parent for quote in quotes}
    levels = dict.fromkeys(parents, 0)
    for quote in quotes:
        level, parent = 1, quote.parent
        # Levels only grow, so whoever has as many already has passed them on.
        while parent is not None and levels[parent] < level:
            levels[parent] = level
            level, parent = level + 1, parents[parent]
    return levels


_Part = tuple[Quote, str, tuple[Span, ...]]
"""A quote, the class of what is marked, and its spans in one segment."""


def _by_segment(document: Document) -> list[list[_Part]]:
    """Return for each segment the parts of quotes in it, outer ones first."""
    ends = [segment.end for segment in document.segments]
    parts: list[list[_Part]] = [[] for _ in ends]
    for quote in document.quotes:
        for role, spans in (
            ("quote", quote.content),
            ("cue", quote.cue.spans if quote.cue else ()),
            ("source", quote.source.spans if quote.source else ()),
        ):
            found: dict[int, list[Span]] = {}
            for span in spans:
                for index in _segments_of(span, document.segments, ends):
                    found.setdefault(index, []).append(span)
            for index, inside in found.items():
                parts[index].append((quote, role, tuple(inside)))
    return parts


def _segments_of(
    span: Span, segments: Sequence[Segment], ends: Sequence[int]
) -> Iterator[int]:
    """Yield the indices of the segments that a span shares a character with."""
    index = bisect_right(ends, span.start)
    while index < len(segments) and segments[index].start < span.end:
        yield index
        index += 1


def _looks(segment: Segment) -> str:
    """Return the attributes of a segment's paragraph."""
    if segment.kind is not SegmentKind.BODY:
        kind = segment.kind.value
        return f' class="{kind}" data-is="{kind}"'
    if segment.form is BodyForm.PARAGRAPH:
        return ""
    form = segment.form.value
    return f' class="{form}" data-is="{form.replace("_", " ")}"'


def _called(speaker: Speaker | None) -> str:
    if speaker is None:
        return "Nobody decided on"
    return speaker.name or speaker.role or speaker.organization or "Unnamed"


def _about(speaker: Speaker) -> str:
    """Return what is known of a speaker besides the name."""
    known = (speaker.role if speaker.name else None, speaker.organization)
    facts = [fact for fact in known if fact and fact != _called(speaker)]
    if speaker.type != "person":
        facts.append(speaker.type.value)
    return ", ".join(facts)
