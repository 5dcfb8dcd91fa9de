"""
From annotated articles to labelled sequences, by the same code that extracts.

The feature code adds up scores; here a score is a tuple of feature numbers, and adding
strings them together.  So the features learned from are those that will be used.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import cast

import numpy as np
from attrs import field, frozen

from quotekit.annotations.spans import Span
from quotekit.corpora.articles import Article
from quotekit.models.attribution import CUE_LABELS, SPAN_LABELS
from quotekit.models.features import MASK, Score
from quotekit.resources import Resources
from quotekit.stages.attributions import propose_attributions
from quotekit.stages.clues import Clues, Page, word_form
from quotekit.stages.cue_model import CueClues
from quotekit.stages.cues import find_cues
from quotekit.stages.hints import Hints, read_hints
from quotekit.stages.marks import pair_marks
from quotekit.stages.reading import Range, Reading, read_columns
from quotekit.stages.segments import split_segments
from quotekit.stages.sentences import split_sentences
from quotekit.stages.span_model import SpanClues
from quotekit.stages.tags import tag_words
from quotekit.stages.tokens import tokenize
from quotekit.training.crf import Labelled

_ROLES = ("source", "cue", "content")

# Words that stand in many cues but make none.
_NO_CUES = frozenset(
    {"be", "have", "do", "in", "of", "to", "on", "at", "for", "with", "as", "by"}
    | {"that", "the"}
)
_LEAST_IN_CUES = 2
_STRENGTHS = (0.75, 0.5, 0.25, 0.1, 0.03)


Attributed = Mapping[str, tuple[Range, ...]]
"""The tokens of each role of one attribution."""


@frozen(eq=False)
class Example:
    """
    An article as the models learn from it.

    Attributes:
        reading: Its columns, by quotekit's own stages.

        hints: What the rules propose.

        attributions: For each annotated attribution the tokens of each role.
    """

    reading: Reading = field(repr=False)
    hints: Hints = field(repr=False)
    attributions: tuple[Attributed, ...]


def read_example(article: Article, resources: Resources) -> Example:
    """Lay an article's annotations on quotekit's own tokens."""
    text = article.text
    segments = split_segments(text)
    quotations = pair_marks(text, segments)
    ends = resources.abbreviations.ends
    sentences = split_sentences(text, segments, quotations, ends)
    tokens = tokenize(text, sentences)
    tags = tag_words(tokens, resources.word_tags.pairs, resources.tag_contexts.choices)
    reading = read_columns(segments, sentences, tokens, tags, quotations)
    attributions = tuple(
        {
            role: _touched(tokens.starts, tokens.ends, spans)
            for role, spans in (
                ("source", gold.source),
                ("cue", gold.cue),
                ("content", gold.content),
            )
        }
        for gold in article.attributions
    )
    cues = find_cues(reading, resources.cues)
    hints = read_hints(
        reading,
        propose_attributions(reading, tokens, cues),
        {cue.main: cue.entry.strength for cue in cues},
    )
    return Example(reading, hints, attributions)


def _touched(
    starts: Sequence[int], ends: Sequence[int], spans: Iterable[Span]
) -> tuple[Range, ...]:
    """Return the tokens that *spans* share a character with, adjacent ones joined."""
    hit: set[int] = set()
    for span in spans:
        index = max(0, bisect_right(starts, span.start) - 1)
        while index < len(starts) and starts[index] < span.end:
            if ends[index] > span.start:
                hit.add(index)
            index += 1
    found: list[Range] = []
    for index in sorted(hit):
        if found and found[-1][1] == index:
            found[-1] = (found[-1][0], index + 1)
        else:
            found.append((index, index + 1))
    return tuple(found)


def cue_strengths(examples: Iterable[Example]) -> dict[str, int]:
    """
    Return how often each stem is a cue's, from 1 to 5, by coarse tag and stem.

    Stems that are hardly ever in a cue are left out.
    """
    seen: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    for example in examples:
        reading = example.reading
        in_cue = {
            index
            for attribution in example.attributions
            for first, end in attribution["cue"]
            for index in range(first, end)
        }
        for index, (word, tag) in enumerate(
            zip(reading.words, reading.tags, strict=True)
        ):
            if tag[0] not in "VNIJR":
                continue
            _, coarse, stem = word_form(word, tag)
            seen[coarse + stem] += 1
            inside[coarse + stem] += index in in_cue
    without = {
        coarse + word_form(word, tag)[2]
        for word in _NO_CUES
        for coarse, tag in (("V", "VB"), ("I", "IN"), ("R", "RB"), ("N", "NN"))
    }
    strengths = {}
    for name, count in inside.items():
        if count < _LEAST_IN_CUES or name in without:
            continue
        share = (count - 0.5) / (seen[name] + 1)
        strength = sum(share > bound for bound in _STRENGTHS)
        if strength:
            strengths[name] = strength
    return strengths


class Gathering:
    """Feature numbers made dense, and the sequences that hold them."""

    def __init__(self) -> None:
        self.index: dict[int, int] = {}
        self.sequences: list[Labelled] = []

    def score(self, features: Iterable[int]) -> int:
        """Return *features*, each by its place in the index, in place of a score."""
        index = self.index
        found = tuple(
            [index.setdefault(feature & MASK, len(index)) for feature in features]
        )
        return cast("int", found)

    def add(self, sums: Sequence[int], labels: Sequence[int]) -> None:
        """Add a sequence: its positions' scores, and their labels."""
        features = cast("Sequence[tuple[int, ...]]", sums)
        counts = np.array([len(each) for each in features], np.int32)
        joined = [feature for each in features for feature in each]
        self.sequences.append(
            Labelled(np.array(joined, np.int32), counts, np.array(labels, np.int64))
        )

    def prune(self, least: int) -> None:
        """Drop the features that occur less often than *least*."""
        occurrences = np.zeros(len(self.index), np.int64)
        for sequence in self.sequences:
            occurrences += np.bincount(sequence.features, minlength=len(occurrences))
        keep = occurrences >= least
        places = np.cumsum(keep) - 1
        self.index = {
            feature: int(places[place])
            for feature, place in self.index.items()
            if keep[place]
        }
        for number, sequence in enumerate(self.sequences):
            kept = keep[sequence.features]
            position = np.repeat(np.arange(len(sequence.counts)), sequence.counts)
            self.sequences[number] = Labelled(
                places[sequence.features[kept]].astype(np.int32),
                np.bincount(position[kept], minlength=len(sequence.counts)).astype(
                    np.int32
                ),
                sequence.labels,
            )


def gather_cues(examples: Iterable[Example], strengths: Mapping[str, int]) -> Gathering:
    """Return what the cue model learns from: a sequence a paragraph."""
    gathering = Gathering()
    clues = _clues(gathering.score, strengths)
    own = CueClues(gathering.score)
    for example in examples:
        page = clues.read(example.reading, example.hints)
        labels = _flat_labels(example)
        sums = own.sums(page)
        for first, end, shift in _paragraphs(page):
            here = labels[first - shift : end - shift]
            # What began in a sentence that is not laid out begins here.
            if here[0] and here[0] % 2 == 0:
                here[0] -= 1
            gathering.add(sums[first:end], here)
    return gathering


def gather_spans(
    examples: Iterable[Example], strengths: Mapping[str, int]
) -> Gathering:
    """Return what the span model learns from: a sequence a cue."""
    gathering = Gathering()
    clues = _clues(gathering.score, strengths)
    own = SpanClues(gathering.score)
    for example in examples:
        page = clues.read(example.reading, example.hints)
        sentence_of = example.reading.sentence_of
        cues: dict[int, list[Range]] = {}
        places: list[tuple[Attributed, Range, int]] = []
        for attribution in example.attributions:
            if not attribution["cue"]:
                continue
            first, end = attribution["cue"][0]
            sentence = sentence_of[first]
            start, stop = page.sentences[sentence]
            if start < stop:
                shift = page.shifts[sentence]
                place = (first + shift, end + shift)
                places.append((attribution, place, sentence))
                cues.setdefault(page.paragraph_of[sentence], []).append(place)
        for attribution, place, sentence in places:
            others = sorted(set(cues[page.paragraph_of[sentence]]))
            start, sums = own.sums(page, place, sentence, others)
            labels = _span_labels(attribution, start - page.shifts[sentence], len(sums))
            gathering.add(sums, labels)
    return gathering


def _clues(score: Score, strengths: Mapping[str, int]) -> Clues:
    return Clues(
        score,
        lambda stem: strengths.get(stem, 0),
        lambda _: True,
        cast("int", ()),
    )


def _paragraphs(page: Page) -> list[tuple[int, int, int]]:
    """Return the positions of each paragraph, as far as laid out, and their shift."""
    found: list[tuple[int, int, int]] = []
    before = -1
    for (first, end), paragraph, shift in zip(
        page.sentences, page.paragraph_of, page.shifts, strict=True
    ):
        if first == end:
            before = -1
            continue
        if paragraph == before:
            found[-1] = (found[-1][0], end, shift)
        else:
            found.append((first, end, shift))
        before = paragraph
    return found


def _flat_labels(example: Example) -> list[int]:
    """Return one label a token; cues win over contents, contents over sources."""
    reading = example.reading
    breaks = {
        reading.sentences[index][0]
        for index, segment in enumerate(reading.segment_of)
        if not index or segment != reading.segment_of[index - 1]
    }
    labels = [0] * len(reading.words)
    for attribution in example.attributions:
        for role in ("source", "content", "cue"):
            begin = CUE_LABELS.index(f"B-{role}")
            for first, end in attribution[role]:
                labels[first:end] = [begin + 1] * (end - first)
                labels[first] = begin
    for index, label in enumerate(labels):
        if label and label % 2 == 0:
            before = labels[index - 1] if index else 0
            if index in breaks or before not in (label, label - 1):
                labels[index] = label - 1
    return labels


def _span_labels(attribution: Attributed, start: int, count: int) -> list[int]:
    """Return the labels of the tokens from *start*: sources win over contents."""
    labels = [0] * count
    for role in ("content", "source"):
        begin = SPAN_LABELS.index(f"B-{role}")
        for first, end in attribution[role]:
            low, high = max(first, start) - start, min(end, start + count) - start
            if low < high:
                labels[low:high] = [begin + 1] * (high - low)
                labels[low] = begin
    first, end = attribution["cue"][0]
    labels[first - start : end - start] = [0] * (end - first)
    for index, label in enumerate(labels):
        if label and label % 2 == 0:
            before = labels[index - 1] if index else 0
            if before not in (label, label - 1):
                labels[index] = label - 1
    return labels
