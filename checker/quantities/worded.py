"""The surroundings of numbers in words."""

from __future__ import annotations

import re

from checker.lexicon.nouns_table import HALVED
from checker.lexicon.units_table import FORMS
from checker.quantities import traps
from checker.quantities.context import Place
from checker.quantities.neighbours import AGED, BEFORE_AGE, BOUNDING, TOP, TURNED, is_aged
from checker.quantities.nouns import noun_at
from checker.quantities.nouns_of_one import is_in_list, one_noun_at
from checker.quantities.numeral import Numeral
from checker.quantities.parts import OF_ANOTHER, is_part_of_more, one_before
from checker.quantities.quantity import Kind, Quantity
from checker.quantities.rates import density_at
from checker.quantities.signs import LOOSE, SPACED_HYPHEN, SignReader
from checker.quantities.units import POINTS, TOKENS, form_reading, is_plain
from checker.quantities.word_parts import POINTS_BEHIND, decimal
from checker.text.late import late

_ONE_IN = late(
    r"(?: (?:in|out of|of every|in every|out of every) |-(?:in|for|to)-)"
    r"(?:[0-9]|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a hundred|a thousand|a million)",
    re.IGNORECASE,
)
_ONE_TO = late(r"(?: to | or |-to-)(?:[0-9]{1,3}|two|three|four|five|six)[ -](?!of )[a-z]")
"""A second number, with its unit, that makes a range of the first: "one to two weeks"."""
_SHARE_FOLLOWS = frozenset(
    "of the a an its their his her our my your all this that those these were are was is have had has said as "
    "more less higher "
    "lower larger smaller fewer bigger faster from in to by since on at for with over and or but would will can "
    "could may "
    "believe believed say think thought want wanted do did live lived work worked came come went voted".split()
)
_PERCENT_BEHIND = late(r" \(\d{1,3}(?:\.\d+)?(?:%| ?per ?cent)")
_LAST_TIME = late(r" last (?:year|month|week|quarter|season|spring|summer|autumn|winter)\b")
"""Behind a share: "fell by a third last year" tells of no third last one."""
HALF_FOLLOWS = frozenset(
    "of the a an its their his her our my your all this that those these were are was is have had has said as".split()
)
BEFORE_SHARE = frozenset("by than nearly almost over under about around roughly least".split())
"""Words that make "half" a share whatever follows but what it is half of as a time or a place."""
_HALF_OF_TIME = frozenset("past time term way mast board brother sister back price hour century marathon".split())
NOT_BEFORE_HALF = frozenset(
    "first second third fourth other each either top bottom better latter former opening this next last".split()
)
ADJECTIVES = ("ed", "sided", "way", "off", "dimensional")
"""Ends of adjectives that a number word is joined to: "one-sided"."""
MINUTES = frozenset((5, 10, 20, 25))
"""How many minutes past an hour people say in words."""
_HOUR_BEHIND = late(r" past (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|midnight|noon)(?![a-z-])")
_HOURS = 12
_CLOCK = late(r"-(?:thirty|forty-five|o['’]clock)(?![a-z-])")
_MILLION = 6
_FEET = frozenset(("foot", "feet"))
MODALS = frozenset("may might can could will would shall should must".split())


def _is_titled(word: str) -> bool:
    """Tell whether the unit is a singular with a capital, as in names."""
    return len(word) > 2 and word[0].isupper() and word[1:].islower() and word[-1] != "s" and word != "Feet"


_BEFORE_AGES = BEFORE_AGE | BOUNDING


class WordReader(SignReader):
    """Reads what stands around a number in words."""

    __slots__ = ()

    def worded(self, place: Place) -> Quantity | None:
        """Return the quantity that the number in words at *place* belongs to, or ``None``."""
        text, end, form = self.text, place.end, place.form
        if form == "multiple":
            multiple = self.plain(place, Kind.MULTIPLE)
            if place.last == "around":  # "turned around twice"
                multiple.hedge = None
            return multiple
        following = text[end : end + 1]
        if following == "-" and text.startswith("-a-side", end):
            return None
        if following == "-" and place.figure.value <= _HOURS and (clock := _CLOCK.match(text, end)) is not None:
            return self.make(place, clock.end(), Kind.TIME)  # "half past two or three-thirty"
        if text.startswith("-fold", end) and form == "words" and not text[end + 5 : end + 6].isalpha():
            return self.fold(place)
        if place.figure.mantissa == 0 and "-" in (text[place.number_start - 1 : place.number_start], following):
            return None  # "nil-nil", "sub-zero temperatures", "net-zero"
        if (
            following == " "
            and place.figure.mantissa in MINUTES
            and (hour := _HOUR_BEHIND.match(text, end)) is not None
        ):
            return self.make(place, hour.end(), Kind.TIME)  # "twenty past four"
        if following in ("'", "’") and text[end + 1 : end + 2] == "s":
            return self.make(place, end, Kind.IDENTIFIER)
        if text[place.number_start].isupper() and place.lower and traps.is_name_of_words(text, end, place.words):
            return self.make(place, end, Kind.IDENTIFIER)
        token = TOKENS.match(text, end)
        if self.own is None and token is not None and token[1] == " " and is_plain(token[2]) and form == "words":
            token = None
        if following in (" ", "-") and text.startswith("to", end + 1) and (ratio := self.ratio(place)) is not None:
            return ratio
        if following == " " and text.startswith(" - ", end) and (hyphen := SPACED_HYPHEN.match(text, end)) is not None:
            hyphened = self.hyphened(place, hyphen)
            if hyphened is not None:
                return hyphened
        if form in ("half", "part"):
            if (points := POINTS_BEHIND.match(text, end)) is not None:
                return self.measured(place, points.end(), POINTS, POINTS.kind)
            if place.last == "and" and (whole := self._with_half(place)) is not None:
                return whole
            word = token[2].lower().rstrip(".") if token is not None and token[1] else ""
            return self.fraction(place) if self._is_share(place, word) else None
        if token is not None and token[1]:
            if token[2] == "o" and text.startswith((" o'clock", " o’clock"), end):
                return self.make(place, end + 8, Kind.TIME)
            if token[2] == "day" and place.figure.mantissa == 1 and (place.last in MODALS or not place.lower):
                return None
            unit = self.unit(place, token)
            if unit is not None and form == "words" and text[place.number_start].isupper() and _is_titled(token[2]):
                return self.make(place, place.end, Kind.IDENTIFIER)  # "Three Mile Island", "Nine Inch Nails"
            if unit is not None and not (token[2] == "second" and place.last == "the" and place.figure.mantissa == 1):
                return unit
            if following == "-" and token[2].endswith(ADJECTIVES):
                return None
        if place.figure.mantissa == 1 and place.figure.exponent == 0:
            return self._one(place)
        if place.figure.mantissa == 0 and place.last == "absolute" and (kelvin := form_reading("kelvin")) is not None:
            return self.measured(place, end, kelvin, kelvin.kind)
        return self._counted_or_plain(place)

    def _with_half(self, place: Place) -> Quantity | None:
        """Read "an hour and a half"; the half of "two hours and a half" is read as a fraction, to be joined."""
        text, start, end = self.text, place.number_start, place.end
        if text[start] not in "aA" or text.startswith(OF_ANOTHER, end):
            return None
        found = one_before(text, start, self.floor)
        if found is None:
            return self.plain(place, Kind.FRACTION) if is_part_of_more(text, start) else None
        at, reading = found
        figure = decimal(1 + place.figure.value)
        whole = Place(text, Numeral(at, end, figure, "mixed"), at, figure)
        is_old = reading.kind is Kind.DURATION and text.startswith((" old", "-old"), end)
        if is_old and not text[end + 4 : end + 5].isalpha():
            return self.measured(whole, end + 4, reading, Kind.AGE)
        return self.measured(whole, end, reading, reading.kind)

    def _counted_or_plain(self, place: Place) -> Quantity:
        text, at = self.text, place.end
        if (place.form in ("vague", "couple") or place.figure.exponent >= _MILLION) and text.startswith(" of ", at):
            token = TOKENS.match(text, at + 3)
            unit = self.unit(place, token) if token is not None else None
            if unit is not None:
                return unit
            at += 3 * (place.form != "words")
        if (rate := density_at(text, at, "")) is not None:
            return self.measured(place, rate[0], rate[1], rate[1].kind)
        if text.startswith(LOOSE, place.number_end) and (loose := self.loosely(place)) is not None:
            return loose
        noun = noun_at(text, at)
        if noun is None and self.is_past_hour(place):
            return self.make(place, place.end, Kind.TIME)
        if noun is not None and place.last != "number":  # "the number eight Kerr Holms"
            return self.counted(place, noun)
        if place.last in TOP or place.last == "part" or traps.is_label(place.words, place.lower, counts=False):
            return self.make(place, place.end, Kind.IDENTIFIER)
        if place.last in AGED or is_aged(place.lower) or self._turns(place):
            return self.age(place, place.end)
        if place.form == "words" and place.last in _BEFORE_AGES and not place.figure.exponent and self.is_age(place):
            return self.age(place, place.end)
        return self.plain(place, Kind.NUMBER)

    def _turns(self, place: Place) -> bool:
        """Tell whether the number is a birthday: "she turned five on Sunday"."""
        return place.last in TURNED and place.form == "words" and not self.text.startswith(" of ", place.end)

    def _is_share(self, place: Place, word: str) -> bool:
        """Tell a share from an ordinal, a position or a name: "a third of", not "a third man" or "fly-half"."""
        text, start, end = self.text, place.number_start, place.end
        if text[start - 1 : start] == "-":
            return False
        if place.form == "half":
            if place.last in NOT_BEFORE_HALF:
                return False
            if text[end : end + 1] == "-":
                return text[start] in "aA" and word in HALVED  # "a half-hour walk"
            if text[start] in "aA" and word in FORMS:
                return True  # "a half mile"
            if place.last in BEFORE_SHARE and word not in _HALF_OF_TIME and text[end : end + 1] not in ("'", "’"):
                return True  # "fell by more than half over the decade"
            return word in HALF_FOLLOWS or _PERCENT_BEHIND.match(text, end) is not None
        if text[end : end + 1] == "-":
            return False
        if text[start : start + 2].lower() != "a " or not word[:1].isalpha():
            return True
        return word in _SHARE_FOLLOWS or word in FORMS or _LAST_TIME.match(text, end) is not None

    def _one(self, place: Place) -> Quantity | None:
        """Read "one", which is a number only before a noun and in "one in five"."""
        text, start, end = self.text, place.number_start, place.end
        if place.last == "number":
            return self.make(place, end, Kind.IDENTIFIER)  # "the number one Kerr Holm"
        if text[start - 4 : start] in ("-on-", "-to-") or text.startswith(("-on-one", "-to-one"), end):
            return None
        if text[start - 5 : start] == "-for-":
            return self.plain(place, Kind.NUMBER)  # "two-for-one"
        if place.last in _FEET and text[start - 7 : start - 6].isalnum() and text[end : end + 1] not in ("-", "'"):
            return self.plain(place, Kind.NUMBER)  # "six foot one"
        if _ONE_IN.match(text, end) or _ONE_TO.match(text, end):
            return self.plain(place, Kind.NUMBER)
        noun = one_noun_at(self.text, place.end, place.last or ".")
        if noun is None:
            return self.plain(place, Kind.NUMBER) if is_in_list(text, start, end) else None
        return self.counted(place, noun)
