"""Whether an amount of change is one between two levels, by what each is of."""

from __future__ import annotations

from checker.claims.claim import Claim
from checker.claims.compatible import are_on_one_scale, commensurable, is_same_per
from checker.claims.keys import place_of
from checker.quantities.quantity import Kind
from checker.text.late import late

_THOUSANDTHS = -3
_FOR_ONE = late(r" (?:each|apiece|per|an? (?!(?:year|month|week|day|quarter|time|few|little)\b)[a-z]+)\b")
"""Behind a level: so much for each of something."""
_OF_OTHERS = late(r" in (?!all\b|total\b|each\b)[a-z]+(?=[.,;)]|\Z)")
"""Behind an amount, of what else it is: "an increase of £41,000 in takings"."""
_STEPS = frozenset(
    """log doubling halving tick pip deviation size notch band stop grade stage dilution octave semitone percentile
    decade dex life step decile quartile quintile tertile tier bracket increment""".split()
)
"""Steps of which each may be any size, or a multiple of what was before."""
_RANKS = frozenset("place spot position rank slot rung".split())
"""What one moves up by to a lower number."""
_LOGARITHM = late(r"(?:log(?:s|10|\b)|orders? of magnitude\b)")
"""What an amount of change is of, and what stands behind it."""
_NEAR = 24
FAR_MORE = 100
"""What is so many times more than both levels lies between no such two."""


def is_between(amount: Claim, new: Claim, old: Claim, *, in_points: bool) -> bool:
    """Tell whether the amount can be what lies between the levels; *in_points* says that it is of percentages."""
    if _are_no_shares(amount, new, old) or _is_of_all(amount, new, old) or _is_in_steps(amount, new, old):
        return False
    if in_points or are_degrees(amount, new, old) or is_short_for(amount, new, old):
        return True
    if commensurable(amount, new, old) and not any(unit.offset for unit in new.quantity.units):
        return True
    return amount.quantity.kind is Kind.MONEY and is_same_per(new, old) and _is_of_either(amount, new, old)


def _is_of_all(amount: Claim, *levels: Claim) -> bool:
    """Tell whether the levels are of each and the amount of all: "to 8 days a head from 9, a saving of 536 days"."""
    value = amount.quantity.value or 0
    most = max(level.quantity.value or 0 for level in levels)
    is_of_one_unit = any(amount.quantity.unit == level.quantity.unit or is_same_per(amount, level) for level in levels)
    if value <= most or not is_of_one_unit or _is_for_one(amount):
        return False  # "60 cents to $4.20 a bushel"
    behind = _OF_OTHERS.match(amount.sentence.pattern, place_of(amount) + 1)
    return (value > FAR_MORE * most and behind is not None) or any(map(_is_for_one, levels))


def _is_in_steps(amount: Claim, *levels: Claim) -> bool:
    """Tell whether the amount counts steps that the levels are not told in: "by 2 log units (from 10^7 to 10^5)"."""
    noun = amount.noun
    if noun in _STEPS:
        return all(level.noun != noun for level in levels)
    if noun in _RANKS:  # "up two places from 7 to 5"
        new, old = (level.quantity.value or 0 for level in levels)
        return abs(new - old) == (amount.quantity.value or 0)
    place = place_of(amount) + 1
    told = f"{amount.quantity.unit or ''}{amount.sentence.pattern[place : place + _NEAR]}"
    return _LOGARITHM.match(told.lstrip()) is not None


def _is_for_one(claim: Claim) -> bool:
    """Tell whether *claim* is so much for each of something."""
    is_rate = " per " in (claim.quantity.unit or "")
    return is_rate or _FOR_ONE.match(claim.sentence.pattern, place_of(claim) + 1) is not None


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
