"""Amounts shared out equally: "the two winners share the £1.5m prize and get £750,000 each"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.text.late import late

_SHARE = "share|shares|shared|sharing|split|splits|splitting|divide|divided"
_GETS = (
    "taking|getting|receiving|pocketing|earning|winning|paying|got|gets?|receive[ds]?|takes?|took|pocketed|had|have"
    "|earned|paid"
)
_HOW = r"(?: (?:equally|evenly|(?:between|among) (?:them|themselves)))*"
_SIZE = (
    r",? (?:and |or |which is |with |so )?(?:that )?(?P<ahead>each )?(?:(?:of them|one) )?(?:will |would )?"
    rf"(?:(?:{_GETS}) )?(?:about )?<size:money>(?P<behind> (?:each|apiece|a head|per person))?(?=[.,;)]|\Z)"
)
_SHARING = Frame(
    rf"(?<!and )(?<!of )(?<!of the )(?<!of its )<number:thing> (?:will |would |are to |were to )?(?:{_SHARE})"
    r" (?:the |a |an |its |their |his |her )?<total:money>"
    rf"(?: (?!in\b|of\b|from\b)[a-z'-]+){{0,2}}?{_HOW}{_SIZE}",
    cues=tuple(_SHARE.split("|")),
)
_SHARED_BY = Frame(
    rf"<total:money>(?: [a-z'-]+){{0,2}}? (?:(?:will be|would be|is to be|was to be|was|is|were) )?"
    rf"(?:shared|split|divided){_HOW} (?:by|between|among|amongst) (?:the |its |his |her )?<number:thing>"
    rf"(?:,? (?:who|which))?{_SIZE}",
    cues=("shared", "split", "divided"),
)
_SOME_GOES = late(
    r"\b(?:tax|taxes|costs?|fees?|expenses|rest|remainder|remaining|others?|left|plus|besides|interest)\b"
)
"""What is taken from the amount before it is shared out, or is shared out besides."""


def find_shared_out(claims: Claims) -> Iterator[Match]:
    """Yield where a ``number`` of people or things share a ``total`` and the ``size`` of one share is told."""
    for match in claims.match(_SHARING, _SHARED_BY):
        number = match["number"].quantity
        if number.noun is None or number.hedge is not None or number.units:
            continue
        unit = match["total"].quantity.unit
        others = (claim for claim in match.sentence.claims if claim not in (match["total"], match["size"]))
        if match["size"].quantity.unit != unit or any(claim.quantity.unit == unit for claim in others):
            continue  # "a £40m contract, each receiving £10m a year", "and paid £12m each, the council giving £6m"
        if ("ahead" in match.groups or "behind" in match.groups) and not _SOME_GOES.search(match.sentence.pattern):
            yield match
