"""Neighbours: a needed value that stands elsewhere in the text, under the same unit."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.findings.written import unmarked
from checker.quantities.quantity import Kind, Quantity
from checker.relations.relation import Relation
from checker.text.late import late

LARGEST_CHANCE = Fraction(1, 100)
"""Where a random number of so many digits would be found as easily as this, nothing is said."""

SHORTEST = 2
"""Numbers of fewer digits are too often the same."""
NEAREST = 250
"""A neighbour stands no further away than this."""
AROUND = 200
BEFORE = 12
NEW_LINE = "\n"
_EARLIER = late(
    r"(?i)\b(?:last|previous|prior|past) (?:year|month|week|quarter|season|summer|winter|spring|autumn|decade|census)"
    r"|\b(?:a|one|two|three|four|five|ten) (?:year|month|week|quarter)s? (?:ago|before|earlier)\b"
    r"|\b(?:previously|formerly|used to|in the past)\b"
)
"""What is said of an earlier time."""
_Sort = tuple[Kind, str | None]


def stands_elsewhere(value: Fraction, claim: Claim, relation: Relation, claims: Claims) -> str:
    """Return where the text has *value*, as *claim* would need it, or ``""``.

    Only a claim of the very same value, kind and unit is named, outside of the *relation*,
    and only where finding one by chance is unlikely: among ten amounts of three digits, one
    in ninety has the value that is looked for.
    """
    others = _others(value, claim, relation, claims)
    if not others or chance(value, claims.derived(_Amounts).number(claim.quantity)) > LARGEST_CHANCE:
        return ""
    return f"{_folded(others[0].surface)} stands in {_line(others[0], claims)}"


def comes_from_elsewhere(claim: Claim, relation: Relation, claims: Claims) -> str:
    """Return where the value of *claim* may come from: its neighbour, or an earlier time; or ``""``.

    A neighbour is the amount of the same sort next to it that does not belong to the *relation*.
    """
    value, quantity = claim.quantity.value, claim.quantity
    if value is None or len(str(abs(value.numerator))) < SHORTEST:
        return ""
    others, text = _others(value, claim, relation, claims), claims.document.text
    is_rare = bool(others) and chance(value, claims.derived(_Amounts).number(quantity)) <= LARGEST_CHANCE
    for other in others:
        if is_rare and _is_of_earlier_time(text, other) and not _is_of_earlier_time(text, quantity):
            return f"perhaps not updated: {_folded(other.surface)} in {_line(other, claims)} is of an earlier time"
    if is_rare and quantity.kind is not Kind.PERCENT:
        return ""  # the same amount again, told again
    beside = claims.derived(_Amounts).beside(quantity, {each.quantity.number_start for each in relation.claims})
    for other in beside:
        if other in others and abs(other.start - quantity.start) <= NEAREST:
            return f'the value of its neighbour, "{_quoted(text, other)}"'
    return ""


def _others(value: Fraction, claim: Claim, relation: Relation, claims: Claims) -> list[Quantity]:
    """Return the amounts of the sort of *claim* that have *value* and are not of the *relation*."""
    own = {other.quantity.number_start for other in relation.claims}
    same = claims.derived(_Amounts).of(claim.quantity).get(value, [])
    return [other for other in same if other.number_start not in own]


def _line(quantity: Quantity, claims: Claims) -> str:
    document, offset = claims.document, quantity.number_start
    cell = document.cell_at(offset)
    return f"line {document.text.count(NEW_LINE, 0, offset) + 1}" if cell is None else f"cell {cell.index + 1}"


def _is_of_earlier_time(text: str, quantity: Quantity) -> bool:
    start = max(text.rfind(". ", max(0, quantity.start - AROUND), quantity.start), quantity.start - AROUND, 0)
    end = text.find(". ", quantity.end, quantity.end + AROUND)
    return _EARLIER.search(text, start, end if end > 0 else quantity.end + AROUND) is not None


def _quoted(text: str, quantity: Quantity) -> str:
    """Return *quantity* with a word or two before it."""
    start = max(0, quantity.start - BEFORE)
    start += text[start : quantity.start].find(" ") + 1 if start else 0
    end = quantity.end + (text[quantity.end : quantity.end + 1] == ")")
    return _folded(text[start:end])


def _folded(surface: str) -> str:
    return " ".join(unmarked(surface).split())


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
    """The amounts of every value, by kind and unit; values are worked out for the sorts that are asked for."""

    __slots__ = ("_by_sort", "_by_value")

    def __init__(self, claims: Claims) -> None:
        self._by_sort: defaultdict[_Sort, list[Quantity]] = defaultdict(list)
        self._by_value: dict[_Sort, dict[Fraction, list[Quantity]]] = {}
        for quantity in claims.quantities:
            if quantity.figure is not None and quantity.is_operand:
                self._by_sort[_sort(quantity)].append(quantity)

    def of(self, quantity: Quantity) -> dict[Fraction, list[Quantity]]:
        """Return the amounts of the sort of *quantity*, by their values."""
        sort = _sort(quantity)
        if sort not in self._by_value:
            found: defaultdict[Fraction, list[Quantity]] = defaultdict(list)
            for other in self._by_sort.get(sort, ()):
                if other.figure is not None:
                    found[other.figure.value].append(other)
            self._by_value[sort] = dict(found)
        return self._by_value[sort]

    def number(self, quantity: Quantity) -> int:
        """Return how many values the amounts of the sort of *quantity* have."""
        return len(self.of(quantity))

    def beside(self, quantity: Quantity, own: set[int]) -> list[Quantity]:
        """Return the amounts of the sort of *quantity* next before it and behind it, without those at *own* places."""
        others = [other for other in self._by_sort.get(_sort(quantity), ()) if other.number_start not in own]
        place = bisect_left(others, quantity.start, key=lambda other: other.start)
        return others[max(0, place - 1) : place + 1]


def _sort(quantity: Quantity) -> _Sort:
    return quantity.kind, quantity.noun if quantity.kind is Kind.COUNT else quantity.unit
