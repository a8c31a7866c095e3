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
from checker.claims.sentence import Sentence
from checker.claims.stems import stem
from checker.claims.tables.columns import is_total
from checker.claims.tables.rows import Grid, Row, read_grids
from checker.claims.tables.tabled import MOST_ROWS, headers_of, rows_by_name, sentences_near
from checker.quantities.quantity import Kind
from checker.text.document import BlockKind
from checker.text.late import late
from checker.text.record import record

MOST_NAMED = 3
"""A sentence with more rows is about their order or their sum."""
MOST_COLUMNS = 12
_KINDS = frozenset((Kind.COUNT, Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION))
_IN_ALL = frozenset("total totals altogether combined together overall".split())
"""Words of a sentence that may quote the row of totals."""
_NOT_SO = frozenset(
    """target targets goal goals aim aims aimed plan plans planned hope hoped hopes expected forecast forecasts
    predicted would could should might may if budgeted""".split()
)
"""Words of what is not, or not yet, so."""
_WORD = late(r"[a-z]+")
_YEAR = late(r"(?:19|20)\d\d\Z")
_PER_CENT = late(r"%|\bper ?cent|\bpercentage|\bshare\b")
_AROUND = 20
_DIFFERENCE_BEFORE = late(
    r"\b(?:by|another|further|extra|additional|over|under|than|about|around|some|nearly|almost) \Z"
)
_DIFFERENCE = late(
    r"[a-z]* ?(?:more|fewer|less|higher|lower|extra|other|additional|ahead|behind|points? (?:up|down))\b"
)
"""Words around a number by which it is none of a cell, or rounded."""
SHORTEST_WORD = 4
"""Shorter words of a header say little."""
_THOUSAND = 3
_MOST_PLACES = 60
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
    is_anchored: bool
    """Whether the sentence has another number of these rows."""
    is_evoked: bool
    """Whether the sentence speaks of their columns: by year, by noun or by words of the header."""


def find_quoted(claims: Claims) -> Iterator[Quoted]:
    """Yield the numbers of the prose near a table that sentences naming its rows may take from it."""
    spoken: dict[Sentence, str] = {}
    for grid in claims.derived(read_grids):
        if not 2 <= len(grid.columns) <= MOST_COLUMNS:
            continue
        near = [sentence for sentence in sentences_near(claims, grid) if sentence.block.kind is not BlockKind.TABLE]
        rows, table = (_Rows(grid), _Table(grid)) if near else (None, None)
        for sentence in near:
            if sentence not in spoken:
                spoken[sentence] = f" {' '.join(_WORD.findall(sentence.text.lower()))} "
            named = rows.named(sentence, spoken[sentence]) if rows is not None else []
            if table is not None and 0 < len(named) <= MOST_NAMED:
                yield from table.quoted(sentence, spoken[sentence].split(), named)


class _Rows:
    """The rows of a table by what sentences call them."""

    def __init__(self, grid: Grid) -> None:
        self._by_name = rows_by_name(grid)
        self._totals = [row for row in grid.rows if is_total(row.label)]
        first = ((row.cell(0), row) for row in grid.rows[:MOST_ROWS])
        years = [(int(cell.text), row) for cell, row in first if cell is not None and _YEAR.match(cell.text)]
        self._by_year = dict(years) if len(dict(years)) == len(years) else {}

    def named(self, sentence: Sentence, spoken: str) -> list[Row]:
        """Return the rows that *sentence* names, whose words are *spoken*: by label, by year, or the one of totals."""
        found = [row for label, row in self._by_name.items() if f" {label} " in spoken or f" {label}s " in spoken]
        years = {quantity.year for quantity in sentence.quantities if quantity.kind is Kind.YEAR}
        found += [row for year, row in self._by_year.items() if year in years]
        is_of_all = " in all " in spoken or not _IN_ALL.isdisjoint(spoken.split())
        return found + self._totals if len(self._totals) == 1 and is_of_all else found


class _Cell(NamedTuple):
    """A number with its size, signs aside: "fell 4%" is -4% in a column of changes."""

    claim: Claim
    place: int
    size: float
    step: float
    """The last place that is written."""
    is_share: bool

    def power_of(self, other: _Cell) -> int | None:
        """Return the power of a thousand that makes *other* of about this size; ``None`` where they are not alike."""
        power = _THOUSAND * round(log10(self.size / other.size) / _THOUSAND)
        return None if self.is_share is not other.is_share or (power and self.is_share) else power

    def is_near(self, other: _Cell, power: int) -> bool:
        """Tell whether this is *other* times a *power* of ten, rounded as it may be."""
        step = other.step * 10.0**power
        is_finer = abs(self.step - step) > _TINY * step
        may_be_off = max(self.step, step) if is_finer else 0.0
        return abs(self.size - other.size * 10.0**power) <= may_be_off + _TINY * self.size


class _Table:
    """A table whose cells are looked for in sentences."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._headers = headers_of(grid)
        self._stems = [
            {stem(word) for word in _WORD.findall(header) if len(word) >= SHORTEST_WORD} for header in self._headers
        ]
        labels = (row.cell(0) for row in grid.rows)
        rows = {int(cell.text) for cell in labels if cell is not None and _YEAR.match(cell.text)}
        self._years = rows.union(column.year for column in grid.columns if column.year is not None)
        self._are_shares = [_PER_CENT.search(header) is not None for header in self._headers]
        self._cells: dict[Row, list[_Cell]] = {}

    def quoted(self, sentence: Sentence, words: Sequence[str], named: Sequence[Row]) -> Iterator[Quoted]:
        """Yield the numbers of *sentence*, which names some rows, that are cells of theirs or may be meant to be."""
        read = (_read(claim, 0, is_share=claim.quantity.kind is Kind.PERCENT) for claim in sentence.claims)
        amounts = [amount for amount in read if amount is not None and amount.claim.quantity.kind in _KINDS]
        own = [self._like(amount, named) for amount in amounts]
        evoked = self._evoked(sentence, {stem(word) for word in words})
        quoted = {cell for cells in own for cell, _ in cells}
        is_elsewhere = self._is_of_other_time(sentence) or not _NOT_SO.isdisjoint(words)
        for rank, (amount, cells) in enumerate(zip(amounts, own, strict=True)):
            is_anchored = any(others for place, others in enumerate(own) if place != rank)
            if cells:
                is_evoked = any(cell.place in evoked for cell, _ in cells)
                yield Quoted(amount.claim, _with_factors(amount, cells), True, is_anchored, is_evoked)
            elif not is_anchored and (is_elsewhere or not evoked):
                continue
            elif not _is_difference(amount.claim) and not self._like(amount, self._grid.rows):
                found = self._of_kind(amount, named)
                near = [each for each in found if each[0] not in quoted and (not evoked or each[0].place in evoked)]
                if near:
                    is_only = len(near) == 1
                    yield Quoted(amount.claim, _with_factors(amount, near), False, is_anchored, bool(evoked) or is_only)

    def _is_of_other_time(self, sentence: Sentence) -> bool:
        """Tell whether a sentence names a year that is none of the table's."""
        return any(quantity.year is not None and quantity.year not in self._years for quantity in sentence.quantities)

    def _evoked(self, sentence: Sentence, stems: set[str]) -> set[int]:
        """Return the columns that a sentence speaks of; by year if it names one of theirs."""
        years = {quantity.year for quantity in sentence.quantities if quantity.year is not None}
        by_year = {place for place, column in enumerate(self._grid.columns) if column.year in years}
        by_word = {place for place, own in enumerate(self._stems) if place and not stems.isdisjoint(own)}
        return (by_year & by_word) or by_year or by_word

    def _like(self, amount: _Cell, rows: Sequence[Row]) -> list[tuple[_Cell, int]]:
        """Return the cells of *rows* that *amount* says, each with the power of ten that it is told in."""
        return [(cell, power) for cell, power in self._of_kind(amount, rows) if amount.is_near(cell, power)]

    def _of_kind(self, amount: _Cell, rows: Sequence[Row]) -> Iterator[tuple[_Cell, int]]:
        """Yield the cells of *rows* that are of the kind of *amount*, each with the power of ten that it is told in."""
        for row in rows:
            for cell in self._cells.get(row) or self._read(row):
                power = amount.power_of(cell)
                if power is not None:
                    yield cell, power

    def _read(self, row: Row) -> list[_Cell]:
        found = []
        for place, has_shares in enumerate(self._are_shares):
            cell = row.cell(place)
            for each in (cell.value, cell.aside) if cell is not None and place else ():
                if each is not None:
                    found.append(_read(each, place, is_share=has_shares or each.quantity.kind is Kind.PERCENT))
        self._cells[row] = [cell for cell in found if cell is not None]
        return self._cells[row]


def _read(claim: Claim, place: int, *, is_share: bool) -> _Cell | None:
    """Return a number whose digits are those that are written; ``None`` for others."""
    figure = claim.quantity.figure
    if figure is None or figure.denominator != 1 or not figure.mantissa or abs(figure.exponent) > _MOST_PLACES:
        return None
    return _Cell(claim, place, abs(figure.nearest), 10.0**figure.exponent, is_share)


def _with_factors(amount: _Cell, cells: Sequence[tuple[_Cell, int]]) -> tuple[tuple[Claim, Fraction], ...]:
    """Return the claims of *cells*, each with what makes its number that of *amount*."""
    is_less = (amount.claim.quantity.value or 0) < 0
    signs = (-1 if ((cell.claim.quantity.value or 0) < 0) is not is_less else 1 for cell, _ in cells)
    return tuple((cell.claim, sign * Fraction(10) ** power) for sign, (cell, power) in zip(signs, cells, strict=True))


def _is_difference(claim: Claim) -> bool:
    """Tell whether words around a number say that it is none of a cell: "43 more", "by 43", "another 43"."""
    quantity, prose = claim.quantity, claim.sentence.document.prose
    before, behind = (
        prose[max(0, quantity.start - _AROUND) : quantity.start],
        prose[quantity.end : quantity.end + _AROUND],
    )
    return _DIFFERENCE_BEFORE.search(before.lower()) is not None or _DIFFERENCE.match(behind.lower()) is not None
