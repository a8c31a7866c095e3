"""Prices with and without tax, and the rate of the tax."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame

_TAX = r"(?:sales tax|value added tax|tax|vat|gst|duty|levy)"
_COSTS = r"(?:costs?|is|would be|would cost|falls to|comes to|drops to|comes down to|was)"
_WITHOUT = Frame(
    rf"\bwithout (?:the |its )?<tax:percent> {_TAX},? (?:the |a |an "
    rf"|its )?<gross:money>[^A-Z.;]{{0,40}}? {_COSTS} <net:money>",
    cues=("without",),
)
_INCLUDING = Frame(
    rf"<gross:money>[^A-Z.;]{{0,30}}? (?:including|includes|included|with|incl) (?:the |its )?"
    rf"(?:<tax:percent> {_TAX}|{_TAX} (?:at|of) (?:the rate of )?<rate:percent>)[^A-Z.;]{{0,30}}?(?: {_COSTS}|,? or) "
    r"<net:money> (?:without|before|excluding|net of)",
    cues=("without", "before", "excluding", "net"),
)
_SO_WITHOUT = Frame(
    rf"<gross:money>(?:, | |,? which is ){{1,2}}(?:including|inclusive of|with) (?:the "
    rf"|its )?<tax:percent> {_TAX}(?:[;,]"
    r"| and)(?: and| so| or)? (?:(?:without it|without (?:the )?(?:tax|vat|duty)|before (?:the )?(?:tax|vat)"
    r"|excluding (?:tax|vat)|net of (?:tax|vat)),? (?:(?:it|the [a-z]+) (?:is|was|costs?|comes? to|would be"
    r"|would cost) )?"
    r"|(?<=so )the [a-z]+ (?:itself|alone) (?:cost|costs|was|is|came to|comes to) )<net:money>(?=[.,;)]|\Z)",
    cues=("without", "before", "excluding", "net", "itself", "alone"),
)
"""The price without the tax in a clause of its own: "£120 including 20% VAT; without it, £100"."""
_PLUS = Frame(
    rf"<net:money>,? (?:plus|with|and) (?:the )?<tax:percent> {_TAX} "
    r"(?:is|are|was|comes? to|came to|makes?|costs?|gives?|totals?) "
    r"(?:a total of )?<gross:money>(?! (?:more|less|each)\b)",
    cues=("plus", "with", "and"),
)


_WITH = Frame(
    rf"\b(?:with|including) (?:the |its )?<tax:percent> {_TAX},? (?:the |a |an |its )?<net:money>"
    rf"(?! (?:with|including)\b)[^A-Z.;]{{0,30}}? {_COSTS} <gross:money>(?=[.,;)]|\Z)",
    cues=("with", "including"),
)
"""The price before the tax, and what it comes to with it."""


def find_taxed_prices(claims: Claims) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield the price with tax, the rate and the price without: "without the 20% tax the £120 ticket costs £100"."""
    for match in claims.match(_WITHOUT, _INCLUDING, _SO_WITHOUT, _PLUS, _WITH):
        yield match["gross"], match.get("tax") or match["rate"], match["net"]
