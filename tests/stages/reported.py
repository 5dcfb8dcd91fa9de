"""Reported speech written inside the text, and the rules' answer in the same form."""

from attrs import frozen
from marked import read_marked

from quotekit import Resources
from quotekit.preparation import prepare
from quotekit.stages.attributing.attributions import (
    build_attributions,
    propose_attributions,
)
from quotekit.stages.rules.cues import find_cues

LEXICONS = Resources.rules_only()


@frozen
class Reported:
    """Source, cue and content of one attribution, as the text has them."""

    source: str
    cue: str
    content: str

    @classmethod
    def of(cls, text, source, cue, content):
        """Return the three with the fragments of each joined by " | "."""
        return cls(
            *(
                " | ".join(text[span.start : span.end] for span in spans)
                for spans in (source, cue, content)
            )
        )


def read_reported(marked):
    """
    Return the bare text and the attributions marked in it.

    ``{source:…}``, ``{cue:…}`` and ``{content:…}`` belong together, and so do
    ``{source_b:…}``, ``{cue_b:…}`` and ``{content_b:…}``.  What belongs to several
    names all: ``{source_ab:…}``; the ones without a letter are the a.
    """
    text, spans = read_marked(marked)
    groups = {}
    for role, found in spans.items():
        part, _, letters = role.partition("_")
        for letter in letters or "a":
            groups.setdefault(letter, {}).setdefault(part, []).extend(found)
    parts = ("source", "cue", "content")
    return text, [
        Reported.of(text, *(sorted(group.get(part, [])) for part in parts))
        for _, group in sorted(groups.items())
    ]


def columns_of(text):
    """Return what the stages before the rules make of *text*."""
    prepared = prepare(text, LEXICONS)
    return prepared.tokens, prepared.reading


def attributions_of(text, trace=None):
    """Return what the rules alone, without learned models, find in *text*."""
    tokens, reading = columns_of(text)
    cues = find_cues(reading, LEXICONS.cues)
    proposals = propose_attributions(reading, tokens, cues, trace)
    return build_attributions(text, reading, tokens, proposals, trace)


def reported_in(text):
    """Return the same as :func:`read_reported`, as found, in text order."""
    return [
        Reported.of(
            text,
            attribution.source,
            attribution.cue.spans if attribution.cue else (),
            attribution.content,
        )
        for attribution in attributions_of(text)
    ]
