"""Hand-annotated press texts: what is read, and how each fault is told."""

import json

import pytest
from shared_data import SHARED, needs_shared

from quotekit.annotations.attributions import AttributionType, QuoteKind
from quotekit.annotations.citations import CitationKind
from quotekit.annotations.segments import SegmentKind
from quotekit.annotations.spans import Span
from quotekit.corpora.articles import GoldSpeakerType
from quotekit.corpora.press import read_press
from quotekit.errors import CorpusError

TEXT = "Rain\r\nMs Okafor said so, Tass reports."

SPEAKER = {
    "name": "Okafor",
    "role": None,
    "organization": "Port",
    "type": "person",
    "coref": [9, 15],
}
QUOTE = {
    "id": "q1",
    "kind": "indirect",
    "type": "belief",
    "source": [[6, 15]],
    "cue": [[16, 20]],
    "content": [[21, 22], [22, 23]],
    "parent": None,
    "continues": None,
    "speaker": SPEAKER,
}
SECOND = QUOTE | {"id": "q2", "parent": "q1", "source": [], "cue": []}
DATA = {
    "id": "rain",
    "segments": [{"kind": "headline", "start": 0, "end": 4}],
    "quotes": [QUOTE, SECOND],
    "citations": [{"kind": "outlet", "start": 25, "end": 29, "target": "TASS"}],
}


def write(tmp_path, data, text=TEXT):
    (tmp_path / "rain.txt").write_bytes(text.encode("utf-8", "surrogatepass"))
    if not isinstance(data, str):
        data = json.dumps(data, indent=1)
    (tmp_path / "rain.json").write_text(data, encoding="utf-8")
    return tmp_path


def test_an_article_is_read(tmp_path):
    (article,) = read_press(write(tmp_path, DATA))

    assert (article.id, article.name, article.publisher) == ("rain", "rain", None)
    assert article.text == TEXT
    first, second = article.attributions
    assert first.content == (Span(21, 22), Span(22, 23))
    assert (first.kind, first.type) == (QuoteKind.INDIRECT, AttributionType.BELIEF)
    assert (second.parent, second.cue, second.source) == ("q1", (), ())
    speaker = first.speaker
    assert (speaker.name, speaker.role, speaker.organization) == (
        "Okafor",
        None,
        "Port",
    )
    assert (speaker.type, speaker.first_mention) == (
        GoldSpeakerType.PERSON,
        Span(9, 15),
    )
    (segment,) = article.segments
    assert (segment.kind, segment.text) == (SegmentKind.HEADLINE, "Rain")
    (citation,) = article.citations
    assert (citation.kind, citation.text) == (CitationKind.OUTLET, "Tass")
    assert citation.target == "TASS"


def test_digests_are_no_article(tmp_path):
    (write(tmp_path, DATA) / "DIGESTS.json").write_text("{}")

    assert len(list(read_press(tmp_path))) == 1


def second(**changes):
    return {"quotes": [QUOTE, SECOND | changes]}


# What is changed, the fault, and the text of the line that it is on.
FAULTS = [
    ({"id": "snow"}, "the id is 'snow'", "{"),
    ({"quotes": {}}, "'quotes' of the annotation is {}, not a list", "{"),
    (second(id="q1"), "the id 'q1' is used twice", '"id": "q1"'),
    (second(parent="q9"), "'parent' of 'q2' is 'q9': none", '"id": "q2"'),
    (second(parent="q2"), "'parent' of 'q2' is 'q2': none", '"id": "q2"'),
    (second(continues="q9"), "'continues' of 'q2' is 'q9': none", '"id": "q2"'),
    (second(kind="loud"), "'kind' of quote 2 is 'loud': unknown", '"id": "q2"'),
    (second(type=None), "'type' of quote 2 is None, not a string", '"id": "q2"'),
    (second(cue=[[16, 99]]), "[16, 99] is no span of 38", '"id": "q2"'),
    (second(cue=[[20, 23], [16, 19]]), "[16, 19] does not follow", '"id": "q2"'),
    (second(cue=16), "'cue' of quote 2 is 16, not a list", '"id": "q2"'),
    (second(speaker=None), "the speaker of quote 2 is not an object", '"id": "q2"'),
    (
        second(speaker=SPEAKER | {"type": "cat"}),
        "'type' of the speaker of quote 2 is 'cat'",
        '"id": "q2"',
    ),
    (second(speaker=SPEAKER | {"coref": 3}), "3 is not [start, end]", '"id": "q2"'),
    (second(speaker=SPEAKER | {"name": 3}), "'name' of the speaker", '"id": "q2"'),
    ({"quotes": [3]}, "quote 1 is not an object", "3"),
    (
        {"segments": [{"kind": "headline", "start": 4, "end": 4}]},
        "segment 1: [4, 4] is no span",
        '"kind": "headline"',
    ),
    ({"segments": [{"kind": "headline"}]}, "segment 1: [None, None]", '"kind"'),
    ({"segments": [{"start": 0, "end": 1}]}, "segment 1 has no 'kind'", '"start"'),
    (
        {"citations": [{"kind": "outlet", "start": 0, "end": 1}]},
        "citation 1 has no 'target'",
        '"kind": "outlet"',
    ),
]


@pytest.mark.parametrize(("changes", "fault", "where"), FAULTS)
def test_faults_name_file_and_line(tmp_path, changes, fault, where):
    folder = write(tmp_path, DATA | changes)

    with pytest.raises(CorpusError) as caught:
        list(read_press(folder))

    file, line, message = str(caught.value).split(":", 2)
    assert file == "rain.json"
    assert fault in message
    # An object's line is that of its brace; its first member is the next.
    lines = (folder / "rain.json").read_text().splitlines()
    assert where in lines[int(line) - 1] or where in lines[int(line)]


def test_missing_quotes(tmp_path):
    data = {key: value for key, value in DATA.items() if key != "quotes"}

    with pytest.raises(CorpusError, match=r"rain\.json:1: .* has no 'quotes'"):
        list(read_press(write(tmp_path, data)))


def test_broken_json_names_its_line(tmp_path):
    with pytest.raises(CorpusError, match=r"rain\.json:2: not JSON"):
        list(read_press(write(tmp_path, '{\n"id" }')))


def test_text_that_is_not_utf8(tmp_path):
    with pytest.raises(CorpusError, match=r"rain\.txt:2: not UTF-8"):
        list(read_press(write(tmp_path, DATA, text="Rain\n\ud800")))


def test_text_that_is_not_there(tmp_path):
    (write(tmp_path, DATA) / "rain.txt").unlink()

    with pytest.raises(FileNotFoundError):
        list(read_press(tmp_path))


@needs_shared
@pytest.mark.corpus
def test_all_press_texts_are_read():
    articles = list(read_press(SHARED / "gold"))

    assert len(articles) == 25
    assert sum(len(article.attributions) for article in articles) == 427
