"""
Shared offices: one plural for several people, "Senators Ana Lisi and Tom Roe".

It stands before the first name, with or without a comma, or behind the last: "Ana Lisi
and Tom Roe, co-founders of the Lund Fund".
"""

from collections.abc import Container

from quotekit.lexicons.mention_words import PEOPLE
from quotekit.stages.columns.phrases import GOVERNING, NOUNS, VERBS
from quotekit.stages.columns.reading import Range
from quotekit.stages.vocabulary.word_classes import WordClasses

_MEMBERS = ("members", "of", "parliament")
_MOST_PEOPLE = 5
_TOLD = frozenset(("told", "tell", "tells", "telling", "to"))
_VERBS_TOO = frozenset(("stars", "hosts", "judges", "coaches", "guests", "fans"))
_LONGEST_BEFORE = 6
_LONGEST_BRACKET = 6
_LONGEST_BEHIND = 16
_NAMES = frozenset("Niju")
_TITLES = frozenset("HR")
JOINTS = frozenset((",", "and", "&"))
"""What joins the names of a list."""
_DETERMINERS = frozenset(("the", "its", "their", "our", "two", "three", "four", "both"))
_BEFORE_PEOPLE = frozenset("MDPAONR")


def shared_office(  # noqa: C901, PLR0912  # a table of cases
    classes: WordClasses, opens: Container[int], run: Range
) -> Range | None:
    """
    Return the words of the office that somebody has together with others.

    Args:
        classes: The classes of the text's words.

        opens: The first tokens of sentences, over which nothing is joined.

        run: The tokens of the name, in a text that has others.
    """
    lower, letter = classes.lower, classes.letter
    at, joined = run[0], False
    for _ in range(_MOST_PEOPLE):
        while at and at not in opens and letter(at - 1) in _TITLES:
            at -= 1
        if not at or at in opens:
            break
        if letter(at - 1) == PEOPLE:
            start = _from_start(classes, opens, at)
            if (
                (not joined and not _goes_on(classes, run[1]))
                # "The mayor told reporters Ana Lisi and Tom Roe had left"
                or (start and lower[start - 1] in _TOLD)
                # "The show hosts Ana Lisi and Tom Roe"
                or (
                    lower[at - 1] in _VERBS_TOO
                    and start
                    and (
                        classes.tags[start - 1] in {"DT", "PRP", "PRP$"}
                        or classes.tags[start - 2 : start] == ("DT", "NN")
                    )
                )
                or lower[at - 1] in {"children", "people"}
            ):
                return None
            return start, at
        if lower[at - 3 : at] == _MEMBERS:
            return at - 3, at
        if lower[at - 1] not in JOINTS:
            break
        at -= 1
        if lower[at - 1] == ")":
            # "Senators Ana Lisi (D-Ohio) and Tom Roe"
            at = _before_bracket(classes, at)
        if lower[at] == "," and letter(at - 1) == PEOPLE and at - 1 not in opens:
            # "The authors, Ana Lisi and Tom Roe,"
            start = _from_start(classes, opens, at)
            # "According to the prosecutors, Ana Lisi and Tom Roe stole it"
            told = (
                start
                and lower[start - 1] in _DETERMINERS
                and (start < 2 or classes.tags[start - 2][:2] not in GOVERNING)
            )
            end = _end_of_list(classes, run[1])
            alone = not joined and not _goes_on(classes, run[1])
            if told and not alone and lower[end : end + 1] in ((",",), (".",)):
                return start, at
            return None
        if at and lower[at] == "and" and lower[at - 1] == ",":
            at = _before_bracket(classes, at - 1)
        stop = at
        while at and at not in opens and letter(at - 1) in _NAMES:
            at -= 1
        if at == stop:
            break
        joined = True
    return _behind(classes, run[1], joined=joined)


def _before_bracket(classes: WordClasses, end: int) -> int:
    """Step back over "(D-Ohio)", which ends before *end*."""
    lower = classes.lower
    if end < 1 or lower[end - 1] != ")":
        return end
    return next(
        (
            at
            for at in range(end - 2, max(0, end - _LONGEST_BRACKET), -1)
            if lower[at] == "("
        ),
        end,
    )


def _behind_bracket(classes: WordClasses, end: int) -> int:
    """Step over "(D-Ohio)", which begins at *end*."""
    lower = classes.lower
    if lower[end : end + 1] != ("(",):
        return end
    closing = (
        at for at in range(end, end + _LONGEST_BRACKET) if lower[at : at + 1] == (")",)
    )
    return next(closing, end - 1) + 1


def _goes_on(classes: WordClasses, end: int) -> bool:
    """Tell whether one more name is joined to the one that ends here."""
    lower, count = classes.lower, len(classes.lower)
    end = at = _behind_bracket(classes, end)
    while at < count and lower[at] in JOINTS:
        at += 1
    while at < count and classes.letter(at) in _TITLES:
        at += 1
    return end < at < count and classes.letter(at) in _NAMES and classes.is_capital(at)


def _end_of_list(classes: WordClasses, end: int) -> int:
    """Return one past the last name of a list."""
    for _ in range(_MOST_PEOPLE):
        if not _goes_on(classes, end):
            break
        end = _behind_bracket(classes, end)
        while classes.lower[end] in JOINTS or classes.letter(end) in _TITLES:
            end += 1
        while end < len(classes.lower) and classes.letter(end) in _NAMES:
            end += 1
    return end


def _from_start(classes: WordClasses, opens: Container[int], end: int) -> int:
    """Return where the words before a plural begin: "US Democratic | senators"."""
    start = end - 1
    while (
        start not in opens
        and end - start <= _LONGEST_BEFORE
        and classes.letter(start - 1) in _BEFORE_PEOPLE
    ):
        start -= 1
    # "Take Idaho Republican senators"
    return start + (start < end - 1 and classes.tags[start] in VERBS)


def _behind(classes: WordClasses, end: int, *, joined: bool) -> Range | None:
    """Return what stands behind a list: "Ana Lisi and Tom Roe, co-founders of X,"."""
    last = _end_of_list(classes, end)
    if (not joined and last == end) or classes.lower[last : last + 1] != (",",):
        return None
    start = at = last + 1
    while classes.lower[at : at + 1] and classes.lower[at] in _DETERMINERS:
        at += 1
    start = at
    while at < len(classes.lower) and classes.letter(at) in _BEFORE_PEOPLE:
        at += 1
    if (
        at >= len(classes.lower)
        or classes.letter(at) != PEOPLE
        or classes.tags[at] not in NOUNS
    ):
        return None
    stop = at + 1
    limit = min(len(classes.lower), stop + _LONGEST_BEHIND)
    if classes.letter(stop) == "p":
        while stop < limit and classes.letter(stop) in "pdMDPAONRQTxi&c":
            stop += 1
    return (start, stop) if classes.lower[stop : stop + 1] in _CLOSING else None


_CLOSING = ((",",), (".",), ("–",), ("—",))
