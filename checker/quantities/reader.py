"""One number and what stands around it, to one quantity."""

from __future__ import annotations

from checker.quantities import dates, traps
from checker.quantities.context import Place
from checker.quantities.currency import MILLIONS, code_before, country_behind
from checker.quantities.digits import DigitReader
from checker.quantities.fronts import Front, front_of, spaced_minus
from checker.quantities.glance import Glance
from checker.quantities.moments import moment_at
from checker.quantities.neighbours import MAY_LEAD, MINUS, is_taken_away
from checker.quantities.numeral import Numeral
from checker.quantities.precision import Figure
from checker.quantities.quantity import Kind, Quantity
from checker.quantities.rates import with_per
from checker.quantities.units import Reading, prefix_reading
from checker.quantities.worded import WordReader

WORD_FORMS = frozenset(("words", "part", "half", "vague", "multiple", "couple", "ordinal"))
_LOOSE = frozenset(" (\n")
"""Characters before a number in digits that say nothing of it."""
_ENDING_SECTION = frozenset("0123456789)ABCDEabcde")
_CATALOGUING = frozenset(":-/")
_MINUSES = frozenset("-−–")
"""What a space may part from a number that is negative."""
_NOTHING = Figure(0, 0)


class Reader(Glance, DigitReader, WordReader):
    """Reads the surroundings of numbers in one text."""

    __slots__ = ()

    def read(self, numeral: Numeral) -> Quantity | None:
        """Return the quantity that *numeral* is part of, or ``None`` where it is none at all."""
        text, start, figure = self.text, numeral.start, numeral.figure
        in_words = numeral.form in WORD_FORMS
        prior = text[start - 1] if start else " "
        if not in_words and prior not in _LOOSE:
            return self._read_glued(numeral, prior)
        if prior == " " and not in_words and start > 1 and text[start - 2] in _MINUSES:
            front = spaced_minus(text, start)
            if front is not None and front.start >= self.floor and figure is not None:
                figure = figure._replace(mantissa=-figure.mantissa)
                return self.digits(Place(text, numeral, front.start, figure), front)
        place = Place(text, numeral, start, figure or _NOTHING)
        if prior == "(" and text[start - 2 : start - 1] in _ENDING_SECTION and traps.is_subsection(text, start):
            return self.make(place, numeral.end, Kind.IDENTIFIER)
        if figure is None:
            return self._without_figure(numeral, place)
        if prior == " " and place.last in MAY_LEAD and (money := self._led_by(place)) is not None:
            return self._money(place, money)
        return self.worded(place) if in_words else self.digits(place, None)

    def _read_glued(self, numeral: Numeral, prior: str) -> Quantity | None:
        """Read a number with a sign, the sign of a currency or letters directly before it."""
        if prior == "[" and (note := traps.citation_at(self.text, numeral.start)) is not None:
            place = Place(self.text, numeral, numeral.start, numeral.figure or _NOTHING)
            return self.make(place, note, Kind.IDENTIFIER)
        if prior == "." and self.text[numeral.start - 2 : numeral.start - 1].isupper():
            before = self.text[numeral.start - 3 : numeral.start - 2]
            if before in _LOOSE:
                return None  # "section I.1.3"
        if prior in _CATALOGUING and traps.is_catalogued(self.text, numeral.start, prior):
            return None
        front = front_of(self.text, numeral.start, prior)
        if front is None:
            return None
        if front.start < self.floor:
            front = Front(numeral.start)
        place = Place(self.text, numeral, front.start, numeral.figure or _NOTHING)
        if numeral.figure is None:
            return self._without_figure(numeral, place)
        if front.is_negative:
            place.figure = place.figure._replace(mantissa=-place.figure.mantissa)
        if front.money is not None:
            return self._money(place, front.money)
        return self.digits(place, front)

    def _led_by(self, place: Place) -> Reading | None:
        """Take the word before the number into it: return the money it means; read "minus" as a sign."""
        last, at = place.last, place.start
        if last in MINUS and place.lower[-3:-1] == ["plus", "or"]:
            return None  # "20 plus or minus 3"
        if last == "minus" and is_taken_away(place.lower):
            return None
        if last in MINUS:
            place.figure = place.figure._replace(mantissa=-place.figure.mantissa)
            place.start = at - len(last.lstrip(",")) - 1
            place.drop()
            return None
        if self.text[place.end : place.end + 1] == "%":
            return None  # a party of that name: "PS 22.6%"
        word = place.words[-1]
        if word in MILLIONS:
            begin, reading = self.text.rfind(word, 0, at), prefix_reading(MILLIONS[word])
            if reading is None or begin < self.floor:
                return None
            place.figure = place.figure._replace(exponent=place.figure.exponent + 6)
            place.drop()
            place.start = begin
            return reading
        coded = code_before(self.text, at, word)
        if coded is None or coded[0] < self.floor:
            return None
        place.drop()
        place.start = coded[0]
        return coded[1]

    def _without_figure(self, numeral: Numeral, place: Place) -> Quantity:
        if numeral.form == "ordinal":
            return self.make(place, numeral.end, Kind.ORDINAL)
        text, start = self.text, numeral.start
        moment = dates.numeric_date_at(text, start) or dates.split_year_at(text, start) or moment_at(text, place)
        if moment is None and numeral.end - start == 2 and text[start] == "0":  # "05 March 2024"
            name = place.last.rstrip(".,")
            has_name = name in dates.MONTHS or name in dates.WEEKDAYS
            moment = dates.date_around(text, start, numeral.end, int(text[start + 1]), has_name=has_name)
        if moment is not None:
            return self.moment(moment)
        end = traps.phone_at(text, place.start) or traps.coordinate_at(text, start) or numeral.end
        return self.make(place, end, Kind.IDENTIFIER)

    def _money(self, place: Place, money: Reading) -> Quantity:
        self.magnitude(place, place.end, is_money=True)
        end, reading = country_behind(self.text, place.number_end, money)
        end, reading = with_per(self.text, end, reading)
        return self.measured(place, end, reading, reading.kind)
