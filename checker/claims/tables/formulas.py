"""What the header of a column says that it may be worked out by: the formulas to try."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations, islice, permutations, product
from typing import NamedTuple

from checker.claims.tables.formula import REACH, Derivation, Formula, Number
from checker.claims.tables.units import conversions, may_name_unit
from checker.quantities.quantity import Kind
from checker.text.late import late

_NEAR = 3
"""Sums of more than two are of columns side by side; what is added and taken off stands just before what is left."""
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
    r"|\A(?:[tzf](?:[- ](?:values?|stat(?:istic)?s?|ratios?))?|ms|mean squares?|mean sq\.?)\Z"
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
    others = [number for number in columns.places if number != place and abs(number - place) <= REACH]
    if _AGE.search(header):
        years = [number for number in others if _are_years(columns.numbers[number])]
        return [Formula(Derivation.DIFFERENCE, pair, leeway=1) for pair in permutations(years, 2)]
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
            Formula(Derivation.CONVERSION, (other,), factor, offset)
            for other in (amounts if may_name_unit(header) else ())
            for factor, offset in conversions(columns.headers[other], header)
        ),
    ]


@lru_cache(maxsize=1024)
def is_result(header: str) -> bool:
    """Tell whether a header may be that of a column worked out from others."""
    signs = (_SUM, _DIFFERENCE, _PRODUCT, _QUOTIENT, _FLOW, _RUNNING, _INDEX, _POINTS, _AGE)
    return may_name_unit(header) or any(sign.search(header) for sign in signs)


def tells_quotient(header: str) -> bool:
    """Tell whether a header names a quotient, whose numbers are rounded."""
    return _QUOTIENT.search(header) is not None


def _sums(place: int, header: str, others: Sequence[int]) -> Iterator[Formula]:
    if _SUM.search(header):
        yield from (Formula(Derivation.SUM, pair) for pair in combinations(others, 2))
        yield from (Formula(Derivation.SUM, run) for run in _runs(others, _NEAR))
    if _MEAN.search(header):
        yield from (Formula(Derivation.MEAN, run) for run in _runs(others, 2))
    if _DIFFERENCE.search(header):
        yield from (Formula(Derivation.DIFFERENCE, pair) for pair in permutations(others, 2))
    if _FLOW.search(header):
        left = [number for number in others if number < place][-_NEAR - 1 :]
        yield from (
            Formula(Derivation.REMAINDER, (one, two, less))
            for less in left
            for one, two in combinations(left, 2)
            if less not in (one, two)
        )
    if _BALANCE.search(header):
        yield from (Formula(Derivation.REMAINDER, (place, *pair), rows=(-1, 0, 0)) for pair in permutations(others, 2))
    if _RUNNING.search(header):
        yield from (Formula(Derivation.SUM, (place, other), rows=(row, 0)) for other in others for row in (-1, 1))


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
    is_relative = has_signs or _HUNDRED.search(header) is not None
    factor = _EVERYTHING if is_relative and not has_signs else 1
    how = Derivation.CHANGE if is_relative else Derivation.DIFFERENCE
    if is_relative:
        yield from (Formula(Derivation.CHANGE, pair, factor) for pair in permutations(others, 2))
    yield from (Formula(how, (other, other), factor, rows=(0, row)) for other in others for row in (-1, 1))


def _ratios(place: int, header: str, columns: Columns, others: Sequence[int]) -> Iterator[Formula]:
    if _PRODUCT.search(header):
        yield from (Formula(Derivation.PRODUCT, pair) for pair in combinations(others, 2))
    if _QUOTIENT.search(header):
        factors = _factors(place, columns)
        amounts = [number for number in others if not _HUNDRED.search(columns.headers[number])]
        yield from (
            Formula(Derivation.QUOTIENT, pair, factor) for pair in permutations(amounts, 2) for factor in factors
        )
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
    return Formula(Derivation.SHARE, (column,), factor, wholes=tuple(wholes), whole=whole)


def _points(header: str, headers: Sequence[str], others: Sequence[int]) -> Iterator[Formula]:
    """Yield the points of a league: so many for a win, one for a draw."""
    if _POINTS.match(header):
        won, drawn = ([other for other in others if word.match(headers[other])] for word in (_WON, _DRAWN))
        pairs = product(won, drawn)
        yield from (Formula(Derivation.POINTS, pair, factor) for pair in pairs for factor in FOR_A_WIN)


def _factors(place: int, columns: Columns) -> list[int]:
    """Return what a quotient may be told in: as it is, in per cent, per so many."""
    header = columns.headers[place]
    told = _SCALE.search(header)
    if told is not None:
        return [int(told[1].replace(",", ""))]
    if _HUNDRED.search(header):
        return [1] if _first(columns.numbers[place]).claim.quantity.kind is Kind.PERCENT else [1, _EVERYTHING]
    return [1, 1000] if any(map(_THOUSANDS.search, columns.headers)) else [1]


def _first(column: Sequence[Number | None]) -> Number:
    return next(number for number in column if number is not None)


def _are_years(column: Sequence[Number | None]) -> bool:
    """Tell whether all numbers of a column look like years."""
    numbers = [number for number in column if number is not None]
    return all(_FIRST_YEAR <= each.value <= _LAST_YEAR and each.claim.quantity.surface.isdigit() for each in numbers)
