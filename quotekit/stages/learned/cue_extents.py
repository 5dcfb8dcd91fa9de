"""
How far a cue reaches: "has repeatedly called for", "said in a statement".

From the token that decides a logistic regression goes outwards, token by token, and
stops at the first that it does not take for a part of the cue.  It sees the group that
the lexicon gives, so it mostly says where that is too wide or too narrow.
"""

from collections.abc import Callable, Collection, Iterable, Sequence

from attrs import frozen

from quotekit.models.attribution import AttributionModels
from quotekit.models.features import MIX, Memo, Score, number
from quotekit.stages.columns.reading import Range, Reading
from quotekit.stages.learned.cue_model import JudgedCue
from quotekit.stages.learned.cue_places import Place
from quotekit.stages.learned.word_facts import PAD, Word

_REACH = 8
"""So many tokens on either side may belong to a cue."""

_RELUCTANCE = 0.7
"""
How sure the model must be, in log-odds, that a token behind the group belongs to it.

People disagree on "said in a statement"; this balance was best on PolNeAR's dev part.
"""


@frozen
class PredictedCue:
    """
    A cue that the models found.

    Attributes:
        first: Its first token.

        end: One past its last token.

        main: The token that decides.

        sentence: The sentence that it stands in.

        confidence: How sure the cue model is of it, from 0 to 1.
    """

    first: int
    end: int
    main: int
    sentence: int
    confidence: float = 1.0


def find_extents(
    reading: Reading,
    words: Sequence[Word],
    cues: Iterable[JudgedCue],
    models: AttributionModels,
) -> tuple[PredictedCue, ...]:
    """
    Return the cues with their extents, none in another, in text order.

    The surer one comes first, and what stands in its extent is a part of it.
    """
    clues = models.memory.get("extents")
    if not isinstance(clues, ExtentClues):
        clues = models.memory["extents"] = ExtentClues(models.extents.score)
    reluctance = _RELUCTANCE / models.extents.step
    taken: set[int] = set()
    found: list[PredictedCue] = []
    for cue in sorted(cues, key=lambda each: (-each.confidence, each.place.main)):
        place = cue.place
        if place.main in taken:
            continue
        first, end = clues.extent(
            reading, words, place, taken, _judge(place.group[1], reluctance)
        )
        taken.update(range(first, end))
        found.append(
            PredictedCue(
                first,
                end,
                place.main,
                reading.sentence_of[place.main],
                cue.confidence,
            )
        )
    found.sort(key=lambda each: each.first)
    return tuple(found)


def _judge(behind: int, reluctance: float) -> "Belongs":
    """Return what decides by a sum, with reluctance from the token *behind* on."""
    return lambda index, total: total > (reluctance if index >= behind else 0)


Belongs = Callable[[int, int], bool]
"""Says of a token, by its index and its sum, whether it belongs to a cue."""

_GROUP, _FORM, _TAG, _GROUP_TAG, _GROUP_FORM, _STRENGTH, _STEM_TAG = map(
    number, ("in", "f", "t", "in t", "in f", "s t", "stem t")
)
_HEAD_TAG, _FAR, _FAR_TAG, _HEAD_GROUP = map(number, ("m t", "d", "d t", "l in"))
_NEXT, _NEXT_TAG, _TWO_TAGS = map(number, ("nf", "nt", "t nt"))
_INNER_TAG, _INNER_GROUP, _MARK = map(number, ("i t", "i t in", "mark"))
_RULE, _RULE_TAG, _RULE_FORM = map(number, ("rule in", "rule t in", "rule f"))
_TEXT = Memo(number)


class ExtentClues:
    """What is seen of a token beside a cue's main token, and the sums met so far."""

    def __init__(self, score: Score) -> None:
        self._word = Memo[tuple[Word, int], int](lambda key: score(_word(*key)))
        self._next = Memo[tuple[int, Word, bool], int](lambda key: score(_next(*key)))
        self._inner = Memo[tuple[int, int, int, bool], int](
            lambda key: score(_inner(*key))
        )
        self._head = Memo[tuple[Word, int, int, int], int](
            lambda key: score(_head(*key))
        )
        self._rule = Memo[tuple[int, Word, int], int](lambda key: score(_rule(*key)))

    def count(self) -> int:
        """Return how many sums are kept."""
        return sum([len(memo) for memo in vars(self).values()])

    def extent(
        self,
        reading: Reading,
        words: Sequence[Word],
        place: Place,
        taken: Collection[int],
        belongs: Belongs,
    ) -> Range:
        """Go outwards from a place's main token as long as *belongs* says so."""
        main = place.main
        low, high = reading.sentences[reading.sentence_of[main]]
        low, high = max(low, main - _REACH), min(high, main + _REACH + 1)
        first, end = main, main + 1
        while (
            first > low
            and first - 1 not in taken
            and belongs(first - 1, self._sum(reading, words, place, first - 1, -1))
        ):
            first -= 1
        while (
            end < high
            and end not in taken
            and belongs(end, self._sum(reading, words, place, end, 1))
        ):
            end += 1
        return first, end

    def _sum(
        self,
        reading: Reading,
        words: Sequence[Word],
        place: Place,
        index: int,
        step: int,
    ) -> int:
        """Return the sum of the token at *index*, going by *step* from the main."""
        main = place.main
        low, high = reading.sentences[reading.sentence_of[main]]
        word, head = words[index], words[main]
        after = words[index + step] if low <= index + step < high else PAD
        first, end = place.group
        side = step > 0
        grouped = 2 * (first <= index < end) + side
        far = 100 * abs(index - main) + grouped
        marked = index in reading.openings or (
            reading.quotation_of[index] != reading.quotation_of[main]
        )
        rule = _TEXT[place.hint.proposal.rule] if place.hint else 0
        return (
            self._word[word, grouped]
            + self._next[word.tag, after, side]
            + self._inner[words[index - step].tag, word.tag, grouped, marked]
            + self._head[head, word.tag, far, grouped]
            + self._rule[rule, word, grouped]
        )


def _word(word: Word, grouped: int) -> tuple[int, ...]:
    form, tag, side = word.form, word.tag, grouped % 2
    return (
        _GROUP + grouped,
        _FORM + 2 * form + side,
        _TAG + 2 * tag + side,
        _GROUP_TAG + 4 * tag + grouped,
        _GROUP_FORM + 4 * form + grouped,
        _STRENGTH + (2 * tag + side) * MIX + word.strength,
        _STEM_TAG + (word.stem * MIX + tag) * 2 + side,
    )


def _next(tag: int, after: Word, side: bool) -> tuple[int, ...]:  # noqa: FBT001
    return (
        _NEXT + 2 * after.form + side,
        _NEXT_TAG + 2 * after.tag + side,
        _TWO_TAGS + 2 * (tag * MIX + after.tag) + side,
    )


def _inner(
    inner: int,
    tag: int,
    grouped: int,
    marked: bool,  # noqa: FBT001
) -> tuple[int, ...]:
    return (
        _INNER_TAG + inner * MIX + 2 * tag + grouped % 2,
        _INNER_GROUP + inner * MIX + 4 * tag + grouped,
        _MARK + 4 * marked + grouped,
    )


def _head(head: Word, tag: int, far: int, grouped: int) -> tuple[int, ...]:
    return (
        _HEAD_TAG + head.tag * MIX + 2 * tag + grouped % 2,
        _FAR + far,
        _FAR_TAG + tag * MIX + far,
        _HEAD_GROUP + 4 * head.stem + grouped,
    )


def _rule(rule: int, word: Word, grouped: int) -> tuple[int, ...]:
    return (
        _RULE + 4 * rule + grouped,
        _RULE_TAG + rule * MIX + 4 * word.tag + grouped,
        _RULE_FORM + rule * MIX + 2 * word.form + grouped % 2,
    )
