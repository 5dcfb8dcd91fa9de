"""
Decoding: from packed sums to the best labels.

Labels are O, and B-x and I-x for each role x.  I-x follows only B-x or I-x, and leaving
a role costs the same from either, so the transitions are tied: one number for each
pair of roles (O is one of them), and for each role one for B-x to I-x and one for I-x
to I-x.  A text begins and ends in O.

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
_OFFSET = packed([_ZERO] * 4)
_NEVER = -(1 << 40)


def unpack(sums: Sequence[int]) -> list["array[int]"]:
    """
    Take packed sums of four fields apart.

    Returns:
        For each label but the first its column, each number larger by 32768.
    """
    joined = array("Q", [each + _OFFSET for each in sums])
    columns = array("H", joined.tobytes())
    if byteorder == "big":
        return [columns[3 - place :: 4] for place in range(4)]
    return [columns[place::4] for place in range(4)]


def decode_spans(  # noqa: C901, PLR0912, PLR0915  # a loop unrolled by hand
    columns: Sequence[Sequence[int]], transitions: Sequence[int], bonus: int
) -> list[int]:
    """
    Return the best label of each position, for two roles.

    Args:
        columns: The scores of the four labels but O, as :func:`unpack` gives them.

        transitions: The tied transitions: of roles 0 (O) to 2, row by row, then
            those inside a role.

        bonus: Added to each B- label, to balance precision and recall.

    Returns:
        Labels: 0 for O, ``2 * r - 1`` for the begin of role *r*, ``2 * r`` inside it.
    """
    t00, t01, t02, t10, t11, t12, t20, t21, t22, k1, l1, k2, l2 = transitions
    t01 += bonus - _ZERO
    t11 += bonus - _ZERO
    t21 += bonus - _ZERO
    t02 += bonus - _ZERO
    t12 += bonus - _ZERO
    t22 += bonus - _ZERO
    k1 -= _ZERO
    l1 -= _ZERO
    k2 -= _ZERO
    l2 -= _ZERO
    o, b1, i1, b2, i2 = 0, _NEVER, _NEVER, _NEVER, _NEVER
    trail: list[tuple[int, ...]] = []
    keep = trail.append
    for e1, e2, e3, e4 in zip(*columns, strict=True):
        r1 = b1 if b1 > i1 else i1
        r2 = b2 if b2 > i2 else i2
        n0 = o + t00
        n1 = o + t01
        n2 = o + t02
        x = r1 + t10
        if x > n0:
            n0 = x
        x = r1 + t11
        if x > n1:
            n1 = x
        x = r1 + t12
        if x > n2:
            n2 = x
        x = r2 + t20
        if x > n0:
            n0 = x
        x = r2 + t21
        if x > n1:
            n1 = x
        x = r2 + t22
        if x > n2:
            n2 = x
        b1 += k1
        i1 += l1
        i1 = (b1 if b1 > i1 else i1) + e2
        b2 += k2
        i2 += l2
        i2 = (b2 if b2 > i2 else i2) + e4
        o = n0
        b1 = n1 + e1
        b2 = n2 + e3
        keep((o, b1, i1, b2, i2))
    labels: list[int] = []
    label = 0
    for o, b1, i1, b2, i2 in reversed(trail):
        if label == 0:
            best, label = o + t00, 0
            r1 = (b1 if b1 > i1 else i1) + t10
            r2 = (b2 if b2 > i2 else i2) + t20
            if r1 > best:
                best, label = r1, 2 - (b1 > i1)
            if r2 > best:
                label = 4 - (b2 > i2)
        elif label == 2:
            label -= b1 + k1 > i1 + l1
        elif label == 4:
            label -= b2 + k2 > i2 + l2
        else:
            target = (label + 1) // 2
            best, label = o + transitions[target], 0
            r1 = (b1 if b1 > i1 else i1) + transitions[3 + target]
            r2 = (b2 if b2 > i2 else i2) + transitions[6 + target]
            if r1 > best:
                best, label = r1, 2 - (b1 > i1)
            if r2 > best:
                label = 4 - (b2 > i2)
        labels.append(label)
    labels.reverse()
    return labels
