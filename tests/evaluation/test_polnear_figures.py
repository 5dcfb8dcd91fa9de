"""PolNeAR's protocol, on small texts whose figures can be counted by hand."""

import pytest
from attrs import evolve
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
        "{source:The mayor} {cue:said} that it rained{content:. She left}.",
        {"content": (1, 0, 1, 0), "overlap": (1, 0, 1, 0)},
        id="content beside the annotated one: to touch is not to overlap",
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


def test_a_cue_inside_a_content_stays_a_cue():
    inside = "{source:She}: {content:it rained, {cue:she said}, all day}."
    examination = examine_polnear(gold_article(inside), found_document(inside))

    assert counts(examination, "cue") == (1, 1, 1, 1)
    assert counts(examination, "content") == (2, 2, 2, 2)


def test_a_source_where_none_is_annotated_is_no_overlap():
    examination = examine_polnear(
        gold_article("The mayor {cue:said} {content:so}."),
        found_document("{source:The mayor} {cue:said} {content:so}."),
    )

    assert counts(examination, "overlap") == (1, 0, 1, 0)


def test_published_labels_win_over_painted_ones():
    article = gold_article(GOLD)
    labels = ("B-source", *("O",) * (len(article.tokens.starts) - 1))
    article = evolve(article, tokens=evolve(article.tokens, labels=labels))

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
        # A mark that is opened again was never closed.
        ("{cue:said}: {content:“It rained. “It froze.”}", QuoteKind.DIRECT),
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
    attribution = article.attributions[0]
    both = (attribution, evolve(attribution, id="b"))
    twice = evolve(article, attributions=both)

    examination = examine_polnear(twice, found_document(gold))

    for figure in ("linked", "overlap"):
        assert counts(examination, figure) == (2, 1, 1, 1)


def test_two_alike_found_are_not_both_right_by_one_annotated():
    gold = "{source:She} {cue:said} {content:so}."
    document = found_document(gold)
    twin = evolve(document.quotes[0], id="b", rule="twin")
    document = evolve(document, quotes=(*document.quotes, twin))

    examination = examine_polnear(gold_article(gold), document)

    for figure in ("linked", "overlap"):
        assert counts(examination, figure) == (1, 1, 2, 1)


def test_of_two_with_the_cue_the_one_with_the_content_answers():
    gold = "It rained, {source:she} {cue:said}. {content:It froze}."
    document = found_document("{content:It rained}, she {cue:said}. It froze.")
    better = found_document("It rained, {source:she} {cue:said}. {content:It froze}.")
    answer = evolve(better.quotes[0], id="b")
    document = evolve(document, quotes=(*document.quotes, answer))

    examination = examine_polnear(gold_article(gold), document)

    assert [pair.found.id for pair in examination.pairs] == ["b"]
    assert [quote.id for quote in examination.spurious] == ["a"]


def test_one_found_cue_answers_to_one_annotated():
    gold = "{cue:says} {content:so} and {cue_b:writes} {content_b:it}."
    found = "{cue:says so and writes} {content:it}."

    examination = examine_polnear(gold_article(gold), found_document(found))

    assert [pair.found is None for pair in examination.pairs] == [False, True]


def test_sentences_begin_at_their_first_letter():
    """Whichever sentence a closing mark goes with."""
    text, spans = read_marked("{s:“One fell.”} {s:Two rose.}")
    article = gold_article(text)
    starts = [article.tokens.starts[it] for it in article.tokens.sentence_first]
    assert [text[it] for it in starts] == ["“", "”"]
    sentences = tuple(Sentence(span.start, span.end, 0) for span in spans["s"])

    document = evolve(found_document(text), sentences=sentences)

    examination = examine_polnear(article, document)
    assert counts(examination, "sentence") == (2, 2, 2, 2)


def test_sentences_are_judged_where_a_document_has_them():
    text, spans = read_marked(
        "{s:One fell.} {s:“Two} {s:rose.” They left.}\n{s:Three.}"
    )
    article = gold_article(text)
    without = examine_polnear(article, found_document(text))
    assert counts(without, "sentence") == (0, 0, 0, 0)

    sentences = tuple(Sentence(span.start, span.end, 0) for span in spans["s"])
    document = evolve(found_document(text), sentences=sentences)
    examination = examine_polnear(article, document)

    # Annotated: One, Two, They, Three; found: One, Two, rose, Three.
    assert counts(examination, "sentence") == (4, 3, 4, 3)
    # One and Three begin paragraphs.
    assert counts(examination, "sentence inside paragraph") == (2, 1, 2, 1)
