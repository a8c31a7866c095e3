"""Floats decide fast: whether the sides of a reading agree, wherever the margin is plain.

Exact arithmetic costs ten times as much and is needed only where two ends nearly touch, as
they do when 121,000 and 59,000 make 180,000. Every result carries a bound on its error, so
that a plain margin is plain.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import inf, isfinite

from checker.claims.claim import Claim
from checker.claims.expression import Call, Constant, Expression, Operation
from checker.quantities.interval import Interval
from checker.quantities.precision import Figure
from checker.quantities.quantity import GLYPHS, Kind
from checker.relations.relation import Comparison, Reading

Scales = Mapping[Claim, tuple[Fraction, Fraction]]
AS_WRITTEN = (Fraction(1), Fraction(0))
"""Factor and offset of what has no unit, or is taken in its own."""
Ends = tuple[float, float, float]
"""Lower end, upper end, and how far off either may be: not at all for whole numbers and their sums."""

_WHOLE = 2.0**40
"""Whole numbers below this are exact as floats, and so is their sum; what is a twentieth off one is told apart."""
_SHARES = GLYPHS[Kind.PERCENT] + GLYPHS[Kind.POINTS]
_ERROR = 4e-16
"""Relative error of one operation on floats, with room to spare."""


def estimated(reading: Reading, scales: Scales, *, wide: bool) -> bool | None:
    """Tell whether the sides of *reading* agree, or return ``None`` where floats cannot tell.

    Parameters
    ----------
    reading
        What is tried.
    scales
        Factor and offset to base units of every claim.
    wide
        Whether claims stand for their wide intervals or their strict ones.
    """
    try:
        left = _ends(reading.left, reading, scales, wide)
        right = _ends(reading.right, reading, scales, wide)
    except (OverflowError, ZeroDivisionError):
        return None
    if left is None or right is None:
        return None
    if reading.comparison is Comparison.EQUAL:
        room = min(left[1] - right[0], right[1] - left[0])
    elif reading.comparison is Comparison.AT_MOST:
        room = right[1] - left[0]
    else:
        room = left[1] - right[0]
    error = left[2] + right[2]
    if not isfinite(room):
        return None
    if not error and left[0] == left[1] and right[0] == right[1]:
        return room >= 0
    return True if room > error else False if room < -error else None


def _ends(node: Expression, reading: Reading, scales: Scales, wide: bool) -> Ends | None:
    if isinstance(node, Claim):
        return _of_claim(node, reading, scales, wide)
    if isinstance(node, Operation):
        left = _ends(node.left, reading, scales, wide)
        right = _ends(node.right, reading, scales, wide)
        return None if left is None or right is None else _combined(node.sign, left, right)
    if isinstance(node, Constant):
        value = _float(node.value)
        return value, value, abs(value) * _ERROR
    if isinstance(node, Call) and node.function == "sum":
        total = (0.0, 0.0, 0.0)
        for argument in node.arguments:
            ends = _ends(argument, reading, scales, wide)
            if ends is None:
                return None
            low, high, error = ends
            if error or total[2] or not (-_WHOLE < low <= high < _WHOLE and -_WHOLE < total[0] <= total[1] < _WHOLE):
                total = _sum(total, ends)
            else:
                total = (total[0] + low, total[1] + high, 0.0)
        return total
    if isinstance(node, Call) and node.function == "abs":
        ends = _ends(node.arguments[0], reading, scales, wide)
        return None if ends is None else _size(*ends)
    return None


def _size(low: float, high: float, error: float) -> Ends:
    if low >= 0:
        return low, high, error
    return (-high if high < 0 else 0.0), max(-low, high), error


def _combined(sign: str, left: Ends, right: Ends) -> Ends | None:
    if sign == "+":
        return _sum(left, right)
    if sign == "-":
        return _sum(left, (-right[1], -right[0], right[2]))
    if sign == "*":
        return _product(left, right)
    low, high, error = right
    if sign != "/" or low - error <= 0 <= high + error:
        return None
    nearest = min(abs(low), abs(high)) - error
    return _product(left, (1 / high, 1 / low, error / nearest**2 + _ERROR / nearest))


def _sum(left: Ends, right: Ends) -> Ends:
    size = max(abs(left[0]), abs(left[1]), abs(right[0]), abs(right[1]))
    error = left[2] + right[2]
    if error or size >= _WHOLE:
        error += 2 * size * _ERROR
    return left[0] + right[0], left[1] + right[1], error


def _product(left: Ends, right: Ends) -> Ends:
    ends = (left[0] * right[0], left[0] * right[1], left[1] * right[0], left[1] * right[1])
    first, second = max(abs(left[0]), abs(left[1])), max(abs(right[0]), abs(right[1]))
    error = first * right[2] + second * left[2] + left[2] * right[2] + first * second * _ERROR
    return min(ends), max(ends), error


def _of_claim(claim: Claim, reading: Reading, scales: Scales, wide: bool) -> Ends | None:
    quantity = claim.quantity
    figure, scale = quantity.figure, scales.get(claim, AS_WRITTEN)
    given: Interval | None = reading.intervals.get(claim) if reading.intervals else None
    if given is not None:
        low, high = given.in_floats
    elif figure is None or quantity.hedge is not None:
        low, high = quantity.estimated(wide=wide)
    elif not wide and scale is AS_WRITTEN and _is_exact(figure, quantity.glyph) and -_WHOLE < figure.mantissa < _WHOLE:
        low = float(figure.mantissa)
        return low, low, 0.0
    elif not wide or (step := reading.steps.get(claim)) is None:
        low, high = quantity.estimated(wide=wide)
    else:
        value, half = figure.nearest, _float(step) / 2
        low, high = value - half, value + half
    if scale is AS_WRITTEN:
        size = high if high >= -low else -low
        is_whole = given is None and figure is not None and figure.exponent >= 0 and figure.denominator == 1
        if is_whole and size < _WHOLE and low % 1 == 0 == high % 1:
            return low, high, 0.0
    else:
        factor = _float(scale[0])
        low, high = (low * factor, high * factor) if factor > 0 else (high * factor, low * factor)
        size = high if high >= -low else -low
        if scale[1]:
            offset = _float(scale[1])
            low, high = low + offset, high + offset
            size = max(size, abs(low), abs(high), abs(offset))
    return None if size == inf else (low, high, 4 * size * _ERROR)


def _is_exact(figure: Figure, glyph: str) -> bool:
    """Tell whether a figure without a hedge is, on strict terms, its value and nothing else."""
    return figure.exponent == 0 and figure.denominator == 1 and not figure.is_vague and glyph not in _SHARES


def _float(value: Fraction) -> float:
    """Return the float next to *value*; ``float()`` asks for the same in a roundabout way."""
    numerator, denominator = value.as_integer_ratio()
    return numerator / denominator
