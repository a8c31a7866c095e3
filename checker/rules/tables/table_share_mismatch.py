"""A percentage in a table that is not the count beside it over the n of its column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.tables import Grid, Row, read_grids
from checker.quantities.quantity import Kind
from checker.relations.evidence import holds
from checker.relations.shares import cut_off, written_step
from checker.relations.relation import Link, Relation, equal
from checker.rules.rule import rule

ENOUGH = 3
"""So many cells must agree before one that does not is held against the table."""

Pair = tuple[Row, Claim, Claim]


@rule(
    "PCT011",
    name="table-share-mismatch",
    severity="error",
    holds=(
        "| Group, n (%) | Trees (n = 40) | Hedges (n = 25) |\n|---|---|---|\n| Oak | 10 (25) | 5 (20) |\n"
        "| Ash | 12 (30) | 8 (32) |\n| Yew | 18 (45) | 12 (48) |",
    ),
    breaks=(
        "| Group, n (%) | Trees (n = 40) | Hedges (n = 25) |\n|---|---|---|\n| Oak | 10 (25) | 5 (20) |\n"
        "| Ash | 12 (30) | 8 (32) |\n| Yew | 18 (54) | 12 (48) |\n| Elm | 4 (10) | 1 (4) |",
    ),
    silent=(
        "| Size | Trees (n = 40) | Hedges (n = 25) |\n|---|---|---|\n| Oak, n (%) | 10 (25) | 5 (20) |\n"
        "| Ash, n (%) | 12 (30) | 8 (32) |\n| Yew, n (%) | 18 (45) | 12 (48) |\n| Age, mean (SD) | 18 (5) | 12 (4) |",
    ),
)
def table_share_mismatch(claims: Claims) -> Iterator[Relation]:
    """The percentage in the cell is not its count over the n of the column.

    What it checks
        Cells such as "12 (5.3)" under a header with "n = 225", in tables where the other
        cells of the column and of the row show that this is how they are meant.

    Why it matters
        Tables of counts are copied from one version of a report to the next cell by cell.

    How rounding is treated
        Counts are exact; a percentage stands for what rounds or is cut off to it.

    Not flagged
        Means with deviations, rows with another base (the other columns show it), columns
        in which fewer than three cells agree with their n.

    Source
        Reporting guidelines for trials ask for counts and percentages with their denominators.
    """
    for grid in claims.derived(read_grids):
        columns = {place: list(_pairs(grid, place)) for place, column in enumerate(grid.columns) if column.base}
        sound = {
            id(row)
            for place, pairs in columns.items()
            for row, part, share in pairs
            if part.quantity.value and holds(_share(share, part, _base(grid, place)))
        }
        for place, pairs in columns.items():
            yield from _in_column(pairs, _base(grid, place), sound)


def _in_column(pairs: list[Pair], base: Claim, sound: set[int]) -> Iterator[Relation]:
    """Yield the relations of a column whose cells show that they are shares of *base*."""
    agreeing = [pair for pair in pairs if holds(_share(pair[2], pair[1], base))]
    telling = [pair for pair in agreeing if pair[1].quantity.value]
    if len(telling) >= ENOUGH:
        for row, part, share in pairs:
            if id(row) in sound:
                yield _share(share, part, base)
        return
    failing = [(row, part, share) for row, part, share in pairs if part.quantity.value and id(row) in sound]
    if telling or len(failing) < ENOUGH:
        return
    _, part, share = max(failing, key=lambda pair: pair[1].quantity.value or 0)
    peers = [_same_base(share, part, other_share, other) for _, other, other_share in failing if other is not part]
    if sum(map(holds, peers)) >= ENOUGH - 1 and all(map(holds, peers)):
        yield _exact(
            equal(
                base,
                part / share,
                roles={"part": part, "share": share, "whole": base},
                wording="{part} ({share}%) and the other shares of the column give n = {expected}, not {whole}",
            ),
            part,
        )


def _pairs(grid: Grid, place: int) -> Iterator[Pair]:
    """Yield row, count and percentage of the cells "n (%)" of a column."""
    for row in grid.rows:
        cell = row.cells[place] if place < len(row.cells) else None
        if cell is None or cell.value is None or cell.aside is None or cell.is_percent:
            continue
        figure = cell.value.quantity.figure
        if figure is not None and not figure.is_decimal and figure.mantissa >= 0:
            yield row, cell.value, cell.aside


def _base(grid: Grid, place: int) -> Claim:
    base = grid.columns[place].base
    assert base is not None
    return base


def _share(share: Claim, part: Claim, base: Claim) -> Relation:
    relation = equal(
        share,
        part / base,
        roles={"part": part, "whole": base, "share": share},
        link=Link.STATED,
        wording="{part} of n = {whole} is {expected}%, not {share}%",
    )
    return _exact(relation, share, part, base)


def _same_base(share: Claim, part: Claim, other_share: Claim, other: Claim) -> Relation:
    """Return the relation that two shares have one whole."""
    return _exact(equal(other_share, share * other / part), other_share, share, part, other)


def _exact(relation: Relation, *claims: Claim) -> Relation:
    """Return *relation* with counts as exact and shares as rounded, or cut off, to their last place."""
    shares = [claim for claim in claims if claim.quantity.kind is Kind.PERCENT]
    steps = {claim: written_step(claim) if claim in shares else Fraction(0) for claim in claims}
    plain = replace(relation.readings[0], steps=steps)
    if relation.roles[relation.stated] not in shares:
        return replace(relation, readings=(plain,))
    cut = replace(plain, left=cut_off(shares[0]), name="cut off instead of rounded")
    return replace(relation, readings=(plain, cut))
