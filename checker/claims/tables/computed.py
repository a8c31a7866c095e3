"""Columns of a table that are worked out from others: revenue from units and price, closing from opening stock.

The header of a column names what may have been done ("per", "difference", "revenue"), and its rows show of
which columns: a formula counts where it gives what the rows say, the more so the longer their numbers are.
Statements with a column a year are read by row, as the labels of their rows are what headers are elsewhere.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from math import log10

from checker.claims.claim import Claim
from checker.claims.tables.cells import TableCell
from checker.claims.tables.columns import MOST_ROWS, are_large, is_of_means, is_total, tells_scale
from checker.claims.tables.formula import Formula, Number
from checker.claims.tables.formulas import Columns, formulas_for, is_result, tells_quotient
from checker.claims.tables.rows import Grid, Row
from checker.quantities.quantity import Kind
from checker.text.late import late
from checker.text.record import record

MOST_COLUMNS = 12
"""Wider tables are not looked at: too much fits by chance."""
MOST_LINES = 60
"""Longer statements are not looked at."""
ENOUGH = 3
"""So many rows must follow a formula; one less, if they tell more."""
TELLING = 1.6
"""So surprising must it be that they do, for one formula tried: the places that their results have together."""
MORE_TELLING = 2.5
"""So surprising where fewer rows do."""
FEW = 10
"""One row may fail, or one in so many that follow; where more do, the formula is another one."""
_CLUSTER = 3
"""So many rows may fail before many have followed."""
_SILENT = 12
"""So many rows that follow must tell something."""
MOST_WAYS = 4
"""A column that follows more formulas does not show which is meant."""
_TINY = 1e-9
_NOTED = frozenset("*†‡§¶#[")
"""Marks of a note, which may say why a cell differs."""
_MARKED = late(r"[*†‡§¶]\Z|\[[a-z0-9]{1,2}\]\Z|\([-–−+] ?\d+[^()]{0,12}\)")
"""A label with the mark of a note, or with what was taken off or added: "Leek (-3)"."""


@record(frozen=True, slots=True)
class Way:
    """What a cell comes of in its row."""

    formula: Formula
    """The formula that its column follows."""
    inputs: tuple[Number, ...]
    """The cells that it is worked out from."""


@record(frozen=True, slots=True)
class Result:
    """A cell with what it comes of in its row."""

    cell: Claim
    """The result as stated."""
    ways: tuple[Way, ...]
    """One for each formula that its column follows; one mostly."""


def find_results(grid: Grid) -> Iterator[Result]:
    """Yield the cells of *grid* that are worked out from others, where the other rows, or columns, show from which."""
    if len(grid.rows) <= MOST_ROWS:
        yield from _results(_by_column(grid))
        yield from _results(_by_row(grid))


def _results(body: _Body | None) -> Iterator[Result]:
    if body is None:
        return
    seen: set[frozenset[int]] = set()
    for place in reversed(body.columns.places):  # of a price, a number and a total the last is the result
        fresh = [formula for formula in body.fitting(place) if frozenset((place, *formula.columns)) not in seen]
        if 0 < len(fresh) <= MOST_WAYS:
            seen.update(frozenset((place, *formula.columns)) for formula in fresh)
            yield from body.results(place, fresh)


def _by_column(grid: Grid) -> _Body | None:
    """Return the columns of *grid* as they stand, without the rows of totals; ``None`` where none can be a result."""
    headers = [column.header for column in grid.columns]
    if len(grid.rows) < ENOUGH or not 2 <= len(headers) <= MOST_COLUMNS or not any(map(is_result, headers)):
        return None
    rows = [row for row in grid.rows if not is_total(row.label) and not is_of_means(row.label)]
    claims = [[_plain(row.cell(place)) for row in rows] for place in range(len(headers))]
    return _Body(headers, claims, is_scaled=tells_scale(grid), noted=_noted(rows, claims))


def _by_row(grid: Grid) -> _Body | None:
    """Return the rows of *grid* as columns, those of a statement of several years; ``None`` where it is none."""
    places = [place for place, column in enumerate(grid.columns) if column.year]
    if len(places) < ENOUGH or len(grid.rows) > MOST_LINES:
        return None
    rows = [row for row in grid.rows if row.has_values]
    labels = ["" if is_total(row.label) else row.label for row in rows]
    if not any(map(is_result, labels)):
        return None
    claims = [[_plain(row.cell(place)) for place in places] for row in rows]
    return _Body(labels, claims, is_scaled=tells_scale(grid))


def _noted(rows: Sequence[Row], claims: Sequence[Sequence[Claim | None]]) -> set[int]:
    """Return the places of the *rows* with a mark at their label, or words in a column that most rows leave empty."""
    found = {number for number, row in enumerate(rows) if _MARKED.search(row.label)}
    for place in range(1, len(claims)):
        if any(claims[place]):
            continue
        cells = [row.cell(place) for row in rows]
        told = {number for number, cell in enumerate(cells) if cell is not None and not cell.is_blank}
        found |= told if 2 * len(told) < len(rows) else set()
    return found


class _Body:
    """Columns of numbers under their headers, and how far these may be off."""

    def __init__(
        self,
        headers: Sequence[str],
        claims: Sequence[Sequence[Claim | None]],
        *,
        is_scaled: bool,
        noted: Container[int] = (),
    ) -> None:
        self._noted = noted
        are_counted = [
            not (is_scaled or are_large(column) or tells_quotient(header))
            for header, column in zip(headers, claims, strict=True)
        ]
        numbers = [
            [_number(claim, is_counted=is_counted) for claim in column]
            for column, is_counted in zip(claims, are_counted, strict=True)
        ]
        places = [place for place, column in enumerate(numbers) if sum(each is not None for each in column) >= ENOUGH]
        self.columns = Columns(headers, numbers, places)

    def fitting(self, place: int) -> list[Formula]:
        """Return the formulas that the column at *place* follows."""
        formulas = formulas_for(place, self.columns) if is_result(self.columns.headers[place]) else []
        formulas.sort(key=lambda formula: formula.reach(place))
        reaches = [formula.reach(place) for formula in formulas]
        return [
            formula
            for formula, reach in zip(formulas, reaches, strict=True)
            if self._is_followed(formula, place, log10(bisect_right(reaches, reach)))
        ]

    def results(self, place: int, formulas: Sequence[Formula]) -> Iterator[Result]:
        """Yield the results of the column at *place* by the *formulas* that it follows."""
        numbers = self.columns.numbers
        inputs = [formula.inputs(numbers) for formula in formulas]
        for row, (cell, *each) in enumerate(zip(numbers[place], *inputs, strict=True)):
            known = [tuple([number for number in cells if number is not None]) for cells in each]
            if cell is None or any(len(own) < len(cells) for own, cells in zip(known, each, strict=True)):
                continue
            ways = [Way(formula, cells) for formula, cells in zip(formulas, known, strict=True)]
            if not any(self._is_explained(cell, way, row) for way in ways):
                yield Result(cell.claim, tuple(ways))

    def _is_followed(self, formula: Formula, place: int, tried: float) -> bool:
        """Tell whether nearly all rows follow *formula*, and are too many and too telling for chance."""
        following, failing, telling = 0, 0, 0.0
        for result, inputs in zip(self.columns.numbers[place], formula.inputs(self.columns.numbers), strict=True):
            known = [number for number in inputs if number is not None]
            found = formula.worked(known) if result is not None and len(known) == len(inputs) else None
            if result is None or found is None:
                continue
            worked, off = found
            apart = abs(result.value - worked)
            if apart > off + result.slack + formula.leeway + _TINY * abs(worked):
                failing += 1
                if failing > _CLUSTER + following // FEW:
                    return False
                continue
            following += 1
            if following == _SILENT and not telling:
                return False
            if not formula.is_trivial(known):
                telling += max(0.0, log10(max(abs(result.value), _TINY) / (2 * max(apart, off + result.half))))
        enough = tried + (TELLING if following >= ENOUGH else MORE_TELLING)
        return following >= ENOUGH - 1 and telling >= enough and failing <= max(1, following // FEW)

    def _is_explained(self, cell: Number, way: Way, row: int) -> bool:
        """Tell whether what a *cell* is off by is another number of its *row*, of a kind that most rows have not."""
        found = way.formula.worked(way.inputs)
        if found is None:
            return True
        worked, off = found
        apart, may_be_off = abs(cell.value - worked), off + cell.slack + way.formula.leeway
        if apart <= may_be_off or row in self._noted:
            return apart > may_be_off
        for place, column in enumerate(self.columns.numbers):
            other = column[row]
            if other is None or not other.value or place in way.formula.columns:
                continue
            are_rare = 2 * sum(each is not None and each.value != 0 for each in column) < len(column)
            if are_rare and abs(abs(other.value) - apart) <= may_be_off:
                return True
        return False


def _number(claim: Claim | None, *, is_counted: bool) -> Number | None:
    figure = None if claim is None else claim.quantity.figure
    if claim is None or figure is None:
        return None
    is_percent = claim.quantity.kind is Kind.PERCENT
    unit = 0.01 if is_percent else 1.0
    half = unit * 10.0**figure.exponent / 2
    off = 0.0 if is_counted and not is_percent else half
    return Number(claim, unit * figure.nearest, half, 2 * half if is_percent else half, off)


def _plain(cell: TableCell | None) -> Claim | None:
    """Return the number of a *cell* that holds one alone: "12 (5.3)" is of a table of groups, "12/5" two numbers."""
    if cell is None or cell.value is None or cell.aside is not None:
        return None
    span, quantity = cell.span, cell.value.quantity
    if quantity.start == span.start and quantity.end == span.end:
        return cell.value
    around = cell.text[: quantity.start - span.start] + cell.text[len(cell.text) - span.end + quantity.end :]
    return None if any(map(str.isdigit, around)) or not _NOTED.isdisjoint(around) else cell.value
