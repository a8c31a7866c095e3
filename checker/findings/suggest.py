"""What could make a relation agree: one value per number, with the slip it would mend."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from checker.claims.claim import Claim
from checker.findings.slips import slip_between
from checker.findings.wording import WHOLE, number_text, rewritten
from checker.relations.relation import Comparison
from checker.relations.solve import solve_for
from checker.relations.verdict import Judgement, would_agree
from checker.text.span import Span


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One change of one number that would make the relation agree. Shown, never applied."""

    role: str
    """The role of the number in the relation."""
    span: Span
    """Where the number stands."""
    surface: str
    """The number as written."""
    replacement: str
    """The number as it would have to be, in the style of the author."""
    reason: str = ""
    """The slip it would mend, such as "two digits exchanged", or ``""``."""

    def __str__(self) -> str:
        reason = f" ({self.reason})" if self.reason else ""
        return f"{self.role} {self.surface} -> {self.replacement}{reason}"


def suggestions_for(judgement: Judgement) -> list[Suggestion]:
    """Return one possible change per number, those that mend a known slip first."""
    found = list(_solutions(judgement))
    return sorted(found, key=lambda suggestion: not suggestion.reason)


def _solutions(judgement: Judgement) -> Iterator[Suggestion]:
    if judgement.reading.comparison is not Comparison.EQUAL:
        return
    relation = judgement.relation
    for role, claim in sorted(relation.roles.items(), key=lambda item: item[0] != relation.stated):
        value = solve_for(judgement, claim)
        if value is None or not claim.quantity.is_operand:
            continue
        value = _whole(judgement, claim, value)
        surface = number_text(claim.quantity)
        replacement = rewritten(claim.quantity, value)
        if replacement is not None and replacement != surface:
            yield Suggestion(role, claim.span, surface, replacement, slip_between(surface, replacement))


def _whole(judgement: Judgement, claim: Claim, value: Fraction) -> Fraction:
    """Return the whole number next to *value* where only whole ones make sense and it would agree."""
    figure = claim.quantity.figure
    if value.denominator == 1 or figure is None or figure.exponent or claim.quantity.kind not in WHOLE:
        return value
    nearest = Fraction(round(value))
    return nearest if would_agree(judgement, claim, nearest) else value
