"""Plain text: paragraphs, and the lists, headings and tables that plain text can show."""

from __future__ import annotations

import re

from checker.text.blank import fill_addresses, fill_spans
from checker.text.directives import line_directives, placed
from checker.text.document import Block, BlockKind, Document, Table
from checker.text.late import late
from checker.text.lines import breaks, fold_line_ends
from checker.text.rows import is_row, is_rule, make_table, pipe_cells, tab_cells
from checker.text.span import Span

_GAP = late(r"\n[ \t]*+\n\s*+")
_QUOTED = late(r"^[ \t]*+(?:>[ \t]?)++", re.MULTILINE)
_HEADING = late(r"(#{1,6})[ \t]++(?=\S)")
_ITEM = late(r"(?:[-*+•·‣◦▪–—]|\(?\d{1,3}[.)]|\(?[A-Za-z]\))[ \t]++(?=\S)")
_UNDERLINE = late(r"[=\-~*_]{3,}\Z")
_DEEPEST = 8


def read_plain(text: str, name: str = "<text>", *, comment: str = "") -> Document:
    """Return *text* as a document of blocks.

    Parameters
    ----------
    text
        Any string; nothing in it makes the reader raise.
    name
        Path or label, as shown in reports.
    comment
        What opens a comment in the text's format, such as ``"%"``, for directives.

    Notes
    -----
    Blank lines part paragraphs. A single line end parts them only where the text is
    evidently made of lines: a heading, an item, a table row, a label with a value, or a
    line that stops although the next word would have fitted. Hard-wrapped prose stays whole.
    The markers of headings and items lie outside their blocks.

    Examples
    --------
    >>> text = "Flood in the valley\\n\\nThe 28 villages lie within\\n12 km of the river."
    >>> [text[block.start:block.end] for block in read_plain(text).blocks]
    ['Flood in the valley', 'The 28 villages lie within\\n12 km of the river.']
    """
    prose = fold_line_ends(text)
    has_quotations = ">" in prose and _QUOTED.search(prose) is not None
    if has_quotations:
        prose = _QUOTED.sub(_blank, prose)
    directives = line_directives(prose, comment)
    if directives:
        prose = fill_spans(prose, [(each.start, each.end) for each in directives], " ")
    blocks: list[Block] = []
    tables: list[Table] = []
    at, has_lines = 0, False
    for gap in _GAP.finditer(prose):
        start, (end, at) = at, gap.span()
        if prose.find("\n", start, end) >= 0:
            has_lines = True
            _read_paragraph(prose, start, end, blocks, tables)
        elif prose[start].isalpha() and not prose[end - 1].isspace():
            blocks.append(Block(BlockKind.PARAGRAPH, start, end))  # most paragraphs, without further looks
        else:
            _add_block(prose, start, end, blocks, tables)
    _read_paragraph(prose, at, len(prose), blocks, tables)
    if has_quotations:
        blocks = [_as_quotation(block, text) for block in blocks]
    has_lines = has_lines or prose.find("\n", at) >= 0
    lines, prose = prose, fill_addresses(_unwrapped(prose, blocks) if has_lines else prose)
    placed_there = placed(directives, lines, prose, blocks) if directives else ()
    return Document(text, prose, tuple(blocks), tuple(tables), (), placed_there, name)


def _unwrapped(prose: str, blocks: list[Block]) -> str:
    """Return *prose* with a space for every line end inside a block, save in tables."""
    parts: list[str] = []
    at = 0
    for block in blocks:
        if block.kind is not BlockKind.TABLE and prose.find("\n", block.start, block.end) >= 0:
            parts += (prose[at : block.start], prose[block.start : block.end].replace("\n", " "))
            at = block.end
    return "".join((*parts, prose[at:])) if parts else prose


def _blank(mark: re.Match[str]) -> str:
    return " " * len(mark[0])


def _as_quotation(block: Block, text: str) -> Block:
    """Return *block* as a quotation if its line opens with quotation marks ">"."""
    line = text[text.rfind("\n", 0, block.start) + 1 : block.start]
    depth = line.count(">")
    if depth and block.kind is BlockKind.PARAGRAPH:
        return Block(BlockKind.QUOTATION, block.start, block.end, min(depth, _DEEPEST))
    return block


def _read_paragraph(shape: str, start: int, end: int, blocks: list[Block], tables: list[Table]) -> None:
    """Add the blocks of a stretch without blank lines."""
    if shape.find("\n", start, end) < 0:
        _add_block(shape, start, end, blocks, tables)
        return
    if shape.find("|", start, end) >= 0 or shape.find("\t", start, end) >= 0:
        _read_rows(shape, start, end, blocks, tables)
        return
    _read_lines(shape, start, end, blocks, tables)


def _read_lines(shape: str, start: int, end: int, blocks: list[Block], tables: list[Table]) -> None:
    at = start
    for line_end in breaks(shape, start, end):
        _add_block(shape, at, line_end, blocks, tables)
        at = line_end + 1
    _add_block(shape, at, end, blocks, tables)


def _add_block(shape: str, start: int, end: int, blocks: list[Block], tables: list[Table]) -> None:
    """Add one block, its marker left out; a lone row is a table, a line of dashes nothing."""
    if shape[start : start + 1].isalpha() and shape[start + 1 : start + 2] != ")" and not shape[end - 1].isspace():
        blocks.append(Block(BlockKind.PARAGRAPH, start, end))  # most blocks, without further looks
        return
    stretch = shape[start:end].rstrip()
    end = start + len(stretch)
    indent = len(stretch) - len(stretch.lstrip())
    start += indent
    if start >= end or _UNDERLINE.match(shape, start, end):
        return
    if shape[start] == "|" and is_row(shape[start:end]):
        _add_table(shape, [(start, end)], blocks, tables)
        return
    heading = _HEADING.match(shape, start, end)
    if heading:
        line_end = shape.find("\n", start, end)
        title = shape[heading.end() : line_end if line_end > 0 else end].rstrip(" \t#")
        if title:
            blocks.append(Block(BlockKind.HEADING, heading.end(), heading.end() + len(title), len(heading[1])))
        if line_end > 0:
            _read_lines(shape, line_end + 1, end, blocks, tables)
        return
    item = _ITEM.match(shape, start, end)
    if item:
        blocks.append(Block(BlockKind.LIST_ITEM, item.end(), end, min(1 + indent // 2, _DEEPEST)))
        return
    blocks.append(Block(BlockKind.PARAGRAPH, start, end))


def _read_rows(shape: str, start: int, end: int, blocks: list[Block], tables: list[Table]) -> None:
    """Add the blocks of a stretch that holds pipes or tabs: tables and what stands between."""
    lines, at = [], start
    for line in shape[start:end].split("\n"):
        lines.append((at, at + len(line)))
        at += len(line) + 1
    tabs = {shape[first:last].strip().count("\t") for first, last in lines}
    if len(tabs) == 1 and 0 not in tabs:
        _add_table(shape, lines, blocks, tables)
        return
    ruled = any(is_rule(shape[first:last]) for first, last in lines)
    at, passed = start, 0
    while passed < len(lines):
        rows = passed
        while rows < len(lines) and _belongs(shape, *lines[rows], ruled=ruled):
            rows += 1
        if rows > passed:
            if at < lines[passed][0]:
                _read_lines(shape, at, lines[passed][0] - 1, blocks, tables)
            _add_table(shape, lines[passed:rows], blocks, tables)
            at = lines[rows][0] if rows < len(lines) else end
        passed = max(rows, passed + 1)
    if at < end:
        _read_lines(shape, at, end, blocks, tables)


def _belongs(shape: str, start: int, end: int, *, ruled: bool) -> bool:
    """Tell whether a line is a row of a table; with a rule in sight, one inner pipe is enough."""
    line = shape[start:end]
    return is_row(line) or (ruled and "|" in line)


def _add_table(shape: str, lines: list[tuple[int, int]], blocks: list[Block], tables: list[Table]) -> None:
    rows: list[tuple[Span, ...]] = []
    header_rows = None
    for first, last in lines:
        line = shape[first:last]
        if is_rule(line):
            header_rows = len(rows) if header_rows is None else header_rows
        elif "|" in line:
            rows.append(pipe_cells(shape, first, last))
        else:
            rows.append(tab_cells(shape, first, last))
    start, end = lines[0][0], lines[-1][1]
    start += len(shape[start:end]) - len(shape[start:end].lstrip())
    end = start + len(shape[start:end].rstrip())
    if rows:
        blocks.append(Block(BlockKind.TABLE, start, end))
        tables.append(make_table(shape, rows, start, end, header_rows=header_rows))
