"""``python -m quotekit.evaluation``, from files to printed figures."""

import json

import pytest
from judged import found_document

from quotekit.evaluation.__main__ import main

TEXT = "She said so. He left it."
RIGHT = "{source:She} {cue:said} {content:so}. He left it."
LONG = "{source:She} {cue:said} {content:so. He} left it."


@pytest.fixture
def gold(tmp_path):
    """A folder with two annotated texts."""
    folder = tmp_path / "gold"
    folder.mkdir()
    for name in ("one", "two"):
        (folder / f"{name}.txt").write_text(TEXT, encoding="utf-8")
        quote = {
            "id": "q1",
            "kind": "indirect",
            "type": "assertion",
            "source": [[0, 3]],
            "cue": [[4, 8]],
            "content": [[9, 11]],
            "parent": None,
            "continues": None,
            "speaker": {
                "name": None,
                "role": "she",
                "organization": None,
                "type": "anonymous",
                "coref": None,
            },
        }
        data = {"id": name, "segments": [], "quotes": [quote], "citations": []}
        (folder / f"{name}.json").write_text(json.dumps(data), encoding="utf-8")
    return folder


def predictions(tmp_path, name, **marked):
    path = tmp_path / f"{name}.jsonl"
    lines = [
        json.dumps(found_document(it).to_dict() | {"id": article})
        for article, it in marked.items()
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


@pytest.fixture
def mixed(tmp_path):
    return predictions(tmp_path, "mixed", one=RIGHT, two=LONG)


def run(capsys, *arguments):
    status = main([str(it) for it in arguments])
    return status, capsys.readouterr()


def row(printed, name):
    """Return the cells of the first table row that begins with *name*."""
    rows = ([it.strip() for it in line.split("|")] for line in printed.out.split("\n"))
    return next(cells[2:-1] for cells in rows if cells[1:2] == [name])


def test_figures_in_markdown_and_json(gold, mixed, capsys):
    status, printed = run(capsys, "gold", gold, "--predictions", mixed)
    assert status == 0
    assert printed.out.startswith("## gold: 2 articles\n")
    assert row(printed, "linked") == ["50.0", "50.0", "50.0", "2", "2"]
    assert row(printed, "content-end") == ["1", "1"]
    assert row(printed, "verb")[:3] == ["2", "50.0", "100.0"]

    _, printed = run(capsys, "gold", gold, "--predictions", mixed, "--format", "json")
    report = json.loads(printed.out)
    assert report["articles"] == 2
    assert report["scores"]["linked"]["f1"] == 0.5
    assert report["groups"]["rule"]["verb"]["linked"]["found"] == 2
    assert report["cues"] == {
        "said": {"gold": 2, "missed": 0, "found": 2, "spurious": 0}
    }
    assert report["mistakes"] == {"content-end": {"count": 1, "alone": 1}}
    assert report["calibration"]["linked"]["expected_error"] == 0.25


def test_what_is_wrong_twice_is_not_alone_and_spurious_cues_are_counted(
    gold, tmp_path, capsys
):
    found = predictions(
        tmp_path,
        "found",
        one="{cue:She said} {content:so. He} left it.",
        two="She said so. {source:He} {cue:left} {content:it}.",
    )

    _, printed = run(capsys, "gold", gold, "--predictions", found)

    assert row(printed, "cue-extent") == ["1", "0"]
    assert row(printed, "missed-cue") == ["1", "1"]
    assert row(printed, "left") == ["0", "0", "1", "1"]
    # Letters, not quotes: all of "so" and "He", half of them annotated.
    assert row(printed, "said")[3:] == ["6", "4"]


def test_the_library_is_judged_by_default_and_any_system_on_request(gold, capsys):
    assert run(capsys, "gold", gold)[0] == 0
    status, printed = run(capsys, "gold", gold, "--system", "judged:found_document")
    assert status == 0
    assert row(printed, "missed-cue") == ["2", "2"]
    # The table of cues, by their words.
    assert printed.out.rstrip().endswith("| said |    2 |      2 |     0 |        0 |")


def test_errors_are_listed_by_class_rule_and_number(gold, tmp_path, capsys):
    both = predictions(tmp_path, "both", one=LONG, two=LONG)

    def listed(*arguments):
        printed = run(capsys, "gold", gold, "--predictions", both, *arguments)[1]
        return printed.out.count("\n  GOLD ")

    assert listed("--errors", "all") == 2
    assert listed("--errors", "content") == 2
    assert listed("--errors", "source") == 0
    assert listed("--errors", "all", "--limit", "1") == 1
    assert listed("--errors", "all", "--rule", "verb") == 2
    assert listed("--errors", "all", "--rule", "noun") == 0
    assert listed("--errors", "all", "--only", "one") == 1
    assert listed("--errors", "all", "--sample", "1") == 1
    assert listed("--errors", "all", "--alone") == 2


def test_the_rest_of_a_list_is_judged_but_not_shown(gold, tmp_path, capsys):
    names = tmp_path / "look.list"
    names.write_text("one\n", encoding="utf-8")
    both = predictions(tmp_path, "both", one=LONG, two=LONG)
    apart = ("gold", gold, "--predictions", both, "--list", names)

    _, printed = run(capsys, *apart)
    assert "## gold, listed: 1 articles" in printed.out
    assert "## gold, not listed: 1 articles" in printed.out

    _, printed = run(capsys, *apart, "--errors", "all")
    assert "one q1" in printed.out
    assert "two q1" not in printed.out

    before = predictions(tmp_path, "before", one=RIGHT, two=RIGHT)
    _, printed = run(capsys, *apart, "--against", before)
    assert "one q1: lost" in printed.out
    assert "two q1: lost" not in printed.out
    assert row(printed, "two")


def test_against_a_report_and_against_predictions(gold, tmp_path, mixed, capsys):
    before = predictions(tmp_path, "before", one=LONG, two=RIGHT)
    _, printed = run(capsys, "gold", gold, "--predictions", before, "--format", "json")
    report = tmp_path / "report.json"
    report.write_text(printed.out, encoding="utf-8")

    for earlier in (before, report):
        _, printed = run(
            capsys, "gold", gold, "--predictions", mixed, "--against", earlier
        )
        assert row(printed, "linked") == ["1", "1", "1", "1"]
        assert "one q1: gained\n  GOLD" in printed.out
        assert "two q1: lost\n  GOLD" in printed.out
        assert ("  WAS " in printed.out) == (earlier == before)


def test_saved_documents_are_read_back(gold, tmp_path, mixed, capsys):
    saved = tmp_path / "saved.jsonl"
    _, first = run(capsys, "gold", gold, "--predictions", mixed, "--save", saved)
    _, second = run(capsys, "gold", gold, "--predictions", saved)

    assert first.out == second.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("--predictions", "nowhere.jsonl"),
        ("--system", "nowhere:at_all"),
        ("--only", "three"),
        ("--against", "nowhere.json"),
    ],
)
def test_faults_are_told_on_standard_error(gold, capsys, arguments):
    status, printed = run(capsys, "gold", gold, *arguments)

    assert status == 1
    assert printed.out == ""
    assert printed.err.startswith("quotekit.evaluation: ")


def test_brat(tmp_path, capsys):
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "one.ann").write_text(
        "T1\tSource 0 3\tShe\nT2\tCue 4 8\tsaid\nT3\tContent 9 11\tso\n"
        "T4\tAttribution 4 8\tsaid\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n",
        encoding="utf-8",
    )
    found = predictions(tmp_path, "found", one=RIGHT)

    status, printed = run(capsys, "brat", tmp_path, "--predictions", found)

    assert status == 0
    assert row(printed, "linked")[:3] == ["100.0"] * 3
    # Annotation tools hold no resolved speakers.
    assert "| said" not in printed.out


@pytest.fixture
def twice(tmp_path):
    """A text that two people annotated, who agree on where it is said."""
    path = tmp_path / "part.jsonl"
    common = {
        "text": TEXT,
        "token_start": [0, 4, 9, 11, 13, 16, 21, 23],
        "token_end": [3, 8, 11, 12, 15, 20, 23, 24],
        "pos": ["PRP", "VBD", "RB", ".", "PRP", "VBD", "PRP", "."],
        "head": [1, -1, 1, 1, 5, -1, 5, 5],
        "deprel": ["nsubj", "root", "advmod", "punct", "nsubj", "root", "obj", "p"],
        "sentence_first_token": [0, 4],
        "paragraph_first_token": [0],
    }
    lines = [
        common
        | {
            "id": f"post_2001-02-03_rain_{annotator}",
            "attributions": [
                {"source": [[[0, 3]]], "cue": [[[4, 8]]], "content": [[[9, end]]]}
            ],
        }
        for annotator, end in (("a", 11), ("b", 12))
    ]
    path.write_text("\n".join(json.dumps(it) for it in lines), encoding="utf-8")
    return path


def test_people_are_judged_by_one_another(twice, capsys):
    status, printed = run(capsys, "polnear", twice, "--people")

    assert status == 0
    assert printed.out.startswith("## part.jsonl, people: 2 articles\n")
    assert row(printed, "cue") == ["100.0", "100.0", "100.0", "2", "2"]
    # People say nothing of sentences.
    assert "| sentence" not in printed.out

    _, printed = run(capsys, "polnear", twice, "--people", "--format", "json")
    report = json.loads(printed.out)
    assert report["articles"] == 2
    assert report["scores"]["cue"]["f1"] == 1
    assert not [name for name in report["scores"] if name.startswith("sentence")]


@pytest.mark.parametrize(
    "option",
    [("--list", "x"), ("--errors", "all"), ("--against", "x"), ("--save", "x")],
)
def test_what_people_cannot_be_asked_for(option, twice, capsys):
    with pytest.raises(SystemExit, match="2"):
        main(["polnear", str(twice), "--people", *option])

    assert f"figures alone, without {option[0]}" in capsys.readouterr().err


def test_people_need_two_annotators(gold, capsys):
    status, printed = run(capsys, "gold", gold, "--people")

    assert status == 1
    assert "no article has two annotators" in printed.err
