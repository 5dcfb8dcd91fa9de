"""Why something was found at a place in a text, or why nothing was."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from quotekit.annotations.documents import Document
from quotekit.annotations.quotes import Quote
from quotekit.annotations.segments import Segment
from quotekit.annotations.spans import Passage, Span
from quotekit.annotations.trace import Decision, Verdict
from quotekit.errors import InputError
from quotekit.extraction import SPEAKER_THRESHOLD, extract
from quotekit.resources import Resources


@frozen(kw_only=True)
class Reasons:
    """
    What was decided in one sentence.

    Attributes:
        sentence: The sentence.

        segment: The segment that it stands in.

        quotes: Those that have their content, cue or source in it, at least partly.

        decisions: What the stages decided about its words, in text order; decisions
            about the same words in the order in which they were taken.
    """

    sentence: Passage
    segment: Segment
    quotes: tuple[Quote, ...]
    decisions: tuple[Decision, ...]

    @property
    def lost(self) -> tuple[Decision, ...]:
        """What came to nothing."""
        return tuple(each for each in self.decisions if each.verdict is Verdict.LOST)


@frozen(kw_only=True)
class Explanation:
    """
    Why something was found at a place, or why nothing was.

    Attributes:
        document: All that was found in the text.

        place: What was asked about.

        segments: The segments at that place.

        reasons: One for each sentence at that place, in text order; none where no
            words stand there.
    """

    document: Document
    place: Span
    segments: tuple[Segment, ...]
    reasons: tuple[Reasons, ...]


def explain(  # noqa: PLR0913  # with what extract takes
    text: str,
    place: Span | int,
    resources: Resources | None = None,
    *,
    id: str = "",  # noqa: A002  # the name on the wire
    layout: Sequence[Segment] = (),
    speaker_threshold: float = SPEAKER_THRESHOLD,
) -> Explanation:
    """
    Explain what was found at a place in an article, or why nothing was.

    The text is read as :func:`~quotekit.extract` reads it, and finds the same.

    Args:
        text:
            The article.

        place:
            Code points of *text*: one, or a span that may cover several sentences.

        resources:
            As for :func:`~quotekit.extract`.

        id:
            As for :func:`~quotekit.extract`.

        layout:
            As for :func:`~quotekit.extract`.

        speaker_threshold:
            As for :func:`~quotekit.extract`.

    Returns:
        The sentences there, each with its quotes and with what the stages saw, kept
        and dropped.

    Raises:
        InputError: If *place* is not in *text*, or an argument is not what
            :func:`~quotekit.extract` takes.

    >>> import quotekit
    >>> (reasons,) = quotekit.explain("The report was long.", 4).reasons
    >>> reasons.quotes, reasons.lost[0].span
    ((), Span(start=4, end=10))
    """
    if not isinstance(place, Span | int):
        raise InputError(
            f"place: expected a Span or an int, got {type(place).__name__}"
        )
    decisions: list[Decision] = []
    document = extract(
        text,
        resources,
        id=id,
        layout=layout,
        speaker_threshold=speaker_threshold,
        trace=decisions.append,
    )
    span = Span(place, place + 1) if isinstance(place, int) else place
    if span.end > len(text):
        raise InputError(f"{span.end} is after the text's end, {len(text)}")
    decisions.sort(key=lambda decision: decision.span.start)
    return Explanation(
        document=document,
        place=span,
        segments=tuple(each for each in document.segments if each.overlaps(span)),
        reasons=tuple(
            Reasons(
                sentence=Passage.at(sentence, text),
                segment=document.segments[sentence.segment],
                quotes=tuple(_quotes_in(document.quotes, sentence)),
                decisions=tuple(
                    each for each in decisions if sentence.overlaps(each.span)
                ),
            )
            for sentence in document.sentences
            if sentence.overlaps(span)
        ),
    )


def _quotes_in(quotes: Iterable[Quote], sentence: Span) -> Iterable[Quote]:
    """Yield the quotes of which some part stands in *sentence*."""
    for quote in quotes:
        parts = [
            *quote.content,
            *(quote.cue.spans if quote.cue else ()),
            *(quote.source.spans if quote.source else ()),
        ]
        if any(part.overlaps(sentence) for part in parts):
            yield quote
