"""An anniversary that disagrees with the years it lies between."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.anniversaries import find_anniversaries
from checker.claims.find import Claims
from checker.relations.elapsed import anniversary
from checker.relations.relation import Link, Relation
from checker.rules.rule import rule


@rule(
    "TIM005",
    name="anniversary-mismatch",
    severity="error",
    holds=(
        "The club marked in 2021 the 70th anniversary of its founding in 1951.",
        "Founded in 1951, the club held a fair for its 70th anniversary in 2021.",
    ),
    breaks=(
        "In 2021 the choir, founded in 1892, marked its 119th anniversary.",
        "It marks its 65th anniversary in 2024; it was founded in 1949.",
        "The club marked in 2021 the 60th anniversary of its founding in 1951.",
        "Founded in 1951, the club held a fair for its 75th anniversary in 2021.",
    ),
    silent=("In 2021 the band toured for the 20th anniversary of the album; the label dates from 1951.",),
)
def anniversary_mismatch(claims: Claims) -> Iterator[Relation]:
    """The anniversary is not the difference of the two years.

    What it checks
        An anniversary or birthday with a number, the year it fell in and the year it counts
        from, in one clause.

    Why it matters
        Anniversaries are written from memory, and next year's copy starts from last year's.

    How rounding is treated
        Nothing is rounded.

    Not flagged
        Anniversaries whose origin or whose own year is not stated in the clause.

    Source
        ISO 8601 on dates.
    """
    for found in find_anniversaries(claims):
        link = Link.STATED if found.is_stated else Link.INFERRED
        yield anniversary(found.origin, found.event, found.rank, link=link)
