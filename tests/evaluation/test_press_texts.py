"""
The press texts of our own: that they can be read, and that figures do not fall.

The floors stand two points or so below the figures of docs/accuracy.md.
"""

from pathlib import Path

import pytest

from quotekit import Resources, extract
from quotekit.corpora.press import read_press
from quotekit.evaluation.press import FIGURES, examine_press
from quotekit.evaluation.reports import make_report

TEXTS = Path(__file__).parent.parent / "press"

ARTICLES = {"seen": 273, "unseen": 107}

# With the shipped models, and with the rules alone.
FLOORS = {
    "seen": {
        "cue": (87, 85),
        "said": (85, 82),
        "content exact": (89, 86),
        "source exact": (92, 90),
        "speaker": (90, 89),
        "no wrong name": (94, 94),
        "role": (83, 83),
        "organization": (78, 77),
        "citation": (88, 88),
        "segment": (85, 85),
    },
    "unseen": {
        "cue": (86, 84),
        "said": (77, 75),
        "content exact": (86, 86),
        "source exact": (88, 89),
        "speaker": (81, 81),
        "no wrong name": (92, 91),
        "role": (78, 76),
        "organization": (70, 68),
        "citation": (74, 74),
        "segment": (71, 71),
    },
}


@pytest.mark.parametrize(("folder", "number"), ARTICLES.items())
def test_every_text_has_its_annotation(folder, number):
    """A text without its file, or the reverse, would be judged by nobody."""
    texts = {path.stem for path in (TEXTS / folder).glob("*.txt")}
    annotations = {path.stem for path in (TEXTS / folder).glob("*.json")}

    assert texts == annotations
    assert len(texts) == number


@pytest.mark.parametrize("which", ["models", "rules"])
@pytest.mark.parametrize("folder", FLOORS)
def test_figures_do_not_fall(folder, which):
    resources = Resources.shipped() if which == "models" else Resources.rules_only()
    examinations = [
        examine_press(article, extract(article.text, resources=resources))
        for article in read_press(TEXTS / folder)
    ]
    report = make_report(folder, examinations, FIGURES)

    floors = {name: floor[which == "rules"] for name, floor in FLOORS[folder].items()}
    figures = {name: figure_of(report.scores[name]) for name in floors}
    fallen = {
        name: (round(figures[name], 1), floor)
        for name, floor in floors.items()
        if figures[name] < floor
    }
    assert not fallen


def figure_of(score):
    """Return F1 in percent, or recall where nothing else is counted."""
    return 100 * (score.f1 if score.found else score.recall)


@pytest.mark.parametrize("folder", FLOORS)
def test_what_is_annotated_reads_back(folder):
    """Spans begin and end with words, nested contents lie in their parents'."""
    for article in read_press(TEXTS / folder):
        contents = {it.id: it.content for it in article.attributions}
        for it in article.attributions:
            for span in (*it.source, *it.cue, *it.content):
                words = article.text[span.start : span.end]
                assert words == words.strip(), (article.id, it.id, words)
            if it.parent is not None:
                around = contents[it.parent]
                low, high = around[0].start, around[-1].end
                assert all(
                    low <= span.start < span.end <= high for span in it.content
                ), it.id
