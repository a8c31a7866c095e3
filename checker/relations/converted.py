"""The relation of an amount to the same amount in another unit, with editors' conventions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import as_expression
from checker.claims.units.equivalents import Equivalent
from checker.quantities.interval import Interval
from checker.quantities.precision import Figure, Hedge
from checker.quantities.quantity import Quantity
from checker.quantities.rounding import as_written, cut_off, to_five, zeros_rounded
from checker.relations.estimate import estimated
from checker.relations.relation import Comparison, Link, Reading, Relation

CUT_OFF = 50
"""Digits are taken as cut off, not rounded, only where the last written place is this small a
part of the figure: nobody cuts 24.9 miles to 24."""
FACTORS = 100_000
"""Factors differ by a part in so many between tables: the foot of surveyors makes 2 parts in a million."""
LESS, MORE = FACTORS - 1, FACTORS + 1
RESTATED = 10
"""The amount written first may be the converted one, with zeros that are rounding, only where
they are this small a part of it: 1,200 km/h may stand for 760 mph, but 40 km not for 24 miles."""

ABOUT = Fraction(1, 50)
"""How far a hedged amount may lie from its restatement, as a share of it."""
BEYOND = Fraction(1, 20)
"""The same for bounds, on their open side."""

FOOD = Fraction(18, 1000)
"""So far apart are kilojoules and kilocalories on labels of food, where each is made of its own round factors.

Fat counts 37 kJ and 9 kcal a gram, starch 17 and 4 (Regulation (EU) No 1169/2011, annex XIV).
"""
_FOOD_ENERGY = frozenset(("kilojoule", "kilocalorie"))

SAFE = 10**9
"""Figures of smaller mantissas are safe as floats, within so many places of the point:"""
PLACES = 18
SURE = 0.999
"""So much of the room that rounding leaves is beyond the error of floats."""

TENTH, ROUGHLY = Fraction(1, 10), 100
"""So far off may what one of a unit is be, if it is hedged and given to less than a part in a hundred."""

ROUND = 100
"""A hedge widens only round figures, of no more steps than this: nobody means "about 312,679"."""


def converted(
    source: Claim,
    stated: Claim,
    *,
    is_difference: bool = False,
    is_point: bool = False,
    times: Claim | None = None,
    is_last_year: bool = False,
    link: Link = Link.STATED,
) -> Relation:
    """Return the relation that *stated* is *source* in another unit.

    The amount written first counts to its last written place, zeros included; the
    restatement may have been rounded further, by one of the conventions of editors.
    Never are the zeros of both taken as rounding at once: 40 km is not 24 miles.

    Parameters
    ----------
    source, stated
        The amount written first, and its restatement; both with a single figure.
    is_difference
        Whether degrees are differences of temperature, not points of the scale.
    is_point
        Whether they surely are no differences.
    times
        How many there are of the first, where the other may be of all.
    is_last_year
        Whether *source* ends a span of years, and may be told to the end of its last one.
    link
        How sure it is that one restates the other.
    """
    wording = "{source} is {expected}, not {stated}"
    roles = {"source": source, "stated": stated}
    readings: list[Reading] = []
    if not is_difference:
        scales = {claim: (claim.quantity.units[0].factor, claim.quantity.units[0].offset) for claim in (source, stated)}
        is_plain = _is_plainly(source.quantity, stated.quantity)
        for reading in _readings(source, stated):
            readings.append(reading)
            if is_plain or estimated(reading, scales, wide=False):  # one that holds is enough: no other is asked
                return Relation(tuple(readings), roles, "stated", link, wording)
    if is_difference or (_are_degrees(source, stated) and not is_point):
        scales = {source: _without_offset(source), stated: _without_offset(stated)}
        readings += [replace(reading, scales=scales) for reading in _readings(source, stated)]
    if times is not None:
        readings.append(Reading(stated, source * times, Comparison.EQUAL, "of all of them"))
    if is_last_year and source.quantity.value is not None:
        complete = {source: Interval(source.quantity.value, source.quantity.value + 1)}
        readings.append(Reading(stated, source, Comparison.EQUAL, "to the end of the last year", intervals=complete))
    return Relation(tuple(readings), roles, "stated", link, wording)


def defined(source: Claim, stated: Claim) -> Relation:
    """Return the relation that one of a unit is *stated*: "one mile is 1.6 km"; what is hedged may be a tenth off."""
    exact = Interval(source.quantity.value, source.quantity.value)
    figure, value = stated.quantity.figure, stated.quantity.value
    assert figure is not None and value is not None
    is_rough = stated.quantity.hedge is not None and figure.step * ROUGHLY > abs(value)
    near = Interval(value * (1 - TENTH), value * (1 + TENTH)) if is_rough else _with_leeway(zeros_rounded(figure))
    readings = [Reading(stated, source, Comparison.EQUAL, "as written", intervals={source: exact, stated: near})]
    if figure.written_step * CUT_OFF <= abs(value):
        cut = {source: exact, stated: _with_leeway(cut_off(figure))}
        readings.append(Reading(stated, source, Comparison.EQUAL, "restatement cut off", intervals=cut))
    wording = "{source} is {expected}, not {stated}"
    return Relation(tuple(readings), {"source": source, "stated": stated}, "stated", Link.STATED, wording)


def equivalent(found: Equivalent, *, link: Link = Link.STATED) -> Relation:
    """Return the relation that an amount is said again in a unit of another dimension."""
    source, stated = found.source, found.stated
    readings = tuple(
        Reading(stated, factor / source if found.is_inverse else source * factor, Comparison.EQUAL, name=f"way {place}")
        for place, factor in enumerate(map(as_expression, found.factors), 1)
    )
    wording = "{source} is {expected}, not {stated}"
    return Relation(readings, {"source": source, "stated": stated}, "stated", link, wording)


def _is_plainly(source: Quantity, stated: Quantity) -> bool:
    """Tell whether *stated* is *source* as written, by far: only what a float is sure of."""
    first, second, unit, other = source.figure, stated.figure, source.units[0], stated.units[0]
    if first is None or second is None or first.denominator != 1 or second.denominator != 1:
        return False
    if max(abs(first.mantissa), abs(second.mantissa)) > SAFE or unit.offset or other.offset:
        return False
    if max(abs(first.exponent), abs(second.exponent)) > PLACES:
        return False
    half = 10.0**first.exponent * (unit.factor.numerator / unit.factor.denominator) / 2
    other_half = 10.0**second.exponent * (other.factor.numerator / other.factor.denominator) / 2
    distance = abs(2 * first.mantissa * half - 2 * second.mantissa * other_half)
    return distance < (abs(half) + abs(other_half)) * SURE


def _readings(source: Claim, stated: Claim) -> Iterator[Reading]:
    first, second = source.quantity.figure, stated.quantity.figure
    assert first is not None and second is not None
    for name, known, restated in _conventions(first, second, source.quantity, stated.quantity):
        if known is not None and restated is not None:
            intervals = {source: known, stated: _with_leeway(restated)}
            yield Reading(stated, source, Comparison.EQUAL, name, intervals=intervals)


def _conventions(
    first: Figure, second: Figure, quantity: Quantity, restated: Quantity
) -> Iterator[tuple[str, Interval | None, Interval | None]]:
    plain = as_written(first)
    yield "as written", plain, as_written(second)
    yield "zeros of the restatement are rounding", plain, zeros_rounded(second)
    yield "restatement rounded to five", plain, to_five(second)
    yield "both rounded to five", to_five(first), to_five(second)
    if first.step * RESTATED <= abs(first.value):
        yield "written first but converted", zeros_rounded(first), as_written(second)
    if second.written_step * CUT_OFF <= abs(second.value):
        yield "restatement cut off", plain, cut_off(second)
    if {quantity.units[0].name, restated.units[0].name} == _FOOD_ENERGY:
        value = second.value
        yield "each from what is in the food", plain, Interval(value * (1 - FOOD), value * (1 + FOOD))
    qualified = _qualified(quantity)
    if qualified is not None:
        yield "as qualified", qualified, zeros_rounded(second)


def _qualified(quantity: Quantity) -> Interval | None:
    """Return what a hedged figure stands for beside its restatement, or ``None`` without a hedge.

    "More than 65 km (45 miles)" may have begun with the miles; "about" forgives half of what
    it forgives elsewhere, since both figures are of one thing.
    """
    value, hedge = quantity.value, quantity.hedge
    if value is None or hedge is None or quantity.figure is None or quantity.figure.step * ROUND < abs(value):
        return None
    ends = {Hedge.ABOUT: (-ABOUT, ABOUT), Hedge.NEARLY: (-ABOUT, Fraction(0))}
    above = hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST)
    low, high = ends.get(hedge, (Fraction(0), BEYOND) if above else (-BEYOND, Fraction(0)))
    return Interval(value + abs(value) * low, value + abs(value) * high)


def _with_leeway(interval: Interval) -> Interval:
    low, high = interval.low, interval.high
    assert low is not None
    assert high is not None
    low, high = _times(low, LESS if low.numerator > 0 else MORE), _times(high, MORE if high.numerator > 0 else LESS)
    return Interval(low, high, interval.low_closed, interval.high_closed)


def _times(end: Fraction, parts: int) -> Fraction:
    return Fraction(end.numerator * parts, end.denominator * FACTORS)


def _are_degrees(source: Claim, stated: Claim) -> bool:
    """Tell whether both are temperatures, which may be points of a scale or differences."""
    return all(claim.quantity.units[0].offset for claim in (source, stated))


def _without_offset(claim: Claim) -> tuple[Fraction, Fraction]:
    return claim.quantity.units[0].factor, Fraction(0)
