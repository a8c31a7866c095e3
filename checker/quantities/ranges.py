"""Two neighbouring numbers that are one quantity: ranges, ratios, feet and inches."""

from __future__ import annotations

import re

from checker.quantities.hedges import CHANGE
from checker.quantities.precision import Figure
from checker.quantities.quantity import RANGE_GLYPH, GLYPHS, Kind, Quantity

MOST_BETWEEN = 14
"""Characters that may stand between the two numbers."""

_JOINT = re.compile(r" ?(-|–|—|‑) ?| (to|and|or|in|out of) (?:a |an )?|( ?± ?| ?\+/- ?| plus or minus )")
_BARE = frozenset((Kind.NUMBER,))
_AMOUNTS = frozenset((Kind.NUMBER, Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.MEASURE, Kind.DURATION, Kind.AGE))
_PARTS = {
    "foot": ("inch",), "pound": ("ounce",), "stone": ("pound",), "hour": ("minute",), "minute": ("second",),
    "year": ("month", "week", "day"), "month": ("week", "day"), "week": ("day",), "day": ("hour",), "mile": ("yard",),
}  # fmt: skip
_BETWEEN_PARTS = re.compile(r" ?(?:,? ?and )?|,? ")


def join(text: str, source: str, found: list[Quantity]) -> list[Quantity]:
    """Return *found* with neighbours joined where they are one quantity."""
    joined: list[Quantity] = []
    for quantity in found:
        if joined and quantity.start - joined[-1].end <= MOST_BETWEEN:
            pair = _pair(text, source, joined[-1], quantity)
            if pair is not None:
                joined[-1] = pair
                continue
        joined.append(quantity)
    return joined


def _pair(text: str, source: str, first: Quantity, second: Quantity) -> Quantity | None:
    if first.ends is not None or second.ends is not None:
        return None
    between = text[first.end : second.start]
    if first.kind not in _AMOUNTS or second.kind not in _AMOUNTS:
        return _years(text, source, first, second, between)
    compound = _compound(text, source, first, second, between)
    if compound is not None:
        return compound
    joint = _JOINT.fullmatch(between)
    if joint is None or first.figure is None or second.figure is None:
        return None
    if joint[3]:
        return _tolerance(text, source, first, second)
    if joint[2] in ("in", "out of"):
        return _one_in(text, source, first, second)
    before = text[max(0, first.start - 60) : first.start].lower()
    if joint[2] == "and":
        if not re.search(r"\bbetween (?:about |around |roughly |an estimated |approximately |some )?$", before):
            return None
    elif joint[2] == "or":
        return None
    elif joint[2] == "to" and _is_change(before, first, second):
        return None
    return _range(text, source, first, second)


def _is_change(before: str, first: Quantity, second: Quantity) -> bool:
    words = before.replace(",", " ").split()
    from_ = bool(words) and words[-1] == "from"
    if from_:
        return any(word in CHANGE for word in words[-9:])
    return first.direction != 0 and first.unit is not None


def _comparable(first: Quantity, second: Quantity) -> bool:
    if first.unit is None or first.unit == second.unit:
        return True
    return first.kind is second.kind and first.kind is not Kind.COUNT and bool(first.units) and bool(second.units) and (
        first.units[0].dimension == second.units[0].dimension
    )


def _range(text: str, source: str, first: Quantity, second: Quantity) -> Quantity | None:
    assert first.figure is not None and second.figure is not None
    if not _comparable(first, second) and second.unit is not None:
        return None
    low, high = first.figure, second.figure
    if first.unit is None or second.unit is None or first.kind is Kind.MONEY:
        low = _shared_magnitude(text, first, second, low)
    if low.value > high.value and second.unit is None:
        return None
    leading = second if second.unit is not None else first
    ends = (
        _as(first, leading, low),
        _as(second, leading, high),
    )
    return Quantity(
        first.start, second.end, source[first.start : second.end], leading.kind, None, first.number_start, second.number_end,
        leading.unit, leading.units, leading.noun, first.hedge or second.hedge, ends, first.direction, None, RANGE_GLYPH,
    )  # fmt: skip


def _as(quantity: Quantity, leading: Quantity, figure: Figure) -> Quantity:
    return Quantity(
        quantity.start, quantity.end, quantity.surface, leading.kind, figure, quantity.number_start, quantity.number_end,
        leading.unit, leading.units, leading.noun, quantity.hedge, None, 0, None, GLYPHS[leading.kind],
    )  # fmt: skip


def _shared_magnitude(text: str, first: Quantity, second: Quantity, low: Figure) -> Figure:
    assert second.figure is not None
    power = second.figure.exponent
    written = text[second.number_start : second.number_end]
    if power < 2 and not written[-1:].isalpha():
        return low
    digits = re.match(r"[0-9.,]+", written)
    if digits is None:
        return low
    own = -len(digits.group().partition(".")[2])
    magnitude = power - own
    if magnitude <= 0 or text[first.number_start : first.number_end][-1:].isalpha():
        return low
    return low._replace(exponent=low.exponent + magnitude)


def _tolerance(text: str, source: str, first: Quantity, second: Quantity) -> Quantity | None:
    """Read "5 ± 0.2" as the range from 4.8 to 5.2."""
    centre, slack = first.figure, second.figure
    assert centre is not None and slack is not None
    if centre.denominator != 1 or slack.denominator != 1:
        return None
    exponent = min(centre.exponent, slack.exponent)
    if max(centre.exponent, slack.exponent) - exponent > 30:
        return None
    middle = centre.mantissa * 10 ** (centre.exponent - exponent)
    width = abs(slack.mantissa) * 10 ** (slack.exponent - exponent)
    leading = second if second.unit is not None else first
    is_decimal = centre.is_decimal or slack.is_decimal
    low = _as(first, leading, Figure(middle - width, exponent, is_decimal=is_decimal))
    high = _as(second, leading, Figure(middle + width, exponent, is_decimal=is_decimal))
    return Quantity(
        first.start, second.end, source[first.start : second.end], leading.kind, None, first.number_start, second.number_end,
        leading.unit, leading.units, leading.noun, first.hedge, (low, high), first.direction, None, RANGE_GLYPH,
    )  # fmt: skip


_WHOLES = frozenset((3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 1000, 10_000, 100_000, 1_000_000))


def _one_in(text: str, source: str, first: Quantity, second: Quantity) -> Quantity | None:
    part, whole = first.figure, second.figure
    assert part is not None and whole is not None
    if first.unit is not None or second.kind not in (Kind.NUMBER, Kind.COUNT) or part.exponent or whole.exponent or part.denominator != 1:
        return None
    if not 0 < part.mantissa < whole.mantissa or whole.denominator != 1 or whole.mantissa not in _WHOLES or part.mantissa > 9:
        return None
    end = second.number_end
    return Quantity(
        first.start, end, source[first.start : end], Kind.RATIO, Figure(part.mantissa, 0, whole.mantissa), first.number_start, end,
        None, (), second.noun, first.hedge, None, first.direction, None, GLYPHS[Kind.RATIO],
    )  # fmt: skip


def _compound(text: str, source: str, first: Quantity, second: Quantity, between: str) -> Quantity | None:
    """Join "5 ft 11 in", "2h 30m", "two years and three months" into one quantity in the smaller unit."""
    if first.unit is None or second.unit not in _PARTS.get(first.unit, ()) or first.figure is None or second.figure is None:
        return None
    if _BETWEEN_PARTS.fullmatch(between) is None or first.figure.exponent or first.figure.denominator != 1:
        return None
    large, small = first.units[0].factor, second.units[0].factor
    count = large / small
    if second.figure.denominator != 1 or second.figure.exponent > 0 or second.figure.value >= count or count.denominator != 1:
        return None
    exponent = second.figure.exponent
    mantissa = first.figure.mantissa * count.numerator * 10**-exponent + second.figure.mantissa
    figure = Figure(mantissa, exponent, is_decimal=second.figure.is_decimal)
    return Quantity(
        first.start, second.end, source[first.start : second.end], first.kind, figure, first.number_start, second.number_end,
        second.unit, second.units, None, first.hedge or second.hedge, None, first.direction, None, first.glyph,
    )  # fmt: skip


def _years(text: str, source: str, first: Quantity, second: Quantity, between: str) -> Quantity | None:
    if first.kind is not Kind.YEAR or between not in ("-", "–", "/") or second.kind not in (Kind.YEAR, Kind.NUMBER, Kind.COUNT):
        return None
    end = second.number_end
    return Quantity(
        first.start, end, source[first.start : end], Kind.YEAR, None, first.start, end, year=first.year, glyph=GLYPHS[Kind.YEAR]
    )
