"""Rows of a table that give the mean of the rows above: "Mean | 55 | 202"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.tables.columns import cannot_be_added, is_total
from checker.claims.tables.rows import Grid, read_grids
from checker.quantities.quantity import Kind
from checker.text.late import late
from checker.text.record import record

_MEAN = late(r"(?:arithmetic )?(?:mean|average|avg\.?)(?: (?:of (?:all|the [a-z]+)|value|overall))?")
FEWEST, MOST = 3, 60
"""So many rows are taken the mean of."""


@record(frozen=True, slots=True)
class MeanOfRows:
    """A mean with the values that it is the mean of."""

    mean: Claim
    """As stated."""
    values: tuple[Claim, ...]
    """One a row, from top to bottom."""


def find_means_of_rows(claims: Claims) -> Iterator[list[MeanOfRows]]:
    """Yield, for each table with one row of means at its end, the means of its columns."""
    for grid in claims.derived(read_grids):
        found = _means_of(grid)
        if found:
            yield found


def _means_of(grid: Grid) -> list[MeanOfRows]:
    """Return the means of the columns; those of rates may be weighted by what is counted in others."""
    means = [place for place, row in enumerate(grid.rows) if _MEAN.fullmatch(row.label)]
    if len(means) != 1 or not FEWEST <= means[0] <= MOST:
        return []
    above = [row for row in grid.rows[: means[0]] if not is_total(row.label)]
    found: list[tuple[MeanOfRows, bool]] = []
    for place in range(1, len(grid.columns)):
        mean, values = grid.rows[means[0]].value(place), [row.value(place) for row in above]
        known = tuple(value for value in values if value is not None)
        if mean is not None and len(known) == len(values) >= FEWEST:
            is_rate = mean.quantity.kind is Kind.PERCENT or cannot_be_added(grid.columns[place].header)
            found.append((MeanOfRows(mean, known), is_rate))
    are_all = all(is_rate for _, is_rate in found)
    return [each for each, is_rate in found if are_all or not is_rate]
