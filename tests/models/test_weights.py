"""Model files: what is written reads back, and damage is told."""

import json
import pickle
import zlib

import pytest
from attrs import evolve

from quotekit.errors import ModelError
from quotekit.models.attribution import (
    CUE_LABELS,
    EXTENT_LABELS,
    FEATURE_VERSION,
    SPAN_LABELS,
    read_models,
    shipped_models,
)
from quotekit.models.decoding import OFFSET, unpack
from quotekit.models.features import Memo
from quotekit.models.weights import LinearModel, packed, read_weights, write_weights

ROWS = {7: (5, -6, 1, 0), 4_000_000_000: (-128, 127, 0, 0), 900: (0, 1, -2, 9)}
OTHER_ROWS = {7: (-1,), 12: (100,)}
TOY = LinearModel(
    name="toy",
    labels=("O", "B-x", "I-x", "B-y", "I-y"),
    step=0.01,
    transitions=(1, -2, 70_000),
    rows={feature: packed(row) for feature, row in ROWS.items()},
)
OTHER = LinearModel(name="other", labels=("no", "yes"), step=0.5, rows={7: -1, 12: 100})


def _write(path, models=((TOY, ROWS), (OTHER, OTHER_ROWS)), **changes):
    parts = {
        "feature_version": 3,
        "words": {12: 5, 4_294_967_295: 1},
        "provenance": {"data": "ours"},
    }
    write_weights(path, models, **(parts | changes))
    return path


def _fields(total):
    return [column[0] for column in unpack([total + OFFSET])]


def test_what_is_written_reads_back(tmp_path):
    """All parts of the models come back from their file."""
    weights = read_weights(_write(tmp_path / "a"))

    assert weights.models == (TOY, OTHER)
    assert weights.feature_version == 3
    assert weights.words == {12: 5, 4_294_967_295: 1}
    assert weights.provenance == {"data": "ours"}
    for feature, row in ROWS.items():
        assert _fields(weights.models[0].score([feature])) == list(row)


def test_scores_add_up(tmp_path):
    """A sum of features is the sum of their weights; unknown ones add nothing."""
    model, other = read_weights(_write(tmp_path / "a")).models

    total = model.score([7, 4_000_000_000, 1, 7])

    assert _fields(total) == [5 - 128 + 5, -6 + 127 - 6, 2, 0]
    assert total == model.score([7]) * 2 + model.score([4_000_000_000])
    assert model.score([7 + 2**32]) == model.score([7])
    assert model.knows(7)
    assert not model.knows(12)
    # Two labels: a plain number.
    assert other.score([7, 12, 900]) == 99


def test_equal_models_are_equal_files(tmp_path):
    """The order in which rows come leaves no trace."""
    one = _write(tmp_path / "a").read_bytes()
    backwards = dict(reversed(ROWS.items()))
    models = ((TOY, backwards), (OTHER, OTHER_ROWS))
    other = _write(tmp_path / "b", models=models).read_bytes()

    assert one == other


def test_a_model_may_be_empty(tmp_path):
    """Without features everything scores nought."""
    path = _write(tmp_path / "a", models=((TOY, {}), (OTHER, {})), words={})

    assert [model.score([1, 2]) for model in read_weights(path).models] == [0, 0]


def _with_header(path, change):
    line, _, stream = path.read_bytes().partition(b"\n")
    header = json.loads(line)
    change(header)
    path.write_bytes(json.dumps(header).encode() + b"\n" + stream)


def _sets(**members):
    return lambda header: header.update(members)


def _with_model(path, **members):
    _with_header(path, lambda header: header["models"][0].update(members))


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
        lambda path: _with_header(path, _sets(format="quotekit/9")),
        "format 'quotekit/9'",
    ),
    "lacking": (
        lambda path: _with_header(path, lambda header: header.pop("word_rows")),
        "the header lacks word_rows",
    ),
    "rows": (lambda path: _with_model(path, rows=9), "expected"),
    "negative": (lambda path: _with_model(path, rows=-1), "-1 is no count"),
    "wide": (lambda path: _with_model(path, labels=list("abcdef")), "6 labels"),
    "type": (lambda path: _with_header(path, _sets(models="many")), "wrong type"),
    "model": (lambda path: _with_header(path, _sets(models=[{}])), "rows"),
    "no step": (lambda path: _with_model(path, step=0.0), "a step of 0.0"),
    "odd step": (lambda path: _with_model(path, step=float("nan")), "a step of nan"),
    "no labels": (
        lambda path: _with_model(path, labels=[]),
        "damaged",
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
    with pytest.raises(ModelError, match=r"none\.weights"):
        read_models(tmp_path / "none.weights")


CUES = LinearModel(name="cues", labels=CUE_LABELS, step=0.1, rows={})
EXTENTS = LinearModel(name="extents", labels=EXTENT_LABELS, step=0.1, rows={})
SPANS = LinearModel(
    name="spans", labels=SPAN_LABELS, step=0.1, transitions=(0,) * 13, rows={}
)


def _attribution(path, *models, version=FEATURE_VERSION):
    _write(path, [(model, {}) for model in models], feature_version=version)
    return read_models(path)


def test_models_fit_the_library(tmp_path):
    """Swapped models, those for other features, and odd ones are refused."""
    path = tmp_path / "a.weights"

    models = _attribution(path, CUES, EXTENTS, SPANS)
    assert (models.cues, models.extents, models.spans) == (CUES, EXTENTS, SPANS)
    with pytest.raises(ModelError, match="weights of spans, cues"):
        _attribution(path, SPANS, CUES)
    with pytest.raises(ModelError, match="features of version"):
        _attribution(path, CUES, EXTENTS, SPANS, version=FEATURE_VERSION + 1)
    with pytest.raises(ModelError, match="transitions"):
        _attribution(path, CUES, EXTENTS, evolve(SPANS, transitions=()))


def test_models_travel_without_their_memory(tmp_path):
    """Those that are shipped as a name, others with their weights."""
    own = _attribution(tmp_path / "a.weights", CUES, EXTENTS, SPANS)
    own.memory["words"] = Memo(str)

    shipped, there = pickle.loads(pickle.dumps((shipped_models(), own)))  # noqa: S301  # our own

    assert shipped is shipped_models()
    assert len(pickle.dumps(shipped)) < 200
    assert there.weights.version == own.weights.version
    assert not there.memory
