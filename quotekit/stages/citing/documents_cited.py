"""Named documents: treaties, laws, resolutions, reports, rulings, sessions.

The sort alone, "the report", names none.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from quotekit.annotations.tokens import Tokens
from quotekit.stages.citing.document_names import (
    FoundDocument,
    Line,
    find_article,
    find_bill,
    find_by_sort,
    find_ruling,
    find_session,
)
from quotekit.stages.citing.document_sorts import LOW_SORTS, SORTS
from quotekit.stages.citing.document_titles import WRITINGS, find_title
from quotekit.stages.word_sets import word_set

# An article of a law; those with a capital are known without it.
_ARTICLES = word_set(
    """
    Article Articles article articles Section Sections section sections Title
    Chapter chapter Clause clause Paragraph paragraph Rule Annex
    """
)

# A bill by its usual letters: "H.R. 1234", "HB 2", "S. 1070".
_BILL_LETTERS = word_set("H.R. HR S. HB H.B. SB S.B. AB A.B. Prop.")

_SESSION_WORDS = word_set("session sessions Session")

_VERSUS = word_set("v. v vs.")


Documents = list[FoundDocument]
"""Documents found, in text order."""

_Finder = Callable[[Line, int], FoundDocument | None]


def find_documents(
    text: str, tokens: Tokens, hits: Sequence[int], stop: int, *, titled: bool
) -> Documents:
    """
    Return the documents that a segment names, in text order; none overlap.

    Args:
        text:
            The whole text.

        tokens:
            Its tokens.

        hits:
            The indices of the segment's tokens that are among DOCUMENT_WORDS.

        stop:
            One past the index of the segment's last token.

        titled:
            Whether the segment is in title case, where capitals show no names.
    """
    found: Documents = []
    for at in hits:
        sentence = bisect_right(tokens.sentence_first, at)
        line = Line(
            text,
            tokens,
            tokens.words,
            tokens.sentence_first[sentence - 1],
            tokens.sentence_first[sentence],
            stop,
            titled,
        )
        for finder in DOCUMENT_WORDS[tokens.words[at]]:
            document = finder(line, at)
            if document is not None:
                found.append(document)
    if len(found) < 2:
        return found
    # Of two that overlap the longer one holds the other or runs on from it.
    kept: Documents = []
    for document in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or document.start >= kept[-1].end:
            kept.append(document)
        elif document.end - document.start > kept[-1].end - kept[-1].start:
            kept[-1] = document
    return kept


def _finders() -> dict[str, tuple[_Finder, ...]]:
    found: dict[str, tuple[_Finder, ...]] = {}
    for words, finder in (
        (SORTS | LOW_SORTS, find_by_sort),
        (_ARTICLES, find_article),
        (_BILL_LETTERS, find_bill),
        (_SESSION_WORDS, find_session),
        (_VERSUS, find_ruling),
        (WRITINGS, find_title),
    ):
        for word in sorted(words):
            found[word] = (*found.get(word, ()), finder)
    return found


DOCUMENT_WORDS = _finders()
"""The words that may name a document, and what looks whether they do."""
