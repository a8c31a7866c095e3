"""A column of changes that does not follow from the two columns it compares."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from math import inf, log10

from checker.claims.claim import Claim
from checker.claims.expression import Call, Expression
from checker.claims.find import Claims
from checker.claims.tables.changes import compared_columns, find_change_columns
from checker.claims.tables.rows import Grid
from checker.quantities.quantity import Kind
from checker.relations.bounded import is_negative
from checker.relations.evidence import holds
from checker.relations.relation import Reading, Relation
from checker.relations.shares import written_step
from checker.rules.rule import rule

_Compared = tuple[Claim, Claim, Claim]
"""A change, the later and the earlier level."""
ENOUGH = 2
"""So many rows must follow before one that does not is held against the table."""

MOST_PAIRS = 15
"""So many pairs of columns are tried for one column of changes."""
TELLING = 0.5
"""So many places must the changes that follow have together."""
TELLING_ALONE = 2.5
"""So many places has the change of one row that shows alone how the only other row is meant."""
SHOWING = 40
"""So many rows show which two they are."""


@rule(
    "CHG011",
    name="table-change-mismatch",
    severity="error",
    holds=(
        (
            "| Sales | 2023 | 2024 | Change |\n|---|---|---|---|\n| Tea | 40 | 50 | 25% |\n| Rum | 80 | 72 | (10)% |\n"
            "| Ale | 20 | 25 | 25% |"
        ),
    ),
    breaks=(
        (
            "| Sales | 2023 | 2024 | Change |\n|---|---|---|---|\n| Tea | 40 | 50 | 25% |\n| Rum | 80 | 72 | (10)% |\n"
            "| Ale | 20 | 25 | 52% |"
        ),
        (
            "| Sales | 2023 | 2024 | Change |\n|---|---|---|---|\n| Tea | 40 | 50 | 10 |\n| Rum | 80 | 72 | (8) |\n"
            "| Ale | 20 | 25 | 15 |"
        ),
    ),
    silent=(
        (
            "| Sales | 2023 | 2024 | Change |\n|---|---|---|---|\n| Tea | 40 | 50 | 25% |\n| Rum | 80 | 72 | 19% |\n"
            "| Ale | 20 | 25 | 52% |"
        ),
    ),
)
def table_change_mismatch(claims: Claims) -> Iterator[Relation]:
    """The change in a table does not follow from the figures beside it.

    A column of changes can be worked out from the two columns that it compares. Which columns these are,
    and whether the change is in units or in per cent, is taken from the rows that fit; a row that does not
    follow the others is reported. A table in which fewer than two rows fit shows no rule to break.

    What it checks
        Columns headed change, increase, growth or difference, in units or in per cent,
        against two columns of years; the other rows must show which two and which way.

    Why it matters
        Columns of changes are often typed, not computed.

    How rounding is treated
        Every figure may be off by half of its last place, percentages by one unit of it.

    Not flagged
        Changes at constant currency, signs, tables in which fewer than two rows follow.

    Source
        Recalculation, as auditors do it.
    """
    for grid, place in find_change_columns(claims):
        yield from _in_column(grid, place)


def _in_column(grid: Grid, place: int) -> Iterator[Relation]:
    """Yield the relations of a column of changes, if its other rows show what they compare."""
    best: list[_Compared] = []
    relations: list[Relation] = []
    following = following_signed = 0
    for new, old in islice(compared_columns(grid, place), MOST_PAIRS):
        rows = _rows(grid, place, new, old)
        tried = [_relation(*row) for row in rows[:SHOWING]]
        count, signed = sum(map(holds, tried)), _count_signed(rows[:SHOWING])
        if (count, signed) > (following, following_signed):
            best, relations, following, following_signed = rows, tried, count, signed
    relations += [_relation(*row) for row in best[SHOWING:]]
    following += sum(map(holds, relations[SHOWING:]))
    is_shown = following >= ENOUGH and 2 * following > len(relations) and _are_telling(best, relations)
    if is_shown or (following == 1 and _is_shown_by_one(best, relations)):
        yield from _signed(best, following) or relations


def _is_shown_by_one(rows: list[_Compared], relations: list[Relation]) -> bool:
    """Tell whether one of two rows alike, of amounts with as many decimals, is too exact a difference for chance."""
    figures = [claim.quantity.figure for row in rows for claim in row]
    are_alike = len(rows) == ENOUGH and len({None if figure is None else figure.exponent for figure in figures}) == 1
    are_amounts = all(claim.quantity.kind is not Kind.PERCENT for row in rows for claim in row)
    telling = (_places(*row) for row, relation in zip(rows, relations, strict=True) if holds(relation))
    return are_alike and are_amounts and max(telling, default=0.0) >= TELLING_ALONE


def _are_telling(rows: list[_Compared], relations: list[Relation]) -> bool:
    """Tell whether the changes that follow have so many places together that they hardly do so by chance."""
    following = [row for row, relation in zip(rows, relations, strict=True) if holds(relation)]
    return sum(_places(*row) for row in following) >= TELLING


def _places(change: Claim, later: Claim, earlier: Claim) -> float:
    """Return the places of a change that its levels, rounded as they are, can show."""
    figures = [claim.quantity.figure for claim in (change, later, earlier)]
    told, new, old = (0.0 if figure is None else abs(figure.nearest) for figure in figures)
    step, *steps = (0.0 if figure is None else float(figure.written_step) for figure in figures)
    apart, may_be_off = abs(new - old), sum(steps) / 2 + step
    if told == apart:
        may_be_off = step  # exactly so
    elif abs(told - apart) > may_be_off or change.quantity.kind is Kind.PERCENT:
        below = old - steps[1] / 2
        may_be_off = step + 50 * (steps[0] + steps[1] * new / old) / below if below > 0 else inf
    return log10(told / may_be_off) if told > may_be_off else 0.0


def _signed(rows: list[_Compared], following: int) -> list[Relation]:
    """Return the relations with the signs as written, if all rows but one that follow otherwise follow so."""
    if not any(is_negative(change) for change, _, _ in rows):
        return []
    relations = [_relation(*row, may_lack_sign=False) for row in rows]
    return relations if sum(map(holds, relations)) >= max(ENOUGH, following - 1) else []


def _count_signed(rows: list[_Compared]) -> int:
    """Return how many changes follow with their signs as written, where any has one."""
    if not any(is_negative(change) for change, _, _ in rows):
        return 0
    return sum(holds(_relation(*row, may_lack_sign=False)) for row in rows)


def _rows(grid: Grid, place: int, new: int, old: int) -> list[_Compared]:
    """Return the change, the later and the earlier level of every row that has all three."""
    columns = zip(grid.column(place), grid.column(new), grid.column(old), strict=True)
    return [
        (change, later, earlier)
        for change, later, earlier in columns
        if change is not None and later is not None and earlier is not None
    ]


def _relation(change: Claim, later: Claim, earlier: Claim, *, may_lack_sign: bool = True) -> Relation:
    """Return the relation of a change to its two levels: in units or in per cent."""
    steps = {claim: written_step(claim) for claim in (later, earlier)}
    steps[change] = 2 * written_step(change)
    difference: Expression = later - earlier
    ratio: Expression = later / earlier - 1
    if change.quantity.kind is not Kind.PERCENT:
        ways = [("as written", difference), ("in per cent", ratio * 100)]
    else:
        ways = [("as written", ratio), ("in points", difference)]
    readings = [Reading(change, way, name=name, steps=steps) for name, way in ways]
    if may_lack_sign or is_negative(later) or is_negative(earlier):  # of losses each table has signs of its own
        sizes = [(f"{name}, sign left out", _size(way)) for name, way in ways]
        readings += [Reading(_size(change), way, name=name, steps=steps) for name, way in sizes]
    roles = {"later": later, "earlier": earlier, "change": change}
    return Relation(tuple(readings), roles, "change", wording="{later} against {earlier} is {expected}, not {change}")


def _size(expression: Expression) -> Expression:
    return Call("abs", (expression,))
