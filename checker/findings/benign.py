"""Benign explanations, tried before a relation that fails becomes a finding.

A note that a text carries about its numbers counts for the author where it explains this
very gap: rounding only a small one, several answers only a sum that is too large, missing
data only a share that is too large or a sum that is too small.
"""

from __future__ import annotations

from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import Call, Derived, Expression, Operation
from checker.claims.find import Claims
from checker.claims.notes import Topic, notes_at
from checker.quantities.precision import EXACT_BELOW
from checker.quantities.quantity import Kind
from checker.relations.relation import Comparison, Reading
from checker.relations.verdict import Judgement, sides

MOST_STEPS = 2
"""A note on rounding explains a gap of so many units of the last place for each figure that takes part."""
LAST_OLD_STYLE = 1923
"""Greece was the last country to give up the Julian calendar."""
LEAST_KNOWN = Fraction(1, 2)
"""Missing data explain a share if at least so much of the whole is known."""


def benign_reason(judgement: Judgement, claims: Claims) -> str:
    """Return why the failing relation of *judgement* may be no mistake, or ``""``."""
    spans = [claim.quantity.span for claim in judgement.relation.claims]
    topics = notes_at(claims, min(span.start for span in spans), max(span.end for span in spans)) if spans else ()
    if not topics:
        return ""
    explaining = {topic for reading in judgement.relation.readings for topic in _explained(judgement, reading)}
    return next((topic.value for topic in Topic if topic in topics and topic in explaining), "")


def _explained(judgement: Judgement, reading: Reading) -> set[Topic]:
    """Return the topics of notes that would explain why *reading* fails."""
    found: set[Topic] = set()
    if isinstance(reading.right, Derived) and _is_old(judgement.relation.claims):
        found.add(Topic.OLD_STYLE)
    left, right = sides(reading, judgement.scales, wide=False)
    if left.low is None or right.low is None or left.high is None or right.high is None:
        return found
    gap = max(right.low - left.high, left.low - right.high)
    if gap <= MOST_STEPS * _steps(judgement, reading):
        found.add(Topic.ROUNDED)
    if reading.comparison is not Comparison.EQUAL and _terms(reading.left) > 1:
        if reading.comparison is Comparison.AT_MOST and reading is judgement.relation.readings[0]:
            found |= {Topic.SEVERAL_ANSWERS, Topic.OVERLAPPING}
        return found  # what else the parts can be, some of the whole or more than it
    added, other = (left, right) if _terms(reading.left) > 1 else (right, left)
    if max(_terms(reading.left), _terms(reading.right)) > 1:
        assert added.low is not None and other.low is not None
        too_large = added.low > other.low
        found |= {Topic.SEVERAL_ANSWERS, Topic.OVERLAPPING} if too_large else {Topic.MISSING, Topic.INCOMPLETE}
    elif _is_percentage(reading):
        found.add(Topic.ADJUSTED)
    if _is_share(reading) and left.low > right.low >= left.low * LEAST_KNOWN:
        found.add(Topic.MISSING)
    return found


def _is_old(claims: tuple[Claim, ...]) -> bool:
    """Tell whether dates are compared, none of them too late for the old style; "(OS)" may stand for much else."""
    dated = [claim.quantity for claim in claims if claim.quantity.kind in (Kind.DATE, Kind.YEAR)]
    return dated != [] and all(quantity.year is None or quantity.year <= LAST_OLD_STYLE for quantity in dated)


def _terms(node: Expression) -> int:
    """Return how many claims are added up in *node*."""
    if isinstance(node, Claim):
        return 1
    if isinstance(node, Call):
        return sum(map(_terms, node.arguments)) if node.function in ("sum", "abs") else 0
    if isinstance(node, Operation) and node.sign in "+-":
        return _terms(node.left) + _terms(node.right)
    return 0


def _is_percentage(reading: Reading) -> bool:
    """Tell whether the reading is that of a percentage which others give."""
    left, right = reading.left, reading.right
    return _is_percent(left) and not _is_percent(right)


def _is_percent(side: Expression) -> bool:
    return isinstance(side, Claim) and side.quantity.kind in (Kind.PERCENT, Kind.FRACTION)


def _is_share(reading: Reading) -> bool:
    """Tell whether the reading is that of a percentage of something."""
    return _is_percentage(reading) and isinstance(reading.right, Operation) and reading.right.sign == "/"


def _steps(judgement: Judgement, reading: Reading) -> Fraction:
    """Return one unit of the last place of every claim that is added up, in base units, together."""
    if max(_terms(reading.left), _terms(reading.right)) < 2:
        return Fraction(-1)
    steps = Fraction(0)
    for claim in dict.fromkeys((*reading.left.claims(), *reading.right.claims())):
        figure = claim.quantity.figure
        if figure is not None and not _is_counted(claim):
            factor, _ = judgement.scales.get(claim, (Fraction(1), Fraction(0)))
            steps += figure.written_step * abs(factor) / 2
    return steps


def _is_counted(claim: Claim) -> bool:
    """Tell whether the number is a small count, which nobody rounds."""
    value = claim.quantity.value
    return claim.quantity.kind in (Kind.COUNT, Kind.NUMBER) and value is not None and abs(value) < EXACT_BELOW
