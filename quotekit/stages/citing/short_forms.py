"""Short forms of documents named before: "OPCAT", "the Convention"."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from quotekit.annotations.spans import Passage
from quotekit.stages.citing.document_names import FoundDocument
from quotekit.stages.citing.document_sorts import SORTS
from quotekit.stages.patterns import when_needed

# "the Convention", "this Act": what stands before the sort with its capital, and that
# nothing behind it names another document of the sort.
_BEFORE_SORT = when_needed(r"(?r)\b(?:[Tt]he|[Tt]h(?:is|ese|at)|[Ii]ts|said)\s")
_BEHIND_SORT = when_needed(r"s?+\b(?!\s(?:\p{Lu}|\d|[Nn]o\b))")


def find_short_forms(
    text: str, documents: Sequence[FoundDocument]
) -> list[tuple[Passage, ...]]:
    """
    Return the short forms of each of *documents*, all in text order.

    A short form stands behind the full name.  "The Convention" is the last one
    named before it; letters are those of the last document that brought them in.
    """
    if not documents:
        return []
    forms: list[list[Passage]] = [[] for _ in documents]
    starts = [document.start for document in documents]
    for owner, passage in sorted(_forms(text, documents, starts)):
        before = bisect_right(starts, passage.start) - 1
        if passage.start >= documents[before].end:
            forms[owner].append(passage)
    return [tuple(found) for found in forms]


def _forms(
    text: str, documents: Sequence[FoundDocument], starts: Sequence[int]
) -> Iterator[tuple[int, Passage]]:
    """Yield each short form with the index of its document."""
    by_letters: dict[str, list[int]] = {}
    by_sort: dict[str, list[int]] = {}
    for index, document in enumerate(documents):
        by_sort.setdefault(document.sort.removesuffix("s"), []).append(index)
        if document.short is not None:
            by_letters.setdefault(document.short, []).append(index)
    for letters, owners in by_letters.items():
        at = text.find(letters, documents[owners[0]].end)
        while at >= 0:
            end = at + len(letters)
            if not (text[at - 1].isalnum() or text[end : end + 1].isalnum()):
                yield _last(owners, starts, at), Passage(at, end, letters)
            at = text.find(letters, end)
    for sort, owners in by_sort.items():
        for at, end in _places_of_sort(text, sort, documents[owners[0]].end):
            yield _last(owners, starts, at), Passage(at, end, text[at:end])


def _places_of_sort(text: str, sort: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield where a sort, one or several, stands for what was named before *start*."""
    at = text.find(sort, start)
    while at >= 0:
        end = at + len(sort)
        before = _BEFORE_SORT.match(text, start, at)
        if before is not None:
            behind = _BEHIND_SORT.match(text, end)
            if behind is not None and text[at : behind.end()] in SORTS:
                yield before.start(), behind.end()
        at = text.find(sort, end)


def _last(owners: Sequence[int], starts: Sequence[int], at: int) -> int:
    """Return the last of *owners* that starts before *at*."""
    before = bisect_right(owners, bisect_right(starts, at) - 1)
    return owners[before - 1]
