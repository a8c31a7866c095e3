"""The relation of an estimate to the interval in which it must lie."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.expression import Between, Expression
from checker.quantities.quantity import Kind
from checker.relations.estimate import AS_WRITTEN
from checker.relations.relation import Reading, Relation, equal
from checker.text.late import late

FEW_TIMES = 4
_DASHES = frozenset("-–−")
_BACKWARDS = "the interval of {estimate} runs backwards, from {lower_end} to {upper_end}"
_DECREASE = late(
    r"(?i)\b(?:decreas|reduc|declin|lower|fewer|less|short|small|fell|fall|drop|los[est]|shrink|shrank|shrunk|diminish|cut"
    r"|this difference|difference[^.;]{1,60}\bbetween\b|down|sav|slow|wors|improv|below|under|negativ|minus|regress"
    r"|inhibit|inferior|weak|poor|gain|benefit|favou?r|protect)"
)
"""Words of a decrease, or of what a decrease can be told as."""


def lies_between(estimate: Claim, low: Claim, high: Claim, *, is_fall: bool = False) -> Iterator[Relation]:
    """Yield the relation that *estimate* lies between *low* and *high*, if their units allow it.

    A reduction may be given without its sign, percentages beside fractions of one or beside
    the ratio that they change, and a magnitude word may serve for the ends too. With *is_fall*
    all signs may be left out, so that the greater end comes first.
    """
    bare = [claim for claim in (estimate, low, high) if not claim.quantity.units]
    if not commensurable(*(claim for claim in (estimate, low, high) if claim.quantity.kind not in _UNITLESS)):
        return
    shown = f"{low.quantity.surface} to {high.quantity.surface}"
    relation = equal(
        estimate,
        Between(low, high, shown),
        roles={"estimate": estimate, "lower end": low, "upper end": high},
        wording=_BACKWARDS
        if _is_backwards(estimate, low, high)
        else "{estimate} is not between {lower_end} and {upper_end}",
        peers=(estimate, low, high),
    )
    for reading in _readings(estimate, low, high, shown, bare):
        relation = relation.with_reading(reading)
    if is_fall and not any(map(is_negative, (estimate, low, high))):
        relation = relation.with_reading(Reading(estimate, Between(high, low, shown), name="all signs left out"))
    yield relation


def _is_behind_dash(high: Claim) -> bool:
    """Tell whether nothing but a dash stands before the upper end: "-1.00-2.87"."""
    return high.sentence.document.text[high.quantity.number_start - 1 : high.quantity.number_start] in _DASHES


def _is_backwards(estimate: Claim, low: Claim, high: Claim) -> bool:
    """Tell whether the estimate lies between the ends, the greater of which comes first."""
    value, first, last = (claim.quantity.value for claim in (estimate, low, high))
    return value is not None and first is not None and last is not None and last <= value <= first and last < first


_UNITLESS = frozenset({Kind.NUMBER, Kind.COUNT, Kind.FRACTION, Kind.RATIO, Kind.MULTIPLE})


def _readings(estimate: Claim, low: Claim, high: Claim, shown: str, bare: list[Claim]) -> Iterator[Reading]:
    without_sign: Expression = -estimate
    is_told = not is_negative(estimate) and is_negative(low) and _DECREASE.search(estimate.sentence.text) is not None
    if is_told:
        yield Reading(without_sign, Between(low, high, shown), name="sign left out of the estimate")
    if not is_negative(low) and not is_negative(high):
        yield Reading(estimate, Between(-high, -low, shown), name="signs left out of the interval")
    if is_negative(estimate) and is_negative(low) and not is_negative(high) and _is_behind_dash(high):
        yield Reading(estimate, Between(-high, low, shown), name="the dash takes the place of a minus")
    if is_negative(low) and is_negative(high):
        yield Reading(estimate, Between(high, low, shown), name="ends by size")
        if is_told:
            yield Reading(without_sign, Between(high, low, shown), name="ends by size, sign left out of the estimate")
    if bare and len(bare) < 3:
        scales = dict.fromkeys(bare, AS_WRITTEN)
        if estimate in bare or _may_be_fractions(estimate, high):
            name = "figures without a unit as fractions"
            yield Reading(estimate, Between(low, high, shown), name=name, scales=scales)
        if estimate.quantity.kind is Kind.PERCENT:
            yield Reading(-estimate, Between(low, high, shown), name="fractions, sign left out", scales=scales)
            for ratio, sign, name in ((1 - estimate, -1, "a fall"), (1 + estimate, 1, "a rise")):
                if _may_be_ratio(sign, estimate, low, high):
                    yield Reading(ratio, Between(low, high, shown), name=f"{name} beside the ratio", scales=scales)
    magnitude = 0 if estimate.quantity.figure is None else estimate.quantity.figure.exponent
    if magnitude > 1 and low in bare and high in bare:
        power = Fraction(10) ** magnitude
        for factor in (power, power * 10, power * 100):
            scales = {low: (factor, Fraction(0)), high: (factor, Fraction(0))}
            yield Reading(
                estimate, Between(low, high, shown), name="ends in the magnitude of the estimate", scales=scales
            )


def _may_be_fractions(estimate: Claim, high: Claim) -> bool:
    """Tell whether a bare upper end may be a fraction of one beside a percentage: at most all, or a few times it."""
    stated, most = estimate.quantity.value, high.quantity.value
    return stated is None or most is None or most <= 1 or 100 * most <= FEW_TIMES * abs(stated)


def _may_be_ratio(sign: int, estimate: Claim, low: Claim, high: Claim) -> bool:
    """Tell whether a change in per cent may be that of a ratio whose interval is told: it is near the middle of it.

    Intervals of ratios are even on a logarithmic scale: "48% lower (95% CI 0.41 to 0.66)".
    """
    change, least, most = estimate.quantity.value, low.quantity.value, high.quantity.value
    if change is None or not least or not most or not 0 < least < most:
        return False
    ratio = 1 + sign * change / 100
    return least**5 * most**3 <= ratio**8 <= least**3 * most**5


def ends_of(interval: Claim) -> tuple[Claim, Claim]:
    """Return the two ends of a range as claims of their own."""
    assert interval.quantity.ends is not None
    first, last = interval.quantity.ends
    return Claim(first, interval.sentence), Claim(last, interval.sentence)


def is_negative(claim: Claim) -> bool:
    """Tell whether a minus sign stands before the figure."""
    return claim.quantity.figure is not None and claim.quantity.figure.mantissa < 0
