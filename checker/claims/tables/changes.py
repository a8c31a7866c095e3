"""Columns of changes, and the columns that they may compare."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from checker.claims.find import Claims
from checker.claims.tables.rows import Grid, read_grids
from checker.text.late import late

_CHANGE = late(r"\b(?:changes?|increase|decrease|variance|growth|difference|chg|movement)\b|[+]/-|\bvar\b")
_CURRENCY_FREE = late(r"constant currency|adjusted|organic|like.for.like|underlying|pro forma|p.value|\bci\b")
_ALONE = late(
    r"(?:.* )?(?:changes?|increase|decrease|variance|difference|chg|movement)(?: ?[($%].*)?\Z|.*(?:[+]/-|\bvar\Z)"
)
"""The header of a column that can hold nothing but changes, also where no years tell what is compared."""
_AMOUNT = late(r"(?:.* )?(?:\$|amount)\Z")
_PER_CENT = late(r"(?:.* )?(?:%|per ?cent)\Z")
"""The two columns of changes under one head: "Change | $ | %"."""
_MOST_CHANGES = 8
"""A table with more columns of changes than this is made of them."""
TWO = 2
"""So many columns a change compares."""


def find_change_columns(claims: Claims) -> Iterator[tuple[Grid, int]]:
    """Yield every table with the place of a column of plain changes."""
    for grid in claims.derived(read_grids):
        headers = [column.header for column in grid.columns]
        places = [place for place, header in enumerate(headers) if _CHANGE.search(header) or _is_amount(headers, place)]
        for place in places[:_MOST_CHANGES]:
            if not _CURRENCY_FREE.search(headers[place]):
                yield grid, place


def _is_amount(headers: list[str], place: int) -> bool:
    """Tell whether a column of amounts stands before one of percentages that is headed as their change."""
    if place + 1 >= len(headers) or not _AMOUNT.match(headers[place]):
        return False
    return _PER_CENT.match(headers[place + 1]) is not None and _CHANGE.search(headers[place + 1]) is not None


def compared_columns(grid: Grid, place: int) -> Iterator[tuple[int, int]]:
    """Yield the pairs of columns that may be compared: years, the later one first; else the two before the changes."""
    years = [(number, column.year) for number, column in enumerate(grid.columns) if column.year and number != place]
    for (later, first), (earlier, second) in permutations(years, 2):
        if (first or 0) > (second or 0):
            yield later, earlier
    if len(years) < TWO and place > TWO and _ALONE.match(grid.columns[place].header):
        yield from ((place - 2, place - 1), (place - 1, place - 2))
