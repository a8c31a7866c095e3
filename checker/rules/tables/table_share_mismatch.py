"""A percentage in a table that is not the count beside it over the n of its column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.expression import total
from checker.claims.find import Claims
from checker.claims.table_shares import (
    Cell,
    Shared,
    cells_of,
    find_columns_of_one,
    find_rows_of_one,
    find_shares,
    is_of_none,
)
from checker.claims.tables import Grid, Row, read_grids
from checker.relations.evidence import holds
from checker.relations.relation import Reading, Relation, equal
from checker.relations.shares import is_share_of, share_of, share_reading, share_steps
from checker.rules.rule import rule

ENOUGH = 3
"""So many cells must agree before one that does not is held against the table."""

FEW = 2
"""So many are enough where every cell or its row writes the sign, or where the counts of the column make its n."""

MANY = 4
"""So many must agree where no other column shows how the row is meant, but the header says "n (%)" or they have none."""

MOST_AGREED = 6
"""So many cells must have a number in common that the table does not tell."""

MOST_FAILING = 20
"""So many of the cells that do not agree are asked whether they share another base."""

Pair = tuple[Row, Claim, Claim]


@rule(
    "PCT011",
    name="table-share-mismatch",
    severity="error",
    holds=(
        (
            "| Group, n (%) | Trees (n = 40) | Hedges (n = 25) |\n|---|---|---|\n| Oak | 10 (25) | 5 (20) |\n"
            "| Ash | 12 (30) | 8 (32) |\n| Yew | 18 (45) | 12 (48) |"
        ),
    ),
    breaks=(
        (
            "| Group, n (%) | Trees (n = 40) | Hedges (n = 25) |\n|---|---|---|\n| Oak | 10 (25) | 5 (20) |\n"
            "| Ash | 12 (30) | 8 (32) |\n| Yew | 18 (54) | 12 (48) |\n| Elm | 4 (10) | 1 (4) |"
        ),
        (
            "| Kind | Trees (n = 40) | Hedges (n = 25) |\n|---|---|---|\n| Oak | 10 (25.0) | 5 (20.0) |\n"
            "| Ash | 12 (30.0) | 8 (32.0) |\n| Yew | 14 (35.0) | 12 (48.0) |\n| Fir | 3 (7.5) | 0 (0.0) |\n| Elm | 0 | 4 (4.0) |\n"
            "| Box | 1 (2.5) | 3 (12.0) |"
        ),
        (
            "| | Trees | Hedges |\n|---|---|---|\n| Number of subjects | 40 | 25 |\n| Oak | 10 (25%) | 5 (20%) |\n"
            "| Ash | 12 (30%) | 8 (32%) |\n| Yew | 18 (54%) | 12 (48%) |"
        ),
        "| Rot | Trees | Hedges |\n|---|---|---|\n| None | 20 (40%) | 15 (60%) |\n| Minor | 18 (36%) | 8 (23%) |\n| Major | 12 (24%) | 2 (8%) |\n| All | 50 (100%) | 25 (100%) |",
        "| Rot | Trees (40) | Hedges (25) |\n|---|---|---|\n| Root | 10 (25%) | 5 (20%) |\n| Stem | 18 (54%) | 12 (48%) |\n| Leaf | 4 (10%) | 1 (4%) |",
        "| Rot | Wet, n (%) | Dry, n (%) |\n|---|---|---|\n| Root | 12/40 (30) | 5/25 (20) |\n| Stem | 18/40 (54) | 12/25 (48) |",
        "| Plot | Trees | Felled (%) |\n|---|---|---|\n| East | 40 | 12 (30.0) |\n| West | 60 | 9 (15.0) |\n| South | 80 | 28 (53.0) |\n| North | 50 | 7 (14.0) |",
        "| Fate | Trees | % |\n|---|---|---|\n| Felled | 12 | 24 |\n| Burned | 9 | 18 |\n| Sold | 5 | 40 |\n| Kept | 24 | 48 |\n| Total | 50 | 100 |",
        "| | Trees | Hedges |\n|---|---|---|\n| (n = 40) | (n = 25) | |\n| Root rot, n (%) | 10 (25) | 5 (20) |\n| Stem rot, n (%) | 18 (54) | 12 (48) |\n| Leaf rot, n (%) | 4 (10) | 1 (4) |",
        "| Rot, % (n) | Trees (n = 40) | Hedges (n = 25) |\n|---|---|---|\n| Root | 25 (10) | 20 (5) |\n| Stem | 54 (18) | 48 (12) |\n| Leaf | 10 (4) | 4 (1) |\n| Bark | 35 (14) | 8 (2) |",
        "Trees with rot (n = 40)\n\n| Rot | n (%) |\n|---|---|\n| Root | 10 (25%) |\n| Stem | 18 (45%) |\n| Leaf | 2 (25.3%) |\n| Bark | 6 (15%) |\n| Twig | 4 (10%) |",
        "| Rot | None | Mild | Severe |\n|---|---|---|---|\n| Trees (40) | 10 (25) | 18 (54) | 12 (30) |\n| Hedges (25) | 5 (20) | 12 (48) | 8 (32) |",
        "| Rot | Wet | Dry |\n|---|---|---|\n| Root | 4 (30.8%) | 9 (69.2%) |\n| Stem | 8 (34.8%) | 15 (65.2%) |\n| Leaf | 6 (66.7%) | 3 (33.3%) |\n| Bark | 9 (64.3%) | 5 (35.7%) |\n| Twig | 5 (54.5%) | 6 (54.5%) |",
        "| Fate | Trees, n (%) | Hedges, n (%) |\n|---|---|---|\n| Felled | 12 (24.0) | 6 (20.0) |\n| Burned | 9 (18.0) | 3 (10.0) |\n| Sold | 5 (40.0) | 9 (30.0) |\n| Kept | 24 (48.0) | 12 (40.0) |\n| Cut | 21 (42.0) | 15 (50.0) |\n| Wet | 17 (34.0) | 18 (60.0) |\n| Dry | 33 (66.0) | 12 (40.0) |",
        "| Rot | Frequency (%) |\n|---|---|\n| Root | 72 (36.0) |\n| Stem | 58 (29.0) |\n| Leaf | 41 (25.0) |\n| Bark | 29 (14.5) |\n| Total | 200 (100) |",
        "| Rot | Trees (42 oaks) | Hedges (44 yews) |\n|---|---|---|\n| Root | 29 (69.0%) | 33 (75.0%) |\n| Stem | 8 (19.0%) | 7 (19.5%) |\n| Leaf | 5 (11.9%) | 4 (9.1%) |",
        "| Rot | Wet, % (n) | Dry, % (n) |\n|---|---|---|\n| Root | 71.2 (282) | 22.4 (103) |\n| Stem | 18.9 (75) | 48.9 (225) |\n| Leaf | 2.0 (8) | 17.0 (124) |\n| Bark | 7.8 (31) | 1.7 (8) |",
        "| Rot | Trees (n=61) | Hedges (n=59) |\n|---|---|---|\n| None | 40 (66) | 45 (76) |\n| Minor | 15 (25) | 11 (19) |\n| Major | 6 (20) | 3 (5) |",
    ),
    silent=(
        (
            "| Size | Trees (n = 40) | Hedges (n = 25) |\n|---|---|---|\n| Oak, n (%) | 10 (25) | 5 (20) |\n"
            "| Ash, n (%) | 12 (30) | 8 (32) |\n| Yew, n (%) | 18 (45) | 12 (48) |\n| Mean (SD) | 18 (5) | 12 (4) |"
        ),
        (
            "| Plot | Trees | Felled (%) |\n|---|---|---|\n| East | 40 | 12 (40.0) |\n| West | 60 | 9 (25.0) |\n"
            "| South | 80 | 28 (53.0) |\n| North | 50 | 7 (14.0) |"
        ),
    ),
)
def table_share_mismatch(claims: Claims) -> Iterator[Relation]:
    """The percentage in the cell is not its count over the n of the column.

    What it checks
        Cells such as "12 (5.3)" under a header with "n = 225", or above a row of all of them, in tables
        where the other cells of the column and of the row show that this is how they are meant; cells such as
        "12/225 (5.3)", cells of a column or a row that share one n nowhere told, and percentages beside counts, whose whole is in another column, in the total or in the label.

    Why it matters
        Tables of counts are copied from one version of a report to the next cell by cell.

    How rounding is treated
        Counts are exact; a percentage may be off by one unit of its last place.

    Not flagged
        Means with deviations, rows with another base (the other columns show it), columns
        in which fewer than three cells agree with their n, cells of a column that share
        another base.

    Source
        Reporting guidelines for trials ask for counts and percentages with their denominators.
    """
    for grid in claims.derived(read_grids):
        columns = {
            place: [(each.row, each.part, each.share) for each in cells_of(grid, place)]
            for place, column in enumerate(grid.columns)
            if column.base
        }
        telling = {
            place: [pair for pair in pairs if _counts(pair[1]) and is_share_of(pair[2], pair[1], _base(grid, place))]
            for place, pairs in columns.items()
        }
        sound = Counter(id(pair[0]) for pairs in telling.values() for pair in pairs)
        for place, pairs in columns.items():
            is_named = "%" in grid.columns[place].header
            told = {id(pair[0]) for pair in telling[place]}
            failing = [pair for pair in pairs if _counts(pair[1]) and id(pair[0]) not in told]
            is_named = is_named or any(_is_rare(row, place, columns) for row, _, _ in failing)
            yield from _in_column(telling[place], failing, _base(grid, place), sound, is_named=is_named)
        for group in find_shares(grid):
            yield from _alike(group)
        yield from _of_one(list(find_columns_of_one(grid)))
        yield from _across(list(find_rows_of_one(grid)))


def _of_one(columns: list[tuple[list[Cell], list[Cell]]]) -> Iterator[Relation]:
    """Yield the relations of cells to the others of a column, if nearly all of these are shares of one number."""
    sound = Counter(id(cell.row) for telling, _ in columns for cell in telling)
    for telling, failing in columns:
        if ENOUGH < len(telling) + len(failing) <= MOST_FAILING:
            every = (*telling, *failing)
            relations = [_of_row(cell, every) for cell in every]
            if ENOUGH <= sum(map(holds, relations)) >= len(relations) - 1:
                yield from relations
                continue
        if len(telling) < MOST_AGREED or len(telling) < MANY * len(failing):
            continue
        first = max(telling, key=lambda cell: cell.part.quantity.value or 0)
        for cell in telling:
            if cell is not first:
                yield _beside(cell, first)
        for cell in failing:
            others = [each for each in failing if each is not cell]
            is_alone = not any(holds(_same_base(cell.share, cell.part, each.part, each.share)) for each in others)
            if is_alone and (sound[id(cell.row)] or is_of_none(cell.part, cell.share)):
                yield _beside(cell, first)


def _beside(cell: Cell, other: Cell) -> Relation:
    """Return the relation of a share to another one of the same number."""
    reading = share_reading(cell.share, other.share * cell.part / other.part)
    roles = {"other part": other.part, "other share": other.share, "part": cell.part, "share": cell.share}
    sign = _sign_after(cell.share)
    wording = f"if {{other_part}} is {{other_share}}{_sign_after(other.share)}, {{part}} is {{expected}}{sign}, not {{share}}{sign}"
    return Relation((reading,), roles, "share", wording=wording)


def _across(rows: list[tuple[Cell, ...]]) -> Iterator[Relation]:
    """Yield the relations of shares to the counts of their rows, if these make everything in nearly all of them."""
    told = [[_of_row(cell, row) for cell in row] for row in rows]
    telling = [relations for relations in told if all(map(holds, relations))]
    failing = [relations for relations in told if not all(map(holds, relations))]
    if len(telling) >= ENOUGH and len(telling) >= MANY * len(failing):
        for relations in telling:
            yield from relations
        for relations in failing:
            yield next(each for each in relations if not holds(each))


def _of_row(cell: Cell, row: tuple[Cell, ...]) -> Relation:
    """Return the relation of a share to the counts of its row."""
    parts = total(tuple(each.part for each in row))
    roles = {f"part {place}": each.part for place, each in enumerate(row, 1) if each is not cell}
    sign = _sign_after(cell.share)
    wording = f"{{part}} of the sum of the counts is {{expected}}{sign}, not {{share}}{sign}"
    reading = share_reading(cell.share, cell.part / parts)
    return Relation((reading,), {**roles, "part": cell.part, "share": cell.share}, "share", wording=wording)


def _alike(group: list[Shared]) -> Iterator[Relation]:
    """Yield the relations of shares that are meant alike, if most of them are what they are said to be."""
    telling = [each for each in group if is_share_of(each.share, each.part, each.whole)]
    told = {id(each) for each in telling}
    failing = [each for each in group if id(each) not in told]
    for each in telling if len(telling) >= FEW else ():
        yield _share(each.share, each.part, each.whole)
    for each in failing if len(telling) >= ENOUGH * len(failing) else ():
        yield _share(each.share, each.part, each.whole)


def _is_rare(row: Row, place: int, columns: Collection[int]) -> bool:
    """Tell whether all the other columns have none of what the row counts, so that they cannot show how it is meant."""
    others = [row.value(other) for other in columns if other != place and other < len(row)]
    return bool(others) and all(value is not None and value.quantity.value == 0 for value in others)


def _in_column(
    telling: list[Pair], failing: list[Pair], base: Claim, sound: Counter[int], *, is_named: bool
) -> Iterator[Relation]:
    """Yield the relations of a column whose cells show that they are shares of *base*."""
    agreed = _agreed_on_another([pair for pair in failing if id(pair[0]) in sound])
    if len(agreed) >= ENOUGH and len(agreed) > len(telling):
        _, part, share = agreed[0]
        yield _other_base(base, part, share)
        return
    for _, part, share in telling:
        yield _share(share, part, base)
    is_shown = _makes_base([*telling, *failing], base)
    if is_named and len(failing) == 1 and len(telling) >= (ENOUGH if is_shown else MANY):
        sound = sound + Counter([id(failing[0][0])])
    is_signed = all("%" in share.quantity.surface + row.label for row, _, share in telling)
    for row, part, share in failing if len(telling) >= FEW else ():
        others = [(other, its_share) for _, other, its_share in failing[:MOST_FAILING] if other is not part]
        is_told = is_shown or sound[id(row)] >= FEW or (is_signed and "%" in share.quantity.surface + row.label)
        if len(telling) < ENOUGH and not is_told:
            continue
        is_told = id(row) in sound or ("%" in share.quantity.surface + row.label and is_of_none(part, share))
        if is_told and not any(holds(_same_base(share, part, *other)) for other in others):
            yield _share(share, part, base)


def _makes_base(pairs: list[Pair], base: Claim) -> bool:
    """Tell whether the counts of a column make its n, so that its cells divide what it counts."""
    values = [part.quantity.value for _, part, _ in pairs]
    return None not in values and sum(value for value in values if value is not None) == base.quantity.value


def _agreed_on_another(failing: list[Pair]) -> list[Pair]:
    """Return the cells that have one base in common, the largest first, if they are most of *failing*."""
    if len(failing) < ENOUGH:
        return []
    largest = max(failing, key=lambda pair: pair[1].quantity.value or 0)
    _, part, share = largest
    others = [pair for pair in failing if pair is not largest and holds(_same_base(share, part, pair[1], pair[2]))]
    return [largest, *others] if 4 * (len(others) + 1) >= 3 * len(failing) else []


def _other_base(base: Claim, part: Claim, share: Claim) -> Relation:
    relation = equal(
        base,
        part / share,
        roles={"part": part, "share": share, "whole": base},
        wording=(
            f"{{part}} ({{share}}{_sign_after(share)}) and the other shares of the column give n = {{expected}}, not {{whole}}"
        ),
    )
    return replace(relation, readings=(Reading(base, part / share, steps=share_steps(base, part, share)),))


def _counts(part: Claim) -> bool:
    """Tell whether a cell counts anything at all."""
    return part.quantity.figure is not None and part.quantity.figure.mantissa != 0


def _base(grid: Grid, place: int) -> Claim:
    base = grid.columns[place].base
    assert base is not None
    return base


def _share(share: Claim, part: Claim, base: Claim) -> Relation:
    sign = _sign_after(share)
    return share_of(share, part, base, wording=f"{{part}} of n = {{whole}} is {{expected}}{sign}, not {{share}}{sign}")


def _sign_after(share: Claim) -> str:
    """Return the sign that the cell leaves to the header: "12 (43)" under "n (%)"."""
    return "" if share.quantity.surface.endswith("%") else "%"


def _same_base(share: Claim, part: Claim, other: Claim, other_share: Claim) -> Relation:
    """Return the relation that two shares have one whole."""
    relation = equal(other_share, share * other / part)
    return replace(relation, readings=(share_reading(other_share, share * other / part),))
