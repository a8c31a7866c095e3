"""The relations of statistics: p-values, degrees of freedom, scores, margins of error, spread."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import Constant, Expression
from checker.claims.statistics.studies import Tested
from checker.quantities.rounding import as_written, cut_off
from checker.relations.estimate import AS_WRITTEN
from checker.relations.relation import Comparison, Link, Reading, Relation, at_most, equal

_COMPARISONS = {"=": Comparison.EQUAL, "<": Comparison.AT_LEAST, ">": Comparison.AT_MOST}
NOT_SIGNIFICANT = Fraction(5, 100)
MOST_LEVEL, LEAST_LEVEL = Fraction(1, 10), Fraction(1, 500)
"""No p-value above the first is called significant where no level is stated; none below the second is not."""
Z_FOR_90 = Fraction(1645, 1000)
"""Half the width, in standard errors, of an interval that holds nine in ten."""


def p_value(tested: Tested) -> Relation:
    """Return the relation that the p-value is the tail area of the statistic, of two tails or of one."""
    p, statistic = tested.p, tested.area.statistic
    assert p.quantity.figure is not None
    assert statistic.quantity.figure is not None
    comparison = _COMPARISONS[tested.sign]
    intervals = {p: as_written(p.quantity.figure), statistic: as_written(statistic.quantity.figure)}
    cut = {**intervals, p: cut_off(p.quantity.figure)}
    one_sided = replace(tested.area, is_one_sided=True)
    readings: tuple[Reading, ...] = (
        Reading(p, tested.area, comparison, "two tails", intervals=intervals),
        Reading(p, one_sided, comparison, "one tail", intervals=intervals),
        Reading(p, tested.area, comparison, "two tails, p cut off", intervals=cut),
    )
    if (p.quantity.value or 0) >= NOT_SIGNIFICANT:
        readings += (Reading(p, one_sided, comparison, "one tail, p cut off", intervals=cut),)
    roles = {"statistic": statistic, "p": p}
    for name, claim in zip(("degrees of freedom", "second degrees"), tested.area.degrees, strict=False):
        roles[name] = claim
    wording = f"{tested.area.text} is {{expected}}, not p {tested.sign} {{p}}"
    doubt = "the p-value may be corrected for many tests" if tested.is_corrected else ""
    return Relation(readings, roles, "p", Link.INFERRED, wording, doubt=doubt)


def most_degrees(groups: Claim, size: Claim, degrees: Claim) -> Relation:
    """Return the relation that a t-test of *groups* of *size* has no more degrees of freedom than they leave."""
    roles = {"groups": groups, "size": size, "degrees of freedom": degrees}
    wording = "{groups} of {size} cannot leave {degrees_of_freedom} degrees of freedom"
    return at_most(degrees, groups * size - groups, roles=roles, wording=wording)


def below_level(p: Claim, level: Claim) -> Relation:
    """Return the relation that a significant *p* does not exceed the *level*."""
    roles = {"p": p, "level": level}
    return at_most(p, level, roles=roles, wording="p = {p} is not below the level of {level}")


def usual_level(p: Claim, sign: str, *, is_denied: bool) -> Relation | None:
    """Return the relation of a *p* that is called significant, or not, to the levels that are in use; or ``None``."""
    if is_denied:
        if sign == ">" or sign == "≥":
            return None
        wording = f"p {sign} {{p}} is significant at any usual level"
        return Relation(
            (Reading(p, Constant(LEAST_LEVEL), Comparison.AT_LEAST),), {"p": p}, "p", Link.INFERRED, wording
        )
    if sign in "<≤":
        return None
    wording = f"p {sign} {{p}} is not significant at any usual level"
    return Relation((Reading(p, Constant(MOST_LEVEL), Comparison.AT_MOST),), {"p": p}, "p", Link.INFERRED, wording)


def with_interval(interval: Claim, p: Claim, sign: str, *, leaves_one_out: bool) -> Relation | None:
    """Return the relation of a *p* to the 95% *interval* of a ratio, which leaves 1 out or holds it; or ``None``.

    Both may come from tests of different kinds, so that a *p* close to the level is let pass.
    """
    roles = {"interval": interval, "p": p}
    if leaves_one_out:
        wording = f"p {sign} {{p}} does not go with {{interval}}, which leaves 1 out"
        reading = Reading(p, Constant(NOT_SIGNIFICANT * 3 / 2), Comparison.AT_MOST)
        return Relation((reading,), roles, "p", Link.INFERRED, wording) if sign == "=" else None
    wording = f"p {sign} {{p}} does not go with {{interval}}, which holds 1"
    reading = Reading(p, Constant(NOT_SIGNIFICANT / 2), Comparison.AT_LEAST)
    return Relation((reading,), roles, "p", Link.INFERRED, wording)


def harmonic_mean(precision: Claim, recall: Claim, score: Claim) -> Relation:
    """Return the relation that *score* is the harmonic mean of *precision* and *recall*."""
    roles = {"precision": precision, "recall": recall, "score": score}
    expected = Constant(Fraction(2)) / (Constant(Fraction(1)) / precision + Constant(Fraction(1)) / recall)
    wording = "precision {precision} and recall {recall} make {expected}, not {score}"
    return equal(score, expected, roles=roles, link=Link.INFERRED, wording=wording, peers=(precision, recall, score))


def least_margin(size: Claim, margin: Claim) -> Relation:
    """Return the relation that *margin*, in points, is no less than a sample of *size* leaves by chance.

    At nine in ten, half the width is 1.645 standard errors of a share of one half;
    weighting and the usual 95% only make it wider.
    """
    expected: Expression = Constant(Z_FOR_90 * 50) / size ** Fraction(1, 2)
    reading = Reading(margin, expected, Comparison.AT_LEAST, "as written", {margin: AS_WRITTEN})
    roles = {"sample": size, "margin of error": margin}
    wording = "a sample of {sample} has a wider margin of error than {margin_of_error}"
    return Relation((reading,), roles, "margin of error", Link.INFERRED, wording)


def most_spread(low: Claim, high: Claim, mean: Claim, deviation: Claim, size: Claim | None) -> Relation:
    """Return the relation that *deviation* is possible for values from *low* to *high* with *mean*.

    The variance of a sample is greatest where all values lie at the ends.
    """
    two = Constant(Fraction(2))
    correction: Expression = two if size is None else size / (size - 1)
    roles = {"lower end": low, "upper end": high, "mean": mean, "deviation": deviation}
    if size is not None:
        roles["size"] = size
    wording = "from {lower_end} to {upper_end} with mean {mean}, no deviation can be {deviation}"
    relation = at_most(deviation**2, (high - mean) * (mean - low) * correction, roles=roles, wording=wording)
    return replace(relation, stated="deviation")
