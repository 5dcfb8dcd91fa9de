"""
Nicknames in the midst of names: "Ed “Skip” Barlow", "Ed (“Skip”) Barlow".

Their marks quote nobody.  They belong to the words inside them, so that a name with a
nickname is a row of words like any other, and is told as it is written.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from quotekit.annotations.segments import Segment, SegmentKind
from quotekit.annotations.spans import Span
from quotekit.stages.columns.tags import TagPair
from quotekit.stages.word_sets import word_set

# What a nickname opens with, perhaps in a bracket.
_OPENINGS = ("“", '"', "‘", "'", "«", "„", "’", "”", "``")

# One word or a few: the first has a capital, or "the" before it.
_LETTERS = r"(?:[\w.-]|[’'](?=\w))*"
_WORDS = rf"(?:[Tt]he\ )?[^\W\d_a-z]{_LETTERS}(?:\ [^\W_a-z]{_LETTERS}){{0,2}}"
# Such words between two marks, and behind them the next word of the name.
_NICKNAME = re.compile(
    r"""\ (?P<nickname>(?P<bracket>\()?
    (?: (?:[“”"„]|``|'') (?P<double>X) (?:[”“"]|'')
      | [‘’']  (?P<single>X) [’'‘]
      | «      (?P<angle>X) »
    )
    (?(bracket)\)))
    \ (?P<behind>[^\s“”"«(]+)
    """.replace("X", _WORDS),
    re.VERBOSE,
)
ENDS_OF_NICKNAMES = frozenset("”“\"’‘'»)")
"""What the token of a nickname ends with."""

# What may be written small behind a nickname: "Ed “Skip” de la Cruz".
_PARTICLES = word_set(
    "de da do dos das del della di du la le van von der den ter ten bin ben ibn al el"
)
_JOINED_PARTICLES = ("al-", "el-", "d'", "d’")
# What is no name before a mark, though a sentence may begin with it.
_NO_NAMES = frozenset(
    {"DT", "IN", "CC", "PRP", "PRP$", "WP", "WRB", "WDT", "EX", "TO", "RB"}
)
_POSSESSIVES = ("'s", "’s", "'", "’")


def find_nicknames(
    text: str, segments: Sequence[Segment], words: Mapping[str, TagPair]
) -> tuple[Span, ...]:
    """
    Return the nicknames inside names with their marks, in text order.

    In headlines where each word has a capital, marks stand around what was said:
    "Court “Illegal” Say Unions".

    Args:
        text: Any string.

        segments: Its paragraphs, by kind.

        words: Tags by word, which tell "The “Skip” Barlow" to hold none.
    """
    found = sorted(
        match.span("nickname")
        for mark in _OPENINGS
        if mark in text
        for opening in (f" {mark}", f"({mark}")
        for match in _opened(text, opening)
        if _is_inside_name(text, match, words)
    )
    if not found:
        return ()
    headlines = [
        each
        for each in segments
        if each.kind is SegmentKind.HEADLINE and _is_in_capitals(each.of(text))
    ]
    starts = [each.start for each in headlines]
    return tuple(
        Span(start, end)
        for start, end in found
        if not (at := bisect_right(starts, start)) or headlines[at - 1].end <= start
    )


def _is_in_capitals(headline: str) -> bool:
    """Tell whether no long word of a headline is written small."""
    return not any(
        word.islower() and len(word) > _LONGEST_SMALL for word in headline.split()
    )


_LONGEST_SMALL = 4


def _opened(text: str, opening: str) -> Iterator[re.Match[str]]:
    """Yield the marked words behind a name's letter that begin with *opening*."""
    found = text.find(opening)
    while found != -1:
        at = found - (opening[0] == "(")
        # Most quotations have a comma or a colon before them.
        if at > 0 and (text[at - 1].isalpha() or text[at - 1] == "."):
            match = _NICKNAME.match(text, at)
            if match is not None:
                yield match
        found = text.find(opening, found + 1)


def _is_inside_name(  # noqa: PLR0911  # a table of cases
    text: str, match: re.Match[str], words: Mapping[str, TagPair]
) -> bool:
    """Tell whether the words around a mark are of one name: "Ed | Barlow"."""
    behind = match["behind"]
    if not (
        behind[0].isupper()
        or behind in _PARTICLES
        or behind.startswith(_JOINED_PARTICLES)
    ):
        return False
    at = match.start()
    before = text[max(at - _LONGEST_WORD, 0) : at].rsplit(maxsplit=1)[-1]
    before = before.lstrip(_BEFORE_WORDS)
    if not before[0].isupper() or before.endswith(_POSSESSIVES):
        return False
    if before[-1] == "." and not (
        len(before) == _INITIAL or "." in before[:-1] or before.lower() in _TITLES
    ):
        # A sentence ends: "So said Barlow. “Skip” Lund agreed."
        return False
    inside = match["double"] or match["single"] or match["angle"]
    if inside[-1] == "." and not inside[-_INITIAL].isupper():
        # "Never." is a sentence, "J.R." may be somebody
        return False
    if (
        before.isupper()
        and len(before) > 1
        and before[-1] != "."
        and not (behind.isupper() and inside.isupper())
    ):
        # "NBC “Today” Host Ana Lisi"
        return False
    tags = {
        words.get(word.lower(), _UNKNOWN)[0]
        for word in (before, behind.rstrip(_BEHIND_WORDS))
    }
    if match["bracket"] is not None:
        # Not "Lund Holdings (“Lund”) President Ana Lisi"
        return tags <= _NAMES
    return tags.isdisjoint(_NO_NAMES)


_LONGEST_WORD = 40
_INITIAL = 2
_BEFORE_WORDS = "(\"'“”‘’„«`"
_BEHIND_WORDS = ".,;:!?)"
_UNKNOWN: TagPair = ("NNP", None)
_NAMES = frozenset(("NNP", "NNPS"))
_TITLES = word_set(
    "mr. mrs. ms. dr. gov. sen. rep. rev. sgt. lt. capt. col. gen. maj. prof. hon. "
    "jr. sr. supt. insp. cllr. det. cpl. pvt. cmdr. adm. fr. atty. eng. engr."
)


def is_nickname(word: str) -> bool:
    """Tell a joined nickname from a mark, and from a clipped word."""
    return (
        len(word) > _SHORTEST
        and word[0] in _BEGINNINGS
        and word[-1] in ENDS_OF_NICKNAMES
    )


_SHORTEST = 2
_BEGINNINGS = frozenset("“”\"„‘’'«`(")
