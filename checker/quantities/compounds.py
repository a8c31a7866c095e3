"""Two neighbouring numbers that are one amount: feet and inches, hours and minutes, dollars and cents."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from checker.quantities.precision import Figure
from checker.quantities.quantity import GLYPHS, RANGE_GLYPH, Kind, Quantity, Unit
from checker.quantities.units import form_reading
from checker.text.late import late

_PARTS = {
    "foot": ("inch",), "pound": ("ounce",), "stone": ("pound",), "hour": ("minute",), "minute": ("second",),
    "year": ("month", "week", "day"), "metre": ("centimetre", "second"), "month": ("week", "day"),
    "week": ("day",), "day": ("hour",), "mile": ("yard",), "kilogram": ("gram",), "kilometre": ("metre",),
    "litre": ("millilitre",), "tonne": ("kilogram",), "ton": ("hundredweight",), "imperial ton": ("hundredweight",),
}  # fmt: skip
CENTS = frozenset(("cent", "penny", "sen", "paisa"))
"""Hundredths of a currency."""
_BESIDE = frozenset(("kilogram", "kilometre", "litre", "tonne"))
"""Units whose smaller ones belong to them only directly behind: "2 kg 300 g", not "2 kg and 300 g"."""
WHOLES = frozenset(_PARTS)
"""Units that may be followed by a smaller one in the same amount."""
_BETWEEN_PARTS = late(r" ?(?:,? ?and )?|,? |-")


def merged(
    source: str, first: Quantity, second: Quantity, kind: Kind, figure: Figure | None, unit: str | None,
    units: tuple[Unit, ...], *, noun: str | None = None, ends: tuple[Quantity, Quantity] | None = None,
) -> Quantity:  # fmt: skip
    """Return one quantity that reaches from *first* to *second*, with the hedge of either."""
    start, end = first.start, second.end
    return Quantity(
        start, end, source[start:end], kind, figure, first.number_start, second.number_end, unit, units, noun,
        first.hedge or second.hedge, ends, first.direction, None, RANGE_GLYPH if ends is not None else GLYPHS[kind],
    )  # fmt: skip


def compound(source: str, first: Quantity, second: Quantity, between: str) -> Quantity | None:
    """Join "5 ft 11 in", "2h 30m", "two years and three months" into one quantity in the smaller unit."""
    if first.unit is None or first.figure is None or second.figure is None or first.figure.denominator != 1:
        return None
    if second.kind is Kind.NUMBER and first.unit in _SMALLER:
        return _in_smaller(source, first, second, between)
    if first.kind is Kind.MONEY:
        return _cents(source, first, second, between)
    minutes = _clock_letters(first, second) if second.unit in ("metre", "second") else None
    if (
        (not minutes and second.unit not in _PARTS.get(first.unit, ()))
        or _BETWEEN_PARTS.fullmatch(between) is None
        or first.figure.exponent
        or (first.unit in _BESIDE and (between.strip() or second.figure.exponent or "-" in second.surface))
    ):
        return None
    units = _of_one_sort(second.units, first)
    if "-" in first.surface and between.startswith(","):
        return None
    whole = first.figure
    if minutes:
        first, units = minutes
    count = _count(first.units, units)
    rest = second.figure
    if rest.exponent > 0 or rest.value >= count or count.denominator != 1:
        return None
    mantissa = whole.mantissa * count.numerator * rest.denominator * 10**-rest.exponent + rest.mantissa
    figure = Figure(mantissa, rest.exponent, rest.denominator, is_decimal=rest.is_decimal)
    return merged(source, first, second, first.kind, figure, units[0].name, units)


def _count(units: tuple[Unit, ...], smaller: tuple[Unit, ...]) -> Fraction:
    """Return how many of the *smaller* unit make one of *units*: of tons and hundredweights those of one country."""
    counts = (one.factor / other.factor for other in smaller for one in units)
    return next((count for count in counts if count.denominator == 1), units[0].factor / smaller[0].factor)


def _clock_letters(first: Quantity, second: Quantity) -> tuple[Quantity, tuple[Unit, ...]] | None:
    """Read the "m" of "2h 30m" and "3m 20s" as minutes."""
    minute, second_ = form_reading("minute"), form_reading("second")
    if minute is None or second_ is None:
        return None
    if first.unit == "hour" and second.unit == "metre" and second.surface[-1] == "m" and second.surface[-2].isdigit():
        return first, minute.units
    if first.unit == "metre" and second.unit == "second" and first.surface[-1] == "m" and first.surface[-2].isdigit():
        return replace(
            first, unit="minute", units=minute.units, kind=Kind.DURATION, glyph=GLYPHS[Kind.DURATION]
        ), second_.units
    return None


_SMALLER = {"foot": ("inch", 12), "stone": ("pound", 14), "metre": ("centimetre", 100)}
"""Units behind which a bare number counts smaller ones: the unit of those, and how many make a whole one."""
_TALLEST = 2
"""People say "1m 80" of heights up to this many metres."""


def _of_one_sort(units: tuple[Unit, ...], first: Quantity) -> tuple[Unit, ...]:
    """Return those of *units* that measure what *first* does: pounds behind stones are no money."""
    if len(units) < 2:
        return units
    return tuple(unit for unit in units if unit.dimension == first.units[0].dimension)


def _in_smaller(source: str, first: Quantity, second: Quantity, between: str) -> Quantity | None:
    """Join "6 foot 2", "6-foot-2", "12 stone 4" and "1m 80" into the smaller unit."""
    name, count = _SMALLER[first.unit or ""]
    whole, rest, smaller = first.figure, second.figure, form_reading(name)
    if whole is None or rest is None or smaller is None or between not in (" ", "-") or second.end != second.number_end:
        return None
    if whole.exponent or rest.exponent or rest.denominator != 1 or not 0 <= rest.mantissa < count:
        return None
    if first.unit == "metre" and (not 0 < whole.mantissa <= _TALLEST or rest.mantissa < 10 or between == "-"):
        return None
    figure = Figure(whole.mantissa * count + rest.mantissa, 0)
    return merged(source, first, second, Kind.MEASURE, figure, smaller.name, _of_one_sort(smaller.units, first))


def _cents(source: str, first: Quantity, second: Quantity, between: str) -> Quantity | None:
    """Join "13 dollars and 45 cents" and "15 dollars 50" into one amount in the larger unit."""
    whole, rest = first.figure, second.figure
    if (
        whole is None
        or rest is None
        or whole.exponent
        or rest.exponent
        or rest.denominator != 1
        or not 0 < rest.mantissa < 100
    ):
        return None
    if not first.units or first.units[0].factor != 1 or (first.number_end == first.end and second.unit not in CENTS):
        return None
    if second.kind is Kind.NUMBER:
        if between != " " or rest.mantissa < 10 or second.start != second.number_start:
            return None
    elif second.unit not in CENTS or _BETWEEN_PARTS.fullmatch(between) is None:
        return None
    figure = Figure(whole.mantissa * 100 + rest.mantissa, -2, is_decimal=True)
    return merged(source, first, second, Kind.MONEY, figure, first.unit, first.units)
