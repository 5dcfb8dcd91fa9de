"""The paragraphs of a text, whatever its line ends, and how hard-wrapped text is read.

A paragraph ends at a line break.  In hard-wrapped text a line break is only
where the line was full, so there a paragraph ends at a blank line, at a line
that had room left, or before an indented line or a list mark.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from quotekit.stages.patterns import when_needed

# The marks that open an item of a list: "•", "- ", "* ", "1. ", "2) ", "(a) ",
# "iv. ".  A number may have two digits: "1984." opens a sentence.
LIST_MARK = when_needed(
    r"(?:[•‣▪■◦●○·➢►✓★][ \t\xa0]*+|[-–—*+>][ \t\xa0]++"
    r"|\(?+(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)][ \t\xa0]++)(?=\S)"
)

# Lines between these lengths may have been broken to fit a page or an e-mail.
_NARROWEST = 40
_WIDEST = 140

# How much longer than the line before the break a line could have been: short
# of the widest line by less than this, it still counts as full.
_SLACK = 14


class Paragraph(NamedTuple):
    """
    A stretch between paragraph breaks, without the white space around it.

    ``text`` is what stands there.  ``words`` counts what blanks keep apart;
    ``closed`` tells whether it ends as a sentence does, quotation marks and
    brackets aside.
    """

    start: int
    end: int
    text: str
    words: int
    closed: bool


def split_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of *text* in order; each has a visible character."""
    lines: list[tuple[int, int]] = []
    indented: list[bool] = []
    at = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            indent = len(line) - len(line.lstrip())
            lines.append((at + indent, at + indent + len(words)))
            indented.append(indent > 1)
        at += len(line)
    if _is_hard_wrapped(text, lines):
        lines = _join(text, lines, indented)
    return tuple(_paragraph(text, start, end) for start, end in lines)


def _paragraph(text: str, start: int, end: int) -> Paragraph:
    words = text[start:end]
    # Two hundred characters are enough: more marks than that close no sentence.
    last = words[-200:].rstrip(_BEHIND_SENTENCES)[-1:]
    closed = last in _FINAL
    if not closed and words[-1] == ")":
        # "… on Monday. (TASS)"
        before = words[-_LONGEST_SENDER:].rpartition("(")[0]
        closed = before.rstrip(_BEHIND_SENTENCES)[-1:] in _FINAL
    return Paragraph(start, end, words, words.count(" ") + 1, closed)


def part(whole: Paragraph, start: int, end: int) -> Paragraph:
    """Return what stands from *start* to *end* in a paragraph, as one of its own."""
    words = whole.text[start:end]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    at = whole.start + start
    return _paragraph(words, 0, len(words))._replace(start=at, end=at + len(words))


_BEHIND_SENTENCES = "\"'”’»«)]} \t\xa0"
_LONGEST_SENDER = 40


# What ends a sentence; a colon and a comma do not.
_FINAL = frozenset(".!?…。！？")


def _is_hard_wrapped(text: str, lines: Sequence[tuple[int, int]]) -> bool:
    """
    Tell whether the line breaks of a text were put in to fit a width.

    Where paragraphs are lines, hardly any line goes on from the one before in
    lower case, and some line is longer than any page is wide.
    """
    if len(lines) < 4:
        return False
    wide = sum(end - start > _WIDEST for start, end in lines)
    if wide * 20 > len(lines):
        return False
    pairs = open_ends = broken = 0
    for (start, end), (following, _) in pairwise(lines):
        if not _NARROWEST <= end - start <= _WIDEST or _blank(text, end, following):
            continue
        pairs += 1
        if text[end - 1] not in ".!?:;":
            open_ends += 1
            broken += text[following].islower()
    if broken < 2 or open_ends * 2 < pairs:
        return False
    return broken * 4 >= pairs


def _blank(text: str, end: int, following: int) -> bool:
    """Tell whether a blank line lies between two lines."""
    between = text[end:following].replace("\r\n", "\n")
    return sum(between.count(mark) for mark in "\n\r\v\f\x85\u2028\u2029") > 1


def _join(
    text: str, lines: Sequence[tuple[int, int]], indented: Sequence[bool]
) -> list[tuple[int, int]]:
    """Join the lines of each paragraph of a hard-wrapped text."""
    lengths = sorted(end - start for start, end in lines)
    full = lengths[len(lengths) * 9 // 10] - _SLACK
    hanging = sum(indented) * 2 > len(indented)
    joined: list[tuple[int, int]] = []
    previous = lines[0]
    in_item = False  # further lines of an item are indented
    for index, (start, end) in enumerate(lines):
        marked = LIST_MARK.match(text, start, end) is not None
        goes_on = (
            index > 0
            and previous[1] - previous[0] >= full
            and not _blank(text, previous[1], start)
            and (hanging or in_item or not indented[index])
            and not marked
        )
        if goes_on:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
            in_item = marked
        previous = (start, end)
    return joined
