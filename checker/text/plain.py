"""Plain text: paragraphs, and the lists, headings and tables that plain text can show."""

from __future__ import annotations

import re

from checker.text.document import Block, BlockKind, Document, Table
from checker.text.lines import is_break
from checker.text.pipes import read_rows, table_of

_GAP = re.compile(r"\n[ \t]*+\n\s*+")
_INNER = re.compile(r"\n[ \t]*+(?=[^a-z\s])")
_QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_ITEM = re.compile(r"[-*+•·‣◦▪–—][ \t]+|\(?(?:\d{1,3}|[a-z])[.)][ \t]+", re.IGNORECASE)
_ROW = re.compile(r"[ \t]*+\|")


def read_plain(text: str, name: str = "<text>") -> Document:
    """Return *text* as a document of blocks.

    Parameters
    ----------
    text
        Any string; nothing in it makes the reader raise.
    name
        Path or label, as shown in reports.

    Notes
    -----
    Blank lines part paragraphs. A single line end parts them only where the text is
    evidently made of lines: a heading, an item, a table row, a label with a value, or a
    line that stops although the next word would have fitted. Hard-wrapped prose stays whole.

    Examples
    --------
    >>> text = "Flood in the valley\\n\\nThe 28 villages lie within\\n12 km of the river."
    >>> [text[block.start:block.end] for block in read_plain(text).blocks]
    ['Flood in the valley', 'The 28 villages lie within\\n12 km of the river.']
    """
    shape = _fold_line_ends(text)
    prose = text
    if ">" in shape and _QUOTED.search(shape):
        shape = _QUOTED.sub(lambda mark: " " * len(mark[0]), shape)
        prose = _QUOTED.sub(lambda mark: " " * len(mark[0]), text)
    blocks: list[Block] = []
    tables: list[Table] = []
    at = 0
    for gap in _GAP.finditer(shape):
        _read_paragraph(shape, at, gap.start(), blocks, tables)
        at = gap.end()
    _read_paragraph(shape, at, len(shape), blocks, tables)
    if prose is not text:
        blocks = [_requoted(block, text) for block in blocks]
    return Document(text, prose, tuple(blocks), tuple(tables), name=name)
