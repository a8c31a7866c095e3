"""Mistakes in the reckoning: what an author may have worked out instead of what the relation asks for.

Each mistake is a function of a failing judgement and its stated claim that returns how it
is worded, or ``""``. A mistake counts where the stated number is what it gives, within
rounding so narrow that this says something.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import Call, Constant, Expression, Operation
from checker.quantities.quantity import Kind
from checker.quantities.units import factor_of
from checker.relations.estimate import AS_WRITTEN, Scales
from checker.relations.relation import Reading
from checker.relations.verdict import UNKNOWN, Judgement, sides

Mistake = Callable[[Judgement, Claim], str]

FARTHEST = Fraction(1, 40)
"""Where the plain figures are further apart than this share, rounding would explain too much."""
_CONFUSED = (
    ("gallon", "imperial gallon", "imperial gallons taken for US ones", "US gallons taken for imperial ones"),
    ("quart", "imperial quart", "imperial quarts taken for US ones", "US quarts taken for imperial ones"),
    ("pint", "imperial pint", "imperial pints taken for US ones", "US pints taken for imperial ones"),
    ("fluid ounce", "imperial fluid ounce", "imperial ounces taken for US ones", "US ounces taken for imperial ones"),
    ("ton", "imperial ton", "long tons taken for short ones", "short tons taken for long ones"),
    ("tonne", "imperial ton", "long tons taken for tonnes", "tonnes taken for long tons"),
    ("tonne", "ton", "short tons taken for tonnes", "tonnes taken for short tons"),
    ("mile", "nautical mile", "nautical miles taken for statute ones", "statute miles taken for nautical ones"),
    ("mile per hour", "knot", "knots taken for miles per hour", "miles per hour taken for knots"),
    ("ounce", "troy ounce", "troy ounces taken for common ones", "common ounces taken for troy ones"),
)
"""Two units, the mistake where the first stands in the text, and where the second does."""


def mistake_in(judgement: Judgement, claim: Claim) -> str:
    """Return the first of :data:`MISTAKES` that explains the stated *claim*, or ``""``."""
    return next(filter(None, (mistake(judgement, claim) for mistake in MISTAKES)), "")


def other_unit(judgement: Judgement, claim: Claim) -> str:
    """A unit taken for another of the same name."""
    for other in judgement.relation.claims:
        for first, second, here, there in _CONFUSED:
            for written, meant, wording in ((first, second, here), (second, first, there)):
                if other.quantity.unit == written and _explains(
                    judgement.reading, {**judgement.scales, other: (factor_of(meant), Fraction(0))}
                ):
                    return wording
    return ""


def inverse_factor(judgement: Judgement, claim: Claim) -> str:
    """The factor between two units used the wrong way round."""
    right = judgement.reading.right
    if not isinstance(right, Claim) or judgement.reading.left is not claim:
        return ""
    (stated, zero), (source, other) = (judgement.scales.get(each, AS_WRITTEN) for each in (claim, right))
    if stated == source or zero or other:
        return ""
    turned = {**judgement.scales, claim: (1 / stated, zero), right: (1 / source, zero)}
    if not _explains(judgement.reading, turned):
        return ""
    return "divided instead of multiplied" if source > stated else "multiplied instead of divided"


def wrong_base(judgement: Judgement, claim: Claim) -> str:
    """Another of the numbers taken as what the share is of."""
    names: dict[Expression, str] = {other: role for role, other in judgement.relation.roles.items()}

    def others(node: Operation) -> Iterator[tuple[Expression, str]]:
        base, ratio = node.right, node.left
        if node.sign == "-" and base == Constant(Fraction(1)) and isinstance(ratio, Operation) and ratio.sign == "/":
            turned = Operation("-", base, Operation("/", ratio.right, ratio.left))
            yield turned, f"the {names.get(ratio.left, 'other')} value taken as the base"
        if node.sign != "/" or not isinstance(base, Claim):
            return
        for role, other in judgement.relation.roles.items():
            if other not in (base, claim) and other.quantity.kind is base.quantity.kind:
                yield Operation("/", node.left, other), f"the {role} value taken as the base"
        if isinstance(node.left, Claim):
            yield Operation("/", node.left, Operation("-", base, node.left)), "the rest taken as the base"
            yield Operation("/", Operation("-", base, node.left), base), "the share of the rest"

    return _with_changed(judgement, others)


def wrong_way_round(judgement: Judgement, claim: Claim) -> str:
    """Multiplied instead of divided, or the other way."""

    def others(node: Operation) -> Iterator[tuple[Expression, str]]:
        if node.sign == "/" and not isinstance(node.left, Constant):
            yield Operation("/", node.right, node.left), "divided the other way round"
            yield Operation("*", node.left, node.right), "multiplied instead of divided"
        elif node.sign == "*" and not isinstance(node.right, Constant):
            yield Operation("/", node.left, node.right), "divided instead of multiplied"
            yield Operation("/", node.right, node.left), "divided instead of multiplied"

    return _with_changed(judgement, others)


def subtracted(judgement: Judgement, claim: Claim) -> str:
    """Added instead of subtracted, or the other way."""

    def others(node: Operation) -> Iterator[tuple[Expression, str]]:
        if node.sign in "+-" and not isinstance(node.right, Constant):
            sign, said = ("+", "added instead of subtracted") if node.sign == "-" else ("-", "subtracted, not added")
            yield Operation(sign, node.left, node.right), said

    return _with_changed(judgement, others)


def points_meant(judgement: Judgement, claim: Claim) -> str:
    """Percentage points written as per cent."""
    levels = [
        other.quantity.value
        for other in judgement.relation.claims
        if other is not claim and other.quantity.kind is Kind.PERCENT
    ]
    if claim.quantity.kind is not Kind.PERCENT or len(levels) != 2 or None in levels:
        return ""
    first, second = (level for level in levels if level is not None)
    return "percentage points meant" if abs(first - second) == claim.quantity.value else ""


MISTAKES: tuple[Mistake, ...] = (
    other_unit,
    inverse_factor,
    points_meant,
    wrong_base,
    wrong_way_round,
    subtracted,
)
"""Tried in this order."""


def _with_changed(judgement: Judgement, others: Callable[[Operation], Iterator[tuple[Expression, str]]]) -> str:
    """Return the wording of the first change of one operation on the right that explains the left."""
    reading = judgement.reading
    for right, wording in _changed(reading.right, others):
        if _explains(replace(reading, right=right), judgement.scales):
            return wording
    return ""


def _changed(
    node: Expression, others: Callable[[Operation], Iterator[tuple[Expression, str]]]
) -> Iterator[tuple[Expression, str]]:
    if isinstance(node, Call) and node.function == "abs":
        yield from ((Call("abs", (inner,)), wording) for inner, wording in _changed(node.arguments[0], others))
    if not isinstance(node, Operation):
        return
    yield from others(node)
    for left, wording in _changed(node.left, others):
        yield Operation(node.sign, left, node.right), wording
    for right, wording in _changed(node.right, others):
        yield Operation(node.sign, node.left, right), wording


def _explains(reading: Reading, scales: Scales) -> bool:
    """Tell whether both sides of *reading* agree within rounding, and nearly by the plain figures."""
    left, right = sides(reading, scales, wide=True)
    if UNKNOWN in (left, right) or not left.meets(right):
        return False
    stated, worked_out = sides(reading, scales, wide=False)
    if stated.low is None or worked_out.low is None or not (stated.is_point and worked_out.is_point):
        return False
    return abs(stated.low - worked_out.low) <= FARTHEST * abs(stated.low)
