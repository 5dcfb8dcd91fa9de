"""
Press texts annotated by hand: ``NAME.json`` beside ``NAME.txt``.

The annotations hold kinds, nesting, continuations, resolved speakers, citations
and segments; docs/accuracy.md gives the scheme.
"""

import json
from collections.abc import Iterator
from os import PathLike
from pathlib import Path

import regex

from quotekit.annotations.attributions import AttributionType, QuoteKind
from quotekit.annotations.citations import Citation, CitationKind
from quotekit.annotations.segments import Segment, SegmentKind
from quotekit.annotations.spans import Span
from quotekit.corpora.articles import (
    Article,
    GoldAttribution,
    GoldSpeaker,
    GoldSpeakerType,
)
from quotekit.corpora.faults import Place, Record, read_span, read_text


def read_press(folder: str | PathLike[str]) -> Iterator[Article]:
    """
    Yield the annotated texts of a folder, by name.

    Texts are read as they stand: no line ending is translated, a byte order
    mark is a character.  ``DIGESTS.json`` is passed over.

    Raises:
        CorpusError: At the first fault.

        OSError: If a file cannot be read.
    """
    folder = Path(folder)
    for path in sorted(folder.glob("*.json")):
        if path.stem != "DIGESTS":
            yield _read_article(path)


def _read_article(path: Path) -> Article:
    text = read_text(path.with_suffix(".txt"))
    annotations = read_text(path)
    try:
        data = json.loads(annotations)
    except json.JSONDecodeError as error:
        Place(path.name, error.lineno).fault(f"not JSON: {error.msg}")
    record = Record.of(data, "the annotation", Place(path.name, 1))
    if record.string("id") != path.stem:
        record.place.fault(f"the id is {record.string('id')!r}")

    def records(key: str, what: str) -> Iterator[Record]:
        lines = _item_lines(annotations, key)
        for number, item in enumerate(record.items(key)):
            place = Place(path.name, lines[number])
            yield Record.of(item, f"{what} {number + 1}", place)

    attributions = tuple(
        _read_attribution(item, len(text)) for item in records("quotes", "quote")
    )
    _check_references(attributions, tuple(records("quotes", "quote")))
    return Article(
        id=path.stem,
        name=path.stem,
        publisher=None,
        text=text,
        attributions=attributions,
        segments=tuple(
            _read_segment(item, text) for item in records("segments", "segment")
        ),
        citations=tuple(
            _read_citation(item, text) for item in records("citations", "citation")
        ),
    )


def _item_lines(annotations: str, key: str) -> list[int]:
    """Return the line on which each item of the top-level list *key* begins."""
    opening = regex.search(rf'"{key}"\s*+:\s*+\[', annotations)
    lines: list[int] = []
    if opening is None:  # the fault is named when the key is read
        return lines
    decoder = json.JSONDecoder()
    position = opening.end()
    while True:
        # White space and at most one comma stand before an item.
        position = regex.compile(r"[\s,]*+").match(annotations, position).end()  # type: ignore[union-attr]  # may be empty
        if annotations[position] == "]":
            return lines
        lines.append(annotations.count("\n", 0, position) + 1)
        position = decoder.raw_decode(annotations, position)[1]


def _read_attribution(record: Record, length: int) -> GoldAttribution:
    return GoldAttribution(
        id=record.string("id"),
        source=record.spans("source", length),
        cue=record.spans("cue", length),
        content=record.spans("content", length),
        kind=record.one_of("kind", QuoteKind),
        type=record.one_of("type", AttributionType),
        parent=record.string_or_none("parent"),
        continues=record.string_or_none("continues"),
        speaker=_read_speaker(record, length),
    )


def _read_speaker(record: Record, length: int) -> GoldSpeaker:
    what = f"the speaker of {record.what}"
    speaker = Record.of(record.members.get("speaker"), what, record.place)
    mention = speaker.members.get("coref")
    return GoldSpeaker(
        name=speaker.string_or_none("name"),
        role=speaker.string_or_none("role"),
        organization=speaker.string_or_none("organization"),
        type=speaker.one_of("type", GoldSpeakerType),
        first_mention=None
        if mention is None
        else read_span(mention, length, f"'coref' of {what}", record.place),
    )


def _check_references(
    attributions: tuple[GoldAttribution, ...], records: tuple[Record, ...]
) -> None:
    seen: set[str] = set()
    known = {attribution.id for attribution in attributions}
    for attribution, record in zip(attributions, records, strict=True):
        if attribution.id in seen:
            record.place.fault(f"the id {attribution.id!r} is used twice")
        seen.add(attribution.id)
        for key in ("parent", "continues"):
            target = getattr(attribution, key)
            if target is not None and (target not in known or target == attribution.id):
                record.place.fault(f"{key!r} of {attribution.id!r} is {target!r}: none")


def _placed(record: Record, length: int) -> Span:
    offsets = [record.members.get("start"), record.members.get("end")]
    return read_span(offsets, length, record.what, record.place)


def _read_segment(record: Record, text: str) -> Segment:
    span = _placed(record, len(text))
    return Segment(
        span.start, span.end, span.of(text), kind=record.one_of("kind", SegmentKind)
    )


def _read_citation(record: Record, text: str) -> Citation:
    span = _placed(record, len(text))
    return Citation(
        span.start,
        span.end,
        span.of(text),
        kind=record.one_of("kind", CitationKind),
        target=record.string("target"),
    )
