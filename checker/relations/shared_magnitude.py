"""Levels that share one word of magnitude: "to 12.4 million from 11.3"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.quantities.quantity import Kind
from checker.relations.relation import Reading, Relation

_POWERS = (3, 6, 9)
"""Powers of ten of the words that are said once for two levels."""

FARTHEST = 100
"""A number that is no more times smaller than the other has a magnitude of its own."""


def with_shared_magnitude(relation: Relation, new: Claim, old: Claim) -> Relation:
    """Return *relation* with the readings under which a bare level takes the magnitude of the other."""
    further: list[Reading] = []
    for bare, other in ((old, new), (new, old)):
        if bare.quantity.kind is not Kind.NUMBER:
            continue
        small, large = bare.quantity.figure, other.quantity.figure
        if small is None or large is None or small.exponent > 0:
            continue
        if FARTHEST * abs(small.value) > abs(large.value):
            continue  # both are written out: "from 9,800 to 8,900"
        unit = other.quantity.units[0].factor if other.quantity.units else 1
        if large.exponent > 0 or len(str(abs(large.mantissa))) + large.exponent > 3:
            further += [
                replace(
                    relation.readings[0],
                    name="one word of magnitude for both",
                    scales={bare: (Fraction(10) ** power * unit, Fraction(0))},
                )
                for power in _POWERS
            ]
    return replace(relation, readings=(*relation.readings, *further)) if further else relation
