"""Numbers in the author's own style: how computed values are written in messages."""

from __future__ import annotations

from fractions import Fraction

from checker.quantities.interval import Interval
from checker.quantities.quantity import Kind, Quantity
from checker.text.late import late

_DIGITS = late(r"(?<![\d.])\.\d+|\d[\d,.·\u00a0\u2009\u202f' ]*\d|\d")
_COMPOUND = late(r"\d[^\d]*[a-z'′’h][^\d]*\d")
"""A number in two units, such as the one of "5 ft 11 in"."""
_SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
WHOLE = frozenset({Kind.COUNT, Kind.NUMBER})


def label(quantity: Quantity) -> str:
    """Return *quantity* as a message names it: with its unit, without its counted noun.

    Long surfaces are cut in the middle of nothing: the number alone then stands for it.
    """
    if quantity.kind in WHOLE or len(quantity.surface) > 32:
        return _folded(quantity.surface[quantity.number_start - quantity.start : quantity.number_end - quantity.start])
    return _folded(quantity.surface)


def number_text(quantity: Quantity) -> str:
    """Return the number of *quantity* alone, as written."""
    return quantity.surface[quantity.number_start - quantity.start : quantity.number_end - quantity.start]


def rewritten(quantity: Quantity, value: Fraction) -> str | None:
    """Return *value*, in the unit of *quantity*, in the style of its number; ``None`` if it has none.

    The style is the written places, the thousands separator and the magnitude word.
    """
    surface, figure = number_text(quantity), quantity.figure
    if figure is None or value < 0 < figure.value:
        return None
    found = _DIGITS.search(surface)
    if _COMPOUND.search(surface) or (found is not None and figure.denominator != 1):
        return None
    if found is None:
        return _SMALL[int(value)] if value.denominator == 1 and 0 <= value < len(_SMALL) else decimal_text(value, 2)
    digits = found[0]
    places = len(digits.replace("·", ".").rpartition(".")[2]) if "." in digits or "·" in digits else 0
    places = places if figure.is_decimal else 0
    unit = Fraction(10) ** (figure.exponent + places) if figure.denominator == 1 else Fraction(1)
    scaled = abs(value) / unit
    if quantity.kind in WHOLE and unit == 1 and scaled.denominator != 1:
        return None
    separator = next((mark for mark in (",", "\u00a0", "\u2009", "\u202f", "'", " ") if mark in digits), "")
    text = decimal_text(scaled, places, separator=separator)
    return surface[: found.start()] + text + surface[found.end() :]


def expected_text(quantity: Quantity, interval: Interval) -> str:
    """Return the computed value of *quantity* with its unit: "£15m", "55%", "19.3 km"."""
    if interval.low is None or interval.high is None:
        return "undefined"
    middle = (interval.low + interval.high) / 2
    if interval.low != interval.high:
        ends = [_finer(quantity, end) for end in (interval.low, interval.high)]
        return ends[0] if ends[0] == ends[1] else f"{ends[0]} to {ends[1]}"
    return _finer(quantity, middle)


def interval_text(quantity: Quantity, interval: Interval) -> str:
    """Return the ends of *interval*, in the unit of *quantity*, for the line on rounding."""
    low = None if interval.low is None else _finer(quantity, interval.low)
    high = None if interval.high is None else _finer(quantity, interval.high)
    if low is None:
        return f"at most {high}" if high is not None else "any value"
    if high is None:
        return f"{low} or more"
    return low if low == high else f"{low} to {high}"


def decimal_text(value: Fraction, places: int, *, separator: str = "") -> str:
    """Return *value* rounded half up to *places*, with a *separator* of thousands.

    Examples
    --------
    >>> decimal_text(Fraction(123456, 10), 1, separator=",")
    '12,345.6'
    """
    scaled = (abs(value) * 10**places * 2 + 1) // 2
    whole, part = divmod(int(scaled), 10**places)
    grouped = f"{whole:,}".replace(",", separator) if separator else str(whole)
    sign = "-" if value < 0 and scaled else ""
    return f"{sign}{grouped}.{part:0{places}d}" if places else f"{sign}{grouped}"


def _finer(quantity: Quantity, value: Fraction) -> str:
    """Return *value* with the unit of *quantity*, with as many places as keep it apart from what is stated."""
    figure = quantity.figure if quantity.ends is None else quantity.ends[0].figure
    holder = quantity if quantity.ends is None else quantity.ends[0]
    number = number_text(holder)
    found = _DIGITS.search(number)
    after = "" if quantity.kind in WHOLE else holder.surface[holder.number_end - holder.start :]
    if figure is None or found is None or figure.denominator != 1 or _COMPOUND.search(number):
        return _folded(decimal_text(value, 0 if value.denominator == 1 else 2) + after)
    digits = found[0]
    places = len(digits.replace("·", ".").rpartition(".")[2]) if "." in digits or "·" in digits else 0
    places = places if figure.is_decimal else 0
    scaled = value / Fraction(10) ** (figure.exponent + places)
    separator = "," if "," in digits or abs(scaled) >= 10000 else ""
    shown = places
    while shown < places + 2 and abs(scaled - _rounded(scaled, shown)) * 20 > Fraction(1, 10**places):
        shown += 1
    text = decimal_text(scaled, shown, separator=separator)
    if shown > places:
        text = text.rstrip("0").rstrip(".")
    written = number[: found.start()].lstrip("+-−") + text + number[found.end() :]
    if quantity.kind in WHOLE:
        return written
    before = holder.surface[: holder.number_start - holder.start].rstrip("+-−")
    return _folded(before + written + after)


def _rounded(value: Fraction, places: int) -> Fraction:
    step = Fraction(1, 10**places)
    return ((value / step * 2 + 1) // 2) * step


def _folded(surface: str) -> str:
    return " ".join(surface.split())
