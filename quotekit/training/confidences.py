"""
Measures how often each rule and the models are right, on articles not learned from.

``python -m quotekit.training.confidences HELD_OUT.jsonl.gz > confidences.tsv``

An attribution is right where its cue, its content and its source each overlap those of
one that people marked, as in the figure "overlap" of :mod:`quotekit.evaluation`.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from quotekit.annotations.attributions import Attribution
from quotekit.annotations.spans import Span
from quotekit.corpora.articles import Article, GoldAttribution
from quotekit.corpora.polnear import read_polnear
from quotekit.lexicons.confidences import AGREED, COLUMNS, LEARNED
from quotekit.preparation import prepare
from quotekit.resources import Resources
from quotekit.stages.attributing.attributions import (
    build_attributions,
    propose_attributions,
)
from quotekit.stages.learned.merging import merge_learned
from quotekit.stages.rules.cues import find_cues

_HEAD = f"""\
# How often what a rule or the models found was right, on articles not learned from.
# Origin: measured for quotekit on the dev part of PolNeAR v1.0.0 (Newell, Margolin and
# Ruths 2018) with quotekit.training.confidences; right is what overlaps in source, cue
# and content.  Licence: CC0.
# The score is the models' own: a row holds for scores up to it, above the row before.
# 1 stands for rules without models, 0 for rules where the models see no cue.  Rules
# seen seldom are drawn towards the mean of all.  There are no examples: it is counts.
# Columns: {", ".join(COLUMNS)}.
"""

_BINS = 8
_PRIOR = 8
"""A rule seen seldom counts as if it had also been seen so often, at the mean."""

Judged = list[tuple[float, bool]]


def judge(article: Article, resources: Resources) -> Iterable[tuple[str, float, bool]]:
    """Yield rule, score and verdict of each attribution that is not nested."""
    gold = [each for each in article.attributions if each.cue]
    used: set[int] = set()
    for found in _attributions(article.text, resources):
        if found.parent is not None or found.cue is None:
            continue
        match = next(
            (
                number
                for number, each in enumerate(gold)
                if number not in used and _overlap(found, each)
            ),
            None,
        )
        if match is not None:
            used.add(match)
        name = AGREED if found.rule.startswith(AGREED) else found.rule
        yield name, found.confidence, match is not None


def _attributions(text: str, resources: Resources) -> tuple[Attribution, ...]:
    """Run the stages up to attributions, with the bare scores as confidence."""
    prepared = prepare(text, resources)
    tokens, reading = prepared.tokens, prepared.reading
    cues = find_cues(reading, resources.cues)
    proposals = propose_attributions(
        reading,
        tokens,
        cues,
        places=resources.place_names,
        words=resources.mention_words,
    )
    if resources.models is not None:
        proposals = merge_learned(reading, cues, proposals, resources.models)
    return build_attributions(text, reading, tokens, proposals)


def _overlap(found: Attribution, gold: GoldAttribution) -> bool:
    cue = found.cue.spans if found.cue else ()
    sourceless = not found.source and not gold.source
    return (
        _touch(cue, gold.cue)
        and _touch(found.content, gold.content)
        and (sourceless or _touch(found.source, gold.source))
    )


def _touch(some: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(one.overlaps(other) for one in some for other in others)


def steps(judged: Judged, mean: float) -> list[tuple[float, float, int]]:
    """Return bounds of the score, each with the share that was right up to it."""
    judged = sorted(judged)
    size = -(-len(judged) // _BINS)
    bins = [judged[start : start + size] for start in range(0, len(judged), size)]
    found: list[tuple[float, float, int]] = []
    for scores in bins:
        right = sum(verdict for _, verdict in scores)
        share = (right + _PRIOR * mean) / (len(scores) + _PRIOR)
        bound = scores[-1][0]
        if found and found[-1][0] >= bound:
            continue
        # The surer the models, the surer the quote.
        found.append((bound, max(share, found[-1][1] if found else 0.0), len(scores)))
    return [*found[:-1], (1.0, *found[-1][1:])]


def main() -> None:
    """Write the table to standard output."""
    articles = {each.name: each for each in read_polnear(Path(sys.argv[1]))}
    sys.stdout.write(_HEAD)
    rows: list[tuple[str, float, float, int]] = []
    for resources, alone in ((Resources.rules_only(), 1.0), (Resources.shipped(), 0.0)):
        by_rule: dict[str, Judged] = defaultdict(list)
        for article in articles.values():
            for rule, score, verdict in judge(article, resources):
                by_rule[rule].append((score, verdict))
        everything = [each for judged in by_rule.values() for each in judged]
        mean = sum(verdict for _, verdict in everything) / len(everything)
        for rule, judged in by_rule.items():
            if rule in (LEARNED, AGREED):
                rows += [(rule, *step) for step in steps(judged, mean)]
            else:
                right = sum(verdict for _, verdict in judged)
                share = (right + _PRIOR * mean) / (len(judged) + _PRIOR)
                rows.append((rule, alone, share, len(judged)))
    for rule, bound, share, seen in sorted(rows):
        print(rule, f"{bound:.4f}", f"{share:.4f}", seen, sep="\t")


if __name__ == "__main__":
    main()
