"""An average that lies outside the values it is of."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.averages.extremes import find_averages_with_extremes
from checker.claims.find import Claims
from checker.relations.bounded import lies_between
from checker.relations.relation import Relation
from checker.rules.rule import rule


@rule(
    "AVG004",
    name="average-outside-range",
    severity="error",
    holds=(
        "The marks ran from 41 to 88 and averaged 72.",
        "Journey times were between 20 and 35 minutes, 28 minutes on average.",
        "The lowest score was 12, the highest 40 and the average 24.",
    ),
    breaks=(
        "The marks ran from 41 to 88 and averaged 92.",
        "Journey times were between 20 and 35 minutes, 38 minutes on average.",
        "The lowest score was 12, the highest 40 and the average 44.",
        "The median price was £290,000, with prices from £320,000 to £900,000.",
        "The mean was 14 (minimum 15, maximum 22).",
    ),
    silent=(
        "The marks ran from 41 to 88 in Leeds and averaged 92 in York.",
        "The marks ran from 41 to 88, while the year before they averaged 92.",
        "The minimum wage was £9 and the maximum fine £50, and the mean stay was 90 days.",
        "Prices ran from £3 to £9, against a national average of £11.",
    ),
)
def average_outside_range(claims: Claims) -> Iterator[Relation]:
    """The average is not between the least and the greatest value.

    An average lies between the lowest and the highest of what it is taken of. Both ends and the average
    must be told of the same values, in one sentence and one unit; an average of another year or place, or
    one that the range is compared with, lies where it likes.

    What it checks
        "Ran from … to … and averaged …", "lowest, highest and average", "mean … (minimum …,
        maximum …)".

    Why it matters
        One of the three is wrong, or they are of different values.

    How rounding is treated
        Each stands for what rounds to it.

    Not flagged
        Averages of another place or time, and those that the range is set against.

    Source
        A mean and a median lie between the extremes.
    """
    for found in find_averages_with_extremes(claims):
        yield from lies_between(found.mean, found.low, found.high)
