"""
From annotated articles to labelled examples, by the same code that extracts.

The feature code adds up scores; here a score is a tuple of feature numbers, and adding
strings them together.  So the features learned from are those that will be used.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from attrs import field, frozen

from quotekit.annotations.attributions import QuoteKind
from quotekit.annotations.spans import Span
from quotekit.corpora.articles import Article, GoldAttribution
from quotekit.models.attribution import SPAN_LABELS
from quotekit.preparation import prepare
from quotekit.resources import Resources
from quotekit.stages.attributing.attributions import propose_attributions
from quotekit.stages.columns.reading import Range, Reading
from quotekit.stages.learned.clues import Clues
from quotekit.stages.learned.cue_clues import CueClues
from quotekit.stages.learned.cue_extents import ExtentClues
from quotekit.stages.learned.cue_places import find_places
from quotekit.stages.learned.hints import Hints, read_hints
from quotekit.stages.learned.span_clues import SpanClues
from quotekit.stages.learned.word_facts import WordFacts, word_form
from quotekit.stages.rules.cues import Candidate, find_cues
from quotekit.training.gathering import Gathering, JudgedGathering

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

        candidates: What the lexicon knows in it.

        hints: What the rules propose.

        attributions: For each annotated attribution the tokens of each role.
    """

    reading: Reading = field(repr=False)
    candidates: tuple[Candidate, ...] = field(repr=False)
    hints: Hints = field(repr=False)
    attributions: tuple[Attributed, ...]


def read_example(article: Article, resources: Resources) -> Example:
    """Lay an article's annotations on quotekit's own tokens."""
    text = article.text
    prepared = prepare(text, resources)
    tokens, reading = prepared.tokens, prepared.reading
    attributions = tuple(
        {
            role: _touched(tokens.starts, tokens.ends, spans)
            for role, spans in (
                ("source", gold.source),
                ("cue", gold.cue),
                ("content", (*gold.content, *_going_on(article, gold))),
            )
        }
        for gold in article.attributions
        if gold.parent is None  # PolNeAR has none: nesting is left to the rules
    )
    cues = find_cues(reading, resources.cues)
    hints = read_hints(
        reading,
        propose_attributions(
            reading,
            tokens,
            cues,
            places=resources.place_names,
            words=resources.mention_words,
        ),
        {cue.main: cue.entry.strength for cue in cues},
    )
    return Example(reading, cues, hints, attributions)


def _going_on(article: Article, gold: GoldAttribution) -> tuple[Span, ...]:
    """
    Return the quotations that go on from an attribution in its paragraph.

    To PolNeAR, and in what is extracted, "“B.”" of "“A,” he said. “B.”" is content of
    the same attribution; press texts annotate it by itself.
    """
    return tuple(
        span
        for each in article.attributions
        if each.continues == gold.id
        and not each.cue
        and each.kind is QuoteKind.DIRECT
        and gold.content
        and each.content
        and "\n" not in article.text[gold.content[-1].end : each.content[0].start]
        for span in each.content
    )


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


def gather_cues(
    examples: Iterable[Example], strengths: Mapping[str, int]
) -> tuple[JudgedGathering, JudgedGathering]:
    """
    Return what the cue model and the extent model learn from.

    For the first an example is what may be a cue, for the second a token beside the
    main token of what is one.
    """
    cues, extents = JudgedGathering(), JudgedGathering()
    clues, reach = CueClues(cues.score), ExtentClues(extents.score)
    facts = WordFacts(lambda stem: strengths.get(stem, 0))
    for example in examples:
        reading, hints = example.reading, example.hints
        words = facts.of(reading)
        places = find_places(reading, words, example.candidates, hints)
        owner = {
            index: each["cue"][0]
            for each in example.attributions
            if each["cue"]
            for index in range(*each["cue"][0])
        }
        done: set[Range] = set()
        for place, features in zip(
            places, clues.sums(reading, words, places, hints), strict=True
        ):
            gold = owner.get(place.main)
            cues.add(features, label=gold is not None)
            if gold is None or gold in done:
                continue
            done.add(gold)

            def belongs(index: int, features: int, gold: Range = gold) -> bool:
                inside = gold[0] <= index < gold[1]
                extents.add(features, label=inside)
                return inside

            reach.extent(reading, words, place, (), belongs)
    return cues, extents


def gather_spans(
    examples: Iterable[Example], strengths: Mapping[str, int]
) -> Gathering:
    """Return what the span model learns from: a sequence a cue."""
    gathering = Gathering()
    nothing = cast("int", ())  # a score is a tuple of features here
    clues = Clues(gathering.score, lambda _: True, nothing, nothing)
    own = SpanClues(gathering.score)
    facts = WordFacts(lambda stem: strengths.get(stem, 0))
    for example in examples:
        reading = example.reading
        sentence_of = reading.sentence_of
        cued = [each for each in example.attributions if each["cue"]]
        sentences = {sentence_of[each["cue"][0][0]] for each in cued}
        page = clues.read(reading, facts.of(reading), sentences, example.hints)
        cues: dict[int, set[Range]] = {}
        places: list[tuple[Attributed, Range, int]] = []
        for attribution in cued:
            first, end = attribution["cue"][0]
            sentence = sentence_of[first]
            shift = page.shifts[sentence]
            place = (first + shift, end + shift)
            places.append((attribution, place, sentence))
            cues.setdefault(page.paragraph_of[sentence], set()).add(place)
        for attribution, place, sentence in places:
            others = sorted(cues[page.paragraph_of[sentence]])
            start, sums = own.sums(page, place, sentence, others)
            labels = _span_labels(attribution, start - page.shifts[sentence], len(sums))
            gathering.add(sums, labels)
    return gathering


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
