"""A sum of money that is not price times number."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.claims.expression import Between
from checker.claims.find import Claims
from checker.claims.rates.composed import find_composed_purchases
from checker.claims.rates.purchases import find_purchases, is_proceeds
from checker.relations.relation import Reading, Relation, equal
from checker.relations.stepped import price_step, with_steps
from checker.rules.rule import rule


@rule(
    "RAT005",
    name="price-mismatch",
    severity="error",
    holds=(
        "The school bought 36 laptops at £450 each, £16,200 in all.",
        "At £2.50 the 40m shares are worth £100m.",
        "The fund sold 2.5 million shares at $30 a share for $75 million.",
        "The theatre sold 240 seats at £18 each, taking £4,320.",
        "Forty hours at £12 an hour come to £480.",
    ),
    breaks=(
        "He earns £14 an hour, or £650 for a 40-hour week.",
        "Eight tickets at £37.50 come to £270.",
        "At £2.50 the 40m shares are worth £140m.",
        "The fund sold 2.5 million shares at $30 a share for $57 million.",
        "The theatre sold 240 seats at £18 each, taking £4,230.",
        "Dinner at £12 each for 30 people cost £380.",
        "The council ordered 12 bins costing £85 each, a bill of £1,200.",
        "It bought 1,200 tonnes at $300 a tonne, paying $460,000.",
    ),
    silent=(
        "It sold 36 laptops at £450 each or two for £800.",
        "The firm is issuing 4m shares at $15 each, raising $56.2m.",
        "It sold 240 seats at £18 and 100 at £25 each, taking £6,820.",
        "It sold 40 of the 240 seats at £18 each, taking £720.",
        "Eight tickets at £37.50 come to £315 with the booking fee of £15.",
        "They offered 40m shares at £2.50 for a stake worth £30m.",
    ),
)
def price_mismatch(claims: Claims) -> Iterator[Relation]:
    """The sum is not the price times the number.

    So many things at a price make a sum. The number, the price and the sum must stand in one statement. As
    soon as the sentence names a tax, a fee, a discount or a delivery, the sum has another part and nothing
    is compared.

    What it checks
        A number of things, the price of each and the sum, in one statement.

    Why it matters
        The sum is what is decided on.

    How rounding is treated
        The number and the sum stand for what rounds to them; a price is exact.

    Not flagged
        Sums with a tax, a fee, a discount or a delivery in the sentence.

    Source
        Arithmetic of invoices.
    """
    bought = [(match["number"], match["price"], match["total"]) for match in find_purchases(claims)]
    bought += [(each.number, each.rate, each.total) for each in find_composed_purchases(claims)]
    for number, price, total in dict.fromkeys(bought):
        relation = equal(
            total,
            number * price,
            roles={"number": number, "price": price, "total": total},
            wording="{number} at {price} is {expected}, not {total}",
        )
        if is_proceeds(total):
            net = Between(number * price * _LEAST_PROCEEDS, number * price, "the proceeds")
            relation = relation.with_reading(Reading(total, net, name="after the costs of the sale"))
        yield with_steps(relation, price_step(price))


_LEAST_PROCEEDS = Fraction(17, 20)
"""What is left at least of the proceeds of an issue after those who place it have been paid."""
