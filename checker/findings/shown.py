"""Expressions as a person would write them: with the numbers of the text, or with the names of their roles."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import Between, Call, Constant, Derived, Expression, Operation
from checker.findings.wording import mentioned
from checker.findings.written import decimal_text
from checker.relations.relation import Comparison, Reading

Naming = Callable[[Claim], str]
"""How a number is called: by its surface or by its role."""

SIGNS = {Comparison.EQUAL: "=", Comparison.AT_MOST: "≤", Comparison.AT_LEAST: "≥"}
DENIED = {"=": "≠", "≈": "≠", "≤": ">", "≥": "<"}
"""What holds where a sign does not."""
_OPERATIONS = {"*": "×", "/": "/", "-": "-", "+": "+", "**": "^"}
_MINUSES = frozenset("-−")
MOST_PARTS = 5
"""Longer sums are cut in the middle."""


def by_surface(claim: Claim) -> str:
    """Return how a message names the number of *claim*."""
    return mentioned(claim.quantity)


def equation(reading: Reading, naming: Naming, *, limit: str = "", sign: str = "") -> str:
    """Return what *reading* demands; *limit* takes the place of its right side, *sign* that of its sign."""
    left, right = reading.left, reading.right
    if isinstance(right, Between):
        low, high = (shown(end, naming) for end in (right.low, right.high))
        return f"{low} ≤ {shown(left, naming)} ≤ {high}"
    return f"{shown(left, naming)} {sign or SIGNS[reading.comparison]} {limit or shown(right, naming)}"


def shown(expression: Expression, naming: Naming = by_surface) -> str:
    """Return *expression* with its numbers as *naming* calls them."""
    if isinstance(expression, Claim):
        return naming(expression)
    if isinstance(expression, Constant):
        return expression.surface or _constant(expression.value)
    if isinstance(expression, Derived):
        return (naming is not by_surface and expression.meaning) or expression.text
    if isinstance(expression, Call):
        inside = [shown(argument, naming) for argument in expression.arguments]
        if expression.function == "sum":
            return series(inside)
        if expression.function == "abs":
            return _distance(expression.arguments[0], naming) or f"|{inside[0]}|"
        return f"{expression.function}({', '.join(inside)})"
    assert isinstance(expression, Operation)
    if expression.sign in "+-" and expression.right == Constant(Fraction(0)):
        return shown(expression.left, naming)
    left, right = shown(expression.left, naming), shown(expression.right, naming)
    if expression.sign == "-" and expression.left == Constant(Fraction(0)):
        return f"-({right})" if _is_operation(expression.right, "+-*/") else f"-{right}"
    if _is_operation(expression.left, {"*": "+-", "/": "+-", "**": "+-*/**"}.get(expression.sign, "")):
        left = f"({left})"
    if _is_operation(expression.right, {"/": "+-*/", "**": "+-*/", "+": ""}.get(expression.sign, "+-")):
        right = f"({right})"
    return f"{left} {_OPERATIONS[expression.sign]} {right}"


def _distance(expression: Expression, naming: Naming) -> str | None:
    """Return the difference of two numbers of the text from the greater one, as a person would take it."""
    if naming is not by_surface or not isinstance(expression, Operation) or expression.sign != "-":
        return None
    left, right = expression.left, expression.right
    if not isinstance(left, Claim) or not isinstance(right, Claim):
        return None
    if (left.quantity.value or 0) < (right.quantity.value or 0):
        left, right = right, left
    return f"{naming(left)} - {naming(right)}"


def _is_operation(expression: Expression, signs: str) -> bool:
    if isinstance(expression, Call):
        return expression.function == "sum" and "+" in signs
    return isinstance(expression, Operation) and expression.sign in signs


def series(parts: list[str]) -> str:
    """Return *parts* with plus signs between, cut in the middle where they are many."""
    if len(parts) > MOST_PARTS:
        parts = [*parts[: MOST_PARTS - 2], "…", parts[-1]]
    joined = "".join(f" - {part[1:]}" if part[:1] in _MINUSES else f" + {part}" for part in parts[1:])
    return "".join(parts[:1]) + joined


def _constant(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else decimal_text(value, 2)
