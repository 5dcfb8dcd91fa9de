"""
Translations: a block in another language, and the paragraph that gives it in English.

Round-ups of foreign media set what somebody wrote as it was written, and below it what
it means; both are the writer's.
"""

from quotekit.annotations.segments import SegmentKind
from quotekit.stages.columns.reading import Range, Reading
from quotekit.stages.word_sets import word_set


def block_below(reading: Reading, number: int) -> tuple[Range, ...]:
    """Return the paragraph below sentence *number*, and its translation below that."""
    return with_translation(reading, reading.paragraph_from(number + 1))


def with_translation(reading: Reading, block: Range) -> tuple[Range, ...]:
    """Return what ends a paragraph, and the paragraph that gives it in English."""
    below = _sentence_behind(reading, block)
    if below is None or not _is_foreign(reading, block):
        return (block,)
    translation = reading.paragraph_from(below)
    if (
        _is_foreign(reading, translation)
        or reading.lower[translation[1] - 1] == ":"
        # the next post
        or reading.lower[translation[0]][0] == "@"
    ):
        return (block,)
    return block, translation


def _sentence_behind(reading: Reading, block: Range) -> int | None:
    """Return the first sentence below a paragraph, if running text goes on there."""
    number = reading.sentence_of[block[1] - 1] + 1
    if number >= len(reading.sentences):
        return None
    kind = reading.segment_kinds[reading.segment_of[number]]
    return number if kind is SegmentKind.BODY else None


def _is_foreign(reading: Reading, part: Range) -> bool:
    """
    Tell whether a paragraph is in another language than English.

    It has hardly a small word of English, and small words, accents or letters of
    others: a list of names or "Rest in peace, Ana. Great player." has neither.
    """
    words = [word for word in reading.lower[slice(*part)] if word.isalpha()]
    if len(words) < _FEWEST:
        return False
    english = sum(word in _ENGLISH for word in words)
    foreign = sum(word in _FOREIGN or not word.isascii() for word in words)
    return foreign >= 2 and 20 * english <= len(words) <= 8 * foreign


_FEWEST = 5
# Few of these are words of the languages below, as "of" is in Dutch and "to" in Polish.
_ENGLISH = word_set(
    """
    the and of to that with for this have has had they you but not from which would
    there were we our my their are it by she been be at
    """
)
_FOREIGN = word_set(
    """
    el la los las un una unos del de que en y se su lo le les por para con como pero
    más des et du une dans pour est qui pas avec sur au aux ce cette der die das und ist
    nicht ein eine zu den dem mit von auf für auch o os da das do dos em um uma não na
    nos com foi il di che non per sono della nel het een niet van voor ang ng sa mga ay
    dan yang dengan ini itu tidak ya wa kwa katika ni bir bu ve için je nie jest w z że
    ny ary fa dia tsy raha izany ja että oli att och det inte ikke az és nem hogy și nu
    """
)
