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
    >>> [orders.mask_at(orders.moved(orders.start, glyphs)) for glyphs in ("NCP", "PN", "C")]
    [5, 6, 0]
    """

    __slots__ = ("_ends", "_masks", "_waiting", "start")

    def __init__(self, masks: Mapping[tuple[str, ...], int]) -> None:
        waiting: dict[str, int] = defaultdict(int)
        self._masks: dict[int, int] = {}
        """By the last bit of its row the mask of each order."""
        self.start, bit = 0, 1
        """The bits before any quantity."""
        for order, mask in masks.items():
            self.start |= bit
            for kinds in order:
                for glyph in kinds:
                    waiting[glyph] |= bit
                bit <<= 1
            self._masks[bit] = mask
            bit <<= 1
        self._waiting, self._ends = dict(waiting), sum(self._masks)

    def moved(self, placed: int, glyphs: str) -> int:
        """Return where the bits are behind *glyphs* that are *placed* before them."""
        waiting = self._waiting
        for glyph in glyphs:
            placed += placed & waiting.get(glyph, 0)
        return placed

    def mask_at(self, placed: int, before: int = 0) -> int:
        """Return the masks, joined, of the orders at whose end a bit is *placed*, and was not *before*."""
        met, mask = placed & ~before & self._ends, 0
        while met:
            end = met & -met
            mask |= self._masks[end]
            met ^= end
        return mask
