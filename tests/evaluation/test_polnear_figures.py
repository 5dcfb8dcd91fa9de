"""PolNeAR's protocol, on small texts whose figures can be counted by hand."""

import pytest
from judged import counts, found_document, gold_article
from marked import read_marked

from quotekit.annotations.attributions import QuoteKind
from quotekit.annotations.tokens import Sentence
from quotekit.evaluation.polnear import examine_polnear

GOLD = "{source:The mayor} {cue:said} {content:that it rained}. She left."

# The found text, then gold, gold right, found, found right of each figure.
CASES = [
    pytest.param(
        GOLD,
        {"source": (1, 1, 1, 1), "linked": (1, 1, 1, 1), "overlap": (1, 1, 1, 1)},
        id="all right",
    ),
    pytest.param(
        "{source:The mayor} {cue:said} {content:that it rained. She left}.",
        {"content": (1, 0, 1, 0), "cue": (1, 1, 1, 1), "linked": (1, 0, 1, 0)},
        id="content too long: the cue stays right",
    ),
    pytest.param(
        "The {source:mayor} {cue:said} {content:that it rained}. She left.",
        {"source": (1, 0, 1, 0), "overlap": (1, 1, 1, 1), "linked": (1, 0, 1, 0)},
        id="source too short: it still overlaps",
    ),
    pytest.param(
        "The mayor {cue:said} {content:that it rained}. She left.",
        {"source": (1, 0, 0, 0), "overlap": (1, 0, 1, 0), "linked": (1, 0, 1, 0)},
        id="no source: absent in one only is no overlap",
    ),
    pytest.param(
        "The mayor said that it rained. {source:She} {cue:left}{content:.}",
        {"cue": (1, 0, 1, 0), "overlap": (1, 0, 1, 0), "linked": (1, 0, 1, 0)},
        id="another cue",
    ),
    pytest.param(
        "The {source:may}or {cue:s}aid {content:that it rained}. She left.",
        {"cue": (1, 1, 1, 1)},
        id="a token that is touched counts whole",
    ),
]


@pytest.mark.parametrize(("marked", "figures"), CASES)
def test_figures(marked, figures):
    examination = examine_polnear(gold_article(GOLD), found_document(marked))

    assert {name: counts(examination, name) for name in figures} == figures


def test_nested_ones_and_uncued_indirect_ones_are_left_out():
    """PolNeAR annotates neither, so a system must not pay for finding them."""
    found = found_document(
        "{source:The mayor} {cue:said} {content:that it rained}. "
        "{source_b:She} {cue_b:left}{content_b:.}",
        parents={"b": "a"},
    )
    examination = examine_polnear(gold_article(GOLD), found)
    assert counts(examination, "linked") == (1, 1, 1, 1)
    assert examination.spurious == ()

    uncued = found_document("The mayor said that it rained. {content:She left}.")
    examination = examine_polnear(gold_article(GOLD), uncued)
    assert counts(examination, "content") == (1, 0, 0, 0)


def test_uncued_quotation_is_painted_but_never_linked():
    found = found_document(
        "The mayor said that it rained. {content:She left}.", kind=QuoteKind.DIRECT
    )
    examination = examine_polnear(gold_article(GOLD), found)

    assert counts(examination, "content") == (1, 0, 1, 0)
    assert counts(examination, "linked") == (1, 0, 0, 0)


def test_roles_end_at_paragraphs_and_later_attributions_win():
    """A content over two paragraphs is two runs; an inner cue splits an outer one."""
    two = "{cue:said}: {content:It rained.\nIt snowed.}"
    examination = examine_polnear(gold_article(two), found_document(two))
    assert counts(examination, "content") == (2, 2, 2, 2)

    outer = "{cue:said} {content:the mayor {cue_b:hopes} {content_b:to leave} now}."
    examination = examine_polnear(gold_article(outer), found_document(outer))
    # "the mayor", and "to leave now" as one: the inner begins a run, none ends it.
    assert counts(examination, "content") == (2, 2, 2, 2)
    assert counts(examination, "cue") == (2, 2, 2, 2)


def test_published_labels_win_over_painted_ones():
    article = gold_article(GOLD)
    count = len(article.tokens.starts)
    labels = ("B-source", *("O",) * (count - 1))
    tokens = type(article.tokens)(
        **{
            name: getattr(article.tokens, name)
            for name in (
                "starts",
                "ends",
                "tags",
                "heads",
                "relations",
                "sentence_first",
                "paragraph_first",
            )
        },
        labels=labels,
    )
    article = type(article)(
        id=article.id,
        name=article.name,
        publisher=None,
        text=article.text,
        attributions=article.attributions,
        tokens=tokens,
    )

    examination = examine_polnear(article, found_document(GOLD))

    assert counts(examination, "source") == (1, 0, 1, 0)
    assert counts(examination, "linked") == (1, 1, 1, 1)


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("{cue:said} {content:“It rained,”} she.", QuoteKind.DIRECT),
        ("{cue:said} {content:“It rained”}.", QuoteKind.DIRECT),
        ('{cue:said} {content:"It rained," } she.', QuoteKind.DIRECT),
        ("{cue:said} {content:that it “rained”}.", QuoteKind.MIXED),
        # A comma is no quoted word.
        ("{cue:said} {content:that, alas, it rained}.", QuoteKind.INDIRECT),
        ("“No.” She {cue:said} {content:that it rained}.", QuoteKind.INDIRECT),
    ],
)
def test_kind_follows_from_the_marks(marked, kind):
    article = gold_article(marked)

    examination = examine_polnear(article, found_document(marked))

    assert [it.kind for it in examination.article.attributions] == [kind]
    direct = int(kind is QuoteKind.DIRECT)
    assert counts(examination, "direct") == (direct, direct, 0, 0)


def test_each_found_attribution_answers_once():
    """Two annotated attributions alike are not both right by one found."""
    gold = "{source:She} {cue:said} {content:so}."
    article = gold_article(gold)
    twice = type(article)(
        id="x_1_y_z",
        name="x_1_y",
        publisher="x",
        text=article.text,
        attributions=(
            article.attributions[0],
            type(article.attributions[0])(
                id="b",
                source=article.attributions[0].source,
                cue=article.attributions[0].cue,
                content=article.attributions[0].content,
            ),
        ),
        tokens=article.tokens,
    )

    examination = examine_polnear(twice, found_document(gold))

    for figure in ("linked", "overlap"):
        assert counts(examination, figure) == (2, 1, 1, 1)


def test_sentences_are_judged_where_a_document_has_them():
    text, spans = read_marked(
        "{s:One fell.} {s:“Two} {s:rose.” They left.}\n{s:Three.}"
    )
    article = gold_article(text)
    without = examine_polnear(article, found_document(text))
    assert counts(without, "sentence") == (0, 0, 0, 0)

    sentences = tuple(Sentence(span.start, span.end, 0) for span in spans["s"])
    document = found_document(text)
    document = type(document)(id="", text=text, sentences=sentences)
    examination = examine_polnear(article, document)

    # Annotated: One, Two, They, Three; found: One, Two, rose, Three.
    assert counts(examination, "sentence") == (4, 3, 4, 3)
    # One and Three begin paragraphs.
    assert counts(examination, "sentence inside paragraph") == (2, 1, 2, 1)
