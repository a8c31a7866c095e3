"""A slope whose ratio and percentage disagree."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.shapes import find_climbs, find_slopes
from checker.relations.relation import Relation
from checker.relations.shaped import climb, slope
from checker.rules.rule import rule


@rule(
    "GEO003",
    name="slope-mismatch",
    severity="error",
    holds=("The ramp rises 1 in 8 (12.5%).", "The road climbs 120 m in 2.4 km, a slope of 5%."),
    breaks=("The ramp rises 1 in 5 (25%).", "The road climbs 120 m in 2.4 km, a gradient of 8%."),
    silent=("The ramp rises for 1 in 5 visitors (25% of them children).",),
)
def slope_mismatch(claims: Claims) -> Iterator[Relation]:
    """The percentage is not the slope that the ratio or the climb gives.

    A slope of one in eight is one of 12.5%. The two ways of telling it are compared where they stand side
    by side, and the rise of a climb with its length. Ratios beside which no slope is named are silent.

    What it checks
        Slopes and gradients given both ways, such as "1 in 8 (12.5%)", and climbs with their length and slope.

    Why it matters
        Signs and regulations use one, plans the other.

    How rounding is treated
        The percentage stands for what rounds to it.

    Not flagged
        Ratios of anything but slopes.

    Source
        Road signs: the gradient is the rise over the way along.
    """
    for match in find_slopes(claims):
        yield slope(match["ratio"], match["share"])
    for match in find_climbs(claims):
        yield climb(match["rise"], match["along"], match["share"])
