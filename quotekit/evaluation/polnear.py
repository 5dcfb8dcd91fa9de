"""
PolNeAR by the published protocol.

Roles are flattened to one label a token, paragraph by paragraph, later
attributions over earlier ones; a source, cue or content counts where its first
and its last token are both right.  PolNeAR has neither nested attributions nor
unquoted sentences that go on without a cue, so these are left out.

Source:
    Wang et al. (2022), "CofeNet: Context and Former-Label Enhanced Net for
    Complicated Quotation Extraction", COLING.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from quotekit.annotations.attributions import QuoteKind
from quotekit.annotations.documents import Document
from quotekit.annotations.quotes import Quote
from quotekit.corpora.articles import AnalyzedTokens, Article, GoldAttribution
from quotekit.evaluation.boundaries import judge_sentences
from quotekit.evaluation.examinations import Examination, judge_found, judge_parts
from quotekit.evaluation.judgements import Judgement, Side
from quotekit.evaluation.pairs import Pair, pair_cues
from quotekit.evaluation.parts import Parts, Role, parts_of, token_units

FIGURES = (
    "source",
    "cue",
    "content",
    "linked",
    "overlap",
    "direct",
    "cue exact",
    "content exact",
    "source exact",
    "sentence",
    "sentence inside paragraph",
)
"""
The figures in the order of reports.

``linked``: source, cue and content of one attribution all right; ``overlap``:
each overlaps its counterpart, or is absent in both; ``direct``: linked, over what
is wholly quoted; the ``exact`` ones are shares of what has its cue found.
"""


def examine_polnear(article: Article, document: Document) -> Examination:
    """
    Judge what was found in one article of PolNeAR.

    Raises:
        ValueError: If the article has no tokens.
    """
    tokens = article.tokens
    if tokens is None:
        raise ValueError(f"{article.id} has no tokens to judge by")
    units = token_units(tokens)
    quoted, punctuation = _quoted_tokens(article.text, tokens)
    found = [
        quote
        for quote in document.quotes
        if quote.parent is None
        and (quote.cue is not None or quote.kind is not QuoteKind.INDIRECT)
    ]
    found_parts = {quote.id: parts_of(quote, units) for quote in found}
    gold_parts = {
        attribution.id: parts_of(attribution, units)
        for attribution in article.attributions
    }
    gold = [
        evolve(
            attribution,
            kind=_kind(gold_parts[attribution.id].content, quoted, punctuation),
        )
        for attribution in article.attributions
    ]
    cued_gold = [item for item in gold if gold_parts[item.id].cue]
    cued_found = [quote for quote in found if found_parts[quote.id].cue]
    pairs = _pair(cued_gold, gold_parts, cued_found, found_parts, document)
    paired = {pair.found.id for pair in pairs if pair.found is not None}
    spurious = tuple(quote for quote in cued_found if quote.id not in paired)

    labels = tokens.labels or _paint(gold_parts.values(), tokens)
    found_labels = _paint(found_parts.values(), tokens)
    judgements = [
        *_judge_labels(labels, found_labels, tokens),
        *_judge_linked(cued_gold, gold_parts, cued_found, found_parts),
        *_judge_overlap(cued_gold, gold_parts, cued_found, found_parts),
        *judge_parts(pairs),
        *judge_sentences(article.text, tokens, document.sentences),
    ]
    return Examination(
        article=evolve(article, attributions=tuple(gold)),
        document=document,
        judgements=tuple(judgements),
        pairs=pairs,
        spurious=spurious,
    )


def _pair(
    gold: Sequence[GoldAttribution],
    gold_parts: dict[str, Parts],
    found: Sequence[Quote],
    found_parts: dict[str, Parts],
    document: Document,
) -> tuple[Pair, ...]:
    matches = pair_cues(gold, found)
    pairs: list[Pair] = []
    for item in gold:
        quote = matches.get(item.id)
        wanted = gold_parts[item.id]
        parts = None if quote is None else found_parts[quote.id]
        pairs.append(
            Pair(
                gold=item,
                gold_parts=wanted,
                found=quote,
                found_parts=parts,
                speaker=None if quote is None else document.speaker_of(quote),
                content_right=parts is not None and parts.content == wanted.content,
            )
        )
    return tuple(pairs)


_MARKS = {'"', "“", "”", "``", "''"}
_TURNS = {"“": True, "``": True, "”": False}


def _quoted_tokens(
    text: str, tokens: AnalyzedTokens
) -> tuple[frozenset[int], frozenset[int]]:
    """
    Return the tokens in double quotation marks, and the punctuation elsewhere.

    A quoted content may have the latter at its edge.
    """
    inside = False
    quoted: set[int] = set()
    punctuation: set[int] = set()
    for index, place in enumerate(zip(tokens.starts, tokens.ends, strict=True)):
        word = text[slice(*place)]
        if word in _MARKS:
            inside = _TURNS.get(word, not inside)
            quoted.add(index)
        elif inside:
            quoted.add(index)
        elif not any(map(str.isalnum, word)):
            punctuation.add(index)
    return frozenset(quoted), frozenset(punctuation)


def _kind(
    content: frozenset[int], quoted: frozenset[int], punctuation: frozenset[int]
) -> QuoteKind:
    if content <= quoted | punctuation:
        return QuoteKind.DIRECT
    return QuoteKind.INDIRECT if content.isdisjoint(quoted) else QuoteKind.MIXED


def _paint(attributions: Iterable[Parts], tokens: AnalyzedTokens) -> list[str]:
    """Return one label a token; later attributions overwrite earlier ones."""
    labels = ["O"] * len(tokens.starts)
    paragraphs = frozenset(tokens.paragraph_first)
    for parts in attributions:
        for role in (Role.SOURCE, Role.CONTENT, Role.CUE):
            covered = parts.of(role)
            for index in covered:
                begins = index - 1 not in covered or index in paragraphs
                labels[index] = f"B-{role}" if begins else f"I-{role}"
    return labels


def _labelled(labels: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """
    Yield role, first token and the token after the last of each label's run.

    An ``I-`` that goes on from another role begins a run of its own.
    """
    first = 0
    current = ""
    for index, label in enumerate((*labels, "O")):
        role = label[2:]
        if role != current or label[0] == "B":
            if current:
                yield current, first, index
            first, current = index, role


def _judge_labels(
    gold: Sequence[str], found: Sequence[str], tokens: AnalyzedTokens
) -> Iterator[Judgement]:
    wanted, given = set(_labelled(gold)), set(_labelled(found))
    for side, claims, others in (
        (Side.GOLD, wanted, given),
        (Side.FOUND, given, wanted),
    ):
        for claim in sorted(claims):
            role, first, after = claim
            yield Judgement(
                figure=role,
                side=side,
                key=f"{tokens.starts[first]}-{tokens.ends[after - 1]}",
                right=claim in others,
            )


def _judge_linked(
    gold: Sequence[GoldAttribution],
    gold_parts: dict[str, Parts],
    found: Sequence[Quote],
    found_parts: dict[str, Parts],
) -> Iterator[Judgement]:
    """Judge ``linked`` and ``direct``: equal attributions, each counted once."""
    free = Counter(found_parts[quote.id] for quote in found)
    taken: Counter[Parts] = Counter()
    for item in gold:
        parts = gold_parts[item.id]
        right = free[parts] > 0
        if right:
            free[parts] -= 1
            taken[parts] += 1
        yield _judge_gold("linked", item, right=right)
        if item.kind is QuoteKind.DIRECT:
            yield _judge_gold("direct", item, right=right)
    for quote in found:
        parts = found_parts[quote.id]
        right = taken[parts] > 0
        taken[parts] -= right
        yield judge_found("linked", quote, right=right)


def _judge_overlap(
    gold: Sequence[GoldAttribution],
    gold_parts: dict[str, Parts],
    found: Sequence[Quote],
    found_parts: dict[str, Parts],
) -> Iterator[Judgement]:
    free = {quote.id: quote for quote in found}
    for item in gold:
        wanted = gold_parts[item.id]
        match = next((k for k in free if _overlap(wanted, found_parts[k])), None)
        yield _judge_gold("overlap", item, right=match is not None)
        if match is not None:
            yield judge_found("overlap", free.pop(match), right=True)
    for quote in free.values():
        yield judge_found("overlap", quote, right=False)


def _overlap(one: Parts, other: Parts) -> bool:
    """Tell whether each part shares a token with its counterpart."""
    return (
        not one.cue.isdisjoint(other.cue)
        and not one.content.isdisjoint(other.content)
        and (
            not one.source.isdisjoint(other.source) or not (one.source or other.source)
        )
    )


def _judge_gold(figure: str, item: GoldAttribution, *, right: bool) -> Judgement:
    return Judgement(
        figure=figure, side=Side.GOLD, key=item.id, right=right, kind=item.kind
    )
