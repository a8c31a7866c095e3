"""An equation in the text that is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.restatements.equations import find_equations
from checker.relations.relation import Relation, equal
from checker.rules.rule import rule


@rule(
    "RES005",
    name="equation-mismatch",
    severity="error",
    holds=(
        "Four dozen make 48, since 12 × 4 = 48.",
        "The sum is 120 + 80 - 50 = 150.",
        "As 2.5 × 33 = 83, near enough, it fits.",
    ),
    breaks=(
        "Since 12 × 4 = 46, we need another box.",
        "The sum is 120 + 80 - 50 = 160.",
    ),
    silent=(
        "Set x = 4 and 12 stays the default; version 2 = stable.",
        "A mebibyte is 1024 * 1024 = 1048576 bytes.",
        "The score was 3 - 1 = no surprise.",
        "We get 2 · 0.75 - 1 = 0.5.",
    ),
)
def equation_mismatch(claims: Claims) -> Iterator[Relation]:
    """The two sides of a written equation differ.

    Arithmetic that is written out can be checked as it stands. The numbers must be joined by signs, with an
    equals sign and one number behind it. Letters, roots, powers and program text are not read, and an
    equation that has them is left alone.

    What it checks
        Numbers joined by +, -, × and ÷ with "=" and a number.

    Why it matters
        It is arithmetic in the open.

    How rounding is treated
        The right side stands for what rounds to it where it, or a number on the left, has decimals.

    Not flagged
        Variables, code, dates and scores.

    Source
        Arithmetic.
    """
    for equation in find_equations(claims):
        roles = {f"term {place}": claim for place, claim in enumerate(equation.terms, 1)} | {"result": equation.result}
        relation = equal(equation.result, equation.left, roles=roles)
        if equation.counted:
            as_numbers = dict.fromkeys(equation.counted, (Fraction(1), Fraction(0)))
            relation = replace(relation, readings=(replace(relation.readings[0], scales=as_numbers),))
        if _is_whole(equation.result) and not all(map(_is_whole, equation.terms)):
            first = relation.readings[0]
            relation = replace(
                relation, readings=(replace(first, steps={**first.steps, equation.result: Fraction(1)}),)
            )
        yield relation


def _is_whole(claim: Claim) -> bool:
    """Tell whether a number is written without decimals."""
    figure = claim.quantity.figure
    return figure is not None and not figure.is_decimal
