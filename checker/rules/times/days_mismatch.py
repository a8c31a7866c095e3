"""A number of days that disagrees with the dates from first to last."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.times.day_spans import find_day_spans
from checker.claims.times.spans import find_days
from checker.relations.elapsed import days_apart, days_counted
from checker.relations.relation import Relation
from checker.rules.rule import rule


@rule(
    "TIM006",
    name="days-mismatch",
    severity="error",
    holds=(
        "The fair runs for four days, 3-6 May.",
        "Guests stay three nights, 3-6 May.",
        "The four-day meeting (3-6 May 2024) drew crowds.",
        "The course is held on 3-6 May (four days).",
        "The lock was shut from 2 July to 16 August 2012, a period of 45 days.",
        "The march began on 4 May and ended 25 days later, on 29 May.",
    ),
    breaks=(
        "The fair runs for six days, 3-6 May.",
        "The two-day meeting (3-6 May 2024) drew crowds.",
        "The lock was shut from 2 July to 16 August 2012, a period of 55 days.",
        "The march began on 4 May and ended 23 days later, on 29 May.",
        "The strike began on 6 June and ended on 21 June, after 25 days.",
        "The comet was found on 12 January and passed the Sun on 25 March, 82 days later.",
        "The siege lasted from 14 May to 28 June 1704, 55 days, and cost 2,100 men.",
        "The show (14 February – 28 April 2019) was open for 44 days.",
        "The strike, which began on 5 May and ended on 30 June, lasted 36 days.",
        "They were held for 454 days, from 4 November 1979 to 20 January 1981.",
        "The trip (3–14 October 1984) lasted twenty-one days.",
        "The sale lasted nine weeks, from 12 January to 2 March.",
        "The 90-day siege of the mill, from 3 May to 11 July 1650, cost 40 lives.",
    ),
    silent=(
        "The show (14 February – 28 April 2019) was open for six days a week.",
        "Two days before, on 3-6 May, it rained.",
        "Every two days from 3 to 16 May the pool was cleaned.",
        "The show runs from 3 May to 10 June, three weeks longer than last year.",
        "The sale lasted seven weeks, from 12 January to 2 March.",
    ),
)
def days_mismatch(claims: Claims) -> Iterator[Relation]:
    """The days from first to last are not as many as stated.

    A span of dates has so many days, or so many nights. The number must stand beside the span. Counting
    both ends or only one is accepted, and intervals that repeat are silent.

    What it checks
        A number of days or nights beside a span of dates within one month, or beside its first and its last day.

    Why it matters
        Visitors plan by one of the two.

    How rounding is treated
        Counts with both ends and with one end are both right.

    Not flagged
        Intervals that repeat, and days before or after the dates.

    Source
        ISO 8601 on intervals of time.
    """
    for days, length in find_days(claims):
        yield days_counted(days, length)
    for span in find_day_spans(claims):
        yield days_apart(span)
