"""schema.org: quotations with text, creator and what they are based on."""

import json

import pytest
from attrs import evolve
from example_document import DOCUMENT

from quotekit import SpeakerType
from quotekit.export.schema_org import to_schema_org, write_schema_org


def test_a_quotation_has_text_creator_and_basis():
    article = to_schema_org(DOCUMENT)
    first, second, third = article["hasPart"]

    assert article["@context"] == "https://schema.org"
    assert first == {
        "@type": "Quotation",
        "identifier": "news/harbour.txt#q1",
        "text": "The harbour closes on Friday, That is final.",
        "creator": {
            "@type": "Person",
            "name": "Ines Okafor",
            "jobTitle": "mayor",
            "affiliation": {"@type": "Organization", "name": "Harbour Council"},
        },
        "isBasedOn": [{"@type": "Article", "identifier": "news/harbour.txt"}],
    }
    assert second["creator"] == {"@type": "Person", "description": "clerk"}
    assert "creator" not in third


@pytest.mark.parametrize(
    ("type_", "expected"),
    [
        (SpeakerType.ORGANIZATION, "Organization"),
        (SpeakerType.GROUP, "Organization"),
        (SpeakerType.ANONYMOUS, "Person"),
    ],
)
def test_each_type_of_speaker_is_a_type_of_creator(type_, expected):
    mayor = evolve(DOCUMENT.speakers[0], type=type_, organization=None)
    document = evolve(DOCUMENT, speakers=(mayor, DOCUMENT.speakers[1]))

    creator = to_schema_org(document)["hasPart"][0]["creator"]

    assert creator == {
        "@type": expected,
        "name": "Ines Okafor",
        "description": "mayor",
    }


def test_a_document_that_speaks_is_what_the_quotation_is_based_on():
    report = evolve(DOCUMENT.speakers[0], type=SpeakerType.DOCUMENT, name="The Report")
    document = evolve(DOCUMENT, speakers=(report, DOCUMENT.speakers[1]))

    quotation = to_schema_org(document)["hasPart"][0]

    assert "creator" not in quotation
    assert quotation["isBasedOn"][1] == {"@type": "CreativeWork", "name": "The Report"}


def test_a_document_is_a_line():
    (line,) = write_schema_org([DOCUMENT])

    assert json.loads(line) == to_schema_org(DOCUMENT)
