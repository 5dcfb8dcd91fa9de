"""
Counts the contexts by which the tagger decides between two tags.

``python -m quotekit.training.tag_contexts TRAIN.jsonl.gz > tag_contexts.tsv``
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from quotekit.annotations.tokens import Tokens
from quotekit.corpora.polnear import read_polnear
from quotekit.lexicons.tag_contexts import ANY, COLUMNS, ContextKey
from quotekit.lexicons.tags import TagPair, word_tags
from quotekit.stages.columns.tags import EDGE_LEFT, EDGE_RIGHT, look_up_tags

_HEAD = f"""\
# Which of two Penn Treebank tags a word has, by its neighbors.
# Origin: counted for quotekit on the train part of PolNeAR v1.0.0 (Newell, Margolin and
# Ruths 2018; tags by CoreNLP) with quotekit.training.tag_contexts.  Licence: CC0.
# Before stands the tag chosen for the word before (or for the two before, with a
# space), after the first tag of the word after; {ANY} for a side that does not count,
# {EDGE_LEFT} and {EDGE_RIGHT} for the edges.  A row is there only where it decides
# otherwise than the rows it is tried before.
# There are no examples: this is a table of counts.
# Columns: {", ".join(COLUMNS)}.
"""

_FEWEST = 6
"""A context seen less often says nothing."""

_LEAST_SHARE = 0.55
"""A context must prefer one of the two tags by so much."""

_LEAST_GAIN = 3
"""So many words must be tagged better than without the row."""


def count_contexts(
    texts: Iterable[tuple[Tokens, tuple[str, ...]]],
) -> dict[ContextKey, Counter[str]]:
    """Count, for words with two tags, which one they have beside which neighbors."""
    counts: dict[ContextKey, Counter[str]] = defaultdict(Counter)
    pairs_of = word_tags().pairs
    for tokens, gold in texts:
        pairs = look_up_tags(tokens, pairs_of)
        firsts = set(tokens.sentence_first)
        for index, (first, other) in enumerate(pairs):
            tag = gold[index]
            if other is None or tag not in (first, other):
                continue
            for key in _keys(pairs, gold, index, opens=index in firsts):
                counts[key][tag] += 1
    return counts


def _keys(
    pairs: list[TagPair], gold: tuple[str, ...], index: int, *, opens: bool
) -> Iterator[ContextKey]:
    first, other = pairs[index]
    before = gold[index - 1] if index and not opens else EDGE_LEFT
    before_that = gold[index - 2] if index > 1 else EDGE_LEFT
    both = f"{before_that} {before}"
    after = pairs[index + 1][0] if index + 1 < len(pairs) else EDGE_RIGHT
    if before == "RB":
        yield first, other, both, after
    yield first, other, before, after
    yield first, other, both, ""
    yield first, other, before, ""
    yield first, other, "", after


def decisive(counts: dict[ContextKey, Counter[str]]) -> dict[ContextKey, str]:
    """Keep the contexts that decide, and otherwise than what they come before."""
    choices: dict[ContextKey, str] = {}
    # From the last tried to the first, so that each is compared with its back-off.
    for key in sorted(counts, key=_order, reverse=True):
        seen = counts[key]
        tag, count = seen.most_common(1)[0]
        total = seen.total()
        if total < _FEWEST or count < _LEAST_SHARE * total:
            continue
        first, other, before, _ = key
        general = [
            (first, other, before.rpartition(" ")[2], ""),
            (first, other, "", ""),
        ]
        default = next(
            (choices[each] for each in general if each != key and each in choices),
            first,
        )
        gains = tag != default and count - seen[default] >= _LEAST_GAIN
        restores = before and tag == default and _overridden(choices, key, tag)
        if gains or restores:
            choices[key] = tag
    return choices


def _order(key: ContextKey) -> tuple[int, str, str, str, str]:
    first, other, before, after = key
    width = len(before.split())
    rank = 4 if not before else 0 if width > 1 and after else 1 if after else 2
    rank = 3 if width == 1 and not after else rank
    return rank, first, other or "", before, after


def _overridden(choices: dict[ContextKey, str], key: ContextKey, tag: str) -> bool:
    """Tell whether a row tried after *key* would decide against *tag*."""
    first, other, before, after = key
    later = [(first, other, "", after)] if after else []
    if " " in before:
        later.append((first, other, before.rpartition(" ")[2], after))
    return any(choices.get(each, tag) != tag for each in later)


def main() -> None:
    """Write the table to standard output."""
    seen: set[str] = set()
    texts: list[tuple[Tokens, tuple[str, ...]]] = []
    for article in read_polnear(Path(sys.argv[1])):
        analyzed = article.tokens
        if article.name in seen or analyzed is None or not analyzed.tags:
            continue
        seen.add(article.name)
        spans = list(zip(analyzed.starts, analyzed.ends, strict=True))
        words = tuple(article.text[start:end] for start, end in spans)
        lower = tuple(word.lower().replace("’", "'") for word in words)
        firsts = (*analyzed.sentence_first, len(words))
        texts.append(
            (
                Tokens(
                    starts=analyzed.starts,
                    ends=analyzed.ends,
                    words=words,
                    lower=lower,
                    sentence_first=firsts,
                ),
                analyzed.tags,
            )
        )
    choices = decisive(count_contexts(texts))
    sys.stdout.write(_HEAD)
    for (first, other, before, after), tag in sorted(
        choices.items(), key=lambda item: tuple(map(str, item[0]))
    ):
        print(f"{first}|{other}", before or ANY, after or ANY, tag, sep="\t")


if __name__ == "__main__":
    main()
