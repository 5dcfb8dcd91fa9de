"""
Decoding: from packed sums to the best labels.

Labels are O, and B-x and I-x for each role x.  I-x follows only B-x or I-x, and leaving
a role costs the same from either, so the transitions are tied: one number for each
pair of roles (O is one of them), and for each role one for B-x to I-x and one for I-x
to I-x.  A text begins and ends in O.

Only differences between labelings matter, so most transitions are nought in a chain
that is told beforehand what each label is worth: :class:`Chain` puts that into the
scores, where it costs nothing.

Source:
    Viterbi (1967), "Error Bounds for Convolutional Codes and an Asymptotically
    Optimum Decoding Algorithm", IEEE Transactions on Information Theory 13.
"""

# ruff: noqa: FURB136, PLR1730  # a call of max() a comparison doubles the time

from array import array
from collections.abc import Sequence
from sys import byteorder

from quotekit.models.weights import FIELD, packed

OFFSET = packed([1 << (FIELD - 1)] * 4)
"""Added to packed sums, no field of which is below nought then."""

_NEVER = -(1 << 40)


class Chain:
    """
    What decoding adds to the scores of two roles.

    Each label's score is meant with what the usual way to it adds: to begin a role
    after O, to go on inside it.  Leaving a role is counted when it begins.  What is
    left are the differences of the other ways.

    Args:
        transitions: The tied transitions: of roles 0 (O) to 2, row by row, then
            those inside a role.

        bonus: Added to each B- label, to balance precision and recall.

    Attributes:
        offset: What each packed sum has to begin with, for :func:`unpack` to take
            it apart.

        begins: For either role, what is added where it begins right behind role 1,
            and behind role 2.

        second: For either role, what is added to the token behind its first one.
    """

    __slots__ = ("begins", "offset", "second")

    def __init__(self, transitions: Sequence[int], bonus: int) -> None:
        t00, t01, t02, t10, t11, t12, t20, t21, t22, k1, l1, k2, l2 = transitions
        usual1 = t01 + bonus + t10 - 2 * t00
        usual2 = t02 + bonus + t20 - 2 * t00
        self.begins = (
            (t11 - t10 - t01 + t00, t21 - t20 - t01 + t00),
            (t12 - t10 - t02 + t00, t22 - t20 - t02 + t00),
        )
        self.second = k1 - l1, k2 - l2
        self.offset = OFFSET + packed([usual1, l1 - t00, usual2, l2 - t00])


def unpack(sums: Sequence[int]) -> list["array[int]"]:
    """
    Take packed sums of four fields apart, to which :data:`OFFSET` was added.

    Returns:
        For each label but the first its column.
    """
    fields = bytearray(array("Q", sums).tobytes())
    # Without its offset a field is a signed number: its highest bit is turned.
    fields[_HIGH::2] = fields[_HIGH::2].translate(_TURNED)
    columns = array("h", bytes(fields))
    if byteorder == "big":
        return [columns[3 - place :: 4] for place in range(4)]
    return [columns[place::4] for place in range(4)]


_HIGH = 1 if byteorder == "little" else 0
_TURNED = bytes(byte ^ 0x80 for byte in range(256))


def decode_spans(columns: Sequence[Sequence[int]], chain: Chain) -> list[int]:
    """
    Return the best label of each position, for two roles.

    Args:
        columns: The scores of the four labels but O, as :func:`unpack` gives them
            where sums began with the offset of *chain*.

        chain: What is added to them.

    Returns:
        Labels: 0 for O, ``2 * r - 1`` for the begin of role *r*, ``2 * r`` inside it.
    """
    (g11, g21), (g12, g22) = chain.begins
    k1, k2 = chain.second
    margin = max(0, g11, g21, g12, g22)
    count = len(columns[0])
    o, b1, i1, b2, i2 = 0, _NEVER, _NEVER, _NEVER, _NEVER
    far = -margin  # so far below O that nothing is won by leaving a role
    # Where the best ways to I-1 and to I-2 began.
    first1 = first2 = 0
    ends: list[_End] = []
    keep = ends.append
    for last, e1, e2, e3, e4 in zip(range(-1, count - 1), *columns, strict=True):
        if b1 > far or i1 > far or b2 > far or i2 > far:
            keep((last, o, b1, i1, first1, b2, i2, first2))
            r1 = b1 if b1 > i1 else i1
            r2 = b2 if b2 > i2 else i2
            x = r1 + g11
            y = r2 + g21
            if y > x:
                x = y
            begin1 = (x if x > o else o) + e1
            x = r1 + g12
            y = r2 + g22
            if y > x:
                x = y
            begin2 = (x if x > o else o) + e3
            if r1 > o or r2 > o:
                o = r1 if r1 > r2 else r2
                far = o - margin
        else:
            begin1 = o + e1
            begin2 = o + e3
        b1 += k1
        if b1 > i1:
            i1 = b1 + e2
            first1 = last
        else:
            i1 += e2
        b2 += k2
        if b2 > i2:
            i2 = b2 + e4
            first2 = last
        else:
            i2 += e4
        b1 = begin1
        b2 = begin2
    keep((count - 1, o, b1, i1, first1, b2, i2, first2))
    return _labels(ends, chain, count)


_End = tuple[int, int, int, int, int, int, int, int]
"""
Where a role may be left.

The last position before that, and what the best ways to it score: to O, and for either
role to where it begins, to where it goes on, and where that way began.
"""


def _labels(ends: Sequence[_End], chain: Chain, count: int) -> list[int]:
    """Go the best way back from the end: O wherever nothing is written."""
    labels = [0] * count
    # The label at *place* is what is known already.
    place, label = count, 0
    for last, o, b1, i1, first1, b2, i2, first2 in reversed(ends):
        end = last + 1
        if end > place:
            continue
        r1 = b1 if b1 > i1 else i1
        r2 = b2 if b2 > i2 else i2
        if label and end == place:
            gain1, gain2 = chain.begins[label // 2]
            r1 += gain1
            r2 += gain2
        label = 0
        if r2 > o and r2 > r1:
            place, label = last if b2 > i2 else first2, 3
        elif r1 > o:
            place, label = last if b1 > i1 else first1, 1
        if label:
            labels[place:end] = [label + 1] * (end - place)
            labels[place] = label
    return labels
