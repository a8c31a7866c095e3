"""Amounts with a unit that one glance settles."""

from __future__ import annotations

from checker.quantities.context import Place
from checker.quantities.continuations import GOING_ON, goes_on, is_phrase
from checker.quantities.followers import BEHIND, GLUED_POWER, Behind, is_settled
from checker.quantities.glance_moments import MomentGlance
from checker.quantities.hedges import EARLIER, hedge_behind
from checker.quantities.making import BELOW_ZERO, OLDER, THINGS
from checker.quantities.neighbours import AGING, DIRECTED, IS, JOINS, LABELS, SPEAKS, THE
from checker.quantities.number_tails import AFTER_SPACE
from checker.quantities.numeral import Numeral
from checker.quantities.parts import one_before
from checker.quantities.powers import MINUSES
from checker.quantities.precision import Figure, Hedge
from checker.quantities.quantity import GLYPHS, Kind, Quantity
from checker.quantities.rates import with_per
from checker.quantities.told_ages import is_told_as_age
from checker.quantities.units import YEAR, Reading, form_reading, unit_at

_RIGHT = 40
"""How many characters behind a number are looked at for a word."""
CLOSING = frozenset(",.;:)?!")
_MAGNITUDE_LETTERS = frozenset("bcdhklmqt")
_COUNTRIES = frozenset("UCANHBDKLMQTR")
"""Capitals that the name of a country or a magnitude may begin with behind an amount of money."""
_NO_COUNTRIES = frozenset("–—|0123456789$£€")
_OLD = (" old", "-old", " of age", *OLDER)
_OLD_LETTERS = frozenset("oa")
_AGED_BEFORE = 24
_LONGEST_SYMBOL = 3
"""Units of time that others are raised behind are written with symbols of so few letters."""
_AGE_WORDS = frozenset(("age", "ages", "Age", "Ages"))
_MONEY, _DURATION, _AGE, _MEASURE = Kind.MONEY, Kind.DURATION, Kind.AGE, Kind.MEASURE


class AmountGlance(MomentGlance):
    """Reads units behind the number that is in view: its fields say what stands before it."""

    __slots__ = ()

    def word_behind(self, end: int) -> Behind | None:
        """Return what the word is that stands behind *end* and a space."""
        stop = self.padded.find(" ", end + 1, end + _RIGHT)
        return BEHIND[self.padded[end + 1 : stop]] if stop >= 0 else None

    def magnify(self, power: int) -> None:
        """Take a magnitude into the number."""
        figure = self.figure
        self.figure = tuple.__new__(
            Figure, (figure.mantissa, figure.exponent + power, figure.denominator, figure.is_decimal, False)
        )

    def united(self, end: int, seen: Behind, gap: int = 1) -> Quantity | None:
        """Read a number before a unit of one word, *gap* characters behind it."""
        text, reading, stop = self.text, seen.reading, end + gap + seen.length
        assert reading is not None
        if reading.kind is _DURATION:
            if end - self.start == 4 and reading.name == "hour" and text[self.start : end].isdigit():
                return None  # "at 1430 hours"
            if is_told_as_age(text, self.start) or text.startswith("/old", stop):
                return None
            if self.left & LABELS or (self.hedge is not None and self._may_be_span(stop)):
                return None
            if self.left & AGING and self.may_be_aged():
                return None
            if self.left & IS and self.earlier in _AGE_WORDS:
                return None
            if self.padded[stop + 1] in _OLD_LETTERS and text.startswith(_OLD, stop):
                return self._of_age(end, stop, reading) if not text.startswith(OLDER, stop) else None
        elif seen.is_ordinary and (self.left & THE or not self._is_large()):
            return None
        if self.padded[stop + 1] == "b" and text.startswith(BELOW_ZERO, stop):
            return None
        if self.left & JOINS and one_before(text, self.first, self.floor) is not None:
            return None  # "an hour and 20 minutes"
        if not seen.is_closed:
            if seen.length == 1 and self.padded[self.start - 1] == "(":
                return None  # "(17 m and 14 f)"
            if seen.is_long and is_phrase(text, end + gap, stop):
                found = unit_at(text, end + gap, text[end + gap : stop], stop)
                if found is None or found[0] != stop:
                    return None
            if reading.kind is _MONEY and self._is_magnitude_behind(stop):
                return None
            is_raised = seen.length <= _LONGEST_SYMBOL or reading.kind is _MEASURE
            if is_raised and not MINUSES.isdisjoint(text[stop + 2 : stop + 6]):
                return None  # "3 m s-1"
        return self.amount(end, stop, reading)

    def long(self, end: int, found: tuple[int, Reading]) -> Quantity | None:
        """Read a number before a unit of several words: "sq mi", "nautical miles"."""
        stop, reading = found
        if self.text.startswith(BELOW_ZERO, stop):
            return None
        if not is_settled(reading) or self.padded[stop].isalnum() or self.padded[stop] == "-" or self.left & LABELS:
            return None
        if reading.kind is _MONEY and self.padded[stop] == " " and self._is_magnitude_behind(stop):
            return None
        return self.amount(end, stop, reading)

    def may_be_aged(self) -> bool:
        """Tell whether "aged" may stand before the word before: "aged over 55"."""
        before = self.text[max(0, self.start - _AGED_BEFORE) : self.start].lower()
        return " age" in before or "(age" in before or "[age" in before or before.startswith("age")

    def _may_be_span(self, stop: int) -> bool:
        """Tell whether further words decide what a hedge makes of a stretch of time: "over 3 years", "3 years ago"."""
        return self.hedge is Hedge.MORE_THAN or self.text.startswith(EARLIER, stop)

    def _is_large(self) -> bool:
        """Tell whether the number is a hundred or more, or has a magnitude: "300 marks", not "five marks"."""
        mantissa, exponent, denominator, *_ = self.figure
        return exponent > 0 or mantissa >= 100 * denominator * 10**-exponent

    def behind_sign(self, end: int, money: Reading) -> Quantity | None:
        """Read a number behind the sign of a currency."""
        text, padded = self.text, self.padded
        following = padded[end]
        if following == " ":
            if padded[end + 1] in AFTER_SPACE or (padded[end + 1] == "a" and text.startswith(" and ", end)):
                return None
            seen = self.word_behind(end)
            if seen is not None and seen.power is not None:
                if seen.is_closed and text[end + 1 + seen.length] == "." and padded[end + 3 + seen.length].islower():
                    return None  # "£5 bil. of debt"
                self.magnify(seen.power)
                end += 1 + seen.length
                following = "," if seen.is_closed else " "
        elif following.isalpha():
            word, space, _ = padded[end : end + _RIGHT].partition(" ")
            length, power = GLUED_POWER[word] if space else (0, 0)
            if not power:
                return None
            self.magnify(power)
            end += length
            following = padded[end]
        elif following not in CLOSING or padded[end + 1].isalnum() or text.startswith(", 000", end):
            return None
        if following == " " and self._is_magnitude_behind(end):
            return None
        return self.amount(end, end, money)

    def _is_magnitude_behind(self, end: int) -> bool:
        """Tell whether a magnitude or the name of a country may follow *end*: "$5 million", "$5 US"."""
        letter = self.padded[end + 1]
        if letter in _MAGNITUDE_LETTERS:
            seen = self.word_behind(end)
            return seen is None or seen.power is not None or seen.length == 1
        if letter.islower() or letter in _NO_COUNTRIES:
            return False
        if letter == "(":
            return self.padded[end + 2] in _COUNTRIES
        if letter in _COUNTRIES or not letter.isupper():
            return True
        code = self.padded[end + 1 : end + 4]
        return not code.isalpha() or form_reading(code) is not None

    def amount(self, end: int, stop: int, reading: Reading) -> Quantity:
        """Read an amount whose unit ends at *stop*."""
        text, first, hedge = self.text, self.first, self.hedge
        kind, direction = reading.kind, 0
        goes = (self.padded[stop + 2] != "f" or kind is _MEASURE) and self.goes_on(stop)  # "5% of" is all
        if goes:
            stop, reading = with_per(text, stop, reading)
            kind = reading.kind
        if self.left & SPEAKS:
            if not self.left & DIRECTED or kind in THINGS:
                return self.measured(self.place(end), stop, reading, kind)
            direction = self.direction
        if goes:
            hedge = hedge_behind(text, stop) or hedge
        return Quantity(
            first, stop, self.source[first:stop], kind, self.figure, self.start, end, reading.name, reading.units,
            None, hedge, None, direction, None, GLYPHS[kind],
        )  # fmt: skip

    def old(self, end: int) -> Quantity | None:
        """Read the age of "a 24-year-old" and "five-year-olds"."""
        stop = end + 9 + (self.padded[end + 9] == "s")
        return None if self.padded[stop].isalpha() else self.aged(end, stop)

    def _of_age(self, end: int, stop: int, reading: Reading) -> Quantity | None:
        """Read "14 years old" and "30 years of age", where the unit ends at *stop*."""
        stop += 7 if self.padded[stop + 2] == "f" else 4
        stop += self.padded[stop] == "s"
        return None if self.padded[stop].isalpha() else self.aged(end, stop, reading)

    def aged(self, end: int, stop: int, reading: Reading = YEAR) -> Quantity:
        """Read an age whose words end at *stop*."""
        if self.left & SPEAKS or self.padded[stop] in "'’" or self.goes_on(stop):
            return self.measured(self.place(end), stop, reading, _AGE)
        start = self.start
        return Quantity(
            start, stop, self.source[start:stop], _AGE, self.figure, start, end, reading.name, reading.units, None,
            self.hedge, None, 0, None, "G",
        )  # fmt: skip

    def goes_on(self, end: int) -> bool:
        """Tell whether what follows *end* may belong to the amount before, see :func:`goes_on`."""
        following = self.padded[end]
        if following == " ":
            return self.padded[end + 1] in GOING_ON and goes_on(self.text, end)
        return following not in CLOSING and goes_on(self.text, end)

    def place(self, end: int) -> Place:
        """Return the place of the number that ends at *end*, for words around it that must be read."""
        return Place(self.text, Numeral(self.start, end, self.figure, "plain"), self.first, self.figure)
