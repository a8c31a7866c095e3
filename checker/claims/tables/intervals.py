"""Estimates in tables with their intervals: in one cell, "1.42 (1.10-1.83)", or in columns of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims.bounded import Bounded
from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.tables.columns import MOST_ROWS
from checker.claims.tables.rows import Grid, Row, read_grids
from checker.quantities.quantity import Kind, Quantity
from checker.quantities.written import WRITTEN
from checker.text.late import late
from checker.text.record import record
from checker.text.span import Span

_OF_CONFIDENCE = (
    r"\b9[059] ?%? ?(?:c\.?i\b|cl\b|cri\b|ui\b|hdi\b|conf|cred)|\bc\.?i\.?(?:\)|]|\Z| \(?9)"
    r"|\b(?:confidence|credible) interv"
)
_OF_VALUES = (
    r"\bmedians?\b.{0,40}\b(?:iqr|inter-?quartile|q1|range|min)"
    r"|\bmeans?\b.{0,24}[(,] ?(?:total |full )?(?:range|min)"
)
_TOLD = late(rf"{_OF_CONFIDENCE}|{_OF_VALUES}")
"""In a header or a label: the brackets of its cells hold what an estimate lies in."""
_ALONE = late(_OF_CONFIDENCE)
_LOWER, _UPPER = late(r"\b(?:low(?:er)?|lcl|ll|lci)\b"), late(r"\b(?:upp?(?:er)?|high|ucl|ul|uci)\b")
_LIMIT = late(rf"{_OF_CONFIDENCE}|\b9[059] ?%|\blimit|\bbound|\A(?:[lu]cl|[lu]ci)\Z")
"""In the headers of two columns that hold one end of an interval each."""
_NUMBER = r"(?:[-−–+] ?)?[0-9]+(?:,[0-9]{3})*(?:[.·][0-9]+)?(?![0-9])"
_PAIR = rf"(?P<low>{_NUMBER}) ?%?(?: ?[-–—‑−] ?| to |[,;] ?)(?P<high>{_NUMBER}) ?%?"
_NOTES = r"[ *†‡§¶#a-e]{0,4}\Z"
_IN_BRACKETS = late(rf"(?P<estimate>{_NUMBER}) ?%? ?[(\[] ?{_PAIR} ?[)\]]{_NOTES}")
_BARE = late(rf"[(\[]? ?{_PAIR} ?[)\]]?{_NOTES}")
_FALL = late(r"\b(?:decreas|reduc|declin|fall|loss|drop)")
_MINUS = frozenset("-−–")
FARTHEST = 4
"""So many columns off may the estimate of an interval stand."""
_LONGEST = 60


@record(frozen=True, slots=True)
class Tabled:
    """Estimates of one kind in a table, each with its interval."""

    found: list[Bounded]
    """The estimates and their ends."""
    is_in_one: bool
    """Whether each stands in one cell with its interval, so that it surely is that of the estimate."""


def find_tabled_intervals(claims: Claims) -> Iterator[list[Tabled]]:
    """Yield, for what headers or labels call an interval, the estimates that may lie in it: one choice a column."""
    for grid in claims.derived(read_grids):
        rows = grid.rows[:MOST_ROWS]
        told = [place for place, column in enumerate(grid.columns) if place and _TOLD.search(column.header)]
        cells = [(row, place, grid.columns[place].header) for place in told for row in rows]
        labelled = [row for row in rows if _TOLD.search(row.label)]
        cells += [(row, place, row.label) for row in labelled for place in range(1, len(row)) if place not in told]
        found = [bounded for row, place, words in cells if (bounded := _in_one(row, place, words)) is not None]
        if found:
            yield [Tabled(found, is_in_one=True)]
        yield from _in_columns(grid, rows)


def _in_columns(grid: Grid, rows: tuple[Row, ...]) -> Iterator[list[Tabled]]:
    """Yield the intervals that have one column, or two, with the columns whose numbers may be their estimates."""
    headers = [column.header for column in grid.columns]
    for place, header in enumerate(headers):
        following = headers[place + 1] if place + 1 < len(headers) else ""
        is_lower = _LOWER.search(header) is not None and _UPPER.search(following) is not None
        if is_lower and _LIMIT.search(header) and _LIMIT.search(following):
            ends = [(row.value(place), row.value(place + 1)) for row in rows]
            last = place + 1
        elif place and _ALONE.search(header):
            ends, last = [_pair(row, place) for row in rows], place
        else:
            continue
        if not any(low is not None for low, _ in ends):
            continue
        is_fall = any(map(_FALL.search, headers))
        near = [*range(place - 1, max(0, place - FARTHEST - 1), -1), *range(last + 1, min(last + 2, len(headers)))]
        yield [
            Tabled(
                [
                    Bounded(low, high, estimate, is_fall)
                    for row, (low, high) in zip(rows, ends, strict=True)
                    if low is not None and high is not None and (estimate := _plain(row, other)) is not None
                ],
                is_in_one=False,
            )
            for other in near
        ]


def _plain(row: Row, place: int) -> Claim | None:
    """Return the number of a cell that has no other beside it."""
    cell = row.cell(place)
    return None if cell is None or cell.value is None or cell.aside is not None or "(" in cell.text else cell.value


def _pair(row: Row, place: int) -> tuple[Claim | None, Claim | None]:
    """Return the two ends of an interval that has a cell of its own."""
    found = _read(row, place, _BARE)
    return (None, None) if found is None else (found["low"], found["high"])


def _in_one(row: Row, place: int, words: str) -> Bounded | None:
    """Return the estimate and the interval of one cell."""
    found = _read(row, place, _IN_BRACKETS)
    if found is None:
        return None
    return Bounded(found["low"], found["high"], found["estimate"], _FALL.search(words) is not None)


def _read(row: Row, place: int, pattern: re.Pattern[str]) -> dict[str, Claim] | None:
    """Return the numbers that *pattern* names in a cell, or ``None`` where it is not written so."""
    cell = row.cell(place)
    if cell is None or len(cell.text) > _LONGEST:
        return None
    sentence = row.sentence
    text, span = sentence.document.text, cell.span
    found = pattern.match(text, span.start, span.end)
    if found is None:
        return None
    claims = {}
    for name in found.groupdict():
        quantity = _quantity(text, Span(found.start(name), found.end(name)))
        if quantity is None:
            return None
        claims[name] = Claim(quantity, sentence)
    return claims


def _quantity(text: str, span: Span) -> Quantity | None:
    surface = text[span.start : span.end]
    digits = surface.lstrip("-−–+ ")
    written = WRITTEN[digits.replace("·", ".")]
    if written is None or written.length != len(digits):
        return None
    figure = written.figure
    if surface[0] in _MINUS:
        figure = figure._replace(mantissa=-figure.mantissa)
    return Quantity(span.start, span.end, surface, Kind.NUMBER, figure, span.end - len(digits), span.end)
