"""``quotekit speakers``: who is quoted, and how much."""

import csv
import io
import json

import pytest

from quotekit import cli, extract
from quotekit.export.audit import speaker_rows, total_rows

TEXTS = {
    "a.txt": "Mayor Ana Lisi said it rained. Residents said it did not.",
    "b.txt": "Ana Lisi said “it snows”. Tom Ray denied it.",
}


@pytest.fixture
def run(tmp_path, monkeypatch, capfdbinary):
    """Run the command in a folder with two texts; return status and outputs."""
    monkeypatch.chdir(tmp_path)
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")

    def run(*arguments):
        status = cli.main(["speakers", *arguments])
        captured = capfdbinary.readouterr()
        return status, captured.out.decode("utf-8-sig"), captured.err.decode()

    return run


def documents():
    return [extract(text, id=name) for name, text in sorted(TEXTS.items())]


def test_rows_of_several_texts(run):
    status, output, _ = run("--format", "jsonl", "a.txt", "b.txt")

    assert status == 0
    rows = [json.loads(line) for line in output.splitlines()]
    assert rows == list(speaker_rows(documents()))


def test_totals(run):
    status, output, _ = run("--total", "--format", "jsonl", "a.txt", "b.txt")

    assert status == 0
    rows = [json.loads(line) for line in output.splitlines()]
    assert rows == list(total_rows(documents()))


def test_csv_is_the_default_for_programs(run, tmp_path):
    status, output, _ = run("a.txt")
    run("a.txt", "-o", "who.csv")

    assert status == 0
    read = list(csv.DictReader(io.StringIO(output, newline="")))
    assert [row["name"] for row in read] == ["Ana Lisi", ""]
    written = (tmp_path / "who.csv").read_bytes()
    assert written.decode("utf-8-sig") == output


def test_table(run):
    status, output, _ = run("--format", "table", "a.txt")

    assert status == 0
    assert output.splitlines()[0] == "a.txt"
    assert "Ana Lisi" in output


def test_only_quotes_asked_for_count(run):
    _, output, _ = run("--kinds", "direct,mixed", "--format", "jsonl", "a.txt", "b.txt")

    rows = [json.loads(line) for line in output.splitlines()]
    assert [(row["document"], row["quotes"]) for row in rows] == [("b.txt", 1)]


def test_what_fails_is_told_of(run):
    status, output, complaints = run("--format", "jsonl", "none.txt", "a.txt")

    assert status == 1
    assert "none.txt" in complaints
    assert output


def test_the_threshold_is_the_users(run, tmp_path):
    text = "Mr. Moss met Mr. Voss. He said it rained."
    (tmp_path / "c.txt").write_text(text, encoding="utf-8")

    _, sure, _ = run("--speaker-threshold", "1", "--format", "jsonl", "c.txt")
    _, loose, _ = run("--speaker-threshold", "0", "--format", "jsonl", "c.txt")

    assert json.loads(sure)["name"] is None
    assert json.loads(loose)["name"] == "Moss"
