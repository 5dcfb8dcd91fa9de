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
from functools import cache
from math import exp, log
from sys import byteorder

from quotekit.models.features import Memo
from quotekit.models.weights import FIELD

_ZERO = 1 << (FIELD - 1)
_NEVER = -(1 << 40)


def unpack(sums: Sequence[int], low: int, labels: int) -> list["array[int]"]:
    """
    Take packed sums apart.

    Args:
        sums: Packed sums, as of :meth:`Weights.score`, added up.

        low: The first bit to read.

        labels: How many labels stand from there.

    Returns:
        For each label its column, each number larger by 32768.
    """
    offset = 0
    width = low // FIELD + labels
    for place in range(width):
        offset |= _ZERO << (FIELD * place)
    size = 2 * width
    mask = (1 << (8 * size)) - 1
    joined = array("H")
    joined.frombytes(
        b"".join([((x + offset) & mask).to_bytes(size, "little") for x in sums])
    )
    if byteorder == "big":
        joined.byteswap()
    return [joined[place::width] for place in range(low // FIELD, width)]


def decode_three(  # noqa: C901, PLR0912, PLR0915  # a loop unrolled by hand
    columns: Sequence[Sequence[int]], transitions: Sequence[int], bonus: int
) -> tuple[list[int], list[tuple[int, ...]]]:
    """
    Return the best label of each position, for three roles.

    Args:
        columns: The scores of the six labels but O, as :func:`unpack` gives them.

        transitions: The tied transitions: of roles 0 (O) to 3, row by row, then
            those inside a role.

        bonus: Added to each B- label, to balance precision and recall.

    Returns:
        Labels: 0 for O, ``2 * r - 1`` for the begin of role *r*, ``2 * r`` inside it;
        and for each position the best score of each label there.
    """
    (t00, t01, t02, t03, t10, t11, t12, t13, t20, t21, t22, t23,
     t30, t31, t32, t33, k1, l1, k2, l2, k3, l3) = transitions  # fmt: skip
    t01 += bonus - _ZERO
    t11 += bonus - _ZERO
    t21 += bonus - _ZERO
    t31 += bonus - _ZERO
    t02 += bonus - _ZERO
    t12 += bonus - _ZERO
    t22 += bonus - _ZERO
    t32 += bonus - _ZERO
    t03 += bonus - _ZERO
    t13 += bonus - _ZERO
    t23 += bonus - _ZERO
    t33 += bonus - _ZERO
    k1 -= _ZERO
    l1 -= _ZERO
    k2 -= _ZERO
    l2 -= _ZERO
    k3 -= _ZERO
    l3 -= _ZERO
    o, b1, i1, b2, i2, b3, i3 = 0, _NEVER, _NEVER, _NEVER, _NEVER, _NEVER, _NEVER
    trail: list[tuple[int, ...]] = []
    keep = trail.append
    for e1, e2, e3, e4, e5, e6 in zip(*columns, strict=True):
        r1 = b1 if b1 > i1 else i1
        r2 = b2 if b2 > i2 else i2
        r3 = b3 if b3 > i3 else i3
        n0 = o + t00
        n1 = o + t01
        n2 = o + t02
        n3 = o + t03
        x = r1 + t10
        if x > n0:
            n0 = x
        x = r1 + t11
        if x > n1:
            n1 = x
        x = r1 + t12
        if x > n2:
            n2 = x
        x = r1 + t13
        if x > n3:
            n3 = x
        x = r2 + t20
        if x > n0:
            n0 = x
        x = r2 + t21
        if x > n1:
            n1 = x
        x = r2 + t22
        if x > n2:
            n2 = x
        x = r2 + t23
        if x > n3:
            n3 = x
        x = r3 + t30
        if x > n0:
            n0 = x
        x = r3 + t31
        if x > n1:
            n1 = x
        x = r3 + t32
        if x > n2:
            n2 = x
        x = r3 + t33
        if x > n3:
            n3 = x
        b1 += k1
        i1 += l1
        i1 = (b1 if b1 > i1 else i1) + e2
        b2 += k2
        i2 += l2
        i2 = (b2 if b2 > i2 else i2) + e4
        b3 += k3
        i3 += l3
        i3 = (b3 if b3 > i3 else i3) + e6
        o = n0
        b1 = n1 + e1
        b2 = n2 + e3
        b3 = n3 + e5
        keep((o, b1, i1, b2, i2, b3, i3))
    labels: list[int] = []
    label = 0
    for o, b1, i1, b2, i2, b3, i3 in reversed(trail):
        # Where was it best to be, to come to `label`, which is one further right?
        if label == 0:
            best, label = o + t00, 0
            r1 = (b1 if b1 > i1 else i1) + t10
            r2 = (b2 if b2 > i2 else i2) + t20
            r3 = (b3 if b3 > i3 else i3) + t30
            if r1 > best:
                best, label = r1, 2 - (b1 > i1)
            if r2 > best:
                best, label = r2, 4 - (b2 > i2)
            if r3 > best:
                label = 6 - (b3 > i3)
        elif label == 2:
            label -= b1 + k1 > i1 + l1
        elif label == 4:
            label -= b2 + k2 > i2 + l2
        elif label == 6:
            label -= b3 + k3 > i3 + l3
        else:
            target = (label + 1) // 2
            best, label = o + transitions[target], 0
            r1 = (b1 if b1 > i1 else i1) + transitions[4 + target]
            r2 = (b2 if b2 > i2 else i2) + transitions[8 + target]
            r3 = (b3 if b3 > i3 else i3) + transitions[12 + target]
            if r1 > best:
                best, label = r1, 2 - (b1 > i1)
            if r2 > best:
                best, label = r2, 4 - (b2 > i2)
            if r3 > best:
                label = 6 - (b3 > i3)
        labels.append(label)
    labels.reverse()
    return labels, trail


def margin_without(  # noqa: PLR0913, PLR0917  # as decode_three, and a place
    columns: Sequence[Sequence[int]],
    transitions: Sequence[int],
    bonus: int,
    trail: Sequence[tuple[int, ...]],
    position: int,
    label: int,
) -> int:
    """
    Return how much worse the text would score without *label* at *position*.

    The arguments are those of :func:`decode_three` and what it returned.  It is found
    by decoding anew from there on until a few tokens later, so it is an estimate.
    """
    last = min(len(trail), position + _MARGIN_REACH)
    moves = [transitions[4 * row : 4 * row + 4] for row in range(4)]
    k1, l1, k2, l2, k3, l3 = transitions[16:]
    near = [[each - _ZERO for each in column[position:last]] for column in columns]
    o, b1, i1, b2, i2, b3, i3 = trail[position - 1] if position else _BEFORE
    for time, (e1, e2, e3, e4, e5, e6) in enumerate(zip(*near, strict=True)):
        r1 = b1 if b1 > i1 else i1
        r2 = b2 if b2 > i2 else i2
        r3 = b3 if b3 > i3 else i3
        n0, n1, n2, n3 = [
            max(o + m0, r1 + m1, r2 + m2, r3 + m3)
            for m0, m1, m2, m3 in zip(*moves, strict=True)
        ]
        i1 = max(b1 + k1, i1 + l1) + e2
        i2 = max(b2 + k2, i2 + l2) + e4
        i3 = max(b3 + k3, i3 + l3) + e6
        o, b1, b2, b3 = n0, n1 + e1 + bonus, n2 + e3 + bonus, n3 + e5 + bonus
        if not time:
            scores = [o, b1, i1, b2, i2, b3, i3]
            scores[label] = _NEVER
            o, b1, i1, b2, i2, b3, i3 = scores
    return max(trail[last - 1]) - max(o, b1, i1, b2, i2, b3, i3)


_BEFORE = (0, *[_NEVER] * 6)
_MARGIN_REACH = 10


def decode_two(  # noqa: C901, PLR0912, PLR0915  # as decode_three
    columns: Sequence[Sequence[int]], transitions: Sequence[int], bonus: int
) -> tuple[list[int], int]:
    """
    Return the best label of each position, for two roles, and what they score.

    The arguments are as for :func:`decode_three`.
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
    r1 = b1 if b1 > i1 else i1
    r2 = b2 if b2 > i2 else i2
    score = max(o + t00, r1 + t10, r2 + t20)
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
    return labels, score


def log_sum_two(
    columns: Sequence[Sequence[int]],
    transitions: Sequence[int],
    bonus: int,
    step: float,
) -> float:
    """
    Return the logarithm of the sum over all labelings, for two roles.

    The arguments are those of :func:`decode_two`; *step* is what one unit is worth.
    """
    powers = _powers(step)
    t00, t01, t02, t10, t11, t12, t20, t21, t22, k1, l1, k2, l2 = [
        powers[_ZERO + each] for each in transitions
    ]
    extra = powers[_ZERO + bonus]
    t01 *= extra
    t02 *= extra
    t11 *= extra
    t12 *= extra
    t21 *= extra
    t22 *= extra
    o, b1, i1, b2, i2 = 1.0, 0.0, 0.0, 0.0, 0.0
    total = 0.0
    for e1, e2, e3, e4 in zip(*columns, strict=True):
        r1 = b1 + i1
        r2 = b2 + i2
        i1 = (b1 * k1 + i1 * l1) * powers[e2]
        i2 = (b2 * k2 + i2 * l2) * powers[e4]
        b1 = (o * t01 + r1 * t11 + r2 * t21) * powers[e1]
        b2 = (o * t02 + r1 * t12 + r2 * t22) * powers[e3]
        o = o * t00 + r1 * t10 + r2 * t20
        norm = 1.0 / (o + b1 + i1 + b2 + i2)
        total -= log(norm)
        o *= norm
        b1 *= norm
        i1 *= norm
        b2 *= norm
        i2 *= norm
    return total + log(o * t00 + (b1 + i1) * t10 + (b2 + i2) * t20)


@cache
def _powers(step: float) -> Memo[int, float]:
    """Return e to each number of units, by a field of that number."""
    return Memo(lambda field: exp(step * (field - _ZERO)))
