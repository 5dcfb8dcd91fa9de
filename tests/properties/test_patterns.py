"""Every pattern of the package is quick on the texts that are worst for it."""

import ast
import importlib
import pkgutil
import time
from collections.abc import Iterator
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
    before = time.process_time()
    use = getattr(pattern, method)
    try:
        if isinstance(pattern.pattern, bytes):
            use(text.encode(), timeout=4 * SECONDS)
        elif method == "sub":
            use("", text, timeout=4 * SECONDS)
        elif method in {"finditer", "splititer"}:
            for _ in use(text, timeout=4 * SECONDS):
                pass
        else:
            use(text, timeout=4 * SECONDS)
    except TimeoutError:
        return 4 * SECONDS
    return time.process_time() - before


def test_a_bad_pattern_is_noticed():
    """What this file is for: a search that starts over at each character."""
    pattern = regex.compile(r"\w+\d")

    assert seconds(pattern, "search", "a" * LENGTH + "\x01") > SECONDS
