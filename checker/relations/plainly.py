"""What two numbers show at a glance, before any relation is made of them: only what floats are sure of."""

from __future__ import annotations

from checker.claims.claim import Claim
from checker.quantities.quantity import Unit

_ERROR = 1e-9
"""Room for the errors of floats, as a share of the larger number."""
_HIGHEST = 100
"""Numbers of more places are left to exact arithmetic."""
_LARGEST = 300
"""Numbers of more bits are left to exact arithmetic."""


def is_plainly_above(first: Claim, second: Claim) -> bool:
    """Tell whether *first* is more than *second* as they are written; one without a unit takes that of the other."""
    units, others = first.quantity.units or second.quantity.units, second.quantity.units or first.quantity.units
    if units and units[0] is others[0]:
        units, others = (), ()
    high, low = _in_base_units(first, units), _in_base_units(second, others)
    return high is not None and low is not None and high - low > _ERROR * max(abs(high), abs(low))


def nearest(claim: Claim) -> float | None:
    """Return the float next to the value as it is written; ``None`` where it has none or is huge."""
    figure = claim.quantity.figure
    if figure is None or figure.exponent > _HIGHEST or figure.mantissa.bit_length() > _LARGEST:
        return None
    return figure.nearest


def is_plainly_no_more(first: float | None, second: float | None) -> bool:
    """Tell whether two floats are known and the first is at most the second, errors and all."""
    return first is not None and second is not None and first - second < -_ERROR * max(abs(first), abs(second))


def _in_base_units(claim: Claim, units: tuple[Unit, ...]) -> float | None:
    """Return the value as a float in the first of *units*, or as it is written; ``None`` where it has none."""
    number = nearest(claim)
    if number is None or not units:
        return number
    factor, offset = units[0].factor, units[0].offset
    return number * (factor.numerator / factor.denominator) + offset.numerator / offset.denominator
