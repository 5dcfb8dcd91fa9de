"""JSON lines: valid for every reader, and read back equal."""

import json

import pytest
from example_document import DOCUMENT

from quotekit import Document, FormatError, Segment, SegmentKind
from quotekit.export.jsonl import read_lines, write_lines, write_list


def test_what_is_written_reads_back_equal():
    lines = b"".join(write_lines([DOCUMENT, DOCUMENT]))

    assert list(read_lines(lines.splitlines())) == [DOCUMENT, DOCUMENT]
    assert list(read_lines(lines.decode().splitlines())) == [DOCUMENT, DOCUMENT]


def test_blank_lines_are_passed_over():
    (line,) = write_lines([DOCUMENT])

    assert list(read_lines(["\n", line, "  \n"])) == [DOCUMENT]


def test_a_document_is_one_line_whatever_it_holds():
    text = "a\n\r\x0b\x0c\x1c\x85\u2028\u2029\udc80\ud83d b"
    document = Document(
        id=text, segments=(Segment(0, len(text), text, SegmentKind.BODY),), text=text
    )

    (line,) = write_lines([document])

    assert len(line.decode("utf-8").splitlines()) == 1
    assert list(read_lines([line])) == [document]


def test_words_of_all_scripts_stay_readable():
    (line,) = write_lines([Document(id="Алматы 🌊")])

    assert "Алматы 🌊" in line.decode()


@pytest.mark.parametrize("count", [0, 1, 2])
def test_a_list_holds_all(count):
    written = b"".join(write_list([DOCUMENT] * count))

    assert json.loads(written) == [DOCUMENT.to_dict()] * count


def test_each_document_is_written_before_the_next_is_made():
    def documents():
        yield DOCUMENT
        raise AssertionError("asked too early")

    for writer in (write_lines, write_list):
        assert next(writer(documents()))


FAULTS = [
    ("{", "line 2: Expecting property name"),
    ("[" * 100_000, "line 2: "),
    ('{"schema": "quotekit/1"}', "line 2: id: missing"),
    (b"\xff", "line 2: "),
]


@pytest.mark.parametrize(("line", "message"), FAULTS)
def test_a_fault_is_told_with_its_line(line, message):
    documents = read_lines([next(write_lines([DOCUMENT])), line])

    assert next(documents) == DOCUMENT
    with pytest.raises(FormatError) as caught:
        next(documents)
    assert str(caught.value).startswith(message)
