"""Interval: every value that a written number can stand for."""

from __future__ import annotations

from fractions import Fraction
from math import inf

from checker.text.record import record


@record(frozen=True, slots=True)
class Interval:
    """A stretch of the number line with exact ends; ``None`` is unbounded.

    Examples
    --------
    >>> Interval(Fraction(1), Fraction(2)).meets(Interval(Fraction(2), None))
    True
    """

    low: Fraction | None
    """Lower end, or ``None`` for minus infinity."""
    high: Fraction | None
    """Upper end, or ``None`` for plus infinity."""
    low_closed: bool = True
    """Whether the lower end belongs to the interval."""
    high_closed: bool = True
    """Whether the upper end belongs to the interval."""

    @classmethod
    def point(cls, value: Fraction | int) -> Interval:
        """Return the interval that holds *value* alone."""
        exact = Fraction(value)
        return cls(exact, exact)

    @property
    def is_point(self) -> bool:
        """Whether the interval holds one value only."""
        return self.low is not None and self.low == self.high

    @property
    def in_floats(self) -> tuple[float, float]:
        """The two ends as the nearest floats, infinite where unbounded; ``OverflowError`` beyond all floats."""
        low, high = self.low, self.high  # float() of a fraction comes to the same in a roundabout way
        return (
            -inf if low is None else low.numerator / low.denominator,
            inf if high is None else high.numerator / high.denominator,
        )

    def meets(self, other: Interval) -> bool:
        """Tell whether the two intervals share a value.

        Source
        ------
        XBRL Calculations 1.1 (Recommendation, 2023): inconsistent iff the greater of
        the lows exceeds the smaller of the highs, or equals it and the point is not
        in both.
        """
        return _below(self, other) and _below(other, self)

    def contains(self, value: Fraction) -> bool:
        """Tell whether *value* lies in the interval."""
        return self.meets(Interval(value, value))

    def covers(self, other: Interval) -> bool:
        """Tell whether every value of *other* lies in the interval, ends taken as closed."""
        low = self.low is None or (other.low is not None and self.low <= other.low)
        return low and (self.high is None or (other.high is not None and other.high <= self.high))

    def scaled(self, factor: Fraction, offset: Fraction = Fraction(0)) -> Interval:
        """Return the interval of ``value * factor + offset``."""
        low = None if self.low is None else self.low * factor + offset
        high = None if self.high is None else self.high * factor + offset
        if factor < 0:
            return Interval(high, low, self.high_closed, self.low_closed)
        return Interval(low, high, self.low_closed, self.high_closed)

    def hull(self, other: Interval) -> Interval:
        """Return the smallest interval that covers both."""
        low = None if self.low is None or other.low is None else min(self.low, other.low)
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        return Interval(low, high)

    def __add__(self, other: Interval) -> Interval:
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high, self.low_closed and other.low_closed, self.high_closed and other.high_closed)

    def __neg__(self) -> Interval:
        return self.scaled(Fraction(-1))

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        return _corners(self, other)

    def reciprocal(self) -> Interval | None:
        """Return the interval of ``1 / value``, or ``None`` where zero lies inside."""
        if self.low is not None and self.low > 0:
            return Interval(_inverse(self.high), _inverse(self.low), self.high_closed, self.low_closed)
        if self.high is not None and self.high < 0:
            return -(-self).reciprocal()  # type: ignore[operator]
        if self.low == 0 and self.high != 0:
            return Interval(_inverse(self.high), None, self.high_closed, False)
        return None


def _inverse(end: Fraction | None) -> Fraction:
    return Fraction(0) if end is None else 1 / end


def _below(first: Interval, second: Interval) -> bool:
    """Tell whether the low of *first* leaves room under the high of *second*."""
    if first.low is None or second.high is None or first.low < second.high:
        return True
    return first.low == second.high and first.low_closed and second.high_closed


def _corners(first: Interval, second: Interval) -> Interval:
    ends = [(a, b) for a in (first.low, first.high) for b in (second.low, second.high)]
    if all(a is not None and b is not None for a, b in ends):
        products = [a * b for a, b in ends if a is not None and b is not None]
        closed = first.low_closed and first.high_closed and second.low_closed and second.high_closed
        return Interval(min(products), max(products), closed, closed)
    if _is_positive(first) and _is_positive(second):
        high = None if first.high is None or second.high is None else first.high * second.high
        assert first.low is not None and second.low is not None
        return Interval(first.low * second.low, high, first.low_closed and second.low_closed, False)
    return Interval(None, None)


def _is_positive(interval: Interval) -> bool:
    return interval.low is not None and interval.low >= 0
