"""Short forms of documents named before: "OPCAT", "the Convention"."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from quotekit.annotations.spans import Passage
from quotekit.stages.document_names import FoundDocument
from quotekit.stages.document_sorts import SORTS
from quotekit.stages.patterns import when_needed

# "the Convention", "this Act": the sort with its capital, and nothing behind that
# names another document of the sort.
_THE_SORT = when_needed(
    rf"\b(?:[Tt]he|[Tt]h(?:is|ese|at)|[Ii]ts|said)\s(?P<sort>{'|'.join(sorted(SORTS))})\b"
    r"(?!\s(?:\p{Lu}|\d|[Nn]o\b))"
)


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
    for match in _THE_SORT.finditer(text, documents[0].end):
        owners = by_sort.get(match["sort"].removesuffix("s"), [])
        if owners and documents[owners[0]].end <= match.start():
            owner = _last(owners, starts, match.start())
            yield owner, Passage(match.start(), match.end(), match[0])


def _last(owners: Sequence[int], starts: Sequence[int], at: int) -> int:
    """Return the last of *owners* that starts before *at*."""
    before = bisect_right(owners, bisect_right(starts, at) - 1)
    return owners[before - 1]
