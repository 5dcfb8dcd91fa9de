"""
Told firms: what the text says of a name that nobody else has.

"The profits of Navimag", "an analyst at Navimag" and "Navimag chief executive Ana Lisi"
tell that Navimag is a body, though nothing in its name does, and so does "Navimag said
its ferries were late".
"""

from collections.abc import Sequence

from quotekit.stages.vocabulary.class_words import (
    COMMON_GIVEN_NAMES,
    EXCHANGES,
    POSSESSIVES,
)

# What bodies have: people of that name have other things.
_OWN = frozenset(
    """
    profits profit revenue revenues shareholders headquarters workforce factories
    subsidiary subsidiaries earnings dividend bondholders creditors
    """.split()  # noqa: SIM905  # read like prose
)
_OWN_OF_TWO = frozenset(
    (
        *(("chief", "executive"), ("managing", "director"), ("share", "price")),
        *(("chief", "financial"), ("chief", "operating"), ("market", "share")),
    )
)
# Behind a name without "'s": "Navimag employees", "Navimag chief executive Ana Lisi".
_STAFF = frozenset(("workers", "employees", "shareholders", "executives"))
# Before "at", and before "of", a name that ends there: "an analyst at Navimag,",
# "the founder of Navimag."
_AT_WORK = frozenset(
    """
    analyst economist strategist executive researcher
    """.split()  # noqa: SIM905  # read like prose
)
_OF = frozenset(
    """
    executive ceo founder co-founder chairman chairwoman chairperson employees director
    """.split()  # noqa: SIM905  # read like prose
)
_BUSINESS = frozenset(
    ("shares", "profits", "shareholders", "subsidiary", "subsidiaries")
)
_BEFORE_OFFICERS = frozenset(("said", "says", "by", "with", "from", ",", "and", "to"))
_RUN = frozenset(("run", "operated", "manufactured", "supplied"))
# What may stand behind a name that ends there; a verb is as often of somebody whose
# name has been joined to it: "chairman of Navimag Ana Lisi said".
_ENDS = frozenset((",", ".", ";", ")", "?", "who", "since", "from"))
# What only bodies do, in a finite form.
_DOING = frozenset(("employs", "manufactures"))
_UNDERGONE = frozenset((("was", "founded"), ("was", "acquired"), ("went", "bankrupt")))
_SAID = frozenset(("said", "says"))
# "Navimag shares | fell", but "Roe shares a view".
_MOVED = frozenset(
    """
    fell rose dropped jumped climbed slid slipped gained lost surged plunged were closed
    """.split()  # noqa: SIM905  # read like prose
)

BEHIND_FIRMS = (
    _STAFF
    | _DOING
    | _SAID
    | POSSESSIVES
    | {"ceo", "chief", "managing", "share", "market", "shares", "stock", "was", "went"}
    | {"("}
)
"""Words right behind a name that may go on to tell so."""
BEFORE_FIRMS = frozenset(("at", "of", "by", "in", "to"))
"""Words right before one."""


def is_told_firm(lower: Sequence[str], first: int, end: int, *, opening: bool) -> bool:
    """
    Tell whether the words beside a name say that a body has it.

    *opening* tells that the name opens its sentence, where any word has a capital.
    """
    if lower[first : first + 1] in COMMON_GIVEN_NAMES or end >= len(lower):
        return False
    behind, next_word = lower[end], "".join(lower[end + 1 : end + 2])
    if behind == "(":
        # "Navimag (NYSE: NVM)"
        return next_word in EXCHANGES and lower[end + 2 : end + 3] == (":",)
    if first > 1 and lower[first - 1] == "of" and lower[first - 2] in _BUSINESS:
        return True
    if first > 1 and behind in _ENDS:
        before, joint = lower[first - 2], lower[first - 1]
        if (
            (joint == "at" and before in _AT_WORK)
            or (joint == "of" and before in _OF)
            or (joint == "by" and before in _RUN)
            or (joint == "in" and before == "shares")
            # "According to Navimag, its ferries were late"
            or (joint, before, next_word) == ("to", "according", "its")
        ):
            return True
    if behind in POSSESSIVES:
        return next_word in _OWN or lower[end + 1 : end + 3] in _OWN_OF_TWO
    return (
        behind in _DOING
        or (behind in _SAID and next_word == "its")
        or (behind in _STAFF and not opening)
        or behind == "ceo"
        or (behind in {"shares", "stock"} and next_word in _MOVED)
        or (
            (behind, next_word) in _OWN_OF_TWO
            # but "The board named Ana Lisi chief executive"
            and (opening or lower[first - 1] in _BEFORE_OFFICERS)
        )
        or (behind, next_word) in _UNDERGONE
    )
