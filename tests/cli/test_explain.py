"""``quotekit explain``: which places it takes, and what it prints."""

import pytest
import regex

from quotekit import cli

TEXT = "It rained.\r\nMs Diallo said that it snowed. The report was long.\r\n"


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Explain a place of the text; return status, output and complaints."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    (tmp_path / "a.txt").write_bytes(TEXT.encode())

    def run(*arguments):
        status = cli.main(["explain", "--rules-only", *arguments])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return run


def test_what_was_found_and_what_was_not(run):
    status, output, complaints = run("a.txt", "--line", "2")

    assert (status, complaints) == (0, "")
    found, missed = output.split("\n\n43–63, in a segment of kind body:\n")
    assert found.startswith(
        """\
12–42, in a segment of kind body:
  Ms Diallo said that it snowed.

  q1: indirect assertion
    speaker    """
    )
    assert "    source     Ms Diallo\n    cue        said\n" in found
    assert "    content    that it snowed\n    decided by verb-that; right " in found
    assert "    “said” proposed verb-that: “say” (verb, finite), followed by" in found
    assert "    “said” kept verb-that: an attribution of its own or nested" in found
    assert missed.startswith("  The report was long.\n\n  no quote\n\n")
    assert "    “report” lost no-rule: “report” (noun, nominal), followed by" in missed
    # Long lines are broken, and go on below their beginning.
    assert all(len(line) <= 100 for line in output.splitlines())
    assert "\n             that; declined by noun-cue, noun-with-is\n" in missed


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        (["--at", "0"], "0–10,"),
        (["--at", "13"], "12–42,"),
        (["--line", "1"], "0–10,"),
        (["--quote", "q1"], "12–42,"),
        (["--at", "43"], "43–63,"),
    ],
)
def test_a_place_is_an_offset_a_line_or_a_quote(run, place, sentence):
    status, output, _ = run("a.txt", *place)

    assert status == 0
    assert output.startswith(sentence)


def test_an_offset_between_sentences_has_no_words(run):
    assert run("a.txt", "--at", "10") == (0, "no words stand there\n", "")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["a.txt", "--at", "65"], "a.txt: it ends at 65, before 65"),
        (["a.txt", "--line", "3"], "a.txt: it has 2 lines, not 3"),
        (["a.txt", "--quote", "q2"], "a.txt: it has no quote q2"),
        (["none.txt", "--line", "1"], "none.txt: No such file or directory"),
        (["folder", "--line", "1"], "folder: a folder; name one file in it"),
        (["--encoding", "ascii", "b.txt", "--at", "0"], "b.txt: 'ascii' codec can't"),
    ],
)
def test_what_is_not_there_is_told_of(run, tmp_path, arguments, complaint):
    (tmp_path / "b.txt").write_bytes(b"caf\xe9")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/a.txt").write_bytes(TEXT.encode())

    status, output, complaints = run(*arguments)

    assert (status, output) == (1, "")
    assert complaints.startswith(f"quotekit: {complaint}")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.txt"], "one of the arguments --at --line --quote is required"),
        (["a.txt", "--at", "-1"], "'-1' is no number from 0"),
        (["a.txt", "--line", "0"], "'0' is no number from 1"),
        (["a.txt", "--line", "²"], "'²' is no number from 1"),
        (["a.txt", "--at", "1", "--line", "1"], "not allowed with argument --at"),
    ],
)
def test_wrong_usage(run, capsys, arguments, message):
    with pytest.raises(SystemExit) as ended:
        run(*arguments)

    assert ended.value.code == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize("place", [["--at", "22"], ["--quote", "q1"]])
def test_a_run_with_another_threshold_is_explained(run, tmp_path, place):
    text = "Mr Moss met Mr Voss. He said it rained."
    (tmp_path / "c.txt").write_text(text, encoding="utf-8")

    _, usual, _ = run("c.txt", *place)
    _, sure, _ = run("c.txt", *place, "--speaker-threshold", "0.9")

    assert "    speaker    Moss: “He” is Moss, the nearest who fits" in usual
    assert "    speaker    nobody: too doubtful: “He” is Moss, the nearest" in sure
    for output in (usual, sure):
        assert regex.search(r" pronoun: [^”]*“He” is Moss.*\s0\.\d\d\s+sure\n", output)


def test_of_a_page_its_text_is_explained(run, tmp_path):
    page = "<nav>Home</nav><h1>Ferry</h1><p>&ldquo;It <b>stays</b>,&rdquo; she said."
    (tmp_path / "a.html").write_text(page, encoding="utf-8")

    status, output, _ = run("--input", "html", "a.html", "--at", "0")
    _, quoted, _ = run("--input", "html", "a.html", "--quote", "q1")

    assert (status, output.splitlines()[:2]) == (
        0,
        ["0–5, in a segment of kind headline:", "  Ferry"],
    )
    assert "“It stays,” she said." in quoted


def test_words_that_a_terminal_cannot_show_do_not_stop_it(tmp_path, monkeypatch):
    (tmp_path / "odd.txt").write_text("Ms Čapek said that it snowed.", encoding="utf-8")
    monkeypatch.setattr("sys.stdout", AsciiOutput())

    assert cli.main(["explain", str(tmp_path / "odd.txt"), "--at", "0"]) == 0


class AsciiOutput:
    encoding = "ascii"

    def write(self, text):
        text.encode("ascii")

    def flush(self):
        pass
