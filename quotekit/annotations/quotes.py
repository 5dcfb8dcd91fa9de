"""Quotes: attributions with their speakers, as a document hands them out."""

from collections.abc import Iterable

from attrs import field, frozen

from quotekit.annotations.attributions import AttributionType, QuoteKind, check_share
from quotekit.annotations.spans import Passage


@frozen(kw_only=True)
class Cue:
    """
    The words that signal a quote, and their dictionary form.

    ``lemma`` is that of the word that decides: "underline" for "has underlined",
    "according to" for "According to", ":" for a colon.
    """

    spans: tuple[Passage, ...]
    lemma: str


@frozen(kw_only=True)
class Source:
    """The noun phrase that a quote is attributed to, as it stands there."""

    spans: tuple[Passage, ...]


@frozen(kw_only=True)
class Quote:
    """
    Who said what, exactly where.

    Attributes:
        id: ``q1``, ``q2`` and so on, by first character.

        text: What was said: without quotation marks and leading "that", its
            fragments joined by one space.  ``None`` only where a document was
            read from data that leaves the words out.

        content: Where that stands, marks and leading "that" included, in text
            order.

        speaker: The id of the speaker; ``None`` where nobody could be decided
            on, and then ``speaker_reason`` says why.

        parent: The id of the quote in whose content this one stands.

        continues: The id of the quote, with a cue, that this one goes on from.

        confidence: From 0 to 1, rounded to four digits.

        rule: The rule or model that decided.
    """

    id: str
    kind: QuoteKind
    type: AttributionType
    negated: bool
    text: str | None
    content: tuple[Passage, ...]
    cue: Cue | None
    source: Source | None
    speaker: str | None
    speaker_reason: str
    parent: str | None
    continues: str | None
    confidence: float = field(validator=check_share)
    rule: str

    def as_triple(self) -> tuple[str | None, str | None, str | None]:
        """
        Return source, cue and content as words, in the order of textacy's triples.

        The fragments of each are joined by one space.  Source or cue are ``None``
        where the quote has none; all are where a document was read from data that
        leaves the words out.  Who the source is, :meth:`Document.speaker_of` says.

        >>> import quotekit
        >>> quote = quotekit.extract("Ms Quill said it rained.").quotes[0]
        >>> quote.as_triple()
        ('Ms Quill', 'said', 'it rained')
        """
        return (
            _words(self.source.spans) if self.source else None,
            _words(self.cue.spans) if self.cue else None,
            _words(self.content),
        )


def _words(passages: Iterable[Passage]) -> str | None:
    words = [passage.text for passage in passages if passage.text is not None]
    return " ".join(words) if words else None
