"""Two revisions compared: in turn, on the same texts, each in its own process."""
# ruff: noqa: T201  # its job is to print

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.benchmarks.tables import print_table
from tests.benchmarks.texts import ROOT, count_words

WORKING_TREE = "the working tree"

# Only what every revision has: extract(text, resources).
_PROGRAM = """
import json, pathlib, sys, time
import quotekit
assert quotekit.__file__.startswith(sys.argv[1]), quotekit.__file__
texts = json.loads(pathlib.Path(sys.argv[2]).read_text("utf-8"))
resources = getattr(quotekit.Resources, sys.argv[3])()
quotekit.extract(texts[0], resources)
start = time.process_time()
quotes = sum(len(quotekit.extract(text, resources).quotes) for text in texts)
print(json.dumps([time.process_time() - start, quotes]))
"""


def compare_revisions(
    texts: list[str], old: str, new: str, rounds: int, *, rules_only: bool
) -> None:
    """
    Print the CPU time of two revisions on the same texts, and that of each pair.

    Each is checked out in a temporary folder, but for the working tree, which is
    measured as it stands.  Old and new take turns; a pair is one turn of both.
    """
    resources = "rules_only" if rules_only else "shipped"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "texts.json").write_text(json.dumps(texts), encoding="utf-8")
        places = {it: _check_out(it, folder) for it in (old, new)}
        try:
            runs = [
                {
                    it: _run(places[it], folder / "texts.json", resources)
                    for it in places
                }
                for _ in range(rounds)
            ]
        finally:
            for place in places.values():
                if place != ROOT:
                    _git("worktree", "remove", "--force", str(place))
    words = count_words(texts)
    rows = []
    for revision in places:
        seconds = [run[revision][0] for run in runs]
        quotes = int(runs[0][revision][1])
        rows.append(
            (revision, words / min(seconds), min(seconds), median(seconds), quotes)
        )
    print_table(("revision", "words/s", "CPU s", "median", "quotes"), rows)
    pairs = sorted(run[new][0] / run[old][0] for run in runs)
    print(
        f"new / old: fastest {rows[-1][2] / rows[0][2]:.3f}, pair by pair"
        f" median {median(pairs):.3f}, from {pairs[0]:.3f} to {pairs[-1]:.3f}"
        f" in {rounds} pairs"
    )


def _check_out(revision: str, folder: Path) -> Path:
    if revision == WORKING_TREE:
        return ROOT
    commit = _git("rev-parse", "--verify", f"{revision}^{{commit}}").strip()
    place = folder / commit
    _git("worktree", "add", "--detach", "--force", str(place), commit)
    return place


def _git(*arguments: str) -> str:
    done = subprocess.run(  # noqa: S603
        ["git", "-C", str(ROOT), *arguments],  # noqa: S607
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


def _run(place: Path, texts: Path, resources: str) -> tuple[float, float]:
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", _PROGRAM, str(place), str(texts), resources],
        check=True,
        capture_output=True,
        text=True,
        cwd=place,
        env=os.environ | {"PYTHONPATH": str(place)},
    )
    seconds, quotes = json.loads(done.stdout)
    return seconds, quotes
