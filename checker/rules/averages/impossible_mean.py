"""A mean that whole numbers cannot have."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.relations.relation import Relation
from checker.relations.whole import whole_mean
from checker.rules.rule import rule

_WHOLE = r"(?:whole-number|whole number|integer|likert|five-point|seven-point|four-point|star|[CNU](?:-point)? scale)"
_OF = r"(?:a |an )?(?:mean|average)(?: [a-z]+)? (?:of|was|is)"
_NUMBER_FIRST = Frame(
    rf"<number:count>'?(?: [a-z'-]+){{0,3}} {_WHOLE}(?: [a-z]+){{0,3}} {_OF} <mean:number>(?![a-z])",
    cues=("mean", "average"),
)
_NUMBER_LAST = Frame(
    rf"{_WHOLE}(?: [a-z'-]+){{0,6}} {_OF} <mean:number>(?: [a-z]+){{0,3}} \(n ?= ?<number:count>\)",
    cues=("mean", "average"),
)


@rule(
    "AVG003",
    name="impossible-mean",
    severity="warning",
    holds=("The 25 raters' whole-number scores had a mean of 3.48.",),
    breaks=(
        "The 20 raters' whole-number scores had a mean of 3.47.",
        "The answers on the five-point scale had a mean of 3.47 (n = 20).",
    ),
    silent=(
        "The 20 runs had a mean of 3.47 seconds.",
        "The 200 raters' whole-number scores had a mean of 3.47.",
    ),
)
def impossible_mean(claims: Claims) -> Iterator[Relation]:
    """No whole numbers of that count have this mean.

    What it checks
        A mean with decimals, the number of values, and words that say that the values are
        whole numbers.

    Why it matters
        A mean that cannot be points to another number of values or to a slip.

    How rounding is treated
        The mean stands for everything that rounds to it; where the number of values is as
        large as the steps of the mean are many, every mean is possible.

    Not flagged
        Means of measurements.

    Source
        The GRIM test.
    """
    for match in claims.match(_NUMBER_FIRST, _NUMBER_LAST):
        relation = whole_mean(match["mean"], match["number"])
        if relation is not None:
            yield relation
