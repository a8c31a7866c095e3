"""One value per role that would make a relation agree, by sympy, loaded on first use."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from checker.claims.claim import Claim
from checker.claims.expression import Call, Constant, Derived, Expression, Operation

if TYPE_CHECKING:
    from checker.relations.verdict import Judgement


def solve_for(judgement: Judgement, claim: Claim) -> Fraction | None:
    """Return the value of *claim*, in the unit as written, that the other claims ask for.

    ``None`` where the equation has no single real solution, or where another claim has
    no single value.

    Notes
    -----
    The equation is handed to sympy as a tree of symbols and exact rationals, never as a
    string.
    """
    import sympy

    reading = judgement.relation.middle or judgement.reading
    unknown = sympy.Symbol("x", real=True)
    try:
        left, right = (_translate(side, claim, unknown, judgement) for side in (reading.left, reading.right))
        solutions = sympy.solve(left - right, unknown)
    except (NotImplementedError, ZeroDivisionError, ValueError):
        return None
    exact = [_fraction(solution) for solution in solutions if solution.is_real]
    known = [value for value in exact if value is not None]
    if len(known) == 2 and (claim.quantity.value or 0) > 0:
        known = [value for value in known if value > 0]  # a root
    if len(known) != 1:
        return None
    factor, offset = judgement.scales.get(claim, (Fraction(1), Fraction(0)))
    return (known[0] - offset) / factor


def equation(expression: Expression, names: dict[Claim, str]) -> str:
    """Return *expression* as printed by sympy, with each claim under its name.

    Examples
    --------
    >>> equation(Constant(Fraction(3)) / 2, {})
    '3/2'
    """
    import sympy

    def leaf(claim: Claim) -> Any:
        return sympy.Symbol(names[claim])

    return str(_build(expression, leaf))


def _translate(expression: Expression, claim: Claim, unknown: Any, judgement: Judgement) -> Any:
    import sympy

    def leaf(other: Claim) -> Any:
        if other is claim:
            return unknown
        value = judgement.value_of(other)
        if value is None:
            raise NotImplementedError(f"{other!r} has no single value")
        return sympy.Rational(value.numerator, value.denominator)

    return _build(expression, leaf)


def _build(expression: Expression, leaf: Any) -> Any:
    import sympy

    if isinstance(expression, Claim):
        return leaf(expression)
    if isinstance(expression, Constant):
        return sympy.Rational(expression.value.numerator, expression.value.denominator)
    if isinstance(expression, Derived):
        if expression.fixed is None:
            raise NotImplementedError(f"{expression.text} has no single value")
        return sympy.Rational(expression.fixed.numerator, expression.fixed.denominator)
    if isinstance(expression, Operation):
        left, right = _build(expression.left, leaf), _build(expression.right, leaf)
        signs = {"+": left.__add__, "-": left.__sub__, "*": left.__mul__, "/": left.__truediv__, "**": left.__pow__}
        return signs[expression.sign](right)
    assert isinstance(expression, Call)
    arguments = [_build(argument, leaf) for argument in expression.arguments]
    if expression.function == "sum":
        return sympy.Add(*arguments)
    if expression.function == "mean":
        return sympy.Add(*arguments) / len(arguments)
    if expression.function == "median":
        raise NotImplementedError("which of the values is the median depends on them")
    function = {"min": sympy.Min, "max": sympy.Max, "abs": sympy.Abs, "round": lambda value: value}
    return function[expression.function](*arguments)


def _fraction(value: Any) -> Fraction | None:
    if value.is_Rational:
        return Fraction(int(value.p), int(value.q))
    return Fraction(float(value)).limit_denominator(10**9) if value.is_number else None
