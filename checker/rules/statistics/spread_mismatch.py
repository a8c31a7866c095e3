"""A standard deviation that no values of the scale can have."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.statistics.studies import find_spreads
from checker.relations.bounded import ends_of
from checker.relations.relation import Relation
from checker.relations.tested import most_spread
from checker.rules.rule import rule


@rule(
    "STA007",
    name="spread-mismatch",
    severity="error",
    holds=("Scores from 1 to 5 had a mean of 3.0 and a standard deviation of 1.2 (n = 40).",),
    breaks=("Scores from 1 to 5 had a mean of 3.0 and a standard deviation of 2.9 (n = 40).",),
    silent=("Scores from 1 to 5 had a mean of 3.0; the standard deviation is not known.",),
)
def spread_mismatch(claims: Claims) -> Iterator[Relation]:
    """The standard deviation is larger than the scale and the mean allow.

    Values between the ends of a scale can spread only so far around their mean. The ends, the mean and the
    deviation must be in one clause. Without the ends nothing bounds the spread.

    What it checks
        The ends of a scale, a mean and a standard deviation in one clause.

    Why it matters
        An impossible spread shows that the mean, the spread or the scale is not the real one.

    How rounding is treated
        All stand for what rounds to them; without a number of values, two are assumed,
        which allows most.

    Not flagged
        Spreads without the ends of the scale.

    Source
        Heathers and others, on recovering data from summary statistics (SPRITE, 2018).
    """
    for match in find_spreads(claims):
        low, high = ends_of(match["range"])
        yield most_spread(low, high, match["mean"], match["deviation"], match.get("size"))
