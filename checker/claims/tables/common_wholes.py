"""Cells "n (%)" of a table that have one whole in common, over their column, in their section or in their row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import ceil, floor, inf

from checker.claims.claim import Claim
from checker.claims.tables.cells import PER_CENT
from checker.claims.tables.rows import Grid, Row
from checker.quantities.quantity import Kind
from checker.text.late import late
from checker.text.record import record

MOST_BESIDE = 12
"""Wider tables are not searched for a column of wholes."""
PER_CENT_SIGN = late(r"%|\bper ?cent\b")
"""In the header of a column of percentages."""
NO_SHARE = late(
    r"change|increase|decrease|growth|confidence|interval|\bci\b|cumulative|difference|reduction|valid|rate"
)
"""A header of percentages that are no shares of what stands beside them."""
ENOUGH = 3
"""Fewer shares show nothing."""
MOST_ROWS = 400
MOST_WHOLES = 500
"""So many numbers are tried for the whole of a column."""
SHARE_FIRST = "% (n)"
"""So a label or a header says that the percentage stands before the count."""
_SHARES_BELOW = late(r"\bn ?[(/,] ?%|\bno\.? ?\(%|\bnumbers? \(%")
"""A caption that tells how the cells are meant."""


@record(frozen=True, slots=True)
class Cell:
    """A count with its share."""

    row: Row
    """Where it stands."""
    part: Claim
    """The count."""
    share: Claim
    """What share of something it is said to be."""


def _cells_of(grid: Grid, place: int, rows: list[tuple[Row, bool]]) -> Iterator[Cell]:
    """Yield the cells "n (%)", or "% (n)", of a column; of the *rows* some have brackets."""
    is_below, header = False, grid.columns[0].header + grid.columns[place].header
    for row, is_open in rows:
        cell = row.cell(place) if is_open else None
        if cell is None or cell.value is None or cell.aside is None or cell.is_percent:
            is_below = SHARE_FIRST in row.label
            continue
        if cell.value is grid.columns[place].base:
            continue  # the n itself, all of it
        is_first = SHARE_FIRST in row.label or SHARE_FIRST in header or is_below
        part, share = (_as_count(cell.aside), as_share(cell.value)) if is_first else (cell.value, cell.aside)
        figure = part.quantity.figure
        if figure is not None and not figure.is_decimal and figure.mantissa >= 0:
            yield Cell(row, part, share)


def read_shares(grid: Grid) -> tuple[list[Cell], ...]:
    """Return the cells "n (%)" of every column; none of a table with more columns than are searched."""
    rows = [(row, "(" in row.text) for row in grid.rows[:MOST_ROWS]]
    if not any(is_open for _, is_open in rows):
        return ()
    return tuple([list(_cells_of(grid, place, rows)) for place in range(len(grid.columns))])


def find_columns_of_one(grid: Grid, shares: Sequence[list[Cell]]) -> Iterator[tuple[list[Cell], list[Cell]]]:
    """Yield the cells of columns that do not tell their n: those that have one in common, and the others."""
    if len(grid.columns) > MOST_BESIDE:
        return
    for place, column in enumerate(grid.columns):
        if column.base is not None:
            continue
        is_told = _SHARES_BELOW.search(grid.caption) is not None
        cells = [
            cell
            for cell in shares[place]
            if is_count(cell.part) and (is_told or "%" in column.header + cell.row.label + cell.share.quantity.surface)
        ]
        if len(cells) > 1:
            telling = _of_one_whole(cells)
            told = {id(cell) for cell in telling}
            yield telling, [cell for cell in cells if id(cell) not in told]


def find_sections(grid: Grid, shares: Sequence[list[Cell]]) -> Iterator[tuple[Cell, ...]]:
    """Yield the shares of a column between one heading and the next, which may make everything."""
    headings = _headings(grid)
    for place, column in enumerate(grid.columns if len(grid.columns) <= MOST_BESIDE else ()):
        for found in _sections(grid, headings, shares[place]):
            if not any(is_share(cell.part, cell.share, column.base) for cell in found):
                yield found


def rows_that_make(grid: Grid, shares: Sequence[list[Cell]], places: Iterable[int]) -> Iterator[Row]:
    """Yield the rows of sections whose counts make the n over one of the columns at *places*."""
    headings = _headings(grid)
    for place in places:
        base = grid.columns[place].base
        for found in _sections(grid, headings, shares[place]) if base is not None else ():
            if base is not None and sum(cell.part.quantity.value or 0 for cell in found) == base.quantity.value:
                yield from (cell.row for cell in found)


def find_full_rows(grid: Grid) -> list[tuple[Claim, ...]]:
    """Return the percentages of rows that stand in columns headed as such, side by side, which may make 100."""
    headers = [column.header for column in grid.columns]
    places = [
        place for place, header in enumerate(headers) if PER_CENT_SIGN.search(header) and not NO_SHARE.search(header)
    ]
    if not ENOUGH <= len(places) <= MOST_BESIDE or places[-1] - places[0] != len(places) - 1:
        return []
    found = []
    for row in grid.rows[:MOST_ROWS]:
        cells = [row.cell(place) for place in places]
        shares = tuple([as_share(cell.value) for cell in cells if cell is not None and cell.value and not cell.aside])
        if len(shares) == len(places):
            found.append(shares)
    return found


def _headings(grid: Grid) -> list[int]:
    """Return the rows without numbers."""
    return [number for number, row in enumerate(grid.rows[:MOST_ROWS]) if not row.has_values]


def _sections(grid: Grid, headings: list[int], shares: list[Cell]) -> Iterator[tuple[Cell, ...]]:
    """Yield the cells of a column between one heading and the next, where all of them are shares."""
    cells = {id(cell.row): cell for cell in shares if is_count(cell.part)}
    if len(cells) < ENOUGH or not headings:
        return
    for start, end in pairwise((*headings, len(grid.rows))):
        told = [cells.get(id(row)) for row in grid.rows[start + 1 : end]]
        found = tuple([cell for cell in told if cell is not None])
        if 1 < len(found) == len(told):
            yield found


def is_share(part: Claim, share: Claim, whole: Claim | float | None) -> bool:
    """Tell whether *share* is what *part* is of *whole*."""
    low, high = _bounds(part, share)
    if isinstance(whole, Claim):
        figure = whole.quantity.figure
        whole = None if figure is None else figure.nearest
    return whole is not None and low <= whole <= high


def is_share_of_fewer(part: Claim, share: Claim, whole: Claim) -> bool:
    """Tell whether *share* is what *part* is of some number less than *whole*, but of no less than half of it."""
    low, high = _bounds(part, share)
    count, figure = part.quantity.figure, whole.quantity.figure
    if figure is None or count is None:
        return False
    return count.nearest <= high and figure.nearest / 2 <= high and low < figure.nearest


def find_rows_of_one(grid: Grid, shares: Sequence[list[Cell]]) -> Iterator[tuple[Cell, ...]]:
    """Yield the shares of rows in which they make everything: "8 (38.1%) | 13 (61.9%)", also where they should."""
    if any(column.base for column in grid.columns) or sum(len(cells) >= ENOUGH for cells in shares) < ENOUGH - 1:
        return
    are_signed = ["%" in grid.columns[0].header + column.header for column in grid.columns]
    for row in grid.rows[:MOST_ROWS]:
        cells = [
            cell
            for cell, is_signed in zip(row.cells, are_signed, strict=False)
            if cell.value is not None and cell.aside is not None and (is_signed or "%" in cell.text)
        ]
        told = tuple(
            [Cell(row, cell.value, cell.aside) for cell in cells if cell.value and cell.aside and is_count(cell.value)]
        )
        if 1 < len(told) == len(cells):
            yield told


def _of_one_whole(cells: list[Cell]) -> list[Cell]:
    """Return the most of *cells* that are shares of one number."""
    largest = max(cells, key=lambda cell: cell.part.quantity.value or 0)
    bounds = [_bounds(cell.part, cell.share) for cell in cells]
    low, high = _bounds(largest.part, largest.share)
    wholes = range(ceil(low), floor(min(high, ceil(low) + MOST_WHOLES)) + 1)
    best = max(wholes, key=lambda whole: sum(low <= whole <= high for low, high in bounds), default=0)
    return [cell for cell, (low, high) in zip(cells, bounds, strict=True) if low <= best <= high]


def is_of_none(part: Claim, share: Claim) -> bool:
    """Tell whether there is no whole number at all of which *part* is near that *share*."""
    low, high = _bounds(part, share, steps=2)
    return ceil(low) > floor(high) if high < inf else False


def _bounds(part: Claim, share: Claim, steps: int = 1) -> tuple[float, float]:
    """Return between which numbers the whole of a share lies that is so many *steps* of its last place off."""
    count, figure = part.quantity.figure, share.quantity.figure
    if count is None or figure is None:
        return 1.0, 0.0
    step = steps * float(figure.written_step)
    low, high = figure.nearest - step, figure.nearest + step
    return 100 * count.nearest / high, 100 * count.nearest / low if low > 0 else inf


def is_count(claim: Claim) -> bool:
    """Tell whether a claim counts something, in whole numbers."""
    figure = claim.quantity.figure
    return figure is not None and not figure.is_decimal and figure.mantissa > 0


def as_share(claim: Claim) -> Claim:
    """Return a number of a column of percentages as a percentage."""
    quantity = replace(claim.quantity, kind=Kind.PERCENT, unit="per cent", units=(PER_CENT,), glyph="P")
    return Claim(quantity, claim.sentence)


def _as_count(claim: Claim) -> Claim:
    """Return a number in brackets as a count."""
    quantity = replace(claim.quantity, kind=Kind.NUMBER, unit=None, units=(), glyph="N")
    return Claim(quantity, claim.sentence)
