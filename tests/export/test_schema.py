"""The published schema: it says what is written, no more and no less."""

import copy
import json

import pytest
from attrs import evolve
from example_document import DOCUMENT

from quotekit import (
    AttributionType,
    BodyForm,
    CitationKind,
    QuoteKind,
    SegmentKind,
    SpeakerType,
    WarningKind,
)
from quotekit.export.schema import json_schema

jsonschema = pytest.importorskip("jsonschema", reason="needs the extra 'test'")

SCHEMA = json.loads(json_schema())


def faults(data):
    return list(jsonschema.Draft202012Validator(SCHEMA).iter_errors(data))


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("with_text", [True, False])
def test_what_is_written_is_valid(with_text):
    assert faults(DOCUMENT.to_dict(with_text=with_text)) == []


def records(value):
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for member in value:
            yield from records(member)


def test_every_key_that_is_written_is_described():
    described = {
        key
        for record in records(SCHEMA)
        for key in record.get("properties", {})
        if isinstance(record.get("properties"), dict)
    }

    written = evolve(DOCUMENT, on_page=lambda span: span).to_dict()
    assert {key for record in records(written) for key in record} == described
    assert faults(written) == []


@pytest.mark.parametrize(
    ("definition", "key", "members"),
    [
        ("segment", "kind", SegmentKind),
        ("segment", "form", BodyForm),
        ("speaker", "type", SpeakerType),
        ("quote", "kind", QuoteKind),
        ("quote", "type", AttributionType),
        ("citation", "kind", CitationKind),
        ("warning", "kind", WarningKind),
    ],
)
def test_closed_sets_are_those_of_the_values(definition, key, members):
    assert SCHEMA["$defs"][definition]["properties"][key]["enum"] == [*members]


@pytest.mark.parametrize(
    "path",
    [
        ("id",),
        ("quotes", 0, "content"),
        ("quotes", 0, "content", 0, "end"),
        ("quotes", 0, "cue", "lemma"),
        ("speakers", 0, "name"),
        ("citations", 0, "target"),
        ("warnings", 0, "message"),
    ],
)
def test_what_must_be_there_is_missed(path):
    data = copy.deepcopy(DOCUMENT.to_dict())
    record = data
    for key in path[:-1]:
        record = record[key]
    del record[path[-1]]

    assert faults(data)


def test_a_wrong_type_is_found():
    data = copy.deepcopy(DOCUMENT.to_dict())
    data["quotes"][0]["confidence"] = 2
    data["quotes"][1]["kind"] = "loud"

    assert len(faults(data)) == 2
