"""The unit behind a number: magnitude words, forms that are units here, units of the project, units after fractions."""

from __future__ import annotations

import re

from checker.lexicon.numbers_table import GLUED, MAGNITUDES, MONEY
from checker.quantities.ambiguous import inch_at, is_unit_here
from checker.quantities.context import Place
from checker.quantities.currency import CODES
from checker.quantities.dates import OWN_SHARE
from checker.quantities.letter_units import DEGREES, charge_at, degrees_at
from checker.quantities.magnitude_letters import is_magnitude_here
from checker.quantities.magnitudes import ABBREVIATED
from checker.quantities.making import BELOW_ZERO, OLDER, Maker
from checker.quantities.namesakes import chosen
from checker.quantities.neighbours import AGE_HEDGES, AGED, is_aged
from checker.quantities.nouns import singular
from checker.quantities.powers import MINUSES, inverse_at, powered
from checker.quantities.quantity import Kind, Quantity
from checker.quantities.rates import with_per
from checker.quantities.told_ages import is_told_as_age
from checker.quantities.traps import NAMED_FRACTIONS
from checker.quantities.units import NEXT, PERCENT, TOKENS, Reading, form_reading, unit_at
from checker.text.late import late

_OLD = late(r"[-/ ]olds?(?![a-z])| of age(?![a-z])")
_AGE_ABBREVIATION = late(r"[ -]?(?:yo|y/o|y\.o\.|yrs?[ -]olds?)(?![a-z])")
_STATES_DOLLARS = late(r"([uU]\.[sS]|[nN]\.[zZ]|[hH]\.[kK])\. (?:[dD]ollars?|[dD]lrs?)(?![a-z])")
_STATES = {"u.": "USD", "n.": "NZD", "h.": "HKD"}
_DOTTED = frozenset(("u.", "U.", "n.", "N.", "h.", "H."))
_MINUS = frozenset("-−^")
OF_A = late(r" (?:of )?an? ")
_CHARGES = frozenset("CF")
_DEGREES = frozenset(("degree", "celsius", "fahrenheit"))
_WAS = frozenset(("is", "was"))
_AGE_WORDS = (["age"], ["ages"])
_COMMON_FRACTIONS = frozenset((2, 3, 4, 5, 8, 10, 16, 32))
_BEFORE_CENT = frozenset(("p", "p."))
_AT = frozenset("at by until till from before after around".split())
_MINUTES = 60
_MOST_HOURS = 24


def _is_clock(digits: str) -> bool:
    """Tell whether four digits are a time of day."""
    return len(digits) == 4 and digits.isdigit() and int(digits[:2]) < _MOST_HOURS and int(digits[2:]) < _MINUTES


def _goes_on_abbreviated(text: str, end: int) -> bool:
    """Tell whether the full stop at *end* shortens a word and ends no sentence."""
    return text.startswith(". ", end) and text[end + 2 : end + 3].islower()


class UnitReader(Maker):
    """Reads the magnitude and the unit behind a number."""

    __slots__ = ()

    def magnitude(self, place: Place, end: int, *, is_money: bool) -> re.Match[str] | None:
        """Take the magnitude words or the letter behind *end* into the number; return the token that follows."""
        text = self.text
        found = TOKENS.match(text, end)
        while found is not None:
            gap, word = found[1], found[2]
            if word[-1] == ".":
                word = word[:-1]
            power = MAGNITUDES.get(word)
            if power is None or (len(word) < 4 and gap in ("-", " -")):
                if not self._is_short_magnitude(place, found, gap, word, is_money=is_money):
                    return found
                return TOKENS.match(text, place.number_end)
            place.figure = place.figure._replace(exponent=place.figure.exponent + power)
            place.number_end = found.start(2) + len(word)
            found = TOKENS.match(text, place.number_end)
            if found is None and word in ABBREVIATED and _goes_on_abbreviated(text, place.number_end):
                place.number_end += 1  # "5 bil. dollars"
                found = TOKENS.match(text, place.number_end)
        return found

    def _is_short_magnitude(self, place: Place, found: re.Match[str], gap: str, word: str, *, is_money: bool) -> bool:
        """Take "m", "dozen", "Million", the M of "MEUR" into the number; tell whether there was one."""
        figure, stop = place.figure, found.start(2) + len(word)
        power = (MONEY if is_money else GLUED).get(word) or (
            MAGNITUDES.get(word.lower()) if not word.islower() else None
        )
        if power is None:
            if word in ("dozen", "dozens") and figure.denominator == 1:
                place.figure, place.number_end = figure._replace(mantissa=figure.mantissa * 12), stop
                return True
            if len(word) != 4 or word[0] not in "Mk" or word[1:] not in CODES:
                return False
            power, stop = (6 if word[0] == "M" else 3), found.start(2) + 1
        elif len(word) < 3:
            if self.text[stop : stop + 1].isalnum() or (
                gap and not (is_money and gap == " " and word in ("m", "M", "b", "B"))
            ):
                return False
            if not is_money and not is_magnitude_here(self.text, figure, word, stop, place):
                return False
        place.figure, place.number_end = figure._replace(exponent=figure.exponent + power), stop
        return True

    def unit(self, place: Place, token: re.Match[str]) -> Quantity | None:
        """Return the quantity whose unit begins with *token*, or ``None`` where that is no unit."""
        text, word = self.text, token[2]
        if self.own is not None and (own := self._own_unit(token)) is not None:
            return self.measured(place, *with_per(text, *own), own[1].kind)
        if word in _DOTTED and (dollars := _STATES_DOLLARS.match(text, token.start(2))) is not None:
            reading = form_reading(_STATES[word.lower()])
            assert reading is not None
            end, reading = with_per(text, dollars.end(), reading)
            return self.measured(place, end, reading, reading.kind)
        if word in _BEFORE_CENT and text.startswith("p.c.", token.start(2)):
            return self.measured(place, *with_per(text, token.start(2) + 4, PERCENT), Kind.PERCENT)
        if word.removesuffix(".") in DEGREES and (degrees := degrees_at(text, token, place)) is not None:
            return self.measured(place, degrees[0], degrees[1], degrees[1].kind)
        found = unit_at(text, token.start(2), word, token.end(2))
        if found is None:
            if word in ("in", "in.") and (inch := inch_at(text, token, place)) is not None:
                return self.measured(place, inch[0], inch[1], inch[1].kind)
            return self._abbreviated_age(place)
        if not is_unit_here(text, place.figure, token, found, place):
            return self._abbreviated_age(place)
        end, reading = found
        kind = reading.kind
        if kind is Kind.DURATION:
            if (other := self._age_or_clock(place, end, reading)) is not None:
                return other
        elif text.startswith(BELOW_ZERO, end) and reading.name in _DEGREES:
            place.figure = place.figure._replace(mantissa=-place.figure.mantissa)
            return self.measured(place, end + len(BELOW_ZERO), reading, kind)
        elif kind is Kind.MONEY and place.number_end == place.end and text[end : end + 1] == " ":
            end = self._magnitude_behind(place, end)
        if (
            token[1] != "-"
            and text[end : end + 1] in _MINUS
            and (inverse := inverse_at(text, end, reading)) is not None
        ):
            end, reading = powered(text, *inverse)
            return self.measured(place, end, reading, reading.kind)
        charge = charge_at(text, word, end) if word in _CHARGES else None
        if charge is not None:
            reading = charge
        elif len(reading.units) > 1 or word[:3] == "dpi":
            reading = chosen(reading, place.figure, place, text[end : end + 24])
        if not MINUSES.isdisjoint(text[end + 2 : end + 6]):
            end, reading = powered(text, end, reading)
        end, reading = with_per(text, end, reading)
        return self.measured(place, end, reading, reading.kind)

    def _age_or_clock(self, place: Place, end: int, reading: Reading) -> Quantity | None:
        """Return the age or the time of day that a stretch of time up to *end* is, or ``None``."""
        text = self.text
        if place.last in _AT and reading.name == "hour" and _is_clock(text[place.number_start : place.end]):
            return self.make(place, end, Kind.TIME)  # "at 1430 hours"
        old = _OLD.match(text, end)
        if old is not None:
            return self.measured(place, old.end(), reading, Kind.AGE)
        if place.last in _WAS and place.lower[-2:-1] in _AGE_WORDS:
            return self.measured(place, end, reading, Kind.AGE)  # "the mean age was 54 years"
        if text.startswith(OLDER, end) or place.last in AGED or (place.last in AGE_HEDGES and is_aged(place.lower)):
            return self.measured(place, end, reading, Kind.AGE)
        return self.measured(place, end, reading, Kind.AGE) if is_told_as_age(text, place.start) else None

    def _own_unit(self, token: re.Match[str]) -> tuple[int, Reading] | None:
        """Return end and reading of the longest form of the project's own units that begins with *token*."""
        assert self.own is not None
        stops, at = [token.end(2)], token.end(2)
        while len(stops) < 3 and (found := NEXT.match(self.text, at)) is not None:
            at = found.end()
            stops.append(at)
        for stop in reversed(stops):
            written = self.text[token.start(2) : stop].rstrip(".")
            for form in (written, written.lower(), singular(written)):
                if form in self.own:
                    return token.start(2) + len(written), self.own[form]
        return None

    def _magnitude_behind(self, place: Place, end: int) -> int:
        """Read the magnitude behind the currency, as in "75 USD million"; return the end."""
        before = place.number_end
        self.magnitude(place, end, is_money=True)
        stop, place.number_end = place.number_end, before
        return stop if stop > before else end

    def _abbreviated_age(self, place: Place) -> Quantity | None:
        if self.text[place.number_end : place.number_end + 2].lstrip(" -")[:1] != "y":
            return None
        age = _AGE_ABBREVIATION.match(self.text, place.number_end)
        return None if age is None else self.age(place, age.end())

    def fraction(self, place: Place) -> Quantity:
        """Read "half", "two-thirds of", "1/2 a mile", "9/12"."""
        text, end = self.text, place.end
        inner = OF_A.match(text, end)
        token = TOKENS.match(text, inner.end() - 1 if inner is not None else end)
        if token is not None and (unit := self.unit(place, token)) is not None:
            return unit
        if text[place.number_start : end] in NAMED_FRACTIONS and (
            place.figure.mantissa > place.figure.denominator or OWN_SHARE.match(text, end) is None
        ):
            return self.make(place, end, Kind.IDENTIFIER)
        is_common = place.form != "fraction" or place.figure.denominator in _COMMON_FRACTIONS
        return self.plain(place, Kind.FRACTION if is_common else Kind.RATIO)
