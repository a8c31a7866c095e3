"""An expression over the numbers of one text that gives a number of another.

Such a search may confirm a number and never accuses: with enough numbers, some expression
gives anything. It is therefore kept to few numbers and plain operations.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from checker.claims.claim import Claim
from checker.claims.expression import Expression
from checker.quantities.interval import Interval
from checker.quantities.quantity import Kind, Quantity

MOST_NUMBERS = 5
"""With more numbers than this, finding an expression says nothing."""
MOST_TERMS = 3
"""Products and quotients are sought over two numbers, chains over three."""

Valued = tuple[Fraction, Expression]


def derivations(claims: list[Claim], target: Claim, *, signs: str = "+-*/") -> Iterator[Expression]:
    """Yield expressions over *claims*, each used once, whose value is that of *target*, shortest first.

    Parameters
    ----------
    claims
        The numbers that may be used.
    target
        The number to be reached.
    signs
        The operations that may be used.
    """
    known = [(claim.quantity.value, claim) for claim in claims]
    valued: list[Valued] = [(value, claim) for value, claim in known if value is not None]
    if target.quantity.value is None or len(valued) > MOST_NUMBERS:
        return
    wanted = _wanted(target.quantity)
    for size in range(2, min(len(valued), MOST_TERMS if len(valued) > MOST_TERMS else len(valued)) + 1):
        for chosen in combinations(valued, size):
            yield from (expression for value, expression in _combined(list(chosen), signs) if wanted.contains(value))


def _combined(terms: list[Valued], signs: str) -> Iterator[Valued]:
    """Yield every value of an expression that uses each of *terms* once."""
    if len(terms) == 1:
        yield terms[0]
        return
    for first, second in combinations(range(len(terms)), 2):
        rest = [term for place, term in enumerate(terms) if place not in (first, second)]
        for joined in _joined(terms[first], terms[second], signs):
            yield from _combined([*rest, joined], signs)


def _joined(one: Valued, other: Valued, signs: str) -> Iterator[Valued]:
    (a, left), (b, right) = one, other
    adds_up = _adds_up(left, right)
    if "+" in signs and adds_up:
        yield a + b, left + right
    if "-" in signs and adds_up:
        yield (a - b, left - right) if a >= b else (b - a, right - left)
    if "*" in signs:
        yield a * b, left * right
    if "/" in signs and b:
        yield a / b, left / right
    if "/" in signs and a:
        yield b / a, right / left


def _adds_up(left: Expression, right: Expression) -> bool:
    """Tell whether two terms can be added: money is not added to pens, what is worked out is not asked."""
    if not isinstance(left, Claim) or not isinstance(right, Claim):
        return True
    if left.quantity.unit == right.quantity.unit:
        return True
    sorts = {claim.quantity.kind for claim in (left, right)}
    return len(sorts) == 1 or not sorts & _APART or Kind.NUMBER in sorts


_APART = frozenset({Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT})
"""Kinds that are added only to their own."""


def _wanted(quantity: Quantity) -> Interval:
    """Return what the target stands for: its digits, whatever its hedge."""
    assert quantity.value is not None
    return quantity.strict if quantity.hedge is None else Interval.point(quantity.value)
