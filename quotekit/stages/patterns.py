"""Patterns that are compiled when a text first needs them, and what spares them."""

import re
from collections.abc import Callable, Iterable
from typing import cast

import regex


def when_needed(pattern: str, flags: int = 0) -> "regex.Pattern[str]":
    """
    Return what ``regex.compile`` would, compiled at its first use.

    Compiling the patterns for rare lines would take longer than reading an
    article in which there are none, and a process that reads one has to be quick.
    """
    return cast("regex.Pattern[str]", _Waiting(lambda: regex.compile(pattern, flags)))


def plain_when_needed(pattern: str) -> re.Pattern[str]:
    """
    Return what ``re.compile`` would, compiled at its first use.

    That takes less than half as long as with ``regex``, and so does a match in a short
    string.  It is for patterns of plain letters, as those over the letters of word
    classes are: what a word is or a space is not the same in both, ``re`` has no
    look-behind of more widths than one, and what is possessive in it, other than one
    letter or a set of them, may be wrong before Python 3.11.5.
    """
    return cast("re.Pattern[str]", _Waiting(lambda: re.compile(pattern)))


def holds_any(text: str, parts: Iterable[str]) -> bool:
    """Tell whether one of *parts* stands in *text*, which is quicker than a pattern."""
    for part in parts:  # noqa: SIM110  # a generator would take twice as long
        if part in text:
            return True
    return False


class _Waiting:
    """Stands for a pattern; its methods become those of the compiled one."""

    def __init__(self, compiled: Callable[[], object]) -> None:
        self._compiled = compiled

    def __getattr__(self, name: str) -> object:
        # Only called for what is not there yet; then it is.
        method = getattr(self._compiled(), name)
        setattr(self, name, method)
        return method
