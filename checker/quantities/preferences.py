"""Preferences: which of its units an ambiguous word means in a project."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from checker.quantities.quantity import Quantity

UNIT_CHOICES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "gallon": {"us": ("gallon", "US gallon"), "imperial": ("imperial gallon",)},
    "pint": {"us": ("pint", "US pint"), "imperial": ("imperial pint",)},
    "quart": {"us": ("quart", "US quart"), "imperial": ("imperial quart",)},
    "fluid ounce": {"us": ("fluid ounce", "US fluid ounce"), "imperial": ("imperial fluid ounce",)},
    "ton": {"short": ("ton", "short ton"), "long": ("imperial ton", "long ton"), "metric": ("tonne", "metric ton")},
}
"""Canonical names of the unit that each choice means, by ambiguous word."""


def settle_units(quantities: Iterable[Quantity], units: Mapping[str, str]) -> None:
    """Keep, of the readings of every unit, those that *units* prefers; others stay as they are.

    Examples
    --------
    >>> from checker.quantities.find import find_quantities
    >>> from checker.text.plain import read_plain
    >>> (found,) = find_quantities(read_plain("It holds 110 gallons."))
    >>> settle_units([found], {"gallon": "imperial"})
    >>> [unit.name for unit in found.units]
    ['imperial gallon']
    """
    if not units:
        return
    wanted = {name for word, choice in units.items() for name in UNIT_CHOICES[word][choice]}
    unwanted = {name for word in units for names in UNIT_CHOICES[word].values() for name in names} - wanted
    for quantity in quantities:
        if len(quantity.units) > 1:
            kept = tuple(unit for unit in quantity.units if unit.name not in unwanted)
            if kept:
                quantity.units, quantity.unit = kept, kept[0].name
