"""Whether a number of the prose is what cells of a table make, or is wrong in a way that shows that it should be."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import Call, Expression, total
from checker.claims.tables.quoted import power_between
from checker.claims.tables.reckoned import Reckoned, Reckoning
from checker.quantities.quantity import Kind
from checker.relations.evidence import holds
from checker.relations.one_slip import LEAST_DIGITS, SHORT_DIGITS, is_one_slip
from checker.relations.relation import Link, Relation, equal


def reckoned(found: Reckoned) -> Relation | None:
    """Return the relation of a number to what its cells make: where it is that, or one slip or one wrong base from it."""
    made = _made(found)
    figure = found.claim.quantity.figure
    if made is None or not made[1] or figure is None or not figure.mantissa:
        return None
    tree, value = made
    told, step = abs(figure.value), figure.written_step
    digits = str(abs(figure.mantissa))
    is_telling = len(digits) >= (SHORT_DIGITS if found.is_anchored else LEAST_DIGITS)
    relation = _relation(found, Call("abs", (tree,)))
    if holds(relation):
        direction = found.claim.quantity.direction
        is_turned = direction != 0 and (value > 0) is not (direction > 0) and found.how is not Reckoning.SUM
        return _relation(found, tree * direction) if is_turned and is_telling else relation
    meant = str(round(abs(value) / step))
    is_slip = sorted(digits) == sorted(meant) and is_one_slip(digits, meant)
    return relation if is_telling and (is_slip or abs(told - _of_wrong_base(found)) <= step / 2) else None


def _made(found: Reckoned) -> tuple[Expression, Fraction] | None:
    """Return what the cells make as a tree, and exactly, in the unit of the number."""
    values = [claim.quantity.value or Fraction(0) for claim in found.cells]
    first, last = found.cells[0], found.cells[-1]
    if found.how is Reckoning.CHANGE:
        return last / first - 1, 100 * (values[-1] / values[0] - 1)
    tree: Expression = total(found.cells) if found.how is Reckoning.SUM else last - first
    value = sum(values) if found.how is Reckoning.SUM else values[-1] - values[0]
    told = found.claim.quantity.value
    if not value or not told:
        return None
    power = power_between(abs(told), abs(value))
    scale = Fraction(10) ** power
    return (tree * scale if power else tree), value * scale


def _of_wrong_base(found: Reckoned) -> Fraction:
    """Return the change in per cent of the later level, which is often taken for that of the earlier one."""
    if found.how is not Reckoning.CHANGE:
        return Fraction(-1)
    first, last = (found.cells[place].quantity.value or Fraction(1) for place in (0, -1))
    return abs(100 * (last - first) / last)


def _relation(found: Reckoned, tree: Expression) -> Relation:
    claim = found.claim
    parts = _roles(found)
    names = [f"{{{name.replace(' ', '_')}}}" for name in parts]
    if found.how is Reckoning.SUM:
        wording = f"the table has {' and '.join(names)}, {{expected}} together, not {{text}}"
    else:
        wording = f"the table has {names[0]} and then {names[1]}, a {found.how.value} of {{expected}}, not {{text}}"
    relation = equal(claim, tree, roles={**parts, "text": claim}, link=Link.INFERRED, wording=wording)
    own = Fraction(1, 100) if claim.quantity.kind is Kind.PERCENT else Fraction(1)
    readings = tuple(replace(each, scales={claim: (own, Fraction(0))}) for each in relation.readings)
    return replace(relation, readings=readings)


def _roles(found: Reckoned) -> dict[str, Claim]:
    if found.how is Reckoning.SUM:
        return {f"part {place}": cell for place, cell in enumerate(found.cells, 1)}
    return {"earlier": found.cells[0], "later": found.cells[-1]}
