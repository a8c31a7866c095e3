"""Equations: relations as they are written, with names where claims will stand."""

from __future__ import annotations

from checker.claims.expression import Call, Expression, Operation
from checker.relations.relation import Comparison
from checker.text.record import record


@record(frozen=True, slots=True)
class Name(Expression):
    """A name in a relation, to be bound to a claim."""

    name: str
    """As written."""


@record(frozen=True, slots=True)
class Equation:
    """A relation as written, with names where claims will stand."""

    left: Expression
    """What stands before the comparison."""
    comparison: Comparison
    """How the two sides must stand to each other."""
    right: Expression
    """What stands behind it."""
    names: tuple[str, ...]
    """All names, in the order of their first mention."""
    text: str
    """As written."""


def substituted(expression: Expression, bound: dict[str, tuple[Expression, ...]]) -> Expression:
    """Return *expression* with every name replaced by what is bound to it.

    A name may be bound to several expressions where it is an argument of a function.
    """
    if isinstance(expression, Name):
        (only,) = bound[expression.name]
        return only
    if isinstance(expression, Operation):
        return Operation(expression.sign, substituted(expression.left, bound), substituted(expression.right, bound))
    if isinstance(expression, Call):
        arguments: list[Expression] = []
        for argument in expression.arguments:
            many = isinstance(argument, Name) and bound[argument.name]
            arguments += many or (substituted(argument, bound),)
        return Call(expression.function, tuple(arguments))
    return expression


def stands_alone(name: str, expression: Expression) -> bool:
    """Tell whether *name* stands in *expression* otherwise than as an argument of a function."""
    if isinstance(expression, Name):
        return expression.name == name
    if isinstance(expression, Operation):
        return stands_alone(name, expression.left) or stands_alone(name, expression.right)
    if isinstance(expression, Call):
        return any(stands_alone(name, each) for each in expression.arguments if not isinstance(each, Name))
    return False
