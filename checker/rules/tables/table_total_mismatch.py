"""A total in a table that is not the sum of the rows above it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.expression import total
from checker.claims.find import Claims
from checker.claims.tables.cash_flows import find_cash_flows
from checker.claims.tables.columns import Footing, footings
from checker.claims.tables.crossings import Crossing, crossings
from checker.claims.tables.mean_rows import MeanOfRows, find_means_of_rows
from checker.claims.tables.rows import read_grids
from checker.claims.tables.statements import Left, find_left
from checker.relations.evidence import holds
from checker.relations.one_slip import LEAST_DIGITS, is_one_slip
from checker.relations.relation import Link, Reading, Relation, equal
from checker.relations.shares import written_step
from checker.relations.stepped import with_steps
from checker.rules.rule import rule

ENOUGH = 2
"""So many rows must add up across before one that does not is held against the table."""


@rule(
    "SUM011",
    name="table-total-mismatch",
    severity="error",
    holds=("| Shop | May | June |\n|---|---|---|\n| East | 40 | 41 |\n| West | 35 | 32 |\n| Total | 75 | 73 |",),
    breaks=(
        "| Shop | May | June |\n|---|---|---|\n| East | 40 | 41 |\n| West | 35 | 32 |\n| Total | 85 | 73 |",
        "| | 2023 | 2024 |\n|---|---|---|\n| Debt | 140 | 90 |\n| of which A | 35 | 31 |\n| Leases | 60 | 50 |\n| Total | 200 | 240 |",
        "| | 2023 | 2024 |\n|---|---|---|\n| Sales | 140 | 190 |\n| Cost of sales | 80 | 110 |\n| Gross profit | 60 | 90 |",
        "| shop | sales |\n|---|---|\n| East | 40 |\n| West | 35 |\n| Total | 85 |",
    ),
    silent=(
        "| | 2023 | 2024 |\n|---|---|---|\n| Sales | 14 | 19 |\n| Cost of sales | (8) | (11) |\n| Gross profit | 6 | 8 |",
        "| | 2023 |\n|---|---|\n| Sales | 140 |\n| Rent received | 4 |\n| Cost of sales | 80 |\n| Gross profit | 64 |",
        "| Shop | May | Average |\n|---|---|---|\n| East | 40 | 41 |\n| West | 35 | 32 |\n| Total | 75 | 37 |",
        "| Debt | £m |\n|---|---|\n| Bonds | 140 |\n| of which: green | 35 |\n| Leases | 60 |\n| Total | 200 |",
        "| Cost | 2023 | 2024 |\n|---|---|---|\n| Rent | 40 | 41 |\n| of which depot | 35 | 32 |\n| Total | 40 | 41 |",
    ),
)
def table_total_mismatch(claims: Claims) -> Iterator[Relation]:
    """The total of a column is not the sum of its rows.

    A total in a table is the sum of rows above it or of columns beside it. Which ones is taken from the
    columns in which they add up, from headings and from earlier totals; the column that breaks what the
    others show is reported. Averages, rates and prices do not add up, and a table that shows no such order
    is not judged.

    What it checks
        Rows called total or subtotal, against the rows above them: since the last heading,
        since the last total, or the totals above. Which of them is meant is taken from the
        columns in which it adds up. Columns called total, against the columns beside them. In statements of
        accounts: sales, cost of sales and gross profit, and the like, one under the other, what "less" lines leave,
        net assets, and cash at the end. The row or column of a year with its quarters, and a row of means where
        other columns have theirs.

    Why it matters
        A late correction of one line often forgets its total.

    How rounding is treated
        Whole figures of small tables are exact; figures with decimals, in thousands or with
        a currency may each be off by half of their last place.

    Not flagged
        Columns of averages, rates, prices and percentages; a table in which no column shows
        how its totals are made, unless it has one column and no headings; in one column with several
        totals, one that no slip of the pen makes of what its rows add up to.

    Source
        Footing and cross-footing, as auditors do it.
    """
    for grid in claims.derived(read_grids):
        for choices in crossings(grid):
            yield from _across(choices)
        for columns in find_left(grid):
            yield from _left(columns)
        for flows in find_cash_flows(grid):
            yield from _flows(flows)
        groups = [[_Tried(column) for column in group] for group in footings(grid)]
        for group in groups:
            yield from _footed(group)
        if all(len(group) == 1 for group in groups):
            yield from _among_totals([column for group in groups for column in group])
    for means in find_means_of_rows(claims):
        yield from _means(means)


def _means(found: list[MeanOfRows]) -> Iterator[Relation]:
    """Yield that the values of each column have its mean, if they have in another: else it may be weighted."""
    relations = [_mean(each) for each in found]
    if any(map(holds, relations)):
        yield from relations


def _mean(found: MeanOfRows) -> Relation:
    roles = {f"value {place}": value for place, value in enumerate(found.values, 1)}
    relation = equal(
        found.mean,
        total(found.values) / len(found.values),
        roles={**roles, "mean": found.mean},
        link=Link.INFERRED,
        wording="the rows above have a mean of {expected}, not {mean}",
    )
    steps = {claim: written_step(claim) for claim in (found.mean, *found.values)}
    return with_steps(relation, steps)


def _left(columns: list[Left]) -> Iterator[Relation]:
    """Yield the relations of what is left in each column, if the rows are so in another one or there is one only."""
    relations = [_remaining(column) for column in columns]
    if len(relations) == 1 or any(map(holds, relations)):
        yield from relations


def _flows(columns: list[Crossing]) -> Iterator[Relation]:
    """Yield the sums of each column, if the rows are so in another one or there is one only."""
    relations = [_crossing(column, name="the flows") for column in columns]
    if len(relations) == 1 or any(map(holds, relations)):
        yield from relations


def _remaining(column: Left) -> Relation:
    claims = (column.whole, *column.taken, column.rest)
    steps = {claim: written_step(claim) for claim in claims}
    readings = tuple(Reading(column.rest, way, steps=steps) for way in column.ways)
    if len(column.taken) == 1:
        roles = {"whole": column.whole, "taken": column.taken[0], "rest": column.rest}
        return Relation(readings, roles, "rest", Link.INFERRED, "{whole} less {taken} is {expected}, not {rest}")
    roles = {f"taken {place}": taken for place, taken in enumerate(column.taken, 1)}
    roles = {"whole": column.whole, **roles, "rest": column.rest}
    return Relation(readings, roles, "rest", Link.INFERRED, "what is taken from {whole} leaves {expected}, not {rest}")


def _across(choices: list[list[Crossing]]) -> Iterator[Relation]:
    """Yield the relations of a column of totals to the other columns, if most rows show which they are."""
    for are_decimal in (False, True):
        best: list[Relation] = []
        following = 0
        for rows in choices:
            relations = [_crossing(row) for row in rows if row.is_decimal is are_decimal]
            count = sum(map(holds, relations))
            if count > following:
                best, following = relations, count
        if following >= ENOUGH and 2 * following > len(best):
            yield from best


def _crossing(row: Crossing, name: str = "the columns beside it") -> Relation:
    reading = Reading(row.total, total(row.parts), name=name, steps=row.steps())
    roles = {f"part {place}": part for place, part in enumerate(row.parts, 1)}
    return Relation((reading,), {**roles, "total": row.total}, "total")


class _Tried:
    """A total with what has been tried of the ways in which it may be made."""

    __slots__ = ("_tried", "column", "proof")

    def __init__(self, column: Footing) -> None:
        self.column = column
        self._tried: dict[int, tuple[Relation, bool]] = {}
        ways = map(self.way, range(len(column.ways)))
        self.proof = next((relation for relation, is_holding in ways if is_holding), None)
        """The relation of the first way that holds, or ``None``."""

    def way(self, place: int) -> tuple[Relation, bool]:
        """Return the relation of one way, and whether it holds."""
        if place not in self._tried:
            relation = _relation(self.column.ways[place], self.column)
            self._tried[place] = relation, holds(relation)
        return self._tried[place]


def _footed(group: list[_Tried]) -> Iterator[Relation]:
    """Yield the relations of the totals of one row, with the ways that its other columns show as their plainest."""
    proven = [each for each in group if each.proof is not None]
    for each in group:
        if each.proof is not None:
            yield each.proof
            continue
        column = each.column
        shown = [
            place
            for other in proven
            if len(proven) > 1 or other.column.is_like(column)
            for place in range(min(len(other.column.ways), len(column.ways)))
            if other.way(place)[1]
        ]
        if not shown and not (len(group) == 1 and column.is_plain):
            continue
        first = min(shown, default=0)
        if len(column.claims(column.ways[first])) < 2:
            continue
        relation = _relation(column.ways[first], column, link=Link.STATED if shown else Link.INFERRED)
        for way in column.ways:
            relation = relation.with_reading(_reading(way, column))
        yield relation


def _among_totals(totals: list[_Tried]) -> Iterator[Relation]:
    """Yield the totals of a single column that no rows make, where other totals are made and one slip mends them."""
    proven = sum(column.proof is not None for column in totals)
    for each in totals:
        column = each.column
        if each.proof is not None or column.is_plain or not proven or column.is_of_one:
            continue
        slips = [place for place, way in enumerate(column.ways) if _is_slip(column, way, are_sure=proven >= ENOUGH)]
        if slips:
            relation = _relation(column.ways[slips[0]], column, link=Link.INFERRED)
            for way in column.ways:
                relation = relation.with_reading(_reading(way, column))
            yield relation


def _is_slip(column: Footing, way: tuple[int, ...], *, are_sure: bool) -> bool:
    """Tell whether one slip makes what the rows of a *way* add up to the stated total; a long one, or they *are_sure*."""
    figure, value = column.total.quantity.figure, column.sum_of(way)
    if figure is None or value is None or value <= 0 or len(column.claims(way)) < len(way):
        return False
    stated, meant = (str(abs(each / figure.written_step)) for each in (figure.value, value))
    return is_one_slip(stated, meant) and (are_sure or len(stated) >= LEAST_DIGITS)


def _relation(way: tuple[int, ...], column: Footing, link: Link = Link.STATED) -> Relation:
    parts = column.parts(way)
    roles = {f"part {place}": part for place, part in enumerate(column.claims(way), 1)}
    relation = equal(column.total, total(parts), roles={**roles, "total": column.total}, link=link)
    reading = _reading(way, column)
    return Relation((reading,), relation.roles, "total", link)


def _reading(way: tuple[int, ...], column: Footing) -> Reading:
    return Reading(column.total, total(column.parts(way)), name=column.names[way], steps=column.steps(way))
