"""
Known names: what belongs to names, and is none itself.

"Save the Children" and "Doctors Without Borders" are one name each, whatever a verb or
a preposition in them is elsewhere; so is "Mia*", whose name has been changed.
"""

from collections.abc import Mapping, Sequence
from itertools import compress

from quotekit.annotations.tokens import Tokens
from quotekit.stages.word_sets import places_of

Names = Mapping[str, Sequence[tuple[str, ...]]]
"""The rests of names by their first word, in lower case; the longest first."""


def tag_known_names(
    tokens: Tokens, tags: tuple[str, ...], names: Names
) -> tuple[str, ...]:
    """
    Return *tags* with all words of the known names tagged as names.

    A name has a capital at its beginning and at its end: "save the children" is none.
    """
    written, lower = tokens.words, tokens.lower
    begun = compress(range(len(lower)), map(names.__contains__, lower))
    places = [index for index in begun if written[index] != lower[index]]
    if not places:
        return tags
    changed = list(tags)
    for index in places:
        for rest in names[lower[index]]:
            end = index + 1 + len(rest)
            if lower[index + 1 : end] == rest and (
                written[end - 1] != lower[end - 1] or lower[end - 1].isdigit()
            ):
                changed[index:end] = ["NNP"] * (end - index)
                break
    return tuple(changed)


def tag_modal_names(tokens: Tokens, tags: tuple[str, ...]) -> tuple[str, ...]:
    """
    Return *tags* with "May" and "Will" before a finite verb tagged as names.

    "May said" has no verb for "may" to go with.  The full name must stand elsewhere:
    "Theresa May", "Will Roe".
    """
    words, lower = tokens.words, tokens.lower
    if _MODALS.isdisjoint(words):
        return tags
    places = [index for index in places_of(_MODALS, words) if index + 1 < len(words)]
    named = {
        words[index]
        for index in places
        if (index and tags[index - 1] == "NNP") or tags[index + 1] == "NNP"
    }
    changed = list(tags)
    for index in places:
        verb = index + 1 + (lower[index + 1] in _BETWEEN)
        tag = _FINITE.get(lower[verb]) if verb < len(lower) else None
        if tag is None and lower[verb : verb + 1] and lower[verb].endswith("ed"):
            tag = "VBD"
        if tag is not None and words[index] in named and tags[index] != "NNP":
            changed[index], changed[verb] = "NNP", tag
    return tuple(changed)


def tag_asterisks(tokens: Tokens, tags: tuple[str, ...]) -> tuple[str, ...]:
    """Return *tags* with the asterisk of "Mia*" tagged as the name it is behind."""
    if "*" not in tokens.words:
        return tags
    changed = list(tags)
    for index in places_of(_ASTERISK, tokens.words):
        if (
            index
            and tags[index - 1] == "NNP"
            and (tokens.ends[index - 1] == tokens.starts[index])
        ):
            changed[index] = "NNP"
    return tuple(changed)


_ASTERISK = frozenset(("*",))
_MODALS = frozenset(("May", "Will"))
_BETWEEN = frozenset(("also", "then", "later", "previously", "earlier"))
# What no "may" goes with; that is "ed", too, at the end of a verb.
_FINITE = {
    **dict.fromkeys(("said", "told", "wrote", "was", "had", "did", "thought"), "VBD"),
    **dict.fromkeys(("says", "tells", "adds", "writes", "is", "has", "does"), "VBZ"),
}
