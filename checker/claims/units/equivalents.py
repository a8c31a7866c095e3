"""Amounts said again in a unit of another dimension: litres per 100 km in miles per gallon, moles in grams."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame, Match
from checker.quantities.quantity import Quantity
from checker.text.late import late

_AGAIN = Frame(
    r"<source:measure>(?:[- ](?:us|imp|imperial))?(?: [a-z-]+){0,2} ?(?:\(|, or |/ ?| or )(?:about |around "
    r"|approximately |≈ ?)?<stated:measure>(?=[-)/;,.]|\Z| (?:us|imp|imperial|in imperial|in us)\b)",
    cues=("U", "(U", "or", "/"),
)
_CONSUMPTION = ((("[length]", 2),), (("[length]", -2),))
_PER_VOLUME = ("[length]", -3)
_AMOUNT_OF_SUBSTANCE, _MASS = ("[substance]", 1), ("[mass]", 1)
_MOLAR = {
    "glucose": "180.16",
    "sugar": "180.16",
    "cholesterol": "386.65",
    "ldl": "386.65",
    "hdl": "386.65",
    "triglyceride": "885.7",
    "creatinine": "113.12",
    "urea": "60.06",
    "bun": "28.014",
    "nitrogen": "28.014",
    "uric": "168.11",
    "urate": "168.11",
    "calcium": "40.078",
    "phosphate": "30.974",
    "phosphorus": "30.974",
    "magnesium": "24.305",
    "bilirubin": "584.66",
    "lactate": "90.08",
    "iron": "55.845",
    "sodium": "22.99",
    "potassium": "39.098",
}
"""Grams a mole of what is measured in blood; phosphate and urea nitrogen are given as their element."""
_WORD = late(r"[a-z]+")
IMPERIAL = Fraction(454609, 378541)
"""How many US gallons an imperial gallon has."""


@dataclass(frozen=True, slots=True)
class Equivalent:
    """An amount and the same in a unit of another dimension."""

    source: Claim
    """What is written first."""
    stated: Claim
    """What it is said to be."""
    factors: tuple[Fraction, ...]
    """By what the first, or its inverse, is multiplied to give the second, all in base units: one or several ways."""
    is_inverse: bool
    """Whether more of the one is less of the other."""


def find_equivalents(claims: Claims) -> Iterator[Equivalent]:
    """Yield the amounts of *claims* that are said again in a unit of another dimension."""
    for match in claims.match(_AGAIN):
        source, stated = match["source"], match["stated"]
        first, second = source.quantity, stated.quantity
        if not first.units or not second.units or first.figure is None or second.figure is None:
            continue
        dimensions = first.units[0].dimension, second.units[0].dimension
        if dimensions in (_CONSUMPTION, _CONSUMPTION[::-1]) and _is_of_fuel(first) and _is_of_fuel(second):
            is_told = any("imperial" in (quantity.unit or "") for quantity in (first, second))
            factors = (Fraction(1),) if is_told else (Fraction(1), IMPERIAL)
            yield Equivalent(source, stated, factors, is_inverse=True)
        elif _PER_VOLUME in dimensions[0] and _PER_VOLUME in dimensions[1]:
            yield from _of_substance(match, dimensions)


def _is_of_fuel(quantity: Quantity) -> bool:
    """Tell whether the unit is a volume for a distance or a distance for a volume, and no area or number to an area."""
    unit = quantity.unit or ""
    return " per " in unit and ("litre" in unit or "gallon" in unit)


def _of_substance(
    match: Match, dimensions: tuple[tuple[tuple[str, int], ...], tuple[tuple[str, int], ...]]
) -> Iterator[Equivalent]:
    first, second = dimensions
    is_to_mass = _AMOUNT_OF_SUBSTANCE in first and _MASS in second
    if not is_to_mass and not (_MASS in first and _AMOUNT_OF_SUBSTANCE in second):
        return
    words = {word.removesuffix("s") for word in _WORD.findall(match.sentence.pattern)}
    molar = [Fraction(mass) / 1000 for name, mass in _MOLAR.items() if name in words]
    if molar:
        factors = tuple(dict.fromkeys(molar if is_to_mass else [1 / mass for mass in molar]))
        yield Equivalent(match["source"], match["stated"], factors, is_inverse=False)
