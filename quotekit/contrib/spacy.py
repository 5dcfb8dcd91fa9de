"""
spaCy: a component that marks the quotes of a ``Doc``.

Needs ``spacy`` (the extra ``spacy``).  ``nlp.add_pipe("quotekit")`` finds it where
quotekit is installed; it needs no other component, and no model.
"""

from typing import TYPE_CHECKING, Any

from attrs import frozen
from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from quotekit import Resources, extract

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quotekit import Passage, Quote


@frozen
class QuoteMarker:
    """
    Marks the quotes of a document, in place.

    ``doc.spans["quotes"]`` holds a span for each fragment of what was said, labelled
    with the kind of the quote, its ``id_`` that of the quote; ``"quote_cues"`` and
    ``"quote_sources"`` hold theirs.  A span covers all tokens of which a fragment has
    a part.  ``doc._.quotekit`` is the whole as one JSON object, with exact offsets:
    :meth:`Document.from_dict` reads it.

    Attributes:
        resources: The lexicons and the models.

        max_chars: The most characters that a text may have.
    """

    resources: Resources
    max_chars: int | None = None

    def __call__(self, doc: Any) -> Any:  # noqa: ANN401  # a Doc, which has no types
        """
        Return *doc*, marked.

        Raises:
            LengthError: If it is longer than allowed.
        """
        found = extract(doc.text, self.resources, max_chars=self.max_chars)
        groups: dict[str, list[Any]] = {name: [] for name in _GROUPS}
        for quote in found.quotes:
            for name, passages in _parts(quote):
                groups[name] += [
                    doc.char_span(
                        passage.start,
                        passage.end,
                        label=quote.kind.value,
                        span_id=quote.id,
                        alignment_mode="expand",
                    )
                    for passage in passages
                ]
        for name, spans in groups.items():
            doc.spans[name] = SpanGroup(doc, name=name, spans=spans)
        doc._.quotekit = found.to_dict()
        return doc


_GROUPS = ("quotes", "quote_cues", "quote_sources")


def _parts(quote: "Quote") -> "Iterable[tuple[str, tuple[Passage, ...]]]":
    cue = quote.cue.spans if quote.cue else ()
    source = quote.source.spans if quote.source else ()
    return zip(_GROUPS, (quote.content, cue, source), strict=True)


def _make(nlp: Any, name: str, rules_only: bool, max_chars: int | None) -> QuoteMarker:  # noqa: ANN401, ARG001, FBT001  # as spaCy calls it
    resources = Resources.rules_only() if rules_only else Resources.shipped()
    return QuoteMarker(resources, max_chars)


Doc.set_extension("quotekit", default=None, force=True)
Language.factory(
    "quotekit",
    default_config={"rules_only": False, "max_chars": None},
    assigns=["doc.spans", "doc._.quotekit"],
    func=_make,
)
