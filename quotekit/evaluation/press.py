"""
Press texts annotated by hand: who said what, to the letter.

Only letters and digits count, so nothing hangs on a comma.  Parts are judged for
those attributions whose cue is found.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from quotekit.annotations.citations import Citation
from quotekit.annotations.documents import Document
from quotekit.annotations.quotes import Quote
from quotekit.annotations.segments import Segment, SegmentKind
from quotekit.annotations.speakers import Speaker
from quotekit.corpora.articles import (
    Article,
    GoldAttribution,
    GoldSpeaker,
    GoldSpeakerType,
)
from quotekit.corpora.names import same_name, shares_half
from quotekit.evaluation.examinations import (
    Examination,
    judge_found,
    judge_gold,
    judge_parts,
)
from quotekit.evaluation.judgements import Judgement, Side
from quotekit.evaluation.pairs import Pair, joined_contents, pair_cues
from quotekit.evaluation.parts import (
    Role,
    Units,
    letter_units,
    overlap,
    parts_of,
    spans_of,
)

FIGURES = (
    "cue",
    "said",
    "citation",
    "segment",
    "linked",
    "cue exact",
    "content exact",
    "source exact",
    "speaker",
    "no wrong name",
    "role",
    "organization",
)
"""
The figures in the order of reports.

``cue``: overlaps an annotated one, one to one; ``said``: characters of outermost
content given to the right speaker; ``citation``: overlaps one of its kind;
``segment``: same kind, nine tenths of the letters in common; ``linked``: all
three parts right.  The others are shares, of those whose cue is found:
``speaker``, where the annotator names somebody: the name agrees; ``no wrong name``:
no other name is given than the annotator's; ``role`` and ``organization``, where
the name is right: half of the words agree.
"""


def examine_press(article: Article, document: Document) -> Examination:
    """Judge what was found in one press text."""
    units = letter_units(article.text)
    matches = pair_cues(article.attributions, document.quotes)
    paired = {quote.id for quote in matches.values()}
    pairs = tuple(
        _pair(item, matches.get(item.id), article, document, units)
        for item in article.attributions
        if item.cue
    )
    spurious = tuple(
        quote
        for quote in document.quotes
        if quote.cue is not None and quote.id not in paired
    )
    gold_owners = _owners(article.attributions, units)
    found_owners = _owners(document.quotes, units)
    return Examination(
        article=article,
        document=document,
        judgements=(
            *_judge_attributions(pairs, spurious),
            *judge_parts(pairs),
            *_judge_speakers(pairs),
            *_judge_said(gold_owners, found_owners, document),
            *_judge_citations(article.citations, document.citations),
            *_judge_segments(article.segments, document.segments, units),
        ),
        pairs=pairs,
        spurious=spurious,
        missed_continuations=tuple(
            item
            for item in article.attributions
            if not item.cue and not _half_covered(item, document.quotes, units)
        ),
        spurious_continuations=tuple(
            quote
            for quote in document.quotes
            if quote.cue is None
            and not _half_covered(quote, article.attributions, units)
        ),
    )


def names_gold(pair: Pair) -> bool:
    """Tell whether the speaker found has the name that the annotator gives."""
    return _agrees(pair.gold.speaker, pair.speaker)


def names_another(pair: Pair) -> bool:
    """Tell whether a name is given that is not the annotator's."""
    return bool(pair.speaker and pair.speaker.name) and not names_gold(pair)


def _agrees(gold: GoldSpeaker | None, found: Speaker | None) -> bool:
    return (
        gold is not None
        and found is not None
        and gold.name is not None
        and same_name(
            gold.name, found.name, is_person=gold.type is GoldSpeakerType.PERSON
        )
    )


def _pair(
    gold: GoldAttribution,
    found: Quote | None,
    article: Article,
    document: Document,
    units: Units,
) -> Pair:
    parts = None if found is None else parts_of(found, units)
    return Pair(
        gold=gold,
        gold_parts=parts_of(gold, units),
        found=found,
        found_parts=parts,
        speaker=None if found is None else document.speaker_of(found),
        content_right=parts is not None
        and parts.content in joined_contents(gold, article.attributions, units),
    )


def _judge_attributions(
    pairs: Sequence[Pair], spurious: Sequence[Quote]
) -> Iterator[Judgement]:
    for pair in pairs:
        yield judge_gold("cue", pair, right=pair.found is not None)
        yield judge_gold("linked", pair, right=pair.linked)
        if pair.found is not None:
            yield judge_found("cue", pair.found, right=True)
            yield judge_found("linked", pair.found, right=pair.linked)
    for quote in spurious:
        yield judge_found("cue", quote, right=False)
        yield judge_found("linked", quote, right=False)


def _judge_speakers(pairs: Sequence[Pair]) -> Iterator[Judgement]:
    for pair in pairs:
        gold, found = pair.gold.speaker, pair.speaker
        if pair.found is None or gold is None:
            continue
        yield judge_gold("no wrong name", pair, right=not names_another(pair))
        if not gold.name:
            continue
        right = names_gold(pair)
        yield judge_gold("speaker", pair, right=right)
        if right and found is not None:
            for figure, wanted, given in (
                ("role", gold.role, found.role),
                ("organization", gold.organization, found.organization),
            ):
                if wanted:
                    agrees = shares_half(wanted, given)
                    yield judge_gold(figure, pair, right=agrees)


Attributed = TypeVar("Attributed", GoldAttribution, Quote)


def _owners(attributions: Sequence[Attributed], units: Units) -> dict[int, Attributed]:
    """Return whose words each letter is, of those that stand in no other's."""
    return {
        offset: attribution
        for attribution in attributions
        if attribution.parent is None
        for offset in units(attribution.content)
    }


def _judge_said(
    gold: dict[int, GoldAttribution], found: dict[int, Quote], document: Document
) -> Iterator[Judgement]:
    """Judge letters, in runs that one annotated and one found quote share."""

    def owners(offset: int) -> tuple[str | None, str | None]:
        wanted, given = gold.get(offset), found.get(offset)
        return (
            None if wanted is None else wanted.id,
            None if given is None else given.id,
        )

    for _, run in groupby(sorted(gold.keys() | found.keys()), key=owners):
        offsets = list(run)
        first, weight = offsets[0], len(offsets)
        wanted, given = gold.get(first), found.get(first)
        right = (
            wanted is not None
            and given is not None
            and _same_speaker(wanted, given, document.speaker_of(given))
        )
        if wanted is not None:
            yield Judgement(
                figure="said",
                side=Side.GOLD,
                key="",
                right=right,
                weight=weight,
                kind=wanted.kind,
                type=wanted.type,
                rule=None if given is None else given.rule,
            )
        if given is not None:
            yield Judgement(
                figure="said",
                side=Side.FOUND,
                key="",
                right=right,
                weight=weight,
                kind=given.kind,
                type=given.type,
                rule=given.rule,
            )


def _same_speaker(gold: GoldAttribution, found: Quote, speaker: Speaker | None) -> bool:
    """Tell whether both are the same one's; the unnamed are known by their place."""
    if gold.speaker is not None and gold.speaker.name:
        return _agrees(gold.speaker, speaker)
    if speaker is not None and speaker.name:
        return False
    return not gold.source or overlap(gold.source, spans_of(found, Role.SOURCE))


Placed = TypeVar("Placed", Citation, Segment)


def _judge_placed(
    figure: str,
    gold: Sequence[Placed],
    found: Sequence[Placed],
    same: Callable[[Placed, Placed], bool],
) -> Iterator[Judgement]:
    """Judge one to one: each annotated one takes the first that is the same."""
    free = list(found)
    for item in gold:
        match = next((other for other in free if same(item, other)), None)
        yield _judge_place(figure, Side.GOLD, item, right=match is not None)
        if match is not None:
            free.remove(match)
            yield _judge_place(figure, Side.FOUND, match, right=True)
    for other in free:
        yield _judge_place(figure, Side.FOUND, other, right=False)


def _judge_place(
    figure: str, side: Side, item: Citation | Segment, *, right: bool
) -> Judgement:
    key = f"{item.kind} {item.start}-{item.end}"
    return Judgement(figure=figure, side=side, key=key, right=right)


def _judge_citations(
    gold: Sequence[Citation], found: Sequence[Citation]
) -> Iterator[Judgement]:
    def same(one: Citation, other: Citation) -> bool:
        # What is three times as long is another stretch of text.
        longest = 3 * (one.end - one.start) + 20
        return (
            one.kind is other.kind
            and one.overlaps(other)
            and other.end - other.start <= longest
        )

    return _judge_placed("citation", gold, found, same)


def _judge_segments(
    gold: Sequence[Segment], found: Sequence[Segment], units: Units
) -> Iterator[Judgement]:
    def same(one: Segment, other: Segment) -> bool:
        first, second = units([one]), units([other])
        common = len(first & second)
        return one.kind is other.kind and common >= 0.9 * len(first | second)

    def apart(segments: Sequence[Segment]) -> list[Segment]:
        return [item for item in segments if item.kind is not SegmentKind.BODY]

    return _judge_placed("segment", apart(gold), apart(found), same)


def _half_covered(
    attribution: GoldAttribution | Quote,
    others: Sequence[GoldAttribution] | Sequence[Quote],
    units: Units,
) -> bool:
    content = units(attribution.content)
    covered = units(span for other in others for span in other.content)
    return 2 * len(content & covered) >= len(content)
