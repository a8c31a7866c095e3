"""The relation of an amount to the limits that nature sets it."""

from __future__ import annotations

from fractions import Fraction

from checker.claims.expression import Between, as_expression
from checker.claims.ranges.limits import Limited
from checker.relations.relation import Comparison, Reading, Relation


def within_limits(limited: Limited) -> Relation:
    """Return the relation that the amount of *limited* keeps its limits, in the unit as written."""
    claim = limited.claim
    shown = f"{limited.least} to {limited.most}"
    bounds = Between(as_expression(limited.least), as_expression(limited.most), shown)
    scales = {claim: (Fraction(1), Fraction(0))}
    reading = Reading(claim, bounds, Comparison.EQUAL, "as written", scales)
    wording = f"{{{limited.name}}} is no possible {limited.name}, which goes from {shown}"
    return Relation((reading,), {limited.name: claim}, limited.name, wording=wording)
