"""The steps of a test: the equation, the numbers put in, what they stand for, the verdict."""

from __future__ import annotations

from checker.claims.claim import Claim
from checker.claims.expression import Between, Constant, Derived
from checker.claims.times.dates import Attribute
from checker.findings.message import cut, rounding_line
from checker.findings.shown import DENIED, SIGNS, by_surface, equation, shown
from checker.findings.wording import expected_text, interval_text, label, mentioned
from checker.findings.written import grouping_around
from checker.relations.relation import Comparison, Reading
from checker.relations.verdict import UNKNOWN, Judgement, Verdict, sides

_FINE = frozenset({Verdict.HOLDS, Verdict.TIGHT})
_ABOUT = "≈"


def derivation(judgement: Judgement, *, with_rounding: bool = True) -> str:
    """Return the steps of the test: the equation, what the numbers make of it, the rounding, the verdict."""
    relation = judgement.relation
    names = {claim: role for role, claim in relation.roles.items()}
    reading = _plain(judgement)
    sign = _ABOUT if relation.middle is not None else ""
    demanded = equation(
        reading, lambda claim: names.get(claim) or by_surface(claim), limit=_limit(judgement), sign=sign
    )
    lines = list(dict.fromkeys((demanded, _worked_out(judgement))))
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


def agreement_line(judgement: Judgement) -> str:
    """Return the relation with its numbers, as it reads where it holds: "121,000 + 59,000 = 180,000"."""
    reading = _plain(judgement)
    left, right = shown(reading.left), shown(reading.right)
    if judgement.relation.middle is not None:
        return cut(f"{right} {_ABOUT} {left}")
    if reading.comparison is not Comparison.EQUAL or isinstance(reading.right, Between):
        return cut(equation(reading, by_surface, limit=_limit(judgement)))
    if isinstance(reading.left, Attribute) and reading.left.name == "stated weekday":
        return cut(f"{label(reading.left.claim.quantity)}: {left}")
    return cut(f"{right} {'is' if isinstance(reading.right, Derived) else '='} {left}")


def _plain(judgement: Judgement) -> Reading:
    """Return the reading that is shown: the one in the middle of what a relation leaves room for."""
    return judgement.relation.middle or judgement.reading


def _worked_out(judgement: Judgement) -> str:
    """Return what the numbers make of the equation: the equation itself where it holds, else what is the case."""
    reading = _plain(judgement)
    stated = judgement.relation.roles[judgement.relation.stated]
    sign = SIGNS[reading.comparison]
    if judgement.verdict in _FINE:
        return equation(
            reading, by_surface, limit=_limit(judgement), sign=_ABOUT if reading is not judgement.reading else ""
        )
    if isinstance(reading.right, Between):
        return _outside(judgement, reading.right)
    expected = judgement.expected()
    if reading.comparison is Comparison.EQUAL and reading is judgement.reading and expected != UNKNOWN:
        joint = "is" if isinstance(reading.right, Derived) else "="
        worked_out = expected_text(stated.quantity, expected, grouping=grouping_around(stated))
        return f"{shown(reading.right)} {joint} {worked_out}, not {mentioned(stated.quantity)}"
    return equation(reading, by_surface, limit=_limit(judgement), sign=DENIED[sign])


def _outside(judgement: Judgement, between: Between) -> str:
    """Return on which side of its ends the value lies, or that the ends are in the wrong order."""
    left, allowed = sides(judgement.reading, judgement.scales, wide=False)
    value, low, high = (shown(each) for each in (judgement.reading.left, between.low, between.high))
    if left.high is not None and allowed.low is not None and left.high < allowed.low:
        return f"{value} < {low}"
    if left.low is not None and allowed.high is not None and left.low > allowed.high:
        return f"{value} > {high}"
    return f"{low} > {high}"


def _limit(judgement: Judgement) -> str:
    """Return a limit that the relation brings, in the unit of the number it is set to, or ``""``."""
    left, right = judgement.reading.left, judgement.reading.right
    if isinstance(left, Claim) and left in judgement.scales and isinstance(right, Constant) and not right.surface:
        expected = judgement.expected()
        return "" if expected == UNKNOWN else expected_text(left.quantity, expected)
    return ""
