"""Numbers in digits that are no amounts: labels, names, phone numbers, positions, years; and ratios with a colon."""

from __future__ import annotations

from checker.lexicon.cues_table import LABELS, UNBRACKETED
from checker.quantities import citations, dates, traps
from checker.quantities.context import Place
from checker.quantities.moments import year_at
from checker.quantities.named_behind import is_named_behind
from checker.quantities.neighbours import TOP
from checker.quantities.nouns import Noun
from checker.quantities.precision import Figure
from checker.quantities.quantity import Kind, Quantity
from checker.quantities.signs import SignReader
from checker.text.late import late

_RATIO = late(r":([0-9]{1,3}(?:,[0-9]{3}|[ \u00a0\u2009\u202f]000)+|[0-9]{1,6})(?![0-9:])")
_OF_AGE = ["age", "of"]
_LAP = late(r":[0-9]+\.[0-9]+")
_SECTION = late(r"(?:[0-9]+:)+[0-9]+")
_WON = frozenset("win won wins beat beats lost loses drew draw defeated defeat victory thrashed ended finished".split())
_MOST_GOALS = 20
_LAST_DAY = 31
_DATED = dates.WEEKDAYS | dates.MONTHS
_LABEL_TAIL = late(r"(?:[-–][0-9]+)+(?![0-9.,]*[0-9])")


_NAME = r"[^\W\d_a-z][\w'’&.-]*(?: [^\W\d_a-z][\w'’&.-]*){0,2}"
_IN_ROW = late(rf": (?:{_NAME} [£$€]?\d[\d,.]*%?(?:[,;]| and|, and) (?:and )?){{1,12}}{_NAME} \Z")
"""Before a number of a row: names behind a colon, each with its number, "By region: North 420, South 380"."""
_AT_PLACE = late(rf"\d(?:[^.!?]|\.\d)*(?:[,;]|,?\sand)\s(?:in|at|from|for)\s(?:the\s)?({_NAME})\s\Z")
"""Before a number told of a place alone, behind another number: "30 died at sea; in Norfolk 40"."""
_PLACE_ENDS = (",", ";", ".", ":", ")", "", " and ")
_LONGEST_ROW = 240
"""So much of a row is looked at."""


def _is_in_row(text: str, start: int, end: int) -> bool:
    """Tell whether the number at *start* is what is told of the name before it, as in a row of such names."""
    first = max(0, start - _LONGEST_ROW)
    if _IN_ROW.search(text, first, start) is not None:
        return True
    placed = _AT_PLACE.search(text, first, start)
    if placed is None or not (text[end : end + 1] in _PLACE_ENDS or text[end : end + 5] in _PLACE_ENDS):
        return False
    return text.find(placed[1], first, placed.start(1)) < 0  # but not "in Windows 95, and in Windows 98"


def _is_named(place: Place, noun: Noun | None) -> bool:
    """Tell whether the capitalised word before the number and the number are one name."""
    lower = place.lower
    if not traps.is_name(place.words, starts=len(lower) == 1 and place.starts_sentence):
        return False
    if lower[-1] in _DATED and (noun is not None or place.figure.mantissa > _LAST_DAY):
        return False  # "on Friday 214 tickets were sold"
    if lower[-2:-1] == ["the"] and place.words[-1].endswith("s"):
        return False  # "the Reds 16 and the Blues nine", but not "the US 16"
    return noun is None or len(lower) < 2 or lower[-2] not in ("in", "at", "across", "from", "for", "to")


def _label_end(text: str, end: int) -> int:
    """Return the end of a range of labels: "pp. 12–15"."""
    tail = _LABEL_TAIL.match(text, end)
    return end if tail is None else tail.end()


class NameReader(SignReader):
    """Reads numbers that are names, or part of one."""

    __slots__ = ()

    def trap(self, place: Place, following: str) -> Quantity | None:
        """Return the phone number, coordinate, hexadecimal number or ratio that begins here."""
        text, start, end = self.text, place.number_start, place.end
        if following == "°":
            is_named = place.last in ("latitude", "longitude")
            stop = traps.coordinate_at(text, start) or (end + 1 if is_named else None)
        elif following in ("x", "X"):
            stop = traps.hex_at(text, start) if place.figure.mantissa == 0 else None
        elif following == "/":
            stop = citations.doi_at(text, start) if place.form == "decimal" else None
        elif not text[end + 1 : end + 2].isdigit():
            if following == " " and text[end + 1 : end + 2] == "(" and text[start - 1 : start] == "+":
                stop = traps.phone_at(text, start)  # "+1 (212) 555-0147"
            else:
                is_locant = (
                    following == "-" and place.form == "plain" and traps.is_locant(text, end, text[start - 2 : start])
                )
                stop = end if is_locant else None
        elif following == ":":
            if place.last in LABELS and traps.is_label(place.words, place.lower, counts=False):
                section = _SECTION.match(text, start)
                stop = end if section is None else section.end()
                return self.make(place, _label_end(text, stop), Kind.IDENTIFIER)
            return self._proportion(place)
        else:
            stop = traps.phone_at(text, start) or traps.coordinate_at(text, start)
        return None if stop is None else self.make(place, stop, Kind.IDENTIFIER)

    def named(self, place: Place, noun: Noun | None) -> Quantity | None:
        """Return the year, the age or the label that plain digits without a unit are."""
        text, end = self.text, place.end
        if (
            end - place.number_start == 4
            and (year := year_at(text, place, None if noun is None else noun.end)) is not None
        ):
            return self.moment(year)
        if (noun is None or place.lower[-2:] == _OF_AGE) and self.is_age(place):
            return self.age(place, end)  # "by the age of 12 most pupils read"
        if noun is None and place.last == "past" and self.is_past_hour(place):
            return self.make(place, end, Kind.TIME)
        if text[end : end + 1] in ("-", "–") and text[end + 1 : end + 2].isdigit():
            if place.last in LABELS and traps.is_label(place.words, place.lower, counts=False):
                return self.make(place, _label_end(text, end), Kind.IDENTIFIER)
            return self.make(place, end, Kind.IDENTIFIER) if traps.is_address(text, end) else None
        if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
            named = citations.case_at(text, end) or citations.book_at(text, end, place.figure.mantissa)
            if named is not None:
                return self.make(place, named, Kind.IDENTIFIER)
        if text[end : end + 1] == "(" and text[end + 2 : end + 3] == ")" and text[end + 1].isalpha():  # "401(k)"
            return self.make(place, end + 3, Kind.IDENTIFIER)
        if end - place.number_start < 4 and traps.is_marker(text, place.number_start, end):
            return self.make(place, end, Kind.IDENTIFIER)
        return self.make(place, end, Kind.IDENTIFIER) if self._is_label(place, noun) else None

    def is_counted_aside(self, place: Place) -> bool:
        """Tell whether a bracket says how many there are of what the word before it says: "no (35) and yes (40)"."""
        return self.text[place.number_start - 1] == "(" and place.last in UNBRACKETED

    def _is_label(self, place: Place, noun: Noun | None) -> bool:
        text, end = self.text, place.end
        if place.last and text[end : end + 1] != "%" and not self.is_counted_aside(place):
            if place.last in LABELS and traps.is_label(place.words, place.lower, counts=noun is not None):
                return True
            start, number = place.number_start, place.figure.mantissa
            if noun is None and place.last in LABELS and traps.is_ordered(text, start, end, place.lower, number):
                return True
            if place.figure.mantissa in traps.AIRLINERS and traps.is_airliner(text, end):
                return True
            if noun is not None and traps.is_numbered(place.lower, place.figure.mantissa):
                return True
            if noun is None and place.last in TOP and place.figure.mantissa <= 100:
                return True
            if place.is_behind_capital and text[place.number_start - 1] != "(" and _is_named(place, noun):
                return not _is_in_row(text, place.number_start, end)  # but not "… Celsius (68 to 86 …)"
        if text[end : end + 1] != " " or not text[end + 1 : end + 2].isupper():
            return text[end : end + 1] in ("-", "A", "B") and traps.is_address(text, end)
        return traps.is_address(text, end) or (noun is None and is_named_behind(text, end))

    def _proportion(self, place: Place) -> Quantity:
        """Return the ratio that a colon makes, or the lap time, the page or the score that it is."""
        found = _RATIO.match(self.text, place.end)
        if (
            found is not None
            and self.text[found.end() : found.end() + 1] == "."
            and self.text[found.end() + 1 : found.end() + 2].isdigit()
        ):
            lap = _LAP.match(self.text, place.end)  # "1:52.3"
            return self.make(place, found.end() if lap is None else lap.end(), Kind.IDENTIFIER)
        below = int("".join(filter(str.isdigit, found[1]))) if found is not None else 0
        is_cited = place.figure.mantissa in dates.YEARS and place.form == "plain" and place.figure.mantissa > below
        if found is None or not below or place.figure.exponent or is_cited:  # "(Holm 1952:317)"
            section = _SECTION.match(self.text, place.number_start)
            return self.make(place, section.end() if section else place.end, Kind.IDENTIFIER)
        place.number_end = found.end()
        if not _WON.isdisjoint(place.lower[-3:]) and place.figure.mantissa <= _MOST_GOALS and below <= _MOST_GOALS:
            return self.make(place, found.end(), Kind.SCORE)  # "won 4:1"
        place.figure = Figure(place.figure.mantissa, 0, below, is_decimal=True)
        return self.plain(place, Kind.RATIO)
