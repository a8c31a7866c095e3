"""A correlation or probability beyond one."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.ranges.limits import find_coefficients
from checker.relations.limited import within_limits
from checker.relations.relation import Relation
from checker.rules.rule import rule


@rule(
    "STA004",
    name="impossible-coefficient",
    severity="error",
    holds=("The two scores correlated at r = 0.3.", "The groups were alike (p = 0.4)."),
    breaks=(
        "The two scores correlated at r = 1.3.",
        "The groups were alike (p = 4.1).",
        "There was a correlation of 1.4 between the two scores.",
        "The test gave a p value of 1.2.",
        "The area under the ROC curve was 1.8.",
    ),
    silent=(
        "The circle has r = 1.3 and the scores are correlated.",
        "The correlation of 3 lists with each other was weak.",
    ),
)
def impossible_coefficient(claims: Claims) -> Iterator[Relation]:
    """The coefficient lies beyond what its kind allows.

    Correlations lie between -1 and 1 and p-values between 0 and 1. They are known by their letter and by
    the words beside it, as the same letters stand for other things in other fields.

    What it checks
        Correlations and kappas, which go from -1 to 1; p-values and areas under ROC curves, from 0 to 1.

    Why it matters
        A point in the wrong place changes a finding.

    How rounding is treated
        The value is taken with its rounding.

    Not flagged
        Letters that stand for something else: a radius, a rate of growth.

    Source
        The definition of Pearson's coefficient.
    """
    for limited in find_coefficients(claims):
        yield within_limits(limited)
