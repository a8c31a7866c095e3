"""A total that is not the average times the number."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.averages.means import find_totals_of_means
from checker.claims.find import Claims
from checker.relations.relation import Relation, equal
from checker.rules.rule import rule


@rule(
    "AVG001",
    name="average-total-mismatch",
    severity="error",
    holds=(
        "The 18 firms have 25 staff on average, 450 in all.",
        "It has 30 branches averaging 12 staff, a total of 360.",
    ),
    breaks=(
        "The 12 boats, 9.5 m long on average, would reach 104 m end to end.",
        "The 18 firms have 25 staff on average, 540 in all.",
        "The 600 donors gave an average of £25, raising £18,000.",
        "On average 40 people came to each of the 12 meetings, 580 altogether.",
    ),
    silent=(
        "The 18 firms have 25 staff on average, and 40 partners in all.",
        "The 12 boats, 9.5 m long on average, sailed 104 km in all.",
        "The 600 donors gave an average of £25, raising £18,000 with a grant of £3,000.",
    ),
)
def average_total_mismatch(claims: Claims) -> Iterator[Relation]:
    """The total is not the average times the number.

    A number of things times their average is their total. The three are taken together only where one
    statement tells all of them, the average by a word such as "average" or "each"; a total that names
    something else than what is averaged is left alone, as is an average without its number of things.

    What it checks
        A number of things, their average and their total, in one statement.

    Why it matters
        Two of the three are often taken from different tables.

    How rounding is treated
        Each stands for what rounds to it.

    Not flagged
        Totals of something else than what is averaged.

    Source
        Definition of the arithmetic mean.
    """
    for match in find_totals_of_means(claims):
        number, mean, total = match["number"], match["mean"], match["total"]
        yield equal(
            total,
            number * mean,
            roles={"number": number, "mean": mean, "total": total},
            wording="{number} with {mean} on average make {expected}, not {total}",
            peers=(mean, total),
        )
