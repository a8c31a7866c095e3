"""Columns of changes, and the columns that they may compare."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from checker.claims.find import Claims
from checker.claims.tables.rows import Grid, read_grids
from checker.text.late import late

_CHANGE = late(r"\b(?:changes?|increase|decrease|variance|growth|difference|chg|movement)\b|[+]/-|\bvar\b")
_CURRENCY_FREE = late(r"constant currency|adjusted|organic|like.for.like|underlying|pro forma|p.value|\bci\b")
_MOST_CHANGES = 8
"""A table with more columns of changes than this is made of them."""


def find_change_columns(claims: Claims) -> Iterator[tuple[Grid, int]]:
    """Yield every table with the place of a column of plain changes."""
    for grid in claims.derived(read_grids):
        headers = [column.header for column in grid.columns]
        places = [place for place, header in enumerate(headers) if _CHANGE.search(header)]
        for place in places[:_MOST_CHANGES]:
            if not _CURRENCY_FREE.search(headers[place]):
                yield grid, place


def compared_columns(grid: Grid, place: int) -> Iterator[tuple[int, int]]:
    """Yield the pairs of columns that may be compared: years, the later one first."""
    years = [(number, column.year) for number, column in enumerate(grid.columns) if column.year and number != place]
    for (later, first), (earlier, second) in permutations(years, 2):
        if (first or 0) > (second or 0):
            yield later, earlier
