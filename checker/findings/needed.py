"""The value that one number would need: solved for, told by a slip, or the last that a limit allows."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from checker.claims.claim import Claim
from checker.claims.expression import Between
from checker.findings.misprints import DOUBLED, EXCHANGED
from checker.findings.slips import Change, digits, may_be_negative, repairs, within_limits
from checker.findings.written import WHOLE, grouping_around, places_of, rewritten
from checker.quantities.quantity import Kind
from checker.relations.one_slip import is_one_slip
from checker.relations.relation import Comparison
from checker.relations.solve import solve_for
from checker.relations.verdict import Judgement, would_agree

COARSE = 100
"""A value so many times longer than the number was written is rounded to its digits: "340,000" for "340"."""
MOST_VALUES = 3
"""Where the others leave more whole values than this, none is offered."""


class Rounding(NamedTuple):
    """A needed value as it may be written."""

    value: Fraction
    """Rounded, in the unit as written."""
    places: int
    """With so many decimal places."""


def likeliest_change(judgement: Judgement, claim: Claim) -> tuple[Change | None, str]:
    """Return the change of *claim* that makes the relation agree, with the slip it mends where it is told by that.

    A misprint of the very value that is asked for comes before one that rounding lets through.
    """
    if _is_limit(judgement):
        return next(within_limits(judgement, claim), (None, ""))
    solved = _solved(judgement, claim)
    if solved is not None and digits(solved) in (EXCHANGED, DOUBLED):
        return solved, ""
    return next(repairs(judgement, claim), (solved, ""))


def last_allowed(judgement: Judgement, claim: Claim) -> tuple[str, str] | None:
    """Return the last value that the stated *claim* may have and on which side of it others may lie, or ``None``."""
    value = claim.quantity.value
    if value is None or not _is_limit(judgement):
        return None
    interval = judgement.expected()
    ends = [end for end in (interval.low, interval.high) if end is not None]
    if not ends and judgement.reading.comparison is not Comparison.EQUAL:
        ends = [end for end in (solve_for(judgement, claim),) if end is not None]
    if not ends or ends != sorted(ends):
        return None
    end = min(ends, key=lambda each: abs(each - value))
    is_most, step = end < value, _step(claim)
    kept = (floor(end / step) if is_most else ceil(end / step)) * step
    replacement = rewritten(claim.quantity, kept, grouping=grouping_around(claim))
    if replacement is None or not would_agree(judgement, claim, kept):
        return None
    return replacement, "less" if is_most else "more"


def _is_limit(judgement: Judgement) -> bool:
    """Tell whether the relation sets limits, which many values keep."""
    reading = judgement.reading
    if reading.comparison is not Comparison.EQUAL:
        return judgement.relation.middle is None
    return isinstance(reading.right, Between)


def _step(claim: Claim) -> Fraction:
    figure = claim.quantity.figure
    return Fraction(1) if figure is None or figure.denominator != 1 else figure.written_step


def _solved(judgement: Judgement, claim: Claim) -> Change | None:
    value = solve_for(judgement, claim)
    if value is None:
        value = _computed(judgement, claim)
    if value is None or (value < 0 and not may_be_negative(judgement, claim)):
        return None
    value = _whole(judgement, claim, value)
    replacement = next(filter(None, (_written(claim, each) for each in _roundings(judgement, claim, value))), None)
    if replacement is None:
        return None
    change = Change(judgement, claim, value, replacement)
    is_nothing = value and any(map(str.isdigit, replacement)) and not any(each in "123456789" for each in replacement)
    return None if is_nothing or _is_beyond_one(judgement, value) else change


def _roundings(judgement: Judgement, claim: Claim, value: Fraction) -> Iterator[Rounding]:
    """Yield how *value* may be written, those first that have no more digits than the number and would agree."""
    quantity, places = claim.quantity, places_of(claim.quantity)
    figure = quantity.figure
    if quantity.kind is Kind.COUNT and len(judgement.relation.roles) == 1:
        places = 0  # things are counted whole
    elif figure is not None and figure.denominator == 1 and quantity.kind not in WHOLE:
        step, digits_written = figure.written_step, len(str(abs(figure.mantissa)))
        coarse = Fraction(10) ** (len(str(int(abs(value) / step))) - digits_written) * step
        steps = [(step / 10**more, places + more) for more in (0, 1, 2)]
        if coarse >= COARSE * step:
            steps.insert(0, (coarse, places))
        for each, shown in steps:
            rounded, slack = round(value / each) * each, judgement.reading.steps.get(claim, step) / 2
            if rounded and would_agree(
                judgement, claim, rounded, slack=each / 2 if each > step else min(slack, each / 2)
            ):
                yield Rounding(rounded, shown)
    yield Rounding(value, places)


def _written(claim: Claim, rounding: Rounding) -> str | None:
    return rewritten(claim.quantity, rounding.value, grouping=grouping_around(claim), places=rounding.places)


def _is_beyond_one(judgement: Judgement, value: Fraction) -> bool:
    """Tell whether *value* is more than one among figures such as probabilities, none of which is."""
    quantities = [claim.quantity for claim in judgement.relation.claims]
    return value > 1 and all(
        each.kind is Kind.NUMBER and each.figure is not None and each.figure.is_decimal and 0 < each.figure.value < 1
        for each in quantities
    )


def _computed(judgement: Judgement, claim: Claim) -> Fraction | None:
    """Return what the others give for the stated *claim*: the one value, or of several that are near the likeliest."""
    if judgement.relation.roles[judgement.relation.stated] is not claim:
        return None
    interval, stated = judgement.expected(), claim.quantity.value
    low, high = interval.low, interval.high
    if low is None or high is None or stated is None or low == high:
        return low
    if low.denominator != 1 or high.denominator != 1 or high - low > MOST_VALUES:
        return None
    values = [Fraction(value) for value in range(int(high), int(low) - 1, -1)]
    return next((value for value in values if is_one_slip(str(stated), str(value))), high)


def _whole(judgement: Judgement, claim: Claim, value: Fraction) -> Fraction:
    """Return the whole number next to *value* where only whole ones make sense and it would agree."""
    figure = claim.quantity.figure
    if value.denominator == 1 or figure is None or figure.exponent or claim.quantity.kind not in WHOLE:
        return value
    nearest = Fraction(round(value))
    return nearest if would_agree(judgement, claim, nearest) else value
