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
_ByValue = dict[Fraction, Claim]


def stands_elsewhere(value: Fraction, claim: Claim, relation: Relation, claims: Claims) -> str:
    """Return where the text has *value*, as *claim* would need it, or ``""``.

    Only a claim of the very same value, kind and unit is named, outside of the *relation*,
    and only where finding one by chance is unlikely: among ten amounts of three digits, one
    in ninety has the value that is looked for.
    """
    same = claims.derived(_values)[_sort(claim.quantity)]
    found = same.get(value)
    if found is None or found in relation.claims or chance(value, len(same)) > LARGEST_CHANCE:
        return ""
    document, offset = found.sentence.document, found.span.start
    cell = document.cell_at(offset)
    line = document.text.count("\n", 0, offset) + 1
    where = f"line {line}" if cell is None else f"cell {cell.index + 1}"
    return f"{' '.join(found.quantity.surface.split())} stands in {where}"


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


def _values(claims: Claims) -> defaultdict[_Sort, _ByValue]:
    """Return the first claim of every value, by kind and unit."""
    found: defaultdict[_Sort, _ByValue] = defaultdict(dict)
    for claim in claims:
        if claim.quantity.value is not None and claim.quantity.is_operand:
            found[_sort(claim.quantity)].setdefault(claim.quantity.value, claim)
    return found


def _sort(quantity: Quantity) -> _Sort:
    return quantity.kind, quantity.noun if quantity.kind is Kind.COUNT else quantity.unit
