"""The same rate for two periods that do not fit each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import Between
from checker.claims.find import Claims
from checker.claims.rates.periods import PeriodPair, find_period_pairs
from checker.quantities.compounds import CENTS
from checker.quantities.interval import Interval
from checker.quantities.quantity import Kind
from checker.relations.relation import Reading, Relation, equal
from checker.rules.rule import rule

HALF = Fraction(1, 2)


@rule(
    "RAT001",
    name="period-mismatch",
    severity="error",
    holds=(
        "The fee is £52 a month, or £624 a year.",
        "The pump moves 250 litres a minute, 15,000 an hour.",
        "The office gets 40 applications a day, about 200 a week.",
        "The lease is $6 million a year, or $500,000 a month.",
    ),
    breaks=(
        "The fee is £85 a week, or £3,900 a year.",
        "The office gets 40 applications a day, about 800 a week.",
        "The lease is $6 million a year, or $300,000 a month.",
        "The laundry took in 8,760 sheets: 171 towels a day, 4 an hour.",
    ),
    silent=(
        "The fee is £85 a week or £320 a month for members.",
        "The pump moves 250 litres a minute, and 40 were sold a year.",
        "They pay £52 a month or £500 a year, whichever suits them.",
        "She earns £12 an hour, or £240 a week.",
        "The paper costs £9.99 a month, or £99 a year.",
        "The laundry took in 8,760 sheets: 171 towels a day, 7 an hour.",
        "It handles 200 calls a day, 900 a week of them from abroad.",
    ),
)
def period_mismatch(claims: Claims) -> Iterator[Relation]:
    """A rate per period is not the same rate per another period.

    A rate is told twice, by the week and by the year. The two are compared where they stand side by side
    and say the same of one thing. As weeks, days and hours of work differ, any usual number of them is
    accepted; a lower price for a longer time is an offer, not a mistake.

    What it checks
        "So much a week, or so much a year" of one thing.

    Why it matters
        The yearly figure is usually the one that is quoted further.

    How rounding is treated
        Both stand for what rounds to them. A year may have 52 weeks, or 48 or 50 working
        weeks; a week five to seven days; a day may have from three to 24 hours of work.

    Not flagged
        Rates that differ by a discount: "£52 a month, or £500 a year" offers a choice.

    Source
        Civil and usual working calendars.
    """
    for pair in find_period_pairs(claims):
        yield _relation(pair)


def _relation(pair: PeriodPair) -> Relation:
    first, second = pair.first, pair.second
    plain = {rate: (_coin(rate), Fraction(0)) for rate in (first, second)}
    rounded = _rounded(second if pair.multiples[0] < 1 else first)
    relation = equal(
        second,
        first * pair.multiples[0],
        roles={"first": first, "second": second},
        wording="{first} is {expected}, not {second}",
    )
    others = tuple(
        Reading(second, first * multiple, name=f"a period of {multiple}", scales=plain, intervals=rounded)
        for multiple in pair.multiples[1:]
    )
    if pair.least is not None and pair.most is not None:
        hours = Between(first * pair.least, first * pair.most, "the periods counted")
        named = "hours as worked, prices as offered"
        others = (*others, Reading(second, hours, name=named, scales=plain, intervals=rounded))
    return replace(relation, readings=(replace(relation.readings[0], scales=plain, intervals=rounded), *others))


def _coin(rate: Claim) -> Fraction:
    """Return what part of the main unit of its currency the money of a *rate* is told in: 1/100 for pence."""
    unit = (rate.quantity.unit or "").partition(" per ")[0]
    return Fraction(1, 100) if rate.quantity.kind is Kind.MONEY and unit in CENTS else Fraction(1)


def _rounded(rate: Claim) -> dict[Claim, Interval]:
    """Return what a *rate* of the shorter period stands for: "7 an hour" is rounded, "£7 an hour" is a price."""
    figure, value = rate.quantity.figure, rate.quantity.value
    if figure is None or value is None or figure.denominator != 1 or figure.exponent:
        return {}
    if rate.quantity.kind is Kind.MONEY or rate.quantity.hedge is not None:
        return {}
    return {rate: Interval(value - HALF, value + HALF)}
