"""A mean that whole numbers cannot have."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.averages.means import find_whole_means
from checker.claims.find import Claims
from checker.relations.relation import Relation
from checker.relations.whole import whole_mean
from checker.rules.rule import rule


@rule(
    "AVG003",
    name="impossible-mean",
    severity="warning",
    holds=("The 25 raters' whole-number scores had a mean of 3.48.",),
    breaks=(
        "The 20 raters' whole-number scores had a mean of 3.47.",
        "The answers on the five-point scale had a mean of 3.47 (n = 20).",
        "On a five-point scale the average score of the 10 testers was 4.25.",
        "Mean score 3.48 (n = 15) on a five-point item.",
        "The mean number of lambs was 2.47 (n = 20).",
    ),
    silent=(
        "The 20 runs had a mean of 3.47 seconds.",
        "The mean number of visits per week was 2.47 (n = 20).",
        "The 200 raters' whole-number scores had a mean of 3.47.",
    ),
)
def impossible_mean(claims: Claims) -> Iterator[Relation]:
    """No whole numbers of that count have this mean.

    The mean of whole numbers is a fraction whose denominator is how many there are, so many a mean with
    decimals cannot arise at all. Three things must be said: the mean, the number of values, and that the
    values are whole, as scores on a scale or counts are. Measurements can have any mean, and are never
    tested.

    What it checks
        A mean with decimals, the number of values, and words that say that the values are
        whole numbers.

    Why it matters
        A mean that cannot be points to another number of values or to a slip.

    How rounding is treated
        The mean stands for everything that rounds to it; where the number of values is as
        large as the steps of the mean are many, every mean is possible.

    Not flagged
        Means of measurements.

    Source
        The GRIM test.
    """
    for match in find_whole_means(claims):
        relation = whole_mean(match["mean"], match["number"])
        if relation is not None:
            yield relation
