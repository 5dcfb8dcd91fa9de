"""Gains and losses against an earlier run."""

import json

import pytest
from judged import found_document, gold_article

from quotekit.errors import FormatError
from quotekit.evaluation.comparison import (
    compare,
    read_verdicts,
    verdicts_of,
    write_verdicts,
)
from quotekit.evaluation.listing import show_change
from quotekit.evaluation.polnear import examine_polnear
from quotekit.evaluation.press import examine_press

GOLD = "{source:She} {cue:said} {content:so}. {source_b:He} {cue_b:was} {content_b:it}."
FIRST = "{source:She} {cue:said} {content:so}. He was it."
SECOND = "She said so. {source_b:He} {cue_b:was} {content_b:it}."
LONG = "{source:She} {cue:said} {content:so. He} was it."


def examine(marked):
    return examine_polnear(gold_article(GOLD), found_document(marked))


def changes(before, now, figure="linked"):
    runs = [{"x": verdicts_of(examine(it).judgements)} for it in (before, now)]
    return [it for it in compare(*runs) if it.figure == figure]


def test_gains_and_losses():
    (change,) = changes(FIRST, SECOND)

    assert (change.gained, change.lost) == (("b",), ("a",))
    assert (change.faults, change.mended) == ((), ())


def test_faults_made_and_mended():
    (change,) = changes(FIRST, LONG)
    assert (change.gained, change.lost) == ((), ("a",))
    assert (change.faults, change.mended) == (("4-8",), ())

    (change,) = changes(LONG, FIRST)
    assert (change.gained, change.lost) == (("a",), ())
    assert (change.faults, change.mended) == ((), ("4-8",))


def test_no_change():
    assert changes(LONG, LONG) == []
    assert changes(LONG, LONG, "content") == []


def test_articles_that_are_new_are_all_gains():
    now = {"x": verdicts_of(examine(FIRST).judgements)}

    (change,) = (it for it in compare({}, now) if it.figure == "linked")

    assert change.gained == ("a",)


def test_runs_of_letters_are_not_compared():
    """They are cut otherwise in another run."""
    judgements = examine_press(gold_article(GOLD), found_document(GOLD)).judgements
    assert "said" in {it.figure for it in judgements}

    figures = {figure for figure, _, _ in verdicts_of(judgements)}

    assert "said" not in figures
    assert "linked" in figures


def test_change_is_shown_with_before_and_now():
    before, now = examine(FIRST), examine(LONG)
    (change,) = changes(FIRST, LONG)

    lost, fault = show_change(change, before, now)

    assert lost == (
        "press_1_text_x a: lost\n"
        "  GOLD {source:She} {cue:said} {content:so}. He was it.\n"
        "  WAS {source:She} {cue:said} {content:so}. He was it. [verb 0.75]\n"
        "  NOW {source:She} {cue:said} {content:so. He} was it. [verb 0.75]"
    )
    assert fault.startswith("press_1_text_x 4-8: new fault\n")
    assert "WAS" not in "\n".join(show_change(change, None, now))


def test_verdicts_are_read_as_written(tmp_path):
    examination = examine(LONG)
    path = tmp_path / "report.json"
    path.write_text(json.dumps({"documents": write_verdicts([examination])}))

    read = read_verdicts(path)

    assert read == {examination.article.id: verdicts_of(examination.judgements)}


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"documents": [1]}', "{"])
def test_what_is_no_report_is_a_fault(tmp_path, content):
    path = tmp_path / "report.json"
    path.write_text(content)

    with pytest.raises(FormatError, match=r"report\.json: not a report"):
        read_verdicts(path)
