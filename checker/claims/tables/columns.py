"""Which rows a total in a table can be the sum of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from fractions import Fraction
from functools import lru_cache

from checker.claims.claim import Claim
from checker.claims.expression import Expression
from checker.claims.tables.cells import TableCell
from checker.claims.tables.rows import Grid, Row
from checker.text.late import late
from checker.text.record import record

_TOTAL = late(
    r"(?:sub-?\s?|grand |overall |in )?totals?\b|sum\b|.{0,60}\b(?:sub-?\s?)?totals?\Z|all(?: [a-z]{3,20})?\Z"
)
_NOT_ADDED = late(
    r"%|per ?cent|change|growth|\by/y\b|\byoy\b"
    r"|average|\bmean\b|median|\bper\b|ratio|\brate|price|margin|p.value|\bp\Z|\bage\b|\bsd\b|share"
    r"|/(?:h|hr|hour|min|s|sec|d|day|week|month|y|yr|a|year|ha|acre|k?m2|m3|kg|t|l|litre|head|person|unit|kwh|1,?000)\b"
    r"|\bdensity|\bspeed|\bc\.?i\b|\binterval|\biqr\b|\bunique\b|\bdistinct\b|\bpeak\b|\bm(?:ax|in)im|\bhighest\b|\blowest\b"
    r"|\bodds\b|\bhazard|\bcoef|\bstd\.? err|\bstandard error|\bsensitivity|\bspecificity|\bauc\b"
    r"|\A(?:adjusted |crude |unadjusted |pooled |a)?(?:or|hr|rr|irr|smd|b|β|beta|s\.?e\.?)(?![\w'’.-])(?! [a-z])"
)
_OF_ESTIMATES = late(r"\bc\.?i\b|\bconfidence interval")
_SCALED = late(r"\b(?:000|mn?\b|bn\b)")
_SCALES = ("thousand", "million", "billion", "round", "$", "£", "€", "¥")
"""What words over a table that says how its figures are told hold, or fit."""
_MEANS = late(r"\bmeans?\b|\bs\.?d\.?\b|median")
_OF_ALL = late(r"\bm(?:ax|in)(?:im(?:um|a))?\b|\b(?:high|low)est\b|\baverages?\b|\bavg\b")
"""What is told of all rows above, of each column by itself."""
_HUNDRED = late(r"100(?:\.0+)? ?%?\Z")
_OF_WHICH = late(
    r"(?:[-–—•*]\s*)?\(?(?:(?:of|in) (?:which|these|them|whom)|thereof|o/w|memo|including|included|incl)\b"
)
_LESS = late(r"\(?(?:less|minus|deduct)\b")
_FEW = {3: "three", 4: "four", 5: "five"}
"""How many rows a total can be of that follows a result with no heading of its own; one of them may be empty."""
_YEAR = late(r"(?:fy|full[- ]year|year|twelve months|12 months)(?: ?(?:(?:19|20)\d\d|'?\d\d))?")
"""The row of a year below those of its parts."""
_PARTS_OF_YEAR = (("q1", "q2", "q3", "q4"), ("h1", "h2"), ("first half", "second half"))
_YEARS = (1500, 2100)
MOST_ROWS = 400
MOST_TOTALS = 40
"""A table with more totals than this is made of them."""


@record(frozen=True, slots=True)
class Footing:
    """The total of one column with the ways in which it may be made of the rows above."""

    total: Claim
    """The total as stated."""
    column: list[Claim | None]
    """All values of the column."""
    ways: tuple[tuple[int, ...], ...]
    """Rows that may be its parts, the likeliest first; a subtracted row is written ``~row``."""
    header: str
    """Words over the column."""
    year: int | None
    """The year in the header, or ``None``."""
    is_plain: bool
    """Whether the table has one total, at its end, and no headings."""
    is_scaled: bool
    """Whether its figures may be rounded."""
    names: dict[tuple[int, ...], str] = field(default_factory=dict)
    """What each way is called."""

    def claims(self, way: tuple[int, ...]) -> list[Claim]:
        """Return the parts, as claims."""
        found = [self.column[row if row >= 0 else ~row] for row in way]
        return [claim for claim in found if claim is not None]

    def parts(self, way: tuple[int, ...]) -> list[Expression]:
        """Return the parts with their signs."""
        pairs = [(row, self.column[row if row >= 0 else ~row]) for row in way]
        return [claim if row >= 0 else -claim for row, claim in pairs if claim is not None]

    @property
    def is_of_one(self) -> bool:
        """Whether the total may be that of one row, whose number it is."""
        parts = (claim for way in self.ways for claim in self.claims(way))
        return any(claim.quantity.value == self.total.quantity.value for claim in parts)

    def sum_of(self, way: tuple[int, ...]) -> Fraction | None:
        """Return what the parts make, exactly; ``None`` if one is no number."""
        pairs = [(row, self.column[row if row >= 0 else ~row]) for row in way]
        figures = [(row, claim.quantity.value) for row, claim in pairs if claim is not None]
        if any(value is None for _, value in figures):
            return None
        return sum((value if row >= 0 else -value for row, value in figures if value is not None), Fraction(0))

    def steps(self, way: tuple[int, ...]) -> dict[Claim, Fraction]:
        """Return the rounding step of every figure: its last place, or none in tables of counts."""
        found = {}
        for claim in [self.total, *self.claims(way)]:
            figure = claim.quantity.figure
            found[claim] = figure.written_step if figure is not None and self.is_scaled else Fraction(0)
        return found

    def is_like(self, other: Footing) -> bool:
        """Tell whether both columns are of one sort, so that what adds up in one must in the other."""
        digits = str.maketrans("", "", "0123456789")
        alike = self.header.translate(digits) == other.header.translate(digits)
        same_group = " " in self.header and self.header.rpartition(" ")[0] == other.header.rpartition(" ")[0]
        years = self.year is not None and other.year is not None
        return alike or years or same_group or not could_be_mean(other)


def footings(grid: Grid) -> Iterator[list[Footing]]:
    """Yield, for every total row of *grid*, its footing in each column that can be added."""
    rows = grid.rows[:MOST_ROWS]
    totals = [place for place, row in enumerate(rows) if is_total(row.label) and row.has_values][:MOST_TOTALS]
    year = [] if totals else _year_row(rows)
    totals = totals or year
    if not totals:
        return
    words = [column.header for column in grid.columns] + [cell.text for row in rows[:3] for cell in row.cells]
    if any(map(_MEANS.search, words)):
        return
    are_estimates = any(_OF_ESTIMATES.search(column.header) for column in grid.columns)
    columns = [[row.value(number) for row in rows] for number in range(len(grid.columns))]
    are_scaled = [True] * len(columns) if tells_scale(grid) else [are_large(column) for column in columns]
    for place in totals:
        ways = _ways(rows, place)
        if not ways:
            continue
        plain = totals == [len(rows) - 1] and all(row.has_values and not _OF_WHICH.match(row.label) for row in rows)
        group = []
        for number, column in enumerate(grid.columns):
            values = columns[number]
            stated = values[place]
            cell = rows[place].cell(number)
            if stated is None or cell is None or not _is_addable(column.header, cell):
                continue
            usable = {
                way: name
                for way, name in ways.items()
                if _parts_in(values, way)
                and not any(_is_unread(rows[row if row >= 0 else ~row], number) for row in way)
            }
            if usable:
                footing = Footing(
                    stated, values, tuple(usable), column.header, column.year, plain, are_scaled[number], usable
                )
                is_sum = not are_estimates and place not in year
                if (is_sum or _is_beyond(footing)) and not _is_of_years(footing):
                    group.append(footing)
        if group:
            yield group


def _is_unread(row: Row, place: int) -> bool:
    """Tell whether the cell of *row* at *place* has figures among words: "31.4 (trial)"."""
    if row.value(place) is not None or (cell := row.cell(place)) is None:
        return False
    return any(sign.isdigit() for sign in cell.text)


def _year_row(rows: tuple[Row, ...]) -> list[int]:
    """Return the place of the row of a year, if the last row is one below its quarters or halves."""
    labels = [row.label or ((cell := row.cell(0)) and cell.text) or "" for row in rows]
    if not labels or _YEAR.fullmatch(labels[-1]) is None:
        return []
    return [len(rows) - 1] if any(labels[:-1] == list(parts) for parts in _PARTS_OF_YEAR) else []


def cannot_be_added(header: str) -> bool:
    """Tell whether a column is headed as rates, averages, prices, shares or changes."""
    return _NOT_ADDED.search(header) is not None


def _is_addable(header: str, total: TableCell) -> bool:
    """Tell whether a column can be added up; percentages can if their total is given as 100."""
    if _HUNDRED.match(total.text):
        return "change" not in header and "cum" not in header
    return not total.is_percent and not cannot_be_added(header)


def is_of_means(label: str) -> bool:
    """Tell whether a row or column is one of averages or spreads."""
    return _MEANS.search(label) is not None or _OF_ALL.search(label) is not None


@lru_cache(maxsize=4096)
def is_total(label: str) -> bool:
    """Tell whether a row with this label is a total.

    Examples
    --------
    >>> is_total("total revenues"), is_total("totally new")
    (True, False)
    """
    may_be = "total" in label or label.startswith(("sum", "all"))
    return may_be and _TOTAL.match(label) is not None


def _ways(rows: tuple[Row, ...], place: int) -> dict[tuple[int, ...], str]:
    """Return the rows that the total at *place* can be the sum of, with the name of each way."""
    since_heading = _back(rows, place, stop_at_heading=True)
    since_total = _back(rows, place, stop_at_heading=False)
    found = {since_heading: "the rows since the heading", since_total: "the rows since the last total"}
    above = next((row for row in range(place - 1, -1, -1) if is_total(rows[row].label) and rows[row].has_values), None)
    if above is not None:
        found[(above, *since_total)] = "the last total and the rows since"
        closed = tuple(row for row in range(place) if is_total(rows[row].label) and rows[row].has_values)
        found[tuple(sorted((*closed, *since_total)))] = "the totals above"
        if len(closed) > 1:
            found[closed[-2:]] = "the last two totals"
        loose = tuple(row for row in range(place) if not is_total(rows[row].label) and rows[row].has_values)
        found[loose] = "all rows above that are no totals"
    if place > 1:
        found.setdefault((place - 2, place - 1), "the last two rows")
    for count, word in _FEW.items():
        if count < len(since_total):
            found.setdefault(since_total[-count:], f"the last {word} rows")
    for way, name in list(found.items()):
        own = tuple(row for row in way if not _OF_WHICH.match(rows[row].label))
        if own != way:
            found.setdefault(own, name + ", without those that are in another")
    for way, name in list(found.items()):
        signed = tuple(~row if _LESS.match(rows[row].label) else row for row in way)
        if signed != way:
            found[signed] = name + ", deductions taken off"
    return {way: name for way, name in found.items() if len(way) >= 2}


def _back(rows: tuple[Row, ...], place: int, *, stop_at_heading: bool) -> tuple[int, ...]:
    taken: list[int] = []
    for row in range(place - 1, -1, -1):
        if is_total(rows[row].label) and rows[row].has_values:
            break
        if rows[row].has_values:
            taken.append(row)
        elif stop_at_heading and taken:
            break
    return tuple(reversed(taken))


def _parts_in(values: list[Claim | None], way: tuple[int, ...]) -> int:
    return sum(values[row if row >= 0 else ~row] is not None for row in way)


def is_scaled(grid: Grid, values: list[Claim | None]) -> bool:
    """Tell whether the figures of a column may be rounded: in thousands, with decimals, or large."""
    return tells_scale(grid) or are_large(values)


def tells_scale(grid: Grid) -> bool:
    """Tell whether words over a table say that its figures may be rounded: thousands, or a currency."""
    return _names_scale(" ".join([column.header for column in grid.columns]) + grid.caption)


@lru_cache(maxsize=64)
def _names_scale(words: str) -> bool:
    return any(map(words.__contains__, _SCALES)) or _SCALED.search(words) is not None


def are_large(values: Sequence[Claim | None]) -> bool:
    """Tell whether some of the figures are written with decimals, or have so many digits that they may be rounded."""
    figures = [claim.quantity.figure for claim in values if claim is not None]
    return any(figure is not None and (figure.is_decimal or abs(figure.mantissa) > 9999) for figure in figures)


def _is_beyond(footing: Footing) -> bool:
    """Tell whether the total is more than each of its parts: a level at the end of a year is that of its last part."""
    parts = (claim.quantity.value or 0 for claim in footing.claims(footing.ways[0]))
    return (footing.total.quantity.value or 0) > max(parts, default=0)


def could_be_mean(footing: Footing) -> bool:
    """Tell whether the total lies among its parts, as an average would."""
    parts = [claim.quantity.value or 0 for claim in footing.claims(footing.ways[0])]
    stated = footing.total.quantity.value or 0
    return min(parts, default=0) < stated < max(parts, default=0)


def _is_of_years(footing: Footing) -> bool:
    """Tell whether a column holds years, and its total counts them or is the last."""
    years = [claim.quantity for claim in footing.claims(footing.ways[0])]
    first, last = _YEARS
    if not all(len(year.surface) == len("1999") and first <= (year.value or 0) <= last for year in years):
        return False
    return (footing.total.quantity.value or 0) <= last
