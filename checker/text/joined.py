"""Two documents as one, so that relations can be found between them."""

from __future__ import annotations

from dataclasses import replace

from checker.text.document import Block, Cell, Directive, Document, Part, Table
from checker.text.span import Span

BETWEEN = "\n\n"
"""What stands between the two."""


def join(first: Document, second: Document) -> Document:
    r"""Return *first* with *second* behind it, under the second one's name.

    Examples
    --------
    >>> from checker.text.plain import read_plain
    >>> both = join(read_plain("28 villages.", "a.txt"), read_plain("27 villages.", "b.txt"))
    >>> both.text, [(part.name, part.start) for part in both.parts]
    ('28 villages.\n\n27 villages.', [('a.txt', 0), ('b.txt', 14)])
    """
    by = len(first.text) + len(BETWEEN)
    blocks = (_moved_block(block, by) for block in second.blocks)
    return Document(
        first.text + BETWEEN + second.text,
        first.prose + BETWEEN + second.prose,
        (*first.blocks, *blocks),
        (*first.tables, *(_moved_table(table, by) for table in second.tables)),
        (*first.cells, *(_moved_cell(cell, by) for cell in second.cells)),
        (*first.directives, *(_moved_directive(each, by) for each in second.directives)),
        second.name,
        (Part(first.name, 0, len(first.text)), Part(second.name, by, by + len(second.text))),
    )


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _moved_block(block: Block, by: int) -> Block:
    return Block(block.kind, block.start + by, block.end + by, block.level)


def _moved_table(table: Table, by: int) -> Table:
    rows = tuple(tuple(_moved(cell, by) for cell in row) for row in table.rows)
    return replace(table, start=table.start + by, end=table.end + by, rows=rows)


def _moved_cell(cell: Cell, by: int) -> Cell:
    return replace(cell, start=cell.start + by, end=cell.end + by)


def _moved_directive(directive: Directive, by: int) -> Directive:
    covers = _moved(directive.covers, by)
    return replace(directive, start=directive.start + by, end=directive.end + by, covers=covers)
