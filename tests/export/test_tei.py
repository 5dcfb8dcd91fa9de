"""TEI: well formed whatever crosses, and every character still there."""

from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from example_document import DOCUMENT
from hypothesis import given
from hypothesis import strategies as st

from quotekit import Document, Passage, Segment, SegmentKind
from quotekit.export.tei import to_tei, write_tei

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"


def parsed(document):
    return ET.fromstring(to_tei(document))  # noqa: S314  # our own XML


def body(root):
    return root.find(f"{TEI}text/{TEI}body")


def words(element):
    return "".join(element.itertext())


def test_segments_keep_their_text():
    paragraphs = list(body(parsed(DOCUMENT)))

    assert [words(paragraph) for paragraph in paragraphs] == [
        segment.text for segment in DOCUMENT.segments
    ]
    assert [paragraph.tag for paragraph in paragraphs] == [
        f"{TEI}ab",
        f"{TEI}p",
        f"{TEI}p",
    ]
    assert paragraphs[0].get("type") == "headline"


def test_what_was_said_is_marked():
    said = list(body(parsed(DOCUMENT)).iter(f"{TEI}said"))

    assert [(it.get(ID), it.get("who"), it.get("direct")) for it in said] == [
        ("q1", "#s1", "true"),
        ("q2", "#s2", "false"),
        ("q1.2", "#s1", "true"),
        ("q3", None, "false"),
    ]
    assert said[0].find(f"{TEI}said") is said[1]
    assert (said[0].get("next"), said[0].get("prev")) == ("#q1.2", None)
    assert (said[2].get("next"), said[2].get("prev")) == (None, "#q1")
    assert said[0].get("cert") == "0.9876"


def test_cues_and_sources_are_marked():
    parts = {
        (part.get("type"), part.get("corresp")): words(part)
        for part in body(parsed(DOCUMENT)).iter(f"{TEI}seg")
    }

    assert parts == {
        ("cue", "#q1"): "said",
        ("source", "#q1"): "the mayor, Ines Okafor of the council",
        ("cue", "#q2"): "denied",
        ("source", "#q2"): "a clerk",
    }


def test_speakers_stand_in_the_header():
    person, clerk = parsed(DOCUMENT).iter(f"{TEI}person")

    assert person.get(ID) == "s1"
    assert [words(part) for part in person] == [
        "Ines Okafor",
        "mayor",
        "Harbour Council",
    ]
    assert [words(part) for part in clerk] == ["clerk"]


def test_documents_in_one_corpus_do_not_share_ids():
    corpus = ET.fromstring("".join(write_tei([DOCUMENT, DOCUMENT])))  # noqa: S314

    ids = [element.get(ID) for element in corpus.iter() if element.get(ID)]

    assert len(ids) == len(set(ids)) == 12
    assert all(
        element.get("who", "#d1-s1")[1:] in ids for element in corpus.iter(f"{TEI}said")
    )


def document_of(text, contents):
    quote = DOCUMENT.quotes[2]
    return Document(
        id="d",
        segments=(Segment(0, len(text), text, SegmentKind.BODY),) if text else (),
        quotes=tuple(
            evolve(
                quote,
                id=f"q{number}",
                continues=None,
                content=tuple(
                    Passage(start, end, text[start:end]) for start, end in spans
                ),
            )
            for number, spans in enumerate(contents, start=1)
        ),
        text=text,
    )


LENGTH = 9
INSIDE = st.lists(st.integers(0, LENGTH), min_size=2, max_size=4, unique=True).map(
    lambda places: list(pairwise(sorted(places)))[::2]
)


@given(st.lists(INSIDE, max_size=5))
def test_whatever_crosses_each_content_is_all_there(contents):
    text = "abc<&>“é\u2028"
    root = parsed(document_of(text, contents))

    assert words(body(root)).strip("\n") == text
    found = {}
    for said in root.iter(f"{TEI}said"):
        name = said.get(ID).split(".")[0]
        found[name] = found.get(name, "") + words(said)
    for number, spans in enumerate(contents, start=1):
        expected = "".join(text[start:end] for start, end in spans)
        assert found[f"q{number}"] == expected


def test_a_content_over_two_segments_is_in_both():
    one, two = Segment(0, 3, "abc", SegmentKind.BODY), Segment(4, 7, "def", "body")
    document = evolve(
        document_of("abc\ndef", [[(1, 6)]]),
        segments=(one, evolve(two, kind=SegmentKind.NOTICE)),
    )

    said = list(parsed(document).iter(f"{TEI}said"))

    assert [words(part) for part in said] == ["bc", "de"]
    assert said[0].get("next") == "#q1.2"


@given(st.text())
def test_any_text_gives_well_formed_xml(text):
    read = words(body(parsed(document_of(text, []))))

    assert len(read.replace("\n", "")) == len(text.replace("\n", ""))


def test_what_xml_cannot_write_is_replaced_by_as_many():
    read = words(body(parsed(document_of("a\x00\udc80\x0b\r\x85b", []))))

    assert read.strip("\n") == "a\ufffd\ufffd\ufffd\r\x85b"


def test_without_words_there_is_nothing_to_write():
    with pytest.raises(ValueError, match="needs the words"):
        to_tei(Document.from_dict(DOCUMENT.to_dict(with_text=False)))


def test_a_document_without_segments_is_valid():
    assert list(body(parsed(Document(id="")))) != []
