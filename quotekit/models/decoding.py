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

_ZERO = 1 << (FIELD - 1)
OFFSET = packed([_ZERO] * 4)
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
    Take packed sums of four fields apart, to each of which an offset was added.

    Returns:
        For each label but the first its column, each number larger by 32768.
    """
    columns = array("H", array("Q", sums).tobytes())
    if byteorder == "big":
        return [columns[3 - place :: 4] for place in range(4)]
    return [columns[place::4] for place in range(4)]


def decode_spans(  # noqa: C901  # a loop unrolled by hand
    columns: Sequence[Sequence[int]], chain: Chain
) -> list[int]:
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
    o, b1, i1, b2, i2 = 0, _NEVER, _NEVER, _NEVER, _NEVER
    trail: list[tuple[int, ...]] = []
    keep = trail.append
    for e1, e2, e3, e4 in zip(*columns, strict=True):
        r1 = b1 if b1 > i1 else i1
        r2 = b2 if b2 > i2 else i2
        b1 += k1
        b2 += k2
        i1 = (b1 if b1 > i1 else i1) + e2
        i2 = (b2 if b2 > i2 else i2) + e4
        x = r1 + g11
        y = r2 + g21
        if y > x:
            x = y
        b1 = (x if x > o else o) + e1
        x = r1 + g12
        y = r2 + g22
        if y > x:
            x = y
        b2 = (x if x > o else o) + e3
        if r1 > o:
            o = r1
        if r2 > o:
            o = r2
        o += _ZERO  # by which the other labels' scores are larger, too
        keep((o, b1, i1, b2, i2))
    labels: list[int] = []
    label = 0
    for o, b1, i1, b2, i2 in reversed(trail):
        if label == 2:
            label -= b1 + k1 > i1
        elif label == 4:
            label -= b2 + k2 > i2
        else:
            r1 = b1 if b1 > i1 else i1
            r2 = b2 if b2 > i2 else i2
            if label:
                gain1, gain2 = chain.begins[label // 2]
                r1 += gain1
                r2 += gain2
            best, before = o, 0
            if r1 > best:
                best, before = r1, 2 - (b1 > i1)
            if r2 > best:
                before = 4 - (b2 > i2)
            label = before
        labels.append(label)
    labels.reverse()
    return labels
