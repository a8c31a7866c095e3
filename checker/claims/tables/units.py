"""The units that headers of tables name: "distance (km)", "metres"."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from checker.lexicon.units_table import FORMS
from checker.quantities.find import find_quantities
from checker.quantities.quantity import Kind, Unit
from checker.text.late import late
from checker.text.plain import read_plain

_BRACKET = late(r"\(([^()0-9]{1,20})\)\Z")
_MEASURED = (Kind.MEASURE, Kind.DURATION)
LONGEST_UNIT = 2
"""A unit that stands in no bracket has so many words."""


def may_name_unit(header: str) -> bool:
    """Tell whether *header* may end with a unit, at a glance."""
    return header.endswith(")") or header[header.rfind(" ") + 1 :] in FORMS


@lru_cache(maxsize=1024)
def units_of(header: str) -> tuple[Unit, ...]:
    """Return the readings of the unit that *header* ends with; none where it names no unit.

    Examples
    --------
    >>> [unit.name for unit in units_of("distance (km)")], [unit.name for unit in units_of("area in sq mi")]
    (['kilometre'], ['square mile'])
    >>> units_of("runner-up")
    ()
    """
    bracket = _BRACKET.search(header)
    words = header.split()
    told = [bracket[1]] if bracket is not None else [" ".join(words[-count:]) for count in range(LONGEST_UNIT, 0, -1)]
    for name in told:
        document = read_plain(f"1 {name}", "")
        quantities = find_quantities(document)
        if len(quantities) == 1 and quantities[0].kind in _MEASURED and quantities[0].end == len(document.text):
            return quantities[0].units
    return ()


@lru_cache(maxsize=1024)
def conversions(header: str, other: str) -> tuple[tuple[Fraction, Fraction], ...]:
    """Return the factors and offsets by which numbers under *header* become those under *other*.

    Examples
    --------
    >>> conversions("low (°c)", "low (°f)")
    ((Fraction(9, 5), Fraction(32, 1)),)
    """
    found = {
        (one.factor / two.factor, (one.offset - two.offset) / two.factor)
        for one in units_of(header)
        for two in units_of(other)
        if one.dimension == two.dimension and one.factor != two.factor
    }
    return tuple(sorted(found))
