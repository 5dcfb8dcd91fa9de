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
    data = json.dumps({"id": "a", "text": TEXT}) if kind == "jsonl" else TEXT
    (tmp_path / f"a.{ending}").write_text(data)
    with gzip.open(f"b.{ending}.gz", "wt") as file:
        file.write(data)

    _, output, _ = run("extract", "--input", kind, ".")

    records = [json.loads(line) for line in output.splitlines()]
    ids = ["a", "a"] if kind == "jsonl" else [f"./a.{ending}", f"./b.{ending}.gz"]
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
    assert complaints.count("\n") == 1
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

    assert run("extract", "news/00.txt", "-o", "out.jsonl", "--resume")[0] == 0


def test_lines_of_json_are_known_by_their_ids(folder, run):
    records = [{"id": number, "text": TEXT} for number in range(6)]
    lines = [json.dumps(record) for record in records]
    (folder / "in.jsonl").write_text("\n".join([*lines, "no JSON", ""]))
    arguments = ("extract", "--input", "jsonl", "in.jsonl", "-o", "out.jsonl")
    run(*arguments)
    whole = (folder / "out.jsonl").read_bytes()
    (folder / "out.jsonl").write_bytes(b"".join(whole.splitlines(True)[:4]))

    status, _, complaints = run(*arguments, "--resume")

    assert (status, complaints.count("\n")) == (1, 1)
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
