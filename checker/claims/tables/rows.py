"""Tables as claims: rows with their labels, columns with their headers, and the cells of both."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.claims.tables.cells import TableCell, read_cell
from checker.quantities.precision import Figure
from checker.quantities.quantity import Kind, Quantity
from checker.text.document import Block, BlockKind, Document, Table
from checker.text.late import late
from checker.text.record import record
from checker.text.span import Span

EVERYTHING = 100
MOST_CELLS = 20_000
"""Larger tables are data, not text: they are left alone."""

COUNTED = late(r"(?<![a-z])n\s{0,3}=\s{0,3}(\d[\d,]*)", re.IGNORECASE)
"""How headers and labels give an n."""
BARE = late(r"[a-z0-9)]\s{0,3}\((\d[\d,]*)(?: [a-z]{3,16})?\)\Z", re.IGNORECASE)
"""The n in a header that does not say so: "Group 1 (40)"."""
_COUNTED = late(
    r"n|(?:no\.?|number|total(?: number)?)(?: of)? (?:patients|subjects|participants|women|men|children|cases|infants"
    r"|respondents|individuals|people|students|pupils|adults|animals)(?: \(n\))?|sample size(?: \(n\))?"
    r"|[a-z]{3,20}(?: [a-z]{2,20})?(?:, n| \(n\)|, number)"
)
"""The label of a row that gives the n of every column."""
LABEL_AND_VALUE = 2
"""So many columns has a table of one group, or one more of percentages."""
_PER_CENT = late(r"%|\bper ?cent")
COUNTED_ROWS = 2
"""Among so many rows under the header it stands."""
NEAR = 300
"""So far before and behind a table its title and notes are read."""
_YEAR = late(r"(?:FY\s?|Q[1-4]\s)?((?:19|20)\d\d)\b")


class Row:
    """A row of the body: its label and its cells, which are read when they are first asked for."""

    __slots__ = ("_cells", "_label", "_sentence", "_spans")

    def __init__(self, document: Document, block: Block, spans: tuple[Span, ...]) -> None:
        start = spans[0].start if spans else block.start
        self._sentence = _RowSentence(document, block, start, spans[-1].end if spans else start)
        self._spans = spans
        self._cells: list[TableCell | None] = [None] * len(spans)
        self._label: str | None = None

    def __len__(self) -> int:
        return len(self._spans)

    @property
    def span(self) -> Span:
        """From the first cell to the last."""
        return Span(self._sentence.start, self._sentence.end)

    def cell(self, place: int) -> TableCell | None:
        """Return the cell in a column, or ``None`` where the row has none."""
        if place >= len(self._spans):
            return None
        cell = self._cells[place]
        if cell is None:
            cell = self._cells[place] = read_cell(self._sentence.document.text, self._spans[place], self._sentence)
        return cell

    @property
    def sentence(self) -> Sentence:
        """The row as the sentence of its numbers."""
        return self._sentence

    def value(self, place: int) -> Claim | None:
        """Return the number in a column, or ``None``."""
        cell = self.cell(place)
        return None if cell is None else cell.value

    @property
    def text(self) -> str:
        """The row as written."""
        return self._sentence.text

    @property
    def cells(self) -> tuple[TableCell, ...]:
        """All cells, label cells included, so that the place is the column."""
        return tuple([cell for cell in map(self.cell, range(len(self._spans))) if cell is not None])

    @property
    def label(self) -> str:
        """Words of the label cells, in lower case."""
        if self._label is None:
            first = (self.cell(0), self.cell(1))
            self._label = " ".join([cell.text for cell in first if cell and cell.value is None and not cell.is_blank])
        return self._label

    @property
    def has_values(self) -> bool:
        """Whether a cell of the row is a number."""
        return any(self.value(place) is not None for place in range(len(self._spans) - 1, -1, -1))


class _RowSentence(Sentence):
    """A row as the sentence of its numbers, which is read only if it is asked for."""

    __slots__ = ()

    def __init__(self, document: Document, block: Block, start: int, end: int) -> None:
        self.document = document
        self.block = block
        self.number = self.index = -1
        self.start, self.end = start, end
        self.quantities = []
        self.glyphs = ""
        self._tokens = self._places = self._claims = None

    @property
    def pattern(self) -> str:  # type: ignore[override]
        return self._fold()


@record(frozen=True, slots=True)
class Column:
    """What the header rows say of a column."""

    header: str
    """Words over the column, from top to bottom, in lower case; a spanning cell counts for all under it."""
    year: int | None
    """The year in the header, or ``None``."""
    base: Claim | None
    """The n of "(n = 42)", or ``None``."""


@record(frozen=True, slots=True)
class Grid:
    """A table as rows and columns of claims."""

    rows: tuple[Row, ...]
    """The body, from top to bottom."""
    columns: tuple[Column, ...]
    """One a column, from left to right."""
    caption: str
    """The words just before the table, in lower case."""
    notes: str
    """The words just behind it."""

    def column(self, place: int) -> list[Claim | None]:
        """Return the values of a column, ``None`` where a row has none."""
        return [row.value(place) for row in self.rows]


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
    rows = [Row(document, block, spans) for spans in table.rows]
    heads = table.header_rows
    while heads < len(rows) - 1 and _is_header(rows[heads], heads):
        heads += 1
    width = max(map(len, rows), default=0)
    headers = tuple([_shifted(row, spans) for row, spans in zip(rows[:heads], table.rows, strict=False)])
    columns = tuple([_column(document, block, headers, place) for place in range(width)])
    if not any(column.base for column in columns):
        columns = _with_counted_rows(columns, rows[heads : heads + COUNTED_ROWS])
    if not any(column.base for column in columns):
        columns = _with_last_row(
            tuple([_column(document, block, headers, place, BARE) for place in range(width)]), rows[heads:]
        )
    start = max(0, block.start - NEAR)
    before = document.prose[start : block.start].lower()
    is_of_one = width == LABEL_AND_VALUE or (width == LABEL_AND_VALUE + 1 and _PER_CENT.search(columns[-1].header))
    if is_of_one and not any(column.base for column in columns):
        told = COUNTED.search(document.prose, start, block.start)
        base = None if told is None else base_claim(document, block, told.span(1))
        columns = (*columns[:-1], replace(columns[-1], base=base))
    return Grid(tuple(rows[heads:]), columns, before, document.prose[block.end : block.end + NEAR].lower())


def _shifted(row: Row, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the cells of a header row; to the right, where it lacks the cell over the labels."""
    first, last = row.cell(0), row.cell(len(spans) - 1)
    if len(spans) <= LABEL_AND_VALUE or first is None or last is None or not last.is_blank:
        return spans
    return (Span(spans[0].start, spans[0].start), *spans[:-1]) if COUNTED.search(first.text) else spans


def _with_counted_rows(columns: tuple[Column, ...], rows: list[Row]) -> tuple[Column, ...]:
    """Return *columns* with the n that one of the first rows gives them: "number of patients | 48 | 52"."""
    for row in rows:
        if _COUNTED.fullmatch(row.label):
            bases = [row.cell(place) for place in range(len(columns))]
            return tuple(
                replace(column, base=cell.value if cell is not None and cell.aside is None else None)
                for column, cell in zip(columns, bases, strict=True)
            )
    return columns


def _with_last_row(columns: tuple[Column, ...], rows: list[Row]) -> tuple[Column, ...]:
    """Return *columns* with the n of the last row, where all that is in them is 100 % of it: "All | 200 (100%)"."""
    cells = [rows[-1].cell(place) for place in range(len(columns))] if rows else []
    told = [
        cell.value if cell is not None and cell.aside is not None and cell.aside.quantity.value == EVERYTHING else None
        for cell in cells
    ]
    if not any(told) or any(column.base for column in columns):
        return columns
    return tuple(replace(column, base=base) for column, base in zip(columns, told, strict=True))


def _is_header(row: Row, place: int) -> bool:
    """Tell whether a row under the header belongs to it: units, years or groups, and no figures."""
    label = row.cell(0)
    if label is None or place > 4:
        return False
    cells = row.cells
    if any(cell.value and not _YEAR.fullmatch(cell.text) for cell in cells):
        return False
    if any(_YEAR.fullmatch(cell.text) for cell in cells[1:]):
        return True
    return label.is_blank or label.text.startswith("(") or any(COUNTED.search(cell.text) for cell in cells[1:])


def _column(
    document: Document,
    block: Block,
    heads: tuple[tuple[Span, ...], ...],
    place: int,
    counting: re.Pattern[str] = COUNTED,
) -> Column:
    words, year, base = [], None, None
    for spans in heads:
        span = _over(spans, place)
        if span is None:
            continue
        content = span.of(document.text)[:400]
        words.append(" ".join(content.lower().split()))
        own = place < len(spans) and spans[place] == span
        found = _YEAR.search(content)
        if found and own:
            year = int(found[1])
        counted = counting.search(content)
        if counted and own:
            base = base_claim(document, block, (span.start + counted.start(1), span.start + counted.end(1)))
    return Column(" ".join(words), year, base)


def _over(spans: tuple[Span, ...], place: int) -> Span | None:
    """Return the header cell over a column: its own, or the last one to its left that spans it."""
    for left in range(min(place, len(spans) - 1), 0, -1):
        if spans[left].end > spans[left].start:
            return spans[left]
    return spans[0] if place == 0 and spans and spans[0].end > spans[0].start else None


def base_claim(document: Document, block: Block, place: tuple[int, int]) -> Claim:
    """Return the n whose digits stand at *place* of a table."""
    start, end = place
    digits = document.text[start:end].rstrip(",")
    end = start + len(digits)
    figure = Figure(int(digits.replace(",", "")[:30]), 0)
    quantity = Quantity(start, end, digits, Kind.NUMBER, figure, start, end)
    return Claim(quantity, Sentence(document, block, -1, start, end, [quantity]))
