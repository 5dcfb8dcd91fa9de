"""Articles and documents for the tests of evaluation, from marked text."""

import regex
from marked import read_marked

from quotekit.annotations.attributions import AttributionType, QuoteKind
from quotekit.annotations.documents import Document
from quotekit.annotations.quotes import Cue, Quote, Source
from quotekit.annotations.spans import Passage
from quotekit.annotations.speakers import Speaker, SpeakerType
from quotekit.corpora.articles import (
    AnalyzedTokens,
    Article,
    GoldAttribution,
    GoldSpeaker,
    GoldSpeakerType,
)


def read_parts(marked):
    """
    Return the text, and the spans of each attribution by role.

    ``{source:…}``, ``{cue:…}`` and ``{content:…}`` belong together, and so do
    ``{source_b:…}`` and the others in ``_b``.
    """
    text, spans = read_marked(marked)
    groups = {}
    for role, places in spans.items():
        name, _, group = role.partition("_")
        groups.setdefault(group or "a", {})[name] = tuple(places)
    return text, groups


def gold_article(marked, *, name="press_1_text", speakers=None, continues=None):
    """Return an article of PolNeAR's form, its tokens words and single signs."""
    text, groups = read_parts(marked)
    places = [match.span() for match in regex.finditer(r"\w+|[^\w\s]", text)]
    starts = tuple(start for start, _ in places)
    lines = {match.end() for match in regex.finditer(r"^|\n", text)}
    paragraphs = tuple(
        index
        for index, start in enumerate(starts)
        if index == 0 or any(starts[index - 1] < line <= start for line in lines)
    )
    sentences = tuple(
        index
        for index in range(len(starts))
        if index in paragraphs or text[starts[index - 1]] in ".?!"
    )
    return Article(
        id=f"{name}_x",
        name=name,
        publisher=name.partition("_")[0],
        text=text,
        attributions=tuple(
            GoldAttribution(
                id=group,
                source=parts.get("source", ()),
                cue=parts.get("cue", ()),
                content=parts.get("content", ()),
                kind=QuoteKind.INDIRECT,
                type=AttributionType.ASSERTION,
                continues=(continues or {}).get(group),
                speaker=gold_speaker((speakers or {}).get(group)),
            )
            for group, parts in groups.items()
        ),
        tokens=AnalyzedTokens(
            starts=starts,
            ends=tuple(end for _, end in places),
            tags=("NN",) * len(starts),
            heads=(-1,) * len(starts),
            relations=("root",) * len(starts),
            sentence_first=sentences,
            paragraph_first=paragraphs,
            labels=None,
        ),
    )


def gold_speaker(name, **values):
    return GoldSpeaker(
        name=name,
        role=values.get("role"),
        organization=values.get("organization"),
        type=values.get("type", GoldSpeakerType.PERSON),
        first_mention=None,
    )


def found_document(marked, *, speakers=None, parents=None, rule="verb", **values):
    """Return what a system found; ``speakers`` gives a name for each group."""
    text, groups = read_parts(marked)

    def passages(spans):
        return tuple(Passage.at(span, text) for span in spans)

    quotes = [
        Quote(
            id=group,
            kind=values.get("kind", QuoteKind.INDIRECT),
            type=AttributionType.ASSERTION,
            negated=False,
            text="",
            content=passages(parts["content"]),
            cue=Cue(spans=passages(parts["cue"]), lemma="say")
            if "cue" in parts
            else None,
            source=Source(spans=passages(parts["source"]))
            if "source" in parts
            else None,
            speaker=group if group in (speakers or {}) else None,
            speaker_reason="said so",
            parent=(parents or {}).get(group),
            continues=None,
            confidence=values.get("confidence", 0.75),
            rule=rule,
        )
        for group, parts in groups.items()
    ]
    return Document(
        id="press_1_text",
        quotes=tuple(quotes),
        speakers=tuple(
            Speaker(
                id=group,
                name=name,
                role=values.get("role"),
                organization=values.get("organization"),
                type=SpeakerType.PERSON,
                mentions=(),
            )
            for group, name in (speakers or {}).items()
        ),
        text=text,
    )


def counts(examination, figure):
    """Return gold, gold right, found and found right of one figure."""
    rows = [it for it in examination.judgements if it.figure == figure]
    gold = [it for it in rows if it.side == "gold"]
    found = [it for it in rows if it.side == "found"]
    return (
        sum(it.weight for it in gold),
        sum(it.weight for it in gold if it.right),
        sum(it.weight for it in found),
        sum(it.weight for it in found if it.right),
    )
