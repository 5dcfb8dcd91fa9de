"""The JSON Schema of what :mod:`quotekit.export.jsonl` writes."""

from functools import cache
from pathlib import Path


@cache
def json_schema() -> str:
    """Return the schema of ``quotekit/1``, as the text of a JSON file."""
    return Path(__file__).with_name("quotekit-1.schema.json").read_text("utf-8")
