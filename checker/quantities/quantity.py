"""Quantity: an amount as written, with all that its writing says of it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import Any

from checker.quantities.interval import Interval
from checker.quantities.precision import Figure, Hedge, Nature, strict_ends, strict_interval, wide_interval
from checker.text.span import Span


class Kind(StrEnum):
    """What sort of amount a quantity is. Kinds from ``ORDINAL`` on are never operands."""

    NUMBER = "number"
    """A bare number: "59,000 more to go"."""
    COUNT = "count"
    """A number of things: "28 villages"."""
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    """Percentage points and basis points."""
    MEASURE = "measure"
    """A number with a unit of length, area, mass, speed …: "12 km", "250 litres a minute"."""
    DURATION = "duration"
    """A stretch of time: "14 years", "2h 30m"."""
    AGE = "age"
    """"aged 74", "a 15-year-old"."""
    FRACTION = "fraction"
    """A fraction or share in words: "half", "two-thirds"."""
    RATIO = "ratio"
    """"one in five", "3 to 1"; the value is the quotient."""
    MULTIPLE = "multiple"
    """"three times", "twice", "fivefold"."""
    ORDINAL = "ordinal"
    YEAR = "year"
    """A calendar year, a decade or a span of years."""
    DATE = "date"
    TIME = "time"
    """A time of day."""
    SCORE = "score"
    """A result: "3-1", "7,204 to 6,886" stays two numbers."""
    IDENTIFIER = "identifier"
    """Names, versions, phones, section and list numbers."""


NOT_OPERANDS = frozenset({Kind.ORDINAL, Kind.YEAR, Kind.DATE, Kind.TIME, Kind.SCORE, Kind.IDENTIFIER})


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit that a surface form can mean, with exact conversion to base units."""

    name: str
    """Canonical singular name, such as "kilometre", "mile per hour", "pound sterling"."""
    dimension: tuple[tuple[str, int], ...]
    """Base dimensions and exponents in alphabetical order, as in
    ``(("[length]", 1), ("[time]", -1))``; a currency is ``"[USD]"``, a counted noun itself."""
    factor: Fraction = Fraction(1)
    """What one unit is in base units (SI; a currency's own unit; per cent is 1/100)."""
    offset: Fraction = Fraction(0)
    """Added after the factor, for points on a temperature scale."""


@dataclass(slots=True, eq=False)
class Quantity:
    """An amount in a text. Treated as immutable once the finder has made it.

    ``document.text[span] == surface`` always.
    """

    start: int
    """First code point of the whole expression, unit and counted noun included, hedge not."""
    end: int
    """Just behind its last code point."""
    surface: str
    """The text between the two, unchanged."""
    kind: Kind
    """What sort of amount it is."""
    figure: Figure | None
    """The number as written, in *unit*; ``None`` for ranges and for dates, times and names."""
    number_start: int
    """First code point of the number alone (digits or number words, with magnitude word)."""
    number_end: int
    """Just behind its last code point."""
    unit: str | None = None
    """Canonical unit name, currency name, or the counted noun phrase in the singular; else ``None``."""
    units: tuple[Unit, ...] = ()
    """Every admissible reading of the unit, likeliest first; empty for bare numbers and counts."""
    noun: str | None = None
    """Head of the counted noun phrase in the singular ("player" of "first-team players")."""
    hedge: Hedge | None = None
    """About, more than, up to …, or ``None``."""
    ends: tuple[Quantity, Quantity] | None = None
    """The two ends of a range, each with its own span; else ``None``."""
    direction: int = 0
    """+1 after "up", "rose", "+", -1 after "down", "fell", else 0; never part of the value."""
    year: int | None = None
    """The year of a ``YEAR`` or ``DATE`` that states one."""
    glyph: str = "N"
    """The letter that stands for it in a sentence's pattern, see :data:`GLYPHS`."""
    details: tuple[int | None, ...] = ()
    """For ``DATE`` (year, month, day, weekday from Monday = 0), for ``TIME`` (hour, minute);
    fields not written are ``None``. Else empty."""

    @property
    def span(self) -> Span:
        """Where the whole expression stands."""
        return Span(self.start, self.end)

    @property
    def number_span(self) -> Span:
        """Where the number alone stands."""
        return Span(self.number_start, self.number_end)

    @property
    def pint(self) -> Any:
        """The same as a ``pint.Quantity`` in the application registry; loads pint. ``None`` for what has no value."""
        from checker.quantities.application import as_pint

        return as_pint(self)

    @property
    def is_range(self) -> bool:
        """Whether two ends are written."""
        return self.ends is not None

    @property
    def is_operand(self) -> bool:
        """Whether the quantity may take part in arithmetic."""
        return self.kind not in NOT_OPERANDS

    @property
    def change(self) -> str | None:
        """``"up"`` or ``"down"`` where the words around give the quantity a direction, else ``None``."""
        return {1: "up", -1: "down"}.get(self.direction)

    @property
    def value(self) -> Fraction | None:
        """The exact value in the unit as written; ``None`` for ranges, dates, names."""
        return None if self.figure is None else self.figure.value

    @property
    def magnitude(self) -> Decimal | Fraction | tuple[Decimal | Fraction, Decimal | Fraction] | None:
        """The value as written: a ``Decimal`` (a ``Fraction`` where no decimal is exact), a pair
        for a range, ``None`` for dates, times and names."""
        if self.ends is not None:
            low, high = self.ends[0].figure, self.ends[1].figure
            return None if low is None or high is None else (low.shown, high.shown)
        return None if self.figure is None else self.figure.shown

    @property
    def strict(self) -> Interval:
        """What the digits say, in the unit as written."""
        return _of_ends(self, wide=False) if self.ends is not None else _interval(self, wide=False)

    @property
    def wide(self) -> Interval:
        """The widest that a fair writer could have meant, in the unit as written."""
        return _of_ends(self, wide=True) if self.ends is not None else _interval(self, wide=True)

    def estimated(self, *, wide: bool) -> tuple[float, float]:
        """Return the ends of the wide or the strict interval as floats, infinite where unbounded."""
        if self.ends is not None or self.figure is None:
            return (self.wide if wide else self.strict).in_floats
        nature = _NATURES.get(self.kind, Nature.MEASURE)
        known = strict_ends(self.figure, nature) if self.hedge is None and not wide else None
        return known or _in_floats(self.figure, self.hedge, nature, wide)

    @property
    def low(self) -> float | None:
        """Lower end of the wide interval as a float, or ``None``."""
        return _float(self.wide.low) if self.figure is not None or self.ends is not None else None

    @property
    def high(self) -> float | None:
        """Upper end of the wide interval as a float, or ``None``."""
        return _float(self.wide.high) if self.figure is not None or self.ends is not None else None


GLYPHS = {
    Kind.NUMBER: "N",
    Kind.COUNT: "C",
    Kind.MONEY: "M",
    Kind.PERCENT: "P",
    Kind.POINTS: "B",
    Kind.MEASURE: "U",
    Kind.DURATION: "D",
    Kind.AGE: "G",
    Kind.FRACTION: "F",
    Kind.RATIO: "R",
    Kind.MULTIPLE: "X",
    Kind.ORDINAL: "O",
    Kind.YEAR: "Y",
    Kind.DATE: "A",
    Kind.TIME: "K",
    Kind.SCORE: "S",
    Kind.IDENTIFIER: "I",
}
"""One capital letter a kind; a range of any kind is :data:`RANGE_GLYPH`."""
RANGE_GLYPH = "Z"
NOTHING = Quantity(-1, -1, "", Kind.NUMBER, None, -1, -1)
"""Stands where a number was looked at and found to be none, such as a pronoun."""

_NATURES = {
    Kind.COUNT: Nature.COUNT,
    Kind.NUMBER: Nature.COUNT,
    Kind.PERCENT: Nature.SHARE,
    Kind.POINTS: Nature.SHARE,
}


def _interval(quantity: Quantity, *, wide: bool) -> Interval:
    if quantity.figure is None:
        return Interval(None, None)
    return _cached(quantity.figure, quantity.hedge, _NATURES.get(quantity.kind, Nature.MEASURE), wide)


@lru_cache(maxsize=4096)
def _cached(figure: Figure, hedge: Hedge | None, nature: Nature, wide: bool) -> Interval:
    if wide:
        return wide_interval(figure, hedge=hedge, nature=nature)
    return strict_interval(figure, hedge=hedge, nature=nature)


@lru_cache(maxsize=4096)
def _in_floats(figure: Figure, hedge: Hedge | None, nature: Nature, wide: bool) -> tuple[float, float]:
    return _cached(figure, hedge, nature, wide).in_floats


def _of_ends(quantity: Quantity, *, wide: bool) -> Interval:
    assert quantity.ends is not None
    first, second = (_interval(end, wide=wide) for end in quantity.ends)
    units = tuple(end.units[0] if end.units else None for end in quantity.ends)
    if units[0] is not None and units[1] is not None and units[0].factor != units[1].factor:
        first = first.scaled(units[0].factor / units[1].factor)
    return first.hull(second)


def _float(end: Fraction | None) -> float | None:
    try:
        return None if end is None else float(end)
    except OverflowError:
        return None
