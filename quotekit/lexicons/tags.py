"""Part-of-speech tags of common words, counted on the training corpus."""

from collections.abc import Mapping
from functools import cache
from typing import Self

from attrs import field, frozen

from quotekit.errors import LexiconError
from quotekit.lexicons.tables import Source, Table, read_table, shipped

TagPair = tuple[str, str | None]
"""A word's most frequent Penn Treebank tag, and the other one it often has."""

PENN_TAGS = frozenset(
    {
        "CC",
        "CD",
        "DT",
        "EX",
        "FW",
        "IN",
        "JJ",
        "JJR",
        "JJS",
        "LS",
        "MD",
        "NN",
        "NNP",
        "NNPS",
        "NNS",
        "PDT",
        "POS",
        "PRP",
        "PRP$",
        "RB",
        "RBR",
        "RBS",
        "RP",
        "SYM",
        "TO",
        "UH",
        "VB",
        "VBD",
        "VBG",
        "VBN",
        "VBP",
        "VBZ",
        "WDT",
        "WP",
        "WP$",
        "WRB",
        "#",
        "$",
        "''",
        "``",
        "-LRB-",
        "-RRB-",
        ",",
        ".",
        ":",
    }
)
"""The part-of-speech tags of the Penn Treebank (Santorini 1990)."""

_COLUMNS = ("tags", "words")


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
        Read a table of tags ("VBD" or "VBD|VBN") and words.

        Raises:
            LexiconError: If the source cannot be read or a row is bad.
        """
        table = read_table(source, _COLUMNS)
        pairs: dict[str, TagPair] = {}
        size = 0
        for line, (tags, cell) in table.rows():
            words = cell.split(" ")
            try:
                pairs |= dict.fromkeys(words, _pair(tags))
            except ValueError as error:
                raise table.fault(line, error) from error
            size += len(words)
            # Which word it is, is asked only where there is one.
            if len(pairs) < size or "" in pairs:
                raise _first_fault(table)
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


@cache
def _pair(tags: str) -> TagPair:
    """Return the tags of a cell."""
    first, bar, other = tags.partition("|")
    if first not in PENN_TAGS or (bar and other not in PENN_TAGS) or first == other:
        raise ValueError(f"{tags!r} is not one Penn tag or two")
    return first, other or None


def _first_fault(table: Table) -> LexiconError:
    """Return the error that says which word is empty or stands twice."""
    seen: set[str] = set()
    for line, (_, cell) in table.rows():
        for word in cell.split(" "):
            if not word:
                return table.fault(line, "an empty word: two spaces, or one at an end")
            if word in seen:
                return table.fault(line, f"{word!r} has a row already")
            seen.add(word)
    raise AssertionError  # pragma: no cover  # only asked where there is a fault
