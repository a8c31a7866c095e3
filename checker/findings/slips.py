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
from checker.findings.misprints import before_misprint, misprint_between, of_other_size
from checker.findings.mistakes import mistake_in
from checker.findings.wording import WHOLE, number_text, rewritten
from checker.relations.verdict import Judgement, would_agree
from checker.text.record import record

NEAR, FAR = Fraction(1, 100), Fraction(1, 3)
"""A misprint is taken back only where values so much larger or smaller would not do as well: of
digits that are not the right ones many are near, of other powers of ten none."""


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
        """The number as written."""
        return number_text(self.claim.quantity)


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
    if would_agree(judgement, claim, -figure.value):
        replacement = surface.lstrip("-−") if figure.value < 0 else f"-{surface}"
        yield Change(judgement, claim, -figure.value, replacement), ""
        return
    sizes = ((value, text, slip, FAR) for value, text, slip in of_other_size(surface, figure))
    misprints = ((value, "", slip, NEAR) for value, slip in before_misprint(figure))
    for value, text, slip, away in chain(sizes, misprints):
        if _alone_agrees(judgement, claim, value, away):
            shown = text or rewritten(quantity, value)
            if shown is not None:
                yield Change(judgement, claim, value, shown), slip
                return


def _alone_agrees(judgement: Judgement, claim: Claim, value: Fraction, away: Fraction) -> bool:
    """Tell whether *value* would agree and what is *away* from it would not, so that it is no coincidence."""
    figure = claim.quantity.figure
    slack = Fraction(0)
    if figure is not None and claim.quantity.kind not in WHOLE:
        slack = min(figure.written_step, abs(value) * away) / 2
    if not would_agree(judgement, claim, value, slack=slack):
        return False
    return not any(would_agree(judgement, claim, value * factor) for factor in (1 - away, 1 + away))
