"""
Learns what speaks for somebody's being "he" or "she", from annotated press texts.

``python -m quotekit.training.pronouns FOLDER [FOLDER ...] > pronoun_clues.tsv``

Each "he" or "she" that an annotator took for a source is one choice: among those whom
quotekit thinks of there, or nobody of them.  The weights of their clues are those that
make the annotators' choices likeliest (a conditional logit), each drawn to nought by a
normal prior.  Who has spoken before a pronoun hangs on the weights as well, so choices
are gathered and learned anew a few times.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import exp, fsum, log, sqrt
from pathlib import Path
from typing import NamedTuple

from attrs import evolve

from quotekit.annotations.citations import CitationKind
from quotekit.corpora.articles import Article, GoldSpeaker, GoldSpeakerType
from quotekit.corpora.names import same_name
from quotekit.corpora.press import read_press
from quotekit.errors import QuotekitError
from quotekit.lexicons.pronoun_clues import COLUMNS, PronounClues
from quotekit.preparation import prepare
from quotekit.resources import Resources
from quotekit.stages.attributing.attributions import (
    build_attributions,
    propose_attributions,
)
from quotekit.stages.citing.citations import find_citations
from quotekit.stages.learned.merging import merge_learned
from quotekit.stages.resolution.candidates import NOBODY, Candidate
from quotekit.stages.resolution.speakers import resolve_speakers
from quotekit.stages.rules.cues import find_cues

_HEAD = f"""\
# What speaks for somebody's being the "he" or "she" that said something, and how much.
# Origin: learned for quotekit from its own annotated press texts (tests/press/seen)
# with quotekit.training.pronouns.  Licence: CC0.
# Candidates are as likely as the exponentials of the sums of their clues' weights;
# "nobody" is of its being none of them.  There are no examples: they are learned.
# Columns: {", ".join(COLUMNS)}.
"""

_PRONOUNS = frozenset(("he", "she"))
_GATHERINGS = 3
_STEPS = 400
_RATE = 0.1
_PRIOR = 1.0
"""The weight of the prior; one is worth about as much as one choice."""
_SELDOM = 4
"""A clue of fewer candidates than that is not learned."""


class Choice(NamedTuple):
    """
    One pronoun, and who was meant.

    Attributes:
        candidates: The clues of each candidate; the last is nobody of them.

        right: Which of them an annotator would take.
    """

    candidates: tuple[frozenset[str], ...]
    right: frozenset[int]


def choices(articles: Iterable[Article], resources: Resources) -> Iterator[Choice]:
    """Yield the choice at each pronoun that an annotator took for a source."""
    for article in articles:
        meant = {
            each.source[0].start: each.speaker
            for each in article.attributions
            if each.speaker is not None
            and len(each.source) == 1
            and article.text[each.source[0].start : each.source[0].end].lower()
            in _PRONOUNS
        }
        for offset, names, clues in _observed(article.text, resources):
            speaker = meant.pop(offset, None)
            if speaker is not None and clues:
                yield Choice((*clues, frozenset((NOBODY,))), _right(speaker, names))


def _right(speaker: GoldSpeaker, names: Sequence[str | None]) -> frozenset[int]:
    """Return which candidates are the annotator's, or nobody of them."""
    is_person = speaker.type is GoldSpeakerType.PERSON
    right = [
        number
        for number, name in enumerate(names)
        if (
            name is None
            if speaker.name is None
            else name is not None and same_name(speaker.name, name, is_person=is_person)
        )
    ]
    return frozenset(right or [len(names)])


Seen = tuple[int, list[str | None], list[frozenset[str]]]


def _observed(text: str, resources: Resources) -> list[Seen]:
    """Return where each pronoun stands, and the names and clues of its candidates."""
    prepared = prepare(text, resources)
    tokens, reading = prepared.tokens, prepared.reading
    seen: list[Seen] = []

    def observe(at: int, found: Sequence[Candidate]) -> None:
        names = [
            None
            if each.member.name is None
            else text[
                tokens.starts[each.member.name[0]] : tokens.ends[
                    each.member.name[1] - 1
                ]
            ]
            for each in found
        ]
        seen.append(
            (tokens.starts[at], names, [frozenset(each.clues) for each in found])
        )

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
    attributions = build_attributions(text, reading, tokens, proposals)
    citations = find_citations(text, prepared.segments, tokens, resources.outlets)
    resolve_speakers(
        text,
        prepared.segments,
        prepared.sentences,
        tokens,
        prepared.tags,
        prepared.quotations,
        attributions,
        resources.mention_words,
        documents=[each for each in citations if each.kind is CitationKind.DOCUMENT],
        clues=resources.pronoun_clues,
        observe=observe,
    )
    return seen


def learn(made: Sequence[Choice]) -> dict[str, float]:
    """
    Return the weights of clues that make the choices likeliest.

    Source:
        McFadden (1974), "Conditional Logit Analysis of Qualitative Choice Behavior";
        the steps are Adam's (Kingma and Ba 2015).
    """
    counts = Counter(
        clue for choice in made for clues in choice.candidates for clue in clues
    )
    names = sorted(name for name, count in counts.items() if count >= _SELDOM)
    number_of = {name: number for number, name in enumerate(names)}
    indexed = [
        (
            [
                sorted(number_of[clue] for clue in clues if clue in number_of)
                for clues in choice.candidates
            ],
            choice.right,
        )
        for choice in made
    ]
    weights = [0.0] * len(names)
    mean, square = [0.0] * len(names), [0.0] * len(names)
    for step in range(1, _STEPS + 1):
        slope = [-_PRIOR * weight for weight in weights]
        for candidates, right in indexed:
            likely = _shares([fsum(weights[i] for i in each) for each in candidates])
            chosen = fsum(likely[number] for number in right)
            for number, each in enumerate(candidates):
                wanted = likely[number] / chosen if number in right else 0.0
                for i in each:
                    slope[i] += wanted - likely[number]
        for i, gain in enumerate(slope):
            mean[i] = 0.9 * mean[i] + 0.1 * gain
            square[i] = 0.99 * square[i] + 0.01 * gain * gain
            weights[i] += (
                _RATE
                * (mean[i] / (1 - 0.9**step))
                / (sqrt(square[i] / (1 - 0.99**step)) + 1e-8)
            )
    return {name: round(weight, 2) for name, weight in zip(names, weights, strict=True)}


def _shares(scores: Sequence[float]) -> list[float]:
    highest = max(scores)
    parts = [exp(score - highest) for score in scores]
    total = fsum(parts)
    return [part / total for part in parts]


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn from the folders named, and print the table."""
    parser = argparse.ArgumentParser(
        prog="python -m quotekit.training.pronouns",
        description="Learn what speaks for somebody's being “he” or “she”.",
    )
    parser.add_argument("folders", nargs="+", type=Path, help="annotated press texts")
    options = parser.parse_args(arguments)
    try:
        articles = [each for folder in options.folders for each in read_press(folder)]
    except (QuotekitError, OSError) as error:
        parser.exit(1, f"{parser.prog}: {error}\n")
    resources = evolve(Resources.shipped(), pronoun_clues=PronounClues({}, 0))
    weights: dict[str, float] = {}
    for number in range(_GATHERINGS):
        made = list(choices(articles, resources))
        if not made:
            parser.exit(1, f"{parser.prog}: no “he” or “she” to learn from\n")
        weights = learn(made)
        resources = evolve(resources, pronoun_clues=PronounClues(weights, 0))
        sys.stderr.write(f"round {number + 1}: {_told(made, weights)}\n")
    rows = [f"{clue}\t{weight}" for clue, weight in weights.items() if weight]
    sys.stdout.write(_HEAD + "\n".join(rows) + "\n")
    return 0


def _told(made: Sequence[Choice], weights: dict[str, float]) -> str:
    """Return how many choices the weights get right, and how likely these are."""
    likely = [
        _shares(
            [fsum(weights.get(clue, 0.0) for clue in each) for each in one.candidates]
        )
        for one in made
    ]
    right = sum(
        max(range(len(shares)), key=shares.__getitem__) in one.right
        for shares, one in zip(likely, made, strict=True)
    )
    loss = fsum(
        -log(fsum(shares[i] for i in one.right))
        for shares, one in zip(likely, made, strict=True)
    )
    return f"{right} of {len(made)} right, {loss / max(1, len(made)):.3f} nats each"


if __name__ == "__main__":
    sys.exit(main())
