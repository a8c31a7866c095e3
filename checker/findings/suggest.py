"""What could make a relation agree: one value per number, with the slip it would mend."""

from __future__ import annotations

from collections.abc import Iterator

from checker.findings.slips import slip_between
from checker.findings.wording import number_text, rewritten
from checker.relations.relation import Comparison
from checker.relations.solve import solve_for
from checker.relations.verdict import Judgement
from checker.text.span import Span

Fields = tuple[str, Span, str, str, str]
"""Role, span, surface, replacement and reason of one suggestion."""


def suggestions_for(judgement: Judgement) -> list[Fields]:
    """Return one possible change per number, those that mend a known slip first."""
    found = list(_solutions(judgement))
    return sorted(found, key=lambda fields: not fields[4])


def _solutions(judgement: Judgement) -> Iterator[Fields]:
    if judgement.reading.comparison is not Comparison.EQUAL:
        return
    relation = judgement.relation
    for role, claim in sorted(relation.roles.items(), key=lambda item: item[0] != relation.stated):
        value = solve_for(judgement, claim)
        if value is None or not claim.quantity.is_operand:
            continue
        surface = number_text(claim.quantity)
        replacement = rewritten(claim.quantity, value)
        if replacement is not None and replacement != surface:
            yield role, claim.span, surface, replacement, slip_between(surface, replacement)
