"""Neighbors that decide between two part-of-speech tags, counted on the corpus."""

from functools import cache
from typing import Final

from attrs import field, frozen

from quotekit.lexicons.tables import Source, read_table, shipped

COLUMNS: Final = ("pair", "before", "after", "tag")

ANY: Final = "*"
"""Stands in a row for a side that does not count."""

ContextKey = tuple[str, str | None, str, str]


@frozen(eq=False)
class TagContexts:
    """
    Which of two tags a word has, by its neighbors.

    Attributes:
        choices: (first tag, other tag, tag before, first tag after) to the tag; a
            side that does not count is "".

        version: The CRC-32 of what they were read from.
    """

    choices: dict[ContextKey, str] = field(repr=False)
    version: int

    @classmethod
    def read(cls, source: Source) -> "TagContexts":
        """
        Read a table of contexts.

        Raises:
            LexiconError: If the source cannot be read or a row is bad.
        """
        table = read_table(source, COLUMNS)
        choices: dict[ContextKey, str] = {}
        for line, (pair, before, after, tag) in table.rows():
            first, bar, other = pair.partition("|")
            if not bar or tag not in {first, other}:
                raise table.fault(line, f"{tag!r} is not one of the two in {pair!r}")
            key = (
                first,
                other,
                "" if before == ANY else before,
                "" if after == ANY else after,
            )
            if key in choices:
                raise table.fault(line, "this context has a row already")
            choices[key] = tag
        return cls(choices, table.version)


@cache
def tag_contexts() -> TagContexts:
    """Return the contexts of ``tag_contexts.tsv``."""
    return TagContexts.read(shipped("tag_contexts.tsv"))
