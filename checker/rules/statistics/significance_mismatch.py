"""A result that is called significant at a level its p-value exceeds."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.studies import find_significance
from checker.relations.relation import Relation
from checker.relations.tested import below_level
from checker.rules.rule import rule


@rule(
    "STA002",
    name="significance-mismatch",
    severity="error",
    holds=("The effect was significant (p = .03) at the 5% level.",),
    breaks=("The effect was significant (p = .08) at the 5% level.",),
    silent=(
        "The effect was not significant (p = .08) at the 5% level.",
        "The effect was significant (p = .08) at the 10% level.",
    ),
)
def significance_mismatch(claims: Claims) -> Iterator[Relation]:
    """The p-value exceeds the level at which the result is called significant.

    What it checks
        "Significant" with a p-value and a stated level in one clause.

    Why it matters
        The word is what readers remember.

    How rounding is treated
        A p-value that rounds to the level passes.

    Not flagged
        Results without a stated level, and results called not significant.

    Source
        Reporting guidelines for trials.
    """
    for match in find_significance(claims):
        yield below_level(match["p"], match["level"])
