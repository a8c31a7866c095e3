"""What dates and times of day bring to a relation: years, days, weekdays, minutes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import Derived
from checker.quantities.interval import Interval
from checker.quantities.quantity import Kind, Quantity

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The most days each month can have."""
MINUTES_IN_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Attribute(Derived):
    """One figure that a date, a year or a time of day stands for: a leaf of an expression."""

    claim: Claim
    """What it is taken from."""
    name: str
    """Which figure it is: "year", "day", "weekday", "minute"."""
    interval: Interval
    """Its value; two ends where the text leaves it open."""
    shown: str
    """How it is written in a message."""

    @property
    def text(self) -> str:
        return self.shown

    @property
    def fixed(self) -> Fraction | None:
        return self.interval.low if self.interval.is_point else None

    def claims(self) -> Iterator[Claim]:
        yield self.claim

    def evaluate(self, values: Callable[[Claim], Interval]) -> Interval:
        return self.interval


def year_of(claim: Claim) -> Attribute | None:
    """Return the year of a date or year, or ``None`` where none is written."""
    year = claim.quantity.year
    if year is None:
        return None
    return Attribute(claim, "year", Interval.point(year), str(year))


def days_of(claim: Claim) -> Attribute | None:
    """Return the day a date falls on, counted from the year 1, or the days it may fall on."""
    year, month, day, _ = date_parts(claim.quantity)
    if year is None or not 1 <= year <= 9999:
        return None
    first, last = _day_number(year, month or 1, day or 1), _day_number(year, month or 12, day or last_day(year, month))
    if first is None or last is None:
        return None
    return Attribute(claim, "day", Interval(Fraction(first), Fraction(last)), claim.quantity.surface)


def stated_weekday(claim: Claim) -> Attribute | None:
    """Return the weekday that is written with a date, from Monday = 0, or ``None``."""
    weekday = date_parts(claim.quantity)[3]
    if weekday is None or not 0 <= weekday <= 6:
        return None
    return Attribute(claim, "stated weekday", Interval.point(weekday), WEEKDAYS[weekday])


def true_weekday(claim: Claim) -> Attribute | None:
    """Return the weekday on which a full date fell, by the Gregorian calendar, or ``None``."""
    year, month, day, _ = date_parts(claim.quantity)
    if year is None or month is None or day is None or not 1 <= year <= 9999:
        return None
    number = _day_number(year, month, day)
    if number is None:
        return None
    weekday = (number - 1) % 7
    return Attribute(claim, "weekday", Interval.point(weekday), WEEKDAYS[weekday])


def minute_of(claim: Claim) -> Attribute | None:
    """Return the minute of the day of a time, or ``None`` where it has no hour."""
    details = claim.quantity.details
    if claim.quantity.kind is not Kind.TIME or not details or details[0] is None:
        return None
    minutes = details[0] * 60 + ((details[1] if len(details) > 1 else None) or 0)
    return Attribute(claim, "minute", Interval.point(minutes), claim.quantity.surface)


def date_parts(quantity: Quantity) -> tuple[int | None, int | None, int | None, int | None]:
    """Return year, month, day and weekday of a date, ``None`` for what is not written."""
    details = (*quantity.details, None, None, None, None)
    if quantity.kind is not Kind.DATE:
        return quantity.year, None, None, None
    return details[0], details[1], details[2], details[3]


def last_day(year: int, month: int | None) -> int:
    """Return the last day of *month*, 31 for an unknown one.

    Examples
    --------
    >>> last_day(2023, 2), last_day(2024, 2)
    (28, 29)
    """
    if month is None or not 1 <= month <= 12:
        return 31
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 28 if month == 2 and not is_leap else DAYS_IN_MONTH[month - 1]


def _day_number(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return None
