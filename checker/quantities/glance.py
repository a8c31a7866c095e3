"""What one glance settles: numbers whose neighbours leave nothing open.

Most numbers of a text stand behind an ordinary word and before a noun, a unit or a mark of
punctuation. They are read here by one look to each side, and come out as they would if all
else were asked; wherever that is not certain, nothing is returned and the number is read closely.
"""

from __future__ import annotations

from checker.quantities.context import Place
from checker.quantities.currency import SIGNS
from checker.quantities.glance_moments import MomentGlance
from checker.quantities.hedges import hedge_behind
from checker.quantities.neighbours import (
    AGE,
    COMMA,
    JOINS,
    LABELS,
    MONTH,
    NAME,
    NAMED,
    OPAQUE,
    SPEAKS,
    THE,
    Behind,
    before,
    behind,
    glued_power,
    goes_on,
    is_apart,
    may_be_dated,
    qualifying,
)  # fmt: skip
from checker.quantities.nouns import SUFFIXES, Noun, noun_at, one_noun_at
from checker.quantities.numerals import Numeral
from checker.quantities.precision import Figure, Hedge
from checker.quantities.quantity import GLYPHS, Kind, Quantity
from checker.quantities.units import PERCENT, Reading, prefix_reading, unit_at, with_per
from checker.text.late import late

_SEPARATED = late(r"([1-9][0-9]{0,2}(?:,[0-9]{3})+|0|[1-9][0-9]*)(?:\.([0-9]+))?")
_MOST_DIGITS = 15
_LEFT = 26
_RIGHT = 40
"""How many characters before and behind a number are looked at."""
_CLOSING = frozenset(",.;:)")
_MAGNITUDE_LETTERS = frozenset("bcdhklmqt")
_COUNT, _MONEY, _NUMBER = Kind.COUNT, Kind.MONEY, Kind.NUMBER
_THINGS = frozenset((Kind.MEASURE, Kind.DURATION, Kind.AGE))
ADJECTIVES = ("ed", "sided", "way", "off")
"""Ends of adjectives that a number word is joined to: "one-sided"."""
_new = tuple.__new__
"""Makes a figure without going through Python code: every number needs one."""


class Glance(MomentGlance):
    """Reads numbers in digits and in words whose neighbours leave nothing open."""

    __slots__ = ("earlier", "has_groups")

    def __init__(self, text: str, source: str, own: dict[str, Reading] | None = None) -> None:
        super().__init__(text, source, own)
        self.earlier = ""
        """The second word before the number, where it was looked at."""
        self.has_groups = False
        """Whether a number with commas between its groups was read."""

    def at_digits(self, start: int, end: int) -> Quantity | None:
        """Return the quantity of the digits, commas and points from *start* to *end*, or ``None``."""
        text = self.text
        first = last = start - 1
        prior = text[first:start]
        money = None
        if prior != " ":
            last -= 1
            if text[last:first] != " ":
                return None
            if prior in SIGNS:
                money = prefix_reading(prior)
                if money is None or text[last - 1].isupper() or text[last - 1] == "." or first < self.floor:
                    return None
            elif prior != "(":
                return None
        space = text.rfind(" ", last - _LEFT if last > _LEFT else 0, last)
        if space < 0:
            return None
        word = text[space + 1 : last]
        left = before(word)
        if left & OPAQUE:
            return self.behind_month(space, start, end, word) if left & MONTH and prior == " " else None
        self.earlier = ""
        digits = text[start:end]
        if digits[-1] in ",.":
            end -= 1
            digits = digits[:-1]
        if end - start > _MOST_DIGITS:
            return None
        is_plain = False
        if digits.isdigit():
            if digits[0] == "0" and end - start > 1:
                return None
            is_plain = True
            figure = _new(Figure, (int(digits), 0, 1, False, False))
        else:
            found = _SEPARATED.fullmatch(digits)
            if found is None:
                return None
            whole, decimals = found.groups()
            if decimals:
                figure = _new(Figure, (int(whole.replace(",", "") + decimals), -len(decimals), 1, True, False))
            else:
                figure = _new(Figure, (int(whole.replace(",", "")), 0, 1, False, False))
                self.has_groups = True
        hedge: Hedge | None = None
        if left & (SPEAKS | THE | NAME):
            self.earlier = text[text.rfind(" ", space - _LEFT if space > _LEFT else 0, space) + 1 : space]
            if left & SPEAKS:
                left, hedge = self._hedged(left, word)
            elif is_plain and left & THE and before(self.earlier) & OPAQUE:
                return None  # "May the 4th"
        if prior == "(":
            left &= ~(NAME | NAMED | COMMA)
        following = text[end : end + 1]
        if money is not None:
            return self._money_at(first, start, end, figure, money, left, following, hedge)
        if following == "%":
            if text[end + 1 : end + 2].isalnum():
                return None
            return self._amount(start, start, end, end + 1, figure, PERCENT, left, hedge)
        return self._beside(start, end, figure, left, following, hedge, is_plain=is_plain)

    def at_words(self, numeral: Numeral) -> Quantity | None:
        """Return the quantity of a number in words, or ``None``."""
        text, start, end, figure = self.text, numeral.start, numeral.end, numeral.figure
        if figure is None or text[start - 1 : start] != " ":
            return None
        space = text.rfind(" ", start - _LEFT if start > _LEFT else 0, start - 1)
        word = text[space + 1 : start - 1]
        left = OPAQUE if space < 0 else before(word)
        if left & OPAQUE or not text[start].islower():
            return None
        hedge: Hedge | None = None
        if left & SPEAKS:
            self.earlier = text[text.rfind(" ", space - _LEFT if space > _LEFT else 0, space) + 1 : space]
            left, hedge = self._hedged(left, word)
        if numeral.form == "words":
            if figure.mantissa > 1:
                found = self._beside(start, end, figure, left, text[end : end + 1], hedge, is_plain=False)
                # behind "of" it may be an age
                return None if found is not None and found.kind is _NUMBER and left & JOINS else found
            if figure.mantissa == 1 and not figure.exponent and not left & SPEAKS and hedge is None:
                return self._one_at(start, end, figure, word)
        elif numeral.form == "multiple" and hedge is None and not left & SPEAKS and not goes_on(text, end):
            return Quantity(
                start, end, self.source[start:end], Kind.MULTIPLE, figure, start, end, "time", (), None, None, None, 0,
                None, GLYPHS[Kind.MULTIPLE],
            )  # fmt: skip
        return None

    def _hedged(self, left: int, word: str) -> tuple[int, Hedge | None]:
        """Return *left* without its hedge, and the hedge, where two words tell what it is."""
        words = qualifying(self.earlier, word)
        return (left, None) if words is None or words[1] else (left & ~SPEAKS, words[0])

    def _one_at(self, start: int, end: int, figure: Figure, word: str) -> Quantity | None:
        """Read "one" before a noun in the singular."""
        seen = self._behind(end) if self.text[end : end + 1] == " " and word.isalpha() else None
        if seen is None or seen.reading is not None or seen.power is not None:
            return None
        noun = one_noun_at(self.text, end, word.lower())
        if noun is None:
            return None
        return self.counted(Place(self.text, Numeral(start, end, figure, "words"), start, figure), noun)

    def _beside(
        self, start: int, end: int, figure: Figure, left: int, following: str, hedge: Hedge | None, *, is_plain: bool
    ) -> Quantity | None:
        """Read a number between a word and a space or a mark of punctuation."""
        text = self.text
        if following == " ":
            seen = self._behind(end)
            if seen is None:
                return None
            stop = end + 1 + seen.length
            if is_plain and seen.may_date and figure.mantissa <= 31 and (seen.month or may_be_dated(text, stop)):
                return self.day_before_month(start, end, figure.mantissa, seen)
            if seen.power is None:
                return self._before_word(start, end, figure, left, seen, hedge, is_plain=is_plain)
            if not text[start].isdigit():
                return None
            end = stop
            figure = figure._replace(exponent=figure.exponent + seen.power)
            if seen.is_closed:
                return self._number(start, end, figure, left, hedge)
            seen = self._behind(end)
            if seen is None or seen.power is not None:
                return None
            return self._before_word(start, end, figure, left, seen, hedge, is_plain=False)
        if following in _CLOSING:
            if following != ")" and text[end + 1 : end + 2].isalnum():
                return self.time_of_day(start, end, figure.mantissa) if following == ":" and is_plain else None
            if text.startswith(", 000", end):
                return None
            if is_plain:
                return self._alone(start, end, figure, left, hedge, following)
            return self._number(start, end, figure, left, hedge)
        if following == "-":
            return self._joined(start, end, figure, left, hedge, is_plain=is_plain)
        if is_plain and following.isalpha():
            return self.suffixed(start, end, figure, left)
        return None

    def _joined(
        self, start: int, end: int, figure: Figure, left: int, hedge: Hedge | None, *, is_plain: bool
    ) -> Quantity | None:
        """Read a number joined to its unit or noun: "a 40-acre site", "a 12-member panel"."""
        text = self.text
        seen = self._behind(end)
        if seen is None or seen.power is not None or seen.may_date or seen.unless or not seen.length:
            return None
        stop = end + 1 + seen.length
        if seen.reading is not None:
            return self._united(start, end, stop, figure, left, seen, hedge)
        word = text[end + 1 : stop]
        if seen.phrase is None or text[stop : stop + 1] == "-" or word in SUFFIXES or not word.islower():
            return None
        if is_plain:
            if left & (LABELS | NAME) or end - start == 4:
                return None
        elif word.endswith(ADJECTIVES):
            return None
        if left & SPEAKS or word == "time" or goes_on(text, stop):
            if text.startswith((" per ", "/"), stop):
                return None
            return self.counted(self._place(start, start, end, figure), Noun(stop, word, word))
        return Quantity(
            start, stop, self.source[start:stop], _COUNT, figure, start, end, word, (), word, hedge, None, 0, None, "C"
        )

    def _behind(self, end: int) -> Behind | None:
        text = self.text
        stop = text.find(" ", end + 1, end + _RIGHT)
        if stop < 0:
            stop = len(text)
            if stop - end > _RIGHT:
                return None
        return behind(text[end + 1 : stop])

    def _before_word(
        self, start: int, end: int, figure: Figure, left: int, seen: Behind, hedge: Hedge | None, *, is_plain: bool
    ) -> Quantity | None:
        """Read a number before an ordinary word or a unit."""
        text, stop = self.text, end + 1 + seen.length
        if seen.reading is not None:
            return self._united(start, end, stop, figure, left, seen, hedge)
        if is_plain and seen.is_capital:
            return None
        phrase, head = seen.phrase, seen.head
        if not phrase:
            if seen.unless is not None and not is_apart(text, stop, seen.unless):
                return None
            noun = noun_at(text, end) if phrase is not None else None
            if noun is None:
                if is_plain:
                    return self._alone(start, end, figure, left, hedge, " ")
                return self._number(start, end, figure, left, hedge)
            stop, phrase, head = noun.end, noun.phrase, noun.head
            if noun.unit is not None:
                return None
        if is_plain and (left & (LABELS | NAME) or (end - start == 4 and 1000 <= figure.mantissa <= 2200)):
            return None
        if left & SPEAKS or ((not seen.is_closed or not seen.phrase) and goes_on(text, stop)):
            if text.startswith((" per ", "/"), stop):
                return None
            return self.counted(self._place(start, start, end, figure), Noun(stop, phrase, head))
        kind = Kind.MULTIPLE if phrase == "time" else _COUNT
        return Quantity(
            start, stop, self.source[start:stop], kind, figure, start, end, phrase, (), head, hedge, None, 0, None,
            GLYPHS[kind],
        )  # fmt: skip

    def _united(
        self, start: int, end: int, stop: int, figure: Figure, left: int, seen: Behind, hedge: Hedge | None
    ) -> Quantity | None:
        """Read a number before a unit of one word."""
        text, reading = self.text, seen.reading
        assert reading is not None
        if reading.kind is Kind.DURATION and (left & LABELS or text.startswith((" of age", " old", "-old"), stop)):
            return None
        if not seen.is_closed:
            if seen.is_long:
                found = unit_at(text, end + 1, text[end + 1 : stop], stop)
                if found is None or found[0] != stop:
                    return None
            if reading.kind is _MONEY and self._is_magnitude_behind(stop):
                return None
        return self._amount(start, start, end, stop, figure, reading, left, hedge)

    def _money_at(
        self, first: int, start: int, end: int, figure: Figure, money: Reading, left: int, following: str,
        hedge: Hedge | None,
    ) -> Quantity | None:  # fmt: skip
        """Read a number behind the sign of a currency."""
        text = self.text
        if following == " ":
            seen = self._behind(end)
            if seen is not None and seen.power is not None:
                figure = figure._replace(exponent=figure.exponent + seen.power)
                end += 1 + seen.length
                following = "," if seen.is_closed else " "
        elif following.isalpha():
            stop = text.find(" ", end, end + _RIGHT)
            length, power = glued_power(text[end:stop]) if stop >= 0 else (0, 0)
            if not power:
                return None
            figure = figure._replace(exponent=figure.exponent + power)
            end += length
            following = text[end]
        elif following not in _CLOSING or text[end + 1 : end + 2].isalnum() or text.startswith(", 000", end):
            return None
        if following == " " and self._is_magnitude_behind(end):
            return None
        return self._amount(first, start, end, end, figure, money, left, hedge)

    def _is_magnitude_behind(self, end: int) -> bool:
        """Tell whether a magnitude or the name of a country may follow *end*: "$5 million", "$5 US"."""
        letter = self.text[end + 1 : end + 2]
        if letter in _MAGNITUDE_LETTERS:
            seen = self._behind(end)
            return seen is None or seen.power is not None or seen.length == 1
        return not letter.islower()

    def _alone(
        self, start: int, end: int, figure: Figure, left: int, hedge: Hedge | None, following: str
    ) -> Quantity | None:
        """Read plain digits that count nothing: a year, an age or a bare number."""
        number = figure.mantissa
        if end - start == 4 and 1000 <= number <= 2200:
            return self.year(start, end, number, left)
        if number < 120:
            if left & NAMED and following == "," and number > 12 and not self.text[end + 2 : end + 3].isdigit():
                return self.age(self._place(start, start, end, figure), end)
            if number < 2 or left & (AGE | COMMA):
                return None
        if following == ")" and end - start < 4:
            return None  # it may mark an item of a list
        if left & NAME:
            return self._name(start, end)
        return self._number(start, end, figure, left, hedge)

    def _name(self, start: int, end: int) -> Quantity | None:
        """Read a number behind a capitalised word inside a sentence: "Exit 8", "Highway 51"."""
        if self.earlier[-1:].isalnum() and "\n" not in self.text[start - _LEFT : start]:
            return self._identifier(start, end)
        return None

    def _number(self, start: int, end: int, figure: Figure, left: int, hedge: Hedge | None) -> Quantity | None:
        """Read a number without a unit."""
        if left & LABELS:
            return None
        if left & SPEAKS:
            return self.plain(self._place(start, start, end, figure), _NUMBER)
        return Quantity(
            start, end, self.source[start:end], _NUMBER, figure, start, end, None, (), None, hedge, None, 0, None, "N"
        )

    def _amount(
        self, first: int, start: int, end: int, stop: int, figure: Figure, reading: Reading, left: int,
        hedge: Hedge | None,
    ) -> Quantity:  # fmt: skip
        """Read an amount with a unit, behind a word that may qualify it."""
        text = self.text
        goes = goes_on(text, stop)
        if goes:
            stop, reading = with_per(text, stop, reading)
        if left & SPEAKS:
            return self.measured(self._place(first, start, end, figure), stop, reading, reading.kind)
        if goes:
            hedge = hedge_behind(text, stop) or hedge
        kind = reading.kind
        return Quantity(
            first, stop, self.source[first:stop], kind, figure, start, end, reading.name, reading.units, None, hedge,
            None, 0, None, GLYPHS[kind],
        )  # fmt: skip

    def _place(self, first: int, start: int, end: int, figure: Figure) -> Place:
        return Place(self.text, Numeral(start, end, figure, "plain"), first, figure)
