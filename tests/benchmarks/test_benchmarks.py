"""The benchmarks run, and measure what they say; how fast is not tested here."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import quotekit
from benchmarks.hostile import HOSTILE, SAID, kept

ROOT = Path(__file__).parents[2]


def run(tmp_path, *arguments):
    # Without the corpora, on texts of our own.
    environment = os.environ | {"QUOTEKIT_SHARED": str(tmp_path)}
    return subprocess.run(  # noqa: S603
        [sys.executable, "-m", "tests.benchmarks", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("arguments", "rows"),
    [
        (["start"], ["python alone", "import quotekit", "slowest modules"]),
        (["stages"], ["whole path", "split_segments", "tokenize", "(between stages)"]),
        (["memory"], ["python alone", "first quote", "20 articles", "one text"]),
        (["growth"], ["1 times", "16 times"]),
        (["stages", "--rules-only"], ["rules alone", "whole path", "find_cues"]),
        (["start", "--rules-only"], ["rules alone", "first quote"]),
    ],
)
def test_benchmarks_run(tmp_path, arguments, rows):
    done = run(tmp_path, *arguments, "--rounds", "1")

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("sentences of our own: 20 articles")
    for row in rows:
        assert row in done.stdout


def test_memory_is_the_program_s_own(tmp_path):
    done = run(tmp_path, "memory")

    table = [line.split("|") for line in done.stdout.splitlines() if "|" in line]
    peaks = [float(cells[2].replace(",", "")) for cells in table[2:]]
    assert peaks[0] < peaks[1] < peaks[2]


def test_hostile_texts_are_read_and_keep_their_quotes(tmp_path):
    done = run(tmp_path, "hostile", "--rounds", "1", "--only", "spaces")

    assert "| spaces inside a line |" in done.stdout
    assert "2 of 2" in done.stdout


def test_no_hostile_text_of_a_small_size_raises_or_loses_a_quote():
    for case in HOSTILE:
        text = case.text(2_000)
        document = quotekit.extract(text)
        if not case.alone:
            places = {text.index(SAID), text.rindex(SAID)}
            assert places <= kept(text, document), case.name
