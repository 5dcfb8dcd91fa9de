"""The HTML view: everything in it, nothing unescaped, and read by a real browser."""

import json
import os
import shutil
import subprocess
from collections import Counter
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
import regex
from attrs import evolve
from example_document import DOCUMENT, TEXT
from hypothesis import given, settings
from strategies import press_text

from quotekit import Document, extract
from quotekit.export.page import write_page

FERRY = (Path(__file__).parents[2] / "docs/examples/ferry.txt").read_text("utf-8")


def page_of(*documents):
    return "".join(write_page(documents))


VOID = {"meta", "input"}


class Tree(HTMLParser):
    """Reads a page, raises where it is not balanced, and keeps what there is."""

    def __init__(self, html):
        super().__init__()
        self.open = []
        self.tags = []
        self.text = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if not {"style", "script", "a"} & set(self.open):
            self.text.append(data)

    def having(self, name):
        return [attributes for _, attributes in self.tags if name in attributes]


def test_the_article_is_there_to_the_character():
    html = page_of(DOCUMENT)
    article = html.partition('<div class="article">')[2].partition('<div class="side')[
        0
    ]

    shown = unescape(
        regex.sub(r"<a .*?</a>|<[^>]*>", "", article.replace("</div>", ""))
    )

    assert [line for line in shown.split("\n") if line] == [
        line for line in TEXT.split("\n") if line
    ]


def test_each_part_of_a_quote_is_marked():
    tree = Tree(page_of(DOCUMENT))
    marked = Counter(
        (attributes["data-quote"], attributes["class"].split()[0])
        for attributes in tree.having("data-quote")
        if "class" in attributes
    )

    assert marked == {
        ("d1-q1", "quote"): 2,
        ("d1-q1", "cue"): 1,
        ("d1-q1", "source"): 1,
        ("d1-q2", "quote"): 1,
        ("d1-q2", "cue"): 1,
        ("d1-q2", "source"): 1,
        ("d1-q3", "quote"): 1,
    }


def test_who_kind_confidence_and_rule_are_told():
    tree = Tree(page_of(DOCUMENT))
    cards = [attributes["data-card"] for attributes in tree.having("data-card")]

    assert cards[0] == (
        "Ines Okafor, mayor, Harbour Council\n"
        "direct · assertion · 99% sure · rule mark.cue.source\n"
        "speaker: name in the source"
    )
    assert cards[1].splitlines()[:2] == [
        "clerk, anonymous",
        "indirect · fact · denied or withheld · 50% sure · rule verb.clause",
    ]
    assert cards[-1].startswith("Nobody decided on\nmixed")
    labels = [attributes.get("aria-label", "") for attributes in tree.having("href")]
    assert labels[0].startswith("A 1: Ines Okafor, mayor, Harbour Council; direct")


def test_what_is_around_a_nested_quote_has_room_for_its_line():
    tree = Tree(page_of(DOCUMENT))
    styles = {
        attributes["data-quote"]: attributes["style"]
        for attributes in tree.having("data-card")
    }

    assert styles["d1-q1"].endswith("--levels: 1")
    assert styles["d1-q2"].endswith("--levels: 0")
    assert styles["d1-q3"].startswith("--hue: 0; --sat: 0")


def test_a_quote_in_two_paragraphs_is_reached_once_and_named_twice():
    text = "“We pay,” said Ms Adler.\n\nThat is all."
    (quote,) = (document := extract(text)).quotes[:1]
    further = evolve(quote.content[0], start=text.index("That"), end=len(text), text="")
    document = evolve(
        document, quotes=(evolve(quote, content=(*quote.content, further)),)
    )

    html = page_of(document)

    assert html.count('id="d1-q1"') == 1
    assert '<span class="chip" aria-hidden="true">↪ A 1</span>That is all.' in html


def test_speakers_have_bars_by_their_share_of_words():
    html = page_of(DOCUMENT)

    # Eight words, two and five, as `words_by` counts them: "&" is none.
    assert regex.findall(r'class="bar".*?width: ([\d.]+)%', html) == [
        "53.3",
        "13.3",
        "33.3",
    ]


def test_links_and_ids_fit():
    tree = Tree(page_of(DOCUMENT, extract(FERRY, id="ferry"), extract("")))
    ids = [attributes["id"] for attributes in tree.having("id")]

    assert len(ids) == len(set(ids))
    for attributes in tree.having("href"):
        assert attributes["href"].removeprefix("#") in ids
    for attributes in tree.having("aria-labelledby"):
        assert attributes["aria-labelledby"] in ids


def test_several_texts_have_a_list_that_leads_to_each():
    several = page_of(evolve(DOCUMENT, id="a <b>"), extract(FERRY, id="ferry"))

    assert '<a href="#texts">' in several.partition("<main>")[0]
    contents = several.partition("</main>")[2].partition("</nav>")[0]
    assert '<li><a href="#d1-title">a &lt;b&gt;</a> 3 quotes</li>' in contents
    assert '<a href="#d2-title">ferry</a>' in contents
    assert "#texts" not in page_of(DOCUMENT)
    assert "#texts" not in page_of()


def test_nothing_comes_from_elsewhere():
    html = page_of(DOCUMENT)

    assert "default-src 'none'" in html
    assert not regex.search(r"https?:|\bsrc=|url\(|@import", html)


EVIL = "\"'><script>alert(1)</script>&amp;<!--"


def evil(value):
    """Return the data with something evil in each of its strings."""
    if isinstance(value, dict):
        return {
            name: inside
            if name in {"schema", "kind", "type", "form", "parent", "continues"}
            else evil(inside)
            for name, inside in value.items()
        }
    if isinstance(value, list):
        return [evil(inside) for inside in value]
    return value + EVIL if isinstance(value, str) else value


def test_everything_is_escaped():
    data = evil(DOCUMENT.to_dict())
    for quote in data["quotes"]:
        for name in ("parent", "continues"):
            quote[name] = quote[name] and quote[name] + EVIL
    html = page_of(Document.from_dict(data))

    scripts = html.count("<script>")
    assert scripts == 1
    assert "<!--" not in html
    names = {name for _, attributes in Tree(html).tags for name in attributes}
    assert not any(name.startswith("on") or "script" in name for name in names)


@settings(max_examples=40)
@given(press_text())
def test_any_text_gives_a_balanced_page(text):
    html = page_of(extract(text, id=text[:9]))

    html.encode()
    Tree(html)


def test_a_document_without_words_is_refused():
    document = Document.from_dict(DOCUMENT.to_dict(with_text=False))

    with pytest.raises(ValueError, match="needs the words"):
        page_of(document)


CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))),
    None,
)
AXE = os.environ.get("QUOTEKIT_AXE", "")

# Written into the page, run by the browser, read from what it then holds.
PROBE = """
<script>
addEventListener("load", async () => {
  const marks = [...document.querySelectorAll("mark.quote")];
  const shown = () => marks.filter((mark) => !mark.matches(".off")).length;
  const found = { all: shown() };
  found.dark = matchMedia("(prefers-color-scheme: dark)").matches;
  found.wide = document.documentElement.scrollWidth > innerWidth;
  found.filters = document.querySelectorAll(".filter[hidden]").length === 0;
  const direct = document.querySelector("input[value=direct]");
  direct.click();
  found.without = shown();
  direct.click();
  found.again = shown();
  document.querySelector("input[name=speaker]").click();
  found.others = shown();
  document.querySelector("input[name=speaker]").click();
  document.querySelector("a.chip").focus();
  found.card = getComputedStyle(marks[0], "::after").content;
  const line = (kind) => document.querySelector(".legend ." + kind);
  found.lines = ["direct", "mixed", "indirect"].map(
    (kind) => getComputedStyle(line(kind)).borderBottomStyle
  );
  if (window.axe) {
    const checked = await axe.run(document);
    found.violations = checked.violations.map(
      (one) => one.id + ": " + one.nodes[0].html
    );
  }
  document.body.innerHTML = "";
  document.title = "found " + JSON.stringify(found);
});
</script>
"""


def browse(html, folder, *options):
    """Return what the probe finds in the page."""
    path = folder / "page.html"
    path.write_text(html.replace("</body>", PROBE + "</body>"), encoding="utf-8")
    ran = subprocess.run(  # noqa: S603  # a browser, on a page of ours
        [
            CHROMIUM,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--virtual-time-budget=20000",
            f"--user-data-dir={folder}",
            *options,
            "--dump-dom",
            path.as_uri(),
        ],
        capture_output=True,
        check=True,
        timeout=120,
    )
    title = regex.search("<title>found (.*?)</title>", ran.stdout.decode())
    return json.loads(unescape(title[1]))


needs_chromium = pytest.mark.skipif(
    CHROMIUM is None, reason="Chromium is not installed (apt-get install chromium)"
)


@needs_chromium
@pytest.mark.parametrize("width", [500, 1200])
def test_a_browser_shows_and_filters(tmp_path, width):
    found = browse(page_of(DOCUMENT), tmp_path, f"--window-size={width},900")

    assert (found["all"], found["without"], found["again"]) == (4, 2, 4)
    assert found["others"] == 2
    assert found["filters"] is True
    assert found["wide"] is False
    assert "Ines Okafor" in found["card"]
    assert found["lines"] == ["solid", "dashed", "dotted"]


@needs_chromium
@pytest.mark.skipif(
    not AXE, reason="QUOTEKIT_AXE does not name an axe.min.js (npm install axe-core)"
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(tmp_path, scheme):
    script = Path(AXE).read_text(encoding="utf-8")
    html = page_of(DOCUMENT, extract(FERRY, id="ferry"))
    options = [f"--blink-settings=preferredColorScheme={int(scheme == 'light')}"]

    found = browse(
        html.replace("</head>", f"<script>{script}</script></head>"), tmp_path, *options
    )

    assert found["violations"] == []
    assert found["dark"] == (scheme == "dark")
