"""What a figure stands for under the conventions by which people round."""

from __future__ import annotations

from fractions import Fraction

from checker.quantities.interval import Interval
from checker.quantities.precision import HALF, Figure

COARSEST = Fraction(1, 6)
"""Zeros at the end are taken as rounding only up to this share of the figure: "100" may be a
rounded 95 or 110, but nobody writes 100 for 140."""
FIVES = Fraction(1, 25)
"""Rounding to fives is taken only up to this share of the figure: 185 may be a rounded 187."""
WHOLE_PARTS = 8
"""Fractions in smaller parts than this, such as inches as parts of feet, count part by part."""


def as_written(figure: Figure) -> Interval:
    """Return what *figure* stands for if every written place counts, zeros included.

    Examples
    --------
    >>> as_written(Figure(40, 0))
    Interval(low=Fraction(79, 2), high=Fraction(81, 2), low_closed=True, high_closed=True)
    """
    mantissa, exponent, denominator = 2 * figure.mantissa, figure.exponent, figure.denominator
    if denominator != 1:
        return figure.around if figure.denominator == 1 else to_step(figure, _written_step(figure))
    scale, parts = (10**exponent, 2) if exponent > 0 else (1, 2 * 10**-exponent)
    return Interval(Fraction((mantissa - 1) * scale, parts), Fraction((mantissa + 1) * scale, parts))


def to_step(figure: Figure, step: Fraction) -> Interval:
    """Return what *figure* stands for if it was rounded to a multiple of *step*."""
    value, half = figure.value, step * HALF
    return Interval(value - half, value + half)


def zeros_rounded(figure: Figure) -> Interval:
    """Return what *figure* stands for if the zeros at its end come from rounding.

    Examples
    --------
    >>> zeros_rounded(Figure(5000, 0))
    Interval(low=Fraction(4500, 1), high=Fraction(5500, 1), low_closed=True, high_closed=True)
    """
    if figure.denominator != 1:
        return as_written(figure)
    most = max(abs(figure.value) * COARSEST, figure.written_step * HALF)
    return to_step(figure, min(figure.step, 2 * most))


def cut_off(figure: Figure) -> Interval:
    """Return what *figure* stands for if further digits were cut off instead of rounded."""
    step = _written_step(figure)
    if figure.mantissa < 0:
        return Interval(figure.value - step, figure.value, False, True)
    return Interval(figure.value, figure.value + step, True, False)


def to_five(figure: Figure) -> Interval | None:
    """Return what *figure* stands for if it was rounded to the nearest five of its last place.

    Zeros at its end may be rounding too. ``None`` where its last digit is neither 0 nor 5.

    Examples
    --------
    >>> to_five(Figure(185, 0))
    Interval(low=Fraction(365, 2), high=Fraction(375, 2), low_closed=True, high_closed=True)
    """
    if figure.denominator != 1 or figure.mantissa % 5 or not figure.mantissa:
        return None
    step = figure.written_step * 5
    if figure.mantissa % 10 == 0 and figure.value % (figure.step * 5) == 0:
        step = figure.step * 5
    if step * HALF > abs(figure.value) * FIVES:
        step = figure.written_step * 5
    return None if step * HALF > abs(figure.value) * FIVES else to_step(figure, step)


def _written_step(figure: Figure) -> Fraction:
    if figure.denominator == 1:
        return figure.written_step
    parts = figure.denominator if figure.denominator >= WHOLE_PARTS else 2 * figure.denominator
    return Fraction(1, parts)
