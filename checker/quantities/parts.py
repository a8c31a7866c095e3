"""One thing and a part of it: "an hour and a half", "two miles and a quarter", "an hour and twenty minutes"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from checker.quantities.compounds import compound, merged
from checker.quantities.precision import Figure
from checker.quantities.quantity import GLYPHS, Kind, Quantity
from checker.quantities.units import Reading, form_reading
from checker.quantities.word_parts import decimal

_AND = " and "
_LONGEST = 32
"""How many characters before "and" are looked at for an article and a unit."""
_ARTICLES = frozenset(("a", "an"))
_WHOLES = frozenset((Kind.MEASURE, Kind.DURATION, Kind.MONEY, Kind.POINTS))
_OPENING = "(\"'“‘—–-"
OF_ANOTHER = (" of the ", " of it", " of all", " of his", " of her")
"""Words behind a part that make it a part of something else: "an hour and a half of the wages"."""
_ONE = Figure(1, 0)
_WEEKS = range(4, 45)
"""Weeks of a pregnancy."""
_DAYS = 7
_BOUNDING = frozenset("<>≤≥⩽⩾")


def one_before(text: str, at: int, floor: int) -> tuple[int, Reading] | None:
    """Return start and unit of the one thing that stands with its article and "and" before *at*, or ``None``.

    Nothing before *floor* is taken.

    Examples
    --------
    >>> start, unit = one_before("It took an hour and a half.", 20, 0)
    >>> start, unit.name
    (8, 'hour')
    """
    end = at - len(_AND)
    if end < 0 or not text.startswith(_AND, end):
        return None
    words = text[max(floor, end - _LONGEST) : end].rsplit(None, 2)
    if len(words) < 2:
        return None
    article, unit = words[-2].lstrip(_OPENING), words[-1]
    if article.lower() not in _ARTICLES or not unit.isascii() or not unit.islower() or unit.endswith("s"):
        return None
    reading = form_reading(unit) if len(unit) > 2 else None
    if reading is None or reading.kind not in _WHOLES:
        return None
    start = text.rfind(article, floor, end - len(unit))
    return None if start < 0 else (start, reading)


def is_part_of_more(text: str, start: int) -> bool:
    """Tell whether "a half" at *start* follows a number with its unit, as in "two hours and a half"."""
    if not text.startswith(_AND, start - len(_AND)):
        return False
    unit = text[max(0, start - _LONGEST) : start - len(_AND)].rpartition(" ")[2]
    reading = form_reading(unit) if len(unit) > 2 and unit.isalpha() else None
    return reading is not None and reading.kind in _WHOLES


def with_part(source: str, first: Quantity, second: Quantity, between: str) -> Quantity | None:
    """Join "two hours" and "a half" where "and" stands between them."""
    whole, part = first.figure, second.figure
    if between != _AND or whole is None or part is None or first.kind not in _WHOLES or not first.units:
        return None
    if whole.exponent or whole.denominator != 1 or not 0 < part.value < 1 or second.end != second.number_end:
        return None
    if second.surface[0] not in "aA" or source.startswith(OF_ANOTHER, second.end):
        return None
    figure = decimal(Fraction(whole.mantissa) + part.value)
    return merged(source, first, second, first.kind, figure, first.unit, first.units)


def with_days(text: str, source: str, first: Quantity, second: Quantity) -> Quantity | None:
    """Read weeks and the days that are told beside them, as of a pregnancy: "34+2 weeks"."""
    weeks, days = first.figure, second.figure
    if weeks is None or days is None or first.kind is not Kind.NUMBER or second.unit != "week":
        return None
    if weeks.exponent or days.exponent or weeks.denominator != 1 or days.denominator != 1:
        return None
    if weeks.mantissa not in _WEEKS or not 0 <= days.mantissa < _DAYS:
        return None
    if text[first.start - 1 : first.start] not in _BOUNDING:
        first.hedge = None  # of the "+" behind it
    figure = Figure(weeks.mantissa * _DAYS + days.mantissa, 0, _DAYS) if days.mantissa else Figure(weeks.mantissa, 0)
    return merged(source, first, second, second.kind, figure, second.unit, second.units)


def after_one(text: str, source: str, second: Quantity, floor: int) -> Quantity | None:
    """Return "an hour and twenty minutes" where *second* is its last part, or ``None``."""
    found = one_before(text, second.start, floor) if second.start == second.number_start else None
    if found is None or second.ends is not None or second.figure is None or second.hedge is not None:
        return None
    start, reading = found
    end = second.start - len(_AND)
    first = replace(
        second, start=start, end=end, surface=source[start:end], kind=reading.kind, figure=_ONE, number_start=start,
        number_end=start + 1, unit=reading.name, units=reading.units, glyph=GLYPHS[reading.kind],
    )  # fmt: skip
    return compound(source, first, second, _AND)
