"""Places: the words and phrases that may be cues, as the models look at them."""

from collections.abc import Sequence

from attrs import define

from quotekit.stages.columns.phrases import VERBS, verb_group
from quotekit.stages.columns.reading import Range, Reading
from quotekit.stages.learned.hints import Hint, Hints
from quotekit.stages.learned.word_facts import Word
from quotekit.stages.rules.cues import Candidate

# The strengths from which on a word is looked at that no rule takes for a cue: one of
# the lexicon, and any other.  Of 7,000 weaker ones in news, six became quotes.
_AT_TIMES = 2
_OFTEN_ENOUGH = 3


# Nothing changes a place, but a frozen one takes twice as long to make.
@define(eq=False)
class Place:
    """
    A word or phrase that may be a cue, where it stands.

    Attributes:
        main: The token that decides.

        group: Its tokens as the lexicon has them, or the verb's group.

        candidate: What the lexicon says of it, if it is there.

        hint: What a rule proposes with this cue, if one does.
    """

    main: int
    group: Range
    candidate: Candidate | None
    hint: Hint | None


def find_places(
    reading: Reading,
    words: Sequence[Word],
    candidates: Sequence[Candidate],
    hints: Hints,
) -> list[Place]:
    """
    Return what may be a cue, in text order.

    It is what a rule takes for a cue, and words that were often enough cues in what
    the models learned from; of words of the lexicon fewer times are enough.
    """
    by_main = {hint.proposal.main: hint for hint in hints.hints}
    taken: set[int] = set()
    places: list[Place] = []
    for candidate in candidates:
        main, group = candidate.main, candidate.group
        hint = by_main.pop(main, None)
        if hint is not None or words[main].strength >= _AT_TIMES:
            places.append(Place(main, group, candidate, hint))
        taken.update(range(*group))
    for main, hint in by_main.items():
        group = hint.proposal.cue[0][0], hint.proposal.cue[-1][1]
        if taken.isdisjoint(range(*group)):
            places.append(Place(main, group, None, hint))
            taken.update(range(*group))
    for main in [
        index for index, word in enumerate(words) if word.strength >= _OFTEN_ENOUGH
    ]:
        if main in taken:
            continue
        group = main, main + 1
        if reading.tags[main] in VERBS:
            sentence = reading.sentences[reading.sentence_of[main]]
            group = verb_group(reading, main, *sentence)
        places.append(Place(main, group, None, None))
    places.sort(key=lambda place: place.main)
    return places
