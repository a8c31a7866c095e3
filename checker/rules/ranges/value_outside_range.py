"""An estimate that lies outside the interval written behind it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.ranges.bounds import find_bounded
from checker.claims.ranges.in_brackets import find_in_brackets
from checker.claims.tables.intervals import Tabled, find_tabled_intervals
from checker.relations.bounded import lies_between
from checker.relations.evidence import holds
from checker.relations.relation import Relation
from checker.rules.rule import rule

ENOUGH = 2
"""So many estimates of a table must lie in the intervals of another column, and one in those of its own cells."""


@rule(
    "RNG001",
    name="value-outside-range",
    severity="error",
    holds=(
        "The odds ratio was 2.5 (95% CI 2.1 to 3.0).",
        "Survival was 52% (95% CI 44-61) with the device.",
        "The risk fell by 6.2 points (95% CI, -9.1 to -3.3).",
        "The mean age of the drivers was 27.4 years (range 21 to 34).",
        "Ages ranged from 21 to 34, with a mean of 27.4.",
    ),
    breaks=(
        "The risk was lower (HR 0.71 [95% CI: 0.94–0.54]; p = .02).",
        "The odds ratio was 1.9 (95% CI 2.1 to 3.0).",
        "The odds ratio was 2.5 (95% CI 3.0 to 2.1).",
        "The mean difference was 1.4 mm (95% CI -2.2 to -0.6).",
        "Survival was 25% (95% CI 44-61) with the device.",
        "The mean age of the drivers was 27.4 years (range 31 to 34).",
        "Ages ranged from 21 to 34, with a mean of 36.2.",
        "The median was 52 and values ran from 60 to 90.",
        "The mules bore loads of 12 to 48 kg, with a mean of 51 kg, over the pass.",
    ),
    silent=(
        "The slope was small (b = -0.21, SE = 0.12, 95% CI -0.45 to 0.03).",
        "Twelve reviews (range 3-9 pages) were read.",
        "The success rate was 41.3% (95% confidence interval, 0.24 to 0.59).",
    ),
)
def value_outside_range(claims: Claims) -> Iterator[Relation]:
    """The estimate does not lie between the ends of its interval.

    An estimate lies within its interval, and a mean or median within the range of its values. Both are
    found by the words and brackets that papers use. Ranges of something else, and differences that are
    given without their sign, are silent.

    What it checks
        An estimate with its interval of confidence; a mean or median with the range or the
        middle half of the same values; also in tables, in one cell or in columns side by side, where the other
        rows show that they are so. Ends in the wrong order are met by no estimate.

    Why it matters
        A digit exchanged or a sign lost in one of the three changes what a study says.

    How rounding is treated
        Each of the three stands for what rounds to it. An interval without a unit takes the
        one of the estimate; fractions of one are also read beside percentages.

    Not flagged
        A reduction, or a difference between two groups, given without its sign; the error or
        the p-value that stands between an estimate and its interval; ranges of something else.

    Source
        Reporting guidelines for trials: every estimate with its interval.
    """
    named = claims.derived(find_bounded)
    told = {bounded.low.quantity.number_start for bounded in named}
    in_brackets = (each for each in find_in_brackets(claims) if each.low.quantity.number_start not in told)
    for bounded in (*named, *in_brackets):
        if bounded.estimate is not None:
            yield from lies_between(bounded.estimate, bounded.low, bounded.high, is_fall=bounded.is_fall)
    for choices in find_tabled_intervals(claims):
        yield from _tabled(choices)


def _tabled(choices: list[Tabled]) -> Iterator[Relation]:
    """Yield the relations of the column whose estimates most often lie in the intervals, if most do."""
    best: list[Relation] = []
    following = 0
    for choice in choices:
        relations = [
            relation
            for each in choice.found
            if each.estimate is not None
            for relation in lies_between(each.estimate, each.low, each.high, is_fall=each.is_fall)
        ]
        count = sum(map(holds, relations))
        if count > following and count >= (1 if choice.is_in_one else ENOUGH):
            best, following = relations, count
    if 3 * following >= 2 * len(best):
        yield from best
