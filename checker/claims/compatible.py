"""May these claims stand in one equation? The vetoes that come before all arithmetic."""

from __future__ import annotations

from checker.claims.claim import Claim
from checker.lexicon.nouns_table import PEOPLE
from checker.quantities.nouns import is_people
from checker.quantities.quantity import Kind
from checker.quantities.rates_of_many import parts_of_rate

Dimension = tuple[tuple[str, int], ...]

_PEOPLE = PEOPLE | frozenset(
    """applicant family crew commissioner deputy clerk personnel reservist territorial conscript male female kid newborn
    grader recipient colonist emigrant servant slave private sergeant lieutenant captain gunner cadet drummer mate
    carpenter cook missionary merchant troop infantry cavalry artillery gendarme archer knight dragoon rifle musketeer
    cavalier novice clergy clergyman steward stewardess stoker deckhand porter guide
    soprano alto tenor baritone singer keeper goalkeeper defender midfielder striker""".split()
)


_OF_KIND: dict[Kind, frozenset[Dimension] | None] = {kind: frozenset({((f"[{kind.value}]", 1),)}) for kind in Kind}
_OF_KIND[Kind.NUMBER] = None


def dimensions(claim: Claim) -> frozenset[Dimension] | None:
    """Return the dimensions that *claim* can have, one a unit reading; ``None`` for a bare number."""
    quantity = claim.quantity
    holder = quantity if quantity.ends is None else quantity.ends[1]
    units = holder.units
    if units:
        return frozenset((units[0].dimension,) if len(units) == 1 else [unit.dimension for unit in units])
    return _OF_KIND[quantity.kind]


def commensurable(*claims: Claim) -> bool:
    """Tell whether the claims can be added: one dimension is common to all that have one."""
    units = claims[0].quantity.units if claims else ()
    if units and all(claim.quantity.units is units for claim in claims):
        return True
    common: frozenset[Dimension] | None = None
    for found in map(dimensions, claims):
        if found is not None and found is not common:
            common = found if common is None else common & found
    return common is None or bool(common) or are_per_as_many(*claims)


def are_per_as_many(*claims: Claim) -> bool:
    """Tell whether all are rates for as many of one thing, which some leave out: "3 deaths per 1,000; 2 per 1,000"."""
    counted, many, things = {"one"}, set(), {""}
    for claim in claims:
        if claim.quantity.kind is Kind.NUMBER:
            continue
        above, base, thing = parts_of_rate(claim.quantity.unit or "")
        if not base:
            return False
        counted.add(above)
        many.add(base)
        things.add(thing)
    return len(counted) <= _TWO and len(many) == 1 and len(things) <= _TWO


_TWO = 2
"""A name and none."""


def same_noun(first: Claim, second: Claim) -> bool:
    """Tell whether both count the same things; an unstated noun agrees with any.

    People are one class, so that "12 women" may be part of "30 patients".
    """
    nouns = (first.noun, second.noun)
    if None in nouns or nouns[0] == nouns[1]:
        return True
    return all(noun in _PEOPLE or is_people(noun) for noun in nouns)


def is_person(claim: Claim) -> bool:
    """Tell whether *claim* counts people."""
    return claim.noun in _PEOPLE or is_people(claim.noun)


def are_on_one_scale(first: Claim, second: Claim) -> bool:
    """Tell whether both are temperatures of one scale: how far they are apart is told in its degrees, from no zero."""
    units = first.quantity.units
    return any(unit.offset for unit in units) and second.quantity.unit == first.quantity.unit


def is_unit_shared(first: Claim, second: Claim, difference: Claim) -> bool:
    """Tell whether the unit behind the second figure, that of their difference, is that of both: "7.4 vs 5.3 days"."""
    is_bare = first.quantity.kind is Kind.NUMBER and second.quantity.kind in (Kind.DURATION, Kind.MEASURE)
    return is_bare and second.quantity.unit == difference.quantity.unit


def is_same_per(first: Claim, second: Claim) -> bool:
    """Tell whether one is written per something and the other is short for it: "from £640 to £736 a month"."""
    if first.quantity.unit == second.quantity.unit:
        return False
    short, long = sorted((first.quantity.unit or "", second.quantity.unit or ""), key=len)
    return bool(short) and long.startswith(f"{short} per ")
