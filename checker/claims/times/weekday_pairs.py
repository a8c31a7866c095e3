"""Two days of one sentence with their weekdays, the second without a year: "Monday, May 5, to Friday, May 9"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.times.dates import Attribute, date_parts, days_in_span
from checker.claims.times.weekdays import WEEKDAYS, has_weekday, stated_weekday
from checker.quantities.interval import Interval
from checker.quantities.quantity import GLYPHS, Kind
from checker.text.late import late

_DATE = GLYPHS[Kind.DATE]
_TWO = (_DATE, _DATE)
_COMMON_YEAR, _LEAP_YEAR = 2001, 2000
BEHIND = 24
"""So many characters behind the second day may say of which year it is."""
_OTHER_YEAR = late(r"\b(?:years?|later|earlier|last|next|decades?|whose|former|another|or)\b|[YDG]")
"""Between the days: they may be of different years."""


def find_weekday_pairs(claims: Claims) -> Iterator[tuple[Claim, Claim, Attribute, tuple[Attribute, ...]]]:
    """Yield the first day, the second, its weekday as stated, and the weekdays that the first gives it."""
    for sentence in claims.with_kinds(*_TWO, that=has_weekday):
        for first, last in pairwise(claim for claim in sentence.claims if claim.quantity.kind is Kind.DATE):
            stated, known = stated_weekday(last), stated_weekday(first)
            if stated is None or known is None or known.fixed is None or days_in_span(first) or days_in_span(last):
                continue
            if _OTHER_YEAR.search(_between(first, last)) is not None:
                continue
            apart = _days_apart(first, last)
            if apart:
                given = (_weekday(last, int(known.fixed), days) for days in sorted(apart))
                yield first, last, stated, tuple(given)


def _between(first: Claim, last: Claim) -> str:
    """Return the pattern between two claims, and a few words behind the last."""
    sentence, claims = first.sentence, first.sentence.claims
    start, end = sentence.places[claims.index(first)] + 1, sentence.places[claims.index(last)]
    return f"{sentence.pattern[start:end]} {sentence.pattern[end + 1 : end + BEHIND]}"


def _days_apart(first: Claim, last: Claim) -> set[int]:
    """Return how many days lie between two days of one year, in a common one and a leap year if none is told."""
    (year, month, day, _), (other, end_month, end_day, _) = date_parts(first.quantity), date_parts(last.quantity)
    if other is not None or None in (month, day, end_month, end_day):
        return set()
    if (end_month or 0, end_day or 0) <= (month or 0, day or 0):
        return set()
    try:
        return {
            (date(one, end_month or 0, end_day or 0) - date(one, month or 0, day or 0)).days
            for one in ((_COMMON_YEAR, _LEAP_YEAR) if year is None else (year,))
        }
    except ValueError:
        return set()


def _weekday(claim: Claim, weekday: int, days: int) -> Attribute:
    """Return the weekday of *claim*, so many *days* behind a *weekday*."""

    found = (weekday + days) % 7
    return Attribute(claim, "weekday", Interval.point(found), WEEKDAYS[found])
