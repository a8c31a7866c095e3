"""Rows of a statement of accounts of which one is what the others leave: sales, cost of sales, gross profit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from checker.claims.claim import Claim
from checker.claims.expression import Expression, total
from checker.claims.tables.columns import cannot_be_added, is_total
from checker.claims.tables.rows import Grid, Row
from checker.text.late import late
from checker.text.record import record

_REVENUE = late(r"(?:total |net )?(?:revenues?|sales|turnover|net sales)(?:, net)?\Z")
_COST = late(r"(?:less:? |total )?(?:cost of (?:goods sold|sales|revenues?|products sold)|direct costs?|cogs)\Z")
_GROSS = late(r"gross (?:profit|margin|income)(?: \(loss\))?\Z")
_EXPENSES = late(r"(?:less:? )?(?:total )?(?:operating (?:expenses|costs)|overheads?)\Z")
_OPERATING = late(r"(?:operating (?:income|profit|loss|result)|(?:income|profit|loss) from operations)(?: \(loss\))?\Z")
_BEFORE_TAX = late(r"(?:income|profit|earnings|loss)(?: \(loss\))? before (?:income )?tax(?:es|ation)?\Z")
_TAX = late(r"(?:less:? )?(?:(?:provision for )?(?:income )?tax(?:es|ation)?(?: expense)?)\Z")
_NET = late(r"(?:net (?:income|profit|earnings|loss)|(?:profit|income) after tax(?:ation)?)(?: \(loss\))?\Z")
_STATEMENTS = (
    (_REVENUE, _COST, _GROSS),
    (_GROSS, _EXPENSES, _OPERATING),
    (_BEFORE_TAX, _TAX, _NET),
)
"""What there is, what is taken from it, and what is left, in this order and one under the other."""
_ALL_IN = late(r"total (?:income|receipts|revenues?|funding|inflows?)\Z")
_ALL_OUT = late(r"total (?:expenditures?|expenses|costs|payments|spending|outgoings|outflows?)\Z")
_SURPLUS = late(
    r"(?:(?:net|operating) )?(?:surplus|deficit|balance|profit|loss|result)(?:[ /(]+(?:deficit|loss)\)?)?\Z"
)
_ENDS = (_ALL_IN, _ALL_OUT, _SURPLUS)
"""What came in, what went out and what is left, each under its own rows."""
_BALANCE = (
    late(r"total assets\Z"),
    late(r"total liabilities\Z"),
    late(r"(?:total )?net assets(?: \(liabilities\))?\Z"),
)
"""What there is, what is owed, and what is left."""
_OWED = late(
    r"(?!total assets)(?:.* )?"
    r"(?:liabilit(?:y|ies)|loans?|creditors|borrowings?|provisions?|debts?|payables?|overdrafts?)\b"
)
"""What is owed, in rows between all assets and net assets."""
_RESULT = late(r"(?:gross|operating|net|income|profit|loss|surplus|deficit|balance|result)\b")
"""How the label of what is left begins."""
_NO_SUM = late(r"%|per ?cent|change|variance|increase|decrease|growth|margin|\bnote")

_LESS = late(
    r"\(?(?:less|minus|deduct)\b(?! than)"
    r"|(?:.* )?(?:valuation allowance|accumulated (?:depreciation|amorti[sz]ation))\b"
)
"""How the label of a row begins that is taken from the one before."""
MOST_TAKEN = 4
"""So many rows are taken from one."""

Statements = tuple[tuple[re.Pattern[str], ...], ...]


@record(frozen=True, slots=True)
class Left:
    """Figures of one column, the last of which is what those between leave of the first."""

    whole: Claim
    """What there is."""
    taken: tuple[Claim, ...]
    """What is taken from it, with signs of its own or without."""
    rest: Claim
    """What the table says is left."""
    ways: tuple[Expression, ...]
    """How it may be worked out, by how costs are signed."""


def find_left(grid: Grid) -> Iterator[list[Left]]:
    """Yield, for the rows of a statement of which one is what the others leave, their figures column by column."""
    rows = [row for row in grid.rows if row.has_values]
    for lines in _deductions(rows):
        columns = [each for place in range(len(grid.columns)) if (each := _left_in(grid, place, lines)) is not None]
        if len(columns) > 1:  # as one column shows nothing
            yield columns
    yield from _net_assets(grid, rows)
    if not any(_RESULT.match(row.label) for row in grid.rows):
        return
    ends = [row for row in rows if any(part.match(row.label) for part in _ENDS)]
    for (first, second, third), statements in chain(_threes(rows, _STATEMENTS), _threes(ends, (_ENDS,))):
        labels = (first.label, second.label, third.label)
        if not any(all(part.match(label) for part, label in zip(parts, labels, strict=True)) for parts in statements):
            continue
        lines = [first, second, third]
        found = [each for place in range(len(grid.columns)) if (each := _left_in(grid, place, lines)) is not None]
        if found:
            yield found


def _net_assets(grid: Grid, rows: Sequence[Row]) -> Iterator[list[Left]]:
    """Yield the net assets of a balance sheet with all assets and what is owed, row by row or in all."""
    labels = [row.label for row in rows]
    assets, owed, net = (
        next((place for place, label in enumerate(labels) if part.match(label)), None) for part in _BALANCE
    )
    if assets is None or net is None:
        return
    if owed is not None and assets < owed < net:
        lines = [rows[assets], rows[owed], rows[net]]
    elif 1 < net - assets <= MOST_TAKEN + 1 and all(map(_OWED.match, labels[assets + 1 : net])):
        lines = list(rows[assets : net + 1])
    else:
        return
    found = [each for place in range(len(grid.columns)) if (each := _left_in(grid, place, lines)) is not None]
    if found:
        yield found


def _left_in(grid: Grid, place: int, lines: Sequence[Row]) -> Left | None:
    """Return the figures of *lines* in one column, or ``None`` where one is wanting or they cannot be added."""
    header, cells = grid.columns[place].header, [row.cell(place) for row in lines]
    if has_no_sum(header) or any(cell is None or cell.is_percent for cell in cells):
        return None
    whole, *between, rest = [None if cell is None else cell.value for cell in cells]
    taken = tuple([value for value in between if value is not None])
    if whole is None or rest is None or not taken:
        return None
    ways = (whole - total(taken), whole + total(taken))
    return Left(whole, taken, rest, ways[::-1] if (taken[0].quantity.value or 0) < 0 else ways)


def has_no_sum(header: str) -> bool:
    """Tell whether a column is headed as one of changes, shares or notes."""
    return _NO_SUM.search(header) is not None or cannot_be_added(header)


def _deductions(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """Yield a row, those that their labels take from it, and the next one."""
    are_taken = [_LESS.match(row.label) is not None for row in rows]
    for start, is_taken in enumerate(are_taken):
        if not is_taken or start == 0 or are_taken[start - 1]:
            continue
        end = next((place for place in range(start, len(rows)) if not are_taken[place]), len(rows))
        if end < len(rows) and end - start <= MOST_TAKEN and not is_total(rows[end].label):
            yield rows[start - 1 : end + 1]


def _threes(rows: Sequence[Row], statements: Statements) -> Iterator[tuple[tuple[Row, Row, Row], Statements]]:
    """Yield each three of *rows* that follow each other, with what they may be."""
    yield from ((three, statements) for three in zip(rows, rows[1:], rows[2:], strict=False))
