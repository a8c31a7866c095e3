"""Shares in tables whose wholes stand elsewhere than over their column: in the cell, in the row, or in a total."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, permutations
from math import ceil, floor, inf

from checker.claims.cells import PER_CENT
from checker.claims.claim import Claim
from checker.claims.columns import is_total
from checker.claims.tables import BARE, COUNTED, EVERYTHING, Grid, Row, base_claim
from checker.quantities.quantity import Kind
from checker.text.late import late
from checker.text.record import record

_OUT_OF = late(r"(\d[\d,]*) ?/ ?(\d[\d,]*) ?\(")
"""A count with its whole and its share: "5/41 (12)"."""
_QUOTIENT = late(r"(\d[\d,]*)/(\d[\d,]*)\Z")
ENOUGH = 3
"""Fewer shares show nothing."""
MOST_TRIED = 60
"""In so many rows."""
MOST_BEFORE = 4
"""So many columns before one of percentages are tried for those that make it."""
_PER_CENT = late(r"%|\bper ?cent\b")
_SHARES_BELOW = late(r"\bn ?[(/,] ?%|\bno\.? ?\(%|\bnumbers? \(%")
"""A caption that tells how the cells are meant."""
_NO_SHARE = late(
    r"change|increase|decrease|growth|confidence|interval|\bci\b|cumulative|difference|reduction|valid|rate"
)
_OF_NUMBER = late(r"(?:%|per ?cent) of (?:the |all )?(\d[\d,]*)\b")
SHARE_FIRST = "% (n)"
"""So a label or a header says that the percentage stands before the count."""
MOST_ROWS = 400
MOST_WHOLES = 500
"""So many numbers are tried for the whole of a column."""
MOST_BESIDE = 12
"""Wider tables are not searched for a column of wholes."""
FARTHEST = 400
"""So far before its first row the header of a table begins."""


@record(frozen=True, slots=True)
class Shared:
    """A count in a table with its share and its whole."""

    row: Row
    """Where it stands."""
    part: Claim
    """The count."""
    share: Claim
    """What share of the whole it is said to be."""
    whole: Claim
    """What it is a share of."""


def find_shares(grid: Grid) -> Iterator[list[Shared]]:
    """Yield groups of shares that are meant alike, so that most of a group show what the others are."""
    yield _with_own_wholes(grid)
    yield _of_rows(grid)
    if len(grid.columns) > MOST_BESIDE:
        return
    beside: list[Shared] = []
    for place, column in enumerate(grid.columns):
        if place and _PER_CENT.search(column.header) and not _NO_SHARE.search(column.header):
            found = _of_column_beside(grid, place)
            beside += found if sum(_is_share(each, each.whole) for each in found) > 1 else []
            for other in range(1, place):
                yield _of_wholes_beside(grid, place, other)
            if not found:
                yield from _of_two_columns(grid, place)
    yield beside


def _with_own_wholes(grid: Grid) -> list[Shared]:
    """Return the cells that write all three: "5/41 (12)"."""
    found = []
    for row in grid.rows:
        for cell in row.cells if "/" in row.text else ():
            if cell.value is not None and cell.aside is not None and "/" in cell.text:
                document = cell.value.sentence.document
                of = _OUT_OF.match(document.text, cell.span.start, cell.span.end)
                if of is not None:
                    part, whole = (base_claim(document, cell.value.sentence.block, of.span(each)) for each in (1, 2))
                    found.append(Shared(row, part, cell.aside, whole))
    return found


def _of_rows(grid: Grid) -> list[Shared]:
    """Return the shares in rows that are labelled with their n."""
    found = []
    for row in grid.rows:
        first = row.cell(0)
        if first is None or first.value is not None or (not first.text.endswith(")") and "=" not in first.text):
            continue
        how = COUNTED if "=" in first.text else BARE
        cells = [cell for cell in row.cells if cell.value is not None and cell.aside is not None]
        counted = how.search(first.text) if cells else None
        if counted is not None:
            sentence = cells[0].value.sentence  # type: ignore[union-attr]
            again = how.search(sentence.document.text, first.span.start, first.span.end)
            assert again is not None
            whole = base_claim(sentence.document, sentence.block, again.span(1))
            found += [Shared(row, cell.value, cell.aside, whole) for cell in cells if cell.value and cell.aside]
    return found


def _of_wholes_beside(grid: Grid, place: int, other: int) -> list[Shared]:
    """Return the counts with their shares whose wholes are a column of the same rows: "214 | 61 (28.5)"."""
    found = []
    for row in grid.rows:
        cell, whole = row.cell(place), row.cell(other)
        if cell is None or whole is None or cell.value is None or cell.aside is None or cell.is_percent:
            continue
        if whole.value is not None and whole.aside is None and _is_count(whole.value) and _is_count(cell.value):
            found.append(Shared(row, cell.value, cell.aside, whole.value))
    return found


def _of_two_columns(grid: Grid, place: int) -> Iterator[list[Shared]]:
    """Yield the percentages of a column as the shares of one column before it of another."""
    for part, whole in permutations(range(max(1, place - MOST_BEFORE), place), 2):
        found = []
        for row in grid.rows[:MOST_TRIED]:
            cells = [row.cell(each) for each in (part, place, whole)]
            if all(cell is not None and cell.value is not None and cell.aside is None for cell in cells):
                first, share, last = [cell.value for cell in cells if cell is not None and cell.value is not None]
                if not cells[0].is_percent and (last.quantity.value or 0) > 0:  # type: ignore[union-attr]
                    found.append(Shared(row, first, _as_share(share), last))
        yield found


def _of_column_beside(grid: Grid, place: int) -> list[Shared]:
    """Return the shares of a column of percentages with the counts in the column before it."""
    rows, column, before = grid.rows, grid.columns[place], grid.columns[place - 1]
    whole = column.base or before.base or _of_number(rows, column.header)
    last = None
    if whole is None:
        last = next((row for row in reversed(rows) if is_total(row.label) and row.has_values), None)
        all_of_it = None if last is None else last.value(place)
        whole = (
            None
            if last is None or all_of_it is None or all_of_it.quantity.value != EVERYTHING
            else last.value(place - 1)
        )
    if whole is not None and not _is_count(whole):
        whole = None
    found: list[Shared] = []
    for row in rows:
        part, share = row.cell(place - 1), row.cell(place)
        own = None if part is None or part.value is None or "/" not in part.text else _QUOTIENT.match(part.text)
        if own is not None and part is not None and part.value is not None and share is not None and share.value:
            sentence, start = part.value.sentence, part.span.start
            above, below = (
                base_claim(sentence.document, sentence.block, (start + own.start(each), start + own.end(each)))
                for each in (1, 2)
            )
            found.append(Shared(row, above, _as_share(share.value), below))
            continue
        if whole is None or row is last or part is None or share is None or part.value is None or share.value is None:
            continue
        if part.aside is None and share.aside is None and not part.is_percent and _is_count(part.value):
            found.append(Shared(row, part.value, _as_share(share.value), whole))
    return found


def _of_number(rows: tuple[Row, ...], header: str) -> Claim | None:
    """Return the whole that a header names: "% of 316 screened"."""
    named = _OF_NUMBER.search(header)
    sentence = next((cell.value.sentence for row in rows[:1] for cell in row.cells if cell.value is not None), None)
    if named is None or sentence is None:
        return None
    text, low = sentence.document.text, max(0, rows[0].span.start - len(header) - FARTHEST)
    start = text.rfind(named[1], low, rows[0].span.start)
    return None if start < 0 else base_claim(sentence.document, sentence.block, (start, start + len(named[1])))


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
        part, share = (_as_count(cell.aside), _as_share(cell.value)) if is_first else (cell.value, cell.aside)
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
            if _is_count(cell.part) and (is_told or "%" in column.header + cell.row.label + cell.share.quantity.surface)
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
            if not any(_is_share(cell, column.base) for cell in found):
                yield found


def rows_that_make(grid: Grid, shares: Sequence[list[Cell]], places: Iterable[int]) -> Iterator[Row]:
    """Yield the rows of sections whose counts make the n over one of the columns at *places*."""
    headings = _headings(grid)
    for place in places:
        base = grid.columns[place].base
        for found in _sections(grid, headings, shares[place]) if base is not None else ():
            if base is not None and sum(cell.part.quantity.value or 0 for cell in found) == base.quantity.value:
                yield from (cell.row for cell in found)


def _headings(grid: Grid) -> list[int]:
    """Return the rows without numbers."""
    return [number for number, row in enumerate(grid.rows[:MOST_ROWS]) if not row.has_values]


def _sections(grid: Grid, headings: list[int], shares: list[Cell]) -> Iterator[tuple[Cell, ...]]:
    """Yield the cells of a column between one heading and the next, where all of them are shares."""
    cells = {id(cell.row): cell for cell in shares if _is_count(cell.part)}
    if len(cells) < ENOUGH or not headings:
        return
    for start, end in pairwise((*headings, len(grid.rows))):
        told = [cells.get(id(row)) for row in grid.rows[start + 1 : end]]
        found = tuple([cell for cell in told if cell is not None])
        if 1 < len(found) == len(told):
            yield found


def _is_share(cell: Cell | Shared, whole: Claim | None) -> bool:
    """Tell whether a cell is the share of the n over its column."""
    low, high = _bounds(cell.part, cell.share)
    figure = None if whole is None else whole.quantity.figure
    return figure is not None and low <= figure.nearest <= high


def find_rows_of_one(grid: Grid, shares: Sequence[list[Cell]]) -> Iterator[tuple[Cell, ...]]:
    """Yield the shares of rows in which they make everything: "4 (30.8%) | 9 (69.2%)", also where they should."""
    if any(column.base for column in grid.columns) or sum(len(cells) >= ENOUGH for cells in shares) < ENOUGH - 1:
        return
    for row in grid.rows[:MOST_ROWS]:
        cells = [cell for cell in row.cells if cell.value is not None and cell.aside is not None and "%" in cell.text]
        told = tuple(
            [Cell(row, cell.value, cell.aside) for cell in cells if cell.value and cell.aside and _is_count(cell.value)]
        )
        if 1 < len(told) == len(cells):
            yield told


def _of_one_whole(cells: list[Cell]) -> list[Cell]:
    """Return the most of *cells* that are shares of one number."""
    largest = max(cells, key=lambda cell: cell.part.quantity.value or 0)
    bounds = [_bounds(cell.part, cell.share) for cell in cells]
    low, high = _bounds(largest.part, largest.share)
    wholes = range(ceil(low), min(floor(high), ceil(low) + MOST_WHOLES) + 1)
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


def _is_count(claim: Claim) -> bool:
    figure = claim.quantity.figure
    return figure is not None and not figure.is_decimal and figure.mantissa > 0


def _as_share(claim: Claim) -> Claim:
    """Return a number of a column of percentages as a percentage."""
    quantity = replace(claim.quantity, kind=Kind.PERCENT, unit="per cent", units=(PER_CENT,), glyph="P")
    return Claim(quantity, claim.sentence)


def _as_count(claim: Claim) -> Claim:
    """Return a number in brackets as a count."""
    quantity = replace(claim.quantity, kind=Kind.NUMBER, unit=None, units=(), glyph="N")
    return Claim(quantity, claim.sentence)
