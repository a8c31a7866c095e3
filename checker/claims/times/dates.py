"""What dates and times of day bring to a relation: years, days, weekdays, minutes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import Derived
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.sentence import Sentence
from checker.quantities.dates import WEEKDAY_NAMES
from checker.quantities.interval import Interval
from checker.quantities.quantity import GLYPHS, Kind, Quantity
from checker.text.late import late
from checker.text.record import record

WEEKDAYS = tuple(name.capitalize() for name in WEEKDAY_NAMES)
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
FIRST_JULIAN, LAST_JULIAN = 1, 1752
"""Years in which a date may be meant by the Julian calendar."""
FIRST_GREGORIAN = (1582, 10, 15)
FIRST_CIVIL = 1753
"""From this year on the days of a birth and of an event count as of one calendar."""
JULIAN_TO_MONDAY = 6
"""What brings the count of days by the Julian calendar to weekdays from Monday = 0."""
_SPAN = late(r"([12][0-9]{3}) ?[-–] ?([0-9]{4}|[0-9]{2})")
_TO_DAY = r"(?:st|nd|rd|th)? ?(?:-|–| to | and ) ?"
_DAYS = late(
    rf"(?:from )?([0-9]{{1,2}}){_TO_DAY}([0-9]{{1,2}})(?![0-9])"
    rf"|[A-Z][a-z]+ ([0-9]{{1,2}}){_TO_DAY}([0-9]{{1,2}})(?![0-9])"
)
_WEEKDAY = "|".join(WEEKDAY_NAMES)
_WEEKDAY_BEHIND = Frame(
    r"<date:date>(?:, (?:which was )?(?:a |on a )?| \((?:a )?|, on )"
    rf"(?P<weekday>{_WEEKDAY})(?=[).,;:]| (?:and|when|that|at|in the)\b)",
    cues=WEEKDAY_NAMES,
)
_WEEKDAY_AHEAD = Frame(
    rf"\b(?P<weekday>{_WEEKDAY})"
    r"(?: (?:morning|afternoon|evening|night|noon))?(?:,? | \(| of )<date:date>",
    cues=WEEKDAY_NAMES,
)
_SHORT_DAYS = ("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun")
_SHORT_AHEAD = Frame(
    rf"(?:\A|: |[(,;|] ?)(?P<weekday>{'|'.join(reversed(_SHORT_DAYS))})[.,]? <date:date>", cues=_SHORT_DAYS
)
_FELL_ON = Frame(
    rf"(?:\A|, (?:which|who|it) |\b(?:on|of) )<date:date>,? (?:which )?(?:was|is|fell on|falls on|will be|had been) "
    rf"an? (?P<weekday>{_WEEKDAY})(?=[.,;:)]|\Z| (?:and|but|that|when|in|morning|afternoon|evening|night)\b)",
    cues=WEEKDAY_NAMES,
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


def last_weekday(claim: Claim) -> Attribute | None:
    """Return the weekday of the last day of a span such as "March 5-6, 2024", else ``None``."""
    first, days = true_weekday(claim), days_in_span(claim)
    if first is None or days is None or first.fixed is None or days.fixed is None:
        return None
    weekday = int(first.fixed + days.fixed) % 7
    return Attribute(claim, "last weekday", Interval.point(weekday), WEEKDAYS[weekday])


_LONG_YEAR = late(r"[0-9]{4}")
_CALLED_IMPOSSIBLE = frozenset(
    """invalid impossible nonexistent non-existent reject rejects rejected accept accepts parse parses
    exist exists""".split()
)


def impossible_days(claims: Claims) -> Iterator[tuple[Claim, Attribute, int]]:
    """Yield the dates whose month has not so many days, with the day and the last day there is."""
    for sentence in claims.with_kinds(_DATE, that=_has_late_day):
        for claim in _dates_in(sentence):
            year, month, day, _ = date_parts(claim.quantity)
            if day is None or day <= SHORTEST_MONTH or month is None or not 1 <= month <= 12:
                continue
            last = last_day(LEAP_YEAR if year is None else year, month)
            if day > last and not _is_example(claim):
                yield claim, Attribute(claim, "day", Interval.point(day), str(day)), last


def _dates_in(sentence: Sentence) -> Iterator[Claim]:
    return (claim for claim in sentence.claims if claim.quantity.glyph == _DATE)


def _has_late_day(sentence: Sentence) -> bool:
    return any((date_parts(each)[2] or 0) > SHORTEST_MONTH for each in sentence.quantities)


def has_weekday(sentence: Sentence) -> bool:
    """Tell whether a date of *sentence* is written with its weekday."""
    return any(date_parts(each)[3] is not None for each in sentence.quantities)


def _is_example(claim: Claim) -> bool:
    """Tell whether the date is called impossible by the text itself, or may be a version: "2.31.92"."""
    if claim.quantity.surface.count(".") == 2 and not _LONG_YEAR.search(claim.quantity.surface):
        return True
    return not _CALLED_IMPOSSIBLE.isdisjoint(claim.sentence.words)


def old_style_weekday(claim: Claim) -> Attribute | None:
    """Return the weekday of a date before 1753 by the Julian calendar, else ``None``."""
    year, month, day, _ = date_parts(claim.quantity)
    if year is None or month is None or day is None or not FIRST_JULIAN <= year <= LAST_JULIAN or not 1 <= month <= 12:
        return None
    shifted = year - (month < 3)
    number = day + (153 * ((month + 9) % 12) + 2) // 5 + 365 * shifted + shifted // 4
    weekday = (number + JULIAN_TO_MONDAY) % 7
    return Attribute(claim, "weekday", Interval.point(weekday), WEEKDAYS[weekday])


def is_before_reform(claim: Claim) -> bool:
    """Tell whether a full date lies before the first day of the Gregorian calendar, 15 October 1582."""
    year, month, day, _ = date_parts(claim.quantity)
    return year is not None and (year, month or 0, day or 0) < FIRST_GREGORIAN


def weekdays_beside(claims: Claims) -> Iterator[tuple[Claim, Attribute]]:
    """Yield the full dates that are written with a weekday, before them or behind."""
    for sentence in claims.with_kinds(_DATE, that=has_weekday):
        for claim in _dates_in(sentence):
            stated = stated_weekday(claim)
            if stated is not None and not _is_newspaper(claim):
                yield claim, stated
    for match in claims.match(_WEEKDAY_BEHIND, _WEEKDAY_AHEAD, _SHORT_AHEAD, _FELL_ON):
        weekday = next(rank for rank, name in enumerate(WEEKDAYS) if name.lower()[:3] == match.groups["weekday"][:3])
        if stated_weekday(match["date"]) is None:
            yield match["date"], Attribute(match["date"], "stated weekday", Interval.point(weekday), WEEKDAYS[weekday])


def _is_newspaper(claim: Claim) -> bool:
    """Tell whether "Sun" before a date belongs to a name: "Edmonton Sun, August 16"."""
    surface, prose, start = claim.quantity.surface, claim.sentence.document.prose, claim.quantity.start
    if not surface.startswith("Sun") or surface.startswith("Sunday"):
        return False
    before = prose[max(0, start - 24) : start].split()
    return bool(before) and before[-1][0].isupper() and before[-1].isalpha()


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


def _day_number(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return None


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
