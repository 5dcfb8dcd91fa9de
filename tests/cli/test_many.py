"""Many documents: in several processes, packed, and where an earlier run stopped."""

import gzip
import json
import os
import signal
import subprocess
import sys

import pytest

from quotekit import Resources, cli

TEXT = "“It is over,” said Ms Diallo. She denied that she would appeal."


@pytest.fixture
def run(capfdbinary):
    """Run the command; return its status, its output and its complaints."""

    def run(*arguments):
        status = cli.main(arguments)
        captured = capfdbinary.readouterr()
        return status, captured.out, captured.err.decode()

    return run


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Texts, one of which is no text, in the folder where the command runs."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    for number in range(20):
        (tmp_path / "news" / f"{number:02}.txt").write_text(f"{TEXT} {number}.")
    (tmp_path / "news" / "07.txt").write_bytes(b"\xff")
    return tmp_path


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--format", "csv"],
        ["--input", "html"],
        ["--fail-fast"],
    ],
    ids=" ".join,
)
def test_jobs_change_nothing_of_what_is_written(folder, run, options):
    assert folder
    if "html" in options:
        for path in (folder / "news").iterdir():
            path.rename(path.with_suffix(".html"))

    one = run("extract", "news", *options)
    several = run("extract", "news", "--jobs", "2", *options)

    assert several == one
    assert one[0] == (0 if "html" in options else 1)
    assert one[1].count(b"Ms Diallo") > 6


@pytest.mark.parametrize("kind", ["text", "html", "jsonl"])
def test_names_in_gz_are_read_packed(tmp_path, run, monkeypatch, kind):
    monkeypatch.chdir(tmp_path)
    ending = {"text": "txt", "html": "html", "jsonl": "jsonl"}[kind]
    first, second = (
        json.dumps({"id": name, "text": TEXT}) if kind == "jsonl" else TEXT
        for name in "ab"
    )
    (tmp_path / f"a.{ending}").write_text(first)
    with gzip.open(f"b.{ending}.gz", "wt") as file:
        file.write(second)

    _, output, _ = run("extract", "--input", kind, ".")

    records = [json.loads(line) for line in output.splitlines()]
    ids = ["a", "b"] if kind == "jsonl" else [f"./a.{ending}", f"./b.{ending}.gz"]
    assert [record["id"] for record in records] == ids
    assert records[0]["quotes"] == records[1]["quotes"] != []


@pytest.mark.parametrize(
    "data",
    [b"no gzip", gzip.compress(TEXT.encode())[:-12], b"\x1f\x8b\x08" + b"\0" * 9],
    ids=["no gzip", "cut short", "head alone"],
)
def test_damaged_packed_files_are_told(folder, run, data):
    (folder / "a.txt.gz").write_bytes(data)

    status, output, complaints = run("extract", "a.txt.gz", "news/00.txt")

    assert status == 1
    assert complaints.startswith("quotekit: a.txt.gz: ")
    assert len(output.splitlines()) == 1


def test_names_in_gz_are_written_packed_and_alike(folder, run):
    _, plain, _ = run("extract", "news")
    run("extract", "news", "-o", "a.jsonl.gz")
    run("extract", "news", "-o", "b.jsonl.gz", "--jobs", "2")

    packed = (folder / "a.jsonl.gz").read_bytes()
    assert gzip.decompress(packed) == plain
    assert (folder / "b.jsonl.gz").read_bytes() == packed


def test_a_text_too_long_fails_and_is_not_cut(folder, run):
    (folder / "long.txt").write_text(TEXT * 2)

    status, output, complaints = run(
        "extract", "long.txt", "news/00.txt", "--max-chars", "100"
    )

    assert status == 1
    assert complaints == (
        "quotekit: long.txt: 126 characters, more than 100 (see --max-chars)\n"
    )
    assert len(output.splitlines()) == 1


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz"])
@pytest.mark.parametrize("kept", [0, 3, 3.5, 19], ids="{} lines".format)
def test_a_run_goes_on_where_one_stopped(folder, run, name, kept):
    run("extract", "news", "-o", "whole.jsonl")
    whole = (folder / "whole.jsonl").read_bytes()
    lines = whole.splitlines(keepends=True)
    half = lines[int(kept)][:100] if kept % 1 else b""
    begun = b"".join(lines[: int(kept)]) + half
    gz = name.endswith(".gz")
    (folder / name).write_bytes(gzip.compress(begun) if gz else begun)

    status, _, complaints = run("extract", "news", "-o", name, "--resume")

    assert status == 1  # for 07.txt, which is tried again
    failed, *passed_over = complaints.splitlines()
    assert failed.startswith("quotekit: news/07.txt: ")
    count = int(kept)
    told = f"quotekit: {name}: {count} documents are in it already, and not read again"
    assert passed_over == ([told] if count else [])
    written = (folder / name).read_bytes()
    assert (gzip.decompress(written) if gz else written) == whole
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        ["news", "whole.jsonl", name]
    )


def test_a_packed_output_that_breaks_off_loses_what_is_not_whole(folder, run):
    run("extract", "news", "-o", "out.jsonl.gz")
    path = folder / "out.jsonl.gz"
    whole = gzip.decompress(path.read_bytes())
    path.write_bytes(path.read_bytes()[:-200])

    run("extract", "news", "-o", "out.jsonl.gz", "--resume")

    assert gzip.decompress(path.read_bytes()) == whole


def test_without_an_output_all_is_done(folder, run):
    run("extract", "news", "-o", "new.jsonl", "--resume")

    assert len((folder / "new.jsonl").read_bytes().splitlines()) == 19


def test_what_is_done_is_not_read_again(folder, run):
    run("extract", "news/00.txt", "news/01.txt", "-o", "out.jsonl")
    (folder / "news" / "00.txt").write_bytes(b"\xff")

    status, _, complaints = run("extract", "news/00.txt", "-o", "out.jsonl", "--resume")

    assert status == 0
    assert complaints.splitlines() == [
        f"quotekit: news/00.txt: {CHANGED}",
        "quotekit: out.jsonl: 1 document is in it already, and not read again",
    ]


CHANGED = "its text has changed; what was found in the old one stays"


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        (f"{TEXT} 0.", False),
        # White space between segments is not in the output.
        (f"\n\n{TEXT} 0.\n", False),
        (f"{TEXT} 1.", True),
        (f"A headline\n\n{TEXT} 0.", True),
        (TEXT, True),
        ("", True),
    ],
)
@pytest.mark.parametrize("options", [[], ["--jobs", "2"], ["--kinds", "indirect"]])
def test_what_has_changed_is_told(folder, run, text, changed, options):
    run("extract", "news/00.txt", "news/01.txt", "-o", "out.jsonl")
    before = (folder / "out.jsonl").read_bytes()
    (folder / "news" / "00.txt").write_text(text)

    names = ("news/00.txt", "news/01.txt")
    status, _, complaints = run(
        "extract", *names, "-o", "out.jsonl", "--resume", *options
    )

    assert status == 0
    assert complaints.splitlines() == [
        *([f"quotekit: news/00.txt: {CHANGED}"] if changed else []),
        "quotekit: out.jsonl: 2 documents are in it already, and not read again",
    ]
    assert (folder / "out.jsonl").read_bytes() == before


def test_changed_lines_of_json_are_told(folder, run):
    def write(*texts):
        records = [{"id": n, "text": text} for n, text in enumerate(texts)]
        lines = (json.dumps(record) + "\n" for record in records)
        (folder / "in.jsonl").write_text("".join(lines))

    arguments = ("extract", "--input", "jsonl", "in.jsonl", "-o", "out.jsonl")
    write("It rained.", "It snowed.", TEXT)
    run(*arguments)
    write("It rained.", "It snowed, she said.", TEXT)

    _, _, complaints = run(*arguments, "--resume")

    assert complaints.splitlines()[:-1] == [f"quotekit: in.jsonl:2: {CHANGED}"]


@pytest.mark.parametrize("options", [["--no-text"], ["--input", "html"]])
def test_changes_that_are_not_seen_are_not_told(folder, run, options):
    """Without the words there is nothing to compare; a page takes too long."""
    arguments = ("extract", "page.html", "-o", "out.jsonl", *options)
    (folder / "page.html").write_text(f"<p>{TEXT}")
    run(*arguments)
    (folder / "page.html").write_text("<p>It rained.")

    _, _, complaints = run(*arguments, "--resume")

    assert complaints == (
        "quotekit: out.jsonl: 1 document is in it already, and not read again\n"
    )


@pytest.mark.parametrize("options", [[], ["--jobs", "2"], ["--format", "csv"]])
def test_an_id_that_stands_twice_is_a_fault(folder, run, options):
    """Of two documents with one id, nobody could tell whose quotes are whose."""
    ids = ["a", "b", "a", 3, "3", None]
    lines = [
        json.dumps({"text": TEXT} if name is None else {"id": name, "text": TEXT})
        for name in ids
    ]
    (folder / "in.jsonl").write_text("\n".join(lines))

    status, output, complaints = run(
        "extract", "--input", "jsonl", "in.jsonl", *options
    )

    assert status == 1
    assert complaints.splitlines() == [
        f"quotekit: in.jsonl:{line}: another document has the id {name!r} "
        "(see --id-field)"
        for line, name in ((3, "a"), (5, "3"))
    ]
    if "csv" not in options:
        written = [json.loads(line)["id"] for line in output.splitlines()]
        assert written == ["a", "b", "3", "in.jsonl:6"]


def test_an_id_that_stands_twice_is_a_fault_of_each_run(folder, run):
    lines = [json.dumps({"id": "a", "text": text}) for text in (TEXT, "It rained.")]
    (folder / "in.jsonl").write_text("\n".join(lines))
    arguments = ("extract", "--input", "jsonl", "in.jsonl", "-o", "out.jsonl")
    run(*arguments)
    whole = (folder / "out.jsonl").read_bytes()

    status, _, complaints = run(*arguments, "--resume")

    assert status == 1
    assert "in.jsonl:2: another document has the id 'a' (see --id-field)" in complaints
    assert CHANGED not in complaints
    assert (folder / "out.jsonl").read_bytes() == whole


def test_lines_of_json_are_known_by_their_ids(folder, run):
    records = [{"id": number, "text": TEXT} for number in range(6)]
    lines = [json.dumps(record) for record in records]
    (folder / "in.jsonl").write_text("\n".join([*lines, "no JSON", ""]))
    arguments = ("extract", "--input", "jsonl", "in.jsonl", "-o", "out.jsonl")
    run(*arguments)
    whole = (folder / "out.jsonl").read_bytes()
    (folder / "out.jsonl").write_bytes(b"".join(whole.splitlines(True)[:4]))

    status, _, complaints = run(*arguments, "--resume")

    broken, passed_over = complaints.splitlines()
    assert status == 1
    # The place in the line would look like another line of the file.
    assert broken == "quotekit: in.jsonl:7: no JSON: Expecting value"
    assert passed_over.startswith("quotekit: out.jsonl: 4 documents are in it already")
    assert (folder / "out.jsonl").read_bytes() == whole


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--resume"], "--resume needs -o FILE"),
        (["--resume", "-o", "out.csv", "--format", "csv"], "goes with jsonl only"),
        (["--resume", "-o", "notes.txt"], "notes.txt:1: no JSON"),
        (["--resume", "-o", "other.jsonl"], "other.jsonl:1: no document"),
        (["--resume", "-o", "old.jsonl"], "old.jsonl:1: made with other versions"),
        (["--jobs", "-1"], "'-1' is no number from 0 up"),
        (["--max-chars", "many"], "'many' is no number"),
    ],
)
def test_what_cannot_be_done_is_told(folder, run, capfdbinary, arguments, told):
    (folder / "notes.txt").write_text("Notes.\n")
    (folder / "other.jsonl").write_text("{}\n")
    run("extract", "news/00.txt", "-o", "old.jsonl", "--rules-only")
    before = (folder / "old.jsonl").read_bytes()

    with pytest.raises(SystemExit, match="2"):
        run("extract", "news", *arguments)

    assert told in capfdbinary.readouterr().err.decode()
    assert (folder / "old.jsonl").read_bytes() == before
    assert (folder / "notes.txt").read_text() == "Notes.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="there, Ctrl-C is no signal")
def test_an_interrupted_run_keeps_what_is_complete(folder):
    (folder / "in.jsonl").write_text(json.dumps({"text": TEXT}) + "\n")
    os.mkfifo(folder / "more.jsonl")
    command = ["-m", "quotekit", "extract", "--input", "jsonl", "--jobs", "2"]
    arguments = ["in.jsonl", "more.jsonl", "-o", "out.jsonl.gz"]
    child = subprocess.Popen(  # noqa: S603
        [sys.executable, *command, *arguments],
        stderr=subprocess.PIPE,
        start_new_session=True,
        # Where tests run in the background, interrupts may be ignored, and that is
        # inherited.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )
    # It waits for more once it has read the first file and these lines.
    with (folder / "more.jsonl").open("w") as pipe:
        for _ in range(200):
            pipe.write(json.dumps({"text": TEXT}) + "\n")
        pipe.flush()
        while not (folder / "out.jsonl.gz").exists():
            assert child.poll() is None
        os.killpg(child.pid, signal.SIGINT)
        _, errors = child.communicate(timeout=60)

    assert (child.returncode, errors) == (130, b"")
    for line in gzip.decompress((folder / "out.jsonl.gz").read_bytes()).splitlines():
        assert json.loads(line)["schema"] == "quotekit/1"


def test_every_record_tells_what_made_it(folder, run):
    _, output, _ = run("extract", "news/00.txt")

    versions = json.loads(output)["versions"]
    resources = Resources.shipped()
    assert folder
    assert versions["lexicons"] == resources.version
    assert versions["models"] == resources.models_version
    assert versions["quotekit"]
