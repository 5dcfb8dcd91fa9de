"""
Appointments: offices that the text tells somebody has been given, or takes up.

"Ana Lisi took office as director of the museum", "the appointment of Ana Lisi as dean",
"the trustees named Ana Lisi chief executive".
"""

from collections.abc import Sequence

from quotekit.lexicons.mention_words import ROLE
from quotekit.stages.columns.phrases import MONTHS, TIME_WORDS, WEEKDAYS
from quotekit.stages.vocabulary.word_classes import WordClasses

_POSTS = (
    *("post", "position", "role", "job", "office", "reins", "presidency"),
    *("rank", "title", "seat", "chair"),
)
_TAKING = (
    *("took office as", "takes office as", "will take office as", "took up office as"),
    *("took over as", "takes over as", "took charge as", "will take over as"),
    *("stepped down as", "steps down as", "stood down as", "retired as"),
    *("resigned as", "will serve as", "has served as", "had served as", "acts as"),
    *("acted as", "doubles as", "returns as", "returned as", "continues as"),
    *("was sworn in as", "is sworn in as", "will become", "has become", "had become"),
    *("used to be", "used to work as", "used to serve as"),
    *(
        f"{ever} {verb} as"
        for ever in ("previously", "formerly", "once", "currently", "also", "now")
        for verb in ("served", "serves", "worked", "works", "acted", "acts")
    ),
    *(
        f"{have} {ever} been"
        for have in ("has", "had")
        for ever in ("previously", "formerly", "once", "long", "also", "since")
    ),
    *(
        f"{verb} the {post} {link}"
        for verb in (
            *("took up", "takes up", "took over", "takes over", "assumed"),
            *("assumes", "holds", "held", "has held", "had held", "previously held"),
            *("formerly held", "once held", "now holds", "currently holds"),
        )
        for post in _POSTS
        for link in ("of", "as")
    ),
    *(
        f"was {given} to the {post} of"
        for given in ("appointed", "elected", "named", "promoted")
        for post in _POSTS
    ),
)
# By their first two words.
_PHRASES: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
for _phrase in _TAKING:
    _first, _second, *_rest = _phrase.split()
    _PHRASES.setdefault((_first, _second), []).append(tuple(_rest))

_APPOINTING = frozenset(
    """
    appointment appointed appoints appoint election elected elects nomination nominated
    nominates selection selected named names naming hired hires hiring promoted promotes
    promotion installed reappointed reappointment chose chosen choose confirmed
    confirmation unveiled reelected re-elected
""".split()  # noqa: SIM905  # read like prose
)
_GIVING = frozenset(
    "appointed appoints named names elected elects nominated promoted".split()  # noqa: SIM905  # read like prose
)
_STOPS = frozenset(',.;:()!?—–“”"') | {"and", "but", "that", "who", "which", "said"}
_ARTICLES = (("a",), ("an",))
# What somebody does as another does it who has the office.
_LIKENED = frozenset(
    """
    become returns returned acts acted doubles continues took takes take charge
""".split()  # noqa: SIM905  # read like prose
)
# What nobody is appointed to be.
_NO_OFFICES = frozenset(
    """
    victim witness rival hero fan lover child mother father grandmother grandfather
    substitute queen king driver suspect player killer culprit millionaire guest
    capped latest youngest oldest first-ever ally critic patient client wife husband
    friend supporter opponent target late former
    """.split()  # noqa: SIM905  # read like prose
)
_TO_BE = (("to", "serve", "as"), ("to", "act", "as"))
_SUCCEEDING = frozenset(("succeeded", "succeeds", "replaced", "replaces"))
# What may have a time between it and "as": by its first word, the rest of it.
_LEAVING = {
    **dict.fromkeys(("retired", "resigned", "retires", "resigns", "quit"), ()),
    **dict.fromkeys(("stepped", "stood", "steps", "stands"), ("down",)),
    **dict.fromkeys(("took", "takes"), ("over",)),
}
ENTRIES = (
    frozenset(first for first, _ in _PHRASES)
    | _LEAVING.keys()
    | _SUCCEEDING
    | {"to", "as"}
)
"""Words behind a name that may enter an office; a noun or an adjective may, too."""
_NOUN_TAGS = frozenset(("JJ", "NN"))
_REACH = 9
_NEAR = 3


def behind_entry(  # noqa: C901, PLR0911, PLR0912  # a table of cases
    classes: WordClasses, end: int
) -> int | None:
    """
    Return where the office begins in "X took office as director", "named X director".

    *end* is one past the name.
    """
    lower = classes.lower
    if end >= len(lower):
        return None
    word = lower[end]
    if word not in ENTRIES and classes.tags[end] not in _NOUN_TAGS:
        return None
    for rest in _PHRASES.get(lower[end : end + 2], ()):
        stop = end + 2 + len(rest)
        if lower[end + 2 : stop] == rest:
            behind = lower[stop : stop + _NEAR]
            # "has become a grandmother", "returned as a hero"
            likened = behind[:1] in _ARTICLES and not _LIKENED.isdisjoint(
                lower[end:stop]
            )
            none = likened or not _NO_OFFICES.isdisjoint(behind)
            return None if none else stop
    left = _behind_time(classes, end)
    if left is not None:
        return left
    if word in _SUCCEEDING:
        # "Ana Lisi succeeded Tom Roe as mayor"
        for index in range(end + 2, min(end + _REACH, len(lower))):
            if lower[index] == "as":
                return index + 1
            if not classes.is_capital(index):
                break
        return None
    if (
        word == "to"
        and lower[end : end + 3] in _TO_BE
        and _is_given_before(lower, end, _APPOINTING)
    ):
        # "the appointment of Ana Lisi to serve as director"
        return end + 3
    if word == "as":
        behind = lower[end + 1 : end + 1 + _NEAR]
        if behind[:1] in _ARTICLES or not _NO_OFFICES.isdisjoint(behind):
            # "named Ana Lisi as a witness", "as the victim"
            return None
        return end + 1 if _is_given_before(lower, end, _APPOINTING) else None
    nouns = classes.words.nouns
    if (
        classes.tags[end] in _NOUN_TAGS
        and any(nouns.get(noun) == ROLE for noun in lower[end : end + _NEAR])
        and _is_given_before(lower, end, _GIVING)
    ):
        return end
    return None


def _behind_time(classes: WordClasses, end: int) -> int | None:
    """Return where the office begins in "retired last year as | chief engineer"."""
    lower = classes.lower
    rest = _LEAVING.get(lower[end])
    if rest is None:
        return None
    at = start = end + 1 + len(rest)
    if lower[end + 1 : at] != rest:
        return None
    while at < min(len(lower), start + _LONGEST_TIME) and (
        lower[at] in _OF_TIMES or lower[at][:1].isdigit()
    ):
        at += 1
    if start < at < len(lower) - 1 and lower[at] == "as":
        # but "resigned on Monday as the storm grew"
        noun = at + 1 + (lower[at + 1] in _HELD)
        return at + 1 if classes.letter(noun) in "RM" else None
    return None


_HELD = frozenset(("its", "his", "her", "their"))
_LONGEST_TIME = 5
_OF_TIMES = (
    TIME_WORDS
    | MONTHS
    | WEEKDAYS
    | frozenset(
        """
    in on at last this next early late earlier later the end of spring summer autumn
    fall winter years months weeks ago yesterday today
    """.split()  # noqa: SIM905  # read like prose
    )
)


def _is_given_before(lower: Sequence[str], end: int, verbs: frozenset[str]) -> bool:
    """Tell whether it is this one who is appointed, in the words before."""
    for index in range(end - 1, max(-1, end - _REACH), -1):
        word = lower[index]
        if word in verbs:
            return _REFUSED.isdisjoint(lower[max(0, index - _NEAR) : index])
        if word in _STOPS or word in _OF_OTHERS:
            break
        if word == "of" and lower[index - 1] not in _NOUNS:
            # "appointed the son of Ana Lisi as director"
            break
    return False


# Behind these stands who is none: "elected to succeed Ana Lisi as leader".
_OF_OTHERS = frozenset(
    """
    succeed replace over by after than not for without against alongside with to
    succeeding replacing
    """.split()  # noqa: SIM905  # read like prose
)
_NOUNS = frozenset(
    """
    appointment election nomination selection naming hiring promotion reappointment
    confirmation
    """.split()  # noqa: SIM905  # read like prose
)
_REFUSED = frozenset(
    """
    blocked rejected opposed refused delayed halted vetoed withdrew criticised
    criticized not never
    """.split()  # noqa: SIM905  # read like prose
)
