"""What quotekit never does: ask a network, run data, write where it was not told."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve

import quotekit
from quotekit import cli
from quotekit.export.brat import brat_files

PACKAGE = Path(quotekit.__file__).parent
TEXT = "“It is over,” said Ms Diallo. She denied it, Example News reports."

# Raises as soon as anything asks for a socket or a name's address.
_NO_NETWORK = """
import sys
def refuse(event, arguments):
    if event.startswith("socket.") and event != "socket.__new__":
        raise SystemExit(f"asked the network: {event} {arguments}")
    if event == "socket.__new__" and arguments[1] != 1:  # AF_UNIX: workers' pipes
        raise SystemExit(f"asked the network: {event} {arguments}")
sys.addaudithook(refuse)
"""


def names(path):
    """Yield what a module calls and imports, with the lines."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "", node.lineno
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id, node.lineno


FORBIDDEN = frozenset(
    {"eval", "exec", "compile", "pickle", "marshal", "shelve", "ctypes", "subprocess"}
    | {"socket", "ssl", "http", "urllib", "requests", "ftplib", "smtplib"}
)


def test_the_package_asks_for_nothing_that_reaches_out_or_runs_data():
    """No pickle of data, no eval, no network, no other programs."""
    # "urllib.parse" takes addresses apart and opens none.
    wrong = [
        f"{path.relative_to(PACKAGE)}:{line}: {name}"
        for path in PACKAGE.rglob("*.py")
        for name, line in names(path)
        if name.split(".")[0] in FORBIDDEN and name != "urllib.parse"
    ]

    assert wrong == []


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_nothing_asks_the_network(tmp_path, jobs):
    """Also where a page names pictures, scripts and addresses to load."""
    (tmp_path / "a.html").write_text(
        "<html><base href='http://example.org/'><script src='http://example.org/x'>"
        f"</script><img src='//example.org/p'><p>{TEXT}</p><iframe src='http://e.org'>",
        encoding="utf-8",
    )
    program = (
        f"{_NO_NETWORK}\nfrom quotekit import cli\nif __name__ == '__main__':\n"
        f"    sys.exit(cli.main(['extract', '--input', 'html', '--jobs', '{jobs}',"
        " 'a.html', 'a.html']))"
    )
    (tmp_path / "program.py").write_text(program, encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "program.py"], cwd=tmp_path, capture_output=True, check=False
    )

    assert done.stderr == b""
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [
        "a.html"
    ] * 2


def test_the_guard_against_the_network_works():
    """So that the test above can fail."""
    program = _NO_NETWORK + "import socket; socket.create_connection(('127.0.0.1', 9))"

    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )

    assert "asked the network" in done.stderr


@pytest.mark.parametrize(
    "name",
    [
        "../../x",
        "/etc/passwd",
        "..\\..\\x",
        "a/../../x.txt",
        "..",
        ".",
        "",
        ".hidden",
        "a\0b",
        "C:\\x",
        "~root",
        "con\n../x",
        "x" * 400,
        "–/../—",
    ],
)
def test_no_id_leads_out_of_a_brat_folder(tmp_path, name):
    """Ids come from data; files are made in the folder alone."""
    document = evolve(quotekit.extract(TEXT), id=name)

    for file, content in brat_files([document, document]):
        path = tmp_path / file
        assert path.resolve().parent == tmp_path.resolve()
        assert not file.startswith(".")
        path.write_bytes(content)

    assert len(list(tmp_path.iterdir())) == 5


def test_a_record_s_id_does_not_lead_out_either(tmp_path, monkeypatch, capfd):
    """The same through the command, and nothing else is written."""
    inside = tmp_path / "work"
    inside.mkdir()
    monkeypatch.chdir(inside)
    record = {"id": "../../../escaped", "text": TEXT}
    (inside / "in.jsonl").write_text(json.dumps(record), encoding="utf-8")

    arguments = ["extract", "--input", "jsonl", "in.jsonl", "--format", "brat"]
    assert cli.main([*arguments, "-o", "out"]) == 0

    assert capfd.readouterr().err == ""
    assert sorted(os.listdir(tmp_path)) == ["work"]  # noqa: PTH208  # names alone
    assert sorted(os.listdir(inside)) == ["in.jsonl", "out"]  # noqa: PTH208
    assert len(list((inside / "out").iterdir())) == 3
