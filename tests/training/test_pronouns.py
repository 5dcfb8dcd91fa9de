"""From annotated texts to the weights of clues."""

import json

import pytest

from quotekit.corpora.press import read_press
from quotekit.lexicons.pronoun_clues import PronounClues
from quotekit.resources import Resources
from quotekit.stages.resolution.candidates import NOBODY
from quotekit.training.pronouns import Choice, choices, learn, main

TEXT = "Ana Lisi left on Friday. Tom Roe went home. He said that it was late."


@pytest.fixture
def folder(tmp_path):
    """Return a folder with one text, in which "He" is Tom Roe."""
    start = TEXT.index("He said")
    quote = {
        "id": "q1",
        "kind": "indirect",
        "type": "assertion",
        "source": [[start, start + 2]],
        "cue": [[start + 3, start + 7]],
        "content": [[start + 8, len(TEXT) - 1]],
        "parent": None,
        "continues": None,
        "speaker": {
            "name": "Tom Roe",
            "role": None,
            "organization": None,
            "type": "person",
            "coref": [TEXT.index("Tom"), TEXT.index("Tom") + 7],
        },
    }
    annotation = {"id": "t", "segments": [], "quotes": [quote], "citations": []}
    (tmp_path / "t.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "t.json").write_text(json.dumps(annotation), encoding="utf-8")
    return tmp_path


def test_a_choice_is_among_those_who_may_be_meant(folder):
    (choice,) = choices(read_press(folder), Resources.rules_only())

    assert choice.candidates[-1] == {NOBODY}
    (right,) = choice.right
    assert "acts 1 sentences ago" in choice.candidates[right]
    assert len(choice.candidates) == 3


def test_learned_weights_prefer_what_was_right():
    made = [
        Choice((frozenset("a"), frozenset("b"), frozenset((NOBODY,))), frozenset((0,)))
    ] * 9

    weights = learn(made)

    assert weights["a"] > 1
    assert weights["b"] < 0
    assert weights == learn(made)


def test_a_clue_that_is_seldom_seen_is_left_out():
    made = [Choice((frozenset("a"), frozenset((NOBODY,))), frozenset((0,)))] * 3

    assert learn(made) == {}


def test_the_command_prints_a_table(folder, capsys):
    assert main([str(folder)]) == 0

    printed = capsys.readouterr().out
    lines = [
        tuple(line.split("\t")) for line in printed.splitlines() if line[:1].strip("#")
    ]
    assert printed.startswith("# What speaks for")
    assert "# Columns: clue, weight.\n" in printed
    assert PronounClues.read(lines or [("a", "1")]).version


def test_a_folder_without_pronouns_is_told(tmp_path, capsys):
    with pytest.raises(SystemExit) as raised:
        main([str(tmp_path)])

    assert raised.value.code == 1
    assert "no “he” or “she” to learn from" in capsys.readouterr().err
