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
    for match in claims.match(_WITHOUT, _INCLUDING, _PLUS, _WITH):
        yield match["gross"], match.get("tax") or match["rate"], match["net"]
