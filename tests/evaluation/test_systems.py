"""Where documents come from."""

import json

import pytest
from judged import found_document, gold_article

from quotekit.annotations.documents import Document
from quotekit.errors import FormatError
from quotekit.evaluation.systems import find_system, read_documents, run_system

MARKED = "{source:She} {cue:said} {content:so}."
ARTICLE = gold_article(MARKED)


def test_a_system_reads_each_text_once():
    other = gold_article("He left.", name="press_2_text")
    read = []

    def system(text):
        read.append(text)
        return Document(id="")

    documents = run_system(system, [ARTICLE, other, ARTICLE])

    assert list(documents) == ["press_1_text", "press_2_text"]
    assert read == ["She said so.", "He left."]


def test_a_system_is_found_by_its_path():
    assert find_system("judged:found_document") is found_document


@pytest.mark.parametrize(
    "path",
    [
        "",
        "judged",
        "judged:",
        "judged:nothing",
        "nowhere.at.all:x",
        ":x",
        "judged:AttributionType.ASSERTION",
        "quotekit.version:VERSION",
    ],
)
def test_no_system(path):
    with pytest.raises(FormatError, match="--system"):
        find_system(path)


def write(tmp_path, *records):
    path = tmp_path / "found.jsonl"
    lines = [it if isinstance(it, str) else json.dumps(it) for it in records]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def record(identifier, marked=MARKED):
    return found_document(marked).to_dict() | {"id": identifier}


@pytest.mark.parametrize("name", ["press_1_text", "some/folder/press_1_text.txt"])
def test_documents_answer_to_their_article(tmp_path, name):
    path = write(tmp_path, record(name), record("another.txt"))

    documents = read_documents(path, [ARTICLE, ARTICLE])

    assert list(documents) == ["press_1_text"]
    assert documents["press_1_text"].text == ARTICLE.text


@pytest.mark.parametrize(
    ("records", "fault"),
    [
        ([record("x")], r"found\.jsonl: no document for press_1_text"),
        ([record("press_1_text")] * 2, r"found\.jsonl:2: press_1_text is there twice"),
        (["{"], r"found\.jsonl:1: "),
        (["[]"], r"found\.jsonl: no document"),
        (['{"no": "id"}'], r"found\.jsonl:1: 'id'"),
        (['{"id": "press_1_text"}'], r"found\.jsonl:1: schema: missing"),
        (
            [record("press_1_text", "{cue:He} {content:said so}.")],
            r"found\.jsonl:1: quotes\[0\]",
        ),
    ],
)
def test_faults_name_their_line(tmp_path, records, fault):
    with pytest.raises(FormatError, match=fault):
        read_documents(write(tmp_path, *records), [ARTICLE])
