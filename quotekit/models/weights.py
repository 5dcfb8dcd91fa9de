"""
Weights: several linear models of the same text, in one file.

They share most of their features, so a feature has one row with the weights of all.

A file is a header, which is one line of JSON in ASCII, a line feed, and one zlib
stream with these arrays, end to end, little-endian:

``features``
    Each feature's number (see :mod:`quotekit.models.features`), rising, as the gap
    from the one before; its bytes apart, all first bytes before all second ones,
    which compresses better.

``weights``
    For each label of each model, but each model's first, one byte a feature: the
    weight in units of the model's ``step``, raised by 128.  The first label's weights
    are all nought.

``transitions``
    For each model a signed 32-bit integer for each tied transition, see
    :mod:`quotekit.models.decoding`, in the same units.

``words``
    A table of words: numbers as in ``features``, then one byte each.

The file holds no times and no paths, so equal models are equal files.
"""

import json
import zlib
from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from sys import byteorder

from attrs import field, frozen

from quotekit.errors import ModelError
from quotekit.models.features import MASK

FORMAT = "quotekit-weights/1"

FIELD = 16
"""How many bits of a packed sum one label has."""

_FIELD_BYTES = FIELD // 8
_BIAS = 128

from_bytes = int.from_bytes

_KEYS = {
    "crc32",
    "feature_version",
    "format",
    "models",
    "provenance",
    "rows",
    "word_rows",
}


@frozen(kw_only=True)
class LinearModel:
    """
    One model, but for its weights.

    Attributes:
        name: What it is for.

        labels: The labels, the first of which has no weights.

        step: What one unit of a weight is worth.

        transitions: The tied transitions, in units.
    """

    name: str
    labels: tuple[str, ...]
    step: float
    transitions: tuple[int, ...]


@frozen(eq=False, kw_only=True, repr=False)
class Weights:
    """
    Linear models, ready to score.

    Attributes:
        models: The models, in the order of their fields in a packed sum.

        feature_version: The version of the feature code they were trained with.

        words: The table of words, by number.

        provenance: Data, recipe and counts, for people to read.

        version: The CRC-32 of the file's contents.

        rows: Where the record of each feature begins.

        records: The weights: a field of 16 bits a label, each raised by 128, so that
            none is negative.
    """

    models: tuple[LinearModel, ...]
    feature_version: int
    words: Mapping[int, int]
    provenance: Mapping[str, object]
    version: int
    rows: dict[int, int] = field(repr=False)
    records: bytes = field(repr=False)
    _size: int = field(init=False)
    _bias: int = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Note what a record's size is, and what each adds too much."""
        width = self.low(len(self.models)) // FIELD
        object.__setattr__(self, "_size", _FIELD_BYTES * width)
        object.__setattr__(self, "_bias", packed([_BIAS] * width))

    def low(self, model: int) -> int:
        """Return the first bit of a packed sum that is of the model *model*."""
        return FIELD * sum(len(each.labels) - 1 for each in self.models[:model])

    def score(self, features: Iterable[int]) -> int:
        """
        Return the packed sum of the features' weights.

        Each label but each model's first has 16 bits, from the lowest up; a negative
        field borrows from the one above, so sums can be added, and
        :mod:`quotekit.models.decoding` takes them apart.
        """
        find = self.rows.get
        records = self.records
        size = self._size
        total = 0
        found = 0
        for feature in features:
            row = find(feature & MASK)
            if row is not None:
                total += from_bytes(records[row : row + size], "little")
                found += 1
        return total - found * self._bias

    def knows(self, feature: int) -> bool:
        """Tell whether *feature* has weights."""
        return feature & MASK in self.rows


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
    rows, word_rows = _count(header["rows"]), _count(header["word_rows"])
    provenance = header["provenance"]
    models = header["models"]
    if not isinstance(provenance, dict) or not isinstance(models, list):
        raise TypeError("a header value of the wrong type")
    labels = [tuple(map(str, model["labels"])) for model in models]
    counts = [_count(model["transitions"]) for model in models]
    planes = sum(len(each) - 1 for each in labels)
    sizes = [4 * rows, *[rows] * planes, *[4 * count for count in counts]]
    sizes += [4 * word_rows, word_rows]
    if sum(sizes) != len(body) or not all(labels):
        raise ValueError(f"{len(body)} bytes, expected {sum(sizes)}")
    cuts = accumulate(sizes, initial=0)
    parts = [body[start:end] for start, end in pairwise(cuts)]
    # Each weight becomes a field of its own.
    stride = _FIELD_BYTES * planes
    records = bytearray(stride * rows)
    for place, part in enumerate(parts[1 : 1 + planes]):
        records[_FIELD_BYTES * place :: stride] = part
    return Weights(
        models=tuple(
            LinearModel(
                name=str(model["name"]),
                labels=names,
                step=float(model["step"]),
                transitions=tuple(_integers("i", part)),
            )
            for model, names, part in zip(
                models, labels, parts[1 + planes : -2], strict=True
            )
        ),
        feature_version=_count(header["feature_version"]),
        words=dict(zip(_ids(parts[-2]), parts[-1], strict=True)),
        provenance=provenance,
        version=version,
        rows=dict(zip(_ids(parts[0]), range(0, stride * rows, stride), strict=True)),
        records=bytes(records),
    )


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


def write_weights(  # noqa: PLR0913  # the parts of a file
    path: Path,
    models: Sequence[LinearModel],
    rows: Mapping[int, Sequence[int]],
    *,
    feature_version: int,
    words: Mapping[int, int],
    provenance: Mapping[str, object],
) -> None:
    """
    Write a file of weights, the same bytes for the same weights.

    *rows* has for each feature's number its weights in units of the model's step, -128
    to 127, for each label of each model but the first ones; the values of *words* are
    below 256.
    """
    ids = sorted(rows)
    word_ids = sorted(words)
    planes = sum(len(model.labels) - 1 for model in models)
    body = b"".join(
        [
            _gaps(ids),
            *(
                bytes([rows[each][place] + _BIAS for each in ids])
                for place in range(planes)
            ),
            *(_little(array("i", model.transitions)) for model in models),
            _gaps(word_ids),
            bytes([words[each] for each in word_ids]),
        ]
    )
    stream = zlib.compress(body, 9)
    header = {
        "format": FORMAT,
        "models": [
            {
                "name": model.name,
                "labels": list(model.labels),
                "step": float(model.step),
                "transitions": len(model.transitions),
            }
            for model in models
        ],
        "feature_version": feature_version,
        "rows": len(ids),
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
