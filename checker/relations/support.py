"""What one writing of an amount says of another: supports it, may agree with it, stands apart."""

from __future__ import annotations

from enum import StrEnum
from itertools import product

from checker.claims.claim import Claim
from checker.claims.texts.aligned import are_shares
from checker.quantities.interval import Interval
from checker.quantities.precision import Hedge
from checker.quantities.quantity import Quantity
from checker.relations.relation import equal
from checker.relations.verdict import Verdict, judge


class Support(StrEnum):
    """How a first amount bears on a second one."""

    SUPPORTS = "supports"
    """Whoever states the first has stated the second."""
    MEETS = "meets"
    """Both can be true, but the second says more than the first."""
    APART = "apart"
    """Both cannot be true of one thing."""


_LOOSE = frozenset({Hedge.ABOUT, Hedge.NEARLY})
_AT_MOST = frozenset({Hedge.AT_MOST, Hedge.LESS_THAN})


def support(first: Claim, second: Claim) -> Support:
    """Return how the amount of *first* bears on that of *second*, in free wordings of one thing.

    A hedge at the same figure makes no difference, and the second may be the first one
    rounded, or what it comes to in another unit, by any reading of the units. A second
    figure that is written more finely than the first says more than it.
    """
    one, other = first.quantity, second.quantity
    if (one.figure is None and one.ends is None) or (other.figure is None and other.ends is None):
        return Support.SUPPORTS if _same_name(one, other) else Support.APART
    if _same_figure(one, other):
        return Support.SUPPORTS
    if one.figure is not None and one.figure.is_vague and other.hedge in _AT_MOST:
        return Support.MEETS if one.wide.meets(other.wide) else Support.APART  # "hundreds" are not "up to 1,200"
    if one.kind is not other.kind and are_shares(first, second):
        return _of_shares(first, second)
    stated, asked = stated_interval(one), stated_interval(other)
    shared = {(unit.dimension, unit.factor) for unit in one.units} & {
        (unit.dimension, unit.factor) for unit in other.units
    }
    if one.units and other.units and not shared:
        if all(quantity.hedge is None or quantity.hedge in _LOOSE for quantity in (one, other)):
            return _converted(first, second)
        stated = stated.scaled(one.units[0].factor, one.units[0].offset)
        asked = asked.scaled(other.units[0].factor, other.units[0].offset)
    bearing = bears_on(stated, asked)
    if bearing is Support.APART and one.unit == other.unit and one.wide.meets(other.wide):
        return _rounding(one, other)
    return bearing


def _converted(first: Claim, second: Claim) -> Support:
    """Return how an amount bears on one in another unit: it is that amount, rounded, by some reading of the units."""
    one, other = first.quantity, second.quantity
    for mine, theirs in product(one.units, other.units):
        if one.value is not None and mine.dimension == theirs.dimension:
            value = (one.value * mine.factor + mine.offset - theirs.offset) / theirs.factor
            if other.wide.contains(value):
                return Support.SUPPORTS
    judgement = judge(equal(second, first, roles={"second": second, "first": first}))
    return Support.APART if judgement.verdict is Verdict.CONTRADICTS else Support.MEETS


def _of_shares(first: Claim, second: Claim) -> Support:
    """Return how a share in words bears on one in per cent, or the other way round: "a third" is 33%."""
    judgement = judge(equal(second, first, roles={"second": second, "first": first}))
    return Support.APART if judgement.verdict is Verdict.CONTRADICTS else Support.SUPPORTS


def _rounding(one: Quantity, other: Quantity) -> Support:
    """Return whether the second figure is the first one rounded, or only may be near it."""
    is_firm = one.hedge is None or one.hedge in _LOOSE
    if one.figure is not None and other.figure is not None and other.figure.step < one.figure.step:
        return Support.MEETS
    if is_firm and one.value is not None and other.wide.contains(one.value):
        return Support.SUPPORTS
    return Support.MEETS if other.value is not None and one.wide.contains(other.value) else Support.APART


def _same_name(one: Quantity, other: Quantity) -> bool:
    """Tell whether two dates, times, scores or names are written alike or name the same."""
    if one.year is not None and other.year is not None and one.year != other.year:
        return False
    if one.details and other.details:
        pairs = zip(one.details, other.details, strict=False)
        return all(mine is None or theirs is None or mine == theirs for mine, theirs in pairs)
    if one.year is not None and one.year == other.year:
        return True
    names = (quantity.surface.casefold().replace(",", "").split() for quantity in (one, other))
    return next(names) == next(names)


def bears_on(stated: Interval, asked: Interval) -> Support:
    """Return how what is *stated* bears on what is *asked*, both as intervals.

    Examples
    --------
    >>> from fractions import Fraction
    >>> bears_on(Interval.point(5), Interval(None, Fraction(8), False, False)).value
    'supports'
    """
    if not stated.meets(asked):
        return Support.APART
    return Support.SUPPORTS if asked.covers(stated) else Support.MEETS


def stated_interval(quantity: Quantity) -> Interval:
    """Return what *quantity* says by its words alone: the point itself, or what its bound leaves."""
    value = quantity.value
    if value is None or (quantity.hedge is not None and quantity.hedge not in _LOOSE):
        return quantity.strict
    return Interval.point(value)


def _same_figure(one: Quantity, other: Quantity) -> bool:
    return (
        one.value is not None
        and one.value == other.value
        and (one.unit == other.unit or not (one.units and other.units))
    )
