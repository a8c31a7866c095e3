"""What could make a relation agree: one value per number, with the slip it would mend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.findings.dated import corrections
from checker.findings.misprints import WEAK, is_misprint
from checker.findings.needed import last_allowed, likeliest_change
from checker.findings.neighbours import comes_from_elsewhere, stands_elsewhere
from checker.findings.slips import Change, slip_of
from checker.findings.wording import label
from checker.findings.written import WHOLE, places_of, sign_text, signed_text
from checker.relations.verdict import Judgement, swapped_agrees
from checker.text.record import record
from checker.text.span import Span

SWAPPED = "values swapped"
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
    """Where the number stands, with its sign."""
    surface: str
    """The number as written; where two numbers change places, the text from the first to the second."""
    replacement: str
    """What would have to stand there, in the style of the author."""
    reason: str = ""
    """The slip it would mend, such as "two digits exchanged", or ``""``."""
    value: Fraction | None = None
    """The replacement as a number, in the unit as written, rounded as it is written."""
    change: str = ""
    """How the change reads where it is more than one number for another, else ``""``."""

    @property
    def shown(self) -> str:
        """The change as it reads: "share 49 -> 59", "part 17 and whole 14 change places"."""
        return self.change or f"{self.role} {self.surface} -> {self.replacement}"

    def moved(self, distance: int) -> Suggestion:
        """Return the same change so many characters further on."""
        return replace(self, span=Span(self.span.start + distance, self.span.end + distance))

    def __str__(self) -> str:
        return f"{self.shown} ({self.reason})" if self.reason and self.reason != SWAPPED else self.shown


def suggestions_for(judgement: Judgement) -> list[Suggestion]:
    """Return one possible change per number, those that mend a known slip first, the stated number before others."""
    swaps = list(_swaps(judgement))
    taken = {swap.role for swap in swaps}
    return _ranked([*swaps, *_dated(judgement), *(found for found in _solutions(judgement) if found.role not in taken)])


def corroborated(suggestions: Iterable[Suggestion], judgement: Judgement, claims: Claims) -> list[Suggestion]:
    """Return *suggestions* with where the text has the needed value, ranked anew."""
    found, relation = [], judgement.relation
    for suggestion in suggestions:
        if suggestion.value is not None:
            claim = relation.roles[suggestion.role]
            place = stands_elsewhere(suggestion.value, claim, relation, claims)
            source = comes_from_elsewhere(claim, relation, claims) if suggestion.role == relation.stated else ""
            slips = (suggestion.reason, source) if is_misprint(suggestion.reason) else (source, suggestion.reason)
            reason = "; ".join(filter(None, ("; or ".join(filter(None, slips)), place)))
            suggestion = replace(suggestion, reason=reason)
        found.append(suggestion)
    return _ranked(found)


def _ranked(suggestions: list[Suggestion]) -> list[Suggestion]:
    return sorted(suggestions, key=_weakness)


def _weakness(suggestion: Suggestion) -> int:
    """Return 0 for slips that seldom fit by chance, 1 for those that often do, 2 for none."""
    return 2 if not suggestion.reason else 1 if suggestion.reason in WEAK else 0


def _solutions(judgement: Judgement) -> Iterator[Suggestion]:
    relation = judgement.relation
    for role, claim in sorted(relation.roles.items(), key=lambda item: item[0] != relation.stated):
        if not claim.quantity.is_operand:
            continue
        change, reason = likeliest_change(judgement, claim)
        if change is not None and change.replacement != change.surface:
            reason, value = reason or slip_of(change), _as_replaced(change)
            yield Suggestion(role, _signed_span(claim), change.surface, change.replacement, reason, value)
        elif role == relation.stated and change is None:
            limit = last_allowed(judgement, claim)
            if limit is not None:
                surface = signed_text(claim.quantity)
                note = f"{role} {surface} -> {limit[0]} or {limit[1]}"
                yield Suggestion(role, _signed_span(claim), surface, limit[0], change=note)


def _dated(judgement: Judgement) -> Iterator[Suggestion]:
    role = judgement.relation.stated
    for each in corrections(judgement):
        surface = each.span.of(each.claim.sentence.document.text)
        yield Suggestion(role, each.span, surface, each.replacement, each.reason)


def _swaps(judgement: Judgement) -> Iterator[Suggestion]:
    """Yield the change of two numbers' places where that alone makes the relation agree."""
    names = {claim: role for role, claim in judgement.relation.roles.items()}
    for first, second in combinations(judgement.relation.claims[:MOST_SWAPPED], 2):
        start, end = _signed_span(first).start, second.quantity.number_end
        kinds = {first.quantity.kind, second.quantity.kind}
        if not (kinds <= WHOLE or (len(kinds) == 1 and first.quantity.unit == second.quantity.unit)):
            continue
        if kinds <= WHOLE and places_of(first.quantity) != places_of(second.quantity):
            continue
        if first.sentence is not second.sentence or end - start > FARTHEST_SWAP:
            continue
        if first.quantity.value != second.quantity.value and swapped_agrees(judgement, first, second):
            one, other = signed_text(first.quantity), signed_text(second.quantity)
            text = first.sentence.document.text[start:end]
            between = text[len(one) : len(text) - len(other)]
            change = (
                f"{names[first]} {label(first.quantity)} and {names[second]} {label(second.quantity)} change places"
            )
            yield Suggestion(names[first], Span(start, end), text, f"{other}{between}{one}", SWAPPED, change=change)
            return


def _signed_span(claim: Claim) -> Span:
    return Span(claim.span.start - len(sign_text(claim.quantity)), claim.span.end)


def _as_replaced(change: Change) -> Fraction | None:
    """Return the value of the replacement: the needed one, rounded to the places of the number."""
    figure = change.claim.quantity.figure
    if figure is None or figure.denominator != 1:
        return None
    if not any(map(str.isdigit, change.surface)) or change.value % figure.written_step == 0:
        return change.value
    return round(change.value / figure.written_step) * figure.written_step
