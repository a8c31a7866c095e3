"""Relations in a list of items one under the other: the amounts make their total, and have the shares told of it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import total
from checker.claims.parts.evidence import Evidence, leeway
from checker.claims.parts.items import ItemList
from checker.quantities.quantity import Kind
from checker.relations.one_slip import sum_slip
from checker.relations.other_sums import reading
from checker.relations.relation import Comparison, Reading, Relation
from checker.relations.shares import is_share_of, share_of, share_reading

FEWEST_TOLD = 3
"""Of fewer shares too few can agree to show what they are of."""


def total_of_items(listed: ItemList) -> Iterator[Relation]:
    """Yield that the items of a list make their total, or the whole that the text announces.

    Only what is called a total must be made exactly. What is announced can be told in part, or some be in several
    items, unless one slip of the pen explains what is missing.
    """
    parts, whole = tuple(item.amount for item in listed.items), listed.whole
    if whole is None or _is_explained(whole, parts, listed.behind):
        return
    readings = [reading(whole, parts, Comparison.EQUAL)]
    if not listed.is_total:
        left_open = leeway(Evidence.NEAR, sum_slip(whole, parts))
        if left_open.least is not None:
            readings.append(Reading(total(parts), whole * left_open.least, Comparison.AT_MOST, "some of them"))
        if left_open.most is not None:
            readings.append(Reading(total(parts), whole * left_open.most, Comparison.AT_LEAST, "some are in several"))
    roles = {f"part {place}": part for place, part in enumerate(parts, 1)}
    yield Relation(tuple(readings), {**roles, "total": whole}, "total")


def _is_explained(whole: Claim, parts: tuple[Claim, ...], others: tuple[Claim, ...]) -> bool:
    """Tell whether what the parts lack, or have too much, is told behind the list: "Two left it blank"."""
    values = [part.quantity.value for part in parts]
    if whole.quantity.value is None or None in values:
        return True
    missing = abs(whole.quantity.value - sum((value for value in values if value is not None), Fraction(0)))
    return missing != 0 and any(other.quantity.value == missing for other in others)


def shares_of_items(listed: ItemList) -> Iterator[Relation]:
    """Yield the shares of a list of a whole that all of them but one fit."""
    pairs = [(item.share, item.amount) for item in listed.items if item.share is not None]
    if len(pairs) < FEWEST_TOLD or any(share.quantity.kind is not Kind.PERCENT for share, _ in pairs):
        return
    for whole in (listed.whole, *listed.bases):
        if whole is not None and _fit_all_but_one([is_share_of(share, part, whole) for share, part in pairs]):
            yield from (share_of(share, part, whole) for share, part in pairs)
            return
    made = total([part for _, part in pairs])
    if _fit_all_but_one([_is_met(share, part, pairs) for share, part in pairs]):
        for share, part in pairs:
            told, roles = share_reading(share, part / made), {"part": part, "share": share}
            yield Relation((told,), roles, "share", wording="{part} of what they make is {expected}, not {share}")


def _is_met(share: Claim, part: Claim, pairs: list[tuple[Claim, Claim]]) -> bool:
    """Tell whether *share* is that of *part* in the sum of all parts."""
    made = sum((other.quantity.value or Fraction(0) for _, other in pairs), Fraction(0))
    value, figure = part.quantity.value, share.quantity.figure
    if not made or value is None or figure is None:
        return False
    return abs(100 * value / made - figure.value) < figure.written_step


def _fit_all_but_one(fits: list[bool]) -> bool:
    """Tell whether all fit, or all but one of three or more."""
    return sum(fits) >= len(fits) - 1
