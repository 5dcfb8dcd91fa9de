"""Every pattern of the package is quick on the texts that are worst for it."""

import ast
import importlib
import pkgutil
import re
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import regex

import quotekit

PACKAGE = Path(quotekit.__file__).parent

# What is repeated until a pattern gives up: marks, words, and beginnings of what some
# pattern admits.  Behind it comes what none admits.
UNITS = (
    *"“\"‘'«(aA.-—<&1* \t\n/@©\u0301\x00",
    *("Aa ", "a ", "A. ", "U.S. ", "Ms ", "The ", "a’s ", "Aa’s ", "Aa-", "a-b "),
    *("1,", "1 ", ". ", "- ", ", ", ": ", "( ", " \n", "a\n", "\r\n", "``", "''"),
    *("said ", "of ", "the ", "and ", "of the ", "Aa of ", "Aa and ", "Aa, ", "By Aa "),
    *(
        "“a ",
        "“a",
        '"a',
        "(a",
        "( a",
        "[a",
        "a.",
        "a@",
        "a:",
        "http://",
        "www.a.",
        "?a=",
    ),
    *("<a ", '<a b="', "<!--", "&#", "&amp", "Photo: ", "© Aa ", "Mr. A. Aa "),
    # What stages write a letter a token with.
    *("O", "N", "p", "R", "M", "Np", ",d", "NR", "d", "n", "c", "v"),
)

LENGTH = 8_000

# A thousand times what a pattern takes that looks at each character a few times, and
# less than one that goes over all of them for each.
SECONDS = 0.25

METHODS = frozenset(
    {"search", "match", "fullmatch", "finditer", "findall", "split", "sub", "splititer"}
)


SEARCHES = frozenset({"search", "match", "fullmatch", "finditer"})

# They read the letters of one phrase, which is no longer than a sentence can be.
OF_PHRASES = frozenset({"_OPEN_CHAIN", "_SECOND_VERB", "_TWO_ROLES"})


def uses() -> Iterator[tuple[str, str, str]]:
    """Yield module, name and method of each pattern and each way it is used."""
    for module in pkgutil.walk_packages(quotekit.__path__, "quotekit."):
        # Tools for developers meet no text but ours; the other would run.
        if module.name.split(".")[1] in {
            "__main__",
            "contrib",
            "evaluation",
            "training",
        }:
            continue
        loaded = importlib.import_module(module.name)
        source = Path(loaded.__file__).read_text(encoding="utf-8")
        found = {
            (node.value.id if isinstance(node.value, ast.Name) else "", node.attr)
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.Attribute) and node.attr in METHODS
        }
        for name, value in vars(loaded).items():
            if is_pattern(value):
                yield from ((module.name, name, how) for of, how in found if of == name)
            elif any(map(is_pattern, members(value))):
                # By what name a member is called is not known.
                ways = {how for of, how in found if of not in vars(loaded)} & SEARCHES
                yield from ((module.name, name, how) for how in ways)


def members(value: object) -> Iterator[object]:
    """Yield what stands in a table of patterns, or of tuples with some."""
    if isinstance(value, tuple | list):
        for each in value:
            yield from members(each) if isinstance(each, tuple) else (each,)


def is_pattern(value: object) -> bool:
    return isinstance(value, regex.Pattern) or type(value).__name__ == "_Waiting"


USES = sorted(uses())


def test_patterns_are_found():
    """The walk passes over neither tables nor what is compiled when needed."""
    values = [
        getattr(importlib.import_module(module), name) for module, name, _ in USES
    ]
    kinds = {type(value).__name__ for value in values}
    assert {"Pattern", "_Waiting", "tuple"} <= kinds
    assert len(USES) > 100


@pytest.mark.parametrize(
    ("module", "name", "method"), USES, ids=lambda part: part.removeprefix("quotekit.")
)
def test_no_text_holds_a_pattern_up(module, name, method):
    """A pattern with two repetitions that can trade characters fails here."""
    value = getattr(importlib.import_module(module), name)
    patterns = (
        [value] if is_pattern(value) else list(filter(is_pattern, members(value)))
    )
    length = LENGTH // 5 if name in OF_PHRASES else LENGTH
    for pattern in patterns:
        for unit in UNITS:
            text = unit * (length // len(unit)) + "\x01"
            # What else the machine does may hold it up once.
            quick = any(seconds(pattern, method, text) < SECONDS for _ in range(2))
            assert quick, (pattern.pattern, unit)


def seconds(pattern: "regex.Pattern[str]", method: str, text: str) -> float:
    """Return the time that one use takes; the timeout ends what would not end."""
    use = getattr(pattern, method)
    end = alarmed if isinstance(use.__self__, re.Pattern) else timed_out
    before = time.process_time()
    try:
        if isinstance(pattern.pattern, bytes):
            end(use, text.encode())
        elif method == "sub":
            end(use, "", text)
        else:
            end(use, text)
    except TimeoutError:
        return 4 * SECONDS
    return time.process_time() - before


def timed_out(use: Callable[..., object], *arguments: object) -> None:
    """Use a pattern of ``regex``, which has a timeout of its own."""
    exhaust(use(*arguments, timeout=4 * SECONDS))


def alarmed(use: Callable[..., object], *arguments: object) -> None:
    """Use a pattern of ``re``, which has none but minds signals."""

    def give_up(*_: object) -> None:
        raise TimeoutError

    former = signal.signal(signal.SIGVTALRM, give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, 4 * SECONDS)
    try:
        exhaust(use(*arguments))
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, former)


def exhaust(result: object) -> None:
    """Take all that an iterator gives."""
    if isinstance(result, Iterator):
        deque(result, maxlen=0)


@pytest.mark.parametrize("compiled", [regex.compile, re.compile])
def test_a_bad_pattern_is_noticed(compiled):
    """What this file is for: a search that starts over at each character."""
    pattern = compiled(r"\w+\d")

    assert seconds(pattern, "search", "a" * LENGTH + "\x01") > SECONDS
