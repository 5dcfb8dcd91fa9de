"""From text to document: the stages, in their order."""

from quotekit.annotations.documents import Document, Versions
from quotekit.annotations.trace import Trace
from quotekit.errors import InputError
from quotekit.stages.quotes import assemble_quotes
from quotekit.stages.segments import split_segments
from quotekit.version import VERSION


def extract(
    text: str,
    *,
    id: str = "",  # noqa: A002  # the name on the wire
    trace: Trace | None = None,  # noqa: ARG001  # no stage decides anything yet
) -> Document:
    """
    Extract the quotes of one article.

    Any string is valid: text without reported speech gives no quotes.

    Args:
        text:
            The article as plain text, a paragraph a line or with blank lines
            between.  It is not changed; all offsets count code points of it.

        id:
            The caller's name for it, handed through.

        trace:
            Called with every :class:`Decision` of a stage, as it is taken.

    Returns:
        Segments, speakers, quotes and citations, each in text order.

    Raises:
        InputError: If *text* is not a string.
    """
    if not isinstance(text, str):
        raise InputError(f"expected a string, got {type(text).__name__}")
    segments = split_segments(text)
    return Document(
        id=id,
        segments=segments,
        quotes=assemble_quotes(text, (), (), (), ()),
        versions=Versions(quotekit=VERSION),
        text=text,
    )
