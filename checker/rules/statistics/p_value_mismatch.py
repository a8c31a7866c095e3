"""A p-value that its own test statistic does not give."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.statistics.studies import find_tests
from checker.relations.relation import Relation
from checker.relations.tested import p_value
from checker.rules.rule import rule


@rule(
    "STA001",
    name="p-value-mismatch",
    severity="warning",
    holds=(
        "The groups differed, t(28) = 2.20, p = .036.",
        "There was an effect, F(2, 30) = 4.50, p = .02.",
        "The shares differed, χ2(2, N = 50) = 6.20, p < .05.",
        "The scores were related, r(28) = .45, p = .01.",
        "The trend was clear, z = 1.96, p = .05.",
    ),
    breaks=(
        "The groups differed, t(28) = 2.20, p = .01.",
        "There was an effect, F(2, 30) = 4.50, p < .001.",
        "The shares differed, χ2(2, N = 50) = 6.20, p = .54.",
        "The groups did not differ (t = 1.12, df = 58, P = 0.02).",
        "The shares differed (chi-square = 3.1; df = 1; P = 0.02).",
    ),
    silent=(
        "The groups differed, t(28) = 2.20, p = .018 in one tail.",
        "The area was active, t(18) = 4.13, p = .029 (corrected for the whole brain).",
    ),
)
def p_value_mismatch(claims: Claims) -> Iterator[Relation]:
    """The p-value is not the one of the test statistic.

    A test statistic with its degrees of freedom has one p-value. The three are found in the form in which
    papers print them, and the p-value is worked out anew. Where the text speaks of corrected or resampled
    values the printed one is not the plain one, and nothing is compared.

    What it checks
        t, F, chi-square, z and correlations with their degrees of freedom and p-value.

    Why it matters
        About one published article in eight has a p-value that changes its conclusion when
        it is worked out again.

    How rounding is treated
        The statistic stands for what rounds to it; the p-value too, or for what was cut off
        to it. Tests of one tail and of two are both tried.

    Not flagged
        Statistics without degrees of freedom; sentences that speak of corrections for many
        tests or of resampling.

    Source
        statcheck (Nuijten and others, 2016) for the idea; Abramowitz and Stegun, chapter 26,
        for the distributions.
    """
    for tested in find_tests(claims):
        yield p_value(tested)
