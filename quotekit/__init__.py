"""Who said what, exactly where."""

from importlib import import_module
from typing import TYPE_CHECKING

from quotekit.annotations.attributions import AttributionType, QuoteKind
from quotekit.annotations.citations import Citation, CitationKind
from quotekit.annotations.documents import Document, Versions
from quotekit.annotations.quotes import Cue, Quote, Source
from quotekit.annotations.segments import BodyForm, Segment, SegmentKind
from quotekit.annotations.spans import Passage, Span
from quotekit.annotations.speakers import Mention, Speaker, SpeakerType
from quotekit.annotations.trace import Decision, Trace, Verdict
from quotekit.annotations.warnings import TextWarning, WarningKind
from quotekit.errors import (
    CorpusError,
    FormatError,
    InputError,
    LengthError,
    LexiconError,
    ModelError,
    QuotekitError,
    SpanError,
    WorkerError,
)
from quotekit.extraction import extract
from quotekit.resources import Resources
from quotekit.version import VERSION as __version__  # noqa: N811  # by convention

if TYPE_CHECKING:
    from quotekit.batches import Failure, pipe
    from quotekit.explanation import Explanation, Reasons, explain
    from quotekit.export.rows import rows
    from quotekit.markup.decoding import decode_html
    from quotekit.markup.html_text import HtmlText, read_html

__all__ = [
    "AttributionType",
    "BodyForm",
    "Citation",
    "CitationKind",
    "CorpusError",
    "Cue",
    "Decision",
    "Document",
    "Explanation",
    "Failure",
    "FormatError",
    "HtmlText",
    "InputError",
    "LengthError",
    "LexiconError",
    "Mention",
    "ModelError",
    "Passage",
    "Quote",
    "QuoteKind",
    "QuotekitError",
    "Reasons",
    "Resources",
    "Segment",
    "SegmentKind",
    "Source",
    "Span",
    "SpanError",
    "Speaker",
    "SpeakerType",
    "TextWarning",
    "Trace",
    "Verdict",
    "Versions",
    "WarningKind",
    "WorkerError",
    "__version__",
    "decode_html",
    "explain",
    "extract",
    "pipe",
    "read_html",
    "rows",
]

# Not every program needs these, and each would put off the first quote.
_WHEN_ASKED_FOR = {
    "Failure": "quotekit.batches",
    "Explanation": "quotekit.explanation",
    "HtmlText": "quotekit.markup.html_text",
    "Reasons": "quotekit.explanation",
    "decode_html": "quotekit.markup.decoding",
    "pipe": "quotekit.batches",
    "explain": "quotekit.explanation",
    "read_html": "quotekit.markup.html_text",
    "rows": "quotekit.export.rows",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for."""
    if name not in _WHEN_ASKED_FOR:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_WHEN_ASKED_FOR[name]), name)
