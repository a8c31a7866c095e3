"""The relation of two sums that are exchanged at one rate."""

from __future__ import annotations

from fractions import Fraction

from checker.claims.units.exchange import Exchange
from checker.quantities.interval import Interval
from checker.quantities.rounding import as_written, to_five, zeros_rounded
from checker.relations.relation import Comparison, Link, Reading, Relation

LEEWAY = Fraction(1, 50)
"""Rates of one text may differ so far: rounded rates, and the rates of neighbouring days."""


def one_rate(first: Exchange, second: Exchange) -> Relation:
    """Return the relation that both sums are exchanged at one rate."""
    claims = (first.source, first.stated, second.source, second.stated)
    expected = second.source * (first.stated / first.source)
    readings = []
    for name, rounded in (("as written", as_written), ("zeros are rounding", zeros_rounded), ("to five", to_five)):
        intervals = {}
        for claim in claims:
            figure = claim.quantity.figure
            assert figure is not None
            is_stated = claim in (first.stated, second.stated)
            intervals[claim] = (rounded(figure) if is_stated else None) or as_written(figure)
        stated = intervals[second.stated]
        intervals[second.stated] = _widened(stated)
        readings.append(Reading(second.stated, expected, Comparison.EQUAL, name, intervals=intervals))
    scales = {claim: (claim.quantity.units[0].factor, Fraction(0)) for claim in claims if claim.quantity.units}
    readings = [Reading(r.left, r.right, r.comparison, r.name, scales, intervals=r.intervals) for r in readings]
    roles = {
        "first sum": first.source,
        "in exchange": first.stated,
        "second sum": second.source,
        "exchanged": second.stated,
    }
    wording = "at {first_sum} = {in_exchange}, {second_sum} is {expected}, not {exchanged}"
    return Relation(tuple(readings), roles, "exchanged", Link.INFERRED, wording)


def _widened(interval: Interval) -> Interval:
    assert interval.low is not None
    assert interval.high is not None
    return Interval(interval.low * (1 - LEEWAY), interval.high * (1 + LEEWAY))
