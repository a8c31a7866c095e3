"""An interest that is not the rate times the sum."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.claims.find import Claims
from checker.claims.rates.levies import find_levies, is_set, may_be_included
from checker.quantities.interval import Interval
from checker.relations.relation import Relation, equal
from checker.relations.shares import written_step
from checker.rules.rule import rule

IS_WITH = "one of the amounts is with what the rate makes"


@rule(
    "RAT007",
    name="interest-mismatch",
    severity="error",
    holds=(
        "At 4% the £10,000 earns £400 a year.",
        "A 20% deposit on the £300,000 house is £60,000.",
        "The bank pays 2.5% on £40,000, or £1,000 a year.",
    ),
    breaks=(
        "The £2,000 bond pays 3% interest, or £90 a year.",
        "At 4% the £10,000 earns £250 a year.",
        "A year's 5% interest on the £2,000 comes to £1,000.",
        "Tax at 25% on a profit of $80,000 comes to $25,000.",
        "A deposit of £5,000 at 3% earns £200 a year.",
    ),
    silent=(
        "At 4% the £10,000 earns £34 a month.",
        "Tax at 25% on profits above $80,000 came to $5,000.",
        "At 4% over five years the £10,000 earns £2,000.",
    ),
)
def interest_mismatch(claims: Claims) -> Iterator[Relation]:
    """The interest, tax or deposit is not the rate times the sum.

    A rate in per cent of a sum is an amount. The rate, the sum and the amount are found by "of", "on" or
    "at" between them and by a word for what is paid, such as interest, tax or deposit. Interest over
    several years or compounded is silent, as more than one rate is in it.

    What it checks
        A rate in per cent, the sum that it is taken of, and what it comes to: interest for a
        year, a tax, a fee, a deposit.

    Why it matters
        Readers compare offers by the amount.

    How rounding is treated
        Each stands for what rounds to it. A rate that is laid down, such as that of a deposit, a
        commission or a value added tax, is exact.

    Not flagged
        Interest for a month or over several years; compound interest.

    Source
        Definition of simple interest.
    """
    for match in find_levies(claims):
        rate, capital, interest = match["rate"], match["sum"], match["yield"]
        roles = {"rate": rate, "sum": capital, "interest": interest}
        wording = "{rate} of {sum} is {expected}, not {interest}"
        # "£400 a year" is £400, "4% a year" is 4%
        plain = {interest: (Fraction(1), Fraction(0)), rate: (Fraction(1, 100), Fraction(0))}
        relation = equal(interest, capital * rate, roles=roles, wording=wording)
        first = replace(relation.readings[0], scales=plain, steps={rate: written_step(rate)})
        if is_set(match) and (value := rate.quantity.value) is not None:
            first = replace(first, intervals={rate: Interval.point(value)})
        others = [capital * (1 + rate), capital * (1 - rate)]
        if may_be_included(match):
            others.append(capital * rate / (1 + rate))
        readings = (first, *(replace(first, right=right, name=IS_WITH) for right in others))
        yield replace(relation, readings=readings)
