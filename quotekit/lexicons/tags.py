"""Part-of-speech tags of common words, counted on the training corpus."""

from collections.abc import Mapping
from functools import cache
from sys import intern
from typing import Self

from attrs import field, frozen

from quotekit.lexicons.tables import Source, read_table, shipped

TagPair = tuple[str, str | None]
"""A word's most frequent Penn Treebank tag, and the other one it often has."""

_COLUMNS = ("word", "tags")


@frozen(eq=False)
class WordTags:
    """
    The Penn Treebank tags of words.

    Attributes:
        pairs: Tags by word: in lower case, and as written where a capital makes a
            difference ("May").  Apostrophes are straight.

        version: The CRC-32 of what they were read from, to tell versions apart.
    """

    pairs: Mapping[str, TagPair] = field(repr=False)
    version: int

    @classmethod
    def read(cls, source: Source) -> Self:
        """
        Read a table of words and tags ("VBD" or "VBD|VBN").

        Raises:
            LexiconError: If the source cannot be read or a row is bad.
        """
        table = read_table(source, _COLUMNS)
        known: dict[str, TagPair] = {}
        pairs: dict[str, TagPair] = {}
        for line, (word, tags) in table.rows:
            pair = known.get(tags)
            if pair is None:
                first, _, other = tags.partition("|")
                if not first or "|" in other or first == other:
                    raise table.fault(line, f"{tags!r} is not one tag or two")
                pair = known[tags] = intern(first), intern(other) or None
            if word in pairs:
                raise table.fault(line, f"{word!r} has a row already")
            pairs[word] = pair
        return cls(pairs, table.version)

    def extend(self, source: Source) -> Self:
        """
        Return tags with those of *source* added, which win.

        Raises:
            LexiconError: As for :meth:`read`.
        """
        added = self.read(source)
        version = (self.version * 31 + added.version) % 2**32
        return type(self)({**self.pairs, **added.pairs}, version)


@cache
def word_tags() -> WordTags:
    """Return the tags of ``word_tags.tsv``."""
    return WordTags.read(shipped("word_tags.tsv"))
