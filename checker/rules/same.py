"""Sameness: whether claims can stand for one amount, and whether an equation compares like with like."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from checker.claims.claim import Claim
from checker.claims.expression import Call, Constant, Expression, Operation
from checker.quantities.quantity import Kind
from checker.relations.equation import Equation, substituted
from checker.rules.amounts import base_dimension, currencies

_Dimension = dict[str, int] | None
"""Base dimensions; ``None`` where nothing can be said, as of constants."""


class _Mismatch(Exception):
    """Two amounts of different dimension are added or compared."""


def are_comparable(claims: Iterable[Claim]) -> bool:
    """Tell whether all *claims* say the same: one value, one unit."""
    said = {(claim.quantity.value, claim.quantity.unit if claim.quantity.units else None) for claim in claims}
    return len(said) == 1


def is_consistent(equation: Equation, bindings: Mapping[str, tuple[Claim, ...]]) -> bool:
    """Tell whether *equation* compares like with like once its names are bound.

    Amounts of money must share a currency; lengths are not added to times. Counts, bare
    numbers, shares and constants go with anything.
    """
    money = [found for each in bindings.values() for claim in each if (found := currencies(claim.quantity))]
    if money and not frozenset.intersection(*money):
        return False
    left, right = (substituted(side, dict(bindings)) for side in (equation.left, equation.right))
    try:
        _agree(_dimension(left), _dimension(right))
    except _Mismatch:
        return False
    return True


def _dimension(expression: Expression) -> _Dimension:
    if isinstance(expression, Claim):
        kind = expression.quantity.kind
        return None if kind is Kind.NUMBER else base_dimension(expression.quantity)
    if isinstance(expression, Constant):
        return None if expression.surface[-1:].isalpha() else {}
    if isinstance(expression, Call):
        found: _Dimension = None
        for argument in expression.arguments:
            found = _agree(found, _dimension(argument))
        return found
    assert isinstance(expression, Operation)
    left, right = _dimension(expression.left), _dimension(expression.right)
    if expression.sign in "+-":
        return _agree(left, right)
    if left is None or right is None:
        return None
    if expression.sign == "**":
        power = expression.right.value if isinstance(expression.right, Constant) else None
        return None if power is None else {base: int(each * power) for base, each in left.items()}
    turn = 1 if expression.sign == "*" else -1
    total = {base: left.get(base, 0) + turn * right.get(base, 0) for base in (*left, *right)}
    return {base: power for base, power in total.items() if power}


def _agree(left: _Dimension, right: _Dimension) -> _Dimension:
    if left is None or right is None:
        return left if right is None else right
    if left != right:
        raise _Mismatch
    return left
