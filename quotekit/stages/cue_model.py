"""
The cue model: one label a token, of which the cues are used.

A linear-chain CRF labels source, cue and content of all attributions at once; sources
and contents are there to help find the cues.  The span model (see
:mod:`quotekit.stages.span_model`) then finds each cue's own.
"""

from bisect import bisect_right
from collections.abc import Sequence
from math import exp

from attrs import frozen

from quotekit.models.attribution import CUE_LABELS, AttributionModels
from quotekit.models.decoding import decode_three, margin_without, unpack
from quotekit.models.features import MIX, Memo, Score, number
from quotekit.stages.clues import Page, Word, bucket
from quotekit.stages.hints import CONTENT, CUE, NOTHING
from quotekit.stages.reading import OUTSIDE, Range

_BEGIN = CUE_LABELS.index("B-cue")
_INSIDE = CUE_LABELS.index("I-cue")

# Added to each begin label: people leave out more attributions than they put in, and
# this balances precision and recall on PolNeAR's dev part.
_BONUS = 0.2


@frozen
class PredictedCue:
    """
    A cue that the model found.

    Attributes:
        first: Its first token.

        end: One past its last token.

        sentence: The sentence it begins in.

        confidence: How sure the model is that a cue begins there, from 0 to 1.
    """

    first: int
    end: int
    sentence: int
    confidence: float = 1.0


def predict_cues(page: Page, models: AttributionModels) -> tuple[PredictedCue, ...]:
    """Return the cues of one text, in order."""
    model = models.cues
    clues = models.memory.get("cues")
    if not isinstance(clues, CueClues):
        clues = models.memory["cues"] = CueClues(models.weights.score)
    columns = unpack(clues.sums(page), 0, len(CUE_LABELS) - 1)
    bonus = round(_BONUS / model.step)
    labels, trail = decode_three(columns, model.transitions, bonus)
    found = []
    sentence = 0
    position = -1
    for _ in range(labels.count(_BEGIN)):
        position = labels.index(_BEGIN, position + 1)
        end = position + 1
        while labels[end] == _INSIDE:
            end += 1
        while page.sentences[sentence][1] <= position:
            sentence += 1
        shift = page.shifts[sentence]
        margin = margin_without(
            columns, model.transitions, bonus, trail, position, _BEGIN
        )
        confidence = 1 / (1 + exp(-model.step * margin))
        found.append(PredictedCue(position - shift, end - shift, sentence, confidence))
    return tuple(found)


_NO_CUE, _NO_TAIL, _NO_LEFT, _NO_RIGHT = map(
    number, ("no cue", "no tail", "no cue left", "no cue right")
)
_TAIL, _TAIL_TAG, _TAIL_START, _TAIL_END = map(
    number, ("tail", "tail tag", "tail start", "tail end")
)
_LC, _LCD, _LCS, _LCL, _LCB, _LCT, _LCSP = map(
    number, ("lc", "lcd", "lcs", "lcl", "lcb", "lct", "lcsp")
)
_RC, _RCD, _RCX, _RCP = map(number, ("rc", "rcd", "rcx", "rcp"))

_PART, _PART_LEFT, _PART_RIGHT, _PART_BOTH = map(
    number, ("part", "part left", "part right", "part both")
)
_PART_RULE, _PART_RULE_LEFT, _PART_RULE_RIGHT = map(
    number, ("part rule", "part rule left", "part rule right")
)
_PART_TAG, _PART_STEM, _PART_CUE, _NESTED, _NESTED_TAG = map(
    number, ("part tag", "part stem", "part rule stem", "nested", "nested tag")
)
_LONGEST_PATH = 4
_TAIL_REACH = 10
_TAIL_SIGNS = frozenset({",", "”", "?", "!", "—"})
_BEFORE, _JOINT, _ZONE, _VERB, _AFTER = range(5)


class CueClues:
    """
    What only the cue model sees: the way from and to the strong cues of a sentence.

    Sums are kept as in :class:`~quotekit.stages.clues.Clues`.
    """

    def __init__(self, score: Score) -> None:
        self._no_cue = score((_NO_CUE, _NO_TAIL))
        self._no_left = score((_NO_LEFT,))
        self._no_right = score((_NO_RIGHT,))
        self._no_tail = score((_NO_TAIL,))
        self._score = score
        self._left = Memo(self._from_left)
        self._left_tag = Memo(self._path_tags)
        self._right = Memo(self._to_right)
        self._right_tag = Memo(self._distance_tags)
        self._tail = Memo(self._tail_tags)
        self._tail_edge: Memo[int, int] = Memo(lambda feature: score((feature,)))
        self._hinted = Memo(self._by_hint)

    def count(self) -> int:
        """Return how many sums are kept."""
        memos = (self._left_tag, self._right_tag, self._tail)
        return (
            len(self._left)
            + len(self._right)
            + len(self._hinted)
            + sum(memo.count() for memo in memos)
        )

    def sums(self, page: Page) -> list[int]:
        """Return the sums of *page* with those of the cue model's own features."""
        sums = page.sums.copy()
        words = page.words
        self._add_hints(sums, page)
        for first, end in page.sentences:
            strong = [i for i in range(first, end) if words[i].strong]
            if strong:
                self._add_tail(sums, page, first, end, strong)
                self._add_left(sums, page, first, end)
                self._add_right(sums, page, first, end, strong)
            else:
                none = self._no_cue
                sums[first:end] = [each + none for each in sums[first:end]]
        return sums

    def _add_hints(self, sums: list[int], page: Page) -> None:
        """Add each token's part in what the rules propose, and its neighbors'."""
        parts, rules, nested = page.hints.parts, page.hints.rules, page.hints.nested
        words, hinted = page.words, self._hinted
        inside = CONTENT + 1
        for (first, end), shift in zip(page.sentences, page.shifts, strict=True):
            low, high = first - shift, end - shift
            own = parts[low:high]
            if not any(own):
                continue
            before = NOTHING
            for index, (part, after) in enumerate(
                zip(own, [*own[1:], NOTHING], strict=True), low
            ):
                if part or before or after:
                    word = words[index + shift]
                    tag = stem = 0
                    if not before == part == after == inside:
                        tag = word.tag
                        if CUE <= part < CONTENT:
                            stem = word.stem
                    sums[index + shift] += hinted[
                        before, part, after, rules[index], tag, stem
                    ]
                before = part
        for token, place in nested.items():
            sentence = bisect_right(page.starts, token) - 1
            position = token + page.shifts[sentence]
            word = words[position]
            sums[position] += hinted[-1, place, 0, 0, word.tag, word.stem]

    def _by_hint(self, key: tuple[int, int, int, int, int, int]) -> int:
        before, part, after, rule, tag, stem = key
        if before < 0:
            return self._score((_NESTED + part, _NESTED_TAG + tag * MIX + part))
        left = 16 * before + part
        right = 16 * part + after
        features = [
            _PART + part,
            _PART_LEFT + left,
            _PART_RIGHT + right,
            _PART_BOTH + 16 * left + after,
            _PART_RULE + rule * MIX + part,
            _PART_RULE_LEFT + rule * MIX + left,
            _PART_RULE_RIGHT + rule * MIX + right,
        ]
        if tag:
            features.append(_PART_TAG + tag * MIX + part)
        if stem:
            features += [_PART_STEM + stem * MIX + part, _PART_CUE + rule * MIX + stem]
        return self._score(features)

    def _add_tail(
        self, sums: list[int], page: Page, first: int, end: int, strong: Sequence[int]
    ) -> None:
        """
        Add the zones of a tail: "…, the minister said" at the sentence's end.

        They are what stands before the sign, the sign, what stands between it and the
        verb, the verb, and what follows.
        """
        tail = _tail(page, first, end, strong)
        if tail is None:
            none = self._no_tail
            sums[first:end] = [each + none for each in sums[first:end]]
            return
        code, sign, verb = tail
        words = page.words
        for zone, start, stop in (
            (_BEFORE, first, sign),
            (_JOINT, max(first, sign), sign + 1),
            (_ZONE, sign + 1, verb),
            (_VERB, verb, verb + 1),
            (_AFTER, verb + 1, end),
        ):
            if start < stop:
                tags = self._tail[code * 5 + zone]
                for index in range(start, stop):
                    sums[index] += tags[words[index].tag]
        if sign > first:
            sums[first] += self._tail_edge[_TAIL_START + code]
            sums[sign - 1] += self._tail_edge[_TAIL_END + code]

    def _tail_tags(self, code: int) -> Memo[int, int]:
        score = self._score
        return Memo(lambda tag: score((_TAIL + code, _TAIL_TAG + tag * MIX + code)))

    def _add_left(self, sums: list[int], page: Page, first: int, end: int) -> None:
        """Add the way from the strong cue on the left, signs and phrases by letters."""
        words, quotation_of = page.words, page.quotation_of
        none = self._no_left
        left, left_tag = self._left, self._left_tag
        cue: Word | None = None
        since = 0
        path = ""
        bound = -1
        total = none
        tags: Memo[int, int] | None = None
        for index in range(first, end):
            word = words[index]
            if cue is None:
                sums[index] += none
            else:
                distance = index - since
                if distance > bound:
                    bound = bucket(distance)
                    tags = None
                if tags is None:
                    total = left[cue.stem, cue.strength, cue.tag, path, bound]
                    tags = left_tag[path]
                sums[index] += total + tags[word.tag]
            if word.strong and quotation_of[index] == OUTSIDE:
                cue = word
                since = index
                path = ""
                bound = -1
            elif cue is not None and len(path) < _LONGEST_PATH:
                symbol = word.symbol
                if symbol and not (symbol == "N" and path[-1:] == "N"):
                    path += word.sign[:2] or symbol if symbol == "I" else symbol
                    tags = None

    def _from_left(self, key: tuple[int, int, int, str, int]) -> int:
        stem, strength, tag, path, bound = key
        two = number(path[:2])
        return self._score((
            _LC + stem,
            _LCD + bound,
            _LCS + number(path),
            _LCL + stem * MIX + two,
            _LCB + number(path[:3]) * MIX + strength,
            _LCT + (tag * MIX + two) * MIX + min(bound, 3),
        ))  # fmt: skip

    def _path_tags(self, path: str) -> Memo[int, int]:
        score = self._score
        feature = _LCSP + number(path) * MIX
        return Memo(lambda tag: score((feature + tag,)))

    def _add_right(
        self, sums: list[int], page: Page, first: int, end: int, strong: Sequence[int]
    ) -> None:
        """Add the way to the strong cue on the right."""
        words = page.words
        right, right_tag = self._right, self._right_tag
        none = self._no_right
        sums[strong[-1] : end] = [each + none for each in sums[strong[-1] : end]]
        start = first
        for cue in strong:
            stem = words[cue].stem
            verbs = 0
            comma = False
            bound = -1
            total = 0
            tags = right_tag[0]
            for index in range(cue - 1, start - 1, -1):
                word = words[index]
                if not comma and word.symbol == ",":
                    comma = True
                    bound = -1
                distance = cue - index
                if distance > bound:
                    bound = bucket(distance)
                    total = right[stem, bound, comma, verbs]
                    tags = right_tag[bound]
                sums[index] += total + tags[word.tag]
                if verbs < 2 and word.symbol == "V":
                    verbs += 1
                    bound = -1
            start = cue

    def _to_right(self, key: tuple[int, int, bool, int]) -> int:
        stem, bound, comma, verbs = key
        way = 3 * comma + verbs
        return self._score((_RC + stem, _RCD + bound, _RCX + way * MIX + bound))

    def _distance_tags(self, bound: int) -> Memo[int, int]:
        score = self._score
        return Memo(lambda tag: score((_RCP + tag * MIX + bound,)))


def _tail(
    page: Page, first: int, end: int, strong: Sequence[int]
) -> tuple[int, int, int] | None:
    """Return a code for the tail's form, and where its sign and its verb stand."""
    words = page.words
    for verb in reversed(strong):
        if page.quotation_of[verb] != OUTSIDE:
            continue
        sign = verb - 1
        low = max(first, verb - _TAIL_REACH)
        verbs_between = False
        while sign >= low and words[sign].sign not in _TAIL_SIGNS:
            verbs_between = (
                verbs_between or words[sign].verb or words[sign].sign == "to"
            )
            sign -= 1
        if sign < low:
            continue
        quoted = words[sign].sign == "”"
        if not quoted and verbs_between:
            continue
        if not quoted and sign > first:
            quoted = words[sign - 1].sign == "”"
        following = words[verb + 1].sign if verb + 1 < end else "."
        code = _TAIL_FOLLOWING.get(following, 3)
        return 4 * code + 2 * quoted + (sign == verb - 1), sign, verb
    return None


_TAIL_FOLLOWING = {".": 0, ",": 1, "that": 2, "“": 2}


def range_of(cue: PredictedCue) -> Range:
    """Return the tokens of *cue*."""
    return cue.first, cue.end
