"""Tolerances: "5 ± 0.2", "$5bn, plus or minus $200m"."""

from __future__ import annotations

from checker.quantities.compounds import merged
from checker.quantities.magnitudes import magnitude_of
from checker.quantities.precision import Figure
from checker.quantities.quantity import GLYPHS, Kind, Quantity


def tolerance(text: str, source: str, first: Quantity, second: Quantity) -> Quantity | None:
    """Read "5 ± 0.2" as the range from 4.8 to 5.2."""
    centre, slack = first.figure, second.figure
    assert centre is not None and slack is not None
    if centre.denominator != 1 or slack.denominator != 1 or _differ(first, second):
        return None
    if first.unit is None and magnitude_of(text[first.number_start : first.number_end]) is None:
        power = magnitude_of(text[second.number_start : second.number_end]) or 0
        centre = centre._replace(exponent=centre.exponent + power)  # "5.1 ± 0.3 million"
    exponent = min(centre.exponent, slack.exponent)
    if max(centre.exponent, slack.exponent) - exponent > 30:
        return None
    middle = centre.mantissa * 10 ** (centre.exponent - exponent)
    width = abs(slack.mantissa) * 10 ** (slack.exponent - exponent)
    leading = second if second.unit is not None and second.kind is not Kind.POINTS else first
    is_decimal = centre.is_decimal or slack.is_decimal
    low = as_end(first, leading, Figure(middle - width, exponent, is_decimal=is_decimal))
    high = as_end(second, leading, Figure(middle + width, exponent, is_decimal=is_decimal))
    ends = (low, high)
    unit, units = leading.unit, leading.units
    return merged(source, first, second, leading.kind, None, unit, units, noun=leading.noun, ends=ends)


def _differ(first: Quantity, second: Quantity) -> bool:
    """Tell whether the two amounts are of units of different kinds: "40 miles, give or take 5 minutes"."""
    if first.unit is None or second.unit is None or {first.kind, second.kind} <= _SHARES:
        return False
    if not first.units or not second.units:
        return first.unit != second.unit
    return first.units[0].dimension != second.units[0].dimension or first.units[0].factor != second.units[0].factor


_SHARES = frozenset((Kind.PERCENT, Kind.POINTS))


def as_end(quantity: Quantity, leading: Quantity, figure: Figure) -> Quantity:
    """Return an end of a range: *quantity* with *figure* in the unit of the *leading* one."""
    if quantity.units and leading.units and quantity.units[0].dimension == leading.units[0].dimension:
        leading = quantity  # "between 40 minutes and an hour"
    kind = leading.kind
    return Quantity(
        quantity.start, quantity.end, quantity.surface, kind, figure, quantity.number_start, quantity.number_end,
        leading.unit, leading.units, leading.noun, quantity.hedge, None, 0, None, GLYPHS[kind],
    )  # fmt: skip
