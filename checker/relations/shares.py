"""How percentages are rounded: to the last place that is written, or cut off at it."""

from __future__ import annotations

from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import Constant, Expression

HUNDREDTH = Fraction(1, 100)
HALF = Fraction(1, 2)


def written_step(claim: Claim) -> Fraction:
    """Return one unit of the last place of *claim*, in its unit as written: "60%" is given to the point."""
    figure = claim.quantity.figure
    return Fraction(1) if figure is None else figure.written_step


def cut_off(share: Claim) -> Expression:
    """Return the middle of what was cut off, instead of rounded, to the percentage *share*."""
    return share + Constant(written_step(share) * HALF * HUNDREDTH)
