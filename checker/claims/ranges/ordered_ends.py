"""Ranges whose ends the words put in order: "between 45 and 60 minutes"."""

from __future__ import annotations

from fractions import Fraction

from checker.claims.bounded import Bounded
from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.frame import Frame
from checker.claims.ranges.bounds import enter
from checker.quantities.quantity import Kind, Unit
from checker.text.late import late

_BETWEEN = Frame(
    r"\bbetween (?:<interval:range>|<low:amount|percent> and <high:amount|percent>)",
    cues=("between",),
)
FARTHEST = 1000
"""A first end without a unit that is so many times the last one has a unit of its own."""
_COMPARING = tuple(
    f"{word} "
    for word in (
        *("comparison", "difference", "differences", "choice", "compare", "distinguish", "regularly"),
        *("alternate", "alternates", "alternated", "alternating", "alternately", "switch", "switches"),
    )
)
"""Before "between 7 mm and 2 mm": two things, no range."""
_TEMPERATURE = "[temperature]"
"""Between 37 °C and 6 °C things cool down."""
_INFORMATION = "[information]"
_CYCLIC = frozenset({"degree", "radian"})
"""Units in which "between 315° and 45°" goes round."""
_DOWNWARDS = frozenset(
    ("hectopascal", "millibar", "per centimetre", "part per million", "volt", "millivolt", "nanometre", "electronvolt")
)
"""Units of scales that are read or swept downwards: layers of the air, spectra, electrodes."""
_GOING_DOWN = late(r"\b(?:descen(?:d|t)|sank\b|sinks?\b|sinking|subsid|ebb|discharg|unload|swept|sweep|countdown)")
"""Before a range that is gone through from its upper end: "it descended between 10,000 and 8,000 feet"."""
_TO_A_TIME = late(r" (?:ago|before|prior|earlier|bp|b\.p\.?|until|left|to go)\b")
"""Behind a time that is counted back from another: "between 12,000 and 10,000 years ago"."""


def find_ordered(claims: Claims) -> tuple[Bounded, ...]:
    """Return the ranges whose ends the words put in order: "between 45 and 60 minutes"."""
    found: dict[int, Bounded] = {}
    for match in claims.match(_BETWEEN):
        if _TO_A_TIME.match(match.sentence.pattern, match.end) or _GOING_DOWN.search(match.before(60)):
            continue
        if not match.before(16).endswith(_COMPARING):
            enter(found, match, None)
    return tuple(
        bounded for bounded in found.values() if _has_unit(bounded.high) and not bounded.is_fall and _is_alike(bounded)
    )


def _has_unit(claim: Claim) -> bool:
    return claim.quantity.kind is not Kind.NUMBER


def _is_alike(bounded: Bounded) -> bool:
    """Tell whether both ends are amounts of one kind, the first perhaps without its unit."""
    low, high = bounded.low.quantity, bounded.high.quantity
    if high.unit in _CYCLIC | _DOWNWARDS or any(_TEMPERATURE in dict(unit.dimension) for unit in high.units):
        return False
    if low.number_end == low.end and low.surface[-1:].isalpha() and _are_bytes(high.units):
        return False  # "between 64K and 4MB"
    if low.figure is None or high.figure is None or _is_far(low.figure.value, high.figure.value, low.surface):
        return False
    return low.kind is Kind.NUMBER or (low.kind is high.kind and (bool(low.units) or low.unit == high.unit))


def _are_bytes(units: tuple[Unit, ...]) -> bool:
    """Tell whether an amount is one of information, whose multiples are also written by a letter alone."""
    return any(_INFORMATION in dict(unit.dimension) for unit in units)


def _is_far(low: Fraction, high: Fraction, surface: str) -> bool:
    """Tell whether a first end without a unit is of another size than the last: "between 131072 and 6MB"."""
    return not any(letter.isalpha() for letter in surface) and low > FARTHEST * high > 0
