"""Shares of a table that show each other what they are of: groups meant alike, and the relations they give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.expression import Constant, total
from checker.claims.tables.common_wholes import Cell, is_of_none
from checker.claims.tables.hundreds import Hundreds
from checker.claims.tables.known import is_of_known
from checker.claims.tables.rows import Grid
from checker.claims.tables.shares import Shared
from checker.relations.evidence import holds
from checker.relations.relation import Reading, Relation, equal
from checker.relations.shares import is_share_of, share_of, share_reading, share_steps

ENOUGH, FEW, MANY = 3, 2, 4
"""So many shares must show how the others are meant: as a rule, where the sign is written, and beside one that is not so."""
MOST_AGREED = 6
"""So many cells must have a number in common that the table does not tell."""
MOST_FAILING = 20
"""So many of the cells that do not agree are asked whether they share another base."""


def in_sections(groups: list[tuple[Cell, ...]]) -> Iterator[Relation]:
    """Yield the relations of shares to the counts of their sections, if these make everything in several of them."""
    told = [[_of_row(cell, group) for cell in group] for group in groups]
    telling = [relations for relations in told if all(map(holds, relations))]
    for relations in telling if len(telling) >= ENOUGH else ():
        yield from relations
    for relations in told if len(telling) >= ENOUGH else ():
        failing = [each for each in relations if not holds(each)]
        if len(failing) == 1 and len(relations) > FEW:
            yield failing[0]


def of_one_number(columns: list[tuple[list[Cell], list[Cell]]]) -> Iterator[Relation]:
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
            is_alone = not any(holds(same_base(cell.share, cell.part, each.part, each.share)) for each in others)
            if is_alone and (sound[id(cell.row)] or is_of_none(cell.part, cell.share)):
                yield _beside(cell, first)


def _beside(cell: Cell, other: Cell) -> Relation:
    """Return the relation of a share to another one of the same number."""
    reading = share_reading(cell.share, other.share * cell.part / other.part)
    roles = {"other part": other.part, "other share": other.share, "part": cell.part, "share": cell.share}
    sign = sign_after(cell.share)
    wording = f"if {{other_part}} is {{other_share}}{sign_after(other.share)}, {{part}} is {{expected}}{sign}, not {{share}}{sign}"
    return Relation((reading,), roles, "share", wording=wording)


def across_rows(rows: list[tuple[Cell, ...]]) -> Iterator[Relation]:
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
    sign = sign_after(cell.share)
    wording = f"{{part}} of the sum of the counts is {{expected}}{sign}, not {{share}}{sign}"
    reading = share_reading(cell.share, cell.part / parts)
    return Relation((reading,), {**roles, "part": cell.part, "share": cell.share}, "share", wording=wording)


def full_rows(rows: list[tuple[Claim, ...]]) -> Iterator[Relation]:
    """Yield the relations of the percentages of rows to 100, if they make that in nearly all rows."""
    relations = [_making_all(shares) for shares in rows]
    telling = sum(map(holds, relations))
    if telling >= ENOUGH and telling >= ENOUGH * (len(relations) - telling):
        yield from relations


def full_columns(columns: list[tuple[Claim, ...]]) -> Iterator[Relation]:
    """Yield the relations of the percentages of columns to 100, if they make that in all but one."""
    relations = [_making_all(shares) for shares in columns] if len(columns) >= FEW else []
    telling = sum(map(holds, relations))
    if telling >= FEW and len(relations) - telling <= 1:
        yield from relations


def told_hundreds(found: Hundreds) -> Iterator[Relation]:
    """Yield the relations of percentages to 100 whose labels leave nothing out, if as many make it as are needed."""
    relations = [_making_all(shares) for shares in found.sets]
    if sum(map(holds, relations)) >= found.needed:
        yield from relations


def _making_all(shares: tuple[Claim, ...]) -> Relation:
    """Return the relation of percentages to 100."""
    reading = Reading(total(shares), Constant(Fraction(1)), steps=share_steps(*shares))
    roles = {f"share {place}": share for place, share in enumerate(shares, 1)}
    return Relation((reading,), roles, f"share {len(shares)}", wording="{sum} is {computed}, not 100%")


def alike(grid: Grid, group: list[Shared]) -> Iterator[Relation]:
    """Yield the relations of shares that are meant alike, if most of them are what they are said to be."""
    telling = [each for each in group if is_share_of(each.share, each.part, each.whole)]
    told = {id(each) for each in telling}
    failing = [each for each in group if id(each) not in told]
    for each in telling if len(telling) >= FEW else ():
        yield share_in_table(each.share, each.part, each.whole)
    for each in failing if len(telling) >= ENOUGH * len(failing) else ():
        if is_of_known(grid, each.row, each.part, each.share, each.whole):
            continue
        yield share_in_table(each.share, each.part, each.whole)


def share_in_table(share: Claim, part: Claim, base: Claim) -> Relation:
    """Return the relation of a share to its count and the n over its column."""
    sign = sign_after(share)
    return share_of(share, part, base, wording=f"{{part}} of n = {{whole}} is {{expected}}{sign}, not {{share}}{sign}")


def sign_after(share: Claim) -> str:
    """Return the sign that the cell leaves to the header: "12 (43)" under "n (%)"."""
    return "" if share.quantity.surface.endswith("%") else "%"


def same_base(share: Claim, part: Claim, other: Claim, other_share: Claim) -> Relation:
    """Return the relation that two shares have one whole."""
    relation = equal(other_share, share * other / part)
    return replace(relation, readings=(share_reading(other_share, share * other / part),))
