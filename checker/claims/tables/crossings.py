"""Which columns a total at the side of a table can be the sum of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.tables.columns import MOST_ROWS, cannot_be_added, is_of_means, is_scaled
from checker.claims.tables.rows import Grid
from checker.text.late import late
from checker.text.record import record

_TOTAL = late(
    r"(?:grand |over)?(?:total|all)s?\b(?! (?:assets|debt|equity|return))(?:.{0,20}\Z)"
    r"|combined\Z|.{0,30}\btotal(?: \(?n ?= ?[\d,]+\)?)?\Z"
)
_YEAR = late(
    r"(?:(?:full[- ]year|fiscal year|year|fy|twelve months|12 months)(?: (?:to|ended) .{3,20})?|(?:19|20)\d\d)\b"
)
_QUARTER = late(r"(?:q[1-4]|[1-4]q|(?:first|second|third|fourth|1st|2nd|3rd|4th) (?:quarter|qtr))\b")
_HALF = late(r"(?:h[12]|[12]h|(?:first|second|1st|2nd) (?:half|six months))\b")
_PARTS_OF_YEAR = ((_QUARTER, 4), (_HALF, 2))
_PER_SHARE = late(r"\beps\b|\bdps\b|\bbasic\b|\bdiluted\b|\bshares?\b|\bunits?\b|\bdividends?\b")
"""Rows whose quarters may be of other numbers of shares."""
MOST_TOTALS = 8
"""So many columns of totals are looked at in one table."""


@record(frozen=True, slots=True)
class Crossing:
    """The total of one row with the columns that may make it."""

    total: Claim
    """The total as stated."""
    parts: tuple[Claim, ...]
    """Two or more figures of the row, in order."""
    is_scaled: bool
    """Whether the figures may be rounded."""

    @property
    def is_decimal(self) -> bool:
        """Whether the total is written with decimals: rows of averages are, in tables of counts."""
        figure = self.total.quantity.figure
        return figure is not None and figure.is_decimal

    def steps(self) -> dict[Claim, Fraction]:
        """Return the rounding step of every figure: its last place, or none in tables of counts."""
        found = {}
        for claim in (self.total, *self.parts):
            figure = claim.quantity.figure
            found[claim] = figure.written_step if figure is not None and self.is_scaled else Fraction(0)
        return found


def crossings(grid: Grid) -> Iterator[list[list[Crossing]]]:
    """Yield, for every column of totals, the crossings of its rows, one list a choice of columns."""
    headers = [column.header.rpartition(" | ")[2] for column in grid.columns]
    for place in [place for place, header in enumerate(headers) if _TOTAL.match(header)][:MOST_TOTALS]:
        addable = [
            number
            for number, other in enumerate(grid.columns)
            if number != place and number > 0 and not cannot_be_added(other.header) and not _TOTAL.match(other.header)
        ]
        choices = (addable, [n for n in addable if n < place], [n for n in addable if n > place])
        found = [_rows(grid, place, choice) for choice in dict.fromkeys(map(tuple, choices)) if len(choice) > 1]
        yield [rows for rows in found if rows]
    for place, parts in _years(headers):
        yield [[row for row in _rows(grid, place, parts, but=_PER_SHARE) if _is_of_flows(row)]]


def _years(headers: list[str]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield the columns of years with those of their quarters or halves beside them."""
    for place, header in enumerate(headers):
        if place == 0 or not _YEAR.match(header):
            continue
        for part, count in _PARTS_OF_YEAR:
            for first in (place - count, place + 1):
                parts = range(first, first + count)
                if first > 0 and parts.stop <= len(headers) and all(part.match(headers[number]) for number in parts):
                    yield place, tuple(parts)


def _is_of_flows(row: Crossing) -> bool:
    """Tell whether the figure of a year is beyond those of its parts, as no level and no average is."""
    values = [part.quantity.value or 0 for part in row.parts]
    total = row.total.quantity.value or 0
    return (total > max(values) and min(values) >= 0) or (total < min(values) and max(values) <= 0)


def _rows(grid: Grid, place: int, columns: tuple[int, ...], *, but: re.Pattern[str] | None = None) -> list[Crossing]:
    rows = []
    scaled = is_scaled(grid, grid.column(place))
    for row in grid.rows[:MOST_ROWS]:
        cell = row.cell(place)
        if cell is None or cell.is_percent or is_of_means(row.label) or cannot_be_added(row.label):
            continue
        if but is not None and but.search(row.label):
            continue
        total = cell.value
        parts = [part for part in map(row.cell, columns) if part is not None and not part.is_percent]
        figures = tuple([part.value for part in parts if part.value is not None])
        if total is not None and len(figures) > 1 and not _is_among(total, figures):
            rows.append(Crossing(total, figures, scaled))
    return rows


def _is_among(total: Claim, parts: tuple[Claim, ...]) -> bool:
    """Tell whether a total lies among parts of like size, as the average of all does: "52 (11) | 51 (10) | 54 (12)"."""
    values = [part.quantity.value or 0 for part in parts]
    return 0 < min(values) <= (total.quantity.value or 0) <= max(values) < 2 * min(values)
