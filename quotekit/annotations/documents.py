"""Documents: all that was found in one text, and their form on the wire."""

from collections.abc import (
    Callable,
    Collection,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from enum import StrEnum
from typing import Any, Final, NamedTuple, Self, TypeVar

from attrs import evolve, field, frozen

from quotekit.annotations.attributions import AttributionType, QuoteKind
from quotekit.annotations.citations import Citation, CitationKind
from quotekit.annotations.quotes import Cue, Quote, Source
from quotekit.annotations.segments import BodyForm, Segment, SegmentKind
from quotekit.annotations.spans import Passage, Span
from quotekit.annotations.speakers import Mention, Speaker, SpeakerType
from quotekit.annotations.tokens import Sentence
from quotekit.annotations.warnings import TextWarning, WarningKind
from quotekit.errors import FormatError, InputError

SCHEMA: Final = "quotekit/1"


@frozen(kw_only=True)
class Versions:
    """What a document was made with; ``None`` where that is not known."""

    quotekit: str | None = None
    lexicons: str | None = None
    models: str | None = None


@frozen(kw_only=True)
class Document:
    """
    All that was found in one text.

    Two documents are equal where they say the same of the same text; the
    caller's string itself is not compared.

    Attributes:
        id: The caller's name for the text: a path, a key, or nothing.

        segments: The layout, in text order; they do not overlap.

        speakers: Everybody whose words are reported, by first mention.

        quotes: Who said what, in the order of what was said.

        citations: Outlets, credits, rights holders and documents, in text
            order.

        warnings: Reasons to trust the rest less.

        versions: What it was made with.

        text: The caller's string, unchanged; ``None`` where the document was
            read back without it.

        sentences: In text order, each inside one segment; empty where the
            document was read back, because they are not written.
    """

    id: str
    segments: tuple[Segment, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    quotes: tuple[Quote, ...] = ()
    citations: tuple[Citation, ...] = ()
    warnings: tuple[TextWarning, ...] = ()
    versions: Versions = field(factory=Versions)
    text: str | None = field(default=None, eq=False, repr=False)
    sentences: tuple[Sentence, ...] = field(default=(), eq=False, repr=False)
    on_page: Callable[[Span], Span] | None = field(default=None, eq=False, repr=False)
    schema: str = field(default=SCHEMA, init=False)
    _speakers: dict[str, Speaker] = field(init=False, eq=False, repr=False)

    @_speakers.default
    def _speakers_by_id(self) -> dict[str, Speaker]:
        return {speaker.id: speaker for speaker in self.speakers}

    def speaker_of(self, quote: Quote) -> Speaker | None:
        """
        Return who *quote* is by, or ``None`` where nobody was decided on.

        Raises:
            InputError: If that is no quote of this document.
        """
        if not isinstance(quote, Quote):
            raise InputError(f"expected a Quote, got {type(quote).__name__}")
        if quote.speaker is not None and quote.speaker not in self._speakers:
            raise InputError(f"there is no speaker {quote.speaker!r} in this document")
        return None if quote.speaker is None else self._speakers[quote.speaker]

    def quotes_by(self, speaker: Speaker) -> tuple[Quote, ...]:
        """
        Return the quotes of *speaker*, in text order.

        Raises:
            InputError: If that is no speaker.
        """
        _check_speaker(speaker)
        return tuple(quote for quote in self.quotes if quote.speaker == speaker.id)

    def words_by(self, speaker: Speaker | None) -> int | None:
        """
        Count the words of what *speaker* said, ``None`` for what nobody is known for.

        They are those of :attr:`Quote.text`: a leading "that" is none of them.  Words
        are counted once where quotes of one speaker nest or overlap; of quotes of
        others inside, the words belong to both.  A word is what stands between
        white space and holds a letter or a digit.

        Returns:
            ``None`` where the document was read back without its words.

        Raises:
            InputError: If that is no speaker.

        >>> import quotekit
        >>> document = quotekit.extract("Ms Quill said that it rained.")
        >>> document.quotes[0].text
        'it rained'
        >>> document.words_by(document.speakers[0])
        2
        """
        if speaker is not None:
            _check_speaker(speaker)
        wanted = None if speaker is None else speaker.id
        pieces: list[Passage] = []
        for quote in self.quotes:
            if quote.speaker == wanted:
                if quote.text is None:
                    return None
                pieces += _said(quote.content, quote.text)
        words, done = 0, 0
        for piece in sorted(pieces):
            if piece.end > done:
                text = piece.text or ""
                words += len(_words(text[max(0, done - piece.start) :]))
                done = piece.end
        return words

    def select(
        self,
        *,
        kinds: Collection[QuoteKind] = tuple(QuoteKind),
        types: Collection[AttributionType] = tuple(AttributionType),
        min_confidence: float = 0.0,
    ) -> Self:
        """
        Return the document with only the quotes asked for.

        They keep their ids.  Where the quote that one stands in is left out, its
        parent is the next one outward that is kept; ``continues`` becomes
        ``None`` where it would point at nothing.  All else stays.

        Args:
            kinds:
                Members of :class:`QuoteKind`, or their names; one alone also stands
                in a list.

            types:
                The same of :class:`AttributionType`.

            min_confidence:
                From 0 to 1.

        Raises:
            InputError: If one of these is something else; a string is no list of
                names.

        >>> import quotekit
        >>> document = quotekit.extract("Ms Quill said it rained.")
        >>> len(document.select(kinds=["direct"]).quotes)
        0
        """
        kinds = _members("kinds", QuoteKind, kinds)
        types = _members("types", AttributionType, types)
        if not is_share(min_confidence):
            raise InputError(f"min_confidence is {min_confidence!r}, not from 0 to 1")
        parents = {quote.id: quote.parent for quote in self.quotes}
        kept = {
            quote.id
            for quote in self.quotes
            if quote.kind in kinds
            and quote.type in types
            and quote.confidence >= min_confidence
        }

        def kept_parent(quote: Quote) -> str | None:
            parent = quote.parent
            while parent is not None and parent not in kept:
                parent = parents[parent]
            return parent

        return evolve(
            self,
            quotes=tuple(
                evolve(
                    quote,
                    parent=kept_parent(quote),
                    continues=quote.continues if quote.continues in kept else None,
                )
                for quote in self.quotes
                if quote.id in kept
            ),
        )

    def to_dict(self, *, with_text: bool = True) -> dict[str, Any]:
        """
        Return the document as one JSON object of schema ``quotekit/1``.

        The article itself is not part of it.  Lone surrogates stay as they are;
        whoever writes JSON has to escape them.  With ``on_page``, every passage
        also has ``page_start`` and ``page_end``, its place in the page's source.

        Args:
            with_text:
                Whether passages and quotes carry their words.  Without, there is
                no ``text`` key anywhere in what was found.
        """
        write = _Writer(with_text=with_text, on_page=self.on_page)
        return {
            "schema": self.schema,
            "id": self.id,
            "segments": [write.segment(segment) for segment in self.segments],
            "speakers": [write.speaker(speaker) for speaker in self.speakers],
            "quotes": [write.quote(quote) for quote in self.quotes],
            "citations": [write.citation(citation) for citation in self.citations],
            "warnings": [_warning_record(warning) for warning in self.warnings],
            "versions": {
                "quotekit": self.versions.quotekit,
                "lexicons": self.versions.lexicons,
                "models": self.versions.models,
            },
        }

    @classmethod
    def from_dict(cls, data: object, text: str | None = None) -> Self:
        """
        Read back what :meth:`to_dict` wrote, as an equal value.

        Keys that this version does not know are passed over.  Words that the
        data leaves out stay ``None``.

        Args:
            data:
                One JSON object, as ``json.loads`` returns it.

            text:
                The article, if it is at hand.  Then every passage must read back
                from it.

        Raises:
            InputError: If *text* is not a string.

            FormatError: If anything is missing, of the wrong type, out of range
                or contradicts *text*; the message begins with the path of the
                fault, as in ``quotes[3].cue.spans[0].end: …``.
        """
        if text is not None and not isinstance(text, str):
            raise InputError(f"expected a string, got {type(text).__name__}")
        record = _Node(data, "", text)
        schema = record.get("schema")
        if schema.string() != SCHEMA:
            raise schema.fault(f"expected {SCHEMA!r}, got {schema.value!r}")
        document = cls(
            id=record.get("id").string(),
            segments=tuple(_read_segment(node) for node in record.list("segments")),
            speakers=tuple(_read_speaker(node) for node in record.list("speakers")),
            quotes=tuple(_read_quote(node) for node in record.list("quotes")),
            citations=tuple(_read_citation(node) for node in record.list("citations")),
            warnings=tuple(_read_warning(node) for node in record.list("warnings")),
            versions=_read_versions(record),
            text=text,
        )
        _check_references(document, record)
        return document


_THAT: Final = "that"


def _said(content: Iterable[Passage], said: str) -> Iterator[Passage]:
    """
    Yield the passages of a content without what is left out of what was said.

    Tell "that it rained", of which the text is "it rained", from "that was wrong",
    which has its pronoun in the text.
    """
    rest = _words(said)
    done = 0
    for passage in content:
        text = passage.text or ""
        words = _words(text)
        if words[:1] == [_THAT] and words[:2] != rest[done : done + 2]:
            opening = text.index(_THAT) + len(_THAT)
            yield Passage(passage.start + opening, passage.end, text[opening:])
            done -= 1
        else:
            yield passage
        done += len(words)


def _words(text: str) -> list[str]:
    """
    Return the words of a text, letters and digits alone.

    >>> _words("“It – rained … 3 times.”")
    ['It', 'rained', '3', 'times']
    """
    bare = ("".join(filter(str.isalnum, word)) for word in text.split())
    return [word for word in bare if word]


def each_document(documents: Iterable[Document]) -> Iterator[Document]:
    """
    Hand documents on, for what is written of them.

    Raises:
        InputError: If that is one document, or something else is among them, as what
            :func:`quotekit.pipe` gives for a text that failed.
    """
    if isinstance(documents, Document):
        raise InputError("expected several documents, got one: put it in a list")
    if not isinstance(documents, Iterable):
        raise InputError(f"expected documents, got {type(documents).__name__}")
    for document in documents:
        if not isinstance(document, Document):
            raise InputError(f"expected documents, got {type(document).__name__}")
        yield document


def _check_speaker(given: object) -> None:
    """
    Tell a speaker from an id.

    Raises:
        InputError: If it is something else.
    """
    if not isinstance(given, Speaker):
        raise InputError(f"expected a Speaker, got {type(given).__name__}")


def is_share(value: object) -> bool:
    """Tell whether a value is a number from 0 to 1."""
    try:
        return bool(0.0 <= value <= 1.0)  # type: ignore[operator]
    except TypeError:
        return False


_Member = TypeVar("_Member", bound=StrEnum)


def _members(
    name: str, members: type[_Member], given: Collection[_Member]
) -> frozenset[_Member]:
    """
    Return the members that a caller asks for, also by their names.

    "direct" is no collection of them, although its letters could be gone through.
    """
    known = ", ".join(members)
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise InputError(f"{name} is {given!r}, not a list of some of {known}")
    try:
        return frozenset(map(members, given))
    except ValueError as error:
        raise InputError(f"{name}: {error}: use {known}") from error


class _Writer(NamedTuple):
    """Writes what was found as JSON objects, with its words or without."""

    with_text: bool
    on_page: Callable[[Span], Span] | None

    def passage(self, passage: Passage) -> dict[str, Any]:
        record: dict[str, Any] = {"start": passage.start, "end": passage.end}
        if self.with_text and passage.text is not None:
            record["text"] = passage.text
        if self.on_page is not None:
            place = self.on_page(passage)
            record["page_start"], record["page_end"] = place.start, place.end
        return record

    def passages(self, passages: Iterable[Passage]) -> list[dict[str, Any]]:
        return [self.passage(passage) for passage in passages]

    def segment(self, segment: Segment) -> dict[str, Any]:
        record = {"kind": segment.kind.value, **self.passage(segment)}
        if segment.kind is SegmentKind.BODY:
            record["form"] = segment.form.value
        return record

    def speaker(self, speaker: Speaker) -> dict[str, Any]:
        return {
            "id": speaker.id,
            "name": speaker.name,
            "role": speaker.role,
            "organization": speaker.organization,
            "type": speaker.type.value,
            "mentions": self.passages(speaker.mentions),
        }

    def quote(self, quote: Quote) -> dict[str, Any]:
        record: dict[str, Any] = {
            "id": quote.id,
            "kind": quote.kind.value,
            "type": quote.type.value,
            "negated": quote.negated,
        }
        if self.with_text and quote.text is not None:
            record["text"] = quote.text
        record["content"] = self.passages(quote.content)
        record["cue"] = quote.cue and {
            "spans": self.passages(quote.cue.spans),
            "lemma": quote.cue.lemma,
        }
        record["source"] = quote.source and {"spans": self.passages(quote.source.spans)}
        record["speaker"] = quote.speaker
        record["speaker_reason"] = quote.speaker_reason
        record["parent"] = quote.parent
        record["continues"] = quote.continues
        record["confidence"] = quote.confidence
        record["rule"] = quote.rule
        return record

    def citation(self, citation: Citation) -> dict[str, Any]:
        return {
            "kind": citation.kind.value,
            **self.passage(citation),
            "target": citation.target,
            "mentions": self.passages(citation.mentions),
        }


def _warning_record(warning: TextWarning) -> dict[str, Any]:
    return {
        "kind": warning.kind.value,
        "message": warning.message,
        "segments": list(warning.segments),
    }


class _Node(NamedTuple):
    """One value of the data, the path that leads to it, and the article."""

    value: object
    path: str
    article: str | None

    def fault(self, message: str) -> FormatError:
        return FormatError(f"{self.path or 'document'}: {message}")

    def get(self, key: str) -> "_Node":
        """Return the value under *key*, which must be there."""
        node = self.find(key)
        if node is None:
            path = f"{self.path}.{key}" if self.path else key
            raise FormatError(f"{path}: missing")
        return node

    def find(self, key: str) -> "_Node | None":
        """Return the value under *key*, ``None`` if there is no such key."""
        if not isinstance(self.value, Mapping):
            raise self.fault(f"expected an object, got {_name_of(self.value)}")
        if key not in self.value:
            return None
        path = f"{self.path}.{key}" if self.path else key
        return _Node(self.value[key], path, self.article)

    def list(self, key: str) -> "Iterable[_Node]":
        """Return the members of the list under *key*, which must be there."""
        return self.get(key).members()

    def members(self) -> "Iterable[_Node]":
        if not isinstance(self.value, Sequence) or isinstance(self.value, str):
            raise self.fault(f"expected a list, got {_name_of(self.value)}")
        for index, value in enumerate(self.value):
            yield _Node(value, f"{self.path}[{index}]", self.article)

    def string(self) -> str:
        if not isinstance(self.value, str):
            raise self.fault(f"expected a string, got {_name_of(self.value)}")
        return self.value

    def string_or_none(self) -> str | None:
        return None if self.value is None else self.string()

    def integer(self) -> int:
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise self.fault(f"expected an integer, got {_name_of(self.value)}")
        return self.value

    def truth(self) -> bool:
        if not isinstance(self.value, bool):
            raise self.fault(f"expected true or false, got {_name_of(self.value)}")
        return self.value

    def share(self) -> float:
        """Return a number from 0 to 1."""
        if not isinstance(self.value, int | float) or isinstance(self.value, bool):
            raise self.fault(f"expected a number, got {_name_of(self.value)}")
        if not 0 <= self.value <= 1:
            raise self.fault(f"expected a number from 0 to 1, got {self.value}")
        return float(self.value)

    def member_of(self, members: type[_Member]) -> _Member:
        name = self.string()
        try:
            return members(name)
        except ValueError:
            known = ", ".join(members)
            message = f"expected one of {known}, got {name!r}"
            raise self.fault(message) from None

    def passage(self) -> Passage:
        """Return the passage of this object, checked against the article."""
        start, end = self.get("start").integer(), self.get("end").integer()
        if start < 0:
            raise self.get("start").fault(f"{start} is before the text")
        if end <= start:
            raise self.get("end").fault(f"{end} is not after the start, {start}")
        words = self.find("text")
        found = None if words is None else words.string()
        if self.article is not None:
            if end > len(self.article):
                message = f"{end} is after the text's end, {len(self.article)}"
                raise self.get("end").fault(message)
            if words is not None and found != self.article[start:end]:
                message = f"expected {self.article[start:end]!r}, got {found!r}"
                raise words.fault(message)
        return Passage(start, end, found)

    def passages(self, key: str) -> tuple[Passage, ...]:
        return tuple(node.passage() for node in self.list(key))


def _name_of(value: object) -> str:
    """Return what JSON calls the type of *value*."""
    if value is None:
        return "null"
    names = {bool: "true or false", str: "a string", int: "a number", float: "a number"}
    if isinstance(value, Mapping):
        return "an object"
    return names.get(type(value), "a list")


def _read_segment(node: _Node) -> Segment:
    kind = node.get("kind").member_of(SegmentKind)
    form = node.find("form")
    passage = node.passage()
    return Segment(
        passage.start,
        passage.end,
        passage.text,
        kind,
        form.member_of(BodyForm)
        if form is not None and form.value is not None
        else BodyForm.PARAGRAPH,
    )


def _read_speaker(node: _Node) -> Speaker:
    return Speaker(
        id=node.get("id").string(),
        name=node.get("name").string_or_none(),
        role=node.get("role").string_or_none(),
        organization=node.get("organization").string_or_none(),
        type=node.get("type").member_of(SpeakerType),
        mentions=tuple(
            Mention(passage.start, passage.end, passage.text)
            for passage in node.passages("mentions")
        ),
    )


def _read_quote(node: _Node) -> Quote:
    cue, source, text = node.get("cue"), node.get("source"), node.find("text")
    content = node.passages("content")
    if not content:
        raise node.get("content").fault("empty")
    return Quote(
        id=node.get("id").string(),
        kind=node.get("kind").member_of(QuoteKind),
        type=node.get("type").member_of(AttributionType),
        negated=node.get("negated").truth(),
        text=None if text is None else text.string(),
        content=content,
        cue=None
        if cue.value is None
        else Cue(spans=cue.passages("spans"), lemma=cue.get("lemma").string()),
        source=None if source.value is None else Source(spans=source.passages("spans")),
        speaker=node.get("speaker").string_or_none(),
        speaker_reason=node.get("speaker_reason").string(),
        parent=node.get("parent").string_or_none(),
        continues=node.get("continues").string_or_none(),
        confidence=node.get("confidence").share(),
        rule=node.get("rule").string(),
    )


def _read_citation(node: _Node) -> Citation:
    kind = node.get("kind").member_of(CitationKind)
    passage = node.passage()
    return Citation(
        passage.start,
        passage.end,
        passage.text,
        kind,
        node.get("target").string(),
        () if node.find("mentions") is None else node.passages("mentions"),
    )


def _read_warning(node: _Node) -> TextWarning:
    return TextWarning(
        kind=node.get("kind").member_of(WarningKind),
        message=node.get("message").string(),
        segments=tuple(index.integer() for index in node.list("segments")),
    )


def _read_versions(record: _Node) -> Versions:
    node = record.find("versions")
    if node is None:
        return Versions()
    return Versions(
        quotekit=node.get("quotekit").string_or_none(),
        lexicons=node.get("lexicons").string_or_none(),
        models=node.get("models").string_or_none(),
    )


def _check_references(document: Document, record: _Node) -> None:
    """Raise if an id stands twice or points at nothing."""
    speakers: set[str] = set()
    for node, speaker in zip(record.list("speakers"), document.speakers, strict=True):
        if speaker.id in speakers:
            raise node.get("id").fault(f"{speaker.id!r} stands twice")
        speakers.add(speaker.id)
    quotes = {quote.id for quote in document.quotes}
    seen: set[str] = set()
    for node, quote in zip(record.list("quotes"), document.quotes, strict=True):
        if quote.id in seen:
            raise node.get("id").fault(f"{quote.id!r} stands twice")
        seen.add(quote.id)
        if quote.speaker is not None and quote.speaker not in speakers:
            raise node.get("speaker").fault(f"there is no {quote.speaker!r}")
        for key in ("parent", "continues"):
            target = node.get(key).string_or_none()
            if target is not None and target not in quotes:
                raise node.get(key).fault(f"there is no {target!r}")
