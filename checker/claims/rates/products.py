"""Amounts that multiply to another one by their units: distance = speed x time."""

from __future__ import annotations

from collections import Counter

from checker.claims.claim import Claim
from checker.claims.compatible import dimensions
from checker.quantities.quantity import Kind

Dimension = tuple[tuple[str, int], ...]


def multiplies_to(first: Claim, second: Claim, product: Claim) -> bool:
    """Tell whether the unit of *product* is that of *first* times that of *second*."""
    return any(
        _product(one, other) == goal
        for one in dimensions(first) or ()
        for other in dimensions(second) or ()
        for goal in dimensions(product) or ()
    )


def has_dimension(claim: Claim, *wanted: tuple[str, int]) -> bool:
    """Tell whether one reading of the unit of *claim* has the dimension *wanted*, its powers in any order."""
    return tuple(sorted(wanted)) in (dimensions(claim) or ())


def is_length(claim: Claim) -> bool:
    """Tell whether *claim* is a length."""
    return claim.quantity.kind is Kind.MEASURE and has_dimension(claim, ("[length]", 1))


def is_speed(claim: Claim) -> bool:
    """Tell whether *claim* is a speed."""
    return has_dimension(claim, ("[length]", 1), ("[time]", -1))


def _product(one: Dimension, other: Dimension) -> Dimension:
    powers = Counter(dict(one))
    for base, power in other:
        powers[base] += power
    return tuple(sorted((base, power) for base, power in powers.items() if power))
