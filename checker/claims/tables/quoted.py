"""Prose that quotes a table beside it: "York rose from 412 to 445" beside a row York with 412 and 455.

The row is found by its name. What else the sentence takes from the table shows that it is quoted: another cell of
the row, the year of a column, words of its header. A number that stands anywhere in the table is right; of one that
does not, the cells of the row that it may be meant to be are candidates.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import log10
from typing import NamedTuple

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.stems import stem
from checker.claims.tables.mentions import Mention, Mentioned, evoked_by_word, find_mentions, header_stems
from checker.claims.tables.rows import Row
from checker.claims.tables.tabled import headers_of
from checker.lexicon.predicates_table import NOT_SO
from checker.quantities.quantity import Kind
from checker.text.late import late
from checker.text.record import record

_KINDS = frozenset((Kind.COUNT, Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION))
_PER_CENT = late(r"%|\bper ?cent|\bpercentage|\bshare\b")
_AROUND = 20
_DIFFERENCE_BEFORE = late(
    r"\b(?:by|another|further|extra|additional|over|under|than|about|around|some|nearly|almost) \Z"
)
_DIFFERENCE = late(
    r"[a-z]* ?(?:more|fewer|less|higher|lower|extra|other|additional|ahead|behind|points? (?:up|down))\b"
)
"""Words around a number by which it is none of a cell, or rounded."""
_THOUSAND = 3
_MOST_PLACES = 60
_LARGEST: int = 10**_MOST_PLACES
_TINY = 1e-9


@record(frozen=True, slots=True)
class Quoted:
    """A number of the prose with the cells that it may be meant to be."""

    claim: Claim
    """What the prose says."""
    cells: tuple[tuple[Claim, Fraction], ...]
    """The cells of the rows that the sentence names, each with the power of a thousand that it is told in."""
    is_right: bool
    """Whether the number is that of the cells."""
    is_sure: bool = True
    """Whether the number is surely meant to be one of them: the sentence has another number of these rows, and what
    it counts is what their column counts, or both are of years."""


def find_quoted(claims: Claims) -> Iterator[Quoted]:
    """Yield the numbers of the prose near a table that sentences naming its rows may take from it."""
    for mentioned in claims.derived(find_mentions):
        table = _Table(mentioned)
        for mention in mentioned.mentions:
            yield from table.quoted(mention)


class _Cell(NamedTuple):
    """A number, of a cell or of the prose, with its size, signs aside: "fell 4%" is -4% in a column of changes."""

    claim: Claim
    """What it states."""
    place: int
    """Its column, 0 for one of the prose."""
    size: float
    """Its number without its sign."""
    step: float
    """The last place that is written."""
    is_share: bool
    """Whether it is a percentage."""

    def power_of(self, other: _Cell) -> int | None:
        """Return the power of a thousand that makes *other* of about this size; ``None`` where they are not alike."""
        power = power_between(self.size, other.size)
        return None if self.is_share is not other.is_share or (power and self.is_share) else power

    def is_near(self, other: _Cell, power: int) -> bool:
        """Tell whether this is *other* times a *power* of ten, rounded as it may be."""
        step = other.step * 10.0**power
        is_finer = abs(self.step - step) > _TINY * step
        may_be_off = max(self.step, step) if is_finer else 0.0
        return abs(self.size - other.size * 10.0**power) <= may_be_off + _TINY * self.size


class _Table:
    """A table whose cells are looked for in sentences."""

    def __init__(self, mentioned: Mentioned) -> None:
        grid = mentioned.grid
        self._grid = grid
        self._stems = header_stems(grid)
        self._years = mentioned.by_year.keys() | {column.year for column in grid.columns if column.year is not None}
        self._are_shares = [_PER_CENT.search(header) is not None for header in headers_of(grid)]
        self._cells: dict[Row, list[_Cell]] = {}

    def quoted(self, mention: Mention) -> Iterator[Quoted]:
        """Yield the numbers of a sentence that are cells of the rows that it names, or may be meant to be."""
        sentence, words, named = mention.sentence, mention.words, mention.named
        read = (_read(claim, 0, is_share=claim.quantity.kind is Kind.PERCENT) for claim in sentence.claims)
        amounts = [amount for amount in read if amount is not None and amount.claim.quantity.kind in _KINDS]
        own = [self._like(amount, named) for amount in amounts]
        evoked = self._evoked(mention)
        quoted = {cell for cells in own for cell, _ in cells}
        is_elsewhere = not mention.years <= self._years or not NOT_SO.isdisjoint(words)
        for rank, (amount, cells) in enumerate(zip(amounts, own, strict=True)):
            anchors = [cell for place, others in enumerate(own) if place != rank for cell, _ in others]
            if cells:
                yield Quoted(amount.claim, _with_factors(amount, cells), True)
            elif not anchors and (is_elsewhere or not evoked):
                continue
            elif not self._is_no_cell(amount.claim) and not self._like(amount, self._grid.rows):
                found = self._of_kind(amount, named)
                near = [each for each in found if each[0] not in quoted and (not evoked or each[0].place in evoked)]
                sure = [] if is_elsewhere else [each for each in near if self._is_sure(amount, each[0], anchors)]
                if near:
                    yield Quoted(amount.claim, _with_factors(amount, sure or near), False, bool(sure))

    def _is_sure(self, amount: _Cell, cell: _Cell, anchors: Sequence[_Cell]) -> bool:
        """Tell whether *amount* counts what the column of *cell* does, or is of a year as one of the *anchors* is."""
        noun, columns = amount.claim.noun, self._grid.columns
        is_of_noun = noun is not None and stem(noun) in self._stems[cell.place]
        is_of_year = columns[cell.place].year and any(columns[anchor.place].year for anchor in anchors)
        return bool(anchors) and bool(is_of_noun or is_of_year)

    def _is_no_cell(self, claim: Claim) -> bool:
        """Tell whether words around a number say that it is none of a cell, or a year that the table does not have."""
        if is_difference(claim):
            return True
        told = claim.sentence.quantities
        behind = next(iter(told[told.index(claim.quantity) + 1 :]), None)
        if behind is None or behind.year is None or behind.start - claim.quantity.end > _AROUND:
            return False
        return behind.year not in self._years

    def _evoked(self, mention: Mention) -> set[int]:
        """Return the columns that a sentence speaks of; by year if it names one of theirs."""
        by_year = {place for place, column in enumerate(self._grid.columns) if column.year in mention.years}
        by_word = evoked_by_word(self._stems, mention.words)
        return (by_year & by_word) or by_year or by_word

    def _like(self, amount: _Cell, rows: Sequence[Row]) -> list[tuple[_Cell, int]]:
        """Return the cells of *rows* that *amount* says, each with the power of ten that it is told in."""
        return [(cell, power) for cell, power in self._of_kind(amount, rows) if amount.is_near(cell, power)]

    def _of_kind(self, amount: _Cell, rows: Sequence[Row]) -> Iterator[tuple[_Cell, int]]:
        """Yield the cells of *rows* that are of the kind of *amount*, each with the power of ten that it is told in."""
        for row in rows:
            for cell in self._cells.get(row) or self._cells_of(row):
                power = amount.power_of(cell)
                if power is not None:
                    yield cell, power

    def _cells_of(self, row: Row) -> list[_Cell]:
        found = []
        for place, has_shares in enumerate(self._are_shares):
            cell = row.cell(place)
            for each in (cell.value, cell.aside) if cell is not None and place else ():
                if each is not None:
                    found.append(_read(each, place, is_share=has_shares or each.quantity.kind is Kind.PERCENT))
        self._cells[row] = [cell for cell in found if cell is not None]
        return self._cells[row]


def power_between(told: float | Fraction, own: float | Fraction) -> int:
    """Return the power of ten, one of a thousand, that makes *own* about the size of *told*.

    Examples
    --------
    >>> power_between(2.9e9, 2.9), power_between(455, 412)
    (9, 0)
    """
    return _THOUSAND * round(log10(told / own) / _THOUSAND)


def is_written_out(claim: Claim) -> bool:
    """Tell whether the digits of a number are those that are written, and it is of a size that tables hold."""
    figure = claim.quantity.figure
    if figure is None or figure.denominator != 1 or not figure.mantissa or abs(figure.exponent) > _MOST_PLACES:
        return False
    return abs(figure.mantissa) < _LARGEST


def _read(claim: Claim, place: int, *, is_share: bool) -> _Cell | None:
    """Return a number whose digits are those that are written; ``None`` for others."""
    figure = claim.quantity.figure
    if figure is None or not is_written_out(claim):
        return None
    return _Cell(claim, place, abs(figure.nearest), 10.0**figure.exponent, is_share)


def _with_factors(amount: _Cell, cells: Sequence[tuple[_Cell, int]]) -> tuple[tuple[Claim, Fraction], ...]:
    """Return the claims of *cells*, each with what makes its number that of *amount*."""
    is_less = (amount.claim.quantity.value or 0) < 0
    signs = (-1 if ((cell.claim.quantity.value or 0) < 0) is not is_less else 1 for cell, _ in cells)
    return tuple((cell.claim, sign * Fraction(10) ** power) for sign, (cell, power) in zip(signs, cells, strict=True))


def is_difference(claim: Claim) -> bool:
    """Tell whether words around a number say that it is none of a cell: "43 more", "by 43", "another 43"."""
    quantity, prose = claim.quantity, claim.sentence.document.prose
    before, behind = (
        prose[max(0, quantity.start - _AROUND) : quantity.start],
        prose[quantity.end : quantity.end + _AROUND],
    )
    return _DIFFERENCE_BEFORE.search(before.lower()) is not None or _DIFFERENCE.match(behind.lower()) is not None
