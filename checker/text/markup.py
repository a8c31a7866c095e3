"""HTML, in Markdown or by itself: tags, comments and what stands between them."""

from __future__ import annotations

import re
from html import unescape

from checker.text.blank import fill, referred, spaces
from checker.text.document import Block, BlockKind, Table
from checker.text.late import late
from checker.text.record import record
from checker.text.span import Span

_TAG = late(r"<!--|<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*+)[^<>]*+>|<[?!][^<>]*+>")
_NAME = late(r"<(/?)([A-Za-z][A-Za-z0-9-]*+)")
_REFERENCE = late(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_INLINE = frozenset(
    "a abbr b bdi bdo cite data del dfn em font i ins mark q s small span strong sub sup time u wbr br code kbd samp "
    "tt var img input label".split()
)
UNREAD = frozenset("code kbd samp tt var pre script style math svg textarea template select sup del s".split())
"""Elements whose content is not prose, or not said."""
_RAW = frozenset(("script", "style", "textarea"))
_STRUCK = frozenset(("del", "s"))
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "title": 1}
_DEEPEST = 8


@record(frozen=True, slots=True)
class Markup:
    """What a stretch of HTML says, with offsets in that stretch."""

    prose: str
    """As long as the stretch; tags are blank, character references stand for what they mean."""
    blocks: tuple[Block, ...]
    """What stands between block tags."""
    tables: tuple[Table, ...]
    """Tables whose cells hold text only; the others are paragraphs."""
    comments: tuple[Span, ...]
    """Comments, marks included."""


def tag_name(tag: str) -> tuple[str, bool]:
    """Return the element's name and whether *tag* closes it; the name of a comment is ``""``.

    Examples
    --------
    >>> tag_name("</code>"), tag_name("<!-- note -->")
    (('code', True), ('', False))
    """
    name = _NAME.match(tag)
    return (name[2].lower(), bool(name[1])) if name else ("", False)


def read_markup(source: str) -> Markup:
    """Return what the HTML *source* says.

    Examples
    --------
    >>> markup = read_markup("<p>12&nbsp;<b>km</b></p><li>x")
    >>> markup.prose
    '   12         km            x'
    >>> [(block.kind.value, markup.prose[block.start:block.end]) for block in markup.blocks]
    [('paragraph', '12         km'), ('list item', 'x')]
    """
    return _Reader(source).read()


class _Reader:
    """The state between two tags."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.parts: list[str] = []
        self.blocks: list[Block] = []
        self.tables: list[Table] = []
        self.comments: list[Span] = []
        self.run: tuple[int, int] | None = None
        self.unread = ""
        self.heading = 0
        self.lists = 0
        self.is_item = False
        self.quotations = 0
        self.rows: list[list[list[Span]]] | None = None
        self.header_rows = 0

    def read(self) -> Markup:
        """Read everything."""
        source, at = self.source, 0
        tag = _TAG.search(source)
        while tag:
            start, end = tag.span()
            self._text(at, start)
            if tag[0] == "<!--":
                close = source.find("-->", end)
                end = close + 3 if close >= 0 else len(source)
                self.comments.append(Span(start, end))
            elif tag["name"]:
                end = self._tag(tag["name"].lower(), end, is_closing=bool(tag["close"]), is_empty=tag[0].endswith("/>"))
            blank = spaces(source[start:end])
            is_cell = tag["name"] and not tag["close"] and tag["name"].lower() in ("td", "th")
            self.parts.append(f"|{blank[1:]}" if is_cell else blank)  # cells do not run together
            at = end
            tag = _TAG.search(source, end)
        self._text(at, len(source))
        self._end_table()
        return Markup("".join(self.parts), tuple(self.blocks), tuple(self.tables), tuple(self.comments))

    def _text(self, start: int, end: int) -> None:
        """Take what stands between two tags."""
        text = self.source[start:end]
        if self.unread:
            self.parts.append(spaces(text) if self.unread in _STRUCK else fill(text))
            return
        prose = _REFERENCE.sub(_resolve, text) if "&" in text else text
        stripped = text.strip()
        if stripped:
            prose = prose.replace("\n", " ")
            first = start + text.find(stripped)
            self.run = (self.run[0] if self.run else first, first + len(stripped))
        self.parts.append(prose)

    def _tag(self, name: str, end: int, *, is_closing: bool, is_empty: bool) -> int:
        """Take a tag that ends at *end*, and return where its element's raw content ends, or *end*."""
        if name not in _INLINE:
            self._flush()
            self._structure(name, is_closing=is_closing)
        if is_closing:
            if name == self.unread:
                self.unread = ""
        elif name in UNREAD and not is_empty and not self.unread:
            if name in _RAW:
                close = self.source.find(f"</{name}", end)
                return close if close >= 0 else len(self.source)
            self.unread = name
        return end

    def _structure(self, name: str, *, is_closing: bool) -> None:
        """Follow what the block tag opens or closes."""
        step = -1 if is_closing else 1
        self.heading = 0 if is_closing else _HEADINGS.get(name, 0)
        if name in ("ul", "ol"):
            self.lists = max(0, self.lists + step)
            self.is_item = self.lists > 0
        elif name == "li":
            self.is_item = not is_closing or self.lists > 1
        elif name == "blockquote":
            self.quotations = max(0, self.quotations + step)
        elif name == "table":
            self._end_table()
            self.rows = None if is_closing else []
            self.header_rows = 0
        elif self.rows is not None and not is_closing:
            if name == "tr":
                self.rows.append([])
            elif name in ("td", "th"):
                if not self.rows:
                    self.rows.append([])
                self.rows[-1].append([])
                if name == "th" and len(self.rows[-1]) == 1 and self.header_rows == len(self.rows) - 1:
                    self.header_rows += 1
                elif name == "td" and self.header_rows == len(self.rows):
                    self.header_rows -= 1  # a label at the head of a row of figures

    def _flush(self) -> None:
        """End the run of text: it is a block, or stands in a cell."""
        run, self.run = self.run, None
        if run is None:
            return
        if self.rows:
            if not self.rows[-1]:
                self.rows[-1].append([])
            self.rows[-1][-1].append(Span(*run))
        else:
            self._add_block(*run)

    def _add_block(self, start: int, end: int) -> None:
        if self.heading:
            self.blocks.append(Block(BlockKind.HEADING, start, end, self.heading))
        elif self.is_item:
            self.blocks.append(Block(BlockKind.LIST_ITEM, start, end, min(max(1, self.lists), _DEEPEST)))
        elif self.quotations:
            self.blocks.append(Block(BlockKind.QUOTATION, start, end, min(self.quotations, _DEEPEST)))
        else:
            self.blocks.append(Block(BlockKind.PARAGRAPH, start, end))

    def _end_table(self) -> None:
        """Turn the rows so far into a table, or into paragraphs if a cell holds several blocks."""
        self._flush()
        rows, self.rows = self.rows, None
        filled = [span for row in rows or () for cell in row for span in cell]
        if not rows or not filled:
            return
        if len(filled) == 1 or any(len(cell) > 1 for row in rows for cell in row):
            for span in filled:
                self._add_block(span.start, span.end)
            return
        start, end = filled[0].start, filled[-1].end
        at, placed = start, []
        for row in filter(None, rows):
            cells = []
            for cell in row:
                span = cell[0] if cell else Span(at, at)
                cells.append(span)
                at = span.end
            placed.append(tuple(cells))
        self.blocks.append(Block(BlockKind.TABLE, start, end))
        self.tables.append(Table(start, end, tuple(placed), min(self.header_rows, len(placed))))


def _resolve(reference: re.Match[str]) -> str:
    return referred(unescape(reference[0]), len(reference[0]))
