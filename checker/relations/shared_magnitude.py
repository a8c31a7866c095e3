"""Levels that share one word of magnitude: "to 12.4 million from 11.3"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.quantities.quantity import Kind
from checker.relations.estimate import Scales
from checker.relations.relation import Relation

_POWERS = (3, 6, 9)
"""Powers of ten of the words that are said once for two levels."""

ONE_WORD = "one word of magnitude for both"
FARTHEST = 100
"""A number that is no more times smaller than the other has a magnitude of its own."""


def shared_scales(bare: Sequence[Claim], other: Claim, beside: Sequence[Claim] = ()) -> list[Scales]:
    """Return the scales by which *bare* numbers take the word of magnitude that *other* has, or may have.

    They are in the unit of *other*, or of what it is told *beside* where it has none.
    """
    figures, large = [claim.quantity.figure for claim in bare], other.quantity.figure
    if not bare or large is None or any(claim.quantity.kind is not Kind.NUMBER for claim in bare):
        return []
    if any(small is None or small.exponent > 0 for small in figures):
        return []
    if any(small is not None and FARTHEST * abs(small.value) > abs(large.value) for small in figures):
        return []  # both are written out: "from 9,800 to 8,900"
    units = (claim.quantity.units[0].factor for claim in (other, *beside) if claim.quantity.units)
    unit = next(units, Fraction(1))
    if large.exponent > 0 or len(str(abs(large.mantissa))) + large.exponent > 3:
        return [dict.fromkeys(bare, (Fraction(10) ** power * unit, Fraction(0))) for power in _POWERS]
    return []


def with_shared_magnitude(relation: Relation, new: Claim, old: Claim) -> Relation:
    """Return *relation* with the readings under which a bare level takes the magnitude of the other.

    The one that makes them of like size is said, if none holds.
    """
    if Kind.NUMBER not in (new.quantity.kind, old.quantity.kind):
        return relation
    further = [
        replace(relation.readings[0], name=ONE_WORD, scales=scales)
        for bare, other in ((old, new), (new, old))
        for scales in sorted(shared_scales((bare,), other), key=lambda each: _times(bare, other, each))
    ]
    return replace(relation, readings=(*further[:1], *relation.readings, *further[1:])) if further else relation


def _times(bare: Claim, other: Claim, scales: Scales) -> Fraction:
    """Return how many times one of two levels is as large as the other, where *bare* is read by *scales*."""
    small, large = (abs(Fraction(claim.quantity.value or 0)) for claim in (bare, other))
    small *= scales[bare][0]
    return max(small / large, large / small) if small and large else Fraction(0)
