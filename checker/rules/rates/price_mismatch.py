"""A sum of money that is not price times number."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.relations.relation import Relation, equal
from checker.rules.rule import rule

_WORDS = r"(?: [a-z'-]+){0,8}"
_EACH = r"(?: each| apiece| per share| a share| per head| a head| per unit| a unit| per person| a person| a piece)?"
_TOTAL = r"(?:for|or|come to|came to|cost|costs|costing|worth|totalling|totaling|making|a total of|for a total of|at a cost of)"
_NUMBER_FIRST = Frame(
    rf"<number:count>{_WORDS} (?:at|for) (?:about |some )?<price:money>{_EACH},? (?:a )?(?:total )?{_TOTAL} "
    r"(?:about |some |a total of |nearly |just over )?<total:money>",
    cues=("at", "for"),
)
_IN_ALL = Frame(
    rf"<number:count>{_WORDS} at <price:money>(?: each| apiece)?, <total:money> (?:in all|in total|altogether|together)",
    cues=("at",),
)
_PRICE_FIRST = Frame(
    r"at <price:money>(?: each| a share| per share| apiece)?,? the <number:count>(?: [a-z]+){0,3} "
    r"(?:are|is|were|was|would be|will be)? ?(?:worth|come to|cost|bring|raise) (?:about |some |nearly )?<total:money>",
    cues=("at",),
)


@rule(
    "RAT005",
    name="price-mismatch",
    severity="error",
    holds=(
        "The school bought 36 laptops at £450 each, £16,200 in all.",
        "At £2.50 the 40m shares are worth £100m.",
        "The fund sold 2.5 million shares at $30 a share for $75 million.",
    ),
    breaks=(
        "Eight tickets at £37.50 come to £270.",
        "At £2.50 the 40m shares are worth £140m.",
        "The fund sold 2.5 million shares at $30 a share for $57 million.",
    ),
    silent=(
        "It sold 36 laptops at £450 each or two for £800.",
        "Eight tickets at £37.50 come to £315 with the booking fee of £15.",
        "They offered 40m shares at £2.50 for a stake worth £30m.",
    ),
)
def price_mismatch(claims: Claims) -> Iterator[Relation]:
    """The sum is not the price times the number.

    What it checks
        A number of things, the price of each and the sum, in one statement.

    Why it matters
        The sum is what is decided on.

    How rounding is treated
        Each stands for what rounds to it.

    Not flagged
        Sums with a tax, a fee, a discount or a delivery in the sentence.

    Source
        Arithmetic of invoices.
    """
    for match in claims.match(_NUMBER_FIRST, _IN_ALL, _PRICE_FIRST):
        number, price, total = match["number"], match["price"], match["total"]
        if not _EXTRAS.isdisjoint(match.sentence.words) or not _is_whole(number, total):
            continue
        if commensurable(price, total) or _is_share(price):
            yield equal(
                total,
                number * price,
                roles={"number": number, "price": price, "total": total},
                wording="{number} at {price} is {expected}, not {total}",
            )


_EXTRAS = frozenset(
    """tax vat fee fees discount discounts delivery shipping including excluding plus minus less commission deposit
    loss profit gain premium warrants options debt each-way""".split()
)
"""Words that bring another amount into the sum."""


def _is_whole(number: Claim, total: Claim) -> bool:
    return not number.quantity.is_range and not total.quantity.is_range


def _is_share(price: Claim) -> bool:
    """Tell whether the price says per what: "$30 a share"."""
    return " per " in (price.quantity.unit or "")
