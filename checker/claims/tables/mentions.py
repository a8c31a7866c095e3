"""Sentences near a table that name its rows: by their labels, by their years, or all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker.claims.find import Claims
from checker.claims.sentence import Sentence
from checker.claims.stems import stem
from checker.claims.tables.columns import is_total
from checker.claims.tables.rows import Grid, Row, read_grids
from checker.claims.tables.tabled import MOST_ROWS, headers_of, rows_by_name, sentences_near
from checker.quantities.quantity import Kind
from checker.text.document import BlockKind
from checker.text.late import late

MOST_NAMED = 3
"""A sentence with more rows is about their order."""
MOST_COLUMNS = 12
_IN_ALL = frozenset("total totals altogether combined together overall".split())
"""Words of a sentence that may quote the row of totals."""
SHORTEST_WORD = 4
"""Shorter words of a header say little."""
_WORD = late(r"[a-z]+")
_YEAR = late(r"(?:19|20)\d\d\Z")


class Mention(NamedTuple):
    """A sentence that names rows of a table."""

    sentence: Sentence
    words: tuple[str, ...]
    """Its words, in lower case."""
    rows: tuple[Row, ...]
    """The rows that it calls by their labels."""
    by_year: tuple[Row, ...]
    """The rows of years that it names."""
    totals: tuple[Row, ...]
    """The row of totals, where it speaks of all."""

    @property
    def named(self) -> tuple[Row, ...]:
        """All rows that it names."""
        return (*self.rows, *self.by_year, *self.totals)

    @property
    def years(self) -> frozenset[int]:
        """The years that it names."""
        return frozenset(each.year for each in self.sentence.quantities if each.year is not None)


class Mentioned(NamedTuple):
    """A table with the sentences near it that name its rows."""

    grid: Grid
    by_year: dict[int, Row]
    """The rows that are labelled with a year."""
    mentions: tuple[Mention, ...]


def find_mentions(claims: Claims) -> tuple[Mentioned, ...]:
    """Return the tables of which sentences near by name rows."""
    spoken: dict[Sentence, tuple[str, ...]] = {}
    found = []
    for grid in claims.derived(read_grids):
        if not 2 <= len(grid.columns) <= MOST_COLUMNS:
            continue
        near = [sentence for sentence in sentences_near(claims, grid) if sentence.block.kind is not BlockKind.TABLE]
        rows = _Rows(grid) if near else None
        mentions = []
        for sentence in near if rows is not None else ():
            if sentence not in spoken:
                spoken[sentence] = tuple(_WORD.findall(sentence.text.lower()))
            mention = rows.mention(sentence, spoken[sentence]) if rows is not None else None
            if mention is not None and 0 < len(mention.named) <= MOST_NAMED:
                mentions.append(mention)
        if rows is not None and mentions:
            found.append(Mentioned(grid, rows.by_year, tuple(mentions)))
    return tuple(found)


def header_stems(grid: Grid) -> list[set[str]]:
    """Return the stems of the words over each column."""
    return [{stem(word) for word in _WORD.findall(header) if len(word) >= SHORTEST_WORD} for header in headers_of(grid)]


def evoked_by_word(stems: Sequence[set[str]], words: Iterable[str]) -> set[int]:
    """Return the columns with a header of *stems* of which one is of the *words* of a sentence."""
    spoken = {stem(word) for word in words}
    return {place for place, own in enumerate(stems) if place and not spoken.isdisjoint(own)}


class _Rows:
    """The rows of a table by what sentences call them."""

    def __init__(self, grid: Grid) -> None:
        self._by_name = rows_by_name(grid)
        self._totals = tuple(row for row in grid.rows if is_total(row.label))
        first = ((row.cell(0), row) for row in grid.rows[:MOST_ROWS])
        years = [(int(cell.text), row) for cell, row in first if cell is not None and _YEAR.match(cell.text)]
        self.by_year = dict(years) if len(dict(years)) == len(years) else {}

    def mention(self, sentence: Sentence, words: tuple[str, ...]) -> Mention:
        """Return the rows that *sentence* names, whose *words* are given."""
        spoken = f" {' '.join(words)} "
        rows = tuple(row for label, row in self._by_name.items() if f" {label} " in spoken or f" {label}s " in spoken)
        years = {quantity.year for quantity in sentence.quantities if quantity.kind is Kind.YEAR}
        by_year = tuple(row for year, row in self.by_year.items() if year in years)
        is_of_all = " in all " in spoken or not _IN_ALL.isdisjoint(words)
        return Mention(sentence, words, rows, by_year, self._totals if len(self._totals) == 1 and is_of_all else ())
