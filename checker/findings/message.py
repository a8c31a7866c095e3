"""The wording of every message: first line, rounding, derivation."""

from __future__ import annotations

from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import Call, Constant, Derived, Expression, Operation
from checker.findings.wording import expected_text, interval_text, label
from checker.findings.written import decimal_text, grouping_around
from checker.relations.relation import Comparison
from checker.relations.verdict import UNKNOWN, Judgement

LONGEST = 79
"""First lines are cut to this many characters."""

_FAILED = {Comparison.AT_MOST: "more", Comparison.AT_LEAST: "less"}
_SIGNS = {Comparison.EQUAL: "=", Comparison.AT_MOST: "≤", Comparison.AT_LEAST: "≥"}


def first_line(judgement: Judgement) -> str:
    """Return what does not agree, in one line that can be read alone."""
    relation = judgement.relation
    expected = judgement.expected()
    stated = relation.roles[relation.stated]
    grouping = grouping_around(stated)
    fields = {role.replace(" ", "_"): label(claim.quantity) for role, claim in relation.roles.items()}
    fields["parts"] = _series([label(c.quantity) for role, c in relation.roles.items() if role.startswith("part")])
    fields["expected"] = "" if expected == UNKNOWN else expected_text(stated.quantity, expected, grouping=grouping)
    fields["stated"] = label(stated.quantity)
    if "{computed}" in relation.wording:
        fields["sum"] = _shown(judgement.reading.left)
        fields["computed"] = expected_text(stated.quantity, judgement.computed(), grouping=grouping)
    if relation.wording:
        line = relation.wording.format_map(fields)
    elif expected == UNKNOWN:
        line = f"{_shown(judgement.reading.left)} does not agree with {_shown(judgement.reading.right)}"
    elif judgement.reading.comparison is Comparison.EQUAL:
        line = f"{_shown(judgement.reading.right)} is {fields['expected']}, not {fields['stated']}"
    else:
        line = f"{fields['stated']} is {_FAILED[judgement.reading.comparison]} than {_limit(judgement, fields)}"
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def _limit(judgement: Judgement, fields: dict[str, str]) -> str:
    """Return what is exceeded: as it stands in the relation, with its value where it was computed."""
    shown = _shown(judgement.reading.right)
    is_written = isinstance(judgement.reading.right, Claim | Constant)
    return shown if is_written else f"{shown}, which is {fields['expected']}"


def rounding_line(judgement: Judgement) -> str:
    """Return the computed value and the rounding that was allowed, in one line."""
    relation = judgement.relation
    claim = relation.roles[relation.stated]
    stated, taken = claim.quantity, judgement.taken(claim)
    expected = judgement.expected(wide=True)
    allowed = f'"{label(stated)}" stands for {interval_text(stated, taken)}'
    if taken.is_point or taken == UNKNOWN:
        allowed = f'"{label(stated)}" is taken as exact'
    if expected == UNKNOWN:
        return allowed
    return f"works out at {interval_text(stated, expected)}; {allowed}"


def derivation(judgement: Judgement, *, with_rounding: bool = True) -> str:
    """Return the steps of the test: the equation, the values put in, the result, the rounding."""
    relation, reading = judgement.relation, judgement.reading
    names = {claim: role for role, claim in relation.roles.items()}
    sign = _SIGNS[reading.comparison]
    lines = [f"{_shown(reading.left, names)} {sign} {_shown(reading.right, names)}"]
    lines.append(f"{_shown(reading.left)} {sign} {_shown(reading.right)}")
    for role, claim in relation.roles.items():
        quantity = claim.quantity
        taken = judgement.taken(claim)
        read = "" if taken == UNKNOWN else f", read as {interval_text(quantity, taken)}"
        lines.append(f"  {role}: {label(quantity)}{read}")
    if with_rounding:
        lines.append(rounding_line(judgement))
    if len(relation.readings) > 1:
        lines.append("readings tried: " + ", ".join(dict.fromkeys(r.name for r in relation.readings)))
    lines.append(f"verdict: {judgement.verdict.value}" + (f" ({judgement.reason})" if judgement.reason else ""))
    return "\n".join(lines)


def _shown(expression: Expression, names: dict[Claim, str] | None = None) -> str:
    """Return *expression* as a person would write it, with surfaces or role names."""
    if isinstance(expression, Claim):
        return names[expression] if names and expression in names else label(expression.quantity)
    if isinstance(expression, Constant):
        return expression.surface or _constant(expression.value)
    if isinstance(expression, Derived):
        return expression.text
    if isinstance(expression, Call):
        inside = [_shown(argument, names) for argument in expression.arguments]
        if expression.function == "sum":
            return _series(inside)
        return f"{expression.function}({', '.join(inside)})"
    assert isinstance(expression, Operation)
    if expression.sign in "+-" and expression.right == Constant(Fraction(0)):
        return _shown(expression.left, names)
    left, right = _shown(expression.left, names), _shown(expression.right, names)
    if expression.sign in "*/" and _is_sum(expression.left):
        left = f"({left})"
    if expression.sign != "+" and _is_sum(expression.right):
        right = f"({right})"
    sign = {"*": "×", "/": "/", "-": "-", "+": "+", "**": "^"}[expression.sign]
    return f"{left} {sign} {right}"


def _is_sum(expression: Expression) -> bool:
    if isinstance(expression, Call):
        return expression.function == "sum"
    return isinstance(expression, Operation) and expression.sign in "+-"


def _series(parts: list[str]) -> str:
    if len(parts) > 5:
        parts = [*parts[:3], "…", parts[-1]]
    return " + ".join(parts)


def _constant(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else decimal_text(value, 2)


def agreement_line(judgement: Judgement) -> str:
    """Return the relation with its numbers, as it reads where it holds: "121,000 + 59,000 = 180,000"."""
    reading = judgement.reading
    left, right = _shown(reading.left), _shown(reading.right)
    line = f"{right} = {left}"
    if reading.comparison is not Comparison.EQUAL:
        line = f"{left} {_SIGNS[reading.comparison]} {right}"
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"
