"""
What the span model sees once there is a cue: the cue, and each token's way from it.

What it sees whatever the cue is in :mod:`quotekit.stages.learned.clues`, which says how
sums are kept.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import add

from attrs import define

from quotekit.models.features import MIX, Memo, Score, number
from quotekit.stages.columns.reading import OUTSIDE, Range
from quotekit.stages.learned.clues import Page
from quotekit.stages.learned.hints import NOTHING, part_codes
from quotekit.stages.learned.word_facts import Word, bucket

_IN_BETWEEN, _LAST, _BUT_LAST, _FIRST = range(4)

_LEFT_LIMIT = 220
_RIGHT_LIMIT = 250
_BOUNDS = tuple(map(bucket, range(max(_LEFT_LIMIT, _RIGHT_LIMIT) + 1)))
_LONGEST_PATH = 5
_NEXT_LIMIT = 29
_MANY = 2  # other cues on a way: more of them make no difference

_SIGNS = frozenset({",", "”", "?", "!", "—", "“", ":"})
_SIGNS_RIGHT = _SIGNS | {"."}
_AFTER_WORDS = frozenset(
    {"that", "to", "by", "for", "of", "if", "whether", "about", "in", "on", "as"}
    | {".", ","}
)
_AUXILIARIES = frozenset(map(number, ("be", "hav", "do")))
_NUMBER = {sign: number(sign) for sign in ("", "^", "$", *_SIGNS_RIGHT, *_AFTER_WORDS)}
_SYMBOL = Memo(number)

_CUE, _CUE_BEFORE, _CUE_AFTER, _CUE_LEFT, _CUE_RIGHT = map(
    number, ("cue", "cue before", "cue after", "cue left", "cue right")
)
_CUE_STEM, _CUE_TEMPLATE, _CUE_FRAME, _CUE_FIRST = map(
    number, ("cue stem", "cue template", "cue frame", "cue first")
)
_PART, _PART_BOTH, _PART_RULE = map(
    number, ("own part", "own part both", "own part rule")
)
_D, _DC, _DCN, _DCP, _DT, _DL, _DR, _DFR, _DCPOS = map(
    number, ("D", "Dc", "Dcn", "Dcp", "Dt", "Dl", "Dr", "Dfr", "Dcpos")
)
_DSP, _DLSP, _DRSP = map(number, ("Dsp", "Dlsp", "Drsp"))
_DP, _DPASS = map(number, ("Dp", "Dpass"))
_DD, _DCD, _DCB = map(number, ("Dd", "Dcd", "Dcb"))
_DPT, _DPTA = map(number, ("Dpt", "Dpta"))
_DV, _DO, _DOV, _DQ = map(number, ("DV", "DO", "DOv", "Dq"))
_OTHER, _NEXT_OTHER = map(number, ("other", "other next"))


# Nothing changes it, but what is frozen takes twice as long to make.
@define(eq=False)
class _Cue:
    """A cue as its window sees it, in numbers."""

    stem: int
    tag: int
    strength: int
    before: int
    after: int
    left: int
    right: int
    template: int
    passive: int
    quotation: int


class SpanClues:
    """
    What only the span model sees: the cue, and each token's way from it.

    Sums are kept as in :class:`~quotekit.stages.learned.clues.Clues`.
    """

    def __init__(self, score: Score) -> None:
        self._sum = score
        self._nothing = score(())
        self._first_token = score((_CUE_FIRST,))
        self._kept = 0
        self._hinted = Memo(self._by_rule)
        self._own_frame = Memo(self._cue_frame)
        self._own_template = Memo(self._cue_template)
        self._by_frame = Memo(self._frame)
        self._by_template = Memo(self._template)
        self._by_place = Memo(self._place)
        self._by_cue = Memo(self._cue_sums)
        self._by_tag = Memo(self._cue_tags)
        self._by_stem = Memo(self._distances)
        self._ways = Memo[str, _Way](lambda path: _Way(path, self._ways))
        self._by_way = Memo(self._way_sums)
        self._by_count = Memo(self._counts)
        self._by_other = Memo(self._other)

    def count(self) -> int:
        """Return how many sums are kept."""
        return self._kept

    def _score(self, features: Iterable[int]) -> int:
        """Return the sum of *features*, to be kept."""
        self._kept += 1
        return self._sum(features)

    def sums(
        self, page: Page, place: Range, sentence: int, cues: Sequence[Range]
    ) -> tuple[int, list[int]]:
        """
        Return where the window of a cue begins, and the sums of its positions.

        Args:
            page: The text.

            place: The cue's positions.

            sentence: The sentence that it begins in.

            cues: The positions of all cues in its paragraph, in order.
        """
        first, end = place
        low, high = page.windows[sentence]
        start = max(page.sentences[low][0], first - _LEFT_LIMIT)
        stop = max(end, min(page.sentences[high][1], end + _RIGHT_LIMIT))
        cue = _describe(page, first, end, sentence)
        if len(cues) > 1:
            near = (
                bisect_left(cues, (start, 0)),
                bisect_left(cues, (stop + _NEXT_LIMIT,)),
            )
            cues = cues[max(0, near[0] - 1) : near[1]]
        inside: Collection[int] = (
            {
                index
                for other in cues
                if other != place
                for index in range(max(other[0], start), min(other[1], stop))
            }
            if len(cues) > 1
            else ()
        )
        left = self._side(page, cue, sentence, range(first - 1, start - 1, -1), inside)
        left.reverse()
        sums = left
        sums += self._cue_tokens(page, cue, first, end)
        sums += self._side(page, cue, sentence, range(end, stop), inside)
        self._add_hint(page, sums, start, place, sentence)
        if inside:
            self._add_others(page.words, sums, start, place, cues)
        return start, sums

    def _add_hint(
        self, page: Page, sums: list[int], start: int, place: Range, sentence: int
    ) -> None:
        """Add each token's part in what a rule proposes for the same cue."""
        shift = page.shifts[sentence]
        of_cue = page.hints.of_cue
        for token in range(place[0] - shift, place[1] - shift):
            if token in of_cue:
                break
        else:
            return
        hint = page.hints.hints[of_cue[token]]
        count = len(sums)
        codes = [NOTHING] * (count + 2)
        moved = shift - start + 1
        low, high = count, 0
        for role, spans in hint.parts():
            for first, end in spans:
                one, other = first + moved, end + moved
                if one >= 1 and other <= count + 1:
                    codes[one:other] = part_codes(role, end - first)
                    low = min(low, one)
                    high = max(high, other)
        # A part is seen from the tokens beside it, too.
        low, high = max(low - 2, 0), min(high, count)
        rule = 4 * hint.rule + hint.place
        behind = min(max(place[0] - start + 1, low), high)
        for right, one, other in ((False, low, behind), (True, behind, high)):
            if one < other:
                seen = codes[one : other + 2]
                around = zip(seen, seen[1:], seen[2:], strict=False)
                hinted = map(self._hinted[rule, right].__getitem__, around)
                sums[one:other] = map(add, sums[one:other], hinted)

    def _by_rule(self, key: tuple[int, bool]) -> Memo[tuple[int, int, int], int]:
        rule, right = key

        def hinted(codes: tuple[int, int, int]) -> int:
            before, part, after = codes
            if not before and not part and not after:
                return self._nothing
            both = (16 * before + part) * 16 + after
            return self._score(
                (
                    _PART + 2 * part + right,
                    _PART_BOTH + 2 * both + right,
                    _PART_RULE + rule * MIX + both,
                )
            )

        return Memo(hinted)

    def _cue_tokens(self, page: Page, cue: _Cue, first: int, end: int) -> list[int]:
        score = (
            self._own_frame[cue.stem, cue.before, cue.after]
            + self._own_template[cue.left, cue.right, cue.template]
        )
        sums = [each + score for each in page.sums[first:end]]
        sums[0] += self._first_token
        return sums

    def _side(  # noqa: PLR0915  # a call a token would cost more
        self,
        page: Page,
        cue: _Cue,
        sentence: int,
        positions: range,
        inside: Collection[int],
    ) -> list[int]:
        """Return the sums of *positions*, which lead away from the cue."""
        sums: list[int] = []
        keep = sums.append
        words, quotation_of, base = page.words, page.quotation_of, page.sums
        sentences = page.sentences
        step = positions.step
        by_count = self._by_count
        current = sentence
        start, stop = sentences[current]
        # Where the next sentence is entered, or what is left of the own one.
        edge = positions.start
        # What follows is made anew only where what it depends on has changed: the
        # sentence, the way, the counts, the distance, the quotation.
        changed = True
        side = usual = always = distant = total = 0
        inner = stop - 2
        last = -1
        quotation = OUTSIDE
        quoted = int(cue.quotation == OUTSIDE)
        way, tally = self._ways[""], _NO_TALLY
        others = 0
        watched = bool(inside)
        for index, bound in zip(positions, _BOUNDS, strict=False):
            if index == edge:
                if not start <= index < stop:
                    current += step
                    start, stop = sentences[current]
                    inner = stop - 2
                edge = stop if step > 0 else start - 1
                side = _side_number(step, current - sentence)
                always = (
                    self._by_frame[side, cue.stem, cue.tag, cue.before, cue.after]
                    + self._by_template[side, cue.left, cue.right, cue.template]
                )
                usual = self._by_place[4 * side + _IN_BETWEEN, cue.left, cue.right]
                tags, near, ways = self._by_cue[
                    side, cue.stem, cue.tag, cue.strength, cue.passive
                ]
                counts = by_count[side, others, quoted]
                last = -1
            word = words[index]
            if bound != last:
                last = bound
                distant = always + near[bound]
                changed = True
            if quotation_of[index] != quotation:
                quotation = quotation_of[index]
                quoted = 2 * (quotation != OUTSIDE) + (quotation == cue.quotation)
                counts = by_count[side, others, quoted]
                changed = True
            if changed:
                total = distant + ways[way] + counts[tally]
                changed = False
            score = base[index] + total + tags[word.tag]
            if start < index < inner:
                place = usual
            else:
                where = _FIRST if index == start else stop - index
                place = self._by_place[4 * side + where, cue.left, cue.right]
            keep(score + place)
            symbol = word.symbol
            if symbol:
                before, counted = way, tally
                way, tally = way[symbol], tally[symbol]
                changed = way is not before or tally is not counted
            if watched and index in inside:
                others += 1
                watched = others < _MANY
                counts = by_count[side, others, quoted]
                changed = True
        return sums

    def _cue_frame(self, key: tuple[int, int, int]) -> int:
        stem, before, after = key
        return self._score(
            (
                _CUE,
                _CUE_BEFORE + before,
                _CUE_AFTER + after,
                _CUE_STEM + stem,
                _CUE_FRAME + (stem * MIX + before) * MIX + after,
            )
        )

    def _cue_template(self, key: tuple[int, int, int]) -> int:
        left, right, template = key
        return self._score(
            (_CUE_LEFT + left, _CUE_RIGHT + right, _CUE_TEMPLATE + template)
        )

    def _frame(self, key: tuple[int, int, int, int, int]) -> int:
        side, stem, tag, before, after = key
        return self._score(
            (
                _D + side,
                _DC + stem * MIX + side,
                _DCN + (stem * MIX + after) * MIX + side,
                _DCP + (stem * MIX + before) * MIX + side,
                _DFR + (before * MIX + after) * MIX + side,
                _DCPOS + (tag * MIX + after) * MIX + side,
            )
        )

    def _template(self, key: tuple[int, int, int, int]) -> int:
        side, left, right, template = key
        return self._score(
            (
                _DT + template * MIX + side,
                _DL + left * MIX + side,
                _DR + right * MIX + side,
            )
        )

    def _place(self, key: tuple[int, int, int]) -> int:
        where, left, right = key
        return self._score(
            (_DSP + where, _DLSP + left * MIX + where, _DRSP + right * MIX + where)
        )

    def _cue_sums(
        self, key: tuple[int, int, int, int, int]
    ) -> tuple[Memo[int, int], Memo[int, int], Memo["_Way", int]]:
        """Return what a cue's word says of tags, of distances and of ways from it."""
        side, stem, tag, strength, passive = key
        return (
            self._by_tag[side, tag * MIX + passive],
            self._by_stem[side, stem, strength],
            self._by_way[side, stem],
        )

    def _cue_tags(self, key: tuple[int, int]) -> Memo[int, int]:
        side, voice = key
        score = self._score
        return Memo(
            lambda tag: score(
                (_DP + tag * MIX + side, _DPASS + (voice * MIX + tag) * MIX + side)
            )
        )

    def _distances(self, key: tuple[int, int, int]) -> Memo[int, int]:
        side, stem, strength = key

        def score(bound: int) -> int:
            where = 100 * side + bound
            return self._score(
                (_DD + where, _DCD + stem * MIX + where, _DCB + where * 6 + strength)
            )

        return Memo(score)

    def _way_sums(self, key: tuple[int, int]) -> Memo["_Way", int]:
        side, stem = key

        def score(way: _Way) -> int:
            three = number(way.path[:3]) * MIX
            where = 10 * side + len(way.path)
            return self._score(
                (_DPT + three + side, _DPTA + (three + stem) * MIX + where)
            )

        return Memo(score)

    def _counts(self, key: tuple[int, int, int]) -> Memo["_Tally", int]:
        side, others, quoted = key

        def score(tally: _Tally) -> int:
            verbs, commas, marks = tally.verbs, tally.commas, tally.marks
            few = min(verbs, 2)
            return self._score(
                (
                    _DV + ((side * 4 + verbs) * 3 + commas) * 3 + marks,
                    _DO + side * 3 + others,
                    _DOV + ((side * 3 + others) * 3 + few) * 3 + commas,
                    _DQ + side * 4 + quoted,
                )
            )

        return Memo(score)

    def _add_others(
        self,
        words: Sequence[Word],
        sums: list[int],
        start: int,
        place: Range,
        cues: Sequence[Range],
    ) -> None:
        """Mark the other cues, and the way to them from the left."""
        first = place[0]
        stop = start + len(sums)
        reached = start - 1
        for other in cues:
            if other == place:
                continue
            for index in range(max(other[0], start), min(other[1], stop)):
                sums[index - start] += self._by_other[2 * (index > first) + 1000]
            low = max(start, reached, other[0] - _NEXT_LIMIT)
            for index in range(min(other[0], stop) - 1, low - 1, -1):
                if words[index].symbol == ".":
                    break
                way = 2 * _BOUNDS[other[0] - index] + (index > first)
                sums[index - start] += self._by_other[way]
            reached = other[1]

    def _other(self, way: int) -> int:
        if way >= 1000:
            return self._score((_OTHER, _OTHER + 1 + way))
        return self._score((_NEXT_OTHER + way,))


class _Way(dict[str, "_Way"]):
    """
    The path from a cue: the symbols on it, and by the next one, where it leads.

    Args:
        path: The symbols, runs of nouns as one.

        ways: All that are there, by their symbols.
    """

    __slots__ = ("_ways", "path")
    # There is one of each, so that a path is found by what it is.
    __eq__ = object.__eq__
    __hash__ = object.__hash__  # type: ignore[assignment]  # a dict has none

    def __init__(self, path: str, ways: Mapping[str, "_Way"]) -> None:
        super().__init__()
        self.path = path
        self._ways = ways

    def __missing__(self, symbol: str) -> "_Way":
        path = self.path
        way = self
        if (
            len(path) < _LONGEST_PATH
            and symbol != "I"
            and not (symbol == "N" and path[-1:] == "N")
        ):
            way = self._ways[path + symbol]
        self[symbol] = way
        return way


class _Tally(dict[str, "_Tally"]):
    """
    How many of each were met on a path, and by the next symbol, how many then.

    Args:
        counts: How many verbs, up to three, and commas and marks, up to two.
    """

    __slots__ = ("commas", "marks", "verbs")
    __eq__ = object.__eq__
    __hash__ = object.__hash__  # type: ignore[assignment]  # as above

    def __init__(self, counts: tuple[int, int, int]) -> None:
        super().__init__()
        self.verbs, self.commas, self.marks = counts

    def __missing__(self, symbol: str) -> "_Tally":
        tally = self[symbol] = _TALLIES[
            min(self.verbs + (symbol in _VERBS), 3),
            min(self.commas + (symbol in _COMMAS), 2),
            min(self.marks + (symbol in _MARKS), 2),
        ]
        return tally


_VERBS, _COMMAS, _MARKS = frozenset("VKM"), frozenset(",:-"), frozenset("qQ")
_TALLIES = Memo(_Tally)
_NO_TALLY = _TALLIES[0, 0, 0]


def _side_number(step: int, offset: int) -> int:
    """Return a number for a side of the cue, and the sentences between."""
    return step + 1 + 4 * min(2, abs(offset))


def _describe(page: Page, first: int, end: int, sentence: int) -> _Cue:
    """Describe the cue at the positions from *first* to before *end*."""
    words = page.words
    low, high = page.sentences[sentence]
    high = max(high, end)
    head = words[_head(words, first, end)]
    before = _SYMBOL[words[first - 1].symbol if first > low else "^"]
    if end == high:
        after = _NUMBER["$"]
    elif words[end].sign in _AFTER_WORDS:
        after = _NUMBER[words[end].sign]
    else:
        after = _SYMBOL[words[end].symbol] if words[end].symbol else words[end].tag
    verb = False
    left_sign, far = "^", 0
    for word in words[max(low, first - _LEFT_LIMIT) : first][::-1]:
        if word.sign in _SIGNS:
            left_sign = word.sign
            break
        verb = verb or word.verb
        far += 1
    left = _side_form(left_sign, far) + verb
    high = min(high, end + _RIGHT_LIMIT)
    right_sign, far = "$", 0
    for word in words[end:high]:
        if word.sign in _SIGNS_RIGHT:
            right_sign = word.sign
            break
        far += 1
    right = _side_form(right_sign, far)
    return _Cue(
        head.stem,
        head.tag,
        head.strength,
        before,
        after,
        left,
        right,
        (left * MIX + after) * MIX + right,
        "by" in [word.sign for word in words[end : min(end + 3, high)]],
        page.quotation_of[first],
    )


def _side_form(sign: str, distance: int) -> int:
    """Return a number for the nearest sign on a side and how far it is."""
    far = 0 if distance == 0 else 1 if distance <= 2 else 2 if distance <= 9 else 3
    return (_NUMBER[sign] * MIX + 2 * far) % _SMALL


_SMALL = 1 << 31


def _head(words: Sequence[Word], first: int, end: int) -> int:
    """Return the cue's last verb that is no auxiliary, or what comes nearest."""
    for index in range(end - 1, first - 1, -1):
        if words[index].symbol in {"V", "K"} and words[index].stem not in _AUXILIARIES:
            return index
    for index in range(end - 1, first - 1, -1):
        if words[index].symbol in {"V", "K", "N"}:
            return index
    return first
