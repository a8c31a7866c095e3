"""Prose that quotes a table beside it: "York rose from 412 to 445" beside a row York with 412 and 455.

The row is found by its name. What else the sentence takes from the table shows that it is quoted: another cell of
the row, the year of a column, words of its header. A number that stands anywhere in the table is right; of one that
does not, the cells of the row that it may be meant to be are candidates.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import log10

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
    for grid in claims.derived(read_grids):
        if not 2 <= len(grid.columns) <= MOST_COLUMNS:
            continue
        near = [sentence for sentence in sentences_near(claims, grid) if sentence.block.kind is not BlockKind.TABLE]
        if not near:
            continue
        rows, table = _Rows(grid), _Table(grid)
        for sentence in near:
            spoken = f" {' '.join(_WORD.findall(sentence.text.lower()))} "
            named = rows.named(sentence, spoken)
            if 0 < len(named) <= MOST_NAMED:
                yield from table.quoted(sentence, spoken.split(), named)


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

    def quoted(self, sentence: Sentence, words: Sequence[str], named: Sequence[Row]) -> Iterator[Quoted]:
        """Yield the numbers of *sentence*, which names some rows, that are cells of theirs or may be meant to be."""
        amounts = [claim for claim in sentence.claims if claim.quantity.kind in _KINDS and _is_written_out(claim)]
        own = {claim: self._cells_like(claim, named) for claim in amounts}
        evoked = self._evoked(sentence, {stem(word) for word in words})
        quoted = {cell for cells in own.values() for cell, _, _ in cells}
        is_elsewhere = self._is_of_other_time(sentence) or not _NOT_SO.isdisjoint(words)
        for claim in amounts:
            is_anchored = any(cells for other, cells in own.items() if other is not claim)
            if own[claim]:
                cells = tuple((cell, factor) for cell, _, factor in own[claim])
                is_evoked = any(place in evoked for _, place, _ in own[claim])
                yield Quoted(claim, cells, True, is_anchored, is_evoked)
            elif (
                (is_anchored or (evoked and not is_elsewhere))
                and not _is_difference(claim)
                and not self._cells_like(claim, self._grid.rows)
            ):
                cells = tuple(
                    (cell, factor)
                    for cell, place, factor in self._cells(claim, named)
                    if cell not in quoted and (not evoked or place in evoked)
                )
                if cells:
                    yield Quoted(claim, cells, False, is_anchored, bool(evoked) or len(cells) == 1)

    def _is_of_other_time(self, sentence: Sentence) -> bool:
        """Tell whether a sentence names a year that is none of the table's."""
        return any(quantity.year is not None and quantity.year not in self._years for quantity in sentence.quantities)

    def _evoked(self, sentence: Sentence, stems: set[str]) -> set[int]:
        """Return the columns that a sentence speaks of; by year if it names one of theirs."""
        years = {quantity.year for quantity in sentence.quantities if quantity.year is not None}
        by_year = {place for place, column in enumerate(self._grid.columns) if column.year in years}
        by_word = {place for place, own in enumerate(self._stems) if place and not stems.isdisjoint(own)}
        return (by_year & by_word) or by_year or by_word

    def _cells_like(self, claim: Claim, rows: Sequence[Row]) -> list[tuple[Claim, int, Fraction]]:
        """Return the cells of *rows* that *claim* says, with their columns."""
        return [
            (cell, place, factor) for cell, place, factor in self._cells(claim, rows) if _is_near(claim, cell, factor)
        ]

    def _cells(self, claim: Claim, rows: Sequence[Row]) -> Iterator[tuple[Claim, int, Fraction]]:
        """Yield the cells of *rows* that are of the kind of *claim*, each with what makes it of its size."""
        is_share = claim.quantity.kind is Kind.PERCENT
        for row in rows:
            for place, has_shares in enumerate(self._are_shares):
                cell = row.cell(place)
                for each in (cell.value, cell.aside) if cell is not None and place else ():
                    if each is not None and (each.quantity.kind is Kind.PERCENT or has_shares) is is_share:
                        factor = _factor(claim, each)
                        if factor is not None:
                            yield each, place, factor


def _is_written_out(claim: Claim) -> bool:
    """Tell whether the digits of a number are those that are written."""
    figure = claim.quantity.figure
    return figure is not None and figure.denominator == 1 and figure.mantissa != 0


def _is_difference(claim: Claim) -> bool:
    """Tell whether words around a number say that it is none of a cell: "43 more", "by 43", "another 43"."""
    quantity, prose = claim.quantity, claim.sentence.document.prose
    before, behind = (
        prose[max(0, quantity.start - _AROUND) : quantity.start],
        prose[quantity.end : quantity.end + _AROUND],
    )
    return _DIFFERENCE_BEFORE.search(before.lower()) is not None or _DIFFERENCE.match(behind.lower()) is not None


def _factor(claim: Claim, cell: Claim) -> Fraction | None:
    """Return the power of a thousand that makes *cell* about the size of *claim*, or ``None`` where there is none."""
    told, own = claim.quantity.figure, cell.quantity.figure
    if told is None or own is None or not own.mantissa or own.denominator != 1:
        return None
    is_told_otherwise = (told.mantissa < 0) is not (own.mantissa < 0)  # "fell 4%" is -4% in a column of changes
    size = log10(abs(told.mantissa)) + told.exponent - log10(abs(own.mantissa)) - own.exponent
    power = _THOUSAND * round(size / _THOUSAND)
    if power and claim.quantity.kind is Kind.PERCENT:
        return None
    return -(Fraction(10) ** power) if is_told_otherwise else Fraction(10) ** power


def _is_near(claim: Claim, cell: Claim, factor: Fraction) -> bool:
    """Tell whether *claim* says *cell*, rounded as it may be."""
    told, own = claim.quantity.figure, cell.quantity.figure
    if told is None or own is None:
        return False
    coarse, fine = sorted((told.written_step, own.written_step * abs(factor)), reverse=True)
    return abs(told.value - own.value * factor) <= (coarse if coarse > fine else 0)
