"""What could make a relation agree: one value per number, with the slip it would mend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.findings.misprints import WEAK
from checker.findings.neighbours import stands_elsewhere
from checker.findings.slips import Change, repairs, slip_of
from checker.findings.wording import WHOLE, number_text, rewritten
from checker.relations.relation import Comparison
from checker.relations.solve import solve_for
from checker.relations.verdict import Judgement, swapped_agrees, would_agree
from checker.text.record import record
from checker.text.span import Span

MOST_SWAPPED = 12
"""Relations between more numbers than this are not tried with two of them swapped."""
FARTHEST_SWAP = 120
"""Numbers further apart than this are not offered to change places."""


@record(frozen=True, slots=True)
class Suggestion:
    """One change of one number that would make the relation agree. Shown, never applied."""

    role: str
    """The role of the number in the relation."""
    span: Span
    """Where the number stands."""
    surface: str
    """The number as written; where two numbers change places, the text from the first to the second."""
    replacement: str
    """What would have to stand there, in the style of the author."""
    reason: str = ""
    """The slip it would mend, such as "two digits exchanged", or ``""``."""
    value: Fraction | None = None
    """The replacement as a number, in the unit as written, rounded as it is written."""

    def __str__(self) -> str:
        reason = f" ({self.reason})" if self.reason else ""
        return f"{self.role} {self.surface} -> {self.replacement}{reason}"


def suggestions_for(judgement: Judgement) -> list[Suggestion]:
    """Return one possible change per number, those that mend a known slip first, the stated number before others."""
    swaps = list(_swaps(judgement))
    taken = {swap.role for swap in swaps}
    return _ranked([*swaps, *(found for found in _solutions(judgement) if found.role not in taken)])


def corroborated(suggestions: Iterable[Suggestion], judgement: Judgement, claims: Claims) -> list[Suggestion]:
    """Return *suggestions* with where the text has the needed value, ranked anew."""
    found = []
    for suggestion in suggestions:
        if suggestion.value is not None:
            claim = judgement.relation.roles[suggestion.role]
            place = stands_elsewhere(suggestion.value, claim, judgement.relation, claims)
            reason = "; ".join(filter(None, (suggestion.reason, place)))
            suggestion = replace(suggestion, reason=reason)
        found.append(suggestion)
    return _ranked(found)


def _ranked(suggestions: list[Suggestion]) -> list[Suggestion]:
    return sorted(suggestions, key=_weakness)


def _weakness(suggestion: Suggestion) -> int:
    """Return 0 for slips that seldom fit by chance, 1 for those that often do, 2 for none."""
    return 2 if not suggestion.reason else 1 if suggestion.reason in WEAK else 0


def _solutions(judgement: Judgement) -> Iterator[Suggestion]:
    if judgement.reading.comparison is not Comparison.EQUAL:
        return
    relation = judgement.relation
    for role, claim in sorted(relation.roles.items(), key=lambda item: item[0] != relation.stated):
        if not claim.quantity.is_operand:
            continue
        change, reason = next(repairs(judgement, claim), (_solved(judgement, claim), ""))
        if change is not None and change.replacement != change.surface:
            yield Suggestion(
                role, claim.span, change.surface, change.replacement, reason or slip_of(change), _as_replaced(change)
            )


def _solved(judgement: Judgement, claim: Claim) -> Change | None:
    value = solve_for(judgement, claim)
    if value is None:
        return None
    value = _whole(judgement, claim, value)
    replacement = rewritten(claim.quantity, value)
    if replacement is None:
        return None
    change = Change(judgement, claim, value, replacement)
    return None if value and _as_replaced(change) == 0 else change


def _swaps(judgement: Judgement) -> Iterator[Suggestion]:
    """Yield the change of two numbers' places where that alone makes the relation agree."""
    names = {claim: role for role, claim in judgement.relation.roles.items()}
    for first, second in combinations(judgement.relation.claims[:MOST_SWAPPED], 2):
        start, end = first.quantity.number_start, second.quantity.number_end
        kinds = {first.quantity.kind, second.quantity.kind}
        if not (kinds <= WHOLE or (len(kinds) == 1 and first.quantity.unit == second.quantity.unit)):
            continue
        if first.sentence is not second.sentence or end - start > FARTHEST_SWAP:
            continue
        if first.quantity.value != second.quantity.value and swapped_agrees(judgement, first, second):
            one, other = number_text(first.quantity), number_text(second.quantity)
            text = first.sentence.document.text[start:end]
            between = text[len(one) : len(text) - len(other)]
            yield Suggestion(names[first], Span(start, end), text, f"{other}{between}{one}", "values swapped")
            return


def _as_replaced(change: Change) -> Fraction | None:
    """Return the value of the replacement: the needed one, rounded to the places of the number."""
    figure = change.claim.quantity.figure
    if figure is None or figure.denominator != 1:
        return None
    return round(change.value / figure.written_step) * figure.written_step


def _whole(judgement: Judgement, claim: Claim, value: Fraction) -> Fraction:
    """Return the whole number next to *value* where only whole ones make sense and it would agree."""
    figure = claim.quantity.figure
    if value.denominator == 1 or figure is None or figure.exponent or claim.quantity.kind not in WHOLE:
        return value
    nearest = Fraction(round(value))
    return nearest if would_agree(judgement, claim, nearest) else value
