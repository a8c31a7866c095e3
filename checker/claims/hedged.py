"""Claims without their hedge or their tolerance, where what is meant is the figure itself."""

from __future__ import annotations

from dataclasses import replace

from checker.claims.claim import Claim
from checker.quantities.precision import Figure, Hedge

EXACTING = 3
"""With so many figures written, "approximately" says only that the last one is rounded."""


def plain(claim: Claim) -> Claim:
    """Return *claim* without its hedge: "in excess of two (2) megawatts" is about the bound itself."""
    return claim if claim.quantity.hedge is None else Claim(replace(claim.quantity, hedge=None), claim.sentence)


def rounded(claim: Claim) -> Claim:
    """Return *claim* without "about" where its figures are too many for a guess: "approximately $14.14 billion"."""
    if claim.quantity.hedge is None:
        return claim
    figure = claim.quantity.figure
    if claim.quantity.hedge is not Hedge.ABOUT or figure is None or figure.denominator != 1:
        return claim
    return plain(claim) if _written_figures(figure) >= EXACTING else claim


def centre_of(claim: Claim) -> Claim | None:
    """Return *claim*, or the middle of one such as "52.3 ± 11.2"; ``None`` for other ranges."""
    ends = claim.quantity.ends
    if ends is None:
        return claim
    low, high = ends[0].figure, ends[1].figure
    if low is None or high is None or "±" not in claim.quantity.surface or low.exponent != high.exponent:
        return None
    middle = low._replace(mantissa=(low.mantissa + high.mantissa) // 2)
    return Claim(replace(ends[0], figure=middle), claim.sentence)


def _written_figures(figure: Figure) -> int:
    digits = str(abs(figure.mantissa))
    return len(digits if figure.is_decimal else digits.rstrip("0"))
