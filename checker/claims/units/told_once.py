"""A text without what its brackets tell again in another unit: "falls from 1,640 m (5,380 ft) to 190 m (623 ft)"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from checker.claims.find import Claims
from checker.quantities.quantity import Kind, Quantity
from checker.text.document import Block, Document
from checker.text.late import late

_OPENS = late(r" ?\((?:about |c\. |approximately )?\Z")
FEWEST = 3
"""Amounts that most relations are of."""
_SAME = Fraction(1, 16)
"""So far apart, as a share of the first, two amounts may be and be the same told twice, roundly."""


def told_once(claims: Claims) -> tuple[Document, list[Quantity]] | None:
    """Return the blocks of a document with such brackets without them, and their other quantities.

    All that is left stands where it stood. ``None`` where no sentence with such a bracket has enough amounts left to
    be of one relation.
    """
    document, quantities = claims.document, claims.quantities
    again = list(_in_brackets(document.prose, quantities)) if "(" in document.prose else []
    again = _in_crowded(claims, again) if again else again
    if not again:
        return None
    prose, at, pieces = document.prose, 0, []
    for first, second in again:
        end = second.end + 1
        pieces += [prose[at : first.end], " " * (end - first.end)]
        at = end
    starts = [second.start for _, second in again]
    blocks = tuple([block for block in document.blocks if _has_one(starts, block.start, block.end)])
    begins, dropped = [block.start for block in blocks], set(starts)
    kept = [quantity for quantity in quantities if quantity.start not in dropped and _is_in(quantity, blocks, begins)]
    return replace(document, prose="".join(pieces) + prose[at:], blocks=blocks, tables=()), kept


def _has_one(starts: list[int], start: int, end: int) -> bool:
    """Tell whether one of the sorted *starts* lies from *start* up to *end*."""
    place = bisect_left(starts, start)
    return place < len(starts) and starts[place] < end


def _is_in(quantity: Quantity, blocks: tuple[Block, ...], begins: list[int]) -> bool:
    """Tell whether *quantity* stands in one of the *blocks*, which begin so."""
    place = bisect_right(begins, quantity.start) - 1
    return place >= 0 and quantity.start < blocks[place].end


def _in_crowded(claims: Claims, again: list[tuple[Quantity, Quantity]]) -> list[tuple[Quantity, Quantity]]:
    """Return those of *again* that are told again in sentences that keep enough amounts without them."""
    starts = [sentence.start for sentence in claims.sentences]
    many = [len(sentence.glyphs) for sentence in claims.sentences]
    told = [(pair, bisect_right(starts, pair[1].start) - 1) for pair in again]
    told = [(pair, place) for pair, place in told if many[place] > FEWEST and _same(*pair)]
    dropped = Counter(place for _, place in told)
    return [pair for pair, place in told if many[place] - dropped[place] >= FEWEST]


def _in_brackets(prose: str, quantities: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield each amount with the one in the bracket just behind it that is in another unit."""
    for first, second in pairwise(quantities):
        if first.kind is not Kind.MEASURE or second.kind is not Kind.MEASURE or first.unit == second.unit:
            continue
        if prose.startswith(")", second.end) and _OPENS.fullmatch(prose, first.end, second.start):
            yield first, second


def _same(first: Quantity, second: Quantity) -> bool:
    """Tell whether both are the same amount."""
    one, other = first.value, second.value
    if not one or not other:
        return False
    return any(
        unit.dimension == another.dimension
        and not unit.offset
        and not another.offset
        and abs(one * unit.factor - other * another.factor) <= _SAME * abs(one * unit.factor)
        for unit in first.units
        for another in second.units
    )
