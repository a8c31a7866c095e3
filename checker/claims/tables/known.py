"""Shares in tables of those for whom something is known, who are fewer than the n over the column."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.claim import Claim
from checker.claims.tables.common_wholes import is_share, is_share_of_fewer
from checker.claims.tables.rows import Grid, Row
from checker.text.late import late

_MISSING = late(
    r"(?:[-–—•*&;a-z ]{0,12}\W)?(?:data |values? |information )?(?:missing|unknown|unspecified|undetermined|unavailable"
    r"|not (?:known|reported|recorded|available|stated|specified|done|assessed|answered|applicable|evaluable|tested)"
    r"|no (?:data|answer|response|information)|n/?a\b|refused)"
)
"""The label of a row of those who are not known."""
_TELLS = late(
    r"missing|unknown|unavailable|no data|denominator|exclud|based on|only|\bn ?= ?\d"
    r"|not (?:all|known|reported|recorded|available|stated|done|assessed|answered|tested)"
    r"|\bdata (?:were |was |are |is )?(?:only )?(?:available|for)\b|available (?:for|in|from)"
    r"|\b(?:of|in|for) (?:the )?\d+ (?:patients|participants|subjects|women|men|children|cases)"
)
"""A note that not all are known."""
_KNOWN = late(
    r".{0,40}\b(?:analy[sz]ed|evaluable|evaluated|assessed|followed(?: up)?|completed|included|tested|measured"
    r"|(?:with|providing|available) (?:complete )?data|data available|per.protocol|treated|operated)\b"
)
"""The label of a row of those who are known."""
_NOTED = late(
    r"\b(?:data|values?|results?|figures|numbers?|entries|cells)\b[^.;]{0,40}\b"
    r"(?:n ?[(/,] ?%|no\.? ?\(%|(?:numbers?|counts?|frequenc(?:y|ies)) ?\((?:%|percent))"
)
"""A note that cells are counts with their shares."""
_MEASURED = late(r"mean|median|\bsd\b|range|\biqr\b|±|quartile|unless|except|otherwise|where (?:noted|stated|shown)")
"""A note that some cells are not."""
_MEASURE = late(
    r"mean|median|\b(?:sd|age|score|time|duration|length|weight|height|level|index|dose|volume|size|diameter|ratio)\b"
    r"|number of|\b(?:years?|months?|weeks?|days?|hours?|min|kg|[cm]m|mg|ml)\b"
)
_NUMBER = late(r"\d[\d,]*")
_MARKS = frozenset("*†‡§¶#^")
MOST_NEAR = 8
"""So many rows above or below a share the row of those who are known, or not, may stand."""
LONGEST_LABEL = 200
"""Of longer labels only the beginning is read."""


def is_of_known(grid: Grid, row: Row, part: Claim, share: Claim, whole: Claim) -> bool:
    """Tell whether a share is that of the *whole* without those of whom the table says that they are not known."""
    if any(is_share(part, share, each) for each in _wholes_of(grid, row, part, whole)):
        return True
    cell = next((cell for cell in row.cells if cell.span.start <= part.quantity.start < cell.span.end), None)
    words = row.label if cell is None else row.label + cell.text
    is_marked = not _MARKS.isdisjoint(words) or "<sup>" in words
    return is_marked and is_share_of_fewer(part, share, whole) and _TELLS.search(_notes(grid)) is not None


def is_noted(grid: Grid, row: Row) -> bool:
    """Tell whether a note to the table says that cells are counts with shares, and the row tells of no measure."""
    notes = _notes(grid)
    return _NOTED.search(notes) is not None and _MEASURED.search(notes) is None and _MEASURE.search(row.label) is None


def _wholes_of(grid: Grid, row: Row, part: Claim, whole: Claim) -> Iterator[float]:
    """Yield the numbers that a label gives, and those known and the *whole* without the missing of rows near it."""
    yield from (float(found[0].replace(",", "")) for found in _NUMBER.finditer(row.label[:LONGEST_LABEL]))
    figure = whole.quantity.figure
    place = next(
        (number for number, cell in enumerate(row.cells) if cell.span.start <= part.quantity.start < cell.span.end), 0
    )
    at = grid.rows.index(row)
    for near in grid.rows[max(0, at - MOST_NEAR) : at + 1 + MOST_NEAR]:
        is_missing = _MISSING.match(near.label) is not None
        count = near.value(place) if near is not row and (is_missing or _KNOWN.match(near.label)) else None
        if figure is not None and count is not None and count.quantity.figure is not None:
            told = count.quantity.figure.nearest
            yield figure.nearest - told if is_missing else told


def _notes(grid: Grid) -> str:
    """Return what stands around a table, or in a last row of words."""
    last = grid.rows[-1]
    return grid.caption + grid.notes + ("" if last.has_values else last.text.lower())
