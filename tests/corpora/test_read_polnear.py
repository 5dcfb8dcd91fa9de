"""PolNeAR's files: what is read, and how each fault is told."""

import gzip
import json

import pytest
from shared_data import SHARED, needs_shared

from quotekit.annotations.spans import Span
from quotekit.corpora.polnear import read_polnear
from quotekit.errors import CorpusError

# "She said so." and "Go" in a paragraph each.
LINE = {
    "id": "harbour-post_2001-02-03_rain_ab12",
    "text": "She said so.\nGo",
    "token_start": [0, 4, 9, 11, 13],
    "token_end": [3, 8, 11, 12, 15],
    "pos": ["PRP", "VBD", "RB", ".", "VB"],
    "head": [1, -1, 1, 1, -1],
    "deprel": ["nsubj", "root", "advmod", "punct", "root"],
    "sentence_first_token": [0, 4],
    "paragraph_first_token": [0, 4],
    "attributions": [
        {"source": [[[0, 3]]], "cue": [[[4, 8]]], "content": [[[13, 15]], [[9, 11]]]}
    ],
}


def write(tmp_path, *lines):
    path = tmp_path / "part.jsonl"
    path.write_text(
        "".join(f"{it if isinstance(it, str) else json.dumps(it)}\n" for it in lines),
        encoding="utf-8",
    )
    return path


def test_an_article_is_read(tmp_path):
    (article,) = read_polnear(write(tmp_path, LINE))

    assert article.id == LINE["id"]
    assert article.name == "harbour-post_2001-02-03_rain"
    assert article.publisher == "harbour-post"
    (attribution,) = article.attributions
    assert attribution.source == (Span(0, 3),)
    # Fragments of all spans, in text order.
    assert attribution.content == (Span(9, 11), Span(13, 15))
    assert attribution.kind is None
    assert article.tokens.tags == tuple(LINE["pos"])
    assert article.tokens.labels is None


def test_labels_and_gzip(tmp_path):
    path = tmp_path / "part.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        print(json.dumps(LINE | {"labels": ["O"] * 5}), file=lines)

    (article,) = read_polnear(path)

    assert article.tokens.labels == ("O",) * 5


def test_parts_may_be_absent(tmp_path):
    empty = {"source": [], "cue": [], "content": []}

    (article,) = read_polnear(write(tmp_path, LINE | {"attributions": [empty]}))

    assert article.attributions[0].cue == ()


def attributions(**parts):
    return {"attributions": [LINE["attributions"][0] | parts]}


FAULTS = [
    ({"id": 3}, "'id' of the article is 3, not a string"),
    ({"id": "rain"}, "no annotator in the id 'rain'"),
    ({"text": None}, "'text' of the article is None"),
    ({"attributions": {}}, "'attributions' of the article is {}, not a list"),
    ({"attributions": [[]]}, "attribution 1 is not an object"),
    ({"attributions": [{}]}, "attribution 1 has no 'source'"),
    (attributions(cue=[[4, 8]]), "'cue' of attribution 1: 4 is not [start, end]"),
    (attributions(cue=[3]), "'cue' of attribution 1 is not a list of lists"),
    (attributions(cue=[[[4]]]), "[4] is not [start, end]"),
    (attributions(cue=[[[4, True]]]), "[4, True] is not [start, end]"),
    (attributions(cue=[[[8, 4]]]), "[8, 4] is no span of 15 characters"),
    (attributions(cue=[[[4, 4]]]), "[4, 4] is no span"),
    (attributions(cue=[[[-1, 4]]]), "[-1, 4] is no span"),
    (attributions(cue=[[[4, 16]]]), "[4, 16] is no span of 15 characters"),
    (attributions(cue=[[[4, 8], [7, 9]]]), "overlap"),
    ({"pos": ["NN"] * 4}, "'pos' has 4 items for 5 tokens"),
    ({"pos": [1] * 5}, "'pos' of the article holds more than strings"),
    ({"token_end": [3, 8, 11, 12, 1.5]}, "holds more than whole numbers"),
    ({"token_end": [3, 8, 11, 12]}, "'token_end' has 4 items for 5 tokens"),
    ({"token_start": [0, 2, 9, 11, 13]}, "token 1 stands at [2, 8], out of order"),
    ({"token_end": [3, 8, 11, 12, 16]}, "token 4 stands at [13, 16], out of order"),
    ({"token_end": [3, 4, 11, 12, 15]}, "token 1 stands at [4, 4], out of order"),
    ({"head": [1, -1, 1, 1, 5]}, "'head' names a token that is none of 5"),
    ({"head": [1, -2, 1, 1, 0]}, "'head' names a token"),
    ({"sentence_first_token": [4, 0]}, "'sentence_first_token' does not rise"),
    ({"paragraph_first_token": [0, 5]}, "'paragraph_first_token' does not rise"),
    ({"labels": ["O"]}, "'labels' has 1 items for 5 tokens"),
]


@pytest.mark.parametrize(("changes", "fault"), FAULTS)
def test_faults_name_file_and_line(tmp_path, changes, fault):
    path = write(tmp_path, LINE, LINE | changes)

    with pytest.raises(CorpusError) as caught:
        list(read_polnear(path))

    assert str(caught.value).startswith("part.jsonl:2: ")
    assert fault in str(caught.value)


def test_missing_key(tmp_path):
    line = {key: value for key, value in LINE.items() if key != "pos"}

    with pytest.raises(CorpusError, match=r"part\.jsonl:1: the article has no 'pos'"):
        list(read_polnear(write(tmp_path, line)))


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"{", r"part\.jsonl:1: not JSON"),
        (b"[]", r"part\.jsonl:1: the article is not an object"),
        (b"\n", r"part\.jsonl:1: not JSON"),
        (b"\xff", r"part\.jsonl:1: .*utf-8"),
    ],
)
def test_broken_files(tmp_path, content, fault):
    path = tmp_path / "part.jsonl"
    path.write_bytes(content)

    with pytest.raises(CorpusError, match=fault):
        list(read_polnear(path))


@pytest.mark.parametrize(
    "content",
    [b"no gzip", gzip.compress(b"{}\n" * 99)[:-9]],
    ids=["no gzip", "cut short"],
)
def test_broken_archives(tmp_path, content):
    path = tmp_path / "part.jsonl.gz"
    path.write_bytes(content)

    with pytest.raises(CorpusError, match=r"part\.jsonl\.gz:1: "):
        list(read_polnear(path))


@needs_shared
@pytest.mark.corpus
def test_dev_is_read_whole():
    articles = list(read_polnear(SHARED / "corpora" / "polnear" / "dev.jsonl.gz"))

    assert len(articles) == 93
    assert sum(len(article.attributions) for article in articles) == 2232
    assert {article.tokens.labels is not None for article in articles} == {True}
