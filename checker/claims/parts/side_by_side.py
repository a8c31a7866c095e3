"""What figures stand for where a whole and its parts are told side by side."""

from __future__ import annotations

from fractions import Fraction

from checker.claims.claim import Claim
from checker.quantities.interval import Interval
from checker.quantities.precision import Hedge, is_fine
from checker.quantities.quantity import Kind, Quantity
from checker.quantities.rounding import to_step, zeros_rounded

HUNDRED = 100


def side_by_side(*claims: Claim) -> dict[Claim, Interval]:
    """Return what the figures stand for where they stand side by side.

    One with "about" is no more than one step off either way; times in whole minutes,
    or all in whole hours, that are set one after the other are exact.
    """
    found = {}
    whole = claims[0].quantity
    if whole.hedge is Hedge.AT_MOST and whole.kind is Kind.MONEY and whole.figure is not None:
        found[claims[0]] = zeros_rounded(whole.figure)
    if (exact := _exact_beside(claims)) is not None and exact.quantity.figure is not None:
        found[exact] = Interval.point(exact.quantity.figure.value)
    is_schedule = all(map(_is_whole_time, claims)) and len({claim.quantity.units for claim in claims}) == 1
    for claim in claims:
        figure = claim.quantity.figure
        if figure is None:
            continue
        if is_schedule:
            found[claim] = Interval.point(figure.value)
        elif claim.quantity.hedge is Hedge.ABOUT:
            nearest = zeros_rounded(figure)
            found[claim] = nearest + (nearest - Interval.point(figure.value))
    return found


def _exact_beside(claims: tuple[Claim, ...]) -> Claim | None:
    """Return the one count that ends in zeros, where it stands beside exact ones: "8,136, of which 3,836 and 4,300"."""
    rounded = []
    for claim in claims:
        figure = claim.quantity.figure
        if claim.quantity.kind not in (Kind.NUMBER, Kind.COUNT) or claim.quantity.hedge is not None or figure is None:
            return None
        if figure.exponent or figure.denominator != 1:
            return None
        if figure.mantissa % 10 == 0:
            rounded.append((claim, figure.mantissa))
    if len(rounded) != 1 or len(claims) < 3:
        return None
    claim, mantissa = rounded[0]
    return claim if mantissa % (100 if claim is claims[0] else 1000) else None


def _is_whole_time(claim: Claim) -> bool:
    """Tell whether a time is given without decimals and without "about"."""
    quantity = claim.quantity
    return (
        quantity.kind is Kind.DURATION
        and quantity.hedge is None
        and quantity.figure is not None
        and quantity.figure.denominator == 1
        and not quantity.figure.is_decimal
    )


def as_counted(total: Claim, *parts: Claim) -> dict[Claim, Interval]:
    """Return what the figures of a total and its parts stand for where the total was worked out from the parts.

    It is no more exact than they are, so that all are told as the most exact of them is: beside 85, or to make
    1,735, 450 is no rounded figure. The total alone may be rounded, and nothing is known of figures with decimals.
    What is left of a whole is a total of it less what was taken.
    """
    claims = (total, *parts)
    quantities = [claim.quantity for claim in claims]
    figures = [quantity.figure for quantity in quantities if quantity.figure is not None and _is_counted(quantity)]
    if len(figures) < len(claims) or any(each.exponent or each.denominator != 1 or each.is_decimal for each in figures):
        return {}
    units = (1, 10, HUNDRED)
    unit = next((unit for unit in units if any(figure.mantissa % (10 * unit) for figure in figures)), 10 * HUNDRED)
    is_exact = unit == 1 and not any(quantity.kind is Kind.MEASURE for quantity in quantities)
    return {
        claim: Interval.point(figure.value) if is_exact else to_step(figure, Fraction(unit))
        for claim, figure in zip(claims, figures, strict=True)
        if (unit == 1 or figure.mantissa % (10 * unit) == 0)
        and (claim is not total or figure.mantissa % HUNDRED)
        and claim.quantity.hedge is None
    }


def ends_in_hundreds(claim: Claim) -> bool:
    """Tell whether *claim* may be rounded, so that what it is worked out from may be too."""
    figure = claim.quantity.figure
    return figure is None or figure.mantissa % HUNDRED == 0


def _is_counted(quantity: Quantity) -> bool:
    """Tell whether a number is told as counted: without a hedge, or with "some" before digits that nobody rounds to."""
    is_some = quantity.hedge is Hedge.ABOUT and quantity.figure is not None and is_fine(quantity.figure)
    return quantity.hedge is None or is_some
