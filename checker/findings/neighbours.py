"""Neighbours: a needed value that stands elsewhere in the text, under the same unit."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.quantities.quantity import Kind, Quantity
from checker.relations.relation import Relation

LARGEST_CHANCE = Fraction(1, 100)
"""Where a random number of so many digits would be found as easily as this, nothing is said."""

_Sort = tuple[Kind, str | None]


def stands_elsewhere(value: Fraction, claim: Claim, relation: Relation, claims: Claims) -> str:
    """Return where the text has *value*, as *claim* would need it, or ``""``.

    Only a claim of the very same value, kind and unit is named, outside of the *relation*,
    and only where finding one by chance is unlikely: among ten amounts of three digits, one
    in ninety has the value that is looked for.
    """
    same = claims.derived(_Amounts).of(claim.quantity)
    found = same.get(value)
    if found is None or chance(value, len(same)) > LARGEST_CHANCE:
        return ""
    if any(found.number_start == other.quantity.number_start for other in relation.claims):
        return ""
    document, offset = claims.document, found.number_start
    cell = document.cell_at(offset)
    line = document.text.count("\n", 0, offset) + 1
    where = f"line {line}" if cell is None else f"cell {cell.index + 1}"
    return f"{' '.join(found.surface.split())} stands in {where}"


def chance(value: Fraction, others: int) -> Fraction:
    """Return how likely one of so many *others* is to be *value* by chance, by its significant digits.

    Examples
    --------
    >>> chance(Fraction(59000), 4), chance(Fraction(59412), 4)
    (Fraction(2, 45), Fraction(1, 22500))
    """
    digits = len(str(value.numerator * _shift(value.denominator)).strip("-0")) or 1
    return Fraction(others, 9 * 10 ** (digits - 1))


def _shift(denominator: int) -> Fraction | int:
    """Return what makes a decimal fraction with this *denominator* whole, or 1 for others."""
    power = 1
    while power % denominator and power < 10**12:
        power *= 10
    return 1 if power % denominator else power // denominator


class _Amounts:
    """The first amount of every value, by kind and unit; values are worked out for the sorts that are asked for."""

    __slots__ = ("_by_sort", "_by_value")

    def __init__(self, claims: Claims) -> None:
        self._by_sort: defaultdict[_Sort, list[Quantity]] = defaultdict(list)
        self._by_value: dict[_Sort, dict[Fraction, Quantity]] = {}
        for quantity in claims.quantities:
            if quantity.figure is not None and quantity.is_operand:
                self._by_sort[_sort(quantity)].append(quantity)

    def of(self, quantity: Quantity) -> dict[Fraction, Quantity]:
        """Return the amounts of the sort of *quantity*, by their values."""
        sort = _sort(quantity)
        if sort not in self._by_value:
            found: dict[Fraction, Quantity] = {}
            for other in self._by_sort.get(sort, ()):
                if other.figure is not None:
                    found.setdefault(other.figure.value, other)
            self._by_value[sort] = found
        return self._by_value[sort]


def _sort(quantity: Quantity) -> _Sort:
    return quantity.kind, quantity.noun if quantity.kind is Kind.COUNT else quantity.unit
