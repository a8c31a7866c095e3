"""Growth over several periods that is not what the rate comes to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.claims.changes.growth import Growth, find_growths
from checker.claims.changes.yearly_growth import YearlyGrowth, find_yearly_growths
from checker.claims.compatible import commensurable
from checker.claims.expression import Between, Expression
from checker.claims.find import Claims
from checker.quantities.interval import Interval
from checker.relations.relation import Reading, Relation, equal
from checker.rules.rule import rule


@rule(
    "CHG004",
    name="growth-mismatch",
    severity="error",
    holds=(
        "It grew 10% a year, from 1,000 members to 1,331 in three years.",
        "Prices rose 5% a year for three years, 16% in all.",
        "Wages rose 2% a year for four years, 8% in total.",
        "Prices fell 10% a year for three years, 27% in all.",
        "Rents grew from £5.0m in 2015 to £7.2m in 2019, an average of 9.5% a year.",
    ),
    breaks=(
        "It grew 5% a year for three years, 25% in all.",
        "It grew 10% a year, from 1,000 members to 1,800 in three years.",
        "At 4% a year, £1,000 grows to £1,400 in five years.",
        "Prices rose by 5% annually for four years, a rise of 30%.",
        "Rents grew from £5.0m in 2015 to £7.2m in 2019, an average of 16% a year.",
    ),
    silent=(
        "It grew 5% a year for three years, and 25% of members left.",
        "It grew 5% a year for three years and then shrank by 25% in all.",
        "Rates of 5% a year for three years and 25% for the rest apply.",
    ),
)
def growth_mismatch(claims: Claims) -> Iterator[Relation]:
    """A rate per period does not come to the growth over all periods.

    Growth by so much a year, over so many years, gives growth in all. The rate is found by "a year",
    "annually" or "compound", and the years and the outcome in the same statement. Rates of other periods
    than the span is told in are not compared.

    What it checks
        A percentage a year (month, week), the number of years, and the growth in all or the
        levels before and after.

    Why it matters
        Rates compound; adding them up understates the total.

    How rounding is treated
        Each stands for what rounds to it; adding the rates instead of compounding them is
        accepted as a way of speaking.

    Not flagged
        Averages over periods of other lengths.

    Source
        Compound interest.
    """
    for growth in find_growths(claims):
        yield _as_counted(_relation(growth), growth)
    yield from map(_between_years, find_yearly_growths(claims))


def _between_years(growth: YearlyGrowth) -> Relation:
    """Return the relation that a rate leads from the level of one year to that of another, give or take a year."""
    rate, times = growth.rate, growth.new / growth.old
    told: list[tuple[Expression, str]] = []
    for extra, name in ((0, "as written"), (-1, "not yet full years"), (1, "both ends counted")):
        made = times ** Fraction(1, growth.years + extra) - 1
        told += ((made, name), (-made, f"{name}, a fall"))[:: -1 if _falls(growth) else 1]
    if not growth.is_compound:
        compound, simple = told[0][0], (times - 1) / growth.years
        mean = Between(compound, compound * _MEAN, "the mean of the rates of each year")
        told += ((simple, "not compounded"), (-simple, "a fall, not compounded"), (mean, "a mean"))
    scales = {rate: (Fraction(1, 100), Fraction(0))}
    readings = [Reading(rate, made, name=name, scales=scales) for made, name in told]
    roles = {"old": growth.old, "new": growth.new, "rate": rate}
    wording = f"{{old}} to {{new}} in {growth.years} years is {{expected}} a year, not {{rate}}"
    if rate.quantity.unit != "percentage":
        wording = wording.replace(" a year,", ",")
    return Relation(tuple(readings), roles, "rate", wording=wording, peers=(growth.new, growth.old))


def _falls(growth: YearlyGrowth) -> bool:
    """Tell whether the later level is the lower one, so that the rate is told as that of a fall."""
    old, new = growth.old.quantity.value, growth.new.quantity.value
    return old is not None and new is not None and new < old


_MEAN = Fraction(5, 4)
"""The mean of the rates of each year is more than the one rate that leads from end to end, hardly by more than this."""


def _relation(growth: Growth) -> Relation:
    rate, span = growth.rate, growth.span
    compound, simple = (1 + rate) ** span, 1 + rate * span
    if growth.total is not None:
        roles = {"rate": rate, "periods": span, "total": growth.total}
        wording = "{rate} over {periods} is {expected}, not {total}"
        relation = equal(growth.total, compound - 1, roles=roles, wording=wording)
        relation = relation.or_equal(growth.total, simple - 1, name="added up, not compounded")
        return relation.or_equal(growth.total, 1 - (1 - rate) ** span, name="a fall")
    assert growth.old is not None
    assert growth.new is not None
    roles = {"rate": rate, "periods": span, "old": growth.old, "new": growth.new}
    wording = "{old} growing {rate} is {expected} after {periods}, not {new}"
    peers = (growth.old, growth.new) if commensurable(growth.old, growth.new) else ()
    relation = equal(growth.new, growth.old * compound, roles=roles, wording=wording, peers=peers)
    relation = relation.or_equal(growth.new, growth.old * simple, name="added up, not compounded")
    relation = relation.or_equal(growth.new, growth.old * (1 - rate * span), name="a fall, added up")
    return relation.or_equal(growth.new, growth.old * (1 - rate) ** span, name="a fall")


def _as_counted(relation: Relation, growth: Growth) -> Relation:
    """Take the span as a number of periods, and the rate as a percentage of each."""
    span = growth.span
    scales = {span: (Fraction(1), Fraction(0)), growth.rate: (Fraction(1, 100), Fraction(0))}
    periods = span.quantity.value
    intervals = {} if periods is None else {span: Interval.point(periods)}
    readings = (replace(reading, scales=scales, intervals=intervals) for reading in relation.readings)
    return replace(relation, readings=tuple(readings))
