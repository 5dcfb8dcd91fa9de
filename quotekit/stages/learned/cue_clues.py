"""
What the cue model sees of each place, scored as it is found.

It sees the word and its group, what stands beside them, what a rule proposes there, the
sentence, the quotations and the strong cues near it.  Features that depend on the same
things are one group, whose sum is kept under what they depend on, as in
:mod:`quotekit.stages.learned.clues`; most of a text's places are sums of sums met
before. Which features are there was found by leaving out, one after the other, those
whose contributions varied least, as long as held-out articles did not get less likely.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import partial

from attrs import frozen

from quotekit.models.features import Memo, Score, number
from quotekit.stages.columns.reading import OUTSIDE, Reading
from quotekit.stages.learned import cue_features as seen
from quotekit.stages.learned.cue_places import Place
from quotekit.stages.learned.hints import NESTED, Hint, Hints
from quotekit.stages.learned.word_facts import CLOSING, OPENING, PAD, Word, bucket

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

        hopeless: A place that no rule proposes, of which the word, its subject and
            what stands beside it score less, is not looked at any further; ``None``
            where all are.
    """

    def __init__(self, score: Score, hopeless: float | None = None) -> None:
        self._hopeless = hopeless
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
        self._bag_left = Memo[Word, int](partial(_bagged, score, seen.BAG_LEFT))
        self._bag_right = Memo[Word, int](partial(_bagged, score, seen.BAG_RIGHT))

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
        sight = _Sight(reading, words, hints, strong)
        return [self._sum(sight, place) for place in places]

    def _sum(self, sight: "_Sight", place: Place) -> int:
        reading, words = sight.reading, sight.words
        main, (first, end), candidate = place.main, place.group, place.candidate
        word = words[main]
        tag, strength, hint = word.tag, word.strength, place.hint
        sentence = reading.sentence_of[main]
        low, high = reading.sentences[sentence]
        left, left2, left3, right, right2, right3 = sight.beside(place, low, high)
        if candidate is None:
            voice, lemma = tag, _NO_LEMMA
            known, negated = _NOT_KNOWN, _NO_POLARITY
        else:
            entry = candidate.entry
            voice, lemma = _VOICES[candidate.voice], seen.TEXT[entry.lemma]
            known, negated = entry.strength, candidate.negated
        total = (
            self._own[word, voice, lemma, known, negated]
            + self._right[word, right]
            + self._left[word, left]
            + self._tags[
                tag, strength, left.tag, left2.tag, left3.tag, right.tag, right2.tag
            ]
        )
        if hint is None:
            total += self._bare[strength, known, _missing_subject(words, low, first)]
            if self._hopeless is not None and total < self._hopeless:
                return total
            cover = sight.hints.cover[main]
            if cover != OUTSIDE:
                outer = sight.hints.hints[cover].proposal
                rule = seen.TEXT[outer.rule]
                total += self._around[rule, strength, words[outer.main].stem]
        else:
            total += self._rule_sum(sight, place, hint, known, right, high)
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
                words[first].form,
                end - first,
                main - first,
            ]
            + self._marks_sum(reading, place, word, low, high)
            + self._strong_sum(sight, place, strength, sentence)
            + self._governor[(*_governor_of(words, low, first), tag, strength)]
        )
        bag = words[max(low, first - _BAG_REACH) : first]
        total = sum(map(self._bag_left.__getitem__, bag), total)
        bag = words[end : min(high, end + _BAG_REACH)]
        return sum(map(self._bag_right.__getitem__, bag), total)

    def _rule_sum(  # noqa: PLR0913, PLR0917  # what is known of the place
        self,
        sight: "_Sight",
        place: Place,
        hint: Hint,
        known: int,
        right: Word,
        high: int,
    ) -> int:
        """Return what a rule that proposes an attribution here says."""
        proposal, words = hint.proposal, sight.words
        first, end = proposal.content[0][0], proposal.content[-1][1]
        quotation_of = sight.reading.quotation_of
        quoted = quotation_of[first] != OUTSIDE or quotation_of[end - 1] != OUTSIDE
        ending = words[end].tag if end < high else PAD.tag
        head = 0
        if proposal.source:
            head = _head(words, proposal.source[0][0], proposal.source[-1][1]).tag
        rule = seen.TEXT[proposal.rule]
        strength = words[place.main].strength
        total = (
            self._rule[rule, known, hint.place, strength, right.tag, quoted]
            + self._parts[ending, head]
        )
        if hint.place == NESTED:
            outer = sight.hints.hints[sight.hints.cover[proposal.cue[0][0]]].proposal
            distance = bucket(abs(outer.main - place.main))
            total += self._outer[
                seen.TEXT[outer.rule], words[outer.main].stem, distance
            ]
        return total

    def _marks_sum(
        self, reading: Reading, place: Place, word: Word, low: int, high: int
    ) -> int:
        """Return how a place lies to the quotations of its sentence."""
        parts = reading.marked_parts(low, high)
        if not parts:
            return self._marks[word.strength, word.stem, False, False, -1, -1]
        inside = reading.quotation_of[place.main] != OUTSIDE
        since = until = -1
        if not inside:
            index = bisect_left(parts, (place.main, 0))
            if index:
                since = bucket(place.main - parts[index - 1][1])
            if index < len(parts):
                until = bucket(max(0, parts[index][0] - place.group[1]))
        return self._marks[word.strength, word.stem, True, inside, since, until]

    def _strong_sum(
        self, sight: "_Sight", place: Place, strength: int, sentence: int
    ) -> int:
        """Return what strong cues stand on both sides, and the way to them."""
        strong = sight.strong.get(sentence)
        if strong is None:
            return self._near[0, strength]
        first, end = place.group
        words = sight.words
        low = bisect_left(strong, first)
        high = bisect_left(strong, end, low)
        behind = len(strong) - high
        near = 3 * min(low, 2) + min(behind, 2)
        total = self._near[near, strength]
        if low:
            index = strong[low - 1]
            quotation_of = sight.reading.quotation_of
            same = quotation_of[index] == quotation_of[place.main]
            path = _path(words[index + 1 : min(first, index + _WAY_REACH)])
            total += self._before[words[index].stem, bucket(first - index), path, same]
        if behind:
            index = strong[high]
            symbols = [
                each.symbol for each in words[end : min(index, end + _WAY_REACH)]
            ]
            way = 3 * ("," in symbols) + min(2, symbols.count("V"))
            total += self._behind[words[index].stem, bucket(index - end), way]
        return total


@frozen(eq=False, slots=True)
class _Sight:
    """
    What stands in the text that the places are in.

    Attributes:
        reading: Its columns.

        words: Its words.

        hints: What the rules propose.

        strong: The strong cues of each sentence that has any.
    """

    reading: Reading
    words: Sequence[Word]
    hints: Hints
    strong: Mapping[int, Sequence[int]]

    def beside(
        self, place: Place, low: int, high: int
    ) -> tuple[Word, Word, Word, Word, Word, Word]:
        """Return the three words before a place, outwards, and the three behind."""
        words = self.words
        first, end = place.group
        left = words[first - 1] if first > low else PAD
        left2 = words[first - 2] if first - 1 > low else PAD
        left3 = words[first - 3] if first - 2 > low else PAD
        right = words[end] if end < high else PAD
        right2 = words[end + 1] if end + 1 < high else PAD
        right3 = words[end + 2] if end + 2 < high else PAD
        quotation_of = self.reading.quotation_of
        if quotation_of[place.main] == OUTSIDE:
            if end < high and quotation_of[end] != OUTSIDE:
                right = OPENING
            if first > low and quotation_of[first - 1] != OUTSIDE:
                left = CLOSING
            if first - 1 > low and quotation_of[first - 2] != OUTSIDE:
                left2 = CLOSING
        return left, left2, left3, right, right2, right3


def _far(score: Score, step: int, word: Word) -> int:
    """Return the sum of a word that stands *step* tokens away."""
    return score(seen.far(word, step))


def _bagged(score: Score, template: int, word: Word) -> int:
    """Return the sum of a word that stands near, if it is a verb or a noun."""
    return score((template + word.stem,) if word.symbol in _BAGGED else ())


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


def _missing_subject(words: Sequence[Word], low: int, first: int) -> int:
    """Return 0 if a noun stands near on the left, or the tag of what does instead."""
    for each in words[max(low, first - _SUBJECT_REACH) : first][::-1]:
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


def _governor_of(
    words: Sequence[Word], low: int, first: int
) -> tuple[Word | None, int]:
    """
    Return what stands over a place from the left, and how far.

    It is a verb, "if", a comma; ``None`` stands for the sentence's start, or, with a
    distance of -1, for nothing near.
    """
    last = max(low, first - _GOVERNOR_REACH)
    for far, each in enumerate(words[last:first][::-1]):
        if each.verb or each.tag in seen.SIGN_TAGS or each.form in _GOVERNORS:
            return each, bucket(far)
    return None, -1 if last > low else bucket(first - 1 - low)
