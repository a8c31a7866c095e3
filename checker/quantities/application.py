"""Quantities as pint sees them: the one place that loads pint while a text is read."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from checker.quantities.quantity import Unit

if TYPE_CHECKING:
    from checker.quantities.quantity import Quantity

_BASES = {
    "[length]": "meter", "[mass]": "kilogram", "[time]": "second", "[temperature]": "kelvin", "[current]": "ampere",
    "[substance]": "mole", "[luminosity]": "candela", "[information]": "bit", "[angle]": "degree",
}  # fmt: skip
_SCALES = {"celsius": "degree_Celsius", "fahrenheit": "degree_Fahrenheit"}
_OTHER_NAMES = {
    "ton": "US_ton", "tonne": "metric_ton", "imperial gallon": "imperial_gallon", "barrel": "oil_barrel",
    "imperial pint": "imperial_pint", "imperial fluid ounce": "imperial_fluid_ounce", "imperial ton": "UK_ton",
    "hundredweight": "UK_hundredweight", "percentage": "percent",
}  # fmt: skip


def registry() -> Any:
    """Return pint's application registry."""
    import pint

    return pint.get_application_registry()  # type: ignore[no-untyped-call]


def as_pint(quantity: Quantity) -> Any:
    """Return *quantity* as a ``pint.Quantity``; ``None`` for ranges, dates and names.

    Counted nouns and currencies become units of their own, as ``village`` or ``GBP``; degrees that
    something rises or falls by are differences.

    Examples
    --------
    >>> from checker.quantities.find import find_quantities
    >>> from checker.text.plain import read_plain
    >>> (found,) = find_quantities(read_plain("It is 12 km long."))
    >>> as_pint(found).to("mile").magnitude
    7.456...
    """
    if quantity.figure is None:
        return None
    value = float(quantity.figure.value)
    if not quantity.units:
        return registry().Quantity(value, _own_base(quantity.noun) if quantity.noun else "dimensionless")
    unit = quantity.units[0]
    if unit.offset:
        scale = _SCALES.get(unit.name, "kelvin")
        is_difference = quantity.direction != 0 and unit.name in _SCALES
        return registry().Quantity(value, f"delta_{scale}" if is_difference else scale)
    named = _named(unit)
    return registry().Quantity(value, named) if named is not None else _in_bases(value, unit)


def _named(unit: Unit) -> str | None:
    """Return pint's name of *unit* where pint has a unit of that name and size."""
    import pint

    name = " / ".join(map(_factor, unit.name.split(" per ")))
    try:
        base = registry().Quantity(1, name).to_base_units()
    except (pint.UndefinedUnitError, pint.OffsetUnitCalculusError, AttributeError, TypeError, ValueError):
        return None
    dimension = tuple(sorted((str(key), int(power)) for key, power in base.dimensionality.items()))
    return (
        name
        if dimension == unit.dimension and abs(base.magnitude - float(unit.factor)) <= 1e-6 * abs(base.magnitude)
        else None
    )


def _factor(name: str) -> str:
    """Return pint's expression for one factor of a unit's name, such as "square mile"."""
    first, _, rest = name.partition(" ")
    if first in ("square", "cubic") and rest:
        return f"{_factor(rest)} ** {2 if first == 'square' else 3}"
    return _OTHER_NAMES.get(name, name.replace(" ", "_"))


def _in_bases(value: float, unit: Unit) -> Any:
    made = registry().Quantity(value * float(unit.factor), "dimensionless")
    for base, power in unit.dimension:
        made = made * registry().Quantity(1, _BASES.get(base) or _own_base(base)) ** power
    return made


def _own_base(name: str) -> str:
    """Return the name of a base unit for a currency or a counted noun; define it when it is new."""
    word = re.sub(r"\W+", "_", name.strip("[]")).strip("_") or "thing"
    word = f"_{word}" if word[0].isdigit() else word
    if word not in _OWN_BASES:
        own = f"{word}_count" if word in registry() else word
        registry().define(f"{own} = [{own}]")
        _OWN_BASES[word] = own
    return _OWN_BASES[word]


_OWN_BASES: dict[str, str] = {}
"""Base units that were defined for currencies and counted nouns."""


def read_definition(name: str, definition: str) -> Unit:
    """Return the unit that a pint *definition* such as ``"1.7018 * meter"`` or ``"[crate]"`` makes.

    Examples
    --------
    >>> read_definition("smoot", "1.7018 * meter").dimension
    (('[length]', 1),)
    """
    if re.fullmatch(r"\[[\w ]+\]", definition.strip()):
        return Unit(name, ((definition.strip(), 1),))
    quantity = registry().parse_expression(definition)
    if not hasattr(quantity, "to_base_units"):
        return Unit(name, (), Fraction(str(quantity)))
    base = quantity.to_base_units()
    dimension = tuple(sorted((str(key), int(power)) for key, power in base.dimensionality.items()))
    return Unit(name, dimension, Fraction(str(base.magnitude)))
