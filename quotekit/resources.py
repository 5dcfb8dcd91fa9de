"""What one pipeline knows: its lexicons and its models."""

from collections.abc import Mapping
from functools import cache
from typing import Self

from attrs import field, frozen

from quotekit.lexicons.cues import CueLexicon, reporting_cues
from quotekit.lexicons.tag_contexts import TagContexts, tag_contexts
from quotekit.lexicons.tags import WordTags, word_tags


def _abbreviations() -> Mapping[str, str]:
    # Until the table of abbreviations is there.
    names = "mr mrs ms dr gov sen rep gen col st lt sgt rev prof vs jr sr"
    return dict.fromkeys(names.split(), "never") | {"no": "number"}


@frozen(kw_only=True, eq=False)
class Resources:
    """
    The lexicons of one pipeline; read once, shared by all calls.

    Attributes:
        cues: The words that signal reported speech.

        word_tags: Parts of speech by word.

        tag_contexts: What decides between two parts of speech.

        abbreviations: What each does to a sentence, in lower case and without its
            last period: see :func:`quotekit.stages.sentences.split_sentences`.
    """

    cues: CueLexicon = field(factory=reporting_cues)
    word_tags: WordTags = field(factory=word_tags)
    tag_contexts: TagContexts = field(factory=tag_contexts)
    abbreviations: Mapping[str, str] = field(factory=_abbreviations, repr=False)

    @classmethod
    @cache
    def shipped(cls) -> Self:
        """
        Return what comes with quotekit.

        Raises:
            LexiconError: If an installed lexicon is damaged.
        """
        return cls()

    @property
    def version(self) -> str:
        """What tells these lexicons from others, in a few characters."""
        versions = (
            self.cues.version,
            self.word_tags.version,
            self.tag_contexts.version,
        )
        return "-".join(f"{version:08x}" for version in versions)
