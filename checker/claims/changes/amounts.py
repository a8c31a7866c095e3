"""Whether an amount of change is one between two levels, by what each is of."""

from __future__ import annotations

from checker.claims.changes.change import is_same_per
from checker.claims.claim import Claim
from checker.claims.compatible import are_on_one_scale, commensurable
from checker.quantities.quantity import Kind

_THOUSANDTHS = -3


def is_between(amount: Claim, new: Claim, old: Claim, *, in_points: bool) -> bool:
    """Tell whether the amount can be what lies between the levels; *in_points* says that it is of percentages."""
    if _are_no_shares(amount, new, old):
        return False
    if in_points or are_degrees(amount, new, old) or is_short_for(amount, new, old):
        return True
    if commensurable(amount, new, old) and not any(unit.offset for unit in new.quantity.units):
        return True
    return amount.quantity.kind is Kind.MONEY and is_same_per(new, old) and _is_of_either(amount, new, old)


def is_short_for(amount: Claim, new: Claim, old: Claim) -> bool:
    """Tell whether the amount leaves out per what it is, as the old level may: "8c to $1.31 a pound from $1.39"."""
    if commensurable(amount, old) and is_same_per(new, old) and amount.quantity.kind is Kind.MONEY:
        return amount.quantity.unit == old.quantity.unit
    is_bare = old.quantity.unit is None or old.quantity.unit in (amount.quantity.unit, new.quantity.unit)
    return is_bare and not commensurable(amount, new) and is_same_per(amount, new)


def _is_of_either(amount: Claim, new: Claim, old: Claim) -> bool:
    """Tell whether the amount is of the unit of one level: "24 cents to $18.24 from $18.00 a barrel"."""
    return commensurable(amount, old) or commensurable(amount, new)


def are_degrees(amount: Claim, new: Claim, old: Claim) -> bool:
    """Tell whether two levels are temperatures of one scale and the amount is in its degrees."""
    return are_on_one_scale(new, old) and amount.quantity.unit in (new.quantity.unit, "degree")


def _are_no_shares(amount: Claim, *levels: Claim) -> bool:
    """Tell whether percentage points are said of bare levels that are no percentages: "from 2.0m to 2.5m"."""
    if amount.quantity.kind is not Kind.POINTS or any(level.quantity.kind is Kind.PERCENT for level in levels):
        return False
    return any(level.quantity.value is not None and abs(level.quantity.value) > 100 for level in levels)


def is_in_thousandths(level: Claim) -> bool:
    """Tell whether a level is written as averages of games are, whose points are thousandths: ".268"."""
    figure = level.quantity.figure
    return figure is not None and figure.exponent == _THOUSANDTHS and 0 < figure.value < 1
