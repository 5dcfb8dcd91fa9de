"""
brat standoff: ``NAME.ann`` for ``NAME.txt``, to look at and to correct.

Source:
    Stenetorp et al. (2012), "brat: a Web-based Tool for NLP-Assisted Text
    Annotation", EACL; the format is described in brat's manual, "standoff".
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import regex
from attrs import define, field

from quotekit.annotations.attributions import AttributionType, QuoteKind
from quotekit.annotations.citations import CitationKind
from quotekit.annotations.documents import Document, each_document
from quotekit.annotations.quotes import Quote
from quotekit.annotations.spans import Passage

_KINDS: Final = "|".join(QuoteKind)
_TYPES: Final = "|".join(AttributionType)
_CITATIONS: Final = "\n".join(kind.value.capitalize() for kind in CitationKind)

ANNOTATION_CONFIGURATION: Final = f"""\
[entities]
Content
Cue
Source
{_CITATIONS}
[relations]
Cue\tArg1:Content, Arg2:Cue
Source\tArg1:Content, Arg2:Source
Parent\tArg1:Content, Arg2:Content
Continues\tArg1:Content, Arg2:Content
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>
[events]
[attributes]
Kind\tArg:Content, Value:{_KINDS}
Type\tArg:Content, Value:{_TYPES}
Negated\tArg:Content
"""
"""What brat has to find as ``annotation.conf`` beside the texts."""

# What file systems and brat's addresses could take for something else.
_UNSAFE: Final = regex.compile(r"[^\p{L}\p{N}.\-]++")

# File systems allow names of 255 bytes; a letter takes up to four.
_LONGEST_NAME: Final = 50

# The words of an annotation stand on one line.
_BLANKED: Final = str.maketrans("\n\r", "  ")


def to_brat(document: Document) -> str:
    """
    Return the annotations of the document, to be stored as ``NAME.ann``.

    A quote is a ``Content`` with relations to its ``Cue`` and its ``Source``, to
    the ``Content`` that it stands in and to the one that it continues, and with
    its kind and type as attributes.  A note tells the speaker, the rule and the
    confidence.  Citations follow.  Offsets count code points, as brat does.

    The text beside it must be stored as it is, without newline translation.

    Raises:
        ValueError: If the document was read back without its words.
    """
    annotations = _Annotations()
    contents = {
        quote.id: annotations.text_bound("Content", quote.content)
        for quote in document.quotes
    }
    for quote in document.quotes:
        content = contents[quote.id]
        if quote.cue is not None:
            cue = annotations.shared("Cue", quote.cue.spans)
            annotations.relation("Cue", content, cue)
        if quote.source is not None:
            source = annotations.shared("Source", quote.source.spans)
            annotations.relation("Source", content, source)
        if quote.parent is not None:
            annotations.relation("Parent", content, contents[quote.parent])
        if quote.continues is not None:
            annotations.relation("Continues", content, contents[quote.continues])
        annotations.attribute("Kind", content, quote.kind.value)
        annotations.attribute("Type", content, quote.type.value)
        if quote.negated:
            annotations.attribute("Negated", content)
        annotations.note(content, _remark(document, quote))
    for citation in document.citations:
        annotations.text_bound(citation.kind.value.capitalize(), [citation])
    return "".join(annotations.lines)


def brat_files(documents: Iterable[Document]) -> Iterator[tuple[str, bytes]]:
    """
    Yield the names and the contents of all files of a brat collection.

    A document's files are named after its id, which loses a final ``.txt`` and in
    which only letters, digits, ``-`` and ``.`` stay as they are; a number sets
    apart what would be the same.  Names begin with no period.

    Raises:
        ValueError: If a document was read back without its text.
    """
    yield "annotation.conf", ANNOTATION_CONFIGURATION.encode()
    taken: Counter[str] = Counter()
    for document in each_document(documents):
        if document.text is None:
            raise ValueError("brat needs the text of the document")
        name = _UNSAFE.sub("_", document.id.removesuffix(".txt")).strip("._") or "text"
        name = name[:_LONGEST_NAME]
        taken[name.casefold()] += 1
        count = taken[name.casefold()]
        if count > 1:
            name = f"{name}_{count}"
            taken[name.casefold()] += 1
        # A lone surrogate becomes one "?": offsets stay.
        yield f"{name}.txt", document.text.encode("utf-8", "replace")
        yield f"{name}.ann", to_brat(document).encode("utf-8", "replace")


def _remark(document: Document, quote: Quote) -> str:
    speaker = document.speaker_of(quote)
    name = (speaker.name or speaker.role or speaker.type) if speaker else "nobody"
    return f"{name}; {quote.speaker_reason}; {quote.rule}, {quote.confidence}"


@define
class _Annotations:
    """The lines of one file; each sort of annotation is numbered from 1."""

    lines: list[str] = field(factory=list)
    _counts: dict[str, int] = field(factory=dict)
    _shared: dict[tuple[str, tuple[Passage, ...]], str] = field(factory=dict)

    def text_bound(self, kind: str, passages: Sequence[Passage]) -> str:
        offsets = ";".join(f"{passage.start} {passage.end}" for passage in passages)
        words = " ".join(_words(passages)).translate(_BLANKED)
        return self._add("T", f"{kind} {offsets}\t{words}")

    def shared(self, kind: str, passages: tuple[Passage, ...]) -> str:
        """Return the annotation of *passages*, which several quotes may have."""
        key = (kind, passages)
        if key not in self._shared:
            self._shared[key] = self.text_bound(kind, passages)
        return self._shared[key]

    def relation(self, kind: str, first: str, second: str) -> None:
        self._add("R", f"{kind} Arg1:{first} Arg2:{second}")

    def attribute(self, name: str, target: str, value: str = "") -> None:
        self._add("A", f"{name} {target} {value}".rstrip())

    def note(self, target: str, remark: str) -> None:
        self._add("#", f"AnnotatorNotes {target}\t{' '.join(remark.split())}")

    def _add(self, sort: str, body: str) -> str:
        number = self._counts[sort] = self._counts.get(sort, 0) + 1
        self.lines.append(f"{sort}{number}\t{body}\n")
        return f"{sort}{number}"


def _words(passages: Sequence[Passage]) -> Iterator[str]:
    for passage in passages:
        if passage.text is None:
            raise ValueError("brat needs the words of the document")
        yield passage.text
