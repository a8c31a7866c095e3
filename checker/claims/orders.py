"""Orders: which of many orders of kinds of quantities a sentence has room for, asked at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping


class Orders:
    """Orders of kinds, each with a mask: see :attr:`checker.claims.frame.Frame.order`.

    Every order is a row of bits in one number, one for each of its kinds and one behind the
    last. A single bit of the row is set: the kind that is waited for. A quantity moves the
    bits of all the orders that wait for its kind, by one addition.

    Examples
    --------
    >>> orders = Orders({("NC", "P"): 1, ("P", "N"): 2, ("P",): 4})
    >>> orders.mask_of("NCP"), orders.mask_of("PN"), orders.mask_of("C")
    (5, 6, 0)
    """

    __slots__ = ("_ends", "_start", "_waiting")

    def __init__(self, masks: Mapping[tuple[str, ...], int]) -> None:
        waiting: dict[str, int] = defaultdict(int)
        self._start, self._ends, bit = 0, [], 1
        for order, mask in masks.items():
            self._start |= bit
            for kinds in order:
                for glyph in kinds:
                    waiting[glyph] |= bit
                bit <<= 1
            self._ends.append((bit, mask))
            bit <<= 1
        self._waiting = dict(waiting)

    def mask_of(self, glyphs: str) -> int:
        """Return the masks, joined, of the orders whose kinds follow each other in *glyphs*."""
        placed, waiting, mask = self._start, self._waiting, 0
        for glyph in glyphs:
            placed += placed & waiting.get(glyph, 0)
        for end, each in self._ends:
            if placed & end:
                mask |= each
        return mask
