"""The relation of an amount to the same amount in another unit, with editors' conventions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.quantities.interval import Interval
from checker.quantities.precision import Figure, Hedge
from checker.quantities.quantity import Quantity
from checker.quantities.rounding import as_written, cut_off, to_five, zeros_rounded
from checker.relations.estimate import estimated
from checker.relations.relation import Comparison, Link, Reading, Relation

CUT_OFF = 50
"""Digits are taken as cut off, not rounded, only where the last written place is this small a
part of the figure: nobody cuts 24.9 miles to 24."""
FACTORS = Fraction(1, 100_000)
"""Factors differ so far between tables: the foot of surveyors makes 2 parts in a million."""
LESS, MORE = 1 - FACTORS, 1 + FACTORS
RESTATED = 25
"""The amount written first may be the converted one, with zeros that are rounding, only where
they are this small a part of it: 3,600 km2 may stand for 880,000 acres."""

ABOUT = Fraction(1, 50)
"""How far a hedged amount may lie from its restatement, as a share of it."""
BEYOND = Fraction(1, 20)
"""The same for bounds, on their open side."""

ROUND = 100
"""A hedge widens only round figures, of no more steps than this: nobody means "about 312,679"."""


def converted(source: Claim, stated: Claim, *, is_difference: bool = False, link: Link = Link.STATED) -> Relation:
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
    link
        How sure it is that one restates the other.
    """
    wording = "{source} is {expected}, not {stated}"
    roles = {"source": source, "stated": stated}
    readings: list[Reading] = []
    if not is_difference:
        scales = {claim: (claim.quantity.units[0].factor, claim.quantity.units[0].offset) for claim in (source, stated)}
        for reading in _readings(source, stated):
            readings.append(reading)
            if estimated(reading, scales, wide=False):  # one that holds is enough: no other is asked
                return Relation(tuple(readings), roles, "stated", link, wording)
    if is_difference or _are_degrees(source, stated):
        scales = {source: _without_offset(source), stated: _without_offset(stated)}
        readings += [replace(reading, scales=scales) for reading in _readings(source, stated)]
    return Relation(tuple(readings), roles, "stated", link, wording)


def _readings(source: Claim, stated: Claim) -> Iterator[Reading]:
    first, second = source.quantity.figure, stated.quantity.figure
    assert first is not None and second is not None
    for name, known, restated in _conventions(first, second, source.quantity):
        if known is not None and restated is not None:
            intervals = {source: known, stated: _with_leeway(restated)}
            yield Reading(stated, source, Comparison.EQUAL, name, intervals=intervals)


def _conventions(
    first: Figure, second: Figure, quantity: Quantity
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
    qualified = _qualified(quantity)
    if qualified is not None:
        yield "as qualified", qualified, zeros_rounded(second)


def _qualified(quantity: Quantity) -> Interval | None:
    """Return what a hedged figure stands for beside its restatement, or ``None`` without a hedge.

    "More than 50 km (35 miles)" may have begun with the miles; "about" forgives half of what
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
    low, high = low * (LESS if low > 0 else MORE), high * (MORE if high > 0 else LESS)
    return Interval(low, high, interval.low_closed, interval.high_closed)


def _are_degrees(source: Claim, stated: Claim) -> bool:
    """Tell whether both are temperatures, which may be points of a scale or differences."""
    return all(claim.quantity.units[0].offset for claim in (source, stated))


def _without_offset(claim: Claim) -> tuple[Fraction, Fraction]:
    return claim.quantity.units[0].factor, Fraction(0)
