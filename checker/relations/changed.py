"""The relations of a change: its two levels, the amount between them, and its percentage of the old one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.claims.changes.amounts import are_degrees, is_between, is_in_thousandths, is_short_for
from checker.claims.changes.change import Change, levels
from checker.claims.changes.no_levels import is_in_other_terms, is_span, may_be_times
from checker.claims.claim import Claim
from checker.claims.compatible import are_per_as_many, commensurable, is_same_per
from checker.claims.expression import Call, Expression
from checker.claims.hedged import rounded
from checker.quantities.precision import EXACT_BELOW
from checker.quantities.quantity import Kind
from checker.relations.relation import Link, Reading, Relation
from checker.relations.shared_magnitude import with_shared_magnitude

_TAKERS = frozenset(
    """lose loses lost losing gain gains gained gaining shed sheds shedding win wins won add adds added cut cuts cutting
    trimmed slashed reduced""".split()
)
"""Verbs by which something is lost to the number that they are said of, or added to it, as it was before."""
ZEROS = 10
"""By so much zeros at the end count beside a figure without them."""
HUNDRED = 100
_NOUNS = {1: "rise", -1: "fall", 0: "change"}


def of_change(change: Change) -> Iterator[Relation]:
    """Yield the relations of a change to the levels before and after it: of the amount, of its percentage."""
    pair = next(levels(change), None)
    share, amount = change.share, None if change.amount is None else rounded(change.amount)
    if pair is None:
        if share is not None and amount is not None:
            yield from _of_one_level(change, share, amount)
        return
    is_ahead = share is not None and share.quantity.start < min(claim.quantity.start for claim in pair)
    if is_ahead and is_span(*pair) and may_be_times(*pair):
        return  # "a 40% fall from 3 to 8 h"
    if share is not None and is_in_other_terms(change, share, *pair):
        share = None
    if share is None and amount is not None and amount.quantity.kind is Kind.RATIO:
        share, amount = amount, None  # "from 32 to 28, by one in eight"
    new, old = map(rounded, pair)
    in_percent = old.quantity.kind is Kind.PERCENT
    in_points = in_percent and amount is not None and (amount.quantity.kind is Kind.POINTS or amount.noun == "point")
    if in_percent and amount is not None and not in_points and (amount.quantity.value or 0) > HUNDRED:
        amount = None  # of something else
    fits = amount is not None and is_between(amount, new, old, in_points=in_points)
    if amount is not None and fits:
        yield _between(change, new, old, amount)
    if share is None or in_percent:
        return
    if amount is not None and fits and _is_fine(amount):
        yield _of_amount(change, share, amount / old, {"change": amount, "old": old, "share": share})
    else:
        relation = _of_levels(change, new, old, share)
        yield _or_of_a_unit(relation, change, new, old) if share.quantity.kind is Kind.FRACTION else relation


def _or_of_a_unit(relation: Relation, change: Change, new: Claim, old: Claim) -> Relation:
    """Return the *relation* of a fraction, which may be of one of the unit: "fell 3/8 to 24 1/8 from 24 1/2"."""
    share = relation.roles["share"]
    as_written = dict.fromkeys((new, old), (Fraction(1), Fraction(0)))
    difference = _signed(change, new - old, share)
    return relation.with_reading(Reading(share, difference, name="of the unit", scales=as_written))


def _of_one_level(change: Change, share: Claim, amount: Claim) -> Iterator[Relation]:
    """Yield the relation of an amount and its percentage with the one level that is written."""
    level = change.old or change.new
    if (
        level is not None
        and level.quantity.kind is Kind.NUMBER
        and amount.quantity.unit
        and level.quantity.surface.isalpha()
    ):
        return  # "for a family of four … a saving of $250"
    if change.old is not None and _are_of_one_money(amount, change.old):
        yield _of_amount(change, share, amount / change.old, {"change": amount, "old": change.old, "share": share})
    elif change.new is not None and not change.rivals and _are_of_one_money(amount, change.new) and change.direction:
        right = 1 / (change.new / amount - change.direction)
        relation = _of_amount(change, share, right, {"change": amount, "new": change.new, "share": share})
        if change.is_subject and (change.word in _TAKERS or change.new.quantity.kind in (Kind.COUNT, Kind.MEASURE)):
            (reading,) = relation.readings  # "the herd of 60 cows lost 12, or 20%"
            relation = relation.with_reading(replace(reading, right=amount / change.new, name="of the level before it"))
        yield relation


def _are_of_one_money(amount: Claim, level: Claim) -> bool:
    """Tell whether both are of one unit, of which the amount may leave out per what: "up $1.10 to $82.40 a barrel"."""
    return commensurable(amount, level) or (amount.quantity.kind is Kind.MONEY and is_same_per(amount, level))


def _is_fine(amount: Claim) -> bool:
    """Tell whether the amount has two digits or more, so that it tests a percentage better than two levels do."""
    figure = amount.quantity.figure
    return figure is not None and len(str(abs(figure.mantissa)).rstrip("0")) > 1


def _between(change: Change, new: Claim, old: Claim, amount: Claim) -> Relation:
    scales = plain_scales(new, old)
    if is_short_for(amount, new, old) or are_degrees(amount, new, old):
        scales = dict.fromkeys((amount, new, old), (Fraction(1), Fraction(0)))
    elif scales and amount.quantity.unit == new.quantity.unit:
        scales[amount] = (Fraction(1), Fraction(0))  # "to £31 a tonne from £34, a fall of £3 a tonne"
    elif scales and amount.quantity.units and old.quantity.units and not commensurable(amount, new):
        scales[amount] = (amount.quantity.units[0].factor / old.quantity.units[0].factor, Fraction(0))  # cents, dollars
    if amount.noun == "point" and old.quantity.kind is Kind.PERCENT:
        scales[amount] = (Fraction(1, 100), Fraction(0))
    elif amount.noun == "point" and all(map(is_in_thousandths, (new, old))):
        scales[amount] = (Fraction(1, 1000), Fraction(0))
    reading = Reading(amount, _signed(change, new - old, amount), scales=scales, steps=_whole_step(amount, new, old))
    roles = {"old": old, "new": new, "change": amount}
    wording = _wording(change, new, old, "change", amount)
    relation = Relation((reading,), roles, "change", Link.STATED, wording, (new, old, amount), doubted_by=change.doubt)
    return with_shared_magnitude(relation, new, old)


def _whole_step(amount: Claim, *levels: Claim) -> dict[Claim, Fraction]:
    """Return the step of a change in whole points between levels with decimals: "from 41.3 to 52.7, up 11"."""
    own, *figures = (claim.quantity.figure for claim in (amount, *levels))
    if amount.quantity.glyph not in "NC" or own is None or own.is_decimal:
        return {}
    return {amount: Fraction(1)} if all(each is not None and each.is_decimal for each in figures) else {}


def _of_levels(change: Change, new: Claim, old: Claim, share: Claim) -> Relation:
    quotient = _signed(change, new / old - 1, share)
    reading = Reading(share, quotient, scales=plain_scales(new, old), steps=_shared_steps(new, old))
    roles = {"old": old, "new": new, "share": share}
    wording = _wording(change, new, old, "share", share)
    relation = Relation((reading,), roles, "share", Link.STATED, wording, (new, old), doubted_by=change.doubt)
    return with_shared_magnitude(relation, new, old)


def _shared_steps(new: Claim, old: Claim) -> dict[Claim, Fraction]:
    """Return the steps to which two levels written alike are rounded: of "£800 to £920" the tens count in both.

    Prices below a thousand are given to the pound, as counts are to the piece. Zeros may else still hide a tenth of
    their place: "2,000" beside "3,450" is no nearer than to the hundred.
    """
    first, second = new.quantity.figure, old.quantity.figure
    if first is None or second is None or not (new.quantity.unit == old.quantity.unit or are_per_as_many(new, old)):
        return {}
    if first.denominator != 1 or second.denominator != 1 or first.exponent != second.exponent:
        return {}
    if first.exponent == 0 and max(abs(first.mantissa), abs(second.mantissa)) < EXACT_BELOW:
        return dict.fromkeys((new, old), first.written_step)
    one, other = first.step, second.step
    if one == other:
        return dict.fromkeys((new, old), one)
    step = min(one, other)
    return {new: max(step, one / ZEROS), old: max(step, other / ZEROS)}


def _wording(change: Change, new: Claim, old: Claim, stated: str, claim: Claim) -> str:
    """Return what is said of two levels that do not give the *stated* change, or move the other way."""
    before, after = old.quantity.figure, new.quantity.figure
    noun = _NOUNS[change.sign]
    if change.sign and before is not None and after is not None and old.quantity.unit == new.quantity.unit:
        low, high = (after.value, before.value) if change.sign > 0 else (before.value, after.value)
        if low < high and high - low < 1000 * min(abs(low), abs(high)):
            return f"{{old}} to {{new}} is a {_NOUNS[-change.sign]}, not a {noun} of {{{stated}}}"
    if not change.sign and before is not None and after is not None and old.quantity.unit == new.quantity.unit:
        noun = _NOUNS[(after.value > before.value) - (after.value < before.value)]
    if _is_negative(claim):
        noun = _NOUNS[0]  # told with its sign
    return f"{{old}} to {{new}} is a {noun} of {{expected}}, not {{{stated}}}"


def _signed(change: Change, difference: Expression, stated: Claim) -> Expression:
    """Return the difference as the words put it: positive where the levels move as they say.

    A fall may be *stated* with its sign: "from 6.5 to 5.2 (-20%)".
    """
    if _is_negative(stated):
        return difference
    return difference if change.sign > 0 else -difference if change.sign < 0 else Call("abs", (difference,))


def _is_negative(claim: Claim) -> bool:
    figure = claim.quantity.figure
    return figure is not None and figure.mantissa < 0


def _of_amount(change: Change, share: Claim, right: Expression, roles: dict[str, Claim]) -> Relation:
    level = "old" if "old" in roles else "new"
    wording = f"a change of {{change}} {'from' if level == 'old' else 'to'} {{{level}}} is {{expected}}, not {{share}}"
    peers = tuple(claim for claim in roles.values() if claim is not share)
    reading = Reading(share, right, scales=plain_scales(*peers))
    return Relation((reading,), roles, "share", Link.STATED, wording, peers, doubted_by=change.doubt)


def plain_scales(new: Claim, old: Claim) -> dict[Claim, tuple[Fraction, Fraction]]:
    """Return the scales by which two levels are compared as they are written, where only one of them says per what."""
    return dict.fromkeys((new, old), (Fraction(1), Fraction(0))) if is_same_per(new, old) else {}
