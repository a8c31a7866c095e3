"""Amounts that rules write themselves, and the dimensions of amounts in texts."""

from __future__ import annotations

from functools import lru_cache

from checker.claims.expression import Constant
from checker.quantities.find import find_quantities
from checker.quantities.quantity import Kind, Quantity
from checker.text.late import late
from checker.text.plain import read_plain

_CURRENCY = late(r"\[[A-Z]{3}\]")


def read_amount(text: str) -> Constant | None:
    """Return the constant that an amount such as "0.5 km" stands for; ``None`` if it is none.

    Examples
    --------
    >>> read_amount("0.5 km").value
    Fraction(500, 1)
    """
    quantity = _only_quantity(text)
    if quantity is None or quantity.value is None or not quantity.is_operand:
        return None
    if quantity.kind in (Kind.COUNT, Kind.NUMBER) or not quantity.units:
        return None
    unit = quantity.units[0]
    return Constant(quantity.value * unit.factor + unit.offset, " ".join(text.split()))


@lru_cache(maxsize=256)
def unit_dimension(name: str) -> dict[str, int] | None:
    """Return the base dimensions of the unit called *name*; ``None`` if it is none."""
    quantity = _only_quantity(f"5 {name}") or _only_quantity(f"{name}5")
    if quantity is None or not quantity.units:
        return None
    return base_dimension(quantity)


def base_dimension(quantity: Quantity) -> dict[str, int]:
    """Return the base dimensions of *quantity*: all currencies are one, counted nouns are none.

    Examples
    --------
    >>> (found,) = find_quantities(read_plain("It costs $5 per mile."))
    >>> base_dimension(found)
    {'[currency]': 1, '[length]': -1}
    """
    if not quantity.units:
        return {}
    found: dict[str, int] = {}
    for base, power in quantity.units[0].dimension:
        if base.startswith("["):
            found["[currency]" if _CURRENCY.fullmatch(base) else base] = power
    return found


def currencies(quantity: Quantity) -> frozenset[str]:
    """Return the currencies that *quantity* can be in; empty if it is no money."""
    return frozenset(base for unit in quantity.units for base, _ in unit.dimension if _CURRENCY.fullmatch(base))


def _only_quantity(text: str) -> Quantity | None:
    """Return the quantity that the whole of *text* is, or ``None``."""
    text = text.strip()
    if not text or len(text) > 60:
        return None
    found = find_quantities(read_plain(text))
    whole = len(found) == 1 and found[0].start == 0 and found[0].end == len(text)
    return found[0] if whole else None
