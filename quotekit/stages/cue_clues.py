"""
What the cue model sees of each place, scored as it is found.

It sees the word and its group, what stands beside them, what a rule proposes there,
the sentence, the quotations and the strong cues near it.  Features that depend on the
same things are one group, whose sum is kept under what they depend on, as in
:mod:`quotekit.stages.clues`; most of a text's places are sums of sums met before.
Which features are there was found by leaving out, one after the other, those whose
contributions varied least, as long as held-out articles did not get less likely.
"""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from quotekit.models.features import Memo, Score, number
from quotekit.stages import cue_features as seen
from quotekit.stages.cue_places import Place
from quotekit.stages.hints import NESTED, Hint, Hints
from quotekit.stages.reading import OUTSIDE, Reading
from quotekit.stages.word_facts import CLOSING, OPENING, PAD, Word, bucket

_GOVERNORS = frozenset(
    map(
        number,
        """
        that if whether who which when while because as after before although since
        what how why where unless until
        """.split(),  # noqa: SIM905  # read like prose, not a line a word
    )
)
_PHRASE_ENDS = frozenset(map(number, ("IN", ",", "WDT", "WP")))
_NO_LEMMA = 0
_NOT_KNOWN = 7
_NO_POLARITY = 2
_VOICES: Memo[object, int] = Memo(lambda voice: number(str(voice)))
_BAGGED = frozenset("VKN")
_STRONG = 3
_LONGEST_PATH = 5
_GOVERNOR_REACH = 12
_SUBJECT_REACH = 8
_BAG_REACH = 5
_WAY_REACH = 99


class CueClues:
    """
    What the cue model sees, and the sums met so far.

    Args:
        score: From features to a score.

        is_hopeless: Whether a place that no rule proposes, of which the word, its
            subject and what stands beside it score so much, need not be looked at
            any further.
    """

    def __init__(
        self, score: Score, is_hopeless: Callable[[int], bool] = lambda _: False
    ) -> None:
        self._is_hopeless = is_hopeless
        self._own = Memo[tuple[Word, int, int, int, int], int](
            lambda key: score(seen.own(*key))
        )
        self._right = Memo[tuple[Word, Word], int](lambda key: score(seen.right(*key)))
        self._left = Memo[tuple[Word, Word], int](lambda key: score(seen.left(*key)))
        self._tags = Memo[tuple[int, int, int, int, int, int, int], int](
            lambda key: score(seen.tags(*key))
        )
        self._far = tuple(
            Memo[Word, int](partial(_far, score, step)) for step in (2, 3, -2, -3)
        )
        self._place = Memo[tuple[int, ...], int](lambda key: score(seen.place(*key)))
        self._rule = Memo[tuple[int, int, int, int, int, bool], int](
            lambda key: score(seen.rule(*key))
        )
        self._parts = Memo[tuple[int, int], int](lambda key: score(seen.parts(*key)))
        self._outer = Memo[tuple[int, int, int], int](
            lambda key: score(seen.outer(*key))
        )
        self._bare = Memo[tuple[int, int, int], int](lambda key: score(seen.bare(*key)))
        self._around = Memo[tuple[int, int, int], int](
            lambda key: score(seen.around(*key))
        )
        self._marks = Memo[tuple[int, int, bool, bool, int, int], int](
            lambda key: score(seen.marks(*key))
        )
        self._near = Memo[tuple[int, int], int](lambda key: score(seen.near(*key)))
        self._before = Memo[tuple[int, int, str, bool], int](
            lambda key: score(seen.strong_before(*key))
        )
        self._behind = Memo[tuple[int, int, int], int](
            lambda key: score(seen.strong_behind(*key))
        )
        self._governor = Memo[tuple[Word | None, int, int, int], int](
            lambda key: score(seen.governor(*key))
        )
        self._bags = Memo[int, int](lambda feature: score((feature,)))

    def count(self) -> int:
        """Return how many sums are kept."""
        memos = [each for each in vars(self).values() if isinstance(each, Memo)]
        return sum(map(len, (*memos, *self._far)))

    def sums(
        self,
        reading: Reading,
        words: Sequence[Word],
        places: Sequence[Place],
        hints: Hints,
    ) -> list[int]:
        """Return the sum of each place; of a hopeless one, what was added till then."""
        strong: dict[int, list[int]] = {}
        for place in places:
            if words[place.main].strength >= _STRONG:
                sentence = reading.sentence_of[place.main]
                strong.setdefault(sentence, []).append(place.main)
        return [
            self._sum(_Sight(reading, words, place, hints), strong) for place in places
        ]

    def _sum(self, sight: "_Sight", strong: Mapping[int, Sequence[int]]) -> int:
        place, word, reading = sight.place, sight.word, sight.reading
        main, (first, end) = place.main, place.group
        low, high = sight.low, sight.high
        candidate = place.candidate
        if candidate is None:
            voice, lemma = word.tag, _NO_LEMMA
            known, negated = _NOT_KNOWN, _NO_POLARITY
        else:
            voice, lemma = (
                _VOICES[candidate.voice],
                seen.TEXT[candidate.entry.lemma],
            )
            known, negated = candidate.entry.strength, candidate.negated
        left, left2, left3 = sight.left
        right, right2, right3 = sight.right
        tag, strength, hint = word.tag, word.strength, place.hint
        total = (
            self._own[word, voice, lemma, known, negated]
            + self._right[word, right]
            + self._left[word, left]
            + self._tags[
                tag, strength, left.tag, left2.tag, left3.tag, right.tag, right2.tag
            ]
        )
        if hint is None:
            total += self._bare[strength, known, _missing_subject(sight)]
            if self._is_hopeless(total):
                return total
            cover = sight.hints.cover[main]
            if cover != OUTSIDE:
                outer = sight.hints.hints[cover].proposal
                rule = seen.TEXT[outer.rule]
                total += self._around[rule, strength, sight.words[outer.main].stem]
        else:
            total += self._rule_sum(sight, hint, known)
        sentence = reading.sentence_of[main]
        kind = seen.TEXT[reading.segment_kinds[reading.segment_of[sentence]]]
        behind2, behind3, before2, before3 = self._far
        total += (
            behind2[right2]
            + behind3[right3]
            + before2[left2]
            + before3[left3]
            + self._place[
                bucket(main - low),
                bucket(high - end),
                kind,
                tag,
                strength,
                sight.words[first].form,
                end - first,
                main - first,
            ]
            + self._marks_sum(sight)
            + self._strong_sum(sight, strong.get(sentence, ()))
            + self._governor[(*_governor_of(sight), tag, strength)]
        )
        bags = self._bags
        for each in sight.words[max(low, first - _BAG_REACH) : first]:
            if each.symbol in _BAGGED:
                total += bags[seen.BAG_LEFT + each.stem]
        for each in sight.words[end : min(high, end + _BAG_REACH)]:
            if each.symbol in _BAGGED:
                total += bags[seen.BAG_RIGHT + each.stem]
        return total

    def _rule_sum(self, sight: "_Sight", hint: Hint, known: int) -> int:
        """Return what a rule that proposes an attribution here says."""
        proposal, words = hint.proposal, sight.words
        first, end = proposal.content[0][0], proposal.content[-1][1]
        quotation_of = sight.reading.quotation_of
        quoted = quotation_of[first] != OUTSIDE or quotation_of[end - 1] != OUTSIDE
        ending = words[end].tag if end < sight.high else PAD.tag
        head = 0
        if proposal.source:
            head = _head(words, proposal.source[0][0], proposal.source[-1][1]).tag
        total = (
            self._rule[
                seen.TEXT[proposal.rule],
                known,
                hint.place,
                sight.word.strength,
                sight.right[0].tag,
                quoted,
            ]
            + self._parts[ending, head]
        )
        if hint.place == NESTED:
            outer = sight.hints.hints[sight.hints.cover[proposal.cue[0][0]]].proposal
            distance = bucket(abs(outer.main - sight.place.main))
            total += self._outer[
                seen.TEXT[outer.rule], words[outer.main].stem, distance
            ]
        return total

    def _marks_sum(self, sight: "_Sight") -> int:
        """Return how a place lies to the quotations of its sentence."""
        reading, place, word = sight.reading, sight.place, sight.word
        parts = reading.marked_parts(sight.low, sight.high)
        inside = reading.quotation_of[place.main] != OUTSIDE
        since = until = -1
        if parts and not inside:
            index = bisect_left(parts, (place.main, 0))
            if index:
                since = bucket(place.main - parts[index - 1][1])
            if index < len(parts):
                until = bucket(max(0, parts[index][0] - place.group[1]))
        return self._marks[word.strength, word.stem, bool(parts), inside, since, until]

    def _strong_sum(self, sight: "_Sight", strong: Sequence[int]) -> int:
        """Return what strong cues stand on both sides, and the way to them."""
        first, end = sight.place.group
        words = sight.words
        low, high = bisect_left(strong, first), bisect_left(strong, end)
        near = 3 * min(low, 2) + min(len(strong) - high, 2)
        total = self._near[near, sight.word.strength]
        if low:
            index = strong[low - 1]
            quotation_of = sight.reading.quotation_of
            same = quotation_of[index] == quotation_of[sight.place.main]
            path = _path(words[index + 1 : min(first, index + _WAY_REACH)])
            total += self._before[words[index].stem, bucket(first - index), path, same]
        if high < len(strong):
            index = strong[high]
            symbols = [
                each.symbol for each in words[end : min(index, end + _WAY_REACH)]
            ]
            way = 3 * ("," in symbols) + min(2, symbols.count("V"))
            total += self._behind[words[index].stem, bucket(index - end), way]
        return total


class _Sight:
    """One place and what is near it."""

    __slots__ = (
        "high", "hints", "left", "low", "place", "reading", "right", "word", "words"
    )  # fmt: skip

    def __init__(
        self, reading: Reading, words: Sequence[Word], place: Place, hints: Hints
    ) -> None:
        self.reading = reading
        self.words = words
        self.place = place
        self.hints = hints
        self.word = words[place.main]
        low, high = reading.sentences[reading.sentence_of[place.main]]
        self.low, self.high = low, high
        first, end = place.group
        left = [
            words[first - 1] if first > low else PAD,
            words[first - 2] if first - 1 > low else PAD,
            words[first - 3] if first - 2 > low else PAD,
        ]
        right = [
            words[end] if end < high else PAD,
            words[end + 1] if end + 1 < high else PAD,
            words[end + 2] if end + 2 < high else PAD,
        ]
        quotation_of = reading.quotation_of
        if quotation_of[place.main] == OUTSIDE:
            if end < high and quotation_of[end] != OUTSIDE:
                right[0] = OPENING
            if first > low and quotation_of[first - 1] != OUTSIDE:
                left[0] = CLOSING
            if first - 1 > low and quotation_of[first - 2] != OUTSIDE:
                left[1] = CLOSING
        self.left, self.right = left, right


def _far(score: Score, step: int, word: Word) -> int:
    """Return the sum of a word that stands *step* tokens away."""
    return score(seen.far(word, step))


def _head(words: Sequence[Word], start: int, stop: int) -> Word:
    """Return the head of a noun phrase: its last noun before "of", "in", a comma."""
    head = words[start]
    for index in range(start, stop):
        word = words[index]
        if word.noun:
            head = word
        elif word.tag in _PHRASE_ENDS and index > start:
            break
    return head


def _missing_subject(sight: _Sight) -> int:
    """Return 0 if a noun stands near on the left, or the tag of what does instead."""
    words = sight.words
    start = sight.place.group[0] - 1
    last = max(sight.low, start - _SUBJECT_REACH + 1)
    for index in range(start, last - 1, -1):
        each = words[index]
        if each.noun:
            return 0
        if each.verb or each.tag in seen.SIGN_TAGS:
            return each.tag
    return PAD.tag


def _path(words: Sequence[Word]) -> str:
    """Return the way over *words* by their letters, runs of nouns as one."""
    path = ""
    for word in words:
        symbol = word.symbol
        if symbol and not (symbol == "N" and path[-1:] == "N"):
            path += word.sign[:2] or symbol if symbol == "I" else symbol
            if len(path) >= _LONGEST_PATH:
                break
    return path


def _governor_of(sight: _Sight) -> tuple[Word | None, int]:
    """
    Return what stands over a place from the left, and how far.

    It is a verb, "if", a comma; ``None`` stands for the sentence's start, or, with a
    distance of -1, for nothing near.
    """
    words = sight.words
    start = sight.place.group[0] - 1
    last = max(sight.low, start - _GOVERNOR_REACH + 1)
    for index in range(start, last - 1, -1):
        each = words[index]
        if each.verb or each.tag in seen.SIGN_TAGS or each.form in _GOVERNORS:
            return each, bucket(start - index)
    return None, -1 if last > sight.low else bucket(start - sight.low)
