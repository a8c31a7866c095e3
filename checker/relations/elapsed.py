"""The relations of times to the time between them."""

from __future__ import annotations

from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import Expression
from checker.claims.times.ages_apart import AgesApart
from checker.claims.times.dates import MINUTES_IN_DAY, SECONDS_IN_DAY, SECONDS_IN_YEAR, AgeAt, Attribute, month_of
from checker.claims.times.day_spans import DaySpan
from checker.claims.times.zones import Zoned
from checker.quantities.interval import Interval
from checker.quantities.precision import Hedge
from checker.relations.relation import Comparison, Link, Reading, Relation

DAYS_IN_WEEK = 7


def years_between(start: Attribute, end: Attribute, length: Claim) -> Relation:
    """Return the relation that *length*, in years, leads from *start* to *end*, give or take a year."""
    steps, figure = {length: Fraction(1)}, length.quantity.figure
    is_during = length.quantity.hedge is Hedge.MORE_THAN and figure is not None  # "over a five-year period"
    intervals = {length: Interval(figure.value, None)} if is_during and figure is not None else {}
    readings = [
        Reading(
            length, (end - start + extra) * SECONDS_IN_YEAR, Comparison.EQUAL, name, steps=steps, intervals=intervals
        )
        for extra, name in ((0, "as written"), (1, "both ends counted"), (-1, "not yet full years"))
        if not extra or may_be_counted(start, end, extra)
    ]
    first, last = month_of(start.claim), month_of(end.claim)
    if first is not None and last is not None and first.fixed is not None and last.fixed is not None:
        months = last.fixed - first.fixed
        passed = Attribute(end.claim, "years", Interval((months - 1) / 12, (months + 1) / 12), end.shown)
        readings.append(Reading(length, passed * SECONDS_IN_YEAR, Comparison.EQUAL, "months counted", steps=steps))
    roles = {"start": start.claim, "end": end.claim, "length": length}
    if start.claim is end.claim:
        roles = {"years": start.claim, "length": length}
    wording = f"{start.text} to {end.text} is {{expected}}, not {{length}}"
    return Relation(tuple(readings), roles, "length", wording=wording)


def may_be_counted(start: Attribute, end: Attribute, extra: int) -> bool:
    """Tell whether years that differ by *extra* from those of the dates can be meant, where the months are known."""
    first, last = month_of(start.claim), month_of(end.claim)
    if first is None or last is None or None in (first.fixed, last.fixed, start.fixed, end.fixed):
        return True
    years = int((end.fixed or 0) - (start.fixed or 0)) + extra
    return abs(12 * years - int((last.fixed or 0) - (first.fixed or 0))) < 12


def months_between(start: Attribute, end: Attribute, length: Claim) -> Relation:
    """Return the relation that *length*, in months, leads from *start* to *end*, give or take a month."""
    scales, steps = {length: (Fraction(1), Fraction(0))}, {length: Fraction(1)}
    readings = tuple(
        Reading(length, end - start + extra, Comparison.EQUAL, name, scales, steps)
        for extra, name in ((0, "as written"), (1, "both ends counted"), (-1, "not yet full months"))
    )
    roles = {"start": start.claim, "end": end.claim, "length": length}
    wording = "{start} to {end} is {expected}, not {length}"
    return Relation(readings, roles, "length", wording=wording)


def minutes_between(start: Attribute, end: Attribute, length: Claim) -> Relation:
    """Return the relation that *length* leads from one time of day to another.

    Without "a.m." and "p.m." a clock of twelve hours may be meant, and the end may lie
    on the next day.
    """
    turn = MINUTES_IN_DAY if (end.fixed or 0) < (start.fixed or 0) else 0
    span: Expression = (end - start + turn) * 60
    readings = [Reading(length, span, Comparison.EQUAL, "as written")]
    for extra, name in ((turn + MINUTES_IN_DAY, "end on the next day"), (MINUTES_IN_DAY // 2, "clock of twelve hours")):
        readings.append(Reading(length, (end - start + extra) * 60, Comparison.EQUAL, name))
    roles = {"start": start.claim, "end": end.claim, "length": length}
    return Relation(tuple(readings), roles, "length", wording="{start} to {end} is not {length}")


def anniversary(origin: Attribute, event: Attribute, rank: Claim, *, link: Link = Link.STATED) -> Relation:
    """Return the relation that *rank* counts the years from *origin* to *event*."""
    assert rank.quantity.figure is not None
    intervals = {rank: Interval.point(rank.quantity.figure.value)}
    reading = Reading(rank, event - origin, Comparison.EQUAL, "as written", intervals=intervals)
    roles = {"origin": origin.claim, "event": event.claim, "anniversary": rank}
    wording = f"the {{anniversary}} does not fit {origin.text} to {event.text}"
    return Relation((reading,), roles, "anniversary", link, wording)


def days_counted(days: Attribute, length: Claim) -> Relation:
    """Return the relation that *length* counts the days of a span, with both ends or one."""
    steps = {length: Fraction(1)}
    scales = {length: (Fraction(SECONDS_IN_DAY), Fraction(0))}
    readings = tuple(
        Reading(length, (days + extra) * SECONDS_IN_DAY, Comparison.EQUAL, name, scales, steps)
        for extra, name in ((1, "both ends counted"), (0, "nights, or one end counted"))
    )
    return Relation(
        readings, {"days": days.claim, "length": length}, "length", wording="{days} is {expected}, not {length}"
    )


def days_apart(span: DaySpan) -> Relation:
    """Return the relation that so many days lead from one day to another, with both counted, with one, or with none.

    Weeks are full ones, or rounded up.
    """
    length, figure = span.length, span.length.quantity.figure
    in_weeks = length.quantity.unit == "week" and figure is not None
    scales = {length: (Fraction(SECONDS_IN_DAY * (DAYS_IN_WEEK if in_weeks else 1)), Fraction(0))}
    begun = Fraction(DAYS_IN_WEEK - 1, DAYS_IN_WEEK)
    stated = {length: Interval(figure.value - begun, figure.value + begun)} if in_weeks and figure is not None else {}
    readings = tuple(
        Reading(length, (span.days + extra) * SECONDS_IN_DAY, Comparison.EQUAL, name, scales, intervals=stated)
        for extra, name in ((0, "as written"), (1, "both ends counted"), (-1, "no end counted"))
    )
    roles = {"first day": span.start, "last day": span.end, "length": span.length}
    told = f"{span.days.interval.low} days" if in_weeks else "{expected}"
    wording = f"{span.days.text} is {told}, not {{length}}"
    return Relation(readings, roles, "length", wording=wording)


def age_at(birth: Claim, event: Claim, age: Claim, *, link: Link) -> Relation:
    """Return the relation that somebody born on *birth* is *age* years old at *event*."""
    assert age.quantity.figure is not None
    scales = {age: (Fraction(1), Fraction(0))}
    intervals = {} if age.quantity.hedge is not None else {age: Interval.point(age.quantity.figure.value)}
    reading = Reading(age, AgeAt(birth, event), Comparison.EQUAL, "as written", scales, intervals=intervals)
    roles = {"birth": birth, "event": event, "age": age}
    return Relation((reading,), roles, "age", link, "from {birth} to {event} is {expected}, not {age}")


def ages_apart(ages: AgesApart) -> Relation:
    """Return the relation that somebody grows older by the years from one age to another, give or take a year."""
    later = ages.later_age
    assert later.quantity.figure is not None
    scales = {later: (Fraction(1), Fraction(0))}
    intervals = {later: Interval.point(later.quantity.figure.value)}
    readings = tuple(
        Reading(later, ages.age + (ages.end - ages.start + extra), Comparison.EQUAL, name, scales, intervals=intervals)
        for extra, name in ((0, "as written"), (1, "one birthday more"), (-1, "one birthday less"))
    )
    roles = {"year": ages.start.claim, "age": ages.age.claim, "later year": ages.end.claim, "later age": later}
    wording = f"who is {{age}} in {ages.start.text} is {{expected}} in {ages.end.text}, not {{later_age}}"
    return Relation(readings, roles, "later age", Link.STATED, wording)


def clocks(zoned: Zoned) -> Relation:
    """Return the relation that two clocks of known zones show one moment."""
    first, second = zoned.first, zoned.second
    readings = [
        Reading(second, first + (ahead + turn), Comparison.EQUAL, f"{ahead / 60:+g} hours")
        for ahead in zoned.ahead
        for turn in (0, MINUTES_IN_DAY, -MINUTES_IN_DAY, MINUTES_IN_DAY // 2, -MINUTES_IN_DAY // 2)
    ]
    hours = " or ".join(f"{ahead / 60:+g}" for ahead in zoned.ahead[:4])
    wording = f"{{first}} and {{second}} are not {hours} hours apart"
    return Relation(tuple(readings), {"first": first.claim, "second": second.claim}, "second", Link.INFERRED, wording)
