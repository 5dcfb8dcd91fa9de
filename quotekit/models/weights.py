"""
Weights: one linear model in one file.

A file is a header, which is one line of JSON in ASCII, a line feed, and one zlib
stream with the arrays that the header lists, end to end, little-endian:

``features``
    Each feature's number (see :mod:`quotekit.models.features`), rising, as the gap
    from the one before; its bytes apart, all first bytes before all second ones,
    which compresses better.

``weights``
    For each label but the first one byte a feature: the weight in units of the
    header's ``step``, raised by 128.  The first label's weights are all nought.

``transitions``
    A signed 32-bit integer for each tied transition, see
    :mod:`quotekit.models.decoding`, in the same units.

``words``
    A table of the model's own: numbers as in ``features``, then one byte each.

The file holds no times and no paths, so equal models are equal files.
"""

import json
import zlib
from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, chain, pairwise
from pathlib import Path
from sys import byteorder

from attrs import field, frozen

from quotekit.errors import ModelError
from quotekit.models.features import MASK, Score

FORMAT = "quotekit-weights/1"

FIELD = 16
"""How many bits of a packed sum one label has."""

_BIAS = 128

from_bytes = int.from_bytes

_KEYS = {
    "format",
    "model",
    "feature_version",
    "labels",
    "step",
    "rows",
    "word_rows",
    "transitions",
    "provenance",
    "crc32",
}


@frozen(eq=False, kw_only=True, repr=False)
class Weights:
    """
    One linear model, ready to score.

    Attributes:
        model: What it is for: "cues" or "spans".

        feature_version: The version of the feature code it was trained with.

        labels: The labels, the first of which has no weights.

        step: What one unit of a weight is worth.

        transitions: The tied transitions, in units.

        words: The model's word table, by number.

        provenance: Data, recipe and counts, for people to read.

        version: The CRC-32 of the file's contents.

        rows: Where the record of each feature begins.

        records: The weights: a field of 16 bits a label, each raised by 128, so that
            none is negative.

        size: The bytes of a record.

        bias: What adding one record adds too much.
    """

    model: str
    feature_version: int
    labels: tuple[str, ...]
    step: float
    transitions: tuple[int, ...]
    words: Mapping[int, int]
    provenance: Mapping[str, object]
    version: int
    rows: dict[int, int] = field(repr=False)
    records: bytes = field(repr=False)
    size: int = field(init=False)
    bias: int = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Note what a record's size is, and what each adds too much."""
        planes = len(self.labels) - 1
        object.__setattr__(self, "size", FIELD // 8 * planes)
        object.__setattr__(self, "bias", packed([_BIAS] * planes))

    def score(self, features: Iterable[int]) -> int:
        """
        Return the packed sum of the features' weights.

        Label *k* (the first is not stored) has the bits from ``FIELD * (k - 1)``; a
        negative field borrows from the one above, so sums can be added, and
        :mod:`quotekit.models.decoding` takes them apart.
        """
        find = self.rows.get
        records = self.records
        size = self.size
        total = 0
        found = 0
        for feature in features:
            row = find(feature & MASK)
            if row is not None:
                total += from_bytes(records[row : row + size], "little")
                found += 1
        return total - found * self.bias

    def knows(self, feature: int) -> bool:
        """Tell whether *feature* has weights."""
        return feature & MASK in self.rows

    @property
    def width(self) -> int:
        """How many bits a packed sum has."""
        return FIELD * (len(self.labels) - 1)


def score_both(first: Weights, second: Weights) -> Score:
    """Return what scores for two models at once, the second above the first."""
    find, records, size, bias = (
        first.rows.get,
        first.records,
        first.size,
        first.bias,
    )
    also = second.rows.get
    more, span, slant = second.records, second.size, second.bias
    above = first.width

    def score(features: Iterable[int]) -> int:
        total = found = extra = upper = 0
        for feature in features:
            key = feature & MASK
            row = find(key)
            if row is not None:
                total += from_bytes(records[row : row + size], "little")
                found += 1
            row = also(key)
            if row is not None:
                upper += from_bytes(more[row : row + span], "little")
                extra += 1
        return total - found * bias + ((upper - extra * slant) << above)

    return score


def packed(values: Sequence[int]) -> int:
    """Return *values*, one a label but the first, as one packed sum."""
    return sum(value << (FIELD * place) for place, value in enumerate(values))


def read_weights(path: Path) -> Weights:
    """
    Read a model file.

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
    rows, count, word_rows = (
        _count(header, key) for key in ("rows", "transitions", "word_rows")
    )
    labels = header["labels"]
    if not isinstance(labels, list) or len(labels) < 2:
        raise ValueError("no labels")
    step = header["step"]
    provenance = header["provenance"]
    feature_version = header["feature_version"]
    if (
        not isinstance(step, float)
        or not isinstance(provenance, dict)
        or not isinstance(feature_version, int)
    ):
        raise TypeError("a header value of the wrong type")
    planes = len(labels) - 1
    sizes = [4 * rows, *[rows] * planes, 4 * count, 4 * word_rows, word_rows]
    if sum(sizes) != len(body):
        raise ValueError(f"{len(body)} bytes, expected {sum(sizes)}")
    cuts = list(accumulate(sizes, initial=0))
    parts = [body[start:end] for start, end in pairwise(cuts)]
    # Each weight becomes a field of its own, raised so that none is negative.
    stride = FIELD // 8 * planes
    records = bytearray(stride * rows)
    for place, part in enumerate(parts[1 : 1 + planes]):
        records[FIELD // 8 * place :: stride] = part
    return Weights(
        model=str(header["model"]),
        feature_version=feature_version,
        labels=tuple(map(str, labels)),
        step=step,
        transitions=tuple(_integers("i", parts[-3])),
        words=dict(zip(_ids(parts[-2]), parts[-1], strict=True)),
        provenance=provenance,
        version=version,
        rows=dict(zip(_ids(parts[0]), range(0, stride * rows, stride), strict=True)),
        records=bytes(records),
    )


def _count(header: dict[str, object], key: str) -> int:
    value = header[key]
    if not isinstance(value, int) or value < 0:
        raise ValueError(f"{key} is {value!r}")
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


def write_weights(  # noqa: PLR0913  # the parts of a file, by keyword
    path: Path,
    *,
    model: str,
    feature_version: int,
    labels: Sequence[str],
    step: float,
    rows: Mapping[int, Sequence[int]],
    transitions: Sequence[int],
    words: Mapping[int, int],
    provenance: Mapping[str, object],
) -> None:
    """
    Write a model file, the same bytes for the same model.

    *rows* has for each feature's number its weights in units of *step*, -128 to 127,
    for each label but the first; *transitions* are in the same units; *words* is the
    model's word table, its values below 256.
    """
    ids = sorted(rows)
    word_ids = sorted(words)
    planes = [
        bytes(rows[each][place] + _BIAS for each in ids)
        for place in range(len(labels) - 1)
    ]
    body = b"".join(
        chain(
            [_gaps(ids)],
            planes,
            [
                _little(array("i", transitions)),
                _gaps(word_ids),
                bytes(words[each] for each in word_ids),
            ],
        )
    )
    stream = zlib.compress(body, 9)
    header = {
        "format": FORMAT,
        "model": model,
        "feature_version": feature_version,
        "labels": list(labels),
        "step": float(step),
        "rows": len(ids),
        "word_rows": len(word_ids),
        "transitions": len(transitions),
        "provenance": dict(provenance),
        "crc32": zlib.crc32(stream),
    }
    line = json.dumps(header, sort_keys=True, ensure_ascii=True)
    path.write_bytes(line.encode("ascii") + b"\n" + stream)


def _gaps(ids: Sequence[int]) -> bytes:
    gaps = array("I", (b - a for a, b in zip([0, *ids], ids, strict=False)))
    whole = _little(gaps)
    return b"".join(whole[place::4] for place in range(4))


def _little(values: "array[int]") -> bytes:
    if byteorder == "big":
        values.byteswap()
    return values.tobytes()
