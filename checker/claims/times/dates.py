"""What dates and times of day bring to a relation: years, days, weekdays, minutes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import Derived
from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.quantities.interval import Interval
from checker.quantities.quantity import GLYPHS, Kind, Quantity
from checker.text.late import late
from checker.text.record import record

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The most days each month can have."""
SHORTEST_MONTH = 28
"""So many days every month has."""
MINUTES_IN_DAY = 24 * 60
LEAP_YEAR = 2000
SECONDS_IN_DAY = 86_400
SECONDS_IN_YEAR = 31_557_600
"""365.25 days, as the units of duration have it."""
FIRST_CIVIL = 1753
"""From this year on the days of a birth and of an event count as of one calendar."""
_SPAN = late(r"([12][0-9]{3}) ?[-–] ?([0-9]{4}|[0-9]{2})")
_TO_DAY = r"(?:st|nd|rd|th)? ?(?:-|–| to | and ) ?"
_DAYS = late(
    rf"(?:from )?([0-9]{{1,2}}){_TO_DAY}([0-9]{{1,2}})(?![0-9])"
    rf"|[A-Z][a-z]+ ([0-9]{{1,2}}){_TO_DAY}([0-9]{{1,2}})(?![0-9])"
)
_DATE = GLYPHS[Kind.DATE]


@record(frozen=True, slots=True)
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
    def meaning(self) -> str:
        return self.name

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


def month_of(claim: Claim) -> Attribute | None:
    """Return the months to the one of a date, counted from the year 0, or ``None`` where either is not written."""
    year, month = date_parts(claim.quantity)[:2]
    if claim.quantity.kind is not Kind.DATE or year is None or month is None or days_in_span(claim) is not None:
        return None
    return Attribute(claim, "month", Interval.point(12 * year + month), claim.quantity.surface)


def end_year_of(claim: Claim) -> Attribute | None:
    """Return the last year of a span of years such as "2019-2028" or "1998–99", else ``None``."""
    span = _SPAN.fullmatch(claim.quantity.surface)
    if claim.quantity.kind is not Kind.YEAR or span is None:
        return None
    first, last = span[1], span[2]
    year = int(first[: len(first) - len(last)] + last)
    return Attribute(claim, "last year", Interval.point(year), str(year))


def days_in_span(claim: Claim) -> Attribute | None:
    """Return how many days lie between the ends of "3-6 May", else ``None``."""
    found = _DAYS.search(claim.quantity.surface)
    if claim.quantity.kind is not Kind.DATE or found is None:
        return None
    first, last = (int(day) for day in found.groups() if day is not None)
    return (
        Attribute(claim, "days", Interval.point(last - first), claim.quantity.surface) if first < last <= 31 else None
    )


_LONG_YEAR = late(r"[0-9]{4}")
_CALLED_IMPOSSIBLE = frozenset(
    """invalid impossible nonexistent non-existent reject rejects rejected accept accepts parse parses
    exist exists incorrect""".split()
)
_HAS_DAYS = late(
    rf"\b(?:{'|'.join(map(str.lower, MONTHS))}|(?:that|the) month|which) (?:only )?(?:has|had) (?:only |just )?([DC])\b"
)
"""How long a month is, told beside a day that it has not: "31 April, but April only has 30 days"."""


def impossible_days(claims: Claims) -> Iterator[tuple[Claim, Attribute, int]]:
    """Yield the dates whose month has not so many days, with the day and the last day there is."""
    for sentence in claims.with_kinds(_DATE, that=_has_late_day):
        for claim in dates_in(sentence):
            year, month, day, _ = date_parts(claim.quantity)
            if day is None or day <= SHORTEST_MONTH or month is None or not 1 <= month <= 12:
                continue
            last = last_day(LEAP_YEAR if year is None else year, month)
            if day > last and not _is_example(claim, last):
                yield claim, Attribute(claim, "day", Interval.point(day), str(day)), last


def dates_in(sentence: Sentence) -> Iterator[Claim]:
    """Yield the days of *sentence*, spans of days among them."""
    return (claim for claim in sentence.claims if claim.quantity.glyph == _DATE)


def _has_late_day(sentence: Sentence) -> bool:
    return any((date_parts(each)[2] or 0) > SHORTEST_MONTH for each in sentence.quantities)


def _is_example(claim: Claim, last: int) -> bool:
    """Tell whether the text itself calls the date impossible or tells the last day, or it may be a version."""
    if claim.quantity.surface.count(".") == 2 and not _LONG_YEAR.search(claim.quantity.surface):
        return True  # "2.31.92"
    sentence = claim.sentence
    lengths = (sentence.claim_at(found.start(1)) for found in _HAS_DAYS.finditer(sentence.pattern))
    is_told = any(length.quantity.value == last for length in lengths)
    return is_told or not _CALLED_IMPOSSIBLE.isdisjoint(sentence.words)


def minute_of(claim: Claim) -> Attribute | None:
    """Return the minute of the day of a time, or ``None`` where it has no hour."""
    details = claim.quantity.details
    if claim.quantity.kind is not Kind.TIME or not details or details[0] is None:
        return None
    minutes = details[0] * 60 + ((details[1] if len(details) > 1 else None) or 0)
    return Attribute(claim, "minute", Interval.point(minutes), claim.quantity.surface)


def date_parts(quantity: Quantity) -> tuple[int | None, int | None, int | None, int | None]:
    """Return year, month, day and weekday of a date, ``None`` for what is not written."""
    if quantity.kind is not Kind.DATE:
        return quantity.year, None, None, None
    details = quantity.details if len(quantity.details) == 4 else (*quantity.details, None, None, None, None)[:4]
    year, month, day, weekday = details
    return year, month, day, weekday


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


@record(frozen=True, slots=True)
class AgeAt(Derived):
    """The completed years from a birth to an event; two values where a day is not known."""

    birth: Claim
    """Date or year of birth."""
    event: Claim
    """Date or year of the event."""

    @property
    def text(self) -> str:
        return f"{self.birth.quantity.surface} to {self.event.quantity.surface}"

    @property
    def meaning(self) -> str:
        return "years from birth to event"

    def claims(self) -> Iterator[Claim]:
        yield self.birth
        yield self.event

    def evaluate(self, values: Callable[[Claim], Interval]) -> Interval:
        born, then = date_parts(self.birth.quantity), date_parts(self.event.quantity)
        if born[0] is None or then[0] is None:
            return Interval(None, None)
        years = then[0] - born[0]
        first, last = (born[1], born[2]), (then[1], then[2])
        if None in (first[0], last[0]) or (first[0] == last[0] and None in (first[1], last[1])):
            return Interval(Fraction(years - 1), Fraction(years))
        reached = Interval.point(years if (last[0], last[1] or 0) >= (first[0], first[1] or 0) else years - 1)
        return reached if born[0] >= FIRST_CIVIL else Interval(Fraction(years - 1), Fraction(years))
