"""Document: a text with its blocks, tables, cells and directives."""

from __future__ import annotations

from enum import StrEnum

from checker.text.record import record
from checker.text.span import Span


class BlockKind(StrEnum):
    """What a block is in the structure of its document."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    QUOTATION = "quotation"
    TABLE = "table"


@record(frozen=True, slots=True)
class Block:
    """A stretch of prose that is read by itself: no sentence crosses its ends."""

    kind: BlockKind
    """Paragraph, heading, list item, quotation or table."""
    start: int
    """First code point."""
    end: int
    """Just behind the last code point."""
    level: int = 0
    """Level of a heading (1 to 6), depth of a list item or quotation (from 1), else 0."""


@record(frozen=True, slots=True)
class Table:
    """A table as written: its cells in reading order, with what describes it."""

    start: int
    """First code point."""
    end: int
    """Just behind the last code point."""
    rows: tuple[tuple[Span, ...], ...]
    """The trimmed content of every cell, row by row, header rows first."""
    header_rows: int = 1
    """How many of the rows are headers."""


@record(frozen=True, slots=True)
class Cell:
    """One cell of a notebook, as a stretch of the document's text."""

    index: int
    """Position in the notebook, from zero, code cells counted."""
    identifier: str
    """The notebook format's cell id, or ``""``."""
    start: int
    """First code point of the cell's source in the document's text."""
    end: int
    """Just behind its last code point."""
    kind: str = "markdown"
    """``"markdown"``, or ``"output"`` for the printed output of a code cell."""
    ignored: tuple[str, ...] = ()
    """Rules switched off for the cell by its metadata; ``"ALL"`` by the tag ``checker-skip``."""


@record(frozen=True, slots=True)
class Part:
    """One of several texts that were put together, as a stretch of the document's text."""

    name: str
    """Path or label of the text."""
    start: int
    """First code point of the text in the document."""
    end: int
    """Just behind its last code point."""


@record(frozen=True, slots=True)
class Directive:
    """A suppression written in the text."""

    verb: str
    """``"ignore"``, ``"disable"``, ``"enable"`` or ``"file-ignore"``; ``""`` if it cannot be used."""
    rules: tuple[str, ...]
    """Codes, code prefixes or names, as written."""
    surface: str | None
    """The one number it is limited to, as written, or ``None``."""
    reason: str
    """What the author gave as the reason, or ``""``."""
    start: int
    """First code point of the directive itself."""
    end: int
    """Just behind its last code point."""
    covers: Span
    """The stretch of text it acts on."""
    problem: str = ""
    """Why it cannot be used, or ``""``; then the verb is ``""``."""


@record(frozen=True, slots=True)
class Document:
    """A text as the checker reads it. The text itself is never changed."""

    text: str
    """The original text; every span counts in it."""
    prose: str
    """*text*, as long and with the same offsets, in which all that is not prose
    (code, link targets, maths, tags, front matter, marks of emphasis) is blanked."""
    blocks: tuple[Block, ...]
    """In order of their start; they do not overlap."""
    tables: tuple[Table, ...] = ()
    """In order; each lies in a block of kind ``TABLE``."""
    cells: tuple[Cell, ...] = ()
    """Cells of a notebook in order; empty for other documents."""
    directives: tuple[Directive, ...] = ()
    """Suppressions in order of their start."""
    name: str = "<text>"
    """Path or label, as shown in reports."""
    parts: tuple[Part, ...] = ()
    """The texts that were put together, in order; empty where it is one."""

    def __getitem__(self, span: Span) -> str:
        """Return the text under *span*."""
        return self.text[span.start : span.end]

    def cell_at(self, offset: int) -> Cell | None:
        """Return the notebook cell that holds *offset*, or ``None``."""
        return next((cell for cell in self.cells if cell.start <= offset <= cell.end), None)

    def part_at(self, offset: int) -> Part | None:
        """Return the text that was put in at *offset*, or ``None``."""
        return next((part for part in self.parts if part.start <= offset <= part.end), None)
