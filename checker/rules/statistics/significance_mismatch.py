"""A result that is called significant at a level its p-value exceeds."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.statistics.studies import find_called, find_ratios, find_significance
from checker.relations.relation import Relation
from checker.relations.tested import below_level, usual_level, with_interval
from checker.rules.rule import rule


@rule(
    "STA002",
    name="significance-mismatch",
    severity="error",
    holds=("The effect was significant (p = .03) at the 5% level.",),
    breaks=(
        "The effect was significant (p = .08) at the 5% level.",
        "The difference was significant (p = 0.20).",
        "Yields fell significantly on the limed plots (p = 0.31).",
        "No significant difference was seen (p < 0.001).",
        "The odds ratio was 2.40 (95% CI 1.50 to 3.84), p = 0.34.",
        "The hazard ratio for death was 1.47 (95% CI 1.13–1.91; P = 0.24).",
        "It was rarer in the limed group (RR 0.84, 95% CI 0.58 to 1.21; p = 0.002).",
    ),
    silent=(
        "The effect was not significant (p = .08) at the 5% level.",
        "The odds ratio was 1.31 (95% CI 1.00 to 1.72), p = 0.051.",
        "The odds ratio was 2.40 (90% CI 1.50 to 3.84), p = 0.34.",
        "Age told little (OR, 1.00; 95% CI: 1.00-1.00; p = 0.007).",
        "The effect was significant (p = .08) at the 10% level.",
        "The effect was significant (p = .08).",
        "The effect was not significant (p = .20).",
        "We took p < 0.25 as significant on entry. The effect was significant (p = .20).",
    ),
)
def significance_mismatch(claims: Claims) -> Iterator[Relation]:
    """The p-value exceeds the level at which the result is called significant.

    "Significant" means that a p-value is below the level. The word must stand in the clause of the p-value,
    with a level or with a p-value that no usual level leaves open; an interval of a ratio says the same by
    holding 1 or leaving it out. Close to the usual levels, and where a text names its own, nothing is said.

    What it checks
        "Significant" with a p-value and a stated level in one clause. Without a level, a p-value that no usual
        one admits: more than 0.1 beside "significant", less than one in a thousand beside "not significant".
        The p-value of a ratio beside its 95% interval, which leaves 1 out or holds it.

    Why it matters
        The word is what readers remember.

    How rounding is treated
        A p-value that rounds to the level passes.

    Not flagged
        Results near the usual levels, where none is stated; texts that state another level anywhere.

    Source
        Reporting guidelines for trials.
    """
    for match in find_significance(claims):
        yield below_level(match["p"], match["level"])
    for match, leaves_one_out in find_ratios(claims):
        relation = with_interval(match["interval"], match["p"], match.groups["sign"], leaves_one_out=leaves_one_out)
        if relation is not None:
            yield relation
    for p, sign, is_denied in find_called(claims):
        relation = usual_level(p, sign, is_denied=is_denied)
        if relation is not None:
            yield relation
