"""Web Annotations: both selectors find the same words."""

import json

import pytest
from attrs import evolve
from example_document import DOCUMENT, TEXT

from quotekit import Document, Passage
from quotekit.export.web_annotation import to_web_annotations, write_web_annotations


def targets(page):
    for item in page["items"]:
        yield from item["target"]


def test_both_selectors_find_the_same_words():
    found = list(targets(to_web_annotations(DOCUMENT)))

    assert len(found) == 8
    for target in found:
        position, quotation = target["selector"]
        start, end = position["start"], position["end"]
        assert TEXT[start:end] == quotation["exact"]
        around = quotation["prefix"] + quotation["exact"] + quotation["suffix"]
        assert around in TEXT
        assert len(quotation["prefix"]) == min(32, start)
        assert len(quotation["suffix"]) == min(32, len(TEXT) - end)


def test_at_the_text_s_edges_there_is_less_context():
    whole = Passage(0, len(TEXT), TEXT)
    near = Passage(2, 9, TEXT[2:9])
    quote = evolve(DOCUMENT.quotes[0], content=(whole, near), cue=None, source=None)

    first, second = targets(to_web_annotations(evolve(DOCUMENT, quotes=(quote,))))

    assert first["selector"][1] == {
        "type": "TextQuoteSelector",
        "exact": TEXT,
        "prefix": "",
        "suffix": "",
    }
    assert second["selector"][1]["prefix"] == TEXT[:2]


def test_utf16_positions_index_what_javascript_sees():
    units = TEXT.encode("utf-16-le")

    for target in targets(to_web_annotations(DOCUMENT, utf16=True)):
        position, quotation = target["selector"]
        found = units[2 * position["start"] : 2 * position["end"]]
        assert found.decode("utf-16-le") == quotation["exact"]


def test_a_quote_is_told_by_its_bodies():
    page = to_web_annotations(DOCUMENT)

    first, second = page["items"][0], page["items"][3]
    assert [body["value"] for body in first["body"]] == [
        "direct",
        "assertion",
        "Ines Okafor",
    ]
    assert [body["value"] for body in second["body"]] == [
        "indirect",
        "fact",
        "negated",
        "clerk",
    ]
    assert page["items"][1]["body"][0] == first["id"]
    assert page["items"][1]["body"][1]["value"] == "cue"
    assert page["items"][2]["body"][1]["value"] == "source"


def test_a_quote_by_nobody_has_nobody_in_its_bodies():
    last = to_web_annotations(DOCUMENT)["items"][-1]

    assert [body["purpose"] for body in last["body"]] == ["tagging", "tagging"]


def test_ids_are_iris():
    page = to_web_annotations(evolve(DOCUMENT, id="my news/Алма \udc80.txt"))

    assert page["items"][0]["id"].isascii()
    assert page["items"][0]["id"].startswith("my%20news/%D0%90")
    assert page["items"][0]["target"][0]["source"].endswith(".txt")


def test_without_the_text_there_is_no_context():
    read = Document.from_dict(DOCUMENT.to_dict())

    for target in targets(to_web_annotations(read)):
        assert "prefix" not in target["selector"][1]
    with pytest.raises(ValueError, match="need the text"):
        to_web_annotations(read, utf16=True)


def test_without_words_positions_are_left():
    bare = Document.from_dict(DOCUMENT.to_dict(with_text=False), TEXT)

    for target in targets(to_web_annotations(bare)):
        assert [it["type"] for it in target["selector"]] == ["TextPositionSelector"]


def test_a_document_is_a_line():
    (line,) = write_web_annotations([DOCUMENT])

    assert json.loads(line) == to_web_annotations(DOCUMENT)
