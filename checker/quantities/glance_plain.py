"""Numbers without a unit that one glance settles: counts, years, ages, labels and bare numbers."""

from __future__ import annotations

from checker.lexicon.cues_table import DYING
from checker.lexicon.nouns_table import AGE_GROUPS, PERSONS
from checker.quantities.dates import SAMPLED, is_counted
from checker.quantities.glance_amounts import AmountGlance
from checker.quantities.glance_moments import RECENT
from checker.quantities.moments import BRACKETED, is_of_life
from checker.quantities.neighbours import (
    AGE,
    AGING,
    DATED,
    DIRECTED,
    IS,
    LABELS,
    NAME,
    NAMED,
    NUMBERED,
    OF,
    OLD,
    SPEAKS,
    TURNS,
)
from checker.quantities.nouns_of_one import one_noun_at
from checker.quantities.quantity import GLYPHS, Kind, Quantity

_MARKING = frozenset(".)")
_DASHES = frozenset("-–")
_PLACING = frozenset("in at across from for to".split())
"""Words before a place, whose name is no part of a number: "in Ghana 5 villages"."""
_PLACED = _PLACING | {"the"}
_ENDING = frozenset(" ,;.:)")
_AGES = frozenset(("age", "ages"))
_ARE = frozenset(("are", "were", "Are", "Were"))
_AGED_BEFORE = 32
_LIVING = PERSONS | DYING | {"half", "quarter"}
_COUNT, _NUMBER = Kind.COUNT, Kind.NUMBER


class PlainGlance(AmountGlance):
    """Makes of the number that is in view what it is without a unit."""

    __slots__ = ()

    def count(self, end: int, stop: int, phrase: str, head: str) -> Quantity:
        """Read a number of things whose noun ends at *stop*."""
        start = self.start
        kind = Kind.MULTIPLE if phrase == "time" else _COUNT
        return Quantity(
            start, stop, self.source[start:stop], kind, self.figure, start, end, phrase, (), head, self.hedge, None, 0,
            None, GLYPHS[kind],
        )  # fmt: skip

    def year_of(self, end: int, stop: int) -> Quantity | None:
        """Read the year before a noun that ends at *stop*: "its 1986 results"."""
        year = self.figure.mantissa
        if year not in RECENT or not year % 50 or self.text.startswith((" per ", "/"), stop):
            return None
        if self.text.endswith(SAMPLED, end, stop) or is_counted(self.text, self.start, end):
            return None
        return self.bare_year(self.start, end, year)

    def labelled(self, end: int, stop: int) -> Quantity | None:
        """Read a label or a name before a noun that ends at *stop*: "No. 5 pupils", "Type 22 radars"."""
        left, earlier = self.left, self.earlier
        if self.text.startswith((" per ", "/"), stop):
            return None
        if not left & NUMBERED and (left & LABELS or not earlier[-1:].isalnum() or not earlier.isalpha()):
            return None
        if not left & NUMBERED and (earlier.lower() in _PLACING or self._may_be_many()):
            return None
        return self.identifier(self.start, end)

    def alone(self, end: int, following: str) -> Quantity | None:
        """Read plain digits that count nothing: a year, an age, a name or a bare number."""
        start, left, number = self.start, self.left, self.figure.mantissa
        if end - start == 4 and 1000 <= number <= 2200:
            found = self.year(start, end, number, left)
            if found is not None or following == " " or left & DATED or self.may_be_year(left):
                return found
            if following == ")" and number in BRACKETED and self.text[start - 1] == "(":
                return None
            if following == ")" and self.text[start - 1] in _DASHES and is_of_life(self.text, start, end):
                return self.bare_year(start, end, number)
        if number < 120:
            if left & AGING and (self.may_be_aged() or (self.hedge is not None and self._may_be_of(AGE_GROUPS))):
                return None
            if left & OLD and number > 1:
                return self.aged(end, end) if not self.goes_on(end) else None
            if left & NAMED and number > 12 and self._is_apposed(end, following):
                return self.aged(end, end)
            is_open = following == " " and self.padded[end + 1].isalpha()
            if number == 1 and is_open and one_noun_at(self.text, end, "") is not None:
                return None
            if left & AGE and number:
                if left & OF and self.earlier in _AGES:
                    return None if left & SPEAKS or self.goes_on(end) else self.aged(end, end)
                if left & IS or self.earlier in _ARE or self._may_be_of(_LIVING):
                    return None
                if self.text.find("expectancy", max(0, start - 64), start) >= 0 or self._may_be_aged():
                    return None
        if following in _MARKING and end - start < 4 and self._may_mark(start):
            return None
        if left & NUMBERED:
            return self.identifier(start, end)
        if left & NAME:
            if self.earlier[-1:] == "|" and not following:
                return self.number(end)  # "| North 2 |": a cell of its own
            # inside a sentence, "Exit 8" and "Highway 51" are names; behind "and" one may stand in a row
            is_inside = (self.earlier[-1:].isalnum() and self.earlier != "and") or self.earlier[-1:] == "%"
            is_name = is_inside and not self._may_be_many() and not self._may_be_placed(following)
            return self.identifier(start, end) if is_name else None
        return self.number(end)

    def _may_be_many(self) -> bool:
        """Tell whether the name before may be that of people of whom there are so many: "the Reds 16"."""
        return self.earlier == "the" and self.text[self.start - 2] == "s"

    def _may_be_placed(self, following: str) -> bool:
        """Tell whether the number may be told of a place by itself: "and in Norfolk 40."."""
        return following in _ENDING and (self.earlier in _PLACED or self.earlier[:1].isupper())

    def _may_be_aged(self) -> bool:
        """Tell whether "age" stands a few words before: "the retirement age to 67"."""
        return self.text.find(" age ", max(0, self.start - _AGED_BEFORE), self.start) >= 0

    def _may_be_of(self, people: frozenset[str]) -> bool:
        """Tell whether the second word before may be one of *people*."""
        return not self.earlier.isalpha() or self.earlier.lower() in people

    def _is_apposed(self, end: int, following: str) -> bool:
        """Tell whether a number behind a name and a comma stands by itself: "Holm, 53," and not "Holm, 5, 3"."""
        padded = self.padded
        if padded[self.start - 2] != ",":
            return False
        behind = padded[end + 2] if padded[end + 1] == " " else padded[end + 1]
        return following == ")" or (following == "," and not behind.isdigit())

    def _may_mark(self, start: int) -> bool:
        """Tell whether a number before a stop or a bracket may mark an item of a list, see :func:`is_marker`."""
        prior = self.padded[start - 1]
        return prior == "\n" or (prior == "(" and self.padded[start - 3] in ".;:")

    def number(self, end: int) -> Quantity | None:
        """Read a number without a unit."""
        if self.left & LABELS:
            if self.left & OLD and self.text[self.start].isalpha() and not self.goes_on(end):
                return None if self.left & TURNS else self.aged(end, end)
            is_label = self.left & NUMBERED and (self.figure.is_decimal or not self.text[self.start].isdigit())
            return self.identifier(self.start, end) if is_label else None
        if self.left & AGING and self.may_be_aged():
            return None
        direction = 0
        if self.left & SPEAKS:
            if not self.left & DIRECTED or self.text.startswith((" of ", " more"), end):
                return self.plain(self.place(end), _NUMBER)
            direction = self.direction
        start = self.start
        return Quantity(
            start, end, self.source[start:end], _NUMBER, self.figure, start, end, None, (), None, self.hedge, None,
            direction, None, "N",
        )  # fmt: skip

    def code(self, end: int, stop: int) -> Quantity | None:
        """Read a code that begins with a number: "3GSM"."""
        start = self.start
        stop += self.padded[stop] == "."
        if self.padded[stop] == "-":
            return None
        return Quantity(
            start, stop, self.source[start:stop], Kind.IDENTIFIER, None, start, end, None, (), None, None, None, 0,
            None, "I",
        )  # fmt: skip
