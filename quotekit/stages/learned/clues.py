"""
What the span model sees of each token whatever the cue, scored as it is found.

A token's score is the sum of the weights of its features (see
:mod:`quotekit.models.features`).  Finding each feature of each token would cost more
than all other stages together; but most depend on few things at a time: on one word
and its tag, on three neighboring tags, on the length of the sentence.  So features
come in groups, and the sum of a group is kept under what it depends on: it is made
where that is met for the first time, and looked up ever after.

The sums of all labels stand packed in one integer, so that one addition adds all (see
:mod:`quotekit.models.weights`).  For training, scores are tuples of feature numbers
instead, and the same ``+`` strings them together: what is learned is by construction
what is used.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import add

from attrs import field, frozen

from quotekit.models.attribution import SPAN_LABELS, AttributionModels
from quotekit.models.decoding import Chain
from quotekit.models.features import MIX, Memo, Score, number
from quotekit.models.weights import LinearModel, packed
from quotekit.stages.columns.reading import OUTSIDE, Range, Reading
from quotekit.stages.learned.hints import Hints
from quotekit.stages.learned.word_facts import CLOSING, OPENING, PAD, Word, bucket

_PAD = 2
"""How many positions of nothing stand before and after each paragraph."""

# Added to each begin label: people leave out more than they put in, and this balances
# precision and recall on PolNeAR's dev part.
_BONUS = 0.2

_FAR_BELOW = -8000  # a score that keeps all labels but O away
_LONGEST_PLACE = 400
_KINDS = 1 << 12  # more than there are tags with strengths
_SENTENCES_LIMIT = 6


@frozen(eq=False)
class Page:
    """
    The sentences around the cues of one text: by positions, with pads between.

    Attributes:
        sums: The score of each position by what the model sees whatever the cue.

        words: What stands there.

        sentences: The positions of each sentence; none for those in which no cue can
            have its parts.

        windows: For each sentence with a cue, the first and the last sentence that
            its parts may stand in.

        paragraph_of: The number of each sentence's paragraph.

        shifts: What a position in each sentence is more than its token's index.

        quotation_of: The quotation that each position stands in, or ``OUTSIDE``.

        hints: What the rules propose, by tokens.
    """

    sums: list[int] = field(repr=False)
    words: Sequence[Word] = field(repr=False)
    sentences: Sequence[Range] = field(repr=False)
    windows: Mapping[int, Range] = field(repr=False)
    paragraph_of: Sequence[int] = field(repr=False)
    shifts: Sequence[int] = field(repr=False)
    quotation_of: Sequence[int] = field(repr=False)
    hints: Hints = field(repr=False)


def read_page(
    reading: Reading,
    words: Sequence[Word],
    cued: Iterable[int],
    hints: Hints,
    models: AttributionModels,
) -> Page:
    """Lay out for the span model what stands around the sentences in *cued*."""
    clues = models.memory.get("clues")
    if not isinstance(clues, Clues):
        spans = models.spans
        offset = span_chain(spans).offset
        outside = offset + packed([_FAR_BELOW] * (len(SPAN_LABELS) - 1))
        clues = Clues(spans.score, spans.knows, offset, outside)
        models.memory["clues"] = clues
    return clues.read(reading, words, cued, hints)


def span_chain(model: LinearModel) -> Chain:
    """Return what decoding adds to the scores of the span model."""
    return Chain(model.transitions, round(_BONUS / model.step))


_W1, _W0, _W_1 = map(number, ("w+1", "w", "w-1"))
_P1, _P0, _P_1 = map(number, ("p+1", "p", "p-1"))
_L0, _LT, _ENDING, _SHAPE, _CP = map(
    number, ("l", "stem tag", "suffix 3", "shape", "strength tag")
)
_PP_L, _PP_R, _C_L, _C_R = map(number, ("p-1 p", "p p+1", "c-1 p", "p c+1"))
_LP1, _LP_1 = map(number, ("l p+1", "l p-1"))
_DS, _DE = map(number, ("from start", "to end"))
_QPLACE = number("q place")
_QPART = tuple(number(f"q part {k}") for k in range(6))
_QD, _QE, _QF = map(number, ("q start", "q end", "q whole"))


class Clues:
    """
    The sums met so far.

    Args:
        score: From features to a score.

        knows: Whether a feature has any weights.

        offset: What the score of each position begins with.

        outside: The score of positions outside all sentences.
    """

    def __init__(
        self, score: Score, knows: Callable[[int], bool], offset: int, outside: int
    ) -> None:
        self._knows = knows
        self._score = score
        self._outside = outside
        self._kinds: list[Range] = []
        self._kind_of = Memo(self._number_kind)
        self._rows: list[tuple[int, int, int]] = []
        self._row_of = Memo(self._number_row)
        self._words = Memo(self._word)
        self._before = Memo(self._by_kind_before)
        self._after = Memo(self._by_kind_after)
        self._places = Memo(self._place)
        self._quoted = Memo(self._in_quotation)
        self._offset = offset

    def count(self) -> int:
        """Return how many sums are kept; of places and quotations there are few."""
        return 3 * len(self._words) + len(self._before) + len(self._after)

    def read(
        self, reading: Reading, words: Sequence[Word], cued: Iterable[int], hints: Hints
    ) -> Page:
        """Lay out what stands around the sentences in *cued*."""
        page = _pad(reading, words, cued)
        before, after = self._before, self._after
        known = map(self._words.__getitem__, page.words)
        kind, row, _, total, right = next(known)
        sums: list[int] = []
        keep = sums.append
        # A word completes the sum of the position before it, and begins its own.
        for (own_kind, own_row, left, own, own_right), place in zip(
            known, self._place_column(page)[1:], strict=True
        ):
            keep(total + left + after[row + own_kind])
            total = right + own + before[own_row + kind] + place
            kind, row, right = own_kind, own_row, own_right
        keep(total)
        last = 0
        for first, end in page.sentences:
            if first > last:
                sums[last:first] = [self._outside] * (first - last)
            last = max(last, end)
        sums[last:] = [self._outside] * (len(sums) - last)
        return Page(
            sums=sums,
            words=page.words,
            sentences=page.sentences,
            windows=page.windows,
            paragraph_of=reading.segment_of,
            shifts=page.shifts,
            quotation_of=self._add_marks(page, sums),
            hints=hints,
        )

    def _word(self, word: Word) -> tuple[int, int, int, int, int]:
        """
        Return the numbers of the word's kind and row, and what it adds.

        It adds to the position on its left, to its own, and to the one on its right.
        """
        form, stem, tag = word.form, word.stem, word.tag
        kind = self._kind_of[tag, word.strength]
        score = self._score
        return (
            kind,
            self._row_of[kind, stem if self._knows(_L0 + stem) else 0],
            score((_W1 + form, _P1 + tag)),
            score((
                _W0 + form,
                _P0 + tag,
                _L0 + stem,
                _LT + stem * MIX + tag,
                _ENDING + word.ending,
                _SHAPE + word.shape,
                _CP + tag * MIX + word.strength,
            )),
            score((_W_1 + form, _P_1 + tag)),
        )  # fmt: skip

    def _number_kind(self, kind: Range) -> int:
        """Number a tag and a strength."""
        self._kinds.append(kind)
        return len(self._kinds) - 1

    def _number_row(self, row: tuple[int, int]) -> int:
        """Number a kind and a stem, so that a kind's number can be added."""
        kind, stem = row
        self._rows.append((*self._kinds[kind], stem))
        return (len(self._rows) - 1) * _KINDS

    def _by_kind_before(self, key: int) -> int:
        """Return what the kind of the word before adds to a row."""
        row, kind = divmod(key, _KINDS)
        (q, _, stem), (p, x) = self._rows[row], self._kinds[kind]
        return self._score(
            (_PP_L + p * MIX + q, _C_L + q * MIX + x, _LP_1 + stem * MIX + p)
        )

    def _by_kind_after(self, key: int) -> int:
        """Return what the kind of the word behind adds to a row."""
        row, kind = divmod(key, _KINDS)
        (p, _, stem), (q, y) = self._rows[row], self._kinds[kind]
        return self._score(
            (_PP_R + p * MIX + q, _C_R + p * MIX + y, _LP1 + stem * MIX + q)
        )

    def _place_column(self, page: "_Padded") -> list[int]:
        """Score where each position stands in its sentence."""
        column = [self._offset] * len(page.words)
        for first, end in page.sentences:
            scores = self._places[min(end - first, _LONGEST_PLACE)]
            column[first : first + len(scores)] = scores
        return column

    def _place(self, length: int) -> list[int]:
        return [
            self._offset
            + self._score((_DS + bucket(index), _DE + bucket(length - 1 - index)))
            for index in range(length)
        ]

    def _add_marks(self, page: "_Padded", sums: list[int]) -> list[int]:
        """
        Add to *sums* where each position stands in a quotation.

        Returns:
            The quotation of each position.
        """
        quotation_of = [OUTSIDE] * len(sums)
        firsts = {first for first, _ in page.sentences}
        for index, (first, end, closed) in enumerate(page.quotations):
            count = end - first
            quotation_of[first:end] = [index] * count
            mark, opener, inside, closer, closing = self._quoted[
                _describe(page.words, firsts, page.quotations[index])
            ]
            column = [inside] * count
            if closed and count > 2:
                column[-2] = closer
            if count > 2 or not closed:
                column[min(1, count - 1)] = opener
            if closed:
                column[-1] = closing
            column[0] = mark
            sums[first:end] = map(add, sums[first:end], column)
        return quotation_of

    def _in_quotation(self, description: "_Description") -> tuple[int, ...]:
        parts = description[:6]
        start, end, whole = description[6:]
        return tuple(
            self._score((
                _QPLACE + place,
                *(
                    template + part * MIX + place
                    for template, part in zip(_QPART, parts, strict=True)
                ),
                _QD + start * MIX + place,
                _QE + end * MIX + place,
                _QF + whole * MIX + place,
            ))
            for place in range(5)
        )  # fmt: skip


@frozen(eq=False)
class _Padded:
    words: list[Word]
    sentences: tuple[Range, ...]
    windows: Mapping[int, Range]
    shifts: tuple[int, ...]
    quotations: tuple[tuple[int, int, bool], ...]


def _pad(reading: Reading, facts: Sequence[Word], cued: Iterable[int]) -> _Padded:
    """Lay out sentences with pads around paragraphs, and one shape of mark."""
    quoting = [False] * len(reading.sentences)
    sentence_of = reading.sentence_of
    for first, end in reading.parts:
        one, other = sentence_of[first], sentence_of[end - 1] + 1
        quoting[one:other] = [True] * (other - one)
    windows = {each: _window(reading, quoting, each) for each in cued}
    wanted = {index for low, high in windows.values() for index in range(low, high + 1)}
    words: list[Word] = []
    ranges: list[Range] = []
    shifts: list[int] = []
    before = -1
    for index, (first, end) in enumerate(reading.sentences):
        if index not in wanted:
            ranges.append((len(words), len(words)))
            shifts.append(0)
            before = -1
            continue
        if reading.segment_of[index] != before:
            words += [PAD] * _PAD
            before = reading.segment_of[index]
        shifts.append(len(words) - first)
        ranges.append((len(words), len(words) + end - first))
        words += facts[first:end]
    words += [PAD] * _PAD
    quotations = []
    for quotation in reading.quotations:
        for number_, (first, end) in enumerate(quotation.parts):
            within = range(sentence_of[first], sentence_of[end - 1] + 1)
            laid_out = [each for each in within if each in wanted]
            if not laid_out:
                continue
            # Where a quotation is longer than a window, its middle is laid out.
            one, other = laid_out[0], laid_out[-1]
            start = max(first, reading.sentences[one][0]) + shifts[one]
            stop = min(end, reading.sentences[other][1]) + shifts[other]
            whole = other == sentence_of[end - 1]
            last = number_ == len(quotation.parts) - 1
            closed = quotation.closed and last and whole
            quotations.append((start, stop, closed))
            if one == sentence_of[first]:
                words[start] = OPENING
            if closed:
                words[stop - 1] = CLOSING
    return _Padded(
        words,
        tuple(ranges),
        windows,
        tuple(shifts),
        tuple(quotations),
    )


def _window(reading: Reading, quoting: Sequence[bool], sentence: int) -> Range:
    """
    Return the first and the last sentence that the parts of a cue may stand in.

    They are its own, one on either side if it has a quotation, and as many more as a
    quotation goes on through.
    """
    paragraph = reading.segment_of
    here = paragraph[sentence]
    low = high = sentence
    if low and paragraph[low - 1] == here and quoting[low - 1]:
        low -= 1
        limit = max(0, low - _SENTENCES_LIMIT)
        while low > limit and paragraph[low - 1] == here and _goes_on(reading, low):
            low -= 1
    count = len(paragraph)
    if high + 1 < count and paragraph[high + 1] == here and quoting[high + 1]:
        high += 1
        limit = min(count - 1, high + _SENTENCES_LIMIT)
        while (
            high < limit and paragraph[high + 1] == here and _goes_on(reading, high + 1)
        ):
            high += 1
    return low, high


def _goes_on(reading: Reading, sentence: int) -> bool:
    """Tell whether a quotation goes on into *sentence*."""
    first = reading.sentences[sentence][0]
    quotation = reading.quotation_of[first]
    return quotation != OUTSIDE and quotation == reading.quotation_of[first - 1]


_Description = tuple[int, int, int, int, int, int, int, int, int]

_LEADS = {",": 1, ":": 2, "that": 3, ".": 4, "—": 5, "(": 6}
_FOLLOWS = {",": 1, ".": 2, ":": 3, "—": 4, ")": 5}
_INNER = {".": 1, "?": 1, "!": 1, ",": 2, "…": 3}
_NO_SIGN = 9


def _describe(
    words: Sequence[Word], firsts: set[int], quotation: tuple[int, int, bool]
) -> _Description:
    """
    Describe a quotation by numbers.

    Length, capital, what stands before, at the end inside, and after, and whether it
    is closed; then the start, the end and the whole, each as one number.
    """
    first, end, closed = quotation
    length = end - first - 1 - closed
    size = next((k for k, bound in enumerate((1, 3, 6, 12)) if length <= bound), 4)
    capital = words[first + 1].capital
    before, after = words[first - 1], words[end]
    if first in firsts:
        lead = 0
    else:
        lead = _LEADS.get(before.sign, 7 if before.strength >= 2 else 8)
    inner = _INNER.get(words[end - 2].sign, 0) if closed else 0
    if end in firsts or after.tag == PAD.tag:
        follow = 0
    else:
        follow = _FOLLOWS.get(after.sign, 0) or _NO_SIGN + after.tag % 997
    start = (size * 2 + capital) * 10 + lead
    finish = (size * 4 + inner) * 1009 + follow
    whole = (start * 4 + inner) * 2018 + follow * 2 + closed
    return size, capital, lead, inner, follow, closed, start, finish, whole
