"""People judged by people."""

import pytest
from attrs import evolve
from judged import counts, gold_article

from quotekit.annotations.attributions import QuoteKind
from quotekit.evaluation.people import annotated_document, annotator_pairs
from quotekit.evaluation.polnear import examine_polnear

ONE = "{source:She} {cue:said} {content:“so”}. He left it."
OTHER = "{source:She} {cue:said} {content:“so”. He left} it."


def test_each_annotator_is_judged_by_each_other():
    articles = [
        evolve(gold_article(ONE), id="press_1_text_a"),
        evolve(gold_article(OTHER), id="press_1_text_b"),
        evolve(gold_article(ONE), id="press_1_text_c"),
        gold_article(ONE, name="press_2_alone"),
        # Of one name, but not the same text: a part of it, or mended.
        evolve(gold_article(ONE + " It rained."), id="press_1_text_d"),
    ]

    pairs = [
        (gold.id[-1], document.id[-1]) for gold, document in annotator_pairs(articles)
    ]

    assert pairs == [
        ("a", "b"), ("a", "c"), ("b", "a"), ("b", "c"), ("c", "a"), ("c", "b"),
    ]  # fmt: skip


@pytest.mark.parametrize(("other", "right"), [(ONE, 1), (OTHER, 0)])
def test_an_annotator_is_judged_as_a_system_is(other, right):
    document = annotated_document(gold_article(other))
    examination = examine_polnear(gold_article(ONE), document)

    assert counts(examination, "linked") == (1, right, 1, right)
    assert counts(examination, "overlap") == (1, 1, 1, 1)


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("{source:She} {cue:said} {content:“so it is”}.", QuoteKind.DIRECT),
        ("{source:She} {cue:said} {content:it “is” so}.", QuoteKind.MIXED),
        ("{source:She} {cue:said} {content:it is so}.", QuoteKind.INDIRECT),
        ("{source:She}: {content:it is so}.", QuoteKind.MIXED),
    ],
)
def test_kinds_are_told_by_marks_where_the_annotator_is_silent(marked, kind):
    article = gold_article(marked)
    silent = tuple(evolve(it, kind=None) for it in article.attributions)

    (quote,) = annotated_document(evolve(article, attributions=silent)).quotes

    assert quote.kind is kind


def test_what_the_annotator_said_is_kept():
    article = gold_article("{source:She} {cue:said} {content:“so it is”}.")
    said = tuple(
        evolve(it, kind=QuoteKind.INDIRECT, parent="q1") for it in article.attributions
    )

    (quote,) = annotated_document(evolve(article, attributions=said)).quotes

    assert (quote.kind, quote.parent) == (QuoteKind.INDIRECT, "q1")


def test_what_has_no_content_is_left_out():
    """Annotators have left contents out."""
    assert annotated_document(gold_article("{source:She} {cue:spoke}.")).quotes == ()
