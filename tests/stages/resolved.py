"""Resolve the sources that are marked inside a text."""

from columns import read_columns_of
from marked import read_marked

from quotekit.annotations.attributions import (
    Attribution,
    AttributionType,
    QuoteKind,
)
from quotekit.annotations.quotes import Cue
from quotekit.annotations.spans import Passage, Span
from quotekit.stages.resolution.speakers import resolve_speakers


def resolve_marked(marked: str):
    """Return the text, its marked attributions in order, and what was resolved."""
    text, spans = read_marked(marked)
    sources, contents = spans.get("s", []), spans.get("c", [])
    alone = spans.get("u", [])
    if len(contents) != len(sources):
        contents = [Span(span.end, span.end + 1) for span in sources]
    pairs = [
        *zip(sources, contents, strict=True),
        *zip(spans.get("t", []), spans.get("d", []), strict=True),
        *((None, span) for span in alone),
    ]
    order = sorted(range(len(pairs)), key=lambda index: pairs[index][1])
    attributions = tuple(
        attribution(text, *pairs[index], [pairs[other][1] for other in order])
        for index in order
    )
    columns = read_columns_of(text)
    speakers, resolutions = resolve_speakers(
        text,
        columns.segments,
        columns.sentences,
        columns.tokens,
        columns.tags,
        columns.quotations,
        attributions,
        columns.words,
    )
    by_pair = dict(zip(order, resolutions, strict=True))
    found = [by_pair[index] for index in range(len(pairs))]
    return speakers, found


def attribution(text, source, content, contents):
    """Return an attribution, nested in the smallest content that holds it."""
    holders = [
        (span.end - span.start, index)
        for index, span in enumerate(contents)
        if span != content and span.contains(content)
    ]
    direct = content.of(text)[0] in '“"'
    return Attribution(
        content=(content,),
        cue=None
        if source is None
        else Cue(
            spans=(Passage.at(Span(source.end, source.end + 1), text),), lemma="say"
        ),
        source=() if source is None else (Passage.at(source, text),),
        kind=QuoteKind.DIRECT if direct else QuoteKind.INDIRECT,
        type=AttributionType.ASSERTION,
        parent=min(holders)[1] if holders else None,
        rule="test",
        confidence=1.0,
    )
