"""From text to columns: the stages that come before any cue is looked for."""

from collections.abc import Sequence

from attrs import evolve, field, frozen

from quotekit.annotations.quotations import Quotation
from quotekit.annotations.segments import Segment
from quotekit.annotations.tokens import Sentence, Tokens
from quotekit.resources import Resources
from quotekit.stages.columns.joined_names import join_names, tag_nicknames
from quotekit.stages.columns.known_names import (
    tag_asterisks,
    tag_known_names,
    tag_modal_names,
)
from quotekit.stages.columns.marks import pair_marks
from quotekit.stages.columns.nicknames import find_nicknames
from quotekit.stages.columns.reading import Reading, read_columns
from quotekit.stages.columns.sentences import split_sentences
from quotekit.stages.columns.tags import tag_words
from quotekit.stages.columns.tokens import tokenize
from quotekit.stages.layout.known_layout import apply_layout
from quotekit.stages.layout.segments import split_segments
from quotekit.stages.patterns import when_needed

# What nobody sees, but editors and feeds leave behind: directions of writing, breaks
# without width, a byte order mark.  Joiners and soft hyphens are parts of words.
_UNSEEN = str.maketrans(
    dict.fromkeys(
        "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\ufeff"
        "\u2066\u2067\u2068\u2069",
        " ",
    )
)
_MAY_BE_UNSEEN = when_needed(
    r"[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)


@frozen(eq=False)
class Prepared:
    """
    One text, cut and tagged.

    Attributes:
        segments: Its paragraphs, by kind.

        quotations: What stands in quotation marks.

        sentences: Its sentences.

        tokens: Its words and signs.

        tags: Their Penn tags.

        reading: The same in columns, as rules and models read it.
    """

    segments: tuple[Segment, ...]
    quotations: tuple[Quotation, ...] = field(repr=False)
    sentences: tuple[Sentence, ...] = field(repr=False)
    tokens: Tokens = field(repr=False)
    tags: tuple[str, ...] = field(repr=False)
    reading: Reading = field(repr=False)


def prepare(
    text: str, resources: Resources, layout: Sequence[Segment] = ()
) -> Prepared:
    """
    Cut and tag a text, in the one way that the models have been trained on, too.

    Args:
        text: Any string.

        resources: The lexicons to use.

        layout: Paragraphs whose kind is known from elsewhere.
    """
    segments = apply_layout(split_segments(text, resources.place_names), layout)
    seen = _without_unseen(text, segments)
    paragraphs = segments if seen is text else _trimmed(segments, seen)
    text = seen
    word_tags = resources.word_tags.pairs
    nicknames = find_nicknames(text, paragraphs, word_tags)
    quotations = pair_marks(text, paragraphs, nicknames)
    ends = resources.abbreviations.ends
    sentences = split_sentences(text, paragraphs, quotations, ends)
    tokens = join_names(text, tokenize(text, sentences), nicknames, word_tags)
    tags = tag_words(tokens, word_tags, resources.tag_contexts.choices)
    tags = tag_known_names(tokens, tags, resources.mention_words.names_of_words)
    tags = tag_modal_names(tokens, tags)
    tags = tag_nicknames(tokens, tag_asterisks(tokens, tags), nicknames)
    reading = read_columns(segments, sentences, tokens, tags, quotations)
    return Prepared(segments, quotations, sentences, tokens, tags, reading)


def _without_unseen(text: str, segments: Sequence[Segment]) -> str:
    """
    Return a text with spaces for what nobody sees: offsets stay as they are.

    A paragraph that has nothing else keeps it, as its only token.
    """
    if text.isascii() or _MAY_BE_UNSEEN.search(text) is None:
        return text
    seen = text.translate(_UNSEEN)
    parts: list[str] = []
    done = 0
    for segment in segments:
        first, end = segment.start, segment.end
        if seen[first:end].isspace():
            parts += seen[done:first], text[first:end]
            done = end
    return "".join((*parts, seen[done:]))


def _trimmed(segments: Sequence[Segment], seen: str) -> tuple[Segment, ...]:
    """Return paragraphs that begin and end with what can be seen."""
    trimmed = []
    for segment in segments:
        words = seen[segment.start : segment.end]
        start = segment.end - len(words.lstrip())
        end = segment.start + len(words.rstrip())
        trimmed.append(
            evolve(segment, start=start, end=end, text=seen[start:end])
            if start < end
            else segment
        )
    return tuple(trimmed)
