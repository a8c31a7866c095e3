"""Sums that are exchanged at different rates, or not at the rate told with them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import starmap

from checker.claims.find import Claims
from checker.claims.units.exchange import find_exchanges_at_rate, find_impossible, find_neighbours
from checker.relations.exchanged import at_rate, one_rate, possible_rate
from checker.relations.relation import Relation
from checker.rules.rule import rule


@rule(
    "UNT002",
    name="exchange-mismatch",
    severity="warning",
    holds=(
        "A room costs €200 ($220) and a meal €50 ($55).",
        "The grant was £1.2m ($1.5m), of which £300,000 ($380,000) is spent.",
        "At an exchange rate of $1.25 to the pound, the £400 fee comes to $500.",
    ),
    breaks=(
        "A room costs €200 ($220) and a meal €50 ($65).",
        "At an exchange rate of $1.25 to the pound, the £400 fee comes to $550.",
        "The bridge cost $2 billion (1.8 million euros).",
        "The barn was sold for €2.14 million (£2.1 million at €1.18 to the pound).",
    ),
    silent=("A room costs €200 ($220).\n\nA meal cost €50 ($65) in 2009.",),
)
def exchange_mismatch(claims: Claims) -> Iterator[Relation]:
    """Two sums are exchanged at rates that differ, or one at a wrong rate.

    Sums that are told in two currencies imply a rate. Two such pairs in one paragraph must imply the same
    one, within 2% in one sentence and within a tenth in two. Pairs further apart are not compared. Where the rate itself is
    told with two sums, it must turn one into the other. Dollars, euros, pounds and Swiss francs are never worth
    many of each other: a sum of one that is a tenth or a thousandth of the other has a wrong magnitude.

    What it checks
        Neighbouring sums of one paragraph in the same two currencies, the second in brackets; two sums with the
        rate between them: "$500 at $1.25 to the pound"; one sum in two such currencies.

    Why it matters
        One paragraph means one day, and one day has one rate.

    How rounding is treated
        All four sums stand for what rounds to them, their zeros included, and the rates may
        differ by 2% in one sentence, by a tenth in two, which may be of different weeks.

    Not flagged
        Sums of different paragraphs, which may be of different years.

    Source
        Style guides ask for one rate in one report.
    """
    yield from map(possible_rate, find_impossible(claims))
    yield from starmap(one_rate, find_neighbours(claims))
    yield from map(at_rate, find_exchanges_at_rate(claims))
