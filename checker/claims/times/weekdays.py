"""Weekdays: those that are written with a date, and those on which it falls."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.sentence import Sentence
from checker.claims.times.dates import Attribute, date_parts, dates_in, days_in_span
from checker.quantities.dates import WEEKDAY_NAMES
from checker.quantities.interval import Interval
from checker.quantities.quantity import GLYPHS, Kind

WEEKDAYS = tuple(name.capitalize() for name in WEEKDAY_NAMES)
FIRST_JULIAN = 1
LAST_JULIAN = 1752
"""Years in which a date may be meant by the Julian calendar."""
FIRST_GREGORIAN = (1582, 10, 15)
JULIAN_TO_MONDAY = 6
"""What brings the count of days by the Julian calendar to weekdays from Monday = 0."""
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


def has_weekday(sentence: Sentence) -> bool:
    """Tell whether a date of *sentence* is written with its weekday."""
    return any(date_parts(each)[3] is not None for each in sentence.quantities)


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
        for claim in dates_in(sentence):
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


def _day_number(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return None
