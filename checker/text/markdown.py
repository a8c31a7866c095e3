"""Markdown: blocks and prose from the events of a CommonMark parser."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from checker.text.blank import fill, fill_addresses, referred, spaces
from checker.text.commonmark import events_of, shaped
from checker.text.directives import comment_directives, placed
from checker.text.document import Block, BlockKind, Document, Table
from checker.text.late import late
from checker.text.markup import UNREAD, read_markup, tag_name
from checker.text.maths import is_money
from checker.text.plain_table import plain_rows
from checker.text.rows import bare_table, is_row, moved_table
from checker.text.span import Span, trimmed

_NOTE_MARK = late(r"\[\^[^\]\s]{1,40}\]")
_MARKED = late(r"[&\\`*_\[<~]")
"""What may be markup within the cells of a table."""
_INLINE_TAGS = frozenset(("Emphasis", "Strong", "Strikethrough", "Superscript", "Subscript", "Link", "Image"))
_BOLD = ("**", "__")
_DEEPEST = 8


def read_markdown(text: str, name: str = "<text>") -> Document:
    """Return Markdown *text* as a document.

    Parameters
    ----------
    text
        CommonMark with tables, footnotes, task lists, struck-out text and maths.
    name
        Path or label, as shown in reports.

    Notes
    -----
    Code, addresses, targets, maths and tags become blanks (:mod:`checker.text.blank`).
    A character reference keeps its meaning: ``&deg;`` is five blanks and "°"; a currency
    sign or minus comes first, before its blanks. Struck-out text is not said, so it is blank.

    Examples
    --------
    >>> read_markdown("**12** km of `x[3]` \\\\$5").prose.replace("\\ufffc", "_")
    '  12   km of ______  $5'
    """
    reader = _Reader(text)
    for event, place in reader.events:
        reader.take(event, place["start"], place["end"])
    return reader.document(name)


class _Reader:
    """The state between two events of the parser."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.shape, self.source = shaped(text)
        self.events = events_of(self.shape)
        """What the parser reports, each with its range."""
        self.parts: list[str] = []
        """Prose up to *at*, in pieces."""
        self.at = 0
        self.blocks: list[Block] = []
        self.tables: list[Table] = []
        self.comments: list[Span] = []
        self.level = 0
        """The level of the heading that is being read, or 0."""
        self.containers: list[str] = []
        """The tags of the list items and quotations around, outermost first."""
        self.run: tuple[int, int] | None = None
        """The inline content that is being read."""
        self.line = 0
        """Where the paragraph begins that is being read."""
        self.unread: list[str] = []
        """The tags around whose text is not read."""
        self.markup: list[tuple[int, int]] | None = None
        """The stretches of the block of HTML that is being read."""
        self.rows: list[tuple[Span, ...]] | None = None
        """The rows of the table that is being read."""
        self.cells: list[Span] = []
        """The cells of the row that is being read."""
        self.is_code = False
        """Whether a block of code is being read."""

    def take(self, event: Any, start: int, end: int) -> None:
        """Take one event with its range."""
        if type(event) is str:
            if event == "Rule":
                self._flush()
                return
            self._keep(start, end, " " * (end - start))  # a soft or hard line end
            if self._opens_line(event, end):
                self._flush()
            return
        ((kind, content),) = event.items()
        if kind == "Text":
            self._text(content, start, end)
        elif kind in ("Start", "End"):
            tag = content if type(content) is str else next(iter(content))
            if tag in _INLINE_TAGS:
                self._inline(kind, tag, content, start, end)
            else:
                self._block(kind, tag, content, start, end)
        elif kind == "Html":
            if self.markup is not None:
                self.markup.append((start, end))
        elif kind == "InlineHtml":
            self._inline_html(start, end)
        elif kind in ("InlineMath", "DisplayMath"):
            is_prose = is_money(self.text, start, end)
            self._keep(start, end, None if is_prose else fill(self.text[start:end]))
        elif kind == "Code":  # and what is left, note marks and task boxes, stays blank
            self._keep(start, end, fill(self.text[start:end]))

    def _opens_line(self, event: str, end: int) -> bool:
        """Tell whether a line of a paragraph stands alone: behind a hard line end, or labelled in bold as the first."""
        if self.containers or self.rows is not None or self.run is None:
            return False
        is_labelled = self.shape.startswith(_BOLD, end) and self.shape.startswith(_BOLD, self.line)
        return event == "HardBreak" or is_labelled

    def _extend(self, start: int, end: int) -> None:
        """Let the run of inline content reach *end*."""
        self.run = (self.run[0] if self.run else start, end)

    def _keep(self, start: int, end: int, prose: str | None = None) -> None:
        """Take *prose*, or the source itself, as the prose of a stretch; all before it is blank."""
        if start < self.at:
            return
        self._extend(start, end)
        self.parts.append(spaces(self.text[self.at : start]))
        self.parts.append(self.source[start:end] if prose is None else prose)
        self.at = end

    def _text(self, content: str, start: int, end: int) -> None:
        if self.is_code or end > len(self.text):
            return
        if self.unread:
            struck = self.unread[-1] in ("del", "s", "Strikethrough")
            self._keep(start, end, spaces(self.text[start:end]) if struck else fill(self.text[start:end]))
        elif self.shape[start] == "&" and content != self.shape[start:end]:
            self._keep(start, end, referred(content, end - start))
        else:
            self._keep(start, end)

    def _inline(self, kind: str, tag: str, content: Any, start: int, end: int) -> None:
        is_closing = kind == "End"
        if tag == "Strikethrough":
            if not self.shape.startswith("~~", start):  # one tilde means "about" more often than struck out
                edge = end - 1 if is_closing else start
                self._keep(edge, edge + 1)
            else:
                self._switch(tag, is_closing=is_closing)
        elif tag == "Link" and self.shape[start] == "<":
            self._switch(tag, is_closing=is_closing)

    def _inline_html(self, start: int, end: int) -> None:
        tag = self.text[start:end]
        if tag.startswith("<!--"):
            self.comments.append(Span(start, end))
            return
        name, is_closing = tag_name(tag)
        if name in UNREAD and not tag.endswith("/>"):
            self._keep(start, end, spaces(tag) if name in ("del", "s") else fill(tag))
            self._switch(name, is_closing=is_closing)

    def _switch(self, name: str, *, is_closing: bool) -> None:
        """Begin or end a stretch whose text is not read."""
        if not is_closing:
            self.unread.append(name)
        elif name in self.unread:
            del self.unread[self.unread.index(name) :]

    def _block(self, kind: str, tag: str, content: Any, start: int, end: int) -> None:
        self._flush()
        self.line = start
        is_closing = kind == "End"
        if tag == "Heading":
            self.level = 0 if is_closing else int(content["Heading"]["level"][1])
        elif tag in ("Item", "BlockQuote"):
            if is_closing:
                self.containers.pop()
            else:
                self.containers.append(tag)
        elif tag in ("CodeBlock", "MetadataBlock"):
            self.is_code = not is_closing
        elif tag == "HtmlBlock":
            if is_closing:
                self._read_markup()
            self.markup = None if is_closing else []
        elif tag.startswith("Table"):
            self._table(tag, start, end, is_closing=is_closing)

    def _flush(self) -> None:
        """End the run of inline content: it is a block."""
        run, self.run = self.run, None
        self.unread.clear()
        if run is None:
            return
        start, end = trimmed(self.text, *run)
        if start >= end:
            return
        if self.rows is not None:
            self.cells[-1] = Span(start, end)
        elif self.level:
            self.blocks.append(Block(BlockKind.HEADING, start, end, self.level))
        elif self.containers:
            self.blocks.append(Block(self._container(), start, end, self._depth()))
        elif self.text[start] == "|" and all(map(is_row, self.text[start:end].split("\n"))):
            self._rows_without_rule(start, end)
        else:
            self.blocks.append(Block(BlockKind.PARAGRAPH, start, end))

    def _container(self) -> BlockKind:
        """Return the kind of a paragraph in the innermost list item or quotation."""
        return BlockKind.LIST_ITEM if self.containers[-1] == "Item" else BlockKind.QUOTATION

    def _depth(self) -> int:
        """Return how many list items, or quotations, are nested around."""
        return min(self.containers.count(self.containers[-1]), _DEEPEST)

    def _rows_without_rule(self, start: int, end: int) -> None:
        """Add a paragraph all of whose lines are rows as the table that it was meant to be."""
        self.blocks.append(Block(BlockKind.TABLE, start, end))
        self.tables.append(bare_table(self.text, start, end))

    def _table(self, tag: str, start: int, end: int, *, is_closing: bool) -> None:
        if tag == "Table":
            if not is_closing:
                if self.containers or _MARKED.search(self.shape, start, end):
                    self.rows = []
                else:
                    self._plain_table(start, end)
                return
            start, end = trimmed(self.text, start, end)
            self.blocks.append(Block(BlockKind.TABLE, start, end))
            self.tables.append(Table(start, end, tuple(self.rows or ()), 1))
            self.rows = None
        elif tag == "TableCell":
            if not is_closing:
                self.cells.append(Span(*trimmed(self.text, start, end)))
                if start > 0 and self.text[start - 1] == "|" and start > self.at:
                    self._keep(start - 1, start, "|")
                    self.run = None
        elif self.rows is not None:
            if is_closing:
                self.rows.append(tuple(self.cells))
            self.cells = []

    def _plain_table(self, start: int, end: int) -> None:
        """Take a table without markup, with all its events: its prose is as it is written."""
        start, end = trimmed(self.text, start, end)
        rows, blanks = plain_rows(self.text, self.events, end)
        for first, last, prose in blanks:
            self._keep(max(self.at, start), first)
            self._keep(first, last, prose)
        self._keep(max(self.at, start), end)
        self.run = None
        self.blocks.append(Block(BlockKind.TABLE, start, end))
        self.tables.append(Table(start, end, rows, 1))

    def _read_markup(self) -> None:
        """Add the prose between the tags of a block of HTML."""
        if not self.markup:
            return
        first = self.markup[0][0]
        pieces: list[str] = []
        at = first
        for start, end in self.markup:
            pieces += (spaces(self.text[at:start]), self.source[start:end])
            at = max(at, end)
        markup = read_markup("".join(pieces))
        self.comments += [Span(first + each.start, first + each.end) for each in markup.comments]
        if markup.blocks:
            self._keep(first, first + len(markup.prose), markup.prose)
            self.run = None
        for block in markup.blocks:
            if self.containers and block.kind is BlockKind.PARAGRAPH:
                block = replace(block, kind=self._container(), level=self._depth())
            self.blocks.append(replace(block, start=first + block.start, end=first + block.end))
        self.tables += [moved_table(table, first) for table in markup.tables]

    def document(self, name: str) -> Document:
        """Return what was read."""
        self._flush()
        self.parts.append(spaces(self.text[self.at :]))
        prose = fill_addresses("".join(self.parts))
        if "[^" in prose:  # notes that another cell or file defines
            prose = _NOTE_MARK.sub(lambda mark: " " * len(mark[0]), prose)
        blocks = tuple(self.blocks)
        directives = (
            placed(comment_directives(self.text, self.comments), self.text, prose, blocks) if self.comments else ()
        )
        return Document(self.text, prose, blocks, tuple(self.tables), (), directives, name)
