"""Preferences: what ambiguous words mean in a project, and the units that it adds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field

from checker.quantities.currency import CODES
from checker.quantities.quantity import Quantity, Unit
from checker.quantities.units import Reading, kind_of
from checker.text.record import record

UNIT_CHOICES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "gallon": {"us": ("gallon", "US gallon"), "imperial": ("imperial gallon",)},
    "pint": {"us": ("pint", "US pint"), "imperial": ("imperial pint",)},
    "quart": {"us": ("quart", "US quart"), "imperial": ("imperial quart",)},
    "fluid ounce": {"us": ("fluid ounce", "US fluid ounce"), "imperial": ("imperial fluid ounce",)},
    "ton": {"short": ("ton", "short ton"), "long": ("imperial ton", "long ton"), "metric": ("tonne", "metric ton")},
}
"""Canonical names of the unit that each choice means, by ambiguous word."""

CURRENCIES = CODES
"""Codes of ISO 4217 that a bare "$" may be set to."""
SYSTEMS: Mapping[str, Mapping[str, str]] = {
    "us": {"gallon": "us", "pint": "us", "quart": "us", "fluid ounce": "us", "ton": "short"},
    "imperial": {
        "gallon": "imperial",
        "pint": "imperial",
        "quart": "imperial",
        "fluid ounce": "imperial",
        "ton": "long",
    },
}
"""The choices that each system of units makes."""


@record(frozen=True, slots=True)
class OwnUnit:
    """A unit that a project defines, with the words that stand for it in prose."""

    name: str
    """Canonical name, singular."""
    definition: str
    """In pint's units, such as ``"1.7018 * meter"``, or a dimension of its own, such as ``"[crate]"``."""
    forms: tuple[str, ...]
    """Words and symbols, as they are written behind a number; at most three words each."""


@record(frozen=True, slots=True)
class Preferences:
    """How quantities are read where a text leaves it open."""

    units: Mapping[str, str] = field(default_factory=dict)
    """For words of :data:`UNIT_CHOICES`, which unit they mean."""
    system: str | None = None
    """``"us"`` or ``"imperial"``: what all words of :data:`UNIT_CHOICES` mean unless *units* says otherwise."""
    dollar: str | None = None
    """ISO 4217 code of the currency that a bare "$" is."""
    decimal_comma: bool = False
    """Whether "1.234,5" is written for 1,234.5."""
    own: tuple[OwnUnit, ...] = ()
    """Units that the project adds; they win over built-in ones."""

    @property
    def choices(self) -> dict[str, str]:
        """All choices, those of the system included."""
        return {**(SYSTEMS[self.system] if self.system else {}), **self.units}

    def forms(self) -> dict[str, Reading]:
        """Return what the forms of the project's own units mean. Loads pint if there are any."""
        if not self.own:
            return {}
        from checker.quantities.application import read_definition

        made: dict[str, Reading] = {}
        for own in self.own:
            unit = read_definition(own.name, own.definition)
            for form in (own.name, *own.forms):
                made[form] = Reading(own.name, (unit,), kind_of(unit))
        return made


def settle(quantities: Iterable[Quantity], preferences: Preferences) -> None:
    """Keep the preferred readings of every unit."""
    settle_units(quantities, preferences.choices)
    if preferences.dollar is not None:
        _settle_dollars(quantities, f"[{preferences.dollar.upper()}]")


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
            _keep(quantity, tuple(unit for unit in quantity.units if unit.name not in unwanted))


def _settle_dollars(quantities: Iterable[Quantity], dimension: str) -> None:
    for quantity in quantities:
        if quantity.unit is not None and quantity.unit.startswith("dollar"):
            _keep(
                quantity, tuple(unit for unit in quantity.units if any(base == dimension for base, _ in unit.dimension))
            )


def _keep(quantity: Quantity, kept: tuple[Unit, ...]) -> None:
    if not kept or kept == quantity.units:
        return
    quantity.units, quantity.unit = kept, kept[0].name
    for end in quantity.ends or ():
        end.units, end.unit = kept, kept[0].name
