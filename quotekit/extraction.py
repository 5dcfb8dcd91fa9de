"""From text to document: the stages, in their order."""

from collections.abc import Sequence

from quotekit.annotations.citations import CitationKind
from quotekit.annotations.documents import Document, Versions, is_share
from quotekit.annotations.segments import Segment
from quotekit.annotations.trace import Trace
from quotekit.errors import InputError, LengthError
from quotekit.preparation import prepare
from quotekit.resources import Resources
from quotekit.stages.attributing.attributions import (
    build_attributions,
    propose_attributions,
)
from quotekit.stages.citing.citations import find_citations
from quotekit.stages.quotes import assemble_quotes
from quotekit.stages.resolution.speakers import THRESHOLD, resolve_speakers
from quotekit.stages.rules.cues import find_cues
from quotekit.stages.warnings import find_warnings
from quotekit.version import VERSION

SPEAKER_THRESHOLD = THRESHOLD
"""How sure it must be who somebody is, unless the caller says otherwise."""


def extract(  # noqa: PLR0913  # all but the text may be left out
    text: str,
    resources: Resources | None = None,
    *,
    id: str = "",  # noqa: A002  # the name on the wire
    layout: Sequence[Segment] = (),
    max_chars: int | None = None,
    speaker_threshold: float = SPEAKER_THRESHOLD,
    trace: Trace | None = None,
) -> Document:
    """
    Extract the quotes of one article.

    Any string is valid: text without reported speech gives no quotes.

    Args:
        text:
            The article as plain text, a paragraph a line or with blank lines
            between.  It is not changed; all offsets count code points of it.

        resources:
            The lexicons to use; those that come with quotekit by default.

        id:
            The caller's name for the text, handed through.

        layout:
            Paragraphs of *text* whose kind is known from elsewhere, as from the
            markup of a page (:attr:`HtmlText.layout`); the rest is found out.

        max_chars:
            The most characters that *text* may have, for a service that must bound
            what one request costs; no text is ever cut short.

        speaker_threshold:
            How sure it must be who a pronoun or a quotation without a source belongs
            to, from 0 (always somebody, if anybody fits) to 1 (only what is named).

        trace:
            Called with every :class:`Decision` of a stage, as it is taken.

    Returns:
        Segments, speakers, quotes and citations, each in text order.

    Raises:
        InputError: If *text* or *id* is not a string, *speaker_threshold* no number
            from 0 to 1, or another argument is not what it should be, as a *layout*
            of another text.

        LengthError: If *text* is longer than *max_chars*.

        LexiconError: On the first call, if an installed lexicon is damaged.
    """
    if not isinstance(text, str):
        raise InputError(f"expected a string, got {type(text).__name__}")
    if not isinstance(id, str):
        raise InputError(f"id: expected a string, got {type(id).__name__}")
    check_options(resources, max_chars, speaker_threshold)
    _check_layout(text, layout)
    if trace is not None and not callable(trace):
        raise InputError(f"trace: expected a function, got {type(trace).__name__}")
    if max_chars is not None and len(text) > max_chars:
        raise LengthError(f"{len(text):,} characters, more than {max_chars:,}")
    if resources is None:
        resources = Resources.shipped()
    prepared = prepare(text, resources, layout)
    segments, sentences = prepared.segments, prepared.sentences
    tokens, reading = prepared.tokens, prepared.reading
    cues = find_cues(reading, resources.cues)
    # What only the models or only a trace needs is imported where it is needed: rules
    # alone begin a third sooner without it.
    if trace is not None:
        from quotekit.stages.attributing.telling import tell_passed_over  # noqa: PLC0415

        tell_passed_over(trace, tokens, reading, cues, resources.cues)
    proposals = propose_attributions(
        reading,
        tokens,
        cues,
        trace,
        places=resources.place_names,
        words=resources.mention_words,
    )
    if resources.models is not None:
        from quotekit.stages.learned.merging import merge_learned  # noqa: PLC0415

        ruled = proposals
        if trace is None:
            proposals = merge_learned(reading, cues, ruled, resources.models)
        else:
            from quotekit.stages.attributing.telling import (  # noqa: PLC0415
                tell_dropped,
                tell_merged,
            )

            proposals = merge_learned(
                reading,
                cues,
                ruled,
                resources.models,
                dropped=tell_dropped(trace, tokens),
            )
            tell_merged(trace, tokens, ruled, proposals)
    attributions = build_attributions(
        text, reading, tokens, proposals, trace, confidences=resources.confidences
    )
    citations = find_citations(text, segments, tokens, resources.outlets)
    speakers, resolutions = resolve_speakers(
        text,
        segments,
        sentences,
        tokens,
        prepared.tags,
        prepared.quotations,
        attributions,
        resources.mention_words,
        threshold=speaker_threshold,
        trace=trace,
        documents=[
            citation for citation in citations if citation.kind is CitationKind.DOCUMENT
        ],
        clues=resources.pronoun_clues,
    )
    return Document(
        id=id,
        segments=segments,
        speakers=speakers,
        quotes=assemble_quotes(
            text, prepared.quotations, attributions, speakers, resolutions
        ),
        citations=citations,
        warnings=find_warnings(text, segments),
        versions=Versions(
            quotekit=VERSION,
            lexicons=resources.version,
            models=resources.models_version,
        ),
        text=text,
        sentences=sentences,
    )


def check_options(
    resources: Resources | None, max_chars: int | None, speaker_threshold: float
) -> None:
    """
    Check what is the same for many texts.

    Raises:
        InputError: If one of these is not what :func:`extract` takes.
    """
    if resources is not None and not isinstance(resources, Resources):
        raise InputError(
            f"resources: expected Resources, got {type(resources).__name__}"
        )
    if max_chars is not None and not isinstance(max_chars, int):
        raise InputError(
            f"max_chars: expected a whole number, got {type(max_chars).__name__}"
        )
    if not is_share(speaker_threshold):
        raise InputError(f"speaker_threshold is {speaker_threshold!r}, not from 0 to 1")


def _check_layout(text: str, layout: Sequence[Segment]) -> None:
    """
    Check that a layout is one, and that of *text*.

    Raises:
        InputError: If it is not.
    """
    if not isinstance(layout, Sequence):
        raise InputError(f"layout: expected segments, got {type(layout).__name__}")
    for segment in layout:
        if not isinstance(segment, Segment):
            raise InputError(f"layout: expected segments, got {type(segment).__name__}")
        if segment.end > len(text) or segment.text not in (None, segment.of(text)):
            raise InputError(
                f"layout: {segment.text!r} does not stand at {segment.start}; is it"
                " that of another text?"
            )
