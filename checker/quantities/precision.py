"""What written digits stand for: the strict and the wide interval of a figure.

The table of intervals is the project's contract on rounding: *strict* is what the
digits say, *wide* the widest that a fair writer could have meant. Findings are judged
on the wide one.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from checker.quantities.interval import Interval


class Hedge(StrEnum):
    """How a figure is qualified by the words around it."""

    ABOUT = "about"
    NEARLY = "nearly"
    """Just under: nearly, almost, close to."""
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    AT_LEAST = "at least"
    AT_MOST = "at most"


class Nature(StrEnum):
    """How whole figures of a kind are taken."""

    COUNT = "count"
    """Things that are counted: small whole numbers are exact."""
    MEASURE = "measure"
    """Continuous amounts: rounded to the last written place."""
    SHARE = "share"
    """Percentages and points: rounded to the last written place even on strict terms."""


class Figure(NamedTuple):
    """A printed number: ``mantissa * 10 ** exponent / denominator``.

    The mantissa keeps the written digits, so ``2.50`` is ``(250, -2)`` and "3.4 million"
    is ``(34, 5)``: the exponent is the place of the last written digit.
    """

    mantissa: int
    """All written digits as one integer, with the sign."""
    exponent: int
    """Power of ten of the last written digit."""
    denominator: int = 1
    """For fractions such as "two-thirds"; 1 for decimal figures."""
    is_decimal: bool = False
    """Whether a decimal point is written: then trailing zeros count as precision. For fractions,
    whether they are written in digits and exact, as "9/12" is and "three-quarters" is not."""
    is_vague: bool = False
    """Whether it is only an order of size, as in "dozens" or "tens of thousands"."""

    @property
    def value(self) -> Fraction:
        """The exact value."""
        return _scaled(self.mantissa, self.exponent, self.denominator)

    @property
    def nearest(self) -> float:
        """The float next to the value; ``OverflowError`` beyond all floats."""
        power: int = 10 ** abs(self.exponent)
        if self.exponent < 0:
            return self.mantissa / (self.denominator * power)
        return self.mantissa * power / self.denominator

    @property
    def around(self) -> Interval:
        """What rounds to the figure: half a unit of the last written place on both sides."""
        low, high = 2 * self.mantissa - self.denominator, 2 * self.mantissa + self.denominator
        return Interval(
            _scaled(low, self.exponent, 2 * self.denominator), _scaled(high, self.exponent, 2 * self.denominator)
        )

    @property
    def shown(self) -> Decimal | Fraction:
        """The value as a ``Decimal`` with its written places, or a ``Fraction``."""
        if self.denominator != 1:
            return self.value
        return Decimal(self.mantissa).scaleb(self.exponent)

    @property
    def step(self) -> Fraction:
        """One unit of the last written place that is known to count.

        Trailing zeros of whole figures may be rounding: the step of 121,000 is 1,000.
        """
        exponent, mantissa = self.exponent, abs(self.mantissa)
        if not self.is_decimal and mantissa:
            while mantissa % 10 == 0:
                mantissa //= 10
                exponent += 1
        return _scaled(1, exponent)

    @property
    def written_step(self) -> Fraction:
        """One unit of the last written place, zeros included."""
        return _scaled(1, self.exponent)

    @property
    def two_written_steps(self) -> Fraction:
        """Two units of the last written place."""
        return _scaled(2, self.exponent)


@lru_cache(maxsize=4096)
def _scaled(mantissa: int, exponent: int, denominator: int = 1) -> Fraction:
    """Return ``mantissa * 10 ** exponent / denominator``; the same figures are asked for again and again."""
    if exponent >= 0:
        return Fraction(mantissa * 10**exponent, denominator)
    return Fraction(mantissa, denominator * 10**-exponent)


HALF = Fraction(1, 2)

EXACT_BELOW = 1000
"""Counts below this are exact, trailing zeros or not: "200 patients" are 200."""

ROUND_SHARE = 5
"""A percentage with a finer step than this was rounded before it was hedged."""

LOOSEST = Fraction(1, 20)
"""Trailing zeros widen a figure by no more than this share of it; "about" doubles that."""

FINE_STEPS = 80
"""A figure of so many of the steps that people round to is told as counted, whatever is before it: "some 41,760"."""

FINE = Fraction(1, 25)
"""A hedge widens such a figure by this share of it."""

FARTHEST = Fraction(1, 4)
"""One step around a hedged figure is taken up to this share of it: "about 2,000" is no 1,000."""


def strict_interval(figure: Figure, *, hedge: Hedge | None, nature: Nature) -> Interval:
    """Return what the digits of *figure* say.

    Whole figures are taken as exact, percentages and figures with decimals or a
    magnitude word as rounded to their last place.

    Examples
    --------
    >>> strict_interval(Figure(34, 5, is_decimal=True), hedge=None, nature=Nature.COUNT)
    Interval(low=Fraction(3350000, 1), high=Fraction(3450000, 1), low_closed=True, high_closed=True)
    """
    value = figure.value
    if hedge is not None:
        return _hedged(figure, hedge)
    if figure.is_vague:
        return _vague(figure)
    if figure.denominator != 1 or (figure.exponent == 0 and nature is not Nature.SHARE):
        return Interval(value, value)
    return figure.around


def strict_ends(figure: Figure, nature: Nature) -> tuple[float, float] | None:
    """Return the ends of the strict interval of a plain figure without a hedge as the nearest floats.

    ``None`` for fractions and vague figures; ``OverflowError`` beyond all floats.

    Examples
    --------
    >>> strict_ends(Figure(45, -1), Nature.MEASURE), strict_ends(Figure(12, 0), Nature.COUNT)
    ((4.45, 4.55), (12.0, 12.0))
    """
    mantissa, exponent, denominator, _, is_vague = figure
    if is_vague or denominator != 1:
        return None
    if exponent < 0:
        double = 2 * 10**-exponent
        return (2 * mantissa - 1) / double, (2 * mantissa + 1) / double
    if exponent or nature is Nature.SHARE:
        step = 10**exponent
        return (2 * mantissa - 1) * step / 2, (2 * mantissa + 1) * step / 2
    return float(mantissa), float(mantissa)


def wide_interval(figure: Figure, *, hedge: Hedge | None, nature: Nature) -> Interval:
    """Return the widest that a fair writer could have meant by *figure*.

    Examples
    --------
    >>> wide_interval(Figure(121000, 0), hedge=None, nature=Nature.COUNT)
    Interval(low=Fraction(120500, 1), high=Fraction(121500, 1), low_closed=True, high_closed=True)
    """
    value = figure.value
    if hedge is Hedge.NEARLY and nature is Nature.SHARE and figure.step < ROUND_SHARE:
        return Interval(_hedged(figure, hedge).low, figure.around.high, True, False)  # "nearly 62%" of what is 62.02%
    if hedge is not None:
        return _hedged(figure, hedge)
    if figure.is_vague:
        return _vague(figure)
    if figure.denominator != 1:
        slack = Fraction(3, 100) if abs(value) < 1 and not figure.is_decimal else Fraction(0)
        return Interval(value - slack, value + slack)
    half = figure.written_step * HALF
    if nature is Nature.SHARE:
        return _share(value, half)
    if nature is Nature.COUNT and figure.exponent == 0 and (abs(value) < EXACT_BELOW or figure.mantissa % 10):
        return Interval(value, value)
    half = max(half, min(figure.step * HALF, abs(value) * LOOSEST))
    return Interval(value - half, value + half)


def _share(value: Fraction, half: Fraction) -> Interval:
    """Return what a percentage may have been rounded from: half up, half to even, or cut off."""
    if value < 0:
        return Interval(value - 2 * half, value + half, False, True)
    return Interval(value - half, value + 2 * half, True, False)


def _hedged(figure: Figure, hedge: Hedge) -> Interval:
    value = figure.value
    tenth = abs(value) / 10
    if hedge is Hedge.ABOUT:
        step = figure.step if abs(value) < 10 else min(figure.step, abs(value) * FARTHEST)
        if figure.denominator == 1 and is_fine(figure):
            return Interval(value - abs(value) * FINE, value + abs(value) * FINE)
        slack = max(tenth, step) if figure.denominator == 1 else tenth
        return Interval(value - slack, value + slack)
    if hedge is Hedge.NEARLY:
        return Interval(value - tenth, value, True, value == 0)
    if hedge is Hedge.MORE_THAN:
        return Interval(value, None, False, False)
    if hedge is Hedge.LESS_THAN:
        return Interval(None, value, False, False)
    if hedge is Hedge.AT_LEAST:
        return Interval(value, None, True, False)
    return Interval(None, value, False, True)


def is_fine(figure: Figure) -> bool:
    """Tell whether *figure* is no multiple of a step so large that it must have been rounded to it.

    Examples
    --------
    >>> [is_fine(Figure(mantissa, 0)) for mantissa in (41760, 405, 375, 480)]
    [True, True, False, False]
    """
    mantissa = abs(figure.mantissa)
    if not figure.is_decimal and mantissa:
        while mantissa % 10 == 0:
            mantissa //= 10
    return mantissa // (25 if mantissa % 25 == 0 else 5 if mantissa % 5 == 0 else 1) >= FINE_STEPS


def _vague(figure: Figure) -> Interval:
    """Return the bounds of "dozens" (24 to 99), "hundreds" (200 to 1,999), "tens of thousands"."""
    value = figure.value
    if figure.mantissa == 12:
        return Interval(2 * value, 25 * value / 3, True, False)
    return Interval(2 * value, 20 * value, True, False)
