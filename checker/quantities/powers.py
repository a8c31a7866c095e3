"""Units raised to negative powers: "950 cm-1", "3 m s-1", "5 mg kg−1 day−1"."""

from __future__ import annotations

from functools import lru_cache

from checker.quantities.quantity import Kind, Unit
from checker.quantities.rates import METRE, per_unit, raised
from checker.quantities.units import Reading, form_reading
from checker.text.late import late

_INVERSE = late(r"\^?[{(]?[-−]([1-3])(?:(?<=[{(].[1-3])[)}])?(?!-?[0-9A-Za-z])")


def inverse_at(text: str, end: int, reading: Reading) -> tuple[int, Reading] | None:
    """Return end and reading of a unit raised to a negative power: "950 cm-1", "3 ms^-1"; else ``None``.

    Behind "ms" the power is that of the second alone.
    """
    found = _INVERSE.match(text, end)
    if found is None or reading.kind is Kind.MONEY:
        return None
    power = int(found[1])
    if reading.name == "millisecond" and (metre := form_reading("m")) is not None:
        second = form_reading("second")
        assert second is not None
        below = second if power == 1 else raised(second, power)
        return found.end(), per_unit(metre, below.name, below.units, "")
    return found.end(), _inverse(reading, power)


_RAISING = frozenset("^-−")


_FACTOR = late(
    r"[ \u00a0\u2009\u202f·⋅.]([a-zµμ]{1,4}|[A-Zµμ]?[a-z]{0,2}[KLJN]|[kMG]?Pa)"
    r"(?:\^?[{(]?[-−–]([1-3])(?:(?<=[{(].[1-3])[)}])?|⁻([¹²³]))(?![0-9A-Za-z-])"
)
"""A further unit behind a space, raised to a negative power: the "s-1" of "3 m s-1"."""
_SURFACE = late(r"[ \u00a0·⋅.]?1\.73 ?m(?:\^?[-−–]2|⁻²)(?![0-9A-Za-z])")
"""The surface of a body behind a power: "62 mL min-1 1.73 m-2"."""
MINUSES = frozenset("-−–⁻")
"""Signs of a negative power."""
_POWERS = {"¹": 1, "²": 2, "³": 3}


def powered(text: str, end: int, reading: Reading) -> tuple[int, Reading]:
    """Return end and reading, extended by units with negative powers: "3 m s-1", "5 mg kg−1 day−1"."""
    while (found := _FACTOR.match(text, end)) is not None and reading.kind in (Kind.MEASURE, Kind.DURATION):
        below = form_reading(found[1])
        if below is None or below.kind not in (Kind.MEASURE, Kind.DURATION):
            break
        power = int(found[2]) if found[2] else _POWERS[found[3]]
        below = below if power == 1 else raised(below, power)
        end, reading = found.end(), per_unit(reading, below.name, below.units, "")
    surface = _SURFACE.match(text, end)
    if surface is not None:
        square = raised(METRE, 2)
        end, reading = surface.end(), per_unit(reading, square.name, square.units, "1.73")
    return end, reading


def is_powered(text: str, end: int) -> bool:
    """Tell whether a further unit with a negative power stands behind *end*."""
    return _FACTOR.match(text, end) is not None


def is_inverse(text: str, end: int) -> bool:
    """Tell whether the unit that ends at *end* is raised to a negative power: "0.12 h^-1"."""
    return text[end : end + 1] in _RAISING and _INVERSE.match(text, end) is not None


@lru_cache(maxsize=64)
def _inverse(reading: Reading, power: int) -> Reading:
    below = reading if power == 1 else raised(reading, power)
    made = (
        Unit(f"per {unit.name}", tuple((base, -exponent) for base, exponent in unit.dimension), 1 / unit.factor)
        for unit in below.units
    )
    return Reading(f"per {below.name}", tuple(made), Kind.MEASURE)
