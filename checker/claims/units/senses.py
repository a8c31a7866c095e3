"""What else the word for a unit may mean, and which units are imperial ones."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.quantities.quantity import Unit
from checker.text.late import late

_IMPERIAL = late(
    r"\b(?:mile|yard|foot|inch|acre|gallon|pint|quart|ounce|pound|stone|ton|fahrenheit|furlong|fathom|bushel|barrel"
    r"|horsepower|hundredweight|psi|knot|nautical)\b"
)
_BY_THOUSANDS = ("kilo", "mega", "giga", "tera", "peta", "exa")
"""Prefixes that stand for powers of 1,024 where a memory or a file is measured."""
_SENSES = {
    **{
        f"{prefix}{thing}": Unit(f"binary {prefix}{thing}", (("[information]", 1),), Fraction(bits * 1024**power))
        for thing, bits in (("byte", 8), ("bit", 1))
        for power, prefix in enumerate(_BY_THOUSANDS, 1)
    },
    "ton": Unit("tonne", (("[mass]", 1),), Fraction(1000)),
    "mile per gallon": Unit("mile per imperial gallon", (("[length]", -2),), Fraction(1609344 * 10**5, 454609)),
    "calorie": Unit("kilocalorie", (("[length]", 2), ("[mass]", 1), ("[time]", -2)), Fraction(4184)),
}
"""Further things that a unit is called in prose, beside the readings of its word."""
_TROY = {
    "ounce": Unit("troy ounce", (("[mass]", 1),), Fraction(311034768, 10**10)),
    "pound": Unit("troy pound", (("[mass]", 1),), Fraction(3732417216, 10**10)),
}
_WEIGHED_SO = ("troy", "apothecar", "bullion", " gold", " silver")
_NAUTICAL = Unit("nautical mile", (("[length]", 1),), Fraction(1852))
_AT_SEA = late(
    r"\b(?:territorial|exclusive|economic zone|fishing (?:zone|limit)|offshore limit)\b"
    r"|[)U] (?:[a-z]+ ){0,2}(?:limit|zone)\b"
)
_SEA_WORDS = ("territorial", "exclusive", "zone", "limit")


def with_senses(claim: Claim) -> Claim:
    """Return *claim* with what else its unit is called in prose."""
    further = _SENSES.get(claim.quantity.unit or "")
    if claim.quantity.unit == "mile" and _is_at_sea(claim.sentence.pattern):
        further = _NAUTICAL
    if claim.quantity.unit in _TROY and any(map(claim.sentence.pattern.__contains__, _WEIGHED_SO)):
        further = _TROY[claim.quantity.unit]
    if further is None or (claim.quantity.unit == "ton" and len(claim.quantity.units) == 1):
        return claim  # a short ton is nothing else
    return Claim(replace(claim.quantity, units=(*claim.quantity.units, further)), claim.sentence)


def _is_at_sea(pattern: str) -> bool:
    """Tell whether the sentence speaks of zones and limits at sea, where miles are nautical ones."""
    return any(map(pattern.__contains__, _SEA_WORDS)) and _AT_SEA.search(pattern) is not None


def is_imperial(claim: Claim) -> bool:
    """Tell whether the unit is of the imperial or US system."""
    return _IMPERIAL.search(claim.quantity.unit or "") is not None
