"""Citron's JSON: its keys, and every span reads back."""

import json

from attrs import evolve
from example_document import DOCUMENT, TEXT

from quotekit.export.citron import to_citron, write_citron


def test_a_quote_has_a_cue_sources_and_contents():
    record = to_citron(DOCUMENT)

    assert list(record) == ["text", "quotes", "coreference_groups"]
    assert record["text"] == TEXT
    first, second = record["quotes"]
    assert list(first) == [
        "id",
        "cue",
        "sources",
        "contents",
        "coreferences",
        "confidence",
    ]
    assert first["cue"]["text"] == "said"
    assert [span["text"] for span in second["sources"]] == ["a clerk"]
    assert [span["text"] for span in first["coreferences"]] == ["Ines Okafor"]


def test_a_continuation_joins_the_quote_that_it_goes_on_from():
    first, second = to_citron(DOCUMENT)["quotes"]

    assert [span["text"] for span in first["contents"]] == [
        "“The harbour closes on Friday,”",
        "“That is final.”",
        "@Fishers “will <not> & cannot” pay",
    ]
    assert len(second["contents"]) == 1


def test_contents_stand_in_text_order():
    first, second, third = DOCUMENT.quotes
    between = evolve(third, content=second.content)

    (record, _) = to_citron(evolve(DOCUMENT, quotes=(first, second, between)))["quotes"]

    starts = [span["start"] for span in record["contents"]]
    assert starts == sorted(starts)
    assert len(starts) == 3


def test_a_quote_without_cue_or_beginning_is_left_out():
    stray = evolve(DOCUMENT.quotes[2], continues=None)

    assert to_citron(evolve(DOCUMENT, quotes=(stray,)))["quotes"] == []


def test_the_longest_part_stands_for_a_cue():
    first = DOCUMENT.quotes[0]
    cue = evolve(first.cue, spans=(*first.cue.spans, first.content[1]))
    document = evolve(DOCUMENT, quotes=(evolve(first, cue=cue),))

    assert to_citron(document)["quotes"][0]["cue"]["text"] == "“That is final.”"


def spans(value):
    if isinstance(value, dict) and "start" in value:
        yield value
    elif isinstance(value, dict | list):
        for member in value.values() if isinstance(value, dict) else value:
            yield from spans(member)


def test_every_span_reads_back():
    (line,) = write_citron([DOCUMENT])
    record = json.loads(line)

    found = list(spans(record))

    assert len(found) > 8
    for span in found:
        assert record["text"][span["start"] : span["end"]] == span["text"]
