"""What stands behind a number, as far as one glance settles it."""

from __future__ import annotations

from checker.quantities.context import Place
from checker.quantities.dates import numeric_date_at
from checker.quantities.glance_moments import MomentGlance
from checker.quantities.hedges import hedge_behind
from checker.quantities.neighbours import (
    AGE,
    BEHIND,
    GLUED_POWER,
    GOING_ON,
    LABELS,
    NAME,
    NAMED,
    SPEAKS,
    Behind,
    goes_on,
    is_apart,
    is_phrase,
    may_be_dated,
)
from checker.quantities.nouns import SUFFIXES, Noun, noun_at, one_noun_at
from checker.quantities.numerals import AFTER_SPACE, Numeral
from checker.quantities.precision import Figure, Hedge
from checker.quantities.quantity import GLYPHS, Kind, Quantity
from checker.quantities.ratios import ratio_at
from checker.quantities.units import PERCENT, YEAR, Reading, unit_at, with_per

_RIGHT = 40
"""How many characters behind a number are looked at for a word."""
_CLOSING = frozenset(",.;:)")
_MARKING = frozenset((".", ")"))
_MAGNITUDE_LETTERS = frozenset("bcdhklmqt")
ADJECTIVES = ("ed", "sided", "way", "off")
"""Ends of adjectives that a number word is joined to: "one-sided"."""
_ONES = frozenset((1, 10, 100, 1000))
"""Mantissas of the number one, with and without decimals."""
_PER_CENT = " per cent"
_COUNT, _MONEY, _NUMBER, _DURATION = Kind.COUNT, Kind.MONEY, Kind.NUMBER, Kind.DURATION


class Glimpse(MomentGlance):
    """Reads what stands behind the number that is in view: its fields say what stands before it."""

    __slots__ = ("figure", "first", "has_groups", "hedge", "left", "start")

    def __init__(self, text: str, source: str, own: dict[str, Reading] | None = None) -> None:
        super().__init__(text, source, own)
        self.has_groups = False
        """Whether a number with commas between its groups was read."""
        self.first = self.start = 0
        """Where the quantity begins, with its sign of money, and where the number begins."""
        self.figure = Figure(0, 0)
        self.left = 0
        """What the word before is, see :mod:`checker.quantities.neighbours`."""
        self.hedge: Hedge | None = None
        """The hedge before, if *left* does not say that more words must be read for it."""

    def beside(self, end: int, *, is_plain: bool) -> Quantity | None:
        """Read the number that ends at *end*; *is_plain* says that it is written in digits alone."""
        text, padded = self.text, self.padded
        following = padded[end]
        if following == " ":
            word, space, _ = padded[end + 1 : end + _RIGHT].partition(" ")
            seen = BEHIND[word] if space else None
            if seen is None:
                return self._per_cent(end) if word == "per" else None
            if seen.reading is not None:
                return self._united(end, seen)
            stop = end + 1 + seen.length
            if is_plain and seen.may_date and self.figure.mantissa <= 31 and (seen.month or may_be_dated(text, stop)):
                return self.day_before_month(self.start, end, self.figure.mantissa, seen)
            if seen.power is not None:
                return self._million(stop, seen) if text[self.start].isdigit() else None
            return self._before_word(end, seen, is_plain=is_plain)
        if following in _CLOSING:
            if following != ")" and padded[end + 1].isalnum():
                is_clock = following == ":" and is_plain
                return self.time_of_day(self.start, end, self.figure.mantissa) if is_clock else None
            if following == "," and padded[end + 2] == "0" and text.startswith(", 000", end):
                return None
            return self.alone(end, following) if is_plain else self.number(end)
        if following == "-":
            if is_plain and padded[end + 1].isdigit():
                date = numeric_date_at(text, self.start)
                return None if date is None else self.moment(date)
            return self._joined(end, is_plain=is_plain)
        if is_plain and following.isalpha():
            return self.suffixed(self.start, end, self.figure, self.left)
        return None

    def _per_cent(self, end: int) -> Quantity | None:
        """Read a number before "per cent"."""
        padded, stop = self.padded, end + len(_PER_CENT)
        if padded[end:stop] != _PER_CENT or padded.startswith(" point", stop):
            return None
        if padded[stop] not in _CLOSING and padded[stop] not in " \n":
            return None
        return self.amount(end, stop, PERCENT)

    def _behind(self, end: int) -> Behind | None:
        word, space, _ = self.padded[end + 1 : end + _RIGHT].partition(" ")
        return BEHIND[word] if space else None

    def _million(self, end: int, seen: Behind) -> Quantity | None:
        """Read a number whose magnitude word ends at *end*."""
        self._magnify(seen.power or 0)
        if seen.is_closed:
            return self.number(end)
        following = self._behind(end)
        if following is None or following.power is not None:
            return None
        if following.reading is not None:
            return self._united(end, following)
        return self._before_word(end, following, is_plain=False)

    def _magnify(self, power: int) -> None:
        figure = self.figure
        self.figure = tuple.__new__(Figure, (figure.mantissa, figure.exponent + power, 1, figure.is_decimal, False))

    def _before_word(self, end: int, seen: Behind, *, is_plain: bool) -> Quantity | None:
        """Read a number before an ordinary word."""
        text, start, left = self.text, self.start, self.left
        if is_plain and seen.is_capital:
            return None
        stop, phrase, head = end + 1 + seen.length, seen.phrase, seen.head
        if not phrase:
            if seen.unless is not None and not is_apart(text, stop, seen.unless):
                return None
            if seen.joins and ratio_at(text, start, end, self.figure) is not None:
                return None
            noun = noun_at(text, end) if phrase is not None else None
            if noun is None:
                return self.alone(end, " ") if is_plain else self.number(end)
            stop, phrase, head = noun.end, noun.phrase, noun.head
            if noun.unit is not None:
                return None
        if is_plain and (left & (LABELS | NAME) or (end - start == 4 and 1000 <= self.figure.mantissa <= 2200)):
            return None
        is_one = self.hedge is not None and self.figure.mantissa in _ONES  # "over 1 million" and "over 1 man" differ
        if left & SPEAKS or is_one or self._goes_on(stop):
            return self._qualified(end, Noun(stop, phrase, head))
        return self._count(end, stop, phrase, head)

    def _count(self, end: int, stop: int, phrase: str, head: str) -> Quantity:
        """Read a number of things whose noun ends at *stop*."""
        start = self.start
        kind = Kind.MULTIPLE if phrase == "time" else _COUNT
        return Quantity(
            start, stop, self.source[start:stop], kind, self.figure, start, end, phrase, (), head, self.hedge, None, 0,
            None, GLYPHS[kind],
        )  # fmt: skip

    def _joined(self, end: int, *, is_plain: bool) -> Quantity | None:
        """Read a number joined to its unit or noun: "a 40-acre site", "a 12-member panel"."""
        text, start, left = self.text, self.start, self.left
        seen = self._behind(end)
        if seen is None or seen.power is not None or seen.may_date or seen.unless or not seen.length:
            return None
        if seen.reading is not None:
            return self._united(end, seen)
        stop = end + 1 + seen.length
        word = text[end + 1 : stop]
        if seen.phrase is None or text[stop : stop + 1] == "-" or word in SUFFIXES or not word.islower():
            return None
        if left & (LABELS | NAME) or end - start == 4 if is_plain else word.endswith(ADJECTIVES):
            return None
        if left & SPEAKS or self._goes_on(stop):
            return self._qualified(end, Noun(stop, word, word))
        return self._count(end, stop, word, word)

    def _qualified(self, end: int, noun: Noun) -> Quantity | None:
        """Read a number of things that further words qualify."""
        return None if self.text.startswith((" per ", "/"), noun.end) else self.counted(self._place(end), noun)

    def _united(self, end: int, seen: Behind) -> Quantity | None:
        """Read a number before a unit of one word."""
        text, reading, stop = self.text, seen.reading, end + 1 + seen.length
        assert reading is not None
        if reading.kind is _DURATION:
            if self.left & LABELS:
                return None
            if self.padded[stop + 1] == "o" and text.startswith((" of age", " old", "-old"), stop):
                return None
        if not seen.is_closed:
            if seen.is_long and is_phrase(text, stop):
                found = unit_at(text, end + 1, text[end + 1 : stop], stop)
                if found is None or found[0] != stop:
                    return None
            if reading.kind is _MONEY and self._is_magnitude_behind(stop):
                return None
        return self.amount(end, stop, reading)

    def behind_sign(self, end: int, money: Reading) -> Quantity | None:
        """Read a number behind the sign of a currency."""
        text, padded = self.text, self.padded
        following = padded[end]
        if following == " ":
            if padded[end + 1] in AFTER_SPACE:
                return None
            seen = self._behind(end)
            if seen is not None and seen.power is not None:
                self._magnify(seen.power)
                end += 1 + seen.length
                following = "," if seen.is_closed else " "
        elif following.isalpha():
            word, space, _ = padded[end : end + _RIGHT].partition(" ")
            length, power = GLUED_POWER[word] if space else (0, 0)
            if not power:
                return None
            self._magnify(power)
            end += length
            following = padded[end]
        elif following not in _CLOSING or padded[end + 1].isalnum() or text.startswith(", 000", end):
            return None
        if following == " " and self._is_magnitude_behind(end):
            return None
        return self.amount(end, end, money)

    def _is_magnitude_behind(self, end: int) -> bool:
        """Tell whether a magnitude or the name of a country may follow *end*: "$5 million", "$5 US"."""
        letter = self.padded[end + 1]
        if letter in _MAGNITUDE_LETTERS:
            seen = self._behind(end)
            return seen is None or seen.power is not None or seen.length == 1
        return letter != "|" and not letter.islower()

    def alone(self, end: int, following: str) -> Quantity | None:
        """Read plain digits that count nothing: a year, an age, a name or a bare number."""
        start, left, number = self.start, self.left, self.figure.mantissa
        if end - start == 4 and 1000 <= number <= 2200:
            year = self.year(start, end, number, left)
            if year is not None or following or not left & NAME:
                return year
        if number < 120:
            if left & NAMED and following == "," and number > 12 and not self.text[end + 1 : end + 3].strip().isdigit():
                return self._age(end)
            if left & AGE or (number == 1 and following == " " and self.padded[end + 1].isalpha()):
                return None
        if following in _MARKING and end - start < 4 and (left & NAMED or self._may_mark(start)):
            return None
        if left & NAME:
            # inside a sentence, "Exit 8" and "Highway 51" are names
            is_inside = self.earlier[-1:].isalnum() or self.earlier[-1:] == "%"
            return self.identifier(start, end) if is_inside else None
        return self.number(end)

    def _may_mark(self, start: int) -> bool:
        """Tell whether a number before a stop or a bracket may mark an item of a list, see :func:`is_marker`."""
        prior = self.padded[start - 1]
        return prior == "\n" or (prior == "(" and self.padded[start - 3] in ".;:")

    def _age(self, end: int) -> Quantity:
        start = self.start
        return Quantity(
            start, end, self.source[start:end], Kind.AGE, self.figure, start, end, YEAR.name, YEAR.units, None, None,
            None, 0, None, "G",
        )  # fmt: skip

    def number(self, end: int) -> Quantity | None:
        """Read a number without a unit."""
        if self.left & LABELS:
            return None
        if self.left & SPEAKS:
            return self.plain(self._place(end), _NUMBER)
        start = self.start
        return Quantity(
            start, end, self.source[start:end], _NUMBER, self.figure, start, end, None, (), None, self.hedge, None, 0,
            None, "N",
        )  # fmt: skip

    def amount(self, end: int, stop: int, reading: Reading) -> Quantity:
        """Read an amount whose unit ends at *stop*."""
        text, first, hedge = self.text, self.first, self.hedge
        goes = self._goes_on(stop)
        if goes:
            stop, reading = with_per(text, stop, reading)
        if self.left & SPEAKS:
            return self.measured(self._place(end), stop, reading, reading.kind)
        if goes:
            hedge = hedge_behind(text, stop) or hedge
        kind = reading.kind
        return Quantity(
            first, stop, self.source[first:stop], kind, self.figure, self.start, end, reading.name, reading.units,
            None, hedge, None, 0, None, GLYPHS[kind],
        )  # fmt: skip

    def one(self, end: int, word: str) -> Quantity | None:
        """Read "one" before a noun in the singular."""
        seen = self._behind(end) if self.text[end : end + 1] == " " and word.isalpha() else None
        if seen is None or seen.reading is not None or seen.power is not None or not seen.length or seen.unless:
            return None
        noun = one_noun_at(self.text, end, word.lower())
        if noun is None:
            return None
        if self._goes_on(noun.end):
            return self.counted(self._place(end), noun)
        return self._count(end, noun.end, noun.phrase, noun.head)

    def multiple(self, end: int) -> Quantity | None:
        """Read "twice" and "fivefold"."""
        if self._goes_on(end):
            return None
        start = self.start
        return Quantity(
            start, end, self.source[start:end], Kind.MULTIPLE, self.figure, start, end, "time", (), None, None, None, 0,
            None, GLYPHS[Kind.MULTIPLE],
        )  # fmt: skip

    def _goes_on(self, end: int) -> bool:
        """Tell whether what follows *end* may belong to the amount before, see :func:`goes_on`."""
        following = self.padded[end]
        if following == " ":
            return self.padded[end + 1] in GOING_ON and goes_on(self.text, end)
        return following not in _CLOSING and goes_on(self.text, end)

    def _place(self, end: int) -> Place:
        return Place(self.text, Numeral(self.start, end, self.figure, "plain"), self.first, self.figure)
