"""Words for documents: treaties, laws, reports, statements."""

from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple, Self

from quotekit.lexicons.lexicon import Lexicon


class DocumentKind(StrEnum):
    """What a document is."""

    TREATY = "treaty"
    LAW = "law"
    DECISION = "decision"
    FILING = "filing"
    REPORT = "report"
    STUDY = "study"
    STATEMENT = "statement"
    PUBLICATION = "publication"
    PLAN = "plan"
    SESSION = "session"


class DocumentWord(NamedTuple):
    """
    A noun for documents, in lower case.

    ``speaks`` tells whether press text has it say things: "the report says", but
    hardly "the session says".
    """

    word: str
    kind: DocumentKind
    speaks: bool
    example: str

    @property
    def key(self) -> tuple[str, ...]:
        """A word has one row."""
        return (self.word,)

    @property
    def forms(self) -> tuple[str, ...]:
        """The word."""
        return (self.word,)

    @classmethod
    def from_cells(cls, cells: Sequence[str]) -> Self:
        """Return the entry that one row's cells describe."""
        word, kind, speaks, example = cells
        if speaks not in _ANSWERS:
            raise ValueError(f"{speaks!r} is not yes or no")
        return cls(word, DocumentKind(kind), _ANSWERS[speaks], example)


YES = "yes"
"""What a cell says where press text has a document speak."""

_ANSWERS = {YES: True, "no": False}


@cache
def document_words() -> Lexicon[DocumentWord]:
    """Return the nouns for documents: "treaty", "report", "survey"."""
    return Lexicon.shipped(DocumentWord, "document_words.tsv")
