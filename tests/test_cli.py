"""The command line: what is read, what is written where, and how it ends."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve
from example_document import DOCUMENT

from quotekit import Document, __version__, cli, extract
from quotekit.cli import inputs

TEXT = "“It is over,” said Ms Diallo.\r\nShe will not appeal, she added.\r"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Three texts and other things, in the folder where the command runs."""
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.txt", "deep/c.txt", "notes.md", "A.TXT"):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(TEXT.encode())
    return tmp_path


@pytest.fixture
def run(capfdbinary):
    """Run the command; return its status, its output and its complaints."""

    def run(*arguments):
        status = cli.main(arguments)
        captured = capfdbinary.readouterr()
        return status, captured.out, captured.err.decode()

    return run


def stdin(monkeypatch, data):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def documents(output):
    return [json.loads(line) for line in output.splitlines()]


def test_a_file_is_read_as_it_is(folder, run):
    path = folder / "bom.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())

    status, output, complaints = run("extract", str(path))

    assert (status, complaints) == (0, "")
    (record,) = documents(output)
    # Neither line ends nor the byte order mark are translated.
    text = "\ufeff" + TEXT
    assert Document.from_dict(record, text) == extract(text, id=str(path))


def test_a_folder_is_walked_in_order_and_ids_are_paths_as_given(run, folder):
    _, output, _ = run("extract", "news", "./news/", "news/b.txt")

    assert folder == Path.cwd()
    assert [record["id"] for record in documents(output)] == [
        "news/a.txt",
        "news/b.txt",
        "news/deep/c.txt",
        "./news/a.txt",
        "./news/b.txt",
        "./news/deep/c.txt",
        "news/b.txt",
    ]


def test_the_order_is_that_of_names_whatever_the_disk_s(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for folder in "dbca":
        Path(folder).mkdir()
        for name in "zyxw":
            Path(folder, f"{name}.txt").touch()

    def walk_backwards(top, **options):
        for path, folders, names in walk(top, **options):
            folders.sort(reverse=True)
            yield path, folders, sorted(names, reverse=True)

    walk = os.walk
    monkeypatch.setattr(os, "walk", walk_backwards)

    _, output, _ = run("extract", ".")

    ids = [record["id"] for record in documents(output)]
    assert len(ids) == 16
    assert ids == sorted(ids)


def test_a_folder_that_cannot_be_read_is_told_of(run, folder, monkeypatch):
    def refuse(path):
        if Path(path).name == "deep":
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    scan = os.scandir
    monkeypatch.setattr(os, "scandir", refuse)

    status, output, complaints = run("extract", "news")

    assert status == 1
    assert len(documents(output)) == 2
    assert complaints == "quotekit: news/deep: Permission denied\n"
    assert folder == Path.cwd()


def test_a_file_that_is_named_is_read_whatever_its_name(run, folder):
    _, output, _ = run("extract", str(folder / "news/notes.md"))

    assert len(documents(output)) == 1


def test_a_folder_without_texts_is_told_of(run, tmp_path):
    status, output, complaints = run("extract", str(tmp_path))

    assert (status, output) == (0, b"")
    assert complaints == f"quotekit: {tmp_path}: no *.txt in it\n"


@pytest.mark.parametrize("arguments", [["-"], []])
def test_standard_input(run, monkeypatch, arguments):
    stdin(monkeypatch, TEXT.encode())

    status, output, _ = run("extract", *arguments)

    assert status == 0
    assert Document.from_dict(json.loads(output), TEXT) == extract(TEXT, id="-")


def test_what_fails_is_told_of_and_the_rest_goes_on(run, folder):
    bad = folder / "news/bad.txt"
    bad.write_bytes(b"caf\xe9")

    status, output, complaints = run("extract", "news/none.txt", "news")

    assert status == 1
    assert [record["id"] for record in documents(output)] == [
        "news/a.txt",
        "news/b.txt",
        "news/deep/c.txt",
    ]
    missing, undecoded = complaints.splitlines()
    assert missing == "quotekit: news/none.txt: No such file or directory"
    assert undecoded.startswith("quotekit: news/bad.txt: 'utf-8' codec can't decode")
    assert undecoded.endswith("in position 3: unexpected end of data (see --encoding)")


@pytest.mark.parametrize("form", ["jsonl", "json"])
def test_the_first_failure_ends_it_if_so_asked(run, folder, form):
    (folder / "news/aa.txt").write_bytes(b"caf\xe9")

    status, output, complaints = run(
        "extract", "--fail-fast", "--format", form, "news", "news"
    )

    assert status == 1
    (record,) = json.loads(output) if form == "json" else documents(output)
    assert record["id"] == "news/a.txt"
    assert len(complaints.splitlines()) == 1


def test_a_file_that_is_missing_is_a_failure_too(run, folder):
    status, output, _ = run("extract", "--fail-fast", "news/none.txt", "news")

    assert (status, output) == (1, b"")
    assert folder == Path.cwd()


def test_a_fault_of_ours_does_not_stop_the_rest(run, folder, monkeypatch):
    def faulty(text, _resources, **options):
        if options["id"] == "news/a.txt":
            raise ZeroDivisionError("surprise")
        return extract(text, **options)

    monkeypatch.setattr(inputs, "extract", faulty)

    status, output, complaints = run("extract", "news")

    assert status == 1
    assert len(documents(output)) == 2
    assert complaints == "quotekit: news/a.txt: ZeroDivisionError: surprise\n"
    assert folder == Path.cwd()


def test_another_encoding(run, tmp_path):
    path = tmp_path / "old.txt"
    path.write_bytes("A café.".encode("latin-1"))

    _, output, _ = run("extract", "--encoding", "latin-1", str(path))

    assert json.loads(output)["segments"][0]["text"].startswith("A café")


PAGE = """<!doctype html><html><head><title>Ferry</title></head><body>
<h1>Ferry &amp; fares</h1>
<p>&ldquo;The <b>ferry</b> stays,&rdquo; said Ms&nbsp;Diallo.</p>
</body></html>"""


def test_a_page_is_read_and_its_offsets_lead_back_to_it(run, tmp_path):
    path = tmp_path / "ferry.html"
    path.write_text(PAGE, encoding="utf-8")
    (tmp_path / "ferry.txt").touch()

    _, output, _ = run("extract", "--input", "html", str(tmp_path))

    (record,) = documents(output)
    assert record["id"] == str(path)
    (quote,) = record["quotes"]
    (content,) = quote["content"]
    assert content["text"] == "“The ferry stays,”"
    on_page = PAGE[content["page_start"] : content["page_end"]]
    assert on_page == "&ldquo;The <b>ferry</b> stays,&rdquo;"
    assert record["segments"][0]["text"] == "Ferry & fares"


def test_lines_of_json_are_read(run, tmp_path):
    path = tmp_path / "archive.jsonl"
    lines = [
        {"id": "one", "body": TEXT},
        "",
        {"body": TEXT, "n": 2},
        {"id": 3, "body": None},
        "{broken",
        {"id": 4, "body": ""},
    ]
    written = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    path.write_text("\n".join(written), encoding="utf-8")

    status, output, complaints = run(
        "extract", "--input", "jsonl", "--text-field", "body", str(path)
    )

    records = documents(output)
    assert status == 1
    assert [record["id"] for record in records] == ["one", f"{path}:3", "4"]
    assert Document.from_dict(records[0], TEXT) == extract(TEXT, id="one")
    missing, broken = complaints.splitlines()
    assert missing == f"quotekit: {path}:4: no text under 'body' (see --text-field)"
    assert broken.startswith(f"quotekit: {path}:5: no JSON: Expecting property name")


def test_json_is_one_list(run, folder):
    _, output, _ = run("extract", "--format", "json", "news")
    _, lines, _ = run("extract", "--format", "jsonl", "news")

    assert json.loads(output) == documents(lines)
    assert folder == Path.cwd()


def test_json_of_nothing_is_an_empty_list(run, tmp_path):
    _, output, _ = run("extract", "--format", "json", str(tmp_path))

    assert json.loads(output) == []


def test_lone_surrogates_and_odd_line_ends_leave_valid_lines(run, tmp_path):
    path = tmp_path / "odd.txt"
    text = "One \udc80 two.\u2028Three\x85four\x0b five."
    # A codec of the standard library that lets lone surrogates through.
    path.write_bytes(text.encode("raw_unicode_escape", "backslashreplace"))
    _, output, _ = run("extract", "--encoding", "raw_unicode_escape", str(path))

    (line,) = output.decode("utf-8").splitlines()
    assert Document.from_dict(json.loads(line), text) == extract(text, id=str(path))


SELECTIONS = [
    ([], ["q1", "q2", "q3"]),
    (["--kinds", "direct, mixed"], ["q1", "q3"]),
    (["--types", "fact"], ["q2"]),
    (["--min-confidence", "0.5"], ["q1", "q2"]),
    (["--kinds", "direct", "--types", "fact"], []),
]


@pytest.mark.parametrize(("arguments", "kept"), SELECTIONS)
def test_quotes_are_selected(run, monkeypatch, arguments, kept):
    monkeypatch.setattr(inputs, "extract", lambda *_, **__: DOCUMENT)
    stdin(monkeypatch, b"")

    _, output, _ = run("extract", *arguments)

    assert [quote["id"] for quote in json.loads(output)["quotes"]] == kept


class Terminal(io.TextIOWrapper):
    def isatty(self):
        return True


@pytest.mark.parametrize("rich", [True, False])
@pytest.mark.parametrize("no_color", [True, False])
def test_people_get_a_table(monkeypatch, no_color, rich):
    if not rich:
        monkeypatch.setitem(sys.modules, "quotekit.cli.terminal", None)
    monkeypatch.setattr(inputs, "extract", lambda *_, **__: DOCUMENT)
    monkeypatch.setenv("NO_COLOR", "1" if no_color else "")
    stdin(monkeypatch, b"")
    shown = Terminal(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", shown)

    assert cli.main(["extract"]) == 0

    output = shown.buffer.getvalue().decode("ascii")
    assert "Ines Okafor" in output
    assert ("\x1b[" in output) is not no_color


def test_rich_sets_no_marks_of_its_own_and_obeys_no_text(monkeypatch):
    first, *rest = DOCUMENT.quotes
    hostile = evolve(
        DOCUMENT,
        id="[red]a[/red] \x1b[2J :smile:",
        quotes=(evolve(first, text="The \x1b[2Jharbour"), *rest),
    )
    monkeypatch.setattr(inputs, "extract", lambda *_, **__: hostile)
    monkeypatch.delenv("NO_COLOR", raising=False)
    stdin(monkeypatch, b"")
    shown = Terminal(io.BytesIO(), encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", shown)

    cli.main(["extract"])

    output = shown.buffer.getvalue().decode()
    assert "[red]a[/red] [2J :smile:" in output
    assert "\x1b[2J" not in output
    for quote in rest:
        assert quote.text.split()[0] in output


class Watched(io.StringIO):
    def isatty(self):
        return True


def test_progress_is_told_on_a_terminal_and_leaves_no_trace(monkeypatch, folder):
    told = Watched()
    monkeypatch.setattr(sys, "stderr", told)
    ticks = iter(range(100))
    monkeypatch.setattr("time.monotonic", lambda: next(ticks))

    assert cli.main(["extract", "news", "-o", "out.jsonl"]) == 0

    steps = told.getvalue().split("\r\x1b[K")
    assert steps[1] == "1 document, 2 quotes, 1 a second"
    assert steps[3] == "3 documents, 6 quotes, 1 a second"
    assert steps[-1] == ""
    assert len(documents((folder / "out.jsonl").read_bytes())) == 3


def test_there_is_no_progress_to_tell_where_a_table_is_printed(monkeypatch, folder):
    told = Watched()
    monkeypatch.setattr(sys, "stderr", told)
    monkeypatch.setattr(sys, "stdout", Terminal(io.BytesIO(), encoding="utf-8"))

    assert cli.main(["extract", "news"]) == 0

    assert told.getvalue() == ""
    assert folder == Path.cwd()


def test_json_lines_are_for_terminals_too_if_asked(monkeypatch):
    stdin(monkeypatch, b"")
    shown = Terminal(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", shown)

    cli.main(["extract", "--format", "jsonl"])

    assert json.loads(shown.buffer.getvalue())["quotes"] == []


FORMATS = {
    "csv": b"\xef\xbb\xbfdocument,quote,",
    "html": b"<!DOCTYPE html>\n",
    "tei": b'<?xml version="1.0"',
    "web-annotation": b'{"@context": "http://www.w3.org/ns/anno.jsonld"',
    "web-annotation-utf16": b'{"@context": "http://www.w3.org/ns/anno.jsonld"',
    "citron": b'{"text": ',
    "schema-org": b'{"@context": "https://schema.org"',
}


@pytest.mark.parametrize("name", FORMATS)
def test_formats_of_other_tools(run, monkeypatch, name):
    monkeypatch.setattr(inputs, "extract", lambda *_, **__: DOCUMENT)
    stdin(monkeypatch, b"")

    status, output, _ = run("extract", "--format", name)

    assert status == 0
    assert output.startswith(FORMATS[name])
    assert b"Okafor" in output


def test_positions_count_the_units_that_are_asked_for(run, monkeypatch):
    stdin(monkeypatch, "🌊 “It stays,” said Ms Quill.".encode())
    _, points, _ = run("extract", "--format", "web-annotation")
    stdin(monkeypatch, "🌊 “It stays,” said Ms Quill.".encode())
    _, units, _ = run("extract", "--format", "web-annotation-utf16")

    assert b'"start": 2, "end": 13' in points
    assert b'"start": 3, "end": 14' in units


def test_what_an_encoding_lacks_does_not_stop_the_rest(run, monkeypatch):
    odd = Document(id="odd \udc80", quotes=DOCUMENT.quotes[2:])
    monkeypatch.setattr(inputs, "extract", lambda *_, **__: odd)
    stdin(monkeypatch, b"")

    status, output, _ = run("extract", "--format", "csv")

    assert status == 0
    assert b"odd ?," in output


def test_brat_goes_to_a_folder(run, folder):
    status, output, _ = run("extract", "--format", "brat", "-o", "out/brat", "news")

    assert (status, output) == (0, b"")
    assert sorted(path.name for path in (folder / "out/brat").iterdir()) == [
        "annotation.conf",
        "news_a.ann",
        "news_a.txt",
        "news_b.ann",
        "news_b.txt",
        "news_deep_c.ann",
        "news_deep_c.txt",
    ]
    assert (folder / "out/brat/news_a.txt").read_bytes() == TEXT.encode()


def test_no_text_leaves_the_words_out(run, folder):
    _, output, _ = run("extract", "--no-text", str(folder / "news/a.txt"))

    assert b'"text"' not in output
    assert b'"start"' in output


def test_output_goes_to_a_file(run, folder):
    status, output, _ = run("extract", "news", "-o", "out.jsonl")

    assert (status, output) == (0, b"")
    assert len(documents((folder / "out.jsonl").read_bytes())) == 3


def test_an_output_that_cannot_be_written_is_told_of(run, folder):
    status, output, complaints = run("extract", "news", "-o", str(folder))

    assert (status, output) == (1, b"")
    assert complaints.startswith("quotekit: cannot write: ")


USAGE = [
    (["extract", "--format", "xml", "a"], "argument -f/--format: invalid choice"),
    (["extract", "--encoding", "klingon", "a"], "unknown encoding: klingon"),
    (
        ["extract", "--kinds", "loud", "a"],
        "'loud' is not a valid QuoteKind: use direct",
    ),
    (["extract", "--types", "", "a"], "'' is not a valid AttributionType: use assert"),
    (["extract", "--min-confidence", "2", "a"], "'2' is no number from 0 to 1"),
    (["extract", "--min-confidence", "nan", "a"], "'nan' is no number from 0 to 1"),
    (["extract", "--no-text", "--format", "table", "a"], "--no-text goes with jsonl"),
    (["extract", "--format", "brat", "a"], "--format brat needs a folder: -o FOLDER"),
    (["extract", "--lexicons", "none", "a"], "argument --lexicons: none: not a folder"),
    (["extrapolate"], "invalid choice: 'extrapolate'"),
    ([], "required: COMMAND"),
]


@pytest.mark.parametrize(("arguments", "message"), USAGE)
def test_wrong_usage(arguments, message, capsys):
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)

    assert ended.value.code == 2
    assert message in capsys.readouterr().err


def test_a_terminal_with_nothing_to_read_is_wrong_usage(monkeypatch, capsys):
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)

    with pytest.raises(SystemExit) as ended:
        cli.main(["extract"])

    assert ended.value.code == 2
    assert "give a PATH, or - for standard input" in capsys.readouterr().err


def test_own_lexicons_are_added(run, folder):
    (folder / "lexicons").mkdir()
    rows = (folder / "lexicons/roles.tsv").open("w", encoding="utf-8")
    with rows:
        rows.write("# Columns: word, kind, gender, example.\n")
        rows.write("reeve\tgovernment\tany\tThe {reeve} said so.\n")

    status, output, complaints = run("extract", "--lexicons", "lexicons", "news/a.txt")

    assert (status, complaints) == (0, "")
    (record,) = documents(output)
    ours = extract(TEXT, id="news/a.txt").to_dict()
    assert record["quotes"] == ours["quotes"]
    assert record["versions"]["lexicons"] != ours["versions"]["lexicons"]


def test_rules_alone(run, folder):
    (folder / "lexicons").mkdir()

    _, output, _ = run("extract", "--rules-only", "news/a.txt")
    _, added, _ = run("extract", "--rules-only", "--lexicons", "lexicons", "news/a.txt")
    _, learned, _ = run("extract", "news/a.txt")

    (record,) = documents(output)
    assert record["versions"]["models"] is None
    assert added == output
    assert documents(learned)[0]["versions"]["models"] is not None


COMMANDS = ("extract", "speakers", "explain", "cues", "schema")


def test_the_schema_is_printed(run):
    status, output, _ = run("schema")

    assert status == 0
    assert json.loads(output)["title"] == "quotekit/1"


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)])
def test_help_begins_with_examples(command, capsys):
    with pytest.raises(SystemExit):
        cli.main([*command, "--help"])

    shown = capsys.readouterr().out
    example = shown.index(f"examples:\n  quotekit {(command or ['extract'])[0]}")
    assert example < shown.index("options:")
    if not command:
        assert all(f"\n    {name} " in shown for name in COMMANDS)


def test_version(capsys):
    with pytest.raises(SystemExit) as ended:
        cli.main(["--version"])

    assert ended.value.code == 0
    assert capsys.readouterr().out == f"quotekit {__version__}\n"


def process(*arguments, **options):
    return subprocess.Popen(  # noqa: S603  # our own interpreter
        [sys.executable, "-m", "quotekit", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **options,
    )


def test_python_m_quotekit():
    ran = process("--version")

    assert ran.communicate() == (f"quotekit {__version__}{os.linesep}".encode(), b"")
    assert ran.returncode == 0


def test_a_broken_pipe_is_silent(tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("A line of words.\n" * 3_000)
    ran = process("extract", str(path), str(path))

    ran.stdout.read(10)
    ran.stdout.close()

    assert ran.stderr.read() == b""
    assert ran.wait() == 0
    ran.stderr.close()


def test_an_interrupt_keeps_what_is_complete(run, folder, monkeypatch):
    def interrupted(text, _resources, **options):
        if options["id"] == "news/b.txt":
            raise KeyboardInterrupt
        return extract(text, **options)

    monkeypatch.setattr(inputs, "extract", interrupted)

    status, _, complaints = run("extract", "news", "-o", "out.jsonl")

    assert (status, complaints) == (130, "")
    (record,) = documents((folder / "out.jsonl").read_bytes())
    assert record["id"] == "news/a.txt"
