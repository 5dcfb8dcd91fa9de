"""HTML in: what a page says, and where each character of it stands in the source."""

from pathlib import Path

import pytest
from attrs import evolve

from quotekit import (
    BodyForm,
    InputError,
    SegmentKind,
    Span,
    SpanError,
    decode_html,
    extract,
    read_html,
)

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


def expected(html):
    """Yield what the comment at a page's top says must come out of it."""
    comment = html.partition("<!-- must come out\n")[2].partition("\n-->")[0]
    for line in comment.splitlines():
        what, words = line.split(" | ", maxsplit=1)
        yield what, words


FORMS = {"item": BodyForm.LIST_ITEM, "block": BodyForm.BLOCK_QUOTATION}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_pages(path):
    """What the comment on top of each page asks for comes out, where it stands."""
    html = decode_html(path.read_bytes())
    page = read_html(html)
    document = extract(page.text, layout=page.layout)
    segments = {(segment.kind, segment.text) for segment in document.segments}
    forms = {
        (segment.form, words)
        for segment in document.segments
        for words in (segment.text, segment.text.partition(" pic.")[0])
    }
    quotes = {
        (speaker.name or speaker.role, quote.text): quote
        for quote in document.quotes
        if (speaker := document.speaker_of(quote))
    }

    for what, words in expected(html):
        if what == "never":
            assert words not in page.text
        elif what == "text":
            assert words in page.text
        elif what == "quotes":
            assert len(document.quotes) == int(words)
        elif what == "quote":
            speaker, said = words.split(" | ")
            found = [
                quote
                for (name, text), quote in quotes.items()
                if speaker in name and text == said
            ]
            assert found, (words, list(quotes))
            for passage in found[0].content:
                source = page.source_span(passage).of(html)
                assert source == source.strip()
                assert read_html(source).text == passage.text
        elif what in FORMS:
            assert (FORMS[what], words) in forms
        else:
            assert (SegmentKind(what), words) in segments


def test_there_are_twelve_pages():
    assert len(PAGES) == 12
    for path in PAGES:
        assert list(expected(decode_html(path.read_bytes())))


TEXTS = [
    # Blocks are paragraphs, what is in the line is not.
    ("<p>One</p><p>two", "One\n\ntwo"),
    ("One <div>two</div> three", "One\n\ntwo\n\nthree"),
    ("un<b>believ</b>able", "unbelievable"),
    ("<table><tr><td>a<td>b<tr><td>c</table>", "a\n\nb\n\nc"),
    # White space.
    ("<p>  a \n\t b  </p>", "a b"),
    ("a <b> b</b> <i> </i>c", "a b c"),
    ("<p> <b> </b> </p>a", "a"),
    ("<pre>a  b\nc\r\nd</pre>", "a b\nc\nd"),
    ("a&nbsp;b &#160;", "a\xa0b \xa0"),
    ("<p>&nbsp;</p>a", "a"),
    ("a\u2028b\x85c\x0bd", "a b c d"),
    # Breaks of the line.
    ("One.<br>Two.", "One.\nTwo."),
    ("One <br> two", "One two"),
    ("One.<br> <br/>Two.</br>", "One.\n\nTwo."),
    ("<h1>One.<br>Two</h1>", "One. Two"),
    ("<br>a<br>", "a"),
    # Entities, whole and not.
    ("&lt;p&gt; &amp;amp; &AMP &#8220;&#x201D;", "<p> &amp; & “”"),
    ("AT&T & &unknown; &#; &", "AT&T & &unknown; &#; &"),
    ("&#147;a&#148;", "“a”"),
    ("&NotEqualTilde;", "≂̸"),
    ("&notit;", "¬it;"),
    # What is not seen; joiners are.
    ("co&shy;op\xader&#8203;ate\ufeff", "cooperate"),
    ("👩&zwj;🌾", "👩\u200d🌾"),
    # Quotations.
    ("<p>He: <q>a <q>b</q></q>.", "He: “a ‘b’”."),
    ("<q>“a”</q> <q>&ldquo;b&rdquo;</q> “<q>c</q>”", "“a” “b” “c”"),
    ("<p><q>a<p>b", "“a”\n\nb"),
    # Dropped.
    ("a<script>b<p>c</script>d", "ad"),
    ("a<SCRIPT>b</p></Script >d", "ad"),
    ("<title>a</title><style>b</style>c<!-- d -->e", "ce"),
    ("<head><title>a</title><p>b", "b"),
    ("<nav>a<div>b</nav>c", "c"),
    ("a<div hidden>b</div><div aria-hidden='TRUE'>c</div>", "a"),
    ("a <span class='sr-only'>b</span>c", "a c"),
    ("a<!-- b", "a"),
    ("a<!-- b > c", "a\n\nc".replace("\n\n", " ")),
    ("a<!>b<?x y>c<![CDATA[d]]>e</>f", "abcef"),
    # Broken.
    ("a < b <3 <", "a < b <3 <"),
    ("a <b", "a"),
    ("<p>a</div></b>b</p>c", "ab\n\nc"),
    ("<p title='>'>a<p title=\">b", "a\n\nb"),
    ("<a href='x>b</a>c", "bc"),
    ("x<p c='>'y", "x\n\n'y"),
    ("<i><div>a</i>b</div>c", "ab\n\nc"),
    ("<h1>a</h2>b", "a\n\nb"),
    ("", ""),
]


@pytest.mark.parametrize(("html", "text"), TEXTS)
def test_text(html, text):
    assert read_html(html).text == text


FURNITURE = [
    '<div class="social-share">x</div>',
    '<ul id="breadcrumb">x</ul>',
    '<div class="article__related">x</div>',
    '<div class="promoBox">x</div>'.replace("Box", "-box"),
    '<div role="search">x</div>',
    "<aside>x</aside>",
    "<footer>x</footer>",
    '<blockquote class="pull-quote">x</blockquote>',
    '<p class="most-read">x</p>',
]
ARTICLE = "<p>" + "The council met and voted on the new ferry. " * 8 + "</p>"


@pytest.mark.parametrize("furniture", FURNITURE)
def test_furniture_is_left_out(furniture):
    assert read_html(furniture + ARTICLE).text == read_html(ARTICLE).text


@pytest.mark.parametrize(
    "start",
    ['<body class="nav">', '<div class="has-sidebar">', '<div class="tagstone">'],
)
def test_classes_that_only_look_like_furniture(start):
    # With an article elsewhere, so that the rest is not kept for want of one.
    html = start + "<p>Inside</p></div>" + ARTICLE

    assert read_html(html).text.startswith("Inside")


def test_furniture_is_better_than_nothing():
    page = read_html('<div class="widget">' + ARTICLE + "</div><p>Hello</p>")

    assert page.text.startswith("The council met")


def test_the_main_part_is_the_text_and_the_headline_over_it_too():
    html = f"<p>Tip</p><h1>News</h1><main>{ARTICLE}<p>So.</p></main><p>More</p>"

    text = read_html(html).text

    assert text.startswith("News\n\nThe council")
    assert text.endswith("So.")


def test_several_articles_are_all_read():
    html = "".join(f"<article><p>{word} said so.</p></article>" for word in "ABC")

    assert read_html(html).text == "A said so.\n\nB said so.\n\nC said so."


LAYOUTS = [
    ("<h1>A</h1><h1>B</h1><h3>C</h3>", "headline A; subhead B; subhead C"),
    ("<div class=byline>By A</div>", "byline By A"),
    ("<p>By <a rel=author>Ann Field</a></p>", "byline By Ann Field"),
    ("<p>A long line, in which <a rel=author>Ann</a> is named.</p>", ""),
    ("<p class=author-bio>A</p>", ""),
    (f"<div class=author>{ARTICLE}</div>", ""),
    ("<figcaption>A<p>B</p></figcaption>", "caption A; caption B"),
    (
        "<figcaption>A <small class=credit>B</small></figcaption>",
        "caption A; credit B",
    ),
    ("<blockquote>A<br>B.<br>C</blockquote>", "body A; body B.; body C"),
    ("<li>A<li>B", "body A; body B"),
    ("<p class=standfirst>A", "subhead A"),
    ("<article><p>A</p><footer>B</footer></article>", "notice B"),
    ("<article class=copyright><p>A</p></article>", ""),
]


@pytest.mark.parametrize(("html", "layout"), LAYOUTS)
def test_layout(html, layout):
    page = read_html(html)

    found = "; ".join(f"{segment.kind} {segment.text}" for segment in page.layout)
    assert found == layout
    for segment in page.layout:
        assert page.text[segment.start : segment.end] == segment.text


def test_markup_knows_better_than_the_words():
    html = (
        "<p>World</p><h1>She was there, and it was late.</h1><ul>"
        "<li>Prices up</li><li>© Harbour Post 2024</li></ul><p>It was, she said.</p>"
    )
    page = read_html(html)

    kinds = [
        (str(segment.kind), str(segment.form))
        for segment in extract(page.text, layout=page.layout).segments
    ]

    assert kinds == [
        ("subhead", "paragraph"),
        ("headline", "paragraph"),
        ("body", "list_item"),
        ("notice", "paragraph"),
        ("body", "paragraph"),
    ]


@pytest.mark.parametrize(
    "text", ["“It is over, and we will not come back,” said Ms Diallo.", "One"]
)
def test_a_layout_of_another_text_is_refused(text):
    page = read_html("<h1>One headline</h1><p>of another page")

    with pytest.raises(InputError, match="'One headline' does not stand at 0"):
        extract(text, layout=page.layout)


@pytest.mark.parametrize("given", ["<p>Yes", None, ["<p>Yes"]])
def test_only_bytes_are_decoded(given):
    with pytest.raises(InputError, match="expected bytes, got"):
        decode_html(given)


def test_a_layout_may_leave_out_its_words():
    page = read_html("<h1>One headline</h1><p>of another page")
    wordless = [evolve(segment, text=None) for segment in page.layout]

    kinds = [segment.kind for segment in extract(page.text, layout=wordless).segments]

    assert kinds == ["headline", "body"]


def test_source_span():
    html = "<p>“We <b>don&rsquo;t</b> know,”<!-- yet --> Ms Adler&nbsp;said.</p>"
    page = read_html(html)
    start = page.text.index("don")

    span = page.source_span(Span(start, start + len("don’t know")))

    assert span.of(html) == "don&rsquo;t</b> know"
    assert [piece.of(html) for piece in page.source_pieces(span_of(page))] == [
        "“We ",
        "don&rsquo;t",
        " know,”",
        " Ms Adler&nbsp;said.",
    ]


def span_of(page):
    return Span(0, len(page.text))


def test_a_tag_that_ends_a_quotation_and_a_paragraph_leaves_room_for_both():
    page = read_html("<p><q>a</p>b")

    assert page.text == "“a”\n\nb"
    assert page.source_span(Span(3, 5)).of(page.html) == "b"


def test_a_mark_for_a_tag_is_no_piece_of_the_source():
    html = "<p><q>a</q> b</p>"
    page = read_html(html)

    assert page.source_span(Span(0, 3)).of(html) == "<q>a</q>"
    assert [piece.of(html) for piece in page.source_pieces(span_of(page))] == [
        "a",
        " b",
    ]


def test_soft_hyphens_do_not_cut_pieces():
    html = "<p>co&shy;op</p>"
    page = read_html(html)

    assert [piece.of(html) for piece in page.source_pieces(span_of(page))] == [
        "co&shy;op"
    ]


def test_a_span_outside_of_the_text_is_refused():
    page = read_html("<p>abc")

    with pytest.raises(SpanError, match=r"not in the text: \[2, 4\)"):
        page.source_span(Span(2, 4))
    with pytest.raises(SpanError):
        page.source_pieces(Span(7, 8))


def test_only_strings_are_pages():
    with pytest.raises(InputError, match="expected a string, got bytes"):
        read_html(b"<p>a")


# Each is linear; a reader that goes back would take hours.
HOSTILE = [
    "<a " * 60_000,
    "<!--" * 60_000,
    "<![x" * 60_000,
    '<a b="' * 30_000,
    "<a b='>'" * 30_000 + ">",
    "<i><div>" + "<b>" * 30_000 + "</i>" * 30_000,
    "<p><q><li>" * 10_000,
    "<" * 200_000,
    "&a" * 100_000,
    "<title>" * 30_000,
    "<table><tr><td>" * 10_000,
    "x<br>" * 30_000,
    "<a " + "x=y " * 60_000 + ">",
    " " * 300_000,
]


@pytest.mark.parametrize("html", HOSTILE, ids=lambda html: repr(html[:8]))
def test_hostile_pages_take_linear_time(html):
    page = read_html(html)

    if page.text:
        page.source_span(span_of(page))


ENCODINGS = [
    ("é".encode(), "é"),
    ("é".encode("cp1252"), "é"),
    (b"\xef\xbb\xbfa", "\ufeffa"),
    ("\ufeffé".encode("utf-16-le"), "\ufeffé"),
    (b"<meta charset='ISO-8859-1'>\x93", "<meta charset='ISO-8859-1'>“"),
    (b"<meta charset=koi8-r>\xc1", "<meta charset=koi8-r>а"),
    (b"<meta charset=klingon>\xc3\xa9", "<meta charset=klingon>é"),
    (b"<meta charset=utf-16>a", "<meta charset=utf-16>a"),
    (b"<meta charset=hex>a", "<meta charset=hex>a"),
    (b"\x81", "\\x81"),
]


@pytest.mark.parametrize(("data", "html"), ENCODINGS)
def test_decoding(data, html):
    assert decode_html(data) == html


def test_what_the_server_said_decides_and_must_be_true():
    assert decode_html(b"<meta charset=koi8-r>\xe9", "latin-1").endswith("é")
    with pytest.raises(UnicodeDecodeError):
        decode_html(b"\xe9", "utf-8")
    with pytest.raises(UnicodeDecodeError):
        decode_html(b"<meta charset=utf-8>\xe9")
