"""Model files: what is written reads back, and damage is told."""

import json
import zlib

import pytest

from quotekit.errors import ModelError
from quotekit.models.attribution import (
    CUE_LABELS,
    FEATURE_VERSION,
    SPAN_LABELS,
    AttributionModels,
    read_models,
)
from quotekit.models.decoding import unpack
from quotekit.models.weights import packed, read_weights, score_both, write_weights

ROWS = {7: (5, -6), 4_000_000_000: (-128, 127), 900: (0, 1)}


def _write(path, **changes):
    parts = {
        "model": "cues",
        "feature_version": 3,
        "labels": ("O", "B-x", "I-x"),
        "step": 0.01,
        "rows": ROWS,
        "transitions": [1, -2, 70_000],
        "words": {12: 5, 4_294_967_295: 1},
        "provenance": {"data": "ours"},
    }
    write_weights(path, **(parts | changes))
    return path


def _fields(total, labels=2):
    return [column[0] - 32768 for column in unpack([total], 0, labels)]


def test_what_is_written_reads_back(tmp_path):
    """All parts of a model come back from its file."""
    weights = read_weights(_write(tmp_path / "a"))

    assert weights.model == "cues"
    assert weights.feature_version == 3
    assert weights.labels == ("O", "B-x", "I-x")
    assert weights.transitions == (1, -2, 70_000)
    assert weights.words == {12: 5, 4_294_967_295: 1}
    assert weights.provenance == {"data": "ours"}
    for feature, row in ROWS.items():
        assert _fields(weights.score([feature])) == list(row)


def test_scores_add_up(tmp_path):
    """A sum of features is the sum of their weights; unknown ones add nothing."""
    weights = read_weights(_write(tmp_path / "a"))

    total = weights.score([7, 4_000_000_000, 1, 7])

    assert _fields(total) == [5 - 128 + 5, -6 + 127 - 6]
    assert total == weights.score([7]) * 2 + weights.score([4_000_000_000])
    assert weights.score([7 + 2**32]) == weights.score([7])
    assert weights.knows(7)
    assert not weights.knows(8)


def test_two_models_score_at_once(tmp_path):
    """The second model's sums stand above the first one's."""
    first = read_weights(_write(tmp_path / "a"))
    second = read_weights(_write(tmp_path / "b", rows={7: (1, 2), 8: (-3, 4)}))

    score = score_both(first, second)

    assert _fields(score([7]), 4) == [5, -6, 1, 2]
    assert _fields(score([7, 8, 900]), 4) == [5, -5, -2, 6]
    assert score([8]) == packed([0, 0, -3, 4])


def test_equal_models_are_equal_files(tmp_path):
    """The order in which rows come leaves no trace."""
    one = _write(tmp_path / "a").read_bytes()
    other = _write(tmp_path / "b", rows=dict(reversed(ROWS.items()))).read_bytes()

    assert one == other


def test_a_model_may_be_empty(tmp_path):
    """Without features everything scores nought."""
    weights = read_weights(_write(tmp_path / "a", rows={}, words={}))

    assert weights.score([1, 2]) == 0


def _with_header(path, change):
    line, _, stream = path.read_bytes().partition(b"\n")
    header = json.loads(line)
    change(header)
    path.write_bytes(json.dumps(header).encode() + b"\n" + stream)


def _flip(path, place):
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(bytes(data))


FAULTS = {
    "empty": (lambda path: path.write_bytes(b""), "not a file of weights"),
    "other": (lambda path: path.write_bytes(b"PK\n"), "not a file of weights"),
    "list": (lambda path: path.write_bytes(b"[]\nx"), "not a file of weights"),
    "flipped": (lambda path: _flip(path, -3), "its checksum does not fit"),
    "cut": (
        lambda path: path.write_bytes(path.read_bytes()[:-9]),
        "its checksum does not fit",
    ),
    "format": (
        lambda path: _with_header(path, lambda h: h.update(format="quotekit/9")),
        "format 'quotekit/9'",
    ),
    "lacking": (
        lambda path: _with_header(path, lambda h: h.pop("step")),
        "the header lacks step",
    ),
    "rows": (lambda path: _with_header(path, lambda h: h.update(rows=9)), "expected"),
    "negative": (
        lambda path: _with_header(path, lambda h: h.update(rows=-1)),
        "rows is -1",
    ),
    "type": (
        lambda path: _with_header(path, lambda h: h.update(step="wide")),
        "wrong type",
    ),
    "labels": (
        lambda path: _with_header(path, lambda h: h.update(labels=[])),
        "labels",
    ),
    "stream": (
        lambda path: _replace_stream(path, b"no stream"),
        "damaged",
    ),
}


def _replace_stream(path, stream):
    path.write_bytes(path.read_bytes().partition(b"\n")[0] + b"\n" + stream)
    _with_header(path, lambda header: header.update(crc32=zlib.crc32(stream)))


@pytest.mark.parametrize("fault", FAULTS)
def test_damage_is_told(tmp_path, fault):
    """A damaged file raises ModelError, which names the file and the fault."""
    path = _write(tmp_path / "bad.weights")
    damage, message = FAULTS[fault]
    damage(path)

    with pytest.raises(ModelError, match=message) as raised:
        read_weights(path)

    assert str(raised.value).startswith("bad.weights: ")


def test_a_missing_file_is_told(tmp_path):
    """A model that is not there is a ModelError too."""
    with pytest.raises(ModelError, match=r"cues\.weights"):
        read_models(tmp_path)


def _pair(tmp_path, **changes):
    cues = {"labels": CUE_LABELS, "transitions": [0] * 22, "rows": {}}
    spans = {"labels": SPAN_LABELS, "transitions": [0] * 13, "rows": {}}
    common = {"feature_version": FEATURE_VERSION} | changes
    return (
        read_weights(_write(tmp_path / "a", **(cues | common))),
        read_weights(_write(tmp_path / "b", model="spans", **(spans | common))),
    )


def test_models_fit_each_other_and_the_library(tmp_path):
    """Swapped models, those for other features, and odd ones are refused."""
    cues, spans = _pair(tmp_path)

    AttributionModels(cues, spans)
    with pytest.raises(ModelError, match="where 'cues' belongs"):
        AttributionModels(spans, cues)
    with pytest.raises(ModelError, match="features of version"):
        AttributionModels(*_pair(tmp_path, feature_version=FEATURE_VERSION + 1))
    with pytest.raises(ModelError, match="transitions"):
        AttributionModels(*_pair(tmp_path, transitions=[0] * 5))
