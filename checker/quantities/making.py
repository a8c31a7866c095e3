"""Quantities from places: what the readers of digits and of words share."""

from __future__ import annotations

from checker.lexicon.qualifiers_table import ADDING, RAISING
from checker.quantities.context import Place
from checker.quantities.dates import Moment
from checker.quantities.hedges import EARLIER, hedge_behind, is_span, qualified
from checker.quantities.moving import PLACING, is_placed, moves
from checker.quantities.nouns import Noun
from checker.quantities.parts import after_one
from checker.quantities.precision import Figure, Hedge
from checker.quantities.quantity import GLYPHS, Kind, Quantity, Unit
from checker.quantities.rates import rate_of, with_per
from checker.quantities.ratios import ratio_at
from checker.quantities.units import Reading, form_reading

_OLDEST = 120
_REST = (" of ", " more")
THINGS = frozenset((Kind.MEASURE, Kind.DURATION, Kind.AGE))
OLDER = (" and older", " or older", " and younger", " or younger")
BELOW_ZERO = " below zero"
"""What makes degrees before it negative."""
_OF_SOMEBODY = ("old's", "old’s")
"""The end of an age that is the name of one person: "a 31-year-old's claim"."""


class Maker:
    """Makes quantities in one text; *text* is what is read, *source* what surfaces are taken from."""

    __slots__ = ("floor", "own", "source", "text")

    def __init__(self, text: str, source: str, own: dict[str, Reading] | None = None) -> None:
        self.text = text
        self.source = source
        self.own = own
        """What the forms of a project's own units mean, or ``None``."""
        self.floor = 0
        """Where the quantity before ends: what stands before it is taken."""

    def age(self, place: Place, end: int) -> Quantity:
        """Return an age in years that is written without its unit."""
        reading = form_reading("year")
        assert reading is not None
        hedge = hedge_behind(self.text, end) or qualified(place)[0]
        return self._quantity(place, end, Kind.AGE, place.figure, reading.name, reading.units, None, hedge, 0)

    def counted(self, place: Place, noun: Noun) -> Quantity:
        """Return a number of things."""
        hedge, direction = qualified(place)
        if direction and not moves(self.text, place, noun):
            direction = 0
        if hedge is not None and place.last in PLACING and is_placed(self.text, place, noun):
            hedge = None
        elif place.form == "couple":
            hedge = hedge or Hedge.ABOUT
        end, phrase = noun.end, noun.phrase
        hedge = hedge_behind(self.text, end) or hedge
        if noun.unit is not None:
            return self._quantity(
                place, end, noun.unit.kind, place.figure, noun.unit.name, noun.unit.units, None, hedge, direction
            )
        kind, units = Kind.MULTIPLE if phrase == "time" else Kind.COUNT, ()
        stop, rate = with_per(self.text, end, rate_of(phrase))
        if stop > end:
            return self._quantity(
                place, stop, Kind.MEASURE, place.figure, rate.name, rate.units, noun.head, hedge, direction
            )
        return self._quantity(place, end, kind, place.figure, phrase, units, noun.head, hedge, direction)

    def measured(self, place: Place, end: int, reading: Reading, kind: Kind) -> Quantity:
        """Return an amount with a unit."""
        hedge, direction = qualified(place)
        if kind is Kind.DURATION and place.last == "than" and self.text.startswith(EARLIER, end):
            # the level of another time: "3% lower than two years ago"
            hedge = hedge if place.lower[-2:-1] in (["more"], ["less"]) else None
        elif kind is Kind.DURATION and hedge is Hedge.MORE_THAN and is_span(place, end, self.text):
            hedge, direction = None, 0
        elif kind is Kind.AGE and place.last == "over" and self.text.startswith(_OF_SOMEBODY, end - 3):
            hedge = None  # "held over 31-year-old's claim"
        if direction and (
            place.last in RAISING
            or (
                kind in THINGS
                and (
                    (place.last != "by" and ADDING.intersection(place.lower[-3:])) or self.text[place.number_end] == "-"
                )
            )
        ):
            direction = 0  # "dropped a 2,000-pound bomb"
        if place.form == "couple":
            hedge = hedge or Hedge.ABOUT
        hedge = hedge_behind(self.text, end) or hedge
        made = self._quantity(place, end, kind, place.figure, reading.name, reading.units, None, hedge, direction)
        if place.last == "and" and kind in THINGS:
            return after_one(self.text, self.source, made, self.floor) or made
        return made

    def plain(self, place: Place, kind: Kind) -> Quantity:
        """Return a number without a unit; "65 and older" is an age."""
        if kind is Kind.NUMBER and self.text.startswith(BELOW_ZERO, place.number_end):
            place.figure = place.figure._replace(mantissa=-place.figure.mantissa)
            place.number_end += len(BELOW_ZERO)
        if kind is Kind.NUMBER and 0 < place.figure.value < _OLDEST and self.text.startswith(OLDER, place.number_end):
            return self.age(place, place.number_end)
        hedge, direction = qualified(place)
        if direction and (
            place.last in RAISING or (place.last in ADDING and self.text.startswith(_REST, place.number_end))
        ):
            direction = 0  # "lost nine of its last ten games"
        hedge = hedge_behind(self.text, place.number_end) or hedge
        unit = "time" if kind is Kind.MULTIPLE else None
        return self._quantity(place, place.number_end, kind, place.figure, unit, (), None, hedge, direction)

    def ratio(self, place: Place) -> Quantity | None:
        """Return the ratio "3 to 1" that the number at *place* begins, or ``None``."""
        found = ratio_at(self.text, place.number_start, place.number_end, place.figure)
        if found is None:
            return None
        place.number_end, place.figure = found
        return self.plain(place, Kind.RATIO)

    def fold(self, place: Place) -> Quantity:
        """Return the multiple "10-fold"."""
        multiple = self.plain(place, Kind.MULTIPLE)
        multiple.end += 5
        multiple.surface = self.source[multiple.start : multiple.end]
        return multiple

    def make(
        self, place: Place, end: int, kind: Kind, *, figure: Figure | None = None, year: int | None = None
    ) -> Quantity:
        """Return a quantity that is no amount: a name, an ordinal, a year."""
        quantity = self._quantity(place, end, kind, figure, None, (), None, None, 0)
        quantity.year = year
        return quantity

    def moment(self, moment: Moment) -> Quantity:
        """Return a date, a year or a time of day."""
        start, end, kind = moment.start, moment.end, moment.kind
        return Quantity(
            start, end, self.source[start:end], kind, None, start, end, None, (), None, None, None, 0, moment.year,
            GLYPHS[kind], moment.details,
        )  # fmt: skip

    def _quantity(
        self, place: Place, end: int, kind: Kind, figure: Figure | None, unit: str | None, units: tuple[Unit, ...],
        noun: str | None, hedge: Hedge | None, direction: int,
    ) -> Quantity:  # fmt: skip
        start = place.start
        return Quantity(
            start, end, self.source[start:end], kind, figure, place.number_start, place.number_end, unit, units, noun,
            hedge, None, direction, None, GLYPHS[kind],
        )  # fmt: skip
