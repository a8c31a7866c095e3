"""Claims without their hedge, where the hedge does not widen what is meant."""

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


def _written_figures(figure: Figure) -> int:
    digits = str(abs(figure.mantissa))
    return len(digits if figure.is_decimal else digits.rstrip("0"))
