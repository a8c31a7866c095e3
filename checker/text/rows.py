"""Tables that plain text can show: rows of cells between pipes, or between tabs."""

from __future__ import annotations

from dataclasses import replace

from checker.text.document import Table
from checker.text.late import late
from checker.text.span import Span

_ROW = late(r"[ \t]*+\|[^|\n]*+\|[^\n]*+\Z")
_RULE = late(r"[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+\Z")
_PIPE = late(r"(?<!\\)\|")
_FIGURE = late(r"[^\w(]*+\(?[^\w(]*+\d")
_YEAR = late(r"\W*(?:1[89]|20)\d\d\W*\Z")


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
    row = text[start:end].strip()
    at = text.find(row, start, end) if row else start
    if row.startswith("|"):
        row, at = row[1:], at + 1
    if row.endswith("|") and not row.endswith("\\|"):
        row = row[:-1]
    pieces = row.split("|") if "\\" not in row else _PIPE.split(row)
    return _place(pieces, at)


def tab_cells(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return the trimmed cells of the row *text[start:end]*, parted by tabs."""
    return _place(text[start:end].split("\t"), start)


def _place(pieces: list[str], at: int) -> tuple[Span, ...]:
    """Return the trimmed stretches of *pieces*, which stand one character apart from *at* on."""
    cells = []
    for piece in pieces:
        content, length = piece.strip(), len(piece)
        first = at + piece.find(content) if content else at + length
        cells.append(tuple.__new__(Span, (first, first + len(content))))
        at += length + 1
    return tuple(cells)


def make_table(text: str, rows: list[tuple[Span, ...]], start: int, end: int, *, header_rows: int | None) -> Table:
    """Return the table of *rows*; without a rule, a first row of words over figures is the header."""
    if header_rows is None:
        over_figures = len(rows) > 1 and any(_has_figure(text, row) for row in rows[1:])
        header_rows = int(over_figures and not _has_figure(text, rows[0]))
    return Table(start, end, tuple(rows), header_rows)


def bare_table(text: str, start: int, end: int) -> Table:
    """Return the table whose rows are the lines of *text[start:end]*, without a rule under the first."""
    rows, at = [], start
    for line in text[start:end].split("\n"):
        rows.append(pipe_cells(text, at, at + len(line)))
        at += len(line) + 1
    return make_table(text, rows, start, end, header_rows=None)


def _has_figure(text: str, row: tuple[Span, ...]) -> bool:
    """Tell whether a cell of the row is a figure; years are labels."""
    return any(_FIGURE.match(text, cell.start, cell.end) and not _YEAR.match(cell.of(text)) for cell in row)


def moved_table(table: Table, by: int) -> Table:
    """Return the table *by* characters further on."""
    rows = tuple(tuple(Span(cell.start + by, cell.end + by) for cell in row) for row in table.rows)
    return replace(table, start=table.start + by, end=table.end + by, rows=rows)
