"""A percentage in a table that is not the count beside it over the n of its column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.tables.common_wholes import (
    find_columns_of_one,
    find_full_rows,
    find_rows_of_one,
    find_sections,
    is_of_none,
    read_shares,
    rows_that_make,
)
from checker.claims.tables.hundreds import find_hundreds
from checker.claims.tables.known import is_noted, is_of_known
from checker.claims.tables.rows import Grid, Row, read_grids
from checker.claims.tables.shares import find_full_columns, find_shares
from checker.relations.evidence import holds
from checker.relations.one_slip import is_share_slip
from checker.relations.relation import Reading, Relation, equal
from checker.relations.shares import is_share_of, share_steps
from checker.rules.rule import rule
from checker.rules.tables.alike import (
    ENOUGH,
    FEW,
    MANY,
    MOST_FAILING,
    across_rows,
    alike,
    full_columns,
    full_rows,
    in_sections,
    of_one_number,
    same_base,
    share_in_table,
    sign_after,
    told_hundreds,
)

NEARLY = Fraction(9, 10)
ALL_BUT_ONE = 5
"""If so many cells of all columns are shares of their n, and one is not, two in its column show how it is meant."""
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
        "| | Trees (n = 112) | Hedges (n = 108) |\n|---|---|---|\n| Rust | 21 (18.8) | 33 (30.6) |\n| Rot | 4 (3.6) | 7 (6.5) |\n| Lice | 3 (2.7) | 5 (6.4) |",
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
        "| Rot | Wet | Dry |\n|---|---|---|\n| Root | 8 (38.1%) | 13 (61.9%) |\n| Stem | 7 (29.2%) | 17 (70.8%) |\n| Leaf | 10 (62.5%) | 6 (37.5%) |\n| Bark | 12 (57.1%) | 9 (42.9%) |\n| Twig | 6 (53.8%) | 7 (53.8%) |",
        "| Fate | Trees, n (%) | Hedges, n (%) |\n|---|---|---|\n| Felled | 12 (24.0) | 6 (20.0) |\n| Burned | 9 (18.0) | 3 (10.0) |\n| Sold | 5 (40.0) | 9 (30.0) |\n| Kept | 24 (48.0) | 12 (40.0) |\n| Cut | 21 (42.0) | 15 (50.0) |\n| Wet | 17 (34.0) | 18 (60.0) |\n| Dry | 33 (66.0) | 12 (40.0) |",
        "| | Wet | Dry |\n|---|---|---|\n| Soil | | |\n| Clay | 14 (17%) | 6 (11%) |\n| Loam | 49 (60%) | 43 (80%) |\n| Sand | 19 (23%) | 5 (9%) |\n| Slope | | |\n| Steep | 27 (33%) | 23 (44%) |\n| Mild | 37 (64%) | 17 (33%) |\n| None | 18 (22%) | 12 (23%) |",
        "| Site | Trees (m) | Cut (m) | Cut (%) |\n|---|---|---|---|\n| East | 4.0 | 2.1 | 52.5 |\n| West | 9.5 | 3.8 | 40.0 |\n| South | 2.2 | 0.9 | 49.0 |\n| North | 11.0 | 7.7 | 70.0 |",
        "| Test | Right/all | % |\n|---|---|---|\n| Touch | 41/60 | 68.3 |\n| X-ray | 52/60 | 86.7 |\n| Sound | 55/60 | 97.1 |\n| Both | 57/60 | 95.0 |",
        "| Site | Root (%) | Stem (%) | Leaf (%) |\n|---|---|---|---|\n| East | 61.2 | 20.4 | 18.4 |\n| West | 55.0 | 25.1 | 29.9 |\n| South | 71.3 | 11.2 | 17.5 |\n| North | 40.6 | 30.1 | 29.3 |",
        "| Rot | Frequency (%) |\n|---|---|\n| Root | 72 (36.0) |\n| Stem | 58 (29.0) |\n| Leaf | 41 (25.0) |\n| Bark | 29 (14.5) |\n| Total | 200 (100) |",
        "| Rot | Trees (42 oaks) | Hedges (44 yews) |\n|---|---|---|\n| Root | 29 (69.0%) | 33 (75.0%) |\n| Stem | 8 (19.0%) | 7 (19.5%) |\n| Leaf | 5 (11.9%) | 4 (9.1%) |",
        "| Rot | Wet, % (n) | Dry, % (n) |\n|---|---|---|\n| Root | 71.2 (282) | 22.4 (103) |\n| Stem | 18.9 (75) | 48.9 (225) |\n| Leaf | 2.0 (8) | 17.0 (124) |\n| Bark | 7.8 (31) | 1.7 (8) |",
        "| Rot | Trees (n=61) | Hedges (n=59) |\n|---|---|---|\n| None | 40 (66) | 45 (76) |\n| Minor | 15 (25) | 11 (19) |\n| Major | 6 (20) | 3 (5) |",
    ),
    silent=(
        "| Site | Root (%) | Stem (%) | Leaf (%) |\n|---|---|---|---|\n| East | 61.2 | 20.4 | 18.4 |\n| West | 55.0 | 45.1 | 29.9 |\n| South | 71.3 | 31.2 | 17.5 |\n| North | 40.6 | 30.1 | 19.3 |",
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

    Tables print counts with their percentages, and their columns tell of what. How a table means its
    percentages is taken from the cells that agree: with the n in the header, in the row or in the total.
    Only a cell that breaks what the others show is reported; a table whose cells show nothing is not
    judged.

    What it checks
        Cells such as "12 (5.3)" under a header with "n = 225", or above a row of all of them, in tables
        where the other cells of the column and of the row show that this is how they are meant; cells such as
        "12/225 (5.3)", cells of a column or a row that share one n nowhere told, and percentages beside counts, whose whole is in another column, in the total or in the label.
        Percentages of columns and rows that make 100 as others do, or as their labels tell: bands, steps, answers.

    Why it matters
        Tables of counts are copied from one version of a report to the next cell by cell.

    How rounding is treated
        Counts are exact; a percentage may be off by one unit of its last place.

    Not flagged
        Means with deviations, rows with another base (the other columns show it), columns
        in which fewer than three cells agree with their n, cells of a column that share
        another base, shares of those for whom the table says that something is known.

    Source
        Reporting guidelines for trials ask for counts and percentages with their denominators.
    """
    for grid in claims.derived(read_grids):
        shares = read_shares(grid)
        for group in find_shares(grid):
            yield from alike(grid, group)
        made = [*full_rows(find_full_rows(grid)), *full_columns(find_full_columns(grid))]
        yield from made
        for hundreds in find_hundreds(grid) if not made else ():
            yield from told_hundreds(hundreds)
        if not any(shares):
            continue
        columns = {
            place: [(each.row, each.part, each.share) for each in shares[place]]
            for place, column in enumerate(grid.columns)
            if column.base
        }
        telling = {
            place: [pair for pair in pairs if _counts(pair[1]) and is_share_of(pair[2], pair[1], _base(grid, place))]
            for place, pairs in columns.items()
        }
        sound = Counter(id(pair[0]) for pairs in telling.values() for pair in pairs)
        sound.update(id(row) for row in rows_that_make(grid, shares, [place for place in columns if telling[place]]))
        agreeing = sum(map(len, telling.values()))
        counted = sum(_counts(part) for pairs in columns.values() for _, part, _ in pairs)
        is_lone = agreeing >= ALL_BUT_ONE and counted == agreeing + 1
        for place, pairs in columns.items():
            is_named = "%" in grid.columns[place].header
            told = {id(pair[0]) for pair in telling[place]}
            failing = [
                pair
                for pair in pairs
                if _counts(pair[1]) and id(pair[0]) not in told and not is_of_known(grid, *pair, _base(grid, place))
            ]
            is_named = is_named or any(_is_rare(row, place, columns) for row, _, _ in failing)
            if (
                len(failing) == 1
                and len(telling[place]) >= ENOUGH
                and _is_slip_in_noted(grid, *failing[0], _base(grid, place))
            ):
                sound[id(failing[0][0])] += FEW
            yield from _in_column(
                telling[place], failing, _base(grid, place), sound, is_named=is_named, is_lone=is_lone
            )
        yield from of_one_number(list(find_columns_of_one(grid, shares)))
        yield from across_rows(list(find_rows_of_one(grid, shares)))
        yield from in_sections(list(find_sections(grid, shares)))


def _is_slip_in_noted(grid: Grid, row: Row, part: Claim, share: Claim, base: Claim) -> bool:
    """Tell whether a note says how the cells are meant, and one slip makes this one fail."""
    return is_noted(grid, row) and is_share_slip(share, part, base, ())


def _is_rare(row: Row, place: int, columns: Collection[int]) -> bool:
    """Tell whether all the other columns have none of what the row counts, so that they cannot show how it is meant."""
    others = [row.value(other) for other in columns if other != place and other < len(row)]
    return bool(others) and all(value is not None and value.quantity.value == 0 for value in others)


def _in_column(
    telling: list[Pair], failing: list[Pair], base: Claim, sound: Counter[int], *, is_named: bool, is_lone: bool
) -> Iterator[Relation]:
    """Yield the relations of a column whose cells show that they are shares of *base*."""
    agreed = _agreed_on_another([pair for pair in failing if id(pair[0]) in sound], base)
    if len(agreed) >= ENOUGH and len(agreed) > len(telling):
        _, part, share = agreed[0]
        yield _other_base(base, part, share)
        return
    for _, part, share in telling:
        yield share_in_table(share, part, base)
    is_shown = _makes_base([*telling, *failing], base)
    if is_named and len(failing) == 1 and len(telling) >= (ENOUGH if is_shown else MANY):
        sound = sound + Counter([id(failing[0][0])])
    is_signed = all("%" in share.quantity.surface + row.label for row, _, share in telling)
    for row, part, share in failing if len(telling) >= FEW else ():
        others = [(other, its_share) for _, other, its_share in failing[:MOST_FAILING] if other is not part]
        is_told = is_shown or sound[id(row)] >= FEW or (is_signed and "%" in share.quantity.surface + row.label)
        if len(telling) < ENOUGH and not (is_told or is_lone):
            continue
        is_told = id(row) in sound or ("%" in share.quantity.surface + row.label and is_of_none(part, share))
        if is_told and not any(holds(same_base(share, part, *other)) for other in others):
            yield share_in_table(share, part, base)


def _makes_base(pairs: list[Pair], base: Claim) -> bool:
    """Tell whether the counts of a column make its n, so that its cells divide what it counts."""
    values = [part.quantity.value for _, part, _ in pairs]
    return None not in values and sum(value for value in values if value is not None) == base.quantity.value


def _agreed_on_another(failing: list[Pair], base: Claim) -> list[Pair]:
    """Return the cells that have one base in common, the largest first, if they are most of *failing*.

    A base that is but a little less than the n over the column, and not that of the largest, is of those for whom
    the rows are known.
    """
    if len(failing) < ENOUGH:
        return []
    best: list[Pair] = []
    for first in sorted(failing, key=lambda pair: -(pair[1].quantity.value or 0))[:ENOUGH]:
        _, part, share = first
        others = [pair for pair in failing if pair is not first and holds(same_base(share, part, pair[1], pair[2]))]
        if not best or not _is_just_below(part, share, base):
            best = max(best, [first, *others], key=len)
    return best if 4 * len(best) >= 3 * len(failing) else []


def _is_just_below(part: Claim, share: Claim, base: Claim) -> bool:
    """Tell whether what a cell is the share of is nearly the n over its column."""
    count, percent, whole = part.quantity.value, share.quantity.value, base.quantity.value
    return bool(count and percent and whole) and NEARLY * (whole or 0) <= 100 * (count or 0) / (percent or 1) <= (
        whole or 0
    )


def _other_base(base: Claim, part: Claim, share: Claim) -> Relation:
    relation = equal(
        base,
        part / share,
        roles={"part": part, "share": share, "whole": base},
        wording=(
            f"{{part}} ({{share}}{sign_after(share)}) and the other shares of the column give n = {{expected}}, not {{whole}}"
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
