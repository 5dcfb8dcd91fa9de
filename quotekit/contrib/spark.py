"""
Spark: the quotes of a data frame of articles, a row a document.

Needs ``pyspark`` and ``pyarrow`` (the extra ``spark``), and quotekit on every worker;
docs/scale.md tells how it gets there.
"""

from itertools import islice
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from attrs import frozen

from quotekit import Failure, Resources, pipe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import pyarrow as pa
    from pyspark.sql import DataFrame

# A type is the name of one in Spark, a list of one type, or the types of named fields.
_Type: TypeAlias = "str | list[_Type] | dict[str, _Type]"

_PASSAGE: Final[_Type] = {"start": "bigint", "end": "bigint", "text": "string"}

COLUMNS: Final[dict[str, _Type]] = {
    "schema": "string",
    "id": "string",
    "segments": [
        {
            "kind": "string",
            "start": "bigint",
            "end": "bigint",
            "text": "string",
            "form": "string",
        }
    ],
    "speakers": [
        {
            "id": "string",
            "name": "string",
            "role": "string",
            "organization": "string",
            "type": "string",
            "mentions": [_PASSAGE],
        }
    ],
    "quotes": [
        {
            "id": "string",
            "kind": "string",
            "type": "string",
            "negated": "boolean",
            "text": "string",
            "content": [_PASSAGE],
            "cue": {"spans": [_PASSAGE], "lemma": "string"},
            "source": {"spans": [_PASSAGE]},
            "speaker": "string",
            "speaker_reason": "string",
            "parent": "string",
            "continues": "string",
            "confidence": "double",
            "rule": "string",
        }
    ],
    "citations": [
        {
            "kind": "string",
            "start": "bigint",
            "end": "bigint",
            "text": "string",
            "target": "string",
            "mentions": [_PASSAGE],
        }
    ],
    "warnings": [{"kind": "string", "message": "string", "segments": ["bigint"]}],
    "versions": {"quotekit": "string", "lexicons": "string", "models": "string"},
    "error": "string",
}
"""
The columns of the result: the keys of ``quotekit/1``, and the error, null for a
document; where there is one, all other columns but the id are null.
"""


def _ddl(kind: _Type) -> str:
    if isinstance(kind, str):
        return kind
    if isinstance(kind, list):
        return f"array<{_ddl(kind[0])}>"
    fields = (f"`{name}`: {_ddl(each)}" for name, each in kind.items())
    return f"struct<{', '.join(fields)}>"


SCHEMA: Final = ", ".join(f"`{name}` {_ddl(kind)}" for name, kind in COLUMNS.items())
"""The same as Spark's ``mapInArrow`` takes it."""

# How many documents are held before they become a batch of Arrow.
_BATCH: Final = 200


def extract_quotes(
    articles: "DataFrame",
    resources: Resources | None = None,
    *,
    id: str = "id",  # noqa: A002  # as the column is called
    text: str = "text",
    max_chars: int | None = None,
) -> "DataFrame":
    """
    Extract the quotes of each article, a row for each with the columns of ``SCHEMA``.

    An article that fails, because its text is null or too long, gives a row with its
    ``error``; the rest goes on.

    Args:
        articles: The articles.

        resources:
            The lexicons to use; those that come with quotekit by default.  They
            travel to the workers, those of quotekit by name.

        id: The column that names the articles; it is read as a string.

        text: The column that holds their texts.

        max_chars: As for :func:`quotekit.extract`.
    """
    found: DataFrame = articles.select(id, text).mapInArrow(
        arrow_function(resources, max_chars=max_chars), SCHEMA
    )
    return found


def arrow_function(
    resources: Resources | None = None, *, max_chars: int | None = None
) -> "Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]":
    """Return what ``mapInArrow`` calls, on batches of two columns: ids and texts."""
    return _Extraction(resources, max_chars)


@frozen
class _Extraction:
    resources: Resources | None
    max_chars: int | None

    def __call__(
        self, batches: "Iterable[pa.RecordBatch]"
    ) -> "Iterator[pa.RecordBatch]":
        import pyarrow as pa  # noqa: PLC0415  # an engine, only where it is used

        schema = pa.schema([(name, _arrow(pa, kind)) for name, kind in COLUMNS.items()])
        pairs = (
            (text, "" if name is None else str(name))
            for batch in batches
            for name, text in zip(
                batch.column(0).to_pylist(), batch.column(1).to_pylist(), strict=True
            )
        )
        found = pipe(pairs, self.resources, as_tuples=True, max_chars=self.max_chars)
        rows = (
            {"id": name, "error": result.error}
            if isinstance(result, Failure)
            else result.to_dict()
            for result, name in found
        )
        while some := list(islice(rows, _BATCH)):
            yield pa.RecordBatch.from_pylist(some, schema=schema)


def _arrow(pa: Any, kind: _Type) -> Any:  # noqa: ANN401  # a module, if installed
    """Return the type as Arrow has it."""
    if isinstance(kind, list):
        return pa.list_(_arrow(pa, kind[0]))
    if isinstance(kind, dict):
        return pa.struct([(name, _arrow(pa, each)) for name, each in kind.items()])
    return {
        "string": pa.string(),
        "bigint": pa.int64(),
        "double": pa.float64(),
        "boolean": pa.bool_(),
    }[kind]
