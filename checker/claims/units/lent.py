"""The single figures of amounts that are told in two units, each with the unit that it takes from another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.hedged import centre_of
from checker.quantities.quantity import Kind, Quantity

SIGN = "±"


def with_units(claims: list[Claim], *, are_spread: bool = False) -> list[Claim]:
    """Return the ends of *claims*, where figures without a unit take that of the next, or of the last.

    What has a spread, "3.0 ± 0.2 mm", is its middle; where what it is told again as is *spread* too, the two figures.
    """
    if len(claims) == 1 and claims[0].quantity.ends is None:
        return claims
    ends = [end for claim in claims for end in _ends(claim, are_spread=are_spread)]
    unit: Quantity | None = None
    for place in range(len(ends) - 1, -1, -1):
        quantity = ends[place].quantity
        if quantity.units:
            unit = quantity
        elif unit is not None and quantity.kind is Kind.NUMBER:
            ends[place] = _with_unit(ends[place], unit)
    first = next((end.quantity for end in ends if end.quantity.units), None)
    return [
        _with_unit(end, first)
        if first is not None and not end.quantity.units and end.quantity.kind is Kind.NUMBER
        else end
        for end in ends
    ]


def have_spread(claims: Iterable[Claim]) -> bool:
    """Tell whether one of *claims* has a spread: "3.0 ± 0.2 mm"."""
    return any(claim.quantity.ends is not None and SIGN in claim.quantity.surface for claim in claims)


def is_deviation(claim: Claim) -> bool:
    """Tell whether *claim* is how far an amount may be off, the last figure of such a spread."""
    start = claim.quantity.start
    return claim.sentence.document.text[max(0, start - 2) : start].strip() == SIGN


def _ends(claim: Claim, *, are_spread: bool) -> Iterator[Claim]:
    ends = claim.quantity.ends
    if ends is None:
        yield claim
        return
    low, high = ends
    middle = centre_of(claim)
    if middle is None or low.figure is None or high.figure is None:
        yield from (Claim(end, claim.sentence) for end in ends)
        return
    yield _with_unit(middle, high)
    if are_spread:
        off = high.figure._replace(mantissa=(high.figure.mantissa - low.figure.mantissa) // 2)
        yield Claim(replace(high, figure=off), claim.sentence)


def _with_unit(claim: Claim, lender: Quantity) -> Claim:
    quantity = replace(claim.quantity, unit=lender.unit, units=lender.units, kind=lender.kind)
    return Claim(quantity, claim.sentence)
