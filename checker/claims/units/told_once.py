"""A text without what its brackets tell again in another unit: "falls from 1,640 m (5,380 ft) to 190 m (623 ft)"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from checker.quantities.quantity import Kind, Quantity
from checker.text.document import Document
from checker.text.late import late

_OPENS = late(r" ?\((?:about |c\. |approximately )?\Z")
_SAME = Fraction(1, 16)
"""So far apart, as a share of the first, two amounts may be and be the same told twice, roundly."""


def told_once(document: Document, quantities: list[Quantity]) -> tuple[Document, list[Quantity]] | None:
    """Return the blocks of *document* with such brackets without them, and their other quantities; ``None`` for none.

    All that is left stands where it stood.
    """
    again = list(_told_again(document.prose, quantities)) if "(" in document.prose else []
    if not again:
        return None
    prose, at, pieces = document.prose, 0, []
    for first, second in again:
        end = second.end + 1
        pieces += [prose[at : first.end], " " * (end - first.end)]
        at = end
    blocks = tuple(
        block for block in document.blocks if any(block.start <= second.start < block.end for _, second in again)
    )
    dropped = {second.start for _, second in again}
    kept = [
        quantity
        for quantity in quantities
        if quantity.start not in dropped and any(block.start <= quantity.start < block.end for block in blocks)
    ]
    return replace(document, prose="".join(pieces) + prose[at:], blocks=blocks, tables=()), kept


def _told_again(prose: str, quantities: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield each amount with the one in the bracket just behind it that is the same in another unit."""
    for first, second in pairwise(quantities):
        if first.kind is not Kind.MEASURE or second.kind is not Kind.MEASURE or first.unit == second.unit:
            continue
        if (
            prose.startswith(")", second.end)
            and _OPENS.fullmatch(prose, first.end, second.start)
            and _same(first, second)
        ):
            yield first, second


def _same(first: Quantity, second: Quantity) -> bool:
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
