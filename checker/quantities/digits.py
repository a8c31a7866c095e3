"""The surroundings of numbers in digits."""

from __future__ import annotations

import re

from checker.quantities import dates, traps
from checker.quantities.context import Place
from checker.quantities.fronts import Front
from checker.quantities.making import Maker
from checker.quantities.moments import moment_at, year_at
from checker.quantities.neighbours import AGE_HEDGES, AGED, BEFORE_AGE, TOP, TURNED, is_aged
from checker.quantities.nouns import Noun, noun_at, one_noun_at
from checker.quantities.precision import Figure, Hedge
from checker.quantities.quantity import RANGE_GLYPH, Kind, Quantity
from checker.quantities.units import PERCENT, TOKENS, density_at, form_reading, is_plain, with_per
from checker.text.late import late

_WITHIN = frozenset("low lower mid middle high upper early late the".split())
"""Words before ten numbers at once: "the upper 90s"."""
_WHOSE = frozenset(("his", "her", "their", "my", "your", "our"))
RESOLUTIONS = frozenset((240, 360, 480, 720, 1080, 1440, 2160))
_DECADES = frozenset(range(10, 100, 10))
_BEFORE_AGED: tuple[list[str], ...] = ([], ["the"], ["for"], ["of"], ["among"], ["all"], ["and"], ["to"])
"""What may stand before "over 75s" where it is people of an age, and no seconds."""
_DECADE_BEFORE = frozenset(("the", "early", "late", "mid", "mid-to-late", "since", "and"))
_APPOSITION = late(r" ?,(?! ?[0-9])|\)")
_AGE_ENDS = late(r" ?(?:[.,;!?)]|\Z| (?:when|by|at|and|but|then|now|this|next|last|in)(?![a-z]))(?![0-9])")
_MARKS = frozenset((",", ".", ";", ")", ""))
_PERSON_BEHIND = late(r", (?:he|she|I|you)(?![a-z])")
_CODE_TAIL = late(r"(?:-[0-9]+[A-Za-z]?)+(?![0-9A-Za-z])")
_RATIO = late(r":([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,6})(?![0-9:])")
_LAP = late(r":[0-9]+\.[0-9]+")
_SECTION = late(r"(?:[0-9]+:)+[0-9]+")
_FEET_INCHES = late(r"['′’] ?([0-9]{1,2})(?:[\"″”]|''|’’)")
_ERA = late(r" (?:B\.?C\.?(?:E\.?)?|B\. C\.(?: E\.)?|A\.?D\.?|A\. D\.|C\.?E\.?)(?![A-Za-z])")
_ERA_LETTERS = frozenset("ABC")
YEARS_END = 20_000
"""Numbers before "B.C." that are larger are no years that anybody counted."""
_SIZED = late(r" (?:long|wide|tall|thick|deep|high|in diameter|x |by |screen|display|disk|pipe)")
_BRACKETED = late(r" [({]([^\W\d_]{1,4}|%)[)}]")


_COMPASS = frozenset(("N", "N.", "S", "S.", "E", "E.", "W", "W."))


class DigitReader(Maker):
    """Reads what stands around a number in digits."""

    __slots__ = ()

    def digits(self, place: Place, front: Front | None) -> Quantity | None:
        """Return the quantity that the number in digits at *place* belongs to."""
        text, end = self.text, place.end
        moment = moment_at(text, place)
        if moment is not None:
            return self.moment(moment)
        following = text[end : end + 1]
        if following == ")" and text[place.number_start - 1] == "(" and (phone := traps.area_code_at(text, end)):
            return self.make(place, phone, Kind.IDENTIFIER)
        if following in _TRAP_STARTS and (trap := self._trap(place, following)) is not None:
            return trap
        if following == "%" and not text[end + 1 : end + 2].isalnum() and place.form != "fraction":
            stop, reading = with_per(text, end + 1, PERCENT)
            return self._led(self.measured(place, stop, reading, reading.kind), front)
        token = TOKENS.match(text, end)
        quantity = None
        if token is not None and (self.own is not None or not (token[1] and is_plain(token[2]))):
            token = self.magnitude(place, end, is_money=False)
        else:
            token = None
        if token is not None:
            glued = not token[1] and place.number_end == end
            if glued:
                if place.last in traps.LABELS and traps.is_label(place.words, place.lower, counts=False):
                    return self.make(place, _code_end(text, token.end(2)), Kind.IDENTIFIER)
                if len(token[2]) == 1 and traps.is_address(text, end):
                    return self.make(place, token.end(2), Kind.IDENTIFIER)
                quantity = self._suffix(place, token[2], front)
            elif token[2] in _COMPASS and traps.is_address(text, end):
                return self.make(place, end, Kind.IDENTIFIER)
            if quantity is None:
                quantity = self.unit(place, token)
            if quantity is None and glued and not _is_by(text, token):
                return self.make(place, _code_end(text, token.end(2)), Kind.IDENTIFIER)
        elif following and (following in "″′'’\"" or text[end : end + 2] == ' "'):
            quantity = self._feet(place, following)
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

    def _trap(self, place: Place, following: str) -> Quantity | None:
        """Return the phone number, coordinate, hexadecimal number or ratio that begins here."""
        text, start, end = self.text, place.number_start, place.end
        if following == "°":
            is_named = place.last in ("latitude", "longitude")
            stop = traps.coordinate_at(text, start) or (end + 1 if is_named else None)
        elif following in ("x", "X"):
            stop = traps.hex_at(text, start) if place.figure.mantissa == 0 else None
        elif not text[end + 1 : end + 2].isdigit():
            return None
        elif following == ":":
            return self._ratio(place)
        else:
            stop = traps.phone_at(text, start) or traps.coordinate_at(text, start)
        return None if stop is None else self.make(place, stop, Kind.IDENTIFIER)

    def _without_unit(self, place: Place, front: Front | None) -> Quantity:
        if front is not None and self._is_age_group(place, front) and place.number_end == place.end:
            return self._age_group(place, front.hedge or Hedge.ABOUT)
        return self._bracketed(place) or self._bare(place)

    def _decade(self, place: Place) -> Quantity | None:
        """Read "in his 40s" as ages and "the 80s" as years."""
        end, figure, lower = place.end, place.figure, place.lower
        if place.last in _WHOSE or (len(lower) > 1 and lower[-2] in _WHOSE) or _continues_ages(lower):
            decade = self.age(place, end + 1)
            last = self.age(place, end)
            last.figure = Figure(figure.mantissa + 9, 0)
            decade.figure, decade.ends, decade.glyph = None, (self.age(place, end), last), RANGE_GLYPH
            return decade
        if place.last in _DECADE_BEFORE:
            return self.make(place, end + 1, Kind.YEAR, year=1900 + figure.mantissa)
        if lower[-2:] in (["the", "over"], ["the", "under"]):
            return self._age_group(place, Hedge.MORE_THAN if place.last == "over" else Hedge.LESS_THAN)
        if place.last in _WITHIN or self.text[place.number_start - 1] == "-":
            return self.make(place, end + 1, Kind.IDENTIFIER)  # "highs in the low 80s"
        return None

    def _suffix(self, place: Place, token: str, front: Front | None) -> Quantity | None:
        """Read "28th", "1990s", "3x": what is glued to plain digits and is no unit."""
        end, figure = place.end, place.figure
        if token[-1] == ".":
            token = token[:-1]
        if token in ("st", "nd", "rd", "th") and (token != "st" or figure.mantissa % 10 == 1):
            return self.make(place, end + 2, Kind.ORDINAL, figure=figure)
        if token == "p" and figure.mantissa in RESOLUTIONS:
            return self.make(place, end + 1, Kind.IDENTIFIER)
        if token == "s":
            if front is not None and self._is_age_group(place, front):
                return self._age_group(place, front.hedge or Hedge.ABOUT)
            if place.last in ("over", "under") and end - place.number_start == 2 and place.lower[-2:-1] in _BEFORE_AGED:
                return self._age_group(place, Hedge.MORE_THAN if place.last == "over" else Hedge.LESS_THAN)
            if figure.mantissa in _DECADES and end - place.number_start == 2 and place.lower:
                return self._decade(place)
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

    def _bracketed(self, place: Place) -> Quantity | None:
        """Read a unit in brackets of its own: "20 (kg)"."""
        at = place.number_end
        if self.text[at : at + 2] not in (" (", " {"):
            return None
        found = _BRACKETED.match(self.text, at)
        reading = form_reading(found[1]) if found is not None else None
        return None if reading is None else self.measured(place, at, reading, reading.kind)

    def _feet(self, place: Place, mark: str) -> Quantity | None:
        """Read "6'2\\"", "25.5″" and "10\\" long"."""
        end, figure = place.end, place.figure
        both = _FEET_INCHES.match(self.text, end)
        inch = form_reading("inch")
        if inch is None or figure.denominator != 1 or figure.exponent > 0:
            return None
        if both is not None and figure.exponent == 0 and int(both[1]) < 12:
            place.figure = Figure(figure.mantissa * 12 + int(both[1]), 0)
            place.number_end = both.end()
            return self.measured(place, both.end(), inch, inch.kind)
        if mark == " " and _SIZED.match(self.text, end + 2):
            return self.measured(place, end + 2, inch, inch.kind)
        if mark == "″" or (mark == '"' and _SIZED.match(self.text, end + 1)):
            return self.measured(place, end + 1, inch, inch.kind)
        return None

    def _bare(self, place: Place) -> Quantity:
        """Read a number that has no unit: a label, a year, an age, a count or just a number."""
        text, at, figure = self.text, place.number_end, place.figure
        if place.figure.mantissa < YEARS_END and text[at + 1 : at + 2] in _ERA_LETTERS and at == place.end:
            era = _ERA.match(text, at)
            if era is not None and place.form in ("plain", "grouped"):
                return self.make(place, at, Kind.YEAR, year=figure.mantissa)
        if text.startswith(("-fold", " fold"), at) and not text[at + 5 : at + 6].isalpha():
            return self.fold(place)
        if text.startswith((" to ", "-to-"), at) and (ratio := self.ratio(place)) is not None:
            return ratio
        noun = noun_at(text, at)
        if noun is None and text.startswith("+ ", at) and (noun := noun_at(text, at + 1)) is not None:
            noun = noun._replace(end=at)
        if noun is None and figure.mantissa == 1 and at == place.end and place.form == "plain":
            noun = one_noun_at(text, at, "")
        density = density_at(text, at if noun is None else noun.end, "" if noun is None else noun.phrase)
        if density is not None:
            return self.measured(place, density[0], density[1], density[1].kind)
        if place.form == "plain" and at == place.end:
            name = self._named(place, noun)
            if name is not None:
                return name
        if noun is not None:
            if len(noun.phrase) == 1 and text[at : at + 1] == "-":  # "Form 8-K", "2-d"
                return self.make(place, noun.end, Kind.IDENTIFIER)
            return self.counted(place, noun)
        if place.form == "decimal" and traps.is_label(place.words, place.lower):
            return self.make(place, at, Kind.IDENTIFIER)
        if place.form == "fraction":
            return self.fraction(place)
        return self.plain(place, Kind.NUMBER)

    def _named(self, place: Place, noun: Noun | None) -> Quantity | None:
        """Return the year, the age or the label that plain digits without a unit are."""
        text, end = self.text, place.end
        if end - place.number_start == 4 and (year := year_at(text, place, counts=noun is not None)) is not None:
            return self.moment(year)
        if noun is None and self._is_age(place):
            return self.age(place, end)
        if text[end : end + 1] in ("-", "–") and text[end + 1 : end + 2].isdigit():
            if place.last in traps.LABELS and traps.is_label(place.words, place.lower, counts=False):
                return self.make(place, _label_end(text, end), Kind.IDENTIFIER)
            return self.make(place, end, Kind.IDENTIFIER) if traps.is_address(text, end) else None
        if text[end : end + 1] == "(" and text[end + 2 : end + 3] == ")" and text[end + 1].isalpha():  # "401(k)"
            return self.make(place, end + 3, Kind.IDENTIFIER)
        if end - place.number_start < 4 and traps.is_marker(text, place.number_start, end):
            return self.make(place, end, Kind.IDENTIFIER)
        return self.make(place, end, Kind.IDENTIFIER) if self._is_label(place, noun) else None

    def _is_label(self, place: Place, noun: Noun | None) -> bool:
        text, end = self.text, place.end
        if place.last and text[end : end + 1] != "%":
            if place.last in traps.LABELS and traps.is_label(place.words, place.lower, counts=noun is not None):
                return True
            if noun is not None and traps.is_numbered(place.lower, place.figure.mantissa):
                return True
            if noun is None and place.last in TOP and place.figure.mantissa <= 100:
                return True
            if place.is_behind_capital and text[place.number_start - 1] != "(" and _is_named(place, noun):
                return True  # but not "… Celsius (68 to 86 …)"
        if text[end : end + 1] != " " or not text[end + 1 : end + 2].isupper():
            return text[end : end + 1] in ("-", "A", "B") and traps.is_address(text, end)
        return traps.is_address(text, end) or (noun is None and traps.is_named_behind(text, end))

    def _is_age(self, place: Place) -> bool:
        figure, last = place.figure, place.last
        if not 0 < figure.mantissa < 120:
            return False
        if last in AGED or last in TURNED or (last in AGE_HEDGES and is_aged(place.lower)):
            return True
        if last in BEFORE_AGE:
            if self.text.find("expectancy", max(0, place.number_start - 64), place.number_start) >= 0 or (
                last == "of" and place.lower[-2:-1] in (["age"], ["ages"])
            ):
                return True
            if last == "both":  # "the pair, both 17, were held"
                return (
                    place.lower[-2:-1] != []
                    and place.lower[-2][-1] in ",("
                    and self.text[place.end : place.end + 1] in _MARKS
                )
            if last == "at" and len(place.lower) == 1 and place.starts_sentence:  # "At 39, she is the oldest."
                return figure.mantissa > 12 and _PERSON_BEHIND.match(self.text, place.end) is not None
            if last in ("is", "was", "be") and ("he" in place.lower[-3:] or "she" in place.lower[-3:]):
                return figure.mantissa > 9 and _AGE_ENDS.match(self.text, place.end) is not None
        if self.text[place.number_start - 2 : place.number_start - 1] not in (",", "("):
            return False
        words = place.words
        if len(words) > 1 and words[-1] == ",":
            words, last = words[:-1], words[-2].lower()
        if not words:
            return False
        return (
            words[-1][0].isupper()
            and figure.mantissa > 12
            and _APPOSITION.match(self.text, place.end) is not None
            and (last.rstrip(",") not in dates.MONTHS and traps.is_name([words[-1].rstrip(",")], starts=False))
        )

    def _is_age_group(self, place: Place, front: Front) -> bool:
        return front.hedge is not None and self.text[place.number_start - 1] == "-"

    def _age_group(self, place: Place, hedge: Hedge) -> Quantity:
        """Read "under-21" and "over-65s"."""
        age = self.age(place, place.end + (self.text[place.end : place.end + 1] == "s"))
        age.hedge = hedge
        return age

    def _ratio(self, place: Place) -> Quantity:
        found = _RATIO.match(self.text, place.end)
        if (
            found is not None
            and self.text[found.end() : found.end() + 1] == "."
            and self.text[found.end() + 1 : found.end() + 2].isdigit()
        ):
            lap = _LAP.match(self.text, place.end)  # "1:52.3"
            return self.make(place, found.end() if lap is None else lap.end(), Kind.IDENTIFIER)
        below = int(found[1].replace(",", "")) if found is not None else 0
        if found is None or not below or place.figure.exponent:
            section = _SECTION.match(self.text, place.number_start)
            return self.make(place, section.end() if section else place.end, Kind.IDENTIFIER)
        place.number_end = found.end()
        place.figure = Figure(place.figure.mantissa, 0, below, is_decimal=True)
        return self.plain(place, Kind.RATIO)


_TRAP_STARTS = frozenset("-:. xX°")


def _is_named(place: Place, noun: Noun | None) -> bool:
    """Tell whether the capitalised word before the number and the number are one name."""
    lower = place.lower
    if not traps.is_name(place.words, starts=len(lower) == 1 and place.starts_sentence):
        return False
    return noun is None or len(lower) < 2 or lower[-2] not in ("in", "at", "across", "from", "for", "to")


def _continues_ages(lower: list[str]) -> bool:
    """Tell whether another decade of ages stands before: "in their 40s and 50s"."""
    is_pair = len(lower) > 2 and lower[-1] in ("and", "or", "to") and lower[-2].endswith("0s")
    return is_pair and not _WHOSE.isdisjoint(lower[:-2])


def _code_end(text: str, end: int) -> int:
    """Return the end of a code with hyphens, such as "12b-2"."""
    tail = _CODE_TAIL.match(text, end)
    return end if tail is None else tail.end()


_LABEL_TAIL = late(r"(?:[-–][0-9]+)+(?![0-9.,]*[0-9])")


def _label_end(text: str, end: int) -> int:
    """Return the end of a range of labels: "pp. 12–15"."""
    tail = _LABEL_TAIL.match(text, end)
    return end if tail is None else tail.end()


def _is_by(text: str, token: re.Match[str]) -> bool:
    """Tell whether the token is the sign between two dimensions: "4x6 m"."""
    return token[2] in ("x", "X") and text[token.end() : token.end() + 1].isdigit()
