"""Columns and rows of a table whose labels tell that their shares make a hundred.

The answers to a question side by side ("yes 52%, no 44%, don't know 4%"), the bands of age one under the other
("under 18: 23%, 18-64: 60%, 65 and over: 17%"), the parties of two elections down to "others".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claims.claim import Claim
from checker.claims.shares.scales import are_steps
from checker.claims.tables.columns import cannot_be_added, is_total
from checker.claims.tables.common_wholes import as_share
from checker.claims.tables.rows import Grid
from checker.quantities.quantity import Kind
from checker.text.late import late
from checker.text.record import record

FEWEST = 3
"""Fewer shares may leave some out."""
MOST_ROWS, MOST_COLUMNS = 30, 12
"""Larger tables are not looked at."""
_OVER_SHARES = late(r"%|\bper ?cent|\bshare\b|\bproportion\b")
_CHANGE = late(r"change|growth|[+]/-")
_OPENS = late(r"(?:0|under|below|up to|<|less than|to) ?[-–]? ?\d+|\d+ (?:or|and) (?:under|younger|less)")
_BAND = late(r"\d+ ?(?:[-–]|to) ?\d+(?: years?)?")
_CLOSES = late(r"\d+ ?(?:\+|(?:years )?(?:or|and) (?:over|older|above|more)|plus)|(?:over|above|>|≥|more than) ?\d+")
_NO_ANSWER = late(
    r"(?:do(?:n['’]t| not)|did(?:n['’]t| not)) (?:know|say|answer)|undecided|no (?:answer|opinion|view)|not sure|unsure"
    r"|neither|others?|blank"
)
_STRONG = late(r"(?:very|strongly|completely|totally|extremely|definitely) [a-z]+\Z")
"""The first and the last step of a scale of answers: "strongly agree", …, "strongly disagree"."""
_FOR = late(r"yes|agrees?|for|support|approve|in favou?r|satisfied|good")
_AGAINST = late(r"no|disagrees?|against|oppose|disapprove|dissatisfied|bad|poor")


@record(frozen=True, slots=True)
class Hundreds:
    """Columns, or rows, each of which is to make a hundred."""

    sets: tuple[tuple[Claim, ...], ...]
    """The percentages of each."""
    needed: int
    """How many of them must make it, so that the others should."""


def find_hundreds(grid: Grid) -> Iterator[Hundreds]:
    """Yield the columns and the rows of a table that are to make a hundred by what their labels say."""
    if len(grid.rows) > MOST_ROWS or len(grid.columns) > MOST_COLUMNS:
        return
    labels = [cell.text if (cell := row.cell(0)) is not None else "" for row in grid.rows]
    headers = [column.header for column in grid.columns[1:]]
    if _may_be_all(labels):
        columns = (_column(grid, place) for place in range(1, len(grid.columns)))
        yield from _told(labels, [column for column in columns if column])
    if _may_be_all(headers) and _leave_nothing_out(headers):
        rows = (_row(grid, place) for place in range(len(grid.rows)))
        yield from _told(headers, [row for row in rows if row])


def _may_be_all(labels: Sequence[str]) -> bool:
    return len(labels) >= FEWEST and all(labels) and not any(map(is_total, labels))


def _told(labels: Sequence[str], sets: list[tuple[Claim, ...]]) -> Iterator[Hundreds]:
    """Yield *sets* whose *labels* leave nothing out, or end with all others: then one set must show it."""
    is_told = _leave_nothing_out(labels)
    if sets and (is_told or labels[-1] in ("other", "others")):
        yield Hundreds(tuple(sets), max(len(sets) - 1, not is_told))


def _column(grid: Grid, place: int) -> tuple[Claim, ...]:
    """Return the shares of a column: percentages, or bare numbers under a year or a word for shares."""
    header, values = grid.columns[place].header, grid.column(place)
    shares = tuple(value for value in values if value is not None)
    if len(shares) < len(values) or _CHANGE.search(header) or any((each.quantity.value or 0) < 0 for each in shares):
        return ()
    if all(share.quantity.kind is Kind.PERCENT for share in shares):
        return shares
    is_headed = _OVER_SHARES.search(header) is not None
    is_headed |= grid.columns[place].year is not None and not cannot_be_added(header)
    is_bare = all(share.quantity.kind is Kind.NUMBER for share in shares)
    return tuple(map(as_share, shares)) if is_headed and is_bare else ()


def _row(grid: Grid, place: int) -> tuple[Claim, ...]:
    """Return the percentages of a row, if it has nothing else."""
    cells = [grid.rows[place].cell(column) for column in range(1, len(grid.columns))]
    shares = tuple(cell.value for cell in cells if cell is not None and cell.value is not None and cell.is_percent)
    return shares if len(shares) == len(cells) else ()


def _leave_nothing_out(labels: Sequence[str]) -> bool:
    """Tell whether labels are bands from the first to the last, steps of a scale, or the answers to a question."""
    first, *others, last = labels
    if _OPENS.fullmatch(first) and all(map(_BAND.fullmatch, others)) and _CLOSES.fullmatch(last):
        return True
    known = [label for label in labels if _NO_ANSWER.fullmatch(label) is None]
    is_answer = len(known) == 2 and _FOR.fullmatch(known[0]) is not None and _AGAINST.fullmatch(known[1]) is not None
    is_strong = len(labels) > FEWEST and _STRONG.match(first) is not None and _STRONG.match(last) is not None
    return (is_answer and len(known) < len(labels)) or is_strong or are_steps(tuple(labels))
