"""``quotekit cues``: what is listed, searched and drafted."""

import io

import pytest

from quotekit import Resources, cli, extract
from quotekit.lexicons.cues import CueEntry, read_cues

TEXT = "Ms Adler bloviated that the river was clean."


@pytest.fixture
def run(tmp_path, monkeypatch, capfdbinary):
    """Run the command in a folder of its own; return status, output, complaints."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        status = cli.main(arguments)
        captured = capfdbinary.readouterr()
        return status, captured.out.decode(), captured.err.decode()

    return run


def entries(output, folder):
    path = folder / "printed.tsv"
    path.write_text(output, encoding="utf-8")
    return list(read_cues(path))


def test_all_cues_are_a_table_that_reads_back(run, tmp_path):
    status, output, _ = run("cues")

    assert status == 0
    assert entries(output, tmp_path) == list(Resources.shipped().cues)


SEARCHES = [
    (["denied"], lambda entry: "denied" in " ".join(entry.forms)),
    (["according"], lambda entry: "according to" in entry.forms),
    (["--kind", "noun", "claim"], lambda entry: entry.key == ("claim", "noun")),
    (["--type", "belief", "--frame", "in"], lambda entry: entry.type == "belief"),
    (["--frame", "for", "call"], lambda entry: "for" in entry.frames),
]


@pytest.mark.parametrize(("arguments", "holds"), SEARCHES)
def test_cues_are_searched(run, tmp_path, arguments, holds):
    status, output, _ = run("cues", *arguments)

    found = entries(output, tmp_path)
    assert status == 0
    assert found
    assert all(map(holds, found))
    assert len(found) < len(Resources.shipped().cues)


def test_no_cue_is_told_of(run):
    assert run("cues", "zzz") == (
        1,
        "",
        "quotekit: no such cue; quotekit cues --new drafts one\n",
    )


def test_a_list_is_for_people(run, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")

    _, output, _ = run("cues", "--format", "list", "--kind", "verb", "deny")

    lines = output.splitlines()
    assert lines[0].startswith("deny (verb, assertion, negative): that, bare, ")
    assert all(line.startswith("    ") for line in lines[1:])
    assert "{denied}" in lines[-1]
    assert max(map(len, lines)) <= 60


def test_terminals_get_the_list(monkeypatch):
    class Terminal(io.TextIOWrapper):
        def isatty(self):
            return True

    shown = Terminal(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr("sys.stdout", shown)

    assert cli.main(["cues", "--new", "bloviate"]) == 0

    assert b"?It rained,? she {bloviated}." in shown.buffer.getvalue()


def test_a_drafted_cue_is_found_once_it_is_added(run, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    _, drafted, _ = run("cues", "--new", "bloviate")
    (tmp_path / "mine.tsv").write_text(drafted, encoding="utf-8")

    _, before, _ = run("extract", "--rules-only", "a.txt", "--format", "csv")
    _, after, _ = run("extract", "--cues", "mine.tsv", "a.txt", "--format", "csv")
    _, listed, _ = run("cues", "--cues", "mine.tsv", "bloviating")

    assert "the river was clean" not in before
    assert ",the river was clean," in after
    assert entries(listed, tmp_path) == [CueEntry.regular_verb("bloviate")]


def test_a_cue_is_drafted_like_another(run, tmp_path):
    _, drafted, _ = run("cues", "--new", "gainsay", "--like", "deny")

    (drawn,) = entries(drafted, tmp_path)
    (deny,) = (
        entry for entry in Resources.shipped().cues if entry.key == ("deny", "verb")
    )
    assert (drawn.frames, drawn.polarity) == (deny.frames, deny.polarity)
    assert drawn.forms == ("gainsay", "gainsays", "gainsayed", "gainsaying")


def test_a_verb_that_is_a_cue_keeps_what_is_known_of_it(run, tmp_path):
    """A draft would take the place of our row, and lose that "deny" is negative."""
    (deny,) = (
        entry for entry in Resources.shipped().cues if entry.key == ("deny", "verb")
    )

    status, printed, told = run("cues", "--new", "deny")

    assert status == 0
    assert entries(printed, tmp_path) == [deny]
    assert told == (
        "quotekit: deny is a cue already; this is its row, to change: one of yours "
        "takes its place\n"
    )


def test_a_verb_that_is_a_cue_is_drafted_like_another_if_asked(run, tmp_path):
    _, printed, told = run("cues", "--new", "deny", "--like", "say")

    (drawn,) = entries(printed, tmp_path)
    assert drawn.polarity == "positive"
    assert told == "quotekit: deny is a cue already; this row would take its place\n"


@pytest.mark.parametrize("more", [[], ["--like", "say"]])
def test_a_form_of_a_cue_is_told_of(run, tmp_path, more):
    """Most likely the verb is meant; but "found" is one of its own."""
    _, printed, told = run("cues", "--new", "found", *more)

    (drawn,) = entries(printed, tmp_path)
    assert drawn.forms == ("found", "founds", "founded", "founding")
    assert told == "quotekit: found is a form of find, which is a cue already\n"


def test_own_cues_that_are_there_already_are_known(run, tmp_path):
    _, drafted, told = run("cues", "--new", "bloviate")
    (tmp_path / "mine.tsv").write_text(drafted, encoding="utf-8")

    _, again, told_again = run("cues", "--cues", "mine.tsv", "--new", "bloviate")

    assert (told, again) == ("", drafted)
    assert told_again.startswith("quotekit: bloviate is a cue already; ")


def test_own_cues_join_own_tables(run, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "tables").mkdir()
    _, drafted, _ = run("cues", "--new", "bloviate")
    (tmp_path / "mine.tsv").write_text(drafted, encoding="utf-8")

    both = ("--lexicons", "tables", "--cues", "mine.tsv", "--rules-only")
    status, output, _ = run("extract", *both, "a.txt")

    rows = [CueEntry.regular_verb("bloviate").to_cells()]
    theirs = Resources.rules_only().extend(cues=rows)
    assert status == 0
    assert '"models": null' in output
    assert [quote.text for quote in extract(TEXT, theirs).quotes] == [
        "the river was clean"
    ]
    assert '"text": "the river was clean"' in output


USAGE = [
    (["cues", "--new", "Two words"], "'Two words' is not one word in lower case"),
    (["cues", "--like", "deny"], "--like goes with --new only"),
    (["cues", "--new", "a", "--like", "zzz"], "no verb 'zzz' among the cues"),
    (["cues", "--kind", "adverb"], "argument --kind: invalid choice"),
    (["extract", "--cues", "none.tsv", "a"], "argument --cues: none.tsv: No such file"),
]


@pytest.mark.parametrize(("arguments", "message"), USAGE)
def test_wrong_usage(capsys, arguments, message):
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)

    assert ended.value.code == 2
    assert message in capsys.readouterr().err


def test_a_bad_row_is_told_with_its_line(run, tmp_path, capfdbinary):
    _, drafted, _ = run("cues", "--new", "bloviate")
    bad = drafted.replace("assertion", "shouting")
    (tmp_path / "mine.tsv").write_text(bad, encoding="utf-8")

    with pytest.raises(SystemExit):
        run("extract", "--cues", "mine.tsv", "a")

    told = capfdbinary.readouterr().err
    assert b"mine.tsv:3: 'shouting' is not a valid Attr" in told
