"""Means of whole numbers: which values the mean of so many can have at all."""

from __future__ import annotations

from fractions import Fraction
from math import floor

from checker.claims.claim import Claim
from checker.claims.expression import Constant
from checker.relations.relation import Relation, equal


def whole_mean(mean: Claim, number: Claim) -> Relation | None:
    """Return the relation that *mean* is a whole number over *number*; ``None`` where it says nothing.

    The readings are the two whole totals around the stated mean times the number. With as
    many values as the mean has steps, every mean is possible.

    Source
    ------
    Brown and Heathers, The GRIM test, 2017.
    """
    value, count, figure = mean.quantity.value, number.quantity.value, mean.quantity.figure
    if value is None or count is None or figure is None or count.denominator != 1 or count <= 1:
        return None
    if not figure.is_decimal or count * figure.written_step >= 1 or mean.quantity.hedge or number.quantity.hedge:
        return None
    total = floor(value * count)
    low, high = Constant(Fraction(total)) / number, Constant(Fraction(total + 1)) / number
    roles = {"mean": mean, "number": number}
    relation = equal(mean, low, roles=roles, wording="{number} whole numbers cannot have a mean of {mean}")
    return relation.or_equal(mean, high, name="the next whole total")


def whole_count(count: Claim) -> Relation | None:
    """Return the relation that *count* is a whole number; ``None`` where it has no value."""
    value = count.quantity.value
    if value is None:
        return None
    low = floor(value)
    relation = equal(count, low, roles={"count": count}, wording="a count is whole, and {count} is not")
    return relation.or_equal(count, low + 1, name="the next whole number")
