"""Magnitude words that two or more numbers share: "10 to 12 million", "three, four and five thousand"."""

from __future__ import annotations

from checker.lexicon.numbers_table import GLUED, MAGNITUDES, MONEY, SCALES
from checker.quantities.precision import Figure
from checker.quantities.quantity import Quantity
from checker.text.late import late

ABBREVIATED = frozenset("mio mil bil mln bln tril trn".split())
"""Magnitudes that are written with a full stop."""
_LAST_WORD = late(r"[A-Za-z]+\Z")


def shared_magnitude(text: str, first: Quantity, last: Quantity) -> Figure | None:
    """Return the figure of *first* with the magnitude of *last*, where only *last* writes it.

    The figure stays as it is where it would become the larger one: "$200 to $4 million".
    """
    own = first.figure
    if own is None or last.figure is None or own.denominator != 1:
        return own
    power = _magnitude(text[last.number_start : last.number_end])
    if power is None or _magnitude(text[first.number_start : first.number_end]) is not None:
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
    power = _magnitude(text[last.number_start : last.number_end])
    if power is None or _magnitude(text[first.number_start : first.number_end]) is not None:
        return own
    shared = own._replace(exponent=own.exponent + power)
    return shared if last.figure.value / _CLOSE < shared.value < last.figure.value * _CLOSE else own


_THOUSAND = 1000


def _magnitude(written: str) -> int | None:
    """Return the power of ten of the word or letter that ends a number as written."""
    found = _LAST_WORD.search(written)
    if found is None:
        return None
    word = found[0]
    return SCALES.get(word.lower()) or MAGNITUDES.get(word.lower()) or GLUED.get(word) or MONEY.get(word)
