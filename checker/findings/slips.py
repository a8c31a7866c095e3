"""Slips: how a stated number could have come about when another one is right.

A slip is a possibility, never part of the finding: it ranks the suggestions and words them
kindly. Misprints look at the digits of one number, mistakes at what was worked out,
neighbours at the rest of the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import chain

from checker.claims.claim import Claim
from checker.findings.misprints import TEN_TIMES, before_misprint, misprint_between, of_other_size
from checker.findings.mistakes import mistake_in
from checker.findings.written import WHOLE, number_text, places_of, rewritten, signed_text
from checker.quantities.precision import Figure
from checker.relations.verdict import Judgement, would_agree
from checker.text.record import record

NEAR, FAR = Fraction(1, 100), Fraction(1, 3)
"""A misprint is taken back only where values so much larger or smaller would not do as well: of
digits that are not the right ones many are near, of other powers of ten none."""

DECIMAL = 10
"""The denominator of a number with one decimal place."""


@record(frozen=True, slots=True)
class Change:
    """One number and what it would have to be."""

    judgement: Judgement
    """The relation that fails."""
    claim: Claim
    """The number."""
    value: Fraction
    """What it would have to be, in its unit as written."""
    replacement: str
    """The same in the style of the author."""

    @property
    def surface(self) -> str:
        """The number as written, with its sign."""
        return signed_text(self.claim.quantity)


Slip = Callable[[Change], str]


def digits(change: Change) -> str:
    """A slip of the pen between the number and its replacement."""
    return misprint_between(change.surface, change.replacement)


def reckoning(change: Change) -> str:
    """Something else was worked out, such as the share of another base."""
    relation = change.judgement.relation
    is_stated = relation.roles[relation.stated] is change.claim
    return mistake_in(change.judgement, change.claim) if is_stated else ""


def sign(change: Change) -> str:
    """The number without its sign, or with one too many."""
    value = change.claim.quantity.value
    if value is None or change.value != -value:
        return ""
    return "a minus sign lost" if change.value < 0 else "a minus sign too many"


SLIPS: tuple[Slip, ...] = (sign, digits, reckoning)
"""Tried in this order."""


def slip_of(change: Change) -> str:
    """Return the first of :data:`SLIPS` that explains *change*, or ``""``."""
    return next(filter(None, (slip(change) for slip in SLIPS)), "")


def repairs(judgement: Judgement, claim: Claim) -> Iterator[tuple[Change, str]]:
    """Yield what *claim* was before a slip that rounding hides from the exact solution, with the slip.

    "2,864" beside parts of 2,850 after rounding was 2,846, not 2,850.
    """
    quantity = claim.quantity
    figure, surface = quantity.figure, number_text(quantity)
    if figure is None or not figure.mantissa:
        return
    if may_be_negative(judgement, claim) and would_agree(judgement, claim, -figure.value):
        turned = rewritten(quantity, -figure.value)
        if turned is not None:
            yield Change(judgement, claim, -figure.value, turned), ""
            return
    sizes = ((value, text, slip, FAR) for value, text, slip in of_other_size(surface, figure))
    misprints = ((value, "", slip, NEAR) for value, slip in before_misprint(figure))
    for value, text, slip, away in chain(sizes, misprints):
        if _alone_agrees(judgement, claim, value, away):
            shown = text or rewritten(quantity, value)
            if shown is not None and (text or _is_as_written(figure, value)):
                yield Change(judgement, claim, value, shown), slip
                return


def _is_as_written(figure: Figure, value: Fraction) -> bool:
    """Tell whether *value* keeps its digits when it is written with the places of *figure*: 55.5 does not as "56"."""
    if figure.denominator != 1:
        return True
    rounded = round(value / figure.written_step) * figure.written_step
    return abs(rounded - value) * 200 <= abs(value)


def within_limits(judgement: Judgement, claim: Claim) -> Iterator[tuple[Change, str]]:
    """Yield what *claim* was before a slip that took it over a limit, with the slip: a possibility among many."""
    quantity = claim.quantity
    figure = quantity.figure
    if figure is None or not figure.mantissa:
        return
    is_measured = figure.is_decimal or len(judgement.relation.roles) == 1
    sizes = ((figure.value * power, TEN_TIMES) for power in (Fraction(1, 10), Fraction(10)) if is_measured)
    signs = [(-figure.value, "")] if may_be_negative(judgement, claim) else []
    for value, slip in chain(signs, before_misprint(figure), sizes):
        is_tenth = value.denominator != 1 and DECIMAL % value.denominator == 0
        shown = rewritten(quantity, value, places=max(places_of(quantity), 1) if is_tenth else None)
        if shown is not None and would_agree(judgement, claim, value):
            yield Change(judgement, claim, value, shown), slip


def may_be_negative(judgement: Judgement, claim: Claim) -> bool:
    """Tell whether the sign of *claim* can be a slip: another has a minus sign, or the scale sets its own zero."""
    if any(unit.offset for unit in claim.quantity.units):
        return True
    quantities = [end for each in judgement.relation.claims for end in each.quantity.ends or (each.quantity,)]
    return any(quantity.figure is not None and quantity.figure.mantissa < 0 for quantity in quantities)


def _alone_agrees(judgement: Judgement, claim: Claim, value: Fraction, away: Fraction) -> bool:
    """Tell whether *value* would agree and what is *away* from it would not, so that it is no coincidence."""
    figure = claim.quantity.figure
    slack = Fraction(0)
    if figure is not None and claim.quantity.kind not in WHOLE:
        slack = min(figure.written_step, abs(value) * away) / 2
    if not would_agree(judgement, claim, value, slack=slack):
        return False
    return not any(would_agree(judgement, claim, value * factor) for factor in (1 - away, 1 + away))
