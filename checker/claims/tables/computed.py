"""Columns of a table that are worked out from others: revenue from units and price, closing from opening stock.

The header of a column names what may have been done ("per", "difference", "revenue"), and its rows show of
which columns: a formula counts where it gives what the rows say, the more so the longer their numbers are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations
from math import inf, log10
from typing import NamedTuple

from checker.claims.claim import Claim
from checker.claims.expression import Expression, total
from checker.claims.tables.cells import TableCell
from checker.claims.tables.columns import MOST_ROWS, are_large, is_of_means, is_total, tells_scale
from checker.claims.tables.rows import Grid
from checker.quantities.quantity import Kind
from checker.text.late import late
from checker.text.record import record

MOST_COLUMNS = 12
"""Wider tables are not looked at: too much fits by chance."""
MOST_SHARES = 60
"""So many cells are added up for the shares of a column."""
ENOUGH = 3
"""So many rows must follow a formula."""
TELLING = 2.5
"""So surprising must it be that they do: the places that the results of the rows have together."""
FEW = 10
"""One row may fail, or one in so many that follow; where more do, the formula is another one."""
_NEAR = 3
"""Sums of more than two are of columns side by side; what is added and taken off stands just before what is left."""
_CLUSTER = 3
"""So many rows may fail before many have followed."""
_TINY = 1e-9
_SUM = late(
    r"\b(?:total|all|both|sum|gross|overall|combined|population|played|games|matches|together|people|persons)\b"
)
_DIFFERENCE = late(
    r"\b(?:differences?|diff|gd|profit|surplus|deficit|balance|net|gain|loss|increase|decrease|margin|remaining|left|gap"
    r"|variance|excess|saving|savings)\b|\+/-"
)
_PRODUCT = late(
    r"\b(?:revenues?|sales|turnover|pay|wages?|amount|costs?|value|total|income|area|volume|kcal|calories|energy|earnings"
    r"|takings|price|sum|bill|weight)\b"
)
_QUOTIENT = late(
    r"%|\bper\b|/|\b(?:density|rate|average|avg|mean|ratio|share|per ?cent|percentage|fatality|turnout|speed|yield"
    r"|price|productivity|margin|conversion|efficiency|occupancy|pace|cost)\b"
)
_FLOW = late(r"\b(?:end|ending|closing|close|final|carried|balance|left|remaining|stock)\b")
_SCALE = late(r"\bper (1,?000|10,?000|100,?000|1,?000,?000|100)\b")
_THOUSANDS = late(r"\b000\b|\bthousand|\bmillions?\b|\bbillions?\b|[$£€¥](?:m|bn|k)\b|\b(?:mn?|bn)\)")
"""In a header: columns told in thousands of one another."""
_HUNDRED = late(r"%|\bper ?cent|\bpercentage|\bshare\b")
_NO_RESULT = late(
    r"change|growth|p.value|\bci\b|interval|\bsd\b|median|adjusted|index|rank|cumulative|weighted|year|\bage\b"
)
"""Columns of other kinds, or of changes, which are read as such."""


@record(frozen=True, slots=True)
class Formula:
    """How a column may come of others."""

    sign: str
    """``"+"``, ``"-"``, ``"*"``, ``"/"``, ``"~"`` for the first two less the last, ``"%"`` for a share of a column."""
    columns: tuple[int, ...]
    """The columns it is worked out from."""
    factor: int = 1
    """What the quotient is multiplied by."""

    def tree(self, cells: Sequence[Claim], column: Sequence[Claim]) -> Expression:
        """Return the tree over the cells of a row; *column* has all cells that a share is of."""
        if self.sign == "%":
            return cells[0] / total(column) * self.factor
        if self.sign == "/":
            return cells[0] / cells[1] * self.factor
        if self.sign == "*":
            return cells[0] * cells[1]
        return total(cells) if self.sign == "+" else total(cells[:-1]) - cells[-1]


@record(frozen=True, slots=True)
class Way:
    """What a cell comes of in its row."""

    sign: str
    """Of the formula, see :attr:`Formula.sign`."""
    inputs: tuple[Claim, ...]
    """The cells that it is worked out from."""
    tree: Expression
    """The formula over them."""


@record(frozen=True, slots=True)
class Result:
    """A cell with what it comes of in its row."""

    cell: Claim
    """The result as stated."""
    ways: tuple[Way, ...]
    """One for each formula that its column follows; one mostly."""
    exact: frozenset[Claim]
    """The inputs that are not rounded: counts."""


def find_results(grid: Grid) -> Iterator[Result]:
    """Yield the cells of every column of *grid* whose rows show from which columns it is worked out."""
    if not ENOUGH < len(grid.rows) <= MOST_ROWS or not 2 <= len(grid.columns) <= MOST_COLUMNS:
        return
    body = _Body(grid)
    seen: set[frozenset[int]] = set()
    for place in reversed(body.numbers):  # of a price, a number and a total the last is the result
        formulas = [] if _NO_RESULT.search(grid.columns[place].header) else body.fitting(place)
        fresh = [formula for formula in formulas if frozenset((place, *formula.columns)) not in seen]
        if fresh:
            seen.update(frozenset((place, *formula.columns)) for formula in fresh)
            yield from body.results(place, fresh)


class _Body:
    """The rows of a table that are no totals, with their numbers and how far these may be off."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        rows = [row for row in grid.rows if not is_total(row.label) and not is_of_means(row.label)]
        self._claims = [[_plain(row.cell(place)) for row in rows] for place in range(len(grid.columns))]
        counted = {place: sum(claim is not None for claim in column) for place, column in enumerate(self._claims)}
        self.numbers = [place for place, count in counted.items() if count > ENOUGH]
        """The columns with enough numbers."""
        is_scaled = tells_scale(grid)
        are_counts = [
            not (is_scaled or are_large(column) or _QUOTIENT.search(grid.columns[place].header))
            for place, column in enumerate(self._claims)
        ]
        self._figures = [
            [_figure(claim, is_counted=is_counted) for claim in column]
            for column, is_counted in zip(self._claims, are_counts, strict=True)
        ]

    def fitting(self, place: int) -> list[Formula]:
        """Return the formulas that the column at *place* follows."""
        return [formula for formula in self._formulas(place) if self._is_followed(formula, place)]

    def results(self, place: int, formulas: Sequence[Formula]) -> Iterator[Result]:
        """Yield the results of the column at *place* by the *formulas* that it follows."""
        for number, cell in enumerate(self._claims[place]):
            ways = [
                Way(formula.sign, known, formula.tree(known, self._column(formula)))
                for formula in formulas
                if (known := self._inputs(formula, number)) is not None
            ]
            if cell is not None and len(ways) == len(formulas):
                places = {place for formula in formulas for place in formula.columns}
                figures = [(self._claims[place][number], self._figures[place][number]) for place in places]
                exact = frozenset(claim for claim, figure in figures if claim and figure and not figure.off)
                yield Result(cell, tuple(ways), exact)

    def _formulas(self, place: int) -> Iterator[Formula]:
        """Yield what the header of the column at *place* says that it may be."""
        header = self._grid.columns[place].header
        others = [number for number in self.numbers if number != place]
        if _SUM.search(header):
            yield from (Formula("+", pair) for pair in combinations(others, 2))
            for count in range(_NEAR, len(others) + 1):
                runs = (others[start : start + count] for start in range(len(others) - count + 1))
                yield from (Formula("+", tuple(run)) for run in runs if run[-1] - run[0] == count - 1)
        if _DIFFERENCE.search(header):
            yield from (Formula("-", pair) for pair in permutations(others, 2))
        if _FLOW.search(header):
            left = [number for number in others if number < place][-_NEAR - 1 :]
            yield from (
                Formula("~", (one, two, less))
                for less in left
                for one, two in combinations(left, 2)
                if less not in (one, two)
            )
        if _PRODUCT.search(header):
            yield from (Formula("*", pair) for pair in combinations(others, 2))
        if _QUOTIENT.search(header):
            factors = self._factors(place)
            amounts = [number for number in others if not _HUNDRED.search(self._grid.columns[number].header)]
            yield from (Formula("/", pair, factor) for pair in permutations(amounts, 2) for factor in factors)
            if _HUNDRED.search(header) and len(self._claims[place]) <= MOST_SHARES:
                yield from (Formula("%", (other,), factors[-1]) for other in others)

    def _factors(self, place: int) -> list[int]:
        """Return what a quotient may be told in: as it is, in per cent, per so many."""
        header = self._grid.columns[place].header
        told = _SCALE.search(header)
        if told is not None:
            return [int(told[1].replace(",", ""))]
        first = next(claim for claim in self._claims[place] if claim is not None)
        if _HUNDRED.search(header):
            return [1] if first.quantity.kind is Kind.PERCENT else [1, 100]
        are_scaled = any(_THOUSANDS.search(column.header) for column in self._grid.columns)
        return [1, 1000] if are_scaled else [1]

    def _inputs(self, formula: Formula, number: int) -> tuple[Claim, ...] | None:
        """Return the cells of a row that *formula* is over, or ``None`` where one lacks."""
        cells = [self._claims[column][number] for column in formula.columns]
        known = tuple([claim for claim in cells if claim is not None])
        return known if len(known) == len(cells) else None

    def _column(self, formula: Formula) -> list[Claim]:
        return [claim for claim in self._claims[formula.columns[0]] if claim is not None]

    def _is_followed(self, formula: Formula, place: int) -> bool:
        """Tell whether nearly all rows follow *formula*, and are too many and too telling for chance."""
        cells, inputs = self._figures[place], [self._figures[column] for column in formula.columns]
        whole = sum(each.value for each in inputs[0] if each is not None) if formula.sign == "%" else 0.0
        following, failing, telling = 0, 0, 0.0
        for cell, *known in zip(cells, *inputs, strict=True):
            if cell is None or None in known:
                continue
            worked, off = _worked(formula, known, whole)
            if abs(worked - cell.value) > off + cell.slack + _TINY * abs(worked):
                failing += 1
                if failing > _CLUSTER + following // FEW:
                    return False
                continue
            following += 1
            if not _is_trivial(formula, known):
                telling += max(0.0, log10(max(abs(cell.value), _TINY) / (2 * (off + cell.half))))
        return following >= ENOUGH and telling >= TELLING and failing <= max(1, following // FEW)


class _Figure(NamedTuple):
    """A cell as a float."""

    value: float
    """Its number; of a percentage the fraction that it is."""
    half: float
    """Half of its last place."""
    slack: float
    """How far it may be off as a result: percentages by one unit of the last place."""
    off: float
    """How far it may be off where a result is worked out from it: not at all, if it counts something."""


def _figure(claim: Claim | None, *, is_counted: bool) -> _Figure | None:
    figure = None if claim is None else claim.quantity.figure
    if claim is None or figure is None:
        return None
    is_percent = claim.quantity.kind is Kind.PERCENT
    unit = 0.01 if is_percent else 1.0
    half = unit * 10.0**figure.exponent / 2
    off = 0.0 if is_counted and not is_percent else half
    return _Figure(unit * figure.nearest, half, 2 * half if is_percent else half, off)


def _worked(formula: Formula, inputs: Sequence[_Figure], whole: float) -> tuple[float, float]:
    """Return what *formula* gives over the *inputs* of a row, and how far rounding may have it off."""
    if formula.sign in "+-~":
        less = 0.0 if formula.sign == "+" else 2 * inputs[-1].value
        return sum(each.value for each in inputs) - less, sum(each.off for each in inputs)
    first = inputs[0]
    if formula.sign == "*":
        second = inputs[1]
        off = abs(first.value) * second.off + abs(second.value) * first.off + first.off * second.off
        return first.value * second.value, off
    below, off = (inputs[1].value, inputs[1].off) if formula.sign == "/" else (whole, 0.0)
    if abs(below) <= off:
        return inf, 0.0
    ratio = first.value / below
    return formula.factor * ratio, formula.factor * (first.off + abs(ratio) * off) / (abs(below) - off)


def _is_trivial(formula: Formula, inputs: Sequence[_Figure]) -> bool:
    """Tell whether the result would be one of the *inputs*: nothing added, one taken so many times."""
    neutral = 1.0 if formula.sign in "*/" else 0.0
    return any(each.value in (0.0, neutral) for each in inputs)


def _plain(cell: TableCell | None) -> Claim | None:
    """Return the number of a *cell* that holds one alone: "12 (5.3)" is of a table of groups."""
    return None if cell is None or cell.aside is not None else cell.value
