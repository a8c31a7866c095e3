"""What stands behind a number, as far as one glance settles it."""

from __future__ import annotations

import re

from checker.lexicon.nouns_table import QUANTIFIERS
from checker.quantities.citations import case_at
from checker.quantities.continuations import is_apart, is_phrase
from checker.quantities.dates import numeric_date_at
from checker.quantities.digits import RESOLUTIONS, YEARS_END
from checker.quantities.followers import BEHIND, GLUED_BEHIND, Behind
from checker.quantities.glance_amounts import CLOSING
from checker.quantities.glance_moments import ERAS, is_before_month
from checker.quantities.glance_ranges import RangeGlance
from checker.quantities.hedges import STRETCHES
from checker.quantities.loose_words import SMALL
from checker.quantities.magnitude_letters import LENGTH_FOLLOWS, SIDES
from checker.quantities.moments import in_zone
from checker.quantities.named_behind import is_named_behind
from checker.quantities.neighbours import (
    FEET,
    LABELS,
    NAME,
    NAMED,
    NUMBERED,
    OF,
    SPEAKS,
)
from checker.quantities.nouns import SUFFIXES, Noun, noun_behind
from checker.quantities.precision import Figure
from checker.quantities.quantity import NOTHING, Kind, Quantity
from checker.quantities.rates import density_at
from checker.quantities.ratios import ratio_at
from checker.quantities.traps import AIRLINERS, is_address, is_locant
from checker.quantities.units import PERCENT, unit_at
from checker.quantities.worded import ADJECTIVES
from checker.text.late import late

_RIGHT = 40
"""How many characters behind a number are looked at for a word."""
_ONES = frozenset((1, 10, 100, 1000))
"""Mantissas of the number one, with and without decimals."""
_PER_CENT = " per cent"
_ENDING = frozenset("\n'’”")
"""What else may end the words of a number."""
_SECOND = late(r"-[0-9]{1,6}(?![0-9./⁄-]|\)?[ .-]?\(?[0-9])")
"""A second number behind a dash, neither of which is part of a date or a phone number."""
_SHORTEST_PHONE = 8
"""Phone numbers have seven digits at least."""
_PART = late(r"-([0-9]{1,2})/([0-9]{1,3})(?![0-9/⁄]|[.,:/-][0-9])")
"""The fraction of a mixed number."""
_MOST_WHOLE = 10_000
_ERA = late(r"(?:BCE?|AD|CE)[,.;:)!?]*(?:\n.*)?", re.DOTALL)
_NO_NOUNS = SUFFIXES | QUANTIFIERS
_NAMED_BEHIND = frozenset((*AIRLINERS, 1, 2, 3, 4))
"""Numbers of models of aircraft and of books of the Bible, whose names follow."""
_STATES = 4
"""The length of "U.S.", behind the volume of a court's decisions: "410 U.S. 113"."""
_JOINED_LETTERS = frozenset("mg")


class Glimpse(RangeGlance):
    """Reads what stands behind the number that is in view."""

    __slots__ = ()

    def beside(self, end: int, *, is_plain: bool) -> Quantity | None:
        """Read the number that ends at *end*; *is_plain* says that it is written in digits alone."""
        text, padded = self.text, self.padded
        following = padded[end]
        if following == " ":
            stop = padded.find(" ", end + 1, end + _RIGHT)
            seen = BEHIND[padded[end + 1 : stop]] if stop >= 0 else None
            if seen is None:
                return self._rarely(end, padded[end + 1 : stop], is_plain=is_plain)
            if seen.reading is not None:
                return self.united(end, seen)
            stop = end + 1 + seen.length
            if seen.may_date and is_plain and self.figure.mantissa <= 31 and (seen.month or is_before_month(text, end)):
                return self.day_before_month(self.start, end, self.figure.mantissa, seen)
            if seen.power is not None:
                if seen.is_closed and padded[stop] == "." and padded[stop + 2].islower():
                    return None  # "5 bil. dollars"
                return self._million(stop, seen) if text[self.start].isdigit() else None
            return self._before_word(end, seen, is_plain=is_plain)
        if following in CLOSING:
            if following == ")" and padded[self.start - 1] == "(" and padded[end + 2].isdigit():
                return None  # "(555) 123-4567"
            if following != ")" and padded[end + 1].isalnum():
                is_clock = following == ":" and is_plain
                return self.time_of_day(self.start, end, self.figure.mantissa) if is_clock else None
            if following == "," and padded[end + 2] == "0" and text.startswith(", 000", end):
                return None
            return self.alone(end, following) if is_plain else self.number(end)
        if following == "-":
            if padded[end + 1].isdigit():
                return self._first_of_two(end, is_plain=is_plain)
            return self._joined(end, is_plain=is_plain)
        if following.isalpha():
            return self._glued(end, is_plain=is_plain)
        if following == "–" and padded[end + 1].isdigit():
            return self.first_of_range(end, is_plain=is_plain)
        if following == "/":
            return self.split_year(end) if is_plain and end - self.start == 4 else None
        if following in _ENDING and (following != "\n" or padded[end + 1] == "\n"):
            return self._ended(end, following, is_plain=is_plain)
        return None

    def _first_of_two(self, end: int, *, is_plain: bool) -> Quantity | None:
        """Read a number before a hyphen and digits: the whole part of "72-3/4", the first of "20-25"."""
        second = _SECOND.match(self.text, end)
        if second is not None:
            is_short = is_plain or second.end() - self.start < _SHORTEST_PHONE
            return self.first_of_range(end, is_plain=is_plain) if is_short else None
        if not is_plain:
            return None
        date = numeric_date_at(self.text, self.start)
        if date is not None:
            return self.moment(date)
        found = _PART.match(self.text, end)
        if found is None:
            return None
        above, below, whole = int(found[1]), int(found[2]), self.figure.mantissa
        if not 0 < above < below or whole > _MOST_WHOLE:
            return None
        self.figure = Figure(whole * below + above, 0, below)
        stop = found.end()
        if self.padded[stop] == "%":
            return None if self.padded[stop + 1].isalnum() else self.amount(stop, stop + 1, PERCENT)
        return self.beside(stop, is_plain=False)

    def _rarely(self, end: int, word: str, *, is_plain: bool) -> Quantity | None:
        """Read a number before "per cent" and a year before "BC"."""
        if word == "per":
            return self._per_cent(end)
        if word[:2] not in ERAS or not self.text[self.start].isdigit() or self.figure.exponent:
            return None
        if _ERA.fullmatch(word) is None or self.figure.mantissa >= YEARS_END or self.figure.denominator != 1:
            return None
        return self.bare_year(self.start, end, self.figure.mantissa)

    def _glued(self, end: int, *, is_plain: bool) -> Quantity | None:
        """Read a number with letters directly behind it: "12km", "2.5bn euros", "5th", "1990s"."""
        word, space, _ = self.padded[end : end + _RIGHT].partition(" ")
        seen = GLUED_BEHIND[word] if space else None
        if seen is None:
            return self.suffixed(self.start, end, self.figure, self.left) if is_plain else None
        if seen.is_code:  # "3GSM", but not "half a millionBC"
            return None if self.text[self.start].isalpha() else self.code(end, end + seen.length)
        if self.left & (LABELS | NAME):
            return None
        if seen.reading is not None:
            return self.united(end, seen, gap=0) if self._is_glued_unit(end, seen) else None
        following = None if seen.is_closed else self.word_behind(end + seen.length)
        if seen.is_million and (
            following is None
            or (not following.phrase and (following.reading is None or following.reading.kind is not Kind.MONEY))
            or following.is_capital
            or self.padded[self.start - 2] in SIDES
            or LENGTH_FOLLOWS.match(self.text, end + seen.length) is not None
        ):
            return None
        return self._million(end + seen.length, seen)

    def _is_glued_unit(self, end: int, seen: Behind) -> bool:
        if self.padded[end + seen.length] in "-−":
            return False
        if seen.length > 1:
            return True
        if self.padded[end] == "p" and self.figure.mantissa in RESOLUTIONS:
            return False
        return not (self.left & NAMED) and not is_address(self.text, end)

    def _ended(self, end: int, following: str, *, is_plain: bool) -> Quantity | None:
        """Read a number at the end of a paragraph or a quotation, or before "’s"."""
        if following in "'’":
            if self.padded[end + 1] != "s" or self.padded[end + 2].isalnum():
                return None
            if self.text[self.start].isalpha():
                return self.identifier(self.start, end)
        return self.alone(end, following) if is_plain else self.number(end)

    def _per_cent(self, end: int) -> Quantity | None:
        """Read a number before "per cent"."""
        padded, stop = self.padded, end + len(_PER_CENT)
        if padded[end:stop] != _PER_CENT or padded.startswith(" point", stop):
            return None
        if padded[stop] not in CLOSING and padded[stop] not in " \n":
            return None
        return self.amount(end, stop, PERCENT)

    def _million(self, end: int, seen: Behind) -> Quantity | None:
        """Read a number whose magnitude word ends at *end*."""
        self.magnify(seen.power or 0)
        if seen.is_closed:
            return self.number(end)
        following = self.word_behind(end)
        if following is None or following.power is not None:
            return None
        if following.reading is not None:
            return self.united(end, following)
        return self._before_word(end, following, is_plain=False)

    def _before_word(self, end: int, seen: Behind, *, is_plain: bool) -> Quantity | None:
        """Read a number before an ordinary word."""
        text, start, left = self.text, self.start, self.left
        stop, phrase, head = end + 1 + seen.length, seen.phrase, seen.head
        if seen.is_capital and is_plain and end - start == 4 and in_zone(text, start, end) is not None:
            return None
        if seen.is_long and not seen.is_closed and is_phrase(text, end + 1, stop):
            found = unit_at(text, end + 1, text[end + 1 : stop], stop)
            if found is not None:
                return self.long(end, found)
        if not phrase:
            if seen.unless is not None and (
                not is_apart(text, stop, seen.unless) or (seen.length == _STATES and case_at(text, end) is not None)
            ):
                return None
            if not is_plain and seen.may_date and text.startswith(" of a", end):
                return None  # "0.3 of a percentage point"
            if left & FEET and seen.unless is not None:
                return None
            if seen.joins and ratio_at(text, start, end, self.figure) is not None:
                return None
            noun = noun_behind(text, end) if phrase is not None else None
            if noun is None:
                if not is_plain:
                    return self.number(end)
                is_year = end - start == 4 and 1000 <= self.figure.mantissa <= 2200
                if seen.is_capital and not is_year and (is_address(text, end) or is_named_behind(text, end)):
                    return None
                return self.alone(end, " ")
            stop, phrase, head = noun.end, noun.phrase, noun.head
            if noun.unit is not None:
                return None
        if is_plain:
            if left & OF and self.earlier == "age":
                return None
            if end - start == 4 and 1000 <= self.figure.mantissa <= 2200:
                return self.year_of(end, stop)
            if left & (LABELS | NAME):
                return self.labelled(end, stop)
            if seen.is_capital and (self.figure.mantissa in _NAMED_BEHIND or is_address(text, end)):
                return None
        elif left & NUMBERED:
            return None
        is_open = self.hedge is not None and (self.figure.mantissa in _ONES or head in STRETCHES)
        if left & SPEAKS or is_open or self.goes_on(stop):  # "over 1 million" and "over 1 man" differ
            return self._qualified(end, Noun(stop, phrase, head))
        return self.count(end, stop, phrase, head)

    def _joined(self, end: int, *, is_plain: bool) -> Quantity | None:
        """Read a number joined to its unit or noun: "a 40-acre site", "a 12-member panel"."""
        text, start, left = self.text, self.start, self.left
        if is_plain and is_locant(text, end, text[start - 2 : start]):
            return None
        seen = self.word_behind(end)
        if seen is None or seen.power is not None or seen.may_date or seen.unless or not seen.length:
            return self.old(end) if seen is None and text.startswith("year-old", end + 1) else None
        if seen.reading is not None:
            is_unit = seen.length > 1 or text[end + 1] in _JOINED_LETTERS
            return self.united(end, seen) if is_unit else None
        if seen.is_long:
            return None
        stop = end + 1 + seen.length
        word = text[end + 1 : stop]
        if word in SMALL:
            return None  # "two-three hours"
        if seen.phrase is None or text[stop : stop + 1] == "-" or word in _NO_NOUNS or not word.islower():
            return None
        if not is_plain:
            if text[start].isalpha() and word.endswith(ADJECTIVES):
                return NOTHING if text[stop : stop + 1] != "." else None
            if left & NUMBERED:
                return None
        elif left & (LABELS | NAME) or end - start == 4:
            return None
        is_one = self.hedge is not None and self.figure.mantissa in _ONES
        if left & SPEAKS or is_one or self.goes_on(stop):
            return self._qualified(end, Noun(stop, word, word))
        return self.count(end, stop, word, word)

    def _qualified(self, end: int, noun: Noun) -> Quantity:
        """Read a number of things that further words qualify."""
        if self.text.startswith((" per ", "/"), noun.end) and self.text[self.start].isdigit():
            density = density_at(self.text, noun.end, noun.phrase)
            if density is not None:
                return self.measured(self.place(end), density[0], density[1], density[1].kind)
        return self.counted(self.place(end), noun)
