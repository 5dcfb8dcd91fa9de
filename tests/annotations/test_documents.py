"""Documents: their JSON object, the way back, and what a reader must refuse."""

import copy
import json
import pickle

import pytest
from attrs import evolve
from example_document import DOCUMENT, TEXT

from quotekit import (
    AttributionType,
    Document,
    FormatError,
    InputError,
    QuoteKind,
    Segment,
    SegmentKind,
    Span,
    Versions,
)


def at(data, path):
    for key in path:
        data = data[key]
    return data


def test_the_keys_stand_in_the_order_of_the_contract():
    record = DOCUMENT.to_dict()

    assert list(record) == [
        "schema",
        "id",
        "segments",
        "speakers",
        "quotes",
        "citations",
        "warnings",
        "versions",
    ]
    assert list(record["segments"][0]) == ["kind", "start", "end", "text"]
    assert list(record["segments"][1]) == ["kind", "start", "end", "text", "form"]
    assert list(record["speakers"][0]) == [
        "id",
        "name",
        "role",
        "organization",
        "type",
        "mentions",
    ]
    assert list(record["quotes"][0]) == [
        "id",
        "kind",
        "type",
        "negated",
        "text",
        "content",
        "cue",
        "source",
        "speaker",
        "speaker_reason",
        "parent",
        "continues",
        "confidence",
        "rule",
    ]
    assert list(record["quotes"][0]["cue"]) == ["spans", "lemma"]
    assert list(record["quotes"][0]["source"]) == ["spans"]
    assert list(record["quotes"][0]["content"][0]) == ["start", "end", "text"]
    assert list(record["citations"][0]) == [
        "kind",
        "start",
        "end",
        "text",
        "target",
        "mentions",
    ]


def test_what_is_not_there_is_null():
    quote = DOCUMENT.to_dict()["quotes"][2]

    assert quote["cue"] is None
    assert quote["source"] is None
    assert quote["speaker"] is None
    assert quote["parent"] is None


def test_the_article_is_not_written():
    assert TEXT not in json.dumps(DOCUMENT.to_dict(), ensure_ascii=False)
    assert "text" not in DOCUMENT.to_dict()


@pytest.mark.parametrize("text", [TEXT, None])
@pytest.mark.parametrize("with_text", [True, False])
def test_what_is_written_reads_back_equal(with_text, text):
    data = json.loads(json.dumps(DOCUMENT.to_dict(with_text=with_text)))

    read = Document.from_dict(data, text)

    assert read.to_dict(with_text=with_text) == data
    assert (read == DOCUMENT) is with_text
    assert read.text == text


def test_without_text_there_is_no_text_anywhere():
    assert '"text"' not in json.dumps(DOCUMENT.to_dict(with_text=False))


def test_passages_from_a_page_tell_their_place_in_it():
    document = evolve(DOCUMENT, on_page=lambda it: Span(it.start + 100, it.end + 200))

    record = document.to_dict()

    for passage in (record["segments"][0], record["quotes"][0]["cue"]["spans"][0]):
        assert passage["page_start"] == passage["start"] + 100
        assert passage["page_end"] == passage["end"] + 200
    assert Document.from_dict(record, TEXT) == DOCUMENT


def test_keys_of_later_versions_are_passed_over():
    data = DOCUMENT.to_dict()
    data["weather"] = "fair"
    data["quotes"][0]["tone"] = "calm"

    assert Document.from_dict(data) == DOCUMENT


def test_keys_added_to_the_contract_may_be_absent():
    data = DOCUMENT.to_dict()
    del data["versions"]
    del data["segments"][1]["form"]
    del data["citations"][0]["mentions"]

    read = Document.from_dict(data, TEXT)

    assert read.versions == Versions()
    assert read.segments == DOCUMENT.segments
    assert read.citations[0].mentions == ()


REMOVED = object()

# Where, what stands there instead, and how the message begins.
FAULTS = [
    ((), [], "document: expected an object, got a list"),
    (("schema",), "quotekit/2", "schema: expected 'quotekit/1', got 'quotekit/2'"),
    (("schema",), REMOVED, "schema: missing"),
    (("id",), None, "id: expected a string, got null"),
    (("quotes",), {}, "quotes: expected a list, got an object"),
    (("quotes",), "none", "quotes: expected a list, got a string"),
    (("quotes", 1), "q2", "quotes[1]: expected an object, got a string"),
    (("quotes", 0, "kind"), "Direct", "quotes[0].kind: expected one of direct, mixed"),
    (("quotes", 0, "negated"), 0, "quotes[0].negated: expected true or false"),
    (("quotes", 0, "confidence"), 1.5, "quotes[0].confidence: expected a number from"),
    (("quotes", 0, "confidence"), -0.1, "quotes[0].confidence: expected a number fr"),
    (("quotes", 0, "confidence"), True, "quotes[0].confidence: expected a number, got"),
    (("quotes", 0, "content"), [], "quotes[0].content: empty"),
    (("quotes", 0, "cue"), REMOVED, "quotes[0].cue: missing"),
    (
        ("quotes", 0, "cue", "spans", 0, "end"),
        "9",
        "quotes[0].cue.spans[0].end: expected an integer, got a string",
    ),
    (
        ("quotes", 0, "cue", "spans", 0, "end"),
        True,
        "quotes[0].cue.spans[0].end: expected an integer, got true or false",
    ),
    (
        ("quotes", 0, "cue", "spans", 0, "end"),
        3,
        "quotes[0].cue.spans[0].end: 3 is not after the start, ",
    ),
    (
        ("quotes", 0, "cue", "spans", 0, "end"),
        DOCUMENT.quotes[0].cue.spans[0].start,
        "quotes[0].cue.spans[0].end: ",
    ),
    (
        ("quotes", 0, "source", "spans", 0, "start"),
        -1,
        "quotes[0].source.spans[0].start: -1 is before the text",
    ),
    (
        ("quotes", 0, "content", 1, "end"),
        10_000,
        f"quotes[0].content[1].end: 10000 is after the text's end, {len(TEXT)}",
    ),
    (
        ("speakers", 0, "mentions", 0, "text"),
        "Ines",
        "speakers[0].mentions[0].text: expected 'Ines Okafor', got 'Ines'",
    ),
    (("quotes", 1, "id"), "q1", "quotes[1].id: 'q1' stands twice"),
    (("speakers", 1, "id"), "s1", "speakers[1].id: 's1' stands twice"),
    (("quotes", 1, "speaker"), "s9", "quotes[1].speaker: there is no 's9'"),
    (("quotes", 1, "parent"), "q9", "quotes[1].parent: there is no 'q9'"),
    (("quotes", 2, "continues"), "q9", "quotes[2].continues: there is no 'q9'"),
    (("citations", 0, "kind"), "book", "citations[0].kind: expected one of outlet"),
    (("segments", 0, "kind"), None, "segments[0].kind: expected a string, got null"),
    (("warnings", 0, "segments", 0), 0.5, "warnings[0].segments[0]: expected an int"),
    (("versions", "quotekit"), 1, "versions.quotekit: expected a string, got a num"),
]


@pytest.mark.parametrize(("path", "value", "message"), FAULTS)
def test_a_fault_is_told_with_its_path(path, value, message):
    data = copy.deepcopy(DOCUMENT.to_dict())
    if not path:
        data = value
    elif value is REMOVED:
        del at(data, path[:-1])[path[-1]]
    else:
        at(data, path[:-1])[path[-1]] = value

    with pytest.raises(FormatError) as caught:
        Document.from_dict(data, TEXT)

    assert str(caught.value).startswith(message)


def test_a_passage_may_end_where_the_text_does():
    document = Document(
        id="", segments=(Segment(0, 2, "ab", SegmentKind.BODY),), text="ab"
    )

    assert Document.from_dict(document.to_dict(), "ab") == document


def test_speakers_and_their_quotes_are_found_both_ways():
    mayor, clerk = DOCUMENT.speakers
    first, second, third = DOCUMENT.quotes

    assert DOCUMENT.speaker_of(first) == mayor
    assert DOCUMENT.speaker_of(third) is None
    assert DOCUMENT.quotes_by(mayor) == (first,)
    assert DOCUMENT.quotes_by(clerk) == (second,)


def test_equality_is_about_what_was_found():
    data = DOCUMENT.to_dict()

    assert Document.from_dict(data) == DOCUMENT
    assert hash(Document.from_dict(data)) == hash(DOCUMENT)
    data["quotes"][0]["negated"] = True
    assert Document.from_dict(data) != DOCUMENT


def test_the_text_is_not_shown():
    assert "\n" not in repr(DOCUMENT)


def test_documents_travel_between_processes():
    copied = pickle.loads(pickle.dumps(DOCUMENT))  # noqa: S301  # our own bytes

    assert copied == DOCUMENT
    assert copied.speaker_of(copied.quotes[0]) == DOCUMENT.speakers[0]


def ids(document):
    return [quote.id for quote in document.quotes]


def test_select_keeps_ids_and_what_fits():
    assert DOCUMENT.select() == DOCUMENT
    assert ids(DOCUMENT.select(kinds=[QuoteKind.MIXED, QuoteKind.INDIRECT])) == [
        "q2",
        "q3",
    ]
    assert ids(DOCUMENT.select(types=[AttributionType.FACT])) == ["q2"]
    # The bound itself is sure enough.
    assert ids(DOCUMENT.select(min_confidence=0.5)) == ["q1", "q2"]


def test_select_takes_names():
    assert ids(DOCUMENT.select(kinds={"mixed", "indirect"})) == ["q2", "q3"]
    assert ids(DOCUMENT.select(types=iter(["fact"]))) == ["q2"]
    assert ids(DOCUMENT.select(kinds=[])) == []


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        # A string's letters are no names, and a part of one is none of it.
        ({"kinds": "indirect"}, "kinds is 'indirect', not a list of some of direct,"),
        ({"kinds": QuoteKind.DIRECT}, "kinds is <QuoteKind.DIRECT: 'direct'>, not a"),
        ({"types": "fact"}, "types is 'fact', not a list of some of assertion,"),
        ({"kinds": None}, "kinds is None, not a list"),
        ({"kinds": ["foo"]}, "kinds: 'foo' is not a valid QuoteKind: use direct, mixe"),
        ({"kinds": ["direct", "Mixed"]}, "'Mixed' is not a valid QuoteKind"),
        ({"kinds": [AttributionType.FACT]}, "is not a valid QuoteKind"),
        ({"types": [QuoteKind.MIXED]}, "is not a valid AttributionType"),
        ({"kinds": [["direct"]]}, "is not a valid QuoteKind"),
        ({"min_confidence": 50}, "min_confidence is 50, not from 0 to 1"),
        ({"min_confidence": "0.5"}, "min_confidence is '0.5', not from 0 to 1"),
        ({"min_confidence": float("nan")}, "min_confidence is nan, not from 0 to 1"),
    ],
)
def test_select_refuses_what_would_choose_something_else(wrong, told):
    with pytest.raises(InputError) as raised:
        DOCUMENT.select(**wrong)

    assert told in str(raised.value)


def test_who_is_asked_about_is_a_value_of_this_document():
    with pytest.raises(InputError, match="expected a Quote, got str"):
        DOCUMENT.speaker_of("q1")
    with pytest.raises(InputError, match="there is no speaker 's1'"):
        Document(id="").speaker_of(DOCUMENT.quotes[0])
    for method in (DOCUMENT.quotes_by, DOCUMENT.words_by):
        with pytest.raises(InputError, match="expected a Speaker, got str"):
            method("s1")


def test_select_leaves_no_reference_to_what_is_gone():
    selected = DOCUMENT.select(kinds=[QuoteKind.MIXED, QuoteKind.INDIRECT])

    assert [quote.parent for quote in selected.quotes] == [None, None]
    assert [quote.continues for quote in selected.quotes] == [None, None]
    assert Document.from_dict(selected.to_dict(), TEXT) == selected


def test_select_takes_the_next_parent_outward():
    data = DOCUMENT.to_dict()
    data["quotes"][2]["parent"] = "q2"
    nested = Document.from_dict(data)

    selected = nested.select(types=[AttributionType.ASSERTION])

    assert selected.quotes[1].id == "q3"
    assert selected.quotes[1].parent == "q1"
    (innermost,) = nested.select(kinds=[QuoteKind.MIXED]).quotes
    assert innermost.parent is None


def test_a_quote_is_a_triple_of_source_cue_and_content():
    triples = [quote.as_triple() for quote in DOCUMENT.quotes]

    said = next(it for it in triples if it[1] == "said")
    assert said[0] == "the mayor, Ines Okafor of the council"
    # The fragments that the cue stands between are joined by one space.
    assert said[2] == "“The harbour closes on Friday,” “That is final.”"


def test_a_triple_has_gaps_where_words_or_parts_are_missing():
    quote = DOCUMENT.quotes[0]
    bare = Document.from_dict(DOCUMENT.to_dict(with_text=False)).quotes[0]

    assert evolve(quote, cue=None, source=None).as_triple()[:2] == (None, None)
    assert bare.as_triple() == (None, None, None)
