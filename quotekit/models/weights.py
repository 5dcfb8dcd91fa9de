"""
Weights in a file, and their sums.

A model gives each label a score: the sum of the weights of the features that are
there, by label.  The first label has no weights, its score is nought.

A file is a header, which is one line of JSON in ASCII, a line feed, and one zlib
stream with these arrays, end to end, little-endian; first for each model

``features``
    Each feature's number (see :mod:`quotekit.models.features`), rising, as the gap
    from the one before; its bytes apart, all first bytes before all second ones,
    which compresses better.

``weights``
    For each label but the first, one byte a feature: the weight in units of the
    model's ``step``, raised by 128.

``transitions``
    A signed 32-bit integer for each tied transition, see
    :mod:`quotekit.models.decoding`, in the same units; none where labels do not
    follow one another.

and then, once,

``words``
    A table of words: numbers as in ``features``, then one byte each.

The file holds no times and no paths, so equal models are equal files.
"""

import json
import zlib
from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise
from math import inf
from pathlib import Path
from sys import byteorder

from attrs import field, frozen

from quotekit.errors import ModelError
from quotekit.models.features import MASK

FORMAT = "quotekit-weights/2"

FIELD = 16
"""How many bits of a packed sum one label has."""

MOST_LABELS = 5
"""So many labels, the first included, have their sums in 64 bits."""

_BIAS = 128

_KEYS = {"crc32", "feature_version", "format", "models", "provenance", "word_rows"}


@frozen(kw_only=True)
class LinearModel:
    """
    One model, ready to score.

    Attributes:
        name: What it is for.

        labels: The labels, the first of which has no weights.

        step: What one unit of a weight is worth.

        transitions: The tied transitions, in units.

        rows: For each feature its weights, packed: the field of a label has 16 bits,
            from the lowest up, and a negative one borrows from the one above.
    """

    name: str
    labels: tuple[str, ...]
    step: float
    transitions: tuple[int, ...] = ()
    rows: Mapping[int, int] = field(repr=False)

    def score(self, features: Iterable[int]) -> int:
        """
        Return the packed sum of the features' weights.

        Such sums can be added, and :mod:`quotekit.models.decoding` takes them apart;
        that of a model with two labels is a plain number.
        """
        find = self.rows.get
        total = 0
        for feature in features:
            weights = find(feature & MASK)
            if weights:
                total += weights
        return total

    def knows(self, feature: int) -> bool:
        """Tell whether *feature* has weights."""
        return feature & MASK in self.rows


@frozen(eq=False, kw_only=True, repr=False)
class Weights:
    """
    The models of one file.

    Attributes:
        models: The models.

        feature_version: The version of the feature code they were trained with.

        words: The table of words, by number.

        provenance: Data, recipe and counts, for people to read.

        version: The CRC-32 of the file's contents.
    """

    models: tuple[LinearModel, ...]
    feature_version: int
    words: Mapping[int, int]
    provenance: Mapping[str, object]
    version: int


def packed(values: Sequence[int]) -> int:
    """Return *values*, one a field, as one packed sum."""
    return sum(value << (FIELD * place) for place, value in enumerate(values))


def read_weights(path: Path) -> Weights:
    """
    Read a file of weights.

    Raises:
        ModelError: If it is damaged or of another format; the message says which
            file and what is wrong.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ModelError(f"{path.name}: {error.strerror}") from error
    try:
        return _parse(data)
    except ModelError as error:
        raise ModelError(f"{path.name}: {error}") from error


def _parse(data: bytes) -> Weights:
    line, divider, stream = data.partition(b"\n")
    header = _header(line) if divider else None
    if header is None:
        raise ModelError("not a file of weights")
    if header.get("format") != FORMAT:
        raise ModelError(f"format {header.get('format')!r}, expected {FORMAT!r}")
    missing = _KEYS - header.keys()
    if missing:
        raise ModelError(f"the header lacks {', '.join(sorted(missing))}")
    if zlib.crc32(stream) != header["crc32"]:
        raise ModelError("damaged: its checksum does not fit")
    try:
        body = zlib.decompress(stream)
        return _unpack(header, body, zlib.crc32(data))
    except (zlib.error, TypeError, ValueError, KeyError) as error:
        raise ModelError(f"damaged: {error}") from error


def _header(line: bytes) -> dict[str, object] | None:
    try:
        header = json.loads(line)
    except ValueError:
        return None
    return header if isinstance(header, dict) else None


def _unpack(header: dict[str, object], body: bytes, version: int) -> Weights:
    word_rows = _count(header["word_rows"])
    provenance = header["provenance"]
    models = header["models"]
    if not isinstance(provenance, dict) or not isinstance(models, list):
        raise TypeError("a header value of the wrong type")
    sizes: list[int] = []
    for model in models:
        rows, labels = _count(model["rows"]), len(model["labels"])
        if not 1 < labels <= MOST_LABELS:
            raise ValueError(f"{labels} labels")
        if not 0 < float(model["step"]) < inf:
            raise ValueError(f"a step of {model['step']}")
        sizes += [4 * rows, (labels - 1) * rows, 4 * _count(model["transitions"])]
    sizes += [4 * word_rows, word_rows]
    if sum(sizes) != len(body):
        raise ValueError(f"{len(body)} bytes, expected {sum(sizes)}")
    parts = [body[start:end] for start, end in pairwise(accumulate(sizes, initial=0))]
    return Weights(
        models=tuple(
            LinearModel(
                name=str(model["name"]),
                labels=tuple(map(str, model["labels"])),
                step=float(model["step"]),
                transitions=tuple(_integers("i", parts[3 * place + 2])),
                rows=_rows(parts[3 * place], parts[3 * place + 1]),
            )
            for place, model in enumerate(models)
        ),
        feature_version=_count(header["feature_version"]),
        words=dict(zip(_ids(parts[-2]), parts[-1], strict=True)),
        provenance=provenance,
        version=version,
    )


def _rows(ids: bytes, planes: bytes) -> dict[int, int]:
    """Return each feature's weights, packed."""
    count = len(ids) // 4
    width = len(planes) // count if count else 0
    # Each weight becomes a field of its own in 64 bits.
    fields = bytearray(8 * count)
    for place in range(width):
        fields[2 * place :: 8] = planes[place * count : (place + 1) * count]
    bias = packed([_BIAS] * width)
    sums = [record - bias for record in _integers("Q", bytes(fields))]
    return dict(zip(_ids(ids), sums, strict=True))


def _count(value: object) -> int:
    if not isinstance(value, int) or value < 0:
        raise ValueError(f"{value!r} is no count")
    return value


def _integers(code: str, part: bytes) -> "array[int]":
    values = array(code)
    values.frombytes(part)
    if byteorder == "big":
        values.byteswap()
    return values


def _ids(part: bytes) -> Iterable[int]:
    """Join the bytes of each gap, and add the gaps up."""
    size = len(part) // 4
    joined = bytearray(len(part))
    for place in range(4):
        joined[place::4] = part[place * size : (place + 1) * size]
    return accumulate(_integers("I", bytes(joined)))


def write_weights(
    path: Path,
    models: Sequence[tuple[LinearModel, Mapping[int, Sequence[int]]]],
    *,
    feature_version: int,
    words: Mapping[int, int],
    provenance: Mapping[str, object],
) -> None:
    """
    Write a file of weights, the same bytes for the same weights.

    Beside each model stand, in place of its own rows, for each feature's number its
    weights in units of the model's step, -128 to 127, for each label but the first;
    the values of *words* are below 256.
    """
    parts: list[bytes] = []
    for model, rows in models:
        ids = sorted(rows)
        parts.append(_gaps(ids))
        parts += [
            bytes([rows[each][place] + _BIAS for each in ids])
            for place in range(len(model.labels) - 1)
        ]
        parts.append(_little(array("i", model.transitions)))
    word_ids = sorted(words)
    parts += [_gaps(word_ids), bytes([words[each] for each in word_ids])]
    stream = zlib.compress(b"".join(parts), 9)
    header = {
        "format": FORMAT,
        "models": [
            {
                "name": model.name,
                "labels": list(model.labels),
                "rows": len(rows),
                "step": float(model.step),
                "transitions": len(model.transitions),
            }
            for model, rows in models
        ],
        "feature_version": feature_version,
        "word_rows": len(word_ids),
        "provenance": dict(provenance),
        "crc32": zlib.crc32(stream),
    }
    line = json.dumps(header, sort_keys=True, ensure_ascii=True)
    path.write_bytes(line.encode("ascii") + b"\n" + stream)


def _gaps(ids: Sequence[int]) -> bytes:
    gaps = array("I", [b - a for a, b in zip([0, *ids], ids, strict=False)])
    whole = _little(gaps)
    return b"".join(whole[place::4] for place in range(4))


def _little(values: "array[int]") -> bytes:
    if byteorder == "big":
        values.byteswap()
    return values.tobytes()
