"""Units written as signs, in brackets or all in one: "6'2", "6ft2", "12st4lb", "2h30m", "20 (kg)"."""

from __future__ import annotations

import re

from checker.lexicon.cues_table import SPACED_UNITS
from checker.quantities.ages import AgeReader
from checker.quantities.context import Place
from checker.quantities.nouns import noun_at
from checker.quantities.precision import Figure, Hedge
from checker.quantities.quantity import Quantity
from checker.quantities.units import TOKENS, form_reading
from checker.text.late import late

_FEET_INCHES = late(r"['′’] ?([0-9]{1,2})(?:[\"″”]|''|’’|(?=[ ,.;)]))")
_GLUED_PARTS = late(r"(ft|lb|st|hr?|m)([0-9]{1,2})(in|oz|lb|mins?|m|s|(?<=ft[0-9])|(?<=ft1[01]))(?![0-9A-Za-z])")
_PARTS = {
    "ft": ("inch", 12),
    "lb": ("ounce", 16),
    "st": ("lb", 14),
    "h": ("minute", 60),
    "hr": ("minute", 60),
    "m": ("second", 60),
}
_SECOND_PARTS = {"inch": ("in",), "ounce": ("oz",), "lb": ("lb",), "minute": ("m", "min", "mins"), "second": ("s",)}
PART_LETTERS = frozenset(name[0] for name in _PARTS)
_TENTHS = {"tenths": 1, "hundredths": 2, "thousandths": 3}
_TALL = range(3, 9)
"""How many feet people and doors are high, of which inches are written behind a mark: "6'2", "6ft2"."""
SPACED_HYPHEN = late(r" - ([a-z]{3,})(?= [a-z-])")
_SIZED = late(r" (?:long|wide|tall|thick|deep|high|in diameter|x |by |screen|display|disk|pipe)")
LOOSE = (" or so ", " plus ", " or more ", " or fewer ", " or less ")
_LOOSELY = late(
    r" (?:or so|or (?P<bound>more|fewer|less)|(?P<plus>plus))"
    r" (?!(?:one|two|three|four|five|six|ten|half|tax|taxes|interest|accrued|expenses|fees|costs)\b)(?=[a-z])"
)
_BOUNDS = {
    None: Hedge.ABOUT,
    "plus": Hedge.AT_LEAST,
    "more": Hedge.AT_LEAST,
    "fewer": Hedge.AT_MOST,
    "less": Hedge.AT_MOST,
}
"""What such a word makes of the number before it; none is "or so"."""
_LEAST = 5
"""Fewer things are added by "plus": "two plus eggs"."""
_BRACKETED = late(r" [({]([a-zµ][^\W\d_]{0,3}|[MGT](?:B|W|Hz|Pa|J|t)|Hz|Pa|USD|EUR|GBP|%)[)}]")


class SignReader(AgeReader):
    """Reads units that are no words behind numbers in digits."""

    __slots__ = ()

    def parts(self, place: Place) -> Quantity | None:
        """Read two units written in one: "6ft2", "12st4lb", "2h30m"."""
        found = _GLUED_PARTS.match(self.text, place.end)
        if found is None or place.form != "plain" or (not found[3] and place.figure.mantissa not in _TALL):
            return None
        name, count = _PARTS[found[1]]
        reading = form_reading(name)
        if reading is None or int(found[2]) >= count or (found[3] and found[3] not in _SECOND_PARTS[name]):
            return None
        place.figure = Figure(place.figure.mantissa * count + int(found[2]), 0)
        place.number_end = found.end(2)
        return self.measured(place, found.end(), reading, reading.kind)

    def loosely(self, place: Place) -> Quantity | None:
        """Read a number whose unit or noun stands behind "or so", "or more" or "plus": "20 or so people"."""
        text = self.text
        found = _LOOSELY.match(text, place.number_end)
        if found is None or (found["plus"] and place.figure.value < _LEAST):
            return None
        at = found.end() - 1
        token = TOKENS.match(text, at)
        quantity = self.unit(place, token) if token is not None else None
        if quantity is None:
            noun = noun_at(text, at)
            if noun is not None and found["bound"]:
                noun = noun._replace(end=place.number_end)  # frames look for "or more" behind a count
            quantity = None if noun is None else self.counted(place, noun)
        if quantity is not None:
            quantity.hedge = _BOUNDS[found["bound"] or found["plus"]]
        return quantity

    def hyphened(self, place: Place, hyphen: re.Match[str]) -> Quantity | None:
        """Read a unit behind a hyphen with spaces, as some texts are printed: "a 12 - inch pipe"."""
        reading = form_reading(hyphen[1]) if hyphen[1] in SPACED_UNITS else None
        return None if reading is None else self.measured(place, hyphen.end(), reading, reading.kind)

    def bracketed(self, place: Place) -> Quantity | None:
        """Read a unit in brackets of its own: "20 (kg)"."""
        at = place.number_end
        if self.text[at : at + 2] not in (" (", " {"):
            return None
        found = _BRACKETED.match(self.text, at)
        reading = form_reading(found[1]) if found is not None else None
        return None if reading is None else self.measured(place, at, reading, reading.kind)

    def feet(self, place: Place, mark: str) -> Quantity | None:
        """Read "6'2\\"", "25.5″" and "10\\" long"."""
        end, figure = place.end, place.figure
        both = _FEET_INCHES.match(self.text, end)
        inch = form_reading("inch")
        if inch is None or figure.denominator != 1 or figure.exponent > 0:
            return None
        is_height = both is not None and (not both[0][-1].isdigit() or figure.mantissa in _TALL)
        if both is not None and figure.exponent == 0 and int(both[1]) < 12 and is_height:
            place.figure = Figure(figure.mantissa * 12 + int(both[1]), 0)
            place.number_end = both.end()
            return self.measured(place, both.end(), inch, inch.kind)
        if mark == " " and _SIZED.match(self.text, end + 2):
            return self.measured(place, end + 2, inch, inch.kind)
        if mark in "'’′" and _SIZED.match(self.text, end + 1) and (foot := form_reading("foot")) is not None:
            return self.measured(place, end + 1, foot, foot.kind)
        if mark == "″" or (mark == '"' and _SIZED.match(self.text, end + 1)):
            return self.measured(place, end + 1, inch, inch.kind)
        return None

    def tenths(self, place: Place) -> Quantity:
        """Read "5 thousandths of an inch"."""
        word = self.text[place.end + 1 : place.end + 12].partition(" ")[0]
        place.figure = place.figure._replace(exponent=place.figure.exponent - _TENTHS[word])
        place.end = place.number_end = place.end + 1 + len(word)
        return self.fraction(place)
