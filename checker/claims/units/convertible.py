"""Which amount may be another one told in another unit: no sum exchanged, no cup by the book, no map's scale."""

from __future__ import annotations

from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.compatible import commensurable
from checker.claims.units.senses import is_imperial
from checker.quantities.quantity import Kind, Quantity
from checker.text.late import late

_HOUSEHOLD = frozenset({"cup", "tablespoon", "teaspoon", "hand", "league", "grain"})
"""Units that are rarely meant by the book: two cups of coffee are 300 ml."""
_COMPOUND = late(r"[0-9][^0-9]*[A-Za-z'\"°′][^0-9]*[0-9]")
"""Two numbers with a unit between them."""
_WORDED = late(
    r"[a-z0-9-]+ (?:centur(?:y|ies)|years?|months?|weeks?|days?|hours?|minutes?|feet|foot|stone),? (?:and )?[a-z0-9-]+ "
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|inch(?:es)?|pounds?)"
)
"""The same in words: "two hours and 22 minutes"."""
_MAGNITUDES = ("hundred", "thousand", "million", "billion", "trillion")
_LARGEST_SLIP = Fraction(12)
"""One of a unit that is so many times as large as it is, or as small, is no slip."""
_TELLING_DIGITS = 3
"""An amount with so many digits before its last zeros is no choice beside another one: "1,760 yards, or one mile"."""
_MONEY_PER_UNIT = 2
"""Dimensions of a price per unit, such as "$5 a gallon"; plain sums are exchanged, not converted."""
_TIMES = ({"second", "minute", "hour"}, {"month", "year", "decade", "century"})
"""Durations that are converted by the book; a week of work has five days."""


def is_in_words(quantity: Quantity) -> bool:
    """Tell whether an amount has a fraction in words, which is rough: "2 and one-fourth pounds"."""
    figure = quantity.figure
    return figure is not None and (figure.exponent < 0 or figure.denominator != 1) and "." not in quantity.surface


def is_scale(source: Claim, stated: Claim) -> bool:
    """Tell whether one unit stands for many ("1 inch is 4 miles") or is a degree, which may be one of difference."""
    if any(claim.quantity.units[0].offset for claim in (source, stated)):
        return True
    size = (stated.quantity.value or 0) * stated.quantity.units[0].factor / source.quantity.units[0].factor
    return not 1 / _LARGEST_SLIP < abs(size) < _LARGEST_SLIP


def is_told_exactly(source: Claim, stated: Claim) -> bool:
    """Tell whether two amounts in one system are one told twice: of so many digits, and so near, none is a choice."""
    figures = (source.quantity.figure, stated.quantity.figure)
    if any(len(claim.quantity.units) == 0 or claim.quantity.kind is Kind.DURATION for claim in (source, stated)):
        return False
    digits = [len(str(abs(figure.mantissa)).rstrip("0")) for figure in figures if figure is not None]
    is_told = (max if is_imperial(source) else min)(digits) >= _TELLING_DIGITS  # "800 g, or 1 kg" are two packs
    one, other = ((claim.quantity.value or 0) * claim.quantity.units[0].factor for claim in (source, stated))
    return is_told and one < 2 * other and other < 2 * one


def is_conversion(pair: tuple[Claim, Claim]) -> bool:
    """Tell whether the second amount of *pair* may be the first one in another unit."""
    source, stated = pair
    if not (source.quantity.units and stated.quantity.units):
        return False
    if source.quantity.figure is None or stated.quantity.figure is None:
        return False
    if source.quantity.unit == stated.quantity.unit and is_compound(source.quantity) == is_compound(stated.quantity):
        return False
    if _is_unit_alone(source.quantity) or _is_unit_alone(stated.quantity):
        return False
    if source.quantity.kind is Kind.DURATION:
        return any({source.quantity.unit, stated.quantity.unit} <= units for units in _TIMES)
    if source.quantity.unit in _HOUSEHOLD or stated.quantity.unit in _HOUSEHOLD:
        return False
    if source.quantity.kind is Kind.MONEY and (
        len(source.quantity.units[0].dimension) < _MONEY_PER_UNIT or _are_two_dollars(source, stated)
    ):
        return False
    return commensurable(source, stated)


def _are_two_dollars(source: Claim, stated: Claim) -> bool:
    """Tell whether just one dollar says whose it is: the other is that of the reader: "$10 ($6 US) an hour"."""
    first, second = ((claim.quantity.unit or "").partition(" per ")[0] for claim in (source, stated))
    return first != second and first.endswith("dollar") and second.endswith("dollar")


def is_compound(quantity: Quantity) -> bool:
    """Tell whether an amount is written in two units: "6 ft 4 in", "2 hours 22 minutes"."""
    return _COMPOUND.search(quantity.surface) is not None or _WORDED.match(quantity.surface.lower()) is not None


def _is_unit_alone(quantity: Quantity) -> bool:
    """Tell whether only a magnitude stands before the unit: "2.75 million MT (million tonnes)"."""
    return quantity.surface[quantity.number_start - quantity.start :].lower().startswith(_MAGNITUDES)
