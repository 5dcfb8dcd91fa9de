"""A document made by hand, which holds one of everything."""

from marked import read_marked

from quotekit import (
    AttributionType,
    Citation,
    CitationKind,
    Cue,
    Document,
    Mention,
    Passage,
    Quote,
    QuoteKind,
    Segment,
    SegmentKind,
    Source,
    Speaker,
    SpeakerType,
    TextWarning,
    Versions,
    WarningKind,
)
from quotekit.annotations.tokens import Sentence

# An emoji before everything else tells code points from UTF-16 units.
MARKED = """\
🌊 Harbour to close; =SUM of fears

{a:“The {b:harbour closes} on Friday,”} {cue_a:said} {source_a:the mayor, \
{name:Ines Okafor} of the council}, quoting {source_b:a clerk} who {cue_b:denied} it.
{aa:“That is final.”}

{c:@Fishers “will <not> & cannot” pay}, officials warn, {outlet:Harbour Post} reports.
"""

TEXT, SPANS = read_marked(MARKED)


def passages(*roles):
    return tuple(
        Passage.at(span, TEXT) for span in sorted(SPANS[role][0] for role in roles)
    )


def passage(role, kind, *rest):
    span = SPANS[role][0]
    return kind(span.start, span.end, span.of(TEXT), *rest)


def paragraph(first_words):
    start = TEXT.index(first_words)
    return start, TEXT.index("\n\n", start) if "\n\n" in TEXT[start:] else len(TEXT) - 1


def segment(first_words, kind):
    start, end = paragraph(first_words)
    return Segment(start, end, TEXT[start:end], kind)


DOCUMENT = Document(
    id="news/harbour.txt",
    segments=(
        segment("🌊", SegmentKind.HEADLINE),
        segment("“The", SegmentKind.BODY),
        segment("@Fishers", SegmentKind.BODY),
    ),
    speakers=(
        Speaker(
            id="s1",
            name="Ines Okafor",
            role="mayor",
            organization="Harbour Council",
            type=SpeakerType.PERSON,
            mentions=(passage("name", Mention),),
        ),
        Speaker(
            id="s2",
            name=None,
            role="clerk",
            organization=None,
            type=SpeakerType.ANONYMOUS,
            mentions=(passage("source_b", Mention),),
        ),
    ),
    quotes=(
        Quote(
            id="q1",
            kind=QuoteKind.DIRECT,
            type=AttributionType.ASSERTION,
            negated=False,
            text="The harbour closes on Friday, That is final.",
            content=passages("a", "aa"),
            cue=Cue(spans=passages("cue_a"), lemma="say"),
            source=Source(spans=passages("source_a")),
            speaker="s1",
            speaker_reason="name in the source",
            parent=None,
            continues=None,
            confidence=0.9876,
            rule="mark.cue.source",
        ),
        Quote(
            id="q2",
            kind=QuoteKind.INDIRECT,
            type=AttributionType.FACT,
            negated=True,
            text="harbour closes",
            content=passages("b"),
            cue=Cue(spans=passages("cue_b"), lemma="deny"),
            source=Source(spans=passages("source_b")),
            speaker="s2",
            speaker_reason="unnamed",
            parent="q1",
            continues=None,
            confidence=0.5,
            rule="verb.clause",
        ),
        Quote(
            id="q3",
            kind=QuoteKind.MIXED,
            type=AttributionType.ASSERTION,
            negated=False,
            text="@Fishers will <not> & cannot pay",
            content=passages("c"),
            cue=None,
            source=None,
            speaker=None,
            speaker_reason="two people fit",
            parent=None,
            continues="q1",
            confidence=0.25,
            rule="same-voice",
        ),
    ),
    citations=(
        Citation(
            SPANS["outlet"][0].start,
            SPANS["outlet"][0].end,
            "Harbour Post",
            CitationKind.OUTLET,
            "Harbour Post",
            passages("name"),
        ),
    ),
    warnings=(
        TextWarning(
            kind=WarningKind.HARD_WRAPPED, message="lines are wrapped", segments=(1,)
        ),
    ),
    versions=Versions(quotekit="0.1.0", lexicons="1"),
    text=TEXT,
    sentences=tuple(
        Sentence(*paragraph(words), index)
        for index, words in enumerate(("🌊", "“The", "@Fishers"))
    ),
)
