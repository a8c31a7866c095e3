"""Places as people count them: cell, line and column from one."""

from __future__ import annotations

from dataclasses import dataclass

from checker.text.document import Document
from checker.text.span import LineIndex


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a document."""

    line: int
    """From one; in a notebook counted within the cell."""
    column: int
    """From one, in code points."""
    cell: int | None = None
    """Number of the notebook cell, from one, code cells counted; ``None`` elsewhere."""
    document: str | None = None
    """Name of the text it stands in, where a document is made of several; else ``None``."""

    def __str__(self) -> str:
        inside = f"{self.line}:{self.column}"
        return inside if self.cell is None else f"cell {self.cell}:{inside}"


class Places:
    """Lines, columns and cells of one document.

    Examples
    --------
    >>> from checker.text.plain import read_plain
    >>> str(Places(read_plain("One.\\n28 villages.")).of(5))
    '2:1'
    """

    __slots__ = ("_document", "_lines")

    def __init__(self, document: Document) -> None:
        self._document = document
        self._lines = LineIndex(document.text)

    def of(self, offset: int) -> Place:
        """Return the place of *offset*."""
        line, column = self._lines.position(offset)
        cell = self._document.cell_at(offset) if self._document.cells else None
        part = self._document.part_at(offset)
        inside = cell or part
        if inside is None:
            return Place(line, column)
        first, start = self._lines.position(inside.start)
        column = column - start + 1 if line == first else column
        number = None if cell is None else cell.index + 1
        return Place(line - first + 1, column, number, None if part is None else part.name)

    def offset_in_text(self, offset: int) -> int:
        """Return *offset* as it counts in the text that was put in there."""
        part = self._document.part_at(offset)
        return offset - part.start if part is not None else offset

    def line_of(self, offset: int) -> int:
        """Return the line of *offset* in the whole document, from one."""
        return self._lines.position(offset)[0]

    def line_start(self, line: int) -> int:
        """Return the offset at which *line* of the whole document begins."""
        return self._lines.line_start(line)
