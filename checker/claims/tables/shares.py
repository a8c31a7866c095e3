"""Shares in tables whose wholes stand elsewhere than over their column: in the cell, in the row, or in a total."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from checker.claims.claim import Claim
from checker.claims.tables.cells import TableCell
from checker.claims.tables.columns import is_total
from checker.claims.tables.common_wholes import (
    ENOUGH,
    MOST_BESIDE,
    MOST_ROWS,
    NO_SHARE,
    PER_CENT_SIGN,
    as_share,
    is_count,
    is_share,
)
from checker.claims.tables.rows import BARE, COUNTED, EVERYTHING, Grid, Row, base_claim
from checker.text.late import late
from checker.text.record import record

_OUT_OF = late(r"(\d[\d,]*) ?/ ?(\d[\d,]*) ?\(")
"""A count with its whole and its share: "5/41 (12)"."""
_QUOTIENT = late(r"(\d[\d,]*)/(\d[\d,]*)\Z")
MOST_TRIED = 60
"""In so many rows two columns are tried for the whole and the part of a third."""
MOST_BEFORE = 4
"""So many columns before one of percentages are tried for those that make it."""
_ALL = late(r"(?:.* )?(?:totals?|all(?: [a-z]{3,20})?|overall|n)(?:,? \(?n\)?)?\Z")
"""The header of a column of wholes behind their parts."""
_OF_NUMBER = late(r"(?:%|per ?cent) of (?:the |all )?(\d[\d,]*)\b")
FARTHEST = 400
"""So far before its first row the header of a table begins."""


@record(frozen=True, slots=True)
class Shared:
    """A count in a table with its share and its whole."""

    row: Row
    """Where it stands."""
    part: Claim
    """The count."""
    share: Claim
    """What share of the whole it is said to be."""
    whole: Claim
    """What it is a share of."""


def find_shares(grid: Grid) -> Iterator[list[Shared]]:
    """Yield groups of shares that are meant alike, so that most of a group show what the others are."""
    yield _with_own_wholes(grid)
    yield _of_rows(grid)
    if len(grid.columns) > MOST_BESIDE:
        return
    beside: list[Shared] = []
    for place, column in enumerate(grid.columns):
        if place and PER_CENT_SIGN.search(column.header) and not NO_SHARE.search(column.header):
            found = _of_column_beside(grid, place)
            beside += found if sum(is_share(each.part, each.share, each.whole) for each in found) > 1 else []
            for other, beyond in enumerate(grid.columns):
                if 0 < other < place or (other > place and _ALL.match(beyond.header)):
                    yield _of_wholes_beside(grid, place, other)
            if not found:
                yield from _of_two_columns(grid, place)
    yield beside


def _with_own_wholes(grid: Grid) -> list[Shared]:
    """Return the cells that write all three: "5/41 (12)"."""
    found = []
    for row in grid.rows:
        for cell in row.cells if "/" in row.text else ():
            if cell.value is not None and cell.aside is not None and "/" in cell.text:
                document = cell.value.sentence.document
                of = _OUT_OF.match(document.text, cell.span.start, cell.span.end)
                if of is not None:
                    part, whole = (base_claim(document, cell.value.sentence.block, of.span(each)) for each in (1, 2))
                    found.append(Shared(row, part, cell.aside, whole))
    return found


def _of_rows(grid: Grid) -> list[Shared]:
    """Return the shares in rows that are labelled with their n."""
    found = []
    for row in grid.rows:
        first = row.cell(0)
        if first is None or first.value is not None or (not first.text.endswith(")") and "=" not in first.text):
            continue
        how = COUNTED if "=" in first.text else BARE
        cells = [cell for cell in row.cells if cell.value is not None and cell.aside is not None]
        counted = how.search(first.text) if cells else None
        if counted is not None:
            sentence = cells[0].value.sentence  # type: ignore[union-attr]
            again = how.search(sentence.document.text, first.span.start, first.span.end)
            assert again is not None
            whole = base_claim(sentence.document, sentence.block, again.span(1))
            found += [Shared(row, cell.value, cell.aside, whole) for cell in cells if cell.value and cell.aside]
    return found


def _of_wholes_beside(grid: Grid, place: int, other: int) -> list[Shared]:
    """Return the counts with their shares whose wholes are a column of the same rows: "214 | 61 (28.5)"."""
    found = []
    for row in grid.rows:
        cell, whole = row.cell(place), row.cell(other)
        if cell is None or whole is None or cell.value is None or cell.aside is None or cell.is_percent:
            continue
        if whole.value is not None and whole.aside is None and is_count(whole.value) and is_count(cell.value):
            found.append(Shared(row, cell.value, cell.aside, whole.value))
    return found


def _of_two_columns(grid: Grid, place: int) -> Iterator[list[Shared]]:
    """Yield the percentages of a column as the shares of one column before it of another."""
    for part, whole in permutations(range(max(1, place - MOST_BEFORE), place), 2):
        found = []
        for row in grid.rows[:MOST_TRIED]:
            cells = [row.cell(each) for each in (part, place, whole)]
            if all(cell is not None and cell.value is not None and cell.aside is None for cell in cells):
                first, share, last = [cell.value for cell in cells if cell is not None and cell.value is not None]
                if not cells[0].is_percent and (last.quantity.value or 0) > 0:  # type: ignore[union-attr]
                    found.append(Shared(row, first, as_share(share), last))
        yield found


def _of_column_beside(grid: Grid, place: int) -> list[Shared]:
    """Return the shares of a column of percentages with the counts in the column before it."""
    rows, column, before = grid.rows, grid.columns[place], grid.columns[place - 1]
    whole = column.base or before.base or _of_number(rows, column.header)
    last = None
    if whole is None:
        last = next((row for row in reversed(rows) if is_total(row.label) and row.has_values), None)
        all_of_it = None if last is None else last.value(place)
        whole = (
            None
            if last is None or all_of_it is None or all_of_it.quantity.value != EVERYTHING
            else last.value(place - 1)
        )
    if whole is not None and not is_count(whole):
        whole = None
    found: list[Shared] = []
    for row in rows:
        part, share = row.cell(place - 1), row.cell(place)
        own = None if part is None or part.value is None or "/" not in part.text else _QUOTIENT.match(part.text)
        if own is not None and part is not None and part.value is not None and share is not None and share.value:
            sentence, start = part.value.sentence, part.span.start
            above, below = (
                base_claim(sentence.document, sentence.block, (start + own.start(each), start + own.end(each)))
                for each in (1, 2)
            )
            found.append(Shared(row, above, as_share(share.value), below))
            continue
        if whole is None or row is last or part is None or share is None or part.value is None or share.value is None:
            continue
        if part.aside is None and share.aside is None and not part.is_percent and is_count(part.value):
            found.append(Shared(row, part.value, as_share(share.value), whole))
    return found


def _of_number(rows: tuple[Row, ...], header: str) -> Claim | None:
    """Return the whole that a header names: "% of 316 screened"."""
    named = _OF_NUMBER.search(header)
    sentence = next((cell.value.sentence for row in rows[:1] for cell in row.cells if cell.value is not None), None)
    if named is None or sentence is None:
        return None
    text, low = sentence.document.text, max(0, rows[0].span.start - len(header) - FARTHEST)
    start = text.rfind(named[1], low, rows[0].span.start)
    return None if start < 0 else base_claim(sentence.document, sentence.block, (start, start + len(named[1])))


def find_full_columns(grid: Grid) -> list[tuple[Claim, ...]]:
    """Return the percentages of every column that holds nothing else above its totals, which may make 100."""
    rows = [row for row in grid.rows[:MOST_ROWS] if not is_total(row.label)]
    found = []
    for place, column in enumerate(grid.columns[:MOST_BESIDE] if len(rows) >= ENOUGH else ()):
        first = rows[0].cell(place)
        if first is None or not _is_alone(first):
            continue
        cells = [cell for cell in (row.cell(place) for row in rows) if cell is not None and cell.value is not None]
        is_full = len(rows) == len(cells) and all(map(_is_alone, cells))
        if is_full and not NO_SHARE.search(column.header):
            found.append(tuple([cell.value for cell in cells if cell.value is not None]))
    return found


def _is_alone(cell: TableCell) -> bool:
    """Tell whether a cell holds a percentage with its sign, and nothing beside it."""
    return cell.is_percent and cell.aside is None
