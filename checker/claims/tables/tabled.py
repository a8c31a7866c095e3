"""Prose that repeats a table: "Leeds has 24 branches" beside a row Leeds and a column of branches.

The row is found by its label in the sentence, the column by the noun that the number counts.
Only where both are the only ones is the cell what the sentence speaks of.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from fractions import Fraction

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.claims.stems import stem
from checker.claims.tables.rows import Grid, Row, read_grids
from checker.claims.tables.units import units_of
from checker.lexicon.numbers_table import MAGNITUDES, MONEY
from checker.lexicon.predicates_table import HAVING
from checker.quantities.quantity import Kind
from checker.text.late import late
from checker.text.record import record

FARTHEST = 3_000
"""A sentence further than this from a table, in characters, does not repeat it."""
MOST_ROWS = 60
"""Longer tables are data; a name in prose is then as likely another."""
_NAME = late(r"[a-z][a-z'’.&-]*(?: [a-z'’.&-]+){0,4}\Z")
_GENERAL = frozenset(
    """total totals all other others overall sum mean average median subtotal none year date note notes men women male
    female yes no unknown net gross change difference""".split()
)
"""Labels that are no names: prose has these words whatever it speaks of."""
_OTHER = frozenset(
    """more another extra additional new further per plan plans planned will would could should may might if until since
    last next previous former each every than from up down rose fell grew another's least most average total altogether
    combined between nearly first second third fourth""".split()
)
"""Words by which a number is another than that of the cell."""
_FILLERS = frozenset({"a", "an", "the", "only", "just", "exactly", "total", "some", "now", "currently", "fully"})
_BESIDE = frozenset("near unlike outside beyond and or from to behind between around with against".split())
"""Words that make the name in front of a number another thing than what has it."""
_MEAN = frozenset({"average", "averaged", "averages"})
_SCALED = late(r"[0-9%£$€]|\b(?:thousands?|millions?|mln|bn|billions?|per|rate|share|index|change|rank)\b")
_WORD = late(r"[a-z]+")
_WITH_UNIT = late(r"(?P<words>[a-z][a-z -]{2,30}?)(?: ?[(\[,](?P<unit>[^()\[\]]{1,20})[)\]]?)?")
"""The words of a header and its unit: "sales (£m)"."""
_IS = r"(?: (?:was|were|is|are|stood at|came to|totalled))? "
_CURRENCIES = ("£", "$", "€", "¥")
_SCALE = late(r"(?:\A|[^a-z])(000|[a-z]+)\Z")
"""The last word of a unit over a column, which may be a magnitude: "£m", "$ million", "£000"."""
_THOUSANDS = "000"
_ROW_BEHIND = late(r"((?:\|[^|\n]{0,60}){2,12})\|\s*\Z")
_TABLED = frozenset({Kind.COUNT, Kind.NUMBER})
_MEASURED = frozenset({Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION})


@record(frozen=True, slots=True)
class Repeated:
    """A number of the prose with the cell that it repeats."""

    claim: Claim
    """What the prose says."""
    cell: Claim
    """What the table says."""
    factor: Fraction | None = None
    """What the cell is multiplied by, as its header says, to be as the prose tells it; ``None`` for counts."""


@record(frozen=True, slots=True)
class Summed:
    """A number of the prose that sums up a column."""

    claim: Claim
    """What the prose says."""
    cells: tuple[Claim, ...]
    """The values of the column."""


def find_repeated(claims: Claims) -> Iterator[Repeated]:
    """Yield the numbers of the prose that are those of one cell of a table near by."""
    for grid in claims.derived(read_grids):
        near = [sentence for sentence in sentences_near(claims, grid) if len(sentence.quantities) == 1]
        columns = _columns(grid) if near else {}
        rows = rows_by_name(grid) if columns else {}
        for sentence in near if rows else ():
            yield from _in_sentence(sentence, columns, rows)
        measured = _measured(grid) if near else []
        rows = rows or (rows_by_name(grid) if measured else {})
        for sentence in near if measured and rows else ():
            if sentence.quantities[0].kind in _MEASURED:
                yield from _of_measured(sentence, measured, rows)


def find_averages(claims: Claims) -> Iterator[Summed]:
    """Yield the averages of the prose over all rows of a table near by: "the two cities average 31 branches"."""
    for grid in claims.derived(read_grids):
        near = [
            each
            for each in sentences_near(claims, grid)
            if len(each.quantities) == 2 and not _MEAN.isdisjoint(each.words)
        ]
        columns, first = (_columns(grid), headers_of(grid)[:1]) if near else ({}, [])
        for sentence in near if first and columns else ():
            number, mean = sentence.claims
            place = columns.get(stem(mean.noun or ""))
            values = tuple([cell for cell in grid.column(place) if cell]) if place is not None else ()
            is_all = number.noun is not None and stem(number.noun) == stem(first[0].split()[-1] if first[0] else "")
            if is_all and len(values) == len(grid.rows) > 1 and number.quantity.value == len(values):
                yield Summed(mean, values)


def _in_sentence(sentence: Sentence, columns: dict[str, int], rows: dict[str, Row]) -> Iterator[Repeated]:
    noun = sentence.quantities[0].noun
    if noun is None or stem(noun) not in columns:
        return
    claim = sentence.claims[0]
    if not _OTHER.isdisjoint(sentence.words):
        return
    before = _WORD.findall(sentence.text[: claim.quantity.start - sentence.start].lower())
    spoken = f" {' '.join(before)} "
    named = [label for label in rows if f" {label} " in spoken]
    if len(named) == 1 and _is_said_of(named[0].split(), before) and claim.quantity.kind in _TABLED:
        cell = rows[named[0]].value(columns[stem(noun)])
        if cell is not None and claim.quantity.hedge is None:
            yield Repeated(claim, cell)


def _of_measured(sentence: Sentence, columns: list[tuple[str, int, str]], rows: dict[str, Row]) -> Iterator[Repeated]:
    """Yield the cell of the one row and column that a sentence says an amount of: "sales in Leeds were £3.6m"."""
    claim = sentence.claims[0]
    pattern = sentence.pattern[: sentence.places[0]]
    labels = [label for label in rows if f" {label}" in f" {pattern}"]
    heads = [column for column in columns if column[0] in pattern]
    if len(labels) != 1 or len(heads) != 1 or not _OTHER.isdisjoint(sentence.words) or claim.quantity.hedge is not None:
        return
    (label,), ((head, place, unit),) = labels, heads
    cell = rows[label].cell(place)
    what, who = re.escape(head), re.escape(label)
    forms = rf"{what} (?:in|of|at|for) (?:the )?{who}|{who}(?:'s?)? {what}|{who} (?:has|had) (?:an? )?{what} of"
    said = re.search(rf"(?:\A|[,;] )(?:the |in )?(?:{forms}){_IS}\Z", pattern)
    if said is None or cell is None or cell.value is None or cell.aside is not None:
        return
    factor = _factor(claim, cell.value, unit)
    if factor is not None:
        yield Repeated(claim, cell.value, factor)


def _factor(claim: Claim, cell: Claim, unit: str) -> Fraction | None:
    """Return what makes *cell*, with the *unit* of its header, as *claim* is told; ``None`` if nothing does."""
    if claim.quantity.kind is Kind.PERCENT:
        is_share = cell.quantity.kind is Kind.PERCENT or "%" in unit or "per cent" in unit
        return Fraction(1) if is_share else None
    if claim.quantity.kind in (Kind.MEASURE, Kind.DURATION):
        return Fraction(1) if set(claim.quantity.units) & set(units_of(f"({unit})")) else None
    sign = next((sign for sign in _CURRENCIES if sign in claim.quantity.surface), None)
    if sign is None or sign not in unit or cell.quantity.kind is Kind.PERCENT:
        return None
    scale = _SCALE.search(unit)
    if scale is None:
        return Fraction(1)
    return Fraction(10 ** (3 if scale[1] == _THOUSANDS else MONEY.get(scale[1], MAGNITUDES.get(scale[1], 0))))


def _measured(grid: Grid) -> list[tuple[str, int, str]]:
    """Return the columns of amounts: the words of each, its place, and what stands in brackets."""
    found = []
    for place, header in enumerate(headers_of(grid)):
        told = _WITH_UNIT.fullmatch(header)
        if place and told is not None and grid.columns[place].year is None:
            found.append((told["words"].strip(), place, told["unit"] or ""))
    return found


def _is_said_of(label: list[str], before: list[str]) -> bool:
    """Tell whether the words before a number are: the label, and a verb by which it has so many."""
    while before and before[-1] in _FILLERS:
        before = before[:-1]
    ends = range(len(before), len(label) - 1, -1)
    behind = next((place for place in ends if before[place - len(label) : place] == label), len(before))
    ahead = before[behind - len(label) - 1] if behind > len(label) else ""
    return ahead not in _BESIDE and behind < len(before) <= behind + 3 and before[-1] in HAVING


def sentences_near(claims: Claims, grid: Grid) -> Iterator[Sentence]:
    """Yield the sentences that stand near the table."""
    if not grid.rows:
        return
    start, end = grid.rows[0].span.start - FARTHEST, grid.rows[-1].span.end + FARTHEST
    first = bisect_left(claims.sentences, start, key=_start)
    yield from claims.sentences[first : bisect_right(claims.sentences, end, key=_start)]


def _start(sentence: Sentence) -> int:
    return sentence.start


def _columns(grid: Grid) -> dict[str, int]:
    """Return the columns by the stem of what they count; nouns of several columns are left out."""
    found: dict[str, int] = {}
    twice: set[str] = set()
    for place, header in enumerate(headers_of(grid)):
        words = header.split()
        if not place or not words or len(words) > 2 or _SCALED.search(header) or not words[-1].isalpha():
            continue
        noun = stem(words[-1])
        twice |= {noun} & found.keys()
        found[noun] = place
    return {noun: place for noun, place in found.items() if noun not in twice}


def headers_of(grid: Grid) -> list[str]:
    """Return the words over the columns; of a header row that stands behind a sentence, on its line, too."""
    headers = [column.header for column in grid.columns]
    behind = _ROW_BEHIND.search(grid.caption)
    if any(headers) or behind is None:
        return headers
    cells = [cell.strip() for cell in behind[1].split("|")[1:]]
    return cells if len(cells) == len(headers) else headers


def rows_by_name(grid: Grid) -> dict[str, Row]:
    """Return the rows by their names; names that stand twice are left out."""
    if len(grid.rows) > MOST_ROWS:
        return {}
    found: dict[str, Row] = {}
    twice: set[str] = set()
    for row in grid.rows:
        label = " ".join(_WORD.findall(row.label))
        if not _NAME.match(row.label) or len(label) < 3 or not _GENERAL.isdisjoint(label.split()):
            continue
        twice |= {label} & found.keys()
        found[label] = row
    return {label: row for label, row in found.items() if label not in twice}
