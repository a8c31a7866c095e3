"""Magnitude words that two or more numbers share: "10 to 12 million", "three, four and five thousand"."""

from __future__ import annotations

from checker.lexicon.numbers_table import GLUED, MAGNITUDES, MONEY, SCALES
from checker.quantities.precision import Figure
from checker.quantities.quantity import Quantity
from checker.text.late import late

ABBREVIATED = frozenset("mio mil bil mln bln tril trn".split())
"""Magnitudes that are written with a full stop."""
_LAST_WORD = late(r"[A-Za-z]+\Z")
_LAST_POWER = late(r"[x×·*][ \u00a0]?10[\^({]{0,2}([-−–⁻]?[0-9⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})[)}]?\Z")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−–", "0123456789---")


def shared_magnitude(text: str, first: Quantity, last: Quantity) -> Figure | None:
    """Return the figure of *first* with the magnitude of *last*, where only *last* writes it.

    The figure stays as it is where it would become the larger one: "$300 to $7 million".
    """
    own = first.figure
    if own is None or last.figure is None or own.denominator != 1:
        return own
    power = magnitude_of(text[last.number_start : last.number_end])
    if power is None or magnitude_of(text[first.number_start : first.number_end]) is not None:
        return own
    shared = own._replace(exponent=own.exponent + power)
    return shared if shared.value < last.figure.value else own


_CLOSE = 20
"""Levels before and after a change share a magnitude only where they lie this close together."""


def level_before(text: str, first: Quantity, last: Quantity) -> Figure | None:
    """Return the figure of *first* as the level before *last*: "from 24.2 to 33.1 billion".

    It has the magnitude of *last* where only *last* writes one and the two then are of like size.
    """
    own = first.figure
    if own is None or last.figure is None or own.denominator != 1 or own.value >= _THOUSAND:
        return own
    power = magnitude_of(text[last.number_start : last.number_end])
    if power is None or magnitude_of(text[first.number_start : first.number_end]) is not None:
        return own
    shared = own._replace(exponent=own.exponent + power)
    return shared if last.figure.value / _CLOSE < shared.value < last.figure.value * _CLOSE else own


def in_magnitude_of(text: str, bare: Quantity, other: Quantity) -> Figure | None:
    """Return the figure of a *bare* number with the magnitude that only *other* writes: "65 (54-76 × 10^9)"."""
    own = bare.figure
    if bare.unit is not None or own is None or own.exponent > 0 or own.denominator != 1:
        return None
    power = magnitude_of(text[other.number_start : other.number_end])
    if not power or magnitude_of(text[bare.number_start : bare.number_end]) is not None:
        return None
    return own._replace(exponent=own.exponent + power)


_THOUSAND = 1000


def magnitude_of(written: str) -> int | None:
    """Return the power of ten of the word, the letter or the power that ends a number as written."""
    found = _LAST_WORD.search(written)
    if found is None:
        power = _LAST_POWER.search(written)
        return None if power is None else int(power[1].translate(_RAISED))
    word = found[0]
    return SCALES.get(word.lower()) or MAGNITUDES.get(word.lower()) or GLUED.get(word) or MONEY.get(word)
