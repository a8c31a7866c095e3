"""A ratio that disagrees with the percentage or the two counts beside it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.claims.find import Claims
from checker.claims.frame import Match
from checker.claims.rates.odds import find_odds, find_ratios, find_ratios_of_parts, find_splits
from checker.quantities.quantity import Kind
from checker.relations.relation import Relation, equal
from checker.relations.shares import share_of
from checker.relations.stepped import with_steps
from checker.rules.rule import rule


@rule(
    "RAT002",
    name="ratio-mismatch",
    severity="error",
    holds=(
        "One in eight (12.5%) failed.",
        "Some 20%, or one in five, had no heating.",
        "Visitors outnumbered locals three to one, 36 to 12.",
        "The ratio of pupils to teachers is 16 to 1, with 400 pupils and 25 teachers.",
    ),
    breaks=(
        "One in five adults, or 25%, cannot swim.",
        "In the north 30% (one in five) had no heating.",
        "Visitors outnumbered locals four to one, 36 to 12.",
        "One child in ten, 15%, is absent.",
        "Two out of three patients, or 75%, were helped.",
    ),
    silent=(
        "They won 3-1 at half time in front of 36 guests and 12 dogs.",
        "One in five adults smoke, and 25% of those want to stop.",
        "One in five cars and 25% of vans failed.",
        "One in ten, up from 8%, agreed.",
        "Three in four growers agreed, 85% of the young and 65% of the old.",
    ),
)
def ratio_mismatch(claims: Claims) -> Iterator[Relation]:
    """A ratio and the percentage or counts beside it are not the same.

    "One in five" is 20%. A ratio is compared with a percentage in brackets or behind "or", and "outnumbered
    three to one" with the two numbers. Scores, odds and scales look like ratios and are none.

    What it checks
        "One in five, or 25%", "30% (one in five)", "outnumbered three to one, 36 to 12".

    Why it matters
        The ratio is what is remembered.

    How rounding is treated
        "One in N" may be three percentage points off.

    Not flagged
        Scores, odds and scales; a percentage of something else.

    Source
        One in N is 100/N per cent.
    """
    for match in find_ratios(claims):
        ratio, share = match["ratio"], match["share"]
        yield equal(share, ratio, roles={"ratio": ratio, "share": share}, wording="{ratio} is {expected}, not {share}")
    for match in find_splits(claims):
        yield share_of(
            match["share"], match["part"], match["whole"], wording="{part} in {whole} is {expected}, not {share}"
        )
    for match in find_ratios_of_parts(claims):
        part, whole, ratio = match["part"], match["whole"], match["ratio"]
        roles = {"part": part, "whole": whole, "ratio": ratio}
        yield equal(ratio, part / whole, roles=roles, wording="{part} of {whole} is {expected}, not {ratio}")
    for match in find_odds(claims):
        yield _odds(match)


def _odds(match: Match) -> Relation:
    times, large, small = match["times"], match["large"], match["small"]
    roles = {"large": large, "small": small, "times": times}
    is_ratio = times.quantity.kind is Kind.RATIO  # which says "to one" by itself
    wording = f"{{large}} to {{small}} is {{expected}}{'' if is_ratio else ' to one'}, not {{times}}"
    relation = equal(times, large / small, roles=roles, wording=wording)
    parts = (times.quantity.value or Fraction(1)).denominator
    # "three to two" is what lies nearer to it than to "four to three" and "five to three"
    return relation if parts == 1 else with_steps(relation, {times: Fraction(1, parts * (parts + 1))})
