"""What is read is not written over: refused before anything is opened."""

import os
import sys
from pathlib import Path

import pytest

from quotekit import cli

TEXT = "“It is over,” said Ms Diallo."
LINE = '{"id": "a", "text": "“It is over,” said Ms Diallo."}\n'


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Texts, lines of JSON, pages and tables, in the folder where the command runs."""
    monkeypatch.chdir(tmp_path)
    for name in ("news/a.txt", "news/deep/b.txt", "t.txt", "pages/a.html"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    (tmp_path / "s.jsonl").write_text(LINE, encoding="utf-8")
    (tmp_path / "own").mkdir()
    cli.main(["cues", "--new", "bloviate"])
    (tmp_path / "mine.tsv").write_text("# Columns: lemma.\n", encoding="utf-8")
    (tmp_path / "own/roles.tsv").write_text("# Columns: word.\n", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to("t.txt")
    (tmp_path / "hard.txt").hardlink_to("t.txt")
    (tmp_path / "news/link.txt").symlink_to("../t.txt")
    (tmp_path / "newer").symlink_to("news")
    return tmp_path


def contents(folder):
    return {
        path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


REFUSED = [
    (["extract", "t.txt"], "t.txt", "t.txt"),
    (["extract", "news", "t.txt"], "./t.txt", "news/link.txt"),
    (["extract", "t.txt"], "link.txt", "t.txt"),
    (["extract", "link.txt"], "t.txt", "link.txt"),
    (["extract", "hard.txt"], "t.txt", "hard.txt"),
    (["extract", "--format", "csv", "t.txt"], "news/../t.txt", "t.txt"),
    (["extract", "news"], "news/deep/b.txt", "news/deep/b.txt"),
    # It is not there yet, and would be found when the folder is read.
    (["extract", "news"], "news/new.txt", "news"),
    (["extract", "news"], "newer/deep/new.txt.gz", "news"),
    (["extract", "--input", "jsonl", "s.jsonl"], "s.jsonl", "s.jsonl"),
    (["extract", "--input", "jsonl", "--resume", "s.jsonl"], "s.jsonl", "s.jsonl"),
    (["extract", "--input", "jsonl", "."], "out.jsonl", "."),
    (["extract", "--cues", "mine.tsv", "t.txt"], "mine.tsv", "mine.tsv"),
    (["extract", "--lexicons", "own", "t.txt"], "own/roles.tsv", "own/roles.tsv"),
    (["extract", "--format", "brat", "t.txt"], ".", "t.txt"),
    (["extract", "--format", "brat", "news"], "news", "news"),
    (["extract", "--format", "brat", "news"], "newer/brat", "news"),
    (["speakers", "t.txt"], "t.txt", "t.txt"),
    (["speakers", "news"], "news/who.txt", "news"),
]


@pytest.mark.parametrize(("arguments", "output", "read"), REFUSED)
def test_what_is_read_is_not_written_over(folder, capsys, arguments, output, read):
    before = contents(folder)

    with pytest.raises(SystemExit, match="2"):
        cli.main([*arguments, "-o", output])

    assert capsys.readouterr().err.endswith(
        f"error: {output} would be written over {read}, which is read\n"
    )
    assert contents(folder) == before


WRITTEN = [
    (["extract", "t.txt"], "new.txt"),
    (["extract", "news"], "news/new.jsonl"),
    (["extract", "news"], "hard.txt.jsonl"),
    (["extract", "news", "--resume"], "news/new.jsonl"),
    (["extract", "news"], "newest.txt"),
    (["extract", "--format", "brat", "news"], "."),
    (["extract", "--format", "brat", "--input", "html", "pages"], "pages"),
    (["extract", "--format", "brat", "--input", "jsonl", "s.jsonl"], "."),
    (["speakers", "news"], "news/who.csv"),
    (["extract", "none.txt", "t.txt"], os.devnull),
    (["extract", os.devnull], os.devnull),
]


@pytest.mark.parametrize(("arguments", "output"), WRITTEN)
def test_what_is_beside_what_is_read_is_written(folder, arguments, output):
    before = contents(folder)

    # Twice: what the first run wrote is not among what the second reads.
    for _ in range(2):
        cli.main([*arguments, "-o", output])

    assert before.items() <= contents(folder).items()
    assert Path(output).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="descriptors of files differ there")
def test_the_shell_s_redirections_are_seen_through(folder, monkeypatch, capsys):
    with (folder / "t.txt").open(encoding="utf-8") as read:
        monkeypatch.setattr(sys, "stdin", read)
        with pytest.raises(SystemExit, match="2"):
            cli.main(["extract", "-o", "t.txt"])
    told = capsys.readouterr().err
    with (folder / "news/out.txt").open("w", encoding="utf-8") as written:
        monkeypatch.setattr(sys, "stdout", written)
        with pytest.raises(SystemExit, match="2"):
            cli.main(["extract", "news"])

    assert "error: t.txt would be written over standard input, which is read" in told
    assert capsys.readouterr().err.endswith(
        "error: standard output would be written over news/out.txt, which is read\n"
    )
    assert (folder / "t.txt").read_text(encoding="utf-8") == TEXT
