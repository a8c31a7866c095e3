"""Numbers in digits, with the signs, units, suffixes and nouns around them."""

from __future__ import annotations

import re

from checker.lexicon.cues_table import LABELS
from checker.lexicon.numbers_table import GLUED
from checker.quantities import dates, traps
from checker.quantities.ages import BEFORE_AGED, DECADES
from checker.quantities.context import Place
from checker.quantities.fronts import Front
from checker.quantities.moments import moment_at
from checker.quantities.named import NameReader
from checker.quantities.nouns import noun_at
from checker.quantities.nouns_of_one import one_noun_at
from checker.quantities.precision import Hedge
from checker.quantities.quantity import Kind, Quantity
from checker.quantities.rates import density_at, with_per
from checker.quantities.sexes import sex_at
from checker.quantities.signs import LOOSE, PART_LETTERS, SPACED_HYPHEN
from checker.quantities.unit_reading import OF_A
from checker.quantities.units import ACIDITY, PERCENT, POINTS, TOKENS, is_plain
from checker.text.late import late

RESOLUTIONS = frozenset((240, 360, 480, 720, 1080, 1440, 2160))
_CODE_TAIL = late(r"(?:-[0-9]+[A-Za-z]?)+(?![0-9A-Za-z])")
_ERA = late(r" (?:B\.?C\.?(?:E\.?)?|B\. C\.(?: E\.)?|A\.?D\.?|A\. D\.|C\.?E\.?)(?![A-Za-z])")
_ERA_LETTERS = frozenset("ABC")
YEARS_END = 20_000
"""Numbers before "B.C." that are larger are no years that anybody counted."""
_APOSTROPHES = frozenset("'’‘")
_POINTS = late(r"%(?:-(?:points?|pts?)| points?)(?![a-z])")
_TENTHS = (" tenths of ", " hundredths of ", " thousandths of ")
_COMPOUND = late(r"-[A-Za-z]?[A-Z][A-Z][A-Za-z]{0,8}(?![A-Za-z]|s\b)(?<!CD|VD)|-[A-Z][a-z]{1,3}[A-Z]{1,4}(?![A-Za-z])")
"""Short names of compounds that begin with a number: "5-FU", "2-XylT"."""
_COMPASS = frozenset(("N", "N.", "S", "S.", "E", "E.", "W", "W."))
_ROUND = frozenset((10, 100, 1000, 10_000, 100_000, 1_000_000))
_TRAP_STARTS = frozenset("-:. xX°/")
_SEXES = frozenset("MFmf")


def _code_end(text: str, end: int) -> int:
    """Return the end of a code with hyphens, such as "12b-2"."""
    tail = _CODE_TAIL.match(text, end)
    return end if tail is None else tail.end()


def _is_by(text: str, token: re.Match[str]) -> bool:
    """Tell whether the token is the sign between two dimensions: "4x6 m"."""
    return token[2] in ("x", "X") and text[token.end() : token.end() + 1].isdigit()


class DigitReader(NameReader):
    """Reads what stands around a number in digits."""

    __slots__ = ()

    def digits(self, place: Place, front: Front | None) -> Quantity | None:
        """Return the quantity that the number in digits at *place* belongs to."""
        text, end = self.text, place.end
        moment = moment_at(text, place)
        if moment is not None:
            return self.moment(moment)
        following = text[end : end + 1]
        if (text[end + 1 : end + 2] if following == " " else following) in _SEXES:
            sex = sex_at(text, place.number_start, end)
            if sex is not None:
                return self.counted(place, sex)
        if following == ")" and text[place.number_start - 1] == "(" and (phone := traps.area_code_at(text, end)):
            return self.make(place, phone, Kind.IDENTIFIER)
        if following in _TRAP_STARTS and (trap := self.trap(place, following)) is not None:
            return trap
        if following == "%" and not text[end + 1 : end + 2].isalnum() and place.form != "fraction":
            if text[end + 2 : end + 3] == "p" and (points := _POINTS.match(text, end)) is not None:
                return self._led(self.measured(place, points.end(), POINTS, POINTS.kind), front)
            stop, reading = with_per(text, end + 1, PERCENT)
            return self._led(self.measured(place, stop, reading, reading.kind), front)
        token = TOKENS.match(text, end)
        quantity = None
        is_lettered = token is not None and not token[1] and token[2] in GLUED and place.last in LABELS
        if token is not None and is_lettered and traps.is_label(place.words, place.lower, counts=False):
            return self.make(place, _code_end(text, token.end(2)), Kind.IDENTIFIER)  # "Fig. 7b shows"
        if token is not None and (self.own is not None or not (token[1] and is_plain(token[2]))):
            token = self.magnitude(place, end, is_money=False)
        else:
            token = None
        if token is not None:
            glued = not token[1] and place.number_end == end
            if glued:
                if text[end] in PART_LETTERS and (parts := self.parts(place)) is not None:
                    return parts
                if place.last in LABELS and traps.is_label(place.words, place.lower, counts=False):
                    return self.make(place, _code_end(text, token.end(2)), Kind.IDENTIFIER)
                if len(token[2]) == 1 and traps.is_address(text, end):
                    return self.make(place, token.end(2), Kind.IDENTIFIER)
                quantity = self._suffix(place, token[2], front)
            elif token[2] in _COMPASS and traps.is_address(text, end):
                return self.make(place, end, Kind.IDENTIFIER)
            if token[2] in _COMPASS and (position := traps.position_at(text, place.number_start)) is not None:
                return self.make(place, position, Kind.IDENTIFIER)
            if quantity is None:
                quantity = self.unit(place, token)
            if quantity is None and glued and not _is_by(text, token):
                return self.make(place, _code_end(text, token.end(2)), Kind.IDENTIFIER)
        elif following and (following in "″′'’\"" or text[end : end + 2] == ' "'):
            quantity = self.feet(place, following)
        elif text.startswith(" - ", end) and (hyphen := SPACED_HYPHEN.match(text, end)) is not None:
            quantity = self.hyphened(place, hyphen)
        if quantity is None and place.form == "decimal" and text.startswith(" of a", end):
            quantity = self._part_of_unit(place)
        if quantity is None:
            quantity = self._without_unit(place, front)
        return self._led(quantity, front)

    @staticmethod
    def _led(quantity: Quantity, front: Front | None) -> Quantity:
        """Return *quantity* with the hedge and the sign that are glued to its front."""
        if front is not None:
            quantity.hedge = front.hedge or quantity.hedge
            quantity.direction = front.direction or quantity.direction
        return quantity

    def _without_unit(self, place: Place, front: Front | None) -> Quantity:
        if front is not None and self.is_age_group(place, front) and place.number_end == place.end:
            return self.age_group(place, front.hedge or Hedge.ABOUT)
        if self.text.startswith(LOOSE, place.number_end) and (loose := self.loosely(place)) is not None:
            return loose
        return self.bracketed(place) or self._bare(place)

    def _part_of_unit(self, place: Place) -> Quantity | None:
        """Read "0.3 of a percentage point"."""
        found = OF_A.match(self.text, place.end)
        token = TOKENS.match(self.text, found.end() - 1) if found is not None else None
        return self.unit(place, token) if token is not None and place.figure.value < 1 else None

    def _suffix(self, place: Place, token: str, front: Front | None) -> Quantity | None:
        """Read "28th", "1990s", "3x": what is glued to plain digits and is no unit."""
        end, figure = place.end, place.figure
        if token[-1] == ".":
            token = token[:-1]
        if token == "K" and place.form == "plain":
            return self.make(place, end + 1, Kind.IDENTIFIER)  # "4K video": no thousands, and kelvins are written apart
        if token == "ish":
            about = self.plain(place, Kind.NUMBER)
            about.end, about.surface, about.hedge = end + 3, self.source[about.start : end + 3], Hedge.ABOUT
            return about
        if token in ("st", "nd", "rd", "th") and (token != "st" or figure.mantissa % 10 == 1):
            return self.make(place, end + 2, Kind.ORDINAL, figure=figure)
        if token == "p" and figure.mantissa in RESOLUTIONS:
            return self.make(place, end + 1, Kind.IDENTIFIER)
        if token == "s":
            if figure.mantissa in _ROUND and self.text.startswith(" of ", end + 1):
                place.figure = figure._replace(is_vague=True)  # "1,000s of people"
                noun = noun_at(self.text, end + 4)
                return None if noun is None else self.counted(place, noun)
            if front is not None and self.is_age_group(place, front):
                return self.age_group(place, front.hedge or Hedge.ABOUT)
            if place.last in ("over", "under") and end - place.number_start == 2 and place.lower[-2:-1] in BEFORE_AGED:
                return self.age_group(place, Hedge.MORE_THAN if place.last == "over" else Hedge.LESS_THAN)
            if figure.mantissa in DECADES and self.text[place.number_start - 1] in _APOSTROPHES:
                return self.make(place, end + 1, Kind.YEAR, year=1900 + figure.mantissa)  # "the '60s"
            if figure.mantissa in DECADES and end - place.number_start == 2 and place.lower:
                return self.decade(place)
            if place.form == "plain" and end - place.number_start == 4 and figure.mantissa in dates.YEARS:
                return self.make(place, end + 1, Kind.YEAR, year=figure.mantissa)
        if place.form == "fraction" and token in ("rd", "rds", "th", "ths", "nd", "nds"):
            place.number_end += len(token)
            return self.plain(place, Kind.FRACTION)
        if token in ("x", "X") and not self.text[end + 1 : end + 2].isdigit():
            multiple = self.plain(place, Kind.MULTIPLE)
            multiple.end, multiple.surface = end + 1, self.source[multiple.start : end + 1]
            return multiple
        return None

    def _bare(self, place: Place) -> Quantity:
        """Read a number that has no unit: a label, a year, an age, a count or just a number."""
        text, at, figure = self.text, place.number_end, place.figure
        if place.last == "ph" and place.words[-1] == "pH":
            return self.measured(place, at, ACIDITY, ACIDITY.kind)
        if place.figure.mantissa < YEARS_END and text[at + 1 : at + 2] in _ERA_LETTERS and at == place.end:
            era = _ERA.match(text, at)
            if era is not None and place.form in ("plain", "grouped"):
                return self.make(place, at, Kind.YEAR, year=figure.mantissa)
        if place.form == "fraction" and traps.is_day(text, place.number_start, at, place.last):
            return self.make(place, at, Kind.IDENTIFIER)
        if text.startswith(("-fold", " fold"), at) and not text[at + 5 : at + 6].isalpha():
            return self.fold(place)
        if text.startswith((" to ", "-to-"), at) and (ratio := self.ratio(place)) is not None:
            return ratio
        is_tenths = text.startswith(_TENTHS, at)
        noun = None if is_tenths else noun_at(text, at)
        if noun is None and text.startswith("+ ", at) and (noun := noun_at(text, at + 1)) is not None:
            noun = noun._replace(end=at)
        if noun is None and figure.mantissa == 1 and at == place.end and place.form == "plain":
            noun = one_noun_at(text, at, "")
        density = density_at(text, at if noun is None else noun.end, "" if noun is None else noun.phrase)
        if density is not None:
            return self.measured(place, density[0], density[1], density[1].kind)
        if place.form == "plain" and at == place.end:
            name = self.named(place, noun)
            if name is not None:
                return name
        is_whole = not text[place.end - 1].isalpha()  # and not "they number 7.2 million"
        # "Section 2.4" and "version 2.8 allowed several readers", but no "class 1/2 pupils"
        may_be_label = place.form == "decimal" or (place.form == "fraction" and noun is None)
        may_be_label &= is_whole and not self.is_counted_aside(place)
        if may_be_label and traps.is_label(place.words, place.lower):
            return self.make(place, at, Kind.IDENTIFIER)
        if noun is not None:
            if text[at : at + 1] == "-" and (
                len(noun.phrase) == 1 or _COMPOUND.match(text, at)
            ):  # "8-K", "2-d", "5-FU"
                return self.make(place, noun.end, Kind.IDENTIFIER)
            return self.counted(place, noun)
        if place.form == "fraction":
            return self.fraction(place)
        if is_tenths and place.form == "plain" and at == place.end:
            return self.tenths(place)
        return self.plain(place, Kind.NUMBER)
