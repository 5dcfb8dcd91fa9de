"""The highlighter: marks in plain text and in a page, balanced whatever they do."""

from html import unescape
from html.parser import HTMLParser

import pytest
import regex
from example_document import DOCUMENT, TEXT
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import read_marked
from strategies import press_text

from quotekit import Span, extract, read_html
from quotekit.export.highlight import (
    Mark,
    highlight_html,
    highlight_text,
    quote_marks,
)


def short(html):
    """Write marks as the examples do, without the attributes of each part."""
    return regex.sub(r' data-part="\w+"', "", html)


def mark(name, *spans):
    return Mark(spans=spans, tag=name)


EXAMPLES = [
    ("a {b:b & <c>} d", "a <b>b &amp; &lt;c&gt;</b> d"),
    ("{b:{i:a} b}", "<b><i>a</i> b</b>"),
    ("{b:a {i:b} c}", "<b>a <i>b</i> c</b>"),
    ("{b:a}{i:b}", "<b>a</b><i>b</i>"),
    # In parts.
    ("{b:a} b {b:c}", "<b>a</b> b <b>c</b>"),
]


@pytest.mark.parametrize(("marked", "html"), EXAMPLES)
def test_plain_text(marked, html):
    text, spans = read_marked(marked)
    marks = [mark(name, *spans[name]) for name in sorted(spans)]

    assert short(highlight_text(text, marks)) == html


def test_marks_that_cross_are_cut():
    marks = [mark("b", Span(0, 3)), mark("i", Span(1, 5))]

    assert highlight_text("abcde", marks) == (
        '<b data-part="only">a<i data-part="first">bc</i></b><i data-part="last">de</i>'
    )


def test_of_two_marks_on_the_same_characters_the_first_is_outside():
    span = Span(0, 1)

    assert short(highlight_text("a", [mark("i", span), mark("b", span)])) == (
        "<i><b>a</b></i>"
    )


def test_a_part_of_a_text():
    marks = [mark("b", Span(0, 12)), mark("i", Span(13, 14)), mark("u", Span(20, 22))]

    assert short(highlight_text("abcd", marks, start=10)) == "<b>ab</b>c<i>d</i>"


def test_attributes_are_escaped_and_names_are_checked():
    given = Mark(
        spans=(Span(0, 1),), attributes={"title": '"><script>'}, label="<sup>1</sup>"
    )

    assert highlight_text("ab", [given]) == (
        '<mark title="&quot;&gt;&lt;script&gt;" data-part="only"><sup>1</sup>a</mark>b'
    )
    for wrong in (
        Mark(spans=(Span(0, 1),), tag="b onclick=x"),
        Mark(spans=(Span(0, 1),), attributes={"a=b c": ""}),
    ):
        with pytest.raises(ValueError, match="no name of HTML"):
            highlight_text("ab", [wrong])


def test_what_html_cannot_write_is_replaced():
    assert highlight_text("a\x00\udc80\x1bb", []) == "a\ufffd\ufffd\ufffdb"


PAGES = [
    ("<p>a {x:b} c</p>", "<p>a <b>b</b> c</p>"),
    # Tags inside, and half inside, are left where they are.
    ("<p>{x:a <i>b</i> c}</p>", "<p><b>a </b><i><b>b</b></i><b> c</b></p>"),
    ("<p>{x:a <i>b} c</i></p>", "<p><b>a </b><i><b>b</b> c</i></p>"),
    ("<p>{x:a</p>\n<p>b}</p>", "<p><b>a</b></p>\n<p><b>b</b></p>"),
    ("<ul>\n<li>{x:a</li>\n<li>b}</ul>", "<ul>\n<li><b>a</b></li>\n<li><b>b</b></ul>"),
    ("{x:a<!-- <b> -->b}", "<b>a</b><!-- <b> --><b>b</b>"),
    ("{x:a<script>'</b>'</script>b}", "<b>a</b><script>'</b>'</script><b>b</b>"),
    # Entities stay as they are written.
    ("&amp;{x:&lt;a&gt;}&shy;", "&amp;<b>&lt;a&gt;</b>&shy;"),
    ("a<p title='>'>{x:co&shy;op}", "a<p title='>'><b>co&shy;op</b>"),
]


@pytest.mark.parametrize(("marked", "html"), PAGES)
def test_pages(marked, html):
    source, spans = read_marked(marked)
    page = read_html(source)
    (gold,) = spans["x"]
    inside = [
        at
        for at in range(len(page.text))
        if gold.contains(page.source_span(Span(at, at + 1)))
    ]

    found = highlight_html(page, [mark("b", Span(inside[0], inside[-1] + 1))])

    assert short(found) == html


def test_the_marks_of_a_document():
    html = short(highlight_text(TEXT, quote_marks(DOCUMENT, prefix="d1-")))

    assert (
        '<mark class="quote direct" title="Ines Okafor, direct, 99% sure"'
        ' data-quote="d1-q1" data-speaker="d1-s1">“The <mark class="quote indirect"'
        ' title="clerk, indirect, 50% sure" data-quote="d1-q2"'
    ) in html
    assert '<span class="cue" data-quote="d1-q2" data-speaker="d1-s2">denied' in html
    assert 'title="nobody named, mixed, 25% sure" data-quote="d1-q3">@Fish' in html
    assert "“will &lt;not&gt; &amp; cannot” pay" in html


class Balance(HTMLParser):
    """Raises where an end tag does not end what was opened last."""

    def __init__(self):
        super().__init__()
        self.open = []

    def handle_starttag(self, tag, _):
        self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def assert_balanced(html):
    balance = Balance()
    balance.feed(html)
    balance.close()
    assert balance.open == []


def spans_in(length):
    return st.lists(
        st.tuples(st.integers(0, length - 1), st.integers(1, length)).map(
            lambda ends: Span(ends[0], max(ends[0] + 1, ends[1]))
        ),
        min_size=1,
        max_size=3,
    )


@settings(max_examples=80)
@given(st.data())
def test_anything_crosses_and_stays_balanced(data):
    text = data.draw(st.text("ab <&>“\n", min_size=1, max_size=30))
    given = data.draw(st.lists(spans_in(len(text)), max_size=6))
    marks = [mark(name, *spans) for name, spans in zip("abciqu", given, strict=False)]

    html = highlight_text(text, marks)

    assert_balanced(html)
    assert unescape(regex.sub("<[^>]*>", "", html)) == text
    for one in marks:
        # The elements of each hold what its spans hold.
        for place in range(len(text)):
            inside = any(span.start <= place < span.end for span in one.spans)
            assert inside == (place in covered(html, one.tag, len(text)))


def covered(html, name, length):
    """Return the places in the text that lie in an element."""
    places, at, depth = set(), 0, 0
    for piece in regex.findall(r"<[^>]*>|&\w+;|.", html, flags=regex.S):
        if piece.startswith("<"):
            depth += regex.fullmatch(f"<{name}[ >].*", piece) is not None
            depth -= piece == f"</{name}>"
        else:
            if depth:
                places.add(at)
            at += 1
    assert at == length
    return places


@settings(max_examples=60)
@given(press_text(), st.sampled_from(["p", "blockquote", "li"]))
def test_a_page_keeps_all_of_its_source(text, name):
    lines = text.replace("&", "&amp;").replace("<", "&lt;").splitlines()
    html = "".join(f"<{name}><i>{line[:9]}</i>{line[9:]}</{name}>" for line in lines)
    page = read_html(html)
    marks = quote_marks(extract(page.text, layout=page.layout))

    found = highlight_html(page, marks)

    assert_balanced(found)
    assert regex.sub(r"</?(?:mark|span)\b[^>]*>", "", found) == html
