"""Tail areas of the distributions behind published tests, and of test statistics in prose."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from enum import StrEnum
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import Derived
from checker.quantities.interval import Interval
from checker.text.record import record

MOST_TERMS = 400
"""Terms of a series or continued fraction; a sum that has not settled by then is given up."""
LARGEST = 10**9
"""Larger statistics and degrees of freedom are given up."""
TINY = 1e-300
SETTLED = 1e-12


class Test(StrEnum):
    """A test statistic as it is reported."""

    T = "t"
    F = "f"
    CHI_SQUARE = "chi-square"
    Z = "z"
    R = "r"
    """A correlation with its degrees of freedom."""


@record(frozen=True, slots=True)
class TailArea(Derived):
    """The p-value that a test statistic with its degrees of freedom gives."""

    test: Test
    """Which distribution it follows."""
    statistic: Claim
    """The statistic as written."""
    degrees: tuple[Claim, ...]
    """One for t, chi-square and r, two for F, none for z."""
    is_one_sided: bool = False
    """Whether the area of one tail alone is meant."""

    @property
    def text(self) -> str:
        """The test as a report writes it."""
        degrees = ", ".join(claim.quantity.surface for claim in self.degrees)
        inside = f"({degrees})" if degrees else ""
        name = self.test.value.upper() if self.test is Test.F else self.test.value
        return f"p of {name}{inside} = {self.statistic.quantity.surface}"

    @property
    def meaning(self) -> str:
        return f"tail area of {self.test.value} beyond the statistic"

    def claims(self) -> Iterator[Claim]:
        yield self.statistic
        yield from self.degrees

    def evaluate(self, values: Callable[[Claim], Interval]) -> Interval:
        statistic = values(self.statistic)
        degrees = [claim.quantity.value for claim in self.degrees]
        if statistic.low is None or statistic.high is None:
            return Interval(None, None)
        if max(abs(statistic.low), abs(statistic.high)) > LARGEST:
            return Interval(None, None)
        ends = [abs(float(end)) for end in (statistic.low, statistic.high)]
        if statistic.low < 0 < statistic.high:
            ends.append(0.0)
        known = [float(value) for value in degrees if value is not None and value <= LARGEST]
        if len(known) < len(degrees):
            return Interval(None, None)
        areas = [tail_area(self.test, end, known) for end in (max(ends), min(ends))]
        low, high = areas
        if low is None or high is None:
            return Interval(None, None)
        share = 0.5 if self.is_one_sided else 1.0
        return Interval(Fraction(low * share), Fraction(high * share))


def tail_area(test: Test, statistic: float, degrees: list[float]) -> float | None:
    """Return the p-value of *statistic*, two-sided for t, z and r; ``None`` where there is none.

    Examples
    --------
    >>> round(tail_area(Test.T, 2.2, [28]), 4)
    0.0362
    >>> round(tail_area(Test.F, 4.5, [2, 30]), 4), round(tail_area(Test.CHI_SQUARE, 6.2, [2]), 4)
    (0.0195, 0.045)
    >>> round(tail_area(Test.Z, 1.96, []), 4)
    0.05
    """
    if test is Test.Z:
        return math.erfc(statistic / math.sqrt(2))
    if not degrees or any(value <= 0 or value > LARGEST for value in degrees):
        return None
    if test is Test.T:
        return incomplete_beta(degrees[0] / 2, 0.5, degrees[0] / (degrees[0] + statistic * statistic))
    if test is Test.R:
        return incomplete_beta(degrees[0] / 2, 0.5, 1 - statistic * statistic) if statistic <= 1 else None
    if test is Test.CHI_SQUARE:
        return upper_gamma(degrees[0] / 2, statistic / 2)
    if len(degrees) < 2:
        return None
    first, second = degrees[:2]
    return incomplete_beta(second / 2, first / 2, second / (second + first * statistic))


def incomplete_beta(a: float, b: float, x: float) -> float | None:
    """Return the regularised incomplete beta function, by its continued fraction.

    Source
    ------
    Abramowitz and Stegun, 26.5.8, with the modified method of Lentz.
    """
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x))
    if x < (a + 1) / (a + b + 2):
        fraction = _beta_fraction(a, b, x)
        return None if fraction is None else front * fraction / a
    fraction = _beta_fraction(b, a, 1 - x)
    return None if fraction is None else 1 - front * fraction / b


def _beta_fraction(a: float, b: float, x: float) -> float | None:
    c, d = 1.0, 1 / _nonzero(1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, MOST_TERMS):
        for numerator in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / _nonzero(1 + numerator * d)
            c = _nonzero(1 + numerator / c)
            step = c * d
            value *= step
        if abs(step - 1) < SETTLED:
            return value
    return None


def upper_gamma(a: float, x: float) -> float | None:
    """Return the regularised upper incomplete gamma function: a series below, a fraction above.

    Source
    ------
    Abramowitz and Stegun, 6.5.29 and 6.5.31.
    """
    if x <= 0:
        return 1.0
    front = math.exp(a * math.log(x) - x - math.lgamma(a))
    if x < a + 1:
        term = total = 1 / a
        for n in range(1, MOST_TERMS):
            term *= x / (a + n)
            total += term
            if term < total * SETTLED:
                return 1 - front * total
        return None
    b = x + 1 - a
    c, d = 1 / TINY, 1 / _nonzero(b)
    value = d
    for n in range(1, MOST_TERMS):
        b += 2
        numerator = -n * (n - a)
        d = 1 / _nonzero(numerator * d + b)
        c = _nonzero(b + numerator / c)
        value *= c * d
        if abs(c * d - 1) < SETTLED:
            return front * value
    return None


def _nonzero(value: float) -> float:
    return value if abs(value) > TINY else TINY
