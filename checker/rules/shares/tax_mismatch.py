"""A price without tax that was worked out on the wrong base."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.claims.find import Claims
from checker.claims.shares.taxed import find_taxed_prices
from checker.relations.relation import Relation, equal
from checker.relations.shares import written_step
from checker.rules.rule import rule


@rule(
    "PCT012",
    name="tax-mismatch",
    severity="error",
    holds=("Without the 20% tax the £120 ticket costs £100.", "The £120 fare including 20% VAT is £100 without it."),
    breaks=(
        "Without the 20% tax the £120 ticket costs £96.",
        "The £120 fare including 20% VAT falls to £96 without it.",
        "The set costs £96 including value added tax at 20 per cent, or £76.80 without it.",
        "The bill of £84 plus 20% VAT comes to £104.",
    ),
    silent=("Without the 20% discount the £120 ticket costs £150.",),
)
def tax_mismatch(claims: Claims) -> Iterator[Relation]:
    """The price without tax is not the price with it, divided by one plus the rate.

    A price with tax, the rate and the price without tax are three figures of which two give the third. The
    text must say that the tax is in the price. Taxes that come on top, and discounts, are other sums.

    What it checks
        A price, the rate of tax in it and the price without tax.

    Why it matters
        Taking 20% off a price does not undo adding 20% to a smaller one.

    How rounding is treated
        Prices may be off by half of their last place.

    Not flagged
        Discounts, and taxes that are added to the stated price.

    Source
        The tax fraction, as tax offices publish it: rate over one plus rate.
    """
    for gross, tax, net in find_taxed_prices(claims):
        roles = {"with tax": gross, "tax": tax, "without tax": net}
        wording = "{with_tax} with {tax} tax is {expected} without it, not {without_tax}"
        relation = equal(net, gross / (1 + tax), roles=roles, wording=wording)
        steps = {claim: written_step(claim) for claim in (net, gross, tax)}
        yield replace(relation, readings=(replace(relation.readings[0], steps=steps),))
