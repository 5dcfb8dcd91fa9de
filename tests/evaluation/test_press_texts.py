"""
The press texts of our own: that they can be read, and that figures do not fall.

The floors stand a few points below what is reached; docs/accuracy.md has the figures.
"""

from pathlib import Path

import pytest

from quotekit import Resources, extract
from quotekit.corpora.press import read_press
from quotekit.evaluation.press import FIGURES, examine_press
from quotekit.evaluation.reports import make_report

TEXTS = Path(__file__).parent.parent / "press"

FLOORS = {
    "seen": {
        "cue": 86,
        "said": 74,
        "content exact": 86,
        "source exact": 87,
        "speaker": 77,
        "no wrong name": 89,
        "role": 80,
        "organization": 70,
        "citation": 80,
        "segment": 85,
    },
    "unseen": {
        "cue": 83,
        "said": 71,
        "content exact": 86,
        "source exact": 80,
        "speaker": 79,
        "no wrong name": 90,
        "role": 70,
        "organization": 69,
        "citation": 68,
        "segment": 64,
    },
}


@pytest.fixture(scope="module", params=["models", "rules"])
def resources(request):
    return Resources.shipped() if request.param == "models" else Resources.rules_only()


@pytest.mark.parametrize("folder", FLOORS)
def test_figures_do_not_fall(folder, resources):
    examinations = [
        examine_press(article, extract(article.text, resources=resources))
        for article in read_press(TEXTS / folder)
    ]
    report = make_report(folder, examinations, FIGURES)

    # Rules alone find less; they are held to what is left for three points.
    slack = 3 * (resources.models is None)
    figures = {name: figure_of(report.scores[name]) for name in FLOORS[folder]}
    fallen = {
        name: (round(figures[name], 1), floor)
        for name, floor in FLOORS[folder].items()
        if figures[name] < floor - slack
    }
    assert not fallen


def figure_of(score):
    """Return F1 in percent, or recall where nothing else is counted."""
    return 100 * (score.f1 if score.found else score.recall)


@pytest.mark.parametrize("folder", FLOORS)
def test_what_is_annotated_reads_back(folder):
    """Every name is in its text, nested contents in their parents'."""
    for article in read_press(TEXTS / folder):
        contents = {it.id: it.content for it in article.attributions}
        for it in article.attributions:
            for span in (*it.source, *it.cue, *it.content):
                words = article.text[span.start : span.end]
                assert words == words.strip(), (article.id, it.id, words)
            if it.parent is not None:
                around = contents[it.parent]
                low, high = around[0].start, around[-1].end
                assert all(low <= span.start < high for span in it.content), it.id
