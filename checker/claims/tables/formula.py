"""How one cell of a table may be worked out from others: the arithmetic, exactly and as floats with their rounding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from checker.claims.claim import Claim
from checker.claims.expression import Expression, total
from checker.text.record import record

REACH = 11
"""So many columns away the inputs of one may stand."""


class Derivation(Enum):
    """What is made of the inputs of a formula."""

    SUM = "sum"
    DIFFERENCE = "difference"
    REMAINDER = "remainder"
    """The first two less the last: what is left of an opening stock and what came in."""
    PRODUCT = "product"
    QUOTIENT = "quotient"
    SHARE = "share"
    """The part that the first is of what :attr:`Formula.wholes` make."""
    CHANGE = "change"
    """The change to the first from the second, as a part of it."""
    MEAN = "mean"
    POINTS = "points"
    """So many for each of the first, and one for each of the second."""
    CONVERSION = "conversion"
    """The first in another unit."""


class Number(NamedTuple):
    """A cell as a float."""

    claim: Claim
    """What it states."""
    value: float
    """Its number; of a percentage the fraction that it is."""
    half: float
    """Half of its last place."""
    slack: float
    """How far it may be off as a result: percentages by one unit of the last place."""
    off: float
    """How far it may be off where a result is worked out from it: not at all, if it counts something."""


@record(frozen=True, slots=True)
class Formula:
    """How a column may come of others."""

    how: Derivation
    """What is made of the inputs."""
    columns: tuple[int, ...]
    """The columns it is worked out from."""
    factor: Fraction | int = 1
    """What the quotient, or the first, is multiplied by."""
    offset: Fraction | int = 0
    """What is added to the first in another unit."""
    wholes: tuple[Number, ...] = ()
    """What a part is a part of: all cells of its column, or the one that an index takes for 100."""
    whole: float = 0.0
    """What these make."""
    rows: tuple[int, ...] = ()
    """Of which row each of them is: -1 for the one above, 1 for the one below; empty where all are of its own."""
    leeway: int = 0
    """How far the result may be off besides rounding: ages, as a birthday may be to come."""

    def inputs(self, numbers: Sequence[Sequence[Number | None]]) -> Iterable[tuple[Number | None, ...]]:
        """Return the inputs of the result in each row, of the columns of *numbers*."""
        columns = [numbers[column] for column in self.columns]
        return zip(*(map(_moved, columns, self.rows) if self.rows else columns), strict=True)

    def reach(self, place: int) -> int:
        """Return how far it reaches from its result at *place*; what stands behind that is farther."""
        return max([place - column if column <= place else REACH + column - place for column in self.columns])

    def tree(self, inputs: Sequence[Number]) -> Expression:
        """Return the tree over the *inputs* of a row."""
        cells = [each.claim for each in inputs]
        match self.how:
            case Derivation.SUM:
                return total(cells)
            case Derivation.DIFFERENCE | Derivation.REMAINDER:
                return total(cells[:-1]) - cells[-1]
            case Derivation.PRODUCT:
                return cells[0] * cells[1]
            case Derivation.QUOTIENT:
                return cells[0] / cells[1] * self.factor
            case Derivation.SHARE:
                return cells[0] / total([each.claim for each in self.wholes]) * self.factor
            case Derivation.CHANGE:
                return (cells[0] / cells[1] - 1) * self.factor
            case Derivation.MEAN:
                return total(cells) / len(cells)
            case Derivation.POINTS:
                return cells[0] * self.factor + cells[1]
            case Derivation.CONVERSION:
                return cells[0] * self.factor + self.offset

    def worked(self, inputs: Sequence[Number]) -> tuple[float, float] | None:
        """Return what comes of the *inputs* of a row, and how far rounding may have it off; ``None`` of nothing."""
        how, first, last = self.how, inputs[0], inputs[-1]
        if how is Derivation.SHARE or how is Derivation.QUOTIENT or how is Derivation.CHANGE:
            below, off = (self.whole, 0.0) if how is Derivation.SHARE else (last.value, last.off)
            if abs(below) <= off:
                return None
            ratio = first.value / below
            spread = self.factor * (first.off + abs(ratio) * off) / (abs(below) - off)
            return self.factor * (ratio - 1 if how is Derivation.CHANGE else ratio), spread
        if how is Derivation.PRODUCT:
            off = abs(first.value) * last.off + abs(last.value) * first.off + first.off * last.off
            return first.value * last.value, off
        if how is Derivation.POINTS:
            return self.factor * first.value + last.value, 0.0
        if how is Derivation.CONVERSION:
            factor = float(self.factor)
            return factor * first.value + float(self.offset), abs(factor) * first.half
        made, off = sum([each.value for each in inputs]), sum([each.off for each in inputs])
        if how is Derivation.MEAN:
            return made / len(inputs), off / len(inputs)
        return made if how is Derivation.SUM else made - 2 * last.value, off

    def is_trivial(self, inputs: Sequence[Number]) -> bool:
        """Tell whether the result would be one of the *inputs*: nothing added, one taken so many times."""
        if self.how is Derivation.MEAN:
            return all(each.value == inputs[0].value for each in inputs)
        neutral = 1.0 if self.how is Derivation.PRODUCT or self.how is Derivation.QUOTIENT else 0.0
        return any(each.value in (0.0, neutral) for each in inputs)


def _moved(column: Sequence[Number | None], step: int) -> Sequence[Number | None]:
    """Return *column* with the number of the row above (-1) or below (1) in each row."""
    if not step:
        return column
    return [None, *column[:-1]] if step < 0 else [*column[1:], None]
