"""The relation of two sums that are exchanged at one rate."""

from __future__ import annotations

from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import Between, Expression
from checker.claims.units.exchange import MOST, AtRate, Exchange
from checker.quantities.interval import Interval
from checker.quantities.rounding import as_written, to_five, zeros_rounded
from checker.relations.relation import Comparison, Link, Reading, Relation

LEEWAY = Fraction(1, 50)
"""Rates of one sentence may differ so far: rounded rates, and the rates of neighbouring days."""
LEEWAY_BETWEEN = Fraction(1, 10)
"""Rates of two sentences may: sums of other weeks and months."""


def one_rate(first: Exchange, second: Exchange) -> Relation:
    """Return the relation that both sums are exchanged at one rate."""
    expected = second.source * (first.stated / first.source)
    leeway = LEEWAY if first.stated.sentence is second.stated.sentence else LEEWAY_BETWEEN
    readings = _readings(expected, (first.source, second.source), (first.stated, second.stated), leeway)
    roles = {
        "first sum": first.source,
        "in exchange": first.stated,
        "second sum": second.source,
        "exchanged": second.stated,
    }
    wording = "at {first_sum} = {in_exchange}, {second_sum} is {expected}, not {exchanged}"
    return Relation(readings, roles, "exchanged", Link.INFERRED, wording)


def possible_rate(exchange: Exchange) -> Relation:
    """Return the relation that a sum is exchanged at a rate that two such currencies can have."""
    source, stated = exchange.source, exchange.stated
    expected = Between(source / MOST, source * MOST, f"a sum within {MOST} times of it")
    scales = {claim: (claim.quantity.units[0].factor, Fraction(0)) for claim in (source, stated)}
    reading = Reading(stated, expected, Comparison.EQUAL, "as written", scales)
    roles = {"sum": source, "exchanged": stated}
    return Relation((reading,), roles, "exchanged", wording="{sum} is not {exchanged} at any rate")


def at_rate(exchange: AtRate) -> Relation:
    """Return the relation that a sum is exchanged at the rate that is told with it."""
    source, stated, rate = exchange.source, exchange.stated, exchange.rate
    expected = source * rate if exchange.is_in_stated else source / rate
    roles = {"sum": source, "rate": rate, "exchanged": stated}
    wording = "at {rate}, {sum} is {expected}, not {exchanged}"
    return Relation(_readings(expected, (source, rate), (stated,)), roles, "exchanged", wording=wording)


def _readings(
    expected: Expression, given: tuple[Claim, ...], stated: tuple[Claim, ...], leeway: Fraction = LEEWAY
) -> tuple[Reading, ...]:
    """Return the readings of the last sum *stated* as *expected*: such sums may be rounded, but not those *given*."""
    claims = (*given, *stated)
    scales = {claim: (claim.quantity.units[0].factor, Fraction(0)) for claim in claims if claim.quantity.units}
    readings = []
    for name, rounded in (("as written", as_written), ("zeros are rounding", zeros_rounded), ("to five", to_five)):
        intervals = {}
        for claim in claims:
            figure = claim.quantity.figure
            assert figure is not None
            intervals[claim] = (rounded(figure) if claim in stated else None) or as_written(figure)
        intervals[stated[-1]] = _widened(intervals[stated[-1]], leeway)
        readings.append(Reading(stated[-1], expected, Comparison.EQUAL, name, scales, intervals=intervals))
    return tuple(readings)


def _widened(interval: Interval, leeway: Fraction) -> Interval:
    assert interval.low is not None
    assert interval.high is not None
    return Interval(interval.low * (1 - leeway), interval.high * (1 + leeway))
