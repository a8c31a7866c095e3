"""A cell that does not come of the other cells of its row, as the rest of its column does."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.claims.find import Claims
from checker.claims.tables.computed import Result, find_results
from checker.claims.tables.formula import Derivation
from checker.claims.tables.rows import read_grids
from checker.quantities.quantity import Kind
from checker.relations.relation import Link, Reading, Relation
from checker.relations.shares import written_step
from checker.rules.rule import rule


@rule(
    "RAT011",
    name="table-result-mismatch",
    severity="warning",
    holds=(
        (
            "| Product | Units | Price | Revenue |\n|---|---|---|---|\n| Tea | 120 | $15 | $1,800 |\n"
            "| Rum | 80 | $22 | $1,760 |\n| Ale | 50 | $30 | $1,500 |\n| Gin | 75 | $12 | $900 |"
        ),
        (
            "| Ward | Voters | Votes | Turnout |\n|---|---|---|---|\n| Ash | 5,000 | 3,000 | 60.0% |\n"
            "| Elm | 4,000 | 2,210 | 55.3% |\n| Fir | 6,000 | 3,880 | 64.7% |\n| Oak | 3,000 | 2,100 | 70.0% |"
        ),
    ),
    breaks=(
        (
            "| Product | Units | Price | Revenue |\n|---|---|---|---|\n| Tea | 120 | $15 | $1,800 |\n"
            "| Rum | 80 | $22 | $1,670 |\n| Ale | 50 | $30 | $1,500 |\n| Gin | 75 | $12 | $900 |"
        ),
        (
            "| Month | Opening | Received | Issued | Closing |\n|---|---|---|---|---|\n| Jan | 40 | 20 | 15 | 45 |\n"
            "| Feb | 45 | 10 | 25 | 30 |\n| Mar | 30 | 30 | 20 | 40 |\n| Apr | 40 | 15 | 5 | 60 |"
        ),
        (
            "| Town | People | Area (km2) | Density |\n|---|---|---|---|\n| Arlo | 12,000 | 24 | 500 |\n"
            "| Crane | 20,000 | 50 | 400 |\n| Dunn | 9,000 | 30 | 300 |\n| Elm | 15,000 | 20 | 570 |"
        ),
        (
            "| Year | Sales | Costs | Profit |\n|---|---|---|---|\n| 2011 | 412 | 371 | 41 |\n| 2012 | 438 | 389 | 49 |\n"
            "| 2013 | 405 | 377 | 38 |\n| 2014 | 467 | 402 | 65 |"
        ),
    ),
    silent=(
        (
            "| Product | Units | Price | Revenue |\n|---|---|---|---|\n| Tea | 120 | $15 | $1,800 |\n"
            "| Rum | 80 | $22 | $1,670 |\n| Ale | 50 | $30 | $1,450 |\n| Gin | 75 | $12 | $870 |"
        ),
        (
            "| Lot | Width | Height | Price |\n|---|---|---|---|\n| 1 | 40 | 30 | 1,200 |\n"
            "| 2 | 25 | 20 | 500 |\n| 3 | 60 | 45 | 900 |\n| 4 | 30 | 30 | 850 |"
        ),
    ),
)
def table_result_mismatch(claims: Claims) -> Iterator[Relation]:
    """The cell does not come of its row, as the other cells of its column do.

    A column that is worked out from others shows how: its header names a result ("revenue", "per head",
    "difference", "closing"), and nearly all its rows follow one formula. The row that does not is reported.
    Where too few rows follow, or their numbers are so small that they may by chance, nothing is tested.

    What it checks
        Columns that are the sum, the difference, the product or the quotient of two others, the sum or the
        mean of several side by side, what is left of an opening stock or a balance, a share of their column,
        an index, a change from another column or from the row before, what has added up so far, the points
        of a league, the years between two, the same in another unit. In tables with a column a year the rows
        are read in the same way.

    Why it matters
        One row of a table is corrected by hand, and its result stays.

    How rounding is treated
        Counts that are added or taken off are exact; every other figure may be off by half of its last
        place, percentages by one unit of it.

    Not flagged
        Columns in which fewer than two rows follow, or three whose numbers are small; in which more than
        one row in ten, or two, would fail; a row that is off by what stands in a column that most rows leave
        empty, and cells that are marked with a note.

    Source
        Recalculation, as auditors do it.
    """
    for grid in claims.derived(read_grids):
        for result in find_results(grid):
            yield _relation(result)


def _relation(result: Result) -> Relation:
    cell, first = result.cell, result.ways[0]
    readings = []
    for way in result.ways:
        steps = {each.claim: written_step(each.claim) if each.off else Fraction(0) for each in way.inputs}
        steps[cell] = written_step(cell) * (2 if cell.quantity.kind is Kind.PERCENT else 1) + 2 * way.formula.leeway
        readings.append(Reading(cell, way.formula.tree(way.inputs), name="as in the other rows", steps=steps))
    roles = {f"part {place}": each.claim for place, each in enumerate(first.inputs, 1)} | {"result": cell}
    wording = f"as in the other rows, {_SAID[first.formula.how]} {{expected}}, not {{result}}"
    return Relation(tuple(readings), roles, "result", Link.INFERRED, wording)


_SAID = {
    Derivation.SUM: "the parts make",
    Derivation.DIFFERENCE: "{part_1} less {part_2} is",
    Derivation.PRODUCT: "{part_1} times {part_2} is",
    Derivation.QUOTIENT: "{part_1} over {part_2} is",
    Derivation.REMAINDER: "what is left is",
    Derivation.SHARE: "the share of {part_1} is",
    Derivation.CHANGE: "{part_1} against {part_2} is",
    Derivation.POINTS: "{part_1} won and {part_2} drawn give",
    Derivation.CONVERSION: "{part_1} in the other unit is",
    Derivation.MEAN: "the average is",
}
"""What the message says of a cell, by how it is worked out."""
