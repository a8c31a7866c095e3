"""Tables of Markdown without markup: rows and cells from the events of the parser, prose as it is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.text.blank import fill, spaces
from checker.text.maths import is_money
from checker.text.span import Span

_CELL, _TABLE_END = {"Start": "TableCell"}, {"End": "Table"}
_ROW_ENDS = ({"End": "TableRow"}, {"End": "TableHead"})

Row = tuple[Span, ...]
Blank = tuple[int, int, str]
"""Start and end of a stretch that is not read, and what stands for it in prose."""


def plain_rows(text: str, events: Iterator[tuple[Any, Any]], end: int) -> tuple[tuple[Row, ...], list[Blank]]:
    """Take the *events* of a table that ends at *end*; return the cells of its rows, and what of them is blank."""
    rows: list[Row] = []
    cells: list[Span] = []
    blanks: list[Blank] = []
    for event, place in events:
        if "Text" in event:
            continue
        if event == _CELL:
            first, last = place["start"], place["end"]
            content = text[first:last].strip()
            first = text.find(content, first)
            cells.append(Span(first, first + len(content)))
        elif event in _ROW_ENDS:
            rows.append(tuple(cells))
            stop, last = (cells[-1].end if cells else place["start"]), min(place["end"], end)
            if text[stop:last].strip(" \t\r\n|"):  # cells beyond those of the header are none
                while blanks and blanks[-1][0] >= stop:
                    blanks.pop()
                blanks.append((stop, last, spaces(text[stop:last])))
            cells = []
        elif "InlineMath" in event or "DisplayMath" in event:
            first, last = place["start"], place["end"]
            if not is_money(text, first, last):
                blanks.append((first, last, fill(text[first:last])))
        elif event == _TABLE_END:
            break
    return tuple(rows), blanks
