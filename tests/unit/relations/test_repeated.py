from __future__ import annotations

from fractions import Fraction

from checker.api import Checker
from checker.claims.find import find_claims
from checker.quantities.find import find_quantities
from checker.relations.repeated import bounds, pieces
from checker.text.plain import read_plain


def claims_of(text):
    document = read_plain(text)
    return list(find_claims(document, find_quantities(document)))


def test_a_claim_that_stands_twice_is_one_number():
    revenue, cost = claims_of("Revenue was $80m and costs were $60m.")
    margin = (revenue - cost) / revenue
    loose = margin.evaluate(lambda claim: claim.quantity.wide)
    close = bounds(margin, lambda claim: claim.quantity.wide)
    low = 1 - cost.quantity.wide.high / revenue.quantity.wide.low
    high = 1 - cost.quantity.wide.low / revenue.quantity.wide.high
    assert loose.covers(close)
    assert close.low <= low <= high <= close.high
    assert close.high - close.low < (loose.high - loose.low) * Fraction(9, 10)


def test_without_repetition_nothing_is_cut():
    first, second = claims_of("It was $80m and then $60m.")
    (only,) = pieces((first + second,), lambda claim: claim.quantity.wide)
    assert only(first) is first.quantity.wide or only(first) == first.quantity.wide


def test_the_whole_of_the_interval_is_looked_at():
    (first,) = claims_of("It was $80m.")
    lows = [piece(first).low for piece in pieces((first * first,), lambda claim: claim.quantity.wide)]
    highs = [piece(first).high for piece in pieces((first * first,), lambda claim: claim.quantity.wide)]
    assert (min(lows), max(highs)) == (first.quantity.wide.low, first.quantity.wide.high)
    assert sorted(lows)[1:] == sorted(highs)[:-1]


def test_checking_goes_on_without_repeated_claims():
    assert Checker().check("Nothing to see.").ok
