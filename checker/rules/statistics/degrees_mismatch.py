"""Degrees of freedom that the groups cannot leave."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.statistics.studies import find_groups
from checker.relations.relation import Relation
from checker.relations.tested import most_degrees
from checker.rules.rule import rule


@rule(
    "STA003",
    name="degrees-mismatch",
    severity="error",
    holds=("With two groups of 30 we found t(58) = 2.1.", "With two groups of 30 we found t(54) = 2.1."),
    breaks=("With two groups of 25 we found t(58) = 2.1.",),
    silent=("With two groups of towns we found t(58) = 2.1.",),
)
def degrees_mismatch(claims: Claims) -> Iterator[Relation]:
    """The test has more degrees of freedom than its groups leave.

    Two groups have two degrees of freedom fewer than they have members. The sizes and the test must stand
    in one clause. Fewer degrees are silent, since people drop out; only more are impossible.

    What it checks
        "Two groups of n" with the degrees of freedom of a t-test in the same clause.

    Why it matters
        Either the size of the groups or the test is not the one that was run.

    How rounding is treated
        Nothing is rounded; fewer degrees are fine, since people drop out.

    Not flagged
        Tests whose groups are not described in the clause.

    Source
        Student's t-test for two independent samples.
    """
    for match in find_groups(claims):
        yield most_degrees(match["groups"], match["size"], match["degrees"])
