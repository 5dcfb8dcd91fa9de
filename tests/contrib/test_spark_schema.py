"""Spark's columns are the keys of the JSON contract, with their types."""

import json

import pytest

from quotekit.contrib import spark
from quotekit.export.schema import json_schema

CONTRACT = json.loads(json_schema())

# Keys that only documents of HTML pages have.
OF_PAGES = {"page_start", "page_end"}

NAMES = {
    "string": "string",
    "integer": "bigint",
    "number": "double",
    "boolean": "boolean",
}


def column(node):
    """Return the type in Spark of what a node of the JSON Schema allows."""
    if "$ref" in node:
        return column(CONTRACT["$defs"][node["$ref"].rpartition("/")[2]])
    if "enum" in node or "const" in node:
        return "string"
    if "anyOf" in node:
        (node,) = (each for each in node["anyOf"] if each["type"] != "null")
        return column(node)
    kind = node["type"]
    if isinstance(kind, list):
        (kind,) = (each for each in kind if each != "null")
    if kind == "array":
        return [column(node["items"])]
    if kind == "object":
        return {
            key: column(each)
            for key, each in node["properties"].items()
            if key not in OF_PAGES
        }
    return NAMES[kind]


def test_columns_are_those_of_the_contract_and_the_error():
    assert {**column(CONTRACT), "error": "string"} == spark.COLUMNS


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        ("string", "string"),
        (["bigint"], "array<bigint>"),
        ({"a": "string", "b": ["double"]}, "struct<`a`: string, `b`: array<double>>"),
    ],
)
def test_types_are_written_as_spark_reads_them(kind, written):
    assert spark._ddl(kind) == written  # noqa: SLF001  # what SCHEMA is made of
    assert spark.SCHEMA.startswith("`schema` string, `id` string, `segments` array<")
