"""Relations whose claims are rounded otherwise than their digits alone say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.quantities.precision import HALF, Hedge
from checker.quantities.rounding import to_step
from checker.relations.relation import Relation


def with_steps(relation: Relation, steps: Mapping[Claim, Fraction]) -> Relation:
    """Return *relation* with the rounding step of some claims laid down for all its readings."""
    readings = (replace(reading, steps={**reading.steps, **steps}) for reading in relation.readings)
    return replace(relation, readings=tuple(readings))


def with_time(relation: Relation, time: Claim) -> Relation:
    """Return *relation* with *time* taken for a stretch that its digits state: "two hours" is no 90 minutes.

    "Over two hours" then is "in two hours": where it is written behind what it takes, it is no bound.
    """
    figure, hedge = time.quantity.figure, time.quantity.hedge
    if figure is None or (hedge is not None and hedge is not Hedge.MORE_THAN):
        return relation
    is_short = figure.exponent == 0 and len(str(figure.mantissa)) == 1
    stretch = to_step(figure, HALF if is_short else figure.written_step)
    readings = (replace(reading, intervals={**reading.intervals, time: stretch}) for reading in relation.readings)
    return replace(relation, readings=tuple(readings))


def price_step(price: Claim) -> dict[Claim, Fraction]:
    """Return the step of a price: "£18 each" is exact, "£1.2m each" given to its last place."""
    figure = price.quantity.figure
    return {price: Fraction(0) if figure is None or figure.exponent <= 0 else figure.written_step}
