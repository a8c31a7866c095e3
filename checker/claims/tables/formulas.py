"""How a column of a table may be worked out from others: what its header says of it, and the formulas to try."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import combinations, islice, permutations
from typing import NamedTuple

from checker.claims.claim import Claim
from checker.claims.expression import Expression, total
from checker.claims.tables.units import conversions, may_name_unit
from checker.quantities.quantity import Kind
from checker.text.late import late
from checker.text.record import record

_NEAR = 3
"""Sums of more than two are of columns side by side; what is added and taken off stands just before what is left."""
_REACH = 11
"""So many columns away the inputs of one may stand."""
_SUM = late(
    r"\b(?:total|all|both|sum|gross|overall|combined|population|played|games|matches|together|people|persons)\b"
    r"|\A(?:p|gp|pld|mp)\Z"
)
_DIFFERENCE = late(
    r"\b(?:differences?|diff|gd|profit|surplus|deficit|balance|net|gain|loss|increase|decrease|margin|remaining|left|gap"
    r"|variance|excess|savings?|majority|lead|change|chg|growth|before)\b|\+/-"
)
_PRODUCT = late(
    r"\b(?:revenues?|sales|turnover|pay|wages?|amount|costs?|value|total|income|area|volume|kcal|calories|energy|earnings"
    r"|takings|price|sum|bill|weight|interest|commission|tax|vat|discount|fees?|rent|dut(?:y|ies)|levy|distance|mileage)\b"
)
_QUOTIENT = late(
    r"%|\bper\b|/|\b(?:density|rate|average|avg|mean|ratio|share|per ?cent|percentage|fatality|turnout|speed|yield"
    r"|price|productivity|margin|conversion|efficiency|occupancy|pace|cost)\b"
)
_FLOW = late(r"\b(?:end|ending|closing|close|final|carried|balance|left|remaining|stock)\b")
_BALANCE = late(r"\bbalance\b|\bclosing\b|\bleft\b|\bin stock\b")
_MEAN = late(r"\b(?:average|avg|mean)\b")
_CHANGE = late(r"\b(?:change|chg|growth|increase|decrease|rise)\b|\+/-")
_RUNNING = late(r"\bcumulative|\brunning\b|\bto date\b|\bso far\b|\baccumulated\b")
_INDEX = late(r"\bindex\b|\b=\s?100\b")
_POINTS = late(r"(?:pts|points)\Z")
_WON, _DRAWN = late(r"(?:w|won|wins?)\Z"), late(r"(?:d|drawn|draws?|t|ties?|tied)\Z")
_AGE = late(r"\b(?:age|aged|years|duration|term|tenure|reign|lifespan|in office)\b")
_IN_YEARS = late(
    r"\b(?:years?|born|died|from|to|since|until|founded|opened|built|season|birth|death|elected|date)\b|\A\Z"
)
_SCALE = late(r"\bper (1,?000|10,?000|100,?000|1,?000,?000|100)\b")
_THOUSANDS = late(r"\b000\b|\bthousand|\bmillions?\b|\bbillions?\b|[$£€¥](?:m|bn|k)\b|\b(?:mn?|bn)\)")
"""In a header: columns told in thousands of one another."""
_HUNDRED = late(r"%|\bper ?cent|\bpercentage|\bshare\b")
_NO_RESULT = late(
    r"p.value|\bci\b|interval|\bsd\b|median|adjusted|organic|constant currency|like.for.like|underlying|rank|weighted"
    r"|(?<!per )\byear\b"
)
"""Columns of other kinds."""
FOR_A_WIN = (3, 2)
"""The points that leagues give, or gave, for a win."""
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_EVERYTHING = 100


class Number(NamedTuple):
    """A cell as a float."""

    claim: Claim
    """What it states."""
    value: float
    """Its number; of a percentage the fraction that it is."""
    half: float
    """Half of its last place."""
    slack: float
    """How far it may be off as a result: percentages by one unit of the last place."""
    off: float
    """How far it may be off where a result is worked out from it: not at all, if it counts something."""


@record(frozen=True, slots=True)
class Formula:
    """How a column may come of others."""

    sign: str
    """``"+"``, ``"-"``, ``"*"``, ``"/"``, ``"~"`` for the first two less the last, ``"%"`` for a part of what
    :attr:`wholes` make, ``"c"`` for the change to the first from the second, ``"w"`` for so many times the first
    and the second once, ``"="`` for the first in another unit, ``"m"`` for their mean."""
    columns: tuple[int, ...]
    """The columns it is worked out from."""
    factor: Fraction | int = 1
    """What the quotient, or the first, is multiplied by."""
    offset: Fraction | int = 0
    """What is added to the first in another unit."""
    wholes: tuple[Number, ...] = ()
    """What a part is a part of: all cells of its column, or the one that an index takes for 100."""
    whole: float = 0.0
    """What these make."""
    rows: tuple[int, ...] = ()
    """Of which row each of them is: -1 for the one above, 1 for the one below; empty where all are of its own."""
    leeway: int = 0
    """How far the result may be off besides rounding: ages, as a birthday may be to come."""

    def inputs(self, numbers: Sequence[Sequence[Number | None]]) -> Iterable[tuple[Number | None, ...]]:
        """Return the inputs of the result in each row, of the columns of *numbers*."""
        columns = [numbers[column] for column in self.columns]
        return zip(*(map(_moved, columns, self.rows) if self.rows else columns), strict=True)

    def reach(self, place: int) -> int:
        """Return how far it reaches from its result at *place*; what stands behind that is farther."""
        return max([place - column if column <= place else _REACH + column - place for column in self.columns])

    def tree(self, inputs: Sequence[Number]) -> Expression:
        """Return the tree over the *inputs* of a row."""
        cells = [each.claim for each in inputs]
        first = cells[0]
        if self.sign == "%":
            return first / total([each.claim for each in self.wholes]) * self.factor
        if self.sign == "/":
            return first / cells[1] * self.factor
        if self.sign == "*":
            return first * cells[1]
        if self.sign == "c":
            return (first / cells[1] - 1) * self.factor
        if self.sign == "w":
            return first * self.factor + cells[1]
        if self.sign == "=":
            return first * self.factor + self.offset
        if self.sign == "m":
            return total(cells) / len(cells)
        return total(cells) if self.sign == "+" else total(cells[:-1]) - cells[-1]

    def worked(self, inputs: Sequence[Number]) -> tuple[float, float] | None:
        """Return what comes of the *inputs* of a row, and how far rounding may have it off; ``None`` of nothing."""
        if self.sign in "+-~":
            less = 0.0 if self.sign == "+" else 2 * inputs[-1].value
            return sum(each.value for each in inputs) - less, sum(each.off for each in inputs)
        first = inputs[0]
        if self.sign == "m":
            return (sum(each.value for each in inputs) / len(inputs), sum(each.off for each in inputs) / len(inputs))
        if self.sign == "w":
            return self.factor * first.value + inputs[1].value, 0.0
        if self.sign == "=":
            return float(self.factor) * first.value + float(self.offset), abs(float(self.factor)) * first.half
        if self.sign == "*":
            second = inputs[1]
            off = abs(first.value) * second.off + abs(second.value) * first.off + first.off * second.off
            return first.value * second.value, off
        below, off = (self.whole, 0.0) if self.sign == "%" else (inputs[1].value, inputs[1].off)
        if abs(below) <= off:
            return None
        ratio = first.value / below
        spread = self.factor * (first.off + abs(ratio) * off) / (abs(below) - off)
        return self.factor * (ratio - 1 if self.sign == "c" else ratio), spread

    def is_trivial(self, inputs: Sequence[Number]) -> bool:
        """Tell whether the result would be one of the *inputs*: nothing added, one taken so many times."""
        if self.sign == "m":
            return all(each.value == inputs[0].value for each in inputs)
        neutral = 1.0 if self.sign in "*/" else 0.0
        return any(each.value in (0.0, neutral) for each in inputs)


class Columns(NamedTuple):
    """The columns that formulas are made of."""

    headers: Sequence[str]
    """What each is headed."""
    numbers: Sequence[Sequence[Number | None]]
    """The cells of each, ``None`` where one is no number."""
    places: Sequence[int]
    """Those with enough numbers."""


def formulas_for(place: int, columns: Columns) -> list[Formula]:
    """Return what the header of the column at *place* says that it may be."""
    header = columns.headers[place]
    if _NO_RESULT.search(header):
        return []
    others = [number for number in columns.places if number != place and abs(number - place) <= _REACH]
    if _AGE.search(header):
        years = [number for number in others if _are_years(columns.numbers[number])]
        return [Formula("-", pair, leeway=1) for pair in permutations(years, 2)]
    amounts = [
        number
        for number in others
        if not (_IN_YEARS.search(columns.headers[number]) and _are_years(columns.numbers[number]))
    ]
    return [
        *_sums(place, header, amounts),
        *_changes(place, header, columns, amounts),
        *_ratios(place, header, columns, amounts),
        *_points(header, columns.headers, amounts),
        *(
            Formula("=", (other,), factor, offset)
            for other in (amounts if may_name_unit(header) else ())
            for factor, offset in conversions(columns.headers[other], header)
        ),
    ]


@lru_cache(maxsize=1024)
def is_result(header: str) -> bool:
    """Tell whether a header may be that of a column worked out from others."""
    signs = (_SUM, _DIFFERENCE, _PRODUCT, _QUOTIENT, _FLOW, _RUNNING, _INDEX, _POINTS, _AGE)
    return may_name_unit(header) or any(sign.search(header) for sign in signs)


def tells_share(header: str) -> bool:
    """Tell whether a header names a quotient, whose numbers are rounded."""
    return _QUOTIENT.search(header) is not None


def _sums(place: int, header: str, others: Sequence[int]) -> Iterator[Formula]:
    if _SUM.search(header):
        yield from (Formula("+", pair) for pair in combinations(others, 2))
        yield from (Formula("+", run) for run in _runs(others, _NEAR))
    if _MEAN.search(header):
        yield from (Formula("m", run) for run in _runs(others, 2))
    if _DIFFERENCE.search(header):
        yield from (Formula("-", pair) for pair in permutations(others, 2))
    if _FLOW.search(header):
        left = [number for number in others if number < place][-_NEAR - 1 :]
        yield from (
            Formula("~", (one, two, less))
            for less in left
            for one, two in combinations(left, 2)
            if less not in (one, two)
        )
    if _BALANCE.search(header):
        yield from (Formula("~", (place, *pair), rows=(-1, 0, 0)) for pair in permutations(others, 2))
    if _RUNNING.search(header):
        yield from (Formula("+", (place, other), rows=(row, 0)) for other in others for row in (-1, 1))


def _runs(places: Sequence[int], least: int) -> Iterator[tuple[int, ...]]:
    """Yield the *places* that stand side by side, *least* or more of them."""
    for count in range(least, len(places) + 1):
        runs = (places[start : start + count] for start in range(len(places) - count + 1))
        yield from (tuple(run) for run in runs if run[-1] - run[0] == count - 1)


def _changes(place: int, header: str, columns: Columns, others: Sequence[int]) -> Iterator[Formula]:
    """Yield what a change may be: to one column from another, or from the row before."""
    if not _CHANGE.search(header):
        return
    has_signs = _first(columns.numbers[place]).claim.quantity.kind is Kind.PERCENT
    sign = "c" if has_signs or _HUNDRED.search(header) else "-"
    factor = 1 if has_signs or sign == "-" else _EVERYTHING
    if sign == "c":
        yield from (Formula("c", pair, factor) for pair in permutations(others, 2))
    yield from (Formula(sign, (other, other), factor, rows=(0, row)) for other in others for row in (-1, 1))


def _ratios(place: int, header: str, columns: Columns, others: Sequence[int]) -> Iterator[Formula]:
    if _PRODUCT.search(header):
        yield from (Formula("*", pair) for pair in combinations(others, 2))
    if _QUOTIENT.search(header):
        factors = _factors(place, columns)
        amounts = [number for number in others if not _HUNDRED.search(columns.headers[number])]
        yield from (Formula("/", pair, factor) for pair in permutations(amounts, 2) for factor in factors)
        if _HUNDRED.search(header):
            for other in others:
                yield _part(other, factors[-1], [number for number in columns.numbers[other] if number is not None])
    if _INDEX.search(header):
        bases = (row for row, number in enumerate(columns.numbers[place]) if number and number.value == _EVERYTHING)
        for base in islice(bases, 1):
            firsts = [(other, columns.numbers[other][base]) for other in others]
            yield from (_part(other, _EVERYTHING, [first]) for other, first in firsts if first is not None)


def _part(column: int, factor: int, wholes: Sequence[Number]) -> Formula:
    whole = sum(each.value for each in wholes)
    return Formula("%", (column,), factor, wholes=tuple(wholes), whole=whole)


def _points(header: str, headers: Sequence[str], others: Sequence[int]) -> Iterator[Formula]:
    """Yield the points of a league: so many for a win, one for a draw."""
    if _POINTS.match(header):
        won, drawn = ([other for other in others if word.match(headers[other])] for word in (_WON, _DRAWN))
        yield from (Formula("w", (one, two), factor) for one in won for two in drawn for factor in FOR_A_WIN)


def _factors(place: int, columns: Columns) -> list[int]:
    """Return what a quotient may be told in: as it is, in per cent, per so many."""
    header = columns.headers[place]
    told = _SCALE.search(header)
    if told is not None:
        return [int(told[1].replace(",", ""))]
    if _HUNDRED.search(header):
        return [1] if _first(columns.numbers[place]).claim.quantity.kind is Kind.PERCENT else [1, _EVERYTHING]
    return [1, 1000] if any(map(_THOUSANDS.search, columns.headers)) else [1]


def _moved(column: Sequence[Number | None], step: int) -> Sequence[Number | None]:
    """Return *column* with the number of the row above (-1) or below (1) in each row."""
    if not step:
        return column
    return [None, *column[:-1]] if step < 0 else [*column[1:], None]


def _first(column: Sequence[Number | None]) -> Number:
    return next(number for number in column if number is not None)


def _are_years(column: Sequence[Number | None]) -> bool:
    """Tell whether all numbers of a column look like years."""
    numbers = [number for number in column if number is not None]
    return all(_FIRST_YEAR <= each.value <= _LAST_YEAR and each.claim.quantity.surface.isdigit() for each in numbers)
