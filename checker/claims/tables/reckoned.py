"""Prose that says what two cells of a table make: "York grew by 43", "up 10.4% on the year", "together they have 765".

The row is found by its name, the two levels by the years that the sentence names, or as the only two that there are.
What the number should be is then certain, but not that it is of these cells: a sentence may speak of a part of them.
Therefore a number is held against the table only if it is wrong in a way that shows where it came from.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from checker.claims.claim import Claim
from checker.claims.find import Claims
from checker.claims.tables.mentions import Mention, Mentioned, evoked_by_word, find_mentions, header_stems
from checker.claims.tables.quoted import is_difference, is_written_out
from checker.claims.tables.rows import Row
from checker.lexicon.changes_table import CHANGING
from checker.lexicon.predicates_table import NOT_SO
from checker.quantities.quantity import Kind
from checker.text.record import record

_AMOUNTS = frozenset((Kind.COUNT, Kind.NUMBER, Kind.MONEY, Kind.MEASURE))
_LOST_OR_WON = frozenset("lost gained added shed".split())
"""Verbs whose object is the change itself."""
_TOGETHER = frozenset("together combined between jointly".split())
_TWO = 2


class Reckoning(Enum):
    """What is made of the cells."""

    DIFFERENCE = "difference"
    CHANGE = "change"
    SUM = "sum"


@record(frozen=True, slots=True)
class Reckoned:
    """A number of the prose with the cells that it is worked out from."""

    claim: Claim
    """What the prose says."""
    cells: tuple[Claim, ...]
    """The earlier and the later level, or the parts of the sum."""
    how: Reckoning
    """What is made of them."""
    is_anchored: bool
    """Whether the sentence tells one of the cells, too, or names the years of both."""


def find_reckoned(claims: Claims) -> Iterator[Reckoned]:
    """Yield the numbers of the prose near a table that may be worked out from cells of the rows that it names."""
    for mentioned in claims.derived(find_mentions):
        stems = header_stems(mentioned.grid)
        for mention in mentioned.mentions:
            if NOT_SO.isdisjoint(mention.words):
                evoked = evoked_by_word(stems, mention.words)
                yield from _changes(mentioned, mention, evoked)
                yield from _sums(mentioned, mention, evoked)


def _changes(mentioned: Mentioned, mention: Mention, evoked: set[int]) -> Iterator[Reckoned]:
    levels = [] if CHANGING.isdisjoint(mention.words) else _levels(mentioned, mention, evoked)
    if len(levels) < _TWO or any(level.quantity.kind is Kind.PERCENT for level in levels):
        return
    for claim in mention.sentence.claims:
        kind = claim.quantity.kind
        if is_written_out(claim) and (kind is Kind.PERCENT or (kind in _AMOUNTS and _is_change(claim))):
            how = Reckoning.CHANGE if kind is Kind.PERCENT else Reckoning.DIFFERENCE
            is_anchored = len(mention.years) == _TWO or _tells_one_of(mention, levels)
            yield Reckoned(claim, tuple(levels), how, is_anchored)


def _levels(mentioned: Mentioned, mention: Mention, evoked: set[int]) -> list[Claim]:
    """Return the earlier and the later level that a sentence compares, if these are sure."""
    grid, rows = mentioned.grid, mention.rows or mention.totals
    places = {column.year: place for place, column in enumerate(grid.columns) if column.year is not None}
    if len(rows) == 1 and len(places) == sum(column.year is not None for column in grid.columns):
        years = _compared(mention.years, list(places))
        return _values([(rows[0], places[year]) for year in years])
    if not rows and len(evoked) == 1:
        (place,) = evoked
        years = _compared(mention.years, list(mentioned.by_year))
        return _values([(mentioned.by_year[year], place) for year in years])
    return []


def _compared(named: frozenset[int], years: list[int]) -> list[int]:
    """Return the two *years* of a table that a sentence compares: the *named* ones, one and the year before, or all."""
    if len(named) == _TWO and named <= set(years):
        return sorted(named)
    if len(named) == 1:
        (year,) = named
        return [year - 1, year] if {year - 1, year} <= set(years) else []
    return sorted(years) if not named and len(years) == _TWO else []


def _sums(mentioned: Mentioned, mention: Mention, evoked: set[int]) -> Iterator[Reckoned]:
    """Yield what the rows that a sentence names may have together."""
    if len(mention.rows) < _TWO or _TOGETHER.isdisjoint(mention.words):
        return
    by_year = {place for place, column in enumerate(mentioned.grid.columns) if column.year in mention.years}
    places = by_year or evoked
    cells = _values([(row, place) for row in mention.rows for place in places]) if len(places) == 1 else []
    amounts = [claim for claim in mention.sentence.claims if claim.quantity.kind in _AMOUNTS]
    if len(cells) == len(mention.rows) and len(amounts) == 1 and is_written_out(amounts[0]):
        yield Reckoned(amounts[0], tuple(cells), Reckoning.SUM, True)


def _values(places: list[tuple[Row, int]]) -> list[Claim]:
    found = [row.value(place) for row, place in places]
    return [claim for claim in found if claim is not None and is_written_out(claim)]


def _is_change(claim: Claim) -> bool:
    """Tell whether an amount is a change and no level: "by 43", "43 more", "lost 43"."""
    prose, start = claim.sentence.document.prose, claim.quantity.start
    before = prose[max(claim.sentence.start, start - 12) : start].lower().split()
    return is_difference(claim) or (bool(before) and before[-1] in _LOST_OR_WON)


def _tells_one_of(mention: Mention, levels: list[Claim]) -> bool:
    told = {claim.quantity.value for claim in mention.sentence.claims}
    return any(level.quantity.value in told for level in levels)
