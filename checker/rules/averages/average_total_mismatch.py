"""A total that is not the average times the number."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.relations.relation import Relation, equal
from checker.rules.rule import rule

_IN_ALL = r"(?:in all|in total|altogether|combined|together|end to end|overall)"
_ON_AVERAGE = Frame(
    r"<number:count>,?(?: [a-z]+){0,4} <mean:amount>(?: [a-z]+){0,2} on average,? (?:or |for a total of |making |would reach "
    r"|would make |and |adding up to |totalling )?(?:about |some )?<total:amount>(?: [a-z]+){0,2} " + _IN_ALL,
    cues=("average",),
)
_AVERAGING = Frame(
    r"<number:count>,?(?: [a-z]+){0,4} averag(?:ing|e|ed) (?:about |some )?<mean:amount>(?: each)?,? "
    r"(?:or |for a total of |making |totalling )?<total:amount>(?: [a-z]+){0,2} " + _IN_ALL,
    cues=("averaging", "average", "averaged"),
)


@rule(
    "AVG001",
    name="average-total-mismatch",
    severity="error",
    holds=("The 18 firms have 25 staff on average, 450 in all.",),
    breaks=(
        "The 12 boats, 9.5 m long on average, would reach 104 m end to end.",
        "The 18 firms have 25 staff on average, 540 in all.",
    ),
    silent=("The 18 firms have 25 staff on average, and 40 partners in all.",),
)
def average_total_mismatch(claims: Claims) -> Iterator[Relation]:
    """The total is not the average times the number.

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
    for match in claims.match(_ON_AVERAGE, _AVERAGING):
        number, mean, total = match["number"], match["mean"], match["total"]
        nouns = {claim.noun for claim in (mean, total)} - {None}
        if commensurable(mean, total) and len(nouns) < 2:
            yield equal(
                total,
                number * mean,
                roles={"number": number, "mean": mean, "total": total},
                wording="{number} with {mean} on average make {expected}, not {total}",
                peers=(mean, total),
            )
