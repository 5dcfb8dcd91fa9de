"""The same bytes, whatever the process, its hash seed and the number of workers."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.texts import own_texts

CORPUS = Path(__file__).parents[1] / "fuzz" / "corpus"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Articles, and what fuzzing begins with."""
    folder = tmp_path_factory.mktemp("texts")
    for number, text in enumerate(own_texts(8)):
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    for path in CORPUS.glob("*.txt"):
        text = path.read_bytes().decode("utf-8", "replace")
        (folder / path.name).write_text(text, encoding="utf-8", newline="")
    return folder


def written(folder, seed, *options, path="."):
    command = [sys.executable, "-m", "quotekit", "extract", "--format", "jsonl"]
    done = subprocess.run(  # noqa: S603
        [*command, *options, path],
        cwd=folder,
        env=os.environ | {"PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    )
    assert done.stderr == b""
    return done.stdout


@pytest.fixture(scope="module")
def first(folder):
    output = written(folder, "0")
    assert output.count(b'"kind": "direct"') > 50
    return output


def test_hash_seeds_change_nothing(folder, first):
    assert written(folder, "12345") == first


def test_workers_change_nothing(folder, first):
    assert written(folder, "7", "--jobs", "2") == first


def test_what_was_read_before_changes_nothing(folder, first):
    """The models remember sums, which must not be seen in what follows."""
    alone = written(folder, "3", path="./07.txt")

    assert alone in first.splitlines(keepends=True)
