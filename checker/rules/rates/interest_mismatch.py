"""An interest that is not the rate times the sum."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.relations.relation import Relation, equal
from checker.rules.rule import rule

_WORDS = r"(?: [a-z'-]+){0,3}"
_EARNS = r"(?:earns?|earned|yields?|pays?|costs?|brings?|brought|makes?|would earn|would cost|will earn|will cost)"
_AT_RATE = Frame(
    rf"at <rate:percent>,? (?:the |a |an |its |their )?<sum:money>{_WORDS} {_EARNS} (?:about |some )?<interest:money>"
    r"(?: interest| in interest)?(?: a year)?(?![a-z])",
    cues=("at",),
)
_ON_SUM = Frame(
    rf"<rate:percent> interest on (?:the |a |its )?<sum:money>{_WORDS}(?: is|,| –| comes to| would be|, or) "
    r"(?:about |some )?<interest:money>",
    cues=("interest",),
)


@rule(
    "RAT007",
    name="interest-mismatch",
    severity="error",
    holds=("At 4% the £10,000 earns £400 a year.",),
    breaks=(
        "At 4% the £10,000 earns £250 a year.",
        "A year's 5% interest on the £2,000 comes to £1,000.",
    ),
    silent=("At 4% the £10,000 earns £34 a month.",),
)
def interest_mismatch(claims: Claims) -> Iterator[Relation]:
    """The yearly interest is not the rate times the sum.

    What it checks
        A rate in per cent, the sum that it is paid on, and the interest for a year.

    Why it matters
        Readers compare offers by the amount.

    How rounding is treated
        Each stands for what rounds to it.

    Not flagged
        Interest for a month or over several years; compound interest.

    Source
        Definition of simple interest.
    """
    for match in claims.match(_AT_RATE, _ON_SUM):
        rate, capital, interest = match["rate"], match["sum"], match["interest"]
        unit = interest.quantity.unit or ""
        if unit in (capital.quantity.unit, f"{capital.quantity.unit} per year"):
            roles = {"rate": rate, "sum": capital, "interest": interest}
            relation = equal(
                interest, capital * rate, roles=roles, wording="{rate} of {sum} is {expected}, not {interest}"
            )
            yield _as_written(relation, interest)


def _as_written(relation: Relation, interest: Claim) -> Relation:
    """Take "£400 a year" as £400."""
    plain = {interest: (Fraction(1), Fraction(0))}
    return replace(relation, readings=tuple(replace(reading, scales=plain) for reading in relation.readings))
