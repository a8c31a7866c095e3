"""Tables that plain text can show: rows of cells between pipes, or between tabs."""

from __future__ import annotations

import re

from checker.text.document import Table
from checker.text.span import Span

_ROW = re.compile(r"[ \t]*+\|[^|\n]*+\|[^\n]*+\Z")
_RULE = re.compile(r"[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+\Z")
_PIPE = re.compile(r"\\.|\|")
_FIGURE = re.compile(r"[^\w(]*+\(?[^\w(]*+\d")
_YEAR = re.compile(r"\W*(?:1[89]|20)\d\d\W*\Z")


def is_row(line: str) -> bool:
    """Tell whether *line* opens with a pipe and holds another.

    Examples
    --------
    >>> is_row("| North | 12 |"), is_row("a | b")
    (True, False)
    """
    return _ROW.match(line) is not None


def is_rule(line: str) -> bool:
    """Tell whether *line* is the rule under a header row, such as ``|---|--:|``."""
    return "-" in line and "|" in line and _RULE.match(line) is not None


def pipe_cells(text: str, start: int, end: int) -> tuple[Span, ...]:
    r"""Return the trimmed cells of the row *text[start:end]*; ``\|`` does not part cells.

    Examples
    --------
    >>> [span.of("| North | 12 |") for span in pipe_cells("| North | 12 |", 0, 14)]
    ['North', '12']
    """
    first, last = _trim(text, start, end)
    if text.startswith("|", first):
        first += 1
    cells = []
    for pipe in _PIPE.finditer(text, first, last):
        if pipe[0] == "|":
            cells.append(Span(*_trim(text, first, pipe.start())))
            first = pipe.end()
    if first < last:
        cells.append(Span(*_trim(text, first, last)))
    return tuple(cells)


def tab_cells(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return the trimmed cells of the row *text[start:end]*, parted by tabs."""
    cells, at = [], start
    for cell in text[start:end].split("\t"):
        cells.append(Span(*_trim(text, at, at + len(cell))))
        at += len(cell) + 1
    return tuple(cells)


def make_table(text: str, rows: list[tuple[Span, ...]], start: int, end: int, *, header_rows: int | None) -> Table:
    """Return the table of *rows*; without a rule, a first row of words over figures is the header."""
    if header_rows is None:
        over_figures = len(rows) > 1 and any(_has_figure(text, row) for row in rows[1:])
        header_rows = int(over_figures and not _has_figure(text, rows[0]))
    return Table(start, end, tuple(rows), header_rows)


def _has_figure(text: str, row: tuple[Span, ...]) -> bool:
    """Tell whether a cell of the row is a figure; years are labels."""
    return any(_FIGURE.match(text, cell.start, cell.end) and not _YEAR.match(cell.of(text)) for cell in row)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    cell = text[start:end]
    end = start + len(cell.rstrip())
    return min(start + len(cell) - len(cell.lstrip()), end), end
