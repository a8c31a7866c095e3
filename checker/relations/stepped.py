"""Relations whose claims are rounded otherwise than their digits alone say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.relations.relation import Relation


def with_steps(relation: Relation, steps: Mapping[Claim, Fraction]) -> Relation:
    """Return *relation* with the rounding step of some claims laid down for all its readings."""
    readings = (replace(reading, steps={**reading.steps, **steps}) for reading in relation.readings)
    return replace(relation, readings=tuple(readings))


def time_step(time: Claim) -> dict[Claim, Fraction]:
    """Return the step of a time written as one figure or word: "two hours" is no 90 minutes."""
    figure = time.quantity.figure
    short = figure is not None and figure.exponent == 0 and len(str(figure.mantissa)) == 1
    return {time: Fraction(1, 2)} if short else {}


def price_step(price: Claim) -> dict[Claim, Fraction]:
    """Return the step of a price: "£18 each" is exact, "£1.2m each" given to its last place."""
    figure = price.quantity.figure
    return {price: Fraction(0) if figure is None or figure.exponent <= 0 else figure.written_step}
