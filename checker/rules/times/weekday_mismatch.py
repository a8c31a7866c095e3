"""A date written with a weekday on which it did not fall."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.times.weekday_pairs import find_weekday_pairs
from checker.claims.times.weekdays import (
    is_before_reform,
    last_weekday,
    old_style_weekday,
    true_weekday,
    weekdays_beside,
)
from checker.relations.relation import Link, Relation, equal
from checker.rules.rule import rule


@rule(
    "TIM001",
    name="weekday-mismatch",
    severity="error",
    holds=(
        "The vote is on Tuesday 5 March 2024.",
        "The hearing opened on Tuesday, March 5, 2024.",
        "It was signed on 5 March 2024, a Tuesday.",
        "Bristol, Friday, March 12, 1731.",
    ),
    breaks=(
        "The fair of 12 May 1974 fell on a Monday.",
        "The storm began on the Sunday evening of 28 September 1853.",
        "The vote is on Thursday 5 March 2024.",
        "The hearing opened on Monday, March 5, 2024.",
        "It was signed on 5 March 2024, a Wednesday.",
        "5 March 2024 was a Wednesday.",
        "The fair began on Monday, May 5, and ended on Friday, May 17.",
        "Date: Fri 21/03/2024. Place: town hall.",
        "The barge sank at 4 a.m. on Mon. Feb. 12, 1901.",
        "On Thursday, 20 March 2003, they set out, and on Tuesday, 9 April they came back.",
    ),
    silent=(
        "The vote is on Thursday 5 March.",
        "He came on Monday, May 5, and again two years later, on Friday, May 17.",
        "On 5 March 2024 the Thursday market moved.",
        "She died on Monday, March 3, 1738 (Old Style).",
        "On Thursday, 20 March 2003, they left and on Tuesday, 9 April, of the next year they came back.",
    ),
)
def weekday_mismatch(claims: Claims) -> Iterator[Relation]:
    """The date did not fall on the weekday it is written with.

    A full date falls on one day of the week. The weekday and the date must stand side by side, or two days
    with their weekdays in one sentence. Without a year the weekday could be of any, and old dates may be in
    another calendar; both are silent.

    What it checks
        Full dates with a weekday, by the Gregorian calendar; before its reform of 1582 by the Julian one. Two days
        of one sentence with their weekdays, where no year is told.

    Why it matters
        One of the two is wrong, and readers who plan by the date will come on the wrong day.

    How rounding is treated
        Nothing is rounded.

    Not flagged
        Dates without a year, and dates before 1753 that fit the Julian calendar.

    Source
        ISO 8601 for the calendar; Great Britain kept the Julian one until 1752.
    """
    for date, stated in weekdays_beside(claims):
        true, old_style = true_weekday(date), old_style_weekday(date)
        if true is None:
            continue
        others = [(true, "Gregorian date"), (old_style, "old-style date"), (last_weekday(date), "last day of the span")]
        if old_style is not None and is_before_reform(date):
            others[0], others[1] = others[1], others[0]
        first = others[0][0] or true
        wording = f"{{date}} was a {first.text}, not a {stated.text}"
        relation = equal(stated, first, roles={"date": date}, wording=wording)
        for other, name in others[1:]:
            relation = relation if other is None else relation.or_equal(stated, other, name=name)
        yield relation
    for first_day, last_day, stated, given in find_weekday_pairs(claims):
        roles = {"first": first_day, "last": last_day}
        wording = f"{{last}} is a {given[0].text} if {{first}} is right"
        relation = equal(stated, given[0], roles=roles, link=Link.INFERRED, wording=wording)
        for other in given[1:]:
            relation = relation.or_equal(stated, other, name="in a leap year")
        yield relation
