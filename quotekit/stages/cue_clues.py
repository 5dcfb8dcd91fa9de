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

from quotekit.models.features import MIX, Memo, Score, number
from quotekit.stages.cue_places import Place
from quotekit.stages.hints import NESTED, Hint, Hints
from quotekit.stages.reading import OUTSIDE, Reading
from quotekit.stages.word_facts import CLOSING, OPENING, PAD, Word, bucket

# Templates: what stands in each feature, beside the template's own number.
_STRENGTH, _STRENGTH_TAG, _TAG, _VOICE, _VOICE_STRENGTH = map(
    number, ("strength", "strength tag", "tag", "voice", "voice strength")
)
_LEMMA, _LEMMA_VOICE, _NEGATED = map(number, ("lemma", "lemma voice", "negated"))
_R, _RT, _LRT, _SR = map(number, ("r", "rt", "l rt", "s r"))
_L, _LT, _LL, _SL = map(number, ("l", "lt", "l l", "s l"))
_BOTH, _BOTH_STRENGTH = map(number, ("lt t rt", "s lt rt"))
_TRR, _SRR, _TLL, _SLL, _LLL = map(
    number, ("t rt rt", "s rt rt", "t lt lt", "s lt lt", "lt lt lt")
)
_R2, _RT2, _R3, _RT3, _L2, _L3 = map(number, ("r2", "rt2", "r3", "rt3", "l2", "l3"))
_GROUP_FIRST, _GROUP_SIZE = map(number, ("group first", "group size"))
_RULE_LS, _RULE_P, _RULE_PS, _P_S, _RULE_RT, _RULE_CQ, _CQ = map(
    number, ("rule ls", "rule p", "rule p s", "p s", "rule rt", "rule cq", "c quoted")
)
_CE, _SHT = map(number, ("ce", "sht"))
_OUTER, _OUTER_L, _OUTER_D = map(number, ("o rule", "o l", "o distance"))
_NO_RULE, _NO_RULE_S, _NO_SUBJECT = map(number, ("no rule", "no rule s", "no subject"))
_NO_RULE_OUTER, _NO_RULE_OUTER_S, _NO_RULE_OUTER_L = map(
    number, ("no rule o", "no rule o s", "no rule o l")
)
_DS, _DE, _KIND_S, _KIND_T = map(
    number, ("from start", "to end", "segment s", "segment t")
)
_SQ_S, _SQ_L, _IN_S, _IN_L, _LQ, _RQ = map(
    number, ("sq s", "sq l", "in q s", "in q l", "lq", "rq")
)
_NEAR, _NEAR_S = map(number, ("strong near", "strong near s"))
_LC, _LC_D, _LC_PATH, _LC_PATH_L, _LC_Q = map(
    number, ("lc", "lcd", "lcp", "lc p", "lc q")
)
_RC, _RC_D, _RC_WAY = map(number, ("rc", "rcd", "rc way"))
_GV, _GV_T, _GV_D, _GC, _GC_S, _GW, _GS_S = map(
    number, ("gv", "gvt t", "gv d t", "gc", "gc s", "gw", "gs s")
)
_BL, _BR = map(number, ("bag left", "bag right"))

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
_SIGN_TAGS = frozenset(map(number, (",", ":")))
_NO_LEMMA = 0
_NOT_KNOWN = 7
_NO_POLARITY = 2
_TEXT = Memo(number)
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
            lambda key: score(_own(*key))
        )
        self._right = Memo[tuple[Word, Word], int](lambda key: score(_right(*key)))
        self._left = Memo[tuple[Word, Word], int](lambda key: score(_left(*key)))
        self._tags = Memo[tuple[int, int, int, int, int, int, int], int](
            lambda key: score(_tags(*key))
        )
        self._far = Memo[tuple[Word, int], int](lambda key: score(_far(*key)))
        self._place = Memo[tuple[int, ...], int](lambda key: score(_place(*key)))
        self._rule = Memo[tuple[int, int, int, int, int, bool], int](
            lambda key: score(_rule(*key))
        )
        self._parts = Memo[tuple[int, int], int](lambda key: score(_parts(*key)))
        self._outer = Memo[tuple[int, int, int], int](lambda key: score(_outer(*key)))
        self._bare = Memo[tuple[int, int, int], int](lambda key: score(_bare(*key)))
        self._around = Memo[tuple[int, int, int], int](lambda key: score(_around(*key)))
        self._marks = Memo[tuple[int, int, bool, bool, int, int], int](
            lambda key: score(_marks(*key))
        )
        self._near = Memo[tuple[int, int], int](lambda key: score(_near(*key)))
        self._before = Memo[tuple[int, int, str, bool], int](
            lambda key: score(_strong_before(*key))
        )
        self._behind = Memo[tuple[int, int, int], int](
            lambda key: score(_strong_behind(*key))
        )
        self._governor = Memo[tuple[Word | None, int, int, int], int](
            lambda key: score(_governor(*key))
        )
        self._bags = Memo[int, int](lambda feature: score((feature,)))

    def count(self) -> int:
        """Return how many sums are kept."""
        return sum(
            [len(memo) for memo in vars(self).values() if isinstance(memo, Memo)]
        )

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
            voice, lemma = _VOICES[candidate.voice], _TEXT[candidate.entry.lemma]
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
                rule = _TEXT[outer.rule]
                total += self._around[rule, strength, sight.words[outer.main].stem]
        else:
            total += self._rule_sum(sight, hint, known)
        sentence = reading.sentence_of[main]
        kind = _TEXT[reading.segment_kinds[reading.segment_of[sentence]].value]
        far = self._far
        total += (
            far[right2, 2]
            + far[right3, 3]
            + far[left2, -2]
            + far[left3, -3]
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
                total += bags[_BL + each.stem]
        for each in sight.words[end : min(high, end + _BAG_REACH)]:
            if each.symbol in _BAGGED:
                total += bags[_BR + each.stem]
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
                _TEXT[proposal.rule],
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
            total += self._outer[_TEXT[outer.rule], words[outer.main].stem, distance]
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
        if each.verb or each.tag in _SIGN_TAGS:
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
        if each.verb or each.tag in _SIGN_TAGS or each.form in _GOVERNORS:
            return each, bucket(start - index)
    return None, -1 if last > sight.low else bucket(start - sight.low)


# The groups of features, each by what it depends on.


def _own(
    word: Word, voice: int, lemma: int, known: int, negated: int
) -> tuple[int, ...]:
    strength = word.strength
    return (
        _STRENGTH + 8 * strength + known,
        _STRENGTH_TAG + word.tag * MIX + strength,
        _TAG + word.tag,
        _VOICE + voice,
        _VOICE_STRENGTH + voice * MIX + strength,
        _LEMMA + lemma,
        _LEMMA_VOICE + lemma * MIX + voice,
        _NEGATED + 8 * negated + strength,
    )


def _right(word: Word, right: Word) -> tuple[int, ...]:
    return (
        _R + right.form,
        _RT + right.tag,
        _LRT + word.stem * MIX + right.tag,
        _SR + right.form * MIX + word.strength,
    )


def _left(word: Word, left: Word) -> tuple[int, ...]:
    return (
        _L + left.form,
        _LT + left.tag,
        _LL + word.stem * MIX + left.tag,
        _SL + left.form * MIX + word.strength,
    )


def _tags(  # noqa: PLR0913, PLR0917  # a place's neighborhood in tags
    tag: int, strength: int, l1: int, l2: int, l3: int, r1: int, r2: int
) -> tuple[int, ...]:
    around = l1 * MIX + r1
    before = l1 * MIX + l2
    behind = r1 * MIX + r2
    return (
        _BOTH + around * MIX + tag,
        _BOTH_STRENGTH + around * MIX + strength,
        _TLL + before * MIX + tag,
        _SLL + before * MIX + strength,
        _LLL + before * MIX + l3,
        _TRR + behind * MIX + tag,
        _SRR + behind * MIX + strength,
    )


def _far(word: Word, place: int) -> tuple[int, ...]:
    if place == 2:
        return _R2 + word.form, _RT2 + word.tag
    if place == 3:
        return _R3 + word.form, _RT3 + word.tag
    return (_L2 + word.form if place == -2 else _L3 + word.form,)


def _place(  # noqa: PLR0913, PLR0917  # where in its sentence and segment
    since: int,
    until: int,
    kind: int,
    tag: int,
    strength: int,
    opening: int,
    size: int,
    before: int,
) -> tuple[int, ...]:
    return (
        _DS + since,
        _DE + until,
        _KIND_S + kind * MIX + strength,
        _KIND_T + kind * MIX + tag,
        _GROUP_FIRST + opening * MIX + strength,
        _GROUP_SIZE + 100 * min(size, 99) + min(before, 99),
    )


def _rule(  # noqa: PLR0913, PLR0917  # a rule and what it depends on
    rule: int,
    known: int,
    place: int,
    strength: int,
    right: int,
    quoted: bool,  # noqa: FBT001
) -> tuple[int, ...]:
    by_rule = rule * MIX
    return (
        _RULE_LS + by_rule + known,
        _RULE_P + by_rule + place,
        _RULE_PS + (by_rule + place) * MIX + strength,
        _P_S + 8 * place + strength,
        _RULE_RT + by_rule + right,
        _RULE_CQ + by_rule + quoted,
        _CQ + quoted,
    )


def _parts(ending: int, head: int) -> tuple[int, ...]:
    return _CE + ending, _SHT + head


def _outer(rule: int, stem: int, distance: int) -> tuple[int, ...]:
    return _OUTER + rule, _OUTER_L + stem, _OUTER_D + distance


def _bare(strength: int, known: int, missing: int) -> tuple[int, ...]:
    features = (_NO_RULE, _NO_RULE_S + 8 * strength + known)
    if missing:
        return *features, _NO_SUBJECT + missing * MIX + strength
    return features


def _around(rule: int, strength: int, stem: int) -> tuple[int, ...]:
    return (
        _NO_RULE_OUTER + rule,
        _NO_RULE_OUTER_S + rule * MIX + strength,
        _NO_RULE_OUTER_L + stem,
    )


def _marks(  # noqa: PLR0913, PLR0917  # how a place lies to quotations
    strength: int,
    stem: int,
    marked: bool,  # noqa: FBT001
    inside: bool,  # noqa: FBT001
    since: int,
    until: int,
) -> tuple[int, ...]:
    features = [
        _SQ_S + 8 * marked + strength,
        _SQ_L + 2 * stem + marked,
        _IN_S + 8 * inside + strength,
        _IN_L + 2 * stem + inside,
    ]
    if since >= 0:
        features.append(_LQ + since)
    if until >= 0:
        features.append(_RQ + until)
    return tuple(features)


def _near(near: int, strength: int) -> tuple[int, ...]:
    return _NEAR + near, _NEAR_S + 10 * strength + near


def _strong_before(
    stem: int,
    since: int,
    path: str,
    same: bool,  # noqa: FBT001
) -> tuple[int, ...]:
    return (
        _LC + stem,
        _LC_D + since,
        _LC_PATH + _TEXT[path],
        _LC_PATH_L + stem * MIX + _TEXT[path[:2]],
        _LC_Q + same,
    )


def _strong_behind(stem: int, until: int, way: int) -> tuple[int, ...]:
    return _RC + stem, _RC_D + until, _RC_WAY + 100 * way + until


def _governor(
    governor: Word | None, far: int, tag: int, strength: int
) -> tuple[int, ...]:
    if governor is None:
        return () if far < 0 else (_GS_S + 100 * strength + far,)
    if governor.verb:
        return (
            _GV + governor.stem,
            _GV_T + governor.tag * MIX + tag,
            _GV_D + 100 * tag + far,
        )
    if governor.tag in _SIGN_TAGS:
        return _GC + 100 * tag + far, _GC_S + 100 * strength + far
    return (_GW + governor.form,)
