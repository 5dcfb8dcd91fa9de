"""
Given names: what somebody is called who is told of first and named by the way.

"One survivor, who gave his name only as Semisi", "a nurse identified only as Mary".
"""

from quotekit.stages.columns.reading import Range
from quotekit.stages.mentions.compared_kinds import (
    ANONYMOUS_TYPE,
    NAME_FORM,
    PERSON_TYPE,
)
from quotekit.stages.mentions.parsed_mentions import ParsedMention
from quotekit.stages.patterns import plain_when_needed
from quotekit.stages.vocabulary.word_classes import WordClasses

_OPENING = frozenset(
    """
    who whom identified giving known calling going signing writing using
""".split()  # noqa: SIM905  # read like prose
)
# What stands between "who" and the name; "the victim's name" is another's, and so is
# whoever is "identified" and not "identified as".
_NAMING = plain_when_needed(
    r"(?:(?:who|whom) )?(?:[a-z]+ ){0,6}?"
    r"(?:(?:his|her|their|a|one|only)(?: (?:only|given|first|last|middle|family))*"
    r" (?:sur)?name(?: only| simply| just)* (?:as|,)"
    r"|(?:identified|known)(?: (?:himself|herself|only|simply|just|publicly|by))* as"
    r"|(?:signs|signed|signing|writes|writing|blogs|tweets|posts|posting)"
    r"(?: (?:his|her|their) [a-z]+)? as"
    r"|(?:goes|went|going) (?:only |simply |just )?by(?: the [a-z]+)?(?: of)?"
    r"|(?:uses|used|using) the (?:name|pseudonym|pen name|handle|nickname|alias)"
    r"|(?:calls|called|calling) (?:him|her)self"
    r"|we (?:(?:will|shall|are) )?(?:call|calling))"
)
# "who would not give his name", "who asked not to be identified as Tom"
_WITHHOLDING = frozenset(
    """
    not n't n’t never nor no without declined refused refuses declines withheld wished
    """.split()  # noqa: SIM905  # read like prose
)
_PERSONS = plain_when_needed(r"[HRLe]*(?:[Ni][Nij]*)?N")
_NEAR, _LONGEST = 2, 16


def take_given_name(classes: WordClasses, parsed: ParsedMention) -> None:
    """Make a name of a description that goes on with one."""
    if parsed.type is not ANONYMOUS_TYPE:
        return
    start = _clause_start(classes, parsed.tokens)
    if start is None:
        return
    name = _name_given(classes, start)
    if name is None:
        return
    parsed.form, parsed.type, parsed.head = NAME_FORM, PERSON_TYPE, ""
    parsed.name = name
    # "A woman known | as Mama Ode"
    parsed.roles = tuple(
        (first, min(end, start)) for first, end in parsed.roles if first < start
    )
    if parsed.organization is not None and parsed.organization[0] > start:
        parsed.organization = None


def _clause_start(classes: WordClasses, phrase: Range) -> int | None:
    """Return where "who gave" or "identified as" begins, in a phrase or behind it."""
    first, end = phrase
    for index in range(first + 1, min(len(classes.lower), end + _NEAR)):
        if classes.lower[index] in _OPENING:
            return index
    return None


def _name_given(classes: WordClasses, start: int) -> Range | None:
    """Return the name in "One survivor, | who gave his name only as | Semisi"."""
    lower = classes.lower
    name = start
    limit = min(len(lower), start + _LONGEST)
    while name < limit and not classes.is_capital(name):
        name += 1
    between = lower[start:name]
    if not _WITHHOLDING.isdisjoint(between) or (
        _NAMING.fullmatch(" ".join(between)) is None
    ):
        return None
    stop = name
    while classes.is_capital(stop):
        stop += 1
    return (name, stop) if _PERSONS.fullmatch(classes.of(name, stop)) else None
