"""The documentation: every example in it runs and prints what it says."""

import doctest
import shlex
import shutil
import subprocess
from importlib import import_module
from pathlib import Path

import pytest
import regex

from quotekit import cli
from quotekit.stages.learned.merging import (
    _ALONE,
    _DOUBTFUL,
    _LIKELY,
    _NOT_EXCLUDED,
    _UNKNOWN,
    _WITHOUT_SOURCE,
)

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]

# A block of a shell session: its commands begin with "$ ", output follows.
_SESSION = regex.compile(r"^```console\n(?P<body>(?:(?!```).*+\n)*+)```$", regex.M)


def name_of(page):
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_python_examples(page, monkeypatch):
    """Each block between ``` that holds ">>>" is run, in order, in one session."""
    monkeypatch.chdir(ROOT)
    text = page.read_text(encoding="utf-8")
    blocks = regex.findall(
        r"^```(?:python|pycon)\n((?:(?!```).*+\n)*+)```$", text, regex.M
    )
    examples = [block for block in blocks if ">>>" in block]
    # An empty line ends an example's output, as the end of its block does.
    source = "\n\n".join(examples)
    parsed = doctest.DocTestParser().get_doctest(source, {}, name_of(page), None, 0)
    runner = doctest.DocTestRunner(
        optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    )
    report = []

    runner.run(parsed, out=report.append)

    assert runner.failures == 0, "".join(report)


PACKAGE = ROOT / "quotekit"
MODULES = [
    path for path in sorted(PACKAGE.rglob("*.py")) if ">>> " in path.read_text("utf-8")
]


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_examples_in_docstrings(module):
    name = ".".join(module.relative_to(ROOT).with_suffix("").parts)

    failed, tried = doctest.testmod(import_module(name))

    assert failed == 0
    assert tried > 0


def commands_of(page):
    """Yield the commands of a page's console blocks, each with what it prints."""
    for match in _SESSION.finditer(page.read_text(encoding="utf-8")):
        command, output = None, []
        for line in match["body"].splitlines():
            if line.startswith("$ "):
                if command is not None:
                    yield command, output
                command, output = line[2:], []
            else:
                output.append(line)
        if command is not None:
            yield command, output


SESSIONS = [page for page in PAGES if any(commands_of(page))]

# Of other programs, those that only look at files; the rest is not run.
_LOOK_AT_FILES = {"cat", "grep", "head", "ls", "mkdir", "sed", "tail", "wc"}

# These are run where they are installed.
if shutil.which("sqlite3"):
    _LOOK_AT_FILES.add("sqlite3")


@pytest.mark.parametrize("page", SESSIONS, ids=name_of)
def test_command_line_examples(page, monkeypatch, capfdbinary, tmp_path):
    """
    Each command prints what stands below it; those of a page are run in their order.

    They run in a folder of their own, in which ``docs`` is ours.  A line of three
    dots stands for any number of lines.
    """
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    for command, output in commands_of(page):
        program, *_ = command.split()
        if program == "quotekit":
            arguments, _, path = command.partition(" > ")
            assert cli.main(shlex.split(arguments)[1:]) == 0, command
            printed = capfdbinary.readouterr().out
            if path:
                (tmp_path / path).write_bytes(printed)
                printed = b""
        elif program in _LOOK_AT_FILES:
            ran = subprocess.run(  # noqa: S602  # a command of our own docs
                command, shell=True, capture_output=True, check=True
            )
            printed = ran.stdout
        else:
            continue
        parts = [[]]
        for line in output:
            if line == "...":
                parts.append([])
            else:
                parts[-1].append(line)
        lines = printed.decode("utf-8-sig").splitlines()
        assert_printed([line.rstrip() for line in lines], parts)


def assert_printed(printed, parts):
    """Hold what was printed to the parts that must stand in it, in their order."""
    if len(parts) == 1:
        assert printed == parts[0]
        return
    first, *between, last = parts
    assert printed[: len(first)] == first
    assert printed[len(printed) - len(last) :] == last
    rest = printed[len(first) : len(printed) - len(last)]
    for part in between:
        at = next(
            (n for n in range(len(rest)) if rest[n : n + len(part)] == part), None
        )
        assert at is not None, "\n".join(["not printed:", *part, "but:", *rest])
        rest = rest[at + len(part) :]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page):
    text = page.read_text(encoding="utf-8")
    for target in regex.findall(r"\]\(([^)#:\s]++)(?:#[^)]*+)?\)", text):
        assert (page.parent / target).exists(), target


def test_the_bounds_on_the_page_of_models():
    """What decides has the bounds that the page gives."""
    text = (ROOT / "docs" / "models.md").read_text(encoding="utf-8")
    rows = regex.findall(r"^\| ([^|]+) \|[^|]*?(0\.\d+)[^|]*\|$", text, regex.M)

    assert [(where, float(bound)) for where, bound in rows] == [
        ("a rule and the cue model see a cue", _LIKELY),
        ("only the cue model does, of a word of the lexicon", _ALONE),
        ("the same, of a word that no lexicon has", _UNKNOWN),
        ("the span model finds no source", _WITHOUT_SOURCE),
        ("only a rule does, elsewhere", _NOT_EXCLUDED),
    ]
    assert all(f"`{rule}`" in text for rule in _DOUBTFUL)
