"""How quantities and computed values are named in messages."""

from __future__ import annotations

from fractions import Fraction

from checker.findings.spelled import in_words, percentage, spelled
from checker.findings.two_units import in_two_units
from checker.findings.written import (
    COMPOUND,
    DIGITS,
    FINEST,
    GROUPED_FROM,
    WHOLE,
    decimal_text,
    number_text,
    places_of,
    rounded_to,
    separator_of,
    signed_text,
    unmarked,
)
from checker.quantities.interval import Interval
from checker.quantities.quantity import Kind, Quantity
from checker.text.late import late

_ATTRIBUTIVE = late(r"(.*[0-9a-z])-([a-z]+)")
"""A measure before its noun: "10-mile"."""
_FEW = {"foot": "feet", "inch": "inches", "day": "days", "ton": "tons", "stone": "stone", "hertz": "hertz"}
_PLURAL = frozenset({Kind.MEASURE, Kind.DURATION})
SHARES = frozenset({Kind.FRACTION, Kind.RATIO})
_IN_WORDS = frozenset({Kind.NUMBER, Kind.COUNT, Kind.FRACTION, Kind.PERCENT, Kind.MULTIPLE})
_CAPITAL = late(r"[A-Z][a-z]+\b")
LARGEST_PART = 10
"""Fractions of smaller parts than tenths are written as percentages."""
LONGEST = 32
"""Of longer surfaces the number alone is named."""


def label(quantity: Quantity) -> str:
    """Return *quantity* as a message names it: with its unit, without its counted noun.

    Long surfaces are cut in the middle of nothing: the number alone then stands for it.
    """
    if is_bare(quantity) or len(quantity.surface) > LONGEST:
        return _folded(_minus(quantity) + signed_text(quantity))
    if quantity.kind in (Kind.DATE, Kind.IDENTIFIER):
        return _folded(quantity.surface.rstrip(".;:,"))
    return _apart(quantity, quantity.surface, quantity.value)


def _minus(quantity: Quantity) -> str:
    """Return the minus of a figure whose sign stands apart from it: "(25)" in tables."""
    is_negative = quantity.figure is not None and quantity.figure.mantissa < 0
    return "-" if is_negative and quantity.kind is Kind.NUMBER and quantity.surface[:1].isdigit() else ""


def mentioned(quantity: Quantity) -> str:
    """Return the label of *quantity* within a message, where a number in words begins no sentence: "not sixty"."""
    named = label(quantity)
    is_worded = quantity.kind in _IN_WORDS and _CAPITAL.match(named) is not None
    return f"{named[0].lower()}{named[1:]}" if is_worded else named


def identity(quantity: Quantity) -> str:
    """Return what tells *quantity* from others whatever the wording of messages: its number, or its surface."""
    is_short = quantity.kind not in WHOLE and len(quantity.surface) <= LONGEST
    return _folded(quantity.surface if is_short else signed_text(quantity))


def _apart(quantity: Quantity, surface: str, value: Fraction | None) -> str:
    """Return *surface*, of so many units of *quantity*, as it stands by itself: "10-mile" is "10 miles"."""
    surface = unmarked(surface)
    is_joined = "-" in surface and " per " not in surface and quantity.kind in _PLURAL
    found = _ATTRIBUTIVE.fullmatch(surface) if is_joined else None
    if found is None or value is None:
        return _folded(surface)
    unit = found[2]
    if value != 1:
        unit = _FEW.get(unit, f"{unit}s" if len(unit) >= len("mile") and unit[-1] != "s" else unit)
    return _folded(f"{found[1]} {unit}")


def is_bare(quantity: Quantity) -> bool:
    """Tell whether a message names the number alone: what is counted is known, unless it is points."""
    return quantity.kind in WHOLE and quantity.noun != "point"


def expected_text(quantity: Quantity, interval: Interval, *, grouping: str = "") -> str:
    """Return the computed value of *quantity* with its unit: "£15m", "55%", "19.3 km", "eighteen"."""
    if interval.low is None or interval.high is None:
        return "undefined"
    if interval.low != interval.high:
        ends = [_finer(quantity, end, grouping) for end in (interval.low, interval.high)]
        return ends[0] if ends[0] == ends[1] else f"{ends[0]} to {ends[1]}"
    value, number = interval.low, number_text(quantity)
    if quantity.kind in _PLURAL and (told := in_two_units(quantity, value)) is not None:
        return told
    if quantity.kind is Kind.MULTIPLE:
        whole = (
            in_words(int(value)) if value.denominator == 1 and value < GROUPED_FROM and not _has_digit(number) else ""
        )
        return f"{whole or _trimmed(value, 2, ',')} times"
    if quantity.ends is None and not _has_digit(number) and (value.denominator == 1 or quantity.kind in SHARES):
        worded = spelled(quantity, number.lower(), value)
        is_plain = quantity.kind not in SHARES or value.denominator <= LARGEST_PART
        if worded is not None and is_plain:
            after = _unit_behind(quantity)
            return worded if is_bare(quantity) else _apart(quantity, worded + after, value)
    return _finer(quantity, value, grouping)


def _unit_behind(quantity: Quantity) -> str:
    """Return the unit as it stands behind the number, without what only a part has: "half a point"."""
    behind = quantity.surface[quantity.number_end - quantity.start :]
    if quantity.kind is Kind.POINTS:
        return f" {behind.removeprefix(' of').removeprefix(' a ')}" if behind.startswith((" of a ", " a ")) else behind
    return behind


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)


def interval_text(quantity: Quantity, interval: Interval) -> str:
    """Return the ends of *interval*, in the unit of *quantity*, for the line on rounding."""
    low = None if interval.low is None else _finer(quantity, interval.low)
    high = None if interval.high is None else _finer(quantity, interval.high)
    if low is None:
        return f"at most {high}" if high is not None else "any value"
    if high is None:
        return f"{low} or more"
    return low if low == high else f"{low} to {high}"


def _finer(quantity: Quantity, value: Fraction, grouping: str = "") -> str:
    """Return *value* with the unit of *quantity*, with as many places as keep it apart from what is stated."""
    holder = quantity if quantity.ends is None else quantity.ends[0]
    figure, number = holder.figure, number_text(holder)
    if quantity.kind in SHARES and value <= 1:
        return percentage(value)
    if quantity.kind is Kind.RATIO:
        return spelled(quantity, number, value) or _trimmed(value, 2, ",")
    found = DIGITS.search(number)
    after = "" if is_bare(quantity) else _unit_behind(holder)
    if figure is None or found is None or figure.denominator != 1 or COMPOUND.search(number):
        return _apart(quantity, _trimmed(value, 2, ",") + after, value)
    places = places_of(holder)
    scaled = value / Fraction(10) ** (figure.exponent + places)
    separator = separator_of(found[0], scaled, grouping)
    shown = places
    while shown < places + 2 and abs(scaled - rounded_to(scaled, shown)) * 20 > Fraction(1, 10**places):
        shown += 1
    while scaled and shown < FINEST and not rounded_to(abs(scaled), shown):
        shown += 1
    text = decimal_text(abs(scaled), shown, separator=separator)
    if shown > places:
        text = text.rstrip("0").rstrip(".")
    sign = "-" if value < 0 else ""
    written = number[: found.start()].lstrip("+-−") + text + number[found.end() :]
    if is_bare(quantity):
        return sign + written
    before = holder.surface[: holder.number_start - holder.start].lstrip("+-−–").rstrip("+-−")
    return _apart(quantity, sign + before.removeprefix("minus ") + written + after, value)


def _trimmed(value: Fraction, places: int, separator: str) -> str:
    """Return *value* with no more than *places*, without zeros at the end."""
    text = decimal_text(value, 0 if value.denominator == 1 else places, separator=separator)
    return text.rstrip("0").rstrip(".") if "." in text else text


def _folded(surface: str) -> str:
    return " ".join(unmarked(surface).split())
