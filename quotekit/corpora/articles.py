"""What an annotated corpus holds, whatever its format."""

from enum import StrEnum

from attrs import field, frozen

from quotekit.annotations.attributions import AttributionType, QuoteKind
from quotekit.annotations.citations import Citation
from quotekit.annotations.segments import Segment
from quotekit.annotations.spans import Span


class GoldSpeakerType(StrEnum):
    """What sort of somebody an annotator took a speaker for."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    DOCUMENT = "document"
    ANONYMOUS = "anonymous"
    AUTHOR = "author"


@frozen(kw_only=True)
class GoldSpeaker:
    """
    Who an attribution belongs to, according to its annotator.

    Attributes:
        name: The fullest name in the text; ``None`` for the unnamed.

        first_mention: Where that name first stands.
    """

    name: str | None
    role: str | None
    organization: str | None
    type: GoldSpeakerType
    first_mention: Span | None


@frozen(kw_only=True)
class GoldAttribution:
    """
    One attribution as annotated.

    Unlike a found :class:`~quotekit.annotations.attributions.Attribution` it may
    lack any part: annotators have left out cues, and even contents.

    Attributes:
        id: Unique in its article.

        source: Character spans in text order, as ``cue`` and ``content`` are.

        kind: ``None``, as ``type`` and ``speaker`` are, where the corpus does
            not say.

        parent: The id of the attribution in whose content this one stands.

        continues: The id of the attribution that this one goes on from.
    """

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: QuoteKind | None = None
    type: AttributionType | None = None
    parent: str | None = None
    continues: str | None = None
    speaker: GoldSpeaker | None = None


@frozen(kw_only=True, eq=False)
class AnalyzedTokens:
    """
    Tokens with their analysis, as columns of equal length.

    Attributes:
        starts: The first code point of each token.

        ends: One past the last code point of each token.

        tags: Penn Treebank tags.

        heads: The index of each token's head, -1 for a root.

        relations: The name of each token's dependency on its head.

        sentence_first: The first token of each sentence, without an end mark.

        paragraph_first: The first token of each paragraph, likewise.

        labels: The published label of each token (``B-cue``, ``O``), where the
            corpus has them.
    """

    starts: tuple[int, ...] = field(repr=False)
    ends: tuple[int, ...] = field(repr=False)
    tags: tuple[str, ...] = field(repr=False)
    heads: tuple[int, ...] = field(repr=False)
    relations: tuple[str, ...] = field(repr=False)
    sentence_first: tuple[int, ...] = field(repr=False)
    paragraph_first: tuple[int, ...] = field(repr=False)
    labels: tuple[str, ...] | None = field(repr=False)


@frozen(kw_only=True)
class Article:
    """
    One annotation of one article.

    Attributes:
        id: Unique in its corpus.

        name: The article's own name; annotations of one article by several
            people share it, and a prediction answers to it.

        publisher: Who printed it, where the corpus says.

        text: What all offsets index.
    """

    id: str
    name: str
    publisher: str | None
    text: str = field(repr=False)
    attributions: tuple[GoldAttribution, ...] = field(repr=False)
    segments: tuple[Segment, ...] = field(default=(), repr=False)
    citations: tuple[Citation, ...] = field(default=(), repr=False)
    tokens: AnalyzedTokens | None = field(default=None, repr=False)
