"""What holds for any page whatever: nothing raises, and every span leads back."""

import unicodedata
from html import unescape

import regex
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import press_text

from quotekit import Span, extract, read_html

# The words of a page, each with ways to write it in HTML.
WORDS = {
    "“We": ["“We", "&ldquo;We", "&#8220;We", "&#x201C;We"],
    "pay,”": ["pay,”", "pay,&rdquo;", "pay&comma;&#8221;"],
    "don’t": ["don’t", "don&rsquo;t", "<b>don</b>’t"],
    "said": ["said", "sa<i>i</i>d", "s&#97;id", "said<!-- x > -->"],
    "Ms": ["Ms", "<span>M</span>s"],
    "Adler.": ["Adler.", "Ad&shy;ler.", "Ad\u00adler&period;"],
    "Adler": ["Adler", "Adl&#x65;r"],
    "warned": ["warned", "<em>warned</em>", "<!---->warned"],
    "that": ["that", "<a href='/?a>b' title=\"“\">that</a>"],
    "R&D": ["R&D", "R&amp;D", "R&#38;D"],
    "<old>": ["&lt;old&gt;", "&lt;old>"],
    "👩\u200d🌾": ["👩\u200d🌾", "👩&zwj;🌾", "&#x1F469;&#8205;🌾"],
    "ministers": ["ministers", "minist<wbr>ers", "<font>mini</font>sters"],
    "will": ["will"],
    "not": ["not"],
    "go,": ["go,"],
    "the": ["the", "<script>'“No,” she said'</script>the"],
    "mayor": ["mayor", "ma<u><s>yor</s></u>"],
    "according": ["according"],
    "to": ["to"],
}
BLANKS = [" ", "\n  ", "\t", "<!-- a --> ", " <b></b>"]
SENTENCES = [
    "“We don’t pay,” said Ms Adler.",
    "Ms Adler warned that ministers will not pay,”",
    "the mayor said that R&D will not go, Ms Adler.",
    "“We will not go, the mayor warned Ms Adler.",
    "according to the mayor 👩\u200d🌾 will not <old> Adler.",
]
INLINES = ["b", "i class=x", "span", "a href='#'", "font size=2", "u"]
BLOCKS = ["p", "div", "div class='a b'", "section", "li", "td", "blockquote", "figure"]


@st.composite
def paragraphs(draw):
    """Draw a paragraph: what is read, and the HTML that says it."""
    words = draw(st.sampled_from(SENTENCES)).split()
    words += draw(st.lists(st.sampled_from(sorted(WORDS)), max_size=6))
    html = ""
    for index, word in enumerate(words):
        written = draw(st.sampled_from(WORDS[word]))
        inline = draw(st.none() | st.none() | st.sampled_from(INLINES))
        if inline:
            written = f"<{inline}>{written}</{inline.split()[0]}>"
        html += (draw(st.sampled_from(BLANKS)) if index else "") + written
    if draw(st.booleans()):
        html = f"<em>{html}</em>"
    return [" ".join(words)], html


def nested(children):
    """Blocks around blocks."""

    def around(blocks, name):
        texts = [text for given, _ in blocks for text in given]
        html = "\n".join(html for _, html in blocks)
        return texts, f"<{name}>{html}</{name.split()[0]}>"

    return st.builds(
        around, st.lists(children, min_size=1, max_size=3), st.sampled_from(BLOCKS)
    )


def leaves():
    return st.builds(
        lambda given, name: (given[0], f"<{name}>{given[1]}</{name.split()[0]}>"),
        paragraphs(),
        st.sampled_from(BLOCKS),
    )


pages = st.lists(
    st.recursive(leaves(), nested, max_leaves=5), min_size=1, max_size=4
).map(
    lambda blocks: (
        [text for given, _ in blocks for text in given],
        "".join(html for _, html in blocks),
    )
)


def reduced(html):
    """Return the text of a piece of HTML, by other means than the library's."""
    html = regex.sub(r"<script>.*?</script>|<!--.*?-->", "", html, flags=regex.S)
    html = regex.sub(r"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", "", html)
    return " ".join(unescape(html).replace("\xad", "").split())


@settings(max_examples=120)
@given(pages)
def test_every_quote_leads_back_to_its_source(drawn):
    texts, html = drawn
    page = read_html(html)

    assert page.text.split("\n\n") == texts
    document = extract(page.text, layout=page.layout)
    assert page.html == html
    for quote in document.quotes:
        parts = [*quote.content]
        parts += quote.cue.spans if quote.cue else ()
        parts += quote.source.spans if quote.source else ()
        for passage in parts:
            span = page.source_span(passage)
            assert reduced(span.of(html)) == passage.text
            pieces = page.source_pieces(passage)
            # Blanks alone between two tags are no pieces.
            joined = reduced("".join(piece.of(html) for piece in pieces))
            assert joined.replace(" ", "") == passage.text.replace(" ", "")
            assert not any(regex.search("<[^ >]*>", p.of(html)) for p in pieces)


TAGS = regex.findall(
    r"\S++",
    "<p> </p> <div> </div> <q> </q> <br> <h1> </h2> <li> <ul> </ul> <td> <table>"
    " </table> <script> </script> <pre> </pre> <nav> </nav> <b> </b> <!-- --> <!"
    " <![CDATA[ ]]> <? </ < > &amp; &# &shy; &nbsp; <a&href=' <a&x=\" ' \" <article>"
    " <main> </main> <blockquote> <figcaption> <span&class=credit> </span> <title>"
    " <head> <body> <div&hidden> <footer> <aside> </aside>",
)
soups = st.lists(
    st.sampled_from(TAGS).map(lambda tag: tag.replace("&", " ", tag[0] == "<"))
    | press_text()
    | st.text(max_size=5),
    max_size=25,
).map("".join)


@settings(max_examples=200)
@given(soups)
def test_any_string_is_a_page(html):
    page = read_html(html)

    before = 0
    for index, character in enumerate(page.text):
        span = page.source_span(Span(index, index + 1))
        assert before <= span.start < span.end <= len(html)
        source = span.of(html)
        assert (
            source == character
            or source[0] in "&<"
            or character.isspace()
            or unicodedata.category(source[0]) == "Zs"
        )
        before = span.start
    for segment in page.layout:
        assert page.text[segment.start : segment.end] == segment.text
    assert not regex.search(r"\n{3}|^\s|\n $", page.text)
    extract(page.text, layout=page.layout)


@settings(max_examples=100)
@given(press_text())
def test_text_without_markup_keeps_its_words(text):
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")

    page = read_html(escaped)

    def visible(words):
        return regex.sub(r"[\s\xad\u200b\u2060\ufeff]", "", words)

    assert visible(page.text) == visible(text)
