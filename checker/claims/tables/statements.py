"""Rows of a statement of accounts of which one is what the others leave: sales, cost of sales, gross profit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from checker.claims.claim import Claim
from checker.claims.expression import Expression
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
_RESULT = late(r"(?:gross|operating|net|income|profit|loss|surplus|deficit|balance|result)\b")
"""How the label of what is left begins."""
_NO_SUM = late(r"%|per ?cent|change|variance|increase|decrease|growth|margin|\bnote")

Statements = tuple[tuple[re.Pattern[str], ...], ...]


@record(frozen=True, slots=True)
class Left:
    """Three figures of one column, the third of which is what the second leaves of the first."""

    whole: Claim
    """What there is."""
    taken: Claim
    """What is taken from it, with a sign of its own or without."""
    rest: Claim
    """What the table says is left."""
    ways: tuple[Expression, ...]
    """How it may be worked out, by how costs are signed."""


def find_left(grid: Grid) -> Iterator[list[Left]]:
    """Yield, for each three rows of a statement that follow each other, their figures column by column."""
    if not any(_RESULT.match(row.label) for row in grid.rows):
        return
    rows = [row for row in grid.rows if row.has_values]
    ends = [row for row in rows if any(part.match(row.label) for part in _ENDS)]
    for (first, second, third), statements in chain(_threes(rows, _STATEMENTS), _threes(ends, (_ENDS,))):
        labels = (first.label, second.label, third.label)
        if not any(all(part.match(label) for part, label in zip(parts, labels, strict=True)) for parts in statements):
            continue
        found = []
        for place, column in enumerate(grid.columns):
            cells = [row.cell(place) for row in (first, second, third)]
            values = [cell.value for cell in cells if cell is not None and not cell.is_percent]
            if len(values) < 3 or None in values or _NO_SUM.search(column.header):
                continue
            whole, taken, rest = (value for value in values if value is not None)
            found.append(Left(whole, taken, rest, (whole - taken, whole + taken)))
        if found:
            yield found


def _threes(rows: Sequence[Row], statements: Statements) -> Iterator[tuple[tuple[Row, Row, Row], Statements]]:
    """Yield each three of *rows* that follow each other, with what they may be."""
    yield from ((three, statements) for three in zip(rows, rows[1:], rows[2:], strict=False))
