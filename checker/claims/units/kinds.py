"""What verbs ask of the amounts they take: generating and using take energy in a time, not power in a time."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.times.dates import Attribute
from checker.quantities.interval import Interval

_ENERGY = Frame(
    r"\b(?:generat(?:es?|ed|ing)|produc(?:es?|ed|ing)|consum(?:es?|ed|ing)|us(?:es?|ed|ing)|needs?|burns?|output of"
    r"|consumption of|generation of|draws?)\b(?: (?!to\b)[a-z'-]+){0,3} <amount:measure>",
    cues=tuple(
        "generates generate generated generating produces produce produced producing consumes consume consumed "
        "consuming uses use used using needs need burns burn output consumption generation draws draw".split()
    ),
)
_USED = Frame(
    r"\b(?:consum(?:es?|ed)|us(?:es?|ed)|burn(?:s|t|ed)?)\b(?: (?!to\b)[a-z'-]+){0,3} <amount:measure> of "
    r"(?:electricity|energy)"
    r"(?: (?!per\b|at\b|for\b|an?\b)[a-z]+){0,2}? (?:(?:last|this|each|every|a|per|in an average|in a typical"
    r"|in a) (?:year|month|day"
    r"|week)|in Y)(?=[.,;)]|\Z)",
    cues=("electricity", "energy"),
)
"""What is used up in a time, which stands behind what it is: "used 3,400 kWh of electricity last year"."""
ENERGY_IN_TIME = -3
"""The power of time in the dimension of energy in a time, which is power."""


def find_used_energies(claims: Claims) -> Iterator[tuple[Claim, Attribute]]:
    """Yield amounts of electricity used in some year, month or day, with the power of time that this leaves."""
    for match in claims.match(_USED):
        claim = match["amount"]
        powers = {} if not claim.quantity.units else dict(claim.quantity.units[0].dimension)
        if powers.get("[mass]") == 1 and powers.get("[length]") == 2 and "watt" in (claim.quantity.unit or ""):
            left = Interval.point(powers.get("[time]", 0) - 1)
            yield claim, Attribute(claim, "power of time", left, claim.quantity.surface)


def find_energies(claims: Claims) -> Iterator[tuple[Claim, Attribute]]:
    """Yield amounts "a year" or "per hour" that are generated or used, with the power of time in their unit."""
    for match in claims.match(_ENERGY):
        claim = match["amount"]
        units = claim.quantity.units
        if not units or not any(word in (claim.quantity.unit or "") for word in (" per hour", " per year", " per day")):
            continue
        powers = dict(units[0].dimension)
        if powers.get("[mass]") == 1 and powers.get("[length]") == 2 and "watt" in (claim.quantity.unit or ""):
            yield (
                claim,
                Attribute(claim, "power of time", Interval.point(powers.get("[time]", 0)), claim.quantity.surface),
            )
