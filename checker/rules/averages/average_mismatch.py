"""An average that is not that of the values listed before it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.averages.values import find_listed_averages
from checker.claims.expression import Call
from checker.claims.find import Claims
from checker.relations.relation import Relation, equal
from checker.rules.rule import rule


@rule(
    "AVG002",
    name="average-mismatch",
    severity="error",
    holds=(
        "The runs took 9, 12 and 15 minutes, 12 on average.",
        "With marks of 61, 70 and 76 she has an average of 69.",
    ),
    breaks=(
        "The mean of the three readings, 14.2, 15.1 and 14.8, was 15.7.",
        "With marks of 61, 70 and 76 she has an average of 72.",
        "The three bids, $40,000, $44,000 and $54,000, average $49,000.",
        "The mean of 4, 8 and 12 is 9.",
        "The median of 10, 12, 15, 20 and 40 is 16.",
        "A mean of 9 eggs was laid by the three hens (6, 7 and 8).",
    ),
    silent=(
        "With marks of 61, 70 and 76 she has a weighted average of 72.",
        "The two schools have 61 and 70 pupils, and classes an average of 22.",
        "The scores were 12, 15 and 18, against a national average of 16.",
        "Of 12 boys and 15 girls, an average of 9 came.",
        "The rates were 4%, 5% and 9% in the three areas, 4.5% on average.",
    ),
)
def average_mismatch(claims: Claims) -> Iterator[Relation]:
    """The average is not the mean of the values before it.

    Where a text lists the values and then says what they average, the average can be worked out. The list
    must stand just before the average, in the same unit. Words such as "weighted" or "moving" end the matter, since those are other averages, and so does an average that is told only to compare the
    values with it.

    What it checks
        A list of two or more values followed by their average; their median behind "the median of".

    Why it matters
        Readers can compute it and will.

    How rounding is treated
        The average and the values stand for what rounds to them.

    Not flagged
        Weighted, trimmed and moving averages; averages of percentages, whose
        bases may differ; averages that the values are set against.

    Source
        Definition of the arithmetic mean.
    """
    for found in find_listed_averages(claims):
        name = "median" if found.is_median else "mean"
        roles = {f"part {place}": claim for place, claim in enumerate(found.values, 1)} | {name: found.mean}
        yield equal(
            found.mean,
            Call(name, found.values),
            roles=roles,
            wording=f"the values have a {name} of {{expected}}, not {{{name}}}",
            peers=(*found.values, found.mean),
        )
