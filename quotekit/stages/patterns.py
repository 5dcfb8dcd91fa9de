"""Patterns that are compiled when a text first needs them, and what spares them."""

from collections.abc import Iterable
from typing import cast

import regex


def when_needed(pattern: str, flags: int = 0) -> "regex.Pattern[str]":
    """
    Return what ``regex.compile`` would, compiled at its first use.

    Compiling the patterns for rare lines would take longer than reading an
    article in which there are none, and a process that reads one has to be quick.
    """
    return cast("regex.Pattern[str]", _Waiting(pattern, flags))


def holds_any(text: str, parts: Iterable[str]) -> bool:
    """Tell whether one of *parts* stands in *text*, which is quicker than a pattern."""
    for part in parts:  # noqa: SIM110  # a generator would take twice as long
        if part in text:
            return True
    return False


class _Waiting:
    """Stands for a pattern; its methods become those of the compiled one."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        # Only called for what is not there yet; then it is.
        method = getattr(regex.compile(self._pattern, self._flags), name)
        setattr(self, name, method)
        return method
