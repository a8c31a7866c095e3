"""Relations whose claims are rounded otherwise than their digits alone say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.quantities.precision import HALF, Hedge
from checker.quantities.rounding import cut_off, to_step
from checker.relations.relation import Relation


def with_steps(relation: Relation, steps: Mapping[Claim, Fraction]) -> Relation:
    """Return *relation* with the rounding step of some claims laid down for all its readings."""
    readings = (replace(reading, steps={**reading.steps, **steps}) for reading in relation.readings)
    return replace(relation, readings=tuple(readings))


def with_time(relation: Relation, time: Claim) -> Relation:
    """Return *relation* with *time* taken for a stretch that its digits state: "two hours" is no 90 minutes.

    "Over two hours" then is "in two hours": where it is written behind what it takes, it is no bound. Seconds and
    minutes in digits may be those that are full: a clock shows 11 s until there are 12.
    """
    figure, hedge = time.quantity.figure, time.quantity.hedge
    if figure is None or (hedge is not None and hedge is not Hedge.MORE_THAN):
        return relation
    is_short = figure.exponent == 0 and len(str(figure.mantissa)) == 1
    stretches = [to_step(figure, HALF if is_short else figure.written_step)]
    if time.quantity.unit in _ON_A_CLOCK and time.quantity.surface[0].isdigit():
        stretches.append(cut_off(figure))
    readings = [
        replace(
            reading, name=reading.name if rank == 0 else "time cut off", intervals={**reading.intervals, time: each}
        )
        for rank, each in enumerate(stretches)
        for reading in relation.readings
    ]
    return replace(relation, readings=tuple(readings))


_ON_A_CLOCK = frozenset(("second", "minute"))


def price_step(price: Claim) -> dict[Claim, Fraction]:
    """Return the step of a price: "£18 each" is exact, "£1.2m each" given to its last place."""
    figure = price.quantity.figure
    return {price: Fraction(0) if figure is None or figure.exponent <= 0 else figure.written_step}
