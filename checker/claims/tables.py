"""Tables as claims: every cell with its numbers, its row label and its column header.

Figures in tables are written otherwise than in prose: a minus is a pair of brackets, the
unit stands in the header, a dash is nothing. They are therefore read here and not by the
finder, and a cell that is not wholly made of figures is a label.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.quantities.numerals import DIGITS, read_digits
from checker.quantities.precision import Figure
from checker.quantities.quantity import Kind, Quantity, Unit
from checker.text.document import Block, BlockKind, Document, Table
from checker.text.late import late
from checker.text.span import Span

PER_CENT = Unit("per cent", (("[percent]", 1),), Fraction(1, 100))

LONGEST_CELL = 48
"""Longer cells are words, whatever figures they hold."""
MOST_CELLS = 20_000
"""Larger tables are data, not text: they are left alone."""

_FIGURES_ONLY = late(r"(?:US|NT|HK|A|C|S|R|NZ|RMB)?[\s\d.,$£€¥%()\[\]*†‡§¶#+/–—−-]*[a-e]?\Z")
_BASE = late(r"(?<![a-z])n\s{0,3}=\s{0,3}(\d[\d,]*)", re.IGNORECASE)
_YEAR = late(r"(?:FY\s?|Q[1-4]\s)?((?:19|20)\d\d)\b")
_DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class TableCell:
    """One cell: its words, or its numbers."""

    span: Span
    """The trimmed content."""
    text: str
    """The content in lower case with single spaces."""
    value: Claim | None
    """The first number of a cell of figures, negative where it stands in brackets."""
    aside: Claim | None
    """A number in brackets behind the first, read as a percentage: "12 (5.3)"."""
    is_blank: bool
    """Whether the cell is empty or a dash."""

    @property
    def is_percent(self) -> bool:
        """Whether the first number carries a per cent sign."""
        return self.value is not None and self.value.quantity.kind is Kind.PERCENT


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the body: its label and its cells."""

    label: str
    """Words of the label cells, in lower case."""
    cells: tuple[TableCell, ...]
    """All cells, label cells included, so that the place is the column."""

    @property
    def has_values(self) -> bool:
        """Whether a cell of the row is a number."""
        return any(cell.value is not None for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Column:
    """What the header rows say of a column."""

    header: str
    """Words over the column, from top to bottom, in lower case; a spanning cell counts for all under it."""
    year: int | None
    """The year in the header, or ``None``."""
    base: Claim | None
    """The n of "(n = 42)", or ``None``."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as rows and columns of claims."""

    rows: tuple[Row, ...]
    """The body, from top to bottom."""
    columns: tuple[Column, ...]
    """One a column, from left to right."""
    caption: str
    """The words just before the table, in lower case."""

    def column(self, place: int) -> list[Claim | None]:
        """Return the values of a column, ``None`` where a row has none."""
        return [row.cells[place].value if place < len(row.cells) else None for row in self.rows]


def read_grids(claims: Claims) -> tuple[Grid, ...]:
    """Return the tables of the document that are small enough to be text."""
    if not claims.tables:
        return ()
    document = claims.document
    blocks = {block.start: block for block in document.blocks if block.kind is BlockKind.TABLE}
    return tuple(
        _grid(document, table, blocks.get(table.start) or Block(BlockKind.TABLE, table.start, table.end))
        for table in document.tables
        if sum(map(len, table.rows)) <= MOST_CELLS
    )


def _grid(document: Document, table: Table, block: Block) -> Grid:
    rows = [_row(document, block, cells) for cells in table.rows]
    heads = table.header_rows
    while heads < len(rows) - 1 and _is_header(rows[heads], heads):
        heads += 1
    width = max((len(row.cells) for row in rows), default=0)
    columns = tuple(_column(document, block, table.rows[:heads], place) for place in range(width))
    before = document.prose[max(0, block.start - 300) : block.start].lower()
    return Grid(tuple(rows[heads:]), columns, before)


_PAIR = late(r"\A\W{0,3}\d[\d.]*[,;] +[-−]?\d")
"""The two ends of an interval in one cell: "29.7, 49.5"."""


def _is_header(row: Row, place: int) -> bool:
    """Tell whether a row under the header belongs to it: units, years or groups, and no figures."""
    label = row.cells[0] if row.cells else None
    if label is None or place > 4 or any(cell.value and not _YEAR.fullmatch(cell.text) for cell in row.cells):
        return False
    if any(_YEAR.fullmatch(cell.text) for cell in row.cells[1:]):
        return True
    return label.is_blank or label.text.startswith("(") or any(_BASE.search(cell.text) for cell in row.cells[1:])


def _row(document: Document, block: Block, spans: tuple[Span, ...]) -> Row:
    quantities: list[Quantity] = []
    start = spans[0].start if spans else block.start
    sentence = Sentence(document, block, -1, start, spans[-1].end if spans else start, quantities)
    cells = tuple(_cell(document.text, span, sentence) for span in spans)
    label = " ".join(cell.text for cell in cells[:2] if cell.value is None and not cell.is_blank)
    return Row(label, cells)


def _cell(text: str, span: Span, sentence: Sentence) -> TableCell:
    content = span.of(text)
    if len(content) > LONGEST_CELL or not _FIGURES_ONLY.match(content) or _PAIR.search(content):
        return TableCell(span, " ".join(content.lower().split()), None, None, False)
    folded = " ".join(content.split())
    if not folded or set(folded) <= _DASHES:
        return TableCell(span, folded, None, None, True)
    value = aside = None
    at = 0
    while (found := DIGITS.search(content, at)) is not None:
        numeral = read_digits(content, found)
        at = max(numeral.end, found.end())
        if numeral.figure is None:
            break
        opened = content[max(0, found.start() - 3) : found.start()].rstrip(" $£€¥-−")[-1:] == "("
        percent = content[found.end() :].lstrip(" \u00a0)").startswith("%")
        if value is None:
            value = Claim(_quantity(content, span.start, found, numeral.figure, is_percent=percent), sentence)
        elif opened:
            aside = Claim(_quantity(content, span.start, found, numeral.figure, is_percent=True), sentence)
            break
    return TableCell(span, folded.lower(), value, aside, False)


def _quantity(content: str, offset: int, found: re.Match[str], figure: Figure, *, is_percent: bool) -> Quantity:
    start, end = offset + found.start(), offset + found.end()
    before = content[: found.start()].rstrip(" \u00a0$£€¥")[-1:]
    if before in ("-", "−", "–") or (before == "(" and content[: found.start()].strip(" \u00a0$£€¥") == "("):
        figure = figure._replace(mantissa=-figure.mantissa)
    surface = found.group()
    if not is_percent:
        return Quantity(start, end, surface, Kind.NUMBER, figure, start, end)
    end += content[found.end() : found.end() + 1] == "%"
    surface = content[found.start() : end - offset]
    return Quantity(
        start, end, surface, Kind.PERCENT, figure, start, end, unit="per cent", units=(PER_CENT,), glyph="P"
    )


def _column(document: Document, block: Block, heads: tuple[tuple[Span, ...], ...], place: int) -> Column:
    words, year, base = [], None, None
    for spans in heads:
        span = _over(document.text, spans, place)
        if span is None:
            continue
        content = span.of(document.text)[:400]
        words.append(" ".join(content.lower().split()))
        own = place < len(spans) and spans[place] == span
        found = _YEAR.search(content)
        if found and own:
            year = int(found[1])
        counted = _BASE.search(content)
        if counted and own:
            base = _base_claim(document, block, span, counted)
    return Column(" ".join(words), year, base)


def _over(text: str, spans: tuple[Span, ...], place: int) -> Span | None:
    """Return the header cell over a column: its own, or the last one to its left that spans it."""
    for left in range(min(place, len(spans) - 1), 0, -1):
        if spans[left].end > spans[left].start:
            return spans[left]
    return spans[0] if place == 0 and spans and spans[0].end > spans[0].start else None


def _base_claim(document: Document, block: Block, span: Span, found: re.Match[str]) -> Claim:
    start, end = span.start + found.start(1), span.start + found.end(1)
    digits = document.text[start:end].rstrip(",")
    end = start + len(digits)
    figure = Figure(int(digits.replace(",", "")[:30]), 0)
    quantity = Quantity(start, end, digits, Kind.NUMBER, figure, start, end)
    return Claim(quantity, Sentence(document, block, -1, span.start, span.end, [quantity]))
