"""brat: what is written is what the reader of annotated texts reads."""

import pytest
from attrs import evolve
from example_document import DOCUMENT, TEXT

from quotekit import Document
from quotekit.export.brat import ANNOTATION_CONFIGURATION, brat_files, to_brat

brat = pytest.importorskip("quotekit.corpora.brat")


def spans(passages):
    return tuple((passage.start, passage.end) for passage in passages)


def read_back(document, folder):
    (folder / "harbour.txt").write_bytes(TEXT.encode())
    (folder / "harbour.ann").write_text(to_brat(document), encoding="utf-8")
    (article,) = brat.read_brat(folder)
    return article.attributions


def test_what_is_written_reads_back_equal(tmp_path):
    read = read_back(DOCUMENT, tmp_path)

    ids = [attribution.id for attribution in read]
    assert [
        (
            spans(attribution.content),
            spans(attribution.cue),
            spans(attribution.source),
            attribution.kind,
            attribution.type,
            attribution.parent and ids.index(attribution.parent),
            attribution.continues and ids.index(attribution.continues),
        )
        for attribution in read
    ] == [
        (
            spans(quote.content),
            spans(quote.cue.spans) if quote.cue else (),
            spans(quote.source.spans) if quote.source else (),
            quote.kind,
            quote.type,
            quote.parent and int(quote.parent[1:]) - 1,
            quote.continues and int(quote.continues[1:]) - 1,
        )
        for quote in DOCUMENT.quotes
    ]


def test_lines_are_brat_s():
    lines = to_brat(DOCUMENT).splitlines()

    # Discontinuous, in code points: the emoji in front counts once.
    assert lines[0].startswith("T1\tContent 35 66;")
    assert lines[0].endswith("\t“The harbour closes on Friday,” “That is final.”")
    assert "R1\tCue Arg1:T1 Arg2:T4" in lines
    assert "A1\tKind T1 direct" in lines
    assert "A5\tNegated T2" in lines
    assert (
        "#1\tAnnotatorNotes T1\t"
        "Ines Okafor; name in the source; mark.cue.source, 0.9876"
    ) in lines
    assert any(line.endswith("\tHarbour Post") for line in lines)


def test_a_source_of_several_quotes_is_one_annotation():
    first, second, _ = DOCUMENT.quotes
    both = evolve(DOCUMENT, quotes=(first, evolve(second, source=first.source)))

    written = to_brat(both)

    assert written.count("\tSource ") == 3  # one text bound, two relations


def test_line_breaks_in_words_are_blanked():
    quote = evolve(
        DOCUMENT.quotes[0],
        content=(evolve(DOCUMENT.quotes[0].content[0], text="one\r\ntwo\nthree"),),
    )

    assert "\tone  two three\n" in to_brat(evolve(DOCUMENT, quotes=(quote,)))


def test_without_words_there_is_nothing_to_write():
    with pytest.raises(ValueError, match="needs the words"):
        to_brat(Document.from_dict(DOCUMENT.to_dict(with_text=False)))


def test_the_configuration_names_what_is_written():
    for line in to_brat(DOCUMENT).splitlines():
        name = line.split("\t")[1].split(" ")[0]
        assert name == "AnnotatorNotes" or f"\n{name}" in ANNOTATION_CONFIGURATION


def test_files_are_named_after_the_documents():
    ids = ["a/b.txt", "a_b", "A/B", "../../etc/x", "", ".hidden", "é東-1.5", "y" * 400]
    names = [
        name.removesuffix(".txt")
        for name, _ in brat_files(evolve(DOCUMENT, id=id_) for id_ in ids)
        if name.endswith(".txt")
    ]

    assert names == [
        "a_b",
        "a_b_2",
        "A_B_3",
        "etc_x",
        "text",
        "hidden",
        "é東-1.5",
        "y" * 50,
    ]


def test_files_hold_the_text_and_its_annotations():
    files = dict(brat_files([DOCUMENT, evolve(DOCUMENT, text="a\udc80b\r\nc")]))

    assert files["annotation.conf"] == ANNOTATION_CONFIGURATION.encode()
    assert files["news_harbour.txt"] == TEXT.encode()
    assert files["news_harbour.ann"] == to_brat(DOCUMENT).encode()
    assert files["news_harbour_2.txt"] == b"a?b\r\nc"
