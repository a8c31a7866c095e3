"""A margin of error that is too small for the sample."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.statistics.studies import find_polls
from checker.relations.relation import Relation
from checker.relations.tested import least_margin
from checker.rules.rule import rule


@rule(
    "STA006",
    name="margin-of-error-mismatch",
    severity="warning",
    holds=("The poll of 1,000 adults has a margin of error of 3 points.",),
    breaks=("The poll of 400 adults has a margin of error of 3 points.",),
    silent=("The poll of 400 adults has a margin of error of 6 points.",),
)
def margin_of_error_mismatch(claims: Claims) -> Iterator[Relation]:
    """The margin of error is smaller than the sample allows.

    The size of a poll bounds its margin of error from below. Both must stand in one clause. A wider margin
    is silent, as weighting widens it; a smaller one cannot be had from so few.

    What it checks
        The size of a poll and its margin of error in one clause.

    Why it matters
        A lead within the true margin is no lead.

    How rounding is treated
        The margin stands for what rounds to it; only margins below those of nine in ten
        are reported.

    Not flagged
        Wider margins, which weighting explains.

    Source
        The standard error of a share in a simple random sample.
    """
    for match in find_polls(claims):
        yield least_margin(match["size"], match["margin"])
