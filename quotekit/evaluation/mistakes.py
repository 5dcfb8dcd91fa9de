"""What went wrong, in classes that name what to mend."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from attrs import field, frozen

from quotekit.annotations.quotes import Quote
from quotekit.annotations.speakers import Speaker
from quotekit.corpora.articles import Article, GoldAttribution
from quotekit.evaluation.examinations import Examination
from quotekit.evaluation.pairs import Pair
from quotekit.evaluation.parts import Role
from quotekit.evaluation.press import names_another, names_gold


class MistakeKind(StrEnum):
    """
    The classes of mistakes.

    ``link``: cue and content are both there, but the content shares nothing with
    the annotated one.  ``content-middle``: it begins and ends rightly, but not all
    between does.  The two continuation classes are of quotes without a cue; only
    corpora that annotate these have them.
    """

    MISSED_CUE = "missed-cue"
    SPURIOUS_CUE = "spurious-cue"
    CUE_EXTENT = "cue-extent"
    CONTENT_START = "content-start"
    CONTENT_END = "content-end"
    CONTENT_MIDDLE = "content-middle"
    LINK = "link"
    SOURCE_MISSED = "source-missed"
    SOURCE_SPURIOUS = "source-spurious"
    SOURCE_EXTENT = "source-extent"
    SOURCE_OTHER = "source-other"
    SPEAKER = "speaker"
    MISSED_CONTINUATION = "missed-continuation"
    SPURIOUS_CONTINUATION = "spurious-continuation"


@frozen(kw_only=True)
class Mistake:
    """
    All that is wrong with one attribution.

    Attributes:
        kinds: In the order of :class:`MistakeKind`, at least one.

        gold: ``None`` for what is spurious.

        found: ``None`` for what was missed.

        speaker: Whom the found one is said to be by.

        document_quotes: All that was found in the article.
    """

    kinds: tuple[MistakeKind, ...]
    article: Article = field(repr=False)
    gold: GoldAttribution | None
    found: Quote | None
    speaker: Speaker | None = None
    document_quotes: tuple[Quote, ...] = field(repr=False)


def find_mistakes(examination: Examination) -> Iterator[Mistake]:
    """Yield the mistakes of one article: pairs, then what is spurious or missed."""
    article, quotes = examination.article, examination.document.quotes

    def mistake(
        kinds: Sequence[MistakeKind],
        gold: GoldAttribution | None,
        found: Quote | None,
        speaker: Speaker | None = None,
    ) -> Mistake:
        return Mistake(
            kinds=tuple(kinds),
            article=article,
            gold=gold,
            found=found,
            speaker=speaker,
            document_quotes=quotes,
        )

    for pair in examination.pairs:
        kinds = tuple(_kinds(pair))
        if kinds:
            yield mistake(kinds, pair.gold, pair.found, pair.speaker)
    for quote in examination.spurious:
        yield mistake([MistakeKind.SPURIOUS_CUE], None, quote)
    for gold in examination.missed_continuations:
        yield mistake([MistakeKind.MISSED_CONTINUATION], gold, None)
    for quote in examination.spurious_continuations:
        yield mistake([MistakeKind.SPURIOUS_CONTINUATION], None, quote)


def _kinds(pair: Pair) -> Iterator[MistakeKind]:
    if pair.found_parts is None:
        yield MistakeKind.MISSED_CUE
        return
    if not pair.right(Role.CUE):
        yield MistakeKind.CUE_EXTENT
    if not pair.right(Role.CONTENT):
        yield from _content_kinds(pair.gold_parts.content, pair.found_parts.content)
    if not pair.right(Role.SOURCE):
        yield _source_kind(pair.gold_parts.source, pair.found_parts.source)
    if pair.gold.speaker is not None and (
        names_another(pair) or (pair.gold.speaker.name and not names_gold(pair))
    ):
        yield MistakeKind.SPEAKER


def _content_kinds(
    gold: frozenset[int], found: frozenset[int]
) -> Iterator[MistakeKind]:
    if gold.isdisjoint(found):
        yield MistakeKind.LINK
        return
    starts, ends = min(gold) == min(found), max(gold) == max(found)
    if not starts:
        yield MistakeKind.CONTENT_START
    if not ends:
        yield MistakeKind.CONTENT_END
    if starts and ends:
        yield MistakeKind.CONTENT_MIDDLE


def _source_kind(gold: frozenset[int], found: frozenset[int]) -> MistakeKind:
    if not found:
        return MistakeKind.SOURCE_MISSED
    if not gold:
        return MistakeKind.SOURCE_SPURIOUS
    if gold.isdisjoint(found):
        return MistakeKind.SOURCE_OTHER
    return MistakeKind.SOURCE_EXTENT
