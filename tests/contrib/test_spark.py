"""Spark gives what one process gives, row by row."""

import os
import random
import shutil
import sys
import warnings

import pytest

from quotekit import Document, extract

pytest.importorskip("pyspark", reason="needs the extra spark")
pytest.importorskip("pyarrow", reason="needs the extra spark")
if shutil.which("java") is None:
    pytest.skip("Spark needs Java", allow_module_level=True)

from pyspark.sql import SparkSession

from quotekit.contrib.spark import SCHEMA, extract_quotes

SENTENCES = (
    "The harbour will stay closed until Friday, the port authority said.",
    "“We can't wait any longer,” said Ines Okafor, who chairs the board.",
    "According to a report by the ministry, 1,200 people left the valley in May.",
    "Okafor told reporters that she believed the plan “would not survive” a review.",
    "Asked about the delay, Mr. Lindqvist declined to comment. 👍🏽",
    "Photo: Ana Adler / Example News",
    "Prices rose by 3.5 percent, and the old bridge was painted blue.",
)


@pytest.fixture(scope="module")
def session():
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        session = (
            SparkSession.builder.master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate()
        )
        yield session
        session.stop()


def articles():
    """200 articles, one of which has no text."""
    chance = random.Random(5)  # noqa: S311  # no secret
    texts = [
        "\n".join(
            " ".join(chance.choices(SENTENCES, k=chance.randint(1, 3)))
            for _ in range(chance.randint(1, 8))
        )
        for _ in range(200)
    ]
    texts[77] = None
    return [(number, text) for number, text in enumerate(texts)]


@pytest.mark.filterwarnings("ignore")
def test_rows_are_those_of_one_process(session):
    given = articles()
    frame = session.createDataFrame(given, "number int, body string").repartition(4)

    found = extract_quotes(frame, id="number", text="body").collect()

    rows = {row["id"]: row.asDict(recursive=True) for row in found}
    assert len(rows) == len(found) == 200
    for number, text in given:
        row = rows[str(number)]
        if text is None:
            assert row.pop("error") == "InputError: expected a string, got NoneType"
            assert {key for key, value in row.items() if value is not None} == {"id"}
            continue
        expected = extract(text, id=str(number))
        assert Document.from_dict(row, text) == expected
        assert row.pop("error") is None
        # Only segments of the body have a form.
        for segment in row["segments"]:
            if segment["form"] is None:
                del segment["form"]
        assert row == expected.to_dict()


@pytest.mark.filterwarnings("ignore")
def test_the_schema_is_what_spark_makes_of_it(session):
    frame = session.createDataFrame([("a", "x" * 100)], "id string, text string")

    found = extract_quotes(frame, max_chars=50)

    assert found.schema == session.createDataFrame([], SCHEMA).schema
    assert found.collect()[0]["error"] == "LengthError: 100 characters, more than 50"
